export const id = 594;
export const ids = [594];
export const modules = {

/***/ 7793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseJsonTree)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(628);


const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Everything but quote, backslash and U+0000 to U+001F. */
const PLAIN_RUN = /[ !#-[\]-\uFFFF]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const WORD = /[-+]?[A-Za-z_][\w.]*/y;
const WORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Infinity],
    ['-Infinity', -Infinity],
]);
/**
 * JSON (RFC 8259) plus the three words that Python's `json.dump` writes: `NaN`, `Infinity`, `-Infinity`.
 * Its own parser, because `JSON.parse` accepts a key twice and would report positions of a text in which the
 * words were replaced.
 */
function parseJsonTree(file) {
    const cursor = { file, nodes: 0, at: 0 };
    skipSpace(cursor);
    const root = readValue(cursor, 0);
    skipSpace(cursor);
    if (cursor.at < file.text.length) {
        const found = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(file.text.slice(cursor.at, cursor.at + 20));
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `the JSON value has ended, but ${found} follows. One file holds one value; several objects belong into one list.`);
    }
    return root;
}
function readValue(cursor, depth) {
    const at = cursor.at;
    (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .spend */ .Rf)(cursor, depth, at);
    const char = cursor.file.text[at];
    if (char === '{')
        return readObject(cursor, depth);
    if (char === '[')
        return readArray(cursor, depth);
    if (char === '"')
        return { kind: 'string', at, text: readString(cursor) };
    return readNumber(cursor) ?? readWord(cursor);
}
function readObject(cursor, depth) {
    const at = cursor.at;
    const { members, claim } = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberList */ .JD)(cursor.file);
    cursor.at += 1;
    skipSpace(cursor);
    if (take(cursor, '}'))
        return { kind: 'object', at, members };
    do {
        skipSpace(cursor);
        const keyAt = cursor.at;
        if (cursor.file.text[keyAt] !== '"')
            throw unexpected(cursor, 'a key in double quotes', at);
        const key = readString(cursor);
        claim(key, keyAt);
        skipSpace(cursor);
        if (!take(cursor, ':'))
            throw unexpected(cursor, '":" after the key', at);
        skipSpace(cursor);
        if (cursor.at >= cursor.file.text.length)
            throw unexpected(cursor, 'a value', at);
        members.push({ key, node: readValue(cursor, depth + 1) });
        skipSpace(cursor);
    } while (take(cursor, ','));
    if (!take(cursor, '}'))
        throw unexpected(cursor, '"," or "}"', at);
    return { kind: 'object', at, members };
}
function readArray(cursor, depth) {
    const at = cursor.at;
    const items = [];
    cursor.at += 1;
    skipSpace(cursor);
    if (take(cursor, ']'))
        return { kind: 'array', at, items };
    do {
        skipSpace(cursor);
        if (cursor.at >= cursor.file.text.length)
            throw unexpected(cursor, 'a value', at);
        items.push(readValue(cursor, depth + 1));
        skipSpace(cursor);
    } while (take(cursor, ','));
    if (!take(cursor, ']'))
        throw unexpected(cursor, '"," or "]"', at);
    return { kind: 'array', at, items };
}
function readString(cursor) {
    const { file } = cursor;
    const start = cursor.at;
    cursor.at += 1;
    let escaped = false;
    for (;;) {
        match(cursor, PLAIN_RUN);
        const char = file.text[cursor.at];
        if (char === '"')
            break;
        if (char === undefined)
            throw unexpected(cursor, 'the closing quote of a text', start);
        if (char !== '\\')
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `a text holds ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(char)} unescaped`);
        if (match(cursor, ESCAPE) === null) {
            const found = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(file.text.slice(cursor.at, cursor.at + 2));
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, cursor.at, `${found} is no JSON escape. Write a backslash as "\\\\".`);
        }
        escaped = true;
    }
    cursor.at += 1;
    const raw = file.text.slice(start, cursor.at);
    const text = escaped ? JSON.parse(raw) : raw.slice(1, -1);
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeText */ .r0)(file, String(text), start);
}
function readNumber(cursor) {
    const at = cursor.at;
    const text = match(cursor, NUMBER);
    return text === null ? null : (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .numberNode */ .sJ)(Number(text), text, at);
}
function readWord(cursor) {
    const at = cursor.at;
    const word = match(cursor, WORD);
    const value = word === null ? undefined : WORDS.get(word);
    if (value === undefined) {
        cursor.at = at;
        throw unexpected(cursor, 'a JSON value', null);
    }
    if (value === null)
        return { kind: 'null', at };
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .numberNode */ .sJ)(value, null, at);
}
function skipSpace(cursor) {
    match(cursor, SPACE);
}
function take(cursor, char) {
    if (cursor.file.text[cursor.at] !== char)
        return false;
    cursor.at += 1;
    return true;
}
function match(cursor, sticky) {
    sticky.lastIndex = cursor.at;
    const [found] = sticky.exec(cursor.file.text) ?? [];
    if (found === undefined)
        return null;
    cursor.at += found.length;
    return found;
}
/** @param openedAt where the unfinished object, list or text begins */
function unexpected(cursor, wanted, openedAt) {
    const { file, at } = cursor;
    if (at >= file.text.length) {
        const { line } = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .positionAt */ .t$)(file.text, openedAt ?? 0);
        return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, at, `the file ends where ${wanted} should stand, inside what begins in line ${line}: it is cut off. Let the job finish writing it.`);
    }
    const [found = ''] = /^(?:[-+]?\w+|.)/su.exec(file.text.slice(at, at + 40)) ?? [];
    return (0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .DG)(file, at, `found ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteText */ .ol)(found)} where ${wanted} should stand`);
}


