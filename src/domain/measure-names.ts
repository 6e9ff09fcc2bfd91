/** What predictions can be measured by, one way of computing each. */
export type MeasureName =
  | 'accuracy'
  | 'error'
  | 'balanced_accuracy'
  | 'f1_macro'
  | 'recall'
  | 'fnr'
  | 'specificity'
  | 'fpr'
  | 'precision'
  | 'npv'
  | 'f1'
  | 'jaccard'
  | 'mcc'
  | 'roc_auc'
  | 'log_loss'
  | 'brier'
  | 'mae'
  | 'mse'
  | 'rmse'
  | 'r2'
  | 'bias'

export interface NamedMeasure {
  readonly name: MeasureName
  /** −1 for the negative of it (`neg_log_loss`), else 1. */
  readonly sign: 1 | -1
}

/** Each measure's names, words joined by one space. A name may be of several, the first is tried first. */
const NAMES: readonly (readonly [MeasureName, string])[] = [
  ['accuracy', 'accuracy, acc, acc1, top 1 accuracy, exact match, em, micro f1, f1 micro'],
  ['error', 'error, error rate, err, merror, misclassification rate'],
  ['recall', 'recall, sensitivity, tpr, true positive rate'],
  ['fnr', 'fnr, false negative rate, miss rate'],
  ['specificity', 'specificity, tnr, true negative rate'],
  ['fpr', 'fpr, false positive rate, fall out'],
  ['precision', 'precision, ppv, positive predictive value'],
  ['npv', 'npv, negative predictive value'],
  ['f1', 'f1, f measure, dice'],
  ['balanced_accuracy', 'balanced accuracy, macro recall, recall macro, macro avg recall, recall'],
  ['f1_macro', 'f1 macro, macro f1, macro avg f1, f1'],
  ['jaccard', 'jaccard, iou'],
  ['mcc', 'mcc, matthews corrcoef'],
  ['roc_auc', 'roc auc, auc, auroc, auc roc'],
  ['log_loss', 'log loss, logloss, mlogloss, cross entropy, nll, loss'],
  ['brier', 'brier, brier loss'],
  ['mae', 'mae, mean absolute error, loss'],
  ['mse', 'mse, mean squared error, loss'],
  ['rmse', 'rmse, root mean squared error'],
  ['r2', 'r2, r squared'],
  ['bias', 'bias, mean error'],
]

/** Shares of rows whose number is the metric's `samples`, besides accuracy and the error rate. */
const OTHER_SHARES: ReadonlySet<string> = new Set(
  (
    'acc norm, acc bytes, top k accuracy, acc5, top 5 accuracy, pass@k, hit rate, win rate, success rate, ' +
    'hallucination rate'
  ).split(', '),
)

const MEASURES: ReadonlyMap<string, readonly MeasureName[]> = groupNames()

function groupNames(): ReadonlyMap<string, readonly MeasureName[]> {
  const measures = new Map<string, MeasureName[]>()
  for (const [measure, text] of NAMES) {
    for (const name of text.split(', ')) {
      const known = measures.get(name)
      if (known === undefined) measures.set(name, [measure])
      else known.push(measure)
    }
  }
  return measures
}

/** Say where a metric was computed, or nothing. */
const IDLE: ReadonlySet<string> = new Set(
  'test testing val valid validation dev eval evaluation holdout metric metrics score'.split(' '),
)
const LONGEST_NAME = 300

function splitWords(name: string): readonly string[] {
  if (name.length > LONGEST_NAME) return []
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/@\d+/g, '@k')
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word !== '' && !IDLE.has(word))
}

/** What a metric of this name may be, as far as predictions give it; the whole name has to fit. */
export function measureNames(name: string): readonly NamedMeasure[] {
  const words = splitWords(name)
  const known = MEASURES.get(words.join(' '))
  if (known !== undefined) return known.flatMap((measure) => withSign(measure, 1))
  const [first, ...rest] = words
  if (first !== 'neg' && first !== 'negative') return []
  return (MEASURES.get(rest.join(' ')) ?? []).flatMap((measure) => withSign(measure, -1))
}

/** Some count what is predicted too much, and some what is missing. */
function withSign(name: MeasureName, sign: 1 | -1): readonly NamedMeasure[] {
  if (name !== 'bias') return [{ name, sign }]
  return [
    { name, sign: 1 },
    { name, sign: -1 },
  ]
}

/**
 * Which rows a metric is the share of: `all` of the evaluation, those of one `class` (recall), or `other` ones, such as
 * those that the model chooses (precision). `null` for what is no share.
 */
export function shareOf(name: string): 'all' | 'class' | 'other' | null {
  const words = splitWords(name).join(' ')
  if (OTHER_SHARES.has(words)) return 'all'
  const shares = (MEASURES.get(words) ?? []).map((measure) => SHARES.get(measure))
  return shares.find((share) => share !== undefined) ?? null
}

const SHARES: ReadonlyMap<MeasureName, 'all' | 'class' | 'other'> = new Map<
  MeasureName,
  'all' | 'class' | 'other'
>([
  ['accuracy', 'all'],
  ['error', 'all'],
  ['recall', 'class'],
  ['fnr', 'class'],
  ['specificity', 'other'],
  ['fpr', 'other'],
  ['precision', 'other'],
  ['npv', 'other'],
])
