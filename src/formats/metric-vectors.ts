/** Lists that are points of a curve, values of a model or rows of data: no number of them is a result. */
const VECTOR =
  /^(?:[ft][pn]r|hist|bins|classes)$|(?:^|_)(?:thresholds|(?:precision|recall)_curve|predictions|y_(?:true|pred|prob|proba|score)|coefs?|coefficients|weights|bin_edges|histogram|confusion_matrix|quantiles|embeddings?)$|importances?$/

const CURVES: ReadonlySet<string> = new Set([
  'roc',
  'roc_curve',
  'pr_curve',
  'precision_recall_curve',
  'det',
  'det_curve',
  'calibration_curve',
])

const INPUT = /^(?:seed|random_state)$|(?:^|_)timestamp$/

/** Whether a list of numbers under this key is a curve or vector, and no series over the training. */
export function isVector(key: string): boolean {
  return VECTOR.test(plain(key))
}

/** Whether every list of numbers below this key, at any depth, is points of a curve. */
export function isCurve(key: string): boolean {
  return CURVES.has(plain(key))
}

/** Whether all that is below this key is one matrix, whose cells are no metrics. */
export function isMatrix(key: string): boolean {
  return /(?:^|_)confusion_matrix$/.test(plain(key))
}

/** Whether a number of this name went into the job, or says when it ran. */
export function isJobInput(key: string): boolean {
  return INPUT.test(key.toLowerCase())
}

/** `feature_importances_` of scikit-learn and `Confusion Matrix` of a report are written in many ways. */
function plain(key: string): string {
  return key.trim().toLowerCase().replaceAll(/[\s-]/g, '_').replace(/_$/, '')
}
