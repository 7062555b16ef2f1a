import { formatCount } from '../count.tsx'
import { cellLook, type Drawing, element, write } from './cell-look.ts'
import style from './cells.module.css'

/** Text in its own direction, cut at the end of the cell; the whole of it on hover. */
export const words = cellLook(() => wordsDrawing())

/** The same where it stands beside something else in a cell. */
export function wordsDrawing(className = style.words): Drawing<string> {
  const text = new Text()
  const span = element('span', className, text)
  span.dir = 'auto'
  return {
    element: span,
    show: (value) => {
      if (write(text, value)) span.title = value
    },
  }
}

/** A word as it is. */
export const word = cellLook<string>(() => plain(undefined))

/** A word that matters less than its neighbours. */
export const quiet = cellLook<string>(() => plain(style.quiet))

/** What a cell shows when there is nothing: no more than a dot, so that what is there stands out. */
export const nothing = cellLook<null>(() => {
  const dot = element('span', style.nothing, new Text('·'))
  dot.role = 'img'
  dot.ariaLabel = 'none'
  return { element: dot, show: () => undefined }
})(null)

const number = cellLook<string>(() => plain(undefined))

/** A count; none is shown as nothing. With a sign it counts links that support or contradict. */
export function count(value: number, sign: '' | '+' | '−' = '') {
  return value === 0 ? nothing : number(sign + formatCount(value))
}

/** Keeps the place of what is on its way. */
export const pending = cellLook<null>(() => ({ element: element('span', style.pending), show: () => undefined }))(null)

function plain(className: string | undefined): Drawing<string> {
  const text = new Text()
  return { element: element('span', className, text), show: (value) => void write(text, value) }
}
