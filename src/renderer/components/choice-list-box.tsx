import { ListBox, type ListBoxProps, ListLayout, Virtualizer } from 'react-aria-components'
import type { Choice } from './choice.ts'
import { ChoiceItem } from './choice-item.tsx'

interface ChoiceListBoxProps extends Omit<ListBoxProps<Choice>, 'children'> {
  /**
   * Whether there may be hundreds of choices, as tags of a large codebook are: then only those in sight are drawn, each on one line of the same height. To
   * draw thousands takes seconds.
   */
  readonly isLong: boolean
}

const layoutOptions = { rowHeight: 28 }

/** The list of a field's choices. */
export function ChoiceListBox({ isLong, ...list }: ChoiceListBoxProps) {
  const listed = <ListBox<Choice> {...list}>{(choice) => <ChoiceItem choice={choice} />}</ListBox>
  return isLong ? (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      {listed}
    </Virtualizer>
  ) : (
    listed
  )
}
