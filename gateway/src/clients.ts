import { rpcClient } from '@salesmesh/chassis/rpc';
import type {
  AssessmentServiceClient,
  AutomationServiceClient,
  ConsentServiceClient,
  DecisionLogServiceClient,
  EvaluationServiceClient,
  ImpactServiceClient,
  LedgerServiceClient,
  PersonServiceClient,
  RightsServiceClient,
  RuleServiceClient,
  ScreeningServiceClient,
  SettingsServiceClient,
  StandingServiceClient,
  TransferServiceClient,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import type {
  ForecastServiceClient,
  MilestoneServiceClient,
  OpportunityServiceClient,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import type { CardServiceClient, SearchServiceClient } from '@salesmesh/proto/gen/salesmesh/knowledge/v1';
import type {
  DispatchServiceClient,
  FollowUpServiceClient,
  IntakeServiceClient,
  LeadServiceClient,
  ScoringServiceClient,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { CaseServiceClient, FlowServiceClient, TaskServiceClient } from '@salesmesh/proto/gen/salesmesh/tasks/v1';

export type Clients = {
  leads: LeadServiceClient;
  intake: IntakeServiceClient;
  scoring: ScoringServiceClient;
  dispatch: DispatchServiceClient;
  followUp: FollowUpServiceClient;
  automation: AutomationServiceClient;
  evaluation: EvaluationServiceClient;
  person: PersonServiceClient;
  rights: RightsServiceClient;
  consents: ConsentServiceClient;
  settings: SettingsServiceClient;
  standing: StandingServiceClient;
  transfers: TransferServiceClient;
  assessments: AssessmentServiceClient;
  rules: RuleServiceClient;
  impacts: ImpactServiceClient;
  screening: ScreeningServiceClient;
  ledger: LedgerServiceClient;
  decisionLog: DecisionLogServiceClient;
  flows: FlowServiceClient;
  cases: CaseServiceClient;
  tasks: TaskServiceClient;
  cards: CardServiceClient;
  search: SearchServiceClient;
  opportunities: OpportunityServiceClient;
  milestones: MilestoneServiceClient;
  forecasts: ForecastServiceClient;
};

type TlsFiles = { caFile: string; certFile: string; keyFile: string };
type Addresses = {
  leads: string;
  compliance: string;
  taskNetwork: string;
  knowledge: string;
  forecasting: string;
  tls?: TlsFiles;
};

/** Longest wait for a unary answer when the caller sets no deadline of its own. */
const defaultTimeoutMs = 10_000;

/** One client a service of the contracts; all are closed with the stack. */
export function connectClients(addresses: Addresses, stack: AsyncDisposableStack): Clients {
  const client = <T extends AsyncDisposable>(
    address: string,
    serviceName: string,
    idempotent: readonly string[] = [],
  ): T => {
    const options = { address, serviceName, idempotent, defaultTimeoutMs, callerService: 'gateway' };
    return stack.use(rpcClient<T>(addresses.tls ? { ...options, tls: addresses.tls } : options));
  };
  const leads = <T extends AsyncDisposable>(name: string, idempotent: readonly string[] = []) =>
    client<T>(addresses.leads, `salesmesh.leads.v1.${name}`, idempotent);
  const compliance = <T extends AsyncDisposable>(name: string, idempotent: readonly string[] = []) =>
    client<T>(addresses.compliance, `salesmesh.compliance.v1.${name}`, idempotent);
  const taskNetwork = <T extends AsyncDisposable>(name: string, idempotent: readonly string[] = []) =>
    client<T>(addresses.taskNetwork, `salesmesh.tasks.v1.${name}`, idempotent);
  const knowledge = <T extends AsyncDisposable>(name: string, idempotent: readonly string[] = []) =>
    client<T>(addresses.knowledge, `salesmesh.knowledge.v1.${name}`, idempotent);
  const forecasting = <T extends AsyncDisposable>(name: string, idempotent: readonly string[] = []) =>
    client<T>(addresses.forecasting, `salesmesh.forecasting.v1.${name}`, idempotent);
  return {
    leads: leads('LeadService', ['GetLead', 'ListLeads', 'ListDuplicateCandidates']),
    intake: leads('IntakeService', ['GetMapping', 'ListMappings', 'ListSources']),
    scoring: leads('ScoringService', ['GetScorer', 'ExplainScore']),
    dispatch: leads('DispatchService', ['ListReps', 'ListAssignments']),
    followUp: leads('FollowUpService', ['ListFollowUpTemplates']),
    automation: compliance('AutomationService', [
      'GetAutomation',
      'ListAutomations',
      'PreviewAutomation',
      'EvaluateFacts',
      'FindByWatermark',
      'SummariseAutomations',
    ]),
    evaluation: compliance('EvaluationService'),
    person: compliance('PersonService', ['GetPerson']),
    rights: compliance('RightsService', [
      'GetRightsRequest',
      'ListRightsRequests',
      'ListDataTasks',
      'GetDataMap',
      'ReadDestructionLog',
    ]),
    consents: compliance('ConsentService', [
      'ListNotices',
      'GetConsentReceipt',
      'ListReconsents',
      'ReadOptOutLink',
      'RecordReply',
      'SummariseReplies',
    ]),
    rules: compliance('RuleService', [
      'GetRevision',
      'ListRevisions',
      'ListRuleFiles',
      'GetRuleFile',
      'GetRules',
      'ReadRulesLog',
    ]),
    settings: compliance('SettingsService', ['ListActivities', 'ListTeams', 'GetPricePolicy', 'GetPacks']),
    standing: compliance('StandingService', ['GetStandingRules', 'GetTeamBoard']),
    transfers: compliance('TransferService', ['ListTransferCounts']),
    assessments: compliance('AssessmentService', ['ListAssessments']),
    screening: compliance('ScreeningService', ['RedactText']),
    impacts: compliance('ImpactService', ['GetImpact', 'GetShadow']),
    decisionLog: compliance('DecisionLogService'),
    ledger: compliance('LedgerService', [
      'GetCheckpoint',
      'GetTile',
      'GetInclusionProof',
      'GetConsistencyProof',
      'GetVerifierKey',
    ]),
    flows: taskNetwork('FlowService', ['GetFlow', 'ListFlows', 'DryRunFlow']),
    cases: taskNetwork('CaseService', ['GetCase', 'ListCases', 'GetCaseHistory', 'SummariseCases']),
    tasks: taskNetwork('TaskService', ['GetTask', 'ListTasks']),
    cards: knowledge('CardService', ['GetCard', 'ListCards', 'ListCardVersions', 'SummariseCards']),
    search: knowledge('SearchService', ['SearchCards']),
    opportunities: forecasting('OpportunityService', [
      'ListCrmMappings',
      'GetOpportunity',
      'ListOpportunities',
      'SummariseOpportunities',
    ]),
    milestones: forecasting('MilestoneService', ['ListMilestoneDefinitions', 'GetMilestone', 'ListMilestones']),
    forecasts: forecasting('ForecastService', ['GetForecast', 'ListForecasts', 'GetAccuracy']),
  };
}
