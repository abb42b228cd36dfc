import { ActionIcon, Button, Menu } from '@mantine/core';
import type { JourneySummary, WireDocument } from '@makegood/contract';
import { IconDots } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { PublishDialog } from './publish/PublishDialog.tsx';
import { EnrolDialog } from './run/EnrolDialog.tsx';
import { PauseDialog } from './run/PauseDialog.tsx';
import { ResumeDialog } from './run/ResumeDialog.tsx';
import { RetireDialog } from './run/RetireDialog.tsx';
import { UnretireDialog } from './run/UnretireDialog.tsx';
import { saveFile } from './saveFile.ts';

const DIALOGS = {
  publish: PublishDialog,
  pause: PauseDialog,
  resume: ResumeDialog,
  enrol: EnrolDialog,
  retire: RetireDialog,
  unretire: UnretireDialog,
} as const;
type DialogName = keyof typeof DIALOGS;

const route = getRouteApi('/app/journeys/$journeyId');

type JourneyActionsProps = {
  readonly journey: JourneySummary;
  readonly document: WireDocument;
  /** False while something drawn is not saved: what is published is what was saved. */
  readonly saved: boolean;
  /** On a small screen only what one comes for stands beside the name; the rest is in the menu. */
  readonly wide?: boolean;
};

/** What can be done with a journey, by who may and where it makes sense. */
export function JourneyActions({ journey, document, saved, wide = true }: JourneyActionsProps) {
  const say = useSay();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const mayPublish = useMay('journeys.publish');
  const mayRun = useMay('journeys.run');
  const mayTest = useMay('accounts.read') && view !== 'test';
  const [open, setOpen] = useState<DialogName | null>(null);
  const Dialog = open ? DIALOGS[open] : null;
  const { status } = journey;
  const pausable = mayRun && status === 'live';
  const go = (next: typeof view): void => void navigate({ search: next === undefined ? {} : { view: next } });
  return (
    <>
      {view ? <Button onClick={() => go(undefined)}>{say('web.journey.drawing')}</Button> : null}
      {mayTest && wide ? <Button onClick={() => go('test')}>{say('web.testRun')}</Button> : null}
      {view === 'history' || !wide ? null : <Button onClick={() => go('history')}>{say('web.history')}</Button>}
      {view !== 'review' && (journey.draft || journey.review) ? <Button onClick={() => go('review')}>{say('web.review')}</Button> : null}
      {pausable && wide && !view ? <Button onClick={() => setOpen('pause')}>{say('web.journey.pause')}</Button> : null}
      {mayRun && status === 'paused' ? <Button onClick={() => setOpen('resume')}>{say('web.journey.resume')}</Button> : null}
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
          {mayTest && !wide ? <Menu.Item onClick={() => go('test')}>{say('web.testRun')}</Menu.Item> : null}
          {view !== 'history' && !wide ? <Menu.Item onClick={() => go('history')}>{say('web.history')}</Menu.Item> : null}
          {pausable && (view || !wide) ? <Menu.Item onClick={() => setOpen('pause')}>{say('web.journey.pause')}</Menu.Item> : null}
          {mayRun && status === 'live' ? <Menu.Item onClick={() => setOpen('enrol')}>{say('web.journey.enrol')}</Menu.Item> : null}
          <Menu.Item onClick={() => saveFile(`${journey.name}.json`, JSON.stringify(document, null, 2))}>
            {say('web.journey.export')}
          </Menu.Item>
          {mayPublish && (status === 'live' || status === 'paused') ? (
            <Menu.Item onClick={() => setOpen('retire')}>{say('web.journey.retire')}</Menu.Item>
          ) : null}
          {mayPublish && status === 'retired' && journey.live ? (
            <Menu.Item onClick={() => setOpen('unretire')}>{say('web.journey.unretire')}</Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {Dialog ? <Dialog journey={journey} close={() => setOpen(null)} /> : null}
    </>
  );
}
