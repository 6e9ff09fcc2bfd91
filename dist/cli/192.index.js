export const id = 192;
export const ids = [192];
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

/***/ 8192:
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
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
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
        return {
            size: bytes.length,
            value: bytes,
            isSame: [null, (0,digest/* sha256 */.sc)(bytes)].includes(asset.sha256),
        };
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
        return { size, value: (0,digest/* parseSha256 */.tz)(hash.digest('hex')), isSame: true };
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
        // What differs each time is not damaged on its way: what it is worth, signatures and digests say.
        if (body.kind !== 'broken')
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
        const { size, value, isSame } = await take(stream);
        if (size === asset.size)
            return { kind: isSame ? 'whole' : 'other', value };
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

;// CONCATENATED MODULE: ./lib/adapters/asset-reply.js


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
        ...(reply.browser_download_url === undefined ? {} : { publicUrl: reply.browser_download_url }),
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

// EXTERNAL MODULE: ./lib/adapters/github-retry.js
var github_retry = __webpack_require__(3318);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/adapters/piece-reader.js


/** Bytes. A directory of many small files is read faster without a turn of the event loop for each of them. */
const READ_AT_ONCE = 64 * 1024;
/** A pipe that took the place of a file must not block. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** One file is open at a time. */
function pieceReader(pieces) {
    let index = 0;
    /** Bytes of the piece at `index` that are read. */
    let at = 0;
    let file;
    const close = () => {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file.descriptor);
        file = undefined;
    };
    const openOnce = (path) => {
        if (file?.path === path)
            return file;
        close();
        file = { path, descriptor: openFile(path) };
        return file;
    };
    const take = async (piece, target) => {
        if (piece.kind === 'file') {
            const wanted = target.subarray(0, piece.size - at);
            return await readSome(openOnce(piece.path), wanted, piece.start + at);
        }
        const bytes = piece.bytes.subarray(at, at + target.length);
        target.set(bytes);
        return bytes.length;
    };
    return {
        async fill(buffer) {
            let filled = 0;
            for (let piece = pieces[index]; piece !== undefined; piece = pieces[index]) {
                if (at === (piece.kind === 'file' ? piece.size : piece.bytes.length)) {
                    index += 1;
                    at = 0;
                    continue;
                }
                if (filled === buffer.length)
                    break;
                // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
                const taken = await take(piece, buffer.subarray(filled));
                filled += taken;
                at += taken;
            }
            return filled;
        },
        close,
    };
}
/** A file that is gone is no broken connection, which another try could mend. */
function openFile(path) {
    try {
        return (0,external_node_fs_.openSync)(path, READ_ONLY);
    }
    catch (cause) {
        throw unreadable(path, cause);
    }
}
const unreadable = (path, cause) => new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" cannot be read any more (${String(cause)}).`, {
    cause,
});
async function readSome({ path, descriptor }, target, position) {
    const bytes = await readAt(descriptor, target, position).catch((cause) => {
        throw unreadable(path, cause);
    });
    if (bytes > 0)
        return bytes;
    throw new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" became shorter while it was uploaded.`);
}
async function readAt(descriptor, target, position) {
    if (target.length <= READ_AT_ONCE)
        return (0,external_node_fs_.readSync)(descriptor, target, 0, target.length, position);
    return await new Promise((resolve, reject) => {
        (0,external_node_fs_.read)(descriptor, target, 0, target.length, position, (error, bytes) => {
            if (error === null)
                resolve(bytes);
            else
                reject(error);
        });
    });
}

;// CONCATENATED MODULE: ./lib/adapters/send-pieces.js



const RING_BUFFERS = 3;
/** Larger ones are no faster, and four connections over TLS hold each of them twice. */
const RING_BUFFER_BYTES = 512 * 1024;
/**
 * Writes the pieces and ends the request, or stops at once when the answer comes before that. As long as they are hashed, the last
 * chunk is held back until the digest of all is known: what is other than it was captured never becomes a whole asset, whatever
 * the server checks.
 * @param answer of the request
 * @throws FILE_CHANGED, or why the request broke
 */
async function sendPieces(outgoing, answer, body) {
    const reader = pieceReader(body.pieces);
    try {
        if (await pump(outgoing, answer, reader, body))
            outgoing.end();
    }
    finally {
        reader.close();
    }
}
/** @returns whether all bytes are written */
async function pump(outgoing, answer, reader, body) {
    const { size } = body;
    let hash = (0,external_node_crypto_.createHash)('sha256');
    const ring = bufferRing(answer, Math.min(size, RING_BUFFER_BYTES));
    for (let sent = 0; sent < size;) {
        // oxlint-disable-next-line no-await-in-loop -- back pressure: a buffer must come back first
        const buffer = await ring.take();
        if (buffer === undefined)
            return false;
        // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
        const filled = await reader.fill(buffer.subarray(0, size - sent));
        if (filled === 0)
            throw new RangeError(`the pieces of ${body.name} are fewer than ${size} bytes`);
        // The answer may have come while the bytes were read, or before there was anything to wait for.
        if (ring.isEnded())
            return false;
        const chunk = buffer.subarray(0, filled);
        sent += filled;
        const isLast = sent === size;
        if (body.isHashed?.() === false)
            hash = null;
        if (isLast && hash !== null)
            refuseOtherBytes(hash.update(chunk).digest('hex'), body);
        outgoing.write(chunk, (error) => {
            if (error === null || error === undefined)
                body.onProgress?.(filled);
            ring.give(buffer);
        });
        // While the system sends it; nothing writes to a buffer that has not come back.
        if (!isLast)
            hash?.update(chunk);
    }
    return true;
}
function bufferRing(answer, bytes) {
    const free = [];
    for (let count = 0; count < RING_BUFFERS; count += 1)
        free.push(Buffer.allocUnsafeSlow(bytes));
    const state = { end: null, wake: null };
    const end = (how) => {
        state.end = how;
        state.wake?.();
    };
    answer.then(() => end({ kind: 'answered' }), (error) => end({ kind: 'broken', error }));
    const isEnded = () => {
        if (state.end?.kind === 'broken')
            throw state.end.error;
        return state.end !== null;
    };
    return {
        isEnded,
        async take() {
            while (state.end === null && free.length === 0) {
                // oxlint-disable-next-line no-await-in-loop -- one buffer must come back first
                await new Promise((resolve) => (state.wake = resolve));
            }
            return isEnded() ? undefined : free.pop();
        },
        give(buffer) {
            free.push(buffer);
            state.wake?.();
        },
    };
}
/** @param found digest of the pieces @throws FILE_CHANGED when it is not the one that was captured */
function refuseOtherBytes(found, { name, pieces, sha256 }) {
    if (found === sha256)
        return;
    const paths = new Set(pieces.flatMap((piece) => (piece.kind === 'file' ? [piece.path] : [])));
    const [path] = paths;
    const what = paths.size > 1 ? `One of the ${paths.size} files of ${name}` : `"${path ?? name}"`;
    throw new errors/* ReleaseError */.K('FILE_CHANGED', `${what} changed before it was uploaded: sha256:${sha256} was captured, sha256:${found} is there now. Nothing else ` +
        'may write to the files of a model while this step runs; run the job again.');
}

;// CONCATENATED MODULE: ./lib/adapters/refuse-changed-pieces.js



const BUFFER_BYTES = 512 * 1024;
/**
 * Reads all pieces once more, in constant memory.
 * @throws FILE_CHANGED when they are not the bytes of `sha256`
 */
async function refuseChangedPieces(body) {
    const reader = pieceReader(body.pieces);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    try {
        for (let filled = -1; filled !== 0;) {
            // oxlint-disable-next-line no-await-in-loop -- bytes are hashed in order
            filled = await reader.fill(buffer);
            hash.update(buffer.subarray(0, filled));
        }
    }
    finally {
        reader.close();
    }
    refuseOtherBytes(hash.digest('hex'), body);
}

