/** Negative controls: an app that does something unsafe, or something the stand-in does not model, must not start. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { fixtureFolder, standInFolder, startsStandIn } from './fixture-app/launch.ts'

test.skip(!startsStandIn, 'only about the stand-in')

const refusals = [
  ['nodeIntegration', 'refuses webPreferences.nodeIntegration: true'],
  ['contextIsolation', 'refuses webPreferences.contextIsolation: false'],
  ['sandbox', 'refuses webPreferences.sandbox: false'],
  ['webSecurity', 'refuses webPreferences.webSecurity: false'],
  ['webviewTag', 'refuses webPreferences.webviewTag: true'],
  ['bypassCSP', 'refuses bypassCSP'],
  ['member', 'app.getGPUInfo is not modelled'],
  ['event', "app.on('continue-activity') is not modelled"],
  ['option', 'BrowserWindow option kiosk is not modelled'],
  ['partition', 'session.fromPartition is not modelled'],
] as const

for (const [breaks, message] of refusals)
  test(`refuses ${breaks}`, () => {
    const env = { ...process.env, FIXTURE_BREAKS: breaks }
    const ended = spawnSync(path.join(standInFolder, 'electron'), ['.'], { cwd: fixtureFolder, env, encoding: 'utf8' })
    expect(ended.stderr).toContain(message)
    expect(ended.status).toBe(1)
  })
