import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { api, type PackVersionDetail } from '@makegood/contract';
import { IconArrowBackUp, IconArrowForwardUp, IconDots } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useAct } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useSay } from '../../i18n/say.tsx';
import { useTell } from '../../kit/tell.ts';
import { saveFile } from '../journey/saveFile.ts';
import { documentOf } from './editor/packDocument.ts';
import { usePack } from './editor/PackContext.tsx';
import type { PackEditorStore } from './editor/packEditor.ts';
import type { PackSavingState } from './editor/usePackAutosave.ts';
import { ApproveDialog, RejectDialog, ScheduleDialog, WithdrawDialog } from './versions/DecideDialogs.tsx';
import { AskDialog } from './versions/AskDialog.tsx';

const DIALOGS = {
  ask: AskDialog,
  approve: ApproveDialog,
  reject: RejectDialog,
  schedule: ScheduleDialog,
  withdraw: WithdrawDialog,
} as const;

type PackActionsProps = { readonly detail: PackVersionDetail; readonly saving: PackSavingState | null };

/** What this person may do with this version now. The server has said it, and decides again when it is done. */
export function PackActions({ detail, saving }: PackActionsProps) {
  const say = useSay();
  const { pack, editor } = usePack();
  const { version } = detail;
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null);
  const Dialog = open ? DIALOGS[open] : null;
  const can = (act: (typeof version.can)[number]): boolean => version.can.includes(act);
  const settled = saving === null || saving.saving.state === 'saved' || saving.saving.state === 'joined';
  return (
    <>
      {editor ? <UndoRedo editor={editor} /> : null}
      {can('reject') ? <Button onClick={() => setOpen('reject')}>{say('web.rules.reject')}</Button> : null}
      {can('approve') ? (
        <Button variant="filled" onClick={() => setOpen('approve')}>
          {say('web.rules.approve')}
        </Button>
      ) : null}
      {can('schedule') ? (
        <Button variant={version.state === 'approved' ? 'filled' : 'default'} onClick={() => setOpen('schedule')}>
          {say('web.rules.schedule')}
        </Button>
      ) : null}
      {can('ask') ? (
        <Button variant="filled" disabled={!settled} onClick={() => setOpen('ask')}>
          {say('web.rules.ask')}
        </Button>
      ) : null}
      {can('beginFrom') && version.state === 'inForce' ? <BeginDraft packId={version.packId} /> : null}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={say('web.rules.more')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveFile(`${pack.id}-${version.version}.json`, JSON.stringify(documentOf(pack), null, 2))}>
            {say('web.rules.export')}
          </Menu.Item>
          {can('withdraw') ? <Menu.Item onClick={() => setOpen('withdraw')}>{say('web.rules.withdraw')}</Menu.Item> : null}
        </Menu.Dropdown>
      </Menu>
      {Dialog ? (
        <Dialog detail={detail} revision={saving?.answer?.version.revision ?? version.revision} close={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function UndoRedo({ editor }: { readonly editor: PackEditorStore }) {
  const say = useSay();
  const past = useStore(editor, ({ history }) => history.past.length);
  const future = useStore(editor, ({ history }) => history.future.length);
  const undo = (): void => editor.getState().undo();
  const redo = (): void => editor.getState().redo();
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ]);
  return (
    <>
      <Tooltip label={say('web.canvas.undo')}>
        <ActionIcon aria-label={say('web.canvas.undo')} disabled={past === 0} onClick={undo}>
          <IconArrowBackUp size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={say('web.canvas.redo')}>
        <ActionIcon aria-label={say('web.canvas.redo')} disabled={future === 0} onClick={redo}>
          <IconArrowForwardUp size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function BeginDraft({ packId }: { readonly packId: string }) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const may = useMay('packs.draw');
  const begin = useAct(api.packVersions.begin, ({ version }) => {
    if (version.id) void navigate({ to: '/rules/$packId', params: { packId }, search: { version: version.id } });
  });
  if (!may) return null;
  return (
    <Button
      variant="filled"
      loading={begin.isPending}
      onClick={() => begin.mutate({ params: { id: packId }, body: { from: { type: 'inForce' } } }, { onError: tell.failed })}
    >
      {say('web.rules.begin')}
    </Button>
  );
}
