export const id = 733;
export const ids = [733];
export const modules = {

/***/ 6323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSpread),
/* harmony export */   l: () => (/* binding */ addMetrics)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7586);
/* harmony import */ var _metric_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4314);
/* harmony import */ var _metric_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7172);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1644);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(628);





/**
 * Adds metrics to the document's collector. The data set of the input line takes the place of the document's own; when
 * the document has several, each one stays in the name, so that metrics remain distinct.
 * @throws {ReleaseError} `FORMAT_INVALID` for a name that is empty, too long or holds control characters
 */
function addMetrics(found, document) {
    const several = new Set(found.map(({ dataset }) => dataset)).size > 1;
    for (const metric of found) {
        const own = metric.dataset;
        if (document.dataset === null)
            add(metric, document);
        else {
            const name = several && own !== null ? `${own}/${metric.name}` : metric.name;
            add({ ...metric, name, dataset: document.dataset }, document);
        }
    }
}
function add(metric, { file, collector }) {
    const { name, dataset, slice = null, number, pointer, fields, step } = metric;
    const clean = (text) => {
        const cleaned = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanName */ .$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_4__/* .fault */ .DG)(file, number.at, `${cleaned.problem} (at ${pointer})`);
    };
    collector.add({
        name: clean(name),
        dataset: dataset === null ? null : clean(dataset),
        slice: slice === null ? null : clean(slice),
        ...(0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .metricValue */ .a3)(number.value, number.digits),
        ..._metric_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_FIELDS */ .eL,
        ...fields,
        ...(step === undefined ? {} : { step }),
        source: `${file.path}#${pointer}`,
    });
}
/** A standard error as the metric keeps it: finite and not negative, else none. */
function readSpread(node) {
    if (node?.kind !== 'number' || !Number.isFinite(node.value) || node.value < 0)
        return null;
    return (0,_domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__/* .numeral */ .Dx)(node.value, node.digits ?? undefined);
}


/***/ }),

/***/ 8966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PK: () => (/* binding */ STEP_COLUMNS),
  eb: () => (/* binding */ checkHeader),
  Uu: () => (/* binding */ checkRows),
  w5: () => (/* binding */ findLayout),
  fD: () => (/* binding */ groupRows),
  PH: () => (/* binding */ lastFilled),
  ol: () => (/* binding */ roleColumns),
  dX: () => (/* binding */ sortBySteps),
  cg: () => (/* binding */ stepOf)
});

// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(5682);
;// CONCATENATED MODULE: ./lib/formats/csv-history.js

/** Columns of `xgb.cv` (`test-auc-mean`, `-std`), LightGBM's `cv` (`valid l2-mean`, `-stdv`) and CatBoost's. */
const ROUND = /-(?:mean|stdv?)$/;
const COUNTED = new Set(['', 'iterations']);
/**
 * Whether the columns prove that the rows follow each other in time, though only an unnamed index numbers them: every
 * column is a mean or deviation over the folds of one boosting round, or `x` comes with its twin `val_x`. A table of
 * models, folds or trials has a text, or neither.
 */
function isHistoryTable(table) {
    const { rows } = table;
    const names = table.header.cells;
    if (rows.length < 2)
        return false;
    const known = new Set(names);
    const rounds = names.some((name) => ROUND.test(name)) &&
        names.every((name) => ROUND.test(name) || COUNTED.has(name));
    const twins = names.some((name) => name !== '' && known.has(`val_${name}`));
    return ((rounds || twins) &&
        rows.every((row) => names.every((_, column) => (0,csv_table/* readCell */.$$)(table, row, column).kind !== 'text')));
}
/**
 * @throws {ReleaseError} for several rows as scikit-learn's `cross_validate` (one for each fold) and `cv_results_` of
 * its searches (one for each trial) have them
 */
function refuseFolds({ file, header, rows }) {
    const second = rows[1];
    if (second === undefined)
        return;
    const known = new Set(header.cells);
    if (['fit_time', 'score_time'].every((name) => known.has(name))) {
        throw (0,csv_table/* faultInLine */._D)(file, second.line, `nothing tells this row from the one in line ${rows[0]?.line}: they are the folds of cross_validate. ` +
            `Write their mean as JSON: [{"name": "accuracy", "dataset": "test", "value": MEAN, "stderr": SD/√${rows.length}, "repeats": ${rows.length}}].`);
    }
    if (known.has('mean_fit_time') && known.has('params')) {
        throw (0,csv_table/* faultInLine */._D)(file, second.line, `nothing tells this row from the one in line ${rows[0]?.line}: they are the trials of a search (cv_results_). ` +
            'Write the row that counts alone, for instance the one at search.best_index_.');
    }
}

// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/csv-layout.js



const STEP_COLUMNS = ['step', 'global_step', 'iteration', 'iter', 'epoch', 'round'];
/** @throws {ReleaseError} for a table of cross-validation folds or trials, of which no row counts by itself */
function findLayout(table) {
    const index = table.header.cells[0] === '' ? 0 : -1;
    const numbered = index >= 0 && isNumbered(table, index);
    const label = numbered ? -1 : index;
    const { metric, value } = findPair(table, label);
    const step = findStep(table);
    const dataset = (0,csv_table/* findColumn */.kn)(table, ['dataset', 'split', 'eval_set']);
    const slice = (0,csv_table/* findColumn */.kn)(table, ['slice']);
    if (Math.max(metric, step, dataset, slice, label) < 0)
        refuseFolds(table);
    return {
        metric,
        value,
        dataset,
        slice,
        // pandas numbers the rows of every table: it is a step only where the columns are those of a history.
        step: step < 0 && numbered && isHistoryTable(table) ? index : step,
        label: metric === label ? -1 : label,
    };
}
/** The columns of a long table; both -1 for a wide one. */
function findPair(table, label) {
    const { cells } = table.header;
    const value = (0,csv_table/* findColumn */.kn)(table, ['value']);
    const metric = (0,csv_table/* findColumn */.kn)(table, ['metric', 'metric_name', 'name', 'key']);
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
        const column = (0,csv_table/* findColumn */.kn)(table, [name]);
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
            throw (0,csv_table/* faultInLine */._D)(file, header.line, `columns ${other + 1} and ${column + 1} are both called ${(0,text_file/* quoteText */.ol)(cell)}`);
        }
        if (cell === '' && column > 0) {
            throw (0,csv_table/* faultInLine */._D)(file, header.line, `column ${column + 1} has values but no name`);
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
        const cell = (0,csv_table/* readCell */.$$)(table, row, step);
        return { row, at: cell.kind === 'number' ? cell.value : null };
    });
    // A table with a row without its step is only known to be in file order.
    if (positions.some(({ at }) => at === null || !Number.isFinite(at)))
        return rows;
    return positions.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ row }) => row);
}
/** The row that has the last value of a column; the last row when none has. */
function lastFilled(table, rows, column) {
    const filled = rows.findLast((row) => (0,csv_table/* readCell */.$$)(table, row, column).kind !== 'missing');
    return filled ?? rows.at(-1);
}
/** The step of a row: the first of the columns that has a number there. */
function stepOf(table, row, columns) {
    for (const column of columns) {
        const cell = column < 0 ? undefined : (0,csv_table/* readCell */.$$)(table, row, column);
        if (cell?.kind === 'number' && Number.isFinite(cell.value))
            return { step: cell.value + 0 };
    }
    return {};
}
/** @throws {ReleaseError} for a header without rows */
function checkRows({ file, header, rows }) {
    if (rows.length > 0)
        return;
    throw (0,csv_table/* faultInLine */._D)(file, header.line, 'a header without a row of values follows it');
}


/***/ }),

/***/ 5682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ readCell),
/* harmony export */   LI: () => (/* binding */ findDelimiter),
/* harmony export */   _D: () => (/* binding */ faultInLine),
/* harmony export */   kn: () => (/* binding */ findColumn),
/* harmony export */   oN: () => (/* binding */ parseCsvTable)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5375);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);




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

/***/ 7793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseJsonTree)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);


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

/***/ 4314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   _6: () => (/* binding */ unknownFields),
/* harmony export */   eL: () => (/* binding */ NO_FIELDS),
/* harmony export */   k9: () => (/* binding */ readMetricFields),
/* harmony export */   qV: () => (/* binding */ isMetricObject)
/* harmony export */ });
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7586);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);



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

/***/ 7172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ cleanName),
/* harmony export */   OO: () => (/* binding */ placeMetric)
/* harmony export */ });
/* unused harmony export MAX_NAME_LENGTH */
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(628);

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

/***/ 487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ isMatrix),
/* harmony export */   WX: () => (/* binding */ isVector),
/* harmony export */   c3: () => (/* binding */ isCurve),
/* harmony export */   im: () => (/* binding */ isJobInput)
/* harmony export */ });
/** Lists that are points of a curve, values of a model or rows of data: no number of them is a result. */
const VECTOR = /^(?:[ft][pn]r|hist|bins|classes)$|(?:^|_)(?:thresholds|(?:precision|recall)_curve|predictions|y_(?:true|pred|prob|proba|score)|coefs?|coefficients|weights|bin_edges|histogram|confusion_matrix|quantiles|embeddings?)$|importances?$/;
const CURVES = new Set([
    'roc',
    'roc_curve',
    'pr_curve',
    'precision_recall_curve',
    'det',
    'det_curve',
    'calibration_curve',
]);
const INPUT = /^(?:seed|random_state)$|(?:^|_)timestamp$/;
/** Whether a list of numbers under this key is a curve or vector, and no series over the training. */
function isVector(key) {
    return VECTOR.test(plain(key));
}
/** Whether every list of numbers below this key, at any depth, is points of a curve. */
function isCurve(key) {
    return CURVES.has(plain(key));
}
/** Whether all that is below this key is one matrix, whose cells are no metrics. */
function isMatrix(key) {
    return /(?:^|_)confusion_matrix$/.test(plain(key));
}
/** Whether a number of this name went into the job, or says when it ran. */
function isJobInput(key) {
    return INPUT.test(key.toLowerCase());
}
/** `feature_importances_` of scikit-learn and `Confusion Matrix` of a report are written in many ways. */
function plain(key) {
    return key.trim().toLowerCase().replaceAll(/[\s-]/g, '_').replace(/_$/, '');
}


/***/ }),

/***/ 1910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ escapePointer),
  Y: () => (/* binding */ readPlainMetrics)
});

// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metric-vectors.js
var metric_vectors = __webpack_require__(487);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/metrics-history.js


/** The finest first; `epoch` is asked by itself, for steps may begin anew with each. */
const STEPS = ['step', 'global_step', '_step', 'iteration', 'iter', 'round'];
/**
 * Of records that each say how far the training was (`[{"epoch": 1, "loss": 0.5}, …]`) the last value of each key, by
 * epoch, then step, in the order of the keys. `null` when they do not all have the same such key; the text of a
 * problem when two of one step have the same number, so that neither is the last.
 */
