/** The end of a command's words that tells what it created on the way: “, with the new tag “trade””; empty when it created nothing. */
export function withNew(noun: string, created: readonly { readonly name: string }[]): string {
  const [first, ...others] = created
  if (first === undefined) return ''
  return others.length === 0 ? `, with the new ${noun} “${first.name}”` : `, with ${created.length} new ones`
}
