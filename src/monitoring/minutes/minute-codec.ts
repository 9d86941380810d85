import type { Instant } from '../../shared/units';
import type { Minute, MinuteNode, Visit } from './minute';

const VERSION = 1;
const HEADER_BYTES = 9;
const VISIT_BYTES = 10;
const NODE_BYTES = 6 * 8 + 3 * 4 + 1;
const TRUNCATED = 1;

/** Visits and nodes of a minute as one value, little-endian, with nothing rounded: 10 bytes a visit, 61 bytes and a bit for each visit a node. */
export function packMinute({ visits, nodes }: Pick<Minute, 'visits' | 'nodes'>): Buffer {
  const boots = [...new Set(visits.map(({ boot }) => boot))];
  const names = Buffer.from(boots.join('\n'), 'latin1');
  const hitBytes = Math.ceil(visits.length / 8);
  const packed = Buffer.alloc(HEADER_BYTES + names.length + visits.length * VISIT_BYTES + nodes.length * (NODE_BYTES + hitBytes));
  packed.writeUInt8(VERSION, 0);
  packed.writeUInt32LE(visits.length, 1);
  packed.writeUInt16LE(nodes.length, 5);
  packed.writeUInt16LE(names.length, 7);
  let at = HEADER_BYTES;
  at += names.copy(packed, at);
  for (const visit of visits) {
    at = packed.writeDoubleLE(visit.at, at);
    at = packed.writeUInt16LE(boots.indexOf(visit.boot), at);
  }
  for (const node of nodes) {
    at = writeNode(packed, at, node);
    for (const hit of node.hits) packed[at + (hit >> 3)] = (packed[at + (hit >> 3)] as number) | (1 << (hit & 7));
    at += hitBytes;
  }
  return packed;
}

/** @throws RangeError  if it was packed by another version */
export function unpackMinute(minute: Instant, packed: Buffer): Minute {
  if (packed.readUInt8(0) !== VERSION) throw new RangeError(`minute: packed in version ${packed.readUInt8(0)}, not ${VERSION}`);
  const visitCount = packed.readUInt32LE(1);
  const nodeCount = packed.readUInt16LE(5);
  let at = HEADER_BYTES + packed.readUInt16LE(7);
  const boots = packed.toString('latin1', HEADER_BYTES, at).split('\n');
  const visits: Visit[] = [];
  for (let i = 0; i < visitCount; i++, at += VISIT_BYTES) {
    visits.push({ at: packed.readDoubleLE(at), boot: boots[packed.readUInt16LE(at + 8)] as string });
  }
  const nodes: MinuteNode[] = [];
  const hitBytes = Math.ceil(visitCount / 8);
  for (let i = 0; i < nodeCount; i++, at += NODE_BYTES + hitBytes) {
    nodes.push(readNode(packed, at, readHits(packed, at + NODE_BYTES, visitCount)));
  }
  return { minute, visits, nodes };
}

function writeNode(packed: Buffer, from: number, node: MinuteNode): number {
  let at = from;
  const values = [node.centerHz, node.centerUncertaintyHz, node.bandwidthHz, node.width20Hz ?? NaN, node.level, node.snrDb];
  for (const value of values) at = packed.writeDoubleLE(value, at);
  for (const bin of [node.firstBin, node.lastBin, node.seenAtBin]) at = packed.writeUInt32LE(bin, at);
  return packed.writeUInt8(node.truncated ? TRUNCATED : 0, at);
}

function readNode(packed: Buffer, at: number, hits: number[]): MinuteNode {
  const value = (i: number): number => packed.readDoubleLE(at + 8 * i);
  const bin = (i: number): number => packed.readUInt32LE(at + 48 + 4 * i);
  return {
    firstBin: bin(0),
    lastBin: bin(1),
    centerHz: value(0),
    centerUncertaintyHz: value(1),
    bandwidthHz: value(2),
    width20Hz: Number.isNaN(value(3)) ? null : value(3),
    level: value(4),
    snrDb: value(5),
    truncated: packed.readUInt8(at + 60) === TRUNCATED,
    hits,
    seenAtBin: bin(2),
  };
}

function readHits(packed: Buffer, at: number, visits: number): number[] {
  const hits: number[] = [];
  for (let i = 0; i < visits; i++) if ((packed.readUInt8(at + (i >> 3)) >> (i & 7)) & 1) hits.push(i);
  return hits;
}
