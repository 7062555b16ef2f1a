import type { Diff, Patch, TableDiff } from '#core/journal/diff.ts'
import { redoCommand, undoCommand } from '#core/journal/history.ts'
import { EntityId, SourceId, TagId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'
import { Timestamp } from '#core/model/time.ts'
import type { FieldChange, HistoryLine } from '../answers.ts'
import type { StoredEntry } from '../store/database.ts'

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
 * What a diff changed about a record: its own fields, and what was added to or taken from it elsewhere (mentions, links, notes). Ids are
 * told as the names they have now.
 */
export function fieldChanges(read: Reader, diff: Diff, id: string): readonly FieldChange[] {
  return tables.flatMap((table) => tableChanges(read, table, diff, id))
}

function tableChanges<Name extends Table>(read: Reader, table: Name, diff: Diff, id: string): readonly FieldChange[] {
  const change: TableDiff<Name> | undefined = diff[table]
  if (change === undefined) return []
  const words = (value: unknown): string => valueWords(read, value)
  const updated = change.updated.find(([from]) => from.id === id)
  const whole = (record: object): boolean => 'id' in record && record.id === id
  return [
    ...change.added.filter(whole).map(() => ({ table, label: 'created', from: null, to: 'created' })),
    ...change.removed.filter(whole).map(() => ({ table, label: 'removed', from: 'removed', to: null })),
    ...(updated === undefined ? [] : patchChanges(table, updated, words)),
    ...change.added
      .filter((record) => refersTo(record, id))
      .map((record) => ({ table, label: nouns[table], from: null, to: summary(record) })),
    ...change.removed
      .filter((record) => refersTo(record, id))
      .map((record) => ({ table, label: nouns[table], from: summary(record), to: null })),
  ]
}

function patchChanges<Name extends Table>(
  table: Name,
  [from, to]: readonly [Patch<Name>, Patch<Name>],
  words: (value: unknown) => string,
): readonly FieldChange[] {
  const before = new Map<string, unknown>(Object.entries(from))
  return Object.entries(to).flatMap(([field, value]) =>
    unspoken.has(field) ? [] : [{ table, label: field, from: words(before.get(field)), to: words(value) }],
  )
}

/** Fields that change along with others and say nothing of their own. */
const unspoken: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'order', 'textLength'])

const nouns: Readonly<Record<Table, string>> = {
  cases: 'case',
  contents: 'content',
  sources: 'source',
  tags: 'tag',
  entities: 'entity',
  claims: 'claim',
  mentions: 'mention',
  links: 'cross-reference',
  notes: 'note',
  views: 'view',
}

/** Whether another record is about this one: a mention or link of it, a note on it. */
function refersTo(record: object, id: string): boolean {
  return Object.entries(record).some(([field, value]) => {
    if (field === 'claim' || field === 'from' || field === 'to') return value === id
    return field === 'subject' && typeof value === 'object' && value !== null && 'id' in value && value.id === id
  })
}

function summary(record: object): string {
  for (const [field, value] of Object.entries(record)) {
    if (field === 'body' && typeof value === 'string') return value.slice(0, 120)
    if (field === 'relation' && typeof value === 'string') return value
    if (field === 'anchor' && typeof value === 'object' && value !== null && 'exact' in value)
      return `“${String(value.exact).slice(0, 120)}”`
  }
  return ''
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
