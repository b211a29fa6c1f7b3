import type { BidiCall, ClientStreamCall, ServerStreamCall, UnaryCall } from '@salesmesh/proto/calls';
import type { AcceptAssignmentRequest, AcceptAssignmentRequestInput } from './v1/AcceptAssignmentRequest.ts';
export type { AcceptAssignmentRequest, AcceptAssignmentRequestInput } from './v1/AcceptAssignmentRequest.ts';
import type { AcceptAssignmentResponse, AcceptAssignmentResponseInput } from './v1/AcceptAssignmentResponse.ts';
export type { AcceptAssignmentResponse, AcceptAssignmentResponseInput } from './v1/AcceptAssignmentResponse.ts';
import type { AddressQuery, AddressQueryInput } from './v1/AddressQuery.ts';
export type { AddressQuery, AddressQueryInput } from './v1/AddressQuery.ts';
import type { Assignment, AssignmentInput } from './v1/Assignment.ts';
export type { Assignment, AssignmentInput } from './v1/Assignment.ts';
import type { ConsentRecord, ConsentRecordInput } from './v1/ConsentRecord.ts';
export type { ConsentRecord, ConsentRecordInput } from './v1/ConsentRecord.ts';
import type { Contact, ContactInput } from './v1/Contact.ts';
export type { Contact, ContactInput } from './v1/Contact.ts';
import type { ContactChanged, ContactChangedInput } from './v1/ContactChanged.ts';
export type { ContactChanged, ContactChangedInput } from './v1/ContactChanged.ts';
import type { ContactRegistered, ContactRegisteredInput } from './v1/ContactRegistered.ts';
export type { ContactRegistered, ContactRegisteredInput } from './v1/ContactRegistered.ts';
import type { ContentElements, ContentElementsInput } from './v1/ContentElements.ts';
export type { ContentElements, ContentElementsInput } from './v1/ContentElements.ts';
import type { CreateLeadRequest, CreateLeadRequestInput } from './v1/CreateLeadRequest.ts';
export type { CreateLeadRequest, CreateLeadRequestInput } from './v1/CreateLeadRequest.ts';
import type { CreateLeadResponse, CreateLeadResponseInput } from './v1/CreateLeadResponse.ts';
export type { CreateLeadResponse, CreateLeadResponseInput } from './v1/CreateLeadResponse.ts';
import type { DeclineAssignmentRequest, DeclineAssignmentRequestInput } from './v1/DeclineAssignmentRequest.ts';
export type { DeclineAssignmentRequest, DeclineAssignmentRequestInput } from './v1/DeclineAssignmentRequest.ts';
import type { DeclineAssignmentResponse, DeclineAssignmentResponseInput } from './v1/DeclineAssignmentResponse.ts';
export type { DeclineAssignmentResponse, DeclineAssignmentResponseInput } from './v1/DeclineAssignmentResponse.ts';
import type { DispatchLeadsRequest, DispatchLeadsRequestInput } from './v1/DispatchLeadsRequest.ts';
export type { DispatchLeadsRequest, DispatchLeadsRequestInput } from './v1/DispatchLeadsRequest.ts';
import type { DispatchLeadsResponse, DispatchLeadsResponseInput } from './v1/DispatchLeadsResponse.ts';
export type { DispatchLeadsResponse, DispatchLeadsResponseInput } from './v1/DispatchLeadsResponse.ts';
import type { DuplicateCandidate, DuplicateCandidateInput } from './v1/DuplicateCandidate.ts';
export type { DuplicateCandidate, DuplicateCandidateInput } from './v1/DuplicateCandidate.ts';
import type { ExplainScoreRequest, ExplainScoreRequestInput } from './v1/ExplainScoreRequest.ts';
export type { ExplainScoreRequest, ExplainScoreRequestInput } from './v1/ExplainScoreRequest.ts';
import type { ExplainScoreResponse, ExplainScoreResponseInput } from './v1/ExplainScoreResponse.ts';
export type { ExplainScoreResponse, ExplainScoreResponseInput } from './v1/ExplainScoreResponse.ts';
import type { Factor, FactorInput } from './v1/Factor.ts';
export type { Factor, FactorInput } from './v1/Factor.ts';
import type { FeatureChange, FeatureChangeInput } from './v1/FeatureChange.ts';
export type { FeatureChange, FeatureChangeInput } from './v1/FeatureChange.ts';
import type { FeatureEffect, FeatureEffectInput } from './v1/FeatureEffect.ts';
export type { FeatureEffect, FeatureEffectInput } from './v1/FeatureEffect.ts';
import type { FindByAddressRequest, FindByAddressRequestInput } from './v1/FindByAddressRequest.ts';
export type { FindByAddressRequest, FindByAddressRequestInput } from './v1/FindByAddressRequest.ts';
import type { FindByAddressResponse, FindByAddressResponseInput } from './v1/FindByAddressResponse.ts';
export type { FindByAddressResponse, FindByAddressResponseInput } from './v1/FindByAddressResponse.ts';
import type { FollowUp, FollowUpInput } from './v1/FollowUp.ts';
export type { FollowUp, FollowUpInput } from './v1/FollowUp.ts';
import type { FollowUpAnswer, FollowUpAnswerInput } from './v1/FollowUpAnswer.ts';
export type { FollowUpAnswer, FollowUpAnswerInput } from './v1/FollowUpAnswer.ts';
import type { FollowUpError, FollowUpErrorInput } from './v1/FollowUpError.ts';
export type { FollowUpError, FollowUpErrorInput } from './v1/FollowUpError.ts';
import type { FollowUpOrder, FollowUpOrderInput } from './v1/FollowUpOrder.ts';
export type { FollowUpOrder, FollowUpOrderInput } from './v1/FollowUpOrder.ts';
import type { FollowUpTemplate, FollowUpTemplateInput } from './v1/FollowUpTemplate.ts';
export type { FollowUpTemplate, FollowUpTemplateInput } from './v1/FollowUpTemplate.ts';
import type { GetLeadRequest, GetLeadRequestInput } from './v1/GetLeadRequest.ts';
export type { GetLeadRequest, GetLeadRequestInput } from './v1/GetLeadRequest.ts';
import type { GetLeadResponse, GetLeadResponseInput } from './v1/GetLeadResponse.ts';
export type { GetLeadResponse, GetLeadResponseInput } from './v1/GetLeadResponse.ts';
import type { GetMappingRequest, GetMappingRequestInput } from './v1/GetMappingRequest.ts';
export type { GetMappingRequest, GetMappingRequestInput } from './v1/GetMappingRequest.ts';
import type { GetMappingResponse, GetMappingResponseInput } from './v1/GetMappingResponse.ts';
export type { GetMappingResponse, GetMappingResponseInput } from './v1/GetMappingResponse.ts';
import type { GetScorerRequest, GetScorerRequestInput } from './v1/GetScorerRequest.ts';
export type { GetScorerRequest, GetScorerRequestInput } from './v1/GetScorerRequest.ts';
import type { GetScorerResponse, GetScorerResponseInput } from './v1/GetScorerResponse.ts';
export type { GetScorerResponse, GetScorerResponseInput } from './v1/GetScorerResponse.ts';
import type { ImportHeader, ImportHeaderInput } from './v1/ImportHeader.ts';
export type { ImportHeader, ImportHeaderInput } from './v1/ImportHeader.ts';
import type { ImportLeadsRequest, ImportLeadsRequestInput } from './v1/ImportLeadsRequest.ts';
export type { ImportLeadsRequest, ImportLeadsRequestInput } from './v1/ImportLeadsRequest.ts';
import type { ImportLeadsResponse, ImportLeadsResponseInput } from './v1/ImportLeadsResponse.ts';
export type { ImportLeadsResponse, ImportLeadsResponseInput } from './v1/ImportLeadsResponse.ts';
import type { ImportRow, ImportRowInput } from './v1/ImportRow.ts';
export type { ImportRow, ImportRowInput } from './v1/ImportRow.ts';
import type { ImportRows, ImportRowsInput } from './v1/ImportRows.ts';
export type { ImportRows, ImportRowsInput } from './v1/ImportRows.ts';
import type { ImportSummary, ImportSummaryInput } from './v1/ImportSummary.ts';
export type { ImportSummary, ImportSummaryInput } from './v1/ImportSummary.ts';
import type { IngestRequest, IngestRequestInput } from './v1/IngestRequest.ts';
export type { IngestRequest, IngestRequestInput } from './v1/IngestRequest.ts';
import type { IngestResponse, IngestResponseInput } from './v1/IngestResponse.ts';
export type { IngestResponse, IngestResponseInput } from './v1/IngestResponse.ts';
import type { Lead, LeadInput } from './v1/Lead.ts';
export type { Lead, LeadInput } from './v1/Lead.ts';
import type { LeadAccepted, LeadAcceptedInput } from './v1/LeadAccepted.ts';
export type { LeadAccepted, LeadAcceptedInput } from './v1/LeadAccepted.ts';
import type { LeadCreated, LeadCreatedInput } from './v1/LeadCreated.ts';
export type { LeadCreated, LeadCreatedInput } from './v1/LeadCreated.ts';
import type { LeadDispatched, LeadDispatchedInput } from './v1/LeadDispatched.ts';
export type { LeadDispatched, LeadDispatchedInput } from './v1/LeadDispatched.ts';
import type { LeadReturned, LeadReturnedInput } from './v1/LeadReturned.ts';
export type { LeadReturned, LeadReturnedInput } from './v1/LeadReturned.ts';
import type { LeadScored, LeadScoredInput } from './v1/LeadScored.ts';
export type { LeadScored, LeadScoredInput } from './v1/LeadScored.ts';
import type { LeadsMerged, LeadsMergedInput } from './v1/LeadsMerged.ts';
export type { LeadsMerged, LeadsMergedInput } from './v1/LeadsMerged.ts';
import type { ListAssignmentsRequest, ListAssignmentsRequestInput } from './v1/ListAssignmentsRequest.ts';
export type { ListAssignmentsRequest, ListAssignmentsRequestInput } from './v1/ListAssignmentsRequest.ts';
import type { ListAssignmentsResponse, ListAssignmentsResponseInput } from './v1/ListAssignmentsResponse.ts';
export type { ListAssignmentsResponse, ListAssignmentsResponseInput } from './v1/ListAssignmentsResponse.ts';
import type { ListDuplicateCandidatesRequest, ListDuplicateCandidatesRequestInput } from './v1/ListDuplicateCandidatesRequest.ts';
export type { ListDuplicateCandidatesRequest, ListDuplicateCandidatesRequestInput } from './v1/ListDuplicateCandidatesRequest.ts';
import type { ListDuplicateCandidatesResponse, ListDuplicateCandidatesResponseInput } from './v1/ListDuplicateCandidatesResponse.ts';
export type { ListDuplicateCandidatesResponse, ListDuplicateCandidatesResponseInput } from './v1/ListDuplicateCandidatesResponse.ts';
import type { ListFollowUpTemplatesRequest, ListFollowUpTemplatesRequestInput } from './v1/ListFollowUpTemplatesRequest.ts';
export type { ListFollowUpTemplatesRequest, ListFollowUpTemplatesRequestInput } from './v1/ListFollowUpTemplatesRequest.ts';
import type { ListFollowUpTemplatesResponse, ListFollowUpTemplatesResponseInput } from './v1/ListFollowUpTemplatesResponse.ts';
export type { ListFollowUpTemplatesResponse, ListFollowUpTemplatesResponseInput } from './v1/ListFollowUpTemplatesResponse.ts';
import type { ListLeadsRequest, ListLeadsRequestInput } from './v1/ListLeadsRequest.ts';
export type { ListLeadsRequest, ListLeadsRequestInput } from './v1/ListLeadsRequest.ts';
import type { ListLeadsResponse, ListLeadsResponseInput } from './v1/ListLeadsResponse.ts';
export type { ListLeadsResponse, ListLeadsResponseInput } from './v1/ListLeadsResponse.ts';
import type { ListMappingsRequest, ListMappingsRequestInput } from './v1/ListMappingsRequest.ts';
export type { ListMappingsRequest, ListMappingsRequestInput } from './v1/ListMappingsRequest.ts';
import type { ListMappingsResponse, ListMappingsResponseInput } from './v1/ListMappingsResponse.ts';
export type { ListMappingsResponse, ListMappingsResponseInput } from './v1/ListMappingsResponse.ts';
import type { ListRepsRequest, ListRepsRequestInput } from './v1/ListRepsRequest.ts';
export type { ListRepsRequest, ListRepsRequestInput } from './v1/ListRepsRequest.ts';
import type { ListRepsResponse, ListRepsResponseInput } from './v1/ListRepsResponse.ts';
export type { ListRepsResponse, ListRepsResponseInput } from './v1/ListRepsResponse.ts';
import type { ListSourcesRequest, ListSourcesRequestInput } from './v1/ListSourcesRequest.ts';
export type { ListSourcesRequest, ListSourcesRequestInput } from './v1/ListSourcesRequest.ts';
import type { ListSourcesResponse, ListSourcesResponseInput } from './v1/ListSourcesResponse.ts';
export type { ListSourcesResponse, ListSourcesResponseInput } from './v1/ListSourcesResponse.ts';
import type { Mapping, MappingInput } from './v1/Mapping.ts';
export type { Mapping, MappingInput } from './v1/Mapping.ts';
import type { MergeChoice, MergeChoiceInput } from './v1/MergeChoice.ts';
export type { MergeChoice, MergeChoiceInput } from './v1/MergeChoice.ts';
import type { MergeLeadsRequest, MergeLeadsRequestInput } from './v1/MergeLeadsRequest.ts';
export type { MergeLeadsRequest, MergeLeadsRequestInput } from './v1/MergeLeadsRequest.ts';
import type { MergeLeadsResponse, MergeLeadsResponseInput } from './v1/MergeLeadsResponse.ts';
export type { MergeLeadsResponse, MergeLeadsResponseInput } from './v1/MergeLeadsResponse.ts';
import type { MergeUndone, MergeUndoneInput } from './v1/MergeUndone.ts';
export type { MergeUndone, MergeUndoneInput } from './v1/MergeUndone.ts';
import type { PutFollowUpTemplateRequest, PutFollowUpTemplateRequestInput } from './v1/PutFollowUpTemplateRequest.ts';
export type { PutFollowUpTemplateRequest, PutFollowUpTemplateRequestInput } from './v1/PutFollowUpTemplateRequest.ts';
import type { PutFollowUpTemplateResponse, PutFollowUpTemplateResponseInput } from './v1/PutFollowUpTemplateResponse.ts';
export type { PutFollowUpTemplateResponse, PutFollowUpTemplateResponseInput } from './v1/PutFollowUpTemplateResponse.ts';
import type { PutMappingRequest, PutMappingRequestInput } from './v1/PutMappingRequest.ts';
export type { PutMappingRequest, PutMappingRequestInput } from './v1/PutMappingRequest.ts';
import type { PutMappingResponse, PutMappingResponseInput } from './v1/PutMappingResponse.ts';
export type { PutMappingResponse, PutMappingResponseInput } from './v1/PutMappingResponse.ts';
import type { PutRepRequest, PutRepRequestInput } from './v1/PutRepRequest.ts';
export type { PutRepRequest, PutRepRequestInput } from './v1/PutRepRequest.ts';
import type { PutRepResponse, PutRepResponseInput } from './v1/PutRepResponse.ts';
export type { PutRepResponse, PutRepResponseInput } from './v1/PutRepResponse.ts';
import type { PutSourceRequest, PutSourceRequestInput } from './v1/PutSourceRequest.ts';
export type { PutSourceRequest, PutSourceRequestInput } from './v1/PutSourceRequest.ts';
import type { PutSourceResponse, PutSourceResponseInput } from './v1/PutSourceResponse.ts';
export type { PutSourceResponse, PutSourceResponseInput } from './v1/PutSourceResponse.ts';
import type { RecipientFacts, RecipientFactsInput } from './v1/RecipientFacts.ts';
export type { RecipientFacts, RecipientFactsInput } from './v1/RecipientFacts.ts';
import type { RecipientSnapshot, RecipientSnapshotInput } from './v1/RecipientSnapshot.ts';
export type { RecipientSnapshot, RecipientSnapshotInput } from './v1/RecipientSnapshot.ts';
import type { RecommendedPath, RecommendedPathInput } from './v1/RecommendedPath.ts';
export type { RecommendedPath, RecommendedPathInput } from './v1/RecommendedPath.ts';
import type { Rep, RepInput } from './v1/Rep.ts';
export type { Rep, RepInput } from './v1/Rep.ts';
import type { RequestFollowUpsRequest, RequestFollowUpsRequestInput } from './v1/RequestFollowUpsRequest.ts';
export type { RequestFollowUpsRequest, RequestFollowUpsRequestInput } from './v1/RequestFollowUpsRequest.ts';
import type { RequestFollowUpsResponse, RequestFollowUpsResponseInput } from './v1/RequestFollowUpsResponse.ts';
export type { RequestFollowUpsResponse, RequestFollowUpsResponseInput } from './v1/RequestFollowUpsResponse.ts';
import type { ResolveAddressesRequest, ResolveAddressesRequestInput } from './v1/ResolveAddressesRequest.ts';
export type { ResolveAddressesRequest, ResolveAddressesRequestInput } from './v1/ResolveAddressesRequest.ts';
import type { ResolveAddressesResponse, ResolveAddressesResponseInput } from './v1/ResolveAddressesResponse.ts';
export type { ResolveAddressesResponse, ResolveAddressesResponseInput } from './v1/ResolveAddressesResponse.ts';
import type { ResolvedAddress, ResolvedAddressInput } from './v1/ResolvedAddress.ts';
export type { ResolvedAddress, ResolvedAddressInput } from './v1/ResolvedAddress.ts';
import type { RowProblem, RowProblemInput } from './v1/RowProblem.ts';
export type { RowProblem, RowProblemInput } from './v1/RowProblem.ts';
import type { Score, ScoreInput } from './v1/Score.ts';
export type { Score, ScoreInput } from './v1/Score.ts';
import type { ScoreLeadsRequest, ScoreLeadsRequestInput } from './v1/ScoreLeadsRequest.ts';
export type { ScoreLeadsRequest, ScoreLeadsRequestInput } from './v1/ScoreLeadsRequest.ts';
import type { ScoreLeadsResponse, ScoreLeadsResponseInput } from './v1/ScoreLeadsResponse.ts';
export type { ScoreLeadsResponse, ScoreLeadsResponseInput } from './v1/ScoreLeadsResponse.ts';
import type { Scorer, ScorerInput } from './v1/Scorer.ts';
export type { Scorer, ScorerInput } from './v1/Scorer.ts';
import type { SignalReceived, SignalReceivedInput } from './v1/SignalReceived.ts';
export type { SignalReceived, SignalReceivedInput } from './v1/SignalReceived.ts';
import type { SnapshotRecipientsRequest, SnapshotRecipientsRequestInput } from './v1/SnapshotRecipientsRequest.ts';
export type { SnapshotRecipientsRequest, SnapshotRecipientsRequestInput } from './v1/SnapshotRecipientsRequest.ts';
import type { SnapshotRecipientsResponse, SnapshotRecipientsResponseInput } from './v1/SnapshotRecipientsResponse.ts';
export type { SnapshotRecipientsResponse, SnapshotRecipientsResponseInput } from './v1/SnapshotRecipientsResponse.ts';
import type { Source, SourceInput } from './v1/Source.ts';
export type { Source, SourceInput } from './v1/Source.ts';
import type { TrainProgress, TrainProgressInput } from './v1/TrainProgress.ts';
export type { TrainProgress, TrainProgressInput } from './v1/TrainProgress.ts';
import type { TrainScorerRequest, TrainScorerRequestInput } from './v1/TrainScorerRequest.ts';
export type { TrainScorerRequest, TrainScorerRequestInput } from './v1/TrainScorerRequest.ts';
import type { TrainScorerResponse, TrainScorerResponseInput } from './v1/TrainScorerResponse.ts';
export type { TrainScorerResponse, TrainScorerResponseInput } from './v1/TrainScorerResponse.ts';
import type { UndoMergeRequest, UndoMergeRequestInput } from './v1/UndoMergeRequest.ts';
export type { UndoMergeRequest, UndoMergeRequestInput } from './v1/UndoMergeRequest.ts';
import type { UndoMergeResponse, UndoMergeResponseInput } from './v1/UndoMergeResponse.ts';
export type { UndoMergeResponse, UndoMergeResponseInput } from './v1/UndoMergeResponse.ts';
import type { UpdateLeadRequest, UpdateLeadRequestInput } from './v1/UpdateLeadRequest.ts';
export type { UpdateLeadRequest, UpdateLeadRequestInput } from './v1/UpdateLeadRequest.ts';
import type { UpdateLeadResponse, UpdateLeadResponseInput } from './v1/UpdateLeadResponse.ts';
export type { UpdateLeadResponse, UpdateLeadResponseInput } from './v1/UpdateLeadResponse.ts';
export { LeadStage, type LeadStageInput } from './v1/LeadStage.ts';

