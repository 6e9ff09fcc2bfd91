export const id = 449;
export const ids = [449];
export const modules = {

/***/ 5449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/domain/duration.js
var domain_duration = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(9416);
;// CONCATENATED MODULE: ./lib/formats/config-value.js
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

;// CONCATENATED MODULE: ./lib/formats/percent.js
/** Shifts the decimal point within the text: 0.07 × 100 is not 7 in binary, and neither is the way back. */
function parsePercent(digits) {
    return Number(`${digits}e-2`);
}

;// CONCATENATED MODULE: ./lib/formats/config-gates.js




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
    const member = readMembers(place, {
        known: ['baseline', 'defaults', 'rules'],
        later: ['waivers', 'suspicious'],
    });
    if (member === undefined)
        return undefined;
    const baseline = readOptional(member('baseline'), readBaseline);
    const defaults = readOptional(member('defaults'), readDefaults);
    const rules = readOptional(member('rules'), (one) => readList(one, readRule(file), 'gates'));
    return {
        baseline: baseline ?? DEFAULT_BASELINE,
        defaults: defaults ?? CONFIGURED_DEFAULTS,
        rules: rules ?? [],
    };
}
function readBaseline(place) {
    const member = readMembers(place, { known: ['from', 'prerelease', 'max_age', 'on_none'] });
    if (member === undefined)
        return undefined;
    const from = readOptional(member('from'), (one) => readOneOrMore(one, readOrigin, 'version'));
    return {
        from: from ?? DEFAULT_BASELINE.from,
        prerelease: readOptional(member('prerelease'), readFlag) ?? DEFAULT_BASELINE.prerelease,
        maxAge: readOptional(member('max_age'), readDuration) ?? DEFAULT_BASELINE.maxAge,
        onNone: readOptional(member('on_none'), readChoice(['limits-only'])) ?? DEFAULT_BASELINE.onNone,
    };
}
function readOrigin(place) {
    const text = readText(place);
    if (text === undefined || text === 'latest' || (0,version/* parseVersion */.ot)(text) !== undefined)
        return text;
    refuse(place, 'stages are not supported by this version, so write "latest" or a version such as 1.4.0');
    return undefined;
}
function readDuration(place) {
    const value = scalarOf(place);
    const duration = typeof value === 'string' ? (0,domain_duration/* parseDuration */.E)(value) : undefined;
    if (duration !== undefined)
        return duration;
    refuse(place, 'write a number of hours, days or weeks: 12h, 120d, 8w');
    return undefined;
}
function readDefaults(place) {
    const member = readMembers(place, {
        known: ['level', 'tolerance', 'missing', 'new', 'nan', 'test_data_changed'],
        later: LATER_STATISTICS,
    });
    if (member === undefined)
        return undefined;
    const usual = CONFIGURED_DEFAULTS;
    const reaction = readChoice(REACTIONS);
    return {
        level: readOptional(member('level'), readChoice(LEVELS)) ?? usual.level,
        tolerance: readOptional(member('tolerance'), readTolerance) ?? usual.tolerance,
        missing: readOptional(member('missing'), reaction) ?? usual.missing,
        new: readOptional(member('new'), reaction) ?? usual.new,
        nan: readOptional(member('nan'), reaction) ?? usual.nan,
        testDataChanged: readOptional(member('test_data_changed'), reaction) ?? usual.testDataChanged,
    };
}
const readRule = (file) => (place) => {
    const member = readMembers(place, {
        known: ['match', 'better', 'min', 'max', 'tolerance', 'level'],
        later: [...LATER_STATISTICS, 'min_support'],
        required: ['match'],
    });
    if (member === undefined)
        return undefined;
    const match = readOptional(member('match'), readMatch);
    const better = readOptional(member('better'), readBetter);
    const min = readOptional(member('min'), readNumber);
    const max = readOptional(member('max'), readNumber);
    const tolerance = readOptional(member('tolerance'), readTolerance);
    const level = readOptional(member('level'), readChoice(LEVELS));
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
    const text = readText(place);
    if (text === undefined || text.length <= MAX_MATCH)
        return text;
    refuse(place, `write at most ${MAX_MATCH} characters`);
    return undefined;
}
function readBetter(place) {
    if (place.node.kind === 'map') {
        const member = readMembers(place, { known: ['target'], required: ['target'] });
        const target = readOptional(member?.('target'), readNumber);
        return target === undefined ? undefined : { target };
    }
    const value = scalarOf(place);
    if (value === 'higher' || value === 'lower')
        return value;
    refuse(place, 'write higher, lower or {target: NUMBER}');
    return undefined;
}
/** What is not named is 0: a tolerance is never wider than what somebody wrote. */
function readTolerance(place) {
    const { node } = place;
    if (node.kind !== 'map' || node.members.length === 0) {
        refuse(place, 'write {abs: NUMBER}, {rel: 1%} or both');
        return undefined;
    }
    const member = readMembers(place, { known: ['abs', 'rel'] });
    const abs = readOptional(member?.('abs'), readDistance);
    const rel = readOptional(member?.('rel'), readShare);
    return { abs: abs ?? 0, rel: rel ?? 0 };
}
function readDistance(place) {
    const value = scalarOf(place);
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    refuse(place, "write how much worse it may get, in the metric's unit and without a sign; percentages go to rel");
    return undefined;
}
const PERCENTAGE = /^(\d{1,6}(?:\.\d{1,12})?) ?%$/;
function readShare(place) {
    const value = scalarOf(place);
    if (typeof value === 'number' && value >= 0 && value <= 1)
        return value;
    const percent = typeof value === 'string' ? PERCENTAGE.exec(value)?.[1] : undefined;
    if (percent !== undefined)
        return parsePercent(percent);
    const large = typeof value === 'number' && value > 1;
    refuse(place, large
        ? `write ${value}% if that is meant`
        : 'write a percentage such as 1% or a fraction such as 0.01');
    return undefined;
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/domain/data-source.js

/** Characters. */
const MAX_LENGTH = 4096;
const HUB_REPO = /^(?:[A-Za-z0-9][\w.-]{0,95}\/)?[A-Za-z0-9][\w.-]{0,95}$/;
/** What git takes for a branch, tag or commit, without the characters that nobody uses. */
const REVISION = /^[A-Za-z0-9][\w./-]{0,199}$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Algorithm to hexadecimal digits. */
const DIGEST_LENGTHS = new Map([
    ['sha256', 64],
    ['sha512', 128],
    ['sha1', 40],
    ['md5', 32],
]);
/** Names of parameters that signed addresses and shared links carry, compared in lower case. */
const SECRET_PARAMETER = /(?:^|[-_])(?:token|signature|sig|credential|credentials|secret|password|passwd|auth|authorization|apikey|api[-_]key|access[-_]?key(?:[-_]?id)?|accesskeyid|googleaccessid)$/;
/**
 * A path or glob, `dvc:FILE.dvc`, `dvc:dvc.lock#STAGE[/PATH]`, `lfs:PATH`, `hf:REPO@REVISION` or
 * `URI#ALGORITHM:HEX`. A Windows path with a drive letter is a path.
 * @throws INPUT_INVALID with what to write instead
 */
function parseDataSource(text) {
    const source = text.trim();
    if (source === '')
        throw invalid('the data source is empty. Write a path or a glob.');
    if (source.length > MAX_LENGTH)
        throw invalid(`the data source has ${source.length} characters; at most ${MAX_LENGTH} are read.`);
    if (/[\0\r\n]/.test(source))
        throw invalid(`the data source ${JSON.stringify(source.slice(0, 80))} holds a control character.`);
    if (source.startsWith('dvc:'))
        return parseDvc(source.slice('dvc:'.length).trim());
    if (source.startsWith('lfs:'))
        return parseLfs(source.slice('lfs:'.length).trim());
    if (source.startsWith('hf:'))
        return parseHub(source.slice('hf:'.length).trim());
    return parseQuoted(source) ?? { kind: 'path', pattern: source };
}
/** Whether the revision of a Hub source is a branch or tag: the same name may be other data tomorrow. */
const isMovable = (source) => !/^[0-9a-f]{40}$/.test(source.revision);
function parseDvc(rest) {
    const hash = rest.indexOf('#');
    const file = hash < 0 ? rest : rest.slice(0, hash);
    const fragment = hash < 0 ? '' : rest.slice(hash + 1);
    if (/(?:^|[/\\])dvc\.lock$/.test(file))
        return parseDvcLock(file, fragment);
    if (!/[^/\\]\.dvc$/.test(file))
        throw invalid(`"dvc:${rest}" is no file of DVC. Write "dvc:data.csv.dvc" or "dvc:dvc.lock#STAGE".`);
    if (hash >= 0 && fragment === '')
        throw invalid(`nothing stands after "#" in "dvc:${rest}". Write "dvc:${file}".`);
    return { kind: 'dvc', file, stage: null, out: fragment === '' ? null : fragment };
}
function parseDvcLock(file, fragment) {
    const slash = fragment.indexOf('/');
    const stage = slash < 0 ? fragment : fragment.slice(0, slash);
    const out = slash < 0 ? null : fragment.slice(slash + 1);
    if (stage !== '' && out !== '')
        return { kind: 'dvc', file, stage, out };
    throw invalid(`"dvc:${file}${fragment === '' ? '' : `#${fragment}`}" names no ${stage === '' ? 'stage' : 'output'}. Write "dvc:${file}#STAGE", or ` +
        `"dvc:${file}#STAGE/PATH/OF/OUT" when the stage has several outputs.`);
}
function parseLfs(pattern) {
    if (pattern === '')
        throw invalid('nothing stands after "lfs:". Write "lfs:data/train.csv", or a directory or glob.');
    return { kind: 'lfs', pattern };
}
function parseHub(rest) {
    const at = rest.indexOf('@');
    const repo = (at < 0 ? rest : rest.slice(0, at)).replace(/^datasets\//, '');
    const revision = at < 0 ? '' : rest.slice(at + 1);
    if (!HUB_REPO.test(repo))
        throw invalid(`"hf:${rest}": "${repo}" is no repository of the Hub. Write "hf:OWNER/NAME@REVISION".`);
    if (revision === '')
        throw invalid(`"hf:${rest}" names no revision, so nothing says which data it was. Write "hf:${repo}@COMMIT" with the 40 ` +
            'hexadecimal digits of the commit.');
    if (!REVISION.test(revision))
        throw invalid(`"hf:${rest}": "${revision}" is no revision. Write a commit of 40 hexadecimal digits, a branch or a tag.`);
    const commit = /^[0-9A-F]{40}$/i.test(revision) ? revision.toLowerCase() : revision;
    return { kind: 'huggingface', repo, revision: commit };
}
/** `null` when the text is no URI and has no digest. */
function parseQuoted(source) {
    const [, uri = '', name = '', value = ''] = /^([^#]*)#([A-Za-z][A-Za-z0-9-]*):([^#]*)$/.exec(source) ?? [];
    if (name === '')
        return refuseBareUri(source);
    // One letter is the drive of a Windows path.
    if (!SCHEME.test(uri) || /^[a-z]:[\\/]/i.test(uri))
        throw invalid(`"${source}" quotes a digest, but ${uri === '' ? 'nothing' : `"${uri}"`} before "#" is no URI. Write "s3://bucket/data#sha256:HEX"; files ` +
            'that are here need no digest.');
    refuseCredentials(uri);
    return { kind: 'uri', uri, digest: parseDigest(source, name.toLowerCase(), value) };
}
function refuseBareUri(source) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(source))
        return null;
    const [shown = ''] = source.split(/[?#]/, 1);
    refuseCredentials(shown);
    throw invalid(`"${shown}" is not fetched, so its digest has to be given. Write "${shown}#sha256:HEX" (also sha512, sha1, md5, etag).`);
}
function parseDigest(source, name, value) {
    const length = DIGEST_LENGTHS.get(name);
    const hex = value.toLowerCase();
    if (name === 'etag') {
        const etag = hex.replaceAll('"', '');
        // Of an object that was uploaded in parts, S3 adds their number.
        if (/^[0-9a-f]{32,128}(?:-\d{1,5})?$/.test(etag))
            return `etag:${etag}`;
        throw invalid(`"${source}": an etag is 32 to 128 hexadecimal digits, for parts with "-COUNT".`);
    }
    if (length === undefined)
        throw invalid(`"${source}": "${name}" is no digest that is known. Write sha256, sha512, sha1, md5 or etag.`);
    if (hex.length !== length || !/^[0-9a-f]+$/.test(hex))
        throw invalid(`"${source}": ${name} is ${length} hexadecimal digits, found ${value.length} character(s). Check that it was ` +
            'copied whole.');
    return `${name}:${hex}`;
}
/** The manifest is public as soon as the repository is. The secret itself is not repeated in the message. */
function refuseCredentials(uri) {
    const [, authority = ''] = /^[^:/?#]+:\/\/([^/?#]*)/.exec(uri) ?? [];
    if (authority.includes('@'))
        throw invalid(`the URI of ${hostOf(authority)} holds a user name or password, and the manifest would publish it. Write the ` +
            'URI without it.');
    const at = uri.indexOf('?');
    const query = at < 0 ? '' : uri.slice(at + 1);
    for (const part of query.split(/[&;]/)) {
        const [name = ''] = part.split('=', 1);
        if (SECRET_PARAMETER.test(decodeName(name).toLowerCase()))
            throw invalid(`the URI's parameter "${name}" is a credential, and the manifest would publish it. Write the URI without the ` +
                'part that starts with "?".');
    }
}
const hostOf = (authority) => `"${authority.slice(authority.lastIndexOf('@') + 1).slice(0, 80)}"`;
function decodeName(name) {
    try {
        return decodeURIComponent(name);
    }
    catch (error) {
        if (error instanceof URIError)
            return name;
        throw error;
    }
}
const invalid = (message) => new errors/* ReleaseError */.K('INPUT_INVALID', message);

;// CONCATENATED MODULE: ./lib/domain/data-spec.js



const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const ROLES = new Map([
    ['train', 'train'],
    ['training', 'train'],
    ['test', 'test'],
    ['testing', 'test'],
    ['holdout', 'test'],
    ['validation', 'validation'],
    ['valid', 'validation'],
    ['val', 'validation'],
    ['dev', 'validation'],
]);
/**
 * `NAME=SOURCE` or `NAME:ROLE=SOURCE`.
 * @throws INPUT_INVALID
 */
function parseDataSpec(line) {
    const equals = line.indexOf('=');
    if (equals <= 0)
        throw new ReleaseError('INPUT_INVALID', `data: "${line}" is not NAME=SOURCE. Name the data set, for instance "train=${line.trim()}".`);
    const [name = '', role, ...rest] = line.slice(0, equals).trim().split(':');
    if (rest.length > 0)
        throw new ReleaseError('INPUT_INVALID', `data: "${line}" has more than one ":" before "=".`);
    return buildDataSpec(name, role ?? null, line.slice(equals + 1).trim(), `data: "${line}"`);
}
/**
 * @param where how messages name the entry
 * @throws INPUT_INVALID
 */
function buildDataSpec(name, role, pattern, where) {
    for (const [what, text] of [
        ['name', name],
        ['role', role ?? 'train'],
    ]) {
        if (!NAME.test(text))
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `${where}: the ${what} "${text}" has to be of letters, digits, ".", "_" and "-", at most 100.`);
    }
    if (pattern === '')
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `${where}: nothing stands after "=". Add a path or a glob.`);
    return {
        name,
        role: role ?? ROLES.get(name.toLowerCase()) ?? null,
        source: parseSource(pattern, where),
    };
}
function parseSource(text, where) {
    try {
        return parseDataSource(text);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        throw new errors/* ReleaseError */.K(error.code, `${where}: ${error.message}`, { cause: error.cause });
    }
}
/** @throws INPUT_INVALID when two sets have one name, or names whose listings would be one asset */
function refuseDuplicateNames(specs) {
    const seen = new Set();
    for (const { name } of specs) {
        const key = listingAssetName(name).toLowerCase();
        if (seen.has(key))
            throw new ReleaseError('INPUT_INVALID', `data: two data sets are called "${name}". Give each a name of its own (letter case and doubled or final dots do not count).`);
        seen.add(key);
    }
}

;// CONCATENATED MODULE: ./lib/formats/metrics-formats.js
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

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(7586);
;// CONCATENATED MODULE: ./lib/formats/params-reading.js

const MAX_PARAMS = 100_000;
/** UTF-16 code units of one dotted key. */
const MAX_KEY_LENGTH = 1000;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;
/** What is wrong with a dotted key, `null` when nothing is. */
function keyProblem(key) {
    if (key.split('.').some((part) => part.trim() === ''))
        return 'is empty or has an empty part';
    if (UNPRINTABLE.test(key))
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
    if (isNumeral(a) && isNumeral(b))
        return a.value === b.value;
    if (isNumeral(a) || isNumeral(b))
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

;// CONCATENATED MODULE: ./lib/formats/text-file.js

/** Bytes. Metric and parameter files are summaries; a longer file is a log that was named by mistake. */
const MAX_TEXT_BYTES = (/* unused pure expression or super */ null && (16 * 1024 * 1024));
/**
 * Strict UTF-8, with or without a byte order mark.
 * @throws {ReleaseError} `FORMAT_INVALID` for another encoding, binary content or a file without content,
 * `LIMIT_EXCEEDED` above `MAX_TEXT_BYTES`
 */
function decodeText(path, bytes) {
    refuseLarge({ path, size: bytes.length });
    refuseOtherEncodings(path, bytes);
    const text = decodeStrict(path, bytes);
    if (text.trim() === '') {
        throw new ReleaseError('FORMAT_INVALID', `${path} ${bytes.length === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`);
    }
    return { path, text };
}
/** @throws {ReleaseError} `LIMIT_EXCEEDED` for a file that is too long to be a summary; before it is read */
function refuseLarge({ path, size, }) {
    if (size <= MAX_TEXT_BYTES)
        return;
    throw new ReleaseError('LIMIT_EXCEEDED', `${path} has ${size} bytes; at most ${MAX_TEXT_BYTES} are read. Write a summary and name that file.`);
}
function refuseOtherEncodings(path, bytes) {
    const [first, second] = bytes;
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (wide) {
        throw new ReleaseError('FORMAT_INVALID', `${path} is UTF-16 (byte order mark). Write it as UTF-8; in PowerShell: Out-File -Encoding utf8.`);
    }
    const nul = bytes.indexOf(0);
    if (nul < 0)
        return;
    if (startsWith(bytes, 'SQLite format 3'))
        throw new ReleaseError('FORMAT_INVALID', `${path} is an SQLite database, such as MLflow's mlflow.db, and is not read. Write the run's metrics to JSON: ` +
            'json.dump(MlflowClient().get_run(RUN_ID).data.metrics, open("metrics.json", "w")).');
    throw new ReleaseError('FORMAT_INVALID', `${path} holds a NUL byte at offset ${nul}: it is binary, or UTF-16 without a byte order mark. Write it as UTF-8 text.`);
}
const startsWith = (bytes, text) => new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
function decodeStrict(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // The replacement character stands where the strict decoder gave up, or the file itself holds one.
        const lenient = new TextDecoder('utf-8').decode(bytes);
        const { line, column } = positionAt(lenient, lenient.indexOf('\uFFFD'));
        throw new ReleaseError('FORMAT_INVALID', `${path}, line ${line}, column ${column}: not valid UTF-8. Write the file as UTF-8.`, { cause });
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
function text_file_fault(file, at, message) {
    return new ReleaseError('FORMAT_INVALID', `${file.path}${place(file, at)}: ${message}`);
}
/** The same for what is valid but more than is read. */
function text_file_excess(file, at, message) {
    return new ReleaseError('LIMIT_EXCEEDED', `${file.path}${place(file, at)}: ${message}`);
}
function place(file, at) {
    if (at === null)
        return '';
    const { line, column } = positionAt(file.text, at);
    return `, line ${line}, column ${column}`;
}
/** Content of a file for an error message: one line, escaped, shortened. */
function text_file_quoteText(text) {
    const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
    return JSON.stringify(short).replaceAll(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
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
function document_tree_describeNode(node) {
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

;// CONCATENATED MODULE: ./lib/formats/params-scalar.js


const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const RADIX = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;
const NON_FINITE = new Map([
    ['.nan', Number.NaN],
    ['.inf', Infinity],
    ['+.inf', Infinity],
    ['-.inf', -Infinity],
]);
/** UTF-16 code units. A longer number is a text. */
const MAX_NUMBER_LENGTH = 256;
/**
 * A value that was written without quotes, as YAML's core schema (YAML 1.2.2 §10.3.2) types it: numbers, `true` and
 * `false`, `null`, else a text. A text in quotes of either kind is what is between them, without escapes. An empty
 * value is an empty text.
 */
function typeScalar(written) {
    const text = written.trim();
    const quoted = /^(["'])(.*)\1$/s.exec(text)?.[2];
    if (quoted !== undefined)
        return quoted;
    if (/^(?:true|True|TRUE)$/.test(text))
        return true;
    if (/^(?:false|False|FALSE)$/.test(text))
        return false;
    if (/^(?:null|Null|NULL|~)$/.test(text))
        return null;
    const word = NON_FINITE.get(text.toLowerCase());
    if (word !== undefined)
        return { nonFinite: (0,numeral/* nonFiniteName */.ox)(word) };
    if (text.length > MAX_NUMBER_LENGTH || !(DECIMAL.test(text) || RADIX.test(text)))
        return text;
    return numberParam(numberNode(Number(text), text, null));
}
/** The same for what Python prints: `None`, `nan`, `inf`. */
function typePythonScalar(written) {
    const text = written.trim();
    if (text === 'None')
        return null;
    return /^-?(?:nan|inf)$/.test(text)
        ? typeScalar(text.replace(/nan|inf/, '.$&'))
        : typeScalar(text);
}
/** An integer above 2^53 is a text of its digits. */
function numberParam({ value, digits, bigInteger }) {
    if (bigInteger !== null)
        return bigInteger;
    if (!Number.isFinite(value))
        return { nonFinite: (0,numeral/* nonFiniteName */.ox)(value) };
    return (0,numeral/* numeral */.Dx)(value, digits ?? undefined);
}

;// CONCATENATED MODULE: ./lib/formats/spec-line.js



/** Two letters at least, so that `C:\` stays the drive it is. */
const FORMAT = /^([A-Za-z][\w-]+):(.*)$/s;
/** `lr=0.1`, `--optimizer.lr=0.1`. A path with `=` before its first `/` is written with `./` in front. */
const ASSIGNMENT = /^(?:--)?([A-Za-z_][\w.-]*)\s*=(.*)$/s;
/** No separators or glob characters, so that `runs/lr=0.1/metrics.json` stays the path it is. */
const DATASET = /^([\p{L}\p{N}_][\p{L}\p{N}_.+ -]*)=(.*)$/su;
/**
 * `[FORMAT:][DATASET=]FILE`, the two in either order, or `!FILE`. A file whose own name starts like a prefix
 * (`lr=0.1/metrics.json`) is written with `./` in front.
 * @throws {ReleaseError} `INPUT_INVALID` for a prefix without a file, twice the same prefix, or one on a `!` line
 */
function parseMetricsSpec(line) {
    const { format, dataset, pattern } = splitPrefixes(line, true);
    return { dataset, format, pattern };
}
/**
 * `[FORMAT:]FILE`, `!FILE`, or a parameter by itself: `NAME=VALUE` or `--NAME=VALUE`, its value typed as in YAML
 * (`typeScalar`).
 * @throws {ReleaseError} `INPUT_INVALID` as `parseMetricsSpec`, and for a name with an empty part
 */
function parseParamsSpec(line) {
    const [, key, value] = ASSIGNMENT.exec(line.trim()) ?? [];
    if (key === undefined || value === undefined) {
        const { format, pattern } = splitPrefixes(line, false);
        return { format, pattern, assignment: null };
    }
    const problem = keyProblem(key);
    if (problem !== null)
        throw wrongLine(key, `is no parameter: its name ${problem}`);
    return { format: null, pattern: line.trim(), assignment: { key, value: typeScalar(value) } };
}
function splitPrefixes(line, datasets) {
    let spec = { dataset: null, format: null, pattern: line.trim() };
    for (;;) {
        const shorter = takeFormat(line, spec) ?? (datasets ? takeDataset(line, spec) : null);
        if (shorter === null)
            break;
        spec = shorter;
    }
    const { dataset, format, pattern } = spec;
    if (pattern === '' || pattern === '!')
        throw wrongLine(line, 'names no file');
    if ((format !== null || dataset !== null) && pattern.startsWith('!')) {
        throw wrongLine(line, 'has a prefix before "!"; write the "!" line without one');
    }
    return spec;
}
function takeFormat(line, spec) {
    const [, name, rest] = FORMAT.exec(spec.pattern) ?? [];
    if (name === undefined || rest === undefined)
        return null;
    if (spec.format !== null)
        throw wrongLine(line, `has two formats, ${spec.format}: and ${name}:`);
    return { ...spec, format: name.toLowerCase(), pattern: rest.trim() };
}
function takeDataset(line, spec) {
    const [, name, rest] = DATASET.exec(spec.pattern) ?? [];
    if (name === undefined || rest === undefined)
        return null;
    const dataset = name.trim();
    if (spec.dataset !== null) {
        throw wrongLine(line, `has two data sets, ${spec.dataset}= and ${dataset}=`);
    }
    return { ...spec, dataset, pattern: rest.trim() };
}
function wrongLine(line, problem) {
    return new errors/* ReleaseError */.K('INPUT_INVALID', `the line ${JSON.stringify(line)} ${problem}.`);
}

;// CONCATENATED MODULE: ./lib/formats/predictions-line.js


/**
 * One line of the input `predictions`: `DATASET=FILE` or `FILE`.
 * @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix or a `!` line, which predictions do not have
 */
function parsePredictionsSpec(line) {
    const spec = parseMetricsSpec(line);
    if (spec.format === null && !spec.pattern.startsWith('!'))
        return spec;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `the line ${JSON.stringify(line)} is not DATASET=FILE. Name one CSV, JSON Lines or Parquet file for each data set.`);
}

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
    return readNamed(place, 'models by name').flatMap(([name, at, entry]) => {
        const valid = attempt(entry, at, () => (0,version/* parseModelName */.s_)(name));
        const model = readModel(name, entry);
        return valid === undefined || model === undefined ? [] : [model];
    });
}
function readModel(name, place) {
    const member = readMembers(place, { known: KEYS });
    if (member === undefined)
        return undefined;
    const path = readOptional(member('path'), (one) => readOneOrMore(one, readText, 'file, directory or glob'));
    const data = readOptional(member('data'), readData);
    const params = readOptional(member('params'), (one) => readList(one, readParams, 'parameter files'));
    const metrics = readOptional(member('metrics'), (one) => readList(one, readMetrics, 'metrics files'));
    const predictions = readOptional(member('predictions'), (one) => readList(one, readPredictions, 'prediction files'));
    const environment = readOptional(member('environment'), (one) => readOneOrMore(one, readText, 'lock file or container image'));
    const executable = readOptional(member('executable'), readChoice(EXECUTABLE));
    const task = readOptional(member('task'), readText);
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
    return readNamed(place, 'data sets, NAME: SOURCE').flatMap(([name, at, entry]) => {
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
        const source = readText(place);
        if (source === undefined)
            return undefined;
        return attempt(place, at, () => buildDataSpec(name, null, source.trim(), place.path));
    }
    const member = readMembers(place, { known: ['source', 'role'], required: ['source'] });
    const source = readOptional(member?.('source'), readText);
    const role = readOptional(member?.('role'), readText);
    if (source === undefined)
        return undefined;
    return attempt(place, at, () => buildDataSpec(name, role ?? null, source.trim(), place.path));
}
function readParams(place) {
    const line = readText(place);
    return line === undefined ? undefined : attempt(place, place.node.at, () => parseParamsSpec(line));
}
function readMetrics(place) {
    if (place.node.kind !== 'map') {
        const line = readText(place);
        return line === undefined
            ? undefined
            : attempt(place, place.node.at, () => parseMetricsSpec(line));
    }
    const member = readMembers(place, { known: ['file', 'dataset', 'format'], required: ['file'] });
    const file = readOptional(member?.('file'), readText);
    const dataset = readOptional(member?.('dataset'), readDatasetName);
    const format = readOptional(member?.('format'), readChoice(METRICS_FORMAT_NAMES));
    if (file === undefined)
        return undefined;
    return { pattern: file.trim(), dataset: dataset ?? null, format: format ?? null };
}
/** Computes nothing by itself: the metrics of a file count before those of predictions. */
function readPredictions(place) {
    if (place.node.kind !== 'map') {
        const line = readText(place);
        return line === undefined
            ? undefined
            : attempt(place, place.node.at, () => parsePredictionsSpec(line));
    }
    const member = readMembers(place, { known: ['file', 'dataset'], required: ['file'] });
    const file = readOptional(member?.('file'), readText);
    const dataset = readOptional(member?.('dataset'), readDatasetName);
    return file === undefined
        ? undefined
        : { pattern: file.trim(), dataset: dataset ?? null, format: null };
}
function readDatasetName(place) {
    const name = readText(place);
    if (name === undefined || /^[\p{L}\p{N}_][\p{L}\p{N}_.+ -]*$/u.test(name))
        return name?.trim();
    refuse(place, 'write a name of letters, digits, ".", "_", "+" and "-"');
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
var dist = __webpack_require__(8815);
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


const config_tree_MAX_LENGTH = 256 * 1024;
const config_tree_MAX_NODES = 20_000;
const config_tree_MAX_DEPTH = 32;
/** Of the token parser, which takes two entries or more for a level. */
const MAX_STACK = 4 * config_tree_MAX_DEPTH;
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
    if (text.length > config_tree_MAX_LENGTH)
        throw report.fail(0, `the file has ${text.length} characters; at most ${config_tree_MAX_LENGTH} are read`);
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
const tooDeep = (report, at) => report.fail(at, `values are nested deeper than ${config_tree_MAX_DEPTH} levels; no key needs that`);
function readNode(node, depth, walk) {
    const at = offsetOf(node);
    walk.nodes += 1;
    if (walk.nodes > config_tree_MAX_NODES)
        throw walk.report.fail(at, `more than ${config_tree_MAX_NODES} values, with aliases written out; use fewer`);
    if (depth > config_tree_MAX_DEPTH)
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
    const member = readMembers(place, { known: ['signers'], required: ['signers'] });
    const signers = member?.('signers');
    if (signers === undefined)
        return undefined;
    if (signers.node.kind === 'list' && signers.node.items.length === 0) {
        refuse(signers, "name one signer at least, or remove trust to allow this repository's own workflows");
        return undefined;
    }
    return readList(signers, readSigner, 'signers');
}
function readSigner(place) {
    const isKey = place.node.kind === 'map' && place.node.members.some(({ key }) => key === 'key');
    return isKey ? config_trust_readKey(place) : readIdentity(place);
}
function config_trust_readKey(place) {
    const member = readMembers(place, { known: KEY_KEYS });
    const path = readOptional(member?.('key'), readText);
    const validity = readValidity(member?.('valid_from'), member?.('valid_until'));
    if (path === undefined)
        return undefined;
    return { kind: 'key', path: path.trim(), ...(validity === undefined ? {} : { validity }) };
}
function readValidity(first, last) {
    if (first === undefined && last === undefined)
        return undefined;
    const from = readOptional(first, readPart(signer_part/* signerPart */.i.instant)) ?? null;
    const until = readOptional(last, readPart(signer_part/* signerPart */.i.instant)) ?? null;
    if (last !== undefined && from !== null && until !== null && from >= until) {
        refuse(last, `write a time after valid_from, which is ${from}`);
    }
    return { from, until };
}
function readIdentity(place) {
    const member = readMembers(place, { known: IDENTITY_KEYS, required: REQUIRED });
    const read = (key, reader) => readOptional(member?.(key), reader);
    const identity = read('identity', readPart(signer_part/* signerPart */.i.identity));
    const issuer = read('issuer', readPart(signer_part/* signerPart */.i.issuer));
    const repository = read('repository', readPart(signer_part/* signerPart */.i.repository));
    const repositoryId = read('repository_id', config_trust_readNumber(signer_part/* signerPart */.i.repositoryId));
    const ownerId = read('owner_id', config_trust_readNumber(signer_part/* signerPart */.i.ownerId));
    const ref = read('ref', readPart(signer_part/* signerPart */.i.ref));
    const events = read('events', (at) => readOneOrMore(at, readPart(signer_part/* signerPart */.i.event), 'event'));
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
    const text = readText(place);
    if (text === undefined)
        return undefined;
    const value = part.parse(text);
    if (value === undefined)
        refuse(place, part.advice);
    return value;
};
/** YAML makes a number of digits without quotes, and an inexact one of many digits. */
const config_trust_readNumber = (part) => (place) => {
    const value = scalarOf(place);
    const exact = typeof value === 'string' || Number.isSafeInteger(value);
    const text = exact ? part.parse(String(value)) : undefined;
    if (text === undefined)
        refuse(place, part.advice);
    return text;
};

// EXTERNAL MODULE: ./lib/domain/retention.js
var retention = __webpack_require__(6366);
;// CONCATENATED MODULE: ./lib/formats/config-retention.js



/** The section `retention`; what it does not say is the default. */
function readRetention(place) {
    const member = readMembers(place, { known: ['keep', 'keep_stages', 'older_than', 'protect'] });
    if (member === undefined)
        return undefined;
    const usual = retention/* DEFAULT_RETENTION */.xh;
    return {
        keep: readOptional(member('keep'), readKeep) ?? usual.keep,
        keepStages: readOptional(member('keep_stages'), readFlag) ?? usual.keepStages,
        olderThan: readOptional(member('older_than'), readAge) ?? usual.olderThan,
        protect: readOptional(member('protect'), readProtect) ?? usual.protect,
    };
}
function readKeep(place) {
    const value = scalarOf(place);
    if (isKeep(value))
        return value;
    refuse(place, `write a whole number from 1 to ${retention/* MAX_KEEP */.dR}`);
    return undefined;
}
const isKeep = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= retention/* MAX_KEEP */.dR;
function readAge(place) {
    const value = scalarOf(place);
    const age = typeof value === 'string' ? (0,domain_duration/* parseDuration */.E)(value) : undefined;
    if (age === undefined)
        refuse(place, 'write a number of hours, days or weeks: 12h, 365d, 8w');
    return age;
}
function readProtect(place) {
    const list = readList(place, readVersionGlob, 'versions, MODEL@VERSION');
    if (list === undefined || list.length <= retention/* MAX_PROTECTED */.iW)
        return list;
    refuse(place, `name at most ${retention/* MAX_PROTECTED */.iW}; * stands for any characters`);
    return undefined;
}
const MAX_GLOB = 300;
function readVersionGlob(place) {
    const text = readText(place);
    if (text === undefined || (text.length <= MAX_GLOB && /^[^@\s]+@[^@\s]+$/.test(text)))
        return text;
    refuse(place, 'write MODEL@VERSION, such as churn@1.4.0 or "churn@1.*"');
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
    const member = readMembers(place, {
        known: ['version', 'models', 'comment', 'gates', 'trust', 'retention'],
        later: ['stages'],
        required: ['version'],
    });
    if (member === undefined)
        return undefined;
    readOptional(member('version'), readVersion);
    const models = readOptional(member('models'), readModels);
    const post = readOptional(member('comment'), readComment);
    const gates = readOptional(member('gates'), (one) => readGates(one, file));
    const signers = readOptional(member('trust'), readTrust);
    const retention = readOptional(member('retention'), readRetention);
    return {
        models: models ?? [],
        comment: { post: post ?? null },
        gates: gates ?? null,
        signers: signers ?? null,
        retention: retention ?? null,
    };
}
function readVersion(place) {
    if (scalarOf(place) === 1)
        return 1;
    refuse(place, 'write 1, the only version of this format');
    return undefined;
}
function readComment(place) {
    const member = readMembers(place, { known: ['post'], later: ['history'] });
    return readOptional(member?.('post'), readChoice(MODES));
}


/***/ })

};
