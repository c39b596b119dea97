/** Items in their order, as many in a room as fit into `most`; an item that is larger has a room of its own. */
export function inRooms<Item>(
  items: Iterable<Item>,
  sizeOf: (item: Item) => number,
  most: number,
): Item[][] {
  const rooms: Item[][] = [];
  let size = Infinity;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > most) {
      rooms.push([]);
      size = 0;
    }
    size += own;
    rooms.at(-1)?.push(item);
  }
  return rooms;
}
