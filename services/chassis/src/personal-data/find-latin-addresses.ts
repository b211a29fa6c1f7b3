import { foldWidth } from './characters.ts';
import { type Finding, RedactionKind } from './finding.ts';

const WORD = "[\\p{Lu}\\d][\\p{L}\\d.'’-]{0,24}";
/** Words that are more than streets; they count where a comma, an end or a town follows. */
const MAYBE_STREET =
  '(?:Way|Loop|Row|Walk|Hill|Gate|Wharf|Quay|Trail|Circus|Drive|Dr|Place|Pl|Court|Square|Close|Circle|Gardens)(?=\\s*(?:[,.;:)\\n]|$|\\p{Lu}))';
const STREET =
  '(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Ct|Sq|Terrace|Parkway|Pkwy|Highway|Hwy|Crescent|Mews)';
const ROOM =
  '(?: [NSEW]{1,2}(?![\\p{L}]))?(?:(?:,|,? )(?:\\d{1,3}(?:st|nd|rd|th) Floor|Apt|Apartment|Suite|Ste|Unit|Flat|Room|Floor|Fl|#)\\.? ?#?[\\p{L}\\d-]{1,6})?';
const CITY = `(?:(?:,|,? )${WORD}(?: ${WORD}){0,2})?`;
const POSTCODE = '(?:(?:,|,? )(?:[A-Z]{2} )?\\d{5}(?:-\\d{4})?|,? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})?';
const CONTINENTAL_CITY = `(?:,? (?:[A-Z]{1,2}-)?\\d{4,5} ?(?:[A-Z]{2} )?\\p{Lu}[\\p{L}-]{1,24}(?: (?:am|an der|\\p{Lu}[\\p{L}-]{1,24})){0,2})?`;

const PATTERNS = [
  new RegExp(`(?<![\\p{L}\\d])(?:P\\. ?O\\.|PO|Post Office) Box \\d{1,6}(?!\\d)${CITY}${POSTCODE}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?:Flat|Apt|Apartment|Unit|Suite|Room) [\\dA-Z]{1,5},? )?(?:No\\.? ?)?\\d{1,6}[A-Za-z]?,? (?:[NSEW]\\.? )?${WORD}(?: ${WORD}){0,3}? (?:${STREET}|${MAYBE_STREET})(?![\\p{L}])\\.?${ROOM}${CITY}${POSTCODE}`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}-]{1,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm) \\d{1,4} ?[a-z]?(?![\\p{L}\\d])${CONTINENTAL_CITY}`,
    'gu',
  ),
  /(?<![\p{L}\d])(?:Am|An der|An dem|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Alte[rs]?|Neue[rs]?) \p{Lu}[\p{L}-]{2,24} \d{1,4} ?[a-z]?(?![\p{L}\d]),? (?:D-)?\d{5} \p{Lu}[\p{L}-]{1,24}/gu,
  new RegExp(
    `(?<![\\p{L}\\d])\\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse|quai|allée) (?:(?:de|du|des|la|le|les) |[ld]['’]){0,3}\\p{Lu}[\\p{L}'’-]{1,24}(?:[ -](?:(?:de|du|des|la) ){0,2}\\p{Lu}[\\p{L}'’-]{1,24}){0,3}${CONTINENTAL_CITY}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:Calle|Via|Viale|Piazza|Avenida|Plaza|Corso) (?:(?:de|del|la|di|della) ){0,2}\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2},? \\d{1,4}(?!\\d)${CONTINENTAL_CITY}`,
    'gu',
  ),
];

/** A text without any of these words, or without a digit, holds none; asked first, for the patterns are slow. */
const HINT = new RegExp(
  ` Box \\d| (?:${STREET}|Way|Loop|Row|Walk|Hill|Gate|Wharf|Quay|Trail|Circus|Dr|Pl|Court|Square|C)|(?:straße|strasse|str\\.|weg|platz|allee|gasse|ufer|damm) \\d|\\d,? (?:D-)?\\d{5} \\p{Lu}|(?:rue|avenue|boulevard|place|chemin|impasse|quai|allée) |(?:Calle|Via|Viale|Piazza|Avenida|Plaza|Corso) `,
  'iu',
);

/** Street addresses in Latin letters: North America and Britain, Germany, France, Spain and Italy. */
export function findLatinAddresses(text: string): Finding[] {
  const folded = foldWidth(text).replaceAll('，', ',');
  if (!/\d/.test(folded) || !HINT.test(folded)) return [];
  return PATTERNS.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: address }) => ({
      kind: RedactionKind.Address,
      start: index,
      end: index + address.replace(/[\s,.]+$/, '').length,
    })),
  );
}
