import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { TagColour } from '#core/model/tag.ts'
import style from './marks.module.css'

interface ChipProps {
  readonly text: string
  readonly mark?: ReactNode
  /** Takes the chip away; without it the chip only shows. */
  readonly onRemove?: (() => void) | undefined
}

/** A short fact in a frame, which may be taken away. */
export function Chip({ text, mark, onRemove }: ChipProps) {
  return (
    <span className={style.chip} data-removable={onRemove !== undefined || undefined}>
      {mark}
      <span className={style.words} title={text}>
        {text}
      </span>
      {onRemove !== undefined && (
        <Button className={style.remove ?? ''} aria-label={`Remove ${text}`} onPress={onRemove}>
          <X size={12} aria-hidden />
        </Button>
      )}
    </span>
  )
}

/** The small square that carries a tag's colour. */
export function Swatch({ colour }: { readonly colour: TagColour }) {
  return <span className={style.swatch} data-colour={colour} aria-hidden />
}

interface TagChipProps {
  readonly name: string
  readonly colour: TagColour
  readonly onRemove?: (() => void) | undefined
}

/** A tag: a small square of its colour and its name; framed when it can be taken away. */
export function TagChip({ name, colour, onRemove }: TagChipProps) {
  if (onRemove !== undefined) {
    return (
      <Chip
        text={name}
        mark={
          <span className={style.tag}>
            <Swatch colour={colour} />
            &nbsp;
          </span>
        }
        onRemove={onRemove}
      />
    )
  }
  return (
    <span className={style.tag}>
      <Swatch colour={colour} />
      <span className={style.words} dir="auto">
        {name}
      </span>
    </span>
  )
}
