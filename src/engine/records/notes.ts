import type { NoteId } from '#core/model/ids.ts'
import { SubjectTable } from '#core/model/note.ts'
import { ReferenceIndex } from '../columns/reference-index.ts'
import type { allTables } from '../columns/tables/all-tables.ts'
import type { Said } from '../columns/tables/said.ts'
import { subjectNouns } from '../columns/tables/vocabularies.ts'
import { uuidBytes } from '../pages/uuid-bytes.ts'
import { checked, termAt } from './checked.ts'
import type { ColumnLayout } from './column-table.ts'
import { PageFilling } from './fill.ts'
import { momentOf } from './moments.ts'

/** Notes in their columns. */
export function noteRecords({
  columns,
  tables,
}: ReturnType<typeof allTables>): ColumnLayout<'notes'> & Pick<Said, 'notes'> {
  const { notes } = columns
  const { slots, subjectSlots } = notes
  const indexes: Readonly<Record<SubjectTable, ReferenceIndex>> = {
    claims: new ReferenceIndex(),
    sources: new ReferenceIndex(),
    tags: new ReferenceIndex(),
    links: new ReferenceIndex(),
    entities: new ReferenceIndex(),
    cases: new ReferenceIndex(),
  }
  const tableAt = (slot: number): SubjectTable => termAt(SubjectTable.options, notes.on.at(slot))
  const unlist = (slot: number): void => {
    for (const index of Object.values(indexes)) index.remove(slot)
  }
  /** Claims are found by the words of their notes. */
  const forgetClaim = (slot: number): void => {
    if (tableAt(slot) === 'claims') tables.claims.search.forget(notes.about.at(slot) - 1)
  }
  return {
    slots,
    at(slot) {
      const table = tableAt(slot)
      return {
        id: checked<NoteId>(slots.idOf(slot)),
        subject: { table, id: subjectSlots[table].idOf(notes.about.at(slot) - 1) },
        body: notes.body.at(slot),
        author: notes.authors.value(notes.author.at(slot)),
        createdAt: momentOf(notes.created.at(slot)),
        updatedAt: momentOf(notes.updated.at(slot)),
      }
    },
    notes: (claim) => Array.from(indexes.claims.rows(claim), (slot) => notes.body.at(slot)),
    put(note) {
      tables.notes.put(note)
      const slot = slots.slotFor(note.id)
      unlist(slot)
      indexes[note.subject.table].add(slot, notes.about.at(slot) - 1)
    },
    vacate(slot) {
      unlist(slot)
      forgetClaim(slot)
      tables.notes.vacate(slot)
    },
    reserve: (rows) => tables.notes.reserve(rows),
    occupy: (ids) => tables.notes.occupy(ids),
    fill(page, rows) {
      const filling = new PageFilling(page, rows)
      filling.terms('subjectTable', notes.on, (word) => notes.nouns.codeOf(subjectNouns[SubjectTable.parse(word)]))
      if (page.has('subject')) {
        const ids = page.ids('subject')
        rows.forEach((slot, row) => {
          const table = tableAt(slot)
          const [subject = 0] = subjectSlots[table].slotsForIds(ids.subarray(row * uuidBytes, (row + 1) * uuidBytes))
          notes.about.set(slot, subject + 1)
          unlist(slot)
          indexes[table].add(slot, subject)
        })
      }
      filling.texts('body', notes.body)
      filling.terms('author', notes.author, (word) => notes.authors.codeOf(word))
      filling.times('createdAt', notes.created)
      filling.times('updatedAt', notes.updated)
      for (const slot of rows) {
        notes.subject.touch(slot)
        tables.notes.search.forget(slot)
        forgetClaim(slot)
      }
    },
    *under(_, key) {
      for (const table of SubjectTable.options) {
        const subject = subjectSlots[table].known(key)
        if (subject !== undefined) yield* indexes[table].rows(subject)
      }
    },
  }
}
