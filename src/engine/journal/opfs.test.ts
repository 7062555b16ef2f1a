import { describe, expect, it } from 'vitest'
import type { HeldFile } from './held-file.ts'
import { journalOver } from './opfs.ts'

/** A file in memory with a quota, which behaves as the File System Standard says of sync access handles. */
class MemoryFile implements HeldFile {
  quota = 1_000
  /** Whether a full disk is told by writing less, as the standard allows, or by an error. */
  writesPart = false
  cuttable = true
  flushed = new Uint8Array()
  closed = false
  private content = new Uint8Array()

  getSize(): number {
    return this.content.length
  }

  read(buffer: Uint8Array, options: { at: number }): number {
    const part = this.content.subarray(options.at, options.at + buffer.length)
    buffer.set(part)
    return part.length
  }

  write(buffer: Uint8Array, options: { at: number }): number {
    const end = options.at + buffer.length
    if (end > this.quota && !this.writesPart) throw new DOMException('No room', 'QuotaExceededError')
    const fitting = buffer.subarray(0, Math.max(0, this.quota - options.at))
    const grown = new Uint8Array(Math.max(this.content.length, options.at + fitting.length))
    grown.set(this.content)
    grown.set(fitting, options.at)
    this.content = grown
    return fitting.length
  }

  truncate(size: number): void {
    if (!this.cuttable) throw new DOMException('Cannot be cut', 'InvalidStateError')
    this.content = this.content.slice(0, size)
  }

  flush(): void {
    this.flushed = this.content.slice()
  }

  close(): void {
    this.closed = true
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const done = { ok: true, value: null }

describe('a journal in the private file system', () => {
  it('is flushed with every append', async () => {
    const file = new MemoryFile()
    const journal = journalOver(file)
    expect(await journal.append(bytes('one\n'))).toEqual(done)
    expect(file.flushed).toEqual(bytes('one\n'))
    expect(await journal.append(bytes('two\n'))).toEqual(done)
    expect(file.flushed).toEqual(bytes('one\ntwo\n'))
    expect(await journal.size()).toEqual({ ok: true, value: 8 })
  })

  it('reads from anywhere, and less at the end', async () => {
    const journal = journalOver(new MemoryFile())
    await journal.append(bytes('one\ntwo\n'))
    expect(await journal.read(4, 3)).toEqual({ ok: true, value: bytes('two') })
    expect(await journal.read(6, 100)).toEqual({ ok: true, value: bytes('o\n') })
    expect(await journal.read(9, 100)).toEqual({ ok: true, value: new Uint8Array() })
  })

  it('is cut and flushed', async () => {
    const file = new MemoryFile()
    const journal = journalOver(file)
    await journal.append(bytes('one\ntw'))
    expect(await journal.truncate(4)).toEqual(done)
    expect(file.flushed).toEqual(bytes('one\n'))
  })

  it.each([true, false])('keeps nothing of a change that did not fit (written in part: %s)', async (writesPart) => {
    const file = new MemoryFile()
    const journal = journalOver(file)
    await journal.append(bytes('one\n'))
    Object.assign(file, { quota: 6, writesPart })
    expect(await journal.append(bytes('two\n'))).toMatchObject({ ok: false, code: 'disk-full' })
    expect(file.flushed).toEqual(bytes('one\n'))
    file.quota = 1_000
    expect(await journal.append(bytes('two\n'))).toEqual(done)
    expect(file.flushed).toEqual(bytes('one\ntwo\n'))
  })

  it('hides a part that could not be taken back, and cuts it before the next append', async () => {
    const file = new MemoryFile()
    const journal = journalOver(file)
    await journal.append(bytes('one\n'))
    Object.assign(file, { quota: 6, writesPart: true, cuttable: false })
    expect(await journal.append(bytes('two\n'))).toMatchObject({ ok: false, code: 'disk-full' })
    expect(await journal.size()).toEqual({ ok: true, value: 4 })
    expect(await journal.read(0, 100)).toEqual({ ok: true, value: bytes('one\n') })
    expect(await journal.append(bytes('3\n'))).toMatchObject({ ok: false, code: 'journal-unwritable' })
    Object.assign(file, { quota: 1_000, cuttable: true })
    expect(await journal.append(bytes('3\n'))).toEqual(done)
    expect(file.flushed).toEqual(bytes('one\n3\n'))
  })

  it('lets go of the file when it is closed', async () => {
    const file = new MemoryFile()
    await journalOver(file).close()
    expect(file.closed).toBe(true)
  })
})
