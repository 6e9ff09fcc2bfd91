export const id = 426;
export const ids = [426,189];
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


/***/ }),

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ explainGithubError),
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
    if (status === 404)
        return adviseOnMissing(error, accepted);
    if (/immutable release/i.test(error.message))
        return ['RELEASE_IMMUTABLE', ''];
    const target = targetOf(error);
    if (status === 422 && target !== undefined && /target_commitish/.test(describeRefusal(error)))
        return ['GITHUB_FAILED', `The repository does not have commit ${target}: push it first.`];
    return ['GITHUB_FAILED', retryAdvice(status)];
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
/** A 422 because of the tag: another release has it, or had it and was immutable, which uses a tag up for good. */
function refusesTag(error) {
    if (!(error instanceof octokit__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .G) || error.status !== 422)
        return false;
    const text = describeRefusal(error);
    return (text.includes('already_exists') ||
        (/tag/i.test(text) && /immutable|already|\bused\b/i.test(text)));
}
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

/***/ 2426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubReleases: () => (/* binding */ githubReleases)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/adapters/github-client.js
var github_client = __webpack_require__(4189);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(8910);
;// CONCATENATED MODULE: ./lib/adapters/github-download.js




const RETRY_DELAYS_MS = [500, 2000];
/**
 * The bytes of an asset. A body that breaks off, or has another length than the asset, is asked for three times in all.
 * @throws LIMIT_EXCEEDED when there are more than `maxBytes`, GITHUB_FAILED
 */
async function downloadAsset(client, asset, maxBytes, sleep) {
    if (asset.size > maxBytes)
        throw tooLarge(asset, maxBytes);
    return await takeWhole(client, asset, sleep, async (stream) => {
        const bytes = await readLimited(stream, asset, maxBytes);
        return { size: bytes.length, value: bytes };
    });
}
/**
 * The SHA-256 of an asset's bytes, none of which is kept.
 * @throws LIMIT_EXCEEDED when there are more than the asset's size, GITHUB_FAILED
 */
