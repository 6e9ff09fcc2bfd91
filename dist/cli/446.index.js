export const id = 446;
export const ids = [446];
export const modules = {

/***/ 4500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ bytesSource)
/* harmony export */ });
/** Bytes in memory as a source. */
function bytesSource(path, bytes) {
    return {
        path,
        size: bytes.length,
        read: (offset, length) => bytes.slice(offset, Math.min(bytes.length, offset + length)),
    };
}


/***/ }),

/***/ 5549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ exactSum),
/* harmony export */   h: () => (/* binding */ meanOf)
/* harmony export */ });
function exactSum() {
    let sum = 0;
    let lost = 0;
    return {
        add: (value) => {
            const next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        },
        // What was lost of an infinite sum is not a number.
        result: () => (Number.isFinite(sum) ? sum + lost : sum),
    };
}
/** Mean of the values of all rows, and its standard error: `null` for a single row. */
function meanOf(rows, valueOf) {
    const sum = exactSum();
    for (let row = 0; row < rows; row += 1)
        sum.add(valueOf(row));
    const mean = sum.result() / rows;
    const squares = exactSum();
    for (let row = 0; row < rows; row += 1)
        squares.add((valueOf(row) - mean) ** 2);
    const stderr = Math.sqrt(squares.result() / (rows - 1) / rows);
    return { mean, stderr: rows > 1 && Number.isFinite(stderr) ? stderr : null };
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isProbability)
/* harmony export */ });
/** Whether scores can be probabilities: all from 0 to 1. */
const isProbability = (scores) => scores.every((score) => score >= 0 && score <= 1);


/***/ }),

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ rankScores)
/* harmony export */ });
/* harmony import */ var _exact_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5549);

/**
 * @param labels 1 for the positive class
 * @param scores no NaN
 */
function rankScores(labels, scores) {
    const positive = scores.filter((_, row) => labels[row] === 1).toSorted();
    const negative = scores.filter((_, row) => labels[row] !== 1).toSorted();
    if (positive.length === 0)
        return { rocAuc: null, averagePrecision: null };
    // Both are walked from the highest score down, all rows of one score together.
    let hits = positive.length;
    let misses = negative.length;
    let wins = 0;
    const precision = (0,_exact_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .exactSum */ .d)();
    while (hits > 0) {
        const threshold = positive[hits - 1] ?? 0;
        misses = countBelow(negative, misses, (score) => score > threshold);
        const tied = misses - countBelow(negative, misses, (score) => score >= threshold);
        const taken = hits - countBelow(positive, hits, (score) => score >= threshold);
        wins += taken * (misses - tied) + (taken * tied) / 2;
        hits -= taken;
        misses -= tied;
        const retrieved = positive.length - hits;
        precision.add((taken * retrieved) / (retrieved + negative.length - misses));
    }
    return {
        rocAuc: negative.length === 0 ? null : wins / (positive.length * negative.length),
        averagePrecision: precision.result() / positive.length,
    };
}
/** @returns how many of the first `count` are left when the highest ones that match are taken away */
function countBelow(sorted, count, matches) {
    let left = count;
    while (left > 0 && matches(sorted[left - 1] ?? 0))
        left -= 1;
    return left;
}


/***/ }),

/***/ 2446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ NO_COMMIT),
  comparePublished: () => (/* binding */ comparePublished)
});

;// CONCATENATED MODULE: ./lib/domain/gate.js
/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
function isGated(row) {
    const { level, min, max, allowed } = row.gate;
    const limited = (min !== null || max !== null) && (row.candidate?.value ?? null) !== null;
    return level !== 'info' && (limited || allowed !== null);
}

;// CONCATENATED MODULE: ./lib/domain/interval-verdict.js
/**
 * @param worsening interval of the worsening; above 0 is worse
 * @param tolerance how much worse it may get, in the same unit
 * @throws RangeError when a number is NaN
 */
function judgeInterval(worsening, tolerance) {
    const { lower, upper } = worsening;
    if (Number.isNaN(lower) || Number.isNaN(upper) || Number.isNaN(tolerance)) {
        throw new RangeError(`An interval of ${lower} to ${upper} has no verdict at ${tolerance}`);
    }
    if (lower > tolerance)
        return 'fail';
    return upper <= tolerance ? 'pass' : 'uncertain';
}

;// CONCATENATED MODULE: ./lib/domain/require-finite.js
/**
 * Callers parse before they compute, so a value that is not a number here is a bug.
 * @param what names the values in the message
 * @throws RangeError for NaN and infinities
 */
function require_finite_requireFinite(values, what) {
    for (let index = 0; index < values.length; index += 1) {
        if (Number.isFinite(values[index]))
            continue;
        throw new RangeError(`${what}: value ${index} is ${values[index]}, not a finite number`);
    }
}
/** @throws RangeError unless it is a whole number from `least` on */
function require_finite_requireCount(value, what, least = 0) {
    if (Number.isSafeInteger(value) && value >= least)
        return;
    throw new RangeError(`${what} is ${value}, not a whole number from ${least} on`);
}
/** @throws RangeError unless it is from 0 to 1 */
function require_finite_requireShare(value, what) {
    if (value >= 0 && value <= 1)
        return;
    throw new RangeError(`${what} is ${value}, not from 0 to 1`);
}
/** @throws RangeError unless it is between 0 and 1 */
function require_finite_requireConfidence(value) {
    if (value > 0 && value < 1)
        return;
    throw new RangeError(`The confidence is ${value}, not between 0 and 1`);
}
/** @throws RangeError unless both have the same length */
function requirePaired(left, right, what) {
    if (left.length === right.length)
        return;
    throw new RangeError(`${what}: ${left.length} and ${right.length} values cannot be paired`);
}

;// CONCATENATED MODULE: ./lib/domain/multiple-tests.js

/**
 * p-values that can each be compared with one level, in the order of the input. `holm` keeps the chance of any false
 * alarm at the level, whatever the tests have to do with each other (Holm 1979). `bh` keeps the expected share of
 * false alarms among all alarms there, for tests that are independent or positively related (Benjamini and Hochberg
 * 1995).
 * @param pValues each from 0 to 1; none gives none
 * @throws RangeError for other numbers and NaN
 */
function adjustPValues(pValues, correction) {
    for (const p of pValues)
        require_finite_requireShare(p, 'A p-value');
    if (correction === 'none')
        return [...pValues];
    return correction === 'holm' ? holm(pValues) : benjaminiHochberg(pValues);
}
/** Indices, by ascending p. */
const ascending = (pValues) => [...pValues.keys()].toSorted((left, right) => (pValues[left] ?? 0) - (pValues[right] ?? 0));
function holm(pValues) {
    const adjusted = pValues.map(() => 0);
    let highest = 0;
    for (const [rank, index] of ascending(pValues).entries()) {
        highest = Math.max(highest, Math.min(1, (pValues[index] ?? 0) * (pValues.length - rank)));
        adjusted[index] = highest;
    }
    return adjusted;
}
function benjaminiHochberg(pValues) {
    const adjusted = pValues.map(() => 0);
    let lowest = 1;
    for (const [rank, index] of [...ascending(pValues).entries()].toReversed()) {
        const p = pValues[index] ?? 0;
        lowest = Math.min(lowest, (p * pValues.length) / (rank + 1));
        // Only rounding could make it smaller.
        adjusted[index] = Math.max(p, lowest);
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/domain/joint-verdict.js


/**
 * Judges gates that fail a run together, each by its interval against its own margin. A failure counts when its
 * corrected one-sided p is at most (1 − confidence) / 2, else it is uncertain: so a gate by itself mostly agrees with its
 * interval (an exact p may be the larger one), and with `holm` a run without any true worsening beyond a margin fails at most so often, for any number
 * of gates.
 */
function judgeTogether(evidence, correction) {
    const adjusted = adjustPValues(evidence.map(({ p }) => p.oneSided), correction);
    return evidence.map(({ interval, margin }, index) => {
        const adjustedP = adjusted[index] ?? 1;
        const verdict = judgeInterval(interval, margin);
        const proven = adjustedP <= (1 - interval.confidence) / 2 + ROUNDING;
        return { verdict: verdict === 'fail' && !proven ? 'uncertain' : verdict, adjustedP };
    });
}
/** (1 − 0.95) / 2 is a little more than 0.025 as a double, and other confidences a little less. */
const ROUNDING = 1e-12;

;// CONCATENATED MODULE: ./lib/domain/judge-evidence.js



/**
 * Judges the tolerances of all rows: gates that can fail the run together, every other row by its own interval. Without
 * an interval the tolerance alone decides; but where a gate asks for proof, what got worse without any is uncertain.
 * @returns one for each row, in their order; `null` where no tolerance applies
 */
function judgeEvidence(rows, correction) {
    const tested = rows.flatMap(testOf);
    const of = (level) => tested.filter(({ row }) => row.levels.tolerance === level);
    const verdicts = new Map([
        ...judgeGates(of('error'), correction),
        ...judgeOthers(of('warn'), 'none'),
        ...judgeOthers(of('info'), 'bh'),
    ]);
    return rows.map((row) => verdicts.get(row) ?? judgeAlone(row));
}
function testOf(row) {
    const { limit, difference } = row;
    const found = limit?.evidence ?? null;
    if (limit === null || found === null || found.evidence === null)
        return [];
    const evidence = { ...found.evidence, margin: limit.margin };
    return [{ row, found, evidence, slack: difference?.slack ?? 0 }];
}
function judgeGates(gates, correction) {
    const joint = judgeTogether(gates.map(({ evidence }) => evidence), correction);
    return gates.map((gate, index) => {
        const { verdict, adjustedP } = joint[index] ?? { verdict: 'uncertain', adjustedP: 1 };
        const moved = excludesZero(gate.evidence.interval, gate.slack);
        const evidence = buildRowEvidence(gate.found, gate.evidence, { adjustedP, moved });
        return [gate.row, { judgement: verdict, evidence, together: gates.length }];
    });
}
/**
 * The words "better" and "worse" are said of many rows that are only shown at once; of those that are wrong `bh` bounds the
 * share.
 */
function judgeOthers(others, correction) {
    const adjusted = adjustPValues(others.map(({ evidence }) => evidence.p.twoSided), correction);
    return others.map((other, index) => {
        const { interval, margin } = other.evidence;
        const adjustedP = adjusted[index] ?? 1;
        const proven = adjustedP <= 1 - interval.confidence + judge_evidence_ROUNDING;
        const moved = proven && excludesZero(interval, other.slack);
        const evidence = buildRowEvidence(other.found, other.evidence, { adjustedP, moved });
        return [other.row, { judgement: judgeInterval(interval, margin), evidence, together: 1 }];
    });
}
/** 1 − 0.95 is a little more than 0.05 as a double, and other confidences a little less. */
const judge_evidence_ROUNDING = 1e-12;
const excludesZero = ({ lower, upper }, slack) => lower > slack || upper < -slack;
function judgeAlone(row) {
    const { limit } = row;
    if (limit === null)
        return null;
    return {
        judgement: isBeyond(limit) ? 'fail' : lacksProof(row, limit) ? 'uncertain' : 'pass',
        evidence: limit.evidence === null ? null : untested(limit.evidence.reason),
        together: 1,
    };
}
/** Whether a gate asks for proof, and there is a worsening and no test: else leaving predictions out would be the way through. */
function lacksProof({ facts, levels, difference }, { worsening }) {
    const asked = facts.settings.uncertain === 'fail' && levels.tolerance !== 'info';
    return asked && worsening > (difference?.slack ?? 0);
}
/** Whether the values themselves are farther apart than is allowed. */
const isBeyond = ({ worsening, margin }) => worsening > margin;
const untested = (reason) => ({
    test: null,
    reason,
    interval: null,
    p: null,
    adjustedP: null,
    n: null,
    groups: null,
    seed: null,
    resamples: null,
    smallest: null,
    moved: false,
});
function buildRowEvidence({ test, reason, smallest }, { interval, p, n, groups, seed, resamples }, corrected) {
    return {
        test,
        reason,
        interval,
        p,
        ...corrected,
        n,
        groups: groups ?? null,
        seed: seed ?? null,
        resamples: resamples ?? null,
        smallest,
    };
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
;// CONCATENATED MODULE: ./lib/domain/reason-style.js

const MOST_DECIMALS = 12;
const MOST_DIGITS = 15;
/**
 * At least the digits of `usual`, and as many more as it takes for each number to look different from `limit` where it
 * is: nobody should read that 0.010 is more than 0.010.
 */
function reasonStyle(numbers, limit, usual) {
    const others = numbers.filter((number) => Number.isFinite(number) &&
        !(0,number_format/* isNoise */.ty)(number - limit, Math.max(Math.abs(number), Math.abs(limit))));
    let style = usual;
    while (!isFinest(style)) {
        const shown = (0,number_format/* formatNumber */.ZV)(limit, style);
        const current = style;
        if (others.every((number) => (0,number_format/* formatNumber */.ZV)(number, current) !== shown))
            return style;
        style = finerStyle(style);
    }
    return style;
}
/** Decimals that give a width two significant digits at least. */
function fitWidth(width, style) {
    if (style.kind === 'scientific' || !(width > 0) || !Number.isFinite(width))
        return style;
    const decimals = Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(width)));
    return decimals > style.decimals ? { kind: 'fixed', decimals } : style;
}
const isFinest = (style) => style.kind === 'fixed' ? style.decimals >= MOST_DECIMALS : style.digits >= MOST_DIGITS;
const finerStyle = (style) => style.kind === 'fixed'
    ? { kind: 'fixed', decimals: style.decimals + 1 }
    : { kind: 'scientific', digits: style.digits + 1 };

;// CONCATENATED MODULE: ./lib/domain/describe-tolerance.js




/** Why a row keeps its tolerance, breaks it, or neither is proven: a clause. `null` for a plain pass. */
function describeTolerance(facts, limit, verdict) {
    const { evidence, judgement } = verdict;
    const interval = evidence?.interval ?? null;
    if (judgement === 'pass' && (interval === null || !isBeyond(limit)))
        return null;
    const style = chooseRowStyle(facts, limit, interval);
    const amount = describeAmount(limit, style);
    if (evidence === null || interval === null)
        return `${amount}${judgement === 'uncertain' ? UNPROVEN : ''}${describeUntested(evidence)}`;
    const range = describeInterval(interval, style);
    if (judgement === 'pass')
        return `${amount}; its ${range} is within`;
    if (judgement === 'fail')
        return `${amount}; beyond noise (${range})`;
    if (judgeInterval(interval, limit.margin) === 'fail')
        return `${amount}; ${describeDismissed(evidence, interval, range, verdict.together)}`;
    const provable = describeProvable(evidence, facts.direction.better, style);
    return (`the data cannot tell: ${describeInterval(interval, style, ' of the worsening')}, ` +
        `${describeAllowed(limit.allowed, style)}; ${provable}`);
}
const UNPROVEN = '; the gate asks for proof, and there is none';
/** Why an interval beyond the tolerance proves nothing: p is too large by itself, or as one of many. */
function describeDismissed({ p, adjustedP, test }, { confidence }, range, together) {
    const level = (1 - confidence) / 2;
    const own = p?.oneSided ?? 1;
    if (together > 1 && own <= level)
        return (`beyond noise by itself (${range}), but not as one of ${(0,number_format/* formatCount */.B4)(together)} gates ` +
            `(corrected p ${formatP(adjustedP ?? 1, level)})`);
    const name = test !== null && EXACT.has(test) ? 'exact test' : 'test';
    return `its ${range} is beyond, but the ${name} is not (p ${formatP(own, level)})`;
}
const EXACT = new Set(['mcnemar', 'mann-whitney']);
/** What a metric's getting worse is called. */
function nameWorsening(better) {
    if (better === 'higher')
        return 'drop';
    return better === 'lower' ? 'rise' : 'worsening';
}
function chooseRowStyle({ pair }, { worsening, allowed }, interval) {
    const values = [pair.baseline, pair.candidate].map((metric) => metric?.value?.value ?? null);
    const usual = (0,number_format/* chooseStyle */.h8)({
        values: values.filter((value) => value !== null),
        delta: worsening,
        allowed,
    });
    if (interval === null)
        return usual;
    const { lower, upper } = interval;
    return reasonStyle([worsening, lower, upper], allowed, fitWidth(upper - lower, usual));
}
function describeAmount({ worsening, allowed }, style) {
    const size = formatFinite(Math.abs(worsening), style);
    const amount = worsening === 0
        ? 'the same as the baseline'
        : `${size} ${worsening > 0 ? 'worse' : 'better'} than the baseline`;
    return `${amount}, ${describeAllowed(allowed, style)}`;
}
const describeAllowed = (allowed, style) => allowed === 0 ? 'nothing is allowed' : `${(0,number_format/* formatNumber */.ZV)(allowed, style)} is allowed`;
/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value, style) => Number.isFinite(value) ? (0,number_format/* formatNumber */.ZV)(value, style) : 'more than 1.8e308';
function describeUntested(evidence) {
    if (evidence === null)
        return '';
    const { reason } = evidence;
    return reason.startsWith('no test') ? ` (${reason})` : ` (no test: ${reason})`;
}
function describeInterval({ lower, upper, confidence }, style, what = '') {
    const percent = Number((confidence * 100).toPrecision(6));
    return `${percent} % interval${what} ${(0,number_format/* formatNumber */.ZV)(lower, style)} to ${(0,number_format/* formatNumber */.ZV)(upper, style)}`;
}
function describeProvable({ smallest }, better, style) {
    const kind = nameWorsening(better);
    if (smallest === null)
        return `no ${kind} can be proven with these data`;
    return `these data can prove a ${kind} of about ${(0,number_format/* formatNumber */.ZV)(smallest, fitWidth(smallest, style))}`;
}
/** Two digits, or as many as it takes not to look like the level that it misses. */
function formatP(p, level) {
    const short = Number(p.toPrecision(2));
    return String(short > level ? short : Number(p.toPrecision(6)));
}

// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(8924);
// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var domain_direction = __webpack_require__(9964);
;// CONCATENATED MODULE: ./lib/domain/row-levels.js

/** @param usual the level of metrics without one of their own */
function rowLevels(facts, usual) {
    const support = findSupport(facts);
    const notFinite = notFiniteLevel(facts);
    const few = support !== null && (support.found ?? -1) < support.needed;
    // NaN is no value of few examples that could be shown only.
    const unsupported = few && facts.pair.candidate?.value !== null;
    if (unsupported)
        return { level: 'info', tolerance: 'info', notFinite, support, unsupported };
    const level = levelOf(facts, facts.rule, usual);
    const tolerance = toleranceLevel(facts, level, usual);
    return { level, tolerance, notFinite, support, unsupported };
}
const LEVELS = ['info', 'warn', 'error'];
const milderLevel = (left, right) => LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right;
/**
 * The larger number of both sides counts: nobody gets rid of a gate by leaving a metric or its examples out, or by
 * evaluating fewer.
 */
function findSupport({ rule, pair }) {
    if (rule?.minSupport === undefined)
        return null;
    const known = [pair.candidate, pair.baseline].flatMap((metric) => metric?.samples ?? []);
    return { needed: rule.minSupport, found: known.length === 0 ? null : Math.max(...known) };
}
/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf({ pair, direction }, rule, usual) {
    if (rule !== null)
        return rule.level ?? usual;
    return direction.better === null || (0,domain_direction/* isResourceMetric */.t)(pair.name)
        ? milderLevel(usual, 'warn')
        : usual;
}
/**
 * A rule with a limit but no tolerance is about the limit: its level must not make the tolerance that everything
 * else has by default any stricter.
 */
function toleranceLevel(facts, level, usual) {
    const { rule } = facts;
    if (rule === null || rule.tolerance !== undefined)
        return level;
    const limited = rule.min !== undefined || rule.max !== undefined;
    return limited ? milderLevel(level, levelOf(facts, null, usual)) : level;
}
/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn and of however few
 * examples. Names that never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }) {
    if (rule !== null)
        return rule.level ?? 'error';
    return direction.better === null && direction.usual === 'none' ? 'warn' : 'error';
}

// EXTERNAL MODULE: ./lib/domain/name-glob.js + 1 modules
var name_glob = __webpack_require__(1087);
;// CONCATENATED MODULE: ./lib/domain/suspicious.js




/**
 * Why an improvement asks for a second look: a clause; `null` where none does. Time, memory, size and cost may drop by
 * any amount: they depend on the machine, and no label leaks into them.
 * @param gain the largest improvement that is usual; `null`: any
 */
function describeGain({ pair }, { worsening }, gain) {
    const before = pair.baseline?.value?.value ?? null;
    const after = pair.candidate?.value?.value ?? null;
    if (gain === null || before === null || after === null || (0,domain_direction/* isResourceMetric */.t)(pair.name))
        return null;
    const usual = Math.max(gain.abs, gain.rel * Math.abs(before));
    const improvement = -worsening;
    if (improvement <= usual + (0,metric_diff/* roundingSlack */.VD)(before, after, usual))
        return null;
    const style = (0,number_format/* chooseStyle */.h8)({ values: [before, after], delta: improvement, allowed: usual });
    return (`the improvement of ${(0,number_format/* formatNumber */.ZV)(improvement, style)} is suspiciously large; ` +
        `up to ${(0,number_format/* formatNumber */.ZV)(usual, style)} is usual`);
}
/**
 * Changed parameters that should not change, by key. A pattern is a glob over the whole dotted key, in which a dot is a
 * sign like any other: `data.*` holds `data.split` and `data.split.ratio`. A pattern that names a section holds all of
 * it, since nobody would learn that `data` by itself means nothing.
 */
function findFrozen(changes, patterns) {
    const globs = patterns.flatMap((pattern) => [(0,name_glob/* compileGlob */.S)(pattern), (0,name_glob/* compileGlob */.S)(`${pattern}.**`)]);
    const keys = changes.map(({ key }) => key);
    return keys.filter((key) => globs.some((glob) => glob.matches(key)));
}

;// CONCATENATED MODULE: ./lib/domain/judge-row.js







/** Judges one metric, but for waivers. Never throws, whatever the numbers are. */
function judgeRow(weighed, verdict, policy) {
    const { facts } = weighed;
    const { pair, direction } = facts;
    const difference = weighed.difference ?? NO_DIFFERENCE;
    const { evidence, judgement } = verdict ?? NO_VERDICT;
    const state = stateOf(weighed);
    const gate = buildGate(weighed);
    const findings = [
        state?.finding ?? null,
        ...checkLimits(pair.candidate, gate),
        checkTolerance(weighed, verdict, policy.configured),
        checkGain(weighed, policy),
        checkSupport(weighed),
    ].filter((found) => found !== null);
    const usual = isGated({ candidate: pair.candidate, gate }) ? 'pass' : 'info';
    return {
        key: pair.key,
        candidate: pair.candidate,
        baseline: pair.baseline,
        better: direction.better,
        betterFrom: direction.betterFrom,
        change: state?.change ?? difference.change,
        delta: difference.delta,
        relative: difference.relative,
        gate,
        data: facts.data,
        partial: facts.partial,
        evidence,
        judgement,
        waiver: null,
        outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
        reasons: findings.map((found) => found.reason),
    };
}
const NO_DIFFERENCE = { change: 'same', delta: null, relative: null };
const NO_VERDICT = { evidence: null, judgement: null };
const buildGate = ({ facts, levels, limit }) => ({
    level: levels.level,
    rule: facts.rule,
    min: facts.rule?.min ?? null,
    max: facts.rule?.max ?? null,
    allowed: limit?.allowed ?? null,
    confidence: facts.settings.confidence,
    uncertain: facts.settings.uncertain,
    support: levels.support,
});
const OUTCOMES = ['info', 'pass', 'warn', 'fail'];
const worstOf = (outcomes) => OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info';
/** The states in which no tolerance applies; `null` for two finite values that may be compared. */
function stateOf({ facts, levels }) {
    const { pair, settings, hasBaseline } = facts;
    const { candidate, baseline } = pair;
    const { level } = levels;
    if (candidate === null)
        return { change: 'missing', finding: react(settings.missing, level, MISSING) };
    if (candidate.value === null) {
        const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`;
        return { change: 'not-finite', finding: react(settings.nan, levels.notFinite, reason) };
    }
    if (!hasBaseline)
        return { change: 'new', finding: null };
    if (baseline === null)
        return { change: 'new', finding: react(settings.new, level, NEW) };
    if (baseline.value === null) {
        const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`;
        return { change: 'not-finite', finding: { outcome: 'info', reason } };
    }
    const unfair = settings.testDataChanged === 'ignore' ? null : describeData(facts);
    if (unfair === null)
        return null;
    return { change: 'not-comparable', finding: react(settings.testDataChanged, level, unfair) };
}
const MISSING = 'in the baseline, absent now';
const NEW = 'not in the baseline';
/** Why two values must not be compared. */
function describeData({ data, partial }) {
    if (data === 'different')
        return "the evaluation data are not the baseline's, so the values cannot be compared";
    if (partial === null)
        return null;
    const { side, samples, of } = partial;
    const [part, whole] = side === 'candidate' ? ['the candidate', "the baseline's"] : ['the baseline', "the candidate's"];
    return (`${part} was scored on ${(0,number_format/* formatCount */.B4)(samples)} rows and not on ${whole} ${(0,number_format/* formatCount */.B4)(of)}, ` +
        'so the values cannot be compared');
}
/** A reaction never goes beyond the level that the metric has. */
function react(reaction, level, reason) {
    if (reaction === 'ignore')
        return null;
    const wanted = reaction === 'fail' ? 'error' : reaction;
    return { outcome: breachOutcome(milderLevel(wanted, level)), reason };
}
function breachOutcome(level) {
    return level === 'error' ? 'fail' : level;
}
function checkLimits(candidate, gate) {
    const value = candidate?.value?.value ?? null;
    if (value === null)
        return [];
    const { min, max, level } = gate;
    const limits = [min, max].filter((limit) => limit !== null);
    const style = (0,number_format/* chooseStyle */.h8)({ values: [value], limits });
    const format = (one) => (0,number_format/* formatNumber */.ZV)(one, style);
    const outcome = breachOutcome(level);
    return [
        ...(min !== null && isBelow(value, min)
            ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
            : []),
        ...(max !== null && isAbove(value, max)
            ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
            : []),
    ];
}
/** More below a lower limit than rounding explains. */
const isBelow = (value, min) => value < min && min - value > (0,metric_diff/* roundingSlack */.VD)(value, min);
/** More above an upper limit than rounding explains. */
const isAbove = (value, max) => value > max && value - max > (0,metric_diff/* roundingSlack */.VD)(value, max);
function checkTolerance({ facts, limit, levels }, verdict, configured) {
    if (limit === null || verdict === null)
        return null;
    const reason = describeTolerance(facts, limit, verdict);
    if (reason === null)
        return null;
    if (verdict.judgement === 'pass')
        return { outcome: 'info', reason };
    if (verdict.judgement === 'fail')
        return { outcome: breachOutcome(levels.tolerance), reason };
    const { uncertain } = facts.settings;
    // A gate that can only warn warns of what is there to be seen, unless somebody asked it for proof.
    const wantsProof = configured && (levels.tolerance === 'error' || uncertain === 'fail');
    if (!wantsProof && !isBeyond(limit))
        return null;
    return { outcome: uncertainOutcome(uncertain, levels.tolerance), reason };
}
function uncertainOutcome(reaction, level) {
    if (reaction === 'pass')
        return 'info';
    return breachOutcome(reaction === 'fail' ? level : milderLevel('warn', level));
}
/** A gate's own examples decide whether it may warn, and a metric that is only shown never does. */
function checkGain({ facts, limit, levels }, { suspicious }) {
    if (limit === null || levels.level === 'info')
        return null;
    const reason = describeGain(facts, limit, suspicious.gain);
    return reason === null ? null : { outcome: 'warn', reason };
}
function checkSupport({ levels: { support, unsupported } }) {
    if (support === null || !unsupported)
        return null;
    const { needed, found } = support;
    const reason = found === null
        ? `shown only: the number of examples is not known, and the gate needs ${(0,number_format/* formatCount */.B4)(needed)}`
        : `shown only: ${(0,number_format/* formatCount */.B4)(found)} examples, and the gate needs ${(0,number_format/* formatCount */.B4)(needed)}`;
    return { outcome: 'info', reason };
}

;// CONCATENATED MODULE: ./lib/domain/waiver.js





/**
 * Lets rows that would keep the run from passing only warn, where a waiver covers them: one for this pull request or
 * any, which has not expired, whose floor the value keeps. The first that does counts. What is missing or not finite
 * has no value that could keep a floor, and on other data a value says nothing about it.
 */
