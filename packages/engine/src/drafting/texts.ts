import { catalogue } from '@makegood/base/text';

export const draftingTexts = catalogue(
  {
    'engine.drafting.notAText': 'This text cannot be read. It needs words in at least one language and channel.',
    'engine.drafting.settingsChanged': 'Somebody changed these settings in the same moment. Look again and repeat it.',
  },
  {
    'engine.drafting.notAText': 'Este texto no se puede leer. Necesita palabras en al menos un idioma y un canal.',
    'engine.drafting.settingsChanged': 'Alguien cambió estos ajustes en el mismo momento. Míralos de nuevo y repite.',
  },
  {
    'engine.drafting.notAText': 'Não é possível ler este texto. Ele precisa de palavras em pelo menos um idioma e um canal.',
    'engine.drafting.settingsChanged': 'Alguém alterou estas configurações no mesmo instante. Veja de novo e repita.',
  },
);
