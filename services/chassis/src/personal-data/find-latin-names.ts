import { type Finding, RedactionKind } from './finding.ts';
import { givenNames, pinyinSurnames } from './given-names.ts';

const WORD = "(?:\\p{Lu}['’])?\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]+)?";
/** In every word of a name; a text without it is looked through no further. */
const CAPITALISED = /\p{Lu}[\p{Ll}\p{M}]/u;
const PARTICLE = '(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al) ){0,2}';
const REST = `(?: (?:${PARTICLE}${WORD}|\\p{Lu}\\.)){0,3}`;
const TITLED = new RegExp(
  `(?<![\\p{L}\\d])(?:M\\.|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Herrn|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra?|Sig|Signora?)\\.?[ \\n](?:(?:Dr|Prof|Ing)\\.? )?(${PARTICLE}${WORD}${REST})`,
  'gu',
);
const LABELLED = new RegExp(
  `(?<![\\p{L}\\d])(?:[Nn]ame|[Cc]ontact|[Aa]ttn|ATTN|[Rr]ecipient|[Cc]ustomer|[Cc]ardholder|[Aa]ccount holder|[Cc]lient|[Ss]igned by|[Nn]om|[Kk]ontakt|[Aa]nsprechpartner|[Ee]mpfänger|[Aa]ttendees|[Pp]resent|[Ff]rom|[Tt]o|[Cc]c)(?: [Nn]ame| [Pp]erson)?\\s?[:：]\\s?(${WORD} ${PARTICLE}${WORD}${REST})`,
  'gu',
);
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:[Mm]y name is|[Ii]'m|I am|[Tt]his is|[Ss]peak (?:to|with)|[Ii]ch bin|[Mm]ein Name ist|[Jj]e m'appelle|[Dd]ear|Hi|Hello|[Rr]each|[Cc]all|[Cc]ontact|[Aa]sk for|[Mm]et|[Mm]et with|[Cc]ustomer|[Cc]lient|[Pp]atient|[Ee]mployee|[Cc]olleague|[Cc]aller|[Ff]rom|(?:[Rr]egards|[Ss]incerely|[Tt]hanks),)[ \\n]?(${WORD} ${PARTICLE}${WORD}(?: ${WORD})?)`,
  'gu',
);
/** A line under the words that end a letter, or after an office: whoever stands there. */
const SIGNED = new RegExp(
  `(?:(?:[Rr]egards|[Ss]incerely|[Tt]hanks(?: a lot| again)?|[Tt]hank you|[Cc]heers|[Bb]est(?: wishes)?|[Yy]ours(?: truly| faithfully)?|BR|Gr[uü](?:ß|ss)en?|Gr[uü](?:ß|ss)|[Cc]ordialement|[Ss]alutations|[Ss]aludos|[Ss]aluti|Bien à vous)[,.!]?\\s{0,2}\\n{1,2}[ \\t]{0,4}|(?:CEO|CFO|CTO|COO|[Mm]anager|[Dd]irector|[Bb]uyer|[Oo]wner|[Pp]resident)(?: is|:|,) )(${WORD} ${PARTICLE}${WORD}(?: ${WORD})?)(?![\\p{L}])`,
  'gu',
);
/** Two or three words of a name anywhere; the first must be a given name that people are known by. */
const ANYWHERE = new RegExp(
  `(?<![\\p{L}\\d@/._-])(${WORD})((?: \\p{Lu}\\.)? ${PARTICLE}${WORD}(?: ${WORD})?)(?![\\p{L}@])`,
  'gu',
);
/** What greetings and forms hold instead of a name. */
const NO_NAME =
  /^(?:All|Customer|Customers|Sir|Madam|Team|Everyone|Colleagues?|Friends?|Partner|Valued|Sales|Support|Service|Account|Our|Your|The|Head|Human|Customer|Purchasing|Marketing|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Happy|Good|New|North|South|East|West|United|Great|Us|Me|Today|Dear|Hong|Los|San|Las|Saint|Sri)\b/u;
const NO_LAST =
  / (?:Team|Department|Service|Services|Support|Office|Sales|Manager|Ltd|Inc|GmbH|Corp|Company|Group|Bank|Street|Road)\b/u;

/** What stands after a given name in the names of places, firms, days and things. */
const NO_SECOND =
  / (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Hall|Hotel|University|School|Airport|Hospital|Island|River|City|County|Park|Square|Church|Foundation|Institute|Museum|Inc|Ltd|LLC|Co|Corp|AG|GmbH|SA|Bank|Group|Award|Prize|Act|Day|January|February|March|April|May|June|July|August|September|October|November|December|Pro|Plus|Edition|Version|Release|I|The|And|But|Please|Thanks|Will|Can|Is|Has|From|To|For|At|On|In)(?![\p{L}])/u;
const SYLLABLES =
  /^(?:[BCDFGHJKLMNPQRSTWXYZ]h?[aeiouü]{1,3}(?:ng|n|r)?){1}(?:[- ]?[bcdfghjklmnpqrstwxyz]h?[aeiouü]{1,3}(?:ng|n|r)?)?$/;

/** Names of people in Latin letters after a title, a label of a form or a greeting. */
export function findLatinNames(text: string): Finding[] {
  if (!CAPITALISED.test(text)) return [];
  const said = [TITLED, LABELLED, SPOKEN, SIGNED].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, name = ''] = match;
      const start = match.index + whole.length - name.length;
      const isName = !NO_NAME.test(name) && !NO_LAST.test(name);
      return isName ? [{ kind: RedactionKind.Name, start, end: start + name.length }] : [];
    }),
  );
  return [...said, ...knownNames(text)];
}

function knownNames(text: string): Finding[] {
  const found: Finding[] = [];
  ANYWHERE.lastIndex = 0;
  for (let match = ANYWHERE.exec(text); match !== null; match = ANYWHERE.exec(text)) {
    const [whole, first = '', rest = ''] = match;
    const isKnown = givenNames.has(first) || isPinyinName(first, rest.trim());
    const isName = isKnown && !NO_NAME.test(whole) && !NO_LAST.test(whole) && !NO_SECOND.test(rest);
    if (isName) found.push({ kind: RedactionKind.Name, start: match.index, end: match.index + whole.length });
    // The next word may begin a name: Yesterday Laura Bianchi called.
    else ANYWHERE.lastIndex = match.index + first.length;
  }
  return found;
}

/** Li Wei and Wei Li: one of the two is a family name and the other a syllable or two of Chinese. */
function isPinyinName(first: string, last: string): boolean {
  return (pinyinSurnames.has(last) && SYLLABLES.test(first)) || (pinyinSurnames.has(first) && SYLLABLES.test(last));
}
