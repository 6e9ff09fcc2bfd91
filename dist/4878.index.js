export const id = 4878;
export const ids = [4878];
export const modules = {

/***/ 97089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ locateTrust)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_github_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65792);
/* harmony import */ var _adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64393);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49285);





/**
 * Where a trust configuration lies on the disk. On a pull request one of the repository comes from the base commit, as
 * gates and signers do: whoever writes it decides which certificates vouch for the baseline.
 */
async function locateTrust(path, job, { base, scratch }, client) {
    const workspace = (0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveWorkspace */ .cz)(job.workspace);
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path);
    if (base === null || !(0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(workspace, absolute))
        return absolute;
    const file = (0,_adapters_workspace_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWorkspacePath */ .Qk)(workspace, path);
    const text = await (0,_adapters_github_history_js__WEBPACK_IMPORTED_MODULE_2__/* .githubFiles */ .fF)(client).read(file, base, MAX_TRUST_BYTES);
    if (text === undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseError */ .K('CONFIG_INVALID', `sigstore-instance: the base branch has no ${file} at ${base.slice(0, 8)}. Merge the file first; a pull request does ` +
            'not bring its own trust.');
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'trust-config.json');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(copy, text);
    return copy;
}
const MAX_TRUST_BYTES = 1024 * 1024;


/***/ }),

/***/ 87352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   Lz: () => (/* binding */ writeCommentOutputs),
/* harmony export */   Nc: () => (/* binding */ writeVerifyOutputs),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   ft: () => (/* binding */ writeDocument),
/* harmony export */   zI: () => (/* binding */ writePullOutputs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91659);
/* harmony import */ var _adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14959);




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
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH)(name, value);
}
function writeVerifyOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH)(name, value);
}
function writePullOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH)(name, value);
}
function writeCommentOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH)(name, value);
}
/** Leaves a document for later steps and returns its path. */
async function writeDocument(folder, name, bytes) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, bytes);
    return path;
}
/** A step's summary above this is dropped whole by the runner. Bytes. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
async function writeSummary(markdown) {
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
        return;
    if (Buffer.byteLength(markdown) > MAX_SUMMARY_BYTES) {
        (0,_adapters_workflow_command_js__WEBPACK_IMPORTED_MODULE_3__/* .writeCommand */ .zP)('warning', 'The job summary is left out: it would have more than 1 MiB.');
        return;
    }
    await _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .summary */ .z.addRaw(markdown, true).write();
}


/***/ }),

/***/ 20586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ githubRegistryLog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var octokit__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31015);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _domain_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34784);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54646);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58910);






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

/***/ 38192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ githubReleases)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
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
var github_retry = __webpack_require__(33318);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
var http_transport = __webpack_require__(25610);
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
var number_format = __webpack_require__(11539);
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
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/adapters/http-certificates.js
var http_certificates = __webpack_require__(631);
// EXTERNAL MODULE: ./lib/adapters/http-proxy.js
var http_proxy = __webpack_require__(91043);
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
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
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

// EXTERNAL MODULE: ./lib/adapters/young-garbage.js
var young_garbage = __webpack_require__(50158);
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
var transport_fetch = __webpack_require__(23212);
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
    const request = { ...github_client/* NO_RETRY */.PE, fetch: sendOnce((0,transport_fetch/* transportFetch */.E)(), action) };
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
            request: github_client/* NO_RETRY */.PE,
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


/***/ }),

/***/ 31484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rx: () => (/* binding */ describeKey),
  UG: () => (/* binding */ parseSigningKey),
  Qq: () => (/* binding */ parseVerificationKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/adapters/passphrase.js



/** OpenSSL's buffer for a passphrase. UTF-8. */
const MAX_PASSPHRASE_BYTES = 1024;
/** Node lets OpenSSL derive the key with 2,048 rounds only, so the passphrase has to carry the strength. Characters. */
const MIN_PASSPHRASE_LENGTH = 12;
/** Why a passphrase is not good enough for a new key, in words that do not quote it. */
function findPassphraseFault(passphrase) {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH)
        return `has fewer than ${MIN_PASSPHRASE_LENGTH} characters`;
    if (Buffer.byteLength(passphrase) > MAX_PASSPHRASE_BYTES)
        return `has more than ${MAX_PASSPHRASE_BYTES} bytes`;
    if (/\p{Cc}/u.test(passphrase))
        return 'holds a line break or another control character';
    // The inputs of an action are trimmed: such a key could never be opened there.
    if (passphrase !== passphrase.trim())
        return 'begins or ends with white space';
    return undefined;
}
/**
 * Asks at a terminal, and shows nothing of what is typed.
 * @param output where the questions go
 * @returns one answer for each question
 * @throws INPUT_INVALID when the input ends first, or is broken off with Ctrl-C
 */
async function promptHidden(input, output, questions) {
    const [first, ...others] = questions;
    if (first === undefined)
        return [];
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    // No history: the arrow keys would bring the first answer back for the second.
    const lines = createInterface({ input, output: silent, terminal: true, historySize: 0 });
    try {
        return await new Promise((resolve, reject) => {
            const answers = [];
            lines.on('line', (line) => {
                answers.push(line);
                const next = others[answers.length - 1];
                output.write(next === undefined ? '\n' : `\n${next}`);
                if (next === undefined)
                    resolve(answers);
            });
            // Half of an answer is none: readline would take it for a line.
            input.prependOnceListener('end', () => lines.close());
            lines.on('close', () => {
                lines.removeAllListeners('line');
                if (answers.length < questions.length)
                    output.write('\n');
                reject(broken());
            });
            output.write(first);
        });
    }
    finally {
        lines.close();
    }
}
const broken = () => new ReleaseError('INPUT_INVALID', 'The passphrase was not entered to its end. Start again.');

;// CONCATENATED MODULE: ./lib/adapters/signing-key.js




const MAKE_KEY = 'Make one with "model-release keygen", store the text of its .key file as a secret, and publish its .pub file.';
const PRINT_KEY = 'openssl pkey -in signing-key.pem -pubout';
/** Far above any key of any kind. Characters. */
const MAX_PEM = 100_000;
/**
 * About two seconds of one core, a few times what password guides ask for. The key is the user's own, but a mistyped
 * count would keep a runner busy for hours before anybody learns why.
 */
const MAX_ITERATIONS = 10_000_000;
/** N × r × p of scrypt; `openssl pkcs8 -scrypt` writes 2^17. OpenSSL bounds its memory, not its time. */
const MAX_SCRYPT_COST = 2 ** 22;
const PLAIN_LABELS = new Set(['PRIVATE KEY', 'EC PRIVATE KEY']);
const ENCRYPTED_PKCS8 = 'ENCRYPTED PRIVATE KEY';
/** RFC 1421 §4.6.1, as OpenSSL's older commands write it: the two headers before the base64. */
const LEGACY_HEADERS = /^\s*Proc-Type:\s*4,ENCRYPTED\s+DEK-Info:\s*([A-Z0-9-]{1,32},[0-9A-Fa-f]{1,64})\s/;
/**
 * Reads a private key: PKCS #8 or SEC 1, with any line ends, also when a secret store has turned the line
 * breaks into `\n` or spaces. It may be encrypted: PKCS #8 with PBES2, or SEC 1 with the headers of RFC 1421.
 * @param passphrase UTF-8, as it is, nothing trimmed; an empty one is none. A key that is not encrypted is read
 *   whether or not there is one, so that a secret may stay in place while keys change.
 * @throws INPUT_INVALID for anything but an ECDSA P-256 private key, and for a passphrase that does not open it;
 *   never quotes key or passphrase, and has no cause
 */
function parseSigningKey(text, passphrase) {
    const block = findBlock(text, (label) => label !== 'EC PARAMETERS');
    if (block === undefined)
        return refusePrivate(describeNoBlock(text));
    const refused = describeBlock(block);
    if (refused !== undefined)
        return refusePrivate(refused);
    const privateKey = isEncrypted(block)
        ? decrypt(block, passphrase ?? '')
        : decode(block, external_node_crypto_.createPrivateKey);
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
    if (block.label !== 'PUBLIC KEY')
        return refusePublic(describeLabel(block.label));
    const key = decode(block, external_node_crypto_.createPublicKey);
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
    return { key, pem, hint: (0,digest/* sha256 */.sc)(pem) };
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
/** The block as OpenSSL wants it: 64 columns, headers and a blank line before them. */
function foldBlock({ label, body }) {
    const [headers = '', algorithm] = LEGACY_HEADERS.exec(body) ?? [];
    const lines = body
        .slice(headers.length)
        .replaceAll(/\s+/g, '')
        .match(/.{1,64}/g) ?? [];
    const head = algorithm === undefined ? [] : ['Proc-Type: 4,ENCRYPTED', `DEK-Info: ${algorithm}`, ''];
    return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}
/** What OpenSSL says of a key that it cannot read is of no use to a person. */
function decode(block, create) {
    try {
        return create(foldBlock(block));
    }
    catch {
        return undefined;
    }
}
const isEncrypted = ({ label, body }) => label === ENCRYPTED_PKCS8 || LEGACY_HEADERS.test(body);
/** @throws INPUT_INVALID */
function decrypt(block, passphrase) {
    if (passphrase === '')
        return refuse('INPUT_INVALID', 'The signing key is encrypted, and there is no passphrase to open it: set signing-key-passphrase from a secret.');
    if (Buffer.byteLength(passphrase) > MAX_PASSPHRASE_BYTES)
        return refuse('INPUT_INVALID', `The passphrase of the signing key has more than ${MAX_PASSPHRASE_BYTES} bytes, which OpenSSL does not take. ` +
            'Give signing-key-passphrase the passphrase alone.');
    const refused = block.label === ENCRYPTED_PKCS8 ? describeEncryption(block) : undefined;
    if (refused !== undefined)
        return refuse('INPUT_INVALID', `The signing key is encrypted ${refused}. Encrypt it anew with "${ENCRYPT_KEY}".`);
    return (decode(block, (pem) => (0,external_node_crypto_.createPrivateKey)({ key: pem, passphrase })) ??
        refuse('INPUT_INVALID', 'The signing key is encrypted, and the passphrase does not open it. Check that signing-key-passphrase belongs to ' +
            'this key, and that neither was cut off: white space at the ends of an input is not part of it.'));
}
const ENCRYPT_KEY = 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD.key -out NEW.key';
/** Why an encrypted PKCS #8 key is not opened, in words. */
function describeEncryption(block) {
    const { scheme, derivation, parameters } = readEncryption(block);
    if (scheme === PBES2 && derivation === PBKDF2) {
        const [, rounds = Infinity] = parameters;
        return rounds <= MAX_ITERATIONS ? undefined : `with more than ${MAX_ITERATIONS} PBKDF2 rounds`;
    }
    if (scheme === PBES2 && derivation === SCRYPT) {
        const [, blocks = Infinity, size = Infinity, lanes = Infinity] = parameters;
        const isCheap = blocks * size * lanes <= MAX_SCRYPT_COST;
        return isCheap ? undefined : 'with scrypt at a cost that is too high';
    }
    return 'in another way than PBES2 with PBKDF2 or scrypt';
}
/**
 * EncryptedPrivateKeyInfo (RFC 5958 §3) with the parameters of PBES2 (RFC 8018 §6.2) and those of PBKDF2 (its
 * appendix A.2) or scrypt (RFC 7914 §7).
 */
function readEncryption({ body }) {
    const [whole = NO_BYTES] = listDer(Buffer.from(body, 'base64'));
    const [algorithm = NO_BYTES, encrypted] = listDer(whole);
    const [scheme, details = NO_BYTES] = listDer(algorithm);
    if (scheme === undefined || encrypted === undefined)
        return refusePrivate('a damaged PEM block, perhaps cut off');
    const [functions = NO_BYTES] = listDer(details);
    const [derivation = NO_BYTES, values = NO_BYTES] = listDer(functions);
    return {
        scheme: scheme.toString('hex'),
        derivation: derivation.toString('hex'),
        parameters: listDer(values).map(readInteger),
    };
}
const NO_BYTES = Buffer.alloc(0);
const PBES2 = '2a864886f70d01050d';
const PBKDF2 = '2a864886f70d01050c';
const SCRYPT = '2b06010401da47040b';
/** Of any level that is looked at; the most that one of them has is five. */
const MAX_DER_ELEMENTS = 8;
/** The contents of DER elements that follow each other; those before the first that is cut off. */
function listDer(bytes) {
    const found = [];
    let rest = bytes;
    while (rest.length >= 2 && found.length < MAX_DER_ELEMENTS) {
        const short = rest.readUInt8(1);
        const more = short < 0x80 ? 0 : short - 0x80;
        // 0x80 alone is the indefinite length of BER, which DER does not have.
        if (short === 0x80 || more > 3 || rest.length < 2 + more)
            break;
        const length = more === 0 ? short : rest.readUIntBE(2, more);
        const end = 2 + more + length;
        if (rest.length < end)
            break;
        found.push(rest.subarray(2 + more, end));
        rest = rest.subarray(end);
    }
    return found;
}
/** Of a DER INTEGER; `Infinity` for one of more than 48 bits. */
const readInteger = (content) => content.length > 0 && content.length <= 6 ? content.readUIntBE(0, content.length) : Infinity;
function describeNoBlock(text) {
    if (text.trim() === '')
        return 'nothing';
    if (text.length > MAX_PEM)
        return `${text.length} characters`;
    if (/-----BEGIN/.test(text))
        return 'a damaged PEM block, perhaps cut off';
    return 'text without a PEM block ("-----BEGIN …")';
}
/** Why a block is no private key that can be used, in words. */
function describeBlock({ label, body }) {
    if (label === ENCRYPTED_PKCS8)
        return undefined;
    if (COSIGN_LABELS.has(label))
        return refuse('INPUT_INVALID', COSIGN_KEY);
    if (!PLAIN_LABELS.has(label))
        return describeLabel(label);
    const damaged = body.includes(':') && !LEGACY_HEADERS.test(body);
    return damaged ? 'a PEM block with headers that are damaged' : undefined;
}
const COSIGN_LABELS = new Set([
    'ENCRYPTED SIGSTORE PRIVATE KEY',
    'ENCRYPTED COSIGN PRIVATE KEY',
]);
const COSIGN_KEY = "The signing key is in cosign's own encrypted form, which no other tool opens and cosign does not turn back. Make a " +
    'key with "model-release keygen" and trust it beside the old one. For cosign too, convert it the other way: "cosign ' +
    'import-key-pair --key model-release.key".';
function describeLabel(label) {
    if (label.endsWith('PUBLIC KEY'))
        return 'a public key';
    if (label === 'CERTIFICATE')
        return 'a certificate';
    if (label === 'RSA PRIVATE KEY')
        return 'a key of the kind RSA';
    if (label === 'OPENSSH PRIVATE KEY')
        return 'a key in the form of OpenSSH';
    return `a PEM block "${label.slice(0, 80)}"`;
}
function refusePrivate(found) {
    refuse('INPUT_INVALID', `The signing key must be an ECDSA P-256 private key in PEM form; found ${found}. ${MAKE_KEY}`);
}
function refusePublic(found) {
    refuse('CONFIG_INVALID', `A trusted key must be an ECDSA P-256 public key in PEM form; found ${found}. ` +
        `Print it from the private key with "${PRINT_KEY}".`);
}
function refuse(code, message) {
    throw new errors/* ReleaseError */.K(code, message);
}


/***/ }),

/***/ 81073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ refuseSignature),
/* harmony export */   QN: () => (/* binding */ IN_TOTO_TYPE),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   WS: () => (/* binding */ readErrorCode),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   hI: () => (/* binding */ parseStatementBundle),
/* harmony export */   nS: () => (/* binding */ SignatureRefusal)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54646);


/** The payload type of every signature that this project makes or accepts. */
const IN_TOTO_TYPE = 'application/vnd.in-toto+json';
/** The only bundle format that is made or accepted; older ones allow weaker log proofs. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What certificate, log entry and timestamp may take, beside the payload. Bytes. */
const MAX_MATERIAL = 1024 * 1024;
/** Of a bundle whose payload is not known beforehand. Bytes. */
const MAX_UNKNOWN = 32 * 1024 * 1024;
/** A bundle needs eight. */
const MAX_DEPTH = 16;
/** Log entries, and as many timestamps. */
const MAX_PROOFS = 16;
/** Says where the look at a signature ended, and why. */
class SignatureRefusal extends _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K {
    reason;
    /** @param reason the step and what was found there: `media type: …` */
    constructor(reason, cause) {
        const options = cause === undefined ? {} : { cause };
        super('SIGNATURE_INVALID', `The signature is not valid: ${reason}`, options);
        this.reason = reason;
    }
}
/** @throws SIGNATURE_INVALID naming the step and what was found there */
function refuseSignature(step, found, cause) {
    throw new SignatureRefusal(`${step}: ${found}`, cause);
}
/** Text of others, for a message: quoted and short. */
const quote = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
/**
 * Reads a bundle with exactly one DSSE signature over an in-toto statement. Nothing is verified by that. What two
 * readers could understand in two ways is refused: names twice, members that the format does not have, base64 that
 * is not the one way to write its bytes.
 * @param statement only for the size that a bundle of it can have; `null`: 32 MiB
 * @throws SignatureRefusal
 */
