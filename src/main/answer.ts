import type { z } from 'zod'
import { fail, type Result } from '#core/lib/result.ts'
import { type ArgumentsOf, type ChannelName, contract } from '#ipc/contract.ts'
import type { Handlers } from './handlers/handlers.ts'

type Schemas = { readonly [Name in ChannelName]: { readonly arguments: z.ZodType<ArgumentsOf<Name>> } }

const schemas: Schemas = contract

/** Checks what came over a channel by the contract and hands it to the channel's handler. Answers with a value, never throws. */
export async function answer<Name extends ChannelName>(
  handlers: Handlers,
  name: Name,
  values: readonly unknown[],
): Promise<Result<unknown>> {
  const given = schemas[name].arguments.safeParse(values)
  if (!given.success) return fail('bad-arguments', `The workbench asked for “${name}” in a way that is not understood.`)
  try {
    return await handlers[name](...given.data)
  } catch (error) {
    return fail('unexpected', `“${name}” failed: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
