import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linksIn } from './linksIn.ts';

const links = (text: string): string[] =>
  linksIn(text)
    .filter((part) => part.link)
    .map((part) => part.text);

it('finds web addresses and leaves the end of the sentence to the sentence', () => {
  expect(links('Pay here: https://pay.example/9fk2. Or http://localhost:4180/stop/x1!')).toEqual([
    'https://pay.example/9fk2',
    'http://localhost:4180/stop/x1',
  ]);
});

it('makes no link of anything that is not on the web', () => {
  expect(links('javascript:alert(1) data:text/html,x ftp://a.b mailto:a@b.c https://')).toEqual([]);
  expect(links('<a href="https://a.example/"onclick="x">')).toEqual(['https://a.example/']);
});

it('loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.webUrl())), (parts) => {
      const text = parts.join(' ');
      expect(
        linksIn(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
