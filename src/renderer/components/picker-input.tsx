import { Input } from 'react-aria-components'

/** The field stands over its list for as long as both are there; React Aria says which list it controls. */
const combobox = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const

/** The field of a list that is filtered by typing. Use it inside React Aria's `Autocomplete`. */
export function PickerInput({
  placeholder,
  className = '',
}: {
  readonly placeholder: string
  readonly className?: string | undefined
}) {
  return <Input {...combobox} className={className} placeholder={placeholder} dir="auto" />
}
