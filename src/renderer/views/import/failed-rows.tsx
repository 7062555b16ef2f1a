import type { ImportPreview } from '#engine/api.ts'
import { formatCount } from '#renderer/components/count.tsx'
import style from './import-dialog.module.css'

/** The rows that cannot become claims, each with its line and the reason. */
export function FailedRows({ failed, failures }: Pick<ImportPreview, 'failed' | 'failures'>) {
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
          {failed.map(({ line, column, reason }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{column}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {failures > failed.length && <p className={style.words}>{`and ${formatCount(failures - failed.length)} more`}</p>}
    </section>
  )
}
