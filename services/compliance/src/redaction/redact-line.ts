import { type Redacted, redactText } from '@salesmesh/chassis/personal-data';
import { z } from 'zod';

export type RedactedLine =
  | ({ readonly id: string | number } & Redacted)
  | { readonly error: { readonly field: string; readonly message: { readonly zh: string; readonly en: string } } };

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Redacts one line of NDJSON, an object with `id` and `text`. The answer to a wrong line says what is wrong, not what it held. */
export function redactLine(line: string): RedactedLine {
  const json = parseJson(line);
  if (json === undefined) return wrong('(line)', '该行不是 JSON', 'the line is not JSON');
  const parsed = lineSchema.safeParse(json.value);
  if (parsed.success) return { id: parsed.data.id, ...redactText(parsed.data.text) };
  const field = parsed.error.issues[0]?.path.join('.') || '(line)';
  return wrong(field, `字段 ${field} 缺失或类型不对`, `field ${field} is missing or of a wrong type`);
}

function wrong(field: string, zh: string, en: string): RedactedLine {
  const message = {
    zh: `${zh}；请每行填写一个含 id 和 text 的 JSON 对象。`,
    en: `${en}; put one JSON object with id and text on each line.`,
  };
  return { error: { field, message } };
}

function parseJson(line: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}
