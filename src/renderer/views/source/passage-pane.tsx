import { BookOpen, ChevronLeft, ChevronRight, Quote } from 'lucide-react'
import type { ClaimId, MentionId } from '#core/model/ids.ts'
import type { MentionDetail } from '#engine/answers.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './passage-pane.module.css'
import { SourceText } from './source-text.tsx'

/** The passage that states the chosen claim, in its source; with several mentions, one after the other. */
export function PassagePane() {
  const { engine } = useWorkbench()
  const { place } = useNavigation()
  const { claim } = place
  const ask = claim === null ? null : () => engine.claim(claim)
  const { value } = useAnswer(ask, [claim], ['claims', 'mentions', 'sources'])

  if (claim === null) {
    return <EmptyState icon={Quote} title="Choose a claim to see the passage that states it" />
  }
  const mentions = value?.mentions ?? []
  const at = Math.max(
    0,
    mentions.findIndex(({ id }) => id === place.mention),
  )
  const mention = mentions[at]
  if (mention === undefined) {
    if (value === null) return <div className={style.pane} aria-busy="true" />
    return (
      <EmptyState icon={Quote} title="No source states this claim yet">
        Open a source, select the passage, and add it as a mention.
      </EmptyState>
    )
  }
  return <Passage mentions={mentions} at={at} mention={mention} claim={claim} />
}

interface PassageProps {
  readonly mentions: readonly MentionDetail[]
  readonly at: number
  readonly mention: MentionDetail
  readonly claim: ClaimId
}

function Passage({ mentions, at, mention, claim }: PassageProps) {
  const { engine } = useWorkbench()
  const { go, choose } = useNavigation()
  const source = mention.source.id
  const { value } = useAnswer(() => engine.source(source), [source], ['sources', 'contents', 'mentions', 'claims'])
  const show = (id: MentionId | undefined) => id !== undefined && choose({ mention: id })

  return (
    <section className={style.pane} aria-label="Passage">
      <header className={style.header}>
        <h2 className={style.title} dir="auto">
          {mention.source.title}
        </h2>
        {mentions.length > 1 && (
          <p className={style.place}>
            <IconButton
              label="Previous mention"
              icon={ChevronLeft}
              isDisabled={at === 0}
              onPress={() => show(mentions[at - 1]?.id)}
            />
            <span aria-live="polite">{`Mention ${formatCount(at + 1)} of ${formatCount(mentions.length)}`}</span>
            <IconButton
              label="Next mention"
              icon={ChevronRight}
              isDisabled={at === mentions.length - 1}
              onPress={() => show(mentions[at + 1]?.id)}
            />
          </p>
        )}
        <Button
          look="quiet"
          icon={BookOpen}
          shortcut="Enter"
          onPress={() => go({ view: 'source', source, mention: mention.id })}
        >
          Open source
        </Button>
      </header>
      <div className={style.scroller} data-scroller>
        {value !== null && value.source.id === source && (
          <SourceText
            detail={value}
            chosen={claim}
            shown={mention.id}
            onChoose={(pressed) => choose({ claim: pressed.claim.id, mention: pressed.id })}
          />
        )}
      </div>
    </section>
  )
}
