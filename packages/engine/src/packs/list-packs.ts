import { message } from '@makegood/base';
import { localAt } from '@makegood/calendar';
import type { AnswerOf, Api, PackSummary } from '@makegood/contract';
import { decisionTable, loadPack, rulesInForce, titleWords, type LoadedPack, type Pack } from '@makegood/rules';
import type { PackVersionHead } from '@makegood/store';
import type { Desk } from '../workspaces/desk.ts';
import { Problem } from '../workspaces/problem.ts';
import { packHistory } from './pack-history.ts';
import { draftSummary, packSummary } from './pack-summary.ts';
import { packsInForce } from './packs-in-force.ts';
import { packDocument } from './read-version.ts';
import { dateOf, wireRule } from './wire-rule.ts';

type Detail = AnswerOf<Api['packs']['read']>;

/** The rule packs that the workspace obeys, and new ones that are being drawn. */
export async function listPacks(desk: Desk): Promise<AnswerOf<Api['packs']['list']>> {
  const inForce = await packsInForce(desk.store, desk.workspace.id, desk.now);
  const own = await desk.store.packs.all(desk.workspace.id);
  const of = (packId: string): readonly PackVersionHead[] => own.filter((row) => row.packId === packId);
  const drawn = [...new Set(own.map(({ packId }) => packId))].filter((packId) => !inForce.some(({ id }) => id === packId));
  return {
    items: [
      ...inForce.flatMap((pack): PackSummary[] => (pack.loaded ? [packSummary(desk, pack, pack.loaded, of(pack.id))] : [])),
      ...(await Promise.all(drawn.map((packId) => drawnSummary(desk, of(packId))))).flatMap((summary) => summary ?? []),
    ],
  };
}

/** A pack that never decided; null when all that there was of it was given up. */
async function drawnSummary(desk: Desk, all: readonly PackVersionHead[]): Promise<PackSummary | null> {
  const latest = all.find(({ state }) => state !== 'withdrawn');
  if (!latest) return null;
  return draftSummary(desk, latest, (await drawnPack(desk, latest.id))?.pack ?? null, all);
}

async function drawnPack(desk: Desk, id: string): Promise<LoadedPack | null> {
  const row = await desk.store.packs.version(desk.workspace.id, id);
  if (!row) return null;
  const loaded = loadPack(row.document);
  return loaded.ok ? loaded.value : null;
}

/** One pack with its rules as they decide now, with the numbers of today; a new one as it is drawn. @throws Problem `notFound` */
export async function readPack(desk: Desk, id: string): Promise<Detail> {
  const versions = await packHistory(desk, id);
  const all = await desk.store.packs.versions(desk.workspace.id, id);
  const inForce = (await packsInForce(desk.store, desk.workspace.id, desk.now)).find((pack) => pack.id === id);
  if (inForce?.loaded) return { pack: packSummary(desk, inForce, inForce.loaded, all), ...contentOf(desk, inForce.loaded, true), versions };
  const latest = all.find(({ state }) => state !== 'withdrawn') ?? all[0];
  if (!latest) throw new Problem('notFound', message('engine.pack.unknown'));
  const drawn = await drawnPack(desk, latest.id);
  const pack = draftSummary(desk, latest, drawn?.pack ?? null, all);
  return { pack, ...(drawn ? contentOf(desk, drawn, false) : { rules: [], table: [], parameters: [], document: {} }), versions };
}

function contentOf(desk: Desk, loaded: LoadedPack, decides: boolean): Pick<Detail, 'rules' | 'table' | 'parameters' | 'document'> {
  const { pack } = loaded;
  const today = localAt(desk.now, desk.workspace.timezone).date;
  const inForce = new Map(decides ? rulesInForce(loaded, desk.now).map((entry) => [entry.rule.id, entry.sentence]) : []);
  return {
    rules: pack.rules.map((rule) => wireRule(rule, pack, today, inForce.get(rule.id))),
    table: decisionTable(pack, today).map(wireSection),
    parameters: parametersOf(pack),
    document: packDocument(loaded),
  };
}

const wireSection = ({ operator, label, columns, rows }: ReturnType<typeof decisionTable>[number]): Detail['table'][number] => ({
  operator,
  label,
  columns: [...columns],
  rows: rows.map(({ cells, ...row }) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(cells).map(([id, { text, paths }]) => [id, { text, paths: [...paths] }])),
  })),
});

const parametersOf = (pack: Pack): Detail['parameters'] =>
  Object.entries(pack.parameters ?? {}).map(([name, { description, unit, values }]) => ({
    name,
    description: titleWords({ title: description }),
    unit,
    values: values.map(({ from, value, reference }) => ({
      from: dateOf(from),
      value,
      references: reference.map(({ title, href }) => ({ title, url: href ?? null })),
    })),
  }));
