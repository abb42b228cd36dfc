import type { Locator, Page } from 'playwright-core';

type Kind = 'Message' | 'Wait' | 'Decision' | 'Promise' | 'Task' | 'Split' | 'Update' | 'Notice to a system' | 'Journey' | 'End';

/** Works the canvas with the mouse alone: nothing here types. */
export class Drawing {
  readonly canvas: Locator;
  readonly panel: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('application', { name: 'The journey as a picture' });
    this.panel = page.locator('aside');
  }

  step(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^[\\w ]+: ${name}`) });
  }

  private card(name: string): Locator {
    return this.canvas.locator('.react-flow__node', { has: this.page.getByRole('button', { name: new RegExp(`^[\\w ]+: ${name}`) }) });
  }

  /** The "+" after a step, whether another step follows there already or none does. */
  plus(after: string, branch?: string): Locator {
    const on = branch === undefined ? '' : `, on “${branch}”`;
    return this.canvas.getByRole('button', { name: new RegExp(`^Add a step (after “${after}”|between “${after}” and “[^”]*”)${on}$`) });
  }

  /** Presses the "+" after a step (on one of its branches, where it has several), and picks what comes next. */
  async add(kind: Kind, after: string, branch?: string): Promise<void> {
    await this.plus(after, branch).click();
    const picker = this.page.getByRole('dialog', { name: 'What comes next?' });
    await picker.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
    await picker.waitFor({ state: 'detached' });
    await this.panel.getByRole('button', { name: 'Delete this step' }).waitFor();
  }

  /** Chooses from one of the open panel's lists. */
  async choose(label: string, option: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Draws a wire from a branch's dot at the foot of a step to another step. */
  async connect(from: string, branch: number, to: string): Promise<void> {
    const card = this.card(from);
    await card.hover();
    const dot = await middle(card.locator('.react-flow__handle.source').nth(branch));
    const target = await middle(this.card(to).locator('.react-flow__handle.target'));
    await this.page.mouse.move(dot.x, dot.y);
    await this.page.mouse.down();
    await this.page.mouse.move((dot.x + target.x) / 2, (dot.y + target.y) / 2, { steps: 4 });
    await this.page.mouse.move(target.x, target.y, { steps: 4 });
    await this.page.mouse.up();
  }
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('there is nothing to point at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
