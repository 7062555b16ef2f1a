import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Lets axe look through the whole page; `where` names it in what is found. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  // What still fades in has other colours than it will have.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // The stand-in has one window, so axe cannot open a page of its own for the last step. Every rule runs; that what passes is not told
  // element by element saves megabytes on the way here, and two thirds of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 300)) }))
  expect.soft(found, where).toEqual([])
}
