import { expect, test } from './fixtures.ts'
import { expectGolden } from './golden.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { ExportDialog } from './pages/export-dialog.ts'
import type { Shell, Tree } from './shells/shell.ts'

const folderName = 'Russia and the Islamic Emirate of Afghanistan – notes'

/** The files of the export below the folder that it made; fails when anything stands beside that folder. */
async function exported(shell: Shell, place: string, name = folderName): Promise<Tree> {
  const files = [...(await shell.readFolder(place))]
  return new Map(
    files.filter(([path]) => path.startsWith(`${name}/`)).map(([path, text]) => [path.slice(name.length + 1), text]),
  )
}

test('the case as a folder equals the golden tree, and again after a restart', async ({ workbench, shell }) => {
  for (const place of ['first', 'second']) {
    const dialog = new ExportDialog(workbench.page)
    await shell.answerFolder(place)
    await dialog.open()
    await dialog.choose(/^The whole case/, /^A folder/)
    await dialog.start()
    await expect(workbench.message(/^Notes exported to “/)).toBeVisible()
    const tree = await exported(shell, place)
    expect(tree.size).toBeGreaterThan(30)
    expect((await shell.readFolder(place)).size).toBe(tree.size)
    await expectGolden(tree)
    if (place === 'first') await workbench.restart()
  }
})

test('the current view as one file, and the chosen claims to the clipboard', async ({ workbench, shell }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.search.fill('kind:event')
  await claims.expectMatches(4, 29)
  const dialog = new ExportDialog(workbench.page)
  await shell.answerSave('events.md')
  await dialog.open()
  await dialog.choose(/^What the claims view shows/, /^One file/)
  await dialog.start()
  await expect(workbench.message(/^Notes exported to “/)).toBeVisible()
  const file = await shell.readSaved('events.md')
  expect(file.startsWith('---\n')).toBe(true)
  expect(file).toContain('Crocus City Hall')
  expect(file).toContain('presented his credentials')
  expect(file).not.toContain('land bridge between Central and South Asia.\n')

  await claims.table.tick('A deadly terrorist attack')
  await dialog.open()
  await dialog.choose(/^The chosen claims/, /^The clipboard/)
  await dialog.start()
  await expect(workbench.message('Notes copied to the clipboard.')).toBeVisible()
  const copied = await shell.readClipboard()
  expect(copied).toContain('A deadly terrorist attack struck Crocus City Hall in March 2024')
  expect(copied).not.toContain('presented his credentials')
})

test('a folder that holds files is never overwritten without asking', async ({ workbench, shell }) => {
  const dialog = new ExportDialog(workbench.page)
  await shell.putInto('vault', `${folderName}/mine.md`, 'My own words.\n')
  await shell.answerFolder('vault')
  await dialog.open()
  await dialog.choose(/^The whole case/, /^A folder/)
  await dialog.start()
  await expect(dialog.occupied).toContainText('already holds files')
  expect((await shell.readFolder('vault')).size).toBe(1)

  await dialog.occupied.getByRole('button', { name: 'Keep both' }).click()
  await expect(workbench.message(/^Notes exported to “/)).toBeVisible()
  expect((await exported(shell, 'vault')).get('mine.md')).toBe('My own words.\n')
  await expectGolden(await exported(shell, 'vault', `${folderName} 2`))

  await dialog.open()
  await dialog.choose(/^The whole case/, /^A folder/)
  await dialog.start()
  await dialog.occupied.getByRole('button', { name: 'Replace all of it' }).click()
  await expect(
    workbench
      .message(/^Notes exported to “/)
      .filter({ hasText: /notes”/ })
      .first(),
  ).toBeVisible()
  await expectGolden(await exported(shell, 'vault'))
})

test('an export that is called off writes nothing', async ({ workbench, shell }) => {
  const dialog = new ExportDialog(workbench.page)
  await shell.answerNothing()
  await dialog.open()
  await dialog.choose(/^The whole case/, /^A folder/)
  await dialog.start()
  await expect(dialog.dialog).toBeVisible()
  await dialog.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.dialog).toBeHidden()
  await expect(workbench.message(/export/i)).toHaveCount(0)
})

test('a folder that vanishes while the dialog is open ends in a sentence', async ({ workbench, shell }) => {
  test.skip(shell.kind === 'browser', 'a browser’s picked folder cannot be taken away from outside')
  const dialog = new ExportDialog(workbench.page)
  await shell.answerFolder('stick')
  await shell.removeFolder('stick')
  await dialog.open()
  await dialog.choose(/^The whole case/, /^A folder/)
  await dialog.start()
  await expect(dialog.dialog.getByRole('alert')).toContainText(/is no longer there, so nothing was exported/)
  expect((await shell.readFolder('stick')).size).toBe(0)
})

test('a folder that can only be replaced in part ends in a sentence that says where the whole export is', async ({
  workbench,
  shell,
}) => {
  test.skip(shell.kind === 'desktop', 'the desktop renames the whole folder into place')
  const { page } = workbench
  const dialog = new ExportDialog(page)
  await shell.answerFolder('vault')
  await shell.putInto('vault', `${folderName}/mine.md`, 'My own words.\n')
  await dialog.open()
  await dialog.choose(/^The whole case/, /^A folder/)
  await dialog.start()
  await page.evaluate(() => {
    // Only what replaces the folder reads the files that were written.
    FileSystemFileHandle.prototype.getFile = () => Promise.reject(new DOMException('', 'NoModificationAllowedError'))
  })
  await dialog.occupied.getByRole('button', { name: 'Replace all of it' }).click()
  await expect(dialog.dialog.getByRole('alert')).toContainText(/The whole new export is in “vault\/.+\.part”/)
})
