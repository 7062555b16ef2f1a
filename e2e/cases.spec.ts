import { createHash } from 'node:crypto'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { ClaimsPage } from './pages/claims-page.ts'
import type { Workbench } from './pages/workbench.ts'
import { sampleFile } from './sample-file.ts'
import { whileReadingIsHeld } from './shells/held-engine.ts'

const sample = 'Russia and the Islamic Emirate of Afghanistan'

async function inCaseMenu(workbench: Workbench, item: string): Promise<void> {
  await workbench.page.getByRole('button', { name: /^Case: / }).click()
  await workbench.page.getByRole('menu', { name: /Case/ }).getByText(item, { exact: true }).click()
}

const copied = '019ab000-0000-7000-8000-000000000001'

/** The sample as a case file of another case. */
async function otherCase(): Promise<string> {
  const file = await sampleFile()
  const { format, version, records } = JSON.parse(file)
  const cases = [{ ...records.cases[0], id: copied, title: 'A copy' }]
  return JSON.stringify({ format, version, records: { ...records, cases } })
}

async function makeCase(workbench: Workbench, title: string): Promise<void> {
  await inCaseMenu(workbench, 'New case…')
  const dialog = workbench.page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('button', { name: 'Make the case' }).click()
  await expectCase(workbench, title)
}

/** Confirms the dialog that asks before what no undo takes back. */
async function confirm(workbench: Workbench, verb: string): Promise<void> {
  await workbench.page.getByRole('dialog').getByRole('button', { name: verb }).click()
}

async function expectCase(workbench: Workbench, title: string): Promise<void> {
  await expect(workbench.page.getByRole('button', { name: `Case: ${title}`, exact: true })).toBeVisible()
}

/** Has the next start believe that this case was open last. */
async function rememberAsLast({ page }: Workbench, id: string): Promise<void> {
  await page.evaluate((last) => localStorage.setItem('case', JSON.stringify(last)), id)
}

/** What this browser keeps of the copied case. */
async function traces({ page }: Workbench): Promise<readonly string[]> {
  const names = await page.evaluate(async () => {
    const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
    const kept = (await indexedDB.databases()).map(({ name }) => name ?? '')
    for await (const name of cases.keys()) kept.push(name)
    return kept
  })
  expect(names).not.toEqual([])
  return names.filter((name) => name.includes(copied))
}

async function expectCasesListed({ page }: Workbench, titles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^Case: / }).click()
  const listed = page.getByRole('menuitemradio')
  await expect(listed).toHaveCount(titles.length)
  expect((await listed.allInnerTexts()).toSorted()).toEqual(titles)
  await page.keyboard.press('Escape')
}

test('cases are made, renamed, switched between and deleted', async ({ workbench }) => {
  const { page } = workbench
  await makeCase(workbench, 'Harbour fees')
  await workbench.expectInRail('Claims', 0)
  await expect(page.getByText('No claims yet')).toBeVisible()
  await page.getByRole('button', { name: 'Import a table' }).click()
  await expect(page.getByRole('dialog', { name: /^Import claims from/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await inCaseMenu(workbench, 'Title, question, marking…')
  const about = page.getByRole('dialog', { name: 'About this case' })
  await about.getByRole('textbox', { name: 'Title' }).fill('Harbour and transit fees')
  await about.getByRole('textbox', { name: 'Marking' }).fill('TLP:AMBER')
  await about.getByRole('button', { name: 'Save' }).click()
  await expectCase(workbench, 'Harbour and transit fees')
  await expect(workbench.status).toContainText('TLP:AMBER')

  await inCaseMenu(workbench, sample)
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 29)
  await workbench.restart()
  await expectCase(workbench, sample)
  await inCaseMenu(workbench, 'Harbour and transit fees')
  await expectCase(workbench, 'Harbour and transit fees')

  await inCaseMenu(workbench, 'Delete this case…')
  await confirm(workbench, 'Delete the case')
  await expectCase(workbench, sample)
  await workbench.page.getByRole('button', { name: /^Case: / }).click()
  await expect(workbench.page.getByRole('menu').getByText('Harbour and transit fees')).toHaveCount(0)
})

test('a sample that was deleted stays deleted, until it is restored', async ({ workbench }) => {
  await makeCase(workbench, 'My own case')
  await inCaseMenu(workbench, sample)
  await expectCase(workbench, sample)
  await inCaseMenu(workbench, 'Delete this case…')
  await confirm(workbench, 'Delete the case')
  await expectCase(workbench, 'My own case')
  await workbench.restart()
  await expectCase(workbench, 'My own case')
  await inCaseMenu(workbench, 'Restore the sample…')
  await confirm(workbench, 'Restore the sample')
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 29)
  await workbench.expectInRail('Links', 23)
})

test('where no case is left, a case file can be opened', async ({ workbench, shell }) => {
  const { page } = workbench
  await inCaseMenu(workbench, 'Delete this case…')
  await confirm(workbench, 'Delete the case')
  await expect(page.getByText('There is no case on this machine')).toBeVisible()
  const open = page.getByRole('button', { name: 'Open a case file' })
  await shell.answerOpen(new Map([['notes.json', '{"notes": []}']]))
  await open.click()
  await expect(page.getByRole('alert')).toContainText('This JSON file is not a case file')
  const file = await sampleFile()
  await shell.answerOpen(new Map([['case.json', file]]))
  await open.click()
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 29)
})

