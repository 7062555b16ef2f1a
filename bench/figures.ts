/** One measured thing, as `--json` writes it. Times are in milliseconds. */
export interface Figure {
  readonly name: string
  readonly rows: number
  readonly median_ms: number
  readonly p95_ms: number
  readonly target_ms: number | null
  /** What was measured beside it in the same browser, on the same rows. */
  readonly peer: string | null
  /** The peer's median by this median: above 1 the workbench is faster, although it paints and the peer does not. */
  readonly ratio: number | null
  readonly target_ratio: number | null
}

/** A plain way to do the same work, and how long it took. */
export interface Peer {
  readonly name: string
  readonly times: readonly number[]
}

/** Makes a figure of repeated measurements. */
export function figure(
  name: string,
  rows: number,
  times: readonly number[],
  target: number | null,
  peer: Peer | null,
): Figure {
  const median = quantile(times, 0.5)
  return {
    name,
    rows,
    median_ms: tenth(median),
    p95_ms: tenth(quantile(times, 0.95)),
    target_ms: target,
    peer: peer?.name ?? null,
    ratio: peer === null ? null : Number((quantile(peer.times, 0.5) / median).toPrecision(2)),
    target_ratio: null,
  }
}

/** The nearest-rank quantile: of five values the 95th percentile is the largest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('There is nothing to take a quantile of.')
  return value
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
