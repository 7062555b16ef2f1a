import { defineConfig } from '@playwright/test'

const here = import.meta.dirname
const { CLAIMBENCH_ADDRESS: address, CLAIMBENCH_CHROMIUM: executablePath } = process.env

/**
 * The same specs on both shells, and the Electron stand-in's own specs. `npm run e2e` starts this with what it needs in the environment:
 * CLAIMBENCH_ADDRESS, where the browser shell is served, CLAIMBENCH_CHROMIUM, and the stand-in where there is no Electron binary.
 */
export default defineConfig({
  testDir: here,
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...(address === undefined ? {} : { baseURL: address }),
    ...(executablePath === undefined ? {} : { launchOptions: { executablePath } }),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'desktop', testMatch: '*.spec.ts', testIgnore: 'electron/**' },
    { name: 'browser', testMatch: '*.spec.ts', testIgnore: 'electron/**' },
    { name: 'stand-in', testDir: `${here}/electron`, fullyParallel: false },
  ],
})
