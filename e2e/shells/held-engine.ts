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
  await engineOf(page).evaluate((url) => {
    const files = FileSystemFileHandle.prototype
    const open: unknown = Reflect.get(files, 'createSyncAccessHandle')
    if (typeof open !== 'function') throw new Error('Files cannot be opened here')
    Reflect.set(files, 'createSyncAccessHandle', async function (this: FileSystemFileHandle, ...given: unknown[]) {
      if (/^[0-9a-f]{64}$/.test(this.name)) await fetch(url)
      return Reflect.apply(open, this, given)
    })
  }, address)
  try {
    await act()
  } finally {
    answer()
  }
}

/** Does something while engines that are started meanwhile wait for the script that reads the records of a case. */
export async function whileReadingIsHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const script = /\/read-case-[\w-]{8}\.js$/
  let goOn = (): void => undefined
  const isOver = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await page.route(script, async (route) => {
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
  const engine = page.workers().find((worker) => /\/worker-[^/]*\.js$/.test(worker.url()))
  if (engine === undefined) throw new Error('The window has no engine')
  return engine
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
