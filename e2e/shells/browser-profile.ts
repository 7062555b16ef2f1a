import { type Browser, type BrowserContext, chromium } from '@playwright/test'

/** Where a browser keeps what the workbench stores. */
export interface BrowserProfile {
  /** The folder that it is kept in; none when it lasts as long as its context. */
  readonly folder: string | null
  /** Gives a context on the profile: empty at first, and with what the one before left when the profile is kept. */
  start(): Promise<BrowserContext>
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

/** A new profile within a running browser, apart from all others there: quick to make, and gone with its context. */
export function passingProfile(browser: () => Promise<Browser>): BrowserProfile {
  let isUsed = false
  return {
    folder: null,
    async start() {
      if (isUsed)
        throw new Error('A test that starts the shell again is to be tagged @restart, so that its profile is kept.')
      isUsed = true
      return (await browser()).newContext(contextOptions)
    },
  }
}

/** A profile on disk and a browser of its own, which can end and start again. */
export function keptProfile(folder: string, executablePath: string): BrowserProfile {
  return {
    folder,
    start: () => chromium.launchPersistentContext(folder, { ...launchOptions(executablePath), ...contextOptions }),
  }
}
