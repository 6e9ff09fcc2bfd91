export const id = 1650;
export const ids = [1650];
export const modules = {

/***/ 23301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ readCell),
/* harmony export */   LI: () => (/* binding */ findDelimiter),
/* harmony export */   _D: () => (/* binding */ faultInLine),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   oN: () => (/* binding */ parseCsvTable)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85375);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50628);




const MAX_CELLS = 2_000_000;
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$/;
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
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, null, 'holds no line');
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
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .excess */ .Mm)(file, null, `more than ${MAX_CELLS} cells. Write a summary and name that file.`);
    }
    try {
        const records = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(file.text, {
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
        if (!(cause instanceof csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .CsvError */ .J$))
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
    const word = _number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .NON_FINITE_TEXTS */ .x.get(lower);
    if (word !== undefined)
        return { kind: 'number', value: word, digits: null };
    if (_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .NUMBER_TEXT */ .c.test(text)) {
        return { kind: 'number', value: Number(text), digits: text.replace(/^\+/, '') };
    }
    if (DECIMAL_COMMA.test(text)) {
        const name = table.header.cells[column] ?? '';
        throw faultInLine(table.file, row.line, `column ${column + 1} (${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .ol)(name)}) is ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .ol)(text)}: a decimal comma. Write a decimal point.`);
    }
    return { kind: 'text', text };
}
/** Index of the first column with one of these names, in any case; -1 when there is none. */
function findColumn(table, names) {
    return table.header.cells.findIndex((cell) => names.includes(cell.toLowerCase()));
}
function faultInLine(file, line, message, cause) {
    const text = `${file.path}, line ${line}: ${message}`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FORMAT_INVALID', text, cause === undefined ? undefined : { cause });
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

/***/ 85375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NUMBER_TEXT),
/* harmony export */   x: () => (/* binding */ NON_FINITE_TEXTS)
/* harmony export */ });
/** A decimal number as Python, R and spreadsheets write it, also `.5`, `5.` and `+1e3`. */
const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** What they write for what is not finite, in lower case. */
const NON_FINITE_TEXTS = new Map([
    ['nan', Number.NaN],
    ['inf', Infinity],
    ['+inf', Infinity],
    ['-inf', -Infinity],
    ['infinity', Infinity],
    ['+infinity', Infinity],
    ['-infinity', -Infinity],
]);


/***/ }),

/***/ 81913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ ParquetFault)
/* harmony export */ });
/** Content that is not Parquet; who reads the file adds its name and the byte. */
class ParquetFault extends Error {
    name = 'ParquetFault';
}


/***/ }),

/***/ 81421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ isParquet),
  e: () => (/* binding */ readParquetFooter)
});

// EXTERNAL MODULE: ./node_modules/hyparquet/src/metadata.js + 5 modules
var metadata = __webpack_require__(85361);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/model-cursor.js
var model_cursor = __webpack_require__(15076);
// EXTERNAL MODULE: ./lib/formats/parquet-fault.js
var parquet_fault = __webpack_require__(81913);
;// CONCATENATED MODULE: ./lib/formats/parquet-schema.js
const PHYSICAL = new Map([
    ['BOOLEAN', 'bool'],
    ['INT32', 'int'],
    ['INT64', 'int'],
    ['INT96', 'timestamp'],
    ['FLOAT', 'float'],
    ['DOUBLE', 'float'],
    ['BYTE_ARRAY', 'binary'],
    ['FIXED_LEN_BYTE_ARRAY', 'binary'],
]);
const LOGICAL = new Map([
    ['STRING', 'string'],
    ['ENUM', 'string'],
    ['JSON', 'string'],
    ['LIST', 'list'],
    ['MAP', 'object'],
    ['DATE', 'date'],
    ['TIMESTAMP', 'timestamp'],
    ['INTEGER', 'int'],
    ['NULL', 'null'],
    ['FLOAT16', 'float'],
]);
const CONVERTED = new Map([
    ['UTF8', 'string'],
    ['ENUM', 'string'],
    ['JSON', 'string'],
    ['LIST', 'list'],
    ['MAP', 'object'],
    ['MAP_KEY_VALUE', 'object'],
    ['DATE', 'date'],
    ['TIMESTAMP_MILLIS', 'timestamp'],
    ['TIMESTAMP_MICROS', 'timestamp'],
]);
/**
 * @param schema the tree, depth first, the root first
 * @returns `null` when an element announces more children than there are
 */
