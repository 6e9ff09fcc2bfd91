export const id = 2613;
export const ids = [2613];
export const modules = {

/***/ 32613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPull: () => (/* binding */ runPull)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/domain/number-format.js
var number_format = __webpack_require__(11539);
// EXTERNAL MODULE: ./lib/adapters/system-error.js
var system_error = __webpack_require__(63468);
;// CONCATENATED MODULE: ./lib/adapters/download-cache.js







/** Fetching a smaller file again takes no longer than looking after it. Bytes. */
const MIN_CACHED_BYTES = 1024 * 1024;
const DEFAULT_CACHE_BYTES = 10_000_000_000;
/** What is still unfinished after this time will never be. Milliseconds. */
const ABANDONED_MS = 24 * 3_600_000;
const MAX_ENTRIES = 1_000_000;
/** Nothing with another name was put here by us: the folder may be one that holds more than a cache. */
const FRESH_NAME = /^[0-9a-f]{16}$/;
const SHELF_NAME = /^[0-9a-f]{2}$/;
const ENTRY_NAME = /^[0-9a-f]{64}$/;
/** `$MODEL_RELEASE_CACHE`, else `model-release` in the user's folder for caches. */
function cacheFolder(env) {
    const own = env['MODEL_RELEASE_CACHE'] ?? '';
    if (own !== '')
        return own;
    const user = env['XDG_CACHE_HOME'] ?? '';
    // A relative one is to be ignored, says the XDG base directory specification.
    return (0,external_node_path_.join)((0,external_node_path_.isAbsolute)(user) ? user : (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'model-release');
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
        drop: (sha256) => guarded(undefined, async () => await remove(entryOf(sha256))),
        take: (sha256, size, target) => guarded(false, async () => await takeEntry(entryOf(sha256), size, target)),
        add: (sha256, size, source) => guarded(undefined, async () => {
            const entry = entryOf(sha256);
            if (size < MIN_CACHED_BYTES || size > limit || (await look(entry)) !== undefined)
                return;
            await (0,promises_.mkdir)(fresh, { recursive: true, mode: 0o700 });
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(entry), { recursive: true, mode: 0o700 });
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
const remove = (entry) => (0,promises_.rm)(entry, { force: true, recursive: true });
async function takeEntry(entry, size, target) {
    const stats = await look(entry);
    if (stats === undefined)
        return false;
    if (!stats.isFile() || stats.size !== size) {
        await remove(entry);
        return false;
    }
    try {
        await (0,promises_.copyFile)(entry, target, external_node_fs_.constants.COPYFILE_FICLONE);
        await (0,promises_.chmod)(target, 0o644);
    }
    catch (error) {
        // Half of a file only takes the room that its download will need.
        await (0,promises_.rm)(target, { force: true });
        throw error;
    }
    await (0,promises_.utimes)(entry, new Date(), new Date());
    return true;
}
async function putEntry(source, copy, entry) {
    try {
        await (0,promises_.copyFile)(source, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
        await (0,promises_.rename)(copy, entry);
    }
    finally {
        await (0,promises_.rm)(copy, { force: true });
    }
}
async function look(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,system_error/* systemErrorCode */.v)(error)))
            return undefined;
        throw error;
    }
}
/** What has a name of ours. */
async function* listEntries(folder, own) {
    if ((await look(folder))?.isDirectory() !== true)
        return;
    for await (const { name } of await (0,promises_.opendir)(folder)) {
        if (!own.test(name))
            continue;
        const path = (0,external_node_path_.join)(folder, name);
        const stats = await look(path);
        if (stats !== undefined)
            yield { name, path, stats };
    }
}
async function removeAbandoned(folder) {
    for await (const { path, stats } of listEntries(folder, FRESH_NAME))
        if (stats.isFile() && Date.now() - stats.mtimeMs > ABANDONED_MS)
            await (0,promises_.rm)(path, { force: true });
}
/** @returns bytes that were removed */
async function trimTo(folder, limit) {
    const entries = [];
    for await (const shelf of listEntries(folder, SHELF_NAME)) {
        for await (const entry of listEntries(shelf.path, ENTRY_NAME)) {
            const isOurs = entry.name.startsWith(shelf.name) && entry.stats.isFile();
            if (isOurs && entries.length < MAX_ENTRIES)
                entries.push(entry);
        }
    }
    const total = entries.reduce((sum, { stats }) => sum + stats.size, 0);
    let left = total;
    for (const { path, stats } of entries.toSorted(byUse)) {
        if (left <= limit)
            break;
        // oxlint-disable-next-line no-await-in-loop -- the oldest first, and only as many as it takes
        await (0,promises_.rm)(path, { force: true });
        left -= stats.size;
    }
    return total - left;
}
const byUse = (left, right) => left.stats.mtimeMs - right.stats.mtimeMs;

// EXTERNAL MODULE: ./lib/domain/errors.js
var errors = __webpack_require__(49285);
;// CONCATENATED MODULE: ./lib/adapters/disk-error.js


const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EROFS']);
/** What else is in the way of a folder, and what to do about it. */
const IN_THE_WAY = {
    ENAMETOOLONG: 'is longer than names may be here. Name a folder with a shorter path.',
    ENOTDIR: 'cannot be made, since something on the way to it is no folder. Name another folder, or remove what is in its place.',
    EEXIST: 'is in the way of what was to be put there. Remove it, or name another folder.',
    ENOTEMPTY: 'is in use by something else, which put files there meanwhile. Run this again, or name another folder.',
    EBUSY: 'is in use, or something is mounted there. Close what uses it, or name a folder inside of it.',
    EXDEV: 'cannot be reached by a rename, since it lies on another disk than the folder it is in. Name a folder inside of it.',
};
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
    const obstacle = Object.hasOwn(IN_THE_WAY, code) ? IN_THE_WAY[code] : undefined;
    if (obstacle === undefined)
        return error;
    return new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" ${obstacle} The system says ${code}.`, {
        cause: error,
    });
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

