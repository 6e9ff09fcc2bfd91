export const id = 964;
export const ids = [964];
export const modules = {

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

/***/ 59479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ STEP_COLUMNS),
/* harmony export */   dX: () => (/* binding */ sortBySteps),
/* harmony export */   eb: () => (/* binding */ checkHeader),
/* harmony export */   fD: () => (/* binding */ groupRows),
/* harmony export */   ol: () => (/* binding */ roleColumns),
/* harmony export */   w5: () => (/* binding */ findLayout)
/* harmony export */ });
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23301);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50628);


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
        dataset: (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['dataset', 'split', 'eval_set']),
        slice: (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['slice']),
        // A numbered index over several rows is the step of a training history.
        step: step < 0 && numbered && table.rows.length > 1 ? index : step,
        label: metric === label ? -1 : label,
    };
}
/** The columns of a long table; both -1 for a wide one. */
function findPair(table, label) {
    const { cells } = table.header;
    const value = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['value']);
    const metric = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['metric', 'metric_name', 'name', 'key']);
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
        const column = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, [name]);
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
            throw (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultInLine */ ._D)(file, header.line, `columns ${other + 1} and ${column + 1} are both called ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(cell)}`);
        }
        if (cell === '' && column > 0) {
            throw (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultInLine */ ._D)(file, header.line, `column ${column + 1} has values but no name`);
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
        const cell = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readCell */ .$$)(table, row, step);
        return { row, at: cell.kind === 'number' ? cell.value : null };
    });
    // A table with a row without its step is only known to be in file order.
    if (positions.some(({ at }) => at === null || !Number.isFinite(at)))
        return rows;
    return positions.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ row }) => row);
}


/***/ }),

/***/ 23301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ readCell),
/* harmony export */   _D: () => (/* binding */ faultInLine),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   oN: () => (/* binding */ parseCsvTable)
/* harmony export */ });
/* unused harmony export findDelimiter */
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50628);



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
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, null, 'holds no line');
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
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .excess */ .Mm)(file, null, `more than ${MAX_CELLS} cells. Write a summary and name that file.`);
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
    const word = NON_FINITE.get(lower);
    if (word !== undefined)
        return { kind: 'number', value: word, digits: null };
    if (NUMBER.test(text)) {
        return { kind: 'number', value: Number(text), digits: text.replace(/^\+/, '') };
    }
    if (DECIMAL_COMMA.test(text)) {
        const name = table.header.cells[column] ?? '';
        throw faultInLine(table.file, row.line, `column ${column + 1} (${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(name)}) is ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(text)}: a decimal comma. Write a decimal point.`);
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

/***/ 55436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   JD: () => (/* binding */ memberList),
/* harmony export */   Rf: () => (/* binding */ spend),
/* harmony export */   WQ: () => (/* binding */ describeNode),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   r0: () => (/* binding */ wholeText),
/* harmony export */   sJ: () => (/* binding */ numberNode)
/* harmony export */ });
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50628);

const MAX_DEPTH = 64;
/** Values of one file, aliases expanded: keeps a few kilobytes of YAML from becoming gigabytes. */
const MAX_NODES = 1_000_000;
function spend(budget, depth, at) {
    budget.nodes += 1;
    if (budget.nodes > MAX_NODES) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .excess */ .Mm)(budget.file, at, `more than ${MAX_NODES} values. Write a summary instead.`);
    }
    if (depth > MAX_DEPTH) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .excess */ .Mm)(budget.file, at, `nested deeper than ${MAX_DEPTH} levels. Flatten the document.`);
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
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(file, at, `the text ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(text)} holds half of a surrogate pair`);
}
/** Collects the members of one object and refuses a key that comes twice. */
function memberList(file) {
    const seen = new Map();
    return {
        members: [],
        claim(key, at) {
            if (seen.has(key)) {
                throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .DG)(file, at, `the key ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(key)} comes twice in one object. Keep one of them.`);
            }
            seen.set(key, at);
        },
    };
}
/** What a value is, for messages: `the text "rf"`. */
function describeNode(node) {
    if (node.kind === 'string')
        return `the text ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(node.text)}`;
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


/***/ }),

