export const id = 603;
export const ids = [603];
export const modules = {

/***/ 34594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eu: () => (/* binding */ expectVersion),
  eA: () => (/* binding */ openContext),
  gS: () => (/* binding */ openRelease),
  bg: () => (/* binding */ openVerifier),
  i8: () => (/* binding */ readSigners)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/actions-log.js
var actions_log = __webpack_require__(64092);
// EXTERNAL MODULE: ./lib/adapters/github-client.js + 1 modules
var github_client = __webpack_require__(813);
// EXTERNAL MODULE: ./lib/adapters/github-history.js
var github_history = __webpack_require__(65792);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __webpack_require__(31015);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __webpack_require__(34784);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
;// CONCATENATED MODULE: ./lib/adapters/github-registry-log.js






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
            const listed = await listEvents(client, commit, (0,domain_event/* eventFolders */.wl)(model));
            return { commit, count: listed.length, files: readFiles(client, log, listed) };
        },
    };
}
/** A list, because only a list is empty for a missing branch and refused for a repository that cannot be seen. */
async function findBranch({ octokit, owner, repo }) {
    const name = `heads/${domain_event/* REGISTRY_BRANCH */.R5}`;
    const reply = await (0,github_error/* explained */.to)(`look for the branch ${domain_event/* REGISTRY_BRANCH */.R5}`, () => octokit.rest.git.listMatchingRefs({ owner, repo, ref: name }));
    return reply.data.find(({ ref }) => ref === `refs/${name}`)?.object.sha;
}
async function listEvents(client, commit, folders) {
    let entries = await readTree(client, commit, domain_event/* REGISTRY_BRANCH */.R5);
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
    const reply = await (0,github_error/* explained */.to)(`read the folder ${place} of the branch ${domain_event/* REGISTRY_BRANCH */.R5}`, () => octokit.rest.git.getTree({ owner, repo, tree_sha: id }));
    if (!reply.data.truncated)
        return reply.data.tree;
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The folder ${place} of the branch ${domain_event/* REGISTRY_BRANCH */.R5} has more files than GitHub lists.`);
}
/** Folders are passed over: a model may be called `churn/events`, and its own folder is then among the events of `churn`. */
function checkListed(entries, folder) {
    const files = entries.filter(({ type }) => type !== 'tree');
    if (files.length > domain_event/* MAX_EVENTS */.Bx)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${folder} on the branch ${domain_event/* REGISTRY_BRANCH */.R5} has ${files.length} events; at most ${domain_event/* MAX_EVENTS */.Bx} are read.`);
    const listed = files.map((entry) => checkEntry(entry, folder));
    const total = listed.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_TOTAL_BYTES)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The events in ${folder} on the branch ${domain_event/* REGISTRY_BRANCH */.R5} have ${total} bytes; at most ${MAX_TOTAL_BYTES} are read.`);
    return listed.toSorted((left, right) => left.sequence - right.sequence);
}
function checkEntry({ path: name, mode, sha, size }, folder) {
    const sequence = (0,domain_event/* parseEventName */.hr)(name);
    const path = `${folder}/${name}`;
    const isFile = mode === '100644' || mode === '100755';
    if (sequence === undefined || !isFile || !/^[0-9a-f]{40}$/.test(sha))
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `${(0,strict_json/* quoteText */.ol)(path, 300)} on the branch ${domain_event/* REGISTRY_BRANCH */.R5} is not the file of an event: it was put there by somebody else. Remove it.`);
    if (size === undefined || size > domain_event/* MAX_EVENT_BYTES */.Au)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${path} on the branch ${domain_event/* REGISTRY_BRANCH */.R5} has ${size ?? 'unknown'} bytes; at most ${domain_event/* MAX_EVENT_BYTES */.Au} are read of an event.`);
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
        if (!(error instanceof dist_src/* RequestError */.G) && !isGraphqlRefusal(error))
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
    const reply = await (0,github_error/* explained */.to)(`read ${path} of the branch ${domain_event/* REGISTRY_BRANCH */.R5}`, () => octokit.rest.git.getBlob({ owner, repo, file_sha: id }));
    const { content, encoding } = reply.data;
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    if (gitBlobId(bytes) === id)
        return bytes;
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub gave other bytes for ${path} of the branch ${domain_event/* REGISTRY_BRANCH */.R5} than it lists. Run the job again.`);
}
/** Whether the bytes arrived as they were sent; what they are worth, signatures and digests say. */
const gitBlobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

// EXTERNAL MODULE: ./lib/adapters/github-releases.js + 24 modules
var github_releases = __webpack_require__(38192);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
;// CONCATENATED MODULE: ./lib/adapters/guarded-capture.js




/**
 * A file that says whom to trust must not lie in what is verified: its author would vouch for himself.
 * @param folder what is verified, absolute; `null` for a release
 * @param file absolute
 * @param option names the file for messages
 * @returns the file
 * @throws INPUT_INVALID
 */
function refuseInside(folder, file, option) {
    if (folder === null || !(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.existsSync)(folder))
        return file;
    if (!(0,workspace_path/* isInside */.FK)((0,external_node_fs_.realpathSync)(folder), (0,external_node_fs_.realpathSync)(file)))
        return file;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `${option}: ${file} lies in the directory that is verified, whose author would vouch for himself. Use a file of your own.`);
}
/** Reads the policy of the consumer's own checkout, and nothing of it from what is verified. */
function guardedCapture(capture, workspace, folder) {
    return {
        readTexts: async (patterns, maxBytes) => {
            for (const pattern of patterns)
                refuseInside(folder === null ? null : (0,external_node_path_.resolve)(workspace, folder), (0,external_node_path_.join)(workspace, pattern), 'trust');
            return await capture.readTexts(patterns, maxBytes);
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 10 modules
var local_capture = __webpack_require__(26913);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/map-parallel.js
var map_parallel = __webpack_require__(29612);
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 2 modules
var parse_manifest = __webpack_require__(98009);
// EXTERNAL MODULE: ./lib/domain/usable-assets.js
var usable_assets = __webpack_require__(22378);
;// CONCATENATED MODULE: ./lib/adapters/hash-slices.js


/**
 * Reads slices one after the other, and hashes each and all in the same pass; neighbours in an asset are one request.
 * @throws what `readRange` throws
 */
async function hashLocatedSlices(slices, releases) {
    const hash = sliceHash(slices.map(({ size }) => size));
    for (const { asset, offset, size } of joinNeighbours(slices)) {
        // oxlint-disable-next-line no-await-in-loop -- the digest is of one slice after the other
        for await (const chunk of releases.readRange(asset, { start: offset, size }))
            hash.update(chunk);
    }
    return hash.end();
}
function joinNeighbours(slices) {
    const runs = [];
    for (const slice of slices) {
        // A range of no bytes cannot be asked for.
        if (slice.size === 0)
            continue;
        const last = runs.at(-1);
        const isNext = last?.asset.id === slice.asset.id && last.offset + last.size === slice.offset;
        if (last !== undefined && isNext)
            runs[runs.length - 1] = { ...last, size: last.size + slice.size };
        else
            runs.push(slice);
    }
    return runs;
}
/** SHA-256 of a stream, and of the parts of these sizes that it consists of. */
function sliceHash(sizes) {
    const [whole, digests] = [start(), []];
    let part = start();
    let left = sizes[0] ?? 0;
    const endParts = () => {
        while (left === 0 && digests.length < sizes.length) {
            digests.push((0,digest/* parseSha256 */.tz)(part.digest('hex')));
            part = start();
            left = sizes[digests.length] ?? 0;
        }
    };
    return {
        update(chunk) {
            whole.update(chunk);
            // Of a single slice the digest of all is its own.
            if (sizes.length === 1)
                return;
            for (let rest = chunk; rest.length > 0;) {
                endParts();
                const taken = rest.subarray(0, left);
                part.update(taken);
                left -= taken.length;
                rest = rest.subarray(taken.length);
            }
        },
        end() {
            const all = (0,digest/* parseSha256 */.tz)(whole.digest('hex'));
            if (sizes.length === 1)
                return { slices: [all], whole: all };
            endParts();
            if (digests.length < sizes.length)
                throw new RangeError('there were fewer bytes than slices');
            return { slices: digests, whole: all };
        },
    };
}
const start = () => (0,external_node_crypto_.createHash)('sha256');

;// CONCATENATED MODULE: ./lib/adapters/release-source.js







/** Connections at once. */
const release_source_PARALLEL = 4;
/** A published release. What is small, and what it says of itself and of others, is asked for once. */
function releaseSource(release, releases) {
    const assets = new Map((0,usable_assets/* usableAssets */.c)(release.assets).map((asset) => [asset.name, asset]));
    const find = (name) => {
        const asset = assets.get(name);
        if (asset !== undefined)
            return asset;
        throw new errors/* ReleaseError */.K('FILE_MISSING', `The release ${release.tag} has no asset ${name}.`);
    };
    const findRelease = remember((tag) => releases.findPublished(tag));
    const download = downloadOnce(releases);
    return {
        kind: 'release',
        place: `The release ${release.tag}`,
        list: async () => [...assets.values()].map(toStored),
        readOwn: async (name, maxBytes) => {
            const asset = assets.get(name);
            return asset === undefined ? null : await download(asset, maxBytes);
        },
        read: async (name, maxBytes) => await download(find(name), maxBytes),
        hash: async (files) => {
            const digests = await (0,map_parallel/* mapParallel */.E)(files, release_source_PARALLEL, async ({ name }) => [name, await releases.hash(find(name))]);
            return new Map(digests);
        },
        findRelease,
        hashSlices: async (slices) => {
            const located = [];
            for (const { tag, asset: name, offset, size } of slices) {
                // oxlint-disable-next-line no-await-in-loop -- a few releases, each asked for once
                const asset = tag === null ? find(name) : findIn(await findRelease(tag), tag, name);
                if (offset + size > asset.size)
                    throw tooShort(asset, tag ?? release.tag, offset + size);
                located.push({ asset, offset, size });
            }
            return await hashLocatedSlices(located, releases);
        },
        readRelease: async () => ({
            tag: release.tag,
            commit: await releases.readTagCommit(release.tag),
            publishedAt: release.publishedAt,
            storedAt: [manifest/* MANIFEST_ASSET */.ny, manifest/* BUNDLE_ASSET */.cs].flatMap((name) => assets.get(name)?.storedAt ?? []),
            immutable: release.immutable,
        }),
        findManifest: async (tag) => await findManifest(tag, await findRelease(tag), releases),
    };
}
const toStored = ({ name, size, sha256 }) => ({ name, size, sha256 });
function remember(ask) {
    const known = new Map();
    return async (key) => {
        const asked = known.get(key) ?? ask(key);
        known.set(key, asked);
        return await asked;
    };
}
function downloadOnce(releases) {
    const known = new Map();
    return async (asset, maxBytes) => {
        // Refused, whoever asked for more of it before.
        if (asset.size > maxBytes)
            return await releases.download(asset, maxBytes);
        const asked = known.get(asset.id) ?? releases.download(asset, maxBytes);
        known.set(asset.id, asked);
        return await asked;
    };
}
function findIn(release, tag, name) {
    const asset = (0,usable_assets/* usableAssets */.c)(release?.assets ?? []).find((one) => one.name === name);
    if (asset !== undefined)
        return asset;
    throw new errors/* ReleaseError */.K('FILE_MISSING', `The release ${tag} has no asset ${name} any more.`);
}
/** To ask for them would look like a network that fails. */
const tooShort = ({ name, size }, tag, end) => new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The asset ${name} of ${tag} has ${size} bytes, where ${end} are wanted of it: somebody replaced it. Do not use the version.`);
async function findManifest(tag, release, releases) {
    const asset = (0,usable_assets/* usableAssets */.c)(release?.assets ?? []).find(({ name }) => name === manifest/* MANIFEST_ASSET */.ny);
    if (asset === undefined)
        return null;
    if (asset.size > parse_manifest/* MAX_MANIFEST_BYTES */.ZJ)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The manifest of ${tag} has ${asset.size} bytes, more than any manifest. Look at that release.`);
    return (0,digest/* digestOf */.ol)(asset.sha256 ?? (await releases.hash(asset)));
}

// EXTERNAL MODULE: ./lib/adapters/sigstore-certificate-trust.js
var sigstore_certificate_trust = __webpack_require__(35041);
// EXTERNAL MODULE: ./lib/adapters/sigstore-verifier.js + 7 modules
var sigstore_verifier = __webpack_require__(65000);
// EXTERNAL MODULE: ./lib/adapters/workflow-command.js
var workflow_command = __webpack_require__(14959);
// EXTERNAL MODULE: ./lib/domain/pin-repository.js
var pin_repository = __webpack_require__(3856);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
;// CONCATENATED MODULE: ./lib/usecases/choose-signers.js



/**
 * Whom the consumer trusts: the signers named by hand, else those of the configuration in the consumer's own checkout, else
 * the workflows of the repository that is asked, on its default branch. Nothing of it comes from the version that is verified.
 * @returns `null` when nobody says whom to trust
 * @throws CONFIG_INVALID, FILE_MISSING
 */
async function chooseSigners({ named, config, of, repository }, ports) {
    const pin = (signers) => signers.flatMap((signer) => (0,pin_repository/* pinRepository */.e)(signer, of));
    if (named.length > 0)
        return { signers: pin(named), origin: 'the signers that were named' };
    const { signers, policyPlace } = await (0,read_config/* readConfigs */.c)(config, ports);
    if (signers !== null)
        return { signers: pin(signers), origin: `trust.signers of ${policyPlace ?? config.file}` };
    const facts = await repository();
    if (facts === null)
        return null;
    return {
        signers: [(0,signer_policy/* buildDefaultSigner */.ql)(facts)],
        origin: `the default: workflows of ${facts.repository} on ${facts.defaultBranch}`,
    };
}

// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(44849);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(41279);
;// CONCATENATED MODULE: ./lib/usecases/find-release.js




/** Tags without a release, or with one of another kind, that may stand above the newest version. */
const MAX_LOOKED_AT = 20;
/**
 * The release of one version, or of the newest one that is no prerelease.
 * @param version `null` for the newest
 * @throws INPUT_INVALID when there is none
 */
async function findRelease(model, version, releases) {
    return version === null
        ? await findNewest(model, releases)
        : await findExact(model, version, releases);
}
async function findExact(model, version, releases) {
    const tag = (0,domain_version/* versionTag */.Vm)(model, version);
    const release = await releases.findPublished(tag);
    if (release !== undefined)
        return release;
    const known = (0,known_versions/* listVersions */.yO)(model, await releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
    const newest = known.slice(0, 5).map((one) => one.version);
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `There is no release ${tag}. ` +
        (newest.length === 0
            ? `Nothing of the model "${model}" is published here: check its name and the repository.`
            : `The newest versions of ${model} are ${newest.join(', ')}.`));
}
async function findNewest(model, releases) {
    const versions = (0,known_versions/* listVersions */.yO)(model, await releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
    const finals = versions.filter(({ version }) => !(0,domain_version/* isPrerelease */.V1)(version));
    const wanted = (finals.length > 0 ? finals : versions).slice(0, MAX_LOOKED_AT);
    for (const { tag } of wanted) {
        // oxlint-disable-next-line no-await-in-loop -- newest first; the first match ends it
        const release = await releases.findPublished(tag);
        if (release !== undefined && (0,read_version/* isVersion */.lF)(release))
            return release;
    }
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`);
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
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

