import type { ExportPiece } from '../../lib/file-piece.ts'
import { PieceMemory } from '../../lib/piece-memory.ts'
import type { Reader } from '../../model/reader.ts'
import { claimPage } from './claim-page.ts'
import { codebookOf } from './codebook.ts'
import { type Dossier, dossierOf, type Folder, type Scope } from './dossier.ts'
import { documentEdition, type Edition, folderEdition, type NotePage, type Steps } from './edition.ts'
import { entityPage } from './entity-page.ts'
import { readableName } from './file-name.ts'
import { frontMatter } from './front-matter.ts'
import {
  caseProperties,
  writeCaseNotes,
  writeClaimList,
  writeEntityList,
  writeMarking,
  writeSourceList,
  writeTagList,
  writeTitle,
} from './index-page.ts'
import { NoteWriter } from './note-writer.ts'
import { sourcePage } from './source-page.ts'
import { tagPage } from './tag-page.ts'

/** Which claims to export, and whether as one document or as a folder that Obsidian opens as a vault. */
export interface ExportRequest {
  readonly scope: Scope
  readonly shape: 'file' | 'folder'
}

/** One kind of records: their list in the index, and their notes, made as they are asked for. */
interface Part {
  readonly folder: Folder
  readonly title: string
  readonly count: number
  writeList(writer: NoteWriter): Steps
  pages(): Iterable<readonly [id: string, page: NotePage]>
}

/**
 * Writes the claims of a scope, with the sources, tags and entities that they use, as Markdown notes; docs/export-format.md
 * describes them. Lines end with LF. The same case gives the same bytes, in id order. Pieces of about 4 MiB, or of one file, are made as they are taken, so a caller
 * can write them as they come, show progress and stop; a folder begins with its index. A reader without a case gives none. Takes time in
 * proportion to the case. Pieces are gathered in `memory`, to which they may be given back.
 */
export function* exportNotes(
  read: Reader,
  { scope, shape }: ExportRequest,
  memory = new PieceMemory(),
): Generator<ExportPiece> {
  const dossier = dossierOf(read, scope)
  if (dossier !== undefined) yield* writeNotes(dossier, shape, memory)
}

/** The same of what was read of the case before; nothing that is changed since shows in it. */
export function* writeNotes(
  dossier: Dossier,
  shape: ExportRequest['shape'],
  memory = new PieceMemory(),
): Generator<ExportPiece> {
  const writer = new NoteWriter(memory)
  const files = shape === 'folder' ? folderFiles(dossier, writer) : documentFile(dossier, writer)
  const blocks = blocksIn(dossier)
  for (const { path, steps } of files) {
    let continues = false
    const piece = (): ExportPiece => ({
      path,
      bytes: writer.take(),
      continues,
      share: Math.min(1, writer.blocks / blocks),
    })
    for (const _ of steps) {
      yield piece()
      continues = true
    }
    yield piece()
  }
}

/** A file that is being written; after each step what is written of it can be taken. */
interface FileInSteps {
  readonly path: string
  readonly steps: Steps
}

function* folderFiles(dossier: Dossier, writer: NoteWriter): Generator<FileInSteps> {
  const edition = folderEdition(dossier)
  const parts = partsOf(edition)
  function* indexSteps(): Steps {
    writer.begin(frontMatter(caseProperties(dossier)))
    writeTitle(dossier, writer)
    for (const part of parts) yield* listSteps(part, writer)
    writeCaseNotes(dossier, writer)
  }
  function* pageSteps(page: NotePage): Steps {
    writer.begin(frontMatter(page.properties()))
    writeMarking(dossier, writer)
    writer.heading(edition.levels.title, page.title)
    yield* page.write(writer)
  }
  yield { path: 'index.md', steps: indexSteps() }
  for (const { folder, pages } of parts) {
    for (const [id, page] of pages()) yield { path: `${edition.pathOf(folder, id)}.md`, steps: pageSteps(page) }
  }
}

function* documentFile(dossier: Dossier, writer: NoteWriter): Generator<FileInSteps> {
  const edition = documentEdition(dossier)
  function* steps(): Steps {
    writer.begin(frontMatter(caseProperties(dossier)))
    writeTitle(dossier, writer)
    for (const part of partsOf(edition)) {
      yield* listSteps(part, writer)
      for (const [, page] of part.pages()) {
        writer.heading(edition.levels.title, page.title)
        yield* page.write(writer)
        if (writer.isFull) yield
      }
    }
    writeCaseNotes(dossier, writer)
  }
  yield { path: `${readableName(dossier.case.title, 'case')}.md`, steps: steps() }
}

function* listSteps({ title, count, writeList }: Part, writer: NoteWriter): Steps {
  if (count === 0) return
  writer.heading(2, title)
  writer.list()
  yield* writeList(writer)
}

function partsOf(edition: Edition): readonly Part[] {
  const { sources, tags, entities, claims } = edition.dossier
  const codebook = codebookOf(tags)
  return [
    {
      folder: 'sources',
      title: 'Sources',
      count: sources.length,
      writeList: (writer) => writeSourceList(edition, writer),
      pages: () => pagesOf(sources, (source) => sourcePage(edition, source)),
    },
    {
      folder: 'tags',
      title: 'Tags',
      count: tags.length,
      writeList: (writer) => writeTagList(edition, codebook, writer),
      pages: () => pagesOf(tags, (tag) => tagPage(edition, codebook, tag)),
    },
    {
      folder: 'entities',
      title: 'Entities',
      count: entities.length,
      writeList: (writer) => writeEntityList(edition, writer),
      pages: () => pagesOf(entities, (entity) => entityPage(edition, entity)),
    },
    {
      folder: 'claims',
      title: 'Claims',
      count: claims.length,
      writeList: (writer) => writeClaimList(edition, writer),
      pages: () => pagesOf(claims, (claim, number) => claimPage(edition, number, claim)),
    },
  ]
}

function* pagesOf<Titled extends { readonly id: string }>(
  records: readonly Titled[],
  pageOf: (record: Titled, number: number) => NotePage,
): Generator<readonly [string, NotePage]> {
  for (const [number, record] of records.entries()) yield [record.id, pageOf(record, number)]
}

/** About how many blocks and list items an export has, by which progress is told. */
function blocksIn({ sources, tags, entities, claims, mentions }: Dossier): number {
  let references = 0
  for (const claim of claims) references += claim.tags.length + claim.entities.length
  return (
    8 * claims.length +
    4 * mentions.members.length +
    references +
    18 * sources.length +
    5 * (tags.length + entities.length)
  )
}
