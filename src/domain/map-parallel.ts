/**
 * Does the work for each item, at most `limit` at a time, in their order. After the first error none is begun any more, and it is
 * thrown when those under way have ended: nothing goes on behind the back of whoever called.
 * @returns in the order of the items
 */
export async function mapParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const failures: unknown[] = []
  const queue = items.entries()
  const takeItems = async (): Promise<void> => {
    for (const [index, item] of queue) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- each worker takes one after another
        results[index] = await work(item)
      } catch (error) {
        failures.push(error)
      }
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: limit }, takeItems))
  if (failures.length > 0) throw failures[0]
  return results
}
