import { CircleHelp } from 'lucide-react'
import { Fragment } from 'react'
import { Edtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { Popover } from '#renderer/components/popover.tsx'
import style from './occurred.module.css'

const examples = [
  '2024',
  '2024-04',
  '2024-04-17',
  '2024-04~',
  '2024?',
  '2024%',
  '202X',
  '2024-21',
  '2023/2024',
  '2024-04/..',
  '../2024-04',
]

/** How dates are written, by example. */
export function DateHelp() {
  return (
    <Popover
      label="How dates are written"
      placement="bottom end"
      trigger={<IconButton label="How dates are written" icon={CircleHelp} />}
    >
      <p>Dates follow EDTF (ISO 8601-2), so that they can be vague.</p>
      <dl className={style.examples}>
        {examples
          .map((text) => Edtf.parse(text))
          .map((date) => (
            <Fragment key={date}>
              <dt>{date}</dt>
              <dd>{edtfWords(date)}</dd>
            </Fragment>
          ))}
      </dl>
    </Popover>
  )
}
