import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const statement = /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/gm

/** What a source file has loaded along with it, sources and packages: everything that it and those import before they run. */
function loadedWith(entry: string): { readonly sources: readonly string[]; readonly packages: readonly string[] } {
  const sources = new Set([resolve(root, entry)])
  const packages = new Set<string>()
  for (const source of sources) {
    if (!/\.tsx?$/.test(source)) continue
    for (const [, name = ''] of readFileSync(source, 'utf8').matchAll(statement)) {
      const path = pathOf(name, source)
      if (path === null) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
      else sources.add(path)
    }
  }
  return {
    sources: [...sources].map((source) => relative(root, source)).sort(),
    packages: [...packages].sort(),
  }
}

/** Where an imported source lies; null for a package. */
function pathOf(name: string, from: string): string | null {
  const [path = name] = name.split('?')
  if (path.startsWith('#')) return resolve(root, 'src', path.slice(1))
  return path.startsWith('.') ? resolve(dirname(from), path) : null
}

describe('what is loaded before the first screen', () => {
  it('is, in the engine’s worker, what finds a case and its kept answers', () => {
    const { sources, packages } = loadedWith('src/engine/expose-engine.ts')
    expect(packages).toEqual(['@noble/hashes', 'comlink', 'dexie', 'zod'])
    // Commands, and the schemas of records with the grammar of their dates, take longer to load than the first screen to draw.
    expect(sources.filter((source) => /core\/commands\/|record-schemas|model\/claim\./.test(source))).toEqual([])
    expect(sources).toContain('src/engine/store/case-store.ts')
  })

  it('is nothing before that in the worker, since a first script is compiled anew at every start', () => {
    expect(loadedWith('src/engine/worker.ts')).toEqual({ sources: ['src/engine/worker.ts'], packages: [] })
  })

  it('is, in the window before it is drawn, what begins to open the last case', () => {
    const { sources, packages } = loadedWith('src/renderer/main.tsx')
    expect(packages).toEqual(['comlink', 'zod'])
    expect(sources).toContain('src/renderer/platform/browser.ts')
  })
})
