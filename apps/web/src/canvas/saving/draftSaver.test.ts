import { instant } from '@makegood/base';
import { blankJourney, rename, type JourneyDocument } from '@makegood/journey';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallFailure } from '../../api/problem.ts';
import { createEditor, type EditorStore } from '../editor/editorStore.ts';
import { DraftSaver, type Drawing, type Sent } from './draftSaver.ts';
import type { StandingDraft } from './standingDraft.ts';
import { keptDraftsIn } from './keptDrafts.ts';

const first = blankJourney('Early', { trigger: 'trigger', exit: 'exit' });
const renamed = (document: JourneyDocument, step: string, name: string): JourneyDocument => rename(document, step, name);
const standing = (document: JourneyDocument, revision: number, by = 'Ana'): StandingDraft => ({
  document,
  revision,
  savedAt: instant(5),
  by,
});

/** A server with one draft, which can be away, slow or refuse, and a browser that keeps things. */
function desk() {
  const server = { draft: standing(first, 1), away: false, hold: null as Promise<void> | null, refuse: false, sent: 0 };
  const cupboard = new Map<string, string>();
  const place = {
    getItem: (key: string) => cupboard.get(key) ?? null,
    setItem: (key: string, value: string) => void cupboard.set(key, value),
    removeItem: (key: string) => void cupboard.delete(key),
  };
  const send = async (document: JourneyDocument, base: number): Promise<Sent> => {
    server.sent += 1;
    await server.hold;
    if (server.away) throw new CallFailure('offline', null);
    if (server.refuse) throw new CallFailure('tooLarge', null);
    if (base !== server.draft.revision) return { type: 'stale', standing: server.draft };
    server.draft = standing(document, base + 1, 'me');
    return { type: 'saved', revision: base + 1, savedAt: instant(9) };
  };
  /** Opens the journey as a page does: with what the server has. */
  const open = (user = 'usr_1') => {
    const editor = createEditor(server.draft.document);
    const saver = new DraftSaver(
      { drawing: drawingOf(editor), kept: keptDraftsIn(() => place, { user, journey: 'jny_1' }), send, now: () => 77 },
      server.draft,
    );
    return { editor, saver, close: saver.start() };
  };
  return { server, cupboard, open };
}

const drawingOf = (store: EditorStore): Drawing => ({
  present: () => store.getState().history.present,
  change: (next) => store.getState().change(next),
  carry: (over) => store.getState().carry(over),
  watch: (changed) =>
    store.subscribe((now, before) => {
      if (now.history.present !== before.history.present) changed();
    }),
});

const call = (store: EditorStore, step: string, name: string): void =>
  store.getState().change(renamed(store.getState().history.present, step, name));
const nameOf = (document: JourneyDocument, step: string): string | undefined => document.steps[step]?.name;
const stateOf = ({ saver }: { saver: DraftSaver }) => saver.state.getState().saving;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft that is drawn', () => {
  it('is saved a moment after the last change, and undone again needs no saving', async () => {
    const { server, open } = desk();
    const window = open();
    call(window.editor, 'trigger', 'A');
    call(window.editor, 'trigger', 'AB');
    expect(stateOf(window).state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(2_000);
    expect({ sent: server.sent, name: nameOf(server.draft.document, 'trigger') }).toEqual({ sent: 1, name: 'AB' });
    expect(stateOf(window)).toEqual({ state: 'saved', at: 9 });
    call(window.editor, 'trigger', 'ABC');
    window.editor.getState().undo();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.sent).toBe(1);
  });

  it('is saved again for what was drawn during a save', async () => {
    const { server, open } = desk();
    const window = open();
    let letGo = (): void => undefined;
    server.hold = new Promise((resolve) => (letGo = resolve));
    call(window.editor, 'trigger', 'A');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stateOf(window).state).toBe('saving');
    call(window.editor, 'exit', 'Z');
    letGo();
    server.hold = null;
    await vi.advanceTimersByTimeAsync(2_000);
    expect([nameOf(server.draft.document, 'trigger'), nameOf(server.draft.document, 'exit')]).toEqual(['A', 'Z']);
    expect(stateOf(window).state).toBe('saved');
  });
});

describe('without a connection', () => {
  it('what is drawn is kept in the browser, comes back with the page and is saved when the connection does', async () => {
    const { server, cupboard, open } = desk();
    const window = open();
    server.away = true;
    call(window.editor, 'trigger', 'A');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(stateOf(window)).toEqual({ state: 'offline', kept: true });
    call(window.editor, 'exit', 'Z');
    window.close();
    // Nobody else at this browser sees it.
    expect(nameOf(open('usr_2').editor.getState().history.present, 'trigger')).toBe(nameOf(first, 'trigger'));

    const again = open();
    expect(again.saver.state.getState().news).toEqual({ type: 'restored', at: 77 });
    expect(nameOf(again.editor.getState().history.present, 'exit')).toBe('Z');
    server.away = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect([nameOf(server.draft.document, 'trigger'), nameOf(server.draft.document, 'exit')]).toEqual(['A', 'Z']);
    expect(stateOf(again).state).toBe('saved');
    expect(cupboard.size).toBe(0);
  });

  it('what was kept is worked into what others saved meanwhile', async () => {
    const { server, open } = desk();
    server.away = true;
    const window = open();
    call(window.editor, 'trigger', 'Mine');
    window.close();
    server.away = false;
    server.draft = standing(renamed(first, 'exit', 'Theirs'), 2);
    const again = open();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([nameOf(server.draft.document, 'trigger'), nameOf(server.draft.document, 'exit')]).toEqual(['Mine', 'Theirs']);
    expect(stateOf(again).state).toBe('saved');
  });

  it('a server that refuses says why, and the next change is tried again', async () => {
    const { server, open } = desk();
    const window = open();
    server.refuse = true;
    call(window.editor, 'trigger', 'A');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(stateOf(window)).toMatchObject({ state: 'refused', kept: true });
    expect(server.sent).toBe(1);
    server.refuse = false;
    call(window.editor, 'trigger', 'B');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(nameOf(server.draft.document, 'trigger')).toBe('B');
  });
});

