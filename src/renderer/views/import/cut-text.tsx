import { useState } from 'react'
import style from './import-dialog.module.css'

/** A text shorter than this has room on one line. */
const roomy = 24

/** A text on one line. Pointing at a longer one shows it whole, and so does pressing it, in place. */
export function CutText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false)
  if (text.length <= roomy) {
    return (
      <span className={style.short} dir="auto">
        {text}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={style.cut}
      title={text}
      dir="auto"
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
    >
      {text}
    </button>
  )
}
