export const id = 6483;
export const ids = [6483];
export const modules = {

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oE: () => (/* binding */ buildReviewSettings),
  E6: () => (/* binding */ buildSettings),
  aF: () => (/* binding */ buildSigners)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/pin-repository.js
var pin_repository = __webpack_require__(3856);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/domain/deep-equal.js
var deep_equal = __webpack_require__(68017);
// EXTERNAL MODULE: ./lib/formats/config-gate-baseline.js
var config_gate_baseline = __webpack_require__(50048);
// EXTERNAL MODULE: ./lib/formats/config-gates.js + 3 modules
var config_gates = __webpack_require__(29947);
// EXTERNAL MODULE: ./lib/formats/config-suspicious.js
var config_suspicious = __webpack_require__(80646);
;// CONCATENATED MODULE: ./lib/formats/config-policy.js



/** Nobody wrote a gate: known directions are compared at 1 %, and nothing fails but NaN. */
function defaultGatePolicy() {
    return {
        configured: false,
        defaults: { ...config_gates/* CONFIGURED_DEFAULTS */.wl, level: 'warn' },
        correction: config_gates/* DEFAULT_CORRECTION */.Zf,
        rules: [],
        waivers: [],
        suspicious: config_suspicious/* DEFAULT_SUSPICIOUS */.W,
    };
}
/**
 * The rules of the `gates` input come before those of the file, so they win. Without a `gates` section they fail
 * and everything else warns.
 */
function buildGatePolicy(config, inlineRules) {
    const usual = defaultGatePolicy();
    const gates = config?.gates ?? null;
    const { defaults, correction, rules, waivers, suspicious } = gates ?? usual;
    return {
        configured: gates !== null || inlineRules.length > 0,
        defaults,
        correction,
        rules: [...inlineRules, ...rules],
        waivers,
        suspicious,
        models: (config?.models ?? []).map(({ name }) => name),
    };
}
function baselineConfig(config) {
    return config?.gates?.baseline ?? config_gate_baseline/* DEFAULT_BASELINE */.M;
}

// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
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
        ...buildReviewSettings(inputs, configs),
    };
}
function buildReviewSettings(inputs, configs) {
    return {
        policy: buildGatePolicy(configs.policy, inputs.gates),
        policyPlace: describePlace(inputs, configs),
        policyEdited: isEdited(configs),
        ...chooseComment(inputs, configs),
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
const DEFAULT_HISTORY = 6;
/** As the base says where it has a configuration: a pull request must not silence its own report. */
function chooseComment(inputs, { policy, local }) {
    const comment = (policy ?? local)?.comment;
    return {
        comment: inputs.comment ?? comment?.post ?? 'changed',
        minimizeResolved: comment?.minimizeResolved ?? false,
        history: comment?.history ?? DEFAULT_HISTORY,
    };
}
/** Moving a gate to another line is no edit. */
function isEdited({ local, policy }) {
    return local !== policy && !(0,deep_equal/* isDeepEqual */.H)(plain(local?.gates), plain(policy?.gates));
}
const plain = (gates) => gates === null || gates === undefined
    ? null
    : { ...gates, rules: gates.rules.map(strip), waivers: gates.waivers.map(strip) };
const strip = (one) => ({ ...one, origin: undefined });
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

/***/ 14224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _U: () => (/* binding */ collectAll),
/* harmony export */   tU: () => (/* binding */ isErrorList),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

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
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
                throw error;
            errors.push(...(isErrorList(error.cause) ? error.cause : [error]));
        }
    }
    if (errors.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors).message, { cause: errors });
    return results;
}
const isErrorList = (cause) => Array.isArray(cause) && cause.every((one) => one instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K);
/** Puts the input's name before the message, once. */
async function within(input, task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K))
            throw error;
        if (!isErrorList(error.cause))
            throw named(input, error);
        const errors = error.cause.map((one) => named(input, one));
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(error.code, (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .combineErrors */ .L)(errors).message, { cause: errors });
    }
}
const named = (input, error) => error.message.startsWith(`${input}:`)
    ? error
    : new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(error.code, `${input}: ${error.message}`, { cause: error.cause });


