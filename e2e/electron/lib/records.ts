/** One thing the app asked of the system that has no visible effect in the stand-in. */
export type StandInRecord = { readonly what: string; readonly detail: readonly unknown[] }

const records: StandInRecord[] = []

declare global {
  /** What the stand-in recorded; absent on a real Electron. */
  var electronStandIn: { readonly records: readonly StandInRecord[] } | undefined
}

globalThis.electronStandIn = { records }

/** Notes a call, so that a spec can look for it through `electronApp.evaluate(() => globalThis.electronStandIn?.records)`. */
export function record(what: string, ...detail: unknown[]): void {
  records.push({ what, detail })
}