async function hashAsset(client, asset, sleep) {
    return await takeWhole(client, asset, sleep, async (stream) => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let size = 0;
        for await (const chunk of stream) {
            if (!(chunk instanceof Uint8Array))
                continue;
            size += chunk.length;
            if (size > asset.size)
                throw tooLarge(asset, asset.size);
            hash.update(chunk);
        }
        return { size, value: (0,digest/* parseSha256 */.tz)(hash.digest('hex')) };
    });
}
async function takeWhole(client, asset, sleep, take) {
    return await (0,github_error/* explained */.to)(`download ${asset.name}`, async () => {
        let body = await requestBody(client, asset, take);
        for (const delay of RETRY_DELAYS_MS) {
            if (body.kind === 'whole')
                return body.value;
            // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
            await sleep(delay);
            // oxlint-disable-next-line no-await-in-loop -- as above
            body = await requestBody(client, asset, take);
        }
        if (body.kind === 'whole')
            return body.value;
        throw new errors/* ReleaseError */.K('GITHUB_FAILED', `The download of ${asset.name} (${asset.size} bytes) failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
            `${body.why}. Run the job again when GitHub is reachable.`);
    });
}
async function requestBody(client, asset, take) {
    const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
        owner: client.owner,
        repo: client.repo,
        id: asset.id,
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false },
    });
    const stream = reply.data;
    if (!(stream instanceof ReadableStream))
        return { kind: 'broken', why: 'there were no bytes' };
    try {
        const { size, value } = await take(stream);
        if (size === asset.size)
            return { kind: 'whole', value };
        return { kind: 'broken', why: `${size} bytes came` };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            throw error;
        return { kind: 'broken', why: `the connection broke (${String(error)})` };
    }
}
async function readLimited(stream, asset, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        if (!(chunk instanceof Uint8Array))
            continue;
        size += chunk.length;
        if (size > maxBytes)
            throw tooLarge(asset, maxBytes);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
const tooLarge = (asset, maxBytes) => new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The asset ${asset.name} has more than the ${maxBytes} bytes that are read of it.`);

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./lib/adapters/stream-request.js





const RING_BUFFERS = 3;
const RING_BUFFER_BYTES = 1024 * 1024;
const MAX_REPLY_BYTES = 1024 * 1024;
/**
 * POSTs bytes with an explicit Content-Length from a small ring of reused buffers: a buffer is free again when its
 * write has left our hands, so memory is constant at any size. (`fetch` keeps a second copy of a streamed body for
 * redirects: nodejs/undici#4058.) Redirects are not followed.
 * @throws FILE_CHANGED when the file is gone, shorter than `size`, or of another digest; network errors as they come
 */
async function streamRequest(request) {
    const client = request.url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const outgoing = client.request(request.url, {
        method: 'POST',
        agent: new client.Agent({ proxyEnv: process.env }),
        headers: { ...request.headers, 'content-length': request.size },
    });
    const reply = readReply(outgoing);
    reply.catch(() => undefined);
    outgoing.setTimeout(request.idleMs, () => outgoing.destroy(new Error(`no progress for ${request.idleMs} ms`)));
    try {
        await send(outgoing, request);
    }
    catch (error) {
        outgoing.destroy();
        throw error;
    }
    try {
        return await reply;
    }
    finally {
        // An early answer leaves a body half sent, which nobody will read any more.
        if (!outgoing.writableFinished)
            outgoing.destroy();
    }
}
async function send(outgoing, request) {
    if (request.source.kind === 'bytes') {
        outgoing.end(request.source.bytes);
        return;
    }
    const file = await openFile(request.source.path);
    try {
        await pump(file, request.source.path, request, outgoing);
        outgoing.end();
    }
    finally {
        await file.close();
    }
}
/** A file that is gone is no broken connection, which another try could mend. */
async function openFile(path) {
    try {
        return await (0,external_node_fs_promises_.open)(path, 'r');
    }
    catch (cause) {
        throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" cannot be read any more (${String(cause)}).`, {
            cause,
        });
    }
}
async function pump(file, path, { size, expectedSha256 }, outgoing) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const free = Array.from({ length: RING_BUFFERS }, () => Buffer.allocUnsafeSlow(RING_BUFFER_BYTES));
    const state = {
        failure: undefined,
        answered: false,
        wake: () => undefined,
    };
    outgoing.on('error', (error) => {
        state.failure = error;
        state.wake();
    });
    outgoing.on('response', () => {
        state.answered = true;
        state.wake();
    });
    for (let position = 0; position < size && !state.answered;) {
        const buffer = free.pop();
        if (state.failure !== undefined)
            throw state.failure;
        if (buffer === undefined) {
            // oxlint-disable-next-line no-await-in-loop -- back pressure: one buffer must come back first
            await new Promise((resolve) => (state.wake = resolve));
            continue;
        }
        const wanted = Math.min(RING_BUFFER_BYTES, size - position);
        // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
        const { bytesRead } = await file.read(buffer, 0, wanted, position);
        if (bytesRead === 0)
            throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" became shorter while it was uploaded.`);
        const chunk = buffer.subarray(0, bytesRead);
        position += bytesRead;
        hash.update(chunk);
        // The last chunk is held back until the digest is known: a server that computes none must not get the rest either.
        if (position === size && expectedSha256 !== undefined)
            refuseOtherBytes(hash.digest('hex'), expectedSha256, path);
        outgoing.write(chunk, () => {
            free.push(buffer);
            state.wake();
        });
    }
}
function refuseOtherBytes(found, expected, path) {
    if (found === expected)
        return;
    throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" changed before it was uploaded: sha256:${expected} was captured, sha256:${found} is there now. Nothing else ` +
        'may write to the files of a model while this step runs; run the job again.');
}
function readReply(outgoing) {
    return new Promise((resolve, reject) => {
        outgoing.on('error', reject);
        outgoing.on('response', (incoming) => {
            readBody(incoming).then((body) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }), reject);
        });
    });
}
async function readBody(incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > MAX_REPLY_BYTES)
            throw new Error(`the reply has more than ${MAX_REPLY_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/adapters/github-upload.js




const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;
const IDLE_MS = 60_000;
const MAX_WAIT_MS = github_client/* MAX_RATE_LIMIT_WAIT_S */.C * 1000;
/** GitHub asks for a minute at least after a limit that names no time. */
const LIMIT_DELAY_MS = 60_000;
/**
 * Uploads one asset to the release's own upload URL. After a cut or a 5xx the release is looked at first: what
 * arrived whole is kept, a `starter` or other leftover that occupies the name is deleted, then the whole file is sent
 * again, five times in all. A rate limit is waited for as long as the server says, up to ten minutes.
 * @throws GITHUB_FAILED, PERMISSION_MISSING, RELEASE_IMMUTABLE, FILE_CHANGED
 */
async function uploadAsset(release, upload, ports) {
    let why = '';
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
        const outcome = await tryUpload(release, upload, ports.token, attempt);
        if (outcome.kind === 'uploaded')
            return outcome.asset;
        why = outcome.kind === 'retry' ? outcome.why : 'the name was occupied';
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (outcome.kind === 'retry')
            await pause(outcome, attempt, upload, ports);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const arrived = await clearName(release, upload, ports);
        if (arrived !== undefined)
            return arrived;
    }
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name} (${upload.size} bytes) failed ${MAX_ATTEMPTS} times; the last time: ${why}. ` +
        'The draft release stays invisible; run the job again to resume it.');
}
async function pause({ why, wait }, attempt, upload, { log, sleep }) {
    if (wait !== null && wait.ms > MAX_WAIT_MS)
        throw tooLong(wait, why, upload);
    // After the last attempt only what may have arrived without a reply is worth a moment.
    if (wait !== null && attempt === MAX_ATTEMPTS - 1)
        return;
    const ms = wait?.ms ?? FIRST_DELAY_MS * 2 ** attempt;
    log.warning(`Upload of ${upload.name}: ${why}; going on in ${Math.ceil(ms / 1000)} s.`);
    await sleep(ms);
}
const tooLong = (wait, why, upload) => new errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name}: ${why} and asks to wait until ${wait.until}, longer than the ${github_client/* MAX_RATE_LIMIT_WAIT_S */.C} s that a ` +
    'job waits. Run the job again after that time; until then the draft release stays invisible.');
/** What of this name the release holds already: the same content is kept, anything else is deleted. */
async function clearName(release, upload, ports) {
    const assets = await ports.listAssets(release.id);
    const found = assets.find((asset) => asset.name === upload.name);
    if (found === undefined)
        return undefined;
    if (isComplete(found, upload))
        return found;
    await ports.deleteAsset(found.id);
    return undefined;
}
/** Uploaded whole, with the content that is wanted; an unknown digest is not enough to keep a leftover. */
const isComplete = (asset, upload) => asset.state === 'uploaded' && asset.size === upload.size && asset.sha256 === upload.sha256;
async function tryUpload(release, upload, token, attempt) {
    const url = new URL(release.uploadUrl.replace(/\{[^}]*\}$/, ''));
    url.searchParams.set('name', upload.name);
    try {
        const reply = await streamRequest({
            url,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'content-type': upload.contentType,
                'user-agent': 'model-release',
            },
            source: upload.source,
            size: upload.size,
            expectedSha256: upload.sha256,
            idleMs: IDLE_MS,
        });
        return readOutcome(reply, upload, attempt);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'retry', why: `the connection broke (${why})`, wait: null };
    }
}
function readOutcome(reply, upload, attempt) {
    if (reply.status === 201)
        return { kind: 'uploaded', asset: parseAsset(reply.body) };
    if (reply.status === 422 && reply.body.includes('already_exists'))
        return { kind: 'occupied' };
    const limited = isLimit(reply);
    if (reply.status < 500 && !limited)
        throw refusal(reply, upload);
    const now = Date.parse(reply.headers.date ?? '') || Date.now();
    const ms = readWait(reply, now) ??
        (limited ? Math.min(LIMIT_DELAY_MS * 2 ** attempt, MAX_WAIT_MS) : undefined);
    return {
        kind: 'retry',
        why: `GitHub answered ${reply.status}${limited ? ' for a rate limit' : ''}`,
        wait: ms === undefined ? null : { ms, until: formatInstant(now + ms) },
    };
}
/** A primary and a secondary limit are told by 429, or by a 403 like that of a missing permission. */
const isLimit = ({ status, headers, body }) => status === 429 ||
    (status === 403 &&
        (headers['retry-after'] !== undefined || isUsedUp(headers) || /rate limit/i.test(body)));
const isUsedUp = (headers) => headers['x-ratelimit-remaining'] === '0';
/** Milliseconds that the server asks to wait from its own `now` on. */
function readWait({ headers }, now) {
    const after = headers['retry-after'];
    if (after !== undefined && /^\d+$/.test(after))
        return Number(after) * 1000;
    const date = Date.parse(after ?? '');
    if (!Number.isNaN(date))
        return Math.max(date - now, 0);
    const reset = headers['x-ratelimit-reset'];
    if (!isUsedUp(headers) || typeof reset !== 'string' || !/^\d+$/.test(reset))
        return undefined;
    // The reset is told in whole seconds.
    return Math.max((Number(reset) + 1) * 1000 - now, 0);
}
/** The largest time that a `Date` can have stands for everything beyond it. */
const formatInstant = (ms) => new Date(Math.min(ms, 8.64e15)).toISOString().replace(/\.\d+Z$/, 'Z');
function refusal(reply, upload) {
    const found = `GitHub answered ${reply.status} to the upload of ${upload.name}: ${reply.body.slice(0, 300)}`;
    if (/immutable release/i.test(reply.body))
        return new errors/* ReleaseError */.K('RELEASE_IMMUTABLE', found);
    if (reply.status === 401 || reply.status === 403)
        return new errors/* ReleaseError */.K('PERMISSION_MISSING', `${found} Add "contents: write" under "permissions:" of the job.`);
    return new errors/* ReleaseError */.K('GITHUB_FAILED', found);
}
/** @throws GITHUB_FAILED when the answer is not an asset */
function parseAsset(body) {
    const value = JSON.parse(body);
    if (isAssetReply(value))
        return toAsset(value);
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub answered an upload with ${body.slice(0, 300)}`);
}
function toAsset(reply) {
    const hash = reply.digest?.replace(/^sha256:/, '') ?? '';
    return {
        id: reply.id,
        name: reply.name,
        size: reply.size,
        state: reply.state,
        sha256: (0,digest/* isSha256 */._h)(hash) ? hash : null,
        ...(reply.updated_at === undefined ? {} : { storedAt: reply.updated_at }),
    };
}
function isAssetReply(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'id' in value &&
        typeof value.id === 'number' &&
        'name' in value &&
        typeof value.name === 'string' &&
        'size' in value &&
        typeof value.size === 'number' &&
        'state' in value &&
        typeof value.state === 'string');
}

