import * as schema from './schema/index.ts';

/** Every table of ours that a batch may write to. Sign-in tables are written by better-auth alone. */
export const tables = {
  workspaces: schema.workspaces,
  members: schema.members,
  secrets: schema.secrets,
  links: schema.links,
  accessTokens: schema.accessTokens,
  people: schema.people,
  addresses: schema.addresses,
  accounts: schema.accounts,
  accountParties: schema.accountParties,
  payments: schema.payments,
  promises: schema.promises,
  holds: schema.holds,
  consents: schema.consents,
  preferences: schema.preferences,
  journeys: schema.journeys,
  journeyVersions: schema.journeyVersions,
  journeyReviews: schema.journeyReviews,
  commentThreads: schema.commentThreads,
  comments: schema.comments,
  plans: schema.plans,
  packs: schema.packs,
  packVersions: schema.packVersions,
  enrolments: schema.enrolments,
  enrolmentEvents: schema.enrolmentEvents,
  commands: schema.commands,
  trace: schema.trace,
  attempts: schema.attempts,
  decisions: schema.decisions,
  decisionContexts: schema.decisionContexts,
  backTests: schema.backTests,
  backTestPeople: schema.backTestPeople,
  messages: schema.messages,
  inboundEvents: schema.inboundEvents,
  tasks: schema.tasks,
  imports: schema.imports,
  importErrors: schema.importErrors,
  importRows: schema.importRows,
  legalHolds: schema.legalHolds,
  erasures: schema.erasures,
  evidenceSalts: schema.evidenceSalts,
} as const;

export type TableName = keyof typeof tables;

/** By what a row is found when it is changed. */
export const keys = {
  workspaces: ['id'],
  members: ['workspaceId', 'userId'],
  secrets: ['workspaceId', 'name'],
  links: ['tokenHash'],
  accessTokens: ['id'],
  people: ['id'],
  addresses: ['id'],
  accounts: ['id'],
  accountParties: ['accountId', 'personId'],
  payments: ['id'],
  promises: ['id'],
  holds: ['id'],
  consents: ['id'],
  preferences: ['id'],
  journeys: ['id'],
  journeyVersions: ['id'],
  journeyReviews: ['id'],
  commentThreads: ['id'],
  comments: ['id'],
  plans: ['hash'],
  packs: ['hash'],
  packVersions: ['id'],
  enrolments: ['id'],
  enrolmentEvents: ['enrolmentId', 'eventId'],
  commands: ['key'],
  trace: ['enrolmentId', 'sequence'],
  attempts: ['id'],
  decisions: ['id'],
  decisionContexts: ['decisionId'],
  backTests: ['id'],
  backTestPeople: ['backTestId', 'accountId', 'personId'],
  messages: ['key'],
  inboundEvents: ['workspaceId', 'id'],
  tasks: ['id'],
  imports: ['id'],
  importErrors: ['importId', 'row', 'column'],
  importRows: ['importId', 'row'],
  legalHolds: ['id'],
  erasures: ['id'],
  evidenceSalts: ['personId'],
} as const satisfies { readonly [Name in TableName]: readonly (keyof (typeof tables)[Name]['$inferSelect'])[] };

/** What the outside world knows a row by, where that is not its key: an upsert meets the row it knows. */
export const naturalKeys = {
  people: ['workspaceId', 'externalId'],
  accounts: ['workspaceId', 'externalId'],
  addresses: ['personId', 'kind', 'value'],
  payments: ['workspaceId', 'externalId'],
} as const satisfies { readonly [Name in TableName]?: readonly (keyof (typeof tables)[Name]['$inferSelect'])[] };

export type Row<Name extends TableName> = Readonly<(typeof tables)[Name]['$inferSelect']>;
/** As a row is written: columns that have a default or may be null can be left out. */
export type NewRow<Name extends TableName> = Readonly<(typeof tables)[Name]['$inferInsert']>;
export type KeyOf<Name extends TableName> = Pick<Row<Name>, Extract<(typeof keys)[Name][number], keyof Row<Name>>>;

export type Workspace = Row<'workspaces'>;
export type Member = Row<'members'>;
export type Link = Row<'links'>;
export type AccessToken = Row<'accessTokens'>;
export type Person = Row<'people'>;
export type Address = Row<'addresses'>;
export type Account = Row<'accounts'>;
export type AccountParty = Row<'accountParties'>;
export type Payment = Row<'payments'>;
export type PaymentPromise = Row<'promises'>;
export type Hold = Row<'holds'>;
export type Consent = Row<'consents'>;
export type Preference = Row<'preferences'>;
export type Journey = Row<'journeys'>;
export type JourneyVersion = Row<'journeyVersions'>;
export type JourneyReviewRow = Row<'journeyReviews'>;
export type CommentThreadRow = Row<'commentThreads'>;
export type CommentRow = Row<'comments'>;
export type PackVersionRow = Row<'packVersions'>;
export type Enrolment = Row<'enrolments'>;
export type EnrolmentEvent = Row<'enrolmentEvents'>;
export type CommandRow = Row<'commands'>;
export type TraceRow = Row<'trace'>;
export type Attempt = Row<'attempts'>;
export type DecisionRow = Row<'decisions'>;
export type DecisionContextRow = Row<'decisionContexts'>;
export type BackTestRow = Row<'backTests'>;
export type BackTestPersonRow = Row<'backTestPeople'>;
export type MessageRow = Row<'messages'>;
export type Task = Row<'tasks'>;
export type Import = Row<'imports'>;
export type ImportError = Row<'importErrors'>;
export type ImportRow = Row<'importRows'>;
export type LegalHold = Row<'legalHolds'>;
export type Erasure = Row<'erasures'>;
export type AuditLine = Readonly<typeof schema.audit.$inferSelect>;
