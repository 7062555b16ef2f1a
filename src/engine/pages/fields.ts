/** The fields of a record or a patch, whatever its table. */
type Fields = Readonly<Record<string, unknown>>

/** Whether a value has fields that can be read by name. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
