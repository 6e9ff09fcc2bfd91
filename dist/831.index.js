export const id = 831;
export const ids = [831];
export const modules = {

/***/ 30831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRoot: () => (/* binding */ runRoot)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/actions-log.js
var actions_log = __webpack_require__(64092);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/adapters/listing-file.js
var listing_file = __webpack_require__(86283);
// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
;// CONCATENATED MODULE: ./lib/adapters/digest-cache.js





/** A file that is written twice within the resolution of its times looks the same after both. */
const SETTLED_MS = 2000;
const MAX_ENTRIES = 250_000;
const MAX_BYTES = 256 * 1024 * 1024;
const HEAD = /^# model-release digest cache v1 sha256=([0-9a-f]{64})$/;
const HEAD_BYTES = 104;
const ENTRY = /^(\d{1,20} -?\d{1,20} -?\d{1,20} \d{1,20}) (.*)$/s;
/**
 * A cache on disk for machines that keep their files between runs. Whoever can write to it can make a digest up, so it
 * belongs where only the owner of the files writes. A broken or foreign file is a warning and counts as empty. Two
 * processes at once do no harm: each puts a whole file into place.
 */
function openDigestCache(file, log) {
    const old = new Map(readOld(file, log));
    const current = new Map();
    let fresh = 0;
    return {
        probe(walked) {
            const at = Date.now();
            const stat = findStat(walked);
            if (stat === undefined)
                return { sha256: null, stamp: null, at };
            const stamp = stampOf(stat);
            const entry = old.get(walked.file);
            if (entry?.stamp !== stamp)
                return { sha256: null, stamp, at };
            current.set(walked.file, entry);
            return { sha256: entry.sha256, stamp, at };
        },
        add(walked, probe, sha256) {
            const stat = findStat(walked);
            if (stat === undefined || probe.stamp !== stampOf(stat))
                return;
            if (probe.at - newest(stat) < SETTLED_MS || current.size >= MAX_ENTRIES)
                return;
            current.set(walked.file, { stamp: probe.stamp, sha256 });
            fresh += 1;
        },
        save() {
            if (fresh === 0)
                return;
            try {
                write(file, current, new Map(readOld(file, log)));
                fresh = 0;
            }
            catch (error) {
                if (!(0,system_error/* isSystemError */.O)(error))
                    throw error;
                log.warning(`The digest cache ${file} cannot be written: ${error.message}.`);
            }
        },
    };
}
const findStat = (walked) => {
    const stat = (0,external_node_fs_.statSync)(walked.file, { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined;
};
const stampOf = (stat) => `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
const newest = (stat) => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs));
function readOld(file, log) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        if (stat.isFile() && stat.size <= MAX_BYTES)
            return [...readEntries(file)];
        log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) && !(0,system_error/* isSystemError */.O)(error))
            throw error;
        log.warning(`The digest cache ${file} is not used: ${error.message}`);
    }
    return [];
}
function* readEntries(file) {
    const lines = (0,listing_file/* readLines */.Se)(file);
    const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1];
    if (head === undefined) {
        lines.return(undefined);
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:1: this is no digest cache.`);
    }
    let line = 1;
    for (const text of (0,listing_file/* checkLines */.Wb)(lines, head, file)) {
        line += 1;
        const [, stamp, sum] = ENTRY.exec(text) ?? [];
        if (stamp === undefined || sum === undefined)
            throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`);
        const { path, sha256 } = (0,listing_file/* parseSumLine */["do"])(sum, `${file}:${line}`);
        yield [path, { stamp, sha256 }];
    }
}
/** The files of this run first, then those of others, as many as there is room for. */
function write(file, current, others) {
    const writer = (0,listing_file/* listingWriter */._s)(file, HEAD_BYTES);
    try {
        for (const [path, entry] of current)
            writer.add(entryLine(path, entry));
        let room = MAX_ENTRIES - current.size;
        for (const [path, entry] of others) {
            if (room <= 0)
                break;
            if (current.has(path))
                continue;
            writer.add(entryLine(path, entry));
            room -= 1;
        }
        writer.commit((lines) => `${`# model-release digest cache v1 sha256=${lines}`.padEnd(HEAD_BYTES - 1)}\n`);
    }
    finally {
        writer.discard();
    }
}
const entryLine = (path, { stamp, sha256 }) => `${stamp} ${(0,listing/* listingLine */.Z2)({ path, sha256 })}`;

// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 10 modules
var local_capture = __webpack_require__(26913);
// EXTERNAL MODULE: ./lib/adapters/github-history.js
var github_history = __webpack_require__(65792);
// EXTERNAL MODULE: ./lib/action/find-file-errors.js
var find_file_errors = __webpack_require__(35476);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
// EXTERNAL MODULE: ./lib/action/connect.js + 5 modules
var connect = __webpack_require__(9660);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
// EXTERNAL MODULE: ./lib/action/event.js
var action_event = __webpack_require__(23118);
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/adapters/git-checkout.js


const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The checkout in a folder, asked through the `git` command. */
function gitCheckout(folder, log) {
    const git = async (...args) => {
        const { stdout } = await run('git', [...SAFE, '-C', folder, ...args], {
            timeout: TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return stdout;
    };
    const ask = async (...args) => (await git(...args)).trim();
    return {
        async read() {
            try {
                const commit = await ask('rev-parse', '--verify', 'HEAD');
                if (!COMMIT.test(commit))
                    return undefined;
                return { commit, dirty: await isDirty(ask), origin: await readOrigin(ask) };
            }
            catch (error) {
                log.debug(`git: ${error instanceof Error ? error.message : String(error)}`);
                return undefined;
            }
        },
        async listTracked(paths) {
            // A pathspec without a name is the whole folder.
            const named = paths.filter((path) => path !== '');
            if (named.length === 0)
                return [];
            try {
                const listed = await git('--literal-pathspecs', 'ls-files', '-z', '--', ...named);
                const tracked = new Set(listed.split('\0'));
                return named.filter((path) => tracked.has(path));
            }
            catch (error) {
                log.debug(`git: ${error instanceof Error ? error.message : String(error)}`);
                return [];
            }
        },
    };
}
/**
 * `OWNER/NAME` of the checkout's origin; `null` when there is none, or git does not trust the folder. Only a value is read:
 * in a folder of somebody else, more than that could start programs that its configuration names.
 */
async function findOrigin(folder) {
    try {
        const { stdout } = await run('git', ['-C', folder, 'config', '--local', '--get', 'remote.origin.url'], { timeout: TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, env: QUIET });
        return parseOrigin(stdout.trim());
    }
    catch {
        return null;
    }
}
const parseOrigin = (url) => /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
/** Nothing is fetched, whatever the checkout says. */
const QUIET = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
// A checkout's own configuration may name programs to start, and another user may own a container's workspace.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];
async function readOrigin(git) {
    try {
        const url = await git('remote', 'get-url', 'origin');
        return parseOrigin(url);
    }
    catch {
        return null;
    }
}
async function isDirty(git) {
    try {
        const changes = await git('status', '--porcelain', '--untracked-files=no');
        return changes !== '';
    }
    catch (error) {
        // More output than the limit is many changes, not none.
        if (error instanceof Error &&
            'code' in error &&
            error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
            return true;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/adapters/github-checks.js
var github_checks = __webpack_require__(82615);
// EXTERNAL MODULE: ./lib/adapters/github-pull-request.js + 1 modules
var github_pull_request = __webpack_require__(12907);
// EXTERNAL MODULE: ./lib/adapters/github-registry-log.js
var github_registry_log = __webpack_require__(20586);
// EXTERNAL MODULE: ./lib/adapters/github-releases.js + 24 modules
var github_releases = __webpack_require__(38192);
;// CONCATENATED MODULE: ./lib/adapters/local-machine.js

const local_machine_TIMEOUT_MS = 5000;
const local_machine_MAX_BYTES = 64 * 1024;
const MAX_GPUS = 64;
/** What a program needs to start. The job's environment holds keys and tokens, which are nothing to them. */
const PASSED = [
    'PATH',
    'HOME',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'SystemRoot',
    'PATHEXT',
    'VIRTUAL_ENV',
    'PYENV_ROOT',
    'PYENV_VERSION',
];
/**
 * Asks the programs on the PATH of the job; each gets five seconds.
 * @param folder where they run: not the workspace, whose files could stand for a program on Windows
 */
function localMachine(env, folder) {
    const place = {
        cwd: folder,
        env: Object.fromEntries(PASSED.flatMap((name) => (name in env ? [[name, env[name]]] : []))),
    };
    return {
        read: async () => {
            const [python, gpus] = await Promise.all([readPython(place), readGpus(place)]);
            return { runtimes: python === undefined ? {} : { python }, gpus };
        },
    };
}
/** `python` first: that is what actions/setup-python and a virtual environment put on the PATH. */
async function readPython(place) {
    for (const name of ['python', 'python3']) {
        // oxlint-disable-next-line no-await-in-loop -- the second only where the first is missing
        const version = /^Python (\d[\w.+-]*)$/m.exec((await ask(name, ['--version'], place)) ?? '')?.[1];
        if (version !== undefined)
            return version;
    }
    return undefined;
}
async function readGpus(place) {
    const names = await ask('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], place);
    return (names ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim().slice(0, 100))
        .filter((line) => /^[\w ().,+/-]+$/.test(line))
        .slice(0, MAX_GPUS);
}
/** What the program prints, `undefined` when it is not there, fails or takes too long. */
function ask(program, args, place) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, args, { ...place, timeout: local_machine_TIMEOUT_MS, maxBuffer: local_machine_MAX_BYTES, windowsHide: true }, (error, stdout, stderr) => resolve(error === null ? `${stdout}\n${stderr}` : undefined));
    });
}

// EXTERNAL MODULE: ./lib/adapters/report-garbage.js
var report_garbage = __webpack_require__(68582);
// EXTERNAL MODULE: ./lib/adapters/workflow-artifact.js
var workflow_artifact = __webpack_require__(63542);
// EXTERNAL MODULE: ./lib/domain/build-report.js
var build_report = __webpack_require__(3939);
// EXTERNAL MODULE: ./lib/domain/fragment-name.js
var fragment_name = __webpack_require__(28844);
// EXTERNAL MODULE: ./lib/domain/merge-reports.js
var merge_reports = __webpack_require__(6386);
// EXTERNAL MODULE: ./lib/domain/review-key.js
var review_key = __webpack_require__(12156);
// EXTERNAL MODULE: ./lib/usecases/assess.js
var assess = __webpack_require__(75380);
// EXTERNAL MODULE: ./lib/usecases/capture-candidate.js + 9 modules
var capture_candidate = __webpack_require__(25396);
// EXTERNAL MODULE: ./lib/usecases/collect-evidence.js + 47 modules
var collect_evidence = __webpack_require__(93256);
// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __webpack_require__(2002);
;// CONCATENATED MODULE: ./lib/usecases/describe-candidate.js

/** What a comparison needs to know of what lies in the workspace. */
function describeCandidate(candidate) {
    const { artifact, data, params, metrics, environment } = candidate;
    return {
        artifact: { digest: (0,domain_digest/* digestOf */.ol)(artifact.digest), size: artifact.size },
        data: data.map(({ record }) => record),
        params,
        metrics,
        environment,
    };
}

// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
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
    return new errors/* ReleaseError */.K('FORMAT_INVALID', `${name}, line ${line}: ${message}. Publish the data set again.`);
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const hash = line.slice(start, start + HEX_LENGTH);
    const raw = line.slice(start + HEX_LENGTH + 2);
    if (!(0,domain_digest/* isSha256 */._h)(hash) || raw === '')
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
        if (expected?.sha256 !== (0,domain_digest/* sha256 */.sc)(bytes))
            throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${baseline.release.tag}: ${asset.name} is not what its manifest says.`);
        return diffListings(readLines((0,byte_source/* bytesSource */.X)(asset.name, bytes)), readLines(now));
    }
    catch (error) {
        // What differs in detail is worth a line of the report, not the report itself.
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        log.warning(`data ${record.name}: which files changed is not known: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/compare.js





/**
 * Compares the workspace's model with the version that it would replace. Signs nothing, publishes nothing, and tells
 * nobody; the verdict is for the caller to act on.
 * @throws ReleaseError with all bad inputs; also when the baseline's signature does not hold
 */
async function compare(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    const facts = describeCandidate(candidate);
    const comparison = await (0,assess/* assess */.n)(request, {
        facts,
        collectEvidence: (plan, baseline) => {
            const sameModel = baseline.manifest.predicate.artifact.digest === facts.artifact.digest;
            return (0,collect_evidence/* collectEvidence */.m)(plan, { baseline, candidate, sameModel }, ports);
        },
        readListings: (baseline) => readListingChanges(candidate, baseline, ports),
    }, ports);
    const { key, pull, head, run, repository, gatesFile, gatesEdited } = request;
    const report = {
        serverUrl: repository.serverUrl,
        repository: repository.name,
        key,
        pull,
        head,
        runId: run.runId,
        attempt: run.attempt,
        runUrl: run.url,
        asOf: request.now,
        comparison,
        gatesFile,
        gatesEdited,
        selfReported: request.fork,
        legs: request.legs,
    };
    return { report, facts };
}

// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(17793);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(12938);
;// CONCATENATED MODULE: ./lib/formats/source-line.js




const PARSERS = [
    [/\.json$/i, json_tree/* parseJsonTree */.U],
    [/\.ya?ml$/i, yaml_tree/* parseYamlTree */.N],
];
/**
 * The lines, from 1, on which values of one file stand.
 * @param fragments what follows the path in `Metric.source`: `#/json/pointer` (RFC 6901), or `#L3` for a line
 * @returns by fragment; what cannot be told is line 1
 */
function findSourceLines(path, bytes, fragments) {
    const locate = openLocator(path, bytes);
    return new Map(fragments.map((fragment) => {
        const line = /^#L(\d{1,9})$/.exec(fragment)?.[1];
        return [fragment, line === undefined ? locate(fragment) : Number(line)];
    }));
}
function openLocator(path, bytes) {
    const parse = PARSERS.find(([name]) => name.test(path))?.[1];
    if (parse === undefined)
        return () => 1;
    try {
        const file = (0,text_file/* decodeText */.g7)(path, bytes);
        const root = parse(file);
        const starts = listLineStarts(file.text);
        return (fragment) => {
            const at = fragment.startsWith('#/') ? findNode(root, fragment.slice(2))?.at : null;
            return at === null || at === undefined ? 1 : lineAt(starts, at);
        };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return () => 1;
        throw error;
    }
}
/** Where each line but the first begins; counted once, since there may be as many values as lines. */
const listLineStarts = (text) => [...text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length);
/** From 1. */
function lineAt(starts, offset) {
    let [from, to] = [0, starts.length];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if ((starts[middle] ?? 0) <= offset)
            from = middle + 1;
        else
            to = middle;
    }
    return from + 1;
}
function findNode(root, pointer) {
    return pointer
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce((node, step) => childOf(node, step), root);
}
/** RFC 6901, section 4. */
const INDEX = /^(?:0|[1-9]\d*)$/;
function childOf(node, step) {
    if (node?.kind === 'object')
        return node.members.find(({ key }) => key === step)?.node;
    return node?.kind === 'array' && INDEX.test(step) ? node.items[Number(step)] : undefined;
}

;// CONCATENATED MODULE: ./lib/usecases/locate-sources.js


/** More values than a check has remarks. */
const MAX_SOURCES = 1000;
/** Files whose lines are looked up, and bytes of each. */
const MAX_FILES = 20;
const MAX_FILE_BYTES = 1024 * 1024;
/** Places where the path of one source may end. */
const MAX_CUTS = 10;
/**
 * Where the numbers stand that somebody has to look at, as far as their files are part of the repository: most metric
 * files are made by the job and are not.
 * @returns line, from 1, by `Metric.source`, and each file itself with line 1
 */
async function locateSources({ rows }, { capture, checkout }) {
    const sources = new Set(rows.filter(isTelling).map(sourceOf));
    const places = [...sources].slice(0, MAX_SOURCES).flatMap(splitSource);
    const byFile = Map.groupBy(places, ({ path }) => path);
    const paths = [...byFile.keys()].slice(0, MAX_FILES);
    if (paths.length === 0)
        return new Map();
    const lines = new Map();
    for (const path of await checkout.listTracked(paths)) {
        // oxlint-disable-next-line no-await-in-loop -- a file or two
        const bytes = await readSmall(path, capture);
        const fragments = (byFile.get(path) ?? []).map(({ fragment }) => fragment);
        lines.set(path, 1);
        for (const [fragment, line] of findSourceLines(path, bytes, fragments))
            lines.set(`${path}${fragment}`, line);
    }
    return lines;
}
const isTelling = ({ outcome, waiver, judgement }) => outcome === 'fail' || waiver !== null || judgement === 'uncertain';
/** Of a metric that is absent now, where it was. */
const sourceOf = ({ candidate, baseline }) => (candidate ?? baseline)?.source ?? '';
/** All ways to read `FILE#/pointer` or `FILE#L3`: the path may hold a `#` as well as a key of the pointer. */
function splitSource(source) {
    const cuts = [...source.matchAll(/#(?=\/|L\d{1,9}$)/g)].map(({ index }) => index);
    const ends = cuts.length === 0 ? [source.length] : cuts.slice(0, MAX_CUTS);
    return ends
        .filter((end) => end > 0)
        .map((end) => ({ path: source.slice(0, end), fragment: source.slice(end) }));
}
/** No bytes: its lines are not known. */
async function readSmall(path, capture) {
    try {
        const [file] = (await capture.readTexts([path], MAX_FILE_BYTES)).files;
        return file?.path === path ? file.bytes : new Uint8Array();
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return new Uint8Array();
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/usecases/publish-review.js + 3 modules
var publish_review = __webpack_require__(56266);
// EXTERNAL MODULE: ./lib/usecases/describe-review.js + 24 modules
var describe_review = __webpack_require__(71844);
// EXTERNAL MODULE: ./lib/usecases/read-fragments.js + 6 modules
var read_fragments = __webpack_require__(63939);
;// CONCATENATED MODULE: ./lib/usecases/exchange-reports.js




/** Each further round follows from reports that came during the one before. */
const MAX_ROUNDS = 10;
/** Of all keys; a matrix has at most 256 jobs. */
const MAX_FRAGMENTS = 512;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30_000;
/**
 * Leaves a job's report for the other jobs of its run and posts what all of them found so far; again when more has come
 * meanwhile. A job looks again after each of its posts, and a report is there before its job first looks: so whichever job
 * posts last, it has all reports of the jobs that have left one, and no job has to know that it is the last.
 * @param post puts the review where it belongs, whole before it returns; what it throws is passed on
 * @throws nothing of the exchange itself, which is optional
 */
async function exchangeReports(request, post, ports) {
    const artifact = (0,fragment_name/* buildFragmentName */.Gm)(request.own);
    const left = await attempt(() => ports.exchange.leave(artifact, request.files));
    if (left.kind === 'failed') {
        if (left.code === 'TAG_TAKEN')
            throw reportedTwice(request.own);
        return { kind: 'unavailable', why: left.why };
    }
    const inbox = openInbox(request, artifact, ports);
    let last;
    for (let round = 1;; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- each round follows from the one before
        const looked = await attempt(() => inbox.look(round));
        if (looked.kind === 'failed' && last === undefined)
            return { kind: 'unavailable', why: looked.why };
        if (last !== undefined && (looked.kind === 'failed' || !looked.value || round > MAX_ROUNDS))
            return finish(last, artifact, looked, ports);
        const review = (0,merge_reports/* mergeReports */.C)(request.own, inbox.reports(), request.expected);
        // oxlint-disable-next-line no-await-in-loop -- as above
        last = { review, posted: await post(review) };
    }
}
function finish(last, artifact, looked, { log }) {
    if (looked.kind === 'failed')
        log.warning(`The reports of other jobs could not be looked for once more, so some may be missing: ${looked.why}.`);
    else if (looked.value)
        log.warning(`Reports of other jobs kept coming for ${MAX_ROUNDS} rounds, so those that came last may be missing.`);
    return {
        kind: 'shared',
        ...last,
        artifact,
        complete: looked.kind === 'done' && !looked.value,
    };
}
function openInbox({ own }, artifact, ports) {
    const { exchange, log, sleep } = ports;
    // Also those that could not be read: asking again would bring the same.
    const seen = new Set([artifact]);
    const reports = [];
    const keyHash = (0,fragment_name/* hashKey */.EN)(own.key);
    // No attempt is ahead of the one that runs: a report that says so would take the place of a true one.
    const listFresh = async () => (0,fragment_name/* newestFragments */._U)(await exchange.list(), (name) => name.keyHash === keyHash && name.attempt <= own.attempt)
        .filter(({ name }) => !seen.has(name))
        .slice(0, MAX_FRAGMENTS - seen.size);
    return {
        reports: () => reports,
        look: async (round) => {
            let fresh = await listFresh();
            if (fresh.length > 0 && round > 2) {
                // Many jobs end at about the same time: a while later there is more to post at once.
                await sleep(Math.min(FIRST_PAUSE_MS * 2 ** (round - 3), LONGEST_PAUSE_MS));
                fresh = await listFresh();
            }
            for (const { name } of fresh)
                seen.add(name);
            const found = await (0,read_fragments/* readModelReports */.bx)(fresh, (ref, maxBytes) => exchange.read(ref, maxBytes), ports);
            const foreign = found.filter((one) => (0,merge_reports/* findForeign */.e)(own, one) !== undefined);
            const same = found.filter((one) => (0,merge_reports/* findForeign */.e)(own, one) === undefined);
            for (const one of foreign)
                log.debug(describeForeign(own, one));
            reports.push(...same);
            return same.length > 0;
        },
    };
}
const describeForeign = (own, other) => `A report of this run is for another comment: ${(0,fragment_name/* buildFragmentName */.Gm)(other)} differs in "${(0,merge_reports/* findForeign */.e)(own, other)}".`;
/** Which of two results of one model counts, nobody could say. */
const reportedTwice = ({ comparison, key }) => new errors/* ReleaseError */.K('INPUT_INVALID', `model: another job or step of this run has reported ${JSON.stringify(comparison.model)} under the key ` +
    `${JSON.stringify(key)} already. Give each leg of a matrix a model of its own (model: churn-\${{ matrix.seed }}), or each ` +
    'step a key.');
async function attempt(work) {
    try {
        return { kind: 'done', value: await work() };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        return { kind: 'failed', code: error.code, why: error.message.replace(/\.$/, '') };
    }
}

;// CONCATENATED MODULE: ./lib/usecases/share-review.js


/**
 * Posts one review of all models of a key. Where the server has no workflow artifacts the jobs of a run cannot know of
 * each other, so each model gets a comment of its own: its name joins the key.
 * @param post as of `exchangeReports`
 */
async function shareReview(request, post, ports) {
    const exchanged = await exchangeReports(request, post, ports);
    if (exchanged.kind === 'shared') {
        const { review, posted, artifact } = exchanged;
        return { review, posted, artifact };
    }
    ports.log.warning(`This report cannot be shared with other jobs of the run, so its comment is about this model alone: ${exchanged.why}.`);
    const review = reviewAlone(request.own);
    return { review, posted: await post(review), artifact: null };
}
function reviewAlone(own) {
    const alone = { ...own, key: `${own.key} ${own.comparison.model}`, legs: 1 };
    return (0,merge_reports/* mergeReports */.C)(alone, [], { legs: null, models: [] });
}

// EXTERNAL MODULE: ./lib/action/refuse-verdict.js
var refuse_verdict = __webpack_require__(84304);
// EXTERNAL MODULE: ./lib/action/run-notice.js
var run_notice = __webpack_require__(76524);
;// CONCATENATED MODULE: ./lib/action/run-compare.js
























/** Compares the workspace's model with the baseline, reports, and fails the step when the verdict says so. */
async function runCompare(context, pull) {
    const own = await judge(context, pull);
    const shared = await share(own, context, pull);
    await report(own, shared, context, pull);
    const { comment } = shared.posted;
    // Where the comment could not be written, the end of the job tries to say so.
    if (comment.kind !== 'failed')
        (0,run_notice/* rememberReport */.g)();
    (0,refuse_verdict/* refuseVerdict */.w)(own.document, context.inputs.failOn);
    // Verdict, outputs and summary are out by now; that nobody was told on the pull request is still a failure.
    if (comment.kind === 'failed')
        throw comment.error;
}
async function judge(context, pull) {
    const { inputs, job, settings, connections, capture, signers, now, scratch } = context;
    const { client, log, verifier } = connections;
    const compared = await compare({
        ...settings,
        from: settings.baseline,
        model: inputs.model,
        repository: job.repository,
        base: pull.base,
        head: pull.head,
        pull: pull.number,
        gatesFile: settings.policyPlace,
        gatesEdited: settings.policyEdited,
        fork: pull.fork,
        signers,
        key: (0,review_key/* reviewKey */.S)(job.run.workflow, inputs.key),
        legs: inputs.legs,
        run: job.run,
        now,
    }, {
        releases: (0,github_releases/* githubReleases */.g)(client, log),
        history: (0,github_history/* githubHistory */.u7)(client),
        registry: (0,github_registry_log/* githubRegistryLog */.v)(client, log),
        capture,
        machine: localMachine(process.env, scratch),
        verifier,
        log,
    });
    const document = (0,build_report/* buildReportDocument */.E5)(compared.report, compared.facts);
    return { document, files: await writeFiles(document, scratch) };
}
async function writeFiles(document, scratch) {
    const folder = (0,external_node_path_.join)(scratch, 'report');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const alone = { ...document, legs: 1 };
    const review = (0,merge_reports/* mergeReports */.C)(alone, [], { legs: null, models: [] });
    return [
        await (0,outputs/* writeDocument */.ft)(folder, fragment_name/* REPORT_FILE */.Uq, (0,build_report/* reportBytes */.IC)(document)),
        await (0,outputs/* writeDocument */.ft)(folder, 'report.html', (0,describe_review/* describeReview */.U)(review, 'html')),
    ];
}
/** Through the artifacts of the run, so that all models of a key are in one comment. */
async function share({ document, files }, { inputs, job, settings, connections, capture, scratch }, pull) {
    const { client, log } = connections;
    const ports = {
        pullRequest: (0,github_pull_request/* githubPullRequest */.s)(client, pull.number),
        checks: (0,github_checks/* githubChecks */.h)(client),
        log,
    };
    const checkout = gitCheckout(job.workspace, log);
    const options = {
        mode: settings.comment,
        minimizeResolved: settings.minimizeResolved,
        name: (0,publish_review/* checkName */.I)(inputs.key),
    };
    // Of all models: each leg says what the others do, or it would take their remarks away.
    const locate = async (review) => {
        const rows = review.models.flatMap(({ comparison }) => comparison.rows);
        return await locateSources({ rows }, { capture, checkout });
    };
    return await shareReview({ own: document, files, expected: { legs: null, models: [] } }, async (review) => await (0,publish_review/* publishReview */.Y)(review, { ...options, tracked: await locate(review) }, ports), { exchange: (0,workflow_artifact/* workflowArtifact */.m)((0,external_node_path_.join)(scratch, 'artifacts')), log, sleep: external_node_timers_promises_.setTimeout, tidy: (0,report_garbage/* reportGarbage */.e)() });
}
async function report({ document, files }, { review, posted, artifact }, { inputs, connections }, { fork }) {
    const { comparison } = document;
    const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    const { comment } = posted;
    (0,outputs/* writeOutputs */.Kn)({
        model: inputs.model,
        verdict: comparison.verdict,
        'failed-gates': JSON.stringify(failed),
        'report-path': files[0],
        'comment-url': comment.kind === 'posted' ? comment.url : '',
        'baseline-version': comparison.baseline?.version ?? '',
    });
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)((0,describe_review/* describeReview */.U)(review, 'markdown'));
    if (comment.kind === 'posted')
        connections.log.notice(`Report: ${comment.url}`);
    if (comment.kind !== 'denied')
        return;
    const places = [
        ...(inputs.summary ? ['the job summary'] : []),
        ...(artifact === null ? [] : [`the artifact ${artifact} of this run`]),
        'the file of the output report-path',
    ];
    const why = fork
        ? 'The token of a pull request from a fork may not comment; a workflow with the "comment" door can (docs/review.md).'
        : 'The token may not comment on this pull request: "pull-requests: write" is not among the permissions.';
    connections.log.warning(`${why} The report is in ${places.join(', ')}.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __webpack_require__(14959);
;// CONCATENATED MODULE: ./lib/adapters/printable.js

/** Everything that moves a cursor or changes a terminal; line breaks and tabs stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** A message for a terminal, or for a runner that reads what a program prints: names of files come into it as they are. */
const printable = (text) => (0,workflow_command/* disarmCommands */.T7)(text.replaceAll(CONTROLS, '\uFFFD'));

// EXTERNAL MODULE: ./lib/adapters/sigstore-bundle.js
var sigstore_bundle = __webpack_require__(81073);
;// CONCATENATED MODULE: ./lib/adapters/github-attestations.js






const RETRY_DELAYS_MS = [1000, 5000];
// Each entry brings its whole bundle, so not many are read. One that is overlooked costs a copy that does no harm.
const PAGE = 10;
const MAX_PAGES = 5;
/** Later versions of the API name only an address for each bundle, from where it comes compressed. */
const INLINING_VERSION = '2022-11-28';
/**
 * GitHub's attestation store for one repository, over the REST API.
 * @param serverUrl without a slash at the end, for the addresses of pages
 * @param sleep how repeated requests wait, in milliseconds
 */
function githubAttestations(client, serverUrl, sleep = external_node_timers_promises_.setTimeout) {
    const list = `${serverUrl}/${client.owner}/${client.repo}/attestations`;
    const find = async (attestation) => {
        const found = await isListed(client, attestation);
        return found ? { id: null, url: list } : undefined;
    };
    return {
        find: (attestation) => readably('look an attestation up', () => find(attestation)),
        store: (attestation) => readably('store the attestation', async () => {
            const bundle = parseBundle(attestation.bundle);
            for (const delay of RETRY_DELAYS_MS) {
                // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
                const answer = await post(client, bundle, list);
                if (answer.kind !== 'unclear')
                    return answer;
                // oxlint-disable-next-line no-await-in-loop -- as above
                await sleep(delay);
                // oxlint-disable-next-line no-await-in-loop -- as above
                const found = await findAfterLoss(() => find(attestation));
                if (found !== undefined)
                    return { kind: 'stored', ...found };
            }
            const last = await post(client, bundle, list);
            if (last.kind === 'unclear')
                throw last.error;
            return last;
        }),
    };
}
async function post(client, bundle, list) {
    const { octokit, owner, repo } = client;
    try {
        const reply = await octokit.rest.repos.createAttestation({
            owner,
            repo,
            bundle,
            request: github_client/* NO_RETRY */.PE,
        });
        const id = Number.isSafeInteger(reply.data.id) ? (reply.data.id ?? null) : null;
        return { kind: 'stored', id, url: id === null ? list : `${list}/${id}` };
    }
    catch (error) {
        if (isNotOffered(error))
            return { kind: 'unavailable', said: describeAnswer(error) };
        if (isUnclear(error))
            return { kind: 'unclear', error };
        if ((0,github_error/* statusOf */.c2)(error) !== 422)
            throw error;
        throw new errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub refuses the bundle: ${describeAnswer(error)}. Its store takes only what a certificate for a run of ` +
            'this repository signed.', { cause: error });
    }
}
/** By GitHub's words, since the same status also says that a bundle is not valid. */
const isNotOffered = (error) => (0,github_error/* statusOf */.c2)(error) !== undefined && /\bfeature not available\b/i.test((0,sigstore_bundle/* describeError */.Uc)(error));
/**
 * The bundle may have been stored, or will be at the next attempt: no answer, a server's failure, or the 401 that GitHub
 * gives now and then to a token that it took a moment before.
 */
function isUnclear(error) {
    const status = (0,github_error/* statusOf */.c2)(error);
    if (status === undefined)
        return (0,github_error/* explainGithubError */.Lc)(error, '') instanceof errors/* ReleaseError */.K;
    return status >= 500 || status === 401;
}
/** Two copies do no harm, so a look-up that fails does not stop the next attempt. */
async function findAfterLoss(find) {
    try {
        return await find();
    }
    catch (error) {
        if ((0,github_error/* explainGithubError */.Lc)(error, '') instanceof errors/* ReleaseError */.K)
            return undefined;
        throw error;
    }
}
async function isListed(client, attestation) {
    const { octokit, owner, repo } = client;
    const own = readSignature(parseBundle(attestation.bundle));
    const pages = octokit.paginate.iterator(octokit.rest.repos.listAttestations, {
        owner,
        repo,
        subject_digest: attestation.subject,
        predicate_type: attestation.predicateType,
        per_page: PAGE,
        headers: { 'x-github-api-version': INLINING_VERSION },
    });
    let count = 0;
    try {
        for await (const { data } of pages) {
            if (listBundles(data).some((bundle) => readSignature(bundle) === own))
                return true;
            count += 1;
            if (count === MAX_PAGES)
                return false;
        }
    }
    catch (error) {
        // That is how GitHub says that there is none.
        if ((0,github_error/* statusOf */.c2)(error) !== 404)
            throw error;
    }
    return false;
}
function listBundles(page) {
    const entries = isFields(page) ? page['attestations'] : undefined;
    if (!Array.isArray(entries))
        return [];
    return entries.map((entry) => (isFields(entry) ? entry['bundle'] : undefined));
}
/** The envelope's first signature, which is another one each time that something is signed. */
function readSignature(bundle) {
    const envelope = isFields(bundle) ? bundle['dsseEnvelope'] : undefined;
    const signatures = isFields(envelope) ? envelope['signatures'] : undefined;
    const first = Array.isArray(signatures) ? signatures[0] : undefined;
    const sig = isFields(first) ? first['sig'] : undefined;
    return typeof sig === 'string' ? sig : undefined;
}
function parseBundle(bytes) {
    const json = parseJson(bytes);
    const { mediaType, verificationMaterial, dsseEnvelope } = isFields(json) ? json : {};
    if (typeof mediaType === 'string' &&
        isFields(verificationMaterial) &&
        isFields(dsseEnvelope) &&
        readSignature(json) !== undefined)
        return { mediaType, verificationMaterial, dsseEnvelope };
    throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', 'It is not a Sigstore bundle with a DSSE envelope.');
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}
/** What GitHub said, on one line and without the address of its documentation. */
const describeAnswer = (error) => printable((0,sigstore_bundle/* describeError */.Uc)(error).replace(/ - https:\/\/docs\.github\.com\/\S*$/, ''));
/** Runs the task; its failure names what was tried, and holds nothing that moves a cursor. */
async function readably(action, task) {
    try {
        return await task();
    }
    catch (cause) {
        const known = (0,github_error/* explainGithubError */.Lc)(cause, action);
        if (!(known instanceof errors/* ReleaseError */.K))
            throw known;
        const message = known === cause ? `Cannot ${action}: ${known.message}` : known.message;
        throw new errors/* ReleaseError */.K(known.code, printable(message), { cause });
    }
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./lib/domain/asset-body.js
var asset_body = __webpack_require__(20805);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/stable-json.js
var stable_json = __webpack_require__(97984);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/domain/deep-equal.js
var deep_equal = __webpack_require__(68017);
;// CONCATENATED MODULE: ./lib/domain/version-step.js


/**
 * How much a version differs from the one before: input/output signature → major; data, parameters, code or
 * environment → minor; else (other weights from the same ingredients) patch. decisions.md.
 */
function versionStep(previous, next) {
    if (isBroken(previous.model.signature, next.signature))
        return 'major';
    const same = (0,deep_equal/* isDeepEqual */.H)(dataFacts(previous), dataFacts(next)) &&
        (0,deep_equal/* isDeepEqual */.H)(previous.params, next.params) &&
        previous.code.commit === next.code.commit &&
        previous.code.dirty === next.code.dirty &&
        (0,deep_equal/* isDeepEqual */.H)(environmentFacts(previous), environmentFacts(next));
    return same ? 'patch' : 'minor';
}
/** Only two known signatures can contradict each other: an older version may not have recorded its own. */
const isBroken = (before, after) => before !== undefined &&
    after !== undefined &&
    !(0,deep_equal/* isDeepEqual */.H)(signatureFacts(before), signatureFacts(after));
/** A variable dimension is variable by whatever name: exporters number theirs anew (`unk__616`) or write -1. */
const signatureFacts = ({ inputs, outputs }) => ({
    inputs: inputs.map(tensorFacts),
    outputs: outputs.map(tensorFacts),
});
const tensorFacts = ({ name, type, shape }) => ({
    name,
    type,
    shape: shape?.map((size) => (typeof size === 'number' && size >= 0 ? size : 'variable')) ?? null,
});
const dataFacts = (facts) => facts.data
    .map(({ name, digest }) => ({ name, digest }))
    .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name));
/** The runner may differ from day to day without making another environment of it. */
const environmentFacts = (facts) => ({
    runtimes: facts.environment.runtimes,
    container: facts.environment.container,
    lockfiles: facts.environment.lockfiles,
});

;// CONCATENATED MODULE: ./lib/usecases/choose-version.js



/**
 * The number of the version to publish; semver, by what changed since the newest one. decisions.md.
 * @param taken numbers that cannot be had, in any order
 */
function chooseVersion(request, candidate, taken, previous) {
    const asked = request.version;
    if (asked.kind === 'exact')
        return asked.version;
    if (asked.kind === 'step')
        return (0,domain_version/* nextVersion */.yU)(taken, asked.step);
    if (previous === null)
        return (0,domain_version/* nextVersion */.yU)(taken, 'minor');
    const step = versionStep(previous.manifest.predicate, {
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        code: request.code,
        environment: candidate.environment,
        ...(candidate.artifact.signature === null ? {} : { signature: candidate.artifact.signature }),
    });
    return (0,domain_version/* nextVersion */.yU)(taken, step);
}
const versionExists = (model, version) => new errors/* ReleaseError */.K('VERSION_EXISTS', `version: ${(0,domain_version/* versionTag */.Vm)(model, version)} is already published with other content, and versions are never overwritten. ` +
    'Use "auto", or the next number.');
/**
 * A tag alone is no version yet: whoever pushed it may want this very run to publish it.
 * @throws VERSION_EXISTS when an exact number was asked for that is published
 */
async function refusePublished(request, tags, version, releases) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    if (request.version.kind !== 'exact' || !tags.some((one) => one.tag === tag))
        return;
    if ((await releases.findPublished(tag)) !== undefined)
        throw versionExists(request.model, version);
}
/** A bare tag would keep its own commit, and the release would show code that did not make the model. */
function refuseForeignTag(request, tags, version) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    const found = tags.find((one) => one.tag === tag);
    if (found === undefined || found.commit === request.code.commit)
        return;
    throw new errors/* ReleaseError */.K('VERSION_EXISTS', `version: the tag ${tag} exists and points to ${found.commit ?? 'an annotated tag'}, not to ${request.code.commit}. ` +
        'Delete the tag or choose another version.');
}

