export const id = 9500;
export const ids = [9500];
export const modules = {

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

/***/ 53871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ recall),
/* harmony export */   J8: () => (/* binding */ fileChanged),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   X3: () => (/* binding */ cutBatches),
/* harmony export */   b4: () => (/* binding */ submitBatch),
/* harmony export */   pO: () => (/* binding */ toHashed),
/* harmony export */   qE: () => (/* binding */ isKnown)
/* harmony export */ });
/* unused harmony exports BATCH_FILES, BATCH_BYTES */
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);


const BATCH_FILES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;
const isKnown = (task) => recall(task) !== undefined;
/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
function* cutBatches(tasks) {
    let batch = [];
    let bytes = 0;
    for (const task of tasks) {
        const size = isKnown(task) ? 0 : (task.size ?? 0);
        if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(task);
        bytes += size;
    }
    if (batch.length > 0)
        yield batch;
}
/** Waits for room in the pool. */
async function submitBatch(pool, method, tasks, depth) {
    const unknown = method.cache === undefined ? tasks : tasks.filter((task) => !isKnown(task));
    let done = unknown.length === 0;
    const first = done ? null : await submit(pool, method, unknown, depth);
    const hashed = (first === null ? Promise.resolve([]) : hashAll(pool, method, unknown, first)).then((files) => {
        done = true;
        if (unknown.length === tasks.length)
            return files;
        const left = files.values();
        return tasks.map((task) => recall(task) ?? left.next().value ?? missing());
    });
    // It is looked at in the order of the walk; until then a refusal is not an unhandled one.
    hashed.catch(() => undefined);
    return { tasks, hashed, isDone: () => done };
}
function missing() {
    throw new TypeError('a hashing thread answered another question');
}
const submit = (pool, method, tasks, depth) => pool.submit({
    kind: 'files',
    files: tasks.map((task) => task.file).join('\0'),
    sizes: tasks.map((task) => task.size ?? -1),
    other: method.other,
}, depth);
/** Of files whose size nobody knew, a worker gives back what is too much for one; two go on with a half each. */
async function hashAll(pool, method, tasks, { answer }) {
    const files = readAnswer(await answer, method, tasks);
    if (files.length === tasks.length)
        return files;
    const middle = Math.ceil((files.length + tasks.length) / 2);
    const halves = [tasks.slice(files.length, middle), tasks.slice(middle)];
    const rest = await Promise.all(halves
        .filter((half) => half.length > 0)
        .map(async (half) => hashAll(pool, method, half, await submit(pool, method, half, RETURNED_DEPTH))));
    return [files, ...rest].flat();
}
/** Less than batches of the walk may wait: what is back is next in the order. */
const RETURNED_DEPTH = 8;
const SHA256_DIGITS = 64;
const MD5_DIGITS = 32;
function readAnswer(answer, method, tasks) {
    if (answer.kind !== 'files')
        return missing();
    const unread = new Map(answer.unread);
    return answer.sizes.map((size, index) => {
        const task = tasks[index] ?? missing();
        const sha256 = answer.sha256.slice(index * SHA256_DIGITS, (index + 1) * SHA256_DIGITS);
        const md5 = method.other === null ? null : answer.md5.slice(index * MD5_DIGITS, (index + 1) * MD5_DIGITS);
        return toHashed(method, task, unread.get(index) ?? { kind: 'hashed', sha256, md5, size });
    });
}
/** What the cache knows. */
function recall({ file, path, size, probe }) {
    const known = probe?.sha256 ?? null;
    return known === null || size === null ? undefined : { file, path, size, sha256: known };
}
/** @throws FILE_CHANGED, FILE_REFUSED */
function toHashed(method, task, outcome) {
    const { file, path, probe } = task;
    if (outcome.kind !== 'hashed')
        throw refuse(path, outcome);
    const { size } = outcome;
    if (task.size !== null && task.size !== size)
        throw fileChanged(path);
    const hashed = { file, path, size, sha256: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSha256 */ .tz)(outcome.sha256) };
    if (probe !== undefined)
        method.cache?.add(hashed, probe, hashed.sha256);
    return outcome.md5 === null ? hashed : { ...hashed, md5: outcome.md5 };
}
const refuse = (path, { kind, reason }) => kind === 'failed'
    ? new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`)
    : fileChanged(path);
const fileChanged = (path) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FILE_CHANGED', `"${path}" changed while it was read. Let the job that writes it finish before this step.`);


/***/ }),

/***/ 53514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ hashBatches),
  y: () => (/* binding */ hashFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/adapters/hash-batch.js
var hash_batch = __webpack_require__(53871);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/adapters/hash-worker.js
var hash_worker = __webpack_require__(68553);
;// CONCATENATED MODULE: ./lib/adapters/hash-here.js



/**
 * Lets other tasks of the program have their turn after every stretch of work.
 * @param stretchBytes hashed in one go: 32 MiB take about 20 ms
 * @param tell gets the bytes of each stretch
 */
function restAfter(stretchBytes, tell) {
    let bytes = 0;
    let isStopped = false;
    const rest = (more) => {
        if (isStopped)
            throw new Error('hashing was given up');
        bytes += more;
        if (bytes < stretchBytes)
            return undefined;
        tell(bytes);
        bytes = 0;
        return (0,promises_.setImmediate)();
    };
    return Object.assign(rest, {
        stop: () => {
            isStopped = true;
        },
    });
}
/**
 * Hashes one file in this thread.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function hashHere(method, task, rest) {
    const steps = (0,hash_worker/* hashSteps */.g7)(task.file, method.other);
    let read = 0;
    try {
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) {
            read += step.value;
            const pause = rest(step.value);
            // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
            if (pause !== undefined)
                await pause;
        }
        const hashed = (0,hash_batch/* toHashed */.pO)(method, task, step.value);
        const pause = rest(hashed.size - read);
        if (pause !== undefined)
            await pause;
        return hashed;
    }
    finally {
        // Closes the file of one that was given up.
        steps.return({ kind: 'changed', reason: '' });
    }
}

// EXTERNAL MODULE: ./lib/adapters/hash-pool.js
var hash_pool = __webpack_require__(18137);
;// CONCATENATED MODULE: ./lib/adapters/hash-files.js





const MANY_FILES = 2000;
/** Two workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024;
const QUEUE_DEPTH = 4;
/** Batches that may be done or on the way while an earlier one, with a large file, is still being hashed. */
const MAX_WAITING = 128;
/** Hashed at a stretch before other tasks of the program get their turn: about 20 ms. */
const STRETCH_BYTES = 32 * 1024 * 1024;
/** The same where workers wait for their next files meanwhile. */
const SHORT_STRETCH_BYTES = 8 * 1024 * 1024;
const PROGRESS_MS = 100;
/**
 * Hashes files in the order of the walk, which goes on while workers hash. Little work, and one large file, is done
 * here, since workers would not be faster; few files that are worth it go to workers, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function* hashFiles(walk, options = {}) {
    for await (const files of hashBatches(walk, options))
        yield* files;
}
/** The same, some at a time: a hundred thousand turns of an asynchronous loop are felt. */
async function* hashBatches(walk, options = {}) {
    const cache = options.md5 === undefined ? options.cache : undefined;
    const job = {
        other: options.md5 ?? null,
        cache,
        onProgress: options.onProgress ?? (() => undefined),
    };
    const tasks = cache === undefined ? walk : probeFiles(walk, cache);
    const first = takeUpTo(tasks, MANY_FILES);
    if (first.length === MANY_FILES)
        yield* hashStream(job, first, tasks);
    else
        yield* hashFew(job, first.map(withSize));
}
function* probeFiles(walk, cache) {
    for (let step = walk.next(); step.done !== true; step = walk.next())
        yield probe(withSize(step.value), cache);
}
const probe = (task, cache) => ({
    ...task,
    probe: cache.probe(task),
});
/** What cannot be read is said of it when it is hashed. */
function withSize(task) {
    if (task.size !== null)
        return { ...task, size: task.size };
    return { ...task, size: (0,external_node_fs_.statSync)(task.file, { throwIfNoEntry: false })?.size ?? 0 };
}
function takeUpTo(tasks, limit) {
    const files = [];
    while (files.length < limit) {
        const step = tasks.next();
        if (step.done === true)
            break;
        files.push(step.value);
    }
    return files;
}
async function* hashFew(job, tasks) {
    const unknown = tasks.filter((task) => !(0,hash_batch/* isKnown */.qE)(task));
    const total = unknown.reduce((sum, task) => sum + task.size, 0);
    const largest = unknown.reduce((most, task) => Math.max(most, task.size), 0);
    const found = total - largest < WORTH_WORKERS_BYTES
        ? await hashInTurn(job, unknown, total)
        : await hashLargestFirst(job, unknown, total);
    yield tasks.flatMap((task) => (0,hash_batch/* recall */.I9)(task) ?? found.get(task) ?? []);
}
async function hashInTurn(job, tasks, total) {
    const found = new Map();
    let bytes = 0;
    const tell = () => job.onProgress({ bytes, total });
    const rest = restAfter(STRETCH_BYTES, (more) => {
        bytes += more;
        tell();
    });
    tell();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
    for (const task of tasks)
        found.set(task, await hashHere(job, task, rest));
    job.onProgress({ bytes: total, total });
    return found;
}
/** This thread hashes too: it is at work while the others are still starting. */
async function hashLargestFirst(job, tasks, total) {
    const found = new Map();
    const queue = [...(0,hash_batch/* cutBatches */.X3)(tasks.toSorted((left, right) => right.size - left.size))];
    let bytes = 0;
    const rest = restAfter(SHORT_STRETCH_BYTES, (more) => {
        bytes += more;
    });
    const pool = (0,hash_pool/* hashPool */.B)(Math.min(Math.max(1, startingWorkers() - 1), queue.length));
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes() + bytes, total }));
    const giveAway = async () => {
        const given = [];
        for (let next = queue[0]; next !== undefined; next = queue[0]) {
            // A large file goes to the first free worker; small ones may wait for theirs.
            const depth = (next[0]?.size ?? 0) >= SHORT_STRETCH_BYTES ? 1 : QUEUE_DEPTH;
            // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then takes
            await pool.room(depth);
            const tasksOfBatch = queue.shift();
            if (tasksOfBatch === undefined)
                break;
            // oxlint-disable-next-line no-await-in-loop -- there is room
            const { hashed } = await (0,hash_batch/* submitBatch */.b4)(pool, job, tasksOfBatch, depth);
            const kept = hashed.then((files) => keep(found, tasksOfBatch, files));
            kept.catch(() => undefined);
            given.push(kept);
        }
        await Promise.all(given);
    };
    const hashOwn = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift())
            for (const task of next)
                // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
                found.set(task, await hashHere(job, task, rest));
    };
    try {
        await Promise.all([giveAway(), hashOwn()]);
    }
    finally {
        queue.length = 0;
        rest.stop();
        await stopTelling();
    }
    return found;
}
function keep(found, tasks, files) {
    for (const [index, task] of tasks.entries()) {
        const file = files[index];
        if (file !== undefined)
            found.set(task, file);
    }
}
/** Tells of progress until the function that it returns has told for the last time and closed the pool. */
function tellOf(pool, job, read) {
    const tell = () => job.onProgress(read());
    tell();
    const timer = setInterval(() => {
        pool.grow();
        tell();
    }, PROGRESS_MS);
    return async () => {
        clearInterval(timer);
        tell();
        await pool.close();
    };
}
const startingWorkers = () => Math.min(hash_pool/* MAX_WORKERS */.b, Math.max(2, (0,external_node_os_.availableParallelism)()));
async function* hashStream(job, first, rest) {
    const pool = (0,hash_pool/* hashPool */.B)(startingWorkers());
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes(), total: null }));
    const waiting = [];
    try {
        for (const tasks of (0,hash_batch/* cutBatches */.X3)(chain(first, rest))) {
            // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
            waiting.push(await (0,hash_batch/* submitBatch */.b4)(pool, job, tasks, QUEUE_DEPTH));
            while (waiting[0]?.isDone() === true || waiting.length > MAX_WAITING)
                // oxlint-disable-next-line no-await-in-loop -- in the order of the walk
                yield (await waiting.shift()?.hashed) ?? [];
        }
        // oxlint-disable-next-line no-await-in-loop -- as above
        for (const batch of waiting)
            yield await batch.hashed;
    }
    finally {
        await stopTelling();
    }
}
function* chain(first, rest) {
    yield* first;
    for (let step = rest.next(); step.done !== true; step = rest.next())
        yield step.value;
}


/***/ }),

/***/ 18137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ hashPool),
/* harmony export */   b: () => (/* binding */ MAX_WORKERS)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75919);




/** Cold storage wants more threads than cores; a thread more costs 10 MB. */
const MAX_WORKERS = 4;
/** Below this share of the processors' time it is the storage that is waited for. */
const WAITING_SHARE = 0.5;
/** A thread needs a buffer and a batch; without a limit each would let its heap grow for tens of megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128, stackSizeMb: 2 };
/** @param size number of worker threads to begin with */
function hashPool(size) {
    const freed = new node_events__WEBPACK_IMPORTED_MODULE_0__.EventEmitter();
    const progress = new SharedArrayBuffer(Math.max(size, MAX_WORKERS) * Float64Array.BYTES_PER_ELEMENT);
    const threads = [];
    const add = () => {
        const slot = threads.length;
        threads.push(hashThread({ progress, slot }, () => freed.emit('freed')));
    };
    while (threads.length < size)
        add();
    const isIdle = idleProcessors();
    const findThread = (depth) => threads
        .filter((thread) => thread.busy() < depth)
        .toSorted((left, right) => left.busy() - right.busy())[0];
    const room = async (depth) => {
        for (;;) {
            const thread = findThread(depth);
            if (thread !== undefined)
                return thread;
            // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(freed, 'freed');
        }
    };
    return {
        room,
        async submit(job, depth) {
            const thread = await room(depth);
            const failure = threads.map((one) => one.failure()).find((one) => one !== undefined);
            if (failure !== undefined)
                throw failure;
            const answer = thread.send(job);
            // The caller may look at it much later; until then a failure is not an unhandled one.
            answer.catch(() => undefined);
            return { answer };
        },
        grow() {
            if (!isIdle() || threads.length >= MAX_WORKERS)
                return;
            if (threads.some((thread) => thread.busy() === 0))
                return;
            add();
            freed.emit('freed');
        },
        bytes: () => new Float64Array(progress).reduce((sum, bytes) => sum + bytes, 0),
        close: async () => {
            await Promise.all(threads.map((thread) => thread.close()));
        },
    };
}
/** Tells whether the processors were mostly idle since the last question, whoever could have used them. */
function idleProcessors() {
    let last = processorTimes();
    return () => {
        const now = processorTimes();
        const busy = now.busy - last.busy;
        const all = now.all - last.all;
        last = now;
        return all > 0 && busy / all < WAITING_SHARE;
    };
}
function processorTimes() {
    const times = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.cpus)().map((cpu) => cpu.times);
    const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
    return { busy, all: times.reduce((sum, { idle }) => sum + idle, busy) };
}
function hashThread(workerData, onFree) {
    const here = import.meta.url;
    // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/. What ncc finds the name with does not
    // know `??=`: with one anywhere in this file it would not copy the worker.
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.Worker(__webpack_require__.ab + "hash-worker.js", {
        workerData,
        env: node_worker_threads__WEBPACK_IMPORTED_MODULE_3__.SHARE_ENV,
        resourceLimits: LIMITS,
    });
    const pending = new Map();
    let next = 0;
    let failure;
    const fail = (error) => {
        failure = failure ?? error;
        for (const task of pending.values())
            task.reject(failure);
        pending.clear();
        onFree();
    };
    worker.on('message', (answer) => {
        pending.get(answer.id)?.resolve(answer);
        pending.delete(answer.id);
        onFree();
    });
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => fail(new Error(`a hashing thread ended with ${code}`)));
    return {
        busy: () => pending.size,
        failure: () => failure,
        send: (job) => new Promise((resolve, reject) => {
            const id = next;
            next += 1;
            pending.set(id, { resolve, reject });
            worker.postMessage({ ...job, id });
        }),
        close: () => worker.terminate(),
    };
}


/***/ }),

/***/ 68553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g7: () => (/* binding */ hashSteps),
/* harmony export */   uK: () => (/* binding */ pieceSteps)
/* harmony export */ });
/* unused harmony export hashFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);



// This file runs as it is beside the bundle, so it imports nothing but node:*, and types.
const BUFFER_BYTES = 1024 * 1024;
/** Opening a pipe that took a file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
const CHANGED = { kind: 'changed', reason: '' };
const IRREGULAR = { kind: 'failed', reason: 'it is not a regular file' };
let shared;
/**
 * Hashes a file by synchronous reads into one buffer of 1 MiB, which every call reuses, and pauses after each with the
 * number of bytes. Nothing of the buffer is needed then, so whoever drives it may do anything in between. The file's
 * size and times are compared before and after, so that a digest never mixes two states.
 */
function* hashSteps(file, other = null) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ_ONLY);
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
        if (!before.isFile())
            return IRREGULAR;
        const size = before.size;
        const digests = size < BUFFER_BYTES && other === null
            ? hashAtOnce(descriptor, size)
            : yield* hashChunks(descriptor, size, other);
        if (digests === null || !isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor)))
            return CHANGED;
        return { kind: 'hashed', ...digests, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/** The same without pauses. */
const hashFile = (file, other = null) => finish(hashSteps(file, other), () => undefined);
/** The digest of a body that lies in runs; one file is open at a time. Pauses as `hashSteps` does. */
function* pieceSteps(runs) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const states = [];
    for (const run of runs) {
        if ('bytes' in run) {
            sha256.update(run.bytes);
            yield run.bytes.length;
            continue;
        }
        const state = yield* hashRanges(sha256, run.file, run.ranges);
        if (typeof state !== 'string')
            return { ...state, file: run.file };
        states.push([run.file, state]);
    }
    return { kind: 'pieces', sha256: sha256.digest('hex'), states };
}
/** The size and the times that the file had before and after. What is gone or no file has changed since it was listed. */
function* hashRanges(sha256, file, ranges) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, READ_ONLY);
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor);
        if (!before.isFile())
            return CHANGED;
        for (let index = 0; index < ranges.length; index += 2)
            if (!(yield* hashRange(sha256, descriptor, ranges[index] ?? 0, ranges[index + 1] ?? 0)))
                return CHANGED;
        if (!isSame(before, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor)))
            return CHANGED;
        return `${before.size} ${before.mtimeMs} ${before.ctimeMs}`;
    }
    catch (error) {
        return isGone(error) ? CHANGED : failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
const isGone = (error) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR');
const failed = (error) => ({
    kind: 'failed',
    reason: error instanceof Error ? error.message : String(error),
});
/** Times as numbers are exact to 250 ns, which is less than these calls take; as big integers they take longer. */
const isSame = (before, after) => before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs && before.size === after.size;
/** Fills the buffer from where the file stands: some file systems give less than they are asked for. */
function fill(descriptor, buffer, limit) {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < limit; filled += count)
        count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, filled, limit - filled, null);
    return filled;
}
/** One call into the library instead of three. The buffer is larger than the file, so a file that grew shows. */
function hashAtOnce(descriptor, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, shared, 0, BUFFER_BYTES, null);
    if (count < size)
        count += fill(descriptor, shared.subarray(count), BUFFER_BYTES - count);
    if (count !== size)
        return null;
    return { sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', shared.subarray(0, count), 'hex'), md5: null };
}
function* hashChunks(descriptor, size, other) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const md5 = other === null ? null : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    let total = 0;
    while (total <= size) {
        const count = fill(descriptor, shared, BUFFER_BYTES);
        if (count === 0)
            break;
        const chunk = count === BUFFER_BYTES ? shared : shared.subarray(0, count);
        sha256.update(chunk);
        md5?.update(other === 'md5-dos2unix' && isText(chunk) ? unixLines(chunk) : chunk);
        total += count;
        yield count;
    }
    if (total !== size)
        return null;
    return { sha256: sha256.digest('hex'), md5: md5?.digest('hex') ?? null };
}
/** Whether the file was long enough. */
function* hashRange(sha256, descriptor, start, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const end = start + size;
    for (let at = start; at < end;) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, shared, 0, Math.min(BUFFER_BYTES, end - at), at);
        if (count === 0)
            return false;
        sha256.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        at += count;
        yield count;
    }
    return true;
}
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const [LF, CR] = [10, 13];
/** Backspace, tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([8, 9, 10, 12, 13]);
/** As DVC 2 asks every chunk of 1 MiB by itself. */
function isText(chunk) {
    const sample = chunk.subarray(0, TEXT_SAMPLE_BYTES);
    let odd = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return odd / sample.length <= MAX_ODD_SHARE;
}
/** Turns CR LF into LF, in place. */
function unixLines(chunk) {
    const first = chunk.indexOf('\r\n');
    if (first === -1)
        return chunk;
    let end = first;
    for (let index = first; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === CR && chunk[index + 1] === LF)
            continue;
        chunk[end] = byte;
        end += 1;
    }
    return chunk.subarray(0, end);
}
function finish(steps, advance) {
    let step = steps.next();
    while (step.done !== true) {
        advance(step.value);
        step = steps.next();
    }
    return step.value;
}
/** A job of files of unknown size is cut here: the rest goes back, since it may be enough for all threads. */
const STOP_BYTES = 4 * 1024 * 1024;
function answerFiles(job, advance) {
    const unread = [];
    const sizes = [];
    const found = [];
    let bytes = 0;
    for (const [index, file] of job.files.split('\0').entries()) {
        let stepped = 0;
        const outcome = finish(hashSteps(file, job.other), (count) => {
            stepped += count;
            advance(count);
        });
        const expected = job.sizes[index] ?? -1;
        if (outcome.kind === 'hashed' && (expected === -1 || outcome.size === expected)) {
            advance(outcome.size - stepped);
            bytes += outcome.size;
            sizes.push(outcome.size);
            found.push(outcome);
        }
        else {
            sizes.push(0);
            found.push(BLANK);
            unread.push([index, outcome.kind === 'hashed' ? CHANGED : outcome]);
        }
        if (expected === -1 && bytes >= STOP_BYTES)
            break;
    }
    return {
        kind: 'files',
        id: job.id,
        sizes,
        sha256: found.map((one) => one.sha256).join(''),
        md5: job.other === null ? '' : found.map((one) => one.md5).join(''),
        unread,
    };
}
const BLANK = { sha256: ' '.repeat(64), md5: ' '.repeat(32) };
function listen(port, data) {
    const progress = new Float64Array(data.progress);
    // Nobody else writes to this slot.
    const advance = (bytes) => {
        progress[data.slot] = (progress[data.slot] ?? 0) + bytes;
    };
    const answer = (job) => {
        if (job.kind === 'files')
            return answerFiles(job, advance);
        return { kind: 'pieces', id: job.id, outcome: finish(pieceSteps(job.runs), advance) };
    };
    port.on('message', (job) => port.postMessage(answer(job)));
}
// The main thread of a bundle has no port; a thread of somebody else has no such data.
const data = node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData;
if (node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort !== null && isThreadData(data))
    listen(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort, data);
function isThreadData(value) {
    return typeof value === 'object' && value !== null && 'progress' in value && 'slot' in value;
}


/***/ }),

/***/ 86283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   Wb: () => (/* binding */ checkLines),
/* harmony export */   _s: () => (/* binding */ listingWriter),
/* harmony export */   "do": () => (/* binding */ parseSumLine)
/* harmony export */ });
/* unused harmony exports MAX_LINE_BYTES, temporaryName, parseListingLine */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49285);




const WRITE_BYTES = 256 * 1024;
const READ_BYTES = 64 * 1024;
const LF = 10;
/** A path of the longest that systems take (4,096 bytes), all of it escaped, and a digest. */
const MAX_LINE_BYTES = 16 * 1024;
/**
 * Writes a listing beside its place and moves it there when it is whole.
 * @param file `null` when only the digest is wanted
 * @param headBytes bytes left free at the start for the head, which has exactly as many
 */
function listingWriter(file, headBytes = 0) {
    const temporary = file === null ? null : temporaryName(file);
    let descriptor = temporary === null ? null : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(temporary, 'wx', 0o644);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let pending = [];
    let pendingSize = 0;
    let written = 0;
    let isKept = false;
    const flush = () => {
        const bytes = Buffer.from(pending.join(''), 'utf8');
        hash.update(bytes);
        if (descriptor !== null)
            writeAll(descriptor, bytes, headBytes + written);
        written += bytes.length;
        pending = [];
        pendingSize = 0;
    };
    const close = () => {
        if (descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
        descriptor = null;
    };
    return {
        add(line) {
            pending.push(line);
            pendingSize += line.length;
            if (pendingSize >= WRITE_BYTES)
                flush();
        },
        size: () => written + Buffer.byteLength(pending.join('')),
        commit(head = () => '') {
            flush();
            const digest = (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSha256 */ .tz)(hash.digest('hex'));
            if (descriptor !== null)
                writeAll(descriptor, Buffer.from(head(digest)), 0);
            close();
            if (temporary !== null && file !== null)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, file);
            isKept = true;
            return digest;
        },
        discard() {
            if (isKept || temporary === null)
                return;
            close();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, { force: true });
        },
    };
}
/** Beside the file, so that a rename does it, and taken by no other process. */
const temporaryName = (file) => `${file}.${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
function writeAll(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
}
/**
 * The file of one line of a listing, without its line break. manifest.md §3.
 * @param where file and line, for the message
 * @throws FORMAT_INVALID, also for a path that is absolute or leads out of its folder
 */
function parseListingLine(line, where) {
    const listed = parseSumLine(line, where);
    if (listed.path.split('/').some((part) => /^(?:\.\.?)?$/.test(part)))
        throw invalid(where, `${JSON.stringify(listed.path.slice(0, 80))} is no path below a folder`);
    return listed;
}
/**
 * The same for any path, as `sha256sum` prints it.
 * @throws FORMAT_INVALID
 */
function parseSumLine(line, where) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const sha256 = line.slice(start, start + 64);
    const name = line.slice(start + 66);
    if (!(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isSha256 */ ._h)(sha256) || line.slice(start + 64, start + 66) !== '  ' || name === '')
        throw invalid(where, `${JSON.stringify(line.slice(0, 80))} is not a SHA-256, two spaces and a path`);
    if (name.includes('\0'))
        throw invalid(where, 'a path holds a NUL');
    if (!escaped && /[\\\r]/.test(name))
        throw invalid(where, 'a backslash or carriage return in a path must be escaped');
    return { path: escaped ? unescapeName(name, where) : name, sha256 };
}
const ESCAPES = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
function unescapeName(name, where) {
    return name.replaceAll(/\\[^]?/g, (sign) => {
        const plain = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
        if (plain === undefined)
            throw invalid(where, `${JSON.stringify(sign)} is none of the escapes \\\\, \\n and \\r`);
        return plain;
    });
}
const invalid = (where, what) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('FORMAT_INVALID', `${where}: ${what}. Write the listing again.`);
/**
 * The lines of a file without their line breaks; memory does not depend on its size.
 * @param bufferBytes read at a time
 * @throws FORMAT_INVALID for what is not UTF-8, a last line without its break, or one of more than 16 KiB
 */
