import { BookOpen, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { MentionId, type SourceId } from '#core/model/ids.ts'
import type { SourceDetail, SourceMention } from '#engine/answers.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/components/button.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useFocusOnOpen } from '#renderer/components/use-focus-on-open.ts'
import { useSteady } from '#renderer/components/use-newest.ts'
import { newId } from '#renderer/engine/new-id.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { FindBar } from './find-bar.tsx'
import type { Layers, Stretch } from './mention-layers.ts'
import { SelectionBar } from './selection-bar.tsx'
import type { InSight } from './sight.ts'
import { SourceHeader } from './source-header.tsx'
import { SourceText } from './source-text.tsx'
import style from './source-view.module.css'
import { StateClaimDialog } from './state-claim-dialog.tsx'
import { select } from './text-places.ts'

interface Selected extends Stretch {
  /** Null while none of it is in sight. */
  readonly place: InSight | null
}

const nothingFound: Layers = new Map()

/** One source: its text with every mention, and what it is known to be. */
export function SourceView() {
  const { engine } = useWorkbench()
  const { place, go } = useNavigation()
  const { source } = place
  const ask = source === null ? null : () => engine.source(source)
  const { value, failure } = useAnswer(ask, [source], ['sources', 'contents', 'mentions', 'claims', 'notes'])
  const toSources = <Button onPress={() => go({ view: 'sources' })}>Show the sources</Button>

  if (source === null) {
    return (
      <EmptyState icon={BookOpen} title="No source is open" action={toSources}>
        Choose a source from the list, or a mention of a claim.
      </EmptyState>
    )
  }
  if (failure !== null) {
    return (
      <EmptyState icon={BookOpen} title={failure.message} action={toSources}>
        {failure.code === 'source-missing' && 'It may have been retracted. Undo brings it back.'}
      </EmptyState>
    )
  }
  if (value === null || value.source.id !== source) return <div className={style.view} aria-busy="true" />
  return <OpenSource key={source} source={source} detail={value} />
}

function OpenSource({ source, detail }: { readonly source: SourceId; readonly detail: SourceDetail }) {
  const { engine, run, readOnly } = useWorkbench()
  const { place, choose } = useNavigation()
  const [selected, setSelected] = useState<Selected | null>(null)
  const [stating, setStating] = useState<Stretch | null>(null)
  // How often the find bar was asked for since it was last closed; null while it is.
  const [findAsked, setFindAsked] = useState<number | null>(null)
  const [found, setFound] = useState<Layers>(nothingFound)
  const view = useRef<HTMLElement>(null)
  useFocusOnOpen(view, 'article', source)
  const chosen = detail.mentions.find(({ claim }) => claim.id === place.claim)
  const shown = place.mention ?? chosen?.id ?? null
  const { claim } = place
  const target = useAnswer(claim === null ? null : () => engine.claim(claim), [engine, claim], ['claims'])

  const readText = useSteady(() => view.current?.querySelector('article') ?? null)

  /** Gives a passage the selection once the field that had it, or the dialog, is gone. */
  function selectLater(stretch: Stretch) {
    requestAnimationFrame(() => {
      const text = readText()
      if (text !== null) select(text, stretch)
    })
  }

  /** Gives the passage back its selection, which the fields of the dialog took over. */
  function giveUp(stretch: Stretch) {
    setStating(null)
    selectLater(stretch)
  }

  /** Selects what was found last, so that it can be made a claim at once. */
  function stopFinding(place: Stretch | null) {
    setFindAsked(null)
    readText()?.focus({ preventScroll: true })
    if (place !== null) selectLater(place)
  }

  const find = () => setFindAsked((asked) => (asked ?? 0) + 1)
  useActions([
    { id: 'source.find', title: 'Find in the text', section: 'Source', icon: Search, shortcut: '/, Ctrl+F', run: find },
  ])

  async function addMention(stretch: Stretch) {
    if (claim === null) return
    const { start, end } = stretch
    const mention = newId(MentionId)
    const result = await run('mention/add', { id: mention, claim, source, start, end })
    if (result.ok) {
      document.getSelection()?.removeAllRanges()
      choose({ mention })
    }
  }

  useActions(
    selected === null || readOnly
      ? []
      : [
          {
            id: 'source.state',
            title: 'State a claim from the selected passage',
            section: 'Source',
            shortcut: 'c',
            run: () => setStating(selected),
          },
          ...(claim === null
            ? []
            : [
                {
                  id: 'source.mention',
                  title: 'Add the selected passage as a mention of the chosen claim',
                  section: 'Source',
                  shortcut: 'm',
                  run: () => void addMention(selected),
                },
              ]),
        ],
  )

  const chooseMention = useSteady((mention: SourceMention) => choose({ claim: mention.claim.id, mention: mention.id }))
  const followSelection = useSteady((stretch: Stretch | null, place: InSight | null) =>
    setSelected(stretch === null ? null : { ...stretch, place }),
  )
  return (
    <section ref={view} className={style.view} aria-label={detail.source.title}>
      <SourceHeader detail={detail} shown={shown} onChoose={chooseMention} onFind={find} />
      <div className={style.scroller} data-scroller>
        <SourceText
          detail={detail}
          chosen={claim}
          shown={shown}
          found={found}
          onChoose={chooseMention}
          onSelect={followSelection}
        />
      </div>
      {findAsked !== null && (
        <FindBar source={source} asked={findAsked} readText={readText} onFound={setFound} onClose={stopFinding} />
      )}
      {selected !== null && selected.place !== null && stating === null && !readOnly && (
        <SelectionBar
          place={selected.place}
          claim={claim === null ? null : target.value?.claim.id === claim ? target.value.claim.statement : ''}
          onState={() => setStating(selected)}
          onAdd={() => void addMention(selected)}
        />
      )}
      {stating !== null && (
        <StateClaimDialog
          source={source}
          stretch={{ start: stating.start, end: stating.end }}
          quote={detail.text.slice(stating.start, stating.end)}
          onClose={() => giveUp(stating)}
          onStated={(stated) => {
            setStating(null)
            setSelected(null)
            document.getSelection()?.removeAllRanges()
            choose({ claim: stated, mention: null })
          }}
        />
      )}
    </section>
  )
}
