import { defineSearchAttributeKey } from '@temporalio/common';

/**
 * By what an operator finds workflows. Search attributes, like workflow ids, are stored unencrypted: no personal data.
 * What changes with every step is not here; the product's own views know it, and each change would cost the server a write.
 */
export const WORKSPACE = defineSearchAttributeKey('Workspace', 'KEYWORD');
export const JOURNEY = defineSearchAttributeKey('JourneyId', 'KEYWORD');
export const PLAN = defineSearchAttributeKey('PlanHash', 'KEYWORD');
export const STATUS = defineSearchAttributeKey('Status', 'KEYWORD');

export const SEARCH_ATTRIBUTES = [WORKSPACE, JOURNEY, PLAN, STATUS] as const;
