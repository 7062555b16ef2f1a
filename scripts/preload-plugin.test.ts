import { describe, expect, it } from 'vitest'
import { firstScripts } from './preload-plugin.ts'

function script(fileName: string, facadeModuleId: string | null, ...imports: readonly string[]) {
  return { [fileName]: { type: 'chunk', fileName, facadeModuleId, imports } } as const
}

const bundle = {
  ...script('index.js', '/src/index.html', 'case.js'),
  ...script('case.js', null),
  ...script('mount.js', '/src/app/mount.tsx', 'react.js', 'case.js'),
  ...script('react.js', null),
  ...script('zip.js', '/src/zip.ts', 'react.js'),
  'mount.css': { type: 'asset' },
} as const

describe('firstScripts', () => {
  it('are the entry and what it asks for at once, with what these import, and no others', () => {
    expect(firstScripts(bundle, 'index.js', ['app/mount.tsx'])).toEqual(['index.js', 'mount.js', 'case.js', 'react.js'])
  })

  it('have the build fail where a source has no script of its own any more', () => {
    expect(() => firstScripts(bundle, 'index.js', ['app/draw.tsx'])).toThrow('app/draw.tsx')
    expect(() => firstScripts(bundle, 'start.js', [])).toThrow('start.js')
  })
})