function findLastValues(items) {
    const entries = listEntries(items);
    if (entries === null)
        return null;
    const last = new Map();
    for (const entry of entries.toSorted((a, b) => a.epoch - b.epoch || a.step - b.step)) {
        for (const { key, node } of entry.item.members) {
            if (node.kind === 'null' && last.has(key))
                continue;
            const before = last.get(key);
            if (before !== undefined && isSameStep(before.entry, entry) && isCounted(key, node)) {
                return `with two values of ${(0,text_file/* quoteText */.ol)(key)} at the step ${entry.step}`;
            }
            last.set(key, { node, entry });
        }
    }
    return [...last].map(([key, { node, entry }]) => ({
        key,
        node,
        index: entry.index,
        step: entry.step,
    }));
}
function listEntries(items) {
    const records = items.flatMap((item) => (item.kind === 'object' ? [item] : []));
    if (records.length === 0 || records.length < items.length)
        return null;
    const epochs = numbersOf(records, 'epoch');
    const steps = STEPS.map((key) => numbersOf(records, key)).find((found) => found !== null);
    const finest = steps ?? epochs;
    if (finest === null)
        return null;
    return records.map((item, index) => ({
        item,
        index,
        epoch: epochs?.[index] ?? 0,
        step: finest[index] ?? 0,
    }));
}
/** The number that each record has under a key, `null` when one has none. */
function numbersOf(records, key) {
    const numbers = records.flatMap((record) => {
        const node = (0,document_tree/* memberOf */.C5)(record, key);
        return node?.kind === 'number' && Number.isFinite(node.value) ? [node.value + 0] : [];
    });
    return numbers.length === records.length ? numbers : null;
}
function isSameStep(a, b) {
    return a.epoch === b.epoch && a.step === b.step;
}
/** Keys that say where a record is are the same by nature; texts are no metrics. */
function isCounted(key, node) {
    return (key !== 'epoch' && !STEPS.includes(key) && (node.kind === 'number' || node.kind === 'object'));
}

// EXTERNAL MODULE: ./lib/formats/metrics-housekeeping.js
var metrics_housekeeping = __webpack_require__(1389);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(1644);
;// CONCATENATED MODULE: ./lib/formats/metrics-document.js








/**
 * Metrics of a nested document, whatever its syntax.
 *
 * - a number is a metric, named by the keys above it (`placeMetric`)
 * - a list of numbers is a series: its last number is the metric, unless its name is that of a curve or vector
 *   (`metric-vectors.ts`)
 * - `[{"epoch": 1, "loss": 0.5}, …]` is a history: the last value of each key by step
 * - `{"value": 0.9, "better": "higher", …}` is one metric (`isMetricObject`)
 * - `[{"name": "auc", "value": 0.9, …}, …]` is a list of metrics; a key `metrics` above it names nothing
 * - `epoch`, `step` and the like (`isHousekeeping`) say how far training was and are skipped, `seed` and the time too
 * - all else (texts, also of digits, booleans, nulls, other lists) is skipped and said so
 */
function readPlainMetrics(root, document) {
    visit(root, { keys: [], pointer: '' }, document);
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
    walk.collector.passOver(spot.pointer, (0,document_tree/* describeNode */.WQ)(node));
}
function visitObject(node, spot, walk) {
    if ((0,metric_fields/* isMetricObject */.qV)(node) && (spot.keys.length > 0 || ownName(node) !== null)) {
        const name = ownName(node);
        addObject(node, spot.keys.length > 0 || name === null ? spot : under(spot, name, ''), walk);
        return;
    }
    if (node.members.length === 0)
        skip(node, spot, walk);
    for (const { key, node: member } of node.members) {
        visitMember(key, member, under(spot, key, `/${escapePointer(key)}`), walk);
    }
}
function visitMember(key, node, spot, walk) {
    if ((0,metric_vectors/* isMatrix */.OA)(key)) {
        walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, cells of a matrix`);
    }
    else
        visit(node, (0,metric_vectors/* isCurve */.c3)(key) ? { ...spot, curve: true } : spot, walk);
}
function visitArray(node, spot, walk) {
    const { items } = node;
    if (isMetricList(items)) {
        visitList(items, spot, walk);
        return;
    }
    const last = items.at(-1);
    if (last?.kind === 'number' && items.every((item) => item.kind === 'number')) {
        if (spot.curve === true || (0,metric_vectors/* isVector */.WX)(spot.keys.at(-1) ?? '')) {
            walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, a curve or vector and no series`);
            return;
        }
        addNumber(last, { ...spot, pointer: `${spot.pointer}/${items.length - 1}` }, walk);
        return;
    }
    visitHistory(node, spot, walk);
}
/** Keys above a history that name nothing. */
const HISTORIES = new Set(['metrics', 'history', 'log_history']);
function visitHistory(node, spot, walk) {
    const found = findLastValues(node.items);
    if (found === null || typeof found === 'string') {
        const why = found ?? 'neither numbers only nor {name, value} only';
        walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, ${why}`);
        return;
    }
    const keys = HISTORIES.has(spot.keys.at(-1) ?? '') ? spot.keys.slice(0, -1) : spot.keys;
    for (const { key, node: value, index, step } of found) {
        const pointer = `/${index}/${escapePointer(key)}`;
        visitMember(key, value, under({ ...spot, keys, step }, key, pointer), walk);
    }
}
function isMetricList(items) {
    return (items.length > 0 &&
        items.every((item) => item.kind === 'object' && ownName(item) !== null && (0,document_tree/* memberOf */.C5)(item, 'value') !== undefined));
}
function visitList(items, spot, walk) {
    const keys = spot.keys.at(-1) === 'metrics' ? spot.keys.slice(0, -1) : spot.keys;
    items.forEach((item, index) => {
        const pointer = `${spot.pointer}/${index}`;
        addObject(item, under({ keys, pointer }, ownName(item) ?? '', ''), walk);
    });
}
function ownName(node) {
    const name = (0,document_tree/* memberOf */.C5)(node, 'name');
    return name?.kind === 'string' ? name.text : null;
}
function under(spot, key, step) {
    return { ...spot, keys: [...spot.keys, key], pointer: spot.pointer + step };
}
/** RFC 6901 §3. */
function escapePointer(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
function addNumber(node, spot, walk) {
    if ((0,metrics_housekeeping/* isHousekeeping */.W)(spot.keys.at(-1) ?? '')) {
        walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, which says how far training was`);
        return;
    }
    if ((0,metric_vectors/* isJobInput */.im)(spot.keys.at(-1) ?? '')) {
        walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, a setting or time and no result`);
        return;
    }
    if (spot.keys.length === 0) {
        walk.collector.passOver(spot.pointer, `${(0,document_tree/* describeNode */.WQ)(node)} without a name`);
        return;
    }
    add((0,metrics_reading/* metricValue */.a3)(node.value, node.digits), metric_fields/* NO_FIELDS */.eL, spot, placeAt(node, spot, walk), walk);
}
function addObject(node, spot, walk) {
    const value = objectValue(node);
    if (value === null) {
        const found = (0,document_tree/* memberOf */.C5)(node, 'value');
        const what = found === undefined ? 'none' : (0,document_tree/* describeNode */.WQ)(found);
        walk.collector.passOver(`${spot.pointer}/value`, `${what}, not a number`);
        return;
    }
    const place = placeAt(node, spot, walk);
    const slice = (0,metric_fields/* readLabel */.V8)(walk.file, node, 'slice');
    const labelled = {
        ...place,
        dataset: objectDataset(node, place, walk),
        slice: slice === undefined ? place.slice : cleanLabel(slice, node, walk),
    };
    add(value, (0,metric_fields/* readMetricFields */.k9)(walk.file, node), spot, labelled, walk);
    for (const key of (0,metric_fields/* unknownFields */._6)(node)) {
        walk.collector.passOver(`${spot.pointer}/${escapePointer(key)}`, 'no field of a metric');
    }
}
/** The value, also in the manifest's own form `"value": null, "nonFinite": "NaN"`. */
function objectValue(node) {
    const value = (0,document_tree/* memberOf */.C5)(node, 'value');
    if (value?.kind === 'number')
        return (0,metrics_reading/* metricValue */.a3)(value.value, value.digits);
    const word = (0,document_tree/* memberOf */.C5)(node, 'nonFinite');
    if (value?.kind !== 'null' || word?.kind !== 'string')
        return null;
    const named = word.text === 'NaN' ? Number.NaN : Number(word.text);
    return ['NaN', 'Infinity', '-Infinity'].includes(word.text) ? (0,metrics_reading/* metricValue */.a3)(named, null) : null;
}
/** @throws {ReleaseError} when file and input line name different data sets */
function objectDataset(node, place, walk) {
    const stated = (0,metric_fields/* readLabel */.V8)(walk.file, node, 'dataset');
    if (stated === undefined)
        return place.dataset;
    const label = cleanLabel(stated, node, walk);
    if (walk.dataset === null || label === walk.dataset)
        return label;
    throw (0,text_file/* fault */.DG)(walk.file, node.at, `the metric ${place.name} says "dataset": ${JSON.stringify(label)}, the input line says ${walk.dataset}=. Drop one of them.`);
}
function cleanLabel(label, node, walk) {
    if (label === null)
        return null;
    const cleaned = (0,metric_name/* cleanName */.$t)(label);
    if ('name' in cleaned)
        return cleaned.name;
    throw (0,text_file/* fault */.DG)(walk.file, node.at, cleaned.problem);
}
function placeAt(node, spot, walk) {
    const clean = (text) => {
        const cleaned = (0,metric_name/* cleanName */.$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,text_file/* fault */.DG)(walk.file, node.at, `${cleaned.problem} (at ${spot.pointer})`);
    };
    const place = (0,metric_name/* placeMetric */.OO)(spot.keys.map(clean), walk.dataset);
    const { dataset, slice, name } = place;
    for (const part of [dataset, slice, name])
        if (part !== null)
            clean(part);
    return place;
}
function add(value, fields, spot, { dataset, slice, name }, { file, collector }) {
    const source = `${file.path}#${spot.pointer}`;
    const step = spot.step === undefined ? {} : { step: spot.step };
    collector.add({ name, dataset, slice, ...value, ...fields, ...step, source });
}


/***/ }),

/***/ 1389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isHousekeeping)
/* harmony export */ });
/** How far training was, which is no result of it. */
const PROGRESS = new Set([
    'epoch',
    'step',
    'global_step',
    'iteration',
    'iter',
    'total_flos',
    '_step',
    '_runtime',
    '_timestamp',
]);
const RUNTIME = /^(?:(?:train|training|eval|evaluation|val|validation|test|predict)_(?:.*_)?)?runtime$/;
/**
 * Whether a training loop writes this name beside its metrics to say how far it was or how long it took. Such a value
 * changes with every run and machine, so it is kept out of the metrics; it stays in the raw file.
 * @param name the last part of the metric's name, as written
 */
function isHousekeeping(name) {
    const lower = name.toLowerCase();
    return PROGRESS.has(lower) || RUNTIME.test(lower);
}


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ lmEvalMetrics)
/* harmony export */ });
/* harmony import */ var _add_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6323);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _metrics_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1910);
/* harmony import */ var _node_members_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2619);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);





/**
 * Results of lm-evaluation-harness: `results` by task and, for what is only there, `groups`. The task is the data set.
 * `exact_match,strict-match` is the metric `exact_match`; only where a task has several filters is the filter the
 * slice `filter=strict-match`, since nearly all tasks have the one filter `none`. Standard error
 * (`exact_match_stderr,…`, `"N/A"` is none), samples (`n-samples.effective`) and direction (`higher_is_better`) come
 * from the file. An evaluation of a part of the samples is said so among the skipped values. Members that the harness
 * does not write are read by the plain rules.
 */
