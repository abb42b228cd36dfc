import { branchesOf } from '@makegood/journey';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { formatCount } from '../../../format/numbers.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useSay } from '../../../i18n/say.tsx';
import classes from './Overlay.module.css';
import { useOverlay } from './OverlayContext.tsx';

/** What a way on from a step is called, and how many took it. */
export function useWireNumber(from: string, branch: string) {
  const say = useSay();
  const step = useDocument().steps[from];
  const overlay = useOverlay();
  const count = overlay?.flow.get(`${from}:${branch}`) ?? 0;
  const way = step && branchesOf(step).find(({ id }) => id === branch);
  if (!overlay || !step || !way || count === 0) return null;
  const words = say('web.overlay.left', { count, branch: say.said(way.label) });
  const title = say('web.overlay.at', { step: step.name, what: words });
  return { count, words, open: () => overlay.open({ what: 'left', step: from, branch, title }) };
}

/** On a wire of the drawing: how many went this way. */
export function WireNumber({ from, branch }: { readonly from: string; readonly branch: string }) {
  const { locale } = useLanguage();
  const number = useWireNumber(from, branch);
  if (!number) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.onWire}
      title={number.words}
      aria-label={number.words}
      onClick={(event) => {
        event.stopPropagation();
        number.open();
      }}
    >
      {formatCount(number.count, locale)}
    </button>
  );
}
