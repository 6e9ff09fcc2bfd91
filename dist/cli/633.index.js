export const id = 633;
export const ids = [633,867];
export const modules = {

/***/ 8153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ measureNames),
/* harmony export */   t: () => (/* binding */ shareOf)
/* harmony export */ });
/** Each measure's names, words joined by one space. A name may be of several, the first is tried first. */
const NAMES = [
    ['accuracy', 'accuracy, acc, acc1, top 1 accuracy, exact match, em, micro f1, f1 micro'],
    ['error', 'error, error rate, err, merror, misclassification rate'],
    ['recall', 'recall, sensitivity, tpr, true positive rate'],
    ['fnr', 'fnr, false negative rate, miss rate'],
    ['specificity', 'specificity, tnr, true negative rate'],
    ['fpr', 'fpr, false positive rate, fall out'],
    ['precision', 'precision, ppv, positive predictive value'],
    ['npv', 'npv, negative predictive value'],
    ['f1', 'f1, f measure, dice'],
    ['balanced_accuracy', 'balanced accuracy, macro recall, recall macro, macro avg recall, recall'],
    ['f1_macro', 'f1 macro, macro f1, macro avg f1, f1'],
    ['jaccard', 'jaccard, iou'],
    ['mcc', 'mcc, matthews corrcoef'],
    ['roc_auc', 'roc auc, auc, auroc, auc roc'],
    ['log_loss', 'log loss, logloss, mlogloss, cross entropy, nll, loss'],
    ['brier', 'brier, brier loss'],
    ['mae', 'mae, mean absolute error, loss'],
    ['mse', 'mse, mean squared error, loss'],
    ['rmse', 'rmse, root mean squared error'],
    ['r2', 'r2, r squared'],
    ['bias', 'bias, mean error'],
];
/** Shares of rows whose number is the metric's `samples`, besides accuracy and the error rate. */
const OTHER_SHARES = new Set(('acc norm, acc bytes, top k accuracy, acc5, top 5 accuracy, pass@k, hit rate, win rate, success rate, ' +
    'hallucination rate').split(', '));
const MEASURES = groupNames();
function groupNames() {
    const measures = new Map();
    for (const [measure, text] of NAMES) {
        for (const name of text.split(', ')) {
            const known = measures.get(name);
            if (known === undefined)
                measures.set(name, [measure]);
            else
                known.push(measure);
        }
    }
    return measures;
}
/** Say where a metric was computed, or nothing. */
const IDLE = new Set('test testing val valid validation dev eval evaluation holdout metric metrics score'.split(' '));
const LONGEST_NAME = 300;
function splitWords(name) {
    if (name.length > LONGEST_NAME)
        return [];
    return name
        .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
        .toLowerCase()
        .replaceAll(/@\d+/g, '@k')
        .split(/[^\p{L}\p{N}@]+/u)
        .filter((word) => word !== '' && !IDLE.has(word));
}
/** What a metric of this name may be, as far as predictions give it; the whole name has to fit. */
function measureNames(name) {
    const words = splitWords(name);
    const known = MEASURES.get(words.join(' '));
    if (known !== undefined)
        return known.flatMap((measure) => withSign(measure, 1));
    const [first, ...rest] = words;
    if (first !== 'neg' && first !== 'negative')
        return [];
    return (MEASURES.get(rest.join(' ')) ?? []).flatMap((measure) => withSign(measure, -1));
}
/** Some count what is predicted too much, and some what is missing. */
function withSign(name, sign) {
    if (name !== 'bias')
        return [{ name, sign }];
    return [
        { name, sign: 1 },
        { name, sign: -1 },
    ];
}
/**
 * Which rows a metric is the share of: `all` of the evaluation, those of one `class` (recall), or `other` ones, such as
 * those that the model chooses (precision). `null` for what is no share.
 */
function shareOf(name) {
    const words = splitWords(name).join(' ');
    if (OTHER_SHARES.has(words))
        return 'all';
    const shares = (MEASURES.get(words) ?? []).map((measure) => SHARES.get(measure));
    return shares.find((share) => share !== undefined) ?? null;
}
const SHARES = new Map([
    ['accuracy', 'all'],
    ['error', 'all'],
    ['recall', 'class'],
    ['fnr', 'class'],
    ['specificity', 'other'],
    ['fpr', 'other'],
    ['precision', 'other'],
    ['npv', 'other'],
]);


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ planComparison)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var domain_errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/domain/gate-policy.js
var gate_policy = __webpack_require__(6552);
// EXTERNAL MODULE: ./lib/domain/metric-diff.js
var metric_diff = __webpack_require__(8924);
;// CONCATENATED MODULE: ./lib/domain/list-names.js

