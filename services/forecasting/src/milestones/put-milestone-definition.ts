import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { NamedStore } from '@salesmesh/chassis/store';
import type {
  ListMilestoneDefinitionsRequest,
  ListMilestoneDefinitionsResponseInput,
  MilestoneDefinition,
  PutMilestoneDefinitionRequest,
  PutMilestoneDefinitionResponseInput,
} from '@salesmesh/proto/gen/salesmesh/forecasting/v1';
import { errors } from '../errors.ts';

type DefinitionDeps = { readonly definitions: NamedStore<MilestoneDefinition> };

export function putMilestoneDefinition({
  definitions,
}: DefinitionDeps): UnaryHandler<PutMilestoneDefinitionRequest, PutMilestoneDefinitionResponseInput> {
  return async ({ request_id, definition }) => {
    const state = checked(definition);
    const put = { name: state.name, state, requestId: request_id, expectedVersion: state.version };
    return { definition: await definitions.put(put) };
  };
}

export function listMilestoneDefinitions({
  definitions,
}: DefinitionDeps): UnaryHandler<ListMilestoneDefinitionsRequest, ListMilestoneDefinitionsResponseInput> {
  return async () => {
    const listed = await definitions.list();
    return { definitions: listed.toSorted((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1)) };
  };
}

const MOST_LETTERS = 2_000;
const isText = (text: string) => text.trim() !== '' && text.length <= MOST_LETTERS;

function checked(definition: MilestoneDefinition | null | undefined): MilestoneDefinition {
  if (definition === null || definition === undefined) {
    const fields = [{ field: 'definition', zh: '缺少里程碑定义。', en: 'Give a milestone definition.' }];
    throw errors.invalid_request({}, { fields });
  }
  const check = new FieldCheck(errors.invalid_request);
  check.name('definition.name', definition.name);
  for (const field of ['title_zh', 'title_en', 'standard_zh', 'standard_en'] as const) {
    check.that(isText(definition[field]), `definition.${field}`, {
      zh: `请填写，最多 ${MOST_LETTERS} 个字符。`,
      en: `Write it, in at most ${MOST_LETTERS} characters.`,
    });
  }
  check.that(definition.position >= 1, 'definition.position', {
    zh: '应为从 1 开始的整数。',
    en: 'It must be a whole number from 1.',
  });
  const areTypes = definition.evidence_types.every((type) => /^[a-z]+\/[a-z0-9.+-]+$/.test(type));
  check.that(areTypes && definition.evidence_types.length > 0, 'definition.evidence_types', {
    zh: '请至少列出一种媒体类型，如 application/pdf。',
    en: 'List at least one media type, such as application/pdf.',
  });
  check.throwIfWrong();
  return definition;
}
