import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { ClaimStatus } from '#core/model/claim.ts'
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
export function Header({ detail, onClose }: HeaderProps) {
  return (
    <header className={style.header}>
      <Grade reliability={detail.reliability} credibility={detail.claim.credibility} />
      <StatusMenu detail={detail} />
      <span className={style.spread} />
      <ActionsMenu detail={detail} />
      {onClose !== undefined && <IconButton label="Close the inspector" icon={X} onPress={onClose} />}
    </header>
  )
}

function StatusMenu({ detail: { claim } }: { readonly detail: ClaimDetail }) {
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
      selectedKeys={[claim.status]}
      onAction={(key) => {
        const status = ClaimStatus.parse(key)
        if (status !== claim.status) void edit('claim/grade', { claims: [claim.id], status })
      }}
      trigger={
        <Tooltip text="Change the status" shortcut="s">
          <Button look="quiet" aria-label={`Status: ${claim.status}`} isDisabled={readOnly}>
            <StatusMark status={claim.status} />
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
}
