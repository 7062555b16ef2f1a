import type { Shell } from 'electron'
import { record } from '../lib/records.ts'
import { strict } from '../lib/strict.ts'

/** Electron's `shell`: everything is recorded and nothing is opened. */
export const shell = strict<Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>>('shell', {
  openExternal: async (url) => record('shell.openExternal', url),
  openPath: async (file) => {
    record('shell.openPath', file)
    return ''
  },
  showItemInFolder: (file) => record('shell.showItemInFolder', file),
})
