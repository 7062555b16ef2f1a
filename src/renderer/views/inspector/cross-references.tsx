import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import type { ClaimId } from '#core/model/ids.ts'
import type { LinkDetail } from '#engine/answers.ts'
import { Button } from '#renderer/components/button.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { CrossReference } from './cross-reference.tsx'
import style from './cross-references.module.css'
import { useFocusRequest } from './focus-request.ts'
import layout from './inspector.module.css'
import { LinkForm } from './link-form.tsx'
import { LongList } from './long-list.tsx'
import { byReading } from './readings.ts'
import { Section, useSection } from './section.tsx'
import { useFocusReturn } from './use-focus-return.ts'

interface CrossReferencesProps {
  readonly claim: ClaimId
  readonly links: readonly LinkDetail[]
  readonly onOpenClaim: (claim: ClaimId) => void
}

/** How the claim stands to others, by relation and in both directions. */
export const CrossReferences = memo(({ claim, links, onOpenClaim }: CrossReferencesProps) => {
  const { readOnly } = useWorkbench()
  const section = useSection('cross-references')
  const [isAdding, setAdding] = useState(false)
  const opener = useFocusReturn(isAdding)
  useFocusRequest('link', () => {
    section.setOpen(true)
    setAdding(!readOnly)
  })
  return (
    <Section title="Cross-references" state={section} count={links.length}>
      {byReading(links).map(({ reading, links: own }) => (
        <div key={reading.id}>
          <h4 className={style.relation}>{reading.words}</h4>
          <LongList of={claim} items={own} className={style.list}>
            {(link) => <CrossReference key={link.id} link={link} onOpen={() => onOpenClaim(link.other.id)} />}
          </LongList>
        </div>
      ))}
      {isAdding && <LinkForm claim={claim} onClose={() => setAdding(false)} />}
      {!isAdding && !readOnly && (
        <div className={layout.add}>
          <Button id={opener} look="quiet" icon={Plus} shortcut="l" onPress={() => setAdding(true)}>
            Add a cross-reference
          </Button>
        </div>
      )}
    </Section>
  )
})
