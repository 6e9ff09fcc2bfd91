export const id = 465;
export const ids = [465];
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

/***/ 8935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fc: () => (/* binding */ dataSizeText),
  Jx: () => (/* binding */ dataTable),
  HR: () => (/* binding */ environmentText),
  VT: () => (/* binding */ paramTables),
  zD: () => (/* binding */ unchangedText)
});

// UNUSED EXPORTS: dataCells, paramCells, sameDataCells

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(3419);
;// CONCATENATED MODULE: ./lib/render/fold.js

/** How many rows of a long table stay open, where no row needs to be seen more than another. */
const MOST_OPEN = 20;
/** The first entries in the open, the others in a folded block. `render` makes a block of some of them. */
function foldAfter(items, title, render) {
    const rest = items.slice(MOST_OPEN);
    return (0,markdown/* paragraphs */.qN)([
        render(items.slice(0, MOST_OPEN)),
        rest.length === 0 ? '' : (0,markdown/* details */.zH)(title(rest.length), render(rest)),
    ]);
}

// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(8193);
;// CONCATENATED MODULE: ./lib/render/data-change.js


/** Names in one line; the rest is counted. */
const MOST_NAMES = 3;
/**
 * What differs within a data set, one line each: its files, its rows, its columns. Empty when only the digests are
 * known.
 */
function describeDataChange(change) {
    const parts = [
        ...(change.files === undefined ? [] : fileParts(change.files)),
        ...rowParts(change),
        ...(change.schema === undefined ? [] : schemaParts(change.schema)),
    ];
    return parts.length === 0 ? [] : [`${(0,markdown/* codeSpan */.SS)(change.name)}: ${parts.join('; ')}`];
}
function fileParts({ added, removed, changed, examples }) {
    const kinds = [
        ['added', added, examples.added],
        ['removed', removed, examples.removed],
        ['changed', changed, examples.changed],
    ];
    return kinds
        .filter(([, count]) => count > 0)
        .map(([what, count, names]) => `${(0,number_format/* formatPlural */.yk)(count, 'file')} ${what}${named(names, count)}`);
}
function named(names, count) {
    const shown = names.slice(0, MOST_NAMES).map((name) => (0,markdown/* codeSpan */.SS)(name));
    return shown.length === 0 ? '' : ` (${shown.join(', ')}${count > shown.length ? ', …' : ''})`;
}
function rowParts({ before, after }) {
    const [old, now] = [before?.rows, after?.rows];
    if (old === undefined || now === undefined || old === now)
        return [];
    const sign = now > old ? '+' : '−';
    return [`rows ${sign}${(0,number_format/* formatCount */.B4)(Math.abs(now - old))}`];
}
function schemaParts({ added, removed, changed, reordered }) {
    return [
        ...columnPart('added', added),
        ...columnPart('removed', removed),
        ...changed
            .slice(0, MOST_NAMES)
            .map(({ name, before, after }) => `column ${(0,markdown/* codeSpan */.SS)(name)} was ${(0,markdown/* codeSpan */.SS)(before)}, is ${(0,markdown/* codeSpan */.SS)(after)}`),
        ...(changed.length > MOST_NAMES ? [`${changed.length - MOST_NAMES} more types changed`] : []),
        ...(reordered ? ['columns in another order'] : []),
    ];
}
function columnPart(what, columns) {
    if (columns.length === 0)
        return [];
    const names = columns.map(({ name }) => name);
    return [`${(0,number_format/* formatPlural */.yk)(names.length, 'column')} ${what}${named(names, names.length)}`];
}

// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(7999);
// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(3353);
;// CONCATENATED MODULE: ./lib/render/inputs.js







