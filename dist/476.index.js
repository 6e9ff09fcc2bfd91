export const id = 476;
export const ids = [476];
export const modules = {

/***/ 35476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findFileErrors: () => (/* binding */ findFileErrors)
/* harmony export */ });
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64092);
/* harmony import */ var _adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26913);
/* harmony import */ var _adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64393);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56053);
/* harmony import */ var _usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58469);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20248);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39744);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51451);









/** What is installed is no input, and asking takes longer than all the rest. */
const SILENT = { read: () => Promise.resolve({ runtimes: {}, gpus: [] }) };
/**
 * What is wrong with the configuration and the files of a run whose inputs are wrong already. Only the workspace is
 * read.
 */
async function findFileErrors(inputs, job) {
    try {
        const scratch = await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_6__/* .makeScratch */ .l)(job.temp);
        const capture = (0,_adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_0__/* .localCapture */ .A)(job.workspace, scratch);
        const configs = await (0,_usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigs */ .c)({
            file: (0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWorkspacePath */ .Qk)((0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveWorkspace */ .cz)(job.workspace), inputs.config),
            named: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isNamedConfig */ .Mx)(inputs.config),
            base: null,
        }, { capture, files: { read: () => Promise.resolve(undefined) } });
        await (0,_usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .captureCandidate */ .E)((0,_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .buildSettings */ .E)(inputs, configs, job.runner).sources, {
            capture,
            machine: SILENT,
            log: (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_8__/* .actionsLog */ ._)(),
        });
        return [];
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K))
            throw error;
        return Array.isArray(error.cause) && error.cause.every((one) => one instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K)
            ? error.cause
            : [error];
    }
}


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ buildSettings),
  a: () => (/* binding */ buildSigners)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/pin-repository.js
var pin_repository = __webpack_require__(3856);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/formats/config-gates.js
var config_gates = __webpack_require__(50265);
;// CONCATENATED MODULE: ./lib/formats/config-policy.js

/** Nobody wrote a gate: known directions are compared at 1 %, and nothing fails but NaN. */
function defaultGatePolicy() {
    return {
        configured: false,
        defaults: { ...config_gates/* CONFIGURED_DEFAULTS */.wl, level: 'warn' },
        rules: [],
    };
}
/**
 * The rules of the `gates` input come before those of the file, so they win. Without a `gates` section they fail
 * and everything else warns.
 */
function buildGatePolicy(config, inlineRules) {
    const usual = defaultGatePolicy();
    const gates = config?.gates ?? null;
    return {
        configured: gates !== null || inlineRules.length > 0,
        defaults: gates?.defaults ?? usual.defaults,
        rules: [...inlineRules, ...(gates?.rules ?? [])],
        models: (config?.models ?? []).map(({ name }) => name),
    };
}
function baselineConfig(config) {
    return config?.gates?.baseline ?? config_gates/* DEFAULT_BASELINE */.Mz;
}

// EXTERNAL MODULE: ./lib/action/inputs.js + 1 modules
var action_inputs = __webpack_require__(20248);
;// CONCATENATED MODULE: ./lib/action/settings.js





