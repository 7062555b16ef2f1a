import style from './text.module.css'

/** Why something could not be done, beside where it was asked for. */
export function Refusal({ message }: { readonly message: string | null }) {
  return (
    message !== null && (
      <p className={style.refusal} role="alert">
        {message}
      </p>
    )
  )
}
