import { type Line, type LinePeer, lines, targetOf } from './lines.ts'

/** One measured thing, as `--json` writes it. Times are in milliseconds; the figures called `memory` and `index-memory` are in megabytes. */
export interface Figure {
  readonly name: string
  readonly rows: number
  readonly median_ms: number
  readonly p95_ms: number
  readonly target_ms: number | null
  /** What was measured beside it in the same browser, on the same rows; null for the figure by itself. */
  readonly peer: string | null
  /** The peer's value by this one, of medians or of 95th percentiles as the line is judged: above 1 the workbench is faster. */
  readonly ratio: number | null
  readonly target_ratio: number | null
}

/** All times that were measured of something, by the name of its line. */
export type Measured = ReadonlyMap<string, readonly number[]>

/** What was measured of the workbench and, by peer, of what stands beside it, on so many claims. */
export interface Run {
  readonly rows: number
  readonly own: Measured
  readonly peers: ReadonlyMap<string, Measured>
}

/** The figures of a run: one for each line and peer, in the order of the table; what was not measured is left out. */
export function figuresOf({ rows, own, peers }: Run): readonly Figure[] {
  return lines.flatMap((line) => {
    const times = own.get(line.name)
    if (times === undefined || times.length === 0) return []
    const beside = line.peers.flatMap((peer) => {
      const peerTimes = peers.get(peer.peer)?.get(line.name)
      return peerTimes === undefined || peerTimes.length === 0 ? [] : [{ peer, times: peerTimes }]
    })
    if (beside.length === 0) return [figure(line.name, rows, times, targetOf(line, rows))]
    return beside.map((one) => besideFigure(line, rows, times, one))
  })
}

/** Whether a figure misses its target. */
export function missesTarget(figure: Figure): boolean {
  return figure.target_ms !== null && judged(figure) > figure.target_ms
}

/** Whether a figure is not as many times as fast as its peer as it ought to be. */
export function missesRatio({ ratio, target_ratio }: Figure): boolean {
  return ratio !== null && target_ratio !== null && ratio < target_ratio
}

/** The value that is held against the target. */
export function judged({ name, median_ms, p95_ms }: Figure): number {
  return lines.find((line) => line.name === name)?.judged === 'p95' ? p95_ms : median_ms
}

/** What stands beside a figure, and how long it took. */
export interface Beside {
  readonly name: string
  readonly times: readonly number[]
}

/** Makes a figure of repeated measurements. */
export function figure(
  name: string,
  rows: number,
  times: readonly number[],
  target: number | null,
  beside: Beside | null = null,
): Figure {
  return {
    name,
    rows,
    median_ms: rounded(quantile(times, 0.5)),
    p95_ms: rounded(quantile(times, 0.95)),
    target_ms: target,
    peer: beside?.name ?? null,
    ratio: beside === null ? null : ratioOf(beside.times, times, 0.5),
    target_ratio: null,
  }
}

function besideFigure(
  line: Line,
  rows: number,
  times: readonly number[],
  { peer, times: peerTimes }: { readonly peer: LinePeer; readonly times: readonly number[] },
): Figure {
  return {
    ...figure(line.name, rows, times, targetOf(line, rows)),
    peer: peer.title,
    ratio: ratioOf(peerTimes, times, line.judged === 'p95' ? 0.95 : 0.5),
    target_ratio: peer.ratio,
  }
}

function ratioOf(peer: readonly number[], own: readonly number[], share: number): number {
  return Number((quantile(peer, share) / quantile(own, share)).toPrecision(2))
}

/** The nearest-rank quantile: of five values the 95th percentile is the largest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('There is nothing to take a quantile of.')
  return value
}

/** To a tenth; what is quicker than that to a hundredth. */
function rounded(value: number): number {
  return value < 1 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10
}
