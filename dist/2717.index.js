export const id = 2717;
export const ids = [2717];
export const modules = {

/***/ 23118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Mr: () => (/* binding */ parsePullRequestEvent),
/* harmony export */   O4: () => (/* binding */ parseRepositoryEvent),
/* harmony export */   ib: () => (/* binding */ describePullRequestOrigin),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);

const isRecord = (value) => typeof value === 'object' && value !== null;
/** A positive whole number; `null` for anything else. */
const numberAt = (value, key) => {
    const found = isRecord(value) ? value[key] : undefined;
    return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : null;
};
const textAt = (value, ...path) => {
    const found = path.reduce((at, key) => (isRecord(at) ? at[key] : undefined), value);
    return typeof found === 'string' ? found : null;
};
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** `undefined` when the event is about no pull request. */
function parsePullRequestEvent(payload, repository) {
    const pull = isRecord(payload) ? payload['pull_request'] : undefined;
    if (!isRecord(pull))
        return undefined;
    const number = pull['number'];
    const head = textAt(pull, 'head', 'sha') ?? '';
    const base = textAt(pull, 'base', 'sha') ?? '';
    if (typeof number !== 'number' || !COMMIT.test(head) || !COMMIT.test(base))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', 'The event names a pull request without number, head and base commit. This step compares on the events ' +
            'pull_request and pull_request_target.');
    const from = textAt(pull, 'head', 'repo', 'full_name');
    return { number, head, base, fork: from?.toLowerCase() !== repository.toLowerCase() };
}
/** Why an event without a pull request of its own is about one all the same; `undefined` when it is not. */
function describePullRequestOrigin(event, payload) {
    if (event.startsWith('pull_request'))
        return `the event ${event} without its pull request`;
    const run = isRecord(payload) ? payload['workflow_run'] : undefined;
    const cause = textAt(run, 'event') ?? '';
    if (cause.startsWith('pull_request'))
        return `a workflow_run of ${cause}`;
    const issue = isRecord(payload) ? payload['issue'] : undefined;
    const commented = isRecord(issue) && issue['pull_request'] !== undefined;
    return commented ? `${event} on a pull request` : undefined;
}
function parseRepositoryEvent(payload) {
    const repository = isRecord(payload) ? payload['repository'] : undefined;
    return {
        defaultBranch: textAt(repository, 'default_branch'),
        visibility: textAt(repository, 'visibility'),
    };
}


/***/ }),

/***/ 813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PE: () => (/* reexport */ github_retry/* NO_RETRY */.PE),
  $f: () => (/* binding */ githubClient)
});

// UNUSED EXPORTS: MAX_RATE_LIMIT_WAIT_S

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/octokit/dist-bundle/index.js + 19 modules
var dist_bundle = __webpack_require__(98048);
// EXTERNAL MODULE: ./lib/adapters/github-retry.js
var github_retry = __webpack_require__(33318);
// EXTERNAL MODULE: ./lib/adapters/transport-fetch.js
var transport_fetch = __webpack_require__(23212);
;// CONCATENATED MODULE: ./lib/adapters/write-pace.js
/** GitHub allows about 80 writes a minute; so many at once are still well below. */
const BURST = 30;
/** 48 a minute from then on. */
const INTERVAL_MS = 1250;
const WORTH_SAYING_MS = 1000;
/** A bucket of 30 writes that fills again by 0.8 a second. */
function writePace({ now, sleep }, log) {
    /** When the bucket will be full. */
    let full = Number.NEGATIVE_INFINITY;
    return {
        async take() {
            const time = now();
            full = Math.max(full, time) + INTERVAL_MS;
            const wait = full - time - BURST * INTERVAL_MS;
            if (wait <= 0)
                return;
            if (wait > WORTH_SAYING_MS)
                log.debug(`Many writes at once: the next one waits ${(wait / 1000).toFixed(1)} s.`);
            await sleep(wait);
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-client.js






const MACHINE_CLOCK = {
    today: () => Date.now(),
    now: () => performance.now(),
    sleep: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }),
};
/**
 * Octokit over our own transport (proxies, CAs, time-outs), with our own repetitions: reads and what may be sent twice
 * are repeated after 5xx and network errors, anything after 403/429 with the server's own delay. Writes that create
 * something are sent with `NO_RETRY`, since a lost reply does not mean that nothing was created.
 */
function githubClient(access, log, clock = MACHINE_CLOCK) {
    const pace = writePace(clock, log);
    const octokit = new dist_bundle/* Octokit */.Eg({
        ...(access.token === '' ? {} : { auth: access.token }),
        baseUrl: access.apiUrl,
        userAgent: 'model-release',
        request: { fetch: (0,transport_fetch/* transportFetch */.E)() },
        retry: { enabled: false },
        throttle: { enabled: false },
        log: {
            debug: () => undefined,
            info: () => undefined,
            warn: (message) => log.debug(message),
            error: (message) => log.debug(message),
        },
    });
    octokit.hook.wrap('request', (0,github_retry/* repeatRequests */.q_)({ ...clock, log, pace }));
    return { ...access, octokit, writePace: pace };
}


/***/ }),

/***/ 58910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ isMissingRef),
/* harmony export */   Lc: () => (/* binding */ explainGithubError),
/* harmony export */   V3: () => (/* binding */ endsList),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   to: () => (/* binding */ explained),
/* harmony export */   yH: () => (/* binding */ refusesTag)
/* harmony export */ });
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);


const statusOf = (error) => error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G ? error.status : undefined;
/**
 * Turns a failed request into an error that names what to do; anything that is neither an HTTP answer of GitHub nor a
 * broken connection (a bug) comes back as it is.
 * @param action what was being done, for the message: `create the draft release`
 */
function explainGithubError(error, action) {
    if (isBrokenFetch(error))
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('GITHUB_FAILED', `Cannot ${action}: the connection to GitHub broke (${error.message}). ${UNREACHABLE}`, { cause: error });
    if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G))
        return error;
    const [code, advice] = adviseOn(error, error.response?.status ?? 0);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(code, `Cannot ${action}: ${describeAnswer(error)} ${advice}`.trim(), {
        cause: error,
    });
}
const UNREACHABLE = 'Run the job again when GitHub is reachable.';
/** What `fetch` throws for a cut or refused connection. Other `TypeError`s are bugs. */
const isBrokenFetch = (error) => isErrorLike(error) &&
    error.name === 'TypeError' &&
    /^(terminated|fetch failed)$/.test(error.message);
