export const id = 1;
export const ids = [1];
export const modules = {

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ chooseFormat),
/* harmony export */   Xc: () => (/* binding */ parseFormat),
/* harmony export */   lS: () => (/* binding */ explainGuess)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9285);

/** Enough to tell formats apart. Bytes. */
const HEAD = 64 * 1024;
/**
 * The format of a file: what the caller says, else what the file name says, else what the content looks like.
 * The table's order is the order of the questions.
 * @throws {TypeError} when no format takes the file: a bug, for the last of a table takes all
 */
function chooseFormat(formats, source) {
    const path = source.path.toLowerCase();
    const found = source.format === null
        ? (formats.find(([, { claims }]) => claims(path)) ?? guessFormat(formats, source.bytes))
        : formats.find(([name]) => name === source.format);
    if (found === undefined)
        throw new TypeError(`no format for ${source.path}`);
    return found;
}
function guessFormat(formats, bytes) {
    const head = new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD));
    return formats.find(([, { resembles }]) => resembles(head));
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no known format */
function parseFormat(formats, name) {
    if (name === null)
        return null;
    const found = formats.find((format) => format === name.toLowerCase());
    if (found !== undefined)
        return found;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('INPUT_INVALID', `the format ${JSON.stringify(name)} is not known. Use one of ${formats.join(', ')}, or "./" before a file name with a colon.`);
}
/** Adds, to an error of a file whose format only its content told, how to name another. */
function explainGuess(error, format, { claims }, path) {
    const mendable = error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K && error.code === 'FORMAT_INVALID';
    if (!mendable || claims(path.toLowerCase()))
        return error;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('FORMAT_INVALID', `${error.message} (Read as ${format}; to read it as another format, write FORMAT:${path}.)`, { cause: error });
}


/***/ }),

/***/ 4023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ csvMetrics)
});

// EXTERNAL MODULE: ./lib/formats/csv-layout.js + 1 modules
var csv_layout = __webpack_require__(8966);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(5682);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(7586);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/metric-columns.js



/**
 * The columns of a long table that describe its metrics: `better` (`higher`, `lower`, `target=1`) or
 * `higher_is_better` (`true`, `false`), `unit`, `samples` or `n`, `stderr`, `repeats`. An empty cell is `null`.
 * @throws {ReleaseError} with the line for a cell of the wrong kind
 */
