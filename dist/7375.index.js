export const id = 7375;
export const ids = [7375];
export const modules = {

/***/ 37375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseDvcFile: () => (/* binding */ parseDvcFile)
});

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
// EXTERNAL MODULE: ./lib/formats/document-tree.js
var document_tree = __webpack_require__(55436);
// EXTERNAL MODULE: ./lib/domain/dvc-hash.js
var dvc_hash = __webpack_require__(6564);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
;// CONCATENATED MODULE: ./lib/formats/dvc-directory.js



const MD5 = /^[0-9a-f]{32}$/;
/** What 512 MiB of `.dir` hold. */
const MAX_ENTRIES = 10_000_000;
/**
 * The hash that DVC gives a directory, `….dir`. Files that `.dvcignore` excludes are not part of it: leave them out.
 * @param entries in any order
 * @throws {ReleaseError} `FORMAT_INVALID` for a path that comes twice or an entry without an MD5, `LIMIT_EXCEEDED`
 * above 10,000,000 entries
 */
function dvcDirectoryDigest(entries) {
    const sorted = [];
    for (const entry of entries) {
        if (sorted.length === MAX_ENTRIES)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `a DVC directory of more than ${MAX_ENTRIES} files`);
        if (!MD5.test(entry.md5))
            throw new errors/* ReleaseError */.K('FORMAT_INVALID', `the DVC directory lists ${JSON.stringify(entry.relpath)} with "${entry.md5.slice(0, 80)}", which is no MD5.`);
        sorted.push(entry);
    }
    sorted.sort((left, right) => (0,listing/* comparePaths */.cD)(left.relpath, right.relpath));
    const hasher = (0,dvc_hash/* dvcDirectoryHasher */.O_)();
    let last = null;
    for (const { relpath, md5 } of sorted) {
        if (relpath === last)
            throw new errors/* ReleaseError */.K('FORMAT_INVALID', `the DVC directory lists ${JSON.stringify(relpath)} twice. Run "dvc commit" again.`);
        hasher.add(relpath, md5);
        last = relpath;
    }
    return hasher.digest();
}

// EXTERNAL MODULE: ./lib/formats/text-file.js
var text_file = __webpack_require__(50628);
;// CONCATENATED MODULE: ./lib/formats/dvc-output.js




