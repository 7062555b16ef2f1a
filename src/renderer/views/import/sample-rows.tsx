import type { ImportPreview } from '#engine/api.ts'
import { columnName } from './column-name.ts'
import { CutText } from './cut-text.tsx'
import style from './import-dialog.module.css'

/** The first rows of the table as they stand, with the field that each column gives. */
export function SampleRows({ preview }: { readonly preview: ImportPreview }) {
  const { headers, mapping, sample } = preview
  if (sample.length === 0) return null
  const fieldOf = (column: number) => Object.keys(mapping).find((field) => mapping[field] === column)
  const columns = headers.map((header, column) => ({
    id: String(column),
    name: columnName(header, column),
    field: fieldOf(column),
    cellOf: (cells: readonly string[]) => cells[column],
  }))
  return (
    <section className={style.scroller} tabIndex={0} aria-label="First rows of the table">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {columns.map(({ id, name, field }) => (
              <th key={id} scope="col">
                <CutText text={name} />
                {field !== undefined && <span className={style.field}>{field}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ line, cells }) => (
            <tr key={line}>
              <td>{line}</td>
              {columns.map(({ id, cellOf }) => (
                <td key={id}>
                  <CutText text={cellOf(cells) ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
