/** `quick` rows take about a minute each; `full` ones run for long, or need memory and disk that not every machine has. */
export const Tier = { quick: 'quick', full: 'full' } as const;
export type Tier = (typeof Tier)[keyof typeof Tier];

/** Where a row is written, from the root of the repository. The process that lists them loads none of them. */
export type ListedRow = { readonly name: string; readonly tier: Tier; readonly file: string };

/** In the order in which they run. */
export const rows: readonly ListedRow[] = [
  { name: 'decide_inprocess', tier: Tier.quick, file: 'services/compliance/bench/decide-inprocess.ts' },
  { name: 'decide_grpc', tier: Tier.quick, file: 'services/compliance/bench/decide-grpc.ts' },
  { name: 'decide_stream', tier: Tier.quick, file: 'services/compliance/bench/decide-stream.ts' },
  { name: 'decide_latency', tier: Tier.quick, file: 'services/compliance/bench/decide-latency.ts' },
  { name: 'decide_opa_server', tier: Tier.quick, file: 'services/compliance/bench/decide-opa-server.ts' },
  { name: 'decide_facts', tier: Tier.quick, file: 'services/compliance/bench/decide-facts.ts' },
  { name: 'decide_facts_million', tier: Tier.full, file: 'services/compliance/bench/decide-facts-million.ts' },
  { name: 'bundle_swap', tier: Tier.quick, file: 'services/compliance/bench/bundle-swap.ts' },
  { name: 'shadow', tier: Tier.quick, file: 'services/compliance/bench/shadow.ts' },
  { name: 'memory', tier: Tier.full, file: 'services/compliance/bench/memory.ts' },
  { name: 'memory_short', tier: Tier.full, file: 'services/compliance/bench/memory-short.ts' },
  { name: 'replay', tier: Tier.quick, file: 'services/compliance/bench/replay.ts' },
  { name: 'replay_million', tier: Tier.full, file: 'services/compliance/bench/replay-million.ts' },
  { name: 'ledger_append', tier: Tier.quick, file: 'services/compliance/bench/ledger-append.ts' },
  { name: 'ledger_proof', tier: Tier.quick, file: 'services/compliance/bench/ledger-proof.ts' },
  { name: 'redact', tier: Tier.quick, file: 'services/compliance/bench/redact.ts' },
  { name: 'score', tier: Tier.quick, file: 'services/leads/bench/score.ts' },
  { name: 'event_path', tier: Tier.quick, file: 'services/chassis/bench/event-path.ts' },
  { name: 'gateway', tier: Tier.quick, file: 'gateway/bench/read-lead.ts' },
  { name: 'search', tier: Tier.quick, file: 'services/knowledge/bench/search.ts' },
];
