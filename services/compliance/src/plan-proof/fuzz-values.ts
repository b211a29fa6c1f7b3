/** A JSON schema as far as `factsSchema` writes one. */
export type FactSchema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FactSchema>>;
  readonly items?: FactSchema;
  readonly anyOf?: readonly FactSchema[];
  readonly enum?: readonly unknown[];
};
export type FactPath = readonly (string | number)[];
/** A field of the facts and the values that the schema names for it. */
export type FactField = { readonly path: FactPath; readonly kind: string; readonly choices: readonly unknown[] };

/** Every field that the schema knows; in lists the first two places. */
export function factFields(schema: FactSchema, path: FactPath = []): FactField[] {
  const forms = schema.anyOf ?? [schema];
  const inside = forms.flatMap(({ properties, items }) => [
    ...Object.entries(properties ?? {}).flatMap(([key, part]) => factFields(part, [...path, key])),
    ...(items === undefined ? [] : [0, 1].flatMap((place) => factFields(items, [...path, place]))),
  ]);
  const kinds = forms.map(({ type }) => type ?? '').filter((type) => type !== 'null');
  const own = { path, kind: kinds[0] ?? '', choices: forms.flatMap((form) => form.enum ?? []) };
  return path.length === 0 ? inside : [own, ...inside];
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** Beyond it `Date` has no text with four digits of a year. */
const LAST_MS = Date.parse('9999-12-31T00:00:00Z');

/** What is worth trying because rules compare with it: themselves, and just beside them. */
export type RuleValues = {
  readonly texts: readonly string[];
  readonly instants: readonly string[];
  readonly numbers: readonly number[];
};

export function ruleValues(constants: { texts: readonly string[]; numbers: readonly number[] }): RuleValues {
  const isInstant = (text: string) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));
  const instants = constants.texts.filter(isInstant).flatMap((text) => aroundMs(Date.parse(text)));
  // Texts of rules for people are as good as any other; only their length would cost time.
  const texts = constants.texts.filter((text) => !isInstant(text) && text.length <= TEXT_MAX);
  const numbers = constants.numbers.flatMap((number) => [number, number - 1, number + 1, number - 0.1, number + 0.1]);
  return { texts, instants: instants.map(instantText), numbers };
}

const TEXT_MAX = 40;

/** Instants that lie before or after another by periods that rules count in, to the second. */
export function periodsAround(nowMs: number, numbers: readonly number[]): string[] {
  const periods = numbers.flatMap((number) => [number * DAY_MS, -number * DAY_MS, number * HOUR_MS, -number * HOUR_MS]);
  return periods.flatMap((periodMs) => aroundMs(nowMs + periodMs)).map(instantText);
}

function aroundMs(ms: number): number[] {
  return [ms - 1_000, ms - 1, ms, ms + 1, ms + 1_000];
}

function instantText(ms: number): string {
  return new Date(Math.min(Math.max(Math.round(ms), 0), LAST_MS)).toISOString();
}