/** `fetch` may come from another realm than this module, with an `Error` of its own. */
const isErrorLike = (value) => typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'message' in value &&
    typeof value.message === 'string';
function adviseOn(error, status) {
    if (status === 401)
        return ['PERMISSION_MISSING', 'Check github-token.'];
    // A rate limit is 403 as well and carries the header too; no permission helps against it.
    const limited = /rate limit/i.test(error.message);
    const accepted = error.response?.headers['x-accepted-github-permissions'];
    if (status === 403 && accepted !== undefined && !limited)
        return ['PERMISSION_MISSING', permissionAdvice(accepted)];
    if (limited && isAnonymousRead(error))
        return ['GITHUB_FAILED', ANONYMOUS_ADVICE];
    if (status === 404)
        return adviseOnMissing(error, accepted);
    if (/immutable release/i.test(error.message))
        return ['RELEASE_IMMUTABLE', adviseOnFrozen(error)];
    return status === 422 ? adviseOnRefusal(error) : ['GITHUB_FAILED', retryAdvice(status)];
}
const isAnonymousRead = ({ request: { method, headers } }) => method === 'GET' && headers['authorization'] === undefined;
const ANONYMOUS_ADVICE = 'Without a token GitHub answers an address sixty times an hour only: set GITHUB_TOKEN, or log in with "gh auth login"; else ' +
    'run this again later.';
function adviseOnRefusal(error) {
    const tag = breaksRule(error) ? tagOf(error) : undefined;
    if (tag !== undefined)
        return ['TAG_PROTECTED', adviseOnRule(error, tag)];
    const target = targetOf(error);
    if (target !== undefined && /target_commitish/.test(describeRefusal(error)))
        return ['GITHUB_FAILED', `The repository does not have commit ${target}: push it first.`];
    return ['GITHUB_FAILED', ''];
}
/** GitHub says 404 also for what the token may not do, but then the request would write and the header says so. */
function adviseOnMissing(error, accepted) {
    const target = targetOf(error);
    const unpushed = target === undefined
        ? ''
        : ` If the repository does not have commit ${target} yet, push it first.`;
    const reads = ['GET', 'HEAD'].includes(error.request.method);
    if (!reads && accepted !== undefined && /=write\b/.test(accepted))
        return ['PERMISSION_MISSING', `${permissionAdvice(accepted)}${unpushed}`];
    return ['GITHUB_FAILED', `It does not exist, or github-token may not see it.${unpushed}`];
}
const adviseOnFrozen = ({ request }) => request.method === 'DELETE'
    ? 'What an immutable release holds stays as it is; only its title and notes can be changed.'
    : '';
const breaksRule = (error) => /rule violations|(creations|deletions|updates) being restricted|protected (ref|tag)/i.test(describeRefusal(error));
function adviseOnRule({ request }, tag) {
    const verb = request.method === 'DELETE' ? 'delete' : 'create';
    const pattern = tag.replace(/@v[^@]*$/, '@v*');
    return (`A ruleset of the repository forbids to ${verb} the tag ${tag}. Under "Settings", "Rules", "Rulesets", leave out tags like ` +
        `"${pattern}", or add the GitHub Actions app (with another github-token: its owner) to the bypass list; then run the ` +
        'job again.');
}
/** The tag that a release was to get, or that was to be deleted. */
function tagOf({ request }) {
    const body = request.body;
    if (typeof body === 'object' && body !== null && 'tag_name' in body)
        return String(body.tag_name);
    const [, ref] = /\/git\/refs\/tags(?:\/|%2F)([^?]+)/i.exec(request.url) ?? [];
    return ref === undefined ? undefined : decodeText(ref);
}
function decodeText(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The commit that a release was to be made of. */
function targetOf({ request }) {
    const body = request.body;
    const named = typeof body === 'object' && body !== null && 'target_commitish' in body;
    return named && typeof body.target_commitish === 'string' ? body.target_commitish : undefined;
}
/** What GitHub objects to, without the address of its documentation. */
function describeRefusal({ message, response }) {
    const data = response?.data;
    if (typeof data !== 'object' || data === null)
        return message;
    const said = 'message' in data ? String(data.message) : '';
    return 'errors' in data ? `${said} ${JSON.stringify(data.errors)}` : said;
}
/**
 * A 422 because of the tag: another release has it, or had it and was immutable, which uses a tag up for good. Of the latter GitHub
 * also says that it breaks a rule, as of a tag that a ruleset protects.
 */
function refusesTag(error) {
    if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G) || error.status !== 422)
        return false;
    const text = describeRefusal(error);
    return (text.includes('already_exists') ||
        (/tag/i.test(text) && /immutable|already|\bused\b/i.test(text)));
}
/** The answer to a page beyond those that GitHub lists, which is not an empty one. */
const endsList = (error) => error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G &&
    error.status === 422 &&
    /only the first \d+ results/i.test(describeRefusal(error));
/** A 422 because there is no such reference to delete. */
const isMissingRef = (error) => error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G &&
    error.status === 422 &&
    /reference does not exist/i.test(describeRefusal(error));
function describeAnswer({ message, request, response }) {
    const answer = response === undefined ? 'nothing' : String(response.status);
    return `GitHub answered ${answer} to ${request.method} ${pathOf(request.url)}: ${firstLine(message)}`;
}
/**
 * The header lists alternatives separated by `;`, each a list of `scope=level`. The first is the least.
 */
function permissionAdvice(header) {
    const alternatives = header.split(';').map((one) => one.trim());
    const lines = (alternatives[0] ?? '')
        .split(',')
        .map((one) => one.trim().replace('=', ': ').replaceAll('_', '-'))
        .filter((one) => one !== '');
    const workflows = alternatives.some((one) => one.includes('workflows='))
        ? ' If the commit changes files under .github/workflows/ against the default branch, GITHUB_TOKEN can never ' +
            'release it: release from the default branch, or pass a token with the workflows permission as github-token.'
        : '';
    return `Add "${lines.join('", "')}" under "permissions:" of the job.${workflows}`;
}
function retryAdvice(status) {
    if (status === 0 || status >= 500)
        return UNREACHABLE;
    return status === 429 || status === 403 ? 'Run the job again later.' : '';
}
const firstLine = (text) => {
    const line = text.split('\n')[0] ?? '';
    const limited = line.length > 300 ? `${line.slice(0, 300)}…` : line;
    return /[.!?…]$/.test(limited) ? limited : `${limited}.`;
};
const pathOf = (url) => {
    try {
        return new URL(url).pathname;
    }
    catch {
        return url;
    }
};
/** Runs one request and explains its failure. */
async function explained(action, request) {
    try {
        return await request();
    }
    catch (error) {
        throw explainGithubError(error, action);
    }
}


