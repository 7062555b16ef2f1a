import type { LikelihoodBand as Band } from '#core/vocabulary/likelihood.ts'
import style from './marks.module.css'

/** A likelihood: its term over a thin line from 0 to 100 per cent on which the band is drawn. */
export function LikelihoodBand({ band }: { readonly band: Band }) {
  return (
    <span className={style.band} title={`${band.term}, ${band.range}`}>
      <span className={style.words}>{band.term}</span>
      <span className={style.track} aria-hidden>
        <span className={style.range} style={{ left: `${band.low}%`, width: `${band.high - band.low}%` }} />
      </span>
    </span>
  )
}