;// CONCATENATED MODULE: ./lib/usecases/parse-draft-owner.js
const MARK = /^<!-- model-release:draft v1 model=(\S{1,300}) run=(\S{1,100})\.(\d{1,9}) job=(\S{1,1000}) content=(\S{1,200}) by=(\S{1,200}) at=(\S{1,40}) -->/;
/** Reads what `draftMarker` wrote in the first line of a draft; `undefined` for a draft of somebody else. */
function parseDraftOwner(body) {
    const [, name, run, attempt, task, content, nonce, startedAt] = MARK.exec(body) ?? [];
    if (content === undefined || nonce === undefined || startedAt === undefined)
        return undefined;
    try {
        const [model = '', runId = '', job = ''] = [name, run, task].map((text) => decodeURIComponent(text ?? ''));
        return { model, runId, job, attempt: Number(attempt), content, nonce, startedAt };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/read-draft-state.js
const DAY_MS = 86_400_000;
/**
 * From the time in a mark on, which is that of one attempt of one job. GitHub ends a job after 6 hours on its own runners and after
 * 5 days on those of others. (A run may take 35 days: with jobs that wait, and those have no draft yet.) A day more is for clocks.
 */
const LONGEST_JOB_MS = 6 * DAY_MS;
/**
 * The one judgement of a draft, for all who would remove it or wait for it.
 * @param now UTC, RFC 3339
 * @throws GITHUB_FAILED when the state of the run could not be read, though the token may
 */
async function read_draft_state_readDraftState({ runId, startedAt }, now, runs) {
    const state = await runs.readState(runId);
    if (state === 'active')
        return 'running';
    if (state === 'completed')
        return 'dead';
    // A mark without a time can be of any age.
    return Date.parse(now) - Date.parse(startedAt) > LONGEST_JOB_MS ? 'dead' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/usecases/list-drafts.js


/** Those of the releases that are drafts of this tool. */
const findMarked = (releases) => releases.flatMap((release) => {
    const by = release.draft ? parseDraftOwner(release.body) : undefined;
    return by === undefined ? [] : [{ release, by }];
});
/**
 * The drafts of this tool, and what became of the runs that made them.
 * @param model of which model; `null` for all
 * @param now UTC, RFC 3339
 */
async function listDrafts(recent, model, now, runs) {
    const known = rememberStates(runs);
    const drafts = [];
    for (const draft of findMarked(recent)) {
        if (model !== null && draft.by.model !== model)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- drafts are few, and each run is asked for once
        drafts.push({ ...draft, state: await readDraftState(draft.by, now, known) });
    }
    return drafts;
}
/** Legs of a matrix share their run. */
function rememberStates(runs) {
    const states = new Map();
    return {
        readState: (runId) => {
            const state = states.get(runId) ?? runs.readState(runId);
            states.set(runId, state);
            return state;
        },
    };
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
;// CONCATENATED MODULE: ./lib/usecases/log-uploads.js


/** Of each kind; a thousand lines tell nobody anything. */
const MAX_LINES = 30;
/**
 * Says what is going to be sent before the first byte of it is: how many assets, how many bytes, which files in parts, and what is
 * there already.
 * @param kept names of the assets that are there whole
 */
function logUploads(missing, kept, log) {
    const size = (0,number_format/* formatBytes */.z3)(missing.reduce((sum, upload) => sum + upload.size, 0));
    const parts = describeParts([...missing.map(({ name }) => name), ...kept]);
    if (missing.length === 0)
        log.info(`Uploading nothing: ${(0,number_format/* formatPlural */.yk)(kept.length, 'asset')}${parts} ${areOrIs(kept)} there already.`);
    else
        log.info(`Uploading ${(0,number_format/* formatPlural */.yk)(missing.length, 'asset')}, ${size}${parts}${describeKept(kept)}`);
    logLines(missing.map(({ name, size: bytes }) => `To upload: ${name} (${(0,number_format/* formatBytes */.z3)(bytes)})`), log);
    logLines(kept.map((name) => `Already there: ${name}`), log);
}
const describeKept = (kept) => kept.length === 0 ? '.' : `; ${(0,number_format/* formatCount */.B4)(kept.length)} ${areOrIs(kept)} there already.`;
const areOrIs = (names) => (names.length === 1 ? 'is' : 'are');
/** ` (big.safetensors in 3 parts)`, empty when no file is in parts. */
function describeParts(names) {
    const counts = new Map();
    for (const name of names) {
        const whole = (0,asset_body/* parsePartName */.Yg)(name)?.of;
        if (whole !== undefined)
            counts.set(whole, (counts.get(whole) ?? 0) + 1);
    }
    const told = [...counts].map(([whole, count]) => `${whole} in ${(0,number_format/* formatPlural */.yk)(count, 'part')}`);
    return told.length === 0 ? '' : ` (${told.join(', ')})`;
}
function logLines(lines, log) {
    for (const line of lines.slice(0, MAX_LINES))
        log.info(line);
    if (lines.length > MAX_LINES)
        log.info(`… and ${lines.length - MAX_LINES} more`);
}

;// CONCATENATED MODULE: ./lib/usecases/fill-draft.js





/** Drafts are listed from the newest; other models of the repository may have published since one was left. */
const LISTED_RELEASES = 300;
/** The first line of a draft's body. It is not part of what gets published. */
function draftMarker(owner) {
    const { model, runId, job, attempt, content, nonce, startedAt } = owner;
    const [name, run, task] = [model, runId, job].map(encodeURIComponent);
    return `<!-- model-release:draft v1 model=${name} run=${run}.${attempt} job=${task} content=${content} by=${nonce} at=${startedAt} -->`;
}
/**
 * The draft to fill: the one that an earlier attempt of this job left for the same content, else a new one. Drafts of
 * runs that are over are removed; one that another run, or another leg of a matrix, is still filling is left alone.
 * @param now UTC, RFC 3339
 */
async function prepareDraft(owner, fields, now, ports) {
    const [resumed, ...duplicates] = await clearDrafts(owner, now, ports);
    for (const release of duplicates) {
        // oxlint-disable-next-line no-await-in-loop -- a rare leftover of a lost reply
        await ports.releases.deleteDraft(release.id);
    }
    if (resumed !== undefined) {
        ports.log.info(`Resuming the draft that an earlier attempt left (release ${resumed.id}).`);
        return await ports.releases.updateDraft(resumed.id, fields);
    }
    try {
        return await ports.releases.createDraft(fields);
    }
    catch (error) {
        // The reply may be lost although the draft exists; then it is ours by its marker.
        if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'GITHUB_FAILED')
            throw error;
        const created = (await listModelDrafts(owner.model, ports)).find(({ by }) => by.nonce === owner.nonce);
        return created?.release ?? (await ports.releases.createDraft(fields));
    }
}
/** Removes abandoned drafts of this model and returns those that this process may fill, newest first. */
async function clearDrafts(owner, now, ports) {
    const own = [];
    for (const { release, by } of await listModelDrafts(owner.model, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- leftovers are few
        const relation = await relate(owner, by, now, ports);
        if (relation === 'own')
            own.push(release);
        if (relation === 'abandoned') {
            ports.log.info(`Removing the draft ${release.tag} that run ${by.runId} left unfinished.`);
            // oxlint-disable-next-line no-await-in-loop -- as above
            await ports.releases.deleteDraft(release.id);
        }
    }
    return own;
}
async function relate(owner, by, now, ports) {
    if (by.nonce === owner.nonce)
        return 'own';
    if (by.runId === owner.runId && by.job === owner.job) {
        if (by.attempt >= owner.attempt)
            return 'busy';
        return by.content === owner.content ? 'own' : 'abandoned';
    }
    return (await read_draft_state_readDraftState(by, now, ports.runs)) === 'dead' ? 'abandoned' : 'busy';
}
async function listModelDrafts(model, { releases }) {
    const recent = await releases.listRecent(LISTED_RELEASES);
    return findMarked(recent).filter(({ release, by }) => by.model === model && release.tag.startsWith((0,domain_version/* tagPrefix */.B3)(model)));
}
/**
 * Makes the draft hold exactly the uploads: says what is going to be sent, keeps what is there whole, and removes and sends everything
 * else. Then reads the release back and compares name, size, state and digest of each asset.
 * @throws DIGEST_MISMATCH
 */
async function fillDraft(draft, uploads, ports) {
    const wanted = new Map(uploads.map((upload) => [upload.name, upload]));
    const held = await listHeld(draft, ports);
    const kept = new Set(held.filter((asset) => isKept(asset, wanted)).map(({ name }) => name));
    const missing = uploads.filter(({ name }) => !kept.has(name));
    logUploads(missing, [...kept], ports.log);
    for (const asset of held) {
        // oxlint-disable-next-line no-await-in-loop -- a name has to be free before its upload
        if (!kept.has(asset.name))
            await ports.releases.deleteAsset(asset.id);
    }
    if (missing.length > 0) {
        const assets = await ports.releases.upload(draft, missing);
        for (const [index, upload] of missing.entries()) {
            const asset = assets[index];
            if (asset !== undefined)
                refuseDifferent(asset, upload);
        }
    }
    refuseOtherSet(await ports.releases.listAssets(draft.id), wanted);
}
/** A release that many assets hang on may come without some of them; a new one has none. */
const listHeld = async (draft, { releases }) => draft.assets.length === 0 ? [] : await releases.listAssets(draft.id);
/** What nobody knows the digest of is sent again. */
function isKept(asset, wanted) {
    const upload = wanted.get(asset.name);
    return upload !== undefined && asset.sha256 !== null && matches(asset, upload);
}
const matches = (asset, upload) => asset.name === upload.name &&
    asset.state === 'uploaded' &&
    asset.size === upload.size &&
    (asset.sha256 === null || asset.sha256 === upload.sha256);
function refuseDifferent(asset, upload) {
    if (matches(asset, upload))
        return;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `Sent ${upload.name} (${upload.size} bytes, sha256:${upload.sha256}); GitHub holds ${asset.name} (${asset.size} bytes, ` +
        `sha256:${asset.sha256 ?? 'unknown'}, ${asset.state}). The file changed, or was damaged on its way: run the job again.`);
}
function refuseOtherSet(assets, wanted) {
    const names = new Set(assets.map((asset) => asset.name));
    const missing = [...wanted.keys()].filter((name) => !names.has(name));
    const extra = assets.filter((asset) => !wanted.has(asset.name)).map((asset) => asset.name);
    if (missing.length > 0 || extra.length > 0)
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `Before publishing, the draft lacks [${missing.join(', ')}] and has beside its own assets [${extra.join(', ')}]. ` +
            'Something else writes to this draft: run the job again.');
    for (const asset of assets) {
        const upload = wanted.get(asset.name);
        if (upload !== undefined)
            refuseDifferent(asset, upload);
    }
}

// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(44849);
// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
;// CONCATENATED MODULE: ./lib/usecases/refuse-lost-references.js


/**
 * What the version refers to may have been deleted while its own assets were uploaded; asked once more before it becomes
 * public, one request a release.
 * @throws DIGEST_MISMATCH
 */
async function refuseLostReferences(files, releases) {
    const slices = files.flatMap(({ storage, ...file }) => (0,asset_slice/* slicesOf */.nu)({ ...file, ...storage }));
    const needed = Map.groupBy(slices, ({ tag }) => tag);
    for (const [tag, of] of needed) {
        if (tag === null)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- few releases
        const release = await releases.findPublished(tag);
        const held = new Map(release?.assets.map(({ name, sha256 }) => [name, sha256]));
        const lost = of.find(({ asset, assetSha256 }) => held.get(asset) !== assetSha256);
        if (lost !== undefined)
            throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The version was to refer to ${lost.asset} of ${tag}, which was deleted or changed meanwhile. Nothing was published; ` +
                'run the job again, and the file is uploaded.');
    }
}

// EXTERNAL MODULE: ./lib/domain/flatten-path.js
var flatten_path = __webpack_require__(30788);
;// CONCATENATED MODULE: ./lib/domain/asset-name.js




/** Names that the product itself writes, now or in a later release of a version; nothing else may take them. */
const RESERVED = new Set([
    domain_manifest/* MANIFEST_ASSET */.ny,
    domain_manifest/* BUNDLE_ASSET */.cs,
    domain_manifest/* CHECKSUMS_ASSET */._,
    domain_manifest/* MODEL_SIGNATURE_ASSET */.KG,
    domain_manifest/* MODEL_CARD_ASSET */.Wd,
    domain_manifest/* BOM_ASSET */.Kn,
    domain_manifest/* CHECKSUMS_ASSET */._.toLowerCase(),
    domain_manifest/* TAR_ASSET */.H_,
]);
const RESERVED_PATTERN = /^data-.*\.sha256$|\.part-\d{3,}$|\.delta$|\.tensors\.json$/i;
const MAX_NAME_LENGTH = 200;
/**
 * Asset names for paths, one to one. Two paths that would collide (also in letter case, which some file
 * systems ignore), a reserved or a very long name get a short digest of the path before the extension.
 * The result does not depend on the order of the paths.
 */
function mapAssetNames(paths, taken = new Set()) {
    const unique = [...new Set(paths)].toSorted(listing/* comparePaths */.cD);
    const counts = new Map();
    for (const path of unique) {
        const key = (0,flatten_path/* flattenPath */.W)(path).toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const used = new Set([...taken].map((name) => name.toLowerCase()));
    return new Map(unique.map((path) => {
        const plain = (0,flatten_path/* flattenPath */.W)(path);
        const clash = (counts.get(plain.toLowerCase()) ?? 0) > 1 || used.has(plain.toLowerCase());
        const name = clash || isReserved(plain) ? withDigest(path, plain, used) : plain;
        used.add(name.toLowerCase());
        return [path, name];
    }));
}
function isReserved(name) {
    return (RESERVED.has(name.toLowerCase()) || RESERVED_PATTERN.test(name) || name.length > MAX_NAME_LENGTH);
}
function withDigest(path, name, used) {
    const digest = (0,domain_digest/* sha256 */.sc)(path);
    const dot = name.lastIndexOf('.');
    const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, 120).replace(/\.$/, '');
    const extension = dot > 0 ? name.slice(dot, dot + 32) : '';
    // Where the extension itself is reserved, the digest comes after it.
    const isLast = isReserved(`${stem}.${digest.slice(0, 8)}${extension}`);
    for (let length = 8; length < 64; length += 8) {
        const short = digest.slice(0, length);
        const candidate = isLast ? `${stem}${extension}.${short}` : `${stem}.${short}${extension}`;
        if (!used.has(candidate.toLowerCase()) && !isReserved(candidate))
            return candidate;
    }
    return digest;
}

;// CONCATENATED MODULE: ./lib/usecases/find-stored.js



/** Three pages: what is older is uploaded again, unless the previous version says where it is. */
const find_stored_LISTED_RELEASES = 300;
/** Smaller files are cheaper to store than to look up for everyone who pulls. Bytes. */
const MIN_REFERENCE_BYTES = 1024 * 1024;
/** Releases that hold the same bytes and are looked at until one is believed. */
const MAX_HOLDERS = 5;
const NOTHING = {
    findFile: () => undefined,
    look: async () => undefined,
    findAsset: () => undefined,
    holds: () => false,
};
/** Lists the published releases of the model, unless nothing of them is wanted. @throws GITHUB_FAILED */
async function findStored(request, ports) {
    const { dedup, previous } = request;
    if (dedup === 'none')
        return NOTHING;
    const held = indexAssets(await listHolders(request, ports.releases));
    const holds = ({ tag, asset, sha256 }) => held.names.get(`${tag}/${asset}`) === sha256;
    const believes = believer(request, ports);
    const found = new Map();
    return {
        holds,
        findAsset: (sha256) => found.get(sha256),
        look: async (wanted) => {
            for (const { sha256, size } of wanted) {
                if (size < MIN_REFERENCE_BYTES || found.has(sha256))
                    continue;
                for (const reference of (held.digests.get(sha256) ?? []).slice(0, MAX_HOLDERS)) {
                    // oxlint-disable-next-line no-await-in-loop -- almost always the first is it, and its release is read once
                    if (!(await believes(reference)))
                        continue;
                    found.set(sha256, reference);
                    break;
                }
            }
        },
        findFile: (file) => {
            if (previous === null || file.size < MIN_REFERENCE_BYTES)
                return undefined;
            return findInPrevious(previous, file, holds);
        },
    };
}
/** The recent releases of the model, and those that the previous version consists of, however old. */
async function listHolders({ model, previous }, releases) {
    const recent = await releases.listRecent(find_stored_LISTED_RELEASES);
    const listed = recent.filter(({ draft, tag }) => !draft && (0,domain_version/* parseTag */.ED)(model, tag) !== undefined);
    if (previous === null)
        return listed;
    const known = new Map([previous.release, ...listed].map((release) => [release.tag, release]));
    for (const tag of (0,asset_slice/* referencedTags */.$_)(previous.manifest.predicate.artifact.files)) {
        // oxlint-disable-next-line no-await-in-loop -- few, and most are listed
        const release = known.get(tag) ?? (await releases.findPublished(tag));
        if (release !== undefined)
            known.set(tag, release);
    }
    return [...known.values()];
}
/** Whether the version of a release is one of ours, and says of the asset what GitHub says; each is read once. */
function believer({ signed, signers }, ports) {
    const read = new Map();
    return async ({ tag, asset, sha256 }) => {
        const reading = read.get(tag) ?? (0,known_versions/* readKnown */.Uj)(tag, signers, ports);
        read.set(tag, reading);
        const version = await reading;
        if (version === undefined || (version.signer === null && signed))
            return false;
        const { assets } = version.manifest.predicate;
        return assets.some((one) => one.name === asset && one.sha256 === sha256);
    };
}
function indexAssets(releases) {
    const names = new Map();
    const digests = new Map();
    for (const { tag, assets } of releases)
        for (const { name, state, sha256 } of assets) {
            // What GitHub computed no digest of could be anything.
            if (state !== 'uploaded' || sha256 === null)
                continue;
            names.set(`${tag}/${name}`, sha256);
            const holders = digests.get(sha256) ?? [];
            holders.push({ tag, asset: name, sha256 });
            digests.set(sha256, holders);
        }
    return { names, digests };
}
function findInPrevious({ manifest, release }, { sha256, size }, holds) {
    const { artifact, assets } = manifest.predicate;
    const same = artifact.files.find((file) => file.sha256 === sha256 && file.size === size);
    if (same === undefined)
        return undefined;
    const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]));
    const parts = (0,asset_slice/* slicesOf */.nu)(same).flatMap((slice) => toPart(slice, release.tag, digests));
    const isComplete = parts.length === (0,asset_slice/* slicesOf */.nu)(same).length &&
        parts.every(({ reference }) => reference !== undefined && holds(reference));
    return isComplete ? toStorage(same, parts) : undefined;
}
/** A reference always names the release that holds the bytes: none leads to another reference. */
function toPart({ tag, asset, assetSha256, offset, whole, size, sha256 }, ownTag, digests) {
    const digest = assetSha256 ?? digests.get(asset);
    if (digest === undefined)
        return [];
    const reference = { tag: tag ?? ownTag, asset, sha256: digest };
    return [{ reference, ...(whole ? {} : { offset }), size, sha256 }];
}
function toStorage(same, parts) {
    const [only] = parts;
    if (same.parts !== undefined || only === undefined)
        return { parts };
    const { size: _size, sha256: _sha256, ...storage } = only;
    return storage;
}

;// CONCATENATED MODULE: ./lib/usecases/hash-jobs.js

function hashJobs() {
    const bodies = [];
    const expected = [];
    let digests = [];
    return {
        add(pieces) {
            const index = bodies.push(pieces) - 1;
            return () => {
                const digest = digests[index];
                if (digest === undefined)
                    throw new TypeError('the digest was not computed yet');
                return digest;
            };
        },
        expect(file) {
            expected.push(file);
        },
        async run(capture) {
            if (bodies.length + expected.length === 0)
                return;
            const wholes = expected.map(({ file, size }) => [
                { kind: 'file', path: file, start: 0, size },
            ]);
            digests = await capture.hashBodies([...bodies, ...wholes]);
            const changed = expected.find(({ sha256 }, index) => digests[bodies.length + index] !== sha256);
            if (changed !== undefined)
                throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${changed.path}" changed after it was captured. Nothing else may write to the files of a model while this step runs; run the job again.`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/usecases/plan-assets.js



/** GitHub's limit, less the manifest, its bundle, `model.sig`, the card, the bill of materials and `SHA256SUMS`. */
const MAX_ASSETS = 994;
/**
 * Names every asset. The names depend on the content alone, so a run that resumes finds them again.
 * @throws LIMIT_EXCEEDED
 */
function planAssets(candidate, placement) {
    const taken = new Set(placement.uploads.map(({ name }) => name));
    const planned = [
        ...planModel(placement),
        ...planSources(candidate, taken),
        ...planListings(candidate),
    ];
    if (planned.length > MAX_ASSETS)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `This version would have ${planned.length} assets; GitHub allows 1,000 a release, six of which are the ` +
            'manifest, the signatures and the documents. Name fewer files.');
    return {
        uploads: planned.map(({ upload }) => upload),
        records: planned.map(({ upload: { name, size, sha256: hash }, role }) => ({
            name,
            size,
            sha256: hash,
            role,
        })),
        predictions: planPredictions(candidate, planned),
    };
}
function planPredictions({ predictions }, planned) {
    return predictions.flatMap(({ dataset, kind, rows, positive, source }) => {
        const asset = planned.find((one) => one.origin === source)?.upload;
        return asset === undefined
            ? []
            : [
                {
                    dataset,
                    kind,
                    rows,
                    ...(positive === null ? {} : { positive }),
                    asset: asset.name,
                    sha256: asset.sha256,
                },
            ];
    });
}
const planModel = ({ uploads, records }) => uploads.flatMap((upload, index) => {
    const role = records[index]?.role;
    return role === undefined ? [] : [{ upload, role }];
});
function planSources(candidate, taken) {
    const keyed = candidate.sources
        .filter((file) => file.size > 0)
        .map((file) => ({ file, key: `${file.role}/${file.path}` }));
    const names = mapAssetNames(keyed.map(({ key }) => key), taken);
    return keyed.map(({ file, key }) => ({
        role: file.role,
        origin: file,
        upload: {
            name: named(names, key),
            size: file.size,
            sha256: file.sha256,
            contentType: file.role === 'predictions' ? 'application/octet-stream' : 'text/plain',
            pieces: file.pieces,
        },
    }));
}
function planListings(candidate) {
    return candidate.data.flatMap(({ record, listing }) => {
        if (listing === null || record.listing === undefined)
            return [];
        const upload = {
            name: record.listing,
            size: listing.size,
            sha256: listing.sha256,
            contentType: 'text/plain',
            pieces: [{ kind: 'file', path: listing.file, start: 0, size: listing.size }],
        };
        return [{ role: 'data-listing', upload }];
    });
}
function bytesUpload(name, bytes, contentType) {
    return {
        name,
        size: bytes.length,
        sha256: (0,domain_digest/* sha256 */.sc)(bytes),
        contentType,
        pieces: [{ kind: 'bytes', bytes }],
    };
}
function named(names, key) {
    const name = names.get(key);
    if (name === undefined)
        throw new TypeError(`no asset name for ${key}`);
    return name;
}

;// CONCATENATED MODULE: ./lib/usecases/list-tensors.js


/** Smaller files are stored as a whole. Bytes. */
const MIN_FILE_BYTES = 1024 * 1024;
/** What a listing holds with room to spare. */
const MAX_TENSORS = 50_000;
/**
 * The tensors of a safetensors file with their digests.
 * @param name of the file's asset
 * @returns `null` for another kind of file, a small one, and one whose tensors cannot be listed
 * @throws FILE_CHANGED, FORMAT_INVALID
 */
async function listTensors(file, name, { capture, log }) {
    if (file.size < MIN_FILE_BYTES)
        return null;
    const { readTensorIndex } = await __webpack_require__.e(/* import() */ 3986).then(__webpack_require__.bind(__webpack_require__, 33986));
    const index = readTensorIndex(capture.open(file));
    if (index === null || index.tensors.length > MAX_TENSORS)
        return null;
    const spans = [
        { name: '', start: 0, size: index.headerSize },
        ...index.tensors.filter(({ size }) => size > 0),
    ];
    const digests = await capture.hashBodies(spans.map(({ start, size }) => [
        { kind: 'file', path: file.file, start, size },
    ]));
    const ranges = spans.flatMap((span, at) => {
        const digest = digests[at];
        return digest === undefined ? [] : [{ ...span, sha256: digest }];
    });
    const upload = await renderListing(file, name, ranges, log);
    return upload === null ? null : { upload, ranges };
}
async function renderListing({ path, size, sha256 }, name, [header, ...tensors], log) {
    if (header === undefined)
        throw new TypeError('a safetensors file has a header');
    const { renderTensorListing } = await __webpack_require__.e(/* import() */ 4982).then(__webpack_require__.bind(__webpack_require__, 74982));
    try {
        const bytes = renderTensorListing({ file: { path, size, sha256 }, header, tensors });
        return bytesUpload(`${name}.tensors.json`, bytes, 'application/json');
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'LIMIT_EXCEEDED')
            throw error;
        log.warning(`dedup: "${path}" is stored as a whole: ${error.message}`);
        return null;
    }
}

// EXTERNAL MODULE: ./lib/domain/byte-piece.js
var byte_piece = __webpack_require__(12587);
;// CONCATENATED MODULE: ./lib/usecases/place-file.js

/** A part that is a whole file has its digest already. */
function digestPart(part, jobs, file) {
    const isWhole = file !== undefined && part.size === file.size;
    return { ...part, sha256: isWhole ? () => file.sha256 : jobs.add(part.pieces) };
}
function findDigested(parts, { name }) {
    const found = parts.find((part) => part.name === name);
    if (found === undefined)
        throw new TypeError(`no part ${name}`);
    return found;
}
/**
 * Which parts hold a file.
 * @param start of the file within the body that the parts are
 */
function locateRanges(file, parts, start, jobs) {
    const found = (0,asset_body/* locateBytes */.g8)(parts, start, file.size);
    return found.map(({ part, offset, size }) => {
        const target = findDigested(parts, part);
        if (found.length === 1)
            return { part: target, offset, size, sha256: () => file.sha256 };
        if (size === part.size)
            return { part: target, offset, size, sha256: target.sha256 };
        const from = part.start + offset - start;
        const piece = { kind: 'file', path: file.file, start: from, size };
        return { part: target, offset, size, sha256: jobs.add([piece]) };
    });
}
/** The file as the manifest has it: in one asset, or in parts. */
function placeFile(file, ranges, stored) {
    const parts = ranges.map(({ part, offset, size, sha256 }) => ({
        ...placeOf(part, stored),
        ...(size === part.size ? {} : { offset }),
        size,
        sha256: sha256(),
    }));
    const [only, ...more] = parts;
    if (only === undefined || more.length > 0)
        return toPlaced(file, { parts });
    const { size: _size, sha256: _sha256, ...storage } = only;
    return toPlaced(file, storage);
}
const toPlaced = ({ path, size, sha256 }, storage) => ({
    path,
    size,
    sha256,
    storage,
});
/** In an earlier release where it is there, else under its own name. */
function placeOf(part, stored) {
    const reference = stored.findAsset(part.sha256());
    return reference === undefined ? { asset: part.name } : { reference };
}

;// CONCATENATED MODULE: ./lib/usecases/mix-parts.js



/** The new bytes from the delta, the others from where they were. */
function mixParts({ runs }, delta, jobs) {
    const made = runs.flatMap((run) => {
        if (run.kind === 'known') {
            const sha256 = jobs.add(run.pieces);
            const { tag, asset, assetSha256, offset } = run.slice;
            const reference = { tag, asset, sha256: assetSha256 };
            return [() => ({ reference, offset, size: run.size, sha256: sha256() })];
        }
        return (0,asset_body/* locateBytes */.g8)(delta, run.deltaStart, run.size).map(({ part, offset, size }) => {
            const start = part.start + offset - run.deltaStart;
            const sha256 = jobs.add((0,byte_piece/* cutPieces */.U)(run.pieces, start, size));
            const target = findDigested(delta, part);
            return (stored) => ({
                ...placeOf(target, stored),
                offset,
                size,
                sha256: sha256(),
            });
        });
    });
    return (stored) => made.map((make) => make(stored));
}

;// CONCATENATED MODULE: ./lib/domain/tensor-reuse.js

const MIN_RUN_BYTES = 64 * 1024;
const MAX_RUNS = 2000;
/**
 * What of a file an earlier release has already. Ranges are recognised by digest and size, never by name: a layer that
 * got another name costs nothing.
 * @param own ranges of the file, in the order of their bytes and without overlap; bytes in none of them are new
 * @returns runs that cover the file from its first to its last byte, in order. Neighbours are one run when they are
 * both new, or lie side by side in one earlier asset. None for an empty file.
 * @throws {RangeError} for ranges that overlap or lie beyond the end
 */
function planTensorReuse(own, known, limits = {}) {
    const maxRuns = Math.max(1, limits.maxRuns ?? MAX_RUNS);
    const all = findRuns(own.size, own.ranges, indexKnown(known));
    let minBytes = Math.max(1, limits.minRunBytes ?? MIN_RUN_BYTES);
    let runs = dropShort(all, minBytes);
    // Ends at the latest when nothing is long enough and all is one new run.
    while (runs.length > maxRuns) {
        minBytes *= 2;
        runs = dropShort(all, minBytes);
    }
    return runs;
}
const contentOf = ({ sha256, size }) => `${sha256} ${size}`;
const tensor_reuse_placeOf = (slice, offset) => JSON.stringify([slice.tag, slice.asset, slice.assetSha256, offset]);
function indexKnown(known) {
    const index = new Map();
    for (const range of known) {
        if (range.size === 0)
            continue;
        const places = index.get(contentOf(range)) ?? new Map();
        places.set(tensor_reuse_placeOf(range.slice, range.slice.offset), range.slice);
        index.set(contentOf(range), places);
    }
    return index;
}
function findRuns(size, ranges, index) {
    const used = ranges.filter((range) => range.size > 0);
    const slices = choosePlaces(used, index);
    const runs = [];
    let at = 0;
    for (const [position, range] of used.entries()) {
        const { start } = range;
        if (start < at)
            throw new RangeError(`the range at ${start} overlaps one that ends at ${at}`);
        if (start > at)
            append(runs, { kind: 'new', start: at, size: start - at });
        const slice = slices[position];
        append(runs, slice === undefined
            ? { kind: 'new', start, size: range.size }
            : { kind: 'known', start, size: range.size, slice });
        at = start + range.size;
    }
    if (at > size)
        throw new RangeError(`a range ends at ${at}, beyond the ${size} bytes of the file`);
    if (at < size)
        append(runs, { kind: 'new', start: at, size: size - at });
    return runs;
}
/**
 * Equal bytes may lie in several places, all zeros above all. The one that continues a neighbour's place makes one run
 * of both, so each looks to the neighbour behind it, and then to the one in front.
 */
function choosePlaces(ranges, index) {
    const chosen = [];
    const placesOf = (range) => index.get(contentOf(range));
    let behind;
    for (const range of ranges.toReversed()) {
        const places = placesOf(range);
        behind = findPlace(places, behind, -range.size) ?? places?.values().next().value;
        chosen.push(behind);
    }
    chosen.reverse();
    let front;
    let frontSize = 0;
    return ranges.map((range, at) => {
        front = findPlace(placesOf(range), front, frontSize) ?? chosen[at];
        frontSize = range.size;
        return front;
    });
}
const findPlace = (places, neighbour, distance) => neighbour && places?.get(tensor_reuse_placeOf(neighbour, neighbour.offset + distance));
function append(runs, run) {
    const last = runs.at(-1);
    if (last !== undefined && continues(last, run))
        runs[runs.length - 1] = { ...last, size: last.size + run.size };
    else
        runs.push(run);
}
function continues(last, run) {
    if (last.kind === 'new' || run.kind === 'new')
        return last.kind === run.kind;
    return tensor_reuse_placeOf(last.slice, last.slice.offset + last.size) === tensor_reuse_placeOf(run.slice, run.slice.offset);
}
function dropShort(all, minBytes) {
    const runs = [];
    for (const run of all) {
        const { kind, start, size } = run;
        append(runs, kind === 'known' && size < minBytes ? { kind: 'new', start, size } : run);
    }
    return runs;
}
/**
 * Where the header and the tensors of an earlier version's file lie now. Bytes that cross from one asset into another
 * are not known. References stay flat: what that version refers to is told as the place that it refers to.
 * @param file of that version's manifest; nothing is known when the listing is of another file
 * @param tag of that version's release
 * @param assets digests of that release's own assets, by name; bytes in others are not known
 */
function resolveKnown(listing, file, tag, assets) {
    if (listing.file.sha256 !== file.sha256 || listing.file.size !== file.size)
        return [];
    const slices = (0,asset_slice/* slicesOf */.nu)(file).values();
    let slice = slices.next().value;
    let sliceStart = 0;
    const known = [];
    for (const { start, size, sha256 } of [{ start: 0, ...listing.header }, ...listing.tensors]) {
        while (slice !== undefined && sliceStart + slice.size <= start) {
            sliceStart += slice.size;
            slice = slices.next().value;
        }
        if (slice === undefined)
            break;
        const place = placeIn(slice, start - sliceStart, tag, assets);
        if (size === 0 || start + size > sliceStart + slice.size || place === undefined)
            continue;
        known.push({ sha256, size, slice: place });
    }
    return known;
}
function placeIn(slice, distance, tag, assets) {
    const assetSha256 = slice.assetSha256 ?? assets.get(slice.asset);
    if (assetSha256 === undefined)
        return undefined;
    return { tag: slice.tag ?? tag, asset: slice.asset, assetSha256, offset: slice.offset + distance };
}

;// CONCATENATED MODULE: ./lib/usecases/read-known-tensors.js



/**
 * Where the tensors of the previous version lie now, by its listings, which are read once. A listing that is lost, or not to be
 * believed, costs the saving and nothing else.
 * @throws GITHUB_FAILED
 */
async function readKnownTensors(previous, stored, { releases, log }) {
    if (previous === null)
        return [];
    const { release, manifest } = previous;
    const { artifact, assets } = manifest.predicate;
    const { MAX_LISTING_BYTES, parseTensorListing } = await __webpack_require__.e(/* import() */ 4982).then(__webpack_require__.bind(__webpack_require__, 74982));
    const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]));
    const known = [];
    for (const record of assets.filter(({ role }) => role === 'tensor-listing')) {
        const asset = release.assets.find(({ name }) => name === record.name);
        if (asset === undefined)
            continue;
        try {
            // oxlint-disable-next-line no-await-in-loop -- one for each safetensors file, small
            const bytes = await releases.download(asset, MAX_LISTING_BYTES);
            if ((0,domain_digest/* sha256 */.sc)(bytes) !== record.sha256)
                throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${record.name} is not the signed one.`);
            const listing = parseTensorListing(bytes);
            const file = artifact.files.find(({ path }) => path === listing.file.path);
            if (file !== undefined)
                known.push(...resolveKnown(listing, file, release.tag, digests));
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
                throw error;
            log.warning(`dedup: the tensors of ${record.name} of ${release.tag} are not known, and are uploaded again: ${error.message}`);
        }
    }
    return known.filter(({ slice: { tag, asset, assetSha256 } }) => stored.holds({ tag, asset, sha256: assetSha256 }));
}

;// CONCATENATED MODULE: ./lib/usecases/reuse-tensors.js

/** A manifest has room for about forty thousand. */
const reuse_tensors_MAX_RUNS = 8000;
/** Each is asked for by whoever publishes, verifies and pulls, and cannot be pruned. */
const MAX_TAGS = 20;
/** With more new bytes than this share, a file in pieces is not worth its requests. */
const MAX_NEW_SHARE = 0.9;
const reuseBudget = () => ({ runs: reuse_tensors_MAX_RUNS, tags: new Set() });
/**
 * Divides a file into what earlier releases hold and what is new.
 * @param name of the file's asset
 * @returns `null` when the file is better stored as a whole
 */
function reuseTensors(file, name, ranges, known, budget) {
    const own = { size: file.size, ranges };
    const all = planTensorReuse(own, known);
    const allowed = chooseTags(all, budget);
    const runs = planTensorReuse(own, known.filter(({ slice }) => allowed.has(slice.tag)), { maxRuns: Math.min(reuse_tensors_MAX_RUNS / 4, budget.runs) });
    const fresh = runs.filter(({ kind }) => kind === 'new');
    const newBytes = fresh.reduce((sum, { size }) => sum + size, 0);
    if (newBytes > file.size * MAX_NEW_SHARE)
        return null;
    budget.runs -= runs.length;
    for (const run of runs)
        if (run.kind === 'known')
            budget.tags.add(run.slice.tag);
    const pieceOf = ({ start, size }) => ({
        kind: 'file',
        path: file.file,
        start,
        size,
    });
    let deltaStart = 0;
    const placed = runs.map((run) => {
        const piece = { size: run.size, pieces: [pieceOf(run)] };
        if (run.kind === 'known')
            return { ...piece, kind: 'known', slice: run.slice };
        const start = deltaStart;
        deltaStart += run.size;
        return { ...piece, kind: 'new', deltaStart: start };
    });
    const delta = { name: `${name}.delta`, pieces: fresh.map(pieceOf), size: newBytes };
    return { delta: newBytes === 0 ? null : delta, runs: placed };
}
/** The releases that the version needs anyway, and those that save the most; what lies in others is uploaded again. */
function chooseTags(runs, { tags }) {
    const bytes = new Map();
    for (const run of runs)
        if (run.kind === 'known')
            bytes.set(run.slice.tag, (bytes.get(run.slice.tag) ?? 0) + run.size);
    const chosen = new Set(tags);
    const best = [...bytes].toSorted(([, left], [, right]) => right - left);
    for (const [tag] of best)
        if (chosen.size < MAX_TAGS)
            chosen.add(tag);
    return chosen;
}

;// CONCATENATED MODULE: ./lib/usecases/place-model.js










/** More files than a person surveys on a page become one archive. manifest.md §1. */
const MAX_LOOSE_FILES = 200;
/**
 * Decides how the model's bytes are stored: each file as an asset, files that are too large as parts, very many as one
 * tar, and what earlier releases hold already, as far as the request wants it, as references. Uploads nothing.
 * @throws FILE_CHANGED; GITHUB_FAILED when earlier releases cannot be listed
 */
async function placeModel(request, ports) {
    const { files } = request.candidate.artifact;
    const stored = await findStored(request, ports);
    await stored.look(files);
    const placed = files.length > MAX_LOOSE_FILES
        ? await placeMany(files, request, stored, ports)
        : await placeLoose(files, request, stored, ports);
    const shared = placed.files.filter(({ storage }) => isReferring(storage)).length;
    if (shared > 0)
        ports.log.info(`${shared} of ${files.length} model file(s) are, at least in part, in earlier releases.`);
    return placed;
}
const isReferring = ({ reference, parts = [] }) => reference !== undefined || parts.some((part) => part.reference !== undefined);
/** What earlier releases hold is referred to, all other files are ranges of one tar. */
async function placeMany(files, { limits, dedup }, stored, { capture, log }) {
    const known = new Map(files.map((file) => [file.path, findKnown(file, stored)]));
    const rest = files.filter(({ path }) => known.get(path) === undefined);
    if (dedup === 'tensors')
        log.notice(`dedup: with more than ${MAX_LOOSE_FILES} files the model is an archive, in which whole files are found again, not tensors.`);
    const { pieces, size, offsets } = capture.archive(rest);
    const jobs = hashJobs();
    const body = { name: domain_manifest/* TAR_ASSET */.H_, pieces, size };
    const parts = (rest.length === 0 ? [] : (0,asset_body/* splitBody */.Xi)(body, limits)).map((part) => digestPart(part, jobs));
    const placing = files.map((file) => {
        const storage = known.get(file.path);
        if (storage !== undefined)
            return () => toPlaced(file, storage);
        const offset = offsets.get(file.path);
        if (offset === undefined)
            throw new TypeError(`the archive lacks ${file.path}`);
        const ranges = locateRanges(file, parts, offset, jobs);
        jobs.expect(file);
        return () => placeFile(file, ranges, stored);
    });
    await jobs.run(capture);
    await stored.look(parts.map(toContent));
    return {
        ...collect(parts.flatMap((part) => toAssets(part, stored))),
        files: placing.map((finish) => finish()),
    };
}
function findKnown(file, stored) {
    const reference = stored.findAsset(file.sha256);
    return stored.findFile(file) ?? (reference === undefined ? undefined : { reference });
}
const toContent = ({ sha256, size }) => ({ sha256: sha256(), size });
/** Every file for itself. */
async function placeLoose(files, request, stored, ports) {
    const names = mapAssetNames(files.map(({ path }) => path));
    const context = {
        request,
        stored,
        ports,
        jobs: hashJobs(),
        budget: reuseBudget(),
        known: once(async () => await readKnownTensors(request.previous, stored, ports)),
    };
    const placing = [];
    for (const file of files) {
        // oxlint-disable-next-line no-await-in-loop -- tensor by tensor, one file's at a time: memory is bounded
        placing.push(await placeOne(file, names.get(file.path) ?? '', context));
    }
    await context.jobs.run(ports.capture);
    await stored.look(placing.flatMap(({ parts }) => parts.map(toContent)));
    const assets = placing.flatMap(({ parts, extra }) => [
        ...parts.flatMap((part) => toAssets(part, stored)),
        ...extra,
    ]);
    return { ...collect(assets), files: placing.map(({ finish }) => finish()) };
}
function once(read) {
    let value;
    return async () => await (value ??= read());
}
async function placeOne(file, name, { request, stored, jobs, budget, known, ports }) {
    const { dedup, limits } = request;
    const listed = dedup === 'tensors' ? await listTensors(file, name, ports) : null;
    const extra = listed === null ? [] : [{ upload: listed.upload, role: 'tensor-listing' }];
    const storage = findKnown(file, stored);
    if (storage !== undefined)
        return { parts: [], extra, finish: () => toPlaced(file, storage) };
    const reused = listed === null ? null : reuseTensors(file, name, listed.ranges, await known(), budget);
    if (reused === null) {
        const parts = (0,asset_body/* splitBody */.Xi)(bodyOf(file, name), limits).map((part) => digestPart(part, jobs, file));
        if (parts.length > 1)
            jobs.expect(file);
        const ranges = locateRanges(file, parts, 0, jobs);
        return { parts, extra, finish: () => placeFile(file, ranges, stored) };
    }
    jobs.expect(file);
    const delta = (reused.delta === null ? [] : (0,asset_body/* splitBody */.Xi)(reused.delta, limits)).map((part) => digestPart(part, jobs));
    const finishParts = mixParts(reused, delta, jobs);
    return { parts: delta, extra, finish: () => toPlaced(file, { parts: finishParts(stored) }) };
}
const bodyOf = ({ file, size }, name) => ({
    name,
    size,
    pieces: [{ kind: 'file', path: file, start: 0, size }],
});
/** Nothing where an earlier release has it. */
function toAssets(part, stored) {
    const { name, size, pieces } = part;
    const sha256 = part.sha256();
    if (stored.findAsset(sha256) !== undefined)
        return [];
    const contentType = 'application/octet-stream';
    return [{ upload: { name, size, sha256, pieces, contentType }, role: 'model' }];
}
function collect(assets) {
    return {
        uploads: assets.map(({ upload }) => upload),
        records: assets.map(({ upload: { name, size, sha256 }, role }) => ({
            name,
            size,
            sha256,
            role,
        })),
    };
}

// EXTERNAL MODULE: ./lib/domain/build-manifest.js
var build_manifest = __webpack_require__(99124);
;// CONCATENATED MODULE: ./lib/domain/checksums.js

/**
 * `SHA256SUMS`: what `sha256sum -c` reads. Names of assets have no character that coreutils would escape. The manifest, which
 * states the digest of this file, cannot be in it.
 */
function renderChecksums(assets) {
    return assets
        .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name))
        .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 5 modules
var parse_manifest = __webpack_require__(71912);
// EXTERNAL MODULE: ./lib/domain/key-validity.js
var key_validity = __webpack_require__(73086);
// EXTERNAL MODULE: ./lib/domain/gate-record.js
var gate_record = __webpack_require__(90943);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
;// CONCATENATED MODULE: ./lib/domain/build-evaluation.js


/**
 * What a comparison found, for the manifest of the version that it is about: one record for each metric that was judged,
 * those that failed first, at most 1,000.
 */
function buildEvaluation(comparison) {
    const { verdict, baseline, baselineNote, rows, waivers } = comparison;
    const judged = rows.flatMap((row) => recordOf(row) ?? []);
    const ordered = judged.toSorted((left, right) => rankOf(left) - rankOf(right));
    const omitted = Math.max(0, ordered.length - gate_record/* MAX_GATE_RECORDS */.sD);
    return {
        verdict,
        baseline: baseline === null ? null : { version: baseline.version, manifest: baseline.manifest },
        ...(baselineNote === null ? {} : { note: cut(baselineNote) }),
        gates: ordered.slice(0, gate_record/* MAX_GATE_RECORDS */.sD),
        ...(omitted === 0 ? {} : { omitted }),
        waivers: waivers.slice(0, gate_record/* MAX_WAIVER_RECORDS */.ln).map(recordWaiver),
    };
}
/** `cutText` adds one. */
const MAX_CUT_CHARACTERS = gate_record/* MAX_RECORD_CHARACTERS */.EX - 1;
const OUTCOMES = ['fail', 'warn', 'pass'];
/** What somebody wrote a gate for comes before what only the defaults judged. */
const rankOf = ({ outcome, rule }) => 2 * OUTCOMES.indexOf(outcome) + (rule === undefined ? 1 : 0);
function recordOf(row) {
    const { key, gate, outcome, judgement, waiver } = row;
    if (outcome === 'info')
        return undefined;
    const { min, max, allowed, rule } = gate;
    return {
        metric: key,
        level: gate.level,
        outcome,
        ...(judgement === null ? {} : { judgement }),
        ...build_evaluation_valueOf(row.candidate),
        ...given('baseline', row.baseline?.value?.value ?? null),
        ...given('min', min),
        ...given('max', max),
        ...given('allowed', allowed),
        ...(waiver === null ? {} : { waived: true }),
        ...(row.evidence === null ? {} : evidenceOf(row.evidence, gate.level === 'error')),
        ...(rule === null
            ? {}
            : { rule: { file: cut(rule.origin.file), line: rule.origin.line, match: cut(rule.match) } }),
    };
}
/** Half of a character would be refused when it is read again. */
const cut = (text) => (0,strict_json/* cutText */.IN)(text, MAX_CUT_CHARACTERS).toWellFormed();
const given = (name, value) => value === null ? {} : { [name]: value };
function build_evaluation_valueOf(metric) {
    if (metric === null)
        return {};
    if (metric.value !== null)
        return { value: metric.value.value };
    return { nonFinite: metric.nonFinite ?? 'NaN' };
}
function evidenceOf(evidence, corrected) {
    const { test, n, interval, p, adjustedP } = evidence;
    if (test === null)
        return {};
    return {
        test,
        ...given('n', n),
        ...(interval === null ? {} : intervalOf(interval)),
        ...(p === null ? {} : { p: p.oneSided }),
        ...(corrected && adjustedP !== null ? { adjustedP } : {}),
    };
}
const intervalOf = ({ lower, upper, confidence, }) => ({
    interval: [finiteOrNull(lower), finiteOrNull(upper)],
    confidence,
});
const finiteOrNull = (value) => (Number.isFinite(value) ? value : null);
const recordWaiver = (waiver) => ({
    match: cut(waiver.match),
    pullRequest: waiver.pullRequest,
    floor: waiver.floor,
    reason: cut(waiver.reason),
    approvedBy: cut(waiver.approvedBy),
    expires: waiver.expires,
});

// EXTERNAL MODULE: ./lib/domain/gate.js
var gate = __webpack_require__(11129);
// EXTERNAL MODULE: ./lib/domain/judge-comparison.js + 11 modules
var judge_comparison = __webpack_require__(45849);
// EXTERNAL MODULE: ./lib/domain/plan-comparison.js + 4 modules
var plan_comparison = __webpack_require__(93323);
// EXTERNAL MODULE: ./lib/usecases/build-comparison.js + 4 modules
var build_comparison = __webpack_require__(9436);
// EXTERNAL MODULE: ./lib/usecases/find-baseline.js + 3 modules
var find_baseline = __webpack_require__(57978);
;// CONCATENATED MODULE: ./lib/usecases/evaluate-release.js











/**
 * Judges a version at its release as a pull request is judged: by the same gates, baselines and evidence. On a push no gate
 * stops anything, since what was merged is what is to be released; but nobody should have to read the release page to
 * learn of it. A baseline that cannot be had or believed is said aloud, and then nothing counts as passed.
 * @throws CONFIG_INVALID for a gate that matches nothing, also when there is nothing to compare with yet; GITHUB_FAILED
 */
async function evaluateRelease(request, candidate, context, ports) {
    const { previous } = context;
    const baseline = await chooseBaseline(request, context, ports);
    const isPrevious = previous !== null && baseline.version?.digest === previous.digest;
    const task = { request, candidate, ports, circumstances: await learn(request, ports) };
    const { plan, evidence, broken } = await readEvidence(baseline, task);
    const judged = await evaluate_release_judge({ plan, evidence, ...baseline, withFiles: isPrevious }, task);
    warnOfFailures(judged, ports);
    const found = buildEvaluation(judged);
    const unproven = (baseline.broken || broken) && found.verdict !== 'fail';
    return {
        evaluation: unproven ? { ...found, verdict: 'uncertain' } : found,
        comparison: isPrevious ? judged : await comparePrevious(previous, task),
        gated: new Set(judged.rows.filter(gate/* isGated */.m).map(({ key }) => key)),
    };
}
/** What a mistake in a configuration, or whoever can write to the repository, does to the version that would serve. */
const UNUSABLE = new Set([
    'INPUT_INVALID',
    'SIGNATURE_INVALID',
    'MANIFEST_INVALID',
    'DIGEST_MISMATCH',
    'FORMAT_INVALID',
    'FILE_REFUSED',
    'LIMIT_EXCEEDED',
]);
const isUnusable = (error) => error instanceof errors/* ReleaseError */.K && UNUSABLE.has(error.code);
async function chooseBaseline(request, { previous, versions }, ports) {
    // Who signs nothing takes what nobody signed, as for the lineage.
    if (!request.signed && previous !== null && previous.signer === null)
        return { version: previous, note: null, chosenBy: 'latest', broken: false };
    const { model, code, signers, baseline } = request;
    const known = previous === null ? null : asChecked(previous);
    const { commit } = code;
    const wanted = { model, signers, ...baseline, base: commit, head: commit, versions, known };
    try {
        return { ...(await (0,find_baseline/* findBaseline */.X)(wanted, ports)), broken: false };
    }
    catch (error) {
        if (!isUnusable(error))
            throw error;
        ports.log.warning(`The version is compared with no other one: ${error.message}`);
        return { version: null, note: error.message, chosenBy: null, broken: true };
    }
}
const asChecked = ({ signer, ...version }) => signer === null ? null : { ...version, signer };
const NO_EVIDENCE = new Map();
async function readEvidence(baseline, task) {
    const { request, candidate, ports } = task;
    const { version } = baseline;
    const plan = baseline.broken
        ? planWithout(version, task)
        : planAgainst(version, request.policy, task);
    if (version === null)
        return { plan, evidence: NO_EVIDENCE, broken: false };
    try {
        const { digest } = version.manifest.predicate.artifact;
        const sameModel = digest === (0,domain_digest/* digestOf */.ol)(candidate.artifact.digest);
        const sides = { baseline: version, candidate, sameModel };
        const evidence = await (0,collect_evidence/* collectEvidence */.m)(plan, sides, ports);
        return { plan, evidence, broken: false };
    }
    catch (error) {
        if (!isUnusable(error))
            throw error;
        ports.log.warning(`The tolerances alone decide: ${error.message}`);
        return { plan, evidence: NO_EVIDENCE, broken: true };
    }
}
function planAgainst(version, policy, { request, candidate }) {
    const before = version?.manifest.predicate ?? null;
    const after = candidate.data.map(({ record }) => record);
    return (0,plan_comparison/* planComparison */.d)({
        model: request.model,
        policy,
        candidate: candidate.metrics,
        baseline: before?.metrics ?? null,
        data: before === null ? null : { before: before.data, after },
    });
}
async function evaluate_release_judge({ plan, evidence, version, note, chosenBy, withFiles }, { request, candidate, ports, circumstances }) {
    const { model, policy, code } = request;
    return (0,build_comparison/* buildComparison */.O)({
        model,
        commit: code.commit,
        candidate: describeCandidate(candidate),
        baseline: version,
        baselineNote: note,
        chosenBy,
        judged: (0,judge_comparison/* judgeComparison */.t)(plan, evidence, policy, circumstances),
        history: 0,
        policy,
        ...(withFiles ? { listings: await readListingChanges(candidate, version, ports) } : {}),
    });
}
/** What the page shows beside an evaluation against another version: the change since the one before. */
async function comparePrevious(version, task) {
    if (version === null)
        return null;
    const plan = planWithout(version, task);
    const against = { note: null, chosenBy: null, withFiles: true };
    return await evaluate_release_judge({ plan, evidence: NO_EVIDENCE, version, ...against }, task);
}
/**
 * Plans without the baseline that the gates are meant for. One for a metric that only the baseline has, or whose direction
 * only the baseline says, would be a mistake here, and is none: it is left out.
 */
function planWithout(version, task) {
    const { policy } = task.request;
    const plan = (rules) => {
        try {
            return planAgainst(version, { ...policy, rules }, task);
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'CONFIG_INVALID')
                throw error;
            return undefined;
        }
    };
    const fitting = () => policy.rules.filter((rule) => plan([rule]) !== undefined);
    return plan(policy.rules) ?? planAgainst(version, { ...policy, rules: fitting() }, task);
}
/** Asks for pull requests only where a waiver that still counts is for one alone. */
async function learn({ policy, code, now }, { history, log }) {
    const today = now.slice(0, 10);
    const asked = policy.waivers.some(({ pullRequest, expires }) => pullRequest !== null && expires >= today);
    if (!asked)
        return { pullRequests: [], today };
    try {
        return { pullRequests: await history.listPulls(code.commit), today };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        log.warning(`Waivers of single pull requests do not count for this version: ${error.message}`);
        return { pullRequests: [], today };
    }
}
const MAX_NAMED = 10;
function warnOfFailures({ rows }, { log }) {
    const failed = rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    if (failed.length === 0)
        return;
    log.warning(`${failed.length} gate(s) would fail a pull request: ${failed.slice(0, MAX_NAMED).join(', ')}. The version is published all the same.`);
}

// EXTERNAL MODULE: ./lib/render/release-notes.js + 5 modules
var release_notes = __webpack_require__(93712);
;// CONCATENATED MODULE: ./lib/usecases/publish-notes.js

/** What the release page and the job's summary say of a version. */
function describeVersion(notes) {
    const { request, manifest, previous } = notes;
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(notes.manifestBytes));
    return {
        manifest: manifest.predicate,
        comparison: notes.comparison,
        previous: previous === null
            ? null
            : {
                version: previous.manifest.predicate.model.version,
                tag: previous.release.tag,
                commit: previous.manifest.predicate.code.commit,
            },
        signing: describeSigning(notes),
        manifestDigest: digest,
        serverUrl: request.repository.serverUrl,
        repository: request.repository.name,
    };
}
function describeSigning({ request, signer }) {
    if (signer === null)
        return { mode: 'none' };
    if (signer.kind === 'key')
        return { mode: 'key', signer: signer.name };
    return {
        mode: 'keyless',
        signer: signer.name,
        ...(signer.issuer === null ? {} : { issuer: signer.issuer }),
        instance: request.instance,
    };
}

// EXTERNAL MODULE: ./lib/domain/model-signing.js
var model_signing = __webpack_require__(57919);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(86223);
// EXTERNAL MODULE: ./lib/render/links.js
var links = __webpack_require__(68193);
// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/ml-bom-text.js


/** Code points. */
const MAX_NAME = 250;
const MAX_VALUE = 500;
const MAX_ADDRESS = 2048;
/** A text for people and for XML alike: neither can hold control characters. */
const bomName = (text) => clean(text, MAX_NAME);
const bomProperty = (name, value) => ({
    name: `model-release:${clean(name, MAX_NAME)}`,
    value: clean(String(value), MAX_VALUE),
});
/** The properties that have a value. */
function bomProperties(values) {
    return values.flatMap(([name, value]) => value === null || value === undefined ? [] : [bomProperty(name, value)]);
}
/** `undefined` for an empty list, so that no empty member is written. */
const orAbsent = (items) => items.length === 0 ? undefined : items;
/** A list of at most one reference; none where the address is none. */
function bomReference(type, url) {
    const address = findAddress(url);
    return address === undefined ? [] : [{ type, url: address }];
}
const PATH = String.raw `(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-Fa-f]{2})*`;
const TAIL = String.raw `(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-Fa-f]{2})*`;
// Validators accept only schemes that they have heard of, so that a rare one is a property instead.
const ADDRESS = new RegExp(String.raw `^(?:https?|s3|gs|ftp|sftp):\/\/[\w.-]+(?::\d{1,5})?(?:\/${PATH})?(?:\?${TAIL})?(?:#${TAIL})?$`);
/** The text when it is an absolute URI (RFC 3986) that every validator takes for one. */
function findAddress(text) {
    return text.length <= MAX_ADDRESS && ADDRESS.test(text) ? text : undefined;
}
/** `pkg:github/OWNER/NAME@TAG` for a version of a model of the repository. */
function versionPurl(place, model, version) {
    const [owner = '', name = ''] = place.repository.toLowerCase().split('/');
    const tag = encode((0,domain_version/* versionTag */.Vm)(model, version));
    const server = place.serverUrl === 'https://github.com' ? '' : `?repository_url=${serverText(place)}`;
    return `pkg:github/${encode(owner)}/${encode(name)}@${tag}${server}`;
}
const serverText = ({ serverUrl }) => encode(serverUrl).replaceAll('%3A', ':').replaceAll('%2F', '/');
const encode = (text) => encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const clean = (text, limit) => (0,visible_text/* visibleText */.Q)(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');

// EXTERNAL MODULE: ./lib/render/param-text.js
var param_text = __webpack_require__(43353);
;// CONCATENATED MODULE: ./lib/render/ml-bom-card.js



const MOST_TENSORS = 50;
/** Two-sided 95 % of a normal distribution, in standard errors. */
const QUANTILE = 1.96;
const DIGITS = 10;
/** CycloneDX `modelCard`: what the job reported, and nothing that only its authors can know. */
function bomModelCard(facts, { metrics, params, datasets }) {
    return {
        modelParameters: modelParameters(facts, datasets),
        quantitativeAnalysis: metrics.length === 0 ? undefined : { performanceMetrics: metrics.map(performanceMetric) },
        properties: orAbsent([
            ...params.map(([key, value]) => bomProperty(`hyperparameter:${key}`, (0,param_text/* paramText */.$)(value))),
            ...metrics.flatMap(metricProperties),
            ...(metrics.some((metric) => ml_bom_card_intervalOf(metric) !== undefined) ? [INTERVAL] : []),
        ]),
    };
}
const INTERVAL = bomProperty('confidence-interval', `95 %, normal approximation: value ± ${QUANTILE} × the standard error that the job reported`);
function modelParameters({ model, artifact }, datasets) {
    const { inputs = [], outputs = [] } = model.signature ?? {};
    const details = new Map(artifact.files.flatMap(({ facts }) => Object.entries(facts?.details ?? {})).toReversed());
    const named = (...keys) => {
        const value = keys.map((key) => details.get(key)).find((one) => one !== undefined);
        return value === undefined ? undefined : bomName(String(value));
    };
    return {
        task: model.task === undefined ? undefined : bomName(model.task),
        architectureFamily: named('model_type', 'architecture', 'booster'),
        modelArchitecture: named('architectures'),
        datasets: orAbsent(datasets.map((ref) => ({ ref }))),
        inputs: orAbsent(inputs.slice(0, MOST_TENSORS).map(tensorFormat)),
        outputs: orAbsent(outputs.slice(0, MOST_TENSORS).map(tensorFormat)),
    };
}
function tensorFormat({ name, type, shape }) {
    const label = name === '' ? '' : `${name}: `;
    const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`;
    return { format: bomName(`${label}${type}${dimensions}`) };
}
function performanceMetric(metric) {
    const { name, dataset, slice, value, nonFinite } = metric;
    const place = [dataset, slice].filter((part) => part !== null).join('/');
    return {
        type: bomName(name),
        value: value === null ? nonFinite : value.digits,
        slice: place === '' ? undefined : bomName(place),
        confidenceInterval: ml_bom_card_intervalOf(metric),
    };
}
function ml_bom_card_intervalOf({ value, stderr }) {
    if (value === null || stderr === null || stderr.value < 0)
        return undefined;
    const reach = QUANTILE * stderr.value;
    const bounds = [value.value - reach, value.value + reach];
    if (!bounds.every((bound) => Number.isFinite(bound)))
        return undefined;
    const [lowerBound, upperBound] = bounds.map((bound) => String(Number(bound.toPrecision(DIGITS))));
    return { lowerBound, upperBound };
}
/** What CycloneDX has no member for. */
function metricProperties(metric) {
    const key = (0,domain_metric/* metricKey */.C)(metric);
    return [
        ...(metric.unit === null ? [] : [bomProperty(`metric-unit:${key}`, metric.unit)]),
        ...(metric.samples === null ? [] : [bomProperty(`metric-samples:${key}`, metric.samples)]),
        ...(metric.stderr === null
            ? []
            : [bomProperty(`metric-standard-error:${key}`, metric.stderr.digits)]),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/hugging-face.js
/** Names that the Hugging Face Hub knows: what it does not know it cannot filter or show. */
const HUB_TASKS = new Set(`
  text-classification token-classification table-question-answering question-answering
  zero-shot-classification translation summarization feature-extraction text-generation
  text2text-generation fill-mask sentence-similarity text-to-speech text-to-audio
  automatic-speech-recognition audio-to-audio audio-classification audio-text-to-text
  voice-activity-detection depth-estimation image-classification object-detection
  image-segmentation text-to-image image-to-text image-to-image image-to-video text-to-video
  unconditional-image-generation video-classification reinforcement-learning robotics
  tabular-classification tabular-regression tabular-to-text table-to-text multiple-choice
  text-ranking text-retrieval time-series-forecasting image-text-to-text video-text-to-text
  any-to-any visual-question-answering document-question-answering visual-document-retrieval
  zero-shot-image-classification zero-shot-object-detection graph-ml mask-generation
  keypoint-detection text-to-3d image-to-3d image-feature-extraction
  `
    .trim()
    .split(/\s+/));
/** A framework of the manifest to the library that the Hub calls it by. */
const LIBRARIES = new Map([
    ['scikit-learn', 'sklearn'],
    ['transformers', 'transformers'],
    ['sentence-transformers', 'sentence-transformers'],
    ['keras', 'keras'],
    ['fastai', 'fastai'],
    ['spacy', 'spacy'],
    ['ultralytics', 'ultralytics'],
    ['mlx', 'mlx'],
    ['diffusers', 'diffusers'],
    ['peft', 'peft'],
    ['timm', 'timm'],
    ['setfit', 'setfit'],
    ['stable-baselines3', 'stable-baselines3'],
]);
/** Formats that a runtime of their own loads, whichever framework wrote the file. */
const RUNTIME_FORMATS = new Map([
    ['onnx', undefined],
    ['gguf', undefined],
    ['tflite', 'litert'],
]);
/** Metrics of the Hub, each with other names that mean the same number. */
const METRICS = [
    ['accuracy', 'acc', 'accuracy_score'],
    ['precision', 'precision_score'],
    ['recall', 'recall_score'],
    ['f1', 'f1_score'],
    ['roc_auc', 'auc', 'auroc', 'roc_auc_score'],
    ['matthews_correlation', 'mcc', 'matthews_corrcoef'],
    ['brier_score', 'brier', 'brier_score_loss'],
    ['mse', 'mean_squared_error'],
    ['mae', 'mean_absolute_error'],
    ['mape', 'mean_absolute_percentage_error'],
    ['smape'],
    ['mase'],
    ['r_squared', 'r2', 'r2_score'],
    ['pearsonr', 'pearson'],
    ['spearmanr', 'spearman'],
    ['perplexity', 'ppl'],
    ['exact_match', 'em'],
    ['bleu'],
    ['sacrebleu'],
    ['google_bleu', 'gleu'],
    ['rouge', 'rouge1', 'rouge2', 'rougel', 'rougelsum'],
    ['meteor'],
    ['bertscore'],
    ['bleurt'],
    ['chrf'],
    ['ter'],
    ['wer', 'word_error_rate'],
    ['cer', 'character_error_rate'],
    ['mean_iou', 'miou'],
    ['seqeval'],
];
const METRIC_IDS = new Map(METRICS.flatMap(([id, ...others]) => [id, ...others].map((name) => [name, id])));
/** How an average over classes is told; the Hub counts all of them as the metric itself. */
const AVERAGE = /^(precision|recall|f1)_(?:macro|micro|weighted|samples)$/;
const EVALUATION_ROLES = new Set(['test', 'validation', 'val', 'eval', 'dev']);
const SOURCE = /^((?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95})@([A-Za-z0-9][\w./-]{0,199})$/;
const isHubTask = (task) => HUB_TASKS.has(task);
/** The `library_name` for a model; `undefined` where the Hub has no name for what loads it. */
function findHubLibrary(framework, format) {
    if (format !== undefined && RUNTIME_FORMATS.has(format))
        return RUNTIME_FORMATS.get(format);
    return LIBRARIES.get(framework ?? '');
}
/** The Hub's id of a metric, by its usual names (`acc`, `Accuracy`, `f1_macro`); `undefined` for any other. */
function findHubMetric(name) {
    const plain = name.toLowerCase().replaceAll(/[ .-]/g, '_');
    return METRIC_IDS.get(plain) ?? AVERAGE.exec(plain)?.[1];
}
/** The data set of a `huggingface` source (`REPO@REVISION`); `undefined` where its text is not one. */
function findHubDataset(source) {
    const [, repo, revision] = (source.kind === 'huggingface' ? SOURCE.exec(source.uri) : null) ?? [];
    if (repo === undefined || revision === undefined)
        return undefined;
    const url = `https://huggingface.co/datasets/${repo}/tree/${encodeURIComponent(revision)}`;
    return { repo, revision, url };
}
/** Whether data of that role only measured the model: the Hub lists what a model was trained on. */
const isEvaluationRole = (role) => EVALUATION_ROLES.has((role ?? '').toLowerCase());

// EXTERNAL MODULE: ./lib/render/file-url.js
var file_url = __webpack_require__(18808);
;// CONCATENATED MODULE: ./lib/render/ml-bom-components.js



const MOST_RUNTIMES = 50;
const MOST_LOCKFILES = 100;
/** A digest of the bytes themselves, as the manifest writes it, to what CycloneDX calls its algorithm. */
const ALGORITHMS = [
    ['sha256', 'SHA-256', 64],
    ['sha512', 'SHA-512', 128],
    ['sha1', 'SHA-1', 40],
    ['md5', 'MD5', 32],
];
const dataRef = (index) => `data-${index + 1}`;
/** The model's files, each with its hash and the address of its asset. */
function fileComponents(facts, files) {
    const { tag } = facts.predicate.model;
    return files.map((file, index) => ({
        type: 'file',
        'bom-ref': `file-${index + 1}`,
        name: bomName(file.path),
        hashes: [{ alg: 'SHA-256', content: file.sha256 }],
        externalReferences: orAbsent(bomReference('distribution', (0,file_url/* fileUrl */.i)(facts, tag, file))),
        properties: bomProperties([
            ['size', file.size],
            ['format', file.format],
            ['runs-code-when-loaded', file.executable],
            ['parameters', file.facts?.parameters],
            ['tensors', file.facts?.tensors],
        ]),
    }));
}
function dataComponent(set, index) {
    const hub = findHubDataset(set.source);
    const url = hub?.url ?? findAddress(set.source.uri);
    return {
        type: 'data',
        'bom-ref': dataRef(index),
        name: bomName(set.name),
        version: hub?.revision,
        hashes: orAbsent(dataHashes(set)),
        data: [
            {
                type: 'dataset',
                name: bomName(set.name),
                contents: url === undefined ? undefined : { url },
            },
        ],
        properties: bomProperties([
            ['role', set.role],
            ['source-kind', set.source.kind],
            ['source', set.source.uri],
            ['digest', set.digest],
            ['sha256', set.sha256],
            ['sha256-of', set.listing === undefined ? undefined : 'the listing that sha256sum prints'],
            ['digest-recomputed', set.verified],
            ['files', set.files],
            ['size', set.size],
            ['rows', set.rows],
            ['columns', set.columns?.length],
        ]),
    };
}
/** Only hashes of the very bytes of one file: that of a listing would compare equal with nothing. */
function dataHashes(set) {
    const single = set.files === 1 && set.listing === undefined;
    const quoted = set.source.kind === 'uri';
    const digests = single || quoted ? [set.digest, ...(single ? [set.sha256 ?? ''] : [])] : [];
    const hashes = digests.flatMap((digest) => {
        const [prefix = '', content = ''] = digest.split(':');
        return ALGORITHMS.filter(([name, , length]) => name === prefix && content.length === length && /^[0-9a-f]+$/.test(content)).map(([, alg]) => ({ alg, content }));
    });
    return hashes.filter(({ alg }, at) => hashes.findIndex((one) => one.alg === alg) === at);
}
/** What the model was made with: its framework, runtimes, container and the files that pin its packages. */
function environmentComponents(predicate) {
    const { framework } = predicate.model;
    const { runtimes, lockfiles, container } = predicate.environment;
    return [
        ...(framework === undefined
            ? []
            : [part('framework', 'framework', framework.name, framework.version)]),
        ...Object.entries(runtimes)
            .slice(0, MOST_RUNTIMES)
            .map(([name, version], index) => part('platform', `runtime-${index + 1}`, name, version)),
        ...(container === undefined ? [] : [containerComponent(container)]),
        ...lockfiles.slice(0, MOST_LOCKFILES).map(({ path, sha256 }, index) => ({
            type: 'file',
            'bom-ref': `lockfile-${index + 1}`,
            name: bomName(path),
            hashes: [{ alg: 'SHA-256', content: sha256 }],
        })),
    ];
}
const part = (type, ref, name, version) => ({
    type,
    'bom-ref': ref,
    name: bomName(name),
    version: version === undefined ? undefined : bomName(version),
});
/** `IMAGE@sha256:…`: the digest is its version, since it is of the image's manifest and not of a file. */
function containerComponent(image) {
    const at = image.indexOf('@');
    const name = at > 0 ? image.slice(0, at) : image;
    return part('container', 'container', name, at > 0 ? image.slice(at + 1) : undefined);
}
/** The runner's facts, for the document's own properties. */
function runnerFacts({ runner, gpus = [] }) {
    return [
        ['runner-os', runner.os],
        ['runner-arch', runner.arch],
        ['runner-hosted', runner.hosted],
        ...gpus.slice(0, 8).map((gpu) => ['gpu', gpu]),
    ];
}

;// CONCATENATED MODULE: ./lib/render/ml-bom.js









/** Bytes. */
const MAX_BOM_BYTES = 1024 * 1024;
const MOST_PARENTS = 20;
/**
 * `bom.cdx.json`: the version as a machine-learning bill of materials, CycloneDX 1.6 (ECMA-424). Nothing in it changed in
 * 1.7. The same facts give the same bytes. At most `MAX_BOM_BYTES`: hyperparameters are given up first, then metrics, data
 * sets and files; the property `model-release:left-out` counts them.
 */
function renderMlBom(facts) {
    const text = (0,budget/* fitBudget */.Pz)(totals(facts), (limits) => new TextDecoder().decode((0,stable_json/* stableJson */._)(ml_bom_document(facts, limits))), (json) => (0,budget/* utf8Length */.wI)(json) <= MAX_BOM_BYTES);
    return new TextEncoder().encode(text);
}
function totals({ predicate }) {
    return [
        ['hyperparameters', Object.keys(predicate.params).length],
        ['metrics', predicate.metrics.length],
        ['data sets', predicate.data.length],
        ['files', predicate.artifact.files.length],
    ];
}
function ml_bom_document(facts, limits) {
    const { predicate } = facts;
    const data = predicate.data.slice(0, limits.get('data sets') ?? Infinity);
    const components = [...data.map(dataComponent), ...environmentComponents(predicate)];
    const model = modelComponent(facts, limits);
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: serialNumber(facts),
        version: 1,
        metadata: {
            timestamp: timestamp(predicate.createdAt),
            lifecycles: [{ phase: 'build' }],
            tools: { components: [{ type: 'application', name: 'model-release' }] },
            component: model,
            properties: runProperties(facts),
        },
        components: orAbsent(components),
        dependencies: dependencies(model, components),
    };
}
function modelComponent(facts, limits) {
    const { model, artifact, metrics, params, data } = facts.predicate;
    const [file, ...others] = artifact.files;
    const single = file !== undefined && others.length === 0;
    const own = single && artifact.digest === `sha256:${file.sha256}`;
    const limit = (kind) => limits.get(kind) ?? Infinity;
    return {
        type: 'machine-learning-model',
        'bom-ref': 'model',
        group: bomName(facts.repository),
        name: bomName(model.name),
        version: bomName(model.version),
        hashes: single ? [{ alg: 'SHA-256', content: file.sha256 }] : undefined,
        purl: versionPurl(facts, model.name, model.version),
        pedigree: pedigree(facts),
        externalReferences: orAbsent(references(facts)),
        components: orAbsent(fileComponents(facts, artifact.files.slice(0, limit('files')))),
        modelCard: bomModelCard(facts.predicate, {
            metrics: metrics.slice(0, limit('metrics')),
            params: Object.entries(params).slice(0, limit('hyperparameters')),
            datasets: data.slice(0, limit('data sets')).map((_set, index) => dataRef(index)),
        }),
        properties: bomProperties([
            ['artifact-digest', artifact.digest],
            ['artifact-digest-of', own ? 'the file' : 'the listing that sha256sum prints, by path'],
            ['size', artifact.size],
            ['verdict', facts.predicate.evaluation.verdict],
            ['left-out', leftOut(facts, limits)],
        ]),
    };
}
function leftOut(facts, limits) {
    const cuts = (0,budget/* countCuts */.Xj)(totals(facts), limits).map(([kind, count]) => `${kind}: ${count}`);
    return cuts.length === 0 ? undefined : `${cuts.join(', ')}; ${domain_manifest/* MANIFEST_ASSET */.ny} has them`;
}
function references(facts) {
    const { code, model, run } = facts.predicate;
    const asset = (name) => (0,links/* assetUrl */.uq)(facts, model.tag, name);
    return [
        ...bomReference('vcs', (0,links/* commitUrl */.Bg)(facts, code.commit)),
        ...bomReference('release-notes', (0,links/* releaseUrl */.XA)(facts, model.tag)),
        ...bomReference('evidence', asset(domain_manifest/* MANIFEST_ASSET */.ny)),
        ...(facts.signed ? bomReference('attestation', asset(domain_manifest/* BUNDLE_ASSET */.cs)) : []),
        ...bomReference('model-card', asset(domain_manifest/* MODEL_CARD_ASSET */.Wd)),
        ...(run === null ? [] : bomReference('build-system', run.url)),
    ];
}
/** The versions that this one comes from, each once, with the digests of their manifests. */
function pedigree(facts) {
    const { previous, parents } = facts.predicate.lineage;
    const refs = [...(previous === null ? [] : [previous]), ...parents].slice(0, MOST_PARENTS);
    const unique = refs.filter(({ manifest }, at) => refs.findIndex((ref) => ref.manifest === manifest) === at);
    return unique.length === 0
        ? undefined
        : { ancestors: unique.map((ref) => ancestor(facts, ref, ref === previous)) };
}
function ancestor(facts, ref, isPrevious) {
    const { name } = facts.predicate.model;
    return {
        type: 'machine-learning-model',
        group: bomName(facts.repository),
        name: bomName(name),
        version: bomName(ref.version),
        purl: versionPurl(facts, name, ref.version),
        externalReferences: orAbsent(bomReference('release-notes', (0,links/* releaseUrl */.XA)(facts, (0,domain_version/* versionTag */.Vm)(name, ref.version)))),
        properties: bomProperties([
            ['manifest', ref.manifest],
            ['relation', isPrevious ? 'previous' : 'parent'],
        ]),
    };
}
function runProperties({ predicate }) {
    const { code, run, environment } = predicate;
    return bomProperties([
        ['commit', code.commit],
        ['ref', code.ref],
        ['uncommitted-changes', code.dirty],
        ['workflow', run?.workflow],
        ['run', run?.runId],
        ['job', run?.job],
        ['attempt', run?.attempt],
        ['event', run?.event],
        ['actor', run?.actor],
        ...runnerFacts(environment),
    ]);
}
/** Every component has an entry, since for one without nobody knows what it depends on. */
function dependencies(model, components) {
    const used = components.filter(({ type }) => type === 'data' || type === 'framework');
    const files = model.components ?? [];
    return [
        { ref: 'model', dependsOn: orAbsent(refsOf([...used, ...files])) },
        ...refsOf([...files, ...components]).map((ref) => ({ ref })),
    ];
}
const refsOf = (components) => components.flatMap((one) => one['bom-ref'] ?? []);
/** RFC 9562 version 8, of what makes a version this one. */
function serialNumber({ repository, predicate }) {
    const { model, artifact, createdAt } = predicate;
    const hex = (0,domain_digest/* sha256 */.sc)(JSON.stringify([repository, model.tag, artifact.digest, createdAt]));
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
    const groups = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ];
    return `urn:uuid:${groups.join('-')}`;
}
/** `undefined` for a text that is no time: the schema would refuse the whole document. */
function timestamp(createdAt) {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(createdAt))
        return undefined;
    const time = Date.parse(createdAt);
    if (Number.isNaN(time))
        return undefined;
    return new Date(time).toISOString() === createdAt.replace('Z', '.000Z') ? createdAt : undefined;
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/render/model-card-yaml.js



