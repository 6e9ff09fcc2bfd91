export const id = 476;
export const ids = [476];
export const modules = {

/***/ 35476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findFileErrors: () => (/* binding */ findFileErrors)
/* harmony export */ });
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64092);
/* harmony import */ var _adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90344);
/* harmony import */ var _adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64393);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70686);
/* harmony import */ var _usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58469);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20248);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39744);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51451);









/**
 * What is wrong with the configuration and the files of a run whose inputs are wrong already. Only the workspace is
 * read.
 */
async function findFileErrors(inputs, job) {
    try {
        const capture = (0,_adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_0__/* .localCapture */ .A)(job.workspace, await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_6__/* .makeScratch */ .l)(job.temp));
        const configs = await (0,_usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigs */ .c)({
            file: (0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWorkspacePath */ .Qk)((0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveWorkspace */ .cz)(job.workspace), inputs.config),
            named: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isNamedConfig */ .Mx)(inputs.config),
            base: null,
        }, { capture, files: { read: () => Promise.resolve(undefined) } });
        await (0,_usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .captureCandidate */ .EE)((0,_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .buildSettings */ .E)(inputs, configs).sources, { capture, log: (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_8__/* .actionsLog */ ._)() });
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

/***/ 39744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ makeScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** A new folder for what this step writes; the runner empties the parent after the job. */
const makeScratch = (temp) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'model-release-'));


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
function buildSettings(inputs, configs) {
    const model = configs.local?.models.find((one) => one.name === inputs.model);
    const path = choose(inputs.path, model?.path);
    if (path.length === 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `path: nothing names the files of the model "${inputs.model}". Set the input "path", or ` +
            `models.${inputs.model}.path in ${inputs.config}.`);
    return {
        sources: {
            path,
            data: choose(inputs.data, model?.data),
            params: choose(inputs.params, model?.params),
            metrics: choose(inputs.metrics, model?.metrics),
        },
        task: model?.task ?? null,
        policy: buildGatePolicy(configs.policy, inputs.gates),
        policyPlace: describePlace(inputs, configs),
        comment: inputs.comment ?? configs.local?.comment.post ?? 'changed',
        ...chooseBaseline(inputs, configs),
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
        return configs.signers.map((signer) => pinCaller(signer, facts.repository));
    const own = (0,signer_policy/* buildDefaultSigner */.ql)(facts);
    return facts.publicKey === null ? [own] : [own, { kind: 'key', publicKey: facts.publicKey }];
}
/**
 * A workflow of this repository counts only in this repository's own runs: called from elsewhere as a reusable
 * workflow it has the same identity.
 */
function pinCaller(signer, repository) {
    if (signer.kind !== 'identity')
        return signer;
    const [, url, name] = /^(https?:\/\/[^/]+\/([^/]+\/[^/]+))\/\.github\/workflows\//.exec(signer.identity) ?? [];
    if (url === undefined || name?.toLowerCase() !== repository.toLowerCase())
        return signer;
    return { ...signer, sourceRepository: url };
}


/***/ }),

/***/ 64092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ actionsLog)
/* harmony export */ });
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14959);

/** The job's log. */
function actionsLog() {
    return {
        debug: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('debug', message),
        info: _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLine */ ._r,
        notice: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('notice', message),
        warning: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('warning', message),
    };
}


/***/ }),

/***/ 90344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ localCapture)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var domain_listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
;// CONCATENATED MODULE: ./lib/adapters/file-walk.js





const MAX_DEPTH = 256;
/**
 * The selected files in the order of their path bytes: directories compare as `name/`, so a depth-first walk
 * comes out sorted and nothing has to be kept. manifest.md §3.
 * @throws FILE_REFUSED for a link out of the root, a loop, a device, or a name that is not UTF-8
 */
