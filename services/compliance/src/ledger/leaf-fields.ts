import { ledgerErrors } from './ledger-errors.ts';

type FieldCheck = (value: unknown) => boolean;
type LeafShape = {
  readonly required: Readonly<Record<string, FieldCheck>>;
  readonly optional: Readonly<Record<string, FieldCheck>>;
};

const NAME_CHARS_MAX = 200;
const LIST_MAX = 200;

const isName: FieldCheck = (value) =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) && value.length <= NAME_CHARS_MAX;
const isHash: FieldCheck = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isIndex: FieldCheck = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isOneOf =
  (...values: readonly string[]): FieldCheck =>
  (value) =>
    values.includes(value as string);
const isListOf =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    Array.isArray(value) && value.length <= LIST_MAX && value.every(check);
const isInstant: FieldCheck = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isObligation: FieldCheck = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'type' in value &&
  'article' in value &&
  isName(value.type) &&
  isName(value.article);

const isHoldingCount: FieldCheck = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'holding' in value &&
  'count' in value &&
  isName(value.holding) &&
  isIndex(value.count);

const permitEvent = { kind: isName, tenant: isName, automationId: isName, permitIndex: isIndex, at: isInstant };

/** What the packs said. */
const judgement = {
  outcome: isOneOf('allow', 'allow_with_obligations', 'defer', 'require_approval', 'deny'),
  articles: isListOf(isName),
  obligations: isListOf(isObligation),
  revision: isName,
  packs: isListOf(isName),
};

// Fields are closed and printable ASCII of bounded length: free text, and with it a name or a number of a person, does not fit.
const shapes: Readonly<Record<string, LeafShape>> = {
  decision: {
    required: {
      kind: isName,
      tenant: isName,
      automationId: isName,
      decisionId: isName,
      at: isInstant,
      recipient: isHash,
      channel: isName,
      contentHash: isHash,
      ...judgement,
      watermark: isHash,
    },
    optional: { until: isInstant, permitExpiresAt: isInstant },
  },
  evaluation: {
    required: { kind: isName, tenant: isName, evaluationId: isName, at: isInstant, facts: isHash, ...judgement },
    optional: { until: isInstant },
  },
  redemption: { required: { ...permitEvent, deliveryId: isName }, optional: {} },
  delivery: {
    required: { ...permitEvent, status: isOneOf('delivered', 'failed'), sentHash: isHash, deliveryId: isName },
    optional: {},
  },
  expiry: { required: permitEvent, optional: {} },
  destruction: {
    required: {
      kind: isName,
      tenant: isName,
      taskId: isName,
      origin: isName,
      operation: isOneOf('erasure', 'expiry', 'rectification'),
      service: isName,
      at: isInstant,
      holdings: isListOf(isHoldingCount),
    },
    optional: {},
  },
  rules: {
    required: {
      kind: isName,
      tenant: isName,
      act: isOneOf('approved', 'published', 'rolled_back'),
      revisionId: isName,
      by: isName,
      at: isInstant,
      reasonHash: isHash,
    },
    optional: { contentHash: isHash, generation: isIndex, packSet: isHash, archive: isHash },
  },
};

/** Fails, naming the field, unless the value has exactly the fields of its kind, each in its form. */
export function checkLeafFields(leaf: unknown): void {
  if (typeof leaf !== 'object' || leaf === null) throw malformed('kind');
  const fields: Readonly<Record<string, unknown>> = { ...leaf };
  const shape = typeof fields.kind === 'string' && Object.hasOwn(shapes, fields.kind) ? shapes[fields.kind] : undefined;
  if (shape === undefined) throw malformed('kind');
  for (const [field, check] of Object.entries(shape.required)) {
    if (!check(fields[field])) throw malformed(field);
  }
  for (const [field, value] of Object.entries(fields)) {
    const optional = Object.hasOwn(shape.optional, field) ? shape.optional[field] : undefined;
    const isKnown = Object.hasOwn(shape.required, field) || optional !== undefined;
    if (value !== undefined && (!isKnown || optional?.(value) === false)) throw malformed(field);
  }
}

function malformed(field: string) {
  return ledgerErrors.leaf_malformed({ what: `field ${field} is missing, unknown or out of form` });
}
