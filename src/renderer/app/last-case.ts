import { z } from 'zod'
import { recall, remember } from '../components/memory.ts'

const key = 'case'

/** The id of the case that was open last on this machine; null before there was one. */
export function lastCase(): string | null {
  return recall(key, z.string().min(1))
}

/** Has this case opened when the workbench is started the next time. */
export function rememberLastCase(id: string): void {
  remember(key, id)
}
