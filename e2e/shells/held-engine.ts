import type { Page } from '@playwright/test'

/**
 * Does something while the engine of a window does nothing, as when a question takes it long: its worker waits for the answer to a request,
 * which it is given afterwards.
 */
export async function whileEngineIsHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const engine = page.workers().find((worker) => /\/worker-[^/]*\.js$/.test(worker.url()))
  if (engine === undefined) throw new Error('The window has no engine')
  const address = new URL('/held', page.url()).href
  let letGo = (): void => undefined
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    await isLetGo
    await route.fulfill({ body: '' })
  })
  const isHeld = page.waitForRequest(address)
  const waiting = engine.evaluate((url) => {
    const request = new XMLHttpRequest()
    request.open('GET', url, false)
    request.send()
  }, address)
  await isHeld
  try {
    await act()
  } finally {
    letGo()
    await waiting
  }
}
