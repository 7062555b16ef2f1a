import type { Plugin } from 'vite'

/** As much of what is built as tells which script loads which. */
type Bundle = Readonly<Record<string, { readonly type: 'asset' } | Script>>

interface Script {
  readonly type: 'chunk'
  readonly fileName: string
  readonly facadeModuleId: string | null
  readonly imports: readonly string[]
}

/**
 * Has the page name all scripts that draw its first screen as scripts to be loaded: its own, those made of the sources that end with one of `asked`, which its own asks for at once, and what
 * all of these import. They are fetched at once instead of one after the other has been read; and Chromium takes what it compiled the last time only of scripts that were named so, others it
 * compiles anew at every start (docs/decisions/0025).
 */
export function preloadFirstScripts(asked: readonly string[]): Plugin {
  return {
    name: 'claimbench:preload-first-scripts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, chunk }) => ({
        html: html.replaceAll(/^\s*<link rel="modulepreload".*\n/gm, ''),
        tags: firstScripts(bundle ?? {}, chunk?.fileName ?? '', asked).map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${file}` },
          injectTo: 'head-prepend',
        })),
      }),
    },
  }
}

/** The files of an entry, of the scripts made of the sources asked for, and of all that they import. Throws where one is missing, as when a source was renamed. */
export function firstScripts(bundle: Bundle, entry: string, asked: readonly string[]): readonly string[] {
  const scripts = Object.values(bundle).filter((file) => file.type === 'chunk')
  const files = new Set([entry, ...asked.map((source) => madeOf(scripts, source))])
  for (const file of files) {
    const script = bundle[file]
    if (script?.type !== 'chunk') throw new Error(`No script ${file} was built, which the first screen needs.`)
    for (const imported of script.imports) files.add(imported)
  }
  return [...files]
}

function madeOf(scripts: readonly Script[], source: string): string {
  const script = scripts.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source) === true)
  if (script === undefined)
    throw new Error(`No script of its own was built of ${source}, which the first screen needs.`)
  return script.fileName
}