const lmEvalMetrics = {
    matches: (root) => {
        if (root.kind !== 'object')
            return false;
        const parts = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(root);
        const results = parts.get('results');
        return ((0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMembers */ .u9)(results) &&
            results.members.every(({ node }) => node.kind === 'object') &&
            (['n-samples', 'n-shot', 'higher_is_better'].some((key) => isByTask(parts.get(key))) ||
                (isByTask(parts.get('versions')) && isByTask(parts.get('config')))));
    },
    read(root, document) {
        const parts = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(root);
        const results = parts.get('results');
        if (!(0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .hasMembers */ .u9)(results)) {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(document.file, root.at, 'found no object "results" by task');
        }
        const tasks = {
            samples: (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(parts.get('n-samples')),
            directions: (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(parts.get('higher_is_better')),
        };
        const known = new Set(results.members.map(({ key }) => key));
        const groups = parts.get('groups');
        const others = groups?.kind === 'object' ? groups.members.filter(({ key }) => !known.has(key)) : [];
        (0,_add_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .addMetrics */ .l)([
            ...results.members.flatMap((task) => readTask(task, '/results', tasks, document)),
            ...others.flatMap((group) => readTask(group, '/groups', tasks, document)),
        ], document);
        noteScope(parts, document);
        if (root.kind !== 'object')
            return;
        const foreign = root.members.filter(({ key }) => !OWN_PARTS.test(key));
        if (foreign.length > 0)
            (0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainMetrics */ .Y)({ ...root, members: foreign }, document);
    },
};
/** What the harness, in any version, writes at the top. */
const OWN_PARTS = /^(?:results|groups|group_subtasks|configs?|versions|n-shot|n-samples|higher_is_better|samples|date|max_length|model_(?:name|source)\w*|(?:upper_)?git_hash|pretty_env_info|\w+_version|tokenizer_\w+|eot_token_id|task_hashes|system_instruction\w*|fewshot_as_multiturn|chat_template\w*|(?:start|end)_time|total_evaluation_time_seconds|evaluation_time|(?:config|summary)_(?:general|tasks))$/;
function isByTask(node) {
    return node?.kind === 'object';
}
function readTask({ key: task, node }, above, tasks, { collector }) {
    const pointer = `${above}/${(0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePointer */ .l)(task)}`;
    const values = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(node);
    const numbers = [...values].filter(([key, value]) => isResult(key, value, values));
    const filters = new Set(numbers.map(([key]) => splitFilter(key).filter));
    const directions = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(tasks.directions.get(task));
    const samples = countSamples(task, values, tasks);
    return numbers.flatMap(([key, value]) => {
        if (value.kind !== 'number') {
            collector.passOver(`${pointer}/${(0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePointer */ .l)(key)}`, (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(value));
            return [];
        }
        const { metric, filter } = splitFilter(key);
        const stderr = (0,_add_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpread */ .O)(values.get(stderrKey(key)));
        const fields = { samples, stderr, better: readDirection(directions.get(metric)) };
        const place = {
            name: metric,
            dataset: task,
            slice: filters.size > 1 && filter !== null ? `filter=${filter}` : null,
        };
        return [{ ...place, number: value, pointer: `${pointer}/${(0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePointer */ .l)(key)}`, fields }];
    });
}
const OWN = new Set([
    'alias',
    'name',
    'samples',
    'sample_len',
    'sample_count',
    ' ',
]);
function isResult(key, node, values) {
    if (OWN.has(key))
        return false;
    const { metric, filter } = splitFilter(key);
    if (!metric.endsWith('_stderr'))
        return true;
    const base = metric.slice(0, -'_stderr'.length);
    return !values.has(filter === null ? base : `${base},${filter}`) && node.kind === 'number';
}
function splitFilter(key) {
    const at = key.lastIndexOf(',');
    if (at <= 0 || at === key.length - 1)
        return { metric: key, filter: null };
    return { metric: key.slice(0, at), filter: key.slice(at + 1) };
}
function stderrKey(key) {
    const { metric, filter } = splitFilter(key);
    return filter === null ? `${metric}_stderr` : `${metric}_stderr,${filter}`;
}
function countSamples(task, values, { samples }) {
    const stated = samples.get(task);
    const effective = stated?.kind === 'object' ? (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(stated, 'effective') : undefined;
    const counts = [effective, values.get('sample_len'), values.get('samples')].map(_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .findCount */ .vD);
    return counts.find((count) => count !== undefined) ?? null;
}
function readDirection(node) {
    if (node?.kind !== 'boolean')
        return null;
    return node.value ? 'higher' : 'lower';
}
/** What a reader of the numbers has to know: of how much data they are, and of which. */
function noteScope(parts, { collector }) {
    const limit = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(parts.get('config')).get('limit');
    if (limit !== undefined && limit.kind !== 'null') {
        collector.passOver('/config/limit', `partial evaluation: ${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(limit)} as limit`);
        collector.warn(`a partial evaluation: config.limit is ${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(limit)}`);
    }
    for (const [task, node] of (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(parts.get('n-samples'))) {
        const counts = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(node);
        const original = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .findCount */ .vD)(counts.get('original'));
        const effective = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .findCount */ .vD)(counts.get('effective'));
        if (original === undefined || effective === undefined || effective >= original)
            continue;
        const pointer = `/n-samples/${(0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePointer */ .l)(task)}`;
        collector.passOver(pointer, `partial evaluation: ${effective} of ${original} samples`);
        collector.warn(`a partial evaluation of ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .ol)(task)}: ${effective} of ${original} samples`);
    }
    for (const [task, node] of (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .listMembers */ .YV)(parts.get('task_hashes'))) {
        const hash = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_4__/* .findText */ .Vw)(node);
        if (hash === undefined)
            continue;
        collector.passOver(`/task_hashes/${(0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_2__/* .escapePointer */ .l)(task)}`, `hash of the samples ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .ol)(hash)}`);
    }
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ modelIndexMetrics),
/* harmony export */   n: () => (/* binding */ modelCardMetrics)
/* harmony export */ });
/* harmony import */ var _add_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6323);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1644);
/* harmony import */ var _node_members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2619);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2938);







/**
 * `model-index` of the Hugging Face Hub (modelcard.md of its documentation), in a document of its own. The data set is
 * `type/config/split`, as far as stated; `name` stands in for a `type` that is missing or `unknown`, and a config
 * that is `default` or repeats the type is left out. The metric's name is its `type`, or its `name` where the type
 * comes twice in one data set. Of several models each is a slice `model=NAME`.
 */
