import { api } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../api/queries.ts';
import { useSay } from '../../../i18n/say.tsx';
import { Card } from '../../../kit/Card.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { useWhen } from '../../../kit/When.tsx';
import { STATE_TONE } from '../PackChips.tsx';
import classes from './Overview.module.css';

/** What is being drawn, waits for a second person, or for its day; what one can decide oneself comes first. */
export function OpenVersions() {
  const say = useSay();
  const when = useWhen();
  const asked = useAsk(api.packVersions.open, {});
  const items = [...(asked.data?.items ?? [])].sort((a, b) => Number(b.can.includes('approve')) - Number(a.can.includes('approve')));
  if (items.length === 0) return null;
  return (
    <Card title={say('web.rules.openVersions')}>
      <ul className={classes.open}>
        {items.map((version) => (
          <li key={version.id}>
            <Link to="/rules/$packId" params={{ packId: version.packId }} search={version.id ? { version: version.id } : {}}>
              {say.said(version.title)}
            </Link>
            <Chip tone={STATE_TONE[version.state]}>{say(`web.rules.open.${version.state}`)}</Chip>
            {version.can.includes('approve') ? <Chip tone="brand">{say('web.rules.openVersions.yours')}</Chip> : null}
            <small>
              {[
                version.authors.map(({ name }) => name).join(', '),
                version.activeFrom === null ? '' : when(version.activeFrom, 'weekday', version.zone),
                version.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