function listColumns(schema) {
    const columns = [];
    for (let at = 1; at < schema.length;) {
        const element = schema[at];
        if (element === undefined)
            return null;
        columns.push(describeColumn(element));
        at += 1;
        for (let pending = childrenOf(element); pending > 0; at += 1) {
            const child = schema[at];
            if (child === undefined)
                return null;
            pending += childrenOf(child) - 1;
        }
    }
    return columns;
}
const childrenOf = (element) => Math.max(0, element.num_children ?? 0);
function describeColumn(element) {
    const repeated = element.repetition_type === 'REPEATED';
    const nested = childrenOf(element) > 0;
    const { type, logical_type: logical, converted_type: converted } = element;
    return {
        name: element.name,
        type: repeated ? 'list' : typeOf(element, nested),
        physical: repeated || nested || isSpecial(element) ? null : (type ?? null),
        optional: element.repetition_type !== 'REQUIRED',
        unsigned: converted?.startsWith('UINT_') === true || (logical?.type === 'INTEGER' && !logical.isSigned),
    };
}
function typeOf(element, nested) {
    const logical = element.logical_type?.type ?? '';
    const converted = element.converted_type ?? '';
    const known = LOGICAL.get(logical) ?? CONVERTED.get(converted);
    if (known !== undefined)
        return known;
    if (nested)
        return 'object';
    const own = logical === '' ? converted : logical;
    if (own !== '' && !/^U?INT_/.test(own))
        return own.toLowerCase();
    return PHYSICAL.get(element.type ?? '') ?? 'null';
}
/** Values that are not what their physical type says. */
function isSpecial({ logical_type: logical, converted_type: converted }) {
    return (converted === 'DECIMAL' ||
        ['DECIMAL', 'FLOAT16', 'UUID', 'VARIANT'].includes(logical?.type ?? ''));
}

// EXTERNAL MODULE: ./lib/formats/parquet-thrift.js
var parquet_thrift = __webpack_require__(28598);
;// CONCATENATED MODULE: ./lib/formats/parquet-footer.js






const MAGIC = 'PAR1';
const ENCRYPTED = 'PARE';
/** Magic at both ends and the footer's length. */
const MIN_BYTES = 12;
const TAIL_BYTES = 8;
const MAX_FOOTER_BYTES = 32 * 1024 * 1024;
/** Each becomes an object or a number in memory. */
const MAX_FOOTER_VALUES = 4_000_000;
/** Whether a file begins and ends as Parquet does. */
function isParquet(source) {
    if (source.size < MIN_BYTES)
        return false;
    return (readMagic(source, 0) === MAGIC &&
        [MAGIC, ENCRYPTED].includes(readMagic(source, source.size - 4)));
}
/**
 * Reads the footer, nothing else of the file.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a file that is cut off, encrypted or damaged,
 * `LIMIT_EXCEEDED` for a footer of more than 32 MiB
 */
