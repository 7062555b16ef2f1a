import type { ImportPreview } from '#engine/api.ts'
import style from './import-dialog.module.css'

/** Rows shown at once; more than this nobody mends by hand here. */
const most = 200

/** The rows that cannot become claims, each with its line and the reason. */
export function FailedRows({ failed }: Pick<ImportPreview, 'failed'>) {
  if (failed.length === 0) return null
  return (
    <section className={style.scroller} tabIndex={0} aria-label="Rows that cannot be imported">
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Why it cannot be imported</th>
          </tr>
        </thead>
        <tbody>
          {failed.slice(0, most).map(({ line, column, reason }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{column}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failed.length > most && <p className={style.words}>{`and ${failed.length - most} more`}</p>}
    </section>
  )
}
