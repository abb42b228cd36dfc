export { derivedId } from './derived-id.ts';
export type { EffectOptions } from './effect-tools.ts';
export { factReader, type FactReader } from './read-facts.ts';
export { installationKeys, secretBox, type InstallationKeys, type SecretBox } from './secret-box.ts';
export { signatureOf } from './signed-post.ts';
export { storeEffects } from './store-effects.ts';
