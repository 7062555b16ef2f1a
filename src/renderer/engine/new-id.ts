import { v7 } from 'uuid'

/** A fresh UUIDv7 as the id that the schema brands: `newId(ClaimId)`. */
export function newId<Id>(schema: { parse(value: string): Id }): Id {
  return schema.parse(v7())
}
