import { KeysHelp } from '../actions/KeysHelp.tsx';
import { useBoard } from '../board/BoardContext.tsx';
import { Finder } from '../finder/Finder.tsx';
import { ConnectSheet } from './ConnectSheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { PhaseSheet } from './PhaseSheet.tsx';

/** The dialog that an action opened over the canvas, if one did. */
export function Sheets({ editable }: { readonly editable: boolean }) {
  const sheet = useBoard((board) => board.sheet);
  if (!sheet) return null;
  switch (sheet.type) {
    case 'connect':
      return <ConnectSheet step={sheet.step} branch={sheet.branch} />;
    case 'move':
      return <MoveSheet step={sheet.step} />;
    case 'phase':
      return <PhaseSheet steps={sheet.steps} />;
    case 'find':
      return <Finder editable={editable} />;
    case 'keys':
      return <KeysHelp />;
    default:
      return sheet satisfies never;
  }
}
