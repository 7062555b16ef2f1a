import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Serve, serveBundle } from './bundle.ts'
import { responseHeaders } from './response-headers.ts'

const origin = 'app://workbench'
let folder: string
let serve: Serve

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimbench-bundle-'))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>')
  await writeFile(join(folder, 'renderer/assets/index.js'), 'export {}')
  serve = await serveBundle(join(folder, 'renderer'), origin)
})

afterEach(() => rm(folder, { recursive: true }))

const get = (url: string, method = 'GET') => serve(new Request(url, { method }))

describe('serving the bundle', () => {
  it('serves the start page and every file, with their types and the headers of security', async () => {
    const page = await get('app://workbench/?case=1#x')
    expect(page.status).toBe(200)
    expect(await page.text()).toBe('<!doctype html>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const [name, value] of Object.entries(responseHeaders)) expect(page.headers.get(name)).toBe(value)
    const script = await get('app://workbench/assets/index.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('knows no way out of the folder, and no folder listing', async () => {
    for (const url of [
      'app://workbench/../secret.txt',
      'app://workbench/%2e%2e/secret.txt',
      'app://workbench/..%2fsecret.txt',
      'app://workbench/assets/',
      'app://workbench/assets',
      'app://elsewhere/index.html',
      `app://workbench/${folder}/secret.txt`,
    ])
      expect((await get(url)).status).toBe(404)
  })

  it('serves no file that came later', async () => {
    await writeFile(join(folder, 'renderer/late.js'), '')
    expect((await get('app://workbench/late.js')).status).toBe(404)
  })

  it('answers a refusal with the headers of security too', async () => {
    const refused = await get('app://workbench/', 'POST')
    expect(refused.status).toBe(405)
    expect(refused.headers.get('content-security-policy')).toBe(responseHeaders['Content-Security-Policy'])
  })

  it('refuses to start without a start page', async () => {
    await expect(serveBundle(join(folder, 'renderer/assets'), origin)).rejects.toThrow('No index.html')
  })
})
