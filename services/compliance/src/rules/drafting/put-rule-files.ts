import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type {
  PutRuleFilesRequest,
  PutRuleFilesResponseInput,
  RuleFile,
} from '@salesmesh/proto/gen/salesmesh/compliance/v1';
import { complianceErrors } from '../../errors.ts';
import { requireFields } from '../../required-fields.ts';
import { type ChangedFile, changeFiles } from '../revision/law-revision.ts';
import { revisionView } from '../revision/rule-view.ts';
import type { RuleParts } from '../rule-parts.ts';

type Deps = Pick<RuleParts, 'law' | 'access' | 'clock'>;

/** Files that a law is made of. What judges drafts (schema, capabilities, settings of the linter) is not among them. */
const EDITABLE = /^(?:provisions\.yaml|(?:outbound|cases)(?:\/[a-z0-9_]{1,60}){1,8}\.(?:rego|yaml))$/;
const FILES_MAX = 200;
const TEXT_BYTES_MAX = 256 * 1024;

export function putRuleFiles({
  law,
  access,
  clock,
}: Deps): UnaryHandler<PutRuleFilesRequest, PutRuleFilesResponseInput> {
  return async (request) => {
    requireFields(request, ['request_id', 'id']);
    const by = access.assert('draft');
    const files = readFiles(request.files);
    const { id, request_id: requestId, expected_version: expectedVersion, reason } = request;
    const work = { by, at: clock.now(), reason };
    const changed = await law.change({
      ...{ id, requestId, expectedVersion },
      work: (revision) => changeFiles(id, revision, files, work),
    });
    return { revision: revisionView(changed, await law.readHead()) };
  };
}

function readFiles(files: readonly RuleFile[]): ChangedFile[] {
  const wrong = files.flatMap(({ path, text }, index) => faultOf(path, text).map((why) => ({ ...why, index })));
  const isCount = files.length >= 1 && files.length <= FILES_MAX;
  const count = { field: 'files', zh: `请给出 1 至 ${FILES_MAX} 个文件`, en: `give 1 to ${FILES_MAX} files` };
  const fields = wrong.map(({ index, field, zh, en }) => ({ field: `files.${index}.${field}`, zh, en }));
  if (!isCount || fields.length > 0) throw complianceErrors.invalid_request({}, { fields: isCount ? fields : [count] });
  return files.map(({ path, text }) => (text === undefined ? { path } : { path, text }));
}

function faultOf(path: string, text: string | undefined) {
  const place = {
    field: 'path',
    zh: '请使用 outbound/ 或 cases/ 下的 .rego 或 .yaml 文件，名称用小写字母、数字和下划线',
    en: 'name a .rego or .yaml file below outbound/ or cases/, in lower case letters, digits and underscores',
  };
  const size = { field: 'text', zh: `不得超过 ${TEXT_BYTES_MAX} 字节`, en: `at most ${TEXT_BYTES_MAX} bytes` };
  const isLarge = text !== undefined && Buffer.byteLength(text) > TEXT_BYTES_MAX;
  return [...(EDITABLE.test(path) ? [] : [place]), ...(isLarge ? [size] : [])];
}
