import type { Diff, TableDiff } from '#core/journal/diff.ts'
import type { ClaimId, LinkId, SourceId } from '#core/model/ids.ts'
import type { Mention } from '#core/model/mention.ts'
import type { SubjectTable } from '#core/model/note.ts'
import type { Reader } from '#core/model/reader.ts'
import type { RecordOf, Table } from '#core/model/tables.ts'
import type { TableName } from '#core/query/query.ts'

/** The rows that a diff touches, also by way of other records. */
export class Affected {
  readonly rows: Readonly<Record<TableName, Set<string>>> = {
    claims: new Set(),
    sources: new Set(),
    links: new Set(),
    notes: new Set(),
    tags: new Set(),
    entities: new Set(),
  }
  /** Sources whose reliability changed, which grades the claims that they state. */
  readonly regraded = new Set<SourceId>()
  /** Tags and entities with another name, by which claims are found. */
  readonly renamed = { tags: new Set<string>(), entities: new Set<string>() }
  readonly #read: Reader

  /** To be called once the diff has been applied. */
  constructor(read: Reader, diff: Diff) {
    this.#read = read
    this.#touchClaims(diff.claims)
    this.#touchSources(diff.sources)
    this.#touchNamed('tags', diff.tags)
    this.#touchNamed('entities', diff.entities)
    this.#touchMentions(diff.mentions)
    this.#touchLinks(diff.links)
    this.#touchNotes(diff.notes)
    for (const [, to] of diff.cases?.updated ?? []) this.#notesOn(to.id)
  }

  #touchClaims(change: TableDiff<'claims'> | undefined): void {
    for (const { id, before, after } of changesOf(change)) {
      this.rows.claims.add(id)
      if (before?.statement !== after?.statement) this.#statementOf(id)
    }
  }

  #statementOf(id: ClaimId): void {
    this.#notesOn(id)
    const links = [...this.#read.where('links', 'from', id), ...this.#read.where('links', 'to', id)]
    for (const link of links) this.#link(link.id)
  }

  #link(id: LinkId): void {
    this.rows.links.add(id)
    this.#notesOn(id)
  }

  #touchSources(change: TableDiff<'sources'> | undefined): void {
    for (const { id, before, after } of changesOf(change)) {
      this.rows.sources.add(id)
      if (before?.title !== after?.title) this.#notesOn(id)
      if (before?.reliability !== after?.reliability) this.regraded.add(id)
    }
  }

  #touchNamed<Name extends 'tags' | 'entities'>(table: Name, change: TableDiff<Name> | undefined): void {
    for (const { id, before, after } of changesOf(change)) {
      this.rows[table].add(id)
      if (before?.name === after?.name) continue
      this.renamed[table].add(id)
      this.#notesOn(id)
    }
  }

  #touchMentions(change: TableDiff<'mentions'> | undefined): void {
    for (const { before, after, id } of changesOf(change)) {
      const now: Mention | undefined = this.#read.byId('mentions', id)
      for (const claim of [before?.claim, after?.claim, now?.claim])
        if (claim !== undefined) this.rows.claims.add(claim)
    }
  }

  #touchLinks(change: TableDiff<'links'> | undefined): void {
    for (const { before, after, id } of changesOf(change)) {
      const now = this.#read.byId('links', id)
      for (const link of [before, after, now]) {
        if (link?.from !== undefined) this.rows.claims.add(link.from)
        if (link?.to !== undefined) this.rows.claims.add(link.to)
      }
      this.#link(id)
    }
  }

  #touchNotes(change: TableDiff<'notes'> | undefined): void {
    for (const { before, after, id } of changesOf(change)) {
      this.rows.notes.add(id)
      for (const note of [before, after, this.#read.byId('notes', id)]) {
        if (note?.subject !== undefined) this.#subject(note.subject.table, note.subject.id)
      }
    }
  }

  #subject(table: SubjectTable, id: string): void {
    if (table !== 'cases') this.rows[table].add(id)
  }

  #notesOn(id: string): void {
    for (const note of this.#read.where('notes', 'subject', id)) this.rows.notes.add(note.id)
  }
}

interface Change<Name extends Table> {
  readonly id: RecordOf<Name>['id']
  /** The fields that changed, or all of them when the record was added or removed. */
  readonly before: Partial<RecordOf<Name>> | undefined
  readonly after: Partial<RecordOf<Name>> | undefined
}

function changesOf<Name extends Table>(change: TableDiff<Name> | undefined): readonly Change<Name>[] {
  if (change === undefined) return []
  return [
    ...change.removed.map((record) => ({ id: record.id, before: record, after: undefined })),
    ...change.added.map((record) => ({ id: record.id, before: undefined, after: record })),
    ...change.updated.map(([from, to]) => ({ id: to.id, before: from, after: to })),
  ]
}
