import { useEffect, useId, useState } from 'react'

/**
 * Gives the focus back when a part that held it is closed: to where it was when the part was opened, such as the table that its
 * key was pressed in, or else to the button that opens it. Gives the id for that button.
 */
export function useFocusReturn(isOpen: boolean): string {
  const opener = useId()
  const [wasOpen, setWasOpen] = useState(isOpen)
  const [origin, setOrigin] = useState<Element | null>(null)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    // While this is drawn, what is to take the focus is not yet in the document.
    if (isOpen) setOrigin(document.activeElement)
  }

  useEffect(() => {
    if (!isOpen) return
    return () => {
      if (document.activeElement !== document.body) return
      const isThere = origin instanceof HTMLElement && origin !== document.body && origin.isConnected
      const target = isThere ? origin : document.getElementById(opener)
      target?.focus({ preventScroll: true })
    }
  }, [isOpen, origin, opener])

  return opener
}
