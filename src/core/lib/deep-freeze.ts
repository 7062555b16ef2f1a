/** The value itself, frozen with all that it holds. */
export function deepFreeze<Value extends object>(value: Value): Value {
  for (const field of Object.values(value)) {
    // A frozen array may hold objects that are not, as a schema's readonly arrays do.
    if (typeof field === 'object' && field !== null) deepFreeze(field)
  }
  return Object.freeze(value)
}