/***/ 81132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ chooseFormat),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   lS: () => (/* binding */ explainGuess)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

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
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `the format ${JSON.stringify(name)} is not known. Use one of ${formats.map(([format]) => format).join(', ')}, or "./" before a file name with a colon.`);
}
/** Adds, to an error of a file whose format only its content told, how to name another. */
function explainGuess(error, format, { claims }, path) {
    const mendable = error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'FORMAT_INVALID';
    if (!mendable || claims(path.toLowerCase()))
        return error;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${error.message} (Read as ${format}; to read it as another format, write FORMAT:${path}.)`, { cause: error });
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

/***/ 94314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   _6: () => (/* binding */ unknownFields),
/* harmony export */   eL: () => (/* binding */ NO_FIELDS),
/* harmony export */   k9: () => (/* binding */ readMetricFields),
/* harmony export */   qV: () => (/* binding */ isMetricObject)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67586);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50628);



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
    const value = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'value');
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
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, node.at, `"samples" is ${samples} and "n" is ${count}. Keep one of them.`);
    }
    return {
        better: readBetter(file, node),
        unit: readText(file, node, 'unit'),
        samples: samples ?? count,
        stderr: readStderr(file, node),
        repeats: readCount(file, node, 'repeats'),
    };
}
/** `undefined` when the member is absent, so that an explicit `null` can be told from it. */
function readLabel(file, node, key) {
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, key) === undefined ? undefined : readText(file, node, key);
}
function readText(file, node, key) {
    const member = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, key);
    if (member === undefined || member.kind === 'null')
        return null;
    if (member.kind === 'string')
        return member.text;
    throw wrongKind(file, key, member, 'a text');
}
function readBetter(file, node) {
    const stated = present((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'better'));
    const direction = stated === undefined ? null : parseDirection(file, stated);
    for (const key of ['higher_is_better', 'higherIsBetter']) {
        const flag = present((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, key));
        if (flag === undefined)
            continue;
        if (flag.kind !== 'boolean')
            throw wrongKind(file, key, flag, 'true, false or null');
        const flagged = flag.value ? 'higher' : 'lower';
        if (direction !== null && direction !== flagged) {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, flag.at, `"${key}" contradicts "better". Keep one of them.`);
        }
        return flagged;
    }
    return direction;
}
function parseDirection(file, node) {
    if (node.kind === 'string' && (node.text === 'higher' || node.text === 'lower'))
        return node.text;
    if (node.kind === 'object') {
        const target = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'target');
        if (target?.kind === 'number' && Number.isFinite(target.value))
            return { target: target.value };
    }
    throw wrongKind(file, 'better', node, '"higher", "lower" or {"target": NUMBER}');
}
function readCount(file, node, key) {
    const member = present((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, key));
    if (member === undefined)
        return null;
    if (member.kind === 'number' && Number.isSafeInteger(member.value) && member.value >= 0) {
        return member.value + 0;
    }
    throw wrongKind(file, key, member, 'a whole number from 0');
}
/** A standard error that is not finite is none: one sample has no spread. */
function readStderr(file, node) {
    const member = present((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(node, 'stderr'));
    if (member === undefined)
        return null;
    if (member.kind === 'number' && !Number.isFinite(member.value))
        return null;
    if (member.kind === 'number' && member.value >= 0) {
        return (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .numeral */ .Dx)(member.value, member.digits ?? undefined);
    }
    throw wrongKind(file, 'stderr', member, 'a number from 0');
}
function present(node) {
    return node?.kind === 'null' ? undefined : node;
}
function wrongKind(file, key, found, wanted) {
    return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, found.at, `${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(key)} is ${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(found)}, not ${wanted}`);
}


/***/ }),

/***/ 97172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ cleanName),
/* harmony export */   OO: () => (/* binding */ placeMetric)
/* harmony export */ });
/* unused harmony export MAX_NAME_LENGTH */
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50628);

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
        return { problem: `the name ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(name)} holds control characters` };
    }
    if (name.length > MAX_NAME_LENGTH) {
        return { problem: `the name ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteText */ .ol)(name)} has more than ${MAX_NAME_LENGTH} characters` };
    }
    return { name };
}


/***/ }),

/***/ 24023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ csvMetrics)
});

// EXTERNAL MODULE: ./lib/formats/csv-layout.js
var csv_layout = __webpack_require__(59479);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(23301);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
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
    const text = row.cells[(0,csv_table/* findColumn */.kn)(table, names)] ?? '';
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
    const column = (0,csv_table/* findColumn */.kn)(table, names);
    if (column < 0)
        return null;
    const cell = (0,csv_table/* readCell */.$$)(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'number' && !Number.isFinite(cell.value))
        return null;
    if (cell.kind === 'number' && allowed(cell.value))
        return cell;
    throw wrongCell(table, row, names.join(' or '), row.cells[column] ?? '', wanted);
}
function wrongCell(table, row, name, found, wanted) {
    const message = `column ${(0,text_file/* quoteText */.ol)(name)} is ${(0,text_file/* quoteText */.ol)(found)}, not ${wanted}`;
    return (0,csv_table/* faultInLine */._D)(table.file, row.line, message);
}

// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(94314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(97172);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(51644);
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
        const table = namePairs((0,csv_table/* parseCsvTable */.oN)((0,text_file/* decodeText */.g7)(path, bytes)));
        (0,csv_layout/* checkHeader */.eb)(table);
        if (table.rows.length === 0) {
            throw (0,csv_table/* faultInLine */._D)(table.file, table.header.line, 'a header without a row of values follows it');
        }
        const layout = (0,csv_layout/* findLayout */.w5)(table);
        const walk = { table, layout, dataset, collector: (0,metrics_reading/* collectMetrics */.IE)(path) };
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
    const kinds = header.cells.map((_, column) => (0,csv_table/* readCell */.$$)(table, header, column).kind);
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
        : (0,csv_layout/* groupRows */.fD)(table, [metric, dataset, slice].filter((column) => column >= 0));
    for (const { rows } of groups) {
        const row = (0,csv_layout/* sortBySteps */.dX)(table, rows, step).at(-1);
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
    const roles = (0,csv_layout/* roleColumns */.ol)(table, layout);
    const groups = (0,csv_layout/* groupRows */.fD)(table, places);
    for (const { rows } of groups) {
        const [first, second] = rows;
        if (second !== undefined && step < 0)
            throw indistinct(table, first ?? second, second);
        const ordered = (0,csv_layout/* sortBySteps */.dX)(table, rows, step);
        table.header.cells.forEach((name, column) => {
            if (roles.has(column))
                return;
            const row = lastFilled(table, ordered, column);
            if (row === undefined)
                return;
            const above = label >= 0 ? [row.cells[label] ?? ''] : [];
            addCell(walk, row, { column, keys: [...above, name], fields: metric_fields/* NO_FIELDS */.eL });
        });
    }
}
function lastFilled(table, rows, column) {
    const filled = rows.findLast((row) => (0,csv_table/* readCell */.$$)(table, row, column).kind !== 'missing');
    return filled ?? rows.at(-1);
}
function indistinct(table, first, second) {
    return (0,csv_table/* faultInLine */._D)(table.file, second.line, `nothing tells this row from the one in line ${first.line}. Add a column "dataset", or one of ${csv_layout/* STEP_COLUMNS */.PK.join(', ')}, or write "metric,value".`);
}
function addCell(walk, row, spot) {
    const { table, collector } = walk;
    const cell = (0,csv_table/* readCell */.$$)(table, row, spot.column);
    if (cell.kind !== 'number') {
        const what = cell.kind === 'missing' ? 'no value' : `the text ${(0,text_file/* quoteText */.ol)(cell.text)}`;
        collector.passOver(`L${row.line}`, `${(0,text_file/* quoteText */.ol)(spot.keys.join('/'))} is ${what}`);
        return;
    }
    collector.add({
        ...placeCell(walk, row, spot.keys),
        ...(0,metrics_reading/* metricValue */.a3)(cell.value, cell.digits),
        ...spot.fields,
        source: `${table.file.path}#L${row.line}`,
    });
}
function placeCell(walk, row, keys) {
    const { table, layout } = walk;
    const clean = (text) => {
        const cleaned = (0,metric_name/* cleanName */.$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, cleaned.problem);
    };
    const place = (0,metric_name/* placeMetric */.OO)(keys.map(clean), walk.dataset);
    const stated = cellText(row, layout.dataset);
    if (stated !== null && walk.dataset !== null && stated !== walk.dataset) {
        const column = (0,text_file/* quoteText */.ol)(table.header.cells[layout.dataset] ?? '');
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, `the column ${column} says ${(0,text_file/* quoteText */.ol)(stated)}, the input line says ${walk.dataset}=. Drop one of them.`);
    }
    // A data set of its own frees the label of the row, which then belongs to the name.
    const named = stated === null ? place : (0,metric_name/* placeMetric */.OO)(keys.map(clean), stated);
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