/** Parameters that differ, before and after; empty when none does. */
function paramTables(changes, sides) {
    return foldAfter(changes, (count) => (0,number_format/* formatPlural */.yk)(count, 'more changed parameter'), (some) => paramTable(some, sides));
}
function paramTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,markdown/* table */.tp)(['parameter', (0,markdown/* escapeText */.X1)(sides.before), (0,markdown/* escapeText */.X1)(sides.after)], ['left', 'left', 'left'], changes.map(paramCells));
}
/** Key, before and after. */
function paramCells(change) {
    return [
        (0,markdown/* codeSpan */.SS)(change.key),
        paramCell(change.before, 'not set'),
        (0,markdown/* bold */.Cr)(paramCell(change.after, 'removed')),
    ];
}
/** Data sets that differ, before and after; empty when none does. */
function dataTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* table */.tp)(['data', (0,markdown/* escapeText */.X1)(sides.before), (0,markdown/* escapeText */.X1)(sides.after)], ['left', 'left', 'left'], changes.map(dataCells)),
        (0,markdown/* list */.p_)(changes.flatMap(describeDataChange)),
    ]);
}
/** Name, before and after. */
function dataCells(change) {
    return [
        dataName(change),
        change.before === null ? metric_row/* NOTHING */.K$ : sideText(change.before),
        change.after === null ? (0,markdown/* bold */.Cr)('removed') : afterCell(change.before, change.after),
    ];
}
/** The same for a data set that did not change. */
function sameDataCells(data) {
    const side = data.before ?? data.after;
    return [dataName(data), side === null ? NOTHING : sideText(side), 'same'];
}
/** One line of what the training ran with and before did not; empty when nothing differs. */
function environmentText({ environment = [] }) {
    if (environment.length === 0)
        return '';
    const shown = environment.slice(0, MOST_CHANGES).map(({ what, before, after }) => {
        const sides = [before, after].map((side) => side === null ? metric_row/* NOTHING */.K$ : (0,markdown/* codeSpan */.SS)(/^[0-9a-f]{64}$/.test(side) ? (0,links/* shortDigest */.VK)(side) : side));
        return `${(0,markdown/* codeSpan */.SS)(what)} ${sides.join(' → ')}`;
    });
    const more = environment.length - shown.length;
    return `Environment: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
const MOST_CHANGES = 8;
/** `23 parameters and 2 data sets unchanged`; empty when there are none. */
function unchangedText(comparison) {
    const { params, data } = comparison;
    const parts = [
        ...(params.unchanged > 0 ? [(0,number_format/* formatPlural */.yk)(params.unchanged, 'parameter')] : []),
        ...(data.unchanged.length > 0 ? [(0,number_format/* formatPlural */.yk)(data.unchanged.length, 'data set')] : []),
    ];
    return parts.length === 0 ? '' : `${parts.join(' and ')} unchanged`;
}
function paramCell(value, absent) {
    return value === undefined ? absent : (0,markdown/* codeSpan */.SS)((0,param_text/* paramText */.$)(value));
}
function dataName(change) {
    const role = change.role === null || change.role === change.name ? '' : ` (${(0,markdown/* escapeText */.X1)(change.role, 24)})`;
    return `${(0,markdown/* codeSpan */.SS)(change.name)}${role}`;
}
function sideText(side) {
    return [(0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(side.digest)), dataSizeText(side)].join(' ').trim();
}
/**
 * `3 files, 91 kB, 120,433 rows`, as far as it is known.
 * @param change of the size, to follow it
 */
function dataSizeText({ files, size, rows }, change = '') {
    const parts = [
        ...(files === null ? [] : [(0,number_format/* formatPlural */.yk)(files, 'file')]),
        ...(size === null ? [] : [(0,number_format/* formatBytes */.z3)(size) + change]),
        ...(rows === undefined ? [] : [(0,number_format/* formatPlural */.yk)(rows, 'row')]),
    ];
    return parts.join(', ');
}
function afterCell(before, after) {
    const [old, now] = [before?.size ?? 0, after.size ?? 0];
    const growth = old === 0 || now === 0 ? 0 : (now - old) / old;
    const change = growth === 0 ? '' : ` (${(0,number_format/* formatPercent */.l9)(growth, true)})`;
    const text = [(0,markdown/* bold */.Cr)((0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(after.digest))), dataSizeText(after, change)].join(' ');
    return before === null ? `${text.trim()}, new` : text.trim();
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ intervalCell)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _metric_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7999);


/** Digits that an interval may have more than the values beside it. */
const MOST_EXTRA = 3;
/**
 * The interval of the change, in the metric's own direction: `−0.048 … −0.014`; of a metric with a target, of how much nearer
 * or farther. `one run` where nobody can know it.
 */
function intervalCell(row, style) {
    const { evidence } = row;
    if (evidence === null || row.change === 'not-comparable')
        return _metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING */ .K$;
    if (evidence.interval === null)
        return evidence.reason.startsWith('one run') ? 'one run' : 'no test';
    const ends = changeEnds(row, evidence.interval);
    const fine = intervalStyle(row, ends, style);
    const text = (end) => (0,_metric_row_js__WEBPACK_IMPORTED_MODULE_1__/* .isTarget */ .Ex)(row.better) ? distanceText(end, fine) : (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSigned */ .Gp)(end, fine);
    return `${text(ends[0])} … ${text(ends[1])}`;
}
function changeEnds(row, worsening) {
    return row.better === 'higher'
        ? [0 - worsening.upper, 0 - worsening.lower]
        : [worsening.lower, worsening.upper];
}
function distanceText(step, style) {
    if (step === 0)
        return '0';
    return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
}
/**
 * Two digits of the interval's width are enough, and more than the values have say nothing; but an end beyond the limit, or
 * beyond 0, must not look as if it were on it.
 */
function intervalStyle(row, ends, style) {
    if (style.kind !== 'fixed')
        return style;
    const { allowed } = row.gate;
    const limit = row.better === 'higher' ? -(allowed ?? 0) : (allowed ?? 0);
    const collides = (decimals) => ends.some((end) => [limit, 0].some((mark) => end !== mark && Number(end.toFixed(decimals)) === Number(mark.toFixed(decimals))));
    const most = style.decimals + MOST_EXTRA;
    let decimals = Math.min(style.decimals, widthDecimals(ends));
    while (decimals < most && collides(decimals))
        decimals += 1;
    return { kind: 'fixed', decimals: collides(decimals) ? style.decimals : decimals };
}
function widthDecimals([lower, upper]) {
    const width = Math.abs(upper - lower);
    if (width === 0 || !Number.isFinite(width))
        return Infinity;
    return Math.max(0, 1 - Math.floor(Math.log10(width)));
}


/***/ }),

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   Bg: () => (/* binding */ commitUrl),
/* harmony export */   Ek: () => (/* binding */ repositoryUrl),
/* harmony export */   LM: () => (/* binding */ shortSigner),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   XA: () => (/* binding */ releaseUrl),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* unused harmony export assetUrl */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3419);

function repositoryUrl(place) {
    const path = place.repository.split('/').map(encodeURIComponent).join('/');
    return `${place.serverUrl}/${path}`;
}
function releaseUrl(place, tag) {
    return `${repositoryUrl(place)}/releases/tag/${encodeURIComponent(tag)}`;
}
function assetUrl(place, tag, asset) {
    const path = `${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`;
    return `${repositoryUrl(place)}/releases/download/${path}`;
}
/** What changed in the code between two tags or commits. */
function compareUrl(place, from, to) {
    return `${repositoryUrl(place)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}
function commitUrl(place, commit) {
    return `${repositoryUrl(place)}/commit/${encodeURIComponent(commit)}`;
}
/** The short SHA as a link to the commit. */
function commitLink(place, commit) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(shortCommit(commit)), commitUrl(place, commit));
}
const shortCommit = (commit) => commit.slice(0, 8);
/** The first 12 digits of a digest; its algorithm stays when it is not SHA-256. */
function shortDigest(digest) {
    const [, algorithm = 'sha256', hex = digest] = /^([a-z0-9]+):(.+)$/i.exec(digest) ?? [];
    const short = hex.length > 16 ? `${hex.slice(0, 12)}…` : hex;
    return algorithm === 'sha256' ? short : `${algorithm}:${short}`;
}
const IDENTITY = /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/\.github\/workflows\/([^@]+)@(?:refs\/(?:heads|tags)\/)?(.+)$/;
/**
 * A signer as a person knows it: the workflow and its ref for one of this repository's own, with the server in front
 * when the certificate names another one; else the whole name.
 */
function shortSigner(place, signer) {
    const [, server, repository, workflow, ref] = IDENTITY.exec(signer) ?? [];
    if (server !== undefined && repository === place.repository) {
        const host = server === place.serverUrl ? '' : `${server.replace(/^https?:\/\//, '')}: `;
        return `${host}${workflow}@${ref}`;
    }
    return signer.startsWith('sha256:') ? `key ${shortDigest(signer)}` : signer;
}


/***/ }),

/***/ 7999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   Hr: () => (/* binding */ worsening),
/* harmony export */   IT: () => (/* binding */ limitTexts),
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   S7: () => (/* binding */ valueCell),
/* harmony export */   UQ: () => (/* binding */ nameCell),
/* harmony export */   XY: () => (/* binding */ allowedCell),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   cI: () => (/* binding */ candidateCell),
/* harmony export */   fd: () => (/* binding */ changeCell),
/* harmony export */   mu: () => (/* binding */ rowStyle)
/* harmony export */ });
/* unused harmony export relativeNote */
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3419);


