import type { Finding } from '../revision/law-revision.ts';

/** The parts of a check, in the order in which they run. */
const Step = {
  files: 'files',
  types: 'types',
  format: 'format',
  negation: 'negation',
  lint: 'lint',
  tests: 'tests',
  coverage: 'coverage',
  register: 'register',
  compile: 'compile',
  engines: 'engines',
  cases: 'cases',
} as const;
type Step = (typeof Step)[keyof typeof Step];

type Texts = { readonly zh: string; readonly en: string };
type Place = { readonly path: string; readonly line?: number; readonly column?: number };
type Told = Place & { readonly code: FindingCode; readonly said: string; readonly replacement?: string };

/** Of each kind of finding: its step, what leads its message in Chinese, and how it is mended. */
const kinds = {
  unreadable_yaml: [
    Step.files,
    'YAML 无法读取',
    '按提示修正该行的缩进或引号。',
    'Mend indentation or quotes on that line.',
  ],
  program_failed: [
    Step.files,
    '检查程序未能完成',
    '缩小规则中的循环后重试；若仍失败，请运维人员检查 OPA_PATH 与 REGAL_PATH。',
    'Make loops in the rule smaller and try again; if that does not help, operators look at OPA_PATH and REGAL_PATH.',
  ],
  base_changed: [
    Step.files,
    '所依据的规则已改变',
    '以现行规则为基础重新起草（rebase），再检查。',
    'Take up the rules in force (rebase), then check again.',
  ],
  rego_parse_error: [
    Step.types,
    '语法错误',
    '检查该行及其上一行：括号、引号是否成对，规则体是否以 if 开头。',
    'Look at this line and the one before: pairs of brackets and quotes, and `if` before a body.',
  ],
  rego_type_error: [
    Step.types,
    '类型错误',
    '使用 schemas/input.json 中的字段名；引用其他规则前先 import。',
    'Use the names of schemas/input.json, and import what you refer to.',
  ],
  rego_compile_error: [Step.types, '编译错误', '按提示修改该表达式。', 'Change the expression as the message says.'],
  unsupported_builtin: [
    Step.types,
    '使用了不支持的内置函数',
    '规则不得使用时钟、随机数或网络；请用 input 中的事实，或 outbound/lib 中的函数。',
    'Rules have no clock, random numbers or network: use a fact of `input` or a function of outbound/lib.',
  ],
  unknown_function: [
    Step.types,
    '没有这个函数',
    '检查函数名的拼写；outbound/lib 中的函数须先 import，其他函数请在本文件中定义。',
    'Look at how the name is spelt; import a function of outbound/lib first, and define any other in this file.',
  ],
  not_formatted: [
    Step.format,
    '格式不符合 opa fmt',
    '用给出的文本替换该文件。',
    'Replace the file by the text that is given.',
  ],
  negated_call: [
    Step.negation,
    '未知事实会使整条规则沉默',
    '为内层条件另立规则（_is_enough if …），再写 not _is_enough。',
    'Give the inner condition a rule of its own (`_is_enough if …`) and write `not _is_enough`.',
  ],
  lint: [Step.lint, '规则写法检查未通过', '按所附说明修改。', 'Change it as the linked page says.'],
  test_failed: [
    Step.tests,
    '测试未通过',
    '修改规则，或在法律确已改变时修改测试。',
    'Mend the rule, or the test where the law itself has changed.',
  ],
  not_covered: [
    Step.coverage,
    '没有测试执行到此行',
    '添加一个使该条件成立的测试，以及一个不成立的测试。',
    'Add a test in which the condition holds, and one in which it does not.',
  ],
  register: [
    Step.register,
    '登记不完整',
    '补全 METADATA、pack.rego、provisions.yaml 或测试。',
    'Complete METADATA, pack.rego, provisions.yaml or the tests.',
  ],
  not_compiled: [Step.compile, '无法编译', '按提示修改。', 'Change it as the message says.'],
  engines_disagree: [
    Step.engines,
    '两个引擎的结果不一致',
    '请向维护者报告；可改用更简单的写法。',
    'Tell the maintainers; a plainer way of writing the rule may help.',
  ],
  self_test_failed: [
    Step.engines,
    '规则包未通过自检',
    '任何规则都不得放行没有法规包覆盖的地区。',
    'No rule may let a message go to a place that no pack covers.',
  ],
  case_failed: [
    Step.cases,
    '案例结果与预期不符',
    '修改规则，或在法律确已改变时修改 cases/ 中的案例。',
    'Mend the rule, or the case in cases/ where the law itself has changed.',
  ],
} as const satisfies Record<string, readonly [Step, string, string, string]>;
export type FindingCode = keyof typeof kinds;

/** `said` is what the program said, in English; both languages show it. */
export function finding({ code, said, path, line = 0, column = 0, replacement }: Told): Finding {
  const [step, zh, fixZh, fixEn] = kinds[code];
  const message: Texts = { zh: `${zh}：${said}`, en: said };
  const place = { step, code, path, line, column };
  const told = { ...place, message, fix: { zh: fixZh, en: fixEn } };
  return replacement === undefined ? told : { ...told, replacement };
}
