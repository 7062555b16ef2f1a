/** A name for an exported folder or file that every system takes: the case's title, without signs that some forbid. */
export function placeName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 80)
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return `${safe === '' ? 'Case' : safe} – notes`
}
