import type { ReactNode } from 'react'
import style from './record-panel.module.css'

interface RecordPanelProps {
  /** What the panel is about: “Tag”. */
  readonly label: string
  /** The record's name, as a heading. */
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A pane beside a table, about the table's current record. */
export function RecordPanel({ label, title, children }: RecordPanelProps) {
  return (
    <section className={style.panel} aria-label={label}>
      {title}
      <div className={style.body}>{children}</div>
    </section>
  )
}

/** A part of a panel under its heading. */
export function PanelPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={style.part}>
      <h3>{title}</h3>
      {children}
    </div>
  )
}

/** Words and buttons beside each other; they wrap where there is no room. */
export function PanelRow({ children }: { readonly children: ReactNode }) {
  return <div className={style.row}>{children}</div>
}

/** Quiet words in a panel. */
export function PanelWords({ children }: { readonly children: ReactNode }) {
  return <p className={style.muted}>{children}</p>
}
