import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import { Inspector } from './pages/inspector.ts'
import { SourcePage } from './pages/source-page.ts'
import type { Workbench } from './pages/workbench.ts'

const delisting = 'In April 2024 Russia took the Taliban off its list of terrorist organisations'

async function openBrief(workbench: Workbench): Promise<SourcePage> {
  await workbench.goTo('Sources')
  await workbench.table('Sources').row('The brief').dblclick()
  const source = new SourcePage(workbench.page)
  await expect(source.text).toBeVisible()
  return source
}

/** Adds a source by pasting its text, and gives its view. */
async function pasteSource(workbench: Workbench, title: string, text: string): Promise<SourcePage> {
  const { page } = workbench
  await workbench.goTo('Sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('textbox', { name: 'Text' }).fill(text)
  await dialog.getByRole('button', { name: 'Add source' }).click()
  return new SourcePage(page)
}

test('every mention is highlighted, and the chosen claim’s apart', { tag: '@page' }, async ({ workbench }) => {
  const source = await openBrief(workbench)
  const unreviewed = await source.highlighted('unreviewed')
  expect(unreviewed).toContain(delisting)
  await source.pressOn('it opens a new chapter in geopolitics')
  const inspector = new Inspector(workbench.page)
  await expect(inspector.statement).toHaveText('The recognition opens a new geopolitical chapter.')
  await expect.poll(() => source.highlighted('chosen')).toEqual(['it opens a new chapter in geopolitics'])
})

test('a quote in the inspector leads to its place in the source', { tag: '@page' }, async ({ workbench }) => {
  await new ClaimsPage(workbench.page).table.choose('Western nations continue')
  const inspector = new Inspector(workbench.page)
  await expect(inspector.mentions).toHaveCount(1)
  await inspector.mentions.getByRole('button', { name: /Taliban remain pariahs/ }).click()
  const source = new SourcePage(workbench.page)
  await expect(source.text).toBeVisible()
  await expect.poll(() => source.highlighted('chosen')).toHaveLength(1)
  await expect(inspector.statement).toContainText('Western nations continue')
})

test('list, passage and inspector move together', { tag: '@page' }, async ({ workbench }) => {
  const claims = new ClaimsPage(workbench.page)
  await claims.table.choose('A deadly terrorist attack')
  const passage = workbench.page.getByRole('region', { name: 'Passage' })
  await expect(passage.getByRole('heading', { level: 2 })).toContainText('The brief')
  const source = new SourcePage(workbench.page)
  await expect.poll(() => source.highlighted('chosen')).toHaveLength(1)
  expect((await source.highlighted('chosen'))[0]).toContain('Crocus City Hall was struck')
  await source.pressOn('which was linked to')
  await expect(claims.table.row('was linked to ISIS')).toHaveAttribute('aria-current', 'true')
  await expect(new Inspector(workbench.page).statement).toContainText('was linked to ISIS')
})

test('a selected passage becomes a claim', async ({ workbench }) => {
  const source = await openBrief(workbench)
  await source.select('improve the opportunities for trade')
  await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
  const dialog = workbench.page.getByRole('dialog', { name: 'State a claim' })
  const statement = dialog.getByRole('textbox', { name: 'Statement, in your words' })
  await expect(statement).toHaveValue('improve the opportunities for trade')
  await statement.fill('Formal ties improve trade.')
  await dialog.getByRole('button', { name: 'State claim' }).click()
  await workbench.expectInRail('Claims', 30)
  const inspector = new Inspector(workbench.page)
  await expect(inspector.statement).toHaveText('Formal ties improve trade.')
  await expect(inspector.mentions).toContainText('improve the opportunities for trade')
})

test('a selected passage becomes another mention of the chosen claim', async ({ workbench }) => {
  const source = await openBrief(workbench)
  await source.pressOn('it opens a new chapter in geopolitics')
  await source.select('Recognition is more than a diplomatic gesture')
  await source.passageActions.getByRole('button', { name: 'Add as a mention' }).click()
  const inspector = new Inspector(workbench.page)
  await expect(inspector.mentions).toHaveCount(2)
  await expect(inspector.statement).toHaveText('The recognition opens a new geopolitical chapter.')
})

test('a new claim leaves the highlights of all others as they are', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  const source = await openBrief(workbench)
  await expect.poll(() => source.highlighted('unreviewed')).toContain(delisting)
  const before = await page.evaluateHandle(() => [...(CSS.highlights.get('mention-unreviewed') ?? [])])
  await source.select('improve the opportunities for trade')
  await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
  await page.getByRole('dialog', { name: 'State a claim' }).getByRole('button', { name: 'State claim' }).click()
  await expect.poll(() => source.highlighted('chosen')).toEqual(['improve the opportunities for trade'])
  const isKept = await before.evaluate((ranges) =>
    ranges.every((range) => CSS.highlights.get('mention-unreviewed')?.has(range)),
  )
  expect(isKept).toBe(true)
})