const modelIndexMetrics = {
    matches: (root) => root.kind === 'object' && (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(root, 'model-index')?.kind === 'array',
    read(root, document) {
        const index = root.kind === 'object' ? (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(root, 'model-index') : undefined;
        if (index?.kind !== 'array') {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(document.file, root.at, 'found no list "model-index", which holds the results');
        }
        (0,_add_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .addMetrics */ .l)(chooseNames(readIndex(index.items, document)), document);
    },
};
const OPENING = /^---[ \t]*\r?\n/;
/** The key below a first line `---`, before another such line. */
const MARKED = /^---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n)[^\n]*\n)*?model-index[ \t]*:/;
function isMarkdown(path) {
    return /\.(?:md|markdown)$/i.test(path);
}
/** The same in a `README.md` that begins with YAML between two lines `---`, or in a YAML file. */
const modelCardMetrics = {
    claims: isMarkdown,
    resembles: (text) => MARKED.test(text),
    read: ({ path, bytes, dataset }) => {
        const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g7)(path, bytes);
        const collector = (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .collectMetrics */ .IE)(path);
        modelIndexMetrics.read((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .parseYamlTree */ .N)(frontMatter(file)), { file, dataset, collector });
        return collector.finish();
    },
};
/** The metadata with its offsets in the whole file kept. A file that is no Markdown may be all metadata. */
function frontMatter(file) {
    const { path, text } = file;
    const [open = ''] = OPENING.exec(text) ?? [];
    const close = open === '' ? null : /^---[ \t]*\r?$/m.exec(text.slice(open.length));
    if (close === null) {
        if (!isMarkdown(path))
            return file;
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, 0, open === ''
            ? 'does not begin with "---": the metadata of a model card stands at its top, between two lines "---".'
            : 'the metadata begins with "---" here, but no second line "---" ends it');
    }
    const metadata = text.slice(open.length, open.length + close.index);
    return { path, text: `${' '.repeat(open.length - 1)}\n${metadata}` };
}
function readIndex(models, document) {
    return models.flatMap((model, index) => {
        const above = `/model-index/${index}`;
        const members = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .listMembers */ .YV)(model);
        const results = members.get('results');
        if (results?.kind !== 'array') {
            document.collector.passOver(above, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(model)} without a list "results"`);
            return [];
        }
        const name = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findText */ .Vw)(members.get('name')) ?? String(index);
        const slice = models.length > 1 ? `model=${name}` : null;
        return results.items.flatMap((result, at) => readResult(result, { slice, pointer: `${above}/results/${at}` }, document));
    });
}
function readResult(result, spot, document) {
    const members = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .listMembers */ .YV)(result);
    const metrics = members.get('metrics');
    if (metrics?.kind !== 'array') {
        document.collector.passOver(spot.pointer, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(result)} without a list "metrics"`);
        return [];
    }
    const dataset = nameDataset(members.get('dataset'));
    return metrics.items.flatMap((metric, index) => {
        const pointer = `${spot.pointer}/metrics/${index}`;
        const found = metric.kind === 'object' ? readMetric(metric, pointer, document) : undefined;
        if (found === undefined) {
            document.collector.passOver(pointer, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(metric)} without a name or a number`);
            return [];
        }
        return [{ ...found, dataset, slice: spot.slice }];
    });
}
function nameDataset(node) {
    const members = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .listMembers */ .YV)(node);
    const [type, name, config, split] = ['type', 'name', 'config', 'split'].map((key) => (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findText */ .Vw)(members.get(key)));
    const known = type !== undefined && type.toLowerCase() !== 'unknown';
    const base = (known ? type : name) ?? type;
    const repeats = config === 'default' || config === base;
    const parts = [base, repeats ? undefined : config, split].filter((part) => part !== undefined);
    return parts.length === 0 ? null : parts.join('/');
}
function readMetric(metric, above, { collector }) {
    const title = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findText */ .Vw)((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(metric, 'name'));
    const type = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findText */ .Vw)((0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(metric, 'type')) ?? title;
    const value = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(metric, 'value');
    const measured = value === undefined ? undefined : parseMeasured(value);
    if (type === undefined || measured === undefined)
        return undefined;
    const { number, spread, unit } = measured;
    const pointer = `${above}/value`;
    const names = { type, title: title ?? type };
    if (spread !== null && type === 'mean_reward') {
        // Stable-Baselines3 and others write the standard deviation over episodes there.
        collector.passOver(pointer, `${(0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(spread)} after ±, a standard deviation`);
        return { ...names, number, pointer, fields: { unit } };
    }
    return { ...names, number, pointer, fields: { unit, stderr: (0,_add_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .readSpread */ .O)(spread ?? undefined) } };
}
const NUMERAL = String.raw `[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`;
const MEASURED = new RegExp(String.raw `^(${NUMERAL}) ?(?:(?:±|\+\/-|\+-) ?(${NUMERAL}))? ?(%?)$`);
/** `0.95`, and of texts `95.4%`, `20.0 ± 1.2` and `266.5 +/- 21.2`. */
function parseMeasured(node) {
    const plain = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findNumeral */ .uA)(node);
    if (plain !== undefined)
        return { number: plain, spread: null, unit: null };
    const text = (0,_node_members_js__WEBPACK_IMPORTED_MODULE_5__/* .findText */ .Vw)(node);
    const [, value, spread, percent] = (text === undefined ? null : MEASURED.exec(text)) ?? [];
    if (value === undefined)
        return undefined;
    return {
        number: (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .numberNode */ .sJ)(Number(value), value, node.at),
        spread: spread === undefined ? null : (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .numberNode */ .sJ)(Number(spread), spread, node.at),
        unit: percent === '%' ? '%' : null,
    };
}
function chooseNames(metrics) {
    const key = ({ dataset, slice, type }) => JSON.stringify([dataset, slice, type]);
    const counts = new Map();
    for (const metric of metrics)
        counts.set(key(metric), (counts.get(key(metric)) ?? 0) + 1);
    return metrics.map(({ type, title, ...metric }) => {
        const several = (counts.get(key({ type, title, ...metric })) ?? 0) > 1;
        return { ...metric, name: several ? title : type };
    });
}


/***/ }),

/***/ 1644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ collectMetrics),
/* harmony export */   ZF: () => (/* binding */ MAX_METRICS),
/* harmony export */   a3: () => (/* binding */ metricValue),
/* harmony export */   cG: () => (/* binding */ refuseDuplicate)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _domain_metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3230);
/* harmony import */ var _domain_numeral_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7586);



const MAX_METRICS = 100_000;
const MAX_WARNINGS = 20;
/** What a text says may be a secret, and what is skipped goes to the log. */
const QUOTED_TEXT = /the text "(?:[^"\\]|\\.)*"/g;
function collectMetrics(path) {
    const metrics = [];
    const skipped = [];
    const warnings = [];
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
            skipped.push({ pointer, why: why.replaceAll(QUOTED_TEXT, 'a text') });
        },
        warn(text) {
            if (warnings.length < MAX_WARNINGS)
                warnings.push(text);
        },
        finish() {
            if (metrics.length === 0)
                throw nothingFound(path, skipped);
            return { metrics, skipped, warnings };
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

/***/ 2436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ SHAPES)
});

// EXTERNAL MODULE: ./lib/formats/add-metrics.js
var add_metrics = __webpack_require__(6323);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/node-members.js
var node_members = __webpack_require__(2619);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/metrics-benchmark.js




const KEYS = new Set('name unit value range extra direction biggerIsBetter'.split(' '));
/**
 * The custom format of github-action-benchmark: `[{"name", "unit", "value", "range", "extra"}, …]`. The value may be
 * the text of a number. The file does not say which way is better (the action's input `tool` does), so `direction`
 * (`bigger` or `smaller`) and `biggerIsBetter` are read as well. `range` is whatever a tool calls its spread, a
 * standard deviation most of the time, so it is no standard error.
 */
const benchmarkMetrics = {
    matches: (root) => root.kind === 'array' &&
        root.items.length > 0 &&
        root.items.every((item) => isBenchmark(item) &&
            (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(item, 'unit')) !== undefined &&
            item.members.every(({ key }) => KEYS.has(key))),
    read(root, document) {
        if (root.kind !== 'array') {
            throw (0,text_file/* fault */.DG)(document.file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}, not a list of benchmarks`);
        }
        (0,add_metrics/* addMetrics */.l)(root.items.flatMap((item, index) => readBenchmark(item, `/${index}`, document)), document);
    },
};
function isBenchmark(node) {
    return (node.kind === 'object' &&
        (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(node, 'name')) !== undefined &&
        (0,node_members/* findNumeral */.uA)((0,document_tree/* memberOf */.C5)(node, 'value')) !== undefined);
}
function readBenchmark(item, pointer, { collector }) {
    const name = item.kind === 'object' ? (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(item, 'name')) : undefined;
    const number = item.kind === 'object' ? (0,node_members/* findNumeral */.uA)((0,document_tree/* memberOf */.C5)(item, 'value')) : undefined;
    if (item.kind !== 'object' || name === undefined || number === undefined) {
        collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(item)} without a name or a number`);
        return [];
    }
    for (const key of ['range', 'extra']) {
        const node = (0,document_tree/* memberOf */.C5)(item, key);
        if (node !== undefined)
            collector.passOver(`${pointer}/${key}`, (0,document_tree/* describeNode */.WQ)(node));
    }
    const unit = (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(item, 'unit')) ?? null;
    const fields = { unit, better: readDirection(item) };
    return [{ name, dataset: null, number, pointer, fields }];
}
function readDirection(item) {
    const flag = (0,document_tree/* memberOf */.C5)(item, 'biggerIsBetter');
    if (flag?.kind === 'boolean')
        return flag.value ? 'higher' : 'lower';
    const direction = (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(item, 'direction'))?.toLowerCase() ?? '';
    if (/^(?:custom)?(?:bigger|higher)(?:isbetter)?$/.test(direction))
        return 'higher';
    return /^(?:custom)?(?:smaller|lower)(?:isbetter)?$/.test(direction) ? 'lower' : null;
}

// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metrics-document.js + 1 modules
var metrics_document = __webpack_require__(1910);
// EXTERNAL MODULE: ./lib/formats/metrics-housekeeping.js
var metrics_housekeeping = __webpack_require__(1389);
;// CONCATENATED MODULE: ./lib/formats/metrics-dvc-diff.js







/**
 * What DVC prints as JSON:
 *
 * - `dvc metrics diff --json`: `{FILE: {KEY: {"old", "new", "diff"}}}`, as its API also below `diff`. The new value
 *   counts, `train.acc` is `acc` of `train`; a dot between digits (`ap@0.5`) separates nothing
 * - `dvc metrics show --json`: `{REVISION: {"data": {FILE: {"data": …}}}}` with one revision, or with `workspace`
 *   among several. What is below is read as plain nested metrics
 */
const dvcDiffMetrics = {
    matches: (root) => findDiff(root) !== undefined || isShow(root),
    read(root, document) {
        const diff = findDiff(root);
        if (diff !== undefined)
            readDiff(diff.files, diff.pointer, document);
        else if (isShow(root))
            readShow(root, document);
        else {
            throw (0,text_file/* fault */.DG)(document.file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}, neither what "dvc metrics diff --json" nor what "dvc metrics show --json" prints`);
        }
    },
};
function findDiff(root) {
    if (!(0,node_members/* hasMembers */.u9)(root))
        return undefined;
    const inner = (0,document_tree/* memberOf */.C5)(root, 'diff');
    const wrapped = root.members.every(({ key }) => key === 'diff' || key === 'errors');
    if (wrapped && inner !== undefined && isDiff(inner))
        return { files: inner, pointer: '/diff' };
    return isDiff(root) ? { files: root, pointer: '' } : undefined;
}
function isDiff(node) {
    return ((0,node_members/* hasMembers */.u9)(node) &&
        node.members.every(({ node: file }) => (0,node_members/* hasMembers */.u9)(file) && file.members.every((change) => isChange(change.node))));
}
function isChange(node) {
    if (node.kind !== 'object' || node.members.length < 2 || node.members.length > 3)
        return false;
    const keys = node.members.map(({ key }) => key);
    return (keys.includes('old') &&
        keys.includes('new') &&
        keys.every((key) => ['old', 'new', 'diff'].includes(key)));
}
function readDiff(files, above, document) {
    for (const { key: path, node: changes } of files.members) {
        if (changes.kind !== 'object')
            continue;
        for (const { key, node: change } of changes.members) {
            const value = change.kind === 'object' ? (0,document_tree/* memberOf */.C5)(change, 'new') : undefined;
            const pointer = `${above}/${(0,metrics_document/* escapePointer */.l)(path)}/${(0,metrics_document/* escapePointer */.l)(key)}/new`;
            const keys = key.split(/(?<!\d)\.|\.(?!\d)/);
            if (value?.kind !== 'number' || (0,metrics_housekeeping/* isHousekeeping */.W)(keys.at(-1) ?? '')) {
                document.collector.passOver(pointer, value === undefined ? 'no new value' : (0,document_tree/* describeNode */.WQ)(value));
                continue;
            }
            const { dataset, slice, name } = (0,metric_name/* placeMetric */.OO)(keys, document.dataset);
            (0,add_metrics/* addMetrics */.l)([{ name, dataset, slice, number: value, pointer }], document);
        }
    }
}
function isShow(root) {
    if (!(0,node_members/* hasMembers */.u9)(root) || !root.members.every(({ node }) => isOutcome(node)))
        return false;
    const files = root.members.flatMap(({ node }) => {
        const data = node.kind === 'object' ? (0,document_tree/* memberOf */.C5)(node, 'data') : undefined;
        return data?.kind === 'object' ? data.members : [];
    });
    return (files.some(({ node }) => node.kind === 'object' && (0,document_tree/* memberOf */.C5)(node, 'data') !== undefined) &&
        files.every(({ node }) => isOutcome(node)));
}
/** DVC wraps what it read, and why it could not, the same way at both levels. */
function isOutcome(node) {
    return ((0,node_members/* hasMembers */.u9)(node) && node.members.every(({ key }) => ['data', 'error', 'errors'].includes(key)));
}
function readShow(root, document) {
    const revision = chooseRevision(root, document);
    const data = revision.node.kind === 'object' ? (0,document_tree/* memberOf */.C5)(revision.node, 'data') : undefined;
    const above = `/${(0,metrics_document/* escapePointer */.l)(revision.key)}/data`;
    for (const { key, node } of data?.kind === 'object' ? data.members : []) {
        const pointer = `${above}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        const content = node.kind === 'object' ? (0,document_tree/* memberOf */.C5)(node, 'data') : undefined;
        if (content === undefined)
            document.collector.passOver(pointer, 'DVC could not read this file');
        else
            (0,metrics_document/* readPlainMetrics */.Y)(content, below(`${pointer}/data`, document));
    }
}
function chooseRevision(root, { file, collector }) {
    const [first] = root.members;
    const named = root.members.find(({ key }) => key === 'workspace');
    const chosen = named ?? (root.members.length === 1 ? first : undefined);
    if (chosen === undefined) {
        const names = root.members.slice(0, 5).map(({ key }) => JSON.stringify(key.slice(0, 40)));
        throw (0,text_file/* fault */.DG)(file, root.at, `holds metrics of ${root.members.length} revisions (${names.join(', ')}…). Print those of one: "dvc metrics show --json" without -a, -T and -A.`);
    }
    for (const { key } of root.members) {
        if (key !== chosen.key)
            collector.passOver(`/${(0,metrics_document/* escapePointer */.l)(key)}`, 'another revision');
    }
    return chosen;
}
/** The same document, for a part of it that is read as if it were a file. */
function below(pointer, document) {
    const { file, collector } = document;
    return {
        ...document,
        collector: {
            ...collector,
            add(metric) {
                const inside = metric.source.slice(`${file.path}#`.length);
                collector.add({ ...metric, source: `${file.path}#${pointer}${inside}` });
            },
            passOver(inside, why) {
                collector.passOver(pointer + inside, why);
            },
        },
    };
}

