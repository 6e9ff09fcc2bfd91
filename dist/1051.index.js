export const id = 1051;
export const ids = [1051];
export const modules = {

/***/ 54646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Nd: () => (/* binding */ findJsonProblem),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   ol: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const MAX_DEPTH = 100;
/** What is read of a text takes up to a hundred times its bytes: `[0,0,…` of 16 MB would fill memory. */
const MAX_ITEMS = 1_000_000;
const MAX_PATH_CHARACTERS = 200;
/** V8 hashes longer strings by their length alone, and a set of those would take quadratic time. */
const MAX_HASHED_CHARACTERS = 8192;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * What readers of JSON (RFC 8259) understand differently from each other, or choke on: two members of the same name
 * in one object (compared after unescaping), nesting beyond `maxDepth` (100 unless given), more than `maxItems` (a million unless given) items,
 * half of a surrogate pair, a byte order mark, content after the value. Does not check the grammar, which `JSON.parse` does: for a text that is
 * not JSON the answer may be `undefined`. Takes time and memory linear in the text, and never throws.
 * @returns one sentence part such as `/a/b names "c" twice`; offsets are in UTF-16 code units
 */
function findJsonProblem(text, limits = {}) {
    if (text.startsWith('\uFEFF'))
        return 'it starts with a byte order mark';
    if (!text.isWellFormed())
        return `it holds half of a surrogate pair at offset ${/\p{Surrogate}/u.exec(text)?.index}`;
    const { maxDepth = MAX_DEPTH, maxItems = MAX_ITEMS } = limits;
    const scan = { text, maxDepth, maxItems, levels: [], at: 0, items: 0, complete: false };
    while (scan.at < text.length) {
        const problem = takeToken(scan);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** The text as a JSON string, for a message: nothing invisible stays as it is, and a long one is cut. */
function quoteText(text, maxCharacters = 80) {
    return showInvisible(JSON.stringify(cutText(text, maxCharacters)));
}
/** The text with `\u{…}` for control, format, unassigned and other characters that nobody sees. */
function showInvisible(text) {
    return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
const cutText = (text, maxCharacters) => text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
function takeToken(scan) {
    const unit = scan.text.charCodeAt(scan.at);
    if (isSpace(unit)) {
        scan.at += 1;
        return undefined;
    }
    if (scan.complete)
        return `it goes on after its value, at offset ${scan.at}`;
    if (scan.items > scan.maxItems)
        return `it has more than ${scan.maxItems} items`;
    switch (unit) {
        case QUOTE:
            return takeString(scan);
        case OPEN_ARRAY:
        case OPEN_OBJECT:
            return beginLevel(scan, unit === OPEN_OBJECT);
        case CLOSE_ARRAY:
        case CLOSE_OBJECT:
            return endLevel(scan, unit === CLOSE_OBJECT);
        case COMMA:
        case COLON:
            return takeSeparator(scan, unit);
        default:
            return takeScalar(scan);
    }
}
const isSpace = (unit) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
/** What follows is not JSON, and `JSON.parse` names the place. */
function giveUp(scan) {
    scan.at = scan.text.length;
}
function beginLevel(scan, isObject) {
    if (scan.levels.length >= scan.maxDepth)
        return `it is nested more than ${scan.maxDepth} deep at offset ${scan.at}`;
    scan.items += 1;
    scan.levels.push({
        names: isObject ? new Set() : null,
        name: '',
        index: 0,
        awaitsName: isObject,
    });
    scan.at += 1;
    return undefined;
}
function endLevel(scan, isObject) {
    const level = scan.levels.pop();
    if (level === undefined || (level.names !== null) !== isObject)
        return giveUp(scan);
    scan.at += 1;
    scan.complete = scan.levels.length === 0;
    return undefined;
}
function takeSeparator(scan, unit) {
    const level = scan.levels.at(-1);
    if (level === undefined)
        return giveUp(scan);
    scan.at += 1;
    if (unit === COMMA) {
        scan.items += 1;
        level.index += 1;
        level.awaitsName = level.names !== null;
    }
    return undefined;
}
/** A number, a literal, or anything that is not JSON. */
function takeScalar(scan) {
    const { text } = scan;
    let at = scan.at + 1;
    while (at < text.length && !endsScalar(text.charCodeAt(at)))
        at += 1;
    scan.at = at;
    scan.complete = scan.levels.length === 0;
}
function endsScalar(unit) {
    if (isSpace(unit))
        return true;
    return (unit === COMMA ||
        unit === COLON ||
        unit === QUOTE ||
        unit === OPEN_ARRAY ||
        unit === CLOSE_ARRAY ||
        unit === OPEN_OBJECT ||
        unit === CLOSE_OBJECT);
}
function takeString(scan) {
    const { text, at: start } = scan;
    const end = findClosingQuote(text, start + 1);
    if (end === undefined)
        return giveUp(scan);
    scan.at = end + 1;
    const level = scan.levels.at(-1);
    scan.complete = level === undefined;
    const quoted = text.slice(start, end);
    if (level !== undefined && level.names !== null && level.awaitsName)
        return takeName(scan, level, level.names, quoted);
    // The text itself is well-formed, so that only an escape can stand for half of a pair.
    if (!/\\u[Dd]/.test(quoted) || (unescapeString(quoted)?.isWellFormed() ?? true))
        return undefined;
    return `${pathOf(scan)} holds half of a surrogate pair`;
}
/**
 * @param quoted with its first quote, without its last. The quote stays in the set: no name then looks like an
 * array index, for which V8 has another, guessable hash.
 */
function takeName(scan, level, names, quoted) {
    level.awaitsName = false;
    const name = quoted.includes('\\') ? unescapeString(quoted) : quoted;
    if (name === undefined)
        return giveUp(scan);
    if (!name.isWellFormed())
        return `${pathOf(scan, 1)} has a name with half of a surrogate pair`;
    const identity = name.length > MAX_HASHED_CHARACTERS ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name;
    const count = names.size;
    if (names.add(identity).size === count)
        return `${pathOf(scan, 1)} names ${quoteText(name.slice(1))} twice`;
    level.name = name;
    return undefined;
}
function findClosingQuote(text, start) {
    for (let at = start; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === QUOTE)
            return at;
        if (unit === BACKSLASH)
            at += 1;
    }
    return undefined;
}
/** With its first quote, as it came; `undefined` for an escape or a character that JSON does not know. */
function unescapeString(quoted) {
    try {
        return `"${String(JSON.parse(`${quoted}"`))}`;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Where the scan is, in the style of a JSON pointer; `up` leaves out the innermost levels. */
function pathOf(scan, up = 0) {
    const steps = scan.levels
        .slice(0, scan.levels.length - up)
        .map((level) => level.names === null ? String(level.index) : quoteText(level.name.slice(1), 40))
        .map((step) => step.replace(/^"([\w.-]+)"$/, '$1'));
    const path = `/${steps.join('/')}`;
    return path.length > MAX_PATH_CHARACTERS ? `…${path.slice(-MAX_PATH_CHARACTERS)}` : path;
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

/***/ 15076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TV: () => (/* binding */ ByteCursor),
/* harmony export */   UR: () => (/* binding */ byteExcess),
/* harmony export */   te: () => (/* binding */ byteFault)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

/** Bytes. */
const WINDOW_BYTES = 64 * 1024;
const NO_BYTES = new Uint8Array(0);
/**
 * Reads a binary file forward, in windows. Every read that would pass the end throws a `FORMAT_INVALID` with the
 * byte offset; `what` names in it what is read.
 */
class ByteCursor {
    source;
    /** Whether a read has failed because the file ends too early. */
    cut = false;
    #littleEndian;
    #bytes = NO_BYTES;
    #view = viewOf(NO_BYTES);
    /** Offset of the window in the file. */
    #start;
    /** Next byte, counted from the window's start. */
    #at = 0;
    constructor(source, offset = 0, littleEndian = true) {
        this.source = source;
        this.#start = offset;
        this.#littleEndian = littleEndian;
    }
    get path() {
        return this.source.path;
    }
    /** Offset of the next byte in the file. */
    position() {
        return this.#start + this.#at;
    }
    /** Bytes up to the end. */
    remaining() {
        return Math.max(0, this.source.size - this.position());
    }
    seek(offset) {
        const inside = offset - this.#start;
        if (inside >= 0 && inside <= this.#bytes.length) {
            this.#at = inside;
            return;
        }
        this.#bytes = NO_BYTES;
        this.#start = offset;
        this.#at = 0;
    }
    skip(length, what) {
        if (length > this.remaining())
            throw this.#cutOff(length, what);
        this.seek(this.position() + length);
    }
    u8(what) {
        const at = this.#take(1, what);
        return this.#view.getUint8(at);
    }
    u16(what) {
        const at = this.#take(2, what);
        return this.#view.getUint16(at, this.#littleEndian);
    }
    u32(what) {
        const at = this.#take(4, what);
        return this.#view.getUint32(at, this.#littleEndian);
    }
    i32(what) {
        const at = this.#take(4, what);
        return this.#view.getInt32(at, this.#littleEndian);
    }
    u64(what) {
        const at = this.#take(8, what);
        return this.#view.getBigUint64(at, this.#littleEndian);
    }
    f32(what) {
        const at = this.#take(4, what);
        return this.#view.getFloat32(at, this.#littleEndian);
    }
    f64(what) {
        const at = this.#take(8, what);
        return this.#view.getFloat64(at, this.#littleEndian);
    }
    /** A copy. The caller bounds `length`. */
    bytes(length, what) {
        const at = this.#take(length, what);
        return this.#bytes.slice(at, at + length);
    }
    /** Up to the next line feed, which is eaten and no part of the answer; `null` for a line beyond `limit` bytes. */
    line(limit, what) {
        const start = this.position();
        let end = this.#bytes.indexOf(10, this.#at);
        if (end < 0) {
            this.#load(start, limit + 1);
            end = this.#bytes.indexOf(10);
        }
        if (end < 0) {
            this.#passLine(start, what);
            return null;
        }
        const found = this.#bytes.slice(this.#at, end);
        this.#at = end + 1;
        return found.length > limit ? null : found;
    }
    #passLine(start, what) {
        for (let at = start + this.#bytes.length; at < this.source.size; at += WINDOW_BYTES) {
            this.#load(at, WINDOW_BYTES);
            const end = this.#bytes.indexOf(10);
            if (end < 0)
                continue;
            this.#at = end + 1;
            return;
        }
        this.cut = true;
        throw byteFault(this, start, `the line of ${what} has no end`);
    }
    #take(length, what) {
        if (this.#at + length > this.#bytes.length) {
            if (length > this.remaining())
                throw this.#cutOff(length, what);
            this.#load(this.position(), Math.max(length, WINDOW_BYTES));
            if (length > this.#bytes.length)
                throw this.#cutOff(length, what);
        }
        const at = this.#at;
        this.#at += length;
        return at;
    }
    #load(start, length) {
        const left = Math.max(0, this.source.size - start);
        this.#bytes = left === 0 ? NO_BYTES : this.source.read(start, Math.min(length, left));
        this.#view = viewOf(this.#bytes);
        this.#start = start;
        this.#at = 0;
    }
    #cutOff(length, what) {
        const left = this.remaining();
        this.cut = true;
        return byteFault(this, this.position(), `${what} takes ${length} bytes, but only ${left} are left: the file is cut off or damaged. Let the job finish writing it.`);
    }
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** A `FORMAT_INVALID` that names the file and the byte. */
function byteFault(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${file.path}, byte ${at}: ${message}`);
}
/** The same for what is valid but more than is read. */
function byteExcess(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${file.path}, byte ${at}: ${message}`);
}


/***/ }),

/***/ 11051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readModelFacts: () => (/* binding */ readModelFacts)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
// EXTERNAL MODULE: ./lib/formats/model-report.js
var model_report = __webpack_require__(1456);
;// CONCATENATED MODULE: ./lib/formats/pickle-danger.js
/**
 * Modules and functions that a model has no use for, but a payload has: they run commands, load code, reach files or
 * the network. A name matches an import that equals it or lies below it.
 */
const DANGEROUS = [
    'os',
    'posix',
    'nt',
    'posixpath',
    'ntpath',
    'sys',
    'subprocess',
    'pty',
    'commands',
    'popen2',
    'platform.popen',
    'socket',
    'ssl',
    'http',
    'httplib',
    'urllib',
    'urllib2',
    'requests',
    'aiohttp',
    'ftplib',
    'smtplib',
    'telnetlib',
    'webbrowser',
    'antigravity',
    'shutil',
    'pathlib',
    'tempfile',
    'glob',
    'io',
    '_io',
    'fileinput',
    'linecache',
    'runpy',
    'importlib',
    'imp',
    'pkgutil',
    'pydoc',
    'zipimport',
    'code',
    'codeop',
    'types.CodeType',
    'types.FunctionType',
    'marshal',
    'pickle',
    '_pickle',
    'cPickle',
    'dill',
    'cloudpickle',
    'ctypes',
    '_ctypes',
    'cffi',
    'mmap',
    'signal',
    'threading',
    '_thread',
    'multiprocessing',
    'asyncio',
    'concurrent',
    'bdb',
    'pdb',
    'cProfile',
    'profile',
    'timeit',
    'trace',
    'doctest',
    'inspect',
    'gc',
    'atexit',
    'sched',
    'site',
    'venv',
    'ensurepip',
    'pip',
    'setuptools',
    'distutils',
    'unittest',
    'test.support',
    'functools.partial',
    'functools.reduce',
    'operator.attrgetter',
    'operator.itemgetter',
    'operator.methodcaller',
    '_operator.attrgetter',
    '_operator.itemgetter',
    '_operator.methodcaller',
    'torch.hub',
    'torch.load',
    'torch.jit.load',
    'torch.utils.collect_env',
    'torch.utils.cpp_extension',
    'torch.distributed',
    'torch._dynamo',
    'torch._inductor',
    'torch.serialization.load',
    'numpy.load',
    'numpy.testing',
    'numpy.f2py',
    'numpy.core.multiarray.fromfile',
    'joblib.load',
    'joblib.numpy_pickle.load',
    'pandas.read_pickle',
    'pandas.eval',
    'keras.models.load_model',
];
/** Functions of `builtins` (in Python 2 `__builtin__`) that open the way to everything else. */
const DANGEROUS_BUILTINS = new Set([
    'eval',
    'exec',
    'execfile',
    'compile',
    'open',
    'file',
    'input',
    'raw_input',
    '__import__',
    'getattr',
    'setattr',
    'delattr',
    'vars',
    'globals',
    'locals',
    'dir',
    'breakpoint',
    'apply',
    'map',
    'filter',
    'type',
    'memoryview',
    'help',
    'exit',
    'quit',
]);
/** Imports named in one warning. */
const MAX_NAMED = 10;
/**
 * Imports that can run commands, load code, or reach files and the network. A list of names is never complete: no
 * hit says nothing about safety.
 */
function findDangerousImports(imports) {
    return [...imports].filter(isDangerous).toSorted();
}
/** Warnings for people about what a pickle imports. */
function describeImports(imports, unresolved) {
    const warnings = [];
    const found = findDangerousImports(imports);
    if (found.length > 0) {
        const more = found.length > MAX_NAMED ? ` and ${found.length - MAX_NAMED} more` : '';
        warnings.push(`imports ${found.slice(0, MAX_NAMED).join(', ')}${more}, which a model does not need: do not load the file before you know why`);
    }
    if (unresolved > 0) {
        warnings.push(`${unresolved} imports are computed while loading, so their names are not known ("?")`);
    }
    return warnings;
}
function isDangerous(name) {
    const [, builtin] = /^(?:builtins|__builtin__|__builtins__)\.([^.]*)/.exec(name) ?? [];
    if (builtin !== undefined)
        return DANGEROUS_BUILTINS.has(builtin) || name.includes('.__');
    // A dotted name walks through attributes, which reaches any module from any other.
    if (/\.__(?:globals|builtins|subclasses|import|dict|class|reduce)/.test(name))
        return true;
    return DANGEROUS.some((entry) => name === entry || name.startsWith(`${entry}.`));
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/model-cursor.js
var model_cursor = __webpack_require__(15076);
;// CONCATENATED MODULE: ./lib/formats/pickle-value.js
/** Something whose value does not matter, or is too long to keep. */
const OPAQUE = Symbol('opaque');
const MAX_TUPLE = 16;
function tupleOf(items) {
    return items.length > MAX_TUPLE ? OPAQUE : { kind: 'tuple', items };
}
function asTuple(value) {
    return typeof value === 'object' && value.kind === 'tuple' ? value : null;
}
function asObject(value) {
    return typeof value === 'object' && value.kind === 'object' ? value : null;
}
function asDict(value) {
    return typeof value === 'object' && value.kind === 'dict' ? value : null;
}
/** The name of what is imported; `null` for another value. */
function importName(value) {
    return typeof value === 'object' && value.kind === 'import' ? value.name : null;
}
/** A tuple of whole numbers, such as a shape. */
function asNumbers(value) {
    const numbers = [];
    for (const item of asTuple(value)?.items ?? [OPAQUE]) {
        if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0)
            return null;
        numbers.push(item);
    }
    return numbers;
}

;// CONCATENATED MODULE: ./lib/formats/pickle-array.js


/** Members of a joblib array wrapper that tell how many bytes follow. */
const WRAPPER_MEMBERS = new Set([
    'shape',
    'dtype',
    'numpy_array_alignment_bytes',
]);
const UNICODE_BYTES = 4;
/** Bit of numpy's dtype flags: elements are references to objects. */
const HAS_OBJECTS = 1;
/**
 * joblib writes the bytes of an array into the stream, right behind the BUILD of its wrapper: a byte that counts
 * padding, the padding, then shape times element size. An array of objects is another pickle there.
 * @returns `pickle` when another pickle begins at the cursor, `passed` when the cursor stands behind the bytes
 * @throws {ReleaseError} `FORMAT_INVALID` when the wrapper does not say how long it is, or the file is too short
 */
function passWrappedArray(cursor, wrapper) {
    const at = cursor.position();
    const state = asDict(wrapper.state)?.members;
    const shape = asNumbers(state?.get('shape'));
    const dtype = asObject(state?.get('dtype'));
    if (state === undefined || shape === null || dtype === null) {
        throw (0,model_cursor/* byteFault */.te)(cursor, at, 'a joblib array does not tell its shape and dtype');
    }
    const bytes = elementBytes(dtype);
    if (bytes === 'objects')
        return 'pickle';
    if (bytes === null)
        throw (0,model_cursor/* byteFault */.te)(cursor, at, 'a joblib array has an unknown dtype');
    if (typeof state.get('numpy_array_alignment_bytes') === 'number') {
        cursor.skip(cursor.u8('the padding of an array'), 'the padding of an array');
    }
    const total = shape.reduce((product, size) => product * size, bytes);
    cursor.skip(total, 'a joblib array');
    return 'passed';
}
/** `numpy.dtype('f8', False, True)`, with its state where it is structured. */
function elementBytes(dtype) {
    const [code] = dtype.args?.items ?? [];
    if (typeof code !== 'string')
        return null;
    const [, kind = '', digits = ''] = /^[<>|=]?([A-Za-z?])(\d{0,9})$/.exec(code) ?? [];
    if (kind === 'O' || holdsObjects(dtype))
        return 'objects';
    if (digits === '')
        return kind === '?' ? 1 : null;
    return kind === 'U' ? Number(digits) * UNICODE_BYTES : Number(digits);
}
function holdsObjects(dtype) {
    const flags = asTuple(dtype.state)?.items[7];
    return typeof flags === 'number' && (flags & HAS_OBJECTS) !== 0;
}

;// CONCATENATED MODULE: ./lib/formats/pickle-tensors.js


const MAX_SEEN = 1_000_000;
const STORAGE_TYPES = new Map([
    ['FloatStorage', 'float32'],
    ['DoubleStorage', 'float64'],
    ['HalfStorage', 'float16'],
    ['BFloat16Storage', 'bfloat16'],
    ['LongStorage', 'int64'],
    ['IntStorage', 'int32'],
    ['ShortStorage', 'int16'],
    ['CharStorage', 'int8'],
    ['ByteStorage', 'uint8'],
    ['BoolStorage', 'bool'],
    ['ComplexFloatStorage', 'complex64'],
    ['ComplexDoubleStorage', 'complex128'],
    ['QInt8Storage', 'qint8'],
    ['QUInt8Storage', 'quint8'],
    ['QInt32Storage', 'qint32'],
]);
const REBUILDERS = new Set([
    'torch._utils._rebuild_tensor',
    'torch._utils._rebuild_tensor_v2',
    'torch._utils._rebuild_tensor_v3',
]);
function newPickleTensors() {
    return { dtypes: new Map(), seen: new Set(), count: 0, elements: 0n, training: false };
}
/** `_rebuild_tensor_v2(storage, offset, size, stride, …)`; the third version names its dtype at the end. */
function countTensor(tensors, callee, args) {
    if (args === null || !REBUILDERS.has(callee))
        return;
    const [storage, offset, size, , , , dtype] = args.items;
    const shape = asNumbers(size);
    // ('storage', torch.FloatStorage, '0', 'cpu', 12)
    const id = asObject(storage)?.args?.items ?? [];
    const [, type, key] = id;
    if (shape === null)
        return;
    tensors.count += 1;
    (0,model_report/* tally */.N4)(tensors.dtypes, importText(dtype) ?? storageType(type));
    if (typeof key === 'string' && typeof offset === 'number') {
        const place = `${key}+${offset}`;
        if (tensors.seen.has(place))
            return;
        if (tensors.seen.size < MAX_SEEN)
            tensors.seen.add(place);
    }
    tensors.elements += shape.reduce((product, length) => product * BigInt(length), 1n);
}
function importText(value) {
    const name = importName(value);
    return name?.startsWith('torch.') === true ? name.slice('torch.'.length) : null;
}
function storageType(value) {
    const name = importName(value) ?? '';
    return STORAGE_TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'unknown';
}

;// CONCATENATED MODULE: ./lib/formats/pickle-machine.js




const MAX_STACK = 500_000;
const MAX_DENSE = 20_000_000;
/** Entries of the memo with a larger index, which no pickler makes. */
const MAX_FAR = 500_000;
/** Values of the memo that are kept because somebody could import by them. */
const MAX_MEMO_VALUES = 1_000_000;
const MAX_NOTE_KEYS = 20;
/** Members whose text is a version of what wrote the file. */
const NOTED = new Set([
    '_sklearn_version',
    'pytorch-lightning_version',
    'transformers_version',
    '__version__',
]);
function newPickleFindings() {
    return {
        imports: new Set(),
        notes: new Map(),
        tensors: newPickleTensors(),
        unresolved: 0,
        calls: false,
        opcodes: 0,
    };
}
function newPickleMachine(cursor, findings) {
    return {
        cursor,
        findings,
        stack: [],
        marks: [],
        memo: new Map(),
        taken: new Uint8Array(64),
        far: new Set(),
        memoSize: 0,
    };
}
function push(machine, value) {
    if (machine.stack.length >= MAX_STACK) {
        throw (0,model_cursor/* byteExcess */.UR)(machine.cursor, machine.cursor.position(), `more than ${MAX_STACK} values`);
    }
    machine.stack.push(value);
}
function mark(machine) {
    if (machine.marks.length >= MAX_STACK) {
        throw (0,model_cursor/* byteExcess */.UR)(machine.cursor, machine.cursor.position(), `more than ${MAX_STACK} marks`);
    }
    machine.marks.push(machine.stack.length);
}
/** @throws {ReleaseError} `FORMAT_INVALID` where nothing is left above the last mark */
function pop(machine) {
    const floor = machine.marks.at(-1) ?? 0;
    const value = machine.stack.length > floor ? machine.stack.pop() : undefined;
    if (value === undefined)
        throw fault(machine, 'takes a value from an empty stack');
    return value;
}
function pickle_machine_top(machine) {
    const value = machine.stack.at(-1);
    if (value === undefined || machine.stack.length <= (machine.marks.at(-1) ?? 0)) {
        throw fault(machine, 'looks at an empty stack');
    }
    return value;
}
/** What stands above the last mark, without it. */
function popToMark(machine) {
    const height = machine.marks.pop();
    if (height === undefined)
        throw fault(machine, 'has no mark to go back to');
    return machine.stack.splice(height);
}
function memoize(machine, index) {
    const value = pickle_machine_top(machine);
    if (index < 0)
        throw fault(machine, 'has no memo index');
    take(machine, index);
    const kept = typeof value !== 'symbol' && machine.memo.size < MAX_MEMO_VALUES;
    // Beyond 2^53 two indexes may look the same.
    if (kept && Number.isSafeInteger(index))
        machine.memo.set(index, value);
    else
        machine.memo.delete(index);
}
function take(machine, index) {
    if (isTaken(machine, index))
        return;
    machine.memoSize += 1;
    if (index >= MAX_DENSE) {
        if (machine.far.size >= MAX_FAR) {
            throw (0,model_cursor/* byteExcess */.UR)(machine.cursor, machine.cursor.position(), 'memo too large');
        }
        machine.far.add(index);
        return;
    }
    if (index >= machine.taken.length) {
        const length = Math.min(MAX_DENSE, Math.max(index + 1, machine.taken.length * 2));
        const larger = new Uint8Array(length);
        larger.set(machine.taken);
        machine.taken = larger;
    }
    machine.taken[index] = 1;
}
function isTaken({ far, taken }, index) {
    return index < MAX_DENSE ? taken[index] === 1 : far.has(index);
}
function recall(machine, index) {
    if (!isTaken(machine, index))
        throw fault(machine, `asks for the unknown memo entry ${index}`);
    push(machine, machine.memo.get(index) ?? OPAQUE);
}
function addImport(machine, name) {
    const { findings } = machine;
    if (name === null)
        findings.unresolved += 1;
    findings.imports.add(name ?? '?');
    return { kind: 'import', name: name ?? '?' };
}
/** A call is noted, never made. */
function call(machine, callee, args) {
    const name = importName(callee);
    const tuple = asTuple(args);
    machine.findings.calls = true;
    if (name === null) {
        push(machine, OPAQUE);
        return;
    }
    countTensor(machine.findings.tensors, name, tuple);
    push(machine, { kind: 'object', callee: name, args: tuple, state: OPAQUE });
}
function setMembers(machine, items) {
    const dict = asDict(pickle_machine_top(machine));
    for (let index = 0; index + 1 < items.length; index += 2) {
        setMember(machine, dict, items[index] ?? OPAQUE, items[index + 1] ?? OPAQUE);
    }
}
function setMember({ findings }, dict, key, value) {
    if (typeof key !== 'string')
        return;
    if (WRAPPER_MEMBERS.has(key))
        dict?.members.set(key, value);
    if (key.startsWith('optimizer'))
        findings.tensors.training = true;
    const noted = NOTED.has(key) && typeof value === 'string' && !findings.notes.has(key);
    if (noted && findings.notes.size < MAX_NOTE_KEYS)
        findings.notes.set(key, value);
}
/** A storage that lies outside of the pickle; PyTorch names it by a tuple. */
function persistent(machine, id) {
    push(machine, { kind: 'object', callee: 'persistent', args: asTuple(id), state: OPAQUE });
}
function pushTuple(machine, items) {
    push(machine, tupleOf(items));
}
function fault(machine, message) {
    return (0,model_cursor/* byteFault */.te)(machine.cursor, machine.cursor.position(), `an opcode ${message}`);
}

;// CONCATENATED MODULE: ./lib/formats/pickle-argument.js



/** Bytes of a text that is kept; a longer one is no name of a module. */
const MAX_TEXT_BYTES = 256;
/** Bytes of a line that is kept: a number, a text or a name of protocol 0. */
const MAX_LINE_BYTES = 8_192;
/** Bytes of an integer that a double can hold. */
const MAX_INTEGER_BYTES = 6;
function lengthPrefixed(width, keep) {
    return ({ cursor }) => {
        const at = cursor.position();
        const length = readLength(width, cursor);
        if (length > BigInt(cursor.remaining())) {
            cursor.cut = true;
            throw (0,model_cursor/* byteFault */.te)(cursor, at, `${length} bytes are stated, ${cursor.remaining()} are left`);
        }
        if (keep && length <= BigInt(MAX_TEXT_BYTES)) {
            return (0,model_report/* looseText */.o0)(cursor.bytes(Number(length), 'a text'));
        }
        cursor.skip(Number(length), 'a value');
        return OPAQUE;
    };
}
function readLength(width, cursor) {
    if (width === 1)
        return BigInt(cursor.u8('a length'));
    return width === 4 ? BigInt(cursor.u32('a length')) : cursor.u64('a length');
}
function pickle_argument_long(width) {
    return ({ cursor }) => {
        const length = width === 1 ? cursor.u8('a length') : cursor.u32('a length');
        if (length > MAX_INTEGER_BYTES) {
            cursor.skip(length, 'an integer');
            return OPAQUE;
        }
        const bytes = cursor.bytes(length, 'an integer');
        const value = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
        const negative = (bytes.at(-1) ?? 0) >= 0x80;
        return negative ? value - 256 ** length : value;
    };
}
/** A short line as it is; a long one is no name. */
function shortLine({ cursor }) {
    const bytes = cursor.line(MAX_LINE_BYTES, 'an argument');
    return bytes === null ? OPAQUE : (0,model_report/* looseText */.o0)(bytes);
}
/** As Python reads it: blanks around, a plus sign, zeros before and underscores between the digits. */
function decimal(machine) {
    const text = shortLine(machine);
    if (typeof text !== 'string')
        return OPAQUE;
    const plain = text.trim().replaceAll('_', '');
    return /^[-+]?\d+L?$/.test(plain) ? Number.parseInt(plain, 10) : OPAQUE;
}
/** A Python literal of protocol 0, with the escapes that could hide a name. */
function quoted(machine) {
    const text = shortLine(machine);
    if (typeof text !== 'string')
        return text;
    const inner = text.trim().slice(1, -1);
    return inner.replaceAll(/\\(?:x([\dA-Fa-f]{2})|([0-7]{1,3})|([\\'"nrt]))/g, (_, hex, octal, char) => {
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        if (octal !== undefined)
            return String.fromCharCode(Number.parseInt(octal, 8));
        return ESCAPES.get(char ?? '') ?? '';
    });
}
const ESCAPES = new Map([
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
/** Python's raw-unicode-escape. */
function escaped(machine) {
    const text = shortLine(machine);
    if (typeof text !== 'string' || !text.includes('\\'))
        return text;
    return text.replaceAll(/\\(?:u([\dA-Fa-f]{4})|U(00[\dA-Fa-f]{6}))/g, (whole, short, wide) => {
        const code = Number.parseInt(short ?? wide ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
/** Arguments of opcodes, read at the machine's cursor. What nobody could import by is passed, not kept. */
const pickleArgument = {
    uint1: ({ cursor }) => cursor.u8('an argument'),
    uint2: ({ cursor }) => cursor.u16('an argument'),
    uint4: ({ cursor }) => cursor.u32('an argument'),
    int4: ({ cursor }) => cursor.i32('an argument'),
    float8: ({ cursor }) => {
        cursor.skip(8, 'an argument');
        return OPAQUE;
    },
    long1: pickle_argument_long(1),
    long4: pickle_argument_long(4),
    text1: lengthPrefixed(1, true),
    text4: lengthPrefixed(4, true),
    text8: lengthPrefixed(8, true),
    bytes1: lengthPrefixed(1, false),
    bytes4: lengthPrefixed(4, false),
    bytes8: lengthPrefixed(8, false),
    line: shortLine,
    decimal,
    quoted,
    escaped,
};
/** Module and name, a line each: the argument of GLOBAL and INST. */
function importPair(machine) {
    const module = shortLine(machine);
    const name = shortLine(machine);
    return typeof module === 'string' && typeof name === 'string' ? `${module}.${name}` : null;
}

;// CONCATENATED MODULE: ./lib/formats/pickle-opcodes.js




const opaque = (machine) => push(machine, OPAQUE);
const nothing = () => undefined;
function pushing(read) {
    return (machine) => push(machine, read(machine));
}
function index(read, use) {
    return (machine) => {
        const { cursor, memoSize, stack } = machine;
        const at = cursor.position();
        const value = read(machine);
        if (typeof value !== 'number') {
            // Python reads also a number behind many blanks or zeros.
            const long = cursor.position() - at > MAX_LINE_BYTES && memoSize + stack.length > 0;
            if (long)
                throw (0,model_cursor/* byteExcess */.UR)(cursor, at, `a memo index of more than ${MAX_LINE_BYTES} bytes`);
            throw fault(machine, 'has no memo index');
        }
        use(machine, value);
    };
}
function collecting(make) {
    return (machine) => {
        popToMark(machine);
        make(machine);
    };
}
function tupleOfLast(count) {
    return (machine) => {
        const items = [];
        for (let left = count; left > 0; left -= 1)
            items.unshift(pop(machine));
        pushTuple(machine, items);
    };
}
const dictionary = (machine) => push(machine, { kind: 'dict', members: new Map() });
const dictionaryOfMark = (machine) => {
    const items = popToMark(machine);
    dictionary(machine);
    setMembers(machine, items);
};
const stackGlobal = (machine) => {
    const name = pop(machine);
    const module = pop(machine);
    const known = typeof name === 'string' && typeof module === 'string';
    push(machine, addImport(machine, known ? `${module}.${name}` : null));
};
const inst = (machine) => {
    const callee = addImport(machine, importPair(machine));
    const args = popToMark(machine);
    pushTuple(machine, args);
    call(machine, callee, pop(machine));
};
const obj = (machine) => {
    const [callee = OPAQUE, ...args] = popToMark(machine);
    pushTuple(machine, args);
    call(machine, callee, pop(machine));
};
const reduce = (machine) => {
    const args = pop(machine);
    call(machine, pop(machine), args);
};
const newObjectEx = (machine) => {
    pop(machine);
    reduce(machine);
};
const build = (machine) => {
    const state = pop(machine);
    const object = asObject(pickle_machine_top(machine));
    if (object !== null)
        object.state = state;
};
const setItem = (machine) => {
    const value = pop(machine);
    const key = pop(machine);
    setMembers(machine, [key, value]);
};
const popOne = (machine) => {
    // Python pops a mark when nothing stands above it.
    if (machine.stack.length === machine.marks.at(-1))
        machine.marks.pop();
    else
        pop(machine);
};
const extension = (bytes) => (machine) => {
    machine.cursor.skip(bytes, 'an extension code');
    // A number of the reader's own registry: what it imports, the file does not say.
    push(machine, addImport(machine, null));
};
const skipping = (bytes) => (machine) => machine.cursor.skip(bytes, 'an argument');
const STOP = 0x2e;
const BUILD = 0x62;
const PROTO = 0x80;
/** All opcodes of protocols 0 to 5 but STOP, by their byte. */
const PICKLE_OPCODES = new Map([
    [0x28, mark],
    [0x29, (machine) => pushTuple(machine, [])],
    [0x30, popOne],
    [0x31, (machine) => void popToMark(machine)],
    [0x32, (machine) => push(machine, pickle_machine_top(machine))],
    [0x42, pushing(pickleArgument.bytes4)],
    [0x43, pushing(pickleArgument.bytes1)],
    [0x46, pushing(pickleArgument.decimal)],
    [0x47, pushing(pickleArgument.float8)],
    [0x49, pushing(pickleArgument.decimal)],
    [0x4a, pushing(pickleArgument.int4)],
    [0x4b, pushing(pickleArgument.uint1)],
    [0x4c, pushing(pickleArgument.decimal)],
    [0x4d, pushing(pickleArgument.uint2)],
    [0x4e, opaque],
    [0x50, (machine) => persistent(machine, pickleArgument.line(machine))],
    [0x51, (machine) => persistent(machine, pop(machine))],
    [0x52, reduce],
    [0x53, pushing(pickleArgument.quoted)],
    [0x54, pushing(pickleArgument.text4)],
    [0x55, pushing(pickleArgument.text1)],
    [0x56, pushing(pickleArgument.escaped)],
    [0x58, pushing(pickleArgument.text4)],
    [0x5d, opaque],
    [0x61, (machine) => void pop(machine)],
    [0x62, build],
    [0x63, (machine) => push(machine, addImport(machine, importPair(machine)))],
    [0x64, dictionaryOfMark],
    [0x65, (machine) => void popToMark(machine)],
    [0x67, index(pickleArgument.decimal, recall)],
    [0x68, index(pickleArgument.uint1, recall)],
    [0x69, inst],
    [0x6a, index(pickleArgument.uint4, recall)],
    [0x6c, collecting(opaque)],
    [0x6f, obj],
    [0x70, index(pickleArgument.decimal, memoize)],
    [0x71, index(pickleArgument.uint1, memoize)],
    [0x72, index(pickleArgument.uint4, memoize)],
    [0x73, setItem],
    [0x74, (machine) => pushTuple(machine, popToMark(machine))],
    [0x75, (machine) => setMembers(machine, popToMark(machine))],
    [0x7d, dictionary],
    [0x80, skipping(1)],
    [0x81, reduce],
    [0x82, extension(1)],
    [0x83, extension(2)],
    [0x84, extension(4)],
    [0x85, tupleOfLast(1)],
    [0x86, tupleOfLast(2)],
    [0x87, tupleOfLast(3)],
    [0x88, opaque],
    [0x89, opaque],
    [0x8a, pushing(pickleArgument.long1)],
    [0x8b, pushing(pickleArgument.long4)],
    [0x8c, pushing(pickleArgument.text1)],
    [0x8d, pushing(pickleArgument.text8)],
    [0x8e, pushing(pickleArgument.bytes8)],
    [0x8f, opaque],
    [0x90, (machine) => void popToMark(machine)],
    [0x91, collecting(opaque)],
    [0x92, newObjectEx],
    [0x93, stackGlobal],
    [0x94, (machine) => memoize(machine, machine.memoSize)],
    [0x95, skipping(8)],
    [0x96, pushing(pickleArgument.bytes8)],
    [0x97, opaque],
    [0x98, nothing],
]);

;// CONCATENATED MODULE: ./lib/formats/pickle-imports.js






/** Opcodes of one file: some seconds of work. */
const MAX_OPCODES = 30_000_000;
/** The same without a header: a pickle of protocol 0 or 1, or a text that reads like one for a while. */
const MAX_OLD_OPCODES = 5_000_000;
const MAX_NESTING = 32;
const MAX_PICKLES = 1_000;
const WRAPPER = /^(?:sklearn\.externals\.)?joblib\.numpy_pickle\.NumpyArrayWrapper$/;
/**
 * Disassembles pickles of protocol 0 to 5, one behind the other, and notes what they import; nothing is executed.
 * Arrays that joblib writes between the opcodes are passed over. A damaged pickle is no error, since its first part
 * would be executed all the same: `broken` says where it ends.
 * @param count pickles that are there, whatever they begin with; without it one, and all behind it that have a header
 */
function readPickleImports(source, start = 0, count) {
    const findings = newPickleFindings();
    const cursor = new model_cursor/* ByteCursor */.TV(source, start);
    let pickles = 0;
    let end = start;
    let settled = false;
    try {
        do {
            const limit = beginsPickle(cursor) ? MAX_OPCODES : MAX_OLD_OPCODES;
            const machine = runPickle(cursor, findings, limit);
            settled = machine.stack.length === 1 && machine.marks.length === 0;
            pickles += 1;
            end = cursor.position();
        } while (count === undefined ? continues(cursor, pickles) : pickles < count);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        const exhausted = error.code === 'LIMIT_EXCEEDED';
        return { ...findings, pickles, end, settled, broken: error.message, exhausted, cut: cursor.cut };
    }
    return { ...findings, pickles, end, settled, broken: null, exhausted: false, cut: false };
}
function continues(cursor, pickles) {
    return pickles < MAX_PICKLES && beginsPickle(cursor);
}
/** PROTO with a version of today begins every pickle but those of protocols 0 and 1. */
function beginsPickle(cursor) {
    if (cursor.remaining() < 2)
        return false;
    const at = cursor.position();
    const code = cursor.u8('an opcode');
    const protocol = cursor.u8('a protocol');
    cursor.seek(at);
    return code === PROTO && protocol >= 2 && protocol <= 5;
}
/** One pickle up to its STOP, with the pickles inside of it. */
function runPickle(cursor, findings, limit) {
    const outer = [];
    let machine = newPickleMachine(cursor, findings);
    for (;;) {
        const at = cursor.position();
        const code = cursor.u8('an opcode');
        findings.opcodes += 1;
        if (findings.opcodes > limit) {
            throw (0,model_cursor/* byteExcess */.UR)(cursor, at, `more than ${limit} opcodes`);
        }
        if (code === STOP) {
            if (machine.stack.length === 0)
                throw (0,model_cursor/* byteFault */.te)(cursor, at, 'STOP without a value');
            const resumed = outer.pop();
            if (resumed === undefined)
                return machine;
            machine = resumed;
            continue;
        }
        const run = PICKLE_OPCODES.get(code);
        if (run === undefined)
            throw (0,model_cursor/* byteFault */.te)(cursor, at, `0x${code.toString(16)} is no opcode`);
        run(machine);
        if (code === BUILD && entersPickle(machine)) {
            if (outer.length >= MAX_NESTING)
                throw (0,model_cursor/* byteExcess */.UR)(cursor, at, 'pickles are nested too deep');
            outer.push(machine);
            machine = newPickleMachine(cursor, findings);
        }
    }
}
/** Whether the array that was just built is stored as a pickle of its own, right here. */
function entersPickle(machine) {
    const object = asObject(machine.stack.at(-1));
    if (object === null || !WRAPPER.test(object.callee))
        return false;
    return passWrappedArray(machine.cursor, object) === 'pickle';
}

;// CONCATENATED MODULE: ./lib/formats/model-pickle.js



/** Legacy PyTorch files begin with a pickle of the integer 0x1950a86a20f9469cfc6c. */
const TORCH_MAGIC = [
    0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e,
];
/** Magic, protocol, system, object, storage keys; the bytes of the storages follow. */
const TORCH_PICKLES = 5;
const JOBLIB = /^(?:sklearn\.externals\.)?joblib\./;
/** What a pickle of protocol 0 or 1 begins with when it holds more than a number or a text. */
const CONTAINER_STARTS = new Set([0x28, 0x29, 0x5d, 0x7d]);
/** Opcodes that a file with the two bytes of a header must bring to be a damaged pickle rather than another file. */
const MIN_OPCODES = 4;
/** A dotted name of Python, or one that is computed. */
const IMPORT_NAME = /^[A-Za-z_][\w.]*$|^\?$/;
/** Packages by the root of their modules. */
const FRAMEWORKS = new Map([
    ['sklearn', 'scikit-learn'],
    ['torch', 'pytorch'],
    ['torchvision', 'pytorch'],
    ['pytorch_lightning', 'pytorch-lightning'],
    ['lightning', 'pytorch-lightning'],
    ['transformers', 'transformers'],
    ['sentence_transformers', 'sentence-transformers'],
    ['ultralytics', 'ultralytics'],
    ['xgboost', 'xgboost'],
    ['lightgbm', 'lightgbm'],
    ['catboost', 'catboost'],
    ['keras', 'keras'],
    ['tensorflow', 'tensorflow'],
    ['statsmodels', 'statsmodels'],
    ['imblearn', 'imbalanced-learn'],
    ['spacy', 'spacy'],
    ['fastai', 'fastai'],
    ['prophet', 'prophet'],
    ['surprise', 'scikit-surprise'],
    ['gensim', 'gensim'],
    ['jax', 'jax'],
    ['flax', 'flax'],
]);
/** Version notes that belong to a framework. */
const VERSION_NOTES = new Map([
    ['scikit-learn', '_sklearn_version'],
    ['pytorch-lightning', 'pytorch-lightning_version'],
    ['transformers', 'transformers_version'],
]);
/**
 * A pickle, a joblib file or a legacy PyTorch file by its imports. Damage is a warning: the first part would run.
 * @param partial more follows behind the source that is not at hand, so that its end is no damage
 */
function readPickleModel(source, partial = false) {
    const head = source.read(0, 2 + TORCH_MAGIC.length);
    const protocol = protocolOf(head);
    if (protocol !== undefined && TORCH_MAGIC.every((byte, index) => head[index + 2] === byte)) {
        const torch = readPickleImports(source, 0, TORCH_PICKLES);
        return describePickles('pytorch', [torch], [['legacy', true]]);
    }
    const reading = readPickleImports(source);
    const open = reading.exhausted || (partial && reading.cut);
    const known = protocol === undefined ? isOld(reading, source, head[0]) : isModern(reading);
    return known || open ? describeReading(source, reading, protocol) : null;
}
/**
 * The pickle in a file that the magic number or structure of `format` was found in. A magic number lets itself be put
 * into a pickle; what counts is whether a reader of pickles would run anything.
 */
function readDisguisedPickle(source, format) {
    const protocol = protocolOf(source.read(0, 2));
    const reading = readPickleImports(source);
    const whole = protocol !== undefined && reading.pickles > 0;
    if (!whole && !reading.exhausted && !runs(reading))
        return null;
    return describeReading(source, reading, protocol, [
        `it passes for a file of the format ${format}, but is a pickle`,
    ]);
}
function describeReading(source, reading, protocol, warnings = []) {
    const joblib = [...reading.imports].some((name) => JOBLIB.test(name));
    return describePickles(joblib ? 'joblib' : 'pickle', [reading], [['protocol', protocol]], [...warnings, ...trailing(source, reading)]);
}
/** `undefined` for protocols 0 and 1, which have no header. */
function protocolOf([code, protocol = 0]) {
    return code === 0x80 && protocol >= 2 && protocol <= 5 ? protocol : undefined;
}
function trailing(source, reading) {
    const left = source.size - reading.end;
    if (reading.broken !== null || left === 0)
        return [];
    return [`${left} bytes follow the pickle and are not read`];
}
function isModern(reading) {
    return reading.pickles > 0 || reading.imports.size > 0 || reading.opcodes >= MIN_OPCODES;
}
/** Protocols 0 and 1 have no magic number, and many a text begins like one of them. */
function isOld(reading, source, first = 0) {
    if (runs(reading))
        return true;
    if (reading.imports.size > 0)
        return false;
    const whole = reading.pickles > 0 && reading.settled && reading.end === source.size;
    return whole && CONTAINER_STARTS.has(first);
}
/** Whether something is imported and used. An import that cannot be meant does not make the others harmless. */
function runs({ imports, calls, pickles }) {
    return (calls || pickles > 0) && [...imports].some((name) => IMPORT_NAME.test(name));
}
/** Facts from the pickles of one file, which may lie in an archive. */
function describePickles(format, readings, details = [], warnings = []) {
    const imports = new Set(readings.flatMap((reading) => [...reading.imports]));
    const broken = readings.flatMap((reading) => reading.broken ?? []);
    const unresolved = readings.reduce((sum, reading) => sum + reading.unresolved, 0);
    const { tensors } = readings.toSorted((one, two) => two.tensors.count - one.tensors.count)[0] ?? {};
    const counted = tensors !== undefined && tensors.count > 0 ? tensors : undefined;
    return (0,model_report/* buildModelFacts */.P6)({
        format,
        executable: true,
        framework: frameworkOf(format, imports, readings),
        // Where an optimizer's state lies beside the weights, their sum is no number of parameters.
        parameters: counted?.training === false ? counted.elements : undefined,
        tensors: counted?.count,
        dtypes: counted?.dtypes ?? new Map(),
        details,
        imports,
        warnings: [
            ...describeImports(imports, unresolved),
            ...broken.map((reason) => `disassembly ended early, so that imports may be missing: ${reason}`),
            ...warnings,
        ],
    });
}
function frameworkOf(format, imports, readings) {
    let name = format === 'pytorch' || format === 'torchscript' ? 'pytorch' : undefined;
    for (const one of imports) {
        // The first is the outermost object's class: a pipeline around a booster is scikit-learn's.
        name ??= FRAMEWORKS.get(one.split('.', 1)[0] ?? '');
    }
    if (name === undefined)
        return undefined;
    const key = VERSION_NOTES.get(name);
    const version = readings
        .map(({ notes }) => notes.get(key ?? ''))
        .find((text) => text !== undefined);
    return version === undefined ? { name } : { name, version };
}

;// CONCATENATED MODULE: ./lib/formats/model-compressed.js




/** Bytes that are unpacked at most; arrays behind them are not needed to know what is imported before them. */
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
/** Compressions of joblib that are only told, not opened. */
const OTHERS = [
    ['bzip2', [0x42, 0x5a, 0x68]],
    ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
    ['lzma', [0x5d, 0x00, 0x00]],
    ['lz4', [0x04, 0x22, 0x4d, 0x18]],
];
const PICKLE_NAME = /\.(?:joblib|pkl|pickle)(?:\.[a-z\d]+)?$/i;
/**
 * A compressed pickle, as joblib and many a script write it. zlib and gzip are unpacked within bounds. Of the other
 * compressions the name has to say that a pickle is inside, and its imports stay unknown.
 */
async function readCompressedModel(source) {
    const compression = unzippable(source);
    if (compression !== null) {
        const { bytes, complete, limited } = await unpack(source);
        const facts = readPickleModel((0,byte_source/* bytesSource */.X)(source.path, bytes), limited);
        if (facts === null)
            return null;
        const cut = complete ? [] : ['the compressed content is not read to its end'];
        return {
            ...facts,
            format: compression === 'zlib' ? 'joblib' : facts.format,
            details: { compression, ...facts.details },
            warnings: [...facts.warnings, ...cut],
        };
    }
    const other = OTHERS.find(([, magic]) => begins(source, magic));
    if (other === undefined || !PICKLE_NAME.test(source.path))
        return null;
    const [name] = other;
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'joblib',
        executable: true,
        details: [['compression', name]],
        warnings: [`compressed by ${name}, which is not opened: what it imports is not known`],
    });
}
function unzippable(source) {
    const [first = 0, second = 0, third = 0] = source.read(0, 3);
    if (first === 0x1f && second === 0x8b && third === 8)
        return 'gzip';
    // RFC 1950: method 8, a window of 32 KiB, and a checksum of the two bytes.
    const zlib = first === 0x78 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
    return zlib ? 'zlib' : null;
}
function begins(source, magic) {
    const head = source.read(0, magic.length);
    return magic.every((byte, index) => head[index] === byte);
}
/** What can be unpacked, also of a damaged file. */
async function unpack(source) {
    const stream = (0,external_node_zlib_.createUnzip)();
    const chunks = [];
    let size = 0;
    let failed = false;
    let over = false;
    const ended = new Promise((resolve) => {
        stream.on('data', (chunk) => {
            if (size < MAX_UNPACKED_BYTES)
                chunks.push(chunk);
            size += chunk.length;
        });
        const finish = () => {
            over = true;
            resolve();
        };
        stream.on('end', finish);
        stream.on('close', finish);
        stream.on('error', () => {
            failed = true;
            finish();
        });
    });
    for (let at = 0; at < source.size; at += CHUNK_BYTES) {
        if (over || size >= MAX_UNPACKED_BYTES)
            break;
        // A stream that has ended never calls back.
        await Promise.race([feed(stream, source.read(at, CHUNK_BYTES)), ended]);
    }
    const whole = !failed && size < MAX_UNPACKED_BYTES;
    if (whole)
        stream.end();
    else
        stream.destroy();
    await ended;
    return {
        bytes: Buffer.concat(chunks),
        complete: whole && !failed,
        limited: !failed && size >= MAX_UNPACKED_BYTES,
    };
}
/** Resolves when the chunk is worked off, with or without success. */
async function feed(stream, chunk) {
    await new Promise((resolve) => {
        stream.write(chunk, () => resolve());
    });
}

;// CONCATENATED MODULE: ./lib/formats/model-flatbuffer.js

/** Bytes of the offset that a buffer begins with; nothing it refers to lies before their end. */
const ROOT_BYTES = 4;
/** Bytes of a table's offset to its vtable, and of the two sizes that a vtable begins with. */
const HEAD_BYTES = 4;
/** Bytes of one field's place in a vtable. */
const FIELD_BYTES = 2;
/**
 * Whether the bytes from `start` are a FlatBuffer: its root offset leads to a table, that to a vtable, and both lie
 * inside of `size` bytes, with every field inside of the table.
 */
function isFlatbuffer(source, start, size) {
    if (size < ROOT_BYTES || start + size > source.size)
        return false;
    const cursor = new model_cursor/* ByteCursor */.TV(source, start);
    const root = cursor.u32('the root offset');
    if (!isPlace(root, 4, size))
        return false;
    cursor.seek(start + root);
    const vtable = root - cursor.i32('the offset of the vtable');
    if (!isPlace(vtable, 2, size))
        return false;
    cursor.seek(start + vtable);
    const vtableBytes = cursor.u16('the size of the vtable');
    const tableBytes = cursor.u16('the size of the table');
    if (vtableBytes % FIELD_BYTES !== 0 || !fits(vtable, vtableBytes, size))
        return false;
    return fits(root, tableBytes, size) && hasFieldsInside(cursor, vtableBytes, tableBytes);
}
function isPlace(at, alignment, size) {
    return at >= ROOT_BYTES && at % alignment === 0 && at + HEAD_BYTES <= size;
}
function fits(at, bytes, size) {
    return bytes >= HEAD_BYTES && at + bytes <= size;
}
/** The cursor stands behind the two sizes of the vtable. An absent field has the place 0. */
function hasFieldsInside(cursor, vtableBytes, tableBytes) {
    for (let at = HEAD_BYTES; at < vtableBytes; at += FIELD_BYTES) {
        const place = cursor.u16('the place of a field');
        if (place !== 0 && (place < HEAD_BYTES || place >= tableBytes))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/formats/model-gguf-types.js
/** `ggml_type`, which tensors are stored as. */
const GGML_TYPES = new Map([
    [0, 'F32'],
    [1, 'F16'],
    [2, 'Q4_0'],
    [3, 'Q4_1'],
    [6, 'Q5_0'],
    [7, 'Q5_1'],
    [8, 'Q8_0'],
    [9, 'Q8_1'],
    [10, 'Q2_K'],
    [11, 'Q3_K'],
    [12, 'Q4_K'],
    [13, 'Q5_K'],
    [14, 'Q6_K'],
    [15, 'Q8_K'],
    [16, 'IQ2_XXS'],
    [17, 'IQ2_XS'],
    [18, 'IQ3_XXS'],
    [19, 'IQ1_S'],
    [20, 'IQ4_NL'],
    [21, 'IQ3_S'],
    [22, 'IQ2_S'],
    [23, 'IQ4_XS'],
    [24, 'I8'],
    [25, 'I16'],
    [26, 'I32'],
    [27, 'I64'],
    [28, 'F64'],
    [29, 'IQ1_M'],
    [30, 'BF16'],
    [34, 'TQ1_0'],
    [35, 'TQ2_0'],
    [39, 'MXFP4'],
]);
/** `general.file_type`: what most of the tensors are. */
const GGUF_FILE_TYPES = new Map([
    [0, 'F32'],
    [1, 'F16'],
    [2, 'Q4_0'],
    [3, 'Q4_1'],
    [7, 'Q8_0'],
    [8, 'Q5_0'],
    [9, 'Q5_1'],
    [10, 'Q2_K'],
    [11, 'Q3_K_S'],
    [12, 'Q3_K_M'],
    [13, 'Q3_K_L'],
    [14, 'Q4_K_S'],
    [15, 'Q4_K_M'],
    [16, 'Q5_K_S'],
    [17, 'Q5_K_M'],
    [18, 'Q6_K'],
    [19, 'IQ2_XXS'],
    [20, 'IQ2_XS'],
    [21, 'Q2_K_S'],
    [22, 'IQ3_XS'],
    [23, 'IQ3_XXS'],
    [24, 'IQ1_S'],
    [25, 'IQ4_NL'],
    [26, 'IQ3_S'],
    [27, 'IQ3_M'],
    [28, 'IQ2_S'],
    [29, 'IQ2_M'],
    [30, 'IQ4_XS'],
    [31, 'IQ1_M'],
    [32, 'BF16'],
    [36, 'TQ1_0'],
    [37, 'TQ2_0'],
    [38, 'MXFP4_MOE'],
]);

;// CONCATENATED MODULE: ./lib/formats/model-gguf.js



const MAX_ENTRIES = 100_000;
const MAX_TENSORS = 1_000_000;
const MAX_KEY_BYTES = 65_535;
const MAX_VALUE_BYTES = 4_096;
const MAX_RANK = 8;
const MAX_PASSED = 20_000_000;
const MAX_ARRAY_DEPTH = 4;
const STRING = 8;
const ARRAY = 9;
/** Bytes of the scalar types, by their number. */
const SCALAR_BYTES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
/**
 * A GGUF file (version 1 to 3, either byte order) by its key-value pairs and tensor list.
 * @throws {ReleaseError} `FORMAT_INVALID` for a cut or contradictory file, `LIMIT_EXCEEDED` above what any model has
 */
function readGguf(source) {
    if ((0,model_report/* looseText */.o0)(source.read(0, 4)) !== 'GGUF')
        return null;
    const little = new model_cursor/* ByteCursor */.TV(source, 4).u32('the version');
    const littleEndian = little < 0x10000;
    const cursor = new model_cursor/* ByteCursor */.TV(source, 4, littleEndian);
    const version = cursor.u32('the version');
    if (version < 1 || version > 3) {
        throw (0,model_cursor/* byteFault */.te)(source, 4, `GGUF version ${version}; 1 to 3 are read`);
    }
    const reading = { cursor, version, passed: 0 };
    const tensors = count(reading, 'tensors', MAX_TENSORS);
    const entries = count(reading, 'key-value pairs', MAX_ENTRIES);
    const values = new Map();
    for (let index = 0; index < entries; index += 1)
        readEntry(reading, values);
    return describe(readTensors(reading, tensors), tensors, values, { version, littleEndian });
}
function model_gguf_length(reading, what) {
    const { cursor, version } = reading;
    return version === 1 ? BigInt(cursor.u32(what)) : cursor.u64(what);
}
function count(reading, what, limit) {
    const at = reading.cursor.position();
    const stated = model_gguf_length(reading, `the number of ${what}`);
    // Each takes more than eight bytes, so a larger number cannot be true.
    if (stated > BigInt(Math.floor(reading.cursor.remaining() / 8))) {
        throw (0,model_cursor/* byteFault */.te)(reading.cursor, at, `${stated} ${what} are stated, more than the file can hold`);
    }
    if (stated > BigInt(limit))
        throw (0,model_cursor/* byteExcess */.UR)(reading.cursor, at, `more than ${limit} ${what}`);
    return Number(stated);
}
function readEntry(reading, values) {
    const { cursor } = reading;
    const at = cursor.position();
    const key = model_gguf_text(reading, MAX_KEY_BYTES, 'a key');
    if (key === null)
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `a key has more than ${MAX_KEY_BYTES} bytes`);
    const type = cursor.u32('the type of a value');
    if (type === ARRAY) {
        passArray(reading, 0);
        return;
    }
    const value = type === STRING ? model_gguf_text(reading, MAX_VALUE_BYTES, 'a text') : scalar(reading, type);
    if (value !== null && values.size < MAX_ENTRIES)
        values.set(key, value);
}
/** `null` for a text longer than the limit, which is passed. */
function model_gguf_text(reading, limit, what) {
    const { cursor } = reading;
    const at = cursor.position();
    const bytes = model_gguf_length(reading, what);
    if (bytes > BigInt(cursor.remaining())) {
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `${what} of ${bytes} bytes, but ${cursor.remaining()} are left`);
    }
    if (bytes <= BigInt(limit))
        return (0,model_report/* looseText */.o0)(cursor.bytes(Number(bytes), what));
    cursor.skip(Number(bytes), what);
    return null;
}
/** The scalar types by their number. */
const SCALARS = new Map([
    [0, (cursor) => cursor.u8('a value')],
    [1, (cursor) => (cursor.u8('a value') << 24) >> 24],
    [2, (cursor) => cursor.u16('a value')],
    [3, (cursor) => (cursor.u16('a value') << 16) >> 16],
    [4, (cursor) => cursor.u32('a value')],
    [5, (cursor) => cursor.i32('a value')],
    [6, (cursor) => cursor.f32('a value')],
    [7, (cursor) => cursor.u8('a value') !== 0],
    [10, (cursor) => integer(cursor.u64('a value'))],
    [11, (cursor) => integer(BigInt.asIntN(64, cursor.u64('a value')))],
    [12, (cursor) => cursor.f64('a value')],
]);
function scalar({ cursor }, type) {
    const read = SCALARS.get(type);
    if (read === undefined) {
        throw (0,model_cursor/* byteFault */.te)(cursor, cursor.position(), `a value has the unknown type ${type}`);
    }
    return read(cursor);
}
function integer(value) {
    const narrow = Number(value);
    return Number.isSafeInteger(narrow) ? narrow : `${value}`;
}
function passArray(reading, depth) {
    const { cursor } = reading;
    const at = cursor.position();
    if (depth > MAX_ARRAY_DEPTH)
        throw (0,model_cursor/* byteExcess */.UR)(cursor, at, 'arrays are nested too deep');
    const type = cursor.u32('the type of an array');
    const items = model_gguf_length(reading, 'the length of an array');
    if (items > BigInt(cursor.remaining())) {
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `an array of ${items} elements, but ${cursor.remaining()} bytes are left`);
    }
    const size = SCALAR_BYTES[type];
    if (size === undefined)
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `an array has the unknown type ${type}`);
    if (size > 0) {
        cursor.skip(Number(items) * size, 'an array');
        return;
    }
    for (let index = 0; index < Number(items); index += 1) {
        reading.passed += 1;
        if (reading.passed > MAX_PASSED)
            throw (0,model_cursor/* byteExcess */.UR)(cursor, at, 'arrays hold too many elements');
        if (type === STRING)
            model_gguf_text(reading, 0, 'an element');
        else
            passArray(reading, depth + 1);
    }
}
function readTensors(reading, tensors) {
    const { cursor } = reading;
    const dtypes = new Map();
    let parameters = 0n;
    for (let index = 0; index < tensors; index += 1) {
        model_gguf_text(reading, 0, 'the name of a tensor');
        const at = cursor.position();
        const rank = cursor.u32('the rank of a tensor');
        if (rank > MAX_RANK)
            throw (0,model_cursor/* byteFault */.te)(cursor, at, `a tensor of ${rank} dimensions`);
        let elements = 1n;
        for (let axis = 0; axis < rank; axis += 1)
            elements *= model_gguf_length(reading, 'a dimension');
        parameters += elements;
        const type = cursor.u32('the type of a tensor');
        (0,model_report/* tally */.N4)(dtypes, GGML_TYPES.get(type) ?? `type ${type}`);
        const from = cursor.position();
        const offset = cursor.u64('the offset of a tensor');
        if (offset > BigInt(cursor.source.size)) {
            throw (0,model_cursor/* byteFault */.te)(cursor, from, `a tensor begins at ${offset} of the data: the file is cut off`);
        }
    }
    return { parameters, dtypes };
}
function describe({ parameters, dtypes }, tensors, values, file) {
    const architecture = values.get('general.architecture');
    const own = (name) => values.get(`${String(architecture)}.${name}`);
    const fileType = values.get('general.file_type');
    const quantization = typeof fileType === 'number' ? GGUF_FILE_TYPES.get(fileType) : undefined;
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'gguf',
        executable: false,
        tensors,
        ...(tensors === 0 ? {} : { parameters, dtypes }),
        details: [
            ['gguf_version', file.version],
            ['byte_order', file.littleEndian ? undefined : 'big'],
            ['architecture', architecture],
            ['name', values.get('general.name')],
            ['type', values.get('general.type')],
            ['size_label', values.get('general.size_label')],
            ['license', values.get('general.license')],
            ['quantization', quantization ?? fileType],
            ['context_length', own('context_length')],
            ['blocks', own('block_count')],
            ['embedding_length', own('embedding_length')],
            ['tokenizer', values.get('tokenizer.ggml.model')],
        ],
    });
}

;// CONCATENATED MODULE: ./lib/formats/model-hdf5.js

const MAGIC = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const model_hdf5_CHUNK_BYTES = 1024 * 1024;
/** Bytes that are searched for what Keras writes. */
const MAX_SEARCHED_BYTES = 512 * 1024 * 1024;
const WORDS = {
    config: 'model_config',
    weights: 'layer_names',
    lambda: '"class_name": "Lambda"',
    tightLambda: '"class_name":"Lambda"',
    pythonFunction: '"__lambda__"',
};
const CODE = [WORDS.lambda, WORDS.tightLambda, WORDS.pythonFunction];
const LONGEST = Math.max(...Object.values(WORDS).map((word) => word.length));
/**
 * An HDF5 file. Its tree is not read; only words are looked for by which Keras' models and the layers that bring
 * code can be told.
 */
function readHdf5(source) {
    const head = source.read(0, MAGIC.length);
    if (!MAGIC.every((byte, index) => head[index] === byte))
        return null;
    const found = search(source);
    const model = found.has(WORDS.config);
    const code = model && CODE.some((word) => found.has(word));
    const keras = model || found.has(WORDS.weights);
    const warnings = [];
    if (code)
        warnings.push('holds a Lambda layer: its Python code runs when the model is loaded');
    if (source.size > MAX_SEARCHED_BYTES) {
        warnings.push(`only the first ${MAX_SEARCHED_BYTES} bytes were searched for Lambda layers`);
    }
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'hdf5',
        executable: code,
        framework: keras ? { name: 'keras' } : undefined,
        details: [['content', content(model, keras)]],
        warnings,
    });
}
function content(model, keras) {
    if (model)
        return 'model';
    return keras ? 'weights' : undefined;
}
function search(source) {
    const found = new Set();
    const end = Math.min(source.size, MAX_SEARCHED_BYTES);
    for (let at = 0; at < end; at += model_hdf5_CHUNK_BYTES) {
        const chunk = Buffer.from(source.read(at, model_hdf5_CHUNK_BYTES + LONGEST - 1));
        for (const word of Object.values(WORDS)) {
            if (!found.has(word) && chunk.includes(word))
                found.add(word);
        }
    }
    return found;
}

// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(55436);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(17793);
// EXTERNAL MODULE: ./lib/formats/model-members.js
var model_members = __webpack_require__(38095);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
;// CONCATENATED MODULE: ./lib/formats/model-keras.js





/** Classes that hold a marshalled function. */
const CODE_CLASSES = new Set(['Lambda', '__lambda__', '__pickle__']);
const KERAS_MODULE = /^(?:keras|keras_hub|keras_nlp|keras_cv|tf_keras|tensorflow\.keras|builtins)(?:\.|$)/;
const model_keras_MAX_NAMED = 10;
/**
 * A Keras 3 archive: `metadata.json`, `config.json`, weights. Layers that hold a Python function make it executable.
 * @throws {ReleaseError} `FORMAT_INVALID` when one of the two is no JSON
 */
async function readKerasArchive(archive) {
    if (!archive.entries.has('config.json') || !archive.entries.has('metadata.json'))
        return null;
    const metadata = parseJson(await archive.open('metadata.json', text_file/* MAX_TEXT_BYTES */.$D));
    const version = (0,model_members/* textAt */.$)(metadata, 'keras_version');
    if (version === undefined)
        return null;
    const config = parseJson(await archive.open('config.json', text_file/* MAX_TEXT_BYTES */.$D));
    const code = findCode(config);
    const carried = [...code.carried];
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'keras',
        executable: carried.length > 0,
        framework: { name: 'keras', version },
        signature: findInputs(config),
        details: [
            ['model', (0,model_members/* textAt */.$)(config, 'class_name')],
            ['layers', code.layers === 0 ? undefined : code.layers],
            ['optimizer', (0,model_members/* textAt */.$)(config, 'compile_config', 'optimizer', 'class_name')],
            ['loss', lossOf((0,model_members/* memberAt */.m)(config, 'compile_config', 'loss'))],
            ['saved', (0,model_members/* textAt */.$)(metadata, 'date_saved')],
        ],
        warnings: [
            ...(carried.length === 0
                ? []
                : [`holds Python code in ${named(carried)}, which runs when the model is loaded`]),
            ...(code.custom.size === 0
                ? []
                : [`needs classes that are not of Keras: ${named([...code.custom])}`]),
        ],
    });
}
function named(names) {
    const more = names.length > model_keras_MAX_NAMED ? ` and ${names.length - model_keras_MAX_NAMED} more` : '';
    return `${names.slice(0, model_keras_MAX_NAMED).map(model_report/* shortText */.os).join(', ')}${more}`;
}
function parseJson(source) {
    return (0,json_tree/* parseJsonTree */.U)((0,text_file/* decodeText */.g7)(source.path, source.read(0, source.size)));
}
/** The tree is at most as deep as its parser allows. */
function findCode(root) {
    const code = { carried: new Set(), custom: new Set(), layers: 0 };
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.kind === 'array')
            for (const item of node.items)
                open.push(item);
        if (node.kind !== 'object')
            continue;
        noteObject(node, code);
        for (const { node: value } of node.members)
            open.push(value);
    }
    return code;
}
function isLayer(node, module) {
    return module === 'keras.layers' || (0,document_tree/* memberOf */.C5)(node, 'build_config') !== undefined;
}
function noteObject(node, code) {
    const name = (0,model_members/* textAt */.$)(node, 'class_name');
    if (name === undefined)
        return;
    const config = (0,document_tree/* memberOf */.C5)(node, 'config');
    const module = (0,model_members/* textAt */.$)(node, 'module');
    if (isLayer(node, module))
        code.layers += 1;
    if (CODE_CLASSES.has(name)) {
        code.carried.add((0,model_members/* textAt */.$)(config, 'name') ?? name);
    }
    else if (module === 'builtins' && name === 'function') {
        code.custom.add((0,model_members/* textAt */.$)(node, 'config') ?? name);
    }
    else if (module !== undefined && !KERAS_MODULE.test(module)) {
        code.custom.add(`${module}.${name}`);
    }
}
/** The layers `InputLayer`, in the order of the configuration. */
function findInputs(config) {
    const layers = (0,model_members/* memberAt */.m)(config, 'config', 'layers');
    const inputs = [];
    for (const layer of layers?.kind === 'array' ? layers.items : []) {
        if ((0,model_members/* textAt */.$)(layer, 'class_name') !== 'InputLayer')
            continue;
        const own = (0,model_members/* memberAt */.m)(layer, 'config');
        const shape = (0,model_members/* memberAt */.m)(own, 'batch_shape') ?? (0,model_members/* memberAt */.m)(own, 'batch_input_shape');
        const dimensions = shape?.kind === 'array' ? shape.items.slice(0, 64).map(dimension) : undefined;
        inputs.push({
            name: (0,model_members/* textAt */.$)(own, 'name') ?? '',
            type: (0,model_members/* textAt */.$)(own, 'dtype') ?? 'unknown',
            ...(dimensions && { shape: dimensions }),
        });
    }
    return inputs.length === 0 ? undefined : { inputs, outputs: [] };
}
function dimension(node) {
    return node.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : -1;
}
function lossOf(node) {
    return (0,model_members/* textAt */.$)(node) ?? (0,model_members/* textAt */.$)(node, 'class_name');
}

