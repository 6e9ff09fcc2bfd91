export const id = 897;
export const ids = [897];
export const modules = {

/***/ 8660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dk: () => (/* binding */ chooseRows),
  XJ: () => (/* binding */ hiddenNote),
  Z5: () => (/* binding */ metricFilter),
  Wk: () => (/* binding */ sideLabel),
  rq: () => (/* binding */ verdictClause)
});

// EXTERNAL MODULE: ./lib/domain/name-glob.js + 1 modules
var name_glob = __webpack_require__(1087);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
// EXTERNAL MODULE: ./lib/render/headline.js
var headline = __webpack_require__(5818);
;// CONCATENATED MODULE: ./lib/render/metric-order.js

/** Within each group failing rows come first, then by evaluation data; else the order stays. */
function orderRows(rows) {
    const ordered = rows.toSorted((left, right) => groupOf(left) - groupOf(right) ||
        OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome) ||
        evaluationRank(left.key) - evaluationRank(right.key));
    return {
        judged: ordered.filter((row) => groupOf(row) < SHOWN_ONLY),
        shown: ordered.filter((row) => groupOf(row) === SHOWN_ONLY),
    };
}
/** Test data first, then validation, what is neither, and training; slices after all of them. */
function orderMetrics(metrics) {
    return metrics.toSorted((left, right) => evaluationRank(metricKey(left)) - evaluationRank(metricKey(right)));
}
const OUTCOMES = ['fail', 'warn', 'pass', 'info'];
const SHOWN_ONLY = 2;
function groupOf({ gate, outcome }) {
    if (gate.rule !== null && gate.level !== 'info')
        return 0;
    return outcome === 'info' ? SHOWN_ONLY : 1;
}
/** The names that data sets usually have, as the first word of a key: `test/recall`, `val_loss`. */
const EVALUATIONS = [
    /^(?:test|testing|hold[-_ ]?out)(?![a-z])/i,
    /^(?:validation|valid|val|dev|eval)(?![a-z])/i,
];
const SLICE = /(?:^|\/)slice\//;
const SLICES = 100;
const TRAINING = /^(?:train|training)(?![a-z])/i;
function evaluationRank(key) {
    // Twenty classes would hide what they add up to.
    const group = SLICE.test(key) ? SLICES : 0;
    if (TRAINING.test(key))
        return group + EVALUATIONS.length + 1;
    const rank = EVALUATIONS.findIndex((name) => name.test(key));
    return group + (rank === -1 ? EVALUATIONS.length : rank);
}

;// CONCATENATED MODULE: ./lib/render/compared-pair.js




/** `v1.4.0`, `working tree`; with the model in front where the two sides are of different ones. */
function sideLabel(side, pair) {
    const other = pair.before !== null && pair.before.model !== pair.after.model;
    const name = side.version === null ? 'working tree' : `v${side.version}`;
    if (!other)
        return name;
    return side.version === null ? `${side.model}, ${name}` : `${side.model}@${name}`;
}
/** The rows to show, in the order for a reader, and what is left out. */
function chooseRows(rows, { all, metrics }) {
    const isNamed = metricFilter(metrics);
    const named = rows.filter(({ key }) => isNamed(key));
    const every = all || metrics.length > 0;
    const chosen = named.filter((row) => every || row.outcome !== 'info' || row.change !== 'same');
    const { judged, shown } = orderRows(chosen);
    return {
        rows: [...judged, ...shown],
        unchanged: named.length - chosen.length,
        unmatched: rows.length - named.length,
    };
}
/** A glob is of the end of a key, in whole parts: `recall` also names `test/recall`. */
function metricFilter(globs) {
    const compiled = globs.map((glob) => (0,name_glob/* compileGlob */.S)(`**/${glob}`));
    return (key) => compiled.length === 0 || compiled.some((glob) => glob.matches(key));
}
/** What is left out of the rows, and how to see it; empty when nothing is. */
function hiddenNote({ unchanged, unmatched }) {
    const parts = [
        ...(unchanged === 0
            ? []
            : [`${(0,number_format/* formatPlural */.yk)(unchanged, 'metric')} neither changed nor judged; --all shows them`]),
        ...(unmatched === 0 ? [] : [`${(0,number_format/* formatPlural */.yk)(unmatched, 'metric')} not matched by --metric`]),
    ];
    return parts.length === 0 ? '' : `Hidden: ${parts.join('. ')}.`;
}
/** `1 of 8 judged metrics failed, 2 warnings`: the verdict in numbers. */
function verdictClause({ verdict, rows }) {
    const { gated, failed, warned, passed } = (0,headline/* countOutcomes */.X)(rows);
    if (gated === 0)
        return 'no metric was judged';
    const judged = (0,number_format/* formatPlural */.yk)(gated, 'judged metric');
    const count = verdict === 'fail' ? `${failed} of ${judged} failed` : `${passed} of ${judged} passed`;
    return warned === 0 ? count : `${count}, ${(0,number_format/* formatPlural */.yk)(warned, 'warning')}`;
}


/***/ }),

/***/ 5818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ countOutcomes),
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/**
 * A full stop at the end, and the first letter upper case unless the first word could be the name of something:
 * `churn@v1.1.0` and `f1` stay as they are.
 */