/** Words that YAML 1.1 or 1.2 reads as something else than a text. */
const RESERVED_WORD = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z][\w./-]*$/;
/**
 * A text of any origin as a YAML scalar that every parser reads as that text: quoted unless it is a plain word. Parsers
 * differ in what is a date, a number or a boolean, and refuse characters that cannot be printed. At most `limit` code
 * points.
 */
function yamlText(text, limit = 80) {
    const shown = (0,visible_text/* visibleText */.Q)(text, limit).replaceAll(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');
    const scalar = new dist/* Scalar */.X5(shown);
    scalar.type = PLAIN.test(shown) && !RESERVED_WORD.test(shown) ? 'PLAIN' : 'QUOTE_DOUBLE';
    return scalar;
}
/** A block of YAML: keys in the order of `value`, absent members left out. */
function renderYaml(value) {
    return (0,dist/* stringify */.As)(value, {
        customTags: (tags) => [NUMERAL, ...tags],
        lineWidth: 0,
        aliasDuplicateObjects: false,
    });
}
const NUMERAL = {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    identify: numeral/* isNumeral */.NW,
    resolve: (text) => text,
    stringify: (item) => ((0,dist/* isScalar */.jn)(item) && (0,numeral/* isNumeral */.NW)(item.value) ? yamlNumber(item.value) : ''),
};
/** The digits of the file; YAML 1.1 takes a number with an exponent for a text unless it has a point and a sign. */
function yamlNumber({ digits }) {
    const [, mantissa = '', sign = '', exponent] = /^([^eE]+)(?:[eE]([+-]?)(\d+))?$/.exec(digits) ?? [];
    if (exponent === undefined)
        return digits;
    const point = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
    return `${point}e${sign === '-' ? '-' : '+'}${exponent}`;
}

;// CONCATENATED MODULE: ./lib/render/model-card-index.js




const MOST_TAGS = 10;
const MOST_DATASETS = 50;
/** Code points. */
const model_card_index_MAX_NAME = 120;
const model_card_index_MAX_ADDRESS = 500;
/** The part before the text: what the Hugging Face Hub reads of a model. `limit` is of metrics in `model-index`. */
function renderCardIndex(facts, limit) {
    const { model, artifact, metrics } = facts.predicate;
    const ids = [...new Set(metrics.flatMap(({ name }) => findHubMetric(name) ?? []))];
    const index = {
        ...member('library_name', findHubLibrary(model.framework?.name, artifact.files[0]?.format)),
        ...member('pipeline_tag', hubTask(facts)),
        tags: tags(facts),
        ...members('datasets', trainingSets(facts.predicate.data)),
        ...members('metrics', ids),
        ...modelIndex(facts, limit),
    };
    return `---\n${renderYaml(index)}---\n`;
}
const hubTask = ({ predicate: { model } }) => model.task !== undefined && isHubTask(model.task) ? model.task : undefined;
const member = (name, value) => value === undefined ? {} : { [name]: yamlText(value) };
const members = (name, values) => values.length === 0 ? {} : { [name]: values.map((value) => yamlText(value, model_card_index_MAX_NAME)) };
/** Words to be found by: formats and framework as they are, and who made the card. */
function tags({ predicate }) {
    const { model, artifact } = predicate;
    const words = [
        'model-release',
        model.framework?.name,
        ...artifact.files.map((file) => file.format),
    ];
    const known = words.flatMap((word) => word !== undefined && /^[\w.-]+$/.test(word) ? [word] : []);
    return [...new Set(known)].slice(0, MOST_TAGS).map((word) => yamlText(word));
}
function trainingSets(data) {
    const repos = data
        .filter(({ role }) => !isEvaluationRole(role))
        .flatMap(({ source }) => findHubDataset(source)?.repo ?? []);
    return [...new Set(repos)].slice(0, MOST_DATASETS);
}
/** Of the finite metrics, since the Hub knows no other; by data set and slice. */
function modelIndex(facts, limit) {
    const { model, metrics } = facts.predicate;
    const finite = metrics.filter((metric) => metric.value !== null && metric.name.trim() !== '');
    const shown = finite.slice(0, limit);
    if (shown.length === 0)
        return {};
    const groups = Map.groupBy(shown, ({ dataset, slice }) => JSON.stringify([dataset, slice]));
    const results = [...groups.values()].map((group) => result(facts, group));
    return { 'model-index': [{ name: yamlText(model.name, model_card_index_MAX_NAME), results }] };
}
function result(facts, group) {
    const { dataset = null, slice = null } = group[0] ?? {};
    const { model } = facts.predicate;
    const task = hubTask(facts);
    return {
        task: {
            type: yamlText(task ?? 'other'),
            ...(task === undefined && model.task !== undefined ? { name: yamlText(model.task) } : {}),
        },
        dataset: {
            ...datasetFacts(facts, dataset),
            ...(slice === null ? {} : { config: yamlText(slice, model_card_index_MAX_NAME) }),
        },
        metrics: group.map(metricEntry),
        source: {
            name: yamlText(model.tag, model_card_index_MAX_NAME),
            url: yamlText((0,links/* releaseUrl */.XA)(facts, model.tag), model_card_index_MAX_ADDRESS),
        },
    };
}
/** `type` is what the Hub calls the metric, `name` what the file does, where that is something else. */
function metricEntry({ name, slice, value }) {
    const type = findHubMetric(name) ?? name;
    const label = slice === null ? name : `${name} (${slice})`;
    return {
        type: yamlText(type, model_card_index_MAX_NAME),
        value,
        ...(label === type ? {} : { name: yamlText(label, model_card_index_MAX_NAME) }),
    };
}
/**
 * `type` is the id of a data set of the Hub. One that is not there gets a name that no other has: of the model and the
 * set, so that nobody is sent to a stranger's `test`.
 */
function datasetFacts({ predicate }, dataset) {
    if (dataset === null)
        return { type: yamlText('unknown'), name: yamlText('not named') };
    const set = predicate.data.find(({ name }) => name === dataset);
    const hub = set === undefined ? undefined : findHubDataset(set.source);
    const name = yamlText(dataset, model_card_index_MAX_NAME);
    if (hub === undefined)
        return { type: yamlText(slug(predicate.model.name, dataset), 200), name };
    return {
        type: yamlText(hub.repo, 200),
        name,
        split: yamlText(set?.role ?? dataset, model_card_index_MAX_NAME),
        revision: yamlText(hub.revision, 200),
    };
}
/** A few letters of a digest tell names apart that differ only in signs which an id cannot hold. */
function slug(model, dataset) {
    const text = `${model}-${dataset}`;
    const plain = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 96);
    return plain === text ? plain : `${plain.replace(/-$/, '')}-${(0,domain_digest/* sha256 */.sc)(text).slice(0, 8)}`;
}

