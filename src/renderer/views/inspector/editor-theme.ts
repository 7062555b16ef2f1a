import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const theme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-interface)', lineHeight: 'var(--line-body)', overflow: 'auto' },
  '.cm-content': { padding: 'var(--space-2) 0', minHeight: '84px', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 var(--space-2)', unicodeBidi: 'plaintext' },
  '.cm-placeholder': { color: 'var(--text-faint)' },
})

const markdownHighlights = HighlightStyle.define([
  { tag: tags.heading, fontWeight: 'var(--weight-strong)' },
  { tag: tags.strong, fontWeight: 'var(--weight-strong)' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--font-mono)' },
  { tag: tags.quote, color: 'var(--text-muted)' },
  { tag: [tags.link, tags.url], color: 'var(--accent-text)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.labelName], color: 'var(--text-faint)' },
])

/** How Markdown looks while it is written: like the interface around it, its marks quieter than its words. */
export const editorTheme: Extension = [theme, syntaxHighlighting(markdownHighlights)]