;// CONCATENATED MODULE: ./lib/adapters/stated-digests.js
/** One reply without a digest ends the belief for good: behind one address there may be servers of two kinds. */
function statedDigests() {
    let known = null;
    return {
        known: () => known,
        learn({ sha256 }) {
            known = sha256 !== null && known !== false;
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/http-transport.js
var http_transport = __webpack_require__(5610);
;// CONCATENATED MODULE: ./lib/adapters/stream-request.js


const IDLE_MS = 60_000;
const CONTINUE_MS = 1000;
/** A server that computes a digest, or moves the bytes on, needs time for it. */
const ANSWER_BYTES_PER_MS = (10 * 1024 * 1024) / 1000;
const BASE_TOTAL_MS = 600_000;
/** Whoever is slower than this does not finish within the time that a job has. */
const SLOWEST_BYTES_PER_MS = (64 * 1024) / 1000;
/** Bytes. A refusal of a larger body is worth waiting for before it is sent. */
const ASK_ABOVE = 1024 * 1024;
const EXPECTATION_FAILED = 417;
const MAX_REPLY_BYTES = 1024 * 1024;
/** Time-outs for a body of so many bytes. */
const streamTimes = (size) => ({
    idleMs: IDLE_MS,
    answerMs: IDLE_MS + Math.ceil(size / ANSWER_BYTES_PER_MS),
    totalMs: BASE_TOTAL_MS + Math.ceil(size / SLOWEST_BYTES_PER_MS),
    continueMs: CONTINUE_MS,
});
/**
 * POSTs bytes with an explicit Content-Length from a small ring of reused buffers: a buffer is free again when its
 * write has left our hands, so memory is constant at any size. (`fetch` keeps a second copy of a streamed body for
 * redirects: nodejs/undici#4058.) A large body waits for "100 Continue" (RFC 9110, 10.1.1), so that a refusal is heard
 * instead of a broken connection. Redirects are not followed.
 * @throws FILE_CHANGED when a file is gone or shorter, or the pieces have another digest; else as `openRequest`
 */
async function streamRequest(request) {
    const asks = request.size > ASK_ABOVE;
    const reply = await exchange(request, asks);
    // A server that knows no expectations has not looked at the body.
    return asks && reply.status === EXPECTATION_FAILED ? await exchange(request, false) : reply;
}
async function exchange(request, asks) {
    const times = request.times ?? streamTimes(request.size);
    const late = new AbortController();
    const { outgoing, reply } = (0,http_transport/* openRequest */.Gh)({
        method: 'POST',
        url: request.url,
        headers: {
            ...request.headers,
            'content-length': request.size,
            ...(asks ? { expect: '100-continue' } : {}),
        },
        idleMs: times.idleMs,
        deadlineMs: times.totalMs,
        signal: late.signal,
    });
    let timer;
    outgoing.once('finish', () => (timer = startTimer(outgoing, times.answerMs, late)));
    try {
        if (asks)
            await waitForContinue(outgoing, reply, times.continueMs);
        await sendPieces(outgoing, reply, request);
        const incoming = await reply;
        clearTimeout(timer);
        outgoing.setTimeout(times.idleMs);
        const body = await (0,http_transport/* readBody */.x8)(incoming, MAX_REPLY_BYTES);
        return {
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: body.toString('utf8'),
        };
    }
    finally {
        clearTimeout(timer);
        // After an early answer or a failure the rest of the body is nothing that anybody waits for.
        if (!outgoing.writableFinished)
            outgoing.destroy();
    }
}
/** Until the server says "continue", or has answered, or for a while. */
async function waitForContinue(outgoing, reply, ms) {
    outgoing.flushHeaders();
    await new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        const go = () => {
            clearTimeout(timer);
            resolve();
        };
        outgoing.once('continue', go);
        reply.then(go, go);
    });
}
/** The silence after the last byte is that of a server at work. */
function startTimer(outgoing, ms, late) {
    outgoing.setTimeout(0);
    return setTimeout(() => {
        late.abort(new Error(`no answer came within ${ms / 1000} s after the last byte`));
    }, ms);
}

;// CONCATENATED MODULE: ./lib/adapters/transfer-window.js
const MAX_CONNECTIONS = 4;
/** Bytes. A large transfer need not be done before it shows that the server keeps up. */
const CALM_STEP = 4 * 1024 * 1024;
/** After trouble it takes longer each time. */
const CALM_FACTOR = 8;
const MAX_CALM_STEP = 2 * 1024 * 1024 * 1024;
/** Bytes. Below this a transfer is over before it is in anybody's way. */
const SMALL = 16 * 1024 * 1024;
const FIRST_WINDOW = {
    connections: 2,
    cuts: 0,
    calm: 0,
    calmStep: CALM_STEP,
};
/** Bytes. The answer to a transfer of this size is there after a round trip. */
const QUESTION = 1024 * 1024;
/** Bytes. Less than this is hashed in a shorter time than a round trip may take. */
const WORTH_A_QUESTION = 512 * 1024 * 1024;
/**
 * The window to begin with where the answer to one transfer is of use to all others: the smallest goes first and alone. Where that is
 * no small one, or the others are not large enough to be worth it, they begin as always.
 * @param sizes bytes
 */
function askingWindow(sizes) {
    const smallest = Math.min(...sizes);
    const others = sizes.reduce((sum, size) => sum + size, -smallest);
    const asks = smallest <= QUESTION && others >= WORTH_A_QUESTION;
    return asks ? { ...FIRST_WINDOW, connections: 1 } : FIRST_WINDOW;
}
/** One connection more, after a success without trouble. */
const growWindow = (window) => ({
    ...window,
    connections: Math.min(window.connections + 1, MAX_CONNECTIONS),
    calm: 0,
});
/** @param bytes that went out without trouble */
function calmWindow(window, bytes) {
    const calm = window.calm + bytes;
    return calm < window.calmStep ? { ...window, calm } : growWindow(window);
}
/**
 * Half the connections, after a refusal or a broken connection. What several transfers meet at the same time is one trouble.
 * @param cuts of the window when the transfer was started that met the trouble
 */
function cutWindow(window, cuts) {
    if (cuts < window.cuts)
        return { ...window, calm: 0 };
    return {
        connections: Math.max(Math.floor(window.connections / 2), 1),
        cuts: window.cuts + 1,
        calm: 0,
        calmStep: Math.min(window.calmStep * CALM_FACTOR, MAX_CALM_STEP),
    };
}
/**
 * Which transfer comes next: the largest, so that the long ones do not begin last; but as long as no small one is under way, the last
 * free connection is for the smallest.
 * @param waiting sizes in bytes
 * @param running sizes in bytes
 * @returns an index of `waiting`, `undefined` when none may begin now
 */
function pickTransfer(waiting, running, { connections }) {
    if (waiting.length === 0 || running.length >= connections)
        return undefined;
    const smallest = waiting.indexOf(Math.min(...waiting));
    const isLast = running.length === connections - 1;
    if (isLast && isSmall(waiting[smallest]) && !running.some(isSmall))
        return smallest;
    return waiting.indexOf(Math.max(...waiting));
}
const isSmall = (size) => size !== undefined && size <= SMALL;

;// CONCATENATED MODULE: ./lib/adapters/transfer-pool.js

/**
 * Runs transfers over a few connections at once, more while the server keeps up and fewer when it does not. Each attempt is a write for
 * the pace. After the first error no attempt begins any more; it is thrown when those that are under way have ended.
 * @param window to begin with
 * @returns the results in the order of the transfers
 */
async function runTransfers(transfers, ports, window = FIRST_WINDOW) {
    return await new Promise((resolve, reject) => {
        const pool = {
            waiting: transfers.map((transfer, index) => ({ index, transfer, count: 0 })),
            running: new Set(),
            results: [],
            failures: [],
            abort: new AbortController(),
            window,
            holds: 0,
            tick() {
                startJobs(pool, ports);
                if (pool.running.size > 0)
                    return;
                if (pool.failures.length > 0)
                    reject(toError(pool.failures[0]));
                else if (pool.waiting.length === 0)
                    resolve(pool.results);
            },
        };
        pool.tick();
    });
}
const toError = (thrown) => thrown instanceof Error ? thrown : new Error(String(thrown));
function startJobs(pool, ports) {
    for (;;) {
        if (pool.failures.length > 0 || pool.holds > 0)
            return;
        const next = pickTransfer(pool.waiting.map(sizeOf), [...pool.running].map(sizeOf), pool.window);
        const [job] = next === undefined ? [] : pool.waiting.splice(next, 1);
        if (job === undefined)
            return;
        pool.running.add(job);
        void runJob(job, pool, ports);
    }
}
const sizeOf = ({ transfer }) => transfer.size;
async function runJob(job, pool, ports) {
    try {
        await ports.pace.take();
        const stopped = pool.holds > 0 || pool.failures.length > 0;
        if (stopped || !(await attempt(job, pool, ports)))
            pool.waiting.unshift(job);
    }
    catch (error) {
        pool.failures.push(error);
        pool.abort.abort();
    }
    pool.running.delete(job);
    pool.tick();
}
/** @returns whether the transfer is done */
async function attempt(job, pool, ports) {
    const { cuts } = pool.window;
    const outcome = await job.transfer.attempt(job.count, (bytes) => {
        const { connections } = pool.window;
        pool.window = calmWindow(pool.window, bytes);
        if (pool.window.connections > connections)
            pool.tick();
    });
    if (outcome.kind === 'done') {
        pool.results[job.index] = outcome.result;
        // One that began before the last trouble says nothing of the connections that are left.
        if (cuts === pool.window.cuts)
            pool.window = growWindow(pool.window);
        return true;
    }
    job.count += 1;
    if (outcome.trouble)
        pool.window = cutWindow(pool.window, cuts);
    if (outcome.delay === 0)
        return false;
    const delay = pause(outcome.delay, pool, ports);
    if (outcome.holds === 'own')
        await delay;
    else
        void holdAll(delay, pool);
    return false;
}
async function holdAll(delay, pool) {
    pool.holds += 1;
    try {
        await delay;
    }
    catch (error) {
        pool.failures.push(error);
    }
    pool.holds -= 1;
    pool.tick();
}
/** Ends early when something failed for good. */
async function pause(ms, { abort: { signal } }, { sleep }) {
    try {
        await sleep(ms, undefined, { signal });
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
;// CONCATENATED MODULE: ./lib/adapters/upload-progress.js

const LINE_MS = 5000;
/**
 * A line every five seconds as long as bytes go out.
 * @param total bytes of all assets
 * @param now milliseconds, never running backwards
 */
function uploadProgress(total, log, now = () => performance.now()) {
    const sent = new Map();
    let said = now();
    return {
        advance(name, bytes) {
            sent.set(name, (sent.get(name) ?? 0) + bytes);
            const time = now();
            if (time - said < LINE_MS)
                return;
            said = time;
            const done = [...sent.values()].reduce((sum, one) => sum + one, 0);
            const share = total === 0 ? 100 : Math.floor((done / total) * 100);
            log.info(`Uploaded ${(0,number_format/* formatBytes */.z3)(done)} of ${(0,number_format/* formatBytes */.z3)(total)} (${share} %).`);
        },
        restart(name) {
            sent.delete(name);
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github-upload.js










const MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;
const MAX_WAIT_MS = github_retry/* MAX_RATE_LIMIT_WAIT_S */.CH * 1000;
/** GitHub asks for a minute at least after a limit that names no time. */
const LIMIT_DELAY_MS = 60_000;
const REQUEST_TIMEOUT = 408;
/**
 * Uploads assets to the release's own upload URL, up to four at once. After a cut or a 5xx the release is looked at first: what
 * arrived whole is kept, a `starter` or other leftover that occupies the name is deleted, then the whole asset is sent
 * again, five times in all. A rate limit is waited for by all, as long as the server says, up to ten minutes.
 *
 * Bytes are hashed on their way until a reply has shown that the server states the digest of what it stores, which is compared
 * then. What it has stored otherwise than it should be is deleted, and sent again when the fault is not that of the files.
 * @returns in the order of `uploads`
 * @throws GITHUB_FAILED, PERMISSION_MISSING, RELEASE_IMMUTABLE, FILE_CHANGED
 */
async function uploadAssets(release, uploads, ports) {
    const total = uploads.reduce((sum, { size }) => sum + size, 0);
    const progress = uploadProgress(total, ports.log);
    const digests = ports.digests ?? statedDigests();
    const transfers = uploads.map((upload) => {
        const { attempt } = uploadTransfer(release, upload, { ...ports, digests });
        return {
            size: upload.size,
            attempt: async (count, advance) => {
                progress.restart(upload.name);
                return await attempt(count, (bytes) => {
                    progress.advance(upload.name, bytes);
                    advance(bytes);
                });
            },
        };
    });
    const isOpen = digests.known() === null;
    const window = isOpen ? askingWindow(uploads.map(({ size }) => size)) : FIRST_WINDOW;
    return await runTransfers(transfers, ports, window);
}
function uploadTransfer(release, upload, ports) {
    let why = '';
    return {
        async attempt(count, advance) {
            const arrived = count === 0 ? undefined : await clearName(release, upload, ports);
            if (arrived !== undefined)
                return { kind: 'done', result: arrived };
            if (count === MAX_ATTEMPTS)
                throw exhausted(upload, why);
            let isChecked = true;
            const isHashed = () => {
                if (ports.digests.known() === true)
                    isChecked = false;
                return isChecked;
            };
            const body = { ...upload, isHashed, onProgress: advance };
            const sent = await tryUpload(release, body, count, ports);
            const outcome = sent.kind === 'uploaded' ? await judge(sent, upload, isChecked, ports) : sent;
            if (outcome.kind === 'uploaded')
                return { kind: 'done', result: outcome.asset };
            why = outcome.kind === 'retry' ? outcome.why : WHY[outcome.kind];
            if (outcome.kind === 'retry')
                return github_upload_pause(outcome, count, upload, ports);
            return { kind: 'again', delay: 0, holds: 'own', trouble: false };
        },
    };
}
const WHY = {
    occupied: 'the name was occupied',
    unknown: 'GitHub stated no digest, as it had before',
};
/**
 * Compares what is stored with what it has to be. Anything else is deleted.
 * @param isChecked whether the bytes that were sent are known to be those that were captured
 * @throws FILE_CHANGED
 */
async function judge(uploaded, upload, isChecked, ports) {
    const { id, size, sha256 } = uploaded.asset;
    ports.digests.learn(uploaded.asset);
    const isSame = size === upload.size && (sha256 === null || sha256 === upload.sha256);
    if (isSame && (isChecked || sha256 !== null))
        return uploaded;
    await ports.deleteAsset(id);
    if (isSame)
        return { kind: 'unknown' };
    if (!isChecked)
        await refuseChangedPieces(upload);
    const [sent, stored] = [describe(upload), describe(uploaded.asset)];
    return { kind: 'retry', why: `${sent} was sent, and GitHub stored ${stored}`, wait: null };
}
const describe = ({ size, sha256 }) => `sha256:${sha256 ?? 'unknown'} (${size} bytes)`;
const exhausted = (upload, why) => new errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name} (${upload.size} bytes) failed ${MAX_ATTEMPTS} times; the last time: ${why}. ` +
    'The draft release stays invisible; run the job again to resume it.');
function github_upload_pause({ why, wait }, count, upload, { log }) {
    if (wait !== null && wait.ms > MAX_WAIT_MS)
        throw tooLong(wait, why, upload);
    const again = { kind: 'again', holds: wait === null ? 'own' : 'all', trouble: true };
    // After the last attempt only what may have arrived without a reply is worth a moment.
    if (wait !== null && count === MAX_ATTEMPTS - 1)
        return { ...again, holds: 'own', delay: 0 };
    const delay = wait?.ms ?? FIRST_DELAY_MS * 2 ** count;
    log.warning(`Upload of ${upload.name}: ${why}; going on in ${Math.ceil(delay / 1000)} s.`);
    return { ...again, delay };
}
const tooLong = (wait, why, upload) => new errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name}: ${why} and asks to wait until ${wait.until}, longer than the ${github_retry/* MAX_RATE_LIMIT_WAIT_S */.CH} s that a ` +
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
async function tryUpload(release, upload, count, { token, times }) {
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
            ...upload,
            ...(times === undefined ? {} : { times }),
        });
        return readOutcome(reply, upload, count);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            throw error;
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'retry', why: `the connection broke (${why})`, wait: null };
    }
}
function readOutcome(reply, upload, count) {
    if (reply.status === 201)
        return { kind: 'uploaded', asset: parseAsset(reply.body) };
    if (reply.status === 422 && reply.body.includes('already_exists'))
        return { kind: 'occupied' };
    const limited = isLimit(reply);
    if (reply.status < 500 && reply.status !== REQUEST_TIMEOUT && !limited)
        throw refusal(reply, upload);
    return {
        kind: 'retry',
        why: `GitHub answered ${reply.status}${limited ? ' for a rate limit' : ''}`,
        wait: readWait(reply, limited, count),
    };
}
function readWait(reply, limited, count) {
    const headers = Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, String(value)]));
    const now = Date.parse(headers['date'] ?? '') || Date.now();
    const asked = (0,github_retry/* askedWait */.Uy)(headers, now);
    if (asked === undefined && !limited)
        return null;
    const ms = asked ?? Math.min(LIMIT_DELAY_MS * 2 ** count, MAX_WAIT_MS);
    return { ms, until: formatInstant(now + ms) };
}
/** A primary and a secondary limit are told by 429, or by a 403 like that of a missing permission. */
const isLimit = ({ status, headers, body }) => status === 429 ||
    (status === 403 &&
        (headers['retry-after'] !== undefined ||
            headers['x-ratelimit-remaining'] === '0' ||
            /rate limit/i.test(body)));
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

