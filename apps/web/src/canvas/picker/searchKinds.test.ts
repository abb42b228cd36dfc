import { expect, it } from 'vitest';
import { PICKED_KINDS } from './kinds.ts';
import { searchKinds } from './searchKinds.ts';

it.each([
  ['delay', 'wait'],
  ['pausa', 'wait'],
  ['espera', 'wait'],
  ['whatsapp', 'message'],
  ['recordatorio', 'message'],
  ['lembrete', 'message'],
  ['if', 'branch'],
  ['decision', 'branch'],
  ['condicao', 'branch'],
  ['ptp', 'promise'],
  ['promesa de pago', 'promise'],
  ['a/b', 'split'],
  ['experimento', 'split'],
  ['webhook', 'request'],
  ['agente', 'task'],
  ['fim', 'exit'],
] as const)('“%s” finds the step %s', (typed, kind) => {
  expect(searchKinds(typed, [])[0]).toBe(kind);
});

it('shows all of them when nothing is typed, what was added last first, and none for a word that nobody uses', () => {
  expect(new Set(searchKinds('', []))).toEqual(new Set(PICKED_KINDS));
  expect(searchKinds('', ['task', 'wait']).slice(0, 3)).toEqual(['task', 'wait', 'message']);
  expect(searchKinds('zeppelin', [])).toEqual([]);
});
