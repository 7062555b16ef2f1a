import { MessageSquareQuote, Quote } from 'lucide-react'
import type { CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '#renderer/components/button.tsx'
import { Tooltip } from '#renderer/components/tooltip.tsx'
import style from './selection-bar.module.css'
import type { InSight } from './sight.ts'

interface SelectionBarProps {
  /** Where the selection stands, and the pane that the bar keeps within. */
  readonly place: InSight
  /** The statement of the chosen claim, when there is one that the passage could be added to. */
  readonly claim: string | null
  readonly onState: () => void
  readonly onAdd: () => void
}

const longest = 90

/** Says to which claim the passage is added; its words may still be on their way. */
function adding(statement: string): string {
  if (statement === '') return 'Add as a mention'
  const words = statement.length > longest ? `${statement.slice(0, longest).trimEnd()}…` : statement
  return `Add as a mention of “${words}”`
}

/** The room that the bar takes above a selection. */
const room = 56

/** What can be done with the selected passage, just above it, or below it where there is no room; how wide it is, only the style sheet knows. */
export function SelectionBar({ place: { box, pane }, claim, onState, onAdd }: SelectionBarProps) {
  const below = box.top - pane.top < room
  const place = {
    '--middle': `${box.left + box.width / 2}px`,
    '--edge': `${below ? box.bottom : box.top}px`,
    '--pane-left': `${pane.left}px`,
    '--pane-right': `${pane.right}px`,
    '--pane-bottom': `${pane.bottom}px`,
  } as CSSProperties
  return createPortal(
    // Pressing a button must not take the selection away before the press is done.
    <div
      role="toolbar"
      aria-label="Selected passage"
      className={style.bar}
      data-below={below || undefined}
      style={place}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button look="primary" icon={MessageSquareQuote} shortcut="c" onPress={onState}>
        State a claim
      </Button>
      {claim !== null && (
        <Tooltip text={adding(claim)} shortcut="m">
          <Button look="quiet" icon={Quote} aria-label={adding(claim)} onPress={onAdd}>
            Add as a mention
          </Button>
        </Tooltip>
      )}
    </div>,
    document.body,
  )
}
