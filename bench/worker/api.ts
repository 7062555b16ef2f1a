import type { CasePlan } from '../case/made-case.ts'

/** How often something is measured: until it was done `rounds` times or has taken `patience` milliseconds, and at least once. */
export interface Repeats {
  readonly rounds: number
  readonly patience: number
}

/** Milliseconds that each measured thing took, in the order in which they were measured. */
export type Times = readonly number[]

/** What the machine itself can do, measured in the same browser. Speeds are in megabytes a second, times in milliseconds. */
export interface Limits {
  readonly memory: Times
  readonly privateFileRead: Times
  readonly privateFileWrite: Times
  readonly indexedDatabaseRead: Times
  /** Appending 1 kB to a private file and flushing it. */
  readonly flush: Times
}

/** What the worker of the bench page measures, beside an engine of its own and without any window. */
export interface BenchWorker {
  /** Resolves once the worker runs. */
  ready(): Promise<void>
  /** Makes the case in this browser's files, and gives the milliseconds in which its claims came in. A case of its id is replaced. */
  importCase(plan: CasePlan, isWhole: boolean): Promise<number>
  /** The size of all files of all cases, in bytes. */
  storedBytes(): Promise<number>
  /** From opening until every column is sorted, filtered, counted and searched once. */
  openEverything(rows: number, repeats: Repeats): Promise<Times>
  /** Opens the case and lets it settle for what follows. */
  open(rows: number): Promise<void>
  close(): Promise<void>
  sort(repeats: Repeats): Promise<Times>
  facet(repeats: Repeats): Promise<Times>
  /** Each keystroke of the words that are typed in the window too. */
  search(repeats: Repeats): Promise<Times>
  /** Makes the statements that an index is then built of. */
  makeStatements(plan: CasePlan): Promise<void>
  /** Building what search needs of all of them, from nothing; the last one built is kept. */
  index(repeats: Repeats): Promise<Times>
  /** Writes as many bytes raw to a private file, and flushes them. */
  writeRaw(bytes: number, repeats: Repeats): Promise<Times>
  limits(): Promise<Limits>
}
