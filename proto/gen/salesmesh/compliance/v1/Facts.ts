// Original file: salesmesh/compliance/v1/facts.proto

import type { ActionFactsInput as _salesmesh_compliance_v1_ActionFactsInput, ActionFacts as _salesmesh_compliance_v1_ActionFacts } from '../../../salesmesh/compliance/v1/ActionFacts.ts';
import type { RecipientFactsInput as _salesmesh_compliance_v1_RecipientFactsInput, RecipientFacts as _salesmesh_compliance_v1_RecipientFacts } from '../../../salesmesh/compliance/v1/RecipientFacts.ts';
import type { ConsentFactsInput as _salesmesh_compliance_v1_ConsentFactsInput, ConsentFacts as _salesmesh_compliance_v1_ConsentFacts } from '../../../salesmesh/compliance/v1/ConsentFacts.ts';
import type { NoticeFactsInput as _salesmesh_compliance_v1_NoticeFactsInput, NoticeFacts as _salesmesh_compliance_v1_NoticeFacts } from '../../../salesmesh/compliance/v1/NoticeFacts.ts';
import type { SuppressionFactsInput as _salesmesh_compliance_v1_SuppressionFactsInput, SuppressionFacts as _salesmesh_compliance_v1_SuppressionFacts } from '../../../salesmesh/compliance/v1/SuppressionFacts.ts';
import type { RequestsFactsInput as _salesmesh_compliance_v1_RequestsFactsInput, RequestsFacts as _salesmesh_compliance_v1_RequestsFacts } from '../../../salesmesh/compliance/v1/RequestsFacts.ts';
import type { DataFactsInput as _salesmesh_compliance_v1_DataFactsInput, DataFacts as _salesmesh_compliance_v1_DataFacts } from '../../../salesmesh/compliance/v1/DataFacts.ts';
import type { TransferFactsInput as _salesmesh_compliance_v1_TransferFactsInput, TransferFacts as _salesmesh_compliance_v1_TransferFacts } from '../../../salesmesh/compliance/v1/TransferFacts.ts';
import type { ContentFactsInput as _salesmesh_compliance_v1_ContentFactsInput, ContentFacts as _salesmesh_compliance_v1_ContentFacts } from '../../../salesmesh/compliance/v1/ContentFacts.ts';
import type { PriceFactsInput as _salesmesh_compliance_v1_PriceFactsInput, PriceFacts as _salesmesh_compliance_v1_PriceFacts } from '../../../salesmesh/compliance/v1/PriceFacts.ts';
import type { ChoiceFactsInput as _salesmesh_compliance_v1_ChoiceFactsInput, ChoiceFacts as _salesmesh_compliance_v1_ChoiceFacts } from '../../../salesmesh/compliance/v1/ChoiceFacts.ts';
import type { AssessmentFactsInput as _salesmesh_compliance_v1_AssessmentFactsInput, AssessmentFacts as _salesmesh_compliance_v1_AssessmentFacts } from '../../../salesmesh/compliance/v1/AssessmentFacts.ts';
import type { SenderFactsInput as _salesmesh_compliance_v1_SenderFactsInput, SenderFacts as _salesmesh_compliance_v1_SenderFacts } from '../../../salesmesh/compliance/v1/SenderFacts.ts';
import type { FrequencyFactsInput as _salesmesh_compliance_v1_FrequencyFactsInput, FrequencyFacts as _salesmesh_compliance_v1_FrequencyFacts } from '../../../salesmesh/compliance/v1/FrequencyFacts.ts';

export interface FactsInput {
  now?: (string) | undefined;
  action?: (_salesmesh_compliance_v1_ActionFactsInput | null) | undefined;
  recipient?: (_salesmesh_compliance_v1_RecipientFactsInput | null) | undefined;
  consents?: (_salesmesh_compliance_v1_ConsentFactsInput)[] | undefined;
  notice?: (_salesmesh_compliance_v1_NoticeFactsInput | null) | undefined;
  suppression?: (_salesmesh_compliance_v1_SuppressionFactsInput | null) | undefined;
  requests?: (_salesmesh_compliance_v1_RequestsFactsInput | null) | undefined;
  data?: (_salesmesh_compliance_v1_DataFactsInput | null) | undefined;
  transfer?: (_salesmesh_compliance_v1_TransferFactsInput | null) | undefined;
  content?: (_salesmesh_compliance_v1_ContentFactsInput | null) | undefined;
  price?: (_salesmesh_compliance_v1_PriceFactsInput | null) | undefined;
  choice?: (_salesmesh_compliance_v1_ChoiceFactsInput | null) | undefined;
  assessment?: (_salesmesh_compliance_v1_AssessmentFactsInput | null) | undefined;
  sender?: (_salesmesh_compliance_v1_SenderFactsInput | null) | undefined;
  frequency?: (_salesmesh_compliance_v1_FrequencyFactsInput | null) | undefined;
}

export interface Facts {
  now: (string);
  action: (_salesmesh_compliance_v1_ActionFacts | null);
  recipient: (_salesmesh_compliance_v1_RecipientFacts | null);
  consents: (_salesmesh_compliance_v1_ConsentFacts)[];
  notice: (_salesmesh_compliance_v1_NoticeFacts | null);
  suppression: (_salesmesh_compliance_v1_SuppressionFacts | null);
  requests: (_salesmesh_compliance_v1_RequestsFacts | null);
  data: (_salesmesh_compliance_v1_DataFacts | null);
  transfer: (_salesmesh_compliance_v1_TransferFacts | null);
  content: (_salesmesh_compliance_v1_ContentFacts | null);
  price: (_salesmesh_compliance_v1_PriceFacts | null);
  choice: (_salesmesh_compliance_v1_ChoiceFacts | null);
  assessment: (_salesmesh_compliance_v1_AssessmentFacts | null);
  sender: (_salesmesh_compliance_v1_SenderFacts | null);
  frequency: (_salesmesh_compliance_v1_FrequencyFacts | null);
}
