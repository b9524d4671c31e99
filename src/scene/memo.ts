/**
 * Remembers a pure function's last result. A scene is rebuilt at every change of state; what did
 * not change keeps its identity, so that a renderer sees at a glance what to redraw.
 */
export function memoLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined;
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