/***/ }),

/***/ 5594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readModelFolder: () => (/* binding */ readModelFolder)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/formats/json-tree.js
var json_tree = __webpack_require__(7793);
// EXTERNAL MODULE: ./lib/formats/model-members.js
var model_members = __webpack_require__(8095);
;// CONCATENATED MODULE: ./lib/formats/model-mlflow-signature.js



const MAX_RANK = 64;
/**
 * The `signature` of an `MLmodel`: `inputs` and `outputs` are JSON lists inside of texts, of tensors
 * (`tensor-spec`) or of columns (`name`, `type`). A column may hold a list or an object; then its type says so:
 * `array(double)`.
 * @param warnings gets what cannot be read
 */
function readMlflowSignature(path, node, warnings) {
    if (node?.kind !== 'object')
        return undefined;
    const side = (key) => readSide(path, key, (0,model_members/* memberAt */.m)(node, key), warnings);
    const inputs = side('inputs');
    const outputs = side('outputs');
    if (inputs === null && outputs === null)
        return undefined;
    return { inputs: inputs ?? [], outputs: outputs ?? [] };
}
function readSide(path, key, node, warnings) {
    if (node?.kind !== 'string' || node.text.trim() === '')
        return null;
    try {
        const list = (0,json_tree/* parseJsonTree */.U)({ path: `${path} (signature.${key})`, text: node.text });
        if (list.kind !== 'array')
            return null;
        return list.items.map(readSpec);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        warnings.push(error.message);
        return null;
    }
}
function readSpec(node) {
    const name = (0,model_members/* textAt */.$)(node, 'name') ?? '';
    const tensor = (0,model_members/* memberAt */.m)(node, 'tensor-spec');
    if (tensor === undefined)
        return { name, type: columnType(node, 0) };
    const shape = (0,model_members/* memberAt */.m)(tensor, 'shape');
    const type = (0,model_members/* textAt */.$)(tensor, 'dtype') ?? 'unknown';
    if (shape?.kind !== 'array')
        return { name, type };
    return { name, type, shape: shape.items.slice(0, MAX_RANK).map(dimension) };
}
function columnType(node, depth) {
    const type = (0,model_members/* textAt */.$)(node, 'type') ?? 'unknown';
    const items = (0,model_members/* memberAt */.m)(node, 'items') ?? (0,model_members/* memberAt */.m)(node, 'values');
    return items === undefined || depth > 3 ? type : `${type}(${columnType(items, depth + 1)})`;
}
function dimension(node) {
    return node.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : -1;
}

