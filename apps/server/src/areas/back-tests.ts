import { cancelBackTest, exportAffectedPeople, listAffectedPeople, listBackTests, readBackTest, startBackTest } from '@makegood/engine';
import type { Area } from '../http/operation.ts';
import { textStream } from '../http/text-stream.ts';
import type { Product } from '../product/product.ts';

export const backTestsArea = ({ backTests: jobs }: Pick<Product, 'backTests'>): Area<'backTests'> => ({
  list: ({ signedIn, query }) => listBackTests(signedIn.desk, jobs, query),
  async start({ signedIn, body }) {
    const { row, answer } = await startBackTest(signedIn.desk, body);
    void jobs.run(row);
    return answer;
  },
  read: ({ signedIn, params }) => readBackTest(signedIn.desk, jobs, params.id),
  people: ({ signedIn, params, query }) => listAffectedPeople(signedIn.desk, params.id, query),
  async export({ signedIn, params, query }) {
    const { name, lines } = await exportAffectedPeople(signedIn.desk, params.id, query);
    return { name, content: textStream(lines) };
  },
  cancel: ({ signedIn, params }) => cancelBackTest(signedIn.desk, jobs, params.id),
});
