import { expect, type Locator, type Page } from '@playwright/test'

/** Large cases take their time; nothing here is measured by these waits. */
const patience = 120_000

/** Shows the facets, which are remembered for the next time the case is opened. */
export async function showFacets(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Facets', exact: true })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  await expect(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
}

/** What is pressed to sort by a column. */
export function headerOf(page: Page, column: string): Locator {
  return page.getByRole('columnheader').getByRole('button', { name: new RegExp(`^${column}( ?\\d+)?$`) })
}

/** What is pressed to tick or untick a value of a facet. */
export function facetValue(page: Page, value: string): Locator {
  return page.getByRole('navigation', { name: 'Facets' }).getByText(value, { exact: true }).first()
}

/** Puts the focus into the search field. */
export async function focusSearch(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search claims' }).focus()
}

/** Empties the search field and waits until all rows are there again. */
export async function clearSearch(page: Page, total: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search claims' }).fill('')
  const grid = page.getByRole('grid', { name: 'Claims' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(total + 1), { timeout: patience })
}

/** Chooses the first claim and puts the focus on its credibility, where a digit grades it. Gives the grade that it has. */
export async function focusGrade(page: Page): Promise<string> {
  const row = page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1)
  const statement = await row.getByRole('checkbox').getAttribute('aria-label')
  await row.click()
  // Until its own claim is there, the inspector shows the one before, whose radios go with it.
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const heading = inspector.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(statement?.replace(/^Choose /, '') ?? '', { timeout: patience })
  const axis = inspector.getByRole('radiogroup', { name: 'Credibility of the information' })
  const radio = axis.getByRole('radio', { checked: true })
  await radio.focus({ timeout: patience })
  return (await radio.innerText()).slice(0, 1)
}

/** Four grades to give one after the other to a claim that has this one; each is an edit. */
export function gradesAfter(grade: string): readonly string[] {
  return ['1', '2', '3', '4', '5'].filter((other) => other !== grade).slice(0, 4)
}

/** Opens the export dialog and chooses the whole case as one file; the button that starts it is left to be pressed. */
export async function prepareExport(page: Page): Promise<() => Promise<void>> {
  await page.getByRole('button', { name: 'Export notes', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export notes to Markdown' })
  for (const choice of [/^The whole case/, /^One file/])
    await dialog.getByRole('radio', { name: choice }).click({ force: true, timeout: patience })
  return () => dialog.getByRole('button', { name: 'Export notes' }).click()
}
