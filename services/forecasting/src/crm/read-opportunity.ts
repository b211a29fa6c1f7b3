import { moneyFromText } from '@salesmesh/chassis/money';
import type { CrmMapping, CrmRowProblem } from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { Day } from '../deal-model/deal.ts';
import { type DateFormat, readDay } from './crm-date.ts';
import { crmProblem } from './crm-problem.ts';
import { OpportunityStage } from './opportunity-stage.ts';

/** A deal as one export shows it. */
export type CrmOpportunity = {
  readonly key: string;
  readonly seller: string;
  readonly product: string;
  readonly account?: string | undefined;
  readonly stage: OpportunityStage;
  readonly engagedOn?: Day | undefined;
  readonly closedOn?: Day | undefined;
  /** Of a won one, in minor units of the mapping's currency. */
  readonly valueMinor?: number | undefined;
};

export type ReadOpportunity = (
  cell: (column: string) => string,
) => { readonly opportunity: CrmOpportunity } | { readonly key: string; readonly problems: CrmRowProblem[] };

/** Reads rows of an export of `asOf`; what lies after that day cannot have happened. */
export function opportunityReader(mapping: CrmMapping, asOf: Day): ReadOpportunity {
  const columns = mapping.opportunity_columns;
  return (cell) => {
    const problems: CrmRowProblem[] = [];
    const text = (field: string): string => (columns[field] === undefined ? '' : cell(columns[field]));
    const required = (field: string): string => {
      const value = text(field);
      if (value === '') problems.push(crmProblem(columns[field] ?? field, 'missing'));
      return value;
    };
    const dayOf = (field: string): Day | undefined => {
      const value = text(field);
      if (value === '') return undefined;
      const day = readDay(value, mapping.date_format as DateFormat);
      if (day === undefined) problems.push(crmProblem(columns[field] ?? field, 'invalid_date'));
      else if (day > asOf) problems.push(crmProblem(columns[field] ?? field, 'date_in_future'));
      return day;
    };
    const stageText = required('stage');
    const stage = mapping.stages[stageText] as OpportunityStage | undefined;
    if (stage === undefined && stageText !== '') problems.push(crmProblem(columns.stage ?? 'stage', 'unknown_stage'));
    const [key, seller, product] = [required('id'), required('seller'), required('product')];
    const [engagedOn, closedOn] = [dayOf('engaged_on'), dayOf('closed_on')];
    const isClosed = stage === OpportunityStage.won || stage === OpportunityStage.lost;
    const value = stage === OpportunityStage.won ? moneyFromText(text('value'), mapping.currency) : undefined;
    if (stage === OpportunityStage.won && (value === undefined || value.amountMinor < 0)) {
      problems.push(crmProblem(columns.value ?? 'value', 'invalid_amount'));
    }
    const dates = { isClosed, hasClosing: text('closed_on') !== '', engagedOn, closedOn };
    problems.push(...dateProblems(dates, columns.closed_on ?? 'closed_on'));
    if (problems.length > 0 || stage === undefined) return { key, problems };
    const account = text('account') || undefined;
    return {
      opportunity: { key, seller, product, account, stage, engagedOn, closedOn, valueMinor: value?.amountMinor },
    };
  };
}

type Dates = {
  readonly isClosed: boolean;
  readonly hasClosing: boolean;
  readonly engagedOn: Day | undefined;
  readonly closedOn: Day | undefined;
};

function dateProblems({ isClosed, hasClosing, engagedOn, closedOn }: Dates, column: string): CrmRowProblem[] {
  if (isClosed && !hasClosing) return [crmProblem(column, 'date_missing')];
  if (!isClosed && hasClosing) return [crmProblem(column, 'date_superfluous')];
  const isBackwards = engagedOn !== undefined && closedOn !== undefined && closedOn < engagedOn;
  return isBackwards ? [crmProblem(column, 'date_order')] : [];
}
