import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { StandInRecord } from '../lib/records.ts'

/** What the preload of the fixture app exposes, and what its page adds. */
export type FixturePage = {
  fixture: {
    echo(value: unknown): Promise<{ value: unknown; from: string; origin: string }>
    fail(): Promise<void>
    callBack(value: unknown, listener: (answer: unknown) => void): void
    look(): { sandboxed: boolean; seesPage: string; joins: string; modules: string }
  }
  askWorker(address: string): Promise<{ location: string; status?: number; text?: string; error?: string }>
  note(text?: string): Promise<string | undefined>
}

/** How to start the fixture app: `profile` keeps its data, `breaks` names one thing to do wrong. */
export type FixtureOptions = { profile?: string; breaks?: string }

/** The folder of the fixture app. */
export const fixtureFolder = import.meta.dirname

/** Where Playwright finds the stand-in, when the runner says so in ELECTRON_OVERRIDE_DIST_PATH. */
export const standInFolder = path.join(fixtureFolder, '../bin')

/** Whether Playwright will start the stand-in. */
export const startsStandIn = path.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '') === standInFolder

/** Starts the fixture app the way Playwright starts any Electron app. */
export function launchFixture({ profile, breaks = '' }: FixtureOptions = {}): Promise<ElectronApplication> {
  return _electron.launch({
    args: ['.', ...(profile ? [`--user-data-dir=${profile}`] : [])],
    cwd: fixtureFolder,
    env: { ...(process.env as Record<string, string>), FIXTURE_BREAKS: breaks },
  })
}

/** The fixture's window once its script has run. */
export async function fixtureWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForFunction(() => 'note' in globalThis)
  return page
}

/** What the stand-in recorded under one name. */
export async function recordsOf(app: ElectronApplication, what: string): Promise<StandInRecord['detail'][]> {
  const records = await app.evaluate(() => globalThis.electronStandIn?.records ?? [])
  return records.filter((record) => record.what === what).map((record) => record.detail)
}
