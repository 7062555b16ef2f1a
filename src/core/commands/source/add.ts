import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { type Failure, fail, ok } from '../../lib/result.ts'
import type { Content } from '../../model/content.ts'
import { SourceId } from '../../model/ids.ts'
import type { Reader } from '../../model/reader.ts'
import { Reliability } from '../../vocabulary/admiralty.ts'
import { defineCommand } from '../command.ts'
import { idTaken, selected } from '../standing.ts'
import { bytesContent, textContent } from './contents.ts'
import { sourceFields } from './fields.ts'

/** Adds a source with its text and the bytes it was received as; without bytes, the text itself is the original. */
export const addSource = defineCommand({
  name: 'source/add',
  payload: z.strictObject({
    id: SourceId,
    ...sourceFields,
    text: z.string(),
    /** The original's bytes in base64. */
    original: z.base64().nullable(),
    mediaType: z.string(),
    reliability: Reliability,
  }),
  plan(read, payload, { at }) {
    const { text: received, original: bytes, mediaType, reliability, derivesFrom, ...fields } = payload
    const origins = selected(read, 'sources', derivesFrom)
    if (!origins.ok) return origins
    // A lone surrogate has no UTF-8, so it could not be hashed to the letter.
    const text = textContent(received.toWellFormed())
    const refusal = idTaken(read, 'sources', payload.id) ?? textRefused(read, text)
    if (refusal) return refusal
    const original = bytes === null ? text : bytesContent(bytes)
    const draft = new Draft(read)
    if (read.byId('contents', original.id) === undefined) draft.put('contents', original)
    // Put last: where the same bytes stand in base64, a text is kept so that it can be read.
    draft.put('contents', text)
    draft.put('sources', {
      ...fields,
      text: text.id,
      textLength: text.data.length,
      original: original.id,
      mediaType,
      reliability,
      derivesFrom: origins.value.map((origin) => origin.id),
      createdAt: at,
      updatedAt: at,
    })
    return ok(draft.diff())
  },
  words: ({ title }) => `Add the source “${title}”`,
})

function textRefused(read: Reader, text: Content): Failure | null {
  if (text.data.trim() === '') {
    return fail(
      'source-empty',
      'The source has no text, so nothing in it could be quoted. Paste or open a text with words in it.',
    )
  }
  const twin = read.where('sources', 'content', text.id).find((source) => source.text === text.id)
  if (twin === undefined) return null
  return fail(
    'source-stands',
    `This text is already in the case as “${twin.title}”. Nothing was added; use that source.`,
  )
}