function* readLines(file, bufferBytes = READ_BYTES) {
    const buffer = Buffer.allocUnsafe(bufferBytes + MAX_LINE_BYTES);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, 'r');
    let line = 0;
    try {
        let kept = 0;
        for (;;) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, buffer, kept, bufferBytes, null);
            if (count === 0)
                break;
            const end = kept + count;
            let start = 0;
            for (let lf = buffer.indexOf(LF); lf !== -1 && lf < end; lf = buffer.indexOf(LF, start)) {
                line += 1;
                yield decode(decoder, buffer.subarray(start, lf), `${file}:${line}`);
                start = lf + 1;
            }
            kept = end - start;
            if (kept >= MAX_LINE_BYTES)
                throw invalid(`${file}:${line + 1}`, `the line has more than ${MAX_LINE_BYTES} bytes`);
            buffer.copyWithin(0, start, end);
        }
        if (kept > 0)
            throw invalid(`${file}:${line + 1}`, 'the last line is cut off');
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
/**
 * Passes lines on and compares their digest at the end.
 * @throws FORMAT_INVALID
 */
function* checkLines(lines, expected, file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const line of lines) {
        hash.update(`${line}\n`);
        yield line;
    }
    if (hash.digest('hex') !== expected)
        throw invalid(file, 'its lines are not those that its first line speaks of');
}
function decode(decoder, bytes, where) {
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw invalid(where, 'the line is not UTF-8');
    }
}


