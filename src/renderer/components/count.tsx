import style from './marks.module.css'

const grouped = new Intl.NumberFormat('en-GB')

/** A number with its thousands apart: 12,480. */
export function formatCount(count: number): string {
  return grouped.format(count)
}

/** A quiet number beside a name. */
export function Count({ value }: { readonly value: number }) {
  return <span className={style.count}>{formatCount(value)}</span>
}