/** Stands where there is nothing to say. */
const NOTHING = '–';
/** One precision for all numbers of the row. */
function rowStyle(row) {
    const values = [row.baseline, row.candidate].flatMap((metric) => {
        const value = valueOf(metric);
        return value === null ? [] : [value];
    });
    const target = isTarget(row.better) ? [row.better.target] : [];
    const limits = [row.gate.min, row.gate.max].filter((limit) => limit !== null);
    const { allowed } = row.gate;
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseStyle */ .h8)({ values, limits: [...limits, ...target], delta: row.delta, allowed });
}
function statusOf(row) {
    const word = wordOf(row);
    if (row.outcome === 'fail')
        return { icon: '❌', word: failedWord(row, word) };
    if (row.outcome === 'warn')
        return { icon: '⚠️', word: warnedWord(row, word) };
    if (row.outcome === 'info') {
        return { icon: row.change === 'new' ? '🆕' : '▫️', word: `${word}, shown only` };
    }
    if (row.change === 'new')
        return { icon: '🆕', word };
    if (row.judgement === 'uncertain' && isBeyondTolerance(row))
        return { icon: '✅', word: 'uncertain' };
    return { icon: '✅', word: word === 'worse' ? 'worse, in limit' : word };
}
const isBeyondTolerance = (row) => (worsening(row) ?? 0) > (row.gate.allowed ?? Infinity);
/** What a failing gate may do besides: to be not proven, or to fail by a limit while the metric moves the right way. */
function failedWord(row, word) {
    if (row.judgement === 'uncertain')
        return 'fail, uncertain';
    return MOVES.has(row.change) || row.change === 'new' ? 'fail' : word;
}
function warnedWord(row, word) {
    if (row.waiver !== null)
        return 'waived';
    if (row.judgement === 'uncertain')
        return 'uncertain';
    return row.judgement === 'fail' ? 'worse' : word;
}
const MOVES = new Set(['better', 'worse', 'same', 'changed']);
/** The metric's key with an arrow for the way it gets better. */
function nameCell(row) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const parts = [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeSpan */ .SS)(row.key),
        ...(unit === null ? [] : [`(${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeText */ .X1)(unit, 24)})`]),
        ...directionMark(row),
    ];
    return parts.join(' ');
}
function valueCell(metric, style) {
    if (metric === null)
        return NOTHING;
    if (metric.value !== null)
        return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(metric.value.value, style);
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Number(metric.nonFinite ?? 'NaN'), style);
}
function candidateCell(row, style) {
    const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style);
    return row.outcome === 'fail' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .bold */ .Cr)(text) : text;
}
/** The change from the unrounded values; for a target, how much nearer or farther. */
function changeCell(row, style) {
    if (row.delta === null)
        return NOTHING;
    const step = approach(row);
    if (step !== null) {
        if (step === 0)
            return '0';
        return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
    }
    return `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSigned */ .Gp)(row.delta, style)}${relativeNote(row)}`;
}
/** What the gate lets pass: `−0.010, ≥ 0.80`. */
function allowedCell(row, style) {
    if (row.outcome === 'info' && row.gate.level === 'info')
        return NOTHING;
    const parts = [allowedChange(row, style), ...limitTexts(row, style)].filter((part) => part !== '');
    return parts.length === 0 ? NOTHING : parts.join(', ');
}
/** How much worse the candidate is, > 0; `null` when it is not worse or that cannot be known. */
function worsening(row) {
    if (row.delta === null || row.better === null)
        return null;
    const step = approach(row) ?? (row.better === 'lower' ? row.delta : -row.delta);
    return step > 0 ? step : null;
}
function valueOf(metric) {
    return metric?.value?.value ?? null;
}
/** ` (−4.9%)` where a share says more than the difference: values above 1, tiny ones, relative tolerances. */
function relativeNote(row) {
    if (row.relative === null || row.delta === 0)
        return '';
    const size = Math.max(Math.abs(valueOf(row.baseline) ?? 0), Math.abs(valueOf(row.candidate) ?? 0));
    const telling = size > 1 || size < 1e-4 || (row.gate.rule?.tolerance?.rel ?? 0) > 0;
    return telling ? ` (${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPercent */ .l9)(row.relative, true)})` : '';
}
function wordOf(row) {
    if (row.change === 'not-comparable')
        return row.partial === null ? 'not comparable' : 'partial';
    if (row.change === 'not-finite')
        return row.candidate?.nonFinite === 'NaN' ? 'NaN' : 'not finite';
    return isNoiseOnly(row) ? 'same' : row.change;
}
/** Whether the values differ by no more than the data would by themselves. */
const isNoiseOnly = ({ change, evidence }) => (change === 'better' || change === 'worse') &&
    evidence !== null &&
    evidence.test !== null &&
    !evidence.moved;
function directionMark({ better }) {
    if (better === 'higher')
        return ['↑'];
    if (better === 'lower')
        return ['↓'];
    return isTarget(better) ? [`→ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(better.target, shortest(better.target))}`] : [];
}
const shortest = (value) => (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseStyle */ .h8)({ values: [value] });
const isTarget = (better) => typeof better === 'object' && better !== null;
/** Change of the distance to the target: negative is nearer. */
function approach(row) {
    const before = valueOf(row.baseline);
    const after = valueOf(row.candidate);
    if (!isTarget(row.better) || before === null || after === null)
        return null;
    const { target } = row.better;
    const step = Math.abs(after - target) - Math.abs(before - target);
    return (0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoise */ .ty)(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(target))) ? 0 : step;
}
/** `−0.010`, `0.02 farther`, `no drop`; empty without a tolerance. */
function allowedChange(row, style) {
    const { allowed } = row.gate;
    if (allowed === null || row.better === null)
        return '';
    if (isTarget(row.better)) {
        return allowed === 0 ? 'not farther' : `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(allowed, style)} farther`;
    }
    if (allowed === 0)
        return row.better === 'lower' ? 'no rise' : 'no drop';
    return `${row.better === 'lower' ? '+' : _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUS */ .N5}${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(allowed, style)}`;
}
function limitTexts(row, style) {
    const { min, max } = row.gate;
    return [
        ...(min === null ? [] : [`≥ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(min, style)}`]),
        ...(max === null ? [] : [`≤ ${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(max, style)}`]),
    ];
}


/***/ }),

/***/ 3353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ paramText)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7586);

/**
 * A parameter's value on one line, numbers with the digits of their file. A string that could be taken for a
 * value of another type is quoted.
 */
