export const id = 9947;
export const ids = [9947];
export const modules = {

/***/ 60738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNIT_MS = new Map([
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
/** Milliseconds of `12h`, `90d` or `8w`; `undefined` for any other text. */
function parseDuration(text) {
    const parts = /^([1-9]\d{0,4})([hdw])$/.exec(text);
    const unit = UNIT_MS.get(parts?.[2] ?? '');
    return unit === undefined ? undefined : Number(parts?.[1]) * unit;
}


/***/ }),

/***/ 50048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ DEFAULT_BASELINE),
/* harmony export */   m: () => (/* binding */ readBaseline)
/* harmony export */ });
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60738);
/* harmony import */ var _domain_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34784);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59416);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21484);




const DEFAULT_BASELINE = {
    from: ['latest'],
    prerelease: false,
    maxAge: null,
    onNone: 'limits-only',
};
function readBaseline(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readMembers */ .mo)(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] });
    if (member === undefined)
        return undefined;
    const usual = DEFAULT_BASELINE;
    return {
        from: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(member('from'), readOrigins) ?? usual.from,
        prerelease: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(member('prerelease'), _config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readFlag */ .fG) ?? usual.prerelease,
        maxAge: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(member('max_age'), readAge) ?? usual.maxAge,
        onNone: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(member('on_none'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readChoice */ .Kf)(['limits-only'])) ?? usual.onNone,
    };
}
/** Each may cost requests before the next one is tried. */
const MAX_ORIGINS = 20;
function readOrigins(place) {
    const origins = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readOneOrMore */ .BV)(place, readOrigin, 'stage or version');
    if (origins === undefined || origins.length <= MAX_ORIGINS)
        return origins;
    place.report.add(place.node.at, `${place.path} names ${origins.length} baselines; name at most ${MAX_ORIGINS}`);
    return undefined;
}
/**
 * A stage that is not set is passed over, so "1.4" and "v1.4" must not be taken for one: they are versions that
 * somebody cut short.
 */
const VERSION_LIKE = /^v?\d+(?:\.|$)/;
function readOrigin(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(place);
    if (text === undefined || text === 'latest' || (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(text) !== undefined)
        return text;
    if (/^[A-Za-z]/.test(text) && (0,_domain_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isStageName */ ._H)(text) && !VERSION_LIKE.test(text))
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(place, 'write latest, a whole version such as 1.4.0, or the name of a stage');
    return undefined;
}
function readAge(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .scalarOf */ .ol)(place);
    const duration = typeof value === 'string' ? (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value) : undefined;
    if (duration !== undefined)
        return duration;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(place, 'write a number of hours, days or weeks: 12h, 120d, 8w');
    return undefined;
}


/***/ }),

/***/ 29947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wl: () => (/* binding */ CONFIGURED_DEFAULTS),
  Zf: () => (/* binding */ DEFAULT_CORRECTION),
  D6: () => (/* binding */ readGates)
});

// EXTERNAL MODULE: ./lib/formats/config-gate-baseline.js
var config_gate_baseline = __webpack_require__(50048);
// EXTERNAL MODULE: ./lib/formats/config-tolerance.js
var config_tolerance = __webpack_require__(63866);
// EXTERNAL MODULE: ./lib/formats/config-value.js
var config_value = __webpack_require__(21484);
// EXTERNAL MODULE: ./lib/formats/percent.js
var percent = __webpack_require__(37965);
;// CONCATENATED MODULE: ./lib/formats/config-gate-settings.js



