import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** What belongs here. */
  readonly children?: ReactNode
  /** The next step; where there are several, the likeliest first. */
  readonly action?: ReactNode
  /** Whether it fills the window, so that its title is the page's. */
  readonly isPage?: boolean
}

/** What stands where there is nothing yet. */
export function EmptyState({ icon: Icon, title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={style.empty}>
      {Icon !== undefined && <Icon size={22} strokeWidth={1.5} aria-hidden />}
      <Title className={style.title}>{title}</Title>
      {children !== undefined && <div className={style.words}>{children}</div>}
      {action !== undefined && <div className={style.actions}>{action}</div>}
    </div>
  )
}