function readCsvFields(table, row) {
    const unit = textOf(table, row, ['unit']);
    const stderr = numberOf(table, row, ['stderr'], 'a number from 0', (value) => value >= 0);
    return {
        better: readBetter(table, row),
        unit,
        samples: countOf(table, row, ['samples', 'n']),
        stderr: stderr === null ? null : (0,numeral/* numeral */.Dx)(stderr.value, stderr.digits ?? undefined),
        repeats: countOf(table, row, ['repeats']),
    };
}
function readBetter(table, row) {
    const flag = textOf(table, row, ['higher_is_better'])?.toLowerCase();
    const text = textOf(table, row, ['better']);
    if (text === null) {
        if (flag === undefined)
            return null;
        if (flag === 'true')
            return 'higher';
        if (flag === 'false')
            return 'lower';
        throw wrongCell(table, row, 'higher_is_better', flag, 'true or false');
    }
    if (text === 'higher' || text === 'lower')
        return text;
    const target = /^target\s*[=:]\s*(\S+)$/.exec(text)?.[1];
    const value = target === undefined ? Number.NaN : Number(target);
    if (Number.isFinite(value))
        return { target: value };
    throw wrongCell(table, row, 'better', text, 'higher, lower or target=NUMBER');
}
function textOf(table, row, names) {
    const text = row.cells[(0,csv_table/* findColumn */.kn)(table, names)] ?? '';
    return text === '' ? null : text;
}
function countOf(table, row, names) {
    return numberOf(table, row, names, 'a whole number from 0', isCount)?.value ?? null;
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
/** A missing cell, and a number that is not finite, are `null`. */
function numberOf(table, row, names, wanted, allowed) {
    const column = (0,csv_table/* findColumn */.kn)(table, names);
    if (column < 0)
        return null;
    const cell = (0,csv_table/* readCell */.$$)(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'number' && !Number.isFinite(cell.value))
        return null;
    if (cell.kind === 'number' && allowed(cell.value))
        return cell;
    throw wrongCell(table, row, names.join(' or '), row.cells[column] ?? '', wanted);
}
function wrongCell(table, row, name, found, wanted) {
    const message = `column ${(0,text_file/* quoteText */.ol)(name)} is ${(0,text_file/* quoteText */.ol)(found)}, not ${wanted}`;
    return (0,csv_table/* faultInLine */._D)(table.file, row.line, message);
}

// EXTERNAL MODULE: ./lib/formats/metric-fields.js
var metric_fields = __webpack_require__(4314);
// EXTERNAL MODULE: ./lib/formats/metric-name.js
var metric_name = __webpack_require__(7172);
// EXTERNAL MODULE: ./lib/formats/metrics-reading.js
var metrics_reading = __webpack_require__(1644);
// EXTERNAL MODULE: ./lib/formats/metrics-training-order.js
var metrics_training_order = __webpack_require__(8125);
// EXTERNAL MODULE: ./lib/formats/metrics-tables.js + 1 modules
var metrics_tables = __webpack_require__(4147);
;// CONCATENATED MODULE: ./lib/formats/metrics-csv.js









/**
 * Metrics of a table: of one tool's (`TABLES`), or in one of these layouts:
 *
 * - long: columns `metric` and `value`, also `dataset`, `slice`, `better`, `unit`, `samples`, `stderr`,
 *   `repeats`, `step`; also two columns without a header, or with the unnamed index that pandas writes
 * - wide: every other column is a metric; one row, or one per `dataset`, `slice` or unnamed label
 * - steps: wide with `epoch`, `step` or the like; of each column the last value counts, because loggers fill
 *   some columns per row only
 */
const csvMetrics = {
    claims: (path) => /\.(?:csv|tsv)$/.test(path),
    resembles: (text) => /^[^\n:={[]*[,;\t]/.test(text.trimStart()),
    read: ({ path, bytes, dataset }) => {
        const table = namePairs((0,csv_table/* parseCsvTable */.oN)((0,text_file/* decodeText */.g7)(path, bytes)));
        const shape = metrics_tables/* TABLES */.C.find(([, { matches }]) => matches(table))?.[1];
        if (shape !== undefined)
            return shape.readTable(table, dataset);
        (0,csv_layout/* checkHeader */.eb)(table);
        (0,csv_layout/* checkRows */.Uu)(table);
        const layout = (0,csv_layout/* findLayout */.w5)(table);
        const walk = { table, layout, dataset, collector: (0,metrics_reading/* collectMetrics */.IE)(path) };
        if (layout.metric >= 0)
            readLong(walk);
        else
            readWide(walk);
        return walk.collector.finish();
    },
};
/** Two columns whose first line already is a pair have no header. */
function namePairs(table) {
    const { header, rows } = table;
    if (header.cells.length !== 2 || header.cells[0] === '')
        return table;
    const kinds = header.cells.map((_, column) => (0,csv_table/* readCell */.$$)(table, header, column).kind);
    if (kinds[0] !== 'text' || kinds[1] !== 'number')
        return table;
    return {
        ...table,
        header: { line: header.line, cells: ['metric', 'value'] },
        rows: [header, ...rows],
    };
}
function readLong(walk) {
    const { table, layout } = walk;
    const { metric, value, dataset, slice, step } = layout;
    // Without a step the same name twice is a mistake, which the collector reports.
    const groups = step < 0
        ? table.rows.map((row) => ({ rows: [row] }))
        : (0,csv_layout/* groupRows */.fD)(table, [metric, dataset, slice].filter((column) => column >= 0));
    for (const { rows } of groups) {
        const row = (0,metrics_training_order/* sortTraining */.J)(table, rows, step).at(-1);
        if (row === undefined)
            continue;
        const fields = readCsvFields(table, row);
        addCell(walk, row, { column: value, keys: [row.cells[metric] ?? ''], fields });
    }
}
function readWide(walk) {
    const { table, layout } = walk;
    const { dataset, slice, step, label } = layout;
    const places = [dataset, slice, label].filter((column) => column >= 0);
    const roles = (0,csv_layout/* roleColumns */.ol)(table, layout);
    const groups = (0,csv_layout/* groupRows */.fD)(table, places);
    for (const { rows } of groups) {
        const [first, second] = rows;
        if (second !== undefined && step < 0)
            throw indistinct(table, first ?? second, second);
        const ordered = (0,metrics_training_order/* sortTraining */.J)(table, rows, step);
        table.header.cells.forEach((name, column) => {
            if (roles.has(column))
                return;
            const row = (0,csv_layout/* lastFilled */.PH)(table, ordered, column);
            if (row === undefined)
                return;
            const above = label >= 0 ? [row.cells[label] ?? ''] : [];
            addCell(walk, row, { column, keys: [...above, name], fields: metric_fields/* NO_FIELDS */.eL });
        });
    }
}
function indistinct(table, first, second) {
    return (0,csv_table/* faultInLine */._D)(table.file, second.line, `nothing tells this row from the one in line ${first.line}. Add a column "dataset", or one of ${csv_layout/* STEP_COLUMNS */.PK.join(', ')}, or write "metric,value".`);
}
function addCell(walk, row, spot) {
    const { table, collector } = walk;
    const cell = (0,csv_table/* readCell */.$$)(table, row, spot.column);
    if (cell.kind !== 'number') {
        const what = cell.kind === 'missing' ? 'no value' : `the text ${(0,text_file/* quoteText */.ol)(cell.text)}`;
        collector.passOver(`L${row.line}`, `${(0,text_file/* quoteText */.ol)(spot.keys.join('/'))} is ${what}`);
        return;
    }
    collector.add({
        ...placeCell(walk, row, spot.keys),
        ...(0,metrics_reading/* metricValue */.a3)(cell.value, cell.digits),
        ...spot.fields,
        ...(0,csv_layout/* stepOf */.cg)(table, row, [walk.layout.step]),
        source: `${table.file.path}#L${row.line}`,
    });
}
function placeCell(walk, row, keys) {
    const { table, layout } = walk;
    const clean = (text) => {
        const cleaned = (0,metric_name/* cleanName */.$t)(text);
        if ('name' in cleaned)
            return cleaned.name;
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, cleaned.problem);
    };
    const place = (0,metric_name/* placeMetric */.OO)(keys.map(clean), walk.dataset);
    const stated = cellText(row, layout.dataset);
    if (stated !== null && walk.dataset !== null && stated !== walk.dataset) {
        const column = (0,text_file/* quoteText */.ol)(table.header.cells[layout.dataset] ?? '');
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, `the column ${column} says ${(0,text_file/* quoteText */.ol)(stated)}, the input line says ${walk.dataset}=. Drop one of them.`);
    }
    // A data set of its own frees the label of the row, which then belongs to the name.
    const named = stated === null ? place : (0,metric_name/* placeMetric */.OO)(keys.map(clean), stated);
    const slice = cellText(row, layout.slice);
    return {
        name: clean(named.name),
        dataset: named.dataset === null ? null : clean(named.dataset),
        slice: slice === null ? named.slice : clean(slice),
    };
}
function cellText(row, column) {
    const text = column < 0 ? '' : (row.cells[column] ?? '');
    return text === '' ? null : text;
}


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ jsonMetrics)
/* harmony export */ });
/* harmony import */ var _json_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7793);
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(103);