;// CONCATENATED MODULE: ./lib/formats/model-lightgbm.js


const HEADER_BYTES = 4 * 1024 * 1024;
const model_lightgbm_CHUNK_BYTES = 1024 * 1024;
/** Bytes in which trees are counted. */
const MAX_COUNTED_BYTES = 1024 * 1024 * 1024;
const TREE = new TextEncoder().encode('\nTree=');
/**
 * A LightGBM text model by its header; the trees are counted, not read.
 * @throws {ReleaseError} `FORMAT_INVALID` for a header that is cut off
 */
function readLightgbm(source) {
    if (!/^tree\r?\nversion=v\d/.test((0,model_report/* looseText */.o0)(source.read(0, 16))))
        return null;
    const text = (0,model_report/* looseText */.o0)(source.read(0, HEADER_BYTES));
    const end = /\r?\n\r?\n/.exec(text)?.index;
    if (end === undefined)
        throw (0,model_cursor/* byteFault */.te)(source, 0, 'the header of the LightGBM model is cut off');
    const header = new Map();
    for (const line of text.slice(0, end).split(/\r?\n/)) {
        const equals = line.indexOf('=');
        if (equals > 0)
            header.set(line.slice(0, equals), line.slice(equals + 1));
    }
    const warnings = [];
    const trees = countTrees(source);
    const stated = words(header.get('tree_sizes')).length;
    if (trees === null)
        warnings.push('too large to count its trees; the number is its header’s');
    else if (stated > 0 && stated !== trees) {
        warnings.push(`the header says ${stated} trees, ${trees} are there: the file may be cut off`);
    }
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'lightgbm-text',
        executable: false,
        framework: { name: 'lightgbm' },
        signature: signatureOf(header),
        details: [
            ['format_version', header.get('version')],
            ['objective', header.get('objective')],
            ['classes', number(header.get('num_class'))],
            ['features', plusOne(number(header.get('max_feature_idx')))],
            ['trees', trees ?? stated],
        ],
        warnings,
    });
}
/**
 * Of the features' types only that they are numbers: `feature_infos` tells ranges and categories as they came in the
 * training data, so that a type by it would change with the data.
 */
