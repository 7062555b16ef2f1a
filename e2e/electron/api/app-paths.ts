import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

type PathOf = (profile: string) => string

// Folders a person owns lie inside the profile here: a test must not find or leave files in a real home.
const defaults = new Map<string, PathOf>([
  ['home', () => os.homedir()],
  ['temp', () => os.tmpdir()],
  ['exe', () => process.execPath],
  ['userData', (profile) => profile],
  ['sessionData', (profile) => profile],
  ['appData', (profile) => path.dirname(profile)],
  ['logs', (profile) => path.join(profile, 'logs')],
  ['desktop', (profile) => path.join(profile, 'desktop')],
  ['documents', (profile) => path.join(profile, 'documents')],
  ['downloads', (profile) => path.join(profile, 'downloads')],
])

/** The folders `app.getPath` names. */
export class AppPaths {
  private readonly overrides = new Map<string, string>()
  private readonly profile: string | undefined
  private temporaryProfile: string | undefined

  /** `profile` is the folder given on the command line; without one, a temporary folder is made when first asked for. */
  constructor(profile: string | undefined) {
    this.profile = profile
  }

  /** Where a folder is; made when it is missing, as on a person's machine it would be there. */
  get(name: string): string {
    const found = this.overrides.get(name) ?? defaults.get(name)?.(this.profileFolder())
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    if (name !== 'exe') fs.mkdirSync(found, { recursive: true })
    return found
  }

  /** Moves a folder. */
  set(name: string, folder: string): void {
    if (!defaults.has(name)) throw new Error(`Failed to set '${name}' path`)
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    if (!fs.existsSync(folder)) throw new Error(`Failed to set path: '${folder}' does not exist`)
    this.overrides.set(name, folder)
  }

  /** Removes the temporary profile, if one was made. */
  cleanUp(): void {
    if (this.temporaryProfile) fs.rmSync(this.temporaryProfile, { recursive: true, force: true })
  }

  private profileFolder(): string {
    const own = this.overrides.get('userData') ?? this.profile
    if (own !== undefined) return own
    this.temporaryProfile ??= fs.mkdtempSync(path.join(os.tmpdir(), 'electron-stand-in-'))
    return this.temporaryProfile
  }
}
