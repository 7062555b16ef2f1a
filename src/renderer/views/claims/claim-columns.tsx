import { credibilityGrades, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import { likelihoodBand, type Yardstick } from '#core/vocabulary/likelihood.ts'
import type { ClaimRow } from '#engine/rows.ts'
import { DateCell, Moment, Names, Nothing, Quiet, Signed, Words } from '#renderer/components/cells.tsx'
import { TagChip } from '#renderer/components/chip.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { FoundIn } from '#renderer/components/found-in.tsx'
import { AxisGrade, Grade } from '#renderer/components/grade.tsx'
import { LikelihoodBand } from '#renderer/components/likelihood-band.tsx'
import { StatusMark } from '#renderer/components/status-mark.tsx'

function count(id: string, title: string, of: (row: ClaimRow) => number, isShown = true): Column<ClaimRow> {
  const cell = (row: ClaimRow) => (of(row) === 0 ? <Nothing /> : formatCount(of(row)))
  return { id, title, size: 72, align: 'end', isShown, cell }
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
      cell: ({ statement, found }) =>
        found === null ? <Words text={statement} /> : <FoundIn text={statement} found={found} />,
    },
    { id: 'kind', title: 'Kind', size: 92, groupable: true, cell: ({ kind }) => <Quiet text={kind} /> },
    { id: 'status', title: 'Status', size: 112, groupable: true, cell: ({ status }) => <StatusMark status={status} /> },
    {
      id: 'grade',
      title: 'Grade',
      size: 72,
      sortable: false,
      isShown: false,
      cell: ({ reliability, credibility }) => <Grade reliability={reliability} credibility={credibility} />,
    },
    {
      id: 'reliability',
      title: 'Reliability',
      size: 100,
      groupable: true,
      cell: ({ reliability }) =>
        reliability === null ? <Nothing /> : <AxisGrade {...reliabilityGrades[reliability]} />,
    },
    {
      id: 'credibility',
      title: 'Credibility',
      size: 112,
      groupable: true,
      cell: ({ credibility }) => <AxisGrade {...credibilityGrades[credibility]} />,
    },
    {
      id: 'likelihood',
      title: 'Likelihood',
      size: 112,
      groupable: true,
      cell: ({ likelihood }) =>
        likelihood === null ? <Nothing /> : <LikelihoodBand band={likelihoodBand(likelihood, yardstick)} />,
    },
    {
      id: 'confidence',
      title: 'Confidence',
      size: 100,
      groupable: true,
      cell: ({ confidence }) => confidence ?? <Nothing />,
    },
    {
      id: 'occurred',
      title: 'Occurred',
      size: 104,
      groupable: true,
      cell: ({ occurred }) => <DateCell date={occurred} />,
    },
    {
      id: 'tag',
      title: 'Tags',
      size: 172,
      groupable: true,
      cell: ({ tags }) => (
        <Names
          names={tags.map(({ id, name, colour }) => ({
            id,
            text: name,
            shown: <TagChip name={name} colour={colour} />,
          }))}
        />
      ),
    },
    {
      id: 'entity',
      title: 'Entities',
      size: 172,
      groupable: true,
      cell: ({ entities }) => (
        <Names names={entities.map(({ id, name }) => ({ id, text: name, shown: <bdi>{name}</bdi> }))} />
      ),
    },
    { ...count('mentions', 'Mentions', (row) => row.mentions), size: 88 },
    { ...count('sources', 'Sources', (row) => row.sources), size: 84 },
    count('links', 'Links', (row) => row.links),
    {
      ...count('supports', 'Supported by', (row) => row.supports, false),
      size: 112,
      cell: ({ supports }) => <Signed sign="+" value={supports} />,
    },
    {
      ...count('contradicts', 'Contradicted by', (row) => row.contradicts, false),
      size: 128,
      cell: ({ contradicts }) => <Signed sign="−" value={contradicts} />,
    },
    count('notes', 'Notes', (row) => row.notes),
    {
      id: 'updated',
      title: 'Updated',
      size: 100,
      cell: ({ updatedAt }) => <Moment at={updatedAt} />,
    },
  ]
}
