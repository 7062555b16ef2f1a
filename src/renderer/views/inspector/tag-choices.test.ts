import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TagId } from '#core/model/ids.ts'
import { timestampOf } from '#core/model/time.ts'
import type { TagRow } from '#engine/rows.ts'
import { knownTags, newTags } from './tag-choices.ts'

const at = timestampOf(0)

function tag(number: number, name: string, parent: TagRow | null = null): TagRow {
  const id = TagId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)
  return {
    id,
    name,
    parent: parent?.id ?? null,
    colour: 'slate',
    description: '',
    order: number,
    createdAt: at,
    updatedAt: at,
    parentName: parent?.name ?? null,
    depth: parent === null ? 0 : parent.depth + 1,
    claims: 0,
    below: 0,
    notes: 0,
  }
}

const security = tag(1, 'Security')
const terrorism = tag(2, 'Terrorism', security)
const cells = tag(3, 'Sleeper cells', terrorism)
const secession = tag(4, 'Secession')
const codebook = [security, terrorism, cells, secession]
const nobody: ReadonlySet<TagId> = new Set()

function names(words: string): readonly string[] {
  return knownTags(codebook, nobody, words).map((known) => known.tag.name)
}

describe('knownTags', () => {
  it('gives the whole codebook in its order, with paths, when nothing is typed', () => {
    expect(knownTags(codebook, nobody, '').map(({ tag, path }) => [...path, tag.name].join('/'))).toEqual([
      'Security',
      'Security/Terrorism',
      'Security/Terrorism/Sleeper cells',
      'Secession',
    ])
  })

  it('puts tags whose own name begins with the words before those found by their path', () => {
    expect(names('sec')).toEqual(['Security', 'Secession', 'Terrorism', 'Sleeper cells'])
  })

  it('finds by parent and child, and puts what the claim has last', () => {
    expect(names('security/terr')).toEqual(['Terrorism', 'Sleeper cells'])
    const known = knownTags(codebook, new Set([terrorism.id]), 'security/terr')
    expect(known.map(({ tag, isTaken }) => [tag.name, isTaken])).toEqual([
      ['Sleeper cells', false],
      ['Terrorism', true],
    ])
  })
})

describe('newTags', () => {
  it('asks for one tag at the top', () => {
    expect(newTags(codebook, ' Trade ')).toEqual({ parent: null, names: ['Trade'] })
  })

  it('asks for a child under a parent that stands, however its case is typed', () => {
    expect(newTags(codebook, 'security/terrorism/lone actors')).toEqual({ parent: terrorism, names: ['lone actors'] })
  })

  it('asks for the parent too when it does not stand', () => {
    expect(newTags(codebook, 'Trade/Lithium')).toEqual({ parent: null, names: ['Trade', 'Lithium'] })
  })

  it('asks for nothing when every tag stands', () => {
    expect(newTags(codebook, 'TERRORISM')).toBeNull()
    expect(newTags(codebook, 'Security / Terrorism')).toBeNull()
    expect(newTags(codebook, ' / ')).toBeNull()
  })

  it('never asks for an empty name', () => {
    assert(
      property(string({ unit: constantFrom('a', '/', ' ', 'Security') }), (words) => {
        for (const name of newTags(codebook, words)?.names ?? []) expect(name.trim()).not.toBe('')
      }),
    )
  })
})
