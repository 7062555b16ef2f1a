import { type Failure, fail, type Result } from '#core/lib/result.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Answer, Facet, Group } from '#engine/answers.ts'
import type { Engine } from '#engine/api.ts'
import type { Rows } from '#engine/rows.ts'
import type { RowAnchor } from '../components/data-table/row-source.ts'
import { missingPages, type PageWindow, pageSize, pageWindow, type Span, withRows } from './row-pages.ts'
import { sharing } from './sharing.ts'

type TableQuery<Name extends TableName> = Query & { readonly table: Name }

/** What is known of a query's result so far, but for its rows. Every answer gives a new object. */
export interface LoadedRows {
  readonly version: number
  /** The query that the rows answer; while a newer one is being asked for, that is the one before. */
  readonly question: string
  readonly matched: number
  readonly places: number
  readonly total: number
  readonly groups: readonly Group[]
  readonly facets: Readonly<Record<string, Facet>>
  readonly anchor: RowAnchor | null
  readonly failure: Failure | null
  /** Whether there is an answer at all. */
  readonly answered: boolean
  /** Whether an answer is awaited for so long that one has to be told of it. */
  readonly isLate: boolean
}

/** Rows asked for around the window when all is quiet, so that short scrolls and the beginnings of fast ones find them there. */
const margin = 160

/** Steps like the last that the rows are asked for ahead: a fast scroll asks for what it comes to before it is there. */
const stepsAhead = 16

/** The farthest that rows are asked for ahead. */
const mostAhead = 640

/** Milliseconds until the rows around a new answer are asked for; the answer itself is to be painted first. */
const afterPaint = 80

/** Milliseconds after which an answer is late. */
const late = 300

let askers = 0

/** Tells the loaders of a window apart: each puts one question at a time. */
function nextAsker(): number {
  askers += 1
  return askers
}

/**
 * Loads the rows of a query as they come into view. When the query or the data changes, what is on screen stays until its
 * successor has come, and then changes at once; answers to older questions are dropped.
 */
export class RowLoader<Name extends TableName> {
  readonly #asker = nextAsker()
  readonly #engine: Pick<Engine, 'query' | 'position'>
  readonly #listeners = new Set<() => void>()
  readonly #rowListeners = new Set<() => void>()
  #query: TableQuery<Name>
  #question: string
  #loaded: LoadedRows
  #pages: ReadonlyMap<number, readonly Rows[Name][]> = new Map()
  #window: Span = { first: 0, last: 20 }
  #step = 0
  #anchor: RowAnchor | null = null
  #round = 0
  /** What is being asked. */
  #underWay: { readonly question: string } | null = null
  #waiting: { readonly kept: RowAnchor | null } | null = null
  #loadingPages = false
  #later: ReturnType<typeof setTimeout> | undefined
  #lateness: ReturnType<typeof setTimeout> | undefined

