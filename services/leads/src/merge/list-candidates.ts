import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  DuplicateCandidate,
  ListDuplicateCandidatesRequest,
  ListDuplicateCandidatesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import type { ContactStore, LookAlikes } from '../contact/contact-store.ts';
import { errors } from '../errors.ts';
import { LeadStage, type StoredLead } from '../lead/lead.ts';
import type { LeadStore } from '../lead/lead-store.ts';
import { isSameCompany } from './same-company.ts';

export type CandidateDeps = { readonly leads: LeadStore; readonly contacts: ContactStore };

const fields = ['email', 'phone', 'name'] as const;
type Field = (typeof fields)[number];
const reasons = { email: 'same_email', phone: 'same_phone', name: 'same_name_and_company' } as const;
const DEFAULT_PAGE_SIZE = 50;
const MOST_PAGE_SIZE = 500;

/** Pairs by e-mail address first, then by phone, then by name within a company. A page is a number of such groups. */
export function listDuplicateCandidates(
  deps: CandidateDeps,
): UnaryHandler<ListDuplicateCandidatesRequest, ListDuplicateCandidatesResponseInput> {
  return async ({ page_size, page_token }) => {
    const size = Math.min(page_size > 0 ? page_size : DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE);
    const position = readToken(page_token);
    const candidates: DuplicateCandidate[] = [];
    for (const field of fields.slice(fields.indexOf(position.field))) {
      const after = field === position.field ? position.after : '';
      const groups = await deps.contacts.lookAlikes(field, after, size);
      candidates.push(...(await pairsOf(deps, groups)));
      const last = groups.at(-1);
      if (groups.length === size && last !== undefined) {
        return { candidates, next_page_token: `${field}:${last.token}` };
      }
      if (candidates.length >= size) return { candidates, next_page_token: nextField(field) };
    }
    return { candidates, next_page_token: '' };
  };
}

function readToken(token: string): { field: Field; after: string } {
  if (token === '') return { field: 'email', after: '' };
  const [field, after] = token.split(':');
  const known = fields.find((name) => name === field);
  if (known === undefined || after === undefined) {
    const violation = { field: 'page_token', zh: '分页标记无效。', en: 'The page token is not one of ours.' };
    throw errors.invalid_request({}, { fields: [violation] });
  }
  return { field: known, after };
}

function nextField(field: Field): string {
  const next = fields[fields.indexOf(field) + 1];
  return next === undefined ? '' : `${next}:`;
}

async function pairsOf(deps: CandidateDeps, groups: readonly LookAlikes[]): Promise<DuplicateCandidate[]> {
  const ids = groups.flatMap(({ contacts }) => contacts.map(({ leadId }) => leadId));
  const leads = new Map((await deps.leads.loadMany([...new Set(ids)])).map((lead) => [lead._id, lead]));
  return groups.flatMap(({ field, contacts }) => {
    const present = contacts.flatMap(({ leadId }) => leads.get(leadId) ?? []);
    const [first, ...others] = present.filter(({ stage }) => stage !== LeadStage.merged).sort(oldestFirst);
    if (first === undefined) return [];
    return others
      .filter((other) => field !== 'name' || isSameCompany(first.attributes, other.attributes))
      .map((other) => ({ lead_id: first._id, other_lead_id: other._id, reasons: [reasons[field]] }));
  });
}

function oldestFirst(left: StoredLead, right: StoredLead): number {
  return left.created_at < right.created_at ? -1 : 1;
}
