import type { Currency, Instant, LocalDate, WorkspaceId } from '@makegood/base';
import { integer, text } from 'drizzle-orm/sqlite-core';

/** Epoch milliseconds. */
export const instant = () => integer().$type<Instant>();
/** `YYYY-MM-DD`. */
export const localDate = () => text().$type<LocalDate>();
/** An amount in minor units; the currency stands in a column beside it. */
export const minorUnits = () => integer();
export const currency = () => text().$type<Currency>();
export const flag = () => integer({ mode: 'boolean' });
export const json = <Value>() => text({ mode: 'json' }).$type<Value>();
/** Every row belongs to a tenant, and every look-up names it. */
export const workspace = () => text().$type<WorkspaceId>().notNull();
