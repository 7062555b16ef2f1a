/** A count with its noun: “1 claim”, “10,267 claims”. Give the plural when it is not the singular with an s. */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : plural}`
}
