/** Names that the Hugging Face Hub knows: what it does not know it cannot filter or show. */

const HUB_TASKS: ReadonlySet<string> = new Set(
  `
  text-classification token-classification table-question-answering question-answering
  zero-shot-classification translation summarization feature-extraction text-generation
  text2text-generation fill-mask sentence-similarity text-to-speech text-to-audio
  automatic-speech-recognition audio-to-audio audio-classification audio-text-to-text
  voice-activity-detection depth-estimation image-classification object-detection
  image-segmentation text-to-image image-to-text image-to-image image-to-video text-to-video
  unconditional-image-generation video-classification reinforcement-learning robotics
  tabular-classification tabular-regression tabular-to-text table-to-text multiple-choice
  text-ranking text-retrieval time-series-forecasting image-text-to-text video-text-to-text
  any-to-any visual-question-answering document-question-answering visual-document-retrieval
  zero-shot-image-classification zero-shot-object-detection graph-ml mask-generation
  keypoint-detection text-to-3d image-to-3d image-feature-extraction
  `
    .trim()
    .split(/\s+/),
)

/** A framework of the manifest to the library that the Hub calls it by. */
const LIBRARIES: ReadonlyMap<string, string> = new Map([
  ['scikit-learn', 'sklearn'],
  ['transformers', 'transformers'],
  ['sentence-transformers', 'sentence-transformers'],
  ['keras', 'keras'],
  ['fastai', 'fastai'],
  ['spacy', 'spacy'],
  ['ultralytics', 'ultralytics'],
  ['mlx', 'mlx'],
  ['diffusers', 'diffusers'],
  ['peft', 'peft'],
  ['timm', 'timm'],
  ['setfit', 'setfit'],
  ['stable-baselines3', 'stable-baselines3'],
])

/** Formats that a runtime of their own loads, whichever framework wrote the file. */
const RUNTIME_FORMATS: ReadonlyMap<string, string | undefined> = new Map([
  ['onnx', undefined],
  ['gguf', undefined],
  ['tflite', 'litert'],
])

/** Metrics of the Hub, each with other names that mean the same number. */
const METRICS: readonly (readonly [id: string, ...others: readonly string[]])[] = [
  ['accuracy', 'acc', 'accuracy_score'],
  ['precision', 'precision_score'],
  ['recall', 'recall_score'],
  ['f1', 'f1_score'],
  ['roc_auc', 'auc', 'auroc', 'roc_auc_score'],
  ['matthews_correlation', 'mcc', 'matthews_corrcoef'],
  ['brier_score', 'brier', 'brier_score_loss'],
  ['mse', 'mean_squared_error'],
  ['mae', 'mean_absolute_error'],
  ['mape', 'mean_absolute_percentage_error'],
  ['smape'],
  ['mase'],
  ['r_squared', 'r2', 'r2_score'],
  ['pearsonr', 'pearson'],
  ['spearmanr', 'spearman'],
  ['perplexity', 'ppl'],
  ['exact_match', 'em'],
  ['bleu'],
  ['sacrebleu'],
  ['google_bleu', 'gleu'],
  ['rouge', 'rouge1', 'rouge2', 'rougel', 'rougelsum'],
  ['meteor'],
  ['bertscore'],
  ['bleurt'],
  ['chrf'],
  ['ter'],
  ['wer', 'word_error_rate'],
  ['cer', 'character_error_rate'],
  ['mean_iou', 'miou'],
  ['seqeval'],
]

const METRIC_IDS: ReadonlyMap<string, string> = new Map(
  METRICS.flatMap(([id, ...others]) => [id, ...others].map((name) => [name, id] as const)),
)

/** How an average over classes is told; the Hub counts all of them as the metric itself. */
const AVERAGE = /^(precision|recall|f1)_(?:macro|micro|weighted|samples)$/

const EVALUATION_ROLES: ReadonlySet<string> = new Set(['test', 'validation', 'val', 'eval', 'dev'])

const SOURCE =
  /^((?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95})@([A-Za-z0-9][\w./-]{0,199})$/

export const isHubTask = (task: string): boolean => HUB_TASKS.has(task)

/** The `library_name` for a model; `undefined` where the Hub has no name for what loads it. */
export function findHubLibrary(
  framework: string | undefined,
  format: string | undefined,
): string | undefined {
  if (format !== undefined && RUNTIME_FORMATS.has(format)) return RUNTIME_FORMATS.get(format)
  return LIBRARIES.get(framework ?? '')
}

/** The Hub's id of a metric, by its usual names (`acc`, `Accuracy`, `f1_macro`); `undefined` for any other. */
export function findHubMetric(name: string): string | undefined {
  const plain = name.toLowerCase().replaceAll(/[ .-]/g, '_')
  return METRIC_IDS.get(plain) ?? AVERAGE.exec(plain)?.[1]
}

export interface HubDataset {
  /** `NAME` or `OWNER/NAME`. */
  readonly repo: string
  readonly revision: string
  /** Page of that very revision. */
  readonly url: string
}

/** The data set of a `huggingface` source (`REPO@REVISION`); `undefined` where its text is not one. */
export function findHubDataset(source: {
  readonly kind: string
  readonly uri: string
}): HubDataset | undefined {
  const [, repo, revision] = (source.kind === 'huggingface' ? SOURCE.exec(source.uri) : null) ?? []
  if (repo === undefined || revision === undefined) return undefined
  const url = `https://huggingface.co/datasets/${repo}/tree/${encodeURIComponent(revision)}`
  return { repo, revision, url }
}

/** Whether data of that role only measured the model: the Hub lists what a model was trained on. */
export const isEvaluationRole = (role: string | null): boolean =>
  EVALUATION_ROLES.has((role ?? '').toLowerCase())
