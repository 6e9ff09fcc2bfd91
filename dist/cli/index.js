import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2463:
/***/ ((module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv = void 0;
const core_1 = __nccwpck_require__(3893);
const draft7_1 = __nccwpck_require__(9941);
const discriminator_1 = __nccwpck_require__(8886);
const draft7MetaSchema = __nccwpck_require__(2079);
const META_SUPPORT_DATA = ["/properties"];
const META_SCHEMA_ID = "http://json-schema.org/draft-07/schema";
class Ajv extends core_1.default {
    _addVocabularies() {
        super._addVocabularies();
        draft7_1.default.forEach((v) => this.addVocabulary(v));
        if (this.opts.discriminator)
            this.addKeyword(discriminator_1.default);
    }
    _addDefaultMetaSchema() {
        super._addDefaultMetaSchema();
        if (!this.opts.meta)
            return;
        const metaSchema = this.opts.$data
            ? this.$dataMetaSchema(draft7MetaSchema, META_SUPPORT_DATA)
            : draft7MetaSchema;
        this.addMetaSchema(metaSchema, META_SCHEMA_ID, false);
        this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
    }
    defaultMeta() {
        return (this.opts.defaultMeta =
            super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : undefined));
    }
}
exports.Ajv = Ajv;
module.exports = exports = Ajv;
module.exports.Ajv = Ajv;
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports["default"] = Ajv;
var validate_1 = __nccwpck_require__(7881);
Object.defineProperty(exports, "KeywordCxt", ({ enumerable: true, get: function () { return validate_1.KeywordCxt; } }));
var codegen_1 = __nccwpck_require__(1436);
Object.defineProperty(exports, "_", ({ enumerable: true, get: function () { return codegen_1._; } }));
Object.defineProperty(exports, "str", ({ enumerable: true, get: function () { return codegen_1.str; } }));
Object.defineProperty(exports, "stringify", ({ enumerable: true, get: function () { return codegen_1.stringify; } }));
Object.defineProperty(exports, "nil", ({ enumerable: true, get: function () { return codegen_1.nil; } }));
Object.defineProperty(exports, "Name", ({ enumerable: true, get: function () { return codegen_1.Name; } }));
Object.defineProperty(exports, "CodeGen", ({ enumerable: true, get: function () { return codegen_1.CodeGen; } }));
var validation_error_1 = __nccwpck_require__(3021);
Object.defineProperty(exports, "ValidationError", ({ enumerable: true, get: function () { return validation_error_1.default; } }));
var ref_error_1 = __nccwpck_require__(3162);
Object.defineProperty(exports, "MissingRefError", ({ enumerable: true, get: function () { return ref_error_1.default; } }));
//# sourceMappingURL=ajv.js.map

/***/ }),

/***/ 567:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
// eslint-disable-next-line @typescript-eslint/no-extraneous-class
class _CodeOrName {
}
exports._CodeOrName = _CodeOrName;
exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
class Name extends _CodeOrName {
    constructor(s) {
        super();
        if (!exports.IDENTIFIER.test(s))
            throw new Error("CodeGen: name must be a valid identifier");
        this.str = s;
    }
    toString() {
        return this.str;
    }
    emptyStr() {
        return false;
    }
    get names() {
        return { [this.str]: 1 };
    }
}
exports.Name = Name;
class _Code extends _CodeOrName {
    constructor(code) {
        super();
        this._items = typeof code === "string" ? [code] : code;
    }
    toString() {
        return this.str;
    }
    emptyStr() {
        if (this._items.length > 1)
            return false;
        const item = this._items[0];
        return item === "" || item === '""';
    }
    get str() {
        var _a;
        return ((_a = this._str) !== null && _a !== void 0 ? _a : (this._str = this._items.reduce((s, c) => `${s}${c}`, "")));
    }
    get names() {
        var _a;
        return ((_a = this._names) !== null && _a !== void 0 ? _a : (this._names = this._items.reduce((names, c) => {
            if (c instanceof Name)
                names[c.str] = (names[c.str] || 0) + 1;
            return names;
        }, {})));
    }
}
exports._Code = _Code;
exports.nil = new _Code("");
function _(strs, ...args) {
    const code = [strs[0]];
    let i = 0;
    while (i < args.length) {
        addCodeArg(code, args[i]);
        code.push(strs[++i]);
    }
    return new _Code(code);
}
exports._ = _;
const plus = new _Code("+");
function str(strs, ...args) {
    const expr = [safeStringify(strs[0])];
    let i = 0;
    while (i < args.length) {
        expr.push(plus);
        addCodeArg(expr, args[i]);
        expr.push(plus, safeStringify(strs[++i]));
    }
    optimize(expr);
    return new _Code(expr);
}
exports.str = str;
function addCodeArg(code, arg) {
    if (arg instanceof _Code)
        code.push(...arg._items);
    else if (arg instanceof Name)
        code.push(arg);
    else
        code.push(interpolate(arg));
}
exports.addCodeArg = addCodeArg;
function optimize(expr) {
    let i = 1;
    while (i < expr.length - 1) {
        if (expr[i] === plus) {
            const res = mergeExprItems(expr[i - 1], expr[i + 1]);
            if (res !== undefined) {
                expr.splice(i - 1, 3, res);
                continue;
            }
            expr[i++] = "+";
        }
        i++;
    }
}
function mergeExprItems(a, b) {
    if (b === '""')
        return a;
    if (a === '""')
        return b;
    if (typeof a == "string") {
        if (b instanceof Name || a[a.length - 1] !== '"')
            return;
        if (typeof b != "string")
            return `${a.slice(0, -1)}${b}"`;
        if (b[0] === '"')
            return a.slice(0, -1) + b.slice(1);
        return;
    }
    if (typeof b == "string" && b[0] === '"' && !(a instanceof Name))
        return `"${a}${b.slice(1)}`;
    return;
}
function strConcat(c1, c2) {
    return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str `${c1}${c2}`;
}
exports.strConcat = strConcat;
// TODO do not allow arrays here
function interpolate(x) {
    return typeof x == "number" || typeof x == "boolean" || x === null
        ? x
        : safeStringify(Array.isArray(x) ? x.join(",") : x);
}
function stringify(x) {
    return new _Code(safeStringify(x));
}
exports.stringify = stringify;
function safeStringify(x) {
    return JSON.stringify(x)
        .replace(/\u2028/g, "\\u2028")
        .replace(/\u2029/g, "\\u2029");
}
exports.safeStringify = safeStringify;
function getProperty(key) {
    return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _ `[${key}]`;
}
exports.getProperty = getProperty;
//Does best effort to format the name properly
function getEsmExportName(key) {
    if (typeof key == "string" && exports.IDENTIFIER.test(key)) {
        return new _Code(`${key}`);
    }
    throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
}
exports.getEsmExportName = getEsmExportName;
function regexpCode(rx) {
    return new _Code(rx.toString());
}
exports.regexpCode = regexpCode;
//# sourceMappingURL=code.js.map

/***/ }),

/***/ 1436:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
const code_1 = __nccwpck_require__(567);
const scope_1 = __nccwpck_require__(7788);
var code_2 = __nccwpck_require__(567);
Object.defineProperty(exports, "_", ({ enumerable: true, get: function () { return code_2._; } }));
Object.defineProperty(exports, "str", ({ enumerable: true, get: function () { return code_2.str; } }));
Object.defineProperty(exports, "strConcat", ({ enumerable: true, get: function () { return code_2.strConcat; } }));
Object.defineProperty(exports, "nil", ({ enumerable: true, get: function () { return code_2.nil; } }));
Object.defineProperty(exports, "getProperty", ({ enumerable: true, get: function () { return code_2.getProperty; } }));
Object.defineProperty(exports, "stringify", ({ enumerable: true, get: function () { return code_2.stringify; } }));
Object.defineProperty(exports, "regexpCode", ({ enumerable: true, get: function () { return code_2.regexpCode; } }));
Object.defineProperty(exports, "Name", ({ enumerable: true, get: function () { return code_2.Name; } }));
var scope_2 = __nccwpck_require__(7788);
Object.defineProperty(exports, "Scope", ({ enumerable: true, get: function () { return scope_2.Scope; } }));
Object.defineProperty(exports, "ValueScope", ({ enumerable: true, get: function () { return scope_2.ValueScope; } }));
Object.defineProperty(exports, "ValueScopeName", ({ enumerable: true, get: function () { return scope_2.ValueScopeName; } }));
Object.defineProperty(exports, "varKinds", ({ enumerable: true, get: function () { return scope_2.varKinds; } }));
exports.operators = {
    GT: new code_1._Code(">"),
    GTE: new code_1._Code(">="),
    LT: new code_1._Code("<"),
    LTE: new code_1._Code("<="),
    EQ: new code_1._Code("==="),
    NEQ: new code_1._Code("!=="),
    NOT: new code_1._Code("!"),
    OR: new code_1._Code("||"),
    AND: new code_1._Code("&&"),
    ADD: new code_1._Code("+"),
};
class Node {
    optimizeNodes() {
        return this;
    }
    optimizeNames(_names, _constants) {
        return this;
    }
}
class Def extends Node {
    constructor(varKind, name, rhs) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.rhs = rhs;
    }
    render({ es5, _n }) {
        const varKind = es5 ? scope_1.varKinds.var : this.varKind;
        const rhs = this.rhs === undefined ? "" : ` = ${this.rhs}`;
        return `${varKind} ${this.name}${rhs};` + _n;
    }
    optimizeNames(names, constants) {
        if (!names[this.name.str])
            return;
        if (this.rhs)
            this.rhs = optimizeExpr(this.rhs, names, constants);
        return this;
    }
    get names() {
        return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
    }
}
class Assign extends Node {
    constructor(lhs, rhs, sideEffects) {
        super();
        this.lhs = lhs;
        this.rhs = rhs;
        this.sideEffects = sideEffects;
    }
    render({ _n }) {
        return `${this.lhs} = ${this.rhs};` + _n;
    }
    optimizeNames(names, constants) {
        if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects)
            return;
        this.rhs = optimizeExpr(this.rhs, names, constants);
        return this;
    }
    get names() {
        const names = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
        return addExprNames(names, this.rhs);
    }
}
class AssignOp extends Assign {
    constructor(lhs, op, rhs, sideEffects) {
        super(lhs, rhs, sideEffects);
        this.op = op;
    }
    render({ _n }) {
        return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
    }
}
class Label extends Node {
    constructor(label) {
        super();
        this.label = label;
        this.names = {};
    }
    render({ _n }) {
        return `${this.label}:` + _n;
    }
}
class Break extends Node {
    constructor(label) {
        super();
        this.label = label;
        this.names = {};
    }
    render({ _n }) {
        const label = this.label ? ` ${this.label}` : "";
        return `break${label};` + _n;
    }
}
class Throw extends Node {
    constructor(error) {
        super();
        this.error = error;
    }
    render({ _n }) {
        return `throw ${this.error};` + _n;
    }
    get names() {
        return this.error.names;
    }
}
class AnyCode extends Node {
    constructor(code) {
        super();
        this.code = code;
    }
    render({ _n }) {
        return `${this.code};` + _n;
    }
    optimizeNodes() {
        return `${this.code}` ? this : undefined;
    }
    optimizeNames(names, constants) {
        this.code = optimizeExpr(this.code, names, constants);
        return this;
    }
    get names() {
        return this.code instanceof code_1._CodeOrName ? this.code.names : {};
    }
}
class ParentNode extends Node {
    constructor(nodes = []) {
        super();
        this.nodes = nodes;
    }
    render(opts) {
        return this.nodes.reduce((code, n) => code + n.render(opts), "");
    }
    optimizeNodes() {
        const { nodes } = this;
        let i = nodes.length;
        while (i--) {
            const n = nodes[i].optimizeNodes();
            if (Array.isArray(n))
                nodes.splice(i, 1, ...n);
            else if (n)
                nodes[i] = n;
            else
                nodes.splice(i, 1);
        }
        return nodes.length > 0 ? this : undefined;
    }
    optimizeNames(names, constants) {
        const { nodes } = this;
        let i = nodes.length;
        while (i--) {
            // iterating backwards improves 1-pass optimization
            const n = nodes[i];
            if (n.optimizeNames(names, constants))
                continue;
            subtractNames(names, n.names);
            nodes.splice(i, 1);
        }
        return nodes.length > 0 ? this : undefined;
    }
    get names() {
        return this.nodes.reduce((names, n) => addNames(names, n.names), {});
    }
}
class BlockNode extends ParentNode {
    render(opts) {
        return "{" + opts._n + super.render(opts) + "}" + opts._n;
    }
}
class Root extends ParentNode {
}
class Else extends BlockNode {
}
Else.kind = "else";
class If extends BlockNode {
    constructor(condition, nodes) {
        super(nodes);
        this.condition = condition;
    }
    render(opts) {
        let code = `if(${this.condition})` + super.render(opts);
        if (this.else)
            code += "else " + this.else.render(opts);
        return code;
    }
    optimizeNodes() {
        super.optimizeNodes();
        const cond = this.condition;
        if (cond === true)
            return this.nodes; // else is ignored here
        let e = this.else;
        if (e) {
            const ns = e.optimizeNodes();
            e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
        }
        if (e) {
            if (cond === false)
                return e instanceof If ? e : e.nodes;
            if (this.nodes.length)
                return this;
            return new If(not(cond), e instanceof If ? [e] : e.nodes);
        }
        if (cond === false || !this.nodes.length)
            return undefined;
        return this;
    }
    optimizeNames(names, constants) {
        var _a;
        this.else = (_a = this.else) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
        if (!(super.optimizeNames(names, constants) || this.else))
            return;
        this.condition = optimizeExpr(this.condition, names, constants);
        return this;
    }
    get names() {
        const names = super.names;
        addExprNames(names, this.condition);
        if (this.else)
            addNames(names, this.else.names);
        return names;
    }
}
If.kind = "if";
class For extends BlockNode {
}
For.kind = "for";
class ForLoop extends For {
    constructor(iteration) {
        super();
        this.iteration = iteration;
    }
    render(opts) {
        return `for(${this.iteration})` + super.render(opts);
    }
    optimizeNames(names, constants) {
        if (!super.optimizeNames(names, constants))
            return;
        this.iteration = optimizeExpr(this.iteration, names, constants);
        return this;
    }
    get names() {
        return addNames(super.names, this.iteration.names);
    }
}
class ForRange extends For {
    constructor(varKind, name, from, to) {
        super();
        this.varKind = varKind;
        this.name = name;
        this.from = from;
        this.to = to;
    }
    render(opts) {
        const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
        const { name, from, to } = this;
        return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
    }
    get names() {
        const names = addExprNames(super.names, this.from);
        return addExprNames(names, this.to);
    }
}
class ForIter extends For {
    constructor(loop, varKind, name, iterable) {
        super();
        this.loop = loop;
        this.varKind = varKind;
        this.name = name;
        this.iterable = iterable;
    }
    render(opts) {
        return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
    }
    optimizeNames(names, constants) {
        if (!super.optimizeNames(names, constants))
            return;
        this.iterable = optimizeExpr(this.iterable, names, constants);
        return this;
    }
    get names() {
        return addNames(super.names, this.iterable.names);
    }
}
class Func extends BlockNode {
    constructor(name, args, async) {
        super();
        this.name = name;
        this.args = args;
        this.async = async;
    }
    render(opts) {
        const _async = this.async ? "async " : "";
        return `${_async}function ${this.name}(${this.args})` + super.render(opts);
    }
}
Func.kind = "func";
class Return extends ParentNode {
    render(opts) {
        return "return " + super.render(opts);
    }
}
Return.kind = "return";
class Try extends BlockNode {
    render(opts) {
        let code = "try" + super.render(opts);
        if (this.catch)
            code += this.catch.render(opts);
        if (this.finally)
            code += this.finally.render(opts);
        return code;
    }
    optimizeNodes() {
        var _a, _b;
        super.optimizeNodes();
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNodes();
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNodes();
        return this;
    }
    optimizeNames(names, constants) {
        var _a, _b;
        super.optimizeNames(names, constants);
        (_a = this.catch) === null || _a === void 0 ? void 0 : _a.optimizeNames(names, constants);
        (_b = this.finally) === null || _b === void 0 ? void 0 : _b.optimizeNames(names, constants);
        return this;
    }
    get names() {
        const names = super.names;
        if (this.catch)
            addNames(names, this.catch.names);
        if (this.finally)
            addNames(names, this.finally.names);
        return names;
    }
}
class Catch extends BlockNode {
    constructor(error) {
        super();
        this.error = error;
    }
    render(opts) {
        return `catch(${this.error})` + super.render(opts);
    }
}
Catch.kind = "catch";
class Finally extends BlockNode {
    render(opts) {
        return "finally" + super.render(opts);
    }
}
Finally.kind = "finally";
class CodeGen {
    constructor(extScope, opts = {}) {
        this._values = {};
        this._blockStarts = [];
        this._constants = {};
        this.opts = { ...opts, _n: opts.lines ? "\n" : "" };
        this._extScope = extScope;
        this._scope = new scope_1.Scope({ parent: extScope });
        this._nodes = [new Root()];
    }
    toString() {
        return this._root.render(this.opts);
    }
    // returns unique name in the internal scope
    name(prefix) {
        return this._scope.name(prefix);
    }
    // reserves unique name in the external scope
    scopeName(prefix) {
        return this._extScope.name(prefix);
    }
    // reserves unique name in the external scope and assigns value to it
    scopeValue(prefixOrName, value) {
        const name = this._extScope.value(prefixOrName, value);
        const vs = this._values[name.prefix] || (this._values[name.prefix] = new Set());
        vs.add(name);
        return name;
    }
    getScopeValue(prefix, keyOrRef) {
        return this._extScope.getValue(prefix, keyOrRef);
    }
    // return code that assigns values in the external scope to the names that are used internally
    // (same names that were returned by gen.scopeName or gen.scopeValue)
    scopeRefs(scopeName) {
        return this._extScope.scopeRefs(scopeName, this._values);
    }
    scopeCode() {
        return this._extScope.scopeCode(this._values);
    }
    _def(varKind, nameOrPrefix, rhs, constant) {
        const name = this._scope.toName(nameOrPrefix);
        if (rhs !== undefined && constant)
            this._constants[name.str] = rhs;
        this._leafNode(new Def(varKind, name, rhs));
        return name;
    }
    // `const` declaration (`var` in es5 mode)
    const(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
    }
    // `let` declaration with optional assignment (`var` in es5 mode)
    let(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
    }
    // `var` declaration with optional assignment
    var(nameOrPrefix, rhs, _constant) {
        return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
    }
    // assignment code
    assign(lhs, rhs, sideEffects) {
        return this._leafNode(new Assign(lhs, rhs, sideEffects));
    }
    // `+=` code
    add(lhs, rhs) {
        return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
    }
    // appends passed SafeExpr to code or executes Block
    code(c) {
        if (typeof c == "function")
            c();
        else if (c !== code_1.nil)
            this._leafNode(new AnyCode(c));
        return this;
    }
    // returns code for object literal for the passed argument list of key-value pairs
    object(...keyValues) {
        const code = ["{"];
        for (const [key, value] of keyValues) {
            if (code.length > 1)
                code.push(",");
            code.push(key);
            if (key !== value || this.opts.es5) {
                code.push(":");
                (0, code_1.addCodeArg)(code, value);
            }
        }
        code.push("}");
        return new code_1._Code(code);
    }
    // `if` clause (or statement if `thenBody` and, optionally, `elseBody` are passed)
    if(condition, thenBody, elseBody) {
        this._blockNode(new If(condition));
        if (thenBody && elseBody) {
            this.code(thenBody).else().code(elseBody).endIf();
        }
        else if (thenBody) {
            this.code(thenBody).endIf();
        }
        else if (elseBody) {
            throw new Error('CodeGen: "else" body without "then" body');
        }
        return this;
    }
    // `else if` clause - invalid without `if` or after `else` clauses
    elseIf(condition) {
        return this._elseNode(new If(condition));
    }
    // `else` clause - only valid after `if` or `else if` clauses
    else() {
        return this._elseNode(new Else());
    }
    // end `if` statement (needed if gen.if was used only with condition)
    endIf() {
        return this._endBlockNode(If, Else);
    }
    _for(node, forBody) {
        this._blockNode(node);
        if (forBody)
            this.code(forBody).endFor();
        return this;
    }
    // a generic `for` clause (or statement if `forBody` is passed)
    for(iteration, forBody) {
        return this._for(new ForLoop(iteration), forBody);
    }
    // `for` statement for a range of values
    forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
    }
    // `for-of` statement (in es5 mode replace with a normal for loop)
    forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
        const name = this._scope.toName(nameOrPrefix);
        if (this.opts.es5) {
            const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
            return this.forRange("_i", 0, (0, code_1._) `${arr}.length`, (i) => {
                this.var(name, (0, code_1._) `${arr}[${i}]`);
                forBody(name);
            });
        }
        return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
    }
    // `for-in` statement.
    // With option `ownProperties` replaced with a `for-of` loop for object keys
    forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
        if (this.opts.ownProperties) {
            return this.forOf(nameOrPrefix, (0, code_1._) `Object.keys(${obj})`, forBody);
        }
        const name = this._scope.toName(nameOrPrefix);
        return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
    }
    // end `for` loop
    endFor() {
        return this._endBlockNode(For);
    }
    // `label` statement
    label(label) {
        return this._leafNode(new Label(label));
    }
    // `break` statement
    break(label) {
        return this._leafNode(new Break(label));
    }
    // `return` statement
    return(value) {
        const node = new Return();
        this._blockNode(node);
        this.code(value);
        if (node.nodes.length !== 1)
            throw new Error('CodeGen: "return" should have one node');
        return this._endBlockNode(Return);
    }
    // `try` statement
    try(tryBody, catchCode, finallyCode) {
        if (!catchCode && !finallyCode)
            throw new Error('CodeGen: "try" without "catch" and "finally"');
        const node = new Try();
        this._blockNode(node);
        this.code(tryBody);
        if (catchCode) {
            const error = this.name("e");
            this._currNode = node.catch = new Catch(error);
            catchCode(error);
        }
        if (finallyCode) {
            this._currNode = node.finally = new Finally();
            this.code(finallyCode);
        }
        return this._endBlockNode(Catch, Finally);
    }
    // `throw` statement
    throw(error) {
        return this._leafNode(new Throw(error));
    }
    // start self-balancing block
    block(body, nodeCount) {
        this._blockStarts.push(this._nodes.length);
        if (body)
            this.code(body).endBlock(nodeCount);
        return this;
    }
    // end the current self-balancing block
    endBlock(nodeCount) {
        const len = this._blockStarts.pop();
        if (len === undefined)
            throw new Error("CodeGen: not in self-balancing block");
        const toClose = this._nodes.length - len;
        if (toClose < 0 || (nodeCount !== undefined && toClose !== nodeCount)) {
            throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
        }
        this._nodes.length = len;
        return this;
    }
    // `function` heading (or definition if funcBody is passed)
    func(name, args = code_1.nil, async, funcBody) {
        this._blockNode(new Func(name, args, async));
        if (funcBody)
            this.code(funcBody).endFunc();
        return this;
    }
    // end function definition
    endFunc() {
        return this._endBlockNode(Func);
    }
    optimize(n = 1) {
        while (n-- > 0) {
            this._root.optimizeNodes();
            this._root.optimizeNames(this._root.names, this._constants);
        }
    }
    _leafNode(node) {
        this._currNode.nodes.push(node);
        return this;
    }
    _blockNode(node) {
        this._currNode.nodes.push(node);
        this._nodes.push(node);
    }
    _endBlockNode(N1, N2) {
        const n = this._currNode;
        if (n instanceof N1 || (N2 && n instanceof N2)) {
            this._nodes.pop();
            return this;
        }
        throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
    }
    _elseNode(node) {
        const n = this._currNode;
        if (!(n instanceof If)) {
            throw new Error('CodeGen: "else" without "if"');
        }
        this._currNode = n.else = node;
        return this;
    }
    get _root() {
        return this._nodes[0];
    }
    get _currNode() {
        const ns = this._nodes;
        return ns[ns.length - 1];
    }
    set _currNode(node) {
        const ns = this._nodes;
        ns[ns.length - 1] = node;
    }
}
exports.CodeGen = CodeGen;
function addNames(names, from) {
    for (const n in from)
        names[n] = (names[n] || 0) + (from[n] || 0);
    return names;
}
function addExprNames(names, from) {
    return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
}
function optimizeExpr(expr, names, constants) {
    if (expr instanceof code_1.Name)
        return replaceName(expr);
    if (!canOptimize(expr))
        return expr;
    return new code_1._Code(expr._items.reduce((items, c) => {
        if (c instanceof code_1.Name)
            c = replaceName(c);
        if (c instanceof code_1._Code)
            items.push(...c._items);
        else
            items.push(c);
        return items;
    }, []));
    function replaceName(n) {
        const c = constants[n.str];
        if (c === undefined || names[n.str] !== 1)
            return n;
        delete names[n.str];
        return c;
    }
    function canOptimize(e) {
        return (e instanceof code_1._Code &&
            e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== undefined));
    }
}
function subtractNames(names, from) {
    for (const n in from)
        names[n] = (names[n] || 0) - (from[n] || 0);
}
function not(x) {
    return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._) `!${par(x)}`;
}
exports.not = not;
const andCode = mappend(exports.operators.AND);
// boolean AND (&&) expression with the passed arguments
function and(...args) {
    return args.reduce(andCode);
}
exports.and = and;
const orCode = mappend(exports.operators.OR);
// boolean OR (||) expression with the passed arguments
function or(...args) {
    return args.reduce(orCode);
}
exports.or = or;
function mappend(op) {
    return (x, y) => (x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._) `${par(x)} ${op} ${par(y)}`);
}
function par(x) {
    return x instanceof code_1.Name ? x : (0, code_1._) `(${x})`;
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
const code_1 = __nccwpck_require__(567);
class ValueError extends Error {
    constructor(name) {
        super(`CodeGen: "code" for ${name} not defined`);
        this.value = name.value;
    }
}
var UsedValueState;
(function (UsedValueState) {
    UsedValueState[UsedValueState["Started"] = 0] = "Started";
    UsedValueState[UsedValueState["Completed"] = 1] = "Completed";
})(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
exports.varKinds = {
    const: new code_1.Name("const"),
    let: new code_1.Name("let"),
    var: new code_1.Name("var"),
};
class Scope {
    constructor({ prefixes, parent } = {}) {
        this._names = {};
        this._prefixes = prefixes;
        this._parent = parent;
    }
    toName(nameOrPrefix) {
        return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
    }
    name(prefix) {
        return new code_1.Name(this._newName(prefix));
    }
    _newName(prefix) {
        const ng = this._names[prefix] || this._nameGroup(prefix);
        return `${prefix}${ng.index++}`;
    }
    _nameGroup(prefix) {
        var _a, _b;
        if (((_b = (_a = this._parent) === null || _a === void 0 ? void 0 : _a._prefixes) === null || _b === void 0 ? void 0 : _b.has(prefix)) || (this._prefixes && !this._prefixes.has(prefix))) {
            throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
        }
        return (this._names[prefix] = { prefix, index: 0 });
    }
}
exports.Scope = Scope;
class ValueScopeName extends code_1.Name {
    constructor(prefix, nameStr) {
        super(nameStr);
        this.prefix = prefix;
    }
    setValue(value, { property, itemIndex }) {
        this.value = value;
        this.scopePath = (0, code_1._) `.${new code_1.Name(property)}[${itemIndex}]`;
    }
}
exports.ValueScopeName = ValueScopeName;
const line = (0, code_1._) `\n`;
class ValueScope extends Scope {
    constructor(opts) {
        super(opts);
        this._values = {};
        this._scope = opts.scope;
        this.opts = { ...opts, _n: opts.lines ? line : code_1.nil };
    }
    get() {
        return this._scope;
    }
    name(prefix) {
        return new ValueScopeName(prefix, this._newName(prefix));
    }
    value(nameOrPrefix, value) {
        var _a;
        if (value.ref === undefined)
            throw new Error("CodeGen: ref must be passed in value");
        const name = this.toName(nameOrPrefix);
        const { prefix } = name;
        const valueKey = (_a = value.key) !== null && _a !== void 0 ? _a : value.ref;
        let vs = this._values[prefix];
        if (vs) {
            const _name = vs.get(valueKey);
            if (_name)
                return _name;
        }
        else {
            vs = this._values[prefix] = new Map();
        }
        vs.set(valueKey, name);
        const s = this._scope[prefix] || (this._scope[prefix] = []);
        const itemIndex = s.length;
        s[itemIndex] = value.ref;
        name.setValue(value, { property: prefix, itemIndex });
        return name;
    }
    getValue(prefix, keyOrRef) {
        const vs = this._values[prefix];
        if (!vs)
            return;
        return vs.get(keyOrRef);
    }
    scopeRefs(scopeName, values = this._values) {
        return this._reduceValues(values, (name) => {
            if (name.scopePath === undefined)
                throw new Error(`CodeGen: name "${name}" has no value`);
            return (0, code_1._) `${scopeName}${name.scopePath}`;
        });
    }
    scopeCode(values = this._values, usedValues, getCode) {
        return this._reduceValues(values, (name) => {
            if (name.value === undefined)
                throw new Error(`CodeGen: name "${name}" has no value`);
            return name.value.code;
        }, usedValues, getCode);
    }
    _reduceValues(values, valueCode, usedValues = {}, getCode) {
        let code = code_1.nil;
        for (const prefix in values) {
            const vs = values[prefix];
            if (!vs)
                continue;
            const nameSet = (usedValues[prefix] = usedValues[prefix] || new Map());
            vs.forEach((name) => {
                if (nameSet.has(name))
                    return;
                nameSet.set(name, UsedValueState.Started);
                let c = valueCode(name);
                if (c) {
                    const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
                    code = (0, code_1._) `${code}${def} ${name} = ${c};${this.opts._n}`;
                }
                else if ((c = getCode === null || getCode === void 0 ? void 0 : getCode(name))) {
                    code = (0, code_1._) `${code}${c}${this.opts._n}`;
                }
                else {
                    throw new ValueError(name);
                }
                nameSet.set(name, UsedValueState.Completed);
            });
        }
        return code;
    }
}
exports.ValueScope = ValueScope;
//# sourceMappingURL=scope.js.map

/***/ }),

/***/ 1283:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const names_1 = __nccwpck_require__(630);
exports.keywordError = {
    message: ({ keyword }) => (0, codegen_1.str) `must pass "${keyword}" keyword validation`,
};
exports.keyword$DataError = {
    message: ({ keyword, schemaType }) => schemaType
        ? (0, codegen_1.str) `"${keyword}" keyword must be ${schemaType} ($data)`
        : (0, codegen_1.str) `"${keyword}" keyword is invalid ($data)`,
};
function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
    const { it } = cxt;
    const { gen, compositeRule, allErrors } = it;
    const errObj = errorObjectCode(cxt, error, errorPaths);
    if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : (compositeRule || allErrors)) {
        addError(gen, errObj);
    }
    else {
        returnErrors(it, (0, codegen_1._) `[${errObj}]`);
    }
}
exports.reportError = reportError;
function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
    const { it } = cxt;
    const { gen, compositeRule, allErrors } = it;
    const errObj = errorObjectCode(cxt, error, errorPaths);
    addError(gen, errObj);
    if (!(compositeRule || allErrors)) {
        returnErrors(it, names_1.default.vErrors);
    }
}
exports.reportExtraError = reportExtraError;
function resetErrorsCount(gen, errsCount) {
    gen.assign(names_1.default.errors, errsCount);
    gen.if((0, codegen_1._) `${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._) `${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
}
exports.resetErrorsCount = resetErrorsCount;
function extendErrors({ gen, keyword, schemaValue, data, errsCount, it, }) {
    /* istanbul ignore if */
    if (errsCount === undefined)
        throw new Error("ajv implementation error");
    const err = gen.name("err");
    gen.forRange("i", errsCount, names_1.default.errors, (i) => {
        gen.const(err, (0, codegen_1._) `${names_1.default.vErrors}[${i}]`);
        gen.if((0, codegen_1._) `${err}.instancePath === undefined`, () => gen.assign((0, codegen_1._) `${err}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
        gen.assign((0, codegen_1._) `${err}.schemaPath`, (0, codegen_1.str) `${it.errSchemaPath}/${keyword}`);
        if (it.opts.verbose) {
            gen.assign((0, codegen_1._) `${err}.schema`, schemaValue);
            gen.assign((0, codegen_1._) `${err}.data`, data);
        }
    });
}
exports.extendErrors = extendErrors;
function addError(gen, errObj) {
    const err = gen.const("err", errObj);
    gen.if((0, codegen_1._) `${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._) `[${err}]`), (0, codegen_1._) `${names_1.default.vErrors}.push(${err})`);
    gen.code((0, codegen_1._) `${names_1.default.errors}++`);
}
function returnErrors(it, errs) {
    const { gen, validateName, schemaEnv } = it;
    if (schemaEnv.$async) {
        gen.throw((0, codegen_1._) `new ${it.ValidationError}(${errs})`);
    }
    else {
        gen.assign((0, codegen_1._) `${validateName}.errors`, errs);
        gen.return(false);
    }
}
const E = {
    keyword: new codegen_1.Name("keyword"),
    schemaPath: new codegen_1.Name("schemaPath"), // also used in JTD errors
    params: new codegen_1.Name("params"),
    propertyName: new codegen_1.Name("propertyName"),
    message: new codegen_1.Name("message"),
    schema: new codegen_1.Name("schema"),
    parentSchema: new codegen_1.Name("parentSchema"),
};
function errorObjectCode(cxt, error, errorPaths) {
    const { createErrors } = cxt.it;
    if (createErrors === false)
        return (0, codegen_1._) `{}`;
    return errorObject(cxt, error, errorPaths);
}
function errorObject(cxt, error, errorPaths = {}) {
    const { gen, it } = cxt;
    const keyValues = [
        errorInstancePath(it, errorPaths),
        errorSchemaPath(cxt, errorPaths),
    ];
    extraErrorProps(cxt, error, keyValues);
    return gen.object(...keyValues);
}
function errorInstancePath({ errorPath }, { instancePath }) {
    const instPath = instancePath
        ? (0, codegen_1.str) `${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}`
        : errorPath;
    return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
}
function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
    let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str) `${errSchemaPath}/${keyword}`;
    if (schemaPath) {
        schPath = (0, codegen_1.str) `${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
    }
    return [E.schemaPath, schPath];
}
function extraErrorProps(cxt, { params, message }, keyValues) {
    const { keyword, data, schemaValue, it } = cxt;
    const { opts, propertyName, topSchemaRef, schemaPath } = it;
    keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._) `{}`]);
    if (opts.messages) {
        keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
    }
    if (opts.verbose) {
        keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._) `${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
    }
    if (propertyName)
        keyValues.push([E.propertyName, propertyName]);
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 2718:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
const codegen_1 = __nccwpck_require__(1436);
const validation_error_1 = __nccwpck_require__(3021);
const names_1 = __nccwpck_require__(630);
const resolve_1 = __nccwpck_require__(4090);
const util_1 = __nccwpck_require__(4464);
const validate_1 = __nccwpck_require__(7881);
class SchemaEnv {
    constructor(env) {
        var _a;
        this.refs = {};
        this.dynamicAnchors = {};
        let schema;
        if (typeof env.schema == "object")
            schema = env.schema;
        this.schema = env.schema;
        this.schemaId = env.schemaId;
        this.root = env.root || this;
        this.baseId = (_a = env.baseId) !== null && _a !== void 0 ? _a : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
        this.schemaPath = env.schemaPath;
        this.localRefs = env.localRefs;
        this.meta = env.meta;
        this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
        this.refs = {};
    }
}
exports.SchemaEnv = SchemaEnv;
// let codeSize = 0
// let nodeCount = 0
// Compiles schema in SchemaEnv
function compileSchema(sch) {
    // TODO refactor - remove compilations
    const _sch = getCompilingSchema.call(this, sch);
    if (_sch)
        return _sch;
    const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId); // TODO if getFullPath removed 1 tests fails
    const { es5, lines } = this.opts.code;
    const { ownProperties } = this.opts;
    const gen = new codegen_1.CodeGen(this.scope, { es5, lines, ownProperties });
    let _ValidationError;
    if (sch.$async) {
        _ValidationError = gen.scopeValue("Error", {
            ref: validation_error_1.default,
            code: (0, codegen_1._) `require("ajv/dist/runtime/validation_error").default`,
        });
    }
    const validateName = gen.scopeName("validate");
    sch.validateName = validateName;
    const schemaCxt = {
        gen,
        allErrors: this.opts.allErrors,
        data: names_1.default.data,
        parentData: names_1.default.parentData,
        parentDataProperty: names_1.default.parentDataProperty,
        dataNames: [names_1.default.data],
        dataPathArr: [codegen_1.nil], // TODO can its length be used as dataLevel if nil is removed?
        dataLevel: 0,
        dataTypes: [],
        definedProperties: new Set(),
        topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true
            ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) }
            : { ref: sch.schema }),
        validateName,
        ValidationError: _ValidationError,
        schema: sch.schema,
        schemaEnv: sch,
        rootId,
        baseId: sch.baseId || rootId,
        schemaPath: codegen_1.nil,
        errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
        errorPath: (0, codegen_1._) `""`,
        opts: this.opts,
        self: this,
    };
    let sourceCode;
    try {
        this._compilations.add(sch);
        (0, validate_1.validateFunctionCode)(schemaCxt);
        gen.optimize(this.opts.code.optimize);
        // gen.optimize(1)
        const validateCode = gen.toString();
        sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
        // console.log((codeSize += sourceCode.length), (nodeCount += gen.nodeCount))
        if (this.opts.code.process)
            sourceCode = this.opts.code.process(sourceCode, sch);
        // console.log("\n\n\n *** \n", sourceCode)
        const makeValidate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode);
        const validate = makeValidate(this, this.scope.get());
        this.scope.value(validateName, { ref: validate });
        validate.errors = null;
        validate.schema = sch.schema;
        validate.schemaEnv = sch;
        if (sch.$async)
            validate.$async = true;
        if (this.opts.code.source === true) {
            validate.source = { validateName, validateCode, scopeValues: gen._values };
        }
        if (this.opts.unevaluated) {
            const { props, items } = schemaCxt;
            validate.evaluated = {
                props: props instanceof codegen_1.Name ? undefined : props,
                items: items instanceof codegen_1.Name ? undefined : items,
                dynamicProps: props instanceof codegen_1.Name,
                dynamicItems: items instanceof codegen_1.Name,
            };
            if (validate.source)
                validate.source.evaluated = (0, codegen_1.stringify)(validate.evaluated);
        }
        sch.validate = validate;
        return sch;
    }
    catch (e) {
        delete sch.validate;
        delete sch.validateName;
        if (sourceCode)
            this.logger.error("Error compiling schema, function code:", sourceCode);
        // console.log("\n\n\n *** \n", sourceCode, this.opts)
        throw e;
    }
    finally {
        this._compilations.delete(sch);
    }
}
exports.compileSchema = compileSchema;
function resolveRef(root, baseId, ref) {
    var _a;
    ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
    const schOrFunc = root.refs[ref];
    if (schOrFunc)
        return schOrFunc;
    let _sch = resolve.call(this, root, ref);
    if (_sch === undefined) {
        const schema = (_a = root.localRefs) === null || _a === void 0 ? void 0 : _a[ref]; // TODO maybe localRefs should hold SchemaEnv
        const { schemaId } = this.opts;
        if (schema)
            _sch = new SchemaEnv({ schema, schemaId, root, baseId });
    }
    if (_sch === undefined)
        return;
    return (root.refs[ref] = inlineOrCompile.call(this, _sch));
}
exports.resolveRef = resolveRef;
function inlineOrCompile(sch) {
    if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs))
        return sch.schema;
    return sch.validate ? sch : compileSchema.call(this, sch);
}
// Index of schema compilation in the currently compiled list
function getCompilingSchema(schEnv) {
    for (const sch of this._compilations) {
        if (sameSchemaEnv(sch, schEnv))
            return sch;
    }
}
exports.getCompilingSchema = getCompilingSchema;
function sameSchemaEnv(s1, s2) {
    return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
}
// resolve and compile the references ($ref)
// TODO returns AnySchemaObject (if the schema can be inlined) or validation function
function resolve(root, // information about the root schema for the current schema
ref // reference to resolve
) {
    let sch;
    while (typeof (sch = this.refs[ref]) == "string")
        ref = sch;
    return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
}
// Resolve schema, its root and baseId
function resolveSchema(root, // root object with properties schema, refs TODO below SchemaEnv is assigned to it
ref // reference to resolve
) {
    const p = this.opts.uriResolver.parse(ref);
    const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
    let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, undefined);
    // TODO `Object.keys(root.schema).length > 0` should not be needed - but removing breaks 2 tests
    if (Object.keys(root.schema).length > 0 && refPath === baseId) {
        return getJsonPointer.call(this, p, root);
    }
    const id = (0, resolve_1.normalizeId)(refPath);
    const schOrRef = this.refs[id] || this.schemas[id];
    if (typeof schOrRef == "string") {
        const sch = resolveSchema.call(this, root, schOrRef);
        if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object")
            return;
        return getJsonPointer.call(this, p, sch);
    }
    if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object")
        return;
    if (!schOrRef.validate)
        compileSchema.call(this, schOrRef);
    if (id === (0, resolve_1.normalizeId)(ref)) {
        const { schema } = schOrRef;
        const { schemaId } = this.opts;
        const schId = schema[schemaId];
        if (schId)
            baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        return new SchemaEnv({ schema, schemaId, root, baseId });
    }
    return getJsonPointer.call(this, p, schOrRef);
}
exports.resolveSchema = resolveSchema;
const PREVENT_SCOPE_CHANGE = new Set([
    "properties",
    "patternProperties",
    "enum",
    "dependencies",
    "definitions",
]);
function getJsonPointer(parsedRef, { baseId, schema, root }) {
    var _a;
    if (((_a = parsedRef.fragment) === null || _a === void 0 ? void 0 : _a[0]) !== "/")
        return;
    for (const part of parsedRef.fragment.slice(1).split("/")) {
        if (typeof schema === "boolean")
            return;
        const partSchema = schema[(0, util_1.unescapeFragment)(part)];
        if (partSchema === undefined)
            return;
        schema = partSchema;
        // TODO PREVENT_SCOPE_CHANGE could be defined in keyword def?
        const schId = typeof schema === "object" && schema[this.opts.schemaId];
        if (!PREVENT_SCOPE_CHANGE.has(part) && schId) {
            baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
        }
    }
    let env;
    if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
        const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
        env = resolveSchema.call(this, root, $ref);
    }
    // even though resolution failed we need to return SchemaEnv to throw exception
    // so that compileAsync loads missing schema.
    const { schemaId } = this.opts;
    env = env || new SchemaEnv({ schema, schemaId, root, baseId });
    if (env.schema !== env.root.schema)
        return env;
    return undefined;
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 630:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const names = {
    // validation function arguments
    data: new codegen_1.Name("data"), // data passed to validation function
    // args passed from referencing schema
    valCxt: new codegen_1.Name("valCxt"), // validation/data context - should not be used directly, it is destructured to the names below
    instancePath: new codegen_1.Name("instancePath"),
    parentData: new codegen_1.Name("parentData"),
    parentDataProperty: new codegen_1.Name("parentDataProperty"),
    rootData: new codegen_1.Name("rootData"), // root data - same as the data passed to the first/top validation function
    dynamicAnchors: new codegen_1.Name("dynamicAnchors"), // used to support recursiveRef and dynamicRef
    // function scoped variables
    vErrors: new codegen_1.Name("vErrors"), // null or array of validation errors
    errors: new codegen_1.Name("errors"), // counter of validation errors
    this: new codegen_1.Name("this"),
    // "globals"
    self: new codegen_1.Name("self"),
    scope: new codegen_1.Name("scope"),
    // JTD serialize/parse name for JSON string and position
    json: new codegen_1.Name("json"),
    jsonPos: new codegen_1.Name("jsonPos"),
    jsonLen: new codegen_1.Name("jsonLen"),
    jsonPart: new codegen_1.Name("jsonPart"),
};
exports["default"] = names;
//# sourceMappingURL=names.js.map

/***/ }),

/***/ 3162:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const resolve_1 = __nccwpck_require__(4090);
class MissingRefError extends Error {
    constructor(resolver, baseId, ref, msg) {
        super(msg || `can't resolve reference ${ref} from id ${baseId}`);
        this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
        this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
    }
}
exports["default"] = MissingRefError;
//# sourceMappingURL=ref_error.js.map

/***/ }),

/***/ 4090:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
const util_1 = __nccwpck_require__(4464);
const equal = __nccwpck_require__(3430);
const traverse = __nccwpck_require__(1167);
// TODO refactor to use keyword definitions
const SIMPLE_INLINED = new Set([
    "type",
    "format",
    "pattern",
    "maxLength",
    "minLength",
    "maxProperties",
    "minProperties",
    "maxItems",
    "minItems",
    "maximum",
    "minimum",
    "uniqueItems",
    "multipleOf",
    "required",
    "enum",
    "const",
]);
function inlineRef(schema, limit = true) {
    if (typeof schema == "boolean")
        return true;
    if (limit === true)
        return !hasRef(schema);
    if (!limit)
        return false;
    return countKeys(schema) <= limit;
}
exports.inlineRef = inlineRef;
const REF_KEYWORDS = new Set([
    "$ref",
    "$recursiveRef",
    "$recursiveAnchor",
    "$dynamicRef",
    "$dynamicAnchor",
]);
function hasRef(schema) {
    for (const key in schema) {
        if (REF_KEYWORDS.has(key))
            return true;
        const sch = schema[key];
        if (Array.isArray(sch) && sch.some(hasRef))
            return true;
        if (typeof sch == "object" && hasRef(sch))
            return true;
    }
    return false;
}
function countKeys(schema) {
    let count = 0;
    for (const key in schema) {
        if (key === "$ref")
            return Infinity;
        count++;
        if (SIMPLE_INLINED.has(key))
            continue;
        if (typeof schema[key] == "object") {
            (0, util_1.eachItem)(schema[key], (sch) => (count += countKeys(sch)));
        }
        if (count === Infinity)
            return Infinity;
    }
    return count;
}
function getFullPath(resolver, id = "", normalize) {
    if (normalize !== false)
        id = normalizeId(id);
    const p = resolver.parse(id);
    return _getFullPath(resolver, p);
}
exports.getFullPath = getFullPath;
function _getFullPath(resolver, p) {
    const serialized = resolver.serialize(p);
    return serialized.split("#")[0] + "#";
}
exports._getFullPath = _getFullPath;
const TRAILING_SLASH_HASH = /#\/?$/;
function normalizeId(id) {
    return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
}
exports.normalizeId = normalizeId;
function resolveUrl(resolver, baseId, id) {
    id = normalizeId(id);
    return resolver.resolve(baseId, id);
}
exports.resolveUrl = resolveUrl;
const ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
function getSchemaRefs(schema, baseId) {
    if (typeof schema == "boolean")
        return {};
    const { schemaId, uriResolver } = this.opts;
    const schId = normalizeId(schema[schemaId] || baseId);
    const baseIds = { "": schId };
    const pathPrefix = getFullPath(uriResolver, schId, false);
    const localRefs = {};
    const schemaRefs = new Set();
    traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
        if (parentJsonPtr === undefined)
            return;
        const fullPath = pathPrefix + jsonPtr;
        let innerBaseId = baseIds[parentJsonPtr];
        if (typeof sch[schemaId] == "string")
            innerBaseId = addRef.call(this, sch[schemaId]);
        addAnchor.call(this, sch.$anchor);
        addAnchor.call(this, sch.$dynamicAnchor);
        baseIds[jsonPtr] = innerBaseId;
        function addRef(ref) {
            // eslint-disable-next-line @typescript-eslint/unbound-method
            const _resolve = this.opts.uriResolver.resolve;
            ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
            if (schemaRefs.has(ref))
                throw ambiguos(ref);
            schemaRefs.add(ref);
            let schOrRef = this.refs[ref];
            if (typeof schOrRef == "string")
                schOrRef = this.refs[schOrRef];
            if (typeof schOrRef == "object") {
                checkAmbiguosRef(sch, schOrRef.schema, ref);
            }
            else if (ref !== normalizeId(fullPath)) {
                if (ref[0] === "#") {
                    checkAmbiguosRef(sch, localRefs[ref], ref);
                    localRefs[ref] = sch;
                }
                else {
                    this.refs[ref] = fullPath;
                }
            }
            return ref;
        }
        function addAnchor(anchor) {
            if (typeof anchor == "string") {
                if (!ANCHOR.test(anchor))
                    throw new Error(`invalid anchor "${anchor}"`);
                addRef.call(this, `#${anchor}`);
            }
        }
    });
    return localRefs;
    function checkAmbiguosRef(sch1, sch2, ref) {
        if (sch2 !== undefined && !equal(sch1, sch2))
            throw ambiguos(ref);
    }
    function ambiguos(ref) {
        return new Error(`reference "${ref}" resolves to more than one schema`);
    }
}
exports.getSchemaRefs = getSchemaRefs;
//# sourceMappingURL=resolve.js.map

/***/ }),

/***/ 7353:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getRules = exports.isJSONType = void 0;
const _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"];
const jsonTypes = new Set(_jsonTypes);
function isJSONType(x) {
    return typeof x == "string" && jsonTypes.has(x);
}
exports.isJSONType = isJSONType;
function getRules() {
    const groups = {
        number: { type: "number", rules: [] },
        string: { type: "string", rules: [] },
        array: { type: "array", rules: [] },
        object: { type: "object", rules: [] },
    };
    return {
        types: { ...groups, integer: true, boolean: true, null: true },
        rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
        post: { rules: [] },
        all: {},
        keywords: {},
    };
}
exports.getRules = getRules;
//# sourceMappingURL=rules.js.map

/***/ }),

/***/ 4464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
const codegen_1 = __nccwpck_require__(1436);
const code_1 = __nccwpck_require__(567);
// TODO refactor to use Set
function toHash(arr) {
    const hash = {};
    for (const item of arr)
        hash[item] = true;
    return hash;
}
exports.toHash = toHash;
function alwaysValidSchema(it, schema) {
    if (typeof schema == "boolean")
        return schema;
    if (Object.keys(schema).length === 0)
        return true;
    checkUnknownRules(it, schema);
    return !schemaHasRules(schema, it.self.RULES.all);
}
exports.alwaysValidSchema = alwaysValidSchema;
function checkUnknownRules(it, schema = it.schema) {
    const { opts, self } = it;
    if (!opts.strictSchema)
        return;
    if (typeof schema === "boolean")
        return;
    const rules = self.RULES.keywords;
    for (const key in schema) {
        if (!rules[key])
            checkStrictMode(it, `unknown keyword: "${key}"`);
    }
}
exports.checkUnknownRules = checkUnknownRules;
function schemaHasRules(schema, rules) {
    if (typeof schema == "boolean")
        return !schema;
    for (const key in schema)
        if (rules[key])
            return true;
    return false;
}
exports.schemaHasRules = schemaHasRules;
function schemaHasRulesButRef(schema, RULES) {
    if (typeof schema == "boolean")
        return !schema;
    for (const key in schema)
        if (key !== "$ref" && RULES.all[key])
            return true;
    return false;
}
exports.schemaHasRulesButRef = schemaHasRulesButRef;
function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
    if (!$data) {
        if (typeof schema == "number" || typeof schema == "boolean")
            return schema;
        if (typeof schema == "string")
            return (0, codegen_1._) `${schema}`;
    }
    return (0, codegen_1._) `${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
}
exports.schemaRefOrVal = schemaRefOrVal;
function unescapeFragment(str) {
    return unescapeJsonPointer(decodeURIComponent(str));
}
exports.unescapeFragment = unescapeFragment;
function escapeFragment(str) {
    return encodeURIComponent(escapeJsonPointer(str));
}
exports.escapeFragment = escapeFragment;
function escapeJsonPointer(str) {
    if (typeof str == "number")
        return `${str}`;
    return str.replace(/~/g, "~0").replace(/\//g, "~1");
}
exports.escapeJsonPointer = escapeJsonPointer;
function unescapeJsonPointer(str) {
    return str.replace(/~1/g, "/").replace(/~0/g, "~");
}
exports.unescapeJsonPointer = unescapeJsonPointer;
function eachItem(xs, f) {
    if (Array.isArray(xs)) {
        for (const x of xs)
            f(x);
    }
    else {
        f(xs);
    }
}
exports.eachItem = eachItem;
function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName, }) {
    return (gen, from, to, toName) => {
        const res = to === undefined
            ? from
            : to instanceof codegen_1.Name
                ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to)
                : from instanceof codegen_1.Name
                    ? (mergeToName(gen, to, from), from)
                    : mergeValues(from, to);
        return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
    };
}
exports.mergeEvaluated = {
    props: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._) `${to} !== true && ${from} !== undefined`, () => {
            gen.if((0, codegen_1._) `${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._) `${to} || {}`).code((0, codegen_1._) `Object.assign(${to}, ${from})`));
        }),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._) `${to} !== true`, () => {
            if (from === true) {
                gen.assign(to, true);
            }
            else {
                gen.assign(to, (0, codegen_1._) `${to} || {}`);
                setEvaluated(gen, to, from);
            }
        }),
        mergeValues: (from, to) => (from === true ? true : { ...from, ...to }),
        resultToName: evaluatedPropsToName,
    }),
    items: makeMergeEvaluated({
        mergeNames: (gen, from, to) => gen.if((0, codegen_1._) `${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._) `${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
        mergeToName: (gen, from, to) => gen.if((0, codegen_1._) `${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._) `${to} > ${from} ? ${to} : ${from}`)),
        mergeValues: (from, to) => (from === true ? true : Math.max(from, to)),
        resultToName: (gen, items) => gen.var("items", items),
    }),
};
function evaluatedPropsToName(gen, ps) {
    if (ps === true)
        return gen.var("props", true);
    const props = gen.var("props", (0, codegen_1._) `{}`);
    if (ps !== undefined)
        setEvaluated(gen, props, ps);
    return props;
}
exports.evaluatedPropsToName = evaluatedPropsToName;
function setEvaluated(gen, props, ps) {
    Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._) `${props}${(0, codegen_1.getProperty)(p)}`, true));
}
exports.setEvaluated = setEvaluated;
const snippets = {};
function useFunc(gen, f) {
    return gen.scopeValue("func", {
        ref: f,
        code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code)),
    });
}
exports.useFunc = useFunc;
var Type;
(function (Type) {
    Type[Type["Num"] = 0] = "Num";
    Type[Type["Str"] = 1] = "Str";
})(Type || (exports.Type = Type = {}));
function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
    // let path
    if (dataProp instanceof codegen_1.Name) {
        const isNumber = dataPropType === Type.Num;
        return jsPropertySyntax
            ? isNumber
                ? (0, codegen_1._) `"[" + ${dataProp} + "]"`
                : (0, codegen_1._) `"['" + ${dataProp} + "']"`
            : isNumber
                ? (0, codegen_1._) `"/" + ${dataProp}`
                : (0, codegen_1._) `"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`; // TODO maybe use global escapePointer
    }
    return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
}
exports.getErrorPath = getErrorPath;
function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
    if (!mode)
        return;
    msg = `strict mode: ${msg}`;
    if (mode === true)
        throw new Error(msg);
    it.self.logger.warn(msg);
}
exports.checkStrictMode = checkStrictMode;
//# sourceMappingURL=util.js.map

/***/ }),

/***/ 7692:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
function schemaHasRulesForType({ schema, self }, type) {
    const group = self.RULES.types[type];
    return group && group !== true && shouldUseGroup(schema, group);
}
exports.schemaHasRulesForType = schemaHasRulesForType;
function shouldUseGroup(schema, group) {
    return group.rules.some((rule) => shouldUseRule(schema, rule));
}
exports.shouldUseGroup = shouldUseGroup;
function shouldUseRule(schema, rule) {
    var _a;
    return (schema[rule.keyword] !== undefined ||
        ((_a = rule.definition.implements) === null || _a === void 0 ? void 0 : _a.some((kwd) => schema[kwd] !== undefined)));
}
exports.shouldUseRule = shouldUseRule;
//# sourceMappingURL=applicability.js.map

/***/ }),

/***/ 5346:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
const errors_1 = __nccwpck_require__(1283);
const codegen_1 = __nccwpck_require__(1436);
const names_1 = __nccwpck_require__(630);
const boolError = {
    message: "boolean schema is false",
};
function topBoolOrEmptySchema(it) {
    const { gen, schema, validateName } = it;
    if (schema === false) {
        falseSchemaError(it, false);
    }
    else if (typeof schema == "object" && schema.$async === true) {
        gen.return(names_1.default.data);
    }
    else {
        gen.assign((0, codegen_1._) `${validateName}.errors`, null);
        gen.return(true);
    }
}
exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
function boolOrEmptySchema(it, valid) {
    const { gen, schema } = it;
    if (schema === false) {
        gen.var(valid, false); // TODO var
        falseSchemaError(it);
    }
    else {
        gen.var(valid, true); // TODO var
    }
}
exports.boolOrEmptySchema = boolOrEmptySchema;
function falseSchemaError(it, overrideAllErrors) {
    const { gen, data } = it;
    // TODO maybe some other interface should be used for non-keyword validation errors...
    const cxt = {
        gen,
        keyword: "false schema",
        data,
        schema: false,
        schemaCode: false,
        schemaValue: false,
        params: {},
        it,
    };
    (0, errors_1.reportError)(cxt, boolError, undefined, overrideAllErrors);
}
//# sourceMappingURL=boolSchema.js.map

/***/ }),

/***/ 6685:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
const rules_1 = __nccwpck_require__(7353);
const applicability_1 = __nccwpck_require__(7692);
const errors_1 = __nccwpck_require__(1283);
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
var DataType;
(function (DataType) {
    DataType[DataType["Correct"] = 0] = "Correct";
    DataType[DataType["Wrong"] = 1] = "Wrong";
})(DataType || (exports.DataType = DataType = {}));
function getSchemaTypes(schema) {
    const types = getJSONTypes(schema.type);
    const hasNull = types.includes("null");
    if (hasNull) {
        if (schema.nullable === false)
            throw new Error("type: null contradicts nullable: false");
    }
    else {
        if (!types.length && schema.nullable !== undefined) {
            throw new Error('"nullable" cannot be used without "type"');
        }
        if (schema.nullable === true)
            types.push("null");
    }
    return types;
}
exports.getSchemaTypes = getSchemaTypes;
// eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents
function getJSONTypes(ts) {
    const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
    if (types.every(rules_1.isJSONType))
        return types;
    throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
}
exports.getJSONTypes = getJSONTypes;
function coerceAndCheckDataType(it, types) {
    const { gen, data, opts } = it;
    const coerceTo = coerceToTypes(types, opts.coerceTypes);
    const checkTypes = types.length > 0 &&
        !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
    if (checkTypes) {
        const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
        gen.if(wrongType, () => {
            if (coerceTo.length)
                coerceData(it, types, coerceTo);
            else
                reportTypeError(it);
        });
    }
    return checkTypes;
}
exports.coerceAndCheckDataType = coerceAndCheckDataType;
const COERCIBLE = new Set(["string", "number", "integer", "boolean", "null"]);
function coerceToTypes(types, coerceTypes) {
    return coerceTypes
        ? types.filter((t) => COERCIBLE.has(t) || (coerceTypes === "array" && t === "array"))
        : [];
}
function coerceData(it, types, coerceTo) {
    const { gen, data, opts } = it;
    const dataType = gen.let("dataType", (0, codegen_1._) `typeof ${data}`);
    const coerced = gen.let("coerced", (0, codegen_1._) `undefined`);
    if (opts.coerceTypes === "array") {
        gen.if((0, codegen_1._) `${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen
            .assign(data, (0, codegen_1._) `${data}[0]`)
            .assign(dataType, (0, codegen_1._) `typeof ${data}`)
            .if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
    }
    gen.if((0, codegen_1._) `${coerced} !== undefined`);
    for (const t of coerceTo) {
        if (COERCIBLE.has(t) || (t === "array" && opts.coerceTypes === "array")) {
            coerceSpecificType(t);
        }
    }
    gen.else();
    reportTypeError(it);
    gen.endIf();
    gen.if((0, codegen_1._) `${coerced} !== undefined`, () => {
        gen.assign(data, coerced);
        assignParentData(it, coerced);
    });
    function coerceSpecificType(t) {
        switch (t) {
            case "string":
                gen
                    .elseIf((0, codegen_1._) `${dataType} == "number" || ${dataType} == "boolean"`)
                    .assign(coerced, (0, codegen_1._) `"" + ${data}`)
                    .elseIf((0, codegen_1._) `${data} === null`)
                    .assign(coerced, (0, codegen_1._) `""`);
                return;
            case "number":
                gen
                    .elseIf((0, codegen_1._) `${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`)
                    .assign(coerced, (0, codegen_1._) `+${data}`);
                return;
            case "integer":
                gen
                    .elseIf((0, codegen_1._) `${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`)
                    .assign(coerced, (0, codegen_1._) `+${data}`);
                return;
            case "boolean":
                gen
                    .elseIf((0, codegen_1._) `${data} === "false" || ${data} === 0 || ${data} === null`)
                    .assign(coerced, false)
                    .elseIf((0, codegen_1._) `${data} === "true" || ${data} === 1`)
                    .assign(coerced, true);
                return;
            case "null":
                gen.elseIf((0, codegen_1._) `${data} === "" || ${data} === 0 || ${data} === false`);
                gen.assign(coerced, null);
                return;
            case "array":
                gen
                    .elseIf((0, codegen_1._) `${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`)
                    .assign(coerced, (0, codegen_1._) `[${data}]`);
        }
    }
}
function assignParentData({ gen, parentData, parentDataProperty }, expr) {
    // TODO use gen.property
    gen.if((0, codegen_1._) `${parentData} !== undefined`, () => gen.assign((0, codegen_1._) `${parentData}[${parentDataProperty}]`, expr));
}
function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
    const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
    let cond;
    switch (dataType) {
        case "null":
            return (0, codegen_1._) `${data} ${EQ} null`;
        case "array":
            cond = (0, codegen_1._) `Array.isArray(${data})`;
            break;
        case "object":
            cond = (0, codegen_1._) `${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
            break;
        case "integer":
            cond = numCond((0, codegen_1._) `!(${data} % 1) && !isNaN(${data})`);
            break;
        case "number":
            cond = numCond();
            break;
        default:
            return (0, codegen_1._) `typeof ${data} ${EQ} ${dataType}`;
    }
    return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
    function numCond(_cond = codegen_1.nil) {
        return (0, codegen_1.and)((0, codegen_1._) `typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._) `isFinite(${data})` : codegen_1.nil);
    }
}
exports.checkDataType = checkDataType;
function checkDataTypes(dataTypes, data, strictNums, correct) {
    if (dataTypes.length === 1) {
        return checkDataType(dataTypes[0], data, strictNums, correct);
    }
    let cond;
    const types = (0, util_1.toHash)(dataTypes);
    if (types.array && types.object) {
        const notObj = (0, codegen_1._) `typeof ${data} != "object"`;
        cond = types.null ? notObj : (0, codegen_1._) `!${data} || ${notObj}`;
        delete types.null;
        delete types.array;
        delete types.object;
    }
    else {
        cond = codegen_1.nil;
    }
    if (types.number)
        delete types.integer;
    for (const t in types)
        cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
    return cond;
}
exports.checkDataTypes = checkDataTypes;
const typeError = {
    message: ({ schema }) => `must be ${schema}`,
    params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._) `{type: ${schema}}` : (0, codegen_1._) `{type: ${schemaValue}}`,
};
function reportTypeError(it) {
    const cxt = getTypeErrorContext(it);
    (0, errors_1.reportError)(cxt, typeError);
}
exports.reportTypeError = reportTypeError;
function getTypeErrorContext(it) {
    const { gen, data, schema } = it;
    const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
    return {
        gen,
        keyword: "type",
        data,
        schema: schema.type,
        schemaCode,
        schemaValue: schemaCode,
        parentSchema: schema,
        params: {},
        it,
    };
}
//# sourceMappingURL=dataType.js.map

/***/ }),

/***/ 1699:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.assignDefaults = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
function assignDefaults(it, ty) {
    const { properties, items } = it.schema;
    if (ty === "object" && properties) {
        for (const key in properties) {
            assignDefault(it, key, properties[key].default);
        }
    }
    else if (ty === "array" && Array.isArray(items)) {
        items.forEach((sch, i) => assignDefault(it, i, sch.default));
    }
}
exports.assignDefaults = assignDefaults;
function assignDefault(it, prop, defaultValue) {
    const { gen, compositeRule, data, opts } = it;
    if (defaultValue === undefined)
        return;
    const childData = (0, codegen_1._) `${data}${(0, codegen_1.getProperty)(prop)}`;
    if (compositeRule) {
        (0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
        return;
    }
    let condition = (0, codegen_1._) `${childData} === undefined`;
    if (opts.useDefaults === "empty") {
        condition = (0, codegen_1._) `${condition} || ${childData} === null || ${childData} === ""`;
    }
    // `${childData} === undefined` +
    // (opts.useDefaults === "empty" ? ` || ${childData} === null || ${childData} === ""` : "")
    gen.if(condition, (0, codegen_1._) `${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
}
//# sourceMappingURL=defaults.js.map

/***/ }),

/***/ 7881:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
const boolSchema_1 = __nccwpck_require__(5346);
const dataType_1 = __nccwpck_require__(6685);
const applicability_1 = __nccwpck_require__(7692);
const dataType_2 = __nccwpck_require__(6685);
const defaults_1 = __nccwpck_require__(1699);
const keyword_1 = __nccwpck_require__(5202);
const subschema_1 = __nccwpck_require__(6200);
const codegen_1 = __nccwpck_require__(1436);
const names_1 = __nccwpck_require__(630);
const resolve_1 = __nccwpck_require__(4090);
const util_1 = __nccwpck_require__(4464);
const errors_1 = __nccwpck_require__(1283);
// schema compilation - generates validation function, subschemaCode (below) is used for subschemas
function validateFunctionCode(it) {
    if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
            topSchemaObjCode(it);
            return;
        }
    }
    validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
}
exports.validateFunctionCode = validateFunctionCode;
function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
    if (opts.code.es5) {
        gen.func(validateName, (0, codegen_1._) `${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
            gen.code((0, codegen_1._) `"use strict"; ${funcSourceUrl(schema, opts)}`);
            destructureValCxtES5(gen, opts);
            gen.code(body);
        });
    }
    else {
        gen.func(validateName, (0, codegen_1._) `${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
    }
}
function destructureValCxt(opts) {
    return (0, codegen_1._) `{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._) `, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
}
function destructureValCxtES5(gen, opts) {
    gen.if(names_1.default.valCxt, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._) `${names_1.default.valCxt}.${names_1.default.instancePath}`);
        gen.var(names_1.default.parentData, (0, codegen_1._) `${names_1.default.valCxt}.${names_1.default.parentData}`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._) `${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
        gen.var(names_1.default.rootData, (0, codegen_1._) `${names_1.default.valCxt}.${names_1.default.rootData}`);
        if (opts.dynamicRef)
            gen.var(names_1.default.dynamicAnchors, (0, codegen_1._) `${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
    }, () => {
        gen.var(names_1.default.instancePath, (0, codegen_1._) `""`);
        gen.var(names_1.default.parentData, (0, codegen_1._) `undefined`);
        gen.var(names_1.default.parentDataProperty, (0, codegen_1._) `undefined`);
        gen.var(names_1.default.rootData, names_1.default.data);
        if (opts.dynamicRef)
            gen.var(names_1.default.dynamicAnchors, (0, codegen_1._) `{}`);
    });
}
function topSchemaObjCode(it) {
    const { schema, opts, gen } = it;
    validateFunction(it, () => {
        if (opts.$comment && schema.$comment)
            commentKeyword(it);
        checkNoDefault(it);
        gen.let(names_1.default.vErrors, null);
        gen.let(names_1.default.errors, 0);
        if (opts.unevaluated)
            resetEvaluated(it);
        typeAndKeywords(it);
        returnResults(it);
    });
    return;
}
function resetEvaluated(it) {
    // TODO maybe some hook to execute it in the end to check whether props/items are Name, as in assignEvaluated
    const { gen, validateName } = it;
    it.evaluated = gen.const("evaluated", (0, codegen_1._) `${validateName}.evaluated`);
    gen.if((0, codegen_1._) `${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._) `${it.evaluated}.props`, (0, codegen_1._) `undefined`));
    gen.if((0, codegen_1._) `${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._) `${it.evaluated}.items`, (0, codegen_1._) `undefined`));
}
function funcSourceUrl(schema, opts) {
    const schId = typeof schema == "object" && schema[opts.schemaId];
    return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._) `/*# sourceURL=${schId} */` : codegen_1.nil;
}
// schema compilation - this function is used recursively to generate code for sub-schemas
function subschemaCode(it, valid) {
    if (isSchemaObj(it)) {
        checkKeywords(it);
        if (schemaCxtHasRules(it)) {
            subSchemaObjCode(it, valid);
            return;
        }
    }
    (0, boolSchema_1.boolOrEmptySchema)(it, valid);
}
function schemaCxtHasRules({ schema, self }) {
    if (typeof schema == "boolean")
        return !schema;
    for (const key in schema)
        if (self.RULES.all[key])
            return true;
    return false;
}
function isSchemaObj(it) {
    return typeof it.schema != "boolean";
}
function subSchemaObjCode(it, valid) {
    const { schema, gen, opts } = it;
    if (opts.$comment && schema.$comment)
        commentKeyword(it);
    updateContext(it);
    checkAsyncSchema(it);
    const errsCount = gen.const("_errs", names_1.default.errors);
    typeAndKeywords(it, errsCount);
    // TODO var
    gen.var(valid, (0, codegen_1._) `${errsCount} === ${names_1.default.errors}`);
}
function checkKeywords(it) {
    (0, util_1.checkUnknownRules)(it);
    checkRefsAndKeywords(it);
}
function typeAndKeywords(it, errsCount) {
    if (it.opts.jtd)
        return schemaKeywords(it, [], false, errsCount);
    const types = (0, dataType_1.getSchemaTypes)(it.schema);
    const checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it, types);
    schemaKeywords(it, types, !checkedTypes, errsCount);
}
function checkRefsAndKeywords(it) {
    const { schema, errSchemaPath, opts, self } = it;
    if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self.RULES)) {
        self.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
    }
}
function checkNoDefault(it) {
    const { schema, opts } = it;
    if (schema.default !== undefined && opts.useDefaults && opts.strictSchema) {
        (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
    }
}
function updateContext(it) {
    const schId = it.schema[it.opts.schemaId];
    if (schId)
        it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
}
function checkAsyncSchema(it) {
    if (it.schema.$async && !it.schemaEnv.$async)
        throw new Error("async schema in sync schema");
}
function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
    const msg = schema.$comment;
    if (opts.$comment === true) {
        gen.code((0, codegen_1._) `${names_1.default.self}.logger.log(${msg})`);
    }
    else if (typeof opts.$comment == "function") {
        const schemaPath = (0, codegen_1.str) `${errSchemaPath}/$comment`;
        const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
        gen.code((0, codegen_1._) `${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
    }
}
function returnResults(it) {
    const { gen, schemaEnv, validateName, ValidationError, opts } = it;
    if (schemaEnv.$async) {
        // TODO assign unevaluated
        gen.if((0, codegen_1._) `${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._) `new ${ValidationError}(${names_1.default.vErrors})`));
    }
    else {
        gen.assign((0, codegen_1._) `${validateName}.errors`, names_1.default.vErrors);
        if (opts.unevaluated)
            assignEvaluated(it);
        gen.return((0, codegen_1._) `${names_1.default.errors} === 0`);
    }
}
function assignEvaluated({ gen, evaluated, props, items }) {
    if (props instanceof codegen_1.Name)
        gen.assign((0, codegen_1._) `${evaluated}.props`, props);
    if (items instanceof codegen_1.Name)
        gen.assign((0, codegen_1._) `${evaluated}.items`, items);
}
function schemaKeywords(it, types, typeErrors, errsCount) {
    const { gen, schema, data, allErrors, opts, self } = it;
    const { RULES } = self;
    if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
        gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition)); // TODO typecast
        return;
    }
    if (!opts.jtd)
        checkStrictTypes(it, types);
    gen.block(() => {
        for (const group of RULES.rules)
            groupKeywords(group);
        groupKeywords(RULES.post);
    });
    function groupKeywords(group) {
        if (!(0, applicability_1.shouldUseGroup)(schema, group))
            return;
        if (group.type) {
            gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
            iterateKeywords(it, group);
            if (types.length === 1 && types[0] === group.type && typeErrors) {
                gen.else();
                (0, dataType_2.reportTypeError)(it);
            }
            gen.endIf();
        }
        else {
            iterateKeywords(it, group);
        }
        // TODO make it "ok" call?
        if (!allErrors)
            gen.if((0, codegen_1._) `${names_1.default.errors} === ${errsCount || 0}`);
    }
}
function iterateKeywords(it, group) {
    const { gen, schema, opts: { useDefaults }, } = it;
    if (useDefaults)
        (0, defaults_1.assignDefaults)(it, group.type);
    gen.block(() => {
        for (const rule of group.rules) {
            if ((0, applicability_1.shouldUseRule)(schema, rule)) {
                keywordCode(it, rule.keyword, rule.definition, group.type);
            }
        }
    });
}
function checkStrictTypes(it, types) {
    if (it.schemaEnv.meta || !it.opts.strictTypes)
        return;
    checkContextTypes(it, types);
    if (!it.opts.allowUnionTypes)
        checkMultipleTypes(it, types);
    checkKeywordTypes(it, it.dataTypes);
}
function checkContextTypes(it, types) {
    if (!types.length)
        return;
    if (!it.dataTypes.length) {
        it.dataTypes = types;
        return;
    }
    types.forEach((t) => {
        if (!includesType(it.dataTypes, t)) {
            strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
        }
    });
    narrowSchemaTypes(it, types);
}
function checkMultipleTypes(it, ts) {
    if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) {
        strictTypesError(it, "use allowUnionTypes to allow union type keyword");
    }
}
function checkKeywordTypes(it, ts) {
    const rules = it.self.RULES.all;
    for (const keyword in rules) {
        const rule = rules[keyword];
        if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
            const { type } = rule.definition;
            if (type.length && !type.some((t) => hasApplicableType(ts, t))) {
                strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
            }
        }
    }
}
function hasApplicableType(schTs, kwdT) {
    return schTs.includes(kwdT) || (kwdT === "number" && schTs.includes("integer"));
}
function includesType(ts, t) {
    return ts.includes(t) || (t === "integer" && ts.includes("number"));
}
function narrowSchemaTypes(it, withTypes) {
    const ts = [];
    for (const t of it.dataTypes) {
        if (includesType(withTypes, t))
            ts.push(t);
        else if (withTypes.includes("integer") && t === "number")
            ts.push("integer");
    }
    it.dataTypes = ts;
}
function strictTypesError(it, msg) {
    const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
    msg += ` at "${schemaPath}" (strictTypes)`;
    (0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
}
class KeywordCxt {
    constructor(it, def, keyword) {
        (0, keyword_1.validateKeywordUsage)(it, def, keyword);
        this.gen = it.gen;
        this.allErrors = it.allErrors;
        this.keyword = keyword;
        this.data = it.data;
        this.schema = it.schema[keyword];
        this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
        this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
        this.schemaType = def.schemaType;
        this.parentSchema = it.schema;
        this.params = {};
        this.it = it;
        this.def = def;
        if (this.$data) {
            this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
        }
        else {
            this.schemaCode = this.schemaValue;
            if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) {
                throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
            }
        }
        if ("code" in def ? def.trackErrors : def.errors !== false) {
            this.errsCount = it.gen.const("_errs", names_1.default.errors);
        }
    }
    result(condition, successAction, failAction) {
        this.failResult((0, codegen_1.not)(condition), successAction, failAction);
    }
    failResult(condition, successAction, failAction) {
        this.gen.if(condition);
        if (failAction)
            failAction();
        else
            this.error();
        if (successAction) {
            this.gen.else();
            successAction();
            if (this.allErrors)
                this.gen.endIf();
        }
        else {
            if (this.allErrors)
                this.gen.endIf();
            else
                this.gen.else();
        }
    }
    pass(condition, failAction) {
        this.failResult((0, codegen_1.not)(condition), undefined, failAction);
    }
    fail(condition) {
        if (condition === undefined) {
            this.error();
            if (!this.allErrors)
                this.gen.if(false); // this branch will be removed by gen.optimize
            return;
        }
        this.gen.if(condition);
        this.error();
        if (this.allErrors)
            this.gen.endIf();
        else
            this.gen.else();
    }
    fail$data(condition) {
        if (!this.$data)
            return this.fail(condition);
        const { schemaCode } = this;
        this.fail((0, codegen_1._) `${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
    }
    error(append, errorParams, errorPaths) {
        if (errorParams) {
            this.setParams(errorParams);
            this._error(append, errorPaths);
            this.setParams({});
            return;
        }
        this._error(append, errorPaths);
    }
    _error(append, errorPaths) {
        ;
        (append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
    }
    $dataError() {
        (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
    }
    reset() {
        if (this.errsCount === undefined)
            throw new Error('add "trackErrors" to keyword definition');
        (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
    }
    ok(cond) {
        if (!this.allErrors)
            this.gen.if(cond);
    }
    setParams(obj, assign) {
        if (assign)
            Object.assign(this.params, obj);
        else
            this.params = obj;
    }
    block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
        this.gen.block(() => {
            this.check$data(valid, $dataValid);
            codeBlock();
        });
    }
    check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
        if (!this.$data)
            return;
        const { gen, schemaCode, schemaType, def } = this;
        gen.if((0, codegen_1.or)((0, codegen_1._) `${schemaCode} === undefined`, $dataValid));
        if (valid !== codegen_1.nil)
            gen.assign(valid, true);
        if (schemaType.length || def.validateSchema) {
            gen.elseIf(this.invalid$data());
            this.$dataError();
            if (valid !== codegen_1.nil)
                gen.assign(valid, false);
        }
        gen.else();
    }
    invalid$data() {
        const { gen, schemaCode, schemaType, def, it } = this;
        return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
        function wrong$DataType() {
            if (schemaType.length) {
                /* istanbul ignore if */
                if (!(schemaCode instanceof codegen_1.Name))
                    throw new Error("ajv implementation error");
                const st = Array.isArray(schemaType) ? schemaType : [schemaType];
                return (0, codegen_1._) `${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
            }
            return codegen_1.nil;
        }
        function invalid$DataSchema() {
            if (def.validateSchema) {
                const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema }); // TODO value.code for standalone
                return (0, codegen_1._) `!${validateSchemaRef}(${schemaCode})`;
            }
            return codegen_1.nil;
        }
    }
    subschema(appl, valid) {
        const subschema = (0, subschema_1.getSubschema)(this.it, appl);
        (0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
        (0, subschema_1.extendSubschemaMode)(subschema, appl);
        const nextContext = { ...this.it, ...subschema, items: undefined, props: undefined };
        subschemaCode(nextContext, valid);
        return nextContext;
    }
    mergeEvaluated(schemaCxt, toName) {
        const { it, gen } = this;
        if (!it.opts.unevaluated)
            return;
        if (it.props !== true && schemaCxt.props !== undefined) {
            it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
        }
        if (it.items !== true && schemaCxt.items !== undefined) {
            it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
        }
    }
    mergeValidEvaluated(schemaCxt, valid) {
        const { it, gen } = this;
        if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
            gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
            return true;
        }
    }
}
exports.KeywordCxt = KeywordCxt;
function keywordCode(it, keyword, def, ruleType) {
    const cxt = new KeywordCxt(it, def, keyword);
    if ("code" in def) {
        def.code(cxt, ruleType);
    }
    else if (cxt.$data && def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
    }
    else if ("macro" in def) {
        (0, keyword_1.macroKeywordCode)(cxt, def);
    }
    else if (def.compile || def.validate) {
        (0, keyword_1.funcKeywordCode)(cxt, def);
    }
}
const JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
const RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
function getData($data, { dataLevel, dataNames, dataPathArr }) {
    let jsonPointer;
    let data;
    if ($data === "")
        return names_1.default.rootData;
    if ($data[0] === "/") {
        if (!JSON_POINTER.test($data))
            throw new Error(`Invalid JSON-pointer: ${$data}`);
        jsonPointer = $data;
        data = names_1.default.rootData;
    }
    else {
        const matches = RELATIVE_JSON_POINTER.exec($data);
        if (!matches)
            throw new Error(`Invalid JSON-pointer: ${$data}`);
        const up = +matches[1];
        jsonPointer = matches[2];
        if (jsonPointer === "#") {
            if (up >= dataLevel)
                throw new Error(errorMsg("property/index", up));
            return dataPathArr[dataLevel - up];
        }
        if (up > dataLevel)
            throw new Error(errorMsg("data", up));
        data = dataNames[dataLevel - up];
        if (!jsonPointer)
            return data;
    }
    let expr = data;
    const segments = jsonPointer.split("/");
    for (const segment of segments) {
        if (segment) {
            data = (0, codegen_1._) `${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
            expr = (0, codegen_1._) `${expr} && ${data}`;
        }
    }
    return expr;
    function errorMsg(pointerType, up) {
        return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
    }
}
exports.getData = getData;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 5202:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
const codegen_1 = __nccwpck_require__(1436);
const names_1 = __nccwpck_require__(630);
const code_1 = __nccwpck_require__(8484);
const errors_1 = __nccwpck_require__(1283);
function macroKeywordCode(cxt, def) {
    const { gen, keyword, schema, parentSchema, it } = cxt;
    const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
    const schemaRef = useKeyword(gen, keyword, macroSchema);
    if (it.opts.validateSchema !== false)
        it.self.validateSchema(macroSchema, true);
    const valid = gen.name("valid");
    cxt.subschema({
        schema: macroSchema,
        schemaPath: codegen_1.nil,
        errSchemaPath: `${it.errSchemaPath}/${keyword}`,
        topSchemaRef: schemaRef,
        compositeRule: true,
    }, valid);
    cxt.pass(valid, () => cxt.error(true));
}
exports.macroKeywordCode = macroKeywordCode;
function funcKeywordCode(cxt, def) {
    var _a;
    const { gen, keyword, schema, parentSchema, $data, it } = cxt;
    checkAsyncKeyword(it, def);
    const validate = !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate;
    const validateRef = useKeyword(gen, keyword, validate);
    const valid = gen.let("valid");
    cxt.block$data(valid, validateKeyword);
    cxt.ok((_a = def.valid) !== null && _a !== void 0 ? _a : valid);
    function validateKeyword() {
        if (def.errors === false) {
            assignValid();
            if (def.modifying)
                modifyData(cxt);
            reportErrs(() => cxt.error());
        }
        else {
            const ruleErrs = def.async ? validateAsync() : validateSync();
            if (def.modifying)
                modifyData(cxt);
            reportErrs(() => addErrs(cxt, ruleErrs));
        }
    }
    function validateAsync() {
        const ruleErrs = gen.let("ruleErrs", null);
        gen.try(() => assignValid((0, codegen_1._) `await `), (e) => gen.assign(valid, false).if((0, codegen_1._) `${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._) `${e}.errors`), () => gen.throw(e)));
        return ruleErrs;
    }
    function validateSync() {
        const validateErrs = (0, codegen_1._) `${validateRef}.errors`;
        gen.assign(validateErrs, null);
        assignValid(codegen_1.nil);
        return validateErrs;
    }
    function assignValid(_await = def.async ? (0, codegen_1._) `await ` : codegen_1.nil) {
        const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
        const passSchema = !(("compile" in def && !$data) || def.schema === false);
        gen.assign(valid, (0, codegen_1._) `${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
    }
    function reportErrs(errors) {
        var _a;
        gen.if((0, codegen_1.not)((_a = def.valid) !== null && _a !== void 0 ? _a : valid), errors);
    }
}
exports.funcKeywordCode = funcKeywordCode;
function modifyData(cxt) {
    const { gen, data, it } = cxt;
    gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._) `${it.parentData}[${it.parentDataProperty}]`));
}
function addErrs(cxt, errs) {
    const { gen } = cxt;
    gen.if((0, codegen_1._) `Array.isArray(${errs})`, () => {
        gen
            .assign(names_1.default.vErrors, (0, codegen_1._) `${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`)
            .assign(names_1.default.errors, (0, codegen_1._) `${names_1.default.vErrors}.length`);
        (0, errors_1.extendErrors)(cxt);
    }, () => cxt.error());
}
function checkAsyncKeyword({ schemaEnv }, def) {
    if (def.async && !schemaEnv.$async)
        throw new Error("async keyword in sync schema");
}
function useKeyword(gen, keyword, result) {
    if (result === undefined)
        throw new Error(`keyword "${keyword}" failed to compile`);
    return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : { ref: result, code: (0, codegen_1.stringify)(result) });
}
function validSchemaType(schema, schemaType, allowUndefined = false) {
    // TODO add tests
    return (!schemaType.length ||
        schemaType.some((st) => st === "array"
            ? Array.isArray(schema)
            : st === "object"
                ? schema && typeof schema == "object" && !Array.isArray(schema)
                : typeof schema == st || (allowUndefined && typeof schema == "undefined")));
}
exports.validSchemaType = validSchemaType;
function validateKeywordUsage({ schema, opts, self, errSchemaPath }, def, keyword) {
    /* istanbul ignore if */
    if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) {
        throw new Error("ajv implementation error");
    }
    const deps = def.dependencies;
    if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) {
        throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
    }
    if (def.validateSchema) {
        const valid = def.validateSchema(schema[keyword]);
        if (!valid) {
            const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` +
                self.errorsText(def.validateSchema.errors);
            if (opts.validateSchema === "log")
                self.logger.error(msg);
            else
                throw new Error(msg);
        }
    }
}
exports.validateKeywordUsage = validateKeywordUsage;
//# sourceMappingURL=keyword.js.map

/***/ }),

/***/ 6200:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
    if (keyword !== undefined && schema !== undefined) {
        throw new Error('both "keyword" and "schema" passed, only one allowed');
    }
    if (keyword !== undefined) {
        const sch = it.schema[keyword];
        return schemaProp === undefined
            ? {
                schema: sch,
                schemaPath: (0, codegen_1._) `${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
                errSchemaPath: `${it.errSchemaPath}/${keyword}`,
            }
            : {
                schema: sch[schemaProp],
                schemaPath: (0, codegen_1._) `${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
                errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`,
            };
    }
    if (schema !== undefined) {
        if (schemaPath === undefined || errSchemaPath === undefined || topSchemaRef === undefined) {
            throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"');
        }
        return {
            schema,
            schemaPath,
            topSchemaRef,
            errSchemaPath,
        };
    }
    throw new Error('either "keyword" or "schema" must be passed');
}
exports.getSubschema = getSubschema;
function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
    if (data !== undefined && dataProp !== undefined) {
        throw new Error('both "data" and "dataProp" passed, only one allowed');
    }
    const { gen } = it;
    if (dataProp !== undefined) {
        const { errorPath, dataPathArr, opts } = it;
        const nextData = gen.let("data", (0, codegen_1._) `${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true);
        dataContextProps(nextData);
        subschema.errorPath = (0, codegen_1.str) `${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
        subschema.parentDataProperty = (0, codegen_1._) `${dataProp}`;
        subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
    }
    if (data !== undefined) {
        const nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, true); // replaceable if used once?
        dataContextProps(nextData);
        if (propertyName !== undefined)
            subschema.propertyName = propertyName;
        // TODO something is possibly wrong here with not changing parentDataProperty and not appending dataPathArr
    }
    if (dataTypes)
        subschema.dataTypes = dataTypes;
    function dataContextProps(_nextData) {
        subschema.data = _nextData;
        subschema.dataLevel = it.dataLevel + 1;
        subschema.dataTypes = [];
        it.definedProperties = new Set();
        subschema.parentData = it.data;
        subschema.dataNames = [...it.dataNames, _nextData];
    }
}
exports.extendSubschemaData = extendSubschemaData;
function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
    if (compositeRule !== undefined)
        subschema.compositeRule = compositeRule;
    if (createErrors !== undefined)
        subschema.createErrors = createErrors;
    if (allErrors !== undefined)
        subschema.allErrors = allErrors;
    subschema.jtdDiscriminator = jtdDiscriminator; // not inherited
    subschema.jtdMetadata = jtdMetadata; // not inherited
}
exports.extendSubschemaMode = extendSubschemaMode;
//# sourceMappingURL=subschema.js.map

/***/ }),

/***/ 3893:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
var validate_1 = __nccwpck_require__(7881);
Object.defineProperty(exports, "KeywordCxt", ({ enumerable: true, get: function () { return validate_1.KeywordCxt; } }));
var codegen_1 = __nccwpck_require__(1436);
Object.defineProperty(exports, "_", ({ enumerable: true, get: function () { return codegen_1._; } }));
Object.defineProperty(exports, "str", ({ enumerable: true, get: function () { return codegen_1.str; } }));
Object.defineProperty(exports, "stringify", ({ enumerable: true, get: function () { return codegen_1.stringify; } }));
Object.defineProperty(exports, "nil", ({ enumerable: true, get: function () { return codegen_1.nil; } }));
Object.defineProperty(exports, "Name", ({ enumerable: true, get: function () { return codegen_1.Name; } }));
Object.defineProperty(exports, "CodeGen", ({ enumerable: true, get: function () { return codegen_1.CodeGen; } }));
const validation_error_1 = __nccwpck_require__(3021);
const ref_error_1 = __nccwpck_require__(3162);
const rules_1 = __nccwpck_require__(7353);
const compile_1 = __nccwpck_require__(2718);
const codegen_2 = __nccwpck_require__(1436);
const resolve_1 = __nccwpck_require__(4090);
const dataType_1 = __nccwpck_require__(6685);
const util_1 = __nccwpck_require__(4464);
const $dataRefSchema = __nccwpck_require__(3837);
const uri_1 = __nccwpck_require__(6285);
const defaultRegExp = (str, flags) => new RegExp(str, flags);
defaultRegExp.code = "new RegExp";
const META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"];
const EXT_SCOPE_NAMES = new Set([
    "validate",
    "serialize",
    "parse",
    "wrapper",
    "root",
    "schema",
    "keyword",
    "pattern",
    "formats",
    "validate$data",
    "func",
    "obj",
    "Error",
]);
const removedOptions = {
    errorDataPath: "",
    format: "`validateFormats: false` can be used instead.",
    nullable: '"nullable" keyword is supported by default.',
    jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
    extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
    missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
    processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
    sourceCode: "Use option `code: {source: true}`",
    strictDefaults: "It is default now, see option `strict`.",
    strictKeywords: "It is default now, see option `strict`.",
    uniqueItems: '"uniqueItems" keyword is always validated.',
    unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
    cache: "Map is used as cache, schema object as key.",
    serialize: "Map is used as cache, schema object as key.",
    ajvErrors: "It is default now.",
};
const deprecatedOptions = {
    ignoreKeywordsWithRef: "",
    jsPropertySyntax: "",
    unicode: '"minLength"/"maxLength" account for unicode characters by default.',
};
const MAX_EXPRESSION = 200;
// eslint-disable-next-line complexity
function requiredOptions(o) {
    var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
    const s = o.strict;
    const _optz = (_a = o.code) === null || _a === void 0 ? void 0 : _a.optimize;
    const optimize = _optz === true || _optz === undefined ? 1 : _optz || 0;
    const regExp = (_c = (_b = o.code) === null || _b === void 0 ? void 0 : _b.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
    const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
    return {
        strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
        strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
        strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
        strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
        strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
        code: o.code ? { ...o.code, optimize, regExp } : { optimize, regExp },
        loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
        loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
        meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
        messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
        inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
        schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
        addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
        validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
        validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
        unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
        int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
        uriResolver: uriResolver,
    };
}
class Ajv {
    constructor(opts = {}) {
        this.schemas = {};
        this.refs = {};
        this.formats = Object.create(null);
        this._compilations = new Set();
        this._loading = {};
        this._cache = new Map();
        opts = this.opts = { ...opts, ...requiredOptions(opts) };
        const { es5, lines } = this.opts.code;
        this.scope = new codegen_2.ValueScope({ scope: {}, prefixes: EXT_SCOPE_NAMES, es5, lines });
        this.logger = getLogger(opts.logger);
        const formatOpt = opts.validateFormats;
        opts.validateFormats = false;
        this.RULES = (0, rules_1.getRules)();
        checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
        checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
        this._metaOpts = getMetaSchemaOptions.call(this);
        if (opts.formats)
            addInitialFormats.call(this);
        this._addVocabularies();
        this._addDefaultMetaSchema();
        if (opts.keywords)
            addInitialKeywords.call(this, opts.keywords);
        if (typeof opts.meta == "object")
            this.addMetaSchema(opts.meta);
        addInitialSchemas.call(this);
        opts.validateFormats = formatOpt;
    }
    _addVocabularies() {
        this.addKeyword("$async");
    }
    _addDefaultMetaSchema() {
        const { $data, meta, schemaId } = this.opts;
        let _dataRefSchema = $dataRefSchema;
        if (schemaId === "id") {
            _dataRefSchema = { ...$dataRefSchema };
            _dataRefSchema.id = _dataRefSchema.$id;
            delete _dataRefSchema.$id;
        }
        if (meta && $data)
            this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
    }
    defaultMeta() {
        const { meta, schemaId } = this.opts;
        return (this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : undefined);
    }
    validate(schemaKeyRef, // key, ref or schema object
    // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents
    data // to be validated
    ) {
        let v;
        if (typeof schemaKeyRef == "string") {
            v = this.getSchema(schemaKeyRef);
            if (!v)
                throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
        }
        else {
            v = this.compile(schemaKeyRef);
        }
        const valid = v(data);
        if (!("$async" in v))
            this.errors = v.errors;
        return valid;
    }
    compile(schema, _meta) {
        const sch = this._addSchema(schema, _meta);
        return (sch.validate || this._compileSchemaEnv(sch));
    }
    compileAsync(schema, meta) {
        if (typeof this.opts.loadSchema != "function") {
            throw new Error("options.loadSchema should be a function");
        }
        const { loadSchema } = this.opts;
        return runCompileAsync.call(this, schema, meta);
        async function runCompileAsync(_schema, _meta) {
            await loadMetaSchema.call(this, _schema.$schema);
            const sch = this._addSchema(_schema, _meta);
            return sch.validate || _compileAsync.call(this, sch);
        }
        async function loadMetaSchema($ref) {
            if ($ref && !this.getSchema($ref)) {
                await runCompileAsync.call(this, { $ref }, true);
            }
        }
        async function _compileAsync(sch) {
            try {
                return this._compileSchemaEnv(sch);
            }
            catch (e) {
                if (!(e instanceof ref_error_1.default))
                    throw e;
                checkLoaded.call(this, e);
                await loadMissingSchema.call(this, e.missingSchema);
                return _compileAsync.call(this, sch);
            }
        }
        function checkLoaded({ missingSchema: ref, missingRef }) {
            if (this.refs[ref]) {
                throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
            }
        }
        async function loadMissingSchema(ref) {
            const _schema = await _loadSchema.call(this, ref);
            if (!this.refs[ref])
                await loadMetaSchema.call(this, _schema.$schema);
            if (!this.refs[ref])
                this.addSchema(_schema, ref, meta);
        }
        async function _loadSchema(ref) {
            const p = this._loading[ref];
            if (p)
                return p;
            try {
                return await (this._loading[ref] = loadSchema(ref));
            }
            finally {
                delete this._loading[ref];
            }
        }
    }
    // Adds schema to the instance
    addSchema(schema, // If array is passed, `key` will be ignored
    key, // Optional schema key. Can be passed to `validate` method instead of schema object or id/ref. One schema per instance can have empty `id` and `key`.
    _meta, // true if schema is a meta-schema. Used internally, addMetaSchema should be used instead.
    _validateSchema = this.opts.validateSchema // false to skip schema validation. Used internally, option validateSchema should be used instead.
    ) {
        if (Array.isArray(schema)) {
            for (const sch of schema)
                this.addSchema(sch, undefined, _meta, _validateSchema);
            return this;
        }
        let id;
        if (typeof schema === "object") {
            const { schemaId } = this.opts;
            id = schema[schemaId];
            if (id !== undefined && typeof id != "string") {
                throw new Error(`schema ${schemaId} must be string`);
            }
        }
        key = (0, resolve_1.normalizeId)(key || id);
        this._checkUnique(key);
        this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
        return this;
    }
    // Add schema that will be used to validate other schemas
    // options in META_IGNORE_OPTIONS are alway set to false
    addMetaSchema(schema, key, // schema key
    _validateSchema = this.opts.validateSchema // false to skip schema validation, can be used to override validateSchema option for meta-schema
    ) {
        this.addSchema(schema, key, true, _validateSchema);
        return this;
    }
    //  Validate schema against its meta-schema
    validateSchema(schema, throwOrLogError) {
        if (typeof schema == "boolean")
            return true;
        let $schema;
        $schema = schema.$schema;
        if ($schema !== undefined && typeof $schema != "string") {
            throw new Error("$schema must be a string");
        }
        $schema = $schema || this.opts.defaultMeta || this.defaultMeta();
        if (!$schema) {
            this.logger.warn("meta-schema not available");
            this.errors = null;
            return true;
        }
        const valid = this.validate($schema, schema);
        if (!valid && throwOrLogError) {
            const message = "schema is invalid: " + this.errorsText();
            if (this.opts.validateSchema === "log")
                this.logger.error(message);
            else
                throw new Error(message);
        }
        return valid;
    }
    // Get compiled schema by `key` or `ref`.
    // (`key` that was passed to `addSchema` or full schema reference - `schema.$id` or resolved id)
    getSchema(keyRef) {
        let sch;
        while (typeof (sch = getSchEnv.call(this, keyRef)) == "string")
            keyRef = sch;
        if (sch === undefined) {
            const { schemaId } = this.opts;
            const root = new compile_1.SchemaEnv({ schema: {}, schemaId });
            sch = compile_1.resolveSchema.call(this, root, keyRef);
            if (!sch)
                return;
            this.refs[keyRef] = sch;
        }
        return (sch.validate || this._compileSchemaEnv(sch));
    }
    // Remove cached schema(s).
    // If no parameter is passed all schemas but meta-schemas are removed.
    // If RegExp is passed all schemas with key/id matching pattern but meta-schemas are removed.
    // Even if schema is referenced by other schemas it still can be removed as other schemas have local references.
    removeSchema(schemaKeyRef) {
        if (schemaKeyRef instanceof RegExp) {
            this._removeAllSchemas(this.schemas, schemaKeyRef);
            this._removeAllSchemas(this.refs, schemaKeyRef);
            return this;
        }
        switch (typeof schemaKeyRef) {
            case "undefined":
                this._removeAllSchemas(this.schemas);
                this._removeAllSchemas(this.refs);
                this._cache.clear();
                return this;
            case "string": {
                const sch = getSchEnv.call(this, schemaKeyRef);
                if (typeof sch == "object")
                    this._cache.delete(sch.schema);
                delete this.schemas[schemaKeyRef];
                delete this.refs[schemaKeyRef];
                return this;
            }
            case "object": {
                const cacheKey = schemaKeyRef;
                this._cache.delete(cacheKey);
                let id = schemaKeyRef[this.opts.schemaId];
                if (id) {
                    id = (0, resolve_1.normalizeId)(id);
                    delete this.schemas[id];
                    delete this.refs[id];
                }
                return this;
            }
            default:
                throw new Error("ajv.removeSchema: invalid parameter");
        }
    }
    // add "vocabulary" - a collection of keywords
    addVocabulary(definitions) {
        for (const def of definitions)
            this.addKeyword(def);
        return this;
    }
    addKeyword(kwdOrDef, def // deprecated
    ) {
        let keyword;
        if (typeof kwdOrDef == "string") {
            keyword = kwdOrDef;
            if (typeof def == "object") {
                this.logger.warn("these parameters are deprecated, see docs for addKeyword");
                def.keyword = keyword;
            }
        }
        else if (typeof kwdOrDef == "object" && def === undefined) {
            def = kwdOrDef;
            keyword = def.keyword;
            if (Array.isArray(keyword) && !keyword.length) {
                throw new Error("addKeywords: keyword must be string or non-empty array");
            }
        }
        else {
            throw new Error("invalid addKeywords parameters");
        }
        checkKeyword.call(this, keyword, def);
        if (!def) {
            (0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
            return this;
        }
        keywordMetaschema.call(this, def);
        const definition = {
            ...def,
            type: (0, dataType_1.getJSONTypes)(def.type),
            schemaType: (0, dataType_1.getJSONTypes)(def.schemaType),
        };
        (0, util_1.eachItem)(keyword, definition.type.length === 0
            ? (k) => addRule.call(this, k, definition)
            : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
        return this;
    }
    getKeyword(keyword) {
        const rule = this.RULES.all[keyword];
        return typeof rule == "object" ? rule.definition : !!rule;
    }
    // Remove keyword
    removeKeyword(keyword) {
        // TODO return type should be Ajv
        const { RULES } = this;
        delete RULES.keywords[keyword];
        delete RULES.all[keyword];
        for (const group of RULES.rules) {
            const i = group.rules.findIndex((rule) => rule.keyword === keyword);
            if (i >= 0)
                group.rules.splice(i, 1);
        }
        return this;
    }
    // Add format
    addFormat(name, format) {
        if (typeof format == "string")
            format = new RegExp(format);
        this.formats[name] = format;
        return this;
    }
    errorsText(errors = this.errors, // optional array of validation errors
    { separator = ", ", dataVar = "data" } = {} // optional options with properties `separator` and `dataVar`
    ) {
        if (!errors || errors.length === 0)
            return "No errors";
        return errors
            .map((e) => `${dataVar}${e.instancePath} ${e.message}`)
            .reduce((text, msg) => text + separator + msg);
    }
    $dataMetaSchema(metaSchema, keywordsJsonPointers) {
        const rules = this.RULES.all;
        metaSchema = JSON.parse(JSON.stringify(metaSchema));
        for (const jsonPointer of keywordsJsonPointers) {
            const segments = jsonPointer.split("/").slice(1); // first segment is an empty string
            let keywords = metaSchema;
            for (const seg of segments)
                keywords = keywords[seg];
            for (const key in rules) {
                const rule = rules[key];
                if (typeof rule != "object")
                    continue;
                const { $data } = rule.definition;
                const schema = keywords[key];
                if ($data && schema)
                    keywords[key] = schemaOrData(schema);
            }
        }
        return metaSchema;
    }
    _removeAllSchemas(schemas, regex) {
        for (const keyRef in schemas) {
            const sch = schemas[keyRef];
            if (!regex || regex.test(keyRef)) {
                if (typeof sch == "string") {
                    delete schemas[keyRef];
                }
                else if (sch && !sch.meta) {
                    this._cache.delete(sch.schema);
                    delete schemas[keyRef];
                }
            }
        }
    }
    _addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
        let id;
        const { schemaId } = this.opts;
        if (typeof schema == "object") {
            id = schema[schemaId];
        }
        else {
            if (this.opts.jtd)
                throw new Error("schema must be object");
            else if (typeof schema != "boolean")
                throw new Error("schema must be object or boolean");
        }
        let sch = this._cache.get(schema);
        if (sch !== undefined)
            return sch;
        baseId = (0, resolve_1.normalizeId)(id || baseId);
        const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
        sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs });
        this._cache.set(sch.schema, sch);
        if (addSchema && !baseId.startsWith("#")) {
            // TODO atm it is allowed to overwrite schemas without id (instead of not adding them)
            if (baseId)
                this._checkUnique(baseId);
            this.refs[baseId] = sch;
        }
        if (validateSchema)
            this.validateSchema(schema, true);
        return sch;
    }
    _checkUnique(id) {
        if (this.schemas[id] || this.refs[id]) {
            throw new Error(`schema with key or id "${id}" already exists`);
        }
    }
    _compileSchemaEnv(sch) {
        if (sch.meta)
            this._compileMetaSchema(sch);
        else
            compile_1.compileSchema.call(this, sch);
        /* istanbul ignore if */
        if (!sch.validate)
            throw new Error("ajv implementation error");
        return sch.validate;
    }
    _compileMetaSchema(sch) {
        const currentOpts = this.opts;
        this.opts = this._metaOpts;
        try {
            compile_1.compileSchema.call(this, sch);
        }
        finally {
            this.opts = currentOpts;
        }
    }
}
Ajv.ValidationError = validation_error_1.default;
Ajv.MissingRefError = ref_error_1.default;
exports["default"] = Ajv;
function checkOptions(checkOpts, options, msg, log = "error") {
    for (const key in checkOpts) {
        const opt = key;
        if (opt in options)
            this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
    }
}
function getSchEnv(keyRef) {
    keyRef = (0, resolve_1.normalizeId)(keyRef); // TODO tests fail without this line
    return this.schemas[keyRef] || this.refs[keyRef];
}
function addInitialSchemas() {
    const optsSchemas = this.opts.schemas;
    if (!optsSchemas)
        return;
    if (Array.isArray(optsSchemas))
        this.addSchema(optsSchemas);
    else
        for (const key in optsSchemas)
            this.addSchema(optsSchemas[key], key);
}
function addInitialFormats() {
    for (const name in this.opts.formats) {
        const format = this.opts.formats[name];
        if (format)
            this.addFormat(name, format);
    }
}
function addInitialKeywords(defs) {
    if (Array.isArray(defs)) {
        this.addVocabulary(defs);
        return;
    }
    this.logger.warn("keywords option as map is deprecated, pass array");
    for (const keyword in defs) {
        const def = defs[keyword];
        if (!def.keyword)
            def.keyword = keyword;
        this.addKeyword(def);
    }
}
function getMetaSchemaOptions() {
    const metaOpts = { ...this.opts };
    for (const opt of META_IGNORE_OPTIONS)
        delete metaOpts[opt];
    return metaOpts;
}
const noLogs = { log() { }, warn() { }, error() { } };
function getLogger(logger) {
    if (logger === false)
        return noLogs;
    if (logger === undefined)
        return console;
    if (logger.log && logger.warn && logger.error)
        return logger;
    throw new Error("logger must implement log, warn and error methods");
}
const KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
function checkKeyword(keyword, def) {
    const { RULES } = this;
    (0, util_1.eachItem)(keyword, (kwd) => {
        if (RULES.keywords[kwd])
            throw new Error(`Keyword ${kwd} is already defined`);
        if (!KEYWORD_NAME.test(kwd))
            throw new Error(`Keyword ${kwd} has invalid name`);
    });
    if (!def)
        return;
    if (def.$data && !("code" in def || "validate" in def)) {
        throw new Error('$data keyword must have "code" or "validate" function');
    }
}
function addRule(keyword, definition, dataType) {
    var _a;
    const post = definition === null || definition === void 0 ? void 0 : definition.post;
    if (dataType && post)
        throw new Error('keyword with "post" flag cannot have "type"');
    const { RULES } = this;
    let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
    if (!ruleGroup) {
        ruleGroup = { type: dataType, rules: [] };
        RULES.rules.push(ruleGroup);
    }
    RULES.keywords[keyword] = true;
    if (!definition)
        return;
    const rule = {
        keyword,
        definition: {
            ...definition,
            type: (0, dataType_1.getJSONTypes)(definition.type),
            schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType),
        },
    };
    if (definition.before)
        addBeforeRule.call(this, ruleGroup, rule, definition.before);
    else
        ruleGroup.rules.push(rule);
    RULES.all[keyword] = rule;
    (_a = definition.implements) === null || _a === void 0 ? void 0 : _a.forEach((kwd) => this.addKeyword(kwd));
}
function addBeforeRule(ruleGroup, rule, before) {
    const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
    if (i >= 0) {
        ruleGroup.rules.splice(i, 0, rule);
    }
    else {
        ruleGroup.rules.push(rule);
        this.logger.warn(`rule ${before} is not defined`);
    }
}
function keywordMetaschema(def) {
    let { metaSchema } = def;
    if (metaSchema === undefined)
        return;
    if (def.$data && this.opts.$data)
        metaSchema = schemaOrData(metaSchema);
    def.validateSchema = this.compile(metaSchema, true);
}
const $dataRef = {
    $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
};
function schemaOrData(schema) {
    return { anyOf: [schema, $dataRef] };
}
//# sourceMappingURL=core.js.map

/***/ }),

/***/ 4951:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://github.com/ajv-validator/ajv/issues/889
const equal = __nccwpck_require__(3430);
equal.code = 'require("ajv/dist/runtime/equal").default';
exports["default"] = equal;
//# sourceMappingURL=equal.js.map

/***/ }),

/***/ 6214:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// https://mathiasbynens.be/notes/javascript-encoding
// https://github.com/bestiejs/punycode.js - punycode.ucs2.decode
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
exports["default"] = ucs2length;
ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
//# sourceMappingURL=ucs2length.js.map

/***/ }),

/***/ 6285:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const uri = __nccwpck_require__(4352);
uri.code = 'require("ajv/dist/runtime/uri").default';
exports["default"] = uri;
//# sourceMappingURL=uri.js.map

/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
class ValidationError extends Error {
    constructor(errors) {
        super("validation failed");
        this.errors = errors;
        this.ajv = this.validation = true;
    }
}
exports["default"] = ValidationError;
//# sourceMappingURL=validation_error.js.map

/***/ }),

/***/ 3448:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateAdditionalItems = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: ({ params: { len } }) => (0, codegen_1.str) `must NOT have more than ${len} items`,
    params: ({ params: { len } }) => (0, codegen_1._) `{limit: ${len}}`,
};
const def = {
    keyword: "additionalItems",
    type: "array",
    schemaType: ["boolean", "object"],
    before: "uniqueItems",
    error,
    code(cxt) {
        const { parentSchema, it } = cxt;
        const { items } = parentSchema;
        if (!Array.isArray(items)) {
            (0, util_1.checkStrictMode)(it, '"additionalItems" is ignored when "items" is not an array of schemas');
            return;
        }
        validateAdditionalItems(cxt, items);
    },
};
function validateAdditionalItems(cxt, items) {
    const { gen, schema, data, keyword, it } = cxt;
    it.items = true;
    const len = gen.const("len", (0, codegen_1._) `${data}.length`);
    if (schema === false) {
        cxt.setParams({ len: items.length });
        cxt.pass((0, codegen_1._) `${len} <= ${items.length}`);
    }
    else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
        const valid = gen.var("valid", (0, codegen_1._) `${len} <= ${items.length}`); // TODO var
        gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
        cxt.ok(valid);
    }
    function validateItems(valid) {
        gen.forRange("i", items.length, len, (i) => {
            cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid);
            if (!it.allErrors)
                gen.if((0, codegen_1.not)(valid), () => gen.break());
        });
    }
}
exports.validateAdditionalItems = validateAdditionalItems;
exports["default"] = def;
//# sourceMappingURL=additionalItems.js.map

/***/ }),

/***/ 2431:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const code_1 = __nccwpck_require__(8484);
const codegen_1 = __nccwpck_require__(1436);
const names_1 = __nccwpck_require__(630);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: "must NOT have additional properties",
    params: ({ params }) => (0, codegen_1._) `{additionalProperty: ${params.additionalProperty}}`,
};
const def = {
    keyword: "additionalProperties",
    type: ["object"],
    schemaType: ["boolean", "object"],
    allowUndefined: true,
    trackErrors: true,
    error,
    code(cxt) {
        const { gen, schema, parentSchema, data, errsCount, it } = cxt;
        /* istanbul ignore if */
        if (!errsCount)
            throw new Error("ajv implementation error");
        const { allErrors, opts } = it;
        it.props = true;
        if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema))
            return;
        const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
        const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
        checkAdditionalProperties();
        cxt.ok((0, codegen_1._) `${errsCount} === ${names_1.default.errors}`);
        function checkAdditionalProperties() {
            gen.forIn("key", data, (key) => {
                if (!props.length && !patProps.length)
                    additionalPropertyCode(key);
                else
                    gen.if(isAdditional(key), () => additionalPropertyCode(key));
            });
        }
        function isAdditional(key) {
            let definedProp;
            if (props.length > 8) {
                // TODO maybe an option instead of hard-coded 8?
                const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
                definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
            }
            else if (props.length) {
                definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._) `${key} === ${p}`));
            }
            else {
                definedProp = codegen_1.nil;
            }
            if (patProps.length) {
                definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._) `${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
            }
            return (0, codegen_1.not)(definedProp);
        }
        function deleteAdditional(key) {
            gen.code((0, codegen_1._) `delete ${data}[${key}]`);
        }
        function additionalPropertyCode(key) {
            if (opts.removeAdditional === "all" || (opts.removeAdditional && schema === false)) {
                deleteAdditional(key);
                return;
            }
            if (schema === false) {
                cxt.setParams({ additionalProperty: key });
                cxt.error();
                if (!allErrors)
                    gen.break();
                return;
            }
            if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
                const valid = gen.name("valid");
                if (opts.removeAdditional === "failing") {
                    applyAdditionalSchema(key, valid, false);
                    gen.if((0, codegen_1.not)(valid), () => {
                        cxt.reset();
                        deleteAdditional(key);
                    });
                }
                else {
                    applyAdditionalSchema(key, valid);
                    if (!allErrors)
                        gen.if((0, codegen_1.not)(valid), () => gen.break());
                }
            }
        }
        function applyAdditionalSchema(key, valid, errors) {
            const subschema = {
                keyword: "additionalProperties",
                dataProp: key,
                dataPropType: util_1.Type.Str,
            };
            if (errors === false) {
                Object.assign(subschema, {
                    compositeRule: true,
                    createErrors: false,
                    allErrors: false,
                });
            }
            cxt.subschema(subschema, valid);
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=additionalProperties.js.map

/***/ }),

/***/ 9205:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const util_1 = __nccwpck_require__(4464);
const def = {
    keyword: "allOf",
    schemaType: "array",
    code(cxt) {
        const { gen, schema, it } = cxt;
        /* istanbul ignore if */
        if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
        const valid = gen.name("valid");
        schema.forEach((sch, i) => {
            if ((0, util_1.alwaysValidSchema)(it, sch))
                return;
            const schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i }, valid);
            cxt.ok(valid);
            cxt.mergeEvaluated(schCxt);
        });
    },
};
exports["default"] = def;
//# sourceMappingURL=allOf.js.map

/***/ }),

/***/ 9380:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const code_1 = __nccwpck_require__(8484);
const def = {
    keyword: "anyOf",
    schemaType: "array",
    trackErrors: true,
    code: code_1.validateUnion,
    error: { message: "must match a schema in anyOf" },
};
exports["default"] = def;
//# sourceMappingURL=anyOf.js.map

/***/ }),

/***/ 6182:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: ({ params: { min, max } }) => max === undefined
        ? (0, codegen_1.str) `must contain at least ${min} valid item(s)`
        : (0, codegen_1.str) `must contain at least ${min} and no more than ${max} valid item(s)`,
    params: ({ params: { min, max } }) => max === undefined ? (0, codegen_1._) `{minContains: ${min}}` : (0, codegen_1._) `{minContains: ${min}, maxContains: ${max}}`,
};
const def = {
    keyword: "contains",
    type: "array",
    schemaType: ["object", "boolean"],
    before: "uniqueItems",
    trackErrors: true,
    error,
    code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        let min;
        let max;
        const { minContains, maxContains } = parentSchema;
        if (it.opts.next) {
            min = minContains === undefined ? 1 : minContains;
            max = maxContains;
        }
        else {
            min = 1;
        }
        const len = gen.const("len", (0, codegen_1._) `${data}.length`);
        cxt.setParams({ min, max });
        if (max === undefined && min === 0) {
            (0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
            return;
        }
        if (max !== undefined && min > max) {
            (0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
            cxt.fail();
            return;
        }
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
            let cond = (0, codegen_1._) `${len} >= ${min}`;
            if (max !== undefined)
                cond = (0, codegen_1._) `${cond} && ${len} <= ${max}`;
            cxt.pass(cond);
            return;
        }
        it.items = true;
        const valid = gen.name("valid");
        if (max === undefined && min === 1) {
            validateItems(valid, () => gen.if(valid, () => gen.break()));
        }
        else if (min === 0) {
            gen.let(valid, true);
            if (max !== undefined)
                gen.if((0, codegen_1._) `${data}.length > 0`, validateItemsWithCount);
        }
        else {
            gen.let(valid, false);
            validateItemsWithCount();
        }
        cxt.result(valid, () => cxt.reset());
        function validateItemsWithCount() {
            const schValid = gen.name("_valid");
            const count = gen.let("count", 0);
            validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
        }
        function validateItems(_valid, block) {
            gen.forRange("i", 0, len, (i) => {
                cxt.subschema({
                    keyword: "contains",
                    dataProp: i,
                    dataPropType: util_1.Type.Num,
                    compositeRule: true,
                }, _valid);
                block();
            });
        }
        function checkLimits(count) {
            gen.code((0, codegen_1._) `${count}++`);
            if (max === undefined) {
                gen.if((0, codegen_1._) `${count} >= ${min}`, () => gen.assign(valid, true).break());
            }
            else {
                gen.if((0, codegen_1._) `${count} > ${max}`, () => gen.assign(valid, false).break());
                if (min === 1)
                    gen.assign(valid, true);
                else
                    gen.if((0, codegen_1._) `${count} >= ${min}`, () => gen.assign(valid, true));
            }
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=contains.js.map

/***/ }),

/***/ 5826:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const code_1 = __nccwpck_require__(8484);
exports.error = {
    message: ({ params: { property, depsCount, deps } }) => {
        const property_ies = depsCount === 1 ? "property" : "properties";
        return (0, codegen_1.str) `must have ${property_ies} ${deps} when property ${property} is present`;
    },
    params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._) `{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`, // TODO change to reference
};
const def = {
    keyword: "dependencies",
    type: "object",
    schemaType: "object",
    error: exports.error,
    code(cxt) {
        const [propDeps, schDeps] = splitDependencies(cxt);
        validatePropertyDeps(cxt, propDeps);
        validateSchemaDeps(cxt, schDeps);
    },
};
function splitDependencies({ schema }) {
    const propertyDeps = {};
    const schemaDeps = {};
    for (const key in schema) {
        if (key === "__proto__")
            continue;
        const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
        deps[key] = schema[key];
    }
    return [propertyDeps, schemaDeps];
}
function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
    const { gen, data, it } = cxt;
    if (Object.keys(propertyDeps).length === 0)
        return;
    const missing = gen.let("missing");
    for (const prop in propertyDeps) {
        const deps = propertyDeps[prop];
        if (deps.length === 0)
            continue;
        const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
        cxt.setParams({
            property: prop,
            depsCount: deps.length,
            deps: deps.join(", "),
        });
        if (it.allErrors) {
            gen.if(hasProperty, () => {
                for (const depProp of deps) {
                    (0, code_1.checkReportMissingProp)(cxt, depProp);
                }
            });
        }
        else {
            gen.if((0, codegen_1._) `${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
            (0, code_1.reportMissingProp)(cxt, missing);
            gen.else();
        }
    }
}
exports.validatePropertyDeps = validatePropertyDeps;
function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
    const { gen, data, keyword, it } = cxt;
    const valid = gen.name("valid");
    for (const prop in schemaDeps) {
        if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop]))
            continue;
        gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties), () => {
            const schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
            cxt.mergeValidEvaluated(schCxt, valid);
        }, () => gen.var(valid, true) // TODO var
        );
        cxt.ok(valid);
    }
}
exports.validateSchemaDeps = validateSchemaDeps;
exports["default"] = def;
//# sourceMappingURL=dependencies.js.map

/***/ }),

/***/ 8584:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: ({ params }) => (0, codegen_1.str) `must match "${params.ifClause}" schema`,
    params: ({ params }) => (0, codegen_1._) `{failingKeyword: ${params.ifClause}}`,
};
const def = {
    keyword: "if",
    schemaType: ["object", "boolean"],
    trackErrors: true,
    error,
    code(cxt) {
        const { gen, parentSchema, it } = cxt;
        if (parentSchema.then === undefined && parentSchema.else === undefined) {
            (0, util_1.checkStrictMode)(it, '"if" without "then" and "else" is ignored');
        }
        const hasThen = hasSchema(it, "then");
        const hasElse = hasSchema(it, "else");
        if (!hasThen && !hasElse)
            return;
        const valid = gen.let("valid", true);
        const schValid = gen.name("_valid");
        validateIf();
        cxt.reset();
        if (hasThen && hasElse) {
            const ifClause = gen.let("ifClause");
            cxt.setParams({ ifClause });
            gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
        }
        else if (hasThen) {
            gen.if(schValid, validateClause("then"));
        }
        else {
            gen.if((0, codegen_1.not)(schValid), validateClause("else"));
        }
        cxt.pass(valid, () => cxt.error(true));
        function validateIf() {
            const schCxt = cxt.subschema({
                keyword: "if",
                compositeRule: true,
                createErrors: false,
                allErrors: false,
            }, schValid);
            cxt.mergeEvaluated(schCxt);
        }
        function validateClause(keyword, ifClause) {
            return () => {
                const schCxt = cxt.subschema({ keyword }, schValid);
                gen.assign(valid, schValid);
                cxt.mergeValidEvaluated(schCxt, valid);
                if (ifClause)
                    gen.assign(ifClause, (0, codegen_1._) `${keyword}`);
                else
                    cxt.setParams({ ifClause: keyword });
            };
        }
    },
};
function hasSchema(it, keyword) {
    const schema = it.schema[keyword];
    return schema !== undefined && !(0, util_1.alwaysValidSchema)(it, schema);
}
exports["default"] = def;
//# sourceMappingURL=if.js.map

/***/ }),

/***/ 8775:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const additionalItems_1 = __nccwpck_require__(3448);
const prefixItems_1 = __nccwpck_require__(6467);
const items_1 = __nccwpck_require__(5791);
const items2020_1 = __nccwpck_require__(2959);
const contains_1 = __nccwpck_require__(6182);
const dependencies_1 = __nccwpck_require__(5826);
const propertyNames_1 = __nccwpck_require__(1372);
const additionalProperties_1 = __nccwpck_require__(2431);
const properties_1 = __nccwpck_require__(8778);
const patternProperties_1 = __nccwpck_require__(664);
const not_1 = __nccwpck_require__(8350);
const anyOf_1 = __nccwpck_require__(9380);
const oneOf_1 = __nccwpck_require__(2490);
const allOf_1 = __nccwpck_require__(9205);
const if_1 = __nccwpck_require__(8584);
const thenElse_1 = __nccwpck_require__(6829);
function getApplicator(draft2020 = false) {
    const applicator = [
        // any
        not_1.default,
        anyOf_1.default,
        oneOf_1.default,
        allOf_1.default,
        if_1.default,
        thenElse_1.default,
        // object
        propertyNames_1.default,
        additionalProperties_1.default,
        dependencies_1.default,
        properties_1.default,
        patternProperties_1.default,
    ];
    // array
    if (draft2020)
        applicator.push(prefixItems_1.default, items2020_1.default);
    else
        applicator.push(additionalItems_1.default, items_1.default);
    applicator.push(contains_1.default);
    return applicator;
}
exports["default"] = getApplicator;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 5791:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateTuple = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const code_1 = __nccwpck_require__(8484);
const def = {
    keyword: "items",
    type: "array",
    schemaType: ["object", "array", "boolean"],
    before: "uniqueItems",
    code(cxt) {
        const { schema, it } = cxt;
        if (Array.isArray(schema))
            return validateTuple(cxt, "additionalItems", schema);
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
        cxt.ok((0, code_1.validateArray)(cxt));
    },
};
function validateTuple(cxt, extraItems, schArr = cxt.schema) {
    const { gen, parentSchema, data, keyword, it } = cxt;
    checkStrictTuple(parentSchema);
    if (it.opts.unevaluated && schArr.length && it.items !== true) {
        it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
    }
    const valid = gen.name("valid");
    const len = gen.const("len", (0, codegen_1._) `${data}.length`);
    schArr.forEach((sch, i) => {
        if ((0, util_1.alwaysValidSchema)(it, sch))
            return;
        gen.if((0, codegen_1._) `${len} > ${i}`, () => cxt.subschema({
            keyword,
            schemaProp: i,
            dataProp: i,
        }, valid));
        cxt.ok(valid);
    });
    function checkStrictTuple(sch) {
        const { opts, errSchemaPath } = it;
        const l = schArr.length;
        const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
        if (opts.strictTuples && !fullTuple) {
            const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
            (0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
        }
    }
}
exports.validateTuple = validateTuple;
exports["default"] = def;
//# sourceMappingURL=items.js.map

/***/ }),

/***/ 2959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const code_1 = __nccwpck_require__(8484);
const additionalItems_1 = __nccwpck_require__(3448);
const error = {
    message: ({ params: { len } }) => (0, codegen_1.str) `must NOT have more than ${len} items`,
    params: ({ params: { len } }) => (0, codegen_1._) `{limit: ${len}}`,
};
const def = {
    keyword: "items",
    type: "array",
    schemaType: ["object", "boolean"],
    before: "uniqueItems",
    error,
    code(cxt) {
        const { schema, parentSchema, it } = cxt;
        const { prefixItems } = parentSchema;
        it.items = true;
        if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
        if (prefixItems)
            (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
        else
            cxt.ok((0, code_1.validateArray)(cxt));
    },
};
exports["default"] = def;
//# sourceMappingURL=items2020.js.map

/***/ }),

/***/ 8350:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const util_1 = __nccwpck_require__(4464);
const def = {
    keyword: "not",
    schemaType: ["object", "boolean"],
    trackErrors: true,
    code(cxt) {
        const { gen, schema, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema)) {
            cxt.fail();
            return;
        }
        const valid = gen.name("valid");
        cxt.subschema({
            keyword: "not",
            compositeRule: true,
            createErrors: false,
            allErrors: false,
        }, valid);
        cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
    },
    error: { message: "must NOT be valid" },
};
exports["default"] = def;
//# sourceMappingURL=not.js.map

/***/ }),

/***/ 2490:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: "must match exactly one schema in oneOf",
    params: ({ params }) => (0, codegen_1._) `{passingSchemas: ${params.passing}}`,
};
const def = {
    keyword: "oneOf",
    schemaType: "array",
    trackErrors: true,
    error,
    code(cxt) {
        const { gen, schema, parentSchema, it } = cxt;
        /* istanbul ignore if */
        if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
        if (it.opts.discriminator && parentSchema.discriminator)
            return;
        const schArr = schema;
        const valid = gen.let("valid", false);
        const passing = gen.let("passing", null);
        const schValid = gen.name("_valid");
        cxt.setParams({ passing });
        // TODO possibly fail straight away (with warning or exception) if there are two empty always valid schemas
        gen.block(validateOneOf);
        cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
        function validateOneOf() {
            schArr.forEach((sch, i) => {
                let schCxt;
                if ((0, util_1.alwaysValidSchema)(it, sch)) {
                    gen.var(schValid, true);
                }
                else {
                    schCxt = cxt.subschema({
                        keyword: "oneOf",
                        schemaProp: i,
                        compositeRule: true,
                    }, schValid);
                }
                if (i > 0) {
                    gen
                        .if((0, codegen_1._) `${schValid} && ${valid}`)
                        .assign(valid, false)
                        .assign(passing, (0, codegen_1._) `[${passing}, ${i}]`)
                        .else();
                }
                gen.if(schValid, () => {
                    gen.assign(valid, true);
                    gen.assign(passing, i);
                    if (schCxt)
                        cxt.mergeEvaluated(schCxt, codegen_1.Name);
                });
            });
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=oneOf.js.map

/***/ }),

/***/ 664:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const code_1 = __nccwpck_require__(8484);
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const util_2 = __nccwpck_require__(4464);
const def = {
    keyword: "patternProperties",
    type: "object",
    schemaType: "object",
    code(cxt) {
        const { gen, schema, data, parentSchema, it } = cxt;
        const { opts } = it;
        const patterns = (0, code_1.allSchemaProperties)(schema);
        const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
        if (patterns.length === 0 ||
            (alwaysValidPatterns.length === patterns.length &&
                (!it.opts.unevaluated || it.props === true))) {
            return;
        }
        const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
        const valid = gen.name("valid");
        if (it.props !== true && !(it.props instanceof codegen_1.Name)) {
            it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
        }
        const { props } = it;
        validatePatternProperties();
        function validatePatternProperties() {
            for (const pat of patterns) {
                if (checkProperties)
                    checkMatchingProperties(pat);
                if (it.allErrors) {
                    validateProperties(pat);
                }
                else {
                    gen.var(valid, true); // TODO var
                    validateProperties(pat);
                    gen.if(valid);
                }
            }
        }
        function checkMatchingProperties(pat) {
            for (const prop in checkProperties) {
                if (new RegExp(pat).test(prop)) {
                    (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
                }
            }
        }
        function validateProperties(pat) {
            gen.forIn("key", data, (key) => {
                gen.if((0, codegen_1._) `${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
                    const alwaysValid = alwaysValidPatterns.includes(pat);
                    if (!alwaysValid) {
                        cxt.subschema({
                            keyword: "patternProperties",
                            schemaProp: pat,
                            dataProp: key,
                            dataPropType: util_2.Type.Str,
                        }, valid);
                    }
                    if (it.opts.unevaluated && props !== true) {
                        gen.assign((0, codegen_1._) `${props}[${key}]`, true);
                    }
                    else if (!alwaysValid && !it.allErrors) {
                        // can short-circuit if `unevaluatedProperties` is not supported (opts.next === false)
                        // or if all properties were evaluated (props === true)
                        gen.if((0, codegen_1.not)(valid), () => gen.break());
                    }
                });
            });
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=patternProperties.js.map

/***/ }),

/***/ 6467:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const items_1 = __nccwpck_require__(5791);
const def = {
    keyword: "prefixItems",
    type: "array",
    schemaType: ["array"],
    before: "uniqueItems",
    code: (cxt) => (0, items_1.validateTuple)(cxt, "items"),
};
exports["default"] = def;
//# sourceMappingURL=prefixItems.js.map

/***/ }),

/***/ 8778:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const validate_1 = __nccwpck_require__(7881);
const code_1 = __nccwpck_require__(8484);
const util_1 = __nccwpck_require__(4464);
const additionalProperties_1 = __nccwpck_require__(2431);
const def = {
    keyword: "properties",
    type: "object",
    schemaType: "object",
    code(cxt) {
        const { gen, schema, parentSchema, data, it } = cxt;
        if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === undefined) {
            additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
        }
        const allProps = (0, code_1.allSchemaProperties)(schema);
        for (const prop of allProps) {
            it.definedProperties.add(prop);
        }
        if (it.opts.unevaluated && allProps.length && it.props !== true) {
            it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
        }
        const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
        if (properties.length === 0)
            return;
        const valid = gen.name("valid");
        for (const prop of properties) {
            if (hasDefault(prop)) {
                applyPropertySchema(prop);
            }
            else {
                gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
                applyPropertySchema(prop);
                if (!it.allErrors)
                    gen.else().var(valid, true);
                gen.endIf();
            }
            cxt.it.definedProperties.add(prop);
            cxt.ok(valid);
        }
        function hasDefault(prop) {
            return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== undefined;
        }
        function applyPropertySchema(prop) {
            cxt.subschema({
                keyword: "properties",
                schemaProp: prop,
                dataProp: prop,
            }, valid);
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=properties.js.map

/***/ }),

/***/ 1372:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: "property name must be valid",
    params: ({ params }) => (0, codegen_1._) `{propertyName: ${params.propertyName}}`,
};
const def = {
    keyword: "propertyNames",
    type: "object",
    schemaType: ["object", "boolean"],
    error,
    code(cxt) {
        const { gen, schema, data, it } = cxt;
        if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
        const valid = gen.name("valid");
        gen.forIn("key", data, (key) => {
            cxt.setParams({ propertyName: key });
            cxt.subschema({
                keyword: "propertyNames",
                data: key,
                dataTypes: ["string"],
                propertyName: key,
                compositeRule: true,
            }, valid);
            gen.if((0, codegen_1.not)(valid), () => {
                cxt.error(true);
                if (!it.allErrors)
                    gen.break();
            });
        });
        cxt.ok(valid);
    },
};
exports["default"] = def;
//# sourceMappingURL=propertyNames.js.map

/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const util_1 = __nccwpck_require__(4464);
const def = {
    keyword: ["then", "else"],
    schemaType: ["object", "boolean"],
    code({ keyword, parentSchema, it }) {
        if (parentSchema.if === undefined)
            (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
    },
};
exports["default"] = def;
//# sourceMappingURL=thenElse.js.map

/***/ }),

/***/ 8484:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const names_1 = __nccwpck_require__(630);
const util_2 = __nccwpck_require__(4464);
function checkReportMissingProp(cxt, prop) {
    const { gen, data, it } = cxt;
    gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
        cxt.setParams({ missingProperty: (0, codegen_1._) `${prop}` }, true);
        cxt.error();
    });
}
exports.checkReportMissingProp = checkReportMissingProp;
function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
    return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._) `${missing} = ${prop}`)));
}
exports.checkMissingProp = checkMissingProp;
function reportMissingProp(cxt, missing) {
    cxt.setParams({ missingProperty: missing }, true);
    cxt.error();
}
exports.reportMissingProp = reportMissingProp;
function hasPropFunc(gen) {
    return gen.scopeValue("func", {
        // eslint-disable-next-line @typescript-eslint/unbound-method
        ref: Object.prototype.hasOwnProperty,
        code: (0, codegen_1._) `Object.prototype.hasOwnProperty`,
    });
}
exports.hasPropFunc = hasPropFunc;
function isOwnProperty(gen, data, property) {
    return (0, codegen_1._) `${hasPropFunc(gen)}.call(${data}, ${property})`;
}
exports.isOwnProperty = isOwnProperty;
function propertyInData(gen, data, property, ownProperties) {
    const cond = (0, codegen_1._) `${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
    return ownProperties ? (0, codegen_1._) `${cond} && ${isOwnProperty(gen, data, property)}` : cond;
}
exports.propertyInData = propertyInData;
function noPropertyInData(gen, data, property, ownProperties) {
    const cond = (0, codegen_1._) `${data}${(0, codegen_1.getProperty)(property)} === undefined`;
    return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
}
exports.noPropertyInData = noPropertyInData;
function allSchemaProperties(schemaMap) {
    return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
}
exports.allSchemaProperties = allSchemaProperties;
function schemaProperties(it, schemaMap) {
    return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
}
exports.schemaProperties = schemaProperties;
function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
    const dataAndSchema = passSchema ? (0, codegen_1._) `${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
    const valCxt = [
        [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
        [names_1.default.parentData, it.parentData],
        [names_1.default.parentDataProperty, it.parentDataProperty],
        [names_1.default.rootData, names_1.default.rootData],
    ];
    if (it.opts.dynamicRef)
        valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
    const args = (0, codegen_1._) `${dataAndSchema}, ${gen.object(...valCxt)}`;
    return context !== codegen_1.nil ? (0, codegen_1._) `${func}.call(${context}, ${args})` : (0, codegen_1._) `${func}(${args})`;
}
exports.callValidateCode = callValidateCode;
const newRegExp = (0, codegen_1._) `new RegExp`;
function usePattern({ gen, it: { opts } }, pattern) {
    const u = opts.unicodeRegExp ? "u" : "";
    const { regExp } = opts.code;
    const rx = regExp(pattern, u);
    return gen.scopeValue("pattern", {
        key: rx.toString(),
        ref: rx,
        code: (0, codegen_1._) `${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`,
    });
}
exports.usePattern = usePattern;
function validateArray(cxt) {
    const { gen, data, keyword, it } = cxt;
    const valid = gen.name("valid");
    if (it.allErrors) {
        const validArr = gen.let("valid", true);
        validateItems(() => gen.assign(validArr, false));
        return validArr;
    }
    gen.var(valid, true);
    validateItems(() => gen.break());
    return valid;
    function validateItems(notValid) {
        const len = gen.const("len", (0, codegen_1._) `${data}.length`);
        gen.forRange("i", 0, len, (i) => {
            cxt.subschema({
                keyword,
                dataProp: i,
                dataPropType: util_1.Type.Num,
            }, valid);
            gen.if((0, codegen_1.not)(valid), notValid);
        });
    }
}
exports.validateArray = validateArray;
function validateUnion(cxt) {
    const { gen, schema, keyword, it } = cxt;
    /* istanbul ignore if */
    if (!Array.isArray(schema))
        throw new Error("ajv implementation error");
    const alwaysValid = schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch));
    if (alwaysValid && !it.opts.unevaluated)
        return;
    const valid = gen.let("valid", false);
    const schValid = gen.name("_valid");
    gen.block(() => schema.forEach((_sch, i) => {
        const schCxt = cxt.subschema({
            keyword,
            schemaProp: i,
            compositeRule: true,
        }, schValid);
        gen.assign(valid, (0, codegen_1._) `${valid} || ${schValid}`);
        const merged = cxt.mergeValidEvaluated(schCxt, schValid);
        // can short-circuit if `unevaluatedProperties/Items` not supported (opts.unevaluated !== true)
        // or if all properties and items were evaluated (it.props === true && it.items === true)
        if (!merged)
            gen.if((0, codegen_1.not)(valid));
    }));
    cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
}
exports.validateUnion = validateUnion;
//# sourceMappingURL=code.js.map

/***/ }),

/***/ 9872:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const def = {
    keyword: "id",
    code() {
        throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID');
    },
};
exports["default"] = def;
//# sourceMappingURL=id.js.map

/***/ }),

/***/ 7397:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const id_1 = __nccwpck_require__(9872);
const ref_1 = __nccwpck_require__(2996);
const core = [
    "$schema",
    "$id",
    "$defs",
    "$vocabulary",
    { keyword: "$comment" },
    "definitions",
    id_1.default,
    ref_1.default,
];
exports["default"] = core;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 2996:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.callRef = exports.getValidate = void 0;
const ref_error_1 = __nccwpck_require__(3162);
const code_1 = __nccwpck_require__(8484);
const codegen_1 = __nccwpck_require__(1436);
const names_1 = __nccwpck_require__(630);
const compile_1 = __nccwpck_require__(2718);
const util_1 = __nccwpck_require__(4464);
const def = {
    keyword: "$ref",
    schemaType: "string",
    code(cxt) {
        const { gen, schema: $ref, it } = cxt;
        const { baseId, schemaEnv: env, validateName, opts, self } = it;
        const { root } = env;
        if (($ref === "#" || $ref === "#/") && baseId === root.baseId)
            return callRootRef();
        const schOrEnv = compile_1.resolveRef.call(self, root, baseId, $ref);
        if (schOrEnv === undefined)
            throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
        if (schOrEnv instanceof compile_1.SchemaEnv)
            return callValidate(schOrEnv);
        return inlineRefSchema(schOrEnv);
        function callRootRef() {
            if (env === root)
                return callRef(cxt, validateName, env, env.$async);
            const rootName = gen.scopeValue("root", { ref: root });
            return callRef(cxt, (0, codegen_1._) `${rootName}.validate`, root, root.$async);
        }
        function callValidate(sch) {
            const v = getValidate(cxt, sch);
            callRef(cxt, v, sch, sch.$async);
        }
        function inlineRefSchema(sch) {
            const schName = gen.scopeValue("schema", opts.code.source === true ? { ref: sch, code: (0, codegen_1.stringify)(sch) } : { ref: sch });
            const valid = gen.name("valid");
            const schCxt = cxt.subschema({
                schema: sch,
                dataTypes: [],
                schemaPath: codegen_1.nil,
                topSchemaRef: schName,
                errSchemaPath: $ref,
            }, valid);
            cxt.mergeEvaluated(schCxt);
            cxt.ok(valid);
        }
    },
};
function getValidate(cxt, sch) {
    const { gen } = cxt;
    return sch.validate
        ? gen.scopeValue("validate", { ref: sch.validate })
        : (0, codegen_1._) `${gen.scopeValue("wrapper", { ref: sch })}.validate`;
}
exports.getValidate = getValidate;
function callRef(cxt, v, sch, $async) {
    const { gen, it } = cxt;
    const { allErrors, schemaEnv: env, opts } = it;
    const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
    if ($async)
        callAsyncRef();
    else
        callSyncRef();
    function callAsyncRef() {
        if (!env.$async)
            throw new Error("async schema referenced by sync schema");
        const valid = gen.let("valid");
        gen.try(() => {
            gen.code((0, codegen_1._) `await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
            addEvaluatedFrom(v); // TODO will not work with async, it has to be returned with the result
            if (!allErrors)
                gen.assign(valid, true);
        }, (e) => {
            gen.if((0, codegen_1._) `!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
            addErrorsFrom(e);
            if (!allErrors)
                gen.assign(valid, false);
        });
        cxt.ok(valid);
    }
    function callSyncRef() {
        cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
    }
    function addErrorsFrom(source) {
        const errs = (0, codegen_1._) `${source}.errors`;
        gen.assign(names_1.default.vErrors, (0, codegen_1._) `${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`); // TODO tagged
        gen.assign(names_1.default.errors, (0, codegen_1._) `${names_1.default.vErrors}.length`);
    }
    function addEvaluatedFrom(source) {
        var _a;
        if (!it.opts.unevaluated)
            return;
        const schEvaluated = (_a = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a === void 0 ? void 0 : _a.evaluated;
        // TODO refactor
        if (it.props !== true) {
            if (schEvaluated && !schEvaluated.dynamicProps) {
                if (schEvaluated.props !== undefined) {
                    it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
                }
            }
            else {
                const props = gen.var("props", (0, codegen_1._) `${source}.evaluated.props`);
                it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
            }
        }
        if (it.items !== true) {
            if (schEvaluated && !schEvaluated.dynamicItems) {
                if (schEvaluated.items !== undefined) {
                    it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
                }
            }
            else {
                const items = gen.var("items", (0, codegen_1._) `${source}.evaluated.items`);
                it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
            }
        }
    }
}
exports.callRef = callRef;
exports["default"] = def;
//# sourceMappingURL=ref.js.map

/***/ }),

/***/ 8886:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const types_1 = __nccwpck_require__(7115);
const compile_1 = __nccwpck_require__(2718);
const ref_error_1 = __nccwpck_require__(3162);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag
        ? `tag "${tagName}" must be string`
        : `value of tag "${tagName}" must be in oneOf`,
    params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._) `{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`,
};
const def = {
    keyword: "discriminator",
    type: "object",
    schemaType: "object",
    error,
    code(cxt) {
        const { gen, data, schema, parentSchema, it } = cxt;
        const { oneOf } = parentSchema;
        if (!it.opts.discriminator) {
            throw new Error("discriminator: requires discriminator option");
        }
        const tagName = schema.propertyName;
        if (typeof tagName != "string")
            throw new Error("discriminator: requires propertyName");
        if (schema.mapping)
            throw new Error("discriminator: mapping is not supported");
        if (!oneOf)
            throw new Error("discriminator: requires oneOf keyword");
        const valid = gen.let("valid", false);
        const tag = gen.const("tag", (0, codegen_1._) `${data}${(0, codegen_1.getProperty)(tagName)}`);
        gen.if((0, codegen_1._) `typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, { discrError: types_1.DiscrError.Tag, tag, tagName }));
        cxt.ok(valid);
        function validateMapping() {
            const mapping = getMapping();
            gen.if(false);
            for (const tagValue in mapping) {
                gen.elseIf((0, codegen_1._) `${tag} === ${tagValue}`);
                gen.assign(valid, applyTagSchema(mapping[tagValue]));
            }
            gen.else();
            cxt.error(false, { discrError: types_1.DiscrError.Mapping, tag, tagName });
            gen.endIf();
        }
        function applyTagSchema(schemaProp) {
            const _valid = gen.name("valid");
            const schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
            cxt.mergeEvaluated(schCxt, codegen_1.Name);
            return _valid;
        }
        function getMapping() {
            var _a;
            const oneOfMapping = {};
            const topRequired = hasRequired(parentSchema);
            let tagRequired = true;
            for (let i = 0; i < oneOf.length; i++) {
                let sch = oneOf[i];
                if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
                    const ref = sch.$ref;
                    sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
                    if (sch instanceof compile_1.SchemaEnv)
                        sch = sch.schema;
                    if (sch === undefined)
                        throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
                }
                const propSch = (_a = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a === void 0 ? void 0 : _a[tagName];
                if (typeof propSch != "object") {
                    throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
                }
                tagRequired = tagRequired && (topRequired || hasRequired(sch));
                addMappings(propSch, i);
            }
            if (!tagRequired)
                throw new Error(`discriminator: "${tagName}" must be required`);
            return oneOfMapping;
            function hasRequired({ required }) {
                return Array.isArray(required) && required.includes(tagName);
            }
            function addMappings(sch, i) {
                if (sch.const) {
                    addMapping(sch.const, i);
                }
                else if (sch.enum) {
                    for (const tagValue of sch.enum) {
                        addMapping(tagValue, i);
                    }
                }
                else {
                    throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
                }
            }
            function addMapping(tagValue, i) {
                if (typeof tagValue != "string" || tagValue in oneOfMapping) {
                    throw new Error(`discriminator: "${tagName}" values must be unique strings`);
                }
                oneOfMapping[tagValue] = i;
            }
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 7115:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DiscrError = void 0;
var DiscrError;
(function (DiscrError) {
    DiscrError["Tag"] = "tag";
    DiscrError["Mapping"] = "mapping";
})(DiscrError || (exports.DiscrError = DiscrError = {}));
//# sourceMappingURL=types.js.map

/***/ }),

/***/ 9941:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const core_1 = __nccwpck_require__(7397);
const validation_1 = __nccwpck_require__(5481);
const applicator_1 = __nccwpck_require__(8775);
const format_1 = __nccwpck_require__(2601);
const metadata_1 = __nccwpck_require__(6620);
const draft7Vocabularies = [
    core_1.default,
    validation_1.default,
    (0, applicator_1.default)(),
    format_1.default,
    metadata_1.metadataVocabulary,
    metadata_1.contentVocabulary,
];
exports["default"] = draft7Vocabularies;
//# sourceMappingURL=draft7.js.map

/***/ }),

/***/ 6402:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const error = {
    message: ({ schemaCode }) => (0, codegen_1.str) `must match format "${schemaCode}"`,
    params: ({ schemaCode }) => (0, codegen_1._) `{format: ${schemaCode}}`,
};
const def = {
    keyword: "format",
    type: ["number", "string"],
    schemaType: "string",
    $data: true,
    error,
    code(cxt, ruleType) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const { opts, errSchemaPath, schemaEnv, self } = it;
        if (!opts.validateFormats)
            return;
        if ($data)
            validate$DataFormat();
        else
            validateFormat();
        function validate$DataFormat() {
            const fmts = gen.scopeValue("formats", {
                ref: self.formats,
                code: opts.code.formats,
            });
            const fDef = gen.const("fDef", (0, codegen_1._) `${fmts}[${schemaCode}]`);
            const fType = gen.let("fType");
            const format = gen.let("format");
            // TODO simplify
            gen.if((0, codegen_1._) `typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._) `${fDef}.type || "string"`).assign(format, (0, codegen_1._) `${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._) `"string"`).assign(format, fDef));
            cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
            function unknownFmt() {
                if (opts.strictSchema === false)
                    return codegen_1.nil;
                return (0, codegen_1._) `${schemaCode} && !${format}`;
            }
            function invalidFmt() {
                const callFormat = schemaEnv.$async
                    ? (0, codegen_1._) `(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))`
                    : (0, codegen_1._) `${format}(${data})`;
                const validData = (0, codegen_1._) `(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
                return (0, codegen_1._) `${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
            }
        }
        function validateFormat() {
            const formatDef = self.formats[schema];
            if (!formatDef) {
                unknownFormat();
                return;
            }
            if (formatDef === true)
                return;
            const [fmtType, format, fmtRef] = getFormat(formatDef);
            if (fmtType === ruleType)
                cxt.pass(validCondition());
            function unknownFormat() {
                if (opts.strictSchema === false) {
                    self.logger.warn(unknownMsg());
                    return;
                }
                throw new Error(unknownMsg());
                function unknownMsg() {
                    return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
                }
            }
            function getFormat(fmtDef) {
                const code = fmtDef instanceof RegExp
                    ? (0, codegen_1.regexpCode)(fmtDef)
                    : opts.code.formats
                        ? (0, codegen_1._) `${opts.code.formats}${(0, codegen_1.getProperty)(schema)}`
                        : undefined;
                const fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code });
                if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) {
                    return [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._) `${fmt}.validate`];
                }
                return ["string", fmtDef, fmt];
            }
            function validCondition() {
                if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
                    if (!schemaEnv.$async)
                        throw new Error("async format in sync schema");
                    return (0, codegen_1._) `await ${fmtRef}(${data})`;
                }
                return typeof format == "function" ? (0, codegen_1._) `${fmtRef}(${data})` : (0, codegen_1._) `${fmtRef}.test(${data})`;
            }
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=format.js.map

/***/ }),

/***/ 2601:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const format_1 = __nccwpck_require__(6402);
const format = [format_1.default];
exports["default"] = format;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6620:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.contentVocabulary = exports.metadataVocabulary = void 0;
exports.metadataVocabulary = [
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
];
exports.contentVocabulary = [
    "contentMediaType",
    "contentEncoding",
    "contentSchema",
];
//# sourceMappingURL=metadata.js.map

/***/ }),

/***/ 8026:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const equal_1 = __nccwpck_require__(4951);
const error = {
    message: "must be equal to constant",
    params: ({ schemaCode }) => (0, codegen_1._) `{allowedValue: ${schemaCode}}`,
};
const def = {
    keyword: "const",
    $data: true,
    error,
    code(cxt) {
        const { gen, data, $data, schemaCode, schema } = cxt;
        if ($data || (schema && typeof schema == "object")) {
            cxt.fail$data((0, codegen_1._) `!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
        }
        else {
            cxt.fail((0, codegen_1._) `${schema} !== ${data}`);
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=const.js.map

/***/ }),

/***/ 3200:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const equal_1 = __nccwpck_require__(4951);
const error = {
    message: "must be equal to one of the allowed values",
    params: ({ schemaCode }) => (0, codegen_1._) `{allowedValues: ${schemaCode}}`,
};
const def = {
    keyword: "enum",
    schemaType: "array",
    $data: true,
    error,
    code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        if (!$data && schema.length === 0)
            throw new Error("enum must have non-empty array");
        const useLoop = schema.length >= it.opts.loopEnum;
        let eql;
        const getEql = () => (eql !== null && eql !== void 0 ? eql : (eql = (0, util_1.useFunc)(gen, equal_1.default)));
        let valid;
        if (useLoop || $data) {
            valid = gen.let("valid");
            cxt.block$data(valid, loopEnum);
        }
        else {
            /* istanbul ignore if */
            if (!Array.isArray(schema))
                throw new Error("ajv implementation error");
            const vSchema = gen.const("vSchema", schemaCode);
            valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
        }
        cxt.pass(valid);
        function loopEnum() {
            gen.assign(valid, false);
            gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._) `${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
        }
        function equalCode(vSchema, i) {
            const sch = schema[i];
            return typeof sch === "object" && sch !== null
                ? (0, codegen_1._) `${getEql()}(${data}, ${vSchema}[${i}])`
                : (0, codegen_1._) `${data} === ${sch}`;
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=enum.js.map

/***/ }),

/***/ 5481:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const limitNumber_1 = __nccwpck_require__(3723);
const multipleOf_1 = __nccwpck_require__(8132);
const limitLength_1 = __nccwpck_require__(6962);
const pattern_1 = __nccwpck_require__(6023);
const limitProperties_1 = __nccwpck_require__(895);
const required_1 = __nccwpck_require__(4504);
const limitItems_1 = __nccwpck_require__(6296);
const uniqueItems_1 = __nccwpck_require__(5132);
const const_1 = __nccwpck_require__(8026);
const enum_1 = __nccwpck_require__(3200);
const validation = [
    // number
    limitNumber_1.default,
    multipleOf_1.default,
    // string
    limitLength_1.default,
    pattern_1.default,
    // object
    limitProperties_1.default,
    required_1.default,
    // array
    limitItems_1.default,
    uniqueItems_1.default,
    // any
    { keyword: "type", schemaType: ["string", "array"] },
    { keyword: "nullable", schemaType: "boolean" },
    const_1.default,
    enum_1.default,
];
exports["default"] = validation;
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6296:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const error = {
    message({ keyword, schemaCode }) {
        const comp = keyword === "maxItems" ? "more" : "fewer";
        return (0, codegen_1.str) `must NOT have ${comp} than ${schemaCode} items`;
    },
    params: ({ schemaCode }) => (0, codegen_1._) `{limit: ${schemaCode}}`,
};
const def = {
    keyword: ["maxItems", "minItems"],
    type: "array",
    schemaType: "number",
    $data: true,
    error,
    code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._) `${data}.length ${op} ${schemaCode}`);
    },
};
exports["default"] = def;
//# sourceMappingURL=limitItems.js.map

/***/ }),

/***/ 6962:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const ucs2length_1 = __nccwpck_require__(6214);
const error = {
    message({ keyword, schemaCode }) {
        const comp = keyword === "maxLength" ? "more" : "fewer";
        return (0, codegen_1.str) `must NOT have ${comp} than ${schemaCode} characters`;
    },
    params: ({ schemaCode }) => (0, codegen_1._) `{limit: ${schemaCode}}`,
};
const def = {
    keyword: ["maxLength", "minLength"],
    type: "string",
    schemaType: "number",
    $data: true,
    error,
    code(cxt) {
        const { keyword, data, schemaCode, it } = cxt;
        const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
        const len = it.opts.unicode === false ? (0, codegen_1._) `${data}.length` : (0, codegen_1._) `${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
        cxt.fail$data((0, codegen_1._) `${len} ${op} ${schemaCode}`);
    },
};
exports["default"] = def;
//# sourceMappingURL=limitLength.js.map

/***/ }),

/***/ 3723:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const ops = codegen_1.operators;
const KWDs = {
    maximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
    minimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
    exclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
    exclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE },
};
const error = {
    message: ({ keyword, schemaCode }) => (0, codegen_1.str) `must be ${KWDs[keyword].okStr} ${schemaCode}`,
    params: ({ keyword, schemaCode }) => (0, codegen_1._) `{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`,
};
const def = {
    keyword: Object.keys(KWDs),
    type: "number",
    schemaType: "number",
    $data: true,
    error,
    code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        cxt.fail$data((0, codegen_1._) `${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
    },
};
exports["default"] = def;
//# sourceMappingURL=limitNumber.js.map

/***/ }),

/***/ 895:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const error = {
    message({ keyword, schemaCode }) {
        const comp = keyword === "maxProperties" ? "more" : "fewer";
        return (0, codegen_1.str) `must NOT have ${comp} than ${schemaCode} properties`;
    },
    params: ({ schemaCode }) => (0, codegen_1._) `{limit: ${schemaCode}}`,
};
const def = {
    keyword: ["maxProperties", "minProperties"],
    type: "object",
    schemaType: "number",
    $data: true,
    error,
    code(cxt) {
        const { keyword, data, schemaCode } = cxt;
        const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
        cxt.fail$data((0, codegen_1._) `Object.keys(${data}).length ${op} ${schemaCode}`);
    },
};
exports["default"] = def;
//# sourceMappingURL=limitProperties.js.map

/***/ }),

/***/ 8132:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const codegen_1 = __nccwpck_require__(1436);
const error = {
    message: ({ schemaCode }) => (0, codegen_1.str) `must be multiple of ${schemaCode}`,
    params: ({ schemaCode }) => (0, codegen_1._) `{multipleOf: ${schemaCode}}`,
};
const def = {
    keyword: "multipleOf",
    type: "number",
    schemaType: "number",
    $data: true,
    error,
    code(cxt) {
        const { gen, data, schemaCode, it } = cxt;
        // const bdt = bad$DataType(schemaCode, <string>def.schemaType, $data)
        const prec = it.opts.multipleOfPrecision;
        const res = gen.let("res");
        const invalid = prec
            ? (0, codegen_1._) `Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}`
            : (0, codegen_1._) `${res} !== parseInt(${res})`;
        cxt.fail$data((0, codegen_1._) `(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
    },
};
exports["default"] = def;
//# sourceMappingURL=multipleOf.js.map

/***/ }),

/***/ 6023:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const code_1 = __nccwpck_require__(8484);
const util_1 = __nccwpck_require__(4464);
const codegen_1 = __nccwpck_require__(1436);
const error = {
    message: ({ schemaCode }) => (0, codegen_1.str) `must match pattern "${schemaCode}"`,
    params: ({ schemaCode }) => (0, codegen_1._) `{pattern: ${schemaCode}}`,
};
const def = {
    keyword: "pattern",
    type: "string",
    schemaType: "string",
    $data: true,
    error,
    code(cxt) {
        const { gen, data, $data, schema, schemaCode, it } = cxt;
        const u = it.opts.unicodeRegExp ? "u" : "";
        if ($data) {
            const { regExp } = it.opts.code;
            const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._) `new RegExp` : (0, util_1.useFunc)(gen, regExp);
            const valid = gen.let("valid");
            gen.try(() => gen.assign(valid, (0, codegen_1._) `${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
            cxt.fail$data((0, codegen_1._) `!${valid}`);
        }
        else {
            const regExp = (0, code_1.usePattern)(cxt, schema);
            cxt.fail$data((0, codegen_1._) `!${regExp}.test(${data})`);
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=pattern.js.map

/***/ }),

/***/ 4504:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const code_1 = __nccwpck_require__(8484);
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const error = {
    message: ({ params: { missingProperty } }) => (0, codegen_1.str) `must have required property '${missingProperty}'`,
    params: ({ params: { missingProperty } }) => (0, codegen_1._) `{missingProperty: ${missingProperty}}`,
};
const def = {
    keyword: "required",
    type: "object",
    schemaType: "array",
    $data: true,
    error,
    code(cxt) {
        const { gen, schema, schemaCode, data, $data, it } = cxt;
        const { opts } = it;
        if (!$data && schema.length === 0)
            return;
        const useLoop = schema.length >= opts.loopRequired;
        if (it.allErrors)
            allErrorsMode();
        else
            exitOnErrorMode();
        if (opts.strictRequired) {
            const props = cxt.parentSchema.properties;
            const { definedProperties } = cxt.it;
            for (const requiredKey of schema) {
                if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === undefined && !definedProperties.has(requiredKey)) {
                    const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
                    const msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
                    (0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
                }
            }
        }
        function allErrorsMode() {
            if (useLoop || $data) {
                cxt.block$data(codegen_1.nil, loopAllRequired);
            }
            else {
                for (const prop of schema) {
                    (0, code_1.checkReportMissingProp)(cxt, prop);
                }
            }
        }
        function exitOnErrorMode() {
            const missing = gen.let("missing");
            if (useLoop || $data) {
                const valid = gen.let("valid", true);
                cxt.block$data(valid, () => loopUntilMissing(missing, valid));
                cxt.ok(valid);
            }
            else {
                gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
                (0, code_1.reportMissingProp)(cxt, missing);
                gen.else();
            }
        }
        function loopAllRequired() {
            gen.forOf("prop", schemaCode, (prop) => {
                cxt.setParams({ missingProperty: prop });
                gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
            });
        }
        function loopUntilMissing(missing, valid) {
            cxt.setParams({ missingProperty: missing });
            gen.forOf(missing, schemaCode, () => {
                gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
                gen.if((0, codegen_1.not)(valid), () => {
                    cxt.error();
                    gen.break();
                });
            }, codegen_1.nil);
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=required.js.map

/***/ }),

/***/ 5132:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
const dataType_1 = __nccwpck_require__(6685);
const codegen_1 = __nccwpck_require__(1436);
const util_1 = __nccwpck_require__(4464);
const equal_1 = __nccwpck_require__(4951);
const error = {
    message: ({ params: { i, j } }) => (0, codegen_1.str) `must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
    params: ({ params: { i, j } }) => (0, codegen_1._) `{i: ${i}, j: ${j}}`,
};
const def = {
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    $data: true,
    error,
    code(cxt) {
        const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
        if (!$data && !schema)
            return;
        const valid = gen.let("valid");
        const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
        cxt.block$data(valid, validateUniqueItems, (0, codegen_1._) `${schemaCode} === false`);
        cxt.ok(valid);
        function validateUniqueItems() {
            const i = gen.let("i", (0, codegen_1._) `${data}.length`);
            const j = gen.let("j");
            cxt.setParams({ i, j });
            gen.assign(valid, true);
            gen.if((0, codegen_1._) `${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
        }
        function canOptimize() {
            return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
        }
        function loopN(i, j) {
            const item = gen.name("item");
            const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
            const indices = gen.const("indices", (0, codegen_1._) `{}`);
            gen.for((0, codegen_1._) `;${i}--;`, () => {
                gen.let(item, (0, codegen_1._) `${data}[${i}]`);
                gen.if(wrongType, (0, codegen_1._) `continue`);
                if (itemTypes.length > 1)
                    gen.if((0, codegen_1._) `typeof ${item} == "string"`, (0, codegen_1._) `${item} += "_"`);
                gen
                    .if((0, codegen_1._) `typeof ${indices}[${item}] == "number"`, () => {
                    gen.assign(j, (0, codegen_1._) `${indices}[${item}]`);
                    cxt.error();
                    gen.assign(valid, false).break();
                })
                    .code((0, codegen_1._) `${indices}[${item}] = ${i}`);
            });
        }
        function loopN2(i, j) {
            const eql = (0, util_1.useFunc)(gen, equal_1.default);
            const outer = gen.name("outer");
            gen.label(outer).for((0, codegen_1._) `;${i}--;`, () => gen.for((0, codegen_1._) `${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._) `${eql}(${data}[${i}], ${data}[${j}])`, () => {
                cxt.error();
                gen.assign(valid, false).break(outer);
            })));
        }
    },
};
exports["default"] = def;
//# sourceMappingURL=uniqueItems.js.map

/***/ }),

/***/ 3430:
/***/ ((module) => {



// do not edit .js files directly - edit src/index.jst



module.exports = function equal(a, b) {
  if (a === b) return true;

  if (a && b && typeof a == 'object' && typeof b == 'object') {
    if (a.constructor !== b.constructor) return false;

    var length, i, keys;
    if (Array.isArray(a)) {
      length = a.length;
      if (length != b.length) return false;
      for (i = length; i-- !== 0;)
        if (!equal(a[i], b[i])) return false;
      return true;
    }



    if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
    if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
    if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();

    keys = Object.keys(a);
    length = keys.length;
    if (length !== Object.keys(b).length) return false;

    for (i = length; i-- !== 0;)
      if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;

    for (i = length; i-- !== 0;) {
      var key = keys[i];

      if (!equal(a[key], b[key])) return false;
    }

    return true;
  }

  // true if both NaN, false otherwise
  return a!==a && b!==b;
};


/***/ }),

/***/ 1167:
/***/ ((module) => {



var traverse = module.exports = function (schema, opts, cb) {
  // Legacy support for v0.3.1 and earlier.
  if (typeof opts == 'function') {
    cb = opts;
    opts = {};
  }

  cb = opts.cb || cb;
  var pre = (typeof cb == 'function') ? cb : cb.pre || function() {};
  var post = cb.post || function() {};

  _traverse(opts, pre, post, schema, '', schema);
};


traverse.keywords = {
  additionalItems: true,
  items: true,
  contains: true,
  additionalProperties: true,
  propertyNames: true,
  not: true,
  if: true,
  then: true,
  else: true
};

traverse.arrayKeywords = {
  items: true,
  allOf: true,
  anyOf: true,
  oneOf: true
};

traverse.propsKeywords = {
  $defs: true,
  definitions: true,
  properties: true,
  patternProperties: true,
  dependencies: true
};

traverse.skipKeywords = {
  default: true,
  enum: true,
  const: true,
  required: true,
  maximum: true,
  minimum: true,
  exclusiveMaximum: true,
  exclusiveMinimum: true,
  multipleOf: true,
  maxLength: true,
  minLength: true,
  pattern: true,
  format: true,
  maxItems: true,
  minItems: true,
  uniqueItems: true,
  maxProperties: true,
  minProperties: true
};


function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
  if (schema && typeof schema == 'object' && !Array.isArray(schema)) {
    pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
    for (var key in schema) {
      var sch = schema[key];
      if (Array.isArray(sch)) {
        if (key in traverse.arrayKeywords) {
          for (var i=0; i<sch.length; i++)
            _traverse(opts, pre, post, sch[i], jsonPtr + '/' + key + '/' + i, rootSchema, jsonPtr, key, schema, i);
        }
      } else if (key in traverse.propsKeywords) {
        if (sch && typeof sch == 'object') {
          for (var prop in sch)
            _traverse(opts, pre, post, sch[prop], jsonPtr + '/' + key + '/' + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
        }
      } else if (key in traverse.keywords || (opts.allKeys && !(key in traverse.skipKeywords))) {
        _traverse(opts, pre, post, sch, jsonPtr + '/' + key, rootSchema, jsonPtr, key, schema);
      }
    }
    post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
  }
}


function escapeJsonPtr(str) {
  return str.replace(/~/g, '~0').replace(/\//g, '~1');
}


/***/ }),

/***/ 4006:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(8016);
const utils = __nccwpck_require__(4059);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 5595:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 8265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(5595);
const utils = __nccwpck_require__(4059);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 8016:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(1781);
const parse = __nccwpck_require__(8265);
const utils = __nccwpck_require__(4059);
const constants = __nccwpck_require__(5595);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 1781:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(4059);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(5595);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 4059:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(5595);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3785:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("readline");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4352:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = __nccwpck_require__(5077)
const { SCHEMES, getSchemeHandler } = __nccwpck_require__(5300)

const VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u
const MALFORMED_SCHEME_ERROR = 'URI scheme is malformed.'
const MALFORMED_HOST_ERROR = 'URI host is malformed.'
// ASCII characters outside the RFC 3986 reg-name set (unreserved, sub-delims
// and "%" for pct-encoded): C0 controls, space, DEL, and "#/:<>?@[\]^`{|}.
const FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u

/**
 * RFC 3986 section 3.1 does not allow percent-encoding in a scheme, so the
 * scheme is validated as-is and never decoded. Decoding would let inert input
 * such as `%6Aavascript:` become a live `javascript:` scheme.
 *
 * @param {string} scheme
 * @returns {string}
 */
function validateScheme (scheme) {
  const stringScheme = String(scheme)
  if (!VALID_SCHEME.test(stringScheme)) {
    throw new TypeError(MALFORMED_SCHEME_ERROR)
  }
  return stringScheme
}

/**
 * @template {import('./types/index').URIComponent|string} T
 * @param {T} uri
 * @param {import('./types/index').Options} [options]
 * @returns {T}
 */
function normalize (uri, options) {
  if (typeof uri === 'string') {
    uri = /** @type {T} */ (normalizeString(uri, options))
  } else if (typeof uri === 'object') {
    uri = /** @type {T} */ (parse(serialize(uri, options), options))
  }
  return uri
}

/**
 * @param {string} baseURI
 * @param {string} relativeURI
 * @param {import('./types/index').Options} [options]
 * @returns {string}
 */
function resolve (baseURI, relativeURI, options) {
  const schemelessOptions = options ? Object.assign({ scheme: 'null' }, options) : { scheme: 'null' }
  const {
    parsed: baseParsed,
    malformedAuthorityOrPort: baseMalformed,
    malformedPercentEncoding: baseMalformedPercentEncoding,
    malformedSchemeSpecific: baseMalformedSchemeSpecific,
    malformedHost: baseMalformedHost,
    malformedScheme: baseMalformedScheme
  } = parseWithStatus(baseURI, schemelessOptions)
  const {
    parsed: relativeParsed,
    malformedAuthorityOrPort: relativeMalformed,
    malformedPercentEncoding: relativeMalformedPercentEncoding,
    malformedSchemeSpecific: relativeMalformedSchemeSpecific,
    malformedHost: relativeMalformedHost,
    malformedScheme: relativeMalformedScheme
  } = parseWithStatus(relativeURI, schemelessOptions)
  if (
    baseMalformed ||
    relativeMalformed ||
    baseMalformedPercentEncoding ||
    relativeMalformedPercentEncoding ||
    baseMalformedSchemeSpecific ||
    relativeMalformedSchemeSpecific ||
    baseMalformedHost ||
    relativeMalformedHost ||
    baseMalformedScheme ||
    relativeMalformedScheme
  ) {
    throw new Error(baseParsed.error || relativeParsed.error || 'URI is malformed.')
  }
  const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true)
  const resolvedSchemeHandler = getSchemeHandler((options && options.scheme) || resolved.scheme)
  const resolvedHost = resolved.host
  const resolvedHostIsIP = resolvedHost !== undefined && resolvedHost !== '' &&
    (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6)
  // Inputs are parsed scheme-neutrally, so delimiters and controls in a domain
  // host are only detected here, once the final scheme is known. They always
  // fail closed, including in percent-encoded hosts.
  if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) {
    throw new Error(MALFORMED_HOST_ERROR)
  }
  canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)
  // Percent escapes in an ASCII reg-name are encoded data. The WHATWG hostname
  // parser can reject them even though fast-uri preserves them safely as RFC
  // 3986 data. A raw non-ASCII host must still fail closed if conversion fails.
  const encodedASCIIHost = resolvedHost && resolvedHost.indexOf('%') !== -1 &&
    !/\P{ASCII}/u.test(resolvedHost)
  if (resolved.error && !encodedASCIIHost) {
    throw new Error(resolved.error)
  }
  schemelessOptions.skipEscape = true
  return serialize(resolved, schemelessOptions)
}

/**
 * @param {import ('./types/index').URIComponent} base
 * @param {import ('./types/index').URIComponent} relative
 * @param {import('./types/index').Options} [options]
 * @param {boolean} [skipNormalization=false]
 * @returns {import ('./types/index').URIComponent}
 */
function resolveComponent (base, relative, options, skipNormalization) {
  /** @type {import('./types/index').URIComponent} */
  const target = {}
  if (!skipNormalization) {
    base = parse(serialize(base, options), options) // normalize base component
    relative = parse(serialize(relative, options), options) // normalize relative component
  }
  options = options || {}

  if (!options.tolerant && relative.scheme) {
    target.scheme = relative.scheme
    // target.authority = relative.authority;
    target.userinfo = relative.userinfo
    target.host = relative.host
    target.port = relative.port
    target.path = removeDotSegments(relative.path || '')
    target.query = relative.query
  } else {
    if (relative.userinfo !== undefined || relative.host !== undefined || relative.port !== undefined) {
      // target.authority = relative.authority;
      target.userinfo = relative.userinfo
      target.host = relative.host
      target.port = relative.port
      target.path = removeDotSegments(relative.path || '')
      target.query = relative.query
    } else {
      if (!relative.path) {
        target.path = base.path
        if (relative.query !== undefined) {
          target.query = relative.query
        } else {
          target.query = base.query
        }
      } else {
        if (relative.path[0] === '/') {
          target.path = removeDotSegments(relative.path)
        } else {
          const baseHasAuthority = base.userinfo !== undefined || base.host !== undefined || base.port !== undefined
          if (baseHasAuthority && !base.path) {
            target.path = '/' + relative.path
          } else if (!base.path) {
            target.path = relative.path
          } else {
            target.path = base.path.slice(0, base.path.lastIndexOf('/') + 1) + relative.path
          }
          target.path = base.scheme === undefined && !baseHasAuthority && target.path[0] !== '/'
            ? removeDotSegmentsRelative(target.path)
            : removeDotSegments(target.path)
        }
        target.query = relative.query
      }
      // target.authority = base.authority;
      target.userinfo = base.userinfo
      target.host = base.host
      target.port = base.port
    }
    target.scheme = base.scheme
  }

  target.fragment = relative.fragment

  return target
}

/**
 * @param {import ('./types/index').URIComponent|string} uriA
 * @param {import ('./types/index').URIComponent|string} uriB
 * @param {import ('./types/index').Options} options
 * @returns {boolean}
 */
function equal (uriA, uriB, options) {
  const normalizedA = normalizeComparableURI(uriA, options)
  const normalizedB = normalizeComparableURI(uriB, options)

  return normalizedA !== undefined && normalizedB !== undefined && normalizedA === normalizedB
}

/**
 * @param {Readonly<import('./types/index').URIComponent>} cmpts
 * @param {import('./types/index').Options} [opts]
 * @returns {string}
 */
function serialize (cmpts, opts) {
  const component = {
    host: cmpts.host,
    scheme: cmpts.scheme,
    userinfo: cmpts.userinfo,
    port: cmpts.port,
    path: cmpts.path,
    query: cmpts.query,
    nid: cmpts.nid,
    nss: cmpts.nss,
    uuid: cmpts.uuid,
    fragment: cmpts.fragment,
    reference: cmpts.reference,
    resourceName: cmpts.resourceName,
    secure: cmpts.secure,
    error: ''
  }
  const options = Object.assign({}, opts)
  const uriTokens = []

  if (component.scheme) {
    component.scheme = validateScheme(component.scheme)
  }

  // find scheme handler
  const schemeHandler = getSchemeHandler(options.scheme || component.scheme)

  // perform scheme specific serialization
  if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options)

  const hasAuthority = component.userinfo !== undefined || component.host !== undefined || component.port !== undefined
  // A reference with no emitted scheme is path-noscheme: a bare ':' in its
  // first path segment would reparse as a scheme (RFC 3986 3.3/4.2). Enforced
  // under skipEscape too (resolve()), so the reapply below gates on this flag.
  const schemelessReference = (component.scheme === undefined || options.reference === 'suffix') && !hasAuthority
  const pathNoScheme = !options.skipEscape && schemelessReference

  if (component.path !== undefined) {
    if (!options.skipEscape) {
      component.path = serializePathEncoding(component.path, pathNoScheme)
    } else {
      component.path = normalizePercentEncoding(component.path)
    }
  }

  if (options.reference !== 'suffix' && component.scheme) {
    // Scheme handlers may replace the scheme during serialization.
    component.scheme = validateScheme(component.scheme)
    uriTokens.push(component.scheme, ':')
  }

  const authority = recomposeAuthority(component)
  if (authority !== undefined) {
    if (options.reference !== 'suffix') {
      uriTokens.push('//')
    }

    uriTokens.push(authority)

    if (component.path && component.path[0] !== '/') {
      uriTokens.push('/')
    }
  }
  if (component.path !== undefined) {
    let s = component.path

    if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) {
      // A relative-path reference keeps its unresolvable leading ".." segments
      // and must never become root-relative (RFC 3986 section 5.2.4 applies to
      // merged target paths, not to the reference itself).
      s = schemelessReference && s[0] !== '/'
        ? removeDotSegmentsRelative(s)
        : removeDotSegments(s)
    }

    // Dot-segment removal can expose a colon that was not originally in the
    // first segment (for example, "./a:b"). Reapply path-noscheme encoding so
    // the serialized relative reference cannot be reparsed as a URI scheme.
    if (schemelessReference) {
      s = serializePathEncoding(s, true)
    }

    if (
      authority === undefined &&
      s[0] === '/' &&
      s[1] === '/'
    ) {
      // don't allow the path to start with "//"
      s = '/%2F' + s.slice(2)
    }

    uriTokens.push(s)
  }

  if (component.query !== undefined) {
    uriTokens.push('?', encodeQuery(component.query))
  }

  if (component.fragment !== undefined) {
    uriTokens.push('#', encodeFragment(component.fragment))
  }
  return uriTokens.join('')
}

const URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u

// Captures the authority component (between "//" and the next "/", "?" or "#"),
// with or without a scheme prefix, for the literal-backslash rejection below.
const AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/

// Captures the leading authority-introducer region after an optional scheme: a
// run of forward slashes, backslashes, and the characters the WHATWG URL parser
// removes before parsing (TAB U+0009, LF U+000A, CR U+000D). A valid introducer
// is exactly "//". Node treats "\" as "/" on special schemes and strips those
// characters first, so forms like "\\", "/\", "\/", "/<TAB>/", or a leading
// "<TAB>//" reach an authority in Node while fast-uri's URI_PARSE folds them into
// the path group (host confusion / SSRF / redirect bypass).
const AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/

/**
 * @param {import('./types/index').URIComponent} parsed
 * @param {RegExpMatchArray} matches
 * @returns {string|undefined}
 */
function getParseError (parsed, matches) {
  if (matches[2] !== undefined && parsed.path && parsed.path[0] !== '/') {
    return 'URI path must start with "/" when authority is present.'
  }

  if (typeof parsed.port === 'number' && (parsed.port < 0 || parsed.port > 65535)) {
    return 'URI port is malformed.'
  }

  return undefined
}

/**
 * Checks percent syntax without decoding the represented octets. RFC 3986
 * percent-encoding is byte-oriented, so sequences such as `%FF` are valid even
 * though they are not independently valid UTF-8.
 *
 * @param {string|undefined} component
 * @returns {boolean}
 */
function hasMalformedPercentEncoding (component) {
  if (component === undefined) return false

  let percent = component.indexOf('%')
  while (percent !== -1) {
    if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) {
      return true
    }
    percent = component.indexOf('%', percent + 3)
  }

  return false
}

/**
 * Whether the host is a bracketed IP literal (RFC 3986 `IP-literal`).
 * An unterminated `[` is not a literal, so it must still be validated as a
 * reg-name instead of being waved through as an IP.
 *
 * @param {string} host
 * @returns {boolean}
 */
function isIPLiteral (host) {
  return host[0] === '[' && host[host.length - 1] === ']'
}

/**
 * @param {RegExpMatchArray} matches
 * @returns {boolean}
 */
function hasMalformedComponentPercentEncoding (matches) {
  // Bracketed IP literals use a raw "%" as the zone separator for historical
  // compatibility. Their parsing is intentionally left to normalizeIPv6.
  const host = matches[4]
  return hasMalformedPercentEncoding(matches[3]) ||
    (host !== undefined && !isIPLiteral(host) && hasMalformedPercentEncoding(host)) ||
    hasMalformedPercentEncoding(matches[6]) ||
    hasMalformedPercentEncoding(matches[7]) ||
    hasMalformedPercentEncoding(matches[8])
}

/**
 * @param {import('./types/index').URIComponent} parsed
 * @param {import('./types/index').Options} options
 * @param {{ domainHost?: boolean, unicodeSupport?: boolean }|undefined} schemeHandler
 * @param {boolean} isIP
 * @returns {boolean} whether host conversion failed
 */
function canonicalizeHost (parsed, options, schemeHandler, isIP) {
  if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
    parsed.error = parsed.error || MALFORMED_HOST_ERROR
    return true
  }

  if (
    !options.unicodeSupport &&
    (!schemeHandler || !schemeHandler.unicodeSupport) &&
    parsed.host &&
    !isIPLiteral(parsed.host) &&
    (options.domainHost || (schemeHandler && schemeHandler.domainHost)) &&
    isIP === false &&
    nonSimpleDomain(parsed.host)
  ) {
    let url
    try {
      url = new URL('http://' + parsed.host)
    } catch (e) {
      parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e
      return true
    }
    // The WHATWG parser must have read the whole input as a host. Anything
    // else means it found a delimiter fast-uri did not, so its hostname would
    // describe a different authority.
    if (!isHostOnlyURL(url)) {
      parsed.error = parsed.error || MALFORMED_HOST_ERROR
      return true
    }
    parsed.host = url.hostname
  }
  return false
}

/**
 * Whether a domain host contains an ASCII character that RFC 3986 does not
 * allow in a reg-name (unreserved, sub-delims, or pct-encoded). Such a host is
 * rejected instead of being handed to the WHATWG URL parser, which would treat
 * "@" as a userinfo delimiter (silently dropping the data before it) and strip
 * TAB, LF, and CR. Non-ASCII characters remain allowed for IDNs.
 *
 * @param {import('./types/index').URIComponent} parsed
 * @param {import('./types/index').Options} options
 * @param {{ domainHost?: boolean }|undefined} schemeHandler
 * @param {boolean} isIP
 * @returns {boolean}
 */
function hasForbiddenDomainHost (parsed, options, schemeHandler, isIP) {
  return Boolean(
    parsed.host &&
    isIP === false &&
    !isIPLiteral(parsed.host) &&
    (options.domainHost || (schemeHandler && schemeHandler.domainHost)) &&
    FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host)
  )
}

/**
 * @param {URL} url
 * @returns {boolean}
 */
function isHostOnlyURL (url) {
  return url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.hostname !== ''
}

/**
 * @param {string} uri
 * @param {import('./types/index').Options} [opts]
 * @returns {{ parsed: import('./types/index').URIComponent, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
 */
function parseWithStatus (uri, opts) {
  const options = Object.assign({}, opts)
  /** @type {import('./types/index').URIComponent} */
  const parsed = {
    scheme: undefined,
    userinfo: undefined,
    host: '',
    port: undefined,
    path: '',
    query: undefined,
    fragment: undefined
  }

  let malformedAuthorityOrPort = false
  let malformedPercentEncoding = false
  let malformedSchemeSpecific = false
  let malformedHost = false
  let malformedIPLiteral = false
  let malformedScheme = false

  let isIP = false
  if (options.reference === 'suffix') {
    if (options.scheme) {
      uri = options.scheme + ':' + uri
    } else {
      uri = '//' + uri
    }
  }

  // A literal backslash (U+005C) is not a valid RFC 3986 URI character and is
  // not an authority delimiter. Reject it in the authority rather than
  // rewriting it: normalizing "\" -> "/" (WHATWG error recovery) could silently
  // change the resource identified by an otherwise-invalid input, and lets "\"
  // act as a host delimiter here while Node's native URL parses a different
  // host (SSRF / redirect / origin-allowlist bypass). Percent-encoded %5C is
  // untouched and remains valid encoded data.
  const authorityMatch = uri.match(AUTHORITY_PREFIX)
  if (authorityMatch !== null && authorityMatch[1].indexOf('\\') !== -1) {
    parsed.error = 'URI authority must not contain a literal backslash.'
    malformedAuthorityOrPort = true
  }

  // Reject a malformed or whitespace-smuggled authority introducer. fast-uri
  // only recognizes a literal "//"; anything else in the leading separator run
  // (a backslash, or a "//" that appears only after removing the TAB/LF/CR that
  // Node strips) means the authority fast-uri parses differs from the one Node's
  // URL resolves. Reject rather than rewrite, mirroring the literal-backslash
  // guard above. Percent-encoded forms (%5C, %09) are untouched, valid data.
  const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION)
  if (introducerMatch !== null) {
    const region = introducerMatch[1]
    const normalizedRegion = region.replace(/[\t\n\r]/g, '')
    // Two or more leading separators introduce an authority.
    if (normalizedRegion.length >= 2) {
      if (normalizedRegion.slice(0, 2) !== '//') {
        parsed.error = parsed.error || 'URI authority must not contain a literal backslash.'
        malformedAuthorityOrPort = true
      } else if (region.length !== normalizedRegion.length) {
        parsed.error = parsed.error || 'URI authority introducer must not contain whitespace.'
        malformedAuthorityOrPort = true
      }
    }
  }

  const matches = uri.match(URI_PARSE)

  if (matches) {
    // store each component
    parsed.scheme = matches[1]
    parsed.userinfo = matches[3]
    parsed.host = matches[4]
    parsed.port = parseInt(matches[5], 10)
    parsed.path = matches[6] || ''
    parsed.query = matches[7]
    parsed.fragment = matches[8]

    if (parsed.scheme !== undefined) {
      if (VALID_SCHEME.test(parsed.scheme)) {
        parsed.scheme = parsed.scheme.toLowerCase()
      } else {
        parsed.error = parsed.error || MALFORMED_SCHEME_ERROR
        malformedScheme = true
      }
    }

    malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches)
    if (malformedPercentEncoding) {
      parsed.error = parsed.error || 'URI contains malformed percent-encoding.'
    }

    // fix port number
    if (isNaN(parsed.port)) {
      parsed.port = matches[5]
    }

    const parseError = getParseError(parsed, matches)
    if (parseError !== undefined) {
      parsed.error = parsed.error || parseError
      malformedAuthorityOrPort = true
    }

    if (parsed.host) {
      const ipv4result = isIPv4(parsed.host)
      if (ipv4result === false) {
        const bracketedIPLiteral = isIPLiteral(parsed.host)
        const hasIPLiteralBracket = parsed.host.indexOf('[') !== -1 || parsed.host.indexOf(']') !== -1
        const ipv6result = normalizeIPv6(parsed.host)
        isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true
        malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true)
        parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase()

        if (malformedIPLiteral) {
          parsed.error = parsed.error || MALFORMED_HOST_ERROR
          malformedAuthorityOrPort = true
        }
      } else {
        isIP = true
      }
    }
    if (parsed.scheme === undefined && parsed.userinfo === undefined && parsed.host === undefined && parsed.port === undefined && parsed.query === undefined && !parsed.path) {
      parsed.reference = 'same-document'
    } else if (parsed.scheme === undefined) {
      parsed.reference = 'relative'
    } else if (parsed.fragment === undefined) {
      parsed.reference = 'absolute'
    } else {
      parsed.reference = 'uri'
    }

    // check for reference errors
    if (options.reference && options.reference !== 'suffix' && options.reference !== parsed.reference) {
      parsed.error = parsed.error || 'URI is not a ' + options.reference + ' reference.'
    }

    // find scheme handler
    const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme)

    // convert Unicode IDN -> ASCII IDN when the effective scheme uses domain hosts
    if (!malformedIPLiteral) {
      malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP)
    }

    if (uri.indexOf('%') !== -1 && parsed.host !== undefined && !malformedIPLiteral) {
      let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true)
      if (!isIP) {
        // Fold reg-name case after decoding unreserved octets. The second
        // pass only restores uppercase hex in escapes that remain encoded.
        host = normalizePercentEncoding(host.toLowerCase())
      }
      // Resolution parses both inputs with the internal `null` scheme before
      // the effective scheme is known. Keep raw host delimiters for that step
      // so resolve() can reject them for domain-host schemes; the resolved
      // authority is encoded when it is serialized.
      parsed.host = isIP || options.scheme !== 'null' ? reescapeHostDelimiters(host, isIP) : host
    }

    if (!schemeHandler || (schemeHandler && !schemeHandler.skipNormalize)) {
      if (parsed.path) {
        parsed.path = normalizePathEncoding(parsed.path)
      }
      if (parsed.query) {
        parsed.query = normalizeQueryFragmentEncoding(parsed.query)
      }
      if (parsed.fragment) {
        parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment)
      }
    }

    // perform scheme specific parsing
    if (schemeHandler && schemeHandler.parse) {
      schemeHandler.parse(parsed, options)
      if (schemeHandler === SCHEMES.urn && parsed.nid === undefined) {
        malformedSchemeSpecific = true
      }
    }
  } else {
    parsed.error = parsed.error || 'URI can not be parsed.'
  }
  return { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme }
}

/**
 * @param {string} uri
 * @param {import('./types/index').Options} [opts]
 * @returns
 */
function parse (uri, opts) {
  return parseWithStatus(uri, opts).parsed
}

/**
 * @param {string} uri
 * @param {import('./types/index').Options} [opts]
 * @returns {string}
 */
function normalizeString (uri, opts) {
  return normalizeStringWithStatus(uri, opts).normalized
}

/**
 * @param {string} uri
 * @param {import('./types/index').Options} [opts]
 * @returns {{ normalized: string, malformedAuthorityOrPort: boolean, malformedPercentEncoding: boolean, malformedSchemeSpecific: boolean, malformedHost: boolean, malformedScheme: boolean }}
 */
function normalizeStringWithStatus (uri, opts) {
  const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts)
  return {
    normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
    malformedAuthorityOrPort,
    malformedPercentEncoding,
    malformedSchemeSpecific,
    malformedHost,
    malformedScheme
  }
}

/**
 * @param {import ('./types/index').URIComponent|string} uri
 * @param {import('./types/index').Options} [opts]
 * @returns {string|undefined}
 */
function normalizeComparableURI (uri, opts) {
  if (typeof uri !== 'string' && typeof uri !== 'object') {
    return undefined
  }

  let value
  try {
    value = typeof uri === 'string' ? uri : serialize(uri, opts)
  } catch {
    return undefined
  }
  const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts)
  return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? undefined : normalized
}

const fastUri = {
  SCHEMES,
  normalize,
  resolve,
  resolveComponent,
  equal,
  serialize,
  parse
}

module.exports = fastUri
module.exports["default"] = fastUri
module.exports.fastUri = fastUri


/***/ }),

/***/ 5300:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { isUUID } = __nccwpck_require__(5077)
const URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu

const supportedSchemeNames = /** @type {const} */ (['http', 'https', 'ws',
  'wss', 'urn', 'urn:uuid'])

/** @typedef {supportedSchemeNames[number]} SchemeName */

/**
 * @param {string} name
 * @returns {name is SchemeName}
 */
function isValidSchemeName (name) {
  return supportedSchemeNames.indexOf(/** @type {*} */ (name)) !== -1
}

/**
 * @callback SchemeFn
 * @param {import('../types/index').URIComponent} component
 * @param {import('../types/index').Options} options
 * @returns {import('../types/index').URIComponent}
 */

/**
 * @typedef {Object} SchemeHandler
 * @property {SchemeName} scheme - The scheme name.
 * @property {boolean} [domainHost] - Indicates if the scheme supports domain hosts.
 * @property {SchemeFn} parse - Function to parse the URI component for this scheme.
 * @property {SchemeFn} serialize - Function to serialize the URI component for this scheme.
 * @property {boolean} [skipNormalize] - Indicates if normalization should be skipped for this scheme.
 * @property {boolean} [absolutePath] - Indicates if the scheme uses absolute paths.
 * @property {boolean} [unicodeSupport] - Indicates if the scheme supports Unicode.
 */

/**
 * @param {import('../types/index').URIComponent} wsComponent
 * @returns {boolean}
 */
function wsIsSecure (wsComponent) {
  if (wsComponent.secure === true) {
    return true
  } else if (wsComponent.secure === false) {
    return false
  } else if (wsComponent.scheme) {
    return (
      wsComponent.scheme.length === 3 &&
      (wsComponent.scheme[0] === 'w' || wsComponent.scheme[0] === 'W') &&
      (wsComponent.scheme[1] === 's' || wsComponent.scheme[1] === 'S') &&
      (wsComponent.scheme[2] === 's' || wsComponent.scheme[2] === 'S')
    )
  } else {
    return false
  }
}

/** @type {SchemeFn} */
function httpParse (component) {
  if (!component.host) {
    component.error = component.error || 'HTTP URIs must have a host.'
  }

  return component
}

/** @type {SchemeFn} */
function httpSerialize (component) {
  const secure = String(component.scheme).toLowerCase() === 'https'

  // normalize the default port
  if (component.port === (secure ? 443 : 80) || component.port === '') {
    component.port = undefined
  }

  // normalize the empty path
  if (!component.path) {
    component.path = '/'
  }

  // NOTE: We do not parse query strings for HTTP URIs
  // as WWW Form Url Encoded query strings are part of the HTML4+ spec,
  // and not the HTTP spec.

  return component
}

/** @type {SchemeFn} */
function wsParse (wsComponent) {
// indicate if the secure flag is set
  wsComponent.secure = wsIsSecure(wsComponent)

  // construct resouce name
  wsComponent.resourceName = (wsComponent.path || '/') + (wsComponent.query ? '?' + wsComponent.query : '')
  wsComponent.path = undefined
  wsComponent.query = undefined

  return wsComponent
}

/** @type {SchemeFn} */
function wsSerialize (wsComponent) {
// normalize the default port
  if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === '') {
    wsComponent.port = undefined
  }

  // ensure scheme matches secure flag
  if (typeof wsComponent.secure === 'boolean') {
    wsComponent.scheme = (wsComponent.secure ? 'wss' : 'ws')
    wsComponent.secure = undefined
  }

  // reconstruct path from resource name
  if (wsComponent.resourceName) {
    const queryIndex = wsComponent.resourceName.indexOf('?')
    const path = queryIndex === -1
      ? wsComponent.resourceName
      : wsComponent.resourceName.slice(0, queryIndex)
    wsComponent.path = (path && path !== '/' ? path : undefined)
    wsComponent.query = queryIndex === -1
      ? undefined
      : wsComponent.resourceName.slice(queryIndex + 1)
    wsComponent.resourceName = undefined
  }

  // forbid fragment component
  wsComponent.fragment = undefined

  return wsComponent
}

/** @type {SchemeFn} */
function urnParse (urnComponent, options) {
  if (!urnComponent.path) {
    urnComponent.error = 'URN can not be parsed'
    return urnComponent
  }
  const matches = urnComponent.path.match(URN_REG)
  if (matches && matches[0] === urnComponent.path) {
    const scheme = options.scheme || urnComponent.scheme || 'urn'
    urnComponent.nid = matches[1].toLowerCase()
    urnComponent.nss = matches[2]
    const urnScheme = `${scheme}:${options.nid || urnComponent.nid}`
    const schemeHandler = getSchemeHandler(urnScheme)
    urnComponent.path = undefined

    if (schemeHandler) {
      urnComponent = schemeHandler.parse(urnComponent, options)
    }
  } else {
    urnComponent.error = urnComponent.error || 'URN can not be parsed.'
  }

  return urnComponent
}

/** @type {SchemeFn} */
function urnSerialize (urnComponent, options) {
  if (urnComponent.nid === undefined) {
    throw new Error('URN without nid cannot be serialized')
  }
  const scheme = options.scheme || urnComponent.scheme || 'urn'
  const nid = urnComponent.nid.toLowerCase()
  const urnScheme = `${scheme}:${options.nid || nid}`
  const schemeHandler = getSchemeHandler(urnScheme)

  if (schemeHandler) {
    urnComponent = schemeHandler.serialize(urnComponent, options)
  }

  const uriComponent = urnComponent
  const nss = urnComponent.nss
  uriComponent.path = `${nid || options.nid}:${nss}`

  options.skipEscape = true
  return uriComponent
}

/** @type {SchemeFn} */
function urnuuidParse (urnComponent, options) {
  const uuidComponent = urnComponent
  uuidComponent.uuid = uuidComponent.nss
  uuidComponent.nss = undefined

  if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) {
    uuidComponent.error = uuidComponent.error || 'UUID is not valid.'
  }

  return uuidComponent
}

/** @type {SchemeFn} */
function urnuuidSerialize (uuidComponent) {
  const urnComponent = uuidComponent
  // normalize UUID
  urnComponent.nss = (uuidComponent.uuid || '').toLowerCase()
  return urnComponent
}

const http = /** @type {SchemeHandler} */ ({
  scheme: 'http',
  domainHost: true,
  parse: httpParse,
  serialize: httpSerialize
})

const https = /** @type {SchemeHandler} */ ({
  scheme: 'https',
  domainHost: http.domainHost,
  parse: httpParse,
  serialize: httpSerialize
})

const ws = /** @type {SchemeHandler} */ ({
  scheme: 'ws',
  domainHost: true,
  parse: wsParse,
  serialize: wsSerialize
})

const wss = /** @type {SchemeHandler} */ ({
  scheme: 'wss',
  domainHost: ws.domainHost,
  parse: ws.parse,
  serialize: ws.serialize
})

const urn = /** @type {SchemeHandler} */ ({
  scheme: 'urn',
  parse: urnParse,
  serialize: urnSerialize,
  skipNormalize: true
})

const urnuuid = /** @type {SchemeHandler} */ ({
  scheme: 'urn:uuid',
  parse: urnuuidParse,
  serialize: urnuuidSerialize,
  skipNormalize: true
})

const SCHEMES = /** @type {Record<SchemeName, SchemeHandler>} */ ({
  http,
  https,
  ws,
  wss,
  urn,
  'urn:uuid': urnuuid
})

Object.setPrototypeOf(SCHEMES, null)

/**
 * @param {string|undefined} scheme
 * @returns {SchemeHandler|undefined}
 */
function getSchemeHandler (scheme) {
  return (
    scheme && (
      SCHEMES[/** @type {SchemeName} */ (scheme)] ||
      SCHEMES[/** @type {SchemeName} */(scheme.toLowerCase())])
  ) ||
    undefined
}

module.exports = {
  wsIsSecure,
  SCHEMES,
  isValidSchemeName,
  getSchemeHandler,
}


/***/ }),

/***/ 5077:
/***/ ((module) => {



/** @type {(value: string) => boolean} */
const isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu)

/** @type {(value: string) => boolean} */
const isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u)

/** @type {(value: string) => boolean} */
const isPort = RegExp.prototype.test.bind(/^\d*$/u)

/** @type {(value: string) => boolean} */
const isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu)

/** @type {(value: string) => boolean} */
const isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu)

/** @type {(value: string) => boolean} */
const isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u)

/** @type {(value: string) => boolean} */
const isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u)

/** @type {(value: string) => boolean} */
const isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u)

const BYTE_HEX = new Array(256)
{
  const HEX_DIGITS = '0123456789ABCDEF'
  for (let i = 0; i < 256; i++) {
    BYTE_HEX[i] = '%' + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 0xF]
  }
}
function percentEncodeNonAscii (cp) {
  if (cp < 0x800) {
    return BYTE_HEX[0xC0 | (cp >> 6)] +
           BYTE_HEX[0x80 | (cp & 0x3F)]
  }
  if (cp < 0x10000) {
    return BYTE_HEX[0xE0 | (cp >> 12)] +
           BYTE_HEX[0x80 | ((cp >> 6) & 0x3F)] +
           BYTE_HEX[0x80 | (cp & 0x3F)]
  }
  return BYTE_HEX[0xF0 | (cp >> 18)] +
         BYTE_HEX[0x80 | ((cp >> 12) & 0x3F)] +
         BYTE_HEX[0x80 | ((cp >> 6) & 0x3F)] +
         BYTE_HEX[0x80 | (cp & 0x3F)]
}

/**
 * @param {Array<string>} input
 * @returns {string}
 */
function stringArrayToHexStripped (input) {
  let acc = ''
  let code = 0
  let i = 0

  for (i = 0; i < input.length; i++) {
    code = input[i].charCodeAt(0)
    if (code === 48) {
      continue
    }
    if (!((code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102))) {
      return ''
    }
    acc += input[i]
    break
  }

  for (i += 1; i < input.length; i++) {
    code = input[i].charCodeAt(0)
    if (!((code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102))) {
      return ''
    }
    acc += input[i]
  }
  return acc
}

/** @type {(value: string) => boolean} */
const isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/)

/** @type {(value: string) => boolean} */
const isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/)

/** @type {(value: string) => boolean} */
const isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/)

/**
 * @param {string} value
 * @returns {boolean}
 */
const nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u)

/**
 * @param {string} zone
 * @returns {boolean}
 */
function isZoneIdentifier (zone) {
  if (zone.length === 0) return false

  for (let i = 0; i < zone.length; i++) {
    if (isZoneCharacter(zone[i])) continue
    if (zone[i] === '%' && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
      i += 2
      continue
    }
    return false
  }

  return true
}

/**
 * Compresses the longest run of zero hextets to "::" per RFC 5952. A run of a
 * single zero hextet is left uncompressed. On ties the leftmost run wins.
 *
 * @param {string[]} hextets
 * @returns {string}
 */
function compressIPv6ZeroRun (hextets) {
  let bestStart = -1
  let bestLength = 0
  let runStart = -1
  let runLength = 0
  for (let i = 0; i < hextets.length; i++) {
    if (hextets[i] === '0') {
      if (runStart === -1) runStart = i
      runLength++
      if (runLength > bestLength) {
        bestLength = runLength
        bestStart = runStart
      }
    } else {
      runStart = -1
      runLength = 0
    }
  }

  if (bestLength < 2) return hextets.join(':')

  const head = hextets.slice(0, bestStart).join(':')
  const tail = hextets.slice(bestStart + bestLength).join(':')
  return head + '::' + tail
}

/**
 * Validates an IPv6 address against the alternatives in RFC 3986 section
 * 3.2.2 and returns the same address with leading hextet zeroes removed.
 * An embedded IPv4 address counts as two hextets and is only valid at the end.
 *
 * @param {string} input
 * @returns {string|undefined}
 */
function normalizeIPv6Address (input) {
  const compression = input.indexOf('::')
  if (compression !== -1 && input.indexOf('::', compression + 1) !== -1) return undefined

  const left = compression === -1 ? input.split(':') : input.slice(0, compression).split(':')
  const right = compression === -1 ? [] : input.slice(compression + 2).split(':')
  if (compression !== -1) {
    if (left.length === 1 && left[0] === '') left.length = 0
    if (right.length === 1 && right[0] === '') right.length = 0
  }

  const parts = left.concat(right)
  let hextetCount = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part === '') return undefined

    if (part.indexOf('.') !== -1) {
      if (i !== parts.length - 1 || (compression !== -1 && right.length === 0) || !isIPv4(part)) return undefined
      hextetCount += 2
      continue
    }

    if (!isHextet(part)) return undefined
    parts[i] = parseInt(part, 16).toString(16)
    hextetCount++
  }

  if (compression === -1) {
    if (hextetCount !== 8) return undefined
    return compressIPv6ZeroRun(parts)
  }
  if (hextetCount >= 8) return undefined

  // expand "::" then re-compress the longest run for a canonical result
  const expanded = parts.slice(0, left.length)
  for (let i = hextetCount; i < 8; i++) expanded.push('0')
  for (let i = left.length; i < parts.length; i++) expanded.push(parts[i])
  return compressIPv6ZeroRun(expanded)
}

/**
 * @typedef {Object} NormalizeIPv6Result
 * @property {string} host - The normalized host.
 * @property {string} [escapedHost] - The escaped host.
 * @property {boolean} isIPV6 - Indicates if the host is an IPv6 address.
 * @property {boolean} [isIPVFuture] - Indicates if the host is an IPvFuture literal.
 * @property {boolean} [error] - Indicates if a bracketed IP literal is malformed.
 */

/**
 * Validates and normalizes a bracketed IP literal. Raw zone separators remain
 * accepted for backwards compatibility, while encoded separators and zone
 * contents follow RFC 6874.
 *
 * @param {string} host
 * @returns {NormalizeIPv6Result}
 */
function normalizeIPv6 (host) {
  const bracketed = host[0] === '[' && host[host.length - 1] === ']'
  const hasBracket = host[0] === '[' || host[host.length - 1] === ']'
  if (hasBracket && !bracketed) return { host, isIPV6: false, error: true }

  let input = bracketed ? host.slice(1, -1) : host
  if (bracketed && isIPvFuture(input)) {
    input = input.toLowerCase()
    return { host: `[${input}]`, escapedHost: input, isIPV6: false, isIPVFuture: true }
  }

  if (findToken(input, ':') < 2) {
    return { host, isIPV6: false, error: bracketed }
  }

  let zoneIdentifier = ''
  const zoneSeparator = input.indexOf('%')
  if (zoneSeparator !== -1) {
    const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === '%25' ? 3 : 1
    zoneIdentifier = input.slice(zoneSeparator + separatorLength)
    if (!isZoneIdentifier(zoneIdentifier)) return { host, isIPV6: false, error: true }
    input = input.slice(0, zoneSeparator)
  }

  const address = normalizeIPv6Address(input)
  if (address === undefined) return { host, isIPV6: false, error: true }

  return {
    host: address + (zoneIdentifier ? '%' + zoneIdentifier : ''),
    escapedHost: address + (zoneIdentifier ? '%25' + zoneIdentifier : ''),
    isIPV6: true
  }
}

/**
 * @param {string} str
 * @param {string} token
 * @returns {number}
 */
function findToken (str, token) {
  let ind = 0
  for (let i = 0; i < str.length; i++) {
    if (str[i] === token) ind++
  }
  return ind
}

/**
 * @param {string} path
 * @returns {string}
 *
 * @see https://datatracker.ietf.org/doc/html/rfc3986#section-5.2.4
 */
function removeDotSegments (path) {
  let input = path
  const output = []
  let nextSlash = -1
  let len = 0

  // eslint-disable-next-line no-cond-assign
  while (len = input.length) {
    if (len === 1) {
      if (input === '.') {
        break
      } else if (input === '/') {
        output.push('/')
        break
      } else {
        output.push(input)
        break
      }
    } else if (len === 2) {
      if (input[0] === '.') {
        if (input[1] === '.') {
          break
        } else if (input[1] === '/') {
          input = input.slice(2)
          continue
        }
      } else if (input[0] === '/') {
        if (input[1] === '.' || input[1] === '/') {
          output.push('/')
          break
        }
      }
    } else if (len === 3) {
      if (input === '/..') {
        if (output.length !== 0) {
          output.pop()
        }
        output.push('/')
        break
      }
    }
    if (input[0] === '.') {
      if (input[1] === '.') {
        if (input[2] === '/') {
          input = input.slice(3)
          continue
        }
      } else if (input[1] === '/') {
        input = input.slice(2)
        continue
      }
    } else if (input[0] === '/') {
      if (input[1] === '.') {
        if (input[2] === '/') {
          input = input.slice(2)
          continue
        } else if (input[2] === '.') {
          if (input[3] === '/') {
            input = input.slice(3)
            if (output.length !== 0) {
              output.pop()
            }
            continue
          }
        }
      }
    }

    // Rule 2E: Move normal path segment to output
    if ((nextSlash = input.indexOf('/', 1)) === -1) {
      output.push(input)
      break
    } else {
      output.push(input.slice(0, nextSlash))
      input = input.slice(nextSlash)
    }
  }

  return output.join('')
}

/**
 * Removes dot segments from the path of a relative reference (a path that does
 * not start with "/") without changing what it resolves to against any base.
 * Unlike `removeDotSegments`, leading ".." segments that cannot be collapsed
 * are kept, the result never becomes root-relative, and a result that would be
 * empty or start with an empty segment is prefixed with "." (an empty path
 * means "same document" and a leading "//" would introduce an authority).
 *
 * @param {string} path
 * @returns {string}
 */
function removeDotSegmentsRelative (path) {
  if (path === '' || path[0] === '/') {
    return removeDotSegments(path)
  }

  const segments = path.split('/')
  const last = segments.length - 1
  /** @type {string[]} */
  const output = []
  let trailingDirectory = false

  for (let i = 0; i <= last; i++) {
    const segment = segments[i]
    if (segment === '.' || segment === '..') {
      if (segment === '..') {
        if (output.length !== 0 && output[output.length - 1] !== '..') {
          output.pop()
        } else {
          output.push('..')
        }
      }
      trailingDirectory = i === last
    } else {
      output.push(segment)
    }
  }

  if (trailingDirectory && output[output.length - 1] !== '..') {
    output.push('')
  }
  if (output.length === 0 || output[0] === '' || output[0].includes(':')) {
    // An empty path, a leading empty segment ("//"), or a first segment
    // containing ":" (which would be mistaken for a scheme, RFC 3986 section
    // 4.2) must stay behind a "." segment so the reference keeps its meaning.
    output.unshift('.')
  }

  return output.join('/')
}

/**
 * Re-escape RFC 3986 gen-delims that must not appear literally in the host.
 * After the URI regex parses, these characters cannot be literal in the host
 * field, so any that appear after decoding came from percent-encoding and
 * must be restored to prevent authority structure changes.
 *
 * @param {string} host
 * @param {boolean} isIP - true for IPv4/IPv6 hosts (skip colon re-escaping)
 * @returns {string}
 */
const HOST_DELIMS = { '@': '%40', '/': '%2F', '?': '%3F', '#': '%23', ':': '%3A' }
const HOST_DELIM_RE = /[@/?#:]/g
const HOST_DELIM_NO_COLON_RE = /[@/?#]/g

function reescapeHostDelimiters (host, isIP) {
  const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE
  re.lastIndex = 0
  return host.replace(re, (ch) => HOST_DELIMS[ch])
}

/**
 * Normalizes percent escapes and optionally decodes only unreserved ASCII bytes.
 * Reserved delimiters such as `%2F` stay escaped; `%2E` is unreserved.
 *
 * @param {string} input
 * @param {boolean} [decodeUnreserved=false]
 * @returns {string}
 */
function normalizePercentEncoding (input, decodeUnreserved = false) {
  if (input.indexOf('%') === -1) {
    return input
  }

  let output = ''

  for (let i = 0; i < input.length; i++) {
    if (input[i] === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        const normalizedHex = hex.toUpperCase()
        const decoded = String.fromCharCode(parseInt(normalizedHex, 16))

        if (decodeUnreserved && isUnreserved(decoded)) {
          output += decoded
        } else {
          output += '%' + normalizedHex
        }

        i += 2
        continue
      }
    }

    output += input[i]
  }

  return output
}

/**
 * Normalizes path data without turning reserved escapes into live path syntax.
 * Valid escapes are uppercased, raw unsafe characters are escaped, and only
 * unreserved bytes that are not `.` are decoded.
 *
 * @param {string} input
 * @returns {string}
 */
function normalizePathEncoding (input) {
  let output = ''

  for (let i = 0; i < input.length; i++) {
    const ch = input[i]
    if (ch === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        const normalizedHex = hex.toUpperCase()
        const decoded = String.fromCharCode(parseInt(normalizedHex, 16))

        if (decoded !== '.' && isUnreserved(decoded)) {
          output += decoded
        } else {
          output += '%' + normalizedHex
        }

        i += 2
        continue
      }
    }

    if (isPathCharacter(ch)) {
      output += ch
    } else {
      const code = input.charCodeAt(i)
      if (code < 0x80) {
        output += isEscapeSafe(code) ? ch : BYTE_HEX[code]
      } else if (code < 0xD800 || code > 0xDFFF) {
        output += percentEncodeNonAscii(code)
      } else if (code <= 0xDBFF && i + 1 < input.length) {
        const low = input.charCodeAt(i + 1)
        if (low >= 0xDC00 && low <= 0xDFFF) {
          output += percentEncodeNonAscii(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
          i++
        } else {
          output += percentEncodeNonAscii(0xFFFD)
        }
      } else {
        output += percentEncodeNonAscii(0xFFFD)
      }
    }
  }

  return output
}

/**
 * Serializes a path without rewriting reserved data. Raw RFC 3986 path
 * characters remain literal, valid escapes are preserved and uppercased, and
 * everything else is UTF-8 percent-encoded. In a path-noscheme, a colon in the
 * first segment must be escaped so the result cannot be parsed as a scheme.
 *
 * @param {string} input
 * @param {boolean} [pathNoScheme=false]
 * @returns {string}
 */
function serializePathEncoding (input, pathNoScheme = false) {
  let output = ''
  let firstSegment = pathNoScheme && input[0] !== '/'

  for (let i = 0; i < input.length; i++) {
    const ch = input[i]
    if (ch === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        output += '%' + hex.toUpperCase()
        i += 2
        continue
      }
    }

    if (ch === '/') {
      firstSegment = false
    }

    if (isPathCharacter(ch) && (ch !== ':' || !firstSegment)) {
      output += ch
    } else {
      const code = input.charCodeAt(i)
      if (code < 0x80) {
        output += BYTE_HEX[code]
      } else if (code < 0xD800 || code > 0xDFFF) {
        output += percentEncodeNonAscii(code)
      } else if (code <= 0xDBFF && i + 1 < input.length) {
        const low = input.charCodeAt(i + 1)
        if (low >= 0xDC00 && low <= 0xDFFF) {
          output += percentEncodeNonAscii(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
          i++
        } else {
          output += percentEncodeNonAscii(0xFFFD)
        }
      } else {
        output += percentEncodeNonAscii(0xFFFD)
      }
    }
  }

  return output
}

/**
 * Percent-encodes a URI component using its RFC 3986 literal character set.
 * Existing valid escapes are preserved and normalized to uppercase hex.
 *
 * @param {string} input
 * @param {(value: string) => boolean} isAllowed
 * @returns {string}
 */
function encodeComponent (input, isAllowed) {
  let output = ''

  for (let i = 0; i < input.length; i++) {
    const ch = input[i]
    if (ch === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        output += '%' + hex.toUpperCase()
        i += 2
        continue
      }
    }

    if (isAllowed(ch)) {
      output += ch
    } else {
      const code = input.charCodeAt(i)
      if (code < 0x80) {
        output += BYTE_HEX[code]
      } else if (code < 0xD800 || code > 0xDFFF) {
        output += percentEncodeNonAscii(code)
      } else if (code <= 0xDBFF && i + 1 < input.length) {
        const low = input.charCodeAt(i + 1)
        if (low >= 0xDC00 && low <= 0xDFFF) {
          output += percentEncodeNonAscii(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
          i++
        } else {
          output += percentEncodeNonAscii(0xFFFD)
        }
      } else {
        output += percentEncodeNonAscii(0xFFFD)
      }
    }
  }

  return output
}

/**
 * Encodes userinfo while preserving its RFC 3986 §3.2.1 literal characters.
 * In particular, authority delimiters such as `@`, `/`, `?`, and `#` are data.
 *
 * @param {string} input
 * @returns {string}
 */
function encodeUserinfo (input) {
  return encodeComponent(input, isUserinfoCharacter)
}

/**
 * Encodes query data using the RFC 3986 §3.4 grammar. A literal `#` must be
 * escaped because it would otherwise begin the fragment component.
 *
 * @param {string} input
 * @returns {string}
 */
function encodeQuery (input) {
  return encodeComponent(input, isQueryFragmentCharacter)
}

/**
 * Encodes fragment data using the RFC 3986 §3.5 grammar.
 *
 * @param {string} input
 * @returns {string}
 */
function encodeFragment (input) {
  return encodeComponent(input, isQueryFragmentCharacter)
}

function isEscapeSafe (cp) {
  return (
    (cp >= 0x30 && cp <= 0x39) ||
    (cp >= 0x41 && cp <= 0x5A) ||
    (cp >= 0x61 && cp <= 0x7A) ||
    cp === 0x2A || cp === 0x2B || cp === 0x2D || cp === 0x2E ||
    cp === 0x2F || cp === 0x40 || cp === 0x5F
  )
}

/**
 * Normalizes the percent-encoding of a query or fragment component.
 *
 * Like `normalizePathEncoding`, but uses the query/fragment character set
 * (which additionally allows `?`) and decodes `.` since it has no dot-segment
 * meaning outside of a path.
 *
 * @param {string} input
 * @returns {string}
 */
function normalizeQueryFragmentEncoding (input) {
  let output = ''

  for (let i = 0; i < input.length; i++) {
    const ch = input[i]
    if (ch === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        const normalizedHex = hex.toUpperCase()
        const decoded = String.fromCharCode(parseInt(normalizedHex, 16))

        if (isUnreserved(decoded)) {
          output += decoded
        } else {
          output += '%' + normalizedHex
        }

        i += 2
        continue
      }
    }

    if (isQueryFragmentCharacter(ch)) {
      output += ch
    } else {
      const code = input.charCodeAt(i)
      if (code < 0x80) {
        output += isEscapeSafe(code) ? ch : BYTE_HEX[code]
      } else if (code < 0xD800 || code > 0xDFFF) {
        output += percentEncodeNonAscii(code)
      } else if (code <= 0xDBFF && i + 1 < input.length) {
        const low = input.charCodeAt(i + 1)
        if (low >= 0xDC00 && low <= 0xDFFF) {
          output += percentEncodeNonAscii(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
          i++
        } else {
          output += percentEncodeNonAscii(0xFFFD)
        }
      } else {
        output += percentEncodeNonAscii(0xFFFD)
      }
    }
  }

  return output
}

/**
 * Escapes a component while preserving existing valid percent escapes.
 *
 * @param {string} input
 * @returns {string}
 */
function escapePreservingEscapes (input) {
  let output = ''

  for (let i = 0; i < input.length; i++) {
    if (input[i] === '%' && i + 2 < input.length) {
      const hex = input.slice(i + 1, i + 3)
      if (isHexPair(hex)) {
        output += '%' + hex.toUpperCase()
        i += 2
        continue
      }
    }

    output += escape(input[i])
  }

  return output
}

/**
 * @param {import('../types/index').URIComponent} component
 * @returns {string|undefined}
 */
function recomposeAuthority (component) {
  const uriTokens = []

  if (component.userinfo !== undefined) {
    uriTokens.push(encodeUserinfo(component.userinfo))
    uriTokens.push('@')
  }

  if (component.host !== undefined) {
    let host = component.host
    if (!isIPv4(host)) {
      let ipV6res = normalizeIPv6(host)
      if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
        // Decode only unreserved bytes, once. In particular, keep %25 encoded
        // so it cannot introduce a second escape during recomposition.
        host = normalizePercentEncoding(host, true)
        ipV6res = normalizeIPv6(host)
      }
      if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) {
        host = `[${ipV6res.escapedHost}]`
      } else {
        host = reescapeHostDelimiters(host, false)
      }
    }
    uriTokens.push(host)
  }

  if (typeof component.port === 'number' || typeof component.port === 'string') {
    const port = String(component.port)
    if (!isPort(port)) {
      throw new TypeError('URI port is malformed.')
    }
    uriTokens.push(':')
    uriTokens.push(port)
  }

  return uriTokens.length ? uriTokens.join('') : undefined
};

module.exports = {
  nonSimpleDomain,
  recomposeAuthority,
  reescapeHostDelimiters,
  normalizePercentEncoding,
  normalizePathEncoding,
  serializePathEncoding,
  normalizeQueryFragmentEncoding,
  encodeUserinfo,
  encodeQuery,
  encodeFragment,
  escapePreservingEscapes,
  removeDotSegments,
  removeDotSegmentsRelative,
  isIPv4,
  isUUID,
  normalizeIPv6,
  stringArrayToHexStripped
}


/***/ }),

/***/ 3468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError),
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/** Whether the operating system refused something: no such file, no right, a full disk. Its message says which. */
const isSystemError = (error) => node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) && 'syscall' in error;
/** Such as `ENOENT`; '' when it is no refusal of the operating system. */
const systemErrorCode = (error) => isSystemError(error) && 'code' in error ? String(error.code) : '';


/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(549);
/* harmony import */ var _cli_small_heap_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6120);


(0,_cli_small_heap_js__WEBPACK_IMPORTED_MODULE_1__/* .keepHeapSmall */ .p)();
process.exitCode = await (0,_cli_run_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./lib/adapters/workflow-command.js
/**
 * Writes one workflow command, escaped as the runner decodes it. `@actions/core` does the same, but brings an HTTP
 * client that takes longer to load than everything which happens before the first input error.
 */
function writeCommand(name, message) {
    process.stdout.write(`::${name}::${escapeMessage(message)}\n`);
}
const escapeMessage = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** Writes lines for people. */
function writeLine(text) {
    process.stdout.write(`${disarmCommands(text)}\n`);
}
/**
 * A text that no runner takes for a command: one that starts a line with `::`, or holds `##[` anywhere, is one, and text
 * from a file may look so. The runner trims what .NET calls white space, which has U+0085 beside that of `\s`.
 */
function disarmCommands(text) {
    return text.replaceAll(/^([\s\u0085]*)::/gm, '$1:\u200B:').replaceAll('##[', '##\u200B[');
}
/** Keeps a secret out of everything that the job logs from now on. */
function maskSecret(secret) {
    if (secret.trim() !== '')
        writeCommand('add-mask', secret);
}

;// CONCATENATED MODULE: ./lib/adapters/printable.js

/** Everything that moves a cursor or changes a terminal; line breaks and tabs stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;
/** A message for a terminal, or for a runner that reads what a program prints: names of files come into it as they are. */
const printable = (text) => disarmCommands(text.replaceAll(CONTROLS, '\uFFFD'));

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __nccwpck_require__(9285);
;// CONCATENATED MODULE: ./lib/adapters/console-log.js

/** The log of a command: on standard error, since standard output belongs to the results. */
function consoleLog(stream = process.stderr) {
    const write = (prefix, message) => {
        stream.write(`${prefix}${printable(message)}\n`);
    };
    return {
        debug: (message) => {
            if (process.env['MODEL_RELEASE_DEBUG'] === '1')
                write('debug: ', message);
        },
        info: (message) => write('', message),
        notice: (message) => write('', message),
        warning: (message) => write('warning: ', message),
    };
}

;// CONCATENATED MODULE: ./lib/domain/finding.js
const ORDER = ['error', 'warning', 'info'];
/** The worst first, then by what it is about. */
function compareFindings(left, right) {
    return (ORDER.indexOf(left.severity) - ORDER.indexOf(right.severity) ||
        compareTexts(left.where, right.where) ||
        compareTexts(left.code, right.code) ||
        compareTexts(left.found, right.found));
}
const compareTexts = (left, right) => left === right ? 0 : left < right ? -1 : 1;
const say = (severity) => (code, where, found, advice) => ({
    ...{ code, where, found, advice },
    severity,
    fix: 'none',
});
const errorFinding = say('error');
const warningFinding = say('warning');
const infoFinding = say('info');
/** Whether there is something that a program should fail for. */
const isSick = (findings) => findings.some(({ severity, fix }) => severity === 'error' && fix !== 'done');

// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __nccwpck_require__(1539);
// EXTERNAL MODULE: ./lib/render/text-table.js
var text_table = __nccwpck_require__(5680);
// EXTERNAL MODULE: ./lib/render/visible-text.js
var visible_text = __nccwpck_require__(3184);
;// CONCATENATED MODULE: ./lib/render/doctor-text.js



const MARKS = {
    error: 'ERROR',
    warning: 'warn ',
    info: 'info ',
};
const FIXES = {
    none: null,
    possible: 'Fixed by --fix.',
    done: 'Fixed.',
    failed: 'Not fixed: it changed meanwhile, or GitHub refused.',
};
const MAX_TEXT = 600;
const INDENT = ' '.repeat(9);
/** Plain text of at most 100 columns: what was found and what to do, the worst first. */
function renderDoctorText(facts) {
    const { findings, examined, fast } = facts;
    const looked = `Looked at ${(0,number_format/* formatPlural */.yk)(examined.versions, 'version')} of ${(0,number_format/* formatPlural */.yk)(examined.models, 'model')} and ` +
        `${(0,number_format/* formatPlural */.yk)(examined.drafts, 'own draft')}; ${fast ? 'no manifest was read (--fast)' : `${(0,number_format/* formatPlural */.yk)(examined.manifests, 'manifest')} read`}.`;
    const lines = [
        ...(0,text_table/* wrapText */.C1)(looked, ''),
        ...findings.flatMap((finding) => ['', ...findingLines(finding)]),
        '',
        conclusion(facts),
    ];
    return `${lines.join('\n')}\n`;
}
function findingLines({ severity, code, where, found, advice, fix }) {
    const fixed = FIXES[fix];
    return [
        `  ${MARKS[severity]}  ${(0,visible_text/* visibleText */.Q)(where, 66)}  ${code}`,
        ...(0,text_table/* wrapText */.C1)(clean(found), INDENT),
        ...(0,text_table/* wrapText */.C1)(`> ${clean(advice)}`, INDENT),
        ...(fixed === null ? [] : [`${INDENT}> ${fixed}`]),
    ];
}
const clean = (text) => text.length > MAX_TEXT ? (0,visible_text/* visibleText */.Q)(text, MAX_TEXT) : (0,visible_text/* showInvisible */.j)(text);
function conclusion({ findings, fix }) {
    const left = findings.filter((finding) => finding.fix !== 'done');
    const count = (severity) => left.filter((finding) => finding.severity === severity).length;
    const fixed = findings.length - left.length;
    const [errors, warnings, notes] = [count('error'), count('warning'), count('info')];
    const sum = `${(0,number_format/* formatPlural */.yk)(errors, 'error')}, ${(0,number_format/* formatPlural */.yk)(warnings, 'warning')}, ${(0,number_format/* formatPlural */.yk)(notes, 'note')}`;
    const state = errors === 0 ? 'HEALTHY' : 'SICK';
    return `${state}: ${sum}${fix ? `, ${fixed} fixed` : ''}`;
}

// EXTERNAL MODULE: ./lib/domain/retention.js
var retention = __nccwpck_require__(6366);
;// CONCATENATED MODULE: ./lib/usecases/diagnose-config.js


/** Whether it can be read, and whether what it names is there. */
function diagnoseConfig({ file, problem, models, protect }, listed) {
    if (problem !== null)
        return [
            errorFinding('config-invalid', file, problem, 'Correct it. Until then signatures and stages are not checked here.'),
        ];
    const published = listed.flatMap(({ model, published: versions }) => versions.map(({ version }) => ({ model, version })));
    const unused = protect.filter((glob) => {
        const isProtected = (0,retention/* compileProtection */.f7)([glob]);
        return !published.some(({ model, version }) => isProtected(model, version));
    });
    const known = new Set(published.map(({ model }) => model));
    return [
        ...unused.map((glob) => warningFinding('config-unused', file, `retention.protect names ${glob}, and no version is called so.`, 'Write MODEL@VERSION as it is published, or remove the line.')),
        ...models
            .filter((model) => !known.has(model))
            .map((model) => infoFinding('config-unused', file, `Nothing of the model ${model} is published.`, 'Nothing, when it is new.')),
    ];
}

// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __nccwpck_require__(5151);
// EXTERNAL MODULE: ./lib/usecases/list-model-releases.js
var list_model_releases = __nccwpck_require__(9389);
;// CONCATENATED MODULE: ./lib/usecases/diagnose-drafts.js



/** What is to be said of drafts: those of this tool, and those of others that have the tag of a version. */
function diagnoseDrafts(recent, own) {
    const marked = new Set(own.map(({ release }) => release.id));
    const foreign = recent.filter(({ id, draft, tag }) => draft && !marked.has(id) && (0,list_model_releases/* splitTag */.RK)(tag) !== undefined);
    return [
        ...own.flatMap(diagnoseOwn),
        ...foreign.map((release) => ({ finding: diagnoseForeign(release) })),
    ];
}
function diagnoseForeign({ id, tag, assets }) {
    // A draft of a run has the mark until it is published.
    if (assets.some(({ name }) => name === domain_manifest/* MANIFEST_ASSET */.ny))
        return errorFinding('release-withdrawn', tag, `The draft ${id} holds a manifest and no mark of a run: it was published once. GitHub makes a draft of a release whose tag is deleted.`, 'Push the tag again, to the commit that the manifest names, and publish it on the release page; or delete it there.');
    return infoFinding('draft-foreign', tag, `The draft ${id} has the tag of a version and was not made by this tool.`, 'Delete it on the release page when nobody needs it.');
}
function diagnoseOwn(draft) {
    const { release, by, state } = draft;
    const what = `The draft ${release.id} of run ${by.runId}, begun ${by.startedAt}, holds ${release.assets.length} asset(s)`;
    if (state === 'running')
        return [
            {
                finding: infoFinding('draft-running', release.tag, `${what}; its run is under way.`, 'Nothing: the run publishes it.'),
            },
        ];
    if (state === 'dead')
        return [
            {
                finding: {
                    ...warningFinding('draft-abandoned', release.tag, `${what}; its run is over, so nobody will finish it.`, 'Run the job again to finish it, or remove it with --fix.'),
                    fix: 'possible',
                },
                cure: { kind: 'draft', draft },
            },
        ];
    const unknown = warningFinding('draft-unknown', release.tag, `${what}; whether its run is over cannot be seen.`, 'Give the token "actions: read", or delete the draft on the release page when its run is over.');
    return [{ finding: unknown }, ...unfinished(draft)];
}
const unfinished = (draft) => draft.release.assets
    .filter(({ state }) => state === 'starter')
    .map((asset) => ({
    finding: {
        ...warningFinding('asset-unfinished', draft.release.tag, `The asset ${asset.name} of the draft ${draft.release.id} is what a failed upload left.`, 'Remove it with --fix; the next attempt uploads it anew.'),
        fix: 'possible',
    },
    cure: { kind: 'asset', draft, asset },
}));

// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __nccwpck_require__(4784);
// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __nccwpck_require__(2002);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __nccwpck_require__(9416);
// EXTERNAL MODULE: ./lib/usecases/read-registry.js + 1 modules
var read_registry = __nccwpck_require__(8933);
;// CONCATENATED MODULE: ./lib/usecases/diagnose-events.js







/** Whether the events of a model hold, and whether what they speak of is there. @throws GITHUB_FAILED, PERMISSION_MISSING */
async function diagnoseEvents(listed, signers, ports) {
    const { model } = listed;
    try {
        const registry = await (0,read_registry/* readRegistry */._)({ model, signers }, ports);
        return { registry, findings: diagnoseState(listed, registry.state) };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        if (error.code === 'GITHUB_FAILED' || error.code === 'PERMISSION_MISSING')
            throw error;
        const finding = errorFinding('events-invalid', model, error.message, `Look at the history of the branch ${domain_event/* REGISTRY_BRANCH */.R5} for who changed it; until it is mended no stage of ${model} can be used, and nothing pruned.`);
        return { registry: null, findings: [finding] };
    }
}
function diagnoseState({ model, published }, { versions, stages }) {
    const releases = new Map(published.map(({ version, release }) => [version, release]));
    const held = new Map();
    for (const [stage, holders] of stages)
        for (const { version } of holders)
            held.set(version, held.get(version) ?? stage);
    const absent = [...versions.keys()].filter((version) => !releases.has(version));
    const gone = absent.filter((version) => !held.has(version));
    return [
        ...absent.flatMap((version) => {
            const stage = held.get(version);
            return stage === undefined ? [] : [describeLost(model, version, stage)];
        }),
        ...(gone.length === 0
            ? []
            : [
                infoFinding('event-version', model, `Events speak of ${gone.length} version(s) that are not there any more: ${gone.toSorted(domain_version/* compareVersions */.Zy).slice(0, MAX_NAMED).join(', ')}${gone.length > MAX_NAMED ? ' and others' : ''}.`, 'Nothing, when they were pruned or removed on purpose.'),
            ]),
        ...[...versions.values()].flatMap(({ version, manifest }) => compareDigest((0,domain_version/* versionTag */.Vm)(model, version), manifest, releases.get(version))),
    ];
}
const MAX_NAMED = 10;
const describeLost = (model, version, stage) => errorFinding('event-version', (0,domain_version/* versionTag */.Vm)(model, version), `The stage ${stage} holds it, and there is no such release.`, `Promote another version to ${stage}, or take this one out of it.`);
/** By GitHub's digest of the asset: nothing is downloaded. */
function compareDigest(tag, manifest, release) {
    const stored = release?.assets.find(({ name }) => name === domain_manifest/* MANIFEST_ASSET */.ny)?.sha256 ?? null;
    if (stored === null || (0,domain_digest/* digestOf */.ol)(stored) === manifest)
        return [];
    return [
        errorFinding('event-digest', tag, `Its events name the manifest ${manifest}, and the release holds ${(0,domain_digest/* digestOf */.ol)(stored)}: it was made again, or its manifest replaced.`, 'Do not use it. Find out who changed the release; promote another version.'),
    ];
}

;// CONCATENATED MODULE: ./lib/formats/registry-index.js


const MAX_INDEX_BYTES = 8 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
/**
 * Reads the derived index, with members that are not known passed over: models, versions and stages are maps by name, or lists of
 * names or of records with `name` or `version`.
 * @returns `undefined` for what is no such index
 */
function parseRegistryIndex(text) {
    const models = memberOf(parseJson(text), 'models');
    if (models === undefined)
        return undefined;
    const entries = namedEntries(models);
    if (entries === undefined)
        return undefined;
    return new Map(entries.map(([name, model]) => [
        name,
        { versions: readVersions(memberOf(model, 'versions')), stages: readStages(model) },
    ]));
}
function parseJson(text) {
    if (text.length > MAX_INDEX_BYTES)
        return undefined;
    try {
        const json = JSON.parse(text);
        return json;
    }
    catch {
        return undefined;
    }
}
function readVersions(value) {
    const names = namedEntries(value)?.flatMap(([name]) => (0,domain_version/* parseVersion */.ot)(name) ?? []);
    return names === undefined ? undefined : new Set(names);
}
function readStages(model) {
    const stages = namedEntries(memberOf(model, 'stages'));
    if (stages === undefined)
        return undefined;
    const held = stages.flatMap(([name, holders]) => {
        const versions = (0,domain_event/* isStageName */._H)(name) ? readHolders(holders) : undefined;
        return versions === undefined ? [] : [[name, versions]];
    });
    return new Map(held);
}
function readHolders(value) {
    if (typeof value === 'string')
        return readVersions([value]);
    const single = memberOf(value, 'version');
    return readVersions(single === undefined ? (memberOf(value, 'versions') ?? value) : [single]);
}
/** Of a map its members, of a list its items by their names. */
function namedEntries(value) {
    if (Array.isArray(value)) {
        const items = value;
        if (items.length > MAX_ENTRIES)
            return undefined;
        return items.flatMap((item) => {
            const name = typeof item === 'string' ? item : nameOf(item);
            return name === undefined ? [] : [[name, item]];
        });
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const entries = Object.entries(value);
    return entries.length > MAX_ENTRIES ? undefined : entries;
}
function nameOf(item) {
    const name = memberOf(item, 'name') ?? memberOf(item, 'version');
    return typeof name === 'string' ? name : undefined;
}
const memberOf = (value, key) => typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

;// CONCATENATED MODULE: ./lib/usecases/diagnose-index.js




const INDEX = 'index.json';
/** Whether the derived index says what the events and releases say. */
async function diagnoseIndex(models, files) {
    const commit = models.map(({ registry }) => registry?.commit).find((one) => one != null);
    if (commit == null)
        return [];
    const read = await readIndex(commit, files);
    if ('findings' in read)
        return read.findings;
    return models.flatMap(({ listed, registry }) => registry === null ? [] : compareIndex(listed, registry.state, read.index.get(listed.model)));
}
const REBUILD = 'It is derived, and nothing trusts it: the next event writes it anew.';
async function readIndex(commit, files) {
    const text = await readText(commit, files);
    if (text === undefined)
        return {
            findings: [
                infoFinding('index-absent', INDEX, `The branch ${domain_event/* REGISTRY_BRANCH */.R5} has none.`, REBUILD),
            ],
        };
    const index = text === null ? undefined : parseRegistryIndex(text);
    if (index !== undefined)
        return { index };
    const found = `The one on the branch ${domain_event/* REGISTRY_BRANCH */.R5} cannot be read.`;
    return { findings: [warningFinding('index-invalid', INDEX, found, REBUILD)] };
}
/** `null` for what is there and is no such file. */
async function readText(commit, files) {
    try {
        return await files.read(INDEX, commit, MAX_INDEX_BYTES);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        if (error.code === 'LIMIT_EXCEEDED' || error.code === 'CONFIG_INVALID')
            return null;
        throw error;
    }
}
const stale = (found) => warningFinding('index-stale', INDEX, found, REBUILD);
function compareIndex({ model, published }, { stages }, indexed) {
    if (indexed === undefined)
        return published.length === 0 ? [] : [stale(`It does not name the model ${model}.`)];
    const versions = new Set(published.map(({ version }) => version));
    const held = new Map([...stages].map(([stage, holders]) => [stage, new Set(holders.map(({ version }) => version))]));
    return [
        ...(indexed.versions === undefined || isSame(indexed.versions, versions)
            ? []
            : [
                stale(`It has ${indexed.versions.size} versions of ${model}, and ${versions.size} are published; or they are others.`),
            ]),
        ...(indexed.stages === undefined || isSameStages(indexed.stages, held)
            ? []
            : [stale(`It has other versions in the stages of ${model} than the events say.`)]),
    ];
}
const isSame = (left, right) => left.size === right.size && [...left].every((one) => right.has(one));
function isSameStages(left, right) {
    const filled = [...left].filter(([, versions]) => versions.size > 0);
    return (filled.length === right.size &&
        filled.every(([stage, versions]) => isSame(versions, right.get(stage) ?? new Set())));
}

// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __nccwpck_require__(8091);
;// CONCATENATED MODULE: ./lib/usecases/diagnose-releases.js



/** Of one version; more of a kind are counted. */
const diagnose_releases_MAX_NAMED = 10;
/** Tag objects that are followed, each by two requests. */
const MAX_ANNOTATED = 200;
/** What is wrong with the published versions of a model, by what GitHub says of their assets. @throws GITHUB_FAILED */
async function diagnoseReleases(facts, releases) {
    const { listed, examined, signersKnown } = facts;
    const byTag = new Map(listed.published.map(({ release }) => [release.tag, release]));
    const commits = await readCommits(facts, releases);
    return [
        ...listed.bare.map(({ tag }) => warningFinding('tag-unused', tag, 'The tag has the name of a version, and no release has it: the release was deleted, or somebody pushed the tag.', 'Delete the tag (git push --delete origin TAG), unless another tool uses it; its version cannot be published while it is there.')),
        ...listed.published.flatMap((one) => {
            const version = examined.get(one.release.tag);
            return [
                ...diagnoseShell(one),
                ...(version === undefined ? [] : diagnoseWord(version, signersKnown)),
                ...(version?.manifest == null ? [] : diagnoseAssets(one.release, version.manifest)),
                ...(version?.manifest == null ? [] : diagnoseReferences(version.manifest, byTag)),
                ...(version?.manifest == null ? [] : diagnoseCommit(version.manifest, one, commits)),
            ];
        }),
    ];
}
/** What needs no manifest. */
function diagnoseShell({ release, tag }) {
    const has = (name) => release.assets.some((asset) => asset.name === name);
    return [
        ...(tag === undefined
            ? [
                errorFinding('tag-missing', release.tag, 'The release is there and its tag is not: somebody deleted it.', 'Push the tag again, to the commit that the manifest names, or delete the release.'),
            ]
            : []),
        ...release.assets
            .filter(({ state }) => state !== 'uploaded')
            .map(({ name, state }) => errorFinding('asset-unfinished', release.tag, `The asset ${name} is in the state ${state}: its upload failed, and nobody can download it.`, 'Delete it on the release page; when the model needs it, publish a new version.')),
        ...(has(domain_manifest/* MANIFEST_ASSET */.ny)
            ? []
            : [
                warningFinding('manifest-missing', release.tag, `The release has the tag of a version and no ${domain_manifest/* MANIFEST_ASSET */.ny}: it was not made by this tool, or the file was removed.`, 'Do not use it as a version. Publish the model again, or give the other release another tag.'),
            ]),
        ...(has(domain_manifest/* BUNDLE_ASSET */.cs) || !has(domain_manifest/* MANIFEST_ASSET */.ny)
            ? []
            : [
                warningFinding('signature-missing', release.tag, 'Nobody signed the version, or its signature was removed.', 'Publish with signing, so that those who pull can see who made it.'),
            ]),
    ];
}
/** Whose word it is, and whether it is the word of this very version. */
function diagnoseWord({ release, manifest, problem }, signersKnown) {
    if (problem === null)
        return [];
    const has = (name) => release.assets.some((asset) => asset.name === name);
    if (manifest !== null && manifest.predicate.model.tag !== release.tag)
        return [
            errorFinding('manifest-foreign', release.tag, `The release holds the manifest of ${manifest.predicate.model.tag}: somebody put it there.`, 'Do not use it. Delete the release, and find out who made it.'),
        ];
    if (manifest === null)
        return has(domain_manifest/* MANIFEST_ASSET */.ny)
            ? [
                errorFinding('manifest-invalid', release.tag, problem.message, 'Do not use it; publish a new version.'),
            ]
            : [];
    if (problem.code !== 'SIGNATURE_INVALID' || !has(domain_manifest/* BUNDLE_ASSET */.cs) || !signersKnown)
        return [];
    return [
        errorFinding('signature-invalid', release.tag, problem.message, 'Do not use it. When its signer was trusted once, name the signer in trust.signers; else find out who made it.'),
    ];
}
function diagnoseAssets(release, manifest) {
    const found = new Map(release.assets.map((asset) => [asset.name, asset]));
    const { assets } = manifest.predicate;
    const own = new Set([domain_manifest/* MANIFEST_ASSET */.ny, domain_manifest/* BUNDLE_ASSET */.cs, ...assets.map(({ name }) => name)]);
    const missing = assets.filter(({ name }) => !found.has(name)).map(({ name }) => name);
    const extra = release.assets.filter(({ name }) => !own.has(name)).map(({ name }) => name);
    const altered = assets.flatMap((asset) => describeChange(asset, found.get(asset.name)) ?? []);
    const about = (code, text) => errorFinding(code, release.tag, text, 'Somebody changed the release after it was published. Do not use it; publish a new version, and turn on immutable releases.');
    return [
        ...(missing.length === 0
            ? []
            : [about('asset-missing', `Assets of the manifest are missing: ${nameSome(missing)}.`)]),
        ...(extra.length === 0
            ? []
            : [about('asset-extra', `Assets are not in the manifest: ${nameSome(extra)}.`)]),
        ...(altered.length === 0
            ? []
            : [about('asset-altered', `Assets are not those of the manifest: ${nameSome(altered)}.`)]),
    ];
}
function describeChange(expected, found) {
    if (found === undefined || found.state !== 'uploaded')
        return undefined;
    if (found.size !== expected.size)
        return `${expected.name} (${found.size} bytes instead of ${expected.size})`;
    if (found.sha256 === null || found.sha256 === expected.sha256)
        return undefined;
    return `${expected.name} (another digest)`;
}
function nameSome(names) {
    const shown = names.toSorted().slice(0, diagnose_releases_MAX_NAMED).join(', ');
    return names.length > diagnose_releases_MAX_NAMED ? `${shown} and ${names.length - diagnose_releases_MAX_NAMED} more` : shown;
}
/** The bytes that lie in other releases. */
function diagnoseReferences({ predicate: { artifact, model } }, byTag) {
    const missing = new Set();
    const altered = new Set();
    for (const { tag, asset, assetSha256 } of artifact.files.flatMap(asset_slice/* slicesOf */.nu)) {
        if (tag === null)
            continue;
        const held = byTag.get(tag)?.assets.find(({ name }) => name === asset);
        if (held?.state !== 'uploaded')
            missing.add(`${asset} of ${tag}`);
        else if (held.sha256 !== null && held.sha256 !== assetSha256)
            altered.add(`${asset} of ${tag}`);
    }
    const advice = 'The version cannot be pulled. Publish the same files again as a new version; where the release was deleted by mistake, restore it.';
    return [
        ...(missing.size === 0
            ? []
            : [
                errorFinding('reference-missing', model.tag, `Bytes of the model lie in assets that are not there: ${nameSome([...missing])}.`, advice),
            ]),
        ...(altered.size === 0
            ? []
            : [
                errorFinding('reference-altered', model.tag, `Bytes of the model lie in assets that were changed: ${nameSome([...altered])}.`, advice),
            ]),
    ];
}
function diagnoseCommit({ predicate: { code } }, { release, tag }, commits) {
    const commit = tag?.commit ?? commits.get(release.tag);
    if (commit === undefined || commit === code.commit)
        return [];
    return [
        errorFinding('tag-moved', release.tag, `The tag leads to ${commit}, and the manifest names ${code.commit}: somebody moved it, or it was there before.`, 'Point the tag to the commit of the manifest, and protect tags by a ruleset.'),
    ];
}
/** Of annotated tags, which name a tag object first. */
async function readCommits({ listed, examined }, releases) {
    const annotated = listed.published.filter(({ release, tag }) => tag?.commit === null && examined.has(release.tag));
    const commits = new Map();
    for (const { release } of annotated.slice(0, MAX_ANNOTATED)) {
        // oxlint-disable-next-line no-await-in-loop -- this tool makes none, so they are few
        const commit = await releases.readTagCommit(release.tag);
        if (commit !== undefined)
            commits.set(release.tag, commit);
    }
    return commits;
}

;// CONCATENATED MODULE: ./lib/usecases/diagnose-token.js

const CLASSIC_WRITE = ['repo', 'public_repo'];
const hint = (found, advice) => [
    infoFinding('token-limited', 'token', found, advice),
];
/** What the token cannot see or do, as far as that shows. */
function diagnoseToken({ present, mayPush, scopes }) {
    const need = 'For drafts, --fix and publishing use one with "contents: write".';
    if (!present)
        return hint('There is none: drafts cannot be seen.', need);
    if (mayPush === false)
        return hint('Its account may not write to this repository: drafts cannot be seen, nothing can be published.', need);
    if (scopes !== null && scopes.length > 0 && !scopes.some((one) => CLASSIC_WRITE.includes(one)))
        return hint(`It is a classic token with the scopes ${scopes.join(', ')}: it may not write.`, need);
    if (mayPush === null)
        return hint('GitHub does not say what it may do: when it may not write, drafts cannot be seen.', need);
    return [];
}

// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 2 modules
var parse_manifest = __nccwpck_require__(8009);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __nccwpck_require__(1279);
;// CONCATENATED MODULE: ./lib/usecases/examine-versions.js





/** Each takes two downloads. */
const PARALLEL = 8;
/**
 * Reads manifest and bundle of each release, a few at a time; never more of it.
 * @throws GITHUB_FAILED, PERMISSION_MISSING, also when what signatures are checked with cannot be had: then nothing is known
 */
async function examineVersions(releases, signers, ports) {
    const examined = [];
    for (let start = 0; start < releases.length; start += PARALLEL) {
        const some = releases.slice(start, start + PARALLEL);
        examined.push(
        // oxlint-disable-next-line no-await-in-loop -- so many at a time
        ...(await Promise.all(some.map((release) => examineVersion(release, signers, ports)))));
    }
    return examined;
}
async function examineVersion(release, signers, { releases, verifier }) {
    const kept = new Map();
    const once = {
        download: (asset, maxBytes) => {
            const known = kept.get(asset.id) ?? releases.download(asset, maxBytes);
            kept.set(asset.id, known);
            return known;
        },
    };
    try {
        const { manifest, digest } = await (0,read_version/* readVersion */.$4)(release, signers, {
            releases: once,
            verifier: strict(verifier),
        });
        return { release, manifest, digest, problem: null };
    }
    catch (error) {
        const problem = toProblem(error);
        return { release, ...(await readLoosely(release, once)), problem };
    }
}
/** That nobody could look is no word against the version. */
function toProblem(error) {
    if (!(error instanceof errors/* ReleaseError */.K))
        throw error;
    if (error.code === 'GITHUB_FAILED' || error.code === 'PERMISSION_MISSING')
        throw error;
    return error;
}
/** Tells a signature that is bad from one that could not be checked. */
function strict(verifier) {
    return {
        ...verifier,
        verify: async (bundle, statement, signers) => {
            const { checks, signer } = await examineOrFail(verifier, bundle, statement, signers);
            if (signer !== null)
                return signer;
            const bad = checks.find(({ outcome }) => outcome === 'failed');
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', bad === undefined
                ? 'Nobody who is trusted signed it.'
                : `The signature does not count (${bad.name}): ${bad.detail}`);
        },
    };
}
async function examineOrFail(verifier, ...asked) {
    try {
        return await verifier.examine(...asked);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        throw new errors/* ReleaseError */.K('GITHUB_FAILED', `No signature can be checked: ${error.message}`, {
            cause: error,
        });
    }
}
const UNREAD = { manifest: null, digest: null };
/** What it says all the same: another trust policy than today's may believe it again. */
async function readLoosely(release, releases) {
    const asset = release.assets.find(({ name, state }) => name === domain_manifest/* MANIFEST_ASSET */.ny && state === 'uploaded');
    if (asset === undefined || !(0,read_version/* isVersion */.lF)(release))
        return UNREAD;
    try {
        const bytes = await releases.download(asset, parse_manifest/* MAX_MANIFEST_BYTES */.ZJ);
        return { manifest: (0,parse_manifest/* parseManifest */.Ng)(bytes), digest: (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes)) };
    }
    catch (error) {
        toProblem(error);
        return UNREAD;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/parse-draft-owner.js
const MARK = /^<!-- model-release:draft v1 model=(\S{1,300}) run=(\S{1,100})\.(\d{1,9}) job=(\S{1,1000}) content=(\S{1,200}) by=(\S{1,200}) at=(\S{1,40}) -->/;
/** Reads what `draftMarker` wrote in the first line of a draft; `undefined` for a draft of somebody else. */
function parseDraftOwner(body) {
    const [, name, run, attempt, task, content, nonce, startedAt] = MARK.exec(body) ?? [];
    if (content === undefined || nonce === undefined || startedAt === undefined)
        return undefined;
    try {
        const [model = '', runId = '', job = ''] = [name, run, task].map((text) => decodeURIComponent(text ?? ''));
        return { model, runId, job, attempt: Number(attempt), content, nonce, startedAt };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/usecases/list-drafts.js

const DAY_MS = 86_400_000;
/** GitHub ends every workflow run by then. */
const LONGEST_RUN_MS = 35 * DAY_MS;
/** The drafts that carry the mark, and what became of the runs that made them. @param now UTC, RFC 3339 */
async function listDrafts(recent, now, runs) {
    const states = new Map();
    const drafts = [];
    for (const release of recent) {
        const by = release.draft ? parseDraftOwner(release.body) : undefined;
        if (by === undefined)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- drafts are few, and each run is asked for once
        const state = states.get(by.runId) ?? (await runs.readState(by.runId));
        states.set(by.runId, state);
        drafts.push({ release, by, state: judge(state, by, now) });
    }
    return drafts;
}
/** @param state of the run @param now UTC, RFC 3339 */
function judge(state, { startedAt }, now) {
    if (state === 'active')
        return 'running';
    if (state === 'completed')
        return 'dead';
    const age = Date.parse(now) - Date.parse(startedAt);
    if (age > LONGEST_RUN_MS)
        return 'dead';
    // A mark without a time can be of any age.
    return age <= DAY_MS ? 'running' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/render/prune-text.js



const IMMUTABLE_NOTE = 'An immutable release can be deleted, and its assets with it. Its tag name is used up for ever: no release can have it again, not ' +
    'even of the same content. What GitHub attested about it stays, and proves what it was.';
/** Plain text of at most 100 columns. */
function renderPruneText(facts) {
    const lines = [
        ...facts.models.flatMap((model) => [...modelLines(model, facts.apply), '']),
        ...draftLines(facts),
        ...immutableLines(facts),
        ...prune_text_conclusion(facts),
    ];
    return `${lines.join('\n')}\n`;
}
const COLUMNS = [
    { align: 'left', limit: 24 },
    { align: 'right', limit: 8 },
    { align: 'right', limit: 8 },
    { align: 'right', limit: 8 },
    { align: 'left', limit: 6 },
    { align: 'left', limit: 34 },
];
function modelLines({ model, versions, freed, busy }, apply) {
    const going = versions.filter(({ reasons }) => reasons.length === 0).length;
    const plan = going === 0
        ? 'nothing to remove'
        : `${going} ${apply ? 'planned to go' : 'would go'}, ${(0,number_format/* formatBytes */.z3)(freed)}`;
    const heading = `${(0,visible_text/* visibleText */.Q)(model)}: ${(0,number_format/* formatPlural */.yk)(versions.length, 'version')}, ${plan}`;
    if (versions.length === 0)
        return [heading];
    const rows = versions.map(({ version, size, shared, reasons }) => [
        version,
        (0,number_format/* formatBytes */.z3)(size),
        (0,number_format/* formatBytes */.z3)(size - shared),
        shared === 0 ? '-' : (0,number_format/* formatBytes */.z3)(shared),
        reasons.length === 0 ? 'remove' : 'keep',
        reasonText(reasons),
    ]);
    return [
        heading,
        ...(0,text_table/* textTable */.ed)([['version', 'size', 'unique', 'shared', '', ''], ...rows], COLUMNS),
        ...doubtLines(versions),
        ...(busy === null || going === 0 ? [] : (0,text_table/* wrapText */.C1)((0,visible_text/* showInvisible */.j)(busy), '  ')),
    ];
}
const MAX_DOUBTS = 20;
const MAX_WHY = 400;
/** A version that cannot be believed may be broken or foreign: it is a person who has to look. */
function doubtLines(versions) {
    const doubtful = versions.flatMap(({ version, reasons }) => reasons.flatMap((reason) => (reason.kind === 'doubt' ? [{ version, why: reason.why }] : [])));
    const more = doubtful.length - MAX_DOUBTS;
    return [
        ...doubtful
            .slice(0, MAX_DOUBTS)
            .flatMap(({ version, why }) => (0,text_table/* wrapText */.C1)(`! ${(0,visible_text/* visibleText */.Q)(version, 40)}: ${(0,visible_text/* visibleText */.Q)(why, MAX_WHY)}`, '  ')),
        ...(more > 0 ? [`  ! and ${more} more; model-release doctor names all`] : []),
    ];
}
function reasonText(reasons) {
    const [first] = reasons;
    if (first === undefined)
        return '';
    const more = new Set(reasons.map(textOf)).size - 1;
    return more === 0 ? textOf(first) : `${textOf(first)} (+${more})`;
}
const WORDS = {
    newest: 'newest',
    protected: 'protected',
    count: 'among the newest',
    age: 'young',
    doubt: 'cannot be believed',
};
function textOf(reason) {
    if (reason.kind === 'stage')
        return `in ${(0,visible_text/* visibleText */.Q)(reason.stage, 16)}`;
    if (reason.kind === 'rollback')
        return `rollback of ${(0,visible_text/* visibleText */.Q)(reason.stage, 12)}`;
    if (!('by' in reason))
        return WORDS[reason.kind];
    const by = (0,visible_text/* visibleText */.Q)(reason.by, 12);
    if (reason.kind === 'reference')
        return `holds bytes of ${by}`;
    return reason.kind === 'parent' ? `parent of ${by}` : `baseline of ${by}`;
}
function draftLines({ drafts, removedDrafts, apply }) {
    if (drafts.length === 0)
        return [];
    const removed = new Set(removedDrafts);
    const verdict = ({ releaseId, state }) => {
        if (state === 'running')
            return 'keep: its run is under way';
        if (state === 'unknown')
            return 'keep: its run cannot be seen';
        if (removed.has(releaseId))
            return 'removed: its run is over';
        return apply ? 'still there' : 'remove: its run is over';
    };
    const rows = drafts.map((draft) => [
        draft.tag,
        `run ${draft.runId}`,
        (0,number_format/* formatBytes */.z3)(draft.size),
        verdict(draft),
    ]);
    return [
        `drafts: ${drafts.length}`,
        ...(0,text_table/* textTable */.ed)(rows, [
            { align: 'left', limit: 30 },
            { align: 'left', limit: 16 },
            { align: 'right', limit: 8 },
            { align: 'left', limit: 38 },
        ]),
        '',
    ];
}
function immutableLines({ models }) {
    const going = models.flatMap(({ versions }) => versions.filter(({ immutable, reasons }) => immutable && reasons.length === 0));
    return going.length === 0 ? [] : [...(0,text_table/* wrapText */.C1)(IMMUTABLE_NOTE, ''), ''];
}
function prune_text_conclusion(facts) {
    const { apply, removed, spared, removedDrafts, stopped } = facts;
    if (!apply)
        return [dryRun(facts)];
    const size = removed.reduce((sum, one) => sum + one.size, 0);
    return [
        ...spared.flatMap(({ tag, why }) => (0,text_table/* wrapText */.C1)(`Stays: ${(0,visible_text/* visibleText */.Q)(tag)}, for ${(0,visible_text/* visibleText */.Q)(why, MAX_WHY)}.`, '')),
        `Removed ${(0,number_format/* formatPlural */.yk)(removed.length, 'version')} (${(0,number_format/* formatBytes */.z3)(size)}) and ${(0,number_format/* formatPlural */.yk)(removedDrafts.length, 'draft')}.`,
        ...(stopped === null ? [] : (0,text_table/* wrapText */.C1)(`Stopped before the end: ${(0,visible_text/* showInvisible */.j)(stopped)}`, '')),
    ];
}
function dryRun({ models, drafts }) {
    const going = models.flatMap(({ versions }) => versions.filter(({ reasons }) => reasons.length === 0)).length;
    const dead = drafts.filter(({ state }) => state === 'dead').length;
    return going + dead === 0
        ? 'There is nothing to remove.'
        : `Nothing was removed. With --apply go ${(0,number_format/* formatPlural */.yk)(going, 'version')} and ${(0,number_format/* formatPlural */.yk)(dead, 'draft')}.`;
}

;// CONCATENATED MODULE: ./lib/domain/prune-plan.js


/**
 * What of a model can be removed. A version goes only when it is neither among the newest nor young, and when nothing
 * that stays needs it: what a kept version references, and what it was made from, is kept, and so on until nothing is added.
 * The baseline of a version is kept for those that stay on their own account only. Each version has one, mostly the one
 * before it, so that a chain of them would keep everything; `previous` is not followed for the same reason.
 */
function planPrune(facts, retention) {
    const versions = facts.versions.toSorted((left, right) => (0,domain_version/* compareVersions */.Zy)(left.version, right.version));
    const known = new Map(versions.map((one) => [one.version, one]));
    const reasons = new Map(versions.map(({ version }) => [version, []]));
    for (const [version, reason] of findRoots({ ...facts, versions }, retention))
        reasons.get(version)?.push(reason);
    addBaselines(versions, reasons);
    addNeeds(known, reasons);
    const needed = countNeeded(versions, reasons);
    const planned = versions.map((one) => ({
        version: one.version,
        reasons: reasons.get(one.version) ?? [],
        size: sum(one.assets.values()),
        shared: sum([...one.assets].map(([name, size]) => (needed.get(one.version)?.has(name) ? size : 0))),
    }));
    const removals = orderRemovals(planned.filter((one) => one.reasons.length === 0), known);
    return { versions: planned, removals, freed: sum(removals.map(({ size }) => size)) };
}
/** What stays on its own account. `versions` are sorted. */
function findRoots({ model, versions, stages, now }, { keep, keepStages, olderThan, protect }) {
    const isProtected = (0,retention/* compileProtection */.f7)(protect);
    const [finals, prereleases] = [false, true].map((wanted) => versions.filter(({ version }) => (0,domain_version/* isPrerelease */.V1)(version) === wanted));
    return [
        ...stages.flatMap(({ stage, holds, before }) => [
            ...holds.map((version) => [version, { kind: 'stage', stage }]),
            ...(keepStages && before !== null ? [[before, { kind: 'rollback', stage }]] : []),
        ]),
        // Its number would be given away again.
        ...mark([finals?.[0], prereleases?.[0]], 'newest'),
        ...mark(versions.filter(({ version }) => isProtected(model, version)), 'protected'),
        // What cannot be used must not push out what can.
        ...mark(newestUsable(finals, keep), 'count'),
        ...mark(newestUsable(prereleases, keep), 'count'),
        ...mark(versions.filter(({ since }) => !(Date.parse(now) - Date.parse(since) >= olderThan)), 'age'),
        ...versions.flatMap(({ version, doubt }) => doubt === null ? [] : [[version, { kind: 'doubt', why: doubt }]]),
    ];
}
const mark = (versions, kind) => versions.flatMap((one) => (one === undefined ? [] : [[one.version, { kind }]]));
const newestUsable = (versions = [], keep) => versions.filter(({ doubt, yanked }) => doubt === null && !yanked).slice(0, keep);
function addBaselines(versions, reasons) {
    const roots = versions.filter(({ version }) => (reasons.get(version) ?? []).length > 0);
    for (const { version, baseline } of roots)
        if (baseline !== null)
            reasons.get(baseline)?.push({ kind: 'baseline', by: version });
}
function addNeeds(known, reasons) {
    const open = [...reasons].flatMap(([version, why]) => (why.length > 0 ? [version] : []));
    const seen = new Set(open);
    for (let version = open.pop(); version !== undefined; version = open.pop()) {
        for (const [needed, kind] of needsOf(known.get(version))) {
            reasons.get(needed)?.push({ kind, by: version });
            if (!known.has(needed) || seen.has(needed))
                continue;
            seen.add(needed);
            open.push(needed);
        }
    }
}
/** Each needed version once: bytes are told before ancestry. */
function needsOf(facts) {
    const needs = new Map();
    for (const version of facts?.parents ?? [])
        needs.set(version, 'parent');
    for (const { version } of facts?.references ?? [])
        needs.set(version, 'reference');
    needs.delete(facts?.version ?? '');
    return needs;
}
/** Names of the assets that kept versions need, by the version that holds them. */
function countNeeded(versions, reasons) {
    const needed = new Map();
    for (const { version: by, references } of versions) {
        if ((reasons.get(by) ?? []).length === 0)
            continue;
        for (const { version, asset } of references) {
            if (version === by)
                continue;
            const names = needed.get(version) ?? new Set();
            needed.set(version, names.add(asset));
        }
    }
    return needed;
}
/**
 * When the work stops half way, nothing that is left may lack what it needs: whoever needs goes first, else the oldest.
 * Versions that need each other, which only a forger can make, go in the order of their numbers.
 */
function orderRemovals(removed, known) {
    const left = new Map(removed.toReversed().map((one) => [one.version, one]));
    const users = new Map([...left.keys()].map((version) => [version, 0]));
    const needs = new Map([...left.keys()].map((version) => [
        version,
        [...needsOf(known.get(version)).keys()].filter((one) => left.has(one)),
    ]));
    for (const needed of needs.values())
        for (const version of needed)
            users.set(version, (users.get(version) ?? 0) + 1);
    const ordered = [];
    const free = [...left.keys()].filter((version) => users.get(version) === 0);
    while (left.size > 0) {
        const version = free.shift() ?? [...left.keys()][0] ?? '';
        const one = left.get(version);
        if (one === undefined)
            continue;
        left.delete(version);
        ordered.push(one);
        for (const needed of needs.get(version) ?? []) {
            const count = (users.get(needed) ?? 0) - 1;
            users.set(needed, count);
            if (count === 0)
                free.push(needed);
        }
    }
    return ordered;
}
const sum = (numbers) => {
    let total = 0;
    for (const one of numbers)
        total += one;
    return total;
};

;// CONCATENATED MODULE: ./lib/domain/stage-needs.js
/**
 * What each stage holds, and what it would go back to: the version that it held last and holds no more. One that was yanked
 * cannot come back, nor one that is not there any more; then it is the one before that.
 * @param events of the chain that `state` comes from, oldest first
 * @param isThere whether a version can still be had
 */
function findStageNeeds(events, state, isThere) {
    const left = new Map();
    for (const { event } of events) {
        const { stage, action, version, replaces } = event.predicate;
        if (stage === null)
            continue;
        const gone = action === 'demote' ? version : replaces;
        const before = left.get(stage) ?? [];
        if (gone !== null)
            before.push(gone);
        left.set(stage, before);
    }
    return [...left].map(([stage, before]) => {
        const holds = (state.stages.get(stage) ?? []).map(({ version }) => version);
        const target = before.findLast((version) => !holds.includes(version) &&
            (state.versions.get(version)?.yanked ?? null) === null &&
            isThere(version));
        return { stage, holds, before: target ?? null };
    });
}

;// CONCATENATED MODULE: ./lib/usecases/read-prune-model.js








/**
 * @param recent the newest releases of the repository
 * @throws SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID when the events cannot be believed, for a stage may hold what would be
 * removed; GITHUB_FAILED when anything could not be read
 */
async function readPruneModel(model, recent, rules, ports, knownHead) {
    const registry = await readEvents(model, rules, ports, knownHead);
    const { published } = await (0,list_model_releases/* listModelReleases */.kB)(model, recent, ports.releases);
    const examined = await examineVersions(published.map(({ release }) => release), rules.signers, ports);
    return planModel(model, byVersion(model, examined), registry, rules);
}
/**
 * The same model as it is now: promoted, withdrawn and published meanwhile counts. What did not change is not read again.
 * @throws as `readPruneModel`
 */
async function renewPruneModel(known, rules, ports) {
    const { model } = known;
    const files = await ports.registry.readEvents(model);
    const registry = (files?.commit ?? null) === known.registry.commit
        ? known.registry
        : await readEvents(model, rules, ports, known.registry.state.head?.digest);
    const { published } = await (0,list_model_releases/* listModelReleases */.kB)(model, [...known.versions.values()].map(({ release }) => release), ports.releases);
    const added = published.filter(({ version }) => !known.versions.has(version));
    const examined = await examineVersions(added.map(({ release }) => release), rules.signers, ports);
    const versions = new Map([...known.versions, ...byVersion(model, examined)]);
    return planModel(model, versions, registry, rules);
}
const byVersion = (model, examined) => new Map(examined.map((one) => [(0,domain_version/* parseTag */.ED)(model, one.release.tag) ?? '', one]));
async function readEvents(model, { signers }, ports, knownHead) {
    try {
        return await (0,read_registry/* readRegistry */._)({ model, signers, ...(knownHead === undefined ? {} : { knownHead }) }, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        throw new errors/* ReleaseError */.K(error.code, `Nothing of ${model} is removed, for a stage may hold what would go, and what the stages hold is not known: ${error.message}`, { cause: error });
    }
}
/** Decides anew. @param versions of the model that are there, by version */
function planModel(model, versions, registry, { retention, now }) {
    const { events, state } = registry;
    const stages = findStageNeeds(events, state, (version) => versions.has(version));
    const facts = [...versions].map(([version, one]) => toFacts(model, version, one, state));
    return {
        model,
        versions,
        registry,
        plan: planPrune({ model, versions: facts, stages, now }, retention),
    };
}
function toFacts(model, version, { release, manifest, problem }, { versions }) {
    return {
        version,
        since: latest([manifest?.predicate.createdAt ?? '', release.publishedAt ?? '']),
        doubt: problem?.message ?? null,
        yanked: (versions.get(version)?.yanked ?? null) !== null,
        assets: new Map(release.assets.map(({ name, size }) => [name, size])),
        ...(manifest === null ? NO_NEEDS : findNeeds(model, manifest)),
    };
}
const NO_NEEDS = { references: [], parents: [], baseline: null };
const findNeeds = (model, { predicate: { artifact, lineage, evaluation } }) => ({
    references: findReferences(model, artifact.files),
    parents: lineage.parents.map(({ version }) => version),
    baseline: evaluation.baseline?.version ?? null,
});
function findReferences(model, files) {
    const found = new Map();
    for (const { tag, asset } of files.flatMap(asset_slice/* slicesOf */.nu)) {
        const version = tag === null ? undefined : (0,domain_version/* parseTag */.ED)(model, tag);
        if (version !== undefined)
            found.set(`${version} ${asset}`, { version, asset });
    }
    return [...found.values()];
}
/** GitHub's date is not for a signer to choose, and the signer's not for whoever publishes the bytes again: the later one counts. */
const latest = (times) => times.toSorted((left, right) => (Date.parse(right) || 0) - (Date.parse(left) || 0))[0] ?? '';

;// CONCATENATED MODULE: ./lib/usecases/remove-versions.js




/** GitHub asks for a second between writes. */
const WRITE_PAUSE_MS = 1_000;
/** A run that publishes now has its draft among these. */
const NEWEST = 100;
/**
 * Removes what was planned, one version at a time: the release, then its tag. Before each, everything that could need it is looked at
 * again. The first failure ends it, and what was removed until then is told.
 */
async function removeVersions(target, rules, ports) {
    const removed = [];
    const spared = [];
    let now = target;
    try {
        for (const { version } of target.plan.removals) {
            const tag = (0,domain_version/* versionTag */.Vm)(target.model, version);
            // oxlint-disable-next-line no-await-in-loop -- what is true before a removal is asked right before it
            now = await renewPruneModel(now, rules, ports);
            // oxlint-disable-next-line no-await-in-loop -- as above
            await refuseBusy(target.model, ports);
            const why = findSpare(now, version);
            if (why !== undefined) {
                ports.log.notice(`${tag} stays: ${why}.`);
                spared.push({ tag, why });
                continue;
            }
            // oxlint-disable-next-line no-await-in-loop -- one write after the other
            const done = await removeVersion(tag, now.versions.get(version), ports);
            if (done === undefined)
                continue;
            removed.push(done.removed);
            now = without(now, version, rules);
            if (done.failure !== null)
                return { removed, spared, stopped: done.failure };
        }
        return { removed, spared, stopped: null };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return { removed, spared, stopped: error };
        throw error;
    }
}
function findSpare({ plan }, version) {
    const planned = plan.versions.find((one) => one.version === version);
    const reason = planned?.reasons[0];
    if (reason === undefined)
        return undefined;
    if ('by' in reason)
        return `${reason.by} needs it by now`;
    return 'stage' in reason ? `the stage ${reason.stage} needs it by now` : 'it may not go any more';
}
function without(now, version, rules) {
    const versions = new Map([...now.versions].filter(([one]) => one !== version));
    return planModel(now.model, versions, now.registry, rules);
}
/** What a run is about to publish may reference any version, and nobody can see yet which. */
async function refuseBusy(model, ports) {
    const recent = await ports.releases.listRecent(NEWEST);
    const drafts = await listDrafts(recent.filter(({ draft }) => draft), ports.clock(), ports.runs);
    const busy = drafts.find(({ by, state }) => by.model === model && state === 'running');
    if (busy !== undefined)
        throw describeBusy(model, busy.by.runId);
}
const describeBusy = (model, runId) => new errors/* ReleaseError */.K('GITHUB_FAILED', `The run ${runId} is publishing a version of ${model}, which may reference any of the others: run prune again when it is over.`);
async function removeVersion(tag, known, ports) {
    const { releases, sleep, clock, log } = ports;
    const release = await releases.findPublished(tag);
    if (release === undefined || known === undefined)
        return undefined;
    if (!remove_versions_isSame(release, known.release))
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The release ${tag} is not the one that was looked at: it was changed or made again meanwhile. Run prune again.`);
    await releases.deleteRelease(release.id);
    const removed = { ...describe(release, known), removedAt: clock() };
    await sleep(WRITE_PAUSE_MS);
    const failure = await removeTag(tag, ports);
    log.notice(`Removed ${tag}: release ${release.id}, manifest ${known.digest ?? 'unknown'}, ${removed.size} bytes, published ` +
        `${release.publishedAt ?? 'at an unknown time'}; at ${removed.removedAt}${failure === null ? '' : '. Its tag is still there'}.`);
    await sleep(WRITE_PAUSE_MS);
    return { removed: { ...removed, tagRemoved: failure === null }, failure };
}
async function removeTag(tag, { releases }) {
    try {
        await releases.deleteTag(tag);
        return null;
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        return new errors/* ReleaseError */.K(error.code, `The release ${tag} is deleted and its tag is not: ${error.message} Delete the tag by hand (git push --delete origin ` +
            `${tag}), where a ruleset forbids it with the right to bypass it.`, { cause: error });
    }
}
const describe = (release, { digest }) => ({
    tag: release.tag,
    releaseId: release.id,
    manifest: digest,
    size: release.assets.reduce((sum, { size }) => sum + size, 0),
    publishedAt: release.publishedAt,
});
const remove_versions_isSame = (left, right) => left.id === right.id && fingerprint(left) === fingerprint(right);
const fingerprint = ({ assets }) => JSON.stringify(assets
    .map(({ id, name, size, sha256 }) => [id, name, size, sha256])
    .toSorted((left, right) => Number(left[0]) - Number(right[0])));

;// CONCATENATED MODULE: ./lib/usecases/prune.js






/**
 * Says which versions can be removed by the retention rules and which drafts nobody will finish, and removes them when it is told to.
 * Nothing is removed before everything was read.
 * @throws INPUT_INVALID when there is nothing of the model; as `readPruneModel`. What fails once the removing has begun is told as
 * `stopped`, beside what was done
 */
async function prune(request, ports) {
    const { model, apply } = request;
    const recent = await ports.releases.listRecent(list_model_releases/* MAX_LISTED */.Bl);
    const drafts = (await listDrafts(recent, request.now, ports.runs)).filter(({ by }) => model === null || by.model === model);
    const names = model === null ? await listAllModels(recent, ports) : [model];
    const targets = [];
    for (const name of names) {
        // oxlint-disable-next-line no-await-in-loop -- each reads many at a time by itself
        const target = await readPruneModel(name, recent, request, ports, request.knownHead);
        if (target.versions.size > 0)
            targets.push(target);
    }
    if (model !== null && targets.length === 0 && drafts.length === 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`);
    const done = apply ? await remove(targets, drafts, request, ports) : NOTHING_DONE;
    const pruned = {
        apply,
        models: targets.map((target) => describeModel(target, drafts)),
        drafts: drafts.map(describeDraft),
        ...done,
    };
    return { ...pruned, report: renderPruneText(toText(pruned)) };
}
/** Also of those whose releases the list of the newest ones does not show. */
async function listAllModels(recent, { releases }) {
    const tags = await releases.listTags('');
    return (0,list_model_releases/* listModels */.D)([
        ...tags.map(({ tag }) => tag),
        ...recent.flatMap(({ tag, draft }) => (draft ? [] : [tag])),
    ]);
}
const NOTHING_DONE = { removed: [], spared: [], stopped: null, removedDrafts: [] };
async function remove(targets, drafts, request, ports) {
    const { removed: removedDrafts, stopped } = await removeDrafts(drafts, ports);
    let done = { ...NOTHING_DONE, removedDrafts, stopped };
    for (const target of targets) {
        if (done.stopped !== null)
            break;
        // oxlint-disable-next-line no-await-in-loop -- one removal after the other
        const { removed, spared, stopped: end } = await removeVersions(target, request, ports);
        done = {
            removedDrafts,
            removed: [...done.removed, ...removed],
            spared: [...done.spared, ...spared],
            stopped: end,
        };
    }
    return done;
}
/** A run that is over can be run again, which makes it fill its draft again: it is asked for once more. */
async function removeDrafts(drafts, ports) {
    const removed = [];
    const dead = new Set(drafts.flatMap(({ release, state }) => (state === 'dead' ? release.id : [])));
    if (dead.size === 0)
        return { removed, stopped: null };
    try {
        const recent = await ports.releases.listRecent(list_model_releases/* MAX_LISTED */.Bl);
        for (const one of recent.filter(({ id, draft }) => draft && dead.has(id))) {
            // oxlint-disable-next-line no-await-in-loop -- right before each removal
            const [draft] = await listDrafts([one], ports.clock(), ports.runs);
            if (draft?.state !== 'dead')
                continue;
            // oxlint-disable-next-line no-await-in-loop -- one write after the other
            await ports.releases.deleteDraft(one.id);
            removed.push(one.id);
            ports.log.notice(`Removed the draft ${one.tag}: release ${one.id}, left by run ${draft.by.runId}; at ${ports.clock()}.`);
            // oxlint-disable-next-line no-await-in-loop -- as above
            await ports.sleep(WRITE_PAUSE_MS);
        }
        return { removed, stopped: null };
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return { removed, stopped: error };
        throw error;
    }
}
function describeModel({ model, versions, plan }, drafts) {
    const running = drafts.find(({ by, state }) => by.model === model && state === 'running');
    return {
        model,
        versions: plan.versions.map((planned) => {
            const release = versions.get(planned.version)?.release;
            return { ...planned, tag: release?.tag ?? '', immutable: release?.immutable ?? false };
        }),
        freed: plan.freed,
        busy: running?.by.runId ?? null,
    };
}
const describeDraft = ({ release, by, state }) => ({
    tag: release.tag,
    releaseId: release.id,
    runId: by.runId,
    state,
    size: release.assets.reduce((sum, { size }) => sum + size, 0),
});
const toText = (pruned) => ({
    ...pruned,
    models: pruned.models.map((one) => ({
        ...one,
        busy: one.busy === null ? null : describeBusy(one.model, one.busy).message,
    })),
    stopped: pruned.stopped?.message ?? null,
});

;// CONCATENATED MODULE: ./lib/usecases/doctor.js














/**
 * Looks at everything that this tool keeps in a repository. Facts of assets come with the list of releases; of the assets only
 * manifests and their bundles are downloaded.
 * @throws GITHUB_FAILED, PERMISSION_MISSING when something could not be read: then nothing is known
 */
async function doctor(request, ports) {
    const token = await ports.token.read();
    const recent = await ports.releases.listRecent(list_model_releases/* MAX_LISTED */.Bl);
    const drafts = await listDrafts(recent, request.now, ports.runs);
    const listed = await listAll(recent, ports);
    const models = await diagnoseModels(listed, request, ports);
    const found = [
        ...diagnoseDrafts(recent, drafts),
        ...[
            ...diagnoseToken(token),
            ...diagnoseConfig(request.config, listed),
            ...diagnoseList(recent),
            ...models.flatMap(({ findings }) => findings),
            ...(await diagnoseIndex(models, ports.files)),
        ].map((finding) => ({ finding })),
    ];
    const findings = (request.fix ? await cureAll(found, ports) : found.map(({ finding }) => finding)).toSorted(compareFindings);
    const examined = {
        models: listed.length,
        versions: listed.reduce((sum, { published }) => sum + published.length, 0),
        drafts: drafts.length,
        manifests: models.reduce((sum, { manifests }) => sum + manifests, 0),
    };
    const report = renderDoctorText({ findings, examined, fast: request.fast, fix: request.fix });
    return { findings, examined, sick: isSick(findings), report };
}
/** Also of models that have tags and no release any more. */
async function listAll(recent, { releases }) {
    const tags = (await releases.listTags('')).map(({ tag }) => tag);
    const published = recent.flatMap(({ tag, draft }) => (draft ? [] : [tag]));
    const listed = [];
    for (const model of (0,list_model_releases/* listModels */.D)([...tags, ...published])) {
        // oxlint-disable-next-line no-await-in-loop -- models are few, and each asks for many things
        listed.push(await (0,list_model_releases/* listModelReleases */.kB)(model, recent, releases));
    }
    return listed;
}
async function diagnoseModels(all, request, ports) {
    const models = [];
    for (const listed of all) {
        // oxlint-disable-next-line no-await-in-loop -- each reads many at a time by itself
        models.push(await diagnoseModel(listed, request, ports));
    }
    return models;
}
async function diagnoseModel(listed, { signers, fast }, ports) {
    const releases = fast ? [] : listed.published.map(({ release }) => release);
    const examined = await examineVersions(releases, signers ?? [], ports);
    const facts = {
        listed,
        examined: new Map(examined.map((one) => [one.release.tag, one])),
        signersKnown: signers !== null,
    };
    const { findings: events, registry } = signers === null
        ? { findings: [], registry: null }
        : await diagnoseEvents(listed, signers, ports);
    return {
        listed,
        registry,
        manifests: examined.filter(({ digest }) => digest !== null).length,
        findings: [...(await diagnoseReleases(facts, ports.releases)), ...events],
    };
}
/** What the list of releases alone tells. */
function diagnoseList(recent) {
    const published = recent.filter(({ draft, tag }) => !draft && (0,list_model_releases/* splitTag */.RK)(tag) !== undefined);
    const counts = new Map();
    for (const { tag } of published)
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const mutable = published.filter(({ immutable }) => !immutable).length;
    return [
        ...[...counts]
            .filter(([, count]) => count > 1)
            .map(([tag, count]) => errorFinding('release-duplicate', tag, `${count} releases have this tag: which one people get is chance.`, 'Compare them by "model-release verify", and delete the wrong ones on the release page.')),
        ...(mutable === 0
            ? []
            : [
                infoFinding('release-mutable', 'releases', `${mutable} of the ${published.length} newest versions can be changed by anybody who may write here.`, 'Turn on immutable releases in the settings of the repository; it holds for what is published from then on.'),
            ]),
        ...(recent.length < list_model_releases/* MAX_LISTED */.Bl
            ? []
            : [
                infoFinding('releases-hidden', 'releases', `GitHub lists the newest ${list_model_releases/* MAX_LISTED */.Bl} releases only; older versions were looked up by their tags, older drafts cannot be.`, 'Remove what nobody needs with "model-release prune".'),
            ]),
    ];
}
async function cureAll(found, ports) {
    const findings = [];
    for (const diagnosis of found) {
        // oxlint-disable-next-line no-await-in-loop -- one write after the other
        findings.push(await cure(diagnosis, ports));
    }
    return findings;
}
async function cure({ finding, cure: means }, ports) {
    if (means === undefined)
        return finding;
    if (means.kind === 'draft') {
        const { removed, stopped } = await removeDrafts([means.draft], ports);
        if (stopped !== null)
            ports.log.warning(`${finding.where}: ${stopped.message}`);
        return { ...finding, fix: removed.length > 0 ? 'done' : 'failed' };
    }
    // A run may have begun to fill the draft again.
    const [draft] = await listDrafts([means.draft.release], ports.clock(), ports.runs);
    if (draft?.state !== 'unknown')
        return { ...finding, fix: 'failed' };
    try {
        await ports.releases.deleteAsset(means.asset.id);
        await ports.sleep(WRITE_PAUSE_MS);
        return { ...finding, fix: 'done' };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K))
            throw error;
        ports.log.warning(`${finding.where}: ${error.message}`);
        return { ...finding, fix: 'failed' };
    }
}

// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __nccwpck_require__(2599);
// EXTERNAL MODULE: ./lib/formats/signer-part.js
var signer_part = __nccwpck_require__(2408);
;// CONCATENATED MODULE: ./lib/formats/signer-line.js



/** Characters. */
const MAX_LINE = 5000;
const IDENTITY_PARTS = new Map([
    ['issuer', signer_part/* signerPart */.i.issuer],
    ['repository', signer_part/* signerPart */.i.repository],
    ['repository-id', signer_part/* signerPart */.i.repositoryId],
    ['owner-id', signer_part/* signerPart */.i.ownerId],
    ['ref', signer_part/* signerPart */.i.ref],
    ['event', signer_part/* signerPart */.i.event],
    ['runner', signer_part/* signerPart */.i.runner],
]);
const KEY_PARTS = new Map([
    ['from', signer_part/* signerPart */.i.instant],
    ['until', signer_part/* signerPart */.i.instant],
]);
const IDENTITY_FORM = 'IDENTITY [issuer=URL] [repository=OWNER/NAME] [repository-id=N] [owner-id=N] [ref=REF] [event=NAME]... [runner=KIND]';
const KEY_FORM = 'key:FILE [from=DATE] [until=DATE]';
/**
 * Reads a signer that is written in one line, its parts apart by blanks. Without `issuer=` the issuer is that of the
 * identity's server; only `event=` may be there more than once.
 * @throws INPUT_INVALID naming the part
 */
function parseSignerLine(line) {
    if (line.length > MAX_LINE) {
        return refuse(`it has ${line.length} characters; at most ${MAX_LINE} are read`);
    }
    const [first = '', ...rest] = line.trim().split(/\s+/);
    return first.startsWith('key:')
        ? buildKey(first.slice('key:'.length), readParts(rest, KEY_PARTS, KEY_FORM))
        : buildIdentity(parseIdentity(first), readParts(rest, IDENTITY_PARTS, IDENTITY_FORM));
}
function readParts(texts, known, form) {
    const found = new Map();
    for (const text of texts) {
        const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
        const part = known.get(name);
        if (part === undefined)
            refuse(`${quote(text)} is not a part of it; possible is ${form}`);
        const before = found.get(name) ?? [];
        if (before.length > 0 && name !== 'event')
            refuse(`${name}= is there twice; keep one of them`);
        const read = part.parse(value) ?? refuse(`${name}= is ${quote(value)}; ${part.advice}`);
        found.set(name, [...before, read]);
    }
    return found;
}
function buildKey(path, parts) {
    if (path === '')
        return refuse(`key: names no file; possible is ${KEY_FORM}`);
    const from = parts.get('from')?.[0] ?? null;
    const until = parts.get('until')?.[0] ?? null;
    if (from !== null && until !== null && from >= until) {
        return refuse(`until= is ${quote(until)}; write a time after from=, which is ${quote(from)}`);
    }
    const validity = from === null && until === null ? {} : { validity: { from, until } };
    return { kind: 'key', path, ...validity };
}
function buildIdentity(identity, parts) {
    const one = (name) => parts.get(name)?.[0];
    const [repository, repositoryId, ownerId] = ['repository', 'repository-id', 'owner-id'].map(one);
    const ref = one('ref');
    const events = parts.get('event');
    const runner = signer_part/* signerPart */.i.runner.parse(one('runner') ?? '');
    return {
        kind: 'identity',
        identity,
        issuer: one('issuer') ?? deriveIssuer(identity),
        ...(repository === undefined
            ? {}
            : { sourceRepository: (0,signer_part/* buildRepositoryUrl */.W)(repository, identity) }),
        ...(repositoryId === undefined ? {} : { repositoryId }),
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(ref === undefined ? {} : { ref }),
        ...(events === undefined ? {} : { events }),
        ...(runner === undefined ? {} : { runner }),
    };
}
function parseIdentity(text) {
    const [, name] = /^([a-z-]+)=/.exec(text) ?? [];
    if (text === '' || (name !== undefined && (IDENTITY_PARTS.has(name) || KEY_PARTS.has(name)))) {
        return refuse(`it does not begin with who may sign; possible is ${IDENTITY_FORM}, or ${KEY_FORM}`);
    }
    const identity = signer_part/* signerPart */.i.identity.parse(text);
    if (identity === undefined)
        return refuse(`${quote(text)}: ${signer_part/* signerPart */.i.identity.advice}`);
    // Such an identity is in no certificate, so that it would only ever refuse.
    if (/^https?:\/\/[^@]+\/\.github\/workflows\/[^@]+$/.test(identity)) {
        return refuse(`${quote(identity)} names a workflow without its ref; add it, such as @refs/heads/main`);
    }
    return identity;
}
function deriveIssuer(identity) {
    const url = URL.parse(identity);
    if (url !== null && /^https?:$/.test(url.protocol))
        return (0,signer_policy/* buildIssuer */.MB)(url.origin);
    return refuse(`${quote(identity)} is no URL, so that its issuer is unknown; add issuer=URL, for a file with a public key write ${KEY_FORM}`);
}
const quote = (text) => JSON.stringify(text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text);
function refuse(problem) {
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `signer: ${problem}.`);
}

;// CONCATENATED MODULE: ./lib/cli/verb.js
/** A command line that cannot be understood. */
class UsageError extends Error {
    constructor(message) {
        super(message);
        this.name = 'UsageError';
    }
}

;// CONCATENATED MODULE: ./lib/cli/doctor-arguments.js



const DOCTOR_HELP = `Usage: model-release doctor [--repo OWNER/NAME] [--fast] [--fix] [--json] [options]

Looks at what is kept in a repository and says what is wrong with it and what to do: drafts that runs left, assets that
are missing, changed or unfinished, versions that nobody signed, tags without releases and releases without tags, stages
and events that lead nowhere, the configuration. Of the assets only manifests are downloaded. docs/retention.md lists
what is found. Exit code 1 when there is an error that was not fixed.

  --fix                does what is safe: removes drafts of runs that are over, and what failed uploads left in drafts
  --fast               reads no manifest: only what lists and tags tell
  --repo OWNER/NAME    the repository (default: origin of the checkout)
  --signer TEXT        as of "verify"; may be given more than once
  --trusted-root FILE  as of "verify"
  --config FILE        configuration (default: .github/model-release.yml)
  --json               prints the findings as JSON
  --help               shows this text

Reading a public repository needs no token; drafts are seen, and removed, with "contents: write" only.
`;
const OPTIONS = {
    repo: { type: 'string' },
    fix: { type: 'boolean', default: false },
    fast: { type: 'boolean', default: false },
    signer: { type: 'string', multiple: true },
    'trusted-root': { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean', default: false },
};
/** @throws UsageError, ReleaseError */
function parseDoctorArguments(args) {
    const { fix, fast, json, repo = null, config = null, ...values } = readArguments(args);
    return {
        fix,
        fast,
        json,
        repo,
        config,
        named: (values.signer ?? []).map(parseSignerLine),
        trustedRoot: values['trusted-root'] ?? null,
    };
}
function readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: OPTIONS }).values;
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./lib/domain/listing.js
var domain_listing = __nccwpck_require__(496);
;// CONCATENATED MODULE: ./lib/adapters/file-source.js


/**
 * A file on disk as a source. Each read opens and closes it: nothing has to be closed by those who read, and a file
 * that was replaced, written to or cut between two reads is noticed.
 */
function fileSource({ file, path, size }) {
    let first;
    return {
        path,
        size,
        read: (offset, length) => {
            const wanted = Math.max(0, Math.min(length, size - offset));
            if (wanted === 0)
                return new Uint8Array(0);
            const bytes = Buffer.allocUnsafeSlow(wanted);
            const descriptor = openFile(file, path);
            try {
                const stat = (0,external_node_fs_.fstatSync)(descriptor, { bigint: true });
                first ??= stat;
                if (!stat.isFile() || stat.size !== BigInt(size) || !file_source_isSame(stat, first))
                    throw changed(path);
                for (let done = 0; done < wanted;) {
                    const count = (0,external_node_fs_.readSync)(descriptor, bytes, done, wanted - done, offset + done);
                    if (count === 0)
                        throw changed(path);
                    done += count;
                }
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
            }
            return bytes;
        },
    };
}
/** Opening a pipe that took the file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const file_source_isSame = (one, other) => one.ino === other.ino && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs;
function openFile(file, path) {
    try {
        return (0,external_node_fs_.openSync)(file, READ_ONLY);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`, { cause });
    }
}
const changed = (path) => new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" changed while it was read. Let the job that writes it finish before this step.`);

;// CONCATENATED MODULE: ./lib/adapters/directory-entries.js


/** Some ten thousand names, which are read one after the other. For fewer, all at once is faster. */
const LARGE_FOLDER_BYTES = 512 * 1024;
/** More would outlive a collection of garbage, and make the space for new objects grow. */
const READ_AHEAD_ENTRIES = 128;
const NAMES_BYTES = 1024 * 1024;
const FIRST_ENTRIES = 32 * 1024;
const KINDS = ['other', 'file', 'folder'];
/**
 * What is in a folder in the order that paths below it have: by UTF-8 bytes, folders as `name/`. Links are followed no
 * further than to see whether they lead to a folder.
 * @param folder absolute
 * @param largeBytes size of the folder itself from which its names are packed
 */
function listEntries(folder, largeBytes = LARGE_FOLDER_BYTES) {
    if ((0,external_node_fs_.lstatSync)(folder).size >= largeBytes)
        return listLarge(folder);
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    // A folder that holds files only, with names below the surrogates, is in order when its texts are: the engine
    // compares texts by UTF-16 units, which is fast.
    if (entries.every((entry) => entry.isFile() && !/[\uD800-\uFFFF]/.test(entry.name)))
        return entries
            .map((entry) => entry.name)
            .toSorted()
            .map((name) => ({ name, isFolder: false, isPlainFile: true }));
    return entries
        .map((entry) => {
        const kind = kindOf(folder, entry);
        return { key: orderKey(entry.name, kind), entry: toEntry(entry.name, kind) };
    })
        .toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.key, right.key))
        .map(({ entry }) => entry);
}
const toEntry = (name, kind) => ({
    name,
    isFolder: kind === 'folder',
    isPlainFile: kind === 'file',
});
const orderKey = (name, kind) => (kind === 'folder' ? `${name}/` : name);
function kindOf(folder, entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'folder';
    return entry.isSymbolicLink() && isDirectory(`${folder}/${entry.name}`) ? 'folder' : 'other';
}
/** Also through a link; a link that leads nowhere, or round in a circle, is no directory. */
function isDirectory(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
    }
    catch {
        return false;
    }
}
function listLarge(folder) {
    const names = packedNames();
    const handle = (0,external_node_fs_.opendirSync)(folder, { bufferSize: READ_AHEAD_ENTRIES });
    try {
        for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
            const kind = kindOf(folder, entry);
            names.add(orderKey(entry.name, kind), kind);
        }
    }
    finally {
        handle.closeSync();
    }
    return names.sorted();
}
/**
 * Names in one growing buffer. A text and an object for each of a million would be most of the program's memory; so
 * they take what they have in bytes, and nine more each.
 */
function packedNames() {
    let bytes = Buffer.allocUnsafeSlow(NAMES_BYTES);
    let starts = new Uint32Array(FIRST_ENTRIES);
    let kinds = new Uint8Array(FIRST_ENTRIES);
    let count = 0;
    let end = 0;
    return {
        add(key, kind) {
            // UTF-8 has at most three bytes per unit.
            const room = key.length * 3;
            if (end + room > bytes.length)
                bytes = Buffer.concat([bytes], bytes.length * 2 + room);
            if (count + 2 > starts.length) {
                starts = enlarge(starts, new Uint32Array(starts.length * 2));
                kinds = enlarge(kinds, new Uint8Array(kinds.length * 2));
            }
            starts[count] = end;
            kinds[count] = KINDS.indexOf(kind);
            end += bytes.write(key, end);
            count += 1;
            starts[count] = end;
        },
        *sorted() {
            const order = new Uint32Array(count).map((_, index) => index);
            order.sort((left, right) => compareKeys(bytes, starts, left, right));
            for (const index of order) {
                const key = bytes.toString('utf8', starts[index] ?? 0, starts[index + 1] ?? 0);
                const kind = KINDS[kinds[index] ?? 0] ?? 'other';
                yield toEntry(kind === 'folder' ? key.slice(0, -1) : key, kind);
            }
        },
    };
}
function enlarge(from, to) {
    to.set(from);
    return to;
}
function compareKeys(bytes, starts, left, right) {
    let a = starts[left] ?? 0;
    let b = starts[right] ?? 0;
    const endA = starts[left + 1] ?? 0;
    const endB = starts[right + 1] ?? 0;
    for (; a < endA && b < endB; a += 1, b += 1) {
        const difference = (bytes[a] ?? 0) - (bytes[b] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return endA - a - (endB - b);
}

// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __nccwpck_require__(3468);
;// CONCATENATED MODULE: ./lib/adapters/workspace-path.js



/** Path separators of this system to the POSIX ones that manifests hold. */
const toPosix = (text, separator = external_node_path_.sep) => separator === '\\' ? text.replaceAll('\\', '/') : text;
/** Whether `target` is `root` or lies under it; both absolute and resolved. */
function isInside(root, target, rules = external_node_path_) {
    const way = rules.relative(root, target);
    return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way));
}
/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
function parseWorkspacePath(workspace, text, rules = external_node_path_) {
    const absolute = rules.resolve(workspace, text);
    if (isInside(workspace, absolute, rules))
        return toPosix(rules.relative(workspace, absolute), rules.sep);
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`);
}
/**
 * The workspace with its own links resolved, so that comparisons with `realpath` results hold.
 * @throws FILE_MISSING
 */
function resolveWorkspace(folder) {
    try {
        return (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(folder));
    }
    catch (cause) {
        throw new errors/* ReleaseError */.K('FILE_MISSING', `GITHUB_WORKSPACE: there is no folder ${folder}. Check the repository out before this step.`, { cause });
    }
}
const brokenLink = (link, cause) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${link}" is a link to a file that does not exist, or to itself. Restore the file, or exclude the link with "!${link}".`, { cause });

;// CONCATENATED MODULE: ./lib/adapters/file-walk.js






const MAX_DEPTH = 256;
/**
 * The selected files in the order of their path bytes: directories compare as `name/`, so a depth-first walk
 * comes out sorted and nothing has to be kept. manifest.md §3.
 * @throws FILE_REFUSED for a link out of the root, a loop, a device, or a name that is not UTF-8
 */
function* walkFiles(workspace, selection) {
    for (const found of findFiles(workspace, selection)) {
        const { file, path, size } = found;
        yield { file, path, size: size ?? readable(path, () => (0,external_node_fs_.lstatSync)(file)).size };
    }
}
/** The same without looking at every file by itself, which for small ones takes half as long as hashing them. */
function* findFiles(workspace, selection) {
    const prefix = workspace.endsWith(external_node_path_.sep) ? workspace : workspace + external_node_path_.sep;
    if (selection.singleFile !== null) {
        if (!selection.selects(selection.singleFile))
            return;
        refuseLinkedFolder(workspace, selection.singleFile);
        const walk = { prefix, boundary: workspace, selection };
        const found = readEntry(walk, selection.singleFile, null);
        if (found.kind === 'file')
            yield found;
        return;
    }
    const start = (0,external_node_path_.join)(workspace, selection.root);
    if ((0,external_node_fs_.lstatSync)(start, { throwIfNoEntry: false }) === undefined)
        return;
    const boundary = (0,external_node_fs_.realpathSync)(start);
    if (!isInside(workspace, boundary))
        throw linkOut(selection.root, workspace);
    yield* walkDirectory({ prefix, boundary, selection }, selection.root, boundary);
}
function* walkDirectory(walk, root, real) {
    const levels = [enterDirectory(walk, root, real)];
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
        const step = level.entries.next();
        if (step.done === true) {
            levels.pop();
            continue;
        }
        const entry = step.value;
        const path = level.prefix + entry.name;
        const selected = walk.selection.selects(path);
        // What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error.
        if (!selected && !(entry.isFolder && walk.selection.mayHold(path)))
            continue;
        refuseUnreadable(path);
        if (entry.isPlainFile) {
            yield toFound(walk, path, null);
            continue;
        }
        const found = readEntry(walk, path, entry.isFolder ? level.real : null);
        if (found.kind === 'file') {
            if (selected)
                yield found;
            continue;
        }
        if (levels.some((one) => one.real === found.real))
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" links back to a folder that holds it.`);
        if (levels.length >= MAX_DEPTH)
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is more than ${MAX_DEPTH} folders deep.`);
        levels.push(enterDirectory(walk, path, found.real));
    }
}
function enterDirectory(walk, path, real) {
    const entries = readable(path, () => listEntries(walk.prefix + toSystem(path)));
    return { prefix: path === '' ? '' : `${path}/`, real, entries: entries[Symbol.iterator]() };
}
function refuseUnreadable(path) {
    if (path.includes('\u{FFFD}'))
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}": the name is not UTF-8, so no listing could repeat it. Rename the file.`);
}
function toFound(walk, path, size) {
    const { root } = walk.selection;
    return {
        file: walk.prefix + toSystem(path),
        path: root === '' ? path : path.slice(root.length + 1),
        size,
    };
}
/** @throws FILE_REFUSED with the system's reason */
function readable(path, read) {
    try {
        return read();
    }
    catch (cause) {
        if (!(0,system_error/* isSystemError */.O)(cause))
            throw cause;
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" cannot be read: ${cause.message}.`, { cause });
    }
}
/** @param parent the real path of the folder that holds it, when it is a folder or a link to one */
function readEntry(walk, path, parent) {
    const file = walk.prefix + toSystem(path);
    let stat = readable(path, () => (0,external_node_fs_.lstatSync)(file));
    let real;
    if (stat.isSymbolicLink()) {
        real = resolveLink(file, path);
        if (!isInside(walk.boundary, real))
            throw linkOut(path, walk.boundary);
        stat = (0,external_node_fs_.lstatSync)(real);
    }
    else if (stat.isDirectory() && parent !== null)
        real = (0,external_node_path_.join)(parent, (0,external_node_path_.basename)(path));
    if (stat.isDirectory())
        return { kind: 'directory', real: real ?? (0,external_node_fs_.realpathSync)(file) };
    if (!stat.isFile())
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`);
    return { kind: 'file', ...toFound(walk, path, stat.size) };
}
/** With this system's separators. */
const toSystem = (path) => (external_node_path_.sep === '/' ? path : path.replaceAll('/', external_node_path_.sep));
function resolveLink(file, path) {
    try {
        return (0,external_node_fs_.realpathSync)(file);
    }
    catch (cause) {
        throw brokenLink(path, cause);
    }
}
/** A file by name is not walked to, so the folders on the way to it are looked at here. */
function refuseLinkedFolder(workspace, path) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.join)(workspace, path));
    if (!isInside(workspace, (0,external_node_fs_.realpathSync)(folder)))
        throw linkOut(path, workspace);
}
function linkOut(path, boundary) {
    return new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a link that leads out of ${boundary}. Replace it by the file itself, or exclude it with "!${path}".`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/domain/dvc-hash.js


/** Bytes. DVC reads files in pieces of this length and asks of each piece alone whether it is text. */
const DOS_CHUNK_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
/** Bytes at the start of a piece that decide. */
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const CR = 13;
const LF = 10;
const TEXT_CONTROLS = new Set([8, 9, LF, 12, CR]);
function dvcFileHasher(name) {
    return name === 'md5' ? plainHasher() : dosToUnixHasher();
}
function plainHasher() {
    const md5 = createHash('md5');
    return {
        update: (chunk) => {
            md5.update(chunk);
        },
        digest: () => md5.digest('hex'),
    };
}
/**
 * MD5 of the file with CR LF read as LF wherever DVC 2 takes a piece of 1 MiB for text: no NUL and at most 30 % bytes
 * outside of printable ASCII, LF, CR, tab, form feed and backspace among its first 512. A CR LF that two pieces share
 * stays as it is.
 */
function dosToUnixHasher() {
    const md5 = createHash('md5');
    const piece = new Uint8Array(DOS_CHUNK_BYTES);
    let filled = 0;
    const flush = () => {
        const bytes = piece.subarray(0, filled);
        md5.update(isTextBlock(bytes.subarray(0, TEXT_SAMPLE_BYTES)) ? unixLines(bytes) : bytes);
        filled = 0;
    };
    return {
        update: (chunk) => {
            for (let at = 0; at < chunk.length;) {
                const part = chunk.subarray(at, at + DOS_CHUNK_BYTES - filled);
                piece.set(part, filled);
                filled += part.length;
                at += part.length;
                if (filled === DOS_CHUNK_BYTES)
                    flush();
            }
        },
        digest: () => {
            flush();
            return md5.digest('hex');
        },
    };
}
function isTextBlock(block) {
    let odd = 0;
    for (const byte of block) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return block.length === 0 || odd / block.length <= MAX_ODD_SHARE;
}
/** In place: `bytes` are a copy of ours. */
function unixLines(bytes) {
    let end = 0;
    for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === CR && bytes[at + 1] === LF)
            continue;
        bytes[end] = byte;
        end += 1;
    }
    return bytes.subarray(0, end);
}
/**
 * The hash that DVC gives a directory: MD5 of the list of its files as Python's `json.dumps(list, sort_keys=True)`
 * writes it. Constant memory.
 */
function dvcDirectoryHasher() {
    const md5 = (0,external_node_crypto_.createHash)('md5').update('[');
    let last = null;
    return {
        add: (relpath, hash) => {
            if (last !== null && (0,domain_listing/* comparePaths */.cD)(last, relpath) >= 0)
                throw new TypeError(`${JSON.stringify(relpath)} does not come after ${JSON.stringify(last)}`);
            if (last !== null)
                md5.update(', ');
            last = relpath;
            md5.update(`{"md5": "${hash}", "relpath": ${pythonJson(relpath)}}`);
        },
        digest: () => `${md5.update(']').digest('hex')}.dir`,
    };
}
/** A text as Python's `json.dumps` writes it: everything but printable ASCII as `\uXXXX`, in pairs above U+FFFF. */
function pythonJson(text) {
    return JSON.stringify(text).replaceAll(/[\u007F-\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/adapters/hash-batch.js


const BATCH_FILES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;
const isKnown = (task) => recall(task) !== undefined;
/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
function* cutBatches(tasks) {
    let batch = [];
    let bytes = 0;
    for (const task of tasks) {
        const size = isKnown(task) ? 0 : (task.size ?? 0);
        if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
            yield batch;
            batch = [];
            bytes = 0;
        }
        batch.push(task);
        bytes += size;
    }
    if (batch.length > 0)
        yield batch;
}
/** Waits for room in the pool. */
async function submitBatch(pool, method, tasks, depth) {
    const unknown = method.cache === undefined ? tasks : tasks.filter((task) => !isKnown(task));
    let done = unknown.length === 0;
    const first = done ? null : await hash_batch_submit(pool, method, unknown, depth);
    const hashed = (first === null ? Promise.resolve([]) : hashAll(pool, method, unknown, first)).then((files) => {
        done = true;
        if (unknown.length === tasks.length)
            return files;
        const left = files.values();
        return tasks.map((task) => recall(task) ?? left.next().value ?? missing());
    });
    // It is looked at in the order of the walk; until then a refusal is not an unhandled one.
    hashed.catch(() => undefined);
    return { tasks, hashed, isDone: () => done };
}
function missing() {
    throw new TypeError('a hashing thread answered another question');
}
const hash_batch_submit = (pool, method, tasks, depth) => pool.submit({
    kind: 'files',
    files: tasks.map((task) => task.file).join('\0'),
    sizes: tasks.map((task) => task.size ?? -1),
    other: method.other,
}, depth);
/** Of files whose size nobody knew, a worker gives back what is too much for one; two go on with a half each. */
async function hashAll(pool, method, tasks, { answer }) {
    const files = readAnswer(await answer, method, tasks);
    if (files.length === tasks.length)
        return files;
    const middle = Math.ceil((files.length + tasks.length) / 2);
    const halves = [tasks.slice(files.length, middle), tasks.slice(middle)];
    const rest = await Promise.all(halves
        .filter((half) => half.length > 0)
        .map(async (half) => hashAll(pool, method, half, await hash_batch_submit(pool, method, half, RETURNED_DEPTH))));
    return [files, ...rest].flat();
}
/** Less than batches of the walk may wait: what is back is next in the order. */
const RETURNED_DEPTH = 8;
const SHA256_DIGITS = 64;
const MD5_DIGITS = 32;
function readAnswer(answer, method, tasks) {
    if (answer.kind !== 'files')
        return missing();
    const unread = new Map(answer.unread);
    return answer.sizes.map((size, index) => {
        const task = tasks[index] ?? missing();
        const sha256 = answer.sha256.slice(index * SHA256_DIGITS, (index + 1) * SHA256_DIGITS);
        const md5 = method.other === null ? null : answer.md5.slice(index * MD5_DIGITS, (index + 1) * MD5_DIGITS);
        return toHashed(method, task, unread.get(index) ?? { kind: 'hashed', sha256, md5, size });
    });
}
/** What the cache knows. */
function recall({ file, path, size, probe }) {
    const known = probe?.sha256 ?? null;
    return known === null || size === null ? undefined : { file, path, size, sha256: known };
}
/** @throws FILE_CHANGED, FILE_REFUSED */
function toHashed(method, task, outcome) {
    const { file, path, probe } = task;
    if (outcome.kind !== 'hashed')
        throw hash_batch_refuse(path, outcome);
    const { size } = outcome;
    if (task.size !== null && task.size !== size)
        throw fileChanged(path);
    const hashed = { file, path, size, sha256: (0,domain_digest/* parseSha256 */.tz)(outcome.sha256) };
    if (probe !== undefined)
        method.cache?.add(hashed, probe, hashed.sha256);
    return outcome.md5 === null ? hashed : { ...hashed, md5: outcome.md5 };
}
const hash_batch_refuse = (path, { kind, reason }) => kind === 'failed'
    ? new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`)
    : fileChanged(path);
const fileChanged = (path) => new errors/* ReleaseError */.K('FILE_CHANGED', `"${path}" changed while it was read. Let the job that writes it finish before this step.`);

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/adapters/hash-worker.js



// This file runs as it is beside the bundle, so it imports nothing but node:*, and types.
const BUFFER_BYTES = 1024 * 1024;
/** Opening a pipe that took a file's place would wait for a writer. Windows has no such flag. */
const hash_worker_READ_ONLY = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const CHANGED = { kind: 'changed', reason: '' };
const IRREGULAR = { kind: 'failed', reason: 'it is not a regular file' };
let shared;
/**
 * Hashes a file by synchronous reads into one buffer of 1 MiB, which every call reuses, and pauses after each with the
 * number of bytes. Nothing of the buffer is needed then, so whoever drives it may do anything in between. The file's
 * size and times are compared before and after, so that a digest never mixes two states.
 */
function* hashSteps(file, other = null) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, hash_worker_READ_ONLY);
        const before = (0,external_node_fs_.fstatSync)(descriptor);
        if (!before.isFile())
            return IRREGULAR;
        const size = before.size;
        const digests = size < BUFFER_BYTES && other === null
            ? hashAtOnce(descriptor, size)
            : yield* hashChunks(descriptor, size, other);
        if (digests === null || !hash_worker_isSame(before, (0,external_node_fs_.fstatSync)(descriptor)))
            return CHANGED;
        return { kind: 'hashed', ...digests, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The same without pauses. */
const hashFile = (file, other = null) => finish(hashSteps(file, other), () => undefined);
/** The digest of a body that lies in runs; one file is open at a time. Pauses as `hashSteps` does. */
function* pieceSteps(runs) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const states = [];
    for (const run of runs) {
        if ('bytes' in run) {
            sha256.update(run.bytes);
            yield run.bytes.length;
            continue;
        }
        const state = yield* hashRanges(sha256, run.file, run.ranges);
        if (typeof state !== 'string')
            return { ...state, file: run.file };
        states.push([run.file, state]);
    }
    return { kind: 'pieces', sha256: sha256.digest('hex'), states };
}
/** The size and the times that the file had before and after. What is gone or no file has changed since it was listed. */
function* hashRanges(sha256, file, ranges) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, hash_worker_READ_ONLY);
        const before = (0,external_node_fs_.fstatSync)(descriptor);
        if (!before.isFile())
            return CHANGED;
        for (let index = 0; index < ranges.length; index += 2)
            if (!(yield* hashRange(sha256, descriptor, ranges[index] ?? 0, ranges[index + 1] ?? 0)))
                return CHANGED;
        if (!hash_worker_isSame(before, (0,external_node_fs_.fstatSync)(descriptor)))
            return CHANGED;
        return `${before.size} ${before.mtimeMs} ${before.ctimeMs}`;
    }
    catch (error) {
        return isGone(error) ? CHANGED : failed(error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
const isGone = (error) => typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR');
const failed = (error) => ({
    kind: 'failed',
    reason: error instanceof Error ? error.message : String(error),
});
/** Times as numbers are exact to 250 ns, which is less than these calls take; as big integers they take longer. */
const hash_worker_isSame = (before, after) => before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs && before.size === after.size;
/** Fills the buffer from where the file stands: some file systems give less than they are asked for. */
function fill(descriptor, buffer, limit) {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < limit; filled += count)
        count = (0,external_node_fs_.readSync)(descriptor, buffer, filled, limit - filled, null);
    return filled;
}
/** One call into the library instead of three. The buffer is larger than the file, so a file that grew shows. */
function hashAtOnce(descriptor, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let count = (0,external_node_fs_.readSync)(descriptor, shared, 0, BUFFER_BYTES, null);
    if (count < size)
        count += fill(descriptor, shared.subarray(count), BUFFER_BYTES - count);
    if (count !== size)
        return null;
    return { sha256: (0,external_node_crypto_.hash)('sha256', shared.subarray(0, count), 'hex'), md5: null };
}
function* hashChunks(descriptor, size, other) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const md5 = other === null ? null : (0,external_node_crypto_.createHash)('md5');
    let total = 0;
    while (total <= size) {
        const count = fill(descriptor, shared, BUFFER_BYTES);
        if (count === 0)
            break;
        const chunk = count === BUFFER_BYTES ? shared : shared.subarray(0, count);
        sha256.update(chunk);
        md5?.update(other === 'md5-dos2unix' && isText(chunk) ? hash_worker_unixLines(chunk) : chunk);
        total += count;
        yield count;
    }
    if (total !== size)
        return null;
    return { sha256: sha256.digest('hex'), md5: md5?.digest('hex') ?? null };
}
/** Whether the file was long enough. */
function* hashRange(sha256, descriptor, start, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const end = start + size;
    for (let at = start; at < end;) {
        const count = (0,external_node_fs_.readSync)(descriptor, shared, 0, Math.min(BUFFER_BYTES, end - at), at);
        if (count === 0)
            return false;
        sha256.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        at += count;
        yield count;
    }
    return true;
}
const hash_worker_TEXT_SAMPLE_BYTES = 512;
const hash_worker_MAX_ODD_SHARE = 0.3;
const [hash_worker_LF, hash_worker_CR] = [10, 13];
/** Backspace, tab, line feed, form feed, carriage return. */
const hash_worker_TEXT_CONTROLS = new Set([8, 9, 10, 12, 13]);
/** As DVC 2 asks every chunk of 1 MiB by itself. */
function isText(chunk) {
    const sample = chunk.subarray(0, hash_worker_TEXT_SAMPLE_BYTES);
    let odd = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !hash_worker_TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return odd / sample.length <= hash_worker_MAX_ODD_SHARE;
}
/** Turns CR LF into LF, in place. */
function hash_worker_unixLines(chunk) {
    const first = chunk.indexOf('\r\n');
    if (first === -1)
        return chunk;
    let end = first;
    for (let index = first; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === hash_worker_CR && chunk[index + 1] === hash_worker_LF)
            continue;
        chunk[end] = byte;
        end += 1;
    }
    return chunk.subarray(0, end);
}
function finish(steps, advance) {
    let step = steps.next();
    while (step.done !== true) {
        advance(step.value);
        step = steps.next();
    }
    return step.value;
}
/** A job of files of unknown size is cut here: the rest goes back, since it may be enough for all threads. */
const STOP_BYTES = 4 * 1024 * 1024;
function answerFiles(job, advance) {
    const unread = [];
    const sizes = [];
    const found = [];
    let bytes = 0;
    for (const [index, file] of job.files.split('\0').entries()) {
        let stepped = 0;
        const outcome = finish(hashSteps(file, job.other), (count) => {
            stepped += count;
            advance(count);
        });
        const expected = job.sizes[index] ?? -1;
        if (outcome.kind === 'hashed' && (expected === -1 || outcome.size === expected)) {
            advance(outcome.size - stepped);
            bytes += outcome.size;
            sizes.push(outcome.size);
            found.push(outcome);
        }
        else {
            sizes.push(0);
            found.push(BLANK);
            unread.push([index, outcome.kind === 'hashed' ? CHANGED : outcome]);
        }
        if (expected === -1 && bytes >= STOP_BYTES)
            break;
    }
    return {
        kind: 'files',
        id: job.id,
        sizes,
        sha256: found.map((one) => one.sha256).join(''),
        md5: job.other === null ? '' : found.map((one) => one.md5).join(''),
        unread,
    };
}
const BLANK = { sha256: ' '.repeat(64), md5: ' '.repeat(32) };
function listen(port, data) {
    const progress = new Float64Array(data.progress);
    // Nobody else writes to this slot.
    const advance = (bytes) => {
        progress[data.slot] = (progress[data.slot] ?? 0) + bytes;
    };
    const answer = (job) => {
        if (job.kind === 'files')
            return answerFiles(job, advance);
        return { kind: 'pieces', id: job.id, outcome: finish(pieceSteps(job.runs), advance) };
    };
    port.on('message', (job) => port.postMessage(answer(job)));
}
// The main thread of a bundle has no port; a thread of somebody else has no such data.
const data = external_node_worker_threads_namespaceObject.workerData;
if (external_node_worker_threads_namespaceObject.parentPort !== null && isThreadData(data))
    listen(external_node_worker_threads_namespaceObject.parentPort, data);
function isThreadData(value) {
    return typeof value === 'object' && value !== null && 'progress' in value && 'slot' in value;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-here.js



/**
 * Lets other tasks of the program have their turn after every stretch of work.
 * @param stretchBytes hashed in one go: 32 MiB take about 20 ms
 * @param tell gets the bytes of each stretch
 */
function restAfter(stretchBytes, tell) {
    let bytes = 0;
    let isStopped = false;
    const rest = (more) => {
        if (isStopped)
            throw new Error('hashing was given up');
        bytes += more;
        if (bytes < stretchBytes)
            return undefined;
        tell(bytes);
        bytes = 0;
        return (0,promises_.setImmediate)();
    };
    return Object.assign(rest, {
        stop: () => {
            isStopped = true;
        },
    });
}
/**
 * Hashes one file in this thread.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function hashHere(method, task, rest) {
    const steps = hashSteps(task.file, method.other);
    let read = 0;
    try {
        let step = steps.next();
        for (; step.done !== true; step = steps.next()) {
            read += step.value;
            const pause = rest(step.value);
            // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
            if (pause !== undefined)
                await pause;
        }
        const hashed = toHashed(method, task, step.value);
        const pause = rest(hashed.size - read);
        if (pause !== undefined)
            await pause;
        return hashed;
    }
    finally {
        // Closes the file of one that was given up.
        steps.return({ kind: 'changed', reason: '' });
    }
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: ./lib/adapters/hash-pool.js




/** Cold storage wants more threads than cores; a thread more costs 10 MB. */
const MAX_WORKERS = 4;
/** Below this share of the processors' time it is the storage that is waited for. */
const WAITING_SHARE = 0.5;
/** A thread needs a buffer and a batch; without a limit each would let its heap grow for tens of megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128, stackSizeMb: 2 };
/** @param size number of worker threads to begin with */
function hashPool(size) {
    const freed = new external_node_events_namespaceObject.EventEmitter();
    const progress = new SharedArrayBuffer(Math.max(size, MAX_WORKERS) * Float64Array.BYTES_PER_ELEMENT);
    const threads = [];
    const add = () => {
        const slot = threads.length;
        threads.push(hashThread({ progress, slot }, () => freed.emit('freed')));
    };
    while (threads.length < size)
        add();
    const isIdle = idleProcessors();
    const findThread = (depth) => threads
        .filter((thread) => thread.busy() < depth)
        .toSorted((left, right) => left.busy() - right.busy())[0];
    const room = async (depth) => {
        for (;;) {
            const thread = findThread(depth);
            if (thread !== undefined)
                return thread;
            // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
            await (0,external_node_events_namespaceObject.once)(freed, 'freed');
        }
    };
    return {
        room,
        async submit(job, depth) {
            const thread = await room(depth);
            const failure = threads.map((one) => one.failure()).find((one) => one !== undefined);
            if (failure !== undefined)
                throw failure;
            const answer = thread.send(job);
            // The caller may look at it much later; until then a failure is not an unhandled one.
            answer.catch(() => undefined);
            return { answer };
        },
        grow() {
            if (!isIdle() || threads.length >= MAX_WORKERS)
                return;
            if (threads.some((thread) => thread.busy() === 0))
                return;
            add();
            freed.emit('freed');
        },
        bytes: () => new Float64Array(progress).reduce((sum, bytes) => sum + bytes, 0),
        close: async () => {
            await Promise.all(threads.map((thread) => thread.close()));
        },
    };
}
/** Tells whether the processors were mostly idle since the last question, whoever could have used them. */
function idleProcessors() {
    let last = processorTimes();
    return () => {
        const now = processorTimes();
        const busy = now.busy - last.busy;
        const all = now.all - last.all;
        last = now;
        return all > 0 && busy / all < WAITING_SHARE;
    };
}
function processorTimes() {
    const times = (0,external_node_os_namespaceObject.cpus)().map((cpu) => cpu.times);
    const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0);
    return { busy, all: times.reduce((sum, { idle }) => sum + idle, busy) };
}
function hashThread(workerData, onFree) {
    const here = import.meta.url;
    // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/. What ncc finds the name with does not
    // know `??=`: with one anywhere in this file it would not copy the worker.
    const worker = new external_node_worker_threads_namespaceObject.Worker(__nccwpck_require__.ab + "hash-worker.js", {
        workerData,
        env: external_node_worker_threads_namespaceObject.SHARE_ENV,
        resourceLimits: LIMITS,
    });
    const pending = new Map();
    let next = 0;
    let failure;
    const fail = (error) => {
        failure = failure ?? error;
        for (const task of pending.values())
            task.reject(failure);
        pending.clear();
        onFree();
    };
    worker.on('message', (answer) => {
        pending.get(answer.id)?.resolve(answer);
        pending.delete(answer.id);
        onFree();
    });
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => fail(new Error(`a hashing thread ended with ${code}`)));
    return {
        busy: () => pending.size,
        failure: () => failure,
        send: (job) => new Promise((resolve, reject) => {
            const id = next;
            next += 1;
            pending.set(id, { resolve, reject });
            worker.postMessage({ ...job, id });
        }),
        close: () => worker.terminate(),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/hash-files.js





const MANY_FILES = 2000;
/** Two workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024;
const QUEUE_DEPTH = 4;
/** Batches that may be done or on the way while an earlier one, with a large file, is still being hashed. */
const MAX_WAITING = 128;
/** Hashed at a stretch before other tasks of the program get their turn: about 20 ms. */
const STRETCH_BYTES = 32 * 1024 * 1024;
/** The same where workers wait for their next files meanwhile. */
const SHORT_STRETCH_BYTES = 8 * 1024 * 1024;
const PROGRESS_MS = 100;
/**
 * Hashes files in the order of the walk, which goes on while workers hash. Little work, and one large file, is done
 * here, since workers would not be faster; few files that are worth it go to workers, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
async function* hashFiles(walk, options = {}) {
    for await (const files of hashBatches(walk, options))
        yield* files;
}
/** The same, some at a time: a hundred thousand turns of an asynchronous loop are felt. */
async function* hashBatches(walk, options = {}) {
    const cache = options.md5 === undefined ? options.cache : undefined;
    const job = {
        other: options.md5 ?? null,
        cache,
        onProgress: options.onProgress ?? (() => undefined),
    };
    const tasks = cache === undefined ? walk : probeFiles(walk, cache);
    const first = takeUpTo(tasks, MANY_FILES);
    if (first.length === MANY_FILES)
        yield* hashStream(job, first, tasks);
    else
        yield* hashFew(job, first.map(withSize));
}
function* probeFiles(walk, cache) {
    for (let step = walk.next(); step.done !== true; step = walk.next())
        yield probe(withSize(step.value), cache);
}
const probe = (task, cache) => ({
    ...task,
    probe: cache.probe(task),
});
/** What cannot be read is said of it when it is hashed. */
function withSize(task) {
    if (task.size !== null)
        return { ...task, size: task.size };
    return { ...task, size: (0,external_node_fs_.statSync)(task.file, { throwIfNoEntry: false })?.size ?? 0 };
}
function takeUpTo(tasks, limit) {
    const files = [];
    while (files.length < limit) {
        const step = tasks.next();
        if (step.done === true)
            break;
        files.push(step.value);
    }
    return files;
}
async function* hashFew(job, tasks) {
    const unknown = tasks.filter((task) => !isKnown(task));
    const total = unknown.reduce((sum, task) => sum + task.size, 0);
    const largest = unknown.reduce((most, task) => Math.max(most, task.size), 0);
    const found = total - largest < WORTH_WORKERS_BYTES
        ? await hashInTurn(job, unknown, total)
        : await hashLargestFirst(job, unknown, total);
    yield tasks.flatMap((task) => recall(task) ?? found.get(task) ?? []);
}
async function hashInTurn(job, tasks, total) {
    const found = new Map();
    let bytes = 0;
    const tell = () => job.onProgress({ bytes, total });
    const rest = restAfter(STRETCH_BYTES, (more) => {
        bytes += more;
        tell();
    });
    tell();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
    for (const task of tasks)
        found.set(task, await hashHere(job, task, rest));
    job.onProgress({ bytes: total, total });
    return found;
}
/** This thread hashes too: it is at work while the others are still starting. */
async function hashLargestFirst(job, tasks, total) {
    const found = new Map();
    const queue = [...cutBatches(tasks.toSorted((left, right) => right.size - left.size))];
    let bytes = 0;
    const rest = restAfter(SHORT_STRETCH_BYTES, (more) => {
        bytes += more;
    });
    const pool = hashPool(Math.min(Math.max(1, startingWorkers() - 1), queue.length));
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes() + bytes, total }));
    const giveAway = async () => {
        const given = [];
        for (let next = queue[0]; next !== undefined; next = queue[0]) {
            // A large file goes to the first free worker; small ones may wait for theirs.
            const depth = (next[0]?.size ?? 0) >= SHORT_STRETCH_BYTES ? 1 : QUEUE_DEPTH;
            // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then takes
            await pool.room(depth);
            const tasksOfBatch = queue.shift();
            if (tasksOfBatch === undefined)
                break;
            // oxlint-disable-next-line no-await-in-loop -- there is room
            const { hashed } = await submitBatch(pool, job, tasksOfBatch, depth);
            const kept = hashed.then((files) => keep(found, tasksOfBatch, files));
            kept.catch(() => undefined);
            given.push(kept);
        }
        await Promise.all(given);
    };
    const hashOwn = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift())
            for (const task of next)
                // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
                found.set(task, await hashHere(job, task, rest));
    };
    try {
        await Promise.all([giveAway(), hashOwn()]);
    }
    finally {
        queue.length = 0;
        rest.stop();
        await stopTelling();
    }
    return found;
}
function keep(found, tasks, files) {
    for (const [index, task] of tasks.entries()) {
        const file = files[index];
        if (file !== undefined)
            found.set(task, file);
    }
}
/** Tells of progress until the function that it returns has told for the last time and closed the pool. */
function tellOf(pool, job, read) {
    const tell = () => job.onProgress(read());
    tell();
    const timer = setInterval(() => {
        pool.grow();
        tell();
    }, PROGRESS_MS);
    return async () => {
        clearInterval(timer);
        tell();
        await pool.close();
    };
}
const startingWorkers = () => Math.min(MAX_WORKERS, Math.max(2, (0,external_node_os_namespaceObject.availableParallelism)()));
async function* hashStream(job, first, rest) {
    const pool = hashPool(startingWorkers());
    const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes(), total: null }));
    const waiting = [];
    try {
        for (const tasks of cutBatches(chain(first, rest))) {
            // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
            waiting.push(await submitBatch(pool, job, tasks, QUEUE_DEPTH));
            while (waiting[0]?.isDone() === true || waiting.length > MAX_WAITING)
                // oxlint-disable-next-line no-await-in-loop -- in the order of the walk
                yield (await waiting.shift()?.hashed) ?? [];
        }
        // oxlint-disable-next-line no-await-in-loop -- as above
        for (const batch of waiting)
            yield await batch.hashed;
    }
    finally {
        await stopTelling();
    }
}
function* chain(first, rest) {
    yield* first;
    for (let step = rest.next(); step.done !== true; step = rest.next())
        yield step.value;
}

;// CONCATENATED MODULE: ./lib/adapters/listing-file.js




const WRITE_BYTES = 256 * 1024;
const READ_BYTES = 64 * 1024;
const listing_file_LF = 10;
/** A path of the longest that systems take (4,096 bytes), all of it escaped, and a digest. */
const MAX_LINE_BYTES = 16 * 1024;
/**
 * Writes a listing beside its place and moves it there when it is whole.
 * @param file `null` when only the digest is wanted
 * @param headBytes bytes left free at the start for the head, which has exactly as many
 */
function listingWriter(file, headBytes = 0) {
    const temporary = file === null ? null : temporaryName(file);
    let descriptor = temporary === null ? null : (0,external_node_fs_.openSync)(temporary, 'wx', 0o644);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let pending = [];
    let pendingSize = 0;
    let written = 0;
    let isKept = false;
    const flush = () => {
        const bytes = Buffer.from(pending.join(''), 'utf8');
        hash.update(bytes);
        if (descriptor !== null)
            writeAll(descriptor, bytes, headBytes + written);
        written += bytes.length;
        pending = [];
        pendingSize = 0;
    };
    const close = () => {
        if (descriptor !== null)
            (0,external_node_fs_.closeSync)(descriptor);
        descriptor = null;
    };
    return {
        add(line) {
            pending.push(line);
            pendingSize += line.length;
            if (pendingSize >= WRITE_BYTES)
                flush();
        },
        size: () => written + Buffer.byteLength(pending.join('')),
        commit(head = () => '') {
            flush();
            const digest = (0,domain_digest/* parseSha256 */.tz)(hash.digest('hex'));
            if (descriptor !== null)
                writeAll(descriptor, Buffer.from(head(digest)), 0);
            close();
            if (temporary !== null && file !== null)
                (0,external_node_fs_.renameSync)(temporary, file);
            isKept = true;
            return digest;
        },
        discard() {
            if (isKept || temporary === null)
                return;
            close();
            (0,external_node_fs_.rmSync)(temporary, { force: true });
        },
    };
}
/** Beside the file, so that a rename does it, and taken by no other process. */
const temporaryName = (file) => `${file}.${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`;
function writeAll(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
}
/**
 * The file of one line of a listing, without its line break. manifest.md §3.
 * @param where file and line, for the message
 * @throws FORMAT_INVALID, also for a path that is absolute or leads out of its folder
 */
function parseListingLine(line, where) {
    const listed = parseSumLine(line, where);
    if (listed.path.split('/').some((part) => /^(?:\.\.?)?$/.test(part)))
        throw invalid(where, `${JSON.stringify(listed.path.slice(0, 80))} is no path below a folder`);
    return listed;
}
/**
 * The same for any path, as `sha256sum` prints it.
 * @throws FORMAT_INVALID
 */
function parseSumLine(line, where) {
    const escaped = line.startsWith('\\');
    const start = escaped ? 1 : 0;
    const sha256 = line.slice(start, start + 64);
    const name = line.slice(start + 66);
    if (!(0,domain_digest/* isSha256 */._h)(sha256) || line.slice(start + 64, start + 66) !== '  ' || name === '')
        throw invalid(where, `${JSON.stringify(line.slice(0, 80))} is not a SHA-256, two spaces and a path`);
    if (name.includes('\0'))
        throw invalid(where, 'a path holds a NUL');
    if (!escaped && /[\\\r]/.test(name))
        throw invalid(where, 'a backslash or carriage return in a path must be escaped');
    return { path: escaped ? unescapeName(name, where) : name, sha256 };
}
const ESCAPES = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
function unescapeName(name, where) {
    return name.replaceAll(/\\[^]?/g, (sign) => {
        const plain = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
        if (plain === undefined)
            throw invalid(where, `${JSON.stringify(sign)} is none of the escapes \\\\, \\n and \\r`);
        return plain;
    });
}
const invalid = (where, what) => new errors/* ReleaseError */.K('FORMAT_INVALID', `${where}: ${what}. Write the listing again.`);
/**
 * The lines of a file without their line breaks; memory does not depend on its size.
 * @param bufferBytes read at a time
 * @throws FORMAT_INVALID for what is not UTF-8, a last line without its break, or one of more than 16 KiB
 */
function* readLines(file, bufferBytes = READ_BYTES) {
    const buffer = Buffer.allocUnsafe(bufferBytes + MAX_LINE_BYTES);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    let line = 0;
    try {
        let kept = 0;
        for (;;) {
            const count = (0,external_node_fs_.readSync)(descriptor, buffer, kept, bufferBytes, null);
            if (count === 0)
                break;
            const end = kept + count;
            let start = 0;
            for (let lf = buffer.indexOf(listing_file_LF); lf !== -1 && lf < end; lf = buffer.indexOf(listing_file_LF, start)) {
                line += 1;
                yield decode(decoder, buffer.subarray(start, lf), `${file}:${line}`);
                start = lf + 1;
            }
            kept = end - start;
            if (kept >= MAX_LINE_BYTES)
                throw invalid(`${file}:${line + 1}`, `the line has more than ${MAX_LINE_BYTES} bytes`);
            buffer.copyWithin(0, start, end);
        }
        if (kept > 0)
            throw invalid(`${file}:${line + 1}`, 'the last line is cut off');
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/**
 * Passes lines on and compares their digest at the end.
 * @throws FORMAT_INVALID
 */
function* checkLines(lines, expected, file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines) {
        hash.update(`${line}\n`);
        yield line;
    }
    if (hash.digest('hex') !== expected)
        throw invalid(file, 'its lines are not those that its first line speaks of');
}
function decode(decoder, bytes, where) {
    try {
        return decoder.decode(bytes);
    }
    catch {
        throw invalid(where, 'the line is not UTF-8');
    }
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(4006);
;// CONCATENATED MODULE: ./lib/adapters/path-pattern.js





/**
 * A pattern that names something on the disk is that thing, also with `[` or `*` in its name; anything else with
 * wildcards is a glob.
 * @param literal patterns are paths: `!` and wildcards are characters of a name
 * @throws FILE_MISSING, FILE_REFUSED, INPUT_INVALID
 */
function parseSelection(workspace, patterns, literal = false) {
    const isExclusion = (one) => !literal && one.startsWith('!');
    const included = patterns.filter((one) => !isExclusion(one));
    const excluded = patterns
        .filter(isExclusion)
        .map((one) => parsePattern(workspace, one.slice(1), { exclusion: true, literal }));
    if (included.length === 0)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} selects nothing: every pattern starts with "!". Add one without it.`);
    const parsed = included.map((one) => parsePattern(workspace, one, { exclusion: false, literal }));
    const [only] = parsed;
    const single = only !== undefined && parsed.length === 1 && only.kind === 'file';
    return {
        root: commonRoot(parsed),
        singleFile: single ? only.base : null,
        wholeDirectory: parsed.some((one) => one.kind === 'directory'),
        mayHold: (directory) => parsed.some((one) => directory === '' || one.mayHold(directory)) &&
            !excluded.some((one) => one.kind !== 'glob' && one.matches(directory)),
        selects: (file) => parsed.some((one) => one.matches(file)) && !excluded.some((one) => one.matches(file)),
        unmatched: (files) => parsed
            .filter((one) => one.kind === 'glob' && !files.some((file) => one.matches(file)))
            .map((one) => one.text),
    };
}
const describePatterns = (patterns) => patterns.map((one) => `"${one}"`).join(', ');
const hasWildcard = (pattern) => picomatch.scan(pattern).isGlob;
function parsePattern(workspace, written, { exclusion, literal }) {
    const text = toPosix(written.trim());
    const kind = kindOnDisk(workspace, text);
    if (kind === 'broken' && !exclusion)
        throw brokenLink(text);
    if (kind === null && (literal || !hasWildcard(text))) {
        if (exclusion)
            return exactPattern(workspace, text, 'directory');
        throw new errors/* ReleaseError */.K('FILE_MISSING', `"${written}" matches nothing in ${workspace}. Check the path; it is relative to that folder.`);
    }
    if (kind !== null)
        return exactPattern(workspace, text, kind === 'directory' ? 'directory' : 'file');
    const scanned = picomatch.scan(text);
    const base = parseWorkspacePath(workspace, scanned.base);
    const glob = [base, scanned.glob].filter((part) => part !== '').join('/');
    return { text, kind: 'glob', base, matches: picomatch(glob), mayHold: globMayHold(glob) };
}
/** Compares part by part up to the first `**`, so that a link or a deep tree beside the way is not looked at. */
function globMayHold(glob) {
    // A `/` within brackets does not end a part.
    if (/[({[][^)}\]]*\//.test(glob))
        return () => true;
    const parts = glob
        .split('/')
        .map((part) => part === '' || part.includes('**') ? null : picomatch(part, { nonegate: true }));
    return (directory) => {
        const names = directory.split('/');
        for (const [index, name] of names.entries()) {
            const part = parts[index];
            if (part === null)
                return true;
            if (part === undefined || !part(name))
                return false;
        }
        return names.length < parts.length;
    };
}
function exactPattern(workspace, text, kind) {
    const base = parseWorkspacePath(workspace, text);
    const prefix = base === '' ? '' : `${base}/`;
    const matches = (path) => path === base || path.startsWith(prefix);
    const mayHold = (directory) => base.startsWith(`${directory}/`) || matches(directory);
    return { text, kind, base, matches, mayHold };
}
/** `broken`: a link that leads nowhere. */
function kindOnDisk(workspace, text) {
    const absolute = (0,external_node_path_.join)(workspace, parseWorkspacePath(workspace, text));
    const entry = (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false });
    if (entry === undefined)
        return null;
    const target = entry.isSymbolicLink() ? followLink(absolute) : entry;
    if (target === undefined)
        return 'broken';
    return target.isDirectory() ? 'directory' : 'file';
}
function followLink(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch {
        // A link to itself (ELOOP).
        return undefined;
    }
}
/** A directory or a glob's base is a root by itself, a file's root is its folder; several share their common folder. */
function commonRoot(patterns) {
    const roots = patterns.map((one) => one.kind === 'file' ? one.base.split('/').slice(0, -1) : splitPath(one.base));
    const [first = [], ...rest] = roots;
    const differing = first.findIndex((part, index) => rest.some((other) => other[index] !== part));
    return (differing === -1 ? first : first.slice(0, differing)).join('/');
}
const splitPath = (path) => (path === '' ? [] : path.split('/'));

;// CONCATENATED MODULE: ./lib/adapters/hash-set.js






/**
 * Hashes what patterns select; memory does not depend on how many files that is.
 * @param workspace absolute, without links; what patterns are relative to and may not lead out of
 * @param out gets the listing, of a single file too; `null` for none
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function hashSet(workspace, patterns, out, options = {}) {
    const selection = parseSelection(workspace, patterns);
    const listing = listingWriter(out);
    try {
        const hashed = await addAll(listing, findFiles(workspace, selection), options);
        refuseEmpty(workspace, patterns, hashed.files, hashed.size);
        const single = isSingle(selection, hashed.files);
        const digest = listing.commit();
        return {
            digest: single && hashed.last !== null ? hashed.last.sha256 : digest,
            files: hashed.files,
            size: hashed.size,
            single,
        };
    }
    finally {
        listing.discard();
    }
}
/** Hashes files into a listing. */
async function addAll(listing, walk, options) {
    let added = { files: 0, size: 0, last: null };
    for await (const files of hashBatches(walk, options)) {
        listing.add(renderLines(files));
        added = {
            files: added.files + files.length,
            size: files.reduce((sum, file) => sum + file.size, added.size),
            last: files.at(-1) ?? added.last,
        };
    }
    return added;
}
/** Names are seldom odd: one look at all of them spares three at each. */
function renderLines(files) {
    const plain = files.map((file) => `${file.sha256}  ${file.path}\n`);
    const isPlain = !files.some((file) => /[\\\n\r]/.test(file.path));
    return (isPlain ? plain : files.map(domain_listing/* listingLine */.Z2)).join('');
}
/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
const isSingle = (selection, files) => selection.singleFile !== null || (files === 1 && !selection.wholeDirectory);
/** @throws FILE_MISSING */
function refuseEmpty(workspace, patterns, files, size) {
    if (files > 0 && size > 0)
        return;
    const found = files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`;
    throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`);
}

;// CONCATENATED MODULE: ./lib/adapters/fingerprint.js











/**
 * Hashes what patterns select into a listing; nothing per file is kept in memory.
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function fingerprint_fingerprint({ workspace, scratch }, patterns, options) {
    const selection = parseSelection(workspace, patterns, options.literal);
    const file = (0,external_node_path_.join)(scratch, `listing-${(0,external_node_crypto_.randomUUID)()}.sha256`);
    const listing = listingWriter(file);
    const tally = fileTally(selection.root);
    const dvc = options.dvc === undefined ? undefined : dvcDirectoryHasher();
    try {
        const last = await fingerprint_addAll(walkFiles(workspace, selection), options, (hashed) => {
            const one = followPointer(hashed, options);
            tally.add(one, one !== hashed);
            listing.add((0,domain_listing/* listingLine */.Z2)(one));
            dvc?.add(one.path, hashed.md5 ?? '');
            return one;
        });
        const counted = tally.counted();
        refuseUncountable(patterns, counted.size);
        refuseEmpty(workspace, patterns, counted.files, counted.size);
        const single = last !== undefined && isSingle(selection, counted.files) ? last : undefined;
        const quoted = dvc === undefined ? {} : { dvc: single?.md5 ?? dvc.digest() };
        if (single !== undefined)
            return { ...counted, ...quoted, digest: single.sha256, listing: null };
        const size = listing.size();
        const digest = listing.commit();
        return { ...counted, ...quoted, digest, listing: { file, size, sha256: digest } };
    }
    finally {
        listing.discard();
    }
}
/** Pointers can claim any size. */
function refuseUncountable(patterns, size) {
    if (Number.isSafeInteger(size))
        return;
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} claims to hold ${size} bytes, more than can be counted. Look at its Git LFS pointers.`);
}
/** Hashes all files, each given to `add` in the order of the walk; answers what `add` made of the last one. */
async function fingerprint_addAll(walk, options, add) {
    let last;
    const method = options.dvc === undefined ? options : { ...options, md5: options.dvc };
    for await (const batch of hashBatches(walk, method)) {
        for (const hashed of batch)
            last = add(hashed);
    }
    return last;
}
/** A pointer has three lines at least, one of them with 64 digits. Bytes. */
const MIN_POINTER_BYTES = 100;
const MAX_POINTER_BYTES = 1024;
function followPointer(file, { readPointer }) {
    if (readPointer === undefined || !mayPoint(file.size))
        return file;
    const pointer = readPointer(fileSource(file).read(0, MAX_POINTER_BYTES));
    return pointer === null ? file : { ...file, sha256: pointer.sha256, size: pointer.size };
}
const mayPoint = (size) => size >= MIN_POINTER_BYTES && size <= MAX_POINTER_BYTES;
/** Tables beyond these are counted, and their rows are not. */
const MAX_TABLES = 1000;
const TABLE_NAME = /\.(?:csv|tsv|jsonl|ndjson|parquet)$/i;
function fileTally(root) {
    const tables = [];
    let files = 0;
    let size = 0;
    let pointers = 0;
    let tableCount = 0;
    return {
        add(file, pointer) {
            files += 1;
            size += file.size;
            if (pointer)
                pointers += 1;
            if (!TABLE_NAME.test(file.path))
                return;
            tableCount += 1;
            const path = [root, file.path].filter((part) => part !== '').join('/');
            if (tables.length < MAX_TABLES)
                tables.push({ file: file.file, path, size: file.size });
        },
        counted: () => ({ files, size, pointers, tables, tableCount }),
    };
}

;// CONCATENATED MODULE: ./lib/domain/byte-piece.js
const pieceSize = (piece) => piece.kind === 'file' ? piece.size : piece.bytes.length;
/** Bytes of the whole that the pieces are. */
const sizeOf = (pieces) => pieces.reduce((sum, piece) => sum + pieceSize(piece), 0);
/**
 * The bytes [start, start + size) of the whole that the pieces are. No piece of the result is empty, and bytes in memory
 * are shared with the given pieces.
 * @throws RangeError beyond the end, or when a number is no safe integer from zero
 */
function cutPieces(pieces, start, size) {
    const whole = sizeOf(pieces);
    const end = start + size;
    if (![start, size, end].every((value) => Number.isSafeInteger(value) && value >= 0))
        throw new RangeError(`no bytes begin at ${start} and are ${size} long`);
    if (end > whole)
        throw new RangeError(`bytes up to ${end} are beyond the end, ${whole}`);
    const cut = [];
    let at = 0;
    for (const piece of pieces) {
        if (at >= end)
            break;
        const length = pieceSize(piece);
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, length);
        if (from < to)
            cut.push(cutPiece(piece, from, to));
        at += length;
    }
    return cut;
}
/** @param to the end, not included */
function cutPiece(piece, from, to) {
    return piece.kind === 'file'
        ? { kind: 'file', path: piece.path, start: piece.start + from, size: to - from }
        : { kind: 'bytes', bytes: piece.bytes.subarray(from, to) };
}

;// CONCATENATED MODULE: ./lib/adapters/hash-pieces.js







/** Workers take as long to start as hashing this takes. */
const hash_pieces_WORTH_WORKERS_BYTES = 64 * 1024 * 1024;
/** Of this size a body goes to the first free worker; smaller ones may wait for theirs. */
const LARGE_BYTES = 8 * 1024 * 1024;
const hash_pieces_QUEUE_DEPTH = 4;
/** Reads, of at most 1 MiB each, before other tasks of the program get their turn: at most about 20 ms. */
const STRETCH_STEPS = 32;
const hash_pieces_PROGRESS_MS = 100;
/**
 * The SHA-256 of each body, in the order of the bodies. Much work goes to threads, largest body first: a file and its
 * parts in one call are hashed side by side, and are known to be of the same state of the file.
 * @throws FILE_CHANGED for a file that is gone, no regular file, or shorter than its pieces, or that changed meanwhile;
 * FILE_REFUSED for one that cannot be read
 */
async function hashPieces(bodies, options = {}) {
    const work = bodies.map((pieces, index) => ({ index, pieces, size: sizeOf(pieces) }));
    const total = work.reduce((sum, { size }) => sum + size, 0);
    const tell = (bytes) => options.onProgress?.({ bytes, total });
    const found = collector();
    await (total < hash_pieces_WORTH_WORKERS_BYTES ? hash_pieces_hashHere : hashInThreads)(work, found, tell);
    tell(total);
    return work.map(({ index }) => found.digestOf(index));
}
/** Compares the files of all bodies: two bodies must not hold two states of one file. */
function collector() {
    const digests = new Map();
    const states = new Map();
    return {
        add(index, outcome) {
            if (outcome.kind !== 'pieces')
                throw hash_batch_refuse(outcome.file, outcome);
            for (const [file, state] of outcome.states) {
                if ((states.get(file) ?? state) !== state)
                    throw fileChanged(file);
                states.set(file, state);
            }
            digests.set(index, (0,domain_digest/* parseSha256 */.tz)(outcome.sha256));
        },
        digestOf(index) {
            const digest = digests.get(index);
            if (digest === undefined)
                throw new TypeError('a hashing thread answered another question');
            return digest;
        },
    };
}
const hash_pieces_hashHere = async (bodies, found, tell) => {
    let [bytes, steps] = [0, 0];
    for (const { index, pieces } of bodies) {
        const hashing = pieceSteps([...toRuns(pieces)]);
        let step = hashing.next();
        for (; step.done !== true; step = hashing.next()) {
            bytes += step.value;
            steps += 1;
            if (steps % STRETCH_STEPS > 0)
                continue;
            tell(bytes);
            // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
            await (0,promises_.setImmediate)();
        }
        found.add(index, step.value);
    }
};
const hashInThreads = async (bodies, found, tell) => {
    const queue = bodies.toSorted((left, right) => right.size - left.size);
    const pool = hashPool(Math.min(queue.length, MAX_WORKERS, Math.max(2, (0,external_node_os_namespaceObject.availableParallelism)())));
    const timer = setInterval(() => {
        // What is at work already is not faster in more threads.
        if (queue.length > 0)
            pool.grow();
        tell(pool.bytes());
    }, hash_pieces_PROGRESS_MS);
    const answers = [];
    try {
        for (let body = queue[0]; body !== undefined; body = queue[0]) {
            const { index, pieces, size } = body;
            const depth = size >= LARGE_BYTES ? 1 : hash_pieces_QUEUE_DEPTH;
            // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then copies what is in memory
            await pool.room(depth);
            queue.shift();
            // oxlint-disable-next-line no-await-in-loop -- there is room
            const { answer } = await pool.submit({ kind: 'pieces', runs: copyRuns(pieces) }, depth);
            const added = answer.then((one) => {
                if (one.kind !== 'pieces')
                    throw new TypeError('a hashing thread answered another question');
                return found.add(index, one.outcome);
            });
            // Nothing that follows is of use to anybody.
            added.catch(() => queue.splice(0));
            answers.push(added);
        }
        await Promise.all(answers);
    }
    finally {
        clearInterval(timer);
        await pool.close();
    }
};
/** Pieces of one file that follow each other become one run, which opens the file once. */
function* toRuns(pieces) {
    let run;
    for (const piece of pieces) {
        if (run !== undefined && (piece.kind !== 'file' || piece.path !== run.file)) {
            yield run;
            run = undefined;
        }
        if (piece.kind === 'bytes')
            yield { bytes: piece.bytes };
        else {
            run ??= { file: piece.path, ranges: [] };
            run.ranges.push(piece.start, piece.size);
        }
    }
    if (run !== undefined)
        yield run;
}
/** A view of a large buffer would take the whole of it along into the thread. */
const copyRuns = (pieces) => [...toRuns(pieces)].map((run) => ('bytes' in run ? { bytes: new Uint8Array(run.bytes) } : run));

;// CONCATENATED MODULE: ./lib/adapters/progress.js
const LINE_MS = 5000;
const BAR_PER_SECOND = 10;
/**
 * A bar on a terminal, elsewhere a line every five seconds; nothing for what is done before that.
 * @param doing in the progressive form: `hashing`
 */
async function showProgress(doing, stream = process.stderr) {
    return stream.isTTY === true ? await progressBar(doing, stream) : progressLines(doing, stream);
}
/** The library is loaded only where there is a terminal to draw on. */
async function progressBar(doing, stream) {
    const { SingleBar } = await __nccwpck_require__.e(/* import() */ 502).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8502, 19));
    let state;
    const bar = new SingleBar({
        stream,
        fps: BAR_PER_SECOND,
        hideCursor: true,
        clearOnComplete: true,
        barsize: 30,
        format: (options, { progress }) => {
            const text = state === undefined ? '' : progress_describe(state);
            if (state?.total === null || state === undefined)
                return `${doing} ${text}`;
            const filled = Math.round(progress * (options.barsize ?? 0));
            return `${doing} [${'='.repeat(filled).padEnd(options.barsize ?? 0)}] ${text}`;
        },
    });
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            bar.start(total ?? 0, 0);
        },
        advance(bytes) {
            if (state === undefined)
                return;
            state = { ...state, bytes: state.bytes + bytes };
            bar.update(state.bytes);
        },
        done: () => bar.stop(),
    };
}
function progressLines(doing, stream) {
    let state;
    let timer;
    return {
        start(total) {
            state = { total, bytes: 0, startedAt: performance.now() };
            clearInterval(timer);
            timer = setInterval(() => {
                if (state !== undefined)
                    stream.write(`${doing}: ${progress_describe(state)}\n`);
            }, LINE_MS).unref();
        },
        advance(bytes) {
            if (state !== undefined)
                state = { ...state, bytes: state.bytes + bytes };
        },
        done: () => clearInterval(timer),
    };
}
function progress_describe({ total, bytes, startedAt }) {
    const seconds = (performance.now() - startedAt) / 1000;
    const rate = seconds > 0 ? `, ${formatBytes(bytes / seconds)}/s` : '';
    if (total === null)
        return `${formatBytes(bytes)}${rate}`;
    const share = total === 0 ? 100 : Math.floor((bytes / total) * 100);
    return `${formatBytes(bytes)} of ${formatBytes(total)}, ${share} %${rate}`;
}
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** Three digits and a decimal unit. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toPrecision(3)} ${UNITS[unit] ?? ''}`;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-progress.js

/**
 * Shows how far hashing is, on standard error: nothing for what takes less than five seconds.
 * @param work gets the callback for `hashFiles`
 */
async function withHashProgress(work, stream) {
    const progress = await showProgress('hashing', stream);
    let told;
    try {
        return await work((now) => {
            if (told === undefined)
                progress.start(now.total);
            progress.advance(now.bytes - (told?.bytes ?? 0));
            told = now;
        });
    }
    finally {
        progress.done();
    }
}

;// CONCATENATED MODULE: ./lib/adapters/tar-layout.js



const BLOCK_BYTES = 512;
/** Archives end on a full record of 20 blocks. */
const RECORD_BYTES = 20 * BLOCK_BYTES;
const END_BYTES = 2 * BLOCK_BYTES;
const NAME_BYTES = 100;
/** What eleven octal digits hold: a byte less than 8 GiB. */
const MAX_OCTAL_SIZE = 8 ** 11 - 1;
/**
 * Lays out one tar (POSIX.1-2001, pax) of regular files, in the order of their path bytes, without times, owners or
 * folders: the same files always give the same bytes. Names that are not ASCII or longer than 100 bytes, and sizes
 * from 8 GiB, are in a pax header; all others are plain ustar. Reads nothing.
 *
 * The bytes are those of GNU tar 1.27 and later, so that anybody can recompute the archive from its files:
 *
 *     find . -type f -printf '%P\0' | LC_ALL=C sort -z |
 *       tar --format=posix --pax-option='exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime' --mtime=@0 \
 *         --owner=0 --group=0 --numeric-owner --mode=0644 --no-recursion --null -T - -cf model.tar
 *
 * @throws {TypeError} for a path that comes twice or a size that is no safe integer from zero
 */
function layTar(members) {
    const pieces = [];
    const offsets = new Map();
    let size = 0;
    let waiting = [];
    const flush = () => {
        if (waiting.length > 0)
            pieces.push({ kind: 'bytes', bytes: Buffer.concat(waiting) });
        waiting = [];
    };
    const add = (bytes) => {
        if (bytes.length > 0)
            waiting.push(bytes);
        size += bytes.length;
    };
    for (const member of members.toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.path, right.path))) {
        check(member, offsets);
        add(headOf(member));
        offsets.set(member.path, size);
        if (member.size > 0) {
            flush();
            pieces.push({ kind: 'file', path: member.file, start: 0, size: member.size });
        }
        size += member.size;
        add(zerosTo(BLOCK_BYTES, size));
    }
    add(Buffer.alloc(END_BYTES));
    add(zerosTo(RECORD_BYTES, size));
    flush();
    return { pieces, size: sizeOf(pieces), offsets };
}
function check({ path, size }, laid) {
    if (laid.has(path))
        throw new TypeError(`"${path}" cannot be in an archive twice`);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new TypeError(`"${path}" cannot have ${size} bytes`);
}
const zerosTo = (unit, size) => Buffer.alloc((unit - (size % unit)) % unit);
/** All blocks in front of a file's bytes. */
function headOf({ path, size }) {
    const name = Buffer.from(path);
    const isLong = size > MAX_OCTAL_SIZE;
    const isPlain = name.length === path.length && name.length <= NAME_BYTES;
    const own = headerBlock('0', name, isLong ? 0 : size);
    const records = [
        ...(isPlain ? [] : [paxRecord('path', path)]),
        ...(isLong ? [paxRecord('size', String(size))] : []),
    ];
    if (records.length === 0)
        return own;
    const body = Buffer.concat(records);
    const paxName = Buffer.from(`${external_node_path_.posix.dirname(path)}/PaxHeaders/${external_node_path_.posix.basename(path)}`);
    const header = headerBlock('x', paxName, body.length);
    return Buffer.concat([header, body, zerosTo(BLOCK_BYTES, body.length), own]);
}
/** `LENGTH KEYWORD=VALUE\n`, where the length counts its own digits. */
function paxRecord(keyword, value) {
    const rest = Buffer.from(` ${keyword}=${value}\n`);
    let length = rest.length;
    while (length !== rest.length + String(length).length)
        length = rest.length + String(length).length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}
/** Where each field of a ustar header begins. */
const AT = {
    mode: 100,
    uid: 108,
    gid: 116,
    size: 124,
    mtime: 136,
    checksum: 148,
    type: 156,
    magic: 257,
    major: 329,
    minor: 337,
};
/**
 * One header; a name that is too long for it is cut, as the pax header in front has the whole.
 * @param type `0` for a regular file, `x` for a pax header
 */
function headerBlock(type, name, size) {
    const block = Buffer.alloc(BLOCK_BYTES);
    const octal = (at, digits, value) => block.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
    name.copy(block, 0, 0, NAME_BYTES);
    octal(AT.mode, 7, 0o644);
    octal(AT.uid, 7, 0);
    octal(AT.gid, 7, 0);
    octal(AT.size, 11, size);
    octal(AT.mtime, 11, 0);
    block.write(type, AT.type, 'latin1');
    block.write('ustar\x0000', AT.magic, 'latin1');
    // A pax header is no device and no file, and GNU tar leaves these empty in it.
    if (type === '0') {
        octal(AT.major, 7, 0);
        octal(AT.minor, 7, 0);
    }
    // The sum takes its own field as eight spaces, of which one stays behind the digits.
    block.write(' '.repeat(8), AT.checksum, 'latin1');
    octal(AT.checksum, 6, block.reduce((sum, byte) => sum + byte, 0));
    block[AT.checksum + 6] = 0;
    return block;
}

;// CONCATENATED MODULE: ./lib/adapters/local-capture.js













const MAX_TEXT_FILES = 1000;
/**
 * Reads the workspace of a job.
 * @param folder the workspace
 * @param scratch an existing folder for listings, outside of the workspace
 * @param cache digests of data files from earlier runs; model files are always read
 */
function localCapture(folder, scratch, cache) {
    const workspace = resolveWorkspace(folder);
    return {
        collect: (patterns, maxFiles) => collect(workspace, patterns, maxFiles),
        fingerprint: (patterns, options = {}) => withHashProgress(async (onProgress) => {
            const method = { ...options, onProgress, ...(cache === undefined ? {} : { cache }) };
            const found = await fingerprint_fingerprint({ workspace, scratch }, patterns, method);
            cache?.save();
            return found;
        }),
        select: (patterns, maxFiles) => local_capture_select(workspace, patterns, maxFiles),
        readTexts: async (patterns, maxBytes) => readTexts(workspace, patterns, maxBytes),
        open: fileSource,
        hash: hashOne,
        hashBodies: (bodies) => withHashProgress(async (onProgress) => await hashPieces(bodies, { onProgress })),
        archive: layTar,
    };
}
async function collect(workspace, patterns, maxFiles) {
    const selection = parseSelection(workspace, patterns);
    const walked = [];
    for (const file of walkFiles(workspace, selection)) {
        walked.push(file);
        if (walked.length > maxFiles)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} selects more than ${maxFiles} files, each of which would be an asset of ` +
                'the release. Pack them into one archive, or narrow the patterns.');
    }
    refuseUnmatched(workspace, selection, walked);
    const files = await withHashProgress(async (onProgress) => {
        const hashed = [];
        for await (const file of hashFiles(walked.values(), { onProgress }))
            hashed.push(file);
        return hashed;
    });
    const size = files.reduce((sum, file) => sum + file.size, 0);
    refuseEmpty(workspace, patterns, files.length, size);
    return { files, size, digest: (0,domain_listing/* setDigest */.$U)(files, isSingle(selection, files.length)) };
}
/** A model without its tokenizer is published in silence otherwise. */
function refuseUnmatched(workspace, selection, walked) {
    if (walked.length === 0)
        return;
    const paths = walked.map(({ path }) => [selection.root, path].filter(Boolean).join('/'));
    const unmatched = selection.unmatched(paths);
    if (unmatched.length > 0)
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${describePatterns(unmatched)} matches no file in ${workspace}. Remove it, or check that the step which writes the files ran before.`);
}
async function hashOne(file) {
    for await (const { sha256 } of hashFiles([file].values()))
        return sha256;
    throw new TypeError('one file has one digest');
}
function local_capture_select(workspace, patterns, maxFiles) {
    const selection = parseSelection(workspace, patterns);
    const included = patterns.filter((one) => !one.startsWith('!'));
    const [only] = included;
    const directory = included.length === 1 && selection.wholeDirectory ? only : undefined;
    const prefix = selection.root === '' ? '' : `${selection.root}/`;
    const files = [];
    for (const { file, path, size } of walkFiles(workspace, selection)) {
        if (files.length >= maxFiles)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `${describePatterns(patterns)} matches more than ${maxFiles} files. Narrow it.`);
        files.push({ file, path: prefix + path, size });
    }
    refuseEmpty(workspace, patterns, files.length, 1);
    const wildcard = selection.singleFile === null && included.some((one) => hasWildcard(toPosix(one)));
    return { directory: directory === undefined ? null : selection.root, wildcard, files };
}
function readTexts(workspace, patterns, maxBytes) {
    const { files, wildcard } = local_capture_select(workspace, patterns, MAX_TEXT_FILES);
    const texts = files.map(({ file, path, size }) => {
        if (size > maxBytes)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${path}" is larger than ${maxBytes} bytes, the limit for such a file.`);
        return { path, bytes: (0,external_node_fs_.readFileSync)(file) };
    });
    return { wildcard, files: texts };
}

// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __nccwpck_require__(4646);
;// CONCATENATED MODULE: ./lib/adapters/sigstore-bundle.js


/** The payload type of every signature that this project makes or accepts. */
const IN_TOTO_TYPE = 'application/vnd.in-toto+json';
/** The only bundle format that is made or accepted; older ones allow weaker log proofs. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** What certificate, log entry and timestamp may take, beside the payload. Bytes. */
const MAX_MATERIAL = 1024 * 1024;
/** Of a bundle whose payload is not known beforehand. Bytes. */
const MAX_UNKNOWN = 32 * 1024 * 1024;
/** A bundle needs eight. */
const sigstore_bundle_MAX_DEPTH = 16;
/** Log entries, and as many timestamps. */
const MAX_PROOFS = 16;
/** Says where the look at a signature ended, and why. */
class SignatureRefusal extends errors/* ReleaseError */.K {
    reason;
    /** @param reason the step and what was found there: `media type: …` */
    constructor(reason, cause) {
        const options = cause === undefined ? {} : { cause };
        super('SIGNATURE_INVALID', `The signature is not valid: ${reason}`, options);
        this.reason = reason;
    }
}
/** @throws SIGNATURE_INVALID naming the step and what was found there */
function refuseSignature(step, found, cause) {
    throw new SignatureRefusal(`${step}: ${found}`, cause);
}
/** Text of others, for a message: quoted and short. */
const sigstore_bundle_quote = (value) => {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};
/**
 * Reads a bundle with exactly one DSSE signature over an in-toto statement. Nothing is verified by that. What two
 * readers could understand in two ways is refused: names twice, members that the format does not have, base64 that
 * is not the one way to write its bytes.
 * @param statement only for the size that a bundle of it can have; `null`: 32 MiB
 * @throws SignatureRefusal
 */
async function parseStatementBundle(bytes, statement) {
    const limit = statement === null ? MAX_UNKNOWN : statement.length * 2 + MAX_MATERIAL;
    if (bytes.length > limit) {
        refuseSignature('size', `the bundle has ${bytes.length} bytes; at most ${limit} are possible.`);
    }
    const json = sigstore_bundle_parseJson(bytes);
    if (json['mediaType'] !== BUNDLE_TYPE) {
        refuseSignature('media type', `${sigstore_bundle_quote(json['mediaType'])}; only ${BUNDLE_TYPE} is accepted.`);
    }
    checkEnvelope(json);
    checkMaterial(json);
    checkMembers(json, ROOT_MEMBERS, 'bundle');
    const bundle = await decodeBundle(json);
    return { bundle, signedBy: readSignedBy(bundle), payload: readPayload(bundle) };
}
function sigstore_bundle_parseJson(bytes) {
    let problem;
    let json;
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        // First, since it needs no memory for what a hostile text would make of it.
        problem = (0,strict_json/* findJsonProblem */.Nd)(text, { maxDepth: sigstore_bundle_MAX_DEPTH });
        if (problem === undefined)
            json = JSON.parse(text);
    }
    catch (cause) {
        refuseSignature('JSON', `the bundle (${bytes.length} bytes) is no JSON; is it cut off?`, cause);
    }
    if (problem !== undefined) {
        refuseSignature('JSON', `readers would disagree about the bundle: ${sigstore_bundle_quote(problem)}.`);
    }
    return isFields(json) ? json : refuseSignature('JSON', 'the bundle is not an object.');
}
function checkEnvelope(json) {
    const envelope = json['dsseEnvelope'];
    if (!isFields(envelope) || 'messageSignature' in json) {
        refuseSignature('envelope', 'the bundle must hold one DSSE envelope and nothing else.');
    }
    const signatures = envelope['signatures'];
    const list = Array.isArray(signatures) ? signatures : [];
    const [signature] = list;
    if (list.length !== 1 || !isFields(signature)) {
        refuseSignature('envelope', `found ${list.length} signatures; exactly one is accepted.`);
    }
    if (envelope['payloadType'] !== IN_TOTO_TYPE) {
        refuseSignature('payload type', `${sigstore_bundle_quote(envelope['payloadType'])}; only ${IN_TOTO_TYPE} is accepted.`);
    }
    checkMembers(envelope, ENVELOPE_MEMBERS, 'envelope');
    checkMembers(signature, SIGNATURE_MEMBERS, 'signature');
    checkBase64(envelope['payload'], 'dsseEnvelope.payload');
    checkBase64(signature['sig'], 'dsseEnvelope.signatures[0].sig');
}
/**
 * Two kinds of material in one bundle would let readers disagree about which one counts. A key comes without log
 * entries and timestamps: nothing here could check them, and unchecked they would only look like a proof.
 */
function checkMaterial(json) {
    const material = json['verificationMaterial'];
    const fields = isFields(material) ? material : {};
    const found = sigstore_bundle_KINDS.filter((kind) => fields[kind] !== undefined);
    if (found.length !== 1 || found[0] === 'x509CertificateChain') {
        refuseSignature('verification material', `found ${found.join(' and ') || 'none'}; exactly one of publicKey or certificate is accepted.`);
    }
    checkMembers(fields, [...sigstore_bundle_KINDS, ...PROOFS], 'verification material');
    const certificate = fields['certificate'];
    if (isFields(certificate))
        checkBase64(certificate['rawBytes'], 'certificate.rawBytes');
    checkCounts(fields);
    const proofs = PROOFS.filter((name) => hasContent(fields[name]));
    if (found[0] === 'publicKey' && proofs.length > 0) {
        refuseSignature('verification material', `found ${proofs.join(' and ')} beside a key, which cannot be checked. Sign with the key alone ` +
            '(cosign: --tlog-upload=false).');
    }
}
/** Each entry and timestamp costs signatures to check, and each is compared with all others. */
function checkCounts(material) {
    const timestamps = material['timestampVerificationData'];
    const lists = {
        tlogEntries: material['tlogEntries'],
        rfc3161Timestamps: isFields(timestamps) ? timestamps['rfc3161Timestamps'] : undefined,
    };
    for (const [name, list] of Object.entries(lists)) {
        if (Array.isArray(list) && list.length > MAX_PROOFS) {
            refuseSignature('verification material', `found ${list.length} ${name}; at most ${MAX_PROOFS} are accepted.`);
        }
    }
}
const sigstore_bundle_KINDS = ['publicKey', 'certificate', 'x509CertificateChain'];
const PROOFS = ['tlogEntries', 'timestampVerificationData'];
const ROOT_MEMBERS = ['mediaType', 'verificationMaterial', 'dsseEnvelope'];
const ENVELOPE_MEMBERS = ['payload', 'payloadType', 'signatures'];
const SIGNATURE_MEMBERS = ['sig', 'keyid'];
/** Whether there is more than empty lists and objects. */
function hasContent(value) {
    if (typeof value !== 'object' || value === null)
        return value !== undefined && value !== null;
    return Object.values(value).some((inner) => hasContent(inner));
}
function checkMembers(fields, known, step) {
    const other = Object.keys(fields).find((name) => !known.includes(name));
    if (other === undefined)
        return;
    refuseSignature(step, `it has a member ${sigstore_bundle_quote(other)}, which the format does not have.`);
}
/** The library's decoder takes blanks, other alphabets and rubbish, and stops where others go on. */
function checkBase64(value, name) {
    if (typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value)
        return;
    refuseSignature('base64', `${name} is not plain base64 (RFC 4648 §4, padded, no blanks).`);
}
async function decodeBundle(json) {
    const { bundleFromJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(40)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1040, 19));
    try {
        return bundleFromJSON(json);
    }
    catch (cause) {
        return refuseSignature('format', `the bundle is not well-formed: ${describeError(cause)}.`, cause);
    }
}
function readSignedBy({ verificationMaterial: { content } }) {
    if (content.$case === 'publicKey')
        return { kind: 'key', hint: content.publicKey.hint };
    if (content.$case === 'certificate') {
        return { kind: 'certificate', der: content.certificate.rawBytes };
    }
    return refuseSignature('verification material', 'a certificate chain is not accepted.');
}
function readPayload({ content }) {
    if (content.$case === 'dsseEnvelope')
        return content.dsseEnvelope.payload;
    return refuseSignature('envelope', 'the bundle holds no DSSE envelope.');
}
/** One short line, whatever a library, a service or a tool has put into the message. */
function describeError(error) {
    const text = isFields(error) && 'message' in error ? String(error['message']) : String(error);
    const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}
/** The code of an error of Node or of a library, '' without one. */
const readErrorCode = (error) => isFields(error) && typeof error['code'] === 'string' ? error['code'] : '';
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/adapters/sigstore-github-tuf-root.js
/**
 * Root metadata (version 3) of GitHub's update repository https://tuf-repo.github.com: public keys, how many of them must
 * sign, and their signatures. The client starts here and follows the signed successors (`N.root.json` there), so that its
 * own expiry does not matter. It is the file that the GitHub command line tool (github.com/cli/cli) carries under
 * pkg/cmd/attestation/verification/embed/tuf-repo.github.com, compacted and without empty signatures.
 *
 * To renew it, which is only needed when the repository drops old versions: take the file from a recent release of that
 * tool, and see that __tests__/adapters/sigstore-github-root.test.ts accepts its signatures.
 */
const GITHUB_TUF_ROOT = JSON.stringify({
    signatures: [
        {
            keyid: 'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
            sig: '3046022100ca341d3ba2ef7657d69c2825729959681f55aec497b612e81a547e2abb616b49022100cd605b412a3d991f92e0818e07e60383bbd23904723eec221d6e39fdfeae3104',
        },
        {
            keyid: '5e01c9a0b2641a8965a4a74e7df0bc7b2d8278a2c3ca0cf7a3f2f783d3c69800',
            sig: '3046022100d0f70effe60d6a18319e2890088cd01d45c654ee6d2ce1d5c3cdcf2dc7f637570221008f947a2d7334d948f1c4794b0a465f1dfb99a578dd8d1f4563cee0581f457db2',
        },
        {
            keyid: '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
            sig: '304502201ae931db1c48020fb37af54d446ac856306f619dfc3f93ddcff70d2880e443dc022100992b70451aa74805adef24e85ec352e598812267f623979bd4ce719b66b62d22',
        },
        {
            keyid: '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
            sig: '3045022023bba8e14c177609f43873aa0087ef983ddd2bad9a0a832c0cf279e1be8798f2022100facfaecc1d7ee793042eaaa6970fb9ca700c3bdbf4ee43ed0f8d0fc3aef96563',
        },
        {
            keyid: 'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
            sig: '3046022100d2f6cceb05d135ce6a6ce7fe1dc76c24508154ad71c433028e64ca95ba716ffb022100f0592d60eb67508dd5f9cc593a4cca33bbaf94882c3d74a560fda845a456c6cc',
        },
        {
            keyid: '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
            sig: '30450221009af2f0c534ed92de909a3b727f7101319c18e10623de8f48a0eba980d3d54d830220095842b16c58567c71f9dfa0b54e79daca1b2fecf3cb2ea4ee6d8393bdf93294',
        },
    ],
    signed: {
        _type: 'root',
        consistent_snapshot: true,
        expires: '2025-04-11T14:36:57Z',
        keys: {
            '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENki7aZVips5SgRzCd/Om0CGzQKY/\nnv84giqVDmdwb2ys82Z6soFLasvYYEEQcwqaC170n9gr93wHUgPc796uJA==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@ashtom',
            },
            '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAElD0o2sOZN9n3RKQ7PtMLAoXj+2Ai\nn4PKT/pfnzDlNLrD3VTQwCc4sR4t+OLu4KQ+qk+kXkR9YuBsu3bdJZ1OWw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@nerdneha',
            },
            '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEimKcdST+ORD+g0aGEFDOVZDAaIYg\nIgesNKiIe2L7MUsYx5UHhzQ08quvew13eYSCNJnfwooFZu7cdTu8AwqFjQ==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@alexiswales',
            },
            '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBagkskNOpOTbetTX5CdnvMy+LiWn\nonRrNrqAHL4WgiebH7Uig7GLhC3bkeA/qgb926/vr9qhOPG9Buj2HatrPw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@gregose',
            },
            '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12': {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE7IEoVNwrprchXGhT5sAhSax7SOd3\n8duuISghCzfmHdKJWSbV2wJRamRiUVRtmA83K/qm5cT20WXMCT5QeM/D3A==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@trevrosen',
            },
            a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC2wJ3xscyXxBLybJ9FVjwkyQMe53\nRHUz77AjMO8MzVaT8xw6ZvJqdNZiytYtigWULlINxw6frNsWJKb/f7lC8A==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@kommendorkapten',
            },
            d6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDdORwcruW3gqAgaLjH/nNdGMB4kQ\nAvA+wD6DyO4P/wR8ee2ce83NZHq1ZADKhve0rlYKaKy3CqyQ5SmlZ36Zhw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@krukow',
            },
            eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENynVdQnM9h7xU71G7PiJpQaDemub\nkbjsjYwLlPJTQVuxQO8WeIpJf8MEh5rf01t2dDIuCsZ5gRx+QvDv0UzfsA==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-keyowner': '@mph4',
            },
            eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f: {
                keytype: 'ecdsa',
                keyval: {
                    public: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENKNcNcX+d73lS1TRFb9Vnp8JvOoh\nzYQ+in43iGenbG8RGo9L/6FJ2hoRbVU6xskvyuErcdPbCdI4GxrQ5i8hkw==\n-----END PUBLIC KEY-----\n',
                },
                scheme: 'ecdsa-sha2-nistp256',
                'x-tuf-on-ci-online-uri': 'azurekms://production-tuf-root.vault.azure.net/keys/Online-Key/aaf375fd8ed24acb949a5cc173700b05',
            },
        },
        roles: {
            root: {
                keyids: [
                    'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
                    '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228',
                    '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
                    'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
                    'eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62',
                    '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
                    '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a',
                    '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
                ],
                threshold: 3,
            },
            snapshot: {
                keyids: ['eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f'],
                threshold: 1,
                'x-tuf-on-ci-expiry-period': 21,
                'x-tuf-on-ci-signing-period': 7,
            },
            targets: {
                keyids: [
                    'a10513a5ab61acd0c6b6fbe0504856ead18f3b17c4fabbe3fa848c79a5a187cf',
                    '4f4d1dd75f2d7f3860e3a068d7bed90dec5f0faafcbe1ace7fb7d95d29e07228',
                    '88737ccdac7b49cc237e9aaead81be2a40278b886a693d8149a19cf543f093d3',
                    'd6a89e23fb22801a0d1186bf1bdd007e228f65a8aa9964d24d06cb5fbb0ce91c',
                    'eb8eff37f93af2faaba519f341decec3cecd3eeafcace32966db9723842c8a62',
                    '8b498a80a1b7af188c10c9abdf6aade81d14faaffcde2abcd6063baa673ebd12',
                    '539dde44014c850fe6eeb8b299eb7dae2e1f4bf83454b949e98aa73542cdc65a',
                    '54809115b40137aac01af4b7ac2408c77ea0d58fa4dad48fc3196497d2a26f44',
                ],
                threshold: 3,
            },
            timestamp: {
                keyids: ['eb9799b483affac9da87ef4c9ea467928415c961349e607e5e6e485679b07f8f'],
                threshold: 1,
                'x-tuf-on-ci-expiry-period': 7,
                'x-tuf-on-ci-signing-period': 6,
            },
        },
        spec_version: '1.0.31',
        version: 3,
        'x-tuf-on-ci-expiry-period': 240,
        'x-tuf-on-ci-signing-period': 60,
    },
});

;// CONCATENATED MODULE: ./lib/adapters/sigstore-tuf-root.js





const ROOT_SOURCES = {
    publicGood: { url: 'https://tuf-repo-cdn.sigstore.dev', root: null, retries: 2 },
    github: { url: 'https://tuf-repo.github.com', root: GITHUB_TUF_ROOT, retries: 2 },
};
/** A root is not to be had. The message is half a sentence that says why. */
class RootUnavailable extends Error {
    constructor(reason, options) {
        super(reason, options);
        this.name = 'RootUnavailable';
    }
}
const TARGET = 'trusted_root.json';
const TIMEOUT_MS = 15_000;
const MAX_CAUSES = 5;
/**
 * Downloads a trusted root and checks it from the repository's first root on: signatures, versions, expiry, length and
 * digest. The folder is fresh and private each time: a cache in a shared place would let other processes choose the root.
 * @returns the target's JSON, every field as it was published
 * @throws RootUnavailable
 */
async function downloadRoot({ url, root, retries }) {
    const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(process.env['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)(), 'sigstore-root-'));
    try {
        const rootPath = (0,external_node_path_.join)(folder, 'first-root.json');
        if (root !== null)
            await (0,promises_namespaceObject.writeFile)(rootPath, root);
        const { initTUF } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(694)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4423, 19));
        const client = await initTUF({
            mirrorURL: url,
            cachePath: folder,
            retry: { retries },
            timeout: TIMEOUT_MS,
            ...(root === null ? {} : { rootPath }),
        });
        return JSON.parse(await client.getTarget(TARGET));
    }
    catch (cause) {
        throw new RootUnavailable(`${url}: ${describeError(findFirstCause(cause))}`, { cause });
    }
    finally {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
}
/** The library wraps what happened, and so does `fetch`. */
function findFirstCause(error) {
    let found = error;
    for (let level = 0; level < MAX_CAUSES; level += 1) {
        if (!(found instanceof Error) || found.cause === undefined)
            return found;
        found = found.cause;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-github-root.js




const run = (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile);
/** Two downloads by the tool. */
const sigstore_github_root_TIMEOUT_MS = 60_000;
const MAX_OUTPUT = 8 * 1024 * 1024;
/**
 * The trusted root of GitHub's Sigstore instance, as JSON: for github.com from its update repository. The name of a
 * tenant's root is known to the tenant's API only, so for these the GitHub command line tool is asked, which does the same
 * and which hosted runners have. It is also the second attempt for github.com.
 * @throws RootUnavailable
 */
async function readGithubRoot(request, repository) {
    if (request.host !== 'github.com')
        return printRoot(request);
    try {
        return await downloadRoot(repository);
    }
    catch (error) {
        if (!(error instanceof RootUnavailable))
            throw error;
        return printRoot({ ...request, token: undefined }).catch((second) => {
            throw new RootUnavailable(`${error.message}; ${describeError(second)}`, { cause: error });
        });
    }
}
async function printRoot(request) {
    const lines = (await callTool(request)).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) {
        const json = parseLine(line);
        if (listAuthorities(json).some((uri) => nameHost(uri) === request.fulcioHost))
            return json;
    }
    throw new RootUnavailable(`"gh attestation trusted-root" printed no root for ${request.fulcioHost}`);
}
async function callTool({ host, token }) {
    const env = token === undefined ? process.env : { ...process.env, GH_TOKEN: token };
    try {
        const { stdout } = await run('gh', ['attestation', 'trusted-root', '--hostname', host], {
            env,
            timeout: sigstore_github_root_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT,
            windowsHide: true,
        });
        return stdout;
    }
    catch (cause) {
        throw new RootUnavailable(readErrorCode(cause) === 'ENOENT'
            ? 'the GitHub command line tool (gh) is not installed'
            : `"gh attestation trusted-root" failed (${describeError(cause)})`, { cause });
    }
}
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch (cause) {
        throw new RootUnavailable(`"gh attestation trusted-root" printed something else (${describeError(cause)})`, { cause });
    }
}
/** The addresses of a trusted root's certificate authorities. */
function listAuthorities(json) {
    const list = sigstore_github_root_isFields(json) ? json['certificateAuthorities'] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((one) => {
        const uri = sigstore_github_root_isFields(one) ? one['uri'] : undefined;
        return typeof uri === 'string' ? [uri] : [];
    });
}
/** Trusted roots name their authorities with or without a scheme. */
const nameHost = (uri) => uri.replace(/^https?:\/\//, '').replace(/[/:].*$/, '');
const sigstore_github_root_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-root-document.js



/** The media types that are understood. */
const CONFIG_TYPE = 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json';
const ROOT_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.[12]\+json)$/;
/** A trusted root has about seven. */
const sigstore_root_document_MAX_DEPTH = 32;
/** Lines of a file, empty ones included. */
const MAX_LINES = 1000;
/**
 * Finds the TrustedRoot documents in a text: one, one inside a ClientTrustConfig, or one a line. Their fields are not looked at.
 * @throws CONFIG_INVALID
 */
function parseRootDocuments(text, file) {
    const whole = sigstore_root_document_parseJson(text, file);
    if (whole.kind === 'json')
        return [{ name: file, json: unwrap(whole.value, file) }];
    const lines = text.split('\n', MAX_LINES + 1);
    if (lines.length > MAX_LINES)
        refuseRoot(file, `it is not JSON (${whole.reason})`);
    const documents = [];
    for (const [index, line] of lines.entries()) {
        if (line.trim() === '')
            continue;
        const name = `${file} line ${index + 1}`;
        const parsed = sigstore_root_document_parseJson(line, name);
        if (parsed.kind === 'json')
            documents.push({ name, json: unwrap(parsed.value, name) });
        // One document on many lines, rather than one on each.
        else if (documents.length === 0)
            refuseRoot(file, `it is not JSON (${whole.reason})`);
        else
            refuseRoot(name, `it is not JSON (${parsed.reason})`);
    }
    if (documents.length === 0)
        refuseRoot(file, 'it is empty');
    return documents;
}
function sigstore_root_document_parseJson(text, name) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { kind: 'damaged', reason: describeError(error) };
    }
    const problem = (0,strict_json/* findJsonProblem */.Nd)(text, { maxDepth: sigstore_root_document_MAX_DEPTH });
    if (problem !== undefined)
        refuseRoot(name, `readers would disagree about it: ${problem}`);
    return { kind: 'json', value };
}
function unwrap(value, name) {
    if (!sigstore_root_document_isFields(value))
        return refuseRoot(name, 'it is not a JSON object');
    const root = value['mediaType'] === CONFIG_TYPE ? value['trustedRoot'] : value;
    if (!sigstore_root_document_isFields(root))
        return refuseRoot(name, '"trustedRoot" is missing, or not an object');
    const type = root['mediaType'];
    if (typeof type === 'string' && ROOT_TYPE.test(type))
        return root;
    return refuseRoot(name, `"mediaType" is ${sigstore_bundle_quote(type)}; a Sigstore TrustedRoot is needed`);
}
/** @throws CONFIG_INVALID naming file and line, what was found there and what to do */
function refuseRoot(name, found) {
    throw new errors/* ReleaseError */.K('CONFIG_INVALID', `${name} is not a usable trusted root: ${found}. "model-release trusted-root --out FILE" writes one for Sigstore's ` +
        "public instance and GitHub's; for another instance, ask whoever runs it.");
}
const sigstore_root_document_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-issuer.js
/** How the authorities of the two instances that everybody uses name themselves (O of the issuer). */
const PUBLIC_GOOD_ORGANIZATION = 'sigstore.dev';
const GITHUB_ORGANIZATION = 'GitHub, Inc.';
/** Who a certificate says has issued it: a claim, good for choosing what to check it with, and for messages. */
function readIssuer(certificate) {
    const organization = certificate.toLegacyObject().issuer.O;
    return { organization: typeof organization === 'string' ? organization : null };
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-trust-file.js



/** Far above any trusted root or trust configuration. Bytes. */
const MAX_FILE = 4 * 1024 * 1024;
/**
 * Reads a file that says whom to trust.
 * @param what for messages: what it should be, and who asked for it
 * @throws FILE_MISSING, CONFIG_INVALID when it is too large or not UTF-8
 */
async function readTrustFile(path, what) {
    const bytes = await readBytes(path, what);
    if (bytes === undefined) {
        throw new errors/* ReleaseError */.K('CONFIG_INVALID', `${path} is larger than ${MAX_FILE} bytes, so it is no ${what}.`);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        // PowerShell writes UTF-16 when the output of a command goes into a file.
        const message = `${path} is not UTF-8, so it is no ${what}. Write it again as UTF-8.`;
        throw new errors/* ReleaseError */.K('CONFIG_INVALID', message, { cause });
    }
}
/** `undefined` when there are too many. */
async function readBytes(path, what) {
    try {
        const file = await (0,promises_namespaceObject.open)(path);
        try {
            const facts = await file.stat();
            if (!facts.isFile())
                throw new Error('it is not a file');
            return facts.size > MAX_FILE ? undefined : await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (cause) {
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${path}, the ${what}, cannot be read (${describeError(cause)}).`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-trusted-root.js






/** Instances, not generations of one: two are usual. */
const MAX_ROOTS = 16;
/** Authorities and logs of one kind in a root. */
const sigstore_trusted_root_MAX_ENTRIES = 64;
const MAX_CHAIN = 8;
/**
 * Reads trusted roots that the consumer has pinned: one TrustedRoot, one ClientTrustConfig (its root), or one TrustedRoot
 * a line. Each root keeps its own thresholds; the certificate's authority decides which one counts. Uses no network.
 * @throws FILE_MISSING, CONFIG_INVALID naming file and line
 */
async function readTrustedRoot(path) {
    return trustRoots(await parseTrustedRoots(await readTrustFile(path, 'trusted root'), path), path);
}
/**
 * @param file for messages
 * @throws CONFIG_INVALID
 */
async function parseTrustedRoots(text, file) {
    const documents = parseRootDocuments(text, file);
    if (documents.length > MAX_ROOTS) {
        refuseRoot(file, `it has ${documents.length} trusted roots; at most ${MAX_ROOTS} are possible`);
    }
    const roots = await Promise.all(documents.map(({ json, name }) => parseRoot(json, name)));
    checkDifferent(roots, file);
    return roots;
}
/**
 * @param name for messages
 * @throws CONFIG_INVALID
 */
async function parseRoot(json, name) {
    const [{ TrustedRoot: Root }, { toTrustMaterial }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9654, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(917), __nccwpck_require__.e(187)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4187, 19)),
    ]);
    let root;
    let authorities;
    try {
        root = Root.fromJSON(json);
        checkSize(root, name);
        authorities = root.certificateAuthorities
            .flatMap(({ certChain }) => certChain?.certificates ?? [])
            .map(({ rawBytes }) => new external_node_crypto_.X509Certificate(rawBytes));
        toTrustMaterial(root);
    }
    catch (cause) {
        if (cause instanceof errors/* ReleaseError */.K)
            throw cause;
        return refuseRoot(name, `it is not well-formed (${describeError(cause)})`);
    }
    checkContent(root, authorities, name);
    return { name, json, root, authorities };
}
function checkSize(root, name) {
    const { certificateAuthorities, ctlogs, timestampAuthorities, tlogs } = root;
    for (const list of [certificateAuthorities, ctlogs, timestampAuthorities, tlogs]) {
        if (list.length <= sigstore_trusted_root_MAX_ENTRIES)
            continue;
        refuseRoot(name, `it lists ${list.length} of one kind; at most ${sigstore_trusted_root_MAX_ENTRIES} are possible`);
    }
    for (const { certChain } of [...certificateAuthorities, ...timestampAuthorities]) {
        const length = certChain?.certificates.length ?? 0;
        if (length <= MAX_CHAIN)
            continue;
        refuseRoot(name, `a chain has ${length} certificates; at most ${MAX_CHAIN} are possible`);
    }
}
function checkContent(root, authorities, name) {
    if (authorities.length === 0)
        refuseRoot(name, '"certificateAuthorities" has no certificate');
    if (root.tlogs.length === 0 && root.timestampAuthorities.length === 0) {
        refuseRoot(name, 'it has neither "tlogs" nor "timestampAuthorities" to prove the time');
    }
}
/** With one authority in two roots, the one that asks for less would be enough. */
function checkDifferent(roots, file) {
    const seen = new Map();
    for (const root of roots) {
        for (const certificate of root.authorities) {
            const key = certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
            const other = seen.get(key);
            if (other !== undefined && other !== root) {
                const { organization } = readIssuer(certificate);
                refuseRoot(file, `${other.name} and ${root.name} are both of the authority ${sigstore_bundle_quote(organization)}; keep the newer one`);
            }
            seen.set(key, root);
        }
    }
}
/**
 * What a certificate's bundle must carry to count, by what the root can check. Sigstore's public authority logs all that
 * it certifies, so with it nothing is ever waived, whatever a file leaves out.
 */
function deriveThresholds(root, authorities) {
    const logged = authorities.some((one) => readIssuer(one).organization === PUBLIC_GOOD_ORGANIZATION);
    return {
        ctlog: logged || root.ctlogs.length > 0 ? 1 : 0,
        tlog: logged || root.tlogs.length > 0 ? 1 : 0,
        timestamp: 1,
    };
}
function trustRoots(roots, file) {
    const instances = roots.map((pinned) => ({ pinned, instance: toInstance(pinned) }));
    const [only] = instances;
    return async (der) => {
        // With a single root there is nothing to choose: its chain is what the verifier looks at.
        if (only !== undefined && instances.length === 1)
            return only.instance;
        const leaf = readLeaf(der);
        const chosen = instances.find(({ pinned }) => pinned.authorities.some((one) => leaf.checkIssued(one) && leaf.verify(one.publicKey)));
        if (chosen !== undefined)
            return chosen.instance;
        const known = roots.flatMap(({ authorities }) => authorities.map((one) => sigstore_bundle_quote(readIssuer(one).organization)));
        return refuseSignature('certificate', `no authority in ${file} issued it; it claims ${sigstore_bundle_quote(readIssuer(leaf).organization)}, the file has ` +
            `${[...new Set(known)].join(', ')}. Pin the root of that authority as well, if it is to be trusted.`);
    };
}
function toInstance({ authorities, name, root }) {
    return {
        name,
        thresholds: deriveThresholds(root, authorities),
        trustedRoot: async () => root,
    };
}
/** @throws SIGNATURE_INVALID */
function readLeaf(der) {
    try {
        return new external_node_crypto_.X509Certificate(der);
    }
    catch (cause) {
        return refuseSignature('certificate', `it cannot be read: ${describeError(cause)}.`, cause);
    }
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-trust-config.js




const SIGNING_TYPE = /^application\/vnd\.dev\.sigstore\.signingconfig\.v0\.2\+json$/;
/** The API versions that are spoken: Fulcio v2 requests go by the service's major version 1. */
const SPOKEN_VERSION = 1;
/**
 * Reads Sigstore's ClientTrustConfig: the trusted root, and the services to sign with. Other Sigstore
 * clients take the same file as `--trust-config`.
 * @param file its path, for messages
 * @throws CONFIG_INVALID
 */
async function parseTrustConfig(text, file) {
    const json = sigstore_trust_config_parseJson(text, file);
    const rootJson = parseFields(json, 'trustedRoot', file);
    const signingJson = parseFields(json, 'signingConfig', file);
    parseMediaType(rootJson, 'trustedRoot', ROOT_TYPE, file);
    parseMediaType(signingJson, 'signingConfig', SIGNING_TYPE, file);
    const signing = await decodeSigning(signingJson, file);
    const { authorities, root } = await parseRoot(rootJson, file);
    const fulcioUrl = chooseService(signing.caUrls, 'caUrls', file);
    if (fulcioUrl === null) {
        sigstore_trust_config_refuse(file, 'signingConfig.caUrls names no Fulcio (majorApiVersion 1) that is valid now');
    }
    return {
        name: 'file',
        fulcioUrl,
        rekorUrl: chooseService(signing.rekorTlogUrls, 'rekorTlogUrls', file),
        tsaUrl: chooseService(signing.tsaUrls, 'tsaUrls', file),
        thresholds: deriveThresholds(root, authorities),
        oidcAudience: 'sigstore',
        trustedRoot: async () => root,
    };
}
function sigstore_trust_config_parseJson(text, file) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        sigstore_trust_config_refuse(file, `it is not JSON (${describeError(cause)})`);
    }
    if (!sigstore_trust_config_isFields(json))
        sigstore_trust_config_refuse(file, 'it is not a JSON object');
    if ('certificateAuthorities' in json) {
        sigstore_trust_config_refuse(file, 'it is a trusted root alone; put it under "trustedRoot", beside a "signingConfig"');
    }
    if (json['mediaType'] !== CONFIG_TYPE) {
        sigstore_trust_config_refuse(file, `"mediaType" is ${sigstore_bundle_quote(json['mediaType'])}; it must be ${CONFIG_TYPE}`);
    }
    return json;
}
function parseFields(json, name, file) {
    const value = json[name];
    return sigstore_trust_config_isFields(value) ? value : sigstore_trust_config_refuse(file, `"${name}" is missing, or not an object`);
}
function parseMediaType(json, name, wanted, file) {
    const found = json['mediaType'];
    if (typeof found === 'string' && wanted.test(found))
        return;
    sigstore_trust_config_refuse(file, `"${name}.mediaType" is ${sigstore_bundle_quote(found)}, which is not supported`);
}
async function decodeSigning(json, file) {
    const { SigningConfig: Config } = await __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9654, 19));
    try {
        return Config.fromJSON(json);
    }
    catch (cause) {
        return sigstore_trust_config_refuse(file, `it is not well-formed (${describeError(cause)})`);
    }
}
/** The one with the newest start among those that are valid now, as the format's definition says. */
function chooseService(services, name, file) {
    const now = Date.now();
    const usable = services
        .filter(({ majorApiVersion }) => majorApiVersion === SPOKEN_VERSION)
        .filter(({ validFor }) => startOf(validFor) <= now && (validFor?.end?.getTime() ?? now) >= now);
    const [newest] = usable.toSorted((a, b) => startOf(b.validFor) - startOf(a.validFor));
    if (newest === undefined)
        return null;
    checkUrl(newest.url, `signingConfig.${name}`, file);
    return newest.url.replace(/\/+$/, '');
}
const startOf = (validFor) => validFor?.start?.getTime() ?? 0;
/** Identity tokens travel to these addresses: in the clear only within the machine. */
function checkUrl(text, name, file) {
    const url = URL.parse(text);
    const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local))
        return;
    sigstore_trust_config_refuse(file, `"${name}" has the address ${sigstore_bundle_quote(text)}; an https: address is needed`);
}
function sigstore_trust_config_refuse(file, found) {
    throw new errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${file} is not a usable trust configuration: ${found}. ` +
        "The format is Sigstore's ClientTrustConfig; ask whoever runs that Sigstore instance for the file.");
}
const sigstore_trust_config_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-instance.js







/**
 * @param sources of the roots that are downloaded
 * @throws CONFIG_INVALID, FILE_MISSING
 */
async function readSigstoreInstance(choice, sources = ROOT_SOURCES) {
    if (choice.kind === 'file') {
        const text = await readTrustFile(choice.path, 'trust configuration of sigstore-instance');
        return parseTrustConfig(text, choice.path);
    }
    return choice.kind === 'github'
        ? buildGithub(choice, sources.github)
        : buildPublicGood(sources.publicGood);
}
/** For a machine that cannot reach what it needs. */
const PIN_ADVICE = 'Without a network, pin the root: "model-release trusted-root --out trusted_root.jsonl" writes it where there is one; ' +
    'commit that file and name it (--trusted-root, or sigstore-instance of a workflow step).';
function buildPublicGood(repository) {
    return {
        name: 'public-good',
        fulcioUrl: 'https://fulcio.sigstore.dev',
        rekorUrl: 'https://rekor.sigstore.dev',
        tsaUrl: null,
        thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
        oidcAudience: 'sigstore',
        trustedRoot: once(() => downloadPublicRoot(repository)),
    };
}
/** GitHub's own: no log, no certificate log; a timestamp proves the time. */
function buildGithub(choice, repository) {
    const { host } = new URL(choice.serverUrl);
    if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
        throw new errors/* ReleaseError */.K('CONFIG_INVALID', `sigstore-instance: ${choice.serverUrl} has no Sigstore instance of its own. ` +
            'Name a file with a trust configuration, or sign with a key (signing: key).');
    }
    const domain = host === 'github.com' ? 'githubapp.com' : host;
    const fulcioHost = `fulcio.${domain}`;
    return {
        name: 'github',
        fulcioUrl: `https://${fulcioHost}`,
        rekorUrl: null,
        tsaUrl: `https://timestamp.${domain}`,
        thresholds: { ctlog: 0, tlog: 0, timestamp: 1 },
        oidcAudience: 'sigstore',
        issuer: (0,signer_policy/* buildIssuer */.MB)(choice.serverUrl),
        trustedRoot: once(() => downloadGithubRoot({ host, fulcioHost, token: choice.token }, repository)),
    };
}
async function downloadPublicRoot(repository) {
    try {
        return await decodeRoot(await downloadRoot(repository));
    }
    catch (cause) {
        return refuseSignature('trust root', `Sigstore's root could not be downloaded and checked (${describeError(cause)}). ${PIN_ADVICE}`, cause);
    }
}
async function downloadGithubRoot(request, repository) {
    try {
        return await decodeRoot(await readGithubRoot(request, repository));
    }
    catch (cause) {
        return refuseSignature('trust root', `the root of GitHub's Sigstore instance is not to be had: ${describeError(cause)}. ${PIN_ADVICE} A trust ` +
            'configuration (sigstore-instance: a file), the public instance (sigstore-instance: public-good) and keys ' +
            '(signing: key) do without it.', cause);
    }
}
const decodeRoot = async (json) => (await __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.t.bind(__nccwpck_require__, 9654, 19))).TrustedRoot.fromJSON(json);
/** Shares one reading among all calls. A failure is not kept: the next call tries again. */
function once(read) {
    let running;
    return async () => {
        running ??= read();
        try {
            return await running;
        }
        catch (error) {
            running = undefined;
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate-trust.js






/**
 * What certificates are checked with. Files are read and roots downloaded when the first certificate asks for it, once.
 * @param offline refuses to download, with INPUT_INVALID
 * @param sources of the roots that are downloaded
 */
function certificateTrust(choice, offline, sources = ROOT_SOURCES) {
    if (choice.kind === 'file') {
        const pinned = once(() => readTrustedRoot(choice.path));
        return async (certificate) => (await pinned())(certificate);
    }
    if (offline)
        return async () => refuseOffline();
    const read = (one) => once(() => readSigstoreInstance(one, sources));
    if (choice.kind !== 'auto')
        return read(choice);
    const publicGood = read({ kind: 'public-good' });
    const github = read({ ...choice, kind: 'github' });
    return async (certificate) => {
        const { organization } = readIssuer(readLeaf(certificate));
        if (organization === PUBLIC_GOOD_ORGANIZATION)
            return publicGood();
        if (organization === GITHUB_ORGANIZATION)
            return github();
        return refuseSignature('certificate', `its issuer calls itself ${sigstore_bundle_quote(organization)}; without a pinned root only Sigstore's public instance ` +
            `("${PUBLIC_GOOD_ORGANIZATION}") and GitHub's ("${GITHUB_ORGANIZATION}") are trusted. Name a file with the root of ` +
            'that instance, if it is to be trusted.');
    };
}
function refuseOffline() {
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `The version is signed with a certificate, and offline no root is downloaded to check it with. ${PIN_ADVICE}`);
}

;// CONCATENATED MODULE: ./lib/domain/verification.js
/**
 * What is checked of a version, in the order of the report. Each is a question of its own:
 *
 * - `bundle`: one Sigstore bundle v0.3 with one DSSE signature over an in-toto statement, and one kind of material
 * - `payload`: what is signed is `manifest.json`, byte for byte
 * - `key`: made with a key that is trusted and was valid then (never beside the next three)
 * - `certificate`: its chain, its own log entry where the instance has such a log, and its time
 * - `log`: the signature's entry in a transparency log
 * - `timestamp`: the time of signing, by a timestamp authority or the log
 * - `signature`: over exactly that payload
 * - `signer`: the policy of whoever verifies
 * - `predicate`: statement and predicate type
 * - `manifest`: schema, JSON that every reader reads alike, no contradictions in itself
 * - `version`: it is the manifest of what was asked for, not of another version
 * - `subjects`: the subjects are the model's files
 * - `assets`: none missing, none extra
 * - `digests`: every file has the size and SHA-256 that the manifest states
 * - `references`: what lies in earlier releases is there, with the digest that the manifest states
 * - `model-signature`: `model.sig` (OpenSSF Model Signing) is by a trusted signer and over the same files
 * - `commit`: the tag leads to the commit that the manifest names, and the certificate names it as well
 * - `lineage`: the previous version is the one that the manifest names
 * - `immutable`: nobody can change the release any more
 */
const CHECK_NAMES = [
    'bundle',
    'payload',
    'key',
    'certificate',
    'log',
    'timestamp',
    'signature',
    'signer',
    'predicate',
    'manifest',
    'version',
    'subjects',
    'assets',
    'digests',
    'references',
    'model-signature',
    'commit',
    'lineage',
    'immutable',
];
const passed = (name, detail) => ({
    name,
    outcome: 'passed',
    detail,
});
const verification_failed = (name, detail, differences = []) => ({
    name,
    outcome: 'failed',
    detail,
    ...(differences.length === 0 ? {} : { differences }),
});
const warned = (name, detail) => ({
    name,
    outcome: 'warning',
    detail,
});
const skipped = (name, detail) => ({
    name,
    outcome: 'skipped',
    detail,
});
/** Whether nothing failed and the two checks that everything rests on were made. */
function isVerified(checks) {
    const passes = (name) => checks.some((check) => check.name === name && check.outcome === 'passed');
    return passes('signature') && passes('signer') && !checks.some((one) => one.outcome === 'failed');
}

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./lib/adapters/passphrase.js



/** OpenSSL's buffer for a passphrase. UTF-8. */
const passphrase_MAX_PASSPHRASE_BYTES = 1024;
/** Node lets OpenSSL derive the key with 2,048 rounds only, so the passphrase has to carry the strength. Characters. */
const MIN_PASSPHRASE_LENGTH = 12;
/** Why a passphrase is not good enough for a new key, in words that do not quote it. */
function findPassphraseFault(passphrase) {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH)
        return `has fewer than ${MIN_PASSPHRASE_LENGTH} characters`;
    if (Buffer.byteLength(passphrase) > passphrase_MAX_PASSPHRASE_BYTES)
        return `has more than ${passphrase_MAX_PASSPHRASE_BYTES} bytes`;
    if (/\p{Cc}/u.test(passphrase))
        return 'holds a line break or another control character';
    // The inputs of an action are trimmed: such a key could never be opened there.
    if (passphrase !== passphrase.trim())
        return 'begins or ends with white space';
    return undefined;
}
/**
 * Asks at a terminal, and shows nothing of what is typed.
 * @param output where the questions go
 * @returns one answer for each question
 * @throws INPUT_INVALID when the input ends first, or is broken off with Ctrl-C
 */
async function promptHidden(input, output, questions) {
    const [first, ...others] = questions;
    if (first === undefined)
        return [];
    const silent = new external_node_stream_namespaceObject.Writable({ write: (_chunk, _encoding, done) => done() });
    // No history: the arrow keys would bring the first answer back for the second.
    const lines = (0,external_node_readline_namespaceObject.createInterface)({ input, output: silent, terminal: true, historySize: 0 });
    try {
        return await new Promise((resolve, reject) => {
            const answers = [];
            lines.on('line', (line) => {
                answers.push(line);
                const next = others[answers.length - 1];
                output.write(next === undefined ? '\n' : `\n${next}`);
                if (next === undefined)
                    resolve(answers);
            });
            // Half of an answer is none: readline would take it for a line.
            input.prependOnceListener('end', () => lines.close());
            lines.on('close', () => {
                lines.removeAllListeners('line');
                if (answers.length < questions.length)
                    output.write('\n');
                reject(broken());
            });
            output.write(first);
        });
    }
    finally {
        lines.close();
    }
}
const broken = () => new errors/* ReleaseError */.K('INPUT_INVALID', 'The passphrase was not entered to its end. Start again.');

;// CONCATENATED MODULE: ./lib/adapters/signing-key.js




const MAKE_KEY = 'Make one with "model-release keygen", store the text of its .key file as a secret, and publish its .pub file.';
const PRINT_KEY = 'openssl pkey -in signing-key.pem -pubout';
/** Far above any key of any kind. Characters. */
const MAX_PEM = 100_000;
/**
 * About two seconds of one core, a few times what password guides ask for. The key is the user's own, but a mistyped
 * count would keep a runner busy for hours before anybody learns why.
 */
const MAX_ITERATIONS = 10_000_000;
/** N × r × p of scrypt; `openssl pkcs8 -scrypt` writes 2^17. OpenSSL bounds its memory, not its time. */
const MAX_SCRYPT_COST = (/* unused pure expression or super */ null && (2 ** 22));
const PLAIN_LABELS = new Set(['PRIVATE KEY', 'EC PRIVATE KEY']);
const ENCRYPTED_PKCS8 = 'ENCRYPTED PRIVATE KEY';
/** RFC 1421 §4.6.1, as OpenSSL's older commands write it: the two headers before the base64. */
const LEGACY_HEADERS = /^\s*Proc-Type:\s*4,ENCRYPTED\s+DEK-Info:\s*([A-Z0-9-]{1,32},[0-9A-Fa-f]{1,64})\s/;
/**
 * Reads a private key: PKCS #8 or SEC 1, with any line ends, also when a secret store has turned the line
 * breaks into `\n` or spaces. It may be encrypted: PKCS #8 with PBES2, or SEC 1 with the headers of RFC 1421.
 * @param passphrase UTF-8, as it is, nothing trimmed; an empty one is none. A key that is not encrypted is read
 *   whether or not there is one, so that a secret may stay in place while keys change.
 * @throws INPUT_INVALID for anything but an ECDSA P-256 private key, and for a passphrase that does not open it;
 *   never quotes key or passphrase, and has no cause
 */
function parseSigningKey(text, passphrase) {
    const block = findBlock(text, (label) => label !== 'EC PARAMETERS');
    if (block === undefined)
        return refusePrivate(describeNoBlock(text));
    const refused = describeBlock(block);
    if (refused !== undefined)
        return refusePrivate(refused);
    const privateKey = isEncrypted(block)
        ? decrypt(block, passphrase ?? '')
        : signing_key_decode(block, createPrivateKey);
    if (privateKey === undefined)
        return refusePrivate('a damaged PEM block, perhaps cut off');
    const kind = describeKey(privateKey);
    if (kind !== undefined)
        return refusePrivate(kind);
    return { ...describePublic(createPublicKey(privateKey)), privateKey };
}
/** @throws CONFIG_INVALID for anything but an ECDSA P-256 public key */
function parseVerificationKey(text) {
    const block = findBlock(text, () => true);
    if (block === undefined)
        return refusePublic(describeNoBlock(text));
    if (/PRIVATE KEY/.test(block.label))
        return refusePublic('a private key, which must stay secret');
    if (block.label !== 'PUBLIC KEY')
        return refusePublic(describeLabel(block.label));
    const key = signing_key_decode(block, external_node_crypto_.createPublicKey);
    if (key === undefined)
        return refusePublic('a damaged PEM block, perhaps cut off');
    const kind = describeKey(key);
    return kind === undefined ? describePublic(key) : refusePublic(kind);
}
/** Why a key cannot be used, `undefined` for ECDSA P-256. */
function describeKey(key) {
    const type = key.asymmetricKeyType;
    if (type !== 'ec')
        return `a key of the kind ${type?.toUpperCase() ?? 'unknown'}`;
    const curve = key.asymmetricKeyDetails?.namedCurve ?? 'unknown';
    return curve === 'prime256v1' ? undefined : `an ECDSA key on the curve ${curve}`;
}
function describePublic(key) {
    const pem = key.export({ type: 'spki', format: 'pem' }).toString();
    return { key, pem, hint: (0,domain_digest/* sha256 */.sc)(pem) };
}
function findBlock(text, wanted) {
    if (text.length > MAX_PEM)
        return undefined;
    const unfolded = text.replaceAll(/\\r|\\n/g, '\n');
    const blocks = unfolded.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^-]*(?:-[^-]+)*)-----END \1-----/g);
    return [...blocks]
        .map((match) => ({ label: match[1] ?? '', body: match[2] ?? '' }))
        .find(({ label }) => wanted(label));
}
/** The block as OpenSSL wants it: 64 columns, headers and a blank line before them. */
function foldBlock({ label, body }) {
    const [headers = '', algorithm] = LEGACY_HEADERS.exec(body) ?? [];
    const lines = body
        .slice(headers.length)
        .replaceAll(/\s+/g, '')
        .match(/.{1,64}/g) ?? [];
    const head = algorithm === undefined ? [] : ['Proc-Type: 4,ENCRYPTED', `DEK-Info: ${algorithm}`, ''];
    return [`-----BEGIN ${label}-----`, ...head, ...lines, `-----END ${label}-----`, ''].join('\n');
}
/** What OpenSSL says of a key that it cannot read is of no use to a person. */
function signing_key_decode(block, create) {
    try {
        return create(foldBlock(block));
    }
    catch {
        return undefined;
    }
}
const isEncrypted = ({ label, body }) => label === ENCRYPTED_PKCS8 || LEGACY_HEADERS.test(body);
/** @throws INPUT_INVALID */
function decrypt(block, passphrase) {
    if (passphrase === '')
        return signing_key_refuse('INPUT_INVALID', 'The signing key is encrypted, and there is no passphrase to open it: set signing-key-passphrase from a secret.');
    if (Buffer.byteLength(passphrase) > MAX_PASSPHRASE_BYTES)
        return signing_key_refuse('INPUT_INVALID', `The passphrase of the signing key has more than ${MAX_PASSPHRASE_BYTES} bytes, which OpenSSL does not take. ` +
            'Give signing-key-passphrase the passphrase alone.');
    const refused = block.label === ENCRYPTED_PKCS8 ? describeEncryption(block) : undefined;
    if (refused !== undefined)
        return signing_key_refuse('INPUT_INVALID', `The signing key is encrypted ${refused}. Encrypt it anew with "${ENCRYPT_KEY}".`);
    return (signing_key_decode(block, (pem) => createPrivateKey({ key: pem, passphrase })) ??
        signing_key_refuse('INPUT_INVALID', 'The signing key is encrypted, and the passphrase does not open it. Check that signing-key-passphrase belongs to ' +
            'this key, and that neither was cut off: white space at the ends of an input is not part of it.'));
}
const ENCRYPT_KEY = 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD.key -out NEW.key';
/** Why an encrypted PKCS #8 key is not opened, in words. */
function describeEncryption(block) {
    const { scheme, derivation, parameters } = readEncryption(block);
    if (scheme === PBES2 && derivation === PBKDF2) {
        const [, rounds = Infinity] = parameters;
        return rounds <= MAX_ITERATIONS ? undefined : `with more than ${MAX_ITERATIONS} PBKDF2 rounds`;
    }
    if (scheme === PBES2 && derivation === SCRYPT) {
        const [, blocks = Infinity, size = Infinity, lanes = Infinity] = parameters;
        const isCheap = blocks * size * lanes <= MAX_SCRYPT_COST;
        return isCheap ? undefined : 'with scrypt at a cost that is too high';
    }
    return 'in another way than PBES2 with PBKDF2 or scrypt';
}
/**
 * EncryptedPrivateKeyInfo (RFC 5958 §3) with the parameters of PBES2 (RFC 8018 §6.2) and those of PBKDF2 (its
 * appendix A.2) or scrypt (RFC 7914 §7).
 */
function readEncryption({ body }) {
    const [whole = NO_BYTES] = listDer(Buffer.from(body, 'base64'));
    const [algorithm = NO_BYTES, encrypted] = listDer(whole);
    const [scheme, details = NO_BYTES] = listDer(algorithm);
    if (scheme === undefined || encrypted === undefined)
        return refusePrivate('a damaged PEM block, perhaps cut off');
    const [functions = NO_BYTES] = listDer(details);
    const [derivation = NO_BYTES, values = NO_BYTES] = listDer(functions);
    return {
        scheme: scheme.toString('hex'),
        derivation: derivation.toString('hex'),
        parameters: listDer(values).map(readInteger),
    };
}
const NO_BYTES = Buffer.alloc(0);
const PBES2 = '2a864886f70d01050d';
const PBKDF2 = '2a864886f70d01050c';
const SCRYPT = '2b06010401da47040b';
/** Of any level that is looked at; the most that one of them has is five. */
const MAX_DER_ELEMENTS = 8;
/** The contents of DER elements that follow each other; those before the first that is cut off. */
function listDer(bytes) {
    const found = [];
    let rest = bytes;
    while (rest.length >= 2 && found.length < MAX_DER_ELEMENTS) {
        const short = rest.readUInt8(1);
        const more = short < 0x80 ? 0 : short - 0x80;
        // 0x80 alone is the indefinite length of BER, which DER does not have.
        if (short === 0x80 || more > 3 || rest.length < 2 + more)
            break;
        const length = more === 0 ? short : rest.readUIntBE(2, more);
        const end = 2 + more + length;
        if (rest.length < end)
            break;
        found.push(rest.subarray(2 + more, end));
        rest = rest.subarray(end);
    }
    return found;
}
/** Of a DER INTEGER; `Infinity` for one of more than 48 bits. */
const readInteger = (content) => content.length > 0 && content.length <= 6 ? content.readUIntBE(0, content.length) : Infinity;
function describeNoBlock(text) {
    if (text.trim() === '')
        return 'nothing';
    if (text.length > MAX_PEM)
        return `${text.length} characters`;
    if (/-----BEGIN/.test(text))
        return 'a damaged PEM block, perhaps cut off';
    return 'text without a PEM block ("-----BEGIN …")';
}
/** Why a block is no private key that can be used, in words. */
function describeBlock({ label, body }) {
    if (label === ENCRYPTED_PKCS8)
        return undefined;
    if (COSIGN_LABELS.has(label))
        return signing_key_refuse('INPUT_INVALID', COSIGN_KEY);
    if (!PLAIN_LABELS.has(label))
        return describeLabel(label);
    const damaged = body.includes(':') && !LEGACY_HEADERS.test(body);
    return damaged ? 'a PEM block with headers that are damaged' : undefined;
}
const COSIGN_LABELS = new Set([
    'ENCRYPTED SIGSTORE PRIVATE KEY',
    'ENCRYPTED COSIGN PRIVATE KEY',
]);
const COSIGN_KEY = (/* unused pure expression or super */ null && ("The signing key is in cosign's own encrypted form, which no other tool opens and cosign does not turn back. Make a " +
    'key with "model-release keygen" and trust it beside the old one. For cosign too, convert it the other way: "cosign ' +
    'import-key-pair --key model-release.key".'));
function describeLabel(label) {
    if (label.endsWith('PUBLIC KEY'))
        return 'a public key';
    if (label === 'CERTIFICATE')
        return 'a certificate';
    if (label === 'RSA PRIVATE KEY')
        return 'a key of the kind RSA';
    if (label === 'OPENSSH PRIVATE KEY')
        return 'a key in the form of OpenSSH';
    return `a PEM block "${label.slice(0, 80)}"`;
}
function refusePrivate(found) {
    signing_key_refuse('INPUT_INVALID', `The signing key must be an ECDSA P-256 private key in PEM form; found ${found}. ${MAKE_KEY}`);
}
function refusePublic(found) {
    signing_key_refuse('CONFIG_INVALID', `A trusted key must be an ECDSA P-256 public key in PEM form; found ${found}. ` +
        `Print it from the private key with "${PRINT_KEY}".`);
}
function signing_key_refuse(code, message) {
    throw new errors/* ReleaseError */.K(code, message);
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate.js



/** Extension numbers below 1.3.6.1.4.1.57264.1, see CertificateFacts. */
const FULCIO = '1.3.6.1.4.1.57264.1';
const ISSUER = 8;
const OLD_ISSUER = 1;
const RUNNER = 11;
const SOURCE_REPOSITORY = 12;
const SOURCE_COMMIT = 13;
const SOURCE_REF = 14;
const REPOSITORY_ID = 15;
const OWNER_ID = 17;
const TRIGGER = 20;
const RUN_URL = 21;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const UTF8_STRING = 0x0c;
/**
 * What a leaf certificate claims. The claims are worth nothing until its chain has been verified.
 * @param der X.509
 * @throws SIGNATURE_INVALID for a certificate that no Sigstore authority issues for signing
 */
async function readCertificate(der) {
    const { X509Certificate: Certificate } = await __nccwpck_require__.e(/* import() */ 917).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3917, 19));
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        checkUse(certificate);
        return readFacts(certificate, Certificate.parse(Buffer.from(der)));
    }
    catch (error) {
        if (error instanceof Refused)
            return refuseSignature('certificate', `${error.message}.`);
        return refuseSignature('certificate', `it cannot be read: ${describeError(error)}.`, error);
    }
}
/** What is not right about a certificate; becomes a ReleaseError in `readCertificate`. */
class Refused extends Error {
}
function checkUse(certificate) {
    const kind = describeKey(certificate.publicKey);
    if (kind !== undefined)
        throw new Refused(`found ${kind}; only ECDSA P-256 is accepted`);
    if (certificate.ca)
        throw new Refused('it is an authority, not a signer');
    if (!certificate.keyUsage?.includes(CODE_SIGNING)) {
        throw new Refused('it was not issued for code signing');
    }
}
function readFacts(certificate, parsed) {
    const claim = (number) => readClaim(parsed, number);
    const identity = readIdentity(certificate.subjectAltName);
    // The library reads names as 7-bit text, which makes different names equal.
    if (identity !== parsed.subjectAltName) {
        throw new Refused(`its identity ${sigstore_bundle_quote(identity)} cannot be read in one way only`);
    }
    const issuer = claim(ISSUER) ?? readOldIssuer(parsed);
    if (issuer === null)
        throw new Refused('it names no issuer');
    return {
        identity,
        issuer,
        sourceRepository: claim(SOURCE_REPOSITORY),
        repositoryId: claim(REPOSITORY_ID),
        ownerId: claim(OWNER_ID),
        sourceRef: claim(SOURCE_REF),
        sourceCommit: claim(SOURCE_COMMIT),
        trigger: claim(TRIGGER),
        runUrl: claim(RUN_URL),
        runner: claim(RUNNER),
    };
}
/** From Node's form `URI:…`, with the name as a JSON string where it has commas or quotes. */
function readIdentity(names) {
    const match = /^(?:URI|email):(?:(?<plain>[^",]+)|(?<quoted>"(?:[^"\\]|\\.)*"))$/.exec(names ?? '');
    const { plain, quoted } = match?.groups ?? {};
    if (plain !== undefined)
        return plain;
    const name = quoted === undefined ? undefined : JSON.parse(quoted);
    if (typeof name === 'string')
        return name;
    throw new Refused(`it must name exactly one URI or e-mail address; found ${sigstore_bundle_quote(names ?? null)}`);
}
function readClaim(certificate, number) {
    const oid = `${FULCIO}.${number}`;
    const value = certificate.extension(oid)?.value;
    return value === undefined ? null : decodeUtf8String(value, oid);
}
/** The first issuer extension holds the bare text. */
function readOldIssuer(certificate) {
    const value = certificate.extension(`${FULCIO}.${OLD_ISSUER}`)?.value;
    return value === undefined ? null : decodeText(value);
}
/** DER: a tag, the length in one byte or, from 128 on, in as many as its low bits say, the text. */
function decodeUtf8String(der, oid) {
    const first = der[1] ?? 0;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (der[0] !== UTF8_STRING || lengthBytes > 4 || der.length !== start + length) {
        throw new Refused(`its extension ${oid} is not a text`);
    }
    return decodeText(der.subarray(start));
}
const decodeText = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

;// CONCATENATED MODULE: ./lib/adapters/sigstore-evidence.js

/** Who issued a certificate, and for when. */
function describeCertificate(der, { name }, logged) {
    const certificate = new external_node_crypto_.X509Certificate(der);
    const issuer = certificate.issuer.split('\n').join(', ');
    const [from, until] = [certificate.validFrom, certificate.validTo].map((text) => formatTime(new Date(text)));
    const log = logged ? ', entered in a certificate log' : '';
    return `issued by ${issuer}, valid from ${from} to ${until}${log}; its chain ends in the trust root "${name}"`;
}
/** Where and when a log has entered the signature. */
function describeEntries(entries, trust) {
    const texts = entries.map((entry) => {
        const time = readLogTime(entry);
        const integrated = time === undefined ? '' : `, entered ${formatTime(time)}`;
        const id = Buffer.from(entry.logId.keyId).toString('hex');
        return `entry ${entry.logIndex} of ${nameLog(entry, trust)} (log id ${id})${integrated}`;
    });
    return texts.join('; ');
}
/**
 * Each time that the bundle states, and who says so.
 * @throws what the library throws for a timestamp that cannot be read
 */
function describeTimes(entity, trust) {
    return entity.timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority') {
            return [`${formatTime(one.timestamp.signingTime)} says ${nameAuthority(one, trust)}`];
        }
        const time = readLogTime(one.tlogEntry);
        return time === undefined
            ? []
            : [`${formatTime(time)} says the log ${nameLog(one.tlogEntry, trust)}`];
    });
}
/** Only a promise of inclusion has a signature over the time. */
function readLogTime({ inclusionPromise, integratedTime }) {
    const seconds = Number(integratedTime);
    return inclusionPromise === undefined || !(seconds > 0) ? undefined : new Date(seconds * 1000);
}
function nameLog({ logId }, { material }) {
    const log = material.tlogs.find(({ logID }) => logID.equals(logId.keyId));
    return log?.baseURL ?? 'an unknown log';
}
function nameAuthority({ timestamp }, { material, root }) {
    const index = material.timestampAuthorities.findIndex(({ certChain: [leaf] }) => leaf !== undefined &&
        leaf.serialNumber.equals(timestamp.signerSerialNumber) &&
        leaf.issuer.equals(timestamp.signerIssuer));
    const authority = root.timestampAuthorities[index];
    const name = authority?.uri === '' ? authority.subject?.commonName : authority?.uri;
    return `the timestamp authority ${name ?? '(unknown)'}`;
}
/** UTC, without milliseconds; a certificate or log can state years beyond what a date holds. */
const formatTime = (time) => Number.isNaN(time.getTime()) ? 'an unknown time' : time.toISOString().replace('.000Z', 'Z');

;// CONCATENATED MODULE: ./lib/adapters/sigstore-library.js

/** Which of our checks an error of the library belongs to, by its code. */
const CHECKS = {
    CERTIFICATE_ERROR: 'certificate',
    PUBLIC_KEY_ERROR: 'key',
    SIGNATURE_ERROR: 'signature',
    TIMESTAMP_ERROR: 'timestamp',
    TLOG_BODY_ERROR: 'log',
    TLOG_ERROR: 'log',
    TLOG_INCLUSION_PROMISE_ERROR: 'log',
    TLOG_INCLUSION_PROOF_ERROR: 'log',
    TLOG_MISSING_INCLUSION_ERROR: 'log',
};
/**
 * Checks everything but the policy. All that the library throws, its own bugs included, means that the bundle is not
 * valid.
 */
async function findFailure(entity, material, thresholds) {
    const { Verifier } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(917), __nccwpck_require__.e(187)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4187, 19));
    const attempt = (one, options) => {
        try {
            new Verifier(material, options).verify(one);
            return undefined;
        }
        catch (error) {
            return error ?? 'nothing';
        }
    };
    const cause = attempt(entity, thresholds);
    if (cause === undefined)
        return undefined;
    const check = CHECKS[readErrorCode(cause)];
    if (check !== undefined)
        return { check, found: describeError(cause), cause };
    // An error of no kind: whether it goes away without the log entries tells where it came from.
    const rest = attempt({ ...entity, tlogEntries: [] }, { ...thresholds, tlogThreshold: 0 });
    const culprit = rest === undefined ? 'log' : (CHECKS[readErrorCode(rest)] ?? 'certificate');
    return { check: culprit, found: `it cannot be read: ${describeError(cause)}`, cause };
}
/** @returns a failure when a timestamp is none */
async function readEntity(bundle) {
    const { toSignedEntity } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(917), __nccwpck_require__.e(187)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4187, 19));
    try {
        return toSignedEntity(bundle);
    }
    catch (cause) {
        return { check: 'timestamp', found: `it cannot be read: ${describeError(cause)}`, cause };
    }
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-signers.js




const sigstore_signers_MAX_NAMED = 5;
/** Whether the certificate is one of the signers', once it is known to be genuine. */
function checkSigner(facts, signers) {
    const who = nameCertificate(facts);
    const closest = (0,signer_policy/* findClosest */.Ru)(facts, signers.filter(isCertificateSigner));
    if (closest === undefined)
        return refuseKind(who, signers);
    const { differences, signer } = closest;
    if (differences.length === 0) {
        return passed('signer', `${who} is trusted: ${(0,signer_policy/* describeSigner */.cg)(signer)}`);
    }
    const others = signers.filter((other) => other !== signer);
    const detail = `signed by ${who}, who is not trusted; the closest trusted signer is ${(0,signer_policy/* describeSigner */.cg)(signer)}, which differs ` +
        `in ${differences.map(({ name }) => name).join(', ')}${listOthers(others)}. ` +
        advise(facts, differences);
    return verification_failed('signer', detail, differences);
}
const isCertificateSigner = (signer) => signer.kind !== 'key';
/** No certificate is trusted, whoever's it is. */
function refuseKind(who, signers) {
    const expected = nameSigners(signers);
    const detail = `signed by ${who}; trusted: ${expected}. ${adviseUntrusted('identity')}`;
    const difference = { name: 'signer', expected, found: who };
    return verification_failed('signer', detail, signers.length === 0 ? [] : [difference]);
}
function listOthers(others) {
    return others.length === 0 ? '' : `; also trusted: ${nameSigners(others)}`;
}
/** What most probably happened, and what to do about it. */
function advise(facts, differences) {
    const find = (wanted) => differences.find(({ name }) => name === wanted);
    const advice = adviseUntrusted('identity');
    if (find('event') !== undefined && /^pull_request/i.test(facts.trigger ?? '')) {
        return `A pull request's run made it, whose content nobody has reviewed: publish from a branch that is trusted. ${advice}`;
    }
    const identity = find('identity');
    if (find('ref') !== undefined || (identity !== undefined && isOtherRef(identity))) {
        return `The workflow ran for ${sigstore_bundle_quote(facts.sourceRef)}: perhaps it was started on another branch or tag than usual. ${advice}`;
    }
    return advice;
}
const isOtherRef = ({ expected, found }) => expected.split('@')[0] === found.split('@')[0];
/** Never from the release: who made that could name anybody there. */
const adviseUntrusted = (kind) => `If you know and trust this ${kind === 'key' ? 'key' : 'signer'}, name it in your own policy: under trust.signers in ` +
    'the configuration of whoever verifies, or as the input or flag "signer". Otherwise do not use what it signed.';
const nameCertificate = ({ identity, issuer }) => `${sigstore_bundle_quote(identity)} (issuer ${sigstore_bundle_quote(issuer)})`;
/** @throws CONFIG_INVALID when a trusted key is none */
const nameSigner = (signer) => signer.kind === 'key'
    ? `the key sha256:${parseVerificationKey(signer.publicKey).hint}`
    : (0,signer_policy/* describeSigner */.cg)(signer);
/** @throws CONFIG_INVALID when a trusted key is none */
function nameSigners(signers) {
    if (signers.length === 0)
        return 'nobody';
    const more = signers.length > sigstore_signers_MAX_NAMED ? [`${signers.length - sigstore_signers_MAX_NAMED} more`] : [];
    return [...signers.slice(0, sigstore_signers_MAX_NAMED).map(nameSigner), ...more].join(', ');
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-certificate-check.js






/**
 * Checks a bundle that holds a certificate: its chain, log entry, time, signature and signer.
 * @param trustFor not asked when no certificate is trusted, whoever's it is
 * @throws SIGNATURE_INVALID when the trust root is not to be had
 */
async function checkCertificate({ bundle, payload }, der, signers, trustFor) {
    const facts = await attemptCertificate(der);
    if (facts instanceof SignatureRefusal) {
        const detail = facts.reason.replace(/^certificate: /, '');
        return { checks: [verification_failed('certificate', detail)], signer: null, cause: facts };
    }
    if (!signers.some(isCertificateSigner)) {
        const reason = 'not looked at: no certificate is trusted here, whoever holds it';
        const others = ['certificate', 'log', 'timestamp', 'signature'].map((name) => skipped(name, reason));
        return { checks: [...others, checkSigner(facts, signers)], signer: null };
    }
    const instance = await attemptTrust(trustFor, der);
    if (instance instanceof SignatureRefusal) {
        const detail = instance.reason.replace(/^certificate: /, '');
        return { checks: [verification_failed('certificate', detail)], signer: null, cause: instance };
    }
    const trust = await readTrust(instance);
    const entity = await readEntity(bundle);
    if ('check' in entity)
        return sigstore_certificate_check_refuse(entity, facts, trust);
    const times = readTimes(entity, trust);
    if ('check' in times)
        return sigstore_certificate_check_refuse(times, facts, trust);
    const failure = await findFailure(entity, trust.material, {
        ctlogThreshold: instance.thresholds.ctlog,
        tlogThreshold: instance.thresholds.tlog,
        timestampThreshold: instance.thresholds.timestamp,
    });
    const scene = { der, entity, times, trust, instance, payloadLength: payload.length };
    if (failure !== undefined)
        return sigstore_certificate_check_refuse(failure, facts, trust, checkBefore(failure, scene));
    const signer = checkSigner(facts, signers);
    return {
        checks: [...checkAll(scene), signer],
        signer: signer.outcome === 'passed'
            ? { kind: 'identity', name: facts.identity, issuer: facts.issuer, certificate: facts }
            : null,
    };
}
async function attemptCertificate(der) {
    try {
        return await readCertificate(der);
    }
    catch (error) {
        if (error instanceof SignatureRefusal)
            return error;
        throw error;
    }
}
/** That nobody who is trusted issued the certificate is a finding; that no root is to be had is not. */
async function attemptTrust(trustFor, der) {
    try {
        return await trustFor(der);
    }
    catch (error) {
        if (error instanceof SignatureRefusal && error.reason.startsWith('certificate: '))
            return error;
        throw error;
    }
}
async function readTrust(instance) {
    const { toTrustMaterial } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(917), __nccwpck_require__.e(187)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4187, 19));
    const root = await instance.trustedRoot();
    try {
        return { name: instance.name, root, material: toTrustMaterial(root) };
    }
    catch (cause) {
        return refuseSignature('trust root', `"${instance.name}" is damaged: ${describeError(cause)}.`, cause);
    }
}
function readTimes(entity, trust) {
    try {
        return describeTimes(entity, trust);
    }
    catch (cause) {
        return { check: 'timestamp', found: `it cannot be read: ${describeError(cause)}`, cause };
    }
}
function sigstore_certificate_check_refuse({ cause, check, found }, facts, trust, before = []) {
    const who = `made with a certificate that claims to be ${nameCertificate(facts)}, with the trust root "${trust.name}"`;
    const advice = check === 'certificate' || check === 'timestamp'
        ? ' If another Sigstore instance signed it, name that one as sigstore-instance.'
        : '';
    return {
        checks: [...before, verification_failed(check, `${found}; ${who}.${advice}`)],
        signer: null,
        cause,
    };
}
/** What can be said of the checks before the one that failed. The library looks at the timestamp first. */
function checkBefore({ check }, scene) {
    if (check === 'signature')
        return checkAll(scene).filter(({ name }) => name !== 'signature');
    if (check !== 'log')
        return [];
    const [certificate] = checkAll(scene);
    const stamped = scene.entity.timestamps.some(({ $case }) => $case === 'timestamp-authority');
    if (certificate !== undefined && stamped)
        return [certificate];
    return [skipped('certificate', 'not settled: its time rests on the log entry, and that failed')];
}
function checkAll(scene) {
    const { der, entity, instance, payloadLength, times, trust } = scene;
    const entries = entity.tlogEntries;
    return [
        passed('certificate', describeCertificate(der, trust, instance.thresholds.ctlog > 0)),
        entries.length > 0
            ? passed('log', describeEntries(entries, trust))
            : skipped('log', `the instance "${instance.name}" has no transparency log for signatures; a timestamp proves the time`),
        passed('timestamp', times.join('; ')),
        passed('signature', `ECDSA P-256 with SHA-256, over ${payloadLength} bytes`),
    ];
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-findings.js

/** The checks under these names, in this order; those that nobody made are skipped because of the first that failed. */
function completeChecks(names, made) {
    const failure = made.find(({ outcome }) => outcome === 'failed');
    return names.map((name) => made.find((check) => check.name === name) ??
        skipped(name, `not looked at: the ${failure?.name ?? 'check before'} failed`));
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-key-check.js





/**
 * Checks a bundle that names a key against the keys that are trusted. It proves no time, so the windows of the key
 * are handed on.
 * @throws CONFIG_INVALID when a trusted key is none
 */
async function checkKey({ bundle, payload }, hint, signers) {
    const entries = signers
        .filter((signer) => signer.kind === 'key')
        .map((signer) => ({ signer, key: parseVerificationKey(signer.publicKey) }))
        .filter(({ key }) => key.hint === hint);
    const [first] = entries;
    if (first === undefined)
        return refuseKey(hint, signers);
    const name = `sha256:${first.key.hint}`;
    const own = passed('key', `the trusted key ${name}, ECDSA P-256`);
    const failure = await findKeyFailure(bundle, first.key);
    if (failure !== undefined) {
        const detail = `${failure.found}; it was not made with the key ${name}, or not over this content.`;
        return { checks: [own, verification_failed('signature', detail)], signer: null, cause: failure.cause };
    }
    const validity = readValidity(entries.map(({ signer }) => signer));
    return {
        checks: [
            own,
            passed('signature', `ECDSA P-256 with SHA-256, over ${payload.length} bytes`),
            passed('signer', `the key ${name} is trusted${describeValidity(validity)}`),
        ],
        signer: {
            kind: 'key',
            name,
            issuer: null,
            ...(validity === undefined ? {} : { validity }),
        },
    };
}
function refuseKey(hint, signers) {
    const found = `the key sha256:${hint}`;
    const keys = signers.filter(({ kind }) => kind === 'key');
    const expected = (keys.length > 0 ? keys : signers).slice(0, MAX_SHOWN).map(nameSigner);
    const detail = `signed with the key ${sigstore_bundle_quote(`sha256:${hint}`)}; trusted: ${nameSigners(signers)}. ${adviseUntrusted('key')}`;
    const difference = { name: 'key', expected: expected.join(' or '), found };
    const differences = expected.length === 0 ? [] : [difference];
    return { checks: [verification_failed('key', detail, differences)], signer: null };
}
const MAX_SHOWN = 5;
/** No authorities and no logs: nothing but the key counts. */
async function findKeyFailure(bundle, key) {
    const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] };
    const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 };
    const entity = await readEntity(bundle);
    if ('check' in entity)
        return entity;
    const { toTrustMaterial } = await Promise.all(/* import() */[__nccwpck_require__.e(654), __nccwpck_require__.e(917), __nccwpck_require__.e(187)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4187, 19));
    const material = toTrustMaterial({ mediaType: '', ...none }, (asked) => findKey(key, asked));
    return findFailure(entity, material, thresholds);
}
function findKey(key, hint) {
    if (hint !== key.hint)
        throw new Error(`no key ${sigstore_bundle_quote(hint)}`);
    return { publicKey: key.key, validFor: () => true };
}
/** `undefined` as soon as one entry has no window: then the key always counts. */
function readValidity(signers) {
    const windows = signers.flatMap(({ validity }) => (validity === undefined ? [] : [validity]));
    return windows.length === signers.length ? windows : undefined;
}
function describeValidity(validity) {
    if (validity === undefined)
        return '';
    const windows = validity.map(({ from, until }) => `${from === null ? 'from the beginning' : `from ${from}`} ${until === null ? 'on' : `until ${until}`}`);
    return ` ${windows.join(', and ')}`;
}

;// CONCATENATED MODULE: ./lib/adapters/sigstore-verifier.js






const LATER = {
    key: ['key', 'signature', 'signer'],
    certificate: ['certificate', 'log', 'timestamp', 'signature', 'signer'],
};
/**
 * Checks bundles against keys and against certificates of Sigstore instances.
 * @param trust asked only when a bundle with a certificate is to be checked: may use the network
 */
function sigstoreVerifier(trust) {
    const look = async (bytes, statement, signers) => examineBundle(bytes, statement, signers, trust);
    return {
        async examine(bytes, statement, signers) {
            const { checks, payload, signer } = await look(bytes, statement, signers);
            return { checks, payload, signer };
        },
        async verify(bytes, statement, signers) {
            const { cause, checks, signer } = await look(bytes, statement, signers);
            if (signer !== null)
                return signer;
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', `The signature is not valid: ${describeFailure(checks)}`, cause === undefined ? {} : { cause });
        },
    };
}
async function examineBundle(bytes, statement, signers, trust) {
    const asked = statement === null ? ['bundle'] : ['bundle', 'payload'];
    const parsed = await attemptBundle(bytes, statement);
    if (parsed instanceof SignatureRefusal) {
        // Without a bundle nobody knows whether a key or a certificate was to be checked.
        const names = [...asked, 'signature', 'signer'];
        const checks = completeChecks(names, [verification_failed('bundle', parsed.reason)]);
        return { checks, signer: null, payload: null, cause: parsed.cause };
    }
    const { payload, signedBy } = parsed;
    const start = [describeBundle(parsed), ...checkPayload(payload, statement)];
    const { checks, ...rest } = start.some(({ outcome }) => outcome === 'failed')
        ? { checks: [], signer: null }
        : await checkSignature(parsed, signers, trust);
    return {
        ...rest,
        checks: completeChecks([...asked, ...LATER[signedBy.kind]], [...start, ...checks]),
        payload,
    };
}
async function attemptBundle(bytes, statement) {
    try {
        return await parseStatementBundle(bytes, statement);
    }
    catch (error) {
        if (error instanceof SignatureRefusal)
            return error;
        throw error;
    }
}
function describeBundle({ payload, signedBy }) {
    return passed('bundle', `a Sigstore bundle v0.3 with one DSSE signature by ${signedBy.kind} over an in-toto statement of ${payload.length} bytes`);
}
function checkPayload(payload, statement) {
    if (statement === null)
        return [];
    if (Buffer.from(payload).equals(statement)) {
        return [passed('payload', `what is signed is this document, all ${payload.length} bytes of it`)];
    }
    const found = `the bundle signs another document (${payload.length} bytes) than this one (${statement.length} bytes).`;
    return [verification_failed('payload', `${found} Fetch document and bundle again, from the same version.`)];
}
const checkSignature = async (parsed, signers, trust) => parsed.signedBy.kind === 'key'
    ? checkKey(parsed, parsed.signedBy.hint, signers)
    : checkCertificate(parsed, parsed.signedBy.der, signers, trust);
/** What checks are called in messages, where that says more than their name. */
const STEPS = {
    // The only thing that can be wrong with it is that nobody trusts it.
    key: 'signer',
    log: 'log entry',
    timestamp: 'time of signing',
};
/** The first failure, and under it what was expected and found. */
function describeFailure(checks) {
    const failure = checks.find(({ outcome }) => outcome === 'failed');
    if (failure === undefined)
        return 'nothing was checked.';
    const { detail, differences = [], name } = failure;
    // The details of a bundle begin with the step.
    const text = name === 'bundle' ? detail : `${STEPS[name] ?? name}: ${detail}`;
    return [text, ...differences.flatMap(renderDifference)].join('\n');
}
/** Quoted, so that no line break of others gets into a log. */
const renderDifference = ({ expected, found, name }) => [
    `  ${name}`,
    `    expected ${sigstore_bundle_quote(expected)}`,
    `    found    ${sigstore_bundle_quote(found)}`,
];

;// CONCATENATED MODULE: ./lib/domain/pin-repository.js
const WORKFLOW = /^(https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+)\/\.github\/workflows\/[^/\s]/;
/**
 * A reusable workflow has the same identity whoever calls it, so an identity alone would trust every repository that may
 * call it. Where the policy does not say which one counts, it is the workflow's own, or the one whose version it is.
 * @param repository URL of the repository whose version is verified; `null` when it is not known
 */
function pinRepository(signer, repository) {
    if (signer.kind !== 'identity' || signer.sourceRepository !== undefined)
        return [signer];
    const [, own] = WORKFLOW.exec(signer.identity) ?? [];
    if (own === undefined)
        return [signer];
    const pinned = { ...signer, sourceRepository: own };
    return repository === null || repository === own
        ? [pinned]
        : [pinned, { ...signer, sourceRepository: repository }];
}

;// CONCATENATED MODULE: ./lib/usecases/read-config.js

const MAX_CONFIG_BYTES = 1024 * 1024;
const MAX_KEY_BYTES = 16 * 1024;
/** @throws CONFIG_INVALID, FILE_MISSING */
async function readConfigs(request, ports) {
    const found = await readLocal(request.file, MAX_CONFIG_BYTES, request.named, ports);
    const local = found === undefined ? null : await read_config_readText(found, request.file);
    const { base } = request;
    if (base === null) {
        const read = (path) => readLocal(path, MAX_KEY_BYTES, true, ports);
        const place = local === null ? null : request.file;
        return { local, policy: local, policyPlace: place, signers: await readSigners(local, read) };
    }
    // Nothing that the checkout holds may decide where the base is looked at.
    const text = await ports.files.read(request.file, base, MAX_CONFIG_BYTES);
    const place = `${request.file} at ${base.slice(0, 8)}`;
    const policy = text === undefined ? null : await read_config_readText(text, place);
    const read = (path) => ports.files.read(path, base, MAX_KEY_BYTES);
    return {
        local,
        policy,
        policyPlace: policy === null ? null : place,
        signers: await readSigners(policy, read),
    };
}
async function read_config_readText(text, file) {
    // The parser is loaded only where there is a file.
    const { parseConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(449)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5449));
    return parseConfig(text, file);
}
async function readLocal(path, maxBytes, required, { capture }) {
    try {
        const [file] = (await capture.readTexts([path], maxBytes)).files;
        if (file?.path === path)
            return new TextDecoder().decode(file.bytes);
        throw new errors/* ReleaseError */.K('CONFIG_INVALID', `"${path}" is not a file. Name one file.`);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K && error.code === 'FILE_MISSING' && !required)
            return undefined;
        throw error;
    }
}
async function readSigners(config, read) {
    return config === null || config.signers === null
        ? null
        : await resolveSigners(config.signers, read);
}
/**
 * Puts the text of a key where its path is.
 * @param read `undefined` when there is no such file
 * @throws CONFIG_INVALID
 */
async function resolveSigners(signers, read) {
    return await Promise.all(signers.map((signer) => readSigner(signer, read)));
}
async function readSigner(signer, read) {
    if (signer.kind === 'identity')
        return signer;
    const publicKey = await read(signer.path);
    if (publicKey !== undefined) {
        const { validity } = signer;
        return { kind: 'key', publicKey, ...(validity === undefined ? {} : { validity }) };
    }
    throw new errors/* ReleaseError */.K('CONFIG_INVALID', `trust.signers: the public key ${signer.path} is not there. Commit it, or correct the path.`);
}

;// CONCATENATED MODULE: ./lib/usecases/choose-signers.js



/**
 * Whom the consumer trusts: the signers named by hand, else those of the configuration in the consumer's own checkout, else
 * the workflows of the repository that is asked, on its default branch. Nothing of it comes from the version that is verified.
 * @returns `null` when nobody says whom to trust
 * @throws CONFIG_INVALID, FILE_MISSING
 */
async function chooseSigners({ named, config, of, repository }, ports) {
    const pin = (signers) => signers.flatMap((signer) => pinRepository(signer, of));
    if (named.length > 0)
        return { signers: pin(named), origin: 'the signers that were named' };
    const { signers, policyPlace } = await readConfigs(config, ports);
    if (signers !== null)
        return { signers: pin(signers), origin: `trust.signers of ${policyPlace ?? config.file}` };
    const facts = await repository();
    if (facts === null)
        return null;
    return {
        signers: [(0,signer_policy/* buildDefaultSigner */.ql)(facts)],
        origin: `the default: workflows of ${facts.repository} on ${facts.defaultBranch}`,
    };
}

;// CONCATENATED MODULE: ./lib/adapters/git-checkout.js


const git_checkout_run = (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile);
const git_checkout_TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 1024 * 1024;
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The checkout in a folder, asked through the `git` command. */
function gitCheckout(folder, log) {
    const git = async (...args) => {
        const { stdout } = await git_checkout_run('git', [...SAFE, '-C', folder, ...args], {
            timeout: git_checkout_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        });
        return stdout.trim();
    };
    return {
        async read() {
            try {
                const commit = await git('rev-parse', '--verify', 'HEAD');
                if (!COMMIT.test(commit))
                    return undefined;
                return { commit, dirty: await isDirty(git), origin: await readOrigin(git) };
            }
            catch (error) {
                log.debug(`git: ${error instanceof Error ? error.message : String(error)}`);
                return undefined;
            }
        },
    };
}
/**
 * `OWNER/NAME` of the checkout's origin; `null` when there is none, or git does not trust the folder. Only a value is read:
 * in a folder of somebody else, more than that could start programs that its configuration names.
 */
async function findOrigin(folder) {
    try {
        const { stdout } = await git_checkout_run('git', ['-C', folder, 'config', '--local', '--get', 'remote.origin.url'], { timeout: git_checkout_TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES, windowsHide: true, env: QUIET });
        return parseOrigin(stdout.trim());
    }
    catch {
        return null;
    }
}
const parseOrigin = (url) => /[:/]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
/** Nothing is fetched, whatever the checkout says. */
const QUIET = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
// A checkout's own configuration may name programs to start, and another user may own a container's workspace.
const SAFE = (/* unused pure expression or super */ null && (['-c', 'core.fsmonitor=false', '-c', 'safe.directory=*']));
async function readOrigin(git) {
    try {
        const url = await git('remote', 'get-url', 'origin');
        return parseOrigin(url);
    }
    catch {
        return null;
    }
}
async function isDirty(git) {
    try {
        const changes = await git('status', '--porcelain', '--untracked-files=no');
        return changes !== '';
    }
    catch (error) {
        // More output than the limit is many changes, not none.
        if (error instanceof Error &&
            'code' in error &&
            error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/cli/github-access.js





const github_access_run = (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile);
const GH_TIMEOUT_MS = 15_000;
/**
 * The repository that is meant: named, or the origin of the checkout in which the command runs.
 * @param named `OWNER/NAME`
 * @returns `null` when nobody names one and the folder is no checkout
 */
async function findRepository(named, folder, env) {
    const name = named ?? (await findOrigin(folder));
    if (name === null)
        return null;
    const [, owner, repo] = /^([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(name) ?? [];
    if (owner === undefined || repo === undefined)
        throw new UsageError(`--repo "${name.slice(0, 150)}" is no repository: write OWNER/NAME.`);
    const serverUrl = readServer(env);
    return { serverUrl, apiUrl: env['GITHUB_API_URL'] || buildApiUrl(serverUrl), owner, repo };
}
/** Without a slash at the end. */
function readServer(env) {
    const url = env['GITHUB_SERVER_URL'] || (env['GH_HOST'] ? `https://${env['GH_HOST']}` : '');
    const server = (url || 'https://github.com').replace(/\/+$/, '');
    if (/^https?:$/.test(URL.parse(server)?.protocol ?? ''))
        return server;
    throw new UsageError(`GITHUB_SERVER_URL or GH_HOST names no server: ${JSON.stringify(url.slice(0, 100))}. Write https://github.com, or github.com for GH_HOST.`);
}
function buildApiUrl(serverUrl) {
    const { host, origin } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://api.github.com';
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`;
}
/** Public repositories are read without a token; nothing is loaded until one is needed. */
async function openGithub({ apiUrl, owner, repo, serverUrl }, env, log) {
    const { githubClient } = await Promise.all(/* import() */[__nccwpck_require__.e(424), __nccwpck_require__.e(428)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1428));
    return githubClient({ apiUrl, owner, repo, token: await findToken({ serverUrl, apiUrl }, env) }, log);
}
async function findToken({ serverUrl, apiUrl }, env) {
    const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'];
    if (token !== undefined && token !== '')
        return token;
    // The token of that host must not go to another one.
    if (apiUrl !== buildApiUrl(serverUrl))
        return '';
    try {
        const host = new URL(serverUrl).host;
        const { stdout } = await github_access_run('gh', ['auth', 'token', '--hostname', host], {
            timeout: GH_TIMEOUT_MS,
            windowsHide: true,
        });
        return stdout.trim();
    }
    catch {
        // Not installed, or nobody logged in: what is public can be read all the same.
        return '';
    }
}
const noRepository = () => new errors/* ReleaseError */.K('INPUT_INVALID', 'Nothing says which repository is meant: name it with --repo OWNER/NAME, or run this in a checkout whose origin it is.');

;// CONCATENATED MODULE: ./lib/cli/open-repository.js











const DEFAULT_CONFIG = '.github/model-release.yml';
const open_repository_MAX_KEY_BYTES = 16 * 1024;
/**
 * @param folder absolute
 * @throws INPUT_INVALID when nothing says which repository is meant
 */
async function openRepository(options, folder, env, log) {
    const place = await findRepository(options.repo ?? undefined, folder, env);
    if (place === null)
        throw noRepository();
    const client = await openGithub(place, env, log);
    const { serverUrl } = place;
    const { trustedRoot } = options;
    const trust = trustedRoot === null
        ? { kind: 'auto', serverUrl }
        : { kind: 'file', path: (0,external_node_path_.resolve)(folder, trustedRoot) };
    const { config, ports } = locateConfig(options.config, folder);
    return {
        client,
        name: `${place.owner}/${place.repo}`,
        verifier: sigstoreVerifier(certificateTrust(trust, false)),
        configFile: config.file,
        readConfig: async () => (await readConfigs(config, ports)).local,
        chooseSigners: () => open_repository_readSigners(options, folder, place, client, { config, ports }),
    };
}
/** The paths in a configuration are from the top of its own checkout. */
function locateConfig(named, folder) {
    const root = findRoot(folder);
    const absolute = (0,external_node_path_.resolve)(folder, named ?? (0,external_node_path_.join)(root, DEFAULT_CONFIG));
    const workspace = (0,external_node_fs_.realpathSync)(named === null ? root : findRoot((0,external_node_path_.dirname)(absolute)));
    const parent = (0,external_node_path_.dirname)(absolute);
    const file = parseWorkspacePath(workspace, (0,external_node_path_.join)((0,external_node_fs_.existsSync)(parent) ? (0,external_node_fs_.realpathSync)(parent) : parent, (0,external_node_path_.basename)(absolute)));
    return {
        config: { file, named: named !== null, base: null },
        ports: {
            capture: localCapture(workspace, workspace),
            files: { read: async () => undefined },
        },
    };
}
async function open_repository_readSigners({ named }, folder, { serverUrl, owner, repo }, client, { config, ports }) {
    const chosen = await chooseSigners({
        named: await resolveSigners(named, (key) => readKey(key, (0,external_node_path_.resolve)(folder, key))),
        config,
        of: `${serverUrl}/${owner}/${repo}`,
        repository: async () => {
            const { readRepositoryIdentity } = await __nccwpck_require__.e(/* import() */ 411).then(__nccwpck_require__.bind(__nccwpck_require__, 5792));
            return {
                serverUrl,
                repository: `${owner}/${repo}`,
                ...(await readRepositoryIdentity(client)),
            };
        },
    }, ports);
    if (chosen === null)
        throw new TypeError('the repository is known, so its workflows are trusted');
    return chosen;
}
async function readKey(named, path) {
    const stats = await (0,promises_namespaceObject.stat)(path).catch(() => undefined);
    if (stats?.isFile() === true && stats.size <= open_repository_MAX_KEY_BYTES)
        return await (0,promises_namespaceObject.readFile)(path, 'utf8');
    throw new errors/* ReleaseError */.K('FILE_MISSING', `--signer: ${JSON.stringify(named)} is no file with a public key. Correct the path; a key is a PEM file of at most ${open_repository_MAX_KEY_BYTES} bytes.`);
}
/** The top of the checkout around a folder; the folder itself where there is none. */
function findRoot(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
}

// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __nccwpck_require__(738);
;// CONCATENATED MODULE: ./lib/cli/prune-arguments.js







const PRUNE_HELP = `Usage: model-release prune [MODEL] [--repo OWNER/NAME] [--keep N] [--older-than 90d] [--apply] [options]

Says which versions can be removed, why the others stay, how many bytes that frees, and which drafts were left by runs that
are over. Nothing is removed without --apply. A version goes only when it is neither among the newest N nor younger than
the age, and never when a stage, or a version that stays, needs it. docs/retention.md has the rules.

The rules are "retention" of .github/model-release.yml in the checkout you are in; options win over it. With neither,
nothing is removed. Whose word counts, on versions and on stages, is said as for "model-release verify".

  --keep N             so many of the newest versions stay, and so many prereleases (default: 20)
  --older-than 90d     what is younger stays (h, d or w; default: 365d)
  --apply              removes: releases, their tags, drafts of runs that are over
  --repo OWNER/NAME    the repository (default: origin of the checkout)
  --signer TEXT        as of "verify"; may be given more than once
  --trusted-root FILE  as of "verify"
  --known-head D       with MODEL: the newest event of last time, sha256:HEX; notices a history that was cut back
  --config FILE        configuration (default: .github/model-release.yml)
  --json               prints the result as JSON
  --help               shows this text

Removing needs a token with "contents: write", and "actions: read" to see which runs are over.
`;
const prune_arguments_OPTIONS = {
    repo: { type: 'string' },
    keep: { type: 'string' },
    'older-than': { type: 'string' },
    apply: { type: 'boolean', default: false },
    signer: { type: 'string', multiple: true },
    'trusted-root': { type: 'string' },
    'known-head': { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean', default: false },
};
/** @throws UsageError, ReleaseError */
function parsePruneArguments(args) {
    const { values, positionals } = prune_arguments_readArguments(args);
    const [name, ...more] = positionals;
    if (more.length > 0)
        throw new UsageError('Name one model, or none for all of them.');
    if (name?.includes('@') === true)
        throw new UsageError('Name a model: which of its versions go is for the rules to say.');
    const knownHead = readHead(values['known-head']);
    if (knownHead !== null && name === undefined)
        throw new UsageError('--known-head goes with MODEL.');
    return {
        model: name === undefined ? null : (0,domain_version/* parseModelName */.s_)(name),
        keep: readKeep(values.keep),
        olderThan: readAge(values['older-than']),
        apply: values.apply,
        knownHead,
        json: values.json,
        repo: values.repo ?? null,
        config: values.config ?? null,
        named: (values.signer ?? []).map(parseSignerLine),
        trustedRoot: values['trusted-root'] ?? null,
    };
}
/**
 * What was typed wins over the file, and the file over what is usual.
 * @returns `null` when something is to be removed and nobody has said what
 */
function chooseRetention({ keep, olderThan, apply }, configured) {
    if (apply && configured === null && keep === null && olderThan === null)
        return null;
    const usual = configured ?? retention/* DEFAULT_RETENTION */.xh;
    return { ...usual, keep: keep ?? usual.keep, olderThan: olderThan ?? usual.olderThan };
}
function prune_arguments_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: prune_arguments_OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function readKeep(text) {
    if (text === undefined)
        return null;
    const keep = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (keep >= 1 && keep <= retention/* MAX_KEEP */.dR)
        return keep;
    throw new UsageError(`--keep "${text.slice(0, 80)}": write a whole number from 1 to ${retention/* MAX_KEEP */.dR}; the newest version always stays.`);
}
function readAge(text) {
    if (text === undefined)
        return null;
    const age = (0,duration/* parseDuration */.E)(text);
    if (age !== undefined)
        return age;
    throw new UsageError(`--older-than "${text.slice(0, 80)}": write a number of hours, days or weeks: 12h, 90d, 8w.`);
}
function readHead(text) {
    if (text === undefined)
        return null;
    const hex = text.replace(/^sha256:/, '').toLowerCase();
    if ((0,domain_digest/* isSha256 */._h)(hex))
        return (0,domain_digest/* digestOf */.ol)(hex);
    throw new UsageError(`--known-head "${text.slice(0, 80)}" is not sha256: and 64 hexadecimal digits.`);
}

;// CONCATENATED MODULE: ./lib/cli/prune.js







const PROCESS = {
    env: process.env,
    sleep: (ms) => (0,promises_.setTimeout)(ms),
    clock: () => new Date().toISOString(),
};
/** `model-release prune`. */
const prune_prune = pruneIn(PROCESS);
function pruneIn(surroundings) {
    return {
        summary: 'removes old versions that nothing needs, and drafts that runs left',
        help: PRUNE_HELP,
        async run(args, terminal) {
            const request = parsePruneArguments(args);
            const pruned = await work(request, terminal, surroundings);
            terminal.out.write(request.json ? `${JSON.stringify(toJson(pruned), null, 2)}\n` : pruned.report);
            if (pruned.stopped !== null)
                throw new errors/* ReleaseError */.K(pruned.stopped.code, `Stopped after ${pruned.removed.length} version(s) and ${pruned.removedDrafts.length} draft(s) were removed: ${pruned.stopped.message}`, { cause: pruned.stopped });
        },
    };
}
async function work(request, terminal, { env, sleep, clock }) {
    const log = consoleLog(terminal.err);
    const open = await openRepository(request, (0,external_node_path_.resolve)(terminal.folder), env, log);
    const configured = (await open.readConfig())?.retention ?? null;
    const retention = chooseRetention(request, configured);
    if (retention === null)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `Nothing says what may be removed: write retention into ${open.configFile}, or name --keep and --older-than.`);
    const { signers, origin } = await open.chooseSigners();
    if (!request.json)
        terminal.err.write(`Trusting ${origin}.\n`);
    const [{ githubReleases }, { githubRegistryLog }, { githubWorkflowRuns }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(424), __nccwpck_require__.e(428), __nccwpck_require__.e(871)]).then(__nccwpck_require__.bind(__nccwpck_require__, 871)),
        __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 586)),
        __nccwpck_require__.e(/* import() */ 411).then(__nccwpck_require__.bind(__nccwpck_require__, 5792)),
    ]);
    const { model, apply, knownHead } = request;
    return await prune({
        model,
        apply,
        retention,
        signers,
        now: clock(),
        ...(knownHead === null ? {} : { knownHead }),
    }, {
        releases: githubReleases(open.client, log),
        registry: githubRegistryLog(open.client, log),
        runs: githubWorkflowRuns(open.client),
        verifier: open.verifier,
        log,
        clock,
        sleep,
    });
}
/** The report as data; documented in docs/retention.md. */
function toJson({ report: _report, stopped, ...pruned }) {
    return {
        ...pruned,
        stopped: stopped === null ? null : { code: stopped.code, message: stopped.message },
    };
}

;// CONCATENATED MODULE: ./lib/cli/doctor.js







/** `model-release doctor`. */
const doctor_doctor = doctorIn(PROCESS);
function doctorIn(surroundings) {
    return {
        summary: 'finds what is broken, left over or tampered with in a repository',
        help: DOCTOR_HELP,
        async run(args, terminal) {
            const request = parseDoctorArguments(args);
            const found = await doctor_work(request, terminal, surroundings);
            terminal.out.write(request.json ? `${JSON.stringify(doctor_toJson(found), null, 2)}\n` : found.report);
            if (found.sick)
                throw new errors/* ReleaseError */.K('GATE_FAILED', 'Something is broken; the findings marked as errors say what to do.');
        },
    };
}
async function doctor_work({ fix, fast, ...request }, terminal, { env, sleep, clock }) {
    const log = consoleLog(terminal.err);
    const open = await openRepository(request, (0,external_node_path_.resolve)(terminal.folder), env, log);
    const policy = await readPolicy(open);
    const [{ githubReleases }, { githubRegistryLog }, history, { githubTokenFacts }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(424), __nccwpck_require__.e(428), __nccwpck_require__.e(871)]).then(__nccwpck_require__.bind(__nccwpck_require__, 871)),
        __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 586)),
        __nccwpck_require__.e(/* import() */ 411).then(__nccwpck_require__.bind(__nccwpck_require__, 5792)),
        __nccwpck_require__.e(/* import() */ 263).then(__nccwpck_require__.bind(__nccwpck_require__, 2263)),
    ]);
    return await doctor({ ...policy, fix, fast, now: clock() }, {
        releases: githubReleases(open.client, log),
        registry: githubRegistryLog(open.client, log),
        runs: history.githubWorkflowRuns(open.client),
        files: history.githubFiles(open.client),
        token: githubTokenFacts(open.client),
        verifier: open.verifier,
        log,
        clock,
        sleep,
    });
}
/** A configuration that cannot be read is one of the findings. */
async function readPolicy({ configFile: file, readConfig, chooseSigners, }) {
    const nothing = { file, problem: null, models: [], protect: [] };
    try {
        const config = await readConfig();
        const { signers } = await chooseSigners();
        return {
            signers,
            config: {
                ...nothing,
                models: (config?.models ?? []).map(({ name }) => name),
                protect: config?.retention?.protect ?? [],
            },
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code !== 'CONFIG_INVALID')
            throw error;
        return { signers: null, config: { ...nothing, problem: error.message } };
    }
}
/** The findings as data; documented in docs/retention.md. */
const doctor_toJson = ({ findings, examined, sick }) => ({
    healthy: !sick,
    examined,
    findings,
});

;// CONCATENATED MODULE: ./lib/cli/exit-code.js



const DEFAULT = 2;
/** What a person could mend, as a number for scripts: interface.md §3. */
const CODES = {
    SIGNATURE_INVALID: 1,
    DIGEST_MISMATCH: 1,
    GATE_FAILED: 1,
    GITHUB_FAILED: 3,
    PERMISSION_MISSING: 3,
};
/** `undefined` for a bug, which shows its stack. */
function exitCode(error) {
    if (error instanceof errors/* ReleaseError */.K)
        return CODES[error.code] ?? DEFAULT;
    if (error instanceof UsageError)
        return DEFAULT;
    // A full disk, a folder that may not be written to: the system's own words say it.
    return (0,system_error/* isSystemError */.O)(error) ? DEFAULT : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/digest-cache.js





/** A file that is written twice within the resolution of its times looks the same after both. */
const SETTLED_MS = 2000;
const digest_cache_MAX_ENTRIES = 250_000;
const MAX_BYTES = 256 * 1024 * 1024;
const HEAD = /^# model-release digest cache v1 sha256=([0-9a-f]{64})$/;
const HEAD_BYTES = 104;
const ENTRY = /^(\d{1,20} -?\d{1,20} -?\d{1,20} \d{1,20}) (.*)$/s;
/**
 * A cache on disk for machines that keep their files between runs. Whoever can write to it can make a digest up, so it
 * belongs where only the owner of the files writes. A broken or foreign file is a warning and counts as empty. Two
 * processes at once do no harm: each puts a whole file into place.
 */
function openDigestCache(file, log) {
    const old = new Map(readOld(file, log));
    const current = new Map();
    let fresh = 0;
    return {
        probe(walked) {
            const at = Date.now();
            const stat = findStat(walked);
            if (stat === undefined)
                return { sha256: null, stamp: null, at };
            const stamp = stampOf(stat);
            const entry = old.get(walked.file);
            if (entry?.stamp !== stamp)
                return { sha256: null, stamp, at };
            current.set(walked.file, entry);
            return { sha256: entry.sha256, stamp, at };
        },
        add(walked, probe, sha256) {
            const stat = findStat(walked);
            if (stat === undefined || probe.stamp !== stampOf(stat))
                return;
            if (probe.at - newest(stat) < SETTLED_MS || current.size >= digest_cache_MAX_ENTRIES)
                return;
            current.set(walked.file, { stamp: probe.stamp, sha256 });
            fresh += 1;
        },
        save() {
            if (fresh === 0)
                return;
            try {
                write(file, current, new Map(readOld(file, log)));
                fresh = 0;
            }
            catch (error) {
                if (!(0,system_error/* isSystemError */.O)(error))
                    throw error;
                log.warning(`The digest cache ${file} cannot be written: ${error.message}.`);
            }
        },
    };
}
const findStat = (walked) => {
    const stat = (0,external_node_fs_.statSync)(walked.file, { bigint: true, throwIfNoEntry: false });
    return stat !== undefined && stat.size === BigInt(walked.size) ? stat : undefined;
};
const stampOf = (stat) => `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
const newest = (stat) => Math.max(Number(stat.mtimeMs), Number(stat.ctimeMs));
function readOld(file, log) {
    try {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        if (stat.isFile() && stat.size <= MAX_BYTES)
            return [...readEntries(file)];
        log.warning(`The digest cache ${file} is not used: it is too large, or not a file.`);
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) && !(0,system_error/* isSystemError */.O)(error))
            throw error;
        log.warning(`The digest cache ${file} is not used: ${error.message}`);
    }
    return [];
}
function* readEntries(file) {
    const lines = readLines(file);
    const head = HEAD.exec(lines.next().value?.trimEnd() ?? '')?.[1];
    if (head === undefined) {
        lines.return(undefined);
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:1: this is no digest cache.`);
    }
    let line = 1;
    for (const text of checkLines(lines, head, file)) {
        line += 1;
        const [, stamp, sum] = ENTRY.exec(text) ?? [];
        if (stamp === undefined || sum === undefined)
            throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:${line}: this is no entry of a cache.`);
        const { path, sha256 } = parseSumLine(sum, `${file}:${line}`);
        yield [path, { stamp, sha256 }];
    }
}
/** The files of this run first, then those of others, as many as there is room for. */
function write(file, current, others) {
    const writer = listingWriter(file, HEAD_BYTES);
    try {
        for (const [path, entry] of current)
            writer.add(entryLine(path, entry));
        let room = digest_cache_MAX_ENTRIES - current.size;
        for (const [path, entry] of others) {
            if (room <= 0)
                break;
            if (current.has(path))
                continue;
            writer.add(entryLine(path, entry));
            room -= 1;
        }
        writer.commit((lines) => `${`# model-release digest cache v1 sha256=${lines}`.padEnd(HEAD_BYTES - 1)}\n`);
    }
    finally {
        writer.discard();
    }
}
const entryLine = (path, { stamp, sha256 }) => `${stamp} ${(0,domain_listing/* listingLine */.Z2)({ path, sha256 })}`;

;// CONCATENATED MODULE: ./lib/adapters/hash-shard.js







const MAX_SHARDS = 1000;
const hash_shard_HEAD_BYTES = 320;
/** What opening, reading and closing cost, in bytes that could be hashed meanwhile. */
const FILE_COST_BYTES = 16 * 1024;
/**
 * Hashes one share of what patterns select into a partial listing. Every machine walks the whole set, in the same
 * order, and gives each file to the shard that has least by then, so the shares differ by one file at most.
 * @param out gets the partial listing
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
async function hashShard(workspace, patterns, shard, out, options = {}) {
    const selection = parseSelection(workspace, patterns);
    const share = takeShare(walkFiles(workspace, selection), shard);
    const listing = listingWriter(out, hash_shard_HEAD_BYTES);
    try {
        const { files } = await addAll(listing, share.files, options);
        const total = share.total();
        refuseEmpty(workspace, patterns, total.files, total.size);
        const head = {
            shard,
            files,
            totalFiles: total.files,
            totalSize: total.size,
            single: isSingle(selection, total.files),
            walk: total.walk,
        };
        const lines = listing.commit((digest) => renderHead({ ...head, lines: digest }));
        return { ...head, lines };
    }
    finally {
        listing.discard();
    }
}
function takeShare(walk, shard) {
    const loads = new Float64Array(shard.count);
    const paths = (0,external_node_crypto_.createHash)('sha256');
    let files = 0;
    let size = 0;
    return {
        files: (function* filter() {
            for (const file of walk) {
                files += 1;
                size += file.size;
                paths.update(`${file.path}\0`);
                const least = loads.indexOf(loads.reduce((low, load) => Math.min(low, load)));
                loads[least] = (loads[least] ?? 0) + file.size + FILE_COST_BYTES;
                if (least === shard.index - 1)
                    yield file;
            }
        })(),
        total: () => ({ files, size, walk: (0,domain_digest/* parseSha256 */.tz)(paths.digest('hex')) }),
    };
}
/** One line of exactly 320 bytes. */
function renderHead(head) {
    const text = `# model-release shard ${head.shard.index}/${head.shard.count} files=${head.files} files-total=${head.totalFiles} ` +
        `size-total=${head.totalSize} single=${head.single ? 'yes' : 'no'} walk=${head.walk} lines=${head.lines}`;
    return `${text.padEnd(hash_shard_HEAD_BYTES - 1)}\n`;
}
const hash_shard_HEAD = /^# model-release shard (\d{1,4})\/(\d{1,4}) files=(\d{1,15}) files-total=(\d{1,15}) size-total=(\d{1,16}) single=(yes|no) walk=([0-9a-f]{64}) lines=([0-9a-f]{64}) *$/;
/** @throws FORMAT_INVALID */
function parseShardHead(line, file) {
    const [, index, count, files, totalFiles, totalSize, single, walk = '', lines = ''] = hash_shard_HEAD.exec(line) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (!(0,domain_digest/* isSha256 */._h)(walk) || !(0,domain_digest/* isSha256 */._h)(lines) || !isShard(shard))
        throw new errors/* ReleaseError */.K('FORMAT_INVALID', `${file}:1: this is no partial listing. Write one with "model-release hash --shard i/n --out ${file}".`);
    return {
        shard,
        files: Number(files),
        totalFiles: Number(totalFiles),
        totalSize: Number(totalSize),
        single: single === 'yes',
        walk,
        lines,
    };
}
const isShard = ({ index, count }) => index >= 1 && index <= count && count <= MAX_SHARDS;

;// CONCATENATED MODULE: ./lib/adapters/hash-merge.js





/** All shards together read ahead by that much. */
const READ_AHEAD_BYTES = 16 * 1024 * 1024;
const MAX_BUFFER_BYTES = 256 * 1024;
/**
 * Merges the partial listings of all shards into the listing, and the digest, that one machine would have made.
 * Memory depends on the number of shards only.
 * @param out gets the listing, `null` for none
 * @throws INPUT_INVALID for shards that are missing, twice or of different sets; FORMAT_INVALID
 */
function mergeShards(files, out) {
    if (files.length > MAX_SHARDS)
        throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `More than ${MAX_SHARDS} partial listings are given.`);
    const bufferBytes = Math.min(MAX_BUFFER_BYTES, Math.floor(READ_AHEAD_BYTES / files.length));
    const shards = [];
    const listing = listingWriter(out);
    try {
        for (const file of files)
            shards.push(openShard(file, bufferBytes));
        const head = refuseIncomplete(shards);
        const walk = (0,external_node_crypto_.createHash)('sha256');
        let count = 0;
        let last;
        for (const listed of mergeSorted(shards)) {
            if (last !== undefined && (0,domain_listing/* comparePaths */.cD)(last.path, listed.path) >= 0)
                throw new errors/* ReleaseError */.K('INPUT_INVALID', `${JSON.stringify(listed.path)} is in two shards, or out of order in one. Hash the shards again.`);
            last = listed;
            count += 1;
            walk.update(`${listed.path}\0`);
            listing.add((0,domain_listing/* listingLine */.Z2)(listed));
        }
        if (last === undefined || count !== head.totalFiles || walk.digest('hex') !== head.walk)
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `The shards hold ${count} files, not the ${head.totalFiles} files of the set that they are of: a machine had other ` +
                'files than the rest. Hash the shards again from one state.');
        const digest = listing.commit();
        const { totalSize, single } = head;
        return { digest: single ? last.sha256 : digest, files: count, size: totalSize, single };
    }
    finally {
        listing.discard();
        for (const shard of shards)
            shard.close();
    }
}
function openShard(file, bufferBytes) {
    const raw = readLines(file, bufferBytes);
    try {
        const head = parseShardHead(raw.next().value ?? '', file);
        const close = () => raw.return(undefined);
        return { file, head, lines: checkLines(raw, head.lines, file), close };
    }
    catch (error) {
        raw.return(undefined);
        throw error;
    }
}
function refuseIncomplete(shards) {
    const [first] = shards;
    if (first === undefined)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', 'There is nothing to merge.');
    const { count } = first.head.shard;
    const seen = new Map();
    for (const { file, head } of shards) {
        if (head.shard.count !== count)
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `${first.file} is one of ${count} shards, but ${file} one of ${head.shard.count}.`);
        if (!isSameSet(head, first.head))
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `${first.file} and ${file} are of different sets: of ${hash_merge_describe(first.head)}, and of ${hash_merge_describe(head)}. ` +
                'Hash all shards from one state of the files.');
        const other = seen.get(head.shard.index);
        if (other !== undefined)
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `${other} and ${file} are both shard ${head.shard.index}/${count}.`);
        seen.set(head.shard.index, file);
    }
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
    if (missing.length > 0)
        throw new errors/* ReleaseError */.K('INPUT_INVALID', `Of ${count} shards, ${missing.length === 1 ? 'number' : 'numbers'} ${missing.slice(0, 20).join(', ')} ` +
            `${missing.length === 1 ? 'is' : 'are'} missing.`);
    return first.head;
}
const isSameSet = (left, right) => left.walk === right.walk &&
    left.totalFiles === right.totalFiles &&
    left.totalSize === right.totalSize &&
    left.single === right.single;
const hash_merge_describe = (head) => `${head.totalFiles} files with ${head.totalSize} bytes, paths ${head.walk.slice(0, 12)}`;
/** By a heap whose top has the least path. */
function* mergeSorted(shards) {
    const heap = [];
    for (const { lines, file } of shards) {
        const source = advance(lines, file, 1);
        if (source !== undefined)
            push(heap, source);
    }
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
        yield top.listed;
        const next = advance(top.lines, top.file, top.line);
        if (next === undefined) {
            const last = heap.pop();
            if (last !== undefined && heap.length > 0)
                sink(heap, last);
        }
        else
            sink(heap, next);
    }
}
function advance(lines, file, line) {
    const step = lines.next();
    if (step.done === true)
        return undefined;
    const listed = parseListingLine(step.value, `${file}:${line + 1}`);
    return { lines, file, line: line + 1, listed };
}
function push(heap, source) {
    let place = heap.length;
    heap.push(source);
    while (place > 0) {
        const above = Math.floor((place - 1) / 2);
        const parent = heap[above];
        if (parent === undefined || (0,domain_listing/* comparePaths */.cD)(parent.listed.path, source.listed.path) <= 0)
            break;
        heap[place] = parent;
        place = above;
    }
    heap[place] = source;
}
/** Puts a source at the top and lets it sink to its place. */
function sink(heap, source) {
    let place = 0;
    for (;;) {
        const below = lesserChild(heap, place);
        const child = below === undefined ? undefined : heap[below];
        if (below === undefined || child === undefined)
            break;
        if ((0,domain_listing/* comparePaths */.cD)(source.listed.path, child.listed.path) <= 0)
            break;
        heap[place] = child;
        place = below;
    }
    heap[place] = source;
}
function lesserChild(heap, place) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (left === undefined)
        return undefined;
    if (right === undefined)
        return 2 * place + 1;
    return (0,domain_listing/* comparePaths */.cD)(left.listed.path, right.listed.path) <= 0 ? 2 * place + 1 : 2 * place + 2;
}

;// CONCATENATED MODULE: ./lib/cli/hash.js














const HELP = `Usage: model-release hash PATTERN... [--out FILE] [--cache FILE] [--json] [--quiet]
       model-release hash PATTERN... --shard I/N --out FILE
       model-release hash --merge FILE... [--out FILE] [--json]

Prints the digest that a release states for files: of one single file its own SHA-256, of a folder or of what
several patterns select the SHA-256 of the listing that sha256sum prints, sorted by the bytes of the paths.
A PATTERN is a file, a folder or a glob; one that starts with "!" excludes.

  --out FILE    writes the listing
  --shard I/N   hashes the I-th of N shares, for N machines with the same files; FILE gets a partial listing
  --merge       puts the partial listings of all N shares together: the same digest as from one machine
  --cache FILE  remembers digests, for a machine that keeps its files: what did not change is not read again
  --json        prints {"digest", "files", "size", "listing"} instead
  --quiet       shows no progress
  --help        shows this text
`;
const hash_OPTIONS = {
    out: { type: 'string' },
    shard: { type: 'string' },
    cache: { type: 'string' },
    merge: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
};
/** `model-release hash`. */
const hash = {
    summary: 'prints the digest of files, folders and data sets',
    help: HELP,
    async run(args, terminal) {
        const request = parseRequest(args);
        const out = request.out === null ? null : (0,external_node_path_.resolve)(terminal.folder, request.out);
        if (request.kind === 'merge') {
            const files = request.files.map((file) => (0,external_node_path_.resolve)(terminal.folder, file));
            print(terminal, request, out, mergeShards(files, out));
            return;
        }
        const place = findPlace(terminal.folder, request.patterns);
        refuseSelected(terminal, place, { '--out': request.out, '--cache': request.cache });
        if (request.kind === 'whole') {
            const set = await hashing(terminal, request, (options) => hashSet(place.workspace, place.patterns, out, options));
            print(terminal, request, out, set);
            return;
        }
        const file = (0,external_node_path_.resolve)(terminal.folder, request.out);
        const head = await hashing(terminal, request, (options) => hashShard(place.workspace, place.patterns, request.shard, file, options));
        printShard(terminal, request, file, head);
    },
};
function parseRequest(args) {
    const { values, positionals } = hash_readArguments(args);
    const { json, quiet, out = null, cache = null } = values;
    const common = { name: positionals.join(' '), json, quiet };
    if (positionals.length === 0)
        throw new UsageError(values.merge ? 'There is no FILE to merge.' : 'There is no PATTERN.');
    if (values.merge) {
        if (values.shard !== undefined || cache !== null)
            throw new UsageError('--merge reads listings only: it goes without --shard and --cache.');
        return { ...common, kind: 'merge', files: positionals, out };
    }
    const hashed = { ...common, patterns: positionals, cache };
    if (values.shard === undefined)
        return { ...hashed, kind: 'whole', out };
    if (out === null)
        throw new UsageError('--shard needs --out FILE for the partial listing.');
    return { ...hashed, kind: 'shard', shard: parseShard(values.shard), out };
}
function hash_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: hash_OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function parseShard(text) {
    const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (isShard(shard))
        return shard;
    throw new UsageError(`--shard "${text}" is no share: write I/N, like 2/4, with I from 1 to N and N up to ${MAX_SHARDS}.`);
}
/** Whoever types a path means it, also outside of the current folder; then the whole disk is the workspace. */
function findPlace(folder, patterns) {
    const absolute = patterns.map((pattern) => {
        const mark = pattern.startsWith('!') ? '!' : '';
        return { mark, path: (0,external_node_path_.resolve)(folder, pattern.slice(mark.length)) };
    });
    const outside = absolute.find(({ path }) => !isInside(folder, path));
    if (outside === undefined)
        return { workspace: (0,external_node_fs_.realpathSync)(folder), patterns };
    return {
        workspace: (0,external_node_path_.parse)(outside.path).root,
        patterns: absolute.map(({ mark, path }) => mark + path),
    };
}
/**
 * What is written into a folder while it is hashed would be hashed too, half done and with another name each time.
 * @throws INPUT_INVALID
 */
function refuseSelected({ folder }, { workspace, patterns }, files) {
    const selection = parseSelection(workspace, patterns);
    for (const [option, file] of Object.entries(files)) {
        if (file === null)
            continue;
        const path = (0,external_node_path_.resolve)(realFolder((0,external_node_path_.resolve)(folder, file)), (0,external_node_path_.basename)(file));
        if (!isInside(workspace, path))
            continue;
        if (selection.selects(parseWorkspacePath(workspace, path)))
            throw new errors/* ReleaseError */.K('INPUT_INVALID', `${option} "${file}" would be one of the files that are hashed. Name a file outside of them.`);
    }
}
/** The folder of a file that need not be there, without links. */
function realFolder(file) {
    try {
        return (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(file));
    }
    catch {
        return (0,external_node_path_.dirname)(file);
    }
}
/** Shows how far the work is, and saves the cache after it. */
async function hashing(terminal, request, work) {
    const cache = request.cache === null ? null : openCache(terminal, request.cache);
    const known = cache === null ? {} : { cache };
    try {
        if (request.quiet)
            return await work(known);
        return await withHashProgress((onProgress) => work({ ...known, onProgress }), terminal.err);
    }
    finally {
        cache?.save();
    }
}
const openCache = (terminal, file) => openDigestCache((0,external_node_path_.resolve)(terminal.folder, file), consoleLog(terminal.err));
function print(terminal, request, out, set) {
    const digest = (0,domain_digest/* digestOf */.ol)(set.digest);
    const { files, size } = set;
    terminal.out.write(request.json
        ? `${JSON.stringify({ digest, files, size, listing: out })}\n`
        : `${digest}  ${request.name}\n`);
}
function printShard(terminal, request, file, head) {
    const shard = `${head.shard.index}/${head.shard.count}`;
    const { files, totalFiles } = head;
    terminal.out.write(request.json
        ? `${JSON.stringify({ shard, files, filesTotal: totalFiles, listing: file })}\n`
        : `shard ${shard}: ${files} of ${totalFiles} files  ${file}\n`);
}

;// CONCATENATED MODULE: ./lib/adapters/key-file.js







/**
 * Makes an ECDSA P-256 key pair, which cosign, OpenSSF Model Signing and openssl take.
 * @param passphrase encrypts the private key: PBES2 with AES-256-CBC; `null`: it is not encrypted
 */
function buildKeyPair(passphrase) {
    const { privateKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const form = { type: 'pkcs8', format: 'pem' };
    const privatePem = privateKey.export(passphrase === null ? form : { ...form, cipher: 'aes-256-cbc', passphrase });
    const publicPem = (0,external_node_crypto_.createPublicKey)(privateKey).export({ type: 'spki', format: 'pem' }).toString();
    return { privatePem: privatePem.toString(), publicPem, keyId: (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(publicPem)) };
}
/**
 * Writes both keys, the private one for its owner alone where the system knows owners. Replaces nothing, not even a
 * link, and leaves either both files or none.
 * @param base absolute path without the endings `.key` and `.pub`
 * @throws FILE_REFUSED when one of the files is there, FILE_MISSING when their folder is not
 */
function writeKeyPair(base, { privatePem, publicPem }) {
    const files = { privateKeyFile: `${base}.key`, publicKeyFile: `${base}.pub` };
    writeNew(files.privateKeyFile, privatePem, 0o600);
    try {
        writeNew(files.publicKeyFile, publicPem, 0o644);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(files.privateKeyFile, { force: true });
        throw error;
    }
    return files;
}
function writeNew(file, text, mode) {
    const descriptor = openNew(file, mode);
    try {
        try {
            (0,external_node_fs_.writeFileSync)(descriptor, text);
            (0,external_node_fs_.fsyncSync)(descriptor);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        throw error;
    }
}
function openNew(file, mode) {
    try {
        return (0,external_node_fs_.openSync)(file, 'wx', mode);
    }
    catch (error) {
        const code = external_node_util_.types.isNativeError(error) && 'code' in error ? error.code : undefined;
        if (code === 'EEXIST')
            throw new errors/* ReleaseError */.K('FILE_REFUSED', `${file} is there already, and a key is never overwritten. Choose another name with --out.`);
        if (code === 'ENOENT')
            throw new errors/* ReleaseError */.K('FILE_MISSING', `There is no folder ${(0,external_node_path_.dirname)(file)}. Make it first, or choose another name with --out.`);
        throw error;
    }
}
/** @param file absolute; its folder has to be there, it need not */
function findCheckoutPlace(file) {
    const folder = (0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(file));
    const name = (0,external_node_path_.basename)(file);
    const root = key_file_findRoot(folder);
    if (root === undefined)
        return undefined;
    const path = (0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, name)).split(external_node_path_.sep).join('/');
    return { path, isIgnored: isIgnored(folder, name) };
}
function key_file_findRoot(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
        return folder;
    const parent = (0,external_node_path_.dirname)(folder);
    return parent === folder ? undefined : key_file_findRoot(parent);
}
const GIT_TIMEOUT_MS = 10_000;
function isIgnored(folder, name) {
    // A hook or an alias of git sets where its repository is, which need not be the one around the file.
    const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...env } = process.env;
    // A checkout's own configuration may name programs to start; one of another user git refuses, and so it should.
    const safe = ['-c', 'core.fsmonitor=false', '-C', folder];
    const { status } = (0,external_node_child_process_namespaceObject.spawnSync)('git', [...safe, 'check-ignore', '--quiet', '--', `./${name}`], {
        env: { ...env, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' },
        timeout: GIT_TIMEOUT_MS,
        windowsHide: true,
        stdio: 'ignore',
    });
    return status === 0;
}

;// CONCATENATED MODULE: ./lib/cli/keygen.js







const keygen_HELP = `Usage: model-release keygen [--out NAME] [--encrypt [--passphrase-env VARIABLE]] [--json]

Makes a key pair to sign releases with: ECDSA P-256, the private key in NAME.key (PKCS #8), the public one in
NAME.pub. Prints the key's id, which is the SHA-256 of NAME.pub, and says where the keys belong. No file is ever
overwritten. openssl, cosign and model_signing take both files; only cosign wants a private key that is not
encrypted, for "cosign import-key-pair".

  --out NAME    path without an ending; default: model-release
  --encrypt     encrypts the private key with a passphrase of ${MIN_PASSPHRASE_LENGTH} characters at least, which it asks for. A long
                random one is best: "openssl rand -base64 32"
  --passphrase-env VARIABLE
                takes the passphrase from this environment variable
  --json        prints {"keyId", "publicKey", "privateKeyFile", "publicKeyFile", "encrypted"} instead
  --help        shows this text
`;
const keygen_OPTIONS = {
    out: { type: 'string', default: 'model-release' },
    encrypt: { type: 'boolean', default: false },
    'passphrase-env': { type: 'string' },
    json: { type: 'boolean', default: false },
};
/** `model-release keygen`. */
const keygen = buildKeygen({
    env: process.env,
    input: () => process.stdin,
    now: Date.now,
});
function buildKeygen(surroundings) {
    return {
        summary: 'makes a key pair to sign releases with',
        help: keygen_HELP,
        async run(args, terminal) {
            const request = keygen_parseRequest(args);
            const passphrase = request.encrypt
                ? await readPassphrase(request.variable, surroundings, terminal)
                : null;
            const pair = buildKeyPair(passphrase);
            const files = writeKeyPair((0,external_node_path_.resolve)(terminal.folder, request.out), pair);
            const place = findCheckoutPlace(files.privateKeyFile);
            if (request.json)
                printJson(terminal, request, pair, files);
            else
                keygen_print(terminal, request, pair, { place, now: surroundings.now() });
            if (place?.isIgnored === false)
                warnOfCommit(terminal, place);
        },
    };
}
function keygen_parseRequest(args) {
    const { out, encrypt, json, 'passphrase-env': variable = null } = keygen_readArguments(args);
    if (variable !== null && !encrypt)
        throw new UsageError('--passphrase-env is for a key that is encrypted: add --encrypt.');
    if (!/[^/\\.]$/.test(out) || out.includes('\0'))
        throw new UsageError(`--out "${out}" is no name for two files: write a path like keys/churn.`);
    if (/\.(?:key|pub|pem)$/i.test(out))
        throw new UsageError(`--out "${out}": leave the ending out, the files get .key and .pub.`);
    return { out, encrypt, json, variable };
}
function keygen_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: keygen_OPTIONS }).values;
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
async function readPassphrase(variable, { env, input }, terminal) {
    const passphrase = variable === null ? await ask(input(), terminal) : readVariable(env, variable);
    const fault = findPassphraseFault(passphrase);
    if (fault === undefined)
        return passphrase;
    throw new UsageError(`The passphrase ${fault}. No key was made; choose another passphrase.`);
}
function readVariable(env, name) {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    if (value !== undefined && value !== '')
        return value;
    // The name is not quoted: somebody may have put the passphrase in its place.
    throw new UsageError('--passphrase-env: there is no environment variable of this name, or it is empty. Give the name of a variable ' +
        'that holds the passphrase.');
}
async function ask(input, terminal) {
    if (input.isTTY !== true)
        throw new UsageError('--encrypt asks for a passphrase, and there is no terminal to ask at. Put it into an environment variable and ' +
            'name that with --passphrase-env.');
    const [passphrase = '', again] = await promptHidden(input, terminal.err, [
        'Passphrase of the new key: ',
        'The same again: ',
    ]);
    if (passphrase === again)
        return passphrase;
    throw new UsageError('The two passphrases differ. No key was made; start again.');
}
function printJson(terminal, request, pair, files) {
    const { keyId, publicPem: publicKey } = pair;
    terminal.out.write(`${JSON.stringify({ keyId, publicKey, ...files, encrypted: request.encrypt })}\n`);
}
function keygen_print(terminal, request, { keyId }, facts) {
    terminal.out.write(printable(`${keyId}  ${request.out}.pub\n`));
    terminal.err.write(printable(keygen_advise(request, facts)));
}
function keygen_advise({ out, encrypt }, { place, now }) {
    const moment = `${new Date(now).toISOString().slice(0, 19)}Z`;
    const publicKey = quoteYaml(place === undefined ? `.github/${(0,external_node_path_.basename)(out)}.pub` : place.path.replace(/\.key$/, '.pub'));
    const [store, pass] = encrypt ? PASSPHRASE_LINES : ['', ''];
    return `
${out}.key must stay secret, ${out}.pub is for everybody. What is left to do:

1. Store the private key as a secret of the repository, and keep the file where nobody else reads it.
     gh secret set MODEL_RELEASE_KEY < ${quoteShell(`${out}.key`)}
${store}   In the workflow, under "with:" of the action:
     signing: key
     signing-key: \${{ secrets.MODEL_RELEASE_KEY }}
${pass}
2. Commit the public key as ${publicKey}, and trust it in .github/model-release.yml.
     version: 1
     trust:
       signers:
         - key: ${publicKey}

3. When it takes the place of another key, name both, with the moment of the change: versions from before stay trusted.
   A key that was stolen is taken out altogether, since whoever has it can also write an earlier date.
         - key: OLD.pub
           valid_until: ${moment}
         - key: ${publicKey}
           valid_from: ${moment}
`;
}
const PASSPHRASE_LINES = [
    '     gh secret set MODEL_RELEASE_PASSPHRASE\n',
    '     signing-key-passphrase: ${{ secrets.MODEL_RELEASE_PASSPHRASE }}\n',
];
function warnOfCommit({ err }, { path }) {
    consoleLog(err).warning(`${path} lies in a git checkout that does not ignore it. A private key that was committed once has to be replaced. ` +
        `Move it out of the checkout, or add "/${path}" to the .gitignore at its top.`);
}
const quoteShell = (text) => /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw `'\''`)}'`;
const quoteYaml = (text) => /^[A-Za-z_.][\w./-]*$/.test(text) ? text : JSON.stringify(text);

;// CONCATENATED MODULE: ./lib/cli/list-arguments.js




const LIST_HELP = `Usage: model-release list [--repo OWNER/NAME] [options]
       model-release list MODEL [--repo OWNER/NAME] [options]

Lists the models of a repository, or the versions of one model with their stages, sizes and how much of each other they use.
It shows what the release pages say. Only stages are verified: their events are signed. "model-release verify" proves a version.

  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --limit N             lines at most (default: 100 models, 20 versions; a version costs a request)
  --signer TEXT         whose word on stages counts, as for "model-release verify"
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --json                prints the result as JSON
  --help                shows this text

On a terminal it is a table with totals, elsewhere a line each with fields between tabs, exact numbers and no head: docs/list.md.
The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`;
const list_arguments_OPTIONS = {
    repo: { type: 'string' },
    limit: { type: 'string' },
    signer: { type: 'string', multiple: true },
    config: { type: 'string' },
    'trusted-root': { type: 'string' },
    json: { type: 'boolean', default: false },
};
const MOST_MODELS = 100;
const MOST_VERSIONS = 20;
const MAX_LIMIT = 1000;
/** @throws UsageError, ReleaseError */
function parseListArguments(args) {
    const { values, positionals } = list_arguments_readArguments(args);
    const [name, ...more] = positionals;
    if (more.length > 0)
        throw new UsageError('Name one model, or none for all of them.');
    const model = name === undefined ? null : (0,domain_version/* parseModelName */.s_)(name);
    return {
        model,
        repo: values.repo ?? null,
        limit: readLimit(values.limit) ?? (model === null ? MOST_MODELS : MOST_VERSIONS),
        named: (values.signer ?? []).map(parseSignerLine),
        config: values.config ?? null,
        trustedRoot: values['trusted-root'] ?? null,
        json: values.json,
    };
}
function list_arguments_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: list_arguments_OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function readLimit(text) {
    if (text === undefined)
        return undefined;
    const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (limit >= 1 && limit <= MAX_LIMIT)
        return limit;
    throw new UsageError(`--limit "${text.slice(0, 40)}": write a number from 1 to ${MAX_LIMIT}.`);
}

;// CONCATENATED MODULE: ./lib/cli/list.js





/** `model-release list`. */
const list = {
    summary: 'lists models, or the versions of one with their stages and sizes',
    help: LIST_HELP,
    async run(args, terminal) {
        const asked = parseListArguments(args);
        const { text, json } = await read(asked, terminal);
        terminal.out.write(asked.json ? `${JSON.stringify(json, null, 2)}\n` : text);
    },
};
async function read(asked, terminal) {
    const log = consoleLog(terminal.err);
    const repository = await openRepository(asked, (0,external_node_path_.resolve)(terminal.folder), process.env, log);
    const [{ githubReleases }, { githubRegistryLog }, { list: listAll }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(424), __nccwpck_require__.e(428), __nccwpck_require__.e(871)]).then(__nccwpck_require__.bind(__nccwpck_require__, 871)),
        __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 586)),
        __nccwpck_require__.e(/* import() */ 715).then(__nccwpck_require__.bind(__nccwpck_require__, 6715)),
    ]);
    const { client, name, verifier } = repository;
    const { model, limit } = asked;
    const layout = isTerminal(terminal.out) ? 'table' : 'tabs';
    const signers = await findSigners(repository, log);
    const releases = githubReleases(client, log);
    const { text, ...found } = await listAll({ model, limit, layout, signers }, { releases, registry: githubRegistryLog(client, log), verifier, log });
    return { text, json: { repository: name, ...found } };
}
/** A list without stages is better than none: what is wrong with a configuration is only said. */
async function findSigners(repository, log) {
    try {
        return (await repository.chooseSigners()).signers;
    }
    catch (error) {
        if (!(error instanceof errors/* ReleaseError */.K) || error.code === 'GITHUB_FAILED')
            throw error;
        log.warning(`Stages are not read, since whom to trust is not known: ${error.message}`);
        return null;
    }
}
const isTerminal = (out) => 'isTTY' in out && out.isTTY === true;

;// CONCATENATED MODULE: ./lib/adapters/download-cache.js







/** Fetching a smaller file again takes no longer than looking after it. Bytes. */
const MIN_CACHED_BYTES = 1024 * 1024;
const DEFAULT_CACHE_BYTES = 10_000_000_000;
/** What is still unfinished after this time will never be. Milliseconds. */
const ABANDONED_MS = 24 * 3_600_000;
const download_cache_MAX_ENTRIES = 1_000_000;
/** `$MODEL_RELEASE_CACHE`, else `model-release` in the user's folder for caches. */
function cacheFolder(env) {
    const own = env['MODEL_RELEASE_CACHE'] ?? '';
    if (own !== '')
        return own;
    const user = env['XDG_CACHE_HOME'] ?? '';
    // A relative one is to be ignored, says the XDG base directory specification.
    return (0,external_node_path_.join)((0,external_node_path_.isAbsolute)(user) ? user : (0,external_node_path_.join)((0,external_node_os_namespaceObject.homedir)(), '.cache'), 'model-release');
}
/**
 * A cache in a folder. Entries are copies, never links: what somebody does to a pulled file must not get into the next pull. An
 * entry comes into being whole, by its name, so that any number of processes may use the folder.
 * @param folder absolute
 * @param limit of all files together, in bytes
 */
function downloadCache(folder, limit, log) {
    const files = (0,external_node_path_.join)(folder, 'sha256');
    const fresh = (0,external_node_path_.join)(folder, 'new');
    const entryOf = (sha256) => (0,external_node_path_.join)(files, sha256.slice(0, 2), sha256);
    const guarded = guardOf(folder, log);
    return {
        drop: (sha256) => guarded(undefined, async () => await download_cache_remove(entryOf(sha256))),
        take: (sha256, size, target) => guarded(false, async () => await takeEntry(entryOf(sha256), size, target)),
        add: (sha256, size, source) => guarded(undefined, async () => {
            const entry = entryOf(sha256);
            if (size < MIN_CACHED_BYTES || size > limit || (await look(entry)) !== undefined)
                return;
            await (0,promises_namespaceObject.mkdir)(fresh, { recursive: true, mode: 0o700 });
            await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(entry), { recursive: true, mode: 0o700 });
            await putEntry(source, (0,external_node_path_.join)(fresh, (0,external_node_crypto_.randomBytes)(8).toString('hex')), entry);
        }),
        trim: () => guarded(undefined, async () => {
            await removeAbandoned(fresh);
            const removed = await trimTo(files, limit);
            if (removed > 0)
                log.debug(`${(0,number_format/* formatBytes */.z3)(removed)} left the cache ${folder}.`);
        }),
    };
}
/** What the system refuses is told once, and costs no more than the cache. */
function guardOf(folder, log) {
    let warned = false;
    return async (failed, work) => {
        try {
            return await work();
        }
        catch (error) {
            if (!(0,system_error/* isSystemError */.O)(error))
                throw error;
            if (!warned)
                log.warning(`The cache ${folder} is of no use now: ${error.message}.`);
            warned = true;
            return failed;
        }
    };
}
const download_cache_remove = (entry) => (0,promises_namespaceObject.rm)(entry, { force: true, recursive: true });
async function takeEntry(entry, size, target) {
    const stats = await look(entry);
    if (stats === undefined)
        return false;
    if (!stats.isFile() || stats.size !== size) {
        await download_cache_remove(entry);
        return false;
    }
    await (0,promises_namespaceObject.copyFile)(entry, target, external_node_fs_.constants.COPYFILE_FICLONE);
    await (0,promises_namespaceObject.chmod)(target, 0o644);
    await (0,promises_namespaceObject.utimes)(entry, new Date(), new Date());
    return true;
}
async function putEntry(source, copy, entry) {
    try {
        await (0,promises_namespaceObject.copyFile)(source, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
        await (0,promises_namespaceObject.rename)(copy, entry);
    }
    finally {
        await (0,promises_namespaceObject.rm)(copy, { force: true });
    }
}
async function look(path) {
    try {
        return await (0,promises_namespaceObject.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,system_error/* systemErrorCode */.v)(error)))
            return undefined;
        throw error;
    }
}
async function* download_cache_listEntries(folder) {
    if ((await look(folder))?.isDirectory() !== true)
        return;
    for await (const { name } of await (0,promises_namespaceObject.opendir)(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        const stats = await look(path);
        if (stats !== undefined)
            yield { path, stats };
    }
}
async function removeAbandoned(folder) {
    for await (const { path, stats } of download_cache_listEntries(folder))
        if (stats.isFile() && Date.now() - stats.mtimeMs > ABANDONED_MS)
            await (0,promises_namespaceObject.rm)(path, { force: true });
}
/** @returns bytes that were removed */
async function trimTo(folder, limit) {
    const entries = [];
    for await (const shelf of download_cache_listEntries(folder)) {
        for await (const entry of download_cache_listEntries(shelf.path)) {
            if (entry.stats.isFile() && entries.length < download_cache_MAX_ENTRIES)
                entries.push(entry);
        }
    }
    const total = entries.reduce((sum, { stats }) => sum + stats.size, 0);
    let left = total;
    for (const { path, stats } of entries.toSorted(byUse)) {
        if (left <= limit)
            break;
        // oxlint-disable-next-line no-await-in-loop -- the oldest first, and only as many as it takes
        await (0,promises_namespaceObject.rm)(path, { force: true });
        left -= stats.size;
    }
    return total - left;
}
const byUse = (left, right) => left.stats.mtimeMs - right.stats.mtimeMs;

;// CONCATENATED MODULE: ./lib/adapters/disk-error.js


const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);
/**
 * What the system refused while `path` was written, as something to mend; anything else as it is.
 * @param kept whether what was written so far is taken up by the next try
 */
function explainDisk(error, path, kept = true) {
    const code = (0,system_error/* systemErrorCode */.v)(error);
    if (!(0,system_error/* isSystemError */.O)(error))
        return error;
    if (FULL.has(code))
        return new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `There is no room left for "${path}" (${code}). Free some space and run this again` +
            `${kept ? ': it goes on where it stopped' : ''}.`, { cause: error });
    if (REFUSED.has(code))
        return new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" may not be written to (${code}). Name another folder, or give this user the right.`, { cause: error });
    if (code === 'ENAMETOOLONG')
        return new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is longer than names may be here. Name a folder with a shorter path.`, { cause: error });
    return error;
}
/** Runs some work on the disk and explains its failure. */
async function onDisk(path, work) {
    try {
        return await work();
    }
    catch (error) {
        throw explainDisk(error, path);
    }
}

;// CONCATENATED MODULE: ./lib/domain/byte-intervals.js
/** @param size in bytes; what lies beyond it is cut off */
function byteIntervals(size) {
    // In order, and never touching one another: as many as there are places at which somebody writes.
    let held = [];
    return {
        add(from, to) {
            const [start, end] = [Math.max(from, 0), Math.min(to, size)];
            if (start >= end)
                return;
            const before = held.filter((one) => one.end < start);
            const after = held.filter((one) => one.start > end);
            const touched = held.slice(before.length, held.length - after.length);
            const merged = {
                start: Math.min(start, touched[0]?.start ?? start),
                end: Math.max(end, touched.at(-1)?.end ?? end),
            };
            held = [...before, merged, ...after];
        },
        clear: () => {
            held = [];
        },
        prefix: () => (held[0]?.start === 0 ? held[0].end : 0),
        count: () => held.reduce((sum, { start, end }) => sum + end - start, 0),
        gaps() {
            const starts = [0, ...held.map(({ end }) => end)];
            const ends = [...held.map(({ start }) => start), size];
            return starts.flatMap((start, index) => {
                const end = ends[index] ?? size;
                return start < end ? [{ start, end }] : [];
            });
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/download-journal.js


const download_journal_HEAD = 'model-release pull v1\n';
/** What a killed pull loses at most. */
const FLUSH_BYTES = 4 * 1024 * 1024;
/** More lines than these come from nobody who wrote them for us. Bytes. */
const download_journal_MAX_BYTES = 64 * 1024 * 1024;
const ADDED = /^(\d{1,7}) (\d{1,16}) (\d{1,16})$/;
const FORGOTTEN = /^(\d{1,7}) -$/;
const APPEND = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT;
const NO_FOLLOW = external_node_fs_.constants.O_NOFOLLOW ?? 0;
/**
 * Opens the journal, new or as it was left. Whatever it says is no more than a hint: every file is hashed before anybody sees
 * it, and fetched again when the hint was wrong.
 * @param sizes of the files, in bytes
 */
function openJournal(path, sizes) {
    const held = readJournal(path, sizes);
    const isNew = held === undefined;
    const descriptor = (0,external_node_fs_.openSync)(path, APPEND | NO_FOLLOW | (isNew ? external_node_fs_.constants.O_TRUNC : 0), 0o600);
    // A line that was cut off must not run into the next one.
    (0,external_node_fs_.writeSync)(descriptor, isNew ? download_journal_HEAD : '\n');
    const waiting = new Map();
    let bytes = 0;
    const flush = () => {
        const lines = [...waiting].flatMap(([file, list]) => list.map(({ start, end }) => `${file} ${start} ${end}\n`));
        waiting.clear();
        bytes = 0;
        if (lines.length > 0)
            (0,external_node_fs_.writeSync)(descriptor, lines.join(''));
    };
    return {
        held: held ?? sizes.map((size) => byteIntervals(size)),
        add(file, start, end) {
            const list = waiting.get(file) ?? [];
            waiting.set(file, list);
            // Each connection writes in order, so that there are a few open runs in a file at most.
            const before = list.findIndex((one) => one.end === start);
            if (before === -1)
                list.push({ start, end });
            else
                list[before] = { start: list[before]?.start ?? start, end };
            bytes += end - start;
            if (bytes >= FLUSH_BYTES)
                flush();
        },
        forget(file) {
            waiting.delete(file);
            flush();
            (0,external_node_fs_.writeSync)(descriptor, `${file} -\n`);
        },
        close() {
            try {
                flush();
            }
            finally {
                (0,external_node_fs_.closeSync)(descriptor);
            }
        },
    };
}
function readJournal(path, sizes) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size > download_journal_MAX_BYTES)
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    if (!text.startsWith(download_journal_HEAD))
        return undefined;
    const held = sizes.map((size) => byteIntervals(size));
    // What comes after the last line break was cut off.
    for (const line of text.slice(download_journal_HEAD.length, text.lastIndexOf('\n') + 1).split('\n')) {
        const [, file, start, end] = ADDED.exec(line) ?? [];
        if (end !== undefined)
            held[Number(file)]?.add(Number(start), Number(end));
        const forgotten = FORGOTTEN.exec(line)?.[1];
        if (forgotten !== undefined)
            held[Number(forgotten)]?.clear();
    }
    return held;
}

;// CONCATENATED MODULE: ./lib/adapters/folder-claim.js





const NAME = /^claim\.[0-9a-f]{16}$/;
/** Of another machine nobody can ask whether its process is alive. Milliseconds. */
const FOREIGN_MS = 15 * 60_000;
const RENEW_MS = 10_000;
const MAX_CLAIM_BYTES = 1000;
/** Claims of this process, which its own number tells nothing about. */
const own = new Set();
/**
 * Claims a folder, unless somebody else works in it. Each process puts a file of its own there and then looks for others: of two
 * that come at the same time at least one sees the other, so that two never both have it. What a dead process left is removed.
 * @returns `undefined` when somebody else has it
 */
function claimFolder(folder) {
    const name = `claim.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const path = (0,external_node_path_.join)(folder, name);
    (0,external_node_fs_.writeFileSync)(path, `${process.pid} ${(0,external_node_os_namespaceObject.hostname)()}\n`, { flag: 'wx', mode: 0o600 });
    own.add(path);
    const release = () => {
        own.delete(path);
        (0,external_node_fs_.rmSync)(path, { force: true });
    };
    let renewedAt = performance.now();
    if (isTaken(folder, name, release)) {
        release();
        return undefined;
    }
    return {
        renew() {
            if (performance.now() - renewedAt < RENEW_MS)
                return;
            renewedAt = performance.now();
            try {
                (0,external_node_fs_.utimesSync)(path, new Date(), new Date());
            }
            catch (error) {
                // Whoever took it away for dead has the folder now; every file is hashed before it counts.
                if ((0,system_error/* systemErrorCode */.v)(error) !== 'ENOENT')
                    throw error;
            }
        },
        release,
    };
}
/** @throws ENOENT when the folder was taken away meanwhile */
function isTaken(folder, name, release) {
    try {
        return isClaimed(folder, name);
    }
    catch (error) {
        release();
        throw error;
    }
}
/**
 * Whether a live process works in the folder. What dead ones left there goes.
 * @param except a claim that does not count
 */
function isClaimed(folder, except = '') {
    const others = (0,external_node_fs_.readdirSync)(folder).filter((one) => NAME.test(one) && one !== except);
    return others.filter((one) => !removeDead((0,external_node_path_.join)(folder, one))).length > 0;
}
function removeDead(path) {
    if (isLive(path))
        return false;
    (0,external_node_fs_.rmSync)(path, { force: true });
    return true;
}
function isLive(path) {
    if (own.has(path))
        return true;
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return false;
    const [, pid, host] = /^(\d{1,10}) (.*)\n$/.exec(stats.size <= MAX_CLAIM_BYTES ? folder_claim_readText(path) : '') ?? [];
    // Just made, and not yet written to.
    if (pid === undefined || host !== (0,external_node_os_namespaceObject.hostname)())
        return Date.now() - stats.mtimeMs < FOREIGN_MS;
    return Number(pid) !== process.pid && isAlive(Number(pid));
}
function folder_claim_readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            return '';
        throw error;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // It is there, but belongs to somebody else.
        return (0,system_error/* systemErrorCode */.v)(error) === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./lib/adapters/hash-part.js



const hash_part_BUFFER_BYTES = 1024 * 1024;
/** The SHA-256 of a run of a file's bytes; of what there is when the file is shorter. */
async function hashPart(path, start, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = await (0,promises_namespaceObject.open)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafeSlow(Math.min(hash_part_BUFFER_BYTES, Math.max(size, 1)));
        for (let done = 0; done < size;) {
            const wanted = Math.min(buffer.length, size - done);
            // oxlint-disable-next-line no-await-in-loop -- one after the other, into one buffer
            const { bytesRead } = await file.read(buffer, 0, wanted, start + done);
            if (bytesRead === 0)
                break;
            hash.update(buffer.subarray(0, bytesRead));
            done += bytesRead;
        }
        return (0,domain_digest/* parseSha256 */.tz)(hash.digest('hex'));
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __nccwpck_require__(235);
;// CONCATENATED MODULE: ./lib/adapters/tail-hash.js




const MAX_THREADS = 4;
/** A thread that has its next step already does not wait for it. */
const tail_hash_QUEUE_DEPTH = 2;
/** About 10 ms of work. */
const STEP_BYTES = 16 * 1024 * 1024;
/** Smaller steps are worth a message only at the end of a file. */
const MIN_STEP_BYTES = 4 * 1024 * 1024;
/** A whole file of this size that waits is worth another thread. */
const WORTH_THREAD_BYTES = 32 * 1024 * 1024;
const tail_hash_LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64, stackSizeMb: 2 };
/** Threads are started when there is work for them. */
function tailHash(files) {
    const tails = files.map((file, index) => startTail(file, index));
    const ready = new Set();
    const pump = () => {
        for (const tail of ready) {
            if (threads.areFull())
                return;
            const thread = threads.find(tail);
            if (thread !== undefined)
                giveSteps(tail, thread);
            if (!hasStep(tail))
                ready.delete(tail);
        }
    };
    const hear = ({ file, round, sha256, failure }) => {
        const tail = tails[file];
        if (tail?.round === round) {
            if (failure !== null)
                tail.outcome.reject(new Error(`${tail.path}: ${failure}`));
            else if (sha256 !== null)
                tail.outcome.resolve((0,domain_digest/* parseSha256 */.tz)(sha256));
        }
        pump();
    };
    const threads = tailThreads(hear, (error) => {
        const reason = error instanceof Error ? error : new Error(String(error));
        for (const tail of tails)
            tail.outcome.reject(reason);
    });
    return {
        advance(file, bytes) {
            const tail = tails[file];
            if (tail === undefined || bytes <= tail.available)
                return;
            tail.available = bytes;
            if (!hasStep(tail))
                return;
            ready.add(tail);
            pump();
        },
        forget(file) {
            const tail = tails[file];
            if (tail === undefined)
                return;
            ready.delete(tail);
            tail.thread?.worker.postMessage({ kind: 'forget', file });
            Object.assign(tail, startTail(tail, file), { round: tail.round + 1 });
        },
        digest: async (file) => {
            const tail = tails[file];
            if (tail === undefined)
                throw new RangeError(`there is no file ${file}`);
            return await tail.outcome.promise;
        },
        close: () => threads.close(),
    };
}
function tailThreads(hear, fail) {
    const threads = [];
    const most = Math.max(1, Math.min(MAX_THREADS, (0,external_node_os_namespaceObject.availableParallelism)()));
    const start = () => {
        const thread = { worker: startWorker(), busy: 0 };
        thread.worker.on('message', (answer) => {
            thread.busy -= 1;
            hear(answer);
        });
        thread.worker.on('error', fail);
        threads.push(thread);
        return thread;
    };
    return {
        find(tail) {
            if (tail.thread !== undefined)
                return tail.thread;
            const free = threads.filter(({ busy }) => busy < tail_hash_QUEUE_DEPTH);
            const idle = free.toSorted((left, right) => left.busy - right.busy)[0];
            if (idle?.busy === 0 || threads.length >= most)
                return idle;
            const isWorth = tail.available === tail.size && tail.size >= WORTH_THREAD_BYTES;
            return threads.length === 0 || isWorth ? start() : idle;
        },
        areFull: () => threads.length === most && threads.every(({ busy }) => busy >= tail_hash_QUEUE_DEPTH),
        close: async () => {
            await Promise.all(threads.map(({ worker }) => worker.terminate()));
        },
    };
}
/** As many as the thread takes. */
function giveSteps(tail, thread) {
    for (; thread.busy < tail_hash_QUEUE_DEPTH && hasStep(tail); thread.busy += 1) {
        tail.thread = thread;
        thread.worker.postMessage(nextStep(tail));
    }
}
function startTail({ path, size }, index) {
    const outcome = Promise.withResolvers();
    // Whoever asks gets it; until then a failure is not an unhandled one.
    outcome.promise.catch(() => undefined);
    return { path, size, index, available: 0, sent: 0, round: 0, thread: undefined, outcome };
}
const hasStep = ({ available, sent, size }) => available > sent && (available === size || available - sent >= MIN_STEP_BYTES);
function nextStep(tail) {
    const from = tail.sent;
    tail.sent = Math.min(tail.available, from + STEP_BYTES);
    return {
        kind: 'step',
        file: tail.index,
        path: tail.path,
        round: tail.round,
        from,
        to: tail.sent,
        last: tail.sent === tail.size,
    };
}
function startWorker() {
    const here = import.meta.url;
    // As in hash-pool.ts: a computed name, so that this works in src/, lib/ and dist/.
    return new external_node_worker_threads_namespaceObject.Worker(__nccwpck_require__.ab + "tail-hash-worker.js", {
        workerData: 'tail-hash',
        env: external_node_worker_threads_namespaceObject.SHARE_ENV,
        resourceLimits: tail_hash_LIMITS,
    });
}

;// CONCATENATED MODULE: ./lib/adapters/staged-files.js








const MAX_OPEN = 32;
const staged_files_NO_FOLLOW = external_node_fs_.constants.O_NOFOLLOW ?? 0;
const EMPTY = (0,domain_digest/* sha256 */.sc)('');
/**
 * Files below a folder. A file has its whole length from its first byte on, with holes where nothing is yet, and is hashed as far
 * as it is there.
 * @param folder absolute; nobody else may write there
 */
function stagedFiles(folder, files, journal) {
    const paths = files.map(({ path }) => safePath(folder, path));
    const held = files.map(({ size }, file) => keptOf(paths[file] ?? '', size, journal, file));
    const open = openFiles(paths, files);
    // A file without bytes has no first one that would make it.
    for (const [file, { size }] of files.entries())
        if (size === 0)
            open.find(file);
    const state = {
        files,
        paths,
        held,
        journal,
        open,
        tails: tailHash(files.map(({ size }, file) => ({ path: paths[file] ?? '', size }))),
        known: new Map(),
    };
    for (const file of files.keys())
        follow(state, file);
    return {
        pathOf: (file) => paths[file] ?? '',
        missing: () => held.flatMap((intervals, file) => intervals.gaps().map(({ start, end }) => ({ file, position: start, size: end - start }))),
        count: () => held.reduce((sum, intervals) => sum + intervals.count(), 0),
        write: (file, position, bytes) => staged_files_write(state, file, position, bytes),
        placed(file) {
            held[file]?.add(0, files[file]?.size ?? 0);
            follow(state, file);
        },
        digest: async (file) => files[file]?.size === 0 ? EMPTY : (state.known.get(file) ?? (await state.tails.digest(file))),
        reset: (file) => staged_files_reset(state, file),
        close: async () => {
            open.closeAll();
            await state.tails.close();
        },
    };
}
function follow({ known, tails, held }, file) {
    if (!known.has(file))
        tails.advance(file, held[file]?.prefix() ?? 0);
}
function staged_files_write(state, file, position, bytes) {
    const { open, known, journal, held } = state;
    const [size, path] = [state.files[file]?.size ?? 0, state.paths[file] ?? ''];
    const end = position + bytes.length;
    if (position < 0 || end > size)
        throw new RangeError(`bytes beyond the end of ${path}`);
    try {
        staged_files_writeAll(open.find(file), bytes, position);
        journal.add(file, position, end);
    }
    catch (error) {
        throw explainDisk(error, path);
    }
    held[file]?.add(position, end);
    if (bytes.length < size)
        return follow(state, file);
    // Nobody needs to read again what is in our hands as a whole.
    known.set(file, (0,domain_digest/* parseSha256 */.tz)((0,external_node_crypto_.hash)('sha256', bytes, 'hex')));
    open.close(file);
}
function staged_files_reset({ open, known, held, tails, journal, paths }, file) {
    open.close(file);
    known.delete(file);
    held[file]?.clear();
    tails.forget(file);
    journal.forget(file);
    (0,external_node_fs_.rmSync)(paths[file] ?? '', { force: true });
}
/** The manifest was checked when it was read; no path may ever get here that was not. */
function safePath(folder, path) {
    const problem = (0,safe_path/* findPathProblem */.W)(path);
    if (problem === undefined)
        return (0,external_node_path_.join)(folder, ...path.split('/'));
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `A file of the model has a path that ${problem}. It is not written.`);
}
/** What the journal says of a file counts only while the file is there. */
function keptOf(path, size, journal, file) {
    const held = journal.held[file];
    if (held === undefined)
        throw new RangeError(`there is no file ${file}`);
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats?.isFile() === true && stats.size === size)
        return held;
    if (stats !== undefined)
        (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
    held.clear();
    return held;
}
function staged_files_writeAll(descriptor, bytes, position) {
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(descriptor, bytes, done, bytes.length - done, position + done);
}
/** At most `MAX_OPEN` at a time: the one that was opened first is closed for another. */
function openFiles(paths, files) {
    const open = new Map();
    const close = (file) => {
        const descriptor = open.get(file);
        open.delete(file);
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    };
    return {
        find(file) {
            const known = open.get(file);
            if (known !== undefined)
                return known;
            const [first] = open.keys();
            if (open.size >= MAX_OPEN && first !== undefined)
                close(first);
            const path = paths[file] ?? '';
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
            const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | staged_files_NO_FOLLOW, 0o644);
            open.set(file, descriptor);
            const size = files[file]?.size ?? 0;
            if ((0,external_node_fs_.fstatSync)(descriptor).size !== size)
                (0,external_node_fs_.ftruncateSync)(descriptor, size);
            return descriptor;
        },
        close,
        closeAll() {
            for (const file of open.keys())
                close(file);
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/pull-staging.js














/** Pulls of the same files to one place at the same time; each more of them begins at nothing. */
const MAX_SAME = 16;
const KEY_DIGITS = 12;
/**
 * A hidden folder beside the destination, so that a rename is enough at the end. Its name follows from the manifest and the
 * chosen files: a pull that was killed is taken up by the next one.
 */
async function openStaging(content, place) {
    return await onDisk(place.target, async () => {
        await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(place.target), { recursive: true });
        const base = stagingPath(content, place.target);
        const { folder, claim } = claimAny(base);
        const room = { ...place, base, folder, claim };
        try {
            return await prepare(content, room);
        }
        catch (error) {
            claim.release();
            throw error;
        }
    });
}
function stagingPath({ manifest, files }, target) {
    const paths = files.map(({ path }) => `${path}\n`).join('');
    const key = (0,domain_digest/* sha256 */.sc)(`${manifest}\n${paths}`).slice(0, KEY_DIGITS);
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.model-release-${key}`);
}
function claimAny(base) {
    for (let number = 1; number <= MAX_SAME; number += 1) {
        const folder = number === 1 ? base : `${base}-${number}`;
        const claim = claimOne(folder);
        if (claim !== undefined)
            return { folder, claim };
    }
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `${MAX_SAME} other pulls of the same files write to the same place. Wait for them, or name another folder.`);
}
function claimOne(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        refuseForeign(folder);
        return claimFolder(folder);
    }
    catch (error) {
        // Whoever had it is done, and takes it away at this very moment.
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/**
 * Removes a folder that is claimed. It gets another name first, under its claim: nobody can find it half removed, and whoever
 * comes meanwhile makes a new one.
 */
async function removeClaimed(folder) {
    const old = `${folder}-old-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    await (0,promises_namespaceObject.rename)(folder, old);
    await (0,promises_namespaceObject.rm)(old, { recursive: true, force: true });
}
/** In a folder that others may write to, somebody could have put a folder of that name, with links in it. */
function refuseForeign(folder) {
    const stats = (0,external_node_fs_.lstatSync)(folder);
    const isOwn = process.getuid === undefined || stats.uid === process.getuid();
    if (stats.isDirectory() && isOwn)
        return;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${folder}" is not a folder of this user's. Remove it, or pull to another place.`);
}
async function prepare(content, room) {
    const { folder, cache, claim } = room;
    const journal = openJournal((0,external_node_path_.join)(folder, 'journal'), content.files.map(({ size }) => size));
    const inside = (0,external_node_path_.join)(folder, 'files');
    await (0,promises_namespaceObject.mkdir)(inside, { recursive: true });
    const files = stagedFiles(inside, content.files, journal);
    const close = async () => {
        await files.close();
        journal.close();
    };
    const resumed = files.count();
    const keptFiles = wholeOrPart(content, files);
    try {
        await refuseFull(room.target, files);
        const cachedFiles = cache === null ? [] : await pull_staging_recall(content, files, cache);
        const cached = files.count() - resumed;
        const kept = new Set([...keptFiles, ...cachedFiles]);
        return staging(content, {
            ...room,
            files,
            close,
            kept,
            cachedFiles,
            counts: { resumed, cached },
        });
    }
    catch (error) {
        await close();
        if (resumed === 0)
            await removeClaimed(folder);
        claim.release();
        throw error;
    }
}
/** The files of which something is there. */
function wholeOrPart(content, files) {
    const missing = new Map();
    for (const { file, size } of files.missing())
        missing.set(file, (missing.get(file) ?? 0) + size);
    return content.files.flatMap(({ size }, file) => size > 0 && (missing.get(file) ?? 0) < size ? [file] : []);
}
/** Half of a model on a full disk helps nobody. */
async function refuseFull(target, files) {
    const { bavail, bsize, blocks } = await (0,promises_namespaceObject.statfs)((0,external_node_path_.dirname)(target));
    const needed = files.missing().reduce((sum, { size }) => sum + size, 0);
    const free = bavail * bsize;
    if (blocks === 0 || needed <= free)
        return;
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${target}" needs ${(0,number_format/* formatBytes */.z3)(needed)} more, and its disk has ${(0,number_format/* formatBytes */.z3)(free)} free. Free some space, or name a ` +
        'folder on another disk.');
}
/** @returns the files that came from the cache */
async function pull_staging_recall(content, files, cache) {
    const recalled = [];
    for (const { file, size } of files.missing()) {
        const wanted = content.files[file];
        if (wanted === undefined || wanted.size !== size || size < MIN_CACHED_BYTES)
            continue;
        const path = files.pathOf(file);
        // oxlint-disable-next-line no-await-in-loop -- copies would only stand in each other's way
        await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (!(await cache.take(wanted.sha256, size, path)))
            continue;
        files.placed(file);
        recalled.push(file);
    }
    return recalled;
}
function staging(content, prepared) {
    const { files, close, kept, cachedFiles, counts, cache, folder, claim } = prepared;
    const end = async (keep) => {
        await close();
        if (!keep || files.count() === 0)
            await removeClaimed(folder);
        claim.release();
    };
    const cached = new Set(cachedFiles);
    return {
        ...counts,
        missing: () => files.missing(),
        write(file, position, bytes) {
            files.write(file, position, bytes);
            claim.renew();
        },
        async check() {
            const wrong = [];
            for (const [file, wanted] of content.files.entries()) {
                // oxlint-disable-next-line no-await-in-loop -- they are being hashed already, all of them
                const found = await files.digest(file);
                if (found !== wanted.sha256)
                    wrong.push({ file, found, kept: kept.has(file) });
            }
            return wrong;
        },
        hash: async ({ file, position, size }) => await hashPart(files.pathOf(file), position, size),
        async reset(file) {
            const wanted = content.files[file];
            if (cached.delete(file) && wanted !== undefined)
                await cache?.drop(wanted.sha256);
            kept.delete(file);
            files.reset(file);
        },
        commit: async () => await onDisk(prepared.target, async () => {
            await files.close();
            await prepared.install((0,external_node_path_.join)(folder, 'files'));
            await end(false);
            await removeForsaken(prepared.base);
            await remember(content, prepared, cached);
        }),
        keep: async () => await end(true),
        discard: async () => await end(false),
    };
}
/** From the destination: the model is there already, and needs not wait for its copy. */
async function remember({ files }, { target, cache }, cached) {
    if (cache === null)
        return;
    for (const [file, { path, size, sha256: digest }] of files.entries())
        // oxlint-disable-next-line no-await-in-loop -- copies would only stand in each other's way
        if (!cached.has(file))
            await cache.add(digest, size, (0,external_node_path_.join)(target, ...path.split('/')));
    await cache.trim();
}
/** What other pulls of the same files left that nobody will take up. */
async function removeForsaken(base) {
    const own = (0,external_node_path_.basename)(base);
    const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(base)).filter((name) => name.startsWith(own) && /^(?:-\d{1,2})?$/.test(name.slice(own.length)));
    for (const name of names) {
        const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(base), name);
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            continue;
        const claim = claimOne(folder);
        if (claim === undefined)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
        await removeClaimed(folder);
        claim.release();
    }
}

;// CONCATENATED MODULE: ./lib/adapters/pull-destination.js









/** A folder on this machine. Nothing is there before everything is, and no link is followed where it ends. */
function pullDestination(options) {
    const { path } = options;
    return {
        path,
        ownPath: ({ ownAmongFiles }, name) => (0,external_node_path_.join)(ownAmongFiles ? path : `${path}.manifest`, name),
        inspect: (content) => onDisk(path, async () => await inspect(content, options)),
        stage: async (content) => {
            const target = locate(options);
            return await openStaging(content, {
                target,
                cache: options.cache,
                install: async (folder) => await install(content, folder, target, options),
            });
        },
    };
}
/** The path with the links on the way to it resolved, as far as it exists. */
function locate({ path, within }) {
    const missing = [(0,external_node_path_.basename)(path)];
    let folder = (0,external_node_path_.dirname)(path);
    while (!(0,external_node_fs_.existsSync)(folder) && (0,external_node_path_.dirname)(folder) !== folder) {
        missing.unshift((0,external_node_path_.basename)(folder));
        folder = (0,external_node_path_.dirname)(folder);
    }
    const target = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(folder), ...missing);
    if (within === null || (isInside(within, target) && target !== within))
        return target;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `path: "${path}" lies outside of the workspace ${within}, or is the workspace itself. Name a folder inside of it.`);
}
async function inspect(content, options) {
    const { path, replace, replaceOption } = options;
    refusePlace(options);
    const target = locate(options);
    const stats = pull_destination_look(target);
    if (stats !== undefined && !stats.isDirectory())
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a ${stats.isSymbolicLink() ? 'link' : 'file'}, where a folder is wanted. Name another path, or remove it.`);
    if (pull_destination_look((0,external_node_path_.join)(target, '.git')) !== undefined)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a git repository. Name another folder.`);
    const isFree = stats === undefined || (0,external_node_fs_.readdirSync)(target).length === 0;
    refuseOwnFolder(content, target, replace);
    if (isFree)
        return 'free';
    if (await pull_destination_isSame(content, target))
        return 'same';
    if (replace)
        return 'free';
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is there and holds other files than this version. Name another folder, or replace it with ${replaceOption}.`);
}
/** What nobody means to replace. */
function refusePlace({ path, guarded }) {
    const isRoot = (0,external_node_path_.dirname)(path) === path;
    const held = guarded.find((folder) => isInside(path, folder) || isInside(real(path), real(folder)));
    if (!isRoot && held === undefined)
        return;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" ${isRoot ? 'is the root of the disk' : `holds ${held}, where you are`}. Name a folder for the model alone.`);
}
const real = (path) => ((0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : path);
const pull_destination_look = (path) => (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
/** The folder beside the destination belongs to us only while it holds what we put there. */
function refuseOwnFolder(content, target, replace) {
    const folder = `${target}.manifest`;
    const stats = content.ownAmongFiles ? undefined : pull_destination_look(folder);
    if (stats === undefined)
        return;
    const names = new Set(content.own.map(({ name }) => name));
    const isOurs = stats.isDirectory() && (0,external_node_fs_.readdirSync)(folder).every((name) => names.has(name));
    if (isOurs || (stats.isDirectory() && replace))
        return;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${folder}", which is to hold the manifest, is there and holds something else. Name another path, or remove it.`);
}
async function pull_destination_isSame(content, target) {
    const { files, own, ownAmongFiles } = content;
    const ownFolder = ownAmongFiles ? target : `${target}.manifest`;
    if (!own.every((file) => isSameOwn(file, ownFolder)))
        return false;
    const wanted = new Map(files.map((file) => [file.path, file]));
    const expected = new Set([
        ...wanted.keys(),
        ...(ownAmongFiles ? own.map(({ name }) => name) : []),
    ]);
    const found = listFiles(target, expected.size);
    if (found?.length !== expected.size || !found.every((path) => expected.has(path)))
        return false;
    const tasks = files.map(({ path, size }) => ({
        path,
        size,
        file: (0,external_node_path_.join)(target, ...path.split('/')),
    }));
    if (!tasks.every(({ file, size }) => pull_destination_look(file)?.size === size))
        return false;
    for await (const { path, sha256 } of hashFiles(tasks.values()))
        if (wanted.get(path)?.sha256 !== sha256)
            return false;
    return true;
}
function isSameOwn({ name, bytes }, folder) {
    const path = (0,external_node_path_.join)(folder, name);
    const stats = pull_destination_look(path);
    if (stats?.isFile() !== true || stats.size !== bytes.length)
        return false;
    return (0,external_node_fs_.readFileSync)(path).equals(bytes);
}
/** All regular files below a folder; `undefined` when there is anything else but folders, or more than `limit` files. */
function listFiles(folder, limit) {
    const files = [];
    const waiting = [''];
    for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, prefix), { withFileTypes: true })) {
            if (entry.isDirectory())
                waiting.push(`${prefix}${entry.name}/`);
            else if (entry.isFile())
                files.push(`${prefix}${entry.name}`);
            else
                return undefined;
            if (files.length > limit || waiting.length > limit)
                return undefined;
        }
    }
    return files;
}
/** One rename, so that the folder is never there by halves; what was there before comes back when that fails. */
async function install(content, folder, target, options) {
    // Somebody else may have been faster, or have put something else there.
    if ((await inspect(content, options)) === 'same')
        return;
    await writeOwn(content, folder, target);
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.model-release-old-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const isReplaced = pull_destination_look(target) !== undefined;
    if (isReplaced)
        await (0,promises_namespaceObject.rename)(target, aside);
    try {
        await (0,promises_namespaceObject.rename)(folder, target);
    }
    catch (error) {
        if (isReplaced)
            await (0,promises_namespaceObject.rename)(aside, target);
        throw error;
    }
    if (isReplaced)
        await (0,promises_namespaceObject.rm)(aside, { recursive: true, force: true });
}
async function writeOwn({ own, ownAmongFiles }, folder, target) {
    const fresh = ownAmongFiles ? folder : (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), 'own');
    await (0,promises_namespaceObject.mkdir)(fresh, { recursive: true });
    for (const { name, bytes } of own)
        // oxlint-disable-next-line no-await-in-loop -- three small files
        await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(fresh, name), bytes, { mode: 0o644 });
    if (ownAmongFiles)
        return;
    await (0,promises_namespaceObject.rm)(`${target}.manifest`, { recursive: true, force: true });
    await (0,promises_namespaceObject.rename)(fresh, `${target}.manifest`);
}

;// CONCATENATED MODULE: ./lib/domain/check-manifest.js





/** Reads `manifest.json` and says what it is. Never throws, whatever the bytes are. */
function checkManifest(bytes) {
    const predicate = checkTypes(bytes);
    if (predicate.outcome === 'failed')
        return { manifest: null, checks: [predicate, notRead('manifest'), notRead('subjects')] };
    const parsed = parse(bytes);
    if (typeof parsed === 'string')
        return { manifest: null, checks: [predicate, verification_failed('manifest', parsed), notRead('subjects')] };
    const { artifact, assets, model } = parsed.predicate;
    const content = `${model.tag}: ${artifact.files.length} model file(s), ${assets.length} asset(s)`;
    const problem = (0,parse_manifest/* findSubjectProblem */.Pb)(parsed);
    return {
        manifest: problem === undefined ? parsed : null,
        checks: [
            predicate,
            passed('manifest', content),
            problem === undefined
                ? passed('subjects', `${parsed.subject.length}, the model's files by name and digest`)
                : verification_failed('subjects', `The signed subjects are not the files that the manifest describes: ${problem}.`),
        ],
    };
}
const notRead = (name) => skipped(name, 'not looked at: the manifest cannot be read');
function parse(bytes) {
    try {
        return (0,parse_manifest/* parseManifestOnly */.tz)(bytes);
    }
    catch (error) {
        if (error instanceof errors/* ReleaseError */.K)
            return error.message;
        throw error;
    }
}
/** What kind of statement it claims to be; a statement of another kind means something else by the same words. */
function checkTypes(bytes) {
    const fields = readFields(bytes);
    if (fields === undefined)
        return verification_failed('predicate', `manifest.json is no JSON object of at most ${parse_manifest/* MAX_MANIFEST_BYTES */.ZJ} bytes: it was changed or cut off.`);
    const wanted = [
        ['statement', domain_manifest/* STATEMENT_TYPE */.zG, fields['_type']],
        ['predicate', domain_manifest/* MANIFEST_TYPE */.b3, fields['predicateType']],
    ];
    const differences = wanted.flatMap(([name, expected, found]) => found === expected ? [] : [{ name, expected, found: shorten(found) }]);
    if (differences.length === 0)
        return passed('predicate', domain_manifest/* MANIFEST_TYPE */.b3);
    return verification_failed('predicate', 'What is signed is no release manifest of a kind that is known here.', differences);
}
function readFields(bytes) {
    if (bytes.length > parse_manifest/* MAX_MANIFEST_BYTES */.ZJ)
        return undefined;
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        // What readers could take differently is told as `manifest`; here it must only not cost more than its bytes.
        if ((0,strict_json/* findJsonProblem */.Nd)(text)?.endsWith(' items') === true)
            return undefined;
        const json = JSON.parse(text);
        return check_manifest_isFields(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
const check_manifest_isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const shorten = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 200);

;// CONCATENATED MODULE: ./lib/domain/check-version.js


const check_version_DAY_MS = 86_400_000;
/** Clocks differ. ms. */
const LEEWAY = 5 * 60_000;
/**
 * Whether this is the manifest of what was asked for: a genuine one of another version, put in its place, is a replay.
 * @param digest of the manifest's bytes
 * @param now UTC, RFC 3339
 */
function checkVersion(manifest, digest, expected, now) {
    const { model, code, createdAt } = manifest.predicate;
    const wanted = [
        ['model', expected.model, model.name],
        ['version', expected.version, model.version],
        ['tag', expected.tag, model.tag],
        ['manifest digest', expected.digest, digest],
        ['repository', expected.repository, code.repository],
    ];
    const differences = wanted.flatMap(([name, want, found]) => want === null || check_version_isSame(name, want, found) ? [] : [{ name, expected: want, found }]);
    if (differences.length > 0)
        return verification_failed('version', 'This is the manifest of something else than what was asked for: it was put in its place, or the wrong one was named.', differences);
    if (expected.yanked !== null)
        return verification_failed('version', `${model.tag} was withdrawn after its release (${expected.yanked}). Use another version.`);
    return (checkOldest(model.version, expected.minVersion) ??
        checkAge(createdAt, expected.maxAge, now) ??
        passed('version', `${model.tag}, made ${createdAt}`));
}
/** Names of repositories differ in nothing but letter case when they are the same. */
const check_version_isSame = (name, want, found) => want === found || (name === 'repository' && want.toLowerCase() === found.toLowerCase());
function checkOldest(version, oldest) {
    if (oldest === null || (0,domain_version/* compareVersions */.Zy)(version, oldest) <= 0)
        return undefined;
    return verification_failed('version', `Version ${version} is older than the oldest one that is accepted.`, [
        { name: 'version', expected: `${oldest} or newer`, found: version },
    ]);
}
function checkAge(createdAt, maxAge, now) {
    const age = Date.parse(now) - Date.parse(createdAt);
    if (!(age >= -LEEWAY))
        return verification_failed('version', `It says that it was made at ${createdAt}, which is in the future, or no time.`);
    if (maxAge === null || age <= maxAge)
        return undefined;
    return verification_failed('version', 'The version is older than what is accepted.', [
        {
            name: 'age',
            expected: `at most ${describeDays(maxAge)}`,
            found: `${describeDays(age)} (made ${createdAt})`,
        },
    ]);
}
const describeDays = (ms) => `${Math.floor((ms / check_version_DAY_MS) * 10) / 10} days`;

// EXTERNAL MODULE: ./lib/domain/name-glob.js
var name_glob = __nccwpck_require__(2584);
;// CONCATENATED MODULE: ./lib/domain/select-files.js



const select_files_MAX_NAMED = 10;
const MAX_SHOWN_CHARACTERS = 200;
/**
 * The files that globs choose by their paths within the model. `*` and `?` stay within a folder, `**` goes over all of them,
 * `{a,b}` is either; a path chooses itself, and the name of a folder all that is in it. With a `!` in front a glob takes files
 * away again, wherever it stands; when all globs do, they take away from everything.
 * @param globs none choose every file
 * @returns in the order of their paths; at least one
 * @throws INPUT_INVALID for a glob that matches nothing, with what there is
 */
function selectFiles(files, globs) {
    const sorted = files.toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.path, right.path));
    const [wanted, unwanted] = [
        globs.filter((glob) => !glob.startsWith('!')).map((glob) => matcherOf(glob, sorted)),
        globs.filter((glob) => glob.startsWith('!')).map((glob) => matcherOf(glob.slice(1), sorted)),
    ];
    const chosen = sorted.filter(({ path }) => (wanted.length === 0 || wanted.some((matches) => matches(path))) &&
        !unwanted.some((matches) => matches(path)));
    if (chosen.length > 0)
        return chosen;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `files: nothing is left of ${describeFiles(sorted)}.`);
}
function matcherOf(text, files) {
    const plain = text.replace(/^\.\//, '').replace(/\/$/, '');
    const [itself, within] = [(0,name_glob/* compileGlob */.S)(plain), (0,name_glob/* compileGlob */.S)(`${plain}/**`)];
    const matches = (path) => itself.matches(path) || within.matches(path);
    if (plain !== '' && files.some(({ path }) => matches(path)))
        return matches;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `files: ${JSON.stringify(text.slice(0, MAX_SHOWN_CHARACTERS))} matches no file of the model. There is ${describeFiles(files)}.`);
}
function describeFiles(files) {
    const shown = files.slice(0, select_files_MAX_NAMED).map(({ path }) => JSON.stringify(path));
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/usecases/check-fetched.js

const check_fetched_MAX_NAMED = 5;
/**
 * Compares what was fetched with the digests of the manifest. What an earlier pull or the cache had a part in may be wrong
 * because of that, and is to be fetched once more.
 * @throws DIGEST_MISMATCH when bytes are wrong that have just come
 */
async function checkFetched(content, sources, staging, log) {
    const wrong = await staging.check();
    if (wrong.length === 0)
        return 'right';
    const fresh = wrong.filter(({ kept }) => !kept);
    if (fresh.length > 0) {
        const shown = fresh.slice(0, check_fetched_MAX_NAMED);
        const lines = [];
        // oxlint-disable-next-line no-await-in-loop -- one after the other from the same disk
        for (const one of shown)
            lines.push(await describeWrong(content, sources, staging, one));
        const more = fresh.length - shown.length;
        throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `What was downloaded is not what was signed, and nothing of it was kept:\n${lines.join('\n')}` +
            `${more > 0 ? `\n- and ${more} more` : ''}\nRun this again; if it stays so, somebody changed the release.`);
    }
    for (const { file } of wrong) {
        log.warning(`${JSON.stringify(content.files[file]?.path ?? '')}: the bytes that were here already are not the right ones. They are downloaded again.`);
        // oxlint-disable-next-line no-await-in-loop -- one after the other on the same disk
        await staging.reset(file);
    }
    return 'again';
}
async function describeWrong({ files }, sources, staging, { file, found }) {
    const [wanted, slices] = [files[file], sources[file] ?? []];
    const bad = [];
    for (const { position, size, sha256, asset, tag } of slices) {
        const isBad = 
        // oxlint-disable-next-line no-await-in-loop -- as above
        slices.length === 1 || (await staging.hash({ file, position, size })) !== sha256;
        if (isBad)
            bad.push(`${asset.name} of ${tag}`);
    }
    // The parts are right, and the whole is not: the manifest contradicts itself.
    const named = bad.length === 0 ? slices.map(({ asset }) => asset.name) : bad;
    return (`- ${JSON.stringify(wanted?.path ?? '')}, from ${[...new Set(named)].slice(0, check_fetched_MAX_NAMED).join(', ')}: expected ` +
        `sha256:${wanted?.sha256 ?? ''}, found sha256:${found}`);
}

;// CONCATENATED MODULE: ./lib/usecases/plan-pull.js


/**
 * Finds the assets that hold the files, those of earlier releases too. Nothing of them is read yet; what GitHub says of them
 * has to be what the manifest says.
 * @returns in the order of the files
 * @throws FILE_MISSING, DIGEST_MISMATCH
 */
async function planPull({ files, manifest, release }, releases) {
    const known = new Map([[release.tag, release]]);
    const sources = [];
    for (const file of files) {
        const found = [];
        let position = 0;
        for (const slice of (0,asset_slice/* slicesOf */.nu)(file)) {
            const tag = slice.tag ?? release.tag;
            // oxlint-disable-next-line no-await-in-loop -- a few releases, each asked for once
            if (!known.has(tag))
                known.set(tag, await releases.findPublished(tag));
            const { offset, size, sha256 } = slice;
            const asset = findAsset(file, slice, known.get(tag), manifest);
            found.push({ position, size, sha256, asset, tag, offset });
            position += size;
        }
        sources.push(found);
    }
    return sources;
}
function findAsset(file, slice, holder, manifest) {
    const path = JSON.stringify(file.path);
    const tag = slice.tag ?? manifest.predicate.model.tag;
    const where = slice.tag === null ? `The release ${tag}` : `The earlier release ${tag}`;
    const asset = holder?.assets.find(({ name }) => name === slice.asset);
    if (asset === undefined || asset.state !== 'uploaded')
        throw new errors/* ReleaseError */.K('FILE_MISSING', `${where}, which holds bytes of ${path}, ${holder === undefined ? 'is gone' : `has no asset ${slice.asset}`}: the file ` +
            'cannot be put together. Pull another version, or leave the file out.');
    const problem = findProblem(slice, asset, manifest);
    if (problem === undefined)
        return asset;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `${where}: the asset ${slice.asset}, which holds bytes of ${path}, ${problem}. Somebody changed the release; do not use it.`);
}
/** What the manifest says of the whole asset; `undefined` where it does not know it. */
function findExpected(slice, { predicate }) {
    if (slice.tag !== null)
        return { size: null, sha256: slice.assetSha256 };
    return predicate.assets.find(({ name }) => name === slice.asset);
}
function findProblem(slice, asset, manifest) {
    const expected = findExpected(slice, manifest);
    if (expected === undefined)
        return 'is not one of its manifest';
    const { size, sha256 } = expected;
    if (size !== null && asset.size !== size)
        return `has ${asset.size} bytes, where the manifest says ${size}`;
    if (sha256 !== null && asset.sha256 !== null && asset.sha256 !== sha256)
        return `is sha256:${asset.sha256}, where the manifest says sha256:${sha256}`;
    if (slice.offset + slice.size > asset.size)
        return `has ${asset.size} bytes, fewer than the manifest wants of it`;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/usecases/plan-ranges.js
const MIB = 1024 * 1024;
const MIN_RANGE_BYTES = 4 * MIB;
const MAX_RANGE_BYTES = 64 * MIB;
/** Connections that are to have something of the largest file. */
const plan_ranges_PARALLEL = 4;
/** Reading over what nobody wants, such as the headers of a tar, is faster than asking again. Bytes. */
const MAX_SKIPPED = 64 * 1024;
/**
 * Ranges of assets that fill what is missing: neighbours together, and large ones cut so that one file comes over several
 * connections. In the order of the files, since each is hashed from its start.
 * @param missing in the order of the files
 */
function planRanges(missing, sources) {
    const byAsset = new Map();
    for (const range of missing) {
        for (const source of sources[range.file] ?? []) {
            const position = Math.max(range.position, source.position);
            const end = Math.min(range.position + range.size, source.position + source.size);
            if (position >= end)
                continue;
            const held = byAsset.get(source.asset.id) ?? { asset: source.asset, pieces: [] };
            byAsset.set(source.asset.id, held);
            const offset = source.offset + position - source.position;
            held.pieces.push({ file: range.file, position, size: end - position, offset });
        }
    }
    const total = missing.reduce((sum, { size }) => sum + size, 0);
    const limit = Math.min(MAX_RANGE_BYTES, Math.max(MIN_RANGE_BYTES, Math.ceil(total / plan_ranges_PARALLEL)));
    return [...byAsset.values()]
        .flatMap(({ asset, pieces }) => cutRuns(asset, pieces, limit))
        .toSorted(byFile);
}
const byFile = (left, right) => {
    const [a, b] = [left.pieces[0], right.pieces[0]];
    if (a === undefined || b === undefined)
        return 0;
    return a.file - b.file || a.position - b.position;
};
function cutRuns(asset, pieces, limit) {
    const ranges = [];
    let run = [];
    let end = 0;
    for (const piece of pieces.toSorted((left, right) => left.offset - right.offset)) {
        if (run.length > 0 && piece.offset > end + MAX_SKIPPED) {
            ranges.push(...cutRun(asset, run, end, limit));
            run = [];
        }
        end = run.length === 0 ? piece.offset + piece.size : Math.max(end, piece.offset + piece.size);
        run.push(piece);
    }
    return [...ranges, ...cutRun(asset, run, end, limit)];
}
/** @param run by offset @param end of its last byte */
function cutRun(asset, run, end, limit) {
    const ranges = [];
    let [first, start] = [0, run[0]?.offset ?? end];
    while (start < end) {
        const stop = Math.min(start + limit, end);
        const pieces = [];
        for (let index = first; index < run.length; index += 1) {
            const piece = run[index];
            if (piece === undefined || piece.offset >= stop)
                break;
            const from = Math.max(piece.offset, start);
            const to = Math.min(piece.offset + piece.size, stop);
            if (from >= to)
                continue;
            const position = piece.position + from - piece.offset;
            pieces.push({ file: piece.file, position, size: to - from, offset: from });
        }
        if (pieces.length > 0)
            ranges.push({ asset, range: trim(pieces), pieces });
        start = stop;
        while (first < run.length && endOf(run[first]) <= start)
            first += 1;
    }
    return ranges;
}
const endOf = (piece) => piece === undefined ? Infinity : piece.offset + piece.size;
/** Without what is of no file at both ends. */
function trim(pieces) {
    const start = pieces[0]?.offset ?? 0;
    const end = pieces.reduce((last, piece) => Math.max(last, endOf(piece)), start);
    return { start, size: end - start };
}

;// CONCATENATED MODULE: ./lib/usecases/transfer-files.js
/** Connections at once. */
const transfer_files_PARALLEL = 4;
/**
 * Fetches ranges, several at a time, and writes their bytes into the files as they come. After the first failure none is begun
 * any more, and those under way stop at their next bytes.
 * @param onBytes called with the bytes of files that were written
 * @throws what `readRange` and `write` throw
 */
async function transferFiles(ranges, staging, releases, onBytes) {
    const queue = ranges.values();
    let failed = false;
    const work = async () => {
        for (const { asset, range, pieces } of queue) {
            const write = pieceWriter(pieces, range.start, staging, onBytes);
            try {
                // oxlint-disable-next-line no-await-in-loop -- each connection takes one range after another
                for await (const chunk of releases.readRange(asset, range)) {
                    if (failed)
                        return;
                    write(chunk);
                }
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    const connections = await Promise.allSettled(Array.from({ length: transfer_files_PARALLEL }, work));
    for (const connection of connections)
        if (connection.status === 'rejected')
            throw connection.reason;
}
/** Puts what comes of an asset, in order, into the files that have these bytes. */
function pieceWriter(pieces, start, staging, onBytes) {
    let [first, at] = [0, start];
    return (chunk) => {
        const end = at + chunk.length;
        for (let index = first; index < pieces.length; index += 1) {
            const piece = pieces[index];
            if (piece === undefined || piece.offset >= end)
                break;
            const from = Math.max(piece.offset, at);
            const to = Math.min(piece.offset + piece.size, end);
            if (from >= to)
                continue;
            staging.write(piece.file, piece.position + from - piece.offset, from === at && to === end ? chunk : chunk.subarray(from - at, to - at));
            onBytes(to - from);
        }
        at = end;
        while (isDone(pieces[first], at))
            first += 1;
    };
}
const isDone = (piece, at) => piece !== undefined && piece.offset + piece.size <= at;

;// CONCATENATED MODULE: ./lib/domain/check-files.js




const check_files_MAX_NAMED = 5;
/** The assets of a release are a closed set: none missing, none extra. manifest.md §2. */
function matchAssets(manifest, found) {
    const { assets } = manifest.predicate;
    const names = new Set(found.map(({ name }) => name));
    const own = new Set([domain_manifest/* MANIFEST_ASSET */.ny, domain_manifest/* BUNDLE_ASSET */.cs, ...assets.map(({ name }) => name)]);
    const extra = found.map(({ name }) => name).filter((name) => !own.has(name));
    const missing = assets.map(({ name }) => name).filter((name) => !names.has(name));
    const expected = assets.filter(({ name }) => names.has(name));
    if (extra.length === 0 && missing.length === 0)
        return { expected, check: passed('assets', `all ${assets.length} and no other`) };
    return {
        expected,
        check: verification_failed('assets', `In the release, ${describeSet({ missing, extra })}: somebody changed it after it was published.`),
    };
}
/**
 * A directory holds the model's files, all under their paths or all under the names of their assets, and perhaps other assets
 * of the version. A file of neither kind makes it another model: what loads a directory often takes all that is in it, and
 * where it lies matters as well.
 * @param found without the manifest and its bundle
 * @param allowExtra reports such files and goes on
 */
function matchDirectory(manifest, found, allowExtra) {
    const { assets } = manifest.predicate;
    const names = new Set(found.map(({ name }) => name));
    const [byPath, byAsset] = [describePaths(manifest), describeAssets(manifest)].map((files) => ({ files, missing: files.filter(({ name }) => !names.has(name)) }));
    if (byPath === undefined || byAsset === undefined)
        throw new TypeError('there are two layouts');
    const layout = byAsset.missing.length < byPath.missing.length ? byAsset : byPath;
    const others = assets.filter(({ role }) => role !== 'model');
    const wanted = new Map(
    // A file of the model goes before another asset of that name: under it the file is loaded.
    [...others, ...layout.files].map(({ name, size, sha256 }) => [name, { name, size, sha256 }]));
    const extra = [...names].filter((name) => !wanted.has(name));
    const missing = layout.missing.map(({ label }) => label);
    const expected = [...wanted.values()].filter(({ name }) => names.has(name));
    return { expected, check: judgeDirectory(manifest, { missing, extra, names, allowExtra }) };
}
/** As `pull` writes it. */
const describePaths = ({ predicate }) => predicate.artifact.files.map(({ path, size, sha256 }) => ({
    name: path,
    size,
    sha256,
    label: path,
}));
/**
 * As tools do that download every asset: each under its own name, those of a file in parts side by side. What lies in an
 * earlier release is not among them.
 */
function describeAssets({ predicate: { artifact, assets } }) {
    const paths = new Map();
    const elsewhere = [];
    for (const file of artifact.files)
        for (const { tag, asset, sha256 } of (0,asset_slice/* slicesOf */.nu)(file)) {
            if (tag === null)
                paths.set(asset, paths.has(asset) ? asset : file.path);
            // A colon is in no name of an asset: nothing in a directory is taken for it.
            else
                elsewhere.push({ name: `${tag}:${asset}`, size: 0, sha256, label: `${asset} of ${tag}` });
        }
    const own = assets
        .filter(({ name }) => paths.has(name))
        .map(({ name, size, sha256 }) => ({ name, size, sha256, label: paths.get(name) ?? name }));
    return [...own, ...elsewhere];
}
function judgeDirectory(manifest, facts) {
    const { missing, extra, names, allowExtra } = facts;
    if (missing.length > 0 || (extra.length > 0 && !allowExtra))
        return verification_failed('assets', `In the directory, ${describeSet(facts)}. ${DIRECTORY_ADVICE}`);
    if (extra.length > 0)
        return warned('assets', `${describeNames(extra)} ${isAre(extra)} not of this version.`);
    const { artifact, assets } = manifest.predicate;
    const absent = assets.filter(({ name, role }) => role !== 'model' && !names.has(name)).length;
    const rest = absent === 0 ? '' : `; ${absent} other asset(s) of the version are not here`;
    return passed('assets', `all ${artifact.files.length} file(s) of the model, no others${rest}`);
}
const DIRECTORY_ADVICE = 'Pull the version again into an empty directory; where a file is your own, move it out, or accept such files ' +
    '(allow-extra-files).';
function describeSet({ missing, extra }) {
    const parts = [
        ...(missing.length === 0 ? [] : [`${describeNames(missing)} ${isAre(missing)} missing`]),
        ...(extra.length === 0
            ? []
            : [`${describeNames(extra)} ${isAre(extra)} not in the signed manifest`]),
    ];
    return parts.join(', and ');
}
const isAre = (names) => (names.length === 1 ? 'is' : 'are');
function describeNames(names) {
    const shown = names.toSorted(domain_listing/* comparePaths */.cD).slice(0, check_files_MAX_NAMED).map(check_files_quote);
    const more = names.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
const check_files_quote = (name) => JSON.stringify(name);
/**
 * Every file has the size and the SHA-256 of the manifest.
 * @param digests by name: stated by the store, or of the bytes that were read
 * @param how what the digests are of, to end a sentence with
 */
function checkDigests(expected, found, digests, how) {
    const sizes = new Map(found.map(({ name, size }) => [name, size]));
    const differences = expected.flatMap((file) => {
        const name = check_files_quote(file.name);
        const size = sizes.get(file.name);
        if (size !== file.size)
            return [{ name, expected: `${file.size} bytes`, found: `${size ?? 'no'} bytes` }];
        const digest = digests.get(file.name);
        if (digest === file.sha256)
            return [];
        return [{ name, expected: `sha256:${file.sha256}`, found: `sha256:${digest ?? 'unknown'}` }];
    });
    if (differences.length > 0)
        return verification_failed('digests', `${differences.length} of ${expected.length} files are not the signed ones: they were changed, cut off or swapped. ` +
            'Do not load them; download them again.', differences.slice(0, check_files_MAX_NAMED));
    const bytes = expected.reduce((sum, { size }) => sum + size, 0);
    return passed('digests', `${expected.length} files, ${bytes} bytes: ${how}`);
}

;// CONCATENATED MODULE: ./lib/domain/check-provenance.js

/**
 * The commit that the manifest names, that the tag leads to and that the certificate was issued for are one. The manifest
 * is what a job says of itself; tag and certificate are not in its hands.
 * @param tagged `null` where there is no tag to ask for, `undefined` when it is gone
 * @param certificate `null` for a signature by key
 */
function checkCommit(manifest, tagged, certificate) {
    const { commit } = manifest.predicate.code;
    const source = certificate?.sourceCommit ?? null;
    const found = [
        ['tag', tagged],
        ['certificate', source],
    ];
    const differences = found.flatMap(([name, value]) => value === null || value === commit ? [] : [{ name, expected: commit, found: value ?? 'gone' }]);
    if (differences.length > 0)
        return verification_failed('commit', describeMoved(differences), differences);
    const by = found.flatMap(([name, value]) => (value === null ? [] : [`the ${name}`]));
    if (by.length === 0)
        return skipped('commit', `${commit} is what the signer says; neither tag nor certificate is here to compare it with.`);
    return passed('commit', `${commit}, which ${by.join(' and ')} ${by.length === 1 ? 'names' : 'name'} too`);
}
function describeMoved(differences) {
    const [first] = differences;
    return first?.name === 'tag'
        ? 'The tag does not lead to the commit that was signed: it was moved, or deleted. Restore it before anybody builds from it.'
        : 'The certificate was issued to a run of another commit than the manifest names.';
}
/** The previous version is the one that the manifest names. */
function checkLineage(manifest, found) {
    const { previous } = manifest.predicate.lineage;
    if (previous === null)
        return passed('lineage', 'the first version of its line');
    if (found === undefined)
        return skipped('lineage', `after ${previous.version} (${previous.manifest}), which was not asked for.`);
    if (found === null)
        return warned('lineage', `The previous version ${previous.version} is not published any more: pruned, or deleted by somebody.`);
    if (found === previous.manifest)
        return passed('lineage', `after ${previous.version}, whose manifest is ${previous.manifest}`);
    return verification_failed('lineage', `The previous version ${previous.version} is not the one that this one descends from: it was published again.`, [{ name: previous.version, expected: previous.manifest, found }]);
}
/** @param immutable `null` where there is no release to ask */
function checkImmutable(immutable) {
    if (immutable === null)
        return skipped('immutable', 'a directory is no release');
    if (immutable)
        return passed('immutable', 'GitHub lets nobody change the release');
    return warned('immutable', "Whoever may write to the repository can change or delete this release. Switch on immutable releases in the repository's settings.");
}

// EXTERNAL MODULE: ./lib/domain/key-validity.js
var key_validity = __nccwpck_require__(3086);
;// CONCATENATED MODULE: ./lib/render/markdown.js

const ALIGNMENT = { left: '---', right: '--:', center: ':-:' };
const MAX_SUMMARY = 200;
const ZERO_WIDTH_SPACE = '\u200B';
/**
 * A GFM table. Header and cells are inline Markdown that functions of this module made; a row with fewer cells
 * than the header is filled up.
 */
function table(header, align, rows) {
    const line = (cells) => `| ${header.map((_, column) => toCell(cells[column] ?? '')).join(' | ')} |`;
    const rule = header.map((_, column) => ALIGNMENT[align[column] ?? 'left']);
    return [line(header), `|${rule.join('|')}|`, ...rows.map(line)].join('\n');
}
/** A folded block. `summary` is plain text, `body` is Markdown of any kind. */
function details(summary, body) {
    return `<details><summary>${encodeHtml(summary)}</summary>\n\n${body}\n\n</details>`;
}
/** A box in GitHub's alert syntax; each line is inline Markdown and stays a line of its own. */
function markdown_alert(kind, lines) {
    return [`> [!${kind}]`, ...lines.map((line) => `> ${oneLine(line)}`)].join('\n');
}
function heading(level, content) {
    return `${'#'.repeat(level)} ${oneLine(content)}`;
}
function markdown_list(items) {
    return items.map((item) => `- ${oneLine(item)}`).join('\n');
}
const bold = (content) => `**${content}**`;
const small = (content) => `<sub>${content}</sub>`;
/** A fenced block; the fence is longer than any run of backticks inside. */
function codeBlock(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    return `${fence}${language}\n${text}\n${fence}`;
}
/**
 * Text of any origin as inline text that means only itself: no markup, link, mention, reference, emoji code or
 * formula comes of it. A zero-width space breaks what GitHub would otherwise link after the Markdown is parsed.
 * At most `limit` code points.
 */
function escapeText(text, limit) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text, limit).trim())
        .replaceAll(/[\\`*_{}[\]<>&|~$!]/g, escapeCharacter)
        .replace(/^[#+=-]/, String.raw `\$&`)
        .replace(/^(\d+)([.)])(?=\s|$)/, String.raw `$1\$2`);
}
/**
 * Text of any origin as code: GitHub looks for no mention, reference or emoji there. Right in a table cell, a
 * heading and running text alike. At most 80 code points.
 */
function codeSpan(text) {
    const visible = (0,visible_text/* visibleText */.Q)(text);
    // A pipe or a backtick cannot be written between backticks in a way that holds both inside and outside of a
    // table, and of a blank at either end Markdown would take one away.
    const plain = visible !== '' && !/[`|]|^\s|\s$/u.test(visible);
    return plain ? `\`${visible}\`` : `<code>${encodeAll(text)}</code>`;
}
/** A link with inline Markdown as its text; anything but an http(s) address leaves the text alone. */
function markdown_link(content, url) {
    const address = encodeAddress(url);
    return address === undefined ? content : `[${content}](${address})`;
}
/** An HTML comment on a line of its own. `content` must hold no `>`: a bug of the caller. */
function hiddenLine(content) {
    if (/[>\r\n]/.test(content))
        throw new TypeError('a hidden line cannot hold ">" or a line break');
    return `<!-- ${content} -->`;
}
/** The parts that are not empty, with a blank line between them. */
function paragraphs(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function toCell(content) {
    return oneLine(content).replaceAll('|', '&#124;');
}
function oneLine(content) {
    return content.replaceAll(/[\r\n]+/g, ' ');
}
function escapeCharacter(character) {
    if (character === '<')
        return '&lt;';
    if (character === '>')
        return '&gt;';
    if (character === '&')
        return '&amp;';
    // In these three a backslash is not enough everywhere: table rows are cut before it is read, and GitHub's
    // formulas are found beside the Markdown parser.
    if (character === '|' || character === '$' || character === '`')
        return encode(character);
    return `\\${character}`;
}
/** Every ASCII sign as a character reference: nothing is left that Markdown or HTML could read. */
function encodeAll(text) {
    return breakReferences((0,visible_text/* visibleText */.Q)(text)).replaceAll(/[!-/:-@[-`{-~]/g, encode);
}
/** For the inside of an HTML block, where Markdown is not read. */
function encodeHtml(text) {
    return breakReferences(visibleText(text, MAX_SUMMARY)).replaceAll(/[&<>"'`$]/g, encode);
}
const encode = (character) => `&#${character.charCodeAt(0)};`;
// These are found in the text after parsing, so that no escape of Markdown keeps them from becoming links:
// @name and e-mail addresses, #123 and GH-123, scheme:// and www., :emoji:.
const REFERENCES = [
    /(?<=@)(?=[\w.-])/g,
    /(?<=#)(?=\d)/g,
    /(?<=\bGH-)(?=\d)/gi,
    /(?<=:)(?=\/\/)/g,
    /(?<=www)(?=\.)/gi,
    /(?<=:)(?=[\w+-]+:)/g,
    /(?<=\b(?:mailto|xmpp):)(?=\S)/gi,
];
function breakReferences(text) {
    return REFERENCES.reduce((result, found) => result.replaceAll(found, ZERO_WIDTH_SPACE), text);
}
const UNSAFE_IN_ADDRESS = /[^\w\-.~:/?#&=%+,;]/gu;
function encodeAddress(url) {
    if (!/^https?:\/\/[^/]/i.test(url))
        return undefined;
    return url.toWellFormed().replaceAll(UNSAFE_IN_ADDRESS, percentEncode);
}
function percentEncode(character) {
    return [...new TextEncoder().encode(character)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join('');
}

;// CONCATENATED MODULE: ./lib/render/verification-summary.js

const verification_summary_MARKS = {
    passed: '✅',
    failed: '❌',
    warning: '⚠️',
    skipped: '▫️',
};
const verification_summary_MAX_TEXT = 600;
/** The result for the job's summary. */
function renderVerificationSummary(facts) {
    const { verified, checks, tag, digest, place, signer } = facts;
    const title = tag === null ? escapeText(place) : codeSpan(tag);
    const failures = checks.filter(({ outcome }) => outcome === 'failed');
    return `${paragraphs([
        heading(3, verified ? `✅ ${title} is verified` : `❌ ${title} is not verified`),
        signer === null ? '' : `Signed by ${codeSpan(signer)}`,
        digest === null ? '' : `Manifest ${codeSpan(digest)}`,
        ...failures.map(renderDifferences),
        table(['', 'check', 'found'], ['center', 'left', 'left'], checks.map(({ name, outcome, detail }) => [
            verification_summary_MARKS[outcome],
            name,
            escapeText(detail, verification_summary_MAX_TEXT),
        ])),
    ])}\n`;
}
function renderDifferences({ name, differences = [] }) {
    if (differences.length === 0)
        return '';
    return paragraphs([
        bold(`${name}: expected and found`),
        table(['', 'expected', 'found'], ['left', 'left', 'left'], differences.map((one) => [escapeText(one.name), codeSpan(one.expected), codeSpan(one.found)])),
    ]);
}

;// CONCATENATED MODULE: ./lib/render/verification-text.js

const verification_text_MARKS = {
    passed: 'ok  ',
    failed: 'FAIL',
    warning: 'warn',
    skipped: '-   ',
};
const verification_text_MAX_TEXT = 600;
const NAME_WIDTH = 16;
/** One line a check, expected and found side by side below the ones that failed; no line break comes from a file. */
function renderVerificationText(facts) {
    const lines = [
        `${verification_text_clean(facts.tag ?? facts.place)}${facts.digest === null ? '' : `  ${facts.digest}`}`,
        ...facts.checks.flatMap(verification_text_checkLines),
        verification_text_conclusion(facts),
    ];
    return `${lines.join('\n')}\n`;
}
function verification_text_checkLines({ name, outcome, detail, differences = [] }) {
    return [
        `  ${verification_text_MARKS[outcome]}  ${name.padEnd(NAME_WIDTH)}  ${verification_text_clean(detail)}`,
        ...differences.flatMap(differenceLines),
    ];
}
function differenceLines({ name, expected, found }) {
    const indent = ' '.repeat(8);
    return [
        `${indent}${verification_text_clean(name)}`,
        `${indent}  expected  ${verification_text_clean(expected)}`,
        `${indent}  found     ${verification_text_clean(found)}`,
    ];
}
/** Whole where it can be: a cut identity cannot be compared by eye. */
const verification_text_clean = (text) => text.length > verification_text_MAX_TEXT ? (0,visible_text/* visibleText */.Q)(text, verification_text_MAX_TEXT) : (0,visible_text/* showInvisible */.j)(text);
function verification_text_conclusion({ verified, checks, signer }) {
    if (verified) {
        const warnings = checks.filter(({ outcome }) => outcome === 'warning').length;
        const beside = warnings === 0 ? '' : `, with ${warnings} warning${warnings === 1 ? '' : 's'}`;
        return `VERIFIED${beside}: signed by ${verification_text_clean(signer ?? 'nobody')}`;
    }
    const failures = checks.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
    return `NOT VERIFIED: ${failures.join(', ') || 'nothing was signed'}`;
}

;// CONCATENATED MODULE: ./lib/usecases/verify-digests.js

/**
 * Compares every file with the signed manifest: by the digest that the store computed, where it states one, else by the
 * bytes.
 * @param download reads the bytes in any case
 */
async function verifyDigests(expected, files, download, source) {
    const stored = new Map(files.map((file) => [file.name, file]));
    const wanted = expected.flatMap(({ name, size }) => {
        const file = stored.get(name);
        // A file of another length is not the signed one; nobody needs to read it for that.
        return file === undefined || file.size !== size ? [] : [file];
    });
    const stated = new Map();
    const unknown = [];
    for (const file of wanted) {
        if (file.sha256 === null || download)
            unknown.push(file);
        else
            stated.set(file.name, file.sha256);
    }
    const read = unknown.length === 0 ? new Map() : await source.hash(unknown);
    return checkDigests(expected, files, new Map([...stated, ...read]), verify_digests_describe(source, stated.size, read.size));
}
function verify_digests_describe({ kind }, stated, read) {
    if (stated === 0)
        return kind === 'release' ? 'every byte was downloaded and hashed' : 'every byte was hashed';
    const told = 'as GitHub computed them over what it holds';
    return read === 0
        ? `${told}; nothing was downloaded`
        : `${told}, ${read} of them downloaded and hashed`;
}

;// CONCATENATED MODULE: ./lib/usecases/verify-references.js


const CHECK = 'references';
const verify_references_MAX_SHOWN = 5;
/**
 * What of the model lies in earlier releases is still there, and is what the manifest says, by the digest that the store
 * states. With `download`, every file that is not an asset by itself is put together and hashed.
 * @throws GITHUB_FAILED
 */
async function verifyReferences({ predicate: { artifact } }, download, source) {
    const references = listReferences(artifact.files);
    if (source.kind === 'directory')
        return skipped(CHECK, 'a directory holds every file itself, whatever release it came from');
    const problems = await findLost(references, source);
    if (problems.length > 0)
        return verify_references_describeLost(problems);
    const pieced = artifact.files.filter((file) => (0,asset_slice/* findWholeAsset */.FT)(file) === undefined);
    if (download && pieced.length > 0)
        return await rebuild(pieced, source);
    if (references.length === 0)
        return skipped(CHECK, 'no file lies in another release');
    const tags = new Set(references.map(({ tag }) => tag));
    return passed(CHECK, `${references.length} asset(s) of ${[...tags].toSorted().slice(0, verify_references_MAX_SHOWN).join(', ')} are there, with the digests of the manifest`);
}
const keyOf = ({ tag, asset, sha256 }) => `${tag}/${asset}/${sha256}`;
function listReferences(files) {
    const found = files
        .flatMap(asset_slice/* slicesOf */.nu)
        .flatMap(({ tag, asset, assetSha256 }) => tag === null || assetSha256 === null ? [] : [{ tag, asset, sha256: assetSha256 }]);
    return [...new Map(found.map((reference) => [keyOf(reference), reference])).values()];
}
async function findLost(references, source) {
    const lost = [];
    for (const { tag, asset, sha256 } of references) {
        // oxlint-disable-next-line no-await-in-loop -- one request a release, however many of its assets are asked for
        const found = await source.findAsset(tag, asset);
        const name = `${asset} of ${tag}`;
        if (found === undefined)
            lost.push({ name, expected: `sha256:${sha256}`, found: 'nothing' });
        else if (found.sha256 !== sha256)
            lost.push({
                name,
                expected: `sha256:${sha256}`,
                found: `sha256:${found.sha256 ?? 'unknown'}`,
            });
    }
    return lost;
}
function verify_references_describeLost(lost) {
    const names = lost.slice(0, verify_references_MAX_SHOWN).map(({ name }) => name);
    return verification_failed(CHECK, `This version needs ${names.join(', ')}${lost.length > verify_references_MAX_SHOWN ? ` and ${lost.length - verify_references_MAX_SHOWN} more` : ''}, which ` +
        'is not there any more as it was: somebody deleted or replaced it. The version cannot be pulled until it is restored.', lost.slice(0, verify_references_MAX_SHOWN));
}
async function rebuild(files, source) {
    const differences = [];
    for (const file of files) {
        // oxlint-disable-next-line no-await-in-loop -- each takes the whole connection
        const sha256 = await source.hashSlices((0,asset_slice/* slicesOf */.nu)(file));
        if (sha256 !== file.sha256)
            differences.push({
                name: JSON.stringify(file.path),
                expected: `sha256:${file.sha256}`,
                found: `sha256:${sha256}`,
            });
    }
    if (differences.length === 0)
        return passed(CHECK, `${files.length} file(s) were put together from their parts and hashed`);
    return verification_failed(CHECK, `${differences.length} of ${files.length} files are not the signed ones when they are put together from their parts. Do not load them.`, differences.slice(0, verify_references_MAX_SHOWN));
}

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __nccwpck_require__(7586);
;// CONCATENATED MODULE: ./lib/domain/stable-json.js

const stable_json_INDENT = '  ';
/**
 * The exact bytes of a manifest or an event: UTF-8 JSON (RFC 8259), two-space indent, keys in the order in
 * which the object holds them, absent (`undefined`) members left out, a newline at the end. Numerals keep
 * their digits. This is the only serialization that is ever signed.
 * @throws {TypeError} for NaN, Infinity, functions, symbols and lone surrogates: none of them has bytes that
 * another reader would give back
 */
function stable_json_stableJson(value) {
    return new TextEncoder().encode(`${stable_json_write(value, '', '$')}\n`);
}
function stable_json_write(value, indent, path) {
    if (typeof value === 'string')
        return writeString(value, path);
    if (value === null || typeof value === 'boolean')
        return String(value);
    if (typeof value === 'number')
        return writeNumber(value, path);
    if (isNumeral(value))
        return value.digits;
    if (Array.isArray(value))
        return writeArray(value, indent, path);
    if (typeof value === 'object')
        return writeObject(value, indent, path);
    throw new TypeError(`${path} is a ${typeof value}, which JSON cannot hold`);
}
function writeString(text, path) {
    if (text.isWellFormed())
        return JSON.stringify(text);
    throw new TypeError(`${path} holds half of a surrogate pair, which UTF-8 cannot hold`);
}
function writeNumber(value, path) {
    if (Number.isFinite(value))
        return JSON.stringify(value);
    throw new TypeError(`${path} is ${value}, which JSON cannot hold`);
}
function writeArray(items, indent, path) {
    if (items.length === 0)
        return '[]';
    const deeper = indent + stable_json_INDENT;
    const lines = items.map((item, index) => deeper + stable_json_write(item, deeper, `${path}[${index}]`));
    return `[\n${lines.join(',\n')}\n${indent}]`;
}
function writeObject(value, indent, path) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (members.length === 0)
        return '{}';
    const deeper = indent + stable_json_INDENT;
    const lines = members.map(([key, member]) => `${deeper}${writeString(key, path)}: ${stable_json_write(member, deeper, `${path}.${key}`)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
}

;// CONCATENATED MODULE: ./lib/domain/model-signing.js








/** OpenSSF Model Signing v1.0, 5.1. */
const MODEL_SIGNING_TYPE = 'https://model_signing/signature/v1.0';
/** 1,024 files with paths of 1,024 bytes, each byte an escape, and room to spare. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024;
const MAX_REPORTED = 10;
/** What a signature never covers, at the top of the model only (6.2): a file, or a folder with all that is in it. */
const MODEL_IGNORE_PATHS = [
    '.git',
    '.gitattributes',
    '.github',
    '.gitignore',
    domain_manifest/* MODEL_SIGNATURE_ASSET */.KG,
];
/** Whether OpenSSF Model Signing leaves the file out: a verifier neither asks for it nor minds it. */
function isIgnoredByModelSigning(path) {
    return MODEL_IGNORE_PATHS.includes(path.split('/', 1).join(''));
}
/** SHA-256 over the raw digests of the files in the given order (6.5.1). */
function modelRootDigest(digests) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const digest of digests)
        hash.update(digest, 'hex');
    return (0,domain_digest/* parseSha256 */.tz)(hash.digest('hex'));
}
/**
 * The statement that `model.sig` signs: OpenSSF Model Signing v1.0 (5, 6), files as a whole with SHA-256, sorted by
 * code points. Leaves out what every verifier ignores (`MODEL_IGNORE_PATHS`).
 * @param name of the model's folder; informative only
 * @throws INPUT_INVALID for no files, a path that is there twice, or one that the specification forbids
 */
function buildModelStatement(name, files) {
    const signed = files
        .filter(({ path }) => !isIgnoredByModelSigning(path))
        .toSorted((left, right) => comparePaths(left.path, right.path));
    model_signing_refuse(name, signed);
    return stableJson({
        _type: STATEMENT_TYPE,
        subject: [{ name, digest: { sha256: modelRootDigest(signed.map((file) => file.sha256)) } }],
        predicateType: MODEL_SIGNING_TYPE,
        predicate: {
            resources: signed.map((file) => ({
                name: file.path,
                algorithm: 'sha256',
                digest: file.sha256,
            })),
            serialization: {
                method: 'files',
                hash_type: 'sha256',
                allow_symlinks: false,
                ignore_paths: MODEL_IGNORE_PATHS,
            },
        },
    });
}
function model_signing_refuse(name, files) {
    if (name === '' || !name.isWellFormed())
        throw new ReleaseError('INPUT_INVALID', `The model cannot be signed as ${quoteText(name)}.`);
    if (files.length === 0)
        throw new ReleaseError('INPUT_INVALID', `The model ${quoteText(name)} has no file that OpenSSF Model Signing covers: it leaves out ` +
            `${MODEL_IGNORE_PATHS.join(', ')}. Name the model's own files.`);
    for (const [index, { path }] of files.entries()) {
        const problem = files[index + 1]?.path === path ? 'is named twice' : findPathProblem(path);
        if (problem !== undefined)
            throw new ReleaseError('INPUT_INVALID', `${quoteText(path)} ${problem}, so OpenSSF Model Signing cannot sign it. Rename the file.`);
    }
}
/**
 * Everything that is wrong with the payload of a `model.sig` for these files; none when it is right. Takes what the
 * reference implementation writes, whose order compares folder by folder, and nothing that widens what a signature
 * leaves out. That the signature is good, and whose it is, are questions for others.
 * @param payload of any size; from outside
 * @param files of the model, each path once; those that verifiers ignore may be listed or not
 * @returns sentences without a full stop; after ten only their number
 */
function findModelStatementProblems(payload, files) {
    const shown = [];
    let count = 0;
    for (const problem of statementProblems(payload, files)) {
        count += 1;
        if (count <= MAX_REPORTED)
            shown.push(problem);
    }
    return count > MAX_REPORTED ? [...shown, `and ${count - MAX_REPORTED} more`] : shown;
}
const isMembers = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function* statementProblems(payload, files) {
    const read = readStatement(payload);
    if (typeof read === 'string') {
        yield read;
        return;
    }
    yield* unknownMembers('the statement', read, ['_type', 'subject', 'predicateType', 'predicate']);
    yield* otherThan('_type', read['_type'], domain_manifest/* STATEMENT_TYPE */.zG);
    yield* otherThan('predicateType', read['predicateType'], MODEL_SIGNING_TYPE);
    const { predicate } = read;
    if (!isMembers(predicate)) {
        yield 'predicate is not an object';
        return;
    }
    yield* unknownMembers('predicate', predicate, ['resources', 'serialization']);
    yield* serializationProblems(predicate['serialization']);
    const { resources } = predicate;
    if (!Array.isArray(resources)) {
        yield 'predicate.resources is not a list';
        return;
    }
    const listed = yield* readResources(resources);
    yield* coverageProblems(listed, files);
    yield* orderProblems(listed);
    yield* subjectProblems(read['subject'], modelRootDigest(listed.map((one) => one.sha256)));
}
function readStatement(payload) {
    if (payload.length > MAX_STATEMENT_BYTES)
        return `the statement has ${payload.length} bytes, more than ${MAX_STATEMENT_BYTES}`;
    const text = model_signing_decode(payload);
    if (text === undefined)
        return 'the statement is not UTF-8';
    const problem = (0,strict_json/* findJsonProblem */.Nd)(text);
    if (problem !== undefined)
        return `the statement is not plain JSON: ${problem}`;
    try {
        const value = JSON.parse(text);
        return isMembers(value) ? value : 'the statement is not an object';
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return 'the statement is not JSON';
        throw error;
    }
}
/** `undefined` for bytes that are not UTF-8. */
function model_signing_decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function* unknownMembers(what, value, known) {
    for (const name of Object.keys(value))
        if (!known.includes(name))
            yield `${what} has the unknown member ${(0,strict_json/* quoteText */.ol)(name)}`;
}
function* otherThan(what, found, expected) {
    if (found !== expected)
        yield `${what} is ${show(found)} instead of ${JSON.stringify(expected)}`;
}
function show(value) {
    if (typeof value === 'string')
        return (0,strict_json/* quoteText */.ol)(value);
    return typeof value === 'object' && value !== null
        ? 'a list or an object'
        : (JSON.stringify(value) ?? 'absent');
}
function* serializationProblems(value) {
    if (!isMembers(value)) {
        yield 'predicate.serialization is not an object';
        return;
    }
    const known = ['method', 'hash_type', 'allow_symlinks', 'ignore_paths'];
    yield* unknownMembers('predicate.serialization', value, known);
    yield* otherThan('method', value['method'], 'files');
    yield* otherThan('hash_type', value['hash_type'], 'sha256');
    yield* otherThan('allow_symlinks', value['allow_symlinks'], false);
    const { ignore_paths: ignored } = value;
    // Signatures by versions before 1.1 of the reference do not have it (11.2).
    if (ignored === undefined)
        return;
    if (!Array.isArray(ignored)) {
        yield 'ignore_paths is not a list';
        return;
    }
    for (const path of ignored)
        if (typeof path !== 'string' || !MODEL_IGNORE_PATHS.includes(path))
            yield `ignore_paths leaves out ${show(path)}, which would let anything in unsigned`;
}
function* readResources(resources) {
    const listed = [];
    for (const [index, resource] of resources.entries()) {
        const what = `resource ${index + 1}`;
        const { name, digest, algorithm } = isMembers(resource) ? resource : {};
        if (typeof name !== 'string')
            yield `${what} has no name`;
        else if (algorithm !== 'sha256')
            yield `${what}, ${(0,strict_json/* quoteText */.ol)(name)}, has the algorithm ${show(algorithm)} instead of "sha256"`;
        else if (typeof digest !== 'string' || !(0,domain_digest/* isSha256 */._h)(digest))
            yield `${what}, ${(0,strict_json/* quoteText */.ol)(name)}, has the digest ${show(digest)}, which is no SHA-256 in lower case`;
        else
            listed.push({ path: name, sha256: digest });
    }
    return listed;
}
function* coverageProblems(listed, files) {
    if (listed.length === 0)
        yield 'it lists no file';
    const known = new Map(files.map((file) => [file.path, file.sha256]));
    const seen = new Set();
    for (const { path, sha256 } of listed) {
        const digest = known.get(path);
        const unsafe = (0,safe_path/* findPathProblem */.W)(path);
        if (unsafe !== undefined)
            yield `it lists ${(0,strict_json/* quoteText */.ol)(path)}, which ${unsafe}`;
        else if (seen.has(path))
            yield `it lists ${(0,strict_json/* quoteText */.ol)(path)} twice`;
        else if (digest === undefined)
            yield `it lists ${(0,strict_json/* quoteText */.ol)(path)}, which is not a file of the model`;
        else if (digest !== sha256)
            yield `it has the digest ${sha256} for ${(0,strict_json/* quoteText */.ol)(path)}, whose digest is ${digest}`;
        seen.add(path);
    }
    for (const path of known.keys())
        if (!seen.has(path) && !isIgnoredByModelSigning(path))
            yield `it does not list ${(0,strict_json/* quoteText */.ol)(path)}, a file of the model`;
}
/** 5.2.1 sorts names by code points; the reference compares them folder by folder. */
function* orderProblems(listed) {
    const names = listed.map(({ path }) => path);
    if (isSorted(names) || isSorted(names.map((name) => name.replaceAll('/', '\0'))))
        return;
    yield 'its resources are not sorted by name';
}
const isSorted = (names) => names.every((name, index) => index === 0 || (0,domain_listing/* comparePaths */.cD)(names[index - 1] ?? '', name) <= 0);
function* subjectProblems(value, root) {
    const [subject, ...others] = Array.isArray(value) ? value : [];
    if (others.length > 0 || !isMembers(subject)) {
        yield 'it has not exactly one subject';
        return;
    }
    const { name, digest } = subject;
    if (typeof name !== 'string' || name === '')
        yield 'its subject has no name';
    if (!isMembers(digest)) {
        yield 'its subject has no digest';
        return;
    }
    yield* unknownMembers('the digest of its subject', digest, ['sha256']);
    if (digest['sha256'] !== root)
        yield `its subject has the digest ${show(digest['sha256'])}, but what it lists has ${root}`;
}

;// CONCATENATED MODULE: ./lib/usecases/verify-model-signature.js




const verify_model_signature_CHECK = 'model-signature';
const verify_model_signature_MAX_NAMED = 3;
/** `model.sig`, for tools that read OpenSSF Model Signing, is by the same signers and over the same files as the manifest. */
async function verifyModelSignature(manifest, files, signers, { source, verifier }) {
    const { assets, artifact } = manifest.predicate;
    const here = files.some((file) => file.name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG);
    if (!assets.some((asset) => asset.name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG))
        return skipped(verify_model_signature_CHECK, `this version has no ${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG}`);
    if (!here && source.kind === 'directory')
        return skipped(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is not here`);
    if (!here)
        return verification_failed(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is missing.`);
    const bundle = await source.read(domain_manifest/* MODEL_SIGNATURE_ASSET */.KG, read_version/* MAX_BUNDLE_BYTES */.Me);
    const { checks, payload, signer } = await verifier.examine(bundle, null, signers);
    if (payload === null || signer === null)
        return describeBad(checks);
    const problems = findModelStatementProblems(payload, artifact.files);
    if (problems.length === 0)
        return passed(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} by ${signer.name}, over the same files`);
    const more = problems.length > verify_model_signature_MAX_NAMED ? `; and ${problems.length - verify_model_signature_MAX_NAMED} more` : '';
    return verification_failed(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG} is signed, but not for these files: ${problems.slice(0, verify_model_signature_MAX_NAMED).join('; ')}${more}.`);
}
function describeBad(checks) {
    const bad = checks.find(({ outcome }) => outcome === 'failed');
    const what = bad === undefined ? 'it cannot be read' : `${bad.name}: ${bad.detail}`;
    return verification_failed(verify_model_signature_CHECK, `${domain_manifest/* MODEL_SIGNATURE_ASSET */.KG}: ${what}`, bad?.differences);
}

;// CONCATENATED MODULE: ./lib/usecases/verify.js

















/**
 * Checks everything that can be checked of a version, and says of each thing what was found. What a bad signature makes
 * pointless, such as reading gigabytes, is not done.
 * @throws ReleaseError only when something cannot be looked at: no network, no trust root, no such file
 */
async function verify(request, ports) {
    const { source, verifier } = ports;
    const files = await source.list();
    const [bytes, bundle] = [
        await source.readOwn(domain_manifest/* MANIFEST_ASSET */.ny, parse_manifest/* MAX_MANIFEST_BYTES */.ZJ),
        await source.readOwn(domain_manifest/* BUNDLE_ASSET */.cs, read_version/* MAX_BUNDLE_BYTES */.Me),
    ];
    if (bytes === null || bundle === null)
        return describeMissing(source, bytes, bundle);
    const { checks, signer } = await verifier.examine(bundle, bytes, request.signers);
    const read = checkManifest(bytes);
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    if (read.manifest === null)
        return conclude(source, { checks: [...checks, ...read.checks], manifest: null, digest, signer });
    const release = await source.readRelease();
    const facts = { files, release, manifest: read.manifest, digest, signer };
    const late = findKeyProblem(facts, request.now);
    const signed = late === null ? checks : checks.map((one) => (one.name === 'key' ? late : one));
    const trusted = late?.outcome === 'failed' ? null : signer;
    const rest = await verify_checkContent(request, { ...facts, signer: trusted }, ports);
    return conclude(source, {
        checks: [...signed, ...read.checks, ...rest],
        manifest: read.manifest,
        digest,
        signer: trusted,
    });
}
function describeMissing(source, bytes, bundle) {
    const missing = [
        ...(bytes === null ? [domain_manifest/* MANIFEST_ASSET */.ny] : []),
        ...(bundle === null ? [domain_manifest/* BUNDLE_ASSET */.cs] : []),
    ];
    const what = bytes === null
        ? 'this is no version that was published with a manifest, or the file was left out or removed'
        : 'the version was never signed, or its signature was left out or removed';
    const check = verification_failed('bundle', `${source.place} has no ${missing.join(' and no ')}: ${what}.`);
    const digest = bytes === null ? null : (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    return conclude(source, { checks: [check], manifest: null, digest, signer: null });
}
/**
 * A key proves no time: what the signer says counts against the key's end, and so do the times at which GitHub got manifest and
 * bundle and published the release, which a thief of an old key cannot choose. Of a directory nobody but the signer says
 * when it was made, which is worth a warning once the key has ended.
 */
function findKeyProblem({ signer, release, manifest }, now) {
    if (signer?.validity === undefined)
        return null;
    const { name, validity } = signer;
    const { createdAt } = manifest.predicate;
    const problem = (0,key_validity/* findValidityProblem */.f)(name, validity, [createdAt, ...datesOf(release)]);
    if (problem !== undefined)
        return verification_failed('key', problem.detail, problem.differences);
    if (release !== null || (0,signer_policy/* isWithin */.UO)(validity, [now]))
        return null;
    return warned('key', `${name} was valid when the signer says that this was made (${createdAt}), and is not any more. A stolen key could say ` +
        'so too: verify the release itself, whose dates are not for the signer to choose.');
}
function datesOf(release) {
    if (release === null)
        return [];
    return [...(release.publishedAt === null ? [] : [release.publishedAt]), ...release.storedAt];
}
/** What a bad signature makes pointless. */
const UNTRUSTED = ['digests', 'references', 'model-signature', 'lineage'];
async function verify_checkContent(request, facts, ports) {
    const { files, manifest, digest, release, signer } = facts;
    const { source } = ports;
    const set = source.kind === 'release'
        ? matchAssets(manifest, files)
        : matchDirectory(manifest, files, request.allowExtra);
    const expected = { ...request.expected, tag: release?.tag ?? request.expected.tag };
    const tagged = release === null ? null : release.commit;
    const certificate = signer?.certificate ?? null;
    return [
        checkVersion(manifest, digest, expected, request.now),
        set.check,
        checkCommit(manifest, tagged, certificate),
        ...(signer === null
            ? UNTRUSTED.map((name) => skipped(name, 'not looked at: nobody who is trusted signed the manifest'))
            : [
                await verifyDigests(set.expected, files, request.download, source),
                await verifyReferences(manifest, request.download, source),
                await verifyModelSignature(manifest, files, request.signers, ports),
                checkLineage(manifest, await readPrevious(manifest, source)),
            ]),
        checkImmutable(release?.immutable ?? null),
    ];
}
async function readPrevious({ predicate: { lineage, model } }, source) {
    if (lineage.previous === null)
        return undefined;
    return await source.findManifest((0,domain_version/* versionTag */.Vm)(model.name, lineage.previous.version));
}
const rank = ({ name }) => CHECK_NAMES.indexOf(name);
function conclude({ place }, findings) {
    const { manifest, digest, signer } = findings;
    const checks = findings.checks.toSorted((left, right) => rank(left) - rank(right));
    const verified = isVerified(checks);
    const tag = manifest?.predicate.model.tag ?? null;
    const facts = { verified, checks, place, tag, digest, signer: signer?.name ?? null };
    return {
        ...findings,
        checks,
        verified,
        report: renderVerificationText(facts),
        summary: renderVerificationSummary(facts),
    };
}

;// CONCATENATED MODULE: ./lib/usecases/pull.js















/**
 * Brings the files of a version to a folder: verifies it first, without its bytes, and compares every byte with the signed
 * digests before anything is to be seen there.
 * @throws ReleaseError; DIGEST_MISMATCH when the bytes are not those of the manifest
 */
async function pull(request, ports) {
    const source = pull_remember(ports.source);
    const believed = request.verify
        ? await believe(request, { ...ports, source })
        : await takeUnverified(request, source, ports.log);
    if (believed.kind === 'refused')
        return believed;
    const { manifest, digest, verification } = believed;
    const files = selectFiles(manifest.predicate.artifact.files, request.globs);
    const own = await readOwnFiles(manifest, source);
    const names = [domain_manifest/* MANIFEST_ASSET */.ny, domain_manifest/* BUNDLE_ASSET */.cs, domain_manifest/* MODEL_SIGNATURE_ASSET */.KG];
    const paths = manifest.predicate.artifact.files.map(({ path }) => path);
    const ownAmongFiles = (0,safe_path/* findCollision */.O)([...paths, ...names]) === undefined;
    const content = { files, own, ownAmongFiles, manifest: digest };
    const sources = await planPull({ files, manifest, release: ports.release }, ports.releases);
    const { destination } = ports;
    const isThere = (await destination.inspect(content)) === 'same';
    const downloaded = isThere ? 0 : await fetchFiles(content, sources, ports);
    return {
        kind: 'pulled',
        created: !isThere,
        path: destination.path,
        manifestPath: destination.ownPath(content, domain_manifest/* MANIFEST_ASSET */.ny),
        manifest,
        digest,
        files: files.length,
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        downloaded,
        verification,
    };
}
/** The folder for a version whose place nobody names: as the command on its release page calls it. */
const folderName = (tag) => tag.replace(/@v(?=[^@]*$)/, '-').replaceAll('/', '-');
/** What was verified is what is written: nothing is read twice. */
function pull_remember(source) {
    const read = new Map();
    return {
        ...source,
        readOwn: async (name, maxBytes) => {
            const known = read.get(name) ?? source.readOwn(name, maxBytes);
            read.set(name, known);
            return await known;
        },
    };
}
async function believe({ signers, expected, now }, { source, verifier }) {
    const request = { signers, expected, download: false, allowExtra: false, now };
    const verification = await verify(request, { source, verifier });
    const { verified, manifest, digest } = verification;
    if (!verified || manifest === null || digest === null)
        return { kind: 'refused', verification };
    return { kind: 'believed', manifest, digest, verification };
}
async function takeUnverified({ expected, now }, source, log) {
    log.warning('NOT VERIFIED: nobody looked at the signature, so this may be anybody’s model. Only that the bytes are those of its ' +
        'manifest is checked, and whoever replaced one could have replaced both.');
    const bytes = await source.readOwn(domain_manifest/* MANIFEST_ASSET */.ny, parse_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if (bytes === null)
        throw new errors/* ReleaseError */.K('MANIFEST_INVALID', `${source.place} has no ${domain_manifest/* MANIFEST_ASSET */.ny}: it is no version that this tool published.`);
    const { manifest, checks } = checkManifest(bytes);
    refuseFailed(checks);
    if (manifest === null)
        throw new TypeError('a manifest that cannot be read fails a check');
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    const release = await source.readRelease();
    const tag = release?.tag ?? expected.tag;
    refuseFailed([checkVersion(manifest, digest, { ...expected, tag }, now)]);
    return { kind: 'believed', manifest, digest, verification: null };
}
function refuseFailed(checks) {
    const failed = checks.find(({ outcome }) => outcome === 'failed');
    if (failed === undefined)
        return;
    const differences = (failed.differences ?? []).map(({ name, expected, found }) => `\n- ${name}: expected ${expected}, found ${found}`);
    throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', `${failed.detail}${differences.join('')}`);
}
/** What `verify --path` and `model_signing` want to see beside the files. */
async function readOwnFiles({ predicate }, source) {
    const own = [];
    const limits = [
        [domain_manifest/* MANIFEST_ASSET */.ny, parse_manifest/* MAX_MANIFEST_BYTES */.ZJ],
        [domain_manifest/* BUNDLE_ASSET */.cs, read_version/* MAX_BUNDLE_BYTES */.Me],
    ];
    for (const [name, limit] of limits) {
        // oxlint-disable-next-line no-await-in-loop -- known already
        const bytes = await source.readOwn(name, limit);
        if (bytes !== null)
            own.push({ name, bytes });
    }
    const signature = predicate.assets.find(({ name, role }) => name === domain_manifest/* MODEL_SIGNATURE_ASSET */.KG && role === 'model-signature');
    if (signature === undefined)
        return own;
    const bytes = await source.read(signature.name, read_version/* MAX_BUNDLE_BYTES */.Me);
    if ((0,domain_digest/* sha256 */.sc)(bytes) === signature.sha256)
        return [...own, { name: signature.name, bytes }];
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `The asset ${signature.name} is sha256:${(0,domain_digest/* sha256 */.sc)(bytes)}, where the manifest says sha256:${signature.sha256}. Somebody ` +
        'changed the release; do not use it.');
}
/** @returns bytes that were downloaded */
async function fetchFiles(content, sources, { destination, releases, log, onProgress = () => undefined }) {
    const staging = await destination.stage(content);
    let downloaded = 0;
    try {
        log.info(describePlan(content, sources, staging));
        for (let round = 1;; round += 1) {
            const ranges = planRanges(staging.missing(), sources);
            const total = downloaded + staging.missing().reduce((sum, { size }) => sum + size, 0);
            onProgress(downloaded, total);
            // oxlint-disable-next-line no-await-in-loop -- a second round follows from the first
            await transferFiles(ranges, staging, releases, (bytes) => {
                downloaded += bytes;
                onProgress(downloaded, total);
            });
            // oxlint-disable-next-line no-await-in-loop -- as above
            if ((await checkFetched(content, sources, staging, log)) === 'right')
                break;
            if (round > 1)
                throw new TypeError('what was fetched from the start is right or refused');
        }
        await staging.commit();
        return downloaded;
    }
    catch (error) {
        const isUseless = error instanceof errors/* ReleaseError */.K && error.code === 'DIGEST_MISMATCH';
        await (isUseless ? staging.discard() : staging.keep());
        throw error;
    }
}
function describePlan({ files }, sources, { resumed, cached }) {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const assets = new Set(sources.flat().map(({ asset }) => asset.id));
    const kept = [
        ...(resumed === 0 ? [] : [`${(0,number_format/* formatBytes */.z3)(resumed)} are here from an earlier pull`]),
        ...(cached === 0 ? [] : [`${(0,number_format/* formatBytes */.z3)(cached)} from the cache`]),
    ];
    return (`${(0,number_format/* formatPlural */.yk)(files.length, 'file')}, ${(0,number_format/* formatBytes */.z3)(bytes)}, from ${(0,number_format/* formatPlural */.yk)(assets.size, 'asset')}` +
        `${kept.length === 0 ? '' : `; ${kept.join(', ')}`}.`);
}

;// CONCATENATED MODULE: ./lib/adapters/directory-source.js








/** A version has at most 1,024 model files and 1,000 assets; what is beside them is to be told, not to be read. */
const MAX_FILES = 10_000;
const directory_source_MAX_DEPTH = 64;
/**
 * A directory that somebody has pulled. Nothing but this directory is read, and no link in it is followed: what is verified
 * would be another file than what is loaded later.
 * @param folder absolute
 * @throws FILE_MISSING
 */
async function directorySource(folder, options = {}) {
    const stats = await directory_source_look(folder);
    if (stats === undefined || !stats.isDirectory())
        throw new errors/* ReleaseError */.K('FILE_MISSING', `"${folder}" is not a directory. Name the one that the version was pulled to.`);
    const own = locateOwn(folder, options.manifest);
    return {
        kind: 'directory',
        place: `The directory ${folder}`,
        list: async () => await directory_source_listAll(folder, new Set(own.values())),
        readOwn: async (name, maxBytes) => await readOwn(own.get(name) ?? '', name, maxBytes),
        read: async (name, maxBytes) => await readWhole((0,external_node_path_.join)(folder, name), name, maxBytes),
        hash: async (files) => await directory_source_hashAll(folder, files, options),
        findAsset: async () => undefined,
        hashSlices: () => {
            throw new TypeError('a directory holds whole files');
        },
        readRelease: async () => null,
        findManifest: async () => undefined,
    };
}
/** Where the manifest and its bundle lie, by name. */
const locateOwn = (folder, manifest) => new Map([
    [domain_manifest/* MANIFEST_ASSET */.ny, manifest ?? (0,external_node_path_.join)(folder, domain_manifest/* MANIFEST_ASSET */.ny)],
    [domain_manifest/* BUNDLE_ASSET */.cs, (0,external_node_path_.join)(manifest === undefined ? folder : (0,external_node_path_.dirname)(manifest), domain_manifest/* BUNDLE_ASSET */.cs)],
]);
async function directory_source_look(path) {
    try {
        return await (0,promises_namespaceObject.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,system_error/* systemErrorCode */.v)(error)))
            return undefined;
        throw error;
    }
}
async function readOwn(path, name, maxBytes) {
    const stats = await directory_source_look(path);
    if (stats === undefined)
        return null;
    if (!stats.isFile())
        throw directory_source_refuseKind(name);
    return await readWhole(path, name, maxBytes);
}
/** @param own absolute paths of the manifest and its bundle */
async function directory_source_listAll(folder, own) {
    const files = [];
    const count = countTo(MAX_FILES, folder);
    for await (const file of walk(folder, '', 0, count))
        if (!own.has((0,external_node_path_.join)(folder, file.name)))
            files.push(file);
    return files.toSorted((left, right) => (0,domain_listing/* comparePaths */.cD)(left.name, right.name));
}
function countTo(limit, folder) {
    let seen = 0;
    return () => {
        seen += 1;
        if (seen > limit)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${folder}" holds more than ${limit} files, far more than a version has. Name the directory that it was pulled to.`);
    };
}
async function* walk(folder, prefix, depth, count) {
    if (depth > directory_source_MAX_DEPTH)
        throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${prefix}" is more than ${directory_source_MAX_DEPTH} folders deep.`);
    for await (const entry of await (0,promises_namespaceObject.opendir)((0,external_node_path_.join)(folder, prefix))) {
        const name = `${prefix}${entry.name}`;
        count();
        // What is not UTF-8 comes as this character: two such names would look alike.
        if (entry.name.includes('\uFFFD'))
            throw refuseName(name);
        if (entry.isDirectory())
            yield* walk(folder, `${name}/`, depth + 1, count);
        else if (!entry.isFile())
            throw directory_source_refuseKind(name);
        else
            yield { name, size: (await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(folder, name))).size, sha256: null };
    }
}
const refuseName = (name) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${name}" has a name that is not UTF-8. No version has such a file: pull the version again into an empty directory.`);
const directory_source_refuseKind = (name) => new errors/* ReleaseError */.K('FILE_REFUSED', `"${name}" is a link, a device or a folder where a version has a file. Pull the version again into an empty directory.`);
async function readWhole(path, name, maxBytes) {
    const handle = await directory_source_openFile(path, name);
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw directory_source_refuseKind(name);
        if (stats.size > maxBytes)
            throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${name}" has ${stats.size} bytes; at most ${maxBytes} are read of it.`);
        const bytes = Buffer.alloc(stats.size);
        const { bytesRead } = await handle.read(bytes, 0, stats.size, 0);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function directory_source_openFile(path, name) {
    try {
        return await (0,promises_namespaceObject.open)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
    }
    catch (error) {
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            throw new errors/* ReleaseError */.K('FILE_MISSING', `"${name}" is not there any more.`, { cause: error });
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ELOOP')
            throw directory_source_refuseKind(name);
        throw error;
    }
}
async function directory_source_hashAll(folder, files, { onProgress }) {
    const tasks = files.map(({ name, size }) => ({ file: (0,external_node_path_.join)(folder, name), path: name, size }));
    const options = onProgress === undefined ? {} : { onProgress };
    const digests = new Map();
    for await (const { path, sha256 } of hashFiles(tasks.values(), options))
        digests.set(path, sha256);
    return digests;
}

;// CONCATENATED MODULE: ./lib/adapters/guarded-capture.js




/**
 * A file that says whom to trust must not lie in what is verified: its author would vouch for himself.
 * @param folder what is verified, absolute; `null` for a release
 * @param file absolute
 * @param option names the file for messages
 * @returns the file
 * @throws INPUT_INVALID
 */
function refuseInside(folder, file, option) {
    if (folder === null || !(0,external_node_fs_.existsSync)(file) || !(0,external_node_fs_.existsSync)(folder))
        return file;
    if (!isInside((0,external_node_fs_.realpathSync)(folder), (0,external_node_fs_.realpathSync)(file)))
        return file;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `${option}: ${file} lies in the directory that is verified, whose author would vouch for himself. Use a file of your own.`);
}
/** Reads the policy of the consumer's own checkout, and nothing of it from what is verified. */
function guardedCapture(capture, workspace, folder) {
    return {
        readTexts: async (patterns, maxBytes) => {
            for (const pattern of patterns)
                refuseInside(folder === null ? null : (0,external_node_path_.resolve)(workspace, folder), (0,external_node_path_.join)(workspace, pattern), 'trust');
            return await capture.readTexts(patterns, maxBytes);
        },
    };
}

;// CONCATENATED MODULE: ./lib/cli/open-version.js













const open_version_MAX_KEY_BYTES = 16 * 1024;
const open_version_DEFAULT_CONFIG = '.github/model-release.yml';
/** @throws ReleaseError when it cannot be found, or when nobody says whom to trust */
async function openVersion(request, log, onProgress) {
    const { env, folder } = request;
    // A directory alone says nothing of a repository, and git takes its time to say which one this is.
    const isGuess = request.path !== null && request.repo === null;
    const place = isGuess ? null : await findRepository(request.repo ?? undefined, folder, env);
    const { signers, origin } = await open_version_readSigners(request, place, log);
    const serverUrl = readServer(env);
    const verifier = sigstoreVerifier(certificateTrust(chooseTrust(request, serverUrl), request.offline));
    const trust = { signers, origin, verifier };
    const expected = expect(request, serverUrl);
    if (request.path !== null)
        return {
            ...trust,
            expected,
            source: await openDirectory(request, request.path, onProgress),
            stored: null,
        };
    if (request.target === null || place === null)
        throw noRepository();
    return {
        ...trust,
        ...(await openRelease({ ...request, expected }, request.target, place, trust, log)),
    };
}
function chooseTrust(request, serverUrl) {
    const { trustedRoot } = request;
    return trustedRoot === null
        ? { kind: 'auto', serverUrl }
        : { kind: 'file', path: outsideOf(request, trustedRoot, '--trusted-root') };
}
function expect(request, serverUrl) {
    const { target, repo, digest, minVersion, maxAge } = request;
    return {
        model: target?.model ?? null,
        version: target?.selector.kind === 'version' ? target.selector.version : null,
        tag: null,
        digest,
        minVersion,
        maxAge,
        repository: repo === null ? null : `${serverUrl}/${repo}`,
        yanked: null,
    };
}
async function openRelease({ env, expected, knownHead, }, target, place, { signers, verifier }, log) {
    const client = await openGithub(place, env, log);
    // What talks to GitHub is loaded only for a release: a directory is verified without it.
    const [{ githubReleases }, { releaseSource }, { githubRegistryLog }, { locateVersion }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(424), __nccwpck_require__.e(428), __nccwpck_require__.e(871)]).then(__nccwpck_require__.bind(__nccwpck_require__, 871)),
        __nccwpck_require__.e(/* import() */ 911).then(__nccwpck_require__.bind(__nccwpck_require__, 5911)),
        __nccwpck_require__.e(/* import() */ 586).then(__nccwpck_require__.bind(__nccwpck_require__, 586)),
        __nccwpck_require__.e(/* import() */ 867).then(__nccwpck_require__.bind(__nccwpck_require__, 6867)),
    ]);
    const releases = githubReleases(client, log);
    const registry = githubRegistryLog(client, log);
    const located = await locateVersion({ ...target, knownHead }, signers, {
        releases,
        registry,
        verifier,
        log,
    });
    return {
        source: releaseSource(located.release, releases),
        stored: { release: located.release, releases },
        expected: {
            ...expected,
            ...located.expected,
            digest: expected.digest ?? located.expected.digest,
            repository: `${place.serverUrl}/${place.owner}/${place.repo}`,
        },
    };
}
async function openDirectory({ folder, manifest }, path, onProgress) {
    return await directorySource((0,external_node_path_.resolve)(folder, path), {
        ...(manifest === null ? {} : { manifest: (0,external_node_path_.resolve)(folder, manifest) }),
        ...(onProgress === undefined ? {} : { onProgress }),
    });
}
async function open_version_readSigners(request, place, log) {
    const { folder, config } = request;
    const root = open_version_findRoot(folder);
    const absolute = outsideOf(request, config ?? (0,external_node_path_.join)(root, open_version_DEFAULT_CONFIG), config === null ? open_version_DEFAULT_CONFIG : '--config');
    // A policy may lie anywhere; the paths in it are from the top of its own checkout.
    const workspace = (0,external_node_fs_.realpathSync)(config === null ? root : open_version_findRoot((0,external_node_path_.dirname)(absolute)));
    const file = parseWorkspacePath(workspace, (0,external_node_path_.join)(open_version_realFolder((0,external_node_path_.dirname)(absolute)), (0,external_node_path_.basename)(absolute)));
    const verified = request.path === null ? null : (0,external_node_path_.resolve)(folder, request.path);
    const named = await resolveSigners(request.named, async (key) => await open_version_readKey(key, outsideOf(request, key, '--signer')));
    const chosen = await chooseSigners({
        named,
        config: { file, named: request.config !== null, base: null },
        of: nameRepository(request, place),
        repository: async () => await readRepositoryFacts(request, place, log),
    }, {
        capture: guardedCapture(localCapture(workspace, workspace), workspace, verified),
        files: { read: async () => undefined },
    });
    if (chosen !== null)
        return chosen;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', 'Nothing says who may have signed this, and the version itself is no witness. Name --signer, or trust.signers in ' +
        `${open_version_DEFAULT_CONFIG} of the checkout you are in${request.offline ? '' : ', or --repo OWNER/NAME for the workflows of that repository'}.`);
}
/** Of a directory only what was named: the checkout one happens to be in need not be the model's. */
function nameRepository(request, place) {
    const isGuess = request.path !== null && request.repo === null;
    return place === null || isGuess ? null : `${place.serverUrl}/${place.owner}/${place.repo}`;
}
async function open_version_readKey(named, path) {
    const stats = await (0,promises_namespaceObject.stat)(path).catch(() => undefined);
    if (stats?.isFile() === true && stats.size <= open_version_MAX_KEY_BYTES)
        return await (0,promises_namespaceObject.readFile)(path, 'utf8');
    throw new errors/* ReleaseError */.K('FILE_MISSING', `--signer: ${JSON.stringify(named)} is no file with a public key. Correct the path; a key is a PEM file of at most ${open_version_MAX_KEY_BYTES} bytes.`);
}
/** The default needs the name of the default branch. */
async function readRepositoryFacts(request, place, log) {
    if (place === null || request.offline)
        return null;
    const { readRepositoryIdentity } = await __nccwpck_require__.e(/* import() */ 411).then(__nccwpck_require__.bind(__nccwpck_require__, 5792));
    const client = await openGithub(place, request.env, log);
    return {
        serverUrl: place.serverUrl,
        repository: `${place.owner}/${place.repo}`,
        ...(await readRepositoryIdentity(client)),
    };
}
/** The top of the checkout around a folder; the folder itself where there is none. */
function open_version_findRoot(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
}
const outsideOf = ({ folder, path }, file, option) => refuseInside(path === null ? null : (0,external_node_path_.resolve)(folder, path), (0,external_node_path_.resolve)(folder, file), option);
/** The folder need not be there: then no file is. */
const open_version_realFolder = (folder) => ((0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.realpathSync)(folder) : folder);

;// CONCATENATED MODULE: ./lib/domain/version-selector.js



/**
 * `MODEL`, `MODEL@VERSION` or `MODEL:STAGE`.
 * @throws INPUT_INVALID
 */
function parseTarget(text) {
    const [, name = '', separator, rest = ''] = /^([^@:]*)([@:])?(.*)$/s.exec(text) ?? [];
    const model = (0,domain_version/* parseModelName */.s_)(name);
    if (separator === undefined)
        return { model, selector: { kind: 'latest' } };
    if (separator === ':' && (0,domain_event/* isStageName */._H)(rest))
        return { model, selector: { kind: 'stage', stage: rest } };
    const selector = separator === '@' && rest !== '' ? parseVersionSelector(rest) : undefined;
    if (selector !== undefined && selector.kind !== 'stage')
        return { model, selector };
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `"${text.slice(0, 200)}": write MODEL@VERSION with a version such as 1.4.0, or MODEL:STAGE with the name of a stage.`);
}
/**
 * A version, the name of a stage, or `latest`, which is also meant by nothing.
 * @throws INPUT_INVALID
 */
function parseVersionSelector(text) {
    if (text === '' || text === 'latest')
        return { kind: 'latest' };
    const version = (0,domain_version/* parseVersion */.ot)(text);
    if (version !== undefined)
        return { kind: 'version', version };
    // "1.4" is a version that somebody cut short, rather than a stage.
    if (/^[A-Za-z]/.test(text) && (0,domain_event/* isStageName */._H)(text))
        return { kind: 'stage', stage: text };
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `version: "${text.slice(0, 80)}" is neither a version such as 1.4.0, nor "latest", nor the name of a stage.`);
}

;// CONCATENATED MODULE: ./lib/cli/verify-arguments.js







const VERIFY_HELP = `Usage: model-release verify MODEL[@VERSION|:STAGE] [--repo OWNER/NAME] [options]
       model-release verify --path DIR [options]

Checks a published version, or a directory that it was pulled to: signature, signer, log and time, manifest, the set of
files and every digest, commit, lineage. Each check has a line. Exit code 0: verified, 1: not verified.

Whom to trust is yours to say, never the version's: --signer, else trust.signers of .github/model-release.yml in the
checkout you are in, else the workflows of the repository on its default branch.

  --signer TEXT         a workflow identity ("https://github.com/OWNER/NAME/.github/workflows/FILE@refs/heads/main"), or
                        "key:FILE" with a public key; may be given more than once, docs/verify.md has all its parts
  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --path DIR            verifies a directory; with --offline nothing but it and your own files is read
  --manifest FILE       the manifest of --path, when it lies elsewhere (manifest.sigstore.json beside it)
  --offline             no network at all; signatures without a key then need --trusted-root
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --download            reads the bytes of every asset, also of those whose digest GitHub states
  --allow-extra-files   accepts files in DIR that are not of the version
  --min-version V       refuses an older version; a signature never expires
  --max-age 90d         refuses a version that was made longer ago (h, d or w)
  --manifest-digest D   refuses any other manifest than sha256:HEX, from your own lock file
  --known-head D        of MODEL:STAGE: the newest event of last time, sha256:HEX; notices a history that was cut back
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --json                prints the result as JSON
  --quiet               shows no progress
  --help                shows this text

The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`;
const verify_arguments_OPTIONS = {
    signer: { type: 'string', multiple: true },
    repo: { type: 'string' },
    path: { type: 'string' },
    manifest: { type: 'string' },
    offline: { type: 'boolean', default: false },
    'trusted-root': { type: 'string' },
    download: { type: 'boolean', default: false },
    'allow-extra-files': { type: 'boolean', default: false },
    'min-version': { type: 'string' },
    'max-age': { type: 'string' },
    'manifest-digest': { type: 'string' },
    'known-head': { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
};
/** @throws UsageError, ReleaseError */
function parseVerifyArguments(args) {
    const { values, positionals } = verify_arguments_readArguments(args);
    const { path = null, manifest = null, repo = null, offline, config = null } = values;
    const [name, ...more] = positionals;
    if (more.length > 0)
        throw new UsageError('Name one version: MODEL, MODEL@VERSION or MODEL:STAGE.');
    if (name === undefined && path === null)
        throw new UsageError('Name a version (MODEL@VERSION) or a directory (--path DIR).');
    const target = name === undefined ? null : parseTarget(name);
    refuseContradictions(target, values);
    return {
        target,
        path,
        manifest,
        named: (values.signer ?? []).map(parseSignerLine),
        repo,
        offline,
        trustedRoot: values['trusted-root'] ?? null,
        download: values.download,
        allowExtra: values['allow-extra-files'],
        minVersion: readVersion(values['min-version']),
        maxAge: verify_arguments_readAge(values['max-age']),
        digest: readDigest('--manifest-digest', values['manifest-digest']),
        knownHead: readDigest('--known-head', values['known-head']),
        config,
        json: values.json,
        quiet: values.quiet,
    };
}
function verify_arguments_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: verify_arguments_OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function refuseContradictions(target, chosen) {
    const { path, manifest, offline, download } = chosen;
    if (offline && path === undefined)
        throw new UsageError('--offline reads a directory that was pulled: add --path DIR.');
    if (manifest !== undefined && path === undefined)
        throw new UsageError('--manifest goes with --path DIR.');
    if (download && path !== undefined)
        throw new UsageError('--download is for a release; of a directory every byte is read anyway.');
    if (path !== undefined && target?.selector.kind === 'stage')
        throw new UsageError('A stage is looked up on GitHub: name MODEL@VERSION beside --path DIR.');
}
/** @throws UsageError */
function readVersion(text) {
    if (text === undefined)
        return null;
    const version = (0,domain_version/* parseVersion */.ot)(text);
    if (version !== undefined)
        return version;
    throw new UsageError(`--min-version "${text.slice(0, 80)}" is no version such as 1.4.0.`);
}
/** @throws UsageError */
function verify_arguments_readAge(text) {
    if (text === undefined)
        return null;
    const age = (0,duration/* parseDuration */.E)(text);
    if (age !== undefined)
        return age;
    throw new UsageError(`--max-age "${text.slice(0, 80)}": write a number of hours, days or weeks: 12h, 90d, 8w.`);
}
/** @throws UsageError */
function readDigest(option, text) {
    if (text === undefined)
        return null;
    const hex = text.replace(/^sha256:/, '').toLowerCase();
    if ((0,domain_digest/* isSha256 */._h)(hex))
        return (0,domain_digest/* digestOf */.ol)(hex);
    throw new UsageError(`${option} "${text.slice(0, 80)}" is not sha256: and 64 hexadecimal digits.`);
}

;// CONCATENATED MODULE: ./lib/cli/pull-arguments.js






const PULL_HELP = `Usage: model-release pull MODEL[@VERSION|:STAGE] [--repo OWNER/NAME] [--path DIR] [options]

Verifies a version, downloads the files of the model, compares every byte with the signed digests, and only then puts them
in place. A pull that was broken off goes on where it stopped. Prints the folder. Exit code 0: there and verified, 1: not
verified, with nothing at the destination.

  --path DIR            the folder for the files, which need not be there (default: MODEL-VERSION)
  --files GLOB          only these files ("*.safetensors", "vocab/**", "!*.bin"); may be given more than once
  --force               replaces a folder that holds other files
  --repo OWNER/NAME     the repository (default: origin of the checkout)
  --signer TEXT         who may have signed it, as for "model-release verify"; may be given more than once
  --trusted-root FILE   Sigstore's trusted roots, as "model-release trusted-root" writes them
  --min-version V       refuses an older version; a signature never expires
  --max-age 90d         refuses a version that was made longer ago (h, d or w)
  --manifest-digest D   refuses any other manifest than sha256:HEX, from your own lock file
  --known-head D        of MODEL:STAGE: the newest event of last time, sha256:HEX
  --config FILE         configuration with the trust section (default: .github/model-release.yml)
  --no-verify           asks for no signature: the bytes are those of the manifest, but nobody knows whose manifest
  --cache-dir DIR       where pulled files are kept for the next time (default: $MODEL_RELEASE_CACHE, else
                        model-release in $XDG_CACHE_HOME or ~/.cache)
  --cache-size 20GB     how much of them at most (default: 10GB)
  --no-cache            neither uses nor fills the cache
  --json                prints the result as JSON
  --quiet               shows no progress
  --help                shows this text

The token comes from GITHUB_TOKEN or GH_TOKEN, else from gh (gh auth token); a public repository needs none.
`;
const pull_arguments_OPTIONS = {
    path: { type: 'string' },
    files: { type: 'string', multiple: true },
    force: { type: 'boolean', default: false },
    repo: { type: 'string' },
    signer: { type: 'string', multiple: true },
    'trusted-root': { type: 'string' },
    'min-version': { type: 'string' },
    'max-age': { type: 'string' },
    'manifest-digest': { type: 'string' },
    'known-head': { type: 'string' },
    config: { type: 'string' },
    'no-verify': { type: 'boolean', default: false },
    'cache-dir': { type: 'string' },
    'cache-size': { type: 'string' },
    'no-cache': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
};
/** @throws UsageError, ReleaseError */
function parsePullArguments(args) {
    const { values, positionals } = pull_arguments_readArguments(args);
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0)
        throw new UsageError('Name one version: MODEL, MODEL@VERSION or MODEL:STAGE.');
    if (values.path === '')
        throw new UsageError('--path "" is no folder.');
    return {
        version: readVersionArguments(name, values),
        path: values.path ?? null,
        files: values.files ?? [],
        force: values.force,
        verify: !values['no-verify'],
        cache: readCache(values),
        json: values.json,
        quiet: values.quiet,
    };
}
function pull_arguments_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: pull_arguments_OPTIONS, allowPositionals: true });
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
function readVersionArguments(name, values) {
    return {
        target: parseTarget(name),
        path: null,
        manifest: null,
        named: (values.signer ?? []).map(parseSignerLine),
        repo: values.repo ?? null,
        offline: false,
        trustedRoot: values['trusted-root'] ?? null,
        download: false,
        allowExtra: false,
        minVersion: readVersion(values['min-version']),
        maxAge: verify_arguments_readAge(values['max-age']),
        digest: readDigest('--manifest-digest', values['manifest-digest']),
        knownHead: readDigest('--known-head', values['known-head']),
        config: values.config ?? null,
        json: values.json,
        quiet: values.quiet,
    };
}
function readCache(values) {
    const [folder, size] = [values['cache-dir'], values['cache-size']];
    if (!values['no-cache'])
        return { folder: folder ?? null, limit: size === undefined ? null : readSize(size) };
    if (folder === undefined && size === undefined)
        return null;
    throw new UsageError('--no-cache goes with neither --cache-dir nor --cache-size.');
}
const pull_arguments_UNITS = {
    '': 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KIB: 2 ** 10,
    MIB: 2 ** 20,
    GIB: 2 ** 30,
    TIB: 2 ** 40,
};
function readSize(text) {
    const [, count = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?([KMGT]i?B|)$/i.exec(text) ?? [];
    const bytes = count === '' ? Number.NaN : Math.floor(Number(count) * (pull_arguments_UNITS[unit.toUpperCase()] ?? 1));
    if (Number.isSafeInteger(bytes))
        return bytes;
    throw new errors/* ReleaseError */.K('INPUT_INVALID', `--cache-size "${text.slice(0, 80)}": write a number with a unit, such as 500MB or 20GB.`);
}

;// CONCATENATED MODULE: ./lib/cli/pull.js









/** `model-release pull`. */
const pull_pull = {
    summary: 'downloads a version, verified, into a folder',
    help: PULL_HELP,
    async run(args, terminal) {
        const request = parsePullArguments(args);
        const pulled = await bring(request, terminal);
        if (pulled.kind === 'refused') {
            terminal.err.write(pulled.verification.report);
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', 'The version is not verified; the lines marked FAIL say why. Nothing was downloaded.');
        }
        terminal.out.write(request.json ? `${JSON.stringify(pull_toJson(pulled), null, 2)}\n` : `${pulled.path}\n`);
    },
};
async function bring(request, terminal) {
    const log = consoleLog(terminal.err);
    const quiet = request.quiet ? { ...log, info: () => undefined } : log;
    const folder = (0,external_node_path_.resolve)(terminal.folder);
    const opened = await openVersion({ ...request.version, folder, env: process.env }, quiet);
    const { stored, origin } = opened;
    if (stored === null)
        throw new TypeError('a version that is named is on GitHub');
    if (request.verify)
        quiet.info(`Trusting ${origin}.`);
    const pulled = await transfer(request, { ...opened, stored }, terminal, quiet);
    if (pulled.kind === 'pulled')
        tell(pulled, quiet);
    return pulled;
}
async function transfer(request, opened, terminal, log) {
    const { source, verifier, signers, expected, stored } = opened;
    const folder = (0,external_node_path_.resolve)(terminal.folder);
    const progress = request.quiet ? null : await showProgress('pulling', terminal.err);
    let told;
    try {
        return await pull({
            signers,
            expected,
            now: new Date().toISOString(),
            verify: request.verify,
            globs: request.files,
        }, {
            source,
            verifier,
            ...stored,
            destination: pullDestination({
                path: (0,external_node_path_.resolve)(folder, request.path ?? folderName(stored.release.tag)),
                replace: request.force,
                replaceOption: '--force',
                within: null,
                guarded: [folder],
                cache: pull_openCache(request.cache, folder, log),
            }),
            log,
            onProgress(bytes, total) {
                if (told === undefined)
                    progress?.start(total);
                progress?.advance(bytes - (told ?? 0));
                told = bytes;
            },
        });
    }
    finally {
        progress?.done();
    }
}
function pull_openCache(choice, folder, log) {
    if (choice === null)
        return null;
    const path = (0,external_node_path_.resolve)(folder, choice.folder ?? cacheFolder(process.env));
    return downloadCache(path, choice.limit ?? DEFAULT_CACHE_BYTES, log);
}
function tell({ created, manifest, digest, path, manifestPath }, log) {
    const { tag } = manifest.predicate.model;
    log.info(created
        ? `Pulled ${tag}, manifest ${digest}.`
        : `${tag} is there already, byte for byte; nothing was downloaded.`);
    if ((0,external_node_path_.dirname)(manifestPath) !== path)
        log.notice(`The model has a file of that name itself, so the manifest is at ${manifestPath}.`);
}
/** The result as data; documented in docs/pull.md. */
function pull_toJson(pulled) {
    const { name, version, tag } = pulled.manifest.predicate.model;
    return {
        path: pulled.path,
        manifestPath: pulled.manifestPath,
        created: pulled.created,
        model: name,
        version,
        tag,
        manifest: pulled.digest,
        verified: pulled.verification !== null,
        signer: pulled.verification?.signer ?? null,
        files: pulled.files,
        bytes: pulled.bytes,
        downloaded: pulled.downloaded,
    };
}

;// CONCATENATED MODULE: ./lib/cli/trusted-root.js









const trusted_root_HELP = `Usage: model-release trusted-root [--instance public-good|github|FILE] [--out FILE]

Prints what signatures without a key are checked with: the trusted roots of Sigstore's public instance and of GitHub's,
one a line. Each is downloaded and checked from a root key that comes with this program. Commit the output next to your
policy: with it a version can be verified offline, and only you decide when the roots change. Other Sigstore tools read
it as well (gh attestation verify --custom-trusted-root FILE). Renew it when a version does not verify that
was signed after the file was written.

  --instance NAME  only that one: public-good, github, or the roots in a trust configuration or root FILE
  --out FILE       writes FILE instead of printing
  --help           shows this text
`;
const trusted_root_OPTIONS = {
    instance: { type: 'string' },
    out: { type: 'string' },
};
/** `model-release trusted-root`. */
const trustedRoot = trustedRootFrom(ROOT_SOURCES);
/** @param sources where roots are downloaded from */
function trustedRootFrom(sources) {
    return {
        summary: 'prints what signatures are checked with, for pinning',
        help: trusted_root_HELP,
        async run(args, terminal) {
            const { instance, out } = trusted_root_readArguments(args);
            const lines = await trusted_root_readLines(instance, sources, terminal);
            const text = lines.map((line) => `${line}\n`).join('');
            if (out === undefined) {
                terminal.out.write(text);
                return;
            }
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.resolve)(terminal.folder, out), text);
            terminal.err.write(`${lines.length === 1 ? '1 root' : `${lines.length} roots`} in ${out}\n`);
        },
    };
}
function trusted_root_readArguments(args) {
    try {
        return (0,external_node_util_.parseArgs)({ args: [...args], options: trusted_root_OPTIONS }).values;
    }
    catch (error) {
        if (external_node_util_.types.isNativeError(error) && 'code' in error)
            throw new UsageError(error.message);
        throw error;
    }
}
async function trusted_root_readLines(instance, sources, { folder }) {
    if (instance === undefined) {
        return Promise.all([download('public-good', sources), download('github', sources)]);
    }
    if (instance === 'public-good' || instance === 'github') {
        return [await download(instance, sources)];
    }
    const text = await readTrustFile((0,external_node_path_.resolve)(folder, instance), 'trusted root');
    return (await parseTrustedRoots(text, instance)).map(({ json }) => JSON.stringify(json));
}
async function download(name, sources) {
    try {
        const json = await (name === 'github'
            ? readGithubRoot(GITHUB, sources.github)
            : downloadRoot(sources.publicGood));
        const line = JSON.stringify(json);
        // What could not be read again is not written.
        await parseTrustedRoots(line, `the root of ${name}`);
        return line;
    }
    catch (error) {
        if (!(error instanceof RootUnavailable))
            throw error;
        throw new errors/* ReleaseError */.K('GITHUB_FAILED', `The trusted root of ${name} could not be downloaded and checked (${error.message}). Try again, or on another machine: ` +
            'the file can be carried to this one.', { cause: error });
    }
}
/** Nobody has to log in for the root of github.com. */
const GITHUB = { host: 'github.com', fulcioHost: 'fulcio.githubapp.com', token: undefined };

;// CONCATENATED MODULE: ./lib/cli/verify.js







/** `model-release verify`. */
const verify_verify = {
    summary: 'proves who made a version, of what, and that nothing was changed',
    help: VERIFY_HELP,
    async run(args, terminal) {
        const request = parseVerifyArguments(args);
        const found = request.quiet
            ? await examine(request, terminal)
            : await withHashProgress((onProgress) => examine(request, terminal, onProgress), terminal.err);
        terminal.out.write(request.json ? `${JSON.stringify(verify_toJson(found), null, 2)}\n` : found.report);
        if (!found.verified)
            throw new errors/* ReleaseError */.K('SIGNATURE_INVALID', 'The version is not verified; the lines marked FAIL say why. Do not use it.');
    },
};
async function examine(request, terminal, onProgress) {
    const log = consoleLog(terminal.err);
    const folder = (0,external_node_path_.resolve)(terminal.folder);
    const { source, verifier, signers, expected, origin } = await openVersion({ ...request, folder, env: process.env }, log, onProgress);
    if (!request.quiet && !request.json)
        terminal.err.write(`Trusting ${origin}.\n`);
    const { download, allowExtra } = request;
    const now = new Date().toISOString();
    return await verify({ signers, expected, download, allowExtra, now }, { source, verifier });
}
/** The report as data; documented in docs/verify.md. */
function verify_toJson({ verified, checks, manifest, digest, signer }) {
    return { verified, ...verify_describe(manifest), manifest: digest, signer, checks };
}
const verify_UNREAD = {
    model: null,
    version: null,
    tag: null,
    commit: null,
    repository: null,
    run: null,
    createdAt: null,
};
/** What the manifest says, which counts only when it is verified. */
function verify_describe(manifest) {
    if (manifest === null)
        return verify_UNREAD;
    const { model, code, run, createdAt } = manifest.predicate;
    return {
        model: model.name,
        version: model.version,
        tag: model.tag,
        commit: code.commit,
        repository: code.repository,
        run: run?.url ?? null,
        createdAt,
    };
}

;// CONCATENATED MODULE: ./lib/cli/run.js
















const VERBS = new Map([
    ['pull', pull_pull],
    ['verify', verify_verify],
    ['list', list],
    ['hash', hash],
    ['keygen', keygen],
    ['trusted-root', trustedRoot],
    ['prune', prune_prune],
    ['doctor', doctor_doctor],
]);
/**
 * Runs a command line.
 * @returns the exit code: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network
 */
async function run_run(args, terminal = { out: process.stdout, err: process.stderr, folder: process.cwd() }) {
    const [name = '--help', ...rest] = args;
    // Somebody who reads only the first lines of the output closes it early.
    terminal.out.on('error', ignoreClosed);
    try {
        await dispatch(name, rest, terminal);
        return 0;
    }
    catch (error) {
        const code = exitCode(error);
        if (code === undefined || !external_node_util_.types.isNativeError(error))
            throw error;
        const hint = error instanceof UsageError
            ? `\nTry: model-release ${VERBS.has(name) ? `${name} ` : ''}--help`
            : '';
        terminal.err.write(`model-release: ${printable(error.message)}${hint}\n`);
        return code;
    }
}
const ignoreClosed = (error) => {
    if (!('code' in error && error.code === 'EPIPE'))
        throw error;
};
async function dispatch(name, rest, terminal) {
    if (name === '--help' || name === '-h' || name === 'help') {
        terminal.out.write(usage());
        return;
    }
    if (name === '--version') {
        terminal.out.write(`${run_readVersion()}\n`);
        return;
    }
    const verb = VERBS.get(name);
    if (verb === undefined)
        throw new UsageError(`There is no verb "${name}". Verbs: ${[...VERBS.keys()].join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h'))
        terminal.out.write(verb.help);
    else
        await verb.run(rest, terminal);
}
function usage() {
    const verbs = [...VERBS].map(([name, verb]) => `  ${name.padEnd(13)} ${verb.summary}\n`);
    return ('Usage: model-release VERB [arguments]\n\nVerbs:\n' +
        `${verbs.join('')}\nmodel-release VERB --help explains a verb, model-release --version says which version this is.\n` +
        'Exit codes: 0 done, 1 a gate or verification failed, 2 wrong usage or input, 3 GitHub or network.\n');
}
const MAX_LEVELS = 4;
/** Of the package that this file is in, from wherever it was built to. */
function run_readVersion() {
    let folder = (0,external_node_path_.dirname)((0,external_node_url_namespaceObject.fileURLToPath)(import.meta.url));
    for (let level = 0; level < MAX_LEVELS; level += 1) {
        const version = findVersion((0,external_node_path_.join)(folder, 'package.json'));
        if (version !== undefined)
            return version;
        folder = (0,external_node_path_.dirname)(folder);
    }
    throw new errors/* ReleaseError */.K('FILE_MISSING', 'The package.json of model-release is not where it was.');
}
function findVersion(file) {
    try {
        const read = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        if (typeof read !== 'object' || read === null || !('name' in read))
            return undefined;
        if (read.name !== 'model-release' || !('version' in read))
            return undefined;
        return String(read.version);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8877);

const ENOUGH_BYTES = 8 * 1024 * 1024;
const LOOK_MS = 10;
/**
 * Stops the space for new objects from growing beyond 8 MB. V8 doubles it up to tens of megabytes, which for a stream
 * of short-lived names are half of the program's memory and save little time; its limit can only be set before the
 * program starts, but how fast it grows at any time.
 */
function keepHeapSmall() {
    const timer = setInterval(() => {
        const young = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapSpaceStatistics)().find((space) => space.space_name === 'new_space');
        if ((young?.space_size ?? 0) < ENOUGH_BYTES)
            return;
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
        clearInterval(timer);
    }, LOOK_MS);
    timer.unref();
}


/***/ }),

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ referencedTags),
/* harmony export */   FT: () => (/* binding */ findWholeAsset),
/* harmony export */   nu: () => (/* binding */ slicesOf)
/* harmony export */ });
/** Where a file's bytes lie, in their order: one after the other, the slices are the file. At least one. */
function slicesOf(file) {
    if (file.parts === undefined)
        return [toSlice(file, file.size, file.sha256)];
    return file.parts.map((part) => toSlice(part, part.size, part.sha256));
}
function toSlice(stored, size, sha256) {
    const { reference, offset } = stored;
    const range = { offset: offset ?? 0, whole: offset === undefined, size, sha256 };
    return reference === undefined
        ? { tag: null, asset: stored.asset, assetSha256: null, ...range }
        : { tag: reference.tag, asset: reference.asset, assetSha256: reference.sha256, ...range };
}
/** The tags of the earlier releases whose assets the version needs; sorted. */
function referencedTags(files) {
    const tags = files.flatMap(slicesOf).flatMap(({ tag }) => (tag === null ? [] : [tag]));
    return [...new Set(tags)].toSorted();
}
/** The asset of the version's own that is this file and nothing else; `undefined` where there is none. */
function findWholeAsset(file) {
    const [slice, ...more] = slicesOf(file);
    if (slice === undefined || more.length > 0)
        return undefined;
    return slice.whole && slice.tag === null ? slice.asset : undefined;
}


/***/ }),

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   tz: () => (/* binding */ parseSha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

const isSha256 = (text) => /^[0-9a-f]{64}$/.test(text);
/** @throws {TypeError} when the text is not 64 lowercase hexadecimal digits: a bug of the caller. */
function parseSha256(text) {
    if (isSha256(text))
        return text;
    throw new TypeError(`"${text.slice(0, 80)}" is not a SHA-256 in lowercase hexadecimal`);
}
function sha256(bytes) {
    return parseSha256((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'));
}
const digestOf = (hash) => `sha256:${hash}`;


/***/ }),

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
const UNIT_MS = new Map([
    ['h', 3_600_000],
    ['d', 86_400_000],
    ['w', 604_800_000],
]);
/** Milliseconds of `12h`, `90d` or `8w`; `undefined` for any other text. */
function parseDuration(text) {
    const parts = /^([1-9]\d{0,4})([hdw])$/.exec(text);
    const unit = UNIT_MS.get(parts?.[2] ?? '');
    return unit === undefined ? undefined : Number(parts?.[1]) * unit;
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ReleaseError)
/* harmony export */ });
/* unused harmony export combineErrors */
/**
 * The one error class for everything that a user can mend. The message names the thing, what was found
 * and what to do. Bugs stay plain `Error`s, so that they show a stack.
 */
class ReleaseError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.name = 'ReleaseError';
        this.code = code;
    }
}
/** Bundles every bad input of one run into one error, so that nobody has to mend them one by one. */
function combineErrors(errors) {
    const [first] = errors;
    if (first !== undefined && errors.length === 1)
        return first;
    const lines = errors.map((error) => `- ${error.message}`);
    return new ReleaseError(first?.code ?? 'INPUT_INVALID', `${errors.length} inputs need attention:\n${lines.join('\n')}`, { cause: errors });
}


/***/ }),

/***/ 4784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Au: () => (/* binding */ MAX_EVENT_BYTES),
/* harmony export */   Bx: () => (/* binding */ MAX_EVENTS),
/* harmony export */   R5: () => (/* binding */ REGISTRY_BRANCH),
/* harmony export */   _H: () => (/* binding */ isStageName),
/* harmony export */   cP: () => (/* binding */ EVENT_TYPE),
/* harmony export */   hr: () => (/* binding */ parseEventName),
/* harmony export */   wl: () => (/* binding */ eventFolders)
/* harmony export */ });
/* unused harmony exports buildEvent, eventPath */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9416);



/** manifest.md §4. Change only by a new version of the URI. */
const EVENT_TYPE = 'https://model-release/event/v1';
const REGISTRY_BRANCH = 'model-registry';
/** Of one model. */
const MAX_EVENTS = 10_000;
/** Of an event's file, which is the bundle. */
const MAX_EVENT_BYTES = 256 * 1024;
/**
 * The event that comes after `head`, with its members in the order of manifest.md §4: `stableJson` of it is what is signed.
 * @param head `null` when the model has no event yet. When its time is later than `facts.createdAt`, since clocks differ, it is taken
 */
function buildEvent(facts, head) {
    const { model, version, manifest, reason, gates, actor, run, createdAt } = facts;
    const late = head !== null && Date.parse(head.createdAt) > Date.parse(createdAt);
    return {
        _type: STATEMENT_TYPE,
        subject: [{ name: versionTag(model, version), digest: { sha256: manifest } }],
        predicateType: EVENT_TYPE,
        predicate: {
            sequence: (head?.sequence ?? 0) + 1,
            previous: head?.digest ?? null,
            model,
            ...inOrder(facts.change, version),
            reason,
            gates,
            actor,
            run,
            createdAt: late ? head.createdAt : createdAt,
        },
    };
}
/** The order of members is that of their first mention. */
function inOrder(change, version) {
    const { action, stage } = change;
    return Object.assign({ action, stage, version }, change);
}
const STAGE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const MAX_STAGE = 100;
/** They stand where a stage can stand, and mean something else. */
const RESERVED_STAGES = new Set(['auto', 'latest']);
/** Whether a stage can have this name: nothing that reads as a version. */
const isStageName = (text) => text.length <= MAX_STAGE &&
    STAGE.test(text) &&
    !RESERVED_STAGES.has(text) &&
    (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) === undefined;
const FOLDER = 'models';
const EVENTS = 'events';
const EVENT_FILE = /^(\d{6})\.json$/;
/** The folders, from the root of the branch, in which the files of a model's events lie. */
const eventFolders = (model) => [
    FOLDER,
    ...model.split('/'),
    EVENTS,
];
const eventPath = (model, sequence) => [...eventFolders(model), `${String(sequence).padStart(6, '0')}.json`].join('/');
/** The number that a file of the events' folder has by its name; `undefined` when it has not the name of an event. */
function parseEventName(name) {
    const digits = EVENT_FILE.exec(name)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** The digest of `manifest.json` that the event speaks of. */
const manifestOf = ({ subject: [version] }) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(version.digest.sha256);


/***/ }),

/***/ 3086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findValidityProblem)
/* harmony export */ });
/* harmony import */ var _signer_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2599);

/**
 * Why a key does not count for what was made, stored or published at these times; `undefined` when it does.
 * @param name of the key, for messages
 * @param times RFC 3339
 */
function findValidityProblem(name, validity, times) {
    if ((0,_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(validity, times))
        return undefined;
    const windows = validity.map(({ from, until }) => `from ${from ?? 'ever'} until ${until ?? 'ever'}`);
    return {
        detail: `The key ${name} was not valid then. Sign with the key that is, or correct its dates in your policy.`,
        differences: [
            { name: 'time', expected: windows.join(', or '), found: [...new Set(times)].join(', ') },
        ],
    };
}


/***/ }),

/***/ 496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ setDigest),
/* harmony export */   Z2: () => (/* binding */ listingLine),
/* harmony export */   cD: () => (/* binding */ comparePaths)
/* harmony export */ });
/* unused harmony export renderListing */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);

/**
 * One line as coreutils `sha256sum` prints it: backslash, newline and carriage return in a name are escaped,
 * and a line with such a name starts with a backslash.
 */
function listingLine(file) {
    const escaped = file.path
        .replaceAll('\\', String.raw `\\`)
        .replaceAll('\n', String.raw `\n`)
        .replaceAll('\r', String.raw `\r`);
    return `${escaped === file.path ? '' : '\\'}${file.sha256}  ${escaped}\n`;
}
/** Order of paths by their UTF-8 bytes, as `LC_ALL=C sort` has it; UTF-16 order differs above U+FFFF. */
function comparePaths(left, right) {
    if (left === right)
        return 0;
    const length = Math.min(left.length, right.length);
    for (let index = 0; index < length; index += 1) {
        const a = left.charCodeAt(index);
        const b = right.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return left.length - right.length;
}
// A surrogate (U+D800–U+DFFF) stands for a code point above U+FFFF, whose UTF-8 bytes sort after those of
// U+E000–U+FFFF although its UTF-16 unit is smaller.
function rank(unit) {
    if (unit >= 0xe000)
        return unit - 0x800;
    if (unit >= 0xd800)
        return unit + 0x2000;
    return unit;
}
/** The listing of a set of files, in the order of their path bytes. manifest.md §3. */
function renderListing(files) {
    return files
        .toSorted((left, right) => comparePaths(left.path, right.path))
        .map(listingLine)
        .join('');
}
/**
 * Digest of a set: the file's own when the source is one single file, else the SHA-256 of the listing.
 * @throws {TypeError} for an empty set, which has no digest: callers refuse it with the pattern's name
 */
function setDigest(files, single) {
    const [first] = files;
    if (first === undefined)
        throw new TypeError('an empty set of files has no digest');
    return single ? first.sha256 : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(renderListing(files));
}


/***/ }),

/***/ 5151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ MODEL_SIGNATURE_ASSET),
/* harmony export */   b3: () => (/* binding */ MANIFEST_TYPE),
/* harmony export */   cs: () => (/* binding */ BUNDLE_ASSET),
/* harmony export */   ny: () => (/* binding */ MANIFEST_ASSET),
/* harmony export */   zG: () => (/* binding */ STATEMENT_TYPE)
/* harmony export */ });
/* unused harmony exports MODEL_CARD_ASSET, BOM_ASSET, CHECKSUMS_ASSET, TAR_ASSET */
/** manifest.md §2. Change only by a new version of the URI. */
const MANIFEST_TYPE = 'https://model-release/manifest/v1';
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const MANIFEST_ASSET = 'manifest.json';
const BUNDLE_ASSET = 'manifest.sigstore.json';
const MODEL_SIGNATURE_ASSET = 'model.sig';
const MODEL_CARD_ASSET = 'model-card.md';
const BOM_ASSET = 'bom.cdx.json';
/** What `sha256sum -c` reads. */
const CHECKSUMS_ASSET = 'SHA256SUMS';
/** A model directory of many files. */
const TAR_ASSET = 'model.tar';


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ compileGlob)
/* harmony export */ });
/* unused harmony export escapeGlob */
/**
 * `*` and `?` stay within one part of a name, `**` goes over all of them (`**` and a slash also over none), and
 * `{a,b}` is either. Everything else is literal, since metric names hold brackets, `@`, `+`, `!` and parentheses;
 * a backslash makes the next character literal. A name that is the very text of the glob always matches.
 *
 * The libraries for file names read those signs as patterns, and do not take their escapes reliably. Time is the
 * product of both lengths at most: a set of states is followed, and nothing is ever tried twice.
 */
function compileGlob(glob) {
    const states = [{ kind: 'end' }];
    const read = buildWalk(states, buildStates(parseGlob(glob), 0, states));
    return {
        matches: (name) => name === glob || read(name).includes(0),
        mayMatchAfter: (prefix) => read(prefix).some((state) => state !== 0),
    };
}
/** Makes any text a glob that matches just this text. */
function escapeGlob(text) {
    return text.replaceAll(/[\\*?{},]/g, String.raw `\$&`);
}
const anything = () => true;
const withinPart = (character) => character !== '/';
const literal = (text) => ({
    kind: 'one',
    accepts: (character) => character === text,
});
function parseGlob(glob) {
    const tokens = [];
    const characters = Array.from(glob);
    let index = 0;
    while (index < characters.length) {
        const [token, length] = parseToken(characters, index);
        tokens.push(token);
        index += length;
    }
    return tokens;
}
/** The token at a place, and how many characters it takes. */
function parseToken(characters, at) {
    const character = characters[at] ?? '';
    const next = characters[at + 1];
    if (character === '\\' && next !== undefined)
        return [literal(next), 2];
    if (character === '?')
        return [{ kind: 'one', accepts: withinPart }, 1];
    if (character === '*')
        return parseStars(characters, at);
    const group = character === '{' ? findGroup(characters, at) : undefined;
    if (group === undefined)
        return [literal(character), 1];
    const choices = group.choices.map((choice) => parseGlob(choice));
    return [{ kind: 'either', choices }, group.length];
}
function parseStars(characters, at) {
    let end = at;
    while (characters[end] === '*')
        end += 1;
    if (end - at === 1)
        return [{ kind: 'many', accepts: withinPart }, 1];
    const all = { kind: 'many', accepts: anything };
    const wholeParts = characters[end] === '/' && (at === 0 || characters[at - 1] === '/');
    if (!wholeParts)
        return [all, end - at];
    return [{ kind: 'either', choices: [[all, literal('/')], []] }, end - at + 1];
}
/** `{a,b}` with its choices; `undefined` for a brace that is never closed, or has nothing to choose from. */
function findGroup(characters, at) {
    const choices = [];
    let depth = 0;
    let from = at + 1;
    for (let index = at; index < characters.length; index += 1) {
        const character = characters[index];
        if (character === '\\')
            index += 1;
        else if (character === '{')
            depth += 1;
        else if (character === '}')
            depth -= 1;
        const ends = depth === 0 && character === '}';
        if (ends || (depth === 1 && character === ',')) {
            choices.push(characters.slice(from, index).join(''));
            from = index + 1;
        }
        if (ends)
            return choices.length > 1 ? { choices, length: index - at + 1 } : undefined;
    }
    return undefined;
}
/** Appends the states of the tokens, back to front; answers with the first one. */
function buildStates(tokens, end, states) {
    return tokens.reduceRight((next, token) => {
        const state = token.kind === 'either'
            ? {
                kind: 'fork',
                branches: token.choices.map((choice) => buildStates(choice, next, states)),
            }
            : { ...token, next };
        states.push(state);
        return states.length - 1;
    }, end);
}
/** Answers with the states that are possible after reading a text. */
function buildWalk(states, start) {
    // The step at which each state was last entered: cheaper than a set for every character.
    const entered = new Float64Array(states.length);
    let step = 0;
    const enter = (index, into) => {
        const state = states[index];
        if (state === undefined || entered[index] === step)
            return;
        entered[index] = step;
        if (state.kind === 'fork')
            for (const branch of state.branches)
                enter(branch, into);
        else
            into.push(index);
        if (state.kind === 'many')
            enter(state.next, into);
    };
    return (text) => {
        step += 1;
        let current = [];
        enter(start, current);
        for (const character of text) {
            if (current.length === 0)
                return current;
            step += 1;
            const following = [];
            for (const index of current) {
                const state = states[index];
                if (state?.kind === 'one' && state.accepts(character))
                    enter(state.next, following);
                else if (state?.kind === 'many' && state.accepts(character))
                    enter(index, following);
            }
            current = following;
        }
        return current;
    };
}


/***/ }),

/***/ 1539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   yk: () => (/* binding */ formatPlural),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony exports MINUS, chooseStyle, isNoise, formatNumber, formatSigned, formatPercent, formatCount */
const MINUS = '−';
const SIGNIFICANT = 4;
const MAX_DECIMALS = 12;
const MAX_MANTISSA = 15;
const SMALLEST_FIXED = 1e-4;
const LARGEST_FIXED = 1e15;
/** Two numbers nearer than this are one number and the noise of binary arithmetic. */
const NOISE = 1e-12;
/**
 * Chooses one precision for a group: four significant digits, but never more decimals than the values have,
 * and always as many as it takes for the values, the limits, and the change and its allowance to differ
 * visibly where they differ. Below 1e-4 and from 1e15 on the form is scientific.
 */
function chooseStyle(group) {
    const values = group.values.filter((value) => Number.isFinite(value));
    const largest = largestOf(values);
    const scientific = (largest > 0 && largest < SMALLEST_FIXED) || largest >= LARGEST_FIXED;
    return scientific ? scientificStyle(group, values) : fixedStyle(group, values, largest);
}
/** Whether a difference of numbers of that size is only what binary arithmetic leaves of zero. */
function isNoise(difference, size) {
    return Math.abs(difference) <= NOISE * size;
}
/** A number in the style of its group. Never `−0.000`: what would round to zero is written in scientific form. */
function formatNumber(value, style) {
    if (!Number.isFinite(value))
        return formatNonFinite(value);
    const sign = value < 0 ? MINUS : '';
    return `${sign}${formatMagnitude(Math.abs(value), style)}`;
}
/** The same with a sign in front of positive numbers too; zero is `0`. */
function formatSigned(value, style) {
    if (value === 0)
        return '0';
    return value > 0 ? `+${formatNumber(value, style)}` : formatNumber(value, style);
}
/** A share with one decimal at most: `+4.9%`; below one tenth of a percent two significant digits. */
function formatPercent(fraction, signed) {
    const percent = fraction * 100;
    const size = Math.abs(percent);
    if (size > 0 && size < 0.005)
        return `${percent < 0 ? MINUS : ''}<0.01%`;
    const whole = size >= 100 || Number.isInteger(Number(size.toFixed(1)));
    const exact = { kind: 'fixed', decimals: size < 0.1 ? 2 : 1 };
    const style = whole && (size === 0 || size >= 0.1) ? WHOLE : exact;
    return `${signed ? formatSigned(percent, style) : formatNumber(percent, style)}%`;
}
const WHOLE = { kind: 'fixed', decimals: 0 };
const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** A size in decimal units (1 kB = 1,000 bytes), three significant digits: `48.1 kB`. */
function formatBytes(bytes) {
    let unit = 0;
    let size = bytes;
    while (Number(size.toPrecision(3)) >= 1000 && unit < BYTE_UNITS.length - 1) {
        size /= 1000;
        unit += 1;
    }
    const name = BYTE_UNITS[unit] ?? 'B';
    if (unit === 0 || size >= 1000)
        return `${groupThousands(String(Math.round(size)))} ${name}`;
    return `${Number(size.toPrecision(3))} ${name}`;
}
function formatCount(count) {
    return formatNumber(count, WHOLE);
}
/** `1 row`, `1,200 rows`. */
function formatPlural(count, singular, plural = `${singular}s`) {
    return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
function fixedStyle(group, values, largest) {
    const limits = (group.limits ?? []).filter((limit) => Number.isFinite(limit));
    const change = finiteOrZero(group.delta);
    const delta = isNoise(change, largest) ? 0 : change;
    const exact = Math.max(0, ...values.map(decimalsOf));
    const wanted = Math.max(decimalsFor(largest, SIGNIFICANT), decimalsFor(Math.abs(delta), 2));
    const written = Math.max(0, ...limits.map(decimalsOf).filter((decimals) => decimals <= 6));
    const pairs = comparedPairs(group, values, limits);
    let decimals = Math.min(MAX_DECIMALS, Math.max(Math.min(wanted, exact), written));
    while (decimals < MAX_DECIMALS && collides(pairs, (value) => value.toFixed(decimals)))
        decimals += 1;
    decimals = showAllowance(decimals, finiteOrZero(group.allowed));
    const [first, second] = values;
    if (first === undefined || second === undefined)
        return { kind: 'fixed', decimals };
    const agrees = (digits) => subtractionAgrees(first, second, delta, digits);
    const extra = !agrees(decimals) && agrees(decimals + 1) ? 1 : 0;
    return { kind: 'fixed', decimals: Math.min(MAX_DECIMALS, decimals + extra) };
}
function scientificStyle(group, values) {
    const exact = Math.max(1, ...values.map(mantissaDigitsOf));
    const pairs = comparedPairs(group, values, group.limits ?? []);
    let digits = Math.min(2, exact);
    while (digits < MAX_MANTISSA && collides(pairs, (value) => value.toExponential(digits)))
        digits += 1;
    return { kind: 'scientific', digits };
}
function comparedPairs(group, values, limits) {
    const others = [...values, ...limits];
    const pairs = values.flatMap((value) => others.map((other) => [value, other]));
    const distinct = pairs.filter(([left, right]) => differs(left, right, 0));
    const change = Math.abs(finiteOrZero(group.delta));
    const allowed = finiteOrZero(group.allowed);
    // The change is a difference of the values, so that its noise is theirs.
    const decides = allowed > 0 && differs(change, allowed, largestOf(values));
    return decides ? [...distinct, [change, allowed]] : distinct;
}
function differs(left, right, scale) {
    return !isNoise(left - right, Math.max(Math.abs(left), Math.abs(right), scale));
}
function collides(pairs, format) {
    return pairs.some(([left, right]) => format(left) === format(right));
}
/** An allowance of 0.00843 must not read as 0.01: at most two decimals more make it right within 6 %. */
function showAllowance(decimals, allowed) {
    if (allowed <= 0)
        return decimals;
    const most = Math.min(MAX_DECIMALS, decimals + 2);
    for (let more = decimals; more < most; more += 1) {
        if (Math.abs(Number(allowed.toFixed(more)) - allowed) <= 0.06 * allowed)
            return more;
    }
    return most;
}
/** Whether a reader who subtracts the printed values gets the printed change. */
function subtractionAgrees(before, after, delta, decimals) {
    if (decimals > MAX_DECIMALS)
        return false;
    const difference = Number(after.toFixed(decimals)) - Number(before.toFixed(decimals));
    return plainZero(difference.toFixed(decimals)) === plainZero(delta.toFixed(decimals));
}
const plainZero = (text) => (/[1-9]/.test(text) ? text : '0');
function formatMagnitude(size, style) {
    if (style.kind === 'scientific')
        return size === 0 ? '0' : formatScientific(size, style.digits);
    if (size >= LARGEST_FIXED)
        return formatScientific(size, 3);
    const text = size.toFixed(style.decimals);
    if (size > 0 && !/[1-9]/.test(text))
        return formatScientific(size, 1);
    const [whole = '0', fraction] = text.split('.');
    return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
}
function formatScientific(size, digits) {
    return size.toExponential(digits).replace('e-', `e${MINUS}`).replace('e+', 'e');
}
function formatNonFinite(value) {
    if (Number.isNaN(value))
        return 'NaN';
    return value > 0 ? '∞' : `${MINUS}∞`;
}
function groupThousands(digits) {
    return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
function largestOf(values) {
    return Math.max(0, ...values.map((value) => Math.abs(value)));
}
/** Decimals for so many significant digits of a size. */
function decimalsFor(size, significant) {
    if (size === 0)
        return 0;
    return Math.max(0, significant - 1 - Math.floor(Math.log10(size)));
}
/** Decimals of the shortest text that means this very number. */
function decimalsOf(value) {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    const fraction = mantissa.split('.')[1] ?? '';
    return Math.max(0, fraction.length - Number(exponent));
}
function mantissaDigitsOf(value) {
    return (value.toExponential().split('e')[0] ?? '').replaceAll(/\D/g, '').length - 1;
}
function finiteOrZero(value) {
    return value === null || value === undefined || !Number.isFinite(value) ? 0 : value;
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ numeral),
/* harmony export */   NW: () => (/* binding */ isNumeral),
/* harmony export */   ox: () => (/* binding */ nonFiniteName)
/* harmony export */ });
// Not enumerable, so that an object of a hostile file with the members `value` and `digits` is no numeral.
const BRAND = Symbol('numeral');
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/**
 * The only way to make one.
 * @param value finite
 * @param source the digits as written; dropped when they are not a JSON number (`0x1f`, `1_000`, `.5`)
 * @throws {TypeError} when the value is not finite: a bug of the caller
 */
function numeral(value, source) {
    if (!Number.isFinite(value))
        throw new TypeError(`${value} has no digits`);
    const keeps = source !== undefined && source.length <= 64 && JSON_NUMBER.test(source);
    // Adding 0 turns -0, which has no digits of its own, into 0: what is read back from the digits is the same value.
    const kept = keeps ? value : value + 0;
    const digits = keeps ? source : String(kept);
    return Object.freeze(Object.defineProperty({ value: kept, digits }, BRAND, { value: true }));
}
function isNumeral(value) {
    return typeof value === 'object' && value !== null && BRAND in value;
}
function nonFiniteName(value) {
    if (Number.isNaN(value))
        return 'NaN';
    return value > 0 ? 'Infinity' : '-Infinity';
}


/***/ }),

/***/ 8009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZJ: () => (/* binding */ MAX_MANIFEST_BYTES),
  Pb: () => (/* binding */ findSubjectProblem),
  Ng: () => (/* binding */ parseManifest),
  tz: () => (/* binding */ parseManifestOnly)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __nccwpck_require__(2463);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __nccwpck_require__(9285);
// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __nccwpck_require__(8091);
// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __nccwpck_require__(2002);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __nccwpck_require__(496);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __nccwpck_require__(5151);
// EXTERNAL MODULE: ./lib/domain/safe-path.js
var safe_path = __nccwpck_require__(235);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __nccwpck_require__(4646);
// EXTERNAL MODULE: ./lib/domain/version.js
var version = __nccwpck_require__(9416);
;// CONCATENATED MODULE: ./lib/domain/manifest-contradictions.js







/** They are made of the manifest, so that it cannot state their digests. */
const OWN_ASSETS = new Set([manifest/* MANIFEST_ASSET */.ny, manifest/* BUNDLE_ASSET */.cs]);
/**
 * What a manifest that fits the schema says against itself, its subjects aside: paths and names that some system cannot
 * hold or keep apart, sums and digests that are not those of the parts, assets that are named but not listed.
 * @returns sentence parts with the failing path
 */
function findManifestContradictions(manifest) {
    const { model, assets } = manifest.predicate;
    const byName = new Map(assets.map((asset) => [asset.name, asset]));
    return [
        ...(model.tag === (0,version/* versionTag */.Vm)(model.name, model.version)
            ? []
            : ['/predicate/model/tag is not NAME@vVERSION']),
        ...findPathProblems(manifest),
        ...findArtifactProblems(manifest),
        ...findAssetProblems(manifest, byName),
        ...findReferenceProblems(manifest, byName),
    ];
}
function findPathProblems({ predicate }) {
    const paths = predicate.artifact.files.map(({ path }) => path);
    const collision = (0,safe_path/* findCollision */.O)(paths);
    return [
        ...paths.flatMap((path) => {
            const problem = (0,safe_path/* findPathProblem */.W)(path);
            return problem === undefined
                ? []
                : [`/predicate/artifact/files names ${(0,strict_json/* quoteText */.ol)(path)}, which ${problem}`];
        }),
        ...describeCollision('/predicate/artifact/files', collision),
    ];
}
const describeCollision = (where, collision) => {
    if (collision === undefined)
        return [];
    const [one, other] = collision;
    return [
        one === other
            ? `${where} names ${(0,strict_json/* quoteText */.ol)(one)} twice`
            : `${where} names ${(0,strict_json/* quoteText */.ol)(one)} and ${(0,strict_json/* quoteText */.ol)(other)}, which some systems cannot keep apart`,
    ];
};
function findArtifactProblems({ predicate: { artifact } }) {
    const { files, size } = artifact;
    const digests = [(0,digest/* digestOf */.ol)((0,listing/* setDigest */.$U)(files, false))];
    if (files.length === 1)
        digests.push((0,digest/* digestOf */.ol)((0,listing/* setDigest */.$U)(files, true)));
    return [
        ...(size === sumOf(files) ? [] : ['/predicate/artifact/size is not the sum of its files']),
        ...(digests.includes(artifact.digest)
            ? []
            : ['/predicate/artifact/digest is not that of its files']),
    ];
}
const sumOf = (items) => items.reduce((sum, { size }) => sum + size, 0);
function findAssetProblems({ predicate }, byName) {
    const names = predicate.assets.map(({ name }) => name);
    const own = names.find((name) => OWN_ASSETS.has(name.toLowerCase()));
    return [
        ...describeCollision('/predicate/assets', (0,safe_path/* findCollision */.O)(names)),
        ...(own === undefined
            ? []
            : [`/predicate/assets names ${own}, which it cannot know the content of`]),
        ...findSharedBytes(predicate.artifact.files),
        ...predicate.artifact.files.flatMap((file) => findFileProblems(file, predicate.model.tag, byName)),
        ...findForeignReferences(predicate),
    ];
}
/** Each asset is one file, or files and parts of files that do not overlap: bytes that are there twice are a mistake, or a trick. */
function findSharedBytes(files) {
    const slices = files
        .flatMap(asset_slice/* slicesOf */.nu)
        .filter(({ tag }) => tag === null)
        .toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.asset, right.asset) || left.offset - right.offset);
    for (const [index, { asset, offset, size }] of slices.entries()) {
        const next = slices[index + 1];
        if (next?.asset === asset && next.offset < offset + size)
            return [`/predicate/artifact/files names the same bytes of the asset ${asset} twice`];
    }
    return [];
}
function findFileProblems(file, tag, byName) {
    const where = `/predicate/artifact/files names ${(0,strict_json/* quoteText */.ol)(file.path)}`;
    const slices = (0,asset_slice/* slicesOf */.nu)(file);
    return [
        ...slices
            .flatMap((slice) => findSliceProblems(slice, tag, byName))
            .map((one) => `${where} with ${one}`),
        ...(sumOf(slices) === file.size ? [] : [`${where} with parts of another size`]),
    ];
}
function findSliceProblems({ tag, asset, assetSha256, offset, whole, size, sha256 }, ownTag, byName) {
    if (tag === ownTag)
        return [`the asset ${asset} of this very version as a reference`];
    if (tag !== null)
        return whole && sha256 !== assetSha256 ? [`a reference to ${asset} with another digest`] : [];
    const record = byName.get(asset);
    const same = record?.size === size && record.sha256 === sha256;
    if (record === undefined || (whole && !same))
        return [`the asset ${asset}, which /predicate/assets has not, or with another size or digest`];
    return offset + size > record.size ? [`bytes beyond the end of the asset ${asset}`] : [];
}
/** Bytes are only ever taken from other versions of the same model: a policy that trusts these trusts no other. */
function findForeignReferences({ model, artifact }) {
    return (0,asset_slice/* referencedTags */.$_)(artifact.files)
        .filter((tag) => (0,version/* parseTag */.ED)(model.name, tag) === undefined)
        .map((tag) => `/predicate/artifact/files refers to ${(0,strict_json/* quoteText */.ol)(tag)}, which is no version of ${model.name}`);
}
function findReferenceProblems({ predicate }, byName) {
    const { data, predictions = [] } = predicate;
    return [
        ...data
            .filter(({ listing }) => listing !== undefined && !byName.has(listing))
            .map(({ name, listing }) => `/predicate/data names ${(0,strict_json/* quoteText */.ol)(name)} with the listing ${listing}, which /predicate/assets has not`),
        ...predictions
            .filter(({ asset, sha256 }) => byName.get(asset)?.sha256 !== sha256)
            .map(({ asset }) => `/predicate/predictions names the asset ${asset}, which /predicate/assets has not, or with another digest`),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/manifest-json-schema.js

/** Slices of one file; each is a request of whoever pulls it. */
const MAX_PARTS = 5000;
const manifest_json_schema_text = { type: 'string', minLength: 1 };
const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };
const bytes = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' };
/** A number above 2^53 is a text of its digits. */
const count = { anyOf: [bytes, { type: 'string', pattern: '^[0-9]+$' }] };
const scalar = { type: ['string', 'number', 'boolean'] };
const manifest_json_schema_digest = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' };
const time = {
    type: 'string',
    pattern: String.raw `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$`,
};
const assetName = {
    type: 'string',
    pattern: '^[A-Za-z0-9_-][A-Za-z0-9._-]*$',
    maxLength: 255,
};
/** An object whose listed members are required unless named `optional`; other members are kept. */
function record(properties, optional = []) {
    const required = Object.keys(properties).filter((key) => !optional.includes(key));
    return { type: 'object', properties, required };
}
const list = (items, limits = {}) => ({
    type: 'array',
    items,
    ...limits,
});
const nullable = (schema) => ({ anyOf: [schema, { type: 'null' }] });
const versionRef = record({ version: manifest_json_schema_text, manifest: manifest_json_schema_digest });
const reference = record({ tag: manifest_json_schema_text, asset: assetName, sha256 });
/** Bytes of an asset of this release, or of an earlier one. */
const part = {
    ...record({ asset: assetName, reference, offset: bytes, size: bytes, sha256 }, [
        'asset',
        'reference',
        'offset',
    ]),
    oneOf: [{ required: ['asset'] }, { required: ['reference'] }],
};
const modelFile = {
    ...record({
        path: manifest_json_schema_text,
        size: bytes,
        sha256,
        format: manifest_json_schema_text,
        executable: { type: 'boolean' },
        imports: list(manifest_json_schema_text),
        facts: record({
            parameters: count,
            tensors: bytes,
            dtypes: { type: 'object', additionalProperties: bytes },
            details: { type: 'object', additionalProperties: scalar },
        }, ['parameters', 'tensors', 'dtypes', 'details']),
        asset: assetName,
        reference,
        offset: bytes,
        parts: list(part, { minItems: 1, maxItems: MAX_PARTS }),
    }, ['format', 'executable', 'imports', 'facts', 'asset', 'reference', 'offset', 'parts']),
    oneOf: [
        { required: ['asset'] },
        { required: ['reference'] },
        // The parts have offsets of their own.
        { required: ['parts'], not: { required: ['offset'] } },
    ],
};
const dataSet = record({
    name: manifest_json_schema_text,
    role: textOrNull,
    source: record({ kind: manifest_json_schema_text, uri: manifest_json_schema_text }),
    digest: manifest_json_schema_text,
    sha256: manifest_json_schema_digest,
    files: nullable(bytes),
    size: nullable(bytes),
    rows: bytes,
    columns: list(record({ name: { type: 'string' }, type: manifest_json_schema_text })),
    listing: assetName,
    verified: { type: 'boolean' },
}, ['sha256', 'rows', 'columns', 'listing', 'verified']);
const metric = {
    ...record({
        name: manifest_json_schema_text,
        dataset: textOrNull,
        slice: textOrNull,
        value: numberOrNull,
        nonFinite: { enum: ['NaN', 'Infinity', '-Infinity'] },
        better: {
            anyOf: [
                { enum: ['higher', 'lower', null] },
                { type: 'object', properties: { target: { type: 'number' } }, required: ['target'] },
            ],
        },
        unit: textOrNull,
        samples: numberOrNull,
        stderr: numberOrNull,
        repeats: numberOrNull,
        step: { type: 'number' },
        source: manifest_json_schema_text,
    }, ['nonFinite', 'step']),
    // A value, or the name of what it is instead.
    anyOf: [{ properties: { value: { type: 'number' } } }, { required: ['nonFinite'] }],
};
const tensor = record({
    name: { type: 'string' },
    type: manifest_json_schema_text,
    shape: list({ type: ['number', 'string'] }),
}, ['shape']);
const predictionSet = record({
    dataset: textOrNull,
    kind: { enum: ['classification', 'regression'] },
    rows: bytes,
    positive: { type: 'string' },
    asset: assetName,
    sha256,
}, ['positive']);
const model = record({
    name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$', maxLength: 100 },
    version: manifest_json_schema_text,
    tag: manifest_json_schema_text,
    framework: record({ name: manifest_json_schema_text, version: manifest_json_schema_text }, ['version']),
    task: manifest_json_schema_text,
    signature: record({ inputs: list(tensor), outputs: list(tensor) }),
}, ['framework', 'task', 'signature']);
const run = record({
    workflow: manifest_json_schema_text,
    workflowRef: manifest_json_schema_text,
    runId: manifest_json_schema_text,
    job: manifest_json_schema_text,
    attempt: { type: 'integer', minimum: 1 },
    event: manifest_json_schema_text,
    actor: manifest_json_schema_text,
    url: manifest_json_schema_text,
}, ['job']);
const environment = record({
    runner: record({ os: manifest_json_schema_text, arch: manifest_json_schema_text, hosted: { type: ['boolean', 'null'] } }),
    runtimes: { type: 'object', additionalProperties: { type: 'string' } },
    container: manifest_json_schema_text,
    gpus: list(manifest_json_schema_text),
    lockfiles: list(record({ path: manifest_json_schema_text, sha256 })),
}, ['container', 'gpus']);
const predicate = record({
    model,
    artifact: record({
        digest: manifest_json_schema_digest,
        size: bytes,
        files: list(modelFile, { minItems: 1, maxItems: 1024 }),
    }),
    code: record({
        repository: manifest_json_schema_text,
        commit: { type: 'string', pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$' },
        ref: textOrNull,
        dirty: { type: ['boolean', 'null'] },
    }),
    data: list(dataSet),
    params: { type: 'object' },
    metrics: list(metric),
    predictions: list(predictionSet),
    environment,
    run: nullable(run),
    lineage: record({ previous: nullable(versionRef), parents: list(versionRef) }),
    evaluation: record({
        verdict: { enum: ['pass', 'uncertain', 'fail', 'none'] },
        baseline: nullable(versionRef),
        gates: list({}),
        waivers: list({}),
    }),
    assets: list(record({ name: assetName, size: bytes, sha256, role: manifest_json_schema_text })),
    history: list(record({
        version: manifest_json_schema_text,
        createdAt: time,
        metrics: { type: 'object', additionalProperties: numberOrNull },
    }), { maxItems: 50 }),
    createdAt: time,
}, ['predictions']);
/** The JSON Schema of `manifest.json`; published as `schema/manifest.schema.json`. Unknown members are allowed. */
const manifestJsonSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://model-release/manifest/v1/schema.json',
    title: 'model-release manifest v1',
    description: 'in-toto Statement v1 whose predicate describes one released version of a model',
    ...record({
        _type: { const: manifest/* STATEMENT_TYPE */.zG },
        subject: list(record({ name: manifest_json_schema_text, digest: record({ sha256 }) }), {
            minItems: 1,
            maxItems: 1024,
        }),
        predicateType: { const: manifest/* MANIFEST_TYPE */.b3 },
        predicate,
    }),
};

// EXTERNAL MODULE: ./lib/domain/numeral.js
var numeral = __nccwpck_require__(7586);
;// CONCATENATED MODULE: ./lib/domain/parse-manifest.js






/** A manifest is tens of kilobytes; this leaves room for 1,000 files and thousands of metrics. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const MAX_REPORTED = 10;
const MAX_PROBLEM_CHARACTERS = 500;
/** Above this only the first failing path is looked for: a list of millions of wrong items has millions of them. */
const MAX_EXPLAINED_CHARACTERS = 256 * 1024;
/**
 * Reads `manifest.json`: refuses JSON that others could read differently, checks it against the schema and for
 * contradictions in itself, keeps unknown members and the digits of numbers, so that `stableJson` of the result gives
 * the same bytes again. No path of a file leads anywhere but into the model's folder (`findPathProblem`), and no two
 * are one file on any system.
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseManifest(bytes) {
    const manifest = parseManifestOnly(bytes);
    const problem = findSubjectProblem(manifest);
    if (problem !== undefined)
        throw invalid([problem]);
    return manifest;
}
/**
 * As `parseManifest`, without a look at the subjects: for whoever asks `findSubjectProblem` as well and tells the two apart.
 * @throws MANIFEST_INVALID naming each failing path
 */
function parseManifestOnly(bytes) {
    const text = decode(bytes);
    const unlike = (0,strict_json/* findJsonProblem */.Nd)(text);
    if (unlike !== undefined)
        throw invalid([unlike]);
    const problems = validate(parseJson(text), text.length <= MAX_EXPLAINED_CHARACTERS);
    if (problems.length > 0)
        throw invalid(problems);
    const manifest = keepDigits(parseJson(text, reviveNumber), [], PLAIN_ROOT);
    assertManifest(manifest);
    const contradictions = findManifestContradictions(manifest);
    if (contradictions.length > 0)
        throw invalid(contradictions);
    return manifest;
}
function decode(bytes) {
    if (bytes.length > MAX_MANIFEST_BYTES)
        throw invalid([`it has ${bytes.length} bytes, more than ${MAX_MANIFEST_BYTES}`]);
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw invalid(['it is not UTF-8']);
    }
}
function parseJson(text, reviver) {
    try {
        return JSON.parse(text, reviver);
    }
    catch (cause) {
        throw invalid([cause instanceof Error ? cause.message : 'it is not JSON']);
    }
}
const reviveNumber = (_key, value, context) => typeof value === 'number' && Number.isFinite(value) ? (0,numeral/* numeral */.Dx)(value, context?.source) : value;
const compiled = new Map();
/** The schema is our own, and one manifest is read: checking the one and optimising for the other takes longer than reading. */
const OPTIONS = {
    strict: false,
    meta: false,
    validateSchema: false,
    code: { optimize: false },
};
function validatorOf(allErrors) {
    const known = compiled.get(allErrors);
    if (known !== undefined)
        return known;
    const validator = new ajv.Ajv({ ...OPTIONS, allErrors }).compile(manifestJsonSchema);
    compiled.set(allErrors, validator);
    return validator;
}
function validate(value, allErrors) {
    const validator = validatorOf(allErrors);
    if (validator(value))
        return [];
    return (validator.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`);
}
/** Members that the types hold as plain numbers; all others, known or not, keep their digits. `*` is any key. */
const PLAIN_NUMBERS = [
    'artifact size',
    'artifact files size',
    'artifact files offset',
    'artifact files parts size',
    'artifact files parts offset',
    'data files',
    'data size',
    'data rows',
    'artifact files facts parameters',
    'artifact files facts tensors',
    'artifact files facts dtypes *',
    'artifact files facts details *',
    'model signature inputs shape',
    'model signature outputs shape',
    'metrics better target',
    'metrics samples',
    'metrics repeats',
    'metrics step',
    'predictions rows',
    'run attempt',
    'assets size',
    'history metrics *',
].map((path) => ['predicate', ...path.split(' ')]);
const PLAIN_ROOT = { members: new Map() };
for (const path of PLAIN_NUMBERS) {
    let node = PLAIN_ROOT;
    for (const key of path) {
        const next = node.members.get(key) ?? { members: new Map() };
        node.members.set(key, next);
        node = next;
    }
}
function keepDigits(value, path, plain) {
    if (Array.isArray(value))
        return value.map((item) => keepDigits(item, path, plain));
    if (typeof value === 'number')
        throw invalid([`/${path.join('/')} is a number that no double can hold`]);
    if (typeof value !== 'object' || value === null)
        return value;
    if ((0,numeral/* isNumeral */.NW)(value))
        return plain?.members.size === 0 ? value.value : value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [
        key,
        keepDigits(member, [...path, key], plain?.members.get(key) ?? plain?.members.get('*')),
    ]));
}
// The schema has just been checked on the same text; only the numbers differ, by `keepDigits`.
function assertManifest(_value) { }
/**
 * How the subjects differ from the model's files: each file has to be there once, with its path as name and its
 * SHA-256 as the only digest. Another digest could not be checked, and would make other tools accept other content.
 * @returns a sentence part; `undefined` when they are the same
 */
function findSubjectProblem({ subject, predicate }) {
    const files = new Map(predicate.artifact.files.map((file) => [file.path, file.sha256]));
    const named = new Set();
    for (const { name, digest } of subject) {
        const expected = files.get(name);
        if (named.has(name))
            return `/subject names ${(0,strict_json/* quoteText */.ol)(name)} twice`;
        if (expected === undefined)
            return `/subject names ${(0,strict_json/* quoteText */.ol)(name)}, which is not in /predicate/artifact/files`;
        if (Object.keys(digest).length !== 1)
            return `/subject has more than a SHA-256 for ${(0,strict_json/* quoteText */.ol)(name)}`;
        if (expected !== digest.sha256)
            return `/subject has another digest for ${(0,strict_json/* quoteText */.ol)(name)} than /predicate/artifact/files`;
        named.add(name);
    }
    const missing = [...files.keys()].find((path) => !named.has(path));
    return missing === undefined ? undefined : `/subject lacks ${(0,strict_json/* quoteText */.ol)(missing)}`;
}
function invalid(problems) {
    const shown = problems
        .slice(0, MAX_REPORTED)
        .map((problem) => (0,strict_json/* showInvisible */.jQ)((0,strict_json/* cutText */.IN)(problem, MAX_PROBLEM_CHARACTERS)))
        .join('; ');
    const more = problems.length > MAX_REPORTED ? `; and ${problems.length - MAX_REPORTED} more` : '';
    return new errors/* ReleaseError */.K('MANIFEST_INVALID', `manifest.json is not a manifest of this kind: ${shown}${more}. It was changed, cut off or written by another tool.`);
}


/***/ }),

/***/ 5629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ selectUntil),
/* harmony export */   WM: () => (/* binding */ findPrimary),
/* harmony export */   eZ: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9285);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4784);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4646);



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
        return `it is one of the model ${(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteText */ .ol)(own)}: it was put there.`;
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
        manifest: (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestOf */ .$V)(event),
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
    const manifest = (0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestOf */ .$V)(event);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K(code, `Event ${sequence} of ${model} does not fit the events before it: ${found} ` +
        `Look at the history of the branch model-registry for who changed it.`);
}


/***/ }),

/***/ 6366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dR: () => (/* binding */ MAX_KEEP),
/* harmony export */   f7: () => (/* binding */ compileProtection),
/* harmony export */   iW: () => (/* binding */ MAX_PROTECTED),
/* harmony export */   xh: () => (/* binding */ DEFAULT_RETENTION)
/* harmony export */ });
/* harmony import */ var _name_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2584);

const MAX_KEEP = 10_000;
const MAX_PROTECTED = 1_000;
const DAY_MS = 86_400_000;
const DEFAULT_RETENTION = {
    keep: 20,
    keepStages: true,
    olderThan: 365 * DAY_MS,
    protect: [],
};
/** Whether somebody wrote down that this version stays. */
function compileProtection(protect) {
    const globs = protect.map(_name_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .compileGlob */ .S);
    return (model, version) => globs.some((glob) => glob.matches(`${model}@${version}`));
}


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findCollision),
/* harmony export */   W: () => (/* binding */ findPathProblem)
/* harmony export */ });
const MAX_PATH_BYTES = 1024;
const MAX_SEGMENT_BYTES = 255;
/** Windows opens the device whatever the folder, the extension and the case. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d) *(?:\.|$)/i;
/** A folder that git takes for a repository, and so for commands to run; the other is its short name on Windows. */
const GIT_FOLDER = /^(?:\.git|git~\d+)$/i;
/** Joiners, marks of direction, soft hyphens, fillers: what nobody sees, but what makes another name. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;
/**
 * Why a path from a document must not be written to a disk: it leads out of its folder, or means something else, or
 * nothing, on some system. Spaces, `+`, `@`, `~`, leading dots and the letters of any language are fine. So are
 * `<`, `>`, `"`, `|`, `?` and `*`, which Windows refuses by itself.
 * @param path relative, with POSIX separators
 * @returns a sentence part that follows the path, such as `has the segment ".."`; never holds the path's own text
 */
function findPathProblem(path) {
    if (path === '')
        return 'is empty';
    if (path.length > MAX_PATH_BYTES || byteLength(path) > MAX_PATH_BYTES)
        return `has more than ${MAX_PATH_BYTES} bytes`;
    return (findCharacterProblem(path) ??
        findShapeProblem(path) ??
        path
            .split('/')
            .map(findSegmentProblem)
            .find((problem) => problem !== undefined));
}
function findCharacterProblem(path) {
    if (!path.isWellFormed())
        return 'holds half of a surrogate pair';
    if (/\p{Cc}/u.test(path))
        return 'holds a control character';
    if (INVISIBLE.test(path))
        return 'holds an invisible character';
    if (path.includes('\\'))
        return 'holds a backslash, which separates folders on Windows';
    if (path.includes(':'))
        return 'holds a colon, which names a drive or a stream on Windows';
    return undefined;
}
function findShapeProblem(path) {
    if (path.startsWith('/'))
        return 'is absolute';
    if (path.endsWith('/'))
        return 'ends with a slash';
    if (path.includes('//'))
        return 'has an empty segment';
    return undefined;
}
function findSegmentProblem(segment) {
    // What some programs make of a name before they use it: a full-width slash or `‥` would become the real one.
    const plain = segment.normalize('NFKC');
    if (plain === '.' || plain === '..')
        return `has the segment "${plain}"`;
    if (/[/\\]/.test(plain))
        return 'holds a character that some programs read as a separator';
    if (/[. ]$/.test(segment))
        return 'has a segment that ends with a dot or a space';
    if (DEVICE.test(plain))
        return 'has a segment that is the name of a device on Windows';
    if (GIT_FOLDER.test(plain))
        return "has git's own folder as a segment";
    if (byteLength(segment) > MAX_SEGMENT_BYTES)
        return `has a segment of more than ${MAX_SEGMENT_BYTES} bytes`;
    return undefined;
}
const byteLength = (text) => new TextEncoder().encode(text).length;
/**
 * Two of the paths that are one file on some system: equal but for letter case or the way that Unicode writes a letter,
 * or one the folder of the other. Also finds a path that is there twice. Asks more than any one file system: `ß` is
 * `SS`, all four letters i of Turkish are one, `ﬁ` is `fi`. Folders whose names differ so may hold different files.
 */
function findCollision(paths) {
    const sorted = paths
        .map((path) => ({ path, key: foldPath(path) }))
        .toSorted((left, right) => compareUnits(left.key, right.key));
    // Nothing sorts between a file and what would be in a folder of its name: a separator is the smallest unit.
    for (const [index, { path, key }] of sorted.entries()) {
        const next = sorted[index + 1];
        if (next !== undefined && (next.key === key || next.key.startsWith(`${key}\0`)))
            return [path, next.path];
    }
    return undefined;
}
/** The same for all paths that any file system holds for the same one; separators become NUL. */
function foldPath(path) {
    // Lower case first, so that `ẞ` becomes `ß` and then `SS`.
    const upper = path.normalize('NFKD').toLowerCase().toUpperCase().normalize('NFKD');
    return upper.replaceAll('I\u0307', 'I').replaceAll('/', '\0');
}
function compareUnits(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ RUNNERS),
/* harmony export */   MB: () => (/* binding */ buildIssuer),
/* harmony export */   Ru: () => (/* binding */ findClosest),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cg: () => (/* binding */ describeSigner),
/* harmony export */   ql: () => (/* binding */ buildDefaultSigner)
/* harmony export */ });
/* unused harmony export findDifferences */
const RUNNERS = ['github-hosted', 'self-hosted'];
/** Who is trusted when nothing is configured: the repository's own workflows on its default branch. */
function buildDefaultSigner(facts) {
    const serverUrl = facts.serverUrl.replace(/\/+$/, '');
    return {
        kind: 'workflow',
        serverUrl,
        repository: facts.repository,
        ref: `refs/heads/${facts.defaultBranch}`,
        issuer: buildIssuer(serverUrl),
        ...(facts.repositoryId === undefined ? {} : { repositoryId: facts.repositoryId }),
    };
}
/** The issuer of the identity tokens of a server's workflow runs. */
function buildIssuer(serverUrl) {
    const { host, origin } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    if (host.endsWith('.ghe.com'))
        return `https://token.actions.${host}`;
    return `${origin}/_services/token`;
}
/**
 * What keeps a certificate from being the signer's, in a fixed order; empty when it is the signer's. A run for a pull
 * request holds code that nobody has reviewed: it counts only for a signer whose `events` name that very event.
 */
function findDifferences(facts, signer) {
    return signer.kind === 'identity'
        ? compareIdentity(facts, signer)
        : compareWorkflow(facts, signer);
}
function compareIdentity(facts, signer) {
    return [
        ...compare('identity', signer.identity, facts.identity),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', signer.sourceRepository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('owner id', signer.ownerId, facts.ownerId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...compareEvent(signer.events, facts.trigger),
        ...compare('runner', signer.runner, facts.runner),
    ];
}
/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function compareWorkflow(facts, signer) {
    const repository = `${signer.serverUrl}/${signer.repository}`;
    const folder = `${repository}/.github/workflows/`;
    const pattern = new RegExp(`^${escape(folder)}[^@/\\s]+${escape(`@${signer.ref}`)}$`);
    const expected = `${folder}(any file)@${signer.ref}`;
    const { trigger } = facts;
    return [
        ...(pattern.test(facts.identity)
            ? []
            : [{ name: 'identity', expected, found: facts.identity }]),
        ...compare('issuer', signer.issuer, facts.issuer),
        ...compare('source repository', repository, facts.sourceRepository),
        ...compare('repository id', signer.repositoryId, facts.repositoryId),
        ...compare('ref', signer.ref, facts.sourceRef),
        ...(trigger === null
            ? [{ name: 'event', expected: ANY_EVENT, found: UNKNOWN }]
            : compareEvent(undefined, trigger)),
    ];
}
const compare = (name, expected, found) => expected === undefined || expected === found ? [] : [{ name, expected, found: found ?? UNKNOWN }];
/** A certificate of another kind of service names no event, so that its absence alone is no reason. */
function compareEvent(events, trigger) {
    if (events === undefined) {
        return trigger !== null && /^pull_request/i.test(trigger)
            ? [{ name: 'event', expected: ANY_EVENT, found: trigger }]
            : [];
    }
    if (trigger !== null && events.includes(trigger))
        return [];
    return [{ name: 'event', expected: events.join(' or '), found: trigger ?? UNKNOWN }];
}
const ANY_EVENT = 'any but a pull request';
const UNKNOWN = '(not stated)';
/** The signer whose certificate it is or, failing that, comes nearest: of the same repository, then by fewest differences. */
function findClosest(facts, signers) {
    const compared = signers.map((signer) => ({
        signer,
        differences: findDifferences(facts, signer),
    }));
    const rank = ({ signer, differences }) => differences.length === 0 || isSameRepository(facts, signer)
        ? differences.length
        : differences.length + FAR;
    return compared.toSorted((left, right) => rank(left) - rank(right))[0];
}
/** More than there can be differences. */
const FAR = 100;
function isSameRepository(facts, signer) {
    const own = signer.kind === 'workflow'
        ? `${signer.serverUrl}/${signer.repository}`
        : (signer.sourceRepository ?? signer.identity.replace(/\/\.github\/workflows\/.*$/s, ''));
    return own === facts.sourceRepository || facts.identity.startsWith(`${own}/.github/`);
}
/**
 * Whether one of the windows holds all of the times: from its start, up to but without its end.
 * @param validity none: always
 * @param times RFC 3339; where there is none, or one that cannot be read, no window holds them
 */
function isWithin(validity, times) {
    if (validity.length === 0)
        return true;
    const moments = times.map((time) => Date.parse(time));
    return (moments.length > 0 &&
        validity.some(({ from, until }) => {
            const start = from === null ? -Infinity : Date.parse(from);
            const end = until === null ? Infinity : Date.parse(until);
            return moments.every((moment) => moment >= start && moment < end);
        }));
}
/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
function describeSigner(signer) {
    const who = signer.kind === 'identity'
        ? signer.identity
        : `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref}`;
    return `${who}${describeLimits(signer)} (issuer ${signer.issuer})`;
}
function describeLimits(signer) {
    const id = signer.repositoryId === undefined ? [] : [`repository id ${signer.repositoryId}`];
    if (signer.kind === 'workflow')
        return id.map((text) => `, ${text}`).join('');
    const { events, ownerId, ref, runner, sourceRepository } = signer;
    const limits = [
        ...id,
        ...(ownerId === undefined ? [] : [`owner id ${ownerId}`]),
        ...(ref === undefined ? [] : [`ref ${ref}`]),
        ...(events === undefined ? [] : [`event ${events.join(' or ')}`]),
        ...(runner === undefined ? [] : [`runner ${runner}`]),
    ];
    const caller = sourceRepository === undefined ? '' : ` in a run of ${sourceRepository}`;
    return [caller, ...limits].join(', ');
}
const escape = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`);


/***/ }),

/***/ 4646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Nd: () => (/* binding */ findJsonProblem),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   ol: () => (/* binding */ quoteText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

const MAX_DEPTH = 100;
/** What is read of a text takes up to a hundred times its bytes: `[0,0,…` of 16 MB would fill memory. */
const MAX_ITEMS = 1_000_000;
const MAX_PATH_CHARACTERS = 200;
/** V8 hashes longer strings by their length alone, and a set of those would take quadratic time. */
const MAX_HASHED_CHARACTERS = 8192;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/**
 * What readers of JSON (RFC 8259) understand differently from each other, or choke on: two members of the same name
 * in one object (compared after unescaping), nesting beyond `maxDepth` (100 unless given), more than a million items,
 * half of a surrogate pair, a byte order mark, content after the value. Does not check the grammar, which `JSON.parse` does: for a text that is
 * not JSON the answer may be `undefined`. Takes time and memory linear in the text, and never throws.
 * @returns one sentence part such as `/a/b names "c" twice`; offsets are in UTF-16 code units
 */
function findJsonProblem(text, limits = {}) {
    if (text.startsWith('\uFEFF'))
        return 'it starts with a byte order mark';
    if (!text.isWellFormed())
        return `it holds half of a surrogate pair at offset ${/\p{Surrogate}/u.exec(text)?.index}`;
    const maxDepth = limits.maxDepth ?? MAX_DEPTH;
    const scan = { text, maxDepth, levels: [], at: 0, items: 0, complete: false };
    while (scan.at < text.length) {
        const problem = takeToken(scan);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** The text as a JSON string, for a message: nothing invisible stays as it is, and a long one is cut. */
function quoteText(text, maxCharacters = 80) {
    return showInvisible(JSON.stringify(cutText(text, maxCharacters)));
}
/** The text with `\u{…}` for control, format, unassigned and other characters that nobody sees. */
function showInvisible(text) {
    return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
const cutText = (text, maxCharacters) => text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
function takeToken(scan) {
    const unit = scan.text.charCodeAt(scan.at);
    if (isSpace(unit)) {
        scan.at += 1;
        return undefined;
    }
    if (scan.complete)
        return `it goes on after its value, at offset ${scan.at}`;
    if (scan.items > MAX_ITEMS)
        return `it has more than ${MAX_ITEMS} items`;
    switch (unit) {
        case QUOTE:
            return takeString(scan);
        case OPEN_ARRAY:
        case OPEN_OBJECT:
            return beginLevel(scan, unit === OPEN_OBJECT);
        case CLOSE_ARRAY:
        case CLOSE_OBJECT:
            return endLevel(scan, unit === CLOSE_OBJECT);
        case COMMA:
        case COLON:
            return takeSeparator(scan, unit);
        default:
            return takeScalar(scan);
    }
}
const isSpace = (unit) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
/** What follows is not JSON, and `JSON.parse` names the place. */
function giveUp(scan) {
    scan.at = scan.text.length;
}
function beginLevel(scan, isObject) {
    if (scan.levels.length >= scan.maxDepth)
        return `it is nested more than ${scan.maxDepth} deep at offset ${scan.at}`;
    scan.items += 1;
    scan.levels.push({
        names: isObject ? new Set() : null,
        name: '',
        index: 0,
        awaitsName: isObject,
    });
    scan.at += 1;
    return undefined;
}
function endLevel(scan, isObject) {
    const level = scan.levels.pop();
    if (level === undefined || (level.names !== null) !== isObject)
        return giveUp(scan);
    scan.at += 1;
    scan.complete = scan.levels.length === 0;
    return undefined;
}
function takeSeparator(scan, unit) {
    const level = scan.levels.at(-1);
    if (level === undefined)
        return giveUp(scan);
    scan.at += 1;
    if (unit === COMMA) {
        scan.items += 1;
        level.index += 1;
        level.awaitsName = level.names !== null;
    }
    return undefined;
}
/** A number, a literal, or anything that is not JSON. */
function takeScalar(scan) {
    const { text } = scan;
    let at = scan.at + 1;
    while (at < text.length && !endsScalar(text.charCodeAt(at)))
        at += 1;
    scan.at = at;
    scan.complete = scan.levels.length === 0;
}
function endsScalar(unit) {
    if (isSpace(unit))
        return true;
    return (unit === COMMA ||
        unit === COLON ||
        unit === QUOTE ||
        unit === OPEN_ARRAY ||
        unit === CLOSE_ARRAY ||
        unit === OPEN_OBJECT ||
        unit === CLOSE_OBJECT);
}
function takeString(scan) {
    const { text, at: start } = scan;
    const end = findClosingQuote(text, start + 1);
    if (end === undefined)
        return giveUp(scan);
    scan.at = end + 1;
    const level = scan.levels.at(-1);
    scan.complete = level === undefined;
    const quoted = text.slice(start, end);
    if (level !== undefined && level.names !== null && level.awaitsName)
        return takeName(scan, level, level.names, quoted);
    // The text itself is well-formed, so that only an escape can stand for half of a pair.
    if (!/\\u[Dd]/.test(quoted) || (unescapeString(quoted)?.isWellFormed() ?? true))
        return undefined;
    return `${pathOf(scan)} holds half of a surrogate pair`;
}
/**
 * @param quoted with its first quote, without its last. The quote stays in the set: no name then looks like an
 * array index, for which V8 has another, guessable hash.
 */
function takeName(scan, level, names, quoted) {
    level.awaitsName = false;
    const name = quoted.includes('\\') ? unescapeString(quoted) : quoted;
    if (name === undefined)
        return giveUp(scan);
    if (!name.isWellFormed())
        return `${pathOf(scan, 1)} has a name with half of a surrogate pair`;
    const identity = name.length > MAX_HASHED_CHARACTERS ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest('hex') : name;
    const count = names.size;
    if (names.add(identity).size === count)
        return `${pathOf(scan, 1)} names ${quoteText(name.slice(1))} twice`;
    level.name = name;
    return undefined;
}
function findClosingQuote(text, start) {
    for (let at = start; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === QUOTE)
            return at;
        if (unit === BACKSLASH)
            at += 1;
    }
    return undefined;
}
/** With its first quote, as it came; `undefined` for an escape or a character that JSON does not know. */
function unescapeString(quoted) {
    try {
        return `"${String(JSON.parse(`${quoted}"`))}`;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** Where the scan is, in the style of a JSON pointer; `up` leaves out the innermost levels. */
function pathOf(scan, up = 0) {
    const steps = scan.levels
        .slice(0, scan.levels.length - up)
        .map((level) => level.names === null ? String(level.index) : quoteText(level.name.slice(1), 40))
        .map((step) => step.replace(/^"([\w.-]+)"$/, '$1'));
    const path = `/${steps.join('/')}`;
    return path.length > MAX_PATH_CHARACTERS ? `…${path.slice(-MAX_PATH_CHARACTERS)}` : path;
}


/***/ }),

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Vm: () => (/* binding */ versionTag),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   s_: () => (/* binding */ parseModelName)
/* harmony export */ });
/* unused harmony exports FIRST_VERSION, parseVersionRequest, nextVersion */
/* harmony import */ var semver_functions_inc_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2338);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6353);
/* harmony import */ var semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5714);
/* harmony import */ var semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2173);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9285);
// Function by function: the whole package takes longer to load than everything before the first input error.





const FIRST_VERSION = '1.0.0';
const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
const MAX_MODEL_NAME = 100;
/**
 * A model name is a part of a git tag, so the rules of `git check-ref-format` hold beside our own.
 * @throws INPUT_INVALID
 */
function parseModelName(text) {
    const fits = MODEL_NAME.test(text) &&
        text.length <= MAX_MODEL_NAME &&
        !text.includes('..') &&
        text.split('/').every((part) => !part.endsWith('.lock') && !part.endsWith('.'));
    if (fits)
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseError */ .K('INPUT_INVALID', `model: "${text.slice(0, MAX_MODEL_NAME)}" is not a model name. Use letters, digits, ".", "_" and "-", ` +
        'starting with a letter or digit ("/" separates groups; no part ends in "." or ".lock"; at most 100).');
}
/** @throws INPUT_INVALID */
function parseVersionRequest(text) {
    if (text === 'auto')
        return { kind: 'auto' };
    if (text === 'major' || text === 'minor' || text === 'patch')
        return { kind: 'step', step: text };
    const version = parseVersion(text);
    if (version !== undefined)
        return { kind: 'exact', version };
    throw new ReleaseError('INPUT_INVALID', `version: "${text.slice(0, 80)}" is neither "auto", "major", "minor" or "patch" nor a version such as 1.4.0.`);
}
/**
 * A version as semver.org 2.0.0 has it; a leading `v` is accepted. Build metadata is not: two versions that
 * differ in it alone have the same precedence, and "+" is not safe in an asset's URL. Nor is an end in ".lock", which
 * git refuses in a tag.
 */
function parseVersion(text) {
    const plain = text.startsWith('v') ? text.slice(1) : text;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(plain);
    return parsed !== null && parsed.version === plain && !plain.endsWith('.lock') ? plain : undefined;
}
const tagPrefix = (model) => `${model}@v`;
const versionTag = (model, version) => `${tagPrefix(model)}${version}`;
/** The version that a tag names for this model; `undefined` for any other tag. */
function parseTag(model, tag) {
    const prefix = tagPrefix(model);
    if (!tag.startsWith(prefix))
        return undefined;
    const text = tag.slice(prefix.length);
    return text.startsWith('v') ? undefined : parseVersion(text);
}
/** Newest first, by semver precedence. */
function compareVersions(left, right) {
    return semver_functions_rcompare_js__WEBPACK_IMPORTED_MODULE_3__(left, right);
}
const isPrerelease = (version) => semver_functions_prerelease_js__WEBPACK_IMPORTED_MODULE_2__(version) !== null;
/**
 * The next version after the newest final one of `existing` (any order); the first version is 1.0.0. A prerelease does
 * not count: 2.0.0 is for somebody to decide, not for the run after 2.0.0-rc.1.
 */
function nextVersion(existing, step) {
    const finals = existing.filter((version) => !isPrerelease(version));
    const newest = (finals.length > 0 ? finals : existing).toSorted(compareVersions)[0];
    if (newest === undefined)
        return FIRST_VERSION;
    const next = increment(newest, step);
    if (next === null)
        throw new TypeError(`"${newest}" is not a version`);
    return next;
}


/***/ }),

/***/ 2408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ buildRepositoryUrl),
/* harmony export */   i: () => (/* binding */ signerPart)
/* harmony export */ });
/* harmony import */ var _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2599);

const matching = (pattern, advice) => ({
    parse: (text) => (pattern.test(text) ? text : undefined),
    advice,
});
/** A name as GitHub allows it, on both sides; the server is the identity's. */
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const instant = {
    parse: parseInstant,
    advice: 'write a date such as 2026-11-25, or a time in UTC such as 2026-11-25T12:00:00Z',
};
const runner = {
    parse: (text) => _domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.find((one) => one === text),
    advice: `write ${_domain_signer_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNNERS */ .Ir.join(' or ')}`,
};
const number = 'write the number that GitHub gave it, such as 123456789';
const signerPart = {
    identity: matching(/^[^\s*]+$/, 'write the whole identity, without blanks and wildcards: it is compared as it is'),
    issuer: matching(/^https?:\/\/[^\s*]+$/, 'write the URL of the issuer, such as https://token.actions.githubusercontent.com'),
    repository: {
        parse: (text) => REPOSITORY.test(text) || /^https?:\/\/[^\s*]+$/.test(text) ? text : undefined,
        advice: 'write OWNER/NAME, or the URL of the repository, without wildcards',
    },
    repositoryId: matching(/^[1-9]\d{0,19}$/, number),
    ownerId: matching(/^[1-9]\d{0,19}$/, number),
    ref: matching(/^refs\/[^\s*]+$/, 'write the ref in full and without wildcards, such as refs/heads/main'),
    event: matching(/^[a-z][a-z_]{0,99}$/, 'write the name of an event, such as push or workflow_dispatch'),
    runner,
    instant,
};
/** `2026-11-25` is the first moment of that day. Dates that no calendar has are none. */
function parseInstant(text) {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z)?$/.exec(text);
    if (match === null)
        return undefined;
    const moment = `${match[1]}T${match[2] ?? '00:00:00'}`;
    const time = new Date(`${moment}Z`);
    // What does not exist, such as February 30, becomes another day.
    return !Number.isNaN(time.getTime()) && time.toISOString() === `${moment}.000Z`
        ? `${moment}Z`
        : undefined;
}
/** The URL that a certificate names a repository by: on the server of the identity, GitHub's where it is no URL. */
function buildRepositoryUrl(repository, identity) {
    if (!REPOSITORY.test(repository))
        return repository.replace(/\/+$/, '');
    const url = URL.parse(identity);
    const server = url !== null && /^https?:$/.test(url.protocol) ? url.origin : 'https://github.com';
    return `${server}/${repository}`;
}


/***/ }),

/***/ 5680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   ed: () => (/* binding */ textTable)
/* harmony export */ });
/* unused harmony export LINE_WIDTH */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3184);

/** Of a terminal that is not wide. */
const LINE_WIDTH = 100;
/**
 * Rows in columns, two blanks apart and two in front, for a terminal. Texts are made visible; each column is as wide as its widest
 * cell and at most its limit, the last one takes the rest of the line. Widths are counted in code points.
 */
function textTable(rows, columns) {
    const shown = rows.map((row) => columns.map(({ limit }, at) => (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(row[at] ?? '', limit)));
    const widths = columns.map((_, at) => Math.max(0, ...shown.map((row) => lengthOf(row[at] ?? ''))));
    return shown.map((row) => {
        const cells = row.map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align ?? 'left'));
        return `  ${cells.join('  ')}`.trimEnd();
    });
}
function pad(text, width, align) {
    const blanks = ' '.repeat(Math.max(0, width - lengthOf(text)));
    return align === 'left' ? `${text}${blanks}` : `${blanks}${text}`;
}
const lengthOf = (text) => Array.from(text).length;
/** Words of a text on lines of a width; a longer word has a line of its own. @param indent in front of every line */
function wrapText(text, indent, width = LINE_WIDTH) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && lengthOf(indent) + lengthOf(longer) > width) {
            lines.push(`${indent}${line}`);
            line = word;
        }
        else
            line = longer;
    }
    return line === '' ? lines : [...lines, `${indent}${line}`];
}


/***/ }),

/***/ 3184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ visibleText),
/* harmony export */   j: () => (/* binding */ showInvisible)
/* harmony export */ });
const MAX_LENGTH = 80;
const TAIL = 24;
const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = '\u2421';
// Everything that a reader cannot see, or that moves what a reader sees: controls, format characters (bidi
// marks, zero widths, soft hyphen, tags), line and paragraph separators, blank letters such as Hangul fillers.
// Variation selectors 15 and 16 only choose between text and emoji form of the character before them.
const INVISIBLE = /(?![\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Text out of a file as a person may see it: on one line, with nothing hidden in it. A control character
 * becomes its picture (`␊`), any other invisible one its number (`⟨U+202E⟩`).
 */
function showInvisible(text) {
    return text.toWellFormed().replaceAll(INVISIBLE, (character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20)
            return String.fromCodePoint(CONTROL_PICTURES + code);
        if (code === 0x7f)
            return DELETE_PICTURE;
        return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    });
}
/** `showInvisible`, at most `limit` code points: of a longer text head and tail, for either may tell it from others. */
function visibleText(text, limit = MAX_LENGTH) {
    // A code point takes at most two units, and the middle of a huge text is never shown.
    const huge = text.length > limit * 8;
    const source = huge ? `${text.slice(0, limit * 4)}${text.slice(-limit * 4)}` : text;
    const points = Array.from(showInvisible(source));
    if (points.length <= limit)
        return points.join('');
    const tail = Math.min(TAIL, Math.floor(limit / 3));
    return `${points.slice(0, limit - tail - 1).join('')}…${points.slice(-tail).join('')}`;
}


/***/ }),

/***/ 7492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yO: () => (/* binding */ listVersions)
});

// UNUSED EXPORTS: findSameContent, readPrevious

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __nccwpck_require__(2002);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __nccwpck_require__(496);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __nccwpck_require__(9416);
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
function describeFile({ path, size, sha256, storage }, facts) {
    if (facts === undefined)
        return { path, size, sha256, ...storage };
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
        ...storage,
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

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __nccwpck_require__(9285);
// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __nccwpck_require__(1279);
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


/***/ }),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ MAX_LISTED),
/* harmony export */   D: () => (/* binding */ listModels),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   kB: () => (/* binding */ listModelReleases)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9285);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9416);
/* harmony import */ var _known_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7492);



/** GitHub lists no more. */
const MAX_LISTED = 1_000;
/** Versions of one model that the list of releases did not show, each a request. */
const MAX_LOOKED_UP = 2_000;
/**
 * All versions of a model, at any number of releases of the repository: the tags come in one request, and a release that the list
 * of the newest ones does not show is asked for by its tag.
 * @param recent of `listRecent(MAX_LISTED)`
 * @throws LIMIT_EXCEEDED, GITHUB_FAILED
 */
async function listModelReleases(model, recent, releases) {
    const tags = (0,_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(model, await releases.listTags((0,_domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .tagPrefix */ .B3)(model)));
    const listed = new Map(recent.flatMap((one) => (one.draft ? [] : [[one.tag, one]])));
    const hidden = tags.filter(({ tag }) => !listed.has(tag));
    if (hidden.length > MAX_LOOKED_UP)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('LIMIT_EXCEEDED', `${model} has ${hidden.length} versions that are not among the newest ${MAX_LISTED} releases; at most ${MAX_LOOKED_UP} are looked up.`);
    const bare = [];
    const found = [];
    for (const { version, ...tag } of hidden) {
        // oxlint-disable-next-line no-await-in-loop -- there are hardly ever any, and then not too many at a time
        const release = await releases.findPublished(tag.tag);
        if (release === undefined)
            bare.push(tag);
        else
            found.push({ version, release, tag });
    }
    const refs = new Map(tags.map(({ tag, commit }) => [tag, { tag, commit }]));
    for (const release of listed.values()) {
        const version = (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(model, release.tag);
        if (version !== undefined)
            found.push({ version, release, tag: refs.get(release.tag) });
    }
    const order = (0,_known_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(model, found.map(({ release }) => ({ tag: release.tag, commit: null })));
    const byTag = new Map(found.map((one) => [one.release.tag, one]));
    return { model, bare, published: order.flatMap(({ tag }) => byTag.get(tag) ?? []) };
}
/** `MODEL@vVERSION` in its parts; `undefined` for a tag of another kind. */
function splitTag(tag) {
    const model = tag.slice(0, Math.max(0, tag.lastIndexOf('@v')));
    const version = (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(model, tag);
    return version === undefined || !isModelName(model) ? undefined : { model, version };
}
function isModelName(text) {
    try {
        return (0,_domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_)(text) === text;
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K)
            return false;
        throw error;
    }
}
/** The models that have tags or releases, by name. */
const listModels = (tags) => [...new Set(tags.flatMap((tag) => splitTag(tag)?.model ?? []))].toSorted();


/***/ }),

/***/ 8933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readRegistry)
});

// EXTERNAL MODULE: ./lib/domain/digest.js
var digest = __nccwpck_require__(2002);
// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __nccwpck_require__(9285);
// EXTERNAL MODULE: ./lib/domain/event.js
var domain_event = __nccwpck_require__(4784);
// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __nccwpck_require__(2463);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var manifest = __nccwpck_require__(5151);
// EXTERNAL MODULE: ./lib/domain/strict-json.js
var strict_json = __nccwpck_require__(4646);
// EXTERNAL MODULE: ./lib/domain/version.js
var domain_version = __nccwpck_require__(9416);
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
        [isVersion(version), `/predicate/version ${(0,strict_json/* quoteText */.ol)(version)} is not a version`],
        [
            subject[0].name === (0,domain_version/* versionTag */.Vm)(model, version),
            `/subject/0/name ${(0,strict_json/* quoteText */.ol)(subject[0].name)} is not MODEL@vVERSION`,
        ],
        [replaces === null || isVersion(replaces), '/predicate/replaces is neither null nor a version'],
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
const isVersion = (text) => (0,domain_version/* parseVersion */.ot)(text) === text;
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

// EXTERNAL MODULE: ./lib/domain/registry.js
var registry = __nccwpck_require__(5629);
// EXTERNAL MODULE: ./lib/domain/signer-policy.js
var signer_policy = __nccwpck_require__(2599);
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
    const state = (0,registry/* replay */.eZ)(model, events);
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


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   Me: () => (/* binding */ MAX_BUNDLE_BYTES),
/* harmony export */   lF: () => (/* binding */ isVersion),
/* harmony export */   yr: () => (/* binding */ readUnsignedVersion)
/* harmony export */ });
/* harmony import */ var _domain_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2002);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9285);
/* harmony import */ var _domain_key_validity_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3086);
/* harmony import */ var _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5151);
/* harmony import */ var _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8009);





const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;
/**
 * Downloads and checks the manifest of a published release: signature, that it is the manifest of this tag, and
 * that the release holds exactly the assets which the manifest names.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH
 */
async function readVersion(release, signers, ports) {
    const bytes = await ports.releases.download(findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny), _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ);
    const bundle = await ports.releases.download(findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs), MAX_BUNDLE_BYTES);
    const signer = await ports.verifier.verify(bundle, bytes, signers);
    const version = checkManifest(release, bytes);
    refuseEndedKey(signer, version.manifest.predicate.createdAt, release);
    return { ...version, signer };
}
/** A key proves no time; what GitHub says of the assets and the release is not for a thief of an old key to choose. */
function refuseEndedKey(signer, createdAt, release) {
    if (signer.validity === undefined)
        return;
    const stored = release.assets
        .filter(({ name }) => name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny || name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs)
        .flatMap(({ storedAt }) => storedAt ?? []);
    const times = [
        createdAt,
        ...stored,
        ...(release.publishedAt === null ? [] : [release.publishedAt]),
    ];
    const problem = (0,_domain_key_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .findValidityProblem */ .f)(signer.name, signer.validity, times);
    if (problem !== undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('SIGNATURE_INVALID', `${release.tag}: ${problem.detail}`);
}
/** As `readVersion`, for a release that nobody signed: the content counts, who made it is unknown. */
async function readUnsignedVersion(release, ports) {
    const asset = findAsset(release, _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny);
    return checkManifest(release, await ports.releases.download(asset, _domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_MANIFEST_BYTES */ .ZJ));
}
const isSigned = (release) => release.assets.some((asset) => asset.name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs);
const isVersion = (release) => release.assets.some((asset) => asset.name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny);
function findAsset(release, name) {
    const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded');
    if (asset !== undefined)
        return asset;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K(name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs ? 'SIGNATURE_INVALID' : 'MANIFEST_INVALID', `The release ${release.tag} has no asset ${name}: it was ${name === _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs ? 'not signed' : 'not made by this tool'}.`);
}
function checkManifest(release, bytes) {
    const manifest = (0,_domain_parse_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes);
    if (manifest.predicate.model.tag !== release.tag)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('MANIFEST_INVALID', `The release ${release.tag} holds the manifest of ${manifest.predicate.model.tag}: it was put there by somebody else.`);
    const problem = findAssetProblem(release, manifest);
    if (problem !== null)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseError */ .K('DIGEST_MISMATCH', `The release ${release.tag}: ${problem}.`);
    return { release, manifest, manifestBytes: bytes, digest: (0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)((0,_domain_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)(bytes)) };
}
/** The release's assets are a closed set: none missing, none extra, none different. */
function findAssetProblem(release, manifest) {
    const wanted = new Map(manifest.predicate.assets.map((asset) => [asset.name, asset]));
    const extra = release.assets.find(({ name }) => !wanted.has(name) && name !== _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_ASSET */ .ny && name !== _domain_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_ASSET */ .cs);
    if (extra !== undefined)
        return `the asset ${extra.name} is not in its manifest`;
    for (const asset of wanted.values()) {
        const found = release.assets.find((one) => one.name === asset.name);
        if (found === undefined)
            return `the asset ${asset.name} of its manifest is missing`;
        const same = found.size === asset.size && (found.sha256 === null || found.sha256 === asset.sha256);
        if (!same)
            return `the asset ${asset.name} is not the one of its manifest`;
    }
    return null;
}


/***/ }),

/***/ 3837:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$id":"https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#","description":"Meta-schema for $data reference (JSON AnySchema extension proposal)","type":"object","required":["$data"],"properties":{"$data":{"type":"string","anyOf":[{"format":"relative-json-pointer"},{"format":"json-pointer"}]}},"additionalProperties":false}');

/***/ }),

/***/ 2079:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"http://json-schema.org/draft-07/schema#","title":"Core schema meta-schema","definitions":{"schemaArray":{"type":"array","minItems":1,"items":{"$ref":"#"}},"nonNegativeInteger":{"type":"integer","minimum":0},"nonNegativeIntegerDefault0":{"allOf":[{"$ref":"#/definitions/nonNegativeInteger"},{"default":0}]},"simpleTypes":{"enum":["array","boolean","integer","null","number","object","string"]},"stringArray":{"type":"array","items":{"type":"string"},"uniqueItems":true,"default":[]}},"type":["object","boolean"],"properties":{"$id":{"type":"string","format":"uri-reference"},"$schema":{"type":"string","format":"uri"},"$ref":{"type":"string","format":"uri-reference"},"$comment":{"type":"string"},"title":{"type":"string"},"description":{"type":"string"},"default":true,"readOnly":{"type":"boolean","default":false},"examples":{"type":"array","items":true},"multipleOf":{"type":"number","exclusiveMinimum":0},"maximum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"minimum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"maxLength":{"$ref":"#/definitions/nonNegativeInteger"},"minLength":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"pattern":{"type":"string","format":"regex"},"additionalItems":{"$ref":"#"},"items":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/schemaArray"}],"default":true},"maxItems":{"$ref":"#/definitions/nonNegativeInteger"},"minItems":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"uniqueItems":{"type":"boolean","default":false},"contains":{"$ref":"#"},"maxProperties":{"$ref":"#/definitions/nonNegativeInteger"},"minProperties":{"$ref":"#/definitions/nonNegativeIntegerDefault0"},"required":{"$ref":"#/definitions/stringArray"},"additionalProperties":{"$ref":"#"},"definitions":{"type":"object","additionalProperties":{"$ref":"#"},"default":{}},"properties":{"type":"object","additionalProperties":{"$ref":"#"},"default":{}},"patternProperties":{"type":"object","additionalProperties":{"$ref":"#"},"propertyNames":{"format":"regex"},"default":{}},"dependencies":{"type":"object","additionalProperties":{"anyOf":[{"$ref":"#"},{"$ref":"#/definitions/stringArray"}]}},"propertyNames":{"$ref":"#"},"const":true,"enum":{"type":"array","items":true,"minItems":1,"uniqueItems":true},"type":{"anyOf":[{"$ref":"#/definitions/simpleTypes"},{"type":"array","items":{"$ref":"#/definitions/simpleTypes"},"minItems":1,"uniqueItems":true}]},"format":{"type":"string"},"contentMediaType":{"type":"string"},"contentEncoding":{"type":"string"},"if":{"$ref":"#"},"then":{"$ref":"#"},"else":{"$ref":"#"},"allOf":{"$ref":"#/definitions/schemaArray"},"anyOf":{"$ref":"#/definitions/schemaArray"},"oneOf":{"$ref":"#/definitions/schemaArray"},"not":{"$ref":"#"}},"default":true}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