test('a long source has its highlights where one reads, and a passage of its end can be selected', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  const lines = Array.from({ length: 400 }, (_, line) => `Line ${line} says little.`)
  const text = ['Its beginning says much.', ...lines].join('\n\n')
  const source = await pasteSource(workbench, 'A long report', text)
  await source.select('beginning says much')
  await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
  await page.getByRole('dialog', { name: 'State a claim' }).getByRole('button', { name: 'State claim' }).click()
  await expect.poll(() => source.highlighted('unreviewed')).toEqual(['beginning says much'])
  await source.text.getByText('Line 399 says little.').scrollIntoViewIfNeeded()
  await expect.poll(() => source.highlighted('unreviewed')).toEqual([])
  await source.select('Line 399 says')
  await source.text.getByText('Line 300 says little.').scrollIntoViewIfNeeded()
  await expect(source.passageActions).toBeHidden()
  await source.text.getByText('Line 399 says little.').scrollIntoViewIfNeeded()
  await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
  const second = page.getByRole('dialog', { name: 'State a claim' })
  await expect(second).toContainText('Line 399 says')
  await second.getByRole('button', { name: 'Cancel' }).click()
  await source.text.getByText('Its beginning says much.').scrollIntoViewIfNeeded()
  await expect.poll(() => source.highlighted('unreviewed')).toEqual(['beginning says much'])
})

test('a text of thousands of paragraphs is whole, and what is marked at its end is brought into view', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  const { page } = workbench
  const words = 'what is known of the ford and '
  const lines = [
    ...Array.from({ length: 2500 }, (_, line) => `Paragraph ${line} says ${words.repeat(1 + (line % 20))}no more.`),
    `The last one is long: ${words.repeat(200)}and here it ends.`,
  ]
  await workbench.goTo('Sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await shell.answerOpen(new Map([['A very long report.txt', lines.join('\n\n')]]))
  await dialog.getByRole('button', { name: 'Open a TXT or Markdown file' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('A very long report')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  const source = new SourcePage(page)
  await expect.poll(() => source.text.locator('p').allTextContents()).toEqual(lines)

  for (const marked of ['Paragraph 0 says', 'and here it ends']) {
    await source.select(marked)
    await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
    await page.getByRole('dialog', { name: 'State a claim' }).getByRole('button', { name: 'State claim' }).click()
    await expect.poll(() => source.highlighted('chosen')).toEqual([marked])
  }
  // Where lines are short, a text that is opened is far higher than it is taken to be before it is laid out.
  await workbench.goTo('Sources')
  await page.setViewportSize({ width: 480, height: 700 })
  await workbench.table('Sources').row('A very long report').dblclick()
  for (const [key, marked] of [
    [null, 'and here it ends'],
    [']', 'Paragraph 0 says'],
    ['[', 'and here it ends'],
  ] as const) {
    if (key !== null) await source.text.press(key)
    await expect.poll(() => source.highlighted('chosen')).toEqual([marked])
    await source.expectInView(marked)
  }
})

test('a passage reaches over as much of a long text as is selected, by mouse and by key', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  const lines = Array.from({ length: 400 }, (_, line) => `Line ${line} says little.`)
  const source = await pasteSource(workbench, 'A long report', lines.join('\n'))
  const stating = page.getByRole('dialog', { name: 'State a claim' })
  const quote = stating.getByRole('textbox', { name: 'Statement, in your words' })

  await source.selectBetween('Line 7 says', 'Line 301 says little.')
  await source.passageActions.getByRole('button', { name: 'State a claim' }).click()
  await expect(quote).toHaveValue(lines.slice(7, 302).join('\n'))
  await stating.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('Line 301')

  await source.text.press('ArrowDown')
  for (const _ of lines.slice(303, 383)) await source.text.press('Shift+ArrowDown')
  await source.text.press('c')
  await expect(quote).toHaveValue(lines.slice(302, 383).join('\n'))
})

test('words are found in the text whatever their case and the breaks of lines, and what is found becomes a claim', {
  tag: '@page',
}, async ({ workbench }) => {
  const { page } = workbench
  const between = Array.from({ length: 300 }, (_, line) => `Line ${line} says little.`)
  const text = ['The Préfet’s', 'office closed.', ...between, 'THE PREFET’S office opened.'].join('\n')
  const source = await pasteSource(workbench, 'A cable', text)
  await source.text.press('Control+f')
  const field = source.find.getByRole('searchbox')
  await expect(field).toBeFocused()
  await field.pressSequentially("prefet's office")
  await expect(source.find.getByRole('status')).toHaveText('1 of 2')
  await expect.poll(() => source.found('found-here')).toEqual(['Préfet’soffice'])
  await field.press('Enter')
  await expect(source.find.getByRole('status')).toHaveText('2 of 2')
  await expect.poll(() => source.found('found-here')).toEqual(['PREFET’S office'])
  await source.expectInView('PREFET’S office opened.')
  await field.press('Enter')
  await expect(source.find.getByRole('status')).toHaveText('1 of 2')
  await field.press('Shift+Enter')
  await expect(source.find.getByRole('status')).toHaveText('2 of 2')

  await source.text.press('F3')
  await expect(source.find.getByRole('status')).toHaveText('1 of 2')
  await source.text.press('Shift+F3')
  await expect(source.find.getByRole('status')).toHaveText('2 of 2')

  await source.text.press('Escape')
  await expect(source.find).toHaveCount(0)
  expect(await source.found('found-in-text')).toEqual([])
  await expect(source.text).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Statement, in your words' })).toHaveValue(
    'PREFET’S office',
  )
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await source.text.press('/')
  await field.fill('zebra')
  await expect(source.find.getByRole('status')).toHaveText('Not in this text')
  await expect(source.find.getByRole('button', { name: 'Next place' })).toBeDisabled()
  await field.press('Escape')
  await expect(source.find).toHaveCount(0)
})