// EXTERNAL MODULE: ./lib/render/metric-order.js
var metric_order = __webpack_require__(66875);
// EXTERNAL MODULE: ./lib/render/metric-row.js
var metric_row = __webpack_require__(87999);
;// CONCATENATED MODULE: ./lib/render/model-card-metrics.js




/** Headings of a card; what is left comes as one table. */
const MOST_GROUPS = 20;
const MOST_NAMED = 10;
/** All metrics, a table for each data set. At most `limit` rows; `more` says where the others are. */
function metricSection(metrics, limit, more) {
    const title = (0,markdown/* heading */.R_)(2, 'Metrics');
    if (metrics.length === 0)
        return (0,markdown/* paragraphs */.qN)([title, 'The job reported no metrics.']);
    const shown = (0,metric_order/* orderMetrics */.q)(metrics).slice(0, limit);
    const groups = [...Map.groupBy(shown, ({ dataset }) => dataset)];
    const named = groups.slice(0, MOST_GROUPS);
    const others = groups.slice(MOST_GROUPS).flatMap(([, group]) => group);
    const left = metrics.length - shown.length;
    return (0,markdown/* paragraphs */.qN)([
        title,
        ...named.flatMap(([dataset, group]) => [
            groups.length === 1 && dataset === null ? '' : (0,markdown/* heading */.R_)(3, groupTitle(dataset)),
            metricTable(group, false),
        ]),
        ...(others.length === 0 ? [] : [(0,markdown/* heading */.R_)(3, 'On other data sets'), metricTable(others, true)]),
        left === 0 ? '' : `And ${(0,number_format/* formatPlural */.yk)(left, 'more metric')}, see ${more}.`,
        notFinite(metrics),
    ]);
}
const groupTitle = (dataset) => dataset === null ? 'On data that is not named' : `On ${(0,markdown/* codeSpan */.SS)(dataset)}`;
/** A column only for what any of the metrics has. */
function metricTable(metrics, withDataset) {
    const columns = COLUMNS.filter(({ title, isThere }) => (title === 'data' && withDataset) || metrics.some(isThere));
    return (0,markdown/* table */.tp)(columns.map(({ title }) => title), columns.map(({ align }) => align), metrics.map((metric) => columns.map(({ cell }) => cell(metric))));
}
const always = () => true;
const never = () => false;
const COLUMNS = [
    {
        title: 'data',
        align: 'left',
        isThere: never,
        cell: ({ dataset }) => (0,markdown/* codeSpan */.SS)(dataset ?? ''),
    },
    { title: 'metric', align: 'left', isThere: always, cell: ({ name }) => (0,markdown/* codeSpan */.SS)(name) },
    {
        title: 'slice',
        align: 'left',
        isThere: ({ slice }) => slice !== null,
        cell: ({ slice }) => (slice === null ? 'all' : (0,markdown/* codeSpan */.SS)(slice)),
    },
    { title: 'value', align: 'right', isThere: always, cell: valueText },
    {
        title: 'standard error',
        align: 'right',
        isThere: ({ stderr }) => stderr !== null,
        cell: ({ stderr }) => (stderr === null ? '–' : (0,markdown/* escapeText */.X1)(stderr.digits)),
    },
    {
        title: 'examples',
        align: 'right',
        isThere: ({ samples }) => samples !== null,
        cell: ({ samples }) => (samples === null ? '–' : (0,number_format/* formatCount */.B4)(samples)),
    },
];
function valueText(metric) {
    const value = (0,metric_row/* valueOf */.RP)(metric);
    const unit = metric.unit === null ? '' : ` ${(0,markdown/* escapeText */.X1)(metric.unit, 24)}`;
    return `${(0,metric_row/* valueCell */.S7)(metric, (0,number_format/* chooseStyle */.h8)({ values: value === null ? [] : [value] }))}${unit}`;
}
function notFinite(metrics) {
    const names = metrics.filter(({ value }) => value === null).map(({ name }) => (0,markdown/* codeSpan */.SS)(name));
    if (names.length === 0)
        return '';
    const more = names.length - MOST_NAMED;
    const rest = more > 0 ? ` and ${more} more` : '';
    return `Not a finite number, and so not in this card's \`model-index\`: ${names.slice(0, MOST_NAMED).join(', ')}${rest}.`;
}

