import { collisionKey, legible } from './characters.ts'

const longestInCodePoints = 64
/** File systems allow 255 bytes a name; decomposed letters and the suffix need room as well. */
const longestInBytes = 180

/** All that is neither legible nor one of a few signs that are harmless in a path and in a link. */
const unwanted = new RegExp(`[^${legible}'’,–-]+`, 'gu')

/** Marks and joiners have nothing to stand on at the start; signs and joiners are of no use at the end. */
const edges = /^[\p{M}\p{Join_Control}'’,– -]+|[\p{Join_Control}'’,– -]+$/gu

/** Names that Windows keeps for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i

/**
 * The text as a file name without extension, safe on Windows, macOS and Linux and in an Obsidian link: readable, at most 64 code
 * points and 180 bytes, cut at a word where there is one. `fallback` names a text of which nothing is left.
 */
export function readableName(text: string, fallback: string): string {
  const words = text
    .slice(0, 4 * longestInCodePoints)
    .normalize('NFC')
    .replace(unwanted, ' ')
    .replace(edges, '')
  const name = cut(words).replace(edges, '')
  if (name === '') return fallback
  return device.test(name) ? `${name}-` : name
}

function cut(words: string): string {
  let end = 0
  let bytes = 0
  let count = 0
  for (const character of words) {
    bytes += bytesOf(character.codePointAt(0) ?? 0)
    count += 1
    if (count > longestInCodePoints || bytes > longestInBytes) return atWord(words.slice(0, end))
    end += character.length
  }
  return words
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

function atWord(cutOff: string): string {
  const space = cutOff.lastIndexOf(' ')
  return space > cutOff.length / 2 ? cutOff.slice(0, space) : cutOff
}

/**
 * A file name for each record by its id, without extension: its readable title and the last 12 digits of its id, so that a name depends on its
 * own record alone. Where even these agree (after case folding and normalisation) the later record has its whole id instead.
 */
export function fileNames<Titled extends { readonly id: string }>(
  records: Iterable<Titled>,
  titleOf: (record: Titled) => string,
  fallback: string,
): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const record of records) {
    const { id } = record
    const readable = readableName(titleOf(record), fallback)
    const short = `${readable} ${shortId(id)}`
    const name = taken.has(collisionKey(short)) ? `${readable} ${id.replaceAll('-', '')}` : short
    taken.add(collisionKey(name))
    names.set(id, name)
  }
  return names
}

/** The last 12 hexadecimal digits of a UUIDv7, which are random. */
export function shortId(id: string): string {
  return id.slice(-12)
}
