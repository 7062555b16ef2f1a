import { Copy, Ellipsis, Scissors, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { IdSet } from '#core/model/id-set.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { MentionDetail } from '#engine/answers.ts'
import { useRetract } from '#renderer/app/use-retract.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '#renderer/components/menu.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { copyAsMarkdown } from './copy-as-markdown.ts'
import { SplitDialog } from './split-dialog.tsx'

interface ActionsMenuProps {
  readonly claim: ClaimId
  readonly statement: string
  readonly mentions: readonly MentionDetail[]
}

/** What can be done with the claim as a whole. */
export const ActionsMenu = memo(({ claim, statement, mentions }: ActionsMenuProps) => {
  const { engine, platform, readOnly, toast } = useWorkbench()
  const retract = useRetract()
  const [isSplitting, setSplitting] = useState(false)

  async function copy() {
    const copied = await copyAsMarkdown(engine, platform, claim)
    toast(copied.ok ? { text: 'Copied the claim as Markdown.' } : { text: copied.message, failed: true })
  }

  async function retractClaim() {
    const retracted = await retract(IdSet.of([claim]))
    // The claim goes and its inspector with it; one goes on where the claims are.
    if (retracted.ok) document.querySelector<HTMLElement>('main [data-grid], main article')?.focus()
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
        <MenuItem id="retract" text="Retract the claim" icon={Trash2} onAction={() => void retractClaim()} />
      </Menu>
      {isSplitting && (
        <SplitDialog claim={claim} statement={statement} mentions={mentions} onClose={() => setSplitting(false)} />
      )}
    </>
  )
})
