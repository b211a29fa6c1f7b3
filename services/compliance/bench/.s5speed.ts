import { redactText } from '@salesmesh/chassis/personal-data';
import { corpus } from '../test/redaction-corpus/corpus.ts';

const texts = corpus(20_261_122, 3000).map((t) => t.text);
const tens = Array.from({ length: 300 }, (_, i) => texts.slice(i * 10, i * 10 + 10).join('\n'));
const kb = tens.reduce((s, t) => s + Buffer.byteLength(t), 0) / 1000;
for (let r = 0; r < 4; r++) {
  const s = process.cpuUsage();
  for (const t of tens) redactText(t);
  const e = process.cpuUsage(s);
  console.log((kb / ((e.user + e.system) / 1e6)).toFixed(0), 'kB/s cpu');
}
