export const id = 244;
export const ids = [244];
export const modules = {

/***/ 26244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mergeMetrics: () => (/* binding */ mergeMetrics),
/* harmony export */   parseMetrics: () => (/* binding */ parseMetrics),
/* harmony export */   parseMetricsFormat: () => (/* binding */ parseMetricsFormat)
/* harmony export */ });
/* harmony import */ var _format_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81132);
/* harmony import */ var _metrics_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24023);
/* harmony import */ var _metrics_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23812);
/* harmony import */ var _metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51644);
/* harmony import */ var _metrics_toml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24946);
/* harmony import */ var _metrics_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48149);






/**
 * Every metrics format, one line each, in the order in which they are asked whether a file is theirs: the
 * special before the general.
 */
const READERS = [
    ['toml', _metrics_toml_js__WEBPACK_IMPORTED_MODULE_4__/* .tomlMetrics */ ._],
    ['json', _metrics_json_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonMetrics */ .G],
    ['csv', _metrics_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .csvMetrics */ .U],
    ['yaml', _metrics_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .yamlMetrics */ .D],
];
/**
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken, of another
 * format, or without a single metric; `LIMIT_EXCEEDED` for too much of it
 */
function parseMetrics(source) {
    const [format, reader] = (0,_format_table_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseFormat */ .H8)(READERS, source);
    try {
        return reader.read(source);
    }
    catch (error) {
        throw source.format === null ? (0,_format_table_js__WEBPACK_IMPORTED_MODULE_0__/* .explainGuess */ .lS)(error, format, reader, source.path) : error;
    }
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no metrics format */
function parseMetricsFormat(name) {
    return (0,_format_table_js__WEBPACK_IMPORTED_MODULE_0__/* .parseFormat */ .Xc)(READERS, name);
}
/**
 * The metrics of all files of one model, in the order given.
 * @throws {ReleaseError} `FORMAT_INVALID` when two files hold the same metric; the message names both
 */
function mergeMetrics(all) {
    const sources = new Map();
    const metrics = all.flatMap((reading) => reading.metrics);
    for (const metric of metrics)
        (0,_metrics_reading_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseDuplicate */ .cG)(metric, sources);
    return metrics;
}


/***/ })

};
