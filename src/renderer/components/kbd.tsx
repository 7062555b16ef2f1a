import style from './kbd.module.css'

/** A keyboard shortcut, written as `Ctrl+Shift+Z`; keys pressed one after the other are parted by a space. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={style.keys}>{keys.replaceAll('+', ' ')}</kbd>
}
