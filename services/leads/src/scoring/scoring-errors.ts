import { catalogue } from '@salesmesh/chassis/errors';

/** Error codes of training and scoring. */
export const scoringErrors = catalogue('leads', {
  training_rows_too_few: {
    kind: 'FAILED_PRECONDITION',
    zh: '训练数据不足：成交 {won} 行、未成交 {lost} 行，每类至少需要 {needed} 行。请提供更多已有结果的线索。',
    en: 'Too few rows to train on: {won} won and {lost} lost, at least {needed} of each are needed. Give more leads whose outcome is known.',
  },
  training_outcomes_mismatch: {
    kind: 'INVALID_ARGUMENT',
    zh: '训练数据有 {rows} 行，但结果有 {outcomes} 个；每行必须恰好有一个结果。',
    en: 'There are {rows} training rows but {outcomes} outcomes; give exactly one outcome for each row.',
  },
  training_features_missing: {
    kind: 'FAILED_PRECONDITION',
    zh: '没有可用于训练的列：{columns} 列均为空、恒定或为标识符。请提供随线索变化的列。',
    en: 'No column can be learnt from: all {columns} are empty, constant or identifiers. Give columns that differ between leads.',
  },
  evaluation_argument_invalid: {
    kind: 'INVALID_ARGUMENT',
    zh: '参数 {name} 无效：{problem}。用法：{usage}',
    en: 'Argument {name} is wrong: {problem}. Usage: {usage}',
  },
  evaluation_file_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '无法读取文件 {file}（{reason}）。请检查路径；需要带表头的 UTF-8 CSV 文件，可用 gzip 压缩并以 .gz 结尾。',
    en: 'File {file} cannot be read ({reason}). Check the path; a UTF-8 CSV file with a header row is needed, gzipped if its name ends in .gz.',
  },
  evaluation_column_missing: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件 {file} 中没有列“{column}”，但 TARGET、ID、DROP 或训练文件需要它。请更正列名；现有的列：{columns}。',
    en: 'File {file} has no column "{column}", which TARGET, ID, DROP or the training file asks for. Correct the name; its columns are: {columns}.',
  },
  evaluation_outcome_unreadable: {
    kind: 'INVALID_ARGUMENT',
    zh: '文件 {file} 第 {row} 行的结果列“{column}”为“{value}”，无法识别。请使用 1/0、True/False、Yes/No 或 Won/Lost。',
    en: 'In file {file}, data row {row} has "{value}" in the outcome column "{column}". Write 1/0, True/False, Yes/No or Won/Lost.',
  },
  scorer_format_unknown: {
    kind: 'FAILED_PRECONDITION',
    zh: '评分模型格式 {format} 无法读取，本版本可读取格式 {readable}。请重新训练模型。',
    en: 'Scorer model format {format} cannot be read, this release reads format {readable}. Train the model again.',
  },
});
