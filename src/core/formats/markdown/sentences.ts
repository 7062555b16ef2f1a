import type { Edtf } from '../../model/edtf.ts'
import { edtfWords } from '../../model/edtf-words.ts'
import type { Mention } from '../../model/mention.ts'
import type { Source } from '../../model/source.ts'
import type { Timestamp } from '../../model/time.ts'
import {
  type AdmiraltyGrade,
  type Credibility,
  credibilityGrades,
  type Reliability,
  reliabilityGrades,
} from '../../vocabulary/admiralty.ts'
import type { Confidence } from '../../vocabulary/confidence.ts'
import {
  type Likelihood,
  likelihoodBand,
  type Yardstick,
  yardstickBands,
  yardstickNames,
} from '../../vocabulary/likelihood.ts'

/** “Source reliability B, usually reliable.” */
export function reliabilitySentence(reliability: Reliability | null): string {
  if (reliability === null) return 'Source reliability is not graded, since no source states this claim.'
  return `Source reliability ${gradeWords(reliabilityGrades[reliability])}.`
}

/** “Information credibility 2, probably true.” */
export function credibilitySentence(credibility: Credibility): string {
  return `Information credibility ${gradeWords(credibilityGrades[credibility])}.`
}

function gradeWords({ code, label }: AdmiraltyGrade<string>): string {
  return `${code}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/** The most reliable of the sources that state a claim; “cannot be judged” gives way to any other grade. */
export function bestReliability(
  mentions: readonly Mention[],
  sourceById: ReadonlyMap<string, Source>,
): Reliability | null {
  let best: Reliability | null = null
  for (const { anchor } of mentions) {
    const grade = sourceById.get(anchor.source)?.reliability
    if (grade !== undefined && (best === null || reliabilityGrades[grade].order < reliabilityGrades[best].order)) {
      best = grade
    }
  }
  return best
}

/** “Likelihood: very likely, 80–95 %, by ICD 203 (likelihood terms).” It stands in a paragraph without the confidence. */
export function likelihoodSentence(likelihood: Likelihood, yardstick: Yardstick): string {
  const { term, range } = likelihoodBand(likelihood, yardstick)
  return `Likelihood: ${term}, ${range}, by ${yardstickNames[yardstickOf(likelihood, yardstick)]}.`
}

/** The yardstick that words a likelihood: that of the case, unless the likelihood was stated on another one. */
function yardstickOf(likelihood: Likelihood, yardstick: Yardstick): Yardstick {
  if (yardstickBands[yardstick].some(({ id }) => id === likelihood)) return yardstick
  return likelihood.startsWith('phia') ? 'phia' : 'icd203-likelihood'
}

/** “Analytic confidence: moderate.” It stands in a paragraph without the likelihood. */
export function confidenceSentence(confidence: Confidence): string {
  return `Analytic confidence: ${confidence}.`
}

/** The date in words, and as it is written where that differs. */
export function dateWords(date: Edtf): string {
  const words = edtfWords(date)
  return words === date ? date : `${words} (${date})`
}

/** “2026-11-22 18:30 UTC” */
export function momentWords(moment: Timestamp): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`
}

/** “Added 2026-11-22 18:30 UTC, changed 2026-11-23 09:10 UTC.” */
export function historySentence(
  verb: string,
  { createdAt, updatedAt }: { readonly createdAt: Timestamp; readonly updatedAt: Timestamp },
): string {
  const made = `${verb} ${momentWords(createdAt)}`
  return updatedAt === createdAt ? `${made}.` : `${made}, changed ${momentWords(updatedAt)}.`
}

/** “characters 12–57”: UTF-16 units of the source text from 0, the end not included. */
export function rangeWords({ anchor }: Mention): string {
  return `characters ${anchor.start}–${anchor.end}`
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
