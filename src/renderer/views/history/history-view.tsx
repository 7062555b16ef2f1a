import { History as HistoryIcon, type LucideIcon, Redo2, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { Kept, useKept } from '#renderer/app/kept.ts'
import { Button } from '#renderer/components/button.tsx'
import { Count } from '#renderer/components/count.tsx'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useFocusOnOpen } from '#renderer/components/use-focus-on-open.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import { ChangeDetail } from './change-detail.tsx'
import { HistoryTable } from './history-table.tsx'
import style from './history-view.module.css'
import { Proof } from './proof.tsx'
import { useHistory } from './use-history.ts'

/** The change with the cursor; null follows the newest. */
const keptCurrent = new Kept<number | null>(null)

/** Everything that was ever done to the case, newest first, and the way back. */
export function HistoryView() {
  const { undo, redo, readOnly } = useWorkbench()
  const undone = useSummary((summary) => summary.undo)
  const redone = useSummary((summary) => summary.redo)
  const history = useHistory()
  const [chosen, setCurrent] = useKept(keptCurrent)
  const current = chosen ?? history.total
  const view = useRef<HTMLDivElement>(null)
  useFocusOnOpen(view, '[role=grid]', history.total === 0)
  return (
    <div ref={view} className={style.view}>
      <div className={style.bar}>
        <h1 className={style.title}>History</h1>
        <Count value={history.total} />
        <span className={style.space} />
        <Offer verb="Undo" icon={Undo2} shortcut="Ctrl+Z" words={readOnly ? null : undone} onPress={undo} />
        <Offer verb="Redo" icon={Redo2} shortcut="Ctrl+Shift+Z" words={readOnly ? null : redone} onPress={redo} />
      </div>
      <Proof />
      {history.failure !== null && (
        <p role="alert" className={style.failure}>
          {history.failure.message}
        </p>
      )}
      {history.total === 0 ? (
        <EmptyState icon={HistoryIcon} title="Nothing has been done yet">
          <p>Every change of the case is listed here, and each can be taken back.</p>
        </EmptyState>
      ) : (
        <>
          <HistoryTable history={history} current={current} onCurrent={setCurrent} />
          <ChangeDetail history={history} seq={current} />
        </>
      )}
    </div>
  )
}

interface OfferProps {
  readonly verb: string
  readonly icon: LucideIcon
  readonly shortcut: string
  /** What it would take back or do again; null when there is nothing. */
  readonly words: string | null
  readonly onPress: () => Promise<void>
}

/** A button with what it would do beside it. */
function Offer({ verb, icon, shortcut, words, onPress }: OfferProps) {
  return (
    <div className={style.offer}>
      <Button icon={icon} shortcut={shortcut} isDisabled={words === null} onPress={() => void onPress()}>
        {verb}
      </Button>
      {words !== null && (
        <span className={style.words} dir="auto" title={words}>
          {words}
        </span>
      )}
    </div>
  )
}
