import { catalogue } from '@makegood/base/text';

/** What is said about reviews of drafts. */
export const reviewTexts = catalogue(
  {
    'engine.review.unknown': 'There is no such review here.',
    'engine.review.nobodyElse': 'Nobody else here may review it: everybody with the right has drawn part of it.',
    'engine.review.notAReviewer': 'This person cannot review it: they have no right to, or have drawn part of it.',
    'engine.review.ownWork': 'Somebody else has to review this: you asked for it or drew part of it.',
    'engine.review.notAsked': 'Nobody is waiting for this review any more.',
    'engine.review.changed': 'What stands in the draft now is not what you were asked to review. Look at it again.',
    'engine.review.notYours': 'Only whoever asked, drew or answered can take this back.',
    'engine.review.needed': 'This workspace publishes nothing that a second person has not approved. Ask for a review of this draft first.',
  },
  {
    'engine.review.unknown': 'Aquí no existe esa revisión.',
    'engine.review.nobodyElse': 'Nadie más puede revisarlo aquí: todas las personas con ese permiso dibujaron una parte.',
    'engine.review.notAReviewer': 'Esta persona no puede revisarlo: no tiene permiso o dibujó una parte.',
    'engine.review.ownWork': 'Debe revisarlo otra persona: lo pediste o dibujaste una parte.',
    'engine.review.notAsked': 'Ya nadie espera esta revisión.',
    'engine.review.changed': 'Lo que dice ahora el borrador no es lo que te pidieron revisar. Míralo de nuevo.',
    'engine.review.notYours': 'Solo quien la pidió, dibujó o respondió puede retirarla.',
    'engine.review.needed':
      'Este espacio de trabajo no publica nada que una segunda persona no haya aprobado. Pide antes una revisión de este borrador.',
  },
  {
    'engine.review.unknown': 'Essa revisão não existe aqui.',
    'engine.review.nobodyElse': 'Ninguém mais aqui pode revisar: todas as pessoas com esse direito desenharam uma parte.',
    'engine.review.notAReviewer': 'Esta pessoa não pode revisar: não tem o direito ou desenhou uma parte.',
    'engine.review.ownWork': 'Outra pessoa precisa revisar: você pediu a revisão ou desenhou uma parte.',
    'engine.review.notAsked': 'Ninguém mais espera esta revisão.',
    'engine.review.changed': 'O que o rascunho diz agora não é o que pediram para você revisar. Olhe de novo.',
    'engine.review.notYours': 'Só quem pediu, desenhou ou respondeu pode retirar isto.',
    'engine.review.needed':
      'Este espaço de trabalho não publica nada que uma segunda pessoa não tenha aprovado. Peça antes uma revisão deste rascunho.',
  },
);
