import { join } from 'node:path';
import { instant, type Instant } from '@makegood/base';
import type { EngineKind } from '@makegood/contract';
import {
  backTestJobs,
  channelDirectory,
  clockSteps,
  contactGate,
  factReader,
  installationKeys,
  keepBuiltInPacks,
  liveOutletsFrom,
  liveTriggers,
  randomId,
  storeEffects,
  timeIn,
  type BackTestJobs,
  type Caller,
  type ClockSteps,
  type ContactGate,
  type Desk,
  type SecretBox,
} from '@makegood/engine';
import { openStore, type SqliteStore, type Workspace } from '@makegood/store';
import type { Logger } from 'pino';
import { courteousStore } from './courteous-store.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { evidenceJobs, type EvidenceJobs } from './evidence-jobs.ts';
import { importJobs, type ImportJobs } from './import-jobs.ts';
import { reconciling } from './reconciling.ts';
import { rulesInForceWatch } from './rules-in-force.ts';

export type ProductOptions = {
  readonly dataFolder: string;
  readonly engine: EngineKind;
  /** Where people reach it, without a slash at the end; links in a sandbox's messages lead there. */
  readonly address: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Logger;
  /** The real clock. */
  readonly realNow?: () => Instant;
};

/** Everything that answers calls and runs journeys, over one data folder. */
export type Product = {
  readonly dataFolder: string;
  readonly store: SqliteStore;
  readonly gate: ContactGate;
  readonly secrets: SecretBox;
  readonly linkKey: Uint8Array;
  readonly hosts: Hosts;
  readonly steps: ClockSteps;
  readonly imports: ImportJobs;
  readonly evidence: EvidenceJobs;
  readonly backTests: BackTestJobs;
  readonly address: string;
  readonly engine: EngineKind;
  readonly log: Logger;
  readonly realNow: () => Instant;
  /** A workspace as this caller works in it now. */
  desk(workspace: Workspace, caller: Caller): Desk;
  /** Takes up work, also what was left unfinished. */
  start(): Promise<void>;
  close(): Promise<void>;
};

/** Wrong settings, as one sentence for whoever started the product. */
export class SettingsError extends Error {}

/** @throws StoreError, SettingsError */
export async function openProduct(options: ProductOptions): Promise<Product> {
  const { dataFolder, environment, log } = options;
  const realNow = options.realNow ?? (() => instant(Date.now()));
  const outlets = liveOutletsFrom(environment);
  if (!outlets.ok) throw new SettingsError(`These settings cannot be used: ${outlets.error.join(', ')}.`);
  const keys = installationKeys(dataFolder, environment);
  const store = courteousStore(await openDatabase(join(dataFolder, 'makegood.db')));
  const gate = contactGate({
    store,
    channels: channelDirectory(store, outlets.value),
    linkKey: keys.linkKey,
    publicAddress: options.address,
    realNow,
  });
  const effects = storeEffects({ store, gate, secrets: keys.secrets, realNow });
  await keepBuiltInPacks(store, realNow());
  const hosts = await openHosts({ engine: options.engine, store, effects, realNow, log });
  const readFacts = factReader(store);
  const steps = clockSteps((error) => log.error({ err: error }, 'A clock step failed'));
  const desk = (workspace: Workspace, caller: Caller): Desk => {
    const now = realNow();
    return {
      store,
      gate,
      host: hosts.of(workspace),
      workspace,
      caller,
      now: timeIn(workspace, now),
      realNow: now,
      readFacts,
      dataFolder,
      settles: true,
      newId: randomId,
    };
  };
  const imports = importJobs({ desk, store, log });
  const evidence = evidenceJobs({ desk, store, log });
  const backTests = backTestJobs({
    store,
    file: store.file,
    realNow,
    onError: (error, backTest) => log.error({ err: error, backTest }, 'A back-test stopped'),
  });
  const leftBehind = reconciling({
    store,
    gate,
    onError: (error) => log.error({ err: error }, 'Contacts left behind could not be looked after; they are looked after again'),
  });
  const rules = rulesInForceWatch({
    store,
    realNow,
    onError: (error) => log.error({ err: error }, 'Starts of rule packs could not be written down; they are looked at again'),
  });
  const triggers = liveTriggers({
    store,
    readFacts,
    hostOf: (workspace) => hosts.of(workspace),
    realNow,
    onError: (error) => log.error({ err: error }, 'Triggers could not be looked at; they are looked at again'),
  });
  return {
    dataFolder,
    store,
    gate,
    secrets: keys.secrets,
    linkKey: keys.linkKey,
    hosts,
    steps,
    imports,
    evidence,
    backTests,
    address: options.address,
    engine: options.engine,
    log,
    realNow,
    desk,
    async start() {
      await hosts.start();
      triggers.start();
      rules.start();
      leftBehind.start();
      evidence.start();
      await imports.resume();
      await backTests.resume();
    },
    async close() {
      await triggers.stop();
      await rules.stop();
      await leftBehind.stop();
      await evidence.stop();
      await imports.stop();
      await backTests.stop();
      await steps.stopAll();
      await hosts.stop();
      await store.close();
    },
  };
}

/** A commit in a live workspace has to survive a power cut; a sandbox may lose its last moment to one. */
async function openDatabase(file: string): Promise<SqliteStore> {
  const store = openStore({ file, synchronous: 'normal' });
  if ((await store.workspaces.list()).some((workspace) => workspace.mode === 'live')) store.survivePowerCuts();
  return store;
}
