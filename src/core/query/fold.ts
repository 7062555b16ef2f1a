/**
 * The form in which texts are compared in searches and filters: without case, accents and other marks, and with compatibility
 * characters spelt out (NFKD, without \p{M}, lower case, NFC). Vowel points of Arabic and Hebrew fall away with
 * the marks, and so do the dependent vowels of Indic scripts: such a search finds more than was asked for, never less.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
}

/** ASCII has nothing to decompose, and most of what is folded is ASCII. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false
  return true
}
