import type { Locale } from '@makegood/base';
import { stepSchema, type Step } from '../document/schema.ts';
import type { StepConfigs, StepKind } from '../kinds/configs.ts';
import type { GalleryAnswers } from './answers.ts';
import { writtenChannels } from './compose-text.ts';
import { galleryWords, type GallerySay } from './words/index.ts';

export type Steps = Record<string, Step>;

/** What a template is drawn with: the three answers, the words of its author's language, and the key of its tests. */
export type Pen = {
  readonly answers: GalleryAnswers;
  readonly author: Locale;
  readonly key: string;
  readonly say: GallerySay;
  readonly written: ReturnType<typeof writtenChannels>;
};

export const penFor = (answers: GalleryAnswers, author: Locale, key: string): Pen => ({
  answers,
  author,
  key,
  say: galleryWords(author),
  written: writtenChannels(answers.channels),
});

/** A step without a place: it gets one once the whole is drawn. */
export const draw = <Kind extends StepKind>(kind: Kind, name: string, config: StepConfigs[Kind], next: Record<string, string>): Step =>
  stepSchema.parse({ kind, name, config, next, at: { x: 0, y: 0 } });
