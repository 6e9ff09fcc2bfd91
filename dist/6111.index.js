export const id = 6111;
export const ids = [6111];
export const modules = {

/***/ 6111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runComment: () => (/* binding */ runComment)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/action/event.js
var action_event = __webpack_require__(23118);
;// CONCATENATED MODULE: ./lib/action/compared-run.js


/**
 * The run that a `workflow_run` follows; `undefined` for every other event.
 * @throws INPUT_INVALID for a run that no pull request started, or one that the event does not describe
 */
function parseComparedRun(payload, repositoryUrl) {
    const run = (0,action_event/* isRecord */.u4)(payload) ? payload['workflow_run'] : undefined;
    if (!(0,action_event/* isRecord */.u4)(run))
        return undefined;
    const event = (0,action_event/* textAt */.$6)(run, 'event') ?? 'unknown';
    if (event !== 'pull_request')
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `The run that this one follows was started by ${event}, and only those of pull_request have a report. Add ` +
            "if: github.event.workflow_run.event == 'pull_request' to the job.");
    const found = readFacts(run);
    if (found !== undefined)
        return { ...found, url: `${repositoryUrl}/actions/runs/${found.runId}` };
    throw new errors/* ReleaseError */.K('INPUT_INVALID', 'The event workflow_run does not say which run, workflow, commit and branch it follows. The repository of the ' +
        'pull request may have been deleted meanwhile; then nothing can be reported.');
}
function readFacts(run) {
    const id = (0,action_event/* numberAt */.tk)(run, 'id');
    const head = (0,action_event/* textAt */.$6)(run, 'head_sha') ?? '';
    const headBranch = (0,action_event/* textAt */.$6)(run, 'head_branch');
    const headRepository = (0,action_event/* textAt */.$6)(run, 'head_repository', 'full_name');
    const workflow = ((0,action_event/* textAt */.$6)(run, 'path') ?? '').split('@')[0] ?? '';
    const named = headBranch !== null && headRepository !== null && workflow !== '';
    if (id === null || !named || !/^[0-9a-f]{40}$/.test(head))
        return undefined;
    const attempt = (0,action_event/* numberAt */.tk)(run, 'run_attempt') ?? 1;
    const conclusion = (0,action_event/* textAt */.$6)(run, 'conclusion');
    return { runId: String(id), attempt, head, workflow, headRepository, headBranch, conclusion };
}

// EXTERNAL MODULE: ./lib/action/connect.js + 5 modules
var connect = __webpack_require__(9660);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/adapters/github-history.js
var github_history = __webpack_require__(65792);
// EXTERNAL MODULE: ./lib/adapters/github-error.js
var github_error = __webpack_require__(58910);
;// CONCATENATED MODULE: ./lib/adapters/github-pull-requests.js

/** Pull requests of the repository over the REST API. */
function githubPullRequests({ octokit, owner, repo }) {
    return {
        listFrom: (from, branch) => (0,github_error/* explained */.to)(`list the pull requests from ${from}:${branch}`, async () => {
            const reply = await octokit.rest.pulls.list({
                owner,
                repo,
                state: 'open',
                head: `${from}:${branch}`,
                per_page: 100,
            });
            return reply.data.map((pull) => ({
                number: pull.number,
                open: pull.state === 'open',
                head: pull.head.sha,
                base: pull.base.sha,
                // The type says that it is always there; a fork may have been deleted.
                headRepository: pull.head.repo?.full_name ?? null,
            }));
        }),
    };
}

// EXTERNAL MODULE: ./lib/adapters/github-registry-log.js
var github_registry_log = __webpack_require__(20586);
// EXTERNAL MODULE: ./lib/adapters/github-releases.js + 24 modules
var github_releases = __webpack_require__(38192);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __webpack_require__(2002);
// EXTERNAL MODULE: ./lib/adapters/transport-fetch.js
var transport_fetch = __webpack_require__(23212);
;// CONCATENATED MODULE: ./lib/adapters/github-run-artifacts.js




