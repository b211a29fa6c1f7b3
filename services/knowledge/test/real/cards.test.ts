import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cardFile, content, importFile } from '../fixtures/card-file.ts';
import { as, type KnowledgeService, knowledgeServers, startKnowledgeService } from '../fixtures/knowledge-service.ts';

let servers: Awaited<ReturnType<typeof knowledgeServers>>;
let service: KnowledgeService;
let count = 0;
const request = () => {
  count += 1;
  return `r-${count}`;
};

before(async () => {
  servers = await knowledgeServers();
  service = await startKnowledgeService(servers);
});
after(async () => {
  await service[Symbol.asyncDispose]();
  await servers[Symbol.asyncDispose]();
});

async function draft(change: Record<string, unknown> = {}, who: { tenant?: string; sub?: string } = {}) {
  const made = { request_id: request(), content: { ...content, ...change } };
  const { card } = await as('rep', () => service.cards.createCard(made), who);
  assert.ok(card);
  return card;
}
const change = (card: { id: string; version: number }) => ({
  request_id: request(),
  card_id: card.id,
  expected_version: card.version,
});

describe('a card', () => {
  test('begins as a draft of its author, is reviewed by another and goes back to draft when it changes', async () => {
    const card = await draft();
    assert.deepEqual(
      [card.version, card.state, card.content?.owner, card.created_by],
      [1, 'CARD_STATE_DRAFT', 'rep-1', 'rep-1'],
    );
    const reviewed = await as('sales_manager', () => service.cards.reviewCard(change(card)));
    assert.deepEqual([reviewed.card?.state, reviewed.card?.reviewed_by], ['CARD_STATE_REVIEWED', 'sales_manager-1']);
    const update = { ...change({ id: card.id, version: 2 }), content: { ...content, title: '新标题' } };
    const updated = await as('rep', () => service.cards.updateCard(update));
    assert.deepEqual(
      [updated.card?.version, updated.card?.state, updated.card?.reviewed_by],
      [3, 'CARD_STATE_DRAFT', undefined],
    );
    const { versions } = await as('rep', () => service.cards.listCardVersions({ card_id: card.id }));
    assert.deepEqual(
      versions.map((past) => [past.version, past.state, past.content?.title]),
      [
        [2, 'CARD_STATE_REVIEWED', '价格异议'],
        [1, 'CARD_STATE_DRAFT', '价格异议'],
      ],
    );
  });

  test('is not reviewed by who changed it last, nor twice', async () => {
    const { card } = await as('sales_manager', () => service.cards.createCard({ request_id: request(), content }));
    assert.ok(card);
    const review = (sub: string, version: number) =>
      as('sales_manager', () => service.cards.reviewCard(change({ id: card.id, version })), { sub });
    await assert.rejects(review('sales_manager-1', 1), { code: 'knowledge.own_review' });
    await review('sales_manager-2', 1);
    await assert.rejects(review('sales_manager-3', 2), { code: 'knowledge.card_not_draft' });
  });

  test('that is retired stays as it is', async () => {
    const card = await draft();
    await as('rep', () => service.cards.retireCard(change(card)));
    const again = { ...change({ id: card.id, version: 2 }), content };
    await assert.rejects(
      as('rep', () => service.cards.updateCard(again)),
      { code: 'knowledge.card_retired' },
    );
  });

  test('with personal data or other faults is refused with every field named', async () => {
    const wrong = {
      ...{ title: '', problem: '打 13800138000', solution: 'x', language: 'fr' },
      evidence: [{ source: 'mail li@example.com', url: 'http://example.com' }],
      scene: { countries: ['China'] },
    };
    const refusal = await draft(wrong).then(
      () => [],
      (error: { code: string; fields: { field: string }[] }) => [error.code, ...error.fields.map(({ field }) => field)],
    );
    const fields = ['title', 'evidence.0.url', 'scene.countries.0', 'language'].map((field) => `content.${field}`);
    assert.deepEqual(refusal, ['knowledge.invalid_card', ...fields]);
    const personal = { problem: '打 13800138000', evidence: [{ quote: '', source: 'li@example.com', url: '' }] };
    await assert.rejects(draft(personal), {
      fields: [
        {
          field: 'content.problem',
          zh: '此处含有电话号码；卡片不得含个人信息，请删去。',
          en: 'It holds a telephone number. A card must not hold personal data: take it out.',
        },
        {
          field: 'content.evidence.0.source',
          zh: '此处含有电子邮件地址；卡片不得含个人信息，请删去。',
          en: 'It holds an e-mail address. A card must not hold personal data: take it out.',
        },
      ],
    });
  });

  test('is made once by a repeated request, also at the same time', async () => {
    const made = { request_id: request(), content };
    const both = await as('rep', () => Promise.all([1, 2].map(() => service.cards.createCard(made))));
    assert.equal(both[0]?.card?.id, both[1]?.card?.id);
    const again = await as('rep', () => service.cards.createCard(made));
    assert.equal(again.card?.id, both[0]?.card?.id);
  });

  test('is changed by one of two at the same time; the same request twice is one change', async () => {
    const card = await draft();
    const update = (title: string) => ({ ...change(card), content: { ...content, title } });
    const results = await as('rep', () =>
      Promise.allSettled(['a', 'b', 'c'].map((title) => service.cards.updateCard(update(title)))),
    );
    assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected', 'rejected']);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    assert.deepEqual(new Set(codes), new Set(['knowledge.version_conflict']));
    const once = { ...change({ id: card.id, version: 2 }), content: { ...content, title: 'd' } };
    const repeated = await as('rep', () => Promise.all([1, 2, 3].map(() => service.cards.updateCard(once))));
    assert.deepEqual(
      repeated.map((answer) => answer.card?.version),
      [3, 3, 3],
    );
    const { versions } = await as('rep', () => service.cards.listCardVersions({ card_id: card.id }));
    assert.deepEqual(
      versions.map(({ version }) => version),
      [2, 1],
    );
  });
});

