import { loadPack, type LoadedPack } from './load-pack.ts';
import examples from './packs/examples.json' with { type: 'json' };
import { PACK_DOCUMENTS } from './packs/index.ts';
import { z } from 'zod';

let loaded: readonly LoadedPack[] | null = null;

/**
 * The packs that come with the product, law and firm policy, each parsed and checked once. Copy one to change it: a
 * built-in pack is never edited in place.
 * @throws Error naming pack, place and reason when a built-in pack is broken, which the tests exclude.
 */
export function builtInPacks(): readonly LoadedPack[] {
  loaded ??= PACK_DOCUMENTS.map((document) => {
    const result = loadPack(withExamples(document));
    if (result.ok) return result.value;
    const issues = result.error.map((issue) => `${issue.path}: ${issue.reason}`).join('; ');
    throw new Error(`A built-in pack is broken: ${issues}`);
  });
  return loaded;
}

const written = z.looseObject({ id: z.string(), rules: z.array(z.looseObject({ id: z.string() })) });

/** The document with its worked examples standing at its rules. They are kept in a file of their own, a line each. */
function withExamples(document: unknown): unknown {
  const pack = written.parse(document);
  const own = examples.filter((example) => example.pack === pack.id);
  const rules = pack.rules.map((rule) => {
    const tests = own.filter(({ ruleId }) => ruleId === rule.id).map(({ pack: _, ...example }) => example);
    return tests.length === 0 ? rule : { ...rule, tests };
  });
  return { ...pack, rules };
}