/***/ }),

/***/ 75137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ readPredictions),
/* harmony export */   by: () => (/* binding */ addComputed),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23230);
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67586);
/* harmony import */ var _collect_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14224);
/* harmony import */ var _source_reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98915);





/** The rows of one file. @throws as the reader in `formats`, which is loaded only when it is needed */
async function readTable(source) {
    const { readPredictions: read } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5361), __webpack_require__.e(1650), __webpack_require__.e(2496)]).then(__webpack_require__.bind(__webpack_require__, 82496));
    return await read(source);
}
/**
 * Reads the files of the input `predictions`.
 * @throws ReleaseError with every file that cannot be read; INPUT_INVALID for two files of one data set
 */
async function readPredictions(specs, ports) {
    if (specs.length === 0)
        return [];
    const read = await (0,_collect_all_js__WEBPACK_IMPORTED_MODULE_2__/* .collectAll */ ._U)(specs, (spec) => (0,_collect_all_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)('predictions', () => readFile(spec, ports)));
    refuseTwice(read);
    return read;
}
async function readFile({ dataset, pattern }, ports) {
    const { computeMetrics } = await __webpack_require__.e(/* import() */ 5173).then(__webpack_require__.bind(__webpack_require__, 55173));
    const [file, ...others] = ports.capture.select([pattern], 2).files;
    if (file === undefined || others.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `"${pattern}" is ${file === undefined ? 'no file' : 'more than one file'}. Name one file for each data set: DATASET=FILE.`);
    const reader = (0,_source_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceReader */ .T2)('predictions', ports);
    const content = reader.open(file);
    const table = await readTable(content);
    const source = await reader.keep(file);
    if (source === null)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `"${file.path}" is 2 GiB or larger. Write Parquet, or fewer columns.`);
    const metrics = computeMetrics(table).map((computed) => ({
        name: computed.name,
        dataset,
        slice: computed.slice,
        ...(Number.isFinite(computed.value)
            ? { value: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .numeral */ .Dx)(computed.value) }
            : { value: null, nonFinite: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .nonFiniteName */ .ox)(computed.value) }),
        better: computed.better,
        unit: null,
        samples: computed.samples,
        stderr: computed.stderr === null ? null : (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .numeral */ .Dx)(computed.stderr),
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
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `predictions: "${source.path}" is a second file for ${dataset === null ? 'no data set' : `the data set "${dataset}"`}. ` +
                'Give each file a data set of its own: DATASET=FILE.');
        seen.add(dataset);
    }
}
/** Computed metrics count only for data sets of which no metrics file says anything: a file knows better. */
function addComputed(reported, predictions) {
    const known = new Set(reported.map(({ dataset }) => dataset));
    const keys = new Set(reported.map(_domain_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C));
    const unknown = predictions.filter(({ dataset, metrics }) => 
    // A file may write the data set into the name: `test/accuracy`.
    !known.has(dataset) && !metrics.some((metric) => keys.has((0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(metric))));
    return [...reported, ...unknown.flatMap(({ metrics }) => metrics)];
}


/***/ }),

/***/ 98915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachOnce),
/* harmony export */   T2: () => (/* binding */ sourceReader)
/* harmony export */ });
/* unused harmony exports textSource, fileSource */
/* harmony import */ var _domain_byte_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4500);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _domain_stable_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97984);



function textSource(role, { path, bytes }) {
    return {
        role,
        path,
        size: bytes.length,
        sha256: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes),
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
            return bytes === null ? openLarge(file) : (0,_domain_byte_source_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesSource */ .X)(file.path, bytes);
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
    return (0,_domain_stable_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stableJson */ ._)(Object.fromEntries(texts));
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


/***/ })

};
