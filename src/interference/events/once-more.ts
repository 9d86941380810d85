/** SQLSTATE of those that waited for each other, or for a lock, too long: a second attempt finds the other one done. */
const OVERTAKEN = new Set(['40P01', '40001', '55P03', '57014']);

/** Does the work a second time if others who wrote the same rows made the first attempt fail. */
export async function onceMore<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!OVERTAKEN.has((error as { code?: string }).code ?? '')) throw error;
    return work();
  }
}
