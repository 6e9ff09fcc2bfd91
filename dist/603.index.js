export const id = 603;
export const ids = [603];
export const modules = {

/***/ 40419:
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
// EXTERNAL MODULE: ./lib/adapters/github-registry-log.js
var github_registry_log = __webpack_require__(20586);
// EXTERNAL MODULE: ./lib/adapters/github-releases.js + 24 modules
var github_releases = __webpack_require__(38192);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
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
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 5 modules
var parse_manifest = __webpack_require__(71912);
// EXTERNAL MODULE: ./lib/domain/usable-assets.js
var usable_assets = __webpack_require__(22378);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
const PARALLEL = 4;
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
            const digests = await (0,map_parallel/* mapParallel */.E)(files, PARALLEL, async ({ name }) => [name, await releases.hash(find(name))]);
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

// EXTERNAL MODULE: ./lib/usecases/read-registry.js + 1 modules
var read_registry = __webpack_require__(38933);
// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __webpack_require__(34784);
// EXTERNAL MODULE: ./lib/domain/registry.js
var domain_registry = __webpack_require__(65629);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(54646);
;// CONCATENATED MODULE: ./lib/usecases/resolve-stage.js






/**
 * The version that a stage holds, by the signed events of the model.
 * @throws INPUT_INVALID when the stage holds none; as `readRegistry`
 */
async function resolveStage(request, ports) {
    const { model, stage, at } = request;
    if (at !== undefined && Number.isNaN(Date.parse(at)))
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `${(0,strict_json/* quoteText */.ol)(at)} is not a time. Write 2026-11-23T16:02:11Z.`);
    const registry = await (0,read_registry/* readRegistry */._)(request, ports);
    const { events, state } = registry;
    const then = at === undefined ? state : (0,domain_registry/* replay */.eZ)(model, (0,domain_registry/* selectUntil */.Vb)(events, at));
    const holders = then.stages.get(stage) ?? [];
    const primary = (0,domain_registry/* findPrimary */.WM)(holders);
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
        const version = (0,domain_registry/* findPrimary */.WM)(holders)?.version;
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
        const { state } = await (0,read_registry/* readRegistry */._)({ model, signers }, ports);
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
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
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
    const registry = (0,github_registry_log/* githubRegistryLog */.v)(client, log);
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
// EXTERNAL MODULE: ./lib/action/open-release.js + 7 modules
var open_release = __webpack_require__(40419);
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
/* harmony import */ var _parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71912);
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

/***/ 57919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oh: () => (/* binding */ findModelStatementProblems),
/* harmony export */   tw: () => (/* binding */ buildModelStatement)
/* harmony export */ });
/* unused harmony exports MODEL_SIGNING_TYPE, MODEL_IGNORE_PATHS, isIgnoredByModelSigning, modelRootDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49285);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40496);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5151);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20235);
/* harmony import */ var _stable_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97984);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54646);








/** OpenSSF Model Signing v1.0, 5.1. */
const MODEL_SIGNING_TYPE = 'https://model_signing/signature/v1.0';
/** 1,024 files with paths of 1,024 bytes, each byte an escape, and room to spare. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024;
const MAX_REPORTED = 10;
/** What a signature never covers, at the top of the model only (6.2): a file, or a folder with all that is in it. */
const MODEL_IGNORE_PATHS = [
    '.git',
    '.gitattributes',
    '.github',
    '.gitignore',
    _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .MODEL_SIGNATURE_ASSET */ .KG,
];
/** Whether OpenSSF Model Signing leaves the file out: a verifier neither asks for it nor minds it. */
function isIgnoredByModelSigning(path) {
    return MODEL_IGNORE_PATHS.includes(path.split('/', 1).join(''));
}
/** SHA-256 over the raw digests of the files in the given order (6.5.1). */
function modelRootDigest(digests) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const digest of digests)
        hash.update(digest, 'hex');
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSha256 */ .tz)(hash.digest('hex'));
}
/**
 * The statement that `model.sig` signs: OpenSSF Model Signing v1.0 (5, 6), files as a whole with SHA-256, sorted by
 * code points. Leaves out what every verifier ignores (`MODEL_IGNORE_PATHS`).
 * @param name of the model's folder; informative only
 * @throws INPUT_INVALID for no files, a path that is there twice, or one that the specification forbids
 */
