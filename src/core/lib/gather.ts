/** Values that are gathered between two pauses. */
const atOnce = 2000

/** The values as a list, gathered in small steps between which something else may run. */
export function* gather<Value>(values: Iterable<Value>): Generator<undefined, readonly Value[]> {
  const list: Value[] = []
  for (const value of values) {
    list.push(value)
    if (list.length % atOnce === 0) yield
  }
  return list
}
