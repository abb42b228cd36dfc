import type { PublishPreview } from '@makegood/contract';
import { useSay } from '../../../i18n/say.tsx';
import { Notice } from '../../../kit/Notice.tsx';
import classes from './Publish.module.css';

/** The journeys that are called, at the versions that are taken now and kept. */
export function TakenCalls({ preview: { calls } }: { readonly preview: PublishPreview }) {
  const say = useSay();
  if (calls.length === 0) return null;
  return (
    <Notice tone="info" title={say('web.calls.taken')}>
      <ul className={classes.reasons}>
        {calls.map(({ step, name, journeyName, version, before }) => {
          const values = { journey: journeyName, version, step: name, own: name === journeyName ? 'yes' : 'no' };
          return (
            <li key={step}>
              {before === null || before === version
                ? say(before === null ? 'web.calls.taken.new' : 'web.calls.taken.same', values)
                : say('web.calls.taken.other', { ...values, before })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
