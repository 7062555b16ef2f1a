import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'
import type { Workbench } from './pages/workbench.ts'

const removal = 'Russia removed the Taliban from its list'

async function setStatus(workbench: Workbench, status: string): Promise<void> {
  await new ClaimsPage(workbench.page).table.choose(removal)
  await new Inspector(workbench.page).setStatus(status)
}

async function expectStatus(workbench: Workbench, status: string): Promise<void> {
  await new ClaimsPage(workbench.page).table.choose(removal)
  await expect(new Inspector(workbench.page).status).toHaveAccessibleName(`Status: ${status}`)
}

test('a store that is deleted behind the app’s back is rebuilt from the journal, with the same fingerprint', async ({
  workbench,
  shell,
}) => {
  await setStatus(workbench, 'disputed')
  await new Inspector(workbench.page).addNote('Kept in the journal.')
  await workbench.undo(/note/i)
  const before = await workbench.fingerprint()
  await workbench.restart(() => shell.deleteStore())
  await expect(workbench.banner).toContainText('rebuilt from the journal')
  expect(await workbench.fingerprint()).toBe(before)
  await expectStatus(workbench, 'disputed')
  await workbench.redo(/note/i)
  await workbench.expectInRail('Notes', 1)
})

test('a grade that is given the moment a case shows is shown, saved, and there the next time', async ({
  workbench,
}) => {
  const first = () => new Inspector(workbench.page)
  await expect(first().credibility('4')).not.toBeChecked()
  await workbench.expectScreenKept()
  await workbench.restart()
  await first().credibility('4').click()
  await expect(first().credibility('4')).toBeChecked()
  await expect.poll(async () => (await new ClaimsPage(workbench.page).table.column('Credibility'))[0]).toMatch(/^4/)
  await workbench.restart()
  await expect(first().credibility('4')).toBeChecked()
  await workbench.undo(/credibility/i)
  await expect(first().credibility('4')).not.toBeChecked()
})

test('a last line that was not completely written is taken off, and the analyst is told', async ({
  workbench,
  shell,
}) => {
  await setStatus(workbench, 'accepted')
  await setStatus(workbench, 'rejected')
  await workbench.restart(() => shell.alterJournal((text) => text.slice(0, -40)))
  await expect(workbench.banner).toContainText('not completely written')
  await expectStatus(workbench, 'accepted')
  await setStatus(workbench, 'disputed')
  await workbench.restart()
  await expect(workbench.banner).toHaveCount(0)
  await expectStatus(workbench, 'disputed')
})

test('a line that was altered makes the case read-only, and the analyst is told where', async ({
  workbench,
  shell,
}) => {
  await setStatus(workbench, 'accepted')
  await workbench.restart(() =>
    shell.alterJournal((text) => text.replace(/"accepted"(?![\s\S]*"accepted")/, '"rejected"')),
  )
  await expect(workbench.banner).toContainText(/The journal is damaged (in line|at byte) \d+/)
  await expect(workbench.banner).toContainText('open for reading only')
  await new ClaimsPage(workbench.page).table.choose(removal)
  await expect(new Inspector(workbench.page).status).toBeDisabled()
})

test('an altered line is found also when the store is gone', async ({ workbench, shell }) => {
  await setStatus(workbench, 'accepted')
  await setStatus(workbench, 'disputed')
  await workbench.restart(async () => {
    await shell.deleteStore()
    await shell.alterJournal((text) => text.replace('"accepted"', '"rejected"'))
  })
  await expect(workbench.banner).toContainText(/The journal is damaged in line \d+/)
  await workbench.expectInRail('Claims', 29)
  await new ClaimsPage(workbench.page).table.choose(removal)
  await expect(new Inspector(workbench.page).status).toHaveAccessibleName('Status: unreviewed')
  await expect(new Inspector(workbench.page).status).toBeDisabled()
})
