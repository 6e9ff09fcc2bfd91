export const id = 476;
export const ids = [476];
export const modules = {

/***/ 35476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findFileErrors: () => (/* binding */ findFileErrors)
/* harmony export */ });
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64092);
/* harmony import */ var _adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23889);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88021);
/* harmony import */ var _usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58469);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20248);
/* harmony import */ var _scratch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39744);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21149);








/**
 * What is wrong with the configuration and the files of a run whose inputs are wrong already. Only the workspace is
 * read.
 */
async function findFileErrors(inputs, job) {
    try {
        const capture = (0,_adapters_local_capture_js__WEBPACK_IMPORTED_MODULE_1__/* .localCapture */ .A)(job.workspace, await (0,_scratch_js__WEBPACK_IMPORTED_MODULE_6__/* .makeScratch */ .l)(job.temp));
        const configs = await (0,_usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigs */ .c)({ file: inputs.config, named: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isNamedConfig */ .Mx)(inputs.config), base: null }, { capture, files: { read: () => Promise.resolve(undefined) } });
        await (0,_usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .captureCandidate */ .EE)((0,_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .buildSettings */ .E)(inputs, configs).sources, { capture, log: (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsLog */ ._)() });
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

/***/ 21149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ buildSettings),
/* harmony export */   a: () => (/* binding */ buildSigners)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42599);
/* harmony import */ var _formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24187);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20248);




/** @throws INPUT_INVALID when nobody names the model's files */
function buildSettings(inputs, configs) {
    const model = configs.local?.models.find((one) => one.name === inputs.model);
    const path = choose(inputs.path, model?.path);
    if (path.length === 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `path: nothing names the files of the model "${inputs.model}". Set the input "path", or ` +
            `models.${inputs.model}.path in ${inputs.config}.`);
    return {
        sources: {
            path,
            data: choose(inputs.data, model?.data),
            params: choose(inputs.params, model?.params),
            metrics: choose(inputs.metrics, model?.metrics),
        },
        task: model?.task ?? null,
        policy: (0,_formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .buildGatePolicy */ .EA)(configs.policy, inputs.gates),
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
    const configured = (0,_formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .baselineConfig */ .ML)(configs.policy);
    return {
        baseline: inputs.baseline === null ? configured.from.map(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBaselineChoice */ .gN) : [inputs.baseline],
        prerelease: configured.prerelease,
        maxAgeMs: configured.maxAge,
    };
}
/** Who may sign: as configured; else the repository's own workflows, and the key that the run itself was given. */
function buildSigners(configs, facts) {
    if (configs.signers !== null)
        return configs.signers.map((signer) => pinCaller(signer, facts.repository));
    const own = (0,_domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .buildDefaultSigner */ .ql)(facts);
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

/***/ 23889:
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
;// CONCATENATED MODULE: ./lib/adapters/workspace-path.js



/** Path separators of this system to the POSIX ones that manifests hold. */
const toPosix = (text, separator = external_node_path_.sep) => separator === '\\' ? text.replaceAll('\\', '/') : text;
/** Whether `target` is `root` or lies under it; both absolute and resolved. */
function isInside(root, target, rules = external_node_path_) {
    const way = rules.relative(root, target);
    return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way));
}
/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
function parseWorkspacePath(workspace, text, rules = external_node_path_) {
    const absolute = rules.resolve(workspace, text);
    if (isInside(workspace, absolute, rules))
        return toPosix(rules.relative(workspace, absolute), rules.sep);
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`);
}
/** The workspace with its own links resolved, so that comparisons with `realpath` results hold. */
const resolveWorkspace = (folder) => (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(folder));
const brokenLink = (link, cause) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${link}" is a link to a file that does not exist, or to itself. Restore the file, or exclude the link with "!${link}".`, { cause });

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
    if (!isInside(workspace, boundary))
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
        if (!isInside(boundary, real))
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
        throw brokenLink(path, cause);
    }
}
/** A file by name is not walked to, so the folders on the way to it are looked at here. */
function refuseLinkedFolder(workspace, path) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.join)(workspace, path));
    if (!isInside(workspace, (0,external_node_fs_.realpathSync)(folder)))
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
    worker.on('error', (error) => {
        const failure = error instanceof Error ? error : new Error(String(error));
        for (const task of pending.values())
            task.reject(failure);
        pending.clear();
        onFree();
    });
    return {
        busy: () => pending.size,
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
        mayHold: (directory) => parsed.some((one) => mayHold(one, directory)) &&
            !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
        selects: (file) => parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
    };
}
const describePatterns = (patterns) => patterns.map((one) => `"${one}"`).join(', ');
const hasWildcard = (pattern) => picomatch.scan(pattern).isGlob;
function parsePattern(workspace, written, exclusion) {
    const text = toPosix(written.trim());
    const kind = kindOnDisk(workspace, text);
    if (kind === 'broken' && !exclusion)
        throw brokenLink(text);
    if (kind === null && !hasWildcard(text)) {
        if (exclusion)
            return exactPattern(workspace, text, 'directory');
        throw new errors/* ReleaseError */.K('FILE_MISSING', `"${written}" matches nothing in ${workspace}. Check the path; it is relative to that folder.`);
    }
    if (kind !== null)
        return exactPattern(workspace, text, kind === 'directory' ? 'directory' : 'file');
    const scanned = picomatch.scan(text);
    const base = parseWorkspacePath(workspace, scanned.base);
    const glob = [base, scanned.glob].filter((part) => part !== '').join('/');
    return { text, kind: 'glob', base, depth: depthOf(glob), matches: picomatch(glob) };
}
/** Without `**`, and without a `/` within brackets, every `/` of a glob is one of the path. */
const depthOf = (glob) => glob.includes('**') || /[({[][^)}\]]*\//.test(glob) ? Infinity : glob.split('/').length;
function exactPattern(workspace, text, kind) {
    const base = parseWorkspacePath(workspace, text);
    const prefix = base === '' ? '' : `${base}/`;
    const matches = (path) => path === base || path.startsWith(prefix);
    return { text, kind, base, depth: Infinity, matches };
}
/** `broken`: a link that leads nowhere. */
function kindOnDisk(workspace, text) {
    const absolute = (0,external_node_path_.join)(workspace, parseWorkspacePath(workspace, text));
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
function mayHold(pattern, directory) {
    if (directory === '')
        return true;
    if (directory.split('/').length >= pattern.depth)
        return false;
    return (pattern.base === '' ||
        pattern.base === directory ||
        pattern.base.startsWith(`${directory}/`) ||
        directory.startsWith(`${pattern.base}/`));
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
    const workspace = resolveWorkspace(folder);
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
    const wildcard = selection.singleFile === null && included.some((one) => hasWildcard(toPosix(one)));
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

/***/ 67586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ numeral),
/* harmony export */   NW: () => (/* binding */ isNumeral),
/* harmony export */   ox: () => (/* binding */ nonFiniteName)
/* harmony export */ });
// Not enumerable, so that an object of a hostile file with the members `value` and `digits` is no numeral.
const BRAND = Symbol('numeral');
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
 * The only way to make one.
 * @param value finite
 * @param source the digits as written; dropped when they are not a JSON number (`0x1f`, `1_000`, `.5`)
 * @throws {TypeError} when the value is not finite: a bug of the caller
 */
function numeral(value, source) {
    if (!Number.isFinite(value))
        throw new TypeError(`${value} has no digits`);
    const keeps = source !== undefined && source.length <= 64 && JSON_NUMBER.test(source);
    // Adding 0 turns -0, which has no digits of its own, into 0: what is read back from the digits is the same value.
    const kept = keeps ? value : value + 0;
    const digits = keeps ? source : String(kept);
    return Object.freeze(Object.defineProperty({ value: kept, digits }, BRAND, { value: true }));
}
function isNumeral(value) {
    return typeof value === 'object' && value !== null && BRAND in value;
}
function nonFiniteName(value) {
    if (Number.isNaN(value))
        return 'NaN';
    return value > 0 ? 'Infinity' : '-Infinity';
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

/***/ 24187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ML: () => (/* binding */ baselineConfig),
  EA: () => (/* binding */ buildGatePolicy),
  o4: () => (/* binding */ parseConfig)
});

// UNUSED EXPORTS: defaultGatePolicy

// EXTERNAL MODULE: ./lib/formats/config-gates.js
var config_gates = __webpack_require__(50265);
// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __webpack_require__(13164);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/formats/config-value.js
var config_value = __webpack_require__(21484);
// EXTERNAL MODULE: ./lib/formats/spec-line.js
var spec_line = __webpack_require__(56528);
;// CONCATENATED MODULE: ./lib/formats/config-models.js





