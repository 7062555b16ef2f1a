import type { ListItem, RootContent } from 'mdast'
import type { Tag } from '../../model/tag.ts'
import { reliabilityGrades } from '../../vocabulary/admiralty.ts'
import { yardstickNames } from '../../vocabulary/likelihood.ts'
import { item, list, paragraph, paragraphs } from './blocks.ts'
import type { Codebook } from './codebook.ts'
import type { Dossier } from './dossier.ts'
import type { Edition } from './edition.ts'
import type { Properties } from './front-matter.ts'
import { historySentence } from './sentences.ts'

/** What the case is about and how to read its notes, below the case's title. */
export function caseBlocks(dossier: Dossier): RootContent[] {
  const { question, yardstick } = dossier.case
  const extent = dossier.whole
    ? claims(dossier.claims.length)
    : `${dossier.claims.length} of ${claims(dossier.countOfClaims)}`
  return [
    ...paragraphs(question),
    paragraph(`This export holds ${extent}. Likelihoods are worded by ${yardstickNames[yardstick]}.`),
    paragraph(
      'A quote is traced by its character range and the SHA-256 of its source text. ',
      'A range counts UTF-16 units of that text from 0 and ends before its second number, as JavaScript does. ',
      'The SHA-256 is that of the text in UTF-8.',
    ),
    paragraph(historySentence('Case opened', dossier.case)),
  ]
}

/** The front matter of the index, and of the one document. */
export function caseProperties({ case: opened, claims, sources }: Dossier): Properties {
  return {
    id: opened.id,
    type: 'case',
    title: opened.title,
    question: opened.question,
    marking: opened.marking,
    yardstick: yardstickNames[opened.yardstick],
    claims: claims.length,
    sources: sources.length,
    created: opened.createdAt,
    updated: opened.updatedAt,
  }
}

/** The sources with their reliability, in the order in which they were added. */
export function sourceList({ dossier, refer }: Edition): ListItem[] {
  return dossier.sources.map(({ id, reliability }) =>
    item(paragraph(refer(id), `, reliability ${reliability}, ${reliabilityGrades[reliability].label.toLowerCase()}`)),
  )
}

/** The codebook as a list within lists, with how many claims have each tag. */
export function tagList(edition: Edition, codebook: Codebook): ListItem[] {
  const { dossier, refer } = edition
  const entry = (tag: Tag): ListItem => {
    const within = codebook.within(tag.id)
    const line = paragraph(refer(tag.id), `, ${claims(dossier.claimsByTag.get(tag.id)?.length ?? 0)}`)
    return within.length === 0 ? item(line) : item(line, list(within.map(entry)))
  }
  return codebook.top.map(entry)
}

/** The entities with how many claims speak of each. */
export function entityList({ dossier, refer }: Edition): ListItem[] {
  return dossier.entities.map(({ id }) =>
    item(paragraph(refer(id), `, ${claims(dossier.claimsByEntity.get(id)?.length ?? 0)}`)),
  )
}

/** The claims in the order in which they were stated. */
export function claimList({ dossier, refer }: Edition): ListItem[] {
  return dossier.claims.map(({ id }) => item(paragraph(refer(id))))
}

function claims(count: number): string {
  return `${count} ${count === 1 ? 'claim' : 'claims'}`
}
