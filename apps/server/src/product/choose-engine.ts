import type { Product } from './product.ts';
import { SettingsError } from './product.ts';

/**
 * Lets the sandbox run on the engine that the product was started with. Runs that are under way stay where they are: an
 * engine does not know the other's.
 * @throws SettingsError when somebody is under way on the other engine.
 */
export async function chooseEngine(product: Product): Promise<void> {
  const { store, engine } = product;
  for (const workspace of await store.workspaces.list()) {
    if (workspace.mode !== 'sandbox' || workspace.engine === engine) continue;
    const { enrolments } = await store.overviews.load(workspace.id, product.realNow());
    const underWay = enrolments.running + enrolments.paused + enrolments.stuck;
    if (underWay > 0)
      throw new SettingsError(
        `${underWay} accounts of the sandbox are under way on the ${workspace.engine} engine. Start with --engine ${workspace.engine}, or with --reset to begin afresh.`,
      );
    await store.commit([{ write: 'update', in: 'workspaces', key: { id: workspace.id }, set: { engine } }]);
  }
}
