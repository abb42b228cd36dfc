import { catalogue } from '@makegood/base/text';

export const gateTexts = catalogue(
  {
    'engine.review.queue': 'Review',
    'engine.review.title': 'May this message go to {name}?',
    'engine.review.instructions':
      'A rule asks a person to look before this is sent: {rules}. Approve it to let it go, or refuse it. Nothing is sent until then.',
    'engine.review.approved': 'Approve',
    'engine.review.refused': 'Refuse',
  },
  {
    'engine.review.queue': 'Revisión',
    'engine.review.title': '¿Puede enviarse este mensaje a {name}?',
    'engine.review.instructions':
      'Una regla pide que una persona lo revise antes de enviarlo: {rules}. Apruébalo para enviarlo o recházalo. Hasta entonces no se envía nada.',
    'engine.review.approved': 'Aprobar',
    'engine.review.refused': 'Rechazar',
  },
  {
    'engine.review.queue': 'Revisão',
    'engine.review.title': 'Esta mensagem pode ir para {name}?',
    'engine.review.instructions':
      'Uma regra pede que uma pessoa olhe antes do envio: {rules}. Aprove para enviar ou recuse. Até lá nada é enviado.',
    'engine.review.approved': 'Aprovar',
    'engine.review.refused': 'Recusar',
  },
);