;// CONCATENATED MODULE: ./lib/domain/registry.js



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
        return `it is one of the model ${(0,strict_json/* quoteText */.ol)(own)}: it was put there.`;
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
        manifest: (0,domain_event/* manifestOf */.$V)(event),
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
    const manifest = (0,domain_event/* manifestOf */.$V)(event);
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
    return new errors/* ReleaseError */.K(code, `Event ${sequence} of ${model} does not fit the events before it: ${found} ` +
        `Look at the history of the branch model-registry for who changed it.`);
}

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
    const state = replay(model, events);
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

;// CONCATENATED MODULE: ./lib/usecases/resolve-stage.js






/**
 * The version that a stage holds, by the signed events of the model.
 * @throws INPUT_INVALID when the stage holds none; as `readRegistry`
 */
async function resolveStage(request, ports) {
    const { model, stage, at } = request;
    if (at !== undefined && Number.isNaN(Date.parse(at)))
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `${(0,strict_json/* quoteText */.ol)(at)} is not a time. Write 2026-11-23T16:02:11Z.`);
    const registry = await readRegistry(request, ports);
    const { events, state } = registry;
    const then = at === undefined ? state : replay(model, selectUntil(events, at));
    const holders = then.stages.get(stage) ?? [];
    const primary = findPrimary(holders);
    const { head } = state;
    if (primary === undefined || head === null)
        throw unset(request, registry, then);
    const { version, manifest, share, sequence } = primary;
    const known = state.versions.get(version);
    return {
        version,
        tag: (0,domain_version/* versionTag */.Vm)(model, version),
        manifest,
        share,
        event: describeEvent(registry, sequence),
        head,
        others: holders.filter((holder) => holder !== primary),
        deprecated: known?.deprecated ?? null,
        yanked: known?.yanked ?? null,
    };
}
function describeEvent({ events }, sequence) {
    const found = events[sequence - 1];
    if (found === undefined)
        throw new TypeError(`there is no event ${sequence}`);
    const { event, digest, signer } = found;
    return { sequence, digest, createdAt: event.predicate.createdAt, signer };
}
const MAX_SHOWN = 20;
function unset({ model, stage, at }, { commit, events }, { stages }) {
    const refuse = (why) => new errors/* ReleaseError */.K('INPUT_INVALID', `${model} has no version in the stage ${(0,strict_json/* quoteText */.ol)(stage)}: ${why}`);
    if (commit === null)
        return refuse(`no version was ever promoted, since the repository has no branch ${domain_event/* REGISTRY_BRANCH */.R5}. Name a version.`);
    if (events.length === 0)
        return refuse(`the branch ${domain_event/* REGISTRY_BRANCH */.R5} has no events of ${model}. Name a version.`);
    const set = [...stages.entries()]
        .flatMap(([name, holders]) => {
        const version = findPrimary(holders)?.version;
        return version === undefined ? [] : [`${name} (${version})`];
    })
        .toSorted();
    const when = at === undefined ? '' : ` at ${at}`;
    if (set.length === 0)
        return refuse(`no stage was set${when}. Name a version.`);
    const shown = set.length > MAX_SHOWN ? [...set.slice(0, MAX_SHOWN), '…'] : set;
    return refuse(`those that are set${when}: ${shown.join(', ')}. Name one of them, or a version.`);
}