// EXTERNAL MODULE: ./lib/formats/model-report.js
var model_report = __webpack_require__(1456);
// EXTERNAL MODULE: ./lib/formats/node-members.js
var node_members = __webpack_require__(2619);
// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(628);
// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(2938);
;// CONCATENATED MODULE: ./lib/formats/model-folder.js








/** Flavors of MLflow to the framework, and the key of its version. */
const FLAVORS = new Map([
    ['sklearn', ['scikit-learn', 'sklearn_version']],
    ['xgboost', ['xgboost', 'xgb_version']],
    ['lightgbm', ['lightgbm', 'lgb_version']],
    ['catboost', ['catboost', 'catboost_version']],
    ['pytorch', ['pytorch', 'pytorch_version']],
    ['tensorflow', ['tensorflow', 'tensorflow_version']],
    ['keras', ['keras', 'keras_version']],
    ['transformers', ['transformers', 'transformers_version']],
    ['sentence_transformers', ['sentence-transformers', 'sentence_transformers_version']],
    ['onnx', ['onnx', 'onnx_version']],
    ['statsmodels', ['statsmodels', 'statsmodels_version']],
    ['prophet', ['prophet', 'prophet_version']],
    ['spacy', ['spacy', 'spacy_version']],
    ['spark', ['spark', 'pyspark_version']],
    ['h2o', ['h2o', 'h2o_version']],
    ['pmdarima', ['pmdarima', 'pmdarima_version']],
    ['paddle', ['paddlepaddle', 'paddle_version']],
    ['langchain', ['langchain', 'langchain_version']],
    ['openai', ['openai', 'openai_version']],
]);
/**
 * What a model's folder says of itself: MLflow's `MLmodel`, a Hugging Face `config.json`, or the layout of a
 * TensorFlow SavedModel. The file nearest to the root counts. A damaged side file is a warning, since the weights
 * beside it may be whole.
 * @param read gives the whole content of one of `paths`; `undefined` where it is missing or too large
 */
