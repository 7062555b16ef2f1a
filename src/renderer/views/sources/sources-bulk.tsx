import { Trash2 } from 'lucide-react'
import type { IdSet } from '#core/model/id-set.ts'
import { SourceId } from '#core/model/ids.ts'
import { Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { useKept } from '#renderer/app/kept.ts'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { Button } from '#renderer/components/button.tsx'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { Menu, MenuItem } from '#renderer/components/menu.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'

/** What can be done to the chosen sources. Retracting works on one at a time, since it takes mentions with it. */
export function SourcesBulk({ sources }: { readonly sources: IdSet }) {
  const { run } = useWorkbench()
  const [, setSelection] = useKept(keptTables.sources.selection)
  const [first] = sources

  async function retract(source: string) {
    const result = await run('source/retract', { source: SourceId.parse(source) })
    if (result.ok) setSelection(nothingChosen)
  }

  return (
    <>
      <Menu
        trigger={<Button>Grade reliability</Button>}
        onAction={(key) => void run('source/grade', { sources: sources.packed, reliability: Reliability.parse(key) })}
      >
        {Reliability.options.map((code) => (
          <MenuItem key={code} id={code} text={`${code} · ${reliabilityGrades[code].label}`} />
        ))}
      </Menu>
      {first !== undefined && sources.size === 1 && (
        <Button icon={Trash2} onPress={() => void retract(first)}>
          Retract source
        </Button>
      )}
    </>
  )
}
