export const id = 645;
export const ids = [645];
export const modules = {

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   lt: () => (/* binding */ openInput),
/* harmony export */   ub: () => (/* binding */ folderName)
/* harmony export */ });
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(628);

/** A file of a folder, as the readers of single files take it. */
function openInput(folder, path, dataset) {
    const source = folder.open(path);
    // One byte more than is read, so that the parser names the limit.
    return { path: source.path, bytes: source.read(0, _text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT_BYTES */ .$D + 1), dataset };
}
/** @throws {ReleaseError} as `decodeText` */
function openText(folder, path) {
    const { path: name, bytes } = openInput(folder, path, null);
    return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeText */ .g7)(name, bytes);
}
/** The path up to its last `/`, `''` without one. */
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Either may be `''`. */
function join(parent, name) {
    return parent === '' || name === '' ? parent + name : `${parent}/${name}`;
}
/** How a folder is called in messages. */
function folderName({ root }) {
    return root === '' ? 'the workspace' : root;
}


/***/ }),

/***/ 7357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findLightningVersion),
/* harmony export */   d: () => (/* binding */ lightningFolder)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8457);
/* harmony import */ var _metrics_table_lightning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5823);



const VERSION = /^((?:[^/]+\/){0,2})version_(\d{1,15})\//;
const LOGS = 'lightning_logs';
/** `lightning_logs/` or what holds it, read from the `metrics.csv` of the highest version. */
const lightningFolder = {
    matches: (folder) => findLightningVersion(folder, 'metrics.csv') !== undefined,
    ownFiles: (folder) => (isVersion(folder) ? ['metrics.csv'] : []),
    read: (folder, dataset) => {
        const found = findLightningVersion(folder, 'metrics.csv');
        if (found === undefined)
            throw noVersion(folder);
        const path = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(found.path, 'metrics.csv');
        const reading = _metrics_table_lightning_js__WEBPACK_IMPORTED_MODULE_2__/* .lightningMetrics */ .g.read((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openInput */ .lt)(folder, path, dataset));
        return { reading, used: [path], notes: found.notes };
    },
};
/**
 * The version with the highest number that has the file, or the folder itself when it is a version.
 * @throws {ReleaseError} `FORMAT_INVALID` when versions of several loggers are in the folder
 */
function findLightningVersion(folder, file) {
    const { paths } = folder;
    if (paths.includes(file) && isVersion(folder))
        return { path: '', notes: [] };
    const versions = new Map();
    for (const path of paths) {
        const [, parent, number] = VERSION.exec(path) ?? [];
        if (parent === undefined || number === undefined)
            continue;
        versions.set(`${parent}version_${number}`, { parent, number: Number(number) });
    }
    const known = new Set(paths);
    const all = [...versions].toSorted(([, a], [, b]) => b.number - a.number);
    const having = all.filter(([path]) => known.has(`${path}/${file}`));
    const parents = [...new Set(having.map(([, { parent }]) => parent))];
    const own = parents.find((parent) => parent === `${LOGS}/`) ?? parents[0];
    if (parents.length > 1 && own !== `${LOGS}/`)
        throw severalLoggers(folder, parents);
    const chosen = having.find(([, { parent }]) => parent === own);
    if (chosen === undefined)
        return undefined;
    const rivals = all.filter(([, { parent }]) => parent === own);
    return {
        path: chosen[0],
        notes: explainChoice(chosen[0], rivals.map(([path]) => path)),
    };
}
/** By its name, or by what lies beside its hyperparameters. */
function isVersion({ root, paths }) {
    if (/(?:^|\/)version_\d+$/.test(root))
        return true;
    const logged = paths.some((path) => path === 'metrics.csv' || path.startsWith('events.out.tfevents.'));
    return logged && paths.includes('hparams.yaml');
}
/** @param versions of the same logger, the highest first */
function explainChoice(chosen, versions) {
    if (versions.length < 2)
        return [];
    const newer = versions.slice(0, versions.indexOf(chosen));
    const without = newer.length === 0 ? '' : `; ${newer.join(', ')} lacks the file`;
    return [`${chosen} is read, the highest of ${versions.length} versions${without}`];
}
function severalLoggers(folder, parents) {
    const shown = parents.slice(0, 3).map((parent) => (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(folder.root, (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(`${parent}x`)));
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds the logs of several trainings: ${shown.join(', ')}. Name the folder of the one that counts.`);
}
function noVersion(folder) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds no version_N/metrics.csv. Let the trainer log with CSVLogger, or name the folder that it writes to.`);
}


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isMlflowFolder),
/* harmony export */   K: () => (/* binding */ chooseMlflowRun)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8457);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2938);




