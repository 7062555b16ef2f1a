import { type BrowserContext, chromium, type Page } from '@playwright/test'

/** Chromium with a profile, on the served workbench and the bench page of the same origin. */
export class Browser {
  readonly context: BrowserContext
  readonly address: string
  readonly profile: string

  private constructor(context: BrowserContext, address: string, profile: string) {
    this.context = context
    this.address = address
    this.profile = profile
  }

  static async launch(profile: string): Promise<Browser> {
    const address = fromRunner('CLAIMBENCH_ADDRESS')
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: fromRunner('CLAIMBENCH_CHROMIUM'),
      args: [
        '--no-sandbox',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // A renderer kept in reserve would be taken for one of the workbench.
        '--disable-features=SpareRendererForSitePerProcess',
      ],
      viewport: { width: 1440, height: 900 },
    })
    return new Browser(context, address, profile)
  }

  /** A new page on the bench; `then` may measure in it, and it is closed again. */
  async withBench<Value>(work: (page: Page) => Promise<Value>, file = 'index.html'): Promise<Value> {
    const page = await this.context.newPage()
    page.setDefaultTimeout(0)
    try {
      await page.goto(new URL(`beside/${file}`, this.address).href)
      // The loader of TypeScript names functions through this helper, which the page does not have.
      await page.evaluate('globalThis.__name ??= (value) => value')
      return await work(page)
    } finally {
      await page.close()
    }
  }

  /** The version of Chromium. */
  get version(): string {
    return this.context.browser()?.version() ?? 'of unknown version'
  }

  close(): Promise<void> {
    return this.context.close()
  }
}

function fromRunner(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start the benchmarks with “npm run bench”.`)
  return value
}