function paramText(value) {
    if (typeof value === 'string')
        return needsQuotes(value) ? JSON.stringify(value) : value;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if ((0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(value))
        return value.digits;
    if ('nonFinite' in value)
        return value.nonFinite;
    return `[${value.map(paramText).join(', ')}]`;
}
function needsQuotes(text) {
    return (text.trim() !== text ||
        text === '' ||
        /^(?:true|false|null|[[{"].*|[-+.\d].*|NaN|-?Infinity)$/s.test(text));
}


/***/ }),

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime),
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);

const DAY = 86_400_000;
const RFC3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;
/** `12 days old`, `today` for less than one; empty when either time is not RFC 3339 with a zone. */
function formatAge(createdAt, asOf) {
    const from = parseTime(createdAt);
    const to = parseTime(asOf);
    if (from === undefined || to === undefined)
        return '';
    const days = Math.floor((to - from) / DAY);
    if (days < 0)
        return 'dated in the future';
    return days === 0 ? 'today' : `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(days, 'day')} old`;
}
/** `2026-11-23 16:02 UTC`; a text that is no RFC 3339 time stays as it is. */
function formatTime(time) {
    const at = parseTime(time);
    if (at === undefined)
        return time;
    const iso = new Date(at).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
function parseTime(text) {
    const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}


/***/ }),

/***/ 2465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCompared: () => (/* binding */ renderCompared),
  renderTrend: () => (/* binding */ renderTrend)
});

// EXTERNAL MODULE: ./lib/render/compared-pair.js + 1 modules
var compared_pair = __webpack_require__(8660);
// EXTERNAL MODULE: ./lib/render/headline.js
var headline = __webpack_require__(5818);
// EXTERNAL MODULE: ./lib/render/inputs.js + 2 modules
var inputs = __webpack_require__(8935);
// EXTERNAL MODULE: ./lib/render/interval-cell.js
var interval_cell = __webpack_require__(4264);
// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(8193);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(3419);
// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(7999);
// EXTERNAL MODULE: ./lib/render/time.js
var time = __webpack_require__(2307);
;// CONCATENATED MODULE: ./lib/render/compare-markdown.js








const MAX_REMARK = 400;
const ICONS = { pass: '✅', uncertain: '⚠️', fail: '❌', none: '▫️' };
/** A comparison as the comment of a pull request has it, for two sides that somebody named. Ends with a line break. */
function renderCompareMarkdown(pair, { place, ...choice }) {
    const { comparison } = pair;
    const shown = (0,compared_pair/* chooseRows */.dk)(comparison.rows, choice);
    return `${(0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, headingOf(pair)),
        sideTable(pair, place),
        comparison.baselineNote === null
            ? ''
            : `⚠️ ${(0,markdown/* escapeText */.X1)((0,headline/* sentence */.e)(comparison.baselineNote), MAX_REMARK)}`,
        rowTable(pair, shown.rows),
        (0,markdown/* escapeText */.X1)((0,compared_pair/* hiddenNote */.XJ)(shown)),
        (0,markdown/* list */.p_)(remarks(pair, shown.rows)),
        compare_markdown_inputs(pair, place),
    ])}\n`;
}
function headingOf(pair) {
    const { before, after, comparison } = pair;
    const verdict = `${ICONS[comparison.verdict]} ${comparison.verdict}`;
    return `${verdict}: ${sidesText(before, after, pair)}, ${(0,markdown/* escapeText */.X1)((0,compared_pair/* verdictClause */.rq)(comparison))}`;
}
function sidesText(before, after, pair) {
    const label = (side) => (0,markdown/* escapeText */.X1)((0,compared_pair/* sideLabel */.Wk)(side, pair));
    if (before === null)
        return `${(0,markdown/* codeSpan */.SS)(after.model)} ${label(after)} without a baseline`;
    const sides = `${label(before)} → ${label(after)}`;
    return before.model === after.model ? `${(0,markdown/* codeSpan */.SS)(after.model)} ${sides}` : `two models, ${sides}`;
}
function sideTable(pair, place) {
    const { before, after } = pair;
    const sides = before === null ? [after] : [before, after];
    return (0,markdown/* table */.tp)(['', 'version', 'made', 'commit', 'signed by'], ['left'], sides.map((side) => [
        side === before ? 'baseline' : 'compared',
        versionCell(side, pair, place),
        side.createdAt === null ? '–' : (0,markdown/* escapeText */.X1)((0,time/* formatTime */.f)(side.createdAt)),
        commitCell(side, place),
        signerCell(side, place),
    ]));
}
function versionCell(side, pair, place) {
    const label = (0,markdown/* escapeText */.X1)((0,compared_pair/* sideLabel */.Wk)(side, pair));
    return side.tag === null ? label : (0,markdown/* link */.nf)(label, (0,links/* releaseUrl */.XA)(place, side.tag));
}
function commitCell({ commit, dirty, version }, place) {
    if (commit === null)
        return 'no checkout';
    // A commit of the working tree need not be on GitHub.
    const text = version === null ? (0,markdown/* codeSpan */.SS)((0,links/* shortCommit */.Ax)(commit)) : (0,links/* commitLink */.wn)(place, commit);
    return dirty === true ? `${text}, with changes that are not committed` : text;
}
function signerCell({ version, signer }, place) {
    if (version === null)
        return 'not signed yet';
    return signer === null ? (0,markdown/* bold */.Cr)('not verified') : (0,markdown/* codeSpan */.SS)((0,links/* shortSigner */.LM)(place, signer));
}
function rowTable(pair, rows) {
    const { before, after, comparison } = pair;
    if (comparison.rows.length === 0)
        return 'No metrics were found on either side.';
    if (rows.length === 0)
        return '';
    const columns = [
        ['', (row) => `${(0,metric_row/* statusOf */.c2)(row).icon} ${(0,metric_row/* statusOf */.c2)(row).word}`],
        ['metric', metric_row/* nameCell */.UQ],
        ...(before === null
            ? []
            : [[(0,markdown/* escapeText */.X1)((0,compared_pair/* sideLabel */.Wk)(before, pair)), cell((row) => row.baseline)]]),
        [(0,markdown/* escapeText */.X1)((0,compared_pair/* sideLabel */.Wk)(after, pair)), (row) => (0,metric_row/* candidateCell */.cI)(row, (0,metric_row/* rowStyle */.mu)(row))],
        ...(before === null
            ? []
            : [
                ['change', (row) => (0,metric_row/* changeCell */.fd)(row, (0,metric_row/* rowStyle */.mu)(row))],
                ['interval', (row) => (0,interval_cell/* intervalCell */.m)(row, (0,metric_row/* rowStyle */.mu)(row))],
            ]),
        ['allowed', (row) => (0,metric_row/* allowedCell */.XY)(row, (0,metric_row/* rowStyle */.mu)(row))],
    ];
    return (0,markdown/* table */.tp)(columns.map(([title]) => title), ['left', 'left', 'right', 'right', 'right', 'right', 'right'], rows.map((row) => columns.map(([, write]) => write(row))));
}
const cell = (side) => (row) => (0,metric_row/* valueCell */.S7)(side(row), (0,metric_row/* rowStyle */.mu)(row));
function remarks({ comparison }, rows) {
    const reasons = rows
        .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
        .filter(({ reasons: all }) => all.length > 0)
        .map((row) => {
        const text = row.reasons.map(headline/* sentence */.e).join(' ');
        return `${(0,metric_row/* statusOf */.c2)(row).icon} ${(0,markdown/* codeSpan */.SS)(row.key)}: ${(0,markdown/* escapeText */.X1)(text, MAX_REMARK)}`;
    });
    const warnings = comparison.warnings.map((text) => `⚠️ ${(0,markdown/* escapeText */.X1)((0,headline/* sentence */.e)(text), MAX_REMARK)}`);
    const frozen = comparison.frozen.map((key) => `⚠️ ${(0,markdown/* codeSpan */.SS)(key)} was to stay as it is, and was changed.`);
    return [...reasons, ...frozen, ...warnings];
}
function compare_markdown_inputs(pair, place) {
    const { before, after, comparison } = pair;
    if (before === null)
        return '';
    const { params, data } = comparison;
    const sides = { before: (0,compared_pair/* sideLabel */.Wk)(before, pair), after: (0,compared_pair/* sideLabel */.Wk)(after, pair) };
    const same = (0,inputs/* unchangedText */.zD)(comparison);
    const changed = params.changes.length + data.changes.length > 0;
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(4, 'What changed in the inputs'),
        (0,inputs/* paramTables */.VT)(params.changes, sides),
        (0,inputs/* dataTable */.Jx)(data.changes, sides),
        (0,markdown/* list */.p_)([
            changed ? '' : 'No parameter or data change.',
            same === '' ? '' : `${same}.`,
            (0,inputs/* environmentText */.HR)(comparison),
            codeText(before, after, place),
            comparison.artifactChanged === true
                ? 'Model files: changed.'
                : 'Model files: byte for byte the same.',
        ].filter((line) => line !== '')),
    ]);
}
function codeText(before, after, place) {
    if (before.commit === null || after.commit === null)
        return '';
    if (before.commit === after.commit)
        return `Code: the same commit ${(0,markdown/* codeSpan */.SS)((0,links/* shortCommit */.Ax)(after.commit))}.`;
    const range = (0,markdown/* codeSpan */.SS)(`${(0,links/* shortCommit */.Ax)(before.commit)}...${(0,links/* shortCommit */.Ax)(after.commit)}`);
    return `Code: ${after.version === null ? range : (0,markdown/* link */.nf)(range, (0,links/* compareUrl */.XH)(place, before.commit, after.commit))}`;
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(3353);
;// CONCATENATED MODULE: ./lib/render/display-width.js
/** Of two columns: East Asian wide and fullwidth characters, and emoji (Unicode Standard Annex #11). */
const WIDE = /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})$/u;
/** Of none: they join the character before them. */
const ZERO = /^(?:\p{Mn}|\p{Me}|\u200D)$/u;
/** Columns that a text without control characters takes on a terminal, as most of them draw it. */
function displayWidth(text) {
    let width = 0;
    for (const character of text) {
        // Nearly all of every text, at once.
        if (character < '\u0300')
            width += 1;
        else if (!ZERO.test(character))
            width += WIDE.test(character) ? 2 : 1;
    }
    return width;
}

// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(3184);
;// CONCATENATED MODULE: ./lib/render/terminal-table.js


// Select Graphic Rendition, ECMA-48 §8.3.117.
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };
const painter = (colored) => (text, color) => colored && text !== '' ? `\u001B[${CODES[color]}m${text}\u001B[0m` : text;
/**
 * Rows in columns, two blanks apart and two in front. Everything that cannot be seen in a text is made visible, so that no
 * colour and no movement comes from it; columns are as wide as their widest cell is drawn.
 */
function terminalTable(rows, columns, paint) {
    const shown = rows.map((row) => columns.map(({ limit }, at) => (0,visible_text/* visibleText */.Q)(row[at]?.text ?? '', limit)));
    const widths = columns.map((_, at) => shown.reduce((most, row) => Math.max(most, displayWidth(row[at] ?? '')), 0));
    return shown.map((row, line) => {
        const last = row.findLastIndex((text) => text !== '');
        const cells = row.slice(0, last + 1).map((text, at) => {
            const blanks = ' '.repeat((widths[at] ?? 0) - displayWidth(text));
            const color = rows[line]?.[at]?.color;
            const painted = color === undefined ? text : paint(text, color);
            if (columns[at]?.align === 'right')
                return `${blanks}${painted}`;
            return at === last ? painted : `${painted}${blanks}`;
        });
        return cells.length === 0 ? '' : `  ${cells.join('  ')}`;
    });
}

;// CONCATENATED MODULE: ./lib/render/compare-inputs.js






/** Rows of one kind; the rest is counted. */
const MOST = 20;
const COLUMNS = [
    { align: 'left', limit: 40 },
    { align: 'left', limit: 60 },
    { align: 'left', limit: 60 },
    { align: 'left', limit: 60 },
];
/** What went into the model and differs, for a terminal; no lines without a baseline. */
function inputLines({ comparison, before }, paint, all) {
    if (before === null)
        return [];
    const { params, data, environment = [] } = comparison;
    const frozen = new Set(comparison.frozen);
    const blocks = [
        block('Parameters', 'parameter', params.changes.map(({ key, before: old, after }) => [
            key,
            old === undefined ? 'not set' : (0,param_text/* paramText */.$)(old),
            after === undefined ? 'removed' : (0,param_text/* paramText */.$)(after),
            frozen.has(key) ? 'was to stay as it is' : '',
        ])),
        block('Data', 'data set', data.changes.map(dataRow)),
        block('Environment', 'difference', environment.map(environmentRow)),
    ];
    const limit = all ? Number.POSITIVE_INFINITY : MOST;
    const lines = blocks.flatMap((one) => blockLines(one, paint, limit));
    const same = (0,inputs/* unchangedText */.zD)(comparison);
    const none = lines.length === 0 ? ['  No parameter, data set or environment changed.'] : [];
    return [...lines, ...none, ...(same === '' ? [] : [`  ${same}.`])];
}
const block = (title, noun, rows) => ({ title, noun, rows });
function blockLines({ title, noun, rows }, paint, limit) {
    if (rows.length === 0)
        return [];
    const cells = rows.slice(0, limit).map((row) => {
        const [name = '', before = '', after = '', more = ''] = row;
        return [
            { text: `  ${name}` },
            { text: before },
            { text: `→ ${after}` },
            { text: more, color: 'dim' },
        ];
    });
    const rest = rows.length - cells.length;
    return [
        `  ${paint(title, 'bold')}`,
        ...terminalTable(cells, COLUMNS, paint),
        ...(rest > 0 ? [`    and ${(0,number_format/* formatPlural */.yk)(rest, `more ${noun}`)}; --all shows them`] : []),
    ];
}
function dataRow(change) {
    const { name, before, after, files } = change;
    const moved = files === undefined
        ? []
        : [
            ...countOf(files.added, 'added'),
            ...countOf(files.removed, 'removed'),
            ...countOf(files.changed, 'changed'),
        ];
    return [
        name,
        before === null ? 'not there' : sideText(before),
        after === null ? 'removed' : sideText(after),
        moved.length === 0 ? '' : `files: ${moved.join(', ')}`,
    ];
}
const countOf = (count, what) => count === 0 ? [] : [`${(0,number_format/* formatCount */.B4)(count)} ${what}`];
const sideText = (side) => [(0,links/* shortDigest */.VK)(side.digest), (0,inputs/* dataSizeText */.fc)(side)].filter((part) => part !== '').join(' ');
const environmentRow = ({ what, before, after }) => [
    what,
    environmentText(before),
    environmentText(after),
];
const environmentText = (text) => {
    if (text === null)
        return metric_row/* NOTHING */.K$;
    return /^[0-9a-f]{64}$/.test(text) ? (0,links/* shortDigest */.VK)(text) : text;
};