const FORMATS = ['json', 'yaml', 'toml', 'csv'];
function readModels(place) {
    return (0,config_value/* readNamed */.Mk)(place, 'models by name').flatMap(([name, at, entry]) => {
        const valid = attempt(entry, at, () => (0,version/* parseModelName */.s_)(name));
        const model = readModel(name, entry);
        return valid === undefined || model === undefined ? [] : [model];
    });
}
function readModel(name, place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['path', 'data', 'params', 'metrics', 'task'] });
    if (member === undefined)
        return undefined;
    const path = (0,config_value/* readOptional */.T9)(member('path'), (one) => (0,config_value/* readOneOrMore */.BV)(one, config_value/* readText */.yR, 'file, directory or glob'));
    const data = (0,config_value/* readOptional */.T9)(member('data'), readData);
    const params = (0,config_value/* readOptional */.T9)(member('params'), (one) => (0,config_value/* readList */.LD)(one, readParams, 'parameter files'));
    const metrics = (0,config_value/* readOptional */.T9)(member('metrics'), (one) => (0,config_value/* readList */.LD)(one, readMetrics, 'metrics files'));
    const task = (0,config_value/* readOptional */.T9)(member('task'), config_value/* readText */.yR);
    return {
        name,
        path: path ?? [],
        data: data ?? [],
        params: params ?? [],
        metrics: metrics ?? [],
        task: task ?? null,
    };
}
function readData(place) {
    const names = new Set();
    return (0,config_value/* readNamed */.Mk)(place, 'data sets, NAME: SOURCE').flatMap(([name, at, entry]) => {
        const key = name.toLowerCase();
        if (names.has(key))
            place.report.add(at, `${entry.path} differs from another data set in letter case only; rename one`);
        names.add(key);
        const spec = readDataSet(name, at, entry);
        return spec === undefined ? [] : [spec];
    });
}
function readDataSet(name, at, place) {
    if (place.node.kind !== 'map') {
        const source = (0,config_value/* readText */.yR)(place);
        if (source === undefined)
            return undefined;
        return attempt(place, at, () => (0,data_spec/* buildDataSpec */.WE)(name, null, source.trim(), place.path));
    }
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['source', 'role'], required: ['source'] });
    const source = (0,config_value/* readOptional */.T9)(member?.('source'), config_value/* readText */.yR);
    const role = (0,config_value/* readOptional */.T9)(member?.('role'), config_value/* readText */.yR);
    if (source === undefined)
        return undefined;
    return attempt(place, at, () => (0,data_spec/* buildDataSpec */.WE)(name, role ?? null, source.trim(), place.path));
}
function readParams(place) {
    const line = (0,config_value/* readText */.yR)(place);
    return line === undefined ? undefined : attempt(place, place.node.at, () => (0,spec_line/* parseParamsSpec */.f)(line));
}
function readMetrics(place) {
    if (place.node.kind !== 'map') {
        const line = (0,config_value/* readText */.yR)(place);
        return line === undefined
            ? undefined
            : attempt(place, place.node.at, () => (0,spec_line/* parseMetricsSpec */.O)(line));
    }
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['file', 'dataset', 'format'], required: ['file'] });
    const file = (0,config_value/* readOptional */.T9)(member?.('file'), config_value/* readText */.yR);
    const dataset = (0,config_value/* readOptional */.T9)(member?.('dataset'), readDatasetName);
    const format = (0,config_value/* readOptional */.T9)(member?.('format'), (0,config_value/* readChoice */.Kf)(FORMATS));
    if (file === undefined)
        return undefined;
    return { pattern: file.trim(), dataset: dataset ?? null, format: format ?? null };
}
function readDatasetName(place) {
    const name = (0,config_value/* readText */.yR)(place);
    if (name === undefined || /^[\p{L}\p{N}_][\p{L}\p{N}_.+ -]*$/u.test(name))
        return name?.trim();
    (0,config_value/* refuse */.TR)(place, 'write a name of letters, digits, ".", "_", "+" and "-"');
    return undefined;
}
/** Turns the error of a parser that does not know the file into a problem with its place. */
function attempt(place, at, parse) {
    try {
        return parse();
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        const message = error.message.replace(/\.$/, '');
        const named = message.startsWith(place.path) ? message : `${place.path}: ${message}`;
        place.report.add(at, named);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/formats/config-report.js

/** More than anybody mends at a time. */
const MOST_PROBLEMS = 50;
function buildReport(file, locate) {
    const problems = [];
    const write = (at, message) => {
        const { line, column } = locate(at);
        return `${file}:${line}:${column}: ${message}${message.endsWith('?') ? '' : '.'}`;
    };
    return {
        add(at, message) {
            problems.push({ at, message });
        },
        isEmpty: () => problems.length === 0,
        fail: (at, message) => new errors/* ReleaseError */.K('CONFIG_INVALID', write(at, message)),
        toError: () => {
            // Aliases lead to one place many times.
            const sorted = problems.toSorted((left, right) => left.at - right.at);
            const lines = [...new Set(sorted.map(({ at, message }) => write(at, message)))];
            const rest = lines.length - MOST_PROBLEMS;
            const shown = lines.slice(0, MOST_PROBLEMS);
            const more = rest > 0 ? [`${file}: and ${rest} more problems.`] : [];
            return new errors/* ReleaseError */.K('CONFIG_INVALID', [...shown, ...more].join('\n'));
        },
        lineOf: (at) => locate(at).line,
    };
}

;// CONCATENATED MODULE: ./lib/formats/config-tree.js


const MAX_LENGTH = 256 * 1024;
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
/** Of the token parser, which takes two entries or more for a level. */
const MAX_STACK = 4 * MAX_DEPTH;
const EMPTY = 'the file is empty; write at least "version: 1"';
/**
 * One YAML 1.2 document as a tree with positions. Keys are unique; aliases are followed, within a limit of values
 * that a few lines of nested aliases cannot get around.
 * @throws CONFIG_INVALID for anything that leaves no tree to look at
 */
function parseConfigTree(text, file) {
    const lines = new dist/* LineCounter */.HN();
    const report = buildReport(file, (at) => {
        const { line, col } = lines.linePos(at);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    });
    if (text.length > MAX_LENGTH)
        throw report.fail(0, `the file has ${text.length} characters; at most ${MAX_LENGTH} are read`);
    const document = readDocument(text, lines, report);
    for (const error of document.errors)
        report.add(error.pos[0], describeSyntaxError(error));
    if (!report.isEmpty())
        throw report.toError();
    if (document.contents === null)
        throw report.fail(0, EMPTY);
    const root = readNode(document.contents, 0, { report, anchors: new Map(), nodes: 0 });
    return { root, report };
}
function readDocument(text, lines, report) {
    // Keys are compared in `readMap`: the composer compares each of them with all before it.
    const composer = new dist/* Composer */.Dk({ prettyErrors: false, uniqueKeys: false });
    const tokens = readTokens(text, lines, report);
    const [first, second] = [...composer.compose(tokens, true, text.length)];
    if (first === undefined)
        throw report.fail(0, EMPTY);
    if (second !== undefined)
        report.add(second.range[0], 'a second YAML document begins here; write one document');
    return first;
}
/** The parser keeps a stack of its own, but the composer recurses: depth has an end before it starts. */
function readTokens(text, lines, report) {
    const parser = new dist/* Parser */.iX(lines.addNewLine);
    const tokens = [];
    lines.addNewLine(0);
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        if (parser.stack.length > MAX_STACK)
            throw tooDeep(report, parser.offset);
        tokens.push(...parser.next(lexeme));
    }
    return [...tokens, ...parser.end()];
}
function describeSyntaxError(error) {
    const [reason = ''] = error.message.split('\n', 1);
    return `not YAML: ${reason}; correct the syntax`;
}
const tooDeep = (report, at) => report.fail(at, `values are nested deeper than ${MAX_DEPTH} levels; no key needs that`);
function readNode(node, depth, walk) {
    const at = offsetOf(node);
    walk.nodes += 1;
    if (walk.nodes > MAX_NODES)
        throw walk.report.fail(at, `more than ${MAX_NODES} values, with aliases written out; use fewer`);
    if (depth > MAX_DEPTH)
        throw tooDeep(walk.report, at);
    if ((0,dist/* isAlias */.Vj)(node))
        return readAlias(node.source, at, depth, walk);
    remember(node, walk);
    if ((0,dist/* isMap */.jh)(node))
        return readMap(node.items, at, depth, walk);
    if ((0,dist/* isSeq */.oP)(node))
        return { kind: 'list', at, items: node.items.map((item) => readNode(item, depth + 1, walk)) };
    return readScalar(node, at, walk);
}
/** The nearest anchor of that name before the alias, as YAML 1.2 §7.1 has it. */
function readAlias(name, at, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined)
        throw walk.report.fail(at, `the alias *${name} has no anchor before it; write &${name} first`);
    return readNode(target, depth + 1, walk);
}
function remember(node, walk) {
    if (!isParsed(node) || (0,dist/* isAlias */.Vj)(node) || node.anchor === undefined)
        return;
    walk.anchors.set(node.anchor, node);
}
function readScalar(node, at, walk) {
    const value = (0,dist/* isScalar */.jn)(node) ? node.value : null;
    if (isConfigScalar(value))
        return { kind: 'scalar', at, value };
    walk.report.add(at, `a value of type ${typeof value}; write text, a number, true or false`);
    return { kind: 'scalar', at, value: null };
}
const isConfigScalar = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
function readMap(pairs, at, depth, walk) {
    const members = new Map();
    for (const pair of pairs) {
        const keyAt = offsetOf(pair.key);
        const key = readKey(pair.key, walk);
        const node = pair.value === null
            ? { kind: 'scalar', at: keyAt, value: null }
            : readNode(pair.value, depth + 1, walk);
        if (key === undefined)
            walk.report.add(keyAt, 'a key that is not plain text; write a name');
        else if (members.has(key))
            walk.report.add(keyAt, `the key ${JSON.stringify(key)} is here a second time; keep one of them`);
        else
            members.set(key, { key, keyAt, node });
    }
    return { kind: 'map', at, members: [...members.values()] };
}
/** As written: a model may be called `2024`. */
function readKey(node, walk) {
    const key = (0,dist/* isAlias */.Vj)(node) ? walk.anchors.get(node.source) : node;
    remember(key, walk);
    if (!(0,dist/* isScalar */.jn)(key) || key.value === null)
        return undefined;
    return typeof key.value === 'string' ? key.value : key.source;
}
const isParsed = (node) => typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
const offsetOf = (node) => (isParsed(node) ? node.range[0] : 0);

;// CONCATENATED MODULE: ./lib/formats/config-trust.js

function readTrust(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['signers'], required: ['signers'] });
    const signers = member?.('signers');
    if (signers === undefined)
        return undefined;
    if (signers.node.kind === 'list' && signers.node.items.length === 0) {
        (0,config_value/* refuse */.TR)(signers, "name one signer at least, or remove trust to allow this repository's own workflows");
        return undefined;
    }
    return (0,config_value/* readList */.LD)(signers, readSigner, 'signers');
}
function readSigner(place) {
    const isKey = place.node.kind === 'map' && place.node.members.some(({ key }) => key === 'key');
    if (isKey) {
        const path = (0,config_value/* readOptional */.T9)((0,config_value/* readMembers */.mo)(place, { known: ['key'] })?.('key'), config_value/* readText */.yR);
        return path === undefined ? undefined : { kind: 'key', path: path.trim() };
    }
    const names = ['identity', 'issuer'];
    const member = (0,config_value/* readMembers */.mo)(place, { known: names, required: names });
    const identity = (0,config_value/* readOptional */.T9)(member?.('identity'), readIdentity);
    const issuer = (0,config_value/* readOptional */.T9)(member?.('issuer'), readIssuer);
    return identity === undefined || issuer === undefined
        ? undefined
        : { kind: 'identity', identity, issuer };
}
function readIdentity(place) {
    const text = (0,config_value/* readText */.yR)(place);
    if (text === undefined || /^[^\s*]+$/.test(text))
        return text;
    (0,config_value/* refuse */.TR)(place, 'write the whole identity, without blanks and wildcards: it is compared as it is');
    return undefined;
}
function readIssuer(place) {
    const text = (0,config_value/* readText */.yR)(place);
    if (text === undefined || /^https?:\/\/[^\s*]+$/.test(text))
        return text;
    (0,config_value/* refuse */.TR)(place, 'write the URL of the issuer, such as https://token.actions.githubusercontent.com');
    return undefined;
}

;// CONCATENATED MODULE: ./lib/formats/config-file.js





const MODES = ['always', 'changed', 'failing', 'never'];
/**
 * @param file how messages and the origin of gates name the file
 * @throws CONFIG_INVALID with every problem of the file, one line each: `FILE:LINE:COLUMN: found; what to do.`
 */
function parseConfig(text, file) {
    const { root, report } = parseConfigTree(text, file);
    const config = readConfig({ path: '', node: root, report }, file);
    if (config === undefined || !report.isEmpty())
        throw report.toError();
    return config;
}
function readConfig(place, file) {
    if (place.node.kind !== 'map') {
        place.report.add(place.node.at, 'the file does not hold a map; begin with "version: 1"');
        return undefined;
    }
    const member = (0,config_value/* readMembers */.mo)(place, {
        known: ['version', 'models', 'comment', 'gates', 'trust'],
        later: ['stages', 'retention'],
        required: ['version'],
    });
    if (member === undefined)
        return undefined;
    (0,config_value/* readOptional */.T9)(member('version'), readVersion);
    const models = (0,config_value/* readOptional */.T9)(member('models'), readModels);
    const post = (0,config_value/* readOptional */.T9)(member('comment'), readComment);
    const gates = (0,config_value/* readOptional */.T9)(member('gates'), (one) => (0,config_gates/* readGates */.D6)(one, file));
    const signers = (0,config_value/* readOptional */.T9)(member('trust'), readTrust);
    return {
        models: models ?? [],
        comment: { post: post ?? null },
        gates: gates ?? null,
        signers: signers ?? null,
    };
}
function readVersion(place) {
    if ((0,config_value/* scalarOf */.ol)(place) === 1)
        return 1;
    (0,config_value/* refuse */.TR)(place, 'write 1, the only version of this format');
    return undefined;
}
function readComment(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['post'], later: ['history'] });
    return (0,config_value/* readOptional */.T9)(member?.('post'), (0,config_value/* readChoice */.Kf)(MODES));
}
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


