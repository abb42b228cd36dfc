import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codecKeys, CodecKeysError, type CodecKeys } from './codec-keys.ts';
import { EncryptionCodec } from './payload-codec.ts';

const key = (): string => randomBytes(32).toString('base64');
const keysOf = (setting: string): CodecKeys => {
  const keys = codecKeys({ MAKEGOOD_TEMPORAL_KEYS: setting });
  if (!keys) throw new Error('No keys');
  return keys;
};
const [older, newer] = [`2026a:${key()}`, `2026b:${key()}`];

describe('the encryption of payloads', () => {
  it('gives back what it was given, and shows nothing of it', async () => {
    const codec = new EncryptionCodec(keysOf(newer));
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 3 }), async (json) => {
        const payload = defaultPayloadConverter.toPayload({ secret: 'lola@example.com', json });
        const [encrypted] = await codec.encode([payload]);
        expect(Buffer.from(encrypted?.data ?? []).includes('lola@example.com')).toBe(false);
        expect(Object.keys(encrypted?.metadata ?? {}).sort()).toEqual(['encoding', 'encryption-key-id']);
        const [decrypted] = await codec.decode(encrypted ? [encrypted] : []);
        expect(decrypted && defaultPayloadConverter.fromPayload(decrypted)).toEqual({ secret: 'lola@example.com', json });
      }),
    );
  });

  it('never encrypts the same twice in the same way', async () => {
    const codec = new EncryptionCodec(keysOf(newer));
    const payload = defaultPayloadConverter.toPayload('the same');
    const [one, other] = await codec.encode([payload, payload]);
    expect(one?.data).not.toEqual(other?.data);
  });

  it('reads what older keys wrote, and writes with the first', async () => {
    const written = await new EncryptionCodec(keysOf(older)).encode([defaultPayloadConverter.toPayload('months ago')]);
    const rotated = new EncryptionCodec(keysOf(`${newer},${older}`));
    const [read] = await rotated.decode(written);
    expect(read && defaultPayloadConverter.fromPayload(read)).toBe('months ago');
    const [again] = await rotated.encode([defaultPayloadConverter.toPayload('now')]);
    expect(Buffer.from(again?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2026b');
  });

  it('says which key is missing, and that a payload was changed', async () => {
    const written = await new EncryptionCodec(keysOf(older)).encode([defaultPayloadConverter.toPayload('secret')]);
    await expect(new EncryptionCodec(keysOf(newer)).decode(written)).rejects.toThrow(/"2026a"/);
    const [first] = written;
    const data = Buffer.from(first?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(new EncryptionCodec(keysOf(older)).decode([{ ...first, data }])).rejects.toThrow(/was changed/);
    await expect(new EncryptionCodec(keysOf(older)).decode([{ ...first, data: data.subarray(0, 20) }])).rejects.toThrow(/too short/);
    const [claimed] = written.map(({ metadata, data: same }) => ({
      metadata: { ...metadata, 'encryption-key-id': Buffer.from('2026b') },
      data: same ?? null,
    }));
    await expect(new EncryptionCodec(keysOf(`${newer},${older}`)).decode(claimed ? [claimed] : [])).rejects.toThrow(/was changed/);
  });

  it('lets through what was written before there were keys', async () => {
    const plain = defaultPayloadConverter.toPayload('plain');
    expect(await new EncryptionCodec(keysOf(newer)).decode([plain])).toEqual([plain]);
  });
});

describe('the keys’ setting', () => {
  it('is optional', () => {
    expect(codecKeys({})).toBeNull();
    expect(codecKeys({ MAKEGOOD_TEMPORAL_KEYS: ' ' })).toBeNull();
  });

  it.each(['nonsense', 'a:short', `a:${key()},a:${key()}`, `a:${key()};b:${key()}`, `:${key()}`])(
    'refuses %j without quoting a key',
    (setting) => {
      const refused = () => codecKeys({ MAKEGOOD_TEMPORAL_KEYS: setting });
      expect(refused).toThrow(CodecKeysError);
      const secret = /[A-Za-z0-9+/]{43}=/.exec(setting)?.[0];
      if (secret) expect(refused).not.toThrow(secret);
    },
  );
});
