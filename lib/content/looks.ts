/**
 * Look and feel, the four protocols of CLINICAL-AMENDMENTS.md B3. Any change of what is asked or how it is done
 * makes a new id with a new version, here and in the names of its texts: answers are compared within one
 * version alone.
 */
import type { Protocol } from '../core/looks.ts'
import type { Beat, BeatCue } from '../core/routine.ts'

const beats = (...pairs: [BeatCue, number][]): Beat[] => pairs.map(([cue, seconds]) => ({ cue, seconds }))

/** The names of all texts. */
export type LookText = (typeof LOOKS)[number] extends Protocol<infer Text> ? Text : never

/** Keeps the names of the texts as they are written, so that one which does not exist is found. */
const protocols = <const Text extends string>(given: Protocol<Text>[]): Protocol<Text>[] => given

export const LOOKS = protocols([
  {
    id: 'pelvis-1',
    version: 1,
    figure: 'checkPelvis',
    name: 'look.pelvis.name',
    alt: 'look.pelvis.alt',
    setup: ['look.pelvis.setup'],
    notWhen: ['look.pelvis.not_hurts', 'look.pelvis.not_told', 'look.pelvis.not_dizzy'],
    closing: 'look.pelvis.closing',
    parts: [
      {
        sides: 'once',
        steps: ['look.pelvis.s1', 'look.pelvis.s2', 'look.pelvis.s3', 'look.pelvis.s4', 'look.pelvis.s5'],
        beats: beats(['tuck', 2.5], ['arch', 2.5]),
        questions: [
          {
            id: 'harder',
            text: 'look.pelvis.harder',
            unsure: 'look.pelvis.harder_unsure',
            answers: [
              { id: 'tuck', label: 'look.pelvis.tuck', said: 'look.pelvis.tuck_said' },
              { id: 'arch', label: 'look.pelvis.arch', said: 'look.pelvis.arch_said' },
              { id: 'same', label: 'look.pelvis.same', said: 'look.pelvis.same_said' },
            ],
          },
        ],
      },
      {
        sides: 'once',
        steps: ['look.pelvis.s6'],
        beats: [],
        questions: [
          {
            id: 'rest',
            text: 'look.pelvis.rest',
            unsure: 'look.pelvis.rest_unsure',
            answers: [
              { id: 'tucked', label: 'look.pelvis.tucked', said: 'look.pelvis.tucked_said' },
              { id: 'middle', label: 'look.pelvis.middle', said: 'look.pelvis.middle_said' },
              { id: 'arched', label: 'look.pelvis.arched', said: 'look.pelvis.arched_said' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'hip-extension-1',
    version: 1,
    figure: 'checkHip',
    name: 'look.hip.name',
    alt: 'look.hip.alt',
    setup: ['look.hip.setup'],
    notWhen: ['look.hip.not_operation', 'look.hip.not_groin', 'look.hip.not_unsteady'],
    parts: [
      {
        sides: 'each',
        steps: [
          'look.hip.s1',
          'look.hip.s2',
          { right: 'look.hip.s3_right', left: 'look.hip.s3_left' },
          { right: 'look.hip.s4_right', left: 'look.hip.s4_left' },
          'look.hip.s5',
          'look.hip.s6',
          'look.hip.s7',
          'look.tries',
        ],
        beats: beats(['out', 2], ['hold', 2], ['back', 2]),
        questions: [
          {
            id: 'first',
            text: 'look.hip.first',
            unsure: 'look.hip.first_unsure',
            answers: [
              { id: 'front', label: 'look.hip.front', said: 'look.hip.front_said' },
              { id: 'back', label: 'look.hip.back', said: 'look.hip.back_said' },
              { id: 'free', label: 'look.hip.free', said: 'look.hip.free_said' },
              { id: 'elsewhere', label: 'look.hip.elsewhere', said: 'look.hip.elsewhere_said' },
            ],
          },
          {
            id: 'gap',
            text: 'look.hip.gap',
            unsure: 'look.hip.gap_unsure',
            after: { question: 'first', answers: ['front', 'back', 'elsewhere'], implied: { free: '2' } },
            answers: [
              { id: '1', label: 'look.hip.gap_one', said: 'look.hip.gap_one_said' },
              { id: '2', label: 'look.hip.gap_two', said: 'look.hip.gap_two_said' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'rotation-1',
    version: 1,
    figure: 'checkRotation',
    name: 'look.rotation.name',
    alt: 'look.rotation.alt',
    setup: ['look.rotation.setup', 'look.rotation.clock'],
    notWhen: [
      'look.rotation.not_bone',
      'look.rotation.not_operation',
      'look.rotation.not_rib',
      'look.rotation.not_dizzy',
    ],
    parts: [
      {
        sides: 'each',
        steps: [
          'look.rotation.s1',
          { right: 'look.rotation.s2_right', left: 'look.rotation.s2_left' },
          'look.rotation.s3',
          'look.rotation.s4',
          'look.rotation.s5',
          'look.rotation.s6',
          'look.tries',
        ],
        beats: beats(['turn', 2], ['stay', 2], ['back', 2]),
        questions: [
          {
            id: 'far',
            text: { right: 'look.rotation.far_right', left: 'look.rotation.far_left' },
            unsure: 'look.rotation.far_unsure',
            answers: [
              { id: 'less', label: 'look.rotation.less', said: 'look.rotation.less_said' },
              { id: 'half', label: 'look.rotation.half', said: 'look.rotation.half_said' },
              { id: 'more', label: 'look.rotation.more', said: 'look.rotation.more_said' },
            ],
          },
        ],
      },
      {
        sides: 'once',
        steps: [],
        beats: [],
        questions: [
          {
            id: 'alike',
            text: 'look.rotation.alike',
            unsure: 'look.rotation.alike_unsure',
            answers: [
              { id: 'alike', label: 'look.rotation.alike_yes', said: 'look.rotation.alike_said' },
              { id: 'right', label: 'look.rotation.right', said: 'look.rotation.right_said' },
              { id: 'left', label: 'look.rotation.left', said: 'look.rotation.left_said' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'glute-1',
    version: 1,
    figure: 'checkGlute',
    name: 'look.glute.name',
    alt: 'look.glute.alt',
    setup: [{ right: 'look.glute.setup_right', left: 'look.glute.setup_left' }],
    notWhen: [
      'look.glute.not_usual',
      'look.glute.not_lean',
      'look.glute.not_groin',
      'look.glute.not_pelvis',
      'look.glute.not_operation',
      'look.glute.not_hamstring',
      'look.glute.not_unsteady',
    ],
    closing: 'look.glute.closing',
    parts: [
      {
        sides: 'each',
        steps: ['look.glute.s1', { right: 'look.glute.s2_right', left: 'look.glute.s2_left' }],
        beats: beats(['squeeze', 1.5], ['release', 1.5]),
        questions: [
          {
            id: 'squeeze',
            text: 'look.glute.squeeze',
            unsure: 'look.glute.squeeze_unsure',
            answers: [
              { id: 'easy', label: 'look.glute.easy', said: 'look.glute.easy_said' },
              { id: 'effort', label: 'look.glute.effort', said: 'look.glute.effort_said' },
              { id: 'no', label: 'look.glute.no', said: 'look.glute.no_said' },
            ],
          },
        ],
      },
      {
        sides: 'each',
        steps: [
          { right: 'look.glute.s3_right', left: 'look.glute.s3_left' },
          'look.glute.s4',
          'look.glute.s5',
          'look.glute.s6',
        ],
        beats: beats(['lift', 1], ['hold', 5], ['lower', 1]),
        leaveOut: 'look.glute.leave_lift',
        questions: [
          {
            id: 'strongest',
            text: 'look.glute.strongest',
            unsure: 'look.glute.strongest_unsure',
            answers: [
              { id: 'buttock', label: 'look.glute.buttock', said: 'look.glute.buttock_said' },
              { id: 'thigh', label: 'look.glute.thigh', said: 'look.glute.thigh_said' },
              { id: 'back', label: 'look.glute.back', said: 'look.glute.back_said' },
            ],
          },
        ],
      },
    ],
  },
])
