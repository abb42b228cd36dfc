import { catalogue } from '@makegood/base/text';

export const gateTexts = catalogue(
  {
    'engine.review.queue': 'Review',
    'engine.review.title': 'May this message go to {name}?',
    'engine.review.call': 'May {name} be called?',
    'engine.review.instructions': 'A rule wants a person to look first: {rules}. Approve it or refuse it. Nothing happens until then.',
    'engine.review.approved': 'Approve',
    'engine.review.refused': 'Refuse',
  },
  {
    'engine.review.queue': 'Revisión',
    'engine.review.title': '¿Puede enviarse este mensaje a {name}?',
    'engine.review.call': '¿Se puede llamar a {name}?',
    'engine.review.instructions':
      'Una regla pide que una persona lo revise antes: {rules}. Apruébalo o recházalo. Hasta entonces no pasa nada.',
    'engine.review.approved': 'Aprobar',
    'engine.review.refused': 'Rechazar',
  },
  {
    'engine.review.queue': 'Revisão',
    'engine.review.title': 'Esta mensagem pode ir para {name}?',
    'engine.review.call': 'Podemos ligar para {name}?',
    'engine.review.instructions': 'Uma regra pede que uma pessoa olhe antes: {rules}. Aprove ou recuse. Até lá nada acontece.',
    'engine.review.approved': 'Aprovar',
    'engine.review.refused': 'Recusar',
  },
);
