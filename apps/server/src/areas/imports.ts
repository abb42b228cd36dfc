import { detectImport, importErrors, listImports, previewImport, requireSandbox, startImport, uploadImport } from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import { textStream } from '../http/text-stream.ts';
import { uploadedFile } from '../http/uploaded-file.ts';
import { examplePortfolio } from '../product/example-files.ts';
import type { Product } from '../product/product.ts';

export const importsArea = (product: Product): Area<'imports'> => ({
  list: ({ signedIn, query }) => listImports(signedIn.desk, query),
  upload: ({ signedIn, request }) => uploadedFile(request, (upload) => uploadImport(signedIn.desk, upload)),
  async example({ signedIn }) {
    requireSandbox(signedIn.desk);
    return uploadImport(signedIn.desk, await examplePortfolio());
  },
  async exampleFile() {
    const { fileName, content } = await examplePortfolio();
    return { name: fileName, content: textStream(content) };
  },
  detection: ({ signedIn, params }) => detectImport(signedIn.desk, params.id),
  preview: ({ signedIn, params, body }) => previewImport(signedIn.desk, params.id, body.mapping),
  async run({ signedIn, params, body }) {
    const { row, answer } = await startImport(signedIn.desk, params.id, body.mapping);
    void product.imports.run(signedIn.desk, row);
    return answer;
  },
  read: ({ signedIn, params }) => product.imports.read(signedIn.desk, params.id),
  async errors({ signedIn, params }) {
    const { name, lines } = await importErrors(signedIn.desk, params.id);
    return { name, content: textStream(lines) };
  },
});
