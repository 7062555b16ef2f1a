import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import { Inspector } from './pages/inspector.ts'
import { SourcePage } from './pages/source-page.ts'
import { viewNames } from './pages/workbench.ts'

const themes = [
  ['Light', 'all'],
  ['Dark', 'colours'],
] as const

for (const [theme, asked] of themes) {
  test(`axe finds nothing in any view in the ${theme.toLowerCase()} theme`, { tag: '@page' }, async ({ workbench }) => {
    const { page } = workbench
    await workbench.useTheme(theme)
    const claims = new ClaimsPage(page)
    await claims.showFacets()
    await claims.search.fill('kind:event,state')
    await claims.table.choose('Russia removed the Taliban')
    const inspector = new Inspector(page)
    await inspector.openSection('Likelihood')
    await inspector.openSection('History')
    await inspector.addNote('A note with [a link](https://example.org) and `code`.')
    await expectNoViolations(page, 'Claims with facets and inspector', asked)
    await claims.table.tick('A deadly terrorist attack')
    await expectNoViolations(page, 'Claims with a choice', asked)
    await claims.search.fill('')
    for (const view of viewNames.slice(1)) {
      await workbench.goTo(view)
      await expectNoViolations(page, view, asked)
    }
    await workbench.goTo('Sources')
    await workbench.table('Sources').row('The brief').dblclick()
    await expect(new SourcePage(page).text).toBeVisible()
    await page.getByRole('button', { name: 'Find in the text' }).click()
    await page.keyboard.type('taliban')
    await expect(new SourcePage(page).find.getByRole('status')).toHaveText('1 of 6')
    await expectNoViolations(page, 'Source with what was found', asked)
  })

  test(`axe finds nothing in the dialogs in the ${theme.toLowerCase()} theme`, { tag: '@page' }, async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.useTheme(theme)
    await new ExportDialog(page).open()
    await expectNoViolations(page, 'Export', asked)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Import claims from a table' }).click()
    await expectNoViolations(page, 'Import', asked)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'State a claim' }).click()
    await expectNoViolations(page, 'State a claim', asked)
    await page.keyboard.press('Escape')
    await workbench.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Actions' })).toBeVisible()
    await expectNoViolations(page, 'Actions', asked)
    await page.keyboard.press('Escape')
    await workbench.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNoViolations(page, 'Shortcuts', asked)
  })

  test(`axe finds nothing in the dialogs for claims in the ${theme.toLowerCase()} theme`, { tag: '@page' }, async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.useTheme(theme)
    const { table } = new ClaimsPage(page)
    const keys = { Tag: 't', 'Take tags off': 'Shift+T', Grade: 'g', Status: 's', Kind: 'k', Date: 'd', Merge: 'm' }
    await table.tick('A deadly terrorist attack')
    await table.tick('Russia removed the Taliban')
    for (const [name, key] of Object.entries(keys)) {
      await table.grid.focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page, name, asked)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  })

  test(`axe finds nothing in the dialogs of the other views in the ${theme.toLowerCase()} theme`, {
    tag: '@page',
  }, async ({ workbench }) => {
    const { page } = workbench
    await workbench.useTheme(theme)
    const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
    const dialogs = [
      ['Sources', 'Add a source'],
      ['Tags', 'New tag'],
      ['Entities', 'New entity'],
      ['Notes', 'Add a note on the case'],
    ] as const
    for (const [view, button] of dialogs) {
      await workbench.goTo(view)
      await press(button)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page, button, asked)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    for (const item of ['New case…', 'Title, question, marking…', 'Restore the sample…', 'Delete this case…']) {
      await page.getByRole('button', { name: /^Case: / }).click()
      await page.getByRole('menu', { name: /Case/ }).getByText(item, { exact: true }).click()
      // The menu stands in a dialog of its own, which may take a moment to fade.
      await expect(page.getByRole('menu')).toBeHidden()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page, item, asked)
      if (item.startsWith('Delete')) break
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the case' }).click()
    await expect(page.getByText('There is no case on this machine')).toBeVisible()
    await expectNoViolations(page, 'Start', asked)
  })

  test(`axe finds nothing in high contrast in the ${theme.toLowerCase()} theme`, { tag: '@page' }, async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.useTheme(theme)
    await workbench.setAppearance('High contrast')
    await new ClaimsPage(page).table.choose('Russia removed the Taliban')
    await expectNoViolations(page, 'Claims', 'colours')
    for (const view of viewNames.slice(1)) {
      await workbench.goTo(view)
      await expectNoViolations(page, view, 'colours')
    }
  })
}
