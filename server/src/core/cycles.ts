/** Finds what leads back to itself: the strongly connected parts of a graph (Tarjan), without recursion, in linear time. */

interface Visit {
  readonly id: string;
  readonly next: Iterator<string>;
}

/** Of every id that lies on a cycle, all ids of the part that it shares with others; one that names itself is a part of its own. */
export function cyclesAmong(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const cycles = new Map<string, ReadonlySet<string>>();
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const enter = (id: string): Visit => {
    order.set(id, order.size);
    lowest.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: next(id)[Symbol.iterator]() };
  };
  const lower = (id: string, to: number): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? to, to));
  };
  const leave = (id: string): void => {
    if (lowest.get(id) !== order.get(id)) return;
    const part = new Set(open.splice(open.lastIndexOf(id)));
    for (const member of part) isOpen.delete(member);
    if (part.size > 1 || next(id).includes(id)) for (const member of part) cycles.set(member, part);
  };
  for (const start of ids) {
    const path = order.has(start) ? [] : [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const step = top.next.next();
      if (step.done === true) {
        path.pop();
        leave(top.id);
        const above = path.at(-1);
        if (above) lower(above.id, lowest.get(top.id) ?? 0);
      } else if (!order.has(step.value)) path.push(enter(step.value));
      else if (isOpen.has(step.value)) lower(top.id, order.get(step.value) ?? 0);
    }
  }
  return cycles;
}
