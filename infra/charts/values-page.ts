import type { ChartValue } from './chart-values.ts';

/** The page that people read instead of values.yaml: every key, what it does, what it is when nobody sets it. */
export function valuesPage(values: readonly ChartValue[]): string {
  const sections = values.map(({ path: [name], text, standard, children }) => {
    const rows = children.length === 0 ? [] : [...table(children), ''];
    const own = children.length === 0 ? [`Default: ${shown(standard)}`, ''] : [];
    return [`## ${name}`, '', text, '', ...own, ...rows].join('\n');
  });
  return ['# Values of the chart', '', 'Made from `values.yaml`; do not edit.', '', ...sections]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function table(values: readonly ChartValue[]): string[] {
  return ['| key | what it does | default |', '|---|---|---|', ...values.flatMap(rows)];
}

function rows(value: ChartValue): string[] {
  const key = value.path.slice(1).join('.');
  const own = `| \`${key}\` | ${cell(value.text)} | ${value.children.length === 0 ? shown(value.standard) : ''} |`;
  return [own, ...value.children.flatMap(rows)];
}

/** Defaults of any length stay on one line; those that would fill the page are looked up in the file. */
function shown(standard: unknown): string {
  const text = JSON.stringify(standard ?? null);
  return text.length > 120 ? 'see `values.yaml`' : `\`${cell(text)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