/***/ }),

/***/ 88021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EE: () => (/* binding */ captureCandidate)
});

// UNUSED EXPORTS: MAX_ASSET_BYTES, MAX_MODEL_FILES

// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __webpack_require__(13164);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/asset-name.js
var asset_name = __webpack_require__(14998);
;// CONCATENATED MODULE: ./lib/formats/format-table.js

/** Enough to tell formats apart. Bytes. */
const HEAD = 64 * 1024;
/**
 * The format of a file: what the caller says, else what the file name says, else what the content looks like.
 * The table's order is the order of the questions.
 * @throws {TypeError} when no format takes the file: a bug, for the last of a table takes all
 */
function chooseFormat(formats, source) {
    const path = source.path.toLowerCase();
    const found = source.format === null
        ? (formats.find(([, { claims }]) => claims(path)) ?? guessFormat(formats, source.bytes))
        : formats.find(([name]) => name === source.format);
    if (found === undefined)
        throw new TypeError(`no format for ${source.path}`);
    return found;
}
function guessFormat(formats, bytes) {
    const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD));
    return formats.find(([, { resembles }]) => resembles(head));
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no known format */
function parseFormat(formats, name) {
    if (name === null)
        return null;
    const found = formats.find(([format]) => format === name.toLowerCase());
    if (found !== undefined)
        return found[0];
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `the format ${JSON.stringify(name)} is not known. Use one of ${formats.map(([format]) => format).join(', ')}, or "./" before a file name with a colon.`);
}
/** Adds, to an error of a file whose format only its content told, how to name another. */
function explainGuess(error, format, { claims }, path) {
    const mendable = error instanceof domain_errors/* ReleaseError */.K && error.code === 'FORMAT_INVALID';
    if (!mendable || claims(path.toLowerCase()))
        return error;
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${error.message} (Read as ${format}; to read it as another format, write FORMAT:${path}.)`, { cause: error });
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./lib/formats/text-file.js

/** Bytes. Metric and parameter files are summaries; a longer file is a log that was named by mistake. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/**
 * Strict UTF-8, with or without a byte order mark.
 * @throws {ReleaseError} `FORMAT_INVALID` for another encoding, binary content or a file without content,
 * `LIMIT_EXCEEDED` above `MAX_TEXT_BYTES`
 */
function decodeText(path, bytes) {
    if (bytes.length > MAX_TEXT_BYTES) {
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} has ${bytes.length} bytes; at most ${MAX_TEXT_BYTES} are read. Write a summary and name that file.`);
    }
    refuseOtherEncodings(path, bytes);
    const text = decodeStrict(path, bytes);
    if (text.trim() === '') {
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${path} ${bytes.length === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`);
    }
    return { path, text };
}
function refuseOtherEncodings(path, bytes) {
    const [first, second] = bytes;
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (wide) {
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${path} is UTF-16 (byte order mark). Write it as UTF-8; in PowerShell: Out-File -Encoding utf8.`);
    }
    const nul = bytes.indexOf(0);
    if (nul < 0)
        return;
    throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${path} holds a NUL byte at offset ${nul}: it is binary, or UTF-16 without a byte order mark. Write it as UTF-8 text.`);
}
function decodeStrict(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // The replacement character stands where the strict decoder gave up, or the file itself holds one.
        const lenient = new TextDecoder('utf-8').decode(bytes);
        const { line, column } = positionAt(lenient, lenient.indexOf('\uFFFD'));
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${path}, line ${line}, column ${column}: not valid UTF-8. Write the file as UTF-8.`, { cause });
    }
}
/** Line and column, both from 1; columns count UTF-16 code units, as editors do. */
function positionAt(text, offset) {
    const before = text.slice(0, Math.max(0, offset));
    let line = 1;
    let start = 0;
    for (const match of before.matchAll(/\r\n?|\n/g)) {
        line += 1;
        start = match.index + match[0].length;
    }
    return { line, column: before.length - start + 1 };
}
/** A `FORMAT_INVALID` that names the file and, when the offset is known, line and column. */
function fault(file, at, message) {
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file.path}${place(file, at)}: ${message}`);
}
/** The same for what is valid but more than is read. */
function excess(file, at, message) {
    return new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${file.path}${place(file, at)}: ${message}`);
}
function place(file, at) {
    if (at === null)
        return '';
    const { line, column } = positionAt(file.text, at);
    return `, line ${line}, column ${column}`;
}
/** Content of a file for an error message: one line, escaped, shortened. */
function quoteText(text) {
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return JSON.stringify(short).replaceAll(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./lib/formats/csv-table.js



const MAX_CELLS = 2_000_000;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$/;
const NON_FINITE = new Map([
    ['nan', Number.NaN],
    ['inf', Infinity],
    ['+inf', Infinity],
    ['-inf', -Infinity],
    ['infinity', Infinity],
    ['+infinity', Infinity],
    ['-infinity', -Infinity],
]);
/** What pandas, R and Keras write for a cell without a value. */
const MISSING = new Set(['', 'na', 'n/a', '<na>', 'null', 'none']);
/**
 * RFC 4180, separated by `,` `;` or tab: the one that the first line has most of. `.tsv` is always tab.
 * @throws {ReleaseError} with the line for broken quotes and rows of another length
 */
function parseCsvTable(file) {
    const records = parseRecords(file, findDelimiter(file));
    const [header, ...rows] = dropEmptyColumn(records);
    if (header === undefined)
        throw fault(file, null, 'holds no line');
    for (const row of rows) {
        if (row.cells.length !== header.cells.length) {
            throw faultInLine(file, row.line, `${row.cells.length} cells, but the header in line ${header.line} has ${header.cells.length}. The line may be cut off.`);
        }
    }
    return { file, header, rows };
}
function findDelimiter(file) {
    if (/\.tsv$/i.test(file.path))
        return '\t';
    const [first = ''] = file.text.trimStart().split(/\r\n?|\n/, 1);
    const bare = first.replaceAll(/"[^"]*"/g, '');
    const counts = [',', ';', '\t'].map((delimiter) => ({
        delimiter,
        count: bare.split(delimiter).length,
    }));
    return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ',';
}
function parseRecords(file, delimiter) {
    if (countCells(file.text, delimiter) > MAX_CELLS) {
        throw excess(file, null, `more than ${MAX_CELLS} cells. Write a summary and name that file.`);
    }
    try {
        const records = (0,sync/* parse */.qg)(file.text, {
            delimiter,
            info: true,
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            skip_empty_lines: true,
            trim: delimiter !== '\t',
        });
        return records.filter(hasRecord).map(({ record, info }) => ({
            line: info.lines,
            cells: record.map((cell) => cell.trim()),
        }));
    }
    catch (cause) {
        if (!(cause instanceof sync/* CsvError */.J$))
            throw cause;
        const { lines } = cause;
        throw faultInLine(file, typeof lines === 'number' ? lines : 1, `not CSV: ${cause.message}`, cause);
    }
}
/** An upper bound, without the cost of parsing. */
function countCells(text, delimiter) {
    let count = 1;
    for (let at = 0; at < text.length; at += 1) {
        const char = text[at];
        if (char === delimiter || char === '\n' || char === '\r')
            count += 1;
    }
    return count;
}
function hasRecord(value) {
    return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}
/** A separator at the end of every line makes a last column without name and values. */
function dropEmptyColumn(records) {
    const width = records[0]?.cells.length ?? 0;
    const trailing = width > 1 && records.every(({ cells }) => cells.length < width || cells[width - 1] === '');
    if (!trailing)
        return records;
    return records.map(({ line, cells }) => ({ line, cells: cells.slice(0, width - 1) }));
}
/** @throws {ReleaseError} for a decimal comma, which no later step could tell from a text */
function readCell(table, row, column) {
    const text = row.cells[column] ?? '';
    const lower = text.toLowerCase();
    if (MISSING.has(lower))
        return { kind: 'missing' };
    const word = NON_FINITE.get(lower);
    if (word !== undefined)
        return { kind: 'number', value: word, digits: null };
    if (NUMBER.test(text)) {
        return { kind: 'number', value: Number(text), digits: text.replace(/^\+/, '') };
    }
    if (DECIMAL_COMMA.test(text)) {
        const name = table.header.cells[column] ?? '';
        throw faultInLine(table.file, row.line, `column ${column + 1} (${quoteText(name)}) is ${quoteText(text)}: a decimal comma. Write a decimal point.`);
    }
    return { kind: 'text', text };
}
/** Index of the first column with one of these names, in any case; -1 when there is none. */
function findColumn(table, names) {
    return table.header.cells.findIndex((cell) => names.includes(cell.toLowerCase()));
}
function faultInLine(file, line, message, cause) {
    const text = `${file.path}, line ${line}: ${message}`;
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', text, cause === undefined ? undefined : { cause });
}

;// CONCATENATED MODULE: ./lib/formats/csv-layout.js


const STEP_COLUMNS = ['step', 'global_step', 'iteration', 'iter', 'epoch', 'round'];
function findLayout(table) {
    const index = table.header.cells[0] === '' ? 0 : -1;
    const numbered = index >= 0 && isNumbered(table, index);
    const label = numbered ? -1 : index;
    const { metric, value } = findPair(table, label);
    const step = findStep(table);
    return {
        metric,
        value,
        dataset: findColumn(table, ['dataset', 'split', 'eval_set']),
        slice: findColumn(table, ['slice']),
        // A numbered index over several rows is the step of a training history.
        step: step < 0 && numbered && table.rows.length > 1 ? index : step,
        label: metric === label ? -1 : label,
    };
}
/** The columns of a long table; both -1 for a wide one. */
function findPair(table, label) {
    const { cells } = table.header;
    const value = findColumn(table, ['value']);
    const metric = findColumn(table, ['metric', 'metric_name', 'name', 'key']);
    if (value >= 0 && metric >= 0)
        return { metric, value };
    if (value >= 0)
        return label < 0 ? { metric: -1, value: -1 } : { metric: label, value };
    // A pandas Series without a name: its only column is called 0.
    const series = label >= 0 && cells.length === 2 && /^\d+$/.test(cells[1] ?? '');
    return series ? { metric: label, value: 1 } : { metric: -1, value: -1 };
}
/** `step` is finer than `epoch`: the names are tried in order. */
function findStep(table) {
    for (const name of STEP_COLUMNS) {
        const column = findColumn(table, [name]);
        if (column >= 0)
            return column;
    }
    return -1;
}
function isNumbered(table, column) {
    return table.rows.every(({ cells }) => /^\d+$/.test(cells[column] ?? ''));
}
/** Columns that say where a row belongs or how far training was: no metrics. */
function roleColumns(table, layout) {
    const { dataset, slice, step, label } = layout;
    const steps = table.header.cells.flatMap((cell, column) => step >= 0 && STEP_COLUMNS.includes(cell.toLowerCase()) ? [column] : []);
    const index = table.header.cells[0] === '' ? [0] : [];
    return new Set([dataset, slice, step, label, ...steps, ...index].filter((column) => column >= 0));
}
/** @throws {ReleaseError} for a header that names a column twice, or a column with values but no name */
function checkHeader(table) {
    const seen = new Map();
    const { file, header } = table;
    header.cells.forEach((cell, column) => {
        const other = seen.get(cell);
        if (other !== undefined) {
            throw faultInLine(file, header.line, `columns ${other + 1} and ${column + 1} are both called ${quoteText(cell)}`);
        }
        if (cell === '' && column > 0) {
            throw faultInLine(file, header.line, `column ${column + 1} has values but no name`);
        }
        seen.set(cell, column);
    });
}
function groupRows(table, columns) {
    const groups = new Map();
    for (const row of table.rows) {
        const place = JSON.stringify(columns.map((column) => row.cells[column] ?? ''));
        const group = groups.get(place);
        if (group === undefined)
            groups.set(place, [row]);
        else
            group.push(row);
    }
    return [...groups].map(([place, rows]) => ({ place, rows }));
}
/** The rows by step, file order where steps are equal or missing. */
function sortBySteps(table, rows, step) {
    if (step < 0)
        return rows;
    const positions = rows.map((row) => {
        const cell = readCell(table, row, step);
        return { row, at: cell.kind === 'number' ? cell.value : null };
    });
    // A table with a row without its step is only known to be in file order.
    if (positions.some(({ at }) => at === null || !Number.isFinite(at)))
        return rows;
    return positions.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ row }) => row);
}

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/formats/metric-columns.js



