import type { ChannelName, GivenTo } from './contract.ts'

type Capability = ChannelName extends infer Name ? (Name extends `${infer First}.${string}` ? First : never) : never

type VerbOf<Of extends Capability> = ChannelName extends infer Name
  ? Name extends `${Of}.${infer Verb}`
    ? Verb
    : never
  : never

type Call<Name> = Name extends ChannelName ? (...values: GivenTo<Name>) => Promise<unknown> : never

/**
 * `window.desktop`: what the preload script lets the workbench call, one named function per channel. The answers are unknown here
 * because they cross a process boundary; the workbench parses them by the contract.
 */
export type Desktop = {
  readonly [Of in Capability]: { readonly [Verb in VerbOf<Of>]: Call<`${Of}.${Verb}`> }
}
