import { and, asc, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { LedgerRepository } from '../ports/ledger-repository.ts';
import { tables } from '../tables.ts';
import { answered, type Connection } from './connection.ts';
import { contactSnapshots } from './contact-snapshot.ts';
import { MOST_ROWS } from './cursor.ts';

const { attempts, decisions, messages, inboundEvents } = tables;
const { placeholder } = sql;

export function ledgerRepository(connection: Connection): LedgerRepository {
  const { query } = connection;
  const here = eq(attempts.workspaceId, placeholder('workspace'));
  const attemptsWhere = (condition: ReturnType<typeof eq>) => query.select().from(attempts).where(and(here, condition));
  const attempt = attemptsWhere(eq(attempts.id, placeholder('attempt'))).prepare();
  const attemptByKey = attemptsWhere(eq(attempts.key, placeholder('key'))).prepare();
  const byProviderId = query
    .select()
    .from(attempts)
    .where(and(here, eq(attempts.provider, placeholder('provider')), eq(attempts.providerId, placeholder('providerId'))))
    .prepare();
  const oldestFirst = [asc(attempts.reservedAt), asc(attempts.id)] as const;
  const ofAccount = attemptsWhere(eq(attempts.accountId, placeholder('account')))
    .orderBy(...oldestFirst)
    .prepare();
  const ofPerson = query
    .select()
    .from(attempts)
    .where(and(here, eq(attempts.personId, placeholder('person')), gte(attempts.reservedAt, placeholder('since'))))
    .orderBy(...oldestFirst)
    .prepare();
  const lastTo = query
    .select()
    .from(attempts)
    .where(
      and(
        here,
        eq(attempts.address, placeholder('address')),
        eq(attempts.direction, 'outbound'),
        inArray(attempts.status, ['claimed', 'accepted', 'unknown']),
      ),
    )
    .orderBy(desc(attempts.reservedAt), desc(attempts.id))
    .limit(1)
    .prepare();
  const byStatus = attemptsWhere(eq(attempts.status, placeholder('status')))
    .orderBy(...oldestFirst)
    .limit(placeholder('limit'))
    .prepare();

  const decisionHere = eq(decisions.workspaceId, placeholder('workspace'));
  const inOrderOfTime = [asc(decisions.at), asc(sql`${decisions}.rowid`)] as const;
  const decision = query
    .select()
    .from(decisions)
    .where(and(decisionHere, eq(decisions.id, placeholder('decision'))))
    .prepare();
  const decisionsByKey = query
    .select()
    .from(decisions)
    .where(and(decisionHere, eq(decisions.key, placeholder('key'))))
    .orderBy(...inOrderOfTime)
    .prepare();
  const decisionsOf = query
    .select()
    .from(decisions)
    .where(and(decisionHere, eq(decisions.accountId, placeholder('account'))))
    .orderBy(...inOrderOfTime)
    .prepare();

  const messageHere = eq(messages.workspaceId, placeholder('workspace'));
  const byTime = [asc(messages.at), asc(messages.key)] as const;
  const message = query
    .select()
    .from(messages)
    .where(and(messageHere, eq(messages.key, placeholder('key'))))
    .prepare();
  const messagesOfPerson = query
    .select()
    .from(messages)
    .where(and(messageHere, eq(messages.personId, placeholder('person'))))
    .orderBy(...byTime)
    .prepare();
  const messagesOfAccount = query
    .select()
    .from(messages)
    .where(and(messageHere, eq(messages.accountId, placeholder('account'))))
    .orderBy(...byTime)
    .prepare();
  const recent = query
    .select()
    .from(messages)
    .where(and(messageHere, isNotNull(messages.arrivedAt)))
    .orderBy(desc(messages.at), desc(messages.key))
    .limit(placeholder('limit'))
    .prepare();
  const received = query
    .select({ id: inboundEvents.id })
    .from(inboundEvents)
    .where(and(eq(inboundEvents.workspaceId, placeholder('workspace')), eq(inboundEvents.id, placeholder('id'))))
    .prepare();

  return {
    snapshot: contactSnapshots(connection),
    attempt: (workspace, id) => answered(connection, () => attempt.get({ workspace, attempt: id }) ?? null),
    attemptByKey: (workspace, key) => answered(connection, () => attemptByKey.get({ workspace, key }) ?? null),
    attemptByProviderId: (workspace, provider, providerId) =>
      answered(connection, () => byProviderId.get({ workspace, provider, providerId }) ?? null),
    attemptsOfAccount: (workspace, account) => answered(connection, () => ofAccount.all({ workspace, account })),
    attemptsOfPerson: (workspace, person, since) => answered(connection, () => ofPerson.all({ workspace, person, since })),
    lastOutboundTo: (workspace, address) => answered(connection, () => lastTo.get({ workspace, address }) ?? null),
    attemptsByStatus: (workspace, status, limit) =>
      answered(connection, () => byStatus.all({ workspace, status, limit: Math.min(limit, MOST_ROWS) })),
    decision: (workspace, id) => answered(connection, () => decision.get({ workspace, decision: id }) ?? null),
    decisionsByKey: (workspace, key) => answered(connection, () => decisionsByKey.all({ workspace, key })),
    decisionsOfAccount: (workspace, account) => answered(connection, () => decisionsOf.all({ workspace, account })),
    message: (workspace, key) => answered(connection, () => message.get({ workspace, key }) ?? null),
    messagesOfPerson: (workspace, person) => answered(connection, () => messagesOfPerson.all({ workspace, person })),
    messagesOfAccount: (workspace, account) => answered(connection, () => messagesOfAccount.all({ workspace, account })),
    recentMessages: (workspace, limit) => answered(connection, () => recent.all({ workspace, limit: Math.min(limit, MOST_ROWS) })),
    wasReceived: (workspace, id) => answered(connection, () => received.get({ workspace, id }) !== undefined),
  };
}
