export const id = 411;
export const ids = [411];
export const modules = {

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IH: () => (/* binding */ isMissingRef),
/* harmony export */   Lc: () => (/* binding */ explainGithubError),
/* harmony export */   V3: () => (/* binding */ endsList),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   to: () => (/* binding */ explained),
/* harmony export */   yH: () => (/* binding */ refusesTag)
/* harmony export */ });
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);


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

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubFiles: () => (/* binding */ githubFiles),
/* harmony export */   githubHistory: () => (/* binding */ githubHistory),
/* harmony export */   githubWorkflowRuns: () => (/* binding */ githubWorkflowRuns),
/* harmony export */   readDefaultBranch: () => (/* binding */ readDefaultBranch),
/* harmony export */   readRepositoryIdentity: () => (/* binding */ readRepositoryIdentity)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8910);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);


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

/***/ 1015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RequestError)
/* harmony export */ });
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}



/***/ })

};
