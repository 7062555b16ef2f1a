import { type ComponentType, createContext, useContext } from 'react'
import type { IdSet } from '#core/model/id-set.ts'
import type { Query } from '#core/query/query.ts'

export interface ExportDialogProps {
  /** What the claims view asks for now, when it has been opened. */
  readonly query: Query | null
  readonly chosen: IdSet
  readonly onClose: () => void
}

export interface InspectorProps {
  /** Closes it, where it lies over the view. */
  readonly onClose?: () => void
}

export interface ImportDialogProps {
  readonly onClose: () => void
}

/** Parts of other views that a view may show. Views never import one another; the shell hands these over. */
export interface Panes {
  /** The passage that states the chosen claim, in its source. It reads the claim and the mention from the navigation. */
  readonly Passage: ComponentType
  /** Everything about the chosen claim. */
  readonly Inspector: ComponentType<InspectorProps>
  readonly ExportDialog: ComponentType<ExportDialogProps>
  readonly ImportDialog: ComponentType<ImportDialogProps>
}

export const PanesContext = createContext<Panes | null>(null)

export function usePanes(): Panes {
  const panes = useContext(PanesContext)
  if (panes === null) throw new Error('usePanes is used outside the shell.')
  return panes
}