/***/ }),

/***/ 26913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ localCapture)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var domain_listing = __webpack_require__(40496);
;// CONCATENATED MODULE: ./lib/adapters/file-source.js


/**
 * A file on disk as a source. Each read opens and closes it: nothing has to be closed by those who read, and a file
 * that was replaced, written to or cut between two reads is noticed.
 */
function fileSource({ file, path, size }) {
    let first;
    return {
        path,
        size,
        read: (offset, length) => {
            const wanted = Math.max(0, Math.min(length, size - offset));
            if (wanted === 0)
                return new Uint8Array(0);
            const bytes = Buffer.allocUnsafeSlow(wanted);
            const descriptor = openFile(file, path);
            try {
                const stat = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
                first ??= stat;
                if (!stat.isFile() || stat.size !== BigInt(size) || !isSame(stat, first))
                    throw changed(path);
                for (let done = 0; done < wanted;) {
                    const count = (0,external_node_fs_.readSync)(descriptor, bytes, done, wanted - done, offset + done);
                    if (count === 0)
                        throw changed(path);
                    done += count;
                }
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
            }
            return bytes;
        },
    };
}
/** Opening a pipe that took the file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const isSame = (one, other) => one.ino === other.ino && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs;
function openFile(file, path) {
    try {
        return (0,external_node_fs_.openSync)(file, READ_ONLY);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`, { cause });
    }
}
const changed = (path) => new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" changed while it was read. Let the job that writes it finish before this step.`);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/directory-entries.js


/** Some ten thousand names, which are read one after the other. For fewer, all at once is faster. */
const LARGE_FOLDER_BYTES = 512 * 1024;
/** More would outlive a collection of garbage, and make the space for new objects grow. */
const READ_AHEAD_ENTRIES = 128;
const NAMES_BYTES = 1024 * 1024;
const FIRST_ENTRIES = 32 * 1024;
const KINDS = ['other', 'file', 'folder'];
/**
 * What is in a folder in the order that paths below it have: by UTF-8 bytes, folders as `name/`. Links are followed no
 * further than to see whether they lead to a folder.
 * @param folder absolute
 * @param largeBytes size of the folder itself from which its names are packed
 */
function listEntries(folder, largeBytes = LARGE_FOLDER_BYTES) {
    if ((0,external_node_fs_.lstatSync)(folder).size >= largeBytes)
        return listLarge(folder);
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    // A folder that holds files only, with names below the surrogates, is in order when its texts are: the engine
    // compares texts by UTF-16 units, which is fast.
    if (entries.every((entry) => entry.isFile() && !/[\uD800-\uFFFF]/.test(entry.name)))
        return entries
            .map((entry) => entry.name)
            .toSorted()
            .map((name) => ({ name, isFolder: false, isPlainFile: true }));
    return entries
        .map((entry) => {
        const kind = kindOf(folder, entry);
        return { key: orderKey(entry.name, kind), entry: toEntry(entry.name, kind) };
    })
        .toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.key, right.key))
        .map(({ entry }) => entry);
}
const toEntry = (name, kind) => ({
    name,
    isFolder: kind === 'folder',
    isPlainFile: kind === 'file',
});
const orderKey = (name, kind) => (kind === 'folder' ? `${name}/` : name);
function kindOf(folder, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() && isDirectory(`${folder}/${entry.name}`) ? 'folder' : 'other';
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
function listLarge(folder) {
    const names = packedNames();
    const handle = (0,external_node_fs_.opendirSync)(folder, { bufferSize: READ_AHEAD_ENTRIES });
    try {
        for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
            const kind = kindOf(folder, entry);
            names.add(orderKey(entry.name, kind), kind);
        }
    }
    finally {
        handle.closeSync();
    }
    return names.sorted();
}
/**
 * Names in one growing buffer. A text and an object for each of a million would be most of the program's memory; so
 * they take what they have in bytes, and nine more each.
 */