// EXTERNAL MODULE: ./lib/adapters/hash-files.js + 1 modules
var hash_files = __webpack_require__(53514);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/adapters/remove-folder.js




/**
 * Removes a folder with all that is in it, also out of folders of this user's that nobody may write to.
 * @throws what the system refuses, unless there is no such folder
 */
async function removeFolder(folder) {
    const remove = async () => await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    try {
        await remove();
    }
    catch (error) {
        if (!['EACCES', 'EPERM'].includes((0,system_error/* systemErrorCode */.v)(error)))
            throw error;
        await loosen(folder);
        await remove();
    }
}
/** Lets this user list and change its own folders; links are not followed. */
async function loosen(top) {
    const waiting = [top];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        // oxlint-disable-next-line no-await-in-loop -- a folder can be listed once it was changed
        const stats = await (0,promises_.lstat)(folder);
        if (!stats.isDirectory() || stats.uid !== process.geteuid?.())
            continue;
        // oxlint-disable-next-line no-await-in-loop -- as above
        await (0,promises_.chmod)(folder, 0o700);
        // oxlint-disable-next-line no-await-in-loop -- as above
        for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true }))
            if (entry.isDirectory())
                waiting.push((0,external_node_path_.join)(folder, entry.name));
    }
}
/** Does what only tidies up: when it fails, that is a warning and no error. */
async function tidy(what, log, work) {
    try {
        await work();
    }
    catch (error) {
        const reason = external_node_util_.types.isNativeError(error) ? error.message : String(error);
        log.warning(`${what}: ${reason}.`);
    }
}
/** Removes a folder that nobody needs any more; when that fails, a warning says which one stays. */
const removeLeft = async (folder, log) => await tidy(`"${folder}" is not needed any more and could not be removed; remove it`, log, async () => await removeFolder(folder));

;// CONCATENATED MODULE: ./lib/adapters/install-folders.js








