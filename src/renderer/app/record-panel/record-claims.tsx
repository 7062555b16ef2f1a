import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { fields } from '#core/query/fields.ts'
import { printQuery } from '#core/query/print-query.ts'
import { Button } from '../../components/button.tsx'
import { useOpenTable } from '../table-view/open-table.ts'
import { PanelPart, PanelRow, PanelWords } from './record-panel.tsx'

/** The claims whose field has the value, in the claims table. */
export function useShowClaims(): (field: string, value: string) => void {
  const openTable = useOpenTable()
  return (field, value) =>
    openTable('claims', { text: printQuery({ kind: 'is', field, values: [value] }, fields.claims) })
}

interface RecordClaimsProps {
  /** Claims that the claims table would show. */
  readonly count: number
  /** How they are counted, in words. */
  readonly children: ReactNode
  readonly onShow: () => void
}

/** How many claims a record has, and the way to them. */
export function RecordClaims({ count, children, onShow }: RecordClaimsProps) {
  return (
    <PanelPart title="Claims">
      <PanelWords>{children}</PanelWords>
      <PanelRow>
        <Button icon={FileText} shortcut="Enter" isDisabled={count === 0} onPress={onShow}>
          {count === 0 ? 'Show claims' : `Show ${countWords(count, 'claim')}`}
        </Button>
      </PanelRow>
    </PanelPart>
  )
}
