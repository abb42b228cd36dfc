import { Switch } from '@mantine/core';
import { api } from '@makegood/contract';
import { useAct, useAsk } from '../../api/queries.ts';
import { useSay } from '../../i18n/say.tsx';
import { Asked } from '../../kit/Asked.tsx';
import { Card } from '../../kit/Card.tsx';
import { useTell } from '../../kit/tell.ts';
import classes from './Settings.module.css';

/** Whether a journey needs a second person before it is published. */
export function PublishingCard() {
  const say = useSay();
  const tell = useTell();
  const asked = useAsk(api.workspaces.settings, {});
  const set = useAct(api.workspaces.set);
  return (
    <Card title={say('web.access.publishing')}>
      <div className={classes.body}>
        <Asked asked={asked}>
          {({ publishingNeedsApproval }) => (
            <Switch
              label={say('web.access.publishing.second')}
              description={say('web.access.publishing.second.help')}
              checked={publishingNeedsApproval}
              disabled={set.isPending}
              onChange={(event) => set.mutate({ body: { publishingNeedsApproval: event.currentTarget.checked } }, { onError: tell.failed })}
            />
          )}
        </Asked>
      </div>
    </Card>
  );
}
