export const id = 4305;
export const ids = [4305];
export const modules = {

/***/ 66686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/formats/config-value.js
var config_value = __webpack_require__(21484);
;// CONCATENATED MODULE: ./lib/formats/config-comment.js

const NO_COMMENT_CONFIG = {
    post: null,
    history: null,
    minimizeResolved: null,
};
const MAX_HISTORY = 50;
const MODES = ['always', 'changed', 'failing', 'never'];
function readComment(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['post', 'history', 'minimize_resolved'] });
    if (member === undefined)
        return undefined;
    return {
        post: (0,config_value/* readOptional */.T9)(member('post'), (0,config_value/* readChoice */.Kf)(MODES)) ?? null,
        history: (0,config_value/* readOptional */.T9)(member('history'), (0,config_value/* readWhole */.oD)(0, MAX_HISTORY)) ?? null,
        minimizeResolved: (0,config_value/* readOptional */.T9)(member('minimize_resolved'), config_value/* readFlag */.fG) ?? null,
    };
}

// EXTERNAL MODULE: ./lib/formats/config-gates.js + 3 modules
var config_gates = __webpack_require__(29947);
// EXTERNAL MODULE: ./lib/domain/data-spec.js
var data_spec = __webpack_require__(13164);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/formats/metrics-formats.js
var metrics_formats = __webpack_require__(59124);
// EXTERNAL MODULE: ./lib/formats/predictions-line.js
var predictions_line = __webpack_require__(64085);
// EXTERNAL MODULE: ./lib/formats/spec-line.js
var spec_line = __webpack_require__(56528);
;// CONCATENATED MODULE: ./lib/formats/config-models.js







const KEYS = [
    'path',
    'data',
    'params',
    'metrics',
    'predictions',
    'environment',
    'executable',
    'task',
];
const EXECUTABLE = ['allow', 'warn', 'fail'];
function readModels(place) {
    return (0,config_value/* readNamed */.Mk)(place, 'models by name').flatMap(([name, at, entry]) => {
        const valid = attempt(entry, at, () => (0,version/* parseModelName */.s_)(name));
        const model = readModel(name, entry);
        return valid === undefined || model === undefined ? [] : [model];
    });
}
function readModel(name, place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: KEYS });
    if (member === undefined)
        return undefined;
    const path = (0,config_value/* readOptional */.T9)(member('path'), (one) => (0,config_value/* readOneOrMore */.BV)(one, config_value/* readText */.yR, 'file, directory or glob'));
    const data = (0,config_value/* readOptional */.T9)(member('data'), readData);
    const params = (0,config_value/* readOptional */.T9)(member('params'), (one) => (0,config_value/* readList */.LD)(one, readParams, 'parameter files'));
    const metrics = (0,config_value/* readOptional */.T9)(member('metrics'), (one) => (0,config_value/* readList */.LD)(one, readMetrics, 'metrics files'));
    const predictions = (0,config_value/* readOptional */.T9)(member('predictions'), (one) => (0,config_value/* readList */.LD)(one, readPredictions, 'prediction files'));
    const environment = (0,config_value/* readOptional */.T9)(member('environment'), (one) => (0,config_value/* readOneOrMore */.BV)(one, config_value/* readText */.yR, 'lock file or container image'));
    const executable = (0,config_value/* readOptional */.T9)(member('executable'), (0,config_value/* readChoice */.Kf)(EXECUTABLE));
    const task = (0,config_value/* readOptional */.T9)(member('task'), config_value/* readText */.yR);
    return {
        name,
        path: path ?? [],
        data: data ?? [],
        params: params ?? [],
        metrics: metrics ?? [],
        predictions: predictions ?? [],
        environment: environment ?? [],
        executable: executable ?? null,
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
    const format = (0,config_value/* readOptional */.T9)(member?.('format'), (0,config_value/* readChoice */.Kf)(metrics_formats/* METRICS_FORMAT_NAMES */.N));
    if (file === undefined)
        return undefined;
    return { pattern: file.trim(), dataset: dataset ?? null, format: format ?? null };
}
/** Computes nothing by itself: the metrics of a file count before those of predictions. */
function readPredictions(place) {
    if (place.node.kind !== 'map') {
        const line = (0,config_value/* readText */.yR)(place);
        return line === undefined
            ? undefined
            : attempt(place, place.node.at, () => (0,predictions_line/* parsePredictionsSpec */.F)(line));
    }
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['file', 'dataset'], required: ['file'] });
    const file = (0,config_value/* readOptional */.T9)(member?.('file'), config_value/* readText */.yR);
    const dataset = (0,config_value/* readOptional */.T9)(member?.('dataset'), readDatasetName);
    return file === undefined
        ? undefined
        : { pattern: file.trim(), dataset: dataset ?? null, format: null };
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

