import { lazy, Suspense } from 'react'
import type { MarkdownTextProps } from './markdown-reading.tsx'
import style from './markdown-text.module.css'

/** What reads Markdown is large, and most claims have no notes. */
const MarkdownReading = lazy(async () => ({ default: (await import('./markdown-reading.tsx')).MarkdownReading }))

/** Markdown, rendered to be read; the bare text stands in its place while what renders it is loaded. */
export function MarkdownText(props: MarkdownTextProps) {
  const bare = (
    <div className={style.text} data-bare dir="auto">
      {props.text}
    </div>
  )
  return (
    <Suspense fallback={bare}>
      <MarkdownReading {...props} />
    </Suspense>
  )
}