;// CONCATENATED MODULE: ./lib/adapters/github-releases.js






const PAGE = 100;
/**
 * Releases of one repository over the REST API.
 * @param sleep how repeated transfers wait, in milliseconds
 */
function githubReleases(client, log, sleep = promises_.setTimeout) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    const listAssets = (id) => (0,github_error/* explained */.to)('list the assets of the release', async () => {
        const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...where,
            release_id: id,
            per_page: PAGE,
        });
        return assets.map(toAsset);
    });
    const deleteAsset = (id) => (0,github_error/* explained */.to)('delete a leftover asset of the draft', async () => {
        await ignoreMissing(() => octokit.rest.repos.deleteReleaseAsset({ ...where, asset_id: id }));
    });
    return {
        ...readers(client),
        download: (asset, maxBytes) => downloadAsset(client, asset, maxBytes, sleep),
        hash: (asset) => hashAsset(client, asset, sleep),
        listAssets,
        deleteAsset,
        createDraft: (fields) => createDraft(client, fields),
        updateDraft: (id, fields) => writeDraft('update the draft release', fields, async () => {
            const reply = await octokit.rest.repos.updateRelease({
                ...where,
                release_id: id,
                ...body(fields, true),
            });
            return toRelease(reply.data);
        }),
        deleteDraft: (id) => (0,github_error/* explained */.to)('delete an abandoned draft release', async () => {
            await ignoreMissing(() => octokit.rest.repos.deleteRelease({ ...where, release_id: id }));
        }),
        upload: (release, upload) => uploadAsset(release, upload, { token: client.token, log, sleep, listAssets, deleteAsset }),
        publish: (id, fields) => publish(client, id, fields),
    };
}
function readers(client) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    return {
        listTags: (prefix) => (0,github_error/* explained */.to)('list the tags of the model', async () => {
            const reply = await octokit.rest.git.listMatchingRefs({ ...where, ref: `tags/${prefix}` });
            return reply.data.map(({ ref, object }) => ({
                tag: ref.replace(/^refs\/tags\//, ''),
                commit: object.type === 'commit' ? object.sha : null,
            }));
        }),
        readTagCommit: (tag) => (0,github_error/* explained */.to)(`read the tag ${tag}`, async () => {
            const reply = await ignoreMissing(() => octokit.rest.git.getRef({ ...where, ref: `tags/${tag}` }));
            if (reply?.data.object.type !== 'tag')
                return reply?.data.object.sha;
            const annotated = await octokit.rest.git.getTag({
                ...where,
                tag_sha: reply.data.object.sha,
            });
            return annotated.data.object.sha;
        }),
        findPublished: (tag) => (0,github_error/* explained */.to)(`read the release ${tag}`, async () => {
            const reply = await ignoreMissing(() => octokit.rest.repos.getReleaseByTag({ ...where, tag }));
            return reply === undefined ? undefined : toRelease(reply.data);
        }),
        listRecent: (limit) => (0,github_error/* explained */.to)('list the releases', async () => {
            const reply = await octokit.rest.repos.listReleases({
                ...where,
                per_page: Math.min(limit, PAGE),
            });
            return reply.data.map(toRelease);
        }),
    };
}
async function createDraft(client, fields) {
    const { octokit, owner, repo } = client;
    return await writeDraft('create the draft release', fields, async () => {
        const reply = await octokit.rest.repos.createRelease({
            owner,
            repo,
            ...body(fields, true),
            request: github_client/* NO_RETRY */.P,
        });
        return toRelease(reply.data);
    });
}
async function writeDraft(action, { tag }, request) {
    return await (0,github_error/* explained */.to)(action, async () => {
        try {
            return await request();
        }
        catch (error) {
            if (!(0,github_error/* refusesTag */.yH)(error))
                throw error;
            throw new errors/* ReleaseError */.K('TAG_TAKEN', `Cannot ${action}: GitHub does not give the tag ${tag} to it, which another release has, or which a deleted ` +
                'immutable release has used up. Take another version.', { cause: error });
        }
    });
}
async function publish(client, id, fields) {
    const { octokit, owner, repo } = client;
    try {
        const reply = await octokit.rest.repos.updateRelease({
            owner,
            repo,
            release_id: id,
            ...body(fields, false),
        });
        return { kind: 'published', release: toRelease(reply.data) };
    }
    catch (error) {
        if (!(0,github_error/* refusesTag */.yH)(error))
            throw (0,github_error/* explainGithubError */.Lc)(error, `publish the release ${fields.tag}`);
        const own = await readOwn(client, id);
        if (own?.draft === false && own.tag === fields.tag)
            return { kind: 'published', release: own };
        return { kind: 'taken' };
    }
}
/** An earlier request whose reply was lost may have published this very release. */
const readOwn = ({ octokit, owner, repo }, id) => (0,github_error/* explained */.to)('read the release back', async () => {
    const reply = await ignoreMissing(() => octokit.rest.repos.getRelease({ owner, repo, release_id: id }));
    return reply === undefined ? undefined : toRelease(reply.data);
});
// "Latest" means nothing among several models, and the publishing call would set it again if it were left out.
const body = (fields, draft) => ({
    tag_name: fields.tag,
    target_commitish: fields.commit,
    name: fields.name,
    body: fields.body,
    prerelease: fields.prerelease,
    draft,
    make_latest: 'false',
});
async function ignoreMissing(request) {
    try {
        return await request();
    }
    catch (error) {
        if ((0,github_error/* statusOf */.c2)(error) === 404)
            return undefined;
        throw error;
    }
}
function toRelease(reply) {
    return {
        id: reply.id,
        tag: reply.tag_name,
        name: reply.name ?? '',
        body: reply.body ?? '',
        draft: reply.draft,
        prerelease: reply.prerelease,
        immutable: reply.immutable ?? false,
        url: reply.html_url,
        uploadUrl: reply.upload_url,
        createdAt: reply.created_at,
        publishedAt: reply.published_at,
        assets: reply.assets.map(toAsset),
    };
}


/***/ })

};
