import style from './skeleton.module.css'

const widths = [72, 54, 64, 48, 68]

/** Rows that keep the place of what is being loaded. */
export function SkeletonRows({ count, label = 'Loading' }: { readonly count: number; readonly label?: string }) {
  return (
    <output className={style.rows} aria-label={label}>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className={style.row}>
          <span className={style.bar} style={{ width: `${widths[index % widths.length] ?? 60}%` }} />
        </div>
      ))}
    </output>
  )
}
