import { describe, expect, it } from 'vitest'
import { Sha256 } from '#core/model/ids.ts'
import type { ChannelName } from '#ipc/contract.ts'
import type { Desktop } from '#ipc/desktop.ts'
import { createDesktopPlatform } from './desktop.ts'

const id = '019ab000-0000-7000-8000-000000000001'
const token = '3f0c1f0e-8f4e-4c3e-9a53-0d9f6f1d2a11'
const other = '3f0c1f0e-8f4e-4c3e-9a53-0d9f6f1d2a12'
const done = { ok: true, value: null }

const partLength = 8 * 1024 * 1024
/** Two whole parts, which differ, and a short one. */
const bytesOfA = new Uint8Array(2 * partLength + 3).map((_, index) => index % 251)
const partOfA = (_token: string, offset: number, length: number) => ({
  ok: true,
  value: bytesOfA.slice(offset, offset + length),
})
const chosenFile = (given: string, name: string, size: number) => ({ token: given, name, size })

/** A main process that answers each channel with what it is told to, or works out from what it was given, and remembers what it was asked. */
function mainProcess(answers: Partial<Record<ChannelName, unknown>>) {
  const asked: unknown[][] = []
  const call =
    (channel: ChannelName) =>
    async (...values: readonly unknown[]): Promise<unknown> => {
      asked.push([channel, ...values])
      if (!(channel in answers)) throw new Error('No handler registered')
      const answer = answers[channel]
      return typeof answer === 'function' ? answer(...values) : answer
    }
  const desktop: Desktop = {
    library: {
      list: call('library.list'),
      begin: call('library.begin'),
      put: call('library.put'),
      remove: call('library.remove'),
      seeded: call('library.seeded'),
      markSeeded: call('library.markSeeded'),
    },
    journal: {
      open: call('journal.open'),
      size: call('journal.size'),
      read: call('journal.read'),
      append: call('journal.append'),
      truncate: call('journal.truncate'),
      writePages: call('journal.writePages'),
      readPage: call('journal.readPage'),
      sweepPages: call('journal.sweepPages'),
      close: call('journal.close'),
    },
    export: {
      chooseFolder: call('export.chooseFolder'),
      chooseFile: call('export.chooseFile'),
      beside: call('export.beside'),
      write: call('export.write'),
      finish: call('export.finish'),
      abandon: call('export.abandon'),
    },
    files: { open: call('files.open'), read: call('files.read'), close: call('files.close') },
    clipboard: { write: call('clipboard.write') },
  }
  return { platform: createDesktopPlatform(desktop), asked }
}

function portOf(platform: ReturnType<typeof createDesktopPlatform>) {
  const place = platform.journal(id)
  if (place.kind !== 'port') throw new Error('a port was expected')
  return place.port
}

