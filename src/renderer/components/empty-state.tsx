import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** What belongs here. */
  readonly children?: ReactNode
  /** The one next step. */
  readonly action?: ReactNode
}

/** What stands where there is nothing yet. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={style.empty}>
      {Icon !== undefined && <Icon size={22} strokeWidth={1.5} aria-hidden />}
      <p className={style.title}>{title}</p>
      {children !== undefined && <div className={style.words}>{children}</div>}
      {action}
    </div>
  )
}
