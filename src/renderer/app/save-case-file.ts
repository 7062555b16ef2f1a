import { caseFileName } from '#core/formats/case-file/case-file-name.ts'
import type { Workbench } from '../engine/workbench.ts'
import { writeExport } from '../engine/write-export.ts'

/** Milliseconds after which one is told how far saving has come. */
const noticeable = 300

/** Asks for a place and writes the open case, which has this title, there as a case file, which a case can be made from again. */
export async function saveCaseFile(
  title: string,
  { engine, platform, toast, follow }: Pick<Workbench, 'engine' | 'platform' | 'toast' | 'follow'>,
): Promise<void> {
  const chosen = await platform.chooseFile(caseFileName(title))
  if (!chosen.ok) return toast({ text: chosen.message, failed: true })
  const target = chosen.value
  if (target === null) return
  const telling = { text: 'Saving a copy of the case', after: noticeable }
  const saved = await follow(telling, (goesOn) => writeExport(engine, { kind: 'case-file' }, target, goesOn))
  if (saved.ok) return toast({ text: `A copy of the case is in “${target.name}”.` })
  toast({ text: saved.message, failed: saved.code !== 'export-cancelled' })
}
