import { type Claim, ClaimKind, ClaimStatus } from '../../src/core/model/claim.ts'
import { Edtf } from '../../src/core/model/edtf.ts'
import type { Entity } from '../../src/core/model/entity.ts'
import { ClaimId } from '../../src/core/model/ids.ts'
import type { Tag } from '../../src/core/model/tag.ts'
import { Credibility } from '../../src/core/vocabulary/admiralty.ts'
import { Confidence } from '../../src/core/vocabulary/confidence.ts'
import { yardstickBands } from '../../src/core/vocabulary/likelihood.ts'
import type { Phrases } from './phrases.ts'
import type { Random } from './random.ts'
import { idOf, madeAt } from './stamps.ts'

/** A claim, and the sentence of it that a source would state. */
export interface Stated {
  readonly claim: Claim
  readonly sentence: string
}

/** What claims name. */
export interface Named {
  readonly tags: readonly Tag[]
  readonly entities: readonly Entity[]
}

const shortestStatement = 60
const days = 1200
const firstDay = Date.UTC(2021, 0, 1)

/** A claim of 60 to 160 characters with grades, a date, and two tags and two entities on average. `statement` replaces the made one. */
export function makeClaim(
  number: number,
  phrases: Phrases,
  { tags, entities }: Named,
  statement: string | null,
  random: Random,
): Stated {
  const made = sentences(phrases, random)
  const claim: Claim = {
    id: idOf(ClaimId, 'claims', number),
    statement: statement ?? made.long,
    kind: random.pickCommon(ClaimKind.options),
    status: random.pickCommon(ClaimStatus.options),
    credibility: random.pick(Credibility.options),
    likelihood: random.happens(0.4) ? random.pick(yardstickBands['icd203-likelihood']).id : null,
    confidence: random.happens(0.5) ? random.pick(Confidence.options) : null,
    occurred: random.happens(0.8) ? makeDate(random) : null,
    entities: several(random, () => random.pickCommon(entities).id),
    tags: several(random, () => random.pickCommon(tags).id),
    createdAt: madeAt(number),
    updatedAt: madeAt(number),
  }
  return { claim, sentence: statement ?? made.short }
}

/** A statement with its circumstances, and the same without them. */
export function sentences(phrases: Phrases, random: Random): { readonly long: string; readonly short: string } {
  const { actors, deeds, matters, circumstances, join, end } = phrases
  const space = join === ' ' ? ' ' : ''
  const short = [random.pick(actors), random.pick(deeds), random.pick(matters)].join(space)
  let long = short
  while (long.length < shortestStatement || random.happens(0.3)) long += join + random.pick(circumstances)
  return { long: long + end, short: short + end }
}

/** One to three different ids, two on average. */
function several<Id>(random: Random, make: () => Id): readonly Id[] {
  return [...new Set(Array.from({ length: 1 + random.below(3) }, make))]
}

/** Dates that were read once; reading one takes longer than making a whole claim. */
const readDates = new Map<string, Edtf>()

function makeDate(random: Random): Edtf {
  const day = new Date(firstDay + random.below(days) * 86_400_000).toISOString().slice(0, 10)
  if (random.happens(0.7)) return readDate(day)
  return readDate(
    random.pick([day.slice(0, 4), day.slice(0, 7), `${day}~`, `${day.slice(0, 4)}?`, `../${day}`, `${day}/..`]),
  )
}

function readDate(text: string): Edtf {
  const known = readDates.get(text)
  if (known !== undefined) return known
  const date = Edtf.parse(text)
  readDates.set(text, date)
  return date
}
