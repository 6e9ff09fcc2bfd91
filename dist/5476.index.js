export const id = 5476;
export const ids = [5476];
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
/* harmony import */ var _usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25396);
/* harmony import */ var _usecases_read_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58469);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21413);
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
        await (0,_usecases_capture_candidate_js__WEBPACK_IMPORTED_MODULE_3__/* .captureCandidate */ .E)((0,_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .buildSettings */ .E6)(inputs, configs, job.runner).sources, {
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

/***/ 25396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ captureCandidate)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/usecases/collect-all.js
var collect_all = __webpack_require__(14224);
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
    const { readTableFacts } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(5361), __webpack_require__.e(1650), __webpack_require__.e(2863)]).then(__webpack_require__.bind(__webpack_require__, 52863));
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
    const { parseDvcFile } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(7375)]).then(__webpack_require__.bind(__webpack_require__, 37375));
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
    return await (0,collect_all/* collectAll */._U)(specs, async (spec) => {
        const data = await (0,collect_all/* within */.ux)(`data ${spec.name}`, () => readDataSet(spec, ports));
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
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 6255).then(__webpack_require__.bind(__webpack_require__, 66255));
    const set = await ports.capture.fingerprint([pattern], { readPointer: parseLfsPointer });
    // A set of pointers has a digest too, and it is not that of the data.
    if (set.pointers > 0)
        throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `${set.pointers} of ${set.files} file(s) are Git LFS pointers, not the data. Add "lfs: true" to the checkout step, ` +
            `or quote the pointers: "lfs:${pattern}".`);
    return await describeFiles(spec, { kind: 'path', uri: pattern }, set, ports);
}
/** The object id of LFS is the file's SHA-256, so the digest is the same whether the files are here or their pointers. */
async function readLfsFiles(spec, pattern, ports) {
    const { parseLfsPointer } = await __webpack_require__.e(/* import() */ 6255).then(__webpack_require__.bind(__webpack_require__, 66255));
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
    const read = await (0,collect_all/* collectAll */._U)(patterns, (pattern) => (0,collect_all/* within */.ux)('environment', () => {
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
    return await (0,collect_all/* collectAll */._U)(files, async (file) => {
        if (file.size > MAX_LOCK_BYTES)
            throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${file.path}" has ${file.size} bytes, too many for a lock file.`);
        return { path: file.path, sha256: await capture.hash(file) };
    });
}
const unique = (files) => [
    ...new Map(files.map((file) => [file.path, file])).values(),
];

// EXTERNAL MODULE: ./lib/usecases/source-reader.js
var source_reader = __webpack_require__(98915);
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
    const { mergeMetrics } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(9404), __webpack_require__.e(5234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
    const { included, exclusions } = splitExclusions(specs);
    const read = await (0,collect_all/* collectAll */._U)(included, (spec) => (0,collect_all/* within */.ux)('metrics', () => readSpec(spec, exclusions, ports)));
    const metrics = mergeMetrics(read.flatMap(({ readings }) => readings));
    return { metrics, sources: (0,source_reader/* eachOnce */.B)(read.flatMap(({ sources }) => sources)) };
}
async function readSpec(spec, exclusions, ports) {
    const { parseMetricsFormat } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(9404), __webpack_require__.e(5234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
    const format = parseMetricsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await readFolder(found, format, spec, ports);
    return folder ?? (await read_metrics_readFiles(found, format, spec, ports));
}
async function readFolder({ directory, files }, format, { dataset }, { capture, log }) {
    const { readMetricsFolder } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(5733), __webpack_require__.e(9404), __webpack_require__.e(4089)]).then(__webpack_require__.bind(__webpack_require__, 14089));
    const root = directory ?? '';
    const byPath = new Map(files.map((file) => [below(root, file.path), file]));
    const reader = (0,source_reader/* sourceReader */.T2)('metrics', { capture, log });
    const found = readMetricsFolder({ root, paths: [...byPath.keys()], open: (path) => reader.open(named(byPath, path)) }, format, dataset);
    if (found === null)
        return null;
    for (const note of found.notes)
        log.info(`metrics ${root}: ${note}`);
    tell(root, found.reading, log);
    const used = found.used.map((path) => named(byPath, path));
    return { readings: [found.reading], sources: await reader.keepFolder(used, root) };
}
const below = (root, path) => root === '' ? path : path.slice(root.length + 1);
function named(files, path) {
    const file = files.get(path);
    if (file === undefined)
        throw new TypeError(`${path} is none of the folder's files`);
    return file;
}
async function read_metrics_readFiles({ files, wildcard }, format, { dataset, pattern }, ports) {
    if (files.length > MAX_METRICS_FILES)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${pattern}" matches more than ${MAX_METRICS_FILES} files. Narrow it.`);
    const { parseMetricsSource } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(9404), __webpack_require__.e(5234)]).then(__webpack_require__.bind(__webpack_require__, 55234));
    const reader = (0,source_reader/* sourceReader */.T2)('metrics', ports);
    const read = await (0,collect_all/* collectAll */._U)(files, async (file) => {
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
    const artifact = await (0,collect_all/* within */.ux)('path', () => capture.collect(request.path, build_manifest/* MAX_SUBJECTS */.Vn));
    await (0,collect_all/* within */.ux)('path', async () => refuseNames(artifact));
    await (0,collect_all/* within */.ux)('path', () => refuseUnfit(artifact, ports));
    log.info(`Model: ${artifact.files.length} file(s), ${artifact.size} bytes, sha256:${artifact.digest}`);
    const facts = await (0,collect_all/* within */.ux)('path', () => readFacts(artifact.files, ports));
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
    const { MAX_POINTER_BYTES, parseLfsPointer } = await __webpack_require__.e(/* import() */ 6255).then(__webpack_require__.bind(__webpack_require__, 66255));
    await (0,collect_all/* collectAll */._U)(files, async (file) => {
        if (file.size === 0)
            throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `"${file.path}" is empty, and GitHub stores no empty asset. Exclude it with a line that starts with "!".`);
        if (file.size > MAX_POINTER_BYTES)
            return;
        if (parseLfsPointer(capture.open(file).read(0, MAX_POINTER_BYTES)) !== null)
            throw new domain_errors/* ReleaseError */.K('FILE_REFUSED', `"${file.path}" is a Git LFS pointer, not the file itself. Add "lfs: true" to the checkout step, or run "git lfs pull".`);
    });
}
async function readFacts(files, { capture }) {
    const { readModelFacts } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1051)]).then(__webpack_require__.bind(__webpack_require__, 11051));
    const found = await (0,collect_all/* collectAll */._U)(files, async (file) => {
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
    const { readModelFolder } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5594)]).then(__webpack_require__.bind(__webpack_require__, 95594));
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
    const { mergeParams } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(2001)]).then(__webpack_require__.bind(__webpack_require__, 92001));
    const { included, exclusions } = splitExclusions(specs);
    const read = await (0,collect_all/* collectAll */._U)(included, (spec) => (0,collect_all/* within */.ux)('params', () => read_params_readSpec(spec, exclusions, ports)));
    const parts = read.flat();
    const safe = await Promise.all(parts.map((part) => withoutSecrets(part, ports)));
    const kept = new Set(safe.flatMap(({ sources }) => sources));
    const withheld = parts.flatMap(({ sources }) => sources.filter((one) => !kept.has(one)));
    return {
        params: mergeParams(safe),
        sources: (0,source_reader/* eachOnce */.B)([...kept]),
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
    const { parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(2001)]).then(__webpack_require__.bind(__webpack_require__, 92001));
    const format = parseParamsFormat(spec.format);
    const found = ports.capture.select([spec.pattern, ...exclusions], read_params_MAX_FOLDER_FILES);
    const folder = found.directory === null ? null : await read_params_readFolder(found, format, ports);
    return folder === null ? await read_params_readFiles(found, spec, ports) : [folder];
}
async function read_params_readFolder({ directory, files }, format, ports) {
    const { readParamsFolder } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(2001), __webpack_require__.e(5645)]).then(__webpack_require__.bind(__webpack_require__, 65645));
    const root = directory ?? '';
    const reader = (0,source_reader/* sourceReader */.T2)('params', ports);
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
    const { parseParams, parseParamsFormat } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3292), __webpack_require__.e(5733), __webpack_require__.e(2001)]).then(__webpack_require__.bind(__webpack_require__, 92001));
    const format = parseParamsFormat(spec.format);
    const reader = (0,source_reader/* sourceReader */.T2)('params', ports);
    return await (0,collect_all/* collectAll */._U)(files, async (file) => {
        refuseLarge(file);
        const bytes = reader.open(file).read(0, file.size);
        const params = parseParams({ path: file.path, bytes, format });
        const kept = await reader.keep(file);
        return { path: file.path, params, sources: kept === null ? [] : [kept] };
    });
}
async function withoutSecrets(part, { log }) {
    const { redactSecrets } = await __webpack_require__.e(/* import() */ 3188).then(__webpack_require__.bind(__webpack_require__, 33188));
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

// EXTERNAL MODULE: ./lib/usecases/read-predictions.js
var read_predictions = __webpack_require__(75137);
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
            errors.push(...((0,collect_all/* isErrorList */.tU)(error.cause) ? error.cause : [error]));
            return undefined;
        }
    };
    // Small files first: their mistakes show before a large model has been hashed.
    const params = await attempt(() => readParams(request.params, ports));
    const metrics = await attempt(() => readMetrics(request.metrics, ports));
    const predictions = await attempt(() => (0,read_predictions/* readPredictions */.R_)(request.predictions, ports));
    const environment = await attempt(() => readEnvironment(request.runner, request.environment, ports));
    const artifact = await attempt(() => readModel(request, ports));
    const data = await attempt(() => readData(request.data, ports));
    const found = { params, metrics, predictions, environment, artifact, data };
    if (!isComplete(found))
        throw (0,domain_errors/* combineErrors */.L)(errors);
    return {
        ...found,
        params: found.params.params,
        metrics: (0,read_predictions/* addComputed */.by)(found.metrics.metrics, found.predictions),
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
