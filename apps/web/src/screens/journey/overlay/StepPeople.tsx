import { branchesOf } from '@makegood/journey';
import { useDocument } from '../../../canvas/editor/EditorContext.tsx';
import { useMay } from '../../../app/session.tsx';
import { useSay } from '../../../i18n/say.tsx';
import { Overline } from '../../../kit/Overline.tsx';
import classes from './Overlay.module.css';
import { useOverlay } from './OverlayContext.tsx';
import { useStepNumbers } from './useStepNumbers.ts';
import { useWireNumber } from './WireNumber.tsx';

/** On a step's panel: every number of the step in words, each opening its people. */
export function StepPeople({ step }: { readonly step: string }) {
  const say = useSay();
  const may = useMay('accounts.read');
  const overlay = useOverlay();
  const drawn = useDocument().steps[step];
  const numbers = useStepNumbers(step, drawn?.name ?? step);
  if (!overlay || !drawn || !may || drawn.kind === 'trigger') return null;
  return (
    <section className={classes.people}>
      <Overline level={3}>{say('web.overlay.here')}</Overline>
      {numbers.length === 0 ? <small>{say('web.overlay.none')}</small> : null}
      <ul className={classes.list}>
        {numbers.map(({ id, words, opens }) => (
          <li key={id}>
            <button type="button" className={classes.words} onClick={() => overlay.open(opens)}>
              {words}
            </button>
          </li>
        ))}
        {branchesOf(drawn).map(({ id }) => (
          <Way key={id} from={step} branch={id} />
        ))}
      </ul>
    </section>
  );
}

function Way({ from, branch }: { readonly from: string; readonly branch: string }) {
  const number = useWireNumber(from, branch);
  if (!number) return null;
  return (
    <li>
      <button type="button" className={classes.words} onClick={number.open}>
        {number.words}
      </button>
    </li>
  );
}
