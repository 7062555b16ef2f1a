/** Text messages between the preload's world and the main process. */
export type ToMain = { id: number; kind: 'invoke' | 'send' | 'preload-error'; channel: string; values: unknown[] }

/** An answer to a `ToMain` of the same id, or a message of `webContents.send`. */
export type ToPreload =
  | { kind: 'answer'; id: number; value?: unknown; error?: string }
  | { kind: 'message'; channel: string; values: unknown[] }

/** How the preload's world describes what it exposes to the page: a function by number, an object by members, or a value. */
export type Shape =
  | { kind: 'function'; id: number }
  | { kind: 'object'; members: [string, Shape][] }
  | { kind: 'value'; value: unknown }

/** An argument of a call from the page: a callback by number, or a value. */
export type Argument = { kind: 'callback'; id: number } | { kind: 'value'; value: unknown }

/** What crosses from the page's world to the preload's. */
export type Call = { id: number; target: number; values: Argument[] }

/** What crosses back. `promised` announces a `settled` of the same id. */
export type Outcome =
  | { kind: 'returned'; id: number; shape: Shape }
  | { kind: 'promised'; id: number }
  | { kind: 'settled'; id: number; value?: unknown; error?: string }
  | { kind: 'threw'; id: number; error: string }
