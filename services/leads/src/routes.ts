import type { Right, RpcTable, RpcTableOf } from '@salesmesh/chassis/rpc';
import type { IntakeServiceMethods, LeadServiceMethods } from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { Parts } from './assemble.ts';
import { createLeadHandler } from './intake/create-lead.ts';
import { importLeads } from './intake/import-leads.ts';
import { putMapping } from './intake/put-mapping.ts';
import { getMapping, listMappings } from './intake/read-mappings.ts';
import { getLead } from './lead-book/get-lead.ts';
import { listLeads } from './lead-book/list-leads.ts';

const people = (...roles: string[]): Right => ({ services: ['gateway'], roles });
const everyone = people('sales_manager', 'operator', 'rep');
const operators = people('sales_manager', 'operator');
const managers = people('sales_manager');
const todo = async () => { throw new Error('todo'); };

/** RPC → who may call → handler. */
export function rpcTable(parts: Parts) {
  const lead = {
    '/salesmesh.leads.v1.LeadService/CreateLead': { right: operators, unary: createLeadHandler(parts) },
    '/salesmesh.leads.v1.LeadService/GetLead': { right: everyone, unary: getLead(parts) },
    '/salesmesh.leads.v1.LeadService/ListLeads': { right: everyone, unary: listLeads(parts) },
    '/salesmesh.leads.v1.LeadService/UpdateLead': { right: everyone, unary: todo },
    '/salesmesh.leads.v1.LeadService/MergeLeads': { right: managers, unary: todo },
    '/salesmesh.leads.v1.LeadService/UndoMerge': { right: managers, unary: todo },
    '/salesmesh.leads.v1.LeadService/ListDuplicateCandidates': { right: operators, unary: todo },
  } satisfies RpcTableOf<LeadServiceMethods>;
  const intake = {
    '/salesmesh.leads.v1.IntakeService/PutMapping': { right: operators, unary: putMapping(parts) },
    '/salesmesh.leads.v1.IntakeService/GetMapping': { right: operators, unary: getMapping(parts) },
    '/salesmesh.leads.v1.IntakeService/ListMappings': { right: operators, unary: listMappings(parts) },
    '/salesmesh.leads.v1.IntakeService/ImportLeads': { right: operators, bidi: importLeads(parts) },
    '/salesmesh.leads.v1.IntakeService/PutSource': { right: operators, unary: todo },
    '/salesmesh.leads.v1.IntakeService/ListSources': { right: operators, unary: todo },
    '/salesmesh.leads.v1.IntakeService/Ingest': { right: { services: ['gateway'] }, unary: todo },
  } satisfies RpcTableOf<IntakeServiceMethods>;
  return { ...lead, ...intake } satisfies RpcTable;
}
