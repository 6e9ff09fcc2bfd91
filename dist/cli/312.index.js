export const id = 312;
export const ids = [312];
export const modules = {

/***/ 2307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime),
/* harmony export */   n: () => (/* binding */ formatAge)
/* harmony export */ });
/* harmony import */ var _domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1539);

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
    return days === 0 ? 'today' : `${(0,_domain_number_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlural */ .yk)(days, 'day')} old`;
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


/***/ }),

/***/ 1312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  list: () => (/* binding */ list)
});

// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(1539);
// EXTERNAL MODULE: ./lib/render/text-table.js
var text_table = __webpack_require__(5680);
// EXTERNAL MODULE: ./lib/render/time.js
var render_time = __webpack_require__(2307);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __webpack_require__(3184);
;// CONCATENATED MODULE: ./lib/render/list-text.js




/** Code points. */
const MAX_CELL = 60;
/** One line for each model. No line break or control character comes from what was read. */
function renderModelList(models, layout) {
    if (layout === 'tabs')
        return renderTabs(models.map((one) => [
            one.model,
            one.newest,
            String(one.versions),
            stageTexts(one.stages).join(','),
            String(one.releaseBytes),
            one.publishedAt ?? '',
        ]));
    const rows = models.map((one) => [
        one.model,
        one.newest,
        String(one.versions),
        one.stages === null ? '?' : stageTexts(one.stages).join(', '),
        (0,number_format/* formatBytes */.z3)(one.releaseBytes),
        dateText(one.publishedAt),
    ]);
    const bytes = models.reduce((sum, { releaseBytes }) => sum + releaseBytes, 0);
    return (renderTable(['MODEL', 'NEWEST', 'VERSIONS', 'STAGES', 'SIZE', 'PUBLISHED'], [2, 4], rows) +
        `\n${(0,number_format/* formatPlural */.yk)(models.length, 'model')}, ${(0,number_format/* formatBytes */.z3)(bytes)} on the release pages.\n${UNVERIFIED}`);
}
/** One line for each version of a model, newest first. */
function renderVersionList(versions, totals, layout) {
    if (layout === 'tabs')
        return renderTabs(versions.map(versionFields));
    const rows = versions.map((one) => [
        one.version,
        dateText(one.publishedAt),
        one.stages === null ? '?' : ownStages(one).join(', '),
        bytesText(one.modelBytes),
        (0,number_format/* formatBytes */.z3)(one.releaseBytes),
        bytesText(one.sharedBytes),
        bytesText(one.uniqueBytes),
        (0,number_format/* formatBytes */.z3)(one.totalBytes),
        one.verdict ?? '?',
        one.signed ? 'yes' : 'NO',
        flagsOf(one).join(', '),
    ]);
    const hidden = totals.versions - versions.length;
    const more = hidden > 0 ? `, of which ${(0,number_format/* formatPlural */.yk)(versions.length, 'is', 'are')} shown` : '';
    return (renderTable([
        'VERSION',
        'PUBLISHED',
        'STAGE',
        'MODEL',
        'UPLOADED',
        'SHARED',
        'UNIQUE',
        'GROWN TO',
        'VERDICT',
        'SIGNED',
        'NOTES',
    ], [3, 4, 5, 6, 7], rows) +
        `\n${(0,number_format/* formatPlural */.yk)(totals.versions, 'version')}${more}, ${(0,number_format/* formatBytes */.z3)(totals.releaseBytes)} on the release pages.\n${UNVERIFIED}`);
}
const UNVERIFIED = 'This is what the pages say; only stages were verified. "model-release verify MODEL@VERSION" proves a version.\n';
const exact = (bytes) => (bytes === null ? '' : String(bytes));
function versionFields(one) {
    return [
        one.version,
        one.publishedAt ?? '',
        ownStages(one).join(','),
        exact(one.modelBytes),
        exact(one.releaseBytes),
        exact(one.sharedBytes),
        exact(one.uniqueBytes),
        exact(one.totalBytes),
        one.verdict ?? '',
        one.signed ? 'signed' : 'unsigned',
        flagsOf(one).join(','),
    ];
}
const ownStages = ({ stages }) => (stages ?? []).map(({ stage, share }) => (share === 100 ? stage : `${stage} ${shareText(share)}`));
const stageTexts = (stages) => (stages ?? []).map(({ stage, version, share }) => `${stage}=${version}${share === 100 ? '' : ` (${shareText(share)})`}`);
const shareText = (share) => (share === 0 ? 'shadow' : `${share}%`);
const flagsOf = (one) => [
    ...(one.prerelease ? ['prerelease'] : []),
    ...(one.deprecated === null ? [] : ['deprecated']),
    ...(one.yanked === null ? [] : ['YANKED']),
    ...(one.problem === null ? [] : ['BROKEN']),
];
const bytesText = (bytes) => (bytes === null ? '?' : (0,number_format/* formatBytes */.z3)(bytes));
const dateText = (time) => time === null ? '?' : (0,render_time/* formatTime */.f)(time).slice(0, 10);
/** Fields hold no tab and no line break. */
const renderTabs = (rows) => rows.map((row) => `${row.map(visible_text/* showInvisible */.j).join('\t')}\n`).join('');
/** @param right columns of numbers */
function renderTable(head, right, rows) {
    const columns = head.map((_, column) => ({
        align: right.includes(column) ? 'right' : 'left',
        limit: MAX_CELL,
    }));
    return (0,text_table/* textTable */.ed)([head, ...rows], columns)
        .map((line) => `${line}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/usecases/read-registry.js + 1 modules
var read_registry = __webpack_require__(8933);
;// CONCATENATED MODULE: ./lib/usecases/find-stages.js


/**
 * The stages of a model. `undefined` when nobody says whom to trust, and when the events cannot be read or believed: that is
 * said, since a list is of use without them.
 */
async function findStages(model, signers, ports) {
    if (signers === null)
        return undefined;
    try {
        const { state } = await (0,read_registry/* readRegistry */._)({ model, signers }, ports);
        return { stages: listStages(state), versions: state.versions };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        ports.log.warning(`The stages of ${model} are not known: ${error.message}`);
        return undefined;
    }
}
const listStages = ({ stages }) => [...stages]
    .flatMap(([stage, holders]) => holders.map(({ version, share, shadow }) => ({ stage, version, share: shadow ? 0 : share })))
    .toSorted((left, right) => compareText(left.stage, right.stage) || right.share - left.share);
const compareText = (left, right) => {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
};

// EXTERNAL MODULE: ./lib/domain/map-parallel.js
var map_parallel = __webpack_require__(9612);
// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(8091);
;// CONCATENATED MODULE: ./lib/domain/storage-report.js

/** Roles of assets without which the model's files cannot be had. */
const isModel = (role) => role === 'model' || role === 'tensor-listing';
/** How much of a version is its own, and how much lies in earlier releases. The same bytes count once, however often they are named. */
function measureStorage({ artifact, assets }) {
    const earlier = listEarlier(artifact.files);
    return {
        model: artifact.size,
        uploaded: sumOf(assets.filter(({ role }) => isModel(role))),
        own: sumOf(assets),
        shared: earlier.reduce((sum, { bytes }) => sum + bytes, 0),
        earlier,
    };
}
function listEarlier(files) {
    const found = files.flatMap((file) => slicesOf(file).flatMap((slice) => slice.tag === null ? [] : [{ tag: slice.tag, slice, path: file.path }]));
    const byTag = Map.groupBy(found, ({ tag }) => tag);
    return [...byTag]
        .map(([tag, some]) => ({
        tag,
        bytes: sumOf(new Map(some.map(({ slice }) => [rangeOf(slice), slice])).values()),
        files: new Set(some.map(({ path }) => path)).size,
    }))
        .toSorted((left, right) => right.bytes - left.bytes || (left.tag < right.tag ? -1 : 1));
}
const rangeOf = ({ asset, offset, size }) => `${asset} ${offset} ${size}`;
/**
 * How much each of several versions of a model adds, and would free. A release always uses its own assets, so that what
 * is referred to in a release which is not among the given ones is shared too.
 * @param pages oldest first
 */
function measureGrowth(pages) {
    const sizes = new Map(pages.flatMap(({ tag, assets }) => assets.map(({ name, size }) => [keyOf(tag, name), size])));
    const uses = pages.map((page) => assetsOf(page, sizes));
    const users = countUsers(uses);
    const complete = pages.every(({ files }) => files !== null);
    let total = 0;
    return pages.map((page, index) => {
        const used = [...(uses[index] ?? [])];
        const measure = (isShared) => used
            .filter(([key]) => isSharedAsset(key, page.tag, users) === isShared)
            .reduce((sum, [, size]) => sum + size, 0);
        const own = sumOf(page.assets);
        total += own;
        return {
            tag: page.tag,
            own,
            total,
            unique: complete ? measure(false) : null,
            shared: complete ? measure(true) : page.files && earlierBytes(used, page.tag),
        };
    });
}
/** An asset of another release has at least that release as a second user. */
const isSharedAsset = (key, tag, users) => !key.startsWith(keyOf(tag, '')) || (users.get(key) ?? 0) > 1;
const earlierBytes = (used, tag) => used.filter(([key]) => !key.startsWith(keyOf(tag, ''))).reduce((sum, [, size]) => sum + size, 0);
// A line break is in no tag and in no name of an asset.
const keyOf = (tag, asset) => `${tag}\n${asset}`;
/** The assets that a version needs, its own included, to their sizes. */
function assetsOf({ tag, assets, files }, sizes) {
    const used = new Map(assets.map(({ name, size }) => [keyOf(tag, name), size]));
    for (const slice of (files ?? []).flatMap(asset_slice/* slicesOf */.nu)) {
        const key = keyOf(slice.tag ?? tag, slice.asset);
        // Of an asset that nobody lists at least so much is known.
        const least = Math.max(used.get(key) ?? 0, slice.offset + slice.size);
        used.set(key, sizes.get(key) ?? least);
    }
    return used;
}
function countUsers(uses) {
    const users = new Map();
    for (const key of uses.flatMap((used) => [...used.keys()]))
        users.set(key, (users.get(key) ?? 0) + 1);
    return users;
}
function sumOf(sized) {
    let sum = 0;
    for (const { size } of sized)
        sum += size;
    return sum;
}

// EXTERNAL MODULE: ./lib/domain/usable-assets.js
var usable_assets = __webpack_require__(2378);
// EXTERNAL MODULE: ./lib/usecases/list-model-releases.js
var list_model_releases = __webpack_require__(9389);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(1279);
;// CONCATENATED MODULE: ./lib/usecases/list-model-versions.js









/** Connections at once. */
const PARALLEL = 4;
/**
 * The versions of one model, newest first. Takes a request for every hundred releases of the repository, one for each manifest
 * that is shown, and a few for the stages. Nothing but the stages is verified; a manifest that does not fit its release is
 * said, and fails nothing.
 * @throws INPUT_INVALID when there is none, GITHUB_FAILED
 */
async function listModelVersions(model, request, ports) {
    const recent = await ports.releases.listRecent(list_model_releases/* MAX_LISTED */.Bl);
    const { published } = await (0,list_model_releases/* listModelReleases */.kB)(model, recent, ports.releases);
    const all = published.filter(({ release }) => (0,read_version/* isVersion */.lF)(release));
    if (all.length === 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`);
    const shown = all.slice(0, request.limit);
    const found = await findStages(model, request.signers, ports);
    const read = await (0,map_parallel/* mapParallel */.E)(shown, PARALLEL, async (one) => await readShown(one, ports));
    const storage = measureVersions(all, read);
    const versions = read.map((one) => describeVersion(one, storage.get(one.release.tag), found));
    for (const { tag, problem } of versions)
        if (problem !== null)
            ports.log.warning(`${tag}: ${problem}`);
    const totals = {
        versions: all.length,
        releaseBytes: all.reduce((sum, { release }) => sum + bytesOf(release), 0),
    };
    return {
        kind: 'versions',
        model,
        versions,
        totals,
        text: renderVersionList(versions, totals, request.layout),
    };
}
async function readShown(one, ports) {
    try {
        const { manifest } = await (0,read_version/* readUnsignedVersion */.yr)(one.release, ports);
        return { ...one, manifest, problem: null };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
            throw error;
        return { ...one, manifest: null, problem: error.message };
    }
}
/** What everything before a version adds up to is known from the list; what is shared, from the manifests that were read. */
function measureVersions(all, read) {
    const files = new Map(read.map(({ release, manifest }) => [release.tag, manifest?.predicate.artifact.files ?? null]));
    const toPage = ({ release }) => ({
        tag: release.tag,
        assets: (0,usable_assets/* usableAssets */.c)(release.assets),
        files: files.get(release.tag) ?? null,
    });
    const ordered = all.toSorted(byAge);
    const growth = new Map(measureGrowth(ordered.map(toPage)).map((one) => [one.tag, one]));
    const isShown = ({ release }) => files.has(release.tag);
    const shares = measureGrowth(ordered.filter(isShown).map(toPage));
    // A version refers to earlier ones only, so that those which were not read can use nothing of these.
    const isSettled = ordered.slice(0, all.length - read.length).every((one) => !isShown(one));
    return new Map(shares.map((one) => [
        one.tag,
        {
            ...one,
            total: growth.get(one.tag)?.total ?? one.total,
            unique: isSettled ? one.unique : null,
        },
    ]));
}
function byAge(left, right) {
    const [first, second] = [left, right].map(({ release }) => Date.parse(release.publishedAt ?? ''));
    const apart = (first ?? 0) - (second ?? 0);
    return Number.isNaN(apart) || apart === 0 ? (0,domain_version/* compareVersions */.Zy)(right.version, left.version) : apart;
}
function describeVersion({ version, release, manifest, problem }, storage, found) {
    return {
        version,
        tag: release.tag,
        url: release.url,
        publishedAt: release.publishedAt,
        signed: (0,read_version/* isSigned */.JI)(release),
        prerelease: (0,domain_version/* isPrerelease */.V1)(version) || release.prerelease,
        immutable: release.immutable,
        ...describeEvents(version, found),
        verdict: manifest?.predicate.evaluation.verdict ?? null,
        modelBytes: manifest?.predicate.artifact.size ?? null,
        releaseBytes: bytesOf(release),
        totalBytes: storage?.total ?? bytesOf(release),
        sharedBytes: storage?.shared ?? null,
        uniqueBytes: storage?.unique ?? null,
        problem,
    };
}
function describeEvents(version, found) {
    if (found === undefined)
        return { stages: null, deprecated: null, yanked: null };
    const { deprecated = null, yanked = null } = found.versions.get(version) ?? {};
    return {
        stages: found.stages.filter((one) => one.version === version),
        deprecated: deprecated?.reason ?? null,
        yanked: yanked?.reason ?? null,
    };
}
const bytesOf = (release) => (0,usable_assets/* usableAssets */.c)(release.assets).reduce((sum, { size }) => sum + size, 0);

