/**
 * Does pieces of work, some of them at the same time, until one says that there are no more. After a failure none is begun;
 * it is thrown when those at work are over.
 */
export async function inLanes(lanes: number, piece: () => Promise<boolean>): Promise<void> {
  let over = false;
  const lane = async (): Promise<void> => {
    try {
      while (!over && (await piece()));
    } finally {
      over = true;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) {
    throw failed.reason;
  }
}
