import { Circle, CircleCheck, CircleDashed, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import type { ClaimStatus } from '#core/model/claim.ts'
import style from './marks.module.css'

const glyphs: Readonly<Record<ClaimStatus, LucideIcon>> = {
  unreviewed: CircleDashed,
  'in review': Circle,
  accepted: CircleCheck,
  disputed: CircleHelp,
  rejected: CircleX,
}

/** The glyph of a status alone; use it only where the word stands beside it. */
export function StatusGlyph({ status }: { readonly status: ClaimStatus }) {
  const Glyph = glyphs[status]
  return (
    <span className={style.glyph} data-status={status}>
      <Glyph size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}

/** A status: a glyph and a word. */
export function StatusMark({ status }: { readonly status: ClaimStatus }) {
  return (
    <span className={style.status}>
      <StatusGlyph status={status} />
      <span className={style.words}>{status}</span>
    </span>
  )
}