/**
 * The columns of a long table that describe its metrics: `better` (`higher`, `lower`, `target=1`) or
 * `higher_is_better` (`true`, `false`), `unit`, `samples` or `n`, `stderr`, `repeats`. An empty cell is `null`.
 * @throws {ReleaseError} with the line for a cell of the wrong kind
 */
function readCsvFields(table, row) {
    const unit = textOf(table, row, ['unit']);
    const stderr = numberOf(table, row, ['stderr'], 'a number from 0', (value) => value >= 0);
    return {
        better: readBetter(table, row),
        unit,
        samples: countOf(table, row, ['samples', 'n']),
        stderr: stderr === null ? null : (0,numeral/* numeral */.Dx)(stderr.value, stderr.digits ?? undefined),
        repeats: countOf(table, row, ['repeats']),
    };
}
function readBetter(table, row) {
    const flag = textOf(table, row, ['higher_is_better'])?.toLowerCase();
    const text = textOf(table, row, ['better']);
    if (text === null) {
        if (flag === undefined)
            return null;
        if (flag === 'true')
            return 'higher';
        if (flag === 'false')
            return 'lower';
        throw wrongCell(table, row, 'higher_is_better', flag, 'true or false');
    }
    if (text === 'higher' || text === 'lower')
        return text;
    const target = /^target\s*[=:]\s*(\S+)$/.exec(text)?.[1];
    const value = target === undefined ? Number.NaN : Number(target);
    if (Number.isFinite(value))
        return { target: value };
    throw wrongCell(table, row, 'better', text, 'higher, lower or target=NUMBER');
}
function textOf(table, row, names) {
    const text = row.cells[findColumn(table, names)] ?? '';
    return text === '' ? null : text;
}
function countOf(table, row, names) {
    return numberOf(table, row, names, 'a whole number from 0', isCount)?.value ?? null;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** A missing cell, and a number that is not finite, are `null`. */
function numberOf(table, row, names, wanted, allowed) {
    const column = findColumn(table, names);
    if (column < 0)
        return null;
    const cell = readCell(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'number' && !Number.isFinite(cell.value))
        return null;
    if (cell.kind === 'number' && allowed(cell.value))
        return cell;
    throw wrongCell(table, row, names.join(' or '), row.cells[column] ?? '', wanted);
}
function wrongCell(table, row, name, found, wanted) {
    const message = `column ${quoteText(name)} is ${quoteText(found)}, not ${wanted}`;
    return faultInLine(table.file, row.line, message);
}

;// CONCATENATED MODULE: ./lib/formats/document-tree.js

const MAX_DEPTH = 64;
/** Values of one file, aliases expanded: keeps a few kilobytes of YAML from becoming gigabytes. */
const MAX_NODES = 1_000_000;
function spend(budget, depth, at) {
    budget.nodes += 1;
    if (budget.nodes > MAX_NODES) {
        throw excess(budget.file, at, `more than ${MAX_NODES} values. Write a summary instead.`);
    }
    if (depth > MAX_DEPTH) {
        throw excess(budget.file, at, `nested deeper than ${MAX_DEPTH} levels. Flatten the document.`);
    }
}
/** @param text as written; `null` when the parser does not tell */
function numberNode(value, text, at) {
    const digits = text === null ? null : text.replaceAll('_', '').replace(/^\+/, '');
    const held = digits === null || Number.isSafeInteger(value) ? null : integerDigits(digits);
    return { kind: 'number', at, value, digits, bigInteger: held };
}
/** Decimal digits of an integer literal, `null` for anything else. */
function integerDigits(text) {
    if (/^-?\d+$/.test(text))
        return text.replace(/^(-?)0+(?=\d)/, '$1');
    const radix = /^(-?)(0(?:x[\da-f]+|o[0-7]+|b[01]+))$/i.exec(text);
    const [, sign, body] = radix ?? [];
    return body === undefined || body.length > 256 ? null : `${sign ?? ''}${BigInt(body)}`;
}
/** @throws {ReleaseError} for half of a surrogate pair, which UTF-8 and so the manifest cannot hold */
function wholeText(file, text, at) {
    if (text.isWellFormed())
        return text;
    throw fault(file, at, `the text ${quoteText(text)} holds half of a surrogate pair`);
}
/** Collects the members of one object and refuses a key that comes twice. */
function memberList(file) {
    const seen = new Map();
    return {
        members: [],
        claim(key, at) {
            if (seen.has(key)) {
                throw fault(file, at, `the key ${quoteText(key)} comes twice in one object. Keep one of them.`);
            }
            seen.set(key, at);
        },
    };
}
/** What a value is, for messages: `the text "rf"`. */
function describeNode(node) {
    if (node.kind === 'string')
        return `the text ${quoteText(node.text)}`;
    if (node.kind === 'number')
        return `the number ${node.digits ?? node.value}`;
    if (node.kind === 'boolean')
        return `the boolean ${node.value}`;
    if (node.kind === 'null')
        return 'null';
    if (node.kind === 'array')
        return `a list of ${node.items.length}`;
    return node.members.length === 0 ? 'an empty object' : `an object of ${node.members.length}`;
}
function memberOf(node, key) {
    return node.members.find((member) => member.key === key)?.node;
}

;// CONCATENATED MODULE: ./lib/formats/metric-fields.js



const NO_FIELDS = {
    better: null,
    unit: null,
    samples: null,
    stderr: null,
    repeats: null,
};
const FIELD_KEYS = new Set([
    'name',
    'value',
    'nonFinite',
    'dataset',
    'slice',
    'better',
    'higher_is_better',
    'higherIsBetter',
    'unit',
    'samples',
    'n',
    'stderr',
    'repeats',
    'source',
]);
/**
 * Whether an object is one metric: a number `value` (or `null`, as a JavaScript job writes NaN) beside
 * nothing but its fields and texts. Any other number or object beside it makes it a group of metrics.
 */
function isMetricObject(node) {
    const value = memberOf(node, 'value');
    if (value?.kind !== 'number' && value?.kind !== 'null')
        return false;
    return node.members.every(({ key, node: member }) => FIELD_KEYS.has(key) || ['string', 'boolean', 'null'].includes(member.kind));
}
/** Keys of a metric object that no field is read from. */
function unknownFields(node) {
    return node.members.map(({ key }) => key).filter((key) => !FIELD_KEYS.has(key));
}
/** @throws {ReleaseError} for a field of the wrong kind */
function readMetricFields(file, node) {
    const samples = readCount(file, node, 'samples');
    const count = readCount(file, node, 'n');
    if (samples !== null && count !== null && samples !== count) {
        throw fault(file, node.at, `"samples" is ${samples} and "n" is ${count}. Keep one of them.`);
    }
    return {
        better: metric_fields_readBetter(file, node),
        unit: readText(file, node, 'unit'),
        samples: samples ?? count,
        stderr: readStderr(file, node),
        repeats: readCount(file, node, 'repeats'),
    };
}
/** `undefined` when the member is absent, so that an explicit `null` can be told from it. */
function readLabel(file, node, key) {
    return memberOf(node, key) === undefined ? undefined : readText(file, node, key);
}
function readText(file, node, key) {
    const member = memberOf(node, key);
    if (member === undefined || member.kind === 'null')
        return null;
    if (member.kind === 'string')
        return member.text;
    throw wrongKind(file, key, member, 'a text');
}
function metric_fields_readBetter(file, node) {
    const stated = present(memberOf(node, 'better'));
    const direction = stated === undefined ? null : parseDirection(file, stated);
    for (const key of ['higher_is_better', 'higherIsBetter']) {
        const flag = present(memberOf(node, key));
        if (flag === undefined)
            continue;
        if (flag.kind !== 'boolean')
            throw wrongKind(file, key, flag, 'true, false or null');
        const flagged = flag.value ? 'higher' : 'lower';
        if (direction !== null && direction !== flagged) {
            throw fault(file, flag.at, `"${key}" contradicts "better". Keep one of them.`);
        }
        return flagged;
    }
    return direction;
}
function parseDirection(file, node) {
    if (node.kind === 'string' && (node.text === 'higher' || node.text === 'lower'))
        return node.text;
    if (node.kind === 'object') {
        const target = memberOf(node, 'target');
        if (target?.kind === 'number' && Number.isFinite(target.value))
            return { target: target.value };
    }
    throw wrongKind(file, 'better', node, '"higher", "lower" or {"target": NUMBER}');
}
function readCount(file, node, key) {
    const member = present(memberOf(node, key));
    if (member === undefined)
        return null;
    if (member.kind === 'number' && Number.isSafeInteger(member.value) && member.value >= 0) {
        return member.value + 0;
    }
    throw wrongKind(file, key, member, 'a whole number from 0');
}
/** A standard error that is not finite is none: one sample has no spread. */
function readStderr(file, node) {
    const member = present(memberOf(node, 'stderr'));
    if (member === undefined)
        return null;
    if (member.kind === 'number' && !Number.isFinite(member.value))
        return null;
    if (member.kind === 'number' && member.value >= 0) {
        return (0,numeral/* numeral */.Dx)(member.value, member.digits ?? undefined);
    }
    throw wrongKind(file, 'stderr', member, 'a number from 0');
}
function present(node) {
    return node?.kind === 'null' ? undefined : node;
}
function wrongKind(file, key, found, wanted) {
    return fault(file, found.at, `${quoteText(key)} is ${describeNode(found)}, not ${wanted}`);
}

;// CONCATENATED MODULE: ./lib/formats/metric-name.js

/** UTF-16 code units; for names, data sets and slices alike. */
const MAX_NAME_LENGTH = 200;
/** Control characters, line separators and bidirectional overrides: names stand in comments and tables. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
const SLICE_KEYS = new Set(['slice', 'slices']);
/**
 * Data set, slice and name of a number from the keys above it. The last key is the name. A key `slice` or
 * `slices` starts the slice, which runs up to the name: `test/slices/age>60/recall`. Of the keys that are
 * left, the first is the data set unless the input line names one; the others precede the name with `/`.
 * @param keys at least one, outermost first
 * @param dataset of the input line
 */
function placeMetric(keys, dataset) {
    const marker = keys.findIndex((key, index) => SLICE_KEYS.has(key) && index < keys.length - 2);
    const slice = marker < 0 ? null : keys.slice(marker + 1, -1).join('/');
    const enclosing = marker < 0 ? keys.slice(0, -1) : keys.slice(0, marker);
    const prefix = dataset === null ? enclosing.slice(1) : enclosing;
    return {
        dataset: dataset ?? enclosing[0] ?? null,
        slice,
        name: [...prefix, ...keys.slice(-1)].join('/'),
    };
}
/** Trims; says what is wrong with a name instead of giving it. */
function cleanName(text) {
    const name = text.trim();
    if (name === '')
        return { problem: 'a name is empty' };
    if (UNPRINTABLE.test(name)) {
        return { problem: `the name ${quoteText(name)} holds control characters` };
    }
    if (name.length > MAX_NAME_LENGTH) {
        return { problem: `the name ${quoteText(name)} has more than ${MAX_NAME_LENGTH} characters` };
    }
    return { name };
}

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
;// CONCATENATED MODULE: ./lib/formats/metrics-reading.js



const MAX_METRICS = 100_000;
function collectMetrics(path) {
    const metrics = [];
    const skipped = [];
    const sources = new Map();
    return {
        add(metric) {
            refuseDuplicate(metric, sources);
            if (metrics.length >= MAX_METRICS) {
                throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} holds more than ${MAX_METRICS} metrics. Write a summary and name that file.`);
            }
            metrics.push(metric);
        },
        skip(pointer, why) {
            skipped.push({ pointer, why });
        },
        finish() {
            if (metrics.length === 0)
                throw nothingFound(path, skipped);
            return { metrics, skipped };
        },
    };
}
/** @throws {ReleaseError} naming both places when two metrics of one model answer to the same name */
function refuseDuplicate(metric, sources) {
    const key = (0,domain_metric/* metricKey */.C)(metric);
    const other = sources.get(key);
    if (other !== undefined) {
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `the metric ${key} comes twice: ${other} and ${metric.source}. Remove one, or give one file a data set of its own: DATASET=FILE.`);
    }
    sources.set(key, metric.source);
}
function nothingFound(path, skipped) {
    const shown = skipped.slice(0, 3).map(({ pointer, why }) => `${pointer || '/'} (${why})`);
    const rest = skipped.length > 3 ? ` and ${skipped.length - 3} more` : '';
    const seen = shown.length === 0 ? 'nothing' : `${shown.join(', ')}${rest}`;
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${path} holds no metric. Seen: ${seen}. A metric is a number under a name, for instance {"test": {"auc": 0.91}}.`);
}
/**
 * The value members of a metric. An integer above 2^53 stays a number: its value is the nearest double and
 * its digits are those of the file.
 */
function metricValue(value, digits) {
    if (Number.isFinite(value))
        return { value: (0,numeral/* numeral */.Dx)(value, digits ?? undefined) };
    return { value: null, nonFinite: (0,numeral/* nonFiniteName */.ox)(value) };
}

;// CONCATENATED MODULE: ./lib/formats/metrics-csv.js







/**
 * Metrics of a table, in one of these layouts:
 *
 * - long: columns `metric` and `value`, also `dataset`, `slice`, `better`, `unit`, `samples`, `stderr`,
 *   `repeats`, `step`; also two columns without a header, or with the unnamed index that pandas writes
 * - wide: every other column is a metric; one row, or one per `dataset`, `slice` or unnamed label
 * - steps: wide with `epoch`, `step` or the like; of each column the last value counts, because loggers fill
 *   some columns per row only
 */
const csvMetrics = {
    claims: (path) => /\.(?:csv|tsv)$/.test(path),
    resembles: (text) => /^[^\n:={[]*[,;\t]/.test(text.trimStart()),
    read: ({ path, bytes, dataset }) => {
        const table = namePairs(parseCsvTable(decodeText(path, bytes)));
        checkHeader(table);
        if (table.rows.length === 0) {
            throw faultInLine(table.file, table.header.line, 'a header without a row of values follows it');
        }
        const layout = findLayout(table);
        const walk = { table, layout, dataset, collector: collectMetrics(path) };
        if (layout.metric >= 0)
            readLong(walk);
        else
            readWide(walk);
        return walk.collector.finish();
    },
};
/** Two columns whose first line already is a pair have no header. */
function namePairs(table) {
    const { header, rows } = table;
    if (header.cells.length !== 2 || header.cells[0] === '')
        return table;
    const kinds = header.cells.map((_, column) => readCell(table, header, column).kind);
    if (kinds[0] !== 'text' || kinds[1] !== 'number')
        return table;
    return {
        ...table,
        header: { line: header.line, cells: ['metric', 'value'] },
        rows: [header, ...rows],
    };
}
function readLong(walk) {
    const { table, layout } = walk;
    const { metric, value, dataset, slice, step } = layout;
    // Without a step the same name twice is a mistake, which the collector reports.
    const groups = step < 0
        ? table.rows.map((row) => ({ rows: [row] }))
        : groupRows(table, [metric, dataset, slice].filter((column) => column >= 0));
    for (const { rows } of groups) {
        const row = sortBySteps(table, rows, step).at(-1);
        if (row === undefined)
            continue;
        const fields = readCsvFields(table, row);
        addCell(walk, row, { column: value, keys: [row.cells[metric] ?? ''], fields });
    }
}
function readWide(walk) {
    const { table, layout } = walk;
    const { dataset, slice, step, label } = layout;
    const places = [dataset, slice, label].filter((column) => column >= 0);
    const roles = roleColumns(table, layout);
    const groups = groupRows(table, places);
    for (const { rows } of groups) {
        const [first, second] = rows;
        if (second !== undefined && step < 0)
            throw indistinct(table, first ?? second, second);
        const ordered = sortBySteps(table, rows, step);
        table.header.cells.forEach((name, column) => {
            if (roles.has(column))
                return;
            const row = lastFilled(table, ordered, column);
            if (row === undefined)
                return;
            const above = label >= 0 ? [row.cells[label] ?? ''] : [];
            addCell(walk, row, { column, keys: [...above, name], fields: NO_FIELDS });
        });
    }
}
function lastFilled(table, rows, column) {
    const filled = rows.findLast((row) => readCell(table, row, column).kind !== 'missing');
    return filled ?? rows.at(-1);
}
function indistinct(table, first, second) {
    return faultInLine(table.file, second.line, `nothing tells this row from the one in line ${first.line}. Add a column "dataset", or one of ${STEP_COLUMNS.join(', ')}, or write "metric,value".`);
}
function addCell(walk, row, spot) {
    const { table, collector } = walk;
    const cell = readCell(table, row, spot.column);
    if (cell.kind !== 'number') {
        const what = cell.kind === 'missing' ? 'no value' : `the text ${quoteText(cell.text)}`;
        collector.skip(`L${row.line}`, `${quoteText(spot.keys.join('/'))} is ${what}`);
        return;
    }
    collector.add({
        ...placeCell(walk, row, spot.keys),
        ...metricValue(cell.value, cell.digits),
        ...spot.fields,
        source: `${table.file.path}#L${row.line}`,
    });
}
function placeCell(walk, row, keys) {
    const { table, layout } = walk;
    const clean = (text) => {
        const cleaned = cleanName(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw faultInLine(table.file, row.line, cleaned.problem);
    };
    const place = placeMetric(keys.map(clean), walk.dataset);
    const stated = cellText(row, layout.dataset);
    if (stated !== null && walk.dataset !== null && stated !== walk.dataset) {
        const column = quoteText(table.header.cells[layout.dataset] ?? '');
        throw faultInLine(table.file, row.line, `the column ${column} says ${quoteText(stated)}, the input line says ${walk.dataset}=. Drop one of them.`);
    }
    // A data set of its own frees the label of the row, which then belongs to the name.
    const named = stated === null ? place : placeMetric(keys.map(clean), stated);
    const slice = cellText(row, layout.slice);
    return {
        name: clean(named.name),
        dataset: named.dataset === null ? null : clean(named.dataset),
        slice: slice === null ? named.slice : clean(slice),
    };
}
function cellText(row, column) {
    const text = column < 0 ? '' : (row.cells[column] ?? '');
    return text === '' ? null : text;
}

;// CONCATENATED MODULE: ./lib/formats/json-tree.js


const SPACE = /[ \t\r\n]*/y;
const json_tree_NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Everything but quote, backslash and U+0000 to U+001F. */
const PLAIN_RUN = /[ !#-[\]-\uFFFF]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const WORD = /[-+]?[A-Za-z_][\w.]*/y;
const WORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
]);
/**
 * JSON (RFC 8259) plus the three words that Python's `json.dump` writes: `NaN`, `Infinity`, `-Infinity`.
 * Its own parser, because `JSON.parse` accepts a key twice and would report positions of a text in which the
 * words were replaced.
 */
function parseJsonTree(file) {
    const cursor = { file, nodes: 0, at: 0 };
    skipSpace(cursor);
    const root = readValue(cursor, 0);
    skipSpace(cursor);
    if (cursor.at < file.text.length) {
        const found = quoteText(file.text.slice(cursor.at, cursor.at + 20));
        throw fault(file, cursor.at, `the JSON value has ended, but ${found} follows. One file holds one value; several objects belong into one list.`);
    }
    return root;
}
function readValue(cursor, depth) {
    const at = cursor.at;
    spend(cursor, depth, at);
    const char = cursor.file.text[at];
    if (char === '{')
        return readObject(cursor, depth);
    if (char === '[')
        return readArray(cursor, depth);
    if (char === '"')
        return { kind: 'string', at, text: readString(cursor) };
    return readNumber(cursor) ?? readWord(cursor);
}
function readObject(cursor, depth) {
    const at = cursor.at;
    const { members, claim } = memberList(cursor.file);
    cursor.at += 1;
    skipSpace(cursor);
    if (take(cursor, '}'))
        return { kind: 'object', at, members };
    do {
        skipSpace(cursor);
        const keyAt = cursor.at;
        if (cursor.file.text[keyAt] !== '"')
            throw unexpected(cursor, 'a key in double quotes', at);
        const key = readString(cursor);
        claim(key, keyAt);
        skipSpace(cursor);
        if (!take(cursor, ':'))
            throw unexpected(cursor, '":" after the key', at);
        skipSpace(cursor);
        if (cursor.at >= cursor.file.text.length)
            throw unexpected(cursor, 'a value', at);
        members.push({ key, node: readValue(cursor, depth + 1) });
        skipSpace(cursor);
    } while (take(cursor, ','));
    if (!take(cursor, '}'))
        throw unexpected(cursor, '"," or "}"', at);
    return { kind: 'object', at, members };
}
function readArray(cursor, depth) {
    const at = cursor.at;
    const items = [];
    cursor.at += 1;
    skipSpace(cursor);
    if (take(cursor, ']'))
        return { kind: 'array', at, items };
    do {
        skipSpace(cursor);
        if (cursor.at >= cursor.file.text.length)
            throw unexpected(cursor, 'a value', at);
        items.push(readValue(cursor, depth + 1));
        skipSpace(cursor);
    } while (take(cursor, ','));
    if (!take(cursor, ']'))
        throw unexpected(cursor, '"," or "]"', at);
    return { kind: 'array', at, items };
}
function readString(cursor) {
    const { file } = cursor;
    const start = cursor.at;
    cursor.at += 1;
    let escaped = false;
    for (;;) {
        match(cursor, PLAIN_RUN);
        const char = file.text[cursor.at];
        if (char === '"')
            break;
        if (char === undefined)
            throw unexpected(cursor, 'the closing quote of a text', start);
        if (char !== '\\')
            throw fault(file, cursor.at, `a text holds ${quoteText(char)} unescaped`);
        if (match(cursor, ESCAPE) === null) {
            const found = quoteText(file.text.slice(cursor.at, cursor.at + 2));
            throw fault(file, cursor.at, `${found} is no JSON escape. Write a backslash as "\\\\".`);
        }
        escaped = true;
    }
    cursor.at += 1;
    const raw = file.text.slice(start, cursor.at);
    const text = escaped ? JSON.parse(raw) : raw.slice(1, -1);
    return wholeText(file, String(text), start);
}
function readNumber(cursor) {
    const at = cursor.at;
    const text = match(cursor, json_tree_NUMBER);
    return text === null ? null : numberNode(Number(text), text, at);
}
function readWord(cursor) {
    const at = cursor.at;
    const word = match(cursor, WORD);
    const value = word === null ? undefined : WORDS.get(word);
    if (value === undefined) {
        cursor.at = at;
        throw unexpected(cursor, 'a JSON value', null);
    }
    if (value === null)
        return { kind: 'null', at };
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    return numberNode(value, null, at);
}
function skipSpace(cursor) {
    match(cursor, SPACE);
}
function take(cursor, char) {
    if (cursor.file.text[cursor.at] !== char)
        return false;
    cursor.at += 1;
    return true;
}
function match(cursor, sticky) {
    sticky.lastIndex = cursor.at;
    const [found] = sticky.exec(cursor.file.text) ?? [];
    if (found === undefined)
        return null;
    cursor.at += found.length;
    return found;
}
/** @param openedAt where the unfinished object, list or text begins */
function unexpected(cursor, wanted, openedAt) {
    const { file, at } = cursor;
    if (at >= file.text.length) {
        const { line } = positionAt(file.text, openedAt ?? 0);
        return fault(file, at, `the file ends where ${wanted} should stand, inside what begins in line ${line}: it is cut off. Let the job finish writing it.`);
    }
    const [found = ''] = /^(?:[-+]?\w+|.)/su.exec(file.text.slice(at, at + 40)) ?? [];
    return fault(file, at, `found ${quoteText(found)} where ${wanted} should stand`);
}

;// CONCATENATED MODULE: ./lib/formats/metrics-document.js





/**
 * Metrics of a nested document, whatever its syntax.
 *
 * - a number is a metric, named by the keys above it (`placeMetric`)
 * - a list of numbers is a series: its last number is the metric
 * - `{"value": 0.9, "better": "higher", …}` is one metric (`isMetricObject`)
 * - `[{"name": "auc", "value": 0.9, …}, …]` is a list of metrics; a key `metrics` above it names nothing
 * - all else (texts, also of digits, booleans, nulls, other lists) is skipped and said so
 */
function readDocumentMetrics(parseTree) {
    return ({ path, bytes, dataset }) => {
        const file = decodeText(path, bytes);
        const walk = { file, dataset, collector: collectMetrics(path) };
        visit(parseTree(file), { keys: [], pointer: '' }, walk);
        return walk.collector.finish();
    };
}
function visit(node, spot, walk) {
    if (node.kind === 'object')
        visitObject(node, spot, walk);
    else if (node.kind === 'array')
        visitArray(node, spot, walk);
    else if (node.kind === 'number')
        addNumber(node, spot, walk);
    else
        skip(node, spot, walk);
}
function skip(node, spot, walk) {
    walk.collector.skip(spot.pointer, describeNode(node));
}
function visitObject(node, spot, walk) {
    if (isMetricObject(node) && (spot.keys.length > 0 || ownName(node) !== null)) {
        const name = ownName(node);
        addObject(node, spot.keys.length > 0 || name === null ? spot : under(spot, name, ''), walk);
        return;
    }
    if (node.members.length === 0)
        skip(node, spot, walk);
    for (const { key, node: member } of node.members) {
        visit(member, under(spot, key, `/${escapePointer(key)}`), walk);
    }
}
function visitArray(node, spot, walk) {
    const { items } = node;
    if (isMetricList(items)) {
        visitList(items, spot, walk);
        return;
    }
    const last = items.at(-1);
    if (last?.kind === 'number' && items.every((item) => item.kind === 'number')) {
        addNumber(last, { ...spot, pointer: `${spot.pointer}/${items.length - 1}` }, walk);
        return;
    }
    walk.collector.skip(spot.pointer, `${describeNode(node)}, neither numbers only nor {name, value} only`);
}
function isMetricList(items) {
    return (items.length > 0 &&
        items.every((item) => item.kind === 'object' && ownName(item) !== null && memberOf(item, 'value') !== undefined));
}
function visitList(items, spot, walk) {
    const keys = spot.keys.at(-1) === 'metrics' ? spot.keys.slice(0, -1) : spot.keys;
    items.forEach((item, index) => {
        const pointer = `${spot.pointer}/${index}`;
        addObject(item, under({ keys, pointer }, ownName(item) ?? '', ''), walk);
    });
}
function ownName(node) {
    const name = memberOf(node, 'name');
    return name?.kind === 'string' ? name.text : null;
}
function under(spot, key, step) {
    return { keys: [...spot.keys, key], pointer: spot.pointer + step };
}
/** RFC 6901 §3. */
function escapePointer(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
function addNumber(node, spot, walk) {
    if (spot.keys.length === 0) {
        walk.collector.skip(spot.pointer, `${describeNode(node)} without a name`);
        return;
    }
    add(metricValue(node.value, node.digits), NO_FIELDS, spot, placeAt(node, spot, walk), walk);
}
function addObject(node, spot, walk) {
    const value = objectValue(node);
    if (value === null) {
        const found = memberOf(node, 'value');
        const what = found === undefined ? 'none' : describeNode(found);
        walk.collector.skip(`${spot.pointer}/value`, `${what}, not a number`);
        return;
    }
    const place = placeAt(node, spot, walk);
    const slice = readLabel(walk.file, node, 'slice');
    const labelled = {
        ...place,
        dataset: objectDataset(node, place, walk),
        slice: slice === undefined ? place.slice : cleanLabel(slice, node, walk),
    };
    add(value, readMetricFields(walk.file, node), spot, labelled, walk);
    for (const key of unknownFields(node)) {
        walk.collector.skip(`${spot.pointer}/${escapePointer(key)}`, 'no field of a metric');
    }
}
/** The value, also in the manifest's own form `"value": null, "nonFinite": "NaN"`. */
function objectValue(node) {
    const value = memberOf(node, 'value');
    if (value?.kind === 'number')
        return metricValue(value.value, value.digits);
    const word = memberOf(node, 'nonFinite');
    if (value?.kind !== 'null' || word?.kind !== 'string')
        return null;
    const named = word.text === 'NaN' ? Number.NaN : Number(word.text);
    return ['NaN', 'Infinity', '-Infinity'].includes(word.text) ? metricValue(named, null) : null;
}
/** @throws {ReleaseError} when file and input line name different data sets */
function objectDataset(node, place, walk) {
    const stated = readLabel(walk.file, node, 'dataset');
    if (stated === undefined)
        return place.dataset;
    const label = cleanLabel(stated, node, walk);
    if (walk.dataset === null || label === walk.dataset)
        return label;
    throw fault(walk.file, node.at, `the metric ${place.name} says "dataset": ${JSON.stringify(label)}, the input line says ${walk.dataset}=. Drop one of them.`);
}
function cleanLabel(label, node, walk) {
    if (label === null)
        return null;
    const cleaned = cleanName(label);
    if ('name' in cleaned)
        return cleaned.name;
    throw fault(walk.file, node.at, cleaned.problem);
}
function placeAt(node, spot, walk) {
    const clean = (text) => {
        const cleaned = cleanName(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw fault(walk.file, node.at, `${cleaned.problem} (at ${spot.pointer})`);
    };
    const place = placeMetric(spot.keys.map(clean), walk.dataset);
    const { dataset, slice, name } = place;
    for (const part of [dataset, slice, name])
        if (part !== null)
            clean(part);
    return place;
}
function add(value, fields, spot, { dataset, slice, name }, { file, collector }) {
    const source = `${file.path}#${spot.pointer}`;
    collector.add({ name, dataset, slice, ...value, ...fields, source });
}

;// CONCATENATED MODULE: ./lib/formats/metrics-json.js


/** Nested JSON, also with Python's `NaN`, `Infinity` and `-Infinity`. */
const jsonMetrics = {
    claims: (path) => path.endsWith('.json'),
    resembles: (text) => /^\s*[[{]/.test(text),
    read: readDocumentMetrics(parseJsonTree),
};

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./lib/formats/toml-numbers.js
const toml_numbers_NUMBER = /^[+-]?(?:inf|nan|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)$/;
const COMMENT = /#[^\n]*/y;
const BARE = /[\w+.:-]+/y;
/**
 * Puts every number of a valid TOML document (v1.0.0 §Integer, §Float) into quotes, so that a second parse
 * gives the digits as written at the place where the first gave a double.
 */
function quoteTomlNumbers(text) {
    const out = [];
    /** Open `[` and `{` of values. */
    const open = [];
    let inValue = false;
    let at = 0;
    while (at < text.length) {
        const skipped = matchAt(COMMENT, text, at) ?? quotedAt(text, at);
        const bare = skipped === null ? matchAt(BARE, text, at) : null;
        const token = skipped ?? bare ?? text.slice(at, at + 1);
        at += token.length;
        out.push(bare !== null && inValue && toml_numbers_NUMBER.test(bare) ? `"${bare}"` : token);
        if (skipped === null && bare === null)
            inValue = stepInto(token, open, inValue);
    }
    return out.join('');
}
/** Whether the next token is a value, after one character of structure. */
function stepInto(char, open, inValue) {
    if (char === '=')
        return true;
    if (char === '\n')
        return inValue && open.length > 0;
    if (char === ',')
        return open.at(-1) === '[';
    // Outside values brackets are table headers, which hold keys only.
    if (!inValue && open.length === 0)
        return false;
    if (char === '[' || char === '{') {
        open.push(char);
        return char === '[';
    }
    if (char === ']' || char === '}') {
        open.pop();
        return open.length > 0;
    }
    return inValue;
}
function matchAt(sticky, text, at) {
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0] ?? null;
}
/** A loop, not a pattern: the backtracking stack of a pattern overflows on a text of some megabytes. */
function quotedAt(text, start) {
    const quote = text[start];
    if (quote !== '"' && quote !== "'")
        return null;
    const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
    let at = start + fence.length;
    while (at < text.length && !text.startsWith(fence, at)) {
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    }
    at += fence.length;
    // Up to two quotes may stand before the closing three.
    for (let more = 0; fence.length === 3 && more < 2 && text[at] === quote; more += 1)
        at += 1;
    return text.slice(start, at);
}

;// CONCATENATED MODULE: ./lib/formats/toml-tree.js





/** TOML 1.0. Dates and times become text. Nodes carry no position: the parser does not tell. */
function parseTomlTree(file) {
    const document = parseDocument(file, file.text);
    const written = parseDocument(file, quoteTomlNumbers(file.text));
    return toml_tree_readValue(document, written, 0, { file, nodes: 0 });
}
function parseDocument(file, text) {
    try {
        return (0,dist/* parse */.qg)(text, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DEPTH + 1 });
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        const [first = ''] = cause.message.replace('Invalid TOML document: ', '').split('\n', 1);
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file.path}, line ${cause.line}, column ${cause.column}: not TOML: ${first}${hint(file, cause)}`, { cause });
    }
}
function hint(file, error) {
    const last = positionAt(file.text.trimEnd(), file.text.length).line;
    return error.line >= last ? ' (the file may be cut off here)' : '';
}
/** @param written the same place of the document whose numbers are text */
function toml_tree_readValue(value, written, depth, budget) {
    spend(budget, depth, null);
    const at = null;
    if (typeof value === 'number' || typeof value === 'bigint') {
        return numberNode(Number(value), typeof written === 'string' ? written : String(value), at);
    }
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value instanceof dist/* TomlDate */.PJ)
        return { kind: 'string', at, text: value.toISOString() };
    if (Array.isArray(value)) {
        const digits = Array.isArray(written) ? written : [];
        const items = value.map((item, index) => toml_tree_readValue(item, digits[index], depth + 1, budget));
        return { kind: 'array', at, items };
    }
    if (typeof value === 'object' && value !== null) {
        const digits = new Map(Object.entries(written ?? {}));
        const members = Object.entries(value).map(([key, item]) => ({
            key,
            node: toml_tree_readValue(item, digits.get(key), depth + 1, budget),
        }));
        return { kind: 'object', at, members };
    }
    return { kind: 'string', at, text: wholeText(budget.file, String(value), at) };
}

;// CONCATENATED MODULE: ./lib/formats/metrics-toml.js


/** Nested TOML. */
const tomlMetrics = {
    claims: (path) => path.endsWith('.toml'),
    resembles: resemblesToml,
    read: readDocumentMetrics(parseTomlTree),
};
/** Whether the first line that is no comment is a table header or an assignment. */
function resemblesToml(text) {
    const first = /^\s*(?:#[^\n]*\n\s*)*([^\n]*)/.exec(text)?.[1] ?? '';
    const header = /^\[\[?\s*[\w"'][^[\]{},]*\]\]?\s*(?:#.*)?$/.test(first) && /^[^\n]*=/m.test(text);
    return header || /^[\w"'][\w."' -]*=/.test(first);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/formats/yaml-tree.js



/**
 * One YAML 1.2 document, core schema, with the `<<` merges of YAML 1.1 that Python writes. Tags of programs
 * (`!!python/object:…`) are never acted on: what they tag is read as plain data.
 */
function parseYamlTree(file) {
    const document = composeDocument(file);
    const [error] = document.errors;
    if (error !== undefined) {
        const [reason = ''] = error.message.split('\n', 1);
        throw fault(file, error.pos[0], `not YAML: ${reason}`);
    }
    if (document.contents === null)
        throw fault(file, null, 'holds only comments, no value');
    const walk = { file, nodes: 0, anchors: new Map(), expanding: 0 };
    return readNode(document.contents, 0, walk);
}
function composeDocument(file) {
    const tokens = readTokens(file);
    // Duplicate keys are looked for while reading: the composer compares each key with all before it.
    const composer = new yaml_dist/* Composer */.Dk({ schema: 'core', uniqueKeys: false, prettyErrors: false });
    const documents = [...composer.compose(tokens, true, file.text.length)];
    const [first, second] = documents;
    if (first === undefined)
        throw fault(file, null, 'holds no YAML document');
    if (second !== undefined && first.errors.length === 0) {
        throw fault(file, second.range[0], 'a second YAML document begins. One file holds one document.');
    }
    return first;
}
/** The token parser keeps its own stack; the composer recurses, so depth is bounded before it runs. */
function readTokens(file) {
    const tokens = [];
    const parser = new yaml_dist/* Parser */.iX();
    let lexemes = 0;
    for (const lexeme of new yaml_dist/* Lexer */.JG().lex(file.text)) {
        lexemes += 1;
        if (lexemes > MAX_NODES * 4)
            throw excess(file, null, `more than ${MAX_NODES} values`);
        if (parser.stack.length > MAX_DEPTH * 2 + 8) {
            throw excess(file, parser.offset, `nested deeper than ${MAX_DEPTH} levels. Flatten it.`);
        }
        tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
    return tokens;
}
function readNode(node, depth, walk) {
    const at = offsetOf(node);
    spend(walk, depth, at);
    if ((0,yaml_dist/* isAlias */.Vj)(node))
        return readAlias(node.source, at, depth, walk);
    remember(node, walk);
    if ((0,yaml_dist/* isScalar */.jn)(node))
        return readScalar(node, walk);
    if ((0,yaml_dist/* isMap */.jh)(node))
        return readMap(node.items, at, depth, walk);
    if ((0,yaml_dist/* isCollection */.P3)(node)) {
        const items = node.items.map((item) => readNode(item, depth + 1, walk));
        return { kind: 'array', at, items };
    }
    if ((0,yaml_dist/* isPair */.tO)(node))
        return readMap([node], at, depth, walk);
    return { kind: 'null', at };
}
function remember(node, walk) {
    if (walk.expanding > 0 || !((0,yaml_dist/* isScalar */.jn)(node) || (0,yaml_dist/* isCollection */.P3)(node)))
        return;
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, node);
}
function readAlias(name, at, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined)
        throw fault(walk.file, at, `the alias *${name} has no anchor before it`);
    walk.expanding += 1;
    const read = readNode(target, depth + 1, walk);
    walk.expanding -= 1;
    return read;
}
function readScalar(node, walk) {
    const at = offsetOf(node);
    const { value } = node;
    if (typeof value === 'number')
        return numberNode(value, node.source ?? null, at);
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value === null)
        return { kind: 'null', at };
    const text = typeof value === 'string' ? value : (node.source ?? '');
    return { kind: 'string', at, text: wholeText(walk.file, text, at) };
}
function readMap(pairs, at, depth, walk) {
    const { members, claim } = memberList(walk.file);
    const merged = [];
    for (const pair of pairs) {
        if (!(0,yaml_dist/* isPair */.tO)(pair))
            continue;
        const keyAt = offsetOf(pair.key);
        if (isMergeKey(pair.key)) {
            merged.push(...readMerge(readNode(pair.value, depth + 1, walk), keyAt, walk));
            continue;
        }
        const key = readKey(pair.key, keyAt, walk);
        claim(key, keyAt);
        members.push({ key, node: readNode(pair.value, depth + 1, walk) });
    }
    if (merged.length === 0)
        return { kind: 'object', at, members };
    const known = new Set(members.map(({ key }) => key));
    const inherited = merged.filter(({ key }) => !known.has(key) && known.add(key));
    return { kind: 'object', at, members: [...inherited, ...members] };
}
function isMergeKey(key) {
    return (0,yaml_dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === yaml_dist/* Scalar */.X5.PLAIN;
}
function readMerge(node, at, walk) {
    if (node.kind === 'object')
        return node.members;
    const parts = node.kind === 'array' ? node.items : [];
    if (parts.length === 0 || !parts.every((part) => part.kind === 'object')) {
        throw fault(walk.file, at, '"<<" takes an object or a list of objects');
    }
    return parts.flatMap((part) => (part.kind === 'object' ? part.members : []));
}
/** Keys as written: the class label `0` and the threshold `0.50` stay what they are in the file. */
function readKey(key, at, walk) {
    const target = (0,yaml_dist/* isAlias */.Vj)(key) ? walk.anchors.get(key.source) : key;
    remember(target, walk);
    if (!(0,yaml_dist/* isScalar */.jn)(target))
        throw fault(walk.file, at, 'a key is not plain text');
    const text = typeof target.value === 'string' ? target.value : (target.source ?? '');
    if (text.length > 10_000)
        throw fault(walk.file, at, `the key ${quoteText(text)} is too long`);
    return wholeText(walk.file, text, at);
}
function offsetOf(node) {
    return isNodeWithRange(node) ? node.range[0] : null;
}
function isNodeWithRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

;// CONCATENATED MODULE: ./lib/formats/metrics-yaml.js


/** Nested YAML. Any text is YAML of some kind, so this reader comes last. */
const yamlMetrics = {
    claims: (path) => /\.ya?ml$/.test(path),
    resembles: () => true,
    read: readDocumentMetrics(parseYamlTree),
};

;// CONCATENATED MODULE: ./lib/formats/metrics-file.js






/**
 * Every metrics format, one line each, in the order in which they are asked whether a file is theirs: the
 * special before the general.
 */
const READERS = [
    ['toml', tomlMetrics],
    ['json', jsonMetrics],
    ['csv', csvMetrics],
    ['yaml', yamlMetrics],
];
/**
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken, of another
 * format, or without a single metric; `LIMIT_EXCEEDED` for too much of it
 */
function parseMetrics(source) {
    const [format, reader] = chooseFormat(READERS, source);
    try {
        return reader.read(source);
    }
    catch (error) {
        throw source.format === null ? explainGuess(error, format, reader, source.path) : error;
    }
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no metrics format */
function parseMetricsFormat(name) {
    return parseFormat(READERS, name);
}
/**
 * The metrics of all files of one model, in the order given.
 * @throws {ReleaseError} `FORMAT_INVALID` when two files hold the same metric; the message names both
 */
function mergeMetrics(all) {
    const sources = new Map();
    const metrics = all.flatMap((reading) => reading.metrics);
    for (const metric of metrics)
        refuseDuplicate(metric, sources);
    return metrics;
}

;// CONCATENATED MODULE: ./lib/formats/params-reading.js

const MAX_PARAMS = 100_000;
/** UTF-16 code units of one dotted key. */
const MAX_KEY_LENGTH = 1000;
const params_reading_UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** What is wrong with a dotted key, `null` when nothing is. */
function keyProblem(key) {
    if (key.split('.').some((part) => part.trim() === ''))
        return 'is empty or has an empty part';
    if (params_reading_UNPRINTABLE.test(key))
        return 'holds control characters';
    return key.length > MAX_KEY_LENGTH ? `has more than ${MAX_KEY_LENGTH} characters` : null;
}
/**
 * A record with own keys only, also for `__proto__`, sorted by UTF-16 code units. Keys of digits alone come
 * first, by number: that is how JavaScript keeps them.
 */
function sortParams(params) {
    return Object.fromEntries([...params].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
/** Numbers are the same by value: `1` and `1.0` do not contradict each other. */
function isSameParam(a, b) {
    if ((0,numeral/* isNumeral */.NW)(a) && (0,numeral/* isNumeral */.NW)(b))
        return a.value === b.value;
    if ((0,numeral/* isNumeral */.NW)(a) || (0,numeral/* isNumeral */.NW)(b))
        return false;
    if (isList(a) && isList(b)) {
        return a.length === b.length && a.every((item, index) => isSameParam(item, b[index] ?? null));
    }
    if (isMarked(a) && isMarked(b))
        return a.nonFinite === b.nonFinite;
    return a === b;
}
function isList(value) {
    return Array.isArray(value);
}
function isMarked(value) {
    return typeof value === 'object' && value !== null && 'nonFinite' in value;
}

;// CONCATENATED MODULE: ./lib/formats/params-csv.js






/**
 * Parameters of a table: columns `param` (or `parameter`, `name`, `key`) and `value`, or one row whose columns
 * are the parameters. `true`/`false` are booleans, an empty cell is `null`, an integer above 2^53 a text.
 */
const csvParams = {
    claims: csvMetrics.claims,
    resembles: csvMetrics.resembles,
    read: ({ path, bytes }) => {
        const table = parseCsvTable(decodeText(path, bytes));
        checkHeader(table);
        const name = findColumn(table, ['param', 'parameter', 'name', 'key']);
        const value = findColumn(table, ['value']);
        return name >= 0 && value >= 0 ? params_csv_readLong(table, name, value) : params_csv_readWide(table);
    },
};
function params_csv_readLong(table, name, value) {
    const params = new Map();
    for (const row of table.rows)
        addParam(params, table, row, row.cells[name] ?? '', value);
    return params;
}
function params_csv_readWide(table) {
    const params = new Map();
    const [row, second] = table.rows;
    if (row === undefined) {
        throw faultInLine(table.file, table.header.line, 'a header without a row of values follows it');
    }
    if (second !== undefined) {
        throw faultInLine(table.file, second.line, 'a second row of values. Parameters are one row, or the columns "param" and "value".');
    }
    table.header.cells.forEach((key, column) => {
        // An unnamed first column is the index that pandas writes.
        if (key !== '')
            addParam(params, table, row, key, column);
    });
    return params;
}
function addParam(params, table, row, key, column) {
    const problem = keyProblem(key) ?? (params.has(key) ? 'comes twice' : null);
    if (problem !== null) {
        throw faultInLine(table.file, row.line, `the parameter ${quoteText(key)} ${problem}`);
    }
    params.set(key, cellParam(table, row, column));
}
function cellParam(table, row, column) {
    const text = row.cells[column] ?? '';
    if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
        return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
    }
    const cell = readCell(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'text')
        return /^(?:true|false)$/i.test(text) ? /^t/i.test(text) : text;
    if (Number.isFinite(cell.value))
        return (0,numeral/* numeral */.Dx)(cell.value, cell.digits ?? undefined);
    return { nonFinite: (0,numeral/* nonFiniteName */.ox)(cell.value) };
}

;// CONCATENATED MODULE: ./lib/formats/params-document.js




/**
 * Parameters of a nested document: objects become dotted keys (`model.max_depth`), lists of plain values stay
 * lists, lists with objects become numbered keys (`layers.0.units`). Types are kept; an integer above 2^53 is
 * a text of its digits. An object without members has no parameter.
 */
function readDocumentParams(parseTree) {
    return ({ path, bytes }) => {
        const file = decodeText(path, bytes);
        const root = parseTree(file);
        if (root.kind !== 'object') {
            throw fault(file, root.at, `found ${describeNode(root)}; parameters are named values, such as {"lr": 0.1}`);
        }
        const walk = { file, params: new Map() };
        flatten(root, '', walk);
        return walk.params;
    };
}
function flatten(node, key, walk) {
    if (node.kind === 'object') {
        for (const { key: step, node: member } of node.members) {
            if (step.trim() === '')
                throw fault(walk.file, member.at, `a key under ${quoteText(key)} is empty`);
            flatten(member, key === '' ? step : `${key}.${step}`, walk);
        }
        return;
    }
    if (node.kind === 'array' && node.items.some(holdsObject)) {
        node.items.forEach((item, index) => flatten(item, `${key}.${index}`, walk));
        return;
    }
    params_document_addParam(key, node, walk);
}
function holdsObject(node) {
    return node.kind === 'object' || (node.kind === 'array' && node.items.some(holdsObject));
}
function params_document_addParam(key, node, { file, params }) {
    const problem = keyProblem(key);
    if (problem !== null)
        throw fault(file, node.at, `the key ${quoteText(key)} ${problem}`);
    if (params.has(key)) {
        throw fault(file, node.at, `two parameters are called ${quoteText(key)} once keys are dotted`);
    }
    if (params.size >= MAX_PARAMS)
        throw excess(file, node.at, `more than ${MAX_PARAMS} parameters`);
    params.set(key, paramValue(node));
}
function paramValue(node) {
    if (node.kind === 'number')
        return numberParam(node);
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'boolean')
        return node.value;
    return node.kind === 'array' ? node.items.map(paramValue) : null;
}
function numberParam({ value, digits, bigInteger }) {
    if (bigInteger !== null)
        return bigInteger;
    if (!Number.isFinite(value))
        return { nonFinite: (0,numeral/* nonFiniteName */.ox)(value) };
    return (0,numeral/* numeral */.Dx)(value, digits ?? undefined);
}

;// CONCATENATED MODULE: ./lib/formats/params-file.js











/** Every parameter format, one line each; the order is that of the metrics formats. */
const params_file_READERS = [
    ['toml', { ...tomlMetrics, read: readDocumentParams(parseTomlTree) }],
    ['json', { ...jsonMetrics, read: readDocumentParams(parseJsonTree) }],
    ['csv', csvParams],
    ['yaml', { ...yamlMetrics, read: readDocumentParams(parseYamlTree) }],
];
/**
 * Flattened parameters with dotted keys, types kept, sorted by key.
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken or of another
 * format; `LIMIT_EXCEEDED` for too much of it
 */
function parseParams(source) {
    const [format, reader] = chooseFormat(params_file_READERS, source);
    try {
        return sortParams(reader.read(source));
    }
    catch (error) {
        throw source.format === null ? explainGuess(error, format, reader, source.path) : error;
    }
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no parameter format */
function parseParamsFormat(name) {
    return parseFormat(params_file_READERS, name);
}
/**
 * The parameters of all files of one model.
 * @throws {ReleaseError} `INPUT_INVALID` when two files give one key different values; the message names both
 */
function mergeParams(all) {
    const merged = new Map();
    const origins = new Map();
    for (const { path, params } of all) {
        for (const [key, value] of Object.entries(params)) {
            const earlier = merged.get(key);
            if (earlier !== undefined && !isSameParam(earlier, value)) {
                throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `the parameter ${JSON.stringify(key)} has one value in ${origins.get(key)} and another in ${path}. Leave it in one of them, or name only the file that counts.`);
            }
            if (earlier === undefined) {
                merged.set(key, value);
                origins.set(key, path);
            }
        }
    }
    return sortParams(merged);
}

;// CONCATENATED MODULE: ./lib/usecases/capture-candidate.js






/** Each model file is an asset of its own, which a release page and a person can still survey. */
const MAX_MODEL_FILES = 200;
/** GitHub refuses an asset of 2 GiB or more. */
const MAX_ASSET_BYTES = 2 * 1024 * 1024 * 1024 - 1;
const MAX_SOURCE_BYTES = 16 * 1024 * 1024;
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
    const artifact = await attempt(() => readModel(request.path, ports));
    const data = await attempt(() => readData(request.data, ports));
    if (params === undefined || metrics === undefined || artifact === undefined || data === undefined)
        throw (0,domain_errors/* combineErrors */.L)(errors);
    return {
        artifact,
        data,
        params: params.params,
        metrics: metrics.metrics,
        sources: [...metrics.sources, ...params.sources],
    };
}
const isErrorList = (cause) => Array.isArray(cause) && cause.every((one) => one instanceof domain_errors/* ReleaseError */.K);
async function readModel(patterns, { capture, log }) {
    const artifact = await within('path', () => capture.collect(patterns, MAX_MODEL_FILES));
    const empty = artifact.files.find((file) => file.size === 0);
    if (empty !== undefined)
        throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `path: "${empty.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`);
    const large = artifact.files.find((file) => file.size > MAX_ASSET_BYTES);
    if (large !== undefined)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `path: "${large.path}" has ${large.size} bytes; GitHub stores assets of less than 2 GiB. Save the model in ` +
            'shards (most frameworks can: "max_shard_size").');
    log.info(`Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`);
    return artifact;
}
async function readData(specs, { capture, log }) {
    (0,data_spec/* refuseDuplicateNames */.qP)(specs);
    return await collectAll(specs, async (spec) => {
        const set = await within(`data ${spec.name}`, () => capture.fingerprint([spec.pattern]));
        log.info(`Data ${spec.name}: ${set.files} file(s), ${set.size} bytes, sha256:${set.digest}`);
        const record = {
            name: spec.name,
            role: spec.role,
            source: { kind: 'path', uri: spec.pattern },
            digest: (0,digest/* digestOf */.ol)(set.digest),
            files: set.files,
            size: set.size,
            ...(set.files > 1 && set.listing !== null ? { listing: (0,asset_name/* listingAssetName */.cg)(spec.name) } : {}),
        };
        return { record, listing: set.files > 1 ? set.listing : null };
    });
}
async function readMetrics(specs, { capture, log }) {
    const { included, exclusions } = splitExclusions(specs);
    const readings = await collectAll(included, (spec) => within('metrics', () => readMetricsFiles(spec, exclusions, { capture, log })));
    const all = readings.flat();
    return {
        metrics: mergeMetrics(all.map(({ reading }) => reading)),
        sources: toSources('metrics', all.map(({ file }) => file)),
    };
}
async function readMetricsFiles(spec, exclusions, { capture, log }) {
    const format = parseMetricsFormat(spec.format);
    const found = await capture.readTexts([spec.pattern, ...exclusions], MAX_SOURCE_BYTES);
    return found.files.map((file) => {
        try {
            const reading = parseMetrics({ ...file, format, dataset: spec.dataset });
            for (const { pointer, why } of reading.skipped)
                log.debug(`metrics ${file.path}#${pointer}: ${why}`);
            return { file, reading };
        }
        catch (error) {
            // Nobody named this file: it is kept as an asset, and said aloud, but it breaks nothing.
            if (!found.wildcard || !(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            log.warning(`metrics: ${error.message} A glob matched it, so it is left unread.`);
            return { file, reading: { metrics: [], skipped: [] } };
        }
    });
}
async function readParams(specs, { capture }) {
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
            if (!(error instanceof domain_errors/* ReleaseError */.K))
                throw error;
            errors.push(error);
        }
    }
    if (errors.length > 0)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', (0,domain_errors/* combineErrors */.L)(errors).message, { cause: errors });
    return results;
}
/** Puts the input's name before the message, once. */
async function within(input, task) {
    try {
        return await task();
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.message.startsWith(`${input}:`))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `${input}: ${error.message}`, { cause: error.cause });
    }
}


/***/ }),

/***/ 58469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readConfigs)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24187);


