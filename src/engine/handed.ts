import { IdSet } from '#core/model/id-set.ts'

/** A payload in which a list of ids may be a set of them, packed: a million texts would hold up the window that hands them over. */
export type Handed<Payload> = {
  readonly [Key in keyof Payload]: Payload[Key] extends readonly string[] ? Payload[Key] | Uint32Array : Payload[Key]
}

/** The payload with all lists as lists. What it holds is checked by the command that it is for. */
export function unpacked(payload: object): object {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Uint32Array ? [...IdSet.from(value)] : value,
    ]),
  )
}
