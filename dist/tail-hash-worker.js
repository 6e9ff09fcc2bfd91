import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
// This file runs as it is beside the bundle, so it imports nothing but node:*.
const BUFFER_BYTES = 1024 * 1024;
const READ_ONLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
const tails = new Map();
const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
function forget(file) {
    const open = tails.get(file);
    if (open !== undefined)
        closeSync(open.descriptor);
    tails.delete(file);
}
function find(file, path) {
    const known = tails.get(file);
    if (known !== undefined)
        return known;
    const open = { descriptor: openSync(path, READ_ONLY), hash: createHash('sha256') };
    tails.set(file, open);
    return open;
}
function take({ file, path, from, to, last }) {
    const { descriptor, hash } = find(file, path);
    for (let at = from; at < to;) {
        const count = readSync(descriptor, buffer, 0, Math.min(BUFFER_BYTES, to - at), at);
        if (count === 0)
            throw new Error('it became shorter');
        hash.update(count === BUFFER_BYTES ? buffer : buffer.subarray(0, count));
        at += count;
    }
    if (!last)
        return null;
    forget(file);
    return hash.digest('hex');
}
function answer(step) {
    const { file, round } = step;
    try {
        return { file, round, sha256: take(step), failure: null };
    }
    catch (error) {
        forget(file);
        return { file, round, sha256: null, failure: String(error) };
    }
}
// The main thread has no port; a thread of somebody else has other data.
if (parentPort !== null && workerData === 'tail-hash') {
    const port = parentPort;
    port.on('message', (step) => {
        if (step.kind === 'forget')
            forget(step.file);
        else
            port.postMessage(answer(step));
    });
}
