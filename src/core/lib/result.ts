/** What went wrong, as a value: a stable code for programs and one plain sentence for the analyst. */
export interface Failure {
  readonly ok: false
  readonly code: string
  readonly message: string
}

/** A value, or the reason there is none. Errors cross every boundary in this shape; nothing is thrown across one. */
export type Result<Value> = { readonly ok: true; readonly value: Value } | Failure

/** Wraps a value as a success. */
export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

/** Makes a failure; `message` says what is wrong, where, and what to do. */
export function fail(code: string, message: string): Failure {
  return { ok: false, code, message }
}
