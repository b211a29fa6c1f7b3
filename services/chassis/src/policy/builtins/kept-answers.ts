/** Answers of a pure function, for as many texts as were asked last. */
export function keptAnswers<Answer>(answer: (text: string) => Answer, capacity: number) {
  const known = new Map<string, { readonly made: Answer }>();
  return {
    of: (text: string): Answer => {
      const found = known.get(text);
      if (found !== undefined) return found.made;
      const made = answer(text);
      for (const oldest of known.size < capacity ? [] : known.keys().take(1)) known.delete(oldest);
      known.set(text, { made });
      return made;
    },
  };
}
