import { Component, type ComponentChildren, type JSX } from 'preact'
import { Trouble } from './trouble.tsx'

interface FaultBoundaryProps {
  readonly children: ComponentChildren
}

interface FaultBoundaryState {
  readonly error: unknown
}

/** Shows that a view failed by a mistake of ours, in its place, so that the ways to other views stay. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { error: null }

  static override getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { error: error ?? 'unknown' }
  }

  override componentDidCatch(error: unknown): void {
    // For whoever looks into it: nothing else says where it happened.
    console.error(error)
  }

  override render({ children }: FaultBoundaryProps, { error }: FaultBoundaryState): JSX.Element {
    if (error === null) return <>{children}</>
    return <Trouble error={error} onRetry={() => this.setState({ error: null })} />
  }
}
