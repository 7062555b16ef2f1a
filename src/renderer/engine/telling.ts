import type { CommandName } from '#core/commands/registry.ts'
import { IdSet } from '#core/model/id-set.ts'
import { formatCount } from '../components/count.tsx'

/** A command on fewer records is over before anyone could read how far it is. */
const many = 50_000

/** Milliseconds that work goes on before it is told of, where nothing says beforehand that there is much to do: most is over by then. */
const noticeable = 300

/** How work that may take long is told of once it has gone on for `after` milliseconds. */
export interface Telling {
  readonly text: string
  readonly after: number
}

export const undoing: Telling = { text: 'Undoing the last change', after: noticeable }
export const redoing: Telling = { text: 'Redoing the last change', after: noticeable }

/** Commands that change whatever claims there are with something; nobody knows how many before they are planned. */
const reaching: Readonly<Partial<Record<CommandName, string>>> = {
  'entity/merge': 'Merging entities',
  'entity/remove': 'Removing entities',
  'tag/merge': 'Merging tags',
  'tag/remove': 'Removing tags',
}

/** How a command that may take long is told of; null for one that is over at once. */
export function tellingOf(name: CommandName, payload: object): Telling | null {
  const text = reaching[name]
  if (text !== undefined) return { text, after: noticeable }
  const [found] = Object.entries(payload).flatMap(([what, value]: [string, unknown]) => {
    const count = value instanceof Uint32Array ? IdSet.from(value).size : 0
    return count < many ? [] : [`Changing ${formatCount(count)} ${what}`]
  })
  return found === undefined ? null : { text: found, after: 0 }
}
