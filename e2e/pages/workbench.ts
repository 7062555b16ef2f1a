import { expect, type Locator, type Page } from '@playwright/test'
import type { Shell } from '../shells/shell.ts'
import { DataTable } from './data-table.ts'

/** The views that stand in the rail, in its order. */
export const viewNames = ['Claims', 'Sources', 'Links', 'Notes', 'Tags', 'Entities', 'History'] as const
export type ViewName = (typeof viewNames)[number]

/** The window of the workbench: its rail, its messages and its status, on either shell. */
export class Workbench {
  readonly shell: Shell
  private window: Page | null = null

  constructor(shell: Shell) {
    this.shell = shell
  }

  get page(): Page {
    if (this.window === null) throw new Error('The workbench is not open')
    return this.window
  }

  /** Starts the shell and waits until a case is open. */
  async open(): Promise<void> {
    await this.openIn(await this.shell.open())
  }

  /** Takes a window as it is, and waits until a case is open in it. */
  async openIn(page: Page): Promise<void> {
    this.window = page
    await expect(this.rail).toBeVisible({ timeout: 30_000 })
  }

  /** Ends the shell once all is saved, and starts it again on the same profile; what `between` does happens while it is closed. */
  async restart(between: () => Promise<void> = async () => undefined): Promise<void> {
    await this.expectSaved()
    await this.shell.close()
    this.window = null
    await between()
    await this.open()
  }

  get rail(): Locator {
    return this.page.getByRole('navigation', { name: 'Workbench' })
  }

  /** What stands in the rail under a name; its own name ends with its count. */
  railItem(name: string): Locator {
    return this.rail.getByRole('button', { name: new RegExp(`^${name}(, [\\d,]+)?$`) })
  }

  async goTo(view: ViewName): Promise<void> {
    await this.railItem(view).click()
    await expect(this.railItem(view)).toHaveAttribute('aria-current', 'page')
  }

  /** Makes the case that a file of this text holds, by the menu of the case. */
  async openCaseFile(text: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Case: / }).click()
    await this.shell.answerOpen(new Map([['case.json', text]]))
    await this.page.getByRole('menu', { name: /Case/ }).getByText('Open a case file…', { exact: true }).click()
  }

  /** How many records the rail says there are. */
  async expectInRail(view: ViewName, count: number): Promise<void> {
    await expect(
      this.rail.getByRole('button', { name: `${view}, ${count.toLocaleString('en-GB')}`, exact: true }),
    ).toBeVisible()
  }

  table(label: ViewName): DataTable {
    return new DataTable(this.page, label)
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo')
  }

  async expectSaved(): Promise<void> {
    await expect(this.status.getByRole('status')).toHaveText('Saved')
  }

  /** Waits until the store has what the window shows, which the next opening then shows before the records are read. */
  async expectScreenKept(): Promise<void> {
    await this.expectSaved()
    await expect.poll(() => this.page.evaluate(screenIsKept), { timeout: 15_000 }).toBe(true)
  }

  /** What the workbench says about how the case was opened. */
  get banner(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('status')
      .filter({ has: this.page.getByRole('paragraph') })
  }

  get messages(): Locator {
    return this.page.getByRole('region', { name: 'Messages' })
  }

  /** A message in the corner that says the words. */
  message(words: string | RegExp): Locator {
    return this.messages.getByRole('alertdialog').filter({ hasText: words })
  }

  /** Takes the last change back, and waits until the workbench says so. */
  async undo(words: string | RegExp): Promise<void> {
    await this.press('Control+z')
    await expect(
      this.message(words)
        .filter({ hasText: /^Undone: / })
        .first(),
    ).toBeVisible()
  }

  async redo(words: string | RegExp): Promise<void> {
    await this.press('Control+Shift+z')
    await expect(
      this.message(words)
        .filter({ hasText: /^Done again: / })
        .first(),
    ).toBeVisible()
  }

  /** The hash of all records, as the history view shows it. */
  async fingerprint(): Promise<string> {
    await this.goTo('History')
    const shown = this.page.getByRole('group', { name: 'Case fingerprint' })
    await expect(shown).toHaveText(/^[0-9a-f]{64}$/)
    await expect(shown).not.toHaveAttribute('aria-busy', 'true')
    const text = await shown.innerText()
    await this.goTo('Claims')
    return text
  }

  /** Presses a shortcut where no field has the focus. */
  async press(keys: string): Promise<void> {
    await this.status.click({ position: { x: 300, y: 8 } })
    await this.page.keyboard.press(keys)
  }

  /** Makes a choice in the appearance menu. */
  async setAppearance(choice: string): Promise<void> {
    await this.status.getByRole('button', { name: 'Appearance' }).click()
    const menu = this.page.getByRole('menu', { name: 'Appearance' })
    await menu.getByRole('menuitemradio', { name: choice }).click()
    await expect(menu).toBeHidden()
  }

  async useTheme(theme: 'Light' | 'Dark'): Promise<void> {
    await this.setAppearance(theme)
    await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
  }
}

/** Runs in the page: whether the only case's store keeps a screen of the case as it is. */
async function screenIsKept(): Promise<boolean> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const store = (await indexedDB.databases()).find(({ name }) => name?.startsWith('claimbench-case-'))
  const database = await done(indexedDB.open(store?.name ?? ''))
  try {
    const transaction = database.transaction(['derivations', 'meta'])
    const kept = await done(transaction.objectStore('derivations').getAll())
    const state = await done(transaction.objectStore('meta').get('state'))
    return kept.some(({ name, seq }) => name.startsWith('screen') && seq === state.seq)
  } finally {
    database.close()
  }
}