function* walkFiles(workspace, selection) {
    if (selection.singleFile !== null) {
        if (!selection.selects(selection.singleFile))
            return;
        refuseLinkedFolder(workspace, selection.singleFile);
        const walked = readEntry(workspace, workspace, selection.singleFile, selection.root);
        if (walked.kind === 'file')
            yield walked;
        return;
    }
    const start = (0,external_node_path_.join)(workspace, selection.root);
    if ((0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false }) === undefined)
        return;
    const boundary = (0,external_node_fs_.realpathSync)(start);
    if (!(0,workspace_path/* isInside */.FK)(workspace, boundary))
        throw linkOut(selection.root, workspace);
    yield* walkDirectory({ workspace, boundary, selection }, selection.root, [boundary]);
}
function* walkDirectory(walk, directory, trail) {
    if (trail.length > MAX_DEPTH)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${directory}" is more than ${MAX_DEPTH} folders deep.`);
    for (const path of listEntries(walk, directory)) {
        const selected = walk.selection.selects(path);
        if (!selected && !mayDescend(walk, path))
            continue;
        const entry = readEntry(walk.workspace, walk.boundary, path, walk.selection.root);
        if (entry.kind === 'file') {
            if (selected)
                yield entry;
            continue;
        }
        if (trail.includes(entry.real))
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" links back to a folder that holds it.`);
        yield* walkDirectory(walk, path, [...trail, entry.real]);
    }
}
/** What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error. */
const mayDescend = (walk, path) => walk.selection.mayHold(path) && isDirectory((0,external_node_path_.join)(walk.workspace, path));
function listEntries(walk, directory) {
    const entries = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(walk.workspace, directory), { withFileTypes: true });
    const broken = entries.find((entry) => entry.name.includes('\u{FFFD}'));
    if (broken !== undefined)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${directory}/${broken.name}": the name is not UTF-8, so no listing could repeat it. Rename the file.`);
    const prefix = directory === '' ? '' : `${directory}/`;
    return entries
        .map((entry) => ({ name: entry.name, order: orderKey(walk.workspace, prefix, entry) }))
        .toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.order, right.order))
        .map((entry) => prefix + entry.name);
}
function orderKey(workspace, prefix, entry) {
    const directory = entry.isSymbolicLink()
        ? isDirectory((0,external_node_path_.join)(workspace, prefix + entry.name))
        : entry.isDirectory();
    return directory ? `${entry.name}/` : entry.name;
}
/** Also through a link; a link that leads nowhere, or round in a circle, is no directory. */
function isDirectory(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch {
        return false;
    }
}
function readEntry(workspace, boundary, path, root) {
    const file = (0,external_node_path_.join)(workspace, path);
    let stat = (0,external_node_fs_.lstatSync)(file);
    let real = file;
    if (stat.isSymbolicLink()) {
        real = resolveLink(file, path);
        if (!(0,workspace_path/* isInside */.FK)(boundary, real))
            throw linkOut(path, boundary);
        stat = (0,external_node_fs_.lstatSync)(real);
    }
    if (stat.isDirectory())
        return { kind: 'directory', real: (0,external_node_fs_.realpathSync)(real) };
    if (!stat.isFile())
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`);
    const relative = root === '' ? path : path.slice(root.length + 1);
    return { kind: 'file', file, path: relative, size: stat.size };
}
function resolveLink(file, path) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch (cause) {
        throw (0,workspace_path/* brokenLink */.yC)(path, cause);
    }
}
/** A file by name is not walked to, so the folders on the way to it are looked at here. */
function refuseLinkedFolder(workspace, path) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.join)(workspace, path));
    if (!(0,workspace_path/* isInside */.FK)(workspace, (0,external_node_fs_.realpathSync)(folder)))
        throw linkOut(path, workspace);
}
function linkOut(path, boundary) {
    return new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a link that leads out of ${boundary}. Replace it by the file itself, or exclude it with "!${path}".`);
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/adapters/hash-pool.js



/** Measured compromise between two cores and cold storage, which wants more threads than cores. */
const MAX_WORKERS = 4;
/**
 * @param size number of worker threads
 * @param depth batches that one worker may hold: 1 lets every large file go to the first free worker
 */
function hashPool(size, depth) {
    const freed = new external_node_events_.EventEmitter();
    const threads = Array.from({ length: size }, () => hashThread(() => freed.emit('freed')));
    const leastBusy = () => threads
        .filter((thread) => thread.busy() < depth)
        .toSorted((left, right) => left.busy() - right.busy())[0];
    return {
        async submit(files) {
            let thread = leastBusy();
            while (thread === undefined) {
                // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
                await (0,external_node_events_.once)(freed, 'freed');
                thread = leastBusy();
            }
            const failure = threads.map((one) => one.failure()).find((one) => one !== undefined);
            if (failure !== undefined)
                throw failure;
            const outcomes = thread.hash(files);
            // The caller may look at it much later; until then a failure is not an unhandled one.
            outcomes.catch(() => undefined);
            return { outcomes };
        },
        close: async () => {
            await Promise.all(threads.map((thread) => thread.close()));
        },
    };
}
function hashThread(onFree) {
    const here = import.meta.url;
    // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/.
    const worker = new external_node_worker_threads_.Worker(__webpack_require__.ab + "hash-worker.js");
    const pending = new Map();
    let next = 0;
    worker.on('message', (answer) => {
        pending.get(answer.id)?.resolve(answer.outcomes);
        pending.delete(answer.id);
        onFree();
    });
    let failure;
    worker.on('error', (error) => {
        failure = error instanceof Error ? error : new Error(String(error));
        for (const task of pending.values())
            task.reject(failure);
        pending.clear();
        onFree();
    });
    return {
        busy: () => pending.size,
        failure: () => failure,
        hash: (files) => new Promise((resolve, reject) => {
            const batch = { id: next, files };
            next += 1;
            pending.set(batch.id, { resolve, reject });
            worker.postMessage(batch);
        }),
        close: () => worker.terminate(),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/hash-worker.js



// This file runs as it is beside the bundle, so it imports nothing but node:*.
const BUFFER_BYTES = 1024 * 1024;
let shared;
/**
 * SHA-256 of a file by synchronous reads into one buffer of 1 MiB, which every call reuses. The file's size and
 * times are compared before and after, so that a digest never mixes two states of a file.
 */
function hashFile(file) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, 'r');
        return hashOpenFile(descriptor);
    }
    catch (error) {
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function hashOpenFile(descriptor) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const before = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    if (!before.isFile())
        return { kind: 'failed', reason: 'it is not a regular file' };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for (;;) {
        const count = (0,external_node_fs_.readSync)(descriptor, shared, 0, BUFFER_BYTES, null);
        if (count === 0)
            break;
        hash.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        size += count;
    }
    const after = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
    const same = before.mtimeNs === after.mtimeNs &&
        before.ctimeNs === after.ctimeNs &&
        before.size === after.size &&
        after.size === BigInt(size);
    return same ? { kind: 'hashed', sha256: hash.digest('hex'), size } : { kind: 'changed' };
}
const port = external_node_worker_threads_.parentPort;
port?.on('message', (batch) => {
    const answer = { id: batch.id, outcomes: batch.files.map((file) => hashFile(file)) };
    port.postMessage(answer);
});

