export const id = 582;
export const ids = [582];
export const modules = {

/***/ 5582:
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
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(496);
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
    const tag = versionTag(parts.model, parts.version);
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
            digest: digestOf(parts.artifact.digest),
            size: files.reduce((sum, file) => sum + file.size, 0),
            files,
        },
        code: parts.code,
        data: parts.data.toSorted((a, b) => comparePaths(a.name, b.name)),
        params: Object.fromEntries(Object.entries(parts.params).toSorted(([a], [b]) => comparePaths(a, b))),
        metrics: parts.metrics.toSorted((a, b) => comparePaths(metricKey(a), metricKey(b))),
        ...(parts.predictions.length === 0 ? {} : { predictions: parts.predictions }),
        environment: parts.environment,
        run: parts.run,
        lineage: parts.lineage,
        evaluation: parts.evaluation,
        assets: orderAssets(parts.assets),
        history: parts.history.slice(0, MAX_HISTORY),
        createdAt: parts.createdAt,
    };
}
/** The same manifest with more assets: what is made from the manifest itself. */
function addAssets(manifest, more) {
    const { predicate } = manifest;
    return {
        ...manifest,
        predicate: { ...predicate, assets: orderAssets([...predicate.assets, ...more]) },
    };
}
const orderAssets = (assets) => assets.toSorted((a, b) => comparePaths(a.name, b.name));
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
    return files.toSorted((left, right) => right.size - left.size || comparePaths(left.path, right.path));
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
        .filter((metric) => gated.has(metricKey(metric)))
        .slice(0, MAX_HISTORY_METRICS)
        .map((metric) => [metricKey(metric), metric.value?.value ?? null]);
    const entry = {
        version: model.version,
        createdAt,
        metrics: Object.fromEntries(values),
    };
    return [entry, ...history].slice(0, MAX_HISTORY);
}
/** What makes two versions the same content: artifact, code, data and parameters. decisions.md. */
function build_manifest_contentIdentity(facts) {
    return {
        artifact: facts.artifact.digest,
        commit: facts.code.commit,
        data: facts.data
            .map(({ name, digest }) => ({ name, digest }))
            .toSorted((a, b) => comparePaths(a.name, b.name)),
        params: facts.params,
    };
}

// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(1279);
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
const sortedNames = (names) => names.toSorted(comparePaths);
function isSameContent(known, request, candidate) {
    if (known.predicate.code.dirty !== request.code.dirty)
        return false;
    const own = contentIdentity({
        artifact: { digest: digestOf(candidate.artifact.digest) },
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
        return versions.filter(({ version }) => compareVersions(asked.version, version) < 0);
    const finals = versions.filter(({ version }) => !isPrerelease(version));
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
        if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED')
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
        if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED')
            throw error;
        ports.log.warning(`${tag}: ${error.message}`);
        return undefined;
    }
}

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
    const known = listVersions(model, await releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
    const newest = known.slice(0, 5).map((one) => one.version);
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `There is no release ${tag}. ` +
        (newest.length === 0
            ? `Nothing of the model "${model}" is published here: check its name and the repository.`
            : `The newest versions of ${model} are ${newest.join(', ')}.`));
}
async function findNewest(model, releases) {
    const versions = listVersions(model, await releases.listTags((0,domain_version/* tagPrefix */.B3)(model)));
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

// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __webpack_require__(4784);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __webpack_require__(4646);
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
        [parse_event_isVersion(version), `/predicate/version ${(0,strict_json/* quoteText */.ol)(version)} is not a version`],
        [
            subject[0].name === (0,domain_version/* versionTag */.Vm)(model, version),
            `/subject/0/name ${(0,strict_json/* quoteText */.ol)(subject[0].name)} is not MODEL@vVERSION`,
        ],
        [replaces === null || parse_event_isVersion(replaces), '/predicate/replaces is neither null nor a version'],
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
const parse_event_isVersion = (text) => (0,domain_version/* parseVersion */.ot)(text) === text;
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

// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __webpack_require__(2599);
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


/***/ })

};
