import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCase } from '../bench/case/write-case.ts'

/**
 * Makes a case of many claims, the same on every machine: `npm run make-case -- --rows 1000000 [--out FOLDER]`. The folder is one that the desktop
 * shell can take for its library; without one it is `out/cases`.
 */
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, out: { type: 'string', default: 'out/cases' } },
})
const rows = Number(values.rows)
try {
  if (!Number.isInteger(rows) || rows < 1)
    throw new Error(`--rows takes a whole number from 1 on, not “${values.rows}”.`)
  const { folder, bytes } = await writeCase(resolve(values.out), rows, (claims) =>
    console.log(`${claims.toLocaleString('en')} of ${rows.toLocaleString('en')} claims`),
  )
  console.log(`The case is in ${folder}; its journal has ${(bytes / 1_000_000).toFixed(0)} MB beside its pages.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
