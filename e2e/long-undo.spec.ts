import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { whilePagesAreHeld } from './shells/held-engine.ts'

test('taking back a large change shows how far it is, keeps nothing waiting, and can be cancelled', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  const lorries = Array.from({ length: 2000 }, (_, index) => `Lorry ${index + 1} crossed the border.`)
  await claims.importStatements(shell, lorries)
  await workbench.expectInRail('Claims', 2029)
  await workbench.expectSaved()
  const undoing = workbench.messages.getByRole('progressbar', { name: 'Undoing the last change' })
  const redoing = workbench.messages.getByRole('progressbar', { name: 'Redoing the last change' })

  await whilePagesAreHeld(page, async () => {
    await workbench.press('Control+z')
    await expect(undoing).toBeVisible()
    await expectNoViolations(page, 'Undoing')
    await claims.search.fill('tag:terrorism')
    await claims.expectMatches(5, 2029)
    await workbench.messages.getByRole('button', { name: 'Cancel' }).click()
    await expect(workbench.messages.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  })
  await expect(workbench.message('Cancelled. Nothing was changed.')).toBeVisible()
  await expect(undoing).toBeHidden()
  await workbench.expectInRail('Claims', 2029)

  await workbench.undo(/Import/)
  await workbench.expectInRail('Claims', 29)
  await whilePagesAreHeld(page, async () => {
    await workbench.press('Control+Shift+z')
    await expect(redoing).toBeVisible()
    await workbench.expectInRail('Claims', 29)
  })
  await expect(workbench.message(/^Done again: /)).toBeVisible()
  await expect(redoing).toBeHidden()
  await workbench.expectInRail('Claims', 2029)
})
