import { ClaimKind, ClaimStatus } from '../model/claim.ts'
import { EntityKind } from '../model/entity.ts'
import { SourceKind } from '../model/source.ts'
import { type AdmiraltyGrade, credibilityGrades, reliabilityGrades } from '../vocabulary/admiralty.ts'
import { Confidence } from '../vocabulary/confidence.ts'
import { Likelihood, likelihoodBand, type Yardstick } from '../vocabulary/likelihood.ts'
import { Relation, relationWords } from '../vocabulary/relations.ts'
import type { TableName } from './query.ts'

/** A term of a vocabulary that no analyst can add to. */
export interface ClosedTerm {
  /** As it is asked for: `kind:event`. */
  readonly name: string
  /** All that it may be asked for by. */
  readonly names: readonly string[]
}

type TermsOf = (yardstick: Yardstick) => readonly ClosedTerm[]

const reliability: TermsOf = () => Object.values(reliabilityGrades).map(grade)

const closed: Readonly<Record<TableName, Readonly<Record<string, TermsOf>>>> = {
  claims: {
    kind: () => ClaimKind.options.map(plain),
    status: () => ClaimStatus.options.map(plain),
    reliability,
    credibility: () => Object.values(credibilityGrades).map(grade),
    likelihood: (yardstick) => Likelihood.options.map((id) => worded(id, likelihoodBand(id, yardstick).term)),
    confidence: () => Confidence.options.map(plain),
  },
  sources: { kind: () => SourceKind.options.map(plain), reliability },
  links: { relation: () => Relation.options.map((id) => worded(id, relationWords[id].forward)) },
  notes: { on: () => ['claim', 'source', 'tag', 'link', 'entity', 'case'].map(plain) },
  tags: {},
  entities: { kind: () => EntityKind.options.map(plain) },
}

/** The terms of a field in their order, likelihoods in the words of the case's yardstick; null when the field takes any value. */
export function closedTerms(table: TableName, field: string, yardstick: Yardstick): readonly ClosedTerm[] | null {
  return closed[table][field]?.(yardstick) ?? null
}

function plain(name: string): ClosedTerm {
  return { name, names: [name] }
}

function grade({ code, label }: AdmiraltyGrade<string>): ClosedTerm {
  return { name: code, names: [code, `${code} · ${label}`] }
}

function worded(id: string, words: string): ClosedTerm {
  return { name: words, names: [id, words] }
}
