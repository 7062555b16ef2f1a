import { z } from 'zod'
import { Claim, ClaimKind } from '../../model/claim.ts'
import { Entity } from '../../model/entity.ts'
import { SourceKind } from '../../model/source.ts'
import { Relation } from '../../vocabulary/relations.ts'

/** What the bundled case is built from: the facts of the brief as they were written down by hand, naming each other by key and name. */
export const SeedFacts = z.strictObject({
  case: z.strictObject({ title: z.string(), question: z.string(), marking: z.string() }),
  source: z.strictObject({ title: z.string(), kind: SourceKind }),
  facts: z.array(
    z.strictObject({
      key: z.string(),
      statement: z.string(),
      kind: ClaimKind,
      occurred: Claim.shape.occurred,
      /** The words of the brief that state the fact; they stand there once. */
      quote: z.string(),
      entities: z.array(z.string()),
      tags: z.array(z.string()),
    }),
  ),
  entities: z.array(Entity.pick({ name: true, kind: true, aliases: true })),
  tags: z.array(z.strictObject({ name: z.string(), parent: z.string().nullable(), description: z.string() })),
  links: z.array(z.strictObject({ from: z.string(), relation: Relation, to: z.string(), note: z.string() })),
})
export type SeedFacts = Readonly<z.infer<typeof SeedFacts>>
