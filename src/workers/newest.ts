/**
 * Runs one request at a time and keeps only the newest of those that wait: of many requests in a
 * row, as in scrubbing, the first and the last are answered, and those between them with `null`.
 */
export function newestOnly<Request, Answer>(
  run: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer | null> {
  let running = false;
  let waiting: { request: Request; answer(value: Promise<Answer> | null): void } | undefined;
  const start = async (request: Request): Promise<Answer> => {
    running = true;
    try {
      return await run(request);
    } finally {
      running = false;
      const next = waiting;
      waiting = undefined;
      if (next) next.answer(start(next.request));
    }
  };
  return (request) => {
    if (!running) return start(request);
    waiting?.answer(null);
    return new Promise((resolve) => {
      waiting = { request, answer: resolve };
    });
  };
}
