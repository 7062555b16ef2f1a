import { stringify } from 'yaml'

/** The fields of a note's front matter, in the order in which they are written; absent and empty ones are left out. */
export type Properties = Readonly<Record<string, string | number | null | readonly string[]>>

/** YAML 1.2 that a reader of YAML 1.1 takes for the same values: `no`, `12:30` and dates are quoted. Each value on its line. */
const options = {
  aliasDuplicateObjects: false,
  blockQuote: false,
  compat: 'yaml-1.1',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  lineWidth: 0,
  singleQuote: false,
} as const

/** The properties as a YAML front matter block, closing line included. */
export function frontMatter(properties: Properties): string {
  const stated = Object.entries(properties).filter(([, value]) => value !== null && value !== '' && !isEmptyList(value))
  return `---\n${stringify(Object.fromEntries(stated), options)}---\n`
}

function isEmptyList(value: Properties[string]): boolean {
  return Array.isArray(value) && value.length === 0
}
