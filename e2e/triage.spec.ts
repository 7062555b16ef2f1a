import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'

const removal = 'Russia removed the Taliban from its list'
const note = 'Compare **the decree** of 17 April.'

test('a claim is tagged, graded, annotated and cross-referenced, and all of it is there after a restart', {
  tag: '@restart',
}, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.table.choose(removal)
  const inspector = new Inspector(workbench.page)
  await expect(inspector.statement).toContainText(removal)

  await inspector.addTag('recognition')
  await inspector.addTag('to be verified')
  await inspector.credibility('2').click()
  await expect(inspector.credibility('2')).toBeChecked()
  await inspector.gradeSource('B Usually reliable')
  await inspector.setConfidence('moderate')
  await inspector.setStatus('accepted')
  await inspector.openSection('Likelihood')
  await inspector.likelihood('very likely').click()
  await expect(inspector.likelihood('very likely')).toBeChecked()
  await inspector.occurred.fill('2024-04-17')
  await inspector.occurred.press('Enter')
  await expect(inspector.panel.getByText('17 April 2024')).toBeVisible()
  await inspector.addNote(note)
  await inspector.crossReference('contradicts', 'Western nations continue', 'As the West reads it.')

  await workbench.expectInRail('Notes', 1)
  await workbench.expectInRail('Tags', 16)
  await workbench.expectInRail('Links', 24)
  await workbench.restart()

  const again = new ClaimsPage(workbench.page)
  await again.table.choose(removal)
  const restored = new Inspector(workbench.page)
  await expect(restored.tag('recognition')).toBeVisible()
  await expect(restored.tag('to be verified')).toBeVisible()
  await expect(restored.tag('delisting')).toBeVisible()
  await expect(restored.credibility('2')).toBeChecked()
  await expect(restored.panel.getByRole('button', { name: /^B Usually reliable/ })).toBeVisible()
  await expect(restored.panel.getByRole('button', { name: 'moderate Confidence' })).toBeVisible()
  await expect(restored.status).toHaveAccessibleName('Status: accepted')
  await expect(restored.occurred).toHaveValue('2024-04-17')
  await expect(restored.likelihood('very likely')).toBeChecked()
  await expect(restored.notes).toContainText('Compare the decree of 17 April.')
  await expect(restored.notes.getByRole('strong')).toHaveText('the decree')
  await expect(restored.crossReferences('contradicts')).toContainText('Western nations continue')
  await expect(restored.crossReferences('contradicts')).toContainText('As the West reads it.')
  await workbench.expectInRail('Notes', 1)
})

test('many claims are tagged and given a status at once, each as one undo step', { tag: '@page' }, async ({
  workbench,
}) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.search.fill('kind:intent')
  await claims.expectMatches(3, 29)
  await claims.table.grid.getByRole('checkbox', { name: 'Choose all rows' }).click()
  await expect(claims.bulk).toContainText('3 chosen')
  await claims.bulkTag('trade')
  await claims.bulkStatus('in review')
  await expect(claims.table.rows().filter({ hasText: 'in review' })).toHaveCount(3)
  await claims.search.fill('kind:intent tag:trade')
  await claims.expectMatches(3, 29)
  await claims.search.fill('kind:intent')
  await claims.expectMatches(3, 29)

  await workbench.undo('status')
  await expect(claims.table.rows().filter({ hasText: 'unreviewed' })).toHaveCount(3)
  await workbench.undo('tag')
  await claims.search.fill('kind:intent tag:trade')
  await claims.expectMatches(0, 29)
})

