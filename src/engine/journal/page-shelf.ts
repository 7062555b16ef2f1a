import type { PageReference } from '#core/journal/entry.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { Sha256 } from '#core/model/ids.ts'
import { sha256Of } from './page-check.ts'
import type { EncodedPage } from './page-codec.ts'
import type { PageFile, PagePort } from './port.ts'
import { readPage } from './read-entry.ts'

/**
 * How many bytes of pages are handed over at once; as many again are encoded meanwhile. On the desktop they pass through the window's own
 * thread, which more would hold up.
 */
const batchSize = 4 * 1024 * 1024

/**
 * The page files of an open journal. It knows the pages that were written since it was opened, and writes and sweeps one after the other,
 * so that no page is swept before its entry stands.
 */
export class PageShelf {
  readonly #port: PagePort
  readonly #settled = new Set<Sha256>()
  readonly #begun = new Set<Sha256>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(port: PagePort) {
    this.#port = port
  }

  /** Writes and flushes pages, and gives how an entry names them. They stay begun until `settle` or `forget`. */
  async put(pages: Iterable<EncodedPage>): Promise<Result<readonly PageReference[]>> {
    const references: PageReference[] = []
    let batch: PageFile[] = []
    let size = 0
    let writing: Promise<Result<null>> = Promise.resolve(ok(null))
    for (const { table, part, rows, bytes } of pages) {
      const sha256 = await sha256Of(bytes)
      this.#begun.add(sha256)
      references.push({ table, part, sha256, rows, bytes: bytes.length })
      batch.push({ sha256, bytes })
      size += bytes.length
      if (size < batchSize) continue
      const before = await writing
      if (!before.ok) return before
      writing = this.#write(batch)
      batch = []
      size = 0
    }
    const before = await writing
    if (!before.ok) return before
    const written = batch.length === 0 ? before : await this.#write(batch)
    return written.ok ? ok(references) : written
  }

  /** Whether pages were begun that no entry names yet. */
  get hasBegun(): boolean {
    return this.#begun.size > 0
  }

  /** The entry that names the pages begun now stands in the journal. */
  settle(): void {
    for (const sha256 of this.#begun) this.#settled.add(sha256)
    this.#begun.clear()
  }

  /** No entry will name the pages begun. */
  forget(): void {
    this.#begun.clear()
  }

  /** Reads those pages that are not in `checked` yet, and adds them; fails with the first that is missing or damaged. */
  async check(
    references: readonly PageReference[],
    checked: Set<Sha256>,
    pause: () => Promise<void>,
  ): Promise<Result<null>> {
    for (const reference of references) {
      if (checked.has(reference.sha256)) continue
      const page = await readPage(this.#port, reference)
      if (!page.ok) return page
      checked.add(reference.sha256)
      await pause()
    }
    return ok(null)
  }

  /** Removes the page files that neither `named` nor what was written since the journal was opened holds. */
  sweep(named: ReadonlySet<Sha256>): Promise<Result<number>> {
    return this.#inTurn(() => this.#port.sweepPages(new Set([...named, ...this.#settled, ...this.#begun])))
  }

  #write(pages: readonly PageFile[]): Promise<Result<null>> {
    return this.#inTurn(() => this.#port.writePages(pages))
  }

  #inTurn<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => null)
    return turn
  }
}
