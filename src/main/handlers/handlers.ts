import type { Result } from '#core/lib/result.ts'
import type { ArgumentsOf, ChannelName, ValueOf } from '#ipc/contract.ts'

/** What answers each channel. The arguments have been checked by the contract. */
export type Handlers = {
  readonly [Name in ChannelName]: (...values: ArgumentsOf<Name>) => Promise<Result<ValueOf<Name>>>
}

/** The handlers of one capability, such as `journal`. */
export type HandlersOf<Capability extends string> = Pick<Handlers, Extract<ChannelName, `${Capability}.${string}`>>
