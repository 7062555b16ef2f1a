/**
 * A custom scheme cannot be added to Chromium from outside, so `app://host/path` is served at
 * `https://host--app.invalid/path`: a secure origin of its own that no network can ever answer.
 */
const schemes = new Set<string>()

/** Starts or stops mapping addresses of `scheme`. */
export function mapScheme(scheme: string, isMapped: boolean): void {
  if (isMapped) schemes.add(scheme)
  else schemes.delete(scheme)
}

/** The address Chromium knows for one of the app's addresses. Other addresses stay as they are. */
export function toChromiumAddress(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/, (whole: string, scheme: string, host: string) =>
    schemes.has(scheme) ? `https://${host}--${scheme}.invalid` : whole,
  )
}

/** The address the app knows for one of Chromium's. */
export function toAppAddress(address: string): string {
  return address.replace(/^https:\/\/([^/?#]+)--([a-z0-9+.-]+)\.invalid/, '$2://$1')
}

/** Maps every address of the app within a header's value (a policy, an allowed origin, a redirect). */
export function toChromiumHeader(value: string): string {
  return value.replace(/\b[a-z][a-z0-9+.-]*:\/\/[^/?#\s;,]+/g, (address) => toChromiumAddress(address))
}

/** The origin of an address of the app: `app://host` for `app://host/path`. */
export function originOf(address: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(address)?.[0] ?? 'null'
}
