import type { CodeLists } from './code-lists.ts'

/**
 * How many of the rows at `slots` name each code, or, with `parents`, one below it; each row counts once for a code. Most rows name up to three
 * codes that have nothing above them in common: these are counted where they stand, and handed up to what is above at the end.
 */
export function countRows(
  slots: Uint32Array,
  { starts, lengths, pool }: CodeLists,
  size: number,
  parents: Uint32Array | null,
): Uint32Array {
  const counts = new Uint32Array(size + 1)
  const direct = new Uint32Array(size + 1)
  const countedFor = new Uint32Array(size + 1)
  const tops = topsOf(size, parents)
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] ?? 0
    const length = lengths[slot] ?? 0
    if (length === 0) continue
    const start = starts[slot] ?? 0
    const first = pool[start] ?? 0
    const second = length > 1 ? (pool[start + 1] ?? 0) : 0
    const third = length > 2 ? (pool[start + 2] ?? 0) : 0
    const top = tops[first] ?? 0
    const other = tops[second] ?? 0
    const last = tops[third] ?? 0
    const isApart = length === 1 || (top !== other && (length === 2 || (top !== last && other !== last)))
    if (isApart && length < 4) {
      direct[first] = (direct[first] ?? 0) + 1
      direct[second] = (direct[second] ?? 0) + 1
      direct[third] = (direct[third] ?? 0) + 1
      continue
    }
    for (let place = start; place < start + length; place += 1) {
      let code = pool[place] ?? 0
      while (code !== 0 && countedFor[code] !== index + 1) {
        countedFor[code] = index + 1
        counts[code] = (counts[code] ?? 0) + 1
        code = parents === null ? 0 : (parents[code] ?? 0)
      }
    }
  }
  handUp(direct, counts, parents)
  return counts
}

/** As `countRows`, where several codes have the same name: each counts for the first of them (`firsts`, by code). */
export function countNamesakes(
  slots: Uint32Array,
  lists: CodeLists,
  firsts: Uint32Array,
  parents: Uint32Array | null,
): Uint32Array {
  const counts = new Uint32Array(firsts.length)
  const countedFor = new Uint32Array(firsts.length)
  slots.forEach((slot, index) => {
    for (const named of lists.at(slot)) {
      let code = firsts[named] ?? named
      while (code !== 0 && countedFor[code] !== index + 1) {
        countedFor[code] = index + 1
        counts[code] = (counts[code] ?? 0) + 1
        code = parents?.[code] ?? 0
      }
    }
  })
  return counts
}

/** By code, the code at the top of those above it; parents that form a ring have 0, as the absent code does. */
function topsOf(size: number, parents: Uint32Array | null): Uint32Array {
  return Uint32Array.from({ length: size + 1 }, (_, code) => {
    if (parents === null) return code
    let top = code
    for (let step = 0; step <= size; step += 1) {
      const above = parents[top] ?? 0
      if (above === 0) return top
      top = above
    }
    return 0
  })
}

/** Where parents form a ring, each code of it is counted once. */
function handUp(direct: Uint32Array, counts: Uint32Array, parents: Uint32Array | null): void {
  for (let code = 1; code < direct.length; code += 1) {
    const count = direct[code] ?? 0
    if (count === 0) continue
    const seen = new Set<number>()
    for (let above = code; above !== 0 && !seen.has(above); above = parents?.[above] ?? 0) {
      seen.add(above)
      counts[above] = (counts[above] ?? 0) + count
    }
  }
}
