import type { Scene } from './scene.ts';
import {
  ADDRESS_TYPES,
  CALLER_IDS,
  CHANNELS,
  CONTENT_CLAIMS,
  CONTENT_ELEMENTS,
  CREDITOR_TYPES,
  DEBT_TYPES,
  DEVICES,
  DIAL_MODES,
  LINE_TYPES,
  PURPOSES,
  RECIPIENTS,
  SECTORS,
  VOICE_SOURCES,
} from './vocabulary.ts';

/** What a flat fact can be. `undefined` is "nobody knows" and never reaches an operator. */
export type FlatValue = string | number | boolean | readonly string[];

export type FlatFact =
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly read: (scene: Scene) => string | undefined }
  | { readonly type: 'choices'; readonly values: readonly string[]; readonly read: (scene: Scene) => readonly string[] | undefined }
  | { readonly type: 'number'; readonly unit: 'days'; readonly read: (scene: Scene) => number | undefined }
  | { readonly type: 'yesNo'; readonly read: (scene: Scene) => boolean | undefined };

/** In order when not stated, unless the host says that unstated means unknown. */
function stated<T>(scene: Scene, value: T | undefined, inOrder: T): T | undefined {
  return value ?? (scene.context.unstated === 'inOrder' ? inOrder : undefined);
}

const speaksAsMachine = (scene: Scene): boolean =>
  scene.context.contact.aiVoice === true ||
  scene.context.contact.channel === 'aiVoiceCall' ||
  scene.context.contact.voiceSource === 'aiGenerated';

/**
 * The fact catalogue: flat, typed facts that a pack's conditions may name. Defaults follow the worked cases'
 * assumptions; facts that only make a rule stricter when they are stated have a neutral word instead of "unknown".
 */
export const FLAT_FACTS = {
  creditorType: { type: 'choice', values: CREDITOR_TYPES, read: (scene) => scene.context.creditorType },
  /** `none`: no special sector was stated. */
  sector: { type: 'choice', values: [...SECTORS, 'none'], read: (scene) => scene.context.sector ?? 'none' },
  debtType: { type: 'choice', values: DEBT_TYPES, read: (scene) => scene.context.debt.type },
  daysPastDue: { type: 'number', unit: 'days', read: (scene) => scene.context.debt.daysPastDue },
  channel: { type: 'choice', values: CHANNELS, read: (scene) => scene.context.contact.channel },
  dialMode: { type: 'choice', values: DIAL_MODES, read: (scene) => scene.context.contact.dialMode },
  lineType: { type: 'choice', values: LINE_TYPES, read: (scene) => scene.context.contact.lineType },
  recipient: { type: 'choice', values: RECIPIENTS, read: (scene) => scene.context.contact.recipient },
  purpose: { type: 'choice', values: PURPOSES, read: (scene) => scene.context.contact.purpose },
  aiVoice: { type: 'yesNo', read: speaksAsMachine },
  aiDisclosed: { type: 'yesNo', read: (scene) => stated(scene, scene.context.contact.aiDisclosed, true) },
  voiceSource: {
    type: 'choice',
    values: VOICE_SOURCES,
    read: (scene) => scene.context.contact.voiceSource ?? (speaksAsMachine(scene) ? 'aiGenerated' : 'human'),
  },
  device: { type: 'choice', values: DEVICES, read: (scene) => scene.context.contact.device ?? 'none' },
  callerId: { type: 'choice', values: CALLER_IDS, read: (scene) => stated(scene, scene.context.contact.callerId, 'shown') },
  addressType: { type: 'choice', values: ADDRESS_TYPES, read: (scene) => stated(scene, scene.context.contact.addressType, 'personal') },
  numberProvidedByConsumer: {
    type: 'yesNo',
    read: (scene) => stated(scene, scene.context.contact.numberProvidedByConsumer, true),
  },
  /** It is known that the number or address did not come from the person; one in the creditor's file is taken as theirs. */
  addressFromElsewhere: { type: 'yesNo', read: (scene) => scene.context.contact.numberProvidedByConsumer === false },
  identityVerified: { type: 'yesNo', read: (scene) => stated(scene, scene.context.contact.identityVerified, true) },
  /** It is stated that the debt is revealed. */
  revealsDebt: { type: 'yesNo', read: (scene) => scene.context.contact.disclosesDebt === true },
  /** Nothing says that the debt is kept back. */
  mayRevealDebt: { type: 'yesNo', read: (scene) => scene.context.contact.disclosesDebt !== false },
  missingElements: {
    type: 'choices',
    values: CONTENT_ELEMENTS,
    read: (scene) => stated<readonly string[]>(scene, scene.context.contact.messageElementsMissing, []),
  },
  content: {
    type: 'choices',
    values: CONTENT_CLAIMS,
    read: (scene) => stated<readonly string[]>(scene, scene.context.contact.messageContains, []),
  },
  locationKnown: { type: 'yesNo', read: (scene) => scene.zones.length === 1 },
} as const satisfies Readonly<Record<string, FlatFact>>;

export type FlatFactName = keyof typeof FLAT_FACTS;
export const FLAT_FACT_NAMES = Object.keys(FLAT_FACTS).filter((name): name is FlatFactName => Object.hasOwn(FLAT_FACTS, name));

/** Facts that a temporal operator reads as a whole. They are unknown together when the person's zone is. */
export const SCENE_FACT_NAMES = ['moment', 'history', 'statuses', 'consents', 'account'] as const;
export type SceneFactName = (typeof SCENE_FACT_NAMES)[number];

export type FactName = FlatFactName | SceneFactName;
export type FactValue = FlatValue | Scene;

const FLAT_NAMES: ReadonlySet<string> = new Set(FLAT_FACT_NAMES);
export const isFlatFact = (name: FactName): name is FlatFactName => FLAT_NAMES.has(name);

/** `undefined` when nobody knows: then a rule that asks keeps the contact from being made. */
export function readFact(name: FactName, scene: Scene): FactValue | undefined {
  if (isFlatFact(name)) return FLAT_FACTS[name].read(scene);
  return scene.zones.length === 0 && scene.presumedZones.length === 0 ? undefined : scene;
}
