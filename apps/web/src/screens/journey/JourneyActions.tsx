import { ActionIcon, Button, Menu } from '@mantine/core';
import type { JourneySummary, WireDocument } from '@makegood/contract';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { EnrolDialog, PauseDialog, ResumeDialog, RetireDialog } from './RunDialogs.tsx';
import { saveFile } from './saveFile.ts';

const DIALOGS = { publish: PublishDialog, pause: PauseDialog, resume: ResumeDialog, enrol: EnrolDialog, retire: RetireDialog } as const;
type DialogName = keyof typeof DIALOGS;

type JourneyActionsProps = {
  readonly journey: JourneySummary;
  readonly document: WireDocument;
  /** False while something drawn is not saved: what is published is what was saved. */
  readonly saved: boolean;
};

/** What can be done with a journey, by who may and where it makes sense. */
export function JourneyActions({ journey, document, saved }: JourneyActionsProps) {
  const say = useSay();
  const mayPublish = useMay('journeys.publish');
  const mayRun = useMay('journeys.run');
  const [open, setOpen] = useState<DialogName | null>(null);
  const Dialog = open ? DIALOGS[open] : null;
  return (
    <>
      {mayRun && journey.status === 'live' ? (
        <>
          <Button onClick={() => setOpen('enrol')}>{say('web.journey.enrol')}</Button>
          <Button onClick={() => setOpen('pause')}>{say('web.journey.pause')}</Button>
        </>
      ) : null}
      {mayRun && journey.status === 'paused' ? <Button onClick={() => setOpen('resume')}>{say('web.journey.resume')}</Button> : null}
      {mayPublish && journey.draft ? (
        <Button variant="filled" disabled={!saved} onClick={() => setOpen('publish')}>
          {say('web.journey.publish')}
        </Button>
      ) : null}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={say('web.journey.more')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveFile(`${journey.name}.json`, JSON.stringify(document, null, 2))}>
            {say('web.journey.export')}
          </Menu.Item>
          {mayPublish && (journey.status === 'live' || journey.status === 'paused') ? (
            <Menu.Item onClick={() => setOpen('retire')}>{say('web.journey.retire')}</Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {Dialog ? <Dialog journey={journey} close={() => setOpen(null)} /> : null}
    </>
  );
}
