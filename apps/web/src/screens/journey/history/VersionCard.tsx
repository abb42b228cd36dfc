import { Button } from '@mantine/core';
import type { JourneySummary, JourneyVersion } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { CopyableId } from '../../../kit/CopyableId.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { STATUS_TONE } from '../../journeys/status.ts';
import classes from './History.module.css';

type VersionCardProps = {
  readonly journey: JourneySummary;
  readonly version: JourneyVersion;
  readonly shown: boolean;
  readonly onRestore: () => void;
  readonly onRename: () => void;
};

/** One version: what it is called, whose changes it brought, who agreed and who published it, and who is on it still. */
export function VersionCard({ journey, version, shown, onRestore, onRename }: VersionCardProps) {
  const say = useSay();
  const when = useWhen();
  const mayDraw = useMay('journeys.draw');
  const mayName = useMay('journeys.publish');
  const { name, number, approval, authors, note, running } = version;
  const title = say('web.journey.versionLine', { version: number });
  const live = journey.live?.versionNumber === number;
  return (
    <li className={classes.card} aria-current={shown || undefined}>
      <div className={classes.head}>
        <Link to="/journeys/$journeyId" params={{ journeyId: journey.id }} search={{ view: 'history', version: number }}>
          <b>{name ?? title}</b>
        </Link>
        {name ? <small>{title}</small> : null}
        {live ? <Chip tone={STATUS_TONE[journey.status]}>{say(`web.journeys.status.${journey.status}`)}</Chip> : null}
        {running > 0 ? <Chip tone="brand">{say('web.crowd.accounts', { accounts: running })}</Chip> : null}
      </div>
      {note ? <p>“{note}”</p> : null}
      <small>{say('web.history.published', { when: when(version.publishedAt, 'inline'), who: version.publishedBy })}</small>
      {authors.length > 0 ? <small>{say('web.history.drawn', { names: authors.map((author) => author.name).join(', ') })}</small> : null}
      <small>
        {approval
          ? say('web.history.approved', { who: approval.by.name, when: when(approval.at, 'inline') })
          : say('web.history.notApproved')}
        {approval?.note ? ` “${approval.note}”` : null}
      </small>
      <div className={classes.deeds}>
        {mayDraw ? (
          <Button size="xs" onClick={onRestore}>
            {say('web.history.restore.of', { version: number })}
          </Button>
        ) : null}
        {mayName ? (
          <Button size="xs" variant="subtle" onClick={onRename} aria-label={say('web.history.rename.of', { version: number })}>
            {say('web.history.rename')}
          </Button>
        ) : null}
        <CopyableId id={version.hash} />
      </div>
    </li>
  );
}
