import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    setupFiles: ['src/core/testing/fixed-seed.ts'],
    environment: 'node',
    // Each file has a thread of its own; processes of their own take longer to start.
    pool: 'threads',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
