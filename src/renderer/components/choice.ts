import type { ReactNode } from 'react'

/** One thing to choose from a list. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly text: string
  /** A second, quieter line or word. */
  readonly detail?: string
  /** A swatch or glyph before the text. */
  readonly mark?: ReactNode
  /** Whether a long text takes a second line rather than being cut off after the first. */
  readonly wraps?: boolean
  /** Whether it is listed but cannot be chosen. */
  readonly isDisabled?: boolean
}

/** With more choices than this a list is long. */
export const manyChoices = 100
