import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { mapHeaders } from '../src/core/formats/csv/map-headers.ts'
import { readTable } from '../src/core/formats/csv/read-table.ts'

/** The sentences of a gzipped CSV file, from the column that the workbench itself takes for the statement. */
export async function realStatements(file: string): Promise<readonly string[]> {
  const table = await readTable(gunzipSync(readFileSync(file)).toString('utf8'))
  if (!table.ok) throw new Error(`${file}: ${table.message}`)
  const column = mapHeaders(table.value.headers).statement
  if (column === undefined)
    throw new Error(`${file} has no column of statements; its columns are ${table.value.headers.join(', ')}.`)
  const statements = table.value.rows.map(({ cells }) => (cells[column] ?? '').trim())
  return statements.filter((statement) => statement !== '')
}

/** The five most frequent words of five to ten Latin letters, to be searched for. */
export function frequentWords(statements: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const statement of statements)
    for (const [word] of statement.toLowerCase().matchAll(/[a-z]{5,10}/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 5)
    .map(([word]) => word)
}