function signatureOf(header) {
    const names = words(header.get('feature_names'));
    if (names.length === 0)
        return undefined;
    const inputs = names.map((name) => ({ name, type: 'double' }));
    return { inputs, outputs: [] };
}
function words(text) {
    return (text ?? '').split(' ').filter((word) => word !== '');
}
function number(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
function plusOne(value) {
    return value === undefined ? undefined : value + 1;
}
/** `null` for a file that is too large. */
function countTrees(source) {
    if (source.size > MAX_COUNTED_BYTES)
        return null;
    let count = 0;
    for (let at = 0; at < source.size; at += model_lightgbm_CHUNK_BYTES) {
        // A word that begins in this piece may end in the next one.
        const chunk = Buffer.from(source.read(at, model_lightgbm_CHUNK_BYTES + TREE.length - 1));
        let found = chunk.indexOf(TREE);
        while (found >= 0) {
            count += 1;
            found = chunk.indexOf(TREE, found + TREE.length);
        }
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/formats/model-numpy.js




const MAX_HEADER_BYTES = 64 * 1024;
const model_numpy_MAX_RANK = 64;
const MAX_ARRAYS = 10_000;
/**
 * A numpy array file, NEP 1.
 * @throws {ReleaseError} `FORMAT_INVALID` for a damaged header
 */
function readNpy(source) {
    const header = readNpyHeader(source);
    if (header === null)
        return null;
    return describeArrays('npy', [header], [['shape', `(${header.shape.join(', ')})`]], []);
}
/** An archive of numpy arrays; `null` when it holds anything else. */
async function readNpz(archive) {
    const names = [...archive.entries.keys()];
    if (names.length === 0 || !names.every((name) => name.endsWith('.npy')))
        return null;
    const warnings = [];
    if (names.length > MAX_ARRAYS) {
        warnings.push(`${names.length} arrays, of which ${MAX_ARRAYS} are described`);
    }
    const headers = [];
    for (const name of names.slice(0, MAX_ARRAYS)) {
        const header = readNpyHeader(await archive.open(name));
        if (header !== null)
            headers.push(header);
        else if (warnings.length < model_report/* MAX_WARNINGS */.rE)
            warnings.push(`${(0,model_report/* shortText */.os)(name)} is no numpy array`);
    }
    return describeArrays('npz', headers, [], warnings);
}
function describeArrays(format, headers, details, warnings) {
    const dtypes = new Map();
    for (const { dtype } of headers)
        (0,model_report/* tally */.N4)(dtypes, dtype);
    const pickles = headers.flatMap(({ pickled }) => pickled ?? []);
    const imports = new Set(pickles.flatMap((pickle) => [...pickle.imports]));
    const objects = pickles.length === 0 ? [] : [`Python objects, stored as pickles, in ${pickles.length} arrays`];
    const unresolved = pickles.reduce((sum, pickle) => sum + pickle.unresolved, 0);
    return (0,model_report/* buildModelFacts */.P6)({
        format,
        executable: pickles.length > 0,
        framework: { name: 'numpy' },
        parameters: headers.reduce((sum, { shape }) => sum + model_numpy_elements(shape), 0n),
        tensors: headers.length,
        dtypes,
        details,
        imports,
        warnings: [...describeImports(imports, unresolved), ...objects, ...warnings],
    });
}
function model_numpy_elements(shape) {
    return shape.reduce((product, size) => product * BigInt(size), 1n);
}
function readNpyHeader(source) {
    const head = source.read(0, 8);
    if (head[0] !== 0x93 || (0,model_report/* looseText */.o0)(head.subarray(1, 6)) !== 'NUMPY')
        return null;
    const cursor = new model_cursor/* ByteCursor */.TV(source, 8);
    const length = head[6] === 1 ? cursor.u16('the header length') : cursor.u32('the header length');
    if (length > MAX_HEADER_BYTES) {
        throw (0,model_cursor/* byteFault */.te)(source, 8, `a numpy header of ${length} bytes; at most ${MAX_HEADER_BYTES} are read`);
    }
    const header = parseDictionary((0,model_report/* looseText */.o0)(cursor.bytes(length, 'the numpy header')));
    if (header === null)
        throw (0,model_cursor/* byteFault */.te)(source, 8, 'the numpy header names no descr and shape');
    const { dtype, shape, objects } = header;
    return { dtype, shape, pickled: objects ? readPickleImports(source, cursor.position()) : null };
}
/** `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }`, which Python writes and nobody else. */
function parseDictionary(text) {
    const [, plain] = /'descr': ?'([^']{1,64})'/.exec(text) ?? [];
    const structured = text.includes("'descr': [");
    const [, shapeText] = /'shape': ?\(([\d, L]{0,2000})\)/.exec(text) ?? [];
    if ((plain === undefined && !structured) || shapeText === undefined)
        return null;
    const shape = [...shapeText.matchAll(/\d{1,15}/g)].map(([digits]) => Number(digits));
    const dtype = plain ?? 'structured';
    const objects = /^[|<>=]?O/.test(dtype) || (structured && /'[|<>=]?O\d*'/.test(text));
    return { dtype, shape: shape.slice(0, model_numpy_MAX_RANK), objects };
}

// EXTERNAL MODULE: ./lib/formats/protobuf-wire.js
var protobuf_wire = __webpack_require__(17915);
;// CONCATENATED MODULE: ./lib/formats/model-onnx-graph.js



const MAX_GRAPH_FIELDS = 5_000_000;
const MAX_TENSOR_FIELDS = 10_000_000;
/** Bytes of one description of an input or output. */
const model_onnx_graph_MAX_VALUE_BYTES = 64 * 1024;
const MAX_NAME_BYTES = 1_024;
const model_onnx_graph_MAX_RANK = 64;
const NODE = 1;
const INITIALIZER = 5;
const INPUT = 11;
const OUTPUT = 12;
const SPARSE_INITIALIZER = 15;
/** `TensorProto.DataType` */
const DATA_TYPES = [
    'undefined',
    'float32',
    'uint8',
    'int8',
    'uint16',
    'int16',
    'int32',
    'int64',
    'string',
    'bool',
    'float16',
    'float64',
    'uint32',
    'uint64',
    'complex64',
    'complex128',
    'bfloat16',
    'float8e4m3fn',
    'float8e4m3fnuz',
    'float8e5m2',
    'float8e5m2fnuz',
    'uint4',
    'int4',
    'float4e2m1',
];
/** The `GraphProto` between two offsets; the data of its tensors is passed over. */
function readOnnxGraph(cursor, start, end) {
    const graph = {
        cursor,
        inputs: [],
        outputs: [],
        initialized: new Set(),
        dtypes: new Map(),
        warnings: new Set(),
        locations: new Set(),
        parameters: 0n,
        tensors: 0,
        external: 0,
        nodes: 0,
    };
    let budget = MAX_GRAPH_FIELDS;
    for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, start, end)) {
        budget -= 1;
        if (budget < 0)
            throw (0,model_cursor/* byteExcess */.UR)(cursor, one.at, `more than ${MAX_GRAPH_FIELDS} fields`);
        if (one.wire !== 2)
            continue;
        if (one.field === NODE)
            graph.nodes += 1;
        if (one.field === INITIALIZER)
            readTensor(graph, one.start, one.end);
        if (one.field === INPUT)
            addSpec(graph, graph.inputs, one.start, one.end);
        if (one.field === OUTPUT)
            addSpec(graph, graph.outputs, one.start, one.end);
        if (one.field === SPARSE_INITIALIZER) {
            graph.warnings.add('sparse initializers are not counted');
        }
    }
    // Before IR version 4 every initializer was an input as well.
    const inputs = graph.inputs.filter(({ name }) => !graph.initialized.has(name));
    return {
        signature: { inputs, outputs: graph.outputs },
        tensors: graph.tensors,
        parameters: graph.parameters,
        dtypes: graph.dtypes,
        nodes: graph.nodes,
        external: graph.external,
        locations: [...graph.locations],
        warnings: [...graph.warnings],
    };
}
function readTensor(graph, start, end) {
    const { cursor } = graph;
    let elements = 1n;
    let rank = 0;
    let type = 0;
    let external = false;
    let budget = MAX_TENSOR_FIELDS;
    const dimension = (value) => {
        rank += 1;
        const size = (0,protobuf_wire/* signed */.x8)(value);
        elements *= rank > model_onnx_graph_MAX_RANK || size < 0n ? 0n : size;
    };
    for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, start, end)) {
        budget -= 1;
        if (budget < 0)
            throw (0,model_cursor/* byteExcess */.UR)(cursor, one.at, 'a tensor of too many fields');
        if (one.wire === 0) {
            if (one.field === 1)
                dimension(one.value);
            if (one.field === 2)
                type = Number(BigInt.asUintN(31, one.value));
            if (one.field === 14)
                external = one.value === 1n;
        }
        else if (one.field === 1) {
            for (const value of (0,protobuf_wire/* readPackedVarints */.Sw)(small(graph, one.start, one.end, 1_024)))
                dimension(value);
        }
        else
            addText(graph, one.field, one.start, one.end);
    }
    graph.tensors += 1;
    graph.parameters += elements;
    if (external)
        graph.external += 1;
    (0,model_report/* tally */.N4)(graph.dtypes, typeName(type));
}
/** The texts of a tensor: its name, and where its data lie. */
function addText(graph, field, start, end) {
    if (field === 13)
        addLocation(graph, start, end);
    if (field !== 8)
        return;
    const name = (0,model_report/* looseText */.o0)(small(graph, start, end, MAX_NAME_BYTES));
    if (graph.initialized.size < model_report/* MAX_SPECS */.Sh * 100)
        graph.initialized.add(name);
}
/** onnx.proto, `TensorProto.external_data`: pairs of key and value, one of which is `location`. */
function addLocation(graph, start, end) {
    const pair = new Map();
    for (const one of (0,protobuf_wire/* readFields */.qU)(small(graph, start, end, MAX_NAME_BYTES)))
        if (one.wire === 2)
            pair.set(one.field, (0,model_report/* looseText */.o0)(one.bytes));
    const location = pair.get(2);
    if (pair.get(1) !== 'location' || location === undefined)
        return;
    if (graph.locations.size < MAX_LOCATIONS)
        graph.locations.add(location);
}
/** A model of many shards; a longer list is a hostile one. */
const MAX_LOCATIONS = 1000;
function small(graph, start, end, limit) {
    graph.cursor.seek(start);
    return graph.cursor.bytes(Math.min(end - start, limit), 'a field');
}
function typeName(type) {
    return DATA_TYPES[type] ?? `type ${type}`;
}
function addSpec(graph, specs, start, end) {
    if (specs.length >= model_report/* MAX_SPECS */.Sh || end - start > model_onnx_graph_MAX_VALUE_BYTES) {
        graph.warnings.add(`inputs and outputs beyond the first ${model_report/* MAX_SPECS */.Sh} are left out`);
        return;
    }
    const bytes = small(graph, start, end, model_onnx_graph_MAX_VALUE_BYTES);
    const place = { path: graph.cursor.path, offset: start };
    let name = '';
    let spec = { type: 'unknown' };
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1)
            name = (0,model_report/* shortText */.os)((0,model_report/* looseText */.o0)(one.bytes));
        if (one.field === 2)
            spec = readType(one.bytes, place.path);
    }
    specs.push({ name, ...spec });
}
/** `TypeProto`: tensor 1, sequence 4, map 5, sparse tensor 8, optional 9, opaque 7. */
function readType(bytes, path) {
    const kinds = new Map([
        [4, 'sequence'],
        [5, 'map'],
        [7, 'opaque'],
        [9, 'optional'],
    ]);
    let spec = { type: 'unknown' };
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, { path, offset: 0 })) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1 || one.field === 8)
            spec = readTensorType(one.bytes, path);
        const kind = kinds.get(one.field);
        if (kind !== undefined)
            spec = { type: kind };
    }
    return spec;
}
function readTensorType(bytes, path) {
    let type = 0;
    let shape;
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, { path, offset: 0 })) {
        if (one.field === 1 && one.wire === 0)
            type = Number(BigInt.asUintN(31, one.value));
        if (one.field === 2 && one.wire === 2) {
            shape = [];
            for (const dimension of (0,protobuf_wire/* readFields */.qU)(one.bytes, { path, offset: 0 })) {
                if (dimension.field !== 1 || dimension.wire !== 2 || shape.length >= model_onnx_graph_MAX_RANK)
                    continue;
                shape.push(readDimension(dimension.bytes, path));
            }
        }
    }
    return shape === undefined ? { type: typeName(type) } : { type: typeName(type), shape };
}
function readDimension(bytes, path) {
    let size = -1;
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, { path, offset: 0 })) {
        if (one.field === 1 && one.wire === 0)
            size = Number((0,protobuf_wire/* signed */.x8)(one.value));
        if (one.field === 2 && one.wire === 2)
            size = (0,model_report/* shortText */.os)((0,model_report/* looseText */.o0)(one.bytes)) || -1;
    }
    return size;
}

