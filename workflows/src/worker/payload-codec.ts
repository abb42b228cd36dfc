import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { CodecKeys } from './codec-keys.ts';

/** Names that Temporal's tools and other SDKs use for encrypted payloads. */
const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A payload cannot be read: its key is not configured, or it was changed on the way. */
export class PayloadUnreadable extends Error {
  override readonly name = 'PayloadUnreadable';
}

/**
 * AES-256-GCM over the whole payload, with the key's id beside it, so that keys can be changed while histories that run for
 * months stay readable. A payload is nonce, ciphertext, tag. What is not encrypted passes, so that encryption can be
 * switched on while enrolments run.
 */
export class EncryptionCodec implements PayloadCodec {
  readonly #keys: CodecKeys;

  constructor(keys: CodecKeys) {
    this.#keys = keys;
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.#encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => (textOf(payload, 'encoding') === ENCODING ? this.#decrypt(payload) : payload));
  }

  #encrypt(payload: Payload): Payload {
    const id = this.#keys.current;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(id), nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(id));
    const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(id) }, data };
  }

  #decrypt(payload: Payload): Payload {
    const id = textOf(payload, KEY_ID) ?? '';
    const data = payload.data ?? new Uint8Array();
    const end = data.length - TAG_BYTES;
    if (end < NONCE_BYTES) throw new PayloadUnreadable('An encrypted payload is too short to be one');
    const decipher = createDecipheriv('aes-256-gcm', this.#key(id), data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(id));
    decipher.setAuthTag(data.subarray(end));
    try {
      const plain = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, end)), decipher.final()]);
      return proto.temporal.api.common.v1.Payload.decode(plain);
    } catch {
      throw new PayloadUnreadable(`A payload encrypted under the key "${id}" was changed, or that key is another one here`);
    }
  }

  #key(id: string): Buffer {
    const key = this.#keys.byId.get(id);
    if (!key) throw new PayloadUnreadable(`A payload is encrypted under the key "${id}", which MAKEGOOD_TEMPORAL_KEYS does not have`);
    return key;
  }
}

function textOf({ metadata }: Payload, name: string): string | null {
  const value = metadata?.[name];
  return value ? Buffer.from(value).toString('utf8') : null;
}
