import type { CDPSession, Page } from '@playwright/test'
import { z } from 'zod'

const Answer = z.object({ id: z.number(), result: z.unknown().optional() })

/** Speaks Chromium's protocol with the workers of a page, which Playwright itself does not do. */
export class WorkerSessions {
  readonly page: CDPSession
  readonly #workers: readonly string[]
  readonly #waiting = new Map<number, (result: unknown) => void>()
  #asked = 0

  private constructor(page: CDPSession, workers: readonly string[]) {
    this.page = page
    this.#workers = workers
    page.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = Answer.parse({ id: -1, ...JSON.parse(message) })
      this.#waiting.get(id)?.(result)
      this.#waiting.delete(id)
    })
  }

  /** Attaches to the workers that the page has now. */
  static async attach(page: Page): Promise<WorkerSessions> {
    const session = await page.context().newCDPSession(page)
    const workers: string[] = []
    session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
    return new WorkerSessions(session, workers)
  }

  /** Sends a command to every worker, and gives what each answers. */
  async send(method: string, params: object = {}): Promise<readonly unknown[]> {
    return await Promise.all(this.#workers.map((sessionId) => this.#sendTo(sessionId, method, params)))
  }

  async detach(): Promise<void> {
    await this.page.detach()
  }

  async #sendTo(sessionId: string, method: string, params: object): Promise<unknown> {
    this.#asked += 1
    const id = this.#asked
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve))
    await this.page.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    return await answered
  }
}
