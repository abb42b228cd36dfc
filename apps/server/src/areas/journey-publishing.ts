import { Problem } from '@makegood/engine';
import { message } from '@makegood/base';
import type { Area } from '../http/operation.ts';
const soon = () => Promise.reject(new Problem('unavailable', message('engine.problem.noSuchPath')));
export const journeyPublishingArea: Area<'journeyPublishing'> = { preview: soon, people: soon };
