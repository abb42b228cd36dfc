import { Button, Modal } from '@mantine/core';
import { IconPointer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useBoard, useBoardStore } from '../board/BoardContext.tsx';
import { useDocument } from '../editor/EditorContext.tsx';
import { plainText } from '../picker/plainText.ts';
import { SearchList } from '../picker/SearchList.tsx';
import { placeWords } from '../placing/placeWords.ts';
import { slotKey, slotsFor } from '../placing/slots.ts';
import { useDrop } from '../placing/useDrop.ts';
import classes from './Sheets.module.css';

/** Where a step goes, without dragging it: from a list of places in words, or by pressing one on the canvas. */
export function MoveSheet({ step }: { readonly step: string }) {
  const say = useSay();
  const board = useBoardStore();
  const show = useBoard((state) => state.show);
  const drop = useDrop();
  const document = useDocument();
  const [search, setSearch] = useState('');
  const slots = useMemo(() => slotsFor(document, { type: 'move', step }), [document, step]);
  const placing = { what: { type: 'move', step }, slots: new Set(slots.map(slotKey)) } as const;
  const typed = plainText(search);
  return (
    <Modal
      opened
      onClose={() => show(null)}
      title={say('web.draw.move', { step: document.steps[step]?.name ?? '' })}
      size={540}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <SearchList
        label={say('web.draw.move.where')}
        search={search}
        onSearch={setSearch}
        none={say('web.draw.move.none')}
        choices={slots
          .map((slot) => ({ key: slotKey(slot), title: placeWords(say, document, slot) }))
          .filter(({ title }) => plainText(title).includes(typed))}
        onPick={(key) => {
          const slot = slots.find((one) => slotKey(one) === key);
          if (!slot) return;
          show(null);
          board.getState().place(placing);
          drop(slot);
        }}
      />
      {slots.length > 0 ? (
        <Button
          className={classes.foot ?? ''}
          variant="subtle"
          leftSection={<IconPointer size={16} aria-hidden="true" />}
          onClick={() => {
            show(null);
            board.getState().place(placing);
          }}
        >
          {say('web.draw.move.onCanvas')}
        </Button>
      ) : null}
    </Modal>
  );
}
