/**
 * Packs files into a zip file: what Firefox installs from, and what a store is given. The same files give the same
 * bytes, whenever, wherever and by whomever they are packed: names in order, one date, no permissions.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980, the first day that the format knows. */
const DOS_DATE = 0x21

const DEFLATED = 8

/** Paths of all files in a folder, with `/` between their parts. */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => relative(folder, path).split(sep).join('/'))
}

/** Fields that the header before a file and its entry in the directory at the end share. */
function commonFields(name, data, packed) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0) // version needed
  fields.writeUInt16LE(0x0800, 2) // names are UTF-8
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(DOS_DATE, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** The named files of a folder, as the bytes of a zip file. */
export function zipOf(folder, paths) {
  const parts = []
  const directory = []
  let offset = 0
  // By code unit, as no language of the computer would.
  const inOrder = [...paths].sort()
  for (const path of inOrder) {
    const name = Buffer.from(path)
    const data = readFileSync(join(folder, path))
    const packed = deflateRawSync(data, { level: 9, memLevel: 9 })
    const fields = commonFields(name, data, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, name]))
    parts.push(Buffer.from('PK\x03\x04'), fields, name, packed)
    offset += 4 + fields.length + name.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(inOrder.length, 8)
  end.writeUInt16LE(inOrder.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, entries, end])
}

/** A whole folder. */
export function packFolder(folder, target) {
  writeFileSync(target, zipOf(folder, filesIn(folder)))
}
