import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ClaimId, MentionId } from '#core/model/ids.ts'
import type { SourceDetail, SourceMention } from '#engine/answers.ts'
import { chosenLayer, mentionAt, mentionLayers, type Stretch } from './mention-layers.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import style from './source-text.module.css'
import { offsetAtPoint, rangeIn, select, shownText, startAttribute, stretchOf } from './text-places.ts'
import { useHighlights } from './use-highlights.ts'

interface SourceTextProps {
  readonly detail: SourceDetail
  readonly chosen: ClaimId | null
  /** The mention to bring into view. */
  readonly shown: MentionId | null
  readonly onChoose: (mention: SourceMention) => void
  /** The stretch that is selected now, null when none is, and where the part of it that is in sight stands in the window. */
  readonly onSelect?: (stretch: Stretch | null, box: DOMRect | null) => void
}

/**
 * The text of a source with its mentions highlighted. A press on a highlight chooses its claim. Text is selected with the mouse, or sentence by
 * sentence with the arrow keys (Shift extends). It may have thousands of paragraphs, which are not drawn anew while a selection is scrolled.
 */
export const SourceText = memo(({ detail, chosen, shown, onChoose, onSelect }: SourceTextProps) => {
  const root = useRef<HTMLElement>(null)
  const { text, mentions, source } = detail
  const lines = useMemo(() => paragraphs(text), [text])
  const layers = useMemo(() => mentionLayers(mentions), [mentions])
  const layer = useMemo(() => chosenLayer(mentions, chosen), [mentions, chosen])
  useHighlights(root, text, layers, layer)

  const target = mentions.find(({ id }) => id === shown)
  const [start, end] = [target?.start, target?.end]
  useEffect(() => {
    if (root.current !== null && start !== undefined && end !== undefined) bringIntoView(root.current, { start, end })
  }, [start, end])

  const report = useCallback(() => {
    if (root.current === null || onSelect === undefined) return
    const selection = document.getSelection()
    const stretch = stretchOf(root.current, selection, text)
    onSelect(stretch, stretch === null ? null : boxInSight(root.current, selection?.getRangeAt(0)))
  }, [onSelect, text])

  useEffect(() => {
    const pane = root.current?.closest(scroller)
    document.addEventListener('selectionchange', report)
    pane?.addEventListener('scroll', report)
    return () => {
      document.removeEventListener('selectionchange', report)
      pane?.removeEventListener('scroll', report)
    }
  }, [report])

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
    selectSentence(root.current, sentencesOf(detail), text, step, event.shiftKey)
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
      {lines.map((line) => (
        <p
          key={line.start}
          dir={source.direction}
          className={style.paragraph}
          data-spaced={line.spaced || undefined}
          {...{ [startAttribute]: line.start }}
        >
          {line.text}
        </p>
      ))}
    </article>
  )
})

const sentencesFound = new WeakMap<SourceDetail, readonly Stretch[]>()

/** The sentences of a source's text, found when they are first needed: most texts are only read. */
function sentencesOf(detail: SourceDetail): readonly Stretch[] {
  const known = sentencesFound.get(detail)
  if (known !== undefined) return known
  const found = sentences(detail.text, detail.source.language)
  sentencesFound.set(detail, found)
  return found
}

/** The pane that the text is scrolled in. */
const scroller = '[data-scroller]'

/** Where the part of a range that is in sight stands in the window; null when none of it is. */
function boxInSight(root: Element, range: Range | undefined): DOMRect | null {
  const pane = root.closest(scroller)
  if (range === undefined || pane === null) return null
  const box = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  const top = Math.max(box.top, frame.top)
  const bottom = Math.min(box.bottom, frame.bottom)
  return top < bottom ? new DOMRect(box.left, top, box.width, bottom - top) : null
}

/** Scrolls the nearest scrolling pane so that the stretch stands in its upper third, unless it is in view already. */
function bringIntoView(root: Element, stretch: Stretch): void {
  const range = rangeIn(shownText(root), stretch)
  const pane = root.closest(scroller)
  if (range === null || pane === null) return
  const box = range.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (box.top >= frame.top && box.bottom <= frame.bottom) return
  pane.scrollTop += box.top - frame.top - frame.height / 3
}

/** Moves the selection by a sentence, or lets it reach one further. */
function selectSentence(root: Element, all: readonly Stretch[], text: string, step: number, extend: boolean): void {
  const selection = document.getSelection()
  const now = stretchOf(root, selection, text)
  const first = now === null ? -1 : all.findIndex(({ end }) => end > now.start)
  const last = now === null ? -1 : all.findLastIndex(({ start }) => start < now.end)
  const next = now === null ? 0 : step > 0 ? last + 1 : extend ? last - 1 : first - 1
  const to = all[Math.min(Math.max(next, 0), all.length - 1)]
  if (to === undefined) return
  const from = extend && now !== null ? { start: now.start, end: Math.max(to.end, all[first]?.end ?? to.end) } : to
  select(root, from)
  bringIntoView(root, from)
}
