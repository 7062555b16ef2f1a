import { ProgressBar } from '#renderer/components/progress-bar.tsx'
import style from './import-dialog.module.css'
import type { ImportProgress as Progress } from './use-import.ts'

const words = { reading: 'Reading the table', planning: 'Preparing the claims', writing: 'Writing to the case' }

/** How far the import has come, beside the buttons that it keeps waiting. */
export function ImportProgress({ progress }: { readonly progress: Progress | null }) {
  if (progress === null) return null
  return (
    <div className={style.progress}>
      <ProgressBar label={words[progress.step]} share={progress.share} />
    </div>
  )
}