;// CONCATENATED MODULE: ./lib/formats/metrics-eval-results.js




/**
 * `.eval_results/*.yaml` of a model repository on the Hugging Face Hub:
 * `[{"dataset": {"id", "task_id"}, "value", "notes", …}]`. The format has no name of the metric, so `task_id` is it. Of
 * several values of one task, `notes` tells them apart as the slice `notes=…`.
 */
const evalResultsMetrics = {
    matches: (root) => root.kind === 'array' &&
        root.items.length > 0 &&
        root.items.every((item) => {
            const { dataset, name } = placeItem(item);
            return dataset !== undefined && name !== undefined && metrics_eval_results_valueOf(item) !== undefined;
        }),
    read(root, document) {
        if (root.kind !== 'array') {
            throw (0,text_file/* fault */.DG)(document.file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}, not a list of results`);
        }
        (0,add_metrics/* addMetrics */.l)(readItems(root.items, document), document);
    },
};
function placeItem(item) {
    const dataset = item.kind === 'object' ? (0,node_members/* listMembers */.YV)((0,document_tree/* memberOf */.C5)(item, 'dataset')) : undefined;
    return { dataset: (0,node_members/* findText */.Vw)(dataset?.get('id')), name: (0,node_members/* findText */.Vw)(dataset?.get('task_id')) };
}
function metrics_eval_results_valueOf(item) {
    return item.kind === 'object' ? (0,node_members/* findNumeral */.uA)((0,document_tree/* memberOf */.C5)(item, 'value')) : undefined;
}
function readItems(items, { collector }) {
    const counts = new Map();
    for (const item of items) {
        const key = JSON.stringify(placeItem(item));
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return items.flatMap((item, index) => {
        const place = placeItem(item);
        const number = metrics_eval_results_valueOf(item);
        const { dataset, name } = place;
        if (dataset === undefined || name === undefined || number === undefined) {
            collector.passOver(`/${index}`, `${(0,document_tree/* describeNode */.WQ)(item)} without dataset.id, task_id or value`);
            return [];
        }
        const notes = item.kind === 'object' ? (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(item, 'notes')) : undefined;
        const several = (counts.get(JSON.stringify(place)) ?? 0) > 1;
        const slice = several && notes !== undefined ? `notes=${notes}` : null;
        return [{ name, dataset, slice, number, pointer: `/${index}/value` }];
    });
}

// EXTERNAL MODULE: ./lib/formats/metric-vectors.js
var metric_vectors = __webpack_require__(487);
;// CONCATENATED MODULE: ./lib/formats/metrics-evals-result.js






/** What jobs write beside the histories; no data set has such a name. */
const SIBLINGS = new Set(['best_iteration', 'best_score', 'best_ntree_limit']);
/** LightGBM's names of data sets; it counts iterations from 1, XGBoost from 0. */
const LIGHTGBM = /^(?:training|valid_\d+)$/;
/** `{"roc_curve": {"fpr": […], "tpr": […]}}` has the same form. */
const isCurveSet = ({ key, node }) => (0,metric_vectors/* isCurve */.c3)(key) || (node.kind === 'object' && node.members.some((one) => (0,metric_vectors/* isVector */.WX)(one.key)));
/**
 * Evaluation histories of gradient boosting: `{DATASET: {METRIC: [v0, v1, …]}}`, all of one length, as XGBoost's
 * `evals_result()`, LightGBM's `record_evaluation` and CatBoost's `get_evals_result()` give them. The last iteration
 * counts, or the one at `best_iteration` beside the data sets. Step is the index of the iteration, from 0.
 */
const evalsResultMetrics = {
    matches: (root) => {
        if (!(0,node_members/* hasMembers */.u9)(root))
            return false;
        const sets = root.members.filter(isHistory);
        if (sets.length === 0 || sets.some(({ node }) => !isSet(node)))
            return false;
        if (sets.some(isCurveSet))
            return false;
        const series = listSeries(root);
        return series.every(({ values }) => values.length === series[0]?.values.length);
    },
    read(root, document) {
        const series = root.kind === 'object' ? listSeries(root) : [];
        if (root.kind !== 'object' || series.length === 0) {
            throw (0,text_file/* fault */.DG)(document.file, root.at, 'found no {DATASET: {METRIC: [numbers]}}');
        }
        const best = findBest(root, series, document);
        (0,add_metrics/* addMetrics */.l)(series.map((one) => pick(one, best)), document);
        skipOthers(root, document);
    },
};
function isHistory({ key }) {
    return !SIBLINGS.has(key);
}
/** A name without a letter (`"0": [1, 2]`) is the row of a matrix. */
function isSet(node) {
    return ((0,node_members/* hasMembers */.u9)(node) &&
        node.members.every(({ key, node: list }) => (0,node_members/* isNumberList */.W8)(list) && /\p{L}/u.test(key)));
}
function listSeries(root) {
    return root.members.filter(isHistory).flatMap(({ key: dataset, node }) => (node.kind === 'object' ? node.members : []).flatMap(({ key: name, node: list }) => {
        const pointer = `/${(0,metrics_document/* escapePointer */.l)(dataset)}/${(0,metrics_document/* escapePointer */.l)(name)}`;
        return (0,node_members/* isNumberList */.W8)(list) ? [{ dataset, name, values: list.items, pointer }] : [];
    }));
}
function findBest(root, series, { collector }) {
    const stated = (0,node_members/* findCount */.vD)((0,document_tree/* memberOf */.C5)(root, 'best_iteration'));
    if (stated === undefined)
        return undefined;
    const score = (0,document_tree/* memberOf */.C5)(root, 'best_score');
    const hits = (index) => score?.kind === 'number' && series.some(({ values }) => values[index]?.value === score.value);
    const fromOne = series.some(({ dataset }) => LIGHTGBM.test(dataset));
    const one = hits(stated) || hits(stated - 1) ? !hits(stated) : fromOne;
    const index = one ? stated - 1 : stated;
    if (series.every(({ values }) => index >= 0 && index < values.length))
        return index;
    collector.passOver('/best_iteration', `${stated}, no iteration of these; the last one counts`);
    return undefined;
}
function pick({ dataset, name, values, pointer }, best) {
    const step = best ?? values.length - 1;
    const number = values[step] ?? { value: Number.NaN, digits: null, at: null };
    return { name, dataset, number, pointer: `${pointer}/${step}`, step };
}
function skipOthers(root, { collector }) {
    for (const member of root.members) {
        const { key, node } = member;
        const above = `/${(0,metrics_document/* escapePointer */.l)(key)}`;
        if (!isHistory(member)) {
            if (key !== 'best_iteration')
                collector.passOver(above, (0,document_tree/* describeNode */.WQ)(node));
        }
        else if (node.kind !== 'object')
            collector.passOver(above, (0,document_tree/* describeNode */.WQ)(node));
        else {
            for (const { key: name, node: list } of node.members) {
                if (!(0,node_members/* isNumberList */.W8)(list)) {
                    collector.passOver(`${above}/${(0,metrics_document/* escapePointer */.l)(name)}`, (0,document_tree/* describeNode */.WQ)(list));
                }
            }
        }
    }
}

// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var direction = __webpack_require__(9964);
;// CONCATENATED MODULE: ./lib/formats/split-prefix.js

const STAGES = new Set(['train', 'eval', 'test', 'predict']);
/**
 * Splits the flat keys of Hugging Face's Trainer. `train_`, `eval_`, `test_` and `predict_` are its prefixes. What
 * follows may be the name of an evaluation set, which the key alone does not tell from a part of the metric's name
 * (`eval_cola_f1` and `eval_micro_f1`). It is one only when
 *
 * - Trainer timed it by itself: `eval_cola_runtime` beside `eval_cola_samples_per_second` or `eval_cola_loss`; also
 *   for a prefix that the job chose (`metric_key_prefix="holdout"`)
 * - or several keys begin with the same word that has a `-`, as evaluators name themselves (`eval_sts-dev_…`), and
 *   that is no name of a metric (`eval_f1-score_macro`)
 *
 * @param keys all keys of the document
 */
function splitPrefix(keys) {
    const all = new Set(keys);
    const prefixes = new Set([...STAGES, ...timedPrefixes(all), ...dashedPrefixes(all)]);
    return (key) => {
        let found = { dataset: null, name: key };
        let at = key.indexOf('_');
        for (let words = 1; words <= MAX_PREFIX_WORDS && at > 0 && at < key.length - 1; words += 1) {
            const prefix = key.slice(0, at);
            // The longest counts: `eval_cola` and not `eval`.
            if (prefixes.has(prefix))
                found = { dataset: datasetOf(prefix), name: key.slice(at + 1) };
            at = key.indexOf('_', at + 1);
        }
        return found;
    };
}
const MAX_PREFIX_WORDS = 12;
/** More than any job has; what comes after stays in the names. */
const MAX_EVALUATORS = 1000;
function timedPrefixes(keys) {
    return [...keys]
        .filter((key) => key.endsWith('_runtime'))
        .map((key) => key.slice(0, -'_runtime'.length))
        .filter((prefix) => keys.has(`${prefix}_samples_per_second`) || keys.has(`${prefix}_loss`));
}
function dashedPrefixes(keys) {
    const counts = new Map();
    for (const key of keys) {
        const stage = key.indexOf('_');
        const end = key.indexOf('_', stage + 1);
        if (!STAGES.has(key.slice(0, stage)) || end < 0 || end === key.length - 1)
            continue;
        const prefix = key.slice(0, end);
        if (prefix.includes('-'))
            counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
    return [...counts]
        .filter(([, count]) => count > 1)
        .slice(0, MAX_EVALUATORS)
        .map(([prefix]) => prefix)
        .filter((prefix) => (0,direction/* findDirection */.v)(afterStage(prefix)) === null);
}
function afterStage(prefix) {
    return prefix.slice(prefix.indexOf('_') + 1);
}
/** `eval_cola` is the set `cola`, unless that is the name of a stage itself. */
function datasetOf(prefix) {
    const name = prefix.startsWith('eval_') ? prefix.slice('eval_'.length) : prefix;
    return STAGES.has(name) ? prefix : name;
}

;// CONCATENATED MODULE: ./lib/formats/metrics-huggingface.js







const FILE = /(?:^|\/)(train|eval|test|predict|all)_results\.(?:json|ya?ml)$/;
/**
 * `{train,eval,test,predict,all}_results.json` of Hugging Face's Trainer: flat, the prefix is the data set
 * (`splitPrefix`). A key without a prefix (`perplexity`) is of the set that the file's name says. `eval_samples` is
 * the number of samples of the metrics of `eval`; speeds and times are skipped.
 *
 * It is told by its name and a prefix, or whatever its name by `X_runtime` beside `X_samples_per_second`, which only
 * Trainer writes. What is nested in such a document is not Trainer's and is read by the plain rules.
 */
const huggingfaceMetrics = {
    matches: (root, path) => {
        if (root.kind !== 'object' || !root.members.some(({ node }) => node.kind === 'number')) {
            return false;
        }
        if (isTimed(root))
            return true;
        const flat = root.members.every(({ node }) => node.kind !== 'object' && node.kind !== 'array');
        return flat && FILE.test(path) && root.members.some(({ key }) => STAGE.test(key));
    },
    read(root, document) {
        if (root.kind !== 'object') {
            throw (0,text_file/* fault */.DG)(document.file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}, not the results of Trainer`);
        }
        const nested = root.members.filter(isNested);
        const flat = root.members.filter((member) => !isNested(member));
        (0,add_metrics/* addMetrics */.l)(readResults({ ...root, members: flat }, document), document);
        if (nested.length > 0)
            (0,metrics_document/* readPlainMetrics */.Y)({ ...root, members: nested }, document);
    },
};
/** A list of numbers is a metric's own, such as the precisions of BLEU. */
function isNested({ node }) {
    return node.kind === 'object' || (node.kind === 'array' && !(0,node_members/* isNumberList */.W8)(node));
}
const STAGE = /^(?:train|eval|test|predict)_./;
function isTimed(root) {
    const numbers = new Set(root.members.filter(({ node }) => node.kind === 'number').map(({ key }) => key));
    return [...numbers].some((key) => key.endsWith('_runtime') && numbers.has(`${key.slice(0, -7)}samples_per_second`));
}
function readResults(root, { file, collector }) {
    const split = splitPrefix(root.members.map(({ key }) => key));
    const [, stage] = FILE.exec(file.path.toLowerCase()) ?? [];
    const fallback = stage === undefined || stage === 'all' ? null : stage;
    const samples = new Map();
    const found = root.members.flatMap(({ key, node }) => {
        const { dataset, name } = split(key);
        const pointer = `/${(0,metrics_document/* escapePointer */.l)(key)}`;
        const count = name === 'samples' && dataset !== null ? (0,node_members/* findCount */.vD)(node) : undefined;
        if (count !== undefined)
            samples.set(dataset, count);
        else if (node.kind === 'number' && !isTrainerHousekeeping(name, key)) {
            return [{ name, dataset: dataset ?? fallback, number: node, pointer }];
        }
        collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, no result`);
        return [];
    });
    return found.map((metric) => {
        const count = samples.get(metric.dataset);
        return count === undefined ? metric : { ...metric, fields: { samples: count } };
    });
}
const OWN = new Set('runtime learning_rate num_input_tokens_seen total_flos num_tokens flos'.split(' '));
/**
 * Whether Trainer writes this beside metrics to say how far, how fast and with how much memory it ran.
 * @param names of one value, with and without the prefix of its data set
 */
function isTrainerHousekeeping(...names) {
    return names.some((name) => OWN.has(name) ||
        (0,metrics_housekeeping/* isHousekeeping */.W)(name) ||
        name.endsWith('_per_second') ||
        OWN_ENDING.test(name) ||
        /^(?:before_)?init_mem_(?:cpu|gpu)$/.test(name));
}
const OWN_ENDING = /(?:^|_)(?:(?:model_preparation|jit_compilation)_time|mem_(?:cpu|gpu)_(?:alloc|peaked)_delta)$/;

;// CONCATENATED MODULE: ./lib/formats/metrics-keras-history.js






const VAL = 'val_';
const TRAIN = 'train_';
const RATES = new Set(['lr', 'learning_rate']);
/** What Keras' `History` object holds beside `history`. */
const BESIDE = new Set(['epoch', 'params', 'model']);
/**
 * The history of Keras' `fit`, as jobs dump it: `{"loss": [0.69, 0.41], "val_loss": [0.62, 0.44]}`, also below
 * `history`, the way pandas writes that table (`{"loss": {"0": 0.69, "1": 0.41}}`), and with `train_` before the
 * names. `val_` is the data set `val`, all else is `train`; the last epoch counts, and step is its index from 0.
 */
const kerasHistoryMetrics = {
    matches: (root) => metrics_keras_history_isHistory(unwrap(root).node),
    read(root, document) {
        const { node, pointer } = unwrap(root);
        if (node.kind !== 'object') {
            throw (0,text_file/* fault */.DG)(document.file, node.at, `found ${(0,document_tree/* describeNode */.WQ)(node)}, not {METRIC: [numbers]}`);
        }
        (0,add_metrics/* addMetrics */.l)(readHistory(node, pointer, document), document);
    },
};
function unwrap(root) {
    const inner = root.kind === 'object' ? (0,document_tree/* memberOf */.C5)(root, 'history') : undefined;
    const alone = root.kind === 'object' && root.members.every(({ key }) => key === 'history' || BESIDE.has(key));
    return inner?.kind === 'object' && alone
        ? { node: inner, pointer: '/history' }
        : { node: root, pointer: '' };
}
function metrics_keras_history_isHistory(node) {
    if (!(0,node_members/* hasMembers */.u9)(node))
        return false;
    const series = node.members.map((member) => metrics_keras_history_listSeries(member.node));
    if (series.includes(undefined))
        return false;
    const keys = new Set(node.members.map(({ key }) => key));
    if ([...keys].some((key) => hasTwin(key, keys)))
        return true;
    // `{"loss": {"0": 0.1, "1": 0.2}}` may as well be of two classes.
    const lists = node.members.every((member) => member.node.kind === 'array');
    return lists && keys.has('loss') && new Set(series.map((one) => one?.length)).size === 1;
}
function hasTwin(key, keys) {
    const bare = key.slice(VAL.length);
    return key.startsWith(VAL) && (keys.has(bare) || keys.has(TRAIN + bare));
}
function readHistory(root, above, { collector }) {
    const keys = new Set(root.members.map(({ key }) => key));
    return root.members.flatMap(({ key, node }) => {
        const pointer = `${above}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        const series = metrics_keras_history_listSeries(node);
        const number = series?.at(-1);
        if (series === undefined || number === undefined || (0,metrics_housekeeping/* isHousekeeping */.W)(key) || RATES.has(key)) {
            collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, no history of a metric`);
            return [];
        }
        const step = series.length - 1;
        return [{ ...placeKey(key, keys), number, pointer: `${pointer}/${step}`, step }];
    });
}
function placeKey(key, keys) {
    if (key.startsWith(VAL) && key.length > VAL.length) {
        return { dataset: 'val', name: key.slice(VAL.length) };
    }
    const bare = key.startsWith(TRAIN) ? key.slice(TRAIN.length) : '';
    return { dataset: 'train', name: bare === '' || keys.has(bare) ? key : bare };
}
/** The numbers of a list, or of an object with the keys 0 to n - 1 in order. */
function metrics_keras_history_listSeries(node) {
    if ((0,node_members/* isNumberList */.W8)(node))
        return node.items;
    if (!(0,node_members/* hasMembers */.u9)(node) || !node.members.every(isNumbered))
        return undefined;
    return node.members.flatMap(({ node: number }) => (number.kind === 'number' ? [number] : []));
}
function isNumbered({ key, node }, index) {
    return key === String(index) && node.kind === 'number';
}

// EXTERNAL MODULE: ./lib/formats/metrics-lm-eval.js
var metrics_lm_eval = __webpack_require__(6912);
// EXTERNAL MODULE: ./lib/formats/metrics-model-card.js
var metrics_model_card = __webpack_require__(6840);
;// CONCATENATED MODULE: ./lib/formats/metrics-sagemaker.js





const GROUP = /^(?:(?:binary_|multi_?class_)?classification|regression)_metrics$/;
const WORDS = new Map([
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
]);
/**
 * SageMaker's `evaluation.json` (model quality metrics): `binary_classification_metrics`,
 * `multiclass_classification_metrics` or `regression_metrics` with `{METRIC: {"value", "standard_deviation"}}` or plain
 * numbers. Confusion matrices and curves are skipped. So is the standard deviation: Model Monitor takes it over five
 * samples of 80 % of the data, and jobs write what they like, so it is no standard error. The samples are
 * `dataset.item_count`, where Model Monitor wrote the file. Other members are read by the plain rules.
 */
const sagemakerMetrics = {
    matches: (root) => root.kind === 'object' &&
        root.members.some(({ key, node }) => GROUP.test(key) &&
            node.kind === 'object' &&
            node.members.some((member) => findValue(member.node) !== undefined)),
    read(root, document) {
        const groups = root.kind === 'object' ? root.members.filter(isGroup) : [];
        if (root.kind !== 'object' || groups.length === 0) {
            throw (0,text_file/* fault */.DG)(document.file, root.at, 'found no binary_classification_metrics, multiclass_classification_metrics or regression_metrics');
        }
        const samples = (0,node_members/* findCount */.vD)((0,node_members/* listMembers */.YV)((0,document_tree/* memberOf */.C5)(root, 'dataset')).get('item_count')) ?? null;
        const several = groups.length > 1;
        (0,add_metrics/* addMetrics */.l)(groups.flatMap(({ key, node }) => node.kind === 'object'
            ? readGroup(node, { group: key, prefix: several ? `${key}/` : '', samples }, document)
            : []), document);
        const others = root.members.filter((member) => !isGroup(member));
        for (const { key, node } of others.filter(isOwn)) {
            document.collector.passOver(`/${(0,metrics_document/* escapePointer */.l)(key)}`, (0,document_tree/* describeNode */.WQ)(node));
        }
        const foreign = others.filter((member) => !isOwn(member));
        if (foreign.length > 0)
            (0,metrics_document/* readPlainMetrics */.Y)({ ...root, members: foreign }, document);
    },
};
function isGroup({ key, node }) {
    return GROUP.test(key) && node.kind === 'object';
}
/** What Model Monitor writes beside the metrics: the version of its format, the size and times of the data. */
function isOwn({ key, node }) {
    if (key === 'dataset')
        return (0,node_members/* findCount */.vD)((0,node_members/* listMembers */.YV)(node).get('item_count')) !== undefined;
    return key === 'version' && node.kind === 'number';
}
function readGroup(node, { group, prefix, samples, }, { collector }) {
    return node.members.flatMap(({ key, node: metric }) => {
        const pointer = `/${group}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        const number = findValue(metric);
        if (number === undefined) {
            collector.passOver(pointer, (0,document_tree/* describeNode */.WQ)(metric));
            return [];
        }
        const spread = metric.kind === 'object' ? (0,document_tree/* memberOf */.C5)(metric, 'standard_deviation') : undefined;
        if (spread?.kind === 'number') {
            collector.passOver(`${pointer}/standard_deviation`, `${(0,document_tree/* describeNode */.WQ)(spread)}, a standard deviation and no standard error`);
        }
        const source = metric.kind === 'object' ? `${pointer}/value` : pointer;
        return [{ name: prefix + key, dataset: null, number, pointer: source, fields: { samples } }];
    });
}
function findValue(node) {
    const value = node.kind === 'object' ? (0,document_tree/* memberOf */.C5)(node, 'value') : node;
    if (value?.kind === 'number')
        return value;
    // The library that writes the file puts what is not finite into quotes.
    const word = node.kind === 'object' ? WORDS.get((0,node_members/* findText */.Vw)(value) ?? '') : undefined;
    return word === undefined ? undefined : { value: word, digits: null, at: value?.at ?? null };
}

;// CONCATENATED MODULE: ./lib/formats/metrics-sklearn.js





const AVERAGES = new Map([
    ['micro avg', 'micro'],
    ['macro avg', 'macro'],
    ['weighted avg', 'weighted'],
    ['samples avg', 'samples'],
]);
const ROW = ['precision', 'recall', 'f1-score', 'support'];
/**
 * `classification_report(output_dict=True)` of scikit-learn, alone or below keys (`{"train": REPORT, "test": REPORT}`:
 * the key is the data set unless it says "report"). The averages become `precision_macro`, `recall_macro`, `f1_macro`
 * and so on, each class a slice `class=NAME`. `support` is the number of samples that a row is of.
 */
const sklearnMetrics = {
    matches: (root) => isReport(root) || (root.kind === 'object' && root.members.some(holdsReport)),
    read(root, document) {
        if (root.kind !== 'object' || (!isReport(root) && !root.members.some(holdsReport))) {
            throw (0,text_file/* fault */.DG)(document.file, root.at, 'found no classification report: it has "macro avg" and "weighted avg" with precision, recall, f1-score and support. Write it with output_dict=True.');
        }
        if (isReport(root)) {
            (0,add_metrics/* addMetrics */.l)(readReport(root, null, '', document), document);
            return;
        }
        const reports = root.members.filter(holdsReport);
        const found = reports.flatMap(({ key, node }) => node.kind === 'object'
            ? readReport(node, /report/i.test(key) ? null : key, `/${(0,metrics_document/* escapePointer */.l)(key)}`, document)
            : []);
        (0,add_metrics/* addMetrics */.l)(found, document);
        const others = root.members.filter((member) => !holdsReport(member));
        if (others.length > 0)
            (0,metrics_document/* readPlainMetrics */.Y)({ ...root, members: others }, document);
    },
};
function holdsReport({ node }) {
    return isReport(node);
}
function isReport(node) {
    if (node.kind !== 'object')
        return false;
    const macro = (0,document_tree/* memberOf */.C5)(node, 'macro avg');
    const weighted = (0,document_tree/* memberOf */.C5)(node, 'weighted avg');
    return macro !== undefined && weighted !== undefined && isRow(macro) && isRow(weighted);
}
function isRow(node) {
    return (node.kind === 'object' &&
        node.members.length === ROW.length &&
        ROW.every((key) => (0,document_tree/* memberOf */.C5)(node, key)?.kind === 'number'));
}
function readReport(report, dataset, above, { collector }) {
    const total = (0,document_tree/* memberOf */.C5)(report, 'weighted avg');
    const all = (0,node_members/* findCount */.vD)(total?.kind === 'object' ? (0,document_tree/* memberOf */.C5)(total, 'support') : undefined) ?? null;
    return report.members.flatMap(({ key, node }) => {
        const pointer = `${above}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        if (node.kind === 'number') {
            return [{ name: key, dataset, number: node, pointer, fields: { samples: all } }];
        }
        if (isRow(node))
            return readRow(key, node, dataset, pointer);
        collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(node)}, no row of a classification report`);
        return [];
    });
}
function readRow(label, row, dataset, above) {
    const samples = (0,node_members/* findCount */.vD)((0,document_tree/* memberOf */.C5)(row, 'support')) ?? null;
    const average = AVERAGES.get(label);
    return row.members.flatMap(({ key, node }) => {
        if (node.kind !== 'number' || key === 'support')
            return [];
        const short = key === 'f1-score' ? 'f1' : key;
        const place = average === undefined
            ? { name: short, slice: `class=${label}` }
            : { name: `${short}_${average}` };
        const pointer = `${above}/${key}`;
        return [{ ...place, dataset, number: node, pointer, fields: { samples } }];
    });
}

