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
/* harmony import */ var _adapters_github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(813);
/* harmony import */ var _adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12907);
/* harmony import */ var _adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64092);
/* harmony import */ var _adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14959);
/* harmony import */ var _usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8867);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23118);







const REPORTED = 'reported';
/** Tells the end of the job that the comment says what there is to say. */
const rememberReport = () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(REPORTED, 'true');
/**
 * Keeps an existing comment honest: before the job's first step it says that a run is under way, and after a job that
 * failed before the comparison that there is no result. Whatever goes wrong here is for the log alone.
 */
async function runNotice(stage, read, job, payload) {
    const log = (0,_adapters_actions_log_js__WEBPACK_IMPORTED_MODULE_5__/* .actionsLog */ ._)();
    const kind = stage === 'before' ? 'running' : 'failed';
    if (stage === 'after' && (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)(REPORTED) === 'true')
        return;
    const pull = (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePullRequestEvent */ .Mr)(payload, job.repository.name);
    const token = read('github-token');
    if (pull === undefined || pull.fork || token === '' || read('comment') === 'never')
        return;
    (0,_adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_6__/* .maskSecret */ .$l)(token);
    const client = (0,_adapters_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .githubClient */ .$f)({ apiUrl: job.apiUrl, token, owner: job.owner, repo: job.repo }, log);
    const posted = await (0,_usecases_post_notice_js__WEBPACK_IMPORTED_MODULE_3__/* .postNotice */ .b)({
        kind,
        context: {
            serverUrl: job.repository.serverUrl,
            repository: job.repository.name,
            key: read('key') || job.run.workflow,
            pull: pull.number,
            head: pull.head,
            runId: job.run.runId,
            attempt: job.run.attempt,
            runUrl: job.run.url,
            asOf: new Date().toISOString(),
        },
    }, read('comment') === 'always' ? 'always' : 'changed', { pullRequest: (0,_adapters_github_pull_request_js__WEBPACK_IMPORTED_MODULE_2__/* .githubPullRequest */ .s)(client, pull.number), log });
    log.debug(`Notice "${kind}": ${posted.kind}`);
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