const MOST_NAMES = 5;
/** Names within a message, quoted: the first five, and how many more there are. */
const listNames = (names) => listTexts(names.map(metric_diff/* quoteName */.AB));
/** The same of texts that need no quotes. */
function listTexts(texts) {
    const rest = texts.length - MOST_NAMES;
    return texts.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

;// CONCATENATED MODULE: ./lib/domain/check-directions.js




/**
 * Warnings about directions that contradict each other.
 * @throws CONFIG_INVALID for tolerances of metrics of which nobody knows which way is worse
 */
function checkDirections(facts) {
    refuseUnknown(facts);
    return [
        ...warnOfGates(facts),
        ...warnOfFiles(facts),
        ...warnOfFlips(facts),
        ...warnOfOwnWords(facts),
    ];
}
/** A tolerance needs to know which way is worse. A glob may go over names that never have a direction. */
function refuseUnknown(facts) {
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
function warnOfGates(facts) {
    const gates = facts.filter(({ rule, direction: { usual } }) => {
        return rule?.better !== undefined && isBetter(usual) && (0,metric_diff/* contradicts */.V4)(rule.better, usual);
    });
    return [...groupByRule(gates)].map(([rule, group]) => `${(0,gate_policy/* nameRule */.Mp)(rule)} says that ${describeBetter(rule.better ?? null)} is better for ${listKeys(group)}; ` +
        'metrics of such a name usually get better the other way. The gate counts.');
}
function warnOfFiles(facts) {
    const files = facts.filter(({ direction: { better, betterFrom, usual } }) => betterFrom === 'file' && better !== null && isBetter(usual) && (0,metric_diff/* differs */.Ag)(better, usual));
    if (files.length === 0)
        return [];
    return [
        `The metrics file names a direction for ${listKeys(files)} that metrics of such a name ` +
            'usually do not have. The file counts.',
    ];
}
/** What the new file says although it is settled otherwise. */
function warnOfFlips(facts) {
    return [
        ...describeFlips(facts, 'file', 'than the baseline', 'That of the baseline'),
        ...describeFlips(facts, 'dictionary', 'than metrics of such a name usually have', 'The usual one'),
    ];
}
function describeFlips(facts, from, than, counting) {
    const flips = facts.flatMap(({ pair: { key, candidate, baseline }, direction }) => {
        const after = candidate?.better ?? null;
        const { better, betterFrom } = direction;
        if (baseline === null || betterFrom !== from || after === null || better === null)
            return [];
        if (!(0,metric_diff/* differs */.Ag)(after, better))
            return [];
        return [`${(0,metric_diff/* quoteName */.AB)(key)} (${describeBetter(after)}, not ${describeBetter(better)})`];
    });
    if (flips.length === 0)
        return [];
    return [
        `The new metrics file names another direction ${than}: ${listTexts(flips)}. ` +
            `${counting} counts; to change it, set "better" in a gate.`,
    ];
}
/** Whoever brings the numbers says what they mean: a worsening may look like a gain. */
function warnOfOwnWords(facts) {
    const own = facts.filter(({ pair, direction }) => pair.baseline !== null && (0,metric_diff/* isOwnWord */.NZ)(pair, direction));
    if (own.length === 0)
        return [];
    const words = own.map(({ pair, direction }) => `${(0,metric_diff/* quoteName */.AB)(pair.key)} (${describeBetter(direction.better)})`);
    return [
        `Only the new metrics file says which way ${listTexts(words)} gets better: check it, since a worsening may be called a gain. ` +
            'To settle it, set "better" in a gate.',
    ];
}
const isBetter = (usual) => usual !== null && usual !== 'none';
const describeBetter = (better) => typeof better === 'string' ? better : `nearer to ${better?.target ?? 0}`;
function groupByRule(facts) {
    const ruled = facts.flatMap((fact) => (fact.rule === null ? [] : [{ fact, rule: fact.rule }]));
    const groups = Map.groupBy(ruled, ({ rule }) => rule);
    return new Map([...groups].map(([rule, group]) => [rule, group.map(({ fact }) => fact)]));
}
const listKeys = (facts) => listNames(facts.map((fact) => fact.pair.key));

// EXTERNAL MODULE: ./lib/domain/measure-names.js
var measure_names = __webpack_require__(8153);
;// CONCATENATED MODULE: ./lib/domain/comparable-data.js

/**
 * Our own digests decide where both sides have one, since another may be quoted without being checked. Digests of
 * different algorithms say nothing about each other.
 * @param baseline `null` when that side does not say which data it was
 */
function matchData(baseline, candidate) {
    if (baseline === null || candidate === null)
        return 'unknown';
    const [before, after] = [ownDigest(baseline), ownDigest(candidate)];
    if (before !== null && after !== null)
        return before === after ? 'same' : 'different';
    if (baseline.digest === candidate.digest)
        return 'same';
    return algorithmOf(baseline.digest) === algorithmOf(candidate.digest) ? 'different' : 'unknown';
}
const ownDigest = ({ digest, sha256 }) => sha256 ?? (algorithmOf(digest) === 'sha256' ? digest : null);
const algorithmOf = (digest) => digest.slice(0, digest.indexOf(':'));
/**
 * `null` also where the numbers are not known, and for metrics such as precision, whose rows are those that the model
 * chooses.
 */
function findPartial(baseline, candidate) {
    const [before, after] = [baseline.samples, candidate.samples];
    if (before === null || after === null || before === after)
        return null;
    const chosen = (0,measure_names/* measureNames */.L)(candidate.name).some(({ name }) => MODEL_CHOOSES.has(name));
    if (chosen)
        return null;
    return after < before
        ? { side: 'candidate', samples: after, of: before }
        : { side: 'baseline', samples: before, of: after };
}
const MODEL_CHOOSES = new Set(['precision', 'npv']);

// EXTERNAL MODULE: ./lib/domain/direction.js + 1 modules
var direction = __webpack_require__(9964);
;// CONCATENATED MODULE: ./lib/domain/find-data-set.js
const ROLE_NAMES = new Map([
    ['val', 'validation'],
    ['valid', 'validation'],
    ['dev', 'validation'],
    ['training', 'train'],
    ['testing', 'test'],
]);
/** The data set that metrics of `name` were computed on: the one of that name, else the only one of that role. */
function findDataSet(name, sets) {
    const named = sets.find((set) => set.name === name);
    if (named !== undefined)
        return named;
    const role = roleName(name);
    const [first, ...others] = sets.filter((set) => set.role !== null && roleName(set.role) === role);
    return others.length === 0 ? first : undefined;
}
const roleName = (name) => ROLE_NAMES.get(name) ?? name;

;// CONCATENATED MODULE: ./lib/domain/plan-comparison.js







/**
 * Pairs the metrics of two versions and finds what each of them is judged by. Neither the order of the metrics nor that
 * of the data sets matters.
 * @throws CONFIG_INVALID when a gate matches nothing, or has a tolerance for a metric whose direction is unknown
 */
function planComparison(request) {
    const { model, candidate, baseline, policy } = request;
    const { pairs, warnings } = (0,metric_diff/* pairMetrics */.GX)(candidate, baseline);
    const keys = pairs.map((pair) => pair.key);
    const selection = (0,gate_policy/* selectRules */.uE)(model, keys, policy);
    const matchOf = buildMatcher(request.data);
    const facts = pairs.map((pair) => buildFacts(pair, selection.rules.get(pair.key) ?? null, request, matchOf(pair)));
    return {
        model,
        facts,
        warnings: [
            ...selection.warnings,
            ...warnings.toSorted(metric_diff/* byCodeUnit */.X),
            ...checkDirections(facts),
            ...warnOfUnknownData(facts),
        ],
    };
}
function buildFacts(pair, rule, { baseline, policy }, data) {
    const settings = settingsOf(rule, policy.defaults);
    const direction = (0,metric_diff/* resolveDirection */.aE)(pair, rule);
    const partial = partialOf(pair, data);
    const fair = data !== 'different' && partial === null;
    const judged = fair || settings.testDataChanged === 'ignore';
    return {
        pair,
        rule,
        settings,
        direction,
        hasBaseline: baseline !== null,
        data,
        partial,
        allowed: judged ? allowedOf(pair, direction, settings) : null,
    };
}
/** A rule's own settings win. */
function settingsOf(rule, usual) {
    if (rule === null)
        return usual;
    return {
        level: either(rule.level, usual.level),
        tolerance: either(rule.tolerance, usual.tolerance),
        confidence: either(rule.confidence, usual.confidence),
        test: either(rule.test, usual.test),
        uncertain: either(rule.uncertain, usual.uncertain),
        missing: either(rule.missing, usual.missing),
        new: either(rule.new, usual.new),
        nan: either(rule.nan, usual.nan),
        testDataChanged: either(rule.testDataChanged, usual.testDataChanged),
    };
}
const either = (own, usual) => own ?? usual;
/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf({ candidate, baseline }, { better }, { tolerance: { abs, rel } }) {
    const before = baseline?.value?.value ?? null;
    const after = candidate?.value?.value ?? null;
    if (before === null || after === null || better === null)
        return null;
    return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)));
}
/** Other data have other numbers of rows; and how often a time was measured says nothing about the data. */
function partialOf({ name, candidate, baseline }, data) {
    if (candidate === null || baseline === null || data === 'different')
        return null;
    const partial = findPartial(baseline, candidate);
    return partial === null || (0,direction/* isResourceMetric */.t)(name) ? null : partial;
}
/** `null` where one side has no such metric. Data sets are looked up once, not for each of thousands of metrics. */
function buildMatcher(data) {
    const findBefore = rememberSets(data?.before ?? []);
    const findAfter = rememberSets(data?.after ?? []);
    return ({ candidate, baseline }) => candidate === null || baseline === null
        ? null
        : matchData(findBefore(baseline.dataset), findAfter(candidate.dataset));
}
function rememberSets(sets) {
    const found = new Map();
    return (name) => {
        if (name === null)
            return null;
        const known = found.get(name);
        if (known !== undefined)
            return known;
        const set = findDataSet(name, sets) ?? null;
        found.set(name, set);
        return set;
    };
}
/** Only where a tolerance is applied although nobody knows whether it is fair; time and size need no data. */
function warnOfUnknownData(facts) {
    const names = facts
        .filter(({ data, allowed, pair }) => data === 'unknown' && allowed !== null && !(0,direction/* isResourceMetric */.t)(pair.name))
        .map(({ pair }) => pair.candidate?.dataset ?? null);
    const texts = [...new Set(names)].map((name) => name === null ? 'metrics without a data set' : (0,metric_diff/* quoteName */.AB)(name));
    if (texts.length === 0)
        return [];
    return [
        `It is not known whether both sides were scored on the same data: ${listTexts(texts.toSorted(metric_diff/* byCodeUnit */.X))}. ` +
            'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
    ];
}


