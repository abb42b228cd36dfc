import { Button } from '@mantine/core';
import { useSay } from '../../i18n/say.tsx';
import { FieldFindings } from '../panel/FieldFindings.tsx';
import classes from './Fields.module.css';

type SharesSumProps = { readonly at: string; readonly shares: readonly number[]; readonly onEven: () => void };

/** How far the shares make a whole, and one press that makes them even. */
export function SharesSum({ at, shares, onEven }: SharesSumProps) {
  const say = useSay();
  const sum = shares.reduce((total, share) => total + share, 0);
  return (
    <div>
      <div className={classes.sum}>
        <span className={sum === 100 ? classes.quiet : undefined}>{say('web.panel.shares.sum', { sum })}</span>
        <Button size="compact-sm" variant="subtle" onClick={onEven}>
          {say('web.panel.shares.even')}
        </Button>
      </div>
      <FieldFindings at={at} />
    </div>
  );
}

/** As even as whole per cents can be: 34, 33, 33. */
export const evenShares = (count: number, of = 100): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(of / count) + (index < of % count ? 1 : 0));
