/** Marks a branch that the types say cannot be reached; the compiler refuses a call when a case was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
