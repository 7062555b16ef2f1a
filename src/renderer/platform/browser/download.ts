/** Hands the content to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The browser reads the content some time after the click, and never tells when it has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
