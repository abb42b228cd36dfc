import type { PackSummary } from '@makegood/contract';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../i18n/say.tsx';
import { Overline } from '../../kit/Overline.tsx';
import classes from './Rules.module.css';

/** Packs by region, with how many rules each has. */
export function PackList({ packs, chosen }: { readonly packs: readonly PackSummary[]; readonly chosen: string | undefined }) {
  const say = useSay();
  const groups = new Map<string, PackSummary[]>();
  for (const pack of packs) groups.set(say.said(pack.group), [...(groups.get(say.said(pack.group)) ?? []), pack]);
  return (
    <nav className={classes.packs} aria-label={say('web.rules.packs')}>
      {[...groups].map(([group, members]) => (
        <section key={group}>
          <div className={classes.group}>
            <Overline level={2}>{group}</Overline>
          </div>
          <ul>
            {members.map((pack) => (
              <li key={pack.id}>
                <Link to="/rules/$packId" params={{ packId: pack.id }} aria-current={pack.id === chosen ? 'page' : undefined}>
                  <span>{say.said(pack.title)}</span>
                  <small>{pack.rules}</small>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
