import { createElement, Fragment, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/**
 * The elements that components draw, in their order, to be copied into cells. For what is the same for ever, such as icons; call it as a file
 * loads, with all that the file needs, since every call costs a root.
 */
export function drawnOnce(...nodes: readonly ReactNode[]): readonly Element[] {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(createElement(Fragment, null, ...nodes)))
  const drawn = Array.from(host.children, (child) => copyOf(child))
  root.unmount()
  if (drawn.length !== nodes.length) throw new Error('There is nothing to copy: a component drew no element.')
  return drawn
}

/** Another element like this one. */
export function copyOf(element: Element): Element {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) throw new Error('The copy of an element is an element.')
  return copy
}
