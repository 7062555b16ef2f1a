import { PanelRight } from 'lucide-react'
import { useState } from 'react'
import { EmptyState } from '../components/empty-state.tsx'
import { useWorkbench } from '../engine/workbench.ts'
import type { FocusRequest, InspectorPart } from '../views/inspector/focus-request.ts'
import { Inspector } from '../views/inspector/inspector.tsx'
import { type Action, useActions } from './actions.tsx'
import { useNavigation } from './navigation.tsx'

const keys: readonly (readonly [part: InspectorPart, key: string, title: string])[] = [
  ['tags', 't', 'Tag the claim'],
  ['grade', 'g', 'Grade the claim'],
  ['status', 's', 'Set the status of the claim'],
  ['note', 'n', 'Annotate the claim'],
  ['link', 'l', 'Link the claim to another'],
  ['statement', 'e', 'Edit the statement'],
]

/** The inspector of the claim that is chosen at this place, with the keys that lead to its parts. */
export function ClaimInspector() {
  const { readOnly } = useWorkbench()
  const { place, go } = useNavigation()
  const [focus, setFocus] = useState<FocusRequest | null>(null)
  const { claim } = place
  // The claims view has keys of its own, which act on every chosen claim.
  const canEdit = claim !== null && !readOnly && place.view !== 'claims'

  useActions(
    canEdit
      ? keys.map(
          ([part, shortcut, title]): Action => ({
            id: `claim.${part}`,
            title,
            section: 'Claim',
            shortcut,
            run: () => setFocus((last) => ({ part, number: (last?.number ?? 0) + 1 })),
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
  return (
    <Inspector
      claim={claim}
      focus={focus}
      onOpenSource={(source, mention) => go({ view: 'source', source, mention })}
      onOpenClaim={(id) => go({ claim: id })}
    />
  )
}
