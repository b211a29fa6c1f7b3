import { type SeededRandom, seededRandom } from '@salesmesh/chassis/random';
import type { GatewayApi, Json } from './gateway-api.ts';

type Language = 'zh' | 'en';
type Wording = { readonly title: string; readonly problem: string; readonly solutions: readonly string[] };
type Topic = {
  readonly key: string;
  readonly purposes: readonly string[];
  /** Absent: of use in every channel. */
  readonly channels?: readonly string[];
  readonly words: Record<Language, Wording>;
};

const topics: readonly Topic[] = [
  {
    key: 'first-talk',
    purposes: ['marketing'],
    words: {
      zh: {
        title: '首次联系客户：了解需求',
        problem: '客户刚刚咨询过，还不认识我们，不愿意听介绍。',
        solutions: [
          '先说明身份和来意，再问一个与客户用途有关的问题。听完再介绍，不超过三句话。',
          '先感谢客户的咨询，复述客户关心的内容，请客户确认需求后再约下一次沟通。',
        ],
      },
      en: {
        title: 'First talk with a new customer after an enquiry',
        problem: 'The customer has asked a question, does not know us yet and does not want to be told about products.',
        solutions: [
          'Say who you are and why you write. Ask one question about what it is for, listen, then explain in three sentences.',
          'Thank the customer for the enquiry, repeat in your own words what was asked, and agree on the next talk.',
        ],
      },
    },
  },
  {
    key: 'price',
    purposes: ['marketing', 'quotation'],
    words: {
      zh: {
        title: '价格异议：客户说太贵',
        problem: '客户认为报价太高，要求马上降价。',
        solutions: [
          '不要先降价。先问预算和比较对象，再算总拥有成本，最后谈付款方式。',
          '请客户说明与哪一家比较，逐项对照服务和交付内容，让差价有依据。',
        ],
      },
      en: {
        title: 'Price objection: the customer says it is too expensive',
        problem: 'The customer finds the quotation too high and asks for a discount at once.',
        solutions: [
          'Do not begin with a discount. Ask for the budget and what it is compared with, then show the total cost of ownership.',
          'Ask which offer it is compared with and go through service and delivery line by line.',
        ],
      },
    },
  },
  {
    key: 'not-now',
    purposes: ['marketing', 'service'],
    words: {
      zh: {
        title: '客户说现在没有时间',
        problem: '客户没有拒绝，但总是推迟沟通。',
        solutions: [
          '请客户选一个方便的时间和方式，只发一页要点，到时再联系，中间不打扰。',
          '问清楚决定的时间点和参与的人，把下一步写成一件小事，由客户来定日期。',
        ],
      },
      en: {
        title: 'The customer has no time now',
        problem: 'The customer does not refuse but puts the talk off again and again.',
        solutions: [
          'Let the customer choose the time and the channel, send one page, and stay silent until then.',
          'Ask when it will be decided and by whom, and make the next step small enough to be agreed on now.',
        ],
      },
    },
  },
  {
    key: 'by-hand',
    purposes: ['marketing', 'service'],
    channels: ['call', 'visit', 'im'],
    words: {
      zh: {
        title: '自动消息未获准时的人工联系方式',
        problem: '合规没有允许发送自动消息，客户仍在等待答复。',
        solutions: [
          '只回答客户自己提出的问题，不附带推广内容；先确认客户是否愿意继续联系，并记录答复。',
          '由本人亲自联系，说明从何处得知客户的需求；客户不愿意时立即停止并登记。',
        ],
      },
      en: {
        title: 'Reaching out lawfully when no message may be sent',
        problem: 'Compliance did not permit the automated message, and the customer still waits for an answer.',
        solutions: [
          'Answer only what the customer asked, without advertising. Ask whether contact is welcome and record the answer.',
          'Reach out in person and say where the request came from. Stop at once where the customer does not want it, and record that.',
        ],
      },
    },
  },
  {
    key: 'delivery',
    purposes: ['service', 'transactional'],
    words: {
      zh: {
        title: '交付推迟时怎样告诉客户',
        problem: '交付日期推迟，客户已经安排了使用。',
        solutions: [
          '先说新日期和原因，再给两个替代方案；不要等客户来问。',
          '当天通知，说明影响的范围，约定下一次进展通报的时间。',
        ],
      },
      en: {
        title: 'Telling a customer that delivery is late',
        problem: 'The date of delivery moves and the customer has already planned with it.',
        solutions: [
          'Give the new date and the reason first, then two ways out. Do not wait to be asked.',
          'Tell it on the same day, say what it touches, and agree on when you report next.',
        ],
      },
    },
  },
];

