import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { whilePagesOfNextAreHeld } from './shells/held-engine.ts'

const sample = 'Russia and the Islamic Emirate of Afghanistan'

/** The names of the working copies of cases that this browser has. */
async function storesOf(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  return names.filter((name) => name.startsWith('claimbench-case-'))
}

test('a working copy that is made anew shows how far it is once it takes long, and can be cancelled', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  const { page } = workbench
  const lorries = Array.from({ length: 2000 }, (_, index) => `Lorry ${index + 1} crossed the border.`)
  await new ClaimsPage(page).importStatements(shell, lorries)
  await workbench.expectInRail('Claims', 2029)
  await workbench.expectSaved()
  const stores = await storesOf(page)
  expect(stores).toHaveLength(1)
  await page.getByRole('button', { name: /^Case: / }).click()
  await page.getByRole('menuitem', { name: 'New case…' }).click()
  const dialog = page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Another')
  await dialog.getByRole('button', { name: 'Make the case' }).click()
  await expect(page.getByRole('button', { name: 'Case: Another', exact: true })).toBeVisible()
  await page.evaluate((names) => {
    for (const name of names) indexedDB.deleteDatabase(name)
  }, stores)

  await whilePagesOfNextAreHeld(page, async () => {
    await page.getByRole('button', { name: /^Case: / }).click()
    await page.getByRole('menuitemradio', { name: sample }).click()
    await expect(page.getByRole('progressbar', { name: 'Bringing the working copy up to date' })).toBeVisible()
    await expectNoViolations(page, 'A working copy that is made anew')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  })
  await expect(page.getByText('The case was not opened')).toBeVisible()
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible()
  await page.getByRole('button', { name: `Open ${sample}` }).click()
  await expect(workbench.banner).toContainText('rebuilt from the journal')
  await workbench.expectInRail('Claims', 2029)
})