describe('the desktop platform', () => {
  it('takes an answer that is not what the contract says as a failure', async () => {
    const { platform } = mainProcess({ 'library.list': { ok: true, value: [{ id, title: 7 }] } })
    expect(await platform.library.list()).toMatchObject({ ok: false, code: 'bad-answer' })
  })

  it('begins a case that is to be filled, and has none that is unfinished', async () => {
    const unfinished = { id, title: 'The ford', size: 0, changed: 0, isUnfinished: true }
    const whole = { ...unfinished, id: other, isUnfinished: false }
    const { platform, asked } = mainProcess({
      'library.begin': done,
      'library.list': { ok: true, value: [unfinished, whole] },
    })
    expect(await platform.library.begin(id, 'The ford')).toEqual(done)
    expect(asked).toEqual([['library.begin', id, 'The ford']])
    expect(await platform.library.has(id)).toEqual({ ok: true, value: false })
    expect(await platform.library.has(other)).toEqual({ ok: true, value: true })
  })

  it('takes a main process that does not answer as a failure', async () => {
    expect(await mainProcess({}).platform.copy('words')).toMatchObject({ ok: false, code: 'desktop-unreachable' })
  })

  it('opens a journal once, when it is first used', async () => {
    const { platform, asked } = mainProcess({
      'journal.open': done,
      'journal.size': { ok: true, value: 4 },
      'journal.read': { ok: true, value: new Uint8Array([1]) },
    })
    const port = portOf(platform)
    expect(asked).toEqual([])
    expect(await Promise.all([port.size(), port.read(0, 1)])).toEqual([
      { ok: true, value: 4 },
      { ok: true, value: new Uint8Array([1]) },
    ])
    expect(asked).toEqual([
      ['journal.open', id],
      ['journal.size', id],
      ['journal.read', id, 0, 1],
    ])
  })

  it('tries again to open a journal that could not be opened', async () => {
    const failure = { ok: false, code: 'journal-unwritable', message: 'Not now.' }
    const { platform, asked } = mainProcess({ 'journal.open': failure })
    const port = portOf(platform)
    expect(await port.append(new Uint8Array([1]))).toEqual(failure)
    expect(await port.append(new Uint8Array([1]))).toEqual(failure)
    expect(asked).toEqual([
      ['journal.open', id],
      ['journal.open', id],
    ])
  })

  it('hands pages over as they are, and what is to be kept as a list', async () => {
    const sha256 = Sha256.parse('0a'.repeat(32))
    const bytes = new Uint8Array([1, 2])
    const { platform, asked } = mainProcess({
      'journal.open': done,
      'journal.writePages': done,
      'journal.readPage': { ok: true, value: bytes },
      'journal.sweepPages': { ok: true, value: 3 },
    })
    const port = portOf(platform)
    expect(await port.writePages([{ sha256, bytes }])).toEqual(done)
    expect(await port.readPage(sha256)).toEqual({ ok: true, value: bytes })
    expect(await port.sweepPages(new Set([sha256]))).toEqual({ ok: true, value: 3 })
    expect(asked.slice(1)).toEqual([
      ['journal.writePages', id, [{ sha256, bytes }]],
      ['journal.readPage', id, sha256],
      ['journal.sweepPages', id, [sha256]],
    ])
  })

  it('exports by token, and goes beside under a new one', async () => {
    const { platform, asked } = mainProcess({
      'export.chooseFolder': { ok: true, value: { token, name: '/x/Notes', occupied: true } },
      'export.beside': { ok: true, value: { token: other, name: '/x/Notes 2', occupied: false } },
      'export.write': done,
      'export.finish': done,
    })
    const chosen = await platform.chooseFolder('Notes')
    const beside = chosen.ok && chosen.value !== null ? await chosen.value.beside() : null
    if (!beside?.ok) throw new Error('a place was expected')
    expect(beside.value).toMatchObject({ name: '/x/Notes 2', occupied: false })
    const piece = { path: 'a.md', bytes: Uint8Array.of(97), continues: false }
    await beside.value.write([piece])
    await beside.value.finish()
    expect(asked.slice(1)).toEqual([
      ['export.beside', token],
      ['export.write', other, [piece]],
      ['export.finish', other],
    ])
  })

  it('reads opened files one part after the other, puts them together, and lets go of them', async () => {
    const { platform, asked } = mainProcess({
      'files.open': { ok: true, value: [chosenFile(token, 'a.json', bytesOfA.length), chosenFile(other, 'b.json', 0)] },
      'files.read': partOfA,
      'files.close': done,
    })
    const opened = await platform.openFiles(['.json'])
    if (!opened.ok) throw new Error(opened.message)
    expect(opened.value.map(({ name, content }) => [name, content.size])).toEqual([
      ['a.json', bytesOfA.length],
      ['b.json', 0],
    ])
    const bytes = await opened.value[0]?.content.arrayBuffer()
    expect(bytes !== undefined && Buffer.from(bytes).equals(bytesOfA)).toBe(true)
    expect(asked).toEqual([
      ['files.open', ['.json']],
      ['files.read', token, 0, partLength],
      ['files.read', token, partLength, partLength],
      ['files.read', token, 2 * partLength, partLength],
      ['files.close', token],
      ['files.close', other],
    ])
  })

  it('asks for no more parts after one that cannot be read, and lets go of all files all the same', async () => {
    const failure = { ok: false, code: 'file-changed', message: '“a.json” was changed.' }
    const { platform, asked } = mainProcess({
      'files.open': { ok: true, value: [chosenFile(token, 'a.json', bytesOfA.length), chosenFile(other, 'b.json', 1)] },
      'files.read': (_token: string, offset: number, length: number) =>
        offset === 0 ? partOfA(token, offset, length) : failure,
      'files.close': done,
    })
    expect(await platform.openFiles(['.json'])).toEqual(failure)
    expect(asked.slice(1)).toEqual([
      ['files.read', token, 0, partLength],
      ['files.read', token, partLength, partLength],
      ['files.close', token],
      ['files.close', other],
    ])
  })

  it('gives what it read when a file cannot be let go of', async () => {
    const { platform } = mainProcess({ 'files.open': { ok: true, value: [chosenFile(token, 'a.json', 0)] } })
    expect(await platform.openFiles(['.json'])).toMatchObject({ ok: true, value: [{ name: 'a.json' }] })
  })

  it('gives nothing when the analyst cancelled', async () => {
    const { platform } = mainProcess({ 'export.chooseFile': done, 'files.open': { ok: true, value: [] } })
    expect(await platform.chooseFile('Notes.md')).toEqual(done)
    expect(await platform.openFiles(['.txt'])).toEqual({ ok: true, value: [] })
  })
})
