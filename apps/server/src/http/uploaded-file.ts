import { once } from 'node:events';
import { Readable } from 'node:stream';
import { message } from '@makegood/base';
import { Problem, type Upload } from '@makegood/engine';
import { Busboy } from '@fastify/busboy';

/**
 * Hands the part `file` of a multipart body on while it comes in; nothing of it is held here.
 * @throws Problem `invalid` when there is no such part or the body breaks off, and whatever `take` throws.
 */
export async function uploadedFile<Answer>(request: Request, take: (upload: Upload) => Promise<Answer>): Promise<Answer> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) throw new Problem('invalid', message('engine.import.noFile'));
  const parser = openParser(type);
  let taking: Promise<Answer> | null = null;
  parser.on('file', (field, stream, fileName) => {
    if (field !== 'file' || taking) return void stream.resume();
    taking = take({ fileName, content: stream });
    // Told below; until then a failure must not count as unheard, and the rest of the part must not stop the parser.
    taking.catch(() => stream.resume());
  });
  const broken = new Problem('invalid', message('engine.import.cutShort'));
  try {
    for await (const piece of Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])) {
      if (!parser.write(piece)) await Promise.race([once(parser, 'drain'), settled(taking)]);
    }
    parser.end();
    await once(parser, 'finish');
  } catch (error) {
    throw taking ? await reasonOf(taking, broken) : error instanceof Problem ? error : broken;
  }
  if (!taking) throw new Problem('invalid', message('engine.import.noFile'));
  return await taking;
}

function openParser(type: string) {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { files: 1, fields: 20, parts: 25, fieldSize: 10_000 } });
  } catch {
    throw new Problem('invalid', message('engine.import.noFile'));
  }
}

const settled = (work: Promise<unknown> | null): Promise<unknown> => (work ? work.catch(() => undefined) : new Promise(() => undefined));

/** Why the file was not taken, when that came first; otherwise that the body broke off. */
async function reasonOf(taking: Promise<unknown>, broken: Problem): Promise<unknown> {
  return taking.then(
    () => broken,
    (reason: unknown) => (reason instanceof Problem ? reason : broken),
  );
}
