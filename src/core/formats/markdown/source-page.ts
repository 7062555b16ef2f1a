import type { ListItem, PhrasingContent } from 'mdast'
import type { Mention } from '../../model/mention.ts'
import type { Source } from '../../model/source.ts'
import { annotations } from './annotations.ts'
import { code, item, joined, list, listSection, namedParagraph, paragraph } from './blocks.ts'
import { blockIdOf, type Edition, type NotePage } from './edition.ts'
import { capitalised, dateWords, historySentence, momentWords, rangeWords, reliabilitySentence } from './sentences.ts'

/** The note of a source: what is known of it, the digests of its text and original, the claims it states in the order of its text. */
export function sourcePage(edition: Edition, source: Source): NotePage {
  const { dossier, levels, refer } = edition
  const mentions = [...(dossier.mentionsOfSource.get(source.id) ?? [])].sort(byPlace)
  return {
    title: source.title,
    properties: {
      id: source.id,
      type: 'source',
      aliases: [source.title],
      marking: dossier.case.marking,
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
    },
    blocks: [
      namedParagraph(blockIdOf('sources', source.id), `${capitalised(source.kind)}.`),
      paragraph(reliabilitySentence(source.reliability)),
      list(details(edition, source)),
      paragraph(historySentence('Added', source)),
      ...listSection(
        levels.section,
        'Claims',
        mentions.map((mention) => item(paragraph(`${rangeWords(mention)}: `, refer(mention.claim)))),
      ),
      ...annotations(edition, source.id),
    ],
  }
}

function byPlace(one: Mention, other: Mention): number {
  return one.anchor.start - other.anchor.start || one.anchor.end - other.anchor.end || (one.id < other.id ? -1 : 1)
}

function details({ dossier, refer }: Edition, source: Source): ListItem[] {
  return [
    ...detail('Authors', source.authors.map(text)),
    ...detail('Publisher', textIfAny(source.publisher)),
    ...detail('Owner', textIfAny(source.owner)),
    ...detail('Address', textIfAny(source.url)),
    ...detail('Published', source.published === null ? [] : [text(dateWords(source.published))]),
    ...detail('Retrieved', source.retrieved === null ? [] : [text(momentWords(source.retrieved))]),
    ...detail('Language', textIfAny(source.language)),
    ...detail('Media type', textIfAny(source.mediaType)),
    ...detail('Derives from', source.derivesFrom.map(refer)),
    ...detail(
      'Origin of',
      (dossier.derivedFrom.get(source.id) ?? []).map(({ id }) => refer(id)),
    ),
    ...detail('Length of the text', [text(`${source.textLength} UTF-16 units`)]),
    ...detail('SHA-256 of the text', [code(source.text)]),
    ...detail('SHA-256 of the original', [code(source.original)]),
  ]
}

function detail(label: string, values: readonly PhrasingContent[]): ListItem[] {
  return values.length === 0 ? [] : [item(paragraph(`${label}: `, ...joined(values)))]
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function textIfAny(value: string): PhrasingContent[] {
  return value === '' ? [] : [text(value)]
}