function packedNames() {
    let bytes = Buffer.allocUnsafeSlow(NAMES_BYTES);
    let starts = new Uint32Array(FIRST_ENTRIES);
    let kinds = new Uint8Array(FIRST_ENTRIES);
    let count = 0;
    let end = 0;
    return {
        add(key, kind) {
            // UTF-8 has at most three bytes per unit.
            const room = key.length * 3;
            if (end + room > bytes.length)
                bytes = Buffer.concat([bytes], bytes.length * 2 + room);
            if (count + 2 > starts.length) {
                starts = enlarge(starts, new Uint32Array(starts.length * 2));
                kinds = enlarge(kinds, new Uint8Array(kinds.length * 2));
            }
            starts[count] = end;
            kinds[count] = KINDS.indexOf(kind);
            end += bytes.write(key, end);
            count += 1;
            starts[count] = end;
        },
        *sorted() {
            const order = new Uint32Array(count).map((_, index) => index);
            order.sort((left, right) => compareKeys(bytes, starts, left, right));
            for (const index of order) {
                const key = bytes.toString('utf8', starts[index] ?? 0, starts[index + 1] ?? 0);
                const kind = KINDS[kinds[index] ?? 0] ?? 'other';
                yield toEntry(kind === 'folder' ? key.slice(0, -1) : key, kind);
            }
        },
    };
}
function enlarge(from, to) {
    to.set(from);
    return to;
}
function compareKeys(bytes, starts, left, right) {
    let a = starts[left] ?? 0;
    let b = starts[right] ?? 0;
    const endA = starts[left + 1] ?? 0;
    const endB = starts[right + 1] ?? 0;
    for (; a < endA && b < endB; a += 1, b += 1) {
        const difference = (bytes[a] ?? 0) - (bytes[b] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return endA - a - (endB - b);
}

// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
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
    for (const found of file_walk_findFiles(workspace, selection)) {
        const { file, path, size } = found;
        yield { file, path, size: size ?? readable(path, () => (0,external_node_fs_.lstatSync)(file)).size };
    }
}
/** The same without looking at every file by itself, which for small ones takes half as long as hashing them. */
function* file_walk_findFiles(workspace, selection) {
    const prefix = workspace.endsWith(external_node_path_.sep) ? workspace : workspace + external_node_path_.sep;
    if (selection.singleFile !== null) {
        if (!selection.selects(selection.singleFile))
            return;
        refuseLinkedFolder(workspace, selection.singleFile);
        const walk = { prefix, boundary: workspace, selection };
        const found = readEntry(walk, selection.singleFile, null);
        if (found.kind === 'file')
            yield found;
        return;
    }
    const start = (0,external_node_path_.join)(workspace, selection.root);
    if ((0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false }) === undefined)
        return;
    const boundary = (0,external_node_fs_.realpathSync)(start);
    if (!(0,workspace_path/* isInside */.FK)(workspace, boundary))
        throw linkOut(selection.root, workspace);
    yield* walkDirectory({ prefix, boundary, selection }, selection.root, boundary);
}
function* walkDirectory(walk, root, real) {
    const levels = [enterDirectory(walk, root, real)];
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        const step = level.entries.next();
        if (step.done === true) {
            levels.pop();
            continue;
        }
        const entry = step.value;
        const path = level.prefix + entry.name;
        const selected = walk.selection.selects(path);
        // What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error.
        if (!selected && !(entry.isFolder && walk.selection.mayHold(path)))
            continue;
        refuseUnreadable(path);
        if (entry.isPlainFile) {
            yield toFound(walk, path, null);
            continue;
        }
        const found = readEntry(walk, path, entry.isFolder ? level.real : null);
        if (found.kind === 'file') {
            if (selected)
                yield found;
            continue;
        }
        if (levels.some((one) => one.real === found.real))
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" links back to a folder that holds it.`);
        if (levels.length >= MAX_DEPTH)
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is more than ${MAX_DEPTH} folders deep.`);
        levels.push(enterDirectory(walk, path, found.real));
    }
}
function enterDirectory(walk, path, real) {
    const entries = readable(path, () => listEntries(walk.prefix + toSystem(path)));
    return { prefix: path === '' ? '' : `${path}/`, real, entries: entries[Symbol.iterator]() };
}
function refuseUnreadable(path) {
    if (path.includes('\u{FFFD}'))
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}": the name is not UTF-8, so no listing could repeat it. Rename the file.`);
}
function toFound(walk, path, size) {
    const { root } = walk.selection;
    return {
        file: walk.prefix + toSystem(path),
        path: root === '' ? path : path.slice(root.length + 1),
        size,
    };
}
/** @throws FILE_REFUSED with the system's reason */
function readable(path, read) {
    try {
        return read();
    }
    catch (cause) {
        if (!(0,system_error/* isSystemError */.O)(cause))
            throw cause;
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" cannot be read: ${cause.message}.`, { cause });
    }
}
/** @param parent the real path of the folder that holds it, when it is a folder or a link to one */
function readEntry(walk, path, parent) {
    const file = walk.prefix + toSystem(path);
    let stat = readable(path, () => (0,external_node_fs_.lstatSync)(file));
    let real;
    if (stat.isSymbolicLink()) {
        real = resolveLink(file, path);
        if (!(0,workspace_path/* isInside */.FK)(walk.boundary, real))
            throw linkOut(path, walk.boundary);
        stat = (0,external_node_fs_.lstatSync)(real);
    }
    else if (stat.isDirectory() && parent !== null)
        real = (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(path));
    if (stat.isDirectory())
        return { kind: 'directory', real: real ?? (0,external_node_fs_.realpathSync)(file) };
    if (!stat.isFile())
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`);
    return { kind: 'file', ...toFound(walk, path, stat.size) };
}
/** With this system's separators. */
const toSystem = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll('/', external_node_path_.sep));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/domain/dvc-hash.js
var dvc_hash = __webpack_require__(6564);
// EXTERNAL MODULE: ./lib/adapters/hash-files.js + 1 modules
var hash_files = __webpack_require__(53514);
// EXTERNAL MODULE: ./lib/adapters/listing-file.js
var listing_file = __webpack_require__(86283);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/adapters/path-pattern.js





/**
 * A pattern that names something on the disk is that thing, also with `[` or `*` in its name; anything else with
 * wildcards is a glob.
 * @param literal patterns are paths: `!` and wildcards are characters of a name
 * @throws FILE_MISSING, FILE_REFUSED, INPUT_INVALID
 */
function path_pattern_parseSelection(workspace, patterns, literal = false) {
    const isExclusion = (one) => !literal && one.startsWith('!');
    const included = patterns.filter((one) => !isExclusion(one));
    const excluded = patterns
        .filter(isExclusion)
        .map((one) => parsePattern(workspace, one.slice(1), { exclusion: true, literal }));
    if (included.length === 0)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} selects nothing: every pattern starts with "!". Add one without it.`);
    const parsed = included.map((one) => parsePattern(workspace, one, { exclusion: false, literal }));
    const [only] = parsed;
    const single = only !== undefined && parsed.length === 1 && only.kind === 'file';
    return {
        root: commonRoot(parsed),
        singleFile: single ? only.base : null,
        wholeDirectory: parsed.some((one) => one.kind === 'directory'),
        mayHold: (directory) => parsed.some((one) => directory === '' || one.mayHold(directory)) &&
            !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
        selects: (file) => parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
        unmatched: (files) => parsed
            .filter((one) => one.kind === 'glob' && !files.some((file) => one.matches(file)))
            .map((one) => one.text),
    };
}
const describePatterns = (patterns) => patterns.map((one) => `"${one}"`).join(', ');
const hasWildcard = (pattern) => picomatch.scan(pattern).isGlob;
function parsePattern(workspace, written, { exclusion, literal }) {
    const text = (0,workspace_path/* toPosix */.d7)(written.trim());
    const kind = kindOnDisk(workspace, text);
    if (kind === 'broken' && !exclusion)
        throw (0,workspace_path/* brokenLink */.yC)(text);
    if (kind === null && (literal || !hasWildcard(text))) {
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

;// CONCATENATED MODULE: ./lib/adapters/hash-set.js






/**
 * Hashes what patterns select; memory does not depend on how many files that is.
 * @param workspace absolute, without links; what patterns are relative to and may not lead out of
 * @param out gets the listing, of a single file too; `null` for none
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function hashSet(workspace, patterns, out, options = {}) {
    const selection = parseSelection(workspace, patterns);
    const listing = listingWriter(out);
    try {
        const hashed = await addAll(listing, findFiles(workspace, selection), options);
        refuseEmpty(workspace, patterns, hashed.files, hashed.size);
        const single = isSingle(selection, hashed.files);
        const digest = listing.commit();
        return {
            digest: single && hashed.last !== null ? hashed.last.sha256 : digest,
            files: hashed.files,
            size: hashed.size,
            single,
        };
    }
    finally {
        listing.discard();
    }
}
/** Hashes files into a listing. */
async function addAll(listing, walk, options) {
    let added = { files: 0, size: 0, last: null };
    for await (const files of hashBatches(walk, options)) {
        listing.add(renderLines(files));
        added = {
            files: added.files + files.length,
            size: files.reduce((sum, file) => sum + file.size, added.size),
            last: files.at(-1) ?? added.last,
        };
    }
    return added;
}
/** Names are seldom odd: one look at all of them spares three at each. */
function renderLines(files) {
    const plain = files.map((file) => `${file.sha256}  ${file.path}\n`);
    const isPlain = !files.some((file) => /[\\\n\r]/.test(file.path));
    return (isPlain ? plain : files.map(listingLine)).join('');
}
/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
const isSingle = (selection, files) => selection.singleFile !== null || (files === 1 && !selection.wholeDirectory);
/** @throws FILE_MISSING */
function refuseEmpty(workspace, patterns, files, size) {
    if (files > 0 && size > 0)
        return;
    const found = files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`;
    throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`);
}

;// CONCATENATED MODULE: ./lib/adapters/fingerprint.js











/**
 * Hashes what patterns select into a listing; nothing per file is kept in memory.
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function fingerprint({ workspace, scratch }, patterns, options) {
    const selection = path_pattern_parseSelection(workspace, patterns, options.literal);
    const file = (0,external_node_path_.join)(scratch, `listing-${(0,external_node_crypto_.randomUUID)()}.sha256`);
    const listing = (0,listing_file/* listingWriter */._s)(file);
    const tally = fileTally(selection.root);
    const dvc = options.dvc === undefined ? undefined : (0,dvc_hash/* dvcDirectoryHasher */.O_)();
    try {
        const last = await fingerprint_addAll(walkFiles(workspace, selection), options, (hashed) => {
            const one = followPointer(hashed, options);
            tally.add(one, one !== hashed);
            listing.add((0,domain_listing/* listingLine */.Z2)(one));
            dvc?.add(one.path, hashed.md5 ?? '');
            return one;
        });
        const counted = tally.counted();
        refuseUncountable(patterns, counted.size);
        refuseEmpty(workspace, patterns, counted.files, counted.size);
        const single = last !== undefined && isSingle(selection, counted.files) ? last : undefined;
        const quoted = dvc === undefined ? {} : { dvc: single?.md5 ?? dvc.digest() };
        if (single !== undefined)
            return { ...counted, ...quoted, digest: single.sha256, listing: null };
        const size = listing.size();
        const digest = listing.commit();
        return { ...counted, ...quoted, digest, listing: { file, size, sha256: digest } };
    }
    finally {
        listing.discard();
    }
}
/** Pointers can claim any size. */
function refuseUncountable(patterns, size) {
    if (Number.isSafeInteger(size))
        return;
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} claims to hold ${size} bytes, more than can be counted. Look at its Git LFS pointers.`);
}
/** Hashes all files, each given to `add` in the order of the walk; answers what `add` made of the last one. */
async function fingerprint_addAll(walk, options, add) {
    let last;
    const method = options.dvc === undefined ? options : { ...options, md5: options.dvc };
    for await (const batch of (0,hash_files/* hashBatches */.z)(walk, method)) {
        for (const hashed of batch)
            last = add(hashed);
    }
    return last;
}
/** A pointer has three lines at least, one of them with 64 digits. Bytes. */
const MIN_POINTER_BYTES = 100;
const MAX_POINTER_BYTES = 1024;
function followPointer(file, { readPointer }) {
    if (readPointer === undefined || !mayPoint(file.size))
        return file;
    const pointer = readPointer(fileSource(file).read(0, MAX_POINTER_BYTES));
    return pointer === null ? file : { ...file, sha256: pointer.sha256, size: pointer.size };
}
const mayPoint = (size) => size >= MIN_POINTER_BYTES && size <= MAX_POINTER_BYTES;
/** Tables beyond these are counted, and their rows are not. */
const MAX_TABLES = 1000;
const TABLE_NAME = /\.(?:csv|tsv|jsonl|ndjson|parquet)$/i;
function fileTally(root) {
    const tables = [];
    let files = 0;
    let size = 0;
    let pointers = 0;
    let tableCount = 0;
    return {
        add(file, pointer) {
            files += 1;
            size += file.size;
            if (pointer)
                pointers += 1;
            if (!TABLE_NAME.test(file.path))
                return;
            tableCount += 1;
            const path = [root, file.path].filter((part) => part !== '').join('/');
            if (tables.length < MAX_TABLES)
                tables.push({ file: file.file, path, size: file.size });
        },
        counted: () => ({ files, size, pointers, tables, tableCount }),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/domain/byte-piece.js
var byte_piece = __webpack_require__(12587);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/adapters/hash-batch.js
var hash_batch = __webpack_require__(53871);
// EXTERNAL MODULE: ./lib/adapters/hash-pool.js
var hash_pool = __webpack_require__(18137);
// EXTERNAL MODULE: ./lib/adapters/hash-worker.js
var hash_worker = __webpack_require__(68553);
;// CONCATENATED MODULE: ./lib/adapters/hash-pieces.js







/** Workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024;
/** Of this size a body goes to the first free worker; smaller ones may wait for theirs. */
const LARGE_BYTES = 8 * 1024 * 1024;
const QUEUE_DEPTH = 4;
/** Reads, of at most 1 MiB each, before other tasks of the program get their turn: at most about 20 ms. */
const STRETCH_STEPS = 32;
const PROGRESS_MS = 100;
/**
 * The SHA-256 of each body, in the order of the bodies. Much work goes to threads, largest body first: a file and its
 * parts in one call are hashed side by side, and are known to be of the same state of the file.
 * @throws FILE_CHANGED for a file that is gone, no regular file, or shorter than its pieces, or that changed meanwhile;
 * FILE_REFUSED for one that cannot be read
 */
async function hashPieces(bodies, options = {}) {
    const work = bodies.map((pieces, index) => ({ index, pieces, size: (0,byte_piece/* sizeOf */.$)(pieces) }));
    const total = work.reduce((sum, { size }) => sum + size, 0);
    const tell = (bytes) => options.onProgress?.({ bytes, total });
    const found = collector();
    await (total < WORTH_WORKERS_BYTES ? hashHere : hashInThreads)(work, found, tell);
    tell(total);
    return work.map(({ index }) => found.digestOf(index));
}
/** Compares the files of all bodies: two bodies must not hold two states of one file. */
function collector() {
    const digests = new Map();
    const states = new Map();
    return {
        add(index, outcome) {
            if (outcome.kind !== 'pieces')
                throw (0,hash_batch/* refuse */.TR)(outcome.file, outcome);
            for (const [file, state] of outcome.states) {
                if ((states.get(file) ?? state) !== state)
                    throw (0,hash_batch/* fileChanged */.J8)(file);
                states.set(file, state);
            }
            digests.set(index, (0,digest/* parseSha256 */.tz)(outcome.sha256));
        },
        digestOf(index) {
            const digest = digests.get(index);
            if (digest === undefined)
                throw new TypeError('a hashing thread answered another question');
            return digest;
        },
    };
}
const hashHere = async (bodies, found, tell) => {
    let [bytes, steps] = [0, 0];
    for (const { index, pieces } of bodies) {
        const hashing = (0,hash_worker/* pieceSteps */.uK)([...toRuns(pieces)]);
        let step = hashing.next();
        for (; step.done !== true; step = hashing.next()) {
            bytes += step.value;
            steps += 1;
            if (steps % STRETCH_STEPS > 0)
                continue;
            tell(bytes);
            // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
            await (0,promises_.setImmediate)();
        }
        found.add(index, step.value);
    }
};
const hashInThreads = async (bodies, found, tell) => {
    const queue = bodies.toSorted((left, right) => right.size - left.size);
    const pool = (0,hash_pool/* hashPool */.B)(Math.min(queue.length, hash_pool/* MAX_WORKERS */.b, Math.max(2, (0,external_node_os_.availableParallelism)())));
    const timer = setInterval(() => {
        // What is at work already is not faster in more threads.
        if (queue.length > 0)
            pool.grow();
        tell(pool.bytes());
    }, PROGRESS_MS);
    const answers = [];
    try {
        for (let body = queue[0]; body !== undefined; body = queue[0]) {
            const { index, pieces, size } = body;
            const depth = size >= LARGE_BYTES ? 1 : QUEUE_DEPTH;
            // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then copies what is in memory
            await pool.room(depth);
            queue.shift();
            // oxlint-disable-next-line no-await-in-loop -- there is room
            const { answer } = await pool.submit({ kind: 'pieces', runs: copyRuns(pieces) }, depth);
            const added = answer.then((one) => {
                if (one.kind !== 'pieces')
                    throw new TypeError('a hashing thread answered another question');
                return found.add(index, one.outcome);
            });
            // Nothing that follows is of use to anybody.
            added.catch(() => queue.splice(0));
            answers.push(added);
        }
        await Promise.all(answers);
    }
    finally {
        clearInterval(timer);
        await pool.close();
    }
};
/** Pieces of one file that follow each other become one run, which opens the file once. */
function* toRuns(pieces) {
    let run;
    for (const piece of pieces) {
        if (run !== undefined && (piece.kind !== 'file' || piece.path !== run.file)) {
            yield run;
            run = undefined;
        }
        if (piece.kind === 'bytes')
            yield { bytes: piece.bytes };
        else {
            run ??= { file: piece.path, ranges: [] };
            run.ranges.push(piece.start, piece.size);
        }
    }
    if (run !== undefined)
        yield run;
}
/** A view of a large buffer would take the whole of it along into the thread. */
const copyRuns = (pieces) => [...toRuns(pieces)].map((run) => ('bytes' in run ? { bytes: new Uint8Array(run.bytes) } : run));

;// CONCATENATED MODULE: ./lib/adapters/progress.js
const LINE_MS = 5000;
const BAR_PER_SECOND = 10;
/**
 * A bar on a terminal, elsewhere a line every five seconds; nothing for what is done before that.
 * @param doing in the progressive form: `hashing`
 */
async function showProgress(doing, stream = process.stderr) {
    return stream.isTTY === true ? await progressBar(doing, stream) : progressLines(doing, stream);
}
/** The library is loaded only where there is a terminal to draw on. */
async function progressBar(doing, stream) {
    const { SingleBar } = await __webpack_require__.e(/* import() */ 8502).then(__webpack_require__.t.bind(__webpack_require__, 98502, 19));
    let state;
    const bar = new SingleBar({
        stream,
        fps: BAR_PER_SECOND,
        hideCursor: true,
        clearOnComplete: true,
        barsize: 30,
        format: (options, { progress }) => {
            const text = state === undefined ? '' : describe(state);
            if (state?.total === null || state === undefined)
                return `${doing} ${text}`;
            const filled = Math.round(progress * (options.barsize ?? 0));
            return `${doing} [${'='.repeat(filled).padEnd(options.barsize ?? 0)}] ${text}`;
        },
    });
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            bar.start(total ?? 0, 0);
        },
        advance(bytes) {
            if (state === undefined)
                return;
            state = { ...state, bytes: state.bytes + bytes };
            bar.update(state.bytes);
        },
        done: () => bar.stop(),
    };
}
function progressLines(doing, stream) {
    let state;
    let timer;
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            clearInterval(timer);
            timer = setInterval(() => {
                if (state !== undefined)
                    stream.write(`${doing}: ${describe(state)}\n`);
            }, LINE_MS).unref();
        },
        advance(bytes) {
            if (state !== undefined)
                state = { ...state, bytes: state.bytes + bytes };
        },
        done: () => clearInterval(timer),
    };
}
function describe({ total, bytes, startedAt }) {
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : '';
    if (total === null)
        return `${formatBytes(bytes)}${rate}`;
    const share = total === 0 ? 100 : Math.floor((bytes / total) * 100);
    return `${formatBytes(bytes)} of ${formatBytes(total)}, ${share} %${rate}`;
}
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** Three digits and a decimal unit. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit] ?? ''}`;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-progress.js

