/**
 * The newer of two answers to a question, where every part that says the same as in the older is that very part: what shows
 * such a part need not be drawn anew. The newer one must be the caller's own, since its parts are put in place.
 */
export function sharing<Value>(before: Value, after: Value): Value {
  return share(before, after) ? before : after
}

/** Puts parts of the one into the other where both are equal, and tells whether all of it is. */
function share(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  if (!isPlain(before) || !isPlain(after)) return false
  const keys = Object.keys(after)
  let isEqual = Array.isArray(before) === Array.isArray(after) && keys.length === Object.keys(before).length
  for (const key of keys) {
    const part: unknown = Reflect.get(before, key)
    const isSame = Object.hasOwn(before, key) && share(part, Reflect.get(after, key))
    if (isSame) Reflect.set(after, key, part)
    else isEqual = false
  }
  return isEqual
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const kind: unknown = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === Array.prototype
}