for (const width of [1000, 480]) {
  test(`what can be done with a passage stays within the pane of its text, ${width} pixels wide`, {
    tag: '@page',
  }, async ({ workbench }) => {
    await workbench.page.setViewportSize({ width, height: 800 })
    const source = await openBrief(workbench)
    // With a claim chosen there is more that can be done, and the bar is wider.
    await source.text.press(']')
    for (const words of ['Russia has', 'Russia wants', 'Asia stable.']) {
      await source.select(words)
      await expect(source.passageActions.getByRole('button')).toHaveCount(2)
      await source.expectActionsInPane()
    }
  })
}

test('of a very long text that is opened or pasted the beginning is shown, and all of it is added', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  const { page } = workbench
  const lines = Array.from({ length: 8000 }, (_, line) => `Line ${line} of a long session says little.`)
  await workbench.goTo('Sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  const text = dialog.getByRole('textbox', { name: 'Text' })
  await shell.answerOpen(new Map([['A session.txt', lines.join('\n')]]))
  await dialog.getByRole('button', { name: 'Open a TXT or Markdown file' }).click()
  await expect(text).toHaveValue(/^Line 0 of a long session/)
  await expect(text).not.toBeEditable()
  await expect(text).toHaveAccessibleDescription(/all of its 3[\d,]+ characters are added/)
  await dialog.getByRole('button', { name: 'Take another text' }).click()
  await expect(text).toBeFocused()
  await expect(text).toHaveValue('')
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('')

  await dialog.getByRole('textbox', { name: 'Title' }).fill('Another session')
  await text.fill('It begins here: ')
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), `${lines.join('\n')}\nAnd here it ends.`)
  await text.press('Control+v')
  await expect(text).toHaveValue(/^It begins here: Line 0 of a long session/)
  await expect(text).toBeFocused()
  await expect(text).not.toBeEditable()
  await expectNoViolations(page, 'Add a source with a very long text')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  const source = new SourcePage(page)
  await expect(source.text.locator('p')).toHaveCount(8001)
  await expect(source.text.locator('p').last()).toHaveText('And here it ends.')
})

test('a source is added from pasted text and from a file', async ({ workbench, shell }) => {
  const { page } = workbench
  const pasted = 'Kabul 🏔 welcomed the decision.\n\nد افغانستان اسلامي امارت'
  const source = await pasteSource(workbench, 'A pasted report', pasted)
  await expect(source.text).toContainText('Kabul 🏔 welcomed the decision.')
  await expect(source.text).toContainText('د افغانستان اسلامي امارت')
  await workbench.expectInRail('Sources', 2)

  await workbench.goTo('Sources')
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await shell.answerOpen(new Map([['A cable.md', '# A cable\n\nThe envoy arrived on Monday.\n']]))
  await dialog.getByRole('button', { name: 'Open a TXT or Markdown file' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(/The envoy arrived on Monday/)
  const title = dialog.getByRole('textbox', { name: 'Title' })
  await expect(title).toHaveValue('A cable')
  await title.fill('What the envoy wrote')
  await shell.answerOpen(new Map([['A cable.md', '# A cable\n\nThe envoy arrived on Monday.\n']]))
  await dialog.getByRole('button', { name: 'Open a TXT or Markdown file' }).click()
  await expect(title).toHaveValue('What the envoy wrote')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  await expect(source.text).toContainText('The envoy arrived on Monday.')
  await workbench.expectInRail('Sources', 3)
  await workbench.restart()
  await workbench.goTo('Sources')
  await expect(workbench.table('Sources').row('A pasted report')).toBeVisible()
})