;// CONCATENATED MODULE: ./lib/usecases/locate-version.js





/**
 * Finds the release of a version, of the newest one, or of what a stage holds. A stage names the manifest by its digest, under
 * a signature, so a release that was made again under the same tag is not what the stage holds.
 * @throws INPUT_INVALID when there is none; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID for events that are not genuine
 */
async function locateVersion({ model, selector, knownHead }, signers, ports) {
    if (selector.kind !== 'stage') {
        const version = selector.kind === 'version' ? selector.version : null;
        const release = await findRelease(model, version, ports.releases);
        const yanked = await findWithdrawal({ model, signers, tag: release.tag }, ports);
        return { release, expected: { model, version, digest: null, yanked } };
    }
    const held = await resolveStage({ model, stage: selector.stage, signers, ...(knownHead === null ? {} : { knownHead }) }, ports);
    ports.log.info(`${model}:${selector.stage} is ${held.tag}, by event ${held.event.sequence} of ${held.event.createdAt}. The newest event of ${model} is ${held.head.digest}: ask with it as known-head next time, and a history that was cut back is noticed.`);
    if (held.deprecated !== null)
        ports.log.warning(`${held.tag} is deprecated: ${held.deprecated.reason}`);
    const yanked = held.yanked?.reason ?? null;
    const release = await findRelease(model, held.version, ports.releases);
    return { release, expected: { model, version: held.version, digest: held.manifest, yanked } };
}
/** Why the version was withdrawn; `null` when it was not. Events that cannot be believed are no word against it. */
async function findWithdrawal({ model, signers, tag }, ports) {
    try {
        const { state } = await readRegistry({ model, signers }, ports);
        return state.versions.get((0,domain_version/* parseTag */.ED)(model, tag) ?? '')?.yanked?.reason ?? null;
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
            throw error;
        ports.log.warning(`Whether ${tag} was withdrawn is not known, since the events of ${model} do not hold: ${error.message}`);
        return null;
    }
}

// EXTERNAL MODULE: ./lib/action/event.js
var action_event = __webpack_require__(23118);
// EXTERNAL MODULE: ./lib/action/inputs.js + 1 modules
var action_inputs = __webpack_require__(20248);
// EXTERNAL MODULE: ./lib/action/locate-trust.js
var locate_trust = __webpack_require__(97089);
// EXTERNAL MODULE: ./lib/action/scratch.js
var scratch = __webpack_require__(39744);
;// CONCATENATED MODULE: ./lib/action/open-release.js




















/**
 * Where the policy counts. On a pull request, whose author could write any, that is its base; in a run that follows another
 * one, which may go back to a pull request over any number of runs, the default branch, whatever is checked out.
 */
async function findBase(job, payload, own) {
    const pull = (0,action_event/* parsePullRequestEvent */.Mr)(payload, job.repository.name);
    if (pull !== undefined)
        return pull.base;
    const follows = job.event === 'workflow_run' || (0,action_event/* describePullRequestOrigin */.ib)(job.event, payload) !== undefined;
    return follows ? await (0,github_history/* readDefaultBranch */.yt)(own) : null;
}
/** On a pull request, whose author could write any policy, that of the base commit. */
async function readSigners(context) {
    const { inputs, job, log, client, own, scratch } = context;
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    const capture = (0,local_capture/* localCapture */.A)(workspace, scratch);
    const { base } = context;
    const file = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, inputs.config);
    refuseOwn(context, file, 'config');
    const files = (0,github_history/* githubFiles */.fF)(own);
    const named = await (0,read_config/* resolveSigners */.g)(inputs.signers, async (path) => {
        const key = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, path);
        refuseOwn(context, key, 'signer');
        if (base !== null)
            return await files.read(key, base, MAX_KEY_BYTES);
        const [found] = (await capture.readTexts([key], MAX_KEY_BYTES)).files;
        return found === undefined ? undefined : new TextDecoder().decode(found.bytes);
    });
    const chosen = await chooseSigners({
        named,
        config: { file, named: (0,action_inputs/* isNamedConfig */.Mx)(inputs.config), base },
        of: inputs.path !== null && inputs.repository === null
            ? null
            : `${job.repository.serverUrl}/${client.owner}/${client.repo}`,
        repository: async () => ({
            serverUrl: job.repository.serverUrl,
            repository: `${client.owner}/${client.repo}`,
            ...(await (0,github_history/* readRepositoryIdentity */.lr)(client)),
        }),
    }, { capture: guardedCapture(capture, workspace, inputs.path), files });
    if (chosen === null)
        throw new TypeError('the default always names a signer');
    log.info(`Trusting ${chosen.origin}.`);
    return chosen.signers;
}
const MAX_KEY_BYTES = 16 * 1024;
function refuseOwn({ inputs, job }, file, input) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    const folder = inputs.path === null ? null : (0,external_node_path_.resolve)(workspace, inputs.path);
    refuseInside(folder, (0,external_node_path_.resolve)(workspace, file), input);
}
async function chooseTrust(context) {
    const { base, inputs, job, own, scratch } = context;
    const { serverUrl } = job.repository;
    const choice = inputs.sigstoreInstance;
    if (choice === 'auto' || choice === 'github')
        return { kind: choice, serverUrl, token: inputs.token };
    if (choice === 'public-good')
        return { kind: choice };
    refuseOwn(context, choice, 'sigstore-instance');
    const facts = { base, scratch };
    return { kind: 'file', path: await (0,locate_trust/* locateTrust */.J)(choice, job, facts, own) };
}
/** Connects to the repository of the version and to our own, and masks the token. */
async function openContext(inputs, job, payload) {
    const log = (0,actions_log/* actionsLog */._)();
    (0,workflow_command/* maskSecret */.$l)(inputs.token);
    const [owner = '', repo = ''] = (inputs.repository ?? job.repository.name).split('/');
    const access = { apiUrl: job.apiUrl, token: inputs.token, owner, repo };
    const own = (0,github_client/* githubClient */.$f)({ ...access, owner: job.owner, repo: job.repo }, log);
    return {
        inputs,
        job,
        log,
        client: (0,github_client/* githubClient */.$f)(access, log),
        own,
        base: await findBase(job, payload, own),
        scratch: await (0,scratch/* makeScratch */.l)(job.temp),
    };
}
async function openVerifier(context) {
    return (0,sigstore_verifier/* sigstoreVerifier */.t)((0,sigstore_certificate_trust/* certificateTrust */.W)(await chooseTrust(context), false));
}
/** What the inputs ask for, before anything is looked up. */
function expectVersion({ inputs, job }) {
    const { model, selector, minVersion, maxAge, digest, repository } = inputs;
    return {
        model,
        version: selector.kind === 'version' ? selector.version : null,
        tag: null,
        digest,
        minVersion,
        maxAge,
        repository: repository === null ? null : `${job.repository.serverUrl}/${repository}`,
        yanked: null,
    };
}
/** @throws INPUT_INVALID when there is no such version, and what an event that is not genuine is refused with */
async function openRelease(context, signers, verifier) {
    const { inputs, job, client, log } = context;
    const { model, selector, digest, knownHead } = inputs;
    if (model === null)
        throw new TypeError('a release is looked up by the name of its model');
    const releases = (0,github_releases/* githubReleases */.g)(client, log);
    const registry = githubRegistryLog(client, log);
    const ports = { releases, registry, verifier, log };
    const located = await locateVersion({ model, selector, knownHead }, signers, ports);
    return {
        source: releaseSource(located.release, releases),
        release: located.release,
        releases,
        expected: {
            ...expectVersion(context),
            ...located.expected,
            digest: digest ?? located.expected.digest,
            repository: `${job.repository.serverUrl}/${client.owner}/${client.repo}`,
        },
    };
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ notVerified),
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/adapters/hash-files.js + 1 modules
var hash_files = __webpack_require__(53514);
// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
;// CONCATENATED MODULE: ./lib/adapters/directory-source.js








/** A version has at most 1,024 model files and 1,000 assets; what is beside them is to be told, not to be read. */
const MAX_FILES = 10_000;
const MAX_DEPTH = 64;
/**
 * A directory that somebody has pulled. Nothing but this directory is read, and no link in it is followed: what is verified
 * would be another file than what is loaded later.
 * @param folder absolute
 * @throws FILE_MISSING
 */