test('opening a case file shows how far it is once it takes long, and leaves nothing when it is cancelled', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  const { page } = workbench
  await shell.answerOpen(new Map([['copy.json', await otherCase()]]))
  await whileReadingIsHeld(page, async () => {
    await inCaseMenu(workbench, 'Open a case file…')
    await expect(page.getByRole('progressbar', { name: 'Reading the case file' })).toBeVisible()
    await expectNoViolations(page, 'Reading a case file')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeDisabled()
  })
  await expectCase(workbench, sample)
  await expectCasesListed(workbench, [sample])
})

test('a copy of the case that is saved can be opened as the case that it is', async ({ workbench, shell }) => {
  const { page } = workbench
  await shell.answerSave('copy.claimbench.json')
  await workbench.press('Control+k')
  await page.keyboard.type('Save a copy of the case')
  await page.keyboard.press('Enter')
  await expect(workbench.message(/^A copy of the case is in/)).toBeVisible()
  const file = await shell.readSaved('copy.claimbench.json')
  expect(JSON.parse(file).records.claims).toHaveLength(29)
  expect(createHash('sha256').update(file).digest('hex')).toBe(await workbench.fingerprint())
  await inCaseMenu(workbench, 'Delete this case…')
  await confirm(workbench, 'Delete the case')
  await shell.answerOpen(new Map([['copy.claimbench.json', file]]))
  await page.getByRole('button', { name: 'Open a case file' }).click()
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 29)
  await workbench.restart()
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 29)
})

test('a case whose file was not read to its end says so, and is completed by opening the file again', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  await shell.answerOpen(new Map([['copy.json', await otherCase()]]))
  await whileReadingIsHeld(workbench.page, async () => {
    await inCaseMenu(workbench, 'Open a case file…')
    await expect(workbench.page.getByRole('progressbar', { name: 'Reading the case file' })).toBeVisible()
    await shell.close()
  })
  await workbench.open()
  await expectCase(workbench, sample)
  await expectCasesListed(workbench, ['Incomplete: A copy', sample])
  // It is begun to be opened before it is known that it is incomplete, and let go of again.
  await rememberAsLast(workbench, copied)
  await workbench.restart()
  await expectCase(workbench, sample)
  await inCaseMenu(workbench, 'Incomplete: A copy')
  await expect(workbench.page.getByText('Open the case file again to complete it')).toBeVisible()
  await shell.answerOpen(new Map([['copy.json', await otherCase()]]))
  await workbench.page.getByRole('button', { name: 'Open a case file' }).click()
  await expectCase(workbench, 'A copy')
  await workbench.expectInRail('Claims', 29)
  await expectCasesListed(workbench, ['A copy', sample])
})

test('a case of which nothing was read can be deleted', { tag: '@page' }, async ({ workbench }) => {
  const { page } = workbench
  await page.evaluate(async (id) => {
    const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
    const begun = await cases.getDirectoryHandle(id, { create: true })
    const file = await (await begun.getFileHandle('case.json', { create: true })).createWritable()
    await file.write(JSON.stringify({ title: 'A copy', unfinished: true }))
    await file.close()
  }, copied)
  await page.reload()
  await inCaseMenu(workbench, 'Incomplete: A copy')
  await expect(page.getByText('“A copy” was to be made from a case file')).toBeVisible()
  await expectNoViolations(page, 'An incomplete case that holds nothing')
  await page.getByRole('button', { name: 'Delete what was begun' }).click()
  await expectCase(workbench, sample)
  await expectCasesListed(workbench, [sample])
  expect(await traces(workbench)).toEqual([])
})

test('the sample is opened as it is, though nothing tells any more that it was made', {
  tag: '@page',
}, async ({ workbench, shell }) => {
  await new ClaimsPage(workbench.page).importStatements(shell, ['A lorry crossed the border.'])
  await workbench.expectInRail('Claims', 30)
  await workbench.expectSaved()
  await workbench.page.evaluate(async () => {
    localStorage.clear()
    const cases = await (await navigator.storage.getDirectory()).getDirectoryHandle('cases')
    await cases.removeEntry('seeded')
  })
  await workbench.restart()
  await expectCase(workbench, sample)
  await workbench.expectInRail('Claims', 30)
  await expectCasesListed(workbench, [sample])
})

test('where the case that was open last is gone, another is opened, and nothing is made in its place', {
  tag: '@page',
}, async ({ workbench }) => {
  await rememberAsLast(workbench, copied)
  await workbench.page.reload()
  await expectCase(workbench, sample)
  await expectCasesListed(workbench, [sample])
  expect(await traces(workbench)).toEqual([])
})