async function parseStatementBundle(bytes, statement) {
    const limit = statement === null ? MAX_UNKNOWN : statement.length * 2 + MAX_MATERIAL;
    if (bytes.length > limit) {
        refuseSignature('size', `the bundle has ${bytes.length} bytes; at most ${limit} are possible.`);
    }
    const json = parseJson(bytes);
    if (json['mediaType'] !== BUNDLE_TYPE) {
        refuseSignature('media type', `${quote(json['mediaType'])}; only ${BUNDLE_TYPE} is accepted.`);
    }
    checkEnvelope(json);
    checkMaterial(json);
    checkMembers(json, ROOT_MEMBERS, 'bundle');
    const bundle = await decodeBundle(json);
    return { bundle, signedBy: readSignedBy(bundle), payload: readPayload(bundle) };
}
function parseJson(bytes) {
    let problem;
    let json;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        // First, since it needs no memory for what a hostile text would make of it.
        problem = (0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonProblem */ .Nd)(text, { maxDepth: MAX_DEPTH });
        if (problem === undefined)
            json = JSON.parse(text);
    }
    catch (cause) {
        refuseSignature('JSON', `the bundle (${bytes.length} bytes) is no JSON; is it cut off?`, cause);
    }
    if (problem !== undefined) {
        refuseSignature('JSON', `readers would disagree about the bundle: ${quote(problem)}.`);
    }
    return isFields(json) ? json : refuseSignature('JSON', 'the bundle is not an object.');
}
function checkEnvelope(json) {
    const envelope = json['dsseEnvelope'];
    if (!isFields(envelope) || 'messageSignature' in json) {
        refuseSignature('envelope', 'the bundle must hold one DSSE envelope and nothing else.');
    }
    const signatures = envelope['signatures'];
    const list = Array.isArray(signatures) ? signatures : [];
    const [signature] = list;
    if (list.length !== 1 || !isFields(signature)) {
        refuseSignature('envelope', `found ${list.length} signatures; exactly one is accepted.`);
    }
    if (envelope['payloadType'] !== IN_TOTO_TYPE) {
        refuseSignature('payload type', `${quote(envelope['payloadType'])}; only ${IN_TOTO_TYPE} is accepted.`);
    }
    checkMembers(envelope, ENVELOPE_MEMBERS, 'envelope');
    checkMembers(signature, SIGNATURE_MEMBERS, 'signature');
    checkBase64(envelope['payload'], 'dsseEnvelope.payload');
    checkBase64(signature['sig'], 'dsseEnvelope.signatures[0].sig');
}
/**
 * Two kinds of material in one bundle would let readers disagree about which one counts. A key comes without log
 * entries and timestamps: nothing here could check them, and unchecked they would only look like a proof.
 */
function checkMaterial(json) {
    const material = json['verificationMaterial'];
    const fields = isFields(material) ? material : {};
    const found = KINDS.filter((kind) => fields[kind] !== undefined);
    if (found.length !== 1 || found[0] === 'x509CertificateChain') {
        refuseSignature('verification material', `found ${found.join(' and ') || 'none'}; exactly one of publicKey or certificate is accepted.`);
    }
    checkMembers(fields, [...KINDS, ...PROOFS], 'verification material');
    const certificate = fields['certificate'];
    if (isFields(certificate))
        checkBase64(certificate['rawBytes'], 'certificate.rawBytes');
    checkCounts(fields);
    const proofs = PROOFS.filter((name) => hasContent(fields[name]));
    if (found[0] === 'publicKey' && proofs.length > 0) {
        refuseSignature('verification material', `found ${proofs.join(' and ')} beside a key, which cannot be checked. Sign with the key alone ` +
            '(cosign: --tlog-upload=false).');
    }
}
/** Each entry and timestamp costs signatures to check, and each is compared with all others. */
function checkCounts(material) {
    const timestamps = material['timestampVerificationData'];
    const lists = {
        tlogEntries: material['tlogEntries'],
        rfc3161Timestamps: isFields(timestamps) ? timestamps['rfc3161Timestamps'] : undefined,
    };
    for (const [name, list] of Object.entries(lists)) {
        if (Array.isArray(list) && list.length > MAX_PROOFS) {
            refuseSignature('verification material', `found ${list.length} ${name}; at most ${MAX_PROOFS} are accepted.`);
        }
    }
}
const KINDS = ['publicKey', 'certificate', 'x509CertificateChain'];
const PROOFS = ['tlogEntries', 'timestampVerificationData'];
const ROOT_MEMBERS = ['mediaType', 'verificationMaterial', 'dsseEnvelope'];
const ENVELOPE_MEMBERS = ['payload', 'payloadType', 'signatures'];
const SIGNATURE_MEMBERS = ['sig', 'keyid'];
/** Whether there is more than empty lists and objects. */
function hasContent(value) {
    if (typeof value !== 'object' || value === null)
        return value !== undefined && value !== null;
    return Object.values(value).some((inner) => hasContent(inner));
}
function checkMembers(fields, known, step) {
    const other = Object.keys(fields).find((name) => !known.includes(name));
    if (other === undefined)
        return;
    refuseSignature(step, `it has a member ${quote(other)}, which the format does not have.`);
}
/** The library's decoder takes blanks, other alphabets and rubbish, and stops where others go on. */
function checkBase64(value, name) {
    if (typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value)
        return;
    refuseSignature('base64', `${name} is not plain base64 (RFC 4648 §4, padded, no blanks).`);
}
async function decodeBundle(json) {
    const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
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


/***/ }),

/***/ 35041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ certificateTrust)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81073);
/* harmony import */ var _sigstore_instance_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28559);
/* harmony import */ var _sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70070);
/* harmony import */ var _sigstore_trusted_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28271);
/* harmony import */ var _sigstore_tuf_root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97233);






/**
 * What certificates are checked with. Files are read and roots downloaded when the first certificate asks for it, once.
 * @param offline refuses to download, with INPUT_INVALID
 * @param sources of the roots that are downloaded
 */
function certificateTrust(choice, offline, sources = _sigstore_tuf_root_js__WEBPACK_IMPORTED_MODULE_4__/* .ROOT_SOURCES */ .U7) {
    if (choice.kind === 'file') {
        const pinned = (0,_sigstore_instance_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => (0,_sigstore_trusted_root_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrustedRoot */ .gv)(choice.path));
        return async (certificate) => (await pinned())(certificate);
    }
    if (offline)
        return async () => refuseOffline();
    const read = (one) => (0,_sigstore_instance_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(() => (0,_sigstore_instance_js__WEBPACK_IMPORTED_MODULE_2__/* .readSigstoreInstance */ .Wq)(one, sources));
    if (choice.kind !== 'auto')
        return read(choice);
    const publicGood = read({ kind: 'public-good' });
    const github = read({ ...choice, kind: 'github' });
    return async (certificate) => {
        const { organization } = (0,_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .readIssuer */ .Eo)((0,_sigstore_trusted_root_js__WEBPACK_IMPORTED_MODULE_3__/* .readLeaf */ .rf)(certificate));
        if (organization === _sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_GOOD_ORGANIZATION */ ._t)
            return publicGood();
        if (organization === _sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .GITHUB_ORGANIZATION */ .Q9)
            return github();
        return (0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseSignature */ .Bk)('certificate', `its issuer calls itself ${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(organization)}; without a pinned root only Sigstore's public instance ` +
            `("${_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_GOOD_ORGANIZATION */ ._t}") and GitHub's ("${_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .GITHUB_ORGANIZATION */ .Q9}") are trusted. Name a file with the root of ` +
            'that instance, if it is to be trusted.');
    };
}
function refuseOffline() {
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `The version is signed with a certificate, and offline no root is downloaded to check it with. ${_sigstore_instance_js__WEBPACK_IMPORTED_MODULE_2__/* .PIN_ADVICE */ .Dl}`);
}


/***/ }),

/***/ 28559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ PIN_ADVICE),
  Oo: () => (/* binding */ once),
  Wq: () => (/* binding */ readSigstoreInstance)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/adapters/sigstore-bundle.js
var sigstore_bundle = __webpack_require__(81073);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/adapters/sigstore-tuf-root.js + 1 modules
var sigstore_tuf_root = __webpack_require__(97233);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-github-root.js




const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Two downloads by the tool. */
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 8 * 1024 * 1024;
/**
 * The trusted root of GitHub's Sigstore instance, as JSON: for github.com from its update repository. The name of a
 * tenant's root is known to the tenant's API only, so for these the GitHub command line tool is asked, which does the same
 * and which hosted runners have. It is also the second attempt for github.com.
 * @throws RootUnavailable
 */
async function readGithubRoot(request, repository) {
    if (request.host !== 'github.com')
        return printRoot(request);
    try {
        return await (0,sigstore_tuf_root/* downloadRoot */.Fw)(repository);
    }
    catch (error) {
        if (!(error instanceof sigstore_tuf_root/* RootUnavailable */.fb))
            throw error;
        return printRoot({ ...request, token: undefined }).catch((second) => {
            throw new sigstore_tuf_root/* RootUnavailable */.fb(`${error.message}; ${(0,sigstore_bundle/* describeError */.Uc)(second)}`, { cause: error });
        });
    }
}
async function printRoot(request) {
    const lines = (await callTool(request)).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
        const json = parseLine(line);
        if (listAuthorities(json).some((uri) => nameHost(uri) === request.fulcioHost))
            return json;
    }
    throw new sigstore_tuf_root/* RootUnavailable */.fb(`"gh attestation trusted-root" printed no root for ${request.fulcioHost}`);
}
async function callTool({ host, token }) {
    const env = token === undefined ? process.env : { ...process.env, GH_TOKEN: token };
    try {
        const { stdout } = await run('gh', ['attestation', 'trusted-root', '--hostname', host], {
            env,
            timeout: TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT,
            windowsHide: true,
        });
        return stdout;
    }
    catch (cause) {
        throw new sigstore_tuf_root/* RootUnavailable */.fb((0,sigstore_bundle/* readErrorCode */.WS)(cause) === 'ENOENT'
            ? 'the GitHub command line tool (gh) is not installed'
            : `"gh attestation trusted-root" failed (${(0,sigstore_bundle/* describeError */.Uc)(cause)})`, { cause });
    }
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch (cause) {
        throw new sigstore_tuf_root/* RootUnavailable */.fb(`"gh attestation trusted-root" printed something else (${(0,sigstore_bundle/* describeError */.Uc)(cause)})`, { cause });
    }
}
/** The addresses of a trusted root's certificate authorities. */
function listAuthorities(json) {
    const list = isFields(json) ? json['certificateAuthorities'] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((one) => {
        const uri = isFields(one) ? one['uri'] : undefined;
        return typeof uri === 'string' ? [uri] : [];
    });
}
/** Trusted roots name their authorities with or without a scheme. */
const nameHost = (uri) => uri.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./lib/adapters/sigstore-root-document.js
var sigstore_root_document = __webpack_require__(35467);
// EXTERNAL MODULE: ./lib/adapters/sigstore-trusted-root.js
var sigstore_trusted_root = __webpack_require__(28271);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-trust-config.js




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
    const json = parseJson(text, file);
    const rootJson = parseFields(json, 'trustedRoot', file);
    const signingJson = parseFields(json, 'signingConfig', file);
    parseMediaType(rootJson, 'trustedRoot', sigstore_root_document/* ROOT_TYPE */.YC, file);
    parseMediaType(signingJson, 'signingConfig', SIGNING_TYPE, file);
    const signing = await decodeSigning(signingJson, file);
    const { authorities, root } = await (0,sigstore_trusted_root/* parseRoot */.qo)(rootJson, file);
    const fulcioUrl = chooseService(signing.caUrls, 'caUrls', file);
    if (fulcioUrl === null) {
        refuse(file, 'signingConfig.caUrls names no Fulcio (majorApiVersion 1) that is valid now');
    }
    return {
        name: 'file',
        fulcioUrl,
        rekorUrl: chooseService(signing.rekorTlogUrls, 'rekorTlogUrls', file),
        tsaUrl: chooseService(signing.tsaUrls, 'tsaUrls', file),
        thresholds: (0,sigstore_trusted_root/* deriveThresholds */.Ox)(root, authorities),
        oidcAudience: 'sigstore',
        trustedRoot: async () => root,
    };
}
function parseJson(text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        refuse(file, `it is not JSON (${(0,sigstore_bundle/* describeError */.Uc)(cause)})`);
    }
    if (!sigstore_trust_config_isFields(json))
        refuse(file, 'it is not a JSON object');
    if ('certificateAuthorities' in json) {
        refuse(file, 'it is a trusted root alone; put it under "trustedRoot", beside a "signingConfig"');
    }
    if (json['mediaType'] !== sigstore_root_document/* CONFIG_TYPE */.Om) {
        refuse(file, `"mediaType" is ${(0,sigstore_bundle/* quote */.hD)(json['mediaType'])}; it must be ${sigstore_root_document/* CONFIG_TYPE */.Om}`);
    }
    return json;
}
function parseFields(json, name, file) {
    const value = json[name];
    return sigstore_trust_config_isFields(value) ? value : refuse(file, `"${name}" is missing, or not an object`);
}
function parseMediaType(json, name, wanted, file) {
    const found = json['mediaType'];
    if (typeof found === 'string' && wanted.test(found))
        return;
    refuse(file, `"${name}.mediaType" is ${(0,sigstore_bundle/* quote */.hD)(found)}, which is not supported`);
}
async function decodeSigning(json, file) {
    const { SigningConfig: Config } = await __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19));
    try {
        return Config.fromJSON(json);
    }
    catch (cause) {
        return refuse(file, `it is not well-formed (${(0,sigstore_bundle/* describeError */.Uc)(cause)})`);
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
    refuse(file, `"${name}" has the address ${(0,sigstore_bundle/* quote */.hD)(text)}; an https: address is needed`);
}
function refuse(file, found) {
    throw new errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${file} is not a usable trust configuration: ${found}. ` +
        "The format is Sigstore's ClientTrustConfig; ask whoever runs that Sigstore instance for the file.");
}
const sigstore_trust_config_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ./lib/adapters/sigstore-trust-file.js
var sigstore_trust_file = __webpack_require__(98934);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-instance.js







/**
 * @param sources of the roots that are downloaded
 * @throws CONFIG_INVALID, FILE_MISSING
 */
async function readSigstoreInstance(choice, sources = sigstore_tuf_root/* ROOT_SOURCES */.U7) {
    if (choice.kind === 'file') {
        const text = await (0,sigstore_trust_file/* readTrustFile */.X)(choice.path, 'trust configuration of sigstore-instance');
        return parseTrustConfig(text, choice.path);
    }
    return choice.kind === 'github'
        ? buildGithub(choice, sources.github)
        : buildPublicGood(sources.publicGood);
}
/** For a machine that cannot reach what it needs. */
const PIN_ADVICE = 'Without a network, pin the root: "model-release trusted-root --out trusted_root.jsonl" writes it where there is one; ' +
    'commit that file and name it (--trusted-root, or sigstore-instance of a workflow step).';
function buildPublicGood(repository) {
    return {
        name: 'public-good',
        fulcioUrl: 'https://fulcio.sigstore.dev',
        rekorUrl: 'https://rekor.sigstore.dev',
        tsaUrl: null,
        thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
        oidcAudience: 'sigstore',
        trustedRoot: once(() => downloadPublicRoot(repository)),
    };
}
/** GitHub's own: no log, no certificate log; a timestamp proves the time. */
function buildGithub(choice, repository) {
    const { host } = new URL(choice.serverUrl);
    if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
        throw new errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${choice.serverUrl} has no Sigstore instance of its own. ` +
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
        trustedRoot: once(() => downloadGithubRoot({ host, fulcioHost, token: choice.token }, repository)),
    };
}
async function downloadPublicRoot(repository) {
    try {
        return await decodeRoot(await (0,sigstore_tuf_root/* downloadRoot */.Fw)(repository));
    }
    catch (cause) {
        return (0,sigstore_bundle/* refuseSignature */.Bk)('trust root', `Sigstore's root could not be downloaded and checked (${(0,sigstore_bundle/* describeError */.Uc)(cause)}). ${PIN_ADVICE}`, cause);
    }
}
async function downloadGithubRoot(request, repository) {
    try {
        return await decodeRoot(await readGithubRoot(request, repository));
    }
    catch (cause) {
        return (0,sigstore_bundle/* refuseSignature */.Bk)('trust root', `the root of GitHub's Sigstore instance is not to be had: ${(0,sigstore_bundle/* describeError */.Uc)(cause)}. ${PIN_ADVICE} A trust ` +
            'configuration (sigstore-instance: a file), the public instance (sigstore-instance: public-good) and keys ' +
            '(signing: key) do without it.', cause);
    }
}
const decodeRoot = async (json) => (await __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19))).TrustedRoot.fromJSON(json);
/** Shares one reading among all calls. A failure is not kept: the next call tries again. */
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


/***/ }),