/**
 * Shows how far hashing is, on standard error: nothing for what takes less than five seconds.
 * @param work gets the callback for `hashFiles`
 */
async function withHashProgress(work, stream) {
    const progress = await showProgress('hashing', stream);
    let told;
    try {
        return await work((now) => {
            if (told === undefined)
                progress.start(now.total);
            progress.advance(now.bytes - (told?.bytes ?? 0));
            told = now;
        });
    }
    finally {
        progress.done();
    }
}

;// CONCATENATED MODULE: ./lib/adapters/tar-layout.js



const BLOCK_BYTES = 512;
/** Archives end on a full record of 20 blocks. */
const RECORD_BYTES = 20 * BLOCK_BYTES;
const END_BYTES = 2 * BLOCK_BYTES;
const NAME_BYTES = 100;
/** What eleven octal digits hold: a byte less than 8 GiB. */
const MAX_OCTAL_SIZE = 8 ** 11 - 1;
/**
 * Lays out one tar (POSIX.1-2001, pax) of regular files, in the order of their path bytes, without times, owners or
 * folders: the same files always give the same bytes. Names that are not ASCII or longer than 100 bytes, and sizes
 * from 8 GiB, are in a pax header; all others are plain ustar. Reads nothing.
 *
 * The bytes are those of GNU tar 1.27 and later, so that anybody can recompute the archive from its files:
 *
 *     find . -type f -printf '%P\0' | LC_ALL=C sort -z |
 *       tar --format=posix --pax-option='exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime' --mtime=@0 \
 *         --owner=0 --group=0 --numeric-owner --mode=0644 --no-recursion --null -T - -cf model.tar
 *
 * @throws {TypeError} for a path that comes twice or a size that is no safe integer from zero
 */
