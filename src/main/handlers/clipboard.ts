import { fail, ok } from '#core/lib/result.ts'
import type { HandlersOf } from './handlers.ts'

/** The clipboard, for writing only: what other programs put there is none of the workbench's business. */
export function clipboardHandlers(clipboard: { writeText(text: string): void }): HandlersOf<'clipboard'> {
  return {
    'clipboard.write': async (text) => {
      try {
        clipboard.writeText(text)
        return ok(null)
      } catch {
        return fail('clipboard-unavailable', 'The clipboard cannot be used just now. Try again, or export to a file.')
      }
    },
  }
}
