import { Modal, TextInput } from '@mantine/core';
import { LOCALES } from '@makegood/base';
import { journeyTexts, type StepKind } from '@makegood/journey';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { canvas as words } from '../../locales/canvas.ts';
import { KindIcon } from '../../screens/journey/KindIcon.tsx';
import classes from './StepPicker.module.css';

/** In the order in which journeys are drawn; a trigger is there already. */
const KINDS = ['message', 'wait', 'branch', 'promise', 'task', 'split', 'update', 'request', 'exit'] as const satisfies readonly StepKind[];

/** Everything that a kind may be called, in every language: people search in theirs, and in what they learnt elsewhere. */
const WORDS: ReadonlyMap<StepKind, string> = new Map(
  KINDS.map((kind) => [
    kind,
    LOCALES.flatMap((locale) => [
      words[locale][`web.canvas.kind.${kind}.words`],
      journeyTexts[locale][`journey.kind.${kind}`],
      journeyTexts[locale][`journey.kind.${kind}.about`],
    ])
      .join(' ')
      .toLowerCase(),
  ]),
);

type StepPickerProps = { readonly onPick: (kind: StepKind) => void; readonly onClose: () => void };

/** Which step comes next: with the mouse, or by typing a word and Enter. */
export function StepPicker({ onPick, onClose }: StepPickerProps) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const found = useMemo(() => {
    const typed = search.toLowerCase().split(/\s+/).filter(Boolean);
    return KINDS.filter((kind) => typed.every((word) => WORDS.get(kind)?.includes(word)));
  }, [search]);
  const [first] = found;
  return (
    <Modal opened onClose={onClose} title={say('web.canvas.pick')} size={520} closeButtonProps={{ 'aria-label': say('web.text.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first) onPick(first);
        }}
      >
        <TextInput
          data-autofocus
          aria-label={say('web.canvas.pick.search')}
          placeholder={say('web.canvas.pick.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </form>
      <ul className={classes.list}>
        {found.map((kind) => (
          <li key={kind}>
            <button type="button" className={classes.kind} onClick={() => onPick(kind)}>
              <KindIcon kind={kind} />
              <span>
                <b>{say.said({ id: `journey.kind.${kind}` })}</b>
                <small>{say.said({ id: `journey.kind.${kind}.about` })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p role="status">{say('web.canvas.pick.none')}</p> : null}
    </Modal>
  );
}