const LEVELS = ['error', 'warn', 'info'];
const REACTIONS = ['fail', 'warn', 'info', 'ignore'];
const UNCERTAIN = ['pass', 'warn', 'fail'];
const TESTS = [
    'auto',
    'none',
    'mcnemar',
    'bootstrap',
    'delong',
    'welch',
    'mann-whitney',
    'prediction',
];
const SETTINGS = new Map([
    ['level', readInto((0,config_value/* readChoice */.Kf)(LEVELS), (level) => ({ level }))],
    ['tolerance', readInto(config_tolerance/* readTolerance */.k, (tolerance) => ({ tolerance }))],
    ['confidence', readInto(readConfidence, (confidence) => ({ confidence }))],
    ['test', readInto((0,config_value/* readChoice */.Kf)(TESTS), (test) => ({ test }))],
    ['uncertain', readInto((0,config_value/* readChoice */.Kf)(UNCERTAIN), (uncertain) => ({ uncertain }))],
    ['missing', readInto((0,config_value/* readChoice */.Kf)(REACTIONS), (missing) => ({ missing }))],
    ['new', readInto((0,config_value/* readChoice */.Kf)(REACTIONS), (reaction) => ({ new: reaction }))],
    ['nan', readInto((0,config_value/* readChoice */.Kf)(REACTIONS), (nan) => ({ nan }))],
    [
        'test_data_changed',
        readInto((0,config_value/* readChoice */.Kf)(REACTIONS), (testDataChanged) => ({ testDataChanged })),
    ],
]);
/** The keys that `gates.defaults` and every rule understand. */
const SETTING_KEYS = [...SETTINGS.keys()];
/** Those of the settings that are written. */
function readGateSettings(member) {
    let settings = {};
    for (const [key, read] of SETTINGS)
        settings = { ...settings, ...(0,config_value/* readOptional */.T9)(member(key), read) };
    return settings;
}
function readInto(read, put) {
    return (place) => {
        const value = read(place);
        return value === undefined ? undefined : put(value);
    };
}
/** Half is a coin's word, and all of it needs an interval without ends. */
function readConfidence(place) {
    const value = (0,config_value/* scalarOf */.ol)(place);
    const share = typeof value === 'string' ? (0,percent/* parsePercentage */.A)(value) : value;
    if (typeof share === 'number' && share > 0.5 && share < 1)
        return share;
    const large = typeof value === 'number' && value > 50 && value < 100;
    (0,config_value/* refuse */.TR)(place, large
        ? `write ${value}% if that is meant`
        : 'write a percentage between 50% and 100%, such as 95%, or a fraction such as 0.95');
    return undefined;
}

;// CONCATENATED MODULE: ./lib/formats/config-gate-rule.js


const MAX_MATCH = 500;
const KEYS = ['match', 'better', 'min', 'max', 'min_support', ...SETTING_KEYS];
/** A glob over `MODEL/METRIC-KEY`. */
const readMatch = (0,config_value/* readTextOf */.Vv)(MAX_MATCH);
/**
 * One entry of `gates.rules`.
 * @param file for its origin
 */
function readGateRule(file) {
    return (place) => {
        const member = (0,config_value/* readMembers */.mo)(place, { known: KEYS, required: ['match'] });
        if (member === undefined)
            return undefined;
        const match = (0,config_value/* readOptional */.T9)(member('match'), readMatch);
        const better = (0,config_value/* readOptional */.T9)(member('better'), readBetter);
        const min = (0,config_value/* readOptional */.T9)(member('min'), config_value/* readNumber */.kz);
        const max = (0,config_value/* readOptional */.T9)(member('max'), config_value/* readNumber */.kz);
        const minSupport = (0,config_value/* readOptional */.T9)(member('min_support'), (0,config_value/* readWhole */.oD)(1));
        const settings = readGateSettings(member);
        if (min !== undefined && max !== undefined && min > max)
            place.report.add(place.node.at, `${place.path} has min ${min} above max ${max}; swap them`);
        if (match === undefined)
            return undefined;
        return {
            match,
            ...(better === undefined ? {} : { better }),
            ...(min === undefined ? {} : { min }),
            ...(max === undefined ? {} : { max }),
            ...(minSupport === undefined ? {} : { minSupport }),
            ...settings,
            origin: { file, line: place.report.lineOf(place.node.at) },
        };
    };
}
function readBetter(place) {
    if (place.node.kind === 'map') {
        const member = (0,config_value/* readMembers */.mo)(place, { known: ['target'], required: ['target'] });
        const target = (0,config_value/* readOptional */.T9)(member?.('target'), config_value/* readNumber */.kz);
        return target === undefined ? undefined : { target };
    }
    const value = (0,config_value/* scalarOf */.ol)(place);
    if (value === 'higher' || value === 'lower')
        return value;
    (0,config_value/* refuse */.TR)(place, 'write higher, lower or {target: NUMBER}');
    return undefined;
}

// EXTERNAL MODULE: ./lib/formats/config-suspicious.js
var config_suspicious = __webpack_require__(80646);
;// CONCATENATED MODULE: ./lib/formats/config-waivers.js


const MAX_WAIVERS = 200;
const MAX_REASON = 1000;
const MAX_APPROVER = 200;
const REQUIRED = ['match', 'floor', 'reason', 'approved_by', 'expires'];
const config_waivers_KEYS = [...REQUIRED, 'pull_request'];
/**
 * `gates.waivers`.
 * @param file for their origin
 */
