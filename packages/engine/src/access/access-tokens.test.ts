import { DAY, plus } from '@makegood/base';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deskAtWork, type DeskAtWork } from '../workspaces/desk.fixture.ts';
import { accessTokenOf, createAccessToken, listAccessTokens } from './access-tokens.ts';

let at: DeskAtWork;
beforeEach(async () => {
  at = await deskAtWork();
});
afterEach(() => at.close());

it('a token holds to the last moment of its days and not a moment longer', async () => {
  const { desk, store } = at;
  const { token, accessToken } = await createAccessToken(desk, { user: desk.caller.id, name: 'ERP', role: 'systemReader', days: 30 });
  const end = plus(desk.realNow, 30 * DAY);
  expect(accessToken).toMatchObject({ expiresAt: end, state: 'active', lastUsedAt: null });
  expect(await accessTokenOf(store, token, plus(end, -1))).toMatchObject({ name: 'ERP', workspaceId: desk.workspace.id });
  expect(await accessTokenOf(store, token, end)).toBeNull();
  expect(await listAccessTokens({ ...desk, realNow: end })).toMatchObject([{ state: 'expired' }]);
});

it('is of one workspace', async () => {
  const { desk, another } = at;
  await createAccessToken(desk, { user: desk.caller.id, name: 'ERP', role: 'systemWriter', days: null });
  expect(await listAccessTokens(await another('Two'))).toEqual([]);
});
