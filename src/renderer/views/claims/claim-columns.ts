import { credibilityGrades, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { likelihoodBand, type Yardstick } from '#core/vocabulary/likelihood.ts'
import type { ClaimRow } from '#engine/rows.ts'
import { date, day } from '#renderer/components/cells/date-looks.ts'
import { foundIn } from '#renderer/components/cells/found-look.ts'
import {
  axisGrade,
  grade,
  likelihood as likelihoodMark,
  status as statusMark,
} from '#renderer/components/cells/mark-looks.tsx'
import { names, tags as tagNames } from '#renderer/components/cells/name-looks.ts'
import { count, nothing, quiet, word, words } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'

function counted(id: string, title: string, of: (row: ClaimRow) => number, isShown = true): Column<ClaimRow> {
  return { id, title, size: 72, align: 'end', isShown, cell: (row) => count(of(row)) }
}

/** The columns of the claims table; likelihoods are worded by the case's yardstick. */
export function claimColumns(yardstick: Yardstick): readonly Column<ClaimRow>[] {
  return [
    {
      id: 'statement',
      title: 'Statement',
      size: 440,
      minSize: 160,
      grows: true,
      isPinned: true,
      cell: ({ statement, found }) => (found === null ? words(statement) : foundIn({ text: statement, found })),
    },
    { id: 'kind', title: 'Kind', size: 92, groupable: true, cell: ({ kind }) => quiet(kind) },
    { id: 'status', title: 'Status', size: 112, groupable: true, cell: ({ status }) => statusMark(status) },
    {
      id: 'grade',
      title: 'Grade',
      size: 72,
      sortable: false,
      isShown: false,
      cell: ({ reliability, credibility }) => grade({ reliability, credibility }),
    },
    {
      id: 'reliability',
      title: 'Reliability',
      size: 100,
      groupable: true,
      cell: ({ reliability }) => (reliability === null ? nothing : axisGrade(reliabilityGrades[reliability])),
    },
    {
      id: 'credibility',
      title: 'Credibility',
      size: 112,
      groupable: true,
      cell: ({ credibility }) => axisGrade(credibilityGrades[credibility]),
    },
    {
      id: 'likelihood',
      title: 'Likelihood',
      size: 112,
      groupable: true,
      cell: ({ likelihood }) => (likelihood === null ? nothing : likelihoodMark(likelihoodBand(likelihood, yardstick))),
    },
    {
      id: 'confidence',
      title: 'Confidence',
      size: 100,
      groupable: true,
      cell: ({ confidence }) => (confidence === null ? nothing : word(confidence)),
    },
    {
      id: 'occurred',
      title: 'Occurred',
      size: 104,
      groupable: true,
      cell: ({ occurred }) => date(occurred),
    },
    {
      id: 'tag',
      title: 'Tags',
      size: 172,
      groupable: true,
      cell: ({ tags }) => tagNames(tags),
    },
    {
      id: 'entity',
      title: 'Entities',
      size: 172,
      groupable: true,
      cell: ({ entities }) => names(entities.map(({ name }) => name)),
    },
    { ...counted('mentions', 'Mentions', (row) => row.mentions), size: 88 },
    { ...counted('sources', 'Sources', (row) => row.sources), size: 84 },
    counted('links', 'Links', (row) => row.links),
    {
      ...counted('supports', 'Supported by', (row) => row.supports, false),
      size: 112,
      cell: ({ supports }) => count(supports, '+'),
    },
    {
      ...counted('contradicts', 'Contradicted by', (row) => row.contradicts, false),
      size: 128,
      cell: ({ contradicts }) => count(contradicts, '−'),
    },
    counted('notes', 'Notes', (row) => row.notes),
    {
      id: 'updated',
      title: 'Updated',
      size: 100,
      cell: ({ updatedAt }) => day(updatedAt),
    },
  ]
}
