import { ChevronDown, FolderOpen, FolderPlus, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { countWords } from '#core/commands/count-words.ts'
import { Menu, MenuItem, MenuSection } from '../components/menu.tsx'
import { useSummary, useWorkbench } from '../engine/workbench.ts'
import { CaseDialog } from './case-dialog.tsx'
import { caseLabel, useCases } from './cases.ts'
import { IrreversibleDialog } from './irreversible-dialog.tsx'
import { openCaseFile } from './open-case-file.ts'
import style from './rail.module.css'
import { RestoreSampleDialog } from './restore-sample-dialog.tsx'

type Asking = 'new' | 'edit' | 'delete' | 'restore' | null

/** The open case's title; under it every case of this machine and what can be done to cases. */
export function CaseSwitcher({ isNarrow }: { readonly isNarrow: boolean }) {
  const { entries, open, createFrom, remove, restoreSample, retitle } = useCases()
  const { run, platform, readOnly, toast } = useWorkbench()
  const [asking, setAsking] = useState<Asking>(null)
  const { id, title, question, marking, yardstick } = useSummary((summary) => summary.case)
  const claims = useSummary(({ counts }) => counts.claims)
  const listed = entries.find((entry) => entry.id === id)?.title

  useEffect(() => {
    if (listed !== undefined && listed !== title) retitle(id, title)
  }, [id, title, listed, retitle])

  async function say(work: Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>) {
    const result = await work
    if (!result.ok) toast({ text: result.message, failed: true })
  }

  function onAction(key: string) {
    if (key === 'new' || key === 'edit' || key === 'delete' || key === 'restore') setAsking(key)
    else if (key === 'open') void say(openCaseFile(platform, createFrom))
    else if (key !== id) void open(key)
  }

  return (
    <>
      <Menu
        trigger={
          <AriaButton className={style.case ?? ''} aria-label={`Case: ${title}`}>
            <span className={style.mark} aria-hidden>
              {[...title][0]}
            </span>
            {!isNarrow && (
              <>
                <span className={style.title} dir="auto">
                  {title}
                </span>
                <ChevronDown size={14} aria-hidden />
              </>
            )}
          </AriaButton>
        }
        aria-label="Cases"
        onAction={(key) => onAction(String(key))}
      >
        <MenuSection title="Cases" selectionMode="single" selectedKeys={[id]} disallowEmptySelection>
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} text={caseLabel(entry)} />
          ))}
        </MenuSection>
        <MenuSection title="This case">
          <MenuItem id="edit" text="Title, question, marking…" icon={Pencil} isDisabled={readOnly} />
          <MenuItem id="delete" text="Delete this case…" icon={Trash2} isDisabled={readOnly} />
        </MenuSection>
        <MenuSection title="More">
          <MenuItem id="new" text="New case…" icon={FolderPlus} />
          <MenuItem id="open" text="Open a case file…" icon={FolderOpen} />
          <MenuItem id="restore" text="Restore the sample…" icon={RotateCcw} />
        </MenuSection>
      </Menu>
      {asking === 'new' && <CaseDialog kind="new" onClose={() => setAsking(null)} />}
      {asking === 'edit' && (
        <CaseDialog
          kind="edit"
          first={{ title, question, marking, yardstick }}
          onSave={(fields) => run('case/edit', { ...fields })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'delete' && (
        <IrreversibleDialog
          title="Delete this case?"
          words={`“${title}” with its ${countWords(claims, 'claim')}, its sources, its notes and its history will be gone from this machine. This cannot be undone.`}
          verb="Delete the case"
          onConfirm={() => void say(remove(id))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'restore' && (
        <RestoreSampleDialog onConfirm={() => void say(restoreSample())} onClose={() => setAsking(null)} />
      )}
    </>
  )
}