/** @throws INPUT_INVALID when nobody names the model's files */
function buildSettings(inputs, configs, runner) {
    const model = configs.local?.models.find((one) => one.name === inputs.model);
    const path = choose(inputs.path, model?.path);
    if (path.length === 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `path: nothing names the files of the model "${inputs.model}". Set the input "path", or ` +
            `models.${inputs.model}.path in ${inputs.config}.`);
    return {
        sources: { ...chooseSources(inputs, model), path, runner },
        task: model?.task ?? null,
        policy: buildGatePolicy(configs.policy, inputs.gates),
        policyPlace: describePlace(inputs, configs),
        comment: inputs.comment ?? configs.local?.comment.post ?? 'changed',
        ...chooseBaseline(inputs, configs),
    };
}
function chooseSources(inputs, model) {
    return {
        data: choose(inputs.data, model?.data),
        params: choose(inputs.params, model?.params),
        metrics: choose(inputs.metrics, model?.metrics),
        predictions: choose(inputs.predictions, model?.predictions),
        environment: choose(inputs.environment, model?.environment),
        executable: inputs.executable ?? model?.executable ?? 'warn',
    };
}
function describePlace(inputs, configs) {
    const places = [
        ...(inputs.gates.length > 0 ? ['input gates'] : []),
        ...(configs.policyPlace === null ? [] : [configs.policyPlace]),
    ];
    return places.length === 0 ? null : places.join(', then ');
}
const choose = (own, configured) => (own.length > 0 ? own : (configured ?? []));
function chooseBaseline(inputs, configs) {
    const configured = baselineConfig(configs.policy);
    return {
        baseline: inputs.baseline === null ? configured.from.map(action_inputs/* parseBaselineChoice */.gN) : [inputs.baseline],
        prerelease: configured.prerelease,
        maxAgeMs: configured.maxAge,
    };
}
/** Who may sign: as configured; else the repository's own workflows, and the key that the run itself was given. */
function buildSigners(configs, facts) {
    if (configs.signers !== null)
        return configs.signers.flatMap((signer) => (0,pin_repository/* pinRepository */.e)(signer, `${facts.serverUrl}/${facts.repository}`));
    const own = (0,signer_policy/* buildDefaultSigner */.ql)(facts);
    return facts.publicKey === null ? [own] : [own, { kind: 'key', publicKey: facts.publicKey }];
}


/***/ }),

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

/***/ 50265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ readGates),
/* harmony export */   Mz: () => (/* binding */ DEFAULT_BASELINE),
/* harmony export */   wl: () => (/* binding */ CONFIGURED_DEFAULTS)
/* harmony export */ });
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60738);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59416);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21484);
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37965);




