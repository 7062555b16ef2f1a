import type { Bitset } from '../bitset.ts'

/** The slots of a set, lowest first. */
export function membersOf(set: Bitset): readonly number[] {
  const members: number[] = []
  set.forEach((slot) => {
    members.push(slot)
  })
  return members
}
