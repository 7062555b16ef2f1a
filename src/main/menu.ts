import { Menu, type MenuItemConstructorOptions } from 'electron'

/** A menu of the system's own roles. The workbench owns its shortcuts, so undo and redo here take none of them away. */
export function setMenu({ platform, developing }: { readonly platform: string; readonly developing: boolean }): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', registerAccelerator: false },
    { role: 'redo', registerAccelerator: false },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  if (developing) view.push({ type: 'separator' }, { role: 'toggleDevTools' })
  const mac = platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      { label: 'File', submenu: [{ role: mac ? 'close' : 'quit' }] },
      { label: 'Edit', submenu: edit },
      { label: 'View', submenu: view },
      { label: 'Window', submenu: [{ role: 'minimize' }, ...(mac ? [{ role: 'zoom' } as const] : [])] },
    ]),
  )
}
