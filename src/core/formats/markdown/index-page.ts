import type { Tag } from '../../model/tag.ts'
import { reliabilityGrades } from '../../vocabulary/admiralty.ts'
import { yardstickNames } from '../../vocabulary/likelihood.ts'
import { writeNotes } from './annotations.ts'
import type { Codebook } from './codebook.ts'
import type { Dossier } from './dossier.ts'
import type { Edition, Steps } from './edition.ts'
import type { Properties } from './front-matter.ts'
import type { NoteWriter } from './note-writer.ts'
import { historySentence } from './sentences.ts'

/** The case's marking and title, what it is about and how to read its notes. */
export function writeTitle(dossier: Dossier, writer: NoteWriter): void {
  const { title, question, yardstick } = dossier.case
  const held = dossier.claims.length
  const extent = dossier.whole ? claims(held) : `${held} of ${claims(dossier.all.claims.length)}`
  writeMarking(dossier, writer)
  writer.heading(1, title)
  writer.paragraphs(question)
  writer.paragraph(`This export holds ${extent}. Likelihoods are worded by ${yardstickNames[yardstick]}.`)
  writer.paragraph(
    'A quote is traced by its character range and the SHA-256 of its source text. ',
    'A range counts UTF-16 units of that text from 0 and ends before its second number, as JavaScript does. ',
    'The SHA-256 is that of the text in UTF-8.',
  )
  writer.paragraph(historySentence('Case opened', dossier.case))
}

/** The marking, which stands at the top of every file. */
export function writeMarking({ case: { marking } }: Dossier, writer: NoteWriter): void {
  if (marking !== '') writer.paragraph(`Marking: ${marking}`)
}

/** Notes on the case belong to the whole of it, and stay behind when only some claims are exported. */
export function writeCaseNotes(dossier: Dossier, writer: NoteWriter): void {
  const notes = dossier.notesOn.get(dossier.case.id)
  if (!dossier.whole || notes === undefined) return
  writer.heading(2, 'Notes')
  writeNotes(writer, 3, { notes, about: '' })
}

/** The front matter of the index, and of the one document. */
export function caseProperties({ case: opened, claims, sources }: Dossier): Properties {
  return {
    id: opened.id,
    type: 'case',
    title: opened.title,
    question: opened.question,
    marking: opened.marking,
    yardstick: yardstickNames[opened.yardstick],
    claims: claims.length,
    sources: sources.length,
    created: opened.createdAt,
    updated: opened.updatedAt,
  }
}

/** The sources with their reliability, in the order in which they were added. */
export function* writeSourceList({ dossier, refer }: Edition, writer: NoteWriter): Steps {
  for (const { id, reliability } of dossier.sources) {
    writer.item([refer(id), `, reliability ${reliability}, ${reliabilityGrades[reliability].label.toLowerCase()}`])
    if (writer.isFull) yield
  }
}

/** The codebook as a list within lists, with how many claims have each tag. */
export function* writeTagList(edition: Edition, codebook: Codebook, writer: NoteWriter): Steps {
  const { dossier, refer } = edition
  function* write(tags: readonly Tag[], depth: number): Steps {
    for (const { id } of tags) {
      writer.item([refer(id), `, ${claims(dossier.claimsByTag.get(id)?.length ?? 0)}`], depth)
      yield* write(codebook.within(id), depth + 1)
      if (writer.isFull) yield
    }
  }
  yield* write(codebook.top, 0)
}

/** The entities with how many claims speak of each. */
export function* writeEntityList({ dossier, refer }: Edition, writer: NoteWriter): Steps {
  for (const { id } of dossier.entities) {
    writer.item([refer(id), `, ${claims(dossier.claimsByEntity.get(id)?.length ?? 0)}`])
    if (writer.isFull) yield
  }
}

/** The claims in the order in which they were stated. */
export function* writeClaimList({ dossier, claimItems }: Edition, writer: NoteWriter): Steps {
  for (let number = 0; number < dossier.claims.length; number += 1) {
    writer.encodedItem(claimItems.of(number))
    if (writer.isFull) yield
  }
}

function claims(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`
}
