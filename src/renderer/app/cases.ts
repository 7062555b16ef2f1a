import { createContext, useContext } from 'react'
import type { Cases } from './use-case.ts'

export const CasesContext = createContext<Cases | null>(null)

/** The cases of this machine. */
export function useCases(): Cases {
  const cases = useContext(CasesContext)
  if (cases === null) throw new Error('useCases is used outside the app.')
  return cases
}