/***/ }),

/***/ 65792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bf: () => (/* binding */ githubWorkflowRuns),
/* harmony export */   fF: () => (/* binding */ githubFiles),
/* harmony export */   lr: () => (/* binding */ readRepositoryIdentity),
/* harmony export */   u7: () => (/* binding */ githubHistory),
/* harmony export */   yt: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58910);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);


/** Ancestry by the compare and commits endpoints, so that a shallow checkout is enough. */
function githubHistory({ octokit, owner, repo }) {
    const compare = (base, head) => octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${base}...${head}`,
        per_page: 1,
    });
    return {
        readMergeBase: (base, head) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('find the merge base', async () => {
            const reply = await compare(base, head);
            return reply.data.merge_base_commit.sha;
        }),
        listAncestors: (from, page) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('list the commits of the merge base', async () => {
            const reply = await octokit.rest.repos.listCommits({
                owner,
                repo,
                sha: from,
                per_page: 100,
                page,
            });
            return reply.data.map((commit) => commit.sha);
        }),
        isAncestor: (ancestor, commit) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('compare two commits', async () => {
            const reply = await compare(ancestor, commit);
            return reply.data.status === 'ahead' || reply.data.status === 'identical';
        }),
        listPulls: (commit) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('find the pull request of the commit', async () => {
            const reply = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
                owner,
                repo,
                commit_sha: commit,
                per_page: 100,
            });
            // Of a commit outside of the default branch open ones are listed too, which anybody can open.
            const merged = reply.data.filter(({ merged_at }) => merged_at !== null);
            return merged.map(({ number }) => number).toSorted((left, right) => left - right);
        }),
    };
}
const readRepositoryIdentity = ({ octokit, owner, repo, }) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('read the repository', async () => {
    const { data } = await octokit.rest.repos.get({ owner, repo });
    return { defaultBranch: data.default_branch, repositoryId: String(data.id) };
});
const readDefaultBranch = async (client) => (await readRepositoryIdentity(client)).defaultBranch;
function githubFiles({ octokit, owner, repo }) {
    return {
        read: (path, commit, maxBytes) => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)(`read ${path} at ${commit.slice(0, 8)}`, async () => {
            try {
                const reply = await octokit.rest.repos.getContent({ owner, repo, path, ref: commit });
                return decodeContent(reply.data, `${path} at ${commit.slice(0, 8)}`, maxBytes);
            }
            catch (error) {
                if ((0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error) === 404)
                    return undefined;
                throw error;
            }
        }),
    };
}
/** What is there and cannot be read must never look like what is not there: gates and trust come from here. */
function decodeContent(data, place, maxBytes) {
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'file')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('CONFIG_INVALID', `${place} is not a file.`);
    if (!('size' in data) || typeof data.size !== 'number' || data.size > maxBytes)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${place} is larger than ${maxBytes} bytes.`);
    if (!('encoding' in data) || data.encoding !== 'base64' || !('content' in data))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('GITHUB_FAILED', `${place}: GitHub sent no content.`);
    return Buffer.from(String(data.content), 'base64').toString('utf8');
}
function githubWorkflowRuns({ octokit, owner, repo }) {
    return {
        async readState(runId) {
            if (!/^\d{1,19}$/.test(runId))
                return 'unknown';
            try {
                const reply = await octokit.rest.actions.getWorkflowRun({
                    owner,
                    repo,
                    run_id: Number(runId),
                });
                return reply.data.status === 'completed' ? 'completed' : 'active';
            }
            catch (error) {
                const status = (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
                if (status === 401 || status === 403 || status === 404)
                    return 'unknown';
                return await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .explained */ .to)('read the state of a workflow run', () => Promise.reject(error));
            }
        },
    };
}


/***/ }),

/***/ 33318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ MAX_RATE_LIMIT_WAIT_S),
/* harmony export */   PE: () => (/* binding */ NO_RETRY),
/* harmony export */   Uy: () => (/* binding */ askedWait),
/* harmony export */   q_: () => (/* binding */ repeatRequests)
/* harmony export */ });
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);


/** A job should rather fail than sleep through a primary limit that resets in an hour. */
const MAX_RATE_LIMIT_WAIT_S = 600;
/** For requests that create something: a lost reply does not mean that nothing was created. */
const NO_RETRY = { retries: 0 };
const MAX_RETRIES = 3;
const MAX_LIMIT_RETRIES = 3;
/** GitHub asks for a minute at least after a limit that names no time, and for more each time. */
const LIMIT_DELAY_MS = 60_000;
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000;
/** Asking again would get the same answer; 403 and 429 are limits where they are not. */
const FINAL = new Set([400, 401, 403, 404, 410, 422, 429, 451]);
/**
 * A hook around the requests of Octokit, in place of its plugins for retries and limits: those wait by the clock of this
 * machine, and know no `retry-after` of a 5xx. Writes are paced. After a 5xx or a broken connection a request is
 * repeated three times, unless it is sent with `NO_RETRY`; after a rate limit always, since it did nothing.
 * @throws the `ReleaseError` that a request failed with deep down, as it is
 */
function repeatRequests(ports) {
    return async (request, options) => {
        let failures = 0;
        let limits = 0;
        for (;;) {
            // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
            if (isWrite(options))
                await ports.pace.take();
            try {
                // oxlint-disable-next-line no-await-in-loop -- as above
                return await request(options);
            }
            catch (error) {
                if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G))
                    throw error;
                const limited = isLimit(error);
                const wait = limited
                    ? waitForLimit(error, limits, ports)
                    : waitForRetry(error, options, failures, ports);
                if (limited)
                    limits += 1;
                else
                    failures += 1;
                // oxlint-disable-next-line no-await-in-loop -- as above
                await ports.sleep(wait, signalOf(options));
            }
        }
    };
}
const signalOf = ({ request }) => request !== undefined && 'signal' in request && request.signal instanceof AbortSignal
    ? request.signal
    : undefined;
