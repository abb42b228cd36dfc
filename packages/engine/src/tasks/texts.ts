import { catalogue } from '@makegood/base/text';

export const taskUseTexts = catalogue(
  {
    'engine.task.unknown': 'There is no such task here.',
    'engine.task.taken': '{name} has taken this task.',
    'engine.task.over': 'This task is finished or was withdrawn.',
    'engine.task.notYours': 'Take this task before you work on it.',
    'engine.task.review.notAllowed': 'Someone with the right to approve contacts decides this.',
    'engine.task.review.ownContact': 'A colleague decides on what you want to send yourself.',
    'engine.task.outcome': 'This task cannot end that way. It can end as: {outcomes}.',
    'engine.task.someone': 'Somebody else',
  },
  {
    'engine.task.unknown': 'Aquí no existe esa tarea.',
    'engine.task.taken': '{name} tomó esta tarea.',
    'engine.task.over': 'Esta tarea ya terminó o fue retirada.',
    'engine.task.notYours': 'Toma esta tarea antes de trabajar en ella.',
    'engine.task.review.notAllowed': 'Esto lo decide quien puede aprobar contactos.',
    'engine.task.review.ownContact': 'Sobre lo que quieres enviar tú decide otra persona del equipo.',
    'engine.task.outcome': 'Esta tarea no puede terminar así. Puede terminar como: {outcomes}.',
    'engine.task.someone': 'Otra persona',
  },
  {
    'engine.task.unknown': 'Essa tarefa não existe aqui.',
    'engine.task.taken': '{name} pegou esta tarefa.',
    'engine.task.over': 'Esta tarefa terminou ou foi retirada.',
    'engine.task.notYours': 'Pegue esta tarefa antes de trabalhar nela.',
    'engine.task.review.notAllowed': 'Quem pode aprovar contatos decide isto.',
    'engine.task.review.ownContact': 'Sobre o que você quer enviar decide outra pessoa da equipe.',
    'engine.task.outcome': 'Esta tarefa não pode terminar assim. Pode terminar como: {outcomes}.',
    'engine.task.someone': 'Outra pessoa',
  },
);