const MAX_OUTPUTS = 10_000;
const dvc_output_MD5 = /^[0-9a-f]{32}(?:\.dir)?$/;
/** What object stores call a version of an object. */
const ETAG = /^[\w.+/=-]{1,200}$/;
/** @throws {ReleaseError} `FORMAT_INVALID` with line and column for entries without a path */
function listOutputs(file, node, key) {
    if (node === undefined || node.kind === 'null')
        return [];
    if (node.kind !== 'array')
        throw (0,text_file/* fault */.DG)(file, node.at, `"${key}" is ${(0,document_tree/* describeNode */.WQ)(node)}, not a list.`);
    if (node.items.length > MAX_OUTPUTS)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${file.path} has more than ${MAX_OUTPUTS} ${key}.`);
    return node.items.map((item) => {
        if (item.kind !== 'object')
            throw (0,text_file/* fault */.DG)(file, item.at, `an entry of "${key}" is ${(0,document_tree/* describeNode */.WQ)(item)}, not an object.`);
        const written = textOf(file, item, 'path');
        if (written !== null && written !== '')
            return { written, node: item };
        throw (0,text_file/* fault */.DG)(file, item.at, `an entry of "${key}" has no "path". Run "dvc commit".`);
    });
}
/**
 * @param wdir the file's `wdir`, relative to its folder
 * @throws {ReleaseError} `FORMAT_INVALID` with line and column; `FILE_REFUSED` for a path out of the workspace
 */
function readOutput(file, { written, node }, wdir) {
    const path = resolvePath(file, wdir, written);
    if (path === undefined)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `${(0,text_file/* fault */.DG)(file, (0,document_tree/* memberOf */.C5)(node, 'path')?.at ?? null, `the path ${(0,text_file/* quoteText */.ol)(written)} leaves the workspace`).message}. ` +
            'Move the data into the repository, or quote its digest: URI#md5:HEX.');
    const files = readFiles(file, (0,document_tree/* memberOf */.C5)(node, 'files'));
    const { hash, value } = readDigest(file, node, written, files);
    const isDir = value.endsWith('.dir');
    return {
        written,
        path,
        hash,
        digest: isDir ? value.slice(0, -'.dir'.length) : value,
        quoted: `${hash === 'md5-dos2unix' ? 'md5' : hash}:${value}`,
        isDir,
        size: countOf(file, node, 'size'),
        nfiles: countOf(file, node, 'nfiles'),
        files,
    };
}
function readDigest(file, item, written, files) {
    const hash = readHashName(file, item, written);
    const found = readMd5(file, item, written, hash) ??
        readRemoteDigest(file, item, 'etag') ??
        readRemoteDigest(file, item, 'checksum') ??
        digestOfFiles(files, hash);
    if (found !== null)
        return found;
    throw (0,text_file/* fault */.DG)(file, item.at, `${(0,text_file/* quoteText */.ol)(written)} has no digest yet. Run "dvc commit" (or "dvc repro") and commit ${file.path}.`);
}
/** A missing name is DVC 2. */
function readHashName(file, item, written) {
    const named = textOf(file, item, 'hash');
    if (named === null || named === 'md5-dos2unix')
        return 'md5-dos2unix';
    // For the others the name is that of the key.
    if (named === 'md5' || named === 'etag' || named === 'checksum')
        return 'md5';
    throw (0,text_file/* fault */.DG)(file, (0,document_tree/* memberOf */.C5)(item, 'hash')?.at ?? null, `${(0,text_file/* quoteText */.ol)(written)} has the hash ${(0,text_file/* quoteText */.ol)(named)}; md5, etag and checksum are known. Quote it: URI#sha256:HEX.`);
}
function readMd5(file, item, written, hash) {
    const value = digestText(file, item, 'md5')?.toLowerCase();
    if (value === undefined)
        return null;
    if (dvc_output_MD5.test(value))
        return { hash, value };
    throw (0,text_file/* fault */.DG)(file, (0,document_tree/* memberOf */.C5)(item, 'md5')?.at ?? null, `"md5" of ${(0,text_file/* quoteText */.ol)(written)} is ${(0,text_file/* quoteText */.ol)(value)}, not 32 hexadecimal digits. Run "dvc commit".`);
}
function readRemoteDigest(file, item, hash) {
    const value = digestText(file, item, hash)?.replaceAll('"', '');
    if (value === undefined)
        return null;
    if (ETAG.test(value))
        return { hash, value };
    throw (0,text_file/* fault */.DG)(file, (0,document_tree/* memberOf */.C5)(item, hash)?.at ?? null, `"${hash}" is ${(0,text_file/* quoteText */.ol)(value)}, no digest. Run "dvc commit".`);
}
/** With a remote that keeps versions, DVC lists a directory's files in place of its digest. */
function digestOfFiles(files, hash) {
    if (files === null || files.length === 0)
        return null;
    const entries = files.flatMap(({ relpath, md5 }) => (md5 === null ? [] : [{ relpath, md5 }]));
    return entries.length < files.length ? null : { hash, value: dvcDirectoryDigest(entries) };
}
/** YAML reads 32 digits without a letter, and `123e45…`, as a number: the digits are what was meant. */
function digestText(file, item, key) {
    const node = (0,document_tree/* memberOf */.C5)(item, key);
    if (node?.kind === 'number' && node.digits !== null)
        return node.digits;
    return textOf(file, item, key);
}
function textOf(file, item, key) {
    const node = (0,document_tree/* memberOf */.C5)(item, key);
    if (node === undefined || node.kind === 'null')
        return null;
    if (node.kind === 'string')
        return node.text;
    // An unquoted path may look like a number.
    if (node.kind === 'number' && node.digits !== null)
        return node.digits;
    throw (0,text_file/* fault */.DG)(file, node.at, `"${key}" is ${(0,document_tree/* describeNode */.WQ)(node)}, not a text.`);
}
function countOf(file, item, key) {
    const node = (0,document_tree/* memberOf */.C5)(item, key);
    if (node === undefined || node.kind === 'null')
        return null;
    if (node.kind === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
        return node.value;
    throw (0,text_file/* fault */.DG)(file, node.at, `"${key}" is ${(0,document_tree/* describeNode */.WQ)(node)}, not a count.`);
}
function readFiles(file, node) {
    if (node === undefined || node.kind === 'null')
        return null;
    if (node.kind !== 'array')
        throw (0,text_file/* fault */.DG)(file, node.at, `"files" is ${(0,document_tree/* describeNode */.WQ)(node)}, not a list.`);
    return node.items.map((item) => {
        const relpath = item.kind === 'object' ? textOf(file, item, 'relpath') : null;
        if (item.kind !== 'object' || relpath === null)
            throw (0,text_file/* fault */.DG)(file, item.at, 'an entry of "files" has no "relpath". Run "dvc commit".');
        const md5 = digestText(file, item, 'md5')?.toLowerCase() ?? null;
        return {
            relpath,
            md5: md5 !== null && /^[0-9a-f]{32}$/.test(md5) ? md5 : null,
            size: countOf(file, item, 'size'),
        };
    });
}
/**
 * Relative to the workspace; `null` for what is elsewhere, `undefined` for what leaves the workspace. DVC writes POSIX
 * separators on every system.
 */
function resolvePath(file, wdir, written) {
    // `remote://NAME/…` and `s3://…` are no paths of the workspace.
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written))
        return null;
    if (wdir.startsWith('/') || written.startsWith('/') || /[\\\0]|^[a-z]:/i.test(written))
        return undefined;
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const parts = [];
    for (const step of `${folder}${wdir}/${written}`.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            parts.push(step);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}