function buildModelStatement(name, files) {
    const signed = files
        .filter(({ path }) => !isIgnoredByModelSigning(path))
        .toSorted((left, right) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(left.path, right.path));
    refuse(name, signed);
    return (0,_stable_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stableJson */ ._)({
        _type: _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_TYPE */ .zG,
        subject: [{ name, digest: { sha256: modelRootDigest(signed.map((file) => file.sha256)) } }],
        predicateType: MODEL_SIGNING_TYPE,
        predicate: {
            resources: signed.map((file) => ({
                name: file.path,
                algorithm: 'sha256',
                digest: file.sha256,
            })),
            serialization: {
                method: 'files',
                hash_type: 'sha256',
                allow_symlinks: false,
                ignore_paths: MODEL_IGNORE_PATHS,
            },
        },
    });
}
function refuse(name, files) {
    if (name === '' || !name.isWellFormed())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `The model cannot be signed as ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}.`);
    if (files.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `The model ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)} has no file that OpenSSF Model Signing covers: it leaves out ` +
            `${MODEL_IGNORE_PATHS.join(', ')}. Name the model's own files.`);
    for (const [index, { path }] of files.entries()) {
        const problem = files[index + 1]?.path === path ? 'is named twice' : (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathProblem */ .W)(path);
        if (problem !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('INPUT_INVALID', `${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)} ${problem}, so OpenSSF Model Signing cannot sign it. Rename the file.`);
    }
}
/**
 * Everything that is wrong with the payload of a `model.sig` for these files; none when it is right. Takes what the
 * reference implementation writes, whose order compares folder by folder, and nothing that widens what a signature
 * leaves out. That the signature is good, and whose it is, are questions for others.
 * @param payload of any size; from outside
 * @param files of the model, each path once; those that verifiers ignore may be listed or not
 * @returns sentences without a full stop; after ten only their number
 */
