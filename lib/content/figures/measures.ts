/** The body's lengths in the figures' own units: a person is about 180 tall. Poses and the rig both need them. */
export const FLOOR = 208

export const THIGH = 42
export const SHIN = 40
/** From the middle of the ankle, in the foot's own frame: x towards the toes, y towards the sole. */
export const HEEL = { x: -2.5, y: 2, r: 4 }
export const BALL = { x: 9, y: 2.4, r: 3.6 }
export const TOES = { x: 15, y: 3.2, r: 2.8 }

/** Up the back from the hip: the pelvis, the waist that bends, the ribs up to the neck. */
export const PELVIS = 12
export const WAIST = 13
export const RIBS = 30
/** From the lower end of the ribs up to the shoulder. */
export const SHOULDER = 20
/** From the middle of the breastbone to each shoulder. */
export const HALF_WIDTH = 15

export const UPPER_ARM = 29
export const FOREARM = 25
/** From the wrist to the palm, and to the fingertips. */
export const PALM = 5
export const FINGERS = 11

/** How thick the towel under the heels is, and the pad under a knee. */
export const TOWEL = 4
export const PAD = 7
