export const id = 173;
export const ids = [173];
export const modules = {

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  computeMetrics: () => (/* binding */ computeMetrics)
});

// EXTERNAL MODULE: ./lib/domain/exact-sum.js
var exact_sum = __webpack_require__(5549);
// EXTERNAL MODULE: ./lib/domain/predictions.js
var predictions = __webpack_require__(6986);
// EXTERNAL MODULE: ./lib/domain/rank-scores.js
var rank_scores = __webpack_require__(7490);
;// CONCATENATED MODULE: ./lib/domain/classification-metrics.js



/** Slices for more classes would hide the other metrics. */
const MAX_CLASS_SLICES = 20;
/** UTF-16 code units. */
const MAX_SLICE_LENGTH = 200;
/** Control characters, line separators and bidirectional overrides. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** Of a double: probabilities are at least so far from 0 and 1, as in scikit-learn's `log_loss`. */
const CLIP = Number.EPSILON;
function classificationMetrics(table) {
    const counts = countClasses(table);
    const seen = counts.filter(({ support, predicted }) => support + predicted > 0);
    return [
        ...overall(table, seen),
        ...binary(table, counts),
        ...(table.positive === null ? multiclassLoss(table) : []),
        ...(seen.length > MAX_CLASS_SLICES ? [] : seen.filter(isNameable).flatMap(perClass)),
    ];
}
function countClasses({ classes, labels, predicted, rows, }) {
    const counts = classes.map((name) => ({ name, support: 0, predicted: 0, hits: 0 }));
    for (let row = 0; row < rows; row += 1) {
        const label = counts[labels[row] ?? -1];
        const answer = counts[predicted[row] ?? -1];
        if (label === undefined || answer === undefined)
            continue;
        label.support += 1;
        answer.predicted += 1;
        if (label === answer)
            label.hits += 1;
    }
    return counts;
}
const ratio = (part, whole) => (whole === 0 ? 0 : part / whole);
const precisionOf = ({ hits, predicted }) => ratio(hits, predicted);
const recallOf = ({ hits, support }) => ratio(hits, support);
const f1Of = ({ hits, predicted, support }) => ratio(2 * hits, predicted + support);
/** Of a share of independent rows. */
const shareError = (share, rows) => rows === 0 ? null : Math.sqrt((share * (1 - share)) / rows);
function higher(name, value, samples, stderr = null, slice = null) {
    return { name, slice, value, samples, stderr, better: 'higher' };
}
function overall({ rows }, seen) {
    const accuracy = seen.reduce((sum, { hits }) => sum + hits, 0) / rows;
    const labelled = seen.filter(({ support }) => support > 0);
    return [
        higher('accuracy', accuracy, rows, shareError(accuracy, rows)),
        higher('balanced_accuracy', meanOver(labelled, recallOf), rows),
        higher('f1_macro', meanOver(seen, f1Of), rows),
    ];
}
const meanOver = (counts, valueOf) => counts.reduce((sum, count) => sum + valueOf(count), 0) / counts.length;
/**
 * Whether the slice can stand in comments and tables, by the rule for names of metrics in files. Cut or changed, the
 * name of one class might be that of another, so such a class has no slice of its own.
 */
