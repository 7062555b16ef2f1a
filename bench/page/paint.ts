/** Resolves when the frame that shows what was just changed has been worked out and painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}

/** The place on the page where peers draw. */
export function stage(): HTMLElement {
  const element = document.getElementById('stage')
  if (element === null) throw new Error('The bench page has no stage.')
  return element
}

/** Draws a first screen of texts as plain lines, in the place of what stood there. */
export async function paintLines(lines: readonly string[]): Promise<void> {
  const drawn = lines.slice(0, 40).map((text) => {
    const line = document.createElement('div')
    line.textContent = text
    return line
  })
  stage().replaceChildren(...drawn)
  await painted()
}
