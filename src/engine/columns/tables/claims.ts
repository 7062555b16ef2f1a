import { ClaimId, type SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Words } from '#core/query/occurrences.ts'
import { highlightsAndSnippet } from '#core/query/snippet.ts'
import { Reliability } from '#core/vocabulary/admiralty.ts'
import type { Yardstick } from '#core/vocabulary/likelihood.ts'
import { entityLabels, tagLabels } from '../../details/labels.ts'
import type { FoundWords } from '../../rows.ts'
import type { Bitset } from '../bitset.ts'
import { byDay } from '../lexicons/orderings.ts'
import { RowLexicon } from '../lexicons/row-lexicon.ts'
import { VocabularyLexicon } from '../lexicons/vocabulary-lexicon.ts'
import { WordLexicon } from '../lexicons/word-lexicon.ts'
import { NumberColumn } from '../number-column.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import { TermsColumn } from '../terms-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import { countLinks } from './count-links.ts'
import type { entityTable } from './entities.ts'
import type { Said } from './said.ts'
import type { sourceTable } from './sources.ts'
import type { tagTable } from './tags.ts'
import { likelihoodTerms, vocabularies } from './vocabularies.ts'

/** What likelihoods are worded by until the case says otherwise. */
const standardYardstick: Yardstick = 'icd203-likelihood'

/** The tables that claims name rows of. */
interface Named {
  readonly sources: ReturnType<typeof sourceTable>
  readonly tags: ReturnType<typeof tagTable>
  readonly entities: ReturnType<typeof entityTable>
}

/** The claims' columns. */
export function claimTable(read: Reader, collator: Intl.Collator, { sources, tags, entities }: Named, said: Said) {
  const slots = new Slots()
  const kinds = new VocabularyLexicon(vocabularies.claimKind)
  const statuses = new VocabularyLexicon(vocabularies.status)
  const grades = new VocabularyLexicon(vocabularies.reliability)
  const credibilities = new VocabularyLexicon(vocabularies.credibility)
  const likelihoods = new VocabularyLexicon(likelihoodTerms(standardYardstick))
  const confidences = new VocabularyLexicon(vocabularies.confidence)
  const dates = new WordLexicon(byDay())
  const statement = new TextColumn(collator)
  const kind = new TermColumn(kinds)
  const status = new TermColumn(statuses)
  const reliability = new TermColumn(grades)
  const credibility = new TermColumn(credibilities)
  const likelihood = new TermColumn(likelihoods)
  const confidence = new TermColumn(confidences)
  const occurred = new TermColumn(dates)
  const entityNames = new RowLexicon(entities.slots, entities.name, null)
  const tagNames = new RowLexicon(tags.slots, tags.name, tags.parent)
  const entity = new TermsColumn(entityNames)
  const tag = new TermsColumn(tagNames)
  const source = new TermsColumn(new RowLexicon(sources.slots, sources.title, null))
  const counts = {
    mentions: new NumberColumn(),
    sources: new NumberColumn(),
    links: new NumberColumn(),
    supports: new NumberColumn(),
    contradicts: new NumberColumn(),
    notes: new NumberColumn(),
  }
  const created = new TimeColumn()
  const updated = new TimeColumn()
  let yardstick = standardYardstick

  const gradeBySources = (slot: number): void => {
    // Codes follow the vocabulary, where F, which has no basis, is the last.
    const codes = Array.from(source.at(slot), (code) => sources.reliability.at(code - 1))
    reliability.set(slot, codes.length === 0 ? 0 : Math.min(...codes))
  }

  /** What a claim is found by beside its statement; the name of what is gone is empty. */
  const moreTexts = (slot: number): readonly string[] => [
    ...Array.from(tag.at(slot), (code) => tagNames.value(code)),
    ...Array.from(entity.at(slot), (code) => entityNames.value(code)),
    ...said.quotes(slot),
    ...said.notes(slot),
  ]

  const parts: TableParts<'claims'> = {
    slots,
    columns: new Map(
      Object.entries({
        statement,
        kind,
        status,
        reliability,
        credibility,
        likelihood,
        confidence,
        occurred,
        entity,
        tag,
        source,
        ...counts,
        updated,
      }),
    ),
    stored: [created],
    write(slot, claim) {
      statement.set(slot, claim.statement)
      kind.set(slot, kinds.codeOf(claim.kind))
      status.set(slot, statuses.codeOf(claim.status))
      credibility.set(slot, credibilities.codeOf(claim.credibility))
      likelihood.set(slot, likelihoods.codeOf(claim.likelihood))
      confidence.set(slot, confidences.codeOf(claim.confidence))
      occurred.set(slot, dates.codeOf(claim.occurred ?? ''))
      entity.set(
        slot,
        claim.entities.map((id) => entities.slots.slotFor(id) + 1),
      )
      tag.set(
        slot,
        claim.tags.map((id) => tags.slots.slotFor(id) + 1),
      )
      const stated = said.stating(slot)
      source.set(slot, stated)
      gradeBySources(slot)
      counts.mentions.set(slot, stated.length)
      counts.sources.set(slot, new Set(stated).size)
      const links = countLinks(read, claim.id)
      counts.links.set(slot, links.all)
      counts.supports.set(slot, links.supports)
      counts.contradicts.set(slot, links.contradicts)
      counts.notes.set(slot, read.where('notes', 'subject', claim.id).length)
      created.set(slot, claim.createdAt)
      updated.set(slot, claim.updatedAt)
    },
    text: (slot) => [statement.at(slot), ...moreTexts(slot)].join('\n'),
    record: (id) => read.byId('claims', ClaimId.parse(id)),
    row: (slot, claim, words) => ({
      ...claim,
      reliability: Reliability.options[reliability.at(slot) - 1] ?? null,
      tags: tagLabels(read, claim.tags),
      entities: entityLabels(read, claim.entities),
      mentions: counts.mentions.at(slot),
      sources: counts.sources.at(slot),
      links: counts.links.at(slot),
      supports: counts.supports.at(slot),
      contradicts: counts.contradicts.at(slot),
      notes: counts.notes.at(slot),
      found: words.length === 0 ? null : foundIn(claim.statement, () => moreTexts(slot), words),
    }),
    derive() {
      const [first] = read.all('cases')
      const fresh = first?.yardstick ?? standardYardstick
      if (fresh === yardstick) return
      yardstick = fresh
      likelihoods.reword(likelihoodTerms(yardstick))
    },
  }

  /** Takes over a source's new grade, and gives the claims that it may have changed. */
  const regrade = (id: SourceId): Bitset => {
    const graded = source.naming(sources.slots.slotFor(id) + 1)
    graded.forEach(gradeBySources)
    return graded
  }
  return {
    parts,
    slots,
    lexicons: { kinds, statuses, credibilities, likelihoods, confidences, dates },
    statement,
    kind,
    status,
    reliability,
    credibility,
    likelihood,
    confidence,
    occurred,
    entity,
    tag,
    source,
    counts,
    created,
    updated,
    regrade,
  }
}

function foundIn(statement: string, others: () => readonly string[], words: readonly Words[]): FoundWords {
  const { ranges, snippet } = highlightsAndSnippet(statement, others, words)
  return { statement: ranges, snippet }
}
