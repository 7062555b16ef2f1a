import { describe, expect, it } from 'vitest'
import { CaseId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

describe('case/create', () => {
  it('begins a case at the moment of the command', () => {
    const bench = new TestCase()
    const id = bench.begin()
    expect(bench.state.byId('cases', id)).toEqual({
      id,
      title: 'The ford',
      question: '',
      marking: '',
      yardstick: 'phia',
      createdAt: bench.context.at,
      updatedAt: bench.context.at,
    })
  })

  it('is refused when a case stands', () => {
    const bench = new TestCase()
    bench.begin()
    const again = {
      id: bench.context.newId(CaseId),
      title: 'Another',
      question: '',
      marking: '',
      yardstick: 'phia',
    } as const
    expect(bench.refusal('case/create', again)).toBe('case-stands')
  })
})

describe('case/edit', () => {
  it('changes the named fields and the time of the last change', () => {
    const bench = new TestCase()
    const id = bench.begin()
    const before = bench.state.byId('cases', id)
    bench.run('case/edit', { question: 'Who crossed?', yardstick: 'icd203-likelihood' })
    const at = bench.context.at
    expect(bench.state.byId('cases', id)).toEqual({
      ...before,
      question: 'Who crossed?',
      yardstick: 'icd203-likelihood',
      updatedAt: at,
    })
  })

  it('is refused without a case, and for an empty title', () => {
    const bench = new TestCase()
    expect(bench.refusal('case/edit', { title: 'The ford' })).toBe('record-missing')
    bench.begin()
    expect(bench.refusal('case/edit', { title: ' ' })).toBe('payload-invalid')
  })
})
