import { type Credibility, credibilityGrades, type Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { classNames } from './class-names.ts'
import style from './marks.module.css'

interface GradeProps {
  /** Null when no source states the claim: the code then shows a dash in its place. */
  readonly reliability: Reliability | null
  readonly credibility: Credibility
}

/** The Admiralty code in two characters. A character without a basis (F, 6) is set faint, as absent rather than bad. */
export function Grade({ reliability, credibility }: GradeProps) {
  const source = reliability === null ? 'No source' : `${reliability} ${reliabilityGrades[reliability].label}`
  const words = `${source} · ${credibility} ${credibilityGrades[credibility].label}`
  return (
    <span className={style.grade} title={words}>
      <span>
        <Code text={reliability ?? '–'} order={reliability === null ? 6 : reliabilityGrades[reliability].order} />
        <Code text={credibility} order={credibilityGrades[credibility].order} />
      </span>
      <Scale order={credibilityGrades[credibility].order} />
    </span>
  )
}

function Code({ text, order }: { readonly text: string; readonly order: number }) {
  return (
    <span
      className={classNames(style.grade, order === 6 && style.absent)}
      data-weight={order <= 2 ? 'strong' : 'medium'}
    >
      {text}
    </span>
  )
}

/** Five steps, filled from the best grade down; none for “cannot be judged”. */
function Scale({ order }: { readonly order: number }) {
  return (
    <span className={style.scale} aria-hidden>
      {[5, 4, 3, 2, 1].map((step) => (
        <span key={step} className={style.step} data-on={order <= step || undefined} />
      ))}
    </span>
  )
}
