import { ChevronDown, X } from 'lucide-react'
import { memo, useState } from 'react'
import { ClaimStatus } from '#core/model/claim.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { ClaimDetail } from '#engine/answers.ts'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { Grade } from '#renderer/components/grade.tsx'
import { Menu, MenuItem } from '#renderer/components/menu.tsx'
import { StatusGlyph, StatusMark } from '#renderer/components/status-mark.tsx'
import { Tooltip } from '#renderer/components/tooltip.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ActionsMenu } from './actions-menu.tsx'
import { useFocusRequest } from './focus-request.ts'
import style from './inspector.module.css'
import { useEdit } from './use-edit.ts'

interface HeaderProps {
  readonly detail: ClaimDetail
  readonly onClose: (() => void) | undefined
}

/** The claim's grade and status at a glance, and what can be done with it as a whole. It stays in sight while the rest scrolls. */
export function Header({ detail: { claim, reliability, mentions }, onClose }: HeaderProps) {
  return (
    <header className={style.header}>
      <Grade reliability={reliability} credibility={claim.credibility} />
      <StatusMenu claim={claim.id} status={claim.status} />
      <span className={style.spread} />
      <ActionsMenu claim={claim.id} statement={claim.statement} mentions={mentions} />
      {onClose !== undefined && <IconButton label="Close the inspector" icon={X} onPress={onClose} />}
    </header>
  )
}

interface StatusMenuProps {
  readonly claim: ClaimId
  readonly status: ClaimStatus
}

const StatusMenu = memo(({ claim, status: current }: StatusMenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  useFocusRequest('status', () => setOpen(!readOnly))
  return (
    <Menu
      aria-label="Status"
      isOpen={isOpen}
      onOpenChange={setOpen}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[current]}
      onAction={(key) => {
        const status = ClaimStatus.parse(key)
        if (status !== current) void edit('claim/grade', { claims: [claim], status })
      }}
      trigger={
        <Tooltip text="Change the status" shortcut="s">
          <Button look="quiet" aria-label={`Status: ${current}`} isDisabled={readOnly}>
            <StatusMark status={current} />
            <ChevronDown size={14} aria-hidden />
          </Button>
        </Tooltip>
      }
    >
      {ClaimStatus.options.map((status) => (
        <MenuItem key={status} id={status} text={status} mark={<StatusGlyph status={status} />} />
      ))}
    </Menu>
  )
})