async function directorySource(folder, options = {}) {
    const stats = await look(folder);
    if (stats === undefined || !stats.isDirectory())
        throw new errors/* ReleaseError */.K('FILE_MISSING', `"${folder}" is not a directory. Name the one that the version was pulled to.`);
    const own = locateOwn(folder, options.manifest);
    return {
        kind: 'directory',
        place: `The directory ${folder}`,
        list: async () => await listAll(folder, new Set(own.values())),
        readOwn: async (name, maxBytes) => await readOwn(own.get(name) ?? '', name, maxBytes),
        read: async (name, maxBytes) => await readWhole((0,external_node_path_.join)(folder, name), name, maxBytes),
        hash: async (files) => await hashAll(folder, files, options),
        findRelease: async () => undefined,
        hashSlices: () => {
            throw new TypeError('a directory holds whole files');
        },
        readRelease: async () => null,
        findManifest: async () => undefined,
    };
}
/** Where the manifest and its bundle lie, by name. */
const locateOwn = (folder, manifest) => new Map([
    [domain_manifest/* MANIFEST_ASSET */.ny, manifest ?? (0,external_node_path_.join)(folder, domain_manifest/* MANIFEST_ASSET */.ny)],
    [domain_manifest/* BUNDLE_ASSET */.cs, (0,external_node_path_.join)(manifest === undefined ? folder : (0,external_node_path_.dirname)(manifest), domain_manifest/* BUNDLE_ASSET */.cs)],
]);
async function look(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,system_error/* systemErrorCode */.v)(error)))
            return undefined;
        throw error;
    }
}
async function readOwn(path, name, maxBytes) {
    const stats = await look(path);
    if (stats === undefined)
        return null;
    if (!stats.isFile())
        throw refuseKind(name);
    return await readWhole(path, name, maxBytes);
}
/** @param own absolute paths of the manifest and its bundle */
async function listAll(folder, own) {
    const files = [];
    const count = countTo(MAX_FILES, folder);
    for await (const file of walk(folder, '', 0, count))
        if (!own.has((0,external_node_path_.join)(folder, file.name)))
            files.push(file);
    return files.toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.name, right.name));
}
function countTo(limit, folder) {
    let seen = 0;
    return () => {
        seen += 1;
        if (seen > limit)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${folder}" holds more than ${limit} files, far more than a version has. Name the directory that it was pulled to.`);
    };
}
async function* walk(folder, prefix, depth, count) {
    if (depth > MAX_DEPTH)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${prefix}" is more than ${MAX_DEPTH} folders deep.`);
    for await (const entry of await (0,promises_.opendir)((0,external_node_path_.join)(folder, prefix))) {
        const name = `${prefix}${entry.name}`;
        count();
        // What is not UTF-8 comes as this character: two such names would look alike.
        if (entry.name.includes('\uFFFD'))
            throw refuseName(name);
        if (entry.isDirectory())
            yield* walk(folder, `${name}/`, depth + 1, count);
        else if (!entry.isFile())
            throw refuseKind(name);
        else
            yield { name, size: (await (0,promises_.lstat)((0,external_node_path_.join)(folder, name))).size, sha256: null };
    }
}
const refuseName = (name) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${name}" has a name that is not UTF-8. No version has such a file: pull the version again into an empty directory.`);
const refuseKind = (name) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${name}" is a link, a device or a folder where a version has a file. Pull the version again into an empty directory.`);
async function readWhole(path, name, maxBytes) {
    const handle = await openFile(path, name);
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw refuseKind(name);
        if (stats.size > maxBytes)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${name}" has ${stats.size} bytes; at most ${maxBytes} are read of it.`);
        const bytes = Buffer.alloc(stats.size);
        const { bytesRead } = await handle.read(bytes, 0, stats.size, 0);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function openFile(path, name) {
    try {
        return await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    }
    catch (error) {
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            throw new errors/* ReleaseError */.K('FILE_MISSING', `"${name}" is not there any more.`, { cause: error });
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ELOOP')
            throw refuseKind(name);
        throw error;
    }
}
async function hashAll(folder, files, { onProgress }) {
    const tasks = files.map(({ name, size }) => ({ file: (0,external_node_path_.join)(folder, name), path: name, size }));
    const options = onProgress === undefined ? {} : { onProgress };
    const digests = new Map();
    for await (const { path, sha256 } of (0,hash_files/* hashFiles */.y)(tasks.values(), options))
        digests.set(path, sha256);
    return digests;
}

// EXTERNAL MODULE: ./lib/usecases/verify.js + 10 modules
var verify = __webpack_require__(66202);
// EXTERNAL MODULE: ./lib/action/open-release.js + 11 modules
var open_release = __webpack_require__(34594);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
;// CONCATENATED MODULE: ./lib/action/run-verify.js






/** The verify door: every check on a line of the log, the result as outputs; the step fails unless all hold. */
async function runVerify(inputs, job, payload) {
    const context = await (0,open_release/* openContext */.eA)(inputs, job, payload);
    const signers = await (0,open_release/* readSigners */.i8)(context);
    const verifier = await (0,open_release/* openVerifier */.bg)(context);
    const { source, expected } = inputs.path === null
        ? await (0,open_release/* openRelease */.gS)(context, signers, verifier)
        : {
            source: await directorySource((0,external_node_path_.resolve)(job.workspace, inputs.path)),
            expected: (0,open_release/* expectVersion */.eu)(context),
        };
    const { download, allowExtra } = inputs;
    const now = new Date().toISOString();
    const found = await (0,verify/* verify */.M)({ signers, expected, download, allowExtra, now }, { source, verifier });
    context.log.info(found.report);
    const { verified, manifest, digest, signer } = found;
    (0,outputs/* writeVerifyOutputs */.Nc)({
        verified: String(verified),
        version: manifest?.predicate.model.version ?? '',
        'manifest-digest': digest ?? '',
        signer: signer?.name ?? '',
    });
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)(found.summary);
    if (!verified)
        throw notVerified(found.checks);
}
function notVerified(checks) {
    const failures = checks.filter(({ outcome }) => outcome === 'failed');
    return new errors/* ReleaseError */.K('SIGNATURE_INVALID', `The version is not verified; do not use it.\n${failures.map(({ name, detail }) => `- ${name}: ${detail}`).join('\n')}`);
}


/***/ }),

/***/ 3832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkManifest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49285);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5151);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54646);
/* harmony import */ var _parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98009);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42493);





/** Reads `manifest.json` and says what it is. Never throws, whatever the bytes are. */
function checkManifest(bytes) {
    const predicate = checkTypes(bytes);
    if (predicate.outcome === 'failed')
        return { manifest: null, checks: [predicate, notRead('manifest'), notRead('subjects')] };
    const parsed = parse(bytes);
    if (typeof parsed === 'string')
        return { manifest: null, checks: [predicate, (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('manifest', parsed), notRead('subjects')] };
    const { artifact, assets, model } = parsed.predicate;
    const content = `${model.tag}: ${artifact.files.length} model file(s), ${assets.length} asset(s)`;
    const problem = (0,_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .findSubjectProblem */ .Pb)(parsed);
    return {
        manifest: problem === undefined ? parsed : null,
        checks: [
            predicate,
            (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('manifest', content),
            problem === undefined
                ? (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('subjects', `${parsed.subject.length}, the model's files by name and digest`)
                : (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('subjects', `The signed subjects are not the files that the manifest describes: ${problem}.`),
        ],
    };
}
const notRead = (name) => (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)(name, 'not looked at: the manifest cannot be read');
function parse(bytes) {
    try {
        return (0,_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifestOnly */ .tz)(bytes);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return error.message;
        throw error;
    }
}
/** What kind of statement it claims to be; a statement of another kind means something else by the same words. */
function checkTypes(bytes) {
    const fields = readFields(bytes);
    if (fields === undefined)
        return (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate', `manifest.json is no JSON object of at most ${_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ} bytes: it was changed or cut off.`);
    const wanted = [
        ['statement', _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .STATEMENT_TYPE */ .zG, fields['_type']],
        ['predicate', _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_TYPE */ .b3, fields['predicateType']],
    ];
    const differences = wanted.flatMap(([name, expected, found]) => found === expected ? [] : [{ name, expected, found: shorten(found) }]);
    if (differences.length === 0)
        return (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .bF)('predicate', _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_TYPE */ .b3);
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('predicate', 'What is signed is no release manifest of a kind that is known here.', differences);
}
function readFields(bytes) {
    if (bytes.length > _parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ)
        return undefined;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        // What readers could take differently is told as `manifest`; here it must only not cost more than its bytes.
        if ((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonProblem */ .Nd)(text)?.endsWith(' items') === true)
            return undefined;
        const json = JSON.parse(text);
        return isFields(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const shorten = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 200);


/***/ }),

/***/ 52793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ checkVersion)
/* harmony export */ });
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42493);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59416);


const DAY_MS = 86_400_000;
/** Clocks differ. ms. */
const LEEWAY = 5 * 60_000;
/**
 * Whether this is the manifest of what was asked for: a genuine one of another version, put in its place, is a replay.
 * @param digest of the manifest's bytes
 * @param now UTC, RFC 3339
 */
function checkVersion(manifest, digest, expected, now) {
    const { model, code, createdAt } = manifest.predicate;
    const wanted = [
        ['model', expected.model, model.name],
        ['version', expected.version, model.version],
        ['tag', expected.tag, model.tag],
        ['manifest digest', expected.digest, digest],
        ['repository', expected.repository, code.repository],
    ];
    const differences = wanted.flatMap(([name, want, found]) => want === null || isSame(name, want, found) ? [] : [{ name, expected: want, found }]);
    if (differences.length > 0)
        return (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('version', 'This is the manifest of something else than what was asked for: it was put in its place, or the wrong one was named.', differences);
    if (expected.yanked !== null)
        return (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('version', `${model.tag} was withdrawn after its release (${expected.yanked}). Use another version.`);
    return (checkOldest(model.version, expected.minVersion) ??
        checkAge(createdAt, expected.maxAge, now) ??
        (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .passed */ .bF)('version', `${model.tag}, made ${createdAt}`));
}
/** Names of repositories differ in nothing but letter case when they are the same. */
const isSame = (name, want, found) => want === found || (name === 'repository' && want.toLowerCase() === found.toLowerCase());
function checkOldest(version, oldest) {
    if (oldest === null || (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, oldest) <= 0)
        return undefined;
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('version', `Version ${version} is older than the oldest one that is accepted.`, [
        { name: 'version', expected: `${oldest} or newer`, found: version },
    ]);
}
function checkAge(createdAt, maxAge, now) {
    const age = Date.parse(now) - Date.parse(createdAt);
    if (!(age >= -LEEWAY))
        return (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('version', `It says that it was made at ${createdAt}, which is in the future, or no time.`);
    if (maxAge === null || age <= maxAge)
        return undefined;
    return (0,_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)('version', 'The version is older than what is accepted.', [
        {
            name: 'age',
            expected: `at most ${describeDays(maxAge)}`,
            found: `${describeDays(age)} (made ${createdAt})`,
        },
    ]);
}
const describeDays = (ms) => `${Math.floor((ms / DAY_MS) * 10) / 10} days`;


/***/ }),

/***/ 34784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Au: () => (/* binding */ MAX_EVENT_BYTES),
/* harmony export */   Bx: () => (/* binding */ MAX_EVENTS),
/* harmony export */   R5: () => (/* binding */ REGISTRY_BRANCH),
/* harmony export */   _H: () => (/* binding */ isStageName),
/* harmony export */   cP: () => (/* binding */ EVENT_TYPE),
/* harmony export */   hr: () => (/* binding */ parseEventName),
/* harmony export */   wl: () => (/* binding */ eventFolders)
/* harmony export */ });
/* unused harmony exports buildEvent, eventPath */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2002);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59416);



