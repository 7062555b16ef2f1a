import { lazy, memo, Suspense, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { formatCount } from './count.tsx'
import { markdownPieces } from './markdown-pieces.ts'
import type { MarkdownTextProps } from './markdown-reading.tsx'
import style from './markdown-text.module.css'

/** What reads Markdown is large, and most claims have no notes. */
const MarkdownReading = lazy(async () => ({ default: (await import('./markdown-reading.tsx')).MarkdownReading }))

/** Markdown, rendered to be read: of a very long text the beginning, and more when it is asked for. */
export function MarkdownText({ id, text }: MarkdownTextProps) {
  const pieces = useMemo(() => markdownPieces(text), [text])
  const [shown, setShown] = useState(1)
  const rest = pieces.slice(shown).reduce((sum, piece) => sum + piece.length, 0)
  return (
    <>
      {pieces.slice(0, shown).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place in the text
        <Piece key={index} id={index === 0 ? id : `${id}-${index}`} text={piece} />
      ))}
      {rest > 0 && (
        <div className={style.more}>
          <Button look="quiet" onPress={() => setShown(shown + 1)}>
            {`Show more, ${formatCount(rest)} characters are left`}
          </Button>
        </div>
      )}
    </>
  )
}

/** The bare text stands in its place while what renders it is loaded. */
const Piece = memo((props: MarkdownTextProps) => {
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
})