/** Nested JSON, also with Python's `NaN`, `Infinity` and `-Infinity`. */
const jsonMetrics = {
    claims: (path) => path.endsWith('.json'),
    resembles: (text) => /^\s*[[{]/.test(text),
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readShapedMetrics */ .T)(_json_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonTree */ .U),
};


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ TABLES)
});

// EXTERNAL MODULE: ./lib/formats/metrics-table-history.js
var metrics_table_history = __webpack_require__(37);
;// CONCATENATED MODULE: ./lib/formats/metrics-table-keras.js

/**
 * What Keras' `CSVLogger` writes: `epoch` first, then a column per logged name, in order of the alphabet, and `NA`
 * where an epoch has no value. `val_loss` is `loss` of the data set `val`, every other column one of `train`. Learning
 * rates are no metrics.
 */
const kerasMetrics = (0,metrics_table_history/* historyTable */.f)({
    matches: (table) => {
        const [first = '', ...names] = table.header.cells;
        return first === 'epoch' && hasPairs(names) && isCounted(table);
    },
    steps: ['epoch'],
    isOwn: (column) => /^(?:lr|learning_rate)$/.test(column),
    keysOf: (columns) => new Map(columns.map((name) => [
        name,
        /^val_./.test(name) ? ['val', name.slice('val_'.length)] : ['train', name],
    ])),
});
/** Whether columns come as `x` and `val_x`, both in order. */
function hasPairs(names) {
    const known = new Set(names);
    const validated = names.filter((name) => name.startsWith('val_'));
    const trained = names.filter((name) => !name.startsWith('val_'));
    return (validated.length > 0 &&
        validated.every((name) => known.has(name.slice('val_'.length))) &&
        isSorted(validated) &&
        isSorted(trained));
}
function isSorted(names) {
    return names.every((name, index) => index === 0 || (names[index - 1] ?? '') <= name);
}
/** Whether the epochs are 0, 1, 2 … from any start. */
function isCounted({ rows }) {
    const start = Number(rows[0]?.cells[0]);
    return rows.every(({ cells }, index) => /^\d+$/.test(cells[0] ?? '') && Number(cells[0]) === start + index);
}

// EXTERNAL MODULE: ./lib/formats/metrics-table-lightning.js
var metrics_table_lightning = __webpack_require__(5823);
// EXTERNAL MODULE: ./lib/formats/metrics-table-ultralytics.js
var metrics_table_ultralytics = __webpack_require__(5693);
;// CONCATENATED MODULE: ./lib/formats/metrics-tables.js



/** The tables of single tools, in the order in which they are asked: the special before the general. */
const TABLES = [
    ['ultralytics', metrics_table_ultralytics/* ultralyticsMetrics */.Q],
    ['lightning', metrics_table_lightning/* lightningMetrics */.g],
    ['keras', kerasMetrics],
];


