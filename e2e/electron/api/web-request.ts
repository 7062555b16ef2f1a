import type { CallbackResponse, OnBeforeRequestListenerDetails, WebRequest, WebRequestFilter } from 'electron'
import { matchesUrlPattern } from '../chromium/url-pattern.ts'
import { record } from '../lib/records.ts'
import { strict } from '../lib/strict.ts'

type Listener = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void

const passes = (filter: WebRequestFilter, details: OnBeforeRequestListenerDetails): boolean =>
  (filter.urls.length === 0 || filter.urls.some((pattern) => matchesUrlPattern(pattern, details.url))) &&
  !filter.excludeUrls?.some((pattern) => matchesUrlPattern(pattern, details.url)) &&
  (!filter.types || filter.types.some((type) => type === details.resourceType))

/** `session.webRequest`: the app's say over every request of its pages and workers. */
class StandInWebRequest implements Pick<WebRequest, 'onBeforeRequest'> {
  private filter: WebRequestFilter = { urls: [] }
  private listener: Listener | null = null

  onBeforeRequest(filter: WebRequestFilter, listener: Listener | null): void
  onBeforeRequest(listener: Listener | null): void
  onBeforeRequest(first: WebRequestFilter | Listener | null, second?: Listener | null): void {
    const hasFilter = first !== null && typeof first === 'object'
    this.filter = hasFilter ? first : { urls: [] }
    this.listener = hasFilter ? (second ?? null) : first
  }

  /** Asks the app about one request. A cancelled request is recorded. */
  async decide(details: OnBeforeRequestListenerDetails): Promise<CallbackResponse> {
    const { listener } = this
    if (!listener || !passes(this.filter, details)) return {}
    const response = await new Promise<CallbackResponse>((resolve) => listener(details, resolve))
    if (response.cancel) record('webRequest.cancelled', details.url, details.resourceType)
    return response
  }
}

/** `session.defaultSession.webRequest`. */
export const webRequest = strict('webRequest', new StandInWebRequest())
