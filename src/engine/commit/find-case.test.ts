import { describe, expect, it } from 'vitest'
import { CaseStore } from '../store/case-store.ts'
import { must, newId } from '../testing/open-session.ts'
import { findStore } from './find-case.ts'

describe('the store of a case', () => {
  it('is opened anew when another window threw it away while the right to edit was waited for', async () => {
    const id = newId()
    const opening = CaseStore.open(id)
    const before = must(await opening)
    await CaseStore.remove(id)
    expect(before.isOpen).toBe(false)
    const { store, ...found } = must(await findStore(id, opening))
    expect(store.isOpen).toBe(true)
    expect(found).toEqual({ stored: null, last: null, screen: null })
    store.close()
  })

  it('is the one that was being opened where nothing happened to it', async () => {
    const id = newId()
    const opening = CaseStore.open(id)
    const { store } = must(await findStore(id, opening))
    expect(store).toBe(must(await opening))
    store.close()
  })
})
