import type { ListItem, RootContent } from 'mdast'
import type { Reader } from '../../model/reader.ts'
import { annotationBlocks } from './annotations.ts'
import { heading, list, listSection, paragraph, section } from './blocks.ts'
import { claimPage } from './claim-page.ts'
import { codebookOf } from './codebook.ts'
import { type Dossier, dossierOf, type Folder, type Scope } from './dossier.ts'
import { documentEdition, type Edition, folderEdition, type NotePage } from './edition.ts'
import { entityPage } from './entity-page.ts'
import { readableName } from './file-name.ts'
import { frontMatter } from './front-matter.ts'
import { caseBlocks, caseProperties, claimList, entityList, sourceList, tagList } from './index-page.ts'
import { serialise } from './serialise.ts'
import { sourcePage } from './source-page.ts'
import { tagPage } from './tag-page.ts'

/** A file of notes. The path is relative and has forward slashes; the text is well-formed Unicode with LF at line ends. */
export interface NoteFile {
  readonly path: string
  readonly text: string
}

/** Which claims to export, and whether as one document or as a folder that Obsidian opens as a vault. */
export interface ExportRequest {
  readonly scope: Scope
  readonly shape: 'file' | 'folder'
}

/** One kind of records: their list in the index, and their notes, made as they are asked for. */
interface Part {
  readonly folder: Folder
  readonly title: string
  readonly items: readonly ListItem[]
  readonly pages: Iterable<readonly [id: string, page: NotePage]>
}

/**
 * Writes the claims of a scope, with the sources, tags and entities that they use, as Markdown notes; docs/export-format.md
 * describes them. The same case gives the same bytes, in id order. Files are made one by one as they are taken, so a caller can show progress
 * and stop; a folder begins with its index. A reader without a case gives no file. Takes time in proportion to the case.
 */
export function* exportNotes(read: Reader, { scope, shape }: ExportRequest): Generator<NoteFile> {
  const dossier = dossierOf(read, scope)
  if (dossier === undefined) return
  if (shape === 'folder') yield* folderFiles(dossier)
  else yield documentFile(dossier)
}

function* folderFiles(dossier: Dossier): Generator<NoteFile> {
  const edition = folderEdition(dossier)
  const parts = partsOf(edition)
  const index = [
    ...titleBlocks(dossier),
    ...parts.flatMap(({ title, items }) => listSection(2, title, items)),
    ...caseNotes(dossier),
  ]
  yield noteFile('index.md', [frontMatter(caseProperties(dossier)), serialise(index)])
  for (const { folder, pages } of parts) {
    for (const [id, page] of pages) {
      const blocks = [...markingBlocks(dossier), heading(edition.levels.title, page.title), ...page.blocks]
      const name = dossier.cards.get(id)?.name ?? id
      yield noteFile(`${folder}/${name}.md`, [frontMatter(page.properties), serialise(blocks)])
    }
  }
}

function documentFile(dossier: Dossier): NoteFile {
  const edition = documentEdition(dossier)
  const pieces = [frontMatter(caseProperties(dossier)), serialise(titleBlocks(dossier))]
  for (const { title, items, pages } of partsOf(edition)) {
    if (items.length > 0) pieces.push(serialise([heading(2, title), list(items)]))
    for (const [, page] of pages) pieces.push(serialise([heading(edition.levels.title, page.title), ...page.blocks]))
  }
  const notes = caseNotes(dossier)
  if (notes.length > 0) pieces.push(serialise(notes))
  return noteFile(`${readableName(dossier.case.title, 'case')}.md`, pieces)
}

/** Pieces end in a line feed each; an empty line parts them. A lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
function noteFile(path: string, pieces: readonly string[]): NoteFile {
  return { path, text: pieces.join('\n').toWellFormed() }
}

function partsOf(edition: Edition): readonly Part[] {
  const { sources, tags, entities, claims } = edition.dossier
  const codebook = codebookOf(tags)
  return [
    {
      folder: 'sources',
      title: 'Sources',
      items: sourceList(edition),
      pages: pagesOf(sources, (source) => sourcePage(edition, source)),
    },
    {
      folder: 'tags',
      title: 'Tags',
      items: tagList(edition, codebook),
      pages: pagesOf(tags, (tag) => tagPage(edition, codebook, tag)),
    },
    {
      folder: 'entities',
      title: 'Entities',
      items: entityList(edition),
      pages: pagesOf(entities, (entity) => entityPage(edition, entity)),
    },
    {
      folder: 'claims',
      title: 'Claims',
      items: claimList(edition),
      pages: pagesOf(claims, (claim) => claimPage(edition, claim)),
    },
  ]
}

function* pagesOf<Titled extends { readonly id: string }>(
  records: readonly Titled[],
  pageOf: (record: Titled) => NotePage,
): Generator<readonly [string, NotePage]> {
  for (const record of records) yield [record.id, pageOf(record)]
}

function titleBlocks(dossier: Dossier): RootContent[] {
  return [...markingBlocks(dossier), heading(1, dossier.case.title), ...caseBlocks(dossier)]
}

function markingBlocks({ case: { marking } }: Dossier): RootContent[] {
  return marking === '' ? [] : [paragraph(`Marking: ${marking}`)]
}

/** Notes on the case belong to the whole of it, and stay behind when only some claims are exported. */
function caseNotes(dossier: Dossier): RootContent[] {
  if (!dossier.whole) return []
  return section(2, 'Notes', annotationBlocks(3, dossier.notesOn.get(dossier.case.id) ?? []))
}
