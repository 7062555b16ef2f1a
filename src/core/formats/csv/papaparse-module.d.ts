/** The part of the papaparse package that this project uses; the package ships no types of its own. */
declare module 'papaparse' {
  export interface ParseConfig {
    readonly delimiter: string
    readonly newline: '\n'
    /** How many rows to read; 0 for all. */
    readonly preview?: number
    /** Takes quotation marks as part of the text. */
    readonly fastMode?: boolean
  }
  export interface ParseError {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
    readonly code: string
    readonly message: string
    /** The row, counted from 0, blank ones included. */
    readonly row?: number
  }
  export interface ParseResult {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly ParseError[]
  }
  const papaparse: { parse(text: string, config: ParseConfig): ParseResult }
  export default papaparse
}
