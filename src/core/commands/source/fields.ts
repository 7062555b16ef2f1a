import { z } from 'zod'
import { Source } from '../../model/source.ts'
import { RequiredText } from '../text-fields.ts'

const { kind, publisher, owner, url, published, retrieved, language, direction, derivesFrom } = Source.shape

/** What an analyst says of a source, as commands take it. */
export const sourceFields = {
  title: RequiredText,
  kind,
  authors: z.array(RequiredText).readonly(),
  publisher,
  owner,
  url,
  published,
  retrieved,
  language,
  direction,
  derivesFrom,
} as const
