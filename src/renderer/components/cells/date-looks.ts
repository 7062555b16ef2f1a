import type { Edtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import { momentOf, shortMomentOf } from '../moments.ts'
import { type CellContent, cellLook, element, write } from './cell-look.ts'
import style from './cells.module.css'
import { nothing } from './text-looks.ts'

const edtf = cellLook<Edtf>(() => {
  const text = new Text()
  const span = element('span', style.date, text)
  return {
    element: span,
    show: (value) => {
      if (write(text, value)) span.title = edtfWords(value)
    },
  }
})

/** An EDTF date as it is written, in words on hover. */
export function date(value: Edtf | null): CellContent {
  return value === null ? nothing : edtf(value)
}

/** A moment as its day; the time of day on hover. */
export const day = momentLook(style.date, (at) => at.slice(0, 10))

/** A moment in the analyst's locale and time zone; to the second on hover. */
export const moment = momentLook(style.moment, shortMomentOf)

/** Locale formatting is slow, so the words for hovering are made when the pointer comes. */
function momentLook(className: string | undefined, shown: (at: string) => string) {
  return cellLook<string>(() => {
    const text = new Text()
    const time = document.createElement('time')
    time.className = className ?? ''
    time.append(text)
    time.addEventListener('pointerenter', () => {
      time.title = momentOf(time.dateTime)
    })
    return {
      element: time,
      show: (at) => {
        if (time.dateTime === at) return
        time.dateTime = at
        time.removeAttribute('title')
        write(text, shown(at))
      },
    }
  })
}