// EXTERNAL MODULE: ./lib/render/text-table.js
var text_table = __webpack_require__(5680);
;// CONCATENATED MODULE: ./lib/render/compare-text.js











/** Names of failed metrics in the last line. */
const MOST_NAMES = 5;
/** Code points of a remark. */
const compare_text_MAX_REMARK = 400;
const INDENT = ' '.repeat(4);
/**
 * A comparison for a terminal; the last line is the verdict in words. No line break, control character or colour comes from
 * what was compared.
 */
function renderCompareText(pair, options) {
    const paint = painter(options.colored);
    const { comparison } = pair;
    const shown = (0,compared_pair/* chooseRows */.dk)(comparison.rows, options);
    const blocks = [
        [paint(compare_text_headingOf(pair), 'bold'), ...sideLines(pair, options.place, paint)],
        metricLines(pair, shown, paint),
        remarkLines(comparison, shown.rows, paint),
        inputLines(pair, paint, options.all),
        codeLines(pair, options.place),
        [verdictLine(comparison, paint)],
    ];
    return `${blocks
        .filter((block) => block.length > 0)
        .map((block) => block.join('\n'))
        .join('\n\n')}\n`;
}
function compare_text_headingOf(pair) {
    const { before, after } = pair;
    if (before === null)
        return clean(`${after.model}: ${(0,compared_pair/* sideLabel */.Wk)(after, pair)}, no baseline`);
    const sides = `${(0,compared_pair/* sideLabel */.Wk)(before, pair)} → ${(0,compared_pair/* sideLabel */.Wk)(after, pair)}`;
    return before.model === after.model
        ? clean(`${after.model}: ${sides}`)
        : clean(`${sides}: two models`);
}
function sideLines(pair, place, paint) {
    const { before, after } = pair;
    const { baseline, baselineNote } = pair.comparison;
    const sides = before === null ? [after] : [before, after];
    const rows = sides.map((side) => [
        { text: (0,compared_pair/* sideLabel */.Wk)(side, pair) },
        {
            text: [...sideFacts(side, place), ...(side === before ? choiceOf(baseline) : [])].join(', '),
        },
    ]);
    const note = baselineNote === null ? [] : [`! ${(0,headline/* sentence */.e)(baselineNote)}`];
    return [
        ...terminalTable(rows, SIDE_COLUMNS, paint),
        ...note.flatMap((text) => (0,text_table/* wrapText */.C1)(clean(text), '  ')),
    ];
}
const SIDE_COLUMNS = [
    { align: 'left', limit: 60 },
    { align: 'left', limit: 400 },
];
function sideFacts(side, place) {
    const { commit, dirty, createdAt, signer, version } = side;
    return [
        ...(createdAt === null ? [] : [`made ${(0,time/* formatTime */.f)(createdAt)}`]),
        commit === null ? 'no checkout' : `commit ${(0,links/* shortCommit */.Ax)(commit)}`,
        ...(dirty === true ? ['with changes that are not committed'] : []),
        ...(version === null
            ? []
            : [signer === null ? 'signature NOT VERIFIED' : `signed by ${(0,links/* shortSigner */.LM)(place, signer)}`]),
    ];
}
const choiceOf = (baseline) => baseline === null || baseline.chosenBy === baseline.version
    ? []
    : [`chosen by ${baseline.chosenBy}`];
