export const id = 6365;
export const ids = [6365];
export const modules = {

/***/ 66365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCommentInputs: () => (/* binding */ parseCommentInputs)
/* harmony export */ });
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59416);
/* harmony import */ var _formats_gates_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10236);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21413);



/** Reads all inputs and collects everything that is wrong with them. */
function parseCommentInputs(read) {
    const { errors, attempt } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .collectErrors */ .ul)();
    const inputs = {
        models: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .splitLines */ .uz)(read('models')).flatMap((line) => attempt([], () => [(0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)('models', () => (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseModelName */ .s_)(line))])),
        gates: attempt([], () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)('gates', () => (0,_formats_gates_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInlineGates */ .P)(read('gates')))),
        baseline: attempt(null, () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBaseline */ .nk)(read('baseline') || 'auto')),
        key: attempt(null, () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKey */ .Do)(read('key'))),
        comment: read('comment') === ''
            ? null
            : attempt('changed', () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('comment', read('comment'), _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMENT_MODES */ .p8)),
        failOn: attempt('never', () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('fail-on', read('fail-on'), ['never', 'fail', 'uncertain'])),
        sigstoreInstance: read('sigstore-instance') || 'auto',
        config: read('config') || _inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV,
        token: attempt('', () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseToken */ .pI)(read('github-token'))),
        summary: attempt(true, () => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBoolean */ .yG)('summary', read('summary') || 'true')),
    };
    return { inputs, errors };
}


/***/ })

};
