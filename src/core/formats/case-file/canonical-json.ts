import type { z } from 'zod'

/**
 * Writes values of one schema as JSON with their fields in the schema's order, whatever order they came in. Values that a program made mostly have
 * their fields in the same few orders, so an order is put right once and is known from then on; parsing each takes several times as long as writing it.
 */
export function canonicalJson<Value extends object>(schema: z.ZodType<Value>): (value: Value) => string {
  const canonical = new Set<string>()
  return (value) => {
    const order = orderOf(value)
    if (canonical.has(order)) return JSON.stringify(value)
    // A schema gives the fields of what it parses in its own order.
    const inOrder = schema.parse(value)
    if (orderOf(inOrder) === order) canonical.add(order)
    return JSON.stringify(inOrder)
  }
}

/** In which order fields stand in a value and in what it holds. */
function orderOf(value: object): string {
  let order = ''
  for (const [name, field] of Object.entries(value)) {
    // Where one stands in a list says nothing of its fields.
    if (!Array.isArray(value)) order += ` ${name}`
    if (typeof field === 'object' && field !== null) order += ` (${orderOf(field)})`
  }
  return order
}
