/** What a sentence is screened as, and the rules one of which must speak; none for what is harmless. */
export type Template = {
  readonly in: 'contract' | 'chat' | 'talk_script' | 'message';
  readonly rules: readonly string[];
  readonly texts: readonly string[];
};