const DEFAULT_BASELINE = {
    from: ['latest'],
    prerelease: false,
    maxAge: null,
    onNone: 'limits-only',
};
/** Of a configuration with a `gates` section, which is somebody's word that a worsening matters. */
const CONFIGURED_DEFAULTS = {
    level: 'error',
    tolerance: { abs: 0, rel: 0.01 },
    missing: 'fail',
    new: 'info',
    nan: 'fail',
    testDataChanged: 'warn',
};
const LATER_STATISTICS = ['confidence', 'test', 'correction', 'uncertain'];
const LEVELS = ['error', 'warn', 'info'];
const REACTIONS = ['fail', 'warn', 'info', 'ignore'];
const MAX_MATCH = 500;
/** @param file for the origin of the rules */
function readGates(place, file) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, {
        known: ['baseline', 'defaults', 'rules'],
        later: ['waivers', 'suspicious'],
    });
    if (member === undefined)
        return undefined;
    const baseline = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('baseline'), readBaseline);
    const defaults = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('defaults'), readDefaults);
    const rules = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('rules'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(one, readRule(file), 'gates'));
    return {
        baseline: baseline ?? DEFAULT_BASELINE,
        defaults: defaults ?? CONFIGURED_DEFAULTS,
        rules: rules ?? [],
    };
}
function readBaseline(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] });
    if (member === undefined)
        return undefined;
    const from = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('from'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOneOrMore */ .BV)(one, readOrigin, 'version'));
    return {
        from: from ?? DEFAULT_BASELINE.from,
        prerelease: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('prerelease'), _config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readFlag */ .fG) ?? DEFAULT_BASELINE.prerelease,
        maxAge: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('max_age'), readDuration) ?? DEFAULT_BASELINE.maxAge,
        onNone: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('on_none'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readChoice */ .Kf)(['limits-only'])) ?? DEFAULT_BASELINE.onNone,
    };
}
function readOrigin(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(place);
    if (text === undefined || text === 'latest' || (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) !== undefined)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, 'stages are not supported by this version, so write "latest" or a version such as 1.4.0');
    return undefined;
}
function readDuration(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(place);
    const duration = typeof value === 'string' ? (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(value) : undefined;
    if (duration !== undefined)
        return duration;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, 'write a number of hours, days or weeks: 12h, 120d, 8w');
    return undefined;
}
function readDefaults(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, {
        known: ['level', 'tolerance', 'missing', 'new', 'nan', 'test_data_changed'],
        later: LATER_STATISTICS,
    });
    if (member === undefined)
        return undefined;
    const usual = CONFIGURED_DEFAULTS;
    const reaction = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readChoice */ .Kf)(REACTIONS);
    return {
        level: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readChoice */ .Kf)(LEVELS)) ?? usual.level,
        tolerance: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('tolerance'), readTolerance) ?? usual.tolerance,
        missing: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('missing'), reaction) ?? usual.missing,
        new: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('new'), reaction) ?? usual.new,
        nan: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('nan'), reaction) ?? usual.nan,
        testDataChanged: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('test_data_changed'), reaction) ?? usual.testDataChanged,
    };
}
const readRule = (file) => (place) => {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, {
        known: ['match', 'better', 'min', 'max', 'tolerance', 'level'],
        later: [...LATER_STATISTICS, 'min_support'],
        required: ['match'],
    });
    if (member === undefined)
        return undefined;
    const match = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('match'), readMatch);
    const better = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('better'), readBetter);
    const min = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('min'), _config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz);
    const max = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('max'), _config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz);
    const tolerance = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('tolerance'), readTolerance);
    const level = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readChoice */ .Kf)(LEVELS));
    if (min !== undefined && max !== undefined && min > max)
        place.report.add(place.node.at, `${place.path} has min ${min} above max ${max}; swap them`);
    if (match === undefined)
        return undefined;
    return {
        match,
        ...(better === undefined ? {} : { better }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(tolerance === undefined ? {} : { tolerance }),
        ...(level === undefined ? {} : { level }),
        origin: { file, line: place.report.lineOf(place.node.at) },
    };
};
function readMatch(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(place);
    if (text === undefined || text.length <= MAX_MATCH)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, `write at most ${MAX_MATCH} characters`);
    return undefined;
}
function readBetter(place) {
    if (place.node.kind === 'map') {
        const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, { known: ['target'], required: ['target'] });
        const target = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member?.('target'), _config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readNumber */ .kz);
        return target === undefined ? undefined : { target };
    }
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(place);
    if (value === 'higher' || value === 'lower')
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, 'write higher, lower or {target: NUMBER}');
    return undefined;
}
/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
function readTolerance(place) {
    const { node } = place;
    if (node.kind !== 'map' || node.members.length === 0) {
        (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, 'write {abs: NUMBER}, {rel: 1%} or both');
        return undefined;
    }
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readMembers */ .mo)(place, { known: ['abs', 'rel'] });
    const abs = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member?.('abs'), readDistance);
    const rel = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptional */ .T9)(member?.('rel'), readShare);
    return { abs: abs ?? 0, rel: rel ?? 0 };
}
function readDistance(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, "write how much worse it may get, in the metric's unit and without a sign; percentages go to rel");
    return undefined;
}
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/;
function readShare(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && value >= 0 && value <= 1)
        return value;
    const percent = typeof value === 'string' ? PERCENTAGE.exec(value)?.[1] : undefined;
    if (percent !== undefined)
        return (0,_percent_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePercent */ .l)(percent);
    const large = typeof value === 'number' && value > 1;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(place, large
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
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   mo: () => (/* binding */ readMembers),
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


/***/ }),

/***/ 56053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ captureCandidate)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
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
            throw named(input, error);
        const errors = error.cause.map((one) => named(input, one));
        throw new domain_errors/* ReleaseError */.K(error.code, (0,domain_errors/* combineErrors */.L)(errors).message, { cause: errors });
    }
}
const named = (input, error) => error.message.startsWith(`${input}:`)
    ? error
    : new domain_errors/* ReleaseError */.K(error.code, `${input}: ${error.message}`, { cause: error.cause });

