import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import layout from './inspector.module.css'
import { usePortion } from './use-portion.ts'

const sizes = { first: 50, more: 50 }

interface LongListProps<Item> {
  /** The id of what the list belongs to. */
  readonly of: string
  readonly items: readonly Item[]
  readonly className: string | undefined
  /** The `li` of an item, with its key. */
  readonly children: (item: Item) => ReactNode
}

/** A list of any length: its first items, and more when they are asked for. */
export function LongList<Item>({ of, items, className, children }: LongListProps<Item>) {
  const { count, words, showMore } = usePortion(of, items.length, sizes)
  const list = useRef<HTMLUListElement>(null)
  const isPressed = useRef(false)
  // The button that was pressed may be gone, and the focus with it.
  useEffect(() => {
    if (isPressed.current) list.current?.children[count - sizes.more]?.querySelector('button')?.focus()
    isPressed.current = false
  }, [count])
  const press = () => {
    isPressed.current = true
    showMore()
  }
  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, count).map(children)}
      </ul>
      {words !== null && (
        <div className={layout.add}>
          <Button look="quiet" onPress={press}>
            {words}
          </Button>
        </div>
      )}
    </>
  )
}
