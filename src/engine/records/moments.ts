import type { Timestamp } from '#core/model/time.ts'
import { checked } from './checked.ts'

const perSecond = 1000
const perMinute = 60_000
const lengthOfMinute = 'YYYY-MM-DDTHH:MM:'.length

const seconds = Array.from({ length: 60 }, (_, second) => String(second).padStart(2, '0'))
const milliseconds = Array.from({ length: perSecond }, (_, millisecond) => `.${String(millisecond).padStart(3, '0')}Z`)

let lastMoment = Number.NaN
let lastText = ''
let lastMinute = Number.NaN
let minuteText = ''

/** The moment as records have it. Neighbouring records mostly share theirs, or at least its minute, so the last one is remembered. */
export function momentOf(moment: number): Timestamp {
  if (moment !== lastMoment) {
    lastText = textOf(moment)
    lastMoment = moment
  }
  return checked<Timestamp>(lastText)
}

function textOf(moment: number): string {
  const minute = Math.floor(moment / perMinute)
  if (minute !== lastMinute) {
    minuteText = new Date(moment).toISOString().slice(0, lengthOfMinute)
    lastMinute = minute
  }
  const within = moment - minute * perMinute
  const second = seconds[Math.floor(within / perSecond)]
  const millisecond = milliseconds[within % perSecond]
  // What is no whole millisecond, or lies outside the years of four digits, is rare enough for the platform.
  if (second === undefined || millisecond === undefined || minuteText.startsWith('+') || minuteText.startsWith('-'))
    return new Date(moment).toISOString()
  return minuteText + second + millisecond
}
