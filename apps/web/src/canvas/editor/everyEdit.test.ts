import { doCommand, editCommand, startOfCommands } from '@makegood/journey/edit-commands';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEditor } from './editorStore.ts';

/** What somebody does: edits of every sort, some of them one gesture, with steps back and forth between them. */
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ command: editCommand, gesture: fc.option(fc.constantFrom('type', 'drag')) }) },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const, 'seal' as const) },
);

it('any sequence of edits undone gives the document that it began with, and redone the one that it came to', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), (deeds) => {
      const editor = createEditor(startOfCommands);
      const { change, undo, redo, seal } = editor.getState();
      const present = () => editor.getState().history.present;
      for (const one of deeds) {
        if (one === 'undo') undo();
        else if (one === 'redo') redo();
        else if (one === 'seal') seal();
        else change(doCommand(present(), one.command), one.gesture ?? undefined);
      }
      const came = JSON.stringify(present());
      const words = JSON.stringify(startOfCommands);
      const { past } = editor.getState().history;
      for (const before of [...past].reverse()) {
        undo();
        expect(present()).toBe(before);
      }
      expect(JSON.stringify(present())).toBe(words);
      for (const _ of past) redo();
      expect(JSON.stringify(present())).toBe(came);
    }),
    { numRuns: 80 },
  );
});
