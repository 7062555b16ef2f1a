import * as fc from 'fast-check'
import { makeAnchor } from '../anchoring/make-anchor.ts'
import { linkKey } from '../commands/link/same-link.ts'
import { placeKey } from '../commands/mention/anchor-in.ts'
import { bytesContent, textContent } from '../commands/source/contents.ts'
import type { Diff } from '../journal/diff.ts'
import { CaseState } from '../journal/state.ts'
import { CaseId, ClaimId, EntityId, LinkId, MentionId, NoteId, SourceId, TagId, ViewId } from '../model/ids.ts'
import { SubjectTable } from '../model/note.ts'
import { type RecordOf, type Table, tables } from '../model/tables.ts'
import { anyRecord } from './arbitraries.ts'
import { TestContext } from './context.ts'
import { Draw } from './draw.ts'
import { anyWords } from './texts.ts'

/** Any small case that is whole: what its records refer to stands, quotes are those of their sources, and names are not shared. */
export const arbitraryCase: fc.Arbitrary<CaseState> = fc
  .gen()
  .map((generate) => new CaseMaker(new Draw(generate, new TestContext())).make())

const originals = fc.base64String({ minLength: 4, maxLength: 40 }).map(bytesContent)

/** The diff that makes an empty case into this one. */
export function wholeDiff(state: CaseState): Diff {
  return tables.reduce<Diff>((diff, table) => withAdded(diff, state, table), {})
}

function withAdded<Name extends Table>(diff: Diff, state: CaseState, table: Name): Diff {
  const added: readonly RecordOf<Name>[] = [...state.all(table)]
  return added.length === 0 ? diff : { ...diff, [table]: { added, updated: [], removed: [] } }
}

/** Makes a small case out of random choices, table by table, so that records can refer to earlier ones. */
export class CaseMaker {
  readonly #draw: Draw
  readonly #state = new CaseState()

  constructor(draw: Draw) {
    this.#draw = draw
  }

  make(): CaseState {
    const draw = this.#draw
    if (draw.below(4) > 0) this.#add('cases', { ...draw.any(anyRecord.cases), id: this.#id(CaseId) })
    draw.repeat(4, (index) => this.#addSource(index))
    draw.repeat(6, (index) => this.#addTag(index))
    draw.repeat(5, (index) => this.#addEntity(index))
    draw.repeat(8, () => this.#addClaim())
    draw.repeat(8, () => this.#addMention())
    draw.repeat(8, () => this.#addLink())
    draw.repeat(6, () => this.#addNote())
    draw.repeat(3, (index) => this.#addView(index))
    return this.#state
  }

  #addSource(index: number): void {
    const draw = this.#draw
    const fields = draw.any(anyRecord.sources)
    // The number keeps texts apart, as source/add does.
    const text = textContent(`${draw.any(anyWords)} ${index}`)
    const original = draw.flag() ? text : draw.any(originals)
    for (const content of new Set([text, original])) {
      if (this.#state.byId('contents', content.id) === undefined) this.#add('contents', content)
    }
    const derivesFrom = draw.some(this.#ids('sources'))
    const textLength = text.data.length
    this.#add('sources', {
      ...fields,
      id: this.#id(SourceId),
      text: text.id,
      textLength,
      original: original.id,
      derivesFrom,
    })
  }

  #addTag(index: number): void {
    const fields = this.#draw.any(anyRecord.tags)
    const parent = this.#draw.flag() ? (this.#draw.one(this.#ids('tags')) ?? null) : null
    this.#add('tags', { ...fields, id: this.#id(TagId), name: `${fields.name} ${index}`, parent, order: index })
  }

  #addEntity(index: number): void {
    const fields = this.#draw.any(anyRecord.entities)
    const aliases = fields.aliases.map((alias, position) => `${alias} ${index}.${position}`)
    this.#add('entities', { ...fields, id: this.#id(EntityId), name: `${fields.name} ${index}`, aliases })
  }

  #addClaim(): void {
    const tags = this.#draw.some(this.#ids('tags'))
    const entities = this.#draw.some(this.#ids('entities'))
    this.#add('claims', { ...this.#draw.any(anyRecord.claims), id: this.#id(ClaimId), tags, entities })
  }

  #addMention(): void {
    const claim = this.#draw.one(this.#ids('claims'))
    const source = this.#draw.one([...this.#state.all('sources')])
    const text = source && this.#state.byId('contents', source.text)?.data
    if (claim === undefined || source === undefined || text === undefined) return
    const { start, end } = this.#draw.passage(text)
    const anchor = makeAnchor(source.id, text, start, end)
    if (!anchor.ok) throw new Error(anchor.message)
    const places = this.#state.where('mentions', 'claim', claim).map((mention) => placeKey(mention.anchor))
    if (places.includes(placeKey(anchor.value))) return
    this.#add('mentions', {
      ...this.#draw.any(anyRecord.mentions),
      id: this.#id(MentionId),
      claim,
      anchor: anchor.value,
    })
  }

  #addLink(): void {
    const from = this.#draw.one(this.#ids('claims'))
    const to = this.#draw.one(this.#ids('claims'))
    if (from === undefined || to === undefined || from === to) return
    const link = { ...this.#draw.any(anyRecord.links), id: this.#id(LinkId), from, to }
    if (![...this.#state.all('links')].some((other) => linkKey(other) === linkKey(link))) this.#add('links', link)
  }

  #addNote(): void {
    const subjects = SubjectTable.options.flatMap((table) => this.#ids(table).map((id) => ({ table, id })))
    const subject = this.#draw.one(subjects)
    if (subject) this.#add('notes', { ...this.#draw.any(anyRecord.notes), id: this.#id(NoteId), subject })
  }

  #addView(index: number): void {
    const fields = this.#draw.any(anyRecord.views)
    this.#add('views', { ...fields, id: this.#id(ViewId), name: `${fields.name} ${index}` })
  }

  #add<Name extends Table>(table: Name, record: RecordOf<Name>): void {
    this.#state.load(table, [record])
  }

  #ids<Name extends Table>(table: Name): RecordOf<Name>['id'][] {
    return [...this.#state.all(table)].map((record) => record.id)
  }

  #id<Id>(schema: { parse(value: string): Id }): Id {
    return this.#draw.context.newId(schema)
  }
}
