import type { JourneySummary, PublishPreview } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import { useWhen } from '../../../kit/When.tsx';
import classes from './Publish.module.css';

type ApprovalProps = { readonly preview: PublishPreview; readonly journey: JourneySummary; readonly close: () => void };

/** Who agreed to exactly this drawing, or that nobody did; where the workspace asks for a second person, nothing goes without. */
export function Approval({ preview: { approval }, journey, close }: ApprovalProps) {
  const say = useSay();
  const when = useWhen();
  if (approval.given)
    return (
      <Notice
        tone="ok"
        title={say('web.review.decided.approved', { who: approval.given.by.name, when: when(approval.given.at, 'inline') })}
      >
        {approval.given.note ? `“${approval.given.note}”` : null}
      </Notice>
    );
  const overtaken = journey.review?.state === 'approved' && journey.review.stale;
  const link = (
    <Link className={classes.link} to="/journeys/$journeyId" params={{ journeyId: journey.id }} search={{ view: 'review' }} onClick={close}>
      {say('web.publish.review')}
    </Link>
  );
  return (
    <Notice
      tone={approval.required ? 'stop' : 'info'}
      title={say(
        overtaken ? 'web.publish.approval.overtaken' : approval.required ? 'web.publish.approval.required' : 'web.publish.approval.none',
      )}
      action={link}
    />
  );
}