/***/ }),

/***/ 9486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeVersion)
/* harmony export */ });
/** A published version as one side of a comparison. */
function describeVersion({ manifest, digest, signer }) {
    const { model, code, createdAt, artifact } = manifest.predicate;
    return {
        model: model.name,
        version: model.version,
        tag: model.tag,
        commit: code.commit,
        dirty: code.dirty,
        createdAt,
        manifest: digest,
        signer: signer?.name ?? null,
        artifact: { digest: artifact.digest, size: artifact.size },
    };
}


/***/ }),

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


/***/ }),

/***/ 6570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readOperand),
/* harmony export */   i: () => (/* binding */ readRelease)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _locate_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6867);
/* harmony import */ var _read_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1279);



/**
 * A published version that somebody named, by its manifest.
 * @throws INPUT_INVALID when there is none; SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH when it is not genuine
 */
async function readOperand(target, trust, ports) {
    const located = await (0,_locate_version_js__WEBPACK_IMPORTED_MODULE_1__.locateVersion)({ ...target, knownHead: null }, trust.signers, ports);
    const { release, expected } = located;
    const commit = await ports.releases.readTagCommit(release.tag);
    const version = await readRelease({ release, commit: commit ?? null }, trust, ports);
    if (expected.digest !== null && version.digest !== expected.digest)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('DIGEST_MISMATCH', `The stage holds ${release.tag} with the manifest ${expected.digest}, and its release has ${version.digest}: it was made ` +
            'again. Promote the version that is meant, or name a version.');
    if (expected.yanked !== null)
        ports.log.warning(`${release.tag} was withdrawn: ${expected.yanked}`);
    return version;
}
/**
 * The version that a release holds.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH when it is not genuine
 */
async function readRelease({ release, commit }, { signers, verify }, ports) {
    const version = verify
        ? await (0,_read_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(release, signers, ports)
        : { ...(await (0,_read_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readUnsignedVersion */ .yr)(release, ports)), signer: null };
    refuseMovedTag(version, commit);
    return version;
}
/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
function refuseMovedTag({ manifest, release }, tagged) {
    const { commit } = manifest.predicate.code;
    if (tagged === commit)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('DIGEST_MISMATCH', `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its manifest says ${commit}: the tag was moved. ` +
        'Restore it, or name another version.');
}


/***/ })

};
