import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** The page of the bench with its worker and the peers. It is served beside the built workbench, which holds nothing of it. */
export default defineConfig({
  root: resolve(root, 'bench/page'),
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  resolve: {
    // As for the workbench: the build for browsers needs a document, which a worker has not.
    alias: {
      'decode-named-character-reference': resolve(root, 'node_modules/decode-named-character-reference/index.js'),
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'chrome140',
    // So that functions keep their names in a profile; it is read from the disk beside it.
    minify: false,
    outDir: resolve(root, 'out/bench'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: [resolve(root, 'bench/page/index.html'), resolve(root, 'bench/page/first-screen.html')],
    },
  },
})
