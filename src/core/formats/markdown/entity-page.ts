import type { Entity } from '../../model/entity.ts'
import { writeAnnotations } from './annotations.ts'
import type { Edition, NotePage } from './edition.ts'
import { blockId } from './inline.ts'
import { claimSection } from './sections.ts'
import { capitalised, historySentence } from './sentences.ts'

/** The note of an entity: its other names, its description, and the claims that speak of it. */
export function entityPage(edition: Edition, entity: Entity): NotePage {
  const { dossier, levels } = edition
  return {
    title: entity.name,
    properties: () => ({
      id: entity.id,
      type: 'entity',
      aliases: [entity.name, ...entity.aliases],
      marking: dossier.case.marking,
      kind: entity.kind,
      created: entity.createdAt,
      updated: entity.updatedAt,
    }),
    *write(writer) {
      writer.paragraph(`${capitalised(entity.kind)}.`, ' ', blockId('e', entity.id))
      writer.paragraphs(entity.description)
      writer.paragraph(historySentence('Added', entity))
      if (entity.aliases.length > 0) {
        writer.heading(levels.section, 'Also known as')
        writer.list()
        for (const alias of entity.aliases) writer.item([alias])
      }
      yield* claimSection(edition, writer, dossier.claimsByEntity.get(entity.id))
      writeAnnotations(edition, writer, dossier.notesOn.get(entity.id))
    },
  }
}
