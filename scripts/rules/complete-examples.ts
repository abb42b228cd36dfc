/**
 * Writes the worked examples that rules of the built-in packs lack, as the packs decide them now, beside those that there
 * are: `node scripts/rules/complete-examples.ts [pack…]`. What it adds is read by a person before it is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { builtInPacks, compactContext, suggestExamples, type LoadedPack } from '@makegood/rules';

const file = new URL('../../packages/rules/src/packs/examples.json', import.meta.url);
type Line = { readonly id: string; readonly pack: string; readonly ruleId: string; readonly context: unknown };
const known: readonly Line[] = JSON.parse(readFileSync(file, 'utf8'));
const wanted = process.argv.slice(2);

function missing(loaded: LoadedPack): readonly Line[] {
  const made: Line[] = [];
  const counts = new Map<string, number>();
  let pack = loaded.pack;
  for (const rule of pack.rules) {
    for (const example of suggestExamples({ pack, hash: '' }, rule.id)) {
      const ruleId = example.ruleId ?? rule.id;
      const count = (counts.get(ruleId) ?? known.filter((line) => line.pack === pack.id && line.ruleId === ruleId).length) + 1;
      counts.set(ruleId, count);
      const named = { ...example, id: `${ruleId}/${count}` };
      pack = { ...pack, rules: pack.rules.map((own) => (own.id === ruleId ? { ...own, tests: [...(own.tests ?? []), named] } : own)) };
      made.push({ ...named, pack: pack.id, ruleId, context: compactContext(example.context) });
    }
  }
  return made;
}

const added = builtInPacks()
  .filter(({ pack }) => wanted.length === 0 || wanted.includes(pack.id))
  .flatMap(missing);
const order = (line: Line): string => `${line.pack}/${line.ruleId}`;
const lines = [...known, ...added]
  .map((line, index) => ({ line, index }))
  .sort((a, b) => (order(a.line) === order(b.line) ? a.index - b.index : order(a.line) < order(b.line) ? -1 : 1))
  .map(({ line: { id, pack, ruleId, ...rest } }) => JSON.stringify({ pack, ruleId, id, ...rest }));
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
console.log(`${added.length} examples added to ${known.length}`);
