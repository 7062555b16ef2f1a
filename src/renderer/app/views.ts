import { BookOpen, FileText, GitBranch, History, Library, MessageSquareText, Tag, Users } from 'lucide-react'
import { ClaimsView } from '../views/claims/claims-view.tsx'
import { EntitiesView } from '../views/entities/entities-view.tsx'
import { ExportDialog } from '../views/export/export-dialog.tsx'
import { HistoryView } from '../views/history/history-view.tsx'

import { ImportDialog } from '../views/import/import-dialog.tsx'
import { LinksView } from '../views/links/links-view.tsx'
import { NotesView } from '../views/notes/notes-view.tsx'
import { PassagePane } from '../views/source/passage-pane.tsx'
import { SourceView } from '../views/source/source-view.tsx'
import { SourcesView } from '../views/sources/sources-view.tsx'
import { TagsView } from '../views/tags/tags-view.tsx'
import { ClaimInspector } from './claim-inspector.tsx'
import type { Panes } from './panes.ts'
import type { WorkbenchView } from './view.ts'

/** Every view, in the order of the rail. */
export const views: readonly WorkbenchView[] = [
  {
    name: 'claims',
    title: 'Claims',
    icon: FileText,
    component: ClaimsView,
    shortcut: '1',
    counts: 'claims',
    isInRail: true,
    hasInspector: true,
  },
  {
    name: 'sources',
    title: 'Sources',
    icon: Library,
    component: SourcesView,
    shortcut: '2',
    counts: 'sources',
    isInRail: true,
    hasInspector: false,
  },
  {
    name: 'links',
    title: 'Links',
    icon: GitBranch,
    component: LinksView,
    shortcut: '3',
    counts: 'links',
    isInRail: true,
    hasInspector: true,
  },
  {
    name: 'notes',
    title: 'Notes',
    icon: MessageSquareText,
    component: NotesView,
    shortcut: '4',
    counts: 'notes',
    isInRail: true,
    hasInspector: false,
  },
  {
    name: 'tags',
    title: 'Tags',
    icon: Tag,
    component: TagsView,
    shortcut: '5',
    counts: 'tags',
    isInRail: true,
    hasInspector: false,
  },
  {
    name: 'entities',
    title: 'Entities',
    icon: Users,
    component: EntitiesView,
    shortcut: '6',
    counts: 'entities',
    isInRail: true,
    hasInspector: false,
  },
  {
    name: 'history',
    title: 'History',
    icon: History,
    component: HistoryView,
    shortcut: '7',
    isInRail: true,
    hasInspector: false,
  },
  { name: 'source', title: 'Source', icon: BookOpen, component: SourceView, isInRail: false, hasInspector: true },
]

/** The parts of views that other views show. */
export const panes: Panes = { Passage: PassagePane, Inspector: ClaimInspector, ExportDialog, ImportDialog }