;// CONCATENATED MODULE: ./lib/adapters/hash-files.js




const MANY_FILES = 2000;
const LARGE_BYTES = 64 * 1024 * 1024;
const BATCH_FILES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;
const QUEUE_DEPTH = 4;
/**
 * Hashes files in the order of the walk, which goes on while workers hash. Few and small files are hashed here,
 * since a worker costs more to start than they take; few but large ones go to workers one by one, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function* hashFiles(walk) {
    const first = takeUpTo(walk, MANY_FILES);
    if (first.length === MANY_FILES) {
        yield* hashStream(first, walk);
        return;
    }
    const large = first.filter((file) => file.size >= LARGE_BYTES);
    if (large.length === 0) {
        for (const file of first)
            yield toHashed(file, hashFile(file.file));
        return;
    }
    yield* hashLargest(first, Math.min(MAX_WORKERS, large.length));
}
function takeUpTo(walk, limit) {
    const files = [];
    while (files.length < limit) {
        const step = walk.next();
        if (step.done === true)
            break;
        files.push(step.value);
    }
    return files;
}
async function* hashLargest(files, workers) {
    const pool = hashPool(workers, 1);
    try {
        const outcomes = new Map();
        const order = files.toSorted((left, right) => right.size - left.size);
        for (const file of order) {
            // oxlint-disable-next-line no-await-in-loop -- the pool takes one file per free worker
            outcomes.set(file.path, (await pool.submit([file.file])).outcomes);
        }
        for (const file of files) {
            // oxlint-disable-next-line no-await-in-loop -- all are already running; this only keeps the order
            const [outcome] = (await outcomes.get(file.path)) ?? [];
            yield toHashed(file, outcome);
        }
    }
    finally {
        await pool.close();
    }
}
async function* hashStream(first, rest) {
    const pool = hashPool(MAX_WORKERS, QUEUE_DEPTH);
    const inFlight = [];
    try {
        for (const files of cutBatches(chain(first, rest))) {
            // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
            inFlight.push(await submitBatch(pool, files));
            if (inFlight.length > MAX_WORKERS * QUEUE_DEPTH)
                yield* finish(inFlight.shift());
        }
        for (const batch of inFlight)
            yield* finish(batch);
    }
    finally {
        await pool.close();
    }
}
async function submitBatch(pool, files) {
    const { outcomes } = await pool.submit(files.map((file) => file.file));
    return { files, outcomes };
}
async function* finish(batch) {
    const outcomes = (await batch?.outcomes) ?? [];
    for (const [index, file] of (batch?.files ?? []).entries())
        yield toHashed(file, outcomes[index]);
}
function* chain(first, rest) {
    yield* first;
    for (let step = rest.next(); step.done !== true; step = rest.next())
        yield step.value;
}
/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
function* cutBatches(files) {
    let batch = [];
    let bytes = 0;
    for (const file of files) {
        if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + file.size > BATCH_BYTES)) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(file);
        bytes += file.size;
    }
    if (batch.length > 0)
        yield batch;
}
function toHashed(file, outcome) {
    if (outcome?.kind === 'hashed') {
        if (outcome.size === file.size)
            return { ...file, sha256: (0,digest/* parseSha256 */.tz)(outcome.sha256) };
    }
    else if (outcome?.kind === 'failed') {
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${file.path}" cannot be read: ${outcome.reason}.`);
    }
    throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${file.path}" changed while it was read. Let the job that writes it finish before this step.`);
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/adapters/path-pattern.js





/**
 * A pattern that names something on the disk is that thing, also with `[` or `*` in its name; anything else with
 * wildcards is a glob.
 * @throws FILE_MISSING, FILE_REFUSED, INPUT_INVALID
 */