/***/ }),

/***/ 4946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ tomlMetrics)
/* harmony export */ });
/* unused harmony export resemblesToml */
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);
/* harmony import */ var _toml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2732);


/** Nested TOML. */
const tomlMetrics = {
    claims: (path) => path.endsWith('.toml'),
    resembles: resemblesToml,
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readShapedMetrics */ .T)(_toml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTomlTree */ .S),
};
/** Whether the first line that is no comment is a table header or an assignment. */
function resemblesToml(text) {
    const first = /^\s*(?:#[^\n]*\n\s*)*([^\n]*)/.exec(text)?.[1] ?? '';
    const header = /^\[\[?\s*[\w"'][^[\]{},]*\]\]?\s*(?:#.*)?$/.test(first) && /^[^\n]*=/m.test(text);
    return header || /^[\w"'][\w."' -]*=/.test(first);
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ yamlMetrics)
/* harmony export */ });
/* harmony import */ var _shaped_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2938);


/** Nested YAML. Any text is YAML of some kind, so this reader comes last. */
const yamlMetrics = {
    claims: (path) => /\.ya?ml$/.test(path),
    resembles: () => true,
    read: (0,_shaped_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readShapedMetrics */ .T)(_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlTree */ .N),
};


/***/ }),

/***/ 2001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeParams: () => (/* binding */ mergeParams),
  parseParams: () => (/* binding */ parseParams),
  parseParamsFormat: () => (/* binding */ parseParamsFormat)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/formats/format-table.js
var format_table = __webpack_require__(1132);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(7793);
// EXTERNAL MODULE: ./lib/formats/metrics-json.js
var metrics_json = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/formats/metrics-toml.js
var metrics_toml = __webpack_require__(4946);
// EXTERNAL MODULE: ./lib/formats/metrics-yaml.js
var metrics_yaml = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/formats/csv-layout.js + 1 modules
var csv_layout = __webpack_require__(8966);
// EXTERNAL MODULE: ./lib/formats/csv-table.js
var csv_table = __webpack_require__(5682);
// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __webpack_require__(7586);
// EXTERNAL MODULE: ./lib/formats/metrics-csv.js + 1 modules
var metrics_csv = __webpack_require__(4023);
// EXTERNAL MODULE: ./lib/formats/params-reading.js
var params_reading = __webpack_require__(2081);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/params-csv.js






/**
 * Parameters of a table: columns `param` (or `parameter`, `name`, `key`) and `value`, or one row whose columns
 * are the parameters. `true`/`false` are booleans, an empty cell is `null`, an integer above 2^53 a text.
 */
const csvParams = {
    claims: metrics_csv/* csvMetrics */.U.claims,
    resembles: metrics_csv/* csvMetrics */.U.resembles,
    read: ({ path, bytes }) => {
        const table = (0,csv_table/* parseCsvTable */.oN)((0,text_file/* decodeText */.g7)(path, bytes));
        (0,csv_layout/* checkHeader */.eb)(table);
        const name = (0,csv_table/* findColumn */.kn)(table, ['param', 'parameter', 'name', 'key']);
        const value = (0,csv_table/* findColumn */.kn)(table, ['value']);
        return name >= 0 && value >= 0 ? readLong(table, name, value) : readWide(table);
    },
};
function readLong(table, name, value) {
    const params = new Map();
    for (const row of table.rows)
        addParam(params, table, row, row.cells[name] ?? '', value);
    return params;
}
function readWide(table) {
    const params = new Map();
    const [row, second] = table.rows;
    if (row === undefined) {
        throw (0,csv_table/* faultInLine */._D)(table.file, table.header.line, 'a header without a row of values follows it');
    }
    if (second !== undefined) {
        throw (0,csv_table/* faultInLine */._D)(table.file, second.line, 'a second row of values. Parameters are one row, or the columns "param" and "value".');
    }
    table.header.cells.forEach((key, column) => {
        // An unnamed first column is the index that pandas writes.
        if (key !== '')
            addParam(params, table, row, key, column);
    });
    return params;
}
function addParam(params, table, row, key, column) {
    const problem = (0,params_reading/* keyProblem */.dD)(key) ?? (params.has(key) ? 'comes twice' : null);
    if (problem !== null) {
        throw (0,csv_table/* faultInLine */._D)(table.file, row.line, `the parameter ${(0,text_file/* quoteText */.ol)(key)} ${problem}`);
    }
    params.set(key, cellParam(table, row, column));
}
function cellParam(table, row, column) {
    const text = row.cells[column] ?? '';
    if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
        return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
    }
    const cell = (0,csv_table/* readCell */.$$)(table, row, column);
    if (cell.kind === 'missing')
        return null;
    if (cell.kind === 'text')
        return /^(?:true|false)$/i.test(text) ? /^t/i.test(text) : text;
    if (Number.isFinite(cell.value))
        return (0,numeral/* numeral */.Dx)(cell.value, cell.digits ?? undefined);
    return { nonFinite: (0,numeral/* nonFiniteName */.ox)(cell.value) };
}

// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/params-scalar.js
var params_scalar = __webpack_require__(1205);
;// CONCATENATED MODULE: ./lib/formats/params-shapes.js


/** Keys of a W&B `config.yaml` that are no parameters. */
const WANDB_OWN = new Set(['wandb_version', '_wandb']);
/** `config.yaml` of W&B: `KEY: {desc, value}`, beside keys of its own. */
const wandbParams = {
    matches: (root) => root.kind === 'object' &&
        root.members.some(({ key }) => WANDB_OWN.has(key)) &&
        root.members.every((member) => WANDB_OWN.has(member.key) || wandbValue(member) !== undefined),
    extract: (root) => root.kind === 'object'
        ? {
            ...root,
            members: root.members
                .filter(({ key }) => !WANDB_OWN.has(key))
                .map((member) => ({ key: member.key, node: wandbValue(member) ?? member.node })),
        }
        : root,
};
function wandbValue({ node }) {
    return node.kind === 'object' ? (0,document_tree/* memberOf */.C5)(node, 'value') : undefined;
}
/**
 * `stages.*.params` of a `dvc.lock`. Keys of `params.yaml`, or of the only file that is named, are as they stand; those
 * of other files have the file in front, as in DVC: `conf.json:lr`.
 */
const dvcLockParams = {
    matches: (root) => root.kind === 'object' &&
        (0,document_tree/* memberOf */.C5)(root, 'schema') !== undefined &&
        objectMembers(root, 'stages').some(({ node }) => node.kind === 'object' && (0,document_tree/* memberOf */.C5)(node, 'cmd') !== undefined),
    extract: (root, file) => {
        const stages = root.kind === 'object' ? objectMembers(root, 'stages') : [];
        const all = stages.flatMap(({ key: stage, node }) => (node.kind === 'object' ? objectMembers(node, 'params') : []).map((one) => ({ stage, one })));
        const names = new Set(all.map(({ one }) => one.key));
        const { members } = (0,document_tree/* memberList */.JD)(file);
        const known = new Map();
        for (const { stage, one } of all) {
            const prefix = names.size === 1 || one.key === 'params.yaml' ? '' : `${one.key}:`;
            for (const { key, node } of one.node.kind === 'object' ? one.node.members : []) {
                const name = prefix + key;
                const value = plainText(node);
                const other = known.get(name);
                if (other !== undefined && other.value !== value) {
                    throw (0,text_file/* fault */.DG)(file, node.at, `the stages ${(0,text_file/* quoteText */.ol)(other.stage)} and ${(0,text_file/* quoteText */.ol)(stage)} have different values of ${(0,text_file/* quoteText */.ol)(name)}. Run dvc repro, or name the params file.`);
                }
                if (other === undefined)
                    members.push({ key: name, node });
                known.set(name, { stage, value });
            }
        }
        return { kind: 'object', at: root.at, members };
    },
};
/** `.hydra/overrides.yaml`, a list of `key=value`: the parameter `hydra.overrides`, a list of texts. */
const hydraOverrides = {
    matches: (root, path) => root.kind === 'array' &&
        root.items.every((item) => item.kind === 'string') &&
        (/(?:^|\/)\.hydra\/overrides\.ya?ml$/.test(path) ||
            (root.items.length > 0 && root.items.every((item) => OVERRIDE.test(item.text)))),
    extract: (root) => ({
        kind: 'object',
        at: root.at,
        members: root.kind === 'array' && root.items.length === 0
            ? []
            : [{ key: 'hydra.overrides', node: root }],
    }),
};
/** Hydra's basic override syntax: `key=value`, `+key=value`, `++key=value`, `~key`. */
const OVERRIDE = /^(?:\+{0,2}[\w./@:$-]+=|~[\w./@:$-]+)/;
/** In the order in which they are asked. */
const PARAMS_SHAPES = [wandbParams, dvcLockParams, hydraOverrides];
function objectMembers(node, key) {
    const member = (0,document_tree/* memberOf */.C5)(node, key);
    return member?.kind === 'object' ? member.members : [];
}
/** Tells values apart, whatever their digits. */
function plainText(node) {
    if (node.kind === 'object') {
        return `{${node.members.map(({ key, node: one }) => `${JSON.stringify(key)}:${plainText(one)}`).join()}}`;
    }
    if (node.kind === 'array')
        return `[${node.items.map(plainText).join()}]`;
    if (node.kind === 'number')
        return node.bigInteger ?? String(node.value);
    return node.kind === 'string'
        ? JSON.stringify(node.text)
        : node.kind === 'null'
            ? 'null'
            : String(node.value);
}