describe('who may do what', () => {
  test('a rep reads own drafts and what is reviewed and meant for the rep, and changes own cards only', async () => {
    const tenant = 'access';
    const own = await draft({ title: 'own' }, { tenant, sub: 'rep-a' });
    const restricted = await draft(
      { title: 'east', visibility: { roles: [], units: ['east'] } },
      { tenant, sub: 'rep-b' },
    );
    await as('sales_manager', () => service.cards.reviewCard(change(restricted)), { tenant });
    const open = await draft({ title: 'open' }, { tenant, sub: 'rep-b' });
    await as('sales_manager', () => service.cards.reviewCard(change(open)), { tenant });
    const titles = async (sub: string, units: string[]) => {
      const { cards } = await as('rep', () => service.cards.listCards({}), { tenant, sub, units });
      return cards.map((card) => card.content?.title).toSorted();
    };
    assert.deepEqual(await titles('rep-a', []), ['open', 'own']);
    assert.deepEqual(await titles('rep-c', ['east']), ['east', 'open']);
    assert.deepEqual(await titles('rep-c', ['east/shanghai']), ['east', 'open']);
    assert.deepEqual(await titles('rep-c', ['eastern', 'north/east']), ['open']);
    assert.deepEqual(await titles('rep-b', []), ['east', 'open']);
    const read = (id: string, sub: string) => as('rep', () => service.cards.getCard({ card_id: id }), { tenant, sub });
    await assert.rejects(read(own.id, 'rep-c'), { code: 'knowledge.card_not_found' });
    await assert.rejects(read(restricted.id, 'rep-a'), { code: 'knowledge.card_not_found' });
    const foreign = { ...change({ id: open.id, version: 2 }), content };
    await assert.rejects(
      as('rep', () => service.cards.updateCard(foreign), { tenant, sub: 'rep-a' }),
      { code: 'knowledge.not_card_keeper' },
    );
    await assert.rejects(
      as('rep', () => service.cards.reviewCard(change(own)), { tenant, sub: 'rep-b' }),
      { code: 'chassis.permission_denied' },
    );
  });

  test('each role lists and finds what the access rules let it read, and no other', async () => {
    const tenant = 'roles';
    await draft({ title: 'draft' }, { tenant, sub: 'author' });
    for (const [title, visibility] of Object.entries({
      open: { roles: [], units: [] },
      reps: { roles: ['rep'], units: [] },
      east: { roles: [], units: ['acme/east'] },
    })) {
      const card = await draft({ title, visibility }, { tenant, sub: 'author' });
      await as('sales_manager', () => service.cards.reviewCard(change(card)), { tenant });
    }
    const seenBy = async (role: string, units: string[] = []) => {
      const who = { tenant, sub: 'reader', units };
      const [listed, found] = await Promise.all([
        as(role, () => service.cards.listCards({}), who),
        as(role, () => service.search.searchCards({ query: '' }), who),
      ]);
      return [
        listed.cards.map((card) => card.content?.title).toSorted(),
        found.cards.map(({ title }) => title).toSorted(),
      ];
    };
    const all = ['draft', 'east', 'open', 'reps'];
    assert.deepEqual(await seenBy('sales_manager'), [all, all.slice(1)]);
    assert.deepEqual(await seenBy('operator'), [all, all.slice(1)]);
    assert.deepEqual(await seenBy('rep', ['acme/east/one']), [all.slice(1), all.slice(1)]);
    assert.deepEqual(await seenBy('rep', ['acme/west']), [
      ['open', 'reps'],
      ['open', 'reps'],
    ]);
    assert.deepEqual(await seenBy('compliance_officer'), [['open'], ['open']]);
  });

  test('another tenant finds no card', async () => {
    const card = await draft();
    await assert.rejects(
      as('sales_manager', () => service.cards.getCard({ card_id: card.id }), { tenant: 't2' }),
      { code: 'knowledge.card_not_found' },
    );
  });

  test('cards are listed in pages, newest change first, none twice', async () => {
    const who = { tenant: 'pages' };
    for (let at = 0; at < 7; at++) await draft({ title: `card ${at}` }, who);
    const seen: string[] = [];
    for (let page_token = ''; ; ) {
      const page = await as('rep', () => service.cards.listCards({ page_size: 3, page_token }), who);
      seen.push(...page.cards.map((card) => card.content?.title ?? ''));
      page_token = page.next_page_token;
      if (page_token === '') break;
    }
    assert.deepEqual(
      seen.toSorted(),
      [0, 1, 2, 3, 4, 5, 6].map((at) => `card ${at}`),
    );
    assert.equal(seen[0], 'card 6');
  });
});

