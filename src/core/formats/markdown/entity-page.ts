import type { Entity } from '../../model/entity.ts'
import { annotations } from './annotations.ts'
import { item, listSection, namedParagraph, paragraph, paragraphs } from './blocks.ts'
import { blockIdOf, type Edition, type NotePage } from './edition.ts'
import { capitalised, historySentence } from './sentences.ts'

/** The note of an entity: its other names, its description, and the claims that speak of it. */
export function entityPage(edition: Edition, entity: Entity): NotePage {
  const { dossier, levels, refer } = edition
  return {
    title: entity.name,
    properties: {
      id: entity.id,
      type: 'entity',
      aliases: [entity.name, ...entity.aliases],
      marking: dossier.case.marking,
      kind: entity.kind,
      created: entity.createdAt,
      updated: entity.updatedAt,
    },
    blocks: [
      namedParagraph(blockIdOf('entities', entity.id), `${capitalised(entity.kind)}.`),
      ...paragraphs(entity.description),
      paragraph(historySentence('Added', entity)),
      ...listSection(
        levels.section,
        'Also known as',
        entity.aliases.map((alias) => item(paragraph(alias))),
      ),
      ...listSection(
        levels.section,
        'Claims',
        (dossier.claimsByEntity.get(entity.id) ?? []).map(({ id }) => item(paragraph(refer(id)))),
      ),
      ...annotations(edition, entity.id),
    ],
  }
}