const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_KEY_BYTES = 16 * 1024;
/** @throws CONFIG_INVALID, FILE_MISSING */
async function readConfigs(request, ports) {
    const found = await readLocal(request.file, MAX_CONFIG_BYTES, request.named, ports);
    const local = found === undefined ? null : (0,_formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(found.text, request.file);
    const { base } = request;
    if (base === null) {
        const read = async (path) => (await readLocal(path, MAX_KEY_BYTES, true, ports))?.text;
        const place = local === null ? null : request.file;
        return { local, policy: local, policyPlace: place, signers: await readSigners(local, read) };
    }
    // `./ci/release.yml` is no path that the API knows; the capture has it as the repository does.
    const file = found?.path ?? request.file;
    const text = await ports.files.read(file, base, MAX_CONFIG_BYTES);
    const place = `${file} at ${base.slice(0, 8)}`;
    const policy = text === undefined ? null : (0,_formats_config_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(text, place);
    const read = (path) => ports.files.read(path, base, MAX_KEY_BYTES);
    return {
        local,
        policy,
        policyPlace: policy === null ? null : place,
        signers: await readSigners(policy, read),
    };
}
async function readLocal(path, maxBytes, required, { capture }) {
    try {
        const [file] = (await capture.readTexts([path], maxBytes)).files;
        return file === undefined
            ? undefined
            : { path: file.path, text: new TextDecoder().decode(file.bytes) };
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
