import { Info, X } from 'lucide-react'
import { useState } from 'react'
import type { OpenReport } from '#engine/api.ts'
import { IconButton } from '../components/button.tsx'
import style from './banners.module.css'

/** What the analyst should know about how the case was opened: that it can only be read, or what was repaired. */
export function Banners({ report }: { readonly report: OpenReport }) {
  const [isClosed, setIsClosed] = useState(false)
  if (isClosed || report.repairs.length === 0) return null
  return (
    <output className={style.banner}>
      <Info size={15} aria-hidden />
      <div className={style.words}>
        {report.repairs.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {!report.readOnly && <IconButton label="Close this message" icon={X} onPress={() => setIsClosed(true)} />}
    </output>
  )
}
