import { writeFile } from 'node:fs/promises'
import { type Figure, figuresOf, missesRatio, missesTarget } from './figures.ts'
import { writeGrowth } from './growth.ts'
import { describeMachine } from './machine.ts'
import { measureSize, type SizeMeasured } from './measure-size.ts'
import { readOptions } from './options.ts'
import { attempt } from './progress.ts'
import { realStatements } from './real-statements.ts'
import { printFigures } from './table.ts'
import { markdownWindow, writeDocs } from './write-docs.ts'

const options = readOptions(process.argv.slice(2))
const statements = options.real === null ? null : await realStatements(options.real)
/** A real file brings its own number of claims. */
const sizes = statements === null ? options.sizes : [statements.length]

// Chromium goes at these signals too, and would be started again.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const measured: SizeMeasured[] = []
for (const claims of sizes)
  await attempt(`${claims} claims`, async () => {
    // One profile is enough, and that of the first size, usually the smallest, is the quickest.
    const isProfiled = (options.writeDocs || options.profile) && measured.length === 0
    measured.push(await measureSize({ claims, statements }, options, isProfiled))
  })

const figures = measured.flatMap(figuresOf)
const machine = describeMachine(measured[0]?.chromium ?? 'which could not be started')
console.log(`\n${machine.join('\n')}\n`)
if (options.profile) console.log(measured.flatMap(({ windowProfiles }) => markdownWindow(windowProfiles)).join('\n'))
else {
  console.log(`${printFigures(figures)}\n`)
  tellMissed(figures)
}
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`)
if (options.growth) await writeGrowth(figures)
if (options.writeDocs) await writeDocs(machine, figures, measured)

/** Says what misses its target, and what was asked for and could not be measured. */
function tellMissed(all: readonly Figure[]): void {
  const missed = all
    .filter((one) => missesTarget(one) || missesRatio(one))
    .map(({ name, rows }) => `${name} at ${rows.toLocaleString('en')}`)
  console.log(missed.length === 0 ? 'Nothing is missed.' : `MISSED: ${[...new Set(missed)].join(', ')}.`)
  const lacking = sizes.flatMap((rows) =>
    [...options.only].filter((name) => !all.some((one) => one.name === name && one.rows === rows)),
  )
  if (lacking.length === 0) return
  console.log(`NOT MEASURED: ${[...new Set(lacking)].join(', ')}.`)
  process.exitCode = 1
}
