import { describe, expect, it } from 'vitest'
import { ok } from '#core/lib/result.ts'
import { answer } from './answer.ts'
import type { Handlers } from './handlers/handlers.ts'
import { journalHandlers } from './handlers/journal.ts'
import { libraryHandlers } from './handlers/library.ts'

const written: string[] = []
const broken = async () => {
  throw new Error('the dialog went away')
}
const handlers: Handlers = {
  ...journalHandlers('/nowhere'),
  ...libraryHandlers('/nowhere', async () => undefined),
  'export.chooseFolder': broken,
  'export.chooseFile': broken,
  'export.beside': broken,
  'export.write': broken,
  'export.finish': broken,
  'export.abandon': broken,
  'files.open': broken,
  'files.read': broken,
  'files.close': broken,
  'clipboard.write': async (text) => {
    written.push(text)
    return ok(null)
  },
}

describe('answering a channel', () => {
  it('hands checked arguments to the handler', async () => {
    expect(await answer(handlers, 'clipboard.write', ['words'])).toEqual({ ok: true, value: null })
    expect(written).toEqual(['words'])
  })

  it('refuses arguments that the contract does not know, before any handler runs', async () => {
    const before = written.length
    expect(await answer(handlers, 'clipboard.write', [7])).toMatchObject({ ok: false, code: 'bad-arguments' })
    expect(await answer(handlers, 'library.remove', ['../../home'])).toMatchObject({ code: 'bad-arguments' })
    expect(written).toHaveLength(before)
  })

  it('turns what a handler throws into a failure', async () => {
    const failure = { ok: false, code: 'unexpected', message: '“export.chooseFile” failed: the dialog went away.' }
    expect(await answer(handlers, 'export.chooseFile', ['Notes.md'])).toEqual(failure)
  })
})
