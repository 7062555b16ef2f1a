import { readWhole } from '#core/formats/case-file/testing/read-whole.ts'
import type { Claim } from '#core/model/claim.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { must } from './open-session.ts'

/** A case in memory with what a case file holds, imported as any case file is. */
export function seededCase(file: string): TestCase {
  const { cases: _, ...records } = must(readWhole(file))
  const made = new TestCase()
  made.begin()
  made.run('case/import', records)
  return made
}

/** The one claim whose statement holds the words; throws when there is none or another. */
export function claimThatSays({ state }: Pick<TestCase, 'state'>, words: string): Claim {
  const [claim, ...others] = [...state.all('claims')].filter(({ statement }) => statement.includes(words))
  if (claim === undefined || others.length > 0) throw new Error(`Not one claim says “${words}”.`)
  return claim
}
