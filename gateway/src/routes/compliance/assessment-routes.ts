import { z } from 'zod';
import type { Clients } from '../../clients.ts';
import { type AnyRoute, Role, route } from '../../http/route.ts';
import {
  assessment,
  assessmentScope,
  assessmentState,
  transferCount,
  transferKind,
} from '../../resources/assessment.ts';
import { country, idParams } from '../../resources/sets.ts';

const officer = [Role.officer] as const;
const readers = [Role.officer, Role.salesManager, Role.operator] as const;
const answer = z.object({ assessment });
const year = z.coerce.number().int().min(2_000).max(9_999);

export function assessmentRoutes({ assessments }: Pick<Clients, 'assessments'>): AnyRoute[] {
  const area = 'impact assessments';
  return [
    route({
      method: 'post',
      path: '/v1/compliance/assessments',
      area,
      summary: 'Propose an impact assessment',
      access: readers,
      status: 201,
      body: assessmentScope,
      response: answer,
      handle: ({ body, requestId }) => assessments.proposeAssessment({ request_id: requestId, scope: body }),
    }),
    route({
      method: 'get',
      path: '/v1/compliance/assessments',
      area,
      summary: 'List impact assessments; the one that ends first stands first',
      access: readers,
      query: z.object({ state: assessmentState.optional() }),
      response: z.object({ assessments: z.array(assessment) }),
      handle: ({ query }) => assessments.listAssessments({ state: query.state ?? '' }),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/assessments/{id}/approve',
      area,
      summary: 'Approve the assessment of another person; decisions read it from now on',
      access: officer,
      params: idParams,
      response: answer,
      handle: ({ params, requestId }) =>
        assessments.approveAssessment({ assessment_id: params.id, request_id: requestId }),
    }),
    route({
      method: 'post',
      path: '/v1/compliance/assessments/{id}/withdraw',
      area,
      summary: 'Withdraw an assessment for good; binds permits already granted',
      access: officer,
      params: idParams,
      response: answer,
      handle: ({ params, requestId }) =>
        assessments.withdrawAssessment({ assessment_id: params.id, request_id: requestId }),
    }),
  ];
}

export function transferRoutes({ transfers }: Pick<Clients, 'transfers'>): AnyRoute[] {
  const area = 'transfers abroad';
  return [
    route({
      method: 'get',
      path: '/v1/compliance/transfers',
      area,
      summary: 'Persons whose data left a country, per origin and kind, of a year',
      access: readers,
      query: z.object({ year: year.optional() }),
      response: z.object({ counts: z.array(transferCount) }),
      handle: ({ query }) => transfers.listTransferCounts({ year: query.year ?? 0 }),
    }),
    route({
      method: 'put',
      path: '/v1/compliance/transfers/{year}/{from}/{kind}/elsewhere',
      area,
      summary: 'Tell how many left by other ways; without it a count is unknown to the rules',
      access: officer,
      params: z.object({ year, from: country, kind: transferKind }),
      body: z.strictObject({ persons: z.int().min(0) }),
      response: z.object({ count: transferCount }),
      handle: ({ params, body, requestId }) =>
        transfers.putTransfersElsewhere({ ...params, ...body, request_id: requestId }),
    }),
  ];
}
