import { expect, type Locator, type Page } from '@playwright/test'

/** The dialog that exports notes as Markdown. */
export class ExportDialog {
  readonly dialog: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Export notes to Markdown' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export notes', exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Chooses what is exported: the whole case, what the view shows, or the chosen claims. */
  async choose(what: RegExp, as: RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name: what }).click({ force: true })
    await expect(this.dialog.getByRole('radio', { name: what })).toBeChecked()
    await this.dialog.getByRole('radio', { name: as }).click({ force: true })
    await expect(this.dialog.getByRole('radio', { name: as })).toBeChecked()
  }

  async start(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Export|Copy) notes$/ }).click()
  }

  /** What is asked when files stand in the chosen place. */
  get occupied(): Locator {
    return this.page.getByRole('dialog', { name: 'There is something in this place' })
  }
}
