import { Modal } from '@mantine/core';
import type { BranchEnd } from '@makegood/journey';
import { useMemo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { KindIcon } from '../../screens/journey/KindIcon.tsx';
import { useDocument } from '../editor/EditorContext.tsx';
import { placeWords } from '../placing/placeWords.ts';
import { slotKey, slotsFor } from '../placing/slots.ts';
import { recentKinds, rememberKind } from './recentKinds.ts';
import { SearchList } from './SearchList.tsx';
import { searchKinds, type PickedKind } from './searchKinds.ts';

type StepPickerProps = { readonly end: BranchEnd; readonly onPick: (kind: PickedKind) => void; readonly onClose: () => void };

/** Which step comes next: by typing a word in any language and Enter, or with the mouse. Only what may stand there is offered. */
export function StepPicker({ end, onPick, onClose }: StepPickerProps) {
  const say = useSay();
  const document = useDocument();
  const [search, setSearch] = useState('');
  const [recent] = useState(recentKinds);
  const found = useMemo(
    () =>
      searchKinds(search, recent).filter((kind) =>
        slotsFor(document, { type: 'new', kind }).some((slot) => slotKey(slot) === slotKey(end)),
      ),
    [document, end, recent, search],
  );
  return (
    <Modal opened onClose={onClose} title={say('web.canvas.pick')} size={540} closeButtonProps={{ 'aria-label': say('web.text.close') }}>
      <SearchList
        label={say('web.draw.pickAt', { place: placeWords(say, document, end) })}
        placeholder={say('web.canvas.pick.search')}
        search={search}
        onSearch={setSearch}
        none={say('web.canvas.pick.none')}
        columns={2}
        choices={found.map((kind) => ({
          key: kind,
          title: say.said({ id: `journey.kind.${kind}` }),
          text: say.said({ id: `journey.kind.${kind}.about` }),
          icon: <KindIcon kind={kind} />,
        }))}
        onPick={(key) => {
          const kind = found.find((one) => one === key);
          if (!kind) return;
          rememberKind(kind);
          onPick(kind);
        }}
      />
    </Modal>
  );
}
