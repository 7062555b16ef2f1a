import { Copy, Ellipsis, Scissors, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ClaimDetail } from '#engine/answers.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '#renderer/components/menu.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { copyAsMarkdown } from './copy-as-markdown.ts'
import { SplitDialog } from './split-dialog.tsx'

/** What can be done with the claim as a whole. */
export function ActionsMenu({ detail }: { readonly detail: ClaimDetail }) {
  const { engine, platform, readOnly, run, toast } = useWorkbench()
  const [isSplitting, setSplitting] = useState(false)
  const { id } = detail.claim

  async function copy() {
    const copied = await copyAsMarkdown(engine, platform, id)
    toast(copied.ok ? { text: 'Copied the claim as Markdown.' } : { text: copied.message, failed: true })
  }

  return (
    <>
      <Menu
        aria-label="Actions on this claim"
        placement="bottom end"
        disabledKeys={readOnly ? ['split', 'retract'] : []}
        trigger={<IconButton label="More actions on this claim" icon={Ellipsis} />}
      >
        <MenuItem id="copy" text="Copy as Markdown" icon={Copy} onAction={() => void copy()} />
        <MenuItem id="split" text="Split into two claims…" icon={Scissors} onAction={() => setSplitting(true)} />
        <MenuSeparator />
        <MenuItem
          id="retract"
          text="Retract the claim"
          icon={Trash2}
          onAction={() => void run('claim/retract', { claims: [id] })}
        />
      </Menu>
      {isSplitting && <SplitDialog detail={detail} onClose={() => setSplitting(false)} />}
    </>
  )
}