export interface ContactServiceClient extends AsyncDisposable {
  resolveAddresses: UnaryCall<ResolveAddressesRequestInput, ResolveAddressesResponse>;
  findByAddress: UnaryCall<FindByAddressRequestInput, FindByAddressResponse>;
  snapshotRecipients: ServerStreamCall<SnapshotRecipientsRequestInput, SnapshotRecipientsResponse>;
}
export interface ContactServiceMethods {
  '/salesmesh.leads.v1.ContactService/ResolveAddresses': { kind: 'unary'; request: ResolveAddressesRequest; response: ResolveAddressesResponseInput };
  '/salesmesh.leads.v1.ContactService/FindByAddress': { kind: 'unary'; request: FindByAddressRequest; response: FindByAddressResponseInput };
  '/salesmesh.leads.v1.ContactService/SnapshotRecipients': { kind: 'serverStream'; request: SnapshotRecipientsRequest; response: SnapshotRecipientsResponseInput };
}

export interface DispatchServiceClient extends AsyncDisposable {
  putRep: UnaryCall<PutRepRequestInput, PutRepResponse>;
  listReps: UnaryCall<ListRepsRequestInput, ListRepsResponse>;
  dispatchLeads: UnaryCall<DispatchLeadsRequestInput, DispatchLeadsResponse>;
  listAssignments: UnaryCall<ListAssignmentsRequestInput, ListAssignmentsResponse>;
  acceptAssignment: UnaryCall<AcceptAssignmentRequestInput, AcceptAssignmentResponse>;
  declineAssignment: UnaryCall<DeclineAssignmentRequestInput, DeclineAssignmentResponse>;
}
export interface DispatchServiceMethods {
  '/salesmesh.leads.v1.DispatchService/PutRep': { kind: 'unary'; request: PutRepRequest; response: PutRepResponseInput };
  '/salesmesh.leads.v1.DispatchService/ListReps': { kind: 'unary'; request: ListRepsRequest; response: ListRepsResponseInput };
  '/salesmesh.leads.v1.DispatchService/DispatchLeads': { kind: 'unary'; request: DispatchLeadsRequest; response: DispatchLeadsResponseInput };
  '/salesmesh.leads.v1.DispatchService/ListAssignments': { kind: 'unary'; request: ListAssignmentsRequest; response: ListAssignmentsResponseInput };
  '/salesmesh.leads.v1.DispatchService/AcceptAssignment': { kind: 'unary'; request: AcceptAssignmentRequest; response: AcceptAssignmentResponseInput };
  '/salesmesh.leads.v1.DispatchService/DeclineAssignment': { kind: 'unary'; request: DeclineAssignmentRequest; response: DeclineAssignmentResponseInput };
}

