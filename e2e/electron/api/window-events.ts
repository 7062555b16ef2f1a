import type { Event } from 'electron'

/** The events of a window that are modelled, with their arguments. */
export type WindowEvents = {
  blur: []
  close: [event: Event]
  closed: []
  'enter-full-screen': []
  focus: []
  hide: []
  'leave-full-screen': []
  maximize: []
  minimize: []
  move: []
  moved: []
  'ready-to-show': []
  resize: []
  resized: []
  restore: []
  show: []
  unmaximize: []
  // Never happens here: nothing notices a page that hangs.
  unresponsive: []
}

/** Their names. */
export const windowEvents: readonly (keyof WindowEvents)[] = [
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'ready-to-show',
  'resize',
  'resized',
  'restore',
  'show',
  'unmaximize',
  'unresponsive',
]