function parseSelection(workspace, patterns) {
    const included = patterns.filter((one) => !one.startsWith('!'));
    const excluded = patterns
        .filter((one) => one.startsWith('!'))
        .map((one) => parsePattern(workspace, one.slice(1), true));
    if (included.length === 0)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} selects nothing: every pattern starts with "!". Add one without it.`);
    const parsed = included.map((one) => parsePattern(workspace, one, false));
    const [only] = parsed;
    const single = only !== undefined && parsed.length === 1 && only.kind === 'file';
    return {
        root: commonRoot(parsed),
        singleFile: single ? only.base : null,
        wholeDirectory: parsed.some((one) => one.kind === 'directory'),
        mayHold: (directory) => parsed.some((one) => directory === '' || one.mayHold(directory)) &&
            !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
        selects: (file) => parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
    };
}
const describePatterns = (patterns) => patterns.map((one) => `"${one}"`).join(', ');
const hasWildcard = (pattern) => picomatch.scan(pattern).isGlob;
function parsePattern(workspace, written, exclusion) {
    const text = (0,workspace_path/* toPosix */.d7)(written.trim());
    const kind = kindOnDisk(workspace, text);
    if (kind === 'broken' && !exclusion)
        throw (0,workspace_path/* brokenLink */.yC)(text);
    if (kind === null && !hasWildcard(text)) {
        if (exclusion)
            return exactPattern(workspace, text, 'directory');
        throw new errors/* ReleaseError */.K('FILE_MISSING', `"${written}" matches nothing in ${workspace}. Check the path; it is relative to that folder.`);
    }
    if (kind !== null)
        return exactPattern(workspace, text, kind === 'directory' ? 'directory' : 'file');
    const scanned = picomatch.scan(text);
    const base = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, scanned.base);
    const glob = [base, scanned.glob].filter((part) => part !== '').join('/');
    return { text, kind: 'glob', base, matches: picomatch(glob), mayHold: globMayHold(glob) };
}
/** Compares part by part up to the first `**`, so that a link or a deep tree beside the way is not looked at. */
function globMayHold(glob) {
    // A `/` within brackets does not end a part.
    if (/[({[][^)}\]]*\//.test(glob))
        return () => true;
    const parts = glob
        .split('/')
        .map((part) => part === '' || part.includes('**') ? null : picomatch(part, { nonegate: true }));
    return (directory) => {
        const names = directory.split('/');
        for (const [index, name] of names.entries()) {
            const part = parts[index];
            if (part === null)
                return true;
            if (part === undefined || !part(name))
                return false;
        }
        return names.length < parts.length;
    };
}
function exactPattern(workspace, text, kind) {
    const base = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, text);
    const prefix = base === '' ? '' : `${base}/`;
    const matches = (path) => path === base || path.startsWith(prefix);
    const mayHold = (directory) => base.startsWith(`${directory}/`) || matches(directory);
    return { text, kind, base, matches, mayHold };
}
/** `broken`: a link that leads nowhere. */
function kindOnDisk(workspace, text) {
    const absolute = (0,external_node_path_.join)(workspace, (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, text));
    const entry = (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false });
    if (entry === undefined)
        return null;
    const target = entry.isSymbolicLink() ? followLink(absolute) : entry;
    if (target === undefined)
        return 'broken';
    return target.isDirectory() ? 'directory' : 'file';
}
function followLink(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        // A link to itself (ELOOP).
        return undefined;
    }
}
/** A directory or a glob's base is a root by itself, a file's root is its folder; several share their common folder. */
function commonRoot(patterns) {
    const roots = patterns.map((one) => one.kind === 'file' ? one.base.split('/').slice(0, -1) : splitPath(one.base));
    const [first = [], ...rest] = roots;
    const differing = first.findIndex((part, index) => rest.some((other) => other[index] !== part));
    return (differing === -1 ? first : first.slice(0, differing)).join('/');
}
const splitPath = (path) => (path === '' ? [] : path.split('/'));

;// CONCATENATED MODULE: ./lib/adapters/local-capture.js










const LISTING_CHUNK_BYTES = 256 * 1024;
const MAX_TEXT_FILES = 1000;
/**
 * Reads the workspace of a job.
 * @param folder the workspace
 * @param scratch an existing folder for listings, outside of the workspace
 */
function localCapture(folder, scratch) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(folder);
    return {
        collect: (patterns, maxFiles) => collect(workspace, patterns, maxFiles),
        fingerprint: (patterns) => fingerprint(workspace, scratch, patterns),
        readTexts: async (patterns, maxBytes) => readTexts(workspace, patterns, maxBytes),
    };
}
async function collect(workspace, patterns, maxFiles) {
    const selection = parseSelection(workspace, patterns);
    const walked = [];
    for (const file of walkFiles(workspace, selection)) {
        walked.push(file);
        if (walked.length > maxFiles)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} selects more than ${maxFiles} files, each of which would be an asset of ` +
                'the release. Pack them into one archive, or narrow the patterns.');
    }
    const files = [];
    for await (const file of hashFiles(walked.values()))
        files.push(file);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    refuseEmpty(workspace, patterns, files.length, size);
    return { files, size, digest: (0,domain_listing/* setDigest */.$U)(files, isSingle(selection, files.length)) };
}
/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
const isSingle = (selection, count) => selection.singleFile !== null || (count === 1 && !selection.wholeDirectory);
async function fingerprint(workspace, scratch, patterns) {
    const selection = parseSelection(workspace, patterns);
    const listing = listingWriter((0,external_node_path_.join)(scratch, `listing-${(0,external_node_crypto_.randomUUID)()}.sha256`));
    let files = 0;
    let size = 0;
    let last;
    try {
        for await (const file of hashFiles(walkFiles(workspace, selection))) {
            files += 1;
            size += file.size;
            last = file;
            listing.add((0,domain_listing/* listingLine */.Z2)(file));
        }
    }
    finally {
        listing.close();
    }
    refuseEmpty(workspace, patterns, files, size);
    if (last !== undefined && isSingle(selection, files))
        return { digest: last.sha256, files, size, listing: null };
    const digest = listing.digest();
    return {
        digest,
        files,
        size,
        listing: { file: listing.file, size: listing.size(), sha256: digest },
    };
}
function listingWriter(file) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let pending = [];
    let pendingSize = 0;
    let written = 0;
    const flush = () => {
        const bytes = Buffer.from(pending.join(''), 'utf8');
        hash.update(bytes);
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(descriptor, bytes, done);
        written += bytes.length;
        pending = [];
        pendingSize = 0;
    };
    return {
        file,
        add(line) {
            pending.push(line);
            pendingSize += line.length;
            if (pendingSize >= LISTING_CHUNK_BYTES)
                flush();
        },
        close() {
            flush();
            (0,external_node_fs_.closeSync)(descriptor);
        },
        size: () => written,
        digest: () => (0,digest/* parseSha256 */.tz)(hash.digest('hex')),
    };
}
function refuseEmpty(workspace, patterns, files, size) {
    if (files > 0 && size > 0)
        return;
    const found = files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`;
    throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`);
}
function readTexts(workspace, patterns, maxBytes) {
    const selection = parseSelection(workspace, patterns);
    const included = patterns.filter((one) => !one.startsWith('!'));
    const wildcard = selection.singleFile === null && included.some((one) => hasWildcard((0,workspace_path/* toPosix */.d7)(one)));
    const walked = [...takeTexts(walkFiles(workspace, selection), patterns)];
    refuseEmpty(workspace, patterns, walked.length, 1);
    const files = walked.map((file) => {
        if ((0,external_node_fs_.statSync)(file.file).size > maxBytes)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${file.path}" is larger than ${maxBytes} bytes, the limit for a metrics or parameter file.`);
        const path = [selection.root, file.path].filter((part) => part !== '').join('/');
        return { path, bytes: (0,external_node_fs_.readFileSync)(file.file) };
    });
    return { wildcard, files };
}
function* takeTexts(files, patterns) {
    let count = 0;
    for (const file of files) {
        count += 1;
        if (count > MAX_TEXT_FILES)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} matches more than ${MAX_TEXT_FILES} files.`);
        yield file;
    }
}


/***/ }),

/***/ 64393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Qk: () => (/* binding */ parseWorkspacePath),
/* harmony export */   cz: () => (/* binding */ resolveWorkspace),
/* harmony export */   d7: () => (/* binding */ toPosix),
/* harmony export */   yC: () => (/* binding */ brokenLink)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);



/** Path separators of this system to the POSIX ones that manifests hold. */
const toPosix = (text, separator = node_path__WEBPACK_IMPORTED_MODULE_1__.sep) => separator === '\\' ? text.replaceAll('\\', '/') : text;
/** Whether `target` is `root` or lies under it; both absolute and resolved. */
function isInside(root, target, rules = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const way = rules.relative(root, target);
    return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way));
}
/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
function parseWorkspacePath(workspace, text, rules = node_path__WEBPACK_IMPORTED_MODULE_1__) {
    const absolute = rules.resolve(workspace, text);
    if (isInside(workspace, absolute, rules))
        return toPosix(rules.relative(workspace, absolute), rules.sep);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_REFUSED', `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`);
}
/**
 * The workspace with its own links resolved, so that comparisons with `realpath` results hold.
 * @throws FILE_MISSING
 */
function resolveWorkspace(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
    }
    catch (cause) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_MISSING', `GITHUB_WORKSPACE: there is no folder ${folder}. Check the repository out before this step.`, { cause });
    }
}
const brokenLink = (link, cause) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_REFUSED', `"${link}" is a link to a file that does not exist, or to itself. Restore the file, or exclude the link with "!${link}".`, { cause });


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   tz: () => (/* binding */ parseSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const isSha256 = (text) => /^[0-9a-f]{64}$/.test(text);
/** @throws {TypeError} when the text is not 64 lowercase hexadecimal digits: a bug of the caller. */
function parseSha256(text) {
    if (isSha256(text))
        return text;
    throw new TypeError(`"${text.slice(0, 80)}" is not a SHA-256 in lowercase hexadecimal`);
}
function sha256(bytes) {
    return parseSha256((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'));
}
const digestOf = (hash) => `sha256:${hash}`;


/***/ }),

/***/ 40496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ setDigest),
/* harmony export */   Z2: () => (/* binding */ listingLine),
/* harmony export */   cD: () => (/* binding */ comparePaths)
/* harmony export */ });
/* unused harmony export renderListing */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);

/**
 * One line as coreutils `sha256sum` prints it: backslash, newline and carriage return in a name are escaped,
 * and a line with such a name starts with a backslash.
 */
function listingLine(file) {
    const escaped = file.path
        .replaceAll('\\', String.raw `\\`)
        .replaceAll('\n', String.raw `\n`)
        .replaceAll('\r', String.raw `\r`);
    return `${escaped === file.path ? '' : '\\'}${file.sha256}  ${escaped}\n`;
}
/** Order of paths by their UTF-8 bytes, as `LC_ALL=C sort` has it; UTF-16 order differs above U+FFFF. */
function comparePaths(left, right) {
    if (left === right)
        return 0;
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const a = left.charCodeAt(index);
        const b = right.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return left.length - right.length;
}
// A surrogate (U+D800–U+DFFF) stands for a code point above U+FFFF, whose UTF-8 bytes sort after those of
// U+E000–U+FFFF although its UTF-16 unit is smaller.
function rank(unit) {
    if (unit >= 0xe000)
        return unit - 0x800;
    if (unit >= 0xd800)
        return unit + 0x2000;
    return unit;
}
/** The listing of a set of files, in the order of their path bytes. manifest.md §3. */
function renderListing(files) {
    return files
        .toSorted((left, right) => comparePaths(left.path, right.path))
        .map(listingLine)
        .join('');
}
/**
 * Digest of a set: the file's own when the source is one single file, else the SHA-256 of the listing.
 * @throws {TypeError} for an empty set, which has no digest: callers refuse it with the pattern's name
 */
function setDigest(files, single) {
    const [first] = files;
    if (first === undefined)
        throw new TypeError('an empty set of files has no digest');
    return single ? first.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(renderListing(files));
}


/***/ }),

/***/ 42599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ buildIssuer),
/* harmony export */   _n: () => (/* binding */ findMismatch),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   ql: () => (/* binding */ buildDefaultSigner)
/* harmony export */ });
/** Who is trusted when nothing is configured: the repository's own workflows on its default branch. */
function buildDefaultSigner(facts) {
    const serverUrl = facts.serverUrl.replace(/\/+$/, '');
    return {
        kind: 'workflow',
        serverUrl,
        repository: facts.repository,
        ref: `refs/heads/${facts.defaultBranch}`,
        issuer: buildIssuer(serverUrl),
    };
}
/** The issuer of the identity tokens of a server's workflow runs. */
function buildIssuer(serverUrl) {
    const { host, origin } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    if (host.endsWith('.ghe.com'))
        return `https://token.actions.${host}`;
    return `${origin}/_services/token`;
}
/** Why a certificate is not the signer's, in words; `undefined` when it is. */
function findMismatch(facts, signer) {
    if (facts.issuer !== signer.issuer)
        return 'the issuer differs';
    return signer.kind === 'identity'
        ? findIdentityMismatch(facts, signer)
        : findWorkflowMismatch(facts, signer);
}
function findIdentityMismatch(facts, signer) {
    if (facts.identity !== signer.identity)
        return 'the identity differs';
    const wanted = signer.sourceRepository;
    if (wanted === undefined || facts.sourceRepository === wanted)
        return undefined;
    return `it was a run of the repository ${quote(facts.sourceRepository)}`;
}
/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function findWorkflowMismatch(facts, signer) {
    const repository = `${signer.serverUrl}/${signer.repository}`;
    const pattern = new RegExp(`^${escape(`${repository}/.github/workflows/`)}[^@/\\s]+${escape(`@${signer.ref}`)}$`);
    if (!pattern.test(facts.identity))
        return 'the identity differs';
    if (facts.sourceRepository !== repository) {
        return `it was a run of the repository ${quote(facts.sourceRepository)}`;
    }
    if (facts.sourceRef !== signer.ref)
        return `it was a run for ${quote(facts.sourceRef)}`;
    if (facts.trigger === null || facts.trigger.startsWith('pull_request')) {
        return `it was a run started by ${quote(facts.trigger)}`;
    }
    return undefined;
}
/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
function describeSigner(signer) {
    if (signer.kind === 'identity') {
        const caller = signer.sourceRepository === undefined ? '' : ` in a run of ${signer.sourceRepository}`;
        return `${signer.identity}${caller} (issuer ${signer.issuer})`;
    }
    return `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref} (issuer ${signer.issuer})`;
}
/** Certificates are written by others: quoted, so that no line break of theirs reaches the log. */
const quote = (text) => (text === null ? 'unknown' : JSON.stringify(text));
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);


