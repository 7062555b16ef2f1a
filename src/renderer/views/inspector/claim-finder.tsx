import { useState } from 'react'
import type { ClaimId } from '#core/model/ids.ts'
import type { ClaimLabel } from '#engine/rows.ts'
import { ComboBox } from '#renderer/components/combo-box.tsx'
import { StatusGlyph } from '#renderer/components/status-mark.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

interface ClaimFinderProps {
  /** The claim that is never offered. */
  readonly except: ClaimId
  readonly onChoose: (claim: ClaimLabel) => void
}

/** How many claims are offered at once. */
const mostOffered = 20

/** Finds another claim by words of its statement. */
export function ClaimFinder({ except, onChoose }: ClaimFinderProps) {
  const { engine } = useWorkbench()
  const [words, setWords] = useState('')
  const found = useAnswer(() => engine.findClaims(words, mostOffered + 1), [engine, words], ['claims']).value ?? []
  const claims = found.filter(({ id }) => id !== except).slice(0, mostOffered)
  return (
    <ComboBox
      label="Other claim"
      placeholder="Search by words of its statement"
      takesFocus
      choices={claims.map(({ id, statement, status }) => ({
        id,
        text: statement,
        wraps: true,
        mark: <StatusGlyph status={status} />,
      }))}
      words={words}
      onWordsChange={setWords}
      onChoose={(id) => {
        const chosen = claims.find((claim) => claim.id === id)
        if (chosen !== undefined) onChoose(chosen)
      }}
      nothing="No other claim holds these words."
    />
  )
}
