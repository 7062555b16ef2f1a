import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'
import type { ViewName } from './pages/workbench.ts'

test('theme, density and the place of the passage are remembered', { tag: '@page' }, async ({ workbench }) => {
  const heightOf = async () => (await new ClaimsPage(workbench.page).table.rows().first().boundingBox())?.height
  expect(await heightOf()).toBe(36)
  await workbench.useTheme('Dark')
  await workbench.setAppearance('Compact')
  await workbench.setAppearance('Hidden')
  await expect.poll(heightOf).toBe(28)
  await workbench.restart()
  await expect(workbench.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(heightOf).toBe(28)
  await new ClaimsPage(workbench.page).table.choose('A deadly terrorist attack')
  await expect(new Inspector(workbench.page).statement).toBeVisible()
  await expect(workbench.page.getByRole('region', { name: 'Passage' })).toHaveCount(0)
})

test('contrast is high where the system asks for it, and where the analyst does', {
  tag: '@page',
}, async ({ workbench }) => {
  const contrast = () => workbench.page.locator('html').getAttribute('data-contrast')
  expect(await contrast()).toBe('normal')
  await workbench.setAppearance('High contrast')
  expect(await contrast()).toBe('high')
  await workbench.restart()
  expect(await contrast()).toBe('high')
  await workbench.setAppearance('Contrast as the system')
  expect(await contrast()).toBe('normal')
  await workbench.page.emulateMedia({ contrast: 'more' })
  await expect.poll(contrast).toBe('high')
})

test('panes are resized by key, and their sizes are remembered', { tag: '@page' }, async ({ workbench }) => {
  const divider = () => workbench.page.getByRole('separator', { name: 'Resize inspector' })
  const before = Number(await divider().getAttribute('aria-valuenow'))
  await divider().press('ArrowLeft')
  await expect(divider()).toHaveAttribute('aria-valuenow', String(before + 16))
  await workbench.restart()
  await expect(divider()).toHaveAttribute('aria-valuenow', String(before + 16))
})

test('in a narrow window the inspector is a sheet', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await new ClaimsPage(page).table.choose('A deadly terrorist attack')
  await page.setViewportSize({ width: 1000, height: 760 })
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toHaveCount(0)
  await workbench.press('i')
  const sheet = page.getByRole('dialog', { name: 'Inspector' })
  await expect(sheet.getByRole('heading', { level: 2 })).toContainText('A deadly terrorist attack')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await workbench.press('i')
  await sheet.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(sheet).toBeHidden()
})

test('what a screen reader is told is in the interface’s own language, whatever the system’s is', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { get: () => 'ar-SA' }))
  await page.reload()
  await workbench.openIn(page)
  await new ClaimsPage(page).table.choose('Russia removed the Taliban from its list')
  await new Inspector(page).panel.getByRole('button', { name: 'Add a tag' }).click()
  await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible()
})

test('where the system forces its colours, what is told by colour is still told', { tag: '@page' }, async ({
  workbench,
}) => {
  const { page } = workbench
  await page.emulateMedia({ forcedColors: 'active' })
  const groundOf = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor)
  await workbench.goTo('Tags')
  const swatches = page.getByRole('radiogroup', { name: /^Colour/ }).locator('[data-colour]')
  await page.getByRole('grid', { name: 'Tags' }).getByRole('row').nth(1).click()
  await expect(swatches.first()).toBeVisible()
  const grounds = await Promise.all((await swatches.all()).map(groundOf))
  expect(new Set(grounds).size).toBe(grounds.length)
  const outlineOf = (name: ViewName) =>
    workbench.railItem(name).evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outlineOf('Tags')).toBe('solid')
  expect(await outlineOf('Claims')).toBe('none')
})
