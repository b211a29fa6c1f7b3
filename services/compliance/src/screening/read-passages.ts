/** Kinds of texts that are screened, as files of examples write them. */
const KINDS = ['contract', 'chat', 'talk_script', 'message'] as const;

/** A text with its answer: any of the rules must speak; none may where there are none. */
export type Passage = {
  readonly id: string;
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly rules: readonly string[];
};

/** `kind | rules | text` a line, `-` for no rule; lines with # are notes. */
export function readPassages(name: string, file: string): Passage[] {
  return file.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [written = '', rules = '', ...rest] = line.split(' | ');
    const kind = KINDS.find((one) => one === written);
    if (kind === undefined || rest.length === 0) throw new Error(`${name}:${at + 1} is not "kind | rules | text"`);
    return [{ id: `${name}:${at + 1}`, kind, text: rest.join(' | '), rules: rules === '-' ? [] : rules.split(',') }];
  });
}
