import { createHash } from 'node:crypto'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'
import { SourcePage } from './pages/source-page.ts'
import { storedContents } from './pages/stored-contents.ts'
import type { Workbench } from './pages/workbench.ts'
import { sampleFile } from './sample-file.ts'

const quote = 'it opens a new chapter in geopolitics'
const altered = 'it closes the last chapter of geopolitics'

async function openBrief(workbench: Workbench): Promise<SourcePage> {
  await workbench.goTo('Sources')
  await workbench.table('Sources').row('The brief').dblclick()
  return new SourcePage(workbench.page)
}

/** The sample as a case file with each of its claims and mentions so many times that they are stored as pages, which leave the quotes to the text. */
async function largeCase(copies: number): Promise<string> {
  const file = JSON.parse(await sampleFile())
  const { cases, claims, mentions } = file.records
  const numbers = Array.from({ length: copies }, (_, number) => number)
  const named = (id: string, number: number): string => `${id.slice(0, -3)}${String(number).padStart(3, '0')}`
  const many = {
    cases: cases.map((made: Named) => ({ ...made, id: named(made.id, copies) })),
    claims: numbers.flatMap((number) => claims.map((claim: Named) => ({ ...claim, id: named(claim.id, number) }))),
    mentions: numbers.flatMap((number) =>
      mentions.map((mention: Named & { readonly claim: string }) => ({
        ...mention,
        id: named(mention.id, number),
        claim: named(mention.claim, number),
      })),
    ),
  }
  return JSON.stringify({ ...file, records: { ...file.records, ...many, links: [] } })
}

interface Named {
  readonly id: string
}

test('the quotes of a large case are read from its source, whose bytes lie under their SHA-256', {
  tag: '@restart',
}, async ({ workbench }) => {
  const { page } = workbench
  const copies = 20
  await workbench.openCaseFile(await largeCase(copies))
  await workbench.expectInRail('Claims', 29 * copies)
  const before = await workbench.fingerprint()
  await workbench.expectScreenKept()
  for (const [id, text] of await storedContents(page)) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(id)
    expect(text).toContain(quote)
  }
  await workbench.restart()

  const claims = new ClaimsPage(workbench.page)
  await claims.search.fill(`"${quote}"`)
  await claims.table.expectCount(copies)
  await claims.table.row('opens a new geopolitical chapter').first().click()
  await expect(new Inspector(workbench.page).mentions).toContainText(quote)
  await expect((await openBrief(workbench)).text).toContainText(quote)
  expect(await workbench.fingerprint()).toBe(before)
})

test('a text whose bytes are altered is not shown, and comes back from the journal', async ({ workbench }) => {
  const before = await workbench.fingerprint()
  await workbench.expectScreenKept()
  await storedContents(workbench.page, quote, altered)
  await workbench.restart()

  const source = await openBrief(workbench)
  const { page } = workbench
  await expect(page.getByRole('main')).toContainText(/text or original of “The brief.* is damaged and cannot be shown/)
  await expect(workbench.message('rebuilt from the journal')).toBeVisible()
  await expect(source.text).toHaveCount(0)
  await expect(page.getByText(altered)).toHaveCount(0)
  await workbench.expectScreenKept()
  await storedContents(page)
  await workbench.restart()
  await expect(workbench.banner).toContainText('a text or original in it is damaged. It was rebuilt from the journal.')
  await expect((await openBrief(workbench)).text).toContainText(quote)
  expect(await workbench.fingerprint()).toBe(before)
})
