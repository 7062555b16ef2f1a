import type { Note } from '../../model/note.ts'
import { relationWords } from '../../vocabulary/relations.ts'
import type { Annotations } from './annotations.ts'
import type { Edition } from './edition.ts'
import { blockId } from './inline.ts'
import type { NoteWriter } from './note-writer.ts'

/**
 * The cross-references of a claim, read from its end: first those that it makes, then those made to it; nothing when there are none. The block
 * id of a cross-reference stands with the claim that makes it, so that it is unique in one document as well.
 */
export function writeCrossReferences({ dossier, levels, refer }: Edition, writer: NoteWriter, claim: number): void {
  const outgoing = dossier.linksFrom.of(claim)
  const incoming = dossier.linksTo.of(claim)
  if (outgoing.length + incoming.length === 0) return
  writer.heading(levels.section, 'Cross-references')
  writer.list()
  for (const link of outgoing) {
    writer.item([`${relationWords[link.relation].forward} `, refer(link.to), ' ', blockId('l', link.id)])
    writer.itemParagraphs(link.note)
  }
  for (const link of incoming) {
    writer.item([`${relationWords[link.relation].backward} `, refer(link.from)])
    writer.itemParagraphs(link.note)
  }
}

/**
 * The notes on the cross-references of a claim. They stand with the claim that makes the cross-reference, or with the other one
 * when the export does not hold that claim.
 */
export function crossReferenceNotes({ dossier, titleOf }: Edition, claim: number): readonly Annotations[] {
  const found: Annotations[] = []
  const add = (notes: readonly Note[], words: string, other: string): void => {
    found.push({ notes, about: `on “${words} ${titleOf(other) ?? other}”` })
  }
  for (const { id, relation, to } of dossier.linksFrom.of(claim)) {
    const notes = dossier.notesOn.get(id)
    if (notes !== undefined) add(notes, relationWords[relation].forward, to)
  }
  for (const { id, relation, from } of dossier.linksTo.of(claim)) {
    const notes = dossier.notesOn.get(id)
    if (notes !== undefined && !dossier.numberOfClaim.has(from)) add(notes, relationWords[relation].backward, from)
  }
  return found
}
