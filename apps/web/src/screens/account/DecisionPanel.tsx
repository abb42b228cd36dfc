import { api } from '@makegood/contract';
import type { DecisionId } from '@makegood/base';
import { useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { DecisionView } from './DecisionView.tsx';

/** Beside the timeline: why one contact was allowed, deferred or refused. */
export function DecisionPanel({ id, close }: { readonly id: DecisionId; readonly close: () => void }) {
  const say = useSay();
  const asked = useAsk(api.decisions.read, { params: { id } });
  return (
    <SidePanel title={asked.data ? say(`web.decision.why.${asked.data.verdict}`) : say('web.decision.id')} onClose={close} focusKey={id}>
      <Asked asked={asked}>{(decision) => <DecisionView decision={decision} />}</Asked>
    </SidePanel>
  );
}
