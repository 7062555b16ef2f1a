import type { CasePlan } from '../case/made-case.ts'
import { painted, stage } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { type PlainRow, plainRows, rowHeight, shownColumns } from '../page/rows.ts'

const visible = 860
/** Chromium lays out no element taller than about 33.5 million pixels. */
const tallest = 16_000_000

/** As many plain elements as fit the screen, whose texts are set anew as they scroll: the least a table can do. */
export async function measure(plan: CasePlan): Promise<PeerTimes> {
  const rows = plainRows(plan)
  const scroller = document.createElement('div')
  scroller.className = 'scroller'
  scroller.style.cssText = `height: ${visible}px; overflow: auto`
  const all = document.createElement('div')
  all.style.cssText = `position: relative; height: ${Math.min(tallest, rows.length * rowHeight)}px`
  const lines = Array.from({ length: Math.ceil(visible / rowHeight) + 2 }, makeLine)
  all.append(...lines.map(({ line }) => line))
  scroller.append(all)
  stage().replaceChildren(scroller)
  const draw = (): void => {
    const first = Math.floor(scroller.scrollTop / rowHeight)
    for (let index = first; index < first + lines.length; index += 1) {
      const drawn = lines[index % lines.length]
      const row = rows[index]
      if (drawn === undefined || row === undefined) continue
      drawn.line.style.transform = `translateY(${index * rowHeight}px)`
      drawn.fill(row)
    }
  }
  scroller.addEventListener('scroll', draw)
  draw()
  await painted()
  return {}
}

function makeLine(): { readonly line: HTMLElement; readonly fill: (row: PlainRow) => void } {
  const line = document.createElement('div')
  line.className = 'line'
  line.style.cssText = `position: absolute; height: ${rowHeight}px; display: grid; contain: strict; width: 1400px`
  line.style.gridTemplateColumns = shownColumns.map(({ width }) => `${width}px`).join(' ')
  const cells = shownColumns.map(({ field }) => {
    const cell = document.createElement('div')
    cell.style.cssText = 'overflow: hidden; white-space: nowrap'
    const text = document.createTextNode('')
    cell.append(text)
    line.append(cell)
    return { text, field }
  })
  return {
    line,
    fill: (row) => {
      for (const { text, field } of cells) text.data = String(row[field])
    },
  }
}
