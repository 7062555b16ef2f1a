import { Fragment } from 'react'
import { Dialog } from '../components/dialog.tsx'
import { Kbd } from '../components/kbd.tsx'
import { useOfferedActions } from './actions.tsx'
import style from './help-dialog.module.css'

/** Keys that belong to a part of the window rather than to an action. */
const tableKeys: readonly (readonly [string, string])[] = [
  ['↑ ↓ Page Up Page Down Home End', 'Move through the rows'],
  ['Space', 'Choose the row, or let it go'],
  ['Shift+↑ Shift+↓', 'Choose a run of rows'],
  ['Ctrl+A', 'Choose every row that matches'],
  ['Esc', 'Choose none'],
  ['Enter', 'Open the row'],
  ['← →', 'Fold or unfold a group'],
  ['Shift+← Shift+→', 'On a header: narrow or widen the column'],
  ['Ctrl+Shift+← Ctrl+Shift+→', 'On a header: move the column'],
  ['↓', 'On a header: its menu'],
  ['F6', 'Go to the message at the foot of the view, while there is one'],
]

/** What may be typed into a search field, with what it finds. */
const searches: readonly (readonly [string, string])[] = [
  ['lith', 'Words that begin so, in any writing of their letters'],
  ['"rare earth"', 'These words, one after the other'],
  ['lithum~', 'A word that may be mistyped'],
  ['tag:economy', 'Rows whose field has the value'],
  ['-x', 'Not; also NOT x'],
  ['x OR y', 'Either; conditions side by side hold together'],
  ['( … )', 'Taken together'],
]

/** Every shortcut of what is on screen. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = useOfferedActions().filter(({ shortcut }) => shortcut !== undefined)
  const sections = [...new Set(actions.map(({ section }) => section))]
  return (
    <Dialog title="Keyboard shortcuts" width="wide" isRead isOpen onClose={onClose}>
      <div className={style.sections}>
        {sections.map((section) => (
          <section key={section}>
            <h3>{section}</h3>
            <Keys
              lines={actions
                .filter((action) => action.section === section)
                .map(({ shortcut = '', title }) => [shortcut, title])}
            />
          </section>
        ))}
        <section>
          <h3>Tables</h3>
          <Keys lines={tableKeys} />
        </section>
        <section>
          <h3>Searches</h3>
          <dl className={style.keys}>
            {searches.map(([text, words]) => (
              <Fragment key={text}>
                <dt>
                  <code>{text}</code>
                </dt>
                <dd>{words}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}

function Keys({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className={style.keys}>
      {lines.map(([keys, words]) => (
        <Fragment key={`${keys} ${words}`}>
          <dt>
            <Kbd keys={keys} />
          </dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
