import { Modal } from '@mantine/core';
import { branchesOf, canConnect, connect, targetOf, type JourneyDocument } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useSay, type Say } from '../../i18n/say.tsx';
import { KindIcon } from '../../screens/journey/KindIcon.tsx';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useDocument, useEditorStore } from '../editor/EditorContext.tsx';
import { stepStop, wireStop } from '../keyboard/stop.ts';
import { told } from '../keyboard/told.ts';
import { plainText } from '../picker/plainText.ts';
import { SearchList, type Choice } from '../picker/SearchList.tsx';

type ConnectSheetProps = { readonly step: string; readonly branch: string | null };

/** Where a branch leads, without drawing a line: which branch, if there are several, and to which step. */
export function ConnectSheet({ step, branch: asked }: ConnectSheetProps) {
  const say = useSay();
  const editor = useEditorStore();
  const board = useBoardStore();
  const show = useBoard((state) => state.show);
  const document = useDocument();
  const from = document.steps[step];
  const branches = useMemo(() => (from ? branchesOf(from) : []), [from]);
  const [branch, setBranch] = useState(asked ?? (branches.length === 1 ? (branches[0]?.id ?? null) : null));
  const [search, setSearch] = useState('');
  const chosen = branches.find(({ id }) => id === branch);
  if (!from) return null;

  const pickStep = (to: string): void => {
    if (branch === null) return;
    editor.getState().change(connect(document, { from: step, branch }, to));
    const { goTo, speak } = board.getState();
    show(null);
    goTo(asked === null ? stepStop(step) : wireStop(step, branch));
    speak(
      say('web.draw.said.connected', { step: from.name, branch: say.said(chosen?.label ?? ''), target: document.steps[to]?.name ?? '' }),
    );
  };
  const choices = branch === null ? branchChoices(say, document, step) : stepChoices(say, document, step, branch);
  const typed = plainText(search);
  return (
    <Modal
      opened
      onClose={() => show(null)}
      title={
        chosen && branches.length > 1
          ? say('web.draw.connect.branch', { step: from.name, branch: say.said(chosen.label) })
          : say('web.draw.connect.step', { step: from.name })
      }
      size={540}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <SearchList
        key={branch}
        label={branch === null ? say('web.draw.connect.which') : say('web.draw.connect.to')}
        search={search}
        onSearch={setSearch}
        none={say('web.draw.connect.none')}
        choices={choices.filter((choice) => plainText(`${choice.title} ${choice.said}`).includes(typed))}
        onPick={(key) => {
          setSearch('');
          if (branch === null) setBranch(key);
          else pickStep(key);
        }}
      />
    </Modal>
  );
}

type SaidChoice = Choice & { readonly said: string };

/** Every branch of the step, with where it leads now. */
function branchChoices(say: Say, document: JourneyDocument, step: string): SaidChoice[] {
  const from = document.steps[step];
  if (!from) return [];
  const branches = branchesOf(from);
  return branches.map((branch) => {
    const target = targetOf(from, branch, branches);
    const name = target === undefined ? undefined : document.steps[target]?.name;
    const said = name === undefined ? say('web.canvas.nowhere') : say('web.draw.connect.leads', { target: name });
    return { key: branch.id, title: say.said(branch.label), text: said, said };
  });
}

/** Every step to which the branch may lead, in the order in which the journey reads. */
function stepChoices(say: Say, document: JourneyDocument, from: string, branch: string): SaidChoice[] {
  return [...told(document, say.locale).steps.keys()]
    .filter((id) => canConnect(document, { from, branch }, id))
    .flatMap((id) => {
      const step = document.steps[id];
      if (!step) return [];
      const now = document.steps[from]?.next[branch] === id;
      const said = now ? say('web.draw.connect.now') : say.said({ id: `journey.kind.${step.kind}` });
      return [{ key: id, title: step.name, text: said, said, icon: <KindIcon kind={step.kind} /> }];
    });
}
