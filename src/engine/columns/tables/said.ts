/** What is said of claims elsewhere, by which they are found. */
export interface Said {
  /** What the mentions of the claim at a slot quote. */
  quotes(claim: number): readonly string[]
  /** The codes of the sources that it is mentioned in, one for each mention. */
  stating(claim: number): readonly number[]
  /** The bodies of the notes on it. */
  notes(claim: number): readonly string[]
}
