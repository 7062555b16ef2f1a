import { describe, expect, it } from 'vitest'
import { ViewId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

const looks = { query: '', columns: ['statement'], sort: [], group: null }

describe('view/save', () => {
  it('saves a view, and saves it anew under the same id', () => {
    const test = new TestCase()
    const id = test.view('Contested')
    const before = test.state.byId('views', id)
    const sort = [{ field: 'occurred', direction: 'descending' }] as const
    test.run('view/save', { ...looks, id, name: 'Contested', table: 'claims', sort })
    expect(test.state.byId('views', id)).toEqual({ ...before, query: '', sort, updatedAt: test.context.at })
    expect(test.state.count('views')).toBe(1)
  })

  it('refuses the name of another view of the table, and allows it for another table', () => {
    const test = new TestCase()
    test.view('Contested')
    const id = test.context.newId(ViewId)
    expect(test.refusal('view/save', { ...looks, id, name: 'contested ', table: 'claims' })).toBe('view-name-taken')
    expect(test.refusal('view/save', { ...looks, id, name: 'Contested', table: 'sources' })).toBeNull()
  })
})

describe('view/rename and view/remove', () => {
  it('rename, refuse a taken name, and remove', () => {
    const test = new TestCase()
    const view = test.view('Contested')
    test.view('Ungraded')
    expect(test.refusal('view/rename', { view, name: 'UNGRADED' })).toBe('view-name-taken')
    test.run('view/rename', { view, name: 'CONTESTED' })
    expect(test.state.byId('views', view)?.name).toBe('CONTESTED')
    test.run('view/remove', { view })
    expect([...test.state.all('views')].map(({ name }) => name)).toEqual(['Ungraded'])
    expect(test.refusal('view/remove', { view })).toBe('record-missing')
  })
})
