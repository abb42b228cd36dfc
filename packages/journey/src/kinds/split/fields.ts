import { label, labelled, orderOf, percent, type Field } from '../field.ts';
import type { SplitConfig } from './schema.ts';

export const splitFields = ({ arms, holdout, salt }: SplitConfig): Field[] => [
  ...arms.flatMap(({ id, name, weight }) => [
    labelled(`arms.${id}.name`, label('branch.name'), name, name),
    labelled(`arms.${id}.weight`, label('share', { name }), weight, percent(weight)),
  ]),
  ...orderOf('arms', label('split.order'), arms),
  labelled('holdout', label('split.holdout'), holdout, percent(holdout)),
  labelled('salt', label('split.salt'), salt, salt),
];