function readWaivers(place, file) {
    const seen = new Set();
    const read = (one) => {
        const waiver = readWaiver(one, file);
        if (waiver === undefined)
            return undefined;
        const identity = JSON.stringify([waiver.match, waiver.pullRequest]);
        if (seen.has(identity))
            one.report.add(one.node.at, `${one.path} is a second waiver of the same match and pull request; keep one of them`);
        seen.add(identity);
        return waiver;
    };
    return (0,config_value/* readListOf */.gH)(MAX_WAIVERS, read, 'waivers')(place);
}
function readWaiver(place, file) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: config_waivers_KEYS, required: REQUIRED });
    if (member === undefined)
        return undefined;
    const match = (0,config_value/* readOptional */.T9)(member('match'), readMatch);
    const pullRequest = (0,config_value/* readOptional */.T9)(member('pull_request'), (0,config_value/* readWhole */.oD)(1));
    const floor = (0,config_value/* readOptional */.T9)(member('floor'), config_value/* readNumber */.kz);
    const reason = (0,config_value/* readOptional */.T9)(member('reason'), readLine(MAX_REASON));
    const approvedBy = (0,config_value/* readOptional */.T9)(member('approved_by'), readLine(MAX_APPROVER));
    const expires = (0,config_value/* readOptional */.T9)(member('expires'), readDate);
    if (match === undefined || floor === undefined)
        return undefined;
    if (reason === undefined || approvedBy === undefined || expires === undefined)
        return undefined;
    return {
        match,
        pullRequest: pullRequest ?? null,
        floor,
        reason,
        approvedBy,
        expires,
        origin: { file, line: place.report.lineOf(place.node.at) },
    };
}
/** A block of text over several lines is one paragraph, as reports show it. */
const readLine = (most) => (place) => (0,config_value/* readTextOf */.Vv)(most)(place)?.trim().replaceAll(/\s+/g, ' ');
function readDate(place) {
    const value = (0,config_value/* scalarOf */.ol)(place);
    if (typeof value === 'string' && isDate(value))
        return value;
    (0,config_value/* refuse */.TR)(place, 'write the last day on which it counts, such as 2026-12-31');
    return undefined;
}
/** Of the calendar: February 30, which `Date` takes for a day in March, is none. */
function isDate(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const time = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./lib/formats/config-gates.js






/** Of a configuration with a `gates` section, which is somebody's word that a worsening matters. */
const CONFIGURED_DEFAULTS = {
    level: 'error',
    tolerance: { abs: 0, rel: 0.01 },
    confidence: 0.95,
    test: 'auto',
    uncertain: 'warn',
    missing: 'fail',
    new: 'info',
    nan: 'fail',
    testDataChanged: 'warn',
};
const DEFAULT_CORRECTION = 'holm';
const CORRECTIONS = ['holm', 'bh', 'none'];
/** @param file for the origin of rules and waivers */
function readGates(place, file) {
    const member = (0,config_value/* readMembers */.mo)(place, {
        known: ['baseline', 'defaults', 'rules', 'waivers', 'suspicious'],
    });
    if (member === undefined)
        return undefined;
    const defaults = (0,config_value/* readOptional */.T9)(member('defaults'), readDefaults);
    return {
        baseline: (0,config_value/* readOptional */.T9)(member('baseline'), config_gate_baseline/* readBaseline */.m) ?? config_gate_baseline/* DEFAULT_BASELINE */.M,
        defaults: { ...CONFIGURED_DEFAULTS, ...defaults?.settings },
        correction: defaults?.correction ?? DEFAULT_CORRECTION,
        rules: (0,config_value/* readOptional */.T9)(member('rules'), (one) => (0,config_value/* readList */.LD)(one, readGateRule(file), 'gates')) ?? [],
        waivers: (0,config_value/* readOptional */.T9)(member('waivers'), (one) => readWaivers(one, file)) ?? [],
        suspicious: (0,config_value/* readOptional */.T9)(member('suspicious'), config_suspicious/* readSuspicious */.C) ?? config_suspicious/* DEFAULT_SUSPICIOUS */.W,
    };
}
function readDefaults(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: [...SETTING_KEYS, 'correction'] });
    if (member === undefined)
        return undefined;
    const correction = (0,config_value/* readOptional */.T9)(member('correction'), (0,config_value/* readChoice */.Kf)(CORRECTIONS));
    return { settings: readGateSettings(member), correction };
}


