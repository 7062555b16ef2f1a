import type { Repeats } from './api.ts'

/** Measures some work again and again; `prepare` is done before each time and not measured. Gives milliseconds. */
export async function repeat(
  { rounds, patience }: Repeats,
  work: (round: number) => unknown,
  prepare: (round: number) => unknown = () => undefined,
): Promise<readonly number[]> {
  const times: number[] = []
  const begun = performance.now()
  do {
    await prepare(times.length)
    const start = performance.now()
    await work(times.length)
    times.push(performance.now() - start)
  } while (times.length < rounds && performance.now() - begun < patience)
  return times
}
