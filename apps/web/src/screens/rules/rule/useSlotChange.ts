import type { Json, Result } from '@makegood/base';
import { withSlot, type Issue, type Pack } from '@makegood/rules';
import { usePack } from '../editor/PackContext.tsx';

/** Changes a rule where it stands; what cannot be is told and leaves the draft as it was. */
export function useSlotChange(ruleId: string): (path: string, value: Json) => readonly Issue[] {
  const { editor } = usePack();
  return (path, value) => {
    if (!editor) return [];
    const result = withSlot(editor.getState().history.present, ruleId, path, value);
    if (!result.ok) return result.error;
    editor.getState().change(result.value, `slot:${ruleId}:${path}`);
    return [];
  };
}

/** Any other change of the pack, told the same way. */
export function usePackChange(): (edit: (pack: Pack) => Result<Pack, readonly Issue[]>, gesture?: string) => readonly Issue[] {
  const { editor } = usePack();
  return (edit, gesture) => {
    if (!editor) return [];
    const result = edit(editor.getState().history.present);
    if (!result.ok) return result.error;
    editor.getState().change(result.value, gesture);
    return [];
  };
}
