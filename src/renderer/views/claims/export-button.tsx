import { Download } from 'lucide-react'
import { useOfferedActions } from '#renderer/app/actions.tsx'
import { IconButton } from '#renderer/components/button.tsx'

/** Opens the export dialog through the shell's action of that name. */
export function ExportButton() {
  const action = useOfferedActions().find(({ id }) => id === 'export')
  return (
    <IconButton
      label="Export notes"
      icon={Download}
      shortcut="Ctrl+E"
      isDisabled={action === undefined}
      onPress={() => action?.run()}
    />
  )
}