  constructor(engine: Pick<Engine, 'query' | 'position'>, query: TableQuery<Name>) {
    this.#engine = engine
    this.#query = query
    this.#question = JSON.stringify(query)
    this.#loaded = {
      version: 0,
      question: '',
      matched: 0,
      places: 0,
      total: 0,
      groups: [],
      facets: {},
      anchor: null,
      failure: null,
      answered: false,
      isLate: false,
    }
  }

  readonly snapshot = (): LoadedRows => this.#loaded

  /** The row at an index of the result; undefined while it is on its way. */
  readonly rowAt = (index: number): Rows[Name] | undefined =>
    this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize]

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Hears of rows that come into the window after its answer, which changes nothing of the snapshot. */
  readonly whenRowsCome = (listener: () => void): (() => void) => {
    this.#rowListeners.add(listener)
    return () => this.#rowListeners.delete(listener)
  }

  /** Asks something else; asking the same again does nothing. */
  ask(query: TableQuery<Name>): void {
    const question = JSON.stringify(query)
    if (question === this.#question && this.#round > 0) return
    const isNew = question !== this.#question
    this.#query = query
    this.#question = question
    if (isNew && this.#loaded.answered) this.#window = { first: 0, last: this.#window.last - this.#window.first }
    this.#answer(isNew ? null : this.#anchor)
  }

  /** Asks the same again, because the data changed; the anchored row is to keep its place. */
  refresh(): void {
    this.#answer(this.#anchor)
  }

  /** Tells which rows are on screen. */
  show(span: Span, anchor: RowAnchor | null): void {
    this.#step = span.first - this.#window.first
    this.#window = span
    this.#anchor = anchor
    clearTimeout(this.#later)
    if (this.#step !== 0 || this.#missing(span) !== null) void this.#fillWindow()
    else this.#later = setTimeout(() => void this.#fillWindow(), afterPaint)
  }

  /** Something else is asked at once, which has the question under way given up; the same is asked again when it has been answered. */
  #answer(kept: RowAnchor | null): void {
    this.#round += 1
    this.#waiting = { kept }
    if (this.#underWay?.question !== this.#question) void this.#answerAll({ question: this.#question })
  }

  /** An object of its own for each time that something is asked: the same may be asked again after something else. */
  async #answerAll(asked: { readonly question: string }): Promise<void> {
    this.#underWay = asked
    this.#lateness ??= setTimeout(() => this.#show({ ...this.#loaded, isLate: true }), late)
    while (this.#waiting !== null && this.#underWay === asked) {
      const { kept } = this.#waiting
      this.#waiting = null
      await this.#answerOnce(asked, kept)
    }
    if (this.#underWay !== asked) return
    this.#underWay = null
    this.#inTime()
    if (this.#missing(this.#window) !== null) void this.#fillWindow()
  }

  async #answerOnce(asked: { readonly question: string }, kept: RowAnchor | null): Promise<void> {
    const { question } = asked
    const anchor = kept === null ? null : await this.#find(kept)
    if (this.#underWay !== asked) return
    const moved = kept !== null && anchor !== null ? anchor.index - kept.index : 0
    const window = pageWindow({ first: this.#window.first + moved, last: this.#window.last + moved })
    const answer = await this.#ask(this.#query, window, this.#asker)
    if (this.#underWay !== asked) return
    if (!answer.ok) return this.#set({ failure: answer })
    const { matched, places, total, groups, offset, rows } = answer.value
    const facets = sharing(this.#loaded.facets, answer.value.facets)
    this.#pages = withRows(new Map(), offset, rows)
    this.#set({ question, matched, places, total, groups, facets, anchor, failure: null, answered: true })
  }

  async #find(anchor: RowAnchor): Promise<RowAnchor | null> {
    const position = await this.#engine.position(this.#query, anchor.id, anchor.group)
    return position.ok && position.value !== null ? { ...anchor, index: position.value } : null
  }

  /** Asks for the pages in view that are not there, then for those around them. One question is under way at a time, so a fast scroll asks only where it ends up. */
  async #fillWindow(): Promise<void> {
    if (this.#loadingPages) return
    this.#loadingPages = true
    for (let missing = this.#next(); missing !== null; missing = this.#next()) {
      const round = this.#round
      const answer = await this.#ask({ ...this.#query, facets: [] }, missing)
      if (round !== this.#round || this.#question !== this.#loaded.question) break
      if (!answer.ok) {
        this.#set({ failure: answer })
        break
      }
      if (answer.value.rows.length === 0) break
      this.#pages = withRows(this.#pages, answer.value.offset, answer.value.rows)
      if (this.#loaded.failure !== null) this.#set({ failure: null })
      for (const listener of this.#rowListeners) listener()
    }
    this.#loadingPages = false
  }

  /** What to ask for next: first what is in view, then what lies ahead, then what lies around. */
  #next(): PageWindow | null {
    const { first, last } = this.#window
    const ahead = Math.min(mostAhead, Math.abs(this.#step) * stepsAhead)
    const isBackward = this.#step < 0
    return (
      this.#missing({ first, last }, isBackward) ??
      this.#missing(isBackward ? { first: first - ahead, last } : { first, last: last + ahead }, isBackward) ??
      this.#missing({ first: first - margin, last: last + margin }, isBackward)
    )
  }

  #missing(span: Span, isBackward = false): PageWindow | null {
    const { answered, places, question } = this.#loaded
    if (!answered || question !== this.#question) return null
    return missingPages(span, places, (page) => this.#pages.has(page), isBackward)
  }

  async #ask(query: TableQuery<Name>, window: PageWindow, asker: number | null = null): Promise<Result<Answer<Name>>> {
    try {
      return await this.#engine.query(query, window, asker)
    } catch (error) {
      return fail('unanswered', `The case did not answer: ${String(error)}. Reload the window.`)
    }
  }

  #set(change: Partial<LoadedRows>): void {
    this.#show({ ...this.#loaded, ...change, version: this.#loaded.version + 1 })
  }

  /** Nothing is awaited any more. */
  #inTime(): void {
    clearTimeout(this.#lateness)
    this.#lateness = undefined
    if (this.#loaded.isLate) this.#show({ ...this.#loaded, isLate: false })
  }

  #show(loaded: LoadedRows): void {
    this.#loaded = loaded
    for (const listener of this.#listeners) listener()
  }
}
