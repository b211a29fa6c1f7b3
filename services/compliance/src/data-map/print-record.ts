// The record of processing activities of this register: node print-record.ts [json|html|markdown] [zh|en], to standard
// output. Ends non-zero when the register or an argument is wrong.
import { processingRecord } from './processing-record.ts';
import { readDataMap } from './read-data-map.ts';

const [format = 'markdown', language = 'en'] = process.argv.slice(2).map((argument) => argument || undefined);
const isSpoken = language === 'zh' || language === 'en';
if (!isSpoken || (format !== 'json' && format !== 'html' && format !== 'markdown')) {
  process.stderr.write('usage: make -s article30 [FORMAT=json|html|markdown] [LANGUAGE_OF_RECORD=zh|en]\n');
  process.exitCode = 2;
} else {
  const map = readDataMap();
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(map, null, 2)}\n` : processingRecord(map, language, format),
  );
}
