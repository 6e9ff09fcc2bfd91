/** How many connections the transfers of one run may have at once, as far as the server keeps up. */
export interface TransferWindow {
  readonly connections: number
  /** How often it was made smaller. */
  readonly cuts: number
  /** Bytes that went out without trouble since it changed, or since trouble. */
  readonly calm: number
  /** So many calm bytes are worth another connection. */
  readonly calmStep: number
}

export const MAX_CONNECTIONS = 4
/** Bytes. A large transfer need not be done before it shows that the server keeps up. */
const CALM_STEP = 4 * 1024 * 1024
/** After trouble it takes longer each time. */
const CALM_FACTOR = 8
const MAX_CALM_STEP = 2 * 1024 * 1024 * 1024
/** Bytes. Below this a transfer is over before it is in anybody's way. */
const SMALL = 16 * 1024 * 1024

export const FIRST_WINDOW: TransferWindow = {
  connections: 2,
  cuts: 0,
  calm: 0,
  calmStep: CALM_STEP,
}

/** Bytes. The answer to a transfer of this size is there after a round trip. */
const QUESTION = 1024 * 1024
/** Bytes. Less than this is hashed in a shorter time than a round trip may take. */
const WORTH_A_QUESTION = 512 * 1024 * 1024

/**
 * The window to begin with where the answer to one transfer is of use to all others: the smallest goes first and alone. Where that is
 * no small one, or the others are not large enough to be worth it, they begin as always.
 * @param sizes bytes
 */
export function askingWindow(sizes: readonly number[]): TransferWindow {
  const smallest = Math.min(...sizes)
  const others = sizes.reduce((sum, size) => sum + size, -smallest)
  const asks = smallest <= QUESTION && others >= WORTH_A_QUESTION
  return asks ? { ...FIRST_WINDOW, connections: 1 } : FIRST_WINDOW
}

/** One connection more, after a success without trouble. */
export const growWindow = (window: TransferWindow): TransferWindow => ({
  ...window,
  connections: Math.min(window.connections + 1, MAX_CONNECTIONS),
  calm: 0,
})

/** @param bytes that went out without trouble */
export function calmWindow(window: TransferWindow, bytes: number): TransferWindow {
  const calm = window.calm + bytes
  return calm < window.calmStep ? { ...window, calm } : growWindow(window)
}

/**
 * Half the connections, after a refusal or a broken connection. What several transfers meet at the same time is one trouble.
 * @param cuts of the window when the transfer was started that met the trouble
 */
export function cutWindow(window: TransferWindow, cuts: number): TransferWindow {
  if (cuts < window.cuts) return { ...window, calm: 0 }
  return {
    connections: Math.max(Math.floor(window.connections / 2), 1),
    cuts: window.cuts + 1,
    calm: 0,
    calmStep: Math.min(window.calmStep * CALM_FACTOR, MAX_CALM_STEP),
  }
}

/**
 * Which transfer comes next: the largest, so that the long ones do not begin last; but as long as no small one is under way, the last
 * free connection is for the smallest.
 * @param waiting sizes in bytes
 * @param running sizes in bytes
 * @returns an index of `waiting`, `undefined` when none may begin now
 */
export function pickTransfer(
  waiting: readonly number[],
  running: readonly number[],
  { connections }: TransferWindow,
): number | undefined {
  if (waiting.length === 0 || running.length >= connections) return undefined
  const smallest = waiting.indexOf(Math.min(...waiting))
  const isLast = running.length === connections - 1
  if (isLast && isSmall(waiting[smallest]) && !running.some(isSmall)) return smallest
  return waiting.indexOf(Math.max(...waiting))
}

const isSmall = (size: number | undefined): boolean => size !== undefined && size <= SMALL
