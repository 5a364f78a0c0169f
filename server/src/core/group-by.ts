/** Values by what they have in common, in the order in which each first came. (`Map.groupBy` is not in every host.) */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const present = groups.get(key);
    if (present) present.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