function readParquetFooter(source) {
    const { bytes, at } = readFooterBytes(source);
    checkFooter(source, bytes.subarray(0, -TAIL_BYTES), at);
    try {
        return buildFooter(source, at, (0,metadata/* parquetMetadata */.m5)(bytes, { geoparquet: false }));
    }
    catch (cause) {
        // The library takes the kinds of all fields for given, and fails in any way where they are others.
        if (cause instanceof errors/* ReleaseError */.K)
            throw cause;
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}, byte ${at}: the footer is damaged. Write the file again.`, { cause });
    }
}
function buildFooter(source, at, metadata) {
    const rows = countOf(source, at, metadata.num_rows, 'rows');
    const groups = metadata.row_groups.map((group) => ({
        rows: countOf(source, at, group.num_rows, 'rows of a row group'),
        chunks: group.columns.flatMap((column) => readChunk(source, at, column) ?? []),
    }));
    const total = groups.reduce((sum, group) => sum + group.rows, 0);
    if (total !== rows)
        throw (0,model_cursor/* byteFault */.te)(source, at, `the footer says ${rows} rows, its row groups have ${total}.`);
    if (!metadata.schema.every(isElement))
        throw (0,model_cursor/* byteFault */.te)(source, at, 'the schema in the footer is damaged. Write the file again.');
    const columns = listColumns(metadata.schema);
    if (columns === null)
        throw (0,model_cursor/* byteFault */.te)(source, at, 'the schema in the footer is cut off.');
    return { rows, columns, groups };
}
/** The library's types promise both; a damaged file gives what it gives. */
const isElement = ({ name, num_children: children }) => typeof name === 'string' &&
    (children === undefined || typeof children === 'number');
function readFooterBytes(source) {
    if (source.size < MIN_BYTES || readMagic(source, 0) !== MAGIC)
        throw (0,model_cursor/* byteFault */.te)(source, 0, `${source.size === 0 ? 'empty' : 'no "PAR1" at the start'}: not Parquet. Check that the job writes it.`);
    const tail = source.read(source.size - TAIL_BYTES, TAIL_BYTES);
    const magic = asciiOf(tail.subarray(4));
    if (magic === ENCRYPTED)
        throw (0,model_cursor/* byteFault */.te)(source, source.size - 4, 'the footer is encrypted. Write it in the clear, or quote the digest of the data.');
    if (magic !== MAGIC)
        throw (0,model_cursor/* byteFault */.te)(source, source.size - 4, 'no "PAR1" at the end: the file is cut off. Let the job close it before it ends.');
    const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
    if (length > source.size - MIN_BYTES)
        throw (0,model_cursor/* byteFault */.te)(source, source.size - TAIL_BYTES, `a footer of ${length} bytes in a file of ${source.size}: the file is damaged.`);
    if (length > MAX_FOOTER_BYTES)
        throw (0,model_cursor/* byteExcess */.UR)(source, source.size - TAIL_BYTES, `a footer of ${length} bytes; at most ${MAX_FOOTER_BYTES} are read. Write larger row groups.`);
    const at = source.size - TAIL_BYTES - length;
    return { bytes: source.read(at, length + TAIL_BYTES), at };
}
const readMagic = (source, offset) => asciiOf(source.read(offset, 4));
const asciiOf = (bytes) => String.fromCharCode(...bytes);
/** The library takes lengths, counts and depth as they come, so they are looked at before. */
function checkFooter(source, bytes, at) {
    const cursor = { bytes, at: 0, values: MAX_FOOTER_VALUES };
    try {
        (0,parquet_thrift/* readThriftStruct */.$)(cursor);
    }
    catch (error) {
        if (!(error instanceof parquet_fault/* ParquetFault */.t))
            throw error;
        if (cursor.values < 0)
            throw (0,model_cursor/* byteExcess */.UR)(source, at, `the footer has more than ${MAX_FOOTER_VALUES} values. Write larger row groups.`);
        throw (0,model_cursor/* byteFault */.te)(source, at + cursor.at, `the footer is damaged: ${error.message}.`);
    }
}
function readChunk(source, at, column) {
    const meta = column.meta_data;
    // Encrypted, or in another file.
    if (meta === undefined || (column.file_path ?? '') !== '')
        return null;
    const first = countOf(source, at, meta.data_page_offset, 'bytes before the first page');
    const dictionary = countOf(source, at, meta.dictionary_page_offset ?? 0n, 'bytes before a page');
    return {
        path: meta.path_in_schema,
        codec: meta.codec ?? 'unknown',
        start: dictionary > 0 ? Math.min(first, dictionary) : first,
        length: countOf(source, at, meta.total_compressed_size, 'bytes of a column'),
        values: countOf(source, at, meta.num_values, 'values of a column'),
    };
}
function countOf(source, at, value, what) {
    const count = typeof value === 'bigint' ? Number(value) : Number.NaN;
    if (Number.isSafeInteger(count) && count >= 0)
        return count;
    throw (0,model_cursor/* byteFault */.te)(source, at, `the footer says ${String(value).slice(0, 40)} ${what}: it is damaged.`);
}


/***/ }),

/***/ 28598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readThriftStruct)
/* harmony export */ });
/* harmony import */ var _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81913);

const STOP = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/** Parquet's own structures are eight deep. */
const MAX_DEPTH = 16;
/** Of 64 bits, seven a byte. */
const MAX_VARINT_BYTES = 10;
/**
 * Reads one structure, and by that shows that its lengths, counts and depth are within its bytes.
 * @throws {ParquetFault}
 */
function readThriftStruct(cursor, depth = 0) {
    if (depth > MAX_DEPTH)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`nested deeper than ${MAX_DEPTH} levels`);
    const fields = new Map();
    let id = 0;
    for (;;) {
        const head = readByte(cursor);
        const type = head & 0x0f;
        if (type === STOP)
            return fields;
        id = head >> 4 === 0 ? unzigzag(readVarint(cursor)) : id + (head >> 4);
        const value = readValue(cursor, type, depth);
        if (value !== null)
            fields.set(id, value);
    }
}
function readValue(cursor, type, depth) {
    cursor.values -= 1;
    if (cursor.values < 0)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t('more values than are read');
    if (type === TRUE || type === FALSE)
        return type === TRUE;
    if (type === BYTE)
        return readByte(cursor);
    if (type >= I16 && type <= I64)
        return unzigzag(readVarint(cursor));
    if (type === STRUCT)
        return readThriftStruct(cursor, depth + 1);
    if (type === DOUBLE)
        skip(cursor, 8);
    else if (type === BINARY)
        skip(cursor, readLength(cursor));
    else if (type === LIST)
        skipList(cursor, depth);
    else
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`a value of the unknown type ${type}`);
    return null;
}
function skipList(cursor, depth) {
    if (depth > MAX_DEPTH)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`nested deeper than ${MAX_DEPTH} levels`);
    const head = readByte(cursor);
    const type = head & 0x0f;
    const count = head >> 4 === 15 ? readLength(cursor) : head >> 4;
    // Every value has at least one byte.
    if (count > cursor.bytes.length - cursor.at)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`a list of ${count} values in ${cursor.bytes.length - cursor.at} bytes`);
    for (let index = 0; index < count; index += 1) {
        readValue(cursor, type === TRUE || type === FALSE ? BYTE : type, depth + 1);
    }
}
function readByte(cursor) {
    const byte = cursor.bytes[cursor.at];
    if (byte === undefined)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t('cut off');
    cursor.at += 1;
    return byte;
}
function skip(cursor, length) {
    if (length > cursor.bytes.length - cursor.at)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`${length} bytes are announced, ${cursor.bytes.length - cursor.at} are left`);
    cursor.at += length;
}
function readLength(cursor) {
    const length = readVarint(cursor);
    if (length > 0x7f_ff_ff_ff)
        throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`the length ${length}`);
    return length;
}
/** Exact up to 2^53; above, only the size is right, which every caller refuses. */
function readVarint(cursor) {
    let value = 0;
    for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
        const byte = readByte(cursor);
        value += (byte & 0x7f) * 2 ** (7 * index);
        if ((byte & 0x80) === 0)
            return value;
    }
    throw new _parquet_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ParquetFault */ .t(`a number of more than ${MAX_VARINT_BYTES} bytes`);
}
const unzigzag = (value) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);


/***/ }),

/***/ 76754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SL: () => (/* binding */ countCsvRecords),
  Jx: () => (/* binding */ readCsvRecords),
  ts: () => (/* binding */ readDialect)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(23301);
;// CONCATENATED MODULE: ./lib/formats/table-csv-scanner.js
const START = 0;
const CELL_START = 1;
const CELL = 2;
const QUOTED = 3;
const QUOTE_END = 4;
/** Not a state of its own: a record has ended, the next begins. */
const END = 5;
const OTHER = 0;
const QUOTE = 1;
const DELIMITER = 2;
const NEWLINE = 3;
const SPACE = 4;
const KINDS = 5;
/** By state, then by kind of byte: OTHER, QUOTE, DELIMITER, NEWLINE, SPACE. */
// prettier-ignore
const STEPS = Uint8Array.of(CELL, QUOTED, CELL_START, START, START, CELL, QUOTED, CELL_START, END, CELL_START, CELL, CELL, CELL_START, END, CELL, QUOTED, QUOTE_END, QUOTED, QUOTED, QUOTED, CELL, QUOTED, CELL_START, END, CELL);
const CR = 13;
const LF = 10;
function csvScanner(delimiter) {
    const kinds = byteKinds(delimiter);
    let state = START;
    let line = 1;
    let recordLine = 1;
    let quoteLine = 1;
    let afterCr = false;
    function next(window, from) {
        // A local is several times faster in this loop than what the closure holds.
        let now = state;
        for (let at = from; at < window.length; at += 1) {
            const byte = window[at] ?? 0;
            const kind = kinds[byte] ?? OTHER;
            if (kind === OTHER && now === CELL)
                continue;
            const before = now;
            now = STEPS[before * KINDS + kind] ?? CELL;
            if (kind === NEWLINE)
                countLine(byte);
            else
                begin(before, now);
            if (now !== END)
                continue;
            state = START;
            return at + 1;
        }
        state = now;
        return -1;
    }
    function countLine(byte) {
        if (byte === CR || !afterCr)
            line += 1;
        afterCr = byte === CR;
    }
    function begin(before, now) {
        afterCr = false;
        if (before === START)
            recordLine = line;
        if (now === QUOTED && before !== QUOTED && before !== QUOTE_END)
            quoteLine = line;
    }
    return {
        next,
        recordLine: () => recordLine,
        openQuoteLine: () => (state === QUOTED ? quoteLine : null),
        idle: () => state === START,
    };
}
function byteKinds(delimiter) {
    const kinds = new Uint8Array(256);
    kinds[0x20] = SPACE;
    kinds[0x09] = SPACE;
    kinds[LF] = NEWLINE;
    kinds[CR] = NEWLINE;
    kinds[0x22] = QUOTE;
    kinds[delimiter.charCodeAt(0)] = DELIMITER;
    return kinds;
}

;// CONCATENATED MODULE: ./lib/formats/table-csv.js



const WINDOW_BYTES = 1024 * 1024;
/** A longer record is a quote that nobody closed. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
/**
 * Looks at the first 1 MiB.
 * @throws {ReleaseError} `FORMAT_INVALID` for an empty, binary or UTF-16 file
 */
function readDialect(source) {
    const head = source.read(0, WINDOW_BYTES);
    const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
    if (wide)
        throw fault(source, 'is UTF-16 (byte order mark). Write it as UTF-8.');
    const nul = head.indexOf(0);
    if (nul >= 0)
        throw fault(source, `holds a NUL byte at offset ${nul}: it is binary or UTF-16. Write UTF-8 text.`);
    const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    const text = new TextDecoder().decode(head);
    if (text.trim() === '' && source.size <= WINDOW_BYTES)
        throw fault(source, `${source.size === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`);
    return { delimiter: (0,csv_table/* findDelimiter */.LI)({ path: source.path, text }), start };
}
/**
 * The records of a file, in one pass with the memory of one window and one record. Blank lines are none. Quotes as in
 * RFC 4180, where they begin a cell; elsewhere they are text.
 * @param end bytes of the file that are read; a record that this cuts off is left out
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a quote that is not closed or bytes that are no UTF-8,
 * `LIMIT_EXCEEDED` for a record of more than 16 MiB
 */
function* readCsvRecords(source, dialect, end = source.size) {
    const scanner = csvScanner(dialect.delimiter);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const read = (bytes, line) => ({
        line,
        cells: splitCells(decode(source, decoder, bytes, line), dialect.delimiter),
    });
    let rest = new Uint8Array(0);
    for (let offset = dialect.start; offset < end; offset += WINDOW_BYTES) {
        const window = source.read(offset, Math.min(WINDOW_BYTES, end - offset));
        let from = 0;
        for (let to = scanner.next(window, 0); to >= 0; to = scanner.next(window, from)) {
            const part = window.subarray(from, to);
            yield read(rest.length === 0 ? part : joined(rest, part), scanner.recordLine());
            rest = new Uint8Array(0);
            from = to;
        }
        rest = scanner.idle() ? new Uint8Array(0) : joined(rest, window.subarray(from));
        if (rest.length > MAX_RECORD_BYTES)
            throw tooLong(source, scanner.recordLine());
    }
    if (rest.length === 0 || end < source.size)
        return;
    const open = scanner.openQuoteLine();
    if (open !== null)
        throw unclosed(source, open);
    yield read(rest, scanner.recordLine());
}
/**
 * Records of a file, header included, without building any of them.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a quote that is not closed
 */
function countCsvRecords(source, dialect) {
    const scanner = csvScanner(dialect.delimiter);
    let count = 0;
    for (let offset = dialect.start; offset < source.size; offset += WINDOW_BYTES) {
        const window = source.read(offset, WINDOW_BYTES);
        for (let from = scanner.next(window, 0); from >= 0; from = scanner.next(window, from))
            count += 1;
    }
    const open = scanner.openQuoteLine();
    if (open !== null)
        throw unclosed(source, open);
    return scanner.idle() ? count : count + 1;
}
function decode(source, decoder, bytes, line) {
    try {
        return decoder.decode(bytes);
    }
    catch (cause) {
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}, line ${line}: not valid UTF-8. Write the file as UTF-8.`, { cause });
    }
}
function joined(left, right) {
    const both = new Uint8Array(left.length + right.length);
    both.set(left);
    both.set(right, left.length);
    return both;
}
/** @param text one record with its line end, and blank lines before it */
function splitCells(text, delimiter) {
    let end = text.length;
    while (end > 0 && isNewline(text[end - 1]))
        end -= 1;
    let start = 0;
    for (let at = 0; isNewline(text[at]) || isBlank(text[at], delimiter); at += 1) {
        if (isNewline(text[at]))
            start = at + 1;
    }
    const record = text.slice(start, end);
    return record.includes('"') ? splitQuoted(record, delimiter) : record.split(delimiter);
}
const isNewline = (char) => char === '\n' || char === '\r';
function splitQuoted(record, delimiter) {
    const cells = [];
    for (let at = 0; at <= record.length;) {
        let open = at;
        while (isBlank(record[open], delimiter))
            open += 1;
        const quoted = record[open] === '"' ? readQuoted(record, open + 1) : { text: '', end: at };
        const stop = record.indexOf(delimiter, quoted.end);
        const end = stop < 0 ? record.length : stop;
        const tail = record.slice(quoted.end, end);
        cells.push(quoted.text + (quoted.end === at ? tail : tail.trimEnd()));
        at = end + 1;
    }
    return cells;
}
const isBlank = (char, delimiter) => (char === ' ' || char === '\t') && char !== delimiter;
/** @param from after the opening quote */
function readQuoted(record, from) {
    const parts = [];
    for (let at = from;;) {
        const close = record.indexOf('"', at);
        if (close < 0)
            return { text: parts.join('') + record.slice(at), end: record.length };
        parts.push(record.slice(at, close));
        if (record[close + 1] !== '"')
            return { text: parts.join(''), end: close + 1 };
        parts.push('"');
        at = close + 2;
    }
}
const fault = (source, message) => new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path} ${message}`);
const unclosed = (source, line) => new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}, line ${line}: the quote that opens here is not closed. The file may be cut off.`);
const tooLong = (source, line) => new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${source.path}, line ${line}: a record of more than ${MAX_RECORD_BYTES} bytes. Check its quotes.`);


/***/ }),

/***/ 82909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fD: () => (/* binding */ lineFault),
/* harmony export */   sS: () => (/* binding */ readJsonLines),
/* harmony export */   wz: () => (/* binding */ parseJsonLine),
/* harmony export */   zX: () => (/* binding */ readJsonLinesFacts)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17793);
/* harmony import */ var _table_value_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87177);




const WINDOW_BYTES = 1024 * 1024;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** Objects whose members are looked at. */
const SAMPLED_LINES = 1000;
/** Bytes of them. */
const SAMPLED_BYTES = 16 * 1024 * 1024;
const MAX_COLUMNS = 100_000;
const LF = 10;
/**
 * Rows and columns of a JSON Lines file. Columns are the members of the first 1,000 objects, in the order in which they
 * first appear. A last line that is cut off counts.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a sampled line that is no object
 */
function readJsonLinesFacts(source) {
    const types = new Map();
    let lines = 0;
    let bytes = 0;
    for (const line of readJsonLines(source)) {
        lines += 1;
        bytes += line.bytes.length;
        if (lines > SAMPLED_LINES || bytes > SAMPLED_BYTES)
            break;
        collectTypes(source, line, types);
    }
    const columns = [...types].map(([name, type]) => ({ name, type: type.result() }));
    return { rows: countLines(source), columns };
}
/** Lines that are not blank. */
function countLines(source) {
    let count = 0;
    let blank = true;
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        for (const byte of source.read(offset, WINDOW_BYTES)) {
            if (byte === LF)
                blank = true;
            else if (blank && !isSpace(byte)) {
                blank = false;
                count += 1;
            }
        }
    }
    return count;
}
function collectTypes(source, line, types) {
    const node = parseSample(source, line);
    if (node === null)
        return;
    if (node.kind !== 'object')
        throw lineFault(source.path, line.line, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(node)}, not an object. Write one object a line.`);
    for (const { key, node: value } of node.members) {
        const type = types.get(key) ?? (0,_table_value_type_js__WEBPACK_IMPORTED_MODULE_3__/* .typeCollector */ .Ou)('mixed');
        types.set(key, type);
        type.add(typeOfNode(value));
    }
    if (types.size > MAX_COLUMNS)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path}, line ${line.line}: more than ${MAX_COLUMNS} different keys. Put what varies into a list.`);
}
/** `null` for a last line that is cut off. */
function parseSample(source, line) {
    try {
        return parseJsonLine(source.path, line);
    }
    catch (error) {
        if (line.last && line.line > 1 && error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return null;
        throw error;
    }
}
function typeOfNode(node) {
    if (node.kind === 'null')
        return null;
    if (node.kind === 'array')
        return 'list';
    if (node.kind === 'boolean')
        return 'bool';
    if (node.kind !== 'number')
        return node.kind;
    return node.digits !== null && /^-?\d+$/.test(node.digits) ? 'int' : 'float';
}
/** @throws {ReleaseError} with the line of the file */
function parseJsonLine(path, { line, bytes }) {
    const file = { path, text: decodeLine(path, line, bytes) };
    try {
        return (0,_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonTree */ .U)(file);
    }
    catch (error) {
        const here = `${path}, line 1`;
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K) || !error.message.startsWith(here))
            throw error;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(error.code, `${path}, line ${line}${error.message.slice(here.length)}`, {
            cause: error,
        });
    }
}
function decodeLine(path, line, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw lineFault(path, line, 'not valid UTF-8. Write the file as UTF-8.', cause);
    }
}
/**
 * The lines that are not blank, with the memory of one window and one line.
 * @throws {ReleaseError} `LIMIT_EXCEEDED` for a line of more than 16 MiB
 */
function* readJsonLines(source) {
    let rest = new Uint8Array(0);
    let line = 1;
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        const window = source.read(offset, WINDOW_BYTES);
        let from = 0;
        for (let to = window.indexOf(LF); to >= 0; to = window.indexOf(LF, from)) {
            const part = window.subarray(from, to);
            const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
            if (!isBlank(bytes))
                yield { line, bytes, last: false };
            rest = new Uint8Array(0);
            line += 1;
            from = to + 1;
        }
        rest = Buffer.concat([rest, window.subarray(from)]);
        if (rest.length > MAX_LINE_BYTES)
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path}, line ${line}: longer than ${MAX_LINE_BYTES} bytes. Write one object a line.`);
    }
    if (!isBlank(rest))
        yield { line, bytes: rest, last: true };
}
const isBlank = (bytes) => bytes.every(isSpace);
const isSpace = (byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
function lineFault(path, line, message, cause) {
    const text = `${path}, line ${line}: ${message}`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', text, cause === undefined ? undefined : { cause });
}


/***/ }),

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ typeOfCell),
/* harmony export */   Ou: () => (/* binding */ typeCollector),
/* harmony export */   gn: () => (/* binding */ isNumberCell)
/* harmony export */ });
const MISSING = new Set(['', 'na', 'n/a', '<na>', 'null', 'none']);
const INTEGER = /^[+-]?\d{1,40}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const WORDS = new Map([
    ['nan', 'float'],
    ['inf', 'float'],
    ['+inf', 'float'],
    ['-inf', 'float'],
    ['infinity', 'float'],
    ['+infinity', 'float'],
    ['-infinity', 'float'],
    ['true', 'bool'],
    ['false', 'bool'],
]);
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIMESTAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?$/;
/** A longer cell is a text, whatever it looks like. */
const MAX_TYPED_LENGTH = 64;
/** What a cell of a text table is; `null` for a missing value. */
function typeOfCell(cell) {
    const text = cell.trim();
    if (text.length > MAX_TYPED_LENGTH)
        return 'string';
    const lower = text.toLowerCase();
    if (MISSING.has(lower))
        return null;
    const word = WORDS.get(lower);
    if (word !== undefined)
        return word;
    if (INTEGER.test(text))
        return 'int';
    if (NUMBER.test(text))
        return 'float';
    if (DATE.test(text))
        return 'date';
    return TIMESTAMP.test(text) ? 'timestamp' : 'string';
}
function isNumberCell(cell) {
    const type = typeOfCell(cell);
    return type === 'int' || type === 'float';
}
/** @param fallback the type of a column whose values have several */
function typeCollector(fallback) {
    let type = null;
    return {
        add: (next) => {
            if (next === null || next === type)
                return;
            type = type === null ? next : (widen(type, next) ?? fallback);
        },
        result: () => type ?? 'null',
    };
}
function widen(left, right) {
    const both = new Set([left, right]);
    if (both.has('int') && both.has('float'))
        return 'float';
    return both.has('date') && both.has('timestamp') ? 'timestamp' : null;
}


/***/ })

};
