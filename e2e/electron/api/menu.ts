import type { MenuItem as ElectronItem, Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron'
import { record } from '../lib/records.ts'
import { presentAs, strict } from '../lib/strict.ts'
import { BrowserWindow } from './browser-window.ts'

type ItemMember =
  | 'accelerator'
  | 'checked'
  | 'click'
  | 'enabled'
  | 'id'
  | 'label'
  | 'role'
  | 'sublabel'
  | 'submenu'
  | 'toolTip'
  | 'type'
  | 'visible'
type MenuMember = 'append' | 'getMenuItemById' | 'items' | 'popup'

const defaultType = (options: MenuItemConstructorOptions): ElectronItem['type'] =>
  options.type ?? (options.submenu ? 'submenu' : 'normal')

const asMenu = (submenu: NonNullable<MenuItemConstructorOptions['submenu']>): ElectronMenu =>
  Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : submenu

/** Electron's `MenuItem`. Its shortcut is never pressed and its role does nothing: `click()` runs the app's own part. */
function createItem(options: MenuItemConstructorOptions): ElectronItem {
  const model: Pick<ElectronItem, ItemMember> = {
    accelerator: options.accelerator ?? null,
    checked: options.checked ?? false,
    enabled: options.enabled ?? true,
    id: options.id ?? '',
    label: options.label ?? '',
    sublabel: options.sublabel ?? '',
    toolTip: options.toolTip ?? '',
    type: defaultType(options),
    visible: options.visible ?? true,
    // Electron's own types name a few roles more for templates than for items.
    ...(options.role ? { role: options.role as NonNullable<ElectronItem['role']> } : {}),
    ...(options.submenu ? { submenu: asMenu(options.submenu) } : {}),
    click: () => {
      if (options.role) record('MenuItem.role', options.role)
      if (options.type === 'checkbox') model.checked = !model.checked
      options.click?.(item, BrowserWindow.getFocusedWindow() ?? undefined, {})
    },
  }
  // Present though absent in this item: asking whether there is a submenu or a role is fair.
  const item = presentAs<ElectronItem, ItemMember>(
    strict('MenuItem', { role: undefined, submenu: undefined, ...model } as typeof model),
  )
  return item
}

/** Electron's `Menu`: what the app put into it, for specs to look at and click. */
class StandInMenu implements Pick<ElectronMenu, MenuMember> {
  readonly items: ElectronItem[] = []
  private static applicationMenu: ElectronMenu | null = null

  static buildFromTemplate(template: (MenuItemConstructorOptions | ElectronItem)[]): ElectronMenu {
    const menu = new StandInMenu()
    for (const options of template) menu.append(createItem(options as MenuItemConstructorOptions))
    return presentAs<ElectronMenu>(strict('Menu', menu))
  }

  static setApplicationMenu(menu: ElectronMenu | null): void {
    StandInMenu.applicationMenu = menu
  }

  static getApplicationMenu(): ElectronMenu | null {
    return StandInMenu.applicationMenu
  }

  append(item: ElectronItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): ElectronItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(): void {
    record(
      'Menu.popup',
      this.items.map((item) => item.label),
    )
  }
}

/** Electron's `Menu`. */
export const Menu = strict('Menu', StandInMenu)