// EXTERNAL MODULE: ./lib/formats/signer-part.js
var signer_part = __webpack_require__(2408);
;// CONCATENATED MODULE: ./lib/formats/config-trust.js


const KEY_KEYS = ['key', 'valid_from', 'valid_until'];
const REQUIRED = ['identity', 'issuer'];
const IDENTITY_KEYS = [
    ...REQUIRED,
    'repository',
    'repository_id',
    'owner_id',
    'ref',
    'events',
    'runner',
];
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
    return isKey ? config_trust_readKey(place) : readIdentity(place);
}
function config_trust_readKey(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: KEY_KEYS });
    const path = (0,config_value/* readOptional */.T9)(member?.('key'), config_value/* readText */.yR);
    const validity = readValidity(member?.('valid_from'), member?.('valid_until'));
    if (path === undefined)
        return undefined;
    return { kind: 'key', path: path.trim(), ...(validity === undefined ? {} : { validity }) };
}
function readValidity(first, last) {
    if (first === undefined && last === undefined)
        return undefined;
    const from = (0,config_value/* readOptional */.T9)(first, readPart(signer_part/* signerPart */.i.instant)) ?? null;
    const until = (0,config_value/* readOptional */.T9)(last, readPart(signer_part/* signerPart */.i.instant)) ?? null;
    if (last !== undefined && from !== null && until !== null && from >= until) {
        (0,config_value/* refuse */.TR)(last, `write a time after valid_from, which is ${from}`);
    }
    return { from, until };
}
function readIdentity(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: IDENTITY_KEYS, required: REQUIRED });
    const read = (key, reader) => (0,config_value/* readOptional */.T9)(member?.(key), reader);
    const identity = read('identity', readPart(signer_part/* signerPart */.i.identity));
    const issuer = read('issuer', readPart(signer_part/* signerPart */.i.issuer));
    const repository = read('repository', readPart(signer_part/* signerPart */.i.repository));
    const repositoryId = read('repository_id', readNumber(signer_part/* signerPart */.i.repositoryId));
    const ownerId = read('owner_id', readNumber(signer_part/* signerPart */.i.ownerId));
    const ref = read('ref', readPart(signer_part/* signerPart */.i.ref));
    const events = read('events', (at) => (0,config_value/* readOneOrMore */.BV)(at, readPart(signer_part/* signerPart */.i.event), 'event'));
    const runner = read('runner', readPart(signer_part/* signerPart */.i.runner));
    if (identity === undefined || issuer === undefined)
        return undefined;
    return {
        kind: 'identity',
        identity,
        issuer,
        ...(repository === undefined
            ? {}
            : { sourceRepository: (0,signer_part/* buildRepositoryUrl */.W)(repository, identity) }),
        ...(repositoryId === undefined ? {} : { repositoryId }),
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(ref === undefined ? {} : { ref }),
        ...(events === undefined ? {} : { events }),
        ...(runner === undefined ? {} : { runner }),
    };
}
const readPart = (part) => (place) => {
    const text = (0,config_value/* readText */.yR)(place);
    if (text === undefined)
        return undefined;
    const value = part.parse(text);
    if (value === undefined)
        (0,config_value/* refuse */.TR)(place, part.advice);
    return value;
};
/** YAML makes a number of digits without quotes, and an inexact one of many digits. */
const readNumber = (part) => (place) => {
    const value = (0,config_value/* scalarOf */.ol)(place);
    const exact = typeof value === 'string' || Number.isSafeInteger(value);
    const text = exact ? part.parse(String(value)) : undefined;
    if (text === undefined)
        (0,config_value/* refuse */.TR)(place, part.advice);
    return text;
};

// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(60738);
;// CONCATENATED MODULE: ./lib/domain/retention.js

const MAX_KEEP = 10_000;
const MAX_PROTECTED = 1_000;
const DAY_MS = 86_400_000;
const DEFAULT_RETENTION = {
    keep: 20,
    keepStages: true,
    olderThan: 365 * DAY_MS,
    protect: [],
};
/** Whether somebody wrote down that this version stays. */
function compileProtection(protect) {
    const globs = protect.map(compileGlob);
    return (model, version) => globs.some((glob) => glob.matches(`${model}@${version}`));
}

;// CONCATENATED MODULE: ./lib/formats/config-retention.js



/** The section `retention`; what it does not say is the default. */
function readRetention(place) {
    const member = (0,config_value/* readMembers */.mo)(place, { known: ['keep', 'keep_stages', 'older_than', 'protect'] });
    if (member === undefined)
        return undefined;
    const usual = DEFAULT_RETENTION;
    return {
        keep: (0,config_value/* readOptional */.T9)(member('keep'), readKeep) ?? usual.keep,
        keepStages: (0,config_value/* readOptional */.T9)(member('keep_stages'), config_value/* readFlag */.fG) ?? usual.keepStages,
        olderThan: (0,config_value/* readOptional */.T9)(member('older_than'), readAge) ?? usual.olderThan,
        protect: (0,config_value/* readOptional */.T9)(member('protect'), readProtect) ?? usual.protect,
    };
}
function readKeep(place) {
    const value = (0,config_value/* scalarOf */.ol)(place);
    if (isKeep(value))
        return value;
    (0,config_value/* refuse */.TR)(place, `write a whole number from 1 to ${MAX_KEEP}`);
    return undefined;
}
const isKeep = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MAX_KEEP;
function readAge(place) {
    const value = (0,config_value/* scalarOf */.ol)(place);
    const age = typeof value === 'string' ? (0,duration/* parseDuration */.E)(value) : undefined;
    if (age === undefined)
        (0,config_value/* refuse */.TR)(place, 'write a number of hours, days or weeks: 12h, 365d, 8w');
    return age;
}
function readProtect(place) {
    const list = (0,config_value/* readList */.LD)(place, readVersionGlob, 'versions, MODEL@VERSION');
    if (list === undefined || list.length <= MAX_PROTECTED)
        return list;
    (0,config_value/* refuse */.TR)(place, `name at most ${MAX_PROTECTED}; * stands for any characters`);
    return undefined;
}
const MAX_GLOB = 300;
function readVersionGlob(place) {
    const text = (0,config_value/* readText */.yR)(place);
    if (text === undefined || (text.length <= MAX_GLOB && /^[^@\s]+@[^@\s]+$/.test(text)))
        return text;
    (0,config_value/* refuse */.TR)(place, 'write MODEL@VERSION, such as churn@1.4.0 or "churn@1.*"');
    return undefined;
}

;// CONCATENATED MODULE: ./lib/formats/config-file.js







/**
 * @param file how messages name the file
 * @param path of the file in the repository, for the origin of gates
 * @throws CONFIG_INVALID with every problem of the file, one line each: `FILE:LINE:COLUMN: found; what to do.`
 */
function parseConfig(text, file, path = file) {
    const { root, report } = parseConfigTree(text, file);
    const config = readConfig({ path: '', node: root, report }, path);
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
        known: ['version', 'models', 'comment', 'gates', 'trust', 'retention'],
        later: ['stages'],
        required: ['version'],
    });
    if (member === undefined)
        return undefined;
    (0,config_value/* readOptional */.T9)(member('version'), readVersion);
    const models = (0,config_value/* readOptional */.T9)(member('models'), readModels);
    const comment = (0,config_value/* readOptional */.T9)(member('comment'), readComment);
    const gates = (0,config_value/* readOptional */.T9)(member('gates'), (one) => (0,config_gates/* readGates */.D6)(one, file));
    const signers = (0,config_value/* readOptional */.T9)(member('trust'), readTrust);
    const retention = (0,config_value/* readOptional */.T9)(member('retention'), readRetention);
    return {
        models: models ?? [],
        comment: comment ?? NO_COMMENT_CONFIG,
        gates: gates ?? null,
        signers: signers ?? null,
        retention: retention ?? null,
    };
}
function readVersion(place) {
    if ((0,config_value/* scalarOf */.ol)(place) === 1)
        return 1;
    (0,config_value/* refuse */.TR)(place, 'write 1, the only version of this format');
    return undefined;
}


