import type { Page, Worker } from '@playwright/test'

/** Does something while the engine of a window does nothing, as when a question takes it long: its worker waits for the answer to a request. */
export async function whileEngineIsHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const { address, answer } = await unansweredRequest(page)
  const isAsked = page.waitForRequest(address)
  const waiting = engineOf(page).evaluate((url) => {
    const request = new XMLHttpRequest()
    request.open('GET', url, false)
    request.send()
  }, address)
  await isAsked
  try {
    await act()
  } finally {
    answer()
    await waiting
  }
}

/** Does something while the engine of a window waits for every page file that it opens, as on a slow disk; what needs none goes on. */
export async function whilePagesAreHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const { address, answer } = await unansweredRequest(page)
  await holdPages(engineOf(page), address)
  try {
    await act()
  } finally {
    answer()
  }
}

/** Does something while the next engine that is started waits for every page file that it opens; its case is read only once it does. */
export async function whilePagesOfNextAreHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const { address, answer } = await unansweredRequest(page)
  const next = page.waitForEvent('worker', isEngine).then((engine) => holdPages(engine, address))
  await page.route(readingScript, async (route) => {
    await next
    await route.continue()
  })
  try {
    await act()
  } finally {
    answer()
  }
}

async function holdPages(engine: Worker, address: string): Promise<void> {
  await engine.evaluate((url) => {
    const files = FileSystemFileHandle.prototype
    const open: unknown = Reflect.get(files, 'createSyncAccessHandle')
    if (typeof open !== 'function') throw new Error('Files cannot be opened here')
    Reflect.set(files, 'createSyncAccessHandle', async function (this: FileSystemFileHandle, ...given: unknown[]) {
      if (/^[0-9a-f]{64}$/.test(this.name)) await fetch(url)
      return Reflect.apply(open, this, given)
    })
  }, address)
}

/** What an engine loads to read the records of a case. */
const readingScript = /\/read-case-[\w-]{8}\.js$/

/** Does something while engines that are started meanwhile wait for the script that reads the records of a case. */
export async function whileReadingIsHeld(page: Page, act: () => Promise<void>): Promise<void> {
  let goOn = (): void => undefined
  const isOver = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(readingScript, async (route) => {
    await isOver
    // A window that was closed meanwhile asks for nothing any more.
    if (!page.isClosed()) await route.continue()
  })
  try {
    await act()
  } finally {
    goOn()
  }
}

function engineOf(page: Page): Worker {
  const engine = page.workers().find(isEngine)
  if (engine === undefined) throw new Error('The window has no engine')
  return engine
}

function isEngine(worker: Worker): boolean {
  return /\/worker-[^/]*\.js$/.test(worker.url())
}

/** An address of the window's own origin that answers nobody until `answer` is called, and then everybody. */
async function unansweredRequest(page: Page): Promise<{ readonly address: string; readonly answer: () => void }> {
  const address = new URL('/held', page.url()).href
  let answer = (): void => undefined
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(address, async (route) => {
    await isAnswered
    await route.fulfill({ body: '' })
  })
  return { address, answer }
}
