import type { Clipboard } from 'electron'
import { strict } from '../lib/strict.ts'

let text = ''

/** Electron's `clipboard`, for text, apart from the system's and the page's. */
export const clipboard = strict<Pick<Clipboard, 'clear' | 'readText' | 'writeText'>>('clipboard', {
  clear: () => {
    text = ''
  },
  readText: async () => text,
  writeText: async (written) => {
    text = written
  },
})
