const encoder = new TextEncoder()

/** Texts one after the other in UTF-8: text `i` runs from `offsets[i]` to `offsets[i + 1]`. */
export interface Utf8Texts {
  readonly bytes: Uint8Array
  readonly offsets: Int32Array
}

/** The texts in UTF-8. They must be well-formed UTF-16, since UTF-8 cannot hold half a surrogate pair. */
export function utf8Of(texts: readonly string[]): Utf8Texts {
  const joined = texts.join('')
  const bytes = encoder.encode(joined)
  const isAscii = bytes.length === joined.length
  const offsets = new Int32Array(texts.length + 1)
  let end = 0
  texts.forEach((text, index) => {
    end += isAscii ? text.length : utf8Length(text)
    offsets[index + 1] = end
  })
  return { bytes, offsets }
}

/** Bytes of a well-formed text in UTF-8. A surrogate pair is four bytes, so each half counts two. */
function utf8Length(text: string): number {
  let length = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) continue
    length += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2
  }
  return length
}
