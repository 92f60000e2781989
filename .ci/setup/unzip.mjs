/** Unpacks a zip file, for the proof that what was packed is what was meant. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

const ENTRY = 0x02014b50

/** Path and content of every file, as the directory at the end has them. */
export function filesOfZip(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const files = []
  let at = zip.readUInt32LE(end + 16)
  while (zip.readUInt32LE(at) === ENTRY) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field))
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const data = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    if (crc32(data) !== zip.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`)
    files.push({ path, data })
    at += 46 + nameLength + extra + comment
  }
  return files
}

export function unpack(zipFile, folder) {
  for (const { path, data } of filesOfZip(readFileSync(zipFile))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
}