const MAX_RUNS = 10_000;
/** Folders beside experiments and runs. */
const NO_RUNS = new Set(['.trash', 'models', 'datasets', 'traces']);
const PARTS = /^(?:metrics|params|tags)\//;
const DATABASE = /^(?:mlruns\/)?(?:mlflow|mlruns)\.db$/;
/** What MLflow 3 leaves as files when the runs are in its database. */
const ARTIFACT = /(?:^|\/)\d+\/(?:[\da-f]{32}\/artifacts|models\/m-[\da-f]{32}(?:\/artifacts)?|traces\/tr-[\da-f]{1,64}\/artifacts)\//;
const META = 'meta.yaml';
/** `status` of a run's `meta.yaml`, as number and as name. */
const FINISHED = new Set(['3', 'FINISHED']);
/**
 * Whether a folder is `mlruns/`, one of its experiments or runs, or holds `mlruns/` or MLflow's database; also when
 * it holds nothing but the artifacts of runs.
 */
function isMlflowFolder(folder) {
    const { paths } = folder;
    return (isRun(paths) ||
        paths.some(isNestedMeta) ||
        paths.some(isDatabase) ||
        (paths.length > 0 && paths.every((path) => isArtifact(folder, path))));
}
/** `EXPERIMENT/RUN/artifacts/…`; who names the folder `artifacts/` itself wants its files. */
function isArtifact({ root }, path) {
    const found = ARTIFACT.exec((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(root, path));
    return found !== null && found.index + found[0].length > root.length + 1;
}
function isRun(paths) {
    return paths.includes(META) && paths.some((path) => PARTS.test(path));
}
function isDatabase(path) {
    return DATABASE.test(path);
}
/** `EXPERIMENT/RUN/meta.yaml`, a run known by its id or by standing below `mlruns/`. */
function isNestedMeta(path) {
    if (!path.endsWith(`/${META}`))
        return false;
    const steps = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path).split('/');
    const levels = steps[0] === 'mlruns' ? 3 : 2;
    const known = levels === 3 || /^[\da-f]{32}$/.test(steps.at(-1) ?? '');
    return known && steps.length <= levels && !steps.some((step) => NO_RUNS.has(step));
}
/**
 * The run that a folder stands for: the folder itself, else the one that finished last of those that are finished and
 * not deleted.
 * @throws {ReleaseError} `FORMAT_INVALID` for a database, which is not read, for artifacts whose runs are in one, and
 * when no run is finished; `LIMIT_EXCEEDED` above 10,000 runs
 */
