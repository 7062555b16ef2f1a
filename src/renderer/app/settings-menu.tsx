import { Settings2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { Menu, MenuItem, MenuSection } from '../components/menu.tsx'
import { usePreferences } from './preferences.tsx'
import style from './status-bar.module.css'

/** Theme, contrast, density of rows, and where the passage stands. */
export function SettingsMenu() {
  const { theme, setTheme, contrast, setContrast, density, setDensity, passage, setPassage } = usePreferences()
  return (
    <Menu
      trigger={
        <AriaButton className={style.actions ?? ''} aria-label="Appearance">
          <Settings2 size={14} aria-hidden />
        </AriaButton>
      }
      placement="top end"
      aria-label="Appearance"
      onAction={(key) => {
        if (key === 'system-contrast') setContrast('system')
        if (key === 'high') setContrast('high')
        if (key === 'light' || key === 'dark' || key === 'system') setTheme(key)
        if (key === 'comfortable' || key === 'compact') setDensity(key)
        if (key === 'below' || key === 'beside' || key === 'hidden') setPassage(key)
      }}
    >
      <MenuSection title="Theme" selectionMode="single" selectedKeys={[theme]} disallowEmptySelection>
        <MenuItem id="system" text="As the system" />
        <MenuItem id="light" text="Light" />
        <MenuItem id="dark" text="Dark" />
      </MenuSection>
      <MenuSection
        title="Contrast"
        selectionMode="single"
        selectedKeys={[contrast === 'high' ? 'high' : 'system-contrast']}
        disallowEmptySelection
      >
        <MenuItem id="system-contrast" text="Contrast as the system" />
        <MenuItem id="high" text="High contrast" />
      </MenuSection>
      <MenuSection title="Rows" selectionMode="single" selectedKeys={[density]} disallowEmptySelection>
        <MenuItem id="comfortable" text="Comfortable" />
        <MenuItem id="compact" text="Compact" />
      </MenuSection>
      <MenuSection title="Passage" selectionMode="single" selectedKeys={[passage]} disallowEmptySelection>
        <MenuItem id="below" text="Below the claims" />
        <MenuItem id="beside" text="Beside the claims" />
        <MenuItem id="hidden" text="Hidden" />
      </MenuSection>
    </Menu>
  )
}
