export { settleHold } from './settle-hold.ts';
