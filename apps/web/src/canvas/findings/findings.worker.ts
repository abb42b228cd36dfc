import { answerFindings } from './answerFindings.ts';
import type { FindingsAsked } from './findingsMessages.ts';

addEventListener('message', ({ data }: MessageEvent<FindingsAsked>) => postMessage(answerFindings(data)));