function applyWaivers(request) {
    const { model, waivers, circumstances } = request;
    const candidates = waivers
        .filter(({ pullRequest }) => isAbout(pullRequest, circumstances))
        .map((waiver) => ({ waiver, glob: (0,name_glob/* compileGlob */.S)(waiver.match) }));
    const seen = { matched: new Set(), told: new Set(), used: new Set() };
    const rows = request.rows.map((one) => one.open ? answerRow(one, `${model}/${one.row.key}`, candidates, circumstances, seen) : one);
    const idle = candidates.filter(({ waiver }) => !seen.used.has(waiver) && !seen.told.has(waiver));
    return {
        rows,
        waivers: waivers.filter((waiver) => seen.used.has(waiver)),
        warnings: idle.flatMap((candidate) => describeIdle(candidate, findIdleness(candidate, request, seen), request) ?? []),
    };
}
function answerRow(one, name, candidates, { today }, seen) {
    const matching = candidates
        .filter(({ glob }) => glob.matches(name))
        .map(({ waiver }) => ({ waiver, problem: findProblem(waiver, one, today) }));
    for (const { waiver } of matching)
        seen.matched.add(waiver);
    const covering = matching.find(({ problem }) => problem === null)?.waiver;
    if (covering !== undefined) {
        seen.used.add(covering);
        return waive(one, covering);
    }
    for (const { waiver } of matching)
        seen.told.add(waiver);
    const problems = matching.flatMap(({ problem }) => problem ?? []);
    return { ...one, row: { ...one.row, reasons: [...one.row.reasons, ...problems] } };
}
function findIdleness({ waiver, glob }, { model, rows }, { matched }) {
    if (matched.has(waiver))
        return 'covered by another';
    const matches = rows.some(({ row, open }) => !open && glob.matches(`${model}/${row.key}`));
    return matches ? 'nothing fails' : 'no such metric';
}
const isAbout = (pullRequest, { pullRequests }) => pullRequest === null || pullRequests.includes(pullRequest);
const isExpired = ({ expires }, today) => today > expires;
const placeOf = ({ origin }) => `the waiver of ${origin.file}:${origin.line}`;
const waive = ({ row, byTolerance }, waiver) => ({
    row: {
        ...row,
        waiver,
        outcome: 'warn',
        reasons: [...row.reasons, `${placeOf(waiver)} accepts it until ${waiver.expires}`],
    },
    open: false,
    byTolerance,
});
/** Why a waiver does not cover a row that it matches: a clause; `null` when it does. */
function findProblem(waiver, one, today) {
    const { row } = one;
    const place = placeOf(waiver);
    if (isExpired(waiver, today))
        return `${place} expired on ${waiver.expires}`;
    const value = row.candidate?.value?.value ?? null;
    if (value === null)
        return `${place} covers no metric that is missing or not finite`;
    if (row.change === 'not-comparable')
        return `${place} covers no metric that was scored on other data than the baseline, or on a part of them`;
    const floored = findFloored(one, value);
    if (typeof floored === 'string')
        return `${place} has a floor, but ${floored}`;
    const beyond = floored.find(({ better }) => !keepsFloor(value, waiver.floor, better));
    if (beyond === undefined)
        return null;
    const style = (0,number_format/* chooseStyle */.h8)({ values: [value], limits: [waiver.floor] });
    return `${(0,number_format/* formatNumber */.ZV)(value, style)} is ${beyond.words} ${(0,number_format/* formatNumber */.ZV)(waiver.floor, style)}, the floor of ${place}`;
}
/**
 * The floor is on the side of what was broken: of a lower limit below, of an upper one above, whatever direction the
 * metric has; else on the side that is worse. Why nobody can say which: a clause.
 */
function findFloored({ row, byTolerance }, value) {
    const { min, max } = row.gate;
    const limited = [
        ...(min !== null && isBelow(value, min) ? [{ better: 'higher', words: 'below' }] : []),
        ...(max !== null && isAbove(value, max) ? [{ better: 'lower', words: 'above' }] : []),
    ];
    if (limited.length > 0 && !byTolerance)
        return limited;
    const { better } = row;
    if (better === null)
        return 'nobody knows which way this metric gets better';
    if (isOwnDirection(row))
        return 'only the new metrics file says which way this metric gets better';
    return [...limited, { better, words: 'worse than' }];
}
/** Whoever brings a value must not choose the side on which it may be. */
function isOwnDirection({ candidate, baseline, better, betterFrom }) {
    const usual = (0,domain_direction/* findDirection */.v)(candidate?.name ?? '');
    return (0,metric_diff/* isOwnWord */.NZ)({ baseline }, { better, betterFrom, usual });
}
/** Not worse than the floor; of a metric with a target, not farther from it, on either side. */
function keepsFloor(value, floor, better) {
    const slack = (0,metric_diff/* roundingSlack */.VD)(value, floor, typeof better === 'string' ? 0 : better.target);
    if (better === 'higher')
        return floor - value <= slack;
    if (better === 'lower')
        return value - floor <= slack;
    return Math.abs(value - better.target) - Math.abs(floor - better.target) <= slack;
}
/** A waiver that nobody needs is an open door: it should go. */
function describeIdle({ waiver, glob }, idleness, { model, models, circumstances }) {
    const { origin, match, expires } = waiver;
    const name = `${origin.file}:${origin.line}: the waiver ${(0,metric_diff/* quoteName */.AB)(match)}`;
    if (idleness !== 'no such metric') {
        if (isExpired(waiver, circumstances.today))
            return `${name} expired on ${expires}; remove it.`;
        return idleness === 'nothing fails'
            ? `${name} is not needed: no gate that it matches fails. Remove it.`
            : `${name} is not needed: another one covers what it matches. Remove one of them.`;
    }
    const others = models.filter((other) => other !== model);
    const elsewhere = others.some((other) => glob.mayMatchAfter(`${other}/`));
    if (elsewhere || !glob.mayMatchAfter(`${model}/`))
        return null;
    return `${name} matches no metric of ${model}. Correct the name or remove it.`;
}

// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(6552);
;// CONCATENATED MODULE: ./lib/domain/warn-of-tolerances.js





const MOST_RULES = 3;
/**
 * Tolerances that a person wrote and that are smaller than what the data can prove: such a gate mostly ends as
 * uncertain. One warning for each of the first rules, about the metric that is farthest from it, and how many more there are.
 * @param verdicts of the rows, in their order
 */
function warnOfTolerances(rows, verdicts) {
    const blunt = rows.flatMap((row, index) => findBlunt(row, verdicts[index] ?? null));
    const rules = [...Map.groupBy(blunt, ({ rule }) => rule)];
    const more = rules.length - MOST_RULES;
    return [
        ...rules.slice(0, MOST_RULES).map(([rule, group]) => describe(rule, group)),
        ...(more > 0
            ? [`and ${(0,number_format/* formatPlural */.yk)(more, 'more gate')} with a tolerance that the data cannot prove`]
            : []),
    ];
}
/** A drop that is proven all the same has no need of it. */
function findBlunt(row, verdict) {
    const { rule } = row.facts;
    if (rule?.tolerance === undefined || row.levels.tolerance === 'info')
        return [];
    if (verdict === null || verdict.evidence === null || verdict.judgement === 'fail')
        return [];
    const { evidence } = verdict;
    const allowed = row.limit?.allowed ?? 0;
    const smallest = evidence.smallest ?? 0;
    return allowed > 0 && smallest > allowed ? [{ rule, row, evidence, allowed, smallest }] : [];
}
function describe(rule, group) {
    const worst = group.reduce((first, second) => second.smallest * first.allowed > first.smallest * second.allowed ? second : first);
    const { allowed, smallest } = worst;
    const { pair, direction } = worst.row.facts;
    const style = reasonStyle([smallest], allowed, fitWidth(smallest, shortStyle(allowed)));
    const others = group.length - 1;
    const also = others > 0 ? `; ${(0,number_format/* formatPlural */.yk)(others, 'more metric')} too` : '';
    return (`${(0,metric_diff/* quoteName */.AB)(pair.key)}: ${describeSize(worst.evidence)} cannot prove a ${nameWorsening(direction.better)} ` +
        `of ${(0,number_format/* formatNumber */.ZV)(allowed, style)}; the smallest they can is about ${(0,number_format/* formatNumber */.ZV)(smallest, style)} ` +
        `(${nameOrigin(rule)}${also})`);
}
/** Two digits, but no zero at the end. */
function shortStyle(value) {
    const style = fitWidth(value, { kind: 'fixed', decimals: 0 });
    if (style.kind !== 'fixed' || style.decimals === 0)
        return style;
    const decimals = style.decimals - 1;
    const shorter = Number(value.toFixed(decimals)) === Number(value.toFixed(style.decimals));
    return shorter ? { kind: 'fixed', decimals } : style;
}
const nameOrigin = ({ origin: { file, line } }) => `${file === gate_policy/* GATES_INPUT */.mk ? gate_policy/* GATES_INPUT */.mk : 'gate'}, line ${line}`;
const RUNS = new Set(['welch', 'mann-whitney', 'prediction']);
/** What the data consist of, as a plural: one of a kind proves nothing. */
function describeSize({ test, n, groups }) {
    if (groups !== null)
        return `${(0,number_format/* formatCount */.B4)(groups)} groups`;
    if (n === null)
        return 'the data';
    if (test === 'folds')
        return `${(0,number_format/* formatCount */.B4)(n)} folds`;
    return `${(0,number_format/* formatCount */.B4)(n)} ${RUNS.has(test) ? 'runs' : 'rows'}`;
}

;// CONCATENATED MODULE: ./lib/domain/weigh-row.js


/** @param usual the level of metrics without one of their own */
function weighRow(facts, evidence, usual) {
    const difference = differenceOf(facts);
    return {
        facts,
        levels: rowLevels(facts, usual),
        difference,
        limit: limitOf(facts, difference, evidence ?? null),
    };
}
function differenceOf({ pair, direction }) {
    const after = pair.candidate?.value?.value ?? null;
    const before = pair.baseline?.value?.value ?? null;
    if (after === null || before === null)
        return null;
    return (0,metric_diff/* measureDifference */.gN)(after, before, direction.better);
}
function limitOf({ allowed }, difference, evidence) {
    const worsening = difference?.worsening ?? null;
    if (difference === null || worsening === null || allowed === null)
        return null;
    return {
        worsening,
        allowed,
        margin: allowed + difference.slack + (0,metric_diff/* roundingSlack */.VD)(allowed),
        evidence,
    };
}

;// CONCATENATED MODULE: ./lib/domain/judge-comparison.js






/**
 * Judges all metrics of a plan.
 * @param evidence by the metric's key; where there is none, the tolerance alone decides
 */
function judgeComparison(plan, evidence, policy, circumstances) {
    const { model } = plan;
    const weighed = plan.facts.map((facts) => weighRow(facts, evidence.get(facts.pair.key), policy.defaults.level));
    const verdicts = judgeEvidence(weighed, policy.correction);
    const judged = weighed.map((row, index) => judgeOne(row, verdicts[index] ?? null, policy));
    const { waivers, models = [] } = policy;
    const waived = applyWaivers({ model, rows: judged, waivers, circumstances, models });
    const rows = waived.rows.map(({ row }) => row);
    return {
        rows: [
            ...rows.filter(({ outcome }) => outcome === 'fail'),
            ...rows.filter(({ outcome }) => outcome === 'warn'),
            ...rows.filter(({ outcome }) => outcome === 'pass' || outcome === 'info'),
        ],
        verdict: verdictOf(waived.rows),
        warnings: [...plan.warnings, ...warnOfTolerances(weighed, verdicts), ...waived.warnings],
        waivers: waived.waivers,
    };
}
function judgeOne(weighed, verdict, policy) {
    const row = judgeRow(weighed, verdict, policy);
    const { judgement, gate } = row;
    const unkept = judgement === 'fail' || (judgement === 'uncertain' && gate.uncertain !== 'pass');
    const byTolerance = weighed.levels.tolerance === 'error' && unkept;
    // A gate that nobody could judge is not passed either.
    const unjudged = row.change === 'not-comparable' && row.outcome === 'warn';
    const open = row.outcome === 'fail' || byTolerance || (unjudged && gate.level === 'error');
    return { row, open, byTolerance };
}
/** Rows that a waiver covers are not open any more. */
function verdictOf(rows) {
    if (rows.some(({ row }) => row.outcome === 'fail'))
        return 'fail';
    if (rows.some(({ open }) => open))
        return 'uncertain';
    return rows.some(({ row }) => isGated(row)) ? 'pass' : 'none';
}

// EXTERNAL MODULE: ./lib/domain/plan-comparison.js + 4 modules
var plan_comparison = __webpack_require__(3323);
;// CONCATENATED MODULE: ./lib/domain/schema-diff.js
/** Columns are the same by name; of several with one name the first is paired with the first, and so on. */
function diffSchemas(before, after) {
    const old = byOccurrence(before);
    const now = byOccurrence(after);
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, column]) => column);
    const added = [];
    const changed = [];
    for (const [key, column] of now) {
        const former = old.get(key);
        if (former === undefined)
            added.push(column);
        else if (former.type !== column.type)
            changed.push({ name: column.name, before: former.type, after: column.type });
    }
    const kept = [...old.keys()].filter((key) => now.has(key));
    const order = [...now.keys()].filter((key) => old.has(key));
    const reordered = kept.some((key, index) => key !== order[index]);
    const same = added.length + removed.length + changed.length === 0 && !reordered;
    return { added, removed, changed, reordered, same };
}
/** The number comes first, so that no name looks like another one with its number. */
function byOccurrence(columns) {
    const counts = new Map();
    const found = new Map();
    for (const column of columns) {
        const count = counts.get(column.name) ?? 0;
        counts.set(column.name, count + 1);
        found.set(`${count} ${column.name}`, column);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/domain/data-changes.js


/**
 * Data sets whose digest differs, by name, and those whose digest is the same.
 * @param listings by name of the data set, where both sides have a listing
 */
function buildDataChanges(before, after, listings = new Map()) {
    if (before === null)
        return { changes: [], unchanged: [] };
    const old = new Map(before.map((set) => [set.name, set]));
    const now = new Map(after.map((set) => [set.name, set]));
    const sides = [...new Set([...old.keys(), ...now.keys()])]
        .toSorted(metric_diff/* byCodeUnit */.X)
        .map((name) => describeChange(name, old.get(name), now.get(name), listings.get(name)));
    return { changes: sides.filter((side) => !isSameData(side)), unchanged: sides.filter(isSameData) };
}
function describeChange(name, old, now, files) {
    const [before, after] = [old?.columns, now?.columns];
    const schema = before === undefined || after === undefined ? undefined : diffSchemas(before, after);
    return {
        name,
        role: now?.role ?? old?.role ?? null,
        before: sideOf(old),
        after: sideOf(now),
        ...(files === undefined ? {} : { files }),
        ...(schema === undefined || schema.same ? {} : { schema }),
    };
}
const isSameData = (side) => side.before?.digest === side.after?.digest;
const sideOf = (set) => set === undefined
    ? null
    : {
        digest: set.digest,
        files: set.files,
        size: set.size,
        ...(set.rows === undefined ? {} : { rows: set.rows }),
    };

;// CONCATENATED MODULE: ./lib/domain/environment-changes.js

/**
 * What differs between two environments, by name. The runner is left out: it may be another one every day. What one
 * side says nothing of at all (an older version without lock files) is no difference.
 */
function buildEnvironmentChanges(before, after) {
    if (before === null)
        return [];
    return [
        ...compareMaps(Object.entries(before.runtimes), Object.entries(after.runtimes)),
        ...compareMaps(named('container', before.container), named('container', after.container)),
        ...compareMaps(named('gpu', gpusOf(before)), named('gpu', gpusOf(after))),
        ...compareMaps(lockFilesOf(before), lockFilesOf(after)),
    ];
}
const named = (name, value) => value === undefined ? [] : [[name, value]];
const gpusOf = ({ gpus }) => gpus?.join(', ');
const lockFilesOf = ({ lockfiles }) => lockfiles.map(({ path, sha256 }) => [path, sha256]);
function compareMaps(before, after) {
    if (before.length === 0 || after.length === 0)
        return [];
    const [old, now] = [new Map(before), new Map(after)];
    const names = [...new Set([...old.keys(), ...now.keys()])].toSorted(metric_diff/* byCodeUnit */.X);
    return names
        .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
        .filter((change) => change.before !== change.after);
}

;// CONCATENATED MODULE: ./lib/domain/deep-equal.js
/** Whether two JSON-like values are the same; the order of an object's keys does not count, `undefined` members do not either. */
function isDeepEqual(left, right) {
    if (Object.is(left, right))
        return true;
    if (Array.isArray(left) || Array.isArray(right))
        return equalArrays(left, right);
    if (!isRecord(left) || !isRecord(right))
        return false;
    const keys = new Set([...presentKeys(left), ...presentKeys(right)]);
    return [...keys].every((key) => isDeepEqual(ownMember(left, key), ownMember(right, key)));
}
function equalArrays(left, right) {
    return (Array.isArray(left) &&
        Array.isArray(right) &&
        left.length === right.length &&
        left.every((item, index) => isDeepEqual(item, right[index])));
}
/** Own members only: one side may hold a key such as `__proto__` that every object inherits. */
const ownMember = (value, key) => Object.hasOwn(value, key) ? value[key] : undefined;
const presentKeys = (value) => Object.keys(value).filter((key) => value[key] !== undefined);
const isRecord = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(7586);
;// CONCATENATED MODULE: ./lib/domain/param-changes.js



/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
function buildParamChanges(before, after) {
    if (before === null)
        return { changes: [], unchanged: 0 };
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(metric_diff/* byCodeUnit */.X);
    const sides = keys.map((key) => {
        const [old, now] = [param_changes_valueOf(before, key), param_changes_valueOf(after, key)];
        return {
            key,
            ...(old === undefined ? {} : { before: old }),
            ...(now === undefined ? {} : { after: now }),
        };
    });
    const changes = sides.filter((side) => !isSameParam(side.before, side.after));
    return { changes, unchanged: sides.length - changes.length };
}
/** Own keys only: a parameter may be called `constructor`. */
const param_changes_valueOf = (params, key) => Object.hasOwn(params, key) ? params[key] : undefined;
function isSameParam(left, right) {
    if ((0,numeral/* isNumeral */.NW)(left) && (0,numeral/* isNumeral */.NW)(right))
        return left.value === right.value;
    return isDeepEqual(plainParam(left), plainParam(right));
}
/** Numbers within lists compare by value too. */
function plainParam(value) {
    if ((0,numeral/* isNumeral */.NW)(value))
        return value.value;
    return Array.isArray(value) ? value.map((item) => plainParam(item)) : value;
}

;// CONCATENATED MODULE: ./lib/usecases/build-comparison.js




/** Everything that differs between one side and a published version, with the verdict on its metrics. */
function buildComparison(request) {
    const { baseline, candidate, judged, policy } = request;
    const before = baseline?.manifest.predicate ?? null;
    const changes = buildInputChanges(before, candidate, request.listings);
    const { digest, size } = candidate.artifact;
    return {
        model: request.model,
        verdict: judged.verdict,
        rows: judged.rows,
        baseline: baseline === null ? null : describeBaseline(baseline, request.chosenBy),
        baselineNote: request.baselineNote,
        candidate: { commit: request.commit, artifact: digest, size },
        artifactChanged: before === null ? null : before.artifact.digest !== digest,
        ...changes,
        history: before === null ? null : takeHistory(before.history, request.history),
        waivers: judged.waivers,
        frozen: findFrozen(changes.params.changes, policy.suspicious.paramsFrozen),
        correction: policy.correction,
        warnings: judged.warnings,
    };
}
/** A manifest lists the newest version first. */
function takeHistory(history, points) {
    return points === 0 ? null : history.slice(0, points - 1).toReversed();
}
/** What went into the model, on both sides. */
function buildInputChanges(before, { params, data, environment }, listings) {
    return {
        params: buildParamChanges(before?.params ?? null, params),
        data: buildDataChanges(before?.data ?? null, data, listings),
        environment: buildEnvironmentChanges(before?.environment ?? null, environment),
    };
}
function describeBaseline({ release, manifest, digest, signer }, chosenBy) {
    const { model, code, createdAt } = manifest.predicate;
    return {
        chosenBy: chosenBy ?? model.version,
        version: model.version,
        tag: model.tag,
        manifest: digest,
        url: release.url,
        createdAt,
        commit: code.commit,
        signer: signer?.name ?? 'nobody whom this repository trusts',
    };
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/usecases/collect-all.js

/** Runs the task for every item, one after the other, and reports all that failed together. */
async function collectAll(items, task) {
    const results = [];
    const errors = [];
    for (const item of items) {
        try {
            // oxlint-disable-next-line no-await-in-loop -- hashing fills the machine by itself
            results.push(await task(item));
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            errors.push(...(isErrorList(error.cause) ? error.cause : [error]));
        }
    }
    if (errors.length > 0)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', (0,domain_errors/* combineErrors */.L)(errors).message, { cause: errors });
    return results;
}
const isErrorList = (cause) => Array.isArray(cause) && cause.every((one) => one instanceof domain_errors/* ReleaseError */.K);
/** Puts the input's name before the message, once. */
async function within(input, task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        if (!isErrorList(error.cause))
            throw collect_all_named(input, error);
        const errors = error.cause.map((one) => collect_all_named(input, one));
        throw new domain_errors/* ReleaseError */.K(error.code, (0,domain_errors/* combineErrors */.L)(errors).message, { cause: errors });
    }
}
const collect_all_named = (input, error) => error.message.startsWith(`${input}:`)
    ? error
    : new domain_errors/* ReleaseError */.K(error.code, `${input}: ${error.message}`, { cause: error.cause });

// EXTERNAL MODULE: ./lib/domain/data-source.js
var data_source = __webpack_require__(338);
// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __webpack_require__(3164);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/flatten-path.js
var flatten_path = __webpack_require__(788);
;// CONCATENATED MODULE: ./lib/usecases/read-tables.js

/** Counting reads a file once more. Bytes, all text tables of a set together. */
const MAX_COUNTED_BYTES = 16 * 1024 * 1024 * 1024;
/** A manifest is read by people too. */
const MAX_COLUMNS = 1000;
/**
 * Rows and columns of the tables in a set; nothing where it has none, or too many to count. A table that cannot be
 * read is said aloud and breaks nothing: its digest stands.
 */
async function readTables(name, { tables, tableCount }, { capture, log }) {
    if (tableCount === 0)
        return {};
    const bytes = tables.reduce((sum, { path, size }) => sum + (isFooted(path) ? 0 : size), 0);
    if (tableCount > tables.length || bytes > MAX_COUNTED_BYTES) {
        log.info(`data ${name}: too many tables to count their rows.`);
        return {};
    }
    const { readTableFacts } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(361), __webpack_require__.e(650), __webpack_require__.e(863)]).then(__webpack_require__.bind(__webpack_require__, 2863));
    const found = [];
    for (const table of tables) {
        try {
            // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps memory flat
            const facts = await readTableFacts(capture.open(table));
            if (facts !== null)
                found.push(facts);
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code === 'FILE_CHANGED')
                throw error;
            log.warning(`data ${name}: ${error.message} Its rows are not counted.`);
            return {};
        }
    }
    return summarise(found);
}
/** Parquet says its rows in its last bytes. */
const isFooted = (path) => /\.parquet$/i.test(path);
function summarise(found) {
    const columns = found.map((one) => one.columns).reduce(mergeColumns, null);
    // Rows of different tables are no sum of anything.
    if (columns === undefined || columns === null)
        return {};
    const rows = found.reduce((sum, one) => sum + one.rows, 0);
    return {
        // What no double holds exactly was made up by a file.
        ...(Number.isSafeInteger(rows) ? { rows } : {}),
        ...(columns.length <= MAX_COLUMNS ? { columns } : {}),
    };
}
/**
 * The columns of two tables with the same names in the same order. A shard may hold whole numbers only, or nothing,
 * where another one has fractions.
 * @param before `null`: the first table; `undefined`: the tables differ
 */
function mergeColumns(before, now) {
    if (before === null)
        return now;
    if (before?.length !== now.length)
        return undefined;
    if (before.some(({ name }, index) => name !== now[index]?.name))
        return undefined;
    return before.map(({ name, type }, index) => ({
        name,
        type: mergeTypes(type, now[index]?.type ?? type),
    }));
}
function mergeTypes(one, other) {
    if (one === other || other === 'null')
        return one;
    if (one === 'null')
        return other;
    const numbers = new Set(['int', 'float']);
    return numbers.has(one) && numbers.has(other) ? 'float' : 'mixed';
}

;// CONCATENATED MODULE: ./lib/usecases/describe-files.js



/** The record of a set whose files are here. */
async function describeFiles({ name, role }, source, set, ports) {
    const tables = set.pointers > 0 ? null : await readTables(name, set, ports);
    const record = {
        name,
        role,
        source,
        digest: (0,digest/* digestOf */.ol)(set.digest),
        files: set.files,
        size: set.size,
        ...tables,
        ...(set.listing === null ? {} : { listing: (0,flatten_path/* listingAssetName */.c)(name) }),
    };
    return { record, listing: set.listing };
}

;// CONCATENATED MODULE: ./lib/usecases/read-dvc-data.js



/** A `dvc.lock` of a large pipeline. Bytes. */
const MAX_DVC_BYTES = 16 * 1024 * 1024;
/**
 * What DVC's file says of a data set. Where the files are here, they are hashed again and have to be what it says.
 * @throws DIGEST_MISMATCH when they are not
 */
async function readDvcData(spec, source, ports) {
    const output = await readOutput(source, ports);
    const found = await findFiles(output, ports);
    if (found === undefined)
        return { record: quoteOutput(spec, source, output), listing: null };
    const said = `${output.digest}${output.isDir ? '.dir' : ''}`;
    if (found.dvc !== said)
        throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${output.path ?? output.written} and ${source.file} differ: the ${found.files} file(s) here have the ` +
            `${output.hash} ${found.dvc ?? 'unknown'}, the file says ${said}. The model was trained on what is here: run ` +
            '"dvc commit" (or "dvc checkout" before the training). Files that .dvcignore excludes have to lie elsewhere.');
    const { record, listing } = await describeFiles(spec, sourceOf(source, output), found, ports);
    return {
        record: { ...record, digest: output.quoted, sha256: (0,digest/* digestOf */.ol)(found.digest), verified: true },
        listing,
    };
}
async function readOutput(source, { capture }) {
    const { parseDvcFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(375)]).then(__webpack_require__.bind(__webpack_require__, 7375));
    const [file] = (await capture.readTexts([source.file], MAX_DVC_BYTES)).files;
    if (file !== undefined)
        return parseDvcFile(file.path, file.bytes, source);
    throw new domain_errors/* ReleaseError */.K('FILE_MISSING', `"${source.file}" is no file. Name one .dvc or dvc.lock.`);
}
/** The files of the output when they are here; `undefined` where they are not, or are hashed in another way. */
async function findFiles({ path, hash }, { capture, log }) {
    const method = METHODS.get(hash);
    if (path === null || method === undefined)
        return undefined;
    try {
        return await capture.fingerprint([path], { dvc: method, literal: true });
    }
    catch (error) {
        // Not pulled: that is what a quoted digest is for.
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code !== 'FILE_MISSING')
            throw error;
        log.debug(`data: ${error.message}`);
        return undefined;
    }
}
const METHODS = new Map([
    ['md5', 'md5'],
    ['md5-dos2unix', 'md5-dos2unix'],
]);
function quoteOutput({ name, role }, source, output) {
    return {
        name,
        role,
        source: sourceOf(source, output),
        digest: output.quoted,
        files: output.isDir ? output.nfiles : 1,
        size: output.size,
        verified: false,
    };
}
const sourceOf = ({ file, stage }, { written }) => ({
    kind: 'dvc',
    uri: stage === null ? file : `${file}#${stage}/${written}`,
});

;// CONCATENATED MODULE: ./lib/usecases/read-data.js






/**
 * A fingerprint of every data set, computed where the files are here and quoted where they are not.
 * @throws ReleaseError with every data set that cannot be read
 */
async function readData(specs, ports) {
    (0,data_spec/* refuseDuplicateNames */.qP)(specs);
    return await collectAll(specs, async (spec) => {
        const data = await within(`data ${spec.name}`, () => readDataSet(spec, ports));
        ports.log.info(`Data ${spec.name}: ${read_data_describeData(data.record)}`);
        return data;
    });
}
function read_data_describeData({ files, size, digest, verified }) {
    const counted = files === null ? '' : `${files} file(s), `;
    const bytes = size === null ? '' : `${size} bytes, `;
    return `${counted}${bytes}${digest}${verified === false ? ' (quoted, not computed)' : ''}`;
}
async function readDataSet(spec, ports) {
    const { source } = spec;
    if (source.kind === 'path')
        return await readFiles(spec, source.pattern, ports);
    if (source.kind === 'lfs')
        return await readLfsFiles(spec, source.pattern, ports);
    if (source.kind === 'dvc')
        return await readDvcData(spec, source, ports);
    const quoted = source.kind === 'huggingface' ? hubFacts(source, ports.log) : uriFacts(source);
    const { name, role } = spec;
    return {
        record: { name, role, ...quoted, files: null, size: null, verified: false },
        listing: null,
    };
}
async function readFiles(spec, pattern, ports) {
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 6255));
    const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer });
    // A set of pointers has a digest too, and it is not that of the data.
    if (set.pointers > 0)
        throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `${set.pointers} of ${set.files} file(s) are Git LFS pointers, not the data. Add "lfs: true" to the checkout step, ` +
            `or quote the pointers: "lfs:${pattern}".`);
    return await describeFiles(spec, { kind: 'path', uri: pattern }, set, ports);
}
/** The object id of LFS is the file's SHA-256, so the digest is the same whether the files are here or their pointers. */
async function readLfsFiles(spec, pattern, ports) {
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 6255));
    const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer });
    const data = await describeFiles(spec, { kind: 'lfs', uri: pattern }, set, ports);
    return { ...data, record: { ...data.record, verified: set.pointers === 0 } };
}
function hubFacts(source, log) {
    const { repo, revision } = source;
    if ((0,data_source/* isMovable */.d)(source))
        log.warning(`data: hf:${repo}@${revision} is a branch or tag, which can move. Name the commit, 40 hexadecimal digits.`);
    return { source: { kind: 'huggingface', uri: `${repo}@${revision}` }, digest: `hf:${revision}` };
}
const uriFacts = (source) => ({
    source: { kind: 'uri', uri: source.uri },
    digest: source.digest,
});

;// CONCATENATED MODULE: ./lib/usecases/read-environment.js


/** What is looked for at the top of the workspace when nobody names anything. */
const LOCK_FILES = [
    'requirements*.txt',
    'poetry.lock',
    'uv.lock',
    'pdm.lock',
    'pylock*.toml',
    'conda-lock.yml',
    'environment.yml',
    'Pipfile.lock',
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'Cargo.lock',
    'go.sum',
    'renv.lock',
];
const CONTAINER = /^(?:container:|docker:\/\/)?([^\s@]+@sha256:[0-9a-f]{64})$/;
const MAX_LOCK_FILES = 100;
const MAX_LOCK_BYTES = 64 * 1024 * 1024;
/**
 * What the model was trained with: runner, runtimes, container, graphics processors and lock files.
 * @param runner what the runner says of itself
 * @param lines of the input `environment`: lock files or globs, and container images by digest
 * @throws ReleaseError with every line that names nothing
 */