/** What differs by place; the law itself is compliance's, not a card's. */
const places = [
  { country: '', zh: '不同地区的习惯不同，先听客户怎么说。', en: 'Habits differ by place, so listen first.' },
  {
    country: 'CN',
    zh: '中国客户常先比较口碑，可以先谈同类用户的使用情况。',
    en: 'Customers in China often ask who else uses it.',
  },
  {
    country: 'DE',
    zh: '德国客户看重准时和书面依据，请附上技术资料。',
    en: 'Customers in Germany look for punctuality and written proof.',
  },
  {
    country: 'FR',
    zh: '法国客户希望先建立关系，问候不可省略。',
    en: 'Customers in France expect a proper greeting and a talk before figures.',
  },
  { country: 'ES', zh: '西班牙客户午后联系更合适。', en: 'Customers in Spain are better reached in the afternoon.' },
  {
    country: 'CH',
    zh: '瑞士客户可能使用德语或法语，请先确认语言。',
    en: 'Customers in Switzerland may prefer German or French: ask first.',
  },
  { country: 'US', zh: '美国客户喜欢先听结论。', en: 'Customers in the United States want the conclusion first.' },
] as const;
const channels = ['email', 'sms', 'ai_call'] as const;
const labels = { zh: '（合成示例）', en: ' (synthetic example)' } as const;
const source = { zh: '合成数据，仅供演示', en: 'Synthetic data, for the demonstration only' } as const;

/** Made-up cards, each labelled as such: every topic for every place and channel, in Chinese and in English. */
export function talkTrackCards(seed: number): Json[] {
  const random = seededRandom(seed);
  return topics.flatMap((topic) =>
    places.flatMap((place) =>
      (topic.channels === undefined ? channels : [topic.channels.join('+')]).flatMap((channel) =>
        (['zh', 'en'] as const).map((language) => card({ topic, place, channel, language }, random)),
      ),
    ),
  );
}

type Made = {
  readonly topic: Topic;
  readonly place: (typeof places)[number];
  readonly channel: string;
  readonly language: Language;
};

function card({ topic, place, channel, language }: Made, random: SeededRandom): Json {
  const { title, problem, solutions } = topic.words[language];
  const solution = solutions[random.nextBelow(solutions.length)] ?? '';
  return {
    key: [topic.key, place.country || 'anywhere', channel, language].join('/'),
    title: `${title}${labels[language]}`,
    problem,
    solution: `${solution}${language === 'en' ? ' ' : ''}${place[language]}`,
    evidence: [{ quote: '', source: source[language], url: '' }],
    scene: {
      channels: channel.split('+'),
      countries: place.country === '' ? [] : [place.country],
      purposes: topic.purposes,
    },
    language,
  };
}

/** Puts the cards in as reviewed: the manager vouches for the file. Fails when one is not taken. */
export async function importTalkTracks(manager: GatewayApi): Promise<void> {
  const file = talkTrackCards(1)
    .map((each) => JSON.stringify(each))
    .join('\n');
  type Line = { row?: { line: number; status: string }; summary?: Json };
  const path = '/v1/cards/imports?source=talk-tracks&reviewed=true';
  for await (const { row } of manager.lines<Line>(path, file, 'application/x-ndjson')) {
    if (row?.status === 'rejected') throw new Error(`card on line ${row.line} was rejected: ${JSON.stringify(row)}`);
  }
}
