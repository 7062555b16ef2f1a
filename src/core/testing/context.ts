import type { Context } from '../commands/command.ts'
import { timestampOf } from '../model/time.ts'

/** The moment at which tests begin, in milliseconds since 1970: 2026-01-01T00:00:00.000Z. */
const beginning = Date.UTC(2026, 0, 1)

/** The nth of a sequence of real UUIDv7s that is the same on every run: a timestamp that counts up, and a fixed tail. */
function uuidAt(index: number): string {
  const time = (beginning + index).toString(16).padStart(12, '0')
  const tail = index.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`
}

/** A context whose ids and times are the same on every run. No id is given twice; time stands still until `tick`. */
export class TestContext implements Context {
  readonly actor: string
  #ids = 0
  #seconds = 0

  constructor(actor = 'Nadia') {
    this.actor = actor
  }

  get at() {
    return timestampOf(beginning + this.#seconds * 1000)
  }

  /** Lets a second pass. */
  tick(): void {
    this.#seconds += 1
  }

  newId<Id>(schema: { parse(value: string): Id }): Id {
    this.#ids += 1
    return schema.parse(uuidAt(this.#ids))
  }
}
