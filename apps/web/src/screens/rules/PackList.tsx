import type { PackSummary } from '@makegood/contract';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { Chip } from '../../kit/Chip.tsx';
import { Overline } from '../../kit/Overline.tsx';
import { groupsOf } from './overview/groupsOf.ts';
import classes from './Rules.module.css';

/** The other packs, by region, ours first; those that are being drawn say so. */
export function PackList({ packs, chosen }: { readonly packs: readonly PackSummary[]; readonly chosen: string }) {
  const say = useSay();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const shown = packs.filter((pack) => `${say.said(pack.title)} ${pack.jurisdiction ?? ''}`.toLowerCase().includes(words));
  return (
    <nav className={classes.packs} aria-label={say('web.rules.packs')}>
      <TextInput
        size="xs"
        mt={12}
        aria-label={say('web.rules.search')}
        placeholder={say('web.rules.search')}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {groupsOf(shown, (pack) => say.said(pack.group)).map(([group, members]) => (
        <section key={group}>
          <div className={classes.group}>
            <Overline level={2}>{group}</Overline>
          </div>
          <ul>
            {members.map((pack) => (
              <li key={pack.id}>
                <Link to="/rules/$packId" params={{ packId: pack.id }} aria-current={pack.id === chosen ? 'page' : undefined}>
                  <span>{say.said(pack.title)}</span>
                  {pack.open ? <Chip tone="warn">{say(`web.rules.open.${pack.open.state}`)}</Chip> : <small>{pack.rules}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
