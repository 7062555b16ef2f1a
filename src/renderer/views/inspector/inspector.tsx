import { memo } from 'react'
import type { ClaimId, MentionId, SourceId } from '#core/model/ids.ts'
import type { ClaimDetail } from '#engine/answers.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { SkeletonRows } from '#renderer/components/skeleton.tsx'
import { queriedTables } from '#renderer/engine/queried-tables.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { CrossReferences } from './cross-references.tsx'
import { Details } from './details.tsx'
import { Entities } from './entities.tsx'
import { type FocusRequest, FocusRequestContext, useTakeRequest } from './focus-request.ts'
import { Grades } from './grades.tsx'
import { Header } from './header.tsx'
import { History } from './history.tsx'
import style from './inspector.module.css'
import { LikelihoodSection } from './likelihood.tsx'
import { Mentions } from './mentions.tsx'
import { Notes } from './notes.tsx'
import { Statement } from './statement.tsx'
import { Tags } from './tags.tsx'

interface InspectorProps {
  readonly claim: ClaimId
  /** A wish to go to one part, answered once for each number. */
  readonly focus?: FocusRequest | null
  readonly onOpenSource: (source: SourceId, mention: MentionId) => void
  readonly onOpenClaim: (claim: ClaimId) => void
  readonly onClose?: () => void
}

/** Everything about the chosen claim, to read and to change. While another claim is being asked for, the last one stays. */
export function Inspector({ claim, focus = null, ...actions }: InspectorProps) {
  const { engine } = useWorkbench()
  const { value, failure } = useAnswer(() => engine.claim(claim), [engine, claim], queriedTables)
  const take = useTakeRequest(value?.claim.id === claim ? focus : null)

  return (
    // Another claim is about to stand here: what is pressed or typed meanwhile would still be taken for the one before.
    <div className={style.inspector} inert={value !== null && value.claim.id !== claim}>
      <FocusRequestContext value={take}>
        {failure !== null ? (
          <EmptyState title={failure.message}>
            <p>Choose another claim, or take the last step back with undo.</p>
          </EmptyState>
        ) : value === null ? (
          <SkeletonRows count={12} label="Loading the claim" />
        ) : (
          <Parts key={value.claim.id} detail={value} {...actions} />
        )}
      </FocusRequestContext>
    </div>
  )
}

interface PartsProps extends Pick<InspectorProps, 'onOpenSource' | 'onOpenClaim' | 'onClose'> {
  readonly detail: ClaimDetail
}

/** Many fields and menus: drawn anew only for another answer, and each part only for what it shows of it. */
const Parts = memo(({ detail, onOpenSource, onOpenClaim, onClose }: PartsProps) => {
  const { claim } = detail
  return (
    <>
      <Header detail={detail} onClose={onClose} />
      <Statement claim={claim.id} statement={claim.statement} />
      <Details claim={claim.id} kind={claim.kind} confidence={claim.confidence} occurred={claim.occurred} />
      <Grades
        claim={claim.id}
        credibility={claim.credibility}
        reliability={detail.reliability}
        mentions={detail.mentions}
      />
      <LikelihoodSection claim={claim.id} likelihood={claim.likelihood} />
      <Tags claim={claim.id} tags={detail.tags} />
      <Entities claim={claim.id} entities={detail.entities} />
      <Mentions mentions={detail.mentions} onOpenSource={onOpenSource} />
      <CrossReferences claim={claim.id} links={detail.links} onOpenClaim={onOpenClaim} />
      <Notes claim={claim.id} notes={detail.notes} />
      <History claim={claim.id} />
    </>
  )
})