;// CONCATENATED MODULE: ./lib/formats/params-document.js





/**
 * Parameters of a nested document: objects become dotted keys (`model.max_depth`), lists of plain values stay
 * lists, lists with objects become numbered keys (`layers.0.units`). Types are kept; an integer above 2^53 is
 * a text of its digits. An object without members has no parameter. A tool's own shape is undone first.
 * @param shape what the input line names; then no other is tried
 */
function readDocumentParams(parseTree, shape) {
    return ({ path, bytes }) => {
        const file = (0,text_file/* decodeText */.g7)(path, bytes);
        const written = parseTree(file);
        const found = shape ?? PARAMS_SHAPES.find(({ matches }) => matches(written, path.toLowerCase()));
        const root = found === undefined ? written : found.extract(written, file);
        if (root.kind !== 'object') {
            throw (0,text_file/* fault */.DG)(file, root.at, `found ${(0,document_tree/* describeNode */.WQ)(root)}; parameters are named values, such as {"lr": 0.1}`);
        }
        const walk = { file, params: new Map() };
        flatten(root, '', walk);
        return walk.params;
    };
}
function flatten(node, key, walk) {
    if (node.kind === 'object') {
        for (const { key: step, node: member } of node.members) {
            if (step.trim() === '')
                throw (0,text_file/* fault */.DG)(walk.file, member.at, `a key under ${(0,text_file/* quoteText */.ol)(key)} is empty`);
            flatten(member, key === '' ? step : `${key}.${step}`, walk);
        }
        return;
    }
    if (node.kind === 'array' && node.items.some(holdsObject)) {
        node.items.forEach((item, index) => flatten(item, `${key}.${index}`, walk));
        return;
    }
    params_document_addParam(key, node, walk);
}
function holdsObject(node) {
    return node.kind === 'object' || (node.kind === 'array' && node.items.some(holdsObject));
}
function params_document_addParam(key, node, { file, params }) {
    const problem = (0,params_reading/* keyProblem */.dD)(key);
    if (problem !== null)
        throw (0,text_file/* fault */.DG)(file, node.at, `the key ${(0,text_file/* quoteText */.ol)(key)} ${problem}`);
    if (params.has(key)) {
        throw (0,text_file/* fault */.DG)(file, node.at, `two parameters are called ${(0,text_file/* quoteText */.ol)(key)} once keys are dotted`);
    }
    if (params.size >= params_reading/* MAX_PARAMS */.ek)
        throw (0,text_file/* excess */.Mm)(file, node.at, `more than ${params_reading/* MAX_PARAMS */.ek} parameters`);
    params.set(key, paramValue(node));
}
function paramValue(node) {
    if (node.kind === 'number')
        return (0,params_scalar/* numberParam */.Fo)(node);
    if (node.kind === 'string')
        return node.text;
    if (node.kind === 'boolean')
        return node.value;
    return node.kind === 'array' ? node.items.map(paramValue) : null;
}

;// CONCATENATED MODULE: ./lib/formats/params-env.js