async function readEnvironment(runner, lines, ports) {
    const containers = lines.flatMap((line) => CONTAINER.exec(line)?.[1] ?? []);
    const patterns = lines.filter((line) => !CONTAINER.test(line));
    const [container, second] = containers;
    if (second !== undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `environment: two container images, ${container} and ${second}. Name the one that trained the model.`);
    const [lockfiles, facts] = await Promise.all([
        patterns.length > 0 ? readNamed(patterns, ports) : findLockFiles(ports),
        ports.machine.read(),
    ]);
    return {
        runner,
        runtimes: facts.runtimes,
        ...(container === undefined ? {} : { container }),
        ...(facts.gpus.length === 0 ? {} : { gpus: facts.gpus }),
        lockfiles,
    };
}
async function readNamed(patterns, { capture }) {
    const read = await collectAll(patterns, (pattern) => within('environment', () => {
        if (/@sha256:|^(?:container|docker):/.test(pattern))
            throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `"${pattern}" is no image by digest. Write IMAGE@sha256: and 64 hexadecimal digits.`);
        return hashAll([pattern], capture);
    }));
    return unique(read.flat());
}
/** Nobody asked for these, so one that cannot be read only is not recorded. */
async function findLockFiles({ capture, log }) {
    const found = [];
    for (const pattern of LOCK_FILES) {
        try {
            // oxlint-disable-next-line no-await-in-loop -- a handful of small files
            found.push(...(await hashAll([pattern], capture)));
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            if (error.code !== 'FILE_MISSING')
                log.warning(`environment: ${error.message}`);
        }
    }
    return unique(found);
}
async function hashAll(patterns, capture) {
    const { files } = capture.select(patterns, MAX_LOCK_FILES);
    return await collectAll(files, async (file) => {
        if (file.size > MAX_LOCK_BYTES)
            throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${file.path}" has ${file.size} bytes, too many for a lock file.`);
        return { path: file.path, sha256: await capture.hash(file) };
    });
}
const unique = (files) => [
    ...new Map(files.map((file) => [file.path, file])).values(),
];

// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
// EXTERNAL MODULE: ./lib/domain/stable-json.js
var stable_json = __webpack_require__(7984);
;// CONCATENATED MODULE: ./lib/usecases/source-reader.js



function textSource(role, { path, bytes }) {
    return {
        role,
        path,
        size: bytes.length,
        sha256: (0,digest/* sha256 */.sc)(bytes),
        pieces: [{ kind: 'bytes', bytes }],
    };
}
/** A file that may be too large to hold. */
function fileSource(role, { file, path, size }, hash) {
    return { role, path, size, sha256: hash, pieces: [{ kind: 'file', path: file, start: 0, size }] };
}
/** One asset a file, also when two lines name the same one. */
const eachOnce = (files) => [
    ...new Map(files.map((file) => [file.path, file])).values(),
];
/** Files up to this are read once and held, so that the numbers and the asset are of the same bytes. Bytes. */
const MAX_HELD_BYTES = 16 * 1024 * 1024;
/** Of all held files together; beyond it a file is read twice. */
const MAX_ALL_HELD_BYTES = 256 * 1024 * 1024;
/** Assets of one folder. */
const MAX_FOLDER_ASSETS = 20;
/** Bytes. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024 * 1024 - 1;
function sourceReader(role, ports) {
    const hold = holdFiles(ports);
    const openLarge = openOnce(ports);
    const keep = async (file) => {
        const bytes = hold(file);
        if (bytes !== null)
            return textSource(role, { path: file.path, bytes });
        if (file.size <= MAX_KEPT_BYTES) {
            const hash = await ports.capture.hash(file);
            // Throws when the file is not what the numbers were read from.
            openLarge(file).read(0, 1);
            return fileSource(role, file, hash);
        }
        ports.log.warning(`${role}: "${file.path}" has ${file.size} bytes, more than GitHub stores; it is not kept with the version.`);
        return null;
    };
    return {
        open: (file) => {
            const bytes = hold(file);
            return bytes === null ? openLarge(file) : (0,byte_source/* bytesSource */.X)(file.path, bytes);
        },
        keep,
        keepFolder: async (files, root) => {
            const bundled = files.length > MAX_FOLDER_ASSETS ? bundle(files, hold) : null;
            // No file of a workspace has such a path.
            if (bundled !== null)
                return [textSource(role, { path: `${root}//files.json`, bytes: bundled })];
            const kept = [];
            for (const file of files) {
                // oxlint-disable-next-line no-await-in-loop -- few files
                const source = await keep(file);
                if (source !== null)
                    kept.push(source);
            }
            return kept;
        },
    };
}
/** Reads a small file once; `null` for what is too large, alone or with all others. */
function holdFiles({ capture }) {
    const held = new Map();
    let total = 0;
    return (file) => {
        const known = held.get(file.path);
        if (known !== undefined)
            return known;
        if (file.size > MAX_HELD_BYTES || total + file.size > MAX_ALL_HELD_BYTES)
            return null;
        const bytes = capture.open(file).read(0, file.size);
        total += bytes.length;
        held.set(file.path, bytes);
        return bytes;
    };
}
/** The same source for the same file, so that a change between two of its reads is noticed. */
function openOnce({ capture }) {
    const opened = new Map();
    return (file) => {
        const source = opened.get(file.path) ?? capture.open(file);
        opened.set(file.path, source);
        return source;
    };
}
/** `null` when a file is no UTF-8 text, or too large to hold. */
function bundle(files, hold) {
    const texts = [];
    for (const file of files) {
        const bytes = hold(file);
        if (bytes === null || !isUtf8(bytes))
            return null;
        texts.push([file.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]);
    }
    return (0,stable_json/* stableJson */._)(Object.fromEntries(texts));
}
function isUtf8(bytes) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/split-exclusions.js
/** A `!` line narrows every other line of its input. */
function splitExclusions(specs) {
    return {
        included: specs.filter((spec) => !spec.pattern.startsWith('!')),
        exclusions: specs.map((spec) => spec.pattern).filter((pattern) => pattern.startsWith('!')),
    };
}

;// CONCATENATED MODULE: ./lib/usecases/read-metrics.js




/** Skipped values of a file that the debug log names one by one. */
const MAX_TOLD = 20;
/** A file by itself, or matched by a glob. */
const MAX_METRICS_FILES = 1000;
/** A folder may hold a run's model as well; only names are looked at. */
const MAX_FOLDER_FILES = 100_000;
/**
 * All metrics that the lines name, in the order given, and the raw files that they were read from.
 * @throws ReleaseError with every file that cannot be read
 */
async function readMetrics(specs, ports) {
    if (specs.length === 0)
        return { metrics: [], sources: [] };
    // Parsers of many formats: loaded when there is something to read, for they cost more than a short run.
    const { mergeMetrics } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 5234));
    const { included, exclusions } = splitExclusions(specs);
    const read = await collectAll(included, (spec) => within('metrics', () => readSpec(spec, exclusions, ports)));
    const metrics = mergeMetrics(read.flatMap(({ readings }) => readings));
    return { metrics, sources: eachOnce(read.flatMap(({ sources }) => sources)) };
}
async function readSpec(spec, exclusions, ports) {
    const { parseMetricsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 5234));
    const format = parseMetricsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await readFolder(found, format, spec, ports);
    return folder ?? (await read_metrics_readFiles(found, format, spec, ports));
}
async function readFolder({ directory, files }, format, { dataset }, { capture, log }) {
    const { readMetricsFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(89)]).then(__webpack_require__.bind(__webpack_require__, 4089));
    const root = directory ?? '';
    const byPath = new Map(files.map((file) => [below(root, file.path), file]));
    const reader = sourceReader('metrics', { capture, log });
    const found = readMetricsFolder({ root, paths: [...byPath.keys()], open: (path) => reader.open(read_metrics_named(byPath, path)) }, format, dataset);
    if (found === null)
        return null;
    for (const note of found.notes)
        log.info(`metrics ${root}: ${note}`);
    tell(root, found.reading, log);
    const used = found.used.map((path) => read_metrics_named(byPath, path));
    return { readings: [found.reading], sources: await reader.keepFolder(used, root) };
}
const below = (root, path) => root === '' ? path : path.slice(root.length + 1);
function read_metrics_named(files, path) {
    const file = files.get(path);
    if (file === undefined)
        throw new TypeError(`${path} is none of the folder's files`);
    return file;
}
async function read_metrics_readFiles({ files, wildcard }, format, { dataset, pattern }, ports) {
    if (files.length > MAX_METRICS_FILES)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${pattern}" matches more than ${MAX_METRICS_FILES} files. Narrow it.`);
    const { parseMetricsSource } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 5234));
    const reader = sourceReader('metrics', ports);
    const read = await collectAll(files, async (file) => {
        try {
            const source = reader.open(file);
            const reading = parseMetricsSource({ source, format, dataset });
            tell(file.path, reading, ports.log);
            return [{ reading, source: await reader.keep(file) }];
        }
        catch (error) {
            // Nobody named this file, and nobody knows what is in it: it is said aloud, breaks nothing, and is not stored.
            if (!wildcard || !(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            ports.log.warning(`metrics: ${error.message} A glob matched it, so it is left unread.`);
            return [];
        }
    });
    const found = read.flat();
    return {
        readings: found.map(({ reading }) => reading),
        sources: found.flatMap(({ source }) => source ?? []),
    };
}
function tell(path, { skipped, warnings }, log) {
    for (const warning of warnings)
        log.warning(`metrics ${path}: ${warning}`);
    for (const { pointer, why } of skipped.slice(0, MAX_TOLD))
        log.debug(`metrics ${path}#${pointer}: ${why}`);
    if (skipped.length > MAX_TOLD)
        log.debug(`metrics ${path}: ${skipped.length} values were skipped.`);
}

// EXTERNAL MODULE: ./lib/domain/build-manifest.js
var build_manifest = __webpack_require__(9124);
// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __webpack_require__(235);
;// CONCATENATED MODULE: ./lib/usecases/read-model.js




/** Bytes of one small file beside the weights: `MLmodel`, `config.json`. */
const MAX_SIDE_BYTES = 4 * 1024 * 1024;
/**
 * The model's files with their digests, and what they say of themselves. Nothing of them is executed.
 * @throws FILE_REFUSED for an empty file, a Git LFS pointer, and, where the policy is `fail`, for one that can run code
 */
async function readModel(request, ports) {
    const { capture, log } = ports;
    const artifact = await within('path', () => capture.collect(request.path, build_manifest/* MAX_SUBJECTS */.Vn));
    await within('path', async () => refuseNames(artifact));
    await within('path', () => refuseUnfit(artifact, ports));
    log.info(`Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`);
    const facts = await within('path', () => readFacts(artifact.files, ports));
    refuseMissingParts(artifact.files, facts);
    for (const [path, { warnings }] of facts)
        for (const warning of warnings)
            log.warning(`path: "${path}": ${warning}`);
    judgeExecutables(facts, request.executable, log);
    const folder = await read_model_readFolder(artifact.files, ports);
    const primary = primaryFacts(artifact.files, facts);
    return {
        ...artifact,
        facts,
        framework: folder?.framework ?? primary?.framework ?? null,
        signature: folder?.signature ?? primary?.signature ?? null,
    };
}
/**
 * Names that another system cannot write, or takes for the same file: whoever pulls the version there would get another
 * model, and no verifier accepts it.
 */
function refuseNames({ files }) {
    const paths = files.map(({ path }) => path);
    const bad = paths.flatMap((path) => {
        const problem = (0,safe_path/* findPathProblem */.W)(path);
        return problem === undefined
            ? []
            : [new domain_errors/* ReleaseError */.K('FILE_REFUSED', `${JSON.stringify(path)}: ${problem}. Rename the file.`)];
    });
    const [first, second] = (0,safe_path/* findCollision */.O)(paths) ?? [];
    if (first !== undefined)
        bad.push(new domain_errors/* ReleaseError */.K('FILE_REFUSED', `${JSON.stringify(first)} and ${JSON.stringify(second)} are the same file on some systems. Rename one of them.`));
    if (bad.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(bad.slice(0, MAX_NAMED));
}
async function refuseUnfit({ files }, { capture }) {
    const { MAX_POINTER_BYTES, parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 6255));
    await collectAll(files, async (file) => {
        if (file.size === 0)
            throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `"${file.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`);
        if (file.size > MAX_POINTER_BYTES)
            return;
        if (parseLfsPointer(capture.open(file).read(0, MAX_POINTER_BYTES)) !== null)
            throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `"${file.path}" is a Git LFS pointer, not the file itself. Add "lfs: true" to the checkout step, or run "git lfs pull".`);
    });
}
async function readFacts(files, { capture }) {
    const { readModelFacts } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(445)]).then(__webpack_require__.bind(__webpack_require__, 5445));
    const found = await collectAll(files, async (file) => {
        const facts = await readModelFacts(capture.open(file));
        return [file.path, facts];
    });
    return new Map(found.flatMap(([path, facts]) => (facts === null ? [] : [[path, facts]])));
}
/**
 * A model without its external weights is published in silence otherwise, and nobody can load it.
 * @throws FILE_MISSING naming every file that is missing
 */
function refuseMissingParts(files, facts) {
    const known = new Set(files.map(({ path }) => path));
    const missing = [...facts].flatMap(([path, { externalFiles = [] }]) => {
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        return externalFiles
            .filter((name) => !known.has(folder + name.replace(/^(?:\.\/)+/, '')))
            .map((name) => new domain_errors/* ReleaseError */.K('FILE_MISSING', `path: "${path}" keeps weights in "${name}", which is not among the model files. Name the folder that holds both.`));
    });
    if (missing.length > 0)
        throw new domain_errors/* ReleaseError */.K('FILE_MISSING', (0,domain_errors/* combineErrors */.L)(missing.slice(0, MAX_NAMED)).message, {
            cause: missing.slice(0, MAX_NAMED),
        });
}
/** @throws FILE_REFUSED naming every file that can run code, where the policy is `fail` */
function judgeExecutables(facts, policy, log) {
    const executable = [...facts].filter(([, one]) => one.executable);
    if (executable.length === 0 || policy === 'allow')
        return;
    const shown = executable.slice(0, MAX_NAMED).map(([path, one]) => describeExecutable(path, one));
    const more = executable.length - shown.length;
    const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const advice = 'Whoever loads such a file runs what it brings. Save weights as safetensors, ONNX or the framework\'s own data format, or set "executable: allow".';
    if (policy === 'fail')
        throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `executable: ${names} can run code when loaded. ${advice}`);
    log.warning(`executable: ${names} can run code when loaded. ${advice}`);
}
const MAX_NAMED = 5;
function describeExecutable(path, { format, imports = [] }) {
    const named = imports.slice(0, MAX_NAMED).join(', ');
    const more = imports.length > MAX_NAMED ? `, … ${imports.length} in all` : '';
    return `"${path}" (${format}${named === '' ? '' : `, imports ${named}${more}`})`;
}
async function read_model_readFolder(files, { capture, log }) {
    if (files.length < 2)
        return null;
    const { readModelFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 5594));
    const byPath = new Map(files.map((file) => [file.path, file]));
    const read = (path) => {
        const file = byPath.get(path);
        return file === undefined || file.size > MAX_SIDE_BYTES ? undefined : whole(capture.open(file));
    };
    const folder = readModelFolder([...byPath.keys()], read);
    for (const warning of folder?.warnings ?? [])
        log.warning(`path: ${warning}`);
    return folder;
}
const whole = (source) => source.read(0, source.size);
/** The largest file that says anything: weights outweigh what describes them. */
function primaryFacts(files, facts) {
    const known = files
        .toSorted((left, right) => right.size - left.size)
        .flatMap((file) => facts.get(file.path) ?? []);
    return known.find((one) => one.signature !== undefined) ?? known[0];
}

;// CONCATENATED MODULE: ./lib/usecases/read-params.js




const read_params_MAX_FOLDER_FILES = 100_000;
const MAX_PARAMS_FILES = 1000;
/**
 * All parameters that the lines name. What looks like a secret is blanked, and the file that it stands in is not kept.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two values of one parameter
 */
async function readParams(specs, ports) {
    if (specs.length === 0)
        return { params: {}, sources: [], withheld: new Set() };
    const { mergeParams } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 2001));
    const { included, exclusions } = splitExclusions(specs);
    const read = await collectAll(included, (spec) => within('params', () => read_params_readSpec(spec, exclusions, ports)));
    const parts = read.flat();
    const safe = await Promise.all(parts.map((part) => withoutSecrets(part, ports)));
    const kept = new Set(safe.flatMap(({ sources }) => sources));
    const withheld = parts.flatMap(({ sources }) => sources.filter((one) => !kept.has(one)));
    return {
        params: mergeParams(safe),
        sources: eachOnce([...kept]),
        withheld: new Set(withheld.map(({ path }) => path)),
    };
}
async function read_params_readSpec(spec, exclusions, ports) {
    const { assignment } = spec;
    if (assignment !== null) {
        const params = { [assignment.key]: assignment.value };
        // The value may be a secret, so no message repeats the line.
        return [{ path: `the line "${assignment.key}=…"`, params, sources: [] }];
    }
    const { parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 2001));
    const format = parseParamsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], read_params_MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await read_params_readFolder(found, format, ports);
    return folder === null ? await read_params_readFiles(found, spec, ports) : [folder];
}
async function read_params_readFolder({ directory, files }, format, ports) {
    const { readParamsFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 5645));
    const root = directory ?? '';
    const reader = sourceReader('params', ports);
    const byPath = new Map(files.map((file) => [root === '' ? file.path : file.path.slice(root.length + 1), file]));
    const file = (path) => {
        const one = byPath.get(path);
        if (one === undefined)
            throw new TypeError(`${path} is none of the folder's files`);
        return one;
    };
    const found = readParamsFolder({ root, paths: [...byPath.keys()], open: (path) => reader.open(file(path)) }, format);
    if (found === null)
        return null;
    for (const note of found.notes)
        ports.log.info(`params ${root}: ${note}`);
    const sources = await reader.keepFolder(found.used.map(file), root);
    return { path: root, params: found.params, sources };
}
async function read_params_readFiles({ files }, spec, ports) {
    if (files.length > MAX_PARAMS_FILES)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${spec.pattern}" matches more than ${MAX_PARAMS_FILES} files. Narrow it.`);
    const { refuseLarge } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 628));
    const { parseParams, parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 2001));
    const format = parseParamsFormat(spec.format);
    const reader = sourceReader('params', ports);
    return await collectAll(files, async (file) => {
        refuseLarge(file);
        const bytes = reader.open(file).read(0, file.size);
        const params = parseParams({ path: file.path, bytes, format });
        const kept = await reader.keep(file);
        return { path: file.path, params, sources: kept === null ? [] : [kept] };
    });
}
async function withoutSecrets(part, { log }) {
    const { redactSecrets } = await __webpack_require__.e(/* import() */ 188).then(__webpack_require__.bind(__webpack_require__, 3188));
    const { params, redacted } = redactSecrets(part.params);
    if (redacted.length === 0)
        return part;
    const names = redacted.slice(0, read_params_MAX_NAMED).map(({ key, why }) => `${key} (${why})`);
    const more = redacted.length > read_params_MAX_NAMED ? ` and ${redacted.length - read_params_MAX_NAMED} more` : '';
    const kept = part.sources.length === 0 ? '' : ' The file itself is not stored with the version.';
    log.warning(`params: ${part.path} holds what looks like a secret: ${names.join(', ')}${more}. A release is as public as its ` +
        `repository, so the value is left out.${kept} Pass secrets through the environment, or rename the parameter.`);
    return { ...part, params, sources: [] };
}
const read_params_MAX_NAMED = 5;

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(3230);
;// CONCATENATED MODULE: ./lib/usecases/read-predictions.js





/** The rows of one file. @throws as the reader in `formats`, which is loaded only when it is needed */
async function readTable(source) {
    const { readPredictions: read } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(361), __webpack_require__.e(650), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 2496));
    return await read(source);
}
/**
 * Reads the files of the input `predictions`.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two files of one data set
 */
async function readPredictions(specs, ports) {
    if (specs.length === 0)
        return [];
    const read = await collectAll(specs, (spec) => within('predictions', () => readFile(spec, ports)));
    refuseTwice(read);
    return read;
}
async function readFile({ dataset, pattern }, ports) {
    const { computeMetrics } = await __webpack_require__.e(/* import() */ 173).then(__webpack_require__.bind(__webpack_require__, 5173));
    const [file, ...others] = ports.capture.select([pattern], 2).files;
    if (file === undefined || others.length > 0)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `"${pattern}" is ${file === undefined ? 'no file' : 'more than one file'}. Name one file for each data set: DATASET=FILE.`);
    const reader = sourceReader('predictions', ports);
    const content = reader.open(file);
    const table = await readTable(content);
    const source = await reader.keep(file);
    if (source === null)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${file.path}" is 2 GiB or larger. Write Parquet, or fewer columns.`);
    const metrics = computeMetrics(table).map((computed) => ({
        name: computed.name,
        dataset,
        slice: computed.slice,
        ...(Number.isFinite(computed.value)
            ? { value: (0,numeral/* numeral */.Dx)(computed.value) }
            : { value: null, nonFinite: (0,numeral/* nonFiniteName */.ox)(computed.value) }),
        better: computed.better,
        unit: null,
        samples: computed.samples,
        stderr: computed.stderr === null ? null : (0,numeral/* numeral */.Dx)(computed.stderr),
        repeats: null,
        source: `${file.path}#computed`,
    }));
    const positive = table.kind === 'classification' ? table.positive : null;
    ports.log.info(`Predictions ${dataset ?? file.path}: ${table.rows} rows, ${table.kind}${positive === null ? '' : `, positive class ${JSON.stringify(positive)}`}`);
    return { dataset, kind: table.kind, rows: table.rows, positive, source, content, metrics };
}
function refuseTwice(all) {
    const seen = new Set();
    for (const { dataset, source } of all) {
        if (seen.has(dataset))
            throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `predictions: "${source.path}" is a second file for ${dataset === null ? 'no data set' : `the data set "${dataset}"`}. ` +
                'Give each file a data set of its own: DATASET=FILE.');
        seen.add(dataset);
    }
}
/** Computed metrics count only for data sets of which no metrics file says anything: a file knows better. */
function addComputed(reported, predictions) {
    const known = new Set(reported.map(({ dataset }) => dataset));
    const keys = new Set(reported.map(domain_metric/* metricKey */.C));
    const unknown = predictions.filter(({ dataset, metrics }) => 
    // A file may write the data set into the name: `test/accuracy`.
    !known.has(dataset) && !metrics.some((metric) => keys.has((0,domain_metric/* metricKey */.C)(metric))));
    return [...reported, ...unknown.flatMap(({ metrics }) => metrics)];
}

;// CONCATENATED MODULE: ./lib/usecases/capture-candidate.js








/**
 * Reads and hashes everything that the request names.
 * @throws ReleaseError with every bad input of the run
 */
