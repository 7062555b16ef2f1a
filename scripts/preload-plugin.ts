import type { Plugin } from 'vite'

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...given: never[]) => unknown>>[1]

/**
 * Has the page name all scripts that draw its first screen as scripts to be loaded. They are asked for at once instead of one after the other has been read; and Chromium
 * takes what it compiled the last time only of scripts that were asked for so, others it compiles anew at every start (docs/decisions/0025).
 */
export function preloadFirstScripts(): Plugin {
  return {
    name: 'claimbench:preload-first-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk }) {
        const files = chunk === undefined ? [] : loadedFrom(bundle, chunk.fileName)
        return {
          html: html.replaceAll(/^\s*<link rel="modulepreload".*\n/gm, ''),
          tags: files.map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${file}` },
            injectTo: 'head-prepend' as const,
          })),
        }
      },
    },
  }
}

/** The scripts that an entry loads: what it imports, what it asks for by itself, and what those import. */
function loadedFrom(bundle: Bundle, entry: string): readonly string[] {
  const files = new Set([entry])
  const first = bundle[entry]
  if (first?.type === 'chunk') for (const file of [...first.imports, ...first.dynamicImports]) files.add(file)
  for (const file of files) {
    const script = bundle[file]
    if (script?.type === 'chunk') for (const imported of script.imports) files.add(imported)
  }
  return [...files]
}