;// CONCATENATED MODULE: ./lib/formats/metrics-trainer-state.js







/**
 * `trainer_state.json` of Hugging Face's Trainer. Of each key in `log_history` the last value counts; of what was
 * evaluated, the value at the best step, when `best_global_step` or `best_model_checkpoint` names one. Keys without a
 * prefix (`loss`) are of `train`; `train_loss`, the mean over the whole run, counts when `loss` was never logged.
 * `best_metric` is a metric only when no value of the best step is the same.
 */
const trainerStateMetrics = {
    matches: (root) => root.kind === 'object' &&
        findLog(root) !== undefined &&
        (0,document_tree/* memberOf */.C5)(root, 'global_step')?.kind === 'number',
    read(root, document) {
        const log = root.kind === 'object' ? findLog(root) : undefined;
        if (root.kind !== 'object' || log === undefined) {
            throw (0,text_file/* fault */.DG)(document.file, root.at, 'found no list "log_history", which trainer_state.json has');
        }
        const best = findBestStep(root);
        const latest = collectLog(log, null);
        const chosen = best === undefined ? new Map() : collectLog(log, best);
        (0,add_metrics/* addMetrics */.l)([...chooseValues(latest, chosen, document), ...readBestMetric(root, best, chosen, document)], document);
    },
};
function findLog(root) {
    const log = (0,document_tree/* memberOf */.C5)(root, 'log_history');
    return log?.kind === 'array' && log.items.every(({ kind }) => kind === 'object') ? log : undefined;
}
function findBestStep(root) {
    const step = (0,node_members/* findCount */.vD)((0,document_tree/* memberOf */.C5)(root, 'best_global_step'));
    if (step !== undefined)
        return step;
    const checkpoint = (0,node_members/* findText */.Vw)((0,document_tree/* memberOf */.C5)(root, 'best_model_checkpoint')) ?? '';
    const [, digits] = /checkpoint-(\d{1,15})[/\\]?$/.exec(checkpoint) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/**
 * The last value of each key, by the key.
 * @param at only of entries of this step
 */
function collectLog(log, at) {
    const values = new Map();
    log.items.forEach((entry, index) => {
        if (entry.kind !== 'object')
            return;
        const step = (0,node_members/* findCount */.vD)((0,document_tree/* memberOf */.C5)(entry, 'step'));
        if (at !== null && step !== at)
            return;
        for (const { key, node } of entry.members) {
            if (node.kind !== 'number')
                continue;
            values.set(key, {
                number: node,
                pointer: `/log_history/${index}/${(0,metrics_document/* escapePointer */.l)(key)}`,
                step,
            });
        }
    });
    return values;
}
function chooseValues(latest, best, { collector }) {
    const split = splitPrefix(latest.keys());
    const found = [];
    for (const [key, last] of latest) {
        const { dataset, name } = split(key);
        const evaluated = dataset !== null && dataset !== 'train';
        const { number, pointer, step } = (evaluated ? best.get(key) : undefined) ?? last;
        if (isTrainerHousekeeping(name, key) || name === 'samples') {
            collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(number)}, which says how far or how fast training was`);
        }
        else if (dataset === 'train' && latest.has(name)) {
            collector.passOver(pointer, `${(0,document_tree/* describeNode */.WQ)(number)}, the mean over the whole run`);
        }
        else
            found.push({ name, dataset: dataset ?? 'train', number, pointer, step });
    }
    return found;
}
function readBestMetric(root, step, best, { collector }) {
    const number = (0,document_tree/* memberOf */.C5)(root, 'best_metric');
    if (number?.kind !== 'number')
        return [];
    const [same] = [...best].find(([key, logged]) => logged.number.value === number.value && !isTrainerHousekeeping(key)) ?? [];
    if (same === undefined) {
        return [{ name: 'best_metric', dataset: null, number, pointer: '/best_metric', step }];
    }
    collector.passOver('/best_metric', `${(0,document_tree/* describeNode */.WQ)(number)}, which is ${same.slice(0, 80)}`);
    return [];
}

// EXTERNAL MODULE: ./lib/formats/split-name.js
var split_name = __webpack_require__(4322);
;// CONCATENATED MODULE: ./lib/formats/metrics-wandb.js







const metrics_wandb_FILE = /(?:^|\/)wandb-summary\.json$/;
const AGGREGATES = new Set('min max mean last first best std'.split(' '));
/**
 * `wandb-summary.json`, the last values of a Weights & Biases run. Keys that begin with `_` are W&B's own; media,
 * histograms and arrays (objects with `_type`) are skipped. `val/acc` is `acc` of `val` (`splitNames`). Where the job
 * asked for aggregates (`define_metric(summary="min,last")`), `last` is the metric itself and the others are called
 * as W&B shows them: `loss.min`.
 */
const wandbMetrics = {
    matches: (root, path) => metrics_wandb_FILE.test(path) && root.kind === 'object',
    read(root, document) {
        if (root.kind !== 'object') {
            throw (0,text_file/* fault */.DG)(document.file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}, not the summary of a run`);
        }
        const values = [];
        visit(root, { keys: [], pointer: '' }, values, document);
        const flat = (0,split_name/* splitNames */.b)(new Set(values.flatMap(({ keys }) => keys.slice(0, 1))));
        for (const { keys, number, pointer } of values) {
            const [first = '', ...rest] = keys;
            const parts = [...(flat.get(first) ?? [first]), ...rest];
            const { dataset, slice, name } = (0,metric_name/* placeMetric */.OO)(parts, document.dataset);
            (0,add_metrics/* addMetrics */.l)([{ name, dataset, slice, number, pointer }], document);
        }
    },
};
function visit(node, spot, values, document) {
    for (const { key, node: member } of node.members) {
        const pointer = `${spot.pointer}/${(0,metrics_document/* escapePointer */.l)(key)}`;
        const keys = [...spot.keys, key];
        const why = whySkipped(key, member);
        if (why !== null)
            document.collector.passOver(pointer, why);
        else if (member.kind === 'number')
            values.push({ keys, number: member, pointer });
        else if (member.kind !== 'object')
            continue;
        else if (isAggregate(member))
            visitAggregates(member, keys, pointer, values);
        else
            visit(member, { keys, pointer }, values, document);
    }
}
function whySkipped(key, node) {
    if (key.startsWith('_'))
        return 'a key of W&B itself';
    if (node.kind === 'number') {
        const flat = key.replaceAll('/', '_');
        const last = key.slice(key.lastIndexOf('/') + 1);
        return isTrainerHousekeeping(flat, last)
            ? `${(0,document_tree/* describeNode */.WQ)(node)}, which says how far or how fast the run was`
            : null;
    }
    if (node.kind !== 'object' || node.members.length === 0)
        return (0,document_tree/* describeNode */.WQ)(node);
    return (0,document_tree/* memberOf */.C5)(node, '_type') === undefined ? null : 'media, a histogram or an array';
}
function isAggregate({ members }) {
    return members.every(({ key, node }) => AGGREGATES.has(key) && node.kind === 'number');
}
function visitAggregates(node, keys, above, values) {
    const name = keys.at(-1) ?? '';
    for (const { key, node: number } of node.members) {
        if (number.kind !== 'number')
            continue;
        const last = key === 'last' ? name : `${name}.${key}`;
        values.push({ keys: [...keys.slice(0, -1), last], number, pointer: `${above}/${key}` });
    }
}

