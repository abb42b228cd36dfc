import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Seals and opens what a workspace keeps secret. A sealed value opens only under the workspace and the name it was sealed for. */
export interface SecretBox {
  seal(workspace: string, name: string, plain: string): string;
  /** Null when it was sealed with another key, for something else, or was tampered with. */
  open(workspace: string, name: string, sealed: string): string | null;
}

export type InstallationKeys = { readonly secrets: SecretBox; /** Signs links; see the gate. */ readonly linkKey: Uint8Array };

/**
 * The keys of this installation: from `MAKEGOOD_SECRET_KEY` (32 bytes in hex or base64), else from `secret.key` in the
 * data folder, which is made once and readable by its owner alone. Each use has a key of its own, derived from it.
 * @throws Error when the variable is no such key.
 */
export function installationKeys(dataFolder: string, environment: Readonly<Record<string, string | undefined>>): InstallationKeys {
  const stated = environment['MAKEGOOD_SECRET_KEY'];
  const master = stated === undefined || stated === '' ? keyFile(dataFolder) : readKey(stated, 'MAKEGOOD_SECRET_KEY');
  const derive = (use: string): Uint8Array => new Uint8Array(hkdfSync('sha256', master, new Uint8Array(0), `makegood ${use}`, 32));
  return { secrets: secretBox(derive('secrets')), linkKey: derive('links') };
}

export function secretBox(key: Uint8Array): SecretBox {
  const context = (workspace: string, name: string): Buffer => Buffer.from(JSON.stringify([workspace, name]));
  return {
    seal(workspace, name, plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context(workspace, name));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return ['v1', ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    open(workspace, name, sealed) {
      const [version, iv, tag, text] = sealed.split('.');
      if (version !== 'v1' || iv === undefined || tag === undefined || text === undefined) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
          .setAAD(context(workspace, name))
          .setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

function keyFile(dataFolder: string): Buffer {
  const file = join(dataFolder, 'secret.key');
  mkdirSync(dataFolder, { recursive: true });
  try {
    // Two processes that start together: one makes the file, the other reads it.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  chmodSync(file, 0o600);
  return readKey(readFileSync(file, 'utf8'), file);
}

function readKey(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64');
  if (key.length !== 32) throw new Error(`${where} does not hold a key of 32 bytes in hex or base64`);
  return key;
}
