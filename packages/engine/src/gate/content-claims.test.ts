import { describe, expect, it } from 'vitest';
import { claimsIn } from './content-claims.ts';

describe('what a text must not say', () => {
  it.each([
    ['Pay by Friday or we will sue you.', 'threatOfLegalAction'],
    ['Si no paga, lo vamos a demandar.', 'threatOfLegalAction'],
    ['Se não pagar, tomaremos medidas judiciais.', 'threatOfLegalAction'],
    ['Vamos processar você amanhã.', 'threatOfLegalAction'],
    ['You could be arrested for this.', 'unlawfulThreat'],
    ['Va a ir a la cárcel.', 'unlawfulThreat'],
    ['We’ll tell your employer.', 'unlawfulThreat'],
    ['You will regret this.', 'threatOfViolence'],
    ['You deadbeat.', 'obscenity'],
    ['We are the police.', 'falseAffiliation'],
    ['Our office is at 12 Court Street, beside the police station.', null],
    ['Your payment of $40 is due. Reply STOP to opt out.', null],
  ])('%s', (text, claim) => {
    const found = claimsIn(text);
    if (claim === null) expect(found).toEqual([]);
    else expect(found).toEqual([claim]);
  });

  it('leaves ordinary reminders alone', () => {
    for (const text of [
      'Our office is at 12 Court Street.',
      'Le recordamos su pago.',
      'Seu pagamento vence hoje.',
      'We will find a plan that suits you.',
    ])
      expect(claimsIn(text)).toEqual([]);
  });
});
