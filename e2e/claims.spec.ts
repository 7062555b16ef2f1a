import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'

test('sorts by one column and by several, and shows the order', { tag: '@page' }, async ({ workbench }) => {
  const { table } = new ClaimsPage(workbench.page)
  await table.sortBy('Statement')
  await expect(table.header('Statement')).toHaveAttribute('aria-sort', 'ascending')
  const ascending = ['A deadly terrorist attack', 'Afghanistan is a land bridge', 'After the recognition']
  for (const [index, words] of ascending.entries()) await expect(table.rows().nth(index)).toContainText(words)

  await table.sortBy('Statement')
  await expect(table.header('Statement')).toHaveAttribute('aria-sort', 'descending')
  await expect(table.rows().first()).toContainText('With formal ties, Russian companies')

  await table.sortBy('Kind')
  await table.sortBy('Statement', { adding: true })
  await expect(table.sortButton('Kind')).toHaveText(/Kind\s*1/)
  await expect(table.sortButton('Statement')).toHaveText(/Statement\s*2/)
  // Kinds sort as the vocabulary lists them, with events first.
  for (const [index, words] of [
    'A deadly terrorist',
    'After the recognition',
    'Russia has',
    'Russia removed',
  ].entries()) {
    await expect(table.rows().nth(index)).toContainText(words)
  }
  await expect(table.rows().nth(4)).toContainText('Afghanistan is a land bridge')
})

test('sorts claims without a date last in both directions', { tag: '@page' }, async ({ workbench }) => {
  const { table } = new ClaimsPage(workbench.page)
  await table.sortBy('Occurred')
  await expect(table.rows().nth(0)).toContainText('had been on that list')
  await expect(table.rows().nth(1)).toContainText('2024-03')
  await expect(table.rows().nth(2)).toContainText('2024-04')
  await table.sortBy('Occurred')
  await expect(table.rows().nth(0)).toContainText('2024-04')
  await expect(table.rows().nth(1)).toContainText('2024-03')
})

test('searches as one types, and shows the filter as chips', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.search.pressSequentially('lithium')
  await claims.expectMatches(1, 29)
  await expect(claims.table.rows()).toContainText(['mineral resources'])
  await claims.search.fill('kind:event')
  await claims.expectMatches(4, 29)
  await expect(claims.chips).toHaveCount(1)
  await expect(claims.chips).toContainText('event')
  await claims.search.fill('kind:event occurred:2024-04')
  await expect(claims.chips).toHaveCount(2)
  await claims.expectMatches(1, 29)
  await claims.chips.first().getByRole('button').click()
  await expect(claims.search).toHaveValue('occurred:2024-04')
  await claims.search.fill('zzz')
  await claims.expectMatches(0, 29)
  await claims.view.getByRole('button', { name: 'Clear the search' }).click()
  await claims.expectMatches(29, 29)
})

test('finds words by their beginning, phrases and what is mistyped, and marks them', { tag: '@page' }, async ({
  workbench,
}) => {
  const claims = new ClaimsPage(workbench.page)
  for (const text of ['lithium', 'lith', 'lithuim~', '"lithium and rare earth"']) {
    await claims.search.fill(text)
    await claims.expectMatches(1, 29)
    await expect(claims.table.rows()).toContainText(['mineral resources'])
    await expect.poll(() => claims.markedWords()).toContainEqual(expect.stringMatching(/lithium/i))
  }
  await claims.search.fill('"lith"')
  await claims.expectMatches(0, 29)
  await claims.search.fill('kind:event')
  await claims.expectMatches(4, 29)
  expect(await claims.markedWords()).toEqual([])
})

test('says what in a search cannot be read, and keeps the last result', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.search.fill('kind:event')
  await claims.expectMatches(4, 29)
  await claims.search.fill('kind:event colour:red')
  await expect(claims.view.getByRole('alert')).toContainText('colour')
  await claims.table.expectCount(4)
})

test('says what a search asks for that there is not', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  const problem = claims.view.getByRole('alert')
  await claims.search.fill('kind:event')
  await claims.expectMatches(4, 29)
  await claims.search.fill('kind:evnt')
  await expect(problem).toHaveText('Kind is never “evnt”. Did you mean kind:event?')
  await claims.table.expectCount(4)
  await claims.search.fill('')
  await claims.expectMatches(29, 29)

  await claims.search.fill('kind:stat')
  await expect(problem).toHaveText('Kind is never “stat”. Did you mean kind:state?')

  await claims.search.fill('tag:economi kind:event')
  await claims.expectMatches(0, 29)
  await expect(problem).toBeHidden()
  await expect(claims.view.getByText('None of the 29 claims has “economi” under Tags.')).toBeVisible()
  await claims.search.fill('tag:trade kind:event')
  await expect(claims.view.getByText('asks for more than any of the 29')).toBeVisible()
})

test('facets count under the current filter and choose', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.showFacets()
  await expect(claims.facet('assessment', 14)).toBeVisible()
  await expect(claims.facet('event', 4)).toBeVisible()
  await claims.toggleFacet('event')
  await claims.expectMatches(4, 29)
  await expect(claims.facet('event', 4)).toBeChecked()
  await expect(claims.facet('assessment', 14)).toBeVisible()
  await expect(claims.chips).toHaveCount(1)
  await claims.toggleFacet('state')
  await claims.expectMatches(6, 29)
  await claims.toggleFacet('terrorism')
  await expect(claims.facet('event')).not.toHaveAccessibleName(/\b4$/)
  await claims.search.fill('')
  await claims.expectMatches(29, 29)
  await expect(claims.facet('event')).not.toBeChecked()
})

