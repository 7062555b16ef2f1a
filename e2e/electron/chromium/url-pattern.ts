const escapeForRegExp = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')

/** Whether an address matches one of Electron's request filter patterns, such as `https://*.example.com/*`. */
export function matchesUrlPattern(pattern: string, address: string): boolean {
  if (pattern === '<all_urls>') return true
  const parts = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/.exec(pattern)
  if (!parts) throw new TypeError(`Invalid url pattern ${pattern}`)
  const [, scheme = '*', host = '*', rest = '/*'] = parts
  const schemePattern = scheme === '*' ? '(https?|wss?)' : escapeForRegExp(scheme)
  const hostPattern = host === '*' ? '[^/]*' : escapeForRegExp(host).replace(/^\.\*\\\./, '([^/]+\\.)?')
  return new RegExp(`^${schemePattern}://${hostPattern}${escapeForRegExp(rest)}$`).test(address)
}
