import { canonicalJson, message } from '@makegood/base';
import { depthOf } from '../../calls/outer-step.ts';
import type { StepOf } from '../../document/schema.ts';
import type { Lint } from '../lint.ts';

/** Two tests with one salt put the same people into the same arms, so neither can be read. */
export const sharedSalt: Lint = {
  id: 'journey.shared-salt',
  severity: 'error',
  sees: 'inside',
  check(document) {
    const first = new Map<string, { id: string; step: StepOf<'split'> }>();
    return Object.entries(document.steps).flatMap(([id, step]) => {
      if (step.kind !== 'split') return [];
      const other = first.get(step.config.salt);
      if (other === undefined) first.set(step.config.salt, { id, step });
      if (other === undefined || isOneTest(other, { id, step })) return [];
      return [{ step: id, field: 'salt', message: message('journey.lint.sharedSalt', { step: step.name, other: other.step.name }) }];
    });
  },
};

type Split = { readonly id: string; readonly step: StepOf<'split'> };

/** A journey that is called in two places brings its test twice: it is one, and each person has one arm in it. */
const isOneTest = (a: Split, b: Split): boolean =>
  depthOf(a.id) > 0 && depthOf(b.id) > 0 && canonicalJson(a.step.config) === canonicalJson(b.step.config);
