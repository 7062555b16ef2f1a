import type { ClaimId } from '#core/model/ids.ts'
import type { SourceMention } from '#engine/answers.ts'

/** A stretch of text, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What is highlighted, by the name of its highlight: `mention-` with a status, with `overlap` where mentions share text, or with `chosen`. */
export type Layers = ReadonlyMap<string, readonly Stretch[]>

/** How the mentions of a source are laid over its text. */
export function mentionLayers(mentions: readonly SourceMention[]): Layers {
  const layers = new Map<string, Stretch[]>()
  for (const { claim, start, end } of mentions) {
    const name = `mention-${claim.status.replace(' ', '-')}`
    const layer = layers.get(name)
    if (layer === undefined) layers.set(name, [{ start, end }])
    else layer.push({ start, end })
  }
  const shared = overlaps(mentions)
  return shared.length === 0 ? layers : layers.set('mention-overlap', [...shared])
}

/** The layer of the claim that is chosen. */
export function chosenLayer(mentions: readonly SourceMention[], chosen: ClaimId | null): Layers {
  const stretches = mentions.filter(({ claim }) => claim.id === chosen)
  return stretches.length === 0 ? new Map() : new Map([['mention-chosen', stretches]])
}

/** The stretches that two or more mentions cover. */
export function overlaps(mentions: readonly Stretch[]): readonly Stretch[] {
  const edges = mentions
    .flatMap(({ start, end }) => [
      { at: start, step: 1 },
      { at: end, step: -1 },
    ])
    .sort((left, right) => left.at - right.at || left.step - right.step)
  const found: Stretch[] = []
  let depth = 0
  let since = 0
  for (const { at, step } of edges) {
    if (step === 1 && depth === 1) since = at
    if (step === -1 && depth === 2 && at > since) found.push({ start: since, end: at })
    depth += step
  }
  return found
}

/**
 * The mention meant by a press at an offset: the shortest one there; where the claim chosen already has it, the next longer one, so that
 * pressing again goes through mentions that lie over each other.
 */
export function mentionAt(
  mentions: readonly SourceMention[],
  offset: number,
  chosen: ClaimId | null,
): SourceMention | null {
  const here = mentions
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((left, right) => left.end - left.start - (right.end - right.start))
  const current = here.findIndex(({ claim }) => claim.id === chosen)
  return here[(current + 1) % Math.max(here.length, 1)] ?? null
}
