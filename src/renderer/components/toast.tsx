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
import { type FollowedWork, useWorkState, WorkProgress } from './work-progress.tsx'

export interface ToastMessage {
  readonly text: string
  /** A failure stays until it is closed. */
  readonly failed?: boolean
  /** Work that is followed; the message stays until it is taken away. */
  readonly work?: FollowedWork
  readonly action?: {
    readonly text: string
    readonly run: () => void
    /** The number of the change that it takes back: once there is a newer one the message goes. */
    readonly undoes?: number
  }
}

export type Toasts = ToastQueue<ToastMessage>

/** Makes the queue that a `ToastRegion` shows. */
export function createToasts(): Toasts {
  return new ToastQueue<ToastMessage>({ maxVisibleToasts: 2 })
}

/** How long a message stays, in milliseconds; React Aria pauses it while the pointer or the focus rests on it. */
const stay = 7000

/** Shows a message in place of the last one, and gives its key. A failure waits to be closed, and work to be done. */
export function showToast(toasts: Toasts, message: ToastMessage): string {
  for (const { key, content } of toasts.visibleToasts) if (passes(content)) toasts.close(key)
  return toasts.add(message, passes(message) ? { timeout: stay } : {})
}

function passes({ failed, work }: ToastMessage): boolean {
  return failed !== true && work === undefined
}

/** Closes every message whose Undo would take back an older change than the newest. */
export function withdrawUndo(toasts: Toasts, newest: number): void {
  for (const { key, content } of toasts.visibleToasts) {
    const undoes = content.action?.undoes
    if (undoes !== undefined && undoes < newest) toasts.close(key)
  }
}

/**
 * Where messages appear, at the foot of the view, with a button to take back what they tell of. F6 goes there; the pointer leaves
 * the focus where it is, so that a message that comes and goes takes no keys away.
 */
export function ToastRegion({ toasts }: { readonly toasts: Toasts }) {
  return (
    <AriaToastRegion queue={toasts} className={style.region ?? ''} aria-label="Messages">
      {({ toast }) => (
        <AriaToast toast={toast} className={style.toast ?? ''} data-failed={toast.content.failed || undefined}>
          <ToastContent className={style.content ?? ''}>
            {toast.content.work === undefined ? (
              <Title text={toast.content.text} />
            ) : (
              <WorkProgress label={<Title text={toast.content.text} />} work={toast.content.work} />
            )}
          </ToastContent>
          {toast.content.action !== undefined && (
            <Button
              className={style.action ?? ''}
              preventFocusOnPress
              onPress={() => {
                toast.content.action?.run()
                toasts.close(toast.key)
              }}
            >
              {toast.content.action.text}
            </Button>
          )}
          {toast.content.work === undefined ? (
            <Button slot="close" aria-label="Close" className={style.close ?? ''} preventFocusOnPress>
              <X size={14} aria-hidden />
            </Button>
          ) : (
            <CancelButton work={toast.content.work} />
          )}
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}

/** What a message is called by. */
function Title({ text }: { readonly text: string }) {
  return <Text slot="title">{text}</Text>
}

function CancelButton({ work }: { readonly work: FollowedWork }) {
  const { canBeCancelled } = useWorkState(work)
  return (
    <Button className={style.action ?? ''} isDisabled={!canBeCancelled} preventFocusOnPress onPress={work.cancel}>
      Cancel
    </Button>
  )
}
