import { Button } from '@mantine/core';
import { ruleSentence, titleWords, type Rule } from '@makegood/rules';
import { useSay } from '../../../i18n/say.tsx';
import { Chip } from '../../../kit/Chip.tsx';
import { documentOf, packOf } from '../editor/packDocument.ts';
import { usePack } from '../editor/PackContext.tsx';
import classes from './Rule.module.css';
import { usePackChange } from './useSlotChange.ts';

/** Rules that decide today and are not in this version: struck out, and brought back with one click. */
export function RemovedRules() {
  const say = useSay();
  const { pack, before, editor } = usePack();
  const change = usePackChange();
  const gone = (before?.rules ?? []).filter((rule) => !pack.rules.some(({ id }) => id === rule.id));
  if (gone.length === 0) return null;
  const bringBack = (rule: Rule): void => {
    change((present) => packOf({ ...documentOf(present), rules: [...present.rules, rule] }));
  };
  return (
    <ul className={classes.list}>
      {gone.map((rule) => (
        <li key={rule.id}>
          <article className={classes.card}>
            <div className={classes.head}>
              <h3>
                <del>{say.said(titleWords(rule))}</del>
              </h3>
              <Chip tone="stop">{say('web.rules.rule.removed')}</Chip>
              <span className={classes.grow} />
              {editor ? (
                <Button size="xs" onClick={() => bringBack(rule)}>
                  {say('web.rules.rule.bringBack')}
                </Button>
              ) : null}
            </div>
            <p>
              <del>{say.said(ruleSentence(rule, rule.when, rule.objects))}</del>
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}
