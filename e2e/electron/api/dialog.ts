import type { Dialog } from 'electron'
import { record } from '../lib/records.ts'
import { strict } from '../lib/strict.ts'

type DialogMember = 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'

/**
 * Electron's `dialog`, with nobody in front of it: every dialog is recorded and cancelled.
 * A spec that wants an answer replaces the member, which works on a real Electron too:
 * `electronApp.evaluate(({ dialog }) => { dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...] }) })`.
 */
export const dialog = strict<Pick<Dialog, DialogMember>>('dialog', {
  showErrorBox: (title, content) => record('dialog.showErrorBox', title, content),
  showMessageBox: async (...values: unknown[]) => {
    const options = values.at(-1) as Electron.MessageBoxOptions
    record('dialog.showMessageBox', options)
    return { response: options.cancelId ?? 0, checkboxChecked: false }
  },
  showOpenDialog: async (...values: unknown[]) => {
    record('dialog.showOpenDialog', values.at(-1))
    return { canceled: true, filePaths: [] }
  },
  showSaveDialog: async (...values: unknown[]) => {
    record('dialog.showSaveDialog', values.at(-1))
    return { canceled: true, filePath: '' }
  },
})
