import type { Edtf } from './edtf.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const seasons: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
}

const qualifiers: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }

/** The date in plain English, for example “until April 2024”; a form without simple words is given as it is written. */
export function edtfWords(date: Edtf): string {
  const [from, to, ...rest] = date.split('/')
  if (from === undefined || rest.length > 0) return date
  if (to === undefined) return dateWords(from) ?? date
  return intervalWords(from, to) ?? date
}

function intervalWords(from: string, to: string): string | null {
  const first = dateWords(from)
  const last = dateWords(to)
  if (first !== null && last !== null) return `${first} to ${last}`
  if (first !== null && to === '..') return `since ${first}`
  if (first !== null && to === '') return `${first} to an unknown date`
  if (last !== null && from === '..') return `until ${last}`
  if (last !== null && from === '') return `an unknown date to ${last}`
  return null
}

function dateWords(text: string): string | null {
  const match = /^(\d{3}[\dX]|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?([~?%])?$/.exec(text)
  if (!match) return null
  const [, year = '', middle, day, qualifier = ''] = match
  const about = qualifiers[qualifier] ?? ''
  const yearWords = year.replace('XX', '00s').replace('X', '0s')
  if (middle === undefined) return about + yearWords
  const season = seasons[middle]
  if (season !== undefined) return `${about}${season} ${yearWords}`
  const month = months[Number(middle) - 1]
  if (month === undefined) return null
  return day === undefined ? `${about}${month} ${yearWords}` : `${about}${Number(day)} ${month} ${yearWords}`
}