function readModelFolder(paths, read) {
    const folder = { paths, read };
    for (const [name, describe] of SIDE_FILES) {
        const path = nearest(paths, name);
        if (path === undefined)
            continue;
        const facts = describe(path, folder);
        if (facts !== null)
            return facts;
    }
    return null;
}
const SIDE_FILES = [
    ['MLmodel', describeMlflow],
    ['config.json', describeConfig],
    ['saved_model.pb', describeSavedModel],
];
/** The shallowest; among equals the first by name. */
function nearest(paths, name) {
    const found = paths.filter((path) => path === name || path.endsWith(`/${name}`)).toSorted();
    return found.toSorted((one, two) => depthOf(one) - depthOf(two))[0];
}
function depthOf(path) {
    return path.split('/').length;
}
/** The tree of a side file, or the warning that it cannot be read. */
function parseSide(path, { read }, parse) {
    const bytes = read(path);
    if (bytes === undefined)
        return `${path} is not read: it is missing or too large`;
    try {
        return parse((0,text_file/* decodeText */.g7)(path, bytes));
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        return error.message;
    }
}
function describeMlflow(path, folder) {
    const root = parseSide(path, folder, yaml_tree/* parseYamlTree */.N);
    if (typeof root === 'string')
        return { warnings: [root] };
    const warnings = [];
    const flavors = (0,model_members/* memberAt */.m)(root, 'flavors');
    const framework = findFlavor(flavors);
    const names = flavors?.kind === 'object' ? flavors.members.map(({ key }) => key) : [];
    const signature = readMlflowSignature(path, (0,model_members/* memberAt */.m)(root, 'signature'), warnings);
    return build(framework, signature, warnings, [
        ['flavors', names.toSorted().join(', ') || undefined],
        ['mlflow_version', textOf((0,model_members/* memberAt */.m)(root, 'mlflow_version'))],
        ['run_id', textOf((0,model_members/* memberAt */.m)(root, 'run_id'))],
        ['model_uuid', textOf((0,model_members/* memberAt */.m)(root, 'model_uuid'))],
        ['python_version', textOf((0,model_members/* memberAt */.m)(flavors, 'python_function', 'python_version'))],
    ]);
}
function findFlavor(flavors) {
    if (flavors?.kind !== 'object')
        return undefined;
    for (const { key, node } of flavors.members) {
        const [name, versionKey] = FLAVORS.get(key) ?? [];
        if (name === undefined || versionKey === undefined)
            continue;
        return frameworkOf(name, textOf((0,model_members/* memberAt */.m)(node, versionKey)));
    }
    return undefined;
}
/** `config.json` of Hugging Face; other tools have a file of that name too. */
function describeConfig(path, folder) {
    const root = parseSide(path, folder, json_tree/* parseJsonTree */.U);
    if (typeof root === 'string')
        return folder.paths.some(isWeights) ? { warnings: [root] } : null;
    const type = textOf((0,model_members/* memberAt */.m)(root, 'model_type'));
    const version = textOf((0,model_members/* memberAt */.m)(root, 'transformers_version'));
    const architectures = (0,model_members/* memberAt */.m)(root, 'architectures');
    if (type === undefined && version === undefined && architectures === undefined)
        return null;
    const classes = architectures?.kind === 'array' ? architectures.items.slice(0, 10) : [];
    return build(frameworkOf('transformers', version), undefined, [], [
        ['architectures', classes.flatMap((item) => textOf(item) ?? []).join(', ') || undefined],
        ['model_type', type],
        ['torch_dtype', textOf((0,model_members/* memberAt */.m)(root, 'torch_dtype') ?? (0,model_members/* memberAt */.m)(root, 'dtype'))],
        ['base_model', textOf((0,model_members/* memberAt */.m)(root, '_name_or_path'))],
        ['hidden_size', numberOf((0,model_members/* memberAt */.m)(root, 'hidden_size'))],
        ['layers', numberOf((0,model_members/* memberAt */.m)(root, 'num_hidden_layers'))],
        ['vocabulary', numberOf((0,model_members/* memberAt */.m)(root, 'vocab_size'))],
        ['quantization', textOf((0,model_members/* memberAt */.m)(root, 'quantization_config', 'quant_method'))],
        [
            'adapter',
            folder.paths.some((one) => /(?:^|\/)adapter_config\.json$/.test(one)) || undefined,
        ],
    ]);
}
function isWeights(path) {
    return /\.(?:safetensors|bin|h5|msgpack|gguf)$/.test(path);
}
/** The graph itself is read as a model file; here only whether its variables are beside it. */
function describeSavedModel(path, { paths, read }) {
    const base = path.slice(0, path.length - 'saved_model.pb'.length);
    const variables = paths.some((one) => one.startsWith(`${base}variables/variables.`));
    const fingerprint = paths.includes(`${base}fingerprint.pb`);
    const keras = paths.includes(`${base}keras_metadata.pb`);
    const metadata = keras ? read(`${base}keras_metadata.pb`) : undefined;
    // Layer configurations lie as JSON texts inside of this protobuf.
    const lambda = metadata !== undefined && (0,model_report/* looseText */.o0)(metadata).includes('"class_name": "Lambda"');
    return build({ name: keras ? 'keras' : 'tensorflow' }, undefined, [
        ...(variables ? [] : [`${base}variables/ is missing: the model has no trained values here`]),
        ...(lambda ? ['holds a Lambda layer: its Python code runs when the model is loaded'] : []),
    ], [
        ['layout', 'SavedModel'],
        ['fingerprint', fingerprint || undefined],
    ]);
}
function build(framework, signature, warnings, entries) {
    const facts = (0,model_report/* buildModelFacts */.P6)({
        format: 'folder',
        executable: false,
        framework,
        signature,
        details: entries,
        warnings,
    });
    return {
        ...(facts.framework && { framework: facts.framework }),
        ...(facts.signature && { signature: facts.signature }),
        ...(facts.details && { details: facts.details }),
        warnings: facts.warnings,
    };
}
function frameworkOf(name, version) {
    return version === undefined ? { name } : { name, version };
}
/** Also of a number as it is written: YAML reads the version `1.6` as one. */
function textOf(node) {
    return node?.kind === 'number' ? (node.digits ?? undefined) : (0,node_members/* findText */.Vw)(node);
}
function numberOf(node) {
    return node?.kind === 'number' && Number.isSafeInteger(node.value) ? node.value : undefined;
}