/***/ }),

/***/ 59124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ METRICS_FORMAT_NAMES)
/* harmony export */ });
/**
 * The names of all metrics formats, as `FORMAT:` prefixes and the configuration's `format` have them. Their readers
 * are in `metrics-file.ts`, `metrics-shapes.ts` and `metrics-folder.ts`; this list is by itself because reading a
 * configuration must not load them.
 */
const METRICS_FORMAT_NAMES = [
    'json',
    'yaml',
    'toml',
    'csv',
    'jsonl',
    'benchmark',
    'dvc-diff',
    'dvclive',
    'eval-results',
    'evals-result',
    'huggingface',
    'keras',
    'keras-history',
    'lightning',
    'lm-eval',
    'mlflow',
    'model-card',
    'sagemaker',
    'sklearn',
    'tensorboard',
    'trainer-state',
    'ultralytics',
    'wandb',
];


/***/ }),

/***/ 2408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ buildRepositoryUrl),
/* harmony export */   i: () => (/* binding */ signerPart)
/* harmony export */ });
/* harmony import */ var _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42599);

const matching = (pattern, advice) => ({
    parse: (text) => (pattern.test(text) ? text : undefined),
    advice,
});
/** A name as GitHub allows it, on both sides; the server is the identity's. */
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const instant = {
    parse: parseInstant,
    advice: 'write a date such as 2026-11-25, or a time in UTC such as 2026-11-25T12:00:00Z',
};
const runner = {
    parse: (text) => _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.find((one) => one === text),
    advice: `write ${_domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.join(' or ')}`,
};
const number = 'write the number that GitHub gave it, such as 123456789';
const signerPart = {
    identity: matching(/^[^\s*]+$/, 'write the whole identity, without blanks and wildcards: it is compared as it is'),
    issuer: matching(/^https?:\/\/[^\s*]+$/, 'write the URL of the issuer, such as https://token.actions.githubusercontent.com'),
    repository: {
        parse: (text) => REPOSITORY.test(text) || /^https?:\/\/[^\s*]+$/.test(text) ? text : undefined,
        advice: 'write OWNER/NAME, or the URL of the repository, without wildcards',
    },
    repositoryId: matching(/^[1-9]\d{0,19}$/, number),
    ownerId: matching(/^[1-9]\d{0,19}$/, number),
    ref: matching(/^refs\/[^\s*]+$/, 'write the ref in full and without wildcards, such as refs/heads/main'),
    event: matching(/^[a-z][a-z_]{0,99}$/, 'write the name of an event, such as push or workflow_dispatch'),
    runner,
    instant,
};
/** `2026-11-25` is the first moment of that day. Dates that no calendar has are none. */
function parseInstant(text) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text);
    if (match === null)
        return undefined;
    const moment = `${match[1]}T${match[2] ?? '00:00:00'}`;
    const time = new Date(`${moment}Z`);
    // What does not exist, such as February 30, becomes another day.
    return !Number.isNaN(time.getTime()) && time.toISOString() === `${moment}.000Z`
        ? `${moment}Z`
        : undefined;
}
/** The URL that a certificate names a repository by: on the server of the identity, GitHub's where it is no URL. */
function buildRepositoryUrl(repository, identity) {
    if (!REPOSITORY.test(repository))
        return repository.replace(/\/+$/, '');
    const url = URL.parse(identity);
    const server = url !== null && /^https?:$/.test(url.protocol) ? url.origin : 'https://github.com';
    return `${server}/${repository}`;
}


/***/ })

};
