import { describe, expect, it } from 'vitest'
import { CaseState } from '../../journal/state.ts'
import { IdSet } from '../../model/id-set.ts'
import type { ClaimId } from '../../model/ids.ts'
import { tables } from '../../model/tables.ts'
import { exported, type NoteFile, shapes, textOfFile } from './testing/exported.ts'
import { richCase } from './testing/rich-case.ts'
import { caseRecord, claim, stateOf } from './testing/sample-case.ts'

function claimsOf(state: CaseState, ...statements: readonly RegExp[]): readonly ClaimId[] {
  return [...state.all('claims')]
    .filter(({ statement }) => statements.some((pattern) => pattern.test(statement)))
    .map(({ id }) => id)
}

/** Targets of wikilinks that no file and no block of the export answers to. */
function dangling(files: readonly NoteFile[]): readonly string[] {
  const blocks = files.flatMap(({ text }) =>
    [...text.matchAll(/(?:^| )\^([a-z]-[0-9a-f-]{36})$/gm)].map(([, id]) => `#^${id}`),
  )
  const known = new Set([...files.map(({ path }) => path.replace(/\.md$/, '')), ...blocks])
  const targets = files.flatMap(({ text }) => [...text.matchAll(/\[\[([^\]|]+)\|/g)].map(([, target = '']) => target))
  return targets.filter((target) => !known.has(target))
}

describe('the same case', () => {
  it.each(shapes)('gives the same bytes as a %s, in whatever order its records came to stand', (shape) => {
    const state = richCase()
    const reversed = new CaseState()
    for (const table of tables) reversed.load(table, [...state.all(table)].reverse())
    expect(exported(reversed, shape)).toEqual(exported(state, shape))
  })

  it('keeps names and block ids when claims are added', () => {
    const few = exported(stateOf({ claims: [claim(5)] }), 'folder')
    const many = exported(stateOf({ claims: Array.from({ length: 9 }, (_, index) => claim(index + 1)) }), 'folder')
    expect(many.find(({ path }) => path === few[1]?.path)).toEqual(few[1])
  })
})

describe('a case with little in it', () => {
  it.each(shapes)('gives one file without claims as a %s', (shape) => {
    const [file, ...others] = exported(stateOf({}), shape)
    expect(others).toEqual([])
    expect(file?.path).toBe(shape === 'file' ? 'A case.md' : 'index.md')
    expect(file?.text).toContain('This export holds 0 claims.')
    expect(file?.text).not.toContain('Marking')
  })

  it('gives no file when the reader holds no case', () => {
    expect(exported(new CaseState(), 'folder')).toEqual([])
  })

  it('names one document after its case, safely', () => {
    expect(exported(stateOf({ cases: [caseRecord({ title: 'CON' })] }), 'file').map(({ path }) => path)).toEqual([
      'CON-.md',
    ])
    expect(exported(stateOf({ cases: [caseRecord({ title: '../..' })] }), 'file').map(({ path }) => path)).toEqual([
      'case.md',
    ])
  })
})

describe('a scope', () => {
  it('holds its claims with their sources, tags and entities alone', () => {
    const state = richCase()
    const paths = exported(state, 'folder', IdSet.of(claimsOf(state, /^俄/))).map(({ path }) => path)
    expect(paths).toEqual([
      'index.md',
      'sources/The brief 000000000001.md',
      'claims/俄罗斯承认了 🇦🇫 👩‍👩‍👧 新政府 000000000003.md',
    ])
    expect(exported(state, 'folder', IdSet.of(claimsOf(state, /^Russia/))).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'tags/diplomacy 000000000001.md',
        'tags/de listing 000000000002.md',
        'entities/Russia 000000000001.md',
      ]),
    )
  })

  it('names what it does not hold in plain text', () => {
    const state = richCase()
    const files = exported(state, 'folder', IdSet.of(claimsOf(state, /^俄/)))
    expect(textOfFile(files, /^claims/)).toContain(
      '- contradicts Russia removed the Taliban from its list in April 2024. ^l-',
    )
    expect(textOfFile(files, /^index/)).toContain('This export holds 1 of 3 claims.')
    expect(textOfFile(files, /^index/)).not.toContain('Due in June.')
  })

  it('keeps the note on a cross-reference whose own claim it does not hold', () => {
    const state = richCase()
    const text = textOfFile(exported(state, 'folder', IdSet.of(claimsOf(state, /^روسیه/))), /^claims/)
    expect(text).toContain('### Ana, on “follows Russia removed the Taliban from its list in April 2024.”')
    expect(text).toContain('> Check the year.')
  })

  it.each(shapes)('leaves no link of a %s without its target', (shape) => {
    const state = richCase()
    const all = claimsOf(state, /./)
    for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
      const files = exported(state, shape, IdSet.of(all.filter((_, index) => (chosen >> index) % 2 === 1)))
      expect(dangling(files)).toEqual([])
    }
    expect(dangling(exported(state, shape))).toEqual([])
  })
})
