export const id = 325;
export const ids = [325];
export const modules = {

/***/ 58325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRoot: () => (/* binding */ runRoot)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/actions-log.js
var actions_log = __webpack_require__(64092);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/adapters/listing-file.js
var listing_file = __webpack_require__(86283);
// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
;// CONCATENATED MODULE: ./lib/adapters/digest-cache.js





/** A file that is written twice within the resolution of its times looks the same after both. */
const SETTLED_MS = 2000;
const MAX_ENTRIES = 250_000;
const MAX_BYTES = 256 * 1024 * 1024;
const HEAD = /^# model-release digest cache v1 sha256=([0-9a-f]{64})$/;
const HEAD_BYTES = 104;
const ENTRY = /^(\d{1,20} -?\d{1,20} -?\d{1,20} \d{1,20}) (.*)$/s;
/**
 * A cache on disk for machines that keep their files between runs. Whoever can write to it can make a digest up, so it
 * belongs where only the owner of the files writes. A broken or foreign file is a warning and counts as empty. Two
 * processes at once do no harm: each puts a whole file into place.
 */
function openDigestCache(file, log) {
    const old = new Map(readOld(file, log));
    const current = new Map();
    let fresh = 0;
    return {
        probe(walked) {
            const at = Date.now();
            const stat = findStat(walked);
            if (stat === undefined)
                return { sha256: null, stamp: null, at };
            const stamp = stampOf(stat);
            const entry = old.get(walked.file);
            if (entry?.stamp !== stamp)
                return { sha256: null, stamp, at };
            current.set(walked.file, entry);
            return { sha256: entry.sha256, stamp, at };
        },
        add(walked, probe, sha256) {
            const stat = findStat(walked);
            if (stat === undefined || probe.stamp !== stampOf(stat))
                return;
            if (probe.at - newest(stat) < SETTLED_MS || current.size >= MAX_ENTRIES)
                return;
            current.set(walked.file, { stamp: probe.stamp, sha256 });
            fresh += 1;
        },
        save() {
            if (fresh === 0)
                return;
            try {
                write(file, current, new Map(readOld(file, log)));
                fresh = 0;
            }
            catch (error) {
                if (!(0,system_error/* isSystemError */.O)(error))
                    throw error;
                log.warning(`The digest cache ${file} cannot be written: ${error.message}.`);
            }
        },
    };
}
const findStat = (walked) => {
    const stat = (0,external_node_fs_.statSync)(walked.file, { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined;
};
const stampOf = (stat) => `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
const newest = (stat) => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs));
function readOld(file, log) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        if (stat.isFile() && stat.size <= MAX_BYTES)
            return [...readEntries(file)];
        log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) && !(0,system_error/* isSystemError */.O)(error))
            throw error;
        log.warning(`The digest cache ${file} is not used: ${error.message}`);
    }
    return [];
}
function* readEntries(file) {
    const lines = (0,listing_file/* readLines */.Se)(file);
    const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1];
    if (head === undefined) {
        lines.return(undefined);
        throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:1: this is no digest cache.`);
    }
    let line = 1;
    for (const text of (0,listing_file/* checkLines */.Wb)(lines, head, file)) {
        line += 1;
        const [, stamp, sum] = ENTRY.exec(text) ?? [];
        if (stamp === undefined || sum === undefined)
            throw new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`);
        const { path, sha256 } = (0,listing_file/* parseSumLine */["do"])(sum, `${file}:${line}`);
        yield [path, { stamp, sha256 }];
    }
}
/** The files of this run first, then those of others, as many as there is room for. */
function write(file, current, others) {
    const writer = (0,listing_file/* listingWriter */._s)(file, HEAD_BYTES);
    try {
        for (const [path, entry] of current)
            writer.add(entryLine(path, entry));
        let room = MAX_ENTRIES - current.size;
        for (const [path, entry] of others) {
            if (room <= 0)
                break;
            if (current.has(path))
                continue;
            writer.add(entryLine(path, entry));
            room -= 1;
        }
        writer.commit((lines) => `${`# model-release digest cache v1 sha256=${lines}`.padEnd(HEAD_BYTES - 1)}\n`);
    }
    finally {
        writer.discard();
    }
}
const entryLine = (path, { stamp, sha256 }) => `${stamp} ${(0,listing/* listingLine */.Z2)({ path, sha256 })}`;

// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 13 modules
var local_capture = __webpack_require__(59254);
// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __webpack_require__(31015);
;// CONCATENATED MODULE: ./lib/adapters/github-error.js


const statusOf = (error) => error instanceof dist_src/* RequestError */.G ? error.status : undefined;
/**
 * Turns a failed request into an error that names what to do; anything that is neither an HTTP answer of GitHub nor a
 * broken connection (a bug) comes back as it is.
 * @param action what was being done, for the message: `create the draft release`
 */
function explainGithubError(error, action) {
    if (isBrokenFetch(error))
        return new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `Cannot ${action}: the connection to GitHub broke (${error.message}). ${UNREACHABLE}`, { cause: error });
    if (!(error instanceof dist_src/* RequestError */.G))
        return error;
    const [code, advice] = adviseOn(error, error.response?.status ?? 0);
    return new domain_errors/* ReleaseError */.K(code, `Cannot ${action}: ${describeAnswer(error)} ${advice}`.trim(), {
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
    if (!(error instanceof dist_src/* RequestError */.G) || error.status !== 422)
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

;// CONCATENATED MODULE: ./lib/adapters/github-history.js


/** Ancestry by the compare and commits endpoints, so that a shallow checkout is enough. */
function githubHistory({ octokit, owner, repo }) {
    const compare = (base, head) => octokit.rest.repos.compareCommitsWithBasehead({
        owner,
        repo,
        basehead: `${base}...${head}`,
        per_page: 1,
    });
    return {
        readMergeBase: (base, head) => explained('find the merge base', async () => {
            const reply = await compare(base, head);
            return reply.data.merge_base_commit.sha;
        }),
        listAncestors: (from, page) => explained('list the commits of the merge base', async () => {
            const reply = await octokit.rest.repos.listCommits({
                owner,
                repo,
                sha: from,
                per_page: 100,
                page,
            });
            return reply.data.map((commit) => commit.sha);
        }),
        isAncestor: (ancestor, commit) => explained('compare two commits', async () => {
            const reply = await compare(ancestor, commit);
            return reply.data.status === 'ahead' || reply.data.status === 'identical';
        }),
    };
}
const readDefaultBranch = ({ octokit, owner, repo }) => explained('read the repository', async () => {
    const reply = await octokit.rest.repos.get({ owner, repo });
    return reply.data.default_branch;
});
function githubFiles({ octokit, owner, repo }) {
    return {
        read: (path, commit, maxBytes) => explained(`read ${path} at ${commit.slice(0, 8)}`, async () => {
            try {
                const reply = await octokit.rest.repos.getContent({ owner, repo, path, ref: commit });
                return decodeContent(reply.data, `${path} at ${commit.slice(0, 8)}`, maxBytes);
            }
            catch (error) {
                if (statusOf(error) === 404)
                    return undefined;
                throw error;
            }
        }),
    };
}
/** What is there and cannot be read must never look like what is not there: gates and trust come from here. */
function decodeContent(data, place, maxBytes) {
    if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'file')
        throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `${place} is not a file.`);
    if (!('size' in data) || typeof data.size !== 'number' || data.size > maxBytes)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${place} is larger than ${maxBytes} bytes.`);
    if (!('encoding' in data) || data.encoding !== 'base64' || !('content' in data))
        throw new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `${place}: GitHub sent no content.`);
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
                const status = statusOf(error);
                if (status === 401 || status === 403 || status === 404)
                    return 'unknown';
                return await explained('read the state of a workflow run', () => Promise.reject(error));
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/action/find-file-errors.js
var find_file_errors = __webpack_require__(35476);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
// EXTERNAL MODULE: ./node_modules/octokit/dist-bundle/index.js + 19 modules
var dist_bundle = __webpack_require__(98048);
;// CONCATENATED MODULE: ./lib/adapters/github-client.js

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
    const octokit = new dist_bundle/* Octokit */.Eg({
        auth: access.token,
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/adapters/oidc-token.js


const AUDIENCE = 'sigstore';
const TIMEOUT_MS = 20_000;
const MAX_ATTEMPTS = 3;
const MAX_ANSWER = 64 * 1024;
const ADVICE = 'The job needs "permissions: id-token: write".';
/**
 * Asks the runner for the job's identity token, for Sigstore.
 * @param env the runner's variables
 * @param mask keeps a text out of the log; called with every secret before it is used
 * @param firstDelay ms before the second attempt; doubles after that
 * @returns `undefined` when the job may not have a token
 */
function oidcToken(env, mask, firstDelay = 1000) {
    const address = env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
    if (address === '' || requestToken === '')
        return undefined;
    return async () => {
        mask(requestToken);
        const url = URL.parse(address);
        if (url === null)
            refuse('the runner gave an address that is none');
        url.searchParams.set('audience', AUDIENCE);
        const token = parseToken(await request(url, requestToken, firstDelay));
        mask(token);
        return token;
    };
}
async function request(url, requestToken, firstDelay) {
    for (let attempt = 1;; attempt += 1) {
        const answer = await ask(url, requestToken);
        if (answer.kind === 'text')
            return answer.text;
        if (answer.kind === 'refused')
            refuse(`the runner's token service answered ${answer.status}`);
        if (attempt === MAX_ATTEMPTS)
            refuse(`${answer.reason}, ${attempt} times`);
        await (0,external_node_timers_promises_.setTimeout)(firstDelay * 2 ** (attempt - 1));
    }
}
async function ask(url, requestToken) {
    try {
        const response = await fetch(url, {
            headers: { authorization: `Bearer ${requestToken}`, accept: 'application/json' },
            signal: AbortSignal.timeout(TIMEOUT_MS),
            redirect: 'error',
        });
        if (response.ok)
            return { kind: 'text', text: await response.text() };
        await response.body?.cancel();
        const { status } = response;
        return status >= 500 || status === 408 || status === 429
            ? { kind: 'failed', reason: `the runner's token service answered ${status}` }
            : { kind: 'refused', status };
    }
    catch (error) {
        // The error itself stays here: it may quote the request, which carries the secret.
        const timeout = error instanceof Error && error.name === 'TimeoutError';
        return {
            kind: 'failed',
            reason: timeout
                ? `the runner's token service gave no answer in ${TIMEOUT_MS / 1000} s`
                : "the runner's token service was not reached",
        };
    }
}
/** The answer is a secret: no error quotes it. */
function parseToken(text) {
    if (text.length > MAX_ANSWER)
        refuse('the answer is too long to be a token');
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        refuse('the answer is not JSON');
    }
    const token = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    if (typeof token !== 'string' || token === '')
        refuse('the answer holds no token');
    return token;
}
function refuse(found) {
    throw new domain_errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing got no identity token: ${found}. ${ADVICE}`);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-bundle.js

/** The payload type of every signature that this project makes or accepts. */
const IN_TOTO_TYPE = 'application/vnd.in-toto+json';
/** The only bundle format that is made or accepted; older ones allow weaker log proofs. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What certificate, log entry and timestamp may take, beside the payload. Bytes. */
const MAX_MATERIAL = 1024 * 1024;
/** @throws SIGNATURE_INVALID naming the step and what was found there */
function refuseSignature(step, found, cause) {
    const message = `The signature is not valid: ${step}: ${found}`;
    throw new domain_errors/* ReleaseError */.K('SIGNATURE_INVALID', message, cause === undefined ? {} : { cause });
}
/** Text of others, for a message: quoted and short. */
const quote = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
/**
 * Reads a bundle with exactly one DSSE signature over an in-toto statement. Nothing is verified by that.
 * @param statement only for the size that a bundle of it can have
 * @throws SIGNATURE_INVALID
 */
async function parseStatementBundle(bytes, statement) {
    const limit = statement.length * 2 + MAX_MATERIAL;
    if (bytes.length > limit) {
        refuseSignature('size', `the bundle has ${bytes.length} bytes; at most ${limit} are possible.`);
    }
    const json = parseJson(bytes);
    if (json['mediaType'] !== BUNDLE_TYPE) {
        refuseSignature('media type', `${quote(json['mediaType'])}; only ${BUNDLE_TYPE} is accepted.`);
    }
    checkEnvelope(json);
    checkMaterial(json);
    const bundle = await decodeBundle(json);
    return { bundle, signedBy: readSignedBy(bundle), payload: readPayload(bundle) };
}
function parseJson(bytes) {
    let json;
    try {
        json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (cause) {
        refuseSignature('JSON', `the bundle (${bytes.length} bytes) is no JSON; is it cut off?`, cause);
    }
    return isFields(json) ? json : refuseSignature('JSON', 'the bundle is not an object.');
}
function checkEnvelope(json) {
    const envelope = json['dsseEnvelope'];
    if (!isFields(envelope) || 'messageSignature' in json) {
        refuseSignature('envelope', 'the bundle must hold one DSSE envelope and nothing else.');
    }
    const signatures = envelope['signatures'];
    const count = Array.isArray(signatures) ? signatures.length : 0;
    if (count !== 1) {
        refuseSignature('envelope', `found ${count} signatures; exactly one is accepted.`);
    }
    if (envelope['payloadType'] !== IN_TOTO_TYPE) {
        refuseSignature('payload type', `${quote(envelope['payloadType'])}; only ${IN_TOTO_TYPE} is accepted.`);
    }
}
/** Two kinds of material in one bundle would let readers disagree about which one counts. */
function checkMaterial(json) {
    const material = json['verificationMaterial'];
    const found = ['publicKey', 'certificate', 'x509CertificateChain'].filter((kind) => isFields(material) && material[kind] !== undefined);
    if (found.length === 1 && found[0] !== 'x509CertificateChain')
        return;
    refuseSignature('verification material', `found ${found.join(' and ') || 'none'}; exactly one of publicKey or certificate is accepted.`);
}
async function decodeBundle(json) {
    const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
    try {
        return bundleFromJSON(json);
    }
    catch (cause) {
        return refuseSignature('format', `the bundle is not well-formed: ${describeError(cause)}.`, cause);
    }
}
function readSignedBy({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return { kind: 'key', hint: content.publicKey.hint };
    if (content.$case === 'certificate') {
        return { kind: 'certificate', der: content.certificate.rawBytes };
    }
    return refuseSignature('verification material', 'a certificate chain is not accepted.');
}
function readPayload({ content }) {
    if (content.$case === 'dsseEnvelope')
        return content.dsseEnvelope.payload;
    return refuseSignature('envelope', 'the bundle holds no DSSE envelope.');
}
/** One short line, whatever a library, a service or a tool has put into the message. */
function describeError(error) {
    const text = isFields(error) && 'message' in error ? String(error['message']) : String(error);
    const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
/** The code of an error of Node or of a library, '' without one. */
const readErrorCode = (error) => isFields(error) && typeof error['code'] === 'string' ? error['code'] : '';
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-github-root.js



const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Two downloads by the tool. */
const sigstore_github_root_TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 8 * 1024 * 1024;
/**
 * The trusted root of GitHub's Sigstore instance, from the GitHub command line tool, which ships the first
 * root of GitHub's update repository and checks everything from there. Hosted runners have the tool.
 * @throws SIGNATURE_INVALID
 */
async function readGithubRoot(request) {
    const lines = (await printRoots(request)).split('\n').filter((line) => line.trim() !== '');
    const { TrustedRoot: Root } = await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19));
    for (const line of lines) {
        const root = parseRoot(line, (json) => Root.fromJSON(json));
        if (root?.certificateAuthorities.some(({ uri }) => nameHost(uri) === request.fulcioHost)) {
            return root;
        }
    }
    return sigstore_github_root_refuse(`"gh attestation trusted-root" printed no root for ${request.fulcioHost}`);
}
async function printRoots({ host, token }) {
    // The tool only wants some token for github.com, and the host's own for a tenant.
    const env = token === undefined ? process.env : { ...process.env, GH_TOKEN: token };
    try {
        const { stdout } = await run('gh', ['attestation', 'trusted-root', '--hostname', host], {
            env,
            timeout: sigstore_github_root_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT,
            windowsHide: true,
        });
        return stdout;
    }
    catch (cause) {
        return sigstore_github_root_refuse(readErrorCode(cause) === 'ENOENT'
            ? 'the GitHub command line tool (gh) is not installed'
            : `"gh attestation trusted-root" failed (${describeError(cause)})`);
    }
}
function parseRoot(line, fromJSON) {
    try {
        return fromJSON(JSON.parse(line));
    }
    catch (cause) {
        return sigstore_github_root_refuse(`"gh attestation trusted-root" printed something else (${describeError(cause)})`);
    }
}
/** Trusted roots name their authorities with or without a scheme. */
const nameHost = (uri) => uri.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
function sigstore_github_root_refuse(found) {
    return refuseSignature('trust root', `the root of GitHub's Sigstore instance is not to be had: ${found}. Install a recent gh, or sign ` +
        'and verify with a trust configuration (sigstore-instance: a file), the public instance ' +
        '(sigstore-instance: public-good) or a key (signing: key).');
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-trust-config.js


const CONFIG_TYPE = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json';
const ROOT_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/;
const SIGNING_TYPE = /^application\/vnd\.dev\.sigstore\.signingconfig\.v0\.2\+json$/;
/** The API versions that are spoken: Fulcio v2 requests go by the service's major version 1. */
const SPOKEN_VERSION = 1;
/**
 * Reads Sigstore's ClientTrustConfig: the trusted root, and the services to sign with. Other Sigstore
 * clients take the same file as `--trust-config`.
 * @param file its path, for messages
 * @throws CONFIG_INVALID
 */
async function parseTrustConfig(text, file) {
    const json = sigstore_trust_config_parseJson(text, file);
    const rootJson = parseFields(json, 'trustedRoot', file);
    const signingJson = parseFields(json, 'signingConfig', file);
    parseMediaType(rootJson, 'trustedRoot', ROOT_TYPE, file);
    parseMediaType(signingJson, 'signingConfig', SIGNING_TYPE, file);
    const { root, signing } = await decode(rootJson, signingJson, file);
    checkRoot(root, file);
    const fulcioUrl = chooseService(signing.caUrls, 'caUrls', file);
    if (fulcioUrl === null) {
        sigstore_trust_config_refuse(file, 'signingConfig.caUrls names no Fulcio (majorApiVersion 1) that is valid now');
    }
    return {
        name: 'file',
        fulcioUrl,
        rekorUrl: chooseService(signing.rekorTlogUrls, 'rekorTlogUrls', file),
        tsaUrl: chooseService(signing.tsaUrls, 'tsaUrls', file),
        thresholds: {
            ctlog: root.ctlogs.length > 0 ? 1 : 0,
            tlog: root.tlogs.length > 0 ? 1 : 0,
            timestamp: 1,
        },
        oidcAudience: 'sigstore',
        trustedRoot: async () => root,
    };
}
function sigstore_trust_config_parseJson(text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        sigstore_trust_config_refuse(file, `it is not JSON (${describeError(cause)})`);
    }
    if (!sigstore_trust_config_isFields(json))
        sigstore_trust_config_refuse(file, 'it is not a JSON object');
    if ('certificateAuthorities' in json) {
        sigstore_trust_config_refuse(file, 'it is a trusted root alone; put it under "trustedRoot", beside a "signingConfig"');
    }
    if (json['mediaType'] !== CONFIG_TYPE) {
        sigstore_trust_config_refuse(file, `"mediaType" is ${quote(json['mediaType'])}; it must be ${CONFIG_TYPE}`);
    }
    return json;
}
function parseFields(json, name, file) {
    const value = json[name];
    return sigstore_trust_config_isFields(value) ? value : sigstore_trust_config_refuse(file, `"${name}" is missing, or not an object`);
}
function parseMediaType(json, name, wanted, file) {
    const found = json['mediaType'];
    if (typeof found === 'string' && wanted.test(found))
        return;
    sigstore_trust_config_refuse(file, `"${name}.mediaType" is ${quote(found)}, which is not supported`);
}
async function decode(rootJson, signingJson, file) {
    const { SigningConfig, TrustedRoot } = await __webpack_require__.e(/* import() */ 654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19));
    try {
        return {
            root: TrustedRoot.fromJSON(rootJson),
            signing: SigningConfig.fromJSON(signingJson),
        };
    }
    catch (cause) {
        return sigstore_trust_config_refuse(file, `it is not well-formed (${describeError(cause)})`);
    }
}
function checkRoot(root, file) {
    const chains = root.certificateAuthorities.map(({ certChain }) => certChain?.certificates ?? []);
    if (!chains.some((chain) => chain.length > 0)) {
        sigstore_trust_config_refuse(file, '"trustedRoot.certificateAuthorities" has no certificate');
    }
    if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
        sigstore_trust_config_refuse(file, '"trustedRoot" has neither "tlogs" nor "timestampAuthorities" to prove the time');
    }
}
/** The one with the newest start among those that are valid now, as the format's definition says. */
function chooseService(services, name, file) {
    const now = Date.now();
    const usable = services
        .filter(({ majorApiVersion }) => majorApiVersion === SPOKEN_VERSION)
        .filter(({ validFor }) => startOf(validFor) <= now && (validFor?.end?.getTime() ?? now) >= now);
    const [newest] = usable.toSorted((a, b) => startOf(b.validFor) - startOf(a.validFor));
    if (newest === undefined)
        return null;
    checkUrl(newest.url, `signingConfig.${name}`, file);
    return newest.url.replace(/\/+$/, '');
}
const startOf = (validFor) => validFor?.start?.getTime() ?? 0;
/** Identity tokens travel to these addresses: in the clear only within the machine. */
function checkUrl(text, name, file) {
    const url = URL.parse(text);
    const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local))
        return;
    sigstore_trust_config_refuse(file, `"${name}" has the address ${quote(text)}; an https: address is needed`);
}
function sigstore_trust_config_refuse(file, found) {
    throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${file} is not a usable trust configuration: ${found}. ` +
        "The format is Sigstore's ClientTrustConfig; ask whoever runs that Sigstore instance for the file.");
}
const sigstore_trust_config_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-instance.js








/** Far above any trust configuration. Bytes. */
const MAX_FILE = 4 * 1024 * 1024;
/** @throws CONFIG_INVALID, FILE_MISSING */
async function readSigstoreInstance(choice) {
    if (choice.kind === 'file')
        return parseTrustConfig(await readText(choice.path), choice.path);
    return choice.kind === 'github' ? buildGithub(choice) : buildPublicGood();
}
function buildPublicGood() {
    return {
        name: 'public-good',
        fulcioUrl: 'https://fulcio.sigstore.dev',
        rekorUrl: 'https://rekor.sigstore.dev',
        tsaUrl: null,
        thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
        oidcAudience: 'sigstore',
        trustedRoot: once(downloadPublicRoot),
    };
}
/** GitHub's own: no log, no certificate log; a timestamp proves the time. */
function buildGithub(choice) {
    const { host } = new URL(choice.serverUrl);
    if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
        throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${choice.serverUrl} has no Sigstore instance of its own. ` +
            'Name a file with a trust configuration, or sign with a key (signing: key).');
    }
    const domain = host === 'github.com' ? 'githubapp.com' : host;
    const fulcioHost = `fulcio.${domain}`;
    return {
        name: 'github',
        fulcioUrl: `https://${fulcioHost}`,
        rekorUrl: null,
        tsaUrl: `https://timestamp.${domain}`,
        thresholds: { ctlog: 0, tlog: 0, timestamp: 1 },
        oidcAudience: 'sigstore',
        issuer: (0,signer_policy/* buildIssuer */.MB)(choice.serverUrl),
        trustedRoot: once(() => readGithubRoot({ host, fulcioHost, token: choice.token })),
    };
}
async function readText(path) {
    try {
        const bytes = await (0,promises_.readFile)(path);
        if (bytes.length <= MAX_FILE)
            return bytes.toString('utf8');
    }
    catch (cause) {
        throw new domain_errors/* ReleaseError */.K('FILE_MISSING', `sigstore-instance: the trust configuration ${path} cannot be read (${describeError(cause)}).`, { cause });
    }
    throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${path} is larger than ${MAX_FILE} bytes, so it is no trust configuration.`);
}
/**
 * Through Sigstore's update framework, starting from the root that ships with the library. The directory is
 * fresh each time: a cache in a shared place would let other processes choose the root.
 */
async function downloadPublicRoot() {
    const cachePath = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'sigstore-root-'));
    try {
        const { getTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(830), __webpack_require__.e(694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
        return await getTrustedRoot({ cachePath, retry: { retries: 2 }, timeout: 15_000 });
    }
    catch (cause) {
        const reason = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause;
        return refuseSignature('trust root', `Sigstore's root could not be downloaded and checked (${describeError(reason)}). Without a network, ` +
            'name a file with a trust configuration as sigstore-instance.', cause);
    }
    finally {
        await (0,promises_.rm)(cachePath, { recursive: true, force: true });
    }
}
/** A failure is not kept: the next call tries again. */
function once(read) {
    let running;
    return async () => {
        running ??= read();
        try {
            return await running;
        }
        catch (error) {
            running = undefined;
            throw error;
        }
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __webpack_require__(2002);
;// CONCATENATED MODULE: ./lib/adapters/signing-key.js



const MAKE_KEY = 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out signing-key.pem';
const PRINT_KEY = 'openssl pkey -in signing-key.pem -pubout';
/** Far above any key of any kind. Characters. */
const MAX_PEM = 100_000;
const PRIVATE_LABELS = new Set(['PRIVATE KEY', 'EC PRIVATE KEY']);
/**
 * Reads a private key: PKCS #8 or SEC 1, with any line ends, also when a secret store has turned the line
 * breaks into `\n` or spaces.
 * @throws INPUT_INVALID for anything but an unencrypted ECDSA P-256 private key; never quotes the text
 */
function parseSigningKey(text) {
    const block = findBlock(text, (label) => label !== 'EC PARAMETERS');
    if (block === undefined)
        return refusePrivate(describeNoBlock(text));
    const refused = describeBlock(block);
    if (!PRIVATE_LABELS.has(block.label) || refused !== undefined) {
        return refusePrivate(refused ?? `a PEM block "${block.label}"`);
    }
    const privateKey = signing_key_decode(block, external_node_crypto_.createPrivateKey);
    if (privateKey === undefined)
        return refusePrivate('a damaged PEM block, perhaps cut off');
    const kind = describeKey(privateKey);
    if (kind !== undefined)
        return refusePrivate(kind);
    return { ...describePublic((0,external_node_crypto_.createPublicKey)(privateKey)), privateKey };
}
/** @throws CONFIG_INVALID for anything but an ECDSA P-256 public key */
function parseVerificationKey(text) {
    const block = findBlock(text, () => true);
    if (block === undefined)
        return refusePublic(describeNoBlock(text));
    if (/PRIVATE KEY/.test(block.label))
        return refusePublic('a private key, which must stay secret');
    if (block.label !== 'PUBLIC KEY') {
        return refusePublic(describeBlock(block) ?? `a PEM block "${block.label}"`);
    }
    const key = signing_key_decode(block, external_node_crypto_.createPublicKey);
    if (key === undefined)
        return refusePublic('a damaged PEM block, perhaps cut off');
    const kind = describeKey(key);
    return kind === undefined ? describePublic(key) : refusePublic(kind);
}
/** Why a key cannot be used, `undefined` for ECDSA P-256. */
function describeKey(key) {
    const type = key.asymmetricKeyType;
    if (type !== 'ec')
        return `a key of the kind ${type?.toUpperCase() ?? 'unknown'}`;
    const curve = key.asymmetricKeyDetails?.namedCurve ?? 'unknown';
    return curve === 'prime256v1' ? undefined : `an ECDSA key on the curve ${curve}`;
}
function describePublic(key) {
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    return { key, pem, hint: (0,domain_digest/* sha256 */.sc)(pem) };
}
function findBlock(text, wanted) {
    if (text.length > MAX_PEM)
        return undefined;
    const unfolded = text.replaceAll(/\\r|\\n/g, '\n');
    const blocks = unfolded.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]*(?:-[^-]+)*)-----END \1-----/g);
    return [...blocks]
        .map((match) => ({ label: match[1] ?? '', body: match[2] ?? '' }))
        .find(({ label }) => wanted(label));
}
function signing_key_decode(block, create) {
    const lines = block.body.replaceAll(/\s+/g, '').match(/.{1,64}/g) ?? [];
    const pem = [`-----BEGIN ${block.label}-----`, ...lines, `-----END ${block.label}-----`, ''];
    try {
        return create(pem.join('\n'));
    }
    catch {
        return undefined;
    }
}
function describeNoBlock(text) {
    if (text.trim() === '')
        return 'nothing';
    if (text.length > MAX_PEM)
        return `${text.length} characters`;
    if (/-----BEGIN/.test(text))
        return 'a damaged PEM block, perhaps cut off';
    return 'text without a PEM block ("-----BEGIN …")';
}
function describeBlock({ label, body }) {
    if (label.includes('ENCRYPTED') || /Proc-Type:.*ENCRYPTED/.test(body)) {
        return 'a private key encrypted with a passphrase';
    }
    if (label.endsWith('PUBLIC KEY'))
        return 'a public key';
    if (label === 'CERTIFICATE')
        return 'a certificate';
    if (label === 'RSA PRIVATE KEY')
        return 'a key of the kind RSA';
    if (label === 'OPENSSH PRIVATE KEY')
        return 'a key in the form of OpenSSH';
    return undefined;
}
function refusePrivate(found) {
    signing_key_refuse('INPUT_INVALID', `The signing key must be an unencrypted ECDSA P-256 private key in PEM form; found ${found}. ` +
        `Make one with "${MAKE_KEY}", store the file's text as a secret, and publish what "${PRINT_KEY}" prints.`);
}
function refusePublic(found) {
    signing_key_refuse('CONFIG_INVALID', `A trusted key must be an ECDSA P-256 public key in PEM form; found ${found}. ` +
        `Print it from the private key with "${PRINT_KEY}".`);
}
function signing_key_refuse(code, message) {
    throw new domain_errors/* ReleaseError */.K(code, message);
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-key-signer.js



/**
 * Signs with a private key, without any network.
 * @param privateKeyPem ECDSA P-256, PKCS #8 or SEC 1
 * @throws INPUT_INVALID for any other key
 */
function keySigner(privateKeyPem) {
    const { privateKey, pem, hint } = parseSigningKey(privateKeyPem);
    return {
        mode: 'key',
        publicKey: pem,
        async sign(statement) {
            const [{ bundleToJSON, toDSSEBundle }, { dsse }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
                __webpack_require__.e(/* import() */ 917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19)),
            ]);
            const payload = Buffer.from(statement);
            const bundle = toDSSEBundle({
                artifact: payload,
                artifactType: IN_TOTO_TYPE,
                signature: (0,external_node_crypto_.sign)('sha256', dsse.preAuthEncoding(IN_TOTO_TYPE, payload), privateKey),
                keyHint: hint,
            });
            return Buffer.from(`${JSON.stringify(bundleToJSON(withoutKeyId(bundle)))}\n`);
        },
    };
}
/**
 * The hint names the key in the bundle. In the envelope as well it would keep others from verifying: DSSE leaves the
 * meaning of `keyid` open, and sigstore-go, which cosign is built on, passes over a signature whose id it did not
 * compute itself.
 */