/** manifest.md §4. Change only by a new version of the URI. */
const EVENT_TYPE = 'https://model-release/event/v1';
const REGISTRY_BRANCH = 'model-registry';
/** Of one model. */
const MAX_EVENTS = 10_000;
/** Of an event's file, which is the bundle. */
const MAX_EVENT_BYTES = 256 * 1024;
/**
 * The event that comes after `head`, with its members in the order of manifest.md §4: `stableJson` of it is what is signed.
 * @param head `null` when the model has no event yet. When its time is later than `facts.createdAt`, since clocks differ, it is taken
 */
function buildEvent(facts, head) {
    const { model, version, manifest, reason, gates, actor, run, createdAt } = facts;
    const late = head !== null && Date.parse(head.createdAt) > Date.parse(createdAt);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name: versionTag(model, version), digest: { sha256: manifest } }],
        predicateType: EVENT_TYPE,
        predicate: {
            sequence: (head?.sequence ?? 0) + 1,
            previous: head?.digest ?? null,
            model,
            ...inOrder(facts.change, version),
            reason,
            gates,
            actor,
            run,
            createdAt: late ? head.createdAt : createdAt,
        },
    };
}
/** The order of members is that of their first mention. */
function inOrder(change, version) {
    const { action, stage } = change;
    return Object.assign({ action, stage, version }, change);
}
const STAGE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_STAGE = 100;
/** They stand where a stage can stand, and mean something else. */
const RESERVED_STAGES = new Set(['auto', 'latest']);
/** Whether a stage can have this name: nothing that reads as a version. */
const isStageName = (text) => text.length <= MAX_STAGE &&
    STAGE.test(text) &&
    !RESERVED_STAGES.has(text) &&
    (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) === undefined;
const FOLDER = 'models';
const EVENTS = 'events';
const EVENT_FILE = /^(\d{6})\.json$/;
/** The folders, from the root of the branch, in which the files of a model's events lie. */
const eventFolders = (model) => [
    FOLDER,
    ...model.split('/'),
    EVENTS,
];
const eventPath = (model, sequence) => [...eventFolders(model), `${String(sequence).padStart(6, '0')}.json`].join('/');
/** The number that a file of the events' folder has by its name; `undefined` when it has not the name of an event. */
function parseEventName(name) {
    const digits = EVENT_FILE.exec(name)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** The digest of `manifest.json` that the event speaks of. */
const manifestOf = ({ subject: [version] }) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(version.digest.sha256);


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

/***/ 22378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ usableAssets)
/* harmony export */ });
/** Those that are uploaded to their end: what is half uploaded is no asset, whoever asks. */
const usableAssets = (assets) => assets.filter(({ state }) => state === 'uploaded');


/***/ }),

/***/ 66202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/verification.js
var verification = __webpack_require__(42493);
;// CONCATENATED MODULE: ./lib/domain/check-files.js




const MAX_NAMED = 5;
/** The assets of a release are a closed set: none missing, none extra. manifest.md §2. */
function matchAssets(manifest, found) {
    const { assets } = manifest.predicate;
    const names = new Set(found.map(({ name }) => name));
    const own = new Set([domain_manifest/* MANIFEST_ASSET */.ny, domain_manifest/* BUNDLE_ASSET */.cs, ...assets.map(({ name }) => name)]);
    const extra = found.map(({ name }) => name).filter((name) => !own.has(name));
    const missing = assets.map(({ name }) => name).filter((name) => !names.has(name));
    const expected = assets.filter(({ name }) => names.has(name));
    if (extra.length === 0 && missing.length === 0)
        return { expected, check: (0,verification/* passed */.bF)('assets', `all ${assets.length} and no other`) };
    return {
        expected,
        check: (0,verification/* failed */.gz)('assets', `In the release, ${describeSet({ missing, extra })}: somebody changed it after it was published.`),
    };
}
/**
 * A directory holds the model's files, all under their paths or all under the names of their assets, and perhaps other assets
 * of the version. A file of neither kind makes it another model: what loads a directory often takes all that is in it, and
 * where it lies matters as well.
 * @param found without the manifest and its bundle
 * @param allowExtra reports such files and goes on
 */
function matchDirectory(manifest, found, allowExtra) {
    const { assets } = manifest.predicate;
    const names = new Set(found.map(({ name }) => name));
    const [byPath, byAsset] = [layPaths(manifest, names), layAssets(manifest, names)];
    const layout = byAsset.missing.length < byPath.missing.length ? byAsset : byPath;
    const others = assets.filter(({ role }) => role !== 'model');
    const wanted = new Map(
    // A file of the model goes before another asset of that name: under it the file is loaded.
    [...others, ...layout.files].map(({ name, size, sha256 }) => [name, { name, size, sha256 }]));
    const extra = [...names].filter((name) => !wanted.has(name));
    const expected = [...wanted.values()].filter(({ name }) => names.has(name));
    return {
        expected,
        check: judgeDirectory(manifest, { missing: layout.missing, extra, names, allowExtra }),
    };
}
/** As `pull` writes it. */
function layPaths({ predicate }, names) {
    const files = predicate.artifact.files.map(({ path, size, sha256 }) => ({
        name: path,
        size,
        sha256,
    }));
    return { files, missing: files.map(({ name }) => name).filter((name) => !names.has(name)) };
}
/**
 * As tools do that download every asset: each under its own name, those of a file in parts side by side. What lies in an
 * earlier release is not among them.
 */
function layAssets({ predicate: { artifact, assets } }, names) {
    const labels = new Map();
    const elsewhere = new Set();
    for (const file of artifact.files)
        for (const { tag, asset } of (0,asset_slice/* slicesOf */.nu)(file)) {
            if (tag === null)
                labels.set(asset, labels.has(asset) ? asset : file.path);
            else
                elsewhere.add(`${asset} of ${tag}`);
        }
    const files = assets.filter(({ name }) => labels.has(name));
    const absent = files.filter(({ name }) => !names.has(name));
    return {
        files,
        missing: [...absent.map(({ name }) => labels.get(name) ?? name), ...elsewhere],
    };
}
function judgeDirectory(manifest, facts) {
    const { missing, extra, names, allowExtra } = facts;
    if (missing.length > 0 || (extra.length > 0 && !allowExtra))
        return (0,verification/* failed */.gz)('assets', `In the directory, ${describeSet(facts)}. ${DIRECTORY_ADVICE}`);
    if (extra.length > 0)
        return (0,verification/* warned */.k9)('assets', `${describeNames(extra)} ${isAre(extra)} not of this version.`);
    const { artifact, assets } = manifest.predicate;
    const absent = assets.filter(({ name, role }) => role !== 'model' && !names.has(name)).length;
    const rest = absent === 0 ? '' : `; ${absent} other asset(s) of the version are not here`;
    return (0,verification/* passed */.bF)('assets', `all ${artifact.files.length} file(s) of the model, no others${rest}`);
}
const DIRECTORY_ADVICE = 'Pull the version again into an empty directory; where a file is your own, move it out, or accept such files ' +
    '(allow-extra-files).';