async function captureCandidate(request, ports) {
    const errors = [];
    const attempt = async (task) => {
        try {
            return await task();
        }
        catch (error) {
            if (!(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            errors.push(...(isErrorList(error.cause) ? error.cause : [error]));
            return undefined;
        }
    };
    // Small files first: their mistakes show before a large model has been hashed.
    const params = await attempt(() => readParams(request.params, ports));
    const metrics = await attempt(() => readMetrics(request.metrics, ports));
    const predictions = await attempt(() => readPredictions(request.predictions, ports));
    const environment = await attempt(() => readEnvironment(request.runner, request.environment, ports));
    const artifact = await attempt(() => readModel(request, ports));
    const data = await attempt(() => readData(request.data, ports));
    const found = { params, metrics, predictions, environment, artifact, data };
    if (!isComplete(found))
        throw (0,domain_errors/* combineErrors */.L)(errors);
    return {
        ...found,
        params: found.params.params,
        metrics: addComputed(found.metrics.metrics, found.predictions),
        sources: [
            ...found.metrics.sources.filter(({ path }) => !found.params.withheld.has(path)),
            ...found.params.sources,
            ...found.predictions.map(({ source }) => source),
        ],
    };
}
function isComplete(parts) {
    return Object.values(parts).every((part) => part !== undefined);
}

;// CONCATENATED MODULE: ./lib/domain/bootstrap-parts.js

/**
 * @param columns equally long, finite
 * @param groups index of each row's group from 0 on; `null` when each row is by itself
 * @throws RangeError for fewer than two rows or groups, NaN, infinities, and different lengths
 */
function bootstrapParts(columns, groups) {
    const rows = columns[0]?.length ?? 0;
    for (const column of columns) {
        requirePaired(column, { length: rows }, 'Columns');
        require_finite_requireFinite(column, 'A column');
    }
    const parts = groups === null ? { count: rows, sizes: null, columns } : sumGroups(columns, groups, rows);
    require_finite_requireCount(parts.count, 'The number of independent rows or groups', 2);
    return parts;
}
function sumGroups(columns, groups, rows) {
    const { of, count } = numberGroups(groups, rows);
    const sizes = new Float64Array(count);
    for (const part of of)
        sizes[part] = (sizes[part] ?? 0) + 1;
    return { count, sizes, columns: columns.map((column) => sumColumn(column, of, count)) };
}
function sumColumn(column, of, count) {
    const sums = new Float64Array(count);
    for (let row = 0; row < column.length; row += 1) {
        const part = of[row] ?? 0;
        sums[part] = (sums[part] ?? 0) + (column[row] ?? 0);
    }
    return sums;
}
/** Groups that occur, numbered without gaps. */
function numberGroups(groups, rows) {
    requirePaired(groups, { length: rows }, 'Rows and groups');
    const numbers = new Map();
    const of = groups.map((group) => {
        const number = numbers.get(group) ?? numbers.size;
        numbers.set(group, number);
        return number;
    });
    return { of, count: numbers.size };
}

;// CONCATENATED MODULE: ./lib/domain/bootstrap-units.js
/** Units up to which every one is drawn by itself. */
const MAX_UNITS = 10_000;
/**
 * More than 10,000 parts are put together at random into 10,000 units: sums of independent parts vary as their parts
 * do, so this costs an interval's width under 1 %.
 */
function bootstrapUnits(parts, random) {
    if (parts.count <= MAX_UNITS)
        return parts;
    const unitOf = dealUnits(parts.count, random);
    const sum = (valueOf) => {
        const sums = new Float64Array(MAX_UNITS);
        for (let part = 0; part < parts.count; part += 1) {
            const unit = unitOf[part] ?? 0;
            sums[unit] = (sums[unit] ?? 0) + valueOf(part);
        }
        return sums;
    };
    const { sizes, columns } = parts;
    return {
        count: MAX_UNITS,
        sizes: sum((part) => (sizes === null ? 1 : (sizes[part] ?? 0))),
        columns: columns.map((column) => sum((part) => column[part] ?? 0)),
    };
}
/** A unit for each part, all equally large but for one part, by shuffling (Fisher and Yates). */
function dealUnits(parts, random) {
    const units = Int32Array.from({ length: parts }, (_, part) => part % MAX_UNITS);
    const drawn = new Uint32Array(1);
    for (let last = parts - 1; last > 0; last -= 1) {
        random.draw(drawn, last + 1);
        const other = drawn[0] ?? 0;
        const kept = units[last] ?? 0;
        units[last] = units[other] ?? 0;
        units[other] = kept;
    }
    return units;
}

;// CONCATENATED MODULE: ./lib/domain/find-patterns.js
/** Cells of one table that joins columns; 16 MB. */
const MAX_PAIRS = 4_000_000;
/** Whole numbers below are looked up without a map. */
const SMALL = 256;
/**
 * Rows that are equal in all columns, counted. The order is that of the counts, of equal ones that of the rows.
 * @param columns equally long, no NaN
 * @param most patterns
 * @returns `undefined` where there are more, or where finding out would need much memory
 */
function findPatterns(columns, most) {
    const rows = columns[0]?.length ?? 0;
    const patterns = new Int32Array(rows);
    const codes = new Int32Array(rows);
    let count = 1;
    for (const column of columns) {
        const values = encode(column, codes, most);
        if (values === null || values * count > MAX_PAIRS)
            return undefined;
        const joined = values === 1 ? count : join(patterns, count, codes, values);
        if (joined > most)
            return undefined;
        count = joined;
    }
    return sortPatterns(patterns, count);
}
/** Numbers the different values from 0 on. @returns how many there are, `null` above `most` */
function encode(column, codes, most) {
    const small = new Int32Array(SMALL).fill(-1);
    const others = new Map();
    let count = 0;
    for (let row = 0; row < column.length; row += 1) {
        const value = column[row] ?? 0;
        const isSmall = (value & (SMALL - 1)) === value;
        let code = isSmall ? (small[value] ?? -1) : (others.get(value) ?? -1);
        if (code === -1) {
            if (count === most)
                return null;
            code = count;
            count += 1;
            if (isSmall)
                small[value] = code;
            else
                others.set(value, code);
        }
        codes[row] = code;
    }
    return count;
}
/** Splits patterns by one more column, in place. @returns how many there are then */
function join(patterns, count, codes, values) {
    const numbers = new Int32Array(count * values).fill(-1);
    let joined = 0;
    for (let row = 0; row < patterns.length; row += 1) {
        const pair = (patterns[row] ?? 0) * values + (codes[row] ?? 0);
        let number = numbers[pair] ?? 0;
        if (number === -1) {
            number = joined;
            numbers[pair] = number;
            joined += 1;
        }
        patterns[row] = number;
    }
    return joined;
}
function sortPatterns(patterns, count) {
    const counts = new Uint32Array(count);
    const examples = new Uint32Array(count);
    for (let row = 0; row < patterns.length; row += 1) {
        const pattern = patterns[row] ?? 0;
        if (counts[pattern] === 0)
            examples[pattern] = row;
        counts[pattern] = (counts[pattern] ?? 0) + 1;
    }
    const order = Uint32Array.from(counts.keys()).toSorted((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || (examples[left] ?? 0) - (examples[right] ?? 0));
    const inOrder = (values) => order.map((at) => values[at] ?? 0);
    return { counts: inOrder(counts), examples: inOrder(examples) };
}

;// CONCATENATED MODULE: ./lib/domain/binomial-draw.js

/** Expected successes from which rejection is quicker than adding up probabilities, and its constants hold. */
const REJECTION_FROM = 10;
const TWO_32 = 2 ** 32;
/**
 * How many of so many trials succeed: a random number of the binomial distribution, exact to about 1 in 2^32. Few
 * expected successes are drawn by inversion, many by Hörmann's transformed rejection with squeeze ("The generation of
 * binomial random variates", 1993, algorithm BTRS). Ratios of probabilities are products here, not logarithms:
 * sums, products, quotients and square roots are the same on every machine. The time grows with the square root of the
 * number of trials, slowly.
 * @param trials below 2^32
 * @param share chance of a success
 * @throws RangeError unless the trials are such a whole number, and the share is from 0 to 1
 */
function drawBinomial(random, trials, share) {
    require_finite_requireCount(trials, 'The number of trials');
    if (trials >= TWO_32)
        throw new RangeError(`The number of trials is ${trials}, not below 2^32`);
    require_finite_requireShare(share, 'The chance of a success');
    return share > 0.5
        ? trials - drawUpToHalf(random, trials, 1 - share)
        : drawUpToHalf(random, trials, share);
}
const drawUpToHalf = (random, trials, share) => trials * share < REJECTION_FROM ? invert(random, trials, share) : reject(random, trials, share);
/** Between 0 and 1, neither of them. */
const drawUniform = (random) => (random.next() + 0.5) / TWO_32;
/** Takes one probability after the other, from that of no success on, until the drawn share is used up. */
function invert(random, trials, share) {
    const odds = share / (1 - share);
    let left = drawUniform(random);
    let probability = wholePower(1 - share, trials);
    let successes = 0;
    while (left > probability && successes < trials) {
        left -= probability;
        successes += 1;
        probability *= ((trials - successes + 1) / successes) * odds;
    }
    return successes;
}
/** `Math.pow` may differ between machines. */
function wholePower(base, exponent) {
    let power = 1;
    let square = base;
    for (let rest = exponent; rest !== 0; rest >>>= 1) {
        if ((rest & 1) === 1)
            power *= square;
        square *= square;
    }
    return power;
}
/** About nine tries of ten are taken, most of them without a probability. */
function reject(random, trials, share) {
    const odds = share / (1 - share);
    const mode = Math.floor((trials + 1) * share);
    const deviation = Math.sqrt(trials * share * (1 - share));
    const b = 1.15 + 2.53 * deviation;
    const a = -0.0873 + 0.0248 * b + 0.01 * share;
    const c = trials * share + 0.5;
    const alpha = (2.83 + 5.1 / b) * deviation;
    const squeeze = 0.92 - 4.2 / b;
    for (;;) {
        const v = drawUniform(random);
        const u = drawUniform(random) - 0.5;
        const us = 0.5 - Math.abs(u);
        const successes = Math.floor(((2 * a) / us + b) * u + c);
        if (us >= 0.07 && v <= squeeze)
            return successes;
        if (successes < 0 || successes > trials)
            continue;
        const limit = (v * alpha) / (a / (us * us) + b);
        if (isLikelier(successes, limit, { mode, trials, odds }))
            return successes;
    }
}
/** Whether the probability of so many successes is at least `limit` times that of the mode. */
function isLikelier(successes, limit, { mode, trials, odds }) {
    // Away from the mode every factor is at most 1, so what is below the limit stays there.
    let ratio = 1;
    for (let count = mode; count < successes && ratio >= limit; count += 1)
        ratio *= ((trials - count) / (count + 1)) * odds;
    for (let count = mode; count > successes && ratio >= limit; count -= 1)
        ratio *= count / ((trials - count + 1) * odds);
    return ratio >= limit;
}

;// CONCATENATED MODULE: ./lib/domain/pattern-resampler.js

/** Patterns of fewer parts are drawn part by part, which is quicker. */
const FREQUENT_FROM = 16;
/** Additions in the time of one binomial number. */
const BINOMIAL_WORK = 80;
/** Additions in the time of one drawn part. */
const PART_WORK = 6;
/** Parts drawn at once. */
const BATCH = 1024;
/**
 * How often each pattern is drawn is a multinomial number, so that many parts with few patterns cost a few numbers: one
 * binomial number for each pattern in turn, of the draws that are left (Devroye, "Non-uniform random variate
 * generation", 1986, XI.1.4). Rare patterns are drawn by their parts. It is the same distribution as drawing every part.
 * @param patterns of the parts' sizes and columns
 */
function patternResampler(parts, patterns, random) {
    const { counts } = patterns;
    const rare = rareParts(counts);
    const sums = patternSums(parts, patterns);
    const drawn = new Uint32Array(counts.length);
    const batch = new Uint32Array(BATCH);
    return {
        work: rare.first * BINOMIAL_WORK + rare.patterns.length * PART_WORK + 2 * sums.values.length,
        original: (means) => meansOf(counts, sums, means),
        resample: (means) => {
            const left = drawFrequent(random, parts.count, rare, counts, drawn);
            drawRare(random, left, rare, batch, drawn);
            meansOf(drawn, sums, means);
        },
    };
}
function rareParts(counts) {
    const found = counts.findIndex((count) => count < FREQUENT_FROM);
    const first = found === -1 ? counts.length : found;
    const patterns = new Uint32Array(counts.subarray(first).reduce((sum, count) => sum + count, 0));
    let start = 0;
    for (let pattern = first; pattern < counts.length; pattern += 1) {
        const end = start + (counts[pattern] ?? 0);
        patterns.fill(pattern, start, end);
        start = end;
    }
    return { first, patterns };
}
/** @returns draws that are left for rare patterns */
function drawFrequent(random, draws, { first }, counts, drawn) {
    let left = draws;
    let parts = draws;
    for (let pattern = 0; pattern < first; pattern += 1) {
        const count = counts[pattern] ?? 0;
        const times = drawBinomial(random, left, count / parts);
        drawn[pattern] = times;
        left -= times;
        parts -= count;
    }
    return left;
}
function drawRare(random, draws, { first, patterns }, batch, drawn) {
    drawn.fill(0, first);
    for (let left = draws; left > 0; left -= batch.length) {
        const some = left < batch.length ? batch.subarray(0, left) : batch;
        random.draw(some, patterns.length);
        for (const part of some) {
            const pattern = patterns[part] ?? 0;
            drawn[pattern] = (drawn[pattern] ?? 0) + 1;
        }
    }
}
function patternSums({ sizes, columns }, { examples }) {
    const ends = new Uint32Array(examples.length);
    const used = [];
    const values = [];
    for (const [pattern, part] of examples.entries()) {
        for (const [column, of] of columns.entries()) {
            const value = of[part] ?? 0;
            if (value === 0)
                continue;
            used.push(column);
            values.push(value);
        }
        ends[pattern] = values.length;
    }
    return {
        sizes: sizes === null ? null : Float64Array.from(examples, (part) => sizes[part] ?? 0),
        ends,
        columns: Uint32Array.from(used),
        values: Float64Array.from(values),
    };
}
function meansOf(times, sums, means) {
    const { sizes, ends, columns, values } = sums;
    means.fill(0);
    let rows = 0;
    let end = 0;
    for (let pattern = 0; pattern < times.length; pattern += 1) {
        const count = times[pattern] ?? 0;
        rows += count * (sizes?.[pattern] ?? 1);
        let at = end;
        for (end = ends[pattern] ?? 0; at < end; at += 1) {
            const column = columns[at] ?? 0;
            means[column] = (means[column] ?? 0) + count * (values[at] ?? 0);
        }
    }
    divide(means, rows);
}
function divide(means, rows) {
    for (let column = 0; column < means.length; column += 1)
        means[column] = (means[column] ?? 0) / rows;
}

;// CONCATENATED MODULE: ./lib/domain/unit-resampler.js

/** Additions in the time of drawing one unit. */
const DRAW_WORK = 3;
/** As `Resampler.work`, for any number of parts. */
const unitWork = (parts, columns) => Math.min(MAX_UNITS, parts) * (DRAW_WORK + columns);
/** Draws every unit by itself. */
function unitResampler(units, random) {
    const { count } = units;
    const drawn = new Uint32Array(count);
    return {
        work: unitWork(count, units.columns.length),
        original: (means) => {
            drawn.set(Uint32Array.from({ length: count }, (_, unit) => unit));
            unit_resampler_meansOf(units, drawn, means);
        },
        resample: (means) => {
            random.draw(drawn, count);
            unit_resampler_meansOf(units, drawn, means);
        },
    };
}
function unit_resampler_meansOf({ sizes, columns }, drawn, means) {
    const rows = sizes === null ? drawn.length : sumOf(sizes, drawn);
    for (let column = 0; column < columns.length; column += 1) {
        const values = columns[column];
        means[column] = values === undefined ? 0 : sumOf(values, drawn) / rows;
    }
}
/** Four sums side by side, since each addition waits for the one before; a hundred million of them count. */
function sumOf(values, drawn) {
    let [a, b, c, d] = [0, 0, 0, 0];
    const whole = drawn.length - (drawn.length % 4);
    for (let index = 0; index < whole; index += 4) {
        a += unit_resampler_valueOf(values, drawn, index);
        b += unit_resampler_valueOf(values, drawn, index + 1);
        c += unit_resampler_valueOf(values, drawn, index + 2);
        d += unit_resampler_valueOf(values, drawn, index + 3);
    }
    for (let index = whole; index < drawn.length; index += 1)
        a += unit_resampler_valueOf(values, drawn, index);
    return a + b + (c + d);
}
const unit_resampler_valueOf = (values, drawn, index) => values[drawn[index] ?? 0] ?? 0;

;// CONCATENATED MODULE: ./lib/domain/choose-resampler.js




/** Of all parts; with more nothing is gained. */
const MOST_PATTERNS_SHARE = 1 / 4;
const MAX_PATTERNS = 20_000;
/** Parts with few patterns are drawn by these, others by themselves; whichever is quicker. The distribution is the same. */
function chooseResampler(parts, random) {
    const { count, sizes, columns } = parts;
    const most = Math.min(MAX_PATTERNS, Math.floor(count * MOST_PATTERNS_SHARE));
    const patterns = findPatterns(sizes === null ? columns : [sizes, ...columns], most);
    if (patterns === undefined)
        return unitResampler(bootstrapUnits(parts, random), random);
    const byPatterns = patternResampler(parts, patterns, random);
    if (byPatterns.work <= unitWork(count, columns.length))
        return byPatterns;
    return unitResampler(bootstrapUnits(parts, random), random);
}

;// CONCATENATED MODULE: ./lib/domain/random-source.js

const random_source_TWO_32 = 2 ** 32;
/** Looked up once, which counts where it is called a hundred million times. */
const { imul } = Math;
/**
 * The generator xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), its state
 * from the seed by SplitMix64 (Steele, Lea and Flood 2014).
 * @param seed a whole number from 0 on
 * @throws RangeError for another one
 */
function random_source_randomSource(seed) {
    require_finite_requireCount(seed, 'The seed');
    const state = seedState(seed);
    const one = new Uint32Array(1);
    return {
        next: () => {
            advance(state, one, 1);
            return one[0] ?? 0;
        },
        draw: (target, bound) => {
            require_finite_requireCount(bound, 'The bound of random numbers', 1);
            if (bound > random_source_TWO_32)
                throw new RangeError(`The bound of random numbers is ${bound}, above 2^32`);
            advance(state, target, bound / random_source_TWO_32);
        },
    };
}
/** The state is in local variables meanwhile, which is several times faster. */
function advance(state, target, scale) {
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    for (let index = 0; index < target.length; index += 1) {
        const five = imul(b, 5);
        const drawn = imul((five << 7) | (five >>> 25), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        target[index] = drawn * scale;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
}
const wrap = (value) => BigInt.asUintN(64, value);
function seedState(seed) {
    const state = new Int32Array(4);
    let counter = BigInt(seed);
    for (const half of [0, 2]) {
        counter = wrap(counter + 0x9e3779b97f4a7c15n);
        let mixed = wrap((counter ^ (counter >> 30n)) * 0xbf58476d1ce4e5b9n);
        mixed = wrap((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
        mixed ^= mixed >> 31n;
        state[half] = Number(BigInt.asIntN(32, mixed));
        state[half + 1] = Number(BigInt.asIntN(32, mixed >> 32n));
    }
    return state;
}

;// CONCATENATED MODULE: ./lib/domain/bootstrap-distribution.js




const DEFAULT_RESAMPLES = 10_000;
const DEFAULT_SEED = 1;
/**
 * The statistic of rows drawn with replacement, as many as there are (Efron 1979); rows of a group stay together.
 * The same data, seed and number give the same result everywhere.
 * @throws RangeError for fewer than two rows or groups, values that are not finite, and a statistic that is not
 *   finite for some resample: the caller decides what 0 / 0 is
 */
function bootstrapDistribution({ columns, statistic, groups = null }, { resamples = DEFAULT_RESAMPLES, seed = DEFAULT_SEED, mostWork = Infinity, } = {}) {
    require_finite_requireCount(resamples, 'The number of resamples', 1);
    const parts = bootstrapParts(columns, groups);
    const { work, original, resample } = chooseResampler(parts, random_source_randomSource(seed));
    const means = new Float64Array(columns.length);
    original(means);
    const estimate = requireNumber(statistic(means));
    const resampled = new Float64Array(affordResamples(work, resamples, mostWork));
    for (let round = 0; round < resampled.length; round += 1) {
        resample(means);
        resampled[round] = requireNumber(statistic(means));
    }
    return { estimate, resampled: resampled.toSorted(), independent: parts.count };
}
/** With so few the false alarms are still as promised. */
const FEWEST_RESAMPLES = 1000;
/** @param work of one resample */
const affordResamples = (work, wanted, mostWork) => Math.min(wanted, Math.max(FEWEST_RESAMPLES, Math.floor(mostWork / work)));
function requireNumber(value) {
    if (Number.isFinite(value))
        return value;
    throw new RangeError(`The statistic of a resample is ${value}`);
}
/**
 * As `bootstrapDistribution`, for any statistic; each resample costs a call with all rows.
 * @throws RangeError as `bootstrapDistribution`
 */
function bootstrapRows({ rows, statistic, groups = null }, { resamples = DEFAULT_RESAMPLES, seed = DEFAULT_SEED } = {}) {
    requireCount(resamples, 'The number of resamples', 1);
    const lists = groups === null ? null : listGroups(rows, groups);
    const independent = lists === null ? rows : lists.length;
    requireCount(independent, 'The number of independent rows or groups', 2);
    const random = randomSource(seed);
    const drawn = new Uint32Array(independent);
    const estimate = requireNumber(statistic(Uint32Array.from({ length: rows }, (_, row) => row)));
    const resampled = new Float64Array(resamples);
    let buffer = drawn;
    for (let round = 0; round < resamples; round += 1) {
        random.draw(drawn, independent);
        let used = independent;
        if (lists !== null) {
            used = drawn.reduce((sum, index) => sum + (lists[index]?.length ?? 0), 0);
            if (buffer === drawn || buffer.length < used)
                buffer = new Uint32Array(used);
            spreadGroups(lists, drawn, buffer);
        }
        resampled[round] = requireNumber(statistic(buffer.subarray(0, used)));
    }
    return { estimate, resampled: resampled.toSorted(), independent };
}
function spreadGroups(lists, drawn, buffer) {
    let start = 0;
    for (const index of drawn) {
        const list = lists[index];
        if (list === undefined)
            continue;
        buffer.set(list, start);
        start += list.length;
    }
}
/** The rows of each group. */
function listGroups(rows, groups) {
    if (groups.length !== rows)
        throw new RangeError(`${rows} rows with ${groups.length} groups`);
    const lists = new Map();
    for (const [row, group] of groups.entries()) {
        const list = lists.get(group);
        if (list === undefined)
            lists.set(group, [row]);
        else
            list.push(row);
    }
    return [...lists.values()].map((list) => Uint32Array.from(list));
}
/**
 * The value below which `share` of them are, linear between neighbours (Hyndman and Fan 1996, type 7).
 * @param sorted ascending, not empty
 */
function quantileOf(sorted, share) {
    const at = share * (sorted.length - 1);
    const low = Math.floor(at);
    const from = sorted[low] ?? 0;
    const to = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
    return from === to ? from : from + (to - from) * (at - low);
}
/** What is between both tails of the resampled statistics. */
function percentileInterval(resampled, confidence) {
    requireConfidence(confidence);
    return {
        lower: quantileOf(resampled, (1 - confidence) / 2),
        upper: quantileOf(resampled, (1 + confidence) / 2),
    };
}

// EXTERNAL MODULE: ./lib/domain/measure-names.js
var measure_names = __webpack_require__(8153);
;// CONCATENATED MODULE: ./lib/domain/evidence-plan.js




/**
 * Which metrics are tested and how far, the most important first: those that can fail the run, those that can warn, the
 * rest; within each by key. Metrics with nothing to compare are left out: absent or on other data on one side, or
 * without a direction.
 *
 * Drawing rows again is what takes long. Gates always get it, with fewer resamples where there are very many of them;
 * of the rest the first 40 do, as far as the work of all together stays below its bound. The same input gives the same
 * plan.
 */
function planEvidence({ facts }, rows) {
    const steps = facts
        .flatMap((fact) => describeStep(fact, rows))
        .toSorted((left, right) => left.rank - right.rank || (0,metric_diff/* byCodeUnit */.X)(left.step.key, right.step.key));
    let work = MOST_WORK;
    return [ERROR, WARN, SHOWN].flatMap((rank) => {
        const some = steps.filter((one) => one.rank === rank);
        const limited = rank === SHOWN ? limitShown(some, work) : limitGates(some, work);
        work = Math.max(0, work - limited.work);
        return limited.steps;
    });
}
/** Rows drawn in all, which takes about ten seconds; many classes, or groups, take several times as long. */
const MOST_WORK = 2e9;
/** Metrics without a gate whose rows are drawn again. */
const MOST_SHOWN = 40;
const SHOWN_RESAMPLES = 2000;
/** With so few the false alarms are still as promised. */
const evidence_plan_FEWEST_RESAMPLES = 1000;
/** Beyond, a resample takes no longer: rows are put together, or counted by what they have in common. */
const MOST_UNITS = { loss: 10_000, classes: 5000, class: 1000 };
const ERROR = 0;
const WARN = 1;
const SHOWN = 2;
const RANKS = { error: ERROR, warn: WARN, info: SHOWN };
function describeStep(fact, rows) {
    const { pair, settings, direction } = fact;
    const { key, baseline, candidate } = pair;
    const { better } = direction;
    if (baseline === null || candidate === null || better === null)
        return [];
    const rank = RANKS[settings.level];
    const changed = describeChanged(fact);
    if (changed !== null && settings.testDataChanged !== 'ignore')
        return [];
    const reason = changed ?? (fact.data === 'same' ? null : UNKNOWN_DATA);
    if (reason !== null)
        return [{ rank, units: 0, step: { kind: 'untested', key, reason } }];
    const { dataset } = candidate;
    const needsRows = NEEDS_ROWS.has(settings.test);
    const options = optionsOf(fact, better);
    const units = Math.min(mostUnits(candidate, settings.test), rows.get(dataset) ?? 0);
    const sides = { key, dataset, baseline, candidate };
    const step = { kind: 'tested', ...sides, options, needsRows, withoutResampling: null };
    return [{ rank, step, units }];
}
const optionsOf = ({ settings, allowed }, better) => ({
    better,
    test: settings.test,
    confidence: settings.confidence,
    margin: allowed ?? 0,
    seed: DEFAULT_SEED,
    resamples: DEFAULT_RESAMPLES,
});
const UNKNOWN_DATA = 'no test: it is not known whether both sides were scored on the same data, so the tolerance alone counts';
function describeChanged({ data, partial }) {
    if (data === 'different')
        return "no test: the evaluation data are not the baseline's, so the tolerance alone counts";
    if (partial === null)
        return null;
    const { side, samples, of } = partial;
    return `no test: the ${side} was scored on ${(0,number_format/* formatCount */.B4)(samples)} of ${(0,number_format/* formatCount */.B4)(of)} rows, so the tolerance alone counts`;
}
const NEEDS_ROWS = new Set(['auto', 'mcnemar', 'bootstrap', 'delong']);
const MAY_RESAMPLE = new Set(['auto', 'bootstrap']);
/** By the name alone, before anything is read: too many are no harm. An area has a test of its own. */
function mostUnits({ name, slice }, test) {
    if (!MAY_RESAMPLE.has(test))
        return 0;
    return Math.max(0, ...(0,measure_names/* measureNames */.L)(name).map((measure) => unitsOf(measure.name, slice)));
}
function unitsOf(measure, slice) {
    if (measure === 'roc_auc')
        return 0;
    if (LOSSES.has(measure))
        return MOST_UNITS.loss;
    // A slice is one class.
    return OF_ALL_CLASSES.has(measure) && slice === null ? MOST_UNITS.classes : MOST_UNITS.class;
}
/** Nearly every row has another value. */
const LOSSES = new Set([
    'log_loss',
    'brier',
    'mae',
    'mse',
    'rmse',
    'r2',
    'bias',
]);
/** Rows have as many kinds as there are triples of a class and two answers. */
const OF_ALL_CLASSES = new Set([
    'balanced_accuracy',
    'f1_macro',
]);
/** All with the same number of resamples, as far as the work reaches. */
function limitGates(ranked, most) {
    const units = ranked.reduce((sum, one) => sum + one.units, 0);
    const afforded = units === 0 ? DEFAULT_RESAMPLES : Math.floor(most / units / 100) * 100;
    const resamples = Math.min(DEFAULT_RESAMPLES, Math.max(evidence_plan_FEWEST_RESAMPLES, afforded));
    return {
        steps: ranked.map(({ step }) => withResamples(step, resamples)),
        work: units * resamples,
    };
}
function limitShown(ranked, most) {
    let work = 0;
    let drawn = 0;
    const steps = ranked.map(({ step, units }) => {
        const cost = units * SHOWN_RESAMPLES;
        const limit = describeLimit(drawn, work + cost > most);
        if (units > 0 && limit !== null)
            return withoutResampling(step, limit);
        work += cost;
        drawn += units > 0 ? 1 : 0;
        return withResamples(step, SHOWN_RESAMPLES);
    });
    return { steps, work };
}
function describeLimit(drawn, isBeyond) {
    if (drawn >= MOST_SHOWN)
        return `it is not one of the first ${MOST_SHOWN} metrics without a gate, whose rows are drawn again`;
    return isBeyond ? 'the gates take all the time that there is for drawing rows again' : null;
}
const withResamples = (step, resamples) => step.kind === 'untested' ? step : { ...step, options: { ...step.options, resamples } };
const withoutResampling = (step, reason) => step.kind === 'untested' ? step : { ...step, withoutResampling: reason };

;// CONCATENATED MODULE: ./lib/domain/log-gamma.js
const HALF_LOG_TWO_PI = 0.9189385332046727;
/** From here on seven terms of Stirling's series are exact to a double. */
const SERIES_FROM = 15;
/**
 * The natural logarithm of the gamma function, by Stirling's series after a shift by the recurrence
 * Γ(x + 1) = x Γ(x). The absolute error is about 1e-15 below 15 and one rounding of the result above.
 * @param x above 0
 * @throws RangeError for other numbers and NaN
 */
function logGamma(x) {
    if (!(x > 0))
        throw new RangeError(`The logarithm of gamma is not defined for ${x}`);
    if (x === Infinity)
        return Infinity;
    let shifted = x;
    let product = 1;
    while (shifted < SERIES_FROM) {
        product *= shifted;
        shifted += 1;
    }
    const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI;
    return stirling + stirlingSeries(shifted) - Math.log(product);
}
/**
 * What Stirling's formula lacks: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π. It stays small where both sides are
 * huge, so that ratios of factorials keep their digits (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000).
 * @param x above 0
 */
function stirlingError(x) {
    let error = 0;
    let shifted = x;
    while (shifted < SERIES_FROM) {
        error += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
        shifted += 1;
    }
    return error + stirlingSeries(shifted);
}
function stirlingSeries(x) {
    const inverse = 1 / x;
    const square = inverse * inverse;
    let sum = 1 / 156;
    sum = sum * square - 691 / 360_360;
    sum = sum * square + 1 / 1188;
    sum = sum * square - 1 / 1680;
    sum = sum * square + 1 / 1260;
    sum = sum * square - 1 / 360;
    sum = sum * square + 1 / 12;
    return sum * inverse;
}

;// CONCATENATED MODULE: ./lib/domain/incomplete-beta.js

/** Far more than 1e9 rows need. */
const MAX_STEPS = 1_000_000;
const TINY = 1e-300;
/**
 * The regularised incomplete beta function I_x(a, b) and its complement: a continued fraction
 * times a factor in Loader's saddle-point form, which keeps 1e-13 relative also for parameters in the millions.
 * @param a above 0
 * @param b above 0
 * @param x from 0 to 1
 * @param y 1 − x, for callers who know it better than the subtraction does
 * @throws RangeError for anything else
 */
function regularizedBeta(a, b, x, y = 1 - x) {
    if (!(a > 0 && b > 0 && a + b < Infinity)) {
        throw new RangeError(`The beta function's parameters are ${a} and ${b}`);
    }
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
        throw new RangeError(`The beta function's argument is ${x}, its complement ${y}`);
    }
    if (x === 0)
        return { lower: 0, upper: 1 };
    if (y === 0)
        return { lower: 1, upper: 0 };
    if (x < (a + 1) / (a + b + 2)) {
        const lower = Math.min(1, betaKernel(a, b, x, y) * continuedFraction(a, b, x, y));
        return { lower, upper: 1 - lower };
    }
    const upper = Math.min(1, betaKernel(b, a, y, x) * continuedFraction(b, a, y, x));
    return { lower: 1 - upper, upper };
}
/** x^a y^b / B(a, b). Arguments as in `regularizedBeta`. */
function betaKernel(a, b, x, y) {
    return (binomialTerm(a, b, x, y) * a * b) / (a + b);
}
/**
 * x^a y^b (a + b)! / (a! b!): for whole numbers the probability of `a` successes in `a + b` trials (Loader 2000).
 * @param a 0 or more
 * @param b 0 or more
 */
function binomialTerm(a, b, x, y) {
    const trials = a + b;
    if (a === 0)
        return Math.exp(trials * (x < y ? Math.log1p(-x) : Math.log(y)));
    if (b === 0)
        return Math.exp(trials * (y < x ? Math.log1p(-y) : Math.log(x)));
    const exponent = stirlingError(trials) -
        stirlingError(a) -
        stirlingError(b) -
        deviance(a, trials * x) -
        deviance(b, trials * y);
    return Math.sqrt(trials / (2 * Math.PI) / a / b) * Math.exp(exponent);
}
/** value ln(value / mean) + mean − value, also where both are nearly equal. */
function deviance(value, mean) {
    const difference = value - mean;
    if (Math.abs(difference) >= 0.1 * (value + mean)) {
        return value * (Math.log(value) - Math.log(mean)) - difference;
    }
    const ratio = difference / (value + mean);
    const square = ratio * ratio;
    let sum = difference * ratio;
    let power = 2 * value * ratio;
    for (let odd = 3;; odd += 2) {
        power *= square;
        const next = sum + power / odd;
        if (next === sum)
            return sum;
        sum = next;
    }
}
/**
 * I_x(a, b) × B(a, b) / (x^a y^b) by the fraction of Didonato and Morris ("Significant digit computation of the
 * incomplete beta function ratios", 1992). It has a y − b x where others lose the digits of a small y in 1 − x. For
 * x below its mean it takes about √(a + b) steps.
 */
function continuedFraction(a, b, x, y) {
    const skew = a * y - b * x;
    let value = notZero((a * (skew + 1)) / (a + 1));
    let above = value;
    let below = 0;
    for (let step = 1; step <= MAX_STEPS; step += 1) {
        const before = a + 2 * step - 1;
        const reach = (step * (b - step) * x) / before;
        const top = ((a + step - 1) / before) * (a + b + step - 1) * x * reach;
        const bottom = step + reach + ((a + step) / (before + 2)) * (skew + 1 + step * (1 + y));
        below = 1 / notZero(bottom + top * below);
        above = notZero(bottom + top / above);
        const change = above * below;
        value *= change;
        if (Math.abs(change - 1) < 2 * Number.EPSILON)
            return 1 / value;
    }
    throw new RangeError(`The incomplete beta function does not converge for ${a}, ${b} and ${x}`);
}
const notZero = (value) => (Math.abs(value) < TINY ? TINY : value);

;// CONCATENATED MODULE: ./lib/domain/normal-distribution.js
const SQRT_TWO_PI = 2.5066282746310002;
/** exp(−z²/2) is 0 beyond. */
const MAX_Z = 39;
/** Within, the series from the middle keeps more digits than the tail's fraction. */
const CENTRE = 1;
/** Φ(1) − ½, so that quantiles and tails change methods at the same place. */
const CENTRE_SHARE = 0.3413447460685429;
/**
 * Density of the standard normal distribution. z² is split so that its rounding does not become a relative error of
 * z² roundings in the tail.
 */
function normalDensity(z) {
    if (Math.abs(z) > MAX_Z)
        return 0;
    const coarse = Math.round(z * 16) / 16;
    const rest = (z - coarse) * (z + coarse);
    return (Math.exp(-(coarse * coarse) / 2) * Math.exp(-rest / 2)) / SQRT_TWO_PI;
}
/**
 * P(Z > z), to about 1e-15 relative as far as doubles reach: the series of Φ from the middle, and Laplace's continued
 * fraction of Mills' ratio for the tail.
 * @throws RangeError for NaN
 */
function normalTail(z) {
    if (Number.isNaN(z))
        throw new RangeError('The normal distribution has no tail at NaN');
    if (Math.abs(z) <= CENTRE)
        return 0.5 - fromMiddle(z);
    if (z < 0)
        return 1 - normalTail(-z);
    if (z > MAX_Z)
        return 0;
    let fraction = 0;
    for (let step = Math.ceil(420 / (z * z)) + 20; step > 0; step -= 1) {
        fraction = step / (z + fraction);
    }
    return normalDensity(z) / (z + fraction);
}
/** P(Z ≤ z); see `normalTail`. */
const normalCdf = (z) => normalTail(-z);
/** Φ(z) − ½ for small z. */
function fromMiddle(z) {
    let term = z;
    let sum = z;
    for (let odd = 3;; odd += 2) {
        term *= (z * z) / odd;
        const next = sum + term;
        if (next === sum)
            return normalDensity(z) * sum;
        sum = next;
    }
}
/**
 * The z with P(Z ≤ z) = p, by Newton's method on the distribution itself: to about 1e-15 relative.
 * @param p from 0 to 1; these two give the infinities
 * @throws RangeError for other numbers and NaN
 */
function normal_distribution_normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is not a probability`);
    if (Math.abs(p - 0.5) <= CENTRE_SHARE)
        return nearMiddle(p - 0.5);
    return p < 0.5 ? -tailQuantile(p) : tailQuantile(1 - p);
}
function nearMiddle(share) {
    let z = share * SQRT_TWO_PI;
    for (let round = 0; round < 8; round += 1)
        z -= (fromMiddle(z) - share) / normalDensity(z);
    return z;
}
/** The z with P(Z > z) = p, for p below ½; the start is Hastings' approximation. */
function tailQuantile(p) {
    if (p === 0)
        return Infinity;
    const t = Math.sqrt(-2 * Math.log(p));
    const above = 2.515517 + t * (0.802853 + t * 0.010328);
    const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    let z = t - above / below;
    for (let round = 0; round < 5; round += 1) {
        const tail = normalTail(z);
        const density = normalDensity(z);
        // The last subnormal numbers have no density any more.
        if (tail === 0 || density === 0)
            return z;
        z += (Math.log(tail / p) * tail) / density;
    }
    return z;
}

;// CONCATENATED MODULE: ./lib/domain/student-t.js


/** Beyond, the tail is a power of t to every digit, and t² would overflow. */
const POWER_FROM = 1e60;
/** A double cannot tell the distribution from the normal one. */
const NORMAL_FROM = 1e17;
const MAX_ROUNDS = 200;
/**
 * P(T > t) of Student's t distribution, from the incomplete beta function.
 * @param df degrees of freedom, above 0, also fractions; Infinity is the normal distribution
 * @throws RangeError for other degrees of freedom and NaN
 */
function student_t_studentTTail(t, df) {
    requireDf(df);
    if (Number.isNaN(t))
        throw new RangeError("Student's t distribution has no tail at NaN");
    if (df >= NORMAL_FROM)
        return normalTail(t);
    const { lower, upper } = squareTails(Math.abs(t), df);
    return t >= 0 ? upper / 2 : 0.5 + lower / 2;
}
/** P(T ≤ t); see `studentTTail`. */
const studentTCdf = (t, df) => student_t_studentTTail(-t, df);
/**
 * The t with P(T ≤ t) = p, by a guarded Newton method on logarithms, since t can have any size.
 * @param p from 0 to 1; these two give the infinities, as do quantiles beyond the largest double
 * @param df as in `studentTTail`
 * @throws RangeError for anything else
 */
function student_t_studentTQuantile(p, df) {
    requireDf(df);
    if (!(p >= 0 && p <= 1))
        throw new RangeError(`${p} is not a probability`);
    if (df >= NORMAL_FROM)
        return normal_distribution_normalQuantile(p);
    if (p === 0.5)
        return 0;
    const size = p === 0 || p === 1 ? Infinity : solveQuantile(p, df);
    return p < 0.5 ? -size : size;
}
function requireDf(df) {
    if (!(df > 0))
        throw new RangeError(`${df} degrees of freedom`);
}
/** P(T² < t²) and P(T² > t²), for t from 0 on. */
function squareTails(t, df) {
    if (t > POWER_FROM) {
        const start = squareTails(POWER_FROM, df).upper;
        const upper = start * Math.exp(df * (Math.log(POWER_FROM) - Math.log(t)));
        return { lower: 1 - upper, upper, growth: df * upper };
    }
    const square = t * t;
    const x = square / (df + square);
    const y = df / (df + square);
    return {
        ...regularizedBeta(0.5, df / 2, x, y),
        growth: t === 0 ? 0 : 2 * betaKernel(0.5, df / 2, x, y),
    };
}
/** |t|: solved for the smaller of both parts, the tail or what is between it and the middle. */
function solveQuantile(p, df) {
    const tail = Math.min(p, 1 - p);
    const middle = Math.abs(p - 0.5);
    const byTail = tail < 0.25;
    const target = 2 * (byTail ? tail : middle);
    let low = -745;
    let high = 709.78;
    let log = Math.log(Math.abs(normal_distribution_normalQuantile(p)));
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const t = Math.exp(log);
        const { lower, upper, growth } = squareTails(t, df);
        const part = byTail ? upper : lower;
        const off = Math.log(part / target);
        if (off > 0 === byTail)
            low = log;
        else
            high = log;
        const step = ((byTail ? off : -off) * part) / growth;
        const wanted = log + step;
        const next = wanted > low && wanted < high ? wanted : (low + high) / 2;
        if (Math.abs(step) < 1e-14)
            return Math.exp(wanted);
        if (high - low < 1e-15 * Math.max(1, Math.abs(log)))
            break;
        log = next;
    }
    return high > 709.7 ? Infinity : Math.exp(log);
}

;// CONCATENATED MODULE: ./lib/domain/evidence.js


const DEFAULT_CONFIDENCE = 0.95;
/** What applies where nothing is said. @throws RangeError for values that cannot be */
function evidenceOptions(options) {
    const { confidence = DEFAULT_CONFIDENCE, margin = 0 } = options;
    require_finite_requireConfidence(confidence);
    require_finite_requireFinite([margin], 'The margin');
    return { confidence, margin };
}
/** +1 where a larger value is worse, −1 where it is better. */
const worseningSign = (better) => (better === 'lower' ? 1 : -1);
/**
 * Estimate ± t × standard error, with the p-values of the same t: p ≤ (1 − confidence) / 2 exactly where the whole
 * interval is above the margin.
 */
function studentEvidence(from, options) {
    const { confidence, margin } = evidenceOptions(options);
    const { method, estimate, stderr, df, n } = from;
    require_finite_requireFinite([estimate, stderr], 'Estimate and standard error');
    const reach = stderr === 0 ? 0 : student_t_studentTQuantile((1 + confidence) / 2, df) * stderr;
    const tail = (distance) => {
        if (stderr > 0)
            return student_t_studentTTail(distance / stderr, df);
        return distance > 0 ? 0 : 1;
    };
    return {
        method,
        estimate,
        interval: { lower: estimate - reach, upper: estimate + reach, confidence },
        margin,
        p: { oneSided: tail(estimate - margin), twoSided: Math.min(1, 2 * tail(Math.abs(estimate))) },
        n,
    };
}

;// CONCATENATED MODULE: ./lib/domain/kth-difference.js

/** Halvings of a range; what is left then holds one difference, or equal ones but for rounding. */
const HALVINGS = 100;
/**
 * The k-th smallest of all differences `left` − `right`, without listing them: halves the range and counts, each time
 * in one walk through both.
 * @param left ascending, finite
 * @param right ascending, finite
 * @param k from 1 to the number of pairs
 * @throws RangeError for another k
 */
function kthDifference(left, right, k) {
    require_finite_requireCount(k, 'The rank of a difference', 1);
    require_finite_requireCount(left.length * right.length - k, 'The number of larger differences');
    // `low` has fewer than k differences at or below it, `high` has k or more.
    let low = -Infinity;
    let high = (left.at(-1) ?? 0) - (right[0] ?? 0);
    let from = (left[0] ?? 0) - (right.at(-1) ?? 0);
    for (let round = 0; round < HALVINGS; round += 1) {
        const middle = from / 2 + high / 2;
        if (!(middle < high && middle > low))
            break;
        if (countUpTo(left, right, middle).count >= k) {
            high = middle;
        }
        else {
            low = middle;
            from = middle;
        }
    }
    for (;;) {
        const { count, next } = countUpTo(left, right, low);
        if (count >= k)
            return low;
        low = next;
    }
}
/** How many differences are at most `limit`, and the smallest one above it. */
function countUpTo(left, right, limit) {
    let count = 0;
    let next = Infinity;
    let start = 0;
    // A larger left side needs a larger right side, so `start` only moves on.
    for (let index = 0; index < left.length; index += 1) {
        const value = left[index] ?? 0;
        while (start < right.length && value - (right[start] ?? 0) > limit)
            start += 1;
        count += right.length - start;
        if (start > 0)
            next = Math.min(next, value - (right[start - 1] ?? 0));
    }
    return { count, next };
}

;// CONCATENATED MODULE: ./lib/domain/rank-sums.js
/** Ranks two samples together; both without NaN. */
function rankTogether(first, second) {
    const values = new Float64Array(first.length + second.length);
    values.set(first);
    values.set(second, first.length);
    const sorted = values.toSorted();
    const ranks = new Int32Array(values.length);
    for (let index = 0; index < values.length; index += 1) {
        const value = values[index] ?? 0;
        ranks[index] = countBelow(sorted, value, false) + countBelow(sorted, value, true) + 1;
    }
    return { ranks, ties: countTies(sorted) };
}
/**
 * @param sorted ascending
 * @returns how many are below the value; with `same` equal ones as well
 */
function countBelow(sorted, value, same) {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
        const middle = (from + to) >>> 1;
        const at = sorted[middle] ?? 0;
        if (at < value || (same && at === value))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}
function countTies(sorted) {
    let ties = 0;
    let start = 0;
    for (let index = 1; index <= sorted.length; index += 1) {
        if (index < sorted.length && sorted[index] === sorted[start])
            continue;
        const equal = index - start;
        ties += equal ** 3 - equal;
        start = index;
    }
    return ties;
}
/**
 * In how many ways `size` of the ranks have each sum: index of the result is the sum. Exact while the number of all
 * ways is below 2^53, as for any choice of up to 50 ranks.
 * @param ranks whole numbers, 0 or more
 */
function countRankSums(ranks, size) {
    const width = ranks
        .toSorted()
        .subarray(ranks.length - size)
        .reduce((sum, rank) => sum + rank, 1);
    const ways = new Float64Array((size + 1) * width);
    ways[0] = 1;
    let used = 0;
    for (const rank of ranks) {
        used = Math.min(size, used + 1);
        for (let chosen = used; chosen >= 1; chosen -= 1) {
            const to = chosen * width;
            const from = to - width - rank;
            for (let sum = width - 1; sum >= rank; sum -= 1) {
                ways[to + sum] = (ways[to + sum] ?? 0) + (ways[from + sum] ?? 0);
            }
        }
    }
    return ways.slice(size * width);
}

;// CONCATENATED MODULE: ./lib/domain/mann-whitney.js





/** Values of both sides together up to which p is exact. */
const EXACT_UP_TO = 50;
/** Runs of each side from which a two-sided p below 0.05 exists. */
const MANN_WHITNEY_MIN_RUNS = 4;
/**
 * Whether one sample tends to have larger values (Mann and Whitney 1947). Up to 50 values p is exact, with ties from
 * all permutations of the pooled mean ranks. Beyond, it is normal with corrections for ties and continuity.
 * @throws RangeError for an empty sample, NaN and infinities
 */
function mannWhitney(first, second) {
    requireSample(first);
    requireSample(second);
    const { ranks, ties } = rankTogether(first, second);
    let sum = 0;
    for (let index = 0; index < first.length; index += 1)
        sum += ranks[index] ?? 0;
    const u = sum / 2 - (first.length * (first.length + 1)) / 2;
    const exact = ranks.length <= EXACT_UP_TO;
    const tails = exact
        ? exactTails(ranks, first.length, sum)
        : normalTails(u, first.length, second.length, ties);
    return { u, ...tails, twoSided: Math.min(1, 2 * Math.min(tails.greater, tails.less)), exact };
}
function requireSample(sample) {
    require_finite_requireCount(sample.length, 'The number of values', 1);
    require_finite_requireFinite(sample, 'Values');
}
function exactTails(ranks, size, sum) {
    const ways = countRankSums(ranks, size);
    let below = 0;
    let above = 0;
    for (let at = 0; at < ways.length; at += 1) {
        if (at < sum)
            below += ways[at] ?? 0;
        else if (at > sum)
            above += ways[at] ?? 0;
    }
    const same = ways[sum] ?? 0;
    const all = below + same + above;
    return { greater: (above + same) / all, less: (below + same) / all };
}
function normalTails(u, first, second, ties) {
    const all = first + second;
    const mean = (first * second) / 2;
    const error = Math.sqrt(((first * second) / 12) * (all + 1 - ties / (all * (all - 1))));
    if (error === 0)
        return { greater: 1, less: 1 };
    return {
        greater: normalTail((u - mean - 0.5) / error),
        less: normalTail((mean - u - 0.5) / error),
    };
}
/**
 * The shift between two samples: the median of all differences `first` − `second` (Hodges and Lehmann 1963), and the
 * interval of all shifts that the test does not refuse. Where the samples are too small for the confidence, its ends
 * are infinite. Ties make it approximate.
 * @throws RangeError as `mannWhitney`, and for a confidence not between 0 and 1
 */
function shiftInterval(first, second, confidence) {
    require_finite_requireConfidence(confidence);
    requireSample(first);
    requireSample(second);
    const left = Float64Array.from(first).toSorted();
    const right = Float64Array.from(second).toSorted();
    const pairs = left.length * right.length;
    const low = kthDifference(left, right, Math.ceil(pairs / 2));
    const shift = pairs % 2 === 1 ? low : (low + kthDifference(left, right, pairs / 2 + 1)) / 2;
    const rank = criticalRank(left.length, right.length, (1 - confidence) / 2);
    if (rank < 1)
        return { shift, interval: { lower: -Infinity, upper: Infinity, confidence } };
    const lower = kthDifference(left, right, rank);
    const upper = kthDifference(left, right, pairs + 1 - rank);
    return { shift, interval: { lower, upper, confidence } };
}
/** How many of the smallest differences are left out, plus one: the first U with P(U ≤ it) > `tail`; without ties. */
function criticalRank(first, second, tail) {
    if (first + second > EXACT_UP_TO) {
        const error = Math.sqrt((first * second * (first + second + 1)) / 12);
        return Math.floor((first * second + 1) / 2 + normal_distribution_normalQuantile(tail) * error);
    }
    const ways = countRankSums(Int32Array.from({ length: first + second }, (_, index) => index + 1), first);
    const limit = tail * ways.reduce((sum, count) => sum + count, 0);
    const smallest = (first * (first + 1)) / 2;
    let sum = 0;
    for (let at = smallest; at < ways.length; at += 1) {
        sum += ways[at] ?? 0;
        // A product with a rounded tail is not exact.
        if (sum > limit * (1 + 1e-12))
            return at - smallest;
    }
    return 0;
}
/** The smallest two-sided p that so many runs can give: 0.1 for three against three. */
function smallestMannWhitneyP(first, second) {
    requireCount(first, 'The number of runs', 1);
    requireCount(second, 'The number of runs', 1);
    let ways = 1;
    for (let index = 1; index <= first; index += 1)
        ways *= (second + index) / index;
    return Math.min(1, 2 / ways);
}
/**
 * Repeated runs whose values have heavy tails, `MANN_WHITNEY_MIN_RUNS` or more each. It asks for a shift: that both
 * sides have the same shape. With fewer runs the interval is infinite at 95 %.
 * @throws RangeError as `mannWhitney`
 */
function mannWhitneyEvidence(baseline, candidate, better, options = {}) {
    const { confidence, margin } = evidenceOptions(options);
    const sign = worseningSign(better);
    const after = Float64Array.from(candidate, (value) => sign * value);
    const before = Float64Array.from(baseline, (value) => sign * value);
    const allowed = before.map((value) => value + margin);
    const { shift, interval } = shiftInterval(after, before, confidence);
    return {
        method: 'mann-whitney',
        estimate: shift,
        interval,
        margin,
        p: {
            oneSided: mannWhitney(after, allowed).greater,
            twoSided: mannWhitney(after, before).twoSided,
        },
        n: before.length + after.length,
    };
}

;// CONCATENATED MODULE: ./lib/domain/choose-test.js


/** Runs from which a spread is worth anything. */
const MIN_RUNS = 3;
/**
 * Which test fits what is known: docs/statistics.md, "Which test when". What somebody wishes for is taken or refused,
 * never replaced by something else. Values on different data are not tested at all, and rows are paired only where
 * the data are known to be the same.
 */
function chooseTest(facts, wish) {
    if (wish === 'none')
        return none('no test is wished for');
    if (facts.data === 'different')
        return none("not comparable: the evaluation data are not the baseline's");
    if (wish !== 'auto')
        return WISHES[wish](facts);
    if (facts.paired !== null)
        return choosePaired(facts, facts.paired);
    const chosen = chooseRuns(facts) ?? chooseReported(facts) ?? none(describeNone(facts));
    const problem = facts.pairingProblem;
    if (problem === null)
        return chosen;
    return { ...chosen, reason: `${chosen.reason}; rows are not paired: ${problem}` };
}
const none = (reason) => ({ test: null, reason });
const WISHES = {
    mcnemar: (facts) => withPaired(facts, "McNemar's test", (paired) => {
        if (paired.kind !== 'share')
            return none("McNemar's test is for shares of rows, which this metric is not");
        if (facts.grouped)
            return none("McNemar's test takes rows as independent, and these come in groups");
        return choosePaired(facts, paired);
    }),
    bootstrap: (facts) => withPaired(facts, 'the paired bootstrap', (paired) => paired.kind === 'area'
        ? none('the area under the ROC curve is no mean over rows; its test is delong')
        : bootstrap(facts, paired)),
    delong: (facts) => withPaired(facts, "DeLong's test", (paired) => paired.kind === 'area'
        ? choosePaired(facts, paired)
        : none("DeLong's test is for the area under the ROC curve, which this metric is not")),
    welch: (facts) => chooseWelch(facts) ?? none(`Welch's test needs ${describeNeeds(facts)}`),
    'mann-whitney': chooseMannWhitney,
    prediction: (facts) => choosePrediction(facts) ??
        none(`a prediction interval needs ${MIN_RUNS} or more runs of the baseline that vary, and one of the candidate; known are ${describeRuns(facts)}`),
};
function withPaired({ paired, pairingProblem }, test, choose) {
    if (paired !== null)
        return choose(paired);
    return none(`${test} needs paired rows: ${pairingProblem ?? 'there are no predictions of both'}`);
}
function choosePaired(facts, paired) {
    const rows = `the same ${(0,number_format/* formatCount */.B4)(paired.rows)} rows`;
    if (paired.kind === 'area')
        return { test: 'delong', reason: `DeLong's test: ${rows}${ofGroups(facts)}` };
    if (paired.kind === 'share' && !facts.grouped)
        return { test: 'mcnemar', reason: `McNemar's exact test: ${rows}` };
    return bootstrap(facts, paired);
}
const bootstrap = (facts, { rows }) => ({
    test: 'bootstrap',
    reason: `paired bootstrap: the same ${(0,number_format/* formatCount */.B4)(rows)} rows${ofGroups(facts)}`,
});
const ofGroups = ({ grouped }) => (grouped ? ', in groups' : '');
const chooseRuns = (facts) => chooseWelch(facts) ?? choosePrediction(facts);
function chooseWelch({ baseline, candidate }) {
    if (baseline.runs < MIN_RUNS || candidate.runs < MIN_RUNS)
        return null;
    if (baseline.stderr === null || candidate.stderr === null)
        return null;
    if (baseline.stderr === 0 && candidate.stderr === 0)
        return null;
    return { test: 'welch', reason: `Welch's test: ${countRuns({ baseline, candidate })}` };
}
/** One run. Two have no spread of their own to speak of, and are no more certain than one. */
function choosePrediction({ baseline, candidate }) {
    if (baseline.runs < MIN_RUNS || candidate.runs >= MIN_RUNS)
        return null;
    if (baseline.stderr === null || baseline.stderr === 0)
        return null;
    return {
        test: 'prediction',
        reason: `prediction interval: ${countRuns({ baseline, candidate })}`,
    };
}
function chooseMannWhitney(facts) {
    const { baseline, candidate } = facts;
    const fewest = Math.min(baseline.runs, candidate.runs);
    if (fewest < MANN_WHITNEY_MIN_RUNS)
        return none(`the Mann-Whitney test needs ${MANN_WHITNEY_MIN_RUNS} or more runs of each side; known are ${describeRuns(facts)}`);
    if (baseline.runValues === null || candidate.runValues === null)
        return none('the Mann-Whitney test needs the value of each run, and only their mean is known');
    return { test: 'mann-whitney', reason: `Mann-Whitney test: ${countRuns(facts)}` };
}
/** One evaluation of each side, with something that says how certain its value is. */
function chooseReported({ grouped, baseline, candidate }) {
    if (grouped)
        return null;
    const [before, after] = [baseline.shareRows, candidate.shareRows];
    if (before !== null && after !== null) {
        const rows = `${(0,number_format/* formatCount */.B4)(Math.round(before))} and ${(0,number_format/* formatCount */.B4)(Math.round(after))} rows`;
        return { test: 'newcombe', reason: `Newcombe's interval: shares of ${rows}` };
    }
    if (!hasRowError(baseline) || !hasRowError(candidate))
        return null;
    return { test: 'stderr', reason: 'normal interval: both standard errors as reported' };
}
/** An error of 0 is what one row, or a share of 0 or 1, is reported with. */
const hasRowError = ({ runs, stderr }) => runs === 1 && stderr !== null && stderr > 0;
function describeNone(facts) {
    const { baseline, candidate, grouped } = facts;
    if (baseline.runs > 1 || candidate.runs > 1)
        return `no test for ${describeRuns(facts)}`;
    return grouped ? 'one run; its rows come in groups' : 'one run';
}
const countRuns = ({ baseline, candidate }) => `${runsText(candidate.runs)} against ${(0,number_format/* formatCount */.B4)(baseline.runs)} of the baseline`;
const runsText = (runs) => (runs === 1 ? 'one run' : `${(0,number_format/* formatCount */.B4)(runs)} runs`);
const describeNeeds = (facts) => `${MIN_RUNS} or more runs of each side, which vary; known are ${describeRuns(facts)}`;
/** `5 runs that do not vary of the baseline and one run of the candidate`. */
const describeRuns = ({ baseline, candidate }) => `${describeSide(baseline)} of the baseline and ${describeSide(candidate)} of the candidate`;
function describeSide({ runs, stderr }) {
    if (runs === 1)
        return 'one run';
    if (stderr === null)
        return `${(0,number_format/* formatCount */.B4)(runs)} runs without a standard error`;
    return stderr === 0 ? `${(0,number_format/* formatCount */.B4)(runs)} runs that do not vary` : `${(0,number_format/* formatCount */.B4)(runs)} runs`;
}

;// CONCATENATED MODULE: ./lib/domain/evidence-side.js
/**
 * Which way values get better that lie within a range. A target at an end of it or beyond is a plain direction.
 * @returns `null` for a target within
 */
function plainSide(better, [least, most]) {
    if (typeof better === 'string')
        return better;
    if (better.target >= most)
        return 'higher';
    return better.target <= least ? 'lower' : null;
}

;// CONCATENATED MODULE: ./lib/domain/paired-measure.js
/** Numbers in all columns together; 240 MB. */
const MAX_CELLS = 30_000_000;

;// CONCATENATED MODULE: ./lib/domain/class-counts-measure.js

/** What 0 / 0 is, is as in `computeMetrics`. */
const ratio = (part, whole) => (whole > 0 ? part / whole : 0);
const precision = (_, predicted, hits) => ratio(hits, predicted);
const npv = (support, predicted, hits) => ratio(1 - support - predicted + hits, 1 - predicted);
const f1 = (support, predicted, hits) => ratio(2 * hits, support + predicted);
const jaccard = (support, predicted, hits) => ratio(hits, support + predicted - hits);
const mcc = (support, predicted, hits) => ratio(hits - support * predicted, Math.sqrt(support * (1 - support) * predicted * (1 - predicted)));
const recall = (support, _, hits) => ratio(hits, support);
const OF_ONE_CLASS = new Map([
    ['precision', precision],
    ['npv', npv],
    ['f1', f1],
    ['jaccard', jaccard],
    ['mcc', mcc],
]);
/** Metrics of one class whose rows are not the same under both models, from five means. */
function classCountsMeasure(name, index, pairs) {
    const statistic = OF_ONE_CLASS.get(name);
    if (statistic === undefined)
        return null;
    const range = [name === 'mcc' ? -1 : 0, 1];
    return countsMeasure([index], pairs, range, (counts) => statistic(...countsOf(counts, 0)));
}
/** As for slices: more would take long, and say little. */
const MAX_CLASSES = 20;
/** Means over classes: of recall for those that rows are of, of F1 for those that occur at all. */
function macroMeasure(name, pairs) {
    const [statistic, counts] = name === 'f1_macro'
        ? [f1, (support, predicted) => support + predicted]
        : [recall, (support) => support];
    const indices = [...pairs.classes.keys()];
    if (indices.length > MAX_CLASSES)
        return null;
    return countsMeasure(indices, pairs, [0, 1], (means) => {
        let sum = 0;
        let present = 0;
        for (let at = 0; at < indices.length; at += 1) {
            const [support, predicted, hits] = countsOf(means, at);
            if (counts(support, predicted) === 0)
                continue;
            sum += statistic(support, predicted, hits);
            present += 1;
        }
        return ratio(sum, present);
    });
}
/** Support, and of each side what is predicted and hit. */
const COLUMNS_OF_CLASS = 5;
function countsOf({ means, offset }, at) {
    const start = at * COLUMNS_OF_CLASS;
    return [means[start] ?? 0, means[start + offset] ?? 0, means[start + offset + 1] ?? 0];
}
function countsMeasure(indices, { rows, labels, groups, baseline, candidate }, range, statistic) {
    if (rows * indices.length * COLUMNS_OF_CLASS > MAX_CELLS)
        return null;
    const columns = indices.flatMap((index) => {
        const support = indicator(labels, index);
        const answers = [baseline, candidate].flatMap(({ predicted }) => {
            const said = indicator(predicted, index);
            return [said, product(support, said)];
        });
        return [support, ...answers];
    });
    const before = (means) => statistic({ means, offset: 1 });
    const after = (means) => statistic({ means, offset: 3 });
    const means = Float64Array.from(columns, (column) => class_counts_measure_sumOf(column) / rows);
    return {
        kind: 'means',
        values: { baseline: before(means), candidate: after(means) },
        rows,
        groups,
        range,
        columns,
        baseline: before,
        candidate: after,
    };
}
// Plain loops, since there are up to 30 million numbers.
/** 1 for each row of the class, else 0. */
function indicator(classes, index) {
    const values = new Float64Array(classes.length);
    for (let row = 0; row < values.length; row += 1)
        if (classes[row] === index)
            values[row] = 1;
    return values;
}
function product(left, right) {
    const values = new Float64Array(left.length);
    for (let row = 0; row < values.length; row += 1)
        values[row] = (left[row] ?? 0) * (right[row] ?? 0);
    return values;
}
function class_counts_measure_sumOf(values) {
    let sum = 0;
    for (let row = 0; row < values.length; row += 1)
        sum += values[row] ?? 0;
    return sum;
}

// EXTERNAL MODULE: ./lib/domain/exact-sum.js
var exact_sum = __webpack_require__(5549);
// EXTERNAL MODULE: ./lib/domain/predictions.js
var predictions = __webpack_require__(6986);
// EXTERNAL MODULE: ./lib/domain/rank-scores.js
var rank_scores = __webpack_require__(7490);
;// CONCATENATED MODULE: ./lib/domain/class-measure.js




/** @returns `null` where these predictions do not give it */
function classMeasure(name, slice, pairs) {
    const index = focusOf(slice, pairs);
    if (index !== null) {
        const measure = shareOfClass(name, index, pairs) ?? classCountsMeasure(name, index, pairs);
        if (measure !== null)
            return measure;
    }
    return slice === null ? (OVERALL.get(name)?.(pairs) ?? null) : null;
}
/** The class that metrics of one class are about. */
function focusOf(slice, { classes, positive }) {
    if (slice === null)
        return positive === null ? null : 1;
    const index = classes.findIndex((name) => slice === `class=${name}`);
    return index === -1 ? null : index;
}
const OVERALL = new Map([
    ['accuracy', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label === predicted)],
    ['error', (pairs) => shareMeasure(pairs, isAny, (label, predicted) => label !== predicted)],
    ['balanced_accuracy', (pairs) => macroMeasure('balanced_accuracy', pairs)],
    ['f1_macro', (pairs) => macroMeasure('f1_macro', pairs)],
    ['roc_auc', (pairs) => areaMeasure(pairs)],
    ['log_loss', (pairs) => (pairs.positive === null ? manyClassLoss(pairs) : twoClassLoss(pairs))],
    ['brier', (pairs) => scoreMeasure(pairs, (label, score) => (score - label) ** 2)],
]);
const isAny = () => true;
/** Of one class: they are the same rows under both models. */
const SHARES = new Map([
    ['recall', ['class', true]],
    ['fnr', ['class', false]],
    ['specificity', ['others', false]],
    ['fpr', ['others', true]],
]);
function shareOfClass(name, index, pairs) {
    const share = SHARES.get(name);
    if (share === undefined)
        return null;
    const [of, said] = share;
    return shareMeasure(pairs, (label) => (label === index) === (of === 'class'), (_, predicted) => (predicted === index) === said);
}
function shareMeasure({ labels, groups, baseline, candidate }, isAbout, isHit) {
    const about = rowsWhere(labels, isAbout);
    const rows = about.length;
    if (rows === 0)
        return null;
    const hitsOf = ({ predicted }) => {
        const hits = new Uint8Array(rows);
        for (let at = 0; at < rows; at += 1) {
            const row = about[at] ?? 0;
            if (isHit(labels[row] ?? -1, predicted[row] ?? -1))
                hits[at] = 1;
        }
        return hits;
    };
    const [before, after] = [hitsOf(baseline), hitsOf(candidate)];
    const share = (hits) => hits.reduce((sum, hit) => sum + hit, 0) / rows;
    return {
        kind: 'share',
        values: { baseline: share(before), candidate: share(after) },
        rows,
        groups: groups === null ? null : about.map((row) => groups[row] ?? 0),
        range: [0, 1],
        baseline: before,
        candidate: after,
    };
}
function rowsWhere(labels, isAbout) {
    const found = new Int32Array(labels.length);
    let count = 0;
    for (let row = 0; row < labels.length; row += 1) {
        if (!isAbout(labels[row] ?? -1))
            continue;
        found[count] = row;
        count += 1;
    }
    return found.subarray(0, count);
}
function areaMeasure({ labels, rows, groups, baseline, candidate, }) {
    const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0);
    const { score: before } = baseline;
    const { score: after } = candidate;
    if (positives < 2 || rows - positives < 2 || before === null || after === null)
        return null;
    return {
        kind: 'area',
        values: {
            baseline: (0,rank_scores/* rankScores */.k)(labels, before).rocAuc ?? Number.NaN,
            candidate: (0,rank_scores/* rankScores */.k)(labels, after).rocAuc ?? Number.NaN,
        },
        rows,
        groups,
        range: [0, 1],
        labels,
        baseline: before,
        candidate: after,
    };
}
/** Of a double; as `computeMetrics` clips. */
const CLIP = Number.EPSILON;
const lossOf = (probability) => -Math.log(Math.min(1 - CLIP, Math.max(CLIP, probability)));
const twoClassLoss = (pairs) => scoreMeasure(pairs, (label, score) => lossOf(label === 1 ? score : 1 - score));
function scoreMeasure(pairs, valueOf) {
    return meanMeasure(pairs, ({ score }) => score === null || !(0,predictions/* isProbability */.O)(score)
        ? null
        : score.map((value, row) => valueOf(pairs.labels[row] ?? 0, value)));
}
function manyClassLoss(pairs) {
    return meanMeasure(pairs, ({ classScores }) => classScores === null || !classScores.every(predictions/* isProbability */.O)
        ? null
        : Float64Array.from(pairs.labels, (label, row) => lossOf(classScores[label]?.[row] ?? 0)));
}
function meanMeasure(pairs, valuesOf) {
    const baseline = valuesOf(pairs.baseline);
    const candidate = valuesOf(pairs.candidate);
    if (baseline === null || candidate === null)
        return null;
    const mean = (values) => (0,exact_sum/* meanOf */.h)(pairs.rows, (row) => values[row] ?? 0).mean;
    return {
        kind: 'mean',
        values: { baseline: mean(baseline), candidate: mean(candidate) },
        rows: pairs.rows,
        groups: pairs.groups,
        range: [0, Infinity],
        baseline,
        candidate,
    };
}

;// CONCATENATED MODULE: ./lib/domain/number-measure.js


const MEASURES = new Map([
    ['mae', (pairs) => number_measure_meanMeasure(pairs, Math.abs, [0, Infinity])],
    ['mse', (pairs) => number_measure_meanMeasure(pairs, square, [0, Infinity])],
    ['bias', (pairs) => number_measure_meanMeasure(pairs, (error) => error, [-Infinity, Infinity])],
    ['rmse', (pairs) => meansMeasure(pairs, [], [0, Infinity], Math.sqrt)],
    ['r2', (pairs) => determination(pairs)],
]);
/** Of a regression; `null` where it has no such metric, or would need too many numbers. */
const numberMeasure = (name, pairs) => MEASURES.get(name)?.(pairs) ?? null;
const square = (error) => error ** 2;
/** @param valueOf of the error, which is above 0 where too much is predicted */
function errorValues(labels, { predicted }, valueOf) {
    return labels.map((label, row) => valueOf((predicted[row] ?? Number.NaN) - label));
}
const meanOfColumn = (values) => (0,exact_sum/* meanOf */.h)(values.length, (row) => values[row] ?? 0).mean;
function number_measure_meanMeasure({ rows, labels, groups, ...sides }, valueOf, range) {
    const baseline = errorValues(labels, sides.baseline, valueOf);
    const candidate = errorValues(labels, sides.candidate, valueOf);
    return {
        kind: 'mean',
        values: { baseline: meanOfColumn(baseline), candidate: meanOfColumn(candidate) },
        rows,
        groups,
        range,
        baseline,
        candidate,
    };
}
/** From the mean squared error, and the means of more columns, which are of the labels alone. */
function meansMeasure({ rows, labels, groups, baseline, candidate }, more, range, statistic) {
    if (rows * (more.length + 2) > MAX_CELLS)
        return null;
    const columns = [
        errorValues(labels, baseline, square),
        errorValues(labels, candidate, square),
        ...more,
    ];
    const means = Float64Array.from(columns, meanOfColumn);
    const before = (of) => statistic(of[0] ?? 0, of);
    const after = (of) => statistic(of[1] ?? 0, of);
    return {
        kind: 'means',
        values: { baseline: before(means), candidate: after(means) },
        rows,
        groups,
        range,
        columns,
        baseline: before,
        candidate: after,
    };
}
/** A variance below this share of the mean square is what rounding leaves of none. */
const NO_VARIANCE = 1e-12;
/** 1 − squared error / variance; rows with one label have 1 without any error, else 0, as in `computeMetrics`. */
function determination(pairs) {
    if (pairs.rows < 2)
        return null;
    const centre = meanOfColumn(pairs.labels);
    const centred = pairs.labels.map((label) => label - centre);
    const squares = centred.map(square);
    return meansMeasure(pairs, [centred, squares], [-Infinity, 1], (squared, means) => {
        const mean = means[2] ?? 0;
        const total = means[3] ?? 0;
        const variance = total - mean ** 2;
        if (variance <= NO_VARIANCE * total)
            return squared === 0 ? 1 : 0;
        return 1 - squared / variance;
    });
}

;// CONCATENATED MODULE: ./lib/domain/build-measure.js


/**
 * @param slice `class=NAME`, as computed metrics have it; `null` for all rows
 * @returns `null` where these predictions do not give it, or too many rows and classes would be needed
 */
function buildMeasure(name, slice, pairs) {
    const measure = pairs.kind === 'classification'
        ? classMeasure(name, slice, pairs)
        : slice === null
            ? numberMeasure(name, pairs)
            : null;
    const finite = measure !== null && Object.values(measure.values).every(Number.isFinite);
    return finite ? measure : null;
}

;// CONCATENATED MODULE: ./lib/domain/reported-value.js
/** Numbers beyond have squares that are no numbers any more. */
const LARGEST = 1e150;
/** Whether squares and sums of such numbers still are numbers. */
const isTame = (value) => Math.abs(value) <= LARGEST;
/** Computed with 32 bits and summed, a value differs by so much of itself. */
const SINGLE_PRECISION = 1e-6;
const DIGITS = /^-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/**
 * Whether a computed number is what was reported, which may be rounded to the digits that were written. A whole
 * number below 10 counts as exact: `1` is written for `1.0`, and rarely for `0.6`.
 */
function isRounded(reported, computed) {
    const difference = Math.abs(reported.value - computed);
    return difference <= halfUnit(reported) + SINGLE_PRECISION * Math.abs(computed);
}
function halfUnit({ value, digits }) {
    const [, decimals = '', exponent] = DIGITS.exec(digits) ?? [];
    const whole = decimals === '' && exponent === undefined;
    if (whole && Math.abs(value) < 10)
        return 0;
    return 10 ** (Number(exponent ?? 0) - decimals.length) / 2;
}
const PERCENT = new Set(['%', 'percent', 'pct']);
/** 100 for shares that are written in percent, which their unit says, or a value above 1; else 1. */
function percentScale(...sides) {
    const percent = sides.some(({ unit, value }) => PERCENT.has(unit?.toLowerCase() ?? '') || Math.abs(value?.value ?? 0) > 1 + SINGLE_PRECISION);
    return percent ? 100 : 1;
}

;// CONCATENATED MODULE: ./lib/domain/match-measure.js





/**
 * The measure whose values from the paired rows are the reported ones, within their rounding: a metric's name alone
 * does not say how it was computed.
 * @returns a clause that says why there is none, where there is none
 */
function matchMeasure(baseline, candidate, pairs) {
    const { name, slice } = candidate;
    let problem = `predictions do not give ${(0,metric_diff/* quoteName */.AB)(name)}${slice === null ? '' : ` of ${(0,metric_diff/* quoteName */.AB)(slice)}`}`;
    let found = false;
    for (const { name: measureName, sign } of (0,measure_names/* measureNames */.L)(name)) {
        const measure = buildMeasure(measureName, slice, pairs);
        if (measure === null)
            continue;
        const isShare = measure.range.every((end) => Math.abs(end) <= 1);
        const scale = sign * (isShare ? percentScale(baseline, candidate) : 1);
        const wrong = describeWrong('baseline', baseline, scale * measure.values.baseline) ??
            describeWrong('candidate', candidate, scale * measure.values.candidate);
        if (wrong === null)
            return { measure, scale };
        if (!found)
            problem = wrong;
        found = true;
    }
    return { problem };
}
function describeWrong(side, { value }, computed) {
    if (value === null || isRounded(value, computed))
        return null;
    const style = (0,number_format/* chooseStyle */.h8)({
        values: [value.value, computed],
        delta: value.value - computed,
    });
    return `the ${side}'s predictions give ${(0,number_format/* formatNumber */.ZV)(computed, style)}, reported is ${(0,number_format/* formatNumber */.ZV)(value.value, style)}`;
}

;// CONCATENATED MODULE: ./lib/domain/adjusted-evidence.js

/**
 * Evidence about a distance to a target. A distance looks worse than it is where the value may lie on either side of
 * the target, so both ways of being off are counted: by halving the share of errors (Bonferroni).
 * @param compute evidence that the distance grew, for the options that it is given
 */
function targetEvidence(options, compute) {
    const { confidence } = evidenceOptions(options);
    const { interval, p, ...rest } = compute({ ...options, confidence: (1 + confidence) / 2 });
    return {
        ...rest,
        interval: { ...interval, confidence },
        p: { oneSided: twice(p.oneSided), twoSided: twice(p.twoSided) },
    };
}
const twice = (p) => Math.min(1, 2 * p);
/** The same evidence in another unit: 100 makes percent of a share. */
function scaleEvidence(evidence, scale) {
    if (scale === 1)
        return evidence;
    const { estimate, interval, margin } = evidence;
    return {
        ...evidence,
        estimate: estimate * scale,
        interval: { ...interval, lower: interval.lower * scale, upper: interval.upper * scale },
        margin: margin * scale,
    };
}

;// CONCATENATED MODULE: ./lib/domain/delong.js




/**
 * Two areas under the ROC curve on the same rows, and how they vary together (DeLong, DeLong and Clarke-Pearson 1988),
 * from each row's share of outranked rows of the other class; O(n log n), as Sun and Xu 2014. With groups the
 * variances are those of the groups' summed influences, after Obuchowski 1997.
 * @throws RangeError for fewer than two rows of a class or two groups, NaN, and different lengths
 */
function deLong({ labels, baseline, candidate, groups }) {
    requirePaired(labels, baseline, 'Labels and scores');
    requirePaired(labels, candidate, 'Labels and scores');
    const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0);
    const negatives = labels.length - positives;
    require_finite_requireCount(positives, 'The number of positive rows', 2);
    require_finite_requireCount(negatives, 'The number of negative rows', 2);
    const before = rankRows(labels, baseline, 'baseline');
    const after = rankRows(labels, candidate, 'candidate');
    const classes = { labels, positives, negatives };
    const vary = groups === undefined ? rowVariance(classes) : groupVariance(classes, groups);
    const baselineVariance = vary((row) => before.shares[row] ?? 0);
    const candidateVariance = vary((row) => after.shares[row] ?? 0);
    const differenceVariance = vary((row) => (after.shares[row] ?? 0) - (before.shares[row] ?? 0));
    return {
        baselineAuc: before.wins / (positives * negatives),
        candidateAuc: after.wins / (positives * negatives),
        baselineVariance,
        candidateVariance,
        covariance: (baselineVariance + candidateVariance - differenceVariance) / 2,
        differenceVariance,
        positives,
        negatives,
    };
}
/** Each row's share of pairs with rows of the other class in which the positive one is higher; and all such pairs. */
function rankRows(labels, scores, what) {
    if (scores.some(Number.isNaN))
        throw new RangeError(`A ${what} score is NaN`);
    const positive = scores.filter((_, row) => labels[row] === 1).toSorted();
    const negative = scores.filter((_, row) => labels[row] !== 1).toSorted();
    let wins = 0;
    const shares = scores.map((score, row) => {
        if (labels[row] === 1) {
            const won = pairsBelow(negative, score);
            wins += won;
            return won / negative.length;
        }
        return (positive.length - pairsBelow(positive, score)) / positive.length;
    });
    return { shares, wins };
}
/** How many are below the score, equal ones half. */
function pairsBelow(sorted, score) {
    const below = countBelow(sorted, score, false);
    return sorted[below] === score ? (below + countBelow(sorted, score, true)) / 2 : below;
}
/** Both classes are sampled independently: s²/m + s²/n. */
function rowVariance({ labels, positives, negatives }) {
    return (shareOf) => {
        const area = areaOf(labels, positives, shareOf);
        const squares = [(0,exact_sum/* exactSum */.d)(), (0,exact_sum/* exactSum */.d)()];
        for (let row = 0; row < labels.length; row += 1) {
            squares[labels[row] === 1 ? 1 : 0].add((shareOf(row) - area) ** 2);
        }
        return (squares[1].result() / (positives - 1) / positives +
            squares[0].result() / (negatives - 1) / negatives);
    };
}
/** Groups are sampled independently, and may have rows of both classes. */
function groupVariance({ labels, positives, negatives }, groups) {
    requirePaired(labels, groups, 'Rows and groups');
    const present = new Set(groups);
    const count = present.size;
    require_finite_requireCount(count, 'The number of groups', 2);
    for (const group of present)
        require_finite_requireCount(group, 'A group');
    const size = groups.reduce((largest, group) => Math.max(largest, group), 0) + 1;
    return (shareOf) => {
        const area = areaOf(labels, positives, shareOf);
        const influence = new Float64Array(size);
        for (let row = 0; row < labels.length; row += 1) {
            const group = groups[row] ?? 0;
            const weight = labels[row] === 1 ? positives : negatives;
            influence[group] = (influence[group] ?? 0) + (shareOf(row) - area) / weight;
        }
        const squares = (0,exact_sum/* exactSum */.d)();
        for (const value of influence)
            squares.add(value ** 2);
        return (squares.result() * count) / (count - 1);
    };
}
function areaOf(labels, positives, shareOf) {
    const sum = (0,exact_sum/* exactSum */.d)();
    for (let row = 0; row < labels.length; row += 1)
        if (labels[row] === 1)
            sum.add(shareOf(row));
    return sum.result() / positives;
}
/**
 * The fall of the area under the ROC curve, by the normal distribution. It is approximate with few rows of a class,
 * and says nothing where both models separate the classes perfectly: then the interval is a point.
 * @throws RangeError as `deLong`
 */
function deLongEvidence(rows, options = {}) {
    const { baselineAuc, candidateAuc, differenceVariance } = deLong(rows);
    const evidence = studentEvidence({
        method: 'delong',
        estimate: baselineAuc - candidateAuc,
        stderr: Math.sqrt(differenceVariance),
        df: Infinity,
        n: rows.labels.length,
    }, options);
    return rows.groups === undefined ? evidence : { ...evidence, groups: new Set(rows.groups).size };
}

;// CONCATENATED MODULE: ./lib/domain/binomial-test.js


/** Probabilities this close, relatively, are equally likely. */
const SAME = 1 + 1e-7;
/**
 * The exact binomial test: how unusual so many successes are. Without trials every p is 1.
 * @param share expected share of successes
 * @throws RangeError unless 0 ≤ successes ≤ trials are whole numbers and 0 ≤ share ≤ 1
 */
function binomialTest(successes, trials, share = 0.5) {
    require_finite_requireCount(trials, 'The number of trials');
    require_finite_requireCount(successes, 'The number of successes');
    require_finite_requireCount(trials - successes, 'The number of failures');
    require_finite_requireShare(share, 'The expected share');
    const tails = binomialTails(successes, trials, share);
    return { ...tails, twoSided: twoSided(successes, trials, share, tails) };
}
function binomialTails(successes, trials, share) {
    return {
        atMost: successes === trials
            ? 1
            : regularizedBeta(trials - successes, successes + 1, 1 - share, share).lower,
        atLeast: successes === 0
            ? 1
            : regularizedBeta(successes, trials - successes + 1, share, 1 - share).lower,
    };
}
function twoSided(successes, trials, share, { atMost, atLeast }) {
    if (share === 0.5)
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    const mean = trials * share;
    if (successes === mean)
        return 1;
    const likely = (count) => binomialTerm(count, trials - count, share, 1 - share);
    const limit = likely(successes) * SAME;
    // Beyond the mean probabilities fall, so the first or last count that is as unlikely can be searched by halves.
    if (successes < mean) {
        const first = firstWhere(Math.ceil(mean), trials + 1, (count) => likely(count) <= limit);
        const far = first > trials ? 0 : binomialTails(first, trials, share).atLeast;
        return Math.min(1, atMost + far);
    }
    const above = firstWhere(0, Math.floor(mean) + 1, (count) => likely(count) > limit);
    const far = above === 0 ? 0 : binomialTails(above - 1, trials, share).atMost;
    return Math.min(1, atLeast + far);
}
/** @returns the first of `low` … `high` − 1 that matches, when all after a match do as well; else `high` */
function firstWhere(low, high, matches) {
    let from = low;
    let to = high;
    while (from < to) {
        const middle = Math.floor((from + to) / 2);
        if (matches(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

;// CONCATENATED MODULE: ./lib/domain/paired-proportions.js


/** Halvings until neighbouring doubles. */
const paired_proportions_HALVINGS = 80;
/** @throws RangeError unless they are whole numbers, and at least one row */
function requirePairedCounts({ rows, lost, gained }) {
    require_finite_requireCount(rows, 'The number of rows', 1);
    require_finite_requireCount(lost, 'The number of rows that got worse');
    require_finite_requireCount(gained, 'The number of rows that got better');
    require_finite_requireCount(rows - lost - gained, 'The number of rows that stayed');
}
/**
 * Interval of the fall of a share of right rows, (lost − gained) / rows in the long run: all falls that Tango's score
 * test does not refuse ("Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", 1998). It is not empty when no row changed: n rows cannot show that none ever will.
 * @throws RangeError for counts that cannot be, and a confidence not between 0 and 1
 */
function pairedProportionInterval(counts, confidence) {
    requirePairedCounts(counts);
    require_finite_requireConfidence(confidence);
    const z = normal_distribution_normalQuantile((1 + confidence) / 2);
    return { lower: solveScore(counts, z), upper: solveScore(counts, -z), confidence };
}
/**
 * One-sided p of the same score test: how likely so many losses are when the true fall is `fall` or less.
 * @param fall between −1 and 1; at 1 and above p is 1, at −1 and below 0
 */
function pairedProportionTail(counts, fall) {
    requirePairedCounts(counts);
    if (Number.isNaN(fall))
        throw new RangeError('The fall is not a number');
    if (fall >= 1)
        return 1;
    return fall <= -1 ? 0 : normalTail(scoreOf(counts, fall));
}
/** The fall with that score. The score falls steadily from −1 to 1. */
function solveScore(counts, score) {
    let low = -1;
    let high = 1;
    for (let round = 0; round < paired_proportions_HALVINGS; round += 1) {
        const middle = (low + high) / 2;
        if (middle === low || middle === high)
            break;
        if (scoreOf(counts, middle) > score)
            low = middle;
        else
            high = middle;
    }
    // No data exclude an end whose score they do not reach.
    if (low === -1)
        return -1;
    return high === 1 ? 1 : (low + high) / 2;
}
/** Distance of the counts from a fall, in standard errors under that fall. */
function scoreOf({ rows, lost, gained }, fall) {
    const distance = lost - gained - rows * fall;
    const gain = likelyGain(rows, lost, gained, fall);
    const variance = rows * (2 * gain + fall * (1 - fall));
    if (variance > 0)
        return distance / Math.sqrt(variance);
    return distance === 0 ? 0 : distance * Infinity;
}
/** The share of gained rows that is most likely when the fall is given: the larger root of a quadratic equation. */
function likelyGain(rows, lost, gained, fall) {
    const linear = (2 * rows - lost + gained) * fall - lost - gained;
    const constant = -gained * fall * (1 - fall);
    const root = Math.sqrt(Math.max(0, linear * linear - 8 * rows * constant));
    const gain = linear <= 0 ? (root - linear) / (4 * rows) : (-2 * constant) / (root + linear);
    return Math.max(0, gain, -fall);
}

;// CONCATENATED MODULE: ./lib/domain/mcnemar.js




/**
 * McNemar's exact test: under no change, each row that differs is as likely lost as gained.
 * @returns one-sided: that the candidate is worse; 1 both where no row differs
 */
function mcnemar(lost, gained) {
    const { atLeast, twoSided } = binomialTest(lost, lost + gained);
    return { oneSided: atLeast, twoSided };
}
/**
 * @param baseline 1 for each row that is right, 0 for wrong
 * @param candidate the same rows in the same order
 * @throws RangeError for other values and different lengths
 */
function countPairs(baseline, candidate) {
    requirePaired(baseline, candidate, 'Correctness');
    let lost = 0;
    let gained = 0;
    for (let row = 0; row < baseline.length; row += 1) {
        const before = baseline[row];
        const after = candidate[row];
        if ((before !== 0 && before !== 1) || (after !== 0 && after !== 1)) {
            throw new RangeError(`Row ${row}: ${before} and ${after} are not both 0 or 1`);
        }
        if (before > after)
            lost += 1;
        else if (after > before)
            gained += 1;
    }
    return { rows: baseline.length, lost, gained };
}
/**
 * The fall of a share of right rows (accuracy, recall over the positive rows, exact match). Rows have to be
 * independent; with groups use `pairedBootstrap`. p is the exact test's. With a margin above 0 it is that of the
 * score test behind the interval, where that is larger.
 * @throws RangeError for counts that cannot be, and no rows
 */
function mcnemarEvidence(counts, options = {}) {
    requirePairedCounts(counts);
    const { confidence, margin } = evidenceOptions(options);
    const { rows, lost, gained } = counts;
    const exact = mcnemar(lost, gained);
    const score = margin === 0 ? 0 : pairedProportionTail(counts, margin);
    return {
        method: 'mcnemar',
        estimate: (lost - gained) / rows,
        interval: pairedProportionInterval(counts, confidence),
        margin,
        p: {
            oneSided: margin < 0 ? score : Math.max(exact.oneSided, score),
            twoSided: exact.twoSided,
        },
        n: rows,
    };
}

;// CONCATENATED MODULE: ./lib/domain/paired-bootstrap.js







/**
 * The worsening of a metric that is a mean over rows: a loss, a score, correctness. Quick for any number of rows.
 * @throws RangeError for fewer than two rows or groups, different lengths, NaN and infinities
 */
function pairedBootstrap({ baseline, candidate, groups = null }, better, options = {}) {
    requirePaired(baseline, candidate, 'Scores');
    const sign = worseningSign(better);
    const worsening = new Float64Array(baseline.length);
    for (let row = 0; row < worsening.length; row += 1) {
        worsening[row] = sign * ((candidate[row] ?? Number.NaN) - (baseline[row] ?? Number.NaN));
    }
    return pairedStatistic({ columns: [worsening], baseline: () => 0, candidate: ([mean = 0]) => mean, groups }, 'lower', options);
}
/**
 * The worsening of a metric that is not a mean itself.
 * @throws RangeError as `bootstrapDistribution`
 */
function pairedStatistic({ columns, baseline, candidate, groups = null }, better, options = {}) {
    const sign = worseningSign(better);
    const statistic = (means) => sign * (candidate(means) - baseline(means));
    const evidence = resampledEvidence(bootstrapDistribution({ columns, statistic, groups }, options), options);
    const { n, ...rest } = evidence;
    const rows = columns[0]?.length ?? n;
    return groups === null ? evidence : { ...rest, n: rows, groups: n };
}
/**
 * Evidence from resampled worsenings. The percentile interval, with tails as far out as Student's t has them for so
 * many rows or groups (Hesterberg, "What teachers should know about the bootstrap", 2015), and nowhere narrower than
 * estimate ± t × the resamples' standard deviation: where few rows differ, percentiles alone give false alarms. p is
 * the larger one of both: of the share of resamples on the other side of the margin, and of that t.
 */
function resampledEvidence({ estimate, resampled, independent }, options) {
    const { confidence, margin } = evidenceOptions(options);
    const df = independent - 1;
    const shrink = Math.sqrt(df / independent);
    const t = student_t_studentTQuantile((1 + confidence) / 2, df);
    const { stderr } = (0,exact_sum/* meanOf */.h)(resampled.length, (index) => resampled[index] ?? 0);
    const deviation = ((stderr ?? 0) * Math.sqrt(resampled.length)) / shrink;
    const reach = deviation === 0 ? 0 : t * deviation;
    const tail = normalTail(t / shrink);
    // The chance of `beyond` resamples on the other side of a limit at that distance. None of them says little.
    const probability = (beyond, distance) => {
        const fitted = deviation > 0 ? distance / deviation : distance > 0 ? Infinity : -Infinity;
        const counted = -normal_distribution_normalQuantile((beyond + 1) / (resampled.length + 1)) * shrink;
        return student_t_studentTTail(beyond === 0 ? fitted : Math.min(fitted, counted), df);
    };
    const worse = (limit) => {
        const beyond = countBelow(resampled, limit, true);
        return probability(beyond, estimate - limit);
    };
    const better = probability(resampled.length - countBelow(resampled, 0, false), -estimate);
    return {
        method: 'bootstrap',
        estimate,
        interval: {
            lower: Math.min(estimate - reach, quantileOf(resampled, tail)),
            upper: Math.max(estimate + reach, quantileOf(resampled, 1 - tail)),
            confidence,
        },
        margin,
        p: { oneSided: worse(margin), twoSided: Math.min(1, 2 * Math.min(worse(0), better)) },
        n: independent,
        seed: options.seed ?? DEFAULT_SEED,
        resamples: resampled.length,
    };
}

;// CONCATENATED MODULE: ./lib/domain/paired-evidence.js






/** Why a measure cannot be tested on its rows: a clause for a report; `null` when it can. */
function describeUntestable({ measure, scale }, better) {
    const independent = measure.groups === null ? measure.rows : new Set(measure.groups).size;
    if (independent < 2)
        return `there is only one ${measure.groups === null ? 'row' : 'group'}`;
    if (measure.kind === 'area' && measureSide({ measure, scale }, better) === null)
        return 'no test is known for the distance of an area to a target';
    return columnsOf(measure).every((column) => column.every(isTame))
        ? null
        : 'values of rows are too large for any test';
}
function columnsOf(measure) {
    if (measure.kind === 'means')
        return measure.columns;
    return measure.kind === 'mean' ? [measure.baseline, measure.candidate] : [];
}
/**
 * The evidence of a test that `chooseTest` chose for this measure, in the metric's unit.
 * @throws RangeError for another test, which is a bug
 */
function pairedEvidence(test, { measure, scale }, options) {
    const size = Math.abs(scale);
    const better = unscaledBetter(options.better, scale);
    const margin = (options.margin ?? 0) / size;
    return scaleEvidence(measureEvidence(test, measure, better, { ...options, margin }), size);
}
/** Which way the measure itself gets better; `null` for a target within its range. */
const measureSide = ({ measure, scale }, better) => plainSide(unscaledBetter(better, scale), measure.range);
function unscaledBetter(better, scale) {
    if (typeof better === 'object')
        return { target: better.target / scale };
    if (scale > 0)
        return better;
    return better === 'higher' ? 'lower' : 'higher';
}
function measureEvidence(test, measure, better, options) {
    const side = plainSide(better, measure.range);
    if (test === 'mcnemar' && measure.kind === 'share' && side !== null)
        return shareEvidence(measure, side, options);
    if (test === 'delong' && measure.kind === 'area' && side !== null)
        return areaEvidence(measure, side, options);
    if (test === 'bootstrap' && measure.kind !== 'area')
        return bootstrapEvidence(measure, better, options);
    throw new RangeError(`${test} cannot be computed for a metric of the kind ${measure.kind}`);
}
/** McNemar's test, on rows that are independent. */
function shareEvidence({ baseline, candidate }, better, options) {
    const { rows, lost, gained } = countPairs(baseline, candidate);
    const counts = better === 'higher' ? { rows, lost, gained } : { rows, lost: gained, gained: lost };
    return mcnemarEvidence(counts, options);
}
/** DeLong's test. */
function areaEvidence({ labels, groups, ...scores }, better, options) {
    const [baseline, candidate] = better === 'higher' ? [scores.baseline, scores.candidate] : [scores.candidate, scores.baseline];
    const rows = { labels, baseline, candidate };
    return deLongEvidence(groups === null ? rows : { ...rows, groups }, options);
}
/** The paired bootstrap; of groups where the rows have some. */
function bootstrapEvidence(measure, better, options) {
    const limited = { ...options, mostWork: paired_evidence_MOST_WORK };
    const side = plainSide(better, measure.range);
    if (side !== null && measure.kind !== 'means')
        return pairedBootstrap(measure, side, limited);
    const statistic = asStatistic(measure);
    if (side !== null)
        return pairedStatistic(statistic, side, limited);
    const target = typeof better === 'string' ? 0 : better.target;
    const distance = (value) => Math.abs(value - target);
    const { baseline, candidate } = statistic;
    return targetEvidence(limited, (strict) => pairedStatistic({
        ...statistic,
        baseline: (means) => distance(baseline(means)),
        candidate: (means) => distance(candidate(means)),
    }, 'lower', strict));
}
function asStatistic(measure) {
    if (measure.kind === 'means')
        return measure;
    return {
        columns: [Float64Array.from(measure.baseline), Float64Array.from(measure.candidate)],
        baseline: (means) => means[0] ?? 0,
        candidate: (means) => means[1] ?? 0,
        groups: measure.groups,
    };
}
/** Additions that a bootstrap may take, about half a second. The number of resamples is in the evidence. */
const paired_evidence_MOST_WORK = 5e8;

;// CONCATENATED MODULE: ./lib/domain/side-numbers.js



/**
 * What tests may use of a metric's own numbers. Those that contradict each other are left out.
 * @param value the metric's, which is finite
 * @param scale what a share from 0 to 1 is multiplied by in the metric's unit
 */
function sideNumbers(metric, value, scale) {
    const runValues = listRunValues(metric);
    const runs = runValues?.length ?? side_numbers_countRuns(metric);
    const stderr = reportedError(metric);
    return {
        value,
        stderr: runValues === null ? stderr : errorOfRuns(runValues),
        runs,
        runValues,
        shareRows: countShareRows(metric, { share: value / scale, error: (stderr ?? 0) / scale, runs }),
        samples: metric.samples,
    };
}
/** A manifest of somebody else may say anything. */
const side_numbers_countRuns = ({ repeats }) => repeats !== null && Number.isSafeInteger(repeats) && repeats > 0 ? repeats : 1;
/** Below, a standard error's square is 0. */
const SMALLEST_ERROR = 1e-150;
function reportedError({ stderr }) {
    const error = stderr?.value ?? null;
    if (error === null || error === 0)
        return error;
    return error >= SMALLEST_ERROR && isTame(error) ? error : null;
}
/** Only values whose mean is what the metric says. */
function listRunValues({ value, runValues }) {
    if (runValues === undefined || runValues.length < 2 || value === null)
        return null;
    if (!runValues.every((one) => Number.isFinite(one) && isTame(one)))
        return null;
    const { mean } = (0,exact_sum/* meanOf */.h)(runValues.length, (run) => runValues[run] ?? 0);
    return isRounded(value, mean) ? runValues : null;
}
const errorOfRuns = (values) => (0,exact_sum/* meanOf */.h)(values.length, (run) => values[run] ?? 0).stderr;
/** A standard error that is larger than the rows' number makes it says that they are not independent. */
const ROUNDED_ERROR = 0.98;
/**
 * How many independent rows a share is of: the samples of an accuracy, what the standard error says of a recall. Where
 * both are known the smaller number counts.
 */
function countShareRows(metric, { share, error, runs }) {
    if ((0,measure_names/* shareOf */.t)(metric.name) === null || share < 0 || share > 1)
        return null;
    const counted = countSamples(metric);
    const variance = share * (1 - share);
    if (runs > 1 || error === 0 || variance === 0)
        return counted;
    const independent = variance / error ** 2;
    // No share has such an error.
    if (independent < 1 || independent > Number.MAX_SAFE_INTEGER)
        return null;
    return counted === null || independent < counted * ROUNDED_ERROR ? independent : counted;
}
/** `null` where the samples are other rows than those that the metric is a share of. */
function countSamples({ name, samples, slice }) {
    const kind = (0,measure_names/* shareOf */.t)(name);
    const counts = kind === 'all' || (kind === 'class' && (slice ?? '').startsWith('class='));
    return counts && samples !== null && samples > 0 ? samples : null;
}

;// CONCATENATED MODULE: ./lib/domain/smallest-provable.js


/**
 * How much worse than the margin a metric has to be seen before this interval's width proves it: the reach of the
 * interval below its estimate. Infinity where the data prove nothing.
 */
const smallestProvable = ({ estimate, interval }) => estimate - interval.lower;
/**
 * For the same rows under two models.
 * @param differing share of rows on which one is right and the other wrong; 0.02 to 0.1 between retrained models
 */
function provablePaired(rows, differing, options) {
    requireShare(differing, 'The share of rows that differ');
    return reach(differing / requireRows(rows), options);
}
/**
 * For two independent sets of rows.
 * @param share about the metric's value, from 0 to 1
 */
function provableUnpaired(share, baselineRows, candidateRows, options) {
    requireShare(share, 'The share');
    const variance = share * (1 - share);
    return reach(variance / requireRows(baselineRows) + variance / requireRows(candidateRows), options);
}
/**
 * For a mean over paired rows or groups.
 * @param deviation standard deviation of the differences between both models, in the metric's unit
 */
function provableMean(rows, deviation, options) {
    requireFinite([deviation], 'The standard deviation');
    if (deviation < 0)
        throw new RangeError(`A standard deviation of ${deviation}`);
    return reach(deviation ** 2 / requireRows(rows), options);
}
function requireRows(rows) {
    if (rows > 0 && rows < Infinity)
        return rows;
    throw new RangeError(`${rows} rows prove nothing`);
}
/** (z of the confidence + z of the power) × standard error. */
function reach(variance, { confidence, power }) {
    requireConfidence(confidence);
    requireConfidence(power);
    const needed = normalQuantile((1 + confidence) / 2) + normalQuantile(power);
    return Math.max(0, needed) * Math.sqrt(variance);
}

;// CONCATENATED MODULE: ./lib/domain/wilson-interval.js


/**
 * The score interval of a share of independent rows (Wilson 1927). Never empty, never outside 0 to 1.
 * @throws RangeError for a share outside 0 to 1, rows not above 0, and a confidence not between 0 and 1
 */
function wilsonInterval(proportion, confidence) {
    requireConfidence(confidence);
    const [lower, upper] = wilsonEnds(proportion, normalQuantile((1 + confidence) / 2));
    return { lower, upper, confidence };
}
/** Both ends at `z` standard errors; it contains the share, also after rounding. */
function wilsonEnds({ share, rows }, z) {
    require_finite_requireShare(share, 'The share');
    require_finite_requireFinite([rows], 'The number of rows');
    if (rows <= 0)
        throw new RangeError(`A share of ${rows} rows`);
    const weight = (z * z) / rows;
    const centre = (share + weight / 2) / (1 + weight);
    const reach = (z * Math.sqrt((share * (1 - share) + weight / 4) / rows)) / (1 + weight);
    return [
        share === 0 ? 0 : Math.min(share, Math.max(0, centre - reach)),
        share === 1 ? 1 : Math.max(share, Math.min(1, centre + reach)),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/newcombe-interval.js




/** Beyond, the normal distribution's tail is 0. */
const newcombe_interval_MAX_Z = 38;
const newcombe_interval_HALVINGS = 60;
/**
 * Interval of `first` − `second` of two independent shares, from their Wilson intervals (Newcombe, "Interval
 * estimation for the difference between independent proportions", 1998, method 10).
 * @throws RangeError as `wilsonInterval`
 */
function newcombeInterval(first, second, confidence) {
    require_finite_requireConfidence(confidence);
    const z = normal_distribution_normalQuantile((1 + confidence) / 2);
    const [lower, upper] = newcombeEnds(first, second, z);
    return { lower, upper, confidence };
}
function newcombeEnds(first, second, z) {
    const difference = first.share - second.share;
    const [firstLow, firstHigh] = wilsonEnds(first, z);
    const [secondLow, secondHigh] = wilsonEnds(second, z);
    return [
        difference - Math.hypot(first.share - firstLow, secondHigh - second.share),
        difference + Math.hypot(firstHigh - first.share, second.share - secondLow),
    ];
}
/**
 * Two shares of which only value and number of rows are known. On the same rows it is cautious, since it ignores
 * that they are paired. p is that of the narrowest interval that does not reach above the margin.
 * @throws RangeError as `wilsonInterval`
 */
function newcombeEvidence(baseline, candidate, better, options = {}) {
    const { confidence, margin } = evidenceOptions(options);
    const [worse, good] = worseningSign(better) === 1 ? [candidate, baseline] : [baseline, candidate];
    const estimate = worse.share - good.share;
    const [larger, smaller] = estimate >= 0 ? [worse, good] : [good, worse];
    const twoSided = estimate === 0 ? 1 : Math.min(1, 2 * newcombeTail(larger, smaller, 0));
    return {
        method: 'newcombe',
        estimate,
        interval: newcombeInterval(worse, good, confidence),
        margin,
        p: { oneSided: newcombeTail(worse, good, margin), twoSided },
        n: Math.min(baseline.rows, candidate.rows),
    };
}
/** P(Z > z) for the z whose interval ends at `margin`: the lower end below the estimate, else the upper end. */
function newcombeTail(first, second, margin) {
    const above = first.share - second.share > margin;
    let low = 0;
    let high = newcombe_interval_MAX_Z;
    for (let round = 0; round < newcombe_interval_HALVINGS; round += 1) {
        const z = (low + high) / 2;
        const [lower, upper] = newcombeEnds(first, second, z);
        if (above ? lower > margin : upper < margin)
            low = z;
        else
            high = z;
    }
    return normalTail(above ? low : -low);
}

;// CONCATENATED MODULE: ./lib/domain/welch-test.js




/** @throws RangeError for fewer than two values, NaN and infinities, and a spread that overflows */
function spreadOf(sample, what) {
    require_finite_requireCount(sample.length, `The number of ${what}`, 2);
    require_finite_requireFinite(sample, what);
    const { mean, stderr } = (0,exact_sum/* meanOf */.h)(sample.length, (row) => sample[row] ?? 0);
    if (stderr === null)
        throw new RangeError(`${what} are too large for their spread to be a number`);
    return { mean, error: stderr ** 2, count: sample.length };
}
/**
 * Compares two means whose spreads may differ (Welch 1947).
 * @throws RangeError for fewer than two values on a side, NaN and infinities
 */
function welchTest(first, second, confidence = 0.95) {
    requireConfidence(confidence);
    const { difference, stderr, df } = compareMeans(spreadOf(first, 'first values'), spreadOf(second, 'second values'));
    const t = difference === 0 ? 0 : difference / stderr;
    const reach = stderr === 0 ? 0 : studentTQuantile((1 + confidence) / 2, df) * stderr;
    return {
        difference,
        stderr,
        df,
        t,
        twoSided: Math.min(1, 2 * studentTTail(Math.abs(t), df)),
        interval: { lower: difference - reach, upper: difference + reach, confidence },
    };
}
function compareMeans(first, second) {
    const error = first.error + second.error;
    // As shares, since squares of small errors vanish.
    const share = error === 0 ? 0 : first.error / error;
    const df = 1 / (share ** 2 / (first.count - 1) + (1 - share) ** 2 / (second.count - 1));
    return {
        difference: first.mean - second.mean,
        stderr: Math.sqrt(error),
        df: error === 0 ? Infinity : df,
    };
}
/**
 * Repeated runs (seeds) of baseline and candidate, three or more each. Runs have to be independent: for folds of one
 * cross-validation use `foldEvidence`. With two runs of a side it computes, and proves little.
 * @throws RangeError as `welchTest`
 */
function welchEvidence(baseline, candidate, better, options = {}) {
    const { difference, stderr, df } = compareMeans(spreadOf(candidate, 'candidate values'), spreadOf(baseline, 'baseline values'));
    const estimate = worseningSign(better) * difference;
    const n = baseline.length + candidate.length;
    return studentEvidence({ method: 'welch', estimate, stderr, df, n }, options);
}

;// CONCATENATED MODULE: ./lib/domain/prediction-interval.js




/**
 * Where one more run of the same kind falls: m ± t s √(1 + 1/k), for k runs with mean m and standard deviation s.
 * @throws RangeError for fewer than two runs, NaN and infinities
 */
function predictionInterval(runs, confidence) {
    requireConfidence(confidence);
    const { mean, error } = newRun(runs);
    const reach = studentTQuantile((1 + confidence) / 2, runs.length - 1) * error;
    return { lower: mean - reach, upper: mean + reach, confidence };
}
/** Mean of the runs, and the standard error of one more run's distance from it. */
function newRun(runs) {
    const { mean, error, count } = spreadOf(runs, 'recorded runs');
    return { mean, error: Math.sqrt(error * (count + 1)) };
}
/**
 * One candidate run against k recorded runs of the baseline: whether it could be one more of them. It assumes that
 * the candidate's runs vary as the baseline's do, and about normally; one run cannot show otherwise. Recorded runs
 * without any spread give an interval that is a point.
 * @throws RangeError as `predictionInterval`, and for a candidate that is not finite
 */
function predictionEvidence(baseline, candidate, better, options = {}) {
    require_finite_requireFinite([candidate], 'The candidate');
    const { mean, error } = newRun(baseline);
    return studentEvidence({
        method: 'prediction',
        estimate: worseningSign(better) * (candidate - mean),
        stderr: error,
        df: baseline.length - 1,
        n: baseline.length + 1,
    }, options);
}

;// CONCATENATED MODULE: ./lib/domain/run-summary.js


/**
 * What `welchEvidence` gives for the runs themselves.
 * @throws RangeError for fewer than two runs, numbers that are not finite, and a standard error below 0
 */
function welchSummaryEvidence(baseline, candidate, better, options = {}) {
    requireRuns(baseline);
    requireRuns(candidate);
    const stderr = Math.hypot(baseline.stderr, candidate.stderr);
    // As a share, since squares of small errors vanish.
    const share = stderr === 0 ? 0 : (baseline.stderr / stderr) ** 2;
    const df = 1 / (share ** 2 / (baseline.runs - 1) + (1 - share) ** 2 / (candidate.runs - 1));
    return studentEvidence({
        method: 'welch',
        estimate: worseningSign(better) * (candidate.mean - baseline.mean),
        stderr,
        df: stderr === 0 ? Infinity : df,
        n: baseline.runs + candidate.runs,
    }, options);
}
/**
 * What `predictionEvidence` gives for the runs themselves.
 * @throws RangeError as `welchSummaryEvidence`
 */
function predictionSummaryEvidence(baseline, candidate, better, options = {}) {
    requireRuns(baseline);
    return studentEvidence({
        method: 'prediction',
        estimate: worseningSign(better) * (candidate - baseline.mean),
        stderr: baseline.stderr * Math.sqrt(baseline.runs + 1),
        df: baseline.runs - 1,
        n: baseline.runs + 1,
    }, options);
}
function requireRuns({ mean, stderr, runs }) {
    require_finite_requireCount(runs, 'The number of runs', 2);
    require_finite_requireFinite([mean, stderr], 'Mean and standard error');
    if (stderr < 0)
        throw new RangeError(`A standard error of ${stderr}`);
}

;// CONCATENATED MODULE: ./lib/domain/stderr-difference.js


/**
 * Two reported values with standard errors (lm-evaluation-harness and others), as two normal and independent ones. On
 * the same rows this is cautious, since pairing would take away the errors that both share.
 * @throws RangeError for values that are not finite, and a standard error below 0
 */
function stderrEvidence(baseline, candidate, better, options = {}) {
    require_finite_requireFinite([baseline.value, candidate.value], 'Reported values');
    require_finite_requireFinite([baseline.stderr, candidate.stderr], 'Reported standard errors');
    if (baseline.stderr < 0 || candidate.stderr < 0) {
        throw new RangeError(`Standard errors of ${baseline.stderr} and ${candidate.stderr}`);
    }
    const estimate = worseningSign(better) * (candidate.value - baseline.value);
    const stderr = Math.hypot(baseline.stderr, candidate.stderr);
    const n = Math.min(baseline.rows, candidate.rows);
    return studentEvidence({ method: 'stderr', estimate, stderr, df: Infinity, n }, options);
}

;// CONCATENATED MODULE: ./lib/domain/unpaired-evidence.js









/**
 * The evidence of a test that `chooseTest` chose for the numbers of both sides, in the metric's unit.
 * @throws RangeError where the numbers that the test needs are not there, which is a bug
 */
function unpairedEvidence(test, numbers, options) {
    const { baseline, candidate, scale } = numbers;
    const { better } = options;
    if (test === 'newcombe')
        return unpaired_evidence_shareEvidence(numbers, options);
    if (typeof better === 'string')
        return sidedEvidence(test, numbers, better, options);
    const { target } = better;
    const distances = {
        baseline: distanceTo(baseline, target),
        candidate: distanceTo(candidate, target),
        scale,
    };
    return targetEvidence(options, (strict) => sidedEvidence(test, distances, 'lower', strict));
}
/** Runs are measured from the side on which their mean is, so that their spread stays what it is. */
function distanceTo(side, target) {
    const sign = side.value < target ? -1 : 1;
    return {
        ...side,
        value: sign * (side.value - target),
        runValues: side.runValues?.map((value) => sign * (value - target)) ?? null,
    };
}
function unpaired_evidence_shareEvidence({ baseline, candidate, scale }, options) {
    const side = plainSide(options.better, [0, scale]);
    if (side === null || baseline.shareRows === null || candidate.shareRows === null)
        throw missing('newcombe');
    const evidence = newcombeEvidence({ share: baseline.value / scale, rows: baseline.shareRows }, { share: candidate.value / scale, rows: candidate.shareRows }, side, { ...options, margin: (options.margin ?? 0) / scale });
    return scaleEvidence({ ...evidence, n: Math.round(evidence.n) }, scale);
}
function sidedEvidence(test, { baseline, candidate }, better, options) {
    if (test === 'welch')
        return meansEvidence(baseline, candidate, better, options);
    if (test === 'prediction')
        return baseline.runValues === null
            ? predictionSummaryEvidence(summaryOf(baseline), candidate.value, better, options)
            : predictionEvidence(baseline.runValues, candidate.value, better, options);
    if (test === 'mann-whitney' && baseline.runValues !== null && candidate.runValues !== null)
        return mannWhitneyEvidence(baseline.runValues, candidate.runValues, better, options);
    if (test === 'stderr' && baseline.stderr !== null && candidate.stderr !== null) {
        const reported = ({ value, samples }, stderr) => ({
            value,
            stderr,
            rows: samples ?? 0,
        });
        return stderrEvidence(reported(baseline, baseline.stderr), reported(candidate, candidate.stderr), better, options);
    }
    throw missing(test);
}
function meansEvidence(baseline, candidate, better, options) {
    if (baseline.runValues !== null && candidate.runValues !== null)
        return welchEvidence(baseline.runValues, candidate.runValues, better, options);
    return welchSummaryEvidence(summaryOf(baseline), summaryOf(candidate), better, options);
}
function summaryOf({ value, stderr, runs, runValues }) {
    if (stderr === null)
        throw missing('the spread of runs');
    const mean = runValues === null ? value : (0,exact_sum/* meanOf */.h)(runs, (run) => runValues[run] ?? 0).mean;
    return { mean, stderr, runs };
}
const missing = (what) => new RangeError(`${what} was chosen without the numbers that it needs`);

;// CONCATENATED MODULE: ./lib/domain/metric-evidence.js










/**
 * Chooses a test for a metric and computes it. All numbers are in the metric's unit; of a metric with a target they are
 * about its distance. Rows are paired only where they give the metric's reported values again.
 * @throws RangeError for options that cannot be
 */
function findEvidence(pair, predictions, options) {
    const numbers = unpairedNumbers(pair);
    if ('problem' in numbers)
        return metric_evidence_none(numbers.problem);
    const paired = findPaired(pair, predictions, options);
    const choice = chooseTest(buildFacts(pair, numbers, predictions, paired, options), options.test);
    if (choice.test === null)
        return metric_evidence_none(choice.reason);
    const { margin } = evidenceOptions(options);
    const limited = { ...options, margin: Math.min(margin, LARGEST_MARGIN) };
    if (paired === null || 'problem' in paired)
        return found(unpairedEvidence(choice.test, numbers, limited), choice.reason);
    const reason = `${choice.reason}${describeAlone(predictions)}`;
    return found(pairedEvidence(choice.test, paired, limited), reason);
}
/** A value's distance from it still is a number; no tame value gets worse by so much. */
const LARGEST_MARGIN = 1e200;
function found(evidence, reason) {
    const smallest = smallestProvable(evidence);
    return {
        evidence,
        test: evidence.method,
        reason,
        smallest: Number.isFinite(smallest) ? smallest : null,
    };
}
const metric_evidence_none = (reason) => ({
    evidence: null,
    test: null,
    reason,
    smallest: null,
});
function unpairedNumbers({ baseline, candidate }) {
    const scale = percentScale(baseline, candidate);
    const before = numbersOf('baseline', baseline, scale);
    if ('problem' in before)
        return before;
    const after = numbersOf('candidate', candidate, scale);
    return 'problem' in after ? after : { baseline: before, candidate: after, scale };
}
function numbersOf(side, metric, scale) {
    if (metric.value === null)
        return { problem: `the ${side} is ${metric.nonFinite ?? 'NaN'}` };
    const { value } = metric.value;
    return isTame(value)
        ? sideNumbers(metric, value, scale)
        : { problem: `the ${side} is too large for any test` };
}
const metric_evidence_NEEDS_ROWS = new Set(['auto', 'mcnemar', 'bootstrap', 'delong']);
/** `null` where nobody could expect any: without predictions, and for tests that do not ask for them. */
function findPaired({ baseline, candidate, data }, predictions, { better, test }) {
    if (predictions === null || data === 'different' || !metric_evidence_NEEDS_ROWS.has(test))
        return null;
    if (data === 'unknown')
        return { problem: 'it is not known whether both sides were scored on the same data' };
    if (predictions.kind === 'unpaired')
        return predictions;
    const matched = matchMeasure(baseline, candidate, predictions);
    if ('problem' in matched)
        return matched;
    const problem = describeUntestable(matched, better);
    return problem === null ? matched : { problem };
}
function buildFacts({ data }, { baseline, candidate, scale }, predictions, paired, { better }) {
    // Only of a plain direction is the difference of two shares that of their distances.
    const asShare = plainSide(better, [0, scale]) !== null;
    const sideOf = (side) => (asShare ? side : { ...side, shareRows: null });
    const facts = {
        data,
        grouped: isGrouped(predictions),
        baseline: sideOf(baseline),
        candidate: sideOf(candidate),
    };
    if (paired === null)
        return { ...facts, paired: null, pairingProblem: null };
    if ('problem' in paired)
        return { ...facts, paired: null, pairingProblem: paired.problem };
    const { kind, rows } = paired.measure;
    const direct = kind !== 'mean' && measureSide(paired, better) !== null;
    return { ...facts, paired: { kind: direct ? kind : 'means', rows }, pairingProblem: null };
}
function isGrouped(predictions) {
    if (predictions === null)
        return false;
    return predictions.kind === 'unpaired' ? predictions.grouped : predictions.groups !== null;
}
/** Rows that are not in the test. */
function describeAlone(predictions) {
    if (predictions === null || predictions.kind === 'unpaired')
        return '';
    const { alone, joined } = predictions;
    const order = joined === 'row' ? '; they have no common ids and are paired in their order' : '';
    if (alone.baseline + alone.candidate === 0)
        return order;
    return `${order}; ${(0,number_format/* formatCount */.B4)(alone.baseline)} rows of the baseline and ${(0,number_format/* formatCount */.B4)(alone.candidate)} of the candidate have no partner`;
}

;// CONCATENATED MODULE: ./lib/domain/join-rows.js


/**
 * By ids, which may not come twice. Ids that have nothing in common join by position, where both sides have the same
 * number of rows. Labels have to agree.
 */
function joinRows(baseline, candidate, sameLabel) {
    const twice = describeTwice('baseline', baseline.ids) ?? describeTwice('candidate', candidate.ids);
    if (twice !== null)
        return { problem: twice };
    const join = joinIds(baseline.ids, candidate.ids);
    if (join.before.length > 0) {
        const others = countOthers(join, sameLabel);
        if (others === 0)
            return join;
        return {
            problem: `${others} of ${join.before.length} rows with the same id have another label`,
        };
    }
    const ids = `no id of both sides is the same (the first are ${firstId(baseline)} and ${firstId(candidate)})`;
    if (baseline.rows !== candidate.rows)
        return { problem: `${ids}, and there are ${baseline.rows} rows against ${candidate.rows}` };
    const order = Int32Array.from({ length: baseline.rows }, (_, row) => row);
    const byRow = { joined: 'row', before: order, after: order };
    const others = countOthers(byRow, sameLabel);
    return others === 0 ? byRow : { problem: `${ids}, and the labels are not in the same order` };
}
const firstId = ({ ids }) => (0,metric_diff/* quoteName */.AB)(String(ids[0] ?? ''));
function countOthers({ before, after }, sameLabel) {
    return before.reduce((sum, row, index) => sum + (sameLabel(row, after[index] ?? 0) ? 0 : 1), 0);
}
function describeTwice(side, ids) {
    if (ids instanceof Float64Array && isAscending(ids))
        return null;
    const known = new Set();
    for (const id of ids) {
        if (known.has(id))
            return `the ${side}'s id ${(0,metric_diff/* quoteName */.AB)(String(id))} comes twice`;
        known.add(id);
    }
    return null;
}
/** As the reader keeps them: then nobody needs a set of ten million ids. */
function isAscending(ids) {
    for (let row = 1; row < ids.length; row += 1) {
        if (!((ids[row - 1] ?? 0) < (ids[row] ?? 0)))
            return false;
    }
    return true;
}
function joinIds(baseline, candidate) {
    const findRow = rowFinder(candidate);
    const before = new Int32Array(Math.min(baseline.length, candidate.length));
    const after = new Int32Array(before.length);
    let count = 0;
    for (let row = 0; row < baseline.length; row += 1) {
        const other = findRow(baseline[row] ?? '');
        if (other === undefined)
            continue;
        before[count] = row;
        after[count] = other;
        count += 1;
    }
    return { joined: 'id', before: before.subarray(0, count), after: after.subarray(0, count) };
}
/** An id is the same as a number and as its text. */
function rowFinder(ids) {
    if (ids instanceof Float64Array && isAscending(ids))
        return (id) => {
            const value = Number(id);
            const row = countBelow(ids, value, false);
            return ids[row] === value && String(value) === String(id) ? row : undefined;
        };
    const rows = new Map();
    for (let row = 0; row < ids.length; row += 1)
        rows.set(String(ids[row]), row);
    return (id) => rows.get(String(id));
}

;// CONCATENATED MODULE: ./lib/domain/pair-predictions.js

/**
 * Joins predictions of one data set by their ids. Ids that have nothing in common join by position, where both sides
 * have the same number of rows and the same labels. Rows that belong together have to have the same label and, where
 * both sides have groups, the same group: anything else is another data set.
 */
function pairPredictions(baseline, candidate) {
    const pairs = pairTables(baseline, candidate);
    if (!('problem' in pairs))
        return pairs;
    const grouped = baseline.groups !== null || candidate.groups !== null;
    return { kind: 'unpaired', problem: pairs.problem, grouped };
}
function pairTables(baseline, candidate) {
    if (baseline.kind === 'classification' && candidate.kind === 'classification')
        return pairClasses(baseline, candidate);
    if (baseline.kind === 'regression' && candidate.kind === 'regression')
        return pairNumbers(baseline, candidate);
    return {
        problem: `the baseline's predictions are of a ${baseline.kind}, the candidate's of a ${candidate.kind}`,
    };
}
function pairNumbers(baseline, candidate) {
    const join = joinRows(baseline, candidate, (before, after) => isSameNumber(baseline.labels[before] ?? Number.NaN, candidate.labels[after] ?? Number.NaN));
    if ('problem' in join)
        return join;
    const rows = describeRows(join, baseline, candidate);
    if ('problem' in rows)
        return rows;
    return {
        kind: 'regression',
        ...rows,
        labels: takeNumbers(baseline.labels, join.before),
        baseline: { predicted: takeNumbers(baseline.predicted, join.before) },
        candidate: { predicted: takeNumbers(candidate.predicted, join.after) },
    };
}
/** A float32 and a float64 of one label differ by 6e-8 of it. */
const SAME_LABEL = 1e-6;
const isSameNumber = (left, right) => Math.abs(left - right) <= SAME_LABEL * Math.max(Math.abs(left), Math.abs(right));
function takeNumbers(values, rows) {
    const taken = new Float64Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
        taken[index] = values[rows[index] ?? 0] ?? Number.NaN;
    }
    return taken;
}
function describeRows(join, baseline, candidate) {
    const rows = join.before.length;
    const groups = pairGroups(join, baseline, candidate);
    if (groups !== null && 'problem' in groups)
        return groups;
    const alone = { baseline: baseline.rows - rows, candidate: candidate.rows - rows };
    return { rows, joined: join.joined, alone, groups };
}
function pairGroups({ before, after }, baseline, candidate) {
    const [old, now] = [baseline.groups, candidate.groups];
    if (now === null)
        return old === null ? null : before.map((row) => old.of[row] ?? 0);
    if (old !== null) {
        const others = before.reduce((sum, row, index) => {
            const same = old.names[old.of[row] ?? -1] === now.names[now.of[after[index] ?? 0] ?? -1];
            return sum + (same ? 0 : 1);
        }, 0);
        if (others > 0)
            return { problem: `${others} of ${before.length} rows have another group` };
    }
    return after.map((row) => now.of[row] ?? 0);
}
function pairClasses(baseline, candidate) {
    const join = joinRows(baseline, candidate, (before, after) => baseline.classes[baseline.labels[before] ?? -1] ===
        candidate.classes[candidate.labels[after] ?? -1]);
    if ('problem' in join)
        return join;
    const rows = describeRows(join, baseline, candidate);
    if ('problem' in rows)
        return rows;
    const all = [...new Set([...baseline.classes, ...candidate.classes])];
    const positive = all.length === 2 ? commonPositive(baseline, candidate) : null;
    const classes = positive !== null && positive === all[0] ? all.toReversed() : all;
    return {
        kind: 'classification',
        ...rows,
        classes,
        positive,
        labels: takeClasses(baseline.labels, join.before, indicesIn(classes, baseline)),
        baseline: answersOf(baseline, join.before, classes, positive),
        candidate: answersOf(candidate, join.after, classes, positive),
    };
}
/** One side may have nothing that tells. */
function commonPositive({ positive: before }, { positive: after }) {
    return before === null || after === null || before === after ? (before ?? after) : null;
}
function indicesIn(classes, { classes: names }) {
    const indices = new Map(classes.map((name, index) => [name, index]));
    return names.map((name) => indices.get(name) ?? -1);
}
function takeClasses(values, rows, indices) {
    return rows.map((row) => indices[values[row] ?? -1] ?? -1);
}
function answersOf(table, rows, classes, positive) {
    const { score, classScores } = table;
    const speaks = score !== null && positive !== null && table.positive === positive;
    const columnOf = new Map(table.classes.map((name, index) => [name, classScores?.[index]]));
    const columns = classes.flatMap((name) => columnOf.get(name) ?? []);
    return {
        predicted: takeClasses(table.predicted, rows, indicesIn(classes, table)),
        score: speaks ? takeNumbers(score, rows) : null,
        classScores: columns.length === classes.length ? columns.map((column) => takeNumbers(column, rows)) : null,
    };
}

;// CONCATENATED MODULE: ./lib/usecases/read-prediction-pair.js








/** Larger predictions of a release are not fetched, since they are held whole. Bytes. */
const MAX_PREDICTIONS_BYTES = 512 * 1024 * 1024;
/** By data set, the rows that both sides may have in common; data sets without predictions of both are absent. */
function countPairedRows({ baseline, candidate, }) {
    const known = new Map(listSets(baseline).map(({ dataset, rows }) => [dataset, rows]));
    return new Map(listSets(candidate).flatMap(({ dataset, rows }) => {
        const before = known.get(dataset);
        return before === undefined ? [] : [[dataset, Math.min(before, rows)]];
    }));
}
const listSets = (side) => 'manifest' in side ? (side.manifest.predicate.predictions ?? []) : side.predictions;
/**
 * The rows of one data set under both models. Those of a release are downloaded and compared with its manifest; nothing
 * of them is kept. What cannot be had is said in the log and in the result.
 * @returns `null` when neither side has predictions
 * @throws DIGEST_MISMATCH when an asset is not what the manifest says; FORMAT_INVALID and LIMIT_EXCEEDED, with its name,
 *   when it cannot be read; FILE_CHANGED when the candidate's file is another one by now; GITHUB_FAILED
 */
async function readPredictionPair(dataset, sides, ports) {
    const baseline = openSide('baseline', sides.baseline, dataset, ports);
    const candidate = openSide('candidate', sides.candidate, dataset, ports);
    if (baseline.digest === null && candidate.digest === null)
        return null;
    const after = await candidate.read();
    const isSame = baseline.digest === candidate.digest && !('problem' in after);
    const before = isSame ? after : await baseline.read();
    const pair = pairSides(before, after);
    tellPair(pair, dataset, ports.log);
    return pair;
}
function pairSides(before, after) {
    if (!('problem' in before) && !('problem' in after))
        return pairPredictions(before, after);
    // Rows in groups say less than their number, whether or not they can be paired.
    const grouped = [before, after].some((side) => !('problem' in side) && side.hasGroup);
    const problems = [before, after].flatMap((side) => ('problem' in side ? [side.problem] : []));
    return { kind: 'unpaired', problem: problems.join(', and '), grouped };
}
function tellPair(pair, dataset, log) {
    const name = dataset === null ? 'Predictions' : `Predictions ${(0,metric_diff/* quoteName */.AB)(dataset)}`;
    log.info(pair.kind === 'unpaired'
        ? `${name} are not paired: ${pair.problem}`
        : `${name}: ${(0,number_format/* formatCount */.B4)(pair.rows)} rows paired with the baseline's by ${pair.joined === 'id' ? 'their ids' : 'their order'}`);
}
function openSide(side, from, dataset, ports) {
    const ofDataset = (one) => one.dataset === dataset;
    const set = 'manifest' in from ? from.manifest.predicate.predictions?.find(ofDataset) : undefined;
    if ('manifest' in from && set !== undefined)
        return { digest: set.sha256, read: () => readPublished(from, set, ports) };
    const file = 'manifest' in from ? undefined : from.predictions.find(ofDataset);
    if (file !== undefined)
        return { digest: file.source.sha256, read: () => readCaptured(file) };
    const problem = `the ${side} has no predictions of this data set`;
    return { digest: null, read: async () => ({ problem }) };
}
const readCaptured = ({ content }) => within('predictions', () => readTable(content));
async function readPublished({ release }, set, { releases, log }) {
    const name = set.asset;
    const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded');
    const problem = asset === undefined
        ? `${release.tag} has lost its asset ${name}`
        : asset.size > MAX_PREDICTIONS_BYTES
            ? `the asset ${name} of ${release.tag} has ${(0,number_format/* formatCount */.B4)(asset.size)} bytes; at most ${(0,number_format/* formatCount */.B4)(MAX_PREDICTIONS_BYTES)} are read`
            : null;
    if (asset === undefined || problem !== null) {
        log.warning(`predictions: ${problem}; metrics are compared without pairing rows.`);
        return { problem: problem ?? name };
    }
    const bytes = await releases.download(asset, MAX_PREDICTIONS_BYTES);
    if ((0,digest/* sha256 */.sc)(bytes) !== set.sha256)
        throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${release.tag}: the asset ${name} is not what its manifest says: SHA-256 ${(0,digest/* sha256 */.sc)(bytes)}, not ${set.sha256}. ` +
            'Somebody replaced it. Take another version as the baseline, and publish this one again.');
    return await within(`predictions of ${release.tag}`, () => readTable((0,byte_source/* bytesSource */.X)(name, bytes)));
}

;// CONCATENATED MODULE: ./lib/usecases/collect-evidence.js



/**
 * What the data say about each metric of a comparison: predictions of both sides where they give the reported numbers
 * again, else those numbers themselves. Predictions of one data set at a time are held. The same input gives the same
 * result, chance included.
 * @returns by `metricKey`; absent are metrics with nothing to compare: without a value on both sides, comparable data,
 *   or a direction
 * @throws as `readPredictionPair`
 */
async function collectEvidence(plan, sides, ports) {
    const unmoved = sides.sameModel ? plan.facts.filter(isUnmoved) : [];
    const found = new Map(unmoved.map(({ pair }) => [pair.key, SAME_MODEL]));
    const facts = plan.facts.filter(({ pair }) => !found.has(pair.key));
    const steps = planEvidence({ facts }, countPairedRows(sides));
    for (const part of Map.groupBy(steps, datasetOf).values()) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time, since each may fill the memory
        for (const [key, evidence] of await takeSteps(part, sides, ports))
            found.set(key, evidence);
    }
    return found;
}
/** The same model with the same value: there is no chance in it that a test could be about. */
const isUnmoved = ({ pair: { baseline, candidate }, data }) => data === 'same' &&
    typeof baseline?.value?.value === 'number' &&
    baseline.value.value === candidate?.value?.value;
const SAME_MODEL = {
    evidence: null,
    test: null,
    reason: "no test: the model's files are byte for byte the baseline's, and the value is the same",
    smallest: null,
};
/** An untested metric asks for none; which one it is counted with does not matter. */
const datasetOf = (step) => step.kind === 'tested' ? step.dataset : null;
/** Of one data set, whose predictions nobody holds afterwards. */
async function takeSteps(steps, sides, ports) {
    const asking = steps.find((step) => step.kind === 'tested' && step.needsRows);
    const pair = asking === undefined ? null : await readPredictionPair(datasetOf(asking), sides, ports);
    return steps.map((step) => [step.key, takeStep(step, pair)]);
}
function takeStep(step, pair) {
    if (step.kind === 'untested')
        return { evidence: null, test: null, reason: step.reason, smallest: null };
    const { withoutResampling } = step;
    if (withoutResampling === null || pair === null || pair.kind === 'unpaired')
        return testStep(step, pair);
    // One resample tells which test it is at almost no cost.
    const once = testStep({ ...step, options: { ...step.options, resamples: 1 } }, pair);
    if (once.test !== 'bootstrap')
        return once;
    const grouped = pair.groups !== null;
    return testStep(step, { kind: 'unpaired', problem: withoutResampling, grouped });
}
const testStep = ({ baseline, candidate, options }, pair) => findEvidence({ baseline, candidate, data: 'same' }, pair, options);

;// CONCATENATED MODULE: ./lib/usecases/describe-candidate.js

/** What a comparison needs to know of what lies in the workspace. */
function describeCandidate(candidate) {
    const { artifact, data, params, metrics, environment } = candidate;
    return {
        artifact: { digest: (0,digest/* digestOf */.ol)(artifact.digest), size: artifact.size },
        data: data.map(({ record }) => record),
        params,
        metrics,
        environment,
    };
}

// EXTERNAL MODULE: ./lib/usecases/describe-version.js
var describe_version = __webpack_require__(9486);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/domain/registry.js
var registry = __webpack_require__(5629);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(4646);
;// CONCATENATED MODULE: ./lib/usecases/find-stage-baseline.js




/** The version with the largest share of a stage; `undefined` when it holds none that serves. */
function findStageBaseline(model, stage, { state }) {
    const holder = (0,registry/* findPrimary */.WM)(state.stages.get(stage) ?? []);
    if (holder === undefined)
        return undefined;
    const known = state.versions.get(holder.version);
    return {
        holder,
        tag: (0,domain_version/* versionTag */.Vm)(model, holder.version),
        yanked: known?.yanked ?? null,
        deprecated: known?.deprecated ?? null,
    };
}
/**
 * A tag and a release can be made again; the event names the manifest under a signature.
 * @throws DIGEST_MISMATCH
 */
function refuseOtherManifest(stage, { holder, tag }, { digest }) {
    if (digest === holder.manifest)
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `Event ${holder.sequence} put ${tag} into the stage ${stage} with the manifest ${holder.manifest}, and the release of ` +
        `that tag has ${digest}: it was made again. Promote the version that is meant, or name another baseline.`);
}
const MAX_REASON = 200;
/** Why nobody should use it, as a clause. */
const describeYanked = (stage, { tag }, { reason }) => `${tag}, which the stage ${stage} still holds, was withdrawn: ${(0,strict_json/* quoteText */.ol)(reason, MAX_REASON)}`;

// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(4849);
;// CONCATENATED MODULE: ./lib/usecases/list-other-models.js


/** As in `parseModelName`: a tag of another kind is no version of anything. */
const MODEL_TAG = /^([A-Za-z0-9][A-Za-z0-9._/-]{0,99})@v/;
/**
 * Models that have a version tag in the repository, those first whose names begin as the given one does, which is not among
 * them. One request.
 */
async function listOtherModels(model, releases) {
    const names = new Set();
    for (const { tag } of await releases.listTags('')) {
        const name = MODEL_TAG.exec(tag)?.[1];
        if (name !== undefined && name !== model && (0,domain_version/* parseTag */.ED)(name, tag) !== undefined)
            names.add(name);
    }
    return [...names].toSorted((left, right) => sharedStart(right, model) - sharedStart(left, model) || (0,metric_diff/* byCodeUnit */.X)(left, right));
}
/** UTF-16 code units that two names begin with alike. */
function sharedStart(left, right) {
    let length = 0;
    while (length < left.length && left[length] === right[length])
        length += 1;
    return length;
}

;// CONCATENATED MODULE: ./lib/usecases/list-reachable.js
/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5;
const MAX_ASKED_VERSIONS = 5;
/**
 * The versions whose commits the merge base of two commits can reach, newest first as far as one page of commits goes.
 * @param versions newest first
 */
function listReachable(versions, fork, history) {
    return walk(versions, fork, history);
}
async function* walk(versions, { base, head }, history) {
    if (versions.length === 0)
        return;
    const mergeBase = base === head ? base : await history.readMergeBase(base, head);
    let open = versions;
    for (let page = 1; page <= MAX_ANCESTOR_PAGES; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the first page nearly always has one
        const commits = await history.listAncestors(mergeBase, page);
        const known = new Set(commits);
        const here = open.filter((one) => one.commit !== null && known.has(one.commit));
        yield* here;
        open = open.filter((one) => !here.includes(one));
        if (commits.length > 0)
            continue;
        // All commits were seen; only the annotated tags, whose commits nobody has named, are left to ask for.
        open = open.filter((one) => one.commit === null);
        break;
    }
    for (const version of open.slice(0, MAX_ASKED_VERSIONS)) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const below = await history.isAncestor(version.commit ?? `refs/tags/${version.tag}`, mergeBase);
        if (below)
            yield version;
    }
}

// EXTERNAL MODULE: ./lib/usecases/read-registry.js + 1 modules
var read_registry = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(1279);
;// CONCATENATED MODULE: ./lib/usecases/find-baseline.js








/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5;
/** Models that a note names. */
const MAX_OTHER_MODELS = 5;
/**
 * The signature-checked version that a pull request or a release is compared with: the first choice that resolves. A stage
 * that holds nothing is no mistake.
 * @throws INPUT_INVALID for an exact version that does not exist, or one that a stage holds and nobody published;
 * SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when the version that would serve or the events of the model were
 * tampered with: silently taking an older one would hide that
 */
async function findBaseline(request, ports) {
    const search = await beginSearch(request, ports);
    for (const choice of request.from) {
        // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
        const found = await findChoice(choice, search);
        if (found === undefined)
            continue;
        const said = search.remarks.filter(({ usual }) => !usual);
        return { ...found, note: renderNote(said) };
    }
    return { version: null, note: await explainNone(search), chosenBy: null, reachable: null };
}
async function beginSearch(request, ports) {
    const { model, signers } = request;
    const versions = request.versions ?? (0,known_versions/* listVersions */.yO)(model, await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
    let reading;
    const readEvents = () => (reading ??= (0,read_registry/* readRegistry */._)({ model, signers }, ports));
    return { request, ports, versions, readEvents, remarks: [] };
}
const renderNote = (remarks) => remarks.length === 0 ? null : remarks.map(({ text }) => text).join('; ');
async function findChoice(choice, search) {
    if (choice.kind === 'latest')
        return await findLatest(search);
    if (choice.kind === 'stage')
        return await findHeld(choice.stage, search);
    const version = await readExact(choice.version, search);
    return { version, chosenBy: choice.version, reachable: null };
}
/** A model of a new name has no baseline, and whoever renamed it should not believe that its gates were passed. */
async function explainNone({ request, ports, versions, remarks }) {
    if (versions.length > 0)
        return renderNote(remarks);
    const others = await listOtherModels(request.model, ports.releases);
    if (others.length === 0)
        return renderNote(remarks);
    const named = others.slice(0, MAX_OTHER_MODELS).join(', ');
    const more = others.length > MAX_OTHER_MODELS ? ` and ${others.length - MAX_OTHER_MODELS} more` : '';
    return `there is no version of ${request.model}; the repository has versions of ${named}${more}: was it renamed?`;
}
async function readExact(version, search) {
    const { model } = search.request;
    const tag = (0,domain_version/* versionTag */.Vm)(model, version);
    const found = await find_baseline_readPublished(tag, search);
    if (found !== undefined)
        return found;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `baseline: ${tag} is not a published version of ${model}. See the release page for those that are.`);
}
/** `undefined` where the tag has no release of ours. */
async function find_baseline_readPublished(tag, { request, ports }) {
    const release = await findRelease(tag, request, ports);
    if (release === undefined || !(0,read_version/* isVersion */.lF)(release))
        return undefined;
    return await readChecked(release, request, ports);
}
const findRelease = async (tag, { known }, { releases }) => known?.release.tag === tag ? known.release : await releases.findPublished(tag);
/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(search) {
    const { request, ports, versions, remarks } = search;
    const eligible = versions.filter((one) => request.prerelease || !(0,domain_version/* isPrerelease */.V1)(one.version));
    let skipped = 0;
    for await (const { tag } of listReachable(eligible, request, ports.history)) {
        if (skipped >= MAX_SKIPPED)
            break;
        const release = await findRelease(tag, request, ports);
        if (release !== undefined && (0,read_version/* isVersion */.lF)(release) && (0,read_version/* isSigned */.JI)(release)) {
            const version = await readChecked(release, request, ports);
            return { version, chosenBy: 'latest', reachable: true };
        }
        const found = `${tag} is ${describeUnusable(release)}`;
        ports.log.warning(`${found}: it is passed over as a baseline.`);
        remarks.push({ text: found, usual: false });
        skipped += 1;
    }
    remarks.push({
        text: `no published version with a signature is reachable from the ${nameStart(request)}`,
        usual: false,
    });
    return undefined;
}
const nameStart = ({ base, head }) => base === head ? 'commit' : 'merge base';
function describeUnusable(release) {
    if (release === undefined)
        return 'a tag without a published release';
    return (0,read_version/* isVersion */.lF)(release) ? 'not signed' : 'a release without a manifest';
}
/** What a stage holds is what serves, so it counts wherever its commit is. */
async function findHeld(stage, search) {
    const { request, remarks } = search;
    const held = findStageBaseline(request.model, stage, await search.readEvents());
    if (held === undefined) {
        remarks.push({ text: `the stage ${stage} holds no version`, usual: true });
        return undefined;
    }
    const version = await find_baseline_readPublished(held.tag, search);
    if (version === undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `baseline: the stage ${stage} holds ${held.tag}, which is not published (any more). Promote another version, or name another baseline.`);
    refuseOtherManifest(stage, held, version);
    sayNotices(stage, held, search);
    const reachable = await isReachable(version, search);
    if (reachable === false)
        remarks.push({
            text: `${held.tag}, which the stage ${stage} holds, is newer than the ${nameStart(request)}, or of another branch`,
            usual: false,
        });
    return { version, chosenBy: stage, reachable };
}
function sayNotices(stage, held, { ports, remarks }) {
    const { yanked, deprecated, tag } = held;
    if (deprecated !== null)
        ports.log.info(`${tag}, the baseline, is deprecated: ${deprecated.reason}`);
    if (yanked === null)
        return;
    const text = describeYanked(stage, held, yanked);
    ports.log.warning(`${text}.`);
    remarks.push({ text, usual: false });
}
/** By one question; only for a remark, so a commit that GitHub does not know any more is no reason to end the run. */
async function isReachable({ manifest }, { request, ports }) {
    const { commit } = manifest.predicate.code;
    if (commit === request.head)
        return true;
    try {
        return await ports.history.isAncestor(commit, request.head);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        ports.log.info(`Whether ${commit} is part of ${request.head} is not known: ${error.message}`);
        return null;
    }
}
async function readChecked(release, request, ports) {
    const { known, signers } = request;
    const version = known?.release.id === release.id ? known : await (0,read_version/* readVersion */.$4)(release, signers, ports);
    await refuseMovedTag(version, ports);
    return version;
}
/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
async function refuseMovedTag({ manifest, release }, ports) {
    const tagged = await ports.releases.readTagCommit(release.tag);
    const { commit } = manifest.predicate.code;
    if (tagged === commit)
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its signed manifest says ${commit}: the tag was moved. ` +
        'Restore it, or name another baseline.');
}

// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(496);
;// CONCATENATED MODULE: ./lib/domain/listing-diff.js



const MAX_EXAMPLES = 20;
const HEX_LENGTH = 64;
/**
 * Merges two listings of manifest.md §3 in one pass with constant memory.
 * @param before lines as `sha256sum` prints them, sorted by path bytes, without their line ends
 * @throws {ReleaseError} `FORMAT_INVALID` with the line's number for a line of another form or out of order
 */
function diffListings(before, after) {
    const old = openListing(before, 'the listing of the baseline');
    const now = openListing(after, 'the listing of the candidate');
    const tally = { added: newTally(), removed: newTally(), changed: newTally() };
    let left = old();
    let right = now();
    while (left !== null || right !== null) {
        const order = compareListed(left, right);
        if (order < 0 && left !== null)
            count(tally.removed, left.path);
        else if (order > 0 && right !== null)
            count(tally.added, right.path);
        else if (right !== null && left?.sha256 !== right.sha256)
            count(tally.changed, right.path);
        if (order <= 0)
            left = old();
        if (order >= 0)
            right = now();
    }
    return {
        added: tally.added.count,
        removed: tally.removed.count,
        changed: tally.changed.count,
        examples: {
            added: tally.added.examples,
            removed: tally.removed.examples,
            changed: tally.changed.examples,
        },
    };
}
const newTally = () => ({ count: 0, examples: [] });
function count(tally, path) {
    tally.count += 1;
    if (tally.examples.length < MAX_EXAMPLES)
        tally.examples.push(path);
}
/** A side that has ended comes after everything. */
function compareListed(left, right) {
    if (left === null)
        return 1;
    return right === null ? -1 : (0,listing/* comparePaths */.cD)(left.path, right.path);
}
/** One file a call, `null` after the last one. */
function openListing(lines, name) {
    const iterator = lines[Symbol.iterator]();
    let number = 0;
    let last = null;
    return () => {
        const step = iterator.next();
        if (step.done === true)
            return null;
        number += 1;
        const file = parseLine(step.value);
        if (file === null)
            throw fault(name, number, `${JSON.stringify(step.value.slice(0, 80))} is no line of sha256sum`);
        if (last !== null && (0,listing/* comparePaths */.cD)(last, file.path) >= 0)
            throw fault(name, number, `${JSON.stringify(file.path)} is not in the order of path bytes`);
        last = file.path;
        return file;
    };
}
function fault(name, line, message) {
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${name}, line ${line}: ${message}. Publish the data set again.`);
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const hash = line.slice(start, start + HEX_LENGTH);
    const raw = line.slice(start + HEX_LENGTH + 2);
    if (!(0,digest/* isSha256 */._h)(hash) || raw === '')
        return null;
    // Two spaces are text mode, space and star binary mode; the digest is the same.
    if (!/^ [ *]$/.test(line.slice(start + HEX_LENGTH, start + HEX_LENGTH + 2)))
        return null;
    return escaped ? listing_diff_unescape(hash, raw) : { sha256: hash, path: raw };
}
const ESCAPES = new Map([
    [String.raw `\\`, '\\'],
    [String.raw `\n`, '\n'],
    [String.raw `\r`, '\r'],
]);
function listing_diff_unescape(hash, raw) {
    let broken = false;
    const path = raw.replaceAll(/\\[^]?/g, (pair) => {
        const char = ESCAPES.get(pair);
        broken ||= char === undefined;
        return char ?? '';
    });
    return broken ? null : { sha256: hash, path };
}

;// CONCATENATED MODULE: ./lib/domain/read-lines.js
const WINDOW_BYTES = 1024 * 1024;
/** The lines of a UTF-8 text without their ends, read window by window; a last line without an end counts. */
function* readLines(source) {
    const decoder = new TextDecoder('utf-8');
    let rest = '';
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        rest += decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true });
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
    rest += decoder.decode();
    if (rest !== '')
        yield rest;
}

;// CONCATENATED MODULE: ./lib/usecases/read-listing-changes.js





/** A listing of about 300,000 files; a longer one is not fetched only to count its changes. Bytes. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** Listings of one comparison. */
const MAX_LISTINGS = 20;
/**
 * Which files of the data sets differ from the baseline's, by name of the data set. One download for each set that
 * differs and has a listing on both sides; none where nothing differs.
 */
async function readListingChanges(candidate, baseline, ports) {
    const changes = new Map();
    if (baseline === null)
        return changes;
    const old = new Map(baseline.manifest.predicate.data.map((set) => [set.name, set]));
    for (const data of candidate.data) {
        const before = old.get(data.record.name);
        if (before === undefined || before.digest === data.record.digest)
            continue;
        if (changes.size >= MAX_LISTINGS)
            break;
        // oxlint-disable-next-line no-await-in-loop -- few requests, one after the other
        const diff = await readChange(data, before, baseline, ports);
        if (diff !== undefined)
            changes.set(data.record.name, diff);
    }
    return changes;
}
async function readChange({ record, listing }, before, baseline, { releases, capture, log }) {
    const asset = baseline.release.assets.find(({ name }) => name === before.listing);
    if (listing === null || asset === undefined)
        return undefined;
    if (Math.max(asset.size, listing.size) > MAX_LISTING_BYTES) {
        log.info(`data ${record.name}: the listing is too long to say which files changed.`);
        return undefined;
    }
    const now = capture.open({ ...listing, path: record.listing ?? record.name });
    try {
        const bytes = await releases.download(asset, MAX_LISTING_BYTES);
        const expected = baseline.manifest.predicate.assets.find(({ name }) => name === asset.name);
        if (expected?.sha256 !== (0,digest/* sha256 */.sc)(bytes))
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${baseline.release.tag}: ${asset.name} is not what its manifest says.`);
        return diffListings(readLines((0,byte_source/* bytesSource */.X)(asset.name, bytes)), readLines(now));
    }
    catch (error) {
        // What differs in detail is worth a line of the report, not the report itself.
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        log.warning(`data ${record.name}: which files changed is not known: ${error.message}`);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/usecases/read-operand.js
var read_operand = __webpack_require__(6570);
;// CONCATENATED MODULE: ./lib/usecases/compare-published.js










/** Stands for the commit of a folder that is no checkout. */
const NO_COMMIT = '0'.repeat(40);
/** Points of the charts of a report. */
const HISTORY_POINTS = 10;
/**
 * Compares two published versions, or one with the working tree, as a pull request is compared: the same gates, tests and
 * verdict. Waivers for one pull request alone do not count here.
 * @throws INPUT_INVALID, FILE_MISSING … for sides that are not there; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID for
 * versions that are not genuine; CONFIG_INVALID for gates that fit no metric
 */
async function comparePublished(request, ports) {
    const after = await readCandidate(request, ports);
    const before = await readBaseline(request, ports);
    const comparison = await judge(request, before, after, ports);
    return {
        comparison,
        before: before.version === null ? null : (0,describe_version/* describeVersion */.M)(before.version),
        after: after.side,
    };
}
async function readCandidate({ model, candidate, trust }, ports) {
    if ('selector' in candidate) {
        const version = await (0,read_operand/* readOperand */.g)(candidate, trust, ports);
        const { predicate } = version.manifest;
        return {
            facts: predicate,
            predictions: version,
            commit: predicate.code.commit,
            side: (0,describe_version/* describeVersion */.M)(version),
            captured: null,
        };
    }
    const { sources, checkout } = candidate;
    const captured = await captureCandidate(sources, { ...workspaceOf(ports), log: ports.log });
    const facts = describeCandidate(captured);
    return {
        facts,
        predictions: captured,
        commit: checkout?.commit ?? NO_COMMIT,
        side: {
            model,
            version: null,
            tag: null,
            commit: checkout?.commit ?? null,
            dirty: checkout?.dirty ?? null,
            createdAt: null,
            manifest: null,
            signer: null,
            artifact: facts.artifact,
        },
        captured,
    };
}
async function readBaseline({ model, baseline, candidate, trust }, ports) {
    if ('selector' in baseline) {
        const version = await (0,read_operand/* readOperand */.g)(baseline, trust, ports);
        return { version, note: null, chosenBy: nameChoice(baseline) };
    }
    const head = ('checkout' in candidate ? candidate.checkout?.commit : undefined) ?? NO_COMMIT;
    return await findBaseline({ model, ...baseline, base: head, head, signers: trust.signers }, { ...ports, history: workspaceOf(ports).history });
}
const nameChoice = ({ selector }) => {
    if (selector.kind === 'latest')
        return 'latest';
    return selector.kind === 'stage' ? selector.stage : selector.version;
};
async function judge({ model, policy, now }, { version, note, chosenBy }, { facts, predictions, commit, captured }, ports) {
    const before = version?.manifest.predicate ?? null;
    const plan = (0,plan_comparison/* planComparison */.d)({
        model,
        policy,
        candidate: facts.metrics,
        baseline: before?.metrics ?? null,
        data: before === null ? null : { before: before.data, after: facts.data },
    });
    const evidence = await compare_published_findEvidence(plan, version, { facts, predictions }, ports);
    const circumstances = { pullRequests: [], today: now.slice(0, 10) };
    return buildComparison({
        model,
        commit,
        candidate: facts,
        baseline: version,
        baselineNote: note,
        chosenBy,
        judged: judgeComparison(plan, evidence, policy, circumstances),
        history: HISTORY_POINTS,
        policy,
        listings: captured === null ? NO_LISTINGS : await readListings(captured, version, ports),
    });
}
const NO_LISTINGS = new Map();
const compare_published_findEvidence = async (plan, baseline, { facts, predictions: candidate }, ports) => {
    if (baseline === null)
        return new Map();
    const sameModel = baseline.manifest.predicate.artifact.digest === facts.artifact.digest;
    return await collectEvidence(plan, { baseline, candidate, sameModel }, ports);
};
const readListings = (captured, version, ports) => readListingChanges(captured, version, { ...ports, capture: workspaceOf(ports).capture });
function workspaceOf({ workspace }) {
    if (workspace !== null)
        return workspace;
    throw new TypeError('a comparison with the working tree opens it');
}


/***/ })

};
