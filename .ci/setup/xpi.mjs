/** Packs a folder into a zip file without compression: what Firefox installs from. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { crc32 } from 'node:zlib'

/** 1 January 1980: the same folder gives the same bytes. */
const DOS_DATE = 0x21

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

/** Fields that the header before a file and its entry in the directory at the end share. */
function commonFields(name, data) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0) // version needed
  fields.writeUInt16LE(0x0800, 2) // names are UTF-8
  fields.writeUInt16LE(DOS_DATE, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

export function packFolder(folder, target) {
  const parts = []
  const directory = []
  let offset = 0
  const files = filesIn(folder)
  for (const path of files) {
    const name = Buffer.from(relative(folder, path).split(sep).join('/'))
    const data = readFileSync(path)
    const fields = commonFields(name, data)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, rest, name]))
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  writeFileSync(target, Buffer.concat([...parts, entries, end]))
}
