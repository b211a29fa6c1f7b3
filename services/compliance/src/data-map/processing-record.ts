import { type Collection, type DataMap, holdingName, type Language, type SystemEntry, type Text } from './data-map.ts';

type Row = readonly [label: string, value: string];
type Section = { readonly title: string; readonly rows: readonly Row[]; readonly tables: readonly Table[] };
type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const labels = {
  title: { zh: '处理活动记录', en: 'Record of processing activities' },
  basis: { zh: 'GDPR 第 30 条；《个人信息保护法》第 54 至 56 条', en: 'GDPR article 30; PIPL articles 54 to 56' },
  controller: { zh: '控制者', en: 'Controller' },
  representative: { zh: '代表', en: 'Representative' },
  officer: { zh: '数据保护负责人', en: 'Data protection officer' },
  security: { zh: '技术与组织措施', en: 'Technical and organisational measures' },
  purposes: { zh: '处理目的', en: 'Purposes' },
  purpose: { zh: '目的', en: 'Purpose' },
  use: { zh: '用途', en: 'Data use' },
  subjects: { zh: '数据主体', en: 'Data subjects' },
  categories: { zh: '数据类别', en: 'Categories of data' },
  legalBasis: { zh: '合法性基础', en: 'Legal basis' },
  recipients: { zh: '接收者', en: 'Recipients' },
  datasets: { zh: '数据集', en: 'Datasets' },
  dataset: { zh: '数据集', en: 'Dataset' },
  holds: { zh: '内容', en: 'What it holds' },
  retention: { zh: '保存期限', en: 'Kept for' },
  destruction: { zh: '销毁方式', en: 'Destroyed by' },
  processors: { zh: '受托处理者', en: 'Processors' },
  transfers: { zh: '跨境传输', en: 'Transfers abroad' },
  none: { zh: '无', en: 'none' },
} as const satisfies Record<string, Text>;
const destructions = {
  delete: { zh: '删除', en: 'deletion' },
  anonymise: { zh: '匿名化', en: 'anonymisation' },
  crypto_erase: { zh: '销毁密钥并删除', en: 'destroying the key, and deletion' },
} as const satisfies Record<Collection['destruction'], Text>;

/** The register as the record that article 30 of the GDPR asks for, for people. */
export function processingRecord(map: DataMap, language: Language, format: 'html' | 'markdown'): string {
  const { organization } = map;
  const say = (key: keyof typeof labels) => labels[key][language];
  const rows: Row[] = [
    [say('controller'), organization.controller[language]],
    [say('representative'), organization.representative[language]],
    [say('officer'), organization.data_protection_officer[language]],
    [say('security'), organization.security_policy[language]],
  ];
  const sections = [
    { title: organization.name[language], rows, tables: [] },
    ...map.systems.map((entry) => sectionOf(entry, language)),
  ];
  const page = { title: say('title'), about: say('basis'), sections };
  return format === 'html' ? htmlPage(page, language) : markdownPage(page);
}

function sectionOf(entry: SystemEntry, language: Language): Section {
  const say = (key: keyof typeof labels) => labels[key][language];
  const purposes = entry.system.privacy_declarations.map((declared) => [
    declared.name[language],
    declared.data_use,
    declared.data_subjects.join(', '),
    declared.data_categories.join(', '),
    `GDPR ${declared.legal_basis.gdpr}; PIPL ${declared.legal_basis.pipl}`,
    declared.recipients[language],
  ]);
  const datasets = entry.dataset.collections.map((collection) => [
    holdingName(entry, collection),
    collection.description[language],
    [...new Set(collection.fields.flatMap(({ data_categories }) => data_categories))].join(', '),
    retentionText(collection, language),
    destructions[collection.destruction][language],
  ]);
  const list = (names: readonly string[]) => (names.length === 0 ? say('none') : names.join('; '));
  return {
    title: entry.system.name[language],
    rows: [
      [say('processors'), list(entry.processors.map(({ name }) => name[language]))],
      [say('transfers'), list(entry.transfers.map(({ to, mechanism }) => `${to} (${mechanism[language]})`))],
    ],
    tables: [
      {
        title: say('purposes'),
        head: (['purpose', 'use', 'subjects', 'categories', 'legalBasis', 'recipients'] as const).map(say),
        rows: purposes,
      },
      {
        title: say('datasets'),
        head: (['dataset', 'holds', 'categories', 'retention', 'destruction'] as const).map(say),
        rows: datasets,
      },
    ],
  };
}

function retentionText({ retention }: Collection, language: Language): string {
  if ('with' in retention) return language === 'zh' ? `与 ${retention.with} 相同` : `as long as ${retention.with}`;
  const { days, from } = retention;
  return language === 'zh' ? `自${from.zh}起 ${days} 天` : `${days} days from ${from.en}`;
}

type Page = { readonly title: string; readonly about: string; readonly sections: readonly Section[] };

function markdownPage({ title, about, sections }: Page): string {
  const cell = (value: string) => value.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const table = ({ title: name, head, rows }: Table) =>
    [`### ${name}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
  const section = ({ title: name, rows, tables }: Section) =>
    [`## ${name}`, '', ...rows.map(([label, value]) => `- ${label}: ${value}`), '', ...tables.map(table)].join('\n');
  return `# ${title}\n\n${about}\n\n${sections.map(section).join('\n')}`;
}

function htmlPage({ title, about, sections }: Page, language: Language): string {
  const cells = (tag: 'td' | 'th', values: readonly string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
  const table = ({ title: name, head, rows }: Table) =>
    `<h3>${escaped(name)}</h3><table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('')}</table>`;
  const section = ({ title: name, rows, tables }: Section) =>
    `<section><h2>${escaped(name)}</h2><dl>${rows
      .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)
      .join('')}</dl>${tables.map(table).join('')}</section>`;
  const style = 'body{font:16px/1.5 sans-serif;max-width:72em;margin:2em auto}td,th{border:1px solid;padding:.3em}';
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<style>${style}table{border-collapse:collapse}</style></head><body><h1>${escaped(title)}</h1>` +
    `<p>${escaped(about)}</p>${sections.map(section).join('')}</body></html>\n`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
