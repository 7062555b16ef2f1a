import type { CustomScheme, Protocol } from 'electron'
import { mapScheme, toAppAddress } from '../chromium/address.ts'
import { strict } from '../lib/strict.ts'

type Handler = Parameters<Protocol['handle']>[1]
type ProtocolMember = 'handle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged' | 'unhandle'

/** Electron's `protocol`: custom schemes answered by the app. */
class StandInProtocol implements Pick<Protocol, ProtocolMember> {
  private readonly privileged = new Map<string, CustomScheme>()
  private readonly handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(customSchemes: CustomScheme[]): void {
    for (const custom of customSchemes) {
      if (custom.privileges?.bypassCSP) throw new Error(`electron stand-in refuses bypassCSP for ${custom.scheme}`)
      this.privileged.set(custom.scheme, custom)
    }
  }

  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    const { standard, secure, supportFetchAPI } = this.privileged.get(scheme)?.privileges ?? {}
    // The scheme is served as https, which has these privileges: without them, Electron would behave otherwise.
    if (!standard || !secure || !supportFetchAPI)
      throw new Error(`electron stand-in: ${scheme} must be privileged as standard, secure and supportFetchAPI`)
    this.handlers.set(scheme, handler)
    mapScheme(scheme, true)
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
    mapScheme(scheme, false)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  /** The app's answer to a request of Chromium's, or undefined when it is not for a custom scheme. */
  async answer(request: { url: string; init: RequestInit }): Promise<Response | undefined> {
    const address = toAppAddress(request.url)
    const handler = this.handlers.get(new URL(address).protocol.slice(0, -1))
    if (!handler) return undefined
    return (await handler(new Request(address, request.init))) as Response
  }
}

/** Electron's `protocol`. */
export const protocol = strict('protocol', new StandInProtocol())
