import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type HeldFile, type JournalFile, journalOver, openJournalFile } from './journal-file.ts'

let folder: string
let path: string
const opened: JournalFile[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-journal-'))
  path = join(folder, 'cases/one/journal.jsonl')
})

afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  await rm(folder, { recursive: true, force: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const done = { ok: true, value: null }

async function openOne(): Promise<JournalFile> {
  const journal = await openJournalFile(path)
  if (!journal.ok) throw new Error(journal.message)
  opened.push(journal.value)
  return journal.value
}

/** A real file on a disk that takes `room` more bytes, and can be cut only while `cuttable`. */
async function onSmallDisk(disk: { room: number; cuttable: boolean }, code = 'ENOSPC'): Promise<JournalFile> {
  const file = await open(path, 'r+')
  const full = () => Object.assign(new Error(code), { code })
  const held: HeldFile = {
    stat: file.stat.bind(file),
    read: file.read.bind(file),
    datasync: () => file.datasync(),
    close: () => file.close(),
    truncate: async (size) => {
      if (!disk.cuttable) throw full()
      await file.truncate(size)
    },
    write: async (buffer: Uint8Array, offset: number, length: number, position: number) => {
      if (disk.room === 0) throw full()
      const some = Math.min(length, disk.room)
      disk.room -= some
      return file.write(buffer, offset, some, position)
    },
  } as HeldFile
  const journal = journalOver(held, path)
  opened.push(journal)
  return journal
}

describe('a journal file', () => {
  it('is made with its folders, and keeps what was appended', async () => {
    const journal = await openOne()
    expect(await journal.size()).toEqual({ ok: true, value: 0 })
    expect(await journal.append(bytes('one\n'))).toEqual(done)
    expect(await journal.append(bytes('two\n'))).toEqual(done)
    expect(await journal.size()).toEqual({ ok: true, value: 8 })
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
  })

  it('reads from anywhere, and less at the end', async () => {
    const journal = await openOne()
    await journal.append(bytes('one\ntwo\n'))
    expect(await journal.read(4, 3)).toEqual({ ok: true, value: bytes('two') })
    expect(await journal.read(4, 100)).toEqual({ ok: true, value: bytes('two\n') })
    expect(await journal.read(100, 4)).toEqual({ ok: true, value: new Uint8Array() })
  })

  it('is cut, and appended to after the cut', async () => {
    const journal = await openOne()
    await journal.append(bytes('one\ntw'))
    expect(await journal.truncate(4)).toEqual(done)
    await journal.append(bytes('two\n'))
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
  })

  it('keeps the order of appends that are asked for at once', async () => {
    const journal = await openOne()
    const lines = Array.from({ length: 50 }, (_line, index) => `line ${index}\n`)
    await Promise.all(lines.map((line) => journal.append(bytes(line))))
    expect(await readFile(path, 'utf8')).toBe(lines.join(''))
  })

  it('says that it cannot be written once its file was removed', async () => {
    const journal = await openOne()
    await rm(path)
    expect(await journal.append(bytes('lost\n'))).toMatchObject({ ok: false, code: 'journal-unwritable' })
  })

  it('cannot be opened below a file, and says where', async () => {
    await (await openOne()).append(bytes('one\n'))
    const failed = await openJournalFile(join(path, 'journal.jsonl'))
    expect(failed).toMatchObject({ ok: false, code: 'journal-unwritable' })
    expect(!failed.ok && failed.message).toContain(path)
  })
})

describe('a journal file on a full disk', () => {
  it('keeps nothing of a change that did not fit, and takes the next one when there is room', async () => {
    await (await openOne()).append(bytes('one\n'))
    const disk = { room: 3, cuttable: true }
    const journal = await onSmallDisk(disk)
    const failed = await journal.append(bytes('two\n'))
    expect(failed).toMatchObject({ ok: false, code: 'disk-full' })
    expect(!failed.ok && failed.message).toContain('nothing was saved of this change')
    expect(await readFile(path, 'utf8')).toBe('one\n')
    disk.room = 100
    expect(await journal.append(bytes('two\n'))).toEqual(done)
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
  })

  it('hides a part that could not be taken back, and cuts it before the next append', async () => {
    await (await openOne()).append(bytes('one\n'))
    const disk = { room: 3, cuttable: false }
    const journal = await onSmallDisk(disk)
    expect(await journal.append(bytes('two\n'))).toMatchObject({ code: 'disk-full' })
    expect(await readFile(path, 'utf8')).toBe('one\ntwo')
    expect(await journal.size()).toEqual({ ok: true, value: 4 })
    expect(await journal.read(0, 100)).toEqual({ ok: true, value: bytes('one\n') })
    disk.room = 100
    expect(await journal.append(bytes('3\n'))).toMatchObject({ ok: false })
    disk.cuttable = true
    expect(await journal.append(bytes('3\n'))).toEqual(done)
    expect(await readFile(path, 'utf8')).toBe('one\n3\n')
  })

  it('tells another fault of the disk from a full one, and names the path', async () => {
    await openOne()
    const failed = await (await onSmallDisk({ room: 0, cuttable: true }, 'EIO')).append(bytes('two\n'))
    expect(failed).toMatchObject({ ok: false, code: 'journal-unwritable' })
    expect(!failed.ok && failed.message).toContain(path)
  })
})