;// CONCATENATED MODULE: ./lib/adapters/github-release-reply.js

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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/adapters/http-certificates.js
var http_certificates = __webpack_require__(631);
// EXTERNAL MODULE: ./lib/adapters/http-proxy.js
var http_proxy = __webpack_require__(1043);
;// CONCATENATED MODULE: ./lib/adapters/reply-head.js
/** Bytes; Node itself reads no longer ones. */
const MAX_HEAD_BYTES = 16 * 1024;
const MAX_HEADERS = 100;
const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const FIELD = /^([\w!#$%&'*+.^`|~-]{1,200}):([\t\x20-\x7e\x80-\xff]*)$/;
const LENGTH = /^\d{1,15}$/;
/**
 * Reads the head of an answer (RFC 9112, 4 and 5) and takes only what leaves no choice: HTTP/1.1, lines that end with CR LF, no header
 * twice, a length, no encoding. Of an answer that is no success the body has no bytes here, and the connection is not kept.
 * @param text latin1, up to the empty line, without the last CR LF
 * @returns `undefined` for everything else, which is not wrong for that
 */
function parseReplyHead(text) {
    const [first = '', ...lines] = text.split('\r\n', MAX_HEADERS + 2);
    const status = Number(STATUS.exec(first)?.[1] ?? 0);
    const headers = parseFields(lines);
    if (status === 0 || headers === undefined)
        return undefined;
    const isSuccess = status === 200 || status === 206;
    if (!isSuccess)
        return { status, headers, length: 0, keeps: false };
    const length = findLength(headers);
    const keeps = /^keep-alive$/i.test(headers.get('connection') ?? 'keep-alive');
    return length === undefined ? undefined : { status, headers, length, keeps };
}
function parseFields(lines) {
    if (lines.length > MAX_HEADERS)
        return undefined;
    const fields = new Map();
    for (const line of lines) {
        const [, name, value = ''] = FIELD.exec(line) ?? [];
        const key = name?.toLowerCase();
        // Some, such as set-cookie, may be there twice; of those that are read here none may.
        if (key === undefined || (fields.has(key) && READ.has(key)))
            return undefined;
        fields.set(key, value.trim());
    }
    return fields;
}
function findLength(headers) {
    const length = headers.get('content-length') ?? '';
    const encoding = headers.get('content-encoding') ?? 'identity';
    const isPlain = encoding === 'identity' && !headers.has('transfer-encoding');
    return isPlain && LENGTH.test(length) ? Number(length) : undefined;
}
const READ = new Set([
    'connection',
    'content-encoding',
    'content-length',
    'content-range',
    'etag',
    'location',
    'transfer-encoding',
]);

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/adapters/socket-bytes.js
/** What a connection has at once is seldom more. */
const READ_BYTES = 512 * 1024;
/** A TLS record holds no more. */
const RECORD_BYTES = 16 * 1024;
const LUMP_BYTES = 256 * 1024;
/** So much may still come after TLS was told to stop: what it has decrypted already. */
const RESERVE_BYTES = 96 * 1024;
/**
 * Reads only while somebody waits, and makes no garbage.
 * @param isTls what comes are records of TLS
 * @param resume lets the connection read on
 */
function socketBytes(isTls, resume) {
    const reads = isTls ? gatheredReads() : lentReads();
    let waiting;
    let ended;
    let [isPlanned, total] = [false, 0];
    const give = () => {
        isPlanned = false;
        if (waiting === undefined || reads.count() === 0)
            return;
        waiting.resolve(reads.give());
        waiting = undefined;
    };
    return {
        onread: {
            buffer: reads.buffer,
            callback(count) {
                total += count;
                const mayRead = reads.take(count);
                if (!mayRead)
                    give();
                else if (waiting !== undefined && !isPlanned) {
                    // What arrived together goes on together.
                    isPlanned = true;
                    setImmediate(give);
                }
                return mayRead;
            },
        },
        async next() {
            if (reads.count() > 0)
                return reads.give();
            if (ended !== undefined)
                throw ended;
            waiting = Promise.withResolvers();
            resume();
            return await waiting.promise;
        },
        isAwaited: () => waiting !== undefined,
        count: () => reads.count(),
        total: () => total,
        end(error) {
            ended ??= error;
            give();
            waiting?.reject(ended);
            waiting = undefined;
        },
    };
}
/** The buffer that the system wrote to is itself what is given: nothing comes before it is done with. */
function lentReads() {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    let held = 0;
    return {
        buffer,
        take(count) {
            held = count;
            return false;
        },
        give() {
            const given = buffer.subarray(0, held);
            held = 0;
            return given;
        },
        count: () => held,
    };
}
/** TLS gives every record by itself, and some more when it was told to stop: they are gathered. */
function gatheredReads() {
    const buffer = Buffer.allocUnsafeSlow(RECORD_BYTES);
    let [gathered, other] = [Buffer.allocUnsafeSlow(LUMP_BYTES), Buffer.allocUnsafeSlow(LUMP_BYTES)];
    let held = 0;
    return {
        buffer,
        take(count) {
            if (held + count > gathered.length)
                gathered = Buffer.concat([gathered, Buffer.allocUnsafeSlow(LUMP_BYTES)]);
            gathered.set(count === buffer.length ? buffer : buffer.subarray(0, count), held);
            held += count;
            return held + RESERVE_BYTES < LUMP_BYTES;
        },
        give() {
            const given = gathered.subarray(0, held);
            [gathered, other] = [other, gathered];
            held = 0;
            return given;
        },
        count: () => held,
    };
}

;// CONCATENATED MODULE: ./lib/adapters/socket-connection.js



const keptByOrigin = new Map();
/** Shorter than servers keep an idle connection. */
const KEPT_MS = 4000;
const MAX_KEPT = 16;
/** How many times `idleMs` somebody may leave bytes lying before a connection counts as forgotten. */
const MAX_PAUSES = 10;
/** One that was kept. Whether its server has closed it meanwhile shows when it is used. */
function takeConnection(origin) {
    for (;;) {
        const kept = keptByOrigin.get(origin)?.pop();
        clearTimeout(kept?.timer);
        // An answer that nobody asked for must not be taken for the next one.
        if (kept === undefined || kept.connection.bytes.count() === 0)
            return kept?.connection;
        kept.connection.close();
    }
}
/** Directly, without a proxy. `https:` with what Node trusts, and only to a server with a certificate for this host. */
function openConnection(url) {
    const isTls = url.protocol === 'https:';
    const bytes = socketBytes(isTls, () => socket.resume());
    const socket = isTls ? openTls(url, bytes) : openPlain(url, bytes);
    const watch = watchSilence(socket, bytes, url.host);
    const close = () => {
        socket.destroy();
    };
    const connection = {
        ...watch,
        opened: new Promise((resolve, reject) => {
            socket.once(isTls ? 'secureConnect' : 'connect', () => {
                watch.open();
                resolve();
            });
            socket.once('close', () => reject(new Error('the connection was closed')));
            socket.once('error', reject);
        }),
        bytes,
        write: (text) => socket.write(text, 'latin1'),
        keep() {
            watch.stop();
            socket.unref();
            // Only who reads hears that the server closes it.
            socket.resume();
            if (socket.destroyed || bytes.count() > 0)
                close();
            else
                keep(connection, url.origin);
        },
        close,
    };
    connection.opened.catch(() => undefined);
    const end = (error) => {
        watch.stop();
        bytes.end(error);
        forget(connection, url.origin);
    };
    socket.on('error', end);
    socket.on('close', () => end(new Error('the connection was closed')));
    socket.on('end', close);
    return connection;
}
function watchSilence(socket, bytes, host) {
    let [idleMs, pauses, before, isOpen] = [0, 0, 0, false];
    let timer;
    const judge = (seen) => {
        if (timer === undefined)
            return;
        pauses += 1;
        // While nobody asks for bytes it is not the server that is silent.
        const isPaused = isOpen && !bytes.isAwaited() && pauses <= MAX_PAUSES;
        if (isPaused || bytes.total() > seen)
            timer.refresh();
        else
            socket.destroy(new Error(`${host} was silent for ${idleMs / 1000} s`));
    };
    const onSilence = () => {
        // After a standstill of this process timers come first, and what has arrived meanwhile after them.
        setImmediate(judge, bytes.total());
    };
    return {
        watch(ms) {
            clearTimeout(timer);
            [idleMs, pauses, before] = [ms, 0, bytes.total()];
            timer = setTimeout(onSilence, ms).unref();
            socket.ref();
        },
        hear() {
            pauses = 0;
            timer?.refresh();
        },
        hasAnswered: () => bytes.total() > before,
        open() {
            isOpen = true;
        },
        stop() {
            clearTimeout(timer);
            timer = undefined;
        },
    };
}
const openPlain = ({ hostname, port }, { onread }) => (0,external_node_net_.connect)({ host: bare(hostname), port: Number(port || 80), onread });
const sessions = new Map();
const MAX_SESSIONS = 16;
function openTls({ origin, hostname, port }, { onread }) {
    const host = bare(hostname);
    const session = sessions.get(origin);
    const options = {
        host,
        port: Number(port || 443),
        // Names only; an address is compared with the certificate all the same.
        servername: (0,external_node_net_.isIP)(host) === 0 ? host : '',
        ALPNProtocols: ['http/1.1'],
        ...(session === undefined ? {} : { session }),
        onread,
    };
    const socket = (0,external_node_tls_.connect)(options);
    socket.on('session', (fresh) => {
        if (sessions.size < MAX_SESSIONS || sessions.has(origin))
            sessions.set(origin, fresh);
    });
    socket.on('error', () => sessions.delete(origin));
    return socket;
}
/** Without the brackets of an IPv6 address. */
const bare = (hostname) => hostname.replace(/^\[|\]$/g, '');
function keep(connection, origin) {
    const kept = keptByOrigin.get(origin) ?? [];
    keptByOrigin.set(origin, kept);
    kept.push({ connection, timer: setTimeout(() => connection.close(), KEPT_MS).unref() });
    if (kept.length > MAX_KEPT)
        kept[0]?.connection.close();
}
function forget(connection, origin) {
    const kept = keptByOrigin.get(origin) ?? [];
    const place = kept.findIndex((one) => one.connection === connection);
    if (place >= 0)
        clearTimeout(kept.splice(place, 1)[0]?.timer);
    if (kept.length === 0)
        keptByOrigin.delete(origin);
}

;// CONCATENATED MODULE: ./lib/adapters/ranged-socket.js






/**
 * GETs over connections that are kept for a while, without the copies that Node's own client makes of a body. It knows direct
 * connections and plain answers (see `parseReplyHead`); what else there is, `openRequest` does.
 * @returns `undefined` for what is left to `openRequest`; it may have been asked for by then
 * @throws as the reply of `openRequest`
 */
async function requestBySocket(request) {
    const { url } = request;
    const text = formatRequest(request);
    if (text === undefined || (0,http_proxy/* findProxy */.EE)(url, process.env) !== undefined)
        return undefined;
    if (url.protocol === 'https:')
        (0,http_certificates/* trustCertFile */.Z)(process.env);
    try {
        const kept = takeConnection(url.origin);
        return (await ask(kept, text, request)) ?? (await ask(undefined, text, request));
    }
    catch (error) {
        if (error instanceof UnusualReply)
            return undefined;
        throw external_node_util_.types.isNativeError(error) ? (0,http_transport/* explainNetworkError */.QJ)(error, url, undefined) : error;
    }
}
/** Nothing is wrong with it; somebody else has to read it. */
class UnusualReply extends Error {
}
const PATH = /^\/[\x21-\x7e]*$/;
const VALUE = /^[\x20-\x7e]*$/;
/** What is sent, line by line; nothing in an address or a value can begin a line of its own. */
function formatRequest({ url, headers }) {
    const path = `${url.pathname}${url.search}`;
    const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && PATH.test(path);
    const fields = Object.entries({ host: url.host, connection: 'keep-alive', ...headers });
    if (!isPlain || !fields.every(([name, value]) => /^[a-z-]+$/.test(name) && VALUE.test(value)))
        return undefined;
    const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`);
    return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
/** @returns `undefined` when a kept connection turns out to be closed */
async function ask(kept, text, { url, idleMs, signal }) {
    signal?.throwIfAborted();
    const connection = kept ?? openConnection(url);
    connection.watch(idleMs);
    const leave = closeOnAbort(connection, signal);
    try {
        await connection.opened;
        connection.write(text);
        const { head, rest } = await readHead(connection);
        return {
            ...head,
            bytes: readBody(connection, head, rest, leave),
            drop() {
                leave();
                connection.close();
            },
        };
    }
    catch (error) {
        leave();
        connection.close();
        signal?.throwIfAborted();
        if (kept !== undefined && !connection.hasAnswered())
            return undefined;
        throw error;
    }
}
/** @returns ends that: the connection is for others then */
function closeOnAbort(connection, signal) {
    const close = () => connection.close();
    signal?.addEventListener('abort', close, { once: true });
    return () => signal?.removeEventListener('abort', close);
}
const HEAD_END = '\r\n\r\n';
async function readHead({ bytes }) {
    const text = Buffer.alloc(MAX_HEAD_BYTES);
    for (let size = 0;;) {
        // oxlint-disable-next-line no-await-in-loop -- it may come in many packets
        const chunk = await bytes.next();
        const added = Math.min(chunk.length, MAX_HEAD_BYTES - size);
        text.set(chunk.subarray(0, added), size);
        const end = text.indexOf(HEAD_END, Math.max(0, size - HEAD_END.length + 1), 'latin1');
        const lines = text.toString('latin1', 0, end === -1 ? size + added : end);
        const head = end === -1 ? undefined : parseReplyHead(lines);
        if (head !== undefined)
            return { head, rest: chunk.subarray(end + HEAD_END.length - size) };
        // With lines that end otherwise the end would be waited for in vain.
        if (end >= 0 || size + added === MAX_HEAD_BYTES || /(?:^|[^\r])\n/.test(lines))
            throw new UnusualReply();
        size += added;
    }
}
async function* readBody(connection, { length, keeps }, rest, leave) {
    let left = length;
    let isClean = keeps;
    try {
        for (let chunk = rest;;) {
            // More than was said is nothing that a next answer could begin with.
            if (chunk.length > left)
                isClean = false;
            const wanted = chunk.length > left ? chunk.subarray(0, left) : chunk;
            left -= wanted.length;
            if (wanted.length > 0)
                yield wanted;
            if (left === 0)
                return;
            connection.hear();
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            chunk = await connection.bytes.next();
        }
    }
    finally {
        leave();
        if (left === 0 && isClean)
            connection.keep();
        else
            connection.close();
    }
}

// EXTERNAL MODULE: ./lib/adapters/young-garbage.js + 1 modules
var young_garbage = __webpack_require__(489);
;// CONCATENATED MODULE: ./lib/adapters/store-request.js





/** What went wrong on the way, and may go right next time. */
class BrokenRange extends Error {
    /** Milliseconds that the server asks to wait before. */
    waitMs;
    constructor(message, options = {}) {
        super(message, options);
        this.waitMs = options.waitMs ?? 0;
    }
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;
const isRedirect = (status) => REDIRECTS.has(status);
/**
 * Asks an address for a range, and whatever it redirects to. What `address` sends goes to its own origin only.
 * @throws BrokenRange, and GITHUB_FAILED for what would not be better next time
 */
async function requestStore(address, request) {
    let { url, headers } = address;
    for (let redirects = 0;; redirects += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one leads to the next
        const reply = await requestOnce({ url, headers }, request);
        if (!isRedirect(reply.status))
            return refuseEncoded(reply, request.name, url);
        reply.drop();
        if (redirects >= MAX_REDIRECTS)
            throw store_request_tooLong(request.name);
        const next = findRedirect(reply.header('location'), url, request.name);
        if (next.origin !== url.origin)
            headers = {};
        url = next;
    }
}
/** One question, with its answer as it is. @throws BrokenRange, and what only a person can mend */
async function requestOnce({ url, headers }, { range: { start, size }, idleMs, signal }) {
    try {
        return await store_request_ask({
            url,
            headers: {
                ...headers,
                accept: 'application/octet-stream',
                'accept-encoding': 'identity',
                'user-agent': 'model-release',
                range: `bytes=${start}-${start + size - 1}`,
            },
            idleMs,
            ...(signal === undefined ? {} : { signal }),
        });
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            throw error;
        throw new BrokenRange(`the connection broke (${String(error)})`, { cause: error });
    }
}
/** Never from https to http. @throws BrokenRange without an address, GITHUB_FAILED for one that is not followed */
function findRedirect(location, from, name) {
    const url = URL.parse(location ?? '', from.href);
    if (url === null || !/^https?:$/.test(url.protocol))
        throw new BrokenRange(`the server does not say where ${name} is`);
    if (url.protocol === 'https:' || from.protocol === 'http:')
        return url;
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `The download of ${name} leads from https://${from.host} to ${url.host} without encryption (http), which is not followed. ` +
        'Have the server, or the proxy in between, redirect to an https address.');
}
const store_request_tooLong = (name) => new errors/* ReleaseError */.K('GITHUB_FAILED', `The download of ${name} leads from one address to another more than ${MAX_REDIRECTS} times. Look at the server, or the ` +
    'proxy in between: they may redirect in a circle.');
/** Nothing compresses what it was asked for as it is, except what lies in between. */
function refuseEncoded(reply, name, { host }) {
    const encoding = reply.header('content-encoding') ?? 'identity';
    const isSuccess = reply.status === 200 || reply.status === 206;
    if (!isSuccess || encoding.toLowerCase() === 'identity')
        return reply;
    reply.drop();
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `The bytes of ${name} came from ${host} encoded (content-encoding: ${JSON.stringify(encoding.slice(0, 50))}), although they ` +
        'were asked for as they are. Something in between, such as a proxy, changes them: have it leave this host alone.');
}
/** Milliseconds that the answer asks to wait; 0 when it does not. */
function waitOf({ header }) {
    const names = ['date', 'retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
    const headers = Object.fromEntries(names.map((name) => [name, header(name)]));
    return (0,github_retry/* askedWait */.Uy)(headers, Date.now()) ?? 0;
}
/** Servers whose answers are not for `requestBySocket`: they need not be asked twice each time. */
const unusual = new Set();
const MAX_UNUSUAL = 100;
async function store_request_ask(request) {
    const { origin } = request.url;
    // What holds a token goes the way that everything for the API goes.
    const isForSocket = request.headers['authorization'] === undefined && !unusual.has(origin);
    const reply = isForSocket ? await requestBySocket(request) : undefined;
    if (reply !== undefined)
        return { ...reply, header: (name) => reply.headers.get(name) };
    if (isForSocket && unusual.size < MAX_UNUSUAL)
        unusual.add(origin);
    const { outgoing, reply: opened } = (0,http_transport/* openRequest */.Gh)({ method: 'GET', ...request });
    outgoing.end();
    const incoming = await opened;
    return {
        status: incoming.statusCode ?? 0,
        header: (name) => textOf(incoming.headers[name]),
        bytes: readIncoming(incoming),
        drop: () => incoming.destroy(),
    };
}
const textOf = (value) => Array.isArray(value) ? value.join(', ') : value;
const leave = (0,young_garbage/* youngGarbage */.w)();
async function* readIncoming(incoming) {
    try {
        for await (const chunk of incoming) {
            if (!Buffer.isBuffer(chunk))
                continue;
            yield chunk;
            leave(chunk.length);
        }
    }
    finally {
        // A body of which more would come cannot be left on a connection that others are to use.
        if (!incoming.complete)
            incoming.destroy();
    }
}

;// CONCATENATED MODULE: ./lib/adapters/asset-address.js

/**
 * Asks where the bytes of an asset are: behind an address that is signed for some minutes, or with the API itself. Without a token
 * the site is asked, since the API answers such questions only sixty times an hour.
 * @throws BrokenRange, and what the API refuses
 */
async function findAddress(client, asset, request) {
    const { token, apiUrl } = client;
    const site = token === '' ? URL.parse(asset.publicUrl ?? '') : null;
    if (site === null || new URL(apiUrl).protocol !== site.protocol)
        return await askApi(client, asset, request);
    return (await askSite(site, asset, request)) ?? (await askApi(client, asset, request));
}
/** @returns `undefined` when the site does not give it: a server may show its pages only to those who log in */
async function askSite(url, { name }, request) {
    const reply = await requestOnce({ url, headers: {} }, { ...request, name, range: { start: 0, size: 1 } });
    const { status } = reply;
    reply.drop();
    if (isRedirect(status))
        return { url: findRedirect(reply.header('location'), url, name), headers: {} };
    if (status === 200 || status === 206)
        return { url, headers: {} };
    if (status < 500 && status !== 429)
        return undefined;
    throw new BrokenRange(`${url.host} answered ${status}`, { waitMs: waitOf(reply) });
}
async function askApi(client, { id, name }, { signal }) {
    const { owner, repo, apiUrl, token } = client;
    const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
        owner,
        repo,
        id,
        // A server that sends the bytes itself need not send them all for this question.
        headers: { accept: 'application/octet-stream', range: 'bytes=0-0' },
        request: {
            redirect: 'manual',
            parseSuccessResponseBody: false,
            ...(signal === undefined ? {} : { signal }),
        },
    });
    const body = reply.data;
    if (body instanceof ReadableStream)
        await body.cancel();
    const own = new URL(`${apiUrl}/repos/${owner}/${repo}/releases/assets/${id}`);
    const authorization = token === '' ? {} : { authorization: `token ${token}` };
    const status = reply.status;
    if (!isRedirect(status))
        return { url: own, headers: authorization };
    const url = findRedirect(reply.headers.location, own, name);
    return { url, headers: url.origin === own.origin ? authorization : {} };
}

