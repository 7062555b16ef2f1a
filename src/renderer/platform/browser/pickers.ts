import { errorName } from './failures.ts'

declare global {
  interface Window {
    /** Not in every browser. */
    readonly showDirectoryPicker?: (options: {
      readonly id: string
      readonly mode: 'readwrite'
    }) => Promise<FileSystemDirectoryHandle>
    readonly showSaveFilePicker?: (options: {
      readonly id: string
      readonly suggestedName: string
    }) => Promise<FileSystemFileHandle>
  }
}

/** What the analyst picked; null when the picker was cancelled, undefined when there is no picker or it does not work. */
export async function pick<Picked>(picker: (() => Promise<Picked>) | undefined): Promise<Picked | null | undefined> {
  if (picker === undefined) return undefined
  try {
    return await picker()
  } catch (error) {
    return errorName(error) === 'AbortError' ? null : undefined
  }
}