;// CONCATENATED MODULE: ./lib/formats/metrics-shapes.js












/** The shapes of nested documents, in the order in which they are asked: the special before the general. */
const SHAPES = [
    ['wandb', wandbMetrics],
    ['model-card', metrics_model_card/* modelIndexMetrics */.B],
    ['eval-results', evalResultsMetrics],
    ['benchmark', benchmarkMetrics],
    ['lm-eval', metrics_lm_eval/* lmEvalMetrics */.V],
    ['trainer-state', trainerStateMetrics],
    ['huggingface', huggingfaceMetrics],
    ['sagemaker', sagemakerMetrics],
    ['sklearn', sklearnMetrics],
    ['dvc-diff', dvcDiffMetrics],
    ['keras-history', kerasHistoryMetrics],
    ['evals-result', evalsResultMetrics],
];


/***/ }),

/***/ 37:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ historyTable)
/* harmony export */ });
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5682);
/* harmony import */ var _csv_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8966);
/* harmony import */ var _metric_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4314);
/* harmony import */ var _metric_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7172);
/* harmony import */ var _metrics_housekeeping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1389);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1644);
/* harmony import */ var _metrics_training_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8125);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(628);









/** A reader of tables with one row per step or epoch: of each column the last value that is there counts. */
function historyTable(history) {
    const readTable = (table, dataset) => readHistory(table, dataset, history);
    return {
        claims: () => false,
        resembles: () => false,
        matches: history.matches,
        readTable,
        read: ({ path, bytes, dataset }) => readTable((0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvTable */ .oN)((0,_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeText */ .g7)(path, bytes)), dataset),
    };
}
function readHistory(table, dataset, { steps, isOwn, keysOf }) {
    (0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .checkHeader */ .eb)(table);
    (0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .checkRows */ .Uu)(table);
    const walk = { table, dataset, collector: (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .collectMetrics */ .IE)(table.file.path) };
    const stepColumns = steps.map((name) => (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, [name])).filter((at) => at >= 0);
    const ordered = (0,_metrics_training_order_js__WEBPACK_IMPORTED_MODULE_6__/* .sortTraining */ .J)(table, table.rows, stepColumns[0] ?? -1);
    const keys = keysOf(table.header.cells);
    table.header.cells.forEach((name, column) => {
        if (stepColumns.includes(column) || name === '')
            return;
        if (isOwn(name) || (0,_metrics_housekeeping_js__WEBPACK_IMPORTED_MODULE_4__/* .isHousekeeping */ .W)(name)) {
            const why = `the column ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteText */ .ol)(name)} says how training went on`;
            walk.collector.passOver(`L${table.header.line}`, why);
            return;
        }
        const row = (0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .lastFilled */ .PH)(table, ordered, column);
        if (row !== undefined)
            addCell(walk, row, { column, stepColumns, keys: keys.get(name) });
    });
    return walk.collector.finish();
}
function addCell({ table, dataset, collector }, row, spot) {
    const name = table.header.cells[spot.column] ?? '';
    const cell = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readCell */ .$$)(table, row, spot.column);
    if (cell.kind !== 'number') {
        const what = cell.kind === 'missing' ? 'no value' : `the text ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteText */ .ol)(cell.text)}`;
        collector.passOver(`L${row.line}`, `${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .quoteText */ .ol)(name)} is ${what}`);
        return;
    }
    const place = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_3__/* .placeMetric */ .OO)((spot.keys ?? [name]).map(clean), dataset);
    collector.add({
        ...place,
        name: clean(place.name),
        ...(0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .metricValue */ .a3)(cell.value, cell.digits),
        ..._metric_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_FIELDS */ .eL,
        ...(0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .stepOf */ .cg)(table, row, spot.stepColumns),
        source: `${table.file.path}#L${row.line}`,
    });
    function clean(text) {
        const cleaned = (0,_metric_name_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanName */ .$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .faultInLine */ ._D)(table.file, table.header.line, cleaned.problem);
    }
}


