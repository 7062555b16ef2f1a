import { readableName } from '#core/formats/markdown/file-name.ts'
import type { Workbench } from '../engine/workbench.ts'

/** Asks for a place and writes the open case, which has this title, there as a case file, which a case can be made from again. */
export async function saveCaseFile(
  title: string,
  { engine, platform, toast }: Pick<Workbench, 'engine' | 'platform' | 'toast'>,
): Promise<void> {
  const refuse = (message: string) => toast({ text: message, failed: true })
  const name = `${readableName(title, 'Case')}.claimbench.json`
  const chosen = await platform.chooseFile(name)
  if (!chosen.ok) return refuse(chosen.message)
  const target = chosen.value
  if (target === null) return
  const file = await engine.caseFile()
  const written = file.ok
    ? await target.write([{ path: name, bytes: new TextEncoder().encode(file.value), continues: false }])
    : file
  const finished = written.ok ? await target.finish() : written
  if (finished.ok) return toast({ text: `A copy of the case is in “${target.name}”.` })
  await target.abandon()
  refuse(finished.message)
}
