import type { Diff } from '#core/journal/diff.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { IdSet } from '#core/model/id-set.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Query, TableName } from '#core/query/query.ts'
import { wordsOf } from '#core/query/relevance.ts'
import type { Answer, Facet } from '../answers.ts'
import type { RowWindow } from '../api.ts'
import type { Rows } from '../rows.ts'
import { Affected } from './affected.ts'
import { placeOf } from './arrange.ts'
import { takeInSlices } from './steps.ts'
import type { Table } from './table.ts'
import { asksForWords, TableQuery } from './table-query.ts'
import type { allTables } from './tables/all-tables.ts'

/** A table's columns with what answers questions about them. */
interface Queried<Name extends TableName> {
  readonly table: Table<Name>
  readonly query: TableQuery<Name>
}

type AllQueried = { readonly [Name in TableName]: Queried<Name> }

/**
 * The case as columns in memory: derived from its records, and what queries are answered from. A query costs about a pass over
 * the columns that it names; an edit refreshes only the rows that it touches.
 */
export class Columns {
  readonly #read: Reader
  readonly #all: ReturnType<typeof allTables>
  readonly #queried: AllQueried
  /** Resolves when what was kept of earlier work has been taken over. */
  restored: Promise<void> = Promise.resolve()

  constructor(read: Reader, all: ReturnType<typeof allTables>) {
    this.#read = read
    this.#all = all
    const { sources, tags, entities, claims, links, notes } = this.#all.tables
    this.#queried = {
      sources: queried('sources', sources),
      tags: queried('tags', tags),
      entities: queried('entities', entities),
      claims: queried('claims', claims),
      links: queried('links', links),
      notes: queried('notes', notes),
    }
  }

  /** Drops every remembered answer. */
  forget(): void {
    for (const { query } of Object.values(this.#queried)) query.forget()
  }

  /** Refreshes the rows that a diff touches, also by way of other records; to be called once the records have it. */
  update(diff: Diff): void {
    const affected = new Affected(this.#read, diff)
    const { tables, regrade, claimsNaming } = this.#all
    const touched = new Map(refreshOrder.map((name) => [name, this.#refresh(name, affected.rows[name])]))
    for (const source of affected.regraded) {
      regrade(source).forEach((slot) => {
        touched.get('claims')?.add(slot)
      })
    }
    for (const name of ['tags', 'entities'] as const) {
      for (const id of affected.renamed[name])
        claimsNaming(name, id).forEach((slot) => {
          tables.claims.search.forget(slot)
        })
    }
    for (const [name, slots] of touched) this.#queried[name].query.mend(slots)
  }

  /**
   * Waits until a query can be answered in a few milliseconds: words are looked for in an index and texts sorted by ranks, which may still be
   * worked out. A query that does not wait works out at once what is missing.
   */
  async ready({ table, filter, sort, group }: Query, pause: () => Promise<void>): Promise<void> {
    const arranging = [...sort.map((key) => key.field), ...(group === null ? [] : [group])]
    if (arranging.length === 0 && !asksForWords(filter)) return
    await this.restored
    const { search, column } = this.#columnsOf(table)
    if (search.behind > indexedAtOnce && asksForWords(filter)) await search.build(pause)
    for (const field of arranging) {
      const sorted = column(field)
      if (sorted !== undefined) await takeInSlices(sorted.prepare(), pause)
    }
  }

  /** The queried tables, for what is kept of them beside the records. */
  get tables(): ReturnType<typeof allTables>['tables'] {
    return this.#all.tables
  }

  /** The matching rows of a window, with counts, facets and groups. Fails with `query-unknown-field`. */
  query<Name extends TableName>(query: Query & { readonly table: Name }, window: RowWindow): Result<Answer<Name>> {
    const steps = this.answering(query, window)
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
  }

  /** The same in steps; a change between two of them spoils the answer. */
  *answering<Name extends TableName>(
    query: Query & { readonly table: Name },
    window: RowWindow,
  ): Generator<undefined, Result<Answer<Name>>> {
    const { table, query: queries }: Queried<Name> = this.#queried[query.table]
    const found = queries.find(query)
    if (!found.ok) return found
    const { slots, rows: matched, groups } = found.value
    const facets: Record<string, Facet> = {}
    for (const field of query.facets) {
      yield
      facets[field] = queries.facet(query.filter, field)
    }
    yield
    const words = wordsOf(query.filter)
    const rows: Rows[Name][] = []
    for (const slot of slots.subarray(window.offset, window.offset + window.count)) {
      const row = table.row(slot, words)
      if (row !== null) rows.push(row)
    }
    const total = table.slots.count
    return ok({ total, matched, places: slots.length, offset: window.offset, rows, facets, groups })
  }

  /** The ids of all matching rows. Fails with `query-unknown-field`. */
  matching(query: Query): Result<IdSet> {
    return this.idsAt(query, { offset: 0, count: Number.POSITIVE_INFINITY })
  }

  /** The ids of the rows at the places of a window. Fails with `query-unknown-field`. */
  idsAt(query: Query, { offset, count }: RowWindow): Result<IdSet> {
    const { table, query: queries } = this.#queried[query.table]
    const found = queries.find(query)
    return found.ok ? ok(table.slots.idSet(found.value.slots.subarray(offset, offset + count))) : found
  }

  /**
   * The row that takes the place of one that goes with others: itself when it stays, else the next one that stays, else the last before it; null
   * when none stays, or it is not in the result. Fails with `query-unknown-field`.
   */
  following(query: Query, id: string, going: IdSet): Result<string | null> {
    const { table, query: queries } = this.#queried[query.table]
    const found = queries.find(query)
    if (!found.ok) return found
    const { slots } = found.value
    const at = slots.indexOf(table.slots.find(id) ?? -1)
    if (at === -1) return ok(null)
    const stays = (slot: number): boolean => !going.has(table.slots.idOf(slot))
    const slot = slots.subarray(at).find(stays) ?? slots.subarray(0, at).findLast(stays)
    return ok(slot === undefined ? null : table.slots.idOf(slot))
  }

  /**
   * Where a row stands in the result, from 0: in the group of this value when it is in it, else at the first of its places; null when it is
   * not in the result. Fails with `query-unknown-field`.
   */
  position(query: Query, id: string, group: string | null = null): Result<number | null> {
    const { table, query: queries } = this.#queried[query.table]
    const found = queries.find(query)
    if (!found.ok) return found
    const slot = table.slots.find(id)
    const place = slot === undefined ? -1 : placeOf(found.value, slot, group)
    return ok(place === -1 ? null : place)
  }

  /** How many rows a table has. */
  count(table: TableName): number {
    return this.#queried[table].table.slots.count
  }

  /** Works out, in steps of a few milliseconds, what sorting and searching will need. It ends early when `pause` throws. */
  async warm(pause: () => Promise<void>): Promise<void> {
    for (const { table, query } of Object.values(this.#queried)) {
      // One after the other: whoever searches first waits for the index alone.
      await table.search.build(pause)
      await takeInSlices(table.prepare(), pause)
      await takeInSlices(table.search.renew(), pause)
      await takeInSlices(query.rehearse(), pause)
    }
  }

  #columnsOf(name: TableName) {
    const { table } = this.#queried[name]
    return { search: table.search, column: (field: string) => table.column(field) }
  }

  /** The slots of the rows that were refreshed. */
  #refresh(name: TableName, ids: Iterable<string>): Set<number> {
    const slots = new Set<number>()
    for (const id of ids) {
      const slot = this.#all.tables[name].refresh(id)
      if (slot !== null) slots.add(slot)
    }
    return slots
  }
}

/** Rows that a search indexes without anybody noticing. */
const indexedAtOnce = 2048

/** Claims name sources, tags and entities, so these come first. */
const refreshOrder = ['sources', 'tags', 'entities', 'claims', 'links', 'notes'] as const satisfies readonly TableName[]

function queried<Name extends TableName>(name: Name, table: Table<Name>): Queried<Name> {
  return { table, query: new TableQuery(name, table) }
}