;// CONCATENATED MODULE: ./lib/adapters/minimum-speed.js

/** A server that sends a byte now and then is never silent, and never done. Bytes per millisecond. */
const MIN_SPEED = 1;
/** What a timer can wait. Milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/**
 * Drops an answer that takes longer than it would at 1 kB a second.
 * @param size bytes that are to come
 * @param graceMs so much longer it may take
 */
function watchSpeed(reply, size, graceMs) {
    let isSlow = false;
    const ms = Math.min(graceMs + size / MIN_SPEED, MAX_TIMER_MS);
    const timer = setTimeout(() => {
        isSlow = true;
        reply.drop();
    }, ms).unref();
    return {
        explain(error) {
            if (isSlow)
                return new BrokenRange('less than 1 kB came in a second', { cause: error });
            if (error instanceof BrokenRange)
                return error;
            return new BrokenRange(`the connection broke (${String(error)})`, { cause: error });
        },
        stop: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/reader-turns.js
/** Puts readers of one asset in the order of its bytes, as far as they are there at the same time. */
function readerTurns() {
    const members = new Set();
    let holder;
    const next = () => {
        if (holder !== undefined)
            return;
        let first;
        for (const member of members)
            if (first === undefined || member.start < first.start)
                first = member;
        // The first one may not have come so far yet; it will.
        if (first?.go === undefined)
            return;
        holder = first;
        first.go();
    };
    return {
        join(start) {
            const member = { start };
            members.add(member);
            return {
                async wait() {
                    if (holder === member)
                        return;
                    const { promise, resolve } = Promise.withResolvers();
                    member.go = resolve;
                    next();
                    await promise;
                },
                leave() {
                    members.delete(member);
                    if (holder === member)
                        holder = undefined;
                    next();
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/whole-stream.js


/** For the next reader. Milliseconds. */
const whole_stream_KEPT_MS = 1000;
const NONE = new Uint8Array();
/** @param open asks for all bytes */
function wholeStream(open) {
    let kept;
    let timer;
    const take = async (start) => {
        clearTimeout(timer);
        const found = kept;
        kept = undefined;
        if (found !== undefined && found.position <= start)
            return found;
        found?.reply.drop();
        const reply = await open();
        return { reply, chunks: reply.bytes[Symbol.asyncIterator](), rest: NONE, position: 0 };
    };
    const keep = (opened) => {
        kept = opened;
        timer = setTimeout(() => {
            kept = undefined;
            opened.reply.drop();
        }, whole_stream_KEPT_MS).unref();
    };
    return {
        async *read({ start, size }, idleMs) {
            const opened = await take(start);
            const end = start + size;
            const speed = watchSpeed(opened.reply, end - opened.position, idleMs);
            let isDone = false;
            try {
                for await (const chunk of readTo(opened, end)) {
                    const wanted = chunk.bytes.subarray(Math.max(0, start - chunk.position));
                    if (wanted.length > 0)
                        yield wanted;
                }
                isDone = opened.position === end;
            }
            catch (error) {
                throw speed.explain(error);
            }
            finally {
                speed.stop();
                if (isDone)
                    keep(opened);
                else
                    opened.reply.drop();
            }
        },
    };
}
async function* readTo(opened, end) {
    while (opened.position < end) {
        if (opened.rest.length === 0) {
            // oxlint-disable-next-line no-await-in-loop -- one after the other
            const next = await opened.chunks.next();
            if (next.done === true)
                throw new BrokenRange(`the answer ended after ${opened.position} bytes`);
            opened.rest = next.value;
        }
        const { position } = opened;
        const bytes = opened.rest.subarray(0, end - position);
        opened.rest = opened.rest.subarray(bytes.length);
        opened.position += bytes.length;
        yield { bytes, position };
    }
}

;// CONCATENATED MODULE: ./lib/adapters/asset-range.js







/** Without a byte for this long, although somebody waits for one, a connection counts as dead. Milliseconds. */
const asset_range_IDLE_MS = 60_000;
const states = new WeakMap();
function stateOf(client) {
    const known = states.get(client) ?? { assets: new Map(), isWarned: false };
    states.set(client, known);
    return known;
}
function assetState(client, { id }) {
    const { assets } = stateOf(client);
    const state = assets.get(id) ?? {
        address: undefined,
        failures: 0,
        etag: null,
        whole: undefined,
        turns: readerTurns(),
    };
    assets.set(id, state);
    return state;
}
/** To be left when the range is read: other ranges may have to wait for it. */
const joinReaders = (client, asset, start) => assetState(client, asset).turns.join(start);
/** Takes what comes next of an asset for its bytes, whatever came before. */
function forgetObject(client, asset) {
    assetState(client, asset).etag = null;
}
const EXPIRED = new Set([400, 401, 403, 404, 410]);
/** An address that fails so often in a row is asked for anew. */
const MAX_FAILURES = 2;
/**
 * One try to get a range. Where the asset is, is asked once for all ranges until the answer has expired or leads nowhere; the token
 * goes to the API only, never to the store that it names. All ranges come from the same object.
 * @returns bytes that begin at the first one of the range; they may be fewer, never more. Each run is good until the next is
 * asked for. They end with BrokenRange
 * @throws BrokenRange, DIGEST_MISMATCH for an asset of another size or that changed meanwhile, and what the API refuses
 */
async function requestRange(client, request) {
    const { range, asset, idleMs } = request;
    const state = assetState(client, asset);
    if (state.whole === undefined) {
        const reply = await requestReply(client, request, state);
        if (reply.status !== 200 || range.size === asset.size)
            return readBytes(reply, range, idleMs);
        reply.drop();
        warnWhole(client, request);
    }
    const all = { start: 0, size: asset.size };
    // Of the first one who gets here; by its turn nobody else uses it.
    state.whole ??= wholeStream(() => (0,github_error/* explained */.to)(`download ${asset.name}`, () => requestReply(client, { ...request, range: all }, state)));
    await request.turn.wait();
    return state.whole.read(range, idleMs);
}
function warnWhole(client, { asset, warn }) {
    const state = stateOf(client);
    if (state.isWarned)
        return;
    state.isWarned = true;
    warn(`The server, or a proxy before it, sends all of ${asset.name} where a part was asked for: it comes over one connection, and ` +
        'from the start again when that breaks.');
}
async function requestReply(client, request, state) {
    const { asset } = request;
    const known = state.address;
    const asked = known ?? findAddress(client, asset, request);
    state.address = asked;
    const forget = () => {
        if (state.address !== asked)
            return;
        state.address = undefined;
        state.failures = 0;
    };
    try {
        const address = await asked.catch((error) => {
            forget();
            throw error;
        });
        const reply = await requestStore(address, { ...request, name: asset.name });
        if (EXPIRED.has(reply.status)) {
            reply.drop();
            forget();
            // The store gives no reason that a program could rely on; a fresh address that is refused as well is a fault.
            if (known !== undefined)
                return await requestReply(client, request, state);
            throw new BrokenRange(`the store answered ${reply.status}`, { waitMs: waitOf(reply) });
        }
        checkReply(reply, request, state);
        state.failures = 0;
        return reply;
    }
    catch (error) {
        state.failures += 1;
        if (!(error instanceof BrokenRange) || state.failures >= MAX_FAILURES)
            forget();
        throw error;
    }
}
function checkReply(reply, { asset, range }, state) {
    try {
        const etag = findEtag(reply);
        if (state.etag !== null && etag !== null && etag !== state.etag)
            throw changed(asset, 'it was replaced while it was downloaded');
        checkPlace(reply, asset, range);
        state.etag ??= etag;
    }
    catch (error) {
        reply.drop();
        throw error;
    }
}
/** @throws when the bytes are neither those that were asked for nor all of the asset */
function checkPlace(reply, asset, range) {
    const { status } = reply;
    const said = parseRangeHeader(reply.header('content-range'));
    // Of an answer without ranges the length is that of the asset.
    const total = status === 200 ? reply.header('content-length') : said.total;
    const tells = status === 200 || status === 206 || status === 416;
    if (tells && total !== undefined && Number(total) !== asset.size)
        throw changed(asset, `it has ${total} bytes`);
    if (status === 200)
        return;
    if (status !== 206)
        throw new BrokenRange(`the store answered ${status}`, { waitMs: waitOf(reply) });
    if (said.first === String(range.start))
        return;
    throw new BrokenRange('the answer is another part of the asset than was asked for');
}
/** RFC 9110, 14.4. */
function parseRangeHeader(text = '') {
    const [, first, total] = /^bytes (?:(\d{1,16})-\d{1,16}|\*)\/(?:(\d{1,16})|\*)$/.exec(text) ?? [];
    return { first, total };
}
function findEtag({ header }) {
    const etag = header('etag');
    return etag === undefined || etag.startsWith('W/') ? null : etag;
}
async function* readBytes(reply, { size }, idleMs) {
    const speed = watchSpeed(reply, size, idleMs);
    let left = size;
    try {
        for await (const chunk of reply.bytes) {
            const wanted = chunk.subarray(0, left);
            left -= wanted.length;
            if (wanted.length > 0)
                yield wanted;
            if (left === 0)
                break;
        }
    }
    catch (error) {
        throw speed.explain(error);
    }
    finally {
        speed.stop();
    }
}
const changed = ({ name, size }, why) => new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The asset ${name} is not the one that its release lists with ${size} bytes: ${why}. Run this again; if it stays so, ` +
    'somebody changed the release.');

;// CONCATENATED MODULE: ./lib/adapters/read-asset-range.js





const RANGE_DELAYS_MS = [500, 2000, 5000, 15_000];
/** A connection that gets so far was worth it, and does not count against the next. */
const WORTHWHILE_BYTES = 1024 * 1024;
const read_asset_range_MAX_WAIT_MS = github_retry/* MAX_RATE_LIMIT_WAIT_S */.CH * 1000;
/**
 * The bytes of a range, in order and each once. What breaks off is asked for again from where it broke, when the server wants it, and
 * given up after five connections in a row that brought less than 1 MiB.
 * @throws GITHUB_FAILED, DIGEST_MISMATCH when the asset twice has another size than it says or is another one than before
 */
async function* readAssetRange(client, asset, range, options) {
    const { signal } = options;
    const progress = { done: 0, failures: 0, hasChanged: false };
    const turn = joinReaders(client, asset, range.start);
    try {
        while (progress.done < range.size) {
            const before = progress.done;
            try {
                for await (const chunk of readOnce(client, asset, range, { ...options, turn, before })) {
                    progress.done += chunk.length;
                    yield chunk;
                }
            }
            catch (error) {
                signal?.throwIfAborted();
                const wait = judgeFailure(error, { asset, range, progress, before });
                if (wait === undefined)
                    continue;
                // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
                await options.sleep(wait, undefined, signal === undefined ? undefined : { signal });
            }
        }
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K && error.code === 'DIGEST_MISMATCH')
            forgetObject(client, asset);
        throw error;
    }
    finally {
        turn.leave();
    }
}
async function* readOnce(client, asset, range, { turn, before, idleMs = asset_range_IDLE_MS, signal, log }) {
    const left = { start: range.start + before, size: range.size - before };
    const request = {
        asset,
        range: left,
        idleMs,
        signal,
        turn,
        warn: (message) => log?.warning(message),
    };
    const bytes = await (0,github_error/* explained */.to)(`download ${asset.name}`, () => requestRange(client, request));
    let count = 0;
    for await (const chunk of bytes) {
        count += chunk.length;
        yield chunk;
    }
    if (count === 0)
        throw new BrokenRange('no bytes came');
    if (count < left.size)
        throw new BrokenRange(`the answer ended after ${count} bytes`);
}
/** @returns milliseconds to wait for another try; `undefined` for one at once @throws when there is none */
function judgeFailure(error, { asset, range, progress, before }) {
    const isChanged = error instanceof errors/* ReleaseError */.K && error.code === 'DIGEST_MISMATCH';
    if (isChanged && !progress.hasChanged) {
        // Something in between may have answered in the name of the store.
        progress.hasChanged = true;
        return undefined;
    }
    if (!(error instanceof BrokenRange))
        throw error;
    const isWorthwhile = progress.done - before >= WORTHWHILE_BYTES;
    progress.failures = isWorthwhile ? 0 : progress.failures + 1;
    const delay = RANGE_DELAYS_MS[Math.max(progress.failures - 1, 0)];
    if (delay === undefined)
        throw unreachable(asset, range, progress.done, error.message);
    if (error.waitMs <= read_asset_range_MAX_WAIT_MS)
        return Math.max(delay, error.waitMs);
    const asked = `${error.message}, and asks to wait ${Math.ceil(error.waitMs / 1000)} s`;
    throw unreachable(asset, range, progress.done, asked);
}
const unreachable = (asset, range, done, why) => new errors/* ReleaseError */.K('GITHUB_FAILED', `The download of ${asset.name} (${asset.size} bytes) stopped at byte ${range.start + done} and could not be taken up ` +
    `again; the last time: ${why}. Run this again when GitHub is reachable.`);

;// CONCATENATED MODULE: ./lib/adapters/send-once.js

/**
 * For a request that must not be sent later than it was decided: the client waits out a rate limit, for up to ten minutes, and would
 * then send it again. The second time it ends with GITHUB_FAILED instead, which nothing repeats.
 * @param action what is not done then, for the message: `delete the release 7`
 */
function sendOnce(fetch, action) {
    let sent = false;
    return async (input, init) => {
        if (sent)
            throw new errors/* ReleaseError */.K('GITHUB_FAILED', `Cannot ${action}: GitHub limited the rate, and after the wait it may not be right any more. Run the command again.`);
        sent = true;
        return await fetch(input, init);
    };
}

// EXTERNAL MODULE: ./lib/adapters/transport-fetch.js
var transport_fetch = __webpack_require__(3212);
;// CONCATENATED MODULE: ./lib/adapters/github-releases.js











const PAGE = 100;
/** GitHub lists no more than the newest thousand. */
const MAX_PAGES = 10;
/** Before each try to delete a draft, in milliseconds. */
const DISCARD_WAITS_MS = [0, 1_000, 5_000, 10_000];
/**
 * Releases of one repository over the REST API.
 * @param sleep how repeated transfers wait, in milliseconds
 */
function githubReleases(client, log, sleep = promises_.setTimeout) {
    const { octokit, owner, repo, token, writePace: pace } = client;
    const where = { owner, repo };
    const digests = statedDigests();
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
        ...deleters(client, log, sleep),
        download: (asset, maxBytes) => downloadAsset(client, asset, maxBytes, sleep),
        readRange: (asset, range, signal) => readAssetRange(client, asset, range, { sleep, signal, log }),
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
        upload: (release, uploads) => uploadAssets(release, uploads, { token, log, sleep, pace, digests, listAssets, deleteAsset }),
        publish: (id, fields) => publish(client, id, fields),
    };
}
function deleters(client, log, sleep) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    return {
        deleteDraft: (id) => discardDraft(client, id, log, sleep),
        deleteRelease: (id) => deleteOnce(client, id, `delete the release ${id}`),
        deleteTag: (tag) => (0,github_error/* explained */.to)(`delete the tag ${tag}`, async () => {
            try {
                await ignoreMissing(() => octokit.rest.git.deleteRef({ ...where, ref: `tags/${tag}` }));
            }
            catch (error) {
                if (!(0,github_error/* isMissingRef */.IH)(error))
                    throw error;
            }
        }),
    };
}
/** What is there no more is deleted. Nothing is sent again: whoever wants it gone looks first whether it still can go. */
const deleteOnce = (client, id, action) => (0,github_error/* explained */.to)(action, async () => {
    const { octokit, owner, repo } = client;
    const request = { ...github_client/* NO_RETRY */.P, fetch: sendOnce((0,transport_fetch/* transportFetch */.E)(), action) };
    await ignoreMissing(() => octokit.rest.repos.deleteRelease({ owner, repo, release_id: id, request }));
});
/** The list that it comes from, and the try before, may be older than the moment in which it was published. */
async function discardDraft(client, id, log, sleep) {
    let failure;
    for (const wait of DISCARD_WAITS_MS) {
        // oxlint-disable-next-line no-await-in-loop -- one try after the other
        if (failure !== undefined)
            await sleep(wait);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const release = await readOwn(client, id);
        if (release?.draft === false)
            log.warning(`The release ${release.tag} (${id}) is published by now and is not removed.`);
        if (release?.draft !== true)
            return;
        try {
            // oxlint-disable-next-line no-await-in-loop -- as above
            await deleteOnce(client, id, `delete the draft release ${id}`);
            return;
        }
        catch (error) {
            if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'GITHUB_FAILED')
                throw error;
            failure = error;
        }
    }
    if (failure !== undefined)
        throw failure;
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
        listRecent: (limit) => (0,github_error/* explained */.to)('list the releases', () => listRecent(client, limit)),
    };
}
async function listRecent({ octokit, owner, repo }, limit) {
    const size = Math.min(limit, PAGE);
    // A release that is added meanwhile moves others to the next page.
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES && found.size < limit; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a short page is the last one
        const releases = await ignoreDepth(page, () => octokit.rest.repos.listReleases({ owner, repo, per_page: size, page }));
        for (const release of releases)
            found.set(release.id, toRelease(release));
        if (releases.length < size)
            break;
    }
    return [...found.values()].slice(0, limit);
}
/** Beyond what it lists GitHub refuses instead of answering with an empty page. */
async function ignoreDepth(page, request) {
    try {
        return (await request()).data;
    }
    catch (error) {
        if (page > 1 && (0,github_error/* endsList */.V3)(error))
            return [];
        throw error;
    }
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


/***/ })

};
