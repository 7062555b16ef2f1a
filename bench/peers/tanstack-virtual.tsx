import { tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { createRoot } from 'react-dom/client'
import type { CasePlan } from '../case/made-case.ts'
import { painted, stage } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { type PlainRow, plainRows, rowHeight, shownColumns } from '../page/rows.ts'

const features = tableFeatures({})
const columns = shownColumns.map(({ field }) => ({ accessorKey: field }))
const tracks = shownColumns.map(({ width }) => `${width}px`).join(' ')

/** TanStack Table drawn with TanStack Virtual, to be scrolled. */
export async function measure(plan: CasePlan): Promise<PeerTimes> {
  createRoot(stage()).render(<Rows data={plainRows(plan)} />)
  await painted()
  return {}
}

function Rows({ data }: { readonly data: readonly PlainRow[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const table = useTable({ features, columns, data })
  const { rows } = table.getRowModel()
  // The React Compiler, which it does not suit, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  return (
    <div ref={scroller} className="scroller" style={{ height: 860, overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            className="line"
            style={{
              position: 'absolute',
              display: 'grid',
              gridTemplateColumns: tracks,
              height: rowHeight,
              transform: `translateY(${start}px)`,
            }}
          >
            {rows[index]?.getAllCells().map((cell) => (
              <div key={cell.id} style={{ overflow: 'hidden', whiteSpace: 'nowrap' }}>
                {String(cell.getValue())}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
