export const id = 8822;
export const ids = [8822];
export const modules = {

/***/ 28822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runComment: () => (/* binding */ runComment)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/adapters/github-checks.js
var github_checks = __webpack_require__(82615);
// EXTERNAL MODULE: ./lib/adapters/github-history.js
var github_history = __webpack_require__(65792);
// EXTERNAL MODULE: ./lib/adapters/github-pull-request.js + 1 modules
var github_pull_request = __webpack_require__(12907);
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
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
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

// EXTERNAL MODULE: ./lib/adapters/local-capture.js + 10 modules
var local_capture = __webpack_require__(26913);
// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
// EXTERNAL MODULE: ./lib/adapters/workflow-artifact.js
var workflow_artifact = __webpack_require__(63542);
// EXTERNAL MODULE: ./lib/domain/build-report.js
var build_report = __webpack_require__(3939);
// EXTERNAL MODULE: ./lib/domain/fragment-name.js
var fragment_name = __webpack_require__(28844);
// EXTERNAL MODULE: ./lib/domain/merge-reports.js
var merge_reports = __webpack_require__(6386);
// EXTERNAL MODULE: ./lib/usecases/read-fragments.js + 2 modules
var read_fragments = __webpack_require__(89031);
;// CONCATENATED MODULE: ./lib/usecases/collect-reports.js




/**
 * What the jobs of this run have left under one key.
 * @returns `null` when none of them left a report
 * @throws GITHUB_FAILED where the server has no workflow artifacts
 */
async function collectReports({ key, head, runId, attempt, expected }, { exchange, log }) {
    const keyHash = (0,fragment_name/* hashKey */.EN)(key);
    const refs = (0,fragment_name/* newestFragments */._U)(await exchange.list(), (name) => name.keyHash === keyHash && name.attempt <= attempt);
    const documents = await (0,read_fragments/* readFragments */.a)(refs, (ref, most) => exchange.read(ref, most), { log });
    const own = documents.filter((document) => document.key === key && document.head === head && document.runId === runId);
    const [first, ...others] = own.map(build_report/* toModelReport */.nO);
    return first === undefined ? null : (0,merge_reports/* mergeReports */.C)(first, others, expected);
}

// EXTERNAL MODULE: ./lib/usecases/describe-review.js + 24 modules
var describe_review = __webpack_require__(71844);
// EXTERNAL MODULE: ./lib/usecases/find-own-comments.js
var find_own_comments = __webpack_require__(92027);
// EXTERNAL MODULE: ./lib/usecases/post-comment.js + 1 modules
var post_comment = __webpack_require__(93983);
// EXTERNAL MODULE: ./lib/usecases/post-notice.js + 1 modules
var post_notice = __webpack_require__(8867);
// EXTERNAL MODULE: ./lib/usecases/publish-review.js + 3 modules
var publish_review = __webpack_require__(56266);
// EXTERNAL MODULE: ./lib/usecases/read-config.js
var read_config = __webpack_require__(58469);
// EXTERNAL MODULE: ./lib/usecases/assess.js
var assess = __webpack_require__(75380);
// EXTERNAL MODULE: ./lib/usecases/collect-evidence.js + 47 modules
var collect_evidence = __webpack_require__(93256);
;// CONCATENATED MODULE: ./lib/usecases/report-fork.js





/** Bytes of one archive, and of the report in it: a fork has no use for more. */
const MAX_FORK_REPORT_BYTES = 16 * 1024 * 1024;
const MAX_MODELS = 50;
/**
 * Judges what the run of a pull request from a fork measured, again and by the rules of the base. Nothing that the run says of
 * itself counts but its numbers: not its verdict, its gates, its baseline, nor which pull request it was for.
 * @returns one for each pull request from that commit; mostly one
 * @throws GITHUB_FAILED, PERMISSION_MISSING; as `assess`
 */
async function reportFork(request, ports) {
    const pulls = await findPulls(request.run, ports.pulls);
    if (pulls.length === 0) {
        ports.log.notice(`No open pull request from ${request.run.headRepository}:${request.run.headBranch} is at ${request.run.head.slice(0, 8)} any more: nothing is reported.`);
        return [];
    }
    const documents = await readDocuments(request, ports);
    const reports = [];
    for (const pull of pulls) {
        const own = documents.filter((document) => document.pull === pull.number);
        // oxlint-disable-next-line no-await-in-loop -- mostly one; each has a base of its own
        reports.push({ pull, review: await judgeAgain(own, pull, request, ports) });
    }
    return reports;
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
    const refs = (0,fragment_name/* newestFragments */._U)(await artifacts.list(run.runId));
    if (refs.length > MAX_MODELS)
        log.warning(`The run left ${refs.length} reports; the first ${MAX_MODELS} are read.`);
    const documents = await (0,read_fragments/* readFragments */.a)(refs.slice(0, MAX_MODELS), (ref, maxBytes) => artifacts.download(ref, maxBytes), { log }, MAX_FORK_REPORT_BYTES);
    return documents.filter((document) => {
        const foreign = findForeign(document, run, repository);
        if (foreign !== undefined)
            log.warning(`A report of ${document.comparison.model} is left out: its ${foreign}.`);
        return foreign === undefined;
    });
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
    for (const document of documents)
        // oxlint-disable-next-line no-await-in-loop -- models share the limits of one token
        reports.push(await judgeModel(document, { pull, rules, request }, ports));
    const expected = { legs: null, models: expectModels(request, rules) };
    const [first, ...others] = reports;
    return first === undefined ? null : (0,merge_reports/* mergeReports */.C)(first, others, expected);
}
const expectModels = ({ models }, rules) => models.length > 0 ? models : rules.models;
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
        key: request.key ?? run.workflow,
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
    };
}

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
    return { runId: String(id), attempt, head, workflow, headRepository, headBranch };
}