/***/ }),

/***/ 50265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ readGates),
/* harmony export */   Mz: () => (/* binding */ DEFAULT_BASELINE),
/* harmony export */   wl: () => (/* binding */ CONFIGURED_DEFAULTS)
/* harmony export */ });
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59416);
/* harmony import */ var _config_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21484);
/* harmony import */ var _percent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37965);



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
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['baseline', 'defaults', 'rules'],
        later: ['waivers', 'suspicious'],
    });
    if (member === undefined)
        return undefined;
    const baseline = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('baseline'), readBaseline);
    const defaults = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('defaults'), readDefaults);
    const rules = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('rules'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(one, readRule(file), 'gates'));
    return {
        baseline: baseline ?? DEFAULT_BASELINE,
        defaults: defaults ?? CONFIGURED_DEFAULTS,
        rules: rules ?? [],
    };
}
function readBaseline(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] });
    if (member === undefined)
        return undefined;
    const from = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('from'), (one) => (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOneOrMore */ .BV)(one, readOrigin, 'version'));
    return {
        from: from ?? DEFAULT_BASELINE.from,
        prerelease: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('prerelease'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlag */ .fG) ?? DEFAULT_BASELINE.prerelease,
        maxAge: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('max_age'), readDuration) ?? DEFAULT_BASELINE.maxAge,
        onNone: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('on_none'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(['limits-only'])) ?? DEFAULT_BASELINE.onNone,
    };
}
function readOrigin(place) {
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(place);
    if (text === undefined || text === 'latest' || (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text) !== undefined)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'stages are not supported by this version, so write "latest" or a version such as 1.4.0');
    return undefined;
}
const UNIT_MS = new Map([
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
function readDuration(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    const parts = typeof value === 'string' ? /^([1-9]\d{0,4})([hdw])$/.exec(value) : null;
    const unit = UNIT_MS.get(parts?.[2] ?? '');
    if (unit !== undefined)
        return Number(parts?.[1]) * unit;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write a number of hours, days or weeks: 12h, 120d, 8w');
    return undefined;
}
function readDefaults(place) {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['level', 'tolerance', 'missing', 'new', 'nan', 'test_data_changed'],
        later: LATER_STATISTICS,
    });
    if (member === undefined)
        return undefined;
    const usual = CONFIGURED_DEFAULTS;
    const reaction = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(REACTIONS);
    return {
        level: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(LEVELS)) ?? usual.level,
        tolerance: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('tolerance'), readTolerance) ?? usual.tolerance,
        missing: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('missing'), reaction) ?? usual.missing,
        new: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('new'), reaction) ?? usual.new,
        nan: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('nan'), reaction) ?? usual.nan,
        testDataChanged: (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('test_data_changed'), reaction) ?? usual.testDataChanged,
    };
}
const readRule = (file) => (place) => {
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, {
        known: ['match', 'better', 'min', 'max', 'tolerance', 'level'],
        later: [...LATER_STATISTICS, 'min_support'],
        required: ['match'],
    });
    if (member === undefined)
        return undefined;
    const match = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('match'), readMatch);
    const better = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('better'), readBetter);
    const min = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('min'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
    const max = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('max'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
    const tolerance = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('tolerance'), readTolerance);
    const level = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member('level'), (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(LEVELS));
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
    const text = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(place);
    if (text === undefined || text.length <= MAX_MATCH)
        return text;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, `write at most ${MAX_MATCH} characters`);
    return undefined;
}
function readBetter(place) {
    if (place.node.kind === 'map') {
        const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['target'], required: ['target'] });
        const target = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('target'), _config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz);
        return target === undefined ? undefined : { target };
    }
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (value === 'higher' || value === 'lower')
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write higher, lower or {target: NUMBER}');
    return undefined;
}
/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
function readTolerance(place) {
    const { node } = place;
    if (node.kind !== 'map' || node.members.length === 0) {
        (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, 'write {abs: NUMBER}, {rel: 1%} or both');
        return undefined;
    }
    const member = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readMembers */ .mo)(place, { known: ['abs', 'rel'] });
    const abs = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('abs'), readDistance);
    const rel = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readOptional */ .T9)(member?.('rel'), readShare);
    return { abs: abs ?? 0, rel: rel ?? 0 };
}
function readDistance(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, "write how much worse it may get, in the metric's unit and without a sign; percentages go to rel");
    return undefined;
}
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/;
function readShare(place) {
    const value = (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(place);
    if (typeof value === 'number' && value >= 0 && value <= 1)
        return value;
    const percent = typeof value === 'string' ? PERCENTAGE.exec(value)?.[1] : undefined;
    if (percent !== undefined)
        return (0,_percent_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePercent */ .l)(percent);
    const large = typeof value === 'number' && value > 1;
    (0,_config_value_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(place, large
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

/***/ 70686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ captureCandidate)
/* harmony export */ });
/* unused harmony exports MAX_MODEL_FILES, MAX_ASSET_BYTES */
/* harmony import */ var _domain_data_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13164);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _domain_flatten_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30788);




