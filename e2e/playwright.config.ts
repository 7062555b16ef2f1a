import { defineConfig } from '@playwright/test'

const here = import.meta.dirname
const { CLAIMBENCH_ADDRESS: address, CLAIMBENCH_CHROMIUM: executablePath } = process.env

/**
 * The specs on both shells (those tagged @page on one), and the Electron stand-in's own specs. `npm run e2e` starts this with what it needs in the environment:
 * CLAIMBENCH_ADDRESS, where the browser shell is served, CLAIMBENCH_CHROMIUM, and the stand-in where there is no Electron binary.
 */
export default defineConfig({
  testDir: here,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  // Axe looks through every view within one spec, which takes a slow machine a minute.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...(address === undefined ? {} : { baseURL: address }),
    ...(executablePath === undefined ? {} : { launchOptions: { executablePath } }),
    // Recording takes about as long as the specs themselves; a failure is looked into with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
  projects: [
    // What is asked of the page alone is the same page in both shells, and is asked in the browser.
    { name: 'desktop', testMatch: '*.spec.ts', testIgnore: 'electron/**', grepInvert: /@page/ },
    { name: 'browser', testMatch: '*.spec.ts', testIgnore: 'electron/**' },
    { name: 'stand-in', testDir: `${here}/electron`, fullyParallel: false },
  ],
})
