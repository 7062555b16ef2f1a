/** Everything that can be reached from the given nodes by following `next`, the nodes themselves included. */
export function reachable<Node>(from: Iterable<Node>, next: (node: Node) => Iterable<Node>): ReadonlySet<Node> {
  const found = new Set(from)
  // A set is walked in the order of insertion, those inserted meanwhile included.
  for (const node of found) for (const follower of next(node)) found.add(follower)
  return found
}

/** Whether following `next` from one of the nodes can come back to it. Nodes that are not given count for nothing. */
export function hasCycle<Node>(nodes: Iterable<Node>, next: (node: Node) => readonly Node[]): boolean {
  const pointers = new Map<Node, number>()
  for (const node of nodes) pointers.set(node, 0)
  for (const node of pointers.keys()) {
    for (const follower of next(node)) {
      const count = pointers.get(follower)
      if (count !== undefined) pointers.set(follower, count + 1)
    }
  }
  // Nodes that nothing points to are taken away one after the other; those of a cycle always keep a pointer.
  const loose = [...pointers.keys()].filter((node) => pointers.get(node) === 0)
  for (const node of loose) {
    for (const follower of next(node)) {
      const count = pointers.get(follower)
      if (count === undefined) continue
      pointers.set(follower, count - 1)
      if (count === 1) loose.push(follower)
    }
  }
  return loose.length < pointers.size
}
