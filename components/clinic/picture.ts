/** A picture from a file, made small enough for a plan: PNG or JPEG, drawn anew, so that nothing else of the file goes along. */
import { LARGEST_PICTURE } from '../../lib/core/plan/picture.ts'

const MOST_SIDE = { logo: 480, picture: 720 }

/** Smaller and smaller until it fits. */
const TRIES = [
  { scale: 1, quality: 0.85 },
  { scale: 1, quality: 0.65 },
  { scale: 0.75, quality: 0.65 },
  { scale: 0.5, quality: 0.6 },
  { scale: 0.3, quality: 0.5 },
]

/** Of the bytes that a base64 `data:` address holds. */
const bytesOf = (data: string) => Math.ceil(((data.length - data.indexOf(',') - 1) * 3) / 4)

function drawn(image: ImageBitmap, scale: number, ground: string | null): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  if (ground) {
    context.fillStyle = ground
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Its `data:` address; null for what is no PNG or JPEG, or cannot be read. */
export async function smallPicture(file: Blob, kind: keyof typeof MOST_SIDE): Promise<string | null> {
  if (!/^image\/(png|jpeg)$/.test(file.type)) return null
  const image = await createImageBitmap(file).catch(() => null)
  if (image === null) return null
  const fit = Math.min(1, MOST_SIDE[kind] / Math.max(image.width, image.height))
  const addresses = [
    // Sharp, and with what is see-through, where there is room for it.
    ...(file.type === 'image/png' ? [() => drawn(image, fit, null).toDataURL('image/png')] : []),
    ...TRIES.map(
      ({ scale, quality }) =>
        () =>
          drawn(image, fit * scale, '#ffffff').toDataURL('image/jpeg', quality),
    ),
  ]
  for (const address of addresses) {
    const data = address()
    if (bytesOf(data) <= LARGEST_PICTURE.bytes) return data
  }
  return null
}
