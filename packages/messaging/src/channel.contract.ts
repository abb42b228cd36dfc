import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, OutboundMessage, SendResult } from './channel.ts';

/** What arrived on the other side, as a reader there would see it. */
export type Arrived = {
  readonly to: string;
  readonly text: string;
  /** What the other side knows the message by; equal for two sends with one key, where the provider takes a key. */
  readonly identity: string;
};

/** Ways in which the other side can fail. */
export type Fault =
  /** It says that the address does not exist. */
  | 'refusesAddress'
  /** It refuses this message for good. */
  | 'refusesMessage'
  /** It says: not now. */
  | 'busy'
  /** It does not trust or know our account. */
  | 'refusesUs'
  /** It takes the message, and its answer is lost. */
  | 'losesAnswer'
  /** It takes the message and never answers. */
  | 'neverAnswers'
  /** It is not there. */
  | 'unreachable'
  /** It is there but says nothing. */
  | 'silent';

export interface ChannelHarness {
  readonly channel: Channel;
  /** A message that this channel can deliver. */
  message(over?: Partial<OutboundMessage>): OutboundMessage;
  arrived(): Promise<readonly Arrived[]>;
  /** Makes the other side fail from now on. */
  fail(fault: Fault): Promise<void>;
  stop(): Promise<void>;
}

/** What each fault has to come out as, and whether the message may be on the other side. */
const OUTCOMES: Readonly<
  Record<
    Fault,
    { readonly result: Partial<Extract<SendResult, { outcome: 'rejected' }>> | { outcome: 'unknown' }; readonly arrives: boolean }
  >
> = {
  refusesAddress: { result: { outcome: 'rejected', class: 'suppress' }, arrives: false },
  refusesMessage: { result: { outcome: 'rejected', class: 'permanent' }, arrives: false },
  busy: { result: { outcome: 'rejected', class: 'transient' }, arrives: false },
  refusesUs: { result: { outcome: 'rejected', class: 'configuration' }, arrives: false },
  losesAnswer: { result: { outcome: 'unknown' }, arrives: true },
  neverAnswers: { result: { outcome: 'unknown' }, arrives: true },
  unreachable: { result: { outcome: 'rejected', class: 'transient' }, arrives: false },
  silent: { result: { outcome: 'rejected', class: 'transient' }, arrives: false },
};

/**
 * What every channel adapter keeps to. `start` gives a fresh other side for each test; `faults` are those it can have (a
 * channel inside the product cannot lose an answer). `hostile` are messages that must be refused with nothing leaving.
 */
export function channelContract(
  name: string,
  start: () => Promise<ChannelHarness>,
  faults: readonly Fault[],
  hostile: readonly { readonly name: string; readonly over: Partial<OutboundMessage> }[],
): void {
  describe(`${name} is a channel`, () => {
    let harness: ChannelHarness;
    beforeEach(async () => {
      harness = await start();
    });
    afterEach(async () => {
      await harness.stop();
    });

    it('delivers a message once, to its address, in its words', async () => {
      const message = harness.message();
      const result = await harness.channel.send(message);
      expect(result).toMatchObject({ outcome: 'accepted' });
      expect(result.outcome === 'accepted' && result.providerId).not.toBe('');
      const arrived = await harness.arrived();
      expect(arrived).toHaveLength(1);
      expect(arrived[0]).toMatchObject({ to: message.to });
      expect(arrived[0]?.text.trim()).toBe(message.text.trim());
    });

    it('carries the key, so that the other side can tell the same message from another', async () => {
      await harness.channel.send(harness.message({ key: 'enr_1:visit 2:1' }));
      await harness.channel.send(harness.message({ key: 'enr_1:visit 2:1' }));
      await harness.channel.send(harness.message({ key: 'enr_1:visit 2:2' }));
      const identities = new Set((await harness.arrived()).map((message) => message.identity));
      expect(identities.size).toBe(2);
    });

    it('sends many at once, each to its own address', async () => {
      const messages = Array.from({ length: 8 }, (_, index) => harness.message({ key: `many:${index}`, text: `Message ${index}` }));
      const results = await Promise.all(messages.map((message) => harness.channel.send(message)));
      expect(results.every((result) => result.outcome === 'accepted')).toBe(true);
      expect((await harness.arrived()).map((message) => message.text.trim()).sort()).toEqual(
        messages.map((message) => message.text).sort(),
      );
    });

    it('looks up without sending, and never claims what it does not know', async () => {
      const message = harness.message();
      expect((await harness.channel.lookup(message.key))?.outcome).not.toBe('accepted');
      const sent = await harness.channel.send(message);
      const found = await harness.channel.lookup(message.key);
      if (found !== null) expect(found).toEqual(sent);
      expect(await harness.arrived()).toHaveLength(1);
    });

    for (const fault of faults) {
      const { result, arrives } = OUTCOMES[fault];
      it(`when the other side ${fault}: ${'class' in result ? `rejected, ${result.class}` : 'unknown'}`, async () => {
        await harness.fail(fault);
        const outcome = await harness.channel.send(harness.message());
        expect(outcome).toMatchObject(result);
        expect(await harness.arrived()).toHaveLength(arrives ? 1 : 0);
      });
    }

    for (const { name: attack, over } of hostile) {
      it(`refuses ${attack}, and nothing leaves`, async () => {
        const outcome = await harness.channel.send(harness.message(over));
        expect(outcome).toMatchObject({ outcome: 'rejected' });
        expect(outcome.outcome === 'rejected' && ['permanent', 'configuration', 'suppress'].includes(outcome.class)).toBe(true);
        expect(await harness.arrived()).toEqual([]);
      });
    }
  });
}
