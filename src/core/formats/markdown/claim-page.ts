import type { RootContent } from 'mdast'
import type { Claim } from '../../model/claim.ts'
import type { Mention } from '../../model/mention.ts'
import { likelihoodBand } from '../../vocabulary/likelihood.ts'
import { annotations } from './annotations.ts'
import { code, joined, nameAbove, namedParagraph, paragraph, quotation, section } from './blocks.ts'
import { crossReferenceNotes, crossReferences } from './cross-references.ts'
import type { Dossier } from './dossier.ts'
import { blockIdOf, type Edition, type NotePage } from './edition.ts'
import {
  bestReliability,
  claimSentence,
  confidenceSentence,
  credibilitySentence,
  historySentence,
  likelihoodSentence,
  rangeWords,
  reliabilitySentence,
} from './sentences.ts'

/** The note of a claim: its grades, the quotes that state it, its cross-references in both directions, and the notes on it. */
export function claimPage(edition: Edition, claim: Claim): NotePage {
  const { dossier, levels } = edition
  const mentions = dossier.mentionsOfClaim.get(claim.id) ?? []
  return {
    title: claim.statement,
    properties: properties(dossier, claim, mentions),
    blocks: [
      ...assessment(edition, claim, mentions),
      ...section(
        levels.section,
        'Mentions',
        mentions.flatMap((mention) => mentionBlocks(edition, mention)),
      ),
      ...crossReferences(edition, claim),
      ...annotations(edition, claim.id, crossReferenceNotes(edition, claim)),
    ],
  }
}

function properties(dossier: Dossier, claim: Claim, mentions: readonly Mention[]): NotePage['properties'] {
  const { likelihood } = claim
  return {
    id: claim.id,
    type: 'claim',
    aliases: [claim.statement],
    marking: dossier.case.marking,
    kind: claim.kind,
    status: claim.status,
    reliability: bestReliability(mentions, dossier.sourceById),
    credibility: claim.credibility,
    likelihood: likelihood === null ? null : likelihoodBand(likelihood, dossier.case.yardstick).term,
    confidence: claim.confidence,
    occurred: claim.occurred,
    tags: claim.tags.flatMap((tag) => dossier.obsidianTags.get(tag) ?? []),
    entities: claim.entities.flatMap((entity) => dossier.cards.get(entity)?.title ?? []),
    created: claim.createdAt,
    updated: claim.updatedAt,
  }
}

/** Likelihood and confidence are two paragraphs: read together they are taken for one another. */
function assessment({ dossier, refer }: Edition, claim: Claim, mentions: readonly Mention[]): RootContent[] {
  const { likelihood, confidence, tags, entities } = claim
  const reliability = reliabilitySentence(bestReliability(mentions, dossier.sourceById))
  return [
    namedParagraph(blockIdOf('claims', claim.id), claimSentence(claim)),
    paragraph(`${reliability} ${credibilitySentence(claim.credibility)}`),
    ...(likelihood === null ? [] : [paragraph(likelihoodSentence(likelihood, dossier.case.yardstick))]),
    ...(confidence === null ? [] : [paragraph(confidenceSentence(confidence))]),
    ...(tags.length === 0 ? [] : [paragraph('Tags: ', ...joined(tags.map(refer)))]),
    ...(entities.length === 0 ? [] : [paragraph('Entities: ', ...joined(entities.map(refer)))]),
    paragraph(historySentence('Stated', claim)),
  ]
}

/** The quote to the letter, then where it stands and the digest by which the source's text is known. */
function mentionBlocks({ dossier, refer }: Edition, mention: Mention): RootContent[] {
  const digest = dossier.sourceById.get(mention.anchor.source)?.text
  const proof = digest === undefined ? [] : [', SHA-256 of the source text ', code(digest)]
  return [
    quotation(mention.anchor.exact),
    nameAbove(`m-${mention.id}`),
    paragraph(refer(mention.anchor.source), `, ${rangeWords(mention)}`, ...proof),
  ]
}
