import type { Edtf } from '../../model/edtf.ts'
import { ClaimItems } from './claim-items.ts'
import type { Dossier, Folder } from './dossier.ts'
import { escapeDisplay, escapePhrase } from './escape.ts'
import { fileNames } from './file-name.ts'
import type { Properties } from './front-matter.ts'
import { type Inline, type Stamp, stamp, wikilink } from './inline.ts'
import type { Depth, NoteWriter } from './note-writer.ts'
import { dateWords } from './sentences.ts'
import { type Wordings, wordingsBy } from './wordings.ts'

/** At which depth the headings of a note stand: its title, its sections, and the annotations in a section. */
export interface Levels {
  readonly title: Depth
  readonly section: Depth
  readonly annotation: Depth
}

/** The dossier as it is laid out in one shape: at which depth headings stand, and how one record refers to another. */
export interface Edition {
  readonly dossier: Dossier
  readonly levels: Levels
  /** A link to the note of a record; its title as plain text where the export does not hold that note. */
  refer(id: string): Inline
  /** The links to claims, by their numbers, and the items of lists that are such a link. */
  readonly claimItems: ClaimItems
  readonly wordings: Wordings
  /** A date in words, as Markdown that stands within a sentence. */
  escapedDate(date: Edtf): string
  /** The title of a record, held or not; undefined where the case has no such record. */
  titleOf(id: string): string | undefined
}

/** An edition whose notes are files of their own. */
export interface FolderEdition extends Edition {
  /** The path of the file of a record, without its ending. */
  pathOf(folder: Folder, id: string): string
}

/** Writing that can be taken in steps: after each of them what is written may be handed on. */
export type Steps = Iterable<undefined>

/** The note of one record, not yet put into a file. */
export interface NotePage {
  readonly title: string
  properties(): Properties
  /** Writes what stands below the title. */
  write(writer: NoteWriter): Steps
}

/** Notes as files of a folder, with links from file to file. */
export function folderEdition(dossier: Dossier): FolderEdition {
  const { claims, sources, tags, entities } = dossier.all
  const names: Readonly<Record<Folder, ReadonlyMap<string, string>>> = {
    claims: fileNames(claims, ({ statement }) => statement, 'claim'),
    sources: fileNames(sources, ({ title }) => title, 'source'),
    tags: fileNames(tags, ({ name }) => name, 'tag'),
    entities: fileNames(entities, ({ name }) => name, 'entity'),
  }
  const nameOf = (folder: Folder, id: string) => names[folder].get(id) ?? id
  return {
    ...editionOf(dossier, (folder, id) => `${folder}/${nameOf(folder, id)}`),
    levels: { title: 1, section: 2, annotation: 3 },
    pathOf: (folder, id) => `${folder}/${nameOf(folder, id)}`,
  }
}

/** Notes as parts of one document, with links to its own blocks. */
export function documentEdition(dossier: Dossier): Edition {
  const places: Readonly<Record<Folder, string>> = { claims: '#^c-', sources: '#^s-', tags: '#^t-', entities: '#^e-' }
  return {
    ...editionOf(dossier, (folder, id) => places[folder] + id),
    levels: { title: 3, section: 4, annotation: 5 },
  }
}

/** The target of a link to a record. */
type TargetOf = (folder: Folder, id: string) => string

function editionOf(dossier: Dossier, targetOf: TargetOf): Omit<Edition, 'levels'> {
  const titles = titlesOf(dossier)
  const link = (folder: Folder, id: string, title: string) => wikilink(targetOf(folder, id), escapeDisplay(title))
  const links = new Map<string, Stamp>()
  for (const { id, title } of dossier.sources) links.set(id, stamp(link('sources', id, title)))
  for (const { id, name } of dossier.tags) links.set(id, stamp(link('tags', id, name)))
  for (const { id, name } of dossier.entities) links.set(id, stamp(link('entities', id, name)))
  const claimItems = new ClaimItems(dossier.claims, ({ id, statement }) => link('claims', id, statement))
  const dates = new Map<Edtf, string>()
  const escapedDate = (date: Edtf): string => {
    const escaped = dates.get(date) ?? escapePhrase(dateWords(date), ' ', '.')
    dates.set(date, escaped)
    return escaped
  }
  const titleOf = (id: string) => titles.get(id) ?? dossier.claims[dossier.numberOfClaim.get(id) ?? -1]?.statement
  return {
    dossier,
    wordings: wordingsBy(dossier.case.yardstick),
    titleOf,
    escapedDate,
    claimItems,
    refer: (id) => {
      const link = links.get(id)
      if (link !== undefined) return link
      const number = dossier.numberOfClaim.get(id)
      return number === undefined ? (titleOf(id) ?? id) : claimItems.linkTo(number)
    },
  }
}

/** The titles of all records that are not claims of this export. */
function titlesOf({ all, whole, numberOfClaim }: Dossier): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const { id, title } of all.sources) titles.set(id, title)
  for (const { id, name } of [...all.tags, ...all.entities]) titles.set(id, name)
  if (whole) return titles
  for (const { id, statement } of all.claims) if (!numberOfClaim.has(id)) titles.set(id, statement)
  return titles
}