/***/ 70070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ readIssuer),
/* harmony export */   Q9: () => (/* binding */ GITHUB_ORGANIZATION),
/* harmony export */   _t: () => (/* binding */ PUBLIC_GOOD_ORGANIZATION)
/* harmony export */ });
/** How the authorities of the two instances that everybody uses name themselves (O of the issuer). */
const PUBLIC_GOOD_ORGANIZATION = 'sigstore.dev';
const GITHUB_ORGANIZATION = 'GitHub, Inc.';
/** Who a certificate says has issued it: a claim, good for choosing what to check it with, and for messages. */
function readIssuer(certificate) {
    const organization = certificate.toLegacyObject().issuer.O;
    return { organization: typeof organization === 'string' ? organization : null };
}


/***/ }),

/***/ 35467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ refuseRoot),
/* harmony export */   Om: () => (/* binding */ CONFIG_TYPE),
/* harmony export */   YC: () => (/* binding */ ROOT_TYPE),
/* harmony export */   YI: () => (/* binding */ parseRootDocuments)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _domain_strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54646);
/* harmony import */ var _sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81073);



/** The media types that are understood. */
const CONFIG_TYPE = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json';
const ROOT_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/;
/** A trusted root has about seven. */
const MAX_DEPTH = 32;
/** Lines of a file, empty ones included. */
const MAX_LINES = 1000;
/**
 * Finds the TrustedRoot documents in a text: one, one inside a ClientTrustConfig, or one a line. Their fields are not looked at.
 * @throws CONFIG_INVALID
 */
function parseRootDocuments(text, file) {
    const whole = parseJson(text, file);
    if (whole.kind === 'json')
        return [{ name: file, json: unwrap(whole.value, file) }];
    const lines = text.split('\n', MAX_LINES + 1);
    if (lines.length > MAX_LINES)
        refuseRoot(file, `it is not JSON (${whole.reason})`);
    const documents = [];
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        const name = `${file} line ${index + 1}`;
        const parsed = parseJson(line, name);
        if (parsed.kind === 'json')
            documents.push({ name, json: unwrap(parsed.value, name) });
        // One document on many lines, rather than one on each.
        else if (documents.length === 0)
            refuseRoot(file, `it is not JSON (${whole.reason})`);
        else
            refuseRoot(name, `it is not JSON (${parsed.reason})`);
    }
    if (documents.length === 0)
        refuseRoot(file, 'it is empty');
    return documents;
}
function parseJson(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { kind: 'damaged', reason: (0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(error) };
    }
    const problem = (0,_domain_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonProblem */ .Nd)(text, { maxDepth: MAX_DEPTH });
    if (problem !== undefined)
        refuseRoot(name, `readers would disagree about it: ${problem}`);
    return { kind: 'json', value };
}
function unwrap(value, name) {
    if (!isFields(value))
        return refuseRoot(name, 'it is not a JSON object');
    const root = value['mediaType'] === CONFIG_TYPE ? value['trustedRoot'] : value;
    if (!isFields(root))
        return refuseRoot(name, '"trustedRoot" is missing, or not an object');
    const type = root['mediaType'];
    if (typeof type === 'string' && ROOT_TYPE.test(type))
        return root;
    return refuseRoot(name, `"mediaType" is ${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(type)}; a Sigstore TrustedRoot is needed`);
}
/** @throws CONFIG_INVALID naming file and line, what was found there and what to do */
function refuseRoot(name, found) {
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('CONFIG_INVALID', `${name} is not a usable trusted root: ${found}. "model-release trusted-root --out FILE" writes one for Sigstore's ` +
        "public instance and GitHub's; for another instance, ask whoever runs it.");
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 98934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readTrustFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81073);



/** Far above any trusted root or trust configuration. Bytes. */
const MAX_FILE = 4 * 1024 * 1024;
/**
 * Reads a file that says whom to trust.
 * @param what for messages: what it should be, and who asked for it
 * @throws FILE_MISSING, CONFIG_INVALID when it is too large or not UTF-8
 */
async function readTrustFile(path, what) {
    const bytes = await readBytes(path, what);
    if (bytes === undefined) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('CONFIG_INVALID', `${path} is larger than ${MAX_FILE} bytes, so it is no ${what}.`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // PowerShell writes UTF-16 when the output of a command goes into a file.
        const message = `${path} is not UTF-8, so it is no ${what}. Write it again as UTF-8.`;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('CONFIG_INVALID', message, { cause });
    }
}
/** `undefined` when there are too many. */
async function readBytes(path, what) {
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
        try {
            const facts = await file.stat();
            if (!facts.isFile())
                throw new Error('it is not a file');
            return facts.size > MAX_FILE ? undefined : await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('FILE_MISSING', `${path}, the ${what}, cannot be read (${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)}).`, { cause });
    }
}


/***/ }),

/***/ 28271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ deriveThresholds),
/* harmony export */   gv: () => (/* binding */ readTrustedRoot),
/* harmony export */   qo: () => (/* binding */ parseRoot),
/* harmony export */   rf: () => (/* binding */ readLeaf)
/* harmony export */ });
/* unused harmony export parseTrustedRoots */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81073);
/* harmony import */ var _sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70070);
/* harmony import */ var _sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35467);
/* harmony import */ var _sigstore_trust_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98934);






/** Instances, not generations of one: two are usual. */
const MAX_ROOTS = 16;
/** Authorities and logs of one kind in a root. */
const MAX_ENTRIES = 64;
const MAX_CHAIN = 8;
/**
 * Reads trusted roots that the consumer has pinned: one TrustedRoot, one ClientTrustConfig (its root), or one TrustedRoot
 * a line. Each root keeps its own thresholds; the certificate's authority decides which one counts. Uses no network.
 * @throws FILE_MISSING, CONFIG_INVALID naming file and line
 */
async function readTrustedRoot(path) {
    return trustRoots(await parseTrustedRoots(await (0,_sigstore_trust_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrustFile */ .X)(path, 'trusted root'), path), path);
}
/**
 * @param file for messages
 * @throws CONFIG_INVALID
 */
async function parseTrustedRoots(text, file) {
    const documents = (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRootDocuments */ .YI)(text, file);
    if (documents.length > MAX_ROOTS) {
        (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(file, `it has ${documents.length} trusted roots; at most ${MAX_ROOTS} are possible`);
    }
    const roots = await Promise.all(documents.map(({ json, name }) => parseRoot(json, name)));
    checkDifferent(roots, file);
    return roots;
}
/**
 * @param name for messages
 * @throws CONFIG_INVALID
 */
async function parseRoot(json, name) {
    const [{ TrustedRoot: Root }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    let root;
    let authorities;
    try {
        root = Root.fromJSON(json);
        checkSize(root, name);
        authorities = root.certificateAuthorities
            .flatMap(({ certChain }) => certChain?.certificates ?? [])
            .map(({ rawBytes }) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(rawBytes));
        toTrustMaterial(root);
    }
    catch (cause) {
        if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K)
            throw cause;
        return (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(name, `it is not well-formed (${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)})`);
    }
    checkContent(root, authorities, name);
    return { name, json, root, authorities };
}
function checkSize(root, name) {
    const { certificateAuthorities, ctlogs, timestampAuthorities, tlogs } = root;
    for (const list of [certificateAuthorities, ctlogs, timestampAuthorities, tlogs]) {
        if (list.length <= MAX_ENTRIES)
            continue;
        (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(name, `it lists ${list.length} of one kind; at most ${MAX_ENTRIES} are possible`);
    }
    for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities]) {
        const length = certChain?.certificates.length ?? 0;
        if (length <= MAX_CHAIN)
            continue;
        (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(name, `a chain has ${length} certificates; at most ${MAX_CHAIN} are possible`);
    }
}
function checkContent(root, authorities, name) {
    if (authorities.length === 0)
        (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(name, '"certificateAuthorities" has no certificate');
    if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
        (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(name, 'it has neither "tlogs" nor "timestampAuthorities" to prove the time');
    }
}
/** With one authority in two roots, the one that asks for less would be enough. */
function checkDifferent(roots, file) {
    const seen = new Map();
    for (const root of roots) {
        for (const certificate of root.authorities) {
            const key = certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
            const other = seen.get(key);
            if (other !== undefined && other !== root) {
                const { organization } = (0,_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .readIssuer */ .Eo)(certificate);
                (0,_sigstore_root_document_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(file, `${other.name} and ${root.name} are both of the authority ${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(organization)}; keep the newer one`);
            }
            seen.set(key, root);
        }
    }
}
/**
 * What a certificate's bundle must carry to count, by what the root can check. Sigstore's public authority logs all that
 * it certifies, so with it nothing is ever waived, whatever a file leaves out.
 */
function deriveThresholds(root, authorities) {
    const logged = authorities.some((one) => (0,_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .readIssuer */ .Eo)(one).organization === _sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_GOOD_ORGANIZATION */ ._t);
    return {
        ctlog: logged || root.ctlogs.length > 0 ? 1 : 0,
        tlog: logged || root.tlogs.length > 0 ? 1 : 0,
        timestamp: 1,
    };
}
function trustRoots(roots, file) {
    const instances = roots.map((pinned) => ({ pinned, instance: toInstance(pinned) }));
    const [only] = instances;
    return async (der) => {
        // With a single root there is nothing to choose: its chain is what the verifier looks at.
        if (only !== undefined && instances.length === 1)
            return only.instance;
        const leaf = readLeaf(der);
        const chosen = instances.find(({ pinned }) => pinned.authorities.some((one) => leaf.checkIssued(one) && leaf.verify(one.publicKey)));
        if (chosen !== undefined)
            return chosen.instance;
        const known = roots.flatMap(({ authorities }) => authorities.map((one) => (0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .readIssuer */ .Eo)(one).organization)));
        return (0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseSignature */ .Bk)('certificate', `no authority in ${file} issued it; it claims ${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_sigstore_issuer_js__WEBPACK_IMPORTED_MODULE_5__/* .readIssuer */ .Eo)(leaf).organization)}, the file has ` +
            `${[...new Set(known)].join(', ')}. Pin the root of that authority as well, if it is to be trusted.`);
    };
}
function toInstance({ authorities, name, root }) {
    return {
        name,
        thresholds: deriveThresholds(root, authorities),
        trustedRoot: async () => root,
    };
}
/** @throws SIGNATURE_INVALID */
function readLeaf(der) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
    }
    catch (cause) {
        return (0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseSignature */ .Bk)('certificate', `it cannot be read: ${(0,_sigstore_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .Uc)(cause)}.`, cause);
    }
}


/***/ }),

/***/ 97233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U7: () => (/* binding */ ROOT_SOURCES),
  fb: () => (/* binding */ RootUnavailable),
  Fw: () => (/* binding */ downloadRoot)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/sigstore-bundle.js
var sigstore_bundle = __webpack_require__(81073);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-github-tuf-root.js
/**
 * Root metadata (version 3) of GitHub's update repository https://tuf-repo.github.com: public keys, how many of them must
 * sign, and their signatures. The client starts here and follows the signed successors (`N.root.json` there), so that its
 * own expiry does not matter. It is the file that the GitHub command line tool (github.com/cli/cli) carries under
 * pkg/cmd/attestation/verification/embed/tuf-repo.github.com, compacted and without empty signatures.
 *
 * To renew it, which is only needed when the repository drops old versions: take the file from a recent release of that
 * tool, and see that __tests__/adapters/sigstore-github-root.test.ts accepts its signatures.
 */
const GITHUB_TUF_ROOT = JSON.stringify({
    signatures: [
        {
            keyid: 'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
            sig: '3046022100ca341d3ba2ef7657d69c2825729959681f55aec497b612e81a547e2abb616b49022100cd605b412a3d991f92e0818e07e60383bbd23904723eec221d6e39fdfeae3104',
        },
        {
            keyid: '5e01c9a0b2641a8965a4a74e7df0bc7b2d8278a2c3ca0cf7a3f2f783d3c69800',
            sig: '3046022100d0f70effe60d6a18319e2890088cd01d45c654ee6d2ce1d5c3cdcf2dc7f637570221008f947a2d7334d948f1c4794b0a465f1dfb99a578dd8d1f4563cee0581f457db2',
        },
        {
            keyid: '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
            sig: '304502201ae931db1c48020fb37af54d446ac856306f619dfc3f93ddcff70d2880e443dc022100992b70451aa74805adef24e85ec352e598812267f623979bd4ce719b66b62d22',
        },
        {
            keyid: '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
            sig: '3045022023bba8e14c177609f43873aa0087ef983ddd2bad9a0a832c0cf279e1be8798f2022100facfaecc1d7ee793042eaaa6970fb9ca700c3bdbf4ee43ed0f8d0fc3aef96563',
        },
        {
            keyid: 'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
            sig: '3046022100d2f6cceb05d135ce6a6ce7fe1dc76c24508154ad71c433028e64ca95ba716ffb022100f0592d60eb67508dd5f9cc593a4cca33bbaf94882c3d74a560fda845a456c6cc',
        },
        {
            keyid: '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
            sig: '30450221009af2f0c534ed92de909a3b727f7101319c18e10623de8f48a0eba980d3d54d830220095842b16c58567c71f9dfa0b54e79daca1b2fecf3cb2ea4ee6d8393bdf93294',
        },
    ],
    signed: {
        _type: 'root',
        consistent_snapshot: true,
        expires: '2025-04-11T14:36:57Z',
        keys: {
            '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENki7aZVips5SgRzCd/Om0CGzQKY/\nnv84giqVDmdwb2ys82Z6soFLasvYYEEQcwqaC170n9gr93wHUgPc796uJA==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@ashtom',
            },
            '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElD0o2sOZN9n3RKQ7PtMLAoXj+2Ai\nn4PKT/pfnzDlNLrD3VTQwCc4sR4t+OLu4KQ+qk+kXkR9YuBsu3bdJZ1OWw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@nerdneha',
            },
            '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEimKcdST+ORD+g0aGEFDOVZDAaIYg\nIgesNKiIe2L7MUsYx5UHhzQ08quvew13eYSCNJnfwooFZu7cdTu8AwqFjQ==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@alexiswales',
            },
            '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBagkskNOpOTbetTX5CdnvMy+LiWn\nonRrNrqAHL4WgiebH7Uig7GLhC3bkeA/qgb926/vr9qhOPG9Buj2HatrPw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@gregose',
            },
            '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7IEoVNwrprchXGhT5sAhSax7SOd3\n8duuISghCzfmHdKJWSbV2wJRamRiUVRtmA83K/qm5cT20WXMCT5QeM/D3A==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@trevrosen',
            },
            a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC2wJ3xscyXxBLybJ9FVjwkyQMe53\nRHUz77AjMO8MzVaT8xw6ZvJqdNZiytYtigWULlINxw6frNsWJKb/f7lC8A==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@kommendorkapten',
            },
            d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDdORwcruW3gqAgaLjH/nNdGMB4kQ\nAvA+wD6DyO4P/wR8ee2ce83NZHq1ZADKhve0rlYKaKy3CqyQ5SmlZ36Zhw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@krukow',
            },
            eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENynVdQnM9h7xU71G7PiJpQaDemub\nkbjsjYwLlPJTQVuxQO8WeIpJf8MEh5rf01t2dDIuCsZ5gRx+QvDv0UzfsA==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@mph4',
            },
            eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENKNcNcX+d73lS1TRFb9Vnp8JvOoh\nzYQ+in43iGenbG8RGo9L/6FJ2hoRbVU6xskvyuErcdPbCdI4GxrQ5i8hkw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-online-uri': 'azurekms://production-tuf-root.vault.azure.net/keys/Online-Key/aaf375fd8ed24acb949a5cc173700b05',
            },
        },
        roles: {
            root: {
                keyids: [
                    'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
                    '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228',
                    '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
                    'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
                    'eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62',
                    '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
                    '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a',
                    '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
                ],
                threshold: 3,
            },
            snapshot: {
                keyids: ['eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f'],
                threshold: 1,
                'x-tuf-on-ci-expiry-period': 21,
                'x-tuf-on-ci-signing-period': 7,
            },
            targets: {
                keyids: [
                    'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
                    '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228',
                    '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
                    'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
                    'eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62',
                    '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
                    '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a',
                    '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
                ],
                threshold: 3,
            },
            timestamp: {
                keyids: ['eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f'],
                threshold: 1,
                'x-tuf-on-ci-expiry-period': 7,
                'x-tuf-on-ci-signing-period': 6,
            },
        },
        spec_version: '1.0.31',
        version: 3,
        'x-tuf-on-ci-expiry-period': 240,
        'x-tuf-on-ci-signing-period': 60,
    },
});

;// CONCATENATED MODULE: ./lib/adapters/sigstore-tuf-root.js





const ROOT_SOURCES = {
    publicGood: { url: 'https://tuf-repo-cdn.sigstore.dev', root: null, retries: 2 },
    github: { url: 'https://tuf-repo.github.com', root: GITHUB_TUF_ROOT, retries: 2 },
};
/** A root is not to be had. The message is half a sentence that says why. */
class RootUnavailable extends Error {
    constructor(reason, options) {
        super(reason, options);
        this.name = 'RootUnavailable';
    }
}
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_CAUSES = 5;
/**
 * Downloads a trusted root and checks it from the repository's first root on: signatures, versions, expiry, length and
 * digest. The folder is fresh and private each time: a cache in a shared place would let other processes choose the root.
 * @returns the target's JSON, every field as it was published
 * @throws RootUnavailable
 */