/***/ }),

/***/ 8095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   m: () => (/* binding */ memberAt)
/* harmony export */ });
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5436);
/* harmony import */ var _node_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2619);


/** The node below objects by their keys; `undefined` where one of them is missing. */
function memberAt(node, ...keys) {
    let found = node;
    for (const key of keys)
        found = found?.kind === 'object' ? (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(found, key) : undefined;
    return found;
}
/** The text there, trimmed; `undefined` for a blank one and for anything else. */
function textAt(node, ...keys) {
    return (0,_node_members_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(memberAt(node, ...keys));
}


/***/ }),

/***/ 1456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N4: () => (/* binding */ tally),
/* harmony export */   P6: () => (/* binding */ buildModelFacts),
/* harmony export */   Sh: () => (/* binding */ MAX_SPECS),
/* harmony export */   o0: () => (/* binding */ looseText),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   rE: () => (/* binding */ MAX_WARNINGS)
/* harmony export */ });
/** UTF-16 code units of a text that a file brings. */
const MAX_TEXT = 200;
/** The same of a sentence about a file, which may name several such texts. */
const MAX_SENTENCE = 1_000;
/** Members of `details`, and of `dtypes`. */
const MAX_MEMBERS = 100;
const MAX_IMPORTS = 1_000;
const MAX_RANK = 64;
const MAX_WARNINGS = 40;
/** Inputs or outputs. */
const MAX_SPECS = 1_000;
/**
 * Facts that a manifest can hold, whatever a hostile file says. Texts are well formed, of one line, at most 200 UTF-16
 * code units and not blank (but for the name of an input or output, which may be missing); numbers are finite, counts
 * are whole. Members are sorted; of what is more than the limits the first are kept, and a warning says how many not.
 */
