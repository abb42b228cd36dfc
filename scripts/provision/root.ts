import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What was obtained once and can be obtained again; ignored by git. */
export const cacheFolder = join(root, '.cache');
