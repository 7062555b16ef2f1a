/**
 * Records that belong to claims, by the number of their claim. It takes two numbers for each record, where a list for each of a million claims
 * would take ten times the room.
 */
export class ByClaim<Member> {
  /** The records that have a claim, in order; a record's number is its place here. */
  readonly members: readonly Member[]
  /** The number of each record's claim. */
  readonly claims: Int32Array
  readonly #first: Int32Array
  readonly #next: Int32Array

  constructor(countOfClaims: number, members: readonly Member[], claims: Int32Array) {
    this.members = members
    this.claims = claims
    this.#first = new Int32Array(countOfClaims).fill(-1)
    this.#next = new Int32Array(members.length)
    for (let member = members.length - 1; member >= 0; member -= 1) {
      const claim = claims[member] ?? -1
      this.#next[member] = this.#first[claim] ?? -1
      this.#first[claim] = member
    }
  }

  /** The records of a claim, in order. */
  of(claim: number): readonly Member[] {
    let member = this.#first[claim] ?? -1
    if (member < 0) return none
    const found: Member[] = []
    for (; member >= 0; member = this.#next[member] ?? -1) {
      const record = this.members[member]
      if (record !== undefined) found.push(record)
    }
    return found
  }
}

const none: readonly never[] = []

/** The records by their claims; a record for which `claimOf` knows none is left out. */
export function byClaim<Member>(
  countOfClaims: number,
  records: readonly Member[],
  claimOf: (record: Member) => number | undefined,
): ByClaim<Member> {
  const members: Member[] = []
  const claims = new Int32Array(records.length)
  for (const record of records) {
    const claim = claimOf(record)
    if (claim === undefined) continue
    claims[members.length] = claim
    members.push(record)
  }
  return new ByClaim(countOfClaims, members, claims)
}
