import { Modal } from '@mantine/core';
import { faceOf, type BranchEnd, type JourneyDocument } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { KindIcon } from '../../screens/journey/KindIcon.tsx';
import { Keys } from '../actions/ActionMenu.tsx';
import { useHands } from '../actions/hands.ts';
import { searchActions } from '../actions/searchActions.ts';
import { situationOf } from '../actions/situation.ts';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useEditor, useEditorStore } from '../editor/EditorContext.tsx';
import { shownStop } from '../keyboard/walk.ts';
import { recentKinds, rememberKind } from '../picker/recentKinds.ts';
import { SearchList, type Choice } from '../picker/SearchList.tsx';
import { searchKinds } from '../picker/searchKinds.ts';
import { placeWords } from '../placing/placeWords.ts';
import { endAfter, slotKey, slotsFor } from '../placing/slots.ts';
import { useDrop } from '../placing/useDrop.ts';
import { findSteps, searchable } from './findSteps.ts';
import classes from './Finder.module.css';

/** So many steps are listed; who looks for more types another letter. */
const MOST = 40;

/** One line over the whole journey: its steps by name, by what they do, by the words they send; and every command. */
export function Finder({ editable }: { readonly editable: boolean }) {
  const say = useSay();
  const hands = useHands();
  const board = useBoardStore();
  const store = useEditorStore();
  const show = useBoard((state) => state.show);
  const drop = useDrop();
  const editor = useEditor((state) => state);
  const [search, setSearch] = useState('');
  const { present } = editor.history;
  const all = useMemo(() => searchable(say, present, editor.findings), [say, present, editor.findings]);
  const at = useMemo(() => situationOf(editor, editable, board.getState().stop), [board, editable, editor]);
  const steps = useMemo(() => findSteps(all, search).slice(0, MOST), [all, search]);
  const actions = useMemo(() => (search.trim() === '' ? [] : searchActions(search, at)), [at, search]);

  const end = at.wire ?? (at.step === null ? null : endAfter(present, at.step));
  const kinds = useMemo(
    () => (editable && end && search.trim() !== '' ? kindsFor(present, end, search) : []),
    [editable, end, present, search],
  );

  const choices: Choice[] = [
    ...steps.map((step) => ({
      key: `step:${step.id}`,
      title: step.name,
      text:
        step.in === 'name' || step.in === 'face'
          ? say.said(faceOf(present.steps[step.id] ?? NOWHERE))
          : say(`web.draw.find.in.${step.in}`, { words: step.words }),
      icon: <KindIcon kind={step.kind} />,
      group: say('web.draw.find.steps'),
    })),
    ...kinds.map((kind) => ({
      key: `add:${kind}`,
      title: say('web.draw.find.add', { kind: say.said({ id: `journey.kind.${kind}` }), place: end ? placeWords(say, present, end) : '' }),
      icon: <KindIcon kind={kind} />,
      group: say('web.draw.find.commands'),
    })),
    ...actions.map((action) => ({
      key: `do:${action.id}`,
      title: say(action.label(at)),
      icon: <action.icon className={classes.icon} size={18} aria-hidden="true" />,
      aside: <Keys action={action} />,
      group: say('web.draw.find.commands'),
    })),
  ];
  return (
    <Modal
      opened
      onClose={() => show(null)}
      title={say('web.draw.act.find')}
      size={620}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <SearchList
        label={say('web.draw.find')}
        search={search}
        onSearch={setSearch}
        none={say('web.draw.find.none')}
        choices={choices}
        onPick={(key) => {
          show(null);
          const action = actions.find(({ id }) => key === `do:${id}`);
          if (action) return action.perform(hands, at);
          const kind = kinds.find((one) => key === `add:${one}`);
          if (kind && end) {
            rememberKind(kind);
            board.getState().place({ what: { type: 'new', kind }, slots: new Set([slotKey(end)]) });
            return drop(end);
          }
          const id = key.slice('step:'.length);
          store.getState().choose([id]);
          board.getState().goTo(shownStop(present, id));
          board.getState().flash(id);
        }}
      />
    </Modal>
  );
}

/** The kinds called so that may stand there; a word or two is enough, so only the nearest are offered. */
const kindsFor = (document: JourneyDocument, end: BranchEnd, search: string) =>
  searchKinds(search, recentKinds())
    .filter((kind) => slotsFor(document, { type: 'new', kind }).some((slot) => slotKey(slot) === slotKey(end)))
    .slice(0, 3);

const NOWHERE = { kind: 'exit', config: { outcome: 'other' } } as const;