// EXTERNAL MODULE: ./lib/render/inputs.js
var inputs = __webpack_require__(16223);
// EXTERNAL MODULE: ./lib/render/time.js
var time = __webpack_require__(12307);
;// CONCATENATED MODULE: ./lib/render/model-card-sections.js









const model_card_sections_MOST_PARENTS = 10;
/** Files of the model with whole digests, to be compared. */
function fileSection(facts, limit, more) {
    const { artifact, model } = facts.predicate;
    const shown = artifact.files.slice(0, limit);
    const rows = shown.map((file) => [
        (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(file.path), (0,file_url/* fileUrl */.i)(facts, model.tag, file)),
        file.format === undefined ? '–' : (0,markdown/* escapeText */.X1)(file.format, 40),
        (0,number_format/* formatBytes */.z3)(file.size),
        (0,markdown/* codeSpan */.SS)(file.sha256),
    ]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Files'),
        filled(['file', 'format', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
        moreText(artifact.files.length - shown.length, 'file', more),
    ]);
}
/** What the model was trained and measured on. */
function dataSection(data, limit, more) {
    if (data.length === 0)
        return (0,markdown/* paragraphs */.qN)([(0,markdown/* heading */.R_)(2, 'Data'), 'The job named no data set.']);
    const rows = data
        .slice(0, limit)
        .map((set) => [
        (0,markdown/* codeSpan */.SS)(set.name),
        set.role === null ? '–' : (0,markdown/* escapeText */.X1)(set.role, 24),
        sourceText(set),
        (0,inputs/* dataSizeText */.fc)(set) || '–',
        `${(0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(set.digest))}${set.verified === false ? ' (quoted)' : ''}`,
    ]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Data'),
        filled(['data set', 'role', 'source', 'size', 'digest'], [], rows),
        moreText(data.length - rows.length, 'data set', more),
    ]);
}
function sourceText({ source }) {
    const hub = findHubDataset(source);
    const text = (0,markdown/* codeSpan */.SS)(source.uri);
    return hub === undefined ? `${(0,markdown/* escapeText */.X1)(source.kind, 24)} ${text}` : (0,markdown/* link */.nf)(text, hub.url);
}
function paramSection(params, limit, more) {
    const entries = Object.entries(params);
    if (entries.length === 0)
        return '';
    const rows = entries
        .slice(0, limit)
        .map(([key, value]) => [(0,markdown/* codeSpan */.SS)(key), (0,markdown/* codeSpan */.SS)((0,param_text/* paramText */.$)(value))]);
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Parameters'),
        filled(['parameter', 'value'], ['left', 'right'], rows),
        moreText(entries.length - rows.length, 'parameter', more),
    ]);
}
/** Code, run and the versions before. */
function originSection(facts) {
    const { code, run, lineage, createdAt } = facts.predicate;
    const ref = code.ref === null ? '' : ` of ${(0,markdown/* codeSpan */.SS)(code.ref)}`;
    const dirty = code.dirty === true ? ', **with uncommitted changes**' : '';
    const { previous } = lineage;
    const parents = lineage.parents.filter(({ manifest }) => manifest !== previous?.manifest);
    const versions = (refs) => refs
        .slice(0, model_card_sections_MOST_PARENTS)
        .map((one) => versionText(facts, one))
        .join(', ');
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Origin'),
        (0,markdown/* list */.p_)([
            `Code: commit ${(0,links/* commitLink */.wn)(facts, code.commit)}${ref}${dirty}`,
            ...(run === null ? [] : [runText(run)]),
            `Made: ${(0,markdown/* escapeText */.X1)((0,time/* formatTime */.f)(createdAt))}`,
            previous === null ? 'First version of this model' : `Follows: ${versions([previous])}`,
            ...(parents.length === 0 ? [] : [`Made from: ${versions(parents)}`]),
        ]),
    ]);
}
function versionText(facts, { version, manifest }) {
    const address = (0,links/* releaseUrl */.XA)(facts, (0,domain_version/* versionTag */.Vm)(facts.predicate.model.name, version));
    return `${(0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(version), address)} (manifest ${(0,markdown/* codeSpan */.SS)((0,links/* shortDigest */.VK)(manifest))})`;
}
function runText(run) {
    const address = (0,markdown/* link */.nf)(`run ${(0,markdown/* escapeText */.X1)(run.runId)}`, run.url);
    return `Made by: ${address} of ${(0,markdown/* codeSpan */.SS)(run.workflow)}, job ${(0,markdown/* codeSpan */.SS)(run.job)}, started by ${(0,markdown/* escapeText */.X1)(run.event)} of ${(0,markdown/* codeSpan */.SS)(run.actor)}`;
}
/** No head without a row. */
const filled = (header, align, rows) => rows.length === 0 ? '' : (0,markdown/* table */.tp)(header, align, rows);
const moreText = (count, what, more) => count > 0 ? `And ${(0,number_format/* formatPlural */.yk)(count, `more ${what}`)}, see ${more}.` : '';

