import { z } from 'zod';

/** What a person may be in a workspace. One person may have several. */
export const ROLES = ['admin', 'manager', 'compliance', 'marketer', 'agent', 'viewer'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const PERMISSIONS = [
  'journeys.read',
  'journeys.draw',
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
  'workspaces.create',
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

/** What is kept, what goes and what leaves the house as proof is for those who answer for it. */
const EVIDENCE: readonly Permission[] = ['evidence.read', 'evidence.export', 'evidence.keep'];

/** Who may do what. The server enforces it; the app only spares people buttons that would be refused. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  manager: PERMISSIONS.filter(
    (permission) => !LAW.includes(permission) && !EVIDENCE.includes(permission) && permission !== 'workspaces.create',
  ),
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
  ],
  marketer: [...READING, 'journeys.draw', 'sandbox.play'],
  agent: [...READING, 'accounts.hold', 'accounts.consent', 'accounts.run', 'contacts.make', 'tasks.work', 'sandbox.play'],
  viewer: READING,
};

export const mayDo = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
