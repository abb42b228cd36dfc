import { catalogue } from '@makegood/base/text';

/** What is said about comments on journeys. */
export const commentTexts = catalogue(
  {
    'engine.comment.unknown': 'There is no such comment here.',
    'engine.comment.notOwn': 'Only who wrote a comment may change it.',
    'engine.comment.notOwnToRemove': 'Only who wrote a comment may remove it, or an administrator or compliance officer.',
    'engine.comment.removed': 'This comment was removed meanwhile.',
    'engine.comment.unknownStep': 'The draft has no such step any more. Comment on the whole journey instead.',
    'engine.comment.tooMany': 'There are {limit} here, which is the most. Resolve what is done and begin elsewhere.',
  },
  {
    'engine.comment.unknown': 'Aquí no existe ese comentario.',
    'engine.comment.notOwn': 'Solo quien escribió un comentario puede cambiarlo.',
    'engine.comment.notOwnToRemove': 'Solo puede quitar un comentario quien lo escribió, o alguien de administración o cumplimiento.',
    'engine.comment.removed': 'Este comentario se quitó mientras tanto.',
    'engine.comment.unknownStep': 'El borrador ya no tiene ese paso. Comenta el recorrido entero.',
    'engine.comment.tooMany': 'Aquí ya hay {limit}, que es el máximo. Resuelve lo terminado y empieza en otro lugar.',
  },
  {
    'engine.comment.unknown': 'Esse comentário não existe aqui.',
    'engine.comment.notOwn': 'Só quem escreveu um comentário pode alterá-lo.',
    'engine.comment.notOwnToRemove': 'Só quem escreveu um comentário pode removê-lo, ou alguém da administração ou de compliance.',
    'engine.comment.removed': 'Este comentário foi removido nesse meio-tempo.',
    'engine.comment.unknownStep': 'O rascunho não tem mais essa etapa. Comente a jornada inteira.',
    'engine.comment.tooMany': 'Já há {limit} aqui, que é o máximo. Resolva o que está pronto e comece em outro lugar.',
  },
);
