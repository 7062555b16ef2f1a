import { inspect } from 'node:util'

/** Says on the error output what went wrong, where whoever started the app can read it. */
export function report(what: string, error?: unknown): void {
  process.stderr.write(`${what}${error === undefined ? '' : ` ${inspect(error)}`}\n`)
}
