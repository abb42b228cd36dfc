import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { ChoiceCards } from '../../kit/ChoiceCards.tsx';
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx';
import { disagreements, undecided, type Choices, type Contest } from './contest.ts';
import classes from './Saving.module.css';

type Side = 'mine' | 'theirs';
type ContestDialogProps = {
  readonly contest: Contest;
  readonly onSettle: (choices: Choices) => void;
  readonly onClose: () => void;
};

/** Where two people changed the same in different ways: one thing after the other, each side in a sentence. */
export function ContestDialog({ contest, onSettle, onClose }: ContestDialogProps) {
  const say = useSay();
  const [choices, setChoices] = useState<Choices>({});
  const conflicts = disagreements(contest, choices);
  const who = contest.theirs.by ?? say('web.drafts.somebody');
  const all = (side: Side): void => setChoices(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  const left = undecided(contest, choices).length;
  return (
    <ConfirmDialog
      opened
      title={say('web.drafts.contest.title')}
      deed={say('web.drafts.contest.deed', { count: left })}
      disabled={left > 0}
      onDo={() => onSettle(choices)}
      onClose={onClose}
    >
      {conflicts.length > 1 ? (
        <span className={classes.buttons}>
          <Button size="xs" onClick={() => all('mine')}>
            {say('web.drafts.contest.allMine')}
          </Button>
          <Button size="xs" onClick={() => all('theirs')}>
            {say('web.drafts.contest.allTheirs')}
          </Button>
        </span>
      ) : null}
      {conflicts.map((conflict) => (
        <ChoiceCards<Side | 'none'>
          key={conflict.id}
          label={say.said(conflict.what)}
          value={choices[conflict.id] ?? 'none'}
          onChange={(side) => {
            if (side !== 'none') setChoices({ ...choices, [conflict.id]: side });
          }}
          choices={[
            { value: 'mine', title: say('web.drafts.contest.mine'), text: say.said(conflict.mine) },
            { value: 'theirs', title: say('web.drafts.contest.theirs', { who }), text: say.said(conflict.theirs) },
          ]}
        />
      ))}
    </ConfirmDialog>
  );
}
