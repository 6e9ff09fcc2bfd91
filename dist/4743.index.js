export const id = 4743;
export const ids = [4743];
export const modules = {

/***/ 76524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rememberReport),
/* harmony export */   runNotice: () => (/* binding */ runNotice)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _adapters_github_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82615);
/* harmony import */ var _adapters_github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(813);
/* harmony import */ var _adapters_github_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65792);
/* harmony import */ var _adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12907);
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64092);
/* harmony import */ var _adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14959);
/* harmony import */ var _domain_review_key_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(12156);
/* harmony import */ var _usecases_fail_check_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11);
/* harmony import */ var _usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99837);
/* harmony import */ var _usecases_put_check_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24148);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23118);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21413);













const REPORTED = 'reported';
/** Tells the end of the job that the comment says what there is to say. */
const rememberReport = () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(REPORTED, 'true');
/** A job that went well without a report has skipped the step, or went on after it failed. */
function nameEnd(status) {
    if (status === 'success')
        return 'skipped';
    return status === 'cancelled' ? 'cancelled' : 'failed';
}
const MAX_CONFIG_BYTES = 1024 * 1024;
/** As the report itself: the input, else the configuration of the base. */
async function readMode(read, base, client) {
    const wanted = _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .COMMENT_MODES */ .p8.find((mode) => mode === read('comment'));
    if (wanted !== undefined)
        return wanted;
    const file = read('config') || _inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .DEFAULT_CONFIG */ .PV;
    const text = await (0,_adapters_github_history_js__WEBPACK_IMPORTED_MODULE_3__/* .githubFiles */ .fF)(client).read(file, base, MAX_CONFIG_BYTES);
    if (text === undefined)
        return 'changed';
    const { parseConfig } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9947), __webpack_require__.e(6686)]).then(__webpack_require__.bind(__webpack_require__, 66686));
    return parseConfig(text, file).comment.post ?? 'changed';
}
/**
 * Keeps comment and check honest: before the job's first step an existing comment says that a run is under way, and at the
 * end of a job that reported nothing both say that there is no result, or the comment that this run did not compare.
 * Whatever goes wrong here is for the log alone.
 */
async function runNotice(stage, read, job, payload) {
    const log = (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_10__/* .actionsLog */ ._)();
    const kind = stage === 'before' ? 'running' : nameEnd(read('job-status'));
    if (stage === 'after' && (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(REPORTED) === 'true')
        return;
    const pull = (0,_event_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePullRequestEvent */ .Mr)(payload, job.repository.name);
    const token = read('github-token');
    if (pull === undefined || pull.fork || token === '')
        return;
    (0,_adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_11__/* .maskSecret */ .$l)(token);
    const client = (0,_adapters_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .githubClient */ .$f)({ apiUrl: job.apiUrl, token, owner: job.owner, repo: job.repo }, log);
    const context = describeRun(read, job, pull);
    // Before anything of the comment: a rule may wait for the check.
    if (kind === 'failed' || kind === 'cancelled') {
        const name = (0,_usecases_put_check_js__WEBPACK_IMPORTED_MODULE_7__/* .checkName */ .I3)(read('key') || null);
        const failed = await (0,_usecases_fail_check_js__WEBPACK_IMPORTED_MODULE_5__/* .failCheck */ .N)({ kind, context }, name, { checks: (0,_adapters_github_checks_js__WEBPACK_IMPORTED_MODULE_1__/* .githubChecks */ .h)(client), log });
        log.debug(`Check "${name}": ${describeResult(failed)}`);
    }
    const mode = await readMode(read, pull.base, client);
    const posted = await (0,_usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_6__/* .postNotice */ .b)({ kind, context, model: read('model') || job.repo }, mode, {
        pullRequest: (0,_adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .githubPullRequest */ .s)(client, pull.number),
        log,
    });
    log.debug(`Notice "${kind}": ${describeResult(posted)}`);
}
function describeResult(result) {
    if (result.kind === 'skipped')
        return `skipped: ${result.why}`;
    return result.kind === 'failed' ? `failed: ${result.error.message}` : result.kind;
}
function describeRun(read, job, pull) {
    const { serverUrl, name: repository } = job.repository;
    const { runId, attempt, url: runUrl, workflow } = job.run;
    return {
        serverUrl,
        repository,
        key: (0,_domain_review_key_js__WEBPACK_IMPORTED_MODULE_12__/* .reviewKey */ .S)(workflow, read('key') || null),
        pull: pull.number,
        head: pull.head,
        runId,
        attempt,
        runUrl,
        asOf: new Date().toISOString(),
    };
}


/***/ }),

/***/ 64092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ actionsLog)
/* harmony export */ });
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14959);

/** The job's log. */
function actionsLog() {
    return {
        debug: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('debug', message),
        info: _workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeLine */ ._r,
        notice: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('notice', message),
        warning: (message) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCommand */ .zP)('warning', message),
    };
}


/***/ }),

/***/ 63468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError),
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Whether the operating system refused something: no such file, no right, a full disk. Its message says which. */
const isSystemError = (error) => node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && 'syscall' in error;
/** Such as `ENOENT`; '' when it is no refusal of the operating system. */
const systemErrorCode = (error) => isSystemError(error) && 'code' in error ? String(error.code) : '';


/***/ })

};
