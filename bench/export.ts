import { expect, type Page } from '@playwright/test'
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

/** What an export is begun by, and the words that the workbench has for it when it is done. */
interface Begun {
  readonly event: 'pointerup' | 'keydown'
  readonly done: string
}

const fileName = 'bench-export'

/** Exports all claims as one Markdown file into the browser's private files, which stand for the place that an analyst would choose. */
export async function exportMarkdown(page: Page): Promise<Exported> {
  const start = await prepareExport(page)
  return await timed(page, { event: 'pointerup', done: 'Notes exported to “' }, start)
}

/** Saves a copy of the case there. */
export async function saveCopy(page: Page): Promise<Exported> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Save a copy of the case')
  await expect(page.getByRole('option')).toHaveCount(1)
  return await timed(page, { event: 'keydown', done: 'A copy of the case is in “' }, () => page.keyboard.press('Enter'))
}

async function timed(page: Page, begun: Begun, start: () => Promise<void>): Promise<Exported> {
  await page.evaluate(watchExport, { ...begun, name: fileName })
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

/** Runs in the page: answers the dialog that asks where to save, and waits from the next press or key until the workbench says that it is done. */
function watchExport({ name, event, done }: Begun & { readonly name: string }): void {
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
    window.addEventListener(event, press, { capture: true, once: true })
    new MutationObserver((_, observer) => {
      const text = document.body.textContent ?? ''
      const failure = document.querySelector('[role=dialog] [role=alert], [data-failed]')
      if (!text.includes(done) && failure === null) return
      observer.disconnect()
      if (failure === null) resolve(performance.now() - begun)
      else reject(new Error(failure.textContent ?? 'The export failed.'))
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
