import { Document, parseAllDocuments, type ScalarTag, visit } from 'yaml';
import { wholeNumber } from '../values/decimal.ts';
import { parseJson, stringifyJson } from '../values/rego-json.ts';
import type { Value } from '../values/value.ts';
import { type BuiltinTable, ofTexts } from './operands.ts';

/** YAML as the program `opa` reads and writes it: YAML 1.2 with the whole numbers of 1.1, of several documents the first. */
export const yamlTexts: BuiltinTable = {
  'yaml.marshal': (value) => (value === undefined ? undefined : written(value)),
  'yaml.unmarshal': ofTexts((text) => read(text)),
  'yaml.is_valid': (text) => typeof text === 'string' && read(text) !== undefined,
};

/** Octal and binary numbers, and digits in groups, as YAML 1.1 has them and 1.2 no more. */
const olderNumbers: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  identify: () => false,
  test: /^[-+]?(?:0[0-7]+|0b[01_]+|[1-9]\d*_[\d_]*)$/,
  resolve: (text) => {
    const digits = text.replaceAll('_', '').replace(/^[-+]/, '');
    const whole = BigInt(digits.replace(/^0(?=[0-7]+$)/, '0o'));
    return text.startsWith('-') ? -whole : whole;
  },
};

function read(text: string): Value | undefined {
  const reading = { intAsBigInt: true, merge: true, uniqueKeys: false, logLevel: 'silent' } as const;
  const documents = parseAllDocuments(text, { ...reading, customTags: (tags) => [olderNumbers, ...tags] });
  // Nothing is written there, which is a document too.
  if ('empty' in documents) return null;
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  try {
    const json = JSON.stringify(documents[0]?.toJS(), plainNumber);
    return json === undefined ? undefined : parseJson(json);
  } catch (error) {
    // An alias without its anchor, or more of them than anyone means.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function plainNumber(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return (JSON as typeof JSON & { rawJSON(text: string): unknown }).rawJSON(`${value}`);
  return value;
}

/** Texts that without quotes would be read as something else. */
const AMBIGUOUS = /^(?:|y|n|yes|no|on|off|true|false|null|~|[-+]?(?:\.?\d[\d_:.eE+-]*|0[xob][\da-f_]+|\.inf)|\.nan)$/i;

function written(value: Value): string {
  const document = new Document(JSON.parse(stringifyJson(value), wholeDigits));
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && AMBIGUOUS.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Map: (_, map) => {
      map.items.sort((a, b) => naturally.compare(String(a.key), String(b.key)));
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}

/** Keys with numbers in them go by the number. */
const naturally = new Intl.Collator('en', { numeric: true });

function wholeDigits(_: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source ?? '';
  return typeof value === 'number' && /^-?\d{16,}$/.test(source) ? wholeNumber(BigInt(source)) : value;
}
