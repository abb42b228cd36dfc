import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { useMemo } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { isOffered } from './action.ts';
import { ACTIONS } from './actions.ts';
import { useHands } from './hands.ts';
import classes from './SeveralBar.module.css';
import { situationOf } from './situation.ts';

const SHOWN = ['copy', 'duplicate', 'skip', 'phase', 'delete'];

/** What can be done with the steps that are chosen together, and how many they are. */
export function SeveralBar({ editable }: { readonly editable: boolean }) {
  const say = useSay();
  const hands = useHands();
  const editor = useEditor((state) => state);
  const at = useMemo(() => situationOf(editor, editable, null), [editor, editable]);
  if (at.steps.length < 2) return null;
  return (
    <Panel position="top-right">
      <div role="group" aria-label={say('web.draw.several', { count: at.steps.length })} className={classes.bar}>
        <b>{say('web.draw.several', { count: at.steps.length })}</b>
        {ACTIONS.filter((action) => SHOWN.includes(action.id) && isOffered(action, at)).map((action) => (
          <Button
            key={action.id}
            size="compact-sm"
            variant="subtle"
            leftSection={<action.icon size={15} aria-hidden="true" />}
            onClick={() => action.perform(hands, at)}
          >
            {say(action.label(at))}
          </Button>
        ))}
        <ActionIcon variant="subtle" aria-label={say('web.draw.several.none')} onClick={() => editor.select(null)}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
    </Panel>
  );
}
