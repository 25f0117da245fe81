import { Component } from 'react'
import type { ReactNode } from 'react'
import { BrokenScreen } from './broken-screen.tsx'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
}

/** A bug in one screen leaves the others usable. */
export class ScreenBoundary extends Component<Props, State> {
  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override readonly state: State = { error: null }

  override render(): ReactNode {
    return this.state.error ? (
      <BrokenScreen error={this.state.error} onAgain={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    )
  }
}
