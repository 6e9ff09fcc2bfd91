export const id = 189;
export const ids = [189];
export const modules = {

/***/ 4189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ MAX_RATE_LIMIT_WAIT_S),
/* harmony export */   P: () => (/* binding */ NO_RETRY),
/* harmony export */   githubClient: () => (/* binding */ githubClient)
/* harmony export */ });
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7424);

const MAX_RATE_LIMIT_RETRIES = 3;
/** A job should rather fail than sleep through a primary limit that resets in an hour. */
const MAX_RATE_LIMIT_WAIT_S = 600;
/**
 * Octokit with its retry and rate-limit handling: reads are repeated after 5xx and network errors, anything after
 * 403/429 with the server's own delay. Writes that create something are sent with `NO_RETRY`, since a lost reply
 * does not mean that nothing was created.
 */
function githubClient(access, log) {
    const onLimit = (retryAfter, options, _octokit, count) => {
        const again = count < MAX_RATE_LIMIT_RETRIES && retryAfter <= MAX_RATE_LIMIT_WAIT_S;
        const what = 'method' in options && 'url' in options
            ? `${String(options.method)} ${String(options.url)}`
            : 'requests';
        log.warning(`GitHub limits the rate of ${what}: ${again ? 'waiting' : 'would have to wait'} ${retryAfter} s.`);
        return again;
    };
    const octokit = new octokit__WEBPACK_IMPORTED_MODULE_0__/* .Octokit */ .Eg({
        ...(access.token === '' ? {} : { auth: access.token }),
        baseUrl: access.apiUrl,
        userAgent: 'model-release',
        request: { fetch: fetchWhole },
        // A run writes a handful of times and always one after the other: the pacing that Octokit
        // has for programs which write hundreds of times would only make it slow.
        throttle: {
            onRateLimit: onLimit,
            onSecondaryRateLimit: onLimit,
            write: UNPACED,
            notifications: UNPACED,
        },
        log: {
            debug: () => undefined,
            info: () => undefined,
            warn: (message) => log.debug(message),
            error: (message) => log.debug(message),
        },
    });
    return { ...access, octokit };
}
/**
 * `fetch` for JSON that arrives whole or not at all. Octokit takes what came before a cut for a text and goes on; a
 * failed request it repeats. Other bodies, which may be large, are streams for whoever asked.
 */
async function fetchWhole(url, options) {
    const response = await fetch(url, options);
    const asksForBytes = new Headers(options?.headers).get('accept') === 'application/octet-stream';
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
    if (asksForBytes || !isJson || response.body === null)
        return response;
    const { status, statusText, headers } = response;
    const whole = new Response(await response.arrayBuffer(), { status, statusText, headers });
    return Object.defineProperty(whole, 'url', { value: response.url });
}
const UNPACED = {
    key: () => ({ schedule: (_options, job) => job() }),
};
/** For requests that create something. */
const NO_RETRY = { retries: 0 };


/***/ })

};
