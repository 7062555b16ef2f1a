import type { LucideIcon } from 'lucide-react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useNewest } from '../components/use-newest.ts'

/** Something that the analyst can do, by its shortcut or from the list of actions. */
export interface Action {
  readonly id: string
  /** A verb first: “Tag the chosen claims”. */
  readonly title: string
  readonly section: string
  readonly icon?: LucideIcon
  /** As it is shown: `Ctrl+Z`, `t`. Several are parted by a comma and a space. */
  readonly shortcut?: string
  /** Whether the shortcut also works while a text field has the focus. */
  readonly worksInFields?: boolean
  /** Left out of the list: for keys that only move about. */
  readonly isHidden?: boolean
  readonly run: () => void
}

/** The actions of what is on screen now. */
export class ActionStore {
  readonly #groups = new Map<symbol, readonly Action[]>()
  readonly #listeners = new Set<() => void>()
  #all: readonly Action[] = []

  readonly all = (): readonly Action[] => this.#all

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(owner: symbol, actions: readonly Action[]): void {
    if (actions.length === 0) this.#groups.delete(owner)
    else this.#groups.set(owner, actions)
    this.#all = [...this.#groups.values()].flat()
    for (const listener of this.#listeners) listener()
  }
}

const ActionsContext = createContext(new ActionStore())

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => new ActionStore())
  return <ActionsContext value={store}>{children}</ActionsContext>
}

/** Offers actions for as long as the component is on screen. */
export function useActions(actions: readonly Action[]): void {
  const store = useContext(ActionsContext)
  const [owner] = useState(() => Symbol('actions'))
  const newest = useNewest(actions)
  const shape = actions.map(({ id, title, shortcut }) => `${id} ${title} ${shortcut ?? ''}`).join('\n')

  // Offered anew when what they are called changes; what they do is always the newest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the actions
  useEffect(() => {
    const offered = newest.current.map((action) => ({
      ...action,
      run: () => newest.current.find(({ id }) => id === action.id)?.run(),
    }))
    store.set(owner, offered)
    return () => store.set(owner, [])
  }, [store, owner, shape])
}

/** Sections of actions that are there in every view; they are listed after those of the view. */
const lastSections = ['Edit', 'Case', 'View', 'Go']

/** Every action that can be taken now: those of the view first, then those that are always there. */
export function useOfferedActions(): readonly Action[] {
  const store = useContext(ActionsContext)
  const all = useSyncExternalStore(store.subscribe, store.all)
  return useMemo(() => {
    const rank = ({ section }: Action) => lastSections.indexOf(section)
    return [...all].sort((one, other) => rank(one) - rank(other))
  }, [all])
}
