import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from 'react-aria-components'
import { z } from 'zod'
import { Count } from '#renderer/components/count.tsx'
import { useRemembered } from '#renderer/components/remembered.ts'
import style from './section.module.css'

/** Whether a section is open, remembered on this machine. */
export interface SectionState {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
}

export function useSection(name: string, isOpenAtFirst = true): SectionState {
  const [isOpen, setOpen] = useRemembered(`inspector.section.${name}`, z.boolean(), isOpenAtFirst)
  return { isOpen, setOpen }
}

interface SectionProps {
  readonly title: string
  readonly state: SectionState
  readonly count?: number
  /** What the section says in a word or two, beside its title. */
  readonly summary?: ReactNode
  /** A button at the end of the heading. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the inspector under a heading that opens and closes it. */
export function Section({ title, state, count, summary, action, children }: SectionProps) {
  const body = useId()
  const { isOpen, setOpen } = state
  return (
    <section className={style.section}>
      <div className={style.head}>
        <h3 className={style.heading}>
          <Button
            className={style.toggle ?? ''}
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': body } : {})}
            onPress={() => setOpen(!isOpen)}
          >
            <ChevronRight className={style.chevron} data-open={isOpen || undefined} size={14} aria-hidden />
            {title}
            {count !== undefined && <Count value={count} />}
          </Button>
        </h3>
        {summary !== undefined && <span className={style.summary}>{summary}</span>}
        {action}
      </div>
      {isOpen && (
        <div id={body} className={style.body}>
          {children}
        </div>
      )}
    </section>
  )
}
