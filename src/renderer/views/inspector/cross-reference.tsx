import { Ellipsis, StickyNote, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Relation } from '#core/vocabulary/relations.ts'
import type { LinkDetail } from '#engine/answers.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { Menu, MenuItem, MenuSection } from '#renderer/components/menu.tsx'
import { StatusGlyph } from '#renderer/components/status-mark.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './cross-references.module.css'
import { LinkNote } from './link-note.tsx'
import { reading } from './readings.ts'
import { Refusal } from './refusal.tsx'

interface CrossReferenceProps {
  readonly link: LinkDetail
  readonly onOpen: () => void
}

/** One cross-reference: the other claim, its own note, and what can be done with it. */
export function CrossReference({ link, onOpen }: CrossReferenceProps) {
  const { readOnly, run } = useWorkbench()
  const [isWriting, setWriting] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function relate(relation: Relation) {
    if (relation === link.relation) return
    const edited = await run('link/edit', { link: link.id, relation }, { quiet: true })
    setRefusal(edited.ok ? null : edited.message)
  }

  return (
    <li className={style.item}>
      <div className={style.line}>
        <Button className={style.open ?? ''} onPress={onOpen}>
          <span className={style.glyph} title={link.other.status}>
            <StatusGlyph status={link.other.status} />
          </span>
          <span className={style.words} dir="auto">
            {link.other.statement}
          </span>
        </Button>
        {!readOnly && (
          <Menu
            aria-label="Actions on this cross-reference"
            placement="bottom end"
            trigger={<IconButton label="More actions on this cross-reference" icon={Ellipsis} />}
          >
            <MenuItem
              id="note"
              text={link.note === '' ? 'Add a note' : 'Edit the note'}
              icon={StickyNote}
              onAction={() => setWriting(true)}
            />
            <MenuItem
              id="remove"
              text="Remove"
              icon={Trash2}
              onAction={() => void run('link/remove', { links: [link.id] })}
            />
            <MenuSection
              title="This claim"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[link.relation]}
              onSelectionChange={(keys) => {
                const [chosen] = keys
                void relate(Relation.parse(chosen))
              }}
            >
              {Relation.options.map((relation) => (
                <MenuItem key={relation} id={relation} text={reading(relation, link.outgoing).words} />
              ))}
            </MenuSection>
          </Menu>
        )}
      </div>
      <LinkNote link={link} isWriting={isWriting} onClose={() => setWriting(false)} />
      <Refusal message={refusal} />
    </li>
  )
}
