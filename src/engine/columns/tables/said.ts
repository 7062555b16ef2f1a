/** What is said of claims elsewhere, by which they are found. */
export interface Said {
  /** What the mentions of the claim at a slot quote. */
  quotes(claim: number): readonly string[]
  /** The bodies of the notes on it. */
  notes(claim: number): readonly string[]
}