/** GraphQL is asked by POST, and only for reading. */
const isWrite = ({ method, url }) => method !== 'GET' && method !== 'HEAD' && !url.endsWith('/graphql');
/** As it was sent: the options name a template. What follows the path may be long, and is for machines. */
function describe({ request: { method, url } }) {
    return `${method} ${URL.parse(url)?.pathname ?? url}`;
}
const headersOf = (error) => error.response?.headers ?? {};
function isLimit(error) {
    const headers = headersOf(error);
    return (error.response !== undefined &&
        (error.status === 429 ||
            (error.status === 403 &&
                (headers['retry-after'] !== undefined ||
                    headers['x-ratelimit-remaining'] === '0' ||
                    /rate limit/i.test(error.message)))));
}
/** @throws the error when it is not worth waiting for */
function waitForLimit(error, count, { log, today }) {
    const wait = askedWait(headersOf(error), today()) ?? LIMIT_DELAY_MS * 2 ** count;
    const again = count < MAX_LIMIT_RETRIES && wait <= MAX_WAIT_MS;
    log.warning(`GitHub limits the rate of ${describe(error)}: ${again ? 'waiting' : 'would have to wait'} ${Math.ceil(wait / 1000)} s.`);
    if (!again)
        throw error;
    return wait;
}
/** @throws the error, or the `ReleaseError` in it, when it is not worth another try */
function waitForRetry(error, { request }, count, { log, today }) {
    const final = findReleaseError(error);
    if (final !== undefined)
        throw final;
    const retries = retriesOf(request);
    const asked = error.response === undefined ? undefined : askedWait(headersOf(error), today());
    const wait = Math.max(asked ?? 0, (count + 1) ** 2 * 1000);
    if (FINAL.has(error.status) || count >= retries || wait > MAX_WAIT_MS)
        throw error;
    const found = error.response === undefined ? 'no answer' : String(error.status);
    log.debug(`${describe(error)}: ${found}; trying again in ${Math.ceil(wait / 1000)} s.`);
    return wait;
}
const retriesOf = (request) => request !== undefined && 'retries' in request && typeof request.retries === 'number'
    ? request.retries
    : MAX_RETRIES;
/** What the transport says that only a person can mend; Octokit wraps it twice. */
function findReleaseError(error) {
    let cause = error.cause;
    for (let depth = 0; depth < 3; depth += 1) {
        if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return cause;
        cause =
            typeof cause === 'object' && cause !== null && 'cause' in cause ? cause.cause : undefined;
    }
    return undefined;
}
/**
 * Milliseconds that an answer asks to wait: `retry-after`, or the reset of a primary limit that is used up. Times are
 * compared with the `date` of the same answer, so the clock of this machine may be wrong; `now`, milliseconds since
 * 1970, stands in where there is none. `undefined` when it does not ask.
 */
function askedWait(headers, now) {
    const date = Date.parse(String(headers['date'] ?? ''));
    const serverNow = Number.isNaN(date) ? now : date;
    const after = String(headers['retry-after'] ?? '');
    if (/^\d+$/.test(after))
        return Number(after) * 1000;
    const until = Date.parse(after);
    if (!Number.isNaN(until))
        return Math.max(until - serverNow, 0);
    const reset = String(headers['x-ratelimit-reset'] ?? '');
    if (String(headers['x-ratelimit-remaining'] ?? '') !== '0' || !/^\d+$/.test(reset))
        return undefined;
    // Both times are cut to whole seconds.
    return Math.max((Number(reset) + 1) * 1000 - serverNow, 0);
}


/***/ }),

/***/ 631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ explainCertificate),
/* harmony export */   Z: () => (/* binding */ trustCertFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49285);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63468);





/** Bundles of operating systems have about 250 kB. */
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024;
const PEM = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
let trusted;
/**
 * Lets this process also trust the certificates of SSL_CERT_FILE, as most programs behind an inspecting proxy do. Node
 * itself reads NODE_EXTRA_CA_CERTS only, and only at its start. It holds for every TLS connection from then on, those
 * for signing included; call it before the first.
 * @throws INPUT_INVALID when the file cannot be read or holds no certificate
 */
function trustCertFile(env) {
    const path = env['SSL_CERT_FILE'] ?? '';
    if (path === '' || path === trusted)
        return;
    const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
    if (extra === '' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(extra) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path))
        addCertificates(path, readCertificates(path));
    trusted = path;
}
function readCertificates(path) {
    let text = '';
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (size > MAX_BUNDLE_BYTES)
            throw refuse(path, `has more than the ${MAX_BUNDLE_BYTES} bytes that are read of it`);
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    }
    catch (cause) {
        if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K)
            throw cause;
        throw refuse(path, `cannot be read (${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .systemErrorCode */ .v)(cause) || String(cause)})`, cause);
    }
    const found = text.match(PEM) ?? [];
    if (found.length === 0)
        throw refuse(path, 'holds no certificate (-----BEGIN CERTIFICATE-----)');
    return found;
}
function addCertificates(path, certificates) {
    try {
        node_tls__WEBPACK_IMPORTED_MODULE_2__.setDefaultCACertificates([...node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates('default'), ...certificates]);
    }
    catch (cause) {
        throw refuse(path, 'holds a certificate that cannot be read', cause);
    }
}
const refuse = (path, what, cause) => new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseError */ .K('INPUT_INVALID', `SSL_CERT_FILE names "${path}", which ${what}. Name a PEM file of the authorities to trust, or unset SSL_CERT_FILE.`, { cause });
const DATES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
const NAMES = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH']);
const CHAIN = new Map([
    ['SELF_SIGNED_CERT_IN_CHAIN', 'a self-signed certificate is in its chain'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'its issuer is not known'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its issuer is not known'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its issuer is not known'],
]);
const OTHERS = new Set([
    'CERT_CHAIN_TOO_LONG',
    'CERT_REJECTED',
    'CERT_REVOKED',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'INVALID_CA',
    'INVALID_PURPOSE',
    'PATH_LENGTH_EXCEEDED',
    'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
    'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
]);
/**
 * What to do about a certificate that was refused, by the code of Node's error; `undefined` for any other error.
 * Nothing of the certificate is quoted, since whoever sent it is not trusted.
 * @param peer whose certificate it is, for the message
 */
