import { v7 as uuidv7 } from 'uuid'
import type { Context, Planned } from '#core/commands/command.ts'
import type { Diff } from '#core/journal/diff.ts'
import type { Origin } from '#core/journal/entry.ts'
import { EntryId } from '#core/model/ids.ts'
import { timestampOf } from '#core/model/time.ts'
import type { NewEntry } from '../journal/journal.ts'

/** What a plan may know besides the case: the present time, who acts, and fresh ids. */
export function contextOf(actor: string): Context {
  return { at: timestampOf(Date.now()), actor, newId: (schema) => schema.parse(uuidv7()) }
}

/** What a command was called and given, for its entry. */
export interface Named extends Pick<Planned, 'words' | 'payload'> {
  readonly command: string
  readonly origin: Origin
}

/** The journal's entry of a change, by whoever acts in the context. */
export function newEntry({ command, origin, words, payload }: Named, diff: Diff, context: Context): NewEntry {
  const { at, actor } = context
  return { id: context.newId(EntryId), at, actor, origin, command, words, payload, diff }
}
