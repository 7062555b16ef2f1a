import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { viewNames } from './pages/workbench.ts'
import { DesktopShell } from './shells/desktop.ts'

/** Does something in a task of the page's own, which the content security policy governs as it does the page's scripts. */
function inPageTask(page: Page, source: 'eval' | 'function' | 'inline' | 'fetch' | 'image'): Promise<string> {
  return page.evaluate(
    (what) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
        setTimeout(() => {
          try {
            const evaluate: unknown = Reflect.get(window, 'eval')
            if (what === 'eval' && typeof evaluate === 'function') resolve(`ran: ${evaluate('1 + 1')}`)
            if (what === 'function') resolve(`ran: ${new Function('return 2')()}`)
          } catch {
            // The event above names the directive that refused it.
          }
          if (what === 'inline') {
            const script = document.createElement('script')
            script.textContent = 'document.title = "inline script ran"'
            document.head.append(script)
          }
          if (what === 'fetch')
            fetch('https://elsewhere.example/').then(
              () => resolve('fetched'),
              () => undefined,
            )
          if (what === 'image') {
            const image = new Image()
            image.onload = () => resolve('loaded')
            image.src = 'https://elsewhere.example/pixel.png'
          }
        }, 0)
      }),
    source,
  )
}

test('nothing that the workbench did not ship is run or fetched', async ({ workbench }) => {
  const { page } = workbench
  expect(await inPageTask(page, 'eval')).toBe('script-src')
  expect(await inPageTask(page, 'function')).toBe('script-src')
  expect(await inPageTask(page, 'inline')).toMatch(/^script-src/)
  expect(await page.title()).not.toContain('inline script ran')
  expect(await inPageTask(page, 'fetch')).toBe('connect-src')
  expect(await inPageTask(page, 'image')).toBe('img-src')
})

test('no request leaves the page', async ({ workbench, shell }) => {
  const { page } = workbench
  const origin = new URL('/', page.url()).href
  for (const view of viewNames) await workbench.goTo(view)
  await workbench.restart()
  expect(shell.requests.length).toBeGreaterThan(5)
  const outside = shell.requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(origin))
  expect(outside).toEqual([])
})

test('the page cannot be led away, and opens no windows', async ({ workbench, shell }) => {
  test.skip(shell.kind === 'browser', 'a browser is the analyst’s own and goes where it is told')
  const { page } = workbench
  const address = page.url()
  expect(await page.evaluate(() => window.open('https://elsewhere.example/') === null)).toBe(true)
  await page.evaluate(() => {
    setTimeout(() => {
      location.href = 'https://elsewhere.example/'
    }, 0)
  })
  await workbench.goTo('Tags')
  expect(page.url()).toBe(address)
  expect(shell.context().pages()).toHaveLength(1)
})

test('the desktop window is locked down', async ({ workbench, shell }) => {
  test.skip(!(shell instanceof DesktopShell), 'only the desktop has a main process')
  if (!(shell instanceof DesktopShell)) return
  const { page } = workbench
  const globals = await page.evaluate(() => ({
    require: 'require' in globalThis,
    process: 'process' in globalThis,
    isIsolated: window.crossOriginIsolated,
    bridge: Object.keys(Object.getOwnPropertyDescriptor(globalThis, 'desktop')?.value ?? {}),
  }))
  expect(globals).toMatchObject({ require: false, process: false })
  expect(globals.bridge).not.toContain('ipcRenderer')
  const permissions = await page.evaluate(async () => {
    const states = ['geolocation', 'notifications', 'camera', 'microphone'].map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    )
    return Promise.all(states)
  })
  expect(new Set(permissions)).toEqual(new Set(['denied']))
  const windows = await shell.main().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(windows).toBe(1)
})
