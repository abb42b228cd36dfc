import { builtInPacks, loadPack, type LoadedPack } from '@makegood/rules';
import { CommandFailure } from '../failure.ts';
import { readJson } from '../input.ts';

/**
 * The packs to decide by: those of this release, each file's in the place of the one with the same id. A file holds one
 * pack or a list of them. Given ones decide whatever their scope; the release's firm policy only `withFirm`.
 * @throws CommandFailure 2 that names file, place and reason.
 */
export async function readPacks(files: readonly string[], withFirm: boolean): Promise<readonly LoadedPack[]> {
  const given = (await Promise.all(files.map(packsIn))).flat();
  const ids = new Set<string>();
  for (const { file, loaded } of given) {
    const { id } = loaded.pack;
    if (ids.has(id)) throw new CommandFailure(2, `${file}: the pack "${id}" is given twice.`);
    ids.add(id);
  }
  const ours = builtInPacks().filter(({ pack }) => !ids.has(pack.id) && (withFirm || pack.scope !== 'firm'));
  return [...given.map(({ loaded }) => loaded), ...ours];
}

async function packsIn(file: string): Promise<readonly { readonly file: string; readonly loaded: LoadedPack }[]> {
  const content = await readJson(file);
  const documents: readonly unknown[] = Array.isArray(content) ? content : [content];
  return documents.map((document, index) => {
    const loaded = loadPack(document);
    if (loaded.ok) return { file, loaded: loaded.value };
    const place = Array.isArray(content) ? `, pack ${index + 1}` : '';
    const issues = loaded.error.map(({ path, reason }) => `  ${path || '(pack)'}: ${reason}`);
    throw new CommandFailure(2, [`${file}${place} is not a rule pack:`, ...issues].join('\n'));
  });
}
