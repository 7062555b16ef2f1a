import type { z } from 'zod'
import type { Diff } from '../journal/diff.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Reader } from '../model/reader.ts'
import type { Timestamp } from '../model/time.ts'
import { payloadFailure } from './payload-failure.ts'
import type { Planning } from './planning.ts'

/** What a plan may know besides the case and its payload. It makes a plan repeatable: same case, payload and context, same diff. */
export interface Context {
  readonly at: Timestamp
  /** Who acts, as notes and history show it. */
  readonly actor: string
  /** A fresh UUIDv7, read through the id schema that brands it: `newId(ClaimId)`. */
  newId<Id>(schema: { parse(value: string): Id }): Id
}

/** What a command is about to do, ready for the journal. An empty diff means that there is nothing to do. */
export interface Planned {
  readonly diff: Diff
  readonly words: string
  /** The payload as its schema gave it back: checked, trimmed, defaults filled in, shared with nobody. */
  readonly payload: unknown
}

interface Definition<Payload, Input> {
  /** `noun/verb`, as the journal keeps it. */
  readonly name: string
  readonly payload: z.ZodType<Payload, Input>
  /** The changes that the command makes, or the sentence that says why it cannot be done; in steps where it may take long. Pure: it only reads. */
  readonly plan: (read: Reader, payload: Payload, context: Context) => Result<Diff> | Planning<Result<Diff>>
  /** What was done, in a few words for history and toasts: “Tag 3 claims”. */
  readonly words: (payload: Payload) => string
}

/** One thing an analyst can do to a case. */
export interface Command<Payload, Input = Payload> extends Definition<Payload, Input> {
  /** Plans from an input that nobody has checked yet; fails with `payload-invalid` when it does not fit the schema. */
  readonly planInput: (read: Reader, input: unknown, context: Context) => Planning<Result<Planned>>
}

/** Declares a command, with its types inferred from its payload schema. */
export function defineCommand<Payload, Input>(definition: Definition<Payload, Input>): Command<Payload, Input> {
  return {
    ...definition,
    *planInput(read, input, context) {
      const parsed = definition.payload.safeParse(input)
      if (!parsed.success) return payloadFailure(definition.name, parsed.error)
      const planned = definition.plan(read, parsed.data, context)
      const diff = 'ok' in planned ? planned : yield* planned
      if (!diff.ok) return diff
      return ok({ diff: diff.value, words: definition.words(parsed.data), payload: parsed.data })
    },
  }
}