/***/ }),

/***/ 89095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readDocumentMetrics)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55436);
/* harmony import */ var _metric_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94314);
/* harmony import */ var _metric_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97172);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51644);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50628);





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
        const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeText */ .g7)(path, bytes);
        const walk = { file, dataset, collector: (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .collectMetrics */ .IE)(path) };
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
    walk.collector.passOver(spot.pointer, (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describeNode */ .WQ)(node));
}
function visitObject(node, spot, walk) {
    if ((0,_metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetricObject */ .qV)(node) && (spot.keys.length > 0 || ownName(node) !== null)) {
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
    walk.collector.passOver(spot.pointer, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describeNode */ .WQ)(node)}, neither numbers only nor {name, value} only`);
}
function isMetricList(items) {
    return (items.length > 0 &&
        items.every((item) => item.kind === 'object' && ownName(item) !== null && (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(item, 'value') !== undefined));
}
function visitList(items, spot, walk) {
    const keys = spot.keys.at(-1) === 'metrics' ? spot.keys.slice(0, -1) : spot.keys;
    items.forEach((item, index) => {
        const pointer = `${spot.pointer}/${index}`;
        addObject(item, under({ keys, pointer }, ownName(item) ?? '', ''), walk);
    });
}
function ownName(node) {
    const name = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'name');
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
        walk.collector.passOver(spot.pointer, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describeNode */ .WQ)(node)} without a name`);
        return;
    }
    add((0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .metricValue */ .a3)(node.value, node.digits), _metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_FIELDS */ .eL, spot, placeAt(node, spot, walk), walk);
}
function addObject(node, spot, walk) {
    const value = objectValue(node);
    if (value === null) {
        const found = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'value');
        const what = found === undefined ? 'none' : (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .describeNode */ .WQ)(found);
        walk.collector.passOver(`${spot.pointer}/value`, `${what}, not a number`);
        return;
    }
    const place = placeAt(node, spot, walk);
    const slice = (0,_metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readLabel */ .V8)(walk.file, node, 'slice');
    const labelled = {
        ...place,
        dataset: objectDataset(node, place, walk),
        slice: slice === undefined ? place.slice : cleanLabel(slice, node, walk),
    };
    add(value, (0,_metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readMetricFields */ .k9)(walk.file, node), spot, labelled, walk);
    for (const key of (0,_metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownFields */ ._6)(node)) {
        walk.collector.passOver(`${spot.pointer}/${escapePointer(key)}`, 'no field of a metric');
    }
}
/** The value, also in the manifest's own form `"value": null, "nonFinite": "NaN"`. */
function objectValue(node) {
    const value = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'value');
    if (value?.kind === 'number')
        return (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .metricValue */ .a3)(value.value, value.digits);
    const word = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(node, 'nonFinite');
    if (value?.kind !== 'null' || word?.kind !== 'string')
        return null;
    const named = word.text === 'NaN' ? Number.NaN : Number(word.text);
    return ['NaN', 'Infinity', '-Infinity'].includes(word.text) ? (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .metricValue */ .a3)(named, null) : null;
}
/** @throws {ReleaseError} when file and input line name different data sets */
function objectDataset(node, place, walk) {
    const stated = (0,_metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readLabel */ .V8)(walk.file, node, 'dataset');
    if (stated === undefined)
        return place.dataset;
    const label = cleanLabel(stated, node, walk);
    if (walk.dataset === null || label === walk.dataset)
        return label;
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fault */ .DG)(walk.file, node.at, `the metric ${place.name} says "dataset": ${JSON.stringify(label)}, the input line says ${walk.dataset}=. Drop one of them.`);
}
function cleanLabel(label, node, walk) {
    if (label === null)
        return null;
    const cleaned = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanName */ .$t)(label);
    if ('name' in cleaned)
        return cleaned.name;
    throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fault */ .DG)(walk.file, node.at, cleaned.problem);
}
function placeAt(node, spot, walk) {
    const clean = (text) => {
        const cleaned = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanName */ .$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fault */ .DG)(walk.file, node.at, `${cleaned.problem} (at ${spot.pointer})`);
    };
    const place = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .placeMetric */ .OO)(spot.keys.map(clean), walk.dataset);
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


