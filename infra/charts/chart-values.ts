import { isMap, isNode, isScalar, parse, parseDocument, type YAMLMap } from 'yaml';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** A key of values.yaml with what stands above it. */
export type ChartValue = {
  /** Names from the root, such as `image`, `tag`. */
  readonly path: readonly string[];
  /** The sentence after `--`. */
  readonly text: string;
  /** What stands after `@schema`. */
  readonly schema: JsonSchema;
  readonly standard: unknown;
  /** Empty for plain values and for maps whose keys the user names. */
  readonly children: readonly ChartValue[];
};

/**
 * Reads the keys of a values file with their comments. A map whose schema has `additionalProperties` is open: its keys
 * are the user's and bear no comments. Throws with every key that lacks its sentence or its schema.
 */
export function readChartValues(text: string): readonly ChartValue[] {
  const document = parseDocument(text);
  const faults: string[] = document.errors.map(({ message }) => message);
  const values = isMap(document.contents) ? readMap(document.contents, [], faults) : [];
  if (faults.length > 0) throw new Error(`values.yaml:\n${faults.join('\n')}`);
  return values;
}

function readMap(map: YAMLMap, above: readonly string[], faults: string[]): ChartValue[] {
  return map.items.map(({ key, value }, index) => {
    if (!isScalar(key)) throw new Error(`${above.join('.')} has a key that is no text`);
    const path = [...above, String(key.value)];
    // The comment above the first key of a map is kept with the map.
    const comment = (index === 0 ? map.commentBefore : undefined) ?? key.commentBefore ?? '';
    const { text, schema } = readComment(comment);
    if (text === '') faults.push(`${path.join('.')} has no sentence: write "# -- …" above it`);
    if (schema === undefined) faults.push(`${path.join('.')} has no schema: write "# @schema {type: …}" above it`);
    const isOpen = schema !== undefined && 'additionalProperties' in schema;
    return {
      path,
      text,
      schema: schema ?? {},
      standard: isNode(value) ? value.toJSON() : null,
      children: isMap(value) && !isOpen ? readMap(value, path, faults) : [],
    };
  });
}

function readComment(comment: string): { text: string; schema: JsonSchema | undefined } {
  const [about = '', schema] = comment.slice(Math.max(0, comment.lastIndexOf(' -- '))).split('\n @schema ');
  const text = about.startsWith(' -- ') ? about.slice(' -- '.length) : '';
  return { text: text.replace(/\s*\n\s*/g, ' ').trim(), schema: schema === undefined ? undefined : parse(schema) };
}
