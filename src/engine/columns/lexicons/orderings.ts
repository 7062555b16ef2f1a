import { Edtf, earliestDay } from '#core/model/edtf.ts'

/** How the values of a lexicon are sorted. */
export interface Ordering {
  readonly compare: (left: string, right: string) => number
  /** Also tells apart values that sort alike but make different groups. */
  readonly compareGroups: (left: string, right: string) => number
  /** Does beforehand what is slow about comparing this value. */
  readonly learn: (value: string) => void
}

/** Words by the collation of a language. */
export function byCollation({ compare }: Intl.Collator): Ordering {
  return {
    compare,
    compareGroups: compare,
    learn() {
      // Collation needs no preparation.
    },
  }
}

/**
 * EDTF dates by the earliest day that they can mean; as groups, dates that are written differently differ. Reading a date
 * takes long, so each is read once.
 */
export function byDay(): Ordering {
  const days = new Map<string, number>()
  const dayOf = (text: string): number => {
    const known = days.get(text)
    if (known !== undefined) return known
    const date = Edtf.safeParse(text)
    const day = date.success ? earliestDay(date.data) : Number.POSITIVE_INFINITY
    days.set(text, day)
    return day
  }
  const compare = (left: string, right: string) => inOrder(dayOf(left), dayOf(right))
  return { compare, compareGroups: (left, right) => compare(left, right) || inOrder(left, right), learn: dayOf }
}

/** Not a difference, since that of two infinities is not a number. */
function inOrder<Value extends number | string>(left: Value, right: Value): number {
  return left < right ? -1 : Number(left > right)
}
