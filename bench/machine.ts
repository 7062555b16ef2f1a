import { cpus, totalmem } from 'node:os'
import packageJson from '../package.json' with { type: 'json' }

const named = [
  'dexie',
  'ag-grid-community',
  '@tanstack/react-table',
  '@tanstack/react-virtual',
  'minisearch',
  'flexsearch',
] as const

/** The machine, and the versions of all that was measured, in a sentence each. */
export function describeMachine(chromium: string): readonly string[] {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GB of memory · ${process.platform} · Node ${process.version} · Chromium ${chromium}, headless · browser shell`,
    `Claimbench ${packageJson.version} · ${named.map((name) => `${name} ${packageJson.devDependencies[name]}`).join(' · ')}`,
  ]
}
