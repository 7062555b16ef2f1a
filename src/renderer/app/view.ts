import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { TableName } from '#core/query/query.ts'

/** The views of the workbench. `source` reads one source and is reached from others; the rest stand in the rail. */
export type ViewName = 'claims' | 'sources' | 'links' | 'notes' | 'tags' | 'entities' | 'history' | 'source'

/** A view as the shell knows it. */
export interface WorkbenchView {
  readonly name: ViewName
  readonly title: string
  readonly icon: LucideIcon
  readonly component: ComponentType
  /** The key that shows it. */
  readonly shortcut?: string
  /** The table whose number of records stands beside the title in the rail. */
  readonly counts?: TableName
  /** Whether it stands in the rail. */
  readonly isInRail: boolean
  /** Whether the inspector of the chosen claim stands beside it. */
  readonly hasInspector: boolean
}
