import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
// This file runs as it is beside the bundle, so it imports nothing but node:*, and types.
const BUFFER_BYTES = 1024 * 1024;
/** Opening a pipe that took a file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHANGED = { kind: 'changed', reason: '' };
const IRREGULAR = { kind: 'failed', reason: 'it is not a regular file' };
let shared;
/**
 * Hashes a file by synchronous reads into one buffer of 1 MiB, which every call reuses, and pauses after each with the
 * number of bytes. Nothing of the buffer is needed then, so whoever drives it may do anything in between. The file's
 * size and times are compared before and after, so that a digest never mixes two states.
 */
export function* hashSteps(file, other = null) {
    let descriptor;
    try {
        descriptor = openSync(file, READ_ONLY);
        const before = fstatSync(descriptor);
        if (!before.isFile())
            return IRREGULAR;
        const size = before.size;
        const digests = size < BUFFER_BYTES && other === null
            ? hashAtOnce(descriptor, size)
            : yield* hashChunks(descriptor, size, other);
        if (digests === null || !isSame(before, fstatSync(descriptor)))
            return CHANGED;
        return { kind: 'hashed', ...digests, size };
    }
    catch (error) {
        return failed(error);
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
    }
}
/** The same without pauses. */
export const hashFile = (file, other = null) => finish(hashSteps(file, other), () => undefined);
/** The digest of a body that lies in runs; one file is open at a time. Pauses as `hashSteps` does. */
export function* pieceSteps(runs) {
    const sha256 = createHash('sha256');
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
        descriptor = openSync(file, READ_ONLY);
        const before = fstatSync(descriptor);
        if (!before.isFile())
            return CHANGED;
        for (let index = 0; index < ranges.length; index += 2)
            if (!(yield* hashRange(sha256, descriptor, ranges[index] ?? 0, ranges[index + 1] ?? 0)))
                return CHANGED;
        if (!isSame(before, fstatSync(descriptor)))
            return CHANGED;
        return `${before.size} ${before.mtimeMs} ${before.ctimeMs}`;
    }
    catch (error) {
        return isGone(error) ? CHANGED : failed(error);
    }
    finally {
        if (descriptor !== undefined)
            closeSync(descriptor);
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
const isSame = (before, after) => before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs && before.size === after.size;
/** Fills the buffer from where the file stands: some file systems give less than they are asked for. */
function fill(descriptor, buffer, limit) {
    let filled = 0;
    for (let count = -1; count !== 0 && filled < limit; filled += count)
        count = readSync(descriptor, buffer, filled, limit - filled, null);
    return filled;
}
/** One call into the library instead of three. The buffer is larger than the file, so a file that grew shows. */
function hashAtOnce(descriptor, size) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let count = readSync(descriptor, shared, 0, BUFFER_BYTES, null);
    if (count < size)
        count += fill(descriptor, shared.subarray(count), BUFFER_BYTES - count);
    if (count !== size)
        return null;
    return { sha256: hash('sha256', shared.subarray(0, count), 'hex'), md5: null };
}
function* hashChunks(descriptor, size, other) {
    shared ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
    const sha256 = createHash('sha256');
    const md5 = other === null ? null : createHash('md5');
    let total = 0;
    while (total <= size) {
        const count = fill(descriptor, shared, BUFFER_BYTES);
        if (count === 0)
            break;
        const chunk = count === BUFFER_BYTES ? shared : shared.subarray(0, count);
        sha256.update(chunk);
        md5?.update(other === 'md5-dos2unix' && isText(chunk) ? unixLines(chunk) : chunk);
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
        const count = readSync(descriptor, shared, 0, Math.min(BUFFER_BYTES, end - at), at);
        if (count === 0)
            return false;
        sha256.update(count === BUFFER_BYTES ? shared : shared.subarray(0, count));
        at += count;
        yield count;
    }
    return true;
}
const TEXT_SAMPLE_BYTES = 512;
const MAX_ODD_SHARE = 0.3;
const [LF, CR] = [10, 13];
/** Backspace, tab, line feed, form feed, carriage return. */
const TEXT_CONTROLS = new Set([8, 9, 10, 12, 13]);
/** As DVC 2 asks every chunk of 1 MiB by itself. */
function isText(chunk) {
    const sample = chunk.subarray(0, TEXT_SAMPLE_BYTES);
    let odd = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte))
            odd += 1;
    }
    return odd / sample.length <= MAX_ODD_SHARE;
}
/** Turns CR LF into LF, in place. */
function unixLines(chunk) {
    const first = chunk.indexOf('\r\n');
    if (first === -1)
        return chunk;
    let end = first;
    for (let index = first; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte === CR && chunk[index + 1] === LF)
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
const data = workerData;
if (parentPort !== null && isThreadData(data))
    listen(parentPort, data);
function isThreadData(value) {
    return typeof value === 'object' && value !== null && 'progress' in value && 'slot' in value;
}