;// CONCATENATED MODULE: ./lib/formats/model-onnx.js





/** Fields of `ModelProto` with their wire types; anything else at the top is another message. */
const MODEL_FIELDS = new Map([
    [1, 0],
    [2, 2],
    [3, 2],
    [4, 2],
    [5, 0],
    [6, 2],
    [7, 2],
    [8, 2],
    [14, 2],
    [20, 2],
    [25, 2],
    [26, 2],
]);
const GRAPH = 7;
const MAX_TOP_FIELDS = 100_000;
const MAX_IR_VERSION = 1000n;
/** Bytes of a text that is kept. */
const model_onnx_MAX_TEXT_BYTES = 4_096;
const MAX_PROPERTIES = 30;
/**
 * As `readModelProto`; but a few bytes of anything may begin like ONNX, so only a file that is called so, or is a whole one, is
 * taken for one.
 * @throws {ReleaseError} `FORMAT_INVALID` when a file called `.onnx` is cut off or damaged
 */
function readOnnx(source) {
    try {
        return readModelProto(source);
    }
    catch (error) {
        const isDamaged = error instanceof errors/* ReleaseError */.K && error.code === 'FORMAT_INVALID';
        if (!isDamaged || /\.onnx$/i.test(source.path))
            throw error;
        return null;
    }
}
/**
 * An ONNX model: versions, operator sets, inputs and outputs, and what its weights are, which themselves are not read.
 * ONNX has no magic number: a file is taken for one when it begins as every known writer begins, and its top level
 * holds the fields of `ModelProto` and no others.
 * @throws {ReleaseError} `FORMAT_INVALID` when such a file is cut off or damaged
 */