async function downloadRoot({ url, root, retries }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), 'sigstore-root-'));
    try {
        const rootPath = (0,external_node_path_.join)(folder, 'first-root.json');
        if (root !== null)
            await (0,promises_.writeFile)(rootPath, root);
        const { initTUF } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(2830), __webpack_require__.e(3694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
        const client = await initTUF({
            mirrorURL: url,
            cachePath: folder,
            retry: { retries },
            timeout: TIMEOUT_MS,
            ...(root === null ? {} : { rootPath }),
        });
        return JSON.parse(await client.getTarget(TARGET));
    }
    catch (cause) {
        throw new RootUnavailable(`${url}: ${(0,sigstore_bundle/* describeError */.Uc)(findFirstCause(cause))}`, { cause });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** The library wraps what happened, and so does `fetch`. */
function findFirstCause(error) {
    let found = error;
    for (let level = 0; level < MAX_CAUSES; level += 1) {
        if (!(found instanceof Error) || found.cause === undefined)
            return found;
        found = found.cause;
    }
    return found;
}


/***/ }),

/***/ 65000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/verification.js
var verification = __webpack_require__(42493);
// EXTERNAL MODULE: ./lib/adapters/sigstore-bundle.js
var sigstore_bundle = __webpack_require__(81073);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/adapters/signing-key.js + 1 modules
var signing_key = __webpack_require__(31484);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate.js



/** Extension numbers below 1.3.6.1.4.1.57264.1, see CertificateFacts. */
const FULCIO = '1.3.6.1.4.1.57264.1';
const ISSUER = 8;
const OLD_ISSUER = 1;
const RUNNER = 11;
const SOURCE_REPOSITORY = 12;
const SOURCE_COMMIT = 13;
const SOURCE_REF = 14;
const REPOSITORY_ID = 15;
const OWNER_ID = 17;
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
    const { X509Certificate: Certificate } = await __webpack_require__.e(/* import() */ 3917).then(__webpack_require__.t.bind(__webpack_require__, 83917, 19));
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        checkUse(certificate);
        return readFacts(certificate, Certificate.parse(Buffer.from(der)));
    }
    catch (error) {
        if (error instanceof Refused)
            return (0,sigstore_bundle/* refuseSignature */.Bk)('certificate', `${error.message}.`);
        return (0,sigstore_bundle/* refuseSignature */.Bk)('certificate', `it cannot be read: ${(0,sigstore_bundle/* describeError */.Uc)(error)}.`, error);
    }
}
/** What is not right about a certificate; becomes a ReleaseError in `readCertificate`. */
class Refused extends Error {
}
function checkUse(certificate) {
    const kind = (0,signing_key/* describeKey */.Rx)(certificate.publicKey);
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
        throw new Refused(`its identity ${(0,sigstore_bundle/* quote */.hD)(identity)} cannot be read in one way only`);
    }
    const issuer = claim(ISSUER) ?? readOldIssuer(parsed);
    if (issuer === null)
        throw new Refused('it names no issuer');
    return {
        identity,
        issuer,
        sourceRepository: claim(SOURCE_REPOSITORY),
        repositoryId: claim(REPOSITORY_ID),
        ownerId: claim(OWNER_ID),
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
    throw new Refused(`it must name exactly one URI or e-mail address; found ${(0,sigstore_bundle/* quote */.hD)(names ?? null)}`);
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

;// CONCATENATED MODULE: ./lib/adapters/sigstore-evidence.js

/** Who issued a certificate, and for when. */
function describeCertificate(der, { name }, logged) {
    const certificate = new external_node_crypto_.X509Certificate(der);
    const issuer = certificate.issuer.split('\n').join(', ');
    const [from, until] = [certificate.validFrom, certificate.validTo].map((text) => formatTime(new Date(text)));
    const log = logged ? ', entered in a certificate log' : '';
    return `issued by ${issuer}, valid from ${from} to ${until}${log}; its chain ends in the trust root "${name}"`;
}
/** Where and when a log has entered the signature. */
function describeEntries(entries, trust) {
    const texts = entries.map((entry) => {
        const time = readLogTime(entry);
        const integrated = time === undefined ? '' : `, entered ${formatTime(time)}`;
        const id = Buffer.from(entry.logId.keyId).toString('hex');
        return `entry ${entry.logIndex} of ${nameLog(entry, trust)} (log id ${id})${integrated}`;
    });
    return texts.join('; ');
}
/**
 * Each time that the bundle states, and who says so.
 * @throws what the library throws for a timestamp that cannot be read
 */
function describeTimes(entity, trust) {
    return entity.timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority') {
            return [`${formatTime(one.timestamp.signingTime)} says ${nameAuthority(one, trust)}`];
        }
        const time = readLogTime(one.tlogEntry);
        return time === undefined
            ? []
            : [`${formatTime(time)} says the log ${nameLog(one.tlogEntry, trust)}`];
    });
}
/** Only a promise of inclusion has a signature over the time. */
function readLogTime({ inclusionPromise, integratedTime }) {
    const seconds = Number(integratedTime);
    return inclusionPromise === undefined || !(seconds > 0) ? undefined : new Date(seconds * 1000);
}
function nameLog({ logId }, { material }) {
    const log = material.tlogs.find(({ logID }) => logID.equals(logId.keyId));
    return log?.baseURL ?? 'an unknown log';
}
function nameAuthority({ timestamp }, { material, root }) {
    const index = material.timestampAuthorities.findIndex(({ certChain: [leaf] }) => leaf !== undefined &&
        leaf.serialNumber.equals(timestamp.signerSerialNumber) &&
        leaf.issuer.equals(timestamp.signerIssuer));
    const authority = root.timestampAuthorities[index];
    const name = authority?.uri === '' ? authority.subject?.commonName : authority?.uri;
    return `the timestamp authority ${name ?? '(unknown)'}`;
}
/** UTC, without milliseconds; a certificate or log can state years beyond what a date holds. */
const formatTime = (time) => Number.isNaN(time.getTime()) ? 'an unknown time' : time.toISOString().replace('.000Z', 'Z');

;// CONCATENATED MODULE: ./lib/adapters/sigstore-library.js

/** Which of our checks an error of the library belongs to, by its code. */
const CHECKS = {
    CERTIFICATE_ERROR: 'certificate',
    PUBLIC_KEY_ERROR: 'key',
    SIGNATURE_ERROR: 'signature',
    TIMESTAMP_ERROR: 'timestamp',
    TLOG_BODY_ERROR: 'log',
    TLOG_ERROR: 'log',
    TLOG_INCLUSION_PROMISE_ERROR: 'log',
    TLOG_INCLUSION_PROOF_ERROR: 'log',
    TLOG_MISSING_INCLUSION_ERROR: 'log',
};
/**
 * Checks everything but the policy. All that the library throws, its own bugs included, means that the bundle is not
 * valid.
 */
async function findFailure(entity, material, thresholds) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const attempt = (one, options) => {
        try {
            new Verifier(material, options).verify(one);
            return undefined;
        }
        catch (error) {
            return error ?? 'nothing';
        }
    };
    const cause = attempt(entity, thresholds);
    if (cause === undefined)
        return undefined;
    const check = CHECKS[(0,sigstore_bundle/* readErrorCode */.WS)(cause)];
    if (check !== undefined)
        return { check, found: (0,sigstore_bundle/* describeError */.Uc)(cause), cause };
    // An error of no kind: whether it goes away without the log entries tells where it came from.
    const rest = attempt({ ...entity, tlogEntries: [] }, { ...thresholds, tlogThreshold: 0 });
    const culprit = rest === undefined ? 'log' : (CHECKS[(0,sigstore_bundle/* readErrorCode */.WS)(rest)] ?? 'certificate');
    return { check: culprit, found: `it cannot be read: ${(0,sigstore_bundle/* describeError */.Uc)(cause)}`, cause };
}
/** @returns a failure when a timestamp is none */
async function readEntity(bundle) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    try {
        return toSignedEntity(bundle);
    }
    catch (cause) {
        return { check: 'timestamp', found: `it cannot be read: ${(0,sigstore_bundle/* describeError */.Uc)(cause)}`, cause };
    }
}

// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-signers.js




const MAX_NAMED = 5;
/** Whether the certificate is one of the signers', once it is known to be genuine. */
function checkSigner(facts, signers) {
    const who = nameCertificate(facts);
    const closest = (0,signer_policy/* findClosest */.Ru)(facts, signers.filter(isCertificateSigner));
    if (closest === undefined)
        return refuseKind(who, signers);
    const { differences, signer } = closest;
    if (differences.length === 0) {
        return (0,verification/* passed */.bF)('signer', `${who} is trusted: ${(0,signer_policy/* describeSigner */.cg)(signer)}`);
    }
    const others = signers.filter((other) => other !== signer);
    const detail = `signed by ${who}, who is not trusted; the closest trusted signer is ${(0,signer_policy/* describeSigner */.cg)(signer)}, which differs ` +
        `in ${differences.map(({ name }) => name).join(', ')}${listOthers(others)}. ` +
        advise(facts, differences);
    return (0,verification/* failed */.gz)('signer', detail, differences);
}
const isCertificateSigner = (signer) => signer.kind !== 'key';
/** No certificate is trusted, whoever's it is. */
function refuseKind(who, signers) {
    const expected = nameSigners(signers);
    const detail = `signed by ${who}; trusted: ${expected}. ${adviseUntrusted('identity')}`;
    const difference = { name: 'signer', expected, found: who };
    return (0,verification/* failed */.gz)('signer', detail, signers.length === 0 ? [] : [difference]);
}
function listOthers(others) {
    return others.length === 0 ? '' : `; also trusted: ${nameSigners(others)}`;
}
/** What most probably happened, and what to do about it. */
function advise(facts, differences) {
    const find = (wanted) => differences.find(({ name }) => name === wanted);
    const advice = adviseUntrusted('identity');
    if (find('event') !== undefined && /^pull_request/i.test(facts.trigger ?? '')) {
        return `A pull request's run made it, whose content nobody has reviewed: publish from a branch that is trusted. ${advice}`;
    }
    const identity = find('identity');
    if (find('ref') !== undefined || (identity !== undefined && isOtherRef(identity))) {
        return `The workflow ran for ${(0,sigstore_bundle/* quote */.hD)(facts.sourceRef)}: perhaps it was started on another branch or tag than usual. ${advice}`;
    }
    return advice;
}
const isOtherRef = ({ expected, found }) => expected.split('@')[0] === found.split('@')[0];
/** Never from the release: who made that could name anybody there. */
const adviseUntrusted = (kind) => `If you know and trust this ${kind === 'key' ? 'key' : 'signer'}, name it in your own policy: under trust.signers in ` +
    'the configuration of whoever verifies, or as the input or flag "signer". Otherwise do not use what it signed.';
const nameCertificate = ({ identity, issuer }) => `${(0,sigstore_bundle/* quote */.hD)(identity)} (issuer ${(0,sigstore_bundle/* quote */.hD)(issuer)})`;
/** @throws CONFIG_INVALID when a trusted key is none */
const nameSigner = (signer) => signer.kind === 'key'
    ? `the key sha256:${(0,signing_key/* parseVerificationKey */.Qq)(signer.publicKey).hint}`
    : (0,signer_policy/* describeSigner */.cg)(signer);
