export const id = 863;
export const ids = [863];
export const modules = {

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTableFacts: () => (/* binding */ readTableFacts)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _parquet_footer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1421);
/* harmony import */ var _table_csv_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6754);
/* harmony import */ var _table_json_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2909);
/* harmony import */ var _table_value_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7177);





/** Bytes at the start of a CSV file from which the types are inferred. */
const SAMPLE_BYTES = 1024 * 1024;
const MAX_COLUMNS = 100_000;
/** Columns that the facts list. */
const MAX_LISTED = 1000;
/** UTF-16 code units. */
const MAX_NAME_LENGTH = 200;
/** Control characters, line separators and bidirectional overrides. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;
/**
 * Rows and columns of a data file. `.csv` and `.tsv` are read once from start to end (the first row is the header
 * unless every cell of it is a number), `.jsonl` and `.ndjson` too, Parquet by its footer alone. The first 1,000 columns
 * are listed, their names cut after 200 UTF-16 code units and without control characters.
 * @returns `null` for what is no table: another extension and not Parquet by content
 * @throws {ReleaseError} `FORMAT_INVALID` or `LIMIT_EXCEEDED` with the place, for a table that cannot be read
 */
async function readTableFacts(source) {
    const facts = readFacts(source);
    return facts === null ? null : { ...facts, columns: facts.columns.slice(0, MAX_LISTED).map(tidy) };
}
/** The facts stand in the manifest and in comments: a file must not make them long or unreadable. */
function tidy({ name, type }) {
    const clean = name.toWellFormed().replaceAll(UNPRINTABLE, '');
    if (clean.length <= MAX_NAME_LENGTH)
        return { name: clean, type };
    // No half of a surrogate pair before the ellipsis.
    return { name: `${clean.slice(0, MAX_NAME_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`, type };
}
function readFacts(source) {
    if (/\.parquet$/i.test(source.path) || (0,_parquet_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .isParquet */ .P)(source)) {
        return parquetFacts((0,_parquet_footer_js__WEBPACK_IMPORTED_MODULE_1__/* .readParquetFooter */ .e)(source));
    }
    if (/\.(?:csv|tsv)$/i.test(source.path))
        return readCsvFacts(source);
    return /\.(?:jsonl|ndjson)$/i.test(source.path) ? (0,_table_json_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonLinesFacts */ .zX)(source) : null;
}
const parquetFacts = ({ rows, columns }) => ({
    rows,
    columns: columns.map(({ name, type }) => ({ name, type })),
});
function readCsvFacts(source) {
    const dialect = (0,_table_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .readDialect */ .ts)(source);
    const records = (0,_table_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .readCsvRecords */ .Jx)(source, dialect, Math.min(source.size, SAMPLE_BYTES));
    const { value: first } = records.next();
    if (first === undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path}: the first line is longer than ${SAMPLE_BYTES} bytes, so it is no header. Check its quotes.`);
    if (first.cells.length > MAX_COLUMNS)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${source.path}, line ${first.line}: ${first.cells.length} columns; at most ${MAX_COLUMNS} are read.`);
    const headless = first.cells.every(_table_value_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumberCell */ .gn);
    const columns = inferColumns(first, headless, records);
    const count = (0,_table_csv_js__WEBPACK_IMPORTED_MODULE_2__/* .countCsvRecords */ .SL)(source, dialect);
    return { rows: headless ? count : count - 1, columns };
}
function inferColumns(first, headless, records) {
    const types = first.cells.map(() => (0,_table_value_type_js__WEBPACK_IMPORTED_MODULE_4__/* .typeCollector */ .Ou)('string'));
    // A row may be far shorter than the header: only its own cells are looked at.
    const add = ({ cells }) => {
        const width = Math.min(cells.length, types.length);
        for (let index = 0; index < width; index += 1)
            types[index]?.add((0,_table_value_type_js__WEBPACK_IMPORTED_MODULE_4__/* .typeOfCell */ .EX)(cells[index] ?? ''));
    };
    if (headless)
        add(first);
    for (const record of records)
        add(record);
    return types.map((type, index) => ({
        name: headless ? `c${index}` : (first.cells[index] ?? '').trim(),
        type: type.result(),
    }));
}


/***/ })

};