// EXTERNAL MODULE: ./lib/domain/data-source.js
var data_source = __webpack_require__(30338);
// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __webpack_require__(13164);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/flatten-path.js
var flatten_path = __webpack_require__(30788);
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
    const { readTableFacts } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(361), __webpack_require__.e(650), __webpack_require__.e(863)]).then(__webpack_require__.bind(__webpack_require__, 52863));
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
    const { parseDvcFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(375)]).then(__webpack_require__.bind(__webpack_require__, 37375));
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
        ports.log.info(`Data ${spec.name}: ${describeData(data.record)}`);
        return data;
    });
}
function describeData({ files, size, digest, verified }) {
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
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 66255));
    const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer });
    // A set of pointers has a digest too, and it is not that of the data.
    if (set.pointers > 0)
        throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `${set.pointers} of ${set.files} file(s) are Git LFS pointers, not the data. Add "lfs: true" to the checkout step, ` +
            `or quote the pointers: "lfs:${pattern}".`);
    return await describeFiles(spec, { kind: 'path', uri: pattern }, set, ports);
}
/** The object id of LFS is the file's SHA-256, so the digest is the same whether the files are here or their pointers. */
async function readLfsFiles(spec, pattern, ports) {
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 66255));
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
var stable_json = __webpack_require__(97984);
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
    const { mergeMetrics } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
    const { included, exclusions } = splitExclusions(specs);
    const read = await collectAll(included, (spec) => within('metrics', () => readSpec(spec, exclusions, ports)));
    const metrics = mergeMetrics(read.flatMap(({ readings }) => readings));
    return { metrics, sources: eachOnce(read.flatMap(({ sources }) => sources)) };
}
async function readSpec(spec, exclusions, ports) {
    const { parseMetricsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
    const format = parseMetricsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await readFolder(found, format, spec, ports);
    return folder ?? (await read_metrics_readFiles(found, format, spec, ports));
}
async function readFolder({ directory, files }, format, { dataset }, { capture, log }) {
    const { readMetricsFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(89)]).then(__webpack_require__.bind(__webpack_require__, 14089));
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
    const { parseMetricsSource } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(404), __webpack_require__.e(234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
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
var build_manifest = __webpack_require__(99124);
// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __webpack_require__(20235);
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
    const { MAX_POINTER_BYTES, parseLfsPointer } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 66255));
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
    const { readModelFacts } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(65), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 72241));
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
    const { readModelFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(594)]).then(__webpack_require__.bind(__webpack_require__, 95594));
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
    const { mergeParams } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 92001));
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
    const { parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 92001));
    const format = parseParamsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], read_params_MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await read_params_readFolder(found, format, ports);
    return folder === null ? await read_params_readFiles(found, spec, ports) : [folder];
}
async function read_params_readFolder({ directory, files }, format, ports) {
    const { readParamsFolder } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1), __webpack_require__.e(645)]).then(__webpack_require__.bind(__webpack_require__, 65645));
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
    const { refuseLarge } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 50628));
    const { parseParams, parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(175), __webpack_require__.e(292), __webpack_require__.e(733), __webpack_require__.e(1)]).then(__webpack_require__.bind(__webpack_require__, 92001));
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
    const { redactSecrets } = await __webpack_require__.e(/* import() */ 188).then(__webpack_require__.bind(__webpack_require__, 33188));
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
var domain_metric = __webpack_require__(23230);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/usecases/read-predictions.js





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
    const { readPredictions: readTable } = await Promise.all(/* import() */[__webpack_require__.e(175), __webpack_require__.e(361), __webpack_require__.e(650), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 82496));
    const { computeMetrics } = await __webpack_require__.e(/* import() */ 424).then(__webpack_require__.bind(__webpack_require__, 27424));
    const [file, ...others] = ports.capture.select([pattern], 2).files;
    if (file === undefined || others.length > 0)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `"${pattern}" is ${file === undefined ? 'no file' : 'more than one file'}. Name one file for each data set: DATASET=FILE.`);
    const reader = sourceReader('predictions', ports);
    const table = await readTable(reader.open(file));
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
    return { dataset, kind: table.kind, rows: table.rows, positive, source, metrics };
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


/***/ })

};
