import type { Source } from '../../model/source.ts'
import { writeAnnotations } from './annotations.ts'
import type { Dossier } from './dossier.ts'
import type { Edition, NotePage, Steps } from './edition.ts'
import { blockId, digest, type Inline, joined } from './inline.ts'
import type { NoteWriter } from './note-writer.ts'
import { capitalised, dateWords, historySentence, momentWords, rangeWords, reliabilitySentence } from './sentences.ts'

/** The note of a source: what is known of it, the digests of its text and original, the claims it states in the order of its text. */
export function sourcePage(edition: Edition, source: Source): NotePage {
  return {
    title: source.title,
    properties: () => ({
      id: source.id,
      type: 'source',
      aliases: [source.title],
      marking: edition.dossier.case.marking,
      kind: source.kind,
      reliability: source.reliability,
      authors: source.authors,
      publisher: source.publisher,
      owner: source.owner,
      url: source.url,
      published: source.published,
      retrieved: source.retrieved,
      language: source.language,
      sha256_of_text: source.text,
      sha256_of_original: source.original,
      created: source.createdAt,
      updated: source.updatedAt,
    }),
    *write(writer) {
      writer.paragraph(`${capitalised(source.kind)}.`, ' ', blockId('s', source.id))
      writer.paragraph(reliabilitySentence(source.reliability))
      writeDetails(edition, writer, source)
      writer.paragraph(historySentence('Added', source))
      yield* claimsInOrderOfText(edition, writer, source)
      writeAnnotations(edition, writer, edition.dossier.notesOn.get(source.id))
    },
  }
}

function* claimsInOrderOfText({ dossier, levels, claimItems }: Edition, writer: NoteWriter, source: Source): Steps {
  const numbers = dossier.mentionsOfSource.get(source.id)
  if (numbers === undefined) return
  writer.heading(levels.section, 'Claims')
  writer.list()
  for (const number of [...numbers].sort(byPlace(dossier))) {
    const mention = dossier.mentions.members[number]
    if (mention === undefined) continue
    writer.item([`${rangeWords(mention)}: `, claimItems.linkTo(dossier.mentions.claims[number] ?? -1)])
    if (writer.isFull) yield
  }
}

/** Orders mentions by where they begin, then by where they end, then by their ids, whose order is that of their numbers. */
function byPlace({ mentions }: Dossier): (one: number, other: number) => number {
  return (one, other) => {
    const left = mentions.members[one]?.anchor
    const right = mentions.members[other]?.anchor
    if (left === undefined || right === undefined) return 0
    return left.start - right.start || left.end - right.end || one - other
  }
}

function writeDetails({ dossier, refer }: Edition, writer: NoteWriter, source: Source): void {
  const detail = (label: string, values: readonly Inline[]) => {
    if (values.length > 0) writer.item([`${label}: `, ...joined(values)])
  }
  writer.list()
  detail('Authors', source.authors)
  detail('Publisher', ifAny(source.publisher))
  detail('Owner', ifAny(source.owner))
  detail('Address', ifAny(source.url))
  detail('Published', source.published === null ? [] : [dateWords(source.published)])
  detail('Retrieved', source.retrieved === null ? [] : [momentWords(source.retrieved)])
  detail('Language', ifAny(source.language))
  detail('Media type', ifAny(source.mediaType))
  detail('Derives from', source.derivesFrom.map(refer))
  detail(
    'Origin of',
    (dossier.derivedFrom.get(source.id) ?? []).map(({ id }) => refer(id)),
  )
  detail('Length of the text', [`${source.textLength} UTF-16 units`])
  detail('SHA-256 of the text', [digest(source.text)])
  detail('SHA-256 of the original', [digest(source.original)])
}

function ifAny(value: string): readonly string[] {
  return value === '' ? [] : [value]
}
