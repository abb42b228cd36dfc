import { say } from '@makegood/base/text';
import { expect, it } from 'vitest';
import { journeyTexts } from '../../texts/index.ts';
import { waitBranches } from './branches.ts';

it('names a branch by what happened, in the reader’s language', () => {
  const branches = waitBranches({
    until: {
      type: 'events',
      events: [
        { id: 'a', event: 'reply', name: 'dispute' },
        { id: 'b', event: 'reply' },
        { id: 'c', event: 'custom', name: 'invoice sent' },
      ],
    },
  });
  const labels = branches.map(({ label }) => (typeof label === 'string' ? label : say(journeyTexts, 'en', label)));
  expect(labels).toEqual(['Answer: disputes it', 'Answered', 'invoice sent']);
});
