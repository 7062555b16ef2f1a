/** A way of looking at the claims that every case has. */
export interface BuiltInView {
  readonly name: string
  readonly query: string
}

export const builtInViews: readonly BuiltInView[] = [
  { name: 'Ungraded', query: 'credibility:6' },
  { name: 'Contested', query: 'contradicts:1..' },
  { name: 'Uncorroborated', query: 'sources:..1' },
]
