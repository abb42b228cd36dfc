import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { engineKindSchema, sessionSchema } from './session.ts';
import { currencySchema, zoneSchema } from './values.ts';

const line = z.string().trim().min(1).max(200);

/** Who speaks in the messages of a workspace. Laws ask for most of it. */
export const firmSchema = z.object({
  name: line,
  legalName: line.nullable(),
  email: z.email().max(254).nullable(),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/)
    .nullable(),
  postalAddress: line.nullable(),
});

/** By which rules a workspace works, beyond the law. */
export const workspaceSettingsSchema = z.object({
  /** Nothing is published that a second person has not agreed to. Off until an administrator says so. */
  publishingNeedsApproval: z.boolean(),
});

export const workspaceEndpoints = {
  settings: endpoint({
    method: 'get',
    path: '/workspace/settings',
    needs: 'journeys.read',
    summary: 'By which rules this workspace works',
    answer: workspaceSettingsSchema,
  }),
  set: endpoint({
    method: 'put',
    path: '/workspace/settings',
    needs: 'workspaces.set',
    summary: 'Change them; what is left out stays',
    body: workspaceSettingsSchema.partial(),
    answer: workspaceSettingsSchema,
  }),
  create: endpoint({
    method: 'post',
    path: '/workspaces',
    needs: 'workspaces.create',
    summary: 'A new live workspace: real clock, real providers. Whoever makes it administers it and goes there',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      engine: engineKindSchema,
      timezone: zoneSchema,
      currency: currencySchema,
      firm: firmSchema,
      /** Where links in messages lead: `https://…`; null until it is known, and then messages with links are not made. */
      publicAddress: z
        .url({ protocol: /^https$/ })
        .max(200)
        .nullable(),
    }),
    answer: sessionSchema,
  }),
} as const;