/** @throws CONFIG_INVALID when a trusted key is none */
function nameSigners(signers) {
    if (signers.length === 0)
        return 'nobody';
    const more = signers.length > MAX_NAMED ? [`${signers.length - MAX_NAMED} more`] : [];
    return [...signers.slice(0, MAX_NAMED).map(nameSigner), ...more].join(', ');
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate-check.js






/**
 * Checks a bundle that holds a certificate: its chain, log entry, time, signature and signer.
 * @param trustFor not asked when no certificate is trusted, whoever's it is
 * @throws SIGNATURE_INVALID when the trust root is not to be had
 */
async function checkCertificate({ bundle, payload }, der, signers, trustFor) {
    const facts = await attemptCertificate(der);
    if (facts instanceof sigstore_bundle/* SignatureRefusal */.nS) {
        const detail = facts.reason.replace(/^certificate: /, '');
        return { checks: [(0,verification/* failed */.gz)('certificate', detail)], signer: null, cause: facts };
    }
    if (!signers.some(isCertificateSigner)) {
        const reason = 'not looked at: no certificate is trusted here, whoever holds it';
        const others = ['certificate', 'log', 'timestamp', 'signature'].map((name) => (0,verification/* skipped */.hT)(name, reason));
        return { checks: [...others, checkSigner(facts, signers)], signer: null };
    }
    const instance = await attemptTrust(trustFor, der);
    if (instance instanceof sigstore_bundle/* SignatureRefusal */.nS) {
        const detail = instance.reason.replace(/^certificate: /, '');
        return { checks: [(0,verification/* failed */.gz)('certificate', detail)], signer: null, cause: instance };
    }
    const trust = await readTrust(instance);
    const entity = await readEntity(bundle);
    if ('check' in entity)
        return refuse(entity, facts, trust);
    const times = readTimes(entity, trust);
    if ('check' in times)
        return refuse(times, facts, trust);
    const failure = await findFailure(entity, trust.material, {
        ctlogThreshold: instance.thresholds.ctlog,
        tlogThreshold: instance.thresholds.tlog,
        timestampThreshold: instance.thresholds.timestamp,
    });
    const scene = { der, entity, times, trust, instance, payloadLength: payload.length };
    if (failure !== undefined)
        return refuse(failure, facts, trust, checkBefore(failure, scene));
    const signer = checkSigner(facts, signers);
    return {
        checks: [...checkAll(scene), signer],
        signer: signer.outcome === 'passed'
            ? { kind: 'identity', name: facts.identity, issuer: facts.issuer, certificate: facts }
            : null,
    };
}
async function attemptCertificate(der) {
    try {
        return await readCertificate(der);
    }
    catch (error) {
        if (error instanceof sigstore_bundle/* SignatureRefusal */.nS)
            return error;
        throw error;
    }
}
/** That nobody who is trusted issued the certificate is a finding; that no root is to be had is not. */
async function attemptTrust(trustFor, der) {
    try {
        return await trustFor(der);
    }
    catch (error) {
        if (error instanceof sigstore_bundle/* SignatureRefusal */.nS && error.reason.startsWith('certificate: '))
            return error;
        throw error;
    }
}
async function readTrust(instance) {
    const { toTrustMaterial } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const root = await instance.trustedRoot();
    try {
        return { name: instance.name, root, material: toTrustMaterial(root) };
    }
    catch (cause) {
        return (0,sigstore_bundle/* refuseSignature */.Bk)('trust root', `"${instance.name}" is damaged: ${(0,sigstore_bundle/* describeError */.Uc)(cause)}.`, cause);
    }
}
function readTimes(entity, trust) {
    try {
        return describeTimes(entity, trust);
    }
    catch (cause) {
        return { check: 'timestamp', found: `it cannot be read: ${(0,sigstore_bundle/* describeError */.Uc)(cause)}`, cause };
    }
}
function refuse({ cause, check, found }, facts, trust, before = []) {
    const who = `made with a certificate that claims to be ${nameCertificate(facts)}, with the trust root "${trust.name}"`;
    const advice = check === 'certificate' || check === 'timestamp'
        ? ' If another Sigstore instance signed it, name that one as sigstore-instance.'
        : '';
    return {
        checks: [...before, (0,verification/* failed */.gz)(check, `${found}; ${who}.${advice}`)],
        signer: null,
        cause,
    };
}
/** What can be said of the checks before the one that failed. The library looks at the timestamp first. */
function checkBefore({ check }, scene) {
    if (check === 'signature')
        return checkAll(scene).filter(({ name }) => name !== 'signature');
    if (check !== 'log')
        return [];
    const [certificate] = checkAll(scene);
    const stamped = scene.entity.timestamps.some(({ $case }) => $case === 'timestamp-authority');
    if (certificate !== undefined && stamped)
        return [certificate];
    return [(0,verification/* skipped */.hT)('certificate', 'not settled: its time rests on the log entry, and that failed')];
}
function checkAll(scene) {
    const { der, entity, instance, payloadLength, times, trust } = scene;
    const entries = entity.tlogEntries;
    return [
        (0,verification/* passed */.bF)('certificate', describeCertificate(der, trust, instance.thresholds.ctlog > 0)),
        entries.length > 0
            ? (0,verification/* passed */.bF)('log', describeEntries(entries, trust))
            : (0,verification/* skipped */.hT)('log', `the instance "${instance.name}" has no transparency log for signatures; a timestamp proves the time`),
        (0,verification/* passed */.bF)('timestamp', times.join('; ')),
        (0,verification/* passed */.bF)('signature', `ECDSA P-256 with SHA-256, over ${payloadLength} bytes`),
    ];
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-findings.js

/** The checks under these names, in this order; those that nobody made are skipped because of the first that failed. */
function completeChecks(names, made) {
    const failure = made.find(({ outcome }) => outcome === 'failed');
    return names.map((name) => made.find((check) => check.name === name) ??
        (0,verification/* skipped */.hT)(name, `not looked at: the ${failure?.name ?? 'check before'} failed`));
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-key-check.js





/**
 * Checks a bundle that names a key against the keys that are trusted. It proves no time, so the windows of the key
 * are handed on.
 * @throws CONFIG_INVALID when a trusted key is none
 */
async function checkKey({ bundle, payload }, hint, signers) {
    const entries = signers
        .filter((signer) => signer.kind === 'key')
        .map((signer) => ({ signer, key: (0,signing_key/* parseVerificationKey */.Qq)(signer.publicKey) }))
        .filter(({ key }) => key.hint === hint);
    const [first] = entries;
    if (first === undefined)
        return refuseKey(hint, signers);
    const name = `sha256:${first.key.hint}`;
    const own = (0,verification/* passed */.bF)('key', `the trusted key ${name}, ECDSA P-256`);
    const failure = await findKeyFailure(bundle, first.key);
    if (failure !== undefined) {
        const detail = `${failure.found}; it was not made with the key ${name}, or not over this content.`;
        return { checks: [own, (0,verification/* failed */.gz)('signature', detail)], signer: null, cause: failure.cause };
    }
    const validity = readValidity(entries.map(({ signer }) => signer));
    return {
        checks: [
            own,
            (0,verification/* passed */.bF)('signature', `ECDSA P-256 with SHA-256, over ${payload.length} bytes`),
            (0,verification/* passed */.bF)('signer', `the key ${name} is trusted${describeValidity(validity)}`),
        ],
        signer: {
            kind: 'key',
            name,
            issuer: null,
            ...(validity === undefined ? {} : { validity }),
        },
    };
}
function refuseKey(hint, signers) {
    const found = `the key sha256:${hint}`;
    const keys = signers.filter(({ kind }) => kind === 'key');
    const expected = (keys.length > 0 ? keys : signers).slice(0, MAX_SHOWN).map(nameSigner);
    const detail = `signed with the key ${(0,sigstore_bundle/* quote */.hD)(`sha256:${hint}`)}; trusted: ${nameSigners(signers)}. ${adviseUntrusted('key')}`;
    const difference = { name: 'key', expected: expected.join(' or '), found };
    const differences = expected.length === 0 ? [] : [difference];
    return { checks: [(0,verification/* failed */.gz)('key', detail, differences)], signer: null };
}
const MAX_SHOWN = 5;
/** No authorities and no logs: nothing but the key counts. */
async function findKeyFailure(bundle, key) {
    const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
    const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 };
    const entity = await readEntity(bundle);
    if ('check' in entity)
        return entity;
    const { toTrustMaterial } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const material = toTrustMaterial({ mediaType: '', ...none }, (asked) => findKey(key, asked));
    return findFailure(entity, material, thresholds);
}
function findKey(key, hint) {
    if (hint !== key.hint)
        throw new Error(`no key ${(0,sigstore_bundle/* quote */.hD)(hint)}`);
    return { publicKey: key.key, validFor: () => true };
}
/** `undefined` as soon as one entry has no window: then the key always counts. */
function readValidity(signers) {
    const windows = signers.flatMap(({ validity }) => (validity === undefined ? [] : [validity]));
    return windows.length === signers.length ? windows : undefined;
}
function describeValidity(validity) {
    if (validity === undefined)
        return '';
    const windows = validity.map(({ from, until }) => `${from === null ? 'from the beginning' : `from ${from}`} ${until === null ? 'on' : `until ${until}`}`);
    return ` ${windows.join(', and ')}`;
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-verifier.js






const LATER = {
    key: ['key', 'signature', 'signer'],
    certificate: ['certificate', 'log', 'timestamp', 'signature', 'signer'],
};
/**
 * Checks bundles against keys and against certificates of Sigstore instances.
 * @param trust asked only when a bundle with a certificate is to be checked: may use the network
 */
function sigstoreVerifier(trust) {
    const look = async (bytes, statement, signers) => examineBundle(bytes, statement, signers, trust);
    return {
        async examine(bytes, statement, signers) {
            const { checks, payload, signer } = await look(bytes, statement, signers);
            return { checks, payload, signer };
        },
        async verify(bytes, statement, signers) {
            const { cause, checks, signer } = await look(bytes, statement, signers);
            if (signer !== null)
                return signer;
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', `The signature is not valid: ${describeFailure(checks)}`, cause === undefined ? {} : { cause });
        },
    };
}
async function examineBundle(bytes, statement, signers, trust) {
    const asked = statement === null ? ['bundle'] : ['bundle', 'payload'];
    const parsed = await attemptBundle(bytes, statement);
    if (parsed instanceof sigstore_bundle/* SignatureRefusal */.nS) {
        // Without a bundle nobody knows whether a key or a certificate was to be checked.
        const names = [...asked, 'signature', 'signer'];
        const checks = completeChecks(names, [(0,verification/* failed */.gz)('bundle', parsed.reason)]);
        return { checks, signer: null, payload: null, cause: parsed.cause };
    }
    const { payload, signedBy } = parsed;
    const start = [describeBundle(parsed), ...checkPayload(payload, statement)];
    const { checks, ...rest } = start.some(({ outcome }) => outcome === 'failed')
        ? { checks: [], signer: null }
        : await checkSignature(parsed, signers, trust);
    return {
        ...rest,
        checks: completeChecks([...asked, ...LATER[signedBy.kind]], [...start, ...checks]),
        payload,
    };
}
async function attemptBundle(bytes, statement) {
    try {
        return await (0,sigstore_bundle/* parseStatementBundle */.hI)(bytes, statement);
    }
    catch (error) {
        if (error instanceof sigstore_bundle/* SignatureRefusal */.nS)
            return error;
        throw error;
    }
}
function describeBundle({ payload, signedBy }) {
    return (0,verification/* passed */.bF)('bundle', `a Sigstore bundle v0.3 with one DSSE signature by ${signedBy.kind} over an in-toto statement of ${payload.length} bytes`);
}
function checkPayload(payload, statement) {
    if (statement === null)
        return [];
    if (Buffer.from(payload).equals(statement)) {
        return [(0,verification/* passed */.bF)('payload', `what is signed is this document, all ${payload.length} bytes of it`)];
    }
    const found = `the bundle signs another document (${payload.length} bytes) than this one (${statement.length} bytes).`;
    return [(0,verification/* failed */.gz)('payload', `${found} Fetch document and bundle again, from the same version.`)];
}
const checkSignature = async (parsed, signers, trust) => parsed.signedBy.kind === 'key'
    ? checkKey(parsed, parsed.signedBy.hint, signers)
    : checkCertificate(parsed, parsed.signedBy.der, signers, trust);
/** What checks are called in messages, where that says more than their name. */
const STEPS = {
    // The only thing that can be wrong with it is that nobody trusts it.
    key: 'signer',
    log: 'log entry',
    timestamp: 'time of signing',
};
/** The first failure, and under it what was expected and found. */
function describeFailure(checks) {
    const failure = checks.find(({ outcome }) => outcome === 'failed');
    if (failure === undefined)
        return 'nothing was checked.';
    const { detail, differences = [], name } = failure;
    // The details of a bundle begin with the step.
    const text = name === 'bundle' ? detail : `${STEPS[name] ?? name}: ${detail}`;
    return [text, ...differences.flatMap(renderDifference)].join('\n');
}
/** Quoted, so that no line break of others gets into a log. */
const renderDifference = ({ expected, found, name }) => [
    `  ${name}`,
    `    expected ${(0,sigstore_bundle/* quote */.hD)(expected)}`,
    `    found    ${(0,sigstore_bundle/* quote */.hD)(found)}`,
];


/***/ }),

/***/ 50158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ collectAll),
/* harmony export */   w: () => (/* binding */ youngGarbage)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);


/** Garbage that is let be between two collections: less than the caches of a processor hold. Bytes. */
const MAX_GARBAGE_BYTES = 8 * 1024 * 1024;
const isCollect = (value) => typeof value === 'function';
/**
 * Frees the buffers that a connection leaves behind, one of 64 kB for every read. V8 counts them as tiny objects and lets a hundred
 * megabytes of them pile up; freed at once, the next read gets memory that is still warm, which takes half of the time.
 * @returns to be told of bytes that nobody needs any more
 */
function youngGarbage() {
    let garbage = 0;
    return (bytes) => {
        garbage += bytes;
        if (garbage < MAX_GARBAGE_BYTES)
            return;
        garbage = 0;
        // Looked for when it is needed: most commands download nothing.
        findCollector()({ type: 'minor' });
    };
}
let found;
/** Only a context that is made after the flag was set has the function. A flag of the user's own stays as it is. */
function findCollector() {
    if (found !== undefined)
        return found;
    const own = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)(GC);
    const collect = isCollect(own) ? own : exposeCollector();
    found = isCollect(collect) ? collect : () => undefined;
    return found;
}
const GC = 'globalThis.gc';
function exposeCollector() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    try {
        return (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)(GC);
    }
    finally {
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    }
}
/**
 * Gives back what the process does not need any more, code included. It takes some 20 ms, after which what was loaded for a work
 * that is done is no part of the most memory that the process ever has.
 */
function collectAll() {
    findCollector()({ type: 'major', flavor: 'last-resort' });
}


/***/ }),

/***/ 38091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ referencedTags),
/* harmony export */   FT: () => (/* binding */ findWholeAsset),
/* harmony export */   nu: () => (/* binding */ slicesOf)
/* harmony export */ });
/** Where a file's bytes lie, in their order: one after the other, the slices are the file. At least one. */
function slicesOf(file) {
    if (file.parts === undefined)
        return [toSlice(file, file.size, file.sha256)];
    return file.parts.map((part) => toSlice(part, part.size, part.sha256));
}
function toSlice(stored, size, sha256) {
    const { reference, offset } = stored;
    const range = { offset: offset ?? 0, whole: offset === undefined, size, sha256 };
    return reference === undefined
        ? { tag: null, asset: stored.asset, assetSha256: null, ...range }
        : { tag: reference.tag, asset: reference.asset, assetSha256: reference.sha256, ...range };
}
/** The tags of the earlier releases whose assets the version needs; sorted. */
function referencedTags(files) {
    const tags = files.flatMap(slicesOf).flatMap(({ tag }) => (tag === null ? [] : [tag]));
    return [...new Set(tags)].toSorted();
}
/** The asset of the version's own that is this file and nothing else; `undefined` where there is none. */
function findWholeAsset(file) {
    const [slice, ...more] = slicesOf(file);
    if (slice === undefined || more.length > 0)
        return undefined;
    return slice.whole && slice.tag === null ? slice.asset : undefined;
}


/***/ }),

/***/ 90943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ MAX_RECORD_CHARACTERS),
/* harmony export */   ln: () => (/* binding */ MAX_WAIVER_RECORDS),
/* harmony export */   sD: () => (/* binding */ MAX_GATE_RECORDS)
/* harmony export */ });
/** More gates of one version are left out of its manifest, those that passed first. */
const MAX_GATE_RECORDS = 1000;
const MAX_WAIVER_RECORDS = 1000;
/** Of a text that came from a configuration. */
const MAX_RECORD_CHARACTERS = 2000;


/***/ }),

/***/ 73086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findValidityProblem)
/* harmony export */ });
/* harmony import */ var _signer_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42599);

/**
 * Why a key does not count for what was made, stored or published at these times; `undefined` when it does.
 * @param name of the key, for messages
 * @param times RFC 3339
 */
function findValidityProblem(name, validity, times) {
    if ((0,_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(validity, times))
        return undefined;
    const windows = validity.map(({ from, until }) => `from ${from ?? 'ever'} until ${until ?? 'ever'}`);
    return {
        detail: `The key ${name} was not valid then. Sign with the key that is, or correct its dates in your policy.`,
        differences: [
            { name: 'time', expected: windows.join(', or '), found: [...new Set(times)].join(', ') },
        ],
    };
}


/***/ }),

/***/ 29612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ mapParallel)
/* harmony export */ });
/**
 * Does the work for each item, at most `limit` at a time, in their order. After the first error none is begun any more, and it is
 * thrown when those under way have ended: nothing goes on behind the back of whoever called.
 * @returns in the order of the items
 */
async function mapParallel(items, limit, work) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    const takeItems = async () => {
        for (const [index, item] of queue) {
            try {
                // oxlint-disable-next-line no-await-in-loop -- each worker takes one after another
                results[index] = await work(item);
            }
            catch (error) {
                failures.push(error);
            }
            if (failures.length > 0)
                return;
        }
    };
    await Promise.all(Array.from({ length: limit }, takeItems));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 11539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Gp: () => (/* binding */ formatSigned),
/* harmony export */   N5: () => (/* binding */ MINUS),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   h8: () => (/* binding */ chooseStyle),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   ty: () => (/* binding */ isNoise),
/* harmony export */   yk: () => (/* binding */ formatPlural),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
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


/***/ }),

/***/ 71912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
  Pb: () => (/* binding */ findSubjectProblem),
  Ng: () => (/* binding */ parseManifest),
  tz: () => (/* binding */ parseManifestOnly)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/metric.js
var domain_metric = __webpack_require__(23230);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
;// CONCATENATED MODULE: ./lib/domain/evaluation-contradictions.js


/**
 * What an evaluation says against itself, and against the metrics of its version: nobody should read a passed gate where
 * the numbers beside it say something else.
 * @returns sentence parts with the failing path
 */
function findEvaluationContradictions(predicate) {
    const { verdict, gates } = predicate.evaluation;
    const failed = gates.some(({ outcome }) => outcome === 'fail');
    return [
        ...(failed === (verdict === 'fail')
            ? []
            : [
                `/predicate/evaluation has the verdict ${verdict} ${failed ? 'and' : 'without'} a gate that failed`,
            ]),
        ...findRepeated(gates),
        ...findFalseValues(predicate),
        ...gates.flatMap((gate) => findGateProblems(gate, predicate.evaluation)),
    ];
}
const describe = (metric) => `/predicate/evaluation/gates names ${(0,strict_json/* quoteText */.ol)(metric)}`;
function findRepeated(gates) {
    const seen = new Set();
    for (const { metric } of gates) {
        if (seen.has(metric))
            return [`${describe(metric)} twice`];
        seen.add(metric);
    }
    return [];
}
/** Of several metrics with one key any may be the one that counted. */
function findFalseValues({ evaluation, metrics }) {
    const stated = new Set(metrics.map((metric) => stateText((0,domain_metric/* metricKey */.C)(metric), metric.value?.value, metric.nonFinite)));
    return evaluation.gates
        .filter(({ value, nonFinite }) => value !== undefined || nonFinite !== undefined)
        .filter(({ metric, value, nonFinite }) => !stated.has(stateText(metric, value, nonFinite)))
        .map(({ metric }) => `${describe(metric)} with a value that /predicate/metrics has not`);
}
const stateText = (key, value, nonFinite) => JSON.stringify([key, value ?? nonFinite]);
function findGateProblems(gate, { waivers }) {
    const { metric, interval, min, max, outcome, waived } = gate;
    const [lower, upper] = interval ?? [null, null];
    return [
        ...(lower !== null && upper !== null && lower > upper
            ? [`${describe(metric)} with an interval that ends before it begins`]
            : []),
        ...(min !== undefined && max !== undefined && min > max
            ? [`${describe(metric)} with a min above its max`]
            : []),
        ...(waived === true && (outcome === 'fail' || waivers.length === 0)
            ? [`${describe(metric)} as waived, and it fails or no waiver is named`]
            : []),
    ];
}

// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __webpack_require__(20235);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(59416);
;// CONCATENATED MODULE: ./lib/domain/manifest-contradictions.js








/** They are made of the manifest, so that it cannot state their digests. */
const OWN_ASSETS = new Set([manifest/* MANIFEST_ASSET */.ny, manifest/* BUNDLE_ASSET */.cs]);
/**
 * What a manifest that fits the schema says against itself, its subjects aside: paths and names that some system cannot
 * hold or keep apart, sums and digests that are not those of the parts, assets that are named but not listed.
 * @returns sentence parts with the failing path
 */
