import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowLexicon } from './lexicons/row-lexicon.ts'
import { VocabularyLexicon } from './lexicons/vocabulary-lexicon.ts'
import type { RowsToCount } from './rows-to-count.ts'
import { Slots } from './slots.ts'
import { sortedPlaces } from './sorted-places.ts'
import { vocabularies } from './tables/vocabularies.ts'
import { TermColumn } from './term-column.ts'
import { TermsColumn } from './terms-column.ts'
import { membersOf } from './testing/members-of.ts'
import { uuidAt } from './testing/uuid-at.ts'
import { TextColumn } from './text-column.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })
const nothing: ReadonlySet<string> = new Set()

function only(slots: Iterable<number>): RowsToCount {
  return { slots: Uint32Array.from(slots), areLeftOut: false }
}

function allBut(slots: Iterable<number>): RowsToCount {
  return { slots: Uint32Array.from(slots), areLeftOut: true }
}

/** The groups in order: what each is called, and the rows that stand in it. */
function groupsOf(column: TermsColumn, slots: Uint32Array, descending: boolean): readonly (readonly unknown[])[] {
  const grouped = column.grouped(slots, descending)
  const groups = new Map<unknown, unknown[]>()
  for (const place of sortedPlaces(grouped.slots.length, grouped.words)) {
    const key = grouped.words[0]?.[place]
    const group = groups.get(key) ?? [grouped.named(place)?.value ?? null]
    group.push(grouped.slots[place])
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A column of names, of which the first and the third are called alike; row 0 has both. */
function withNamesakes(): TermsColumn {
  const slots = new Slots()
  const names = new TextColumn(collator)
  const column = new TermsColumn(new RowLexicon(slots, names, null))
  for (const part of [names, column]) part.reserve(8)
  for (const name of ['Herald', 'Gazette', 'Herald']) names.set(slots.slotFor(uuidAt(slots.size)), name)
  column.set(0, [1, 3])
  return column
}

describe('TermColumn', () => {
  const grades = new VocabularyLexicon(vocabularies.reliability)
  const column = new TermColumn(grades)
  column.reserve(8)
  const given = ['F', null, 'A', 'C', 'F', 'A']
  given.forEach((grade, slot) => {
    column.set(slot, grades.codeOf(grade))
  })
  const slots = Uint32Array.of(0, 1, 2, 3, 4, 5)
  const inOrder = (descending: boolean) =>
    [...sortedPlaces(6, column.sortKeys(slots, descending))].map((slot) => given[slot])

  it('sorts by the vocabulary; what has no basis or no value stands last in both directions', () => {
    expect(inOrder(false)).toEqual(['A', 'A', 'C', 'F', 'F', null])
    expect(inOrder(true)).toEqual(['C', 'A', 'A', 'F', 'F', null])
  })

  it('finds a grade by its code and by its words, in any case', () => {
    const find = (value: string) => membersOf(column.meeting({ kind: 'is', field: 'reliability', values: [value] }))
    expect(find('a')).toEqual([2, 5])
    expect(find('C · FAIRLY RELIABLE')).toEqual([3])
    expect(find('Fairly reliable')).toEqual([])
  })

  it('counts in the order of the vocabulary, with what is chosen though no row has it', () => {
    expect(column.facet(only(slots), new Set(['e'])).values).toEqual([
      { value: 'A', label: 'A · Completely reliable', count: 2 },
      { value: 'C', label: 'C · Fairly reliable', count: 1 },
      { value: 'E', label: 'E · Unreliable', count: 0 },
      { value: 'F', label: 'F · Reliability cannot be judged', count: 2 },
    ])
  })

  it('counts all rows but some as it counts the others, also when one has changed', () => {
    const same = (): void => {
      expect(column.facet(allBut([0, 3]), nothing)).toEqual(column.facet(only([1, 2, 4, 5, 6]), nothing))
      expect(column.facet(allBut([]), nothing)).toEqual(column.facet(only([...slots, 6]), nothing))
    }
    same()
    column.set(6, grades.codeOf('B'))
    same()
    column.clear(6)
    same()
  })
})

describe('TermsColumn', () => {
  function tagged() {
    const slots = new Slots()
    const names = new TextColumn(collator)
    const parents = new TermColumn(new RowLexicon(slots, names, null))
    const column = new TermsColumn(new RowLexicon(slots, names, parents))
    for (const part of [names, parents, column]) part.reserve(16)
    const add = (name: string, parent: number): number => {
      const slot = slots.slotFor(uuidAt(slots.size))
      names.set(slot, name)
      parents.set(slot, parent)
      return slot + 1
    }
    const economy = add('economy', 0)
    const minerals = add('minerals', economy)
    const copper = add('copper', minerals)
    const security = add('security', 0)
    column.set(0, [copper, security])
    column.set(1, [minerals, copper])
    column.set(2, [])
    column.set(3, [security, copper])
    return { names, parents, column, economy, minerals, copper, security }
  }

  it('finds and counts rows by what stands above their values, each row once', () => {
    const { column } = tagged()
    expect(membersOf(column.meeting({ kind: 'is', field: 'tag', values: ['Economy'] }))).toEqual([0, 1, 3])
    expect(column.facet(only([0, 1, 2, 3]), nothing).values).toEqual([
      { value: 'copper', label: 'copper', count: 3 },
      { value: 'economy', label: 'economy', count: 3 },
      { value: 'minerals', label: 'minerals', count: 3 },
      { value: 'security', label: 'security', count: 2 },
    ])
    const { rows, below } = column.usage()
    expect([...rows]).toEqual([0, 0, 1, 3, 2])
    expect([...below]).toEqual([0, 3, 3, 3, 2])
  })

  it('counts all rows but some as it counts the others, whatever has changed', () => {
    const rows = [0, 1, 2, 3, 4, 5]
    const codes = fc.option(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 5 }))
    const change = fc.oneof(
      fc.record({ row: fc.constantFrom(...rows), codes }),
      fc.record({ tag: fc.integer({ min: 1, max: 4 }), parent: fc.integer({ min: 0, max: 4 }) }),
      fc.record({ tag: fc.integer({ min: 1, max: 4 }), name: fc.constantFrom('copper', 'minerals', 'gold') }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.subarray(rows), (changes, others) => {
        const { names, parents, column } = tagged()
        for (const made of changes) {
          if ('row' in made) {
            if (made.codes === null) column.clear(made.row)
            else column.set(made.row, made.codes)
          } else if ('name' in made) names.set(made.tag - 1, made.name)
          else parents.set(made.tag - 1, made.parent)
          const counted = rows.filter((row) => !others.includes(row))
          expect(column.facet(allBut(others), nothing)).toEqual(column.facet(only(counted), nothing))
        }
      }),
    )
  })

  it('follows a value that is moved or renamed without being told again which rows have it', () => {
    const { names, parents, column, copper, security } = tagged()
    expect(column.usage().below[security]).toBe(2)
    parents.set(copper - 1, security)
    names.set(copper - 1, 'arms')
    expect(membersOf(column.meeting({ kind: 'is', field: 'tag', values: ['economy'] }))).toEqual([1])
    expect(column.usage().below[security]).toBe(3)
    expect(groupsOf(column, Uint32Array.of(0), false)).toEqual([
      ['arms', 0],
      ['security', 0],
    ])
  })

  it('gives a row a place in the group of each of its own values, once, and those without any the last group', () => {
    const { column, copper } = tagged()
    column.set(4, [copper, copper])
    const slots = Uint32Array.of(4, 3, 2, 1, 0)
    const [inCopper, inMinerals, inSecurity] = [
      ['copper', 4, 3, 1, 0],
      ['minerals', 1],
      ['security', 3, 0],
    ]
    expect(groupsOf(column, slots, false)).toEqual([inCopper, inMinerals, inSecurity, [null, 2]])
    expect(groupsOf(column, slots, true)).toEqual([inSecurity, inMinerals, inCopper, [null, 2]])
  })

  it('makes one group of namesakes, in which a row that has both stands once', () => {
    const column = withNamesakes()
    column.set(1, [3, 2])
    expect(groupsOf(column, Uint32Array.of(0, 1), false)).toEqual([
      ['Gazette', 1],
      ['Herald', 0, 1],
    ])
  })

  it('counts namesakes as one value, and a row that has both once', () => {
    const column = withNamesakes()
    column.set(1, [3, 3, 2])
    expect(column.facet(only([0, 1]), nothing).values).toEqual([
      { value: 'Herald', label: 'Herald', count: 2 },
      { value: 'Gazette', label: 'Gazette', count: 1 },
    ])
    expect(column.facet(allBut([1]), nothing)).toEqual(column.facet(only([0]), nothing))
    expect([...column.usage().rows]).toEqual([0, 1, 1, 2])
    expect([...column.usage().occurrences]).toEqual([0, 1, 1, 3])
  })

  it('ends although parents form a ring', () => {
    const { parents, column, economy, copper } = tagged()
    parents.set(economy - 1, copper)
    expect(membersOf(column.meeting({ kind: 'is', field: 'tag', values: ['minerals'] }))).toEqual([0, 1, 3])
    expect(membersOf(column.meeting({ kind: 'is', field: 'tag', values: ['nothing'] }))).toEqual([])
  })
})