function explainCertificate(code, peer, env) {
    const refused = `The certificate of ${peer} is not trusted`;
    const why = CHAIN.get(code);
    if (why !== undefined)
        return `${refused}: ${why} (${code}). ${adviseOnChain(env)}`;
    if (DATES.has(code))
        return `${refused}: it ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'} (${code}). Check the clock of this machine.`;
    if (NAMES.has(code))
        return `${refused}: it is for another host (${code}). Check the address, and whether a proxy answers in its place.`;
    return OTHERS.has(code) ? `${refused} (${code}).` : undefined;
}
function adviseOnChain(env) {
    const set = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'].filter((name) => (env[name] ?? '') !== '');
    const advice = 'Where a proxy inspects the traffic, or the server has a CA of its own, name the PEM file of that CA with ' +
        'NODE_EXTRA_CA_CERTS in the environment of the job.';
    return set.length === 0
        ? advice
        : `${advice} What ${set.join(' and ')} names now does not hold it.`;
}


/***/ }),

/***/ 91043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   GK: () => (/* binding */ describeProxy)
/* harmony export */ });
/* unused harmony export isExempt */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);


/** Entries of NO_PROXY that are read; nobody writes so many. */
const MAX_ENTRIES = 10_000;
/**
 * The proxy that the environment names for an address, as a complete `http:` or `https:` URL that may hold a user and
 * password; `undefined` when the address is reached directly. `https_proxy` and `http_proxy` by the scheme of the
 * address, lower case first, with `http://` where no scheme is written.
 *
 * Node reads these variables too, but ignores a proxy without a scheme, quotes passwords in errors, and knows neither
 * `NO_PROXY=corp` for `git.corp` nor networks.
 * @throws INPUT_INVALID, naming the variable but not its value
 */
function findProxy(url, env) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const name = names.find((one) => (env[one] ?? '').trim() !== '');
    if (name === undefined || isExempt(url, env['no_proxy'] || env['NO_PROXY'] || ''))
        return undefined;
    return parseProxy(name, (env[name] ?? '').trim());
}
/** Where a proxy listens, without user and password: for messages. */
const describeProxy = (proxy) => {
    const { protocol, host } = new URL(proxy);
    return `${protocol}//${host}`;
};
function parseProxy(name, value) {
    const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = readUrl(complete);
    if (url === undefined || url.hostname === '' || !areDecodable(url))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name} is not the address of a proxy. Write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT with special ` +
            'characters of the password as %XX.');
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('INPUT_INVALID', `${name} names a proxy of the kind "${url.protocol}//", which is not supported. Name one that starts with ` +
            'http:// or https://, or exempt the hosts of GitHub with NO_PROXY.');
    return url.href;
}
function readUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}
/** A `%` of a password that was not encoded breaks Node's reading of it. */
function areDecodable({ username, password }) {
    try {
        decodeURIComponent(username + password);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Whether NO_PROXY exempts an address. Entries are separated by commas or spaces: `*`, a host with everything below it
 * (`corp`, `.corp` and `*.corp` are the same), an IP address, a network (`10.0.0.0/8`) or a range of addresses
 * (`10.0.0.1-10.0.0.9`); hosts and addresses with `:PORT` for this port only.
 */
function isExempt(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/, MAX_ENTRIES)
        .some((entry) => entry === '*' || (entry !== '' && matches(entry, host, port)));
}
/** Without the brackets of an IPv6 address and the dot that may end a full name. */
const bare = (host) => host.toLowerCase().replace(/^\[|\]$|\.$/g, '');
function matches(entry, host, port) {
    const { name, wanted } = splitPort(entry);
    if (wanted !== undefined && wanted !== port)
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return holdsAddress(name, host);
    const domain = bare(name.replace(/^\*?\./, ''));
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
function splitPort(entry) {
    // The colons of a bare IPv6 address are no port.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(entry) === 6)
        return { name: entry };
    const [, name, wanted] = /^(.*):(\d{1,5})$/.exec(entry) ?? [];
    return name === undefined || wanted === undefined || (name.includes(':') && !name.endsWith(']'))
        ? { name: entry }
        : { name, wanted };
}
function holdsAddress(name, address) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    const [first = '', bits] = name.split('/', 2);
    const [from = '', to] = first.split('-', 2).map(bare);
    const family = familyOf(from);
    if (family === undefined)
        return false;
    try {
        if (bits !== undefined)
            list.addSubnet(from, Number(bits), family);
        else if (to === undefined)
            list.addAddress(from, family);
        else
            list.addRange(from, to, family);
    }
    catch {
        // A network or a range that does not exist holds nothing.
        return false;
    }
    return list.check(address, familyOf(address));
}
function familyOf(address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 0)
        return undefined;
    return version === 6 ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 25610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ openRequest),
/* harmony export */   QJ: () => (/* binding */ explainNetworkError),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _http_certificates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(631);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91043);





/** Connections to one host at a time; what is beyond waits for one. */
const MAX_SOCKETS = 16;
/** Shorter than servers keep an idle connection, so that a request rarely meets one that they have just closed. */
const FREE_SOCKET_MS = 4000;
/** How many times `idleMs` a caller may leave an answer lying before it counts as forgotten. */
const MAX_PAUSES = 10;
const agents = new Map();
/**
 * Opens one request over the connections that the process shares, through the proxy that the environment names. The
 * connections do not keep the process alive while nothing is asked.
 * @throws INPUT_INVALID for a proxy or a SSL_CERT_FILE that cannot be used
 */
function openRequest(request) {
    const { url } = request;
    const proxy = (0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .findProxy */ .EE)(url, process.env);
    if (url.protocol === 'https:' || proxy?.startsWith('https:') === true)
        (0,_http_certificates_js__WEBPACK_IMPORTED_MODULE_3__/* .trustCertFile */ .Z)(process.env);
    const outgoing = (url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request(url, {
        method: request.method,
        headers: request.headers,
        agent: agentOf(url.protocol, proxy),
        timeout: request.idleMs,
    });
    const reply = watch(outgoing, request, proxy);
    // The caller may still be sending when the connection breaks.
    reply.catch(() => undefined);
    return { outgoing, reply };
}
function agentOf(protocol, proxy) {
    const key = `${protocol} ${proxy ?? ''}`;
    const known = agents.get(key);
    if (known !== undefined)
        return known;
    const { Agent } = protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__;
    const agent = new Agent({
        keepAlive: true,
        maxSockets: MAX_SOCKETS,
        timeout: FREE_SOCKET_MS,
        // Who needs a proxy is decided already.
        ...(proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } }),
    });
    agents.set(key, agent);
    return agent;
}
function watch(outgoing, { url, idleMs, deadlineMs, signal }, proxy) {
    return new Promise((resolve, reject) => {
        let incoming;
        const stop = (error) => {
            // Destroying alone says nothing while a proxy is still being asked for its tunnel.
            reject(error);
            if (incoming === undefined)
                outgoing.destroy(error);
            else
                incoming.destroy(error);
        };
        const onAbort = () => stop(reasonOf(signal));
        const timer = deadlineMs === undefined
            ? undefined
            : setTimeout(() => stop(new Error(`${url.host} took more than ${seconds(deadlineMs)}`)), deadlineMs);
        outgoing.on('error', (error) => reject(explainNetworkError(error, url, proxy)));
        outgoing.on('response', (response) => {
            incoming = response;
            const refusal = refusalOfProxy(response.statusCode, url, proxy);
            if (refusal === undefined)
                resolve(response);
            else
                stop(refusal);
        });
        watchSilence(outgoing, () => incoming, idleMs, () => stop(new Error(`${url.host}${via(proxy)} was silent for ${seconds(idleMs)}`)));
        outgoing.on('close', () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', onAbort);
        });
        signal?.addEventListener('abort', onAbort);
        if (signal?.aborted === true)
            onAbort();
    });
}
/** Silence is no fault of the server while bytes lie here that nobody has taken yet. */
function watchSilence(outgoing, incoming, idleMs, giveUp) {
    let pauses = 0;
    let seen = 0;
    const onSilence = () => {
        const { socket } = outgoing;
        const { bytesRead = 0 } = socket ?? {};
        pauses = bytesRead === seen ? pauses + 1 : 1;
        seen = bytesRead;
        if (socket === null || (incoming()?.readableLength ?? 0) === 0 || pauses > MAX_PAUSES) {
            giveUp();
            return;
        }
        // A request tells its first silence only.
        socket.once('timeout', onSilence);
        socket.setTimeout(idleMs);
    };
    outgoing.on('timeout', onSilence);
    outgoing.on('close', () => outgoing.socket?.off('timeout', onSilence));
}
const reasonOf = (signal) => signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError');
/** The whole body. @throws when it breaks off, or has more than `maxBytes` */
async function readBody(incoming, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > maxBytes)
            throw new Error(`the answer has more than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** What `OpenRequest.reply` rejects with for an error of Node: a `ReleaseError` where another try cannot help. */
