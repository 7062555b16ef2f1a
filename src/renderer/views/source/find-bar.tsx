import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SourceId } from '#core/model/ids.ts'
import type { FoundPlaces } from '#engine/answers.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { IconButton } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { SearchBox } from '#renderer/components/search-box.tsx'
import { useSteady } from '#renderer/components/use-newest.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './find-bar.module.css'
import { foundLayers, nextFrom, placeAt } from './found-places.ts'
import type { Layers, Stretch } from './mention-layers.ts'
import { bringIntoView, offsetInSight } from './sight.ts'

interface FindBarProps {
  readonly source: SourceId
  /** Counts how often it was asked for: each time it takes the focus. */
  readonly asked: number
  /** The element that shows the text. */
  readonly readText: () => Element | null
  /** Hears what is to be highlighted. */
  readonly onFound: (layers: Layers) => void
  /** Hears of the place that was gone to last; null when there is none. */
  readonly onClose: (place: Stretch | null) => void
}

/** What can be done wherever the focus is, in the field too. */
const everywhere = { section: 'Source', worksInFields: true } as const

/** Looks for words in the text of a source as they are typed, and goes from place to place, beginning with what is in sight. */
export function FindBar({ source, asked, readText, onFound, onClose }: FindBarProps) {
  const { engine } = useWorkbench()
  const [words, setWords] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const from = useRef<number | null>(null)
  const counted = useId()
  const ask = words.trim() === '' ? null : () => engine.findInSource(source, words)
  // The text of a source never changes.
  const { value: found } = useAnswer(ask, [source, words], [])
  const highlight = useSteady(onFound)

  // biome-ignore lint/correctness/useExhaustiveDependencies: to ask for it again is to come back to its field
  useEffect(() => field.current?.select(), [asked])

  const goTo = useSteady((index: number | null) => {
    const text = readText()
    const place = found === null || index === null ? null : placeAt(found, index)
    setAt(place === null ? null : index)
    if (place === null || text === null) return
    from.current = place.start
    bringIntoView(text, place)
  })

  useEffect(() => {
    const text = readText()
    if (from.current === null && text !== null) from.current = offsetInSight(text)
    goTo(found === null ? null : nextFrom(found, from.current ?? 0))
  }, [found, goTo, readText])

  useEffect(() => highlight(foundLayers(found, at)), [found, at, highlight])
  useEffect(() => () => highlight(new Map()), [highlight])

  function step(by: number) {
    const count = found === null ? 0 : found.places.length / 2
    if (at !== null && count > 0) goTo((at + by + count) % count)
  }

  function close() {
    onClose(found === null || at === null ? null : placeAt(found, at))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) field.current?.select()
    else return
    event.preventDefault()
  }

  useActions([
    {
      ...everywhere,
      id: 'find.next',
      title: 'Next place found',
      icon: ChevronDown,
      shortcut: 'F3',
      run: () => step(1),
    },
    {
      ...everywhere,
      id: 'find.previous',
      title: 'Previous place found',
      icon: ChevronUp,
      shortcut: 'Shift+F3',
      run: () => step(-1),
    },
    { id: 'find.close', title: 'Stop finding', section: 'Source', icon: X, shortcut: 'Esc', run: close },
  ])

  return (
    <search className={style.bar} aria-label="Find in the text" data-under-messages>
      <div className={style.field}>
        <SearchBox
          ref={field}
          aria-label="Find in the text"
          aria-describedby={counted}
          placeholder="Words of the text"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onKeyDown}
        >
          <output id={counted}>{words.trim() !== '' && found !== null && countOf(found, at)}</output>
        </SearchBox>
      </div>
      <IconButton
        label="Previous place"
        icon={ChevronUp}
        shortcut="Shift+F3"
        isDisabled={at === null}
        onPress={() => step(-1)}
      />
      <IconButton
        label="Next place"
        icon={ChevronDown}
        shortcut="F3"
        isDisabled={at === null}
        onPress={() => step(1)}
      />
      <IconButton label="Close" icon={X} shortcut="Esc" onPress={close} />
    </search>
  )
}

function countOf({ places, areAll }: FoundPlaces, at: number | null): string {
  const count = places.length / 2
  if (count === 0) return 'Not in this text'
  return `${formatCount((at ?? 0) + 1)} of ${formatCount(count)}${areAll ? '' : ' or more'}`
}
