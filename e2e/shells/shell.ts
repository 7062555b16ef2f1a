import type { BrowserContext, Page } from '@playwright/test'

/** Files by their path with forward slashes. */
export type Tree = ReadonlyMap<string, string>

/**
 * One of the two shells with a profile of its own. What a spec does differently on the two stands behind this, and nowhere else.
 * Everything under “while closed” reaches behind the app's back.
 */
export interface Shell {
  readonly kind: 'desktop' | 'browser'
  /** Every address that a page or worker asked for since the first start. */
  readonly requests: readonly string[]

  /** Starts the shell on its profile and gives its window. */
  open(): Promise<Page>
  /** Ends the shell in good order, as an analyst does. */
  close(): Promise<void>
  /** The context of the open window. */
  context(): BrowserContext

  /** What the next question for a folder, or for a file to save as, is answered with; the name is made new when it is used first. */
  answerFolder(name: string): Promise<void>
  answerSave(name: string): Promise<void>
  /** Answers every such question as an analyst does who changes their mind. */
  answerNothing(): Promise<void>
  /** The files that the next question for files to open is answered with. */
  answerOpen(files: Tree): Promise<void>
  /** Puts a file into a folder that `answerFolder` names. */
  putInto(folder: string, path: string, text: string): Promise<void>
  /** Takes a folder that `answerFolder` named away, as an unplugged disk does. */
  removeFolder(name: string): Promise<void>
  /** All files below a folder that `answerFolder` named; empty when it is not there. */
  readFolder(name: string): Promise<Tree>
  /** The text of a file that `answerSave` named. */
  readSaved(name: string): Promise<string>
  readClipboard(): Promise<string>

  /** While closed: throws the IndexedDB databases away. */
  deleteStore(): Promise<void>
  /** While closed: rewrites the journal of the only case. */
  alterJournal(alter: (text: string) => string): Promise<void>
}