/***/ }),

/***/ 80646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readSuspicious),
/* harmony export */   W: () => (/* binding */ DEFAULT_SUSPICIOUS)
/* harmony export */ });
/* harmony import */ var _config_tolerance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63866);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21484);


/** Nobody said what would be odd. */
const DEFAULT_SUSPICIOUS = { gain: null, paramsFrozen: [] };
const MAX_FROZEN = 200;
const MAX_KEY = 500;
/** `gates.suspicious`. */
function readSuspicious(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['gain', 'params_frozen'] });
    if (member === undefined)
        return undefined;
    const usual = DEFAULT_SUSPICIOUS;
    const readFrozen = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readListOf */ .gH)(MAX_FROZEN, (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readTextOf */ .Vv)(MAX_KEY), 'keys of parameters');
    return {
        gain: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('gain'), _config_tolerance_js__WEBPACK_IMPORTED_MODULE_0__/* .readGain */ .Y) ?? usual.gain,
        paramsFrozen: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('params_frozen'), readFrozen) ?? usual.paramsFrozen,
    };
}


/***/ }),

/***/ 63866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readGain),
/* harmony export */   k: () => (/* binding */ readTolerance)
/* harmony export */ });
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21484);
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37965);


/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
const readTolerance = readDistances('write how much worse it may get');
/** The gain above which a metric is too good to be believed at once. */
const readGain = readDistances('write how much better is suspicious');
function readDistances(advice) {
    return (place) => {
        const { node } = place;
        if (node.kind !== 'map' || node.members.length === 0) {
            (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(place, 'write {abs: NUMBER}, {rel: 1%} or both');
            return undefined;
        }
        const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .readMembers */ .mo)(place, { known: ['abs', 'rel'] });
        const abs = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptional */ .T9)(member?.('abs'), readDistance(advice));
        const rel = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptional */ .T9)(member?.('rel'), readShare);
        return { abs: abs ?? 0, rel: rel ?? 0 };
    };
}
const readDistance = (advice) => (place) => {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(place, `${advice}, in the metric's unit and without a sign; percentages go to rel`);
    return undefined;
};
function readShare(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && value >= 0 && value <= 1)
        return value;
    const share = typeof value === 'string' ? (0,_percent_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePercentage */ .A)(value) : undefined;
    if (share !== undefined)
        return share;
    const large = typeof value === 'number' && Number.isFinite(value) && value > 1;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(place, large
        ? `write ${value}% if that is meant`
        : 'write a percentage such as 1% or a fraction such as 0.01');
    return undefined;
}


/***/ }),

