import type { Colleague } from '@makegood/contract';
import type { Colleague as StoredColleague } from '@makegood/store';

/** Somebody of the firm as the API names them. */
export const colleague = ({ user, name }: StoredColleague): Colleague => ({ id: user, name });
