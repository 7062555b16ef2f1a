import type { PhrasingContent, RootContent } from 'mdast'
import type { Levels } from './blocks.ts'
import type { Card, Dossier, Folder } from './dossier.ts'
import type { Properties } from './front-matter.ts'

/** The dossier as it is laid out in one shape: at which depth headings stand, and how one record refers to another. */
export interface Edition {
  readonly dossier: Dossier
  readonly levels: Levels
  /** A link to the note of a record; its title as plain text where the export does not hold that note. */
  readonly refer: (id: string) => PhrasingContent
}

/** The note of one record, not yet put into a file. */
export interface NotePage {
  readonly title: string
  readonly properties: Properties
  readonly blocks: readonly RootContent[]
}

const blockPrefixes: Readonly<Record<Folder, string>> = { claims: 'c', sources: 's', tags: 't', entities: 'e' }

/** The block id of a record: the same in every export, since it is its id behind a letter. */
export function blockIdOf(folder: Folder, id: string): string {
  return `${blockPrefixes[folder]}-${id}`
}

/** Notes as files of a folder, with links from file to file. */
export function folderEdition(dossier: Dossier): Edition {
  return {
    dossier,
    levels: { title: 1, section: 2, annotation: 3 },
    refer: (id) => referTo(dossier, id, ({ folder, name }) => `${folder}/${name}`),
  }
}

/** Notes as parts of one document, with links to its own blocks. */
export function documentEdition(dossier: Dossier): Edition {
  return {
    dossier,
    levels: { title: 3, section: 4, annotation: 5 },
    refer: (id) => referTo(dossier, id, ({ folder }) => `#^${blockIdOf(folder, id)}`),
  }
}

function referTo(dossier: Dossier, id: string, targetOf: (card: Card) => string): PhrasingContent {
  const card = dossier.cards.get(id)
  if (card === undefined || !card.held) return { type: 'text', value: card?.title ?? id }
  return { type: 'wikilink', target: targetOf(card), display: card.title }
}
