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
  export interface Parser {
    /** To be called while a piece is taken; the next one then waits for `resume`. */
    pause(): void
    resume(): void
    /** Ends the parsing; `complete` is called. */
    abort(): void
  }
  export interface PieceConfig extends ParseConfig {
    /** UTF-16 units that are parsed at once; rows that they cut in two go with the next piece. */
    readonly chunkSize: number
    /** Takes the rows of a piece; the rows of errors are counted from its first. */
    readonly chunk: (piece: ParseResult, parser: Parser) => void
    readonly complete: () => void
  }
  const papaparse: {
    parse(text: string, config: ParseConfig): ParseResult
    parse(text: string, config: PieceConfig): void
  }
  export default papaparse
}
