export const id = 867;
export const ids = [867];
export const modules = {

/***/ 6867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  locateVersion: () => (/* binding */ locateVersion)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/usecases/known-versions.js
var known_versions = __webpack_require__(4849);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(1279);
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
var read_registry = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __webpack_require__(4784);
// EXTERNAL MODULE: ./lib/domain/registry.js
var domain_registry = __webpack_require__(5629);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(4646);
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


/***/ })

};