/***/ }),

/***/ 5823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lightningMetrics)
/* harmony export */ });
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5682);
/* harmony import */ var _metrics_table_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37);
/* harmony import */ var _split_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);



/** Where Lightning's `CSVLogger` writes. */
const OWN_PATH = /(?:^|\/)version_\d+\/metrics\.csv$/;
/** Columns of the plain layouts, which are never claimed. */
const PLAIN = ['metric', 'value', 'dataset', 'split', 'eval_set', 'slice'];
/**
 * `metrics.csv` of Lightning's `CSVLogger`: `epoch`, `step` and a column per logged name, each row filling some of
 * them. `val_acc` and `val/acc` are `acc` of the data set `val`; `train_loss_epoch` and `train_loss_step` both stay.
 * Learning rates (`lr-Adam`) are no metrics.
 */
const lightningMetrics = (0,_metrics_table_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTable */ .f)({
    matches: (table) => (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['epoch']) >= 0 &&
        (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['step']) >= 0 &&
        (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, PLAIN) < 0 &&
        (OWN_PATH.test(table.file.path) || isInterleaved(table)),
    steps: ['step', 'epoch'],
    isOwn: (column) => column.startsWith('lr-'),
    keysOf: _split_name_js__WEBPACK_IMPORTED_MODULE_2__/* .splitNames */ .b,
});
/** Whether some row leaves a column empty that another fills. */
function isInterleaved({ header, rows }) {
    return header.cells.some((_, column) => rows.some(({ cells }) => cells[column] === '') &&
        rows.some(({ cells }) => cells[column] !== ''));
}


/***/ }),

/***/ 5693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ ultralyticsMetrics)
/* harmony export */ });
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5682);
/* harmony import */ var _metrics_table_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37);
/* harmony import */ var _split_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4322);



/**
 * `results.csv` of Ultralytics YOLO, also with the padded header of older versions. `metrics/mAP50-95(B)` is measured
 * on the validation set, so it is `mAP50-95(B)` of `val`, beside `val/box_loss` and `train/box_loss`. Times and
 * learning rates are no metrics. The last epoch counts, which need not be that of `best.pt`.
 */
const ultralyticsMetrics = (0,_metrics_table_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTable */ .f)({
    matches: (table) => {
        const { cells } = table.header;
        return ((0,_csv_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findColumn */ .kn)(table, ['epoch']) >= 0 &&
            cells.some((name) => name.startsWith('metrics/')) &&
            cells.some((name) => /^(?:train|val)\//.test(name)));
    },
    steps: ['epoch'],
    isOwn: (column) => column === 'time' || /^(?:lr\/|x\/lr)/.test(column),
    keysOf: (columns) => new Map([...(0,_split_name_js__WEBPACK_IMPORTED_MODULE_2__/* .splitNames */ .b)(columns)].map(([name, keys]) => [
        name,
        /^metrics\/./.test(name) ? ['val', name.slice('metrics/'.length)] : keys,
    ])),
});


/***/ }),

/***/ 8125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ sortTraining)
/* harmony export */ });
/* harmony import */ var _csv_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8966);
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5682);


/**
 * The rows in the order of the training: by epoch, then step, for there are loops that count the steps of each epoch
 * from 0. Where a row lacks its epoch, by step alone, or in file order when the steps do restart.
 * @param step column, -1 when there is none
 */
function sortTraining(table, rows, step) {
    const epoch = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_1__/* .findColumn */ .kn)(table, ['epoch']);
    if (step < 0 || epoch < 0 || epoch === step)
        return (0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .sortBySteps */ .dX)(table, rows, step);
    const positions = rows.map((row) => ({
        row,
        epoch: numberIn(table, row, epoch),
        step: numberIn(table, row, step),
    }));
    if (positions.every((one) => one.epoch !== null && one.step !== null)) {
        return positions.toSorted(byEpoch).map(({ row }) => row);
    }
    return restarts(positions) ? rows : (0,_csv_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .sortBySteps */ .dX)(table, rows, step);
}
function numberIn(table, row, column) {
    const cell = (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readCell */ .$$)(table, row, column);
    return cell.kind === 'number' && Number.isFinite(cell.value) ? cell.value : null;
}
function byEpoch(one, other) {
    return (one.epoch ?? 0) - (other.epoch ?? 0) || (one.step ?? 0) - (other.step ?? 0);
}
/** Whether the step falls while the epoch rises. */
function restarts(positions) {
    let last = null;
    for (const one of positions) {
        if (one.epoch === null || one.step === null)
            continue;
        const { epoch, step } = last ?? one;
        if (one.epoch > (epoch ?? one.epoch) && one.step < (step ?? one.step))
            return true;
        last = one;
    }
    return false;
}


/***/ }),

/***/ 2619:
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

/***/ 5375:
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

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readShapedMetrics)
/* harmony export */ });
/* harmony import */ var _metrics_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1910);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1644);
/* harmony import */ var _metrics_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);




/**
 * Metrics of a nested document whatever its syntax: by the first tool's shape that it has, else as plain nested
 * metrics.
 * @param shape what the input line names; then nothing else is tried
 */
function readShapedMetrics(parseTree, shape) {
    return ({ path, bytes, dataset }) => {
        const file = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g7)(path, bytes);
        const root = parseTree(file);
        const collector = (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .collectMetrics */ .IE)(path);
        const found = shape ?? findShape(path, root);
        if (found === undefined)
            (0,_metrics_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlainMetrics */ .Y)(root, { file, dataset, collector });
        else
            found.read(root, { file, dataset, collector });
        return collector.finish();
    };
}
function findShape(path, root) {
    const shapes = _metrics_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .SHAPES */ .H;
    return shapes.find(([, { matches }]) => matches(root, path.toLowerCase()))?.[1];
}


/***/ }),

/***/ 4322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ splitNames),
/* harmony export */   p: () => (/* binding */ isSplit)
/* harmony export */ });
/** Words that training loops put before a metric's name, in lower case. */
const SPLITS = new Set([
    'train',
    'training',
    'val',
    'valid',
    'validation',
    'dev',
    'test',
    'testing',
    'eval',
    'evaluation',
    'holdout',
]);
/** Whether a word is the usual name of an evaluation set. */
function isSplit(word) {
    return SPLITS.has(word.toLowerCase());
}
/**
 * The keys (`placeMetric`) of names that a tool writes flat: `val/acc`, `acc/val` and `val_acc` all become `val` and
 * `acc`; a name without such a word stays one key. Names that would become the same stay as written.
 * @param names as written, each once
 */
function splitNames(names) {
    const keys = new Map();
    const users = new Map();
    for (const name of names) {
        const parts = splitName(name);
        keys.set(name, parts);
        const joined = parts.join('/');
        users.set(joined, (users.get(joined) ?? 0) + 1);
    }
    for (const [name, parts] of keys) {
        if ((users.get(parts.join('/')) ?? 0) > 1)
            keys.set(name, [name]);
    }
    return keys;
}
function splitName(name) {
    const first = name.indexOf('/');
    if (first >= 0) {
        const last = name.lastIndexOf('/');
        if (isSplit(name.slice(0, first)))
            return halves(name, first);
        return isSplit(name.slice(last + 1)) ? halves(name, last).toReversed() : [name];
    }
    const underscore = name.indexOf('_');
    return isSplit(name.slice(0, Math.max(0, underscore))) ? halves(name, underscore) : [name];
}
/** Both sides of a separator; the whole when one is empty. */
function halves(name, at) {
    const parts = [name.slice(0, at), name.slice(at + 1)];
    return parts.some((part) => part.trim() === '') ? [name] : parts;
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);



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
