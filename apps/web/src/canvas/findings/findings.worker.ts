import { answerFindings } from './answerFindings.ts';
import { ALONE, type Around, type FindingsAsked } from './findingsMessages.ts';

let around: Around = ALONE;

addEventListener('message', ({ data }: MessageEvent<FindingsAsked>) => {
  around = data.around ?? around;
  postMessage(answerFindings(data, around));
});
