/** The inside of a character class: letters, marks, digits and emoji of every script, and the joiners that words and emoji need. */
export const legible = String.raw`\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}`

/**
 * A key under which two names are the same wherever a file system or Obsidian would take them for the same: without regard
 * to case, to composed or decomposed letters, and to compatibility forms.
 */
export function collisionKey(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')
}
