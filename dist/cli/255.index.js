export const id = 255;
export const ids = [255];
export const modules = {

/***/ 6255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_POINTER_BYTES: () => (/* binding */ MAX_POINTER_BYTES),
/* harmony export */   parseLfsPointer: () => (/* binding */ parseLfsPointer)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);

/** Bytes; a pointer is shorter. Git LFS specification, "The Pointer". */
const MAX_POINTER_BYTES = 1024;
const VERSION = 'version https://git-lfs.github.com/spec/v1';
/** What Git LFS wrote before its first release, and still reads. */
const OLD_VERSIONS = new Set([
    'version http://git-media.io/v/2',
    'version https://hawser.github.com/spec/v1',
]);
const LINE = /^([a-z0-9.-]+) (.+)$/;
/**
 * @param bytes the whole file, or its first 1,024 bytes
 * @returns `null` for everything that is not exactly a pointer, so for every other file
 */
function parseLfsPointer(bytes) {
    if (bytes.length >= MAX_POINTER_BYTES)
        return null;
    const [version = '', ...lines] = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/);
    if (version !== VERSION && !OLD_VERSIONS.has(version))
        return null;
    const values = readValues(lines);
    const sha256 = (values?.get('oid') ?? '').replace(/^sha256:/, '');
    const size = values?.get('size') ?? '';
    const counted = /^\d{1,16}$/.test(size) && Number.isSafeInteger(Number(size));
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(sha256) && counted ? { sha256, size: Number(size) } : null;
}
/** `null` when a line is no `KEY VALUE` or a key comes twice. */
function readValues(lines) {
    const values = new Map();
    for (const line of lines) {
        const [, key, value] = LINE.exec(line) ?? [];
        if (key === undefined || value === undefined || values.has(key))
            return null;
        values.set(key, value);
    }
    return values;
}


/***/ })

};