function describeSet({ missing, extra }) {
    const parts = [
        ...(missing.length === 0 ? [] : [`${describeNames(missing)} ${isAre(missing)} missing`]),
        ...(extra.length === 0
            ? []
            : [`${describeNames(extra)} ${isAre(extra)} not in the signed manifest`]),
    ];
    return parts.join(', and ');
}
const isAre = (names) => (names.length === 1 ? 'is' : 'are');
function describeNames(names) {
    const shown = names.toSorted(listing/* comparePaths */.cD).slice(0, MAX_NAMED).map(quote);
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
const quote = (name) => JSON.stringify(name);
/**
 * Every file has the size and the SHA-256 of the manifest.
 * @param digests by name: stated by the store, or of the bytes that were read
 * @param how what the digests are of, to end a sentence with
 */
function checkDigests(expected, found, digests, how) {
    const sizes = new Map(found.map(({ name, size }) => [name, size]));
    const differences = expected.flatMap((file) => {
        const name = quote(file.name);
        const size = sizes.get(file.name);
        if (size !== file.size)
            return [{ name, expected: `${file.size} bytes`, found: `${size ?? 'no'} bytes` }];
        const digest = digests.get(file.name);
        if (digest === file.sha256)
            return [];
        return [{ name, expected: `sha256:${file.sha256}`, found: `sha256:${digest ?? 'unknown'}` }];
    });
    if (differences.length > 0)
        return (0,verification/* failed */.gz)('digests', `${differences.length} of ${expected.length} files are not the signed ones: they were changed, cut off or swapped. ` +
            'Do not load them; download them again.', differences.slice(0, MAX_NAMED));
    const bytes = expected.reduce((sum, { size }) => sum + size, 0);
    return (0,verification/* passed */.bF)('digests', `${expected.length} files, ${bytes} bytes: ${how}`);
}

// EXTERNAL MODULE: ./lib/domain/check-manifest.js
var check_manifest = __webpack_require__(3832);
;// CONCATENATED MODULE: ./lib/domain/check-provenance.js

/**
 * The commit that the manifest names, that the tag leads to and that the certificate was issued for are one. The manifest
 * is what a job says of itself; tag and certificate are not in its hands.
 * @param tagged `null` where there is no tag to ask for, `undefined` when it is gone
 * @param certificate `null` for a signature by key
 */
function checkCommit(manifest, tagged, certificate) {
    const { commit } = manifest.predicate.code;
    const source = certificate?.sourceCommit ?? null;
    const found = [
        ['tag', tagged],
        ['certificate', source],
    ];
    const differences = found.flatMap(([name, value]) => value === null || value === commit ? [] : [{ name, expected: commit, found: value ?? 'gone' }]);
    if (differences.length > 0)
        return (0,verification/* failed */.gz)('commit', describeMoved(differences), differences);
    const by = found.flatMap(([name, value]) => (value === null ? [] : [`the ${name}`]));
    if (by.length === 0)
        return (0,verification/* skipped */.hT)('commit', `${commit} is what the signer says; neither tag nor certificate is here to compare it with.`);
    return (0,verification/* passed */.bF)('commit', `${commit}, which ${by.join(' and ')} ${by.length === 1 ? 'names' : 'name'} too`);
}
function describeMoved(differences) {
    const [first] = differences;
    return first?.name === 'tag'
        ? 'The tag does not lead to the commit that was signed: it was moved, or deleted. Restore it before anybody builds from it.'
        : 'The certificate was issued to a run of another commit than the manifest names.';
}
/** The previous version is the one that the manifest names. */
function checkLineage(manifest, found) {
    const { previous } = manifest.predicate.lineage;
    if (previous === null)
        return (0,verification/* passed */.bF)('lineage', 'the first version of its line');
    if (found === undefined)
        return (0,verification/* skipped */.hT)('lineage', `after ${previous.version} (${previous.manifest}), which was not asked for.`);
    if (found === null)
        return (0,verification/* warned */.k9)('lineage', `The previous version ${previous.version} is not published any more: pruned, or deleted by somebody.`);
    if (found === previous.manifest)
        return (0,verification/* passed */.bF)('lineage', `after ${previous.version}, whose manifest is ${previous.manifest}`);
    return (0,verification/* failed */.gz)('lineage', `The previous version ${previous.version} is not the one that this one descends from: it was published again.`, [{ name: previous.version, expected: previous.manifest, found }]);
}
/** @param immutable `null` where there is no release to ask */
function checkImmutable(immutable) {
    if (immutable === null)
        return (0,verification/* skipped */.hT)('immutable', 'a directory is no release');
    if (immutable)
        return (0,verification/* passed */.bF)('immutable', 'GitHub lets nobody change the release');
    return (0,verification/* warned */.k9)('immutable', "Whoever may write to the repository can change or delete this release. Switch on immutable releases in the repository's settings.");
}

// EXTERNAL MODULE: ./lib/domain/check-version.js
var check_version = __webpack_require__(52793);
// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 2 modules
var parse_manifest = __webpack_require__(98009);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(42599);
// EXTERNAL MODULE: ./lib/domain/key-validity.js
var key_validity = __webpack_require__(73086);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __webpack_require__(59416);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(43419);
;// CONCATENATED MODULE: ./lib/render/verification-summary.js

const MARKS = {
    passed: '✅',
    failed: '❌',
    warning: '⚠️',
    skipped: '▫️',
};
const MAX_TEXT = 600;
/** The result for the job's summary. */
function renderVerificationSummary(facts) {
    const { verified, checks, tag, digest, place, signer } = facts;
    const title = tag === null ? (0,markdown/* escapeText */.X1)(place) : (0,markdown/* codeSpan */.SS)(tag);
    const failures = checks.filter(({ outcome }) => outcome === 'failed');
    return `${(0,markdown/* paragraphs */.qN)([
        (0,markdown/* heading */.R_)(3, verified ? `✅ ${title} is verified` : `❌ ${title} is not verified`),
        signer === null ? '' : `Signed by ${(0,markdown/* codeSpan */.SS)(signer)}`,
        digest === null ? '' : `Manifest ${(0,markdown/* codeSpan */.SS)(digest)}`,
        ...failures.map(renderDifferences),
        (0,markdown/* table */.tp)(['', 'check', 'found'], ['center', 'left', 'left'], checks.map(({ name, outcome, detail }) => [
            MARKS[outcome],
            name,
            (0,markdown/* escapeText */.X1)(detail, MAX_TEXT),
        ])),
    ])}\n`;
}
function renderDifferences({ name, differences = [] }) {
    if (differences.length === 0)
        return '';
    return (0,markdown/* paragraphs */.qN)([
        (0,markdown/* bold */.Cr)(`${name}: expected and found`),
        (0,markdown/* table */.tp)(['', 'expected', 'found'], ['left', 'left', 'left'], differences.map((one) => [(0,markdown/* escapeText */.X1)(one.name), (0,markdown/* codeSpan */.SS)(one.expected), (0,markdown/* codeSpan */.SS)(one.found)])),
    ]);
}

// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(13184);
;// CONCATENATED MODULE: ./lib/render/verification-text.js

const verification_text_MARKS = {
    passed: 'ok  ',
    failed: 'FAIL',
    warning: 'warn',
    skipped: '-   ',
};
const verification_text_MAX_TEXT = 600;
const NAME_WIDTH = 16;
/** One line a check, expected and found side by side below the ones that failed; no line break comes from a file. */
function renderVerificationText(facts) {
    const lines = [
        `${clean(facts.tag ?? facts.place)}${facts.digest === null ? '' : `  ${facts.digest}`}`,
        ...facts.checks.flatMap(checkLines),
        conclusion(facts),
    ];
    return `${lines.join('\n')}\n`;
}
function checkLines({ name, outcome, detail, differences = [] }) {
    return [
        `  ${verification_text_MARKS[outcome]}  ${name.padEnd(NAME_WIDTH)}  ${clean(detail)}`,
        ...differences.flatMap(differenceLines),
    ];
}
function differenceLines({ name, expected, found }) {
    const indent = ' '.repeat(8);
    return [
        `${indent}${clean(name)}`,
        `${indent}  expected  ${clean(expected)}`,
        `${indent}  found     ${clean(found)}`,
    ];
}
/** Whole where it can be: a cut identity cannot be compared by eye. */
const clean = (text) => text.length > verification_text_MAX_TEXT ? (0,visible_text/* visibleText */.Q)(text, verification_text_MAX_TEXT) : (0,visible_text/* showInvisible */.j)(text);
function conclusion({ verified, checks, signer }) {
    if (verified) {
        const warnings = checks.filter(({ outcome }) => outcome === 'warning').length;
        const beside = warnings === 0 ? '' : `, with ${warnings} warning${warnings === 1 ? '' : 's'}`;
        return `VERIFIED${beside}: signed by ${clean(signer ?? 'nobody')}`;
    }
    const failures = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    return `NOT VERIFIED: ${failures.join(', ') || 'nothing was signed'}`;
}

// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(41279);
// EXTERNAL MODULE: ./lib/domain/usable-assets.js
var usable_assets = __webpack_require__(22378);
;// CONCATENATED MODULE: ./lib/usecases/find-lost-slices.js


/** A manifest may name thousands of releases; where so many assets are lost, nobody needs to hear of the others. */
const MAX_LOST = 20;
/**
 * Looks in the lists of assets whether the bytes of the model's files can be there: whether an asset of this release has its
 * size, whether one of an earlier release has its digest and reaches that far. Reads nothing of them.
 * @param stored the assets of this release
 * @throws GITHUB_FAILED
 */
async function findLostSlices({ predicate: { artifact, assets } }, stored, source) {
    const files = artifact.files.map((file) => ({ file, slices: (0,asset_slice/* slicesOf */.nu)(file) }));
    const [records, own] = [byName(assets), byName(stored)];
    const holders = new Map();
    const lost = new Map();
    const names = new Set();
    for (const slice of files.flatMap(({ slices }) => slices)) {
        const { tag, asset } = slice;
        if (tag !== null && !holders.has(tag) && names.size < MAX_LOST) {
            // oxlint-disable-next-line no-await-in-loop -- a few releases, one request each
            const release = await source.findRelease(tag);
            holders.set(tag, byName((0,usable_assets/* usableAssets */.c)(release?.assets ?? [])));
        }
        const difference = tag === null
            ? compareOwn(asset, records.get(asset), own.get(asset))
            : compareReferred(slice, nameReferred(slice), holders.get(tag));
        if (difference === undefined)
            continue;
        lost.set(slice, difference);
        if (tag !== null)
            names.add(difference.name);
    }
    return { files, lost };
}
/** For people: `weights.bin of churn@v1.1.0`. */
const nameReferred = ({ asset, tag }) => tag === null ? asset : `${asset} of ${tag}`;
const byName = (all) => new Map(all.map((one) => [one.name, one]));
/** What its bytes are is for the digests of the assets to say; that no slice goes beyond its record, the manifest was checked for. */
function compareOwn(name, record, found) {
    if (found !== undefined && found.size === record?.size)
        return undefined;
    return { name, expected: describeSize(record?.size), found: describeSize(found?.size) };
}
const describeSize = (size) => size === undefined ? 'nothing' : `${size} bytes`;
function compareReferred({ asset, assetSha256, offset, whole, size }, name, holder) {
    const expected = `sha256:${assetSha256}`;
    if (holder === undefined)
        return { name, expected, found: 'not looked for, so much is missing' };
    const found = holder.get(asset);
    if (found === undefined)
        return { name, expected, found: 'nothing' };
    if (found.sha256 !== assetSha256)
        return { name, expected, found: `sha256:${found.sha256 ?? 'unknown'}` };
    const end = offset + size;
    if (whole ? found.size === end : found.size >= end)
        return undefined;
    const wanted = whole ? `${end} bytes` : `${end} bytes or more`;
    return { name, expected: wanted, found: `${found.size} bytes` };
}

// EXTERNAL MODULE: ./lib/domain/map-parallel.js
var map_parallel = __webpack_require__(29612);
;// CONCATENATED MODULE: ./lib/usecases/hash-model.js


/** Connections at once. */
const PARALLEL = 4;
/**
 * Reads the files that consist of slices, as far as all of these are there, and hashes on the way the assets that they fill:
 * parts and archives are downloaded once for both.
 * @param stored the assets of this release
 * @throws GITHUB_FAILED, DIGEST_MISMATCH when an asset is replaced meanwhile
 */
async function hashModel({ files, lost }, stored, source) {
    const sliced = files.filter(({ file, slices }) => (0,asset_slice/* findWholeAsset */.FT)(file) === undefined && !slices.some((slice) => lost.has(slice)));
    const archives = Map.groupBy(sliced, findArchive);
    const sizes = new Map(stored.map(({ name, size }) => [name, size]));
    const passes = [...archives].flatMap(([archive, held]) => archive === null ? held.map(passOf) : [passOver(archive, sizes.get(archive) ?? 0, held)]);
    const hashed = await (0,map_parallel/* mapParallel */.E)(passes, PARALLEL, async (pass) => pass.read(await source.hashSlices(pass.ranges)));
    return {
        files: hashed.flatMap((one) => one.files),
        assets: new Map(hashed.flatMap((one) => [...one.assets])),
    };
}
/** The archive of which the file is a run; `null` where it is more than that. */
function findArchive({ slices }) {
    const [slice, ...more] = slices;
    if (slice === undefined || more.length > 0)
        return null;
    return slice.tag === null ? slice.asset : null;
}
/** Over a file: parts of this release that are nothing else are hashed with it. */
const passOf = ({ file, slices }) => ({
    ranges: slices,
    read: ({ slices: digests, whole }) => ({
        files: [{ file, slices, sha256: whole, digests }],
        assets: new Map(slices.flatMap((slice, index) => {
            const digest = digests[index];
            return slice.tag === null && slice.whole && digest !== undefined
                ? [[slice.asset, digest]]
                : [];
        })),
    }),
});
/** Over an archive, of which each of the files is one run. */
function passOver(archive, size, held) {
    const tiles = [];
    let end = 0;
    const skipTo = (offset) => {
        const range = { tag: null, asset: archive, offset: end, size: offset - end };
        if (range.size > 0)
            tiles.push({ range, of: null });
    };
    const runs = held.flatMap((of) => of.slices.map((range) => ({ range, of })));
    for (const run of runs.toSorted(byPlace)) {
        skipTo(run.range.offset);
        tiles.push(run);
        end = Math.max(end, run.range.offset + run.range.size);
    }
    skipTo(size);
    return {
        ranges: tiles.map(({ range }) => range),
        read: ({ slices: digests, whole }) => ({
            files: tiles.flatMap(({ of }, index) => {
                const sha256 = digests[index];
                return of === null || sha256 === undefined ? [] : [{ ...of, sha256, digests: [sha256] }];
            }),
            assets: new Map([[archive, whole]]),
        }),
    };
}
/** What is empty goes before what begins at its place. */
const byPlace = ({ range: left }, { range: right }) => left.offset - right.offset || left.size - right.size;

;// CONCATENATED MODULE: ./lib/usecases/verify-digests.js

/**
 * Compares every file with the signed manifest: by the digest that the store computed, where it states one, else by the
 * bytes. Of what is left its size is compared.
 */
async function verifyDigests({ expected, files, download, hashed, left }, source) {
    const stored = new Map(files.map((file) => [file.name, file]));
    const wanted = expected.flatMap(({ name, size }) => {
        const file = stored.get(name);
        // A file of another length is not the signed one; nobody needs to read it for that.
        return file === undefined || file.size !== size ? [] : [file];
    });
    const stated = new Map();
    const read = new Map();
    const unknown = [];
    const later = new Set();
    for (const file of wanted) {
        const known = hashed.get(file.name);
        if (known !== undefined)
            read.set(file.name, known);
        else if (file.sha256 === null && !download && left.has(file.name))
            later.add(file.name);
        else if (file.sha256 === null || download)
            unknown.push(file);
        else
            stated.set(file.name, file.sha256);
    }
    const rest = unknown.length === 0 ? [] : await source.hash(unknown);
    for (const [name, digest] of rest)
        read.set(name, digest);
    return checkDigests(expected.filter(({ name }) => !later.has(name)), files, new Map([...stated, ...read]), describe(source, { stated: stated.size, read: read.size, later: later.size }));
}
function describe(source, counts) {
    const how = describeRead(source, counts);
    return counts.later === 0 ? how : `${how}; ${counts.later} more are hashed while they are pulled`;
}
function describeRead({ kind }, { stated, read }) {
    if (stated === 0)
        return kind === 'release' ? 'every byte was downloaded and hashed' : 'every byte was hashed';
    const told = 'as GitHub computed them over what it holds';
    return read === 0
        ? `${told}; nothing was downloaded`
        : `${told}, ${read} of them downloaded and hashed`;
}

;// CONCATENATED MODULE: ./lib/usecases/verify-references.js



const CHECK = 'references';
const MAX_SHOWN = 5;
/**
 * What of the model lies in earlier releases is there, and is what the manifest says, by the digest that the store states.
 * Where the bytes were read, every file that is not an asset by itself is the signed one when it is put together.
 * @param hashed `null` where they were not read
 */
function verifyReferences({ files, lost }, hashed) {
    const referred = files.flatMap(({ slices }) => slices.filter(({ tag }) => tag !== null));
    const findings = [
        describeLost(referred.flatMap((slice) => lost.get(slice) ?? [])),
        ...(hashed === null ? [] : [describeBroken({ files, lost }), describeOther(hashed.files)]),
    ].filter((finding) => finding.differences.length > 0);
    if (findings.length > 0)
        return (0,verification/* failed */.gz)(CHECK, findings.map(({ detail }) => detail).join(' '), findings.flatMap(({ differences }) => differences.slice(0, MAX_SHOWN)));
    if (hashed !== null && hashed.files.length > 0)
        return (0,verification/* passed */.bF)(CHECK, `${hashed.files.length} file(s) were put together from their parts and hashed`);
    if (referred.length === 0)
        return (0,verification/* skipped */.hT)(CHECK, 'no file lies in another release');
    const tags = [...new Set(referred.map(({ tag }) => tag ?? ''))].toSorted(listing/* comparePaths */.cD);
    return (0,verification/* passed */.bF)(CHECK, `${new Set(referred.map(nameReferred)).size} asset(s) of ${nameSome(tags)} are there, with the digests of the manifest`);
}
function describeLost(found) {
    const differences = [...new Map(found.map((one) => [one.name, one])).values()];
    return {
        differences,
        detail: `This version needs ${nameSome(differences.map(({ name }) => name))}, which is not there as the manifest says: somebody ` +
            'deleted or replaced it. The version cannot be pulled until it is restored.',
    };
}
/** Files of which something of this release is missing or cut off; they cannot be read. */
function describeBroken({ files, lost }) {
    const differences = files.flatMap(({ file, slices }) => {
        const slice = slices.find((one) => one.tag === null && lost.has(one));
        const difference = slice === undefined ? undefined : lost.get(slice);
        if (difference === undefined)
            return [];
        const { name, expected, found } = difference;
        return [{ name: `${verify_references_quote(file.path)}, from ${name}`, expected, found }];
    });
    return {
        differences,
        detail: `${differences.length} of ${files.length} files cannot be put together: what they consist of is missing or cut off.`,
    };
}
function describeOther(hashed) {
    const differences = hashed.flatMap((one) => findDifference(one) ?? []);
    return {
        differences,
        detail: `${differences.length} of ${hashed.length} files are not the signed ones when they are put together from their parts. ` +
            'Do not load them.',
    };
}
/** Names the bad part where one is. */
function findDifference({ file, sha256, slices, digests }) {
    if (sha256 === file.sha256)
        return undefined;
    const index = slices.findIndex((slice, place) => slice.sha256 !== digests[place]);
    const [slice, found] = [slices[index], digests[index]];
    if (slice === undefined)
        return describeDigests(verify_references_quote(file.path), file.sha256, sha256);
    return describeDigests(`${verify_references_quote(file.path)}, from ${nameReferred(slice)}`, slice.sha256, found);
}
const describeDigests = (name, expected, found) => ({
    name,
    expected: `sha256:${expected}`,
    found: `sha256:${found ?? 'unknown'}`,
});
const verify_references_quote = (path) => JSON.stringify(path);
function nameSome(names) {
    const shown = names.slice(0, MAX_SHOWN).join(', ');
    return names.length > MAX_SHOWN ? `${shown} and ${names.length - MAX_SHOWN} more` : shown;
}

;// CONCATENATED MODULE: ./lib/usecases/verify-bytes.js





/**
 * The checks `digests` and `references`: what lies with the version, and the model's files that it makes up. Bytes of a release
 * are downloaded once for both.
 * @throws ReleaseError only when something cannot be looked at
 */
async function verifyBytes(request, source) {
    const { manifest, files, download } = request;
    if (source.kind === 'directory')
        return [
            await verifyDigests({ ...request, hashed: new Map() }, source),
            (0,verification/* skipped */.hT)('references', 'a directory holds every file itself, whatever release it came from'),
        ];
    const listed = await findLostSlices(manifest, files, source);
    const hashed = download ? await hashModel(listed, files, source) : null;
    return [
        await verifyDigests({ ...request, hashed: hashed?.assets ?? new Map() }, source),
        verifyReferences(listed, hashed),
    ];
}

// EXTERNAL MODULE: ./lib/domain/model-signing.js
var model_signing = __webpack_require__(57919);
;// CONCATENATED MODULE: ./lib/usecases/verify-model-signature.js




const verify_model_signature_CHECK = 'model-signature';
const verify_model_signature_MAX_NAMED = 3;
/** `model.sig`, for tools that read OpenSSF Model Signing, is by the same signers and over the same files as the manifest. */
async function verifyModelSignature(manifest, files, signers, { source, verifier }) {
    const { assets, artifact } = manifest.predicate;
    const here = files.some((file) => file.name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG);
    if (!assets.some((asset) => asset.name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG))
        return (0,verification/* skipped */.hT)(verify_model_signature_CHECK, `this version has no ${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG}`);
    if (!here && source.kind === 'directory')
        return (0,verification/* skipped */.hT)(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is not here`);
    if (!here)
        return (0,verification/* failed */.gz)(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is missing.`);
    const bundle = await source.read(domain_manifest/* MODEL_SIGNATURE_ASSET */.KG, read_version/* MAX_BUNDLE_BYTES */.Me);
    const { checks, payload, signer } = await verifier.examine(bundle, null, signers);
    if (payload === null || signer === null)
        return describeBad(checks);
    const problems = (0,model_signing/* findModelStatementProblems */.oh)(payload, artifact.files);
    if (problems.length === 0)
        return (0,verification/* passed */.bF)(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} by ${signer.name}, over the same files`);
    const more = problems.length > verify_model_signature_MAX_NAMED ? `; and ${problems.length - verify_model_signature_MAX_NAMED} more` : '';
    return (0,verification/* failed */.gz)(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is signed, but not for these files: ${problems.slice(0, verify_model_signature_MAX_NAMED).join('; ')}${more}.`);
}
function describeBad(checks) {
    const bad = checks.find(({ outcome }) => outcome === 'failed');
    const what = bad === undefined ? 'it cannot be read' : `${bad.name}: ${bad.detail}`;
    return (0,verification/* failed */.gz)(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG}: ${what}`, bad?.differences);
}

;// CONCATENATED MODULE: ./lib/usecases/verify.js
















/**
 * Checks everything that can be checked of a version, and says of each thing what was found. What a bad signature makes
 * pointless, such as reading gigabytes, is not done.
 * @throws ReleaseError only when something cannot be looked at: no network, no trust root, no such file
 */
async function verify(request, ports) {
    const { source, verifier } = ports;
    const files = await source.list();
    const [bytes, bundle] = [
        await source.readOwn(domain_manifest/* MANIFEST_ASSET */.ny, parse_manifest/* MAX_MANIFEST_BYTES */.ZJ),
        await source.readOwn(domain_manifest/* BUNDLE_ASSET */.cs, read_version/* MAX_BUNDLE_BYTES */.Me),
    ];
    if (bytes === null || bundle === null)
        return describeMissing(source, bytes, bundle);
    const { checks, signer } = await verifier.examine(bundle, bytes, request.signers);
    const read = (0,check_manifest/* checkManifest */.K)(bytes);
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    if (read.manifest === null)
        return conclude(source, { checks: [...checks, ...read.checks], manifest: null, digest, signer });
    const release = await source.readRelease();
    const facts = { files, release, manifest: read.manifest, digest, signer };
    const late = findKeyProblem(facts, request.now);
    const signed = late === null ? checks : checks.map((one) => (one.name === 'key' ? late : one));
    const trusted = late?.outcome === 'failed' ? null : signer;
    const rest = await checkContent(request, { ...facts, signer: trusted }, ports);
    return conclude(source, {
        checks: [...signed, ...read.checks, ...rest],
        manifest: read.manifest,
        digest,
        signer: trusted,
    });
}
function describeMissing(source, bytes, bundle) {
    const missing = [
        ...(bytes === null ? [domain_manifest/* MANIFEST_ASSET */.ny] : []),
        ...(bundle === null ? [domain_manifest/* BUNDLE_ASSET */.cs] : []),
    ];
    const what = bytes === null
        ? 'this is no version that was published with a manifest, or the file was left out or removed'
        : 'the version was never signed, or its signature was left out or removed';
    const check = (0,verification/* failed */.gz)('bundle', `${source.place} has no ${missing.join(' and no ')}: ${what}.`);
    const digest = bytes === null ? null : (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    return conclude(source, { checks: [check], manifest: null, digest, signer: null });
}
/**
 * A key proves no time: what the signer says counts against the key's end, and so do the times at which GitHub got manifest and
 * bundle and published the release, which a thief of an old key cannot choose. Of a directory nobody but the signer says
 * when it was made, which is worth a warning once the key has ended.
 */
function findKeyProblem({ signer, release, manifest }, now) {
    if (signer?.validity === undefined)
        return null;
    const { name, validity } = signer;
    const { createdAt } = manifest.predicate;
    const problem = (0,key_validity/* findValidityProblem */.f)(name, validity, [createdAt, ...datesOf(release)]);
    if (problem !== undefined)
        return (0,verification/* failed */.gz)('key', problem.detail, problem.differences);
    if (release !== null || (0,signer_policy/* isWithin */.UO)(validity, [now]))
        return null;
    return (0,verification/* warned */.k9)('key', `${name} was valid when the signer says that this was made (${createdAt}), and is not any more. A stolen key could say ` +
        'so too: verify the release itself, whose dates are not for the signer to choose.');
}
function datesOf(release) {
    if (release === null)
        return [];
    return [...(release.publishedAt === null ? [] : [release.publishedAt]), ...release.storedAt];
}
/** What a bad signature makes pointless. */
const UNTRUSTED = ['digests', 'references', 'model-signature', 'lineage'];
async function checkContent(request, facts, ports) {
    const { files, manifest, digest, release, signer } = facts;
    const { source } = ports;
    const set = source.kind === 'release'
        ? matchAssets(manifest, files)
        : matchDirectory(manifest, files, request.allowExtra);
    const expected = { ...request.expected, tag: release?.tag ?? request.expected.tag };
    const tagged = release === null ? null : release.commit;
    const certificate = signer?.certificate ?? null;
    return [
        (0,check_version/* checkVersion */.p)(manifest, digest, expected, request.now),
        set.check,
        checkCommit(manifest, tagged, certificate),
        ...(signer === null
            ? UNTRUSTED.map((name) => (0,verification/* skipped */.hT)(name, 'not looked at: nobody who is trusted signed the manifest'))
            : [
                ...(await verifyBytes({
                    manifest,
                    files,
                    expected: set.expected,
                    download: request.download,
                    left: request.leaveModel === true ? modelAssets(manifest) : new Set(),
                }, source)),
                await verifyModelSignature(manifest, files, request.signers, ports),
                checkLineage(manifest, await readPrevious(manifest, source)),
            ]),
        checkImmutable(release?.immutable ?? null),
    ];
}
const modelAssets = ({ predicate }) => new Set(predicate.assets.filter(({ role }) => role === 'model').map(({ name }) => name));
async function readPrevious({ predicate: { lineage, model } }, source) {
    if (lineage.previous === null)
        return undefined;
    return await source.findManifest((0,version/* versionTag */.Vm)(model.name, lineage.previous.version));
}
const rank = ({ name }) => verification/* CHECK_NAMES */.cj.indexOf(name);
function conclude({ place }, findings) {
    const { manifest, digest, signer } = findings;
    const checks = findings.checks.toSorted((left, right) => rank(left) - rank(right));
    const verified = (0,verification/* isVerified */.p4)(checks);
    const tag = manifest?.predicate.model.tag ?? null;
    const facts = { verified, checks, place, tag, digest, signer: signer?.name ?? null };
    return {
        ...findings,
        checks,
        verified,
        report: renderVerificationText(facts),
        summary: renderVerificationSummary(facts),
    };
}


/***/ })

};
