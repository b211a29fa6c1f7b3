import { FieldCheck } from '@salesmesh/chassis/field-check';
import type { UnaryHandler } from '@salesmesh/chassis/rpc';
import type { Named, NamedStore } from '@salesmesh/chassis/store';
import type {
  ListSourcesRequest,
  ListSourcesResponseInput,
  PutSourceRequest,
  PutSourceResponseInput,
  Source,
  SourceInput,
} from '@salesmesh/proto/gen/salesmesh/leads/v1';
import { errors } from '../errors.ts';
import { isStorable } from '../record/map-record.ts';
import type { SecretBox } from '../source/secret-box.ts';
import { SourceProtocol, type SourceState } from '../source/source.ts';

export type SourceDeps = { readonly sources: NamedStore<SourceState>; readonly secrets: SecretBox };

/** Without a secret in the request the one that is there stays. */
export function putSource(deps: SourceDeps): UnaryHandler<PutSourceRequest, PutSourceResponseInput> {
  return async ({ request_id, source }) => {
    const { signing_secret, version, ...state } = checked(source);
    const kept = (await deps.sources.get(state.name))?.sealed_secret;
    const sealed_secret = signing_secret ? deps.secrets.close(signing_secret, state.name) : kept;
    if (state.protocol === SourceProtocol.webhook && sealed_secret === undefined) {
      const fields = [
        { field: 'source.signing_secret', zh: 'Webhook 来源需要密钥。', en: 'A webhook needs a secret.' },
      ];
      throw errors.invalid_request({}, { fields });
    }
    const put = { name: state.name, requestId: request_id, expectedVersion: version };
    const saved = await deps.sources.put({ ...put, state: sealed_secret ? { ...state, sealed_secret } : state });
    return { source: sourceView(saved) };
  };
}

export function listSources(deps: SourceDeps): UnaryHandler<ListSourcesRequest, ListSourcesResponseInput> {
  return async () => ({ sources: (await deps.sources.list()).map(sourceView) });
}

const protocols = new Set<string>(Object.values(SourceProtocol));
const keyKinds = new Set(['external_key', 'email', 'lead_id']);
const folds = new Set(['count', 'sum', 'last', 'max']);
const LEAST_SECRET_LENGTH = 16;

function checked(source: Source | null | undefined): Source {
  const check = new FieldCheck(errors.invalid_request);
  if (source === null || source === undefined) {
    throw errors.invalid_request({}, { fields: [{ field: 'source', zh: '缺少来源。', en: 'Give a source.' }] });
  }
  const oneOf = (set: ReadonlySet<string>) => ({
    zh: `应为 ${[...set].join('、')} 之一。`,
    en: `It must be one of ${[...set].join(', ')}.`,
  });
  check.name('source.name', source.name);
  check.that(protocols.has(source.protocol), 'source.protocol', oneOf(protocols));
  const isSignal = source.delivers === 'signal';
  check.that(isSignal || source.delivers === 'lead', 'source.delivers', oneOf(new Set(['lead', 'signal'])));
  check.that(isSignal || Boolean(source.mapping), 'source.mapping', {
    zh: '线索来源需要映射。',
    en: 'A source of leads needs a mapping.',
  });
  check.that(!isSignal || Boolean(source.lead_key_path), 'source.lead_key_path', {
    zh: '信号来源需要指明线索键的路径。',
    en: 'A source of signals needs the path of the key that names the lead.',
  });
  check.that(!isSignal || keyKinds.has(source.lead_key_kind ?? ''), 'source.lead_key_kind', oneOf(keyKinds));
  check.that(!isSignal || source.effects.length > 0, 'source.effects', {
    zh: '信号来源至少需要一项作用。',
    en: 'A source of signals needs at least one effect.',
  });
  source.effects.forEach(({ feature, fold, path }, at) => {
    check.that(isStorable(feature), `source.effects[${at}].feature`, {
      zh: '特征名称无效。',
      en: 'The feature has a name that cannot be stored.',
    });
    check.that(folds.has(fold), `source.effects[${at}].fold`, oneOf(folds));
    check.that(fold === 'count' || path !== '', `source.effects[${at}].path`, {
      zh: '该方式需要取值路径。',
      en: 'This fold needs the path of its value.',
    });
  });
  const secret = source.signing_secret;
  check.that(!secret || secret.length >= LEAST_SECRET_LENGTH, 'source.signing_secret', {
    zh: `密钥至少 ${LEAST_SECRET_LENGTH} 个字符。`,
    en: `The secret needs at least ${LEAST_SECRET_LENGTH} characters.`,
  });
  check.throwIfWrong();
  return source;
}

function sourceView({ sealed_secret: _, ...source }: Named<SourceState>): SourceInput {
  return source;
}