function readModelProto(source) {
    const cursor = new model_cursor/* ByteCursor */.TV(source);
    if (!resembles(source))
        return null;
    const model = new Map();
    let fields = 0;
    for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, 0, source.size)) {
        if (MODEL_FIELDS.get(one.field) !== one.wire)
            return null;
        fields += 1;
        if (fields > MAX_TOP_FIELDS)
            throw (0,model_cursor/* byteExcess */.UR)(source, one.at, 'too many fields for an ONNX model');
        const list = model.get(one.field) ?? [];
        list.push(one);
        model.set(one.field, list);
    }
    const graph = located(model.get(GRAPH)?.at(-1));
    if (graph === null)
        return null;
    return model_onnx_describe(cursor, model, graph);
}
/** `ir_version` first, then a text or the graph: `tag 1, small varint, tag`. */
function resembles(source) {
    const [tag, version = 0, next = 0] = source.read(0, 3);
    if (tag !== 0x08 || version === 0 || version >= 0x80)
        return false;
    const field = next >> 3;
    if (MODEL_FIELDS.get(field) !== (next & 7))
        return false;
    if (field !== 2)
        return true;
    // A TensorFlow SavedModel begins alike, but its second field is large and binary.
    const [length = 0, ...name] = source.read(3, 65);
    return length < 64 && name.slice(0, length).every((byte) => byte >= 0x20 && byte < 0x7f);
}
function located(field) {
    return field === undefined || field.wire === 0 ? null : field;
}
function model_onnx_describe(cursor, model, range) {
    const texts = (field) => textOf(cursor, located(model.get(field)?.at(-1)));
    const graph = readOnnxGraph(cursor, range.start, range.end);
    const producer = texts(2);
    const producerVersion = texts(3);
    const version = model.get(1)?.at(-1);
    const irVersion = version?.wire === 0 && version.value < MAX_IR_VERSION ? version.value : undefined;
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'onnx',
        executable: false,
        framework: model_onnx_frameworkOf(producer, producerVersion),
        signature: graph.signature,
        parameters: graph.tensors === 0 ? undefined : graph.parameters,
        tensors: graph.tensors,
        dtypes: graph.dtypes,
        details: [
            ['ir_version', irVersion === undefined ? undefined : Number(irVersion)],
            ['producer', producer],
            ['producer_version', producerVersion],
            ['domain', texts(4)],
            ['nodes', graph.nodes],
            ['functions', model.get(25)?.length],
            ['external_data', graph.external > 0 ? true : undefined],
            ...readOpsets(cursor, model.get(8) ?? []),
            ...readProperties(cursor, model.get(14) ?? []),
        ],
        externalFiles: graph.locations,
        warnings: graph.warnings,
    });
}
function model_onnx_frameworkOf(name, version) {
    if (name === undefined)
        return undefined;
    return version === undefined ? { name } : { name, version };
}
function textOf(cursor, range) {
    if (range === null || range.start === range.end)
        return undefined;
    cursor.seek(range.start);
    return (0,model_report/* looseText */.o0)(cursor.bytes(Math.min(range.end - range.start, model_onnx_MAX_TEXT_BYTES), 'a text'));
}
function* readOpsets(cursor, fields) {
    for (const field of fields.slice(0, MAX_PROPERTIES)) {
        const range = located(field);
        if (range === null)
            continue;
        let domain = '';
        let version = 0;
        for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, range.start, range.end)) {
            if (one.field === 1)
                domain = textOf(cursor, located(one)) ?? '';
            if (one.field === 2 && one.wire === 0)
                version = Number(BigInt.asIntN(64, one.value));
        }
        const name = domain === '' || domain === 'ai.onnx' ? 'opset' : `opset.${domain}`;
        yield [name, version];
    }
}
function* readProperties(cursor, fields) {
    for (const field of fields.slice(0, MAX_PROPERTIES)) {
        const range = located(field);
        if (range === null)
            continue;
        let key;
        let value;
        for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, range.start, range.end)) {
            if (one.field === 1)
                key = textOf(cursor, located(one));
            if (one.field === 2)
                value = textOf(cursor, located(one));
        }
        if (key !== undefined)
            yield [`metadata.${key}`, value];
    }
}

