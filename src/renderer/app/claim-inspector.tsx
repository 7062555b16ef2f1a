import { CircleDot, Link2, type LucideIcon, MessageSquarePlus, PanelRight, Pencil, Scale, Tag } from 'lucide-react'
import type { ClaimId, MentionId, SourceId } from '#core/model/ids.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { useSteady } from '../components/use-newest.ts'
import { useWorkbench } from '../engine/workbench.ts'
import type { InspectorPart } from '../views/inspector/focus-request.ts'
import { Inspector } from '../views/inspector/inspector.tsx'
import { type Action, useActions } from './actions.tsx'
import { inspectorRequest, useGoToInspector } from './inspector-request.ts'
import { useKept } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import type { InspectorProps } from './panes.ts'

const keys: readonly (readonly [part: InspectorPart, key: string, title: string, icon: LucideIcon])[] = [
  ['tags', 't', 'Tag the claim', Tag],
  ['grade', 'g', 'Grade the claim', Scale],
  ['status', 's', 'Set the status of the claim', CircleDot],
  ['note', 'n', 'Annotate the claim', MessageSquarePlus],
  ['link', 'l', 'Link the claim to another', Link2],
  ['statement', 'e', 'Edit the statement', Pencil],
]

/** The inspector of the claim that is chosen at this place, with the keys that lead to its parts. */
export function ClaimInspector(props: InspectorProps) {
  const { readOnly } = useWorkbench()
  const { place, go } = useNavigation()
  const [focus] = useKept(inspectorRequest)
  const goTo = useGoToInspector()
  const onOpenSource = useSteady((source: SourceId, mention: MentionId) => go({ view: 'source', source, mention }))
  const onOpenClaim = useSteady((id: ClaimId) => go({ claim: id }))
  const { claim } = place
  // The claims view has keys of its own, which act on every chosen claim.
  const canEdit = claim !== null && !readOnly && place.view !== 'claims'

  useActions(
    canEdit
      ? keys.map(
          ([part, shortcut, title, icon]): Action => ({
            id: `claim.${part}`,
            title,
            section: 'Claim',
            icon,
            shortcut,
            run: () => goTo(part),
          }),
        )
      : [],
  )

  if (claim === null) {
    return (
      <EmptyState icon={PanelRight} title="No claim is chosen">
        <p>Choose a claim to grade, tag, annotate and cross-reference it here.</p>
      </EmptyState>
    )
  }
  return <Inspector {...props} claim={claim} focus={focus} onOpenSource={onOpenSource} onOpenClaim={onOpenClaim} />
}
