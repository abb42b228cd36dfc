/** What people answer, read by rules. Pure. */
export { ownWords } from './ownWords.ts';
export { readReply, type Reply, REPLY_INTENTS, type ReplyIntent } from './readReply.ts';
export type { Stop } from './stop.ts';
