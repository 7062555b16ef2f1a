import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Those of axe's own selection that stand under its tag cat.color. */
const rulesOnColours = ['color-contrast', 'link-in-text-block']

/**
 * Lets axe look through the whole page; `where` names it in what is found. Rules on colours are the only ones whose answer another theme changes, so
 * they are all that is asked of a page that was asked the rest in the light theme.
 */
export async function expectNoViolations(page: Page, where: string, asked: 'all' | 'colours' = 'all'): Promise<void> {
  // What still fades in has other colours than it will have.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // The stand-in has one window, so axe cannot open a page of its own for the last step. That what passes is not told element by element
  // saves megabytes on the way here, and two thirds of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    ...(asked === 'all' ? {} : { runOnly: { type: 'rule', values: rulesOnColours } }),
  })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ html }) => html.slice(0, 300)) }))
  expect.soft(found, where).toEqual([])
}
