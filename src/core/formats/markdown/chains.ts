/** What belongs to each of many owners, in order: two numbers for each member, where a list for each owner would take ten times the room. */
export class Chains {
  readonly #first: Int32Array
  readonly #next: Int32Array

  /** `ownerOf` holds the number of the owner of each member. */
  constructor(owners: number, ownerOf: Int32Array) {
    this.#first = new Int32Array(owners).fill(-1)
    this.#next = new Int32Array(ownerOf.length)
    for (let member = ownerOf.length - 1; member >= 0; member -= 1) {
      const owner = ownerOf[member] ?? -1
      this.#next[member] = this.#first[owner] ?? -1
      this.#first[owner] = member
    }
  }

  /** The first member of an owner; -1 when it has none. */
  firstOf(owner: number): number {
    return this.#first[owner] ?? -1
  }

  /** The member after this one; -1 when it is the last of its owner. */
  after(member: number): number {
    return this.#next[member] ?? -1
  }

  /** The members of an owner, in order. */
  of(owner: number): number[] {
    const members: number[] = []
    for (let member = this.firstOf(owner); member >= 0; member = this.after(member)) members.push(member)
    return members
  }
}
