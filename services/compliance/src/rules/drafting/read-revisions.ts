import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  GetRevisionRequest,
  GetRevisionResponseInput,
  GetRuleFileRequest,
  GetRuleFileResponseInput,
  GetRulesRequest,
  GetRulesResponseInput,
  ListRevisionsRequest,
  ListRevisionsResponseInput,
  ListRuleFilesRequest,
  ListRuleFilesResponseInput,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { REGISTER_FILE, registerOf } from '../../pack-build/register-table.ts';
import { changedSources, type LawSources } from '../publishing/law-sources.ts';
import { proofInForce } from '../publishing/proof-in-force.ts';
import { INSTALLED } from '../revision/law-revision.ts';
import { revisionView, rulesEngineView, rulesView } from '../revision/rule-view.ts';
import { ruleErrors } from '../rule-errors.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'library' | 'access'>;

const LISTED = 200;

export function getRevision({ law, access }: Deps): UnaryHandler<GetRevisionRequest, GetRevisionResponseInput> {
  return async ({ id }) => {
    access.assert('read');
    const revision = await law.load(id);
    if (revision === undefined) throw ruleErrors.revision_not_found({ id });
    return { revision: revisionView(revision, await law.readHead()) };
  };
}

export function listRevisions({ law, access }: Deps): UnaryHandler<ListRevisionsRequest, ListRevisionsResponseInput> {
  return async () => {
    access.assert('read');
    const [revisions, head] = [await law.list(LISTED), await law.readHead()];
    return { revisions: revisions.map((revision) => ({ ...revisionView(revision, head), files: [] })) };
  };
}

export function listRuleFiles(deps: Deps): UnaryHandler<ListRuleFilesRequest, ListRuleFilesResponseInput> {
  return async (request) => {
    const { id, sources } = await sourcesOf(deps, request.revision_id);
    return { revision_id: id, paths: [...sources.keys(), REGISTER_FILE] };
  };
}

export function getRuleFile(deps: Deps): UnaryHandler<GetRuleFileRequest, GetRuleFileResponseInput> {
  return async ({ revision_id, path }) => {
    const { id, sources } = await sourcesOf(deps, revision_id);
    const text = path === REGISTER_FILE ? registerOf(sources) : sources.get(path);
    if (text === undefined) throw ruleErrors.rule_file_not_found({ id, path });
    return { revision_id: id, file: { path, text } };
  };
}

type EngineDeps = Deps & Pick<RuleParts, 'proofs' | 'checking' | 'clock' | 'engine'>;

export function getRules(deps: EngineDeps): UnaryHandler<GetRulesRequest, GetRulesResponseInput> {
  return async () => {
    deps.access.assert('read');
    const head = await deps.law.readHead();
    const engine = rulesEngineView(deps.engine(), await proofInForce(deps, head.inForce));
    return { rules: { ...rulesView(head), engine } };
  };
}

/** A draft as it would be. */
async function sourcesOf(
  { law, library, access }: Deps,
  wanted: string | undefined,
): Promise<{ id: string; sources: LawSources }> {
  access.assert('read');
  const id = wanted ?? (await law.readHead()).inForce.revisionId;
  if (id === INSTALLED) return { id, sources: await library.sources(id) };
  const revision = await law.load(id);
  if (revision === undefined) throw ruleErrors.revision_not_found({ id });
  return { id, sources: changedSources(await library.sources(revision.base.id), revision.files) };
}
