import { catalogue } from '@makegood/base/text';

/** What this room says to people: why Temporal does not run enrolments right now. */
export const workflowsTexts = catalogue(
  {
    'workflows.unreachable': 'Temporal at {address} does not answer. It is tried again by itself; nothing is lost meanwhile.',
    'workflows.namespaceMissing': 'Temporal at {address} has no namespace “{namespace}”. Create it, or set TEMPORAL_NAMESPACE.',
    'workflows.accessDenied': 'Temporal at {address} refuses these credentials. Check the key or the certificate.',
    'workflows.noWorker': 'No worker looks after the task queue “{taskQueue}”. Enrolments are kept and go on when one is started.',
    'workflows.workerFailed': 'The worker could not be started ({reason}). It is tried again by itself.',
  },
  {
    'workflows.unreachable': 'Temporal en {address} no responde. Se vuelve a intentar solo; mientras tanto no se pierde nada.',
    'workflows.namespaceMissing': 'Temporal en {address} no tiene el espacio de nombres «{namespace}». Créelo o defina TEMPORAL_NAMESPACE.',
    'workflows.accessDenied': 'Temporal en {address} rechaza estas credenciales. Revise la clave o el certificado.',
    'workflows.noWorker': 'Ningún proceso atiende la cola «{taskQueue}». Las inscripciones se conservan y siguen cuando se inicie uno.',
    'workflows.workerFailed': 'No se pudo iniciar el proceso de trabajo ({reason}). Se vuelve a intentar solo.',
  },
  {
    'workflows.unreachable': 'O Temporal em {address} não responde. Uma nova tentativa é feita sozinha; enquanto isso nada se perde.',
    'workflows.namespaceMissing': 'O Temporal em {address} não tem o namespace “{namespace}”. Crie-o ou defina TEMPORAL_NAMESPACE.',
    'workflows.accessDenied': 'O Temporal em {address} recusa estas credenciais. Verifique a chave ou o certificado.',
    'workflows.noWorker': 'Nenhum processo atende a fila “{taskQueue}”. As inscrições são mantidas e continuam quando um for iniciado.',
    'workflows.workerFailed': 'Não foi possível iniciar o processo de trabalho ({reason}). Uma nova tentativa é feita sozinha.',
  },
);