/** What was at the destination while another folder takes its place. Of its manifest: the same with `-manifest`. */
const asidePath = (target, id) => (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.model-release-old-${id}`);
/**
 * Puts a folder with the files at the destination, and its manifest beside it where it belongs there: both or none. The destination
 * is the first thing that goes and the last one that comes, so that it says after a kill whether everything was done.
 * @param folder on the disk of the destination
 * @throws what the system refused first; what was there before is back then, or the message says where it is
 */
async function installFolders(content, folder, place) {
    const { target, log } = place;
    const fresh = await writeOwn(content, folder);
    await keepExpected(content, folder, log);
    const id = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const model = { fresh: folder, to: target, aside: asidePath(target, id) };
    const beside = { fresh, to: `${target}.manifest`, aside: `${asidePath(target, id)}-manifest` };
    const folders = content.ownAmongFiles ? [model] : [model, beside];
    const old = folders
        .filter(({ to }) => (0,external_node_fs_.lstatSync)(to, { throwIfNoEntry: false }) !== undefined)
        .map(({ to, aside }) => ({ from: to, to: aside, isOld: true }));
    const steps = folders.map((one) => ({ from: one.fresh, to: one.to, isOld: false }));
    await moveAll([...old, ...steps.toReversed()], place);
    for (const { to } of old.toReversed())
        // oxlint-disable-next-line no-await-in-loop -- the folder itself goes last: what is left is found by its name
        await removeLeft(to, log);
}
async function moveAll(steps, { target, disk }) {
    const done = [];
    try {
        for (const step of steps) {
            // oxlint-disable-next-line no-await-in-loop -- in this order
            await disk.rename(step.from, step.to);
            done.push(step);
        }
    }
    catch (error) {
        const lost = await moveBack(done, disk);
        if (lost.length === 0)
            throw error;
        throw lostError(explainDisk(error, target), lost);
    }
}
/** @returns what stayed aside */
async function moveBack(done, disk) {
    const lost = [];
    for (const step of done.toReversed()) {
        try {
            // oxlint-disable-next-line no-await-in-loop -- in the opposite order
            await disk.rename(step.to, step.from);
        }
        catch {
            // Why the first rename failed is what counts, and what the message begins with.
            if (step.isOld)
                lost.push(step);
        }
    }
    return lost;
}
function lostError(error, lost) {
    const reason = external_node_util_.types.isNativeError(error) ? error.message : String(error);
    const places = lost.map(({ from, to }) => `what was at "${from}" is now "${to}"`);
    return new errors/* ReleaseError */.K(error instanceof errors/* ReleaseError */.K ? error.code : 'FILE_REFUSED', `${reason} It could not be put back either: ${places.join(', and ')}. Rename it before you pull to that place again.`, { cause: error });
}
/** @returns the folder with what tells of the version */
async function writeOwn({ own, ownAmongFiles }, folder) {
    const fresh = ownAmongFiles ? folder : (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), 'own');
    if (!ownAmongFiles)
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
    await (0,promises_.mkdir)(fresh, { recursive: true });
    for (const { name, bytes } of own)
        // oxlint-disable-next-line no-await-in-loop -- three small files
        await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, name), bytes, { mode: 0o644 });
    return fresh;
}
/** All files of the content that lie in its folder, with `/` between the parts of a path. */
const expectedFiles = ({ files, own, ownAmongFiles }) => new Set([...files.map(({ path }) => path), ...(ownAmongFiles ? own.map(({ name }) => name) : [])]);
/** Whatever else got into the folder, such as what a file manager leaves in each that it shows, was signed by nobody. */
async function keepExpected(content, folder, log) {
    const expected = expectedFiles(content);
    const folders = new Set([...expected].flatMap(foldersOf));
    const missing = new Set(expected);
    const waiting = [''];
    for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, prefix), { withFileTypes: true })) {
            const path = `${prefix}${entry.name}`;
            if (entry.isFile() && missing.delete(path))
                continue;
            if (entry.isDirectory() && folders.has(path)) {
                waiting.push(`${path}/`);
                continue;
            }
            log.warning(`"${path}" is no file of this version; it is removed before the model is there.`);
            // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
            await removeFolder((0,external_node_path_.join)(folder, path));
        }
    }
    const [first] = missing;
    if (first === undefined)
        return;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${first}" is not in "${folder}" any more, where it was pulled to: something took it away. Run this again.`);
}
/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path) {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

;// CONCATENATED MODULE: ./lib/adapters/claim-owner.js



const UNKNOWN = '-';
const OWNER = /^(\d{1,10}) (\d{1,20}|-) ([\w:[\]/-]{1,100}) (.{0,300})\n$/;
/** Two containers may have one host name, and each has a process 1: Linux tells them apart by their namespaces. */
const ownPlace = () => [
    attempt(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8')),
    attempt(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')),
]
    .map((text) => text.replaceAll(/[^\w:[\]-]/g, '') || UNKNOWN)
    .join('/');
/** This process. */
const ownOwner = () => ({
    pid: process.pid,
    started: startOf(process.pid),
    place: ownPlace(),
    host: (0,external_node_os_.hostname)(),
});
const writeOwner = ({ pid, started, place, host }) => `${pid} ${started} ${place} ${host}\n`;
/** @returns `undefined` for anything else, such as what is not yet written to its end */
function readOwner(text) {
    const [, pid, started, place, host] = OWNER.exec(text) ?? [];
    if (pid === undefined || started === undefined || place === undefined || host === undefined)
        return undefined;
    return { pid: Number(pid), started, place, host };
}
/** Whether a process is one of this machine, and of this container: only then can the system be asked for it. */
const isOfHere = ({ place, host }) => place === ownPlace() && host === (0,external_node_os_.hostname)();
/** Whether it is still there, and is no later one with its number. */
function isRunning({ pid, started }) {
    const now = startOf(pid);
    const isSame = started === UNKNOWN || now === UNKNOWN || now === started;
    return isSame && isAlive(pid);
}
/** The 22nd field of proc_pid_stat(5); the second may hold anything, but is in parentheses. */
function startOf(pid) {
    const text = attempt(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    const started = text
        .slice(text.lastIndexOf(')') + 1)
        .trim()
        .split(' ')[19];
    return started !== undefined && /^\d{1,20}$/.test(started) ? started : UNKNOWN;
}
function attempt(read) {
    try {
        return read();
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error))
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
    (0,external_node_fs_.writeFileSync)(path, writeOwner(ownOwner()), { flag: 'wx', mode: 0o600 });
    own.add(path);
    const release = () => {
        own.delete(path);
        try {
            (0,external_node_fs_.rmSync)(path, { force: true });
        }
        catch (error) {
            if (!(0,system_error/* isSystemError */.O)(error))
                throw error;
        }
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
/** @returns the host of a live process that works in the folder; `undefined` when none does, or it does not say */
function findHolder(folder) {
    for (const name of (0,external_node_fs_.readdirSync)(folder).filter((one) => NAME.test(one))) {
        const path = (0,external_node_path_.join)(folder, name);
        const host = isLive(path) ? ownerOf(path)?.host : undefined;
        if (host !== undefined)
            return host;
    }
    return undefined;
}
function isLive(path) {
    if (own.has(path))
        return true;
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return false;
    const owner = ownerOf(path);
    // Just made, and not yet written to; or of another machine or container, where its number tells nothing.
    if (owner === undefined || !isOfHere(owner))
        return Date.now() - stats.mtimeMs < FOREIGN_MS;
    return owner.pid !== process.pid && isRunning(owner);
}
function ownerOf(path) {
    const stats = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return stats === undefined || stats.size > MAX_CLAIM_BYTES ? undefined : readOwner(readText(path));
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/left-folders.js






/** After `.NAME.model-release-`: a staging folder, also one that is being removed; what was at the destination; what may go. */
const STAGING = /^[0-9a-f]{12}(?:-\d{1,2})?(?:-old-[0-9a-f]{12})?$/;
const OLD = /^old-([0-9a-f]{12})$/;
const LEFT = /^(?:old-[0-9a-f]{12}(?:-manifest)?|[0-9a-f]{12}(?:-\d{1,2})?-old-[0-9a-f]{12})$/;
/**
 * Mends what a pull left that was killed between its renames: what was at the destination comes back when nothing is there, and
 * goes when the new folder is. Nothing is touched while somebody pulls to that place.
 */
async function mendLeft(place) {
    const { target, log } = place;
    const parent = (0,external_node_path_.dirname)(target);
    const prefix = `.${(0,external_node_path_.basename)(target)}.model-release-`;
    const names = listNames(parent)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length));
    const isInUse = (name) => STAGING.test(name) && isBusy((0,external_node_path_.join)(parent, `${prefix}${name}`));
    if (!names.some((name) => LEFT.test(name)) || names.some(isInUse))
        return;
    if (left_folders_look(target) === undefined)
        await restore(names, place);
    for (const name of names.filter((one) => LEFT.test(one)).toSorted(manifestFirst)) {
        const folder = (0,external_node_path_.join)(parent, `${prefix}${name}`);
        if (left_folders_look(folder)?.isDirectory() !== true)
            continue;
        // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
        await removeLeft(folder, log);
    }
}
/** A folder's manifest without the folder is never taken for something to restore. */
const manifestFirst = (left, right) => right.length - left.length;
async function restore(names, { target, disk, log }) {
    const [newest] = names
        .flatMap((name) => {
        const aside = asidePath(target, OLD.exec(name)?.[1] ?? '');
        const stats = left_folders_look(aside);
        return stats?.isDirectory() === true ? [{ aside, renamedAt: stats.ctimeMs }] : [];
    })
        .toSorted((left, right) => right.renamedAt - left.renamedAt);
    if (newest === undefined)
        return;
    const { aside } = newest;
    if (left_folders_look(`${aside}-manifest`)?.isDirectory() === true) {
        // The new one got there before its model did.
        await removeFolder(`${target}.manifest`);
        await disk.rename(`${aside}-manifest`, `${target}.manifest`);
    }
    try {
        await disk.rename(aside, target);
    }
    catch (error) {
        // Somebody else was faster.
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOENT')
            return;
        throw error;
    }
    log.warning(`A pull was killed while it replaced "${target}"; what was there before is back.`);
}
/** What cannot be looked into may be in use. */
function isBusy(folder) {
    try {
        return left_folders_look(folder)?.isDirectory() === true && isClaimed(folder);
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        return (0,system_error/* systemErrorCode */.v)(error) !== 'ENOENT';
    }
}
/** No names where there is no folder, or one that may only be gone through. */
function listNames(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        return [];
    }
}
const left_folders_look = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,system_error/* systemErrorCode */.v)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    }
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/adapters/pull-disk.js



/** On Windows a scanner or an indexer opens what was just written, and nothing in an open folder can be renamed. */
const HELD_FOR_A_MOMENT = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds; six seconds together. */
const PAUSES = [50, 100, 200, 400, 750, 1500, 3000];
/** The file system of this machine. */
function pullDisk(options = {}) {
    const { platform = process.platform, sleep = external_node_timers_promises_.setTimeout } = options;
    const renameOnce = options.rename ?? promises_.rename;
    const pauses = platform === 'win32' ? PAUSES : [];
    return {
        async rename(from, to) {
            for (const pause of pauses) {
                try {
                    // oxlint-disable-next-line no-await-in-loop -- each try follows from the one before
                    return await renameOnce(from, to);
                }
                catch (error) {
                    if (!HELD_FOR_A_MOMENT.has((0,system_error/* systemErrorCode */.v)(error)))
                        throw error;
                }
                // oxlint-disable-next-line no-await-in-loop -- as above
                await sleep(pause);
            }
            return await renameOnce(from, to);
        },
        async freeBytes(folder) {
            const { bavail, bsize, blocks } = await (0,promises_.statfs)(folder);
            return blocks === 0 ? null : bavail * bsize;
        },
    };
}

// EXTERNAL MODULE: ./lib/domain/digest.js
var domain_digest = __webpack_require__(2002);
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


const HEAD = 'model-release pull v1\n';
/** What a killed pull loses at most. */
const FLUSH_BYTES = 4 * 1024 * 1024;
/** More lines than these come from nobody who wrote them for us. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024;
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
    begin(descriptor, isNew);
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
function begin(descriptor, isNew) {
    try {
        // A line that was cut off must not run into the next one.
        (0,external_node_fs_.writeSync)(descriptor, isNew ? HEAD : '\n');
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
function readJournal(path, sizes) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true || stats.size > MAX_BYTES)
        return undefined;
    const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    if (!text.startsWith(HEAD))
        return undefined;
    const held = sizes.map((size) => byteIntervals(size));
    // What comes after the last line break was cut off.
    for (const line of text.slice(HEAD.length, text.lastIndexOf('\n') + 1).split('\n')) {
        const [, file, start, end] = ADDED.exec(line) ?? [];
        if (end !== undefined)
            held[Number(file)]?.add(Number(start), Number(end));
        const forgotten = FORGOTTEN.exec(line)?.[1];
        if (forgotten !== undefined)
            held[Number(forgotten)]?.clear();
    }
    return held;
}

;// CONCATENATED MODULE: ./lib/adapters/hash-part.js



const BUFFER_BYTES = 1024 * 1024;
/** The SHA-256 of a run of a file's bytes; of what there is when the file is shorter. */
async function hashPart(path, start, size) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = await (0,promises_.open)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafeSlow(Math.min(BUFFER_BYTES, Math.max(size, 1)));
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
var safe_path = __webpack_require__(20235);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./lib/adapters/tail-hash.js




const MAX_THREADS = 4;
/** A thread that has its next step already does not wait for it; more would keep others from it. */
const QUEUE_DEPTH = 2;
/** Of a file that nobody stands behind: on a busy machine a thread that waits for each answer falls far behind. */
const LONE_DEPTH = 32;
/** About 10 ms of work. */
const STEP_BYTES = 16 * 1024 * 1024;
/** Smaller steps are worth a message only at the end of a file. */
const MIN_STEP_BYTES = 4 * 1024 * 1024;
/** A whole file of this size that waits is worth another thread. */
const WORTH_THREAD_BYTES = 32 * 1024 * 1024;
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64, stackSizeMb: 2 };
/** Threads are started when there is work for them. */
function tailHash(files) {
    const tails = files.map((file, index) => startTail(file, index));
    const ready = new Set();
    const pump = () => {
        for (const tail of ready) {
            const thread = threads.find(tail);
            if (thread !== undefined)
                giveSteps(tail, thread, ready.size > 1 ? QUEUE_DEPTH : LONE_DEPTH);
            if (!hasStep(tail))
                ready.delete(tail);
            else if (threads.areFull())
                return;
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
    const most = Math.max(1, Math.min(MAX_THREADS, (0,external_node_os_.availableParallelism)()));
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
            const free = threads.filter(({ busy }) => busy < QUEUE_DEPTH);
            const idle = free.toSorted((left, right) => left.busy - right.busy)[0];
            if (idle?.busy === 0 || threads.length >= most)
                return idle;
            const isWorth = tail.available === tail.size && tail.size >= WORTH_THREAD_BYTES;
            return threads.length === 0 || isWorth ? start() : idle;
        },
        areFull: () => threads.length === most && threads.every(({ busy }) => busy >= QUEUE_DEPTH),
        close: async () => {
            await Promise.all(threads.map(({ worker }) => worker.terminate()));
        },
    };
}
/** As many as the thread takes, which has no more than `depth` steps then. */
function giveSteps(tail, thread, depth) {
    for (; thread.busy < depth && hasStep(tail); thread.busy += 1) {
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
    return new external_node_worker_threads_.Worker(__webpack_require__.ab + "tail-hash-worker.js", {
        workerData: 'tail-hash',
        env: external_node_worker_threads_.SHARE_ENV,
        resourceLimits: LIMITS,
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
    makeEmpty(files, open);
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
        write: (file, position, bytes) => write(state, file, position, bytes),
        placed(file) {
            held[file]?.add(0, files[file]?.size ?? 0);
            follow(state, file);
        },
        digest: async (file) => files[file]?.size === 0 ? EMPTY : (state.known.get(file) ?? (await state.tails.digest(file))),
        reset: (file) => staged_files_reset(state, file),
        close: async () => {
            try {
                open.closeAll();
            }
            finally {
                await state.tails.close();
            }
        },
    };
}
/** A file without bytes has no first one that would make it. */
function makeEmpty(files, open) {
    try {
        for (const [file, { size }] of files.entries())
            if (size === 0)
                open.find(file);
    }
    catch (error) {
        open.closeAll();
        throw error;
    }
}
function follow({ known, tails, held }, file) {
    if (!known.has(file))
        tails.advance(file, held[file]?.prefix() ?? 0);
}
function write(state, file, position, bytes) {
    const { open, known, journal, held } = state;
    const [size, path] = [state.files[file]?.size ?? 0, state.paths[file] ?? ''];
    const end = position + bytes.length;
    if (position < 0 || end > size)
        throw new RangeError(`bytes beyond the end of ${path}`);
    try {
        writeAll(open.find(file), bytes, position);
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
function writeAll(descriptor, bytes, position) {
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
            let failed;
            for (const file of open.keys()) {
                try {
                    close(file);
                }
                catch (error) {
                    failed ??= error;
                }
            }
            if (failed !== undefined)
                throw failed;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/staging-room.js







/** Pulls of the same files to one place at the same time; each more of them begins at nothing. */
const MAX_SAME = 16;
/**
 * Claims a staging folder, or the next one that is free where others have it.
 * @param base its path without a number
 */
function claimStaging(base, log) {
    for (let number = 1; number <= MAX_SAME; number += 1) {
        const folder = number === 1 ? base : `${base}-${number}`;
        const claim = claimOne(folder);
        if (typeof claim === 'object')
            return { folder, claim };
        log.info(`${claim} This one begins anew in another folder.`);
    }
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `${MAX_SAME} folders such as "${base}" are in use by other pulls or belong to other users. Wait for them, or name another ` +
        'folder.');
}
/** @returns a sentence that says who has it, when the folder is not to be had */
function claimOne(folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if (!isOwn(folder))
            return `"${folder}" is no folder of this user's.`;
        return claimFolder(folder) ?? describeHolder(folder);
    }
    catch (error) {
        const code = (0,system_error/* systemErrorCode */.v)(error);
        if (code === 'EEXIST')
            return `"${folder}" is no folder.`;
        // Whoever had it is done, and takes it away at this very moment.
        if (code === 'ENOENT')
            return `Another pull just left "${folder}".`;
        throw error;
    }
}
function describeHolder(folder) {
    const host = findHolder(folder);
    return `Another pull holds "${folder}"${host === undefined ? '' : `, claimed by ${host}`}.`;
}
/** In a folder that others may write to, somebody could have put a folder of that name, with links in it. */
function isOwn(folder) {
    const stats = (0,external_node_fs_.lstatSync)(folder);
    return stats.isDirectory() && (process.geteuid === undefined || stats.uid === process.geteuid());
}
/**
 * Removes a folder that is claimed. It gets another name first, under its claim: nobody can find it half removed, and whoever
 * comes meanwhile makes a new one.
 */
async function removeClaimed(folder, { disk, log }) {
    const old = `${folder}-old-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`;
    await tidy(`"${folder}" could not be removed; remove it`, log, async () => {
        await disk.rename(folder, old);
        await removeLeft(old, log);
    });
}
/** What other pulls of the same files left that nobody will take up. */
async function removeForsaken(base, tools) {
    const own = (0,external_node_path_.basename)(base);
    const names = (0,external_node_fs_.readdirSync)((0,external_node_path_.dirname)(base)).filter((name) => name.startsWith(own) && /^(?:-\d{1,2})?$/.test(name.slice(own.length)));
    for (const name of names) {
        const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(base), name);
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            continue;
        const claim = claimOne(folder);
        if (typeof claim === 'string')
            continue;
        // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
        await removeClaimed(folder, tools);
        claim.release();
    }
}

// EXTERNAL MODULE: ./lib/adapters/young-garbage.js
var young_garbage = __webpack_require__(50158);
;// CONCATENATED MODULE: ./lib/adapters/pull-staging.js













const KEY_DIGITS = 12;
/** Fetching so much takes a second or more. */
const WORTH_COLLECTING_BYTES = 64 * 1024 * 1024;
/**
 * A hidden folder beside the destination, so that a rename is enough at the end. Its name follows from the manifest and the
 * chosen files: a pull that was killed is taken up by the next one.
 */
async function openStaging(content, place) {
    return await onDisk(place.target, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(place.target), { recursive: true });
        const base = stagingPath(content, place.target);
        const { folder, claim } = claimStaging(base, place.log);
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
async function prepare(content, room) {
    const { folder, cache, log } = room;
    const { files, close } = await pull_staging_openFiles(content, folder);
    const resumed = files.count();
    try {
        const keptFiles = wholeOrPart(content, files);
        const cachedFiles = cache === null ? [] : await recall(content, files, cache);
        await refuseFull(room, files);
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
        await tidy(`"${folder}" could not be closed`, log, close);
        if (resumed === 0)
            await removeClaimed(folder, room);
        throw error;
    }
}
async function pull_staging_openFiles(content, folder) {
    const inside = (0,external_node_path_.join)(folder, 'files');
    await (0,promises_.mkdir)(inside, { recursive: true });
    const sizes = content.files.map(({ size }) => size);
    const journal = openJournal((0,external_node_path_.join)(folder, 'journal'), sizes);
    try {
        const files = stagedFiles(inside, content.files, journal);
        const close = async () => {
            try {
                await files.close();
            }
            finally {
                journal.close();
            }
        };
        return { files, close };
    }
    catch (error) {
        journal.close();
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
const countMissing = (files) => files.missing().reduce((sum, { size }) => sum + size, 0);
/** Half of a model on a full disk helps nobody. */
async function refuseFull({ target, disk }, files) {
    const needed = countMissing(files);
    const free = await disk.freeBytes((0,external_node_path_.dirname)(target));
    if (free === null || needed <= free)
        return;
    throw new errors/* ReleaseError */.K('LIMIT_EXCEEDED', `"${target}" needs ${(0,number_format/* formatBytes */.z3)(needed)} more, and its disk has ${(0,number_format/* formatBytes */.z3)(free)} free. Free some space, or name a ` +
        'folder on another disk.');
}
/** @returns the files that came from the cache */
async function recall(content, files, cache) {
    const recalled = [];
    for (const { file, size } of files.missing()) {
        const wanted = content.files[file];
        if (wanted === undefined || wanted.size !== size || size < MIN_CACHED_BYTES)
            continue;
        const path = files.pathOf(file);
        // oxlint-disable-next-line no-await-in-loop -- copies would only stand in each other's way
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        // oxlint-disable-next-line no-await-in-loop -- as above
        if (!(await cache.take(wanted.sha256, size, path)))
            continue;
        files.placed(file);
        recalled.push(file);
    }
    return recalled;
}
function staging(content, prepared) {
    const { files, kept, cachedFiles, counts, cache, folder, claim, log } = prepared;
    const cached = new Set(cachedFiles);
    let isHeavy = countMissing(files) >= WORTH_COLLECTING_BYTES;
    return {
        ...counts,
        missing: () => files.missing(),
        write(file, position, bytes) {
            // What found and verified the version is not needed any more. By now the connections fill while this is busy.
            if (isHeavy)
                (0,young_garbage/* collectAll */._)();
            isHeavy = false;
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
            await end(prepared, false);
            await tidy('Other folders could not be removed', log, async () => await removeForsaken(prepared.base, prepared));
            await remember(content, prepared, cached);
        }),
        keep: async () => await end(prepared, true),
    };
}
/** Why a pull failed is not replaced by what fails while its folder is put away, and neither is that it did not fail. */
async function end(prepared, keep) {
    const { files, folder, claim, close, log } = prepared;
    try {
        await tidy(`"${folder}" could not be closed`, log, close);
        if (!keep || files.count() === 0)
            await removeClaimed(folder, prepared);
    }
    finally {
        claim.release();
    }
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

// EXTERNAL MODULE: ./lib/adapters/workspace-path.js
var workspace_path = __webpack_require__(64393);
;// CONCATENATED MODULE: ./lib/adapters/pull-destination.js










const SILENT = {
    debug: () => undefined,
    info: () => undefined,
    notice: () => undefined,
    warning: () => undefined,
};
/** A folder on this machine. Nothing is there before everything is, and no link is followed where it ends. */
function pullDestination(options) {
    const { path, cache, log = SILENT, disk = pullDisk() } = options;
    return {
        path,
        ownPath: ({ ownAmongFiles }, name) => (0,external_node_path_.join)(ownAmongFiles ? path : `${path}.manifest`, name),
        inspect: (content) => onDisk(path, async () => {
            refusePlace(options);
            await mendLeft({ target: locate(options), disk, log });
            return await inspect(content, options);
        }),
        stage: async (content) => {
            const target = locate(options);
            return await openStaging(content, {
                target,
                cache,
                disk,
                log,
                install: async (folder) => {
                    // Somebody else may have been faster, or have put something else there.
                    if ((await inspect(content, options)) === 'same')
                        return;
                    await installFolders(content, folder, { target, disk, log });
                },
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
    if (within === null || ((0,workspace_path/* isInside */.FK)(within, target) && target !== within))
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
    if (!isFree && (await isSame(content, target)))
        return 'same';
    refuseMount(path, target, stats);
    if (isFree)
        return 'free';
    if (replace)
        return 'free';
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is there and holds other files than this version. Name another folder, or replace it with ${replaceOption}.`);
}
/** A rename cannot put anything in its place, which the system says only after everything was downloaded. */
function refuseMount(path, target, stats) {
    if (stats === undefined || stats.dev === pull_destination_look((0,external_node_path_.dirname)(target))?.dev)
        return;
    throw new errors/* ReleaseError */.K('FILE_REFUSED', `"${path}" is a mount point; name a folder inside of it.`);
}
/** What nobody means to replace. */
function refusePlace({ path, guarded }) {
    const isRoot = (0,external_node_path_.dirname)(path) === path;
    const held = guarded.find((folder) => (0,workspace_path/* isInside */.FK)(path, folder) || (0,workspace_path/* isInside */.FK)(real(path), real(folder)));
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
async function isSame(content, target) {
    const { files, own, ownAmongFiles } = content;
    const ownFolder = ownAmongFiles ? target : `${target}.manifest`;
    if (!own.every((file) => isSameOwn(file, ownFolder)))
        return false;
    const wanted = new Map(files.map((file) => [file.path, file]));
    const expected = expectedFiles(content);
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
    for await (const { path, sha256 } of (0,hash_files/* hashFiles */.y)(tasks.values()))
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

// EXTERNAL MODULE: ./lib/domain/check-manifest.js
var check_manifest = __webpack_require__(3832);
// EXTERNAL MODULE: ./lib/domain/check-version.js
var check_version = __webpack_require__(52793);
// EXTERNAL MODULE: ./lib/domain/manifest.js
var domain_manifest = __webpack_require__(5151);
// EXTERNAL MODULE: ./lib/domain/parse-manifest.js + 5 modules
var parse_manifest = __webpack_require__(71912);
// EXTERNAL MODULE: ./lib/domain/listing.js
var listing = __webpack_require__(40496);
// EXTERNAL MODULE: ./lib/domain/name-glob.js + 1 modules
var name_glob = __webpack_require__(51087);
;// CONCATENATED MODULE: ./lib/domain/select-files.js



const MAX_NAMED = 10;
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
    const sorted = files.toSorted((left, right) => (0,listing/* comparePaths */.cD)(left.path, right.path));
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
    const shown = files.slice(0, MAX_NAMED).map(({ path }) => JSON.stringify(path));
    const more = files.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./lib/usecases/check-fetched.js

const check_fetched_MAX_NAMED = 5;
/**
 * Compares what was fetched with the digests of the manifest. What is wrong, because an earlier pull or the cache had a part in it or
 * because it was damaged on its way, counts as not fetched any more; the other files stay.
 * @returns `again`: something is to be fetched
 * @throws DIGEST_MISMATCH when bytes that have just come are wrong the last time
 */
async function checkFetched({ content, sources, isLast }, staging, log) {
    const wrong = await staging.check();
    if (wrong.length === 0)
        return 'right';
    const fresh = wrong.filter(({ kept }) => !kept);
    const lines = [];
    for (const one of isLast ? fresh.slice(0, check_fetched_MAX_NAMED) : [])
        // oxlint-disable-next-line no-await-in-loop -- one after the other from the same disk
        lines.push(await describeWrong(content, sources, staging, one));
    for (const { file, kept } of wrong) {
        const path = JSON.stringify(content.files[file]?.path ?? '');
        const what = kept ? 'the bytes that were here already' : 'the bytes that were downloaded';
        if (!isLast)
            log.warning(`${path}: ${what} are not the right ones. They are downloaded again.`);
        // oxlint-disable-next-line no-await-in-loop -- one after the other on the same disk
        await staging.reset(file);
    }
    if (lines.length === 0)
        return 'again';
    const more = fresh.length - lines.length;
    throw new errors/* ReleaseError */.K('DIGEST_MISMATCH', `What was downloaded, twice, is not what was signed, and is not kept:\n${lines.join('\n')}` +
        `${more > 0 ? `\n- and ${more} more` : ''}\nRun this again, which takes up the other files; if it stays so, somebody ` +
        'changed the release.');
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

// EXTERNAL MODULE: ./lib/domain/asset-slice.js
var asset_slice = __webpack_require__(38091);
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
const PARALLEL = 4;
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
    const limit = Math.min(MAX_RANGE_BYTES, Math.max(MIN_RANGE_BYTES, Math.ceil(total / PARALLEL)));
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

// EXTERNAL MODULE: ./lib/usecases/read-version.js
var read_version = __webpack_require__(41279);
;// CONCATENATED MODULE: ./lib/usecases/transfer-files.js
/** Connections at once. */
const transfer_files_PARALLEL = 4;
/**
 * Fetches ranges, several at a time, and writes their bytes into the files as they come. After the first failure none is begun
 * any more, and those under way are ended.
 * @param onBytes called with the bytes of files that were written
 * @throws what `readRange` or `write` threw first
 */
async function transferFiles(ranges, staging, releases, onBytes) {
    const queue = ranges.values();
    const stop = new AbortController();
    const failures = [];
    const work = async () => {
        try {
            for (const { asset, range, pieces } of queue) {
                const write = pieceWriter(pieces, range.start, staging, onBytes);
                // oxlint-disable-next-line no-await-in-loop -- each connection takes one range after another
                for await (const chunk of releases.readRange(asset, range, stop.signal)) {
                    if (stop.signal.aborted)
                        return;
                    write(chunk);
                }
                if (stop.signal.aborted)
                    return;
            }
        }
        catch (error) {
            // What ends the others is no reason of theirs.
            failures.push(error);
            stop.abort();
        }
    };
    await Promise.all(Array.from({ length: transfer_files_PARALLEL }, work));
    if (failures.length > 0)
        throw failures[0];
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

// EXTERNAL MODULE: ./lib/usecases/verify.js + 10 modules
var verify = __webpack_require__(66202);
;// CONCATENATED MODULE: ./lib/usecases/pull.js















/**
 * Brings the files of a version to a folder: verifies it first, without its bytes, and compares every byte with the signed
 * digests before anything is to be seen there.
 * @throws ReleaseError; DIGEST_MISMATCH when the bytes are not those of the manifest
 */
async function pull(request, ports) {
    // It reads and asks for each thing once: what was verified is what is written.
    const { source } = ports;
    const believed = request.verify
        ? await believe(request, ports)
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
    const sources = await planPull({ files, manifest, release: ports.release }, { findPublished: (tag) => source.findRelease(tag) });
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
async function believe({ signers, expected, now }, { source, verifier }) {
    // Of the model every byte that is fetched is hashed anyway.
    const request = {
        signers,
        expected,
        now,
        download: false,
        allowExtra: false,
        leaveModel: true,
    };
    const verification = await (0,verify/* verify */.M)(request, { source, verifier });
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
    const { manifest, checks } = (0,check_manifest/* checkManifest */.K)(bytes);
    refuseFailed(checks);
    if (manifest === null)
        throw new TypeError('a manifest that cannot be read fails a check');
    const digest = (0,domain_digest/* digestOf */.ol)((0,domain_digest/* sha256 */.sc)(bytes));
    const release = await source.readRelease();
    const tag = release?.tag ?? expected.tag;
    refuseFailed([(0,check_version/* checkVersion */.p)(manifest, digest, { ...expected, tag }, now)]);
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
            const state = await checkFetched({ content, sources, isLast: round > 1 }, staging, log);
            if (state === 'right')
                break;
            if (round > 1)
                throw new TypeError('what was fetched from the start is right or refused');
        }
        await staging.commit();
        return downloaded;
    }
    catch (error) {
        // What was found wrong is gone, and the rest is hashed again by the pull that takes it up.
        await staging.keep();
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

// EXTERNAL MODULE: ./lib/action/open-release.js + 7 modules
var open_release = __webpack_require__(40419);
// EXTERNAL MODULE: ./lib/action/outputs.js
var outputs = __webpack_require__(87352);
// EXTERNAL MODULE: ./lib/action/run-verify.js + 1 modules
var run_verify = __webpack_require__(603);
;// CONCATENATED MODULE: ./lib/action/run-pull.js









/** The pull door: the files of a version in a folder of the workspace, verified before they are there. */
async function runPull(inputs, job, payload, env = process.env) {
    const context = await (0,open_release/* openContext */.eA)(inputs.trust, job, payload);
    const { log } = context;
    const signers = await (0,open_release/* readSigners */.i8)(context);
    const verifier = await (0,open_release/* openVerifier */.bg)(context);
    const opened = await (0,open_release/* openRelease */.gS)(context, signers, verifier);
    const { release, releases, source, expected } = opened;
    const destination = openDestination(inputs, job, release.tag, openCache(job, env, log), log);
    const pulled = await pull({
        signers,
        expected,
        now: new Date().toISOString(),
        verify: inputs.verify,
        globs: inputs.files,
    }, { source, verifier, release, releases, destination, log, onProgress: progressTo(log) });
    const { verification } = pulled;
    if (verification !== null)
        log.info(verification.report);
    if (verification !== null && inputs.summary)
        await (0,outputs/* writeSummary */.Sy)(verification.summary);
    if (pulled.kind === 'refused')
        throw (0,run_verify/* notVerified */.e)(pulled.verification.checks);
    tell(pulled, log);
    (0,outputs/* writePullOutputs */.zI)({
        path: pulled.path,
        version: pulled.manifest.predicate.model.version,
        'manifest-path': pulled.manifestPath,
        'manifest-digest': pulled.digest,
    });
}
function openDestination({ path }, job, tag, cache, log) {
    const workspace = (0,workspace_path/* resolveWorkspace */.cz)(job.workspace);
    return pullDestination({
        path: (0,external_node_path_.resolve)(workspace, path ?? folderName(tag)),
        replace: false,
        replaceOption: 'a step before this one that removes it',
        within: workspace,
        guarded: [workspace],
        cache,
        log,
    });
}
/** A hosted runner begins with an empty disk, and whatever is copied for the next job is lost. */
function openCache({ runner, workspace }, env, log) {
    if (runner.hosted !== false)
        return null;
    const folder = (0,external_node_path_.resolve)((0,workspace_path/* resolveWorkspace */.cz)(workspace), cacheFolder(env));
    return downloadCache(folder, DEFAULT_CACHE_BYTES, log);
}
const PROGRESS_SHARE = 0.1;
/** A line for every tenth, of what is worth waiting for. */
function progressTo(log) {
    let next = PROGRESS_SHARE;
    return (bytes, total) => {
        if (total < 100e6 || bytes < next * total)
            return;
        next = (Math.floor(bytes / total / PROGRESS_SHARE) + 1) * PROGRESS_SHARE;
        log.info(`${(0,number_format/* formatBytes */.z3)(bytes)} of ${(0,number_format/* formatBytes */.z3)(total)}`);
    };
}
function tell(pulled, log) {
    const { created, manifest, path, manifestPath, files, bytes, downloaded } = pulled;
    const { tag } = manifest.predicate.model;
    log.info(created
        ? `Pulled ${tag} to ${path}: ${(0,number_format/* formatPlural */.yk)(files, 'file')}, ${(0,number_format/* formatBytes */.z3)(bytes)}, of which ${(0,number_format/* formatBytes */.z3)(downloaded)} were downloaded.`
        : `${tag} is at ${path} already, byte for byte; nothing was downloaded.`);
    if ((0,external_node_path_.dirname)(manifestPath) !== path)
        log.notice(`The model has a file of that name itself, so the manifest is at ${manifestPath}.`);
}


/***/ })

};
