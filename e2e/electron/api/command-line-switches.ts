import type { CommandLine } from 'electron'

/** Chromium's switches, as given at the start and as the app adds and removes them. */
export class CommandLineSwitches implements CommandLine {
  private readonly switches = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value)
  }

  appendArgument(value: string): void {
    this.switches.set(value.replace(/^--/, ''), '')
  }

  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? ''
  }

  hasSwitch(name: string): boolean {
    return this.switches.has(name)
  }

  removeSwitch(name: string): void {
    this.switches.delete(name)
  }

  /** The switches as Chromium's command line takes them. */
  toArguments(): string[] {
    return [...this.switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
  }
}
