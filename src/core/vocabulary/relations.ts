import { z } from 'zod'

export const Relation = z.enum([
  'supports',
  'contradicts',
  'elaborates',
  'precedes',
  'causes',
  'qualifies',
  'same-as',
  'derives-from',
])
export type Relation = z.infer<typeof Relation>

/** How each relation reads from either end; a symmetric relation holds in both directions at once. */
export const relationWords: Readonly<
  Record<Relation, { readonly forward: string; readonly backward: string; readonly symmetric: boolean }>
> = {
  supports: { forward: 'supports', backward: 'is supported by', symmetric: false },
  contradicts: { forward: 'contradicts', backward: 'contradicts', symmetric: true },
  elaborates: { forward: 'elaborates', backward: 'is elaborated by', symmetric: false },
  precedes: { forward: 'precedes', backward: 'follows', symmetric: false },
  causes: { forward: 'causes', backward: 'is caused by', symmetric: false },
  qualifies: { forward: 'qualifies', backward: 'is qualified by', symmetric: false },
  'same-as': { forward: 'is the same as', backward: 'is the same as', symmetric: true },
  'derives-from': { forward: 'derives from', backward: 'is the origin of', symmetric: false },
}
