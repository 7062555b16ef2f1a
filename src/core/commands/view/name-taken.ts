import { type Failure, fail } from '../../lib/result.ts'
import type { Reader } from '../../model/reader.ts'
import type { View } from '../../model/view.ts'
import { nameKey } from '../text-fields.ts'

/** The failure of calling a view what another view of its table is called; null when the name is free. */
export function viewNameTaken(read: Reader, view: Pick<View, 'id' | 'name' | 'table'>): Failure | null {
  const key = nameKey(view.name)
  for (const other of read.all('views')) {
    if (other.id !== view.id && other.table === view.table && nameKey(other.name) === key) {
      return fail(
        'view-name-taken',
        `A view of the ${view.table} is called “${other.name}” already. Choose another name, or remove that view.`,
      )
    }
  }
  return null
}
