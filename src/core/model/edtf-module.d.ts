/** The part of the edtf package that this project uses; the package ships no types of its own. */
declare module 'edtf' {
  interface ParsedEdtf {
    readonly type: string
    /** Earliest and latest moment in milliseconds since 1970; an interval with an open or unknown end has ±Infinity or null. */
    readonly min: number | null
    readonly max: number | null
    readonly edtf: string
  }
  export default function edtf(text: string): ParsedEdtf
}
