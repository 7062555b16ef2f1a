/** Work cut into small steps; between two of them something else may run. */
export type Steps = Generator<undefined, void>

/** How long steps are taken before there is a pause. */
const sliceMilliseconds = 8

/** Takes all steps at once. */
export function takeAll(steps: Steps): void {
  while (steps.next().done !== true);
}

/** Takes the steps in slices of a few milliseconds, with a pause after each. */
export async function takeInSlices(steps: Steps, pause: () => Promise<void>): Promise<void> {
  let end = performance.now() + sliceMilliseconds
  while (steps.next().done !== true) {
    if (performance.now() < end) continue
    await pause()
    end = performance.now() + sliceMilliseconds
  }
}