;// CONCATENATED MODULE: ./lib/usecases/list.js






/** The events of a model take at least three requests; without a token there are 60 an hour. */
const MAX_MODELS_WITH_STAGES = 10;
/**
 * The models of a repository, or the versions of one. Nothing but the stages is verified.
 * @throws INPUT_INVALID when the model has no version, GITHUB_FAILED
 */
async function list(request, ports) {
    return request.model === null
        ? await listModels(request, ports)
        : await listModelVersions(request.model, request, ports);
}
/**
 * The models that have versions among the newest 1,000 releases, by name. Takes one request for a hundred releases, and a few for
 * the stages of each model when there are not too many. Nothing but the stages is verified.
 * @throws GITHUB_FAILED
 */
async function listModels(request, ports) {
    const recent = await ports.releases.listRecent(list_model_releases/* MAX_LISTED */.Bl);
    if (recent.length >= list_model_releases/* MAX_LISTED */.Bl)
        ports.log.warning(`The repository has more releases than GitHub lists; these are the newest ${list_model_releases/* MAX_LISTED */.Bl}. "model-release list MODEL" finds all of a model.`);
    const groups = Map.groupBy(recent.flatMap((release) => {
        const parts = release.draft || !(0,read_version/* isVersion */.lF)(release) ? undefined : (0,list_model_releases/* splitTag */.RK)(release.tag);
        return parts === undefined ? [] : [{ ...parts, release }];
    }), ({ model }) => model);
    const shown = [...groups].toSorted(([left], [right]) => (left < right ? -1 : 1));
    const some = shown.slice(0, request.limit);
    const withStages = some.length <= MAX_MODELS_WITH_STAGES && request.signers !== null;
    if (some.length > MAX_MODELS_WITH_STAGES)
        ports.log.info('Stages are not read for so many models: name one to see its stages.');
    const models = await Promise.all(some.map(async ([model, versions]) => {
        const found = withStages ? await findStages(model, request.signers, ports) : undefined;
        return describeModel(model, versions, found);
    }));
    const more = shown.length - some.length;
    if (more > 0)
        ports.log.info(`${more} more: --limit ${shown.length} shows all models.`);
    return {
        kind: 'models',
        models,
        total: shown.length,
        text: renderModelList(models, request.layout),
    };
}
function describeModel(model, versions, found) {
    const sorted = versions.map(({ version }) => version).toSorted(domain_version/* compareVersions */.Zy);
    const newest = sorted.find((version) => !(0,domain_version/* isPrerelease */.V1)(version)) ?? sorted[0] ?? '';
    const releases = versions.map(({ release }) => release);
    return {
        model,
        newest,
        versions: versions.length,
        releaseBytes: releases.reduce((sum, release) => sum + bytesOf(release), 0),
        publishedAt: releases
            .map(({ publishedAt }) => publishedAt ?? '')
            .toSorted()
            .at(-1) || null,
        stages: found?.stages ?? null,
    };
}


/***/ })

};
