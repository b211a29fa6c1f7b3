import { parseDocument } from 'yaml';

/** Texts of rule files by their path under the folder of rules. */
export type RuleTexts = ReadonlyMap<string, string>;

/** METADATA of one rule; `custom` is what the register of provisions asks for. */
export type RuleMetadata = {
  readonly title: string;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly file: string;
  /** Line where it begins, from 1. */
  readonly row: number;
};

/**
 * METADATA of every rule that names an article: the comment lines under `# METADATA`, which are YAML. A block that is no
 * YAML is left out; OPA refuses it before anything is decided by it.
 */
export function articleMetadata(texts: RuleTexts): RuleMetadata[] {
  const rules = [...texts].filter(([file]) => file.startsWith('outbound/') && file.endsWith('.rego'));
  return rules.flatMap(([file, text]) => blocksOf(text).flatMap((block) => metadataOf(file, block)));
}

type Block = { readonly row: number; readonly yaml: string };

function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (line.trim() === '# METADATA' ? [index] : []));
  return starts.map((start) => {
    const length = lines.slice(start).findIndex((line) => !line.startsWith('#'));
    const comment = lines.slice(start + 1, length === -1 ? lines.length : start + length);
    return { row: start + 1, yaml: comment.map((line) => line.slice(1)).join('\n') };
  });
}

function metadataOf(file: string, { row, yaml }: Block): RuleMetadata[] {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return [];
  const { title = '', custom } = (document.toJS() ?? {}) as { title?: string; custom?: Record<string, unknown> };
  return custom?.article === undefined ? [] : [{ title, custom, file, row }];
}
