/** Whether two record fields hold the same value; records are JSON, so this is equality of JSON values. */
export function equal(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((member, index) => equal(member, right[index]))
  }
  const leftEntries = Object.entries(left)
  const rightFields = new Map<string, unknown>(Object.entries(right))
  return (
    leftEntries.length === rightFields.size &&
    leftEntries.every(([field, value]) => rightFields.has(field) && equal(value, rightFields.get(field)))
  )
}
