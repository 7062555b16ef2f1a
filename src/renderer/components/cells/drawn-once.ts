import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** The element that a component draws, to be copied into cells. For what is the same for ever, such as icons; call it as a file loads. */
export function drawnOnce(node: ReactNode): Element {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(node))
  const drawn = host.firstElementChild?.cloneNode(true)
  root.unmount()
  if (!(drawn instanceof Element)) throw new Error('There is nothing to copy: the component drew no element.')
  return drawn
}