function findManifestContradictions(manifest) {
    const { model, assets } = manifest.predicate;
    const byName = new Map(assets.map((asset) => [asset.name, asset]));
    return [
        ...(model.tag === (0,version/* versionTag */.Vm)(model.name, model.version)
            ? []
            : ['/predicate/model/tag is not NAME@vVERSION']),
        ...findPathProblems(manifest),
        ...findArtifactProblems(manifest),
        ...findAssetProblems(manifest, byName),
        ...findReferenceProblems(manifest, byName),
        ...findEvaluationContradictions(manifest.predicate),
    ];
}
function findPathProblems({ predicate }) {
    const paths = predicate.artifact.files.map(({ path }) => path);
    const collision = (0,safe_path/* findCollision */.O)(paths);
    return [
        ...paths.flatMap((path) => {
            const problem = (0,safe_path/* findPathProblem */.W)(path);
            return problem === undefined
                ? []
                : [`/predicate/artifact/files names ${(0,strict_json/* quoteText */.ol)(path)}, which ${problem}`];
        }),
        ...describeCollision('/predicate/artifact/files', collision),
    ];
}
const describeCollision = (where, collision) => {
    if (collision === undefined)
        return [];
    const [one, other] = collision;
    return [
        one === other
            ? `${where} names ${(0,strict_json/* quoteText */.ol)(one)} twice`
            : `${where} names ${(0,strict_json/* quoteText */.ol)(one)} and ${(0,strict_json/* quoteText */.ol)(other)}, which some systems cannot keep apart`,
    ];
};
function findArtifactProblems({ predicate: { artifact } }) {
    const { files, size } = artifact;
    const digests = [(0,digest/* digestOf */.ol)((0,listing/* setDigest */.$U)(files, false))];
    if (files.length === 1)
        digests.push((0,digest/* digestOf */.ol)((0,listing/* setDigest */.$U)(files, true)));
    return [
        ...(size === sumOf(files) ? [] : ['/predicate/artifact/size is not the sum of its files']),
        ...(digests.includes(artifact.digest)
            ? []
            : ['/predicate/artifact/digest is not that of its files']),
    ];
}
const sumOf = (items) => items.reduce((sum, { size }) => sum + size, 0);
function findAssetProblems({ predicate }, byName) {
    const names = predicate.assets.map(({ name }) => name);
    const own = names.find((name) => OWN_ASSETS.has(name.toLowerCase()));
    return [
        ...describeCollision('/predicate/assets', (0,safe_path/* findCollision */.O)(names)),
        ...(own === undefined
            ? []
            : [`/predicate/assets names ${own}, which it cannot know the content of`]),
        ...findSharedBytes(predicate.artifact.files),
        ...predicate.artifact.files.flatMap((file) => findFileProblems(file, predicate.model.tag, byName)),
        ...findForeignReferences(predicate),
    ];
}
/** Each asset is one file, or files and parts of files that do not overlap: bytes that are there twice are a mistake, or a trick. */
function findSharedBytes(files) {
    const slices = files
        .flatMap(asset_slice/* slicesOf */.nu)
        .filter(({ tag }) => tag === null)
        .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.asset, right.asset) || left.offset - right.offset);
    for (const [index, { asset, offset, size }] of slices.entries()) {
        const next = slices[index + 1];
        if (next?.asset === asset && next.offset < offset + size)
            return [`/predicate/artifact/files names the same bytes of the asset ${asset} twice`];
    }
    return [];
}
function findFileProblems(file, tag, byName) {
    const where = `/predicate/artifact/files names ${(0,strict_json/* quoteText */.ol)(file.path)}`;
    const slices = (0,asset_slice/* slicesOf */.nu)(file);
    return [
        ...slices
            .flatMap((slice) => findSliceProblems(slice, tag, byName))
            .map((one) => `${where} with ${one}`),
        ...(sumOf(slices) === file.size ? [] : [`${where} with parts of another size`]),
    ];
}
function findSliceProblems({ tag, asset, assetSha256, offset, whole, size, sha256 }, ownTag, byName) {
    if (tag === ownTag)
        return [`the asset ${asset} of this very version as a reference`];
    if (tag !== null)
        return whole && sha256 !== assetSha256 ? [`a reference to ${asset} with another digest`] : [];
    const record = byName.get(asset);
    const same = record?.size === size && record.sha256 === sha256;
    if (record === undefined || (whole && !same))
        return [`the asset ${asset}, which /predicate/assets has not, or with another size or digest`];
    return offset + size > record.size ? [`bytes beyond the end of the asset ${asset}`] : [];
}
/** Bytes are only ever taken from other versions of the same model: a policy that trusts these trusts no other. */
function findForeignReferences({ model, artifact }) {
    return (0,asset_slice/* referencedTags */.$_)(artifact.files)
        .filter((tag) => (0,version/* parseTag */.ED)(model.name, tag) === undefined)
        .map((tag) => `/predicate/artifact/files refers to ${(0,strict_json/* quoteText */.ol)(tag)}, which is no version of ${model.name}`);
}
function findReferenceProblems({ predicate }, byName) {
    const { data, predictions = [] } = predicate;
    return [
        ...data
            .filter(({ listing }) => listing !== undefined && !byName.has(listing))
            .map(({ name, listing }) => `/predicate/data names ${(0,strict_json/* quoteText */.ol)(name)} with the listing ${listing}, which /predicate/assets has not`),
        ...predictions
            .filter(({ asset, sha256 }) => byName.get(asset)?.sha256 !== sha256)
            .map(({ asset }) => `/predicate/predictions names the asset ${asset}, which /predicate/assets has not, or with another digest`),
    ];
}

// EXTERNAL MODULE: ./lib/domain/gate-record.js
var gate_record = __webpack_require__(90943);
;// CONCATENATED MODULE: ./lib/domain/json-schema-parts.js
const json_schema_parts_text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };
const bytes = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
/** A line, or the number of a pull request. */
const position = { ...bytes, minimum: 1 };
const nonFinite = { enum: ['NaN', 'Infinity', '-Infinity'] };
const json_schema_parts_digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
/** An object whose listed members are required unless named `optional`; other members are kept. */
function record(properties, optional = []) {
    const required = Object.keys(properties).filter((key) => !optional.includes(key));
    return { type: 'object', properties, required };
}
const list = (items, limits = {}) => ({
    type: 'array',
    items,
    ...limits,
});
const nullable = (schema) => ({ anyOf: [schema, { type: 'null' }] });
const versionRef = record({ version: json_schema_parts_text, manifest: json_schema_parts_digest });

;// CONCATENATED MODULE: ./lib/domain/evaluation-json-schema.js


const shortText = { ...json_schema_parts_text, maxLength: gate_record/* MAX_RECORD_CHARACTERS */.EX };
const number = { type: 'number' };
const share = { type: 'number', minimum: 0, maximum: 1 };
const gate = {
    ...record({
        metric: json_schema_parts_text,
        level: { enum: ['error', 'warn', 'info'] },
        outcome: { enum: ['pass', 'warn', 'fail'] },
        judgement: { enum: ['pass', 'uncertain', 'fail'] },
        value: number,
        nonFinite: nonFinite,
        baseline: number,
        min: number,
        max: number,
        allowed: { type: 'number', minimum: 0 },
        waived: { const: true },
        test: shortText,
        n: bytes,
        interval: list(numberOrNull, { minItems: 2, maxItems: 2 }),
        confidence: share,
        p: share,
        adjustedP: share,
        rule: record({ file: shortText, line: position, match: shortText }),
    }, [
        'judgement',
        'value',
        'nonFinite',
        'baseline',
        'min',
        'max',
        'allowed',
        'waived',
        'test',
        'n',
        'interval',
        'confidence',
        'p',
        'adjustedP',
        'rule',
    ]),
    not: { required: ['value', 'nonFinite'] },
};
const waiver = record({
    match: shortText,
    pullRequest: nullable(position),
    floor: number,
    reason: shortText,
    approvedBy: shortText,
    expires: { type: 'string', pattern: String.raw `^\d{4}-\d{2}-\d{2}$` },
});
/** `evaluation` of the manifest. */
const evaluationJsonSchema = record({
    verdict: { enum: ['pass', 'uncertain', 'fail', 'none'] },
    baseline: nullable(versionRef),
    note: shortText,
    gates: list(gate, { maxItems: gate_record/* MAX_GATE_RECORDS */.sD }),
    omitted: position,
    waivers: list(waiver, { maxItems: gate_record/* MAX_WAIVER_RECORDS */.ln }),
}, ['note', 'omitted']);

;// CONCATENATED MODULE: ./lib/domain/manifest-json-schema.js



/** Slices of one file; each is a request of whoever pulls it. */
const MAX_PARTS = 5000;
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** A number above 2^53 is a text of its digits. */
const count = { anyOf: [bytes, { type: 'string', pattern: '^[0-9]+$' }] };
const scalar = { type: ['string', 'number', 'boolean'] };
const time = {
    type: 'string',
    pattern: String.raw `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$`,
};
const assetName = {
    type: 'string',
    pattern: '^[A-Za-z0-9_-][A-Za-z0-9._-]*$',
    maxLength: 255,
};
const reference = record({ tag: json_schema_parts_text, asset: assetName, sha256 });
/** Bytes of an asset of this release, or of an earlier one. */
const part = {
    ...record({ asset: assetName, reference, offset: bytes, size: bytes, sha256 }, [
        'asset',
        'reference',
        'offset',
    ]),
    oneOf: [{ required: ['asset'] }, { required: ['reference'] }],
};
const modelFile = {
    ...record({
        path: json_schema_parts_text,
        size: bytes,
        sha256,
        format: json_schema_parts_text,
        executable: { type: 'boolean' },
        imports: list(json_schema_parts_text),
        facts: record({
            parameters: count,
            tensors: bytes,
            dtypes: { type: 'object', additionalProperties: bytes },
            details: { type: 'object', additionalProperties: scalar },
        }, ['parameters', 'tensors', 'dtypes', 'details']),
        asset: assetName,
        reference,
        offset: bytes,
        parts: list(part, { minItems: 1, maxItems: MAX_PARTS }),
    }, ['format', 'executable', 'imports', 'facts', 'asset', 'reference', 'offset', 'parts']),
    oneOf: [
        { required: ['asset'] },
        { required: ['reference'] },
        // The parts have offsets of their own.
        { required: ['parts'], not: { required: ['offset'] } },
    ],
};
const dataSet = record({
    name: json_schema_parts_text,
    role: textOrNull,
    source: record({ kind: json_schema_parts_text, uri: json_schema_parts_text }),
    digest: json_schema_parts_text,
    sha256: json_schema_parts_digest,
    files: nullable(bytes),
    size: nullable(bytes),
    rows: bytes,
    columns: list(record({ name: { type: 'string' }, type: json_schema_parts_text })),
    listing: assetName,
    verified: { type: 'boolean' },
}, ['sha256', 'rows', 'columns', 'listing', 'verified']);
const metric = {
    ...record({
        name: json_schema_parts_text,
        dataset: textOrNull,
        slice: textOrNull,
        value: numberOrNull,
        nonFinite: nonFinite,
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
        source: json_schema_parts_text,
    }, ['nonFinite', 'step']),
    // A value, or the name of what it is instead.
    anyOf: [{ properties: { value: { type: 'number' } } }, { required: ['nonFinite'] }],
};
const tensor = record({
    name: { type: 'string' },
    type: json_schema_parts_text,
    shape: list({ type: ['number', 'string'] }),
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
    version: json_schema_parts_text,
    tag: json_schema_parts_text,
    framework: record({ name: json_schema_parts_text, version: json_schema_parts_text }, ['version']),
    task: json_schema_parts_text,
    signature: record({ inputs: list(tensor), outputs: list(tensor) }),
}, ['framework', 'task', 'signature']);
const run = record({
    workflow: json_schema_parts_text,
    workflowRef: json_schema_parts_text,
    runId: json_schema_parts_text,
    job: json_schema_parts_text,
    attempt: { type: 'integer', minimum: 1 },
    event: json_schema_parts_text,
    actor: json_schema_parts_text,
    url: json_schema_parts_text,
}, ['job']);
const environment = record({
    runner: record({ os: json_schema_parts_text, arch: json_schema_parts_text, hosted: { type: ['boolean', 'null'] } }),
    runtimes: { type: 'object', additionalProperties: { type: 'string' } },
    container: json_schema_parts_text,
    gpus: list(json_schema_parts_text),
    lockfiles: list(record({ path: json_schema_parts_text, sha256 })),
}, ['container', 'gpus']);
const predicate = record({
    model,
    artifact: record({
        digest: json_schema_parts_digest,
        size: bytes,
        files: list(modelFile, { minItems: 1, maxItems: 1024 }),
    }),
    code: record({
        repository: json_schema_parts_text,
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        ref: textOrNull,
        dirty: { type: ['boolean', 'null'] },
    }),
    data: list(dataSet),
    params: { type: 'object' },
    metrics: list(metric),
    predictions: list(predictionSet),
    environment,
    run: nullable(run),
    lineage: record({ previous: nullable(versionRef), parents: list(versionRef) }),
    evaluation: evaluationJsonSchema,
    assets: list(record({ name: assetName, size: bytes, sha256, role: json_schema_parts_text })),
    history: list(record({
        version: json_schema_parts_text,
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
        _type: { const: manifest/* STATEMENT_TYPE */.zG },
        subject: list(record({ name: json_schema_parts_text, digest: record({ sha256 }) }), {
            minItems: 1,
            maxItems: 1024,
        }),
        predicateType: { const: manifest/* MANIFEST_TYPE */.b3 },
        predicate,
    }),
};

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(67586);
;// CONCATENATED MODULE: ./lib/domain/parse-manifest.js






/** A manifest is tens of kilobytes; this leaves room for 1,000 files and thousands of metrics. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const MAX_REPORTED = 10;
const MAX_PROBLEM_CHARACTERS = 500;
/** Above this only the first failing path is looked for: a list of millions of wrong items has millions of them. */
const MAX_EXPLAINED_CHARACTERS = 256 * 1024;
/**
 * Reads `manifest.json`: refuses JSON that others could read differently, checks it against the schema and for
 * contradictions in itself, keeps unknown members and the digits of numbers, so that `stableJson` of the result gives
 * the same bytes again. No path of a file leads anywhere but into the model's folder (`findPathProblem`), and no two
 * are one file on any system.
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseManifest(bytes) {
    const manifest = parseManifestOnly(bytes);
    const problem = findSubjectProblem(manifest);
    if (problem !== undefined)
        throw invalid([problem]);
    return manifest;
}
/**
 * As `parseManifest`, without a look at the subjects: for whoever asks `findSubjectProblem` as well and tells the two apart.
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseManifestOnly(bytes) {
    const text = decode(bytes);
    const unlike = (0,strict_json/* findJsonProblem */.Nd)(text);
    if (unlike !== undefined)
        throw invalid([unlike]);
    const problems = validate(parseJson(text), text.length <= MAX_EXPLAINED_CHARACTERS);
    if (problems.length > 0)
        throw invalid(problems);
    const manifest = keepDigits(parseJson(text, reviveNumber), [], PLAIN_ROOT);
    assertManifest(manifest);
    const contradictions = findManifestContradictions(manifest);
    if (contradictions.length > 0)
        throw invalid(contradictions);
    return manifest;
}
function decode(bytes) {
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw invalid([`it has ${bytes.length} bytes, more than ${MAX_MANIFEST_BYTES}`]);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(['it is not UTF-8']);
    }
}
function parseJson(text, reviver) {
    try {
        return JSON.parse(text, reviver);
    }
    catch (cause) {
        throw invalid([cause instanceof Error ? cause.message : 'it is not JSON']);
    }
}
const reviveNumber = (_key, value, context) => typeof value === 'number' && Number.isFinite(value) ? (0,numeral/* numeral */.Dx)(value, context?.source) : value;
const compiled = new Map();
/** The schema is our own, and one manifest is read: checking the one and optimising for the other takes longer than reading. */
const OPTIONS = {
    strict: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
};
function validatorOf(allErrors) {
    const known = compiled.get(allErrors);
    if (known !== undefined)
        return known;
    const validator = new ajv.Ajv({ ...OPTIONS, allErrors }).compile(manifestJsonSchema);
    compiled.set(allErrors, validator);
    return validator;
}
function validate(value, allErrors) {
    const validator = validatorOf(allErrors);
    if (validator(value))
        return [];
    return (validator.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
/** What a gate was judged by is computed: the metric itself keeps the digits that it was written with. */
const EVALUATION_NUMBERS = [
    ...'value baseline min max allowed n interval confidence p adjustedP'
        .split(' ')
        .map((name) => `gates ${name}`),
    'gates rule line',
    'omitted',
    'waivers pullRequest',
    'waivers floor',
];
/** Members that the types hold as plain numbers; all others, known or not, keep their digits. `*` is any key. */
const PLAIN_NUMBERS = [
    'artifact size',
    'artifact files size',
    'artifact files offset',
    'artifact files parts size',
    'artifact files parts offset',
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
    ...EVALUATION_NUMBERS.map((name) => `evaluation ${name}`),
    'assets size',
    'history metrics *',
].map((path) => ['predicate', ...path.split(' ')]);
const PLAIN_ROOT = { members: new Map() };
for (const path of PLAIN_NUMBERS) {
    let node = PLAIN_ROOT;
    for (const key of path) {
        const next = node.members.get(key) ?? { members: new Map() };
        node.members.set(key, next);
        node = next;
    }
}
function keepDigits(value, path, plain) {
    if (Array.isArray(value))
        return value.map((item) => keepDigits(item, path, plain));
    if (typeof value === 'number')
        throw invalid([`/${path.join('/')} is a number that no double can hold`]);
    if (typeof value !== 'object' || value === null)
        return value;
    if ((0,numeral/* isNumeral */.NW)(value))
        return plain?.members.size === 0 ? value.value : value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [
        key,
        keepDigits(member, [...path, key], plain?.members.get(key) ?? plain?.members.get('*')),
    ]));
}
// The schema has just been checked on the same text; only the numbers differ, by `keepDigits`.
function assertManifest(_value) { }
/**
 * How the subjects differ from the model's files: each file has to be there once, with its path as name and its
 * SHA-256 as the only digest. Another digest could not be checked, and would make other tools accept other content.
 * @returns a sentence part; `undefined` when they are the same
 */
