import type { Tag } from '../../model/tag.ts'
import { annotations } from './annotations.ts'
import { item, listSection, namedParagraph, paragraph, paragraphs } from './blocks.ts'
import type { Codebook } from './codebook.ts'
import { blockIdOf, type Edition, type NotePage } from './edition.ts'
import { historySentence } from './sentences.ts'

/** The note of a tag: when to use it, where it stands in the codebook, and the claims that have it. */
export function tagPage(edition: Edition, codebook: Codebook, tag: Tag): NotePage {
  const { dossier, levels, refer } = edition
  return {
    title: tag.name,
    properties: {
      id: tag.id,
      type: 'tag',
      aliases: [tag.name],
      marking: dossier.case.marking,
      tag: dossier.obsidianTags.get(tag.id) ?? null,
      colour: tag.colour,
      created: tag.createdAt,
      updated: tag.updatedAt,
    },
    blocks: [
      namedParagraph(blockIdOf('tags', tag.id), `Tag, ${tag.colour}.`),
      ...paragraphs(tag.description),
      ...(tag.parent === null ? [] : [paragraph('Within ', refer(tag.parent))]),
      paragraph(historySentence('Added', tag)),
      ...listSection(
        levels.section,
        'Tags within',
        codebook.within(tag.id).map(({ id }) => item(paragraph(refer(id)))),
      ),
      ...listSection(
        levels.section,
        'Claims',
        (dossier.claimsByTag.get(tag.id) ?? []).map(({ id }) => item(paragraph(refer(id)))),
      ),
      ...annotations(edition, tag.id),
    ],
  }
}
