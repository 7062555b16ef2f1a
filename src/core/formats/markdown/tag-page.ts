import type { Tag } from '../../model/tag.ts'
import { writeAnnotations } from './annotations.ts'
import type { Codebook } from './codebook.ts'
import type { Edition, NotePage } from './edition.ts'
import { blockId } from './inline.ts'
import { claimSection } from './sections.ts'
import { historySentence } from './sentences.ts'

/** The note of a tag: when to use it, where it stands in the codebook, and the claims that have it. */
export function tagPage(edition: Edition, codebook: Codebook, tag: Tag): NotePage {
  const { dossier, levels, refer } = edition
  return {
    title: tag.name,
    properties: () => ({
      id: tag.id,
      type: 'tag',
      aliases: [tag.name],
      marking: dossier.case.marking,
      tag: dossier.obsidianTags.get(tag.id) ?? null,
      colour: tag.colour,
      created: tag.createdAt,
      updated: tag.updatedAt,
    }),
    *write(writer) {
      const within = codebook.within(tag.id)
      writer.paragraph(`Tag, ${tag.colour}.`, ' ', blockId('t', tag.id))
      writer.paragraphs(tag.description)
      if (tag.parent !== null) writer.paragraph('Within ', refer(tag.parent))
      writer.paragraph(historySentence('Added', tag))
      if (within.length > 0) {
        writer.heading(levels.section, 'Tags within')
        writer.list()
        for (const { id } of within) writer.item([refer(id)])
      }
      yield* claimSection(edition, writer, dossier.claimsByTag.get(tag.id))
      writeAnnotations(edition, writer, dossier.notesOn.get(tag.id))
    },
  }
}
