import { label, labelled, orderOf, type Field } from '../field.ts';
import { sayWholeCondition } from '../say-whole.ts';
import type { BranchConfig } from './schema.ts';

export const branchFields = ({ branches }: BranchConfig): Field[] => [
  ...branches.flatMap(({ id, name, when }) => [
    labelled(`branches.${id}.name`, label('branch.name'), name, name),
    labelled(`branches.${id}.when`, label('branch.when', { name }), when, sayWholeCondition(when)),
  ]),
  ...orderOf('branches', label('branch.order'), branches),
];
