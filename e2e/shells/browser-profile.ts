import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** Where a browser keeps what the workbench stores; of its own to each test. */
export interface BrowserProfile {
  /** Gives a context on the profile: empty at first, and then with what was left in it. */
  start(): Promise<BrowserContext>
  /** Ends what runs in it. */
  stop(): Promise<void>
  /** Ends it for good. */
  end(): Promise<void>
}

const contextOptions = { viewport: { width: 1440, height: 900 } }

// Playwright's own features to do without, which a second list takes the place of, and the pop-ups of an address bar that nobody sees:
// each is a page that starts with every window, and they cost as much as half a start of the workbench.
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

function launchOptions(executablePath: string) {
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--disable-features=${disabledFeatures.join(',')}`,
    ],
  }
}

/** Starts the browser whose profiles pass; one serves many tests. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch(launchOptions(executablePath))
}

/** A new profile within a running browser, apart from all others there, which goes on when its windows are closed: quick to make and to start again. */
export function passingProfile(browser: () => Promise<Browser>): BrowserProfile {
  let context: BrowserContext | null = null
  return {
    async start() {
      context ??= await (await browser()).newContext(contextOptions)
      return context
    },
    async stop() {
      for (const page of context?.pages() ?? []) await page.close()
    },
    async end() {
      await context?.close()
    },
  }
}

/** A profile on disk and a browser of its own, which ends and starts again. */
export function keptProfile(folder: string, executablePath: string): BrowserProfile {
  let context: BrowserContext | null = null
  const stop = async (): Promise<void> => {
    await context?.close()
    context = null
  }
  return {
    async start() {
      context = await chromium.launchPersistentContext(folder, { ...launchOptions(executablePath), ...contextOptions })
      return context
    },
    stop,
    end: stop,
  }
}