function metricLines(pair, shown, paint) {
    const { before, after, comparison } = pair;
    const hidden = (0,compared_pair/* hiddenNote */.XJ)(shown);
    const note = hidden === '' ? [] : (0,text_table/* wrapText */.C1)(hidden, '  ');
    if (comparison.rows.length === 0)
        return ['  No metrics were found on either side.'];
    if (shown.rows.length === 0)
        return note;
    const head = [
        'STATUS',
        'METRIC',
        before === null ? '' : (0,compared_pair/* sideLabel */.Wk)(before, pair),
        (0,compared_pair/* sideLabel */.Wk)(after, pair),
        'CHANGE',
        intervalTitle(comparison.rows),
        'ALLOWED',
    ].map((text) => ({ text, color: 'dim' }));
    // A column without anything to say takes room from those that have.
    const rows = [head, ...shown.rows.map(metricCells)];
    const kept = head.map((_, at) => rows.some((row, line) => line > 0 && !['', metric_row/* NOTHING */.K$].includes(row[at]?.text ?? '')));
    const narrowed = rows.map((row) => row.filter((_, at) => kept[at]));
    return [
        ...terminalTable(narrowed, METRIC_COLUMNS.filter((_, at) => kept[at]), paint),
        ...note,
    ];
}
/** The confidence stands there when it is one for all. */
function intervalTitle(rows) {
    const levels = new Set(rows.flatMap(({ evidence }) => evidence?.interval?.confidence ?? []));
    const [level] = levels;
    return level === undefined || levels.size > 1
        ? 'INTERVAL'
        : `${(0,number_format/* formatPercent */.l9)(level, false)} INTERVAL`;
}
const METRIC_COLUMNS = [
    { align: 'left', limit: 30 },
    { align: 'left', limit: 80 },
    { align: 'right', limit: 60 },
    { align: 'right', limit: 60 },
    { align: 'right', limit: 60 },
    { align: 'left', limit: 60 },
    { align: 'left', limit: 60 },
];
function metricCells(row) {
    const style = (0,metric_row/* rowStyle */.mu)(row);
    const color = colorOf(row);
    return [
        { text: statusWord(row), ...(color === undefined ? {} : { color }) },
        { text: metricName(row) },
        { text: (0,metric_row/* valueCell */.S7)(row.baseline, style) },
        { text: row.candidate === null ? 'missing' : (0,metric_row/* valueCell */.S7)(row.candidate, style) },
        { text: (0,metric_row/* changeCell */.fd)(row, style) },
        { text: (0,interval_cell/* intervalCell */.m)(row, style) },
        { text: (0,metric_row/* allowedCell */.XY)(row, style) },
    ];
}
function statusWord(row) {
    const { word } = (0,metric_row/* statusOf */.c2)(row);
    if (row.outcome === 'fail')
        return word === 'fail' ? 'FAIL' : `FAIL ${word}`;
    return row.outcome === 'warn' ? `warn ${word}` : word;
}
function colorOf({ outcome, change }) {
    if (outcome === 'fail')
        return 'red';
    if (outcome === 'warn')
        return 'yellow';
    if (outcome === 'info')
        return 'dim';
    return change === 'better' ? 'green' : undefined;
}
function metricName({ key, candidate, baseline, better }) {
    const unit = (candidate ?? baseline)?.unit ?? null;
    // The arrow is worth more than the tail of a long name.
    const name = `${(0,visible_text/* visibleText */.Q)(key, 60)}${unit === null ? '' : ` (${(0,visible_text/* visibleText */.Q)(unit, 10)})`}`;
    if (better === null)
        return name;
    if (typeof better === 'object')
        return `${name} → ${better.target}`;
    return `${name} ${better === 'higher' ? '↑' : '↓'}`;
}
/** Why rows are no plain pass, and what else there is to know. */
function remarkLines({ warnings }, rows, paint) {
    const reasons = rows
        .filter((row) => row.outcome === 'fail' || row.outcome === 'warn')
        .filter((row) => row.reasons.length > 0)
        .map((row) => `${(0,visible_text/* visibleText */.Q)(row.key)}: ${row.reasons.map(headline/* sentence */.e).join(' ')}`);
    const lines = [...reasons, ...warnings.map(headline/* sentence */.e)].flatMap((text) => [
        ...(0,text_table/* wrapText */.C1)((0,visible_text/* visibleText */.Q)(text, compare_text_MAX_REMARK), INDENT),
    ]);
    return lines.length === 0 ? [] : [`  ${paint('Remarks', 'bold')}`, ...lines];
}
function codeLines(pair, place) {
    const { before, after, comparison } = pair;
    const size = (0,number_format/* formatBytes */.z3)(comparison.candidate.size);
    const files = before === null || comparison.artifactChanged === null
        ? `Model files: ${size}`
        : comparison.artifactChanged
            ? `Model files: changed, ${(0,number_format/* formatBytes */.z3)(before.artifact.size)} → ${size}`
            : `Model files: byte for byte the same, ${size}`;
    return [...codeRange(before, after, place), `  ${files}`];
}
function codeRange(before, after, place) {
    if (before === null || before.commit === null || after.commit === null)
        return [];
    if (before.commit === after.commit) {
        const dirty = after.dirty === true ? ', with changes that are not committed' : '';
        return [`  Code: the same commit ${(0,links/* shortCommit */.Ax)(after.commit)}${dirty}`];
    }
    const range = `${(0,links/* shortCommit */.Ax)(before.commit)}...${(0,links/* shortCommit */.Ax)(after.commit)}`;
    const url = (0,links/* compareUrl */.XH)(place, before.commit, after.commit);
    return [`  Code: ${clean(range)}  ${clean(url)}`];
}
function verdictLine(comparison, paint) {
    const failed = comparison.rows.filter(({ outcome }) => outcome === 'fail');
    const names = failed.slice(0, MOST_NAMES).map(({ key }) => (0,visible_text/* visibleText */.Q)(key));
    const more = failed.length - names.length;
    const list = names.length === 0 ? '' : `: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const text = `${comparison.verdict.toUpperCase()}: ${(0,compared_pair/* verdictClause */.rq)(comparison)}${list}`;
    return paint(text, VERDICT_COLORS[comparison.verdict]);
}
const VERDICT_COLORS = {
    pass: 'green',
    uncertain: 'yellow',
    fail: 'red',
    none: 'bold',
};
const clean = (text) => (0,visible_text/* showInvisible */.j)(text);

;// CONCATENATED MODULE: ./lib/render/sparkline.js

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const FLAT = '▄';
const GAP = '·';
const FEWEST = 2;
const sparkline_MOST = 50;
/**
 * The course of a metric as a row of bars, the smallest value lowest and the largest highest; the last value is
 * the last bar. What is no finite number is a dot, so that it is no low bar. Values that are equal, but for the
 * noise of binary arithmetic, are a flat line. Of more than 50 values the last 50; of fewer than 2 nothing (`''`).
 */
function renderSparkline(values) {
    if (values.length < FEWEST)
        return '';
    const shown = values.slice(-sparkline_MOST);
    const finite = shown.filter((value) => value !== null && Number.isFinite(value));
    const scale = chooseScale(finite.map(Number));
    return shown.map((value) => renderBar(value, scale)).join('');
}
function chooseScale(values) {
    const lowest = Math.min(...values);
    const highest = Math.max(...values);
    const flat = (0,number_format/* isNoise */.ty)(highest - lowest, Math.max(Math.abs(lowest), Math.abs(highest)));
    return { lowest, halfSpan: flat ? 0 : highest / 2 - lowest / 2 };
}
function renderBar(value, { lowest, halfSpan }) {
    if (value === null || !Number.isFinite(value))
        return GAP;
    if (halfSpan === 0)
        return FLAT;
    const share = (value / 2 - lowest / 2) / halfSpan;
    return BARS[Math.round(share * (BARS.length - 1))] ?? FLAT;
}

;// CONCATENATED MODULE: ./lib/render/trend.js



/** `v1.4.0`; with the model in front where there are several. */
function versionLabels(versions) {
    const several = new Set(versions.map(({ model }) => model)).size > 1;
    return versions.map(({ model, version }) => several ? `${model}@v${version ?? '?'}` : `v${version ?? '?'}`);
}
const titleOf = (versions) => [...new Set(versions.map(({ model }) => model))].join(', ');
/** One precision for all values of a row. */
function trendStyle({ values }) {
    return (0,number_format/* chooseStyle */.h8)({
        values: values.flatMap((metric) => {
            const value = (0,metric_row/* valueOf */.RP)(metric);
            return value === null ? [] : [value];
        }),
    });
}
const trendLine = ({ values }) => renderSparkline(values.map(metric_row/* valueOf */.RP));
/** What is left out; empty when nothing is. */
const trendNote = (hidden) => hidden === 0
    ? ''
    : `${hidden} ${hidden === 1 ? 'metric that no gate judges is' : 'metrics that no gate judges are'} hidden; --all shows ${hidden === 1 ? 'it' : 'them'}.`;

;// CONCATENATED MODULE: ./lib/render/trend-markdown.js




/** As `renderTrendText`, in Markdown. Ends with a line break. */
function renderTrendMarkdown({ versions, rows, hidden }, place) {
    const labels = versionLabels(versions).map((label, at) => {
        const tag = versions[at]?.tag ?? null;
        return tag === null ? (0,markdown/* escapeText */.X1)(label) : (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(label), (0,links/* releaseUrl */.XA)(place, tag));
    });
    const models = [...new Set(versions.map(({ model }) => model))].map(markdown/* codeSpan */.SS).join(', ');
    const align = ['left', ...versions.map(() => 'right'), 'left'];
    const unverified = versions.some(({ signer }) => signer === null);
    return `${(0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, `${models}, ${versions.length} versions`),
        rows.length === 0
            ? 'No metric to show.'
            : (0,markdown/* table */.tp)(['metric', ...labels, 'trend'], align, rows.map(trendCells)),
        unverified ? (0,markdown/* bold */.Cr)('Not all signatures were verified.') : '',
        (0,markdown/* escapeText */.X1)(trendNote(hidden)),
    ])}\n`;
}
function trendCells(row) {
    const style = trendStyle(row);
    const line = trendLine(row);
    return [
        nameOf(row),
        ...row.values.map((metric) => (metric === null ? metric_row/* NOTHING */.K$ : (0,metric_row/* valueCell */.S7)(metric, style))),
        line === '' ? '' : (0,markdown/* codeSpan */.SS)(line),
    ];
}
function nameOf({ key, unit, better }) {
    const name = `${(0,markdown/* codeSpan */.SS)(key)}${unit === null ? '' : ` (${(0,markdown/* escapeText */.X1)(unit, 24)})`}`;
    if (better === null)
        return name;
    if (typeof better === 'object')
        return `${name} → ${better.target}`;
    return `${name} ${better === 'higher' ? '↑' : '↓'}`;
}

;// CONCATENATED MODULE: ./lib/render/trend-text.js






/** Metrics as rows, versions as columns, and the course of each at the end, for a terminal. */
function renderTrendText({ versions, rows, hidden }, colored) {
    const paint = painter(colored);
    const head = ['METRIC', ...versionLabels(versions), 'TREND'].map((text) => ({
        text,
        color: 'dim',
    }));
    const days = [
        '',
        ...versions.map(({ createdAt }) => (0,time/* formatTime */.f)(createdAt ?? '').slice(0, 10)),
    ].map((text) => ({ text, color: 'dim' }));
    const columns = [
        { align: 'left', limit: 80 },
        ...versions.map(() => ({ align: 'right', limit: 40 })),
        { align: 'left', limit: 60 },
    ];
    const note = trendNote(hidden);
    const lines = [
        paint((0,visible_text/* showInvisible */.j)(titleOf(versions)), 'bold'),
        ...terminalTable([head, days, ...rows.map(trend_text_trendCells)], columns, paint),
        ...(rows.length === 0 ? ['  No metric to show.'] : []),
        ...unverified(versions, '  '),
        ...(note === '' ? [] : (0,text_table/* wrapText */.C1)(note, '  ')),
    ];
    return `${lines.join('\n')}\n`;
}
function trend_text_trendCells(row) {
    const style = trendStyle(row);
    return [
        { text: trend_text_nameOf(row) },
        ...row.values.map((metric) => ({ text: metric === null ? metric_row/* NOTHING */.K$ : (0,metric_row/* valueCell */.S7)(metric, style) })),
        { text: trendLine(row) },
    ];
}
function trend_text_nameOf({ key, unit, better }) {
    const name = `${(0,visible_text/* visibleText */.Q)(key, 60)}${unit === null ? '' : ` (${(0,visible_text/* visibleText */.Q)(unit, 10)})`}`;
    if (better === null)
        return name;
    if (typeof better === 'object')
        return `${name} → ${better.target}`;
    return `${name} ${better === 'higher' ? '↑' : '↓'}`;
}
function unverified(versions, indent) {
    const tags = versions.filter(({ signer }) => signer === null).map(({ tag }) => tag ?? '?');
    return tags.length === 0
        ? []
        : (0,text_table/* wrapText */.C1)((0,visible_text/* showInvisible */.j)(`Signatures NOT VERIFIED: ${tags.join(', ')}.`), indent);
}

// EXTERNAL MODULE: ./lib/usecases/compare-published.js + 90 modules
var compare_published = __webpack_require__(2446);
;// CONCATENATED MODULE: ./lib/usecases/render-compared.js






/** The text of a comparison in one of its formats, with a line break at the end. JSON and HTML have all of its metrics. */
async function renderCompared(pair, view) {
    const place = { serverUrl: view.repository.serverUrl, repository: view.repository.name };
    if (view.format === 'json')
        return renderJson(toJson(pair, view));
    if (view.format === 'markdown')
        return renderCompareMarkdown(pair, { ...view, place });
    if (view.format === 'table')
        return renderCompareText(pair, { ...view, place });
    // A whole page with its charts; nobody else pays for loading it.
    const { renderReportHtml } = await __webpack_require__.e(/* import() */ 14).then(__webpack_require__.bind(__webpack_require__, 5633));
    const page = renderReportHtml(buildReview(pair, view));
    return page.endsWith('\n') ? page : `${page}\n`;
}
/** As `renderCompared`; there is no HTML of it. */
function renderTrend(trend, { format, colored, repository }) {
    if (format === 'json')
        return renderJson(trendToJson(trend, repository));
    const place = { serverUrl: repository.serverUrl, repository: repository.name };
    return format === 'markdown' ? renderTrendMarkdown(trend, place) : renderTrendText(trend, colored);
}
/** Documented in docs/compare.md. */
const toJson = ({ comparison, before, after }, view) => ({
    kind: 'comparison',
    repository: view.repository.name,
    verdict: comparison.verdict,
    gatesFile: view.gatesFile,
    before,
    after,
    comparison,
});
/** Documented in docs/compare.md. */
const trendToJson = ({ versions, rows, hidden }, { name }) => ({
    kind: 'trend',
    repository: name,
    versions,
    metrics: rows.map(({ values, ...row }) => ({
        ...row,
        values: values.map((metric) => metric?.value?.value ?? metric?.nonFinite ?? null),
    })),
    hidden,
});
const renderJson = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** A report of no run and no pull request. */
function buildReview(pair, view) {
    const { comparison, before, after } = pair;
    const { serverUrl, name } = view.repository;
    const context = {
        serverUrl,
        repository: name,
        key: `compare ${before === null ? '' : `${(0,compared_pair/* sideLabel */.Wk)(before, pair)} `}${(0,compared_pair/* sideLabel */.Wk)(after, pair)}`,
        pull: null,
        head: after.commit ?? compare_published/* NO_COMMIT */.U,
        runId: '0',
        attempt: 1,
        runUrl: `${serverUrl}/${name}`,
        asOf: view.now,
    };
    const report = {
        ...context,
        comparison,
        gatesFile: view.gatesFile,
        gatesEdited: false,
        legs: 1,
        selfReported: false,
    };
    return { ...context, models: [report], absent: [], resolved: false, followed: false };
}


/***/ })

};
