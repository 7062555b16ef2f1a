import { X } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import type { MentionId, SourceId } from '#core/model/ids.ts'
import type { MentionDetail } from '#engine/answers.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { LongList } from './long-list.tsx'
import style from './mentions.module.css'
import { Quotation } from './quotation.tsx'
import { Section, useSection } from './section.tsx'

interface MentionsProps {
  readonly mentions: readonly MentionDetail[]
  readonly onOpenSource: (source: SourceId, mention: MentionId) => void
}

/** The places that state the claim, each quoted with the words around it. */
export const Mentions = memo(({ mentions, onOpenSource }: MentionsProps) => {
  const { readOnly, run } = useWorkbench()
  const section = useSection('mentions')
  return (
    <Section title="Mentions" state={section} count={mentions.length}>
      {mentions.length === 0 && (
        <p className={style.empty}>No source states this claim. Select words in a source to add a mention.</p>
      )}
      <LongList of={mentions[0]?.claim ?? ''} items={mentions} className={style.list}>
        {(mention) => (
          <li key={mention.id} className={style.mention}>
            <div className={style.head}>
              <span className={style.title} title={mention.source.title} dir="auto">
                {mention.source.title}
              </span>
              <span
                className={style.place}
                title={`Characters ${formatCount(mention.anchor.start)} to ${formatCount(mention.anchor.end)} of the source’s text`}
              >
                {formatCount(mention.anchor.start)}–{formatCount(mention.anchor.end)}
              </span>
              {!readOnly && (
                <IconButton
                  label="Remove the mention"
                  icon={X}
                  onPress={() => void run('mention/remove', { mentions: [mention.id] })}
                />
              )}
            </div>
            <Button className={style.quote ?? ''} onPress={() => onOpenSource(mention.source.id, mention.id)}>
              <Quotation mention={mention} />
            </Button>
          </li>
        )}
      </LongList>
    </Section>
  )
})
