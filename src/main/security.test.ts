import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { responseHeaders } from './response-headers.ts'
import {
  allowsPage,
  allowsRequest,
  allowsSender,
  chromiumSwitches,
  offlineSwitch,
  webPreferences,
  workbenchOrigin,
  workbenchScheme,
} from './security.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const policy = new Map(
  (responseHeaders['Content-Security-Policy'] ?? '').split('; ').map((directive): [string, string] => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')]
  }),
)

/** The numbers are those of https://www.electronjs.org/docs/latest/tutorial/security; 5, 12, 13 and 14 go on in lockdown.test.ts. */
describe('Electron’s security checklist', () => {
  it('1: loads nothing but what the package holds', () => {
    expect(allowsRequest('app://workbench/assets/index.js', workbenchOrigin)).toBe(true)
    expect(allowsRequest('blob:app://workbench/1f0c', workbenchOrigin)).toBe(true)
    expect(allowsRequest('data:image/png;base64,AA', workbenchOrigin)).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:4178/',
      'app://workbench.evil/x',
      'app://elsewhere/x',
      'blob:https://example.com/1',
      'file:///etc/passwd',
      'ws://example.com/',
      'wss://workbench/',
    ])
      expect(allowsRequest(url, workbenchOrigin)).toBe(false)
    expect(offlineSwitch).toEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(chromiumSwitches.map(([name]) => name)).toContain('disable-background-networking')
    expect(webPreferences.spellcheck).toBe(false)
  })

  it('1: lets a development server, and only it, be loaded while developing', () => {
    const server = 'http://localhost:5173'
    expect(allowsRequest(`${server}/main.tsx`, server)).toBe(true)
    expect(allowsRequest('ws://localhost:5173/?token=1', server)).toBe(true)
    expect(allowsRequest('http://localhost:51730/', server)).toBe(false)
  })

  it('2: gives pages, workers and frames no Node', () => {
    expect(webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    })
  })

  it('3: isolates the preload script', () => expect(webPreferences.contextIsolation).toBe(true))

  it('4: sandboxes every process', () => {
    expect(webPreferences.sandbox).toBe(true)
    expect(read('./index.ts')).toContain('app.enableSandbox()')
  })

  it('6: keeps web security on', () => expect(webPreferences.webSecurity).toBe(true))

  it('7: has a policy that allows only its own files, and nothing inline', () => {
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data: blob:",
      'worker-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(responseHeaders).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
  })

  it('8: runs no insecure content', () => expect(webPreferences.allowRunningInsecureContent).toBe(false))

  it('9 and 10: turns on no experimental or Blink features', () => {
    expect(webPreferences.experimentalFeatures).toBe(false)
    expect(webPreferences).not.toHaveProperty('enableBlinkFeatures')
    expect(chromiumSwitches.map(([name]) => name)).not.toContain('enable-blink-features')
  })

  it('11 and 12: has no webviews', () => {
    expect(webPreferences.webviewTag).toBe(false)
  })

  it('13: shows no page but the workbench', () => {
    expect(allowsPage('app://workbench/', workbenchOrigin)).toBe(true)
    expect(allowsPage('app://workbench/?case=1', workbenchOrigin)).toBe(true)
    for (const url of ['https://example.com/', 'app://workbench.evil/', 'about:blank', 'data:text/html,x', 'file:///'])
      expect(allowsPage(url, workbenchOrigin)).toBe(false)
    expect(webPreferences.navigateOnDragDrop).toBe(false)
  })

  it('15: hands no address to the system', () => {
    for (const file of ['./index.ts', './lockdown.ts', './window.ts', './menu.ts', './dialogs.ts', './ipc.ts'])
      expect(read(file)).not.toMatch(/\bshell\b/)
  })

  it('16: pins one current Electron', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('../../package.json')))
    expect(devDependencies.electron).toMatch(/^4[5-9]\.\d+\.\d+$/)
  })

  it('17: answers only the main frame of the workbench', () => {
    expect(allowsSender({ origin: workbenchOrigin, parent: null }, workbenchOrigin)).toBe(true)
    expect(allowsSender({ origin: workbenchOrigin, parent: {} }, workbenchOrigin)).toBe(false)
    expect(allowsSender({ origin: 'https://example.com', parent: null }, workbenchOrigin)).toBe(false)
    expect(allowsSender(null, workbenchOrigin)).toBe(false)
  })

  it('18: serves a scheme of its own that is as strict as https, and no file://', () => {
    expect(workbenchScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    })
    expect(new URL(`${workbenchOrigin}/`).protocol).toBe('app:')
  })

  it('19: burns the fuses that it does not need', () => {
    expect(parse(read('../../electron-builder.yml'))).toMatchObject({
      asar: true,
      electronFuses: {
        runAsNode: false,
        enableCookieEncryption: true,
        enableNodeOptionsEnvironmentVariable: false,
        enableNodeCliInspectArguments: false,
        enableEmbeddedAsarIntegrityValidation: true,
        onlyLoadAppFromAsar: true,
        loadBrowserProcessSpecificV8Snapshot: false,
        grantFileProtocolExtraPrivileges: false,
      },
    })
  })

  it('20: lets the page call named functions, never Electron itself', () => {
    const preload = read('../preload/index.ts')
    expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke'])
    expect(preload).toContain("contextBridge.exposeInMainWorld('desktop', desktop)")
  })
})
