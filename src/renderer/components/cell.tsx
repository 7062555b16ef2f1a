import type { ReactNode } from 'react'
import style from './cell.module.css'
import { formatCount } from './count.tsx'

/** Text in a table cell, cut at the cell's edge; the whole of it on hover. */
export function TextCell({ text, strong = false }: { readonly text: string; readonly strong?: boolean }) {
  return (
    <span className={style.text} data-strong={strong || undefined} dir="auto" title={text}>
      {text}
    </span>
  )
}

/** A number in a table cell; nothing is shown as a quiet dot so that counts stand out. */
export function CountCell({ value }: { readonly value: number }) {
  return value === 0 ? <span className={style.none}>·</span> : <span className={style.count}>{formatCount(value)}</span>
}

/** Quiet words in a table cell. */
export function QuietCell({ children }: { readonly children: ReactNode }) {
  return <span className={style.quiet}>{children}</span>
}
