import { expect, type Page } from '@playwright/test'
import type { BenchTable } from './claims-csv.ts'

/** Imports take minutes on a slow machine; nothing here is measured by these waits. */
const patience = 600_000

/** Makes a new case through the workbench's own dialogs and imports the table into it. Gives how long the import took, in milliseconds. */
export async function fillCase(page: Page, { csv, rows }: BenchTable): Promise<number> {
  await page.getByRole('button', { name: /^Case: / }).click()
  await page.getByRole('menuitem', { name: 'New case…' }).click()
  const made = page.getByRole('dialog', { name: 'New case' })
  await made.getByRole('textbox', { name: 'Title' }).fill('Benchmark')
  await made.getByRole('button', { name: 'Make the case' }).click()
  await expect(page.getByRole('button', { name: 'Case: Benchmark' })).toBeVisible()

  await page.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Open a CSV or TSV file' }).click()
  await (await choosing).setFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const start = dialog.getByRole('button', { name: /^Import [\d,]+ claims$/ })
  await expect(start).toBeEnabled({ timeout: patience })
  const begun = performance.now()
  await start.click()
  await expectRows(page, rows.length)
  return performance.now() - begun
}

/** Shows the facets, which are remembered for the next time the case is opened. */
export async function showFacets(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Facets', exact: true })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  await expect(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
}

/** Presses the header of a column. */
export async function pressHeader(page: Page, column: string): Promise<void> {
  await page
    .getByRole('columnheader')
    .getByRole('button', { name: new RegExp(`^${column}( ?\\d+)?$`) })
    .click()
}

/** Ticks or unticks a value of a facet. */
export async function pressFacet(page: Page, value: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Facets' }).getByText(value, { exact: true }).first().click()
}

/** Empties the search field and waits until all rows are there again. */
export async function clearSearch(page: Page, total: number): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search claims' })
  await search.fill('')
  await expectRows(page, total)
}

async function expectRows(page: Page, count: number): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Claims' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: patience })
}

/** Chooses the first claim and puts the focus on its credibility, where a digit grades it. */
export async function focusGrade(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1).click()
  const axis = page.getByRole('radiogroup', { name: 'Credibility of the information' })
  await axis.getByRole('radio', { checked: true }).focus()
}
