import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { editorTheme } from './editor-theme.ts'
import style from './notes.module.css'
import { isOwnKey } from './own-keys.ts'

interface MarkdownEditorProps {
  readonly label: string
  /** What it shows at first; from then on it keeps its own text and tells of changes. */
  readonly text: string
  readonly onChange: (text: string) => void
  /** Ctrl+Enter was pressed. */
  readonly onSave: () => void
  /** Escape was pressed. */
  readonly onClose: () => void
}

/**
 * A field for Markdown. It stands in a shadow root, because in a document CodeMirror puts its styles into a `<style>` element, which the
 * content security policy forbids; in a shadow root it adopts style sheets instead.
 */
export function MarkdownEditor({ label, text, onChange, onSave, onClose }: MarkdownEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const changed = useEffectEvent(onChange)
  const save = useEffectEvent(onSave)
  const close = useEffectEvent(onClose)
  function wiring(): Extension {
    const bind = (key: string, act: () => void) => ({
      key,
      run: () => {
        act()
        return true
      },
    })
    return [
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed(update.state.doc.toString())
      }),
      keymap.of([bind('Mod-Enter', save), bind('Escape', close)]),
    ]
  }

  const open = useEffectEvent((element: HTMLElement) => {
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    return new EditorView({
      doc: text,
      selection: { anchor: text.length },
      root,
      parent: root,
      extensions: [wiring(), appearance(label)],
    })
  })

  useEffect(() => {
    const element = host.current
    if (element === null) return
    const view = open(element)
    view.focus()
    // The focus alone does not scroll to an editor below the fold of the pane.
    element.parentElement?.scrollIntoView({ block: 'nearest' })
    // Seen from outside, keys come from the host, which is no text field: the shortcuts of the window must not take them for theirs.
    const shield = (event: KeyboardEvent) => isOwnKey(event) && event.stopPropagation()
    element.addEventListener('keydown', shield)
    return () => {
      element.removeEventListener('keydown', shield)
      view.destroy()
    }
  }, [])

  return <div ref={host} className={style.field} />
}

function appearance(label: string): Extension {
  return [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    markdown({ base: markdownLanguage, completeHTMLTags: false }),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
    placeholder('Write in Markdown. Ctrl+Enter saves, Escape keeps a draft.'),
    editorTheme,
  ]
}
