import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What a second instance tells the first. */
export type InstanceMessage = { argv: string[]; workingDirectory: string; additionalData: unknown }

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

/** One running instance per profile folder, by a file holding the owner's process id. Synchronous, as Electron's is. */
export class InstanceLock {
  private readonly file: string
  private readonly inbox: string
  private watcher: fs.FSWatcher | undefined

  constructor(profile: string) {
    this.file = path.join(profile, 'stand-in-lock')
    this.inbox = path.join(profile, 'stand-in-inbox')
  }

  /** True while this process owns the lock. */
  get isHeld(): boolean {
    return this.watcher !== undefined
  }

  /** Takes the lock, or leaves `message` with its owner and answers false. */
  acquire(message: InstanceMessage, onMessage: (message: InstanceMessage) => void): boolean {
    if (this.isHeld) return true
    fs.mkdirSync(this.inbox, { recursive: true })
    const owner = this.owner()
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
      this.leave(message)
      return false
    }
    fs.writeFileSync(this.file, String(process.pid))
    for (const name of fs.readdirSync(this.inbox)) fs.rmSync(path.join(this.inbox, name))
    this.watcher = fs.watch(this.inbox, { persistent: false }, () => this.readInbox(onMessage))
    return true
  }

  /** Lets another instance take the lock. */
  release(): void {
    if (!this.isHeld) return
    this.watcher?.close()
    this.watcher = undefined
    fs.rmSync(this.file, { force: true })
  }

  private owner(): number | undefined {
    return fs.existsSync(this.file) ? Number(fs.readFileSync(this.file, 'utf8')) : undefined
  }

  private leave(message: InstanceMessage): void {
    const name = randomUUID()
    // Renamed into place, so that the owner never reads half a message.
    fs.writeFileSync(path.join(this.inbox, `${name}.part`), JSON.stringify(message))
    fs.renameSync(path.join(this.inbox, `${name}.part`), path.join(this.inbox, `${name}.json`))
  }

  private readInbox(onMessage: (message: InstanceMessage) => void): void {
    for (const name of fs.readdirSync(this.inbox).filter((entry) => entry.endsWith('.json'))) {
      const file = path.join(this.inbox, name)
      const message = JSON.parse(fs.readFileSync(file, 'utf8')) as InstanceMessage
      fs.rmSync(file)
      onMessage(message)
    }
  }
}
