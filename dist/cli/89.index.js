export const id = 89;
export const ids = [89];
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

/***/ 4089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMetricsFolder: () => (/* binding */ readMetricsFolder)
});

// UNUSED EXPORTS: FOLDERS

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/formats/csv-layout.js + 1 modules
var csv_layout = __webpack_require__(8966);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(5682);
// EXTERNAL MODULE: ./lib/formats/folder-file.js
var folder_file = __webpack_require__(8457);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(7793);
// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(1644);
// EXTERNAL MODULE: ./lib/formats/shaped-document.js
var shaped_document = __webpack_require__(103);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/folder-dvclive.js










const PLOTS = 'plots/metrics/';
const MAX_PLOTS = 10_000;
/**
 * What DVCLive leaves: `metrics.json` with the latest values, else the last rows of the tables below
 * `plots/metrics/`, whose folders are keys above the name. Also a folder that holds `dvclive/`.
 */
const dvcliveFolder = {
    matches: (folder) => findRoot(folder) !== undefined,
    ownFiles: (folder) => (findRoot(folder) === '' ? ['metrics.json'] : []),
    read: (folder, dataset) => {
        const root = findRoot(folder) ?? '';
        const summary = `${root}metrics.json`;
        if (folder.paths.includes(summary)) {
            const reading = (0,shaped_document/* readShapedMetrics */.T)(json_tree/* parseJsonTree */.U)((0,folder_file/* openInput */.lt)(folder, summary, dataset));
            return { reading, used: [summary], notes: [] };
        }
        const used = folder.paths.filter((path) => path.startsWith(`${root}${PLOTS}`) && path.endsWith('.tsv'));
        if (used.length === 0 || used.length > MAX_PLOTS)
            throw wrongCount(folder, used.length);
        const collector = (0,metrics_reading/* collectMetrics */.IE)(folder.root);
        for (const path of used) {
            const keys = path.slice(root.length + PLOTS.length, -'.tsv'.length).split('/');
            addPlot((0,folder_file/* openText */.Uq)(folder, path), keys, dataset, collector);
        }
        const notes = ['there is no metrics.json, so the last rows of plots/metrics are read'];
        return { reading: collector.finish(), used, notes };
    },
};
/** `''`, or `dvclive/` in a folder that holds it. */
function findRoot({ root, paths }) {
    const named = /(?:^|\/)dvclive$/.test(root) && paths.includes('metrics.json');
    if (named || paths.some((path) => path.startsWith(PLOTS)))
        return '';
    const inner = paths.some((path) => path === 'dvclive/metrics.json' || path.startsWith(`dvclive/${PLOTS}`));
    return inner ? 'dvclive/' : undefined;
}
/** `[timestamp] step NAME`, one row per step. */
function addPlot(file, keys, dataset, collector) {
    const table = (0,csv_table/* parseCsvTable */.oN)(file);
    (0,csv_layout/* checkHeader */.eb)(table);
    (0,csv_layout/* checkRows */.Uu)(table);
    const { step } = (0,csv_layout/* findLayout */.w5)(table);
    const last = keys.at(-1) ?? '';
    const named = table.header.cells.indexOf(last);
    const column = named < 0 ? table.header.cells.length - 1 : named;
    const row = (0,csv_layout/* lastFilled */.PH)(table, (0,csv_layout/* sortBySteps */.dX)(table, table.rows, step), column);
    const cell = row === undefined ? undefined : (0,csv_table/* readCell */.$$)(table, row, column);
    if (row === undefined || cell?.kind !== 'number' || column === (0,csv_table/* findColumn */.kn)(table, ['step'])) {
        collector.passOver(`${keys.join('/')}.tsv`, 'its last row is no number');
        return;
    }
    const names = keys.map((key) => {
        const cleaned = (0,metric_name/* cleanName */.$t)(key);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,csv_table/* faultInLine */._D)(file, table.header.line, `${cleaned.problem} (${(0,text_file/* quoteText */.ol)(key)})`);
    });
    collector.add({
        ...(0,metric_name/* placeMetric */.OO)(names, dataset),
        ...(0,metrics_reading/* metricValue */.a3)(cell.value, cell.digits),
        ...metric_fields/* NO_FIELDS */.eL,
        ...(0,csv_layout/* stepOf */.cg)(table, row, [step]),
        source: `${file.path}#L${row.line}`,
    });
}
function wrongCount(folder, count) {
    return count === 0
        ? new errors/* ReleaseError */.K('FORMAT_INVALID', `${(0,folder_file/* folderName */.ub)(folder)} holds neither metrics.json nor plots/metrics/NAME.tsv. Name the folder that DVCLive writes to.`)
        : new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${(0,folder_file/* folderName */.ub)(folder)} holds ${count} plots and no metrics.json; at most ${MAX_PLOTS} are read.`);
}

;// CONCATENATED MODULE: ./lib/formats/folder-huggingface.js




/** What the trainer writes, the most complete first. */
const RESULTS = ['all_results.json', 'eval_results.json', 'trainer_state.json'];
/** Of one stage each; `all_results.json` has them all. */
const PARTS = ['train_results.json', 'test_results.json', 'predict_results.json'];
const CHECKPOINT = /^checkpoint-(\d{1,15})\/trainer_state\.json$/;
/**
 * The output folder of Hugging Face's `Trainer`: `all_results.json`, else `eval_results.json`, else
 * `trainer_state.json`, which the checkpoint with the highest step also has.
 */
const huggingfaceFolder = {
    matches: (folder) => {
        const { paths } = folder;
        const lone = paths.includes('eval_results.json') && !paths.includes('config.json');
        return findResults(folder) !== undefined && !lone;
    },
    ownFiles: () => [...RESULTS, ...PARTS],
    read: (folder, dataset) => {
        const path = findResults(folder);
        if (path === undefined) {
            throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${(0,folder_file/* folderName */.ub)(folder)} holds none of ${RESULTS.join(', ')}. Call trainer.save_metrics("eval", metrics), or name the output folder.`);
        }
        const reading = (0,shaped_document/* readShapedMetrics */.T)(json_tree/* parseJsonTree */.U)((0,folder_file/* openInput */.lt)(folder, path, dataset));
        return { reading, used: [path], notes: [] };
    },
};
function findResults({ paths }) {
    const found = RESULTS.find((name) => paths.includes(name));
    if (found !== undefined)
        return found;
    const checkpoints = paths.flatMap((path) => {
        const step = CHECKPOINT.exec(path)?.[1];
        return step === undefined ? [] : [{ path, step: Number(step) }];
    });
    return checkpoints.toSorted((a, b) => b.step - a.step)[0]?.path;
}

