import { readFileSync } from 'node:fs';

/** The rooms of the house, bottom layer first: what an import may point at and what must stay pure. */
export const { rooms } = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'));

/** The room that a path relative to the root lies in, or undefined for tests, scripts and examples, which may use all rooms. */
export const roomOf = (path) => rooms.find((room) => path === room.folder || path.startsWith(`${room.folder}/`));