test('a change of very many claims tells how far it is, and can be cancelled', { tag: '@page' }, async ({
  workbench,
  shell,
}) => {
  const { page } = workbench
  const claims = new ClaimsPage(page)
  const many = 60_000
  await claims.view.getByRole('button', { name: 'Import claims from a table' }).click()
  const importing = page.getByRole('dialog', { name: /^Import claims from/ })
  const rows = Array.from({ length: many }, (_, number) => `Convoy ${number} left the port.`)
  await shell.answerOpen(new Map([['convoys.csv', `statement\n${rows.join('\n')}`]]))
  await importing.getByRole('button', { name: 'Open a CSV or TSV file' }).click()
  await importing.getByRole('button', { name: 'Import 60,000 claims' }).click()
  await workbench.expectInRail('Claims', many + 29)
  await claims.search.fill('convoy')
  await claims.expectMatches(many, many + 29)
  await claims.table.grid.getByRole('checkbox', { name: 'Choose all rows' }).click()
  await expect(claims.bulk).toContainText('60,000 chosen')

  // Pressed as soon as it is there: a person is not as quick as a small case is done.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')
      cancel?.click()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })
  await claims.bulkStatus('accepted')
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible()
  await workbench.expectSaved()
  await expect(claims.table.rows().filter({ hasText: 'unreviewed' })).not.toHaveCount(0)
  await claims.search.fill('convoy status:accepted')
  await claims.expectMatches(0, many + 29)
})

test('what is chosen is only what can be seen', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.search.fill('kind:intent status:unreviewed')
  await claims.expectMatches(3, 29)
  await claims.table.grid.getByRole('checkbox', { name: 'Choose all rows' }).click()
  await expect(claims.bulk).toContainText('3 chosen')
  await claims.bulkStatus('in review')
  await claims.expectMatches(0, 29)
  await expect(workbench.status).not.toContainText('chosen')
  await workbench.undo('status')
  await expect(workbench.status).toContainText('3 chosen')

  await claims.search.fill('kind:event')
  await expect(workbench.status).not.toContainText('chosen')
  await expect(claims.bulk).toBeHidden()
  await expect(claims.table.grid.getByRole('checkbox', { name: 'Choose all rows' })).not.toBeChecked()
})

test('undo and redo go on across a restart', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.table.choose(removal)
  const inspector = new Inspector(workbench.page)
  await inspector.setStatus('disputed')
  await inspector.addTag('trade')
  await workbench.restart()

  await workbench.undo('')
  await workbench.undo('')
  await new ClaimsPage(workbench.page).table.choose(removal)
  const restored = new Inspector(workbench.page)
  await expect(restored.status).toHaveAccessibleName('Status: unreviewed')
  await expect(restored.tag('trade')).toHaveCount(0)

  await workbench.restart()
  await workbench.redo('')
  await workbench.redo('')
  await new ClaimsPage(workbench.page).table.choose(removal)
  const redone = new Inspector(workbench.page)
  await expect(redone.status).toHaveAccessibleName('Status: disputed')
  await expect(redone.tag('trade')).toBeVisible()
  await workbench.press('Control+Shift+z')
  await expect(workbench.message('There is nothing to redo.')).toBeVisible()
})

test('a tag or an entity made on the way is one undo step with putting it on', { tag: '@page' }, async ({
  workbench,
}) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.table.choose(removal)
  const inspector = new Inspector(workbench.page)
  await inspector.addTag('to be verified')
  await workbench.expectInRail('Tags', 16)
  await workbench.undo('to be verified')
  await expect(inspector.tag('to be verified')).toHaveCount(0)
  await workbench.expectInRail('Tags', 15)

  await inspector.addEntity('Supreme Court')
  await workbench.expectInRail('Entities', 15)
  await workbench.undo('Supreme Court')
  await workbench.expectInRail('Entities', 14)

  await claims.table.tick('A deadly terrorist attack')
  await claims.table.tick('was linked to ISIS')
  await claims.bulkTag('to be verified')
  await workbench.expectInRail('Tags', 16)
  await workbench.undo('to be verified')
  await workbench.expectInRail('Tags', 15)
})

test('the message of a change offers to undo it', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.table.tick(removal)
  await claims.table.tick('A deadly terrorist attack')
  await claims.bulkStatus('rejected')
  await workbench.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(claims.table.rows().filter({ hasText: 'rejected' })).toHaveCount(0)
})
