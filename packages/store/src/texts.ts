import { catalogue } from '@makegood/base/text';

export const storeTexts = catalogue(
  {
    'store.newerVersion':
      'The database {file} was written by a newer release (version {found}; this one knows {known}). Install that release, or open a copy made before it.',
    'store.olderVersion':
      'The database {file} was written by an older release (version {found}; this one knows {known}). Start this release on it once.',
    'store.full': 'There is no room left to write to {file}. Nothing was lost; free some space and try again.',
    'store.locked': 'Another process is holding {file}. Stop it, or wait until it has finished, and try again.',
    'store.corrupt': '{file} is damaged or is not a database of ours. Restore it from a backup.',
    'store.unavailable': '{file} cannot be opened. Check that the folder exists and may be written to.',
  },
  {
    'store.newerVersion':
      'La base de datos {file} fue escrita por una versión más nueva (versión {found}; esta conoce {known}). Instala esa versión o abre una copia anterior.',
    'store.olderVersion':
      'La base de datos {file} fue escrita por una versión anterior (versión {found}; esta conoce {known}). Inicia una vez esta versión con ella.',
    'store.full': 'No queda espacio para escribir en {file}. No se perdió nada; libera espacio e inténtalo de nuevo.',
    'store.locked': 'Otro proceso está usando {file}. Detenlo o espera a que termine, e inténtalo de nuevo.',
    'store.corrupt': '{file} está dañado o no es una base de datos nuestra. Restáuralo desde una copia de seguridad.',
    'store.unavailable': 'No se puede abrir {file}. Comprueba que la carpeta existe y permite escribir.',
  },
  {
    'store.newerVersion':
      'O banco de dados {file} foi gravado por uma versão mais nova (versão {found}; esta conhece {known}). Instale essa versão ou abra uma cópia anterior.',
    'store.olderVersion':
      'O banco de dados {file} foi gravado por uma versão anterior (versão {found}; esta conhece {known}). Inicie esta versão com ele uma vez.',
    'store.full': 'Não há mais espaço para gravar em {file}. Nada se perdeu; libere espaço e tente de novo.',
    'store.locked': 'Outro processo está usando {file}. Encerre-o ou espere que termine e tente de novo.',
    'store.corrupt': '{file} está danificado ou não é um banco de dados nosso. Restaure-o de um backup.',
    'store.unavailable': 'Não é possível abrir {file}. Verifique se a pasta existe e permite gravação.',
  },
);
