/** Adds a value to the set of a key. */
export function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Takes a value out of the set of a key; true where nothing is left in it. */
export function takeFrom<K, V>(sets: Map<K, Set<V>>, key: K, value: V): boolean {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size !== 0) return false;
  sets.delete(key);
  return true;
}
