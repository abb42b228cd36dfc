/** The smallest journey worth running: a reminder by SMS, five days for a payment, the end. */
export function reminder(change: Record<string, unknown> = {}) {
  const at = { x: 0, y: 0 };
  const stop = { en: 'Reply STOP to opt out.', es: 'Responda ALTO para no recibir más.', pt: 'Responda SAIR para parar.' };
  const words = (end: string) => ({ sms: { text: `{{ firm.name }}: {{ account.balance }} is due to {{ account.creditor }}. ${end}` } });
  return {
    schemaVersion: 1,
    name: 'Reminder',
    description: '',
    steps: {
      start: {
        kind: 'trigger',
        name: 'Start',
        config: { on: { type: 'manual' }, reentry: { policy: 'once' } },
        next: { next: 'remind' },
        at,
      },
      remind: {
        kind: 'message',
        name: 'Remind',
        config: {
          channels: ['sms'],
          variants: [{ id: 'a', name: 'A', template: 'reminder', weight: 100 }],
          purpose: 'reminder',
          giveUpAfter: { amount: 3, unit: 'days' },
          waitFor: { type: 'accepted' },
        },
        next: { delivered: 'wait' },
        at,
      },
      wait: {
        kind: 'wait',
        name: 'Wait',
        config: { until: { type: 'events', events: [{ id: 'paid', event: 'payment' }], timeout: { amount: 5, unit: 'days' } } },
        next: { paid: 'done', timeout: 'done' },
        at,
      },
      done: { kind: 'exit', name: 'Done', config: { outcome: 'exhausted' }, next: {}, at },
    },
    templates: [
      {
        id: 'reminder',
        name: 'Reminder',
        purpose: 'reminder',
        elements: ['miniMiranda'],
        content: { en: words(stop.en), es: words(stop.es), pt: words(stop.pt) },
      },
    ],
    offRamps: ['paidInFull', 'disputed', 'ceased', 'represented', 'bankrupt', 'deceased'].map((on) => ({
      on,
      then: { type: 'exit', outcome: on === 'paidInFull' ? 'cured' : 'stopped' },
    })),
    ...change,
  };
}

/** A debtor in Georgia who can be reached by SMS. */
export const account = (change: Record<string, unknown> = {}) => ({
  workspace: { firm: { name: 'Northern Recovery', phone: '+12125550100' } },
  person: {
    externalId: 'P-1',
    fullName: 'Ann Example',
    language: 'en',
    country: 'US',
    subdivision: 'GA',
    timezone: 'America/New_York',
    mobile: '+1 404 555 0123',
    addressesConfirmed: 'yes',
  },
  account: {
    externalId: 'A-1',
    creditor: 'First Bank',
    creditorType: 'thirdPartyCollector',
    debtType: 'consumerCredit',
    balance: '842.00',
    currency: 'USD',
    dueDate: '2026-09-01',
    noticeSentOn: '2026-09-10',
  },
  ...change,
});