;// CONCATENATED MODULE: ./lib/formats/model-pytorch.js



/** Pickles of one archive: `data.pkl`, and `constants.pkl` of TorchScript. */
const model_pytorch_MAX_PICKLES = 16;
/** PyTorch looks its entries up without regard to case. */
const model_pytorch_PICKLE_NAME = /^(?:[^/]+\/)?[^/]+\.pkl$/i;
const LOADED_NAME = /(?:^|\/)(data|constants)\.pkl$/i;
const MAX_SIDE_BYTES = 64;
/** A PyTorch archive by its `NAME/data.pkl`; with code beside it, it is TorchScript. */
async function readPytorchArchive(archive) {
    const names = [...archive.entries.keys()];
    const roots = names.flatMap((name) => /^(?:[^/]+\/)?(?=data\.pkl$)/i.exec(name) ?? []);
    const [root] = roots;
    if (root === undefined)
        return null;
    const pickles = names.filter((name) => model_pytorch_PICKLE_NAME.test(name)).toSorted(byRank);
    const readings = [];
    for (const name of pickles.slice(0, model_pytorch_MAX_PICKLES)) {
        readings.push(readPickleImports(await archive.open(name)));
    }
    const scripted = archive.entries.has(`${root}constants.pkl`) &&
        names.some((name) => name.startsWith(`${root}code/`));
    return describePickles(scripted ? 'torchscript' : 'pytorch', readings, [
        ['archive_version', await sideText(archive, `${root}version`)],
        ['byteorder', await sideText(archive, `${root}byteorder`)],
    ], [
        ...(roots.length > 1 ? [`${roots.length} entries are named data.pkl; one is expected`] : []),
        ...(pickles.length > model_pytorch_MAX_PICKLES
            ? [
                `${pickles.length - model_pytorch_MAX_PICKLES} of ${pickles.length} pickles are not read: what they import is not known`,
            ]
            : []),
    ]);
}
/** What is loaded comes before what only lies in the archive; the order stays as it is otherwise. */
function byRank(one, two) {
    return rankOf(one) - rankOf(two);
}
function rankOf(name) {
    const kind = LOADED_NAME.exec(name)?.[1]?.toLowerCase();
    if (kind === 'data')
        return 0;
    return kind === 'constants' ? 1 : 2;
}
async function sideText(archive, name) {
    const size = archive.entries.get(name) ?? 0;
    if (size === 0 || size > MAX_SIDE_BYTES)
        return undefined;
    const entry = await archive.open(name, MAX_SIDE_BYTES);
    return (0,model_report/* looseText */.o0)(entry.read(0, MAX_SIDE_BYTES)).trim();
}

// EXTERNAL MODULE: ./lib/formats/model-safetensors.js
var model_safetensors = __webpack_require__(46065);
;// CONCATENATED MODULE: ./lib/formats/model-skops.js

const model_skops_HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 4 * 1024;
const MAX_SCHEMA_BYTES = 64 * 1024 * 1024;
/**
 * A skops archive of a scikit-learn model: arrays and a `schema.json`, which is only looked at for the model's class.
 * Its loader makes nothing but types that the caller trusts.
 */
async function readSkops(archive) {
    if (!archive.entries.has('schema.json'))
        return null;
    const schema = await archive.open('schema.json', MAX_SCHEMA_BYTES);
    const head = (0,model_report/* looseText */.o0)(schema.read(0, model_skops_HEAD_BYTES));
    const tail = (0,model_report/* looseText */.o0)(schema.read(Math.max(0, schema.size - TAIL_BYTES), TAIL_BYTES));
    const [, writer] = /"_skops_version"\s{0,20}:\s{0,20}"([^"\\]{1,60})"/.exec(tail) ?? [];
    const [, kind] = /^\s*\{\s*"__class__"\s*:\s*"([^"\\]{1,200})"/.exec(head) ?? [];
    const [, module] = /"__module__"\s{0,20}:\s{0,20}"([^"\\]{1,200})"/.exec(head) ?? [];
    if (kind === undefined || module === undefined)
        return null;
    const [, version] = /"_sklearn_version"\s{0,20}:\s{0,20}\{[^{}]{0,400}"content"\s{0,20}:\s{0,20}"\\"([\w.+-]{1,40})\\""/.exec((0,model_report/* looseText */.o0)(schema.read(0, schema.size))) ?? [];
    const framework = version === undefined ? {} : { version };
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'skops',
        executable: false,
        framework: module.startsWith('sklearn.') ? { name: 'scikit-learn', ...framework } : undefined,
        details: [
            ['model', `${module}.${kind}`],
            ['skops_version', writer],
        ],
    });
}

;// CONCATENATED MODULE: ./lib/formats/model-tensorflow.js



const MAX_GRAPHS = 64;
const MAX_FIELDS = 5_000_000;
const MAX_SIGNATURES = 100;
/** Bytes of one signature. */
const MAX_SIGNATURE_BYTES = 1024 * 1024;
const model_tensorflow_MAX_NAME_BYTES = 1_024;
const model_tensorflow_MAX_RANK = 64;
/** Operations by which a graph reaches files or Python. */
const REACHING = new Set([
    'ReadFile',
    'WriteFile',
    'MatchingFiles',
    'PyFunc',
    'PyFuncStateless',
    'EagerPyFunc',
    'ShardedFilename',
]);
/** Every saved model restores its variables by it. */
const USUAL = new Set(['ShardedFilename']);
/** `DataType` of TensorFlow. */
const model_tensorflow_DATA_TYPES = new Map([
    [1, 'float32'],
    [2, 'float64'],
    [3, 'int32'],
    [4, 'uint8'],
    [5, 'int16'],
    [6, 'int8'],
    [7, 'string'],
    [8, 'complex64'],
    [9, 'int64'],
    [10, 'bool'],
    [14, 'bfloat16'],
    [17, 'uint16'],
    [18, 'complex128'],
    [19, 'float16'],
    [20, 'resource'],
    [21, 'variant'],
    [22, 'uint32'],
    [23, 'uint64'],
]);
/**
 * `saved_model.pb` of a TensorFlow SavedModel: tags, version, the serving signature. A saved model is a program, so
 * loading it may run what it brings.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off or damaged
 */
function readSavedModel(source) {
    const [tag, version, next] = source.read(0, 3);
    if (tag !== 0x08 || version !== 1 || next !== 0x12)
        return null;
    const cursor = new model_cursor/* ByteCursor */.TV(source);
    const ranges = [];
    for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, 0, source.size)) {
        const known = (one.field === 1 && one.wire === 0) || (one.field === 2 && one.wire === 2);
        if (!known || ranges.length > MAX_GRAPHS)
            return null;
        if (one.wire === 2)
            ranges.push(one);
    }
    const budget = { left: MAX_FIELDS };
    const graphs = ranges.map((range) => readMetaGraph(cursor, range, budget));
    // A message with the same first bytes holds no tags.
    if (!graphs.some(({ tags, signatures }) => tags.length > 0 || signatures.size > 0))
        return null;
    return model_tensorflow_describe(graphs);
}
function model_tensorflow_describe(graphs) {
    const version = graphs.find((graph) => graph.version !== undefined)?.version;
    const signatures = new Map(graphs.flatMap((graph) => [...graph.signatures]));
    const names = [...signatures.keys()].filter((name) => name !== '__saved_model_init_op');
    const signature = signatures.get('serving_default') ?? signatures.get(names[0] ?? '');
    const reaching = new Set(graphs.flatMap((graph) => [...graph.operations]));
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'tensorflow-savedmodel',
        executable: true,
        framework: version === undefined ? { name: 'tensorflow' } : { name: 'tensorflow', version },
        signature,
        details: [
            ['tags', [...new Set(graphs.flatMap(({ tags }) => tags))].join(', ') || undefined],
            ['signatures', names.toSorted().join(', ') || undefined],
        ],
        warnings: [
            ...(reaching.size === 0
                ? []
                : [`its graph uses ${[...reaching].toSorted().join(', ')}, which reach files or Python`]),
            ...(signature === undefined || signature.omitted === 0
                ? []
                : [`${signature.omitted} inputs and outputs are left out`]),
        ],
    });
}
/** `MetaGraphDef`: meta_info_def 1, graph_def 2, signature_def 5. */
function readMetaGraph(cursor, range, budget) {
    const graph = {
        tags: [],
        version: undefined,
        signatures: new Map(),
        operations: new Set(),
    };
    for (const one of walk(cursor, range, budget)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1)
            readMetaInfo(cursor, one, graph, budget);
        if (one.field === 2)
            readGraphDef(cursor, one, graph, budget);
        if (one.field === 5)
            readSignature(cursor, one, graph);
    }
    return graph;
}
/** `MetaInfoDef`: tags 4, tensorflow_version 5. */
function readMetaInfo(cursor, range, graph, budget) {
    for (const one of walk(cursor, range, budget)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 4 && graph.tags.length < 20)
            graph.tags.push(model_tensorflow_textOf(cursor, one));
        if (one.field === 5)
            graph.version = model_tensorflow_textOf(cursor, one);
    }
}
/** `GraphDef`: node 1, library 2 with functions 1, whose nodes are 3; the operation of a node is 2. */
function readGraphDef(cursor, range, graph, budget) {
    for (const one of walk(cursor, range, budget)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1)
            readNode(cursor, one, graph, budget);
        if (one.field !== 2)
            continue;
        for (const member of walk(cursor, one, budget)) {
            if (member.field !== 1 || member.wire !== 2)
                continue;
            for (const node of walk(cursor, member, budget)) {
                if (node.field === 3 && node.wire === 2)
                    readNode(cursor, node, graph, budget);
            }
        }
    }
}
function readNode(cursor, range, graph, budget) {
    for (const one of walk(cursor, range, budget)) {
        if (one.field !== 2 || one.wire !== 2)
            continue;
        const operation = model_tensorflow_textOf(cursor, one);
        if (REACHING.has(operation) && !USUAL.has(operation))
            graph.operations.add(operation);
        return;
    }
}
function* walk(cursor, { start, end }, budget) {
    for (const one of (0,protobuf_wire/* readSourceFields */.H1)(cursor, start, end)) {
        budget.left -= 1;
        if (budget.left < 0)
            throw (0,model_cursor/* byteExcess */.UR)(cursor, one.at, `more than ${MAX_FIELDS} fields`);
        yield one;
    }
}
function model_tensorflow_textOf(cursor, { start, end }) {
    cursor.seek(start);
    return (0,model_report/* shortText */.os)((0,model_report/* looseText */.o0)(cursor.bytes(Math.min(end - start, model_tensorflow_MAX_NAME_BYTES), 'a text')));
}
/** A map entry of name 1 to `SignatureDef` 2, whose inputs are 1 and outputs 2. */
function readSignature(cursor, { start, end }, graph) {
    if (end - start > MAX_SIGNATURE_BYTES || graph.signatures.size >= MAX_SIGNATURES)
        return;
    cursor.seek(start);
    const place = { path: cursor.path, offset: start };
    let name = '';
    const inputs = [];
    const outputs = [];
    const sides = new Map([
        [1, inputs],
        [2, outputs],
    ]);
    let omitted = 0;
    for (const one of (0,protobuf_wire/* readFields */.qU)(cursor.bytes(end - start, 'a signature'), place)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1)
            name = (0,model_report/* shortText */.os)((0,model_report/* looseText */.o0)(one.bytes));
        if (one.field !== 2)
            continue;
        for (const member of (0,protobuf_wire/* readFields */.qU)(one.bytes, place)) {
            const specs = sides.get(member.field);
            if (member.wire !== 2 || specs === undefined)
                continue;
            if (specs.length < model_report/* MAX_SPECS */.Sh)
                specs.push(readSpec(member.bytes, place));
            else
                omitted += 1;
        }
    }
    graph.signatures.set(name, { inputs, outputs, omitted });
}
/** A map entry of name 1 to `TensorInfo` 2: dtype 2, tensor_shape 3. */
function readSpec(bytes, place) {
    let name = '';
    let type = 'unknown';
    let shape;
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (one.wire !== 2)
            continue;
        if (one.field === 1)
            name = (0,model_report/* shortText */.os)((0,model_report/* looseText */.o0)(one.bytes));
        if (one.field !== 2)
            continue;
        for (const info of (0,protobuf_wire/* readFields */.qU)(one.bytes, place)) {
            if (info.field === 2 && info.wire === 0)
                type = model_tensorflow_typeName(info.value);
            if (info.field === 3 && info.wire === 2)
                shape = readShape(info.bytes, place);
        }
    }
    return shape === undefined ? { name, type } : { name, type, shape };
}
function model_tensorflow_typeName(value) {
    const type = Number(BigInt.asUintN(31, value));
    return model_tensorflow_DATA_TYPES.get(type) ?? `type ${type}`;
}
/** `TensorShapeProto`: dim 2 with size 1, unknown_rank 3. */
function readShape(bytes, place) {
    const shape = [];
    for (const one of (0,protobuf_wire/* readFields */.qU)(bytes, place)) {
        if (one.field === 3 && one.wire === 0 && one.value !== 0n)
            return undefined;
        if (one.field !== 2 || one.wire !== 2 || shape.length >= model_tensorflow_MAX_RANK)
            continue;
        let size = 0;
        for (const dimension of (0,protobuf_wire/* readFields */.qU)(one.bytes, place)) {
            if (dimension.field === 1 && dimension.wire === 0)
                size = Number((0,protobuf_wire/* signed */.x8)(dimension.value));
        }
        shape.push(size);
    }
    return shape;
}

;// CONCATENATED MODULE: ./lib/formats/ubjson.js


const MAX_DEPTH = 64;
const MAX_VALUES = 30_000_000;
/** Keys and texts longer than this are passed over. */
const ubjson_MAX_TEXT_BYTES = 4_096;
/** Bytes of the types whose size is fixed. */
const FIXED_BYTES = new Map([
    ['Z', 0],
    ['N', 0],
    ['T', 0],
    ['F', 0],
    ['i', 1],
    ['U', 1],
    ['C', 1],
    ['I', 2],
    ['l', 4],
    ['d', 4],
    ['L', 8],
    ['D', 8],
]);
/**
 * Universal Binary JSON (draft 12, big endian) as a walk over its values; nothing of it is kept. Lists of one fixed
 * type, where a model has its numbers, are passed over without a call.
 * @throws {ReleaseError} `FORMAT_INVALID` for damage, `LIMIT_EXCEEDED` for depth above 64 or too many values
 */
