import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { BrowserProfile } from './browser-profile.ts'
import { listPrivateFiles, readPrivateFiles, writePrivateFile } from './private-files.ts'
import type { Shell, Tree } from './shell.ts'

/** Where exports go in the page's private file system, since no picker can be answered in a headless browser. */
const exportsFolder = 'e2e-exports'

/** Chromium on the workbench as it is served on loopback. */
export class BrowserShell implements Shell {
  readonly kind = 'browser'
  readonly requests: string[] = []
  private readonly profile: BrowserProfile
  private readonly address: string
  private known: BrowserContext | null = null
  private opened: { readonly context: BrowserContext; readonly page: Page } | null = null

  constructor(profile: BrowserProfile, address: string) {
    this.profile = profile
    this.address = address
  }

  async open(): Promise<Page> {
    const context = await this.launch()
    const page = context.pages()[0] ?? (await context.newPage())
    this.opened = { context, page }
    await page.goto(this.address)
    return page
  }

  /** Opens the workbench a second time in the same browser. */
  async secondWindow(): Promise<Page> {
    const page = await this.context().newPage()
    await page.goto(this.address)
    return page
  }

  async close(): Promise<void> {
    await this.profile.stop()
    this.opened = null
  }

  context(): BrowserContext {
    return this.running().context
  }

  async answerFolder(name: string): Promise<void> {
    await this.running().page.evaluate(
      ([parent, folder]) => {
        const pick = async () => {
          const root = await navigator.storage.getDirectory()
          return (await root.getDirectoryHandle(parent, { create: true })).getDirectoryHandle(folder, { create: true })
        }
        Object.assign(window, { showDirectoryPicker: pick })
      },
      [exportsFolder, name] as const,
    )
  }

  async answerSave(name: string): Promise<void> {
    await this.running().page.evaluate(
      ([parent, file]) => {
        const pick = async () => {
          const root = await navigator.storage.getDirectory()
          return (await root.getDirectoryHandle(parent, { create: true })).getFileHandle(file, { create: true })
        }
        Object.assign(window, { showSaveFilePicker: pick })
      },
      [exportsFolder, name] as const,
    )
  }

  async answerNothing(): Promise<void> {
    await this.running().page.evaluate(() => {
      const pick = async () => {
        throw new DOMException('The user aborted a request.', 'AbortError')
      }
      Object.assign(window, { showDirectoryPicker: pick, showSaveFilePicker: pick })
    })
  }

  async answerOpen(files: Tree): Promise<void> {
    this.running().page.once('filechooser', (chooser) => {
      const chosen = [...files].map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }))
      void chooser.setFiles(chosen)
    })
  }

  async putInto(folder: string, path: string, text: string): Promise<void> {
    await writePrivateFile(this.running().page, `${exportsFolder}/${folder}/${path}`, text)
  }

  async removeFolder(name: string): Promise<void> {
    await this.running().page.evaluate(
      async ([parent, folder]) => {
        const root = await navigator.storage.getDirectory()
        await (await root.getDirectoryHandle(parent)).removeEntry(folder, { recursive: true })
      },
      [exportsFolder, name] as const,
    )
  }

  async readFolder(name: string): Promise<Tree> {
    return readPrivateFiles(this.running().page, `${exportsFolder}/${name}`)
  }

  async readSaved(name: string): Promise<string> {
    const text = (await readPrivateFiles(this.running().page, exportsFolder)).get(name)
    if (text === undefined) throw new Error(`Nothing was saved as ${name}`)
    return text
  }

  async readClipboard(): Promise<string> {
    return this.running().page.evaluate(() => navigator.clipboard.readText())
  }

  async deleteStore(): Promise<void> {
    await this.behind((page) =>
      page.evaluate(async () => {
        for (const { name } of await indexedDB.databases())
          await new Promise((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase(name ?? '')
            deleting.onsuccess = resolve
            deleting.onblocked = deleting.onerror = reject
          })
      }),
    )
  }

  async alterJournal(alter: (text: string) => string): Promise<void> {
    await this.behind(async (page) => {
      const journals = (await listPrivateFiles(page, 'cases')).filter((path) => path.endsWith('/journal.jsonl'))
      expect(journals).toHaveLength(1)
      const [journal = ''] = journals
      const text = (await readPrivateFiles(page, 'cases')).get(journal) ?? ''
      await writePrivateFile(page, `cases/${journal}`, alter(text))
    })
  }

  /** Does something on a page of the workbench's origin on which no workbench runs. */
  private async behind(work: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.launch()
    try {
      const page = context.pages()[0] ?? (await context.newPage())
      const blank = new URL('/blank', this.address).href
      await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
      await page.goto(blank)
      await work(page)
    } finally {
      await this.profile.stop()
    }
  }

  private async launch(): Promise<BrowserContext> {
    const context = await this.profile.start()
    if (context === this.known) return context
    this.known = context
    context.on('request', (request) => this.requests.push(request.url()))
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(this.address).origin })
    return context
  }

  private running() {
    if (this.opened === null) throw new Error('The browser shell is closed')
    return this.opened
  }
}
