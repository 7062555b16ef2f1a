import type { ClipboardEventHandler, ReactNode, Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import style from './field.module.css'

interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  /** Reads the label to screen readers only. */
  readonly isLabelHidden?: boolean
  readonly placeholder?: string
  readonly description?: ReactNode
  /** What is wrong and what to do; shown under the field in place of the description. */
  readonly error?: string | null | undefined
}

function Frame({
  label,
  isLabelHidden,
  description,
  error,
  children,
  ...props
}: FieldProps & { readonly children: ReactNode }) {
  const failed = typeof error === 'string'
  return (
    <AriaTextField
      {...props}
      {...(isLabelHidden === true ? { 'aria-label': label } : {})}
      isInvalid={failed}
      validationBehavior="aria"
      className={style.field ?? ''}
    >
      {isLabelHidden !== true && <Label className={style.label ?? ''}>{label}</Label>}
      {children}
      {failed ? (
        <FieldError className={style.error ?? ''}>{error}</FieldError>
      ) : (
        description !== undefined && (
          <Text slot="description" className={style.description ?? ''}>
            {description}
          </Text>
        )
      )}
    </AriaTextField>
  )
}

/** One line of text under its label. */
export function TextField({
  placeholder,
  inputRef,
  ...props
}: FieldProps & { readonly inputRef?: Ref<HTMLInputElement> }) {
  return (
    <Frame {...props}>
      <Input
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        className={style.input ?? ''}
      />
    </Frame>
  )
}

/** Several lines of text; the field grows with them. */
export function TextArea({
  placeholder,
  rows = 3,
  onPaste,
  ...props
}: Omit<FieldProps, 'onPaste'> & {
  readonly rows?: number
  readonly onPaste?: ClipboardEventHandler<HTMLTextAreaElement>
}) {
  return (
    <Frame {...props}>
      <AriaTextArea
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(onPaste === undefined ? {} : { onPaste })}
        rows={rows}
        className={style.area ?? ''}
        dir="auto"
      />
    </Frame>
  )
}
