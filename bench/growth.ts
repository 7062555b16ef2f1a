import { writeFile } from 'node:fs/promises'
import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { type Figure, judged } from './figures.ts'

const height = 520
const labelHeight = 16
const file = new URL('../docs/growth.svg', import.meta.url)

/** Draws how the figures grow with the case, both axes logarithmic, into docs/growth.svg. A line as steep as the dashed one grows linearly. */
export async function writeGrowth(figures: readonly Figure[]): Promise<void> {
  await writeFile(file, `${drawGrowth(figures)}\n`)
}

function drawGrowth(figures: readonly Figure[]): string {
  const { document } = new JSDOM('').window
  const points = figures.map((one) => ({ name: one.name, rows: one.rows, milliseconds: judged(one) }))
  const sizes = points.map(({ rows }) => rows)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const times = points.map(({ milliseconds }) => milliseconds)
  const decades = Math.log10(Math.max(...times) / Math.min(...times))
  const last = spread(
    points.filter(({ rows }) => rows === most),
    (decades * labelHeight) / height,
  )
  const drawn = Plot.plot({
    document,
    width: 860,
    height,
    marginLeft: 60,
    marginRight: 110,
    style: { background: 'white', color: '#222', fontSize: '12px' },
    x: {
      type: 'log',
      label: 'claims',
      tickFormat: (rows: number) => rows.toLocaleString('en'),
      ticks: [...new Set(sizes)],
    },
    y: { type: 'log', label: 'milliseconds', grid: true, tickFormat: (time: number) => time.toLocaleString('en') },
    color: { scheme: 'Dark2' },
    marks: [
      Plot.line(
        [
          { rows: least, milliseconds: 10 },
          { rows: most, milliseconds: (10 * most) / least },
        ],
        { x: 'rows', y: 'milliseconds', stroke: '#999', strokeDasharray: '4 4' },
      ),
      Plot.line(points, { x: 'rows', y: 'milliseconds', z: 'name', stroke: 'name' }),
      Plot.dot(points, { x: 'rows', y: 'milliseconds', fill: 'name', r: 3 }),
      Plot.text(last, { x: 'rows', y: 'milliseconds', text: 'name', fill: 'name', dx: 8, textAnchor: 'start' }),
    ],
  })
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', 'Milliseconds of each figure by the number of claims')
  return drawn.outerHTML
}

interface Point {
  readonly name: string
  readonly rows: number
  readonly milliseconds: number
}

/** The points from below, each at least so many decades above the one before, so that what is written beside them can be read. */
function spread(points: readonly Point[], decades: number): readonly Point[] {
  let least = 0
  return points
    .toSorted((left, right) => left.milliseconds - right.milliseconds)
    .map((point) => {
      const milliseconds = Math.max(point.milliseconds, least)
      least = milliseconds * 10 ** decades
      return { ...point, milliseconds }
    })
}