function layTar(members) {
    const pieces = [];
    const offsets = new Map();
    let size = 0;
    let waiting = [];
    const flush = () => {
        if (waiting.length > 0)
            pieces.push({ kind: 'bytes', bytes: Buffer.concat(waiting) });
        waiting = [];
    };
    const add = (bytes) => {
        if (bytes.length > 0)
            waiting.push(bytes);
        size += bytes.length;
    };
    for (const member of members.toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.path, right.path))) {
        check(member, offsets);
        add(headOf(member));
        offsets.set(member.path, size);
        if (member.size > 0) {
            flush();
            pieces.push({ kind: 'file', path: member.file, start: 0, size: member.size });
        }
        size += member.size;
        add(zerosTo(BLOCK_BYTES, size));
    }
    add(Buffer.alloc(END_BYTES));
    add(zerosTo(RECORD_BYTES, size));
    flush();
    return { pieces, size: (0,byte_piece/* sizeOf */.$)(pieces), offsets };
}
function check({ path, size }, laid) {
    if (laid.has(path))
        throw new TypeError(`"${path}" cannot be in an archive twice`);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new TypeError(`"${path}" cannot have ${size} bytes`);
}
const zerosTo = (unit, size) => Buffer.alloc((unit - (size % unit)) % unit);
/** All blocks in front of a file's bytes. */
function headOf({ path, size }) {
    const name = Buffer.from(path);
    const isLong = size > MAX_OCTAL_SIZE;
    const isPlain = name.length === path.length && name.length <= NAME_BYTES;
    const own = headerBlock('0', name, isLong ? 0 : size);
    const records = [
        ...(isPlain ? [] : [paxRecord('path', path)]),
        ...(isLong ? [paxRecord('size', String(size))] : []),
    ];
    if (records.length === 0)
        return own;
    const body = Buffer.concat(records);
    const paxName = Buffer.from(`${external_node_path_.posix.dirname(path)}/PaxHeaders/${external_node_path_.posix.basename(path)}`);
    const header = headerBlock('x', paxName, body.length);
    return Buffer.concat([header, body, zerosTo(BLOCK_BYTES, body.length), own]);
}
/** `LENGTH KEYWORD=VALUE\n`, where the length counts its own digits. */
function paxRecord(keyword, value) {
    const rest = Buffer.from(` ${keyword}=${value}\n`);
    let length = rest.length;
    while (length !== rest.length + String(length).length)
        length = rest.length + String(length).length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
/** Where each field of a ustar header begins. */
const AT = {
    mode: 100,
    uid: 108,
    gid: 116,
    size: 124,
    mtime: 136,
    checksum: 148,
    type: 156,
    magic: 257,
    major: 329,
    minor: 337,
};
/**
 * One header; a name that is too long for it is cut, as the pax header in front has the whole.
 * @param type `0` for a regular file, `x` for a pax header
 */
function headerBlock(type, name, size) {
    const block = Buffer.alloc(BLOCK_BYTES);
    const octal = (at, digits, value) => block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
    name.copy(block, 0, 0, NAME_BYTES);
    octal(AT.mode, 7, 0o644);
    octal(AT.uid, 7, 0);
    octal(AT.gid, 7, 0);
    octal(AT.size, 11, size);
    octal(AT.mtime, 11, 0);
    block.write(type, AT.type, 'latin1');
    block.write('ustar\x0000', AT.magic, 'latin1');
    // A pax header is no device and no file, and GNU tar leaves these empty in it.
    if (type === '0') {
        octal(AT.major, 7, 0);
        octal(AT.minor, 7, 0);
    }
    // The sum takes its own field as eight spaces, of which one stays behind the digits.
    block.write(' '.repeat(8), AT.checksum, 'latin1');
    octal(AT.checksum, 6, block.reduce((sum, byte) => sum + byte, 0));
    block[AT.checksum + 6] = 0;
    return block;
}

;// CONCATENATED MODULE: ./lib/adapters/local-capture.js













const MAX_TEXT_FILES = 1000;
/**
 * Reads the workspace of a job.
 * @param folder the workspace
 * @param scratch an existing folder for listings, outside of the workspace
 * @param cache digests of data files from earlier runs; model files are always read
 */
function localCapture(folder, scratch, cache) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(folder);
    return {
        collect: (patterns, maxFiles) => collect(workspace, patterns, maxFiles),
        fingerprint: (patterns, options = {}) => withHashProgress(async (onProgress) => {
            const method = { ...options, onProgress, ...(cache === undefined ? {} : { cache }) };
            const found = await fingerprint({ workspace, scratch }, patterns, method);
            cache?.save();
            return found;
        }),
        select: (patterns, maxFiles) => local_capture_select(workspace, patterns, maxFiles),
        readTexts: async (patterns, maxBytes) => readTexts(workspace, patterns, maxBytes),
        open: fileSource,
        hash: hashOne,
        hashBodies: (bodies) => withHashProgress(async (onProgress) => await hashPieces(bodies, { onProgress })),
        archive: layTar,
    };
}
async function collect(workspace, patterns, maxFiles) {
    const selection = path_pattern_parseSelection(workspace, patterns);
    const walked = [];
    for (const file of walkFiles(workspace, selection)) {
        walked.push(file);
        if (walked.length > maxFiles)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} selects more than ${maxFiles} files, the most that a version has. ` +
                'Save the model in fewer files, pack them into an archive yourself, or narrow the patterns.');
    }
    refuseUnmatched(workspace, selection, walked);
    const files = await withHashProgress(async (onProgress) => {
        const hashed = [];
        for await (const file of (0,hash_files/* hashFiles */.y)(walked.values(), { onProgress }))
            hashed.push(file);
        return hashed;
    });
    const size = files.reduce((sum, file) => sum + file.size, 0);
    refuseEmpty(workspace, patterns, files.length, size);
    return { files, size, digest: (0,domain_listing/* setDigest */.$U)(files, isSingle(selection, files.length)) };
}
/** A model without its tokenizer is published in silence otherwise. */
function refuseUnmatched(workspace, selection, walked) {
    if (walked.length === 0)
        return;
    const paths = walked.map(({ path }) => [selection.root, path].filter(Boolean).join('/'));
    const unmatched = selection.unmatched(paths);
    if (unmatched.length > 0)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(unmatched)} matches no file in ${workspace}. Remove it, or check that the step which writes the files ran before.`);
}
async function hashOne(file) {
    for await (const { sha256 } of (0,hash_files/* hashFiles */.y)([file].values()))
        return sha256;
    throw new TypeError('one file has one digest');
}
function local_capture_select(workspace, patterns, maxFiles) {
    const selection = path_pattern_parseSelection(workspace, patterns);
    const included = patterns.filter((one) => !one.startsWith('!'));
    const [only] = included;
    const directory = included.length === 1 && selection.wholeDirectory ? only : undefined;
    const prefix = selection.root === '' ? '' : `${selection.root}/`;
    const files = [];
    for (const { file, path, size } of walkFiles(workspace, selection)) {
        if (files.length >= maxFiles)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} matches more than ${maxFiles} files. Narrow it.`);
        files.push({ file, path: prefix + path, size });
    }
    refuseEmpty(workspace, patterns, files.length, 1);
    const wildcard = selection.singleFile === null && included.some((one) => hasWildcard((0,workspace_path/* toPosix */.d7)(one)));
    return { directory: directory === undefined ? null : selection.root, wildcard, files };
}
function readTexts(workspace, patterns, maxBytes) {
    const { files, wildcard } = local_capture_select(workspace, patterns, MAX_TEXT_FILES);
    const texts = files.map(({ file, path, size }) => {
        if (size > maxBytes)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${path}" is larger than ${maxBytes} bytes, the limit for such a file.`);
        return { path, bytes: (0,external_node_fs_.readFileSync)(file) };
    });
    return { wildcard, files: texts };
}


/***/ }),

/***/ 63468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError),
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Whether the operating system refused something: no such file, no right, a full disk. Its message says which. */
const isSystemError = (error) => node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && 'syscall' in error;
/** Such as `ENOENT`; '' when it is no refusal of the operating system. */
const systemErrorCode = (error) => isSystemError(error) && 'code' in error ? String(error.code) : '';


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

/***/ 99124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ extendHistory),
/* harmony export */   Pf: () => (/* binding */ addAssets),
/* harmony export */   Vn: () => (/* binding */ MAX_SUBJECTS),
/* harmony export */   mY: () => (/* binding */ contentIdentity),
/* harmony export */   u1: () => (/* binding */ buildManifest)
/* harmony export */ });
/* unused harmony export MAX_HISTORY */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40496);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5151);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23230);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59416);





/** in-toto attestations are refused by GitHub above this; manifest.md §2. */
const MAX_SUBJECTS = 1024;
const MAX_HISTORY = 50;
/**
 * The manifest of a version: an in-toto Statement v1 about the model's files. Keys stand in the order of
 * manifest.md §2, so that `stableJson` gives its exact bytes; the order of the parts does not matter.
 */
