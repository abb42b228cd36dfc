import { message } from '@makegood/base';
import { main, type Field } from '../field.ts';
import type { ExitConfig } from './schema.ts';

export const exitFields = ({ outcome }: ExitConfig): Field[] => [main('outcome', outcome, message(`journey.outcome.${outcome}`))];
