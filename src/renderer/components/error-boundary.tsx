import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

interface ErrorBoundaryProps {
  /** What broke, as a noun: “The claims view”. */
  readonly what: string
  readonly children: ReactNode
}

/** Holds a fault of one part of the window inside that part. Committed work is in the journal, so nothing is lost. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <EmptyState
        title={`${this.props.what} met a fault and stopped.`}
        action={
          <>
            <Button look="primary" onPress={() => this.setState({ error: null })}>
              Show it again
            </Button>
            <Button look="quiet" onPress={() => location.reload()}>
              Reload the window
            </Button>
          </>
        }
      >
        <p>Your work is saved. If it happens again, reload the window. The fault says: {error.message}</p>
      </EmptyState>
    )
  }
}