function buildManifest(parts) {
    const files = orderFiles(parts.artifact.files.map((file) => describeFile(file, parts.artifact.facts.get(file.path))));
    return {
        _type: _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_TYPE */ .zG,
        subject: files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } })),
        predicateType: _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_TYPE */ .b3,
        predicate: buildPredicate(parts, files),
    };
}
function buildPredicate(parts, files) {
    const tag = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionTag */ .Vm)(parts.model, parts.version);
    return {
        model: {
            name: parts.model,
            version: parts.version,
            tag,
            ...(parts.artifact.framework === null ? {} : { framework: parts.artifact.framework }),
            ...(parts.task === null ? {} : { task: parts.task }),
            ...(parts.artifact.signature === null ? {} : { signature: parts.artifact.signature }),
        },
        artifact: {
            digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.artifact.digest),
            size: files.reduce((sum, file) => sum + file.size, 0),
            files,
        },
        code: parts.code,
        data: parts.data.toSorted((a, b) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.name, b.name)),
        params: Object.fromEntries(Object.entries(parts.params).toSorted(([a], [b]) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a, b))),
        metrics: parts.metrics.toSorted((a, b) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)((0,_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(a), (0,_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(b))),
        ...(parts.predictions.length === 0 ? {} : { predictions: parts.predictions }),
        environment: parts.environment,
        run: parts.run,
        lineage: parts.lineage,
        evaluation: parts.evaluation,
        assets: orderAssets(parts.assets),
        history: parts.history.slice(0, MAX_HISTORY),
        createdAt: parts.createdAt,
    };
}
/** The same manifest with more assets: what is made from the manifest itself. */
function addAssets(manifest, more) {
    const { predicate } = manifest;
    return {
        ...manifest,
        predicate: { ...predicate, assets: orderAssets([...predicate.assets, ...more]) },
    };
}
const orderAssets = (assets) => assets.toSorted((a, b) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.name, b.name));
/** Without facts neither `format` nor `executable`: saying nothing is better than a guess in a signed document. */
function describeFile({ path, size, sha256, storage }, facts) {
    if (facts === undefined)
        return { path, size, sha256, ...storage };
    const { format, executable, imports, parameters, tensors, dtypes, details } = facts;
    const said = {
        ...(parameters === undefined ? {} : { parameters }),
        ...(tensors === undefined ? {} : { tensors }),
        ...(dtypes === undefined ? {} : { dtypes }),
        ...(details === undefined ? {} : { details }),
    };
    return {
        path,
        size,
        sha256,
        format,
        executable,
        ...(imports === undefined || imports.length === 0 ? {} : { imports }),
        ...(Object.keys(said).length === 0 ? {} : { facts: said }),
        ...storage,
    };
}
/** The primary file first: the largest one, since weights outweigh what describes them. */
function orderFiles(files) {
    return files.toSorted((left, right) => right.size - left.size || (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(left.path, right.path));
}
/** Metrics of one history entry: enough for every gate that a person wrote, and a manifest stays small. */
const MAX_HISTORY_METRICS = 100;
/**
 * The history of the next version: the previous one's gated metrics, then what that one knew.
 * @param gated `metricKey`s that a gate judges
 */
function extendHistory(previous, gated) {
    if (previous === null)
        return [];
    const { model, metrics, createdAt, history } = previous.predicate;
    const values = metrics
        .filter((metric) => gated.has((0,_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(metric)))
        .slice(0, MAX_HISTORY_METRICS)
        .map((metric) => [(0,_metric_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKey */ .C)(metric), metric.value?.value ?? null]);
    const entry = {
        version: model.version,
        createdAt,
        metrics: Object.fromEntries(values),
    };
    return [entry, ...history].slice(0, MAX_HISTORY);
}
/** What makes two versions the same content: artifact, code, data and parameters. decisions.md. */
function contentIdentity(facts) {
    return {
        artifact: facts.artifact.digest,
        commit: facts.code.commit,
        data: facts.data
            .map(({ name, digest }) => ({ name, digest }))
            .toSorted((a, b) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.name, b.name)),
        params: facts.params,
    };
}


/***/ }),

/***/ 12587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   U: () => (/* binding */ cutPieces)
/* harmony export */ });
const pieceSize = (piece) => piece.kind === 'file' ? piece.size : piece.bytes.length;
/** Bytes of the whole that the pieces are. */
const sizeOf = (pieces) => pieces.reduce((sum, piece) => sum + pieceSize(piece), 0);
/**
 * The bytes [start, start + size) of the whole that the pieces are. No piece of the result is empty, and bytes in memory
 * are shared with the given pieces.
 * @throws RangeError beyond the end, or when a number is no safe integer from zero
 */
function cutPieces(pieces, start, size) {
    const whole = sizeOf(pieces);
    const end = start + size;
    if (![start, size, end].every((value) => Number.isSafeInteger(value) && value >= 0))
        throw new RangeError(`no bytes begin at ${start} and are ${size} long`);
    if (end > whole)
        throw new RangeError(`bytes up to ${end} are beyond the end, ${whole}`);
    const cut = [];
    let at = 0;
    for (const piece of pieces) {
        if (at >= end)
            break;
        const length = pieceSize(piece);
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, length);
        if (from < to)
            cut.push(cutPiece(piece, from, to));
        at += length;
    }
    return cut;
}
/** @param to the end, not included */
function cutPiece(piece, from, to) {
    return piece.kind === 'file'
        ? { kind: 'file', path: piece.path, start: piece.start + from, size: to - from }
        : { kind: 'bytes', bytes: piece.bytes.subarray(from, to) };
}


/***/ }),

/***/ 68017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDeepEqual)
/* harmony export */ });
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


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O_: () => (/* binding */ dvcDirectoryHasher)
/* harmony export */ });
/* unused harmony exports dvcFileHasher, dosToUnixHasher */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40496);


/** Bytes. DVC reads files in pieces of this length and asks of each piece alone whether it is text. */
const DOS_CHUNK_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** Bytes at the start of a piece that decide. */
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const CR = 13;
const LF = 10;
const TEXT_CONTROLS = new Set([8, 9, LF, 12, CR]);
function dvcFileHasher(name) {
    return name === 'md5' ? plainHasher() : dosToUnixHasher();
}
function plainHasher() {
    const md5 = createHash('md5');
    return {
        update: (chunk) => {
            md5.update(chunk);
        },
        digest: () => md5.digest('hex'),
    };
}
/**
 * MD5 of the file with CR LF read as LF wherever DVC 2 takes a piece of 1 MiB for text: no NUL and at most 30 % bytes
 * outside of printable ASCII, LF, CR, tab, form feed and backspace among its first 512. A CR LF that two pieces share
 * stays as it is.
 */
function dosToUnixHasher() {
    const md5 = createHash('md5');
    const piece = new Uint8Array(DOS_CHUNK_BYTES);
    let filled = 0;
    const flush = () => {
        const bytes = piece.subarray(0, filled);
        md5.update(isTextBlock(bytes.subarray(0, TEXT_SAMPLE_BYTES)) ? unixLines(bytes) : bytes);
        filled = 0;
    };
    return {
        update: (chunk) => {
            for (let at = 0; at < chunk.length;) {
                const part = chunk.subarray(at, at + DOS_CHUNK_BYTES - filled);
                piece.set(part, filled);
                filled += part.length;
                at += part.length;
                if (filled === DOS_CHUNK_BYTES)
                    flush();
            }
        },
        digest: () => {
            flush();
            return md5.digest('hex');
        },
    };
}
function isTextBlock(block) {
    let odd = 0;
    for (const byte of block) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return block.length === 0 || odd / block.length <= MAX_ODD_SHARE;
}
/** In place: `bytes` are a copy of ours. */
function unixLines(bytes) {
    let end = 0;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === CR && bytes[at + 1] === LF)
            continue;
        bytes[end] = byte;
        end += 1;
    }
    return bytes.subarray(0, end);
}
/**
 * The hash that DVC gives a directory: MD5 of the list of its files as Python's `json.dumps(list, sort_keys=True)`
 * writes it. Constant memory.
 */
function dvcDirectoryHasher() {
    const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update('[');
    let last = null;
    return {
        add: (relpath, hash) => {
            if (last !== null && (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(last, relpath) >= 0)
                throw new TypeError(`${JSON.stringify(relpath)} does not come after ${JSON.stringify(last)}`);
            if (last !== null)
                md5.update(', ');
            last = relpath;
            md5.update(`{"md5": "${hash}", "relpath": ${pythonJson(relpath)}}`);
        },
        digest: () => `${md5.update(']').digest('hex')}.dir`,
    };
}
/** A text as Python's `json.dumps` writes it: everything but printable ASCII as `\uXXXX`, in pairs above U+FFFF. */
function pythonJson(text) {
    return JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


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

/***/ 5151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ TAR_ASSET),
/* harmony export */   KG: () => (/* binding */ MODEL_SIGNATURE_ASSET),
/* harmony export */   Kn: () => (/* binding */ BOM_ASSET),
/* harmony export */   Wd: () => (/* binding */ MODEL_CARD_ASSET),
/* harmony export */   _: () => (/* binding */ CHECKSUMS_ASSET),
/* harmony export */   b3: () => (/* binding */ MANIFEST_TYPE),
/* harmony export */   cs: () => (/* binding */ BUNDLE_ASSET),
/* harmony export */   ny: () => (/* binding */ MANIFEST_ASSET),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/** manifest.md §2. Change only by a new version of the URI. */
const MANIFEST_TYPE = 'https://model-release/manifest/v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const MANIFEST_ASSET = 'manifest.json';
const BUNDLE_ASSET = 'manifest.sigstore.json';
const MODEL_SIGNATURE_ASSET = 'model.sig';
const MODEL_CARD_ASSET = 'model-card.md';
const BOM_ASSET = 'bom.cdx.json';
/** What `sha256sum -c` reads. */
const CHECKSUMS_ASSET = 'SHA256SUMS';
/** A model directory of many files. */
const TAR_ASSET = 'model.tar';


/***/ }),

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ pinRepository)
/* harmony export */ });
const WORKFLOW = /^(https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+)\/\.github\/workflows\/[^/\s]/;
/**
 * A reusable workflow has the same identity whoever calls it, so an identity alone would trust every repository that may
 * call it. Where the policy does not say which one counts, it is the workflow's own, or the one whose version it is.
 * @param repository URL of the repository whose version is verified; `null` when it is not known
 */
function pinRepository(signer, repository) {
    if (signer.kind !== 'identity' || signer.sourceRepository !== undefined)
        return [signer];
    const [, own] = WORKFLOW.exec(signer.identity) ?? [];
    if (own === undefined)
        return [signer];
    const pinned = { ...signer, sourceRepository: own };
    return repository === null || repository === own
        ? [pinned]
        : [pinned, { ...signer, sourceRepository: repository }];
}


/***/ }),

/***/ 20235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findCollision),
/* harmony export */   W: () => (/* binding */ findPathProblem)
/* harmony export */ });
const MAX_PATH_BYTES = 1024;
const MAX_SEGMENT_BYTES = 255;
/** Windows opens the device whatever the folder, the extension and the case. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d) *(?:\.|$)/i;
/** A folder that git takes for a repository, and so for commands to run; the other is its short name on Windows. */
const GIT_FOLDER = /^(?:\.git|git~\d+)$/i;
/** Joiners, marks of direction, soft hyphens, fillers: what nobody sees, but what makes another name. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;
/**
 * Why a path from a document must not be written to a disk: it leads out of its folder, or means something else, or
 * nothing, on some system. Spaces, `+`, `@`, `~`, leading dots and the letters of any language are fine. So are
 * `<`, `>`, `"`, `|`, `?` and `*`, which Windows refuses by itself.
 * @param path relative, with POSIX separators
 * @returns a sentence part that follows the path, such as `has the segment ".."`; never holds the path's own text
 */