export interface FollowUpServiceClient extends AsyncDisposable {
  putFollowUpTemplate: UnaryCall<PutFollowUpTemplateRequestInput, PutFollowUpTemplateResponse>;
  listFollowUpTemplates: UnaryCall<ListFollowUpTemplatesRequestInput, ListFollowUpTemplatesResponse>;
  requestFollowUps: UnaryCall<RequestFollowUpsRequestInput, RequestFollowUpsResponse>;
}
export interface FollowUpServiceMethods {
  '/salesmesh.leads.v1.FollowUpService/PutFollowUpTemplate': { kind: 'unary'; request: PutFollowUpTemplateRequest; response: PutFollowUpTemplateResponseInput };
  '/salesmesh.leads.v1.FollowUpService/ListFollowUpTemplates': { kind: 'unary'; request: ListFollowUpTemplatesRequest; response: ListFollowUpTemplatesResponseInput };
  '/salesmesh.leads.v1.FollowUpService/RequestFollowUps': { kind: 'unary'; request: RequestFollowUpsRequest; response: RequestFollowUpsResponseInput };
}

export interface IntakeServiceClient extends AsyncDisposable {
  putMapping: UnaryCall<PutMappingRequestInput, PutMappingResponse>;
  getMapping: UnaryCall<GetMappingRequestInput, GetMappingResponse>;
  listMappings: UnaryCall<ListMappingsRequestInput, ListMappingsResponse>;
  importLeads: BidiCall<ImportLeadsRequestInput, ImportLeadsResponse>;
  putSource: UnaryCall<PutSourceRequestInput, PutSourceResponse>;
  listSources: UnaryCall<ListSourcesRequestInput, ListSourcesResponse>;
  ingest: UnaryCall<IngestRequestInput, IngestResponse>;
}
export interface IntakeServiceMethods {
  '/salesmesh.leads.v1.IntakeService/PutMapping': { kind: 'unary'; request: PutMappingRequest; response: PutMappingResponseInput };
  '/salesmesh.leads.v1.IntakeService/GetMapping': { kind: 'unary'; request: GetMappingRequest; response: GetMappingResponseInput };
  '/salesmesh.leads.v1.IntakeService/ListMappings': { kind: 'unary'; request: ListMappingsRequest; response: ListMappingsResponseInput };
  '/salesmesh.leads.v1.IntakeService/ImportLeads': { kind: 'bidi'; request: ImportLeadsRequest; response: ImportLeadsResponseInput };
  '/salesmesh.leads.v1.IntakeService/PutSource': { kind: 'unary'; request: PutSourceRequest; response: PutSourceResponseInput };
  '/salesmesh.leads.v1.IntakeService/ListSources': { kind: 'unary'; request: ListSourcesRequest; response: ListSourcesResponseInput };
  '/salesmesh.leads.v1.IntakeService/Ingest': { kind: 'unary'; request: IngestRequest; response: IngestResponseInput };
}

