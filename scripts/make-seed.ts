import { readFile, writeFile } from 'node:fs/promises'
import { buildSeed } from '#core/formats/case-file/build-seed.ts'
import { SeedFacts } from '#core/formats/case-file/seed-facts.ts'
import { writeCaseFile } from '#core/formats/case-file/write-case-file.ts'

/** Writes resources/seed/case.json from the brief and the facts beside it. Run it after changing either. */
const seed = new URL('../resources/seed/', import.meta.url)
const brief = await readFile(new URL('brief.txt', seed), 'utf8')
const facts = SeedFacts.parse(JSON.parse(await readFile(new URL('facts.json', seed), 'utf8')))
const records = buildSeed(brief, facts)
await writeFile(new URL('case.json', seed), writeCaseFile({ all: (table) => records[table] }))
console.log(`Wrote ${records.claims.length} claims to resources/seed/case.json.`)