function readUbjson(source, visit) {
    const cursor = new model_cursor/* ByteCursor */.TV(source, 0, false);
    const walk = { cursor, visit, path: [], values: 0 };
    readValue(walk, marker(cursor));
    const left = cursor.remaining();
    if (left > 0)
        throw (0,model_cursor/* byteFault */.te)(source, cursor.position(), `${left} bytes follow the value`);
}
function readValue(walk, type) {
    const { cursor, path, visit } = walk;
    walk.values += 1;
    const at = cursor.position();
    if (walk.values > MAX_VALUES)
        throw (0,model_cursor/* byteExcess */.UR)(cursor, at, `more than ${MAX_VALUES} values`);
    if (path.length > MAX_DEPTH)
        throw (0,model_cursor/* byteExcess */.UR)(cursor, at, `nested deeper than ${MAX_DEPTH} levels`);
    if (type === '{' || type === '[')
        readContainer(walk, type === '{');
    else if (type === 'S' || type === 'H') {
        const text = readText(cursor);
        if (text !== null)
            visit(path, text);
    }
    else {
        const value = readScalar(cursor, type, at);
        if (value !== null)
            visit(path, value);
    }
}
function readContainer(walk, keyed) {
    const { cursor } = walk;
    const at = cursor.position();
    let first = marker(cursor);
    let type = null;
    if (first === '$') {
        type = marker(cursor);
        first = marker(cursor);
        if (first !== '#')
            throw (0,model_cursor/* byteFault */.te)(cursor, at, 'a typed list without a count');
    }
    if (first !== '#') {
        readOpen(walk, keyed, first);
        return;
    }
    const count = ubjson_readLength(cursor, marker(cursor));
    const size = type === null ? undefined : FIXED_BYTES.get(type);
    if (!keyed && size !== undefined) {
        cursor.skip(count * size, 'a list of numbers');
        return;
    }
    if (count > cursor.remaining()) {
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `${count} members are stated, more than the file can hold`);
    }
    for (let index = 0; index < count; index += 1)
        readMember(walk, keyed, type, null);
}
/** Without a count, up to the closing bracket. */
function readOpen(walk, keyed, first) {
    const close = keyed ? '}' : ']';
    for (let next = first; next !== close; next = marker(walk.cursor)) {
        readMember(walk, keyed, null, next);
    }
}
/** @param read the marker that was read already: the type of an element, or of a key's length */
function readMember(walk, keyed, type, read) {
    const { cursor, path } = walk;
    if (!keyed) {
        path.push('[]');
        readValue(walk, type ?? read ?? marker(cursor));
        path.pop();
        return;
    }
    const length = ubjson_readLength(cursor, read ?? marker(cursor));
    path.push(ubjson_textOf(cursor, length) ?? '');
    readValue(walk, type ?? marker(cursor));
    path.pop();
}
function readText(cursor) {
    return ubjson_textOf(cursor, ubjson_readLength(cursor, marker(cursor)));
}
function ubjson_textOf(cursor, length) {
    if (length <= ubjson_MAX_TEXT_BYTES)
        return (0,model_report/* looseText */.o0)(cursor.bytes(length, 'a text'));
    cursor.skip(length, 'a text');
    return null;
}
function ubjson_readLength(cursor, type) {
    const at = cursor.position();
    const value = 'iUIlL'.includes(type) ? readScalar(cursor, type, at) : null;
    if (typeof value !== 'number' || value < 0)
        throw (0,model_cursor/* byteFault */.te)(cursor, at, 'no length of a text or list');
    return value;
}
function readScalar(cursor, type, at) {
    if (type === 'l')
        return cursor.i32('a value');
    if (type === 'd')
        return cursor.f32('a value');
    if (type === 'D')
        return cursor.f64('a value');
    if (type === 'L')
        return Number(BigInt.asIntN(64, cursor.u64('a value')));
    if (type === 'U')
        return cursor.u8('a value');
    if (type === 'i')
        return (cursor.u8('a value') << 24) >> 24;
    if (type === 'I')
        return (cursor.u16('a value') << 16) >> 16;
    if (type === 'T' || type === 'F')
        return type === 'T';
    const size = FIXED_BYTES.get(type);
    if (size === undefined)
        throw (0,model_cursor/* byteFault */.te)(cursor, at, `${JSON.stringify(type)} is no type of UBJSON`);
    cursor.skip(size, 'a value');
    return null;
}
function marker(cursor) {
    return String.fromCharCode(cursor.u8('a type'));
}

;// CONCATENATED MODULE: ./lib/formats/model-xgboost.js



/** Features whose names are kept until they are counted. */
const MAX_NAMES = 100_000;
/** Bytes of a JSON model in which its head and its end are looked for. */
const model_xgboost_HEAD_BYTES = 1024 * 1024;
const model_xgboost_TAIL_BYTES = 64 * 1024;
/** `{`, then the length of a key as int64, and the key: `{L…learner` */
const UBJSON_HEAD = [0x7b, 0x4c, 0, 0, 0, 0, 0, 0, 0, 7, ...new TextEncoder().encode('learner')];
const JSON_HEAD = /^\s{0,100}\{\s{0,100}"learner"\s{0,100}:\s{0,100}\{/;
/** Texts of the schema that are worth a line, by their key. */
const WANTED = new Set([
    'learner/objective/name',
    'learner/gradient_booster/name',
    'learner/learner_model_param/base_score',
    'learner/learner_model_param/num_class',
    'learner/learner_model_param/num_feature',
    'learner/learner_model_param/num_target',
    'learner/gradient_booster/model/gbtree_model_param/num_trees',
    'learner/gradient_booster/gbtree/model/gbtree_model_param/num_trees',
]);
/**
 * An XGBoost model in UBJSON, the format since version 2.1.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off or damaged
 */
function readXgboostUbjson(source) {
    const head = source.read(0, UBJSON_HEAD.length);
    if (!UBJSON_HEAD.every((byte, index) => head[index] === byte))
        return null;
    const found = { values: new Map(), names: [], types: [], version: [] };
    readUbjson(source, (path, value) => {
        if (path.length > 7)
            return;
        const key = path.join('/');
        if (key === 'version/[]' && typeof value === 'number' && found.version.length < 3) {
            found.version.push(value);
        }
        if (typeof value !== 'string')
            return;
        if (WANTED.has(key))
            found.values.set(key, value);
        if (key === 'learner/feature_names/[]' && found.names.length < MAX_NAMES)
            found.names.push((0,model_report/* shortText */.os)(value));
        if (key === 'learner/feature_types/[]' && found.types.length < MAX_NAMES)
            found.types.push((0,model_report/* shortText */.os)(value));
    });
    return model_xgboost_describe('xgboost-ubjson', found);
}
/**
 * An XGBoost model in JSON. XGBoost sorts its keys, so what describes the model stands at its head and its end, and
 * the trees between them are not read.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off
 */
function readXgboostJson(source) {
    const start = (0,model_report/* looseText */.o0)(source.read(0, 1024));
    if (!JSON_HEAD.test(start))
        return null;
    const head = (0,model_report/* looseText */.o0)(source.read(0, model_xgboost_HEAD_BYTES));
    if (!/"(?:gradient_booster|learner_model_param|feature_names)"\s{0,100}:/.test(head))
        return null;
    const tail = (0,model_report/* looseText */.o0)(source.read(Math.max(0, source.size - model_xgboost_TAIL_BYTES), model_xgboost_TAIL_BYTES));
    if (!tail.trimEnd().endsWith('}')) {
        throw (0,model_cursor/* byteFault */.te)(source, source.size, 'the XGBoost model does not end with "}": it is cut off');
    }
    const [, version = ''] = /"version"\s{0,100}:\s{0,100}\[([\d,\s]{1,100})\]/.exec(tail) ?? [];
    const values = new Map();
    for (const path of WANTED) {
        const value = findText(path, tail) ?? findText(path, head);
        if (value !== undefined)
            values.set(path, value);
    }
    return model_xgboost_describe('xgboost-json', {
        values,
        names: findList('feature_names', head),
        types: findList('feature_types', head),
        version: version.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)])),
    });
}
/** The last two keys of a path identify it; names of objectives and boosters follow their parent directly or not. */
function findText(path, text) {
    const [key = '', parent = ''] = path.split('/').toReversed();
    const own = `"${key}"\\s{0,100}:\\s{0,100}"([^"\\\\]{0,200})"`;
    if (key !== 'name')
        return new RegExp(own).exec(text)?.[1];
    // `"objective":{"name":"binary:logistic"`; `"name":"gbtree"},"learner_model_param"`; `"name":"dart","weight_drop"`
    const pattern = parent === 'objective'
        ? `"objective"\\s{0,100}:\\s{0,100}\\{\\s{0,100}${own}`
        : `${own}\\s{0,100}(?:\\}\\s{0,100},\\s{0,100}"learner_model_param"|,\\s{0,100}"weight_drop")`;
    return new RegExp(pattern).exec(text)?.[1];
}
function findList(key, text) {
    const [, body = ''] = new RegExp(`"${key}"\\s{0,100}:\\s{0,100}\\[([^\\[\\]]{0,500000})\\]`).exec(text) ?? [];
    return [...body.matchAll(/"((?:[^"\\]|\\.){0,400})"/g)]
        .slice(0, MAX_NAMES)
        .map(([, item = '']) => item);
}
function model_xgboost_describe(format, found) {
    const { values, names, types, version } = found;
    const number = (path) => {
        const value = Number(values.get(path) ?? Number.NaN);
        return Number.isSafeInteger(value) ? value : undefined;
    };
    const classes = number('learner/learner_model_param/num_class');
    const inputs = names.map((name, index) => ({
        name,
        type: types[index] ?? 'float',
    }));
    return (0,model_report/* buildModelFacts */.P6)({
        format,
        executable: false,
        framework: version.length === 3 ? { name: 'xgboost', version: version.join('.') } : { name: 'xgboost' },
        signature: inputs.length > 0 ? { inputs, outputs: [] } : undefined,
        details: [
            ['objective', values.get('learner/objective/name')],
            ['booster', values.get('learner/gradient_booster/name')],
            ['base_score', values.get('learner/learner_model_param/base_score')],
            ['features', number('learner/learner_model_param/num_feature')],
            ['classes', classes === 0 ? undefined : classes],
            [
                'trees',
                number('learner/gradient_booster/model/gbtree_model_param/num_trees') ??
                    number('learner/gradient_booster/gbtree/model/gbtree_model_param/num_trees'),
            ],
        ],
    });
}

// EXTERNAL MODULE: ./lib/formats/zip-archive.js
var zip_archive = __webpack_require__(2352);
;// CONCATENATED MODULE: ./lib/formats/model-file.js

















/** In the order of the questions: formats with a magic number before those that are known by their structure. */
const READERS = [
    readGguf,
    model_safetensors/* readSafetensors */.I,
    readNpy,
    readHdf5,
    readArchive,
    readLightgbm,
    readTflite,
    readCatboost,
    readXgboostUbjson,
    readXgboostJson,
    readCompressedModel,
    readSavedModel,
    readOnnx,
    readPickleModel,
];
/**
 * What a model file says of itself. The content decides what it is; `null` when it is nothing that is known. Nothing
 * of it is executed, and weights are passed over, so that the time does not depend on their size. A file that passes
 * for a format without code, but is a pickle as well, is told as the pickle.
 * @throws {ReleaseError} `FORMAT_INVALID` for a file that is of a known format but damaged, naming the broken rule;
 * `LIMIT_EXCEEDED` for one beyond what any model has
 */
async function readModelFacts(source) {
    if (source.size === 0)
        return null;
    for (const read of READERS) {
        const facts = await read(source);
        if (facts === null)
            continue;
        return facts.executable ? facts : (readDisguisedPickle(source, facts.format) ?? facts);
    }
    return null;
}
async function readArchive(source) {
    if (!(0,zip_archive/* resemblesZip */.i8)(source))
        return null;
    const archive = await (0,zip_archive/* readZipArchive */.i5)(source);
    return ((await readPytorchArchive(archive)) ??
        (await readKerasArchive(archive)) ??
        (await readSkops(archive)) ??
        (await readNpz(archive)));
}
/** A FlatBuffer whose file identifier stands behind the offset of its root. */
function readTflite(source) {
    if ((0,model_report/* looseText */.o0)(source.read(4, 4)) !== 'TFL3' || !isFlatbuffer(source, 0, source.size))
        return null;
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'tflite',
        executable: false,
        framework: { name: 'tensorflow-lite' },
    });
}
/** The magic number, the size of a FlatBuffer, and that. A size beyond 32 bits follows as one of 64. */
function readCatboost(source) {
    if ((0,model_report/* looseText */.o0)(source.read(0, 4)) !== 'CBM1' || source.size < 16)
        return null;
    const cursor = new model_cursor/* ByteCursor */.TV(source, 4);
    const short = cursor.u32('the size of the model');
    const size = short === 0xffffffff ? Number(cursor.u64('the size of the model')) : short;
    if (!isFlatbuffer(source, cursor.position(), size))
        return null;
    return (0,model_report/* buildModelFacts */.P6)({
        format: 'catboost-cbm',
        executable: false,
        framework: { name: 'catboost' },
    });
}


/***/ }),

/***/ 38095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   m: () => (/* binding */ memberAt)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55436);
/* harmony import */ var _node_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55000);


/** The node below objects by their keys; `undefined` where one of them is missing. */
function memberAt(node, ...keys) {
    let found = node;
    for (const key of keys)
        found = found?.kind === 'object' ? (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(found, key) : undefined;
    return found;
}
/** The text there, trimmed; `undefined` for a blank one and for anything else. */
function textAt(node, ...keys) {
    return (0,_node_members_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(memberAt(node, ...keys));
}


/***/ }),

/***/ 1456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   P6: () => (/* binding */ buildModelFacts),
/* harmony export */   Sh: () => (/* binding */ MAX_SPECS),
/* harmony export */   o0: () => (/* binding */ looseText),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   rE: () => (/* binding */ MAX_WARNINGS)
/* harmony export */ });
/** UTF-16 code units of a text that a file brings. */
const MAX_TEXT = 200;
/** The same of a sentence about a file, which may name several such texts. */
const MAX_SENTENCE = 1_000;
/** Members of `details`, and of `dtypes`. */
const MAX_MEMBERS = 100;
const MAX_IMPORTS = 1_000;
const MAX_RANK = 64;
const MAX_WARNINGS = 40;
/** Inputs or outputs. */
const MAX_SPECS = 1_000;
/**
 * Facts that a manifest can hold, whatever a hostile file says. Texts are well formed, of one line, at most 200 UTF-16
 * code units and not blank (but for the name of an input or output, which may be missing); numbers are finite, counts
 * are whole. Members are sorted; of what is more than the limits the first are kept, and a warning says how many not.
 */
function buildModelFacts(found) {
    const { format, executable } = found;
    const own = [];
    const measured = buildMeasures(found, own);
    const listed = buildLists(found, own);
    const warnings = cleanWarnings(found.warnings ?? [], own);
    return { format, executable, ...measured, ...listed, warnings };
}
function buildMeasures({ framework, signature, parameters, tensors }, warnings) {
    const known = framework && cleanFramework(framework);
    const specs = signature && cleanSignature(signature, warnings);
    const values = parameters === undefined ? undefined : cleanCount(parameters, warnings);
    const count = safeCount(tensors);
    return {
        ...(known && { framework: known }),
        ...(specs && { signature: specs }),
        ...(values !== undefined && { parameters: values }),
        ...(count !== undefined && { tensors: count }),
    };
}
function buildLists(found, warnings) {
    const dtypes = buildMembers(found.dtypes ?? [], 'element types', safeCount, warnings);
    const details = buildMembers(found.details ?? [], 'details', cleanDetail, warnings);
    const imports = cleanImports(found.imports ?? [], warnings);
    const external = found.externalFiles ?? [];
    return {
        ...(dtypes && { dtypes }),
        ...(details && { details }),
        ...(imports.length > 0 && { imports }),
        ...(external.length > 0 && { externalFiles: external }),
    };
}
function cleanWarnings(told, own) {
    const room = MAX_WARNINGS - own.length;
    const left = told.length > room ? told.length - room + 1 : 0;
    const kept = told.slice(0, told.length - left).map((text) => lineOf(text, MAX_SENTENCE));
    return [...kept, ...(left > 0 ? [`${left} more warnings are left out`] : []), ...own];
}
function cleanImports(names, warnings) {
    const imports = [...new Set([...names].map((name) => nonBlank(name) ?? '?'))].toSorted(byCode);
    if (imports.length > MAX_IMPORTS) {
        warnings.push(`${imports.length - MAX_IMPORTS} of ${imports.length} imports are left out`);
    }
    return imports.slice(0, MAX_IMPORTS);
}
function cleanCount(value, warnings) {
    const count = value < 0n ? undefined : countOf(value);
    if (typeof count !== 'string' || count.length <= MAX_TEXT)
        return count;
    warnings.push(`the number of parameters has ${count.length} digits and is left out`);
    return undefined;
}
function safeCount(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value + 0 : undefined;
}
/** A number that JSON cannot hold becomes a text, `NaN`; a blank text is none. */
function cleanDetail(value) {
    if (typeof value === 'string')
        return nonBlank(value);
    // Minus zero becomes zero.
    if (typeof value === 'number')
        return Number.isFinite(value) ? value + 0 : `${value}`;
    return value;
}
/** Keys by code unit; entries without a value are left out; `undefined` when none is left. */
function buildMembers(entries, what, clean, warnings) {
    const kept = new Map();
    let left = 0;
    for (const [name, raw] of entries) {
        const key = nonBlank(name);
        const value = clean(raw);
        if (key === undefined || value === undefined)
            continue;
        if (kept.size < MAX_MEMBERS || kept.has(key))
            kept.set(key, value);
        else
            left += 1;
    }
    if (left > 0)
        warnings.push(`${left} of ${left + MAX_MEMBERS} ${what} are left out`);
    if (kept.size === 0)
        return undefined;
    // `fromEntries` defines its keys, so that `__proto__` is one like the others.
    return Object.fromEntries([...kept].toSorted(([one], [two]) => byCode(one, two)));
}
function cleanFramework({ name: raw, version: text = '' }) {
    const name = nonBlank(raw);
    const version = nonBlank(text);
    if (name === undefined)
        return undefined;
    return version === undefined ? { name } : { name, version };
}
function cleanSignature({ inputs, outputs }, warnings) {
    return {
        inputs: cleanSpecs(inputs, 'inputs', warnings),
        outputs: cleanSpecs(outputs, 'outputs', warnings),
    };
}
function cleanSpecs(specs, what, warnings) {
    const left = specs.length - MAX_SPECS;
    if (left > 0)
        warnings.push(`${left} of ${specs.length} ${what} are left out`);
    return specs.slice(0, MAX_SPECS).map(({ name, type, shape }) => ({
        name: shortText(name),
        type: nonBlank(type) ?? 'unknown',
        ...(shape && { shape: shape.slice(0, MAX_RANK).map(cleanDimension) }),
    }));
}
function cleanDimension(size) {
    if (typeof size === 'string')
        return nonBlank(size) ?? -1;
    return Number.isSafeInteger(size) ? size + 0 : -1;
}
function nonBlank(text) {
    const line = shortText(text);
    return line.trim() === '' ? undefined : line;
}
/** A number, or its decimal text where a double would lose digits. */
function countOf(value) {
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : `${value}`;
}
/** A text of the file for people: one line, well formed, shortened. */
function shortText(text) {
    return lineOf(text, MAX_TEXT);
}
function lineOf(text, limit) {
    const line = text.slice(0, limit + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
    const short = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
    return short.toWellFormed();
}
/** UTF-8, with a replacement character for what is not: a name may be damaged where its file is not. */
function looseText(bytes) {
    return (bytes.length <= SHORT_BYTES ? asciiText(bytes) : null) ?? DECODER.decode(bytes);
}
/** A pickle brings millions of short names, for which a call of the decoder costs more than its work. */
const SHORT_BYTES = 64;
function asciiText(bytes) {
    let text = '';
    for (const byte of bytes) {
        if (byte >= 0x80)
            return null;
        text += String.fromCharCode(byte);
    }
    return text;
}
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
function tally(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
function byCode(one, two) {
    if (one === two)
        return 0;
    return one < two ? -1 : 1;
}


/***/ }),