function buildModelFacts(found) {
    const { format, executable } = found;
    const own = [];
    const measured = buildMeasures(found, own);
    const listed = buildLists(found, own);
    const warnings = cleanWarnings(found.warnings ?? [], own);
    return { format, executable, ...measured, ...listed, warnings };
}
function buildMeasures({ framework, signature, parameters, tensors }, warnings) {
    const known = framework && cleanFramework(framework);
    const specs = signature && cleanSignature(signature, warnings);
    const values = parameters === undefined ? undefined : cleanCount(parameters, warnings);
    const count = safeCount(tensors);
    return {
        ...(known && { framework: known }),
        ...(specs && { signature: specs }),
        ...(values !== undefined && { parameters: values }),
        ...(count !== undefined && { tensors: count }),
    };
}
function buildLists(found, warnings) {
    const dtypes = buildMembers(found.dtypes ?? [], 'element types', safeCount, warnings);
    const details = buildMembers(found.details ?? [], 'details', cleanDetail, warnings);
    const imports = cleanImports(found.imports ?? [], warnings);
    const external = found.externalFiles ?? [];
    return {
        ...(dtypes && { dtypes }),
        ...(details && { details }),
        ...(imports.length > 0 && { imports }),
        ...(external.length > 0 && { externalFiles: external }),
    };
}
function cleanWarnings(told, own) {
    const room = MAX_WARNINGS - own.length;
    const left = told.length > room ? told.length - room + 1 : 0;
    const kept = told.slice(0, told.length - left).map((text) => lineOf(text, MAX_SENTENCE));
    return [...kept, ...(left > 0 ? [`${left} more warnings are left out`] : []), ...own];
}
function cleanImports(names, warnings) {
    const imports = [...new Set([...names].map((name) => nonBlank(name) ?? '?'))].toSorted(byCode);
    if (imports.length > MAX_IMPORTS) {
        warnings.push(`${imports.length - MAX_IMPORTS} of ${imports.length} imports are left out`);
    }
    return imports.slice(0, MAX_IMPORTS);
}
function cleanCount(value, warnings) {
    const count = value < 0n ? undefined : countOf(value);
    if (typeof count !== 'string' || count.length <= MAX_TEXT)
        return count;
    warnings.push(`the number of parameters has ${count.length} digits and is left out`);
    return undefined;
}
function safeCount(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value + 0 : undefined;
}
/** A number that JSON cannot hold becomes a text, `NaN`; a blank text is none. */
function cleanDetail(value) {
    if (typeof value === 'string')
        return nonBlank(value);
    // Minus zero becomes zero.
    if (typeof value === 'number')
        return Number.isFinite(value) ? value + 0 : `${value}`;
    return value;
}
/** Keys by code unit; entries without a value are left out; `undefined` when none is left. */
function buildMembers(entries, what, clean, warnings) {
    const kept = new Map();
    let left = 0;
    for (const [name, raw] of entries) {
        const key = nonBlank(name);
        const value = clean(raw);
        if (key === undefined || value === undefined)
            continue;
        if (kept.size < MAX_MEMBERS || kept.has(key))
            kept.set(key, value);
        else
            left += 1;
    }
    if (left > 0)
        warnings.push(`${left} of ${left + MAX_MEMBERS} ${what} are left out`);
    if (kept.size === 0)
        return undefined;
    // `fromEntries` defines its keys, so that `__proto__` is one like the others.
    return Object.fromEntries([...kept].toSorted(([one], [two]) => byCode(one, two)));
}
function cleanFramework({ name: raw, version: text = '' }) {
    const name = nonBlank(raw);
    const version = nonBlank(text);
    if (name === undefined)
        return undefined;
    return version === undefined ? { name } : { name, version };
}
function cleanSignature({ inputs, outputs }, warnings) {
    return {
        inputs: cleanSpecs(inputs, 'inputs', warnings),
        outputs: cleanSpecs(outputs, 'outputs', warnings),
    };
}
function cleanSpecs(specs, what, warnings) {
    const left = specs.length - MAX_SPECS;
    if (left > 0)
        warnings.push(`${left} of ${specs.length} ${what} are left out`);
    return specs.slice(0, MAX_SPECS).map(({ name, type, shape }) => ({
        name: shortText(name),
        type: nonBlank(type) ?? 'unknown',
        ...(shape && { shape: shape.slice(0, MAX_RANK).map(cleanDimension) }),
    }));
}
function cleanDimension(size) {
    if (typeof size === 'string')
        return nonBlank(size) ?? -1;
    return Number.isSafeInteger(size) ? size + 0 : -1;
}
function nonBlank(text) {
    const line = shortText(text);
    return line.trim() === '' ? undefined : line;
}
/** A number, or its decimal text where a double would lose digits. */
function countOf(value) {
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : `${value}`;
}
/** A text of the file for people: one line, well formed, shortened. */
function shortText(text) {
    return lineOf(text, MAX_TEXT);
}
function lineOf(text, limit) {
    const line = text.slice(0, limit + 1).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
    const short = line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
    return short.toWellFormed();
}
/** UTF-8, with a replacement character for what is not: a name may be damaged where its file is not. */
function looseText(bytes) {
    return (bytes.length <= SHORT_BYTES ? asciiText(bytes) : null) ?? DECODER.decode(bytes);
}
/** A pickle brings millions of short names, for which a call of the decoder costs more than its work. */
const SHORT_BYTES = 64;
function asciiText(bytes) {
    let text = '';
    for (const byte of bytes) {
        if (byte >= 0x80)
            return null;
        text += String.fromCharCode(byte);
    }
    return text;
}
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
function tally(counts, key) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
function byCode(one, two) {
    if (one === two)
        return 0;
    return one < two ? -1 : 1;
}


