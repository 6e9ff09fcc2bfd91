export const id = 4982;
export const ids = [4982];
export const modules = {

/***/ 74982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_LISTING_BYTES: () => (/* binding */ MAX_LISTING_BYTES),
/* harmony export */   parseTensorListing: () => (/* binding */ parseTensorListing),
/* harmony export */   renderTensorListing: () => (/* binding */ renderTensorListing)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54646);



/** Bytes. About a hundred thousand tensors. */
const MAX_LISTING_BYTES = 16 * 1024 * 1024;
const VERSION = 1;
const MAX_PROBLEM_CHARACTERS = 300;
/**
 * The asset `NAME.tensors.json`: UTF-8 JSON with one tensor a line, ordered by their bytes. The same tensors always give
 * the same bytes.
 * @throws {ReleaseError} `LIMIT_EXCEEDED` for more tensors than `parseTensorListing` would read
 */
function renderTensorListing({ file, header, tensors }) {
    const lines = tensors
        .toSorted((left, right) => left.start - right.start || left.size - right.size)
        .map(({ name, start, size, sha256 }) => JSON.stringify({ name, start, size, sha256 }));
    const members = [
        `"version": ${VERSION}`,
        `"file": ${JSON.stringify({ path: file.path, size: file.size, sha256: file.sha256 })}`,
        `"header": ${JSON.stringify({ size: header.size, sha256: header.sha256 })}`,
        `"tensors": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]`,
    ];
    const text = `{\n${members.join(',\n')}\n}\n`;
    const bytes = new TextEncoder().encode(text);
    const problem = bytes.length > MAX_LISTING_BYTES
        ? `it would have ${bytes.length} bytes, more than ${MAX_LISTING_BYTES}`
        : (0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .findJsonProblem */ .Nd)(text);
    if (problem === undefined)
        return bytes;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `The ${tensors.length} tensors of "${file.path}" cannot be listed: ${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .showInvisible */ .jQ)(problem)}. Publish this model without reuse of tensors.`);
}
/**
 * Reads such an asset, whoever wrote it. Members that are not known are passed over.
 * @throws {ReleaseError} `FORMAT_INVALID` for anything but a listing whose header and tensors cover the file without gap
 * or overlap, in the order of their bytes
 */
function parseTensorListing(bytes) {
    const root = recordOf(parseJson(decode(bytes)), 'the listing');
    if (root['version'] !== VERSION)
        throw invalid(`its version is not ${VERSION}`);
    const file = recordOf(root['file'], 'the file');
    const header = recordOf(root['header'], 'the header');
    const listing = {
        file: { path: textOf(file['path'], 'the path'), ...contentOf(file, 'the file') },
        header: contentOf(header, 'the header'),
        tensors: tensorsOf(root['tensors']),
    };
    checkCover(listing);
    return listing;
}
function decode(bytes) {
    if (bytes.length > MAX_LISTING_BYTES)
        throw invalid(`it has ${bytes.length} bytes, more than ${MAX_LISTING_BYTES}`);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid('it is not UTF-8');
    }
}
function parseJson(text) {
    const problem = (0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .findJsonProblem */ .Nd)(text);
    if (problem !== undefined)
        throw invalid(problem);
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('it is not JSON');
    }
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function recordOf(value, what) {
    if (isObject(value))
        return value;
    throw invalid(`${what} is no object`);
}
function textOf(value, what) {
    if (typeof value === 'string')
        return value;
    throw invalid(`${what} is no text`);
}
function naturalOf(value, what) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
        return value;
    throw invalid(`${what} is no whole number from zero`);
}
function contentOf(value, what) {
    const digest = value['sha256'];
    if (typeof digest !== 'string' || !(0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha256 */ ._h)(digest))
        throw invalid(`the sha256 of ${what} is not 64 lowercase hexadecimal digits`);
    return { size: naturalOf(value['size'], `the size of ${what}`), sha256: digest };
}
function tensorsOf(value) {
    if (!Array.isArray(value))
        throw invalid('its tensors are no list');
    return value.map((item, index) => {
        const what = `tensor ${index}`;
        const tensor = recordOf(item, what);
        return {
            name: textOf(tensor['name'], `the name of ${what}`),
            start: naturalOf(tensor['start'], `the start of ${what}`),
            ...contentOf(tensor, what),
        };
    });
}
function checkCover({ file, header, tensors }) {
    let end = header.size;
    for (const { name, start, size } of tensors) {
        if (start !== end)
            throw invalid(`tensor ${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(name)} begins at ${start}, not at ${end}`);
        end += size;
    }
    if (end !== file.size)
        throw invalid(`it covers ${end} of ${file.size} bytes`);
}
function invalid(problem) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FORMAT_INVALID', `This is no listing of tensors: ${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .showInvisible */ .jQ)((0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(problem, MAX_PROBLEM_CHARACTERS))}. It was changed, cut off or written by another tool.`);
}


/***/ })

};
