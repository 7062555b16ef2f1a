/** Weights of one byte; later ones take two. */
const shortWeights = 160
const firstLong = shortWeights + 1
const units = 65_536
const zero = 48
const nine = 57
const longestNumber = 255

/**
 * A cheap guess at how a collator sorts: each character's place among those that occur, without case and accents. Texts compare by it
 * byte by byte nearly as they do by the collator; it is right about most pairs and is never trusted about any.
 */
export class CharacterWeights {
  /** By UTF-16 unit, its weight; 0 for what collation passes over. */
  readonly #weights = new Uint16Array(units)
  readonly #isNumeric: boolean
  /** What every number begins with: the weight of the first digit that occurs. */
  readonly #digits: number

  /** `occurring`: by UTF-16 unit, 1 when it occurs in the texts. */
  constructor(collator: Intl.Collator, occurring: Uint8Array) {
    const { locale, numeric } = collator.resolvedOptions()
    this.#isNumeric = numeric
    const { compare } = new Intl.Collator(locale, { sensitivity: 'base' })
    const characters = Array.from(occurring.keys())
      .filter((unit) => occurring[unit] === 1)
      .map((unit) => String.fromCharCode(unit))
      .filter((character) => compare(character, '') !== 0)
      .sort(compare)
    let weight = 0
    characters.forEach((character, index) => {
      if (index === 0 || compare(characters[index - 1] ?? '', character) !== 0) weight += 1
      this.#weights[character.charCodeAt(0)] = weight
    })
    const digits = this.#weights.subarray(zero, nine + 1).filter((digit) => digit > 0)
    this.#digits = Math.min(shortWeights, ...digits)
  }

  /**
   * Writes the weights of a text, from a unit on, as bytes until the room from `start` up to `end` is full; gives the unit up to which it came.
   * What remains of the room is 0.
   */
  write(text: string, from: number, into: Uint8Array, start: number, end: number): number {
    const weights = this.#weights
    let unit = from
    let place = start
    // A weight takes two bytes at most, and a number begins with two more.
    while (unit < text.length && place <= end - 4) {
      const code = text.charCodeAt(unit)
      const weight = weights[code] ?? 0
      if (this.#isNumeric && code >= zero && code <= nine && !isDigit(text, unit - 1)) {
        into[place] = this.#digits
        into[place + 1] = lengthOfNumber(text, unit)
        place += 2
      }
      if (weight > shortWeights) {
        const rest = weight - firstLong
        into[place] = Math.min(255, firstLong + (rest >>> 8))
        into[place + 1] = rest & 255
        place += 2
      } else if (weight > 0) {
        into[place] = weight
        place += 1
      }
      unit += 1
    }
    into.fill(0, place, end)
    return unit
  }
}

function isDigit(text: string, unit: number): boolean {
  const code = unit < 0 ? 0 : text.charCodeAt(unit)
  return code >= zero && code <= nine
}

/** Numbers sort by how many digits they have, without zeros at the front, before they sort by their digits. */
function lengthOfNumber(text: string, from: number): number {
  let start = from
  while (start < text.length && text.charCodeAt(start) === zero) start += 1
  let end = start
  while (isDigit(text, end)) end += 1
  return Math.min(longestNumber, end - start)
}