// EXTERNAL MODULE: ./lib/render/release-commands.js
var release_commands = __webpack_require__(28492);
// EXTERNAL MODULE: ./lib/render/release-environment.js
var release_environment = __webpack_require__(59729);
// EXTERNAL MODULE: ./lib/render/release-model.js
var release_model = __webpack_require__(92257);
;// CONCATENATED MODULE: ./lib/render/model-card.js











/** Bytes of UTF-8. */
const MAX_CARD_BYTES = 100_000;
/** Entries that are shown however much room there is. */
const MOST = {
    params: 200,
    files: 200,
    data: 100,
    metrics: 500,
    index: 500,
};
/**
 * `model-card.md`: the version as a README of the Hugging Face Hub, metadata first, then what a person wants to know. At
 * most `MAX_CARD_BYTES`; parameters are given up first, then files, data sets and metrics, and what is left out is in
 * `manifest.json`.
 */
function renderModelCard(facts) {
    return (0,budget/* fitBudget */.Pz)(model_card_totals(facts), (limits) => card(facts, limits), (text) => (0,budget/* utf8Length */.wI)(text) <= MAX_CARD_BYTES);
}
function model_card_totals({ predicate }) {
    const { params, metrics, data, artifact } = predicate;
    const most = (kind, count) => [kind, Math.min(MOST[kind], count)];
    return [
        most('params', Object.keys(params).length),
        most('files', artifact.files.length),
        most('data', data.length),
        most('metrics', metrics.length),
        most('index', metrics.length),
    ];
}
function card(facts, limits) {
    const { predicate } = facts;
    const { model } = predicate;
    const limit = (kind) => limits.get(kind) ?? MOST[kind];
    const more = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(domain_manifest/* MANIFEST_ASSET */.ny), (0,links/* assetUrl */.uq)(facts, model.tag, domain_manifest/* MANIFEST_ASSET */.ny));
    const body = (0,markdown/* paragraphs */.qN)([
        `# ${(0,markdown/* escapeText */.X1)(model.name, 100)} ${(0,markdown/* escapeText */.X1)(model.version, 60)}`,
        lead(facts),
        (0,release_model/* modelDetails */.E)(predicate, Math.min(20, limit('files'))),
        useSection(facts),
        fileSection(facts, limit('files'), more),
        metricSection(predicate.metrics, limit('metrics'), more),
        dataSection(predicate.data, limit('data'), more),
        paramSection(predicate.params, limit('params'), more),
        originSection(facts),
        (0,release_environment/* environmentDetails */.y)(predicate),
        LIMITS,
    ]);
    return `${renderCardIndex(facts, limit('index'))}\n${body}\n`;
}
const LIMITS = (0,markdown/* paragraphs */.qN)([
    (0,markdown/* heading */.R_)(2, 'Limits'),
    (0,markdown/* list */.p_)([
        'model-release wrote this card from what the training job reported. What the model is for, whom it may harm and ' +
            'where it fails is for its authors to write.',
        'The metrics are those of the job; nobody has measured them again.',
    ]),
]);
function lead(facts) {
    const { model, artifact } = facts.predicate;
    const { framework, task } = model;
    const kind = task === undefined ? 'Model' : `${(0,markdown/* escapeText */.X1)(task)} model`;
    const version = framework?.version === undefined ? '' : ` ${(0,markdown/* escapeText */.X1)(framework.version, 40)}`;
    const made = framework === undefined ? '' : `, made with ${(0,markdown/* escapeText */.X1)(framework.name, 40)}${version}`;
    const repository = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(facts.repository), (0,links/* repositoryUrl */.Ek)(facts));
    const release = (0,markdown/* link */.nf)((0,markdown/* escapeText */.X1)(model.tag), (0,links/* releaseUrl */.XA)(facts, model.tag));
    return (`${kind}${made}: ${(0,number_format/* formatPlural */.yk)(artifact.files.length, 'file')}, ${(0,number_format/* formatBytes */.z3)(artifact.size)}. ` +
        `Released from ${repository} as ${(0,markdown/* bold */.Cr)(release)}.`);
}
function useSection(facts) {
    const { model } = facts.predicate;
    const folder = `${model.name.replaceAll('/', '-')}-${model.version}`;
    const commands = [
        `gh release download ${(0,release_commands/* quote */.hD)(model.tag)} --repo ${(0,release_commands/* quote */.hD)(repositoryArgument(facts))} --dir ${(0,release_commands/* quote */.hD)(folder)}`,
        `cd ${(0,release_commands/* quote */.hD)(folder)} && ${(0,release_commands/* checksumCommand */.jy)()}`,
    ];
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(2, 'Get it and check it'),
        (0,markdown/* codeBlock */.DV)('sh', commands.join('\n')),
        facts.signed ? signedText(facts) : UNSIGNED,
    ]);
}
function signedText(facts) {
    const { model } = facts.predicate;
    const bundle = (0,markdown/* link */.nf)((0,markdown/* codeSpan */.SS)(domain_manifest/* BUNDLE_ASSET */.cs), (0,links/* assetUrl */.uq)(facts, model.tag, domain_manifest/* BUNDLE_ASSET */.cs));
    const page = (0,markdown/* link */.nf)('the release page', (0,links/* releaseUrl */.XA)(facts, model.tag));
    return (`That shows whether the files are whole. Who made them is in the signature, ${bundle}: ${page} has the commands ` +
        'that check it.');
}
const UNSIGNED = (0,markdown/* alert */.xE)('WARNING', [
    `${(0,markdown/* bold */.Cr)('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
]);
/** gh needs the host's name in front for any server but github.com. */
function repositoryArgument({ serverUrl, repository }) {
    const host = serverUrl.replace(/^https?:\/\//, '');
    return host === 'github.com' ? repository : `${host}/${repository}`;
}

;// CONCATENATED MODULE: ./lib/usecases/build-documents.js





/**
 * The model card, the bill of materials and, where the version is signed, `model.sig`.
 * @param draft the manifest without these assets
 * @param sign `null`: the version will not be signed
 */
async function buildDocuments({ predicate }, repository, sign) {
    const { serverUrl, name } = repository;
    const facts = { predicate, serverUrl, repository: name, signed: sign !== null };
    const made = [
        [
            'model-card',
            bytesUpload(domain_manifest/* MODEL_CARD_ASSET */.Wd, Buffer.from(renderModelCard(facts)), 'text/markdown'),
        ],
        ['bom', bytesUpload(domain_manifest/* BOM_ASSET */.Kn, renderMlBom(facts), 'application/vnd.cyclonedx+json')],
        ...(sign === null ? [] : [await signModel(predicate, sign)]),
    ];
    return {
        uploads: made.map(([, upload]) => upload),
        records: made.map(([role, { name: asset, size, sha256 }]) => ({
            name: asset,
            size,
            sha256,
            role,
        })),
    };
}
async function signModel({ artifact, model }, sign) {
    // OpenSSF Model Signing calls a model by the last part of its path.
    const name = model.name.split('/').at(-1) ?? model.name;
    const { bundle } = await sign((0,model_signing/* buildModelStatement */.tw)(name, artifact.files));
    return ['model-signature', bytesUpload(domain_manifest/* MODEL_SIGNATURE_ASSET */.KG, bundle, 'application/json')];
}

;// CONCATENATED MODULE: ./lib/usecases/prepare-version.js













/**
 * Everything that a version will consist of, signed; nothing is written yet.
 * @throws LIMIT_EXCEEDED, SIGNING_FAILED, SIGNATURE_INVALID; as `evaluateRelease`
 */
async function prepareVersion(request, candidate, version, context, ports) {
    const { previous, placement } = context;
    const evaluated = await evaluateRelease(request, candidate, context, ports);
    const plan = planAssets(candidate, placement);
    const sign = ports.signer === null ? null : checkedSigning(ports.signer, request, ports);
    const draft = assembleManifest(request, candidate, version, { plan, evaluated, ...context });
    // A version that could not be read again is not signed either.
    refuseUnreadable((0,stable_json/* stableJson */._)(draft));
    const documents = await buildDocuments(draft, request.repository, sign);
    const checksums = listChecksums([...plan.records, ...documents.records]);
    const manifest = (0,build_manifest/* addAssets */.Pf)(draft, [...documents.records, checksums.record]);
    const manifestBytes = (0,stable_json/* stableJson */._)(manifest);
    refuseUnreadable(manifestBytes);
    const signed = sign === null ? null : await sign(manifestBytes);
    const signer = signed?.signer ?? null;
    if (signer !== null)
        ports.log.info(`Signed (${ports.signer?.mode}) by ${signer.name}`);
    const { comparison } = evaluated;
    const notes = describeVersion({ request, comparison, manifest, manifestBytes, previous, signer });
    return {
        notes,
        manifest,
        manifestBytes,
        bundle: signed?.bundle ?? null,
        uploads: [
            ...plan.uploads,
            ...documents.uploads,
            checksums.upload,
            bytesUpload(domain_manifest/* MANIFEST_ASSET */.ny, manifestBytes, 'application/json'),
            ...(signed === null ? [] : [bytesUpload(domain_manifest/* BUNDLE_ASSET */.cs, signed.bundle, 'application/json')]),
        ],
        fields: {
            tag: manifest.predicate.model.tag,
            commit: request.code.commit,
            name: `${request.model} ${version}`,
            body: (0,release_notes/* renderReleaseNotes */.n)(notes),
            prerelease: (0,domain_version/* isPrerelease */.V1)(version),
        },
    };
}
/** Numbers that nobody trusted signed must not come under our signature. */
const isTrusted = (previous, request) => previous !== null && (previous.signer !== null || !request.signed);
function assembleManifest(request, candidate, version, { plan, placement, previous, evaluated }) {
    const known = isTrusted(previous, request) ? previous.manifest : null;
    return (0,build_manifest/* buildManifest */.u1)({
        model: request.model,
        version,
        task: request.task,
        artifact: { ...candidate.artifact, files: placement.files },
        code: request.code,
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        metrics: candidate.metrics,
        predictions: plan.predictions,
        environment: candidate.environment,
        run: request.run,
        lineage: {
            previous: previous === null
                ? null
                : { version: previous.manifest.predicate.model.version, manifest: previous.digest },
            parents: [],
        },
        evaluation: evaluated.evaluation,
        assets: plan.records,
        history: (0,build_manifest/* extendHistory */.$6)(known, evaluated.gated),
        createdAt: request.now,
    });
}
function listChecksums(records) {
    const upload = bytesUpload(domain_manifest/* CHECKSUMS_ASSET */._, Buffer.from(renderChecksums(records)), 'text/plain');
    const { name, size, sha256 } = upload;
    const record = { name, size, sha256, role: 'checksums' };
    return { upload, record };
}
/** What could not be read again would be published, and then be of no use to anybody. */
function refuseUnreadable(manifestBytes) {
    if (manifestBytes.length > parse_manifest/* MAX_MANIFEST_BYTES */.ZJ)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The manifest would have ${manifestBytes.length} bytes; at most ${parse_manifest/* MAX_MANIFEST_BYTES */.ZJ} are read. Name fewer metrics, ` +
            'parameters or data files: a summary of an evaluation rather than every single value.');
    (0,parse_manifest/* parseManifest */.Ng)(manifestBytes);
}
/** Signs, and checks the own signature as a consumer would: nobody else should be the first to find it bad. */
const checkedSigning = (own, request, ports) => async (statement) => {
    const bundle = await own.sign(statement);
    return { bundle, signer: await verifyOwn(bundle, statement, request, ports) };
};
async function verifyOwn(bundle, statement, { signers, now }, { verifier }) {
    try {
        const signer = await verifier.verify(bundle, statement, signers);
        const problem = signer.validity === undefined
            ? undefined
            : (0,key_validity/* findValidityProblem */.f)(signer.name, signer.validity, [now]);
        if (problem !== undefined)
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', problem.detail);
        return signer;
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        throw new errors/* ReleaseError */.K(error.code, `This run's own signature would not be trusted: ${error.message} Publish from the default branch, or name this ` +
            'signer under trust.signers in the configuration.', { cause: error.cause });
    }
}