/***/ 21484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ readOneOrMore),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Mk: () => (/* binding */ readNamed),
/* harmony export */   T9: () => (/* binding */ readOptional),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Vv: () => (/* binding */ readTextOf),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   gH: () => (/* binding */ readListOf),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   mo: () => (/* binding */ readMembers),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   ol: () => (/* binding */ scalarOf),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
function readMembers(place, keys) {
    const { node, report } = place;
    if (node.kind !== 'map') {
        refuse(place, `write a map with ${listNames(keys.known)}`);
        return undefined;
    }
    for (const { key, keyAt } of node.members) {
        if (!keys.known.includes(key))
            report.add(keyAt, describeUnknown(childPath(place.path, key), key, keys));
    }
    const found = new Map(node.members.map((member) => [member.key, member.node]));
    for (const key of keys.required ?? []) {
        if (!found.has(key))
            report.add(node.at, `${childPath(place.path, key)} is missing; add it`);
    }
    return (key) => {
        const member = found.get(key);
        return member === undefined
            ? undefined
            : { path: childPath(place.path, key), node: member, report };
    };
}
/** The members of a map whose keys are names that the user chose. */
function readNamed(place, what) {
    const { node, report } = place;
    if (node.kind !== 'map') {
        refuse(place, `write a map of ${what}`);
        return [];
    }
    return node.members.map(({ key, keyAt, node: member }) => [key, keyAt, { path: childPath(place.path, key), node: member, report }]);
}
function readList(place, read, what) {
    const { node, report, path } = place;
    if (node.kind !== 'list') {
        refuse(place, `write a list of ${what}`);
        return undefined;
    }
    return node.items
        .map((item, index) => read({ path: `${path}[${index}]`, node: item, report }))
        .filter((value) => value !== undefined);
}
/** A list of so many values at most; none is a list as well. */
function readListOf(most, read, what) {
    return (place) => {
        const { node, path, report } = place;
        if (node.kind !== 'list' || node.items.length <= most)
            return readList(place, read, what);
        report.add(node.at, `${path} holds ${node.items.length} ${what}; write at most ${most}`);
        return undefined;
    };
}
/** One value, or a list with one value at least. */
function readOneOrMore(place, read, what) {
    if (place.node.kind !== 'list') {
        const value = read(place);
        return value === undefined ? undefined : [value];
    }
    if (place.node.items.length === 0) {
        refuse(place, `write one ${what} at least, or remove the key`);
        return undefined;
    }
    return readList(place, read, what);
}
/** Text that is more than blanks. */
function readText(place) {
    const value = scalarOf(place);
    if (typeof value === 'string' && /\S/.test(value))
        return value;
    const quoted = typeof value === 'number' || typeof value === 'boolean';
    refuse(place, quoted ? `write text, in quotes: "${value}"` : 'write text');
    return undefined;
}
/** Text that is more than blanks, of at most so many characters. */
function readTextOf(most) {
    return (place) => {
        const text = readText(place);
        if (text === undefined || isShort(text, most))
            return text;
        refuse(place, `write at most ${most} characters`);
        return undefined;
    };
}
/** Counts code points, as JSON Schema does. */
const isShort = (text, most) => text.length <= most || (text.length <= 2 * most && Array.from(text).length <= most);
function readFlag(place) {
    const value = scalarOf(place);
    if (typeof value === 'boolean')
        return value;
    refuse(place, 'write true or false');
    return undefined;
}
function readNumber(place) {
    const value = scalarOf(place);
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    const percent = typeof value === 'string' && value.trim().endsWith('%');
    refuse(place, percent ? "write a number in the metric's own unit" : 'write a number');
    return undefined;
}
/** A whole number within the limits; without an upper one, the largest that is exact. */
function readWhole(least, most) {
    return (place) => {
        const value = scalarOf(place);
        const fits = typeof value === 'number' &&
            Number.isSafeInteger(value) &&
            value >= least &&
            value <= (most ?? value);
        if (fits)
            return value;
        refuse(place, most === undefined
            ? `write a whole number of at least ${least}`
            : `write a whole number from ${least} to ${most}`);
        return undefined;
    };
}
function readChoice(choices) {
    return (place) => {
        const value = scalarOf(place);
        const choice = choices.find((one) => one === value);
        if (choice === undefined)
            refuse(place, `write ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}`);
        return choice;
    };
}
/** Reads a member that may be absent. */
function readOptional(place, read) {
    return place === undefined ? undefined : read(place);
}
/** `advice` begins with a verb. */
function refuse(place, advice) {
    place.report.add(place.node.at, `${place.path} is ${describeNode(place.node)}; ${advice}`);
}
const scalarOf = (place) => place.node.kind === 'scalar' ? place.node.value : undefined;
const childPath = (path, key) => path === '' ? showText(key) : `${path}.${showText(key)}`;
const showText = (text) => (/^[\w./-]{1,60}$/.test(text) ? text : quoteShort(text));
const quoteShort = (text) => JSON.stringify(text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text);
function describeNode(node) {
    if (node.kind === 'map')
        return 'a map';
    if (node.kind === 'list')
        return node.items.length === 0 ? 'an empty list' : 'a list';
    if (node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? quoteShort(node.value) : String(node.value);
}
function describeUnknown(path, key, keys) {
    if (keys.later?.includes(key) === true)
        return `${path} is not supported by this version; remove it`;
    if (key === '<<')
        return 'merging with "<<" is not supported; write the keys out';
    const near = keys.known.find((known) => editDistance(known, key.slice(0, 40)) <= nearness(known));
    const hint = near === undefined ? `use ${listNames(keys.known)}` : `did you mean ${near}?`;
    return `${path} is not a known key; ${hint}`;
}
const nearness = (known) => (known.length > 5 ? 2 : 1);
const listNames = (names) => names.join(', ');
/** Levenshtein, with a swap of two neighbours as one step. */
function editDistance(left, right) {
    let before = [];
    let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const swapped = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            current[column] = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity);
        }
        before = previous;
        previous = current;
    }
    return previous[right.length] ?? Infinity;
}


/***/ })

};
