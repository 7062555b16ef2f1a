import { ChevronLeft, ChevronRight, Info, MessageSquareText, Search } from 'lucide-react'
import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { MentionId } from '#core/model/ids.ts'
import { Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { SourceDetail, SourceMention } from '#engine/answers.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { SourceDetailsDialog } from './source-details-dialog.tsx'
import style from './source-header.module.css'
import { SourceNotesDialog } from './source-notes-dialog.tsx'

interface SourceHeaderProps {
  readonly detail: SourceDetail
  readonly shown: MentionId | null
  readonly onChoose: (mention: SourceMention) => void
  readonly onFind: () => void
}

const grades = Reliability.options.map((code) => ({ id: code, text: `${code} · ${reliabilityGrades[code].label}` }))

/** What the source is, how reliable it is, and the way from mention to mention. */
export function SourceHeader({ detail, shown, onChoose, onFind }: SourceHeaderProps) {
  const { run, readOnly } = useWorkbench()
  const [shownDialog, setShownDialog] = useState<'notes' | 'details' | null>(null)
  const { source, mentions, notes } = detail
  const at = mentions.findIndex(({ id }) => id === shown)

  function step(by: number) {
    const next =
      mentions[at === -1 ? (by > 0 ? 0 : mentions.length - 1) : (at + by + mentions.length) % mentions.length]
    if (next !== undefined) onChoose(next)
  }

  useActions([
    {
      id: 'source.next',
      title: 'Go to the next mention',
      section: 'Source',
      icon: ChevronRight,
      shortcut: ']',
      run: () => step(1),
    },
    {
      id: 'source.previous',
      title: 'Go to the previous mention',
      section: 'Source',
      icon: ChevronLeft,
      shortcut: '[',
      run: () => step(-1),
    },
  ])

  return (
    <header className={style.header}>
      <h1 className={style.title} dir="auto" title={source.title}>
        {source.title}
      </h1>
      <p className={style.place}>
        <IconButton
          label="Previous mention"
          icon={ChevronLeft}
          shortcut="["
          isDisabled={mentions.length === 0}
          onPress={() => step(-1)}
        />
        <span className={style.count} aria-live="polite">
          {at === -1
            ? countWords(mentions.length, 'mention')
            : `Mention ${formatCount(at + 1)} of ${formatCount(mentions.length)}`}
        </span>
        <IconButton
          label="Next mention"
          icon={ChevronRight}
          shortcut="]"
          isDisabled={mentions.length === 0}
          onPress={() => step(1)}
        />
      </p>
      <div className={style.grade}>
        <Select
          label="Reliability of the source"
          isLabelHidden
          choices={grades}
          value={source.reliability}
          isDisabled={readOnly}
          onChange={(reliability) => void run('source/grade', { sources: [source.id], reliability })}
        />
      </div>
      <IconButton label="Find in the text" icon={Search} shortcut="/" onPress={onFind} />
      <Button look="quiet" icon={MessageSquareText} onPress={() => setShownDialog('notes')}>
        {notes.length === 0 ? 'Notes' : `Notes ${notes.length}`}
      </Button>
      <Button look="quiet" icon={Info} onPress={() => setShownDialog('details')}>
        Details
      </Button>
      {shownDialog === 'notes' && <SourceNotesDialog detail={detail} onClose={() => setShownDialog(null)} />}
      {shownDialog === 'details' && <SourceDetailsDialog source={source} onClose={() => setShownDialog(null)} />}
    </header>
  )
}
