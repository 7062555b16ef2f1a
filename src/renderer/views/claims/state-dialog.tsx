import { useNavigation } from '#renderer/app/navigation.tsx'
import { StateClaimForm } from '#renderer/app/state-claim-form.tsx'

/** States a claim that no source has been marked for yet. */
export function StateDialog({ onClose }: { readonly onClose: () => void }) {
  const { choose } = useNavigation()
  return (
    <StateClaimForm
      onStated={(claim) => {
        choose({ claim })
        onClose()
      }}
      onClose={onClose}
    />
  )
}