function chooseMlflowRun(folder) {
    const { paths } = folder;
    if (isRun(paths))
        return { path: '', notes: noteGiven(folder) };
    const database = paths.find(isDatabase);
    if (database !== undefined)
        throw databaseError(folder, database);
    const experiment = paths.includes(META);
    const metas = paths.filter((path) => path.endsWith(`/${META}`) && isRunPath((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path), experiment));
    if (metas.length === 0 && paths.some((path) => isArtifact(folder, path))) {
        throw artifactsError(folder);
    }
    if (metas.length > MAX_RUNS) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .folderName */ .ub)(folder)} holds ${metas.length} MLflow runs; at most ${MAX_RUNS} are compared. Name the folder of the run.`);
    }
    const notes = [];
    const runs = metas.flatMap((path) => {
        const meta = readMeta(folder, path);
        if (typeof meta !== 'string')
            return [meta];
        notes.push(`${path} is passed over: ${meta}`);
        return [];
    });
    const [newest] = runs.filter(({ finished, active }) => finished && active).toSorted(byTime);
    if (newest === undefined)
        throw noRun(folder, runs);
    if (runs.length > 1)
        notes.push(explainChoice(newest, runs));
    return { path: newest.path, notes };
}
/** @param experiment whether the folder is an experiment's: then runs are one level below it, else two */
function isRunPath(path, experiment) {
    const steps = path.split('/');
    const below = steps[0] === 'mlruns' ? steps.slice(1) : steps;
    return below.length === (experiment ? 1 : 2) && !below.some((step) => NO_RUNS.has(step));
}
function byTime(a, b) {
    return b.end - a.end || b.start - a.start || (a.id < b.id ? -1 : 1);
}
function explainChoice(chosen, runs) {
    const finished = runs.filter((run) => run.finished && run.active).length;
    const others = runs.length - finished;
    const left = others === 0 ? '' : `; ${others} more did not finish or are deleted`;
    return `the run ${describe(chosen)} is read, the last to finish of ${finished}${left}`;
}
function describe({ name, id }) {
    return name === '' ? id : `${name} (${id})`;
}
function noteGiven(folder) {
    const meta = readMeta(folder, META);
    if (typeof meta === 'string')
        return [`${META} cannot be read: ${meta}`];
    return meta.finished
        ? []
        : [`the run ${describe(meta)} is not finished; its last values are read`];
}
/** What a `meta.yaml` says, or what is wrong with it: a job that was killed leaves an empty one. */
function readMeta(folder, path) {
    try {
        const root = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYamlTree */ .N)((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)(folder, path));
        if (root.kind !== 'object')
            return 'it is no object';
        const id = textOf(root, 'run_id') || textOf(root, 'run_uuid');
        if (id === '')
            return 'it names no run_id';
        return {
            path: (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(path),
            id,
            name: textOf(root, 'run_name'),
            finished: FINISHED.has(textOf(root, 'status')),
            active: textOf(root, 'lifecycle_stage') !== 'deleted',
            end: timeOf(root, 'end_time'),
            start: timeOf(root, 'start_time'),
        };
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return error.message;
        throw error;
    }
}
function textOf(root, key) {
    const member = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(root, key);
    if (member?.kind === 'string')
        return member.text;
    if (member?.kind === 'number')
        return member.bigInteger ?? member.digits ?? String(member.value);
    return '';
}
function timeOf(root, key) {
    const time = Number(textOf(root, key) || Number.NaN);
    return Number.isFinite(time) ? time : -1;
}
function databaseError(folder, path) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)(folder.root, path)} is MLflow's SQLite database, which is not read. ${EXPORT_ADVICE}`);
}
function artifactsError(folder) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .folderName */ .ub)(folder)} holds only the artifacts of MLflow's runs: their numbers and parameters are in its database ` +
        `(mlflow.db, or a server), which is not read. ${EXPORT_ADVICE}`);
}
const EXPORT_ADVICE = "In the job, write the run's numbers to a file (json.dump(MlflowClient().get_run(run_id).data.metrics, file)) and " +
    'name that file, or set a file store (mlflow.set_tracking_uri("file:mlruns")) and name the folder of the run.';
function noRun(folder, runs) {
    const found = runs.length === 0
        ? 'holds no MLflow run (EXPERIMENT/RUN/meta.yaml)'
        : `holds ${runs.length} MLflow runs, none of which is finished and active`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_2__/* .folderName */ .ub)(folder)} ${found}. End the run (mlflow.end_run()), or name the folder of the run that counts.`);
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ ultralyticsFolder),
/* harmony export */   t: () => (/* binding */ findUltralyticsRun)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8457);
/* harmony import */ var _metrics_table_ultralytics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5693);



/** Enough for the first line. */
const HEADER_BYTES = 8192;
/** Steps from `runs/` down to `results.csv`. */
const MAX_STEPS = 4;
/** What training writes beside `results.csv`; the second is YOLOv5's. */
const SETTINGS = ['args.yaml', 'opt.yaml'];
/** `runs/`, or a training in it: the `results.csv` of the training with the highest number. */
const ultralyticsFolder = {
    matches: (folder) => {
        const run = findUltralyticsRun(folder);
        return run !== undefined && hasOwnHeader(folder.open((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(run.path, 'results.csv')));
    },
    // The validation of `save_json` writes the boxes that it found.
    ownFiles: (folder) => findUltralyticsRun(folder)?.path === '' ? ['results.csv', 'predictions.json'] : [],
    read: (folder, dataset) => {
        const run = findUltralyticsRun(folder);
        if (run === undefined) {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds no results.csv beside an args.yaml. Name the folder of the training, such as runs/detect/train.`);
        }
        const path = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(run.path, 'results.csv');
        const reading = _metrics_table_ultralytics_js__WEBPACK_IMPORTED_MODULE_2__/* .ultralyticsMetrics */ .Q.read((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openInput */ .lt)(folder, path, dataset));
        return { reading, used: [path], notes: run.notes };
    },
};
/** Other tools write a `results.csv` too. */
function hasOwnHeader(source) {
    const [header = ''] = new TextDecoder().decode(source.read(0, HEADER_BYTES)).split('\n', 1);
    return /(?:^|,)\s*epoch\s*,/.test(header) && /,\s*(?:train|val|metrics)\//.test(header);
}
/**
 * `train3` is newer than `train2` and `train`.
 * @throws {ReleaseError} `FORMAT_INVALID` when trainings of several names or tasks are in the folder
 */
