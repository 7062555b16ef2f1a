/** A line of the table of figures: what is measured, and what it ought to be. */
export interface Line {
  /** What `--only` takes, and what a figure is called. */
  readonly name: string
  readonly what: string
  readonly unit: 'ms' | 'MB'
  /** Which of the two is held against the target. */
  readonly judged: 'median' | 'p95'
  /** Targets at up to 100,000 and up to 1,000,000 claims; null where only the peers count. */
  readonly targets: readonly [number, number] | null
  readonly peers: readonly LinePeer[]
}

export interface LinePeer {
  /** The peer's name in `page/peers.ts`. */
  readonly peer: string
  readonly title: string
  /** How many times as fast as the peer it ought to be; a third when it may take three times as long. Null: only set beside. */
  readonly ratio: number | null
}

const dexieAdd = { peer: 'dexie', title: 'Dexie bulkAdd', ratio: 15 }
const dexieRead = { peer: 'dexie', title: 'Dexie toArray', ratio: 5 }
const scrolled: readonly LinePeer[] = [
  { peer: 'ag-grid', title: 'AG Grid Community', ratio: null },
  { peer: 'tanstack-virtual', title: 'TanStack Table and Virtual', ratio: null },
  { peer: 'plain-rows', title: 'recycled plain rows', ratio: null },
]
const tables = (grid: number | null, models: number | null): readonly LinePeer[] => [
  { peer: 'ag-grid', title: 'AG Grid Community', ratio: grid },
  { peer: 'tanstack-models', title: 'TanStack row models', ratio: models },
]
const searched = (ratio: number, flexsearch: number | null): readonly LinePeer[] => [
  { peer: 'minisearch', title: 'MiniSearch', ratio },
  { peer: 'flexsearch', title: 'FlexSearch', ratio: flexsearch },
]
const third = 0.33

/** The table of figures, in its order. */
export const lines: readonly Line[] = [
  line('import', 'bulk import of ready rows until durable and queryable', 'median', [1500, 15_000], [dexieAdd]),
  line(
    'open',
    'open to the first rows on screen',
    'median',
    [300, 600],
    [{ peer: 'private-files', title: 'the same bytes from a private file', ratio: third }],
  ),
  line('open-all', 'open to everything queryable', 'median', [400, 4000], [dexieRead]),
  line('index', 'full-text index built from nothing', 'median', [1000, 10_000], searched(4, null)),
  {
    ...line('index-memory', 'memory of that index, in MB', 'median', null, [
      { peer: 'minisearch', title: 'MiniSearch', ratio: 4 },
    ]),
    unit: 'MB',
  },
  line('sort', 'sort click to painted rows', 'median', [33, 100], tables(12, 12)),
  line('sort-only', 'the sort itself, without painting', 'median', [5, 60], tables(100, 100)),
  line('facet', 'facet toggle to rows and all counts painted', 'median', [33, 66], tables(null, null)),
  line('facet-only', 'rows and facet counts, without painting', 'median', [33, 66], tables(20, 60)),
  line('search', 'search keystroke to painted rows', 'p95', [33, 100], searched(1, 1)),
  line('search-only', 'the search itself, without painting', 'p95', null, searched(1, 1)),
  line(
    'edit',
    'edit from key to Saved, journal flushed',
    'p95',
    [16, 16],
    [{ peer: 'dexie', title: 'Dexie put, strict', ratio: null }],
  ),
  line('edit-early', 'the first edit, while the case is still read', 'median', null, []),
  line('scroll-100', 'frame while scrolling 100 px a frame', 'p95', [17, 17], scrolled),
  line('scroll-1000', 'frame while scrolling 1,000 px a frame', 'p95', [17, 17], scrolled),
  line(
    'markdown',
    'Markdown of all claims as one file, click to on disk',
    'median',
    [1000, 10_000],
    [{ peer: 'raw', title: 'the same bytes written raw and flushed', ratio: third }],
  ),
  line('copy', 'a copy of the case as one case file, key to on disk', 'median', null, []),
  { ...line('memory', 'memory beyond an empty case, in MB', 'median', [120, 900], []), unit: 'MB' },
  line('longest-task', 'longest task of the UI thread in any of these', 'p95', [50, 50], []),
]

function line(
  name: string,
  what: string,
  judged: Line['judged'],
  targets: Line['targets'],
  peers: readonly LinePeer[],
): Line {
  return { name, what, unit: 'ms', judged, targets, peers }
}

/** The target of a line for so many claims; null beyond what has one. */
export function targetOf({ targets }: Line, rows: number): number | null {
  if (targets === null || rows > 1_000_000) return null
  return targets[rows <= 100_000 ? 0 : 1]
}
