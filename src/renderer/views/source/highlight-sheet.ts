import { highlightNamed } from '#renderer/components/highlight-named.ts'
import type { Layers, Stretch } from './mention-layers.ts'
import { rangeIn, startOf } from './text-places.ts'

/** Later layers are painted over earlier ones. */
const priorities: Readonly<Record<string, number>> = {
  'mention-overlap': 1,
  'mention-chosen': 2,
  'found-in-text': 3,
  'found-here': 4,
}

/** How far beyond what is in view highlights are laid, as a share of its height: what is scrolled to has them already. */
const margin = '100%'

interface Laid {
  readonly highlight: Highlight
  readonly range: Range
}

/**
 * Highlights over a text whose portions are the children of an element, as registered with the CSS Custom Highlight API: the text itself is not touched, so nothing moves and
 * selections hold. Only those in view or near it are laid: whatever changes in the page has the browser look through all that are laid, and a source
 * may have thousands.
 */
export class HighlightSheet {
  readonly #root: Element
  readonly #observer: IntersectionObserver
  readonly #near = new Set<Element>()
  readonly #layers = new Map<string, Layers>()
  readonly #laid = new Map<string, ReadonlyMap<string, Laid>>()

  constructor(root: Element) {
    this.#root = root
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target)
          else this.#near.delete(target)
        }
        for (const owner of this.#layers.keys()) this.#layAll(owner)
      },
      { root: root.closest('[data-scroller]'), rootMargin: `${margin} 0px` },
    )
    for (const portion of root.children) this.#observer.observe(portion)
  }

  /** Lays the layers of an owner in the place of those it had; what is in both stays as it is. */
  lay(owner: string, layers: Layers): void {
    this.#layers.set(owner, layers)
    this.#layAll(owner)
  }

  /** Takes all highlights away. */
  stop(): void {
    this.#observer.disconnect()
    for (const owner of this.#layers.keys()) this.#lift(owner)
  }

  #lift(owner: string): void {
    for (const { highlight, range } of this.#laid.get(owner)?.values() ?? []) highlight.delete(range)
    this.#laid.delete(owner)
  }

  #layAll(owner: string): void {
    const near = this.#nearStretch()
    const before = this.#laid.get(owner) ?? new Map<string, Laid>()
    const laid = new Map<string, Laid>()
    for (const [name, stretches] of this.#layers.get(owner) ?? []) {
      for (const stretch of stretches) {
        if (near === null || stretch.start >= near.end || stretch.end <= near.start) continue
        const key = `${name} ${stretch.start} ${stretch.end}`
        const known = laid.get(key) ?? before.get(key) ?? this.#made(name, stretch)
        if (known !== null) laid.set(key, known)
      }
    }
    for (const [key, { highlight, range }] of before) if (!laid.has(key)) highlight.delete(range)
    this.#laid.set(owner, laid)
  }

  #made(name: string, stretch: Stretch): Laid | null {
    const range = rangeIn(this.#root, stretch)
    if (range === null) return null
    const highlight = highlightNamed(name, priorities[name] ?? 0)
    highlight.add(range)
    return { highlight, range }
  }

  /** From the first portion near what is in view to the end of the last; null when none is, or it is not known yet. */
  #nearStretch(): Stretch | null {
    const portions = [...this.#root.children]
    const first = portions.find((portion) => this.#near.has(portion))
    if (first === undefined) return null
    const after = portions[portions.findLastIndex((portion) => this.#near.has(portion)) + 1]
    return { start: startOf(first), end: after === undefined ? Number.POSITIVE_INFINITY : startOf(after) }
  }
}
