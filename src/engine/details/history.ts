import type { Diff, Patch, TableDiff } from '#core/journal/diff.ts'
import { redoCommand, undoCommand } from '#core/journal/history.ts'
import { EntityId, SourceId, TagId } from '#core/model/ids.ts'
import type { Link } from '#core/model/link.ts'
import type { Reader } from '#core/model/reader.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import { Timestamp } from '#core/model/time.ts'
import { relationWords } from '#core/vocabulary/relations.ts'
import type { FieldChange, HistoryLine } from '../answers.ts'
import { subjectsOf } from '../commit/subjects.ts'
import type { StoredEntry } from '../store/database.ts'

/** How much of a quote, a statement or a note a change shows, in UTF-16 units. */
const longest = 120

/** One line of history, worded for the analyst. */
export function historyLine(entry: StoredEntry): HistoryLine {
  const { seq, at, actor, command, count, hash } = entry
  return { seq, at: Timestamp.parse(at), actor, command, words: wordsOf(entry), records: count, hash }
}

function wordsOf({ command, words }: StoredEntry): string {
  if (command === undoCommand) return `Undo: ${words}`
  return command === redoCommand ? `Redo: ${words}` : words
}

/**
 * What a diff changed about a record: its own fields, and what speaks of it elsewhere (mentions, cross-references, notes). Ids are
 * told as the names they have now.
 */
export function fieldChanges(read: Reader, diff: Diff, id: string): readonly FieldChange[] {
  return [
    ...tables.flatMap((table) => ownChanges(read, table, diff, id)),
    ...changesAbout(read, 'mentions', diff, id, ({ anchor }) => `“${shortened(anchor.exact)}”`),
    ...changesAbout(read, 'links', diff, id, (link) => linkWords(read, link, id)),
    ...changesAbout(read, 'notes', diff, id, ({ body }) => shortened(body)),
  ]
}

function ownChanges<Name extends Table>(read: Reader, table: Name, diff: Diff, id: string): readonly FieldChange[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  const isOwn = (record: Patch<Name>): boolean => record.id === id
  return [
    ...change.added.filter(isOwn).map(() => ({ table, label: 'created', from: null, to: 'created' })),
    ...change.removed.filter(isOwn).map(() => ({ table, label: 'removed', from: 'removed', to: null })),
    ...change.updated.filter(([from]) => isOwn(from)).flatMap((patches) => patchChanges(read, table, patches)),
  ]
}

function patchChanges<Name extends Table>(
  read: Reader,
  table: Name,
  [from, to]: readonly [Patch<Name>, Patch<Name>],
): readonly FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(from))
  return Object.entries(to).flatMap(([field, value]) =>
    unspoken.has(field)
      ? []
      : [{ table, label: field, from: valueWords(read, before.get(field)), to: valueWords(read, value) }],
  )
}

/** Fields that change along with others and say nothing of their own. */
const unspoken: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'order', 'textLength'])

const nouns = { mentions: 'mention', links: 'cross-reference', notes: 'note' } as const

/** What was said about the record in a table and is no more, or is now, or is said otherwise. */
function changesAbout<Name extends keyof typeof nouns>(
  read: Reader,
  table: Name,
  diff: Diff,
  id: string,
  words: (record: RecordOf<Name>) => string,
): readonly FieldChange[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  const said = (record: RecordOf<Name> | null): string | null =>
    record !== null && subjectsOf[table](record).includes(id) ? words(record) : null
  const pairs = [
    ...change.added.map((record) => [null, record] as const),
    ...change.updated.flatMap((patches) => wholes(read, table, patches)),
    ...change.removed.map((record) => [record, null] as const),
  ]
  return pairs.flatMap(([before, after]) => {
    const [from, to] = [said(before), said(after)]
    return from === to ? [] : [{ table, label: nouns[table], from, to }]
  })
}

/** The record before and after an update, told by what stands now; nothing when it no longer stands. */
function wholes<Name extends Table>(
  read: Reader,
  table: Name,
  [from, to]: readonly [Patch<Name>, Patch<Name>],
): readonly (readonly [RecordOf<Name>, RecordOf<Name>])[] {
  const standing = read.byId<Name>(table, to.id)
  return standing === undefined
    ? []
    : [
        [
          { ...standing, ...from },
          { ...standing, ...to },
        ],
      ]
}

function linkWords(read: Reader, { from, to, relation, note }: Link, id: string): string {
  const { forward, backward } = relationWords[relation]
  const [words, other] = from === id ? [forward, to] : [backward, from]
  const statement = read.byId('claims', other)?.statement ?? 'a claim that is no longer in the case'
  return `${words} “${shortened(statement)}”${note === '' ? '' : `: ${shortened(note)}`}`
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).toWellFormed()}…`
}

function valueWords(read: Reader, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => valueWords(read, item)).join(', ')
  if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  return nameOf(read, value) ?? value
}

/** The present name of the tag, entity or source with this id. */
function nameOf(read: Reader, id: string): string | null {
  const tag = TagId.safeParse(id)
  if (!tag.success) return null
  const named = read.byId('tags', tag.data) ?? read.byId('entities', EntityId.parse(id))
  return named?.name ?? read.byId('sources', SourceId.parse(id))?.title ?? null
}
