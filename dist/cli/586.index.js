export const id = 586;
export const ids = [586];
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

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRegistryLog: () => (/* binding */ githubRegistryLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);
/* harmony import */ var _domain_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4784);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4646);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8910);






/** Of all events of a model together. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** A workflow's token has 1,000 REST requests an hour; above so many events they are asked for in batches. */
const MAX_SINGLE = 20;
const MAX_BATCH = 100;
/** Of one batch; GitHub gives up on an answer after ten seconds. */
const MAX_BATCH_BYTES = 2 * 1024 * 1024;
const PARALLEL = 8;
/**
 * The registry branch over the API, without a checkout: a request for the branch, one for each folder down to the events, and one for
 * every hundred events, by GraphQL. Where that does not answer, or there is no token for it, each event is a request.
 */
function githubRegistryLog(client, log) {
    return {
        async readEvents(model) {
            const commit = await findBranch(client);
            if (commit === undefined)
                return undefined;
            const listed = await listEvents(client, commit, (0,_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .eventFolders */ .wl)(model));
            return { commit, count: listed.length, files: readFiles(client, log, listed) };
        },
    };
}
/** A list, because only a list is empty for a missing branch and refused for a repository that cannot be seen. */
async function findBranch({ octokit, owner, repo }) {
    const name = `heads/${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5}`;
    const reply = await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .explained */ .to)(`look for the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5}`, () => octokit.rest.git.listMatchingRefs({ owner, repo, ref: name }));
    return reply.data.find(({ ref }) => ref === `refs/${name}`)?.object.sha;
}
async function listEvents(client, commit, folders) {
    let entries = await readTree(client, commit, _domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5);
    for (const [depth, folder] of folders.entries()) {
        const found = entries.find(({ path, type }) => path === folder && type === 'tree');
        if (found === undefined)
            return [];
        // oxlint-disable-next-line no-await-in-loop -- each folder is found in the one above
        entries = await readTree(client, found.sha, folders.slice(0, depth + 1).join('/'));
    }
    return checkListed(entries, folders.join('/'));
}
async function readTree({ octokit, owner, repo }, id, place) {
    const reply = await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .explained */ .to)(`read the folder ${place} of the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5}`, () => octokit.rest.git.getTree({ owner, repo, tree_sha: id }));
    if (!reply.data.truncated)
        return reply.data.tree;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `The folder ${place} of the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} has more files than GitHub lists.`);
}
/** Folders are passed over: a model may be called `churn/events`, and its own folder is then among the events of `churn`. */
function checkListed(entries, folder) {
    const files = entries.filter(({ type }) => type !== 'tree');
    if (files.length > _domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVENTS */ .Bx)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${folder} on the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} has ${files.length} events; at most ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVENTS */ .Bx} are read.`);
    const listed = files.map((entry) => checkEntry(entry, folder));
    const total = listed.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL_BYTES)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `The events in ${folder} on the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} have ${total} bytes; at most ${MAX_TOTAL_BYTES} are read.`);
    return listed.toSorted((left, right) => left.sequence - right.sequence);
}
function checkEntry({ path: name, mode, sha, size }, folder) {
    const sequence = (0,_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEventName */ .hr)(name);
    const path = `${folder}/${name}`;
    const isFile = mode === '100644' || mode === '100755';
    if (sequence === undefined || !isFile || !/^[0-9a-f]{40}$/.test(sha))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FILE_REFUSED', `${(0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteText */ .ol)(path, 300)} on the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} is not the file of an event: it was put there by somebody else. Remove it.`);
    if (size === undefined || size > _domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVENT_BYTES */ .Au)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${path} on the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} has ${size ?? 'unknown'} bytes; at most ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_EVENT_BYTES */ .Au} are read of an event.`);
    return { sequence, path, id: sha, size };
}
async function* readFiles(client, log, listed) {
    let batched = listed.length > MAX_SINGLE && client.token !== '';
    for (const batch of splitBatches(listed)) {
        // oxlint-disable-next-line no-await-in-loop -- batches follow one another, so that few bytes are held
        const known = batched ? await readBatch(client, log, batch) : new Map();
        // A server that gave none of a batch will give none of the next.
        batched &&= known.size > 0;
        const missing = batch.filter(({ id }) => !known.has(id));
        for (let start = 0; start < missing.length; start += PARALLEL) {
            const some = missing.slice(start, start + PARALLEL);
            // oxlint-disable-next-line no-await-in-loop -- so many at a time
            const read = await Promise.all(some.map((event) => readBlob(client, event)));
            for (const [index, bytes] of read.entries())
                known.set(some[index]?.id ?? '', bytes);
        }
        for (const { sequence, path, id } of batch) {
            const bytes = known.get(id);
            if (bytes !== undefined)
                yield { sequence, path, bytes };
        }
    }
}
function splitBatches(listed) {
    const batches = [];
    let bytes = Infinity;
    for (const event of listed) {
        const last = batches.at(-1);
        bytes += event.size;
        if (last !== undefined && last.length < MAX_BATCH && bytes <= MAX_BATCH_BYTES) {
            last.push(event);
            continue;
        }
        batches.push([event]);
        bytes = event.size;
    }
    return batches;
}
/** By blob; what GraphQL does not give, or not to the byte, is left out. */
async function readBatch(client, log, batch) {
    const { octokit, owner, repo } = client;
    const fields = batch.map(({ id }, index) => `b${index}: object(oid: "${id}") { ...b }`);
    const query = 'query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ' +
        `${fields.join(' ')} } } fragment b on Blob { text }`;
    const found = new Map();
    try {
        const reply = await octokit.graphql(query, { owner, name: repo });
        const repository = memberOf(reply, 'repository');
        for (const [index, { id }] of batch.entries()) {
            const text = memberOf(memberOf(repository, `b${index}`), 'text');
            const bytes = typeof text === 'string' ? Buffer.from(text) : undefined;
            if (bytes !== undefined && gitBlobId(bytes) === id)
                found.set(id, bytes);
        }
    }
    catch (error) {
        if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_5__/* .RequestError */ .G) && !isGraphqlRefusal(error))
            throw error;
        log.debug(`GraphQL does not give the events (${error.message}); they are asked for one by one.`);
    }
    return found;
}
/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error) => error instanceof Error && error.name === 'GraphqlResponseError';
const memberOf = (value, name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
async function readBlob({ octokit, owner, repo }, { id, path }) {
    const reply = await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_4__/* .explained */ .to)(`read ${path} of the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5}`, () => octokit.rest.git.getBlob({ owner, repo, file_sha: id }));
    const { content, encoding } = reply.data;
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    if (gitBlobId(bytes) === id)
        return bytes;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('GITHUB_FAILED', `GitHub gave other bytes for ${path} of the branch ${_domain_event_js__WEBPACK_IMPORTED_MODULE_2__/* .REGISTRY_BRANCH */ .R5} than it lists. Run the job again.`);
}
/** Whether the bytes arrived as they were sent; what they are worth, signatures and digests say. */
const gitBlobId = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');


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
