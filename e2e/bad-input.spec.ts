import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'

const removal = 'Russia removed the Taliban from its list'

test('a date that is not EDTF is refused in a sentence, and what was typed stays', {
  tag: '@page',
}, async ({ workbench }) => {
  await new ClaimsPage(workbench.page).table.choose(removal)
  const inspector = new Inspector(workbench.page)
  await inspector.occurred.fill('spring of 2024')
  await inspector.occurred.press('Enter')
  await expect(inspector.panel.getByText(/“spring of 2024” is not a date/)).toBeVisible()
  await expect(inspector.occurred).toHaveAttribute('aria-invalid', 'true')
  await expect(inspector.occurred).toHaveValue('spring of 2024')
  await workbench.restart()
  await new ClaimsPage(workbench.page).table.choose(removal)
  await expect(new Inspector(workbench.page).occurred).toHaveValue('2024-04')
})

test('a cross-reference that is there already is refused in a sentence', { tag: '@page' }, async ({ workbench }) => {
  await new ClaimsPage(workbench.page).table.choose(removal)
  const inspector = new Inspector(workbench.page)
  const form = await inspector.beginCrossReference('precedes', 'Russia has officially recognised')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(form.getByRole('alert')).toContainText(/already/)
  await workbench.expectInRail('Links', 23)
})

test('a claim is not offered as its own cross-reference', { tag: '@page' }, async ({ workbench }) => {
  await new ClaimsPage(workbench.page).table.choose(removal)
  const { panel } = new Inspector(workbench.page)
  await panel.getByRole('button', { name: 'Add a cross-reference' }).click()
  await panel.getByRole('combobox', { name: 'Other claim' }).fill(removal)
  await expect(
    workbench.page.getByRole('listbox', { name: 'Other claim' }).getByText('No other claim holds these words.'),
  ).toBeVisible()
})

test('a view cannot be saved under a name that is taken', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  for (const attempt of [1, 2]) {
    await claims.view.getByRole('button', { name: 'Save this view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save this view' })
    await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('My view')
    await dialog.getByRole('button', { name: 'Save view' }).click()
    if (attempt === 1) await expect(dialog).toBeHidden()
    else await expect(dialog).toContainText(/“My view”/)
  }
  await expect(workbench.rail.getByRole('button', { name: 'My view', exact: true })).toHaveCount(1)
})
