import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ProblemNotice } from './Problem.tsx';

type Props = { readonly children: ReactNode; readonly resetKey: string };
type State = { readonly error: unknown; readonly failed: boolean };

/** A broken part says so in words and can be tried again; the rest of the screen goes on. Another `resetKey` begins anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ error: null, failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div style={{ padding: 24 }}>
        <ProblemNotice error={this.state.error} retry={() => this.setState({ error: null, failed: false })} />
      </div>
    );
  }
}
