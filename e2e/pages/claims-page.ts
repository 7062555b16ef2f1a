import { expect, type Locator, type Page } from '@playwright/test'
import type { Shell } from '../shells/shell.ts'
import { DataTable } from './data-table.ts'

/** The view of all claims: the table and what searches, filters and arranges it. */
export class ClaimsPage {
  readonly table: DataTable
  readonly view: Locator
  readonly search: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.table = new DataTable(page, 'Claims')
    this.view = page.getByRole('region', { name: 'Claims', exact: true })
    this.search = this.view.getByRole('searchbox', { name: 'Search claims' })
  }

  async expectMatches(matched: number, total: number): Promise<void> {
    const name = `${matched.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} match`
    await expect(this.view.getByRole('status', { name, exact: true })).toBeVisible()
    await this.table.expectCount(matched)
  }

  /** The conditions that the filter consists of, in their words. */
  get chips(): Locator {
    return this.view.getByRole('list', { name: 'Filter' }).getByRole('listitem')
  }

  /** The words in the rows that are marked as found, as the browser holds them. */
  async markedWords(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].flatMap(({ startContainer: text, startOffset, endOffset }) =>
        text instanceof Text && text.isConnected ? [text.data.slice(startOffset, endOffset)] : [],
      ),
    )
  }

  get facets(): Locator {
    return this.view.getByRole('navigation', { name: 'Facets' })
  }

  async showFacets(): Promise<void> {
    const button = this.view.getByRole('button', { name: 'Facets', exact: true })
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    await expect(this.facets).toBeVisible()
  }

  /** A value of a facet; its own name is the value and how many rows have it. */
  facet(value: string, count?: number): Locator {
    const name = count === undefined ? new RegExp(`^${value} ?\\d+$`) : new RegExp(`^${value} ?${count}$`)
    return this.facets.getByRole('checkbox', { name })
  }

  /** Ticks or unticks a value of a facet. */
  async toggleFacet(value: string): Promise<void> {
    await this.facets.getByText(value, { exact: true }).click()
  }

  /** Shows or hides a column from the columns menu. */
  async toggleColumn(title: string): Promise<void> {
    await this.view.getByRole('button', { name: 'Columns', exact: true }).click()
    const menu = this.page.getByRole('menu', { name: 'Columns' })
    await menu.getByRole('menuitemcheckbox', { name: title, exact: true }).click()
    await this.page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
  }

  /** Imports claims of which nothing but the statement is given. */
  async importStatements(shell: Shell, statements: readonly string[]): Promise<void> {
    await this.view.getByRole('button', { name: 'Import claims from a table' }).click()
    const dialog = this.dialog(/^Import claims from/)
    await shell.answerOpen(new Map([['statements.csv', ['Statement', ...statements].join('\n')]]))
    await dialog.getByRole('button', { name: 'Open a CSV or TSV file' }).click()
    await dialog.getByRole('button', { name: /^Import [\d,]+ claims?$/ }).click()
    await expect(dialog).toBeHidden()
  }

  /** What can be done to the chosen claims. */
  get bulk(): Locator {
    return this.view.getByRole('toolbar', { name: 'Chosen claims' })
  }

  /** The dialog whose title begins with the words. */
  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title })
  }

  /** Puts a tag on the chosen claims; one that the codebook does not have is created. */
  async bulkTag(tag: string): Promise<void> {
    await this.bulk.getByRole('button', { name: 'Tag', exact: true }).click()
    const dialog = this.dialog(/^Tag \d+ claims$/)
    await dialog.getByRole('combobox', { name: 'Find or create a tag' }).fill(tag)
    const known = dialog.getByRole('option', { name: new RegExp(`^${tag}( |$)`) })
    await known.or(dialog.getByRole('button', { name: `Create “${tag}”` })).click()
    await dialog.getByRole('button', { name: 'Tag', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  async bulkStatus(status: string): Promise<void> {
    await this.bulk.getByRole('button', { name: 'Status', exact: true }).click()
    const dialog = this.dialog(/^Status of [\d,]+ claims$/)
    await dialog.getByRole('option', { name: status, exact: true }).click()
    await expect(dialog).toBeHidden()
  }
}