test('remembers which columns are shown, in which order and how wide', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  const widthOf = async (title: string) => (await claims.table.header(title).boundingBox())?.width ?? 0
  await claims.toggleColumn('Contradicted by')
  await expect(claims.table.header('Contradicted by')).toBeVisible()
  await claims.table.columnMenu('Credibility', 'Hide')
  await expect(claims.table.header('Credibility')).toHaveCount(0)
  const before = await widthOf('Kind')
  await claims.table.columnMenu('Kind', 'Wider')
  await expect.poll(() => widthOf('Kind')).toBe(before + 24)
  await claims.table.columnMenu('Status', 'Move left')
  await expect.poll(async () => (await claims.table.titles()).slice(0, 3)).toEqual(['Statement', 'Status', 'Kind'])
  await claims.table.columnMenu('Updated', 'Pin to the start')
  await expect.poll(async () => (await claims.table.titles()).slice(0, 2)).toEqual(['Statement', 'Updated'])
  const titles = await claims.table.titles()
  expect(titles).toContain('Contradicted by')
  expect(titles).not.toContain('Credibility')

  await workbench.restart()
  const again = new ClaimsPage(workbench.page)
  await expect(again.table.header('Contradicted by')).toBeVisible()
  expect(await again.table.titles()).toEqual(titles)
  expect((await again.table.header('Kind').boundingBox())?.width).toBe(before + 24)
})

test('the words beside a button stand in the way of none', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  await page.getByRole('button', { name: 'State a claim' }).click()
  await page.keyboard.press('Escape')
  // The focus is back at the button, with its words over the buttons below it.
  await expect(page.getByRole('tooltip')).toBeVisible()
  await claims.toggleColumn('Kind')
  await expect(claims.table.header('Kind')).toBeHidden()
})

test('chooses rows by pointer and by keyboard', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  const { table } = claims
  await table.choose('A deadly terrorist attack')
  await workbench.page.keyboard.press('ArrowDown')
  await expect(table.row('was linked to ISIS')).toHaveAttribute('aria-current', 'true')
  await workbench.page.keyboard.press('Space')
  await workbench.page.keyboard.press('Shift+ArrowDown')
  await expect(table.grid.getByRole('row', { selected: true })).toHaveCount(2)
  await workbench.page.keyboard.press('Control+a')
  await expect(workbench.status).toContainText('29 chosen')
  await workbench.page.keyboard.press('Escape')
  await expect(workbench.status).not.toContainText('chosen')
})

test('groups the claims under headings with counts that fold', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const { table } = new ClaimsPage(page)
  await table.columnMenu('Kind', 'Group by kind')
  const heading = (name: RegExp) => table.grid.getByRole('gridcell', { name })
  await expect(heading(/^event ?4$/)).toHaveAttribute('aria-expanded', 'true')
  await heading(/^event ?4$/).click()
  await expect(heading(/^event ?4$/)).toHaveAttribute('aria-expanded', 'false')
  await expect(table.row('A deadly terrorist attack')).toHaveCount(0)
  await table.columnMenu('Kind', 'Do not group')
  await table.expectCount(29)
})

test('lists a claim under each of its tags, and takes it as one claim', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  const { table } = claims
  await claims.search.fill('tag:delisting')
  await claims.expectMatches(3, 29)
  await table.columnMenu('Tags', 'Group by tags')
  const heading = (name: RegExp) => table.grid.getByRole('row').filter({ has: page.getByRole('gridcell', { name }) })
  await expect(heading(/^delisting ?3$/)).toBeVisible()
  await expect(heading(/^recognition ?1$/)).toBeVisible()
  await expect(claims.view.getByRole('status', { name: '3 of 29 match', exact: true })).toBeVisible()
  await table.expectCount(6)
  const places = table.row('The removal was a domestic decision')
  const chosen = table.grid.getByRole('row', { selected: true })
  await expect(places).toHaveCount(2)

  await places.nth(1).click()
  await expect(places.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(places.nth(0)).not.toHaveAttribute('aria-current')
  await page.keyboard.press('Space')
  await expect(places.nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(places.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(workbench.status).toContainText('1 chosen')

  await page.keyboard.press('ArrowUp')
  await expect(heading(/^recognition ?1$/)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(places.nth(0)).toHaveAttribute('aria-current', 'true')
  await expect(places.nth(1)).not.toHaveAttribute('aria-current')
  await page.keyboard.press('Space')
  await expect(chosen).toHaveCount(0)

  // A range is drawn from the place that was pressed, not from the first one.
  await places.nth(1).click()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(workbench.status).toContainText('1 chosen')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(workbench.status).toContainText('2 chosen')
  await expect(chosen).toHaveCount(3)
  await page.keyboard.press('End')
  await expect(places.nth(1)).toHaveAttribute('aria-current', 'true')
  await claims.bulkStatus('accepted')
  await expect(places.nth(0)).toContainText('accepted')
  await expect(places.nth(1)).toContainText('accepted')
  await expect(places.nth(1)).toHaveAttribute('aria-current', 'true')
  await expect(workbench.status).toContainText('2 chosen')

  // A group that comes before moves the place; the cursor stays in it.
  await claims.bulkTag('credentials')
  await expect(heading(/^credentials ?2$/)).toBeVisible()
  await expect(places).toHaveCount(3)
  await table.expectCount(9)
  await expect(places.nth(2)).toHaveAttribute('aria-current', 'true')
  await expect(table.grid.locator('[aria-current]')).toHaveCount(1)
  await expect(chosen).toHaveCount(5)
  await workbench.undo('')
  await expect(places).toHaveCount(2)
  await expect(places.nth(1)).toHaveAttribute('aria-current', 'true')
})
