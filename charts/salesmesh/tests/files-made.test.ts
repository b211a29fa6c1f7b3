import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chartFiles, chartFolder } from '../../../infra/charts/chart-files.ts';
import { readChartValues } from '../../../infra/charts/chart-values.ts';
import { valuesSchema } from '../../../infra/charts/values-schema.ts';

for (const [name, text] of Object.entries(await chartFiles())) {
  test(`${name} is what its source makes; make chart-test UPDATE=1 writes it`, async () => {
    assert.equal(await readFile(`${chartFolder}/${name}`, 'utf8'), text);
  });
}

test('a key without sentence or schema is named', () => {
  assert.throws(() => readChartValues('# -- Said.\na: 1\n# @schema {type: integer}\nb: 1\n'), {
    message: /a has no schema[\s\S]*b has no sentence/,
  });
});

test('a key of a map that stands for a definition may be left out or null where the definition is used, and nowhere else', () => {
  const values = readChartValues(
    '# -- All.\n# @schema {type: object, definition: one}\nall:\n  # -- How many.\n  # @schema {type: integer, minimum: 0}\n  count: 2\n',
  );
  const schema = JSON.parse(JSON.stringify(valuesSchema(values)));
  assert.deepEqual(schema.properties.all.required, ['count']);
  assert.equal(schema.properties.all.properties.count.type, 'integer');
  assert.equal(schema.$defs.one.required, undefined);
  assert.deepEqual(schema.$defs.one.properties.count.type, ['integer', 'null']);
});
