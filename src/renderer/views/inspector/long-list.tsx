import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import layout from './inspector.module.css'

/** How many items are drawn before more are asked for: more would hold up the window whenever a claim is chosen. */
const drawnAtOnce = 50

interface LongListProps<Item> {
  readonly items: readonly Item[]
  readonly className: string | undefined
  /** The `li` of an item, with its key. */
  readonly children: (item: Item) => ReactNode
}

/** A list of any length: its first items, and more when they are asked for. Give it a key that changes with what the list belongs to. */
export function LongList<Item>({ items, className, children }: LongListProps<Item>) {
  const [count, setCount] = useState(drawnAtOnce)
  const list = useRef<HTMLUListElement>(null)
  // The button that was pressed may be gone, and the focus with it.
  useEffect(() => {
    if (count > drawnAtOnce) list.current?.children[count - drawnAtOnce]?.querySelector('button')?.focus()
  }, [count])
  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, count).map(children)}
      </ul>
      {items.length > count && (
        <div className={layout.add}>
          <Button look="quiet" onPress={() => setCount(count + drawnAtOnce)}>
            {`Show ${formatCount(Math.min(drawnAtOnce, items.length - count))} more of ${formatCount(items.length)}`}
          </Button>
        </div>
      )}
    </>
  )
}
