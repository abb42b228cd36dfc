import { idSchema } from '@makegood/contract';
import { z } from 'zod';

/** Whose phone is held. */
export const sandboxSearch = z.object({ person: idSchema('person').optional().catch(undefined) });
