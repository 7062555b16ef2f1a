import { createContext, useContext } from 'react'
import type { CaseEntry } from '#renderer/platform/platform.ts'
import type { Cases } from './use-case.ts'

/** What a list calls a case; a long title may be cut off at its end. */
export function caseLabel({ title, isUnfinished }: CaseEntry): string {
  return isUnfinished ? `Incomplete: ${title}` : title
}

export const CasesContext = createContext<Cases | null>(null)

/** The cases of this machine. */
export function useCases(): Cases {
  const cases = useContext(CasesContext)
  if (cases === null) throw new Error('useCases is used outside the app.')
  return cases
}
