import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installationKeys, secretBox } from './secret-box.ts';

describe('secrets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'makegood-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('open only where and as what they were sealed, with the same key, untouched', () => {
    const box = secretBox(new Uint8Array(32).fill(1));
    const sealed = box.seal('ws_one', 'CRM_KEY', 'a very secret value');
    expect(sealed).not.toContain('secret');
    expect(box.open('ws_one', 'CRM_KEY', sealed)).toBe('a very secret value');
    expect(box.seal('ws_one', 'CRM_KEY', 'a very secret value')).not.toBe(sealed);
    expect(box.open('ws_two', 'CRM_KEY', sealed)).toBeNull();
    expect(box.open('ws_one', 'OTHER', sealed)).toBeNull();
    expect(secretBox(new Uint8Array(32).fill(2)).open('ws_one', 'CRM_KEY', sealed)).toBeNull();
    expect(box.open('ws_one', 'CRM_KEY', `${sealed.slice(0, -2)}AA`)).toBeNull();
    expect(box.open('ws_one', 'CRM_KEY', 'nonsense')).toBeNull();
  });

  it('stand on a key of the installation, made once and readable by its owner alone', () => {
    const first = installationKeys(join(folder, 'data'), {});
    const file = join(folder, 'data', 'secret.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = installationKeys(join(folder, 'data'), {});
    expect(again.linkKey).toEqual(first.linkKey);
    expect(again.secrets.open('w', 'n', first.secrets.seal('w', 'n', 'x'))).toBe('x');
    const stated = installationKeys(join(folder, 'other'), { MAKEGOOD_SECRET_KEY: readFileSync(file, 'utf8') });
    expect(stated.linkKey).toEqual(first.linkKey);
    expect(() => installationKeys(folder, { MAKEGOOD_SECRET_KEY: 'short' })).toThrow('MAKEGOOD_SECRET_KEY does not hold a key');
  });
});
