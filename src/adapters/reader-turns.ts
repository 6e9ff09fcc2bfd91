/** One who reads a range of an asset, and may have to wait for others who read before it. */
export interface ReaderTurn {
  /** Resolves when nobody else reads, and nobody is there who begins earlier. */
  wait(): Promise<void>
  leave(): void
}

interface Member {
  readonly start: number
  go?: () => void
}

/** Puts readers of one asset in the order of its bytes, as far as they are there at the same time. */
export function readerTurns(): { join(start: number): ReaderTurn } {
  const members = new Set<Member>()
  let holder: Member | undefined
  const next = (): void => {
    if (holder !== undefined) return
    let first: Member | undefined
    for (const member of members)
      if (first === undefined || member.start < first.start) first = member
    // The first one may not have come so far yet; it will.
    if (first?.go === undefined) return
    holder = first
    first.go()
  }
  return {
    join(start) {
      const member: Member = { start }
      members.add(member)
      return {
        async wait() {
          if (holder === member) return
          const { promise, resolve } = Promise.withResolvers<void>()
          member.go = resolve
          next()
          await promise
        },
        leave() {
          members.delete(member)
          if (holder === member) holder = undefined
          next()
        },
      }
    },
  }
}