/***/ }),

/***/ 23812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonMetrics)
/* harmony export */ });
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17793);
/* harmony import */ var _metrics_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89095);


/** Nested JSON, also with Python's `NaN`, `Infinity` and `-Infinity`. */
const jsonMetrics = {
    claims: (path) => path.endsWith('.json'),
    resembles: (text) => /^\s*[[{]/.test(text),
    read: (0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocumentMetrics */ .p)(_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonTree */ .U),
};


/***/ }),

/***/ 51644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ collectMetrics),
/* harmony export */   a3: () => (/* binding */ metricValue),
/* harmony export */   cG: () => (/* binding */ refuseDuplicate)
/* harmony export */ });
/* unused harmony export MAX_METRICS */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23230);
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67586);



const MAX_METRICS = 100_000;
function collectMetrics(path) {
    const metrics = [];
    const skipped = [];
    const sources = new Map();
    return {
        add(metric) {
            refuseDuplicate(metric, sources);
            if (metrics.length >= MAX_METRICS) {
                throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} holds more than ${MAX_METRICS} metrics. Write a summary and name that file.`);
            }
            metrics.push(metric);
        },
        passOver(pointer, why) {
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
    const key = (0,_domain_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .metricKey */ .C)(metric);
    const other = sources.get(key);
    if (other !== undefined) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `the metric ${key} comes twice: ${other} and ${metric.source}. Remove one, or give one file a data set of its own: DATASET=FILE.`);
    }
    sources.set(key, metric.source);
}
function nothingFound(path, skipped) {
    const shown = skipped.slice(0, 3).map(({ pointer, why }) => `${pointer || '/'} (${why})`);
    const rest = skipped.length > 3 ? ` and ${skipped.length - 3} more` : '';
    const seen = shown.length === 0 ? 'nothing' : `${shown.join(', ')}${rest}`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} holds no metric. Seen: ${seen}. A metric is a number under a name, for instance {"test": {"auc": 0.91}}.`);
}
/**
 * The value members of a metric. An integer above 2^53 stays a number: its value is the nearest double and
 * its digits are those of the file.
 */
function metricValue(value, digits) {
    if (Number.isFinite(value))
        return { value: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .numeral */ .Dx)(value, digits ?? undefined) };
    return { value: null, nonFinite: (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__/* .nonFiniteName */ .ox)(value) };
}


