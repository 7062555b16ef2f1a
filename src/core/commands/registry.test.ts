import { describe, expect, it } from 'vitest'
import { TestCase } from '../testing/test-case.ts'
import { commands, planCommand } from './registry.ts'

describe('the registry of commands', () => {
  it.each(Object.entries(commands))('holds %s under its own name', (name, command) => {
    expect(command.name).toBe(name)
  })

  it('refuses a command that does not exist, and says so', () => {
    const { state, context } = new TestCase()
    expect(planCommand('claim/shred', {}, state, context)).toMatchObject({ ok: false, code: 'command-unknown' })
    expect(planCommand('toString', {}, state, context)).toMatchObject({ ok: false, code: 'command-unknown' })
  })

  it('refuses a payload that does not fit, and names the field', () => {
    const { state, context } = new TestCase()
    const payload = { claims: [{ id: context.newId({ parse: String }), statement: '  ', kind: 'event' }] }
    const planned = planCommand('claim/import', payload, state, context)
    expect(planned).toEqual({
      ok: false,
      code: 'payload-invalid',
      message:
        '“claim/import” was not done, since its claims[0].statement cannot be used: it must not be empty. Correct it and try again.',
    })
  })

  it('refuses a payload that is no object, or has a field too many', () => {
    const { state, context } = new TestCase()
    expect(planCommand('claim/tag', null, state, context)).toMatchObject({ code: 'payload-invalid' })
    const payload = { title: 'The ford', colour: 'red' }
    expect(planCommand('case/edit', payload, state, context)).toMatchObject({ code: 'payload-invalid' })
  })

  it('gives the diff, the words and the payload as it was understood', () => {
    const { state, context } = new TestCase()
    const id = context.newId({ parse: String })
    const planned = planCommand('tag/create', { id, name: '  trade ', parent: null }, state, context)
    expect(planned).toMatchObject({
      ok: true,
      value: {
        words: 'Create the tag “trade”',
        payload: { id, name: 'trade', parent: null, description: '' },
        diff: { tags: { added: [{ id, name: 'trade', order: 0 }], updated: [], removed: [] } },
      },
    })
  })

  it('plans nothing for a change that changes nothing', () => {
    const bench = new TestCase()
    bench.begin()
    expect(bench.run('case/edit', { title: 'The ford' })).toEqual({})
    expect(bench.run('case/edit', {})).toEqual({})
  })
})
