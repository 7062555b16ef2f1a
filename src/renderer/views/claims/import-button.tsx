import { Upload } from 'lucide-react'
import { type Action, useOfferedActions } from '#renderer/app/actions.tsx'
import { Button, IconButton } from '#renderer/components/button.tsx'

/** Opens the import dialog through the shell's action of that name. */
export function ImportButton() {
  const action = useImportAction()
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

/** The same in words, where there are no claims yet. */
export function ImportTableButton() {
  const action = useImportAction()
  return (
    <Button icon={Upload} isDisabled={action === undefined} onPress={() => action?.run()}>
      Import a table
    </Button>
  )
}

function useImportAction(): Action | undefined {
  return useOfferedActions().find(({ id }) => id === 'import')
}
