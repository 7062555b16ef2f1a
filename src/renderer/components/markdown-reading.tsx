import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import style from './markdown-text.module.css'

export interface MarkdownTextProps {
  /** Tells the footnotes of one text from those of another on the same page. */
  readonly id: string
  readonly text: string
}

/** Markdown, rendered to be read. Nothing in it acts: raw HTML shows as text, links lead nowhere, images are named and not loaded. */
export function MarkdownReading({ id, text }: MarkdownTextProps) {
  return (
    <div className={style.text} dir="auto">
      <Markdown
        remarkPlugins={[remarkGfm]}
        remarkRehypeOptions={{ clobberPrefix: `${id}-` }}
        components={components}
        urlTransform={(url) => url}
      >
        {text}
      </Markdown>
    </div>
  )
}

function Heading({ children }: { readonly children?: ReactNode }) {
  return <p className={style.heading}>{children}</p>
}

const components: Components = {
  a: (props) => {
    // The arrow that leads back from a footnote would lead nowhere.
    if ('data-footnote-backref' in props) return null
    return (
      <span className={style.link} title={props.href}>
        {props.children}
      </span>
    )
  },
  img: ({ alt, src }) => (
    <span className={style.image} title={typeof src === 'string' ? src : undefined}>
      [image{alt === undefined || alt === '' ? '' : `: ${alt}`}]
    </span>
  ),
  input: ({ checked }) => <span>{checked === true ? '☑' : '☐'}</span>,
  // The headings of a note are no part of the outline of the window.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
}