function withoutKeyId(bundle) {
    const { dsseEnvelope } = bundle.content;
    const signatures = dsseEnvelope.signatures.map(({ sig }) => ({ sig, keyid: '' }));
    return {
        ...bundle,
        content: { $case: 'dsseEnvelope', dsseEnvelope: { ...dsseEnvelope, signatures } },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-keyless-signer.js


const DEFAULT_POLICY = { retries: 3, firstDelay: 1000, timeout: 20_000 };
/**
 * Signs with a key that lives for one signature, certified by the instance for the token's identity.
 * @param token asked once per signature; what it returns is in no error of this signer
 */
function keylessSigner(instance, token, policy = DEFAULT_POLICY) {
    return {
        mode: 'keyless',
        async sign(statement) {
            checkServices(instance);
            const identity = await token();
            if (!isToken(identity)) {
                sigstore_keyless_signer_refuse('the identity token is not a JSON Web Token with a subject');
            }
            try {
                return await requestBundle(instance, identity, statement, policy);
            }
            catch (error) {
                // No cause: the library's errors can hold the token, and causes are printed.
                return sigstore_keyless_signer_refuse(removeSecret(describeFailure(error, instance), identity));
            }
        },
    };
}
function checkServices({ name, rekorUrl, thresholds, tsaUrl }) {
    if (rekorUrl === null && thresholds.tlog > 0) {
        sigstore_keyless_signer_refuse(`the trust root "${name}" asks for a log entry, but no Rekor v1 is configured`);
    }
    if (rekorUrl === null && tsaUrl === null) {
        sigstore_keyless_signer_refuse(`the instance "${name}" has neither a log nor a timestamp authority to prove the time`);
    }
}
async function requestBundle(instance, identity, statement, { firstDelay, retries, timeout }) {
    const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness }, { bundleToJSON }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(917), __webpack_require__.e(830), __webpack_require__.e(275), __webpack_require__.e(179)]).then(__webpack_require__.t.bind(__webpack_require__, 15179, 19)), Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(40)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19))]);
    const network = {
        retry: { retries, minTimeout: firstDelay, maxTimeout: firstDelay * 8 },
        timeout,
    };
    const signer = new FulcioSigner({
        fulcioBaseURL: instance.fulcioUrl,
        identityProvider: { getToken: async () => identity },
        ...network,
    });
    const { rekorUrl, tsaUrl } = instance;
    const witnesses = [
        ...(rekorUrl === null ? [] : [new RekorWitness({ rekorBaseURL: rekorUrl, ...network })]),
        ...(tsaUrl === null ? [] : [new TSAWitness({ tsaBaseURL: tsaUrl, ...network })]),
    ];
    const builder = new DSSEBundleBuilder({ signer, witnesses });
    const bundle = await builder.create({ data: Buffer.from(statement), type: IN_TOTO_TYPE });
    return Buffer.from(`${JSON.stringify(bundleToJSON(bundle))}\n`);
}
/** The shape that the certificate authority's client needs; whether it is genuine, the authority checks. */
function isToken(text) {
    const parts = text.split('.');
    if (parts.length !== 3)
        return false;
    try {
        const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null && 'sub' in claims;
    }
    catch {
        return false;
    }
}
function describeFailure(error, instance) {
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return `${nameService(readErrorCode(error), instance)} failed: ${describeError(reason)}`;
}
function nameService(code, { fulcioUrl, rekorUrl, tsaUrl }) {
    if (code.startsWith('CA_'))
        return `getting a certificate from ${fulcioUrl}`;
    if (code.startsWith('TLOG_'))
        return `writing to the log at ${rekorUrl}`;
    if (code.startsWith('TSA_'))
        return `getting a timestamp from ${tsaUrl}`;
    return 'signing';
}
/** Services may quote what they were sent, in whole or in parts. */
function removeSecret(text, secret) {
    const pieces = [secret, ...secret.split('.')].filter((piece) => piece.length > 0);
    return pieces.reduce((rest, piece) => rest.replaceAll(piece, '***'), text);
}
function sigstore_keyless_signer_refuse(found) {
    throw new domain_errors/* ReleaseError */.K('SIGNING_FAILED', `Keyless signing did not succeed: ${found}. Nothing was signed. When this stays, sign with a key (signing: key).`);
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate.js



/** Extension numbers below 1.3.6.1.4.1.57264.1, see CertificateFacts. */
const FULCIO = '1.3.6.1.4.1.57264.1';
const ISSUER = 8;
const OLD_ISSUER = 1;
const RUNNER = 11;
const SOURCE_REPOSITORY = 12;
const SOURCE_COMMIT = 13;
const SOURCE_REF = 14;
const TRIGGER = 20;
const RUN_URL = 21;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const UTF8_STRING = 0x0c;
/**
 * What a leaf certificate claims. The claims are worth nothing until its chain has been verified.
 * @param der X.509
 * @throws SIGNATURE_INVALID for a certificate that no Sigstore authority issues for signing
 */
async function readCertificate(der) {
    const { X509Certificate: Certificate } = await __webpack_require__.e(/* import() */ 917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19));
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        checkUse(certificate);
        return readFacts(certificate, Certificate.parse(Buffer.from(der)));
    }
    catch (error) {
        if (error instanceof Refused)
            return refuseSignature('certificate', `${error.message}.`);
        return refuseSignature('certificate', `it cannot be read: ${describeError(error)}.`, error);
    }
}
/** What is not right about a certificate; becomes a ReleaseError in `readCertificate`. */
class Refused extends Error {
}
function checkUse(certificate) {
    const kind = describeKey(certificate.publicKey);
    if (kind !== undefined)
        throw new Refused(`found ${kind}; only ECDSA P-256 is accepted`);
    if (certificate.ca)
        throw new Refused('it is an authority, not a signer');
    if (!certificate.keyUsage?.includes(CODE_SIGNING)) {
        throw new Refused('it was not issued for code signing');
    }
}
function readFacts(certificate, parsed) {
    const claim = (number) => readClaim(parsed, number);
    const identity = readIdentity(certificate.subjectAltName);
    // The library reads names as 7-bit text, which makes different names equal.
    if (identity !== parsed.subjectAltName) {
        throw new Refused(`its identity ${quote(identity)} cannot be read in one way only`);
    }
    const issuer = claim(ISSUER) ?? readOldIssuer(parsed);
    if (issuer === null)
        throw new Refused('it names no issuer');
    return {
        identity,
        issuer,
        sourceRepository: claim(SOURCE_REPOSITORY),
        sourceRef: claim(SOURCE_REF),
        sourceCommit: claim(SOURCE_COMMIT),
        trigger: claim(TRIGGER),
        runUrl: claim(RUN_URL),
        runner: claim(RUNNER),
    };
}
/** From Node's form `URI:…`, with the name as a JSON string where it has commas or quotes. */
function readIdentity(names) {
    const match = /^(?:URI|email):(?:(?<plain>[^",]+)|(?<quoted>"(?:[^"\\]|\\.)*"))$/.exec(names ?? '');
    const { plain, quoted } = match?.groups ?? {};
    if (plain !== undefined)
        return plain;
    const name = quoted === undefined ? undefined : JSON.parse(quoted);
    if (typeof name === 'string')
        return name;
    throw new Refused(`it must name exactly one URI or e-mail address; found ${quote(names ?? null)}`);
}
function readClaim(certificate, number) {
    const oid = `${FULCIO}.${number}`;
    const value = certificate.extension(oid)?.value;
    return value === undefined ? null : decodeUtf8String(value, oid);
}
/** The first issuer extension holds the bare text. */
function readOldIssuer(certificate) {
    const value = certificate.extension(`${FULCIO}.${OLD_ISSUER}`)?.value;
    return value === undefined ? null : decodeText(value);
}
/** DER: a tag, the length in one byte or, from 128 on, in as many as its low bits say, the text. */
function decodeUtf8String(der, oid) {
    const first = der[1] ?? 0;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (der[0] !== UTF8_STRING || lengthBytes > 4 || der.length !== start + length) {
        throw new Refused(`its extension ${oid} is not a text`);
    }
    return decodeText(der.subarray(start));
}
const decodeText = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-verifier.js




/** The step of the check, in words, by the library's error code. */
const STEPS = {
    CERTIFICATE_ERROR: 'certificate',
    PUBLIC_KEY_ERROR: 'key',
    SIGNATURE_ERROR: 'signature',
    TIMESTAMP_ERROR: 'time of signing',
    TLOG_BODY_ERROR: 'log entry',
    TLOG_ERROR: 'log entry',
    TLOG_INCLUSION_PROMISE_ERROR: 'log entry',
    TLOG_INCLUSION_PROOF_ERROR: 'log entry',
    TLOG_MISSING_INCLUSION_ERROR: 'log entry',
};
/**
 * Checks bundles against keys and against certificates of one Sigstore instance.
 * @param instance asked only when a bundle with a certificate is to be checked: may use the network
 */
function sigstoreVerifier(instance) {
    return {
        async verify(bytes, statement, signers) {
            const parsed = await parseStatementBundle(bytes, statement);
            const { payload, signedBy } = parsed;
            if (!Buffer.from(payload).equals(statement)) {
                refuseSignature('payload', `the bundle signs another document (${payload.length} bytes) than this one (${statement.length} bytes).`);
            }
            return signedBy.kind === 'key'
                ? verifyKey(parsed, signedBy.hint, signers)
                : verifyCertificate(parsed, signedBy.der, signers, instance);
        },
    };
}
async function verifyKey({ bundle }, hint, signers) {
    const keys = signers
        .filter((signer) => signer.kind === 'key')
        .map(({ publicKey }) => parseVerificationKey(publicKey));
    const key = keys.find((candidate) => candidate.hint === hint);
    if (key === undefined) {
        refuseSignature('signer', `signed with the key ${quote(`sha256:${hint}`)}; trusted: ${describeAll(signers)}.`);
    }
    // No authorities: log entries or timestamps that come with a key cannot be checked, so they are refused.
    const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
    const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 };
    const { toTrustMaterial } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(917), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const trust = toTrustMaterial({ mediaType: '', ...none }, (asked) => findKey(key, asked));
    await checkBundle(bundle, trust, thresholds, `the key sha256:${hint}`);
    return { kind: 'key', name: `sha256:${key.hint}`, issuer: null };
}
function findKey(key, hint) {
    if (hint !== key.hint)
        throw new Error(`no key ${quote(hint)}`);
    return { publicKey: key.key, validFor: () => true };
}
async function verifyCertificate({ bundle }, der, signers, readInstance) {
    const facts = await readCertificate(der);
    const who = `${quote(facts.identity)} (issuer ${quote(facts.issuer)})`;
    const candidates = signers.filter((one) => one.kind !== 'key');
    if (candidates.length === 0) {
        refuseSignature('signer', `signed by ${who}; trusted: ${describeAll(signers)}.`);
    }
    const instance = await readInstance();
    await checkBundle(bundle, await readTrust(instance), {
        ctlogThreshold: instance.thresholds.ctlog,
        tlogThreshold: instance.thresholds.tlog,
        timestampThreshold: instance.thresholds.timestamp,
    }, `a certificate that claims to be ${who}, with the trust root "${instance.name}"`);
    const mismatches = candidates.map((candidate) => (0,signer_policy/* findMismatch */._n)(facts, candidate));
    if (!mismatches.includes(undefined)) {
        refuseSignature('signer', `signed by ${who}, which is not trusted (${[...new Set(mismatches)].join('; ')}); trusted: ${describeAll(signers)}.`);
    }
    return { kind: 'identity', name: facts.identity, issuer: facts.issuer, certificate: facts };
}
async function readTrust(instance) {
    const { toTrustMaterial } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(917), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const root = await instance.trustedRoot();
    try {
        return toTrustMaterial(root);
    }
    catch (cause) {
        return refuseSignature('trust root', `"${instance.name}" is damaged: ${describeError(cause)}.`, cause);
    }
}
/** Everything that the library throws, its own bugs included, means that the bundle is not valid. */
async function checkBundle(bundle, trust, options, who) {
    const { toSignedEntity, Verifier: BundleVerifier } = await Promise.all(/* import() */[__webpack_require__.e(654), __webpack_require__.e(917), __webpack_require__.e(187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    try {
        new BundleVerifier(trust, options).verify(toSignedEntity(bundle));
    }
    catch (cause) {
        const step = STEPS[readErrorCode(cause)] ?? 'certificate or signature';
        refuseSignature(step, `${describeError(cause)}; made with ${who}.`, cause);
    }
}
function describeAll(signers) {
    const names = signers.map((signer) => signer.kind === 'key'
        ? `the key sha256:${parseVerificationKey(signer.publicKey).hint}`
        : (0,signer_policy/* describeSigner */.cg)(signer));
    return names.length === 0 ? 'nobody' : names.join(', ');
}

// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __webpack_require__(14959);
;// CONCATENATED MODULE: ./lib/action/connect.js













/** @throws INPUT_INVALID for a key of another kind */
function connect(inputs, job, facts) {
    const log = (0,actions_log/* actionsLog */._)();
    (0,workflow_command/* maskSecret */.$l)(inputs.token);
    const client = githubClient({ apiUrl: job.apiUrl, token: inputs.token, owner: job.owner, repo: job.repo }, log);
    let instance;
    const readInstance = () => {
        instance ??= chooseInstance(inputs, job, facts, client).then(readSigstoreInstance);
        return instance;
    };
    return {
        log,
        client,
        verifier: sigstoreVerifier(readInstance),
        instance: readInstance,
        publicKey: inputs.signingKey === null ? null : readKey(inputs.signingKey).publicKey,
    };
}
async function chooseInstance(inputs, job, facts, client) {
    const github = {
        kind: 'github',
        serverUrl: job.repository.serverUrl,
        token: inputs.token,
    };
    if (inputs.sigstoreInstance === 'github')
        return github;
    if (inputs.sigstoreInstance === 'public-good')
        return { kind: 'public-good' };
    // The certificate names repository, workflow and commit in a public log: only for what is public anyway.
    if (inputs.sigstoreInstance === 'auto')
        return facts.visibility === 'public' ? { kind: 'public-good' } : github;
    return { kind: 'file', path: await locateTrust(inputs.sigstoreInstance, job, facts, client) };
}
/**
 * Where a trust configuration lies on the disk. On a pull request one of the repository comes from the base commit, as
 * gates and signers do: whoever writes it decides which certificates vouch for the baseline.
 */
async function locateTrust(path, job, { base, scratch }, client) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    if (base === null || !(0,workspace_path/* isInside */.FK)(workspace, absolute))
        return absolute;
    const file = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, path);
    const text = await githubFiles(client).read(file, base, MAX_TRUST_BYTES);
    if (text === undefined)
        throw new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: the base branch has no ${file} at ${base.slice(0, 8)}. Merge the file first; a pull request does ` +
            'not bring its own trust.');
    const copy = (0,external_node_path_.join)(scratch, 'trust-config.json');
    await (0,promises_.writeFile)(copy, text);
    return copy;
}
const MAX_TRUST_BYTES = 1024 * 1024;
/** The signer that the inputs ask for; `null` when they ask for none. */
async function chooseSigner(inputs, env, connections) {
    if (inputs.signing === 'none') {
        connections.log.warning('signing: none. This version will be UNSIGNED: nobody can tell who made it, and no pull request can use it ' +
            'as a baseline.');
        return null;
    }
    const token = oidcToken(env, workflow_command/* maskSecret */.$l);
    if (inputs.signing !== 'key' && token !== undefined)
        return keylessSigner(await connections.instance(), token);
    if (inputs.signing !== 'keyless' && inputs.signingKey !== null)
        return readKey(inputs.signingKey);
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', inputs.signing === 'keyless'
        ? 'signing: keyless signing needs an OIDC token. Add "id-token: write" under "permissions:" of the job.'
        : 'signing: there is neither an OIDC token nor a key. Add "id-token: write" under "permissions:" of the job, or ' +
            'pass a private key as signing-key.');
}
function readKey(pem) {
    for (const line of pem.split(/\r?\n|\\n/)) {
        if (line.trim() !== '' && !line.startsWith('-----'))
            (0,workflow_command/* maskSecret */.$l)(line.trim());
    }
    try {
        return keySigner(pem);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `signing-key: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./lib/action/event.js

const isJson = (value) => typeof value === 'object' && value !== null;
const textAt = (value, ...path) => {
    const found = path.reduce((at, key) => (isJson(at) ? at[key] : undefined), value);
    return typeof found === 'string' ? found : null;
};
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** `undefined` when the event is about no pull request. */
function parsePullRequestEvent(payload, repository) {
    const pull = isJson(payload) ? payload['pull_request'] : undefined;
    if (!isJson(pull))
        return undefined;
    const number = pull['number'];
    const head = textAt(pull, 'head', 'sha') ?? '';
    const base = textAt(pull, 'base', 'sha') ?? '';
    if (typeof number !== 'number' || !COMMIT.test(head) || !COMMIT.test(base))
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', 'The event names a pull request without number, head and base commit. This step compares on the events ' +
            'pull_request and pull_request_target.');
    const from = textAt(pull, 'head', 'repo', 'full_name');
    return { number, head, base, fork: from?.toLowerCase() !== repository.toLowerCase() };
}
/** Why an event without a pull request of its own is about one all the same; `undefined` when it is not. */
function describePullRequestOrigin(event, payload) {
    if (event.startsWith('pull_request'))
        return `the event ${event} without its pull request`;
    const run = isJson(payload) ? payload['workflow_run'] : undefined;
    const cause = textAt(run, 'event') ?? '';
    if (cause.startsWith('pull_request'))
        return `a workflow_run of ${cause}`;
    const issue = isJson(payload) ? payload['issue'] : undefined;
    const commented = isJson(issue) && issue['pull_request'] !== undefined;
    return commented ? `${event} on a pull request` : undefined;
}
function parseRepositoryEvent(payload) {
    const repository = isJson(payload) ? payload['repository'] : undefined;
    return {
        defaultBranch: textAt(repository, 'default_branch'),
        visibility: textAt(repository, 'visibility'),
    };
}

// EXTERNAL MODULE: ./lib/action/inputs.js + 1 modules
var action_inputs = __webpack_require__(20248);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
;// CONCATENATED MODULE: ./lib/action/outputs.js




const EMPTY = {
    model: '',
    version: '',
    tag: '',
    'release-id': '',
    'release-url': '',
    'manifest-path': '',
    'manifest-digest': '',
    'bundle-path': '',
    verdict: 'none',
    'failed-gates': '[]',
    'report-path': '',
    'comment-url': '',
    'baseline-version': '',
    created: 'false',
};
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries({ ...EMPTY, ...outputs }))
        (0,core/* setOutput */.uH)(name, value);
}
/** Leaves a document for later steps and returns its path. */
async function writeDocument(folder, name, bytes) {
    const path = (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(path, bytes);
    return path;
}
/** A step's summary above this is dropped whole by the runner. Bytes. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    if (Buffer.byteLength(markdown) > MAX_SUMMARY_BYTES) {
        (0,workflow_command/* writeCommand */.zP)('warning', 'The job summary is left out: it would have more than 1 MiB.');
        return;
    }
    await core/* summary */.z.addRaw(markdown, true).write();
}

;// CONCATENATED MODULE: ./lib/adapters/github-pull-request.js


const ACTIONS = { login: 'github-actions[bot]', id: null };
/** One pull request over the REST API; its comments are those of the issue with the same number. */
function githubPullRequest(client, number) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    let viewer;
    return {
        readHead: () => explained(`read pull request #${number}`, async () => {
            const reply = await octokit.rest.pulls.get({ ...where, pull_number: number });
            return reply.data.head.sha;
        }),
        listComments: () => explained(`list the comments of pull request #${number}`, async () => {
            viewer ??= readViewer(client);
            const own = await viewer;
            const comments = await octokit.paginate(octokit.rest.issues.listComments, {
                ...where,
                issue_number: number,
                per_page: 100,
            });
            return comments.map((comment) => ({
                id: comment.id,
                body: comment.body ?? '',
                url: comment.html_url,
                own: isSameAccount(comment.user, own),
            }));
        }),
        createComment: (body) => github_pull_request_write('comment on the pull request', async () => {
            const reply = await octokit.rest.issues.createComment({
                ...where,
                issue_number: number,
                body,
                request: NO_RETRY,
            });
            return reply.data.html_url;
        }),
        updateComment: (id, body) => github_pull_request_write('update the comment', async () => {
            const reply = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body });
            return reply.data.html_url;
        }),
        deleteComment: (id) => github_pull_request_write('delete a duplicate comment', async () => {
            await removeComment(client, id);
            return '';
        }),
    };
}
async function removeComment({ octokit, owner, repo }, id) {
    try {
        await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    }
    catch (error) {
        // Another run has removed the same duplicate.
        if (statusOf(error) !== 404)
            throw error;
    }
}
/** REST and GraphQL may differ in whether a bot's login ends with `[bot]`; a person of the bare name is another one. */
function isSameAccount(user, { login, id }) {
    if (user === null || user === undefined)
        return false;
    const mayBe = user.type === 'Bot' && (id === null || id === user.id);
    return user.login === login || (mayBe && bareLogin(user.login) === bareLogin(login));
}
const bareLogin = (login) => login.replace(/\[bot\]$/, '');
/**
 * Over REST only people may ask who they are; GraphQL also tells `GITHUB_TOKEN` and the tokens of apps. A server that
 * does not answer it has no apps of its own, so that the Actions bot is left.
 */
