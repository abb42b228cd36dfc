import { renamePhase, togglePhase } from '@makegood/journey';
import { IconChevronDown } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useSay } from '../../i18n/say.tsx';
import { useEdit, useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from './EditableContext.ts';
import type { FrameNodeType } from './elements.ts';
import classes from './Flow.module.css';
import { isSame } from './isSame.ts';

/** The frame around the steps of a phase, with its name; pressing the arrow folds it. */
export const PhaseFrame = memo(function PhaseFrame({ data: { id, name, steps } }: NodeProps<FrameNodeType>) {
  const say = useSay();
  const editable = useEditable();
  const edit = useEdit();
  return (
    <div className={classes.frame} role="group" aria-label={say('web.face.phase.of', { phase: name, count: steps })}>
      <div className={classes.frameHead}>
        {editable ? (
          <>
            <button
              type="button"
              className={classes.frameFold}
              tabIndex={-1}
              aria-label={say('web.face.phase.fold', { phase: name })}
              onClick={() => edit((present) => togglePhase(present, id))}
            >
              <IconChevronDown size={16} aria-hidden="true" />
            </button>
            <PhaseName id={id} name={name} />
          </>
        ) : (
          <b>{name}</b>
        )}
      </div>
    </div>
  );
}, isSame);

/** The name, written where it stands. What is no name yet is only shown while it is typed. */
function PhaseName({ id, name }: { readonly id: string; readonly name: string }) {
  const say = useSay();
  const edit = useEdit();
  const seal = useEditor((editor) => editor.seal);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={`${classes.frameName} nodrag nopan`}
      tabIndex={-1}
      aria-label={say('web.face.phase.rename')}
      value={typed ?? name}
      maxLength={120}
      onFocus={() => setTyped(name)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        edit((present) => renamePhase(present, id, value), `phase:${id}`);
      }}
      onBlur={() => {
        setTyped(null);
        seal();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
