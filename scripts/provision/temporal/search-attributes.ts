/** The attributes that Makegood's workflows can be found by. None holds personal data: the server stores them unencrypted. */
export const searchAttributes = {
  Workspace: 'Keyword',
  JourneyId: 'Keyword',
  PlanHash: 'Keyword',
  Status: 'Keyword',
} as const;
