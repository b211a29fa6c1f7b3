import { type Finding, RedactionKind } from './finding.ts';

const WORD = "(?:\\p{Lu}['’])?\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}?[\\p{Ll}\\p{M}]+)?";
const PARTICLE = '(?:(?:van|von|de|der|den|da|di|del|la|le|bin|al) ){0,2}';
const REST = `(?: (?:${PARTICLE}${WORD}|\\p{Lu}\\.)){0,3}`;
const TITLED = new RegExp(
  `(?<![\\p{L}\\d])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Herrn|Frau|Mme|Monsieur|Madame|Señora?|Sra?|Sig|Signora?)\\.?[ \\n](${PARTICLE}${WORD}${REST})`,
  'gu',
);
const LABELLED = new RegExp(
  `(?<![\\p{L}\\d])(?:[Nn]ame|[Cc]ontact|[Aa]ttn|ATTN|[Rr]ecipient|[Cc]ustomer|[Cc]ardholder|[Aa]ccount holder|[Cc]lient|[Ss]igned by|[Nn]om|[Kk]ontakt|[Aa]nsprechpartner|[Ee]mpfänger|[Aa]ttendees|[Pp]resent|[Ff]rom|[Tt]o|[Cc]c)(?: [Nn]ame| [Pp]erson)?\\s?[:：]\\s?(${WORD} ${PARTICLE}${WORD}${REST})`,
  'gu',
);
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?:[Mm]y name is|[Ii]'m|I am|[Tt]his is|[Ss]peak (?:to|with)|[Ii]ch bin|[Mm]ein Name ist|[Jj]e m'appelle|[Dd]ear|Hi|Hello|[Rr]each|[Cc]all|[Cc]ontact|[Aa]sk for|[Mm]et|[Mm]et with|[Cc]ustomer|[Cc]lient|[Pp]atient|[Ee]mployee|[Cc]olleague|[Ff]rom|(?:[Rr]egards|[Ss]incerely|[Tt]hanks),)[ \\n]?(${WORD} ${PARTICLE}${WORD}(?: ${WORD})?)`,
  'gu',
);
/** What greetings and forms hold instead of a name. */
const NO_NAME =
  /^(?:All|Customer|Customers|Sir|Madam|Team|Everyone|Colleagues?|Friends?|Partner|Valued|Sales|Support|Service|Account|Our|Your|The|Head|Human|Customer|Purchasing|Marketing|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Happy|Good|New|North|South|East|West|United|Great|Us|Me|Today|Dear|Hong|Los|San|Las|Saint|Sri)\b/u;
const NO_LAST =
  / (?:Team|Department|Service|Services|Support|Office|Sales|Manager|Ltd|Inc|GmbH|Corp|Company|Group|Bank|Street|Road)\b/u;

/** Names of people in Latin letters after a title, a label of a form or a greeting. */
export function findLatinNames(text: string): Finding[] {
  return [TITLED, LABELLED, SPOKEN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, name = ''] = match;
      const start = match.index + whole.length - name.length;
      const isName = !NO_NAME.test(name) && !NO_LAST.test(name);
      return isName ? [{ kind: RedactionKind.Name, start, end: start + name.length }] : [];
    }),
  );
}