// EXTERNAL MODULE: ./lib/action/connect.js + 5 modules
var connect = __webpack_require__(9660);
// EXTERNAL MODULE: ./lib/action/inputs.js
var action_inputs = __webpack_require__(21413);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/read-signers.js
var read_signers = __webpack_require__(34782);
// EXTERNAL MODULE: ./lib/action/refuse-verdict.js
var refuse_verdict = __webpack_require__(84304);
// EXTERNAL MODULE: ./lib/action/scratch.js
var action_scratch = __webpack_require__(39744);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var action_settings = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/action/run-comment.js






























/** The comment door: posts what other jobs have compared. */
async function runComment(inputs, job, payload) {
    const pull = (0,action_event/* parsePullRequestEvent */.Mr)(payload, job.repository.name);
    const run = parseComparedRun(payload, `${job.repository.serverUrl}/${job.repository.name}`);
    const scratch = await (0,action_scratch/* makeScratch */.l)(job.temp);
    const { visibility } = (0,action_event/* parseRepositoryEvent */.O4)(payload);
    const context = {
        inputs,
        job,
        payload,
        scratch,
        connections: (0,connect/* connect */.N)({ ...inputs, signingKey: null, signingKeyPassphrase: null }, job, {
            visibility,
            base: pull?.base ?? null,
            scratch,
        }),
        now: `${new Date().toISOString().slice(0, 19)}Z`,
    };
    if (run !== undefined)
        return await followRun(run, context);
    if (pull !== undefined)
        return await gatherLegs(pull, context);
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `This step reports on workflow_run, after the run of a pull request, and on pull_request, after the jobs that compared. The event is ${job.event}.`);
}
/** The job after a matrix: whatever became of its legs, the comment says it. */
async function gatherLegs(pull, context) {
    const { inputs, job, connections, scratch } = context;
    const { log } = connections;
    const configs = await readPolicy(pull.base, context);
    const key = inputs.key ?? job.run.workflow;
    const { head } = pull;
    const exchange = (0,workflow_artifact/* workflowArtifact */.m)((0,external_node_path_.join)(scratch, 'artifacts'));
    const models = run_comment_expectModels(inputs, configs);
    const expected = { legs: null, models };
    const { runId, attempt } = job.run;
    const review = await collectReports({ key, head, runId, attempt, expected }, { exchange, log });
    const own = describeRun(key, pull.number, pull.head, job.run, context);
    if (review === null)
        return await tellNoResult(own, configs, context);
    const posted = await post(review, configs, context);
    await report([review], posted, context);
    if (posted.comment.kind === 'denied')
        log.warning(`The token may not comment on this pull request${pull.fork ? ' from a fork' : ': add "pull-requests: write" to the permissions'}.`);
}
/** The workflow that follows the run of a pull request, from a fork or by a bot, whose token may only read. */
async function followRun(run, context) {
    const { inputs, job, connections } = context;
    const { client, log, verifier } = connections;
    const reports = await reportFork({
        run,
        repository: job.repository,
        key: inputs.key,
        models: inputs.models,
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
    const reviews = [];
    let posted;
    for (const { pull, review } of reports) {
        const own = describeRun(inputs.key ?? run.workflow, pull.number, run.head, run, context);
        // oxlint-disable-next-line no-await-in-loop -- mostly one pull request
        const configs = await readPolicy(pull.base, context);
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (await hasReported(own, context))
            continue;
        if (review === null) {
            // oxlint-disable-next-line no-await-in-loop -- as above
            await tellNoResult(own, configs, context);
            continue;
        }
        reviews.push(review);
        // oxlint-disable-next-line no-await-in-loop -- as above
        posted = await post(review, configs, context);
    }
    await report(reviews, posted, context);
}
/** A run that was allowed to comment had the predictions as well, and knew more. */
async function hasReported({ key, pull, runId }, { connections: { client, log } }) {
    const own = await (0,find_own_comments/* findOwnComments */.gP)(key, (0,github_pull_request/* githubPullRequest */.s)(client, pull ?? 0));
    const found = own.some(({ marker }) => marker.runId === runId && marker.state === undefined);
    if (found && own.some(({ comment }) => !comment.body.includes(SELF_REPORTED)))
        log.info(`The run ${runId} has commented on #${pull} by itself.`);
    return found && own.every(({ comment }) => !comment.body.includes(SELF_REPORTED));
}
const SELF_REPORTED = 'self-reported by a fork';
const readPolicy = async (base, { inputs, job, connections, scratch }) => {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    return await (0,read_config/* readConfigs */.c)({
        file: (0,workspace_path/* parseWorkspacePath */.Qk)(workspace, inputs.config),
        named: (0,action_inputs/* isNamedConfig */.Mx)(inputs.config),
        base,
    }, { capture: (0,local_capture/* localCapture */.A)(workspace, scratch), files: (0,github_history/* githubFiles */.fF)(connections.client) });
};
async function readRules(base, context) {
    const { inputs, job, payload, connections } = context;
    const configs = await readPolicy(base, context);
    const settings = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    return {
        ...settings,
        from: settings.baseline,
        gatesFile: settings.policyPlace,
        models: run_comment_expectModels(inputs, configs),
        signers: await (0,read_signers/* readSigners */.i)(configs, (0,action_event/* parseRepositoryEvent */.O4)(payload), job, connections),
    };
}
const run_comment_expectModels = ({ models }, { policy }) => models.length > 0 ? models : (policy?.models ?? []).map(({ name }) => name);
function describeRun(key, pull, head, run, { job, now }) {
    const { serverUrl, name: repository } = job.repository;
    const { runId, attempt, url: runUrl } = run;
    return { serverUrl, repository, key, pull, head, runId, attempt, runUrl, asOf: now };
}
async function tellNoResult(own, configs, { inputs, connections }) {
    const { client, log } = connections;
    log.warning(`No job of run ${own.runId} left a report under the key "${own.key}".`);
    const { comment } = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    const pullRequest = (0,github_pull_request/* githubPullRequest */.s)(client, own.pull ?? 0);
    await (0,post_notice/* postNotice */.b)({ kind: 'failed', context: own }, comment, { pullRequest, log });
    (0,outputs/* writeCommentOutputs */.Lz)({ 'comment-url': '', verdict: 'none' });
}
async function post(review, configs, { inputs, connections }) {
    const { client, log } = connections;
    const { comment, minimizeResolved } = (0,action_settings/* buildReviewSettings */.oE)(inputs, configs);
    return await (0,publish_review/* publishReview */.Y)(review, { mode: comment, minimizeResolved, name: (0,publish_review/* checkName */.I)(inputs.key), tracked: new Map() }, { pullRequest: (0,github_pull_request/* githubPullRequest */.s)(client, review.pull ?? 0), checks: (0,github_checks/* githubChecks */.h)(client), log });
}
async function report(reviews, posted, { inputs, connections }) {
    const models = reviews.flatMap((review) => review.models);
    const comment = posted?.comment;
    const url = comment?.kind === 'posted' ? comment.url : '';
    (0,outputs/* writeCommentOutputs */.Lz)({ 'comment-url': url, verdict: (0,post_comment/* worstVerdict */.z)({ models }) });
    if (url !== '')
        connections.log.notice(`Report: ${url}`);
    if (inputs.summary)
        // oxlint-disable-next-line no-await-in-loop -- mostly one
        for (const review of reviews)
            await (0,outputs/* writeSummary */.Sy)((0,describe_review/* describeReview */.U)(review, 'markdown'));
    if (comment?.kind === 'failed')
        throw comment.error;
    for (const one of models)
        (0,refuse_verdict/* refuseVerdict */.w)(one, inputs.failOn);
}


/***/ })

};
