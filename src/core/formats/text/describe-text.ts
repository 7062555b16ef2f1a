/** What a text file says of itself before anyone has read it. */
export interface TextDescription {
  readonly title: string
  readonly mediaType: 'text/markdown' | 'text/plain'
}

/** The title and media type of a text file. Markdown is told by the file's name; a heading in its first line is its title. */
export function describeText(fileName: string, text: string): TextDescription {
  const title = titleFromFileName(fileName)
  if (!/\.(?:md|markdown)$/i.test(fileName)) return { title, mediaType: 'text/plain' }
  return { title: headingOf(text) ?? title, mediaType: 'text/markdown' }
}

/** A title from the name of a file, without folders and extension, underscores read as spaces. */
export function titleFromFileName(fileName: string): string {
  const name = fileName.split(/[/\\]/).at(-1) ?? ''
  const stem = name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '')
  const title = stem
    .normalize('NFC')
    .replaceAll(/[\s_]+/g, ' ')
    .trim()
  return title === '' ? 'Untitled' : title
}

/** The text of an ATX heading of the first level in the first line (CommonMark 0.31, section 4.2); null when there is none. */
function headingOf(text: string): string | null {
  const line = text.split(/[\r\n]/, 1)[0] ?? ''
  const heading = /^ {0,3}#[ \t]+(.*)$/
    .exec(line)?.[1]
    ?.replace(/(?:^|[ \t])#+[ \t]*$/, '')
    .trim()
  return heading === undefined || heading === '' ? null : heading
}
