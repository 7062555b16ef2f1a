import type { Page } from '@playwright/test'
import { prepareExport } from './workbench.ts'

/** An export: how long it took from the click to the disk, in milliseconds, and how many bytes it wrote. */
export interface Exported {
  readonly milliseconds: number
  readonly bytes: number
}

declare global {
  interface Window {
    exported: Promise<number>
    showSaveFilePicker?: unknown
  }
}

const fileName = 'bench-export.md'

/** Exports all claims as one Markdown file into the browser's private files, which stand for the place that an analyst would choose. */
export async function exportMarkdown(page: Page): Promise<Exported> {
  const start = await prepareExport(page)
  await page.evaluate(watchExport, fileName)
  await start()
  const milliseconds = await page.evaluate(() => window.exported)
  const bytes = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory()
    const { size } = await (await root.getFileHandle(name)).getFile()
    await root.removeEntry(name)
    return size
  }, fileName)
  return { milliseconds, bytes }
}

/** Runs in the page: answers the dialog that asks where to save, and waits from the next press until the workbench says that it is done. */
function watchExport(name: string): void {
  const pick = async () => {
    const root = await navigator.storage.getDirectory()
    return await root.getFileHandle(name, { create: true })
  }
  Object.assign(window, { showSaveFilePicker: pick })
  window.exported = new Promise((resolve, reject) => {
    let begun = 0
    const press = ({ timeStamp }: Event): void => {
      begun = timeStamp
    }
    window.addEventListener('pointerup', press, { capture: true, once: true })
    new MutationObserver((_, observer) => {
      const text = document.body.textContent ?? ''
      const failure = document.querySelector('[role=dialog] [role=alert]')
      if (!text.includes('Notes exported to “') && failure === null) return
      observer.disconnect()
      if (failure === null) resolve(performance.now() - begun)
      else reject(new Error(failure.textContent ?? 'The export failed.'))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