/***/ }),

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   W8: () => (/* binding */ isNumberList),
/* harmony export */   YV: () => (/* binding */ listMembers),
/* harmony export */   u9: () => (/* binding */ hasMembers),
/* harmony export */   uA: () => (/* binding */ findNumeral),
/* harmony export */   vD: () => (/* binding */ findCount)
/* harmony export */ });
/** The members of an object, none for anything else. */
function listMembers(node) {
    if (node?.kind !== 'object')
        return new Map();
    return new Map(node.members.map(({ key, node: member }) => [key, member]));
}
function isNumberList(node) {
    return (node.kind === 'array' &&
        node.items.length > 0 &&
        node.items.every((item) => item.kind === 'number'));
}
function hasMembers(node) {
    return node?.kind === 'object' && node.members.length > 0;
}
/** A whole number from 0, also written `120.0`. */
function findCount(node) {
    if (node?.kind !== 'number' || !Number.isSafeInteger(node.value))
        return undefined;
    return node.value < 0 ? undefined : node.value + 0;
}
function findText(node) {
    return node?.kind === 'string' && node.text.trim() !== '' ? node.text.trim() : undefined;
}
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** A number, also as the text that some tools write. */
function findNumeral(node) {
    if (node?.kind === 'number')
        return node;
    const text = findText(node);
    if (text === undefined || !NUMBER.test(text))
        return undefined;
    return { value: Number(text), digits: text.replace(/^\+/, ''), at: node?.at ?? null };
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);



/**
 * One YAML 1.2 document, core schema, with the `<<` merges of YAML 1.1 that Python writes. Tags of programs
 * (`!!python/object:…`) are never acted on: what they tag is read as plain data.
 */
