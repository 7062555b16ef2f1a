import { expect, type Locator, type Page } from '@playwright/test'

/** One of the workbench's tables, found by its label. */
export class DataTable {
  readonly grid: Locator
  private readonly page: Page

  constructor(page: Page, label: string) {
    this.page = page
    this.grid = page.getByRole('grid', { name: label, exact: true })
  }

  /** The rows in sight that show a record. */
  rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('checkbox', { name: /^Choose (?!all rows)/ }) })
  }

  /** The row whose label (a statement, a title, a name) holds the words. */
  row(words: string | RegExp): Locator {
    return this.rows().filter({ hasText: words })
  }

  /** The row whose label is exactly this. */
  labelled(label: string): Locator {
    return this.rows().filter({ has: this.page.getByRole('checkbox', { name: `Choose ${label}`, exact: true }) })
  }

  /** How many rows the table holds, in sight or not. */
  async count(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount')) - 1
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(count + 1))
  }

  /** Waits until the table tells that its rows are awaited, by a line over those that it still shows. */
  async expectLate(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'true')
    expect(await this.grid.evaluate(awaitingLine)).toBe('2px')
  }

  /** Waits until it tells so no longer. */
  async expectInTime(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false')
    expect(await this.grid.evaluate(awaitingLine)).toBe('none')
  }

  /** What stands in a column, from the first row in sight on. */
  async column(title: string): Promise<string[]> {
    const place = await this.header(title).getAttribute('aria-colindex')
    const cells = this.rows().locator(`[role=gridcell][aria-colindex="${place}"]`)
    return (await cells.allInnerTexts()).map((text) => text.trim())
  }

  /** The titles of the columns that are shown, in order. */
  async titles(): Promise<string[]> {
    const buttons = this.grid.getByRole('columnheader').getByRole('button', { name: /: column menu$/ })
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''))
    return names.map((name) => name.replace(/: column menu$/, ''))
  }

  header(title: string): Locator {
    const menu = this.page.getByRole('button', { name: `${title}: column menu`, exact: true })
    return this.grid.getByRole('columnheader').filter({ has: menu })
  }

  /** The part of a header that sorts; its text is the title and, when the column is sorted by, its place in the order. */
  sortButton(title: string): Locator {
    return this.header(title).getByRole('button', { name: new RegExp(`^${title}( ?\\d+)?$`) })
  }

  async sortBy(title: string, options: { readonly adding?: boolean } = {}): Promise<void> {
    await this.sortButton(title).click(options.adding === true ? { modifiers: ['Shift'] } : {})
  }

  /** Does what a line of the column's menu says, by keyboard, which needs no column to be in sight. */
  async columnMenu(title: string, item: string): Promise<void> {
    await this.sortButton(title).press('ArrowDown')
    const menu = this.page.getByRole('menu', { name: `${title}: column menu` })
    await menu.getByRole('menuitem', { name: new RegExp(`^${item}( |$)`) }).click()
    await expect(menu).toBeHidden()
  }

  /**
   * Scrolls from the top until the whole row is in sight; rows out of sight are not in the page. Were part of it hidden, pressing it would scroll the
   * table first, and its element would show another row by then.
   */
  async reveal(words: string | RegExp): Promise<void> {
    await expect(this.rows().first()).toBeVisible()
    let top = 0
    await expect
      .poll(async () => {
        if ((await this.row(words).count()) > 0) return await this.row(words).evaluate(isWholeInSight)
        top = await this.grid.evaluate((grid, from) => {
          grid.scrollTop = from
          const isAtEnd = grid.scrollTop < from
          return isAtEnd ? 0 : from + grid.clientHeight / 2
        }, top)
        return false
      })
      .toBe(true)
  }

  /** Makes a row the current one. */
  async choose(words: string | RegExp): Promise<void> {
    await this.reveal(words)
    await this.row(words).click()
    await expect(this.row(words)).toHaveAttribute('aria-current', 'true')
    // Until the inspector shows it, what stands there is the row before, and takes nothing.
    await expect(this.page.locator('[inert]')).toHaveCount(0)
  }

  async tick(words: string | RegExp): Promise<void> {
    await this.reveal(words)
    await this.row(words).getByRole('checkbox').click()
    await expect(this.row(words)).toHaveAttribute('aria-selected', 'true')
  }
}

/** Runs in the page: how thick the line is that runs over a table's rows while others are awaited. */
function awaitingLine(grid: Element): string {
  const { content, height } = getComputedStyle(grid.parentElement ?? grid, '::after')
  return content === 'none' ? 'none' : height
}

/** Runs in the page: scrolls the table as far as the row is hidden, and tells whether nothing was. */
function isWholeInSight(row: Element): boolean {
  const grid = row.closest('[role=grid]')
  const header = grid?.querySelector('[role=rowgroup]')
  if (grid == null || header == null) return false
  const { top, bottom } = row.getBoundingClientRect()
  const below = bottom - (grid.getBoundingClientRect().top + grid.clientHeight)
  const above = header.getBoundingClientRect().bottom - top
  if (below <= 1 && above <= 1) return true
  grid.scrollTop += below > 1 ? below : -above
  return false
}
