import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './bulk-bar.module.css'
import { IconButton } from './button.tsx'
import { formatCount } from './count.tsx'

interface BulkBarProps {
  /** What is chosen: “Chosen tags”. */
  readonly label: string
  readonly count: number
  readonly onClear: () => void
  /** Quiet buttons, a verb each. */
  readonly children: ReactNode
}

/** What can be done to the chosen rows of a table, all at once. */
export function BulkBar({ label, count, onClear, children }: BulkBarProps) {
  return (
    <div className={style.bar} role="toolbar" aria-label={label}>
      <span className={style.count}>{formatCount(count)} chosen</span>
      {children}
      <IconButton label="Choose none" icon={X} shortcut="Esc" onPress={onClear} />
    </div>
  )
}
