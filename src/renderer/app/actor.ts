import { z } from 'zod'
import { recall, remember } from '../components/memory.ts'

const key = 'actor'

/** The name that notes and history carry on this machine. */
export function rememberedActor(): string {
  return recall(key, z.string().min(1)) ?? 'Analyst'
}

/** Keeps the name; a case that is open takes it up when it is opened again. */
export function rememberActor(name: string): void {
  remember(key, name)
}
