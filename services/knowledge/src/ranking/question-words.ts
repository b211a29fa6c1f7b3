/**
 * Words that make a question of what is looked for. They stand in few cards, so their rarity would count for much and
 * say nothing. Longer ones first: `哪些` must not leave `些` behind. Chinese ones are looked for in folded text.
 */
const chinese = [
  ...['为什么', '是什么', '什么时候', '什么样', '怎么样', '怎么办', '多少个', '哪几个', '有哪些', '是哪些', '有什么'],
  ...[
    '什么',
    '哪些',
    '哪个',
    '哪里',
    '哪儿',
    '哪位',
    '哪种',
    '哪一',
    '哪年',
    '谁的',
    '多少',
    '多久',
    '多大',
    '多长',
    '多高',
    '几个',
    '几次',
    '几种',
  ],
  ...['怎么', '怎样', '如何', '为何', '何时', '何地', '何种', '何人', '请问', '是否', '能否', '可否'],
  ...['谁', '哪', '吗', '呢', '么', '啥'],
];
const english = [
  ...[
    'what',
    'which',
    'who',
    'whom',
    'whose',
    'when',
    'where',
    'why',
    'how',
    'do',
    'does',
    'did',
    'is',
    'are',
    'was',
    'were',
  ],
  ...[
    'can',
    'could',
    'should',
    'would',
    'will',
    'the',
    'a',
    'an',
    'of',
    'to',
    'for',
    'in',
    'on',
    'i',
    'we',
    'my',
    'our',
    'please',
  ],
];

const pattern = new RegExp(`${chinese.join('|')}|(?<![\\p{L}\\p{N}])(?:${english.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** The folded query with its question words blanked, so that their neighbours do not become a pair. */
export function withoutQuestionWords(folded: string): string {
  return folded.replaceAll(pattern, (word) => ' '.repeat(word.length));
}
