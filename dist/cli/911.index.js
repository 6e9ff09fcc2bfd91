export const id = 911;
export const ids = [911];
export const modules = {

/***/ 5911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseSource: () => (/* binding */ releaseSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9285);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5151);
/* harmony import */ var _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8009);





/** Connections at once. */
const PARALLEL = 4;
/** A published release. */
function releaseSource(release, releases) {
    const others = otherReleases(releases);
    const assets = new Map(usable(release).map((asset) => [asset.name, asset]));
    const find = (name) => {
        const asset = assets.get(name);
        if (asset !== undefined)
            return asset;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_MISSING', `The release ${release.tag} has no asset ${name}.`);
    };
    return {
        kind: 'release',
        place: `The release ${release.tag}`,
        list: async () => [...assets.values()].map(toStored),
        readOwn: async (name, maxBytes) => {
            const asset = assets.get(name);
            return asset === undefined ? null : await releases.download(asset, maxBytes);
        },
        read: async (name, maxBytes) => await releases.download(find(name), maxBytes),
        hash: async (files) => await hashAssets(files.map(({ name }) => find(name)), releases),
        findAsset: async (tag, name) => {
            const asset = await others.find(tag, name);
            return asset === undefined ? undefined : toStored(asset);
        },
        hashSlices: async (slices) => await hashSlices(slices, releases, async ({ tag, asset }) => tag === null ? find(asset) : await others.need(tag, asset)),
        readRelease: async () => ({
            tag: release.tag,
            commit: await releases.readTagCommit(release.tag),
            publishedAt: release.publishedAt,
            storedAt: [_domain_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_ASSET */ .ny, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_ASSET */ .cs].flatMap((name) => assets.get(name)?.storedAt ?? []),
            immutable: release.immutable,
        }),
        findManifest: async (tag) => await findManifest(tag, releases),
    };
}
async function hashAssets(assets, releases) {
    const digests = new Map();
    const queue = assets.values();
    const work = async () => {
        for (const asset of queue) {
            // oxlint-disable-next-line no-await-in-loop -- each worker takes one after another
            digests.set(asset.name, await releases.hash(asset));
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    return digests;
}
async function hashSlices(slices, releases, locate) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const slice of slices) {
        // oxlint-disable-next-line no-await-in-loop -- the digest is of one slice after the other
        const asset = await locate(slice);
        const range = { start: slice.offset, size: slice.size };
        // oxlint-disable-next-line no-await-in-loop -- as above
        for await (const chunk of releases.readRange(asset, range))
            hash.update(chunk);
    }
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSha256 */ .tz)(hash.digest('hex'));
}
const toStored = ({ name, size, sha256 }) => ({ name, size, sha256 });
/** Releases that the version refers to, each asked for once. */
function otherReleases(releases) {
    const known = new Map();
    const find = async (tag, name) => {
        const asked = known.get(tag) ?? releases.findPublished(tag);
        known.set(tag, asked);
        const release = await asked;
        return release === undefined ? undefined : usable(release).find((one) => one.name === name);
    };
    return {
        find,
        async need(tag, name) {
            const asset = await find(tag, name);
            if (asset !== undefined)
                return asset;
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('FILE_MISSING', `The release ${tag} has no asset ${name} any more.`);
        },
    };
}
async function findManifest(tag, releases) {
    const other = await releases.findPublished(tag);
    const asset = other?.assets.find(({ name }) => name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .MANIFEST_ASSET */ .ny);
    if (asset === undefined || asset.state !== 'uploaded')
        return null;
    if (asset.size > _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_MANIFEST_BYTES */ .ZJ)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `The manifest of ${tag} has ${asset.size} bytes, more than any manifest. Look at that release.`);
    return (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(asset.sha256 ?? (await releases.hash(asset)));
}
/** What is half uploaded can be verified by nobody: it is missing. */
const usable = ({ assets }) => assets.filter(({ state }) => state === 'uploaded');


/***/ })

};
