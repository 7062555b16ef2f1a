import type { PayloadOf } from '../commands/registry.ts'
import { SourceId } from '../model/ids.ts'
import { type Subject, SubjectTable } from '../model/note.ts'
import type { Reader } from '../model/reader.ts'
import type { Table } from '../model/tables.ts'
import type { Draw } from './draw.ts'

/** What a random command chooses from: the case as it stands, and a case file that was written earlier. */
export class Chooser {
  readonly draw: Draw
  readonly file: PayloadOf<'case/import'>
  readonly #read: Reader

  constructor(draw: Draw, read: Reader, file: PayloadOf<'case/import'>) {
    this.draw = draw
    this.file = file
    this.#read = read
  }

  /** An id under which nothing stands. */
  fresh(): string {
    return this.draw.context.newId({ parse: String })
  }

  /** The id of a record that stands; once in a while of none. */
  one(table: Table): string {
    return (this.draw.below(16) > 0 && this.draw.one(this.#ids(table))) || this.fresh()
  }

  /** A record's id as `one` gives it, or null. */
  oneOrNone(table: Table): string | null {
    return this.draw.flag() ? this.one(table) : null
  }

  /** The ids of records that stand, at least one. */
  some(table: Table): string[] {
    return [this.one(table), ...this.any(table)]
  }

  /** The ids of any number of records that stand. */
  any(table: Table): string[] {
    return this.draw.some(this.#ids(table))
  }

  subject(): Subject {
    const table = this.draw.one(SubjectTable.options) ?? 'claims'
    return { table, id: this.one(table) }
  }

  /** The mentions of a claim. */
  mentionsOf(claim: string): string[] {
    return this.#read.where('mentions', 'claim', claim).map((mention) => mention.id)
  }

  /** The source of a mention. */
  sourceOf(mention: string): string {
    return [...this.#read.all('mentions')].find(({ id }) => id === mention)?.anchor.source ?? this.fresh()
  }

  /** A passage of a source; once in a while it goes beyond the end. */
  passage(source: string): { start: number; end: number } {
    const found = this.#read.byId('sources', SourceId.parse(source))
    const text = (found && this.#read.byId('contents', found.text)?.data) ?? 'gone'
    const { start, end } = this.draw.passage(text)
    return { start, end: this.draw.below(16) === 0 ? text.length + 1 : end }
  }

  #ids(table: Table): string[] {
    return Array.from(this.#read.all(table), (record) => record.id)
  }
}