// EXTERNAL MODULE: ./lib/formats/yaml-tree.js
var yaml_tree = __webpack_require__(12938);
;// CONCATENATED MODULE: ./lib/formats/dvc-file.js





/** Names in one message. */
const MAX_NAMED = 20;
/**
 * The output that a data set is: the only one of a `.dvc` file or stage, or the one named by its path. Only when
 * it is named, a dependency is one too: what a stage read is as much a data set as what it wrote.
 * @param path of the file, relative to the workspace, POSIX separators; paths in it are relative to its folder
 * @throws {ReleaseError} `FORMAT_INVALID` for what DVC did not write; `INPUT_INVALID`, with what there is, when the
 * selection names nothing or too much; `FILE_REFUSED` for a path out of the workspace
 */
function parseDvcFile(path, bytes, selection) {
    const file = (0,text_file/* decodeText */.g7)(path, bytes);
    const root = (0,yaml_tree/* parseYamlTree */.N)(file);
    if (root.kind !== 'object')
        throw (0,text_file/* fault */.DG)(file, root.at, `holds ${(0,document_tree/* describeNode */.WQ)(root)}, not a file of DVC.`);
    const record = isLockName(path)
        ? readLockStage(file, root, selection.stage)
        : readRecord(file, root, readWdir(file, root));
    return readOutput(file, selectEntry(file, record, selection), record.wdir);
}
const isLockName = (path) => /(?:^|\/)dvc\.lock$/.test(path);
function readLockStage(file, root, wanted) {
    const stages = findStages(file, root);
    const stage = stages.find(({ key }) => key === wanted);
    if (stage === undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `${file.path} has ${wanted === null ? 'several stages' : `no stage ${(0,text_file/* quoteText */.ol)(wanted)}`}. ` +
            `Its stages: ${listNames(stages.map(({ key }) => key))}. Write "dvc:${file.path}#STAGE".`);
    const { node, key } = stage;
    if (node.kind !== 'object')
        throw (0,text_file/* fault */.DG)(file, node.at, `the stage ${(0,text_file/* quoteText */.ol)(key)} is ${(0,document_tree/* describeNode */.WQ)(node)}, not an object.`);
    return readRecord(file, node, '');
}
function findStages(file, root) {
    const schema = (0,document_tree/* memberOf */.C5)(root, 'schema');
    if (schema === undefined)
        throw (0,text_file/* fault */.DG)(file, root.at, 'has no "schema": DVC 1 wrote it, or it is no dvc.lock. Run "dvc repro" or "dvc commit" with DVC 2 or newer.');
    if (schemaText(schema) !== '2.0')
        throw (0,text_file/* fault */.DG)(file, schema.at, `"schema" is ${(0,document_tree/* describeNode */.WQ)(schema)}; only '2.0' is known. Write the digest itself: URI#md5:HEX.`);
    const stages = (0,document_tree/* memberOf */.C5)(root, 'stages');
    if (stages?.kind === 'object')
        return stages.members;
    throw (0,text_file/* fault */.DG)(file, stages?.at ?? null, `"stages" is ${stages === undefined ? 'not there' : (0,document_tree/* describeNode */.WQ)(stages)}. Run "dvc repro".`);
}
/** DVC quotes the number; an editor may have taken the quotes away. */
function schemaText(node) {
    if (node.kind === 'string')
        return node.text;
    return node.kind === 'number' ? node.digits : null;
}
function readWdir(file, root) {
    const wdir = (0,document_tree/* memberOf */.C5)(root, 'wdir');
    if (wdir === undefined || wdir.kind === 'null')
        return '';
    if (wdir.kind === 'string')
        return wdir.text;
    throw (0,text_file/* fault */.DG)(file, wdir.at, `"wdir" is ${(0,document_tree/* describeNode */.WQ)(wdir)}, not a path.`);
}
function readRecord(file, node, wdir) {
    const outs = listOutputs(file, (0,document_tree/* memberOf */.C5)(node, 'outs'), 'outs');
    const deps = listOutputs(file, (0,document_tree/* memberOf */.C5)(node, 'deps'), 'deps');
    if (outs.length + deps.length > 0)
        return { outs, deps, wdir };
    throw (0,text_file/* fault */.DG)(file, node.at, 'has neither "outs" nor "deps". Run "dvc add" or "dvc repro".');
}
function selectEntry(file, record, { stage, out }) {
    const [only, ...others] = record.outs;
    if (out === null && only !== undefined && others.length === 0)
        return only;
    const found = out === null ? undefined : findNamed(file, record, out);
    if (found !== undefined)
        return found;
    const known = out === null && only !== undefined ? record.outs : [...record.outs, ...record.deps];
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `${file.path}${stage === null ? '' : `, stage ${(0,text_file/* quoteText */.ol)(stage)}`} has ${describeMiss(record, out)}: ` +
        `${listNames(known.map(({ written }) => written))}. ` +
        `Write "dvc:${file.path}#${stage === null ? '' : `${stage}/`}PATH".`);
}
/** By the path in the file or the one from the workspace's root; an output before a dependency of that name. */
function findNamed(file, record, out) {
    const all = [...record.outs, ...record.deps];
    const wanted = withoutSlash(out);
    return (all.find(({ written }) => withoutSlash(written) === wanted) ??
        all.find(({ written }) => resolvePath(file, record.wdir, written) === wanted));
}
function withoutSlash(path) {
    let end = path.length;
    while (end > 0 && path[end - 1] === '/')
        end -= 1;
    return path.slice(0, end);
}
function describeMiss({ outs }, out) {
    if (out !== null)
        return `no output ${(0,text_file/* quoteText */.ol)(out)}; it has`;
    return outs.length === 0 ? 'no outputs, only dependencies' : `${outs.length} outputs`;
}
function listNames(names) {
    const shown = names.slice(0, MAX_NAMED).map((name) => (0,text_file/* quoteText */.ol)(name));
    const more = names.length - shown.length;
    if (shown.length === 0)
        return 'none';
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 12938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseYamlTree)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55436);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50628);



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
