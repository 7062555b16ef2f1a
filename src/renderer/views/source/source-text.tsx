import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef } from 'react'
import type { ClaimId, MentionId } from '#core/model/ids.ts'
import type { SourceDetail, SourceMention } from '#engine/answers.ts'
import { chosenLayer, type Layers, mentionAt, mentionLayers } from './mention-layers.ts'
import { paragraphs } from './paragraphs.ts'
import { portions } from './portions.ts'
import { selectSentence } from './select-sentence.ts'
import { Sentences } from './sentences.ts'
import { bringIntoView } from './sight.ts'
import style from './source-text.module.css'
import { offsetAtPoint } from './text-places.ts'
import { TextPortion } from './text-portion.tsx'
import { useHighlights } from './use-highlights.ts'
import { type OnSelect, useSelection } from './use-selection.ts'

interface SourceTextProps {
  readonly detail: SourceDetail
  readonly chosen: ClaimId | null
  /** The mention to bring into view. */
  readonly shown: MentionId | null
  /** Words that were looked for. */
  readonly found?: Layers
  readonly onChoose: (mention: SourceMention) => void
  readonly onSelect?: OnSelect
}

const nothingFound: Layers = new Map()

/**
 * The text of a source with its mentions highlighted. A press on a highlight chooses its claim. Text is selected with the mouse, or sentence by
 * sentence with the arrow keys (Shift extends). It may have thousands of paragraphs, which are not drawn anew while a selection is scrolled.
 */
export const SourceText = memo(
  ({ detail, chosen, shown, found = nothingFound, onChoose, onSelect }: SourceTextProps) => {
    const root = useRef<HTMLElement>(null)
    const { text, mentions, source } = detail
    const lines = useMemo(() => paragraphs(text), [text])
    const drawn = useMemo(() => portions(lines), [lines])
    const sentences = useMemo(() => new Sentences(lines, source.language), [lines, source.language])
    const layers = useMemo(() => mentionLayers(mentions), [mentions])
    const layer = useMemo(() => chosenLayer(mentions, chosen), [mentions, chosen])
    useHighlights(root, text, { mentions: layers, chosen: layer, found })

    const target = mentions.find(({ id }) => id === shown)
    const [start, end] = [target?.start, target?.end]
    useLayoutEffect(() => {
      if (root.current !== null && start !== undefined && end !== undefined) bringIntoView(root.current, { start, end })
    }, [start, end])

    const report = useSelection(root, text, onSelect)

    function onClick(x: number, y: number) {
      if (root.current === null || document.getSelection()?.isCollapsed === false) return
      const offset = offsetAtPoint(root.current, x, y)
      const mention = offset === null ? null : mentionAt(mentions, offset, chosen)
      if (mention !== null) onChoose(mention)
    }

    function onKeyDown(event: KeyboardEvent) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step === undefined || root.current === null || onSelect === undefined) return
      event.preventDefault()
      selectSentence(root.current, sentences, text, step, event.shiftKey)
      report()
    }

    return (
      // The text takes the focus so that sentences can be selected by key; its highlights are reachable as the list of mentions beside it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
      <article
        ref={root}
        className={style.text}
        lang={source.language === '' ? undefined : source.language}
        aria-label={`Text of ${source.title}`}
        tabIndex={0}
        onClick={(event) => onClick(event.clientX, event.clientY)}
        onKeyDown={onKeyDown}
      >
        {drawn.map((portion) => (
          <TextPortion key={portion.start} portion={portion} direction={source.direction} />
        ))}
      </article>
    )
  },
)
