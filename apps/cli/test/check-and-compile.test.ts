import { afterAll, describe, expect, it } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder, linesOf, makegood, program } from './makegood.ts';
import { reminder } from './samples.ts';

const files = folder();
afterAll(() => files.remove());
const good = files.file('good.json', reminder());
/** The wait leads nowhere when nobody pays. */
const steps = reminder().steps;
const dangling = files.file('dangling.json', reminder({ steps: { ...steps, wait: { ...steps.wait, next: { paid: 'done' } } } }));

describe('makegood check', () => {
  it('says what is doubtful and ends with 0 when nothing is an error', async () => {
    const { code, out, talk } = await makegood('check', good);
    expect(code).toBe(0);
    expect(out).toMatch(/good\.json: warning: .* \(journey\.contact-at-once\)/);
    expect(out).not.toContain('error');
    expect(talk).toContain('1 found');
  });

  it('ends with 1 when something is an error, and gives findings as JSON lines when asked', async () => {
    const { code, out } = await makegood('check', good, dangling, '--json');
    expect(code).toBe(1);
    const findings = linesOf(out);
    expect(findings).toContainEqual(
      expect.objectContaining({ file: dangling, id: 'journey.dangling-branch', severity: 'error', step: 'wait', branch: 'timeout' }),
    );
    expect(findings).toContainEqual(expect.objectContaining({ file: good, severity: 'warning' }));
  });

  it('speaks the language asked for', async () => {
    const english = await makegood('check', dangling);
    const spanish = await makegood('check', dangling, '--language', 'es');
    expect(spanish.out).not.toBe(english.out);
    expect(spanish.out).toContain('(journey.dangling-branch)');
  });

  it.each([
    ['a file that is not there', () => 'nowhere.json', /nowhere\.json cannot be read/],
    ['what is not JSON', () => files.file('text.json', '{"steps":'), /text\.json is not JSON/],
    ['JSON that is no journey', () => files.file('other.json', { hello: 1 }), /other\.json: This is not a journey/],
    ['a document of a newer version', () => files.file('newer.json', reminder({ schemaVersion: 99 })), /newer version \(form 99\)/],
    [
      'a broken document, with the place',
      () => files.file('broken.json', reminder({ steps: { ...steps, wait: { ...steps.wait, kind: 'nap' } } })),
      /steps\.wait\.kind/,
    ],
  ])('refuses %s with 2', async (_, file, said) => {
    const { code, out, talk } = await makegood('check', file());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(talk).toMatch(said);
  });

  it('refuses a call without files, or with an option that it does not know, with 2', async () => {
    expect((await makegood('check')).code).toBe(2);
    expect((await makegood('check', good, '--fix')).code).toBe(2);
    expect((await makegood('chekc', good)).code).toBe(2);
  });

  it('explains itself', async () => {
    const help = await program(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['check', 'compile', 'decide', 'run']) expect(help.out).toContain(command);
    expect(help.out).toContain('Exit codes');
    for (const command of ['check', 'compile', 'decide', 'run']) expect((await makegood(command, '--help')).code).toBe(0);
  });
});

describe('makegood compile', () => {
  it('prints the same plan for the same journey, whatever its layout', async () => {
    const moved = Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, { ...step, at: { x: 700, y: 40 } }]));
    const first = await makegood('compile', good);
    const second = await makegood('compile', files.file('moved.json', reminder({ steps: moved })));
    expect(first.code).toBe(0);
    expect(second.out).toBe(first.out);
    expect(linesOf(first.out)).toEqual([
      expect.objectContaining({ schema: 1, hash: expect.stringMatching(/^sha256:/), journey: 'jny_run' }),
    ]);
  });

  it('ends with 1 and names the errors of a journey that cannot be published', async () => {
    const { code, out, talk } = await makegood('compile', dangling);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(talk).toContain('journey.dangling-branch');
  });
});

describe('a journey that calls another', () => {
  const at = { x: 0, y: 0 };
  const calls = (journey: string) => ({
    start: { ...steps.start, next: { next: 'early' } },
    early: { kind: 'call', name: 'Early', config: { journey, version: 'live', outcomes: [] }, next: { otherwise: 'done' }, at },
    done: { ...steps.done },
  });
  const caller = files.file('caller.json', reminder({ steps: calls('early') }));
  const shelf = join(dirname(caller), 'shelf');
  mkdirSync(shelf);
  const put = (name: string, content: unknown) => writeFileSync(join(shelf, name), JSON.stringify(content));
  put('early.json', reminder());
  put('ring.json', reminder({ steps: calls('round') }));
  put('round.json', reminder({ steps: calls('ring') }));

  it('is checked and compiled with the folder in which these lie, and says at which step one is missing', async () => {
    const without = await makegood('check', caller, '--json');
    expect(without.code).toBe(1);
    expect(linesOf(without.out)).toContainEqual(expect.objectContaining({ id: 'journey.unknown-journey', step: 'early' }));
    expect((await makegood('check', caller, '--journeys', shelf)).code).toBe(0);
    const { code, out } = await makegood('compile', caller, '--journeys', shelf);
    expect(code).toBe(0);
    const plan = files.file('plan.json', JSON.parse(out));
    expect(Object.keys(JSON.parse(out).steps)).toContain('early/remind');
    // What was compiled is read again as it is, texts and steps of the called journey included.
    expect((await makegood('compile', plan)).out).toBe(out);
    put('middle.json', JSON.parse(out));
    const outer = await makegood('compile', files.file('outer.json', reminder({ steps: calls('middle') })), '--journeys', shelf);
    expect(Object.keys(JSON.parse(outer.out).steps)).toContain('early/early/remind');
  });

  it('never ends in a ring', async () => {
    const { code, talk } = await makegood('compile', files.file('around.json', reminder({ steps: calls('ring') })), '--journeys', shelf);
    expect(code).toBe(1);
    expect(talk).toContain('A journey calls itself: ring → round → ring');
  });
});
