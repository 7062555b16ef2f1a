/** Thrown where a content is asked for whose stored bytes are damaged: no other words may stand in the place of a source's. */
export class ContentDamaged extends Error {
  /** `titles`: those of the sources that have the content. */
  constructor(titles: readonly string[]) {
    const sources = titles.map((title) => `“${title}”`).join(', ')
    super(
      `The working copy of ${sources === '' ? 'a text or original' : `the text or original of ${sources}`} is damaged and cannot be shown. Close this case and open it again: the working copy is then rebuilt from the journal, where your work is safe.`,
    )
    this.name = 'ContentDamaged'
  }
}