function sentence(clause) {
    const text = clause.trim();
    const closed = /[.!?…]$/.test(text) ? text : `${text}.`;
    if (!/^\p{L}[\p{L}'’-]*[,:;.!?…]?(?:\s|$)/u.test(closed))
        return closed;
    return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`;
}
function countOutcomes(rows) {
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')];
    return { gated: failed + warned + passed, failed, warned, passed };
}


/***/ }),

/***/ 3897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareTrend: () => (/* binding */ compareTrend)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _domain_map_parallel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9612);
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3230);
/* harmony import */ var _domain_plan_comparison_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3323);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9416);
/* harmony import */ var _render_compared_pair_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8660);
/* harmony import */ var _describe_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9486);
/* harmony import */ var _known_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4849);
/* harmony import */ var _read_operand_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6570);
/* harmony import */ var _read_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1279);










/** Connections at once. */
const PARALLEL = 4;
/** Tags that are no signed version and may stand among those that are shown. */
const MAX_PASSED_OVER = 20;
/**
 * The metrics of several versions side by side, judged by nothing. A version that was named has to be genuine. Of the newest
 * versions one without a signature is passed over aloud, a bad signature ends the run.
 * @throws INPUT_INVALID when there are none; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID; CONFIG_INVALID
 */
async function compareTrend(request, ports) {
    const { versions: asked, trust } = request;
    const versions = 'last' in asked
        ? await (0,_domain_map_parallel_js__WEBPACK_IMPORTED_MODULE_7__/* .mapParallel */ .E)(await findNewest(asked, trust, ports), PARALLEL, (found) => (0,_read_operand_js__WEBPACK_IMPORTED_MODULE_5__/* .readRelease */ .i)(found, trust, ports))
        : await (0,_domain_map_parallel_js__WEBPACK_IMPORTED_MODULE_7__/* .mapParallel */ .E)(asked, PARALLEL, (target) => (0,_read_operand_js__WEBPACK_IMPORTED_MODULE_5__/* .readOperand */ .g)(target, trust, ports));
    const rows = buildRows(versions, request);
    const shown = rows.filter(({ gated }) => request.all || request.metrics.length > 0 || gated);
    return {
        versions: versions.map(_describe_version_js__WEBPACK_IMPORTED_MODULE_8__/* .describeVersion */ .M),
        rows: shown,
        hidden: rows.length - shown.length,
    };
}
/** Versions of a model that can be read, oldest first. Prereleases only where there is nothing else. */
async function findNewest({ model, last }, { verify }, { releases, log }) {
    const all = (0,_known_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(model, await releases.listTags((0,_domain_version_js__WEBPACK_IMPORTED_MODULE_2__/* .tagPrefix */ .B3)(model)));
    const finals = all.filter(({ version }) => !(0,_domain_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version));
    const eligible = (finals.length > 0 ? finals : all).slice(0, last + MAX_PASSED_OVER);
    const found = [];
    for (const { tag, commit } of eligible) {
        if (found.length === last)
            break;
        // oxlint-disable-next-line no-await-in-loop -- the newest first, until there are enough
        const release = await releases.findPublished(tag);
        if (release === undefined || !(0,_read_version_js__WEBPACK_IMPORTED_MODULE_6__/* .isVersion */ .lF)(release))
            continue;
        if (verify && !(0,_read_version_js__WEBPACK_IMPORTED_MODULE_6__/* .isSigned */ .JI)(release))
            log.warning(`${tag} is not signed: it is passed over.`);
        // oxlint-disable-next-line no-await-in-loop -- hardly ever: only an annotated tag has to be asked for its commit
        else
            found.push({ release, commit: commit ?? (await releases.readTagCommit(tag)) ?? null });
    }
    if (found.length > 0)
        return found.toReversed();
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `Nothing of the model "${model}" is published here${verify ? ' with a signature' : ''}: check its name and the repository, and whether the token may read it.`);
}
function buildRows(versions, { policy, metrics }) {
    const columns = versions.map(({ manifest }) => indexMetrics(manifest.predicate.metrics));
    const newest = versions.at(-1)?.manifest.predicate;
    const isNamed = (0,_render_compared_pair_js__WEBPACK_IMPORTED_MODULE_3__/* .metricFilter */ .Z5)(metrics);
    const { facts } = (0,_domain_plan_comparison_js__WEBPACK_IMPORTED_MODULE_1__/* .planComparison */ .d)({
        model: newest?.model.name ?? '',
        policy,
        candidate: newest?.metrics ?? [],
        // The last value of every metric that the newest version has no more.
        baseline: [...new Map(columns.flatMap((column) => [...column])).values()],
        data: null,
    });
    return facts
        .filter(({ pair }) => isNamed(pair.key))
        .map((fact) => ({
        key: fact.pair.key,
        better: fact.direction.better,
        unit: (fact.pair.candidate ?? fact.pair.baseline)?.unit ?? null,
        gated: isGated(fact),
        values: columns.map((column) => column.get(fact.pair.key) ?? null),
    }));
}
/** As in a comparison, the first of several metrics with one key counts. */
function indexMetrics(metrics) {
    const ordered = metrics.toSorted((left, right) => (left.source < right.source ? 1 : -1));
    return new Map(ordered.map((metric) => [(0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_9__/* .metricKey */ .C)(metric), metric]));
}
/** Without a rule of its own a metric is judged by its direction. */
const isGated = ({ rule, settings, direction }) => settings.level !== 'info' && (rule !== null || direction.better !== null);


/***/ })

};