function findUltralyticsRun(folder) {
    const known = new Set(folder.paths);
    const runs = folder.paths
        .filter((path) => /(?:^|\/)results\.csv$/.test(path) && path.split('/').length <= MAX_STEPS)
        .map(_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)
        .filter((run) => SETTINGS.some((name) => known.has((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(run, name))))
        .map((path) => ({ path, ...splitNumber(path) }));
    if (runs.length === 0)
        return undefined;
    const own = runs.find(({ path }) => path === '');
    if (own !== undefined)
        return { path: '', notes: [] };
    const stems = new Set(runs.map(({ stem }) => stem));
    if (stems.size > 1)
        throw severalTrainings(folder, runs.map(({ path }) => path));
    const [newest] = runs.toSorted((a, b) => b.number - a.number);
    if (newest === undefined)
        return undefined;
    const notes = runs.length === 1 ? [] : [`${newest.path} is read, the newest of ${runs.length} trainings`];
    return { path: newest.path, notes };
}
/** The first of a name has no number. */
function splitNumber(path) {
    const [, stem = path, digits = ''] = /^(.*?)-?(\d{0,9})$/s.exec(path) ?? [];
    return { stem, number: digits === '' ? 1 : Number(digits) };
}
function severalTrainings(folder, paths) {
    const shown = paths.slice(0, 3).map((path) => (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(folder.root, path));
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds several trainings: ${shown.join(', ')}${paths.length > 3 ? ', …' : ''}. Name the folder of the one that counts.`);
}


/***/ }),

/***/ 8643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ wandbFolder),
/* harmony export */   Z: () => (/* binding */ findWandbRun)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8457);
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7793);
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(103);




/** `run-20240531_101500-a1b2c3d4/`, offline ones with another prefix. */
const RUN = /^((?:wandb\/)?((?:offline-)?run-(\d{8}_\d{6})-[^/]+))\//;
const LATEST = /^(?:wandb\/)?latest-run\//;
const RUN_NAME = /(?:^|\/)(?:latest-run|(?:offline-)?run-[^/]+)$/;
const SUMMARY = 'wandb-summary.json';
/** `wandb/` or what holds it, a run's folder or its `files/`: the `wandb-summary.json` of the newest run. */
const wandbFolder = {
    matches: (folder) => findWandbRun(folder, SUMMARY) !== undefined,
    ownFiles: () => [SUMMARY],
    read: (folder, dataset) => {
        const run = findWandbRun(folder, SUMMARY);
        if (run === undefined) {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds no run-DATE_TIME-ID/files/${SUMMARY}. Name the folder wandb/, or a run in it.`);
        }
        const path = `${run.files}${SUMMARY}`;
        if (!folder.paths.includes(path))
            throw noSummary(folder, path);
        const reading = (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_3__/* .readShapedMetrics */ .T)(_json_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonTree */ .U)((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openInput */ .lt)(folder, path, dataset));
        return { reading, used: [path], notes: run.notes };
    },
};
/**
 * The newest run by the time in its name; a folder that has the file itself, or in `files/`, is a run.
 * @param file of the run's `files/`
 */
