/**
 * The form in which texts are compared in searches and filters: without case, accents and other marks, and with compatibility
 * characters spelt out (NFKD, without \p{M}, lower case, NFC). Vowel points of Arabic and Hebrew fall away with
 * the marks, and so do the dependent vowels of Indic scripts: such a search finds more than was asked for, never less.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
}

/** Whether all of a text is ASCII, which has nothing to decompose; most of what is folded is. */
export function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false
  return true
}
