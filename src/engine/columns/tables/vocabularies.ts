import { ClaimKind, ClaimStatus } from '#core/model/claim.ts'
import { EntityKind } from '#core/model/entity.ts'
import { SubjectTable } from '#core/model/note.ts'
import { SourceKind } from '#core/model/source.ts'
import { type AdmiraltyGrade, credibilityGrades, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import { Likelihood, likelihoodBand, type Yardstick } from '#core/vocabulary/likelihood.ts'
import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import type { Term } from '../lexicons/vocabulary-lexicon.ts'

/** What a note's subject is called in queries. */
export const subjectNouns: Readonly<Record<SubjectTable, string>> = {
  claims: 'claim',
  sources: 'source',
  tags: 'tag',
  links: 'link',
  entities: 'entity',
  cases: 'case',
}

/** The tables that notes may be on, in the order of their nouns' codes. */
export const subjectTables = SubjectTable.options

/** The terms of each vocabulary in its order, as they are shown. */
export const vocabularies = {
  claimKind: ClaimKind.options.map(plain),
  status: ClaimStatus.options.map(plain),
  reliability: Object.values(reliabilityGrades).map(grade),
  credibility: Object.values(credibilityGrades).map(grade),
  confidence: Confidence.options.map(plain),
  sourceKind: SourceKind.options.map(plain),
  entityKind: EntityKind.options.map(plain),
  relation: Relation.options.map((value) => ({ value, label: relationWords[value].forward, basis: true })),
  subject: subjectTables.map((table) => plain(subjectNouns[table])),
} satisfies Readonly<Record<string, readonly Term[]>>

/** The bands of all yardsticks, worded by the one that the case uses. */
export function likelihoodTerms(yardstick: Yardstick): readonly Term[] {
  return Likelihood.options.map((value) => ({ value, label: likelihoodBand(value, yardstick).term, basis: true }))
}

function plain(value: string): Term {
  return { value, label: value, basis: true }
}

function grade({ code, label, basis }: AdmiraltyGrade<string>): Term {
  return { value: code, label: `${code} · ${label}`, basis }
}