function explainNetworkError(error, url, proxy) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K)
        return error;
    const code = 'code' in error ? String(error.code) : '';
    const peer = proxy?.startsWith('https:') === true ? `${url.host} (or of the proxy)` : url.host;
    const certificate = (0,_http_certificates_js__WEBPACK_IMPORTED_MODULE_3__/* .explainCertificate */ .J)(code, peer, process.env);
    if (certificate !== undefined)
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', certificate, { cause: error });
    if (proxy === undefined)
        return describeEmpty(error);
    const status = 'statusCode' in error ? Number(error.statusCode) : undefined;
    const message = status === undefined
        ? describeEmpty(error).message
        : `the proxy answered ${status} for ${url.host}`;
    return (refusalOfProxy(status, url, proxy, error) ??
        refusalOfScheme(code, proxy, error) ??
        new Error(`${message}${via(proxy)}`, { cause: error }));
}
/** Several addresses of a host that all refuse are one error without a message. */
function describeEmpty(error) {
    if (error.message !== '' || !(error instanceof AggregateError))
        return error;
    const messages = error.errors.map((one) => one instanceof Error ? one.message : String(one));
    return new Error([...new Set(messages)].join('; '), { cause: error });
}
/** Of a plain request the proxy's refusal is the answer, of a tunnel it is an error. */
function refusalOfProxy(status, url, proxy, cause) {
    if (proxy === undefined || status === undefined)
        return undefined;
    const where = `The proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)}`;
    if (status === 407)
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `${where} asks for a user and a password (407), or does not accept those that it got. Write them before its host: ` +
            'http://USER:PASSWORD@HOST:PORT, special characters as %XX.', { cause });
    if (cause === undefined || status < 400 || status >= 500 || status === 429 || status === 408)
        return undefined;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `${where} does not let this machine reach ${url.host} (${status}). Have the host allowed there, or name it in NO_PROXY ` +
        'where it can be reached directly.', { cause });
}
const NO_TLS = /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)$/;
function refusalOfScheme(code, proxy, cause) {
    if (!proxy.startsWith('https:') || !NO_TLS.test(code))
        return undefined;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('GITHUB_FAILED', `The proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)} does not speak TLS. Most proxies are named with http://, also in HTTPS_PROXY: the ` +
        'variable says what is asked for, not how the proxy is reached.', { cause });
}
const via = (proxy) => proxy === undefined ? '' : ` (through the proxy ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .describeProxy */ .GK)(proxy)})`;
const seconds = (ms) => `${ms / 1000} s`;


/***/ }),

/***/ 23212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ transportFetch)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25610);



const LIMITS = {
    idleMs: 60_000,
    deadlineMs: 300_000,
    maxBytes: 64 * 1024 * 1024,
};
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Which no `Response` may have a body with. */
const BODILESS = new Set([204, 205, 304]);
/** Not for another origin than they were meant for. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization'];
/**
 * `fetch` over `openRequest`, for Octokit: bodies are texts or bytes in memory. An answer arrives whole or not at all,
 * since Octokit would take what came before a cut for a text; only to `accept: application/octet-stream` a good answer
 * is a stream. Only GET and HEAD follow redirects, never from https to http, and without `authorization` to another
 * origin. Fails like `fetch`, with `TypeError: fetch failed` or `terminated` and the reason as its cause, which is a
 * `ReleaseError` where another try cannot help.
 */
