import { instant, plus } from '@makegood/base';
import { idSchema, PRESENCE_LASTS } from '@makegood/contract';
import { describe, expect, it } from 'vitest';
import { presenceBoard } from './presence-board.ts';

const NOW = instant(Date.UTC(2026, 10, 23, 12));
const someone = (name: string, tab: string) => ({ user: idSchema('user').parse(`usr_${name.toLowerCase()}`), name, tab, draws: true });

describe('who is here', () => {
  it('is everybody else, once, at the step that they said last, until they leave or are not heard of', () => {
    const board = presenceBoard();
    const [ana, luca, other] = [someone('Ana', '1'), someone('Luca', '1'), someone('Luca', '2')];
    board.beat('one', ana, null, NOW);
    board.beat('one', luca, 'wait', NOW);
    board.beat('one', other, 'call', plus(NOW, 1_000));
    expect(board.others('one', ana, plus(NOW, 1_000))).toEqual([{ user: luca.user, name: 'Luca', draws: true, step: 'call', since: NOW }]);
    expect(board.others('two', ana, NOW)).toEqual([]);
    // Another window of one's own is somebody else's to say.
    expect(board.others('one', luca, plus(NOW, 1_000)).map(({ name }) => name)).toEqual(['Ana', 'Luca']);

    board.beat('one', luca, 'wait', plus(NOW, 2_000));
    expect(board.others('one', ana, plus(NOW, 2_000))).toMatchObject([{ step: 'wait' }]);
    expect(board.leave('one', luca)).toBe(true);
    expect(board.leave('one', luca)).toBe(false);
    expect(board.others('one', ana, plus(NOW, 2_000))).toMatchObject([{ step: 'call' }]);
    expect(board.others('one', ana, plus(NOW, 1_000 + PRESENCE_LASTS))).toEqual([]);
  });

  it('nobody is kept from being seen by one person with any number of windows', () => {
    const board = presenceBoard();
    for (let tab = 0; tab < 1_000; tab += 1) board.beat('one', someone('Ana', String(tab)), String(tab), NOW);
    board.beat('one', someone('Luca', '1'), 'wait', NOW);
    const seen = board.others('one', someone('Bo', '1'), NOW).map(({ name, step }) => `${name} ${step}`);
    expect(seen).toEqual(['Ana 999', 'Luca wait']);
  });

  it('does not grow with windows that are opened and never closed', () => {
    const board = presenceBoard();
    for (let tab = 0; tab < 1_000; tab += 1) board.beat('one', someone(`Q${tab}`, 'x'), null, NOW);
    expect(board.others('one', someone('Ana', '1'), NOW)).toHaveLength(200);
    board.beat('two', someone('Ana', '1'), null, plus(NOW, PRESENCE_LASTS));
    expect(board.others('one', someone('Ana', '1'), plus(NOW, PRESENCE_LASTS))).toEqual([]);
  });
});
