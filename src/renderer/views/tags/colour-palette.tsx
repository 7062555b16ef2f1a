import { Label, Radio, RadioGroup } from 'react-aria-components'
import { TagColour } from '#core/model/tag.ts'
import { Swatch } from '#renderer/components/chip.tsx'
import style from './colour-palette.module.css'

interface ColourPaletteProps {
  readonly value: TagColour
  readonly isDisabled: boolean
  readonly onChange: (colour: TagColour) => void
}

/** The colours that a tag may have. Each has a name; the chosen one's is written out. */
export function ColourPalette({ value, isDisabled, onChange }: ColourPaletteProps) {
  return (
    <RadioGroup
      className={style.palette ?? ''}
      orientation="horizontal"
      value={value}
      isDisabled={isDisabled}
      onChange={(colour) => onChange(TagColour.parse(colour))}
    >
      <Label className={style.label ?? ''}>
        Colour: <span className={style.chosen}>{value}</span>
      </Label>
      <div className={style.colours}>
        {TagColour.options.map((colour) => (
          <Radio key={colour} value={colour} aria-label={colour} className={style.colour ?? ''}>
            <Swatch colour={colour} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
