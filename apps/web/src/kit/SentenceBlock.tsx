import type { Said } from '@makegood/contract';
import type { ReactNode } from 'react';
import { useSay } from '../i18n/say.tsx';
import classes from './SentenceBlock.module.css';

/** A rule or a condition as one large sentence; the values that people chose stand in slots. */
export function SentenceBlock({ sentence, children }: { readonly sentence: Said; readonly children?: ReactNode }) {
  const say = useSay();
  return (
    <div className={classes.block}>
      <p className={classes.sentence}>
        {say.marked(sentence, (value) => (
          <span className={classes.slot}>{value}</span>
        ))}
      </p>
      {children ? <small>{children}</small> : null}
    </div>
  );
}

/** A sentence in running text with its values in bold. */
export function Sentence({ said }: { readonly said: Said }) {
  return useSay().marked(said, (value) => <b>{value}</b>);
}
