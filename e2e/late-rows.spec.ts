import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { whileEngineIsHeld } from './shells/held-engine.ts'

test('a table whose rows are late says so, and shows those from before until they are there', { tag: '@page' }, async ({
  workbench,
}) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.expectMatches(29, 29)
  await claims.table.expectInTime()
  await whileEngineIsHeld(workbench.page, async () => {
    await claims.search.fill('tag:terrorism')
    await claims.table.expectLate()
    await expect(claims.view.getByRole('status').filter({ hasText: 'Working…' })).toBeVisible()
    await claims.table.expectCount(29)
  })
  await claims.expectMatches(5, 29)
  await claims.table.expectInTime()
})