/***/ 46065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readSafetensorsHeader),
/* harmony export */   I: () => (/* binding */ readSafetensors)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17793);
/* harmony import */ var _model_cursor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15076);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1456);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50628);






/** Bytes of the header; the limit of the reference library. */
const MAX_HEADER_BYTES = 100_000_000;
const MAX_RANK = 64;
const U64_END = 1n << 64n;
/** Bits of one element. */
const DTYPE_BITS = new Map([
    ['BOOL', 8n],
    ['U8', 8n],
    ['I8', 8n],
    ['F4', 4n],
    ['F6_E2M3', 6n],
    ['F6_E3M2', 6n],
    ['F8_E5M2', 8n],
    ['F8_E4M3', 8n],
    ['F8_E8M0', 8n],
    ['F8_E4M3FNUZ', 8n],
    ['F8_E5M2FNUZ', 8n],
    ['I16', 16n],
    ['U16', 16n],
    ['F16', 16n],
    ['BF16', 16n],
    ['I32', 32n],
    ['U32', 32n],
    ['F32', 32n],
    ['C64', 64n],
    ['F64', 64n],
    ['I64', 64n],
    ['U64', 64n],
]);
/** What `__metadata__` says of the framework that wrote the file. */
const FRAMEWORKS = new Map([
    ['pt', 'pytorch'],
    ['tf', 'tensorflow'],
    ['flax', 'flax'],
    ['np', 'numpy'],
    ['mlx', 'mlx'],
    ['paddle', 'paddlepaddle'],
]);
/**
 * A safetensors file by its header, held to the rules of the reference library.
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
function readSafetensors(source) {
    const header = readSafetensorsHeader(source);
    if (header === null)
        return null;
    return typeof header === 'string'
        ? (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .buildModelFacts */ .P6)({ format: 'safetensors', executable: false, warnings: [header] })
        : describe(header);
}
/**
 * The header: every tensor's bytes are its shape times its type, and together they cover the rest of the file without
 * gap or overlap.
 * @returns `null` for another format; a warning where the header is more than is read
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
function readSafetensorsHeader(source) {
    if (!resembles(source))
        return null;
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .ByteCursor */ .TV(source);
    const length = cursor.u64('the length of the header');
    if (length > BigInt(MAX_HEADER_BYTES) || length > BigInt(source.size - 8)) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 0, `the safetensors header has ${length} bytes; ${source.size - 8} follow and at most ${MAX_HEADER_BYTES} are allowed. The file is cut off or damaged.`);
    }
    const size = 8 + Number(length);
    const limited = readHeader(source, Number(length));
    if (typeof limited === 'string')
        return limited;
    const { file, root } = limited;
    const tensors = root.members
        .filter(({ key }) => key !== '__metadata__')
        .map(({ key, node }) => readTensor(file, key, node));
    checkCover(source, tensors, BigInt(source.size - size));
    return { size, tensors, metadata: readMetadata(file, root) };
}
function resembles(source) {
    const head = source.read(0, 10);
    const [, , , , , five, six, seven, brace, next] = head;
    const zeros = five === 0 && six === 0 && seven === 0;
    return (zeros && brace === 0x7b && next !== undefined && '"} \n\r\t'.includes(String.fromCharCode(next)));
}
/** The warning where the header is more than is read. */
function readHeader(source, bytes) {
    if (bytes > _text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TEXT_BYTES */ .$D) {
        return `the header has ${bytes} bytes; at most ${_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TEXT_BYTES */ .$D} are read, so tensors are not listed`;
    }
    const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeText */ .g7)(`${source.path} (header)`, source.read(8, bytes));
    try {
        const root = (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonTree */ .U)(file);
        if (root.kind === 'object')
            return { file, root };
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'LIMIT_EXCEEDED') {
            return 'the header holds more values than are read, so tensors are not listed';
        }
        throw error;
    }
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, 0, 'the header is no JSON object');
}
function readTensor(file, name, node) {
    const wrong = (what) => (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, node.at, `the tensor ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} ${what}`);
    if (node.kind !== 'object')
        throw wrong('is no object');
    const dtype = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'dtype');
    if (dtype?.kind !== 'string')
        throw wrong('has no "dtype"');
    const bits = DTYPE_BITS.get(dtype.text);
    if (bits === undefined)
        throw wrong(`has the unknown dtype ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(dtype.text)}`);
    const shape = naturals((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'shape'), MAX_RANK);
    if (shape === null)
        throw wrong('has no "shape" of whole numbers');
    const [start, end] = naturals((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'data_offsets'), 2) ?? [];
    if (start === undefined || end === undefined || start > end) {
        throw wrong('has no "data_offsets" of a begin and an end');
    }
    const elements = shape.reduce((product, size) => product * size, 1n);
    if (elements >= U64_END)
        throw wrong('has more elements than 64 bits can count');
    if (elements * bits !== (end - start) * 8n) {
        throw wrong(`has ${end - start} bytes of data where its shape and dtype ${dtype.text} ask for ${elements * bits} bits`);
    }
    return { name, dtype: dtype.text, elements, start, end };
}
function naturals(node, limit) {
    if (node?.kind !== 'array' || node.items.length > limit)
        return null;
    const numbers = [];
    for (const item of node.items) {
        const digits = item.kind === 'number' ? item.digits : null;
        if (digits === null || !/^\d{1,20}$/.test(digits))
            return null;
        numbers.push(BigInt(digits));
    }
    return numbers;
}
function checkCover(source, tensors, size) {
    const sorted = tensors.toSorted((one, two) => order(one.start, two.start) || order(one.end, two.end));
    let covered = 0n;
    for (const { name, start, end } of sorted) {
        if (start !== covered) {
            const problem = start < covered ? 'overlaps the tensor before it' : 'leaves a gap before it';
            throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 8, `the tensor ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} begins at ${start} of the data where ${covered} is expected: it ${problem}`);
        }
        covered = end;
    }
    if (covered !== size) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .byteFault */ .te)(source, 8, `the tensors cover ${covered} bytes, but ${size} follow the header: the file is cut off or something was appended`);
    }
}
function order(one, two) {
    if (one === two)
        return 0;
    return one < two ? -1 : 1;
}
function readMetadata(file, root) {
    const node = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(root, '__metadata__');
    const metadata = new Map();
    if (node === undefined || node.kind === 'null')
        return metadata;
    if (node.kind !== 'object')
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, node.at, '"__metadata__" is no object');
    for (const { key, node: value } of node.members) {
        if (value.kind !== 'string') {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .fault */ .DG)(file, value.at, `"__metadata__" holds ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(key)}, which is no text`);
        }
        metadata.set(key, value.text);
    }
    return metadata;
}
function describe({ tensors, metadata }) {
    const dtypes = new Map();
    let parameters = 0n;
    for (const { dtype, elements } of tensors) {
        (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .tally */ .N4)(dtypes, dtype);
        parameters += elements;
    }
    const framework = FRAMEWORKS.get(metadata.get('format') ?? '');
    return (0,_model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .buildModelFacts */ .P6)({
        format: 'safetensors',
        executable: false,
        framework: framework === undefined ? undefined : { name: framework },
        parameters,
        tensors: tensors.length,
        dtypes,
        details: [...metadata].map(([key, value]) => [`metadata.${key}`, value]),
    });
}


/***/ }),

/***/ 55000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   W8: () => (/* binding */ isNumberList),
/* harmony export */   YV: () => (/* binding */ listMembers),
/* harmony export */   u9: () => (/* binding */ hasMembers),
/* harmony export */   uA: () => (/* binding */ findNumeral),
/* harmony export */   vD: () => (/* binding */ findCount)
/* harmony export */ });
/** The members of an object, none for anything else. */
function listMembers(node) {
    if (node?.kind !== 'object')
        return new Map();
    return new Map(node.members.map(({ key, node: member }) => [key, member]));
}
function isNumberList(node) {
    return (node.kind === 'array' &&
        node.items.length > 0 &&
        node.items.every((item) => item.kind === 'number'));
}
function hasMembers(node) {
    return node?.kind === 'object' && node.members.length > 0;
}
/** A whole number from 0, also written `120.0`. */
function findCount(node) {
    if (node?.kind !== 'number' || !Number.isSafeInteger(node.value))
        return undefined;
    return node.value < 0 ? undefined : node.value + 0;
}
function findText(node) {
    return node?.kind === 'string' && node.text.trim() !== '' ? node.text.trim() : undefined;
}
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** A number, also as the text that some tools write. */
function findNumeral(node) {
    if (node?.kind === 'number')
        return node;
    const text = findText(node);
    if (text === undefined || !NUMBER.test(text))
        return undefined;
    return { value: Number(text), digits: text.replace(/^\+/, ''), at: node?.at ?? null };
}


/***/ }),

/***/ 17915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ readSourceFields),
/* harmony export */   Sw: () => (/* binding */ readPackedVarints),
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15076);

const NOWHERE = { path: 'message', offset: 0 };
const FIXED_BYTES = new Map([
    [1, 8],
    [5, 4],
]);
/**
 * The fields of one message in memory, in the order of the bytes, repeated ones each by itself. `bytes` of a field
 * are a view of the argument, not a copy.
 * @throws {ReleaseError} `FORMAT_INVALID` for a length beyond the end, a varint of more than 10 bytes, field number
 * 0, and the groups (wire types 3 and 4) that proto3 does not have
 */
function* readFields(bytes, place = NOWHERE) {
    const source = {
        path: place.path,
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
    };
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteCursor */ .TV(source);
    while (cursor.remaining() > 0) {
        const { field, wire } = readTag(cursor, place.offset);
        if (wire === 0) {
            yield { field, wire, value: readVarint(cursor, place.offset) };
            continue;
        }
        const length = lengthOf(cursor, wire, bytes.length, place.offset);
        const start = cursor.position();
        cursor.seek(start + length);
        yield { field, wire, bytes: bytes.subarray(start, start + length) };
    }
}
/**
 * The fields between two offsets of a file. What wire type 2 holds is not read, only located; while the generator
 * rests the cursor may be moved, also by another generator over an inner message.
 * @throws {ReleaseError} as `readFields`
 */
function* readSourceFields(cursor, start, end) {
    let next = start;
    while (next < end) {
        cursor.seek(next);
        const at = next;
        const { field, wire } = readTag(cursor, 0);
        if (wire === 0) {
            const value = readVarint(cursor, 0);
            next = cursor.position();
            if (next > end)
                throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, at, `field ${field} runs beyond its message`);
            yield { field, wire, value, at };
            continue;
        }
        const length = lengthOf(cursor, wire, end, 0);
        const from = cursor.position();
        next = from + length;
        yield { field, wire, at, start: from, end: next };
    }
}
/** A varint of type int32, int64 or enum: two's complement of 64 bits. */
function signed(value) {
    return BigInt.asIntN(64, value);
}
/** A packed list of varints, such as the dimensions of a tensor. */
function* readPackedVarints(bytes, place = NOWHERE) {
    const cursor = new _model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteCursor */ .TV({
        path: place.path,
        size: bytes.length,
        read: (offset, length) => bytes.subarray(offset, offset + length),
    });
    while (cursor.remaining() > 0)
        yield readVarint(cursor, place.offset);
}
function readTag(cursor, base) {
    const at = cursor.position();
    const tag = readVarint(cursor, base);
    const field = Number(tag >> 3n);
    const wire = Number(tag & 7n);
    if (field === 0 || field > 0x1fffffff) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `${field} is no field number of protobuf`);
    }
    if (wire === 0 || wire === 1 || wire === 2 || wire === 5)
        return { field, wire };
    throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `field ${field} has the wire type ${wire}, which is not read`);
}
function lengthOf(cursor, wire, end, base) {
    const at = cursor.position();
    const fixed = FIXED_BYTES.get(wire);
    const length = fixed === undefined ? readVarint(cursor, base) : BigInt(fixed);
    const left = end - cursor.position();
    if (length > BigInt(Math.max(0, left))) {
        throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, `a field of ${length} bytes stands where ${Math.max(0, left)} are left: the message is cut off or damaged`);
    }
    return Number(length);
}
function readVarint(cursor, base) {
    const at = cursor.position();
    let low = 0;
    let value = 0n;
    for (let index = 0; index < 10; index += 1) {
        if (cursor.remaining() === 0) {
            throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, 'the message ends inside a number: it is cut off');
        }
        const byte = cursor.u8('a number');
        // The first four groups fit a small integer: most numbers are short, and big integers are slow.
        if (index < 4)
            low |= (byte & 0x7f) << (7 * index);
        else
            value |= BigInt(byte & 0x7f) << BigInt(7 * index);
        if (byte < 0x80)
            return BigInt.asUintN(64, value | BigInt(low));
    }
    throw (0,_model_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .byteFault */ .te)(cursor, base + at, 'a number of more than 10 bytes, which protobuf does not have');
}


/***/ }),

/***/ 2352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ readZipArchive),
/* harmony export */   i8: () => (/* binding */ resemblesZip)
/* harmony export */ });
/* unused harmony exports MAX_ENTRY_BYTES, rangeSource */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var yauzl__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20663);
/* harmony import */ var _domain_byte_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4500);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54646);





const MAX_ENTRIES = 100_000;
/** Bytes of one entry, unpacked. */
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
/** Bytes that are fetched at once: an archive's directory is read in pieces of 46 bytes. */
const WINDOW_BYTES = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;
/**
 * The directory of a zip archive, also zip64.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is damaged, names an entry twice or one outside of the archive,
 * `LIMIT_EXCEEDED` above 100,000 entries
 */
async function readZipArchive(source) {
    const file = await guard(source, () => (0,yauzl__WEBPACK_IMPORTED_MODULE_1__/* .fromRandomAccessReaderPromise */ .or)(new SourceReader(source), source.size, { autoClose: false }));
    if (file.entryCount > MAX_ENTRIES) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path} is a zip archive of ${file.entryCount} entries; at most ${MAX_ENTRIES} are read`);
    }
    const entries = new Map();
    await guard(source, async () => {
        for await (const entry of file.eachEntry()) {
            if (entries.has(entry.fileName))
                throw new Error(`"${entry.fileName}" comes twice`);
            entries.set(entry.fileName, entry);
        }
    });
    return {
        entries: new Map([...entries].map(([name, entry]) => [name, entry.uncompressedSize])),
        async open(name, limit = MAX_ENTRY_BYTES) {
            const entry = entries.get(name);
            if (entry === undefined)
                throw damaged(source, `it holds no "${name}"`);
            return openEntry(source, file, entry, limit);
        },
    };
}
/** Whether the file begins as a zip archive with at least one entry. */
function resemblesZip(source) {
    const [p, k, three, four] = source.read(0, 4);
    return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}
async function openEntry(source, file, entry, limit) {
    const path = `${source.path}/${entry.fileName}`;
    const { compressedSize, uncompressedSize, compressionMethod } = entry;
    const { fileDataStart } = await guard(source, () => file.readLocalFileHeaderPromise(entry, { minimal: true }));
    if (entry.isEncrypted())
        throw damaged(source, `"${entry.fileName}" is encrypted`);
    if (fileDataStart + compressedSize > source.size) {
        throw damaged(source, `"${entry.fileName}" runs beyond the end: it is cut off`);
    }
    if (compressionMethod === STORED) {
        return rangeSource(source, path, fileDataStart, compressedSize);
    }
    if (compressionMethod !== DEFLATED) {
        throw damaged(source, `"${entry.fileName}" is compressed by method ${compressionMethod}`);
    }
    // Deflate cannot grow much, so a packed entry above the limit is one unpacked as well.
    if (uncompressedSize > limit || compressedSize > limit) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} has ${Math.max(uncompressedSize, compressedSize)} bytes; at most ${limit} are unpacked`);
    }
    const packed = source.read(fileDataStart, compressedSize);
    return (0,_domain_byte_source_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesSource */ .X)(path, inflate(source, entry, packed));
}
function inflate(source, entry, packed) {
    const { fileName, uncompressedSize } = entry;
    let bytes;
    try {
        // One byte more than stated, so that a longer content is told from one that fits.
        bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: uncompressedSize + 1 });
    }
    catch (cause) {
        throw damaged(source, `"${fileName}" does not unpack to its ${uncompressedSize} bytes`, cause);
    }
    if (bytes.length !== uncompressedSize || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(bytes) !== entry.crc32) {
        throw damaged(source, `"${fileName}" does not unpack to what the archive says of it`);
    }
    return bytes;
}
/** Part of a source as a source of its own. */
function rangeSource(source, path, start, size) {
    return {
        path,
        size,
        read: (offset, length) => offset >= size
            ? new Uint8Array(0)
            : source.read(start + offset, Math.min(length, size - offset)),
    };
}
/** Gives the library what it asks for out of a window, synchronously. */
class SourceReader extends yauzl__WEBPACK_IMPORTED_MODULE_1__/* .RandomAccessReader */ .lJ {
    #source;
    #window = new Uint8Array(0);
    #start = 0;
    constructor(source) {
        super();
        this.#source = source;
    }
    read(buffer, offset, length, position, callback) {
        if (position + length > this.#source.size) {
            callback(new Error(`${length} bytes at ${position} lie beyond the end: it is cut off`));
            return;
        }
        const inside = position - this.#start;
        if (inside < 0 || inside + length > this.#window.length) {
            this.#window = this.#source.read(position, Math.max(length, WINDOW_BYTES));
            this.#start = position;
        }
        const at = position - this.#start;
        buffer.set(this.#window.subarray(at, at + length), offset);
        callback(null, length);
    }
}
/** The library throws plain errors for what is wrong with an archive; what a system call throws is passed on. */
async function guard(source, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K || isSystemError(error))
            throw error;
        throw damaged(source, messageOf(error), error);
    }
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}
function messageOf(error) {
    const known = typeof error === 'object' && error !== null && 'message' in error;
    return known ? String(error.message) : 'unknown reason';
}
function damaged(source, reason, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FORMAT_INVALID', `${source.path} is no readable zip archive: ${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .showInvisible */ .jQ)((0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(reason, 300))}. Let the job finish writing it.`, { cause });
}


/***/ })

};
