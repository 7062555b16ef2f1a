import { ClaimStatus } from '#core/model/claim.ts'
import { type Credibility, credibilityGrades, type Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { LikelihoodBand } from '#core/vocabulary/likelihood.ts'
import marks from '../marks.module.css'
import { StatusGlyph } from '../status-mark.tsx'
import { cellLook, type Drawing, element, write } from './cell-look.ts'
import { drawnOnce } from './drawn-once.ts'

const drawnGlyphs = drawnOnce(...ClaimStatus.options.map((status) => <StatusGlyph key={status} status={status} />))
const glyphs = new Map(ClaimStatus.options.map((status, index) => [status, drawnGlyphs[index]?.firstElementChild]))

/** The glyph of a status; use it only where the word stands beside it, or a text that matters more. */
export function glyphDrawing(): Drawing<ClaimStatus> {
  const span = element('span', marks.glyph)
  return {
    element: span,
    show: (value) => {
      const glyph = glyphs.get(value)
      if (value === span.dataset.status || glyph == null) return
      span.dataset.status = value
      span.replaceChildren(glyph.cloneNode(true))
    },
  }
}

/** A status: a glyph and a word. */
export const status = cellLook<ClaimStatus>(() => {
  const glyph = glyphDrawing()
  const text = new Text()
  return {
    element: element('span', marks.status, glyph.element, element('span', marks.words, text)),
    show: (value) => {
      glyph.show(value)
      write(text, value)
    },
  }
})

interface Axis {
  readonly code: string
  readonly label: string
  readonly order: number
}

/** One axis of the Admiralty code with its scale. */
export const axisGrade = cellLook<Axis>(() => {
  const code = codeDrawing()
  const scale = scaleDrawing()
  const span = element('span', marks.grade, code.element, scale.element)
  return {
    element: span,
    show: (axis) => {
      code.show(axis)
      scale.show(axis.order)
      span.title = `${axis.code} ${axis.label}`
    },
  }
})

interface Grades {
  /** Null when no source states the claim: the code then shows a dash in its place. */
  readonly reliability: Reliability | null
  readonly credibility: Credibility
}

/** The Admiralty code in two characters, with the scale of its second. */
export const grade = cellLook<Grades>(() => {
  const codes = [codeDrawing(), codeDrawing()] as const
  const scale = scaleDrawing()
  const span = element(
    'span',
    marks.grade,
    element('span', undefined, ...codes.map((code) => code.element)),
    scale.element,
  )
  return {
    element: span,
    show: ({ reliability, credibility }) => {
      const source = reliability === null ? noSource : reliabilityGrades[reliability]
      const claim = credibilityGrades[credibility]
      codes[0].show(source)
      codes[1].show(claim)
      scale.show(claim.order)
      span.title = `${reliability === null ? source.label : `${source.code} ${source.label}`} · ${claim.code} ${claim.label}`
    },
  }
})

const noSource: Axis = { code: '–', label: 'No source', order: 6 }

/** A likelihood: its term over a thin line from 0 to 100 per cent on which the band is drawn. */
export const likelihood = cellLook<LikelihoodBand>(() => {
  const text = new Text()
  const range = element('span', marks.range)
  const track = element('span', marks.track, range)
  track.ariaHidden = 'true'
  const span = element('span', marks.band, element('span', marks.words, text), track)
  return {
    element: span,
    show: ({ term, range: words, low, high }) => {
      write(text, term)
      span.title = `${term}, ${words}`
      range.style.left = `${low}%`
      range.style.width = `${high - low}%`
    },
  }
})

function codeDrawing(): Drawing<Axis> {
  const text = new Text()
  const span = element('span', marks.grade, text)
  return {
    element: span,
    show: ({ code, order }) => {
      if (!write(text, code)) return
      span.classList.toggle(marks.absent ?? '', order === 6)
      span.dataset.weight = order <= 2 ? 'strong' : 'medium'
    },
  }
}

/** Five steps, filled from the best grade down; none for “cannot be judged”. */
function scaleDrawing(): Drawing<number> {
  const steps = [5, 4, 3, 2, 1].map((step) => ({ step, element: element('span', marks.step) }))
  const scale = element('span', marks.scale, ...steps.map((step) => step.element))
  scale.ariaHidden = 'true'
  return {
    element: scale,
    show: (order) => {
      for (const { step, element } of steps) element.toggleAttribute('data-on', order <= step)
    },
  }
}