function findSubjectProblem({ subject, predicate }) {
    const files = new Map(predicate.artifact.files.map((file) => [file.path, file.sha256]));
    const named = new Set();
    for (const { name, digest } of subject) {
        const expected = files.get(name);
        if (named.has(name))
            return `/subject names ${(0,strict_json/* quoteText */.ol)(name)} twice`;
        if (expected === undefined)
            return `/subject names ${(0,strict_json/* quoteText */.ol)(name)}, which is not in /predicate/artifact/files`;
        if (Object.keys(digest).length !== 1)
            return `/subject has more than a SHA-256 for ${(0,strict_json/* quoteText */.ol)(name)}`;
        if (expected !== digest.sha256)
            return `/subject has another digest for ${(0,strict_json/* quoteText */.ol)(name)} than /predicate/artifact/files`;
        named.add(name);
    }
    const missing = [...files.keys()].find((path) => !named.has(path));
    return missing === undefined ? undefined : `/subject lacks ${(0,strict_json/* quoteText */.ol)(missing)}`;
}
function invalid(problems) {
    const shown = problems
        .slice(0, MAX_REPORTED)
        .map((problem) => (0,strict_json/* showInvisible */.jQ)((0,strict_json/* cutText */.IN)(problem, MAX_PROBLEM_CHARACTERS)))
        .join('; ');
    const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : '';
    return new errors/* ReleaseError */.K('MANIFEST_INVALID', `manifest.json is not a manifest of this kind: ${shown}${more}. It was changed, cut off or written by another tool.`);
}


/***/ }),

/***/ 65629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ selectUntil),
/* harmony export */   WM: () => (/* binding */ findPrimary),
/* harmony export */   eZ: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34784);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54646);



/**
 * The state after all events, which are those of one model, oldest first. Checks that they are one chain in which every
 * event fits the state that the ones before it left. Who signed them is for the caller.
 * @throws DIGEST_MISMATCH when one is missing, out of place, of another model, or not the one that the next one names, and when
 * a version's manifest is not the one that an earlier event named; MANIFEST_INVALID when one contradicts the state
 */
function replay(model, events) {
    const served = new Map();
    const state = { model, head: null, versions: new Map(), stages: new Map(), served };
    for (const chained of events) {
        checkLink(state, chained);
        apply(state, chained.event);
        const { sequence, createdAt } = chained.event.predicate;
        state.head = { sequence, digest: chained.digest, createdAt };
    }
    const { head, versions, stages } = state;
    return { model, head, versions, stages };
}
/** The events of a chain up to a moment, itself included. @param until UTC, RFC 3339 */
function selectUntil(events, until) {
    const limit = Date.parse(until);
    const end = events.findIndex(({ event }) => Date.parse(event.predicate.createdAt) > limit);
    return end === -1 ? events : events.slice(0, end);
}
/** The version that a stage stands for: the one with the largest share, `undefined` when nothing but shadows is in it. */
const findPrimary = (holders) => holders.find((holder) => !holder.shadow);
function checkLink({ model, head }, { event }) {
    const number = (head?.sequence ?? 0) + 1;
    const problem = findBreak(model, head, number, event.predicate);
    if (problem !== undefined)
        throw fault('DIGEST_MISMATCH', model, number, problem);
}
function findBreak(model, head, number, { model: own, sequence, previous, createdAt }) {
    if (own !== model)
        return `it is one of the model ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(own)}: it was put there.`;
    if (sequence !== number)
        return `what is in its place says that it is event ${sequence}: one was removed, repeated or moved.`;
    const before = head?.digest ?? null;
    if (previous !== before)
        return `it follows ${previous ?? 'nothing'}, and before it is ${before ?? 'nothing'}: one of the two was replaced.`;
    if (head !== null && Date.parse(createdAt) < Date.parse(head.createdAt))
        return `it says that it was made at ${createdAt}, which is before the previous one (${head.createdAt}).`;
    return undefined;
}
function apply(state, event) {
    const { predicate } = event;
    const { version, sequence, reason, createdAt } = predicate;
    const known = state.versions.get(version);
    const next = known ?? {
        version,
        manifest: (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestOf */ .$V)(event),
        deprecated: null,
        yanked: null,
    };
    checkVersion(state, event, known);
    const notice = { sequence, reason, createdAt };
    state.versions.set(version, next);
    switch (predicate.action) {
        case 'register':
            return;
        case 'deprecate':
            state.versions.set(version, { ...next, deprecated: notice });
            return;
        case 'yank':
            state.versions.set(version, { ...next, yanked: notice });
            return;
        case 'promote':
        case 'rollback':
        case 'demote':
            moveStage(state, predicate, { version, manifest: next.manifest, sequence });
    }
}
function checkVersion(state, event, known) {
    if (known === undefined)
        return;
    const { version, sequence, action } = event.predicate;
    const manifest = (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestOf */ .$V)(event);
    if (known.manifest !== manifest)
        throw fault('DIGEST_MISMATCH', state.model, sequence, `it gives version ${version} the manifest ${manifest}, and an earlier event ${known.manifest}: a version never changes.`);
    if (action === 'register')
        throw contradicts(state, sequence, `it registers version ${version}, which is known already`);
    if (known.yanked !== null && (action === 'promote' || action === 'rollback'))
        throw contradicts(state, sequence, `version ${version} was yanked before`);
}
/** Each event sorts them. */
const MAX_HOLDERS = 100;
function moveStage(state, change, mover) {
    const { stage } = change;
    const held = state.stages.get(stage) ?? [];
    const served = state.served.get(stage) ?? new Set();
    const problem = findProblem(held, served, change, mover);
    if (problem !== undefined)
        throw contradicts(state, mover.sequence, problem);
    const result = rearrange(held, change, mover);
    if (typeof result === 'string')
        throw contradicts(state, mover.sequence, result);
    if (!isShared(result))
        throw contradicts(state, mover.sequence, 'no other version is in the stage to serve the rest');
    if (result.length > MAX_HOLDERS)
        throw contradicts(state, mover.sequence, `more than ${MAX_HOLDERS} versions are in the stage`);
    if (result.length === 0)
        state.stages.delete(stage);
    else
        state.stages.set(stage, result.toSorted(compareHolders));
    for (const holder of result)
        if (!holder.shadow)
            served.add(holder.version);
    state.served.set(stage, served);
}
const isShared = (holders) => {
    const serving = holders.filter((holder) => !holder.shadow);
    const hundredths = serving.reduce((sum, { share }) => sum + Math.round(share * 100), 0);
    return serving.length === 0 || hundredths === 10_000;
};
const compareHolders = (left, right) => Number(left.shadow) - Number(right.shadow) ||
    right.share - left.share ||
    left.sequence - right.sequence;
function findProblem(held, served, change, { version }) {
    const { stage } = change;
    if (change.action === 'demote')
        return held.some((holder) => holder.version === version)
            ? undefined
            : `version ${version} is not in the stage ${stage}`;
    if (change.action === 'rollback' && !served.has(version))
        return `version ${version} has never served in the stage ${stage}`;
    const primary = findPrimary(held)?.version ?? null;
    if (change.replaces === primary)
        return undefined;
    return `it replaces ${change.replaces ?? 'nothing'} in the stage ${stage}, which held ${primary ?? 'nothing'}`;
}
/** What is in the stage afterwards, in any order; a text when that cannot be. */
function rearrange(held, change, mover) {
    const { version } = mover;
    const own = held.find((holder) => holder.version === version);
    const shadows = held.filter((holder) => holder.shadow && holder !== own);
    const others = held.filter((holder) => !holder.shadow && holder !== own);
    if (change.action === 'promote' && change.shadow === true) {
        if (own?.shadow === false)
            return `version ${version} serves there, and cannot become a shadow`;
        return [...shadows, ...others, { ...mover, share: 0, shadow: true }];
    }
    const share = change.share ?? 0;
    const mine = share === 0 ? [] : [{ ...mover, share, shadow: false }];
    if (share === 100)
        return [...shadows, ...mine];
    const rest = shift(others, (own?.share ?? 0) - share);
    return typeof rest === 'string' ? rest : [...shadows, ...rest, ...mine];
}
/** Gives the largest one so many percent more, or less. Nobody else's share changes. */
function shift(serving, percent) {
    const [largest, ...others] = serving;
    if (largest === undefined)
        return [];
    // Hundredths are whole numbers, so that no sum is off by a rounding.
    const share = Math.round(largest.share * 100 + percent * 100) / 100;
    if (share < 0)
        return `version ${largest.version} serves only ${largest.share} percent`;
    return share === 0 ? others : [{ ...largest, share }, ...others];
}
const contradicts = ({ model }, sequence, found) => fault('MANIFEST_INVALID', model, sequence, `${found}.`);
function fault(code, model, sequence, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(code, `Event ${sequence} of ${model} does not fit the events before it: ${found} ` +
        `Look at the history of the branch model-registry for who changed it.`);
}


/***/ }),

/***/ 54646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Nd: () => (/* binding */ findJsonProblem),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   ol: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const MAX_DEPTH = 100;
/** What is read of a text takes up to a hundred times its bytes: `[0,0,…` of 16 MB would fill memory. */
const MAX_ITEMS = 1_000_000;
const MAX_PATH_CHARACTERS = 200;
/** V8 hashes longer strings by their length alone, and a set of those would take quadratic time. */
const MAX_HASHED_CHARACTERS = 8192;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * What readers of JSON (RFC 8259) understand differently from each other, or choke on: two members of the same name
 * in one object (compared after unescaping), nesting beyond `maxDepth` (100 unless given), more than `maxItems` (a million unless given) items,
 * half of a surrogate pair, a byte order mark, content after the value. Does not check the grammar, which `JSON.parse` does: for a text that is
 * not JSON the answer may be `undefined`. Takes time and memory linear in the text, and never throws.
 * @returns one sentence part such as `/a/b names "c" twice`; offsets are in UTF-16 code units
 */
function findJsonProblem(text, limits = {}) {
    if (text.startsWith('\uFEFF'))
        return 'it starts with a byte order mark';
    if (!text.isWellFormed())
        return `it holds half of a surrogate pair at offset ${/\p{Surrogate}/u.exec(text)?.index}`;
    const { maxDepth = MAX_DEPTH, maxItems = MAX_ITEMS } = limits;
    const scan = { text, maxDepth, maxItems, levels: [], at: 0, items: 0, complete: false };
    while (scan.at < text.length) {
        const problem = takeToken(scan);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** The text as a JSON string, for a message: nothing invisible stays as it is, and a long one is cut. */
function quoteText(text, maxCharacters = 80) {
    return showInvisible(JSON.stringify(cutText(text, maxCharacters)));
}
/** The text with `\u{…}` for control, format, unassigned and other characters that nobody sees. */
function showInvisible(text) {
    return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
const cutText = (text, maxCharacters) => text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
function takeToken(scan) {
    const unit = scan.text.charCodeAt(scan.at);
    if (isSpace(unit)) {
        scan.at += 1;
        return undefined;
    }
    if (scan.complete)
        return `it goes on after its value, at offset ${scan.at}`;
    if (scan.items > scan.maxItems)
        return `it has more than ${scan.maxItems} items`;
    switch (unit) {
        case QUOTE:
            return takeString(scan);
        case OPEN_ARRAY:
        case OPEN_OBJECT:
            return beginLevel(scan, unit === OPEN_OBJECT);
        case CLOSE_ARRAY:
        case CLOSE_OBJECT:
            return endLevel(scan, unit === CLOSE_OBJECT);
        case COMMA:
        case COLON:
            return takeSeparator(scan, unit);
        default:
            return takeScalar(scan);
    }
}
const isSpace = (unit) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
/** What follows is not JSON, and `JSON.parse` names the place. */
function giveUp(scan) {
    scan.at = scan.text.length;
}
function beginLevel(scan, isObject) {
    if (scan.levels.length >= scan.maxDepth)
        return `it is nested more than ${scan.maxDepth} deep at offset ${scan.at}`;
    scan.items += 1;
    scan.levels.push({
        names: isObject ? new Set() : null,
        name: '',
        index: 0,
        awaitsName: isObject,
    });
    scan.at += 1;
    return undefined;
}
function endLevel(scan, isObject) {
    const level = scan.levels.pop();
    if (level === undefined || (level.names !== null) !== isObject)
        return giveUp(scan);
    scan.at += 1;
    scan.complete = scan.levels.length === 0;
    return undefined;
}
function takeSeparator(scan, unit) {
    const level = scan.levels.at(-1);
    if (level === undefined)
        return giveUp(scan);
    scan.at += 1;
    if (unit === COMMA) {
        scan.items += 1;
        level.index += 1;
        level.awaitsName = level.names !== null;
    }
    return undefined;
}
/** A number, a literal, or anything that is not JSON. */
function takeScalar(scan) {
    const { text } = scan;
    let at = scan.at + 1;
    while (at < text.length && !endsScalar(text.charCodeAt(at)))
        at += 1;
    scan.at = at;
    scan.complete = scan.levels.length === 0;
}
function endsScalar(unit) {
    if (isSpace(unit))
        return true;
    return (unit === COMMA ||
        unit === COLON ||
        unit === QUOTE ||
        unit === OPEN_ARRAY ||
        unit === CLOSE_ARRAY ||
        unit === OPEN_OBJECT ||
        unit === CLOSE_OBJECT);
}
function takeString(scan) {
    const { text, at: start } = scan;
    const end = findClosingQuote(text, start + 1);
    if (end === undefined)
        return giveUp(scan);
    scan.at = end + 1;
    const level = scan.levels.at(-1);
    scan.complete = level === undefined;
    const quoted = text.slice(start, end);
    if (level !== undefined && level.names !== null && level.awaitsName)
        return takeName(scan, level, level.names, quoted);
    // The text itself is well-formed, so that only an escape can stand for half of a pair.
    if (!/\\u[Dd]/.test(quoted) || (unescapeString(quoted)?.isWellFormed() ?? true))
        return undefined;
    return `${pathOf(scan)} holds half of a surrogate pair`;
}
/**
 * @param quoted with its first quote, without its last. The quote stays in the set: no name then looks like an
 * array index, for which V8 has another, guessable hash.
 */
function takeName(scan, level, names, quoted) {
    level.awaitsName = false;
    const name = quoted.includes('\\') ? unescapeString(quoted) : quoted;
    if (name === undefined)
        return giveUp(scan);
    if (!name.isWellFormed())
        return `${pathOf(scan, 1)} has a name with half of a surrogate pair`;
    const identity = name.length > MAX_HASHED_CHARACTERS ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name;
    const count = names.size;
    if (names.add(identity).size === count)
        return `${pathOf(scan, 1)} names ${quoteText(name.slice(1))} twice`;
    level.name = name;
    return undefined;
}
function findClosingQuote(text, start) {
    for (let at = start; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === QUOTE)
            return at;
        if (unit === BACKSLASH)
            at += 1;
    }
    return undefined;
}
/** With its first quote, as it came; `undefined` for an escape or a character that JSON does not know. */
function unescapeString(quoted) {
    try {
        return `"${String(JSON.parse(`${quoted}"`))}`;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Where the scan is, in the style of a JSON pointer; `up` leaves out the innermost levels. */
function pathOf(scan, up = 0) {
    const steps = scan.levels
        .slice(0, scan.levels.length - up)
        .map((level) => level.names === null ? String(level.index) : quoteText(level.name.slice(1), 40))
        .map((step) => step.replace(/^"([\w.-]+)"$/, '$1'));
    const path = `/${steps.join('/')}`;
    return path.length > MAX_PATH_CHARACTERS ? `…${path.slice(-MAX_PATH_CHARACTERS)}` : path;
}


/***/ }),

/***/ 42493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bF: () => (/* binding */ passed),
/* harmony export */   cj: () => (/* binding */ CHECK_NAMES),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   k9: () => (/* binding */ warned),
/* harmony export */   p4: () => (/* binding */ isVerified)
/* harmony export */ });
/**
 * What is checked of a version, in the order of the report. Each is a question of its own:
 *
 * - `bundle`: one Sigstore bundle v0.3 with one DSSE signature over an in-toto statement, and one kind of material
 * - `payload`: what is signed is `manifest.json`, byte for byte
 * - `key`: made with a key that is trusted and was valid then (never beside the next three)
 * - `certificate`: its chain, its own log entry where the instance has such a log, and its time
 * - `log`: the signature's entry in a transparency log
 * - `timestamp`: the time of signing, by a timestamp authority or the log
 * - `signature`: over exactly that payload
 * - `signer`: the policy of whoever verifies
 * - `predicate`: statement and predicate type
 * - `manifest`: schema, JSON that every reader reads alike, no contradictions in itself
 * - `version`: it is the manifest of what was asked for, not of another version
 * - `subjects`: the subjects are the model's files
 * - `assets`: none missing, none extra
 * - `digests`: every file has the size and SHA-256 that the manifest states
 * - `references`: what lies in earlier releases is there, with the digest that the manifest states
 * - `model-signature`: `model.sig` (OpenSSF Model Signing) is by a trusted signer and over the same files
 * - `commit`: the tag leads to the commit that the manifest names, and the certificate names it as well
 * - `lineage`: the previous version is the one that the manifest names
 * - `immutable`: nobody can change the release any more
 */
