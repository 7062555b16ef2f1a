/**
 * How memory is laid out in which an engine's worker leaves replies for the window: 32-bit words that count the replies written and those taken,
 * and say how many bytes the last one has; then its bytes. One reply stands in it at a time.
 */
export const replyMemory = {
  written: 0,
  taken: 1,
  length: 2,
  /** Bytes of all words together, after which the reply begins. */
  header: 16,
  /** The longest reply, in bytes: a screen of rows with all facets takes a tenth of it. */
  longest: 1024 * 1024,
} as const