async function readViewer({ octokit }) {
    try {
        const reply = await octokit.graphql('{ viewer { login databaseId } }');
        return parseViewer(reply) ?? ACTIONS;
    }
    catch (error) {
        const status = statusOf(error);
        const refused = status === 401 || status === 403 || status === 404;
        if (refused || isGraphqlRefusal(error))
            return ACTIONS;
        throw error;
    }
}
/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error) => error instanceof Error && error.name === 'GraphqlResponseError';
function parseViewer(reply) {
    if (typeof reply !== 'object' || reply === null || !('viewer' in reply))
        return undefined;
    const { viewer } = reply;
    if (typeof viewer !== 'object' || viewer === null || !('login' in viewer))
        return undefined;
    if (typeof viewer.login !== 'string')
        return undefined;
    const id = 'databaseId' in viewer && typeof viewer.databaseId === 'number' ? viewer.databaseId : null;
    return { login: viewer.login, id };
}
async function github_pull_request_write(action, request) {
    try {
        return { kind: 'written', url: await request() };
    }
    catch (error) {
        // A rate limit is 403 as well, but then another try, not another permission, is what helps.
        const limited = error instanceof Error && /rate limit/i.test(error.message);
        if (statusOf(error) === 403 && !limited)
            return { kind: 'denied' };
        return await explained(action, () => Promise.reject(error));
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github-download.js


const RETRY_DELAYS_MS = [500, 2000];
/**
 * The bytes of an asset. A body that breaks off, or has another length than the asset, is asked for three times in all.
 * @throws LIMIT_EXCEEDED when there are more than `maxBytes`, GITHUB_FAILED
 */
async function downloadAsset(client, asset, maxBytes, sleep) {
    if (asset.size > maxBytes)
        throw tooLarge(asset, maxBytes);
    return await explained(`download ${asset.name}`, async () => {
        let body = await requestBytes(client, asset, maxBytes);
        for (const delay of RETRY_DELAYS_MS) {
            if (body.kind === 'whole')
                return body.bytes;
            // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
            await sleep(delay);
            // oxlint-disable-next-line no-await-in-loop -- as above
            body = await requestBytes(client, asset, maxBytes);
        }
        if (body.kind === 'whole')
            return body.bytes;
        throw new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `The download of ${asset.name} (${asset.size} bytes) failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
            `${body.why}. Run the job again when GitHub is reachable.`);
    });
}
async function requestBytes(client, asset, maxBytes) {
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
        const bytes = await readLimited(stream, asset, maxBytes);
        if (bytes.length === asset.size)
            return { kind: 'whole', bytes };
        return { kind: 'broken', why: `${bytes.length} bytes came` };
    }
    catch (error) {
        if (error instanceof domain_errors/* ReleaseError */.K)
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
const tooLarge = (asset, maxBytes) => new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The asset ${asset.name} has more than the ${maxBytes} bytes that are read of it.`);

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
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
        return await (0,promises_.open)(path, 'r');
    }
    catch (cause) {
        throw new domain_errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" cannot be read any more (${String(cause)}).`, {
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
            throw new domain_errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" became shorter while it was uploaded.`);
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
    throw new domain_errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" changed before it was uploaded: sha256:${expected} was captured, sha256:${found} is there now. Nothing else ` +
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




const github_upload_MAX_ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;
const IDLE_MS = 60_000;
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000;
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
    for (let attempt = 0; attempt < github_upload_MAX_ATTEMPTS; attempt += 1) {
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
    throw new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name} (${upload.size} bytes) failed ${github_upload_MAX_ATTEMPTS} times; the last time: ${why}. ` +
        'The draft release stays invisible; run the job again to resume it.');
}
async function pause({ why, wait }, attempt, upload, { log, sleep }) {
    if (wait !== null && wait.ms > MAX_WAIT_MS)
        throw tooLong(wait, why, upload);
    // After the last attempt only what may have arrived without a reply is worth a moment.
    if (wait !== null && attempt === github_upload_MAX_ATTEMPTS - 1)
        return;
    const ms = wait?.ms ?? FIRST_DELAY_MS * 2 ** attempt;
    log.warning(`Upload of ${upload.name}: ${why}; going on in ${Math.ceil(ms / 1000)} s.`);
    await sleep(ms);
}
const tooLong = (wait, why, upload) => new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `Upload of ${upload.name}: ${why} and asks to wait until ${wait.until}, longer than the ${MAX_RATE_LIMIT_WAIT_S} s that a ` +
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
        if (error instanceof domain_errors/* ReleaseError */.K)
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
        return new domain_errors/* ReleaseError */.K('RELEASE_IMMUTABLE', found);
    if (reply.status === 401 || reply.status === 403)
        return new domain_errors/* ReleaseError */.K('PERMISSION_MISSING', `${found} Add "contents: write" under "permissions:" of the job.`);
    return new domain_errors/* ReleaseError */.K('GITHUB_FAILED', found);
}
/** @throws GITHUB_FAILED when the answer is not an asset */
function parseAsset(body) {
    const value = JSON.parse(body);
    if (isAssetReply(value))
        return toAsset(value);
    throw new domain_errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub answered an upload with ${body.slice(0, 300)}`);
}
function toAsset(reply) {
    const hash = reply.digest?.replace(/^sha256:/, '') ?? '';
    return {
        id: reply.id,
        name: reply.name,
        size: reply.size,
        state: reply.state,
        sha256: (0,domain_digest/* isSha256 */._h)(hash) ? hash : null,
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
function githubReleases(client, log, sleep = external_node_timers_promises_.setTimeout) {
    const { octokit, owner, repo } = client;
    const where = { owner, repo };
    const listAssets = (id) => explained('list the assets of the release', async () => {
        const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
            ...where,
            release_id: id,
            per_page: PAGE,
        });
        return assets.map(toAsset);
    });
    const deleteAsset = (id) => explained('delete a leftover asset of the draft', async () => {
        await ignoreMissing(() => octokit.rest.repos.deleteReleaseAsset({ ...where, asset_id: id }));
    });
    return {
        ...readers(client),
        download: (asset, maxBytes) => downloadAsset(client, asset, maxBytes, sleep),
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
        deleteDraft: (id) => explained('delete an abandoned draft release', async () => {
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
        listTags: (prefix) => explained('list the tags of the model', async () => {
            const reply = await octokit.rest.git.listMatchingRefs({ ...where, ref: `tags/${prefix}` });
            return reply.data.map(({ ref, object }) => ({
                tag: ref.replace(/^refs\/tags\//, ''),
                commit: object.type === 'commit' ? object.sha : null,
            }));
        }),
        readTagCommit: (tag) => explained(`read the tag ${tag}`, async () => {
            const reply = await ignoreMissing(() => octokit.rest.git.getRef({ ...where, ref: `tags/${tag}` }));
            if (reply?.data.object.type !== 'tag')
                return reply?.data.object.sha;
            const annotated = await octokit.rest.git.getTag({
                ...where,
                tag_sha: reply.data.object.sha,
            });
            return annotated.data.object.sha;
        }),
        findPublished: (tag) => explained(`read the release ${tag}`, async () => {
            const reply = await ignoreMissing(() => octokit.rest.repos.getReleaseByTag({ ...where, tag }));
            return reply === undefined ? undefined : toRelease(reply.data);
        }),
        listRecent: (limit) => explained('list the releases', async () => {
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
            request: NO_RETRY,
        });
        return toRelease(reply.data);
    });
}
async function writeDraft(action, { tag }, request) {
    return await explained(action, async () => {
        try {
            return await request();
        }
        catch (error) {
            if (!refusesTag(error))
                throw error;
            throw new domain_errors/* ReleaseError */.K('TAG_TAKEN', `Cannot ${action}: GitHub does not give the tag ${tag} to it, which another release has, or which a deleted ` +
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
        if (!refusesTag(error))
            throw explainGithubError(error, `publish the release ${fields.tag}`);
        const own = await readOwn(client, id);
        if (own?.draft === false && own.tag === fields.tag)
            return { kind: 'published', release: own };
        return { kind: 'taken' };
    }
}
/** An earlier request whose reply was lost may have published this very release. */
const readOwn = ({ octokit, owner, repo }, id) => explained('read the release back', async () => {
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
        if (statusOf(error) === 404)
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

;// CONCATENATED MODULE: ./lib/adapters/local-machine.js

const local_machine_TIMEOUT_MS = 5000;
const local_machine_MAX_BYTES = 64 * 1024;
const MAX_GPUS = 64;
/** What a program needs to start. The job's environment holds keys and tokens, which are nothing to them. */
const PASSED = [
    'PATH',
    'HOME',
    'LD_LIBRARY_PATH',
    'DYLD_LIBRARY_PATH',
    'SystemRoot',
    'PATHEXT',
    'VIRTUAL_ENV',
    'PYENV_ROOT',
    'PYENV_VERSION',
];
/**
 * Asks the programs on the PATH of the job; each gets five seconds.
 * @param folder where they run: not the workspace, whose files could stand for a program on Windows
 */
function localMachine(env, folder) {
    const place = {
        cwd: folder,
        env: Object.fromEntries(PASSED.flatMap((name) => (name in env ? [[name, env[name]]] : []))),
    };
    return {
        read: async () => {
            const [python, gpus] = await Promise.all([readPython(place), readGpus(place)]);
            return { runtimes: python === undefined ? {} : { python }, gpus };
        },
    };
}
/** `python` first: that is what actions/setup-python and a virtual environment put on the PATH. */
async function readPython(place) {
    for (const name of ['python', 'python3']) {
        // oxlint-disable-next-line no-await-in-loop -- the second only where the first is missing
        const version = /^Python (\d[\w.+-]*)$/m.exec((await local_machine_ask(name, ['--version'], place)) ?? '')?.[1];
        if (version !== undefined)
            return version;
    }
    return undefined;
}
async function readGpus(place) {
    const names = await local_machine_ask('nvidia-smi', ['--query-gpu=name', '--format=csv,noheader'], place);
    return (names ?? '')
        .split(/\r?\n/)
        .map((line) => line.trim().slice(0, 100))
        .filter((line) => /^[\w ().,+/-]+$/.test(line))
        .slice(0, MAX_GPUS);
}
/** What the program prints, `undefined` when it is not there, fails or takes too long. */
function local_machine_ask(program, args, place) {
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, args, { ...place, timeout: local_machine_TIMEOUT_MS, maxBuffer: local_machine_MAX_BYTES, windowsHide: true }, (error, stdout, stderr) => resolve(error === null ? `${stdout}\n${stderr}` : undefined));
    });
}

;// CONCATENATED MODULE: ./lib/adapters/workflow-artifact.js

/**
 * Leaves files as an artifact of the workflow run, for another workflow or a person to pick up.
 * @throws whatever the artifact service answers; callers treat it as optional, since GHES has none
 */
async function uploadWorkflowArtifact(name, files) {
    // 5 MB of bundle that only this path needs.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(275), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 36894));
    await new DefaultArtifactClient().uploadArtifact(name, [...files], (0,external_node_path_.dirname)(files[0]), {
        compressionLevel: 0,
    });
}

// EXTERNAL MODULE: ./lib/domain/stable-json.js
var stable_json = __webpack_require__(97984);
// EXTERNAL MODULE: ./lib/domain/byte-source.js
var byte_source = __webpack_require__(4500);
;// CONCATENATED MODULE: ./lib/domain/listing-diff.js



const MAX_EXAMPLES = 20;
const HEX_LENGTH = 64;
/**
 * Merges two listings of manifest.md §3 in one pass with constant memory.
 * @param before lines as `sha256sum` prints them, sorted by path bytes, without their line ends
 * @throws {ReleaseError} `FORMAT_INVALID` with the line's number for a line of another form or out of order
 */
function diffListings(before, after) {
    const old = openListing(before, 'the listing of the baseline');
    const now = openListing(after, 'the listing of the candidate');
    const tally = { added: newTally(), removed: newTally(), changed: newTally() };
    let left = old();
    let right = now();
    while (left !== null || right !== null) {
        const order = compareListed(left, right);
        if (order < 0 && left !== null)
            count(tally.removed, left.path);
        else if (order > 0 && right !== null)
            count(tally.added, right.path);
        else if (right !== null && left?.sha256 !== right.sha256)
            count(tally.changed, right.path);
        if (order <= 0)
            left = old();
        if (order >= 0)
            right = now();
    }
    return {
        added: tally.added.count,
        removed: tally.removed.count,
        changed: tally.changed.count,
        examples: {
            added: tally.added.examples,
            removed: tally.removed.examples,
            changed: tally.changed.examples,
        },
    };
}
const newTally = () => ({ count: 0, examples: [] });
function count(tally, path) {
    tally.count += 1;
    if (tally.examples.length < MAX_EXAMPLES)
        tally.examples.push(path);
}
/** A side that has ended comes after everything. */
function compareListed(left, right) {
    if (left === null)
        return 1;
    return right === null ? -1 : (0,listing/* comparePaths */.cD)(left.path, right.path);
}
/** One file a call, `null` after the last one. */
function openListing(lines, name) {
    const iterator = lines[Symbol.iterator]();
    let number = 0;
    let last = null;
    return () => {
        const step = iterator.next();
        if (step.done === true)
            return null;
        number += 1;
        const file = parseLine(step.value);
        if (file === null)
            throw fault(name, number, `${JSON.stringify(step.value.slice(0, 80))} is no line of sha256sum`);
        if (last !== null && (0,listing/* comparePaths */.cD)(last, file.path) >= 0)
            throw fault(name, number, `${JSON.stringify(file.path)} is not in the order of path bytes`);
        last = file.path;
        return file;
    };
}
function fault(name, line, message) {
    return new domain_errors/* ReleaseError */.K('FORMAT_INVALID', `${name}, line ${line}: ${message}. Publish the data set again.`);
}
function parseLine(line) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const hash = line.slice(start, start + HEX_LENGTH);
    const raw = line.slice(start + HEX_LENGTH + 2);
    if (!(0,domain_digest/* isSha256 */._h)(hash) || raw === '')
        return null;
    // Two spaces are text mode, space and star binary mode; the digest is the same.
    if (!/^ [ *]$/.test(line.slice(start + HEX_LENGTH, start + HEX_LENGTH + 2)))
        return null;
    return escaped ? listing_diff_unescape(hash, raw) : { sha256: hash, path: raw };
}
const ESCAPES = new Map([
    [String.raw `\\`, '\\'],
    [String.raw `\n`, '\n'],
    [String.raw `\r`, '\r'],
]);
function listing_diff_unescape(hash, raw) {
    let broken = false;
    const path = raw.replaceAll(/\\[^]?/g, (pair) => {
        const char = ESCAPES.get(pair);
        broken ||= char === undefined;
        return char ?? '';
    });
    return broken ? null : { sha256: hash, path };
}

;// CONCATENATED MODULE: ./lib/domain/read-lines.js
const WINDOW_BYTES = 1024 * 1024;
/** The lines of a UTF-8 text without their ends, read window by window; a last line without an end counts. */
function* readLines(source) {
    const decoder = new TextDecoder('utf-8');
    let rest = '';
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        rest += decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true });
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
    rest += decoder.decode();
    if (rest !== '')
        yield rest;
}

;// CONCATENATED MODULE: ./lib/usecases/read-listing-changes.js





/** A listing of about 300,000 files; a longer one is not fetched only to count its changes. Bytes. */
const MAX_LISTING_BYTES = 32 * 1024 * 1024;
/** Listings of one comparison. */
const MAX_LISTINGS = 20;
/**
 * Which files of the data sets differ from the baseline's, by name of the data set. One download for each set that
 * differs and has a listing on both sides; none where nothing differs.
 */
async function readListingChanges(candidate, baseline, ports) {
    const changes = new Map();
    if (baseline === null)
        return changes;
    const old = new Map(baseline.manifest.predicate.data.map((set) => [set.name, set]));
    for (const data of candidate.data) {
        const before = old.get(data.record.name);
        if (before === undefined || before.digest === data.record.digest)
            continue;
        if (changes.size >= MAX_LISTINGS)
            break;
        // oxlint-disable-next-line no-await-in-loop -- few requests, one after the other
        const diff = await readChange(data, before, baseline, ports);
        if (diff !== undefined)
            changes.set(data.record.name, diff);
    }
    return changes;
}
async function readChange({ record, listing }, before, baseline, { releases, capture, log }) {
    const asset = baseline.release.assets.find(({ name }) => name === before.listing);
    if (listing === null || asset === undefined)
        return undefined;
    if (Math.max(asset.size, listing.size) > MAX_LISTING_BYTES) {
        log.info(`data ${record.name}: the listing is too long to say which files changed.`);
        return undefined;
    }
    const now = capture.open({ ...listing, path: record.listing ?? record.name });
    try {
        const bytes = await releases.download(asset, MAX_LISTING_BYTES);
        const expected = baseline.manifest.predicate.assets.find(({ name }) => name === asset.name);
        if (expected?.sha256 !== (0,domain_digest/* sha256 */.sc)(bytes))
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${baseline.release.tag}: ${asset.name} is not what its manifest says.`);
        return diffListings(readLines((0,byte_source/* bytesSource */.X)(asset.name, bytes)), readLines(now));
    }
    catch (error) {
        // What differs in detail is worth a line of the report, not the report itself.
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        log.warning(`data ${record.name}: which files changed is not known: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/render/budget.js
const utf8Length = (text) => new TextEncoder().encode(text).length;
/**
 * The fullest text that fits. Kinds are given up in the order of `totals`; of the kind that makes it fit, as
 * many entries stay as there is room for. When nothing is left to give up, the text is returned as it is.
 */
function fitBudget(totals, render, fits) {
    let limits = new Map();
    let text = render(limits);
    for (const [kind, total] of totals) {
        if (fits(text))
            return text;
        if (total === 0)
            continue;
        const before = limits;
        limits = new Map([...before, [kind, 0]]);
        text = render(limits);
        if (fits(text)) {
            const attempt = (count) => render(new Map([...before, [kind, count]]));
            return fillUp(total, attempt, fits, text);
        }
    }
    return text;
}
/** How many entries of each kind the limits leave out; only kinds that lose any. */
function countCuts(totals, limits) {
    return totals.flatMap(([kind, total]) => {
        const cut = total - Math.min(total, limits.get(kind) ?? total);
        return cut > 0 ? [[kind, cut]] : [];
    });
}
function fillUp(total, attempt, fits, empty) {
    let best = empty;
    let low = 0;
    let high = total;
    while (low + 1 < high) {
        const middle = Math.floor((low + high) / 2);
        const text = attempt(middle);
        if (fits(text)) {
            best = text;
            low = middle;
        }
        else {
            high = middle;
        }
    }
    return best;
}

;// CONCATENATED MODULE: ./lib/domain/number-format.js
const MINUS = '−';
const SIGNIFICANT = 4;
const MAX_DECIMALS = 12;
const MAX_MANTISSA = 15;
const SMALLEST_FIXED = 1e-4;
const LARGEST_FIXED = 1e15;
/** Two numbers nearer than this are one number and the noise of binary arithmetic. */
const NOISE = 1e-12;
/**
 * Chooses one precision for a group: four significant digits, but never more decimals than the values have,
 * and always as many as it takes for the values, the limits, and the change and its allowance to differ
 * visibly where they differ. Below 1e-4 and from 1e15 on the form is scientific.
 */
function chooseStyle(group) {
    const values = group.values.filter((value) => Number.isFinite(value));
    const largest = largestOf(values);
    const scientific = (largest > 0 && largest < SMALLEST_FIXED) || largest >= LARGEST_FIXED;
    return scientific ? scientificStyle(group, values) : fixedStyle(group, values, largest);
}
/** Whether a difference of numbers of that size is only what binary arithmetic leaves of zero. */
function isNoise(difference, size) {
    return Math.abs(difference) <= NOISE * size;
}
/** A number in the style of its group. Never `−0.000`: what would round to zero is written in scientific form. */
function formatNumber(value, style) {
    if (!Number.isFinite(value))
        return formatNonFinite(value);
    const sign = value < 0 ? MINUS : '';
    return `${sign}${formatMagnitude(Math.abs(value), style)}`;
}
/** The same with a sign in front of positive numbers too; zero is `0`. */
function formatSigned(value, style) {
    if (value === 0)
        return '0';
    return value > 0 ? `+${formatNumber(value, style)}` : formatNumber(value, style);
}
/** A share with one decimal at most: `+4.9%`; below one tenth of a percent two significant digits. */
function formatPercent(fraction, signed) {
    const percent = fraction * 100;
    const size = Math.abs(percent);
    if (size > 0 && size < 0.005)
        return `${percent < 0 ? MINUS : ''}<0.01%`;
    const whole = size >= 100 || Number.isInteger(Number(size.toFixed(1)));
    const exact = { kind: 'fixed', decimals: size < 0.1 ? 2 : 1 };
    const style = whole && (size === 0 || size >= 0.1) ? WHOLE : exact;
    return `${signed ? formatSigned(percent, style) : formatNumber(percent, style)}%`;
}
const WHOLE = { kind: 'fixed', decimals: 0 };
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** A size in decimal units (1 kB = 1,000 bytes), three significant digits: `48.1 kB`. */
function formatBytes(bytes) {
    let unit = 0;
    let size = bytes;
    while (Number(size.toPrecision(3)) >= 1000 && unit < BYTE_UNITS.length - 1) {
        size /= 1000;
        unit += 1;
    }
    const name = BYTE_UNITS[unit] ?? 'B';
    if (unit === 0 || size >= 1000)
        return `${groupThousands(String(Math.round(size)))} ${name}`;
    return `${Number(size.toPrecision(3))} ${name}`;
}
function formatCount(count) {
    return formatNumber(count, WHOLE);
}
/** `1 row`, `1,200 rows`. */
function formatPlural(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
function fixedStyle(group, values, largest) {
    const limits = (group.limits ?? []).filter((limit) => Number.isFinite(limit));
    const change = finiteOrZero(group.delta);
    const delta = isNoise(change, largest) ? 0 : change;
    const exact = Math.max(0, ...values.map(decimalsOf));
    const wanted = Math.max(decimalsFor(largest, SIGNIFICANT), decimalsFor(Math.abs(delta), 2));
    const written = Math.max(0, ...limits.map(decimalsOf).filter((decimals) => decimals <= 6));
    const pairs = comparedPairs(group, values, limits);
    let decimals = Math.min(MAX_DECIMALS, Math.max(Math.min(wanted, exact), written));
    while (decimals < MAX_DECIMALS && collides(pairs, (value) => value.toFixed(decimals)))
        decimals += 1;
    decimals = showAllowance(decimals, finiteOrZero(group.allowed));
    const [first, second] = values;
    if (first === undefined || second === undefined)
        return { kind: 'fixed', decimals };
    const agrees = (digits) => subtractionAgrees(first, second, delta, digits);
    const extra = !agrees(decimals) && agrees(decimals + 1) ? 1 : 0;
    return { kind: 'fixed', decimals: Math.min(MAX_DECIMALS, decimals + extra) };
}
function scientificStyle(group, values) {
    const exact = Math.max(1, ...values.map(mantissaDigitsOf));
    const pairs = comparedPairs(group, values, group.limits ?? []);
    let digits = Math.min(2, exact);
    while (digits < MAX_MANTISSA && collides(pairs, (value) => value.toExponential(digits)))
        digits += 1;
    return { kind: 'scientific', digits };
}
function comparedPairs(group, values, limits) {
    const others = [...values, ...limits];
    const pairs = values.flatMap((value) => others.map((other) => [value, other]));
    const distinct = pairs.filter(([left, right]) => differs(left, right, 0));
    const change = Math.abs(finiteOrZero(group.delta));
    const allowed = finiteOrZero(group.allowed);
    // The change is a difference of the values, so that its noise is theirs.
    const decides = allowed > 0 && differs(change, allowed, largestOf(values));
    return decides ? [...distinct, [change, allowed]] : distinct;
}
function differs(left, right, scale) {
    return !isNoise(left - right, Math.max(Math.abs(left), Math.abs(right), scale));
}
function collides(pairs, format) {
    return pairs.some(([left, right]) => format(left) === format(right));
}
/** An allowance of 0.00843 must not read as 0.01: at most two decimals more make it right within 6 %. */
function showAllowance(decimals, allowed) {
    if (allowed <= 0)
        return decimals;
    const most = Math.min(MAX_DECIMALS, decimals + 2);
    for (let more = decimals; more < most; more += 1) {
        if (Math.abs(Number(allowed.toFixed(more)) - allowed) <= 0.06 * allowed)
            return more;
    }
    return most;
}
/** Whether a reader who subtracts the printed values gets the printed change. */
function subtractionAgrees(before, after, delta, decimals) {
    if (decimals > MAX_DECIMALS)
        return false;
    const difference = Number(after.toFixed(decimals)) - Number(before.toFixed(decimals));
    return plainZero(difference.toFixed(decimals)) === plainZero(delta.toFixed(decimals));
}
const plainZero = (text) => (/[1-9]/.test(text) ? text : '0');
function formatMagnitude(size, style) {
    if (style.kind === 'scientific')
        return size === 0 ? '0' : formatScientific(size, style.digits);
    if (size >= LARGEST_FIXED)
        return formatScientific(size, 3);
    const text = size.toFixed(style.decimals);
    if (size > 0 && !/[1-9]/.test(text))
        return formatScientific(size, 1);
    const [whole = '0', fraction] = text.split('.');
    return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
}
function formatScientific(size, digits) {
    return size.toExponential(digits).replace('e-', `e${MINUS}`).replace('e+', 'e');
}
function formatNonFinite(value) {
    if (Number.isNaN(value))
        return 'NaN';
    return value > 0 ? '∞' : `${MINUS}∞`;
}
function groupThousands(digits) {
    return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
function largestOf(values) {
    return Math.max(0, ...values.map((value) => Math.abs(value)));
}
/** Decimals for so many significant digits of a size. */
function decimalsFor(size, significant) {
    if (size === 0)
        return 0;
    return Math.max(0, significant - 1 - Math.floor(Math.log10(size)));
}
/** Decimals of the shortest text that means this very number. */
function decimalsOf(value) {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    const fraction = mantissa.split('.')[1] ?? '';
    return Math.max(0, fraction.length - Number(exponent));
}
function mantissaDigitsOf(value) {
    return (value.toExponential().split('e')[0] ?? '').replaceAll(/\D/g, '').length - 1;
}
function finiteOrZero(value) {
    return value === null || value === undefined || !Number.isFinite(value) ? 0 : value;
}

;// CONCATENATED MODULE: ./lib/render/visible-text.js
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

;// CONCATENATED MODULE: ./lib/render/markdown.js

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
function markdown_alert(kind, lines) {
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
    return breakReferences(visibleText(text, limit).trim())
        .replaceAll(/[\\`*_{}[\]<>&|~$!]/g, escapeCharacter)
        .replace(/^[#+=-]/, String.raw `\$&`)
        .replace(/^(\d+)([.)])(?=\s|$)/, String.raw `$1\$2`);
}
/**
 * Text of any origin as code: GitHub looks for no mention, reference or emoji there. Right in a table cell, a
 * heading and running text alike. At most 80 code points.
 */
function codeSpan(text) {
    const visible = visibleText(text);
    // A pipe or a backtick cannot be written between backticks in a way that holds both inside and outside of a
    // table, and of a blank at either end Markdown would take one away.
    const plain = visible !== '' && !/[`|]|^\s|\s$/u.test(visible);
    return plain ? `\`${visible}\`` : `<code>${encodeAll(text)}</code>`;
}
/** A link with inline Markdown as its text; anything but an http(s) address leaves the text alone. */
function markdown_link(content, url) {
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
    return breakReferences(visibleText(text)).replaceAll(/[!-/:-@[-`{-~]/g, encode);
}
/** For the inside of an HTML block, where Markdown is not read. */
function encodeHtml(text) {
    return breakReferences(visibleText(text, MAX_SUMMARY)).replaceAll(/[&<>"'`$]/g, encode);
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

;// CONCATENATED MODULE: ./lib/render/links.js

function repositoryUrl(place) {
    const path = place.repository.split('/').map(encodeURIComponent).join('/');
    return `${place.serverUrl}/${path}`;
}
function releaseUrl(place, tag) {
    return `${repositoryUrl(place)}/releases/tag/${encodeURIComponent(tag)}`;
}
function assetUrl(place, tag, asset) {
    const path = `${encodeURIComponent(tag)}/${encodeURIComponent(asset)}`;
    return `${repositoryUrl(place)}/releases/download/${path}`;
}
/** What changed in the code between two tags or commits. */
function compareUrl(place, from, to) {
    return `${repositoryUrl(place)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}
function commitUrl(place, commit) {
    return `${repositoryUrl(place)}/commit/${encodeURIComponent(commit)}`;
}
/** The short SHA as a link to the commit. */
function commitLink(place, commit) {
    return markdown_link(codeSpan(shortCommit(commit)), commitUrl(place, commit));
}
const shortCommit = (commit) => commit.slice(0, 8);
/** The first 12 digits of a digest; its algorithm stays when it is not SHA-256. */
function shortDigest(digest) {
    const [, algorithm = 'sha256', hex = digest] = /^([a-z0-9]+):(.+)$/i.exec(digest) ?? [];
    const short = hex.length > 16 ? `${hex.slice(0, 12)}…` : hex;
    return algorithm === 'sha256' ? short : `${algorithm}:${short}`;
}
const IDENTITY = /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/\.github\/workflows\/([^@]+)@(?:refs\/(?:heads|tags)\/)?(.+)$/;
/**
 * A signer as a person knows it: the workflow and its ref for one of this repository's own, with the server in front
 * when the certificate names another one; else the whole name.
 */
function shortSigner(place, signer) {
    const [, server, repository, workflow, ref] = IDENTITY.exec(signer) ?? [];
    if (server !== undefined && repository === place.repository) {
        const host = server === place.serverUrl ? '' : `${server.replace(/^https?:\/\//, '')}: `;
        return `${host}${workflow}@${ref}`;
    }
    return signer.startsWith('sha256:') ? `key ${shortDigest(signer)}` : signer;
}

;// CONCATENATED MODULE: ./lib/render/time.js

const DAY = 86_400_000;
const RFC3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;
/** `12 days old`, `today` for less than one; empty when either time is not RFC 3339 with a zone. */
function formatAge(createdAt, asOf) {
    const from = parseTime(createdAt);
    const to = parseTime(asOf);
    if (from === undefined || to === undefined)
        return '';
    const days = Math.floor((to - from) / DAY);
    if (days < 0)
        return 'dated in the future';
    return days === 0 ? 'today' : `${formatPlural(days, 'day')} old`;
}
/** `2026-11-23 16:02 UTC`; a text that is no RFC 3339 time stays as it is. */
function formatTime(time) {
    const at = parseTime(time);
    if (at === undefined)
        return time;
    const iso = new Date(at).toISOString();
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
function parseTime(text) {
    const time = RFC3339.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./lib/render/headline.js




/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
function reportHeading(report) {
    const { comparison } = report;
    const counts = countOutcomes(comparison.rows);
    if (report.commentState === 'resolved' && counts.failed === 0) {
        const icon = isSecondChoice(comparison) ? '⚠️' : '✅';
        return heading(3, `${icon} Model gate: resolved, ${passedText(counts)}, ${againstText(comparison)}`);
    }
    if (comparison.verdict === 'fail')
        return heading(3, failedHeading(comparison, counts));
    if (comparison.baseline === null)
        return heading(3, firstHeading(comparison, counts));
    const doubt = comparison.verdict === 'uncertain' || counts.warned > 0 || isSecondChoice(comparison);
    const calm = counts.gated === 0 ? '▫️' : '✅';
    const icon = doubt ? '⚠️' : calm;
    return heading(3, `${icon} Model gate: ${passedText(counts)}, ${againstText(comparison)}`);
}
/** The one-line table: model, gates, baseline, who signed it, and the files. */
function modelTable(report) {
    const { comparison } = report;
    const counts = countOutcomes(comparison.rows);
    return table(['', 'model', 'gates', 'baseline', 'signature', 'model files'], ['center'], [
        [
            verdictIcon(comparison, counts),
            bold(codeSpan(comparison.model)),
            gatesCell(counts),
            baselineCell(report),
            signatureCell(report),
            filesCell(comparison),
        ],
    ]);
}
/** Says aloud what the numbers do not: no baseline, another baseline, figures of a fork. */
function caveats(report) {
    const { baseline, baselineNote } = report.comparison;
    const note = baselineNote === null
        ? ''
        : escapeText(baselineNote.split('; ').map(sentence).join(' '), MAX_NOTE);
    const parts = [
        ...(baseline === null ? [noBaseline(note)] : []),
        ...(baseline !== null && note !== '' ? [secondChoice(note)] : []),
        ...(report.selfReported === true ? [SELF_REPORTED] : []),
    ];
    return parts.join('\n\n');
}
/**
 * A full stop at the end, and the first letter upper case unless the first word could be the name of something:
 * `churn@v1.1.0` and `f1` stay as they are.
 */
function sentence(clause) {
    const text = clause.trim();
    const closed = /[.!?…]$/.test(text) ? text : `${text}.`;
    if (!/^\p{L}[\p{L}'’-]*[,:;.!?…]?(?:\s|$)/u.test(closed))
        return closed;
    return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`;
}
function countOutcomes(rows) {
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')];
    return { gated: failed + warned + passed, failed, warned, passed };
}
/** Code points: several versions may have been passed over. */
const MAX_NOTE = 1000;
const SELF_REPORTED = markdown_alert('WARNING', [
    'These metrics are **self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
        'Gates and baseline come from this repository.',
]);
function noBaseline(note) {
    const text = `${bold('No baseline.')} Only absolute limits (min, max) were checked; no metric was compared with an earlier version.`;
    return markdown_alert('NOTE', note === '' ? [text] : [text, note]);
}
/** A signature can be taken away to have an older, worse version compared; passing gates must not hide that. */
function secondChoice(note) {
    return markdown_alert('WARNING', [
        `⚠️ ${bold('The baseline is not the first choice.')} ${note}`,
        'A release or a signature may have been removed on purpose: find out why it is absent before you rely on this comparison.',
    ]);
}
const isSecondChoice = ({ baseline, baselineNote }) => baseline !== null && baselineNote !== null && baselineNote.trim() !== '';
const againstText = (comparison) => `${codeSpan(comparison.model)}${isSecondChoice(comparison) ? ', second-choice baseline' : ''}`;
function failedHeading(comparison, counts) {
    const model = codeSpan(comparison.model);
    const failing = comparison.rows.filter((row) => row.outcome === 'fail');
    const [first] = failing;
    if (first === undefined)
        return `❌ Model gate: failed, ${model}`;
    const share = `${formatCount(counts.failed)} of ${formatCount(counts.gated)} failed`;
    const name = failing.length === 1 ? ` ${codeSpan(first.key)}` : '';
    return `❌ Model gate: ${share}, ${model}${name}`;
}
function firstHeading(comparison, counts) {
    const icon = counts.warned > 0 ? '⚠️' : '🆕';
    const limits = counts.gated === 0 ? '' : `, ${passedText(counts)}`;
    return `${icon} Model gate: no version of ${codeSpan(comparison.model)} to compare with${limits}`;
}
function passedText(counts) {
    if (counts.gated === 0)
        return 'no metric is gated';
    const passed = `${formatCount(counts.passed)} passed`;
    if (counts.warned === 0)
        return passed;
    return `${passed}, ${formatPlural(counts.warned, 'warning')}`;
}
function verdictIcon(comparison, counts) {
    if (comparison.verdict === 'fail')
        return '❌ fail';
    if (comparison.verdict === 'uncertain')
        return '⚠️ uncertain';
    if (counts.warned > 0)
        return '⚠️ warn';
    if (comparison.baseline === null)
        return '🆕 no baseline';
    return counts.gated === 0 ? '▫️ no gate' : '✅ pass';
}
function gatesCell(counts) {
    if (counts.gated === 0)
        return 'none';
    const parts = [
        ...(counts.passed > 0 ? [`${formatCount(counts.passed)} pass`] : []),
        ...(counts.warned > 0 ? [`${formatCount(counts.warned)} warn`] : []),
        ...(counts.failed > 0 ? [bold(`${formatCount(counts.failed)} fail`)] : []),
    ];
    return parts.join(', ');
}
function baselineCell(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return 'none';
    const age = formatAge(baseline.createdAt, report.asOf);
    const version = markdown_link(escapeText(`v${baseline.version}`), baseline.url.replaceAll('@', encodeURIComponent));
    const icon = isSecondChoice(report.comparison) ? '⚠️ ' : '';
    return `${icon}${version}${age === '' ? '' : `, ${age}`}`;
}
function signatureCell(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return '–';
    return `✅ ${codeSpan(shortSigner(report, baseline.signer))}`;
}
function filesCell(comparison) {
    const size = formatBytes(comparison.candidate.size);
    if (comparison.artifactChanged === null)
        return size;
    return comparison.artifactChanged ? `${size}, changed` : `${size}, identical`;
}

;// CONCATENATED MODULE: ./lib/render/metric-row.js


/** Stands where there is nothing to say. */
const NOTHING = '–';
/** One precision for all numbers of the row. */
function rowStyle(row) {
    const values = [row.baseline, row.candidate].flatMap((metric) => {
        const value = metric_row_valueOf(metric);
        return value === null ? [] : [value];
    });
    const target = isTarget(row.better) ? [row.better.target] : [];
    const limits = [row.gate.min, row.gate.max].filter((limit) => limit !== null);
    const { allowed } = row.gate;
    return chooseStyle({ values, limits: [...limits, ...target], delta: row.delta, allowed });
}
function metric_row_statusOf(row) {
    const word = wordOf(row);
    if (row.outcome === 'fail')
        return { icon: '❌', word: word === 'worse' ? 'fail' : word };
    if (row.outcome === 'warn')
        return { icon: '⚠️', word };
    if (row.outcome === 'info') {
        return { icon: row.change === 'new' ? '🆕' : '▫️', word: `${word}, shown only` };
    }
    if (row.change === 'new')
        return { icon: '🆕', word };
    return { icon: '✅', word: word === 'worse' ? 'worse, in limit' : word };
}
/** The metric's key with an arrow for the way it gets better. */
function nameCell(row) {
    const unit = (row.candidate ?? row.baseline)?.unit ?? null;
    const parts = [
        codeSpan(row.key),
        ...(unit === null ? [] : [`(${escapeText(unit, 24)})`]),
        ...directionMark(row),
    ];
    return parts.join(' ');
}
function valueCell(metric, style) {
    if (metric === null)
        return NOTHING;
    if (metric.value !== null)
        return formatNumber(metric.value.value, style);
    return formatNumber(Number(metric.nonFinite ?? 'NaN'), style);
}
function candidateCell(row, style) {
    const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style);
    return row.outcome === 'fail' ? bold(text) : text;
}
/** The change from the unrounded values; for a target, how much nearer or farther. */
function changeCell(row, style) {
    if (row.delta === null)
        return NOTHING;
    const step = approach(row);
    if (step !== null) {
        if (step === 0)
            return '0';
        return `${formatNumber(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`;
    }
    return `${formatSigned(row.delta, style)}${relativeNote(row)}`;
}
/** What the gate lets pass: `−0.010, ≥ 0.80`. */
function allowedCell(row, style) {
    if (row.outcome === 'info' && row.gate.level === 'info')
        return NOTHING;
    const parts = [allowedChange(row, style), ...limitTexts(row, style)].filter((part) => part !== '');
    return parts.length === 0 ? NOTHING : parts.join(', ');
}
/** How much worse the candidate is, > 0; `null` when it is not worse or that cannot be known. */
function worsening(row) {
    if (row.delta === null || row.better === null)
        return null;
    const step = approach(row) ?? (row.better === 'lower' ? row.delta : -row.delta);
    return step > 0 ? step : null;
}
function metric_row_valueOf(metric) {
    return metric?.value?.value ?? null;
}
/** ` (−4.9%)` where a share says more than the difference: values above 1, tiny ones, relative tolerances. */
function relativeNote(row) {
    if (row.relative === null || row.delta === 0)
        return '';
    const size = Math.max(Math.abs(metric_row_valueOf(row.baseline) ?? 0), Math.abs(metric_row_valueOf(row.candidate) ?? 0));
    const telling = size > 1 || size < 1e-4 || (row.gate.rule?.tolerance?.rel ?? 0) > 0;
    return telling ? ` (${formatPercent(row.relative, true)})` : '';
}
function wordOf(row) {
    if (row.change === 'not-comparable')
        return 'not comparable';
    if (row.change === 'not-finite')
        return row.candidate?.nonFinite === 'NaN' ? 'NaN' : 'not finite';
    return row.change;
}
function directionMark({ better }) {
    if (better === 'higher')
        return ['↑'];
    if (better === 'lower')
        return ['↓'];
    return isTarget(better) ? [`→ ${formatNumber(better.target, shortest(better.target))}`] : [];
}
const shortest = (value) => chooseStyle({ values: [value] });
const isTarget = (better) => typeof better === 'object' && better !== null;
/** Change of the distance to the target: negative is nearer. */
function approach(row) {
    const before = metric_row_valueOf(row.baseline);
    const after = metric_row_valueOf(row.candidate);
    if (!isTarget(row.better) || before === null || after === null)
        return null;
    const { target } = row.better;
    const step = Math.abs(after - target) - Math.abs(before - target);
    return isNoise(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(target))) ? 0 : step;
}
function allowedChange(row, style) {
    const { allowed } = row.gate;
    if (allowed === null || row.better === null)
        return '';
    if (isTarget(row.better)) {
        return allowed === 0 ? 'not farther' : `${formatNumber(allowed, style)} farther`;
    }
    if (allowed === 0)
        return row.better === 'lower' ? 'no rise' : 'no drop';
    return `${row.better === 'lower' ? '+' : MINUS}${formatNumber(allowed, style)}`;
}
function limitTexts(row, style) {
    const { min, max } = row.gate;
    return [
        ...(min === null ? [] : [`≥ ${formatNumber(min, style)}`]),
        ...(max === null ? [] : [`≤ ${formatNumber(max, style)}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/render/failures.js




const MOST = 5;
const MOST_NOTES = 10;
const MAX_REASON = 300;
/** A box for each of the first failing gates, and how many more there are. */
function failureAlerts(report) {
    const { comparison } = report;
    const failing = comparison.rows.filter((row) => row.outcome === 'fail');
    const boxes = failing
        .slice(0, MOST)
        .map((row) => markdown_alert('CAUTION', failureLines(row, comparison.model)));
    const more = failing.length - boxes.length;
    const rest = more > 0 ? [`And ${formatPlural(more, 'more failing metric')}, in the table below.`] : [];
    return [...boxes, ...rest].join('\n\n');
}
/** Why rows that have no box of their own are no plain pass; at most ten of them, and how many more there are. */
function reasonNotes(rows) {
    const failing = rows.filter((row) => row.outcome === 'fail').slice(MOST);
    const warned = rows.filter((row) => row.outcome === 'warn');
    const told = [...failing, ...warned].filter((row) => reasonText(row) !== '');
    const more = told.length - MOST_NOTES;
    return [
        ...told.slice(0, MOST_NOTES).map((row) => {
            return `${metric_row_statusOf(row).icon} ${codeSpan(row.key)}: ${reasonText(row)}`;
        }),
        ...(more > 0 ? [`And ${formatPlural(more, 'more metric')} with a remark, in the table.`] : []),
    ];
}
/** Empty where the numbers beside it say the same: a reason repeats them in words. */
function reasonText(row) {
    if (isSaidByNumbers(row))
        return '';
    return escapeText(row.reasons.map(sentence).join(' '), MAX_REASON);
}
const NUMBERS_SAY = new Set(['better', 'worse', 'same', 'changed']);
const isSaidByNumbers = (row) => NUMBERS_SAY.has(row.change) || (row.change === 'new' && limitsBroken(row).length > 0);
function failureLines(row, model) {
    const name = `${codeSpan(model)} ${codeSpan(row.key)}`;
    const origin = originText(row);
    const lines = [bold(`${name}: ${whatHappened(row)}`), reasonText(row), origin];
    // Two spaces at the end of a line of a quote would break it; GitHub keeps the breaks of a comment anyhow, and
    // a backslash does so in files too.
    return lines
        .filter((line) => line !== '')
        .flatMap((line, index, all) => (index === all.length - 1 ? [line] : [`${line}\\`]));
}
function whatHappened(row) {
    const style = rowStyle(row);
    const after = valueCell(row.candidate, style);
    const before = valueCell(row.baseline, style);
    if (row.candidate === null)
        return `missing, ${before} in the baseline.`;
    if (row.candidate.value === null) {
        return row.baseline === null ? `${after}.` : `${before} → ${after}.`;
    }
    const moved = row.baseline === null ? after : `${before} → ${after}`;
    const parts = [worseText(row), ...limitsBroken(row)].filter((part) => part !== '');
    return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`;
}
function worseText(row) {
    const worse = worsening(row);
    if (worse === null || row.gate.allowed === null)
        return '';
    const style = rowStyle(row);
    const share = row.relative === null ? '' : ` (${formatPercent(Math.abs(row.relative), false)})`;
    const allowed = row.gate.allowed === 0 ? 'none' : formatNumber(row.gate.allowed, style);
    return `${formatNumber(worse, style)}${share} worse; allowed ${allowed}`;
}
function limitsBroken(row) {
    const value = metric_row_valueOf(row.candidate);
    const { min, max } = row.gate;
    if (value === null)
        return [];
    const broken = (min !== null && value < min) || (max !== null && value > max);
    return broken ? [`must be ${limitTexts(row, rowStyle(row)).join(' and ')}`] : [];
}
function originText(row) {
    if (row.gate.rule === null)
        return '';
    const { match, origin } = row.gate.rule;
    return `Gate ${codeSpan(match)}, ${codeSpan(origin.file)} line ${origin.line}.`;
}

;// CONCATENATED MODULE: ./lib/render/metric-table.js


const ALIGN = ['left', 'left', 'right', 'right', 'right', 'right'];
function rowKind(row) {
    if (row.outcome === 'fail')
        return 'failing';
    if (row.outcome === 'warn')
        return 'warning';
    if (row.outcome === 'info' && row.baseline !== null)
        return 'unchanged';
    return row.change === 'same' ? 'unchanged' : 'passing';
}
/** Rows with all that is known of them; empty for no rows. */
function metricTable(rows, columns) {
    if (rows.length === 0)
        return '';
    if (columns.baseline === null)
        return valueTable(rows, columns.candidate);
    return table(['', 'metric', escapeText(`v${columns.baseline}`), columns.candidate, 'change', 'allowed'], ALIGN, rows.map((row) => {
        const style = rowStyle(row);
        const before = valueCell(row.baseline, style);
        const after = candidateCell(row, style);
        return [
            statusCell(row),
            nameCell(row),
            before,
            after,
            changeCell(row, style),
            allowedCell(row, style),
        ];
    }));
}
function valueTable(rows, candidate) {
    return table(['', 'metric', candidate, 'allowed'], ALIGN, rows.map((row) => {
        const style = rowStyle(row);
        return [statusCell(row), nameCell(row), candidateCell(row, style), allowedCell(row, style)];
    }));
}
function statusCell(row) {
    const { icon, word } = metric_row_statusOf(row);
    return `${icon} ${word}`;
}

;// CONCATENATED MODULE: ./lib/render/fold.js

/** How many rows of a long table stay open, where no row needs to be seen more than another. */
const MOST_OPEN = 20;
/** The first entries in the open, the others in a folded block. `render` makes a block of some of them. */
function foldAfter(items, title, render) {
    const rest = items.slice(MOST_OPEN);
    return paragraphs([
        render(items.slice(0, MOST_OPEN)),
        rest.length === 0 ? '' : details(title(rest.length), render(rest)),
    ]);
}

;// CONCATENATED MODULE: ./lib/render/data-change.js


/** Names in one line; the rest is counted. */
const MOST_NAMES = 3;
/**
 * What differs within a data set, one line each: its files, its rows, its columns. Empty when only the digests are
 * known.
 */
function describeDataChange(change) {
    const parts = [
        ...(change.files === undefined ? [] : fileParts(change.files)),
        ...rowParts(change),
        ...(change.schema === undefined ? [] : schemaParts(change.schema)),
    ];
    return parts.length === 0 ? [] : [`${codeSpan(change.name)}: ${parts.join('; ')}`];
}
function fileParts({ added, removed, changed, examples }) {
    const kinds = [
        ['added', added, examples.added],
        ['removed', removed, examples.removed],
        ['changed', changed, examples.changed],
    ];
    return kinds
        .filter(([, count]) => count > 0)
        .map(([what, count, names]) => `${formatPlural(count, 'file')} ${what}${named(names, count)}`);
}
function named(names, count) {
    const shown = names.slice(0, MOST_NAMES).map((name) => codeSpan(name));
    return shown.length === 0 ? '' : ` (${shown.join(', ')}${count > shown.length ? ', …' : ''})`;
}
function rowParts({ before, after }) {
    const [old, now] = [before?.rows, after?.rows];
    if (old === undefined || now === undefined || old === now)
        return [];
    const sign = now > old ? '+' : '−';
    return [`rows ${sign}${formatCount(Math.abs(now - old))}`];
}
function schemaParts({ added, removed, changed, reordered }) {
    return [
        ...columnPart('added', added),
        ...columnPart('removed', removed),
        ...changed
            .slice(0, MOST_NAMES)
            .map(({ name, before, after }) => `column ${codeSpan(name)} was ${codeSpan(before)}, is ${codeSpan(after)}`),
        ...(changed.length > MOST_NAMES ? [`${changed.length - MOST_NAMES} more types changed`] : []),
        ...(reordered ? ['columns in another order'] : []),
    ];
}
function columnPart(what, columns) {
    if (columns.length === 0)
        return [];
    const names = columns.map(({ name }) => name);
    return [`${formatPlural(names.length, 'column')} ${what}${named(names, names.length)}`];
}

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/render/param-text.js

/**
 * A parameter's value on one line, numbers with the digits of their file. A string that could be taken for a
 * value of another type is quoted.
 */
function paramText(value) {
    if (typeof value === 'string')
        return needsQuotes(value) ? JSON.stringify(value) : value;
    if (value === null || typeof value === 'boolean')
        return String(value);
    if ((0,numeral/* isNumeral */.NW)(value))
        return value.digits;
    if ('nonFinite' in value)
        return value.nonFinite;
    return `[${value.map(paramText).join(', ')}]`;
}
function needsQuotes(text) {
    return (text.trim() !== text ||
        text === '' ||
        /^(?:true|false|null|[[{"].*|[-+.\d].*|NaN|-?Infinity)$/s.test(text));
}

;// CONCATENATED MODULE: ./lib/render/inputs.js







/** Parameters that differ, before and after; empty when none does. */
function paramTables(changes, sides) {
    return foldAfter(changes, (count) => formatPlural(count, 'more changed parameter'), (some) => paramTable(some, sides));
}
function paramTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return table(['parameter', escapeText(sides.before), escapeText(sides.after)], ['left', 'left', 'left'], changes.map((change) => [
        codeSpan(change.key),
        paramCell(change.before, 'not set'),
        bold(paramCell(change.after, 'removed')),
    ]));
}
/** Data sets that differ, before and after; empty when none does. */
function dataTable(changes, sides) {
    if (changes.length === 0)
        return '';
    return paragraphs([
        table(['data', escapeText(sides.before), escapeText(sides.after)], ['left', 'left', 'left'], changes.map((change) => [
            dataName(change),
            change.before === null ? NOTHING : sideText(change.before),
            change.after === null ? bold('removed') : afterCell(change.before, change.after),
        ])),
        list(changes.flatMap(describeDataChange)),
    ]);
}
/** One line of what the training ran with and before did not; empty when nothing differs. */
function environmentText({ environment = [] }) {
    if (environment.length === 0)
        return '';
    const shown = environment.slice(0, MOST_CHANGES).map(({ what, before, after }) => {
        const sides = [before, after].map((side) => side === null ? NOTHING : codeSpan(/^[0-9a-f]{64}$/.test(side) ? shortDigest(side) : side));
        return `${codeSpan(what)} ${sides.join(' → ')}`;
    });
    const more = environment.length - shown.length;
    return `Environment: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
const MOST_CHANGES = 8;
/** `23 parameters and 2 data sets unchanged`; empty when there are none. */
function unchangedText(comparison) {
    const { params, data } = comparison;
    const parts = [
        ...(params.unchanged > 0 ? [formatPlural(params.unchanged, 'parameter')] : []),
        ...(data.unchanged.length > 0 ? [formatPlural(data.unchanged.length, 'data set')] : []),
    ];
    return parts.length === 0 ? '' : `${parts.join(' and ')} unchanged`;
}
function paramCell(value, absent) {
    return value === undefined ? absent : codeSpan(paramText(value));
}
function dataName(change) {
    const role = change.role === null || change.role === change.name ? '' : ` (${escapeText(change.role, 24)})`;
    return `${codeSpan(change.name)}${role}`;
}
function sideText(side) {
    return [codeSpan(shortDigest(side.digest)), dataSizeText(side)].join(' ').trim();
}
/**
 * `3 files, 91 kB, 120,433 rows`, as far as it is known.
 * @param change of the size, to follow it
 */
function dataSizeText({ files, size, rows }, change = '') {
    const parts = [
        ...(files === null ? [] : [formatPlural(files, 'file')]),
        ...(size === null ? [] : [formatBytes(size) + change]),
        ...(rows === undefined ? [] : [formatPlural(rows, 'row')]),
    ];
    return parts.join(', ');
}
function afterCell(before, after) {
    const [old, now] = [before?.size ?? 0, after.size ?? 0];
    const growth = old === 0 || now === 0 ? 0 : (now - old) / old;
    const change = growth === 0 ? '' : ` (${formatPercent(growth, true)})`;
    const text = [bold(codeSpan(shortDigest(after.digest))), dataSizeText(after, change)].join(' ');
    return before === null ? `${text.trim()}, new` : text.trim();
}

;// CONCATENATED MODULE: ./lib/render/release-changes.js




/** What differs from the previous version: code, parameters, data. Empty for a first version. */
function changeSection(notes, limit) {
    const { comparison, previous } = notes;
    if (previous === null)
        return '';
    const lines = [codeLine(notes), ...(comparison === null ? [] : inputLines(comparison, limit))];
    return paragraphs([
        heading(3, `What changed since ${escapeText(`v${previous.version}`)}`),
        list(lines),
        ...(comparison === null ? [] : inputTables(notes, comparison, limit)),
    ]);
}
function codeLine(notes) {
    const { previous, manifest } = notes;
    if (previous === null)
        return '';
    const range = `${previous.tag}...${manifest.model.tag}`;
    if (previous.commit === manifest.code.commit)
        return 'Code: the same commit.';
    return `Code: ${markdown_link(codeSpan(range), compareUrl(notes, previous.tag, manifest.model.tag))}`;
}
function inputLines(comparison, limit) {
    const { params, data, artifactChanged } = comparison;
    const cut = params.changes.length - Math.min(limit, params.changes.length);
    const unchanged = unchangedText(comparison);
    return [
        ...(params.changes.length + params.unchanged === 0 ? ['Parameters: no change.'] : []),
        ...(cut > 0 ? [`${formatPlural(cut, 'more changed parameter')} in \`manifest.json\`.`] : []),
        ...(data.changes.length + data.unchanged.length === 0 ? ['Data: no change.'] : []),
        ...(unchanged === '' ? [] : [`${unchanged}.`]),
        ...[environmentText(comparison)].filter((line) => line !== ''),
        ...(artifactChanged === false
            ? ['Model files: byte for byte those of the previous version.']
            : []),
    ];
}
function inputTables(notes, comparison, limit) {
    const before = `v${notes.previous?.version ?? ''}`;
    const sides = { before, after: `v${notes.manifest.model.version}` };
    return [
        paramTables(comparison.params.changes.slice(0, limit), sides),
        dataTable(comparison.data.changes.slice(0, limit), sides),
    ];
}

// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
;// CONCATENATED MODULE: ./lib/render/metric-order.js

/** Within each group failing rows come first, then by evaluation data; else the order stays. */
function orderRows(rows) {
    const ordered = rows.toSorted((left, right) => groupOf(left) - groupOf(right) ||
        OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome) ||
        evaluationRank(left.key) - evaluationRank(right.key));
    return {
        judged: ordered.filter((row) => groupOf(row) < SHOWN_ONLY),
        shown: ordered.filter((row) => groupOf(row) === SHOWN_ONLY),
    };
}
/** Test data first, then validation, what is neither, and training; slices after all of them. */
function orderMetrics(metrics) {
    return metrics.toSorted((left, right) => evaluationRank((0,domain_metric/* metricKey */.C)(left)) - evaluationRank((0,domain_metric/* metricKey */.C)(right)));
}
const OUTCOMES = ['fail', 'warn', 'pass', 'info'];
const SHOWN_ONLY = 2;
function groupOf({ gate, outcome }) {
    if (gate.rule !== null && gate.level !== 'info')
        return 0;
    return outcome === 'info' ? SHOWN_ONLY : 1;
}
/** The names that data sets usually have, as the first word of a key: `test/recall`, `val_loss`. */
const EVALUATIONS = [
    /^(?:test|testing|hold[-_ ]?out)(?![a-z])/i,
    /^(?:validation|valid|val|dev|eval)(?![a-z])/i,
];
const SLICE = /(?:^|\/)slice\//;
const SLICES = 100;
const TRAINING = /^(?:train|training)(?![a-z])/i;
function evaluationRank(key) {
    // Twenty classes would hide what they add up to.
    const group = SLICE.test(key) ? SLICES : 0;
    if (TRAINING.test(key))
        return group + EVALUATIONS.length + 1;
    const rank = EVALUATIONS.findIndex((name) => name.test(key));
    return group + (rank === -1 ? EVALUATIONS.length : rank);
}

;// CONCATENATED MODULE: ./lib/render/release-metrics.js






const moreMetrics = (count) => formatPlural(count, 'more metric');
/** The metrics of the version, with the change against the previous one where there is one. */
function metricSummary(notes, limit) {
    const { comparison, previous, manifest } = notes;
    const rows = comparison?.rows ?? [];
    const compared = comparison?.baseline ?? null;
    const total = compared === null ? manifest.metrics.length : rows.length;
    if (total === 0)
        return paragraphs([heading(3, 'Metrics'), 'This version has no metrics.']);
    const first = previous === null ? 'First version: there is nothing to compare with.' : '';
    return paragraphs([
        heading(3, 'Metrics'),
        compared === null
            ? foldAfter(orderMetrics(manifest.metrics).slice(0, limit), moreMetrics, plainTable)
            : changeTables(rows, limit, { before: compared.version, after: manifest.model.version }),
        total > limit ? `${formatPlural(total - limit, 'more metric')} in \`manifest.json\`.` : '',
        first,
    ]);
}
/** What was judged stays open; the rest is folded, unless it is all there is. */
function changeTables(rows, limit, versions) {
    const { judged, shown } = orderRows(rows);
    const render = (some) => changeTable(some, versions);
    if (judged.length === 0)
        return foldAfter(shown.slice(0, limit), moreMetrics, render);
    const rest = shown.slice(0, Math.max(0, limit - judged.length));
    return paragraphs([
        foldAfter(judged.slice(0, limit), moreMetrics, render),
        rest.length === 0 ? '' : details(`${moreMetrics(rest.length)}, shown only`, render(rest)),
    ]);
}
function changeTable(rows, { before, after }) {
    return table(['metric', escapeText(`v${before}`), escapeText(`v${after}`), 'change', ''], ['left', 'right', 'right', 'right', 'left'], rows.map((row) => {
        const style = rowStyle(row);
        const { icon, word } = metric_row_statusOf(row);
        return [
            nameCell(row),
            valueCell(row.baseline, style),
            candidateCell(row, style),
            changeCell(row, style),
            `${icon} ${word}`,
        ];
    }));
}
function plainTable(metrics) {
    return table(['metric', 'value'], ['left', 'right'], metrics.map((metric) => {
        const value = metric_row_valueOf(metric);
        const style = chooseStyle({ values: value === null ? [] : [value] });
        const unit = metric.unit === null ? '' : ` ${escapeText(metric.unit, 24)}`;
        return [codeSpan((0,domain_metric/* metricKey */.C)(metric)), `${valueCell(metric, style)}${unit}`];
    }));
}

;// CONCATENATED MODULE: ./lib/domain/manifest.js
/** manifest.md §2. Change only by a new version of the URI. */
const MANIFEST_TYPE = 'https://model-release/manifest/v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const MANIFEST_ASSET = 'manifest.json';
const BUNDLE_ASSET = 'manifest.sigstore.json';

;// CONCATENATED MODULE: ./lib/render/release-commands.js

/** cosign refuses to read a larger blob; its digest can be given instead. 128 MiB. */
const COSIGN_LIMIT = 128 * 1024 * 1024;
const DEFAULT_ISSUER = 'https://token.actions.githubusercontent.com';
/** Length and text of the payload type, as DSSE's pre-authentication encoding writes them. */
const PAYLOAD_HEAD = 'DSSEv1 28 application/vnd.in-toto+json';
/** Downloads every asset of the version into a folder of its own. */
function pullCommand(notes) {
    const { model } = notes.manifest;
    const folder = folderName(notes);
    return [
        `gh release download ${release_commands_quote(model.tag)} --repo ${release_commands_quote(repositoryArgument(notes))} --dir ${release_commands_quote(folder)}`,
        `cd ${release_commands_quote(folder)}`,
    ].join('\n');
}
/** Compares every file with the digest that the manifest lists. */
function checksumCommand() {
    return `jq -r '.predicate.assets[] | .sha256 + "  " + .name' ${MANIFEST_ASSET} | sha256sum -c`;
}
/** The lines that `sha256sum` prints for the assets: what `sha256sum -c` reads. */
function checksumLines(notes, limit) {
    const own = `${notes.manifestDigest.replace(/^sha256:/, '')}  ${MANIFEST_ASSET}`;
    const lines = notes.manifest.assets
        .slice(0, limit)
        .map((asset) => `${asset.sha256}  ${asset.name}`);
    return [own, ...lines].join('\n');
}
/** Shows that the signer signed these very bytes of `manifest.json`; empty for an unsigned version. */
function signatureCommands(notes) {
    if (notes.signing.mode === 'none')
        return [];
    return notes.signing.mode === 'key' ? keyChecks(notes) : keylessChecks(notes);
}
function keyChecks(notes) {
    const openssl = [
        `sed -n 's/.*"sig": *"\\([^"]*\\)".*/\\1/p' ${BUNDLE_ASSET} | base64 --decode > manifest.sig`,
        `{ printf '${PAYLOAD_HEAD} %s ' "$(($(wc -c < ${MANIFEST_ASSET})))"; cat ${MANIFEST_ASSET}; } |`,
        '  openssl dgst -sha256 -verify model-release.pub -signature manifest.sig',
    ];
    const cosign = [
        'cosign verify-blob-attestation --key model-release.pub --insecure-ignore-tlog',
        `--bundle ${BUNDLE_ASSET} --new-bundle-format --type ${MANIFEST_TYPE}`,
        cosignSubject(notes),
    ];
    return [
        { tool: 'openssl', command: openssl.join('\n') },
        { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
    ];
}
function keylessChecks(notes) {
    const { signing } = notes;
    const identity = release_commands_quote(signing.signer ?? '');
    const issuer = signing.issuer ?? DEFAULT_ISSUER;
    const custom = signing.instance === 'custom';
    const github = [
        `gh attestation verify ${release_commands_quote(primaryAsset(notes))} --repo ${release_commands_quote(repositoryArgument(notes))}`,
        `--bundle ${BUNDLE_ASSET} --predicate-type ${MANIFEST_TYPE}`,
        `--cert-identity ${identity}`,
        ...(issuer === DEFAULT_ISSUER ? [] : [`--cert-oidc-issuer ${release_commands_quote(issuer)}`]),
        ...(custom ? ['--custom-trusted-root trusted_root.jsonl'] : []),
    ];
    const cosign = [
        `cosign verify-blob-attestation --bundle ${BUNDLE_ASSET} --new-bundle-format`,
        `--type ${MANIFEST_TYPE}`,
        `--certificate-identity ${identity}`,
        `--certificate-oidc-issuer ${release_commands_quote(issuer)}`,
        ...(custom ? ['--trusted-root trusted_root.json'] : []),
        ...(signing.instance === 'github' ? GITHUB_INSTANCE : []),
        cosignSubject(notes),
    ];
    return [
        { tool: 'gh 2.67 or newer', command: `${wrap(github)}\n${payloadCommand()}` },
        { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
    ];
}
// GitHub's own instance has no transparency log; its certificates carry no SCT, and the time comes from a
// timestamp authority. `gh attestation trusted-root` prints its root.
const GITHUB_INSTANCE = [
    '--trusted-root trusted_root.json --use-signed-timestamps',
    '--insecure-ignore-tlog --insecure-ignore-sct',
];
/** Both tools check a model file against the bundle, not `manifest.json`: this ties the two together. */
function payloadCommand() {
    return `jq -r .dsseEnvelope.payload ${BUNDLE_ASSET} | base64 --decode | cmp - ${MANIFEST_ASSET}`;
}
// The subjects of the statement are the model's files, so that one of them is what cosign is given.
function cosignSubject(notes) {
    const [file] = notes.manifest.artifact.files;
    if (file === undefined)
        return '';
    if (file.size > COSIGN_LIMIT)
        return `--digest ${file.sha256} --digestAlg sha256`;
    return release_commands_quote(file.asset);
}
function primaryAsset(notes) {
    return notes.manifest.artifact.files[0]?.asset ?? MANIFEST_ASSET;
}
function folderName(notes) {
    const { name, version } = notes.manifest.model;
    return `${name.replaceAll('/', '-')}-${version}`;
}
/** gh needs the host's name in front for any server but github.com. */
function repositoryArgument(notes) {
    const host = notes.serverUrl.replace(/^https?:\/\//, '');
    return host === 'github.com' ? notes.repository : `${host}/${notes.repository}`;
}
const wrap = (parts) => parts.filter((part) => part !== '').join(' \\\n  ');
/** A word for a POSIX shell that means only itself; plain words stay as they are. */
function release_commands_quote(word) {
    const line = word.replaceAll(/[\r\n\0]/g, ' ');
    const plain = /^[\w./:%+=-]+$/.test(line);
    return plain ? line : `'${line.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/render/release-data.js




/** Columns of one table that are named. */
const MOST_COLUMNS = 12;
/** The data sets, folded: name, role, source, size, digest, and the columns of tables. */
function dataDetails({ data }, limit) {
    if (data.length === 0)
        return '';
    const shown = data.slice(0, limit);
    const rows = shown.map((set) => [
        codeSpan(set.name),
        set.role === null ? '–' : escapeText(set.role, 24),
        `${escapeText(set.source.kind, 24)} ${codeSpan(set.source.uri)}`,
        dataSizeText(set) || '–',
        `${codeSpan(shortDigest(set.digest))}${verifiedText(set)}`,
    ]);
    return details(`Data: ${formatPlural(data.length, 'set')}`, paragraphs([
        table(['name', 'role', 'source', 'size', 'digest'], [], rows),
        list(columnLines(shown)),
    ]));
}
function verifiedText({ verified }) {
    if (verified === undefined)
        return '';
    return verified ? ' (recomputed from the files)' : ' (quoted, not computed)';
}
/** Sets with the same columns share a line. */
function columnLines(sets) {
    const groups = Map.groupBy(sets.filter(({ columns = [] }) => columns.length > 0), ({ columns = [] }) => JSON.stringify(columns.map(({ name, type }) => [name, type])));
    return [...groups.values()].map((group) => {
        const columns = group[0]?.columns ?? [];
        const shown = columns
            .slice(0, MOST_COLUMNS)
            .map(({ name, type }) => `${codeSpan(name)} ${escapeText(type, 24)}`);
        const more = columns.length - shown.length;
        const names = group.map(({ name }) => codeSpan(name)).join(', ');
        return `Columns of ${names}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    });
}

;// CONCATENATED MODULE: ./lib/render/release-environment.js


const MOST_FILES = 20;
/** What the model was trained with, folded; empty where nothing but the runner is known. */
function environmentDetails({ environment }) {
    const { runner, runtimes, container, gpus = [], lockfiles } = environment;
    const named = Object.entries(runtimes).map(([name, version]) => `${escapeText(name, 30)} ${escapeText(version, 40)}`);
    const files = lockfiles
        .slice(0, MOST_FILES)
        .map(({ path, sha256 }) => `${codeSpan(path)} ${codeSpan(shortDigest(sha256))}`);
    const more = lockfiles.length - files.length;
    if (named.length + gpus.length + lockfiles.length === 0 && container === undefined)
        return '';
    return details('Environment', list([
        [`${escapeText(runner.os, 30)} ${escapeText(runner.arch, 30)}`, ...named].join(', '),
        ...(container === undefined ? [] : [`Container: ${codeSpan(container)}`]),
        ...(gpus.length === 0
            ? []
            : [
                `GPU: ${gpus
                    .slice(0, 8)
                    .map((gpu) => escapeText(gpu, 60))
                    .join(', ')}`,
            ]),
        ...(files.length === 0
            ? []
            : [`Lock files: ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
    ]));
}

;// CONCATENATED MODULE: ./lib/render/release-model.js


/** Names of one line. */
const release_model_MOST_NAMES = 12;
const MOST_TENSORS = 20;
/** What the model's files say of themselves; a file that can run code is named in the open. */
function modelDetails({ artifact, model }, limit) {
    const files = artifact.files.filter(({ format }) => format !== undefined).slice(0, limit);
    if (files.length === 0)
        return '';
    const rows = files.map((file) => [
        codeSpan(file.path),
        escapeText(file.format ?? '', 40),
        parameterText(file),
        factText(file),
    ]);
    return paragraphs([
        executableAlert(files),
        details(summary(files), paragraphs([
            table(['file', 'format', 'parameters', 'details'], ['left', 'left', 'right', 'left'], rows),
            signatureList(model.signature),
        ])),
    ]);
}
function summary(files) {
    const formats = [...new Set(files.map(({ format }) => format ?? ''))];
    return `Model: ${formats
        .slice(0, 3)
        .map((format) => escapeText(format, 40))
        .join(', ')}`;
}
function executableAlert(files) {
    const executable = files.filter((file) => file.executable === true);
    if (executable.length === 0)
        return '';
    const lines = executable.slice(0, 5).map((file) => {
        const imports = file.imports ?? [];
        const names = imports.slice(0, release_model_MOST_NAMES).map((name) => codeSpan(name));
        const more = imports.length > names.length ? ` and ${imports.length - names.length} more` : '';
        const what = names.length === 0 ? '' : `; it imports ${names.join(', ')}${more}`;
        return `${codeSpan(file.path)} can run code when it is loaded${what}.`;
    });
    const more = executable.length - lines.length;
    return markdown_alert('CAUTION', [
        `${bold('Load only what you trust.')} ${lines.join(' ')}${more > 0 ? ` So can ${formatPlural(more, 'other file')}.` : ''}`,
    ]);
}
function parameterText({ facts }) {
    const parameters = facts?.parameters;
    if (parameters === undefined)
        return '–';
    return typeof parameters === 'number' ? formatCount(parameters) : escapeText(parameters, 40);
}
function factText({ facts }) {
    if (facts === undefined)
        return '–';
    const parts = [
        ...(facts.tensors === undefined ? [] : [formatPlural(facts.tensors, 'tensor')]),
        ...Object.entries(facts.dtypes ?? {}).map(([dtype, count]) => `${formatCount(count)} × ${escapeText(dtype, 20)}`),
        ...Object.entries(facts.details ?? {}).map(([key, value]) => `${escapeText(key, 30)} ${codeSpan(String(value).slice(0, 60))}`),
    ];
    return parts.slice(0, release_model_MOST_NAMES).join(', ') || '–';
}
function signatureList(signature) {
    if (signature === undefined)
        return '';
    return list([...sideLine('Inputs', signature.inputs), ...sideLine('Outputs', signature.outputs)]);
}
function sideLine(what, tensors) {
    if (tensors.length === 0)
        return [];
    const shown = tensors.slice(0, MOST_TENSORS).map(tensorText);
    const more = tensors.length - shown.length;
    return [`${what}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
}
function tensorText({ name, type, shape }) {
    const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`;
    return `${codeSpan(name === '' ? 'unnamed' : name)} ${escapeText(`${type}${dimensions}`, 80)}`;
}

;// CONCATENATED MODULE: ./lib/render/release-notes.js












/** Characters; GitHub refuses more. */
const BUDGET = 125_000;
/**
 * The release page of a version: its metrics and their change, what changed in code, data and parameters, the
 * files, and commands to pull and verify. At most 125,000 characters; what is left out is in `manifest.json`.
 */
function renderReleaseNotes(notes) {
    return fitBudget(totals(notes), (limits) => `${marker(notes)}\n${release_notes_body(notes, limits)}\n`, (text) => text.length <= BUDGET);
}
/** Who signed, in a few words; shouted when nobody did. */
function signatureText(notes) {
    const { mode, signer } = notes.signing;
    if (mode === 'none')
        return '⚠️ **UNSIGNED**';
    const who = signer === undefined ? '' : ` by ${codeSpan(shortSigner(notes, signer))}`;
    return `✅ signed${who} (${mode})`;
}
function totals({ manifest, comparison }) {
    return [
        ['params', Object.keys(manifest.params).length],
        ['changes', comparison?.params.changes.length ?? 0],
        ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
        ['data', manifest.data.length],
        ['files', manifest.assets.length],
    ];
}
function marker({ manifest, manifestDigest }) {
    const { name, version } = manifest.model;
    return hiddenLine(`model-release:version v1 model=${encodeURIComponent(name)} version=${encodeURIComponent(version)} manifest=${manifestDigest}`);
}
function release_notes_body(notes, limits) {
    const limit = (kind) => limits.get(kind) ?? Infinity;
    const cuts = countCuts(totals(notes), limits);
    return paragraphs([
        lead(notes),
        notes.signing.mode === 'none' ? UNSIGNED : '',
        metricSummary(notes, limit('metrics')),
        changeSection(notes, limit('changes')),
        fileSection(notes, limit('files')),
        modelDetails(notes.manifest, limit('files')),
        verifySection(notes),
        dataDetails(notes.manifest, limit('data')),
        environmentDetails(notes.manifest),
        paramDetails(notes, limit('params')),
        cuts.length === 0 ? '' : cutText(notes),
        footer(notes),
    ]);
}
const UNSIGNED = markdown_alert('WARNING', [
    `${bold('UNSIGNED.')} Nobody vouches for this version: its digests show whether a file is whole, not who made it.`,
]);
function lead(notes) {
    const { model, artifact, code, createdAt, run } = notes.manifest;
    const made = run === null ? '' : ` by ${markdown_link(`run ${escapeText(run.runId)}`, run.url)}`;
    const dirty = code.dirty === true ? ', **with uncommitted changes**' : '';
    return [
        `${bold(`${escapeText(model.name)} ${escapeText(model.version)}`)}${kindText(notes)}`,
        `${formatPlural(artifact.files.length, 'file')}, ${formatBytes(artifact.size)}`,
        `from ${commitLink(notes, code.commit)}${dirty}${made}`,
        formatTime(createdAt),
        signatureText(notes),
    ].join(' · ');
}
function kindText({ manifest }) {
    const { task, framework } = manifest.model;
    const parts = [
        ...(task === undefined ? [] : [escapeText(task)]),
        ...(framework === undefined
            ? []
            : [escapeText([framework.name, framework.version ?? ''].join(' ').trim())]),
    ];
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
function fileSection(notes, limit) {
    const { assets, artifact, model } = notes.manifest;
    const paths = new Map(artifact.files.map((file) => [file.asset, file.path]));
    const rows = assets.slice(0, limit).map((asset) => {
        const path = paths.get(asset.name);
        const origin = path === undefined || path === asset.name ? '' : ` (${codeSpan(path)})`;
        const address = assetUrl(notes, model.tag, asset.name);
        return [
            `${markdown_link(codeSpan(asset.name), address)}${origin}`,
            asset.role === 'data-listing' ? 'data listing' : asset.role,
            formatBytes(asset.size),
            codeSpan(shortDigest(asset.sha256)),
        ];
    });
    const more = assets.length - rows.length;
    return paragraphs([
        heading(3, 'Files'),
        table(['file', 'what', 'size', 'SHA-256'], ['left', 'left', 'right', 'left'], rows),
        more > 0 ? `${formatPlural(more, 'more file')} in \`manifest.json\`.` : '',
        details('All digests, as sha256sum prints them', codeBlock('text', checksumLines(notes, limit))),
    ]);
}
function verifySection(notes) {
    const checks = signatureCommands(notes);
    const [first, ...others] = checks;
    const steps = [
        pullCommand(notes),
        ...(first === undefined ? [] : [`# who signed it (${first.tool})\n${first.command}`]),
        `# that every file is the one that the manifest lists\n${checksumCommand()}`,
    ];
    return paragraphs([
        heading(3, 'Pull and verify'),
        codeBlock('sh', steps.join('\n\n')),
        keyNote(notes),
        ...others.map((check) => details(`With ${check.tool}`, codeBlock('sh', check.command))),
    ]);
}
function keyNote({ signing }) {
    if (signing.mode === 'key') {
        const hint = signing.signer === undefined ? '' : ` (${codeSpan(signing.signer)})`;
        return `Put the signer's public key${hint} into that folder as \`model-release.pub\` first; take it from the repository, never from a release.`;
    }
    if (signing.mode === 'keyless' && signing.instance === 'custom') {
        return 'The trusted root of this Sigstore instance comes from its operator, never from a release.';
    }
    return '';
}
function paramDetails({ manifest }, limit) {
    const params = Object.entries(manifest.params);
    if (params.length === 0)
        return '';
    const rows = params
        .slice(0, limit)
        .map(([key, value]) => [codeSpan(key), codeSpan(paramText(value))]);
    return details(formatPlural(params.length, 'parameter'), table(['parameter', 'value'], ['left', 'right'], rows));
}
function cutText(notes) {
    const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json');
    return list([
        `This page is cut to what GitHub stores; ${markdown_link('`manifest.json`', address)} has everything.`,
    ]);
}
function footer(notes) {
    const address = assetUrl(notes, notes.manifest.model.tag, 'manifest.json');
    return small(`${markdown_link('manifest.json', address)} · ${codeSpan(notes.manifestDigest)}`);
}

;// CONCATENATED MODULE: ./lib/render/report.js




const CUT_NAMES = {
    unchanged: ['unchanged or shown-only metric'],
    params: ['changed parameter'],
    data: ['changed data set'],
    passing: ['passing metric'],
    notes: ['note'],
    warning: ['metric with a warning', 'metrics with a warning'],
    failing: ['failing metric'],
};
function cutTotals({ comparison }) {
    const count = (kind) => comparison.rows.filter((row) => rowKind(row) === kind).length;
    return [
        ['unchanged', count('unchanged')],
        ['params', comparison.params.changes.length],
        ['data', comparison.data.changes.length],
        ['passing', count('passing')],
        ['notes', comparison.warnings.length],
        ['warning', count('warning')],
        ['failing', count('failing')],
    ];
}
/** Rows of these kinds in the order of the comparison, as many of each as the limits let through. */
function takeRows(rows, kinds, limits) {
    return kinds.flatMap((kind) => rows.filter((row) => rowKind(row) === kind).slice(0, limits.get(kind) ?? rows.length));
}
/** Says what was cut, and where it is to be read; empty when nothing was. */
function cutNotice(report, limits) {
    const cuts = countCuts(cutTotals(report), limits);
    if (cuts.length === 0)
        return '';
    const lost = cuts.map(([kind, count]) => formatPlural(count, ...CUT_NAMES[kind]));
    const summary = markdown_link('the summary of the run', report.runUrl);
    return `${bold('Too long for one text:')} ${lost.join(', ')} left out; see ${summary}.`;
}

;// CONCATENATED MODULE: ./lib/render/report-sections.js









function columnsOf(report) {
    const { baseline } = report.comparison;
    return { baseline: baseline?.version ?? null, candidate: 'this PR' };
}
/** What a reviewer must see in the open, and the rest folded. */
function metricSection(report, limits) {
    const { rows } = report.comparison;
    if (rows.length === 0)
        return 'No metrics were found.';
    const pressing = takeRows(rows, ['failing', 'warning'], limits);
    const passing = takeRows(rows, ['passing'], limits);
    const unchanged = takeRows(rows, ['unchanged'], limits);
    const open = [...pressing, ...passing.slice(0, MOST_OPEN)];
    const folded = [...passing.slice(MOST_OPEN), ...unchanged];
    const columns = columnsOf(report);
    return paragraphs([
        metricTable(open, columns),
        folded.length === 0 ? '' : details(foldedTitle(folded), metricTable(folded, columns)),
    ]);
}
/** Every row in one folded table: nothing in it needs a reviewer. */
function foldedMetrics(report, limits) {
    const { rows } = report.comparison;
    const shown = takeRows(rows, ['failing', 'warning', 'passing', 'unchanged'], limits);
    if (shown.length === 0)
        return '';
    return details(`Metrics: ${foldedTitle(rows)}`, metricTable(shown, columnsOf(report)));
}
/** What went into the model: parameters, data, code, and whether its bytes changed. */
function inputSection(report, limits) {
    const { params, data, baseline } = report.comparison;
    if (baseline === null)
        return '';
    const sides = { before: `v${baseline.version}`, after: 'this PR' };
    const changed = params.changes.length + data.changes.length > 0;
    const unchanged = unchangedText(report.comparison);
    const unchangedLine = unchanged === '' ? '' : `${unchanged}.`;
    return paragraphs([
        paramTables(params.changes.slice(0, limits.get('params')), sides),
        dataTable(data.changes.slice(0, limits.get('data')), sides),
        list([
            changed
                ? unchangedLine
                : `No parameter or data change${unchanged === '' ? '' : ` (${unchanged})`}.`,
            environmentText(report.comparison),
            codeText(report),
            artifactText(report),
        ].filter((line) => line !== '')),
    ]);
}
function inputTitle(report) {
    const { params, data } = report.comparison;
    const parts = [
        ...(params.changes.length > 0 ? [formatPlural(params.changes.length, 'parameter')] : []),
        ...(data.changes.length > 0 ? [formatPlural(data.changes.length, 'data set')] : []),
    ];
    return parts.length === 0
        ? 'Inputs: no parameter or data change'
        : `Inputs: ${parts.join(' and ')} changed`;
}
const openInputs = (report, limits) => {
    const section = inputSection(report, limits);
    return section === '' ? '' : paragraphs([heading(4, 'What changed in the inputs'), section]);
};
const foldedInputs = (report, limits) => {
    const section = inputSection(report, limits);
    return section === '' ? '' : details(inputTitle(report), section);
};
/** Things that are no gate, and that a reviewer should know. */
function noteSection(report, limits) {
    const { rows, warnings } = report.comparison;
    const notes = warnings
        .slice(0, limits.get('notes'))
        .map((note) => `⚠️ ${escapeText(sentence(note), 400)}`);
    return list([...reasonNotes(takeRows(rows, ['failing', 'warning'], limits)), ...notes]);
}
/** Where every number comes from, for the reader who wants to trust it. */
function provenance(report) {
    const { baseline, candidate } = report.comparison;
    const rows = [
        ...(baseline === null
            ? []
            : [
                ['baseline', `${codeSpan(baseline.tag)}, commit ${commitLink(report, baseline.commit)}`],
                ['baseline manifest', codeSpan(baseline.manifest)],
                ['signed by', `${codeSpan(baseline.signer)}, verified in this run`],
            ]),
        [
            'candidate',
            `commit ${commitLink(report, candidate.commit)}, unsigned: signed only when it is released`,
        ],
        ['candidate digest', codeSpan(candidate.artifact)],
        ['gates', report.gatesFile === null ? 'none configured' : escapeText(report.gatesFile, 200)],
        ['run', `${markdown_link(escapeText(report.runId), report.runUrl)}, attempt ${report.attempt}`],
    ];
    const title = baseline === null
        ? 'Provenance: no baseline, candidate unsigned'
        : 'Provenance: baseline verified, candidate unsigned';
    return details(`🔏 ${title}`, table(['', ''], ['left', 'left'], rows));
}
function report_sections_footer(report) {
    return small(`For ${commitLink(report, report.head)} · ${markdown_link('full report', report.runUrl)}`);
}
function foldedTitle(rows) {
    const gated = rows.filter((row) => row.outcome !== 'info');
    const same = gated.filter((row) => row.change === 'same').length;
    const moved = (change) => gated.filter((row) => row.change === change).length;
    const parts = [
        report_sections_count(moved('better'), 'better'),
        report_sections_count(moved('worse'), 'worse within the limit'),
        report_sections_count(same, 'unchanged'),
        report_sections_count(gated.length - same - moved('better') - moved('worse'), 'gated'),
        report_sections_count(rows.length - gated.length, 'shown only'),
    ];
    return parts.filter((part) => part !== '').join(', ');
}
const report_sections_count = (number, what) => (number === 0 ? '' : `${number} ${what}`);
function codeText(report) {
    const { baseline } = report.comparison;
    if (baseline === null)
        return '';
    const range = `v${baseline.version}...${shortCommit(report.head)}`;
    return `Code: ${markdown_link(codeSpan(range), compareUrl(report, baseline.tag, report.head))}`;
}
function artifactText(report) {
    const { artifactChanged } = report.comparison;
    if (artifactChanged === null)
        return '';
    return artifactChanged
        ? 'Model files: changed.'
        : 'Model files: byte for byte those of the baseline.';
}

;// CONCATENATED MODULE: ./lib/render/summary.js












/** UTF-8 bytes. A step's summary above 1 MiB is dropped whole. */
const summary_BUDGET = 1_000_000;
/** The whole comparison for the job's summary: every row, nothing folded. At most 1,000,000 bytes. */
function renderSummary(report) {
    return fitBudget(cutTotals(report), (limits) => `${summaryBody(report, limits)}\n`, (text) => utf8Length(text) <= summary_BUDGET);
}
/** The result of a publishing run for the job's summary. At most 1,000,000 bytes. */
function renderPublishSummary(published) {
    const { manifest, comparison } = published;
    const inputs = [comparison?.params.changes.length ?? 0, comparison?.data.changes.length ?? 0];
    return fitBudget([
        ['params', Math.max(...inputs)],
        // Rows of metrics that are gone are shown as well.
        ['metrics', Math.max(manifest.metrics.length, comparison?.rows.length ?? 0)],
    ], (limits) => `${publishBody(published, limits)}\n`, (text) => utf8Length(text) <= summary_BUDGET);
}
function summaryBody(report, limits) {
    const { rows } = report.comparison;
    const shown = takeRows(rows, ['failing', 'warning', 'passing', 'unchanged'], limits);
    return paragraphs([
        reportHeading(report),
        failureAlerts(report),
        caveats(report),
        modelTable(report),
        rows.length === 0 ? 'No metrics were found.' : metricTable(shown, columnsOf(report)),
        noteSection(report, limits),
        openInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
function publishBody(published, limits) {
    const { model, artifact } = published.manifest;
    const title = `${codeSpan(model.name)} ${markdown_link(escapeText(model.version), releaseUrl(published, model.tag))}`;
    const state = published.created
        ? `✅ Published ${title}`
        : `▫️ ${title} was already published, nothing was done`;
    const files = formatPlural(artifact.files.length, 'file');
    return paragraphs([
        heading(3, state),
        table(['', ''], ['left', 'left'], [
            ['release', markdown_link(codeSpan(model.tag), published.releaseUrl)],
            ['model files', `${files}, ${formatBytes(artifact.size)}`],
            ['manifest', codeSpan(published.manifestDigest)],
            ['signature', signatureText(published)],
        ]),
        metricSummary(published, limits.get('metrics') ?? Infinity),
        changeSection(published, limits.get('params') ?? Infinity),
        bold(markdown_link('Release page', published.releaseUrl)),
    ]);
}

// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(18924);
;// CONCATENATED MODULE: ./lib/domain/schema-diff.js
/** Columns are the same by name; of several with one name the first is paired with the first, and so on. */
function diffSchemas(before, after) {
    const old = byOccurrence(before);
    const now = byOccurrence(after);
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, column]) => column);
    const added = [];
    const changed = [];
    for (const [key, column] of now) {
        const former = old.get(key);
        if (former === undefined)
            added.push(column);
        else if (former.type !== column.type)
            changed.push({ name: column.name, before: former.type, after: column.type });
    }
    const kept = [...old.keys()].filter((key) => now.has(key));
    const order = [...now.keys()].filter((key) => old.has(key));
    const reordered = kept.some((key, index) => key !== order[index]);
    const same = added.length + removed.length + changed.length === 0 && !reordered;
    return { added, removed, changed, reordered, same };
}
/** The number comes first, so that no name looks like another one with its number. */
function byOccurrence(columns) {
    const counts = new Map();
    const found = new Map();
    for (const column of columns) {
        const count = counts.get(column.name) ?? 0;
        counts.set(column.name, count + 1);
        found.set(`${count} ${column.name}`, column);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/domain/data-changes.js


/**
 * Data sets whose digest differs, by name, and those whose digest is the same.
 * @param listings by name of the data set, where both sides have a listing
 */
function buildDataChanges(before, after, listings = new Map()) {
    if (before === null)
        return { changes: [], unchanged: [] };
    const old = new Map(before.map((set) => [set.name, set]));
    const now = new Map(after.map((set) => [set.name, set]));
    const sides = [...new Set([...old.keys(), ...now.keys()])]
        .toSorted(metric_diff/* byCodeUnit */.X)
        .map((name) => describeChange(name, old.get(name), now.get(name), listings.get(name)));
    return { changes: sides.filter((side) => !isSameData(side)), unchanged: sides.filter(isSameData) };
}
function describeChange(name, old, now, files) {
    const [before, after] = [old?.columns, now?.columns];
    const schema = before === undefined || after === undefined ? undefined : diffSchemas(before, after);
    return {
        name,
        role: now?.role ?? old?.role ?? null,
        before: sideOf(old),
        after: sideOf(now),
        ...(files === undefined ? {} : { files }),
        ...(schema === undefined || schema.same ? {} : { schema }),
    };
}
const isSameData = (side) => side.before?.digest === side.after?.digest;
const sideOf = (set) => set === undefined
    ? null
    : {
        digest: set.digest,
        files: set.files,
        size: set.size,
        ...(set.rows === undefined ? {} : { rows: set.rows }),
    };

;// CONCATENATED MODULE: ./lib/domain/environment-changes.js

/**
 * What differs between two environments, by name. The runner is left out: it may be another one every day. What one
 * side says nothing of at all (an older version without lock files) is no difference.
 */
function buildEnvironmentChanges(before, after) {
    if (before === null)
        return [];
    return [
        ...compareMaps(Object.entries(before.runtimes), Object.entries(after.runtimes)),
        ...compareMaps(environment_changes_named('container', before.container), environment_changes_named('container', after.container)),
        ...compareMaps(environment_changes_named('gpu', gpusOf(before)), environment_changes_named('gpu', gpusOf(after))),
        ...compareMaps(lockFilesOf(before), lockFilesOf(after)),
    ];
}
const environment_changes_named = (name, value) => value === undefined ? [] : [[name, value]];
const gpusOf = ({ gpus }) => gpus?.join(', ');
const lockFilesOf = ({ lockfiles }) => lockfiles.map(({ path, sha256 }) => [path, sha256]);
function compareMaps(before, after) {
    if (before.length === 0 || after.length === 0)
        return [];
    const [old, now] = [new Map(before), new Map(after)];
    const names = [...new Set([...old.keys(), ...now.keys()])].toSorted(metric_diff/* byCodeUnit */.X);
    return names
        .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
        .filter((change) => change.before !== change.after);
}

;// CONCATENATED MODULE: ./lib/domain/deep-equal.js
/** Whether two JSON-like values are the same; the order of an object's keys does not count, `undefined` members do not either. */
function isDeepEqual(left, right) {
    if (Object.is(left, right))
        return true;
    if (Array.isArray(left) || Array.isArray(right))
        return equalArrays(left, right);
    if (!isRecord(left) || !isRecord(right))
        return false;
    const keys = new Set([...presentKeys(left), ...presentKeys(right)]);
    return [...keys].every((key) => isDeepEqual(ownMember(left, key), ownMember(right, key)));
}
function equalArrays(left, right) {
    return (Array.isArray(left) &&
        Array.isArray(right) &&
        left.length === right.length &&
        left.every((item, index) => isDeepEqual(item, right[index])));
}
/** Own members only: one side may hold a key such as `__proto__` that every object inherits. */
const ownMember = (value, key) => Object.hasOwn(value, key) ? value[key] : undefined;
const presentKeys = (value) => Object.keys(value).filter((key) => value[key] !== undefined);
const isRecord = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var domain_direction = __webpack_require__(49964);
;// CONCATENATED MODULE: ./lib/domain/gate.js



/** Judges one metric. Never throws, whatever the numbers are. */
function judgeRow(facts, defaults) {
    const { pair, rule, direction } = facts;
    const level = levelOf(facts, defaults.level);
    const difference = differenceOf(facts);
    const { change, finding } = stateOf(facts, level, defaults) ?? {
        change: difference?.change ?? 'same',
        finding: null,
    };
    const allowed = isCompared(change) ? allowedOf(facts, defaults) : null;
    const gate = { level, rule, ...limitsOf(rule), allowed };
    const findings = [
        finding,
        ...checkLimits(pair.candidate, gate),
        checkTolerance(pair, difference, allowed, toleranceLevel(facts, level, defaults.level)),
    ].filter((found) => found !== null);
    const usual = isGated({ candidate: pair.candidate, gate }) ? 'pass' : 'info';
    return {
        key: pair.key,
        candidate: pair.candidate,
        baseline: pair.baseline,
        better: direction.better,
        betterFrom: direction.betterFrom,
        change,
        delta: difference?.delta ?? null,
        relative: difference?.relative ?? null,
        gate,
        outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
        reasons: findings.map((found) => found.reason),
    };
}
const limitsOf = (rule) => ({
    min: rule?.min ?? null,
    max: rule?.max ?? null,
});
const isCompared = (change) => change === 'better' || change === 'worse' || change === 'same';
/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
function isGated(row) {
    const { level, min, max, allowed } = row.gate;
    const limited = (min !== null || max !== null) && finiteValue(row.candidate) !== null;
    return level !== 'info' && (limited || allowed !== null);
}
const finiteValue = (metric) => metric?.value?.value ?? null;
const LEVELS = ['info', 'warn', 'error'];
const gate_OUTCOMES = ['info', 'pass', 'warn', 'fail'];
const milder = (left, right) => LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right;
const worstOf = (outcomes) => gate_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info';
/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf({ pair, rule, direction }, usual) {
    if (rule !== null)
        return rule.level ?? usual;
    return direction.better === null || (0,domain_direction/* isResourceMetric */.t)(pair.name) ? milder(usual, 'warn') : usual;
}
/**
 * A rule with a limit but no tolerance is about the limit: its level must not make the tolerance that everything
 * else has by default any stricter.
 */
function toleranceLevel(facts, level, usual) {
    const { rule } = facts;
    if (rule === null || rule.tolerance !== undefined)
        return level;
    const limited = rule.min !== undefined || rule.max !== undefined;
    return limited ? milder(level, levelOf({ ...facts, rule: null }, usual)) : level;
}
function differenceOf({ pair, direction }) {
    const after = finiteValue(pair.candidate);
    const before = finiteValue(pair.baseline);
    if (after === null || before === null)
        return null;
    return (0,metric_diff/* measureDifference */.gN)(after, before, direction.better);
}
/** The states in which no tolerance applies; `null` for two finite values on the same data. */
function stateOf(facts, level, defaults) {
    const { candidate, baseline } = facts.pair;
    if (candidate === null)
        return { change: 'missing', finding: react(defaults.missing, level, MISSING) };
    if (candidate.value === null) {
        const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`;
        return { change: 'not-finite', finding: react(defaults.nan, notFiniteLevel(facts), reason) };
    }
    if (!facts.hasBaseline)
        return { change: 'new', finding: null };
    if (baseline === null)
        return { change: 'new', finding: react(defaults.new, level, NEW) };
    if (baseline.value === null) {
        const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`;
        return { change: 'not-finite', finding: { outcome: 'info', reason } };
    }
    if (facts.comparable !== false || defaults.testDataChanged === 'ignore')
        return null;
    return { change: 'not-comparable', finding: react(defaults.testDataChanged, level, OTHER_DATA) };
}
const MISSING = 'in the baseline, absent now';
const NEW = 'not in the baseline';
const OTHER_DATA = "the evaluation data are not the baseline's, so the values cannot be compared";
/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn. Names that
 * never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }) {
    if (rule !== null)
        return rule.level ?? 'error';
    return direction.better === null && direction.usual === 'none' ? 'warn' : 'error';
}
/** A reaction never goes beyond the level that the metric has. */
function react(reaction, level, reason) {
    if (reaction === 'ignore')
        return null;
    const wanted = reaction === 'fail' ? 'error' : reaction;
    return { outcome: breachOutcome(milder(wanted, level)), reason };
}
function breachOutcome(level) {
    return level === 'error' ? 'fail' : level;
}
/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf({ pair, rule, direction }, defaults) {
    const before = finiteValue(pair.baseline);
    if (before === null || direction.better === null)
        return null;
    const { abs, rel } = rule?.tolerance ?? defaults.tolerance;
    return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)));
}
function checkLimits(candidate, gate) {
    const value = finiteValue(candidate);
    if (value === null)
        return [];
    const { min, max, level } = gate;
    const limits = [min, max].filter((limit) => limit !== null);
    const style = chooseStyle({ values: [value], limits });
    const format = (one) => formatNumber(one, style);
    const below = min !== null && value < min && min - value > (0,metric_diff/* roundingSlack */.VD)(value, min);
    const above = max !== null && value > max && value - max > (0,metric_diff/* roundingSlack */.VD)(value, max);
    const outcome = breachOutcome(level);
    return [
        ...(below
            ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
            : []),
        ...(above
            ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
            : []),
    ];
}
function checkTolerance(pair, difference, allowed, level) {
    if (difference === null || difference.worsening === null || allowed === null)
        return null;
    const { worsening, slack } = difference;
    if (worsening <= allowed + slack + (0,metric_diff/* roundingSlack */.VD)(allowed))
        return null;
    const values = [finiteValue(pair.baseline), finiteValue(pair.candidate)];
    const style = chooseStyle({
        values: values.filter((value) => value !== null),
        delta: worsening,
        allowed,
    });
    const permitted = allowed === 0 ? 'nothing is allowed' : `${formatNumber(allowed, style)} is allowed`;
    const reason = `${formatFinite(worsening, style)} worse than the baseline, ${permitted}`;
    return { outcome: breachOutcome(level), reason };
}
/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value, style) => Number.isFinite(value) ? formatNumber(value, style) : 'more than 1.8e308';

// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(36552);
;// CONCATENATED MODULE: ./lib/domain/compare-versions.js







/**
 * Compares two versions of a model metric by metric. The order of the metrics does not matter.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
function compareMetrics(request) {
    const { candidate, baseline, policy } = request;
    const { pairs, warnings } = (0,metric_diff/* pairMetrics */.GX)(candidate, baseline);
    const keys = pairs.map((pair) => pair.key);
    const selection = (0,gate_policy/* selectRules */.uE)(request.model, keys, policy);
    const facts = pairs.map((pair) => factsOf(pair, selection.rules.get(pair.key) ?? null, request));
    refuseUnknownDirections(facts);
    const rows = facts.map((fact) => judgeRow(fact, policy.defaults));
    return {
        rows: ['fail', 'warn', null].flatMap((outcome) => rows.filter((row) => compare_versions_groupOf(row.outcome) === outcome)),
        verdict: verdictOf(rows),
        warnings: [
            ...selection.warnings,
            ...warnings.toSorted(metric_diff/* byCodeUnit */.X),
            ...warnOfDirections(facts),
            ...warnOfUnknownData(facts, rows),
        ],
    };
}
const compare_versions_groupOf = (outcome) => outcome === 'fail' || outcome === 'warn' ? outcome : null;
function verdictOf(rows) {
    if (rows.some((row) => row.outcome === 'fail'))
        return 'fail';
    return rows.some(isGated) ? 'pass' : 'none';
}
function factsOf(pair, rule, request) {
    const dataset = pair.candidate === null ? null : pair.candidate.dataset;
    return {
        pair,
        rule,
        direction: (0,metric_diff/* resolveDirection */.aE)(pair, rule),
        hasBaseline: request.baseline !== null,
        comparable: pair.candidate === null ? null : request.comparable(dataset),
    };
}
/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknownDirections(facts) {
    const unknown = facts.filter(({ rule, direction, pair }) => rule?.tolerance !== undefined &&
        rule.level !== 'info' &&
        direction.better === null &&
        (direction.usual === null || rule.match.endsWith(pair.key)));
    const errors = [...groupByRule(unknown)].map(([rule, group]) => new domain_errors/* ReleaseError */.K('CONFIG_INVALID', `${(0,gate_policy/* nameRule */.Mp)(rule)} has a tolerance, but nobody knows which way ${listKeys(group)} gets better. ` +
        'Add "better: higher", "better: lower" or "better: {target: NUMBER}" to the gate, ' +
        'or use min and max instead of the tolerance.'));
    if (errors.length > 0)
        throw (0,domain_errors/* combineErrors */.L)(errors);
}
function warnOfDirections(facts) {
    const gates = facts.filter(({ rule, direction }) => {
        const { usual } = direction;
        return rule?.better !== undefined && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(rule.better, usual);
    });
    const files = facts.filter(({ direction: { better, betterFrom, usual } }) => betterFrom === 'file' && better !== null && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(better, usual));
    const flips = facts.filter(({ rule, pair }) => {
        const after = pair.candidate?.better ?? null;
        const before = pair.baseline?.better ?? null;
        return (rule?.better === undefined && after !== null && before !== null && (0,metric_diff/* contradicts */.V4)(after, before));
    });
    return [
        ...[...groupByRule(gates)].map(([rule, group]) => `${(0,gate_policy/* nameRule */.Mp)(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
            'metrics of such a name usually get better the other way. The gate counts.'),
        ...(files.length === 0
            ? []
            : [
                `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
                    'usually do not have. The file counts.',
            ]),
        ...(flips.length === 0
            ? []
            : [
                `The direction that the metrics file names for ${listKeys(flips)} is not the baseline's. ` +
                    'The new one counts.',
            ]),
    ];
}
const isBetter = (usual) => usual !== null && usual !== 'none';
const describeBetter = (better) => typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`;
/** Only where a tolerance was applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(facts, rows) {
    const datasets = facts
        .filter(({ comparable, pair }, index) => {
        const applied = comparable === null && rows[index]?.gate.allowed !== null;
        return applied && !(0,domain_direction/* isResourceMetric */.t)(pair.name);
    })
        .map(({ pair }) => pair.candidate?.dataset ?? null);
    const names = [...new Set(datasets)].map((name) => name === null ? 'metrics without a data set' : (0,metric_diff/* quoteName */.AB)(name));
    if (names.length === 0)
        return [];
    return [
        `It is not known whether both sides were scored on the same data: ${limitList(names.toSorted(metric_diff/* byCodeUnit */.X))}. ` +
            'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
    ];
}
function groupByRule(facts) {
    const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]));
    const groups = Map.groupBy(ruled, ({ rule }) => rule);
    return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]));
}
const listKeys = (facts) => limitList(facts.map((fact) => (0,metric_diff/* quoteName */.AB)(fact.pair.key)));
const compare_versions_MOST_NAMES = 5;
function limitList(names) {
    const rest = names.length - compare_versions_MOST_NAMES;
    return names.slice(0, compare_versions_MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
function buildParamChanges(before, after) {
    if (before === null)
        return { changes: [], unchanged: 0 };
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(metric_diff/* byCodeUnit */.X);
    const sides = keys.map((key) => {
        const [old, now] = [compare_versions_valueOf(before, key), compare_versions_valueOf(after, key)];
        return {
            key,
            ...(old === undefined ? {} : { before: old }),
            ...(now === undefined ? {} : { after: now }),
        };
    });
    const changes = sides.filter((side) => !isSameParam(side.before, side.after));
    return { changes, unchanged: sides.length - changes.length };
}
/** Own keys only: a parameter may be called `constructor`. */
const compare_versions_valueOf = (params, key) => Object.hasOwn(params, key) ? params[key] : undefined;
function isSameParam(left, right) {
    if ((0,numeral/* isNumeral */.NW)(left) && (0,numeral/* isNumeral */.NW)(right))
        return left.value === right.value;
    return isDeepEqual(plainParam(left), plainParam(right));
}
/** Numbers within lists compare by value too. */
function plainParam(value) {
    if ((0,numeral/* isNumeral */.NW)(value))
        return value.value;
    return Array.isArray(value) ? value.map((item) => plainParam(item)) : value;
}
const ROLE_NAMES = new Map([
    ['val', 'validation'],
    ['valid', 'validation'],
    ['dev', 'validation'],
    ['training', 'train'],
    ['testing', 'test'],
]);
/**
 * Whether the data set that metrics of `datasetName` were computed on is the same on both sides: found by its name,
 * else as the only one of that role. `null` when either side does not tell.
 */
function comparability(datasetName, before, after) {
    if (datasetName === null)
        return null;
    const old = findDataSet(datasetName, before);
    const now = findDataSet(datasetName, after);
    return old === undefined || now === undefined ? null : old.digest === now.digest;
}
function findDataSet(name, sets) {
    const named = sets.find((set) => set.name === name);
    if (named !== undefined)
        return named;
    const role = roleName(name);
    const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role);
    return others.length === 0 ? first : undefined;
}
const roleName = (name) => ROLE_NAMES.get(name) ?? name;

;// CONCATENATED MODULE: ./lib/usecases/build-comparison.js




/** Everything that differs between the workspace and a published version, judged by the policy. */
function buildComparison(request) {
    const { candidate, baseline } = request;
    const before = baseline?.manifest.predicate ?? null;
    const data = candidate.data.map(({ record }) => record);
    const judged = compareMetrics({
        model: request.model,
        candidate: candidate.metrics,
        baseline: before?.metrics ?? null,
        policy: request.policy,
        comparable: (dataset) => (before === null ? null : comparability(dataset, before.data, data)),
    });
    const artifact = (0,domain_digest/* digestOf */.ol)(candidate.artifact.digest);
    return {
        model: request.model,
        ...judged,
        baseline: baseline === null ? null : describeBaseline(baseline),
        baselineNote: request.baselineNote,
        candidate: { commit: request.commit, artifact, size: candidate.artifact.size },
        artifactChanged: before === null ? null : before.artifact.digest !== artifact,
        ...buildInputChanges(before, candidate, request.listings),
    };
}
/** What went into the model, on both sides. */
function buildInputChanges(before, { params, data, environment }, listings) {
    const records = data.map(({ record }) => record);
    return {
        params: buildParamChanges(before?.params ?? null, params),
        data: buildDataChanges(before?.data ?? null, records, listings),
        environment: buildEnvironmentChanges(before?.environment ?? null, environment),
    };
}
function describeBaseline({ release, manifest, digest, signer }) {
    const { model, code, createdAt } = manifest.predicate;
    return {
        version: model.version,
        tag: model.tag,
        manifest: digest,
        url: release.url,
        createdAt,
        commit: code.commit,
        signer: signer?.name ?? 'nobody whom this repository trusts',
    };
}

// EXTERNAL MODULE: ./lib/usecases/capture-candidate.js + 12 modules
var capture_candidate = __webpack_require__(56053);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
;// CONCATENATED MODULE: ./lib/domain/build-manifest.js





/** in-toto attestations are refused by GitHub above this; manifest.md §2. */
const MAX_SUBJECTS = 1024;
const MAX_HISTORY = 50;
/**
 * The manifest of a version: an in-toto Statement v1 about the model's files. Keys stand in the order of
 * manifest.md §2, so that `stableJson` gives its exact bytes; the order of the parts does not matter.
 */
function buildManifest(parts) {
    const files = orderFiles(parts.artifact.files.map((file) => describeFile(file, parts.artifact.facts.get(file.path))));
    return {
        _type: STATEMENT_TYPE,
        subject: files.map((file) => ({ name: file.path, digest: { sha256: file.sha256 } })),
        predicateType: MANIFEST_TYPE,
        predicate: buildPredicate(parts, files),
    };
}
function buildPredicate(parts, files) {
    const tag = (0,domain_version/* versionTag */.Vm)(parts.model, parts.version);
    return {
        model: {
            name: parts.model,
            version: parts.version,
            tag,
            ...(parts.artifact.framework === null ? {} : { framework: parts.artifact.framework }),
            ...(parts.task === null ? {} : { task: parts.task }),
            ...(parts.artifact.signature === null ? {} : { signature: parts.artifact.signature }),
        },
        artifact: {
            digest: (0,domain_digest/* digestOf */.ol)(parts.artifact.digest),
            size: files.reduce((sum, file) => sum + file.size, 0),
            files,
        },
        code: parts.code,
        data: parts.data.toSorted((a, b) => (0,listing/* comparePaths */.cD)(a.name, b.name)),
        params: Object.fromEntries(Object.entries(parts.params).toSorted(([a], [b]) => (0,listing/* comparePaths */.cD)(a, b))),
        metrics: parts.metrics.toSorted((a, b) => (0,listing/* comparePaths */.cD)((0,domain_metric/* metricKey */.C)(a), (0,domain_metric/* metricKey */.C)(b))),
        ...(parts.predictions.length === 0 ? {} : { predictions: parts.predictions }),
        environment: parts.environment,
        run: parts.run,
        lineage: parts.lineage,
        evaluation: parts.evaluation,
        assets: parts.assets.toSorted((a, b) => (0,listing/* comparePaths */.cD)(a.name, b.name)),
        history: parts.history.slice(0, MAX_HISTORY),
        createdAt: parts.createdAt,
    };
}
/** Without facts neither `format` nor `executable`: saying nothing is better than a guess in a signed document. */
function describeFile({ path, size, sha256, asset }, facts) {
    if (facts === undefined)
        return { path, size, sha256, asset };
    const { format, executable, imports, parameters, tensors, dtypes, details } = facts;
    const said = {
        ...(parameters === undefined ? {} : { parameters }),
        ...(tensors === undefined ? {} : { tensors }),
        ...(dtypes === undefined ? {} : { dtypes }),
        ...(details === undefined ? {} : { details }),
    };
    return {
        path,
        size,
        sha256,
        format,
        executable,
        ...(imports === undefined || imports.length === 0 ? {} : { imports }),
        ...(Object.keys(said).length === 0 ? {} : { facts: said }),
        asset,
    };
}
/** The primary file first: the largest one, since weights outweigh what describes them. */
function orderFiles(files) {
    return files.toSorted((left, right) => right.size - left.size || (0,listing/* comparePaths */.cD)(left.path, right.path));
}
/** Metrics of one history entry: enough for every gate that a person wrote, and a manifest stays small. */
const MAX_HISTORY_METRICS = 100;
/**
 * The history of the next version: the previous one's gated metrics, then what that one knew.
 * @param gated `metricKey`s that a gate judges
 */
function extendHistory(previous, gated) {
    if (previous === null)
        return [];
    const { model, metrics, createdAt, history } = previous.predicate;
    const values = metrics
        .filter((metric) => gated.has((0,domain_metric/* metricKey */.C)(metric)))
        .slice(0, MAX_HISTORY_METRICS)
        .map((metric) => [(0,domain_metric/* metricKey */.C)(metric), metric.value?.value ?? null]);
    const entry = {
        version: model.version,
        createdAt,
        metrics: Object.fromEntries(values),
    };
    return [entry, ...history].slice(0, MAX_HISTORY);
}
/** What makes two versions the same content: artifact, code, data and parameters. decisions.md. */
function contentIdentity(facts) {
    return {
        artifact: facts.artifact.digest,
        commit: facts.code.commit,
        data: facts.data
            .map(({ name, digest }) => ({ name, digest }))
            .toSorted((a, b) => (0,listing/* comparePaths */.cD)(a.name, b.name)),
        params: facts.params,
    };
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
;// CONCATENATED MODULE: ./lib/domain/manifest-json-schema.js

const manifest_json_schema_text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };
const bytes = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** A number above 2^53 is a text of its digits. */
const manifest_json_schema_count = { anyOf: [bytes, { type: 'string', pattern: '^[0-9]+$' }] };
const scalar = { type: ['string', 'number', 'boolean'] };
const digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
const time = {
    type: 'string',
    pattern: String.raw `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$`,
};
const assetName = {
    type: 'string',
    pattern: '^[A-Za-z0-9_-][A-Za-z0-9._-]*$',
    maxLength: 255,
};
/** An object whose listed members are required unless named `optional`; other members are kept. */
function record(properties, optional = []) {
    const required = Object.keys(properties).filter((key) => !optional.includes(key));
    return { type: 'object', properties, required };
}
const manifest_json_schema_list = (items, limits = {}) => ({
    type: 'array',
    items,
    ...limits,
});
const nullable = (schema) => ({ anyOf: [schema, { type: 'null' }] });
const versionRef = record({ version: manifest_json_schema_text, manifest: digest });
const modelFile = record({
    path: manifest_json_schema_text,
    size: bytes,
    sha256,
    format: manifest_json_schema_text,
    executable: { type: 'boolean' },
    imports: manifest_json_schema_list(manifest_json_schema_text),
    facts: record({
        parameters: manifest_json_schema_count,
        tensors: bytes,
        dtypes: { type: 'object', additionalProperties: bytes },
        details: { type: 'object', additionalProperties: scalar },
    }, ['parameters', 'tensors', 'dtypes', 'details']),
    asset: assetName,
    parts: manifest_json_schema_list(record({ asset: assetName, size: bytes, sha256 }), { minItems: 1 }),
}, ['format', 'executable', 'imports', 'facts', 'asset', 'parts']);
const dataSet = record({
    name: manifest_json_schema_text,
    role: textOrNull,
    source: record({ kind: manifest_json_schema_text, uri: manifest_json_schema_text }),
    digest: manifest_json_schema_text,
    sha256: digest,
    files: nullable(bytes),
    size: nullable(bytes),
    rows: bytes,
    columns: manifest_json_schema_list(record({ name: { type: 'string' }, type: manifest_json_schema_text })),
    listing: assetName,
    verified: { type: 'boolean' },
}, ['sha256', 'rows', 'columns', 'listing', 'verified']);
const metric = {
    ...record({
        name: manifest_json_schema_text,
        dataset: textOrNull,
        slice: textOrNull,
        value: numberOrNull,
        nonFinite: { enum: ['NaN', 'Infinity', '-Infinity'] },
        better: {
            anyOf: [
                { enum: ['higher', 'lower', null] },
                { type: 'object', properties: { target: { type: 'number' } }, required: ['target'] },
            ],
        },
        unit: textOrNull,
        samples: numberOrNull,
        stderr: numberOrNull,
        repeats: numberOrNull,
        step: { type: 'number' },
        source: manifest_json_schema_text,
    }, ['nonFinite', 'step']),
    // A value, or the name of what it is instead.
    anyOf: [{ properties: { value: { type: 'number' } } }, { required: ['nonFinite'] }],
};
const tensor = record({
    name: { type: 'string' },
    type: manifest_json_schema_text,
    shape: manifest_json_schema_list({ type: ['number', 'string'] }),
}, ['shape']);
const predictionSet = record({
    dataset: textOrNull,
    kind: { enum: ['classification', 'regression'] },
    rows: bytes,
    positive: { type: 'string' },
    asset: assetName,
    sha256,
}, ['positive']);
const model = record({
    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', maxLength: 100 },
    version: manifest_json_schema_text,
    tag: manifest_json_schema_text,
    framework: record({ name: manifest_json_schema_text, version: manifest_json_schema_text }, ['version']),
    task: manifest_json_schema_text,
    signature: record({ inputs: manifest_json_schema_list(tensor), outputs: manifest_json_schema_list(tensor) }),
}, ['framework', 'task', 'signature']);
const manifest_json_schema_run = record({
    workflow: manifest_json_schema_text,
    workflowRef: manifest_json_schema_text,
    runId: manifest_json_schema_text,
    job: manifest_json_schema_text,
    attempt: { type: 'integer', minimum: 1 },
    event: manifest_json_schema_text,
    actor: manifest_json_schema_text,
    url: manifest_json_schema_text,
}, ['job']);
const environment = record({
    runner: record({ os: manifest_json_schema_text, arch: manifest_json_schema_text, hosted: { type: ['boolean', 'null'] } }),
    runtimes: { type: 'object', additionalProperties: { type: 'string' } },
    container: manifest_json_schema_text,
    gpus: manifest_json_schema_list(manifest_json_schema_text),
    lockfiles: manifest_json_schema_list(record({ path: manifest_json_schema_text, sha256 })),
}, ['container', 'gpus']);
const predicate = record({
    model,
    artifact: record({
        digest,
        size: bytes,
        files: manifest_json_schema_list(modelFile, { minItems: 1, maxItems: 1024 }),
    }),
    code: record({
        repository: manifest_json_schema_text,
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        ref: textOrNull,
        dirty: { type: ['boolean', 'null'] },
    }),
    data: manifest_json_schema_list(dataSet),
    params: { type: 'object' },
    metrics: manifest_json_schema_list(metric),
    predictions: manifest_json_schema_list(predictionSet),
    environment,
    run: nullable(manifest_json_schema_run),
    lineage: record({ previous: nullable(versionRef), parents: manifest_json_schema_list(versionRef) }),
    evaluation: record({
        verdict: { enum: ['pass', 'uncertain', 'fail', 'none'] },
        baseline: nullable(versionRef),
        gates: manifest_json_schema_list({}),
        waivers: manifest_json_schema_list({}),
    }),
    assets: manifest_json_schema_list(record({ name: assetName, size: bytes, sha256, role: manifest_json_schema_text })),
    history: manifest_json_schema_list(record({
        version: manifest_json_schema_text,
        createdAt: time,
        metrics: { type: 'object', additionalProperties: numberOrNull },
    }), { maxItems: 50 }),
    createdAt: time,
}, ['predictions']);
/** The JSON Schema of `manifest.json`; published as `schema/manifest.schema.json`. Unknown members are allowed. */
const manifestJsonSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://model-release/manifest/v1/schema.json',
    title: 'model-release manifest v1',
    description: 'in-toto Statement v1 whose predicate describes one released version of a model',
    ...record({
        _type: { const: STATEMENT_TYPE },
        subject: manifest_json_schema_list(record({ name: manifest_json_schema_text, digest: record({ sha256 }) }), {
            minItems: 1,
            maxItems: 1024,
        }),
        predicateType: { const: MANIFEST_TYPE },
        predicate,
    }),
};

;// CONCATENATED MODULE: ./lib/domain/parse-manifest.js







/** A manifest is tens of kilobytes; this leaves room for 1,000 files and thousands of metrics. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const MAX_REPORTED = 10;
/**
 * Reads `manifest.json`: checks it against the schema and for contradictions in itself, keeps unknown members and
 * the digits of numbers, so that `stableJson` of the result gives the same bytes again.
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseManifest(bytes) {
    const text = parse_manifest_decode(bytes);
    const plain = parse_manifest_parseJson(text, (_key, value) => value);
    const problems = validate(plain);
    if (problems.length > 0)
        throw invalid(problems);
    const manifest = keepDigits(parse_manifest_parseJson(text, reviveNumber), []);
    assertManifest(manifest);
    const contradictions = findContradictions(manifest);
    if (contradictions.length > 0)
        throw invalid(contradictions);
    return manifest;
}
function parse_manifest_decode(bytes) {
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw invalid([`it has ${bytes.length} bytes, more than ${MAX_MANIFEST_BYTES}`]);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(['it is not UTF-8']);
    }
}
function parse_manifest_parseJson(text, reviver) {
    try {
        return JSON.parse(text, reviver);
    }
    catch (cause) {
        throw invalid([cause instanceof Error ? cause.message : 'it is not JSON']);
    }
}
const reviveNumber = (_key, value, context) => typeof value === 'number' && Number.isFinite(value) ? (0,numeral/* numeral */.Dx)(value, context?.source) : value;
let compiled;
function validate(value) {
    compiled ??= new ajv.Ajv({ allErrors: true, strict: false }).compile(manifestJsonSchema);
    if (compiled(value))
        return [];
    return (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
/** Members that the types hold as plain numbers; all others, known or not, keep their digits. `*` is any key. */
const PLAIN_NUMBERS = [
    'artifact size',
    'artifact files size',
    'artifact files parts size',
    'data files',
    'data size',
    'data rows',
    'artifact files facts parameters',
    'artifact files facts tensors',
    'artifact files facts dtypes *',
    'artifact files facts details *',
    'model signature inputs shape',
    'model signature outputs shape',
    'metrics better target',
    'metrics samples',
    'metrics repeats',
    'metrics step',
    'predictions rows',
    'run attempt',
    'assets size',
    'history metrics *',
].map((path) => ['predicate', ...path.split(' ')]);
function keepDigits(value, path) {
    if (Array.isArray(value))
        return value.map((item) => keepDigits(item, path));
    if (typeof value === 'number')
        throw invalid([`/${path.join('/')} is a number that no double can hold`]);
    if (typeof value !== 'object' || value === null)
        return value;
    if ((0,numeral/* isNumeral */.NW)(value))
        return isPlain(path) ? value.value : value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, keepDigits(member, [...path, key])]));
}
const isPlain = (path) => PLAIN_NUMBERS.some((plain) => plain.length === path.length &&
    plain.every((key, index) => key === '*' || key === path[index]));
// The schema has just been checked on the same text; only the numbers differ, by `keepDigits`.
function assertManifest(_value) { }
function findContradictions(manifest) {
    const { model, artifact, assets } = manifest.predicate;
    const files = new Map(artifact.files.map((file) => [file.path, file]));
    const byName = new Map(assets.map((asset) => [asset.name, asset]));
    const digests = [false, true].map((single) => (0,domain_digest/* digestOf */.ol)((0,listing/* setDigest */.$U)(artifact.files, single)));
    const checks = [
        [
            model.tag === (0,domain_version/* versionTag */.Vm)(model.name, model.version),
            '/predicate/model/tag is not NAME@vVERSION',
        ],
        [files.size === artifact.files.length, '/predicate/artifact/files names a path twice'],
        [byName.size === assets.length, '/predicate/assets names an asset twice'],
        [
            manifest.subject.length === files.size &&
                manifest.subject.every((one) => files.get(one.name)?.sha256 === one.digest.sha256),
            '/subject is not the set of /predicate/artifact/files',
        ],
        [
            artifact.size === artifact.files.reduce((sum, file) => sum + file.size, 0),
            '/predicate/artifact/size is not the sum of its files',
        ],
        [
            digests.slice(0, 1).includes(artifact.digest) ||
                (files.size === 1 && artifact.digest === digests[1]),
            '/predicate/artifact/digest is not that of its files',
        ],
        [
            artifact.files.every((file) => 'parts' in file || byName.get(file.asset)?.sha256 === file.sha256),
            '/predicate/artifact/files names an asset that /predicate/assets has not, or with another digest',
        ],
    ];
    return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
}
function invalid(problems) {
    const shown = problems.slice(0, MAX_REPORTED).join('; ');
    const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : '';
    return new domain_errors/* ReleaseError */.K('MANIFEST_INVALID', `manifest.json is not a manifest of this kind: ${shown}${more}. It was changed, cut off or written by another tool.`);
}

;// CONCATENATED MODULE: ./lib/usecases/read-version.js




const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
/**
 * Downloads and checks the manifest of a published release: signature, that it is the manifest of this tag, and
 * that the release holds exactly the assets which the manifest names.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH
 */
async function readVersion(release, signers, ports) {
    const bytes = await ports.releases.download(findAsset(release, MANIFEST_ASSET), MAX_MANIFEST_BYTES);
    const bundle = await ports.releases.download(findAsset(release, BUNDLE_ASSET), MAX_BUNDLE_BYTES);
    const signer = await ports.verifier.verify(bundle, bytes, signers);
    return { ...checkManifest(release, bytes), signer };
}
/** As `readVersion`, for a release that nobody signed: the content counts, who made it is unknown. */
async function readUnsignedVersion(release, ports) {
    const asset = findAsset(release, MANIFEST_ASSET);
    return checkManifest(release, await ports.releases.download(asset, MAX_MANIFEST_BYTES));
}
const isSigned = (release) => release.assets.some((asset) => asset.name === BUNDLE_ASSET);
const isVersion = (release) => release.assets.some((asset) => asset.name === MANIFEST_ASSET);
function findAsset(release, name) {
    const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded');
    if (asset !== undefined)
        return asset;
    throw new domain_errors/* ReleaseError */.K(name === BUNDLE_ASSET ? 'SIGNATURE_INVALID' : 'MANIFEST_INVALID', `The release ${release.tag} has no asset ${name}: it was ${name === BUNDLE_ASSET ? 'not signed' : 'not made by this tool'}.`);
}
function checkManifest(release, bytes) {
    const manifest = parseManifest(bytes);
    if (manifest.predicate.model.tag !== release.tag)
        throw new domain_errors/* ReleaseError */.K('MANIFEST_INVALID', `The release ${release.tag} holds the manifest of ${manifest.predicate.model.tag}: it was put there by somebody else.`);
    const problem = findAssetProblem(release, manifest);
    if (problem !== null)
        throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `The release ${release.tag}: ${problem}.`);
    return { release, manifest, manifestBytes: bytes, digest: (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes)) };
}
/** The release's assets are a closed set: none missing, none extra, none different. */
function findAssetProblem(release, manifest) {
    const wanted = new Map(manifest.predicate.assets.map((asset) => [asset.name, asset]));
    const extra = release.assets.find(({ name }) => !wanted.has(name) && name !== MANIFEST_ASSET && name !== BUNDLE_ASSET);
    if (extra !== undefined)
        return `the asset ${extra.name} is not in its manifest`;
    for (const asset of wanted.values()) {
        const found = release.assets.find((one) => one.name === asset.name);
        if (found === undefined)
            return `the asset ${asset.name} of its manifest is missing`;
        const same = found.size === asset.size && (found.sha256 === null || found.sha256 === asset.sha256);
        if (!same)
            return `the asset ${asset.name} is not the one of its manifest`;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/usecases/known-versions.js







/** More versions than this at one commit are not looked at for the same content. */
const MAX_CANDIDATES = 5;
/** The model's version tags, newest version first; other tags with the same beginning are left out. */
function listVersions(model, tags) {
    return tags
        .flatMap((ref) => {
        const version = (0,domain_version/* parseTag */.ED)(model, ref.tag);
        return version === undefined ? [] : [{ ...ref, version }];
    })
        .toSorted((left, right) => (0,domain_version/* compareVersions */.Zy)(left.version, right.version));
}
/**
 * The version that this run would publish again: made by an earlier attempt of this job, or of the same content. Both imply the
 * same commit, so only the tags of that commit are read, at any number of versions.
 */
async function findSameContent(request, candidate, versions, ports) {
    const here = versions.filter((one) => one.commit === request.code.commit).slice(0, MAX_CANDIDATES);
    for (const { tag } of here) {
        // oxlint-disable-next-line no-await-in-loop -- newest first; the first match ends it
        const known = await findKnown(tag, request.signers, ports);
        // What nobody trusted signed is no substitute for the signed version that this run would make.
        if (known === undefined || (known.signer === null && request.signed))
            continue;
        if (!isAskedVersion(known.manifest, request))
            continue;
        if (isEarlierAttempt(known.manifest, request, candidate))
            return { known, why: 'was published by an earlier attempt of this job' };
        if (isSameContent(known.manifest, request, candidate))
            return { known, why: 'already holds this content' };
    }
    return undefined;
}
const isAskedVersion = ({ predicate }, { version }) => version.kind !== 'exact' || version.version === predicate.model.version;
/**
 * An earlier attempt of this job trained the same thing, perhaps with other weights. Run and job alone do not tell: the
 * legs of a matrix share them, and differ in parameters, data or the names of their files.
 */
function isEarlierAttempt({ predicate }, { run: own }, { artifact, data, params }) {
    const { run } = predicate;
    if (run === null || run.runId !== own.runId || run.job !== own.job)
        return false;
    if (run.attempt >= own.attempt)
        return false;
    const ingredients = [
        sortedNames(artifact.files.map(({ path }) => path)),
        sortedNames(data.map(({ record }) => record.name)),
        params,
    ];
    return isDeepEqual(ingredients, [
        sortedNames(predicate.artifact.files.map(({ path }) => path)),
        sortedNames(predicate.data.map(({ name }) => name)),
        predicate.params,
    ]);
}
const sortedNames = (names) => names.toSorted(listing/* comparePaths */.cD);
function isSameContent(known, request, candidate) {
    if (known.predicate.code.dirty !== request.code.dirty)
        return false;
    const own = contentIdentity({
        artifact: { digest: (0,domain_digest/* digestOf */.ol)(candidate.artifact.digest) },
        code: request.code,
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
    });
    return isDeepEqual(contentIdentity(known.predicate), own);
}
/** The newest version that is a release of ours, for the version step, lineage and notes. */
async function readPrevious(request, versions, ports) {
    for (const { tag } of eligibleAsPrevious(request, versions).slice(0, MAX_CANDIDATES)) {
        // oxlint-disable-next-line no-await-in-loop -- almost always the first is it
        const known = await findKnown(tag, request.signers, ports);
        if (known !== undefined)
            return known;
    }
    return null;
}
/** A version descends from those below it; a prerelease counts only for another one, or when there is nothing else. */
function eligibleAsPrevious({ version: asked }, versions) {
    if (asked.kind === 'exact')
        return versions.filter(({ version }) => (0,domain_version/* compareVersions */.Zy)(asked.version, version) < 0);
    const finals = versions.filter(({ version }) => !(0,domain_version/* isPrerelease */.V1)(version));
    return finals.length > 0 ? finals : versions;
}
async function findKnown(tag, signers, ports) {
    const release = await ports.releases.findPublished(tag);
    if (release === undefined || !isVersion(release))
        return undefined;
    try {
        return await readVersion(release, signers, ports);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
            throw error;
        ports.log.warning(`${tag}: ${error.message}`);
        if (error.code !== 'SIGNATURE_INVALID')
            return undefined;
        return await readUnchecked(tag, release, ports);
    }
}
/** A version whose signer is not trusted still occupies its number and may still be the same content. */
async function readUnchecked(tag, release, ports) {
    try {
        return { ...(await readUnsignedVersion(release, ports)), signer: null };
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
            throw error;
        ports.log.warning(`${tag}: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/find-baseline.js




/** Five pages of 100 commits; after them the newest versions are asked for one by one. */
const MAX_ANCESTOR_PAGES = 5;
const MAX_ASKED_VERSIONS = 5;
/** Unsigned versions that are passed over before the search ends. */
const MAX_SKIPPED = 5;
/**
 * The signature-checked version that a pull request is compared with.
 * @throws INPUT_INVALID for an exact version that does not exist; SIGNATURE_INVALID, MANIFEST_INVALID or DIGEST_MISMATCH when
 * the version that would serve was tampered with: silently taking an older one would hide that
 */
async function findBaseline(request, ports) {
    const versions = listVersions(request.model, await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(request.model)));
    const skipped = [];
    for (const choice of request.from) {
        const found = choice.kind === 'version'
            ? // oxlint-disable-next-line no-await-in-loop -- the first choice that resolves ends it
                await readExact(choice.version, request, ports)
            : // oxlint-disable-next-line no-await-in-loop -- as above
                await findLatest(request, versions, skipped, ports);
        if (found !== undefined)
            return { version: found, note: renderNote(skipped) };
        skipped.push('no published version with a signature is reachable from the merge base');
    }
    return { version: null, note: renderNote(skipped) };
}
const renderNote = (skipped) => skipped.length === 0 ? null : skipped.join('; ');
async function readExact(version, request, ports) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    const release = await ports.releases.findPublished(tag);
    if (release !== undefined && isVersion(release))
        return await readChecked(release, request, ports);
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `baseline: ${tag} is not a published version of ${request.model}. See the release page for those that are.`);
}
/** The newest one that anybody signed. One that was never signed is passed over aloud; a bad signature ends the run. */
async function findLatest(request, versions, skipped, ports) {
    const eligible = versions.filter((one) => request.prerelease || !(0,domain_version/* isPrerelease */.V1)(one.version));
    for await (const { tag } of reachable(eligible, request, ports)) {
        if (skipped.length >= MAX_SKIPPED)
            return undefined;
        const release = await ports.releases.findPublished(tag);
        if (release !== undefined && isVersion(release) && isSigned(release))
            return await readChecked(release, request, ports);
        const found = `${tag} is ${describeUnusable(release)}`;
        ports.log.warning(`${found}: it is passed over as a baseline.`);
        skipped.push(found);
    }
    return undefined;
}
function describeUnusable(release) {
    if (release === undefined)
        return 'a tag without a published release';
    return isVersion(release) ? 'not signed' : 'a release without a manifest';
}
async function readChecked(release, request, ports) {
    const version = await readVersion(release, request.signers, ports);
    await refuseMovedTag(version, ports);
    return version;
}
/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
async function refuseMovedTag({ manifest, release }, ports) {
    const tagged = await ports.releases.readTagCommit(release.tag);
    const { commit } = manifest.predicate.code;
    if (tagged === commit)
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its signed manifest says ${commit}: the tag was moved. ` +
        'Restore it, or name another baseline.');
}
/** Reachable versions, newest first as far as one page of commits goes. */
async function* reachable(versions, request, { history }) {
    if (versions.length === 0)
        return;
    const mergeBase = await history.readMergeBase(request.base, request.head);
    let open = versions;
    for (let page = 1; page <= MAX_ANCESTOR_PAGES; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the first page nearly always has one
        const commits = await history.listAncestors(mergeBase, page);
        const known = new Set(commits);
        const here = open.filter((one) => one.commit !== null && known.has(one.commit));
        yield* here;
        open = open.filter((one) => !here.includes(one));
        if (commits.length > 0)
            continue;
        // All commits were seen; only the annotated tags, whose commits nobody has named, are left to ask for.
        open = open.filter((one) => one.commit === null);
        break;
    }
    for (const version of open.slice(0, MAX_ASKED_VERSIONS)) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const below = await history.isAncestor(version.commit ?? `refs/tags/${version.tag}`, mergeBase);
        if (below)
            yield version;
    }
}

;// CONCATENATED MODULE: ./lib/render/comment-marker.js

const MARKER = /^<!-- model-release:report v1 key=([\w.~%-]*) head=([0-9a-f]{40}) run=(\d{1,20})\.(\d{1,9}) -->$/;
function renderCommentMarker(marker) {
    const run = `${marker.runId}.${marker.attempt}`;
    return hiddenLine(`model-release:report v1 key=${encodeKey(marker.key)} head=${marker.head} run=${run}`);
}
/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
function parseCommentMarker(body) {
    const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '');
    const [, key, head, runId, attempt] = MARKER.exec(line) ?? [];
    if (key === undefined || head === undefined || runId === undefined || attempt === undefined) {
        return null;
    }
    const decoded = decodeKey(key);
    if (decoded === null)
        return null;
    const marker = { key: decoded, head, runId, attempt: Number(attempt) };
    return renderCommentMarker(marker) === line ? marker : null;
}
function encodeKey(key) {
    // The four signs that encodeURIComponent leaves are not wanted in a marker; "--" is no end of a comment in
    // HTML5, but older parsers took it for one.
    return encodeURIComponent(key.toWellFormed())
        .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('--', '%2D%2D');
}
function decodeKey(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/render/comment.js







/** UTF-8 bytes. GitHub refuses more than 65,536 characters. */
const comment_BUDGET = 60_000;
/**
 * The sticky comment of a pull request: marker, verdict, what broke, against what, why, and how far to trust
 * it. When all is well only the heading and one line are open. At most 60,000 bytes: first unchanged metrics
 * go, failing ones last, and the text says so.
 */
function renderComment(report) {
    return fitBudget(cutTotals(report), (limits) => `${renderCommentMarker(report)}\n${comment_body(report, limits)}\n`, (text) => utf8Length(text) <= comment_BUDGET);
}
function comment_body(report, limits) {
    if (isQuiet(report))
        return quietBody(report, limits);
    return paragraphs([
        reportHeading(report),
        failureAlerts(report),
        caveats(report),
        modelTable(report),
        metricSection(report, limits),
        noteSection(report, limits),
        openInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
function quietBody(report, limits) {
    return paragraphs([
        reportHeading(report),
        caveats(report),
        modelTable(report),
        noteSection(report, limits),
        foldedMetrics(report, limits),
        foldedInputs(report, limits),
        cutNotice(report, limits),
        provenance(report),
        report_sections_footer(report),
    ]);
}
/** Whether nothing asks for a reviewer's eyes. */
function isQuiet({ comparison }) {
    return (comparison.baseline !== null &&
        comparison.verdict !== 'fail' &&
        comparison.verdict !== 'uncertain' &&
        comparison.rows.every((row) => row.outcome === 'pass' || row.outcome === 'info'));
}

;// CONCATENATED MODULE: ./lib/usecases/post-comment.js



/**
 * Creates or updates the one comment of this key. An own comment is one by its first line and by its author; a newer
 * run's is left alone, a duplicate is removed. Once posted, a comment is always kept current.
 */
async function postComment(report, mode, ports) {
    if (mode === 'never')
        return { kind: 'skipped', why: 'comment: never' };
    try {
        return await post(report, mode, ports);
    }
    catch (error) {
        // The report still reaches the job's summary, so a missing right is no failure.
        if (error instanceof domain_errors/* ReleaseError */.K && error.code === 'PERMISSION_MISSING') {
            ports.log.debug(error.message);
            return { kind: 'denied' };
        }
        if (error instanceof domain_errors/* ReleaseError */.K && error.code === 'GITHUB_FAILED')
            return { kind: 'failed', error };
        throw error;
    }
}
async function post(report, mode, ports) {
    const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest);
    if (oldest === undefined && !isWorthPosting(report.comparison, mode))
        return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` };
    const stale = await findStaleness(report, [oldest, ...duplicates], ports);
    if (stale !== undefined)
        return { kind: 'skipped', why: stale };
    const failedBefore = oldest !== undefined && oldest.comment.body.includes('### ❌');
    const resolved = failedBefore && report.comparison.verdict !== 'fail';
    const body = renderComment(resolved ? { ...report, commentState: 'resolved' } : report);
    const written = oldest === undefined
        ? await ports.pullRequest.createComment(body)
        : await ports.pullRequest.updateComment(oldest.comment.id, body);
    if (written.kind === 'denied')
        return { kind: 'denied' };
    if (oldest === undefined)
        return await settleFirst(report, body, written.url, ports);
    await removeDuplicates(duplicates, ports);
    return { kind: 'posted', url: written.url };
}
/**
 * Two first runs may have created a comment each: the oldest stays, and says what the newer of the runs found.
 * @param url of the comment that this run created
 */
async function settleFirst(report, body, url, ports) {
    const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest);
    if (oldest !== undefined && oldest.comment.url !== url && !isNewer(oldest.marker, report))
        await ports.pullRequest.updateComment(oldest.comment.id, body);
    await removeDuplicates(duplicates, ports);
    return { kind: 'posted', url: oldest?.comment.url ?? url };
}
async function findOwn(key, pullRequest) {
    const comments = await pullRequest.listComments();
    return comments.flatMap((comment) => {
        const marker = comment.own ? parseCommentMarker(comment.body) : null;
        return marker === null || marker.key !== key ? [] : [{ comment, marker }];
    });
}
function isWorthPosting(comparison, mode) {
    if (comparison.verdict === 'fail' || mode === 'always')
        return true;
    if (mode === 'failing')
        return false;
    const moved = comparison.rows.some((row) => row.change !== 'same');
    return moved || comparison.params.changes.length > 0 || comparison.data.changes.length > 0;
}
/** Why this run must not speak: a newer run has spoken, or the pull request has moved on. */
async function findStaleness(report, own, { pullRequest }) {
    const newer = own.find((one) => one !== undefined && isNewer(one.marker, report));
    if (newer !== undefined)
        return `run ${newer.marker.runId}, which is newer than this one, has already reported`;
    const head = await pullRequest.readHead();
    if (head === report.head)
        return undefined;
    return `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${report.head.slice(0, 8)}`;
}
function isNewer(marker, report) {
    const [theirs, own] = [toRunNumber(marker.runId), toRunNumber(report.runId)];
    return theirs > own || (theirs === own && marker.attempt > report.attempt);
}
const toRunNumber = (runId) => (/^\d{1,19}$/.test(runId) ? BigInt(runId) : 0n);
async function removeDuplicates(duplicates, { pullRequest, log }) {
    for (const { comment } of duplicates) {
        log.info(`Removing a duplicate of the report (comment ${comment.id}).`);
        // oxlint-disable-next-line no-await-in-loop -- one at most, after a race
        await pullRequest.deleteComment(comment.id);
    }
}

;// CONCATENATED MODULE: ./lib/usecases/compare.js






/**
 * Compares the workspace's model with the version that it would replace and reports on the pull request. Signs
 * nothing and publishes nothing. A missing right to comment is no failure; the verdict is for the caller to act on.
 * @throws ReleaseError with all bad inputs; also when the baseline's signature does not hold
 */
async function compare(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    const baseline = await findBaseline({ ...request, from: request.baseline }, ports);
    const comparison = buildComparison({
        model: request.model,
        commit: request.head,
        candidate,
        baseline: baseline.version,
        baselineNote: baseline.note,
        policy: request.policy,
        listings: await readListingChanges(candidate, baseline.version, ports),
    });
    const report = buildReport(request, withAgeWarning(comparison, request));
    const post = await postComment(report, request.comment, ports);
    if (post.kind === 'skipped')
        ports.log.info(`No comment: ${post.why}.`);
    return { comparison: report.comparison, report, summary: renderSummary(report), post };
}
function withAgeWarning(comparison, { maxAgeMs, now }) {
    if (maxAgeMs === null || comparison.baseline === null)
        return comparison;
    const age = Date.parse(now) - Date.parse(comparison.baseline.createdAt);
    if (age <= maxAgeMs)
        return comparison;
    const warning = `The baseline is ${days(age)} days old; the configuration allows ${days(maxAgeMs)}.`;
    return { ...comparison, warnings: [...comparison.warnings, warning] };
}
const days = (ms) => Math.floor(ms / 86_400_000);
function buildReport(request, comparison) {
    return {
        key: request.key,
        head: request.head,
        runId: request.run.runId,
        attempt: request.run.attempt,
        runUrl: request.run.url,
        serverUrl: request.repository.serverUrl,
        repository: request.repository.name,
        comparison,
        gatesFile: request.gatesFile,
        selfReported: request.fork,
        asOf: request.now,
    };
}

;// CONCATENATED MODULE: ./lib/action/run-compare.js










const REPORT_TYPE = 'https://model-release/report/v1';
/** Compares the workspace's model with the baseline, reports, and fails the step when the verdict says so. */
async function runCompare(context, pull) {
    const { inputs, job, settings, connections, capture, signers, now } = context;
    const { client, log, verifier } = connections;
    const compared = await compare({
        ...settings,
        model: inputs.model,
        repository: job.repository,
        base: pull.base,
        head: pull.head,
        gatesFile: settings.policyPlace,
        signers,
        key: `${inputs.key ?? job.run.workflow} ${inputs.model}`,
        fork: pull.fork,
        run: job.run,
        now,
    }, {
        releases: githubReleases(client, log),
        history: githubHistory(client),
        capture,
        machine: localMachine(process.env, context.scratch),
        verifier,
        pullRequest: githubPullRequest(client, pull.number),
        log,
    });
    await report(compared, context);
    refuseVerdict(compared, inputs.failOn);
    // Verdict, outputs and summary are out by now; that nobody was told on the pull request is still a failure.
    if (compared.post.kind === 'failed')
        throw compared.post.error;
}
async function report(compared, { inputs, scratch, connections }) {
    const { comparison, post } = compared;
    const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    const path = await writeDocument(scratch, 'report.json', (0,stable_json/* stableJson */._)({ _type: REPORT_TYPE, ...compared.report }));
    writeOutputs({
        model: inputs.model,
        verdict: comparison.verdict,
        'failed-gates': JSON.stringify(failed),
        'report-path': path,
        'comment-url': post.kind === 'posted' ? post.url : '',
        'baseline-version': comparison.baseline?.version ?? '',
    });
    if (inputs.summary)
        await writeSummary(compared.summary);
    if (post.kind === 'posted')
        connections.log.notice(`Report: ${post.url}`);
    if (post.kind === 'denied')
        await leaveArtifact(inputs, compared.report.key, path, connections);
}
/** Where the token may not comment, as on a fork, the report is left in an artifact and the job's summary. */
async function leaveArtifact({ model, summary }, key, path, { log }) {
    const places = summary ? ['the job summary'] : [];
    try {
        await uploadWorkflowArtifact(`model-release-report-${model.replaceAll('/', '.')}-${(0,domain_digest/* sha256 */.sc)(key).slice(0, 8)}`, [path]);
        places.push('an artifact of this run');
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warning(`The report could not be left as an artifact: ${why}`);
    }
    log.warning('The token may not comment on this pull request (a fork, or "pull-requests: write" is not among the ' +
        `permissions). The report is in ${[...places, 'the file of the output report-path'].join(', ')}.`);
}
function refuseVerdict({ comparison }, failOn) {
    const fails = (comparison.verdict === 'fail' && failOn !== 'never') ||
        (comparison.verdict === 'uncertain' && failOn === 'uncertain');
    if (!fails)
        return;
    const failed = comparison.rows.filter((row) => row.outcome === 'fail');
    const lines = failed.slice(0, 10).map((row) => `${row.key}: ${row.reasons.join('; ')}`);
    throw new domain_errors/* ReleaseError */.K('GATE_FAILED', `${comparison.model}: verdict "${comparison.verdict}". ${lines.join(' · ')}`);
}

;// CONCATENATED MODULE: ./lib/adapters/git-checkout.js


const git_checkout_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const git_checkout_TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
const git_checkout_COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The checkout in a folder, asked through the `git` command. */
function gitCheckout(folder, log) {
    const git = async (...args) => {
        const { stdout } = await git_checkout_run('git', [...SAFE, '-C', folder, ...args], {
            timeout: git_checkout_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return stdout.trim();
    };
    return {
        async read() {
            try {
                const commit = await git('rev-parse', '--verify', 'HEAD');
                if (!git_checkout_COMMIT.test(commit))
                    return undefined;
                return { commit, dirty: await isDirty(git), origin: await readOrigin(git) };
            }
            catch (error) {
                log.debug(`git: ${error instanceof Error ? error.message : String(error)}`);
                return undefined;
            }
        },
    };
}
// A checkout's own configuration may name programs to start, and another user may own a container's workspace.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];
async function readOrigin(git) {
    try {
        const url = await git('remote', 'get-url', 'origin');
        return /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
    }
    catch {
        return null;
    }
}
async function isDirty(git) {
    try {
        const changes = await git('status', '--porcelain', '--untracked-files=no');
        return changes !== '';
    }
    catch (error) {
        // More output than the limit is many changes, not none.
        if (error instanceof Error &&
            'code' in error &&
            error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/domain/version-step.js


/**
 * How much a version differs from the one before: input/output signature → major; data, parameters, code or
 * environment → minor; else (other weights from the same ingredients) patch. decisions.md.
 */
function versionStep(previous, next) {
    if (isBroken(previous.model.signature, next.signature))
        return 'major';
    const same = isDeepEqual(dataFacts(previous), dataFacts(next)) &&
        isDeepEqual(previous.params, next.params) &&
        previous.code.commit === next.code.commit &&
        previous.code.dirty === next.code.dirty &&
        isDeepEqual(environmentFacts(previous), environmentFacts(next));
    return same ? 'patch' : 'minor';
}
/** Only two known signatures can contradict each other: an older version may not have recorded its own. */
const isBroken = (before, after) => before !== undefined &&
    after !== undefined &&
    !isDeepEqual(signatureFacts(before), signatureFacts(after));
/** A variable dimension is variable by whatever name: exporters number theirs anew (`unk__616`) or write -1. */
const signatureFacts = ({ inputs, outputs }) => ({
    inputs: inputs.map(tensorFacts),
    outputs: outputs.map(tensorFacts),
});
const tensorFacts = ({ name, type, shape }) => ({
    name,
    type,
    shape: shape?.map((size) => (typeof size === 'number' && size >= 0 ? size : 'variable')) ?? null,
});
const dataFacts = (facts) => facts.data
    .map(({ name, digest }) => ({ name, digest }))
    .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name));
/** The runner may differ from day to day without making another environment of it. */
const environmentFacts = (facts) => ({
    runtimes: facts.environment.runtimes,
    container: facts.environment.container,
    lockfiles: facts.environment.lockfiles,
});

;// CONCATENATED MODULE: ./lib/usecases/choose-version.js



/**
 * The number of the version to publish; semver, by what changed since the newest one. decisions.md.
 * @param taken numbers that cannot be had, in any order
 */
function chooseVersion(request, candidate, taken, previous) {
    const asked = request.version;
    if (asked.kind === 'exact')
        return asked.version;
    if (asked.kind === 'step')
        return (0,domain_version/* nextVersion */.yU)(taken, asked.step);
    if (previous === null)
        return (0,domain_version/* nextVersion */.yU)(taken, 'minor');
    const step = versionStep(previous.manifest.predicate, {
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        code: request.code,
        environment: candidate.environment,
        ...(candidate.artifact.signature === null ? {} : { signature: candidate.artifact.signature }),
    });
    return (0,domain_version/* nextVersion */.yU)(taken, step);
}
const versionExists = (model, version) => new domain_errors/* ReleaseError */.K('VERSION_EXISTS', `version: ${(0,domain_version/* versionTag */.Vm)(model, version)} is already published with other content, and versions are never overwritten. ` +
    'Use "auto", or the next number.');
/**
 * A tag alone is no version yet: whoever pushed it may want this very run to publish it.
 * @throws VERSION_EXISTS when an exact number was asked for that is published
 */
async function refusePublished(request, tags, version, releases) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    if (request.version.kind !== 'exact' || !tags.some((one) => one.tag === tag))
        return;
    if ((await releases.findPublished(tag)) !== undefined)
        throw versionExists(request.model, version);
}
/** A bare tag would keep its own commit, and the release would show code that did not make the model. */
function refuseForeignTag(request, tags, version) {
    const tag = (0,domain_version/* versionTag */.Vm)(request.model, version);
    const found = tags.find((one) => one.tag === tag);
    if (found === undefined || found.commit === request.code.commit)
        return;
    throw new domain_errors/* ReleaseError */.K('VERSION_EXISTS', `version: the tag ${tag} exists and points to ${found.commit ?? 'an annotated tag'}, not to ${request.code.commit}. ` +
        'Delete the tag or choose another version.');
}

;// CONCATENATED MODULE: ./lib/usecases/fill-draft.js


/** Drafts are listed from the newest; an abandoned one is among the last hundred releases. */
const LISTED_RELEASES = 100;
/** A job on a GitHub-hosted runner ends after six hours at most; a day is generous. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
/** The first line of a draft's body. It is not part of what gets published. */
function draftMarker(owner) {
    const { model, runId, job, attempt, content, nonce, startedAt } = owner;
    const [name, run, task] = [model, runId, job].map(encodeURIComponent);
    return `<!-- model-release:draft v1 model=${name} run=${run}.${attempt} job=${task} content=${content} by=${nonce} at=${startedAt} -->`;
}
const fill_draft_MARKER = /^<!-- model-release:draft v1 model=(\S+) run=(\S+)\.(\d{1,9}) job=(\S+) content=(\S+) by=(\S+) at=(\S+) -->/;
function parseDraftMarker(body) {
    const [, name, run, attempt, task, content, nonce, startedAt] = fill_draft_MARKER.exec(body) ?? [];
    if (content === undefined || nonce === undefined || startedAt === undefined)
        return undefined;
    try {
        const [model = '', runId = '', job = ''] = [name, run, task].map((text) => decodeURIComponent(text ?? ''));
        return { model, runId, job, attempt: Number(attempt), content, nonce, startedAt };
    }
    catch {
        return undefined;
    }
}
/**
 * The draft to fill: the one that an earlier attempt of this job left for the same content, else a new one. Drafts of
 * runs that are over are removed; one that another run, or another leg of a matrix, is still filling is left alone.
 * @param now UTC, RFC 3339
 */
async function prepareDraft(owner, fields, now, ports) {
    const [resumed, ...duplicates] = await clearDrafts(owner, now, ports);
    for (const release of duplicates) {
        // oxlint-disable-next-line no-await-in-loop -- a rare leftover of a lost reply
        await ports.releases.deleteDraft(release.id);
    }
    if (resumed !== undefined) {
        ports.log.info(`Resuming the draft that an earlier attempt left (release ${resumed.id}).`);
        return await ports.releases.updateDraft(resumed.id, fields);
    }
    try {
        return await ports.releases.createDraft(fields);
    }
    catch (error) {
        // The reply may be lost although the draft exists; then it is ours by its marker.
        if (!(error instanceof domain_errors/* ReleaseError */.K) || error.code !== 'GITHUB_FAILED')
            throw error;
        const created = (await listDrafts(owner.model, ports)).find(({ by }) => by.nonce === owner.nonce);
        return created?.release ?? (await ports.releases.createDraft(fields));
    }
}
/** Removes abandoned drafts of this model and returns those that this process may fill, newest first. */
async function clearDrafts(owner, now, ports) {
    const own = [];
    for (const { release, by } of await listDrafts(owner.model, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- leftovers are few
        const relation = await relate(owner, by, now, ports);
        if (relation === 'own')
            own.push(release);
        if (relation === 'abandoned') {
            ports.log.info(`Removing the draft ${release.tag} that run ${by.runId} left unfinished.`);
            // oxlint-disable-next-line no-await-in-loop -- as above
            await ports.releases.deleteDraft(release.id);
        }
    }
    return own;
}
async function relate(owner, by, now, ports) {
    if (by.nonce === owner.nonce)
        return 'own';
    if (by.runId === owner.runId && by.job === owner.job) {
        if (by.attempt >= owner.attempt)
            return 'busy';
        return by.content === owner.content ? 'own' : 'abandoned';
    }
    const state = await ports.runs.readState(by.runId);
    const old = Date.parse(now) - Date.parse(by.startedAt) > ABANDONED_AFTER_MS;
    return state === 'completed' || (state === 'unknown' && old) ? 'abandoned' : 'busy';
}
async function listDrafts(model, { releases }) {
    const recent = await releases.listRecent(LISTED_RELEASES);
    return recent.flatMap((release) => {
        const by = parseDraftMarker(release.body);
        const ours = release.draft && by?.model === model && release.tag.startsWith((0,domain_version/* tagPrefix */.B3)(model));
        return ours ? [{ release, by }] : [];
    });
}
/**
 * Makes the draft hold exactly the uploads: what is there whole is kept, everything else is removed and sent. Then
 * reads the release back and compares name, size, state and digest of each asset.
 * @throws DIGEST_MISMATCH
 */
async function fillDraft(draft, uploads, ports) {
    const wanted = new Map(uploads.map((upload) => [upload.name, upload]));
    const kept = new Set();
    for (const asset of draft.assets) {
        const upload = wanted.get(asset.name);
        if (upload !== undefined && matches(asset, upload) && asset.sha256 !== null) {
            kept.add(asset.name);
            continue;
        }
        // oxlint-disable-next-line no-await-in-loop -- a name has to be free before its upload
        await ports.releases.deleteAsset(asset.id);
    }
    for (const upload of uploads) {
        if (kept.has(upload.name)) {
            ports.log.info(`Already there: ${upload.name}`);
            continue;
        }
        ports.log.info(`Uploading ${upload.name} (${upload.size} bytes)`);
        // oxlint-disable-next-line no-await-in-loop -- one connection at a time keeps GitHub's limits far away
        const asset = await ports.releases.upload(draft, upload);
        refuseDifferent(asset, upload);
    }
    refuseOtherSet(await ports.releases.listAssets(draft.id), wanted);
}
const matches = (asset, upload) => asset.name === upload.name &&
    asset.state === 'uploaded' &&
    asset.size === upload.size &&
    (asset.sha256 === null || asset.sha256 === upload.sha256);
function refuseDifferent(asset, upload) {
    if (matches(asset, upload))
        return;
    throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `Sent ${upload.name} (${upload.size} bytes, sha256:${upload.sha256}); GitHub holds ${asset.name} (${asset.size} bytes, ` +
        `sha256:${asset.sha256 ?? 'unknown'}, ${asset.state}). The file changed, or was damaged on its way: run the job again.`);
}
function refuseOtherSet(assets, wanted) {
    const names = new Set(assets.map((asset) => asset.name));
    const missing = [...wanted.keys()].filter((name) => !names.has(name));
    const extra = assets.filter((asset) => !wanted.has(asset.name)).map((asset) => asset.name);
    if (missing.length > 0 || extra.length > 0)
        throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `Before publishing, the draft lacks [${missing.join(', ')}] and has beside its own assets [${extra.join(', ')}]. ` +
            'Something else writes to this draft: run the job again.');
    for (const asset of assets) {
        const upload = wanted.get(asset.name);
        if (upload !== undefined)
            refuseDifferent(asset, upload);
    }
}

// EXTERNAL MODULE: ./lib/domain/flatten-path.js
var flatten_path = __webpack_require__(30788);
;// CONCATENATED MODULE: ./lib/domain/asset-name.js




/** Names that the product itself writes, now or in a later release of a version; nothing else may take them. */
const RESERVED = new Set([
    MANIFEST_ASSET,
    BUNDLE_ASSET,
    'model.sig',
    'model-card.md',
    'bom.cdx.json',
    'model.tar',
]);
const RESERVED_PATTERN = /^data-.*\.sha256$|\.part-\d{3,}$/i;
const MAX_NAME_LENGTH = 200;
/**
 * Asset names for paths, one to one. Two paths that would collide (also in letter case, which some file
 * systems ignore), a reserved or a very long name get a short digest of the path before the extension.
 * The result does not depend on the order of the paths.
 */
function mapAssetNames(paths, taken = new Set()) {
    const unique = [...new Set(paths)].toSorted(listing/* comparePaths */.cD);
    const counts = new Map();
    for (const path of unique) {
        const key = (0,flatten_path/* flattenPath */.W)(path).toLowerCase();
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const used = new Set([...taken].map((name) => name.toLowerCase()));
    return new Map(unique.map((path) => {
        const plain = (0,flatten_path/* flattenPath */.W)(path);
        const clash = (counts.get(plain.toLowerCase()) ?? 0) > 1 || used.has(plain.toLowerCase());
        const name = clash || isReserved(plain) ? withDigest(path, plain, used) : plain;
        used.add(name.toLowerCase());
        return [path, name];
    }));
}
function isReserved(name) {
    return (RESERVED.has(name.toLowerCase()) || RESERVED_PATTERN.test(name) || name.length > MAX_NAME_LENGTH);
}
function withDigest(path, name, used) {
    const digest = (0,domain_digest/* sha256 */.sc)(path);
    const dot = name.lastIndexOf('.');
    const stem = (dot > 0 ? name.slice(0, dot) : name).slice(0, 120).replace(/\.$/, '');
    const extension = dot > 0 ? name.slice(dot, dot + 32) : '';
    for (let length = 8; length < 64; length += 8) {
        const candidate = `${stem}.${digest.slice(0, length)}${extension}`;
        if (!used.has(candidate.toLowerCase()) && !isReserved(candidate))
            return candidate;
    }
    return digest;
}

;// CONCATENATED MODULE: ./lib/usecases/plan-assets.js



/** GitHub's limit, less the manifest and its bundle. */
const MAX_ASSETS = 998;
/**
 * Names every asset. The names depend on the content alone, so a run that resumes finds them again.
 * @throws LIMIT_EXCEEDED
 */
function planAssets(candidate) {
    const modelNames = mapAssetNames(candidate.artifact.files.map((file) => file.path));
    const files = candidate.artifact.files.map(({ path, size, sha256: hash }) => ({
        path,
        size,
        sha256: hash,
        asset: plan_assets_named(modelNames, path),
    }));
    const planned = [
        ...planModel(candidate, modelNames),
        ...planSources(candidate, modelNames),
        ...planListings(candidate),
    ];
    if (planned.length > MAX_ASSETS)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `This version would have ${planned.length} assets; GitHub allows 1,000 a release, two of which are the manifest ` +
            'and its signature. Name fewer files.');
    return {
        uploads: planned.map(({ upload }) => upload),
        records: planned.map(({ upload: { name, size, sha256: hash }, role }) => ({
            name,
            size,
            sha256: hash,
            role,
        })),
        files,
        predictions: planPredictions(candidate, planned),
    };
}
function planPredictions({ predictions }, planned) {
    return predictions.flatMap(({ dataset, kind, rows, positive, source }) => {
        const asset = planned.find((one) => one.origin === source)?.upload;
        return asset === undefined
            ? []
            : [
                {
                    dataset,
                    kind,
                    rows,
                    ...(positive === null ? {} : { positive }),
                    asset: asset.name,
                    sha256: asset.sha256,
                },
            ];
    });
}
function planModel(candidate, names) {
    return candidate.artifact.files.map((file) => ({
        role: 'model',
        upload: {
            name: plan_assets_named(names, file.path),
            size: file.size,
            sha256: file.sha256,
            contentType: 'application/octet-stream',
            source: { kind: 'file', path: file.file },
        },
    }));
}
function planSources(candidate, taken) {
    const keyed = candidate.sources
        .filter((file) => file.size > 0)
        .map((file) => ({ file, key: `${file.role}/${file.path}` }));
    const names = mapAssetNames(keyed.map(({ key }) => key), new Set(taken.values()));
    return keyed.map(({ file, key }) => ({
        role: file.role,
        origin: file,
        upload: {
            name: plan_assets_named(names, key),
            size: file.size,
            sha256: file.sha256,
            contentType: file.role === 'predictions' ? 'application/octet-stream' : 'text/plain',
            source: file.content,
        },
    }));
}
function planListings(candidate) {
    return candidate.data.flatMap(({ record, listing }) => {
        if (listing === null || record.listing === undefined)
            return [];
        const upload = {
            name: record.listing,
            size: listing.size,
            sha256: listing.sha256,
            contentType: 'text/plain',
            source: { kind: 'file', path: listing.file },
        };
        return [{ role: 'data-listing', upload }];
    });
}
function bytesUpload(name, bytes, contentType) {
    return {
        name,
        size: bytes.length,
        sha256: (0,domain_digest/* sha256 */.sc)(bytes),
        contentType,
        source: { kind: 'bytes', bytes },
    };
}
function plan_assets_named(names, key) {
    const name = names.get(key);
    if (name === undefined)
        throw new TypeError(`no asset name for ${key}`);
    return name;
}

;// CONCATENATED MODULE: ./lib/usecases/publish-notes.js

/** What the release page and the job's summary say of a version. */
function describeVersion(notes) {
    const { request, manifest, previous } = notes;
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(notes.manifestBytes));
    return {
        manifest: manifest.predicate,
        comparison: notes.comparison,
        previous: previous === null
            ? null
            : {
                version: previous.manifest.predicate.model.version,
                tag: previous.release.tag,
                commit: previous.manifest.predicate.code.commit,
            },
        signing: describeSigning(notes),
        manifestDigest: digest,
        serverUrl: request.repository.serverUrl,
        repository: request.repository.name,
    };
}
function describeSigning({ request, signer }) {
    if (signer === null)
        return { mode: 'none' };
    if (signer.kind === 'key')
        return { mode: 'key', signer: signer.name };
    return {
        mode: 'keyless',
        signer: signer.name,
        ...(signer.issuer === null ? {} : { issuer: signer.issuer }),
        instance: request.instance,
    };
}

;// CONCATENATED MODULE: ./lib/usecases/prepare-version.js












/**
 * Everything that a version will consist of, signed; nothing is written yet.
 * @throws LIMIT_EXCEEDED, SIGNING_FAILED, SIGNATURE_INVALID
 */
async function prepareVersion(request, candidate, version, previous, ports) {
    const judged = await judge(request, candidate, previous, ports);
    const plan = planAssets(candidate);
    const gated = new Set(judged.rows.filter(isGated).map((row) => row.key));
    const history = extendHistory(isTrusted(previous, request) ? previous.manifest : null, gated);
    const manifest = assembleManifest(request, candidate, version, previous, { plan, history });
    const manifestBytes = (0,stable_json/* stableJson */._)(manifest);
    refuseUnreadable(manifestBytes);
    const signed = await sign(manifestBytes, request, ports);
    const signer = signed?.signer ?? null;
    const comparison = previous === null ? null : judged;
    const notes = describeVersion({
        request,
        comparison,
        manifest,
        manifestBytes,
        previous,
        signer,
    });
    return {
        notes,
        manifest,
        manifestBytes,
        bundle: signed?.bundle ?? null,
        uploads: [
            ...plan.uploads,
            bytesUpload(MANIFEST_ASSET, manifestBytes, 'application/json'),
            ...(signed === null ? [] : [bytesUpload(BUNDLE_ASSET, signed.bundle, 'application/json')]),
        ],
        fields: {
            tag: manifest.predicate.model.tag,
            commit: request.code.commit,
            name: `${request.model} ${version}`,
            body: renderReleaseNotes(notes),
            prerelease: (0,domain_version/* isPrerelease */.V1)(version),
        },
    };
}
/**
 * Compares with the version before. On a push no gate stops anything, since what was merged is what is to be released;
 * but nobody should have to read the release page to learn of it.
 * @throws CONFIG_INVALID for a gate that matches nothing, also when there is nothing to compare with yet
 */
async function judge({ model, policy, code }, candidate, baseline, ports) {
    const { commit } = code;
    const listings = await readListingChanges(candidate, baseline, ports);
    const request = { model, commit, candidate, baseline, baselineNote: null, policy, listings };
    const comparison = buildComparison(request);
    const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key);
    if (failed.length > 0)
        ports.log.warning(`${failed.length} gate(s) would fail a pull request: ${failed.slice(0, 10).join(', ')}. The version is published all the same.`);
    return comparison;
}
/** Numbers that nobody trusted signed must not come under our signature. */
const isTrusted = (previous, request) => previous !== null && (previous.signer !== null || !request.signed);
function assembleManifest(request, candidate, version, previous, { plan, history }) {
    return buildManifest({
        model: request.model,
        version,
        task: request.task,
        artifact: { ...candidate.artifact, files: plan.files },
        code: request.code,
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
        metrics: candidate.metrics,
        predictions: plan.predictions,
        environment: candidate.environment,
        run: request.run,
        lineage: {
            previous: previous === null
                ? null
                : { version: previous.manifest.predicate.model.version, manifest: previous.digest },
            parents: [],
        },
        evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
        assets: plan.records,
        history,
        createdAt: request.now,
    });
}
/** What could not be read again would be published, and then be of no use to anybody. */
function refuseUnreadable(manifestBytes) {
    if (manifestBytes.length > MAX_MANIFEST_BYTES)
        throw new domain_errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The manifest would have ${manifestBytes.length} bytes; at most ${MAX_MANIFEST_BYTES} are read. Name fewer metrics, ` +
            'parameters or data files: a summary of an evaluation rather than every single value.');
    parseManifest(manifestBytes);
}
/** Signs, and checks the own signature as a consumer would: nobody else should be the first to find it bad. */
async function sign(statement, request, ports) {
    if (ports.signer === null)
        return null;
    const bundle = await ports.signer.sign(statement);
    const signer = await verifyOwn(bundle, statement, request, ports);
    ports.log.info(`Signed (${ports.signer.mode}) by ${signer.name}`);
    return { bundle, signer };
}
async function verifyOwn(bundle, statement, { signers }, { verifier }) {
    try {
        return await verifier.verify(bundle, statement, signers);
    }
    catch (error) {
        if (!(error instanceof domain_errors/* ReleaseError */.K))
            throw error;
        throw new domain_errors/* ReleaseError */.K(error.code, `This run's own signature would not be trusted: ${error.message} Publish from the default branch, or name this ` +
            'signer under trust.signers in the configuration.', { cause: error.cause });
    }
}

;// CONCATENATED MODULE: ./lib/usecases/publish.js












/** A lost race costs one round; more of them than this at once is not a race. */
const MAX_ROUNDS = 8;
const REREAD_DELAYS_MS = [0, 500, 1000, 2000, 4000];
/**
 * Publishes the workspace's model as an immutable version: everything is captured and signed first, goes into a draft
 * that nobody sees, is read back, and becomes public by one request. A run that was cut off leaves at most its
 * draft, which the next run resumes or removes.
 * @throws ReleaseError with all bad inputs, before anything is written
 */
async function publish_publish(request, ports) {
    const candidate = await (0,capture_candidate/* captureCandidate */.E)(request.sources, ports);
    let draft;
    const refused = [];
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a round is one try for one version number
        const outcome = await publishRound(request, candidate, { draft, refused }, ports);
        if (outcome.kind === 'done')
            return outcome.published;
        draft = outcome.draft;
        refused.push(outcome.version);
        ports.log.notice(`${(0,domain_version/* versionTag */.Vm)(request.model, outcome.version)} is taken; trying the next number.`);
    }
    throw new domain_errors/* ReleaseError */.K('TAG_TAKEN', `${request.model}: ${MAX_ROUNDS} version numbers in a row were taken by other runs. Run the job again, and let ` +
        'runs of this workflow wait for each other ("concurrency:").');
}
async function publishRound(request, candidate, { draft, refused }, ports) {
    const owner = draftOwner(request, candidate);
    const tags = await ports.releases.listTags((0,domain_version/* tagPrefix */.B3)(request.model));
    const versions = listVersions(request.model, tags);
    const same = await findSameContent(request, candidate, versions, ports);
    if (same !== undefined) {
        await removeOwnDrafts(owner, request.now, ports);
        ports.log.info(`${same.known.release.tag} ${same.why}: nothing to do.`);
        return { kind: 'done', published: await existing(request, same.known, ports) };
    }
    const previous = await readPrevious(request, versions, ports);
    const version = chooseVersion(request, candidate, [...versions.map((one) => one.version), ...refused], previous);
    await refusePublished(request, tags, version, ports.releases);
    refuseForeignTag(request, tags, version);
    const prepared = await prepareVersion(request, candidate, version, previous, ports);
    const filled = await fillRelease(owner, request, prepared, draft, ports);
    const result = await ports.releases.publish(filled.id, prepared.fields);
    if (result.kind === 'taken') {
        if (request.version.kind === 'exact') {
            await ports.releases.deleteDraft(filled.id);
            throw versionExists(request.model, version);
        }
        return { kind: 'taken', version, draft: filled };
    }
    const release = await reread(result.release, prepared, ports);
    return { kind: 'done', published: describePublished(release, version, prepared) };
}
function describePublished(release, version, { manifest, manifestBytes, bundle, notes }) {
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(manifestBytes));
    const summary = renderPublishSummary({ ...notes, releaseUrl: release.url, created: true });
    return { created: true, release, version, manifest, manifestBytes, digest, bundle, summary };
}
const draftOwner = ({ model, run, nonce, now }, candidate) => ({
    model,
    runId: run.runId,
    job: run.job,
    attempt: run.attempt,
    content: (0,domain_digest/* sha256 */.sc)((0,stable_json/* stableJson */._)(describeContent(candidate))),
    nonce,
    startedAt: now,
});
const describeContent = ({ artifact, data, params }) => ({
    artifact: artifact.digest,
    data: data.map(({ record }) => record),
    params,
});
async function removeOwnDrafts(owner, now, ports) {
    for (const release of await clearDrafts(owner, now, ports)) {
        // oxlint-disable-next-line no-await-in-loop -- a leftover of a lost race, at most one
        await ports.releases.deleteDraft(release.id);
    }
}
async function existing(request, known, ports) {
    const { release, manifest, digest, manifestBytes, signer } = known;
    const asset = release.assets.find((one) => one.name === BUNDLE_ASSET);
    const bundle = asset === undefined ? null : await ports.releases.download(asset, asset.size);
    const notes = describeVersion({
        request,
        comparison: null,
        manifest,
        manifestBytes,
        signer,
        previous: null,
    });
    return {
        created: false,
        release,
        version: manifest.predicate.model.version,
        manifest,
        manifestBytes,
        digest,
        bundle,
        summary: renderPublishSummary({ ...notes, releaseUrl: release.url, created: false }),
    };
}
async function fillRelease(owner, request, prepared, draft, ports) {
    const fields = {
        ...prepared.fields,
        body: `${draftMarker(owner)}\n\nThis version is being published.\n`,
    };
    const ready = draft === undefined
        ? await prepareDraft(owner, fields, request.now, ports)
        : await ports.releases.updateDraft(draft.id, fields);
    await fillDraft(ready, prepared.uploads, ports);
    return ready;
}
/** A draft's URLs are dead after publishing, and a tag that appeared meanwhile would have kept its own commit. */
async function reread(published, prepared, ports) {
    const { tag, commit } = prepared.fields;
    for (const delay of REREAD_DELAYS_MS) {
        // oxlint-disable-next-line no-await-in-loop -- a new release takes a moment until its tag finds it
        await ports.sleep(delay);
        // oxlint-disable-next-line no-await-in-loop -- as above
        const found = await ports.releases.findPublished(tag);
        if (found === undefined)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- as above
        const tagged = await ports.releases.readTagCommit(tag);
        if (found.id !== published.id || (tagged !== undefined && tagged !== commit))
            throw new domain_errors/* ReleaseError */.K('DIGEST_MISMATCH', `${tag} was published as release ${published.id} at ${commit}, but GitHub shows release ${found.id} at ` +
                `${tagged ?? 'no commit'}. Somebody wrote the same tag at the same time: compare the two before anybody uses them.`);
        // What is not to be seen yet is no contradiction.
        if (tagged === commit && found.assets.length === prepared.uploads.length)
            return found;
    }
    ports.log.warning(`${tag} is published, but GitHub does not show all of it under its tag yet.`);
    return published;
}

;// CONCATENATED MODULE: ./lib/action/run-release.js










/** Publishes the workspace's model as a version. */
async function runRelease(context) {
    const { inputs, job, settings, connections, capture, signer, signers, now } = context;
    const { client, log, verifier } = connections;
    if (signer?.mode === 'key' && !context.trustConfigured)
        log.warning('This version is signed with a key that the configuration does not name, so a run without that key (as of a ' +
            'fork) cannot check it. Commit the public key and name it under trust.signers in ' +
            `${inputs.config}.`);
    const published = await publish_publish({
        model: inputs.model,
        version: inputs.version,
        task: settings.task,
        sources: settings.sources,
        repository: job.repository,
        code: await readCode(context),
        run: job.run,
        signed: signer !== null,
        instance: await nameInstance(context),
        signers,
        policy: settings.policy,
        nonce: (0,external_node_crypto_.randomUUID)(),
        now,
    }, {
        releases: githubReleases(client, log),
        runs: githubWorkflowRuns(client),
        capture,
        machine: localMachine(process.env, context.scratch),
        signer,
        verifier,
        log,
        sleep: async (ms) => {
            await (0,external_node_timers_promises_.setTimeout)(ms);
        },
    });
    await run_release_report(published, context);
}
async function run_release_report(published, { inputs, scratch, connections }) {
    const { release, version, digest, manifestBytes, bundle } = published;
    writeOutputs({
        model: inputs.model,
        version,
        tag: release.tag,
        'release-id': String(release.id),
        'release-url': release.url,
        'manifest-path': await writeDocument(scratch, MANIFEST_ASSET, manifestBytes),
        'manifest-digest': digest,
        'bundle-path': bundle === null ? '' : await writeDocument(scratch, BUNDLE_ASSET, bundle),
        created: String(published.created),
    });
    if (inputs.summary)
        await writeSummary(published.summary);
    connections.log.notice(`${release.tag} ${published.created ? 'is published' : 'was published before'}: ${release.url}`);
}
/** The code that the model was trained with: what is checked out, else what the event names. */
async function readCode({ job, connections }) {
    const facts = await gitCheckout(job.workspace, connections.log).read();
    const commit = facts?.commit ?? job.sha;
    const origin = facts?.origin ?? job.repository.name;
    if (commit !== job.sha && origin.toLowerCase() !== job.repository.name.toLowerCase())
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `The workspace holds a checkout of ${origin}, not of ${job.repository.name}, so its commit says nothing of this ` +
            'repository. Check the other one out into a folder of its own ("path:" of actions/checkout).');
    if (commit !== job.sha)
        connections.log.notice(`The checkout is at ${commit}, not at the event's ${job.sha}: the version names the checkout.`);
    return {
        repository: `${job.repository.serverUrl}/${job.repository.name}`,
        commit,
        ref: commit === job.sha ? job.ref : null,
        dirty: facts?.dirty ?? null,
    };
}
async function nameInstance({ connections, inputs }) {
    if (inputs.signing === 'none' || inputs.signing === 'key')
        return 'custom';
    const { name } = await connections.instance();
    return name === 'file' ? 'custom' : name;
}

// EXTERNAL MODULE: ./lib/action/scratch.js
var action_scratch = __webpack_require__(39744);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/action/root.js


















/** The root door: compares on a pull request, publishes a version on every other event. */
async function runRoot(inputs, job, payload) {
    if (!isQueued(inputs, job))
        await runEvent(inputs, job, payload);
}
async function runEvent(inputs, job, payload) {
    const repository = parseRepositoryEvent(payload);
    const scratch = await (0,action_scratch/* makeScratch */.l)(job.temp);
    const cache = openCache(inputs.digestCache, job);
    const capture = (0,local_capture/* localCapture */.A)(job.workspace, scratch, cache);
    const gathered = await gather(inputs, job, payload, { capture, scratch });
    const { connections, configs, settings, signer, pull } = gathered;
    const signers = await readSigners(configs, repository, job, connections);
    if (signer !== null)
        refuseOtherBranch(signer, signers, job);
    const context = {
        inputs,
        job,
        settings,
        signer,
        signers,
        trustConfigured: configs.signers !== null,
        connections,
        capture,
        repository,
        now: `${new Date().toISOString().slice(0, 19)}Z`,
        scratch,
    };
    await (pull === undefined ? runRelease(context) : runCompare(context, pull));
}
/**
 * Not for a pull request, whose code could make digests up that a later push would trust.
 * @throws INPUT_INVALID for a file in the workspace, where the code that is checked out may write
 */
function openCache(file, { workspace, event }) {
    if (file === null || event.startsWith('pull_request'))
        return undefined;
    const path = (0,external_node_path_.resolve)(workspace, file);
    if (!(0,workspace_path/* isInside */.FK)((0,external_node_path_.resolve)(workspace), path))
        return openDigestCache(path, (0,actions_log/* actionsLog */._)());
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `digest-cache: "${file}" lies in the workspace, where any code of the job may write. Name a file outside of it.`);
}
/**
 * Everything that can be wrong with a run before its files are read.
 * @throws ReleaseError with all of it, and with what is wrong with the files
 */
async function gather(inputs, job, payload, { capture, scratch }) {
    const problems = collectProblems();
    const { visibility } = parseRepositoryEvent(payload);
    const event = await problems.attempt(() => readMode(inputs, job, payload));
    const pull = event?.pull;
    const base = pull?.base ?? null;
    const connections = await problems.attempt(() => connect(inputs, job, { visibility, base, scratch }));
    const client = connections?.client;
    const configs = await problems.attempt(() => (0,read_config/* readConfigs */.c)({
        file: (0,workspace_path/* parseWorkspacePath */.Qk)((0,workspace_path/* resolveWorkspace */.cz)(job.workspace), inputs.config),
        named: (0,action_inputs/* isNamedConfig */.Mx)(inputs.config),
        base: pull?.base ?? null,
    }, { capture, files: client === undefined ? NO_FILES : githubFiles(client) }));
    const settings = await problems.attempt(() => configs && (0,action_settings/* buildSettings */.E)(inputs, configs, job.runner));
    const signer = await problems.attempt(() => connections === undefined || pull !== undefined
        ? null
        : chooseSigner(inputs, process.env, connections));
    const complete = problems.found.length === 0 && signer !== undefined;
    if (!complete || connections === undefined || configs === undefined || settings === undefined)
        throw (0,domain_errors/* combineErrors */.L)(await withFileErrors(problems.found, inputs, job));
    return { connections, configs, settings, signer, pull };
}
/** A signature that nobody will trust is better not made: a keyless one stays in a public log for good. */
function refuseOtherBranch(signer, signers, job) {
    const [only] = signers;
    if (signer.mode !== 'keyless' || only?.kind !== 'workflow' || signers.length > 1)
        return;
    if (job.run.workflowRef === only.ref)
        return;
    throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `signing: this run is on ${job.run.workflowRef}, and only ${only.ref} may sign. Publish from there, or name this workflow ` +
        'under trust.signers in the configuration.');
}
/** A merge queue tests commits that may never reach the branch: what is published is public for good. */
function isQueued(inputs, job) {
    if (job.event !== 'merge_group' || inputs.mode !== 'auto')
        return false;
    (0,actions_log/* actionsLog */._)().notice('Nothing is compared or published for a merge queue: the pull request was compared, and the push that follows publishes.');
    writeOutputs({ model: inputs.model });
    return true;
}
const NO_FILES = { read: () => Promise.resolve(undefined) };
/** Runs steps that may fail on a bad input and goes on, so that one run names all of them. */
function collectProblems() {
    const found = [];
    return {
        found,
        async attempt(task) {
            try {
                return await task();
            }
            catch (error) {
                if (!(error instanceof domain_errors/* ReleaseError */.K))
                    throw error;
                found.push(error);
                return undefined;
            }
        },
    };
}
async function withFileErrors(found, inputs, job) {
    // Without GitHub's answer nothing can be said of the files; a bad input says nothing against looking at them.
    const others = found.every(({ code }) => MENDABLE.has(code))
        ? await (0,find_file_errors.findFileErrors)(inputs, job)
        : [];
    const known = new Set(found.map(({ message }) => message));
    return [...found, ...others.filter(({ message }) => !known.has(message))];
}
const MENDABLE = new Set([
    'INPUT_INVALID',
    'CONFIG_INVALID',
    'FILE_MISSING',
    'FILE_REFUSED',
]);
/** The pull request to compare for; `undefined` to publish. Nothing is ever published or signed on a pull request. */
function readMode(inputs, job, payload) {
    const pull = parsePullRequestEvent(payload, job.repository.name);
    const origin = pull === undefined ? describePullRequestOrigin(job.event, payload) : undefined;
    if (origin !== undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: this run was started by ${origin}, whose code nobody has merged: nothing is signed or published from it. ` +
            'Compare on pull_request, publish on push.');
    if (inputs.mode === 'compare' && pull === undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: "compare" needs a pull request, and the event is ${job.event}. Use "auto", or run on pull_request.`);
    if (inputs.mode === 'release' && pull !== undefined)
        throw new domain_errors/* ReleaseError */.K('INPUT_INVALID', `mode: "release" is refused on ${job.event}: a pull request must not sign or publish. Use "auto".`);
    return { pull };
}
async function readSigners(configs, repository, job, { client, publicKey }) {
    const defaultBranch = (configs.signers === null ? repository.defaultBranch : '') ?? (await readDefaultBranch(client));
    return (0,action_settings/* buildSigners */.a)(configs, {
        serverUrl: job.repository.serverUrl,
        repository: job.repository.name,
        defaultBranch,
        publicKey,
    });
}


/***/ })

};
