import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'

/** Chromium with a profile, on the served workbench and the bench page beside it. It is started when it is first needed, and again when it is gone. */
export class Browser {
  readonly address = fromRunner('CLAIMBENCH_ADDRESS')
  readonly #profile: string
  #context: BrowserContext | null = null

  constructor(profile: string) {
    this.#profile = profile
  }

  async newPage(): Promise<Page> {
    return await (await this.#started()).newPage()
  }

  /** A new page on the bench; `work` may measure in it, and it is closed again. */
  async withBench<Value>(work: (page: Page) => Promise<Value>, file = 'index.html'): Promise<Value> {
    const page = await this.newPage()
    try {
      await page.goto(new URL(`beside/${file}`, this.address).href)
      // The loader of TypeScript names functions through this helper, which the page does not have.
      await page.evaluate('globalThis.__name ??= (value) => value')
      return await work(page)
    } finally {
      await page.close()
    }
  }

  async version(): Promise<string> {
    return (await this.#started()).browser()?.version() ?? 'of unknown version'
  }

  /** Chromium's protocol with the browser itself. */
  async session(): Promise<CDPSession> {
    const session = await (await this.#started()).browser()?.newBrowserCDPSession()
    if (session === undefined) throw new Error('Chromium does not speak of itself.')
    return session
  }

  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  async #started(): Promise<BrowserContext> {
    if (this.#context !== null) return this.#context
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: fromRunner('CLAIMBENCH_CHROMIUM'),
      args: [
        '--no-sandbox',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // A renderer kept in reserve would be taken for one of the workbench.
        '--disable-features=SpareRendererForSitePerProcess',
      ],
      viewport: { width: 1440, height: 900 },
    })
    context.on('close', () => {
      if (this.#context === context) this.#context = null
    })
    this.#context = context
    return context
  }
}

function fromRunner(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start the benchmarks with “npm run bench”.`)
  return value
}
