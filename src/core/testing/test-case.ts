import type { CommandName, PayloadOf } from '../commands/registry.ts'
import { planCommand } from '../commands/registry.ts'
import type { Diff } from '../journal/diff.ts'
import { CaseState } from '../journal/state.ts'
import { CaseId, ClaimId, EntityId, LinkId, MentionId, NoteId, SourceId, TagId, ViewId } from '../model/ids.ts'
import type { Relation } from '../vocabulary/relations.ts'
import { TestContext } from './context.ts'

/** A case in memory that tests drive by commands, as an analyst would; every command is a second later than the one before. */
export class TestCase {
  readonly state = new CaseState()
  readonly context = new TestContext()

  /** Does a command and gives what it changed; throws when the command is refused. */
  run<Name extends CommandName>(name: Name, payload: PayloadOf<Name>): Diff {
    this.context.tick()
    const planned = planCommand(name, payload, this.state, this.context)
    if (!planned.ok) throw new Error(`${name} was refused with ${planned.code}: ${planned.message}`)
    this.state.apply(planned.value.diff)
    return planned.value.diff
  }

  /** The code with which a command is refused; null when it would be done. */
  refusal<Name extends CommandName>(name: Name, payload: PayloadOf<Name>): string | null {
    const planned = planCommand(name, payload, this.state, this.context)
    return planned.ok ? null : planned.code
  }

  begin(): CaseId {
    const id = this.context.newId(CaseId)
    this.run('case/create', { id, title: 'The ford', question: '', marking: '', yardstick: 'phia' })
    return id
  }

  source(text: string, fields: Partial<PayloadOf<'source/add'>> = {}): SourceId {
    const id = this.context.newId(SourceId)
    this.run('source/add', {
      id,
      text,
      title: `Source of ${text.length}`,
      kind: 'report',
      authors: [],
      publisher: '',
      owner: '',
      url: '',
      published: null,
      retrieved: null,
      language: 'en',
      direction: 'auto',
      original: null,
      mediaType: 'text/plain',
      reliability: 'F',
      derivesFrom: [],
      ...fields,
    })
    return id
  }

  claim(statement: string, fields: Partial<PayloadOf<'claim/state'>> = {}): ClaimId {
    const id = this.context.newId(ClaimId)
    this.run('claim/state', { id, statement, kind: 'event', tags: [], entities: [], anchors: [], ...fields })
    return id
  }

  mention(claim: ClaimId, source: SourceId, start: number, end: number): MentionId {
    const id = this.context.newId(MentionId)
    this.run('mention/add', { id, claim, source, start, end })
    return id
  }

  link(from: ClaimId, relation: Relation, to: ClaimId): LinkId {
    const id = this.context.newId(LinkId)
    this.run('link/add', { id, from, to, relation, note: '' })
    return id
  }

  note(table: PayloadOf<'note/add'>['subject']['table'], id: string, body = 'See the annex.'): NoteId {
    const note = this.context.newId(NoteId)
    this.run('note/add', { id: note, subject: { table, id }, body })
    return note
  }

  tag(name: string, parent: TagId | null = null): TagId {
    const id = this.context.newId(TagId)
    this.run('tag/create', { id, name, parent })
    return id
  }

  entity(name: string, aliases: string[] = []): EntityId {
    const id = this.context.newId(EntityId)
    this.run('entity/create', { id, name, kind: 'organisation', aliases })
    return id
  }

  view(name: string): ViewId {
    const id = this.context.newId(ViewId)
    this.run('view/save', {
      id,
      name,
      table: 'claims',
      query: 'status:disputed',
      columns: ['statement'],
      sort: [],
      group: null,
    })
    return id
  }
}