/***/ }),

/***/ 24946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ tomlMetrics)
/* harmony export */ });
/* unused harmony export resemblesToml */
/* harmony import */ var _metrics_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89095);
/* harmony import */ var _toml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62732);


/** Nested TOML. */
const tomlMetrics = {
    claims: (path) => path.endsWith('.toml'),
    resembles: resemblesToml,
    read: (0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocumentMetrics */ .p)(_toml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTomlTree */ .S),
};
/** Whether the first line that is no comment is a table header or an assignment. */
function resemblesToml(text) {
    const first = /^\s*(?:#[^\n]*\n\s*)*([^\n]*)/.exec(text)?.[1] ?? '';
    const header = /^\[\[?\s*[\w"'][^[\]{},]*\]\]?\s*(?:#.*)?$/.test(first) && /^[^\n]*=/m.test(text);
    return header || /^[\w"'][\w."' -]*=/.test(first);
}


/***/ }),

/***/ 48149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ yamlMetrics)
/* harmony export */ });
/* harmony import */ var _metrics_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89095);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12938);


/** Nested YAML. Any text is YAML of some kind, so this reader comes last. */
const yamlMetrics = {
    claims: (path) => /\.ya?ml$/.test(path),
    resembles: () => true,
    read: (0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocumentMetrics */ .p)(_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlTree */ .N),
};


/***/ }),

/***/ 50628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ fault),
/* harmony export */   Mm: () => (/* binding */ excess),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   ol: () => (/* binding */ quoteText),
/* harmony export */   t$: () => (/* binding */ positionAt)
/* harmony export */ });
/* unused harmony export MAX_TEXT_BYTES */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

