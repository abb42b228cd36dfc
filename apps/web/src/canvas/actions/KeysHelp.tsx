import { Modal } from '@mantine/core';
import { useSay } from '../../i18n/say.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import type { WebTextId } from '../../locales/index.ts';
import { useBoard } from '../board/BoardContext.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { ACTION_GROUPS } from './actions.ts';
import classes from './KeysHelp.module.css';
import { keysOf, type Shortcut } from './shortcut.ts';
import { situationOf } from './situation.ts';

/** A second key for the same that another keyboard has in its place. */
const isShown = ({ key }: Shortcut): boolean => key !== 'Backspace' && key !== '=';

/** How the keyboard goes about on the canvas, which no command has. */
const WALKING: readonly { readonly words: WebTextId; readonly keys: readonly Shortcut[] }[] = [
  { words: 'web.draw.keys.flow', keys: [{ key: 'ArrowDown' }, { key: 'ArrowUp' }] },
  { words: 'web.draw.keys.beside', keys: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }] },
  { words: 'web.draw.keys.ends', keys: [{ key: 'Home' }, { key: 'End' }] },
  { words: 'web.draw.keys.menu', keys: [{ key: 'F10', shift: true }] },
  { words: 'web.draw.keys.leave', keys: [{ key: 'Escape' }] },
];

/** Every key of the canvas on one page. */
export function KeysHelp() {
  const say = useSay();
  const show = useBoard((board) => board.show);
  const editor = useEditor((state) => state);
  const at = situationOf(editor, true, null);
  return (
    <Modal
      opened
      onClose={() => show(null)}
      title={say('web.draw.act.keys')}
      size={720}
      closeButtonProps={{ 'aria-label': say('web.text.close') }}
    >
      <div className={classes.columns}>
        <Keys title={say('web.draw.keys.walk')} lines={WALKING.map(({ words, keys }) => ({ words: say(words), keys }))} />
        {ACTION_GROUPS.map(({ title, actions }) => (
          <Keys
            key={title}
            title={say(title)}
            lines={actions
              .filter((action) => action.shortcuts.length > 0)
              .map((action) => ({ words: say(action.label(at)), keys: action.shortcuts }))}
          />
        ))}
      </div>
      <p className={classes.drawn}>{say('web.draw.keys.drawnWith')}</p>
    </Modal>
  );
}

type KeysProps = { readonly title: string; readonly lines: readonly { readonly words: string; readonly keys: readonly Shortcut[] }[] };

function Keys({ title, lines }: KeysProps) {
  const say = useSay();
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.lines}>
        {lines.map(({ words, keys }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {keys.filter(isShown).map((shortcut, index) => (
                <span key={index}>
                  {index > 0 ? <i>{say('web.draw.keys.or')}</i> : null}
                  {keysOf(say, shortcut).map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
