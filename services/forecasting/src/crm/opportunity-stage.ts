/** Where a deal stands. The last two are its ends. */
export const OpportunityStage = {
  prospecting: 'prospecting',
  engaging: 'engaging',
  won: 'won',
  lost: 'lost',
} as const;
export type OpportunityStage = (typeof OpportunityStage)[keyof typeof OpportunityStage];
