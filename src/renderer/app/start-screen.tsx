import { Briefcase, FolderOpen, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { Result } from '#core/lib/result.ts'
import type { Platform } from '#renderer/platform/platform.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { type FollowedWork, useWorkState, WorkProgress } from '../components/work-progress.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { useCases } from './cases.ts'
import { openCaseFile } from './open-case-file.ts'
import { RestoreSampleDialog } from './restore-sample-dialog.tsx'
import style from './start-screen.module.css'
import type { CaseState } from './use-case.ts'

interface StartScreenProps {
  readonly state: CaseState
  readonly platform: Platform
}

/** How far that is which keeps a case from being open. */
function LongOpening({ label, followed }: { readonly label: string; readonly followed: FollowedWork }) {
  const { canBeCancelled } = useWorkState(followed)
  return (
    <main className={style.opening}>
      <div className={style.work}>
        <VisuallyHidden elementType="h1">Opening the case</VisuallyHidden>
        <WorkProgress label={label} work={followed} />
        <Button onPress={followed.cancel} isDisabled={!canBeCancelled}>
          Cancel
        </Button>
      </div>
    </main>
  )
}

interface FailedActionProps {
  readonly state: Extract<CaseState, { phase: 'failed' }>
  readonly onDelete: (id: string) => void
}

/** What can be done about a case that could not be opened. */
function FailedAction({ state: { emptyCase }, onDelete }: FailedActionProps) {
  return emptyCase === undefined ? (
    <Button look="primary" onPress={() => location.reload()}>
      Try again
    </Button>
  ) : (
    <Button onPress={() => onDelete(emptyCase)}>Delete what was begun</Button>
  )
}

/** What the window shows while no case is open. */
export function StartScreen({ state, platform }: StartScreenProps) {
  const { entries, open, createFrom, remove, restoreSample } = useCases()
  const [problem, setProblem] = useState<string | null>(null)
  const [isNew, setIsNew] = useState(false)
  const [isRestoring, setIsRestoring] = useState(false)
  if (state.phase === 'opening')
    return state.work === null ? (
      <output className={style.opening}>Opening the case…</output>
    ) : (
      <LongOpening {...state.work} />
    )

  async function say(work: Promise<Result<null>>) {
    setProblem(null)
    const result = await work
    // A case that fails to open takes the place of this message with its own.
    if (!result.ok) setProblem(result.message)
  }

  return (
    <main className={style.screen}>
      {state.phase === 'failed' ? (
        <EmptyState
          isPage
          icon={TriangleAlert}
          title={state.isCancelled === true ? 'The case was not opened' : 'The case could not be opened'}
          action={<FailedAction state={state} onDelete={(id) => void say(remove(id))} />}
        >
          <p>{state.message}</p>
        </EmptyState>
      ) : (
        <EmptyState
          isPage
          icon={Briefcase}
          title={
            entries.length === 0 ? 'There is no case on this machine' : 'There is no complete case on this machine'
          }
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
        {entries.map((entry) => (
          <Button key={entry.id} look="quiet" onPress={() => void open(entry.id)}>
            {`Open ${entry.title}${entry.isUnfinished ? ' (incomplete)' : ''}`}
          </Button>
        ))}
        <Button look="quiet" icon={FolderOpen} onPress={() => void say(openCaseFile(platform, createFrom))}>
          Open a case file
        </Button>
        {/* Where there is no case, nothing can be lost. */}
        <Button look="quiet" onPress={() => (entries.length === 0 ? void say(restoreSample()) : setIsRestoring(true))}>
          Restore the sample
        </Button>
      </div>
      {problem !== null && state.phase !== 'failed' && (
        <p role="alert" className={style.problem}>
          {problem}
        </p>
      )}
      {isNew && <CaseDialog kind="new" onClose={() => setIsNew(false)} />}
      {isRestoring && (
        <RestoreSampleDialog onConfirm={() => void say(restoreSample())} onClose={() => setIsRestoring(false)} />
      )}
    </main>
  )
}