function transportFetch(limits = {}) {
    const all = { ...LIMITS, ...limits };
    return async (input, init = {}) => {
        try {
            return await follow(readCall(input, init), all);
        }
        catch (cause) {
            if (init.signal?.aborted === true)
                throw init.signal.reason;
            throw new TypeError('fetch failed', { cause });
        }
    };
}
function readCall(input, init) {
    const headers = Object.fromEntries(new Headers(init.headers));
    const streams = headers['accept'] === 'application/octet-stream';
    const { body } = init;
    if (body !== undefined &&
        body !== null &&
        typeof body !== 'string' &&
        !(body instanceof Uint8Array))
        throw new Error('only texts and bytes in memory can be sent');
    const bytes = typeof body === 'string' ? Buffer.from(body) : (body ?? undefined);
    return {
        method: (init.method ?? 'GET').toUpperCase(),
        url: new URL(input),
        headers: {
            ...headers,
            'accept-encoding': streams ? 'identity' : 'gzip',
            ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
        },
        body: bytes,
        redirect: init.redirect ?? 'follow',
        signal: init.signal ?? undefined,
        streams,
    };
}
async function follow(first, limits) {
    const started = performance.now();
    let call = first;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const left = Math.max(limits.deadlineMs - (performance.now() - started), 1);
        // oxlint-disable-next-line no-await-in-loop -- one hop leads to the next
        const incoming = await send(call, limits.idleMs, call.streams ? undefined : left);
        const location = locationOf(incoming);
        if (location === undefined || call.redirect === 'manual')
            return await respond(call, incoming, limits);
        // The body of a redirect is of no use, and may be long.
        incoming.destroy();
        call = redirected(call, location, incoming.statusCode ?? 0);
    }
    throw new Error(`more than ${MAX_REDIRECTS} redirects, the last one to ${call.url.host}`);
}
async function send(call, idleMs, deadlineMs) {
    const { method, url, headers, signal } = call;
    const { outgoing, reply } = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .openRequest */ .Gh)({
        method,
        url,
        headers,
        idleMs,
        ...(deadlineMs === undefined ? {} : { deadlineMs }),
        ...(signal === undefined ? {} : { signal }),
    });
    outgoing.end(call.body);
    return await reply;
}
const locationOf = ({ statusCode = 0, headers }) => REDIRECTS.has(statusCode) ? headers.location : undefined;
function redirected(call, location, status) {
    const { method, url } = call;
    if (call.redirect === 'error')
        throw new Error(`${url.host} answered with a redirect (${status})`);
    // Octokit would take the answer for a success. What was written may not be written somewhere else.
    if (method !== 'GET' && method !== 'HEAD')
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('GITHUB_FAILED', `${url.host} answered ${status} to ${method} ${url.pathname}: it is somewhere else now. If the repository was renamed or ` +
            'moved, use its new name; if GITHUB_API_URL is set, check that it is the address that GitHub itself uses.');
    if (!URL.canParse(location, url.href))
        throw new Error(`${url.host} redirects to no address`);
    const next = new URL(location, url);
    if (next.protocol !== 'https:' && (next.protocol !== 'http:' || url.protocol === 'https:'))
        throw new Error(`${url.host} redirects from ${url.protocol}// to ${next.protocol}//, which is not followed`);
    return {
        ...call,
        url: next,
        headers: next.origin === url.origin ? call.headers : withoutSecrets(call.headers),
    };
}
const withoutSecrets = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET_HEADERS.some((secret) => secret === name)));
async function respond(call, incoming, limits) {
    const { statusCode: status = 0, statusMessage: statusText = '' } = incoming;
    const headers = readHeaders(incoming.headers);
    const finish = (body) => Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', {
        value: call.url.href,
    });
    if (call.method === 'HEAD' || BODILESS.has(status)) {
        incoming.resume();
        return finish(null);
    }
    const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity';
    if (call.streams && status < 400) {
        if (encoding !== 'identity') {
            incoming.destroy();
            throw new Error(`${call.url.host} sent the bytes with an encoding that nobody asked for`);
        }
        return finish(streamOf(incoming));
    }
    const bytes = await decode(await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .readBody */ .x8)(incoming, limits.maxBytes), encoding, limits.maxBytes);
    headers.delete('content-encoding');
    headers.delete('content-length');
    if (isJson(headers) && isOpenEnded(incoming.headers))
        JSON.parse(bytes.toString('utf8'));
    return finish(new Uint8Array(bytes));
}
function readHeaders(received) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(received))
        for (const one of Array.isArray(value) ? value : [value ?? ''])
            headers.append(name, one);
    return headers;
}
const isJson = (headers) => /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
/** A body that only ends with its connection: nothing but its syntax says whether it is whole. */
const isOpenEnded = (headers) => headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
async function decode(bytes, encoding, maxBytes) {
    if (encoding === 'identity' || bytes.length === 0)
        return bytes;
    if (encoding !== 'gzip' && encoding !== 'x-gzip')
        throw new Error('the answer has an encoding that nobody asked for');
    const { gunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    return await (0,node_util__WEBPACK_IMPORTED_MODULE_0__.promisify)(gunzip)(bytes, { maxOutputLength: maxBytes });
}
function streamOf(incoming) {
    const chunks = incoming[Symbol.asyncIterator]();
    return new ReadableStream({
        async pull(controller) {
            try {
                const next = await chunks.next();
                if (next.done === true)
                    controller.close();
                else if (next.value instanceof Uint8Array)
                    controller.enqueue(next.value);
            }
            catch (cause) {
                controller.error(new TypeError('terminated', { cause }));
            }
        },
        cancel() {
            incoming.destroy();
        },
    }, { highWaterMark: 0 });
}


/***/ }),

/***/ 43419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ bold),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   EX: () => (/* binding */ small),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   re: () => (/* binding */ hiddenLine),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xE: () => (/* binding */ alert),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13184);

const ALIGNMENT = { left: '---', right: '--:', center: ':-:' };
const MAX_SUMMARY = 200;
const ZERO_WIDTH_SPACE = '\u200B';
/**
 * A GFM table. Header and cells are inline Markdown that functions of this module made; a row with fewer cells
 * than the header is filled up.
 */
