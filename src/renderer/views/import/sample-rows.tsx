import type { ImportPreview } from '#engine/api.ts'
import style from './import-dialog.module.css'

/** The first rows of the table, as the fields would take them. */
export function SampleRows({ preview }: { readonly preview: ImportPreview }) {
  const shown = Object.keys(preview.mapping)
  if (shown.length === 0 || preview.sample.length === 0) return null
  return (
    <div className={style.scroller} tabIndex={0} role="region" aria-label="First rows of the table">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {shown.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map(({ line, cells }) => (
            <tr key={line}>
              <td>{line}</td>
              {shown.map((field) => (
                <td key={field} dir="auto">
                  {cells[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