export interface LeadServiceClient extends AsyncDisposable {
  createLead: UnaryCall<CreateLeadRequestInput, CreateLeadResponse>;
  getLead: UnaryCall<GetLeadRequestInput, GetLeadResponse>;
  listLeads: UnaryCall<ListLeadsRequestInput, ListLeadsResponse>;
  updateLead: UnaryCall<UpdateLeadRequestInput, UpdateLeadResponse>;
  mergeLeads: UnaryCall<MergeLeadsRequestInput, MergeLeadsResponse>;
  undoMerge: UnaryCall<UndoMergeRequestInput, UndoMergeResponse>;
  listDuplicateCandidates: UnaryCall<ListDuplicateCandidatesRequestInput, ListDuplicateCandidatesResponse>;
}
export interface LeadServiceMethods {
  '/salesmesh.leads.v1.LeadService/CreateLead': { kind: 'unary'; request: CreateLeadRequest; response: CreateLeadResponseInput };
  '/salesmesh.leads.v1.LeadService/GetLead': { kind: 'unary'; request: GetLeadRequest; response: GetLeadResponseInput };
  '/salesmesh.leads.v1.LeadService/ListLeads': { kind: 'unary'; request: ListLeadsRequest; response: ListLeadsResponseInput };
  '/salesmesh.leads.v1.LeadService/UpdateLead': { kind: 'unary'; request: UpdateLeadRequest; response: UpdateLeadResponseInput };
  '/salesmesh.leads.v1.LeadService/MergeLeads': { kind: 'unary'; request: MergeLeadsRequest; response: MergeLeadsResponseInput };
  '/salesmesh.leads.v1.LeadService/UndoMerge': { kind: 'unary'; request: UndoMergeRequest; response: UndoMergeResponseInput };
  '/salesmesh.leads.v1.LeadService/ListDuplicateCandidates': { kind: 'unary'; request: ListDuplicateCandidatesRequest; response: ListDuplicateCandidatesResponseInput };
}

export interface ScoringServiceClient extends AsyncDisposable {
  trainScorer: ServerStreamCall<TrainScorerRequestInput, TrainScorerResponse>;
  getScorer: UnaryCall<GetScorerRequestInput, GetScorerResponse>;
  scoreLeads: UnaryCall<ScoreLeadsRequestInput, ScoreLeadsResponse>;
  explainScore: UnaryCall<ExplainScoreRequestInput, ExplainScoreResponse>;
}
export interface ScoringServiceMethods {
  '/salesmesh.leads.v1.ScoringService/TrainScorer': { kind: 'serverStream'; request: TrainScorerRequest; response: TrainScorerResponseInput };
  '/salesmesh.leads.v1.ScoringService/GetScorer': { kind: 'unary'; request: GetScorerRequest; response: GetScorerResponseInput };
  '/salesmesh.leads.v1.ScoringService/ScoreLeads': { kind: 'unary'; request: ScoreLeadsRequest; response: ScoreLeadsResponseInput };
  '/salesmesh.leads.v1.ScoringService/ExplainScore': { kind: 'unary'; request: ExplainScoreRequest; response: ExplainScoreResponseInput };
}
