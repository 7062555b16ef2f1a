import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referencesOf } from '../commands/case/references.ts'
import { type CommandName, commands, planCommand } from '../commands/registry.ts'
import type { Reader } from '../model/reader.ts'
import { recordSchemas } from '../model/record-schemas.ts'
import { type Table, tables } from '../model/tables.ts'
import { CaseMaker, wholeDiff } from '../testing/arbitrary-case.ts'
import { Chooser } from '../testing/chooser.ts'
import { TestContext } from '../testing/context.ts'
import { Draw } from '../testing/draw.ts'
import { randomCommand } from '../testing/random-command.ts'
import { idsOf, readingOf } from '../testing/reading.ts'
import type { Diff } from './diff.ts'
import { DiffSchema } from './entry.ts'
import { invert, sizeOf } from './invert.ts'
import { CaseState } from './state.ts'

/** Shrinking a whole history takes minutes; take `endOnFailure` out to have a failure made small. */
const settings = { numRuns: 400, seed: 20_260_101, endOnFailure: true }
const longestHistory = 12

/** Tries to change everything within a value; what is frozen withstands. */
function scramble(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value)) {
    scramble(inner)
    Reflect.set(value, field, 'scrambled')
  }
  Reflect.set(value, 'scrambled', true)
}

function expectSound(state: CaseState): void {
  for (const table of tables) expectSoundTable(state, table)
}

function expectSoundTable<Name extends Table>(state: CaseState, table: Name): void {
  for (const record of state.all(table)) {
    expect(recordSchemas[table].safeParse(record), `a sound record of ${table}`).toMatchObject({ success: true })
    for (const to of referencesOf[table](record)) {
      expect(state.byId(to.table, to.id), `what ${table} ${record.id} refers to in ${to.table}`).toBeDefined()
    }
  }
}

/** A case that an analyst changes at random, with what has to hold of every change. */
class RandomHistory {
  readonly diffs: Diff[]
  readonly state: CaseState
  readonly #context = new TestContext()
  readonly #draw: Draw
  readonly #file: Chooser['file']
  readonly #keys: Set<string>

  constructor(generate: fc.GeneratorValue) {
    this.#draw = new Draw(generate, this.#context)
    this.state = new CaseMaker(this.#draw).make()
    const whole = wholeDiff(this.state)
    this.diffs = [structuredClone(whole)]
    this.#file = Object.fromEntries(
      tables.filter((table) => table !== 'cases').map((table) => [table, structuredClone(whole[table]?.added ?? [])]),
    )
    this.#keys = new Set(idsOf(this.state))
  }

  reading(read: Reader = this.state): string {
    return readingOf(read, this.#keys)
  }

  /** Does a random command, or meets its refusal, and gives its name when it changed the case. */
  step(): CommandName | null {
    this.#context.tick()
    const { name, payload } = randomCommand(new Chooser(this.#draw, this.state, this.#file))
    const input = structuredClone(payload)
    const before = this.reading()
    const planned = planCommand(name, input, this.state, this.#context)
    expect(this.reading(), 'planning only reads').toBe(before)
    if (!planned.ok) {
      expect(planned.message, `the refusal of ${name}`).toMatch(/^\S.*[.]$/s)
      return null
    }
    const { diff } = planned.value
    const kept = DiffSchema.parse(JSON.parse(JSON.stringify(diff)))
    expect(kept).toEqual(diff)
    this.#commit(diff, before)
    const after = this.reading()
    scramble(input)
    scramble(diff)
    scramble(planned.value.payload)
    expect(this.reading(), 'what was given in is not aliased').toBe(after)
    expectSound(this.state)
    this.diffs.push(kept)
    return sizeOf(kept) > 0 ? name : null
  }

  /** Makes the changes of a diff, takes them back, and makes them again. */
  #commit(diff: Diff, before: string): void {
    this.state.apply(diff)
    for (const id of idsOf(this.state)) this.#keys.add(id)
    const after = this.reading()
    this.state.apply(invert(diff))
    expect(this.reading(), 'undo after do').toBe(before)
    this.state.apply(diff)
    expect(this.reading(), 'redo after undo').toBe(after)
  }
}

describe('random commands', () => {
  it('J-8, J-9: can each be undone and redone, replay to the same case, leave it whole, and share nothing with their inputs', () => {
    const done = new Set<string>()
    fc.assert(
      fc.property(fc.gen(), fc.integer({ min: 1, max: longestHistory }), (generate, length) => {
        const history = new RandomHistory(generate)
        for (let index = 0; index < length; index += 1) {
          const name = history.step()
          if (name !== null) done.add(name)
        }
        const replayed = new CaseState()
        for (const diff of history.diffs) replayed.apply(diff)
        expect(history.reading(replayed), 'replay').toBe(history.reading())
        for (const diff of history.diffs.toReversed()) history.state.apply(invert(diff))
        expect(idsOf(history.state), 'everything undone').toEqual([])
      }),
      settings,
    )
    expect([...done].toSorted(), 'commands that changed a case at least once').toEqual(Object.keys(commands).toSorted())
  })
})
