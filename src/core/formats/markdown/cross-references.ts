import type { ListItem, RootContent } from 'mdast'
import type { Claim } from '../../model/claim.ts'
import type { Link } from '../../model/link.ts'
import { relationWords } from '../../vocabulary/relations.ts'
import { annotationBlocks } from './annotations.ts'
import { item, listSection, paragraph, paragraphs } from './blocks.ts'
import type { Edition } from './edition.ts'

/**
 * The cross-references of a claim, read from its end: first those that it makes, then those made to it. The block id of a
 * cross-reference stands with the claim that makes it, so that it is unique in one document as well.
 */
export function crossReferences({ dossier, levels, refer }: Edition, claim: Claim): RootContent[] {
  const outgoing = dossier.linksFrom.get(claim.id) ?? []
  const incoming = dossier.linksTo.get(claim.id) ?? []
  const items: ListItem[] = [
    ...outgoing.map((link) =>
      item(
        paragraph(`${relationWords[link.relation].forward} `, refer(link.to), ' ', {
          type: 'blockId',
          id: `l-${link.id}`,
        }),
        ...paragraphs(link.note),
      ),
    ),
    ...incoming.map((link) =>
      item(paragraph(`${relationWords[link.relation].backward} `, refer(link.from)), ...paragraphs(link.note)),
    ),
  ]
  return listSection(levels.section, 'Cross-references', items)
}

/**
 * The notes on the cross-references of a claim. They stand with the claim that makes the cross-reference, or with the other one
 * when the export does not hold that claim.
 */
export function crossReferenceNotes({ dossier, levels }: Edition, claim: Claim): RootContent[] {
  const outgoing = dossier.linksFrom.get(claim.id) ?? []
  const orphaned = (dossier.linksTo.get(claim.id) ?? []).filter(({ from }) => dossier.cards.get(from)?.held !== true)
  const about = (link: Link, words: string, other: string) =>
    annotationBlocks(
      levels.annotation,
      dossier.notesOn.get(link.id) ?? [],
      `on “${words} ${dossier.cards.get(other)?.title ?? other}”`,
    )
  return [
    ...outgoing.flatMap((link) => about(link, relationWords[link.relation].forward, link.to)),
    ...orphaned.flatMap((link) => about(link, relationWords[link.relation].backward, link.from)),
  ]
}
