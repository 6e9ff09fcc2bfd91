/**
 * The names of all metrics formats, as `FORMAT:` prefixes and the configuration's `format` have them. Their readers
 * are in `metrics-file.ts`, `metrics-shapes.ts` and `metrics-folder.ts`; this list is by itself because reading a
 * configuration must not load them.
 */
export const METRICS_FORMAT_NAMES = [
  'json',
  'yaml',
  'toml',
  'csv',
  'jsonl',
  'benchmark',
  'dvc-diff',
  'dvclive',
  'eval-results',
  'evals-result',
  'huggingface',
  'keras',
  'keras-history',
  'lightning',
  'lm-eval',
  'mlflow',
  'model-card',
  'sagemaker',
  'sklearn',
  'tensorboard',
  'trainer-state',
  'ultralytics',
  'wandb',
] as const

export type MetricsFormatName = (typeof METRICS_FORMAT_NAMES)[number]
