import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import style from './progress-bar.module.css'

/** How far long work has come; `share` runs from 0 to 1. */
export function ProgressBar({ label, share }: { readonly label: ReactNode; readonly share: number }) {
  return (
    <AriaProgressBar value={share * 100} className={style.progress ?? ''}>
      {({ percentage, valueText }) => (
        <>
          <span className={style.words}>
            <Label>{label}</Label>
            <span>{valueText}</span>
          </span>
          <span className={style.track}>
            <span className={style.fill} style={{ inlineSize: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  )
}
