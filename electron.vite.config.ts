import { resolve } from 'node:path'
import locales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { preloadFirstScripts } from './scripts/preload-plugin.ts'

const root = import.meta.dirname ?? process.cwd()

/** Three builds: Electron's main process, its sandboxed preload (one CommonJS file), and the workbench that both shells show. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node22',
      outDir: 'out/main',
      rollupOptions: { input: resolve(root, 'src/main/index.ts'), external: ['electron'] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node22',
      outDir: 'out/preload',
      rollupOptions: {
        input: resolve(root, 'src/preload/index.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    base: './',
    // The interface is in English, and its components bring their words in 34 languages, each to be compiled at every start.
    plugins: [
      react(),
      locales.vite({ locales: ['en-US'] }),
      preloadFirstScripts(['app/create-root.ts', 'app/mount.tsx']),
    ],
    resolve: {
      // This package's build for browsers needs a document, which the engine's worker has not; its other build needs nothing.
      alias: {
        'decode-named-character-reference': resolve(root, 'node_modules/decode-named-character-reference/index.js'),
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // Everything is read from the disk beside it, so there is no download to keep small.
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
})