const CHECK_NAMES = [
    'bundle',
    'payload',
    'key',
    'certificate',
    'log',
    'timestamp',
    'signature',
    'signer',
    'predicate',
    'manifest',
    'version',
    'subjects',
    'assets',
    'digests',
    'references',
    'model-signature',
    'commit',
    'lineage',
    'immutable',
];
const passed = (name, detail) => ({
    name,
    outcome: 'passed',
    detail,
});
const failed = (name, detail, differences = []) => ({
    name,
    outcome: 'failed',
    detail,
    ...(differences.length === 0 ? {} : { differences }),
});
const warned = (name, detail) => ({
    name,
    outcome: 'warning',
    detail,
});
const skipped = (name, detail) => ({
    name,
    outcome: 'skipped',
    detail,
});
/** Whether nothing failed and the two checks that everything rests on were made. */
function isVerified(checks) {
    const passes = (name) => checks.some((check) => check.name === name && check.outcome === 'passed');
    return passes('signature') && passes('signer') && !checks.some((one) => one.outcome === 'failed');
}


/***/ }),

/***/ 44849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ readKnown),
/* harmony export */   hI: () => (/* binding */ findSameContent),
/* harmony export */   ox: () => (/* binding */ readPrevious),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var _domain_build_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99124);
/* harmony import */ var _domain_deep_equal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68017);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _domain_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40496);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59416);
/* harmony import */ var _read_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41279);







/** More versions than this at one commit are not looked at for the same content. */
const MAX_CANDIDATES = 5;
/** The model's version tags, newest version first; other tags with the same beginning are left out. */
function listVersions(model, tags) {
    return tags
        .flatMap((ref) => {
        const version = (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTag */ .ED)(model, ref.tag);
        return version === undefined ? [] : [{ ...ref, version }];
    })
        .toSorted((left, right) => (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(left.version, right.version));
}
/**
 * The version that this run would publish again: made by an earlier attempt of this job, or of the same content. Both imply the
 * same commit, so only the tags of that commit are read, at any number of versions.
 */
async function findSameContent(request, candidate, versions, ports) {
    const here = versions.filter((one) => one.commit === request.code.commit).slice(0, MAX_CANDIDATES);
    for (const { tag } of here) {
        // oxlint-disable-next-line no-await-in-loop -- newest first; the first match ends it
        const known = await readKnown(tag, request.signers, ports);
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
    return (0,_domain_deep_equal_js__WEBPACK_IMPORTED_MODULE_6__/* .isDeepEqual */ .H)(ingredients, [
        sortedNames(predicate.artifact.files.map(({ path }) => path)),
        sortedNames(predicate.data.map(({ name }) => name)),
        predicate.params,
    ]);
}
const sortedNames = (names) => names.toSorted(_domain_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD);
function isSameContent(known, request, candidate) {
    if (known.predicate.code.dirty !== request.code.dirty)
        return false;
    const own = (0,_domain_build_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentIdentity */ .mY)({
        artifact: { digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(candidate.artifact.digest) },
        code: request.code,
        data: candidate.data.map(({ record }) => record),
        params: candidate.params,
    });
    return (0,_domain_deep_equal_js__WEBPACK_IMPORTED_MODULE_6__/* .isDeepEqual */ .H)((0,_domain_build_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .contentIdentity */ .mY)(known.predicate), own);
}
/** The newest version that is a release of ours, for the version step, lineage and notes. */
async function readPrevious(request, versions, ports) {
    for (const { tag } of eligibleAsPrevious(request, versions).slice(0, MAX_CANDIDATES)) {
        // oxlint-disable-next-line no-await-in-loop -- almost always the first is it
        const known = await readKnown(tag, request.signers, ports);
        if (known !== undefined)
            return known;
    }
    return null;
}
/** A version descends from those below it; a prerelease counts only for another one, or when there is nothing else. */
function eligibleAsPrevious({ version: asked }, versions) {
    if (asked.kind === 'exact')
        return versions.filter(({ version }) => (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(asked.version, version) < 0);
    const finals = versions.filter(({ version }) => !(0,_domain_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrerelease */ .V1)(version));
    return finals.length > 0 ? finals : versions;
}
/**
 * The version of a tag. One whose signature is not to be trusted comes with `signer: null`, anything else that is wrong with it is
 * said and makes it `undefined`.
 * @throws GITHUB_FAILED
 */
async function readKnown(tag, signers, ports) {
    const release = await ports.releases.findPublished(tag);
    if (release === undefined || !(0,_read_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isVersion */ .lF)(release))
        return undefined;
    try {
        return await (0,_read_version_js__WEBPACK_IMPORTED_MODULE_5__/* .readVersion */ .$4)(release, signers, ports);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K) || error.code === 'GITHUB_FAILED')
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
        return { ...(await (0,_read_version_js__WEBPACK_IMPORTED_MODULE_5__/* .readUnsignedVersion */ .yr)(release, ports)), signer: null };
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K) || error.code === 'GITHUB_FAILED')
            throw error;
        ports.log.warning(`${tag}: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 38933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readRegistry)
});

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __webpack_require__(34784);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
;// CONCATENATED MODULE: ./lib/domain/parse-event.js






const MAX_REPORTED = 10;
/**
 * Reads the payload of an event's bundle, and keeps unknown members. What the events before it say is for `replay`.
 * @param name of the event, for the message
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseEvent(payload, name = 'The event') {
    const text = decode(payload, name);
    const problem = (0,strict_json/* findJsonProblem */.Nd)(text);
    if (problem !== undefined)
        throw invalid(name, [problem]);
    const value = parseJson(text, name);
    const problems = validate(value);
    if (problems.length > 0)
        throw invalid(name, problems);
    assertStatement(value);
    const contradictions = findContradictions(value);
    if (contradictions.length > 0)
        throw invalid(name, contradictions);
    assertEvent(value);
    return value;
}
function decode(payload, name) {
    if (payload.length > domain_event/* MAX_EVENT_BYTES */.Au)
        throw invalid(name, [`it has ${payload.length} bytes, more than ${domain_event/* MAX_EVENT_BYTES */.Au}`]);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(payload);
    }
    catch {
        throw invalid(name, ['it is not UTF-8']);
    }
}
function parseJson(text, name) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw invalid(name, [cause instanceof Error ? cause.message : 'it is not JSON']);
    }
}
const textUpTo = (maxLength) => ({ type: 'string', maxLength });
const nullable = (type) => ({ type: [type, 'null'] });
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** An object whose listed members are required unless named `optional`; other members are kept. */
const record = (properties, optional = []) => ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
});
const ACTIONS = [
    'register',
    'promote',
    'demote',
    'rollback',
    'deprecate',
    'yank',
];
const schema = record({
    _type: { const: manifest/* STATEMENT_TYPE */.zG },
    subject: {
        type: 'array',
        items: record({ name: textUpTo(400), digest: record({ sha256 }) }),
        minItems: 1,
        maxItems: 1,
    },
    predicateType: { const: domain_event/* EVENT_TYPE */.cP },
    predicate: record({
        sequence: { type: 'integer', minimum: 1, maximum: domain_event/* MAX_EVENTS */.Bx },
        previous: { type: ['string', 'null'], pattern: '^sha256:[0-9a-f]{64}$' },
        model: { type: 'string', minLength: 1, maxLength: 100 },
        action: { enum: ACTIONS },
        stage: nullable('string'),
        version: { type: 'string', minLength: 1, maxLength: 256 },
        replaces: { ...nullable('string'), maxLength: 256 },
        share: { ...nullable('number'), minimum: 0, maximum: 100 },
        shadow: { type: 'boolean' },
        reason: textUpTo(4000),
        gates: { type: 'array', maxItems: 1000 },
        actor: textUpTo(200),
        run: { anyOf: [{ type: 'null' }, record({ url: textUpTo(2000) })] },
        createdAt: {
            type: 'string',
            pattern: String.raw `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$`,
        },
    }, ['shadow']),
});
let compiled;
function validate(value) {
    compiled ??= new ajv.Ajv({ allErrors: true, strict: false }).compile(schema);
    if (compiled(value))
        return [];
    return (compiled.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
function assertStatement(_value) { }
// The schema and the contradictions together are what the type says.
function assertEvent(_value) { }
function findContradictions({ subject, predicate }) {
    const { model, version, replaces, previous, sequence, stage, createdAt } = predicate;
    const findings = [
        [isModel(model), `/predicate/model ${(0,strict_json/* quoteText */.ol)(model)} is not a model name`],
        [isVersion(version), `/predicate/version ${(0,strict_json/* quoteText */.ol)(version)} is not a version`],
        [
            subject[0].name === (0,domain_version/* versionTag */.Vm)(model, version),
            `/subject/0/name ${(0,strict_json/* quoteText */.ol)(subject[0].name)} is not MODEL@vVERSION`,
        ],
        [replaces === null || isVersion(replaces), '/predicate/replaces is neither null nor a version'],
        [
            (sequence === 1) === (previous === null),
            '/predicate/previous is null for the first event, and only for it',
        ],
        [
            stage === null || (0,domain_event/* isStageName */._H)(stage),
            `/predicate/stage ${(0,strict_json/* quoteText */.ol)(stage ?? '')} is not the name of a stage`,
        ],
        [!Number.isNaN(Date.parse(createdAt)), '/predicate/createdAt is not a time'],
        ...checkChange(predicate),
    ];
    return findings.filter(([holds]) => !holds).map(([, problem]) => problem);
}
function isModel(text) {
    try {
        return (0,domain_version/* parseModelName */.s_)(text) === text;
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return false;
        throw error;
    }
}
const isVersion = (text) => (0,domain_version/* parseVersion */.ot)(text) === text;
function checkChange(predicate) {
    const { action, stage, replaces, share, shadow } = predicate;
    const moves = action === 'promote' || action === 'rollback' || action === 'demote';
    const serves = action === 'promote' || action === 'rollback';
    return [
        [moves === (stage !== null), `/predicate/stage of the action ${action} is missing or too much`],
        [serves || replaces === null, `/predicate/replaces of the action ${action} is not null`],
        [
            shadow === undefined || action === 'promote',
            `/predicate/shadow does not go with the action ${action}`,
        ],
        [isShareOf(predicate), `/predicate/share ${share} does not go with the action ${action}`],
    ];
}
/** Percent with two decimals; a shadow serves nobody. */
function isShareOf({ action, share, shadow }) {
    if (action === 'rollback')
        return share === 100;
    if (action !== 'promote')
        return share === null;
    if (share === null || shadow === true)
        return share === 0;
    return share >= 0.01 && Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
}
function invalid(name, problems) {
    const shown = problems.slice(0, MAX_REPORTED).join('; ');
    const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : '';
    return new errors/* ReleaseError */.K('MANIFEST_INVALID', `${name} is not an event of this kind: ${shown}${more}. It was written by another tool or a newer version of this one.`);
}

// EXTERNAL MODULE: ./lib/domain/registry.js
var registry = __webpack_require__(65629);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
;// CONCATENATED MODULE: ./lib/usecases/read-registry.js






/**
 * Reads what happened to a model, and believes it only as one unbroken chain in which somebody who is trusted signed
 * every single event. What this cannot see alone is that the newest events were cut off: `minSequence` and `knownHead`,
 * kept from the last time, can.
 * @throws SIGNATURE_INVALID when an event is not by a trusted signer, DIGEST_MISMATCH when the chain is broken or shorter than it
 * was, MANIFEST_INVALID when an event is malformed or contradicts the ones before it; as `RegistryLog`
 */
async function readRegistry(request, ports) {
    const { model } = request;
    const log = await ports.registry.readEvents(model);
    const events = log === undefined ? [] : await readEvents(log, request, ports);
    const state = (0,registry/* replay */.eZ)(model, events);
    refuseShortened(request, events);
    return { commit: log?.commit ?? null, events, state };
}
async function readEvents(log, request, ports) {
    const events = [];
    for await (const file of log.files) {
        refuseMisplaced(file, events.length + 1);
        events.push(await readEvent(file, request, ports));
    }
    return events;
}
/** Before anything of it is parsed. */
function refuseMisplaced({ sequence, path, bytes }, expected) {
    if (expected > domain_event/* MAX_EVENTS */.Bx || bytes.length > domain_event/* MAX_EVENT_BYTES */.Au)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} is more than is read: ${domain_event/* MAX_EVENTS */.Bx} events, each of ${domain_event/* MAX_EVENT_BYTES */.Au} bytes.`);
    if (sequence !== expected)
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${path} is there, and event ${expected}, which comes before it, is not: the branch ${domain_event/* REGISTRY_BRANCH */.R5} was tampered with.`);
}
async function readEvent({ path, bytes }, { signers }, { verifier }) {
    const { checks, signer, payload } = await verifier.examine(bytes, null, signers);
    if (signer === null || payload === null)
        throw unsigned(path, checks);
    const event = parseEvent(payload, path);
    refuseOldKey(path, event, signer);
    return { event, digest: (0,digest/* digestOf */.ol)((0,digest/* sha256 */.sc)(bytes)), signer };
}
function unsigned(path, checks) {
    const bad = checks.find((check) => check.outcome === 'failed');
    const found = bad === undefined ? 'nobody who is trusted signed it.' : `${bad.name}: ${bad.detail}`;
    const compared = (bad?.differences ?? []).map(({ name, expected, found: other }) => ` ${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(other)}.`);
    return new errors/* ReleaseError */.K('SIGNATURE_INVALID', `The event ${path} on the branch ${domain_event/* REGISTRY_BRANCH */.R5} cannot be believed: ${found}${compared.join('')}`);
}
/** A key proves no time, but the chain does not go back in time: nobody can add to it with a key of the past. */
function refuseOldKey(path, { predicate }, signer) {
    const { validity } = signer;
    if (validity === undefined || (0,signer_policy/* isWithin */.UO)(validity, [predicate.createdAt]))
        return;
    throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', `The event ${path} says that it was made at ${predicate.createdAt}, when the key ${signer.name} was not valid. ` +
        'Sign with the key that is, or correct its dates in your policy.');
}
function refuseShortened(request, events) {
    const { model, minSequence = 0, knownHead } = request;
    if (events.length < minSequence)
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${model} had at least ${minSequence} events before and has ${events.length} now: the branch ${domain_event/* REGISTRY_BRANCH */.R5} was ` +
            'moved back or replaced. Restore it, and find out who did it.');
    if (knownHead !== undefined && !events.some(({ digest }) => digest === knownHead))
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The event ${knownHead}, which was seen before, is not among the ${events.length} events of ${model} any more: the ` +
            `branch ${domain_event/* REGISTRY_BRANCH */.R5} was moved back or replaced. Restore it, and find out who did it.`);
}


/***/ }),

/***/ 41279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yr: () => (/* binding */ readUnsignedVersion)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49285);
/* harmony import */ var _domain_key_validity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73086);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5151);
/* harmony import */ var _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71912);





const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
/**
 * Downloads and checks the manifest of a published release: signature, that it is the manifest of this tag, and
 * that the release holds exactly the assets which the manifest names.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH
 */
async function readVersion(release, signers, ports) {
    const bytes = await ports.releases.download(findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny), _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ);
    const bundle = await ports.releases.download(findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs), MAX_BUNDLE_BYTES);
    const signer = await ports.verifier.verify(bundle, bytes, signers);
    const version = checkManifest(release, bytes);
    refuseEndedKey(signer, version.manifest.predicate.createdAt, release);
    return { ...version, signer };
}
/** A key proves no time; what GitHub says of the assets and the release is not for a thief of an old key to choose. */
function refuseEndedKey(signer, createdAt, release) {
    if (signer.validity === undefined)
        return;
    const stored = release.assets
        .filter(({ name }) => name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny || name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs)
        .flatMap(({ storedAt }) => storedAt ?? []);
    const times = [
        createdAt,
        ...stored,
        ...(release.publishedAt === null ? [] : [release.publishedAt]),
    ];
    const problem = (0,_domain_key_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .findValidityProblem */ .f)(signer.name, signer.validity, times);
    if (problem !== undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('SIGNATURE_INVALID', `${release.tag}: ${problem.detail}`);
}
/** As `readVersion`, for a release that nobody signed: the content counts, who made it is unknown. */
async function readUnsignedVersion(release, ports) {
    const asset = findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny);
    return checkManifest(release, await ports.releases.download(asset, _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ));
}
const isSigned = (release) => release.assets.some((asset) => asset.name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs);
const isVersion = (release) => release.assets.some((asset) => asset.name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny);
function findAsset(release, name) {
    const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded');
    if (asset !== undefined)
        return asset;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K(name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs ? 'SIGNATURE_INVALID' : 'MANIFEST_INVALID', `The release ${release.tag} has no asset ${name}: it was ${name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs ? 'not signed' : 'not made by this tool'}.`);
}
function checkManifest(release, bytes) {
    const manifest = (0,_domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes);
    if (manifest.predicate.model.tag !== release.tag)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('MANIFEST_INVALID', `The release ${release.tag} holds the manifest of ${manifest.predicate.model.tag}: it was put there by somebody else.`);
    const problem = findAssetProblem(release, manifest);
    if (problem !== null)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('DIGEST_MISMATCH', `The release ${release.tag}: ${problem}.`);
    return { release, manifest, manifestBytes: bytes, digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes)) };
}
/** The release's assets are a closed set: none missing, none extra, none different. */
function findAssetProblem(release, manifest) {
    const wanted = new Map(manifest.predicate.assets.map((asset) => [asset.name, asset]));
    const extra = release.assets.find(({ name }) => !wanted.has(name) && name !== _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny && name !== _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs);
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


/***/ })

};