// EXTERNAL MODULE: ./lib/formats/folder-lightning.js
var folder_lightning = __webpack_require__(7357);
// EXTERNAL MODULE: ./lib/formats/metrics-lm-eval.js
var metrics_lm_eval = __webpack_require__(6912);
;// CONCATENATED MODULE: ./lib/formats/folder-lm-eval.js





/** `results_2026-01-31T10-15-00.123456.json`, the colons of the time written as `-`; perhaps below `MODEL/`. */
const TIMED = /^(?:[^/]+\/)?results_(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:\.\d{1,9})?)\.json$/;
/** With another name, by older versions or by hand. */
const NAMED = /^(?:[^/]+\/)?results[^/]*\.json$/;
const SAMPLES = /^(?:[^/]+\/)?samples_[^/]*\.jsonl$/;
/**
 * The output of lm-evaluation-harness: the newest `results_TIME.json` by the time in its name. `samples_*.jsonl`, the
 * single answers, are never read.
 */
const lmEvalFolder = {
    matches: (folder) => {
        const newest = listTimed(folder)[0];
        return (newest !== undefined &&
            (folder.paths.some((path) => SAMPLES.test(path)) || isResults(folder, newest.path)));
    },
    ownFiles: ({ paths }) => paths.filter((path) => TIMED.test(path) || SAMPLES.test(path)),
    read: (folder, dataset) => {
        const { path, notes } = chooseResults(folder);
        const reading = (0,shaped_document/* readShapedMetrics */.T)(json_tree/* parseJsonTree */.U, metrics_lm_eval/* lmEvalMetrics */.V)((0,folder_file/* openInput */.lt)(folder, path, dataset));
        return { reading, used: [path], notes };
    },
};
/** The newest first. */
function listTimed({ paths }) {
    const found = paths.flatMap((path) => {
        const time = TIMED.exec(path)?.[1];
        return time === undefined ? [] : [{ path, time }];
    });
    return found.toSorted((a, b) => compare(b.time, a.time) || compare(a.path, b.path));
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
/** Other tools name their files by the time, too. */
function isResults(folder, path) {
    try {
        return metrics_lm_eval/* lmEvalMetrics */.V.matches((0,json_tree/* parseJsonTree */.U)((0,folder_file/* openText */.Uq)(folder, path)), path.toLowerCase());
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return false;
        throw error;
    }
}
function chooseResults(folder) {
    const timed = listTimed(folder);
    const models = [...new Set(timed.map(({ path }) => (0,folder_file/* parentOf */.gN)(path)))].toSorted();
    if (models.length > 1)
        throw severalModels(folder, models);
    const [newest] = timed;
    if (newest !== undefined) {
        const of = timed.length === 1 ? '' : `, the newest of ${timed.length} results`;
        const samples = folder.paths.filter((path) => SAMPLES.test(path)).length;
        const left = samples === 0 ? '' : `; the samples (${samples} files) are not`;
        return { path: newest.path, notes: [`${newest.path} is read${of}${left}`] };
    }
    const [only, second] = folder.paths.filter((path) => NAMED.test(path));
    if (only !== undefined && second === undefined)
        return { path: only, notes: [] };
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${(0,folder_file/* folderName */.ub)(folder)} holds no results_TIME.json of lm-evaluation-harness. Name its --output_path, or the file.`);
}
/** The newest would be that of any model. */
function severalModels(folder, models) {
    const shown = models.slice(0, MAX_SHOWN).map((model) => (0,folder_file/* join */.fj)(folder.root, model) || '.');
    const more = models.length > MAX_SHOWN ? ` and ${models.length - MAX_SHOWN} more` : '';
    return new errors/* ReleaseError */.K('FORMAT_INVALID', `${(0,folder_file/* folderName */.ub)(folder)} holds the results of several models: ${shown.join(', ')}${more}. Name the folder of the one that is released.`);
}
const MAX_SHOWN = 5;

// EXTERNAL MODULE: ./lib/formats/folder-mlflow-run.js
var folder_mlflow_run = __webpack_require__(6658);
// EXTERNAL MODULE: ./lib/formats/metrics-housekeeping.js
var metrics_housekeeping = __webpack_require__(1389);
// EXTERNAL MODULE: ./lib/formats/number-text.js
var number_text = __webpack_require__(5375);
// EXTERNAL MODULE: ./lib/formats/split-name.js
var split_name = __webpack_require__(4322);
;// CONCATENATED MODULE: ./lib/formats/folder-mlflow.js










/** Bytes. */
const WINDOW_BYTES = 64 * 1024;
/** UTF-16 code units. `TIMESTAMP VALUE STEP` and what newer versions append. */
const MAX_LINE = 4096;
/**
 * A run of an MLflow file store. Each file below `metrics/` is a metric, a `/` in its name a folder; of its lines
 * `TIMESTAMP VALUE STEP` the one with the highest step, time and value counts, as in MLflow. `val/accuracy` and
 * `val_accuracy` are `accuracy` of the data set `val` (`splitNames`).
 */
const mlflowFolder = {
    matches: folder_mlflow_run/* isMlflowFolder */.E,
    ownFiles: () => [],
    read: (folder, dataset) => {
        const run = (0,folder_mlflow_run/* chooseMlflowRun */.K)(folder);
        const root = (0,folder_file/* join */.fj)(run.path, 'metrics/');
        const used = folder.paths.filter((path) => path.startsWith(root));
        if (used.length > metrics_reading/* MAX_METRICS */.ZF)
            throw tooMany(folder, root);
        const collector = (0,metrics_reading/* collectMetrics */.IE)((0,folder_file/* join */.fj)(folder.root, run.path));
        const keys = (0,split_name/* splitNames */.b)(used.map((path) => path.slice(root.length)));
        for (const path of used) {
            const name = path.slice(root.length);
            const source = folder.open(path);
            if ((0,metrics_housekeeping/* isHousekeeping */.W)(name)) {
                collector.passOver(path, 'says how far training was');
                continue;
            }
            const { last: point, unstepped } = readLast(source);
            if (unstepped !== null)
                collector.passOver(path, unstepped);
            if (point === undefined)
                collector.passOver(path, 'holds no line');
            else
                collector.add(pointMetric(source, keys.get(name) ?? [name], point, dataset));
        }
        return { reading: collector.finish(), used, notes: run.notes };
    },
};
function pointMetric(source, keys, { value, digits, step, line }, dataset) {
    const place = (0,metric_name/* placeMetric */.OO)(keys.map((key) => clean(source, key)), dataset);
    return {
        ...place,
        name: clean(source, place.name),
        ...(0,metrics_reading/* metricValue */.a3)(value, digits),
        ...metric_fields/* NO_FIELDS */.eL,
        step,
        source: `${source.path}#L${line}`,
    };
}
function clean(source, text) {
    const cleaned = (0,metric_name/* cleanName */.$t)(text);
    if ('name' in cleaned)
        return cleaned.name;
    throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}: ${cleaned.problem}`);
}
function readLast(source) {
    let last;
    let unstepped = null;
    let line = 0;
    for (const text of readLines(source)) {
        line += 1;
        if (text.trim() === '')
            continue;
        const point = readPoint(source, text, line);
        if (!Number.isSafeInteger(Number(point.stepText)))
            unstepped ??= `the step ${(0,text_file/* quoteText */.ol)(point.stepText)} in line ${line} is no whole number and counts as 0`;
        if (last === undefined || isLater(point, last))
            last = point;
    }
    return { last, unstepped };
}
function isLater(one, other) {
    if (one.step !== other.step)
        return one.step > other.step;
    if (one.time !== other.time)
        return one.time > other.time;
    return !(one.value < other.value);
}
function readPoint(source, text, line) {
    const [time = '', value = '', step = '0'] = text.slice(0, MAX_LINE).trim().split(/\s+/, 3);
    const number = number_text/* NON_FINITE_TEXTS */.x.get(value.toLowerCase()) ?? (number_text/* NUMBER_TEXT */.c.test(value) ? Number(value) : null);
    if (number === null || !number_text/* NUMBER_TEXT */.c.test(time) || !number_text/* NUMBER_TEXT */.c.test(step)) {
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${source.path}, line ${line}: found ${(0,text_file/* quoteText */.ol)(text)}, not "TIMESTAMP VALUE STEP" as MLflow writes it. Write the run again, or remove the file.`);
    }
    const at = Number.isSafeInteger(Number(step)) ? Number(step) + 0 : 0;
    return { value: number, digits: value, step: at, stepText: step, time: Number(time), line };
}
/** A long history is read window by window; a last line without an end counts. */
function* readLines(source) {
    const decoder = new TextDecoder();
    let rest = '';
    for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
        const lines = (rest + decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
        // A file of one endless line would be copied again with every window.
        if (rest.length > MAX_LINE)
            break;
    }
    yield rest;
}
function tooMany(folder, root) {
    return new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${(0,folder_file/* join */.fj)(folder.root, root)} holds more than ${metrics_reading/* MAX_METRICS */.ZF} metrics. Write a summary and name that file.`);
}

;// CONCATENATED MODULE: ./lib/formats/folder-root-files.js
/** What a metrics file in the root of a folder is called. */
const METRICS = /\.(?:jsonl?|ndjson|ya?ml|toml|csv|tsv)$/;
/** Hidden files, settings of a training, and what a project keeps: none of them holds results. */
const SETTINGS = [
    /^\./,
    /(?:^|[._-])(?:configs?|settings|hparams|hyper_?param(?:eter)?s|args|arguments)\.(?:json|ya?ml|toml)$/,
    /^(?:params|opt|hyp|data|meta|metadata|overrides|dvc|conda|conda-environment|environment|python_env)\.(?:json|ya?ml|toml)$/,
    /^(?:package|package-lock|tsconfig|composer|pyproject|cargo|ruff|mkdocs|(?:docker-)?compose)\.(?:json|ya?ml|toml)$/,
];
/** What a model consists of: its weights' index, its tokenizer, its labels. */
const MODEL = [
    /\.index\.json$/,
    /(?:^|[._-])model\.json$/,
    /^(?:tokenizer|vocab|added_tokens|special_tokens_map|chat_template|modules|config_sentence_transformers)\.json$/,
    /^(?:input_example|serving_input_example|wandb-metadata|label2id|id2label)\.json$/,
];
/** Files in the root of a folder that may hold metrics, by their names alone. */
function listRootMetrics(paths) {
    return paths.filter((path) => {
        if (path.includes('/'))
            return false;
        const name = path.toLowerCase();
        return METRICS.test(name) && ![...SETTINGS, ...MODEL].some((pattern) => pattern.test(name));
    });
}

// EXTERNAL MODULE: ./lib/formats/tensorboard-events.js + 5 modules
var tensorboard_events = __webpack_require__(9404);
;// CONCATENATED MODULE: ./lib/formats/folder-tensorboard.js




const EVENTS = /(?:^|\/)[^/]*\.tfevents\.(\d{1,15})\.?[^/]*$/;
const MAX_FILES = 10_000;
/** A folder within a folder … that holds a run. */
const MAX_LEVELS = 16;
/**
 * The event files of one run. Those in the run's folder and those in its sub folders (`train/`, `validation/`), which
 * are data sets, count together; a tag's last value may be in any of them. Of several runs beside each other the one
 * whose files are newest, by the time in their names, is read.
 */
const tensorboardFolder = {
    matches: ({ paths }) => paths.some((path) => EVENTS.test(path)),
    ownFiles: () => [],
    read: (folder, dataset) => {
        const notes = [];
        const files = folder.paths.filter((path) => EVENTS.test(path));
        if (files.length === 0)
            throw noEvents(folder);
        const run = descend('', files, notes);
        const used = files.filter((path) => isBelow(path, run));
        if (used.length > MAX_FILES)
            throw folder_tensorboard_tooMany(folder, used.length);
        const boards = new Map();
        for (const path of used) {
            const within = (0,folder_file/* parentOf */.gN)(path.slice(run === '' ? 0 : run.length + 1));
            const board = boards.get(within) ?? (0,tensorboard_events/* openBoard */.Te)();
            boards.set(within, board);
            const source = folder.open(path);
            if (source.size === 0)
                notes.push(`${path} is empty`);
            else
                (0,tensorboard_events/* readScalars */.aL)(source, board);
        }
        const placed = [...boards].map(([within, board]) => [
            board,
            { dataset, folder: within === '' ? null : within },
        ]);
        return { reading: (0,tensorboard_events/* boardMetrics */.y6)((0,folder_file/* join */.fj)(folder.root, run), placed), used, notes };
    },
};
/** The folder of the run: the first on the way down that has event files, or a sub folder named like a data set. */
function descend(start, files, notes) {
    let run = start;
    for (let level = 0; level < MAX_LEVELS; level += 1) {
        const children = new Map();
        for (const path of files) {
            if (!isBelow(path, run))
                continue;
            const rest = path.slice(run === '' ? 0 : run.length + 1);
            const slash = rest.indexOf('/');
            if (slash < 0 || (0,split_name/* isSplit */.p)(rest.slice(0, slash)))
                return run;
            const child = rest.slice(0, slash);
            children.set(child, Math.max(children.get(child) ?? 0, timeOf(path)));
        }
        const [newest] = [...children].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
        if (newest === undefined)
            return run;
        run = (0,folder_file/* join */.fj)(run, newest[0]);
        if (children.size > 1)
            notes.push(`${run} is read, the newest of ${children.size} runs`);
    }
    return run;
}
function isBelow(path, run) {
    return run === '' || path.startsWith(`${run}/`);
}
/** Seconds of the epoch, from `events.out.tfevents.SECONDS.HOST`. */
function timeOf(path) {
    return Number(EVENTS.exec(path)?.[1] ?? 0);
}
function noEvents(folder) {
    return new errors/* ReleaseError */.K('FORMAT_INVALID', `${(0,folder_file/* folderName */.ub)(folder)} holds no event file (events.out.tfevents.…). Name the folder that the summary writer writes to.`);
}
function folder_tensorboard_tooMany(folder, count) {
    return new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${(0,folder_file/* folderName */.ub)(folder)} holds ${count} event files of one run; at most ${MAX_FILES} are read. Name one of its folders.`);
}

