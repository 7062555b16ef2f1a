import { Briefcase, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { useCases } from './cases.ts'
import { RestoreSampleDialog } from './restore-sample-dialog.tsx'
import style from './start-screen.module.css'
import type { CaseState } from './use-case.ts'

/** What the window shows while no case is open. */
export function StartScreen({ state }: { readonly state: CaseState }) {
  const { entries, open, restoreSample } = useCases()
  const [isNew, setIsNew] = useState(false)
  const [isRestoring, setIsRestoring] = useState(false)
  if (state.phase === 'opening') return <output className={style.opening}>Opening the case…</output>
  return (
    <main className={style.screen}>
      {state.phase === 'failed' ? (
        <EmptyState
          icon={TriangleAlert}
          title="The case could not be opened"
          action={
            <Button look="primary" onPress={() => location.reload()}>
              Try again
            </Button>
          }
        >
          <p>{state.message}</p>
        </EmptyState>
      ) : (
        <EmptyState
          icon={Briefcase}
          title="There is no case on this machine"
          action={
            <Button look="primary" onPress={() => setIsNew(true)}>
              New case
            </Button>
          }
        >
          <p>A case holds the sources, the claims and the notes of one body of work.</p>
        </EmptyState>
      )}
      <div className={style.others}>
        {entries.map(({ id, title }) => (
          <Button key={id} look="quiet" onPress={() => void open(id)}>
            {`Open ${title}`}
          </Button>
        ))}
        {/* Where there is no case, nothing can be lost. */}
        <Button look="quiet" onPress={() => (entries.length === 0 ? void restoreSample() : setIsRestoring(true))}>
          Restore the sample
        </Button>
      </div>
      {isNew && <CaseDialog kind="new" onClose={() => setIsNew(false)} />}
      {isRestoring && (
        <RestoreSampleDialog onConfirm={() => void restoreSample()} onClose={() => setIsRestoring(false)} />
      )}
    </main>
  )
}
