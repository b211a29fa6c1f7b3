import { foldWidth } from './characters.ts';
import { type Finding, RedactionKind } from './finding.ts';

/** WeChat's own rule: a letter, then five to nineteen letters, digits, hyphens and underscores. */
const ID = '[a-z][-_a-z\\d]{5,19}(?![-_a-z\\d])';
const NAME = '(?:微\\s?信\\s?|[微威薇]\\s?[♥❤]\ufe0f?|绿泡泡|薇信|威信|徽信|V信|v信|we\\s?chat|weixin|wx|vx)';
const LINK =
  '(?:号\\s?码|账\\s?号|帐\\s?号|号|ID(?![a-z\\d])|account)?[吧呢哈啊]?(?:\\s?(?:我?的?(?:是|为)|(?:就|可以|直接|也)?(?:是|搜索|搜|加|添加)|is(?![a-z\\d]))\\s?(?:一下|我)?)?';
/** After the word and a sign that an id follows: any id. After the word alone: one that no plain word looks like. */
const NAMED = new RegExp(`${NAME}\\s?${LINK}\\s{0,2}([:：=（(「“"'【]?)\\s{0,2}(${ID})`, 'gi');
const LETTER = new RegExp(
  `(?:加(?:我|一?下|个)?\\s?[v微薇威徽]|卫星|(?:^|[^\\p{L}\\d])v\\s?[:：]|\\+\\s?v)\\s?[:：]?\\s?(${ID})`,
  'giu',
);
const BEFORE_NAME = new RegExp(
  `(${ID})\\s?(?:[（(]\\s?|(?:这个?)?(?:是|为|就是)\\s?(?:我|他|她|本人)?的?)(?:微信|wechat|wx)`,
  'gi',
);
const OWN = /(?<![a-z\d])wxid_[a-z\d]{6,30}/gi;
/** Words after 微信 that name one of its products. */
const PRODUCTS =
  /^(?:android|iphone|windows|official|account|mini[-_]?program|program|moments|payment|paying|support|public|channel|channels|business|enterprise|group|groups|message|messages|contact|number|please|wechat|weixin|work|version)$/i;
/** One of these stands in or beside every id that is found; asked first, for an id has the shape of a word. */
const HINT = /[微威薇徽绿加]|卫星|v信|we\s?chat|weixin|[wv]x|v\s?[:：]|\+\s?v/i;
/** What ids have and words have not. */
const ID_LIKE = /[\d_]/;
/** Links that make a bare word an id. */
const SAYS_ID = /(?:号|ID|[:：=]|是|为|搜|\bis)\s{0,2}[（(「“"'【]?\s{0,2}$/i;

/** Ids of WeChat beside a word for it. A phone number used as one is found as a phone number. */
export function findWechatIds(written: string): Finding[] {
  const text = foldWidth(written);
  if (!HINT.test(text)) return [];
  const found: Finding[] = [];
  const keep = (id: string, at: number) => {
    if (!PRODUCTS.test(id)) found.push({ kind: RedactionKind.Wechat, start: at, end: at + id.length });
  };
  for (const match of text.matchAll(NAMED)) {
    const [whole, , id = ''] = match;
    const at = match.index + whole.length - id.length;
    const isWordOfItsOwn = !/[a-z\d]/i.test(text[match.index - 1] ?? ' ');
    const isSaid = SAYS_ID.test(whole.slice(0, whole.length - id.length)) || ID_LIKE.test(id);
    if (isWordOfItsOwn && isSaid) keep(id, at);
  }
  for (const match of text.matchAll(LETTER)) {
    const [whole, id = ''] = match;
    if (ID_LIKE.test(id)) keep(id, match.index + whole.length - id.length);
  }
  for (const match of text.matchAll(BEFORE_NAME)) {
    const [, id = ''] = match;
    const isWordOfItsOwn = !/[-_a-z\d]/i.test(text[match.index - 1] ?? ' ');
    if (isWordOfItsOwn && ID_LIKE.test(id)) keep(id, match.index);
  }
  for (const match of text.matchAll(OWN)) keep(match[0], match.index);
  return found;
}