function findWandbRun(folder, file) {
    const known = new Set(folder.paths);
    if (known.has(file) && (known.has(SUMMARY) || known.has('wandb-metadata.json'))) {
        return { files: '', notes: [] };
    }
    if (known.has(`files/${file}`) && RUN_NAME.test(folder.root))
        return { files: 'files/', notes: [] };
    return findNewest(folder);
}
function findNewest({ paths }) {
    const runs = new Map();
    for (const path of paths) {
        const [, run, name, time] = RUN.exec(path) ?? [];
        if (run !== undefined && name !== undefined && time !== undefined)
            runs.set(run, { time, name });
    }
    const [newest] = [...runs].toSorted(([, a], [, b]) => compare(b.time, a.time) || compare(a.name, b.name));
    if (newest !== undefined) {
        const notes = runs.size < 2 ? [] : [`${newest[1].name} is read, the newest of ${runs.size} runs`];
        return { files: `${newest[0]}/files/`, notes };
    }
    const latest = paths.map((path) => LATEST.exec(path)?.[0]).find((path) => path !== undefined);
    return latest === undefined ? undefined : { files: `${latest}files/`, notes: [] };
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** An older run is never taken instead: its numbers would be those of another model. */
function noSummary(folder, path) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(folder.root, path)} is missing: the newest run has no summary, which happens offline and when a job is stopped. ` +
        'Write dict(run.summary) to a JSON file and name it, or name the folder of the run that counts.');
}


/***/ }),

/***/ 5645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readParamsFolder: () => (/* binding */ readParamsFolder)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8457);
/* harmony import */ var _folder_lightning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7357);
/* harmony import */ var _folder_mlflow_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6658);
/* harmony import */ var _folder_ultralytics_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9135);
/* harmony import */ var _folder_wandb_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8643);
/* harmony import */ var _params_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2001);
/* harmony import */ var _params_reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2081);
/* harmony import */ var _params_scalar_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1205);









const CHECKPOINT = /^checkpoint-(\d{1,15})\//;
const HYDRA_RUN = /^(?:outputs\/)?(?:\d{4}-\d{2}-\d{2}\/)?\d{2}-\d{2}-\d{2}\/\.hydra\/config\.yaml$/;
/**
 * Every folder whose parameters are files of their own, one line each; the order is that of the metrics folders.
 * `null`: plain JSON, which no `FORMAT:` names.
 */
const FILES = [
    ['hydra', findHydra],
    ['lightning', findLightning],
    ['ultralytics', findUltralytics],
    [null, findHuggingface],
    ['dvclive', findDvclive],
    ['wandb', findWandb],
];
/**
 * Parameters of a folder that one tool's runs left, or `null` when it is no such folder: then its files are read one
 * by one. The twin of `readMetricsFolder`, which chooses the same run.
 * @param format what the input line names; then nothing else is tried
 * @throws {ReleaseError} `FORMAT_INVALID` naming the file and what to do
 */
function readParamsFolder(folder, format) {
    if (format === 'mlflow' || (format === null && (0,_folder_mlflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isMlflowFolder */ .E)(folder)))
        return readMlflow(folder);
    const files = FILES;
    for (const [name, find] of files) {
        if (format !== null && format !== name)
            continue;
        const found = find(folder);
        if (found !== undefined)
            return readFiles(folder, found, name ?? 'json');
        if (format !== null)
            throw noFile(folder, format);
    }
    return null;
}
function readFiles(folder, { paths, notes }, format) {
    const parts = paths.map((path) => {
        const input = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openInput */ .lt)(folder, path, null);
        return { path: input.path, params: (0,_params_file_js__WEBPACK_IMPORTED_MODULE_6__.parseParams)({ ...input, format }) };
    });
    return { params: (0,_params_file_js__WEBPACK_IMPORTED_MODULE_6__.mergeParams)(parts), used: paths, notes };
}
/** Each file below `params/` is a parameter, a `/` in its name a folder; the whole file is the value. */
function readMlflow(folder) {
    const run = (0,_folder_mlflow_run_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseMlflowRun */ .K)(folder);
    const root = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(run.path, 'params/');
    const used = folder.paths.filter((path) => path.startsWith(root));
    if (used.length > _params_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_PARAMS */ .ek) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(folder.root, root)} holds more than ${_params_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_PARAMS */ .ek} parameters. Write those that count to one file.`);
    }
    const params = new Map();
    for (const path of used) {
        const key = path.slice(root.length);
        const problem = (0,_params_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .keyProblem */ .dD)(key);
        if (problem !== null) {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(folder.root, path)}: the name ${problem}`);
        }
        params.set(key, readMlflowValue(folder, path));
    }
    return { params: (0,_params_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .sortParams */ .b_)(params), used, notes: run.notes };
}
/** An empty parameter is an empty file. */
function readMlflowValue(folder, path) {
    return folder.open(path).size === 0 ? '' : (0,_params_scalar_js__WEBPACK_IMPORTED_MODULE_8__/* .typePythonScalar */ .Dk)((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openText */ .Uq)(folder, path).text);
}
/**
 * `config.yaml` and `overrides.yaml` of a run's folder, of its `.hydra/`, or of the newest run of Hydra's `outputs/`
 * with a folder per day and time, whose names sort by age. `hydra.yaml` is about Hydra itself.
 */
function findHydra({ root, paths }) {
    const inner = /(?:^|\/)\.hydra$/.test(root) && paths.includes('config.yaml');
    const own = inner ? 'config.yaml' : '.hydra/config.yaml';
    if (paths.includes(own))
        return { paths: withOverrides(paths, own), notes: [] };
    const runs = paths.filter((path) => HYDRA_RUN.test(path)).toSorted();
    const newest = runs.at(-1);
    if (newest === undefined)
        return undefined;
    const notes = runs.length === 1 ? [] : [`${newest} is read, the newest of ${runs.length} runs`];
    return { paths: withOverrides(paths, newest), notes };
}
function withOverrides(paths, config) {
    const overrides = (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .parentOf */ .gN)(config), 'overrides.yaml');
    return paths.includes(overrides) ? [config, overrides] : [config];
}
function findLightning(folder) {
    const version = (0,_folder_lightning_js__WEBPACK_IMPORTED_MODULE_2__/* .findLightningVersion */ .E)(folder, 'hparams.yaml');
    if (version === undefined)
        return undefined;
    return { paths: [(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(version.path, 'hparams.yaml')], notes: version.notes };
}
function findUltralytics(folder) {
    const run = (0,_folder_ultralytics_js__WEBPACK_IMPORTED_MODULE_4__/* .findUltralyticsRun */ .t)(folder);
    if (run === undefined)
        return undefined;
    const names = ['args.yaml', 'opt.yaml'].map((name) => (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(run.path, name));
    const found = listed(folder.paths, names);
    return found === undefined ? undefined : { ...found, notes: run.notes };
}
/** The output folder of `Trainer`: the model's configuration, which is all that it writes as text. */
function findHuggingface(folder) {
    const { paths } = folder;
    const results = ['trainer_state.json', 'all_results.json'].some((name) => paths.includes(name));
    const checkpoints = paths.flatMap((path) => CHECKPOINT.exec(path)?.[1] ?? []);
    if (!results && !(paths.includes('config.json') && checkpoints.length > 0))
        return undefined;
    const [newest] = [...new Set(checkpoints)].toSorted((a, b) => Number(b) - Number(a));
    const parents = newest === undefined ? [''] : ['', `checkpoint-${newest}`];
    // An adapter (PEFT) has no model of its own.
    const names = parents.flatMap((parent) => ['config.json', 'adapter_config.json'].map((name) => (0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(parent, name)));
    const found = listed(paths, names);
    if (found !== undefined)
        return found;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} is an output folder of Hugging Face's Trainer without config.json. Name the file of the parameters.`);
}
function findDvclive({ root, paths }) {
    const inner = listed(paths, ['dvclive/params.yaml']);
    return inner ?? (/(?:^|\/)dvclive$/.test(root) ? listed(paths, ['params.yaml']) : undefined);
}
function findWandb(folder) {
    const run = (0,_folder_wandb_js__WEBPACK_IMPORTED_MODULE_5__/* .findWandbRun */ .Z)(folder, 'config.yaml');
    if (run === undefined)
        return undefined;
    const found = listed(folder.paths, [`${run.files}config.yaml`]);
    return found === undefined ? undefined : { ...found, notes: run.notes };
}
function listed(paths, names) {
    const path = names.find((name) => paths.includes(name));
    return path === undefined ? undefined : { paths: [path], notes: [] };
}
function noFile(folder, format) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${(0,_folder_file_js__WEBPACK_IMPORTED_MODULE_1__/* .folderName */ .ub)(folder)} holds no parameters as ${format} writes them. Name the folder of the run, or the file.`);
}


/***/ })

};
