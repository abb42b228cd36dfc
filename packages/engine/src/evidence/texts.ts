import { catalogue } from '@makegood/base/text';

/** What is said of evidence: the audit trail, exports, retention and erasure. */
export const evidenceTexts = catalogue(
  {
    'engine.trail.altered': 'Entry {sequence} ({action} of {subject}) was altered.',
    'engine.trail.replaced':
      'Entry {sequence} ({action} of {subject}) is not the one that the next was written after: it was replaced, or the next was taken out.',
    'engine.trail.inserted': 'Entry {sequence} ({action} of {subject}) was put in afterwards.',
    'engine.trail.moved': 'Entry {sequence} ({action} of {subject}) stands in another place than it was written.',
    'engine.trail.missing':
      '{from, plural, =0 {The first entry is missing.} other {{count, plural, one {Entry {from} is missing.} other {Entries {from} to {until} are missing.}}}}',
    'engine.trail.truncated':
      '{count, plural, one {Entry {from} was cut off the end.} other {Entries {from} to {until} were cut off the end.}}',
    'engine.trail.headMissing': 'The entry with the hash {head} is not in the trail: its end was cut off, or it was written anew.',
    'engine.trail.recordAltered': '{table} {id} is not as entry {sequence} says: it was altered.',
    'engine.trail.recordMissing': '{table} {id}, which entry {sequence} tells of, is missing.',
    'engine.trail.recordRevived': '{table} {id} is there although entry {sequence} says that it was deleted.',
    'engine.trail.recordUnvouched': '{table} {id} was put in: no entry tells of it.',
    'engine.trail.whole':
      '{workspace}: {entries, plural, one {# entry} other {# entries}} and {records, plural, one {# record} other {# records}} are as they were written.',
    'engine.trail.broken':
      '{workspace}: {count, plural, one {# finding} other {# findings}} in {entries, plural, one {# entry} other {# entries}}.',
    'engine.trail.empty': '{workspace}: the audit trail is empty.',
    'engine.legalHold.unknown': 'There is no such legal hold here.',
    'engine.legalHold.lifted': 'This legal hold has been lifted already.',
    'engine.legalHold.busy': 'The legal hold could not be written down. Try again.',
    'engine.erasure.legalHold': 'A legal hold that {by} placed keeps everything of this person. Lift it first.',
    'engine.erasure.duty': '{jurisdiction} asks to keep these records until {until}: {rule} ({citation}).',
    'engine.erasure.open': '{count, plural, one {Account {reference} is} other {# accounts are}} still open.',
    'engine.erasure.busy': 'Something happened to this person meanwhile. Look again.',
    'engine.import.withdrawn': 'The file was deleted before it was taken in, because it spoke of somebody who was erased.',
  },
  {
    'engine.trail.altered': 'El asiento {sequence} ({action} de {subject}) fue alterado.',
    'engine.trail.replaced':
      'El asiento {sequence} ({action} de {subject}) no es aquel tras el que se escribió el siguiente: fue reemplazado, o se quitó el siguiente.',
    'engine.trail.inserted': 'El asiento {sequence} ({action} de {subject}) se añadió después.',
    'engine.trail.moved': 'El asiento {sequence} ({action} de {subject}) está en otro lugar del que se escribió.',
    'engine.trail.missing':
      '{from, plural, =0 {Falta el primer asiento.} other {{count, plural, one {Falta el asiento {from}.} other {Faltan los asientos {from} a {until}.}}}}',
    'engine.trail.truncated':
      '{count, plural, one {El asiento {from} fue cortado del final.} other {Los asientos {from} a {until} fueron cortados del final.}}',
    'engine.trail.headMissing': 'El asiento con el hash {head} no está en el registro: se cortó el final o se escribió de nuevo.',
    'engine.trail.recordAltered': '{table} {id} no es como dice el asiento {sequence}: fue alterado.',
    'engine.trail.recordMissing': 'Falta {table} {id}, del que habla el asiento {sequence}.',
    'engine.trail.recordRevived': '{table} {id} está ahí aunque el asiento {sequence} dice que se borró.',
    'engine.trail.recordUnvouched': '{table} {id} fue añadido: ningún asiento habla de él.',
    'engine.trail.whole':
      '{workspace}: {entries, plural, one {# asiento} other {# asientos}} y {records, plural, one {# dato} other {# datos}} están como se escribieron.',
    'engine.trail.broken':
      '{workspace}: {count, plural, one {# hallazgo} other {# hallazgos}} en {entries, plural, one {# asiento} other {# asientos}}.',
    'engine.trail.empty': '{workspace}: el registro de auditoría está vacío.',
    'engine.legalHold.unknown': 'Aquí no existe esa retención legal.',
    'engine.legalHold.lifted': 'Esa retención legal ya se levantó.',
    'engine.legalHold.busy': 'No se pudo anotar la retención legal. Inténtalo de nuevo.',
    'engine.erasure.legalHold': 'Una retención legal puesta por {by} conserva todo lo de esta persona. Levántala primero.',
    'engine.erasure.duty': '{jurisdiction} pide conservar estos datos hasta {until}: {rule} ({citation}).',
    'engine.erasure.open': '{count, plural, one {La cuenta {reference} sigue abierta.} other {# cuentas siguen abiertas.}}',
    'engine.erasure.busy': 'Mientras tanto pasó algo con esta persona. Mira de nuevo.',
    'engine.import.withdrawn': 'El archivo se borró antes de incorporarse, porque hablaba de alguien que fue suprimido.',
  },
  {
    'engine.trail.altered': 'O registro {sequence} ({action} de {subject}) foi alterado.',
    'engine.trail.replaced':
      'O registro {sequence} ({action} de {subject}) não é aquele após o qual o seguinte foi escrito: foi substituído, ou o seguinte foi retirado.',
    'engine.trail.inserted': 'O registro {sequence} ({action} de {subject}) foi posto depois.',
    'engine.trail.moved': 'O registro {sequence} ({action} de {subject}) está em outro lugar do que foi escrito.',
    'engine.trail.missing':
      '{from, plural, =0 {Falta o primeiro registro.} other {{count, plural, one {Falta o registro {from}.} other {Faltam os registros {from} a {until}.}}}}',
    'engine.trail.truncated':
      '{count, plural, one {O registro {from} foi cortado do fim.} other {Os registros {from} a {until} foram cortados do fim.}}',
    'engine.trail.headMissing': 'O registro com o hash {head} não está na trilha: o fim foi cortado ou ela foi escrita de novo.',
    'engine.trail.recordAltered': '{table} {id} não está como diz o registro {sequence}: foi alterado.',
    'engine.trail.recordMissing': 'Falta {table} {id}, de que fala o registro {sequence}.',
    'engine.trail.recordRevived': '{table} {id} está lá embora o registro {sequence} diga que foi apagado.',
    'engine.trail.recordUnvouched': '{table} {id} foi posto: nenhum registro fala dele.',
    'engine.trail.whole':
      '{workspace}: {entries, plural, one {# registro} other {# registros}} e {records, plural, one {# dado} other {# dados}} estão como foram escritos.',
    'engine.trail.broken':
      '{workspace}: {count, plural, one {# achado} other {# achados}} em {entries, plural, one {# registro} other {# registros}}.',
    'engine.trail.empty': '{workspace}: a trilha de auditoria está vazia.',
    'engine.legalHold.unknown': 'Essa retenção legal não existe aqui.',
    'engine.legalHold.lifted': 'Essa retenção legal já foi retirada.',
    'engine.legalHold.busy': 'Não foi possível registrar a retenção legal. Tente de novo.',
    'engine.erasure.legalHold': 'Uma retenção legal colocada por {by} conserva tudo desta pessoa. Retire-a primeiro.',
    'engine.erasure.duty': '{jurisdiction} pede que estes dados sejam guardados até {until}: {rule} ({citation}).',
    'engine.erasure.open': '{count, plural, one {A conta {reference} ainda está aberta.} other {# contas ainda estão abertas.}}',
    'engine.erasure.busy': 'Algo aconteceu com esta pessoa nesse meio-tempo. Olhe de novo.',
    'engine.import.withdrawn': 'O arquivo foi apagado antes de entrar, porque falava de alguém que foi eliminado.',
  },
);
