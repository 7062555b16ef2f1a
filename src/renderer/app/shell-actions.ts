import {
  ArrowLeft,
  ArrowRight,
  Contrast,
  Download,
  Keyboard,
  Moon,
  PanelLeft,
  PanelRight,
  Redo2,
  Rows3,
  Rows4,
  Save,
  Sun,
  SunMoon,
  Undo2,
  Upload,
  UserPen,
} from 'lucide-react'
import { useSummary, useWorkbench } from '../engine/workbench.ts'
import { type Action, useActions } from './actions.tsx'
import { useNavigation } from './navigation.tsx'
import { usePreferences } from './preferences.tsx'
import { saveCaseFile } from './save-case-file.ts'
import { views } from './views.ts'

/** A dialog of the shell. */
export type ShellDialog = 'palette' | 'help' | 'export' | 'import' | 'name'

interface ShellActionsOptions {
  readonly onDialog: (dialog: ShellDialog) => void
  readonly onRail: () => void
  readonly onInspector: () => void
}

/** What can be done everywhere: go to a view, take back, export, change the looks. Draws nothing, so that nothing is drawn anew when it changes. */
export function ShellActions({ onDialog, onRail, onInspector }: ShellActionsOptions): null {
  const workbench = useWorkbench()
  const title = useSummary((summary) => summary.case.title)
  const undoes = useSummary((summary) => summary.undo)
  const redoes = useSummary((summary) => summary.redo)
  const { undo, redo, readOnly } = workbench
  const { go, back, forward } = useNavigation()
  const { setTheme, density, setDensity, contrast, setContrast } = usePreferences()

  const going = views
    .filter(({ isInRail }) => isInRail)
    .map(
      ({ name, title, icon, shortcut }): Action => ({
        id: `go.${name}`,
        title: `Go to ${title.toLowerCase()}`,
        section: 'Go',
        icon,
        ...(shortcut === undefined ? {} : { shortcut }),
        run: () => go({ view: name }),
      }),
    )

  const editing: readonly Action[] = readOnly
    ? []
    : [
        {
          id: 'undo',
          isHidden: undoes === null,
          title: undoes === null ? 'Undo' : `Undo: ${undoes}`,
          section: 'Edit',
          icon: Undo2,
          shortcut: 'Ctrl+Z',
          run: () => void undo(),
        },
        {
          id: 'redo',
          isHidden: redoes === null,
          title: redoes === null ? 'Redo' : `Redo: ${redoes}`,
          section: 'Edit',
          icon: Redo2,
          shortcut: 'Ctrl+Shift+Z, Ctrl+Y',
          run: () => void redo(),
        },
      ]

  useActions([
    {
      id: 'palette',
      title: 'Actions',
      section: 'View',
      shortcut: 'Ctrl+K',
      worksInFields: true,
      isHidden: true,
      run: () => onDialog('palette'),
    },
    {
      id: 'help',
      title: 'Show keyboard shortcuts',
      section: 'View',
      icon: Keyboard,
      shortcut: '?',
      run: () => onDialog('help'),
    },
    {
      id: 'export',
      title: 'Export notes as Markdown',
      section: 'Case',
      icon: Download,
      shortcut: 'Ctrl+E',
      run: () => onDialog('export'),
    },
    {
      id: 'case.save',
      title: 'Save a copy of the case',
      section: 'Case',
      icon: Save,
      run: () => void saveCaseFile(title, workbench),
    },
    ...(readOnly
      ? []
      : [
          {
            id: 'import',
            title: 'Import claims from a table',
            section: 'Case',
            icon: Upload,
            shortcut: 'Ctrl+I',
            run: () => onDialog('import'),
          },
        ]),
    { id: 'name', title: 'Set your name', section: 'Case', icon: UserPen, run: () => onDialog('name') },
    ...editing,
    ...going,
    { id: 'back', title: 'Go back', section: 'Go', icon: ArrowLeft, shortcut: 'Alt+←', worksInFields: true, run: back },
    {
      id: 'forward',
      title: 'Go forward',
      section: 'Go',
      icon: ArrowRight,
      shortcut: 'Alt+→',
      worksInFields: true,
      run: forward,
    },
    {
      id: 'rail',
      title: 'Narrow or widen the rail',
      section: 'View',
      icon: PanelLeft,
      shortcut: 'Ctrl+B',
      run: onRail,
    },
    {
      id: 'inspector',
      title: 'Show or hide the inspector',
      section: 'View',
      icon: PanelRight,
      shortcut: 'i',
      run: onInspector,
    },
    { id: 'theme.light', title: 'Use the light theme', section: 'View', icon: Sun, run: () => setTheme('light') },
    { id: 'theme.dark', title: 'Use the dark theme', section: 'View', icon: Moon, run: () => setTheme('dark') },
    {
      id: 'theme.system',
      title: 'Use the theme of the system',
      section: 'View',
      icon: SunMoon,
      run: () => setTheme('system'),
    },
    {
      id: 'contrast',
      title: contrast === 'high' ? 'Use the contrast of the system' : 'Use high contrast',
      section: 'View',
      icon: Contrast,
      run: () => setContrast(contrast === 'high' ? 'system' : 'high'),
    },
    density === 'comfortable'
      ? { id: 'density', title: 'Use compact rows', section: 'View', icon: Rows4, run: () => setDensity('compact') }
      : {
          id: 'density',
          title: 'Use comfortable rows',
          section: 'View',
          icon: Rows3,
          run: () => setDensity('comfortable'),
        },
  ])
  return null
}
