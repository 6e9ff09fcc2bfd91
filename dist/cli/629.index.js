export const id = 629;
export const ids = [629];
export const modules = {

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseSource: () => (/* binding */ releaseSource)
});

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/map-parallel.js
var map_parallel = __webpack_require__(9612);
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 6 modules
var parse_manifest = __webpack_require__(4118);
// EXTERNAL MODULE: ./lib/domain/usable-assets.js
var usable_assets = __webpack_require__(2378);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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


/***/ })

};
