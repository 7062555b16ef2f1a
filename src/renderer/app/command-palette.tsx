import { Search } from 'lucide-react'
import {
  Autocomplete,
  Dialog,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { Kbd } from '../components/kbd.tsx'
import { PickerInput } from '../components/picker-input.tsx'
import { type Action, useOfferedActions } from './actions.tsx'
import style from './command-palette.module.css'

/** Every action by its name: type a few letters, press Enter. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const actions = useOfferedActions().filter(({ isHidden }) => isHidden !== true)
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay className={style.scrim ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={style.modal ?? ''}>
        <Dialog className={style.dialog ?? ''} aria-label="Actions">
          <Autocomplete filter={(text, words) => words.split(/\s+/).every((word) => contains(text, word))}>
            <SearchField className={style.search ?? ''} aria-label="Find an action" autoFocus>
              <Search size={16} strokeWidth={1.75} aria-hidden />
              <PickerInput className={style.input} placeholder="What do you want to do?" />
            </SearchField>
            <ListBox<Action>
              className={style.list ?? ''}
              items={actions}
              aria-label="Actions"
              renderEmptyState={() => <p className={style.nothing}>No action is called that.</p>}
              onAction={(key) => {
                onClose()
                actions.find(({ id }) => id === key)?.run()
              }}
            >
              {({ id, title, section, shortcut, icon: Icon }) => (
                <ListBoxItem id={id} textValue={`${title} ${section}`} className={style.item ?? ''}>
                  {Icon === undefined ? (
                    <span className={style.blank} />
                  ) : (
                    <Icon size={15} strokeWidth={1.75} aria-hidden />
                  )}
                  <span className={style.title}>{title}</span>
                  <span className={style.section}>{section}</span>
                  {shortcut !== undefined && <Kbd keys={shortcut} />}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
