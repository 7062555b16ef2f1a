import { Search } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import style from './search-box.module.css'

interface SearchBoxProps extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> {
  readonly 'aria-label': string
  /** What stands behind the words: how much is found, and what can be done about it. */
  readonly children: ReactNode
}

/** The field of a search, as all of them look; what is found is told in an `output` in it. */
export function SearchBox({ children, ...input }: SearchBoxProps) {
  return (
    <div className={style.box}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <input {...input} type="search" className={style.words} dir="auto" spellCheck={false} autoComplete="off" />
      {children}
    </div>
  )
}
