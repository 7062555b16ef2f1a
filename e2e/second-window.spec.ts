import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from './fixtures.ts'
import { Workbench } from './pages/workbench.ts'
import { BrowserShell } from './shells/browser.ts'
import { DesktopShell } from './shells/desktop.ts'

test('a second window on the same case only reads it, and says so', async ({ workbench, shell }) => {
  test.skip(!(shell instanceof BrowserShell), 'the desktop app has one window; see below')
  if (!(shell instanceof BrowserShell)) return
  const second = new Workbench(shell)
  await second.openIn(await shell.secondWindow())
  await expect(second.banner).toContainText('Another window is editing this case')
  await second.expectInRail('Claims', 29)
  await expect(second.page.getByRole('button', { name: 'State a claim' })).toBeDisabled()
  await expect(workbench.page.getByRole('button', { name: 'State a claim' })).toBeEnabled()

  await workbench.page.close()
  await second.page.reload()
  await second.openIn(second.page)
  await expect(second.banner).toHaveCount(0)
  await expect(second.page.getByRole('button', { name: 'State a claim' })).toBeEnabled()
})

test('a second start of the desktop app gives way to the first', async ({ workbench, shell }) => {
  test.skip(!(shell instanceof DesktopShell), 'a browser has as many windows as one likes')
  if (!(shell instanceof DesktopShell)) return
  await promisify(execFile)(shell.program(), ['.', '--no-sandbox', `--user-data-dir=${shell.profile}`])
  expect(await shell.main().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await workbench.expectInRail('Claims', 29)
  await expect(workbench.page.getByRole('button', { name: 'State a claim' })).toBeEnabled()
})
