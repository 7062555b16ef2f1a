import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Content } from '#core/model/content.ts'
import type { RecordOf } from '#core/model/tables.ts'
import { ContentDamaged } from '../contents/content-damaged.ts'
import { fromBytes, fromSoundBytes, type HeldContent, isRead, type UnreadContent } from '../contents/held-content.ts'
import { type ReadNow, readBlob } from '../contents/read-blob.ts'
import { RecentTexts } from '../contents/recent-texts.ts'
import { sha256Of } from '../journal/page-check.ts'
import type { Page } from '../pages/page.ts'
import { patchesOf, recordsOf } from '../pages/page-records.ts'
import type { RecordTable } from './record-table.ts'

/** How contents are read from their Blobs when somebody asks for them. */
export interface ContentReading {
  readonly readNow: ReadNow
  /** Told once of each content whose Blob cannot be read or has other bytes than those of its SHA-256, with a sentence for the analyst. */
  readonly damaged: (id: string, message: string) => void
}

/**
 * The texts and originals of a case by their SHA-256. Those that the store has are Blobs, read when somebody asks for them; those that came since
 * the case was opened are kept as they came, for the store takes them in its own time and may not be able to.
 */
export class ContentTable implements RecordTable<'contents'> {
  readonly #reading: ContentReading | null
  readonly #titlesOf: (id: string) => readonly string[]
  readonly #held = new Map<string, HeldContent>()
  readonly #recent = new RecentTexts()
  readonly #damaged = new Set<string>()

  /** Without `reading`, contents are read while the case is opened. `titlesOf` gives the titles of the sources that have a content. */
  constructor(reading: ContentReading | null, titlesOf: (id: string) => readonly string[]) {
    this.#reading = reading
    this.#titlesOf = titlesOf
  }

  get count(): number {
    return this.#held.size
  }

  has(id: string): boolean {
    return this.#held.has(id)
  }

  /** Throws `ContentDamaged` when the content's bytes are not to be had. */
  find(id: string): Content | undefined {
    const held = this.#held.get(id)
    return held === undefined || isRead(held) ? held : (this.#recent.get(id) ?? this.#read(held))
  }

  /** Those that stand now, by id; each is read when it comes up, whether it stands by then or not. */
  all(): Iterable<Content> {
    return this.#each([...this.#held].sort(([one], [other]) => (one < other ? -1 : 1)))
  }

  *#each(held: readonly (readonly [id: string, held: HeldContent])[]): Iterable<Content> {
    for (const [id, one] of held) yield isRead(one) ? one : (this.#recent.get(id) ?? this.#read(one))
  }

  where(): readonly RecordOf<'contents'>[] {
    // Contents have no index.
    return []
  }

  put(content: Content): void {
    this.#recent.delete(content.id)
    this.#held.set(content.id, Object.freeze({ ...content }))
  }

  remove(id: string): void {
    this.#recent.delete(id)
    this.#held.delete(id)
  }

  expect(): void {
    // A map makes room by itself.
  }

  takePage(part: 'added' | 'to' | 'removed', page: Page): void {
    switch (part) {
      case 'added':
      case 'to':
        // A content that is changed is changed in all its fields but the id, which names its bytes.
        for (const content of recordsOf('contents', page, noQuotes)) this.put(content)
        return
      case 'removed':
        for (const { id } of patchesOf('contents', page, noQuotes)) this.remove(id)
    }
  }

  /** Takes the contents that the store has. Fails with `content-damaged` where they are read at once and one is not what its SHA-256 names. */
  async hold(contents: Iterable<HeldContent>): Promise<Result<null>> {
    for (const held of contents) {
      if (isRead(held)) this.put(held)
      else if (this.#reading !== null) this.#held.set(held.id, held)
      else {
        const bytes = await readBlob(held.data)
        const content = bytes.ok ? fromBytes(held, bytes.value) : null
        if (content === null) return fail('content-damaged', 'a text or original is damaged')
        this.put(content)
      }
    }
    return ok(null)
  }

  /** The contents that came since the case was opened. */
  *fresh(): Iterable<Content> {
    for (const held of this.#held.values()) if (isRead(held)) yield held
  }

  /**
   * Looks whether every Blob still has the bytes that its SHA-256 names, pausing before each, and keeps as many texts as fit in memory: a search quotes from
   * dozens of sources at once.
   */
  async verify(pause: () => Promise<void>): Promise<void> {
    for (const held of this.#held.values()) {
      if (isRead(held)) continue
      await pause()
      const bytes = await readBlob(held.data)
      const isSound = bytes.ok && (await sha256Of(bytes.value)) === held.id
      if (this.#held.get(held.id) !== held) continue
      if (!isSound) this.#tell(held.id)
      else if (held.encoding === 'utf-8') this.#recent.offer(fromSoundBytes(held, bytes.value))
    }
  }

  #read(held: UnreadContent): Content {
    const bytes = this.#reading?.readNow(held.data)
    const content = bytes?.ok === true ? fromBytes(held, bytes.value) : null
    if (content === null) throw this.#tell(held.id)
    // Originals are read once in a long while, to be written elsewhere.
    if (content.encoding === 'utf-8') this.#recent.put(content)
    return content
  }

  #tell(id: string): ContentDamaged {
    const error = new ContentDamaged(this.#titlesOf(id))
    if (!this.#damaged.has(id)) this.#reading?.damaged(id, error.message)
    this.#damaged.add(id)
    return error
  }
}

/** Contents quote nothing. */
const noQuotes = (): null => null
