import { blankJourney, type Finding, type JourneyDocument } from '@makegood/journey';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFindings } from './answerFindings.ts';
import { findingsFeed, type FindingsWorker } from './findingsFeed.ts';
import type { FindingsAsked } from './findingsMessages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const document = (name: string): JourneyDocument => blankJourney(name, { trigger: 'a', exit: 'b' });
/** A document whose way in leads nowhere, which the rules object to. */
const broken = (name: string): JourneyDocument => {
  const whole = document(name);
  const trigger = whole.steps['trigger'];
  if (!trigger) throw new Error('no trigger');
  return { ...whole, steps: { ...whole.steps, trigger: { ...trigger, next: {} } } };
};

/** The worker's own code, answering when it is told to. */
function slowWorker() {
  const asked: FindingsAsked[] = [];
  const worker: FindingsWorker = { postMessage: (question) => void asked.push(question), onmessage: null, terminate: () => undefined };
  const answer = (): void => {
    const question = asked.shift();
    if (question) worker.onmessage?.(new MessageEvent('message', { data: answerFindings(question) }));
  };
  return { worker, asked, answer };
}

it('says what the rules say of the document that it was given first', () => {
  const { worker, answer } = slowWorker();
  const found: (readonly Finding[])[] = [];
  const feed = findingsFeed(worker, (findings) => found.push(findings));
  feed.look(broken('first'));
  vi.advanceTimersByTime(0);
  answer();
  expect(found.map((findings) => findings.map(({ id }) => id))).toEqual([expect.arrayContaining(['journey.dangling-branch'])]);
});

it('asks about the newest document only, one question at a time, and forgets an answer that came too late', () => {
  const { worker, asked, answer } = slowWorker();
  const found: (readonly Finding[])[] = [];
  const feed = findingsFeed(worker, (findings) => found.push(findings));
  feed.look(broken('first'));
  vi.advanceTimersByTime(0);
  for (const name of ['second', 'third', 'fourth']) {
    feed.look(document(name));
    vi.advanceTimersByTime(200);
  }
  expect(asked.map((question) => question.document.name)).toEqual(['first']);
  answer();
  expect(found).toEqual([]);
  expect(asked.map((question) => question.document.name)).toEqual(['fourth']);
  answer();
  expect(found).toEqual([[]]);
});

it('does not wait for ever while somebody goes on typing', () => {
  const { worker, asked } = slowWorker();
  const feed = findingsFeed(worker, () => undefined);
  feed.look(document('opened'));
  vi.advanceTimersByTime(0);
  worker.onmessage?.(new MessageEvent('message', { data: { serial: 1, findings: [] } }));
  asked.length = 0;
  for (let letters = 0; letters < 10; letters += 1) {
    feed.look(document(`letters ${letters}`));
    vi.advanceTimersByTime(80);
  }
  expect(asked.length).toBeGreaterThan(0);
});

it('a document that the rules cannot cope with leaves what was found before, and the next one is answered', () => {
  const { worker, asked, answer } = slowWorker();
  const found: (readonly Finding[])[] = [];
  const feed = findingsFeed(worker, (findings) => found.push(findings));
  // What no type allows, and a defect of a rule or of an edit could make all the same.
  const torn: JourneyDocument = Object.assign(document('torn'), { steps: null });
  feed.look(torn);
  vi.advanceTimersByTime(0);
  answer();
  feed.look(document('whole'));
  vi.advanceTimersByTime(200);
  expect(asked).toHaveLength(1);
  answer();
  expect(found).toEqual([[]]);
});

it('judges what stands now anew when what it calls has been read, and sends that once', () => {
  const { worker, asked, answer } = slowWorker();
  const found: (readonly Finding[])[] = [];
  const feed = findingsFeed(worker, (findings) => found.push(findings));
  feed.look(document('first'));
  vi.advanceTimersByTime(0);
  answer();
  const around = { journey: 'own', callees: [], partial: false };
  feed.lookIn(around);
  vi.advanceTimersByTime(200);
  expect(asked.map((question) => [question.document.name, question.around])).toEqual([['first', around]]);
  answer();
  feed.lookIn(around);
  feed.look(document('second'));
  vi.advanceTimersByTime(200);
  expect(asked.map((question) => [question.document.name, question.around])).toEqual([['second', undefined]]);
});

it('says nothing of what is missing until all that is called has been read', () => {
  const whole = document('calling');
  const step = {
    kind: 'call',
    name: 'Early',
    config: { journey: 'jny_early', version: 'live', outcomes: [] },
    next: { otherwise: 'exit' },
    at: { x: 0, y: 0 },
  } as const;
  const calling = {
    serial: 1,
    document: { ...whole, steps: { ...whole.steps, early: { ...step, config: { ...step.config, outcomes: [] } } } },
  };
  const ids = (partial: boolean) => {
    const answered = answerFindings(calling, { journey: 'own', callees: [], partial });
    return 'findings' in answered ? answered.findings.map(({ id }) => id) : [];
  };
  expect(ids(false)).toContain('journey.unknown-journey');
  expect(ids(true)).not.toContain('journey.unknown-journey');
});
