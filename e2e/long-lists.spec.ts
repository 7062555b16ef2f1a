import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'
import { sampleFile } from './sample-file.ts'

const statement = 'Russia has officially recognised the Islamic Emirate of Afghanistan.'

/** The sample as a case file in which so many more claims support one of its claims. */
async function supportedCase(count: number): Promise<string> {
  const file = JSON.parse(await sampleFile())
  const { cases, claims, links } = file.records
  const id = (kind: number, number: number): string =>
    `0197d2bb-9c0${kind}-7000-8000-${String(number).padStart(12, '0')}`
  const [claim, link, opened] = [claims[0], links[0], cases[0]]
  const numbers = Array.from({ length: count }, (_, number) => number)
  const made = {
    cases: [{ ...opened, id: id(7, 0) }],
    claims: [...claims, ...numbers.map((number) => ({ ...claim, id: id(8, number), statement: `Witness ${number}.` }))],
    links: numbers.map((number) => ({
      ...link,
      id: id(9, number),
      from: id(8, number),
      to: claim.id,
      relation: 'supports',
    })),
  }
  return JSON.stringify({ ...file, records: { ...file.records, ...made, notes: [], views: [] } })
}

/** The sample as a case file with so many more tags, all at the top of its codebook. */
async function taggedCase(count: number): Promise<string> {
  const file = JSON.parse(await sampleFile())
  const { cases, tags } = file.records
  const id = (kind: number, number: number): string =>
    `0197d2bb-9c1${kind}-7000-8000-${String(number).padStart(12, '0')}`
  const more = Array.from({ length: count }, (_, number) => ({
    ...tags[0],
    id: id(1, number),
    parent: null,
    name: `topic ${number}`,
    order: tags.length + number,
  }))
  const records = { ...file.records, cases: [{ ...cases[0], id: id(7, 0) }], tags: [...tags, ...more] }
  return JSON.stringify({ ...file, records })
}

test('of a codebook of very many tags those in sight are drawn, and all can be found and come to', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  await workbench.openCaseFile(await taggedCase(1000))
  await workbench.expectInRail('Tags', 1015)
  await new ClaimsPage(page).table.choose(statement)
  const inspector = new Inspector(page)
  const options = page.getByRole('option')

  await inspector.panel.getByRole('button', { name: 'Add a tag' }).click()
  const field = inspector.panel.getByRole('combobox', { name: 'Add a tag' })
  await expect(options.first()).toBeVisible()
  expect(await options.count()).toBeLessThan(100)
  await field.press('ArrowUp')
  await expect(options.last()).toHaveText(/topic 999|already on it/)
  await field.fill('topic 997')
  await expect(options).toHaveCount(1)
  await page.getByRole('option', { name: 'topic 997' }).click()
  await field.press('Escape')
  await expect(inspector.tag('topic 997')).toBeVisible()

  await workbench.goTo('Tags')
  await workbench.table('Tags').choose('diplomacy')
  await page.getByRole('button', { name: /Under$/ }).click()
  await expect(options.first()).toBeVisible()
  expect(await options.count()).toBeLessThan(100)
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: 'topic 999' })).toBeFocused()
  await page.keyboard.press('Escape')
})

test('a claim with very many cross-references shows the first, and more when they are asked for', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  await workbench.openCaseFile(await supportedCase(120))
  await workbench.expectInRail('Claims', 149)
  await new ClaimsPage(page).table.row(statement).click()

  const inspector = new Inspector(page)
  await expect(inspector.statement).toHaveText(statement)
  await inspector.openSection('Cross-references')
  const witnesses = inspector.panel.getByRole('button', { name: /Witness \d+\./ })
  await expect(witnesses).toHaveCount(50)
  await inspector.panel.getByRole('button', { name: 'Show 50 more of 120' }).click()
  await expect(witnesses).toHaveCount(100)
  await expect(witnesses.nth(50)).toBeFocused()
  await expectNoViolations(page, 'A long list')
  await inspector.panel.getByRole('button', { name: 'Show 20 more of 120' }).click()
  await expect(witnesses).toHaveCount(120)
  await expect(witnesses.nth(100)).toBeFocused()
  await expect(inspector.panel.getByRole('button', { name: /more of 120/ })).toHaveCount(0)

  await new ClaimsPage(page).table.row('Witness 3.').click()
  await expect(inspector.statement).toHaveText('Witness 3.')
  await new ClaimsPage(page).table.row(statement).click()
  await expect(inspector.statement).toHaveText(statement)
  await expect(witnesses).toHaveCount(50)
})

test('a very long note shows its beginning, and more when it is asked for', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await new ClaimsPage(page).table.row(statement).click()
  const inspector = new Inspector(page)
  await expect(inspector.statement).toHaveText(statement)
  const paragraphs = Array.from({ length: 300 }, (_, number) => `Remark ${number} is **one of many**. `.repeat(3))
  await inspector.addNote(paragraphs.join('\n\n'))
  const remarks = inspector.notes.locator('p')
  await expect(remarks.first()).toContainText('Remark 0 is one of many.')
  await expect(inspector.notes.getByText('Remark 299')).toHaveCount(0)
  const more = inspector.notes.getByRole('button', { name: /^Show more, [\d,]+ characters are left$/ })
  await expectNoViolations(page, 'A long note')
  await more.click()
  await expect(inspector.notes.getByText('Remark 200')).toBeVisible()
  await more.click()
  await expect(remarks).toHaveCount(300)
  await expect(more).toHaveCount(0)
})
