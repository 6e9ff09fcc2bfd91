export const id = 986;
export const ids = [986];
export const modules = {

/***/ 33986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTensorIndex: () => (/* binding */ readTensorIndex)
/* harmony export */ });
/* harmony import */ var _model_safetensors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46065);

/**
 * The tensors of a safetensors file.
 * @returns `null` for another format, and for a header that is larger than is read
 * @throws {ReleaseError} `FORMAT_INVALID` for a safetensors file that is damaged
 */
function readTensorIndex(source) {
    const header = (0,_model_safetensors_js__WEBPACK_IMPORTED_MODULE_0__/* .readSafetensorsHeader */ .D)(source);
    if (header === null || typeof header === 'string')
        return null;
    const tensors = header.tensors
        .map(({ name, dtype, start, end }) => ({
        name,
        dtype,
        start: header.size + Number(start),
        size: Number(end - start),
    }))
        // One without bytes comes before the one that begins where it does.
        .toSorted((left, right) => left.start - right.start || left.size - right.size);
    return { headerSize: header.size, tensors };
}


/***/ })

};