function isNameable({ name }) {
    const slice = sliceOf(name);
    return slice.length <= MAX_SLICE_LENGTH && slice.isWellFormed() && !UNPRINTABLE.test(slice);
}
const sliceOf = (name) => `class=${name}`;
function perClass(count) {
    const slice = sliceOf(count.name);
    const recall = recallOf(count);
    return [
        higher('precision', precisionOf(count), count.predicted, shareError(precisionOf(count), count.predicted), slice),
        higher('recall', recall, count.support, shareError(recall, count.support), slice),
        higher('f1', f1Of(count), count.support, null, slice),
    ];
}
/** Of the positive class, which is the second one; none where nothing tells which it is. */
function binary(table, counts) {
    const positive = counts[1];
    if (positive === undefined || table.positive === null)
        return [];
    const recall = recallOf(positive);
    const precision = precisionOf(positive);
    return [
        higher('precision', precision, table.rows, shareError(precision, positive.predicted)),
        higher('recall', recall, table.rows, shareError(recall, positive.support)),
        higher('f1', f1Of(positive), table.rows),
        ...(table.score === null ? [] : scored(table, table.score)),
    ];
}
function scored({ rows, labels }, score) {
    const { rocAuc, averagePrecision } = (0,rank_scores/* rankScores */.k)(labels, score);
    const ranked = [
        ...(rocAuc === null ? [] : [higher('roc_auc', rocAuc, rows)]),
        ...(averagePrecision === null ? [] : [higher('average_precision', averagePrecision, rows)]),
    ];
    if (!(0,predictions/* isProbability */.O)(score))
        return ranked;
    const loss = (0,exact_sum/* meanOf */.h)(rows, (row) => {
        const clipped = clip(score[row] ?? 0);
        return -Math.log(labels[row] === 1 ? clipped : clip(1 - (score[row] ?? 0)));
    });
    const brier = (0,exact_sum/* meanOf */.h)(rows, (row) => ((score[row] ?? 0) - (labels[row] ?? 0)) ** 2);
    return [...ranked, lower('log_loss', loss, rows), lower('brier_score', brier, rows)];
}
function multiclassLoss({ rows, labels, classScores, }) {
    if (classScores === null || !classScores.every(predictions/* isProbability */.O))
        return [];
    const loss = (0,exact_sum/* meanOf */.h)(rows, (row) => -Math.log(clip(classScores[labels[row] ?? 0]?.[row] ?? 0)));
    return [lower('log_loss', loss, rows)];
}
const clip = (probability) => Math.min(1 - CLIP, Math.max(CLIP, probability));
function lower(name, { mean, stderr }, samples) {
    return { name, slice: null, value: mean, samples, stderr, better: 'lower' };
}

;// CONCATENATED MODULE: ./lib/domain/regression-metrics.js

function regressionMetrics({ rows, labels, predicted, }) {
    const errorOf = (row) => (labels[row] ?? 0) - (predicted[row] ?? 0);
    const metric = (name, value, better, stderr = null) => ({ name, slice: null, value, samples: rows, stderr, better });
    const absolute = (0,exact_sum/* meanOf */.h)(rows, (row) => Math.abs(errorOf(row)));
    const squared = (0,exact_sum/* meanOf */.h)(rows, (row) => errorOf(row) ** 2);
    const sizes = Float64Array.from(labels, (_, row) => Math.abs(errorOf(row))).toSorted();
    const metrics = [
        metric('mae', absolute.mean, 'lower', absolute.stderr),
        metric('mse', squared.mean, 'lower', squared.stderr),
        metric('rmse', Math.sqrt(squared.mean), 'lower'),
        metric('median_absolute_error', medianOf(sizes), 'lower'),
        // Sorted, NaN comes last.
        metric('max_error', sizes[rows - 1] ?? 0, 'lower'),
    ];
    return rows < 2 ? metrics : [...metrics, metric('r2', determination(labels, errorOf), 'higher')];
}
/** @param sorted not empty; the median of values with a NaN is NaN */
function medianOf(sorted) {
    const half = Math.floor(sorted.length / 2);
    if (Number.isNaN(sorted[sorted.length - 1]))
        return Number.NaN;
    const upper = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
/** With labels that are all the same: 1 for no error at all, else 0, as scikit-learn has it. */
function determination(labels, errorOf) {
    const { mean } = (0,exact_sum/* meanOf */.h)(labels.length, (row) => labels[row] ?? 0);
    const residual = (0,exact_sum/* exactSum */.d)();
    const total = (0,exact_sum/* exactSum */.d)();
    labels.forEach((label, row) => {
        residual.add(errorOf(row) ** 2);
        total.add((label - mean) ** 2);
    });
    const left = residual.result();
    if (total.result() === 0 && Number.isFinite(left))
        return left === 0 ? 1 : 0;
    return 1 - left / total.result();
}

;// CONCATENATED MODULE: ./lib/domain/prediction-metrics.js


/**
 * What scikit-learn gives for the same labels and predictions; what it does not define (`roc_auc` of one class) is left
 * out, and so are the slices of classes whose names cannot be printed or are too long. Precision, recall and F1 without a single hit are 0, as with its `zero_division=0`.
 */
function computeMetrics(table) {
    return table.kind === 'classification' ? classificationMetrics(table) : regressionMetrics(table);
}


/***/ })

};
