import { Upload } from 'lucide-react'
import { useOfferedActions } from '#renderer/app/actions.tsx'
import { IconButton } from '#renderer/components/button.tsx'

/** Opens the import dialog through the shell's action of that name. */
export function ImportButton() {
  const action = useOfferedActions().find(({ id }) => id === 'import')
  return (
    <IconButton
      label="Import claims from a table"
      icon={Upload}
      shortcut="Ctrl+I"
      isDisabled={action === undefined}
      onPress={() => action?.run()}
    />
  )
}