// EXTERNAL MODULE: ./lib/formats/folder-ultralytics.js
var folder_ultralytics = __webpack_require__(9135);
// EXTERNAL MODULE: ./lib/formats/folder-wandb.js
var folder_wandb = __webpack_require__(8643);
;// CONCATENATED MODULE: ./lib/formats/metrics-folder.js










/** Every folder format, one line each, the special before the general. */
const FOLDERS = [
    ['mlflow', mlflowFolder],
    ['lightning', folder_lightning/* lightningFolder */.d],
    ['ultralytics', folder_ultralytics/* ultralyticsFolder */.f],
    ['huggingface', huggingfaceFolder],
    ['dvclive', dvcliveFolder],
    ['wandb', folder_wandb/* wandbFolder */.H],
    ['lm-eval', lmEvalFolder],
    ['tensorboard', tensorboardFolder],
];
/** Names that one note lists. */
const metrics_folder_MAX_SHOWN = 20;
/**
 * Metrics of a folder that one tool's runs left, or `null` when it is no such folder: then its files are read one by
 * one. So is a folder whose root holds metrics files that the tool did not write, unless the line names the format. What
 * is left unread in the root is said in the notes.
 * @param format what the input line names; then nothing else is tried
 */
function readMetricsFolder(folder, format, dataset) {
    const readers = FOLDERS;
    const inRoot = listRootMetrics(folder.paths);
    const claims = (reader) => {
        if (!reader.matches(folder))
            return false;
        const own = new Set(inRoot.length === 0 ? [] : reader.ownFiles(folder));
        return inRoot.every((path) => own.has(path));
    };
    const found = readers.find(([name, reader]) => format === null ? claims(reader) : name === format);
    if (found === undefined)
        return null;
    const reading = found[1].read(folder, dataset);
    const used = new Set(reading.used);
    const unread = inRoot.filter((path) => !used.has(path));
    return unread.length === 0
        ? reading
        : { ...reading, notes: [...reading.notes, describeUnread(unread)] };
}
function describeUnread(unread) {
    const shown = unread.slice(0, metrics_folder_MAX_SHOWN).map((path) => (0,text_file/* quoteText */.ol)(path));
    const more = unread.length > shown.length ? ` and ${unread.length - shown.length} more` : '';
    return `left unread: ${shown.join(', ')}${more}`;
}


/***/ })

};
