import { readFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { responseHeaders } from '../src/main/response-headers.ts'

const built = resolve(import.meta.dirname, '../out/bench')
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

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
    await context.route('**/bench/**', async (route) => {
      const path = new URL(route.request().url()).pathname.replace('/bench/', '')
      // The bench page is isolated as the workbench is, but libraries beside it may style their elements.
      const { 'Content-Security-Policy': _, ...headers } = responseHeaders
      const contentType = types[extname(path)] ?? 'application/octet-stream'
      await route.fulfill({ body: await readFile(join(built, path)), contentType, headers })
    })
    return new Browser(context, address, profile)
  }

  /** A new page on the bench; `then` may measure in it, and it is closed again. */
  async withBench<Value>(work: (page: Page) => Promise<Value>, file = 'index.html'): Promise<Value> {
    const page = await this.context.newPage()
    page.setDefaultTimeout(0)
    try {
      await page.goto(new URL(`bench/${file}`, this.address).href)
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