// EXTERNAL MODULE: ./lib/render/summary.js
var render_summary = __webpack_require__(96840);
;// CONCATENATED MODULE: ./lib/usecases/publish.js














/** A lost race costs one round; more of them than this at once is not a race. */
const publish_MAX_ROUNDS = 16;
const REREAD_DELAYS_MS = [0, 500, 1000, 2000, 4000];
/**
 * Publishes the workspace's model as an immutable version: everything is captured and signed first, goes into a draft
 * that nobody sees, is read back, and becomes public by one request. A run that was cut off leaves at most its
 * draft, which the next run resumes or removes.
 * @throws ReleaseError with all bad inputs, before anything is written
 */
async function publish(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    let draft;
    let placement;
    const refused = [];
    for (let round = 0; round < publish_MAX_ROUNDS; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a round is one try for one version number
        const outcome = await publishRound(request, candidate, { draft, refused, placement }, ports);
        if (outcome.kind === 'done')
            return outcome.published;
        ({ draft, placement } = outcome);
        refused.push(outcome.version);
        ports.log.notice(`${(0,domain_version/* versionTag */.Vm)(request.model, outcome.version)} is taken; trying the next number.`);
    }
    throw new errors/* ReleaseError */.K('TAG_TAKEN', `${request.model}: ${publish_MAX_ROUNDS} version numbers in a row were taken by other runs. Run the job again, and let ` +
        'runs of this workflow wait for each other ("concurrency:").');
}
async function publishRound(request, candidate, rounds, ports) {
    const owner = draftOwner(request, candidate);
    const tags = await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(request.model));
    const versions = (0,known_versions/* listVersions */.yO)(request.model, tags);
    const same = await (0,known_versions/* findSameContent */.hI)(request, candidate, versions, ports);
    if (same !== undefined) {
        await removeOwnDrafts(owner, request.now, ports);
        ports.log.info(`${same.known.release.tag} ${same.why}: nothing to do.`);
        return { kind: 'done', published: await existing(request, same.known, ports) };
    }
    const previous = await (0,known_versions/* readPrevious */.ox)(request, versions, ports);
    const version = chooseVersion(request, candidate, [...versions.map((one) => one.version), ...rounds.refused], previous);
    await refusePublished(request, tags, version, ports.releases);
    refuseForeignTag(request, tags, version);
    const placement = rounds.placement ?? (await place(request, candidate, previous, ports));
    const context = { previous, versions, placement };
    const prepared = await prepareVersion(request, candidate, version, context, ports);
    const filled = await fillRelease(owner, request, prepared, rounds.draft, ports);
    await refuseLostReferences(placement.files, ports.releases);
    const result = await publishDraft(filled, prepared, ports);
    if (result.kind === 'taken') {
        if (request.version.kind === 'exact') {
            await ports.releases.deleteDraft(filled.id);
            throw versionExists(request.model, version);
        }
        return { kind: 'taken', version, draft: filled, placement };
    }
    const release = await reread(result.release, prepared, ports);
    return { kind: 'done', published: describePublished(release, version, prepared) };
}
/** A tag that the repository's rules forbid will not be there tomorrow either: the draft would only be in the way. */
async function publishDraft(draft, { fields }, { releases }) {
    try {
        return await releases.publish(draft.id, fields);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K && error.code === 'TAG_PROTECTED')
            await releases.deleteDraft(draft.id);
        throw error;
    }
}
/** A manifest that nobody trusted signed is no word on where to find bytes. */
async function place({ model, dedup, limits, signed, signers }, candidate, previous, ports) {
    const trusted = previous !== null && (previous.signer !== null || !signed) ? previous : null;
    return await placeModel({ model, candidate, dedup, limits, signed, signers, previous: trusted }, ports);
}
function describePublished(release, version, { manifest, manifestBytes, bundle, notes }) {
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(manifestBytes));
    const summary = (0,render_summary/* renderPublishSummary */.O)({ ...notes, releaseUrl: release.url, created: true });
    return { created: true, release, version, manifest, manifestBytes, digest, bundle, summary };
}
const draftOwner = ({ model, run, nonce, now }, candidate) => ({
    model,
    runId: run.runId,
    job: run.job,
    attempt: run.attempt,
    content: (0,domain_digest/* sha256 */.sc)((0,stable_json/* stableJson */._)(describeContent(candidate))),
    nonce,
    startedAt: now,
});
const describeContent = ({ artifact, data, params }) => ({
    artifact: artifact.digest,
    data: data.map(({ record }) => record),
    params,
});
async function removeOwnDrafts(owner, now, ports) {
    for (const release of await clearDrafts(owner, now, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- a leftover of a lost race, at most one
        await ports.releases.deleteDraft(release.id);
    }
}
async function existing(request, known, ports) {
    const { release, manifest, digest, manifestBytes, signer } = known;
    const asset = release.assets.find((one) => one.name === domain_manifest/* BUNDLE_ASSET */.cs);
    const bundle = asset === undefined ? null : await ports.releases.download(asset, asset.size);
    const notes = describeVersion({
        request,
        comparison: null,
        manifest,
        manifestBytes,
        signer,
        previous: null,
    });
    return {
        created: false,
        release,
        version: manifest.predicate.model.version,
        manifest,
        manifestBytes,
        digest,
        bundle,
        summary: (0,render_summary/* renderPublishSummary */.O)({ ...notes, releaseUrl: release.url, created: false }),
    };
}
async function fillRelease(owner, request, prepared, draft, ports) {
    const fields = {
        ...prepared.fields,
        body: `${draftMarker(owner)}\n\nThis version is being published.\n`,
    };
    const ready = draft === undefined
        ? await prepareDraft(owner, fields, request.now, ports)
        : await ports.releases.updateDraft(draft.id, fields);
    await fillDraft(ready, prepared.uploads, ports);
    return ready;
}
/** A draft's URLs are dead after publishing, and a tag that appeared meanwhile would have kept its own commit. */
async function reread(published, prepared, ports) {
    const { tag, commit } = prepared.fields;
    for (const delay of REREAD_DELAYS_MS) {
        // oxlint-disable-next-line no-await-in-loop -- a new release takes a moment until its tag finds it
        await ports.sleep(delay);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const found = await ports.releases.findPublished(tag);
        if (found === undefined)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- as above
        const tagged = await ports.releases.readTagCommit(tag);
        if (found.id !== published.id || (tagged !== undefined && tagged !== commit))
            throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${tag} was published as release ${published.id} at ${commit}, but GitHub shows release ${found.id} at ` +
                `${tagged ?? 'no commit'}. Somebody wrote the same tag at the same time: compare the two before anybody uses them.`);
        // What is not to be seen yet is no contradiction.
        if (tagged === commit && found.assets.length === prepared.uploads.length)
            return found;
    }
    ports.log.warning(`${tag} is published, but GitHub does not show all of it under its tag yet.`);
    return published;
}

;// CONCATENATED MODULE: ./lib/usecases/store-attestation.js



/** Bytes; actions/attest stops there, and the API takes no more. */
const MAX_STATEMENT = 16 * 1024 * 1024;
/**
 * Refuses `attest: true` where it cannot be done, before anything is published.
 * @throws INPUT_INVALID
 */
function checkAttestable(mode, facts) {
    const obstacle = findObstacle(facts);
    if (mode !== 'true' || obstacle === undefined)
        return;
    throw new errors/* ReleaseError */.K(obstacle.code, `attest: true is not possible: ${obstacle.why} Leave attest out, or set it to auto, to store the signature only where ` +
        'that is possible.');
}
/**
 * Stores a copy of the manifest's signature in GitHub's attestation store, where `gh attestation verify FILE --repo` finds
 * it. The release's own asset stays the source of truth, so with `auto` nothing of this fails. `model.sig` is not stored:
 * its one subject is a digest over all files together, by which nobody can look anything up.
 * @throws with `true` for whatever keeps the copy from being stored; the release is published by then
 */
async function storeAttestation(request, ports) {
    if (request.mode === 'false')
        return { kind: 'skipped', why: 'attest: false.' };
    const stored = await store(request, ports);
    if ('url' in stored) {
        ports.log.info(`attest: the signature is in GitHub's attestation store: ${stored.url}`);
        return { kind: 'stored', ...stored };
    }
    const { why, code, level, cause } = stored;
    if (request.mode === 'true')
        throw new errors/* ReleaseError */.K(code, `attest: true, but GitHub's attestation store has no copy of the signature: ${why} The release itself is published ` +
            'and complete; only this extra copy is missing.', cause === undefined ? {} : { cause });
    ports.log[level](`attest: GitHub's attestation store has no copy of the signature: ${why}${request.bundle === null ? '' : ' The release has it.'}`);
    return { kind: 'skipped', why };
}
async function store(request, { attestations, log }) {
    const { bundle, manifest } = request;
    const signer = bundle === null ? null : readSigner(bundle);
    const obstacle = findObstacle({ ...request, signer }) ?? findExcess(request);
    if (obstacle !== undefined)
        return obstacle;
    const [subject] = manifest.subject;
    if (bundle === null || subject === undefined)
        throw new Error('a manifest has a subject');
    const attestation = {
        bundle,
        predicateType: manifest.predicateType,
        subject: (0,domain_digest/* digestOf */.ol)(subject.digest.sha256),
    };
    const earlier = request.created ? undefined : await findEarlier(attestation, attestations, log);
    if (earlier !== undefined)
        return earlier;
    try {
        const result = await attestations.store(attestation);
        return result.kind === 'stored' ? { id: result.id, url: result.url } : explainPlan(result.said);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        return explainFailure(error);
    }
}
/** A second copy does no harm, so a look-up that fails is no reason to stop. */
async function findEarlier(attestation, attestations, log) {
    try {
        return await attestations.find(attestation);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        log.debug(error.message);
        return undefined;
    }
}
const ONLY_CERTIFICATES = 'the store takes only certificates of the Sigstore instances that GitHub trusts.';
const impossible = (why) => ({ why, code: 'INPUT_INVALID', level: 'info' });
function findObstacle({ serverUrl, signer, instance }) {
    if (signer === null)
        return impossible('the version is not signed.');
    if (signer === 'key')
        return impossible(`the version is signed with a key, and ${ONLY_CERTIFICATES}`);
    if (!hasStore(serverUrl))
        return impossible(`${serverUrl} is a GitHub Enterprise Server, which has no attestation store.`);
    if (instance === 'custom')
        return impossible(`the version is signed through a Sigstore instance of your own (sigstore-instance), and ${ONLY_CERTIFICATES}`);
    return undefined;
}
/** GitHub's own host, its tenants, and what runs on this machine for a try; as GitHub's own actions tell them apart. */
function hasStore(serverUrl) {
    const host = URL.parse(serverUrl)?.hostname ?? '';
    return host === 'github.com' || /(^|\.)localhost$|\.ghe\.com$/.test(host);
}
const tooLarge = (why) => ({ why, code: 'LIMIT_EXCEEDED', level: 'notice' });
function findExcess({ manifest, manifestBytes }) {
    const count = manifest.subject.length;
    if (count > build_manifest/* MAX_SUBJECTS */.Vn)
        return tooLarge(`the version has ${count} model files, and the store takes ${build_manifest/* MAX_SUBJECTS */.Vn}.`);
    if (manifestBytes.length > MAX_STATEMENT)
        return tooLarge(`the manifest has ${manifestBytes.length} bytes, and the store takes ${MAX_STATEMENT}.`);
    return undefined;
}
const explainPlan = (said) => impossible(`private and internal repositories have the store only with GitHub Enterprise Cloud (GitHub says: "${said}"). Set ` +
    'attest: false where that stays so.');
const explainFailure = (error) => ({
    why: error.message,
    code: error.code,
    // The right is one that a job without this copy has no need of.
    level: error.code === 'PERMISSION_MISSING' ? 'notice' : 'warning',
    cause: error,
});
/** An earlier run may have signed otherwise than this one would. */
function readSigner(bundle) {
    const material = readField(store_attestation_parseJson(bundle), 'verificationMaterial');
    return readField(material, 'publicKey') === undefined ? 'identity' : 'key';
}
const readField = (value, name) => typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
function store_attestation_parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/action/run-release.js














/** Publishes the workspace's model as a version. */
async function runRelease(context) {
    const { inputs, job, settings, connections, capture, signer, signers, now } = context;
    const { client, log, verifier } = connections;
    if (signer?.mode === 'key' && !context.trustConfigured)
        log.warning('This version is signed with a key that the configuration does not name, so a run without that key (as of a ' +
            'fork) cannot check it. Commit the public key and name it under trust.signers in ' +
            `${inputs.config}.`);
    const instance = await nameInstance(context);
    const { serverUrl } = job.repository;
    checkAttestable(inputs.attest, { serverUrl, instance, signer: nameSigner(signer) });
    const published = await publish({
        model: inputs.model,
        version: inputs.version,
        task: settings.task,
        sources: settings.sources,
        repository: job.repository,
        code: await readCode(context),
        run: job.run,
        signed: signer !== null,
        instance,
        signers,
        dedup: inputs.dedup,
        limits: asset_body/* ASSET_LIMITS */.on,
        policy: settings.policy,
        baseline: { from: settings.baseline, prerelease: settings.prerelease },
        nonce: (0,external_node_crypto_.randomUUID)(),
        now,
    }, {
        releases: (0,github_releases/* githubReleases */.g)(client, log),
        runs: (0,github_history/* githubWorkflowRuns */.bf)(client),
        history: (0,github_history/* githubHistory */.u7)(client),
        registry: (0,github_registry_log/* githubRegistryLog */.v)(client, log),
        capture,
        machine: localMachine(process.env, context.scratch),
        signer,
        verifier,
        log,
        sleep: async (ms) => {
            await (0,external_node_timers_promises_.setTimeout)(ms);
        },
    });
    await run_release_report(published, context);
    await attest(published, context);
}
/** After the outputs: the version is published, whatever becomes of the copy. */
async function attest(published, context) {
    const { inputs, job, connections } = context;
    const { client, log } = connections;
    const { serverUrl } = job.repository;
    const { manifest, manifestBytes, bundle, created } = published;
    const instance = await nameInstance(context);
    await storeAttestation({ mode: inputs.attest, serverUrl, instance, manifest, manifestBytes, bundle, created }, { attestations: githubAttestations(client, serverUrl), log });
}
async function run_release_report(published, { inputs, scratch, connections }) {
    const { release, version, digest, manifest, manifestBytes, bundle } = published;
    const { evaluation } = manifest.predicate;
    (0,outputs/* writeOutputs */.Kn)({
        model: inputs.model,
        version,
        tag: release.tag,
        'release-id': String(release.id),
        'release-url': release.url,
        'manifest-path': await (0,outputs/* writeDocument */.ft)(scratch, domain_manifest/* MANIFEST_ASSET */.ny, manifestBytes),
        'manifest-digest': digest,
        verdict: evaluation.verdict,
        'failed-gates': JSON.stringify(listFailed(evaluation)),
        'baseline-version': evaluation.baseline?.version ?? '',
        'bundle-path': bundle === null ? '' : await (0,outputs/* writeDocument */.ft)(scratch, domain_manifest/* BUNDLE_ASSET */.cs, bundle),
        created: String(published.created),
    });
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)(published.summary);
    connections.log.notice(`${release.tag} ${published.created ? 'is published' : 'was published before'}: ${release.url}`);
}
const listFailed = ({ gates }) => gates.filter(({ outcome }) => outcome === 'fail').map(({ metric }) => metric);
/** The code that the model was trained with: what is checked out, else what the event names. */
async function readCode(context) {
    const { job, connections } = context;
    const facts = await gitCheckout(job.workspace, connections.log).read();
    const commit = facts?.commit ?? job.sha;
    const origin = facts?.origin ?? job.repository.name;
    if (commit !== job.sha)
        judgeOtherCommit(commit, origin, context);
    return {
        repository: `${job.repository.serverUrl}/${job.repository.name}`,
        commit,
        ref: commit === job.sha ? job.ref : null,
        dirty: facts?.dirty ?? null,
    };
}
/** What is checked out is not what the run was started for. */
function judgeOtherCommit(commit, origin, { job, connections, signer }) {
    if (origin.toLowerCase() !== job.repository.name.toLowerCase())
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `The workspace holds a checkout of ${origin}, not of ${job.repository.name}, so its commit says nothing of this ` +
            'repository. Check the other one out into a folder of its own ("path:" of actions/checkout).');
    if (signer?.mode === 'keyless')
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `signing: the certificate will name the commit of the run, ${job.sha}, but the checkout is at ${commit}: whoever ` +
            'verifies the version could not tell which of them it was made from. Let a run of that commit publish it (check out ' +
            "the event's own commit), or sign with a key (signing: key).");
    connections.log.notice(`The checkout is at ${commit}, not at the event's ${job.sha}: the version names the checkout.`);
}
const nameSigner = (signer) => signer === null ? null : signer.mode === 'key' ? 'key' : 'identity';
async function nameInstance({ connections, inputs }) {
    if (inputs.signing === 'none' || inputs.signing === 'key')
        return 'custom';
    const { name } = await connections.instance();
    return name === 'file' ? 'custom' : name;
}

// EXTERNAL MODULE: ./lib/action/scratch.js
var action_scratch = __webpack_require__(39744);
// EXTERNAL MODULE: ./lib/action/read-signers.js
var read_signers = __webpack_require__(34782);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/action/root.js


















/** The root door: compares on a pull request, publishes a version on every other event. */
async function runRoot(inputs, job, payload) {
    if (!isQueued(inputs, job))
        await runEvent(inputs, job, payload);
}
async function runEvent(inputs, job, payload) {
    const repository = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const scratch = await (0,action_scratch/* makeScratch */.l)(job.temp);
    const cache = openCache(inputs.digestCache, job);
    const capture = (0,local_capture/* localCapture */.A)(job.workspace, scratch, cache);
    const gathered = await gather(inputs, job, payload, { capture, scratch });
    const { connections, configs, settings, signer, pull } = gathered;
    const signers = await (0,read_signers/* readSigners */.i)(configs, repository, job, connections);
    if (signer !== null)
        refuseOtherBranch(signer, signers, job);
    const context = {
        inputs,
        job,
        settings,
        signer,
        signers,
        trustConfigured: configs.signers !== null,
        connections,
        capture,
        repository,
        now: `${new Date().toISOString().slice(0, 19)}Z`,
        scratch,
    };
    await (pull === undefined ? runRelease(context) : runCompare(context, pull));
}
/**
 * Not for a pull request, whose code could make digests up that a later push would trust.
 * @throws INPUT_INVALID for a file in the workspace, where the code that is checked out may write
 */
function openCache(file, { workspace, event }) {
    if (file === null || event.startsWith('pull_request'))
        return undefined;
    const path = (0,external_node_path_.resolve)(workspace, file);
    if (!(0,workspace_path/* isInside */.FK)((0,external_node_path_.resolve)(workspace), path))
        return openDigestCache(path, (0,actions_log/* actionsLog */._)());
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `digest-cache: "${file}" lies in the workspace, where any code of the job may write. Name a file outside of it.`);
}
/**
 * Everything that can be wrong with a run before its files are read.
 * @throws ReleaseError with all of it, and with what is wrong with the files
 */
