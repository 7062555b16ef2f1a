import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'

test('the codebook is a tree with counts, and takes a new tag once only', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await workbench.goTo('Tags')
  const tags = workbench.table('Tags')
  await tags.expectCount(15)
  await expect(tags.labelled('terrorism')).toContainText('5')
  const names = (await tags.column('Tag')).map((name) => name.split('\n')[0])
  expect(names.indexOf('delisting')).toBeGreaterThan(names.indexOf('diplomacy'))
  expect(names.indexOf('delisting')).toBeLessThan(names.indexOf('security'))

  const create = async (name: string) => {
    await page.getByRole('button', { name: 'New tag', exact: true }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New tag' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('button', { name: 'Create tag' }).click()
    return dialog
  }
  await expect(await create('sanctions')).toBeHidden()
  await workbench.expectInRail('Tags', 16)
  const refused = await create('Sanctions')
  await expect(refused.getByRole('alert')).toContainText(/already|taken|exists/)
  await refused.getByRole('button', { name: 'Cancel' }).click()
  await workbench.expectInRail('Tags', 16)
})

test('links are listed, searched and removed, and show their claim', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await workbench.goTo('Links')
  const links = workbench.table('Links')
  await links.expectCount(23)
  await page.getByRole('searchbox', { name: 'Search links' }).fill('relation:contradicts')
  await links.expectCount(1)
  await links.rows().first().click()
  await expect(new Inspector(page).statement).toContainText("Russia's engagement signals")
  await links.rows().first().getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Remove link' }).click()
  await workbench.expectInRail('Links', 22)
  await workbench.undo('')
  await workbench.expectInRail('Links', 23)
})

test('every note of the case is found by its words', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  await claims.table.choose('A deadly terrorist attack')
  await new Inspector(page).addNote('Ask the archive for *the protocol*.')
  await claims.table.choose('Afghanistan is a land bridge')
  await new Inspector(page).addNote('A map would help.')
  await workbench.goTo('Notes')
  const notes = workbench.table('Notes')
  await notes.expectCount(2)
  await page.getByRole('searchbox', { name: 'Search notes' }).fill('protocol')
  await notes.expectCount(1)
  await notes.rows().first().dblclick()
  const note = page.getByRole('dialog', { name: 'Note' })
  await expect(note.getByRole('emphasis')).toHaveText('the protocol')
  await note.getByRole('button', { name: 'Show what it is about' }).click()
  await expect(new Inspector(page).statement).toContainText('A deadly terrorist attack')
})

test('an entity is listed with its claims', { tag: '@page' }, async ({ workbench }) => {
  await workbench.goTo('Entities')
  const entities = workbench.table('Entities')
  await entities.expectCount(14)
  await expect(entities.row('Gul Hassan')).toContainText('person')
})

test('a saved view brings back its search and its order', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  await claims.search.fill('kind:intent')
  await claims.table.sortBy('Statement')
  await claims.view.getByRole('button', { name: 'Save this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await dialog.getByRole('textbox', { name: 'Name of the view' }).fill('Intents')
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(dialog).toBeHidden()
  await workbench.restart()
  const again = new ClaimsPage(workbench.page)
  await again.expectMatches(29, 29)
  await workbench.railItem('Intents').click()
  await again.expectMatches(3, 29)
  await expect(again.table.header('Statement')).toHaveAttribute('aria-sort', 'ascending')
})

test('history tells what was done, newest first', { tag: '@page' }, async ({ workbench }) => {
  await new ClaimsPage(workbench.page).table.choose('A deadly terrorist attack')
  await new Inspector(workbench.page).setStatus('accepted')
  await workbench.goTo('History')
  const main = workbench.page.getByRole('main')
  await expect(main.getByText(/accepted|status/i).first()).toBeVisible()
  await expect(main.getByRole('group', { name: 'Last hash of the journal' })).toHaveText(/^[0-9a-f]{64}$/)
})
