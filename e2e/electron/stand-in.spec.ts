/** Proves that the Electron stand-in does what it says, on a tiny app. Says nothing about Claimbench. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import {
  type FixturePage,
  fixtureFolder,
  fixtureWindow,
  launchFixture,
  recordsOf,
  standInFolder,
  startsStandIn,
} from './fixture-app/launch.ts'

// What the fixture's page and its main script leave for the specs.
declare const window: Window & typeof globalThis & FixturePage & { inlineScriptRan?: boolean }
declare const global: typeof globalThis & { secondInstance?: unknown; rendererGone?: string }

test.skip(!startsStandIn, 'only about the stand-in')

let app: ElectronApplication
let page: Page

test.describe('a running app', () => {
  test.beforeAll(async () => {
    app = await launchFixture()
    page = await fixtureWindow(app)
  })
  test.afterAll(() => app.close())

  test('knows itself and its window', async () => {
    const facts = await app.evaluate(({ app: main, BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows()
      const bounds = window?.getBounds()
      return {
        name: main.getName(),
        version: main.getVersion(),
        isPackaged: main.isPackaged,
        appPath: main.getAppPath(),
        url: window?.webContents.getURL(),
        isVisible: window?.isVisible(),
        bounds,
        displays: screen.getAllDisplays().length,
      }
    })
    expect(facts).toEqual({
      name: 'Stand-in Fixture',
      version: '1.2.3',
      isPackaged: false,
      appPath: fixtureFolder,
      url: 'app://workbench/',
      isVisible: true,
      bounds: { x: 510, y: 190, width: 900, height: 700 },
      displays: 1,
    })
    expect(page.url()).toBe('https://workbench--app.invalid/')
    expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([900, 700])
  })

  test('moves, resizes and maximizes its window', async () => {
    const seen = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (!window) throw new Error('no window')
      const events: string[] = []
      window.on('move', () => events.push('move'))
      window.on('resize', () => events.push('resize'))
      window.on('maximize', () => events.push('maximize'))
      window.setBounds({ x: 10, y: 20, width: 100, height: 500 })
      const placed = window.getBounds()
      window.maximize()
      const maximized = {
        isMaximized: window.isMaximized(),
        bounds: window.getBounds(),
        normal: window.getNormalBounds(),
      }
      window.unmaximize()
      return { events, placed, maximized, isFullScreen: window.isFullScreen() }
    })
    const placed = { x: 10, y: 20, width: 400, height: 500 }
    expect(seen.placed).toEqual(placed)
    expect(seen.events).toEqual(['move', 'resize', 'move', 'resize', 'maximize', 'move', 'resize'])
    expect(seen.maximized).toEqual({
      isMaximized: true,
      bounds: { x: 0, y: 0, width: 1920, height: 1080 },
      normal: placed,
    })
    expect(seen.isFullScreen).toBe(false)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(400)
  })

  test('carries every kind of value between preload and main', async () => {
    const back = await page.evaluate(async () => {
      const { value, from, origin } = await window.fixture.echo({
        nothing: undefined,
        big: 12345678901234567890n,
        infinite: Number.POSITIVE_INFINITY,
        date: new Date(0),
        map: new Map([['a', new Set([1, 2])]]),
        floats: new Float64Array([1.5, -2]),
        list: [{ text: 'naïve – 文字 🜁' }, null],
        tag: { $: 'date', value: 1 },
      })
      // As text, because Playwright has ideas of its own about some of these.
      const show = (_key: string, item: unknown): unknown => {
        if (item === undefined) return 'undefined'
        if (item instanceof Map || item instanceof Set) return [item.constructor.name, ...item]
        if (item instanceof Float64Array) return ['Float64Array', ...item]
        return typeof item === 'bigint' || item === Number.POSITIVE_INFINITY ? String(item) : item
      }
      return { value: JSON.parse(JSON.stringify(value, show)) as unknown, from, origin }
    })
    expect(back.value).toEqual({
      nothing: 'undefined',
      big: '12345678901234567890',
      infinite: 'Infinity',
      date: '1970-01-01T00:00:00.000Z',
      map: ['Map', ['a', ['Set', 1, 2]]],
      floats: ['Float64Array', 1.5, -2],
      list: [{ text: 'naïve – 文字 🜁' }, null],
      tag: { $: 'date', value: 1 },
    })
    expect(back.from).toBe('app://workbench/')
    expect(back.origin).toBe('app://workbench')
  })

  test('carries 5 MB there and back', async () => {
    const { isSame, isBytes } = await page.evaluate(async () => {
      const bytes = new Uint8Array(5 * 1024 * 1024).map((_, index) => (index * 31) % 256)
      const { value } = await window.fixture.echo(bytes)
      const isBytes = value instanceof Uint8Array
      return { isBytes, isSame: isBytes && value.every((byte, index) => byte === bytes[index]) }
    })
    expect(isBytes).toBe(true)
    expect(isSame).toBe(true)
  })

  test('carries errors, messages and refusals', async () => {
    const result = await page.evaluate(async () => {
      const failed = await window.fixture.fail().catch((error: unknown) => String(error))
      const answer = await new Promise((resolve) => window.fixture.callBack({ deep: [1] }, resolve))
      let refused = ''
      try {
        await window.fixture.echo(() => 1)
      } catch (error) {
        refused = String(error)
      }
      return { failed, answer, refused }
    })
    expect(result.failed).toBe("Error: Error invoking remote method 'fail': Error: it failed")
    expect(result.answer).toEqual({ deep: [1] })
    expect(result.refused).toContain('could not be cloned')
  })

  test('keeps the preload in a world of its own', async () => {
    const page1 = await page.evaluate(() => ({
      secret: 'onlyInPreload' in globalThis,
      require: 'require' in globalThis,
      process: 'process' in globalThis,
      pipe: Object.keys(globalThis).filter((name) => name.startsWith('electronStandIn')),
      isFrozen: Object.isFrozen(window.fixture),
    }))
    expect(page1).toEqual({ secret: false, require: false, process: false, pipe: [], isFrozen: true })
    const preload = await page.evaluate(() => window.fixture.look())
    expect(preload).toEqual({ sandboxed: true, seesPage: 'undefined', joins: '1-2', modules: 'module not found: fs' })
  })

  test('loads module workers from the scheme, and answers their requests', async () => {
    const answer = await page.evaluate(() => window.askWorker('./data.json'))
    expect(answer).toEqual({
      location: 'https://workbench--app.invalid/worker.js',
      status: 200,
      text: '{ "hello": "worker" }\n',
    })
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true)
  })

  test('cancels and records requests to the outside, of pages and workers', async () => {
    const fromPage = await page.evaluate(() =>
      fetch('https://outside.example/page').catch((error: unknown) => String(error)),
    )
    const fromWorker = await page.evaluate(() => window.askWorker('https://outside.example/worker'))
    expect(fromPage).toBe('TypeError: Failed to fetch')
    expect(fromWorker.error).toContain('TypeError')
    expect(await recordsOf(app, 'webRequest.cancelled')).toEqual([
      ['https://outside.example/page', 'xhr'],
      ['https://outside.example/worker', 'xhr'],
    ])
  })

  test('enforces the content security policy of the response', async () => {
    expect(await page.evaluate(() => window.inlineScriptRan)).toBeUndefined()
    const refused = await page.evaluate(() =>
      fetch('https://elsewhere.example/').catch((error: unknown) => String(error)),
    )
    expect(refused).toBe('TypeError: Failed to fetch')
    // The policy stopped it before it became a request.
    expect(await recordsOf(app, 'webRequest.cancelled')).not.toContainEqual(['https://elsewhere.example/', 'xhr'])
  })

  test('lets the app prevent navigations and redirects', async () => {
    await page.locator('#outside').click()
    await expect
      .poll(() => recordsOf(app, 'webContents.navigationPrevented'))
      .toContainEqual(['https://outside.example/'])
    await page.locator('#redirected').click()
    await expect
      .poll(() => recordsOf(app, 'webContents.navigationPrevented'))
      .toContainEqual(['app://workbench/redirect'])
    await page.evaluate(() => {
      location.href = 'mailto:someone@example.com'
    })
    await expect
      .poll(() => recordsOf(app, 'webContents.navigationPrevented'))
      .toContainEqual(['mailto:someone@example.com'])
    expect(page.url()).toBe('https://workbench--app.invalid/')
    await expect(page.locator('h1')).toHaveText('Fixture')
  })

  test('lets the app deny new windows', async () => {
    expect(await page.evaluate(() => window.open('https://outside.example/opened') === null)).toBe(true)
    await page.locator('#new-window').click()
    await expect
      .poll(() => recordsOf(app, 'webContents.windowOpen'))
      .toEqual([
        ['https://outside.example/opened', 'deny'],
        ['https://outside.example/', 'deny'],
      ])
    await expect.poll(() => app.windows().length).toBe(1)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('sets what the permission handlers decide', async () => {
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read', 'camera', 'midi'] as PermissionName[]
      const found = names.map(async (name) => [name, (await navigator.permissions.query({ name })).state] as const)
      return Object.fromEntries(await Promise.all(found))
    })
    expect(states).toEqual({
      geolocation: 'denied',
      notifications: 'denied',
      'clipboard-read': 'granted',
      camera: 'denied',
      midi: 'denied',
    })
  })

  test('lets the session prevent downloads', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['text']))
      link.download = 'note.txt'
      link.click()
    })
    await expect.poll(async () => (await recordsOf(app, 'session.downloadCancelled')).length).toBe(1)
  })

  test('lets a spec answer dialogs, and records what has no effect', async () => {
    const answers = await app.evaluate(async ({ clipboard, dialog, Menu, shell }) => {
      const unanswered = await dialog.showOpenDialog({ title: 'Unanswered' })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/tmp/one'] })
      const answered = await dialog.showOpenDialog({})
      const message = await dialog.showMessageBox({ message: 'Really?', buttons: ['Yes', 'No'], cancelId: 1 })
      await shell.openExternal('https://outside.example/help')
      shell.showItemInFolder('/tmp/one')
      await clipboard.writeText('copied')
      let clicked = 0
      const item = { id: 'save', label: 'Save', click: () => (clicked += 1) }
      Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [item] }]))
      Menu.getApplicationMenu()?.getMenuItemById('save')?.click()
      return { unanswered, answered, message, copied: await clipboard.readText(), clicked }
    })
    expect(answers).toEqual({
      unanswered: { canceled: true, filePaths: [] },
      answered: { canceled: false, filePaths: ['/tmp/one'] },
      message: { response: 1, checkboxChecked: false },
      copied: 'copied',
      clicked: 1,
    })
    expect(await recordsOf(app, 'shell.openExternal')).toEqual([['https://outside.example/help']])
    expect(await recordsOf(app, 'app.enableSandbox')).toEqual([[]])
  })

  test('shows the theme and prints', async () => {
    const prefersDark = (): Promise<boolean> => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
    await expect.poll(prefersDark).toBe(true)
    const printed = await app.evaluate(async ({ BrowserWindow }) => {
      const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' })
      return pdf?.subarray(0, 5).toString()
    })
    expect(printed).toBe('%PDF-')
  })

  test('tells the app about a crash', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    await expect.poll(() => app.evaluate(() => global.rendererGone)).toBe('crashed')
  })
})

test('keeps IndexedDB over a relaunch with the same profile', async () => {
  const profile = test.info().outputPath('profile')
  app = await launchFixture({ profile })
  page = await fixtureWindow(app)
  expect(await page.evaluate(() => window.note('kept'))).toBe('kept')
  await app.close()
  app = await launchFixture({ profile })
  page = await fixtureWindow(app)
  expect(await page.evaluate(() => window.note())).toBe('kept')
  expect(await app.evaluate(({ app: main }) => main.getPath('userData'))).toBe(profile)
  await app.close()
})

test('lets one instance run per profile', async () => {
  const profile = test.info().outputPath('profile')
  app = await launchFixture({ profile })
  await fixtureWindow(app)
  execFileSync(path.join(standInFolder, 'electron'), ['.', `--user-data-dir=${profile}`], { cwd: fixtureFolder })
  await expect.poll(() => app.evaluate(() => global.secondInstance)).toEqual({ from: 'fixture' })
  await app.close()
})
