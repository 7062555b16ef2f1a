import { describe, expect, it } from 'vitest'
import { createBrowserLibrary } from './library.ts'
import { MemoryFolder } from './testing/memory-folder.ts'

const one = '019ab000-0000-7000-8000-000000000001'
const two = '019ab000-0000-7000-8000-000000000002'
const done = { ok: true, value: null }

function begun() {
  const root = new MemoryFolder('')
  return { root, library: createBrowserLibrary(async () => root) }
}

async function write(root: MemoryFolder, id: string, path: string, text: string): Promise<void> {
  const [name = '', ...folders] = ['cases', id, ...path.split('/')].reverse()
  let folder = root
  for (const part of folders.reverse()) folder = await folder.getDirectoryHandle(part, { create: true })
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await file.write(text)
  await file.close()
}

describe('the cases of a browser', () => {
  it('are none at first, and seeded once', async () => {
    const { library } = begun()
    expect(await library.list()).toEqual({ ok: true, value: [] })
    expect(await library.seeded()).toEqual({ ok: true, value: false })
    expect(await library.markSeeded()).toEqual(done)
    expect(await library.seeded()).toEqual({ ok: true, value: true })
    expect(await library.list()).toEqual({ ok: true, value: [] })
  })

  it('are listed with their titles and the sizes of their journals', async () => {
    const { root, library } = begun()
    await library.put(one, 'The ford')
    await write(root, one, 'journal.jsonl', 'x'.repeat(123))
    await library.put(two, 'The bridge')
    await library.put(two, 'The new bridge')
    expect(await library.list()).toMatchObject({
      ok: true,
      value: [
        { id: one, title: 'The ford', size: 123, changed: expect.any(Number) },
        { id: two, title: 'The new bridge', size: 0 },
      ],
    })
  })

  it('count the page files beside their journals, which go with them', async () => {
    const { root, library } = begun()
    await write(root, one, 'journal.jsonl', 'x'.repeat(10))
    await write(root, one, 'pages/first', 'x'.repeat(100))
    await write(root, one, 'pages/second', 'x'.repeat(200))
    expect(await library.list()).toMatchObject({ ok: true, value: [{ id: one, size: 310 }] })
    expect(await library.remove(one)).toEqual(done)
    expect(await root.texts()).toEqual({})
  })

  it.each(['', '{"title"', '{"title": 7}'])('are listed although what holds the title is %j', async (sidecar) => {
    const { root, library } = begun()
    await write(root, one, 'journal.jsonl', 'x')
    await write(root, one, 'case.json', sidecar)
    expect(await library.list()).toMatchObject({ ok: true, value: [{ id: one, title: 'Untitled case', size: 1 }] })
  })

  it('do not include what is no case', async () => {
    const { root, library } = begun()
    await write(root, 'drafts', 'journal.jsonl', 'x')
    const cases = await root.getDirectoryHandle('cases')
    await cases.getDirectoryHandle(two, { create: true })
    await cases.getFileHandle(one, { create: true })
    expect(await library.list()).toEqual({ ok: true, value: [] })
  })

  it('are known one by one', async () => {
    const { root, library } = begun()
    await write(root, one, 'journal.jsonl', 'x')
    await library.put(two, 'Without a journal')
    expect(await library.has(one)).toEqual({ ok: true, value: true })
    expect(await library.has(two)).toEqual({ ok: true, value: false })
    expect(await library.has(one.replace('0', 'f'))).toEqual({ ok: true, value: false })
  })

  it('are unfinished from when they are begun until they are put, whatever is written meanwhile', async () => {
    const { root, library } = begun()
    expect(await library.begin(one, 'Half')).toEqual(done)
    await write(root, one, 'journal.jsonl', 'x')
    expect(await library.list()).toMatchObject({ value: [{ id: one, title: 'Half', size: 1, isUnfinished: true }] })
    expect(await library.has(one)).toEqual({ ok: true, value: false })
    expect(await library.put(one, 'Whole')).toEqual(done)
    expect(await library.list()).toMatchObject({ value: [{ id: one, title: 'Whole', size: 1, isUnfinished: false }] })
    expect(await library.has(one)).toEqual({ ok: true, value: true })
  })

  it.each(['', '{"title"', '{"title":7}', '{"title":"Old"}', '{"title":"Odd","unfinished":"?"}'])(
    'are finished where an earlier version or damage left %j beside them',
    async (sidecar) => {
      const { root, library } = begun()
      await library.begin(one, 'Half')
      await write(root, one, 'journal.jsonl', 'x')
      await write(root, one, 'case.json', sidecar)
      expect(await library.list()).toMatchObject({ value: [{ id: one, isUnfinished: false }] })
      expect(await library.has(one)).toEqual({ ok: true, value: true })
    },
  )

  it('are there and finished when what stands beside them cannot be read at all', async () => {
    const { root, library } = begun()
    await write(root, one, 'journal.jsonl', 'x')
    await write(root, one, 'case.json/in-the-way', 'x')
    const untitled = { id: one, title: 'Untitled case', isUnfinished: false }
    expect(await library.list()).toMatchObject({ value: [untitled] })
    expect(await library.has(one)).toEqual({ ok: true, value: true })
  })

  it('are removed unfinished too', async () => {
    const { root, library } = begun()
    await library.begin(one, 'Half')
    expect(await library.remove(one)).toEqual(done)
    expect(await root.texts()).toEqual({})
  })

  it('are removed for good, also when they are gone already', async () => {
    const { root, library } = begun()
    await library.put(one, 'The ford')
    await write(root, one, 'journal.jsonl', 'x')
    expect(await library.remove(one)).toEqual(done)
    expect(await library.remove(one)).toEqual(done)
    expect(await root.texts()).toEqual({})
  })

  it('cannot be added to when the disk is full, and says so', async () => {
    const { root, library } = begun()
    root.disk.room = 4
    expect(await library.put(one, 'The ford')).toMatchObject({ ok: false, code: 'disk-full' })
  })

  it('cannot be reached where the browser forbids it, and says so', async () => {
    const library = createBrowserLibrary(() => Promise.reject(new DOMException('', 'SecurityError')))
    const listed = await library.list()
    expect(listed).toMatchObject({ ok: false, code: 'library-unavailable' })
    expect(listed.ok ? '' : listed.message).toContain('the browser does not allow it')
  })
})