/** Bytes. Metric and parameter files are summaries; a longer file is a log that was named by mistake. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;
/**
 * Strict UTF-8, with or without a byte order mark.
 * @throws {ReleaseError} `FORMAT_INVALID` for another encoding, binary content or a file without content,
 * `LIMIT_EXCEEDED` above `MAX_TEXT_BYTES`
 */
function decodeText(path, bytes) {
    if (bytes.length > MAX_TEXT_BYTES) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} has ${bytes.length} bytes; at most ${MAX_TEXT_BYTES} are read. Write a summary and name that file.`);
    }
    refuseOtherEncodings(path, bytes);
    const text = decodeStrict(path, bytes);
    if (text.trim() === '') {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} ${bytes.length === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`);
    }
    return { path, text };
}
function refuseOtherEncodings(path, bytes) {
    const [first, second] = bytes;
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (wide) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} is UTF-16 (byte order mark). Write it as UTF-8; in PowerShell: Out-File -Encoding utf8.`);
    }
    const nul = bytes.indexOf(0);
    if (nul < 0)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path} holds a NUL byte at offset ${nul}: it is binary, or UTF-16 without a byte order mark. Write it as UTF-8 text.`);
}
function decodeStrict(path, bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // The replacement character stands where the strict decoder gave up, or the file itself holds one.
        const lenient = new TextDecoder('utf-8').decode(bytes);
        const { line, column } = positionAt(lenient, lenient.indexOf('\uFFFD'));
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${path}, line ${line}, column ${column}: not valid UTF-8. Write the file as UTF-8.`, { cause });
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
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${file.path}${place(file, at)}: ${message}`);
}
/** The same for what is valid but more than is read. */
function excess(file, at, message) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${file.path}${place(file, at)}: ${message}`);
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


/***/ }),

/***/ 62732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ parseTomlTree)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(55436);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
;// CONCATENATED MODULE: ./lib/formats/toml-numbers.js
const NUMBER = /^[+-]?(?:inf|nan|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)$/;
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
        out.push(bare !== null && inValue && NUMBER.test(bare) ? `"${bare}"` : token);
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

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
;// CONCATENATED MODULE: ./lib/formats/toml-tree.js





/** TOML 1.0. Dates and times become text. Nodes carry no position: the parser does not tell. */
function parseTomlTree(file) {
    const document = parseDocument(file, file.text);
    const written = parseDocument(file, quoteTomlNumbers(file.text));
    return readValue(document, written, 0, { file, nodes: 0 });
}
function parseDocument(file, text) {
    try {
        return (0,dist/* parse */.qg)(text, { integersAsBigInt: 'asNeeded', maxDepth: document_tree/* MAX_DEPTH */.lr + 1 });
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        const [first = ''] = cause.message.replace('Invalid TOML document: ', '').split('\n', 1);
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file.path}, line ${cause.line}, column ${cause.column}: not TOML: ${first}${hint(file, cause)}`, { cause });
    }
}
function hint(file, error) {
    const last = (0,text_file/* positionAt */.t$)(file.text.trimEnd(), file.text.length).line;
    return error.line >= last ? ' (the file may be cut off here)' : '';
}
/** @param written the same place of the document whose numbers are text */
function readValue(value, written, depth, budget) {
    (0,document_tree/* spend */.Rf)(budget, depth, null);
    const at = null;
    if (typeof value === 'number' || typeof value === 'bigint') {
        return (0,document_tree/* numberNode */.sJ)(Number(value), typeof written === 'string' ? written : String(value), at);
    }
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value instanceof dist/* TomlDate */.PJ)
        return { kind: 'string', at, text: value.toISOString() };
    if (Array.isArray(value)) {
        const digits = Array.isArray(written) ? written : [];
        const items = value.map((item, index) => readValue(item, digits[index], depth + 1, budget));
        return { kind: 'array', at, items };
    }
    if (typeof value === 'object' && value !== null) {
        const digits = new Map(Object.entries(written ?? {}));
        const members = Object.entries(value).map(([key, item]) => ({
            key,
            node: readValue(item, digits.get(key), depth + 1, budget),
        }));
        return { kind: 'object', at, members };
    }
    return { kind: 'string', at, text: (0,document_tree/* wholeText */.r0)(budget.file, String(value), at) };
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