/** Each model file is an asset of its own, which a release page and a person can still survey. */
const MAX_MODEL_FILES = 200;
/** GitHub refuses an asset of 2 GiB or more. */
const MAX_ASSET_BYTES = 2 * 1024 * 1024 * 1024 - 1;
const MAX_SOURCE_BYTES = 16 * 1024 * 1024;
/** Skipped values of a file that the debug log names one by one. */
const MAX_TOLD = 20;
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
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K))
                throw error;
            errors.push(...(isErrorList(error.cause) ? error.cause : [error]));
            return undefined;
        }
    };
    // Small files first: their mistakes show before a large model has been hashed.
    const params = await attempt(() => readParams(request.params, ports));
    const metrics = await attempt(() => readMetrics(request.metrics, ports));
    const artifact = await attempt(() => readModel(request.path, ports));
    const data = await attempt(() => readData(request.data, ports));
    if (params === undefined || metrics === undefined || artifact === undefined || data === undefined)
        throw (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .combineErrors */ .L)(errors);
    return {
        artifact,
        data,
        params: params.params,
        metrics: metrics.metrics,
        sources: [...metrics.sources, ...params.sources],
    };
}
const isErrorList = (cause) => Array.isArray(cause) && cause.every((one) => one instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K);
async function readModel(patterns, { capture, log }) {
    const artifact = await within('path', () => capture.collect(patterns, MAX_MODEL_FILES));
    const empty = artifact.files.find((file) => file.size === 0);
    if (empty !== undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_REFUSED', `path: "${empty.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`);
    const large = artifact.files.find((file) => file.size > MAX_ASSET_BYTES);
    if (large !== undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `path: "${large.path}" has ${large.size} bytes; GitHub stores assets of less than 2 GiB. Save the model in ` +
            'shards (most frameworks can: "max_shard_size").');
    log.info(`Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`);
    return artifact;
}
async function readData(specs, { capture, log }) {
    (0,_domain_data_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseDuplicateNames */ .qP)(specs);
    return await collectAll(specs, async (spec) => {
        const set = await within(`data ${spec.name}`, () => capture.fingerprint([spec.pattern]));
        log.info(`Data ${spec.name}: ${set.files} file(s), ${set.size} bytes, sha256:${set.digest}`);
        const record = {
            name: spec.name,
            role: spec.role,
            source: { kind: 'path', uri: spec.pattern },
            digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(set.digest),
            files: set.files,
            size: set.size,
            ...(set.listing === null ? {} : { listing: (0,_domain_flatten_path_js__WEBPACK_IMPORTED_MODULE_3__/* .listingAssetName */ .c)(spec.name) }),
        };
        return { record, listing: set.listing };
    });
}
async function readMetrics(specs, { capture, log }) {
    if (specs.length === 0)
        return { metrics: [], sources: [] };
    // Parsers of four formats: loaded when there is something to read, for they cost more than a short run.
    const { mergeMetrics } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(964), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 26244));
    const { included, exclusions } = splitExclusions(specs);
    const readings = await collectAll(included, (spec) => within('metrics', () => readMetricsFiles(spec, exclusions, { capture, log })));
    const all = readings.flat();
    return {
        metrics: mergeMetrics(all.map(({ reading }) => reading)),
        sources: toSources('metrics', all.map(({ file }) => file)),
    };
}
async function readMetricsFiles(spec, exclusions, { capture, log }) {
    const { parseMetrics, parseMetricsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(964), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 26244));
    const format = parseMetricsFormat(spec.format);
    const found = await capture.readTexts([spec.pattern, ...exclusions], MAX_SOURCE_BYTES);
    return found.files.map((file) => {
        try {
            const reading = parseMetrics({ ...file, format, dataset: spec.dataset });
            for (const { pointer, why } of reading.skipped.slice(0, MAX_TOLD))
                log.debug(`metrics ${file.path}#${pointer}: ${why}`);
            if (reading.skipped.length > MAX_TOLD)
                log.debug(`metrics ${file.path}: ${reading.skipped.length} values were skipped.`);
            return { file, reading };
        }
        catch (error) {
            // Nobody named this file: it is kept as an asset, and said aloud, but it breaks nothing.
            if (!found.wildcard || !(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K))
                throw error;
            log.warning(`metrics: ${error.message} A glob matched it, so it is left unread.`);
            return { file, reading: { metrics: [], skipped: [] } };
        }
    });
}
async function readParams(specs, { capture }) {
    if (specs.length === 0)
        return { params: {}, sources: [] };
    const { mergeParams, parseParams, parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(298), __webpack_require__.e(964), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 60707));
    const { included, exclusions } = splitExclusions(specs);
    const readings = await collectAll(included, (spec) => within('params', async () => {
        const format = parseParamsFormat(spec.format);
        const found = await capture.readTexts([spec.pattern, ...exclusions], MAX_SOURCE_BYTES);
        return found.files.map((file) => ({
            path: file.path,
            file,
            params: parseParams({ ...file, format }),
        }));
    }));
    const all = readings.flat();
    return {
        params: mergeParams(all),
        sources: toSources('params', all.map(({ file }) => file)),
    };
}
/** A `!` line narrows every other line of its input. */
function splitExclusions(specs) {
    return {
        included: specs.filter((spec) => !spec.pattern.startsWith('!')),
        exclusions: specs.map((spec) => spec.pattern).filter((pattern) => pattern.startsWith('!')),
    };
}
/** One asset a file, also when two lines name the same one. */
function toSources(role, files) {
    const byPath = new Map(files.map((file) => [file.path, { ...file, role }]));
    return [...byPath.values()];
}
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
            if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K))
                throw error;
            errors.push(error);
        }
    }
    if (errors.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .combineErrors */ .L)(errors).message, { cause: errors });
    return results;
}
/** Puts the input's name before the message, once. */
async function within(input, task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K) || error.message.startsWith(`${input}:`))
            throw error;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K(error.code, `${input}: ${error.message}`, { cause: error.cause });
    }
}