async function gather(inputs, job, payload, { capture, scratch }) {
    const problems = collectProblems();
    const { visibility } = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const event = await problems.attempt(() => readMode(inputs, job, payload));
    const pull = event?.pull;
    const base = pull?.base ?? null;
    const connections = await problems.attempt(() => (0,connect/* connect */.N)(inputs, job, { visibility, base, scratch }));
    const client = connections?.client;
    const configs = await problems.attempt(() => (0,read_config/* readConfigs */.c)({
        file: (0,workspace_path/* parseWorkspacePath */.Qk)((0,workspace_path/* resolveWorkspace */.cz)(job.workspace), inputs.config),
        named: (0,action_inputs/* isNamedConfig */.Mx)(inputs.config),
        base: pull?.base ?? null,
    }, { capture, files: client === undefined ? NO_FILES : (0,github_history/* githubFiles */.fF)(client) }));
    const settings = await problems.attempt(() => configs && (0,action_settings/* buildSettings */.E6)(inputs, configs, job.runner));
    const signer = await problems.attempt(() => connections === undefined || pull !== undefined
        ? null
        : (0,connect/* chooseSigner */.C)(inputs, process.env, connections));
    const complete = problems.found.length === 0 && signer !== undefined;
    if (!complete || connections === undefined || configs === undefined || settings === undefined)
        throw (0,errors/* combineErrors */.L)(await withFileErrors(problems.found, inputs, job));
    return { connections, configs, settings, signer, pull };
}
/** A signature that nobody will trust is better not made: a keyless one stays in a public log for good. */
function refuseOtherBranch(signer, signers, job) {
    const [only] = signers;
    if (signer.mode !== 'keyless' || only?.kind !== 'workflow' || signers.length > 1)
        return;
    if (job.run.workflowRef === only.ref)
        return;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `signing: this run is on ${job.run.workflowRef}, and only ${only.ref} may sign. Publish from there, or name this workflow ` +
        'under trust.signers in the configuration.');
}
/** A merge queue tests commits that may never reach the branch: what is published is public for good. */
function isQueued(inputs, job) {
    if (job.event !== 'merge_group' || inputs.mode !== 'auto')
        return false;
    (0,actions_log/* actionsLog */._)().notice('Nothing is compared or published for a merge queue: the pull request was compared, and the push that follows publishes.');
    (0,outputs/* writeOutputs */.Kn)({ model: inputs.model });
    return true;
}
const NO_FILES = { read: () => Promise.resolve(undefined) };
/** Runs steps that may fail on a bad input and goes on, so that one run names all of them. */
function collectProblems() {
    const found = [];
    return {
        found,
        async attempt(task) {
            try {
                return await task();
            }
            catch (error) {
                if (!(error instanceof errors/* ReleaseError */.K))
                    throw error;
                found.push(error);
                return undefined;
            }
        },
    };
}
async function withFileErrors(found, inputs, job) {
    // Without GitHub's answer nothing can be said of the files; a bad input says nothing against looking at them.
    const others = found.every(({ code }) => MENDABLE.has(code))
        ? await (0,find_file_errors.findFileErrors)(inputs, job)
        : [];
    const known = new Set(found.map(({ message }) => message));
    return [...found, ...others.filter(({ message }) => !known.has(message))];
}
const MENDABLE = new Set([
    'INPUT_INVALID',
    'CONFIG_INVALID',
    'FILE_MISSING',
    'FILE_REFUSED',
]);
/** The pull request to compare for; `undefined` to publish. Nothing is ever published or signed on a pull request. */
function readMode(inputs, job, payload) {
    const pull = (0,action_event/* parsePullRequestEvent */.Mr)(payload, job.repository.name);
    const origin = pull === undefined ? (0,action_event/* describePullRequestOrigin */.ib)(job.event, payload) : undefined;
    if (origin !== undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `mode: this run was started by ${origin}, whose code nobody has merged: nothing is signed or published from it. ` +
            'Compare on pull_request, publish on push.');
    if (inputs.mode === 'compare' && pull === undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `mode: "compare" needs a pull request, and the event is ${job.event}. Use "auto", or run on pull_request.`);
    if (inputs.mode === 'release' && pull !== undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `mode: "release" is refused on ${job.event}: a pull request must not sign or publish. Use "auto".`);
    return { pull };
}


/***/ }),

/***/ 76524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rememberReport),
/* harmony export */   runNotice: () => (/* binding */ runNotice)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _adapters_github_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82615);
/* harmony import */ var _adapters_github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(813);
/* harmony import */ var _adapters_github_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65792);
/* harmony import */ var _adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12907);
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64092);
/* harmony import */ var _adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14959);
/* harmony import */ var _domain_review_key_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(12156);
/* harmony import */ var _usecases_fail_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11);
/* harmony import */ var _usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99837);
/* harmony import */ var _usecases_put_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24148);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23118);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21413);













const REPORTED = 'reported';
/** Tells the end of the job that the comment says what there is to say. */
const rememberReport = () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(REPORTED, 'true');
/** A job that went well without a report has skipped the step, or went on after it failed. */
function nameEnd(status) {
    if (status === 'success')
        return 'skipped';
    return status === 'cancelled' ? 'cancelled' : 'failed';
}
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As the report itself: the input, else the configuration of the base. */
async function readMode(read, base, client) {
    const wanted = _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .COMMENT_MODES */ .p8.find((mode) => mode === read('comment'));
    if (wanted !== undefined)
        return wanted;
    const file = read('config') || _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFAULT_CONFIG */ .PV;
    const text = await (0,_adapters_github_history_js__WEBPACK_IMPORTED_MODULE_3__/* .githubFiles */ .fF)(client).read(file, base, MAX_CONFIG_BYTES);
    if (text === undefined)
        return 'changed';
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9947), __webpack_require__.e(6686)]).then(__webpack_require__.bind(__webpack_require__, 66686));
    return parseConfig(text, file).comment.post ?? 'changed';
}
/**
 * Keeps comment and check honest: before the job's first step an existing comment says that a run is under way, and at the
 * end of a job that reported nothing both say that there is no result, or the comment that this run did not compare.
 * Whatever goes wrong here is for the log alone.
 */
async function runNotice(stage, read, job, payload) {
    const log = (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_10__/* .actionsLog */ ._)();
    const kind = stage === 'before' ? 'running' : nameEnd(read('job-status'));
    if (stage === 'after' && (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(REPORTED) === 'true')
        return;
    const pull = (0,_event_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePullRequestEvent */ .Mr)(payload, job.repository.name);
    const token = read('github-token');
    if (pull === undefined || pull.fork || token === '')
        return;
    (0,_adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_11__/* .maskSecret */ .$l)(token);
    const client = (0,_adapters_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .githubClient */ .$f)({ apiUrl: job.apiUrl, token, owner: job.owner, repo: job.repo }, log);
    const context = describeRun(read, job, pull);
    // Before anything of the comment: a rule may wait for the check.
    if (kind === 'failed' || kind === 'cancelled') {
        const name = (0,_usecases_put_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkName */ .I3)(read('key') || null);
        const failed = await (0,_usecases_fail_check_js__WEBPACK_IMPORTED_MODULE_5__/* .failCheck */ .N)({ kind, context }, name, { checks: (0,_adapters_github_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .githubChecks */ .h)(client), log });
        log.debug(`Check "${name}": ${describeResult(failed)}`);
    }
    const mode = await readMode(read, pull.base, client);
    const posted = await (0,_usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .postNotice */ .b)({ kind, context, model: read('model') || job.repo }, mode, {
        pullRequest: (0,_adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .githubPullRequest */ .s)(client, pull.number),
        log,
    });
    log.debug(`Notice "${kind}": ${describeResult(posted)}`);
}
function describeResult(result) {
    if (result.kind === 'skipped')
        return `skipped: ${result.why}`;
    return result.kind === 'failed' ? `failed: ${result.error.message}` : result.kind;
}
function describeRun(read, job, pull) {
    const { serverUrl, name: repository } = job.repository;
    const { runId, attempt, url: runUrl, workflow } = job.run;
    return {
        serverUrl,
        repository,
        key: (0,_domain_review_key_js__WEBPACK_IMPORTED_MODULE_12__/* .reviewKey */ .S)(workflow, read('key') || null),
        pull: pull.number,
        head: pull.head,
        runId,
        attempt,
        runUrl,
        asOf: new Date().toISOString(),
    };
}


/***/ }),

/***/ 57919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oh: () => (/* binding */ findModelStatementProblems),
/* harmony export */   tw: () => (/* binding */ buildModelStatement)
/* harmony export */ });
/* unused harmony exports MODEL_SIGNING_TYPE, MODEL_IGNORE_PATHS, isIgnoredByModelSigning, modelRootDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40496);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5151);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20235);
/* harmony import */ var _stable_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97984);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54646);








/** OpenSSF Model Signing v1.0, 5.1. */
const MODEL_SIGNING_TYPE = 'https://model_signing/signature/v1.0';
/** 1,024 files with paths of 1,024 bytes, each byte an escape, and room to spare. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024;
const MAX_REPORTED = 10;
/** What a signature never covers, at the top of the model only (6.2): a file, or a folder with all that is in it. */
const MODEL_IGNORE_PATHS = [
    '.git',
    '.gitattributes',
    '.github',
    '.gitignore',
    _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MODEL_SIGNATURE_ASSET */ .KG,
];
/** Whether OpenSSF Model Signing leaves the file out: a verifier neither asks for it nor minds it. */
function isIgnoredByModelSigning(path) {
    return MODEL_IGNORE_PATHS.includes(path.split('/', 1).join(''));
}
/** SHA-256 over the raw digests of the files in the given order (6.5.1). */
function modelRootDigest(digests) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const digest of digests)
        hash.update(digest, 'hex');
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSha256 */ .tz)(hash.digest('hex'));
}
/**
 * The statement that `model.sig` signs: OpenSSF Model Signing v1.0 (5, 6), files as a whole with SHA-256, sorted by
 * code points. Leaves out what every verifier ignores (`MODEL_IGNORE_PATHS`).
 * @param name of the model's folder; informative only
 * @throws INPUT_INVALID for no files, a path that is there twice, or one that the specification forbids
 */
function buildModelStatement(name, files) {
    const signed = files
        .filter(({ path }) => !isIgnoredByModelSigning(path))
        .toSorted((left, right) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(left.path, right.path));
    refuse(name, signed);
    return (0,_stable_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stableJson */ ._)({
        _type: _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_TYPE */ .zG,
        subject: [{ name, digest: { sha256: modelRootDigest(signed.map((file) => file.sha256)) } }],
        predicateType: MODEL_SIGNING_TYPE,
        predicate: {
            resources: signed.map((file) => ({
                name: file.path,
                algorithm: 'sha256',
                digest: file.sha256,
            })),
            serialization: {
                method: 'files',
                hash_type: 'sha256',
                allow_symlinks: false,
                ignore_paths: MODEL_IGNORE_PATHS,
            },
        },
    });
}
function refuse(name, files) {
    if (name === '' || !name.isWellFormed())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `The model cannot be signed as ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}.`);
    if (files.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `The model ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} has no file that OpenSSF Model Signing covers: it leaves out ` +
            `${MODEL_IGNORE_PATHS.join(', ')}. Name the model's own files.`);
    for (const [index, { path }] of files.entries()) {
        const problem = files[index + 1]?.path === path ? 'is named twice' : (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathProblem */ .W)(path);
        if (problem !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)} ${problem}, so OpenSSF Model Signing cannot sign it. Rename the file.`);
    }
}
/**
 * Everything that is wrong with the payload of a `model.sig` for these files; none when it is right. Takes what the
 * reference implementation writes, whose order compares folder by folder, and nothing that widens what a signature
 * leaves out. That the signature is good, and whose it is, are questions for others.
 * @param payload of any size; from outside
 * @param files of the model, each path once; those that verifiers ignore may be listed or not
 * @returns sentences without a full stop; after ten only their number
 */
function findModelStatementProblems(payload, files) {
    const shown = [];
    let count = 0;
    for (const problem of statementProblems(payload, files)) {
        count += 1;
        if (count <= MAX_REPORTED)
            shown.push(problem);
    }
    return count > MAX_REPORTED ? [...shown, `and ${count - MAX_REPORTED} more`] : shown;
}
const isMembers = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function* statementProblems(payload, files) {
    const read = readStatement(payload);
    if (typeof read === 'string') {
        yield read;
        return;
    }
    yield* unknownMembers('the statement', read, ['_type', 'subject', 'predicateType', 'predicate']);
    yield* otherThan('_type', read['_type'], _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_TYPE */ .zG);
    yield* otherThan('predicateType', read['predicateType'], MODEL_SIGNING_TYPE);
    const { predicate } = read;
    if (!isMembers(predicate)) {
        yield 'predicate is not an object';
        return;
    }
    yield* unknownMembers('predicate', predicate, ['resources', 'serialization']);
    yield* serializationProblems(predicate['serialization']);
    const { resources } = predicate;
    if (!Array.isArray(resources)) {
        yield 'predicate.resources is not a list';
        return;
    }
    const listed = yield* readResources(resources);
    yield* coverageProblems(listed, files);
    yield* orderProblems(listed);
    yield* subjectProblems(read['subject'], modelRootDigest(listed.map((one) => one.sha256)));
}
function readStatement(payload) {
    if (payload.length > MAX_STATEMENT_BYTES)
        return `the statement has ${payload.length} bytes, more than ${MAX_STATEMENT_BYTES}`;
    const text = decode(payload);
    if (text === undefined)
        return 'the statement is not UTF-8';
    const problem = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .findJsonProblem */ .Nd)(text);
    if (problem !== undefined)
        return `the statement is not plain JSON: ${problem}`;
    try {
        const value = JSON.parse(text);
        return isMembers(value) ? value : 'the statement is not an object';
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return 'the statement is not JSON';
        throw error;
    }
}
/** `undefined` for bytes that are not UTF-8. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function* unknownMembers(what, value, known) {
    for (const name of Object.keys(value))
        if (!known.includes(name))
            yield `${what} has the unknown member ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}`;
}
function* otherThan(what, found, expected) {
    if (found !== expected)
        yield `${what} is ${show(found)} instead of ${JSON.stringify(expected)}`;
}
function show(value) {
    if (typeof value === 'string')
        return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(value);
    return typeof value === 'object' && value !== null
        ? 'a list or an object'
        : (JSON.stringify(value) ?? 'absent');
}
function* serializationProblems(value) {
    if (!isMembers(value)) {
        yield 'predicate.serialization is not an object';
        return;
    }
    const known = ['method', 'hash_type', 'allow_symlinks', 'ignore_paths'];
    yield* unknownMembers('predicate.serialization', value, known);
    yield* otherThan('method', value['method'], 'files');
    yield* otherThan('hash_type', value['hash_type'], 'sha256');
    yield* otherThan('allow_symlinks', value['allow_symlinks'], false);
    const { ignore_paths: ignored } = value;
    // Signatures by versions before 1.1 of the reference do not have it (11.2).
    if (ignored === undefined)
        return;
    if (!Array.isArray(ignored)) {
        yield 'ignore_paths is not a list';
        return;
    }
    for (const path of ignored)
        if (typeof path !== 'string' || !MODEL_IGNORE_PATHS.includes(path))
            yield `ignore_paths leaves out ${show(path)}, which would let anything in unsigned`;
}
function* readResources(resources) {
    const listed = [];
    for (const [index, resource] of resources.entries()) {
        const what = `resource ${index + 1}`;
        const { name, digest, algorithm } = isMembers(resource) ? resource : {};
        if (typeof name !== 'string')
            yield `${what} has no name`;
        else if (algorithm !== 'sha256')
            yield `${what}, ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}, has the algorithm ${show(algorithm)} instead of "sha256"`;
        else if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha256 */ ._h)(digest))
            yield `${what}, ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}, has the digest ${show(digest)}, which is no SHA-256 in lower case`;
        else
            listed.push({ path: name, sha256: digest });
    }
    return listed;
}
function* coverageProblems(listed, files) {
    if (listed.length === 0)
        yield 'it lists no file';
    const known = new Map(files.map((file) => [file.path, file.sha256]));
    const seen = new Set();
    for (const { path, sha256 } of listed) {
        const digest = known.get(path);
        const unsafe = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathProblem */ .W)(path);
        if (unsafe !== undefined)
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, which ${unsafe}`;
        else if (seen.has(path))
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)} twice`;
        else if (digest === undefined)
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, which is not a file of the model`;
        else if (digest !== sha256)
            yield `it has the digest ${sha256} for ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, whose digest is ${digest}`;
        seen.add(path);
    }
    for (const path of known.keys())
        if (!seen.has(path) && !isIgnoredByModelSigning(path))
            yield `it does not list ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, a file of the model`;
}
/** 5.2.1 sorts names by code points; the reference compares them folder by folder. */
function* orderProblems(listed) {
    const names = listed.map(({ path }) => path);
    if (isSorted(names) || isSorted(names.map((name) => name.replaceAll('/', '\0'))))
        return;
    yield 'its resources are not sorted by name';
}
const isSorted = (names) => names.every((name, index) => index === 0 || (0,_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(names[index - 1] ?? '', name) <= 0);
function* subjectProblems(value, root) {
    const [subject, ...others] = Array.isArray(value) ? value : [];
    if (others.length > 0 || !isMembers(subject)) {
        yield 'it has not exactly one subject';
        return;
    }
    const { name, digest } = subject;
    if (typeof name !== 'string' || name === '')
        yield 'its subject has no name';
    if (!isMembers(digest)) {
        yield 'its subject has no digest';
        return;
    }
    yield* unknownMembers('the digest of its subject', digest, ['sha256']);
    if (digest['sha256'] !== root)
        yield `its subject has the digest ${show(digest['sha256'])}, but what it lists has ${root}`;
}


/***/ }),

/***/ 17793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseJsonTree)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50628);


const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
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
        const found = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(file.text.slice(cursor.at, cursor.at + 20));
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `the JSON value has ended, but ${found} follows. One file holds one value; several objects belong into one list.`);
    }
    return root;
}
function readValue(cursor, depth) {
    const at = cursor.at;
    (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(cursor, depth, at);
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
    const { members, claim } = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberList */ .JD)(cursor.file);
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
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `a text holds ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(char)} unescaped`);
        if (match(cursor, ESCAPE) === null) {
            const found = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(file.text.slice(cursor.at, cursor.at + 2));
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `${found} is no JSON escape. Write a backslash as "\\\\".`);
        }
        escaped = true;
    }
    cursor.at += 1;
    const raw = file.text.slice(start, cursor.at);
    const text = escaped ? JSON.parse(raw) : raw.slice(1, -1);
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeText */ .r0)(file, String(text), start);
}
function readNumber(cursor) {
    const at = cursor.at;
    const text = match(cursor, NUMBER);
    return text === null ? null : (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .numberNode */ .sJ)(Number(text), text, at);
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
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .numberNode */ .sJ)(value, null, at);
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
        const { line } = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file.text, openedAt ?? 0);
        return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, at, `the file ends where ${wanted} should stand, inside what begins in line ${line}: it is cut off. Let the job finish writing it.`);
    }
    const [found = ''] = /^(?:[-+]?\w+|.)/su.exec(file.text.slice(at, at + 40)) ?? [];
    return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, at, `found ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(found)} where ${wanted} should stand`);
}


/***/ }),

/***/ 12938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50628);



/**
 * One YAML 1.2 document, core schema, with the `<<` merges of YAML 1.1 that Python writes. Tags of programs
 * (`!!python/object:…`) are never acted on: what they tag is read as plain data.
 */
function parseYamlTree(file) {
    const document = composeDocument(file);
    const [error] = document.errors;
    if (error !== undefined) {
        const [reason = ''] = error.message.split('\n', 1);
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, error.pos[0], `not YAML: ${reason}`);
    }
    if (document.contents === null)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, null, 'holds only comments, no value');
    const walk = { file, nodes: 0, anchors: new Map(), expanding: 0 };
    return readNode(document.contents, 0, walk);
}
function composeDocument(file) {
    const tokens = readTokens(file);
    // Duplicate keys are looked for while reading: the composer compares each key with all before it.
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ schema: 'core', uniqueKeys: false, prettyErrors: false });
    const documents = [...composer.compose(tokens, true, file.text.length)];
    const [first, second] = documents;
    if (first === undefined)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, null, 'holds no YAML document');
    if (second !== undefined && first.errors.length === 0) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, second.range[0], 'a second YAML document begins. One file holds one document.');
    }
    return first;
}
/** The token parser keeps its own stack; the composer recurses, so depth is bounded before it runs. */
function readTokens(file) {
    const tokens = [];
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    let lexemes = 0;
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(file.text)) {
        lexemes += 1;
        if (lexemes > _document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NODES */ .nm * 4)
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .excess */ .Mm)(file, null, `more than ${_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NODES */ .nm} values`);
        if (parser.stack.length > _document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr * 2 + 8) {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .excess */ .Mm)(file, parser.offset, `nested deeper than ${_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr} levels. Flatten it.`);
        }
        tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
    return tokens;
}
function readNode(node, depth, walk) {
    const at = offsetOf(node);
    (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spend */ .Rf)(walk, depth, at);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return readAlias(node.source, at, depth, walk);
    remember(node, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return readScalar(node, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return readMap(node.items, at, depth, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node)) {
        const items = node.items.map((item) => readNode(item, depth + 1, walk));
        return { kind: 'array', at, items };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node))
        return readMap([node], at, depth, walk);
    return { kind: 'null', at };
}
function remember(node, walk) {
    if (walk.expanding > 0 || !((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node)))
        return;
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, node);
}
function readAlias(name, at, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, `the alias *${name} has no anchor before it`);
    walk.expanding += 1;
    const read = readNode(target, depth + 1, walk);
    walk.expanding -= 1;
    return read;
}
function readScalar(node, walk) {
    const at = offsetOf(node);
    const { value } = node;
    if (typeof value === 'number')
        return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .numberNode */ .sJ)(value, node.source ?? null, at);
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value === null)
        return { kind: 'null', at };
    const text = typeof value === 'string' ? value : (node.source ?? '');
    return { kind: 'string', at, text: (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeText */ .r0)(walk.file, text, at) };
}
function readMap(pairs, at, depth, walk) {
    const { members, claim } = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberList */ .JD)(walk.file);
    const merged = [];
    for (const pair of pairs) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(pair))
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
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === '<<' && key.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN;
}
function readMerge(node, at, walk) {
    if (node.kind === 'object')
        return node.members;
    const parts = node.kind === 'array' ? node.items : [];
    if (parts.length === 0 || !parts.every((part) => part.kind === 'object')) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, '"<<" takes an object or a list of objects');
    }
    return parts.flatMap((part) => (part.kind === 'object' ? part.members : []));
}
/** Keys as written: the class label `0` and the threshold `0.50` stay what they are in the file. */
function readKey(key, at, walk) {
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? walk.anchors.get(key.source) : key;
    remember(target, walk);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, 'a key is not plain text');
    const text = typeof target.value === 'string' ? target.value : (target.source ?? '');
    if (text.length > 10_000)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, `the key ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(text)} is too long`);
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeText */ .r0)(walk.file, text, at);
}
function offsetOf(node) {
    return isNodeWithRange(node) ? node.range[0] : null;
}
function isNodeWithRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}


/***/ })

};
