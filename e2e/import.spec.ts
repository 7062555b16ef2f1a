import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'

const table = [
  'Claim,Kind,Date,Tags,Actors,Confidence',
  '"Kabul, it is said, will open an embassy.",prediction,2025~,recognition;embassy,Russia,low',
  'The envoy spoke of trade.,event,last spring,trade,Gul Hassan,',
  'Lithium is to be mined.,intent,2026,minerals,Russia,high',
  ',state,,,,',
  'Wheat is to be delivered.,rumour,,trade,,',
].join('\r\n')

test('claims are imported from a table after a preview, as one step that can be undone', async ({
  workbench,
  shell,
}) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  await claims.view.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  await shell.answerOpen(new Map([['claims.csv', table]]))
  await dialog.getByRole('button', { name: 'Open a CSV or TSV file' }).click()

  await expect(dialog.getByRole('button', { name: /Statement$/ })).toContainText('Claim')
  await expect(dialog.getByRole('button', { name: /Occurred$/ })).toContainText('Date')
  await expect(dialog.getByRole('button', { name: /Entities$/ })).toContainText('Actors')
  await expect(dialog.getByText(/2 rows are ready to import\. 3 cannot be imported/)).toBeVisible()
  const failed = dialog.getByRole('region', { name: 'Rows that cannot be imported' }).getByRole('row')
  await expect(failed).toHaveCount(4)
  await expect(failed.nth(1)).toContainText('3Date“last spring” is not a date')
  await expect(failed.nth(2)).toContainText('5Claim')
  await expect(failed.nth(3)).toContainText('6Kind“rumour” is none of: event, state')
  await expect(dialog.getByRole('region', { name: 'First rows of the table' })).toContainText(
    'Kabul, it is said, will open an embassy.',
  )
  await dialog.getByRole('button', { name: 'Import 2 claims' }).click()

  await expect(dialog).toBeHidden()
  await workbench.expectInRail('Claims', 31)
  await workbench.expectInRail('Tags', 16)
  await claims.search.fill('lithium mined')
  await expect(claims.table.row('Lithium is to be mined.')).toContainText('2026')
  await claims.search.fill('tag:embassy')
  await claims.expectMatches(1, 31)
  await expect(claims.table.row('Kabul, it is said, will open an embassy.')).toContainText('prediction')

  await workbench.restart()
  await workbench.expectInRail('Claims', 31)
  await workbench.undo(/import/i)
  await workbench.expectInRail('Claims', 29)
  await workbench.expectInRail('Tags', 15)
})

test('a long table is read as soon as it is pasted', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await new ClaimsPage(page).view.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  const long = `statement\n${Array.from({ length: 10_000 }, (_, row) => `Convoy ${row} left.`).join('\n')}`
  await dialog.getByRole('textbox', { name: 'Or paste the table' }).evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, long)
  await expect(dialog.getByText('10,000 rows are ready to import.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Choose another table' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Or paste the table' })).toHaveValue('')
})

test('the columns of a table without known names are chosen by the analyst', { tag: '@page' }, async ({
  workbench,
}) => {
  const { page } = workbench
  await new ClaimsPage(page).view.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  await dialog.getByRole('textbox', { name: 'Or paste the table' }).fill('what\tsort\nThe border opened.\tevent\n')
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  await expect(dialog.getByText('Choose the column that holds the statement of each claim.')).toBeVisible()
  await dialog.getByRole('button', { name: /Statement$/ }).click()
  await page.getByRole('option', { name: 'what', exact: true }).click()
  await dialog.getByRole('button', { name: 'Import 1 claim' }).click()
  await workbench.expectInRail('Claims', 30)
})

test('the status says that an import is being written', async ({ workbench, shell }) => {
  const { page } = workbench
  await new ClaimsPage(page).view.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  const rows = Array.from({ length: 2000 }, (_, index) => `Lorry ${index + 1} crossed the border.`)
  await shell.answerOpen(new Map([['lorries.csv', ['Statement', ...rows].join('\n')]]))
  await dialog.getByRole('button', { name: 'Open a CSV or TSV file' }).click()
  await expect(dialog.getByRole('button', { name: 'Import 2,000 claims' })).toBeEnabled()
  await page.evaluate(() => {
    const states = new Set<string>()
    Object.assign(window, { states })
    const status = document.querySelector('footer output')
    const note = () => states.add(status?.textContent?.trim() ?? '')
    new MutationObserver(note).observe(status ?? document, { childList: true, subtree: true, characterData: true })
  })
  await dialog.getByRole('button', { name: 'Import 2,000 claims' }).click()
  await workbench.expectInRail('Claims', 2029)
  await workbench.expectSaved()
  expect(await page.evaluate('[...window.states]')).toEqual(['Saving…', 'Saved'])
})

test('a long cell in the first row is cut to one line, and shown whole when pressed', { tag: '@page' }, async ({
  workbench,
}) => {
  const { page } = workbench
  await new ClaimsPage(page).view.getByRole('button', { name: 'Import claims from a table' }).click()
  const dialog = page.getByRole('dialog', { name: /^Import claims from/ })
  const long = 'The envoy said that the border would open before the first snow of the winter. '.repeat(12).trim()
  await dialog.getByRole('textbox', { name: 'Or paste the table' }).fill(`${long}\tKind\nIt opened.\tevent\n`)
  await dialog.getByRole('button', { name: 'Read the table' }).click()
  const header = dialog.getByRole('columnheader', { name: long })
  const height = async () => (await header.boundingBox())?.height ?? 0
  expect(await height()).toBeLessThan(50)
  await header.getByRole('button').press('Enter')
  await expect.poll(height).toBeGreaterThan(100)
  await header.getByRole('button').press('Enter')
  await expect.poll(height).toBeLessThan(50)
})
