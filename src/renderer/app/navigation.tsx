import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import {
  adjusted,
  type NavigationHistory,
  type Place,
  startAt,
  visited,
  wentBack,
  wentForward,
} from './navigation-history.ts'

export interface Navigation {
  readonly place: Place
  /** Goes to another view or record; Alt+← leads back. */
  readonly go: (change: Partial<Place>) => void
  /** Chooses something at this place, which is no step to go back over. */
  readonly choose: (change: Partial<Place>) => void
  readonly back: () => void
  readonly forward: () => void
  readonly canGoBack: boolean
  readonly canGoForward: boolean
}

const NavigationContext = createContext<Navigation | null>(null)

/** Where the analyst is, and how to go elsewhere. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('useNavigation is used outside NavigationProvider.')
  return navigation
}

export function NavigationProvider({ children }: { readonly children: ReactNode }) {
  const [history, setHistory] = useState<NavigationHistory>(() =>
    startAt({ view: 'claims', claim: null, source: null, mention: null }),
  )
  const navigation = useMemo(
    () => ({
      place: history.present,
      go: (change: Partial<Place>) => setHistory((last) => visited(last, change)),
      choose: (change: Partial<Place>) => setHistory((last) => adjusted(last, change)),
      back: () => setHistory(wentBack),
      forward: () => setHistory(wentForward),
      canGoBack: history.past.length > 0,
      canGoForward: history.future.length > 0,
    }),
    [history],
  )
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}
