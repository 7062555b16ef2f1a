import type { Event } from 'electron'

/** Makes an Electron event that listeners can prevent, with the given details on it. */
export function preventable<Details extends object>(details: Details): Event<Details> {
  let prevented = false
  return {
    ...details,
    preventDefault() {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
}
