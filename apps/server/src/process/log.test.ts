import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { openLog } from './log.ts';

it('never writes down a secret or what a debtor is reached by', () => {
  let written = '';
  const log = openLog('debug', new Writable({ write: (chunk, _, done) => ((written += String(chunk)), done()) }));
  log.info(
    { password: 'p-1', user: { token: 't-1', email: 'ana@example.com' }, call: { headers: { cookie: 'c-1', authorization: 'a-1' } } },
    'signed in',
  );
  log.warn(
    { message: { text: 'You owe money', subject: 'Debt' }, person: { fullName: 'Ana Prueba', phone: '+15550100' }, value: '+15550100' },
    'sent',
  );
  for (const secret of ['p-1', 't-1', 'ana@example.com', 'c-1', 'a-1', 'You owe money', 'Debt', 'Ana Prueba', '+15550100'])
    expect(written).not.toContain(secret);
  expect(written.match(/\[hidden\]/g)?.length).toBe(10);
  expect(written).toContain('signed in');
});

it('tells what query failed, not what it was asked with', () => {
  let written = '';
  const log = openLog('debug', new Writable({ write: (chunk, _, done) => ((written += String(chunk)), done()) }));
  const cause = new Error('Failed query: select * from people where email = ?\nparams: ana@example.com,a text\nof two lines');
  log.error({ err: new Error('It broke', { cause }) }, 'failed');
  log.error({ err: cause }, 'failed');
  for (const secret of ['ana@example.com', 'of two lines']) expect(written).not.toContain(secret);
  expect(written).toContain('select * from people');
  expect(written).toContain('log.test.ts');
});