const PAGE = 100;
/** A job can leave at most 500 artifacts. */
const MAX_PAGES = 20;
const RETRY_DELAYS_MS = [500, 2000];
/** Artifacts of any run of the repository over the REST API; reading them takes `actions: read`. */
function githubRunArtifacts(client, sleep) {
    return {
        list: (runId) => (0,github_error/* explained */.to)(`list the artifacts of run ${runId}`, () => listAll(client, runId)),
        download: (artifact, maxBytes) => (0,github_error/* explained */.to)(`download the artifact ${artifact.name}`, () => downloadWhole(client, artifact, maxBytes, sleep)),
    };
}
async function listAll({ octokit, owner, repo }, runId) {
    const found = new Map();
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        // oxlint-disable-next-line no-await-in-loop -- pages follow one another
        const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({
            owner,
            repo,
            run_id: Number(runId),
            per_page: PAGE,
            page,
        });
        for (const { id, name, size_in_bytes: size, expired, digest } of data.artifacts)
            if (!expired)
                found.set(id, { id, name, size, sha256: parseDigest(digest) });
        if (data.artifacts.length < PAGE)
            return [...found.values()];
    }
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `Run ${runId} has more than ${MAX_PAGES * PAGE} artifacts, which are not all looked through. ` +
        'Leave fewer, or compare in a workflow of its own.');
}
function parseDigest(text) {
    const hash = text?.replace(/^sha256:/, '') ?? '';
    return (0,digest/* isSha256 */._h)(hash) ? hash : null;
}
async function downloadWhole(client, artifact, maxBytes, sleep) {
    if (artifact.size > maxBytes)
        throw tooLarge(artifact, maxBytes);
    let body = await downloadOnce(client, artifact, maxBytes);
    for (const delay of RETRY_DELAYS_MS) {
        if (body.kind === 'whole')
            break;
        // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
        await sleep(delay);
        // oxlint-disable-next-line no-await-in-loop -- as above
        body = await downloadOnce(client, artifact, maxBytes);
    }
    if (body.kind === 'broken')
        throw new errors/* ReleaseError */.K('GITHUB_FAILED', `The download of the artifact ${artifact.name} failed ${RETRY_DELAYS_MS.length + 1} times; the last time: ` +
            `${body.why}. Run the job again when GitHub is reachable.`);
    if (artifact.sha256 === null || artifact.sha256 === (0,digest/* sha256 */.sc)(body.bytes))
        return body.bytes;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The artifact ${artifact.name} came with other bytes than GitHub says it has. Run the job again.`);
}
async function downloadOnce(client, artifact, maxBytes) {
    const location = await readLocation(client, artifact);
    try {
        // The address is signed: whoever serves it is not GitHub's API, and has no use for the token.
        const reply = await (0,transport_fetch/* transportFetch */.E)()(location, {
            headers: { accept: 'application/octet-stream' },
        });
        if (reply.status !== 200)
            return { kind: 'broken', why: `the storage answered ${reply.status}` };
        return await readLimited(reply, artifact, maxBytes);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            throw error;
        if (!(error instanceof TypeError))
            throw error;
        return { kind: 'broken', why: `the connection broke (${error.message})` };
    }
}
async function readLocation({ octokit, owner, repo, apiUrl }, { id, name }) {
    const reply = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { owner, repo, artifact_id: id, archive_format: 'zip', request: { redirect: 'manual' } });
    const location = URL.parse(reply.headers.location ?? '');
    const safe = location?.protocol === 'https:' || location?.protocol === new URL(apiUrl).protocol;
    if (location !== null && safe)
        return location;
    throw new errors/* ReleaseError */.K('GITHUB_FAILED', `GitHub answered with no address for the artifact ${name}. Run the job again.`);
}
async function readLimited({ body, headers }, artifact, maxBytes) {
    const stated = Number(headers.get('content-length') ?? Number.NaN);
    const chunks = [];
    let size = 0;
    for await (const chunk of body ?? []) {
        if (stated > maxBytes || size + chunk.length > maxBytes)
            throw tooLarge(artifact, maxBytes);
        size += chunk.length;
        chunks.push(chunk);
    }
    if (!Number.isNaN(stated) && stated !== size)
        return { kind: 'broken', why: `${size} of ${stated} bytes came` };
    return { kind: 'whole', bytes: Buffer.concat(chunks) };
}
const tooLarge = ({ name }, maxBytes) => new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `The artifact ${name} has more than the ${maxBytes} bytes that are read of it.`);

// EXTERNAL MODULE: ./lib/domain/review-key.js
var review_key = __webpack_require__(12156);
// EXTERNAL MODULE: ./lib/usecases/fail-check.js
var fail_check = __webpack_require__(11);
// EXTERNAL MODULE: ./lib/render/comment-marker.js
var comment_marker = __webpack_require__(20440);
// EXTERNAL MODULE: ./lib/usecases/find-own-comments.js
var find_own_comments = __webpack_require__(92027);
;// CONCATENATED MODULE: ./lib/usecases/find-own-report.js



const VERDICTS = new Map([
    ['failure', 'fail'],
    ['neutral', 'uncertain'],
    ['success', 'pass'],
]);
/**
 * What the run that compared has told by itself, in a comment or a check: it had the predictions and knew more than its
 * report says. What the comment door told of that run before is none of it.
 */
async function findOwnReport(request, ports) {
    const comments = await (0,find_own_comments/* findOwnComments */.gP)(request.key, ports.pullRequest);
    const comment = comments.find(({ marker }) => isBy(marker, request));
    const checks = await listChecks(request, ports.checks);
    const check = checks.find(({ summary }) => isBy((0,comment_marker/* parseCommentMarker */.Zv)(summary), request));
    if (comment === undefined && check === undefined)
        return undefined;
    const failed = comment !== undefined && (0,comment_marker/* knowsFailure */.xN)(comment.marker, comment.comment.body);
    const verdict = VERDICTS.get(check?.conclusion ?? '') ?? (failed ? 'fail' : 'none');
    return { verdict, url: comment?.comment.url ?? '', underWay: check?.conclusion === '' };
}
/** Without the right to read checks the comment alone tells. */
async function listChecks(request, checks) {
    try {
        return await checks.listChecks(request);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K && error.code === 'PERMISSION_MISSING')
            return [];
        throw error;
    }
}
const isBy = (marker, { runId, attempt }) => marker !== null &&
    marker.state === undefined &&
    marker.by === undefined &&
    marker.runId === runId &&
    marker.attempt === attempt;

// EXTERNAL MODULE: ./lib/usecases/publish-review.js + 3 modules
var publish_review = __webpack_require__(56266);
// EXTERNAL MODULE: ./lib/domain/fragment-name.js
var fragment_name = __webpack_require__(28844);
// EXTERNAL MODULE: ./lib/domain/merge-reports.js
var merge_reports = __webpack_require__(6386);
// EXTERNAL MODULE: ./lib/usecases/assess.js
var assess = __webpack_require__(75380);
// EXTERNAL MODULE: ./lib/usecases/collect-evidence.js + 47 modules
var collect_evidence = __webpack_require__(93256);
// EXTERNAL MODULE: ./lib/usecases/read-fragments.js + 6 modules
var read_fragments = __webpack_require__(63939);
;// CONCATENATED MODULE: ./lib/usecases/report-fork.js






/** A fork has no use for more. */
const LIMITS = { maxBytes: 16 * 1024 * 1024, totalBytes: 32 * 1024 * 1024 };
const MAX_MODELS = 50;
/**
 * Judges what the run of a pull request from a fork measured, again and by the rules of the base. Nothing that the run says of
 * itself counts but its numbers: not its verdict, its gates, its baseline, nor which pull request it was for.
 * @returns one for each pull request from that commit of which the run left a report; without any report, for all of them
 * @throws GITHUB_FAILED, PERMISSION_MISSING; as `assess`
 */
async function reportFork(request, ports) {
    const found = await findPulls(request.run, ports.pulls);
    if (found.length === 0) {
        ports.log.notice(`No open pull request from ${request.run.headRepository}:${request.run.headBranch} is at ${request.run.head.slice(0, 8)} any more: nothing is reported.`);
        return [];
    }
    const pulls = await listUntold(found, request);
    // A run is of one pull request: where it has told one of them, the others have a run of their own.
    if (pulls.length < found.length)
        return [];
    const { documents, left } = await readDocuments(request, ports);
    const reports = [];
    // Two pull requests from one commit have a run each: what one of them left says nothing of the other.
    const told = pulls.filter(({ number }) => documents.some(({ pull }) => pull === number));
    for (const pull of told.length === 0 ? pulls : told) {
        const own = documents.filter((document) => document.pull === pull.number);
        // oxlint-disable-next-line no-await-in-loop -- mostly one; each has a base of its own
        const judged = await keepProblem(() => judgeAgain(own, pull, request, ports));
        reports.push({ pull, left, ...judged });
    }
    return reports;
}
async function listUntold(pulls, { isTold }) {
    const told = await Promise.all(pulls.map((pull) => isTold(pull)));
    return pulls.filter((_, index) => told[index] !== true);
}
/** One pull request whose gates are broken must not keep the others from being told. */
async function keepProblem(judge) {
    try {
        return { review: await judge(), problem: null };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return { review: null, problem: error };
        throw error;
    }
}
/** The commit is proof: who may push it to that branch is the author. */
async function findPulls({ head, headRepository, headBranch }, pulls) {
    const [owner = ''] = headRepository.split('/');
    const found = await pulls.listFrom(owner, headBranch);
    return found.filter((pull) => pull.open &&
        pull.head === head &&
        pull.headRepository?.toLowerCase() === headRepository.toLowerCase());
}
async function readDocuments({ run, repository }, { artifacts, log }) {
    // The run is over, so that no attempt is ahead of the one that the event names.
    const listed = await listArtifacts(run.runId, { artifacts, log });
    const refs = (0,fragment_name/* newestFragments */._U)(listed ?? [], ({ attempt }) => attempt <= run.attempt);
    if (refs.length > MAX_MODELS)
        log.warning(`The run left ${refs.length} reports; the first ${MAX_MODELS} are read.`);
    const documents = await (0,read_fragments/* readFragments */.aL)(refs.slice(0, MAX_MODELS), (ref, maxBytes) => artifacts.download(ref, maxBytes), { log }, LIMITS);
    const own = documents.filter((document) => {
        const foreign = findForeign(document, run, repository);
        if (foreign !== undefined)
            log.warning(`A report of ${document.comparison.model} is left out: its ${foreign}.`);
        return foreign === undefined;
    });
    return { documents: own, left: listed === undefined || refs.length > 0 };
}
/** More than can be listed are no reason to stop: the comment would go on telling of an earlier commit. */
async function listArtifacts(runId, { artifacts, log }) {
    try {
        return await artifacts.list(runId);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'LIMIT_EXCEEDED')
            throw error;
        log.warning(error.message);
        return undefined;
    }
}
function findForeign({ head, runId, serverUrl, repository }, run, own) {
    if (head !== run.head)
        return `commit is ${head}, and the run was of ${run.head}`;
    if (runId !== run.runId)
        return `run is ${runId}, not ${run.runId}`;
    return serverUrl === own.serverUrl && repository === own.name
        ? undefined
        : 'repository is another one';
}
async function judgeAgain(documents, pull, request, ports) {
    if (documents.length === 0)
        return null;
    const rules = await request.readRules(pull.base);
    const reports = [];
    const refused = [];
    for (const document of chooseOfKey(documents, request.key)) {
        // oxlint-disable-next-line no-await-in-loop -- models share the limits of one token
        const judged = await tryJudge(document, { pull, rules, request }, ports);
        if (judged instanceof errors/* ReleaseError */.K)
            refused.push({ model: document.comparison.model, error: judged });
        else
            reports.push(judged);
    }
    const [first, ...others] = reports;
    if (first === undefined)
        throw (0,errors/* combineErrors */.L)(refused.map(({ error }) => error));
    for (const { model, error } of refused)
        ports.log.warning(`The report of ${model} cannot be judged: ${error.message}`);
    const names = [...request.models, ...refused.map(({ model }) => model)];
    return { ...(0,merge_reports/* mergeReports */.C)(first, others, { legs: null, models: names }), followed: true };
}
/** One of each model: where steps of several keys compared the same one, that of the key which is asked for. */
const chooseOfKey = (documents, key) => [...Map.groupBy(documents, ({ comparison }) => comparison.model).values()].flatMap((same) => same.find((document) => document.key === key) ?? same.slice(0, 1));
/** One that no gate fits must not keep the others, which anybody could have put beside it, from being told. */
async function tryJudge(document, circumstances, ports) {
    try {
        return await judgeModel(document, circumstances, ports);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K && error.code === 'CONFIG_INVALID')
            return error;
        throw error;
    }
}
async function judgeModel(document, { pull, rules, request }, ports) {
    const { run, now, repository } = request;
    const facts = document.candidate;
    const comparison = await (0,assess/* assess */.n)({
        ...rules,
        repository,
        model: document.comparison.model,
        base: pull.base,
        head: run.head,
        pull: pull.number,
        now,
    }, {
        facts,
        collectEvidence: (plan, baseline) => 
        // Whether the model is the same one, only the fork says.
        (0,collect_evidence/* collectEvidence */.m)(plan, { baseline, candidate: { predictions: [] }, sameModel: false }, ports),
        // A listing of what the fork's run read is not among the report.
        readListings: () => Promise.resolve(new Map()),
    }, ports);
    return {
        serverUrl: repository.serverUrl,
        repository: repository.name,
        key: request.key,
        pull: pull.number,
        head: run.head,
        runId: run.runId,
        attempt: run.attempt,
        runUrl: run.url,
        asOf: now,
        comparison,
        gatesFile: rules.gatesFile,
        gatesEdited: false,
        selfReported: run.headRepository.toLowerCase() !== repository.name.toLowerCase(),
        legs: document.legs,
    };
}

// EXTERNAL MODULE: ./lib/adapters/github-checks.js
var github_checks = __webpack_require__(82615);
// EXTERNAL MODULE: ./lib/adapters/github-pull-request.js + 1 modules
var github_pull_request = __webpack_require__(12907);
// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 10 modules
var local_capture = __webpack_require__(26913);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
// EXTERNAL MODULE: ./lib/usecases/describe-review.js + 24 modules
var describe_review = __webpack_require__(71844);
// EXTERNAL MODULE: ./lib/usecases/post-comment.js + 1 modules
var post_comment = __webpack_require__(93983);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/refuse-verdict.js
var refuse_verdict = __webpack_require__(84304);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/action/comment-context.js













/** The configuration of the base; the checkout, if there is one, has no say. */
async function readPolicy(base, { inputs, job, connections, scratch }) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    const file = (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, inputs.config);
    return await (0,read_config/* readConfigs */.c)({ file, named: false, base }, { capture: (0,local_capture/* localCapture */.A)(workspace, scratch), files: (0,github_history/* githubFiles */.fF)(connections.client) });
}
/** What a report of that run is about. */
function describeRun(key, pull, run, { job, now }) {
    const { serverUrl, name: repository } = job.repository;
    const { runId, attempt, url: runUrl } = run;
    const about = { pull: pull.number, head: pull.head };
    return { serverUrl, repository, key, ...about, runId, attempt, runUrl, asOf: now };
}
const portsOf = ({ client, log }, pull) => ({
    pullRequest: (0,github_pull_request/* githubPullRequest */.s)(client, pull ?? 0),
    checks: (0,github_checks/* githubChecks */.h)(client),
    log,
});
/** Nobody reports after this: what is absent stays so. */
async function postReview(review, configs, { inputs, connections }) {
    const { comment, minimizeResolved } = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    const name = (0,publish_review/* checkName */.I)(inputs.key);
    return await (0,publish_review/* publishReview */.Y)(review, { mode: comment, minimizeResolved, name, tracked: new Map(), final: true }, portsOf(connections, review.pull));
}
/** Outputs, summary, and the end of the step. @throws GATE_FAILED, GITHUB_FAILED */
async function reportReview(review, { comment }, { inputs, connections }) {
    const url = comment.kind === 'posted' ? comment.url : '';
    (0,outputs/* writeCommentOutputs */.Lz)({ 'comment-url': url, verdict: judgeReview(review) });
    if (url !== '')
        connections.log.notice(`Report: ${url}`);
    if (inputs.summary)
        await (0,outputs/* writeSummary */.Sy)((0,describe_review/* describeReview */.U)(review, 'markdown'));
    if (comment.kind === 'failed')
        throw comment.error;
    for (const model of review.models)
        (0,refuse_verdict/* refuseVerdict */.w)(model, inputs.failOn);
    if (review.absent.length > 0)
        refuseAbsent(countAbsent(review), inputs);
}
/** The worst of all models; one that is absent has not passed. */
function judgeReview(review) {
    const verdict = (0,post_comment/* worstVerdict */.z)(review);
    return review.absent.length > 0 && verdict !== 'fail' ? 'uncertain' : verdict;
}
const countAbsent = ({ absent }) => `${absent.reduce((sum, { count }) => sum + count, 0)} of the results`;
/**
 * A gate that nobody judged is not passed.
 * @throws GATE_FAILED unless the step never fails
 */
function refuseAbsent(what, { failOn }) {
    if (failOn === 'never')
        return;
    throw new errors/* ReleaseError */.K('GATE_FAILED', `There is no report of ${what}: a job failed before the comparison, or never came to it.`);
}

// EXTERNAL MODULE: ./lib/action/read-signers.js
var read_signers = __webpack_require__(34782);
// EXTERNAL MODULE: ./lib/usecases/post-notice.js
var post_notice = __webpack_require__(99837);
;// CONCATENATED MODULE: ./lib/action/tell-no-result.js






/** No job left a report. @throws GATE_FAILED */
async function tellNoResult(own, configs, { inputs, connections }) {
    connections.log.warning(`No job of run ${own.runId} left a report under the key "${own.key}".`);
    const { comment } = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    const notice = { kind: 'failed', context: own };
    const ports = portsOf(connections, own.pull);
    // A check that a branch rule asks for would wait for ever.
    await (0,fail_check/* failCheck */.N)(notice, (0,publish_review/* checkName */.I)(inputs.key), ports);
    await (0,post_notice/* postNotice */.b)(notice, comment, ports);
    (0,outputs/* writeCommentOutputs */.Lz)({ 'comment-url': '', verdict: 'none' });
    refuseAbsent('any model', inputs);
}

;// CONCATENATED MODULE: ./lib/action/follow-run.js



















/** The workflow that follows the run of a pull request, from a fork or by a bot, whose token may only read. */
async function followRun(run, context) {
    const { inputs, connections, job } = context;
    const { client, log, verifier } = connections;
    const key = (0,review_key/* reviewKey */.S)(run.workflow, inputs.key);
    const told = [];
    const reports = await reportFork({
        run,
        repository: job.repository,
        key,
        models: inputs.models,
        isTold: async (pull) => {
            const own = await findTold(key, run, pull, context);
            if (own !== undefined)
                told.push(own);
            return own !== undefined;
        },
        readRules: (base) => readRules(base, context),
        now: context.now,
    }, {
        releases: (0,github_releases/* githubReleases */.g)(client, log),
        history: (0,github_history/* githubHistory */.u7)(client),
        registry: (0,github_registry_log/* githubRegistryLog */.v)(client, log),
        artifacts: githubRunArtifacts(client, promises_.setTimeout),
        pulls: githubPullRequests(client),
        verifier,
        log,
    });
    (0,outputs/* writeCommentOutputs */.Lz)({ 'comment-url': told[0]?.url ?? '', verdict: told[0]?.verdict ?? 'none' });
    // oxlint-disable-next-line no-await-in-loop -- mostly one pull request
    for (const report of reports)
        await tell(report, key, run, context);
    if (told.some(({ verdict }) => (0,refuse_verdict/* isRefused */.H)(verdict, inputs.failOn)))
        throw new errors/* ReleaseError */.K('GATE_FAILED', `The run ${run.url} told by itself that a gate failed.`);
}
async function findTold(key, run, pull, context) {
    const { inputs, connections } = context;
    const { runId, attempt, head } = run;
    const ports = portsOf(connections, pull.number);
    const asked = { key, name: (0,publish_review/* checkName */.I)(inputs.key), head, runId, attempt };
    const own = await findOwnReport(asked, ports);
    if (own === undefined)
        return undefined;
    connections.log.info(`The run ${runId} has told #${pull.number} its result by itself.`);
    if (own.underWay) {
        // The run is over: what its check waits for does not come.
        const notice = { kind: 'failed', context: describeRun(key, pull, run, context) };
        await (0,fail_check/* failCheck */.N)(notice, (0,publish_review/* checkName */.I)(inputs.key), ports);
    }
    return own;
}
async function tell({ pull, review, left, problem }, key, run, context) {
    const configs = await readPolicy(pull.base, context);
    if (review !== null) {
        await reportReview(review, await postReview(review, configs, context), context);
        return;
    }
    if (!left && (run.conclusion === 'success' || run.conclusion === 'skipped')) {
        context.connections.log.info(`The run ${run.runId} compared nothing, and did not fail.`);
        return;
    }
    // A rule that requires the check would wait for it, whatever is wrong here.
    const inputs = problem === null ? context.inputs : { ...context.inputs, failOn: 'never' };
    await tellNoResult(describeRun(key, pull, run, context), configs, { ...context, inputs });
    if (problem !== null)
        throw problem;
}
async function readRules(base, context) {
    const { inputs, job, payload, connections } = context;
    const configs = await readPolicy(base, context);
    const settings = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    return {
        ...settings,
        from: settings.baseline,
        gatesFile: settings.policyPlace,
        signers: await (0,read_signers/* readSigners */.i)(configs, (0,action_event/* parseRepositoryEvent */.O4)(payload), job, connections),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/report-garbage.js
var report_garbage = __webpack_require__(68582);
// EXTERNAL MODULE: ./lib/adapters/workflow-artifact.js
var workflow_artifact = __webpack_require__(63542);
;// CONCATENATED MODULE: ./lib/usecases/collect-reports.js



/**
 * What the jobs of this run have left under one key.
 * @returns `null` when none of them left a report
 * @throws GITHUB_FAILED where the server has no workflow artifacts
 */
async function collectReports(request, { exchange, ...ports }) {
    const keyHash = (0,fragment_name/* hashKey */.EN)(request.key);
    const refs = (0,fragment_name/* newestFragments */._U)(await exchange.list(), (name) => name.keyHash === keyHash && name.attempt <= request.attempt);
    const reports = await (0,read_fragments/* readModelReports */.bx)(refs, (ref, most) => exchange.read(ref, most), ports);
    const [first, ...others] = reports.filter((report) => SAME.every((name) => request[name] === report[name]));
    return first === undefined ? null : (0,merge_reports/* mergeReports */.C)(first, others, request.expected);
}
const SAME = ['key', 'head', 'runId', 'serverUrl', 'repository', 'pull'];

;// CONCATENATED MODULE: ./lib/action/gather-legs.js







/** The job after a matrix: whatever became of its legs, the comment says it. */
async function gatherLegs(pull, context) {
    const { inputs, job, connections, scratch } = context;
    const { log } = connections;
    const configs = await readPolicy(pull.base, context);
    const key = (0,review_key/* reviewKey */.S)(job.run.workflow, inputs.key);
    const own = describeRun(key, pull, job.run, context);
    const review = await collectReports({ ...own, expected: { legs: null, models: inputs.models } }, { exchange: (0,workflow_artifact/* workflowArtifact */.m)((0,external_node_path_.join)(scratch, 'artifacts')), log, tidy: (0,report_garbage/* reportGarbage */.e)() });
    if (review === null) {
        await tellNoResult(own, configs, context);
        return;
    }
    const posted = await postReview(review, configs, context);
    if (posted.comment.kind === 'denied')
        log.warning(`The token may not comment on this pull request${pull.fork ? ' from a fork' : ': add "pull-requests: write" to the permissions'}.`);
    await reportReview(review, posted, context);
}

// EXTERNAL MODULE: ./lib/action/scratch.js
var action_scratch = __webpack_require__(39744);
;// CONCATENATED MODULE: ./lib/action/run-comment.js







/** The comment door: posts what other jobs have compared. */
async function runComment(inputs, job, payload) {
    const pull = (0,action_event/* parsePullRequestEvent */.Mr)(payload, job.repository.name);
    const run = parseComparedRun(payload, `${job.repository.serverUrl}/${job.repository.name}`);
    const scratch = await (0,action_scratch/* makeScratch */.l)(job.temp);
    const { visibility } = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const keys = { signingKey: null, signingKeyPassphrase: null };
    const facts = { visibility, base: pull?.base ?? null, scratch };
    const connections = (0,connect/* connect */.N)({ ...inputs, ...keys }, job, facts);
    const now = `${new Date().toISOString().slice(0, 19)}Z`;
    const context = { inputs, job, payload, scratch, connections, now };
    if (run !== undefined)
        await followRun(run, context);
    else if (pull !== undefined)
        await gatherLegs(pull, context);
    else
        throw new errors/* ReleaseError */.K('INPUT_INVALID', 'This step reports on workflow_run, after the run of a pull request, and on pull_request, after the jobs that ' +
            `compared. The event is ${job.event}.`);
}


/***/ })

};