const LINE = /^(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/s;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const BARE_LINE = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*=(?!["'\d[{+-]|true\b|false\b)\S/;
const ANY_LINE = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_][\w.-]*=.*)?$/;
/**
 * `.env` files: lines `KEY=VALUE`, also with `export` in front, comments from `#`, values in quotes on one line. All
 * values are texts by nature; without quotes a JSON number is a number and `true` and `false` are booleans. Nothing is
 * expanded: `$HOME` stays as written.
 */
const envParams = {
    claims: (path) => /(?:^|\/)\.env(?:\.[\w-]+)?$|\.env$/.test(path),
    resembles: (text) => {
        const lines = text.split(/\r\n?|\n/);
        return lines.every((line) => ANY_LINE.test(line)) && lines.some((line) => BARE_LINE.test(line));
    },
    read: ({ path, bytes }) => {
        const file = (0,text_file/* decodeText */.g7)(path, bytes);
        const params = new Map();
        file.text.split(/\r\n?|\n/).forEach((line, index) => {
            const text = line.trim();
            if (text !== '' && !text.startsWith('#'))
                addLine(text, index + 1, file, params);
        });
        return params;
    },
};
function addLine(text, line, file, params) {
    const [, key, value] = LINE.exec(text) ?? [];
    if (key === undefined || value === undefined) {
        // Not quoted: it may be the second line of a key.
        throw (0,csv_table/* faultInLine */._D)(file, line, 'not KEY=VALUE. A value takes one line; write \\n in double quotes.');
    }
    const problem = (0,params_reading/* keyProblem */.dD)(key) ?? (params.has(key) ? 'comes twice' : null);
    if (problem !== null) {
        throw (0,csv_table/* faultInLine */._D)(file, line, `the parameter ${(0,text_file/* quoteText */.ol)(key)} ${problem}`);
    }
    if (params.size >= params_reading/* MAX_PARAMS */.ek)
        throw (0,text_file/* excess */.Mm)(file, null, `more than ${params_reading/* MAX_PARAMS */.ek} parameters`);
    params.set(key, readValue(value, key, line, file));
}
function readValue(value, key, line, file) {
    const quote = value[0];
    if (quote !== '"' && quote !== "'")
        return typeBare(value.replace(/(?:^|\s)#.*$/s, '').trim());
    const end = closingQuote(value, quote);
    const rest = value.slice(end + 1).trim();
    if (end < 0 || (rest !== '' && !rest.startsWith('#'))) {
        const what = end < 0 ? 'has no closing quote in its line' : 'goes on after its closing quote';
        throw (0,csv_table/* faultInLine */._D)(file, line, `the value of ${(0,text_file/* quoteText */.ol)(key)} ${what}`);
    }
    const inner = value.slice(1, end);
    return quote === '"' ? inner.replaceAll(/\\([nrt"\\$])/g, params_env_unescape) : inner;
}
function typeBare(text) {
    if (text === 'true' || text === 'false')
        return text === 'true';
    const number = JSON_NUMBER.test(text) ? Number(text) : Number.NaN;
    const held = Number.isFinite(number) && (!/^-?\d+$/.test(text) || Number.isSafeInteger(number));
    return held ? (0,numeral/* numeral */.Dx)(number, text) : text;
}
function closingQuote(value, quote) {
    for (let at = 1; at < value.length; at += 1) {
        if (value[at] === '\\' && quote === '"')
            at += 1;
        else if (value[at] === quote)
            return at;
    }
    return -1;
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
function params_env_unescape(_, char) {
    return ESCAPES.get(char) ?? char;
}

// EXTERNAL MODULE: ./lib/formats/toml-tree.js + 1 modules
var toml_tree = __webpack_require__(2732);
// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(2938);
;// CONCATENATED MODULE: ./lib/formats/params-file.js













const yamlReader = (shape) => ({
    ...metrics_yaml/* yamlMetrics */.D,
    claims: () => false,
    resembles: () => false,
    read: readDocumentParams(yaml_tree/* parseYamlTree */.N, shape),
});
/**
 * Every parameter format, one line each, in the order in which they are asked whether a file is theirs. Tools that
 * write plain YAML have a name for their folders, which `params-folder.ts` reads.
 */
const READERS = [
    ['env', envParams],
    ['toml', { ...metrics_toml/* tomlMetrics */._, read: readDocumentParams(toml_tree/* parseTomlTree */.S) }],
    ['json', { ...metrics_json/* jsonMetrics */.G, read: readDocumentParams(json_tree/* parseJsonTree */.U) }],
    ['csv', csvParams],
    ['dvc-lock', yamlReader(dvcLockParams)],
    ['dvclive', yamlReader()],
    ['hydra', yamlReader()],
    ['lightning', yamlReader()],
    ['mlflow', yamlReader()],
    ['ultralytics', yamlReader()],
    ['wandb', yamlReader(wandbParams)],
    ['yaml', { ...metrics_yaml/* yamlMetrics */.D, read: readDocumentParams(yaml_tree/* parseYamlTree */.N) }],
];
/**
 * Flattened parameters with dotted keys, types kept, sorted by key.
 * @throws {ReleaseError} `FORMAT_INVALID` with file, line and column for content that is broken or of another
 * format; `LIMIT_EXCEEDED` for too much of it
 */
function parseParams(source) {
    const [format, reader] = (0,format_table/* chooseFormat */.H8)(READERS, source);
    try {
        return (0,params_reading/* sortParams */.b_)(reader.read(source));
    }
    catch (error) {
        throw source.format === null ? (0,format_table/* explainGuess */.lS)(error, format, reader, source.path) : error;
    }
}
/** @throws {ReleaseError} `INPUT_INVALID` for a `FORMAT:` prefix that names no parameter format */
function parseParamsFormat(name) {
    return (0,format_table/* parseFormat */.Xc)(READERS.map(([format]) => format), name);
}
/**
 * The parameters of all files of one model.
 * @throws {ReleaseError} `INPUT_INVALID` when two files give one key different values; the message names both
 */
function mergeParams(all) {
    const merged = new Map();
    const origins = new Map();
    for (const { path, params } of all) {
        for (const [key, value] of Object.entries(params)) {
            const earlier = merged.get(key);
            if (earlier !== undefined && !(0,params_reading/* isSameParam */.G8)(earlier, value)) {
                throw new errors/* ReleaseError */.K('INPUT_INVALID', `the parameter ${JSON.stringify(key)} has one value in ${origins.get(key)} and another in ${path}. Leave it in one of them, or name only the file that counts.`);
            }
            if (earlier === undefined) {
                merged.set(key, value);
                origins.set(key, path);
            }
        }
    }
    return (0,params_reading/* sortParams */.b_)(merged);
}


/***/ }),

/***/ 2732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ parseTomlTree)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(5436);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
;// CONCATENATED MODULE: ./lib/formats/toml-numbers.js
const NUMBER = /^[+-]?(?:inf|nan|0x[\dA-Fa-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?)$/;
const COMMENT = /#[^\n]*/y;
const BARE = /[\w+.:-]+/y;
/**
 * Puts every number of a valid TOML document (v1.0.0 §Integer, §Float) into quotes, so that a second parse
 * gives the digits as written at the place where the first gave a double.
 */
function quoteTomlNumbers(text) {
    const out = [];
    /** Open `[` and `{` of values. */
    const open = [];
    let inValue = false;
    let at = 0;
    while (at < text.length) {
        const skipped = matchAt(COMMENT, text, at) ?? quotedAt(text, at);
        const bare = skipped === null ? matchAt(BARE, text, at) : null;
        const token = skipped ?? bare ?? text.slice(at, at + 1);
        at += token.length;
        out.push(bare !== null && inValue && NUMBER.test(bare) ? `"${bare}"` : token);
        if (skipped === null && bare === null)
            inValue = stepInto(token, open, inValue);
    }
    return out.join('');
}
/** Whether the next token is a value, after one character of structure. */
function stepInto(char, open, inValue) {
    if (char === '=')
        return true;
    if (char === '\n')
        return inValue && open.length > 0;
    if (char === ',')
        return open.at(-1) === '[';
    // Outside values brackets are table headers, which hold keys only.
    if (!inValue && open.length === 0)
        return false;
    if (char === '[' || char === '{') {
        open.push(char);
        return char === '[';
    }
    if (char === ']' || char === '}') {
        open.pop();
        return open.length > 0;
    }
    return inValue;
}
function matchAt(sticky, text, at) {
    sticky.lastIndex = at;
    return sticky.exec(text)?.[0] ?? null;
}
/** A loop, not a pattern: the backtracking stack of a pattern overflows on a text of some megabytes. */
function quotedAt(text, start) {
    const quote = text[start];
    if (quote !== '"' && quote !== "'")
        return null;
    const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
    let at = start + fence.length;
    while (at < text.length && !text.startsWith(fence, at)) {
        at += quote === '"' && text[at] === '\\' ? 2 : 1;
    }
    at += fence.length;
    // Up to two quotes may stand before the closing three.
    for (let more = 0; fence.length === 3 && more < 2 && text[at] === quote; more += 1)
        at += 1;
    return text.slice(start, at);
}

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/formats/toml-tree.js





/** TOML 1.0. Dates and times become text. Nodes carry no position: the parser does not tell. */
function parseTomlTree(file) {
    const document = parseDocument(file, file.text);
    const written = parseDocument(file, quoteTomlNumbers(file.text));
    return readValue(document, written, 0, { file, nodes: 0 });
}
function parseDocument(file, text) {
    try {
        return (0,dist/* parse */.qg)(text, { integersAsBigInt: 'asNeeded', maxDepth: document_tree/* MAX_DEPTH */.lr + 1 });
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        const [first = ''] = cause.message.replace('Invalid TOML document: ', '').split('\n', 1);
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file.path}, line ${cause.line}, column ${cause.column}: not TOML: ${first}${hint(file, cause)}`, { cause });
    }
}
function hint(file, error) {
    const last = (0,text_file/* positionAt */.t$)(file.text.trimEnd(), file.text.length).line;
    return error.line >= last ? ' (the file may be cut off here)' : '';
}
/** @param written the same place of the document whose numbers are text */
function readValue(value, written, depth, budget) {
    (0,document_tree/* spend */.Rf)(budget, depth, null);
    const at = null;
    if (typeof value === 'number' || typeof value === 'bigint') {
        return (0,document_tree/* numberNode */.sJ)(Number(value), typeof written === 'string' ? written : String(value), at);
    }
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value instanceof dist/* TomlDate */.PJ)
        return { kind: 'string', at, text: value.toISOString() };
    if (Array.isArray(value)) {
        const digits = Array.isArray(written) ? written : [];
        const items = value.map((item, index) => readValue(item, digits[index], depth + 1, budget));
        return { kind: 'array', at, items };
    }
    if (typeof value === 'object' && value !== null) {
        const digits = new Map(Object.entries(written ?? {}));
        const members = Object.entries(value).map(([key, item]) => ({
            key,
            node: readValue(item, digits.get(key), depth + 1, budget),
        }));
        return { kind: 'object', at, members };
    }
    return { kind: 'string', at, text: (0,document_tree/* wholeText */.r0)(budget.file, String(value), at) };
}


/***/ })

};
