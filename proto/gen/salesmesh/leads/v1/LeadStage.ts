// Original file: salesmesh/leads/v1/lead.proto

export const LeadStage = {
  LEAD_STAGE_UNSPECIFIED: 'LEAD_STAGE_UNSPECIFIED',
  LEAD_STAGE_OPEN: 'LEAD_STAGE_OPEN',
  LEAD_STAGE_CONVERTED: 'LEAD_STAGE_CONVERTED',
  LEAD_STAGE_LOST: 'LEAD_STAGE_LOST',
  LEAD_STAGE_MERGED: 'LEAD_STAGE_MERGED',
} as const;

export type LeadStageInput =
  | 'LEAD_STAGE_UNSPECIFIED'
  | 0
  | 'LEAD_STAGE_OPEN'
  | 1
  | 'LEAD_STAGE_CONVERTED'
  | 2
  | 'LEAD_STAGE_LOST'
  | 3
  | 'LEAD_STAGE_MERGED'
  | 4

export type LeadStage = typeof LeadStage[keyof typeof LeadStage]
