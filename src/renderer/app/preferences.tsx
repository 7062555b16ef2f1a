import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { z } from 'zod'
import type { Density } from '../components/data-table/data-table.tsx'
import { useRemembered } from '../components/remembered.ts'

const Theme = z.enum(['light', 'dark', 'system'])
export type Theme = z.infer<typeof Theme>

const Contrast = z.enum(['system', 'high'])
export type Contrast = z.infer<typeof Contrast>

const PassagePlace = z.enum(['below', 'beside', 'hidden'])
/** Where the passage stands in the claims view. */
export type PassagePlace = z.infer<typeof PassagePlace>

export interface Preferences {
  readonly theme: Theme
  readonly setTheme: (theme: Theme) => void
  /** High contrast, always or where the system asks for it. */
  readonly contrast: Contrast
  readonly setContrast: (contrast: Contrast) => void
  readonly density: Density
  readonly setDensity: (density: Density) => void
  readonly passage: PassagePlace
  readonly setPassage: (place: PassagePlace) => void
}

const PreferencesContext = createContext<Preferences | null>(null)

/** How the analyst likes the workbench; remembered on this machine for every case. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (preferences === null) throw new Error('usePreferences is used outside PreferencesProvider.')
  return preferences
}

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useRemembered('theme', Theme, 'system')
  const [contrast, setContrast] = useRemembered('contrast', Contrast, 'system')
  const [density, setDensity] = useRemembered<Density>('density', z.enum(['comfortable', 'compact']), 'comfortable')
  const [passage, setPassage] = useRemembered<PassagePlace>('passage', PassagePlace, 'below')

  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.density = density
  }, [theme, density])

  useEffect(() => {
    const asked = matchMedia('(prefers-contrast: more)')
    const apply = () => {
      document.documentElement.dataset.contrast = contrast === 'high' || asked.matches ? 'high' : 'normal'
    }
    apply()
    asked.addEventListener('change', apply)
    return () => asked.removeEventListener('change', apply)
  }, [contrast])

  const preferences = useMemo(
    () => ({ theme, setTheme, contrast, setContrast, density, setDensity, passage, setPassage }),
    [theme, setTheme, contrast, setContrast, density, setDensity, passage, setPassage],
  )
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>
}
