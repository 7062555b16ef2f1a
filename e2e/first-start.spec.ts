import { expect, test } from './fixtures.ts'

test('the first start seeds the sample case @smoke', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.getByRole('button', { name: 'Case: Russia and the Islamic Emirate of Afghanistan' })).toBeVisible()
  await workbench.expectInRail('Claims', 29)
  await workbench.expectInRail('Sources', 1)
  await workbench.expectInRail('Links', 23)
  await workbench.expectInRail('Notes', 0)
  await workbench.expectInRail('Tags', 15)
  await workbench.expectInRail('Entities', 14)
  await workbench.expectSaved()

  const claims = workbench.table('Claims')
  await claims.expectCount(29)
  await workbench.goTo('Sources')
  const sources = workbench.table('Sources')
  await sources.expectCount(1)
  await expect(sources.column('Mentions')).resolves.toEqual(['29'])
  await expect(sources.column('Claims')).resolves.toEqual(['29'])
})

test('a start after the first changes nothing', async ({ workbench }) => {
  await workbench.restart()
  await workbench.expectInRail('Claims', 29)
  await workbench.expectInRail('Links', 23)
  await workbench.goTo('History')
  await expect(workbench.banner).toHaveCount(0)
})

test('the page names the scripts that draw its first screen, so that they are compiled once and not at every start', {
  tag: '@page',
}, async ({ workbench }) => {
  const named = await workbench.page.evaluate(() => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=script]')
    return [...links].map(({ href }) => href.split('/').at(-1) ?? '')
  })
  for (const script of ['index', 'create-root', 'mount', 'react'])
    expect(named.filter((name) => name.startsWith(`${script}-`))).not.toEqual([])
  expect(named.filter((name) => /^(markdown|zip|export)-(?!text)/.test(name))).toEqual([])
})
