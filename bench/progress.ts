/** Tells what is being done, with the seconds since the start, so that nobody wonders whether anything is. */
export function progress(text: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${text}`)
}

/** Times as they are told on the way. */
export function briefly(times: readonly number[]): string {
  return times.map((time) => time.toFixed(time < 10 ? 1 : 0)).join(' · ')
}

/** Does some measuring; a failure is told and left out, so that one line does not cost all others. */
export async function attempt(name: string, measuring: () => Promise<void>): Promise<boolean> {
  try {
    await measuring()
    return true
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n')
    progress(`  ${name} COULD NOT BE MEASURED: ${reason}`)
    return false
  }
}
