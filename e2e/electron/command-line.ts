/** Electron's command line, taken apart. */
export type CommandLine = {
  /** Modules named by `-r`, loaded before the app (Playwright's loader is one). */
  readonly preloads: readonly string[]
  /** Arguments that start with `--`. */
  readonly switches: readonly string[]
  /** The app's folder or main script. */
  readonly entry: string
  /** What the app sees as `process.argv`, after the executable. */
  readonly appArguments: readonly string[]
}

const isForTheRuntime = (argument: string): boolean => /^--(inspect|remote-debugging-port|no-sandbox)/.test(argument)

/** Reads the arguments the stand-in was started with, in the shape Electron takes them. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const preloads: string[] = []
  const rest: string[] = []
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index] ?? ''
    if (argument === '-r' || argument === '--require') {
      preloads.push(given[index + 1] ?? '')
      index += 1
    } else rest.push(argument)
  }
  return {
    preloads,
    switches: rest.filter((argument) => argument.startsWith('--')),
    entry: rest.find((argument) => !argument.startsWith('-')) ?? '.',
    // Playwright's loader takes the runtime's arguments out of argv by itself, and needs to find them there.
    appArguments: preloads.length > 0 ? rest : rest.filter((argument) => !isForTheRuntime(argument)),
  }
}

/** The value of `--name=value` among `switches`, if it is there. */
export function switchValue(switches: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`
  return switches.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
}
