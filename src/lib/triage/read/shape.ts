/**
 * A record without what differs each time: times, numbers, ids. Records of one shape are about the same
 * error, so that it is looked up once. A number that may be an HTTP status stays, and so does one within a
 * name, as of a model.
 */
export function shapeOf(text: string): string {
  const shape = text
    .replace(ids, '§')
    .replace(/(?<![A-Za-z_\d-])\d+(?:[.,:]\d+)*(?!\d)/g, (digits) =>
      isStatus(digits) ? digits : '0',
    );
  return shape.length <= longest ? shape : `${shape.slice(0, 600)}§${shape.length}§${hash(shape)}`;
}

/** Characters of a shape that are kept as they are; a longer one is kept as its sum. */
const longest = 1200;

/** Ids of requests and messages, UUIDs, and long runs of hexadecimal digits. */
const ids =
  /\b(?:req|msg|msgbatch|toolu|srvtoolu|resp|call|trace|span)_[A-Za-z0-9_-]{8,}|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[a-f]{0,40}\d)[0-9a-f]{12,64}\b|0x[0-9a-f]+/gi;

function isStatus(digits: string): boolean {
  return /^[2345]\d\d$/.test(digits);
}

/** 53 bits that two different texts hardly share. */
function hash(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return ((two >>> 0) * 2097152 + (one >>> 11)).toString(36);
}