function findModelStatementProblems(payload, files) {
    const shown = [];
    let count = 0;
    for (const problem of statementProblems(payload, files)) {
        count += 1;
        if (count <= MAX_REPORTED)
            shown.push(problem);
    }
    return count > MAX_REPORTED ? [...shown, `and ${count - MAX_REPORTED} more`] : shown;
}
const isMembers = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function* statementProblems(payload, files) {
    const read = readStatement(payload);
    if (typeof read === 'string') {
        yield read;
        return;
    }
    yield* unknownMembers('the statement', read, ['_type', 'subject', 'predicateType', 'predicate']);
    yield* otherThan('_type', read['_type'], _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .STATEMENT_TYPE */ .zG);
    yield* otherThan('predicateType', read['predicateType'], MODEL_SIGNING_TYPE);
    const { predicate } = read;
    if (!isMembers(predicate)) {
        yield 'predicate is not an object';
        return;
    }
    yield* unknownMembers('predicate', predicate, ['resources', 'serialization']);
    yield* serializationProblems(predicate['serialization']);
    const { resources } = predicate;
    if (!Array.isArray(resources)) {
        yield 'predicate.resources is not a list';
        return;
    }
    const listed = yield* readResources(resources);
    yield* coverageProblems(listed, files);
    yield* orderProblems(listed);
    yield* subjectProblems(read['subject'], modelRootDigest(listed.map((one) => one.sha256)));
}
function readStatement(payload) {
    if (payload.length > MAX_STATEMENT_BYTES)
        return `the statement has ${payload.length} bytes, more than ${MAX_STATEMENT_BYTES}`;
    const text = decode(payload);
    if (text === undefined)
        return 'the statement is not UTF-8';
    const problem = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .findJsonProblem */ .Nd)(text);
    if (problem !== undefined)
        return `the statement is not plain JSON: ${problem}`;
    try {
        const value = JSON.parse(text);
        return isMembers(value) ? value : 'the statement is not an object';
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return 'the statement is not JSON';
        throw error;
    }
}
/** `undefined` for bytes that are not UTF-8. */
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function* unknownMembers(what, value, known) {
    for (const name of Object.keys(value))
        if (!known.includes(name))
            yield `${what} has the unknown member ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}`;
}
function* otherThan(what, found, expected) {
    if (found !== expected)
        yield `${what} is ${show(found)} instead of ${JSON.stringify(expected)}`;
}
function show(value) {
    if (typeof value === 'string')
        return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(value);
    return typeof value === 'object' && value !== null
        ? 'a list or an object'
        : (JSON.stringify(value) ?? 'absent');
}
function* serializationProblems(value) {
    if (!isMembers(value)) {
        yield 'predicate.serialization is not an object';
        return;
    }
    const known = ['method', 'hash_type', 'allow_symlinks', 'ignore_paths'];
    yield* unknownMembers('predicate.serialization', value, known);
    yield* otherThan('method', value['method'], 'files');
    yield* otherThan('hash_type', value['hash_type'], 'sha256');
    yield* otherThan('allow_symlinks', value['allow_symlinks'], false);
    const { ignore_paths: ignored } = value;
    // Signatures by versions before 1.1 of the reference do not have it (11.2).
    if (ignored === undefined)
        return;
    if (!Array.isArray(ignored)) {
        yield 'ignore_paths is not a list';
        return;
    }
    for (const path of ignored)
        if (typeof path !== 'string' || !MODEL_IGNORE_PATHS.includes(path))
            yield `ignore_paths leaves out ${show(path)}, which would let anything in unsigned`;
}
function* readResources(resources) {
    const listed = [];
    for (const [index, resource] of resources.entries()) {
        const what = `resource ${index + 1}`;
        const { name, digest, algorithm } = isMembers(resource) ? resource : {};
        if (typeof name !== 'string')
            yield `${what} has no name`;
        else if (algorithm !== 'sha256')
            yield `${what}, ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}, has the algorithm ${show(algorithm)} instead of "sha256"`;
        else if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isSha256 */ ._h)(digest))
            yield `${what}, ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(name)}, has the digest ${show(digest)}, which is no SHA-256 in lower case`;
        else
            listed.push({ path: name, sha256: digest });
    }
    return listed;
}
function* coverageProblems(listed, files) {
    if (listed.length === 0)
        yield 'it lists no file';
    const known = new Map(files.map((file) => [file.path, file.sha256]));
    const seen = new Set();
    for (const { path, sha256 } of listed) {
        const digest = known.get(path);
        const unsafe = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findPathProblem */ .W)(path);
        if (unsafe !== undefined)
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, which ${unsafe}`;
        else if (seen.has(path))
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)} twice`;
        else if (digest === undefined)
            yield `it lists ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, which is not a file of the model`;
        else if (digest !== sha256)
            yield `it has the digest ${sha256} for ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, whose digest is ${digest}`;
        seen.add(path);
    }
    for (const path of known.keys())
        if (!seen.has(path) && !isIgnoredByModelSigning(path))
            yield `it does not list ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteText */ .ol)(path)}, a file of the model`;
}
/** 5.2.1 sorts names by code points; the reference compares them folder by folder. */
function* orderProblems(listed) {
    const names = listed.map(({ path }) => path);
    if (isSorted(names) || isSorted(names.map((name) => name.replaceAll('/', '\0'))))
        return;
    yield 'its resources are not sorted by name';
}
const isSorted = (names) => names.every((name, index) => index === 0 || (0,_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(names[index - 1] ?? '', name) <= 0);
function* subjectProblems(value, root) {
    const [subject, ...others] = Array.isArray(value) ? value : [];
    if (others.length > 0 || !isMembers(subject)) {
        yield 'it has not exactly one subject';
        return;
    }
    const { name, digest } = subject;
    if (typeof name !== 'string' || name === '')
        yield 'its subject has no name';
    if (!isMembers(digest)) {
        yield 'its subject has no digest';
        return;
    }
    yield* unknownMembers('the digest of its subject', digest, ['sha256']);
    if (digest['sha256'] !== root)
        yield `its subject has the digest ${show(digest['sha256'])}, but what it lists has ${root}`;
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
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 5 modules
var parse_manifest = __webpack_require__(71912);
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
