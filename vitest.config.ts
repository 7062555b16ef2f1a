import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    setupFiles: ['src/core/testing/fixed-seed.ts', 'fake-indexeddb/auto'],
    environment: 'node',
    // Files share two threads and what these have loaded, which halves the time; so no test may rely on the state of a module or leave it changed.
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
