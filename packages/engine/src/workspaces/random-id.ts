import { newId, type Id, type IdKind } from '@makegood/base';

/** An id for a thing that a person or the outside world brings in. What a journey does gets derived keys instead. */
export const randomId = <Kind extends IdKind>(kind: Kind): Id<Kind> => newId(kind, crypto.getRandomValues(new Uint8Array(16)));
