import { type BaseWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'

/** What the analyst is asked in the system's own dialogs; each answers with paths, or nothing when the analyst cancelled. */
export interface Dialogs {
  /** The folder to put an export of that name into. */
  chooseFolder(name: string): Promise<string | null>
  /** The file to save as; the dialog itself asks before one is replaced. */
  chooseFile(name: string): Promise<string | null>
  /** Files with one of the endings, such as `.txt`. */
  chooseFiles(endings: readonly string[]): Promise<readonly string[]>
}

/** The system's dialogs, in front of the window that `front` gives. */
export function systemDialogs(front: () => BaseWindow | null): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const window = front()
    const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
    return answer.canceled ? [] : answer.filePaths
  }
  const save = async (options: SaveDialogOptions): Promise<string | null> => {
    const window = front()
    const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
    return answer.canceled || answer.filePath === '' ? null : answer.filePath
  }

  return {
    async chooseFolder(name) {
      const [folder] = await open({
        title: `Export “${name}”`,
        message: `Choose the folder that “${name}” is put into.`,
        buttonLabel: 'Export here',
        properties: ['openDirectory', 'createDirectory'],
      })
      return folder ?? null
    },
    chooseFile: (name) =>
      save({
        title: `Export “${name}”`,
        defaultPath: name,
        buttonLabel: 'Export',
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }),
    chooseFiles: (endings) =>
      open({
        title: 'Open files',
        filters: [{ name: endings.join(', '), extensions: endings.map((ending) => ending.slice(1)) }],
        properties: ['openFile', 'multiSelections'],
      }),
  }
}