function table(header, align, rows) {
    const line = (cells) => `| ${header.map((_, column) => toCell(cells[column] ?? '')).join(' | ')} |`;
    const rule = header.map((_, column) => ALIGNMENT[align[column] ?? 'left']);
    return [line(header), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
/** A folded block. `summary` is plain text, `body` is Markdown of any kind. */
function details(summary, body) {
    return `<details><summary>${encodeHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** A box in GitHub's alert syntax; each line is inline Markdown and stays a line of its own. */
function alert(kind, lines) {
    return [`> [!${kind}]`, ...lines.map((line) => `> ${oneLine(line)}`)].join('\n');
}
function heading(level, content) {
    return `${'#'.repeat(level)} ${oneLine(content)}`;
}
function list(items) {
    return items.map((item) => `- ${oneLine(item)}`).join('\n');
}
const bold = (content) => `**${content}**`;
const small = (content) => `<sub>${content}</sub>`;
/** A fenced block; the fence is longer than any run of backticks inside. */
function codeBlock(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return `${fence}${language}\n${text}\n${fence}`;
}
/**
 * Text of any origin as inline text that means only itself: no markup, link, mention, reference, emoji code or
 * formula comes of it. A zero-width space breaks what GitHub would otherwise link after the Markdown is parsed.
 * At most `limit` code points.
 */
function escapeText(text, limit) {
    return breakReferences((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text, limit).trim())
        .replaceAll(/[\\`*_{}[\]<>&|~$!]/g, escapeCharacter)
        .replace(/^[#+=-]/, String.raw `\$&`)
        .replace(/^(\d+)([.)])(?=\s|$)/, String.raw `$1\$2`);
}
/**
 * Text of any origin as code: GitHub looks for no mention, reference or emoji there. Right in a table cell, a
 * heading and running text alike. At most 80 code points.
 */
function codeSpan(text) {
    const visible = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text);
    // A pipe or a backtick cannot be written between backticks in a way that holds both inside and outside of a
    // table, and of a blank at either end Markdown would take one away.
    const plain = visible !== '' && !/[`|]|^\s|\s$/u.test(visible);
    return plain ? `\`${visible}\`` : `<code>${encodeAll(text)}</code>`;
}
/** A link with inline Markdown as its text; anything but an http(s) address leaves the text alone. */
function link(content, url) {
    const address = encodeAddress(url);
    return address === undefined ? content : `[${content}](${address})`;
}
/** An HTML comment on a line of its own. `content` must hold no `>`: a bug of the caller. */
function hiddenLine(content) {
    if (/[>\r\n]/.test(content))
        throw new TypeError('a hidden line cannot hold ">" or a line break');
    return `<!-- ${content} -->`;
}
/** The parts that are not empty, with a blank line between them. */
function paragraphs(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function toCell(content) {
    return oneLine(content).replaceAll('|', '&#124;');
}
function oneLine(content) {
    return content.replaceAll(/[\r\n]+/g, ' ');
}
function escapeCharacter(character) {
    if (character === '<')
        return '&lt;';
    if (character === '>')
        return '&gt;';
    if (character === '&')
        return '&amp;';
    // In these three a backslash is not enough everywhere: table rows are cut before it is read, and GitHub's
    // formulas are found beside the Markdown parser.
    if (character === '|' || character === '$' || character === '`')
        return encode(character);
    return `\\${character}`;
}
/** Every ASCII sign as a character reference: nothing is left that Markdown or HTML could read. */
function encodeAll(text) {
    return breakReferences((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text)).replaceAll(/[!-/:-@[-`{-~]/g, encode);
}
/** For the inside of an HTML block, where Markdown is not read. */
function encodeHtml(text) {
    return breakReferences((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(text, MAX_SUMMARY)).replaceAll(/[&<>"'`$]/g, encode);
}
const encode = (character) => `&#${character.charCodeAt(0)};`;
// These are found in the text after parsing, so that no escape of Markdown keeps them from becoming links:
// @name and e-mail addresses, #123 and GH-123, scheme:// and www., :emoji:.
const REFERENCES = [
    /(?<=@)(?=[\w.-])/g,
    /(?<=#)(?=\d)/g,
    /(?<=\bGH-)(?=\d)/gi,
    /(?<=:)(?=\/\/)/g,
    /(?<=www)(?=\.)/gi,
    /(?<=:)(?=[\w+-]+:)/g,
    /(?<=\b(?:mailto|xmpp):)(?=\S)/gi,
];
function breakReferences(text) {
    return REFERENCES.reduce((result, found) => result.replaceAll(found, ZERO_WIDTH_SPACE), text);
}
const UNSAFE_IN_ADDRESS = /[^\w\-.~:/?#&=%+,;]/gu;
function encodeAddress(url) {
    if (!/^https?:\/\/[^/]/i.test(url))
        return undefined;
    return url.toWellFormed().replaceAll(UNSAFE_IN_ADDRESS, percentEncode);
}
function percentEncode(character) {
    return [...new TextEncoder().encode(character)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
}


/***/ }),

/***/ 13184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ visibleText),
/* harmony export */   j: () => (/* binding */ showInvisible)
/* harmony export */ });
const MAX_LENGTH = 80;
const TAIL = 24;
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
// Everything that a reader cannot see, or that moves what a reader sees: controls, format characters (bidi
// marks, zero widths, soft hyphen, tags), line and paragraph separators, blank letters such as Hangul fillers.
// Variation selectors 15 and 16 only choose between text and emoji form of the character before them.
const INVISIBLE = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Text out of a file as a person may see it: on one line, with nothing hidden in it. A control character
 * becomes its picture (`␊`), any other invisible one its number (`⟨U+202E⟩`).
 */
function showInvisible(text) {
    return text.toWellFormed().replaceAll(INVISIBLE, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(CONTROL_PICTURES + code);
        if (code === 0x7f)
            return DELETE_PICTURE;
        return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
/** `showInvisible`, at most `limit` code points: of a longer text head and tail, for either may tell it from others. */
function visibleText(text, limit = MAX_LENGTH) {
    // A code point takes at most two units, and the middle of a huge text is never shown.
    const huge = text.length > limit * 8;
    const source = huge ? `${text.slice(0, limit * 4)}${text.slice(-limit * 4)}` : text;
    const points = Array.from(showInvisible(source));
    if (points.length <= limit)
        return points.join('');
    const tail = Math.min(TAIL, Math.floor(limit / 3));
    return `${points.slice(0, limit - tail - 1).join('')}…${points.slice(-tail).join('')}`;
}


/***/ })

};
