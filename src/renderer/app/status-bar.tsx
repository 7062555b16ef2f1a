import { Check, LoaderCircle, PanelRight, TriangleAlert } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { countWords } from '#core/commands/count-words.ts'
import type { TableName } from '#core/query/query.ts'
import { yardstickNames } from '#core/vocabulary/likelihood.ts'
import { formatCount } from '../components/count.tsx'
import { Kbd } from '../components/kbd.tsx'
import { Tooltip } from '../components/tooltip.tsx'
import { useSaving, useSummary } from '../engine/workbench.ts'
import { useNavigation } from './navigation.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import style from './status-bar.module.css'
import { useChosen } from './table-view/use-chosen.ts'
import { views } from './views.ts'

const singular: Readonly<Record<TableName, string>> = {
  claims: 'claim',
  sources: 'source',
  links: 'link',
  notes: 'note',
  tags: 'tag',
  entities: 'entity',
}

interface StatusBarProps {
  readonly onActions: () => void
  /** Shows or hides the inspector; null where the view has none. */
  readonly onInspector: (() => void) | null
}

/** The bottom line: whether all is saved, how much is here and chosen, how the case speaks of likelihood and is marked. */
export function StatusBar({ onActions, onInspector }: StatusBarProps) {
  const { place } = useNavigation()
  const table = views.find(({ name }) => name === place.view)?.counts ?? 'claims'
  const { yardstick, marking } = useSummary((summary) => summary.case)
  const count = useSummary(({ counts }) => counts[table])
  const chosen = useChosen(table).ids.size
  return (
    <footer className={style.bar}>
      <SavingMark />
      <span>
        {countWords(count, singular[table], table)}
        {chosen > 0 && ` · ${formatCount(chosen)} chosen`}
      </span>
      <span className={style.space} />
      <span className={style.marking}>
        {yardstickNames[yardstick].replace(/ \(.*\)| yardstick/, '')} · {marking === '' ? 'no marking' : marking}
      </span>
      {onInspector !== null && (
        <Tooltip text="Inspector" shortcut="i">
          <AriaButton className={style.actions ?? ''} aria-label="Inspector" onPress={onInspector}>
            <PanelRight size={14} aria-hidden />
          </AriaButton>
        </Tooltip>
      )}
      <SettingsMenu />
      <AriaButton className={style.actions ?? ''} onPress={onActions}>
        <Kbd keys="Ctrl+K" /> actions
      </AriaButton>
    </footer>
  )
}

function SavingMark() {
  const saving = useSaving()
  return (
    <output className={style.saving} data-state={saving.state}>
      {saving.state === 'saved' && (
        <>
          <Check size={13} strokeWidth={2.25} aria-hidden /> Saved
        </>
      )}
      {saving.state === 'reading' && (
        <>
          <LoaderCircle size={13} aria-hidden /> Reading the case… {Math.round(saving.share * 100)} %
        </>
      )}
      {saving.state === 'saving' && (
        <>
          <LoaderCircle size={13} aria-hidden /> Saving…
        </>
      )}
      {saving.state === 'failed' && (
        <>
          <TriangleAlert size={13} aria-hidden /> Not saved: {saving.message}
        </>
      )}
    </output>
  )
}
