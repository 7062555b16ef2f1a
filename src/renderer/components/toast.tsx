import { X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components'
import style from './toast.module.css'

export interface ToastMessage {
  readonly text: string
  /** A failure stays until it is closed. */
  readonly failed?: boolean
  readonly action?: { readonly text: string; readonly run: () => void }
}

export type Toasts = ToastQueue<ToastMessage>

/** Makes the queue that a `ToastRegion` shows. */
export function createToasts(): Toasts {
  return new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })
}

/** How long a message stays, in milliseconds; React Aria pauses it while the pointer or the focus rests on it. */
const stay = 7000

/** Shows a message in place of the last one, whose Undo would now take back something else. A failure waits to be closed. */
export function showToast(toasts: Toasts, message: ToastMessage): void {
  for (const { key, content } of toasts.visibleToasts) {
    if (content.failed !== true) toasts.close(key)
  }
  toasts.add(message, message.failed === true ? {} : { timeout: stay })
}

/** The corner where messages appear, with a button to take back what they tell of. F6 goes there. */
export function ToastRegion({ toasts }: { readonly toasts: Toasts }) {
  return (
    <AriaToastRegion queue={toasts} className={style.region ?? ''} aria-label="Messages">
      {({ toast }) => (
        <AriaToast toast={toast} className={style.toast ?? ''} data-failed={toast.content.failed || undefined}>
          <ToastContent className={style.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              className={style.action ?? ''}
              onPress={() => {
                toast.content.action?.run()
                toasts.close(toast.key)
              }}
            >
              {toast.content.action.text}
            </Button>
          )}
          <Button slot="close" aria-label="Close" className={style.close ?? ''}>
            <X size={14} aria-hidden />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