/***/ }),

/***/ 58469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readConfigs)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_KEY_BYTES = 16 * 1024;
/** @throws CONFIG_INVALID, FILE_MISSING */
async function readConfigs(request, ports) {
    const found = await readLocal(request.file, MAX_CONFIG_BYTES, request.named, ports);
    const local = found === undefined ? null : await readText(found, request.file);
    const { base } = request;
    if (base === null) {
        const read = (path) => readLocal(path, MAX_KEY_BYTES, true, ports);
        const place = local === null ? null : request.file;
        return { local, policy: local, policyPlace: place, signers: await readSigners(local, read) };
    }
    // Nothing that the checkout holds may decide where the base is looked at.
    const text = await ports.files.read(request.file, base, MAX_CONFIG_BYTES);
    const place = `${request.file} at ${base.slice(0, 8)}`;
    const policy = text === undefined ? null : await readText(text, place);
    const read = (path) => ports.files.read(path, base, MAX_KEY_BYTES);
    return {
        local,
        policy,
        policyPlace: policy === null ? null : place,
        signers: await readSigners(policy, read),
    };
}
async function readText(text, file) {
    // The parser is loaded only where there is a file.
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 24187));
    return parseConfig(text, file);
}
async function readLocal(path, maxBytes, required, { capture }) {
    try {
        const [file] = (await capture.readTexts([path], maxBytes)).files;
        if (file?.path === path)
            return new TextDecoder().decode(file.bytes);
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `"${path}" is not a file. Name one file.`);
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'FILE_MISSING' && !required)
            return undefined;
        throw error;
    }
}
async function readSigners(config, read) {
    if (config === null || config.signers === null)
        return null;
    return await Promise.all(config.signers.map((signer) => readSigner(signer, read)));
}
async function readSigner(signer, read) {
    if (signer.kind === 'identity')
        return signer;
    const publicKey = await read(signer.path);
    if (publicKey !== undefined)
        return { kind: 'key', publicKey };
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `trust.signers: the public key ${signer.path} is not in the repository. Commit it, or correct the path.`);
}


/***/ })

};