function findPathProblem(path) {
    if (path === '')
        return 'is empty';
    if (path.length > MAX_PATH_BYTES || byteLength(path) > MAX_PATH_BYTES)
        return `has more than ${MAX_PATH_BYTES} bytes`;
    return (findCharacterProblem(path) ??
        findShapeProblem(path) ??
        path
            .split('/')
            .map(findSegmentProblem)
            .find((problem) => problem !== undefined));
}
function findCharacterProblem(path) {
    if (!path.isWellFormed())
        return 'holds half of a surrogate pair';
    if (/\p{Cc}/u.test(path))
        return 'holds a control character';
    if (INVISIBLE.test(path))
        return 'holds an invisible character';
    if (path.includes('\\'))
        return 'holds a backslash, which separates folders on Windows';
    if (path.includes(':'))
        return 'holds a colon, which names a drive or a stream on Windows';
    return undefined;
}
function findShapeProblem(path) {
    if (path.startsWith('/'))
        return 'is absolute';
    if (path.endsWith('/'))
        return 'ends with a slash';
    if (path.includes('//'))
        return 'has an empty segment';
    return undefined;
}
function findSegmentProblem(segment) {
    // What some programs make of a name before they use it: a full-width slash or `‥` would become the real one.
    const plain = segment.normalize('NFKC');
    if (plain === '.' || plain === '..')
        return `has the segment "${plain}"`;
    if (/[/\\]/.test(plain))
        return 'holds a character that some programs read as a separator';
    if (/[. ]$/.test(segment))
        return 'has a segment that ends with a dot or a space';
    if (DEVICE.test(plain))
        return 'has a segment that is the name of a device on Windows';
    if (GIT_FOLDER.test(plain))
        return "has git's own folder as a segment";
    if (byteLength(segment) > MAX_SEGMENT_BYTES)
        return `has a segment of more than ${MAX_SEGMENT_BYTES} bytes`;
    return undefined;
}
const byteLength = (text) => new TextEncoder().encode(text).length;
/**
 * Two of the paths that are one file on some system: equal but for letter case or the way that Unicode writes a letter,
 * or one the folder of the other. Also finds a path that is there twice. Asks more than any one file system: `ß` is
 * `SS`, all four letters i of Turkish are one, `ﬁ` is `fi`. Folders whose names differ so may hold different files.
 */
function findCollision(paths) {
    const sorted = paths
        .map((path) => ({ path, key: foldPath(path) }))
        .toSorted((left, right) => compareUnits(left.key, right.key));
    // Nothing sorts between a file and what would be in a folder of its name: a separator is the smallest unit.
    for (const [index, { path, key }] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next !== undefined && (next.key === key || next.key.startsWith(`${key}\0`)))
            return [path, next.path];
    }
    return undefined;
}
/** The same for all paths that any file system holds for the same one; separators become NUL. */
function foldPath(path) {
    // Lower case first, so that `ẞ` becomes `ß` and then `SS`.
    const upper = path.normalize('NFKD').toLowerCase().toUpperCase().normalize('NFKD');
    return upper.replaceAll('I\u0307', 'I').replaceAll('/', '\0');
}
function compareUnits(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}


/***/ }),

/***/ 42599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ RUNNERS),
/* harmony export */   MB: () => (/* binding */ buildIssuer),
/* harmony export */   Ru: () => (/* binding */ findClosest),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   ql: () => (/* binding */ buildDefaultSigner)
/* harmony export */ });
/* unused harmony export findDifferences */
const RUNNERS = ['github-hosted', 'self-hosted'];
/** Who is trusted when nothing is configured: the repository's own workflows on its default branch. */
function buildDefaultSigner(facts) {
    const serverUrl = facts.serverUrl.replace(/\/+$/, '');
    return {
        kind: 'workflow',
        serverUrl,
        repository: facts.repository,
        ref: `refs/heads/${facts.defaultBranch}`,
        issuer: buildIssuer(serverUrl),
        ...(facts.repositoryId === undefined ? {} : { repositoryId: facts.repositoryId }),
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
/**
 * What keeps a certificate from being the signer's, in a fixed order; empty when it is the signer's. A run for a pull
 * request holds code that nobody has reviewed: it counts only for a signer whose `events` name that very event.
 */
function findDifferences(facts, signer) {
    return signer.kind === 'identity'
        ? compareIdentity(facts, signer)
        : compareWorkflow(facts, signer);
}
function compareIdentity(facts, signer) {
    return [
        ...compare('identity', signer.identity, facts.identity),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', signer.sourceRepository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('owner id', signer.ownerId, facts.ownerId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...compareEvent(signer.events, facts.trigger),
        ...compare('runner', signer.runner, facts.runner),
    ];
}
/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function compareWorkflow(facts, signer) {
    const repository = `${signer.serverUrl}/${signer.repository}`;
    const folder = `${repository}/.github/workflows/`;
    const pattern = new RegExp(`^${escape(folder)}[^@/\\s]+${escape(`@${signer.ref}`)}$`);
    const expected = `${folder}(any file)@${signer.ref}`;
    const { trigger } = facts;
    return [
        ...(pattern.test(facts.identity)
            ? []
            : [{ name: 'identity', expected, found: facts.identity }]),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', repository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...(trigger === null
            ? [{ name: 'event', expected: ANY_EVENT, found: UNKNOWN }]
            : compareEvent(undefined, trigger)),
    ];
}
const compare = (name, expected, found) => expected === undefined || expected === found ? [] : [{ name, expected, found: found ?? UNKNOWN }];
/** A certificate of another kind of service names no event, so that its absence alone is no reason. */
function compareEvent(events, trigger) {
    if (events === undefined) {
        return trigger !== null && /^pull_request/i.test(trigger)
            ? [{ name: 'event', expected: ANY_EVENT, found: trigger }]
            : [];
    }
    if (trigger !== null && events.includes(trigger))
        return [];
    return [{ name: 'event', expected: events.join(' or '), found: trigger ?? UNKNOWN }];
}
const ANY_EVENT = 'any but a pull request';
const UNKNOWN = '(not stated)';
/** The signer whose certificate it is or, failing that, comes nearest: of the same repository, then by fewest differences. */
function findClosest(facts, signers) {
    const compared = signers.map((signer) => ({
        signer,
        differences: findDifferences(facts, signer),
    }));
    const rank = ({ signer, differences }) => differences.length === 0 || isSameRepository(facts, signer)
        ? differences.length
        : differences.length + FAR;
    return compared.toSorted((left, right) => rank(left) - rank(right))[0];
}
/** More than there can be differences. */
const FAR = 100;
function isSameRepository(facts, signer) {
    const own = signer.kind === 'workflow'
        ? `${signer.serverUrl}/${signer.repository}`
        : (signer.sourceRepository ?? signer.identity.replace(/\/\.github\/workflows\/.*$/s, ''));
    return own === facts.sourceRepository || facts.identity.startsWith(`${own}/.github/`);
}
/**
 * Whether one of the windows holds all of the times: from its start, up to but without its end.
 * @param validity none: always
 * @param times RFC 3339; where there is none, or one that cannot be read, no window holds them
 */
function isWithin(validity, times) {
    if (validity.length === 0)
        return true;
    const moments = times.map((time) => Date.parse(time));
    return (moments.length > 0 &&
        validity.some(({ from, until }) => {
            const start = from === null ? -Infinity : Date.parse(from);
            const end = until === null ? Infinity : Date.parse(until);
            return moments.every((moment) => moment >= start && moment < end);
        }));
}
/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
function describeSigner(signer) {
    const who = signer.kind === 'identity'
        ? signer.identity
        : `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref}`;
    return `${who}${describeLimits(signer)} (issuer ${signer.issuer})`;
}
function describeLimits(signer) {
    const id = signer.repositoryId === undefined ? [] : [`repository id ${signer.repositoryId}`];
    if (signer.kind === 'workflow')
        return id.map((text) => `, ${text}`).join('');
    const { events, ownerId, ref, runner, sourceRepository } = signer;
    const limits = [
        ...id,
        ...(ownerId === undefined ? [] : [`owner id ${ownerId}`]),
        ...(ref === undefined ? [] : [`ref ${ref}`]),
        ...(events === undefined ? [] : [`event ${events.join(' or ')}`]),
        ...(runner === undefined ? [] : [`runner ${runner}`]),
    ];
    const caller = sourceRepository === undefined ? '' : ` in a run of ${sourceRepository}`;
    return [caller, ...limits].join(', ');
}
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);


/***/ }),

/***/ 97984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ stableJson)
/* harmony export */ });
/* harmony import */ var _numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67586);

const INDENT = '  ';
/**
 * The exact bytes of a manifest or an event: UTF-8 JSON (RFC 8259), two-space indent, keys in the order in
 * which the object holds them, absent (`undefined`) members left out, a newline at the end. Numerals keep
 * their digits. This is the only serialization that is ever signed.
 * @throws {TypeError} for NaN, Infinity, functions, symbols and lone surrogates: none of them has bytes that
 * another reader would give back
 */
function stableJson(value) {
    return new TextEncoder().encode(`${write(value, '', '$')}\n`);
}
function write(value, indent, path) {
    if (typeof value === 'string')
        return writeString(value, path);
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return writeNumber(value, path);
    if ((0,_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeral */ .NW)(value))
        return value.digits;
    if (Array.isArray(value))
        return writeArray(value, indent, path);
    if (typeof value === 'object')
        return writeObject(value, indent, path);
    throw new TypeError(`${path} is a ${typeof value}, which JSON cannot hold`);
}
function writeString(text, path) {
    if (text.isWellFormed())
        return JSON.stringify(text);
    throw new TypeError(`${path} holds half of a surrogate pair, which UTF-8 cannot hold`);
}
function writeNumber(value, path) {
    if (Number.isFinite(value))
        return JSON.stringify(value);
    throw new TypeError(`${path} is ${value}, which JSON cannot hold`);
}
function writeArray(items, indent, path) {
    if (items.length === 0)
        return '[]';
    const deeper = indent + INDENT;
    const lines = items.map((item, index) => deeper + write(item, deeper, `${path}[${index}]`));
    return `[\n${lines.join(',\n')}\n${indent}]`;
}
function writeObject(value, indent, path) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (members.length === 0)
        return '{}';
    const deeper = indent + INDENT;
    const lines = members.map(([key, member]) => `${deeper}${writeString(key, path)}: ${write(member, deeper, `${path}.${key}`)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
}


/***/ }),

/***/ 58469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readConfigs),
/* harmony export */   g: () => (/* binding */ resolveSigners)
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
    const policy = text === undefined ? null : await readText(text, place, request.file);
    const read = (path) => ports.files.read(path, base, MAX_KEY_BYTES);
    return {
        local,
        policy,
        policyPlace: policy === null ? null : place,
        signers: await readSigners(policy, read),
    };
}
async function readText(text, file, path = file) {
    // The parser is loaded only where there is a file.
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9947), __webpack_require__.e(4305)]).then(__webpack_require__.bind(__webpack_require__, 66686));
    return parseConfig(text, file, path);
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
    return config === null || config.signers === null
        ? null
        : await resolveSigners(config.signers, read);
}
/**
 * Puts the text of a key where its path is.
 * @param read `undefined` when there is no such file
 * @throws CONFIG_INVALID
 */
async function resolveSigners(signers, read) {
    return await Promise.all(signers.map((signer) => readSigner(signer, read)));
}
async function readSigner(signer, read) {
    if (signer.kind === 'identity')
        return signer;
    const publicKey = await read(signer.path);
    if (publicKey !== undefined) {
        const { validity } = signer;
        return { kind: 'key', publicKey, ...(validity === undefined ? {} : { validity }) };
    }
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `trust.signers: the public key ${signer.path} is not there. Commit it, or correct the path.`);
}


/***/ })

};