describe('beside a colleague', () => {
  it('changes of different things are joined, and undo takes back only what was drawn here', async () => {
    const { server, open } = desk();
    const window = open();
    call(window.editor, 'trigger', 'Mine');
    server.draft = standing(renamed(first, 'exit', 'Theirs'), 2);
    await vi.advanceTimersByTimeAsync(3_000);
    expect([nameOf(server.draft.document, 'trigger'), nameOf(server.draft.document, 'exit')]).toEqual(['Mine', 'Theirs']);
    expect(server.draft.revision).toBe(3);
    expect(window.saver.state.getState().news).toMatchObject({ type: 'joined', theirs: { by: 'Ana', revision: 2 } });
    window.editor.getState().undo();
    const undone = window.editor.getState().history.present;
    expect([nameOf(undone, 'trigger'), nameOf(undone, 'exit')]).toEqual([nameOf(first, 'trigger'), 'Theirs']);
  });

  it('what they saved is simply there when nothing was drawn here', () => {
    const { server, open } = desk();
    const window = open();
    window.saver.receive(standing(renamed(first, 'exit', 'Theirs'), 2));
    expect(nameOf(window.editor.getState().history.present, 'exit')).toBe('Theirs');
    expect(stateOf(window).state).toBe('saved');
    window.editor.getState().undo();
    expect(nameOf(window.editor.getState().history.present, 'exit')).toBe('Theirs');
    expect(server.sent).toBe(0);
  });

  it.each(['mine', 'theirs'] as const)('of the same thing changed by both nothing is saved until somebody chooses: %s', async (side) => {
    const { server, open } = desk();
    const window = open();
    call(window.editor, 'trigger', 'Mine');
    server.draft = standing(renamed(first, 'trigger', 'Theirs'), 2);
    await vi.advanceTimersByTimeAsync(10_000);
    const saving = stateOf(window);
    if (saving.state !== 'contested') throw new Error(saving.state);
    expect(nameOf(server.draft.document, 'trigger')).toBe('Theirs');
    // Drawn while it is open: takes part.
    call(window.editor, 'exit', 'Also mine');
    window.saver.settle(Object.fromEntries(saving.contest.merge.conflicts.map(({ id }) => [id, side])));
    await vi.advanceTimersByTimeAsync(3_000);
    expect([nameOf(server.draft.document, 'trigger'), nameOf(server.draft.document, 'exit')]).toEqual([
      side === 'mine' ? 'Mine' : 'Theirs',
      'Also mine',
    ]);
    expect(stateOf(window).state).toBe('saved');
  });

  it('of what was given up for theirs nothing is lost: it is one step back', async () => {
    const { server, open } = desk();
    const window = open();
    call(window.editor, 'trigger', 'Mine');
    server.draft = standing(renamed(first, 'trigger', 'Theirs'), 2);
    await vi.advanceTimersByTimeAsync(3_000);
    const saving = stateOf(window);
    if (saving.state !== 'contested') throw new Error(saving.state);
    window.saver.settle(Object.fromEntries(saving.contest.merge.conflicts.map(({ id }) => [id, 'theirs'])));
    expect(stateOf(window).state).toBe('saved');
    expect(server.draft.revision).toBe(2);
    window.editor.getState().undo();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(nameOf(server.draft.document, 'trigger')).toBe('Mine');
  });

  it('a choice that was not made outlives the page', async () => {
    const { server, open } = desk();
    const window = open();
    call(window.editor, 'trigger', 'Mine');
    server.draft = standing(renamed(first, 'trigger', 'Theirs'), 2);
    await vi.advanceTimersByTimeAsync(3_000);
    window.close();
    const again = open();
    expect(stateOf(again).state).toBe('contested');
    expect(nameOf(again.editor.getState().history.present, 'trigger')).toBe('Mine');
  });

  it('a version that was made the draft can be undone', () => {
    const { open } = desk();
    const window = open();
    window.saver.replaced(standing(renamed(first, 'exit', 'As it was'), 2));
    expect(stateOf(window).state).toBe('saved');
    window.editor.getState().undo();
    expect(nameOf(window.editor.getState().history.present, 'exit')).toBe(nameOf(first, 'exit'));
    expect(stateOf(window).state).toBe('unsaved');
  });
});