function parseYamlTree(file) {
    const document = composeDocument(file);
    const [error] = document.errors;
    if (error !== undefined) {
        const [reason = ''] = error.message.split('\n', 1);
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, error.pos[0], `not YAML: ${reason}`);
    }
    if (document.contents === null)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, null, 'holds only comments, no value');
    const walk = { file, nodes: 0, anchors: new Map(), expanding: 0 };
    return readNode(document.contents, 0, walk);
}
function composeDocument(file) {
    const tokens = readTokens(file);
    // Duplicate keys are looked for while reading: the composer compares each key with all before it.
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({ schema: 'core', uniqueKeys: false, prettyErrors: false });
    const documents = [...composer.compose(tokens, true, file.text.length)];
    const [first, second] = documents;
    if (first === undefined)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, null, 'holds no YAML document');
    if (second !== undefined && first.errors.length === 0) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(file, second.range[0], 'a second YAML document begins. One file holds one document.');
    }
    return first;
}
/** The token parser keeps its own stack; the composer recurses, so depth is bounded before it runs. */
function readTokens(file) {
    const tokens = [];
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX();
    let lexemes = 0;
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(file.text)) {
        lexemes += 1;
        if (lexemes > _document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NODES */ .nm * 4)
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .excess */ .Mm)(file, null, `more than ${_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_NODES */ .nm} values`);
        if (parser.stack.length > _document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr * 2 + 8) {
            throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .excess */ .Mm)(file, parser.offset, `nested deeper than ${_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr} levels. Flatten it.`);
        }
        tokens.push(...parser.next(lexeme));
    }
    tokens.push(...parser.end());
    return tokens;
}
function readNode(node, depth, walk) {
    const at = offsetOf(node);
    (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spend */ .Rf)(walk, depth, at);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return readAlias(node.source, at, depth, walk);
    remember(node, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return readScalar(node, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return readMap(node.items, at, depth, walk);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node)) {
        const items = node.items.map((item) => readNode(item, depth + 1, walk));
        return { kind: 'array', at, items };
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(node))
        return readMap([node], at, depth, walk);
    return { kind: 'null', at };
}
function remember(node, walk) {
    if (walk.expanding > 0 || !((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3)(node)))
        return;
    if (node.anchor !== undefined)
        walk.anchors.set(node.anchor, node);
}
function readAlias(name, at, depth, walk) {
    const target = walk.anchors.get(name);
    if (target === undefined)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, `the alias *${name} has no anchor before it`);
    walk.expanding += 1;
    const read = readNode(target, depth + 1, walk);
    walk.expanding -= 1;
    return read;
}
function readScalar(node, walk) {
    const at = offsetOf(node);
    const { value } = node;
    if (typeof value === 'number')
        return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .numberNode */ .sJ)(value, node.source ?? null, at);
    if (typeof value === 'boolean')
        return { kind: 'boolean', at, value };
    if (value === null)
        return { kind: 'null', at };
    const text = typeof value === 'string' ? value : (node.source ?? '');
    return { kind: 'string', at, text: (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeText */ .r0)(walk.file, text, at) };
}
function readMap(pairs, at, depth, walk) {
    const { members, claim } = (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .memberList */ .JD)(walk.file);
    const merged = [];
    for (const pair of pairs) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(pair))
            continue;
        const keyAt = offsetOf(pair.key);
        if (isMergeKey(pair.key)) {
            merged.push(...readMerge(readNode(pair.value, depth + 1, walk), keyAt, walk));
            continue;
        }
        const key = readKey(pair.key, keyAt, walk);
        claim(key, keyAt);
        members.push({ key, node: readNode(pair.value, depth + 1, walk) });
    }
    if (merged.length === 0)
        return { kind: 'object', at, members };
    const known = new Set(members.map(({ key }) => key));
    const inherited = merged.filter(({ key }) => !known.has(key) && known.add(key));
    return { kind: 'object', at, members: [...inherited, ...members] };
}
function isMergeKey(key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === '<<' && key.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN;
}
function readMerge(node, at, walk) {
    if (node.kind === 'object')
        return node.members;
    const parts = node.kind === 'array' ? node.items : [];
    if (parts.length === 0 || !parts.every((part) => part.kind === 'object')) {
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, '"<<" takes an object or a list of objects');
    }
    return parts.flatMap((part) => (part.kind === 'object' ? part.members : []));
}
/** Keys as written: the class label `0` and the threshold `0.50` stay what they are in the file. */
function readKey(key, at, walk) {
    const target = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(key) ? walk.anchors.get(key.source) : key;
    remember(target, walk);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(target))
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, 'a key is not plain text');
    const text = typeof target.value === 'string' ? target.value : (target.source ?? '');
    if (text.length > 10_000)
        throw (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .fault */ .DG)(walk.file, at, `the key ${(0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(text)} is too long`);
    return (0,_document_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeText */ .r0)(walk.file, text, at);
}
function offsetOf(node) {
    return isNodeWithRange(node) ? node.range[0] : null;
}
function isNodeWithRange(node) {
    return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}


/***/ })

};
