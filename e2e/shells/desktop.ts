import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test'
import type { Shell, Tree } from './shell.ts'

/** The desktop app on a profile of its own, on Electron or on the stand-in that takes its place. */
export class DesktopShell implements Shell {
  readonly kind = 'desktop'
  readonly requests: string[] = []
  readonly profile: string
  private readonly places: string
  private app: ElectronApplication | null = null

  /** `profile` is the app's user data; `places` is a folder for what it exports and opens. */
  constructor(profile: string, places: string) {
    this.profile = profile
    this.places = places
  }

  async open(): Promise<Page> {
    this.app = await _electron.launch({ args: ['.', `--user-data-dir=${this.profile}`] })
    this.app.context().on('request', (request) => this.requests.push(request.url()))
    // Playwright's configuration reaches the contexts of browsers only.
    this.app.context().setDefaultTimeout(15_000)
    return this.app.firstWindow()
  }

  async close(): Promise<void> {
    await this.app?.close()
    this.app = null
  }

  context(): BrowserContext {
    return this.main().context()
  }

  /** The running app, for what only a desktop has. */
  main(): ElectronApplication {
    if (this.app === null) throw new Error('The desktop shell is closed')
    return this.app
  }

  /** The program that runs the app: Electron's, or the stand-in's. Outside Electron the package gives its path. */
  program(): string {
    return String(createRequire(import.meta.url)('electron'))
  }

  async answerFolder(name: string): Promise<void> {
    await mkdir(this.place(name), { recursive: true })
    await this.answerOpenDialog([this.place(name)])
  }

  async answerSave(name: string): Promise<void> {
    await mkdir(this.places, { recursive: true })
    await this.main().evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, this.place(name))
  }

  async answerNothing(): Promise<void> {
    await this.main().evaluate(({ dialog }) => {
      dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
    })
  }

  async answerOpen(files: Tree): Promise<void> {
    for (const [name, text] of files) await this.putInto('opened', name, text)
    await this.answerOpenDialog([...files.keys()].map((name) => join(this.place('opened'), name)))
  }

  async putInto(folder: string, path: string, text: string): Promise<void> {
    const file = join(this.place(folder), path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }

  async removeFolder(name: string): Promise<void> {
    await rm(this.place(name), { recursive: true })
  }

  async readFolder(name: string): Promise<Tree> {
    return readTree(this.place(name))
  }

  async readSaved(name: string): Promise<string> {
    return readFile(this.place(name), 'utf8')
  }

  async readClipboard(): Promise<string> {
    return this.main().evaluate(({ clipboard }) => clipboard.readText())
  }

  async deleteStore(): Promise<void> {
    // Electron keeps it in the profile itself, Chromium in a profile folder below.
    const found = [join(this.profile, 'IndexedDB'), join(this.profile, 'Default', 'IndexedDB')].filter(existsSync)
    if (found.length === 0) throw new Error('There is no IndexedDB to delete')
    for (const folder of found) await rm(folder, { recursive: true })
  }

  async alterJournal(alter: (text: string) => string): Promise<void> {
    const journals = [...(await readTree(join(this.profile, 'cases')))].filter(([path]) =>
      path.endsWith('/journal.jsonl'),
    )
    const [journal] = journals
    if (journal === undefined || journals.length > 1) throw new Error(`There are ${journals.length} journals, not one`)
    const [path, text] = journal
    await writeFile(join(this.profile, 'cases', path), alter(text))
  }

  private place(name: string): string {
    return join(this.places, name)
  }

  private async answerOpenDialog(filePaths: string[]): Promise<void> {
    await this.main().evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen })
    }, filePaths)
  }
}

/** All files below a folder as text; none when it is not there. */
export async function readTree(folder: string): Promise<Tree> {
  if (!existsSync(folder)) return new Map()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = await Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const),
  )
  return new Map(files.sort(([left], [right]) => (left < right ? -1 : 1)))
}
