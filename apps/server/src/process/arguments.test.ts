import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...args: string[]) => readArguments(args);

describe('the arguments of the command', () => {
  it('are this machine, the usual port and the embedded engine when nothing is said', () => {
    expect(read()).toMatchObject({
      ok: true,
      value: { port: null, host: '127.0.0.1', engine: 'embedded', reset: false, newPassword: false },
    });
    const all = read('--port', '0', '--host', '0.0.0.0', '--data', '/tmp/x', '--engine', 'temporal', '--reset', '--new-password');
    expect(all).toEqual({
      ok: true,
      value: { port: 0, host: '0.0.0.0', data: '/tmp/x', engine: 'temporal', reset: true, newPassword: true },
    });
    expect(read('--help')).toEqual({ ok: true, value: 'help' });
  });

  it.each([['--port', '65536'], ['--port', '-1'], ['--port', '1.5'], ['--engine', 'Embedded'], ['--unknown'], ['file'], ['--port']])(
    'are refused with one sentence: %s %s',
    (...args) => {
      const refused = read(...args);
      expect(refused.ok).toBe(false);
      if (refused.ok) return;
      expect(refused.error).toMatch(/^\S.*\.$/);
      expect(refused.error).not.toContain('\n');
    },
  );
});
