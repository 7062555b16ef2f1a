/** The name that browsers give a failure, such as `NotFoundError`; empty when it is none of theirs. */
export function errorName(error: unknown): string {
  return error instanceof DOMException ? error.name : ''
}

/** Takes a missing file as `value`; any other failure stays one. */
export function orWhenMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (errorName(error) === 'NotFoundError') return value
    throw error
  }
}

const reasons: Readonly<Record<string, string>> = {
  NotAllowedError: 'the browser was not allowed to write there',
  NoModificationAllowedError: 'another window or program is using it',
  SecurityError: 'the browser does not allow it, as in a private window',
  TypeMismatchError: 'a file stands where a folder is needed, or a folder where a file is needed',
  InvalidStateError: 'it was changed by another program',
}

/** Why a browser could not read or write, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  return reasons[errorName(error)] ?? (error instanceof Error ? error.message : String(error))
}