describe('an import', () => {
  const statuses = (rows: readonly { line: number; status: string; problems: { code: string; field: string }[] }[]) =>
    rows.map(({ line, status, problems }) => [
      line,
      status,
      problems.map(({ code, field }) => `${code} ${field}`).join(),
    ]);

  test('answers each row and adds up; a bad row stops nothing', async () => {
    const file = [
      cardFile([
        { key: 'a' },
        { key: 'b', problem: 'mail li@example.com' },
        { title: 'no key' },
        { key: 'a', title: '改' },
      ]),
      '{broken',
      cardFile([{ key: 'c', unknown_field: 1 }, { key: 'd' }]),
    ].join('\n');
    const { rows, summary } = await as('operator', () => importFile(service, {}, file), { tenant: 'import' });
    assert.deepEqual(statuses(rows), [
      [1, 'created', ''],
      [2, 'rejected', 'invalid_field problem'],
      [3, 'rejected', 'invalid_key key'],
      [4, 'updated', ''],
      [5, 'rejected', 'invalid_json '],
      [6, 'rejected', 'invalid_field '],
      [7, 'created', ''],
    ]);
    assert.deepEqual({ ...summary }, { read: 7, created: 2, updated: 1, unchanged: 0, rejected: 4 });
    const { card } = await as('sales_manager', () => service.cards.getCard({ card_id: rows[0]?.card_id ?? '' }), {
      tenant: 'import',
    });
    assert.deepEqual([card?.version, card?.content?.title, card?.external_key], [2, '改', 'a']);
  });

  test('of the same file again creates nothing; a changed row becomes the next version', async () => {
    const file = (title: string) =>
      cardFile(Array.from({ length: 1_200 }, (_, at) => ({ key: `k${at}`, ...(at === 7 ? { title } : {}) })));
    const who = { tenant: 'again' };
    const first = await as('operator', () => importFile(service, {}, file('a')), who);
    const second = await as('operator', () => importFile(service, {}, file('a')), who);
    const third = await as('operator', () => importFile(service, {}, file('b')), who);
    assert.deepEqual({ ...first.summary }, { read: 1_200, created: 1_200, updated: 0, unchanged: 0, rejected: 0 });
    assert.deepEqual({ ...second.summary }, { read: 1_200, created: 0, updated: 0, unchanged: 1_200, rejected: 0 });
    assert.deepEqual({ ...third.summary }, { read: 1_200, created: 0, updated: 1, unchanged: 1_199, rejected: 0 });
  });

  test('twice at once creates each card once', async () => {
    const file = cardFile(Array.from({ length: 1_000 }, (_, at) => ({ key: `k${at}` })));
    const both = await as('operator', () => Promise.all([1, 2].map(() => importFile(service, {}, file))), {
      tenant: 'twice',
    });
    const created = both.flatMap(({ rows }) => rows.filter(({ status }) => status === 'created'));
    assert.equal(created.length, 1_000);
    assert.equal(new Set(created.map(({ card_id }) => card_id)).size, 1_000);
    const unchanged = both.flatMap(({ rows }) => rows.filter(({ status }) => status === 'unchanged'));
    assert.equal(unchanged.length, 1_000);
  });

  test('is reviewed at once when a manager vouches for it, drafts included; nobody else can', async () => {
    const who = { tenant: 'vouched' };
    const file = cardFile([{ key: 'a' }]);
    await as('operator', () => importFile(service, {}, file), who);
    await assert.rejects(
      as('operator', () => importFile(service, { reviewed: true }, file), who),
      { code: 'knowledge.import_not_vouched' },
    );
    const { rows } = await as(
      'sales_manager',
      () => importFile(service, { reviewed: true }, `${file}\n${cardFile([{ key: 'b' }])}`),
      who,
    );
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['updated', 'created'],
    );
    const summary = await as('sales_manager', () => service.cards.summariseCards({}), who);
    assert.deepEqual({ ...summary }, { drafts: 0, reviewed: 2, retired: 0, citations: 0, cited_cards: 0 });
  });

  test('without a header or a source is refused', async () => {
    await assert.rejects(
      as('operator', () => importFile(service, { source: ' ' }, '{}')),
      { code: 'knowledge.invalid_request' },
    );
    const call = as('operator', () => service.cards.importCards());
    await call.send({ chunk: Buffer.from('{}') });
    call.end();
    await assert.rejects(call[Symbol.asyncIterator]().next(), { code: 'knowledge.import_without_header' });
  });
});
