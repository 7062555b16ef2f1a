import { z } from 'zod'

/** What is kept of a case beside its journal, so that a list of cases needs none of them opened. */
export interface Sidecar {
  readonly title: string
  /** It was begun, and nobody has said since that it is whole. */
  readonly isUnfinished: boolean
}

const Written = z.object({ title: z.string(), unfinished: z.boolean().catch(false) })

/**
 * Reads the text of a `case.json`, null where there is none. The journal holds the case, so a file that is lost or damaged, or was
 * written before cases could be unfinished, must not hide it: such a case is finished.
 */
export function readSidecar(text: string | null): Sidecar {
  const written = Written.safeParse(parsed(text))
  return written.success
    ? { title: written.data.title, isUnfinished: written.data.unfinished }
    : { title: 'Untitled case', isUnfinished: false }
}

/** Writes the text of a `case.json`; of a finished case it is what earlier versions wrote. */
export function writeSidecar({ title, isUnfinished }: Sidecar): string {
  return `${JSON.stringify(isUnfinished ? { title, unfinished: true } : { title })}\n`
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
