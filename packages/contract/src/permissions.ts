import { z } from 'zod';

/** What a person may be in a workspace. One person may have several. */
export const ROLES = ['admin', 'manager', 'compliance', 'marketer', 'agent', 'viewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/**
 * What another system may be that calls with a token. Neither publishes, approves, reviews nor contacts anybody: for that
 * a person answers by name.
 */
export const SYSTEM_ROLES = ['systemReader', 'systemWriter'] as const;
export const systemRoleSchema = z.enum(SYSTEM_ROLES);
export type SystemRole = z.infer<typeof systemRoleSchema>;
/** A person's or a system's. */
export const callerRoleSchema = z.enum([...ROLES, ...SYSTEM_ROLES]);
export type CallerRole = z.infer<typeof callerRoleSchema>;

export const PERMISSIONS = [
  'journeys.read',
  'journeys.draw',
  'journeys.comment',
  'journeys.redact',
  'journeys.review',
  'journeys.publish',
  'journeys.run',
  'accounts.read',
  'accounts.hold',
  'accounts.consent',
  'accounts.run',
  'contacts.make',
  'contacts.review',
  'imports.read',
  'imports.run',
  'sandbox.read',
  'sandbox.play',
  'sandbox.reset',
  'tasks.read',
  'tasks.work',
  'engine.read',
  'engine.mend',
  'packs.read',
  'packs.draw',
  'packs.approve',
  'packs.backTest',
  'evidence.read',
  'evidence.export',
  'evidence.keep',
  'prices.set',
  'workspaces.create',
  'workspaces.set',
  'access.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READING: readonly Permission[] = [
  'journeys.read',
  'accounts.read',
  'imports.read',
  'sandbox.read',
  'tasks.read',
  'engine.read',
  'packs.read',
];

/** What the rules are is not for those to say whose numbers depend on it. */
const LAW: readonly Permission[] = ['packs.draw', 'packs.approve', 'packs.backTest'];

/** What is kept, what goes (also from what others have written) and what leaves the house as proof is for those who answer for it. */
const EVIDENCE: readonly Permission[] = ['evidence.read', 'evidence.export', 'evidence.keep', 'journeys.redact'];

/** Who works here, which systems are let in, and by which rules. */
const HOUSE: readonly Permission[] = ['workspaces.create', 'workspaces.set', 'access.manage'];

/** Who may do what. The server enforces it; the app only spares people buttons that would be refused. */
export const ROLE_PERMISSIONS: Readonly<Record<CallerRole, readonly Permission[]>> = {
  admin: PERMISSIONS,
  manager: PERMISSIONS.filter((permission) => !LAW.includes(permission) && !EVIDENCE.includes(permission) && !HOUSE.includes(permission)),
  compliance: [
    ...READING,
    ...LAW,
    ...EVIDENCE,
    'accounts.hold',
    'accounts.consent',
    'contacts.review',
    'tasks.work',
    'sandbox.play',
    'journeys.run',
    'journeys.comment',
    'journeys.review',
  ],
  marketer: [...READING, 'journeys.draw', 'journeys.comment', 'sandbox.play'],
  agent: [
    ...READING,
    'journeys.comment',
    'accounts.hold',
    'accounts.consent',
    'accounts.run',
    'contacts.make',
    'tasks.work',
    'sandbox.play',
  ],
  viewer: READING,
  systemReader: READING,
  systemWriter: [...READING, 'imports.run', 'accounts.run', 'accounts.hold', 'accounts.consent'],
};

export const mayDo = (roles: readonly CallerRole[], permission: Permission): boolean =>
  roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
