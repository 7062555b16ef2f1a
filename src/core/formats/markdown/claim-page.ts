import type { Claim } from '../../model/claim.ts'
import type { Mention } from '../../model/mention.ts'
import { likelihoodBand } from '../../vocabulary/likelihood.ts'
import { writeAnnotations } from './annotations.ts'
import { crossReferenceNotes, writeCrossReferences } from './cross-references.ts'
import type { Edition, NotePage, Steps } from './edition.ts'
import type { Properties } from './front-matter.ts'
import { blockId, digest } from './inline.ts'
import type { NoteWriter } from './note-writer.ts'
import { bestReliability, confidenceSentence, historySentence, rangeWords } from './sentences.ts'

/** The note of a claim: its grades, the quotes that state it, its cross-references in both directions, and the notes on it. */
export function claimPage(edition: Edition, number: number, claim: Claim): NotePage {
  const { dossier, levels } = edition
  const mentions = dossier.mentions.of(number)
  return {
    title: claim.statement,
    properties: () => properties(edition, claim, mentions),
    write(writer) {
      writeAssessment(edition, writer, claim, mentions)
      if (mentions.length > 0) writer.heading(levels.section, 'Mentions')
      for (const mention of mentions) writeMention(edition, writer, mention)
      writeCrossReferences(edition, writer, number)
      writeAnnotations(edition, writer, dossier.notesOnClaim.of(number), crossReferenceNotes(edition, number))
      return atOnce
    },
  }
}

/** The note of a claim is short. */
const atOnce: Steps = []

function properties({ dossier, titleOf }: Edition, claim: Claim, mentions: readonly Mention[]): Properties {
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
    entities: claim.entities.flatMap((entity) => titleOf(entity) ?? []),
    created: claim.createdAt,
    updated: claim.updatedAt,
  }
}

/** Likelihood and confidence are two paragraphs: read together they are taken for one another. */
function writeAssessment(
  { dossier, refer, escapedDate, wordings }: Edition,
  writer: NoteWriter,
  claim: Claim,
  mentions: readonly Mention[],
): void {
  const { kind, status, occurred, likelihood, confidence, tags, entities } = claim
  const name = blockId('c', claim.id)
  const beginning = wordings.kindAndStatus(kind, status)
  if (occurred === null) writer.markdown(beginning, '. ', name)
  else writer.markdown(beginning, ', occurred ', escapedDate(occurred), '. ', name)
  writer.markdown(wordings.grades(bestReliability(mentions, dossier.sourceById), claim.credibility))
  if (likelihood !== null) writer.markdown(wordings.likelihood(likelihood))
  if (confidence !== null) writer.markdown(confidenceSentence(confidence))
  if (tags.length > 0) writer.references('Tags: ', tags.map(refer))
  if (entities.length > 0) writer.references('Entities: ', entities.map(refer))
  writer.markdown(historySentence('Stated', claim))
}

/** The quote to the letter, then where it stands and the digest by which the source's text is known. */
function writeMention({ dossier, refer }: Edition, writer: NoteWriter, mention: Mention): void {
  const { source, exact } = mention.anchor
  const sha256 = dossier.sourceById.get(source)?.text
  const range = rangeWords(mention)
  writer.quotation(exact)
  writer.markdown(blockId('m', mention.id))
  if (sha256 === undefined) writer.paragraph(refer(source), `, ${range}`)
  else writer.markdown(refer(source), ', ', range, ', SHA-256 of the source text ', digest(sha256))
}
