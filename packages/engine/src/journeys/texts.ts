import { catalogue } from '@makegood/base/text';

/** What is said about journeys beyond the lints. */
export const journeyUseTexts = catalogue(
  {
    'engine.journey.unknown': 'There is no such journey here.',
    'engine.journey.unknownVersion': 'This journey has no version {number}.',
    'engine.journey.unknownTemplate': 'There is no journey to begin from under this name.',
    'engine.journey.noTextsForCountry': 'This release has no texts for this country, because nobody has looked at its law yet.',
    'engine.journey.channelTwice': 'Each channel is named once.',
    'engine.journey.staleDraft': 'Somebody has saved this journey since you opened it. Their version is shown beside yours.',
    'engine.journey.staleDraftBy': '{name} has saved this journey since you opened it. Their version is shown beside yours.',
    'engine.journey.hasErrors': '{count, plural, one {# error has} other {# errors have}} to be mended before this can be published.',
    'engine.journey.unmapped':
      '{people, plural, one {# person waits} other {# people wait}} at steps that the new drawing no longer has. Say where they go, or let them finish on their version.',
    'engine.journey.unknownTarget': 'People cannot be sent to {step}: the draft has no such step, or it is where people enter.',
    'engine.journey.nothingNew': 'The draft says nothing that the live version does not say.',
    'engine.journey.foreignPlan':
      'What is stored as the published version of this journey is not what was published, so nobody enters. Publish it again.',
    'engine.journey.notLive': 'This journey is not live.',
    'engine.journey.notPaused': 'This journey is not paused.',
    'engine.journey.alreadyRetired': 'This journey is retired.',
    'engine.journey.notRetired': 'This journey is not retired.',
    'engine.journey.retireHeld': 'People are held by a pause and would wait for ever. Resume the journey first, or let everybody leave.',
    'engine.journey.neverPublished': 'This journey has no published version yet.',
    'engine.journey.busy': 'Somebody changed this journey in the same moment. Look again and repeat it.',
    'engine.journey.blank.enters': 'Enters',
    'engine.journey.blank.leaves': 'Leaves',
  },
  {
    'engine.journey.unknown': 'Aquí no existe ese recorrido.',
    'engine.journey.unknownVersion': 'Este recorrido no tiene la versión {number}.',
    'engine.journey.unknownTemplate': 'No hay un recorrido inicial con ese nombre.',
    'engine.journey.noTextsForCountry': 'Esta versión no tiene textos para este país, porque nadie ha revisado aún su ley.',
    'engine.journey.channelTwice': 'Cada canal se nombra una sola vez.',
    'engine.journey.staleDraft': 'Alguien guardó este recorrido desde que lo abriste. Su versión se muestra junto a la tuya.',
    'engine.journey.staleDraftBy': '{name} guardó este recorrido desde que lo abriste. Su versión se muestra junto a la tuya.',
    'engine.journey.hasErrors': 'Hay que corregir {count, plural, one {# error} other {# errores}} antes de publicarlo.',
    'engine.journey.unmapped':
      '{people, plural, one {# persona espera} other {# personas esperan}} en pasos que el nuevo dibujo ya no tiene. Indica adónde van o deja que terminen en su versión.',
    'engine.journey.unknownTarget': 'No se puede enviar a nadie a {step}: el borrador no tiene ese paso o es por donde se entra.',
    'engine.journey.nothingNew': 'El borrador no dice nada que la versión activa no diga.',
    'engine.journey.foreignPlan':
      'Lo guardado como versión publicada de este recorrido no es lo que se publicó, así que nadie entra. Publícalo de nuevo.',
    'engine.journey.notLive': 'Este recorrido no está activo.',
    'engine.journey.notPaused': 'Este recorrido no está en pausa.',
    'engine.journey.alreadyRetired': 'Este recorrido está retirado.',
    'engine.journey.notRetired': 'Este recorrido no está retirado.',
    'engine.journey.retireHeld':
      'Hay personas detenidas por una pausa que esperarían para siempre. Reanuda antes el recorrido o deja que todas salgan.',
    'engine.journey.neverPublished': 'Este recorrido aún no tiene una versión publicada.',
    'engine.journey.busy': 'Alguien cambió este recorrido en el mismo momento. Míralo de nuevo y repite.',
    'engine.journey.blank.enters': 'Entra',
    'engine.journey.blank.leaves': 'Sale',
  },
  {
    'engine.journey.unknown': 'Essa jornada não existe aqui.',
    'engine.journey.unknownVersion': 'Esta jornada não tem a versão {number}.',
    'engine.journey.unknownTemplate': 'Não há uma jornada inicial com esse nome.',
    'engine.journey.noTextsForCountry': 'Esta versão não tem textos para este país, porque ninguém verificou ainda a lei dele.',
    'engine.journey.channelTwice': 'Cada canal é citado uma só vez.',
    'engine.journey.staleDraft': 'Alguém salvou esta jornada desde que você a abriu. A versão dessa pessoa aparece ao lado da sua.',
    'engine.journey.staleDraftBy': '{name} salvou esta jornada desde que você a abriu. A versão dessa pessoa aparece ao lado da sua.',
    'engine.journey.hasErrors': 'É preciso corrigir {count, plural, one {# erro} other {# erros}} antes de publicar.',
    'engine.journey.unmapped':
      '{people, plural, one {# pessoa espera} other {# pessoas esperam}} em etapas que o novo desenho não tem mais. Diga para onde vão ou deixe que terminem na versão delas.',
    'engine.journey.unknownTarget': 'Não é possível enviar pessoas a {step}: o rascunho não tem essa etapa ou é por onde se entra.',
    'engine.journey.nothingNew': 'O rascunho não diz nada que a versão ativa não diga.',
    'engine.journey.foreignPlan':
      'O que está guardado como versão publicada desta jornada não é o que foi publicado, por isso ninguém entra. Publique de novo.',
    'engine.journey.notLive': 'Esta jornada não está ativa.',
    'engine.journey.notPaused': 'Esta jornada não está pausada.',
    'engine.journey.alreadyRetired': 'Esta jornada está encerrada.',
    'engine.journey.notRetired': 'Esta jornada não está encerrada.',
    'engine.journey.retireHeld':
      'Há pessoas retidas por uma pausa que esperariam para sempre. Retome antes a jornada ou deixe que todas saiam.',
    'engine.journey.neverPublished': 'Esta jornada ainda não tem versão publicada.',
    'engine.journey.busy': 'Alguém mudou esta jornada no mesmo instante. Olhe de novo e repita.',
    'engine.journey.blank.enters': 'Entra',
    'engine.journey.blank.leaves': 'Sai',
  },
);
