/** What a column of the table is called; one without a header goes by its number. */
export function columnName(header: string, column: number): string {
  return header === '' ? `Column ${column + 1}` : header
}
