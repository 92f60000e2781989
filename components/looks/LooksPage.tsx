/**
 * Look and feel, in the routines' window: four looks, at one's own pace. Each is stored when it is over; broken
 * off, it goes on that day where it was.
 */
import { useState } from 'preact/hooks'
import { LOOKS } from '../../lib/content/looks.ts'
import { HURT, screensOf, UNSURE } from '../../lib/core/looks.ts'
import type { LooksModel, RoutinesModel } from '../../lib/core/pages.ts'
import type { Session } from '../../lib/shell/session.ts'
import { Trouble, Unsaved } from '../shared/Trouble.tsx'
import { BeforeLook } from './BeforeLook.tsx'
import { Intro } from './Intro.tsx'
import { LookScreen } from './LookScreen.tsx'
import './looks.css'
import {
  answeredToday,
  answersOf,
  begun,
  nextLook,
  type Place,
  sideKey,
  type Under,
  withAnswer,
  withoutPart,
} from './place.ts'
import { Results } from './Results.tsx'
import { Stopped } from './Stopped.tsx'
import { useLooks } from './use-looks.ts'

type Props = { session: Session; model: RoutinesModel; onClose: () => void }

export default function LooksPage({ session, model, onClose }: Props) {
  const { looks, save, act, unsaved } = useLooks(session)
  const [place, setPlace] = useState<Place>({ at: 'intro' })
  const [leftOut, setLeftOut] = useState<string[]>([])

  if (looks === null) return null
  if (looks === 'unread') return <Trouble mode="unread" />
  const answered = answeredToday(LOOKS, looks)

  /** To the first look that is not over, past these; to what was noticed after the last. */
  const toNext = (passed: string[], from = 0) => {
    const next = nextLook(LOOKS, from, passed)
    setPlace(next === null ? { at: 'results' } : { at: 'before', look: next })
  }
  const passed = [...answered, ...leftOut]

  const leaveOut = (index: number) => {
    const out = [...leftOut, LOOKS[index]?.id ?? '']
    setLeftOut(out)
    toNext([...answered, ...out], index)
  }

  const answer = async (under: Under, question: string, given: string) => {
    const look = LOOKS[under.look]
    const screen = look && screensOf(look, under.out)[under.screen]
    if (!screen) return
    const told = withAnswer(under, screen.side, question, given)
    if (given !== HURT) return setPlace(told)
    if (await save(answersOf(told, look))) setPlace({ at: 'stopped', under, question })
  }

  const goOn = async (under: Under) => {
    const look = LOOKS[under.look]
    if (!look) return
    if (under.screen + 1 < screensOf(look, under.out).length) {
      return setPlace({ ...under, screen: under.screen + 1 })
    }
    if (await save(answersOf(under, look))) toNext([...passed, look.id], under.look)
  }

  const leavePartOut = (under: Under) => {
    const look = LOOKS[under.look]
    const screen = look && screensOf(look, under.out)[under.screen]
    if (!screen || look.parts[screen.part]?.leaveOut === undefined) return leaveOut(under.look)
    const rest = withoutPart(under, look)
    if (rest === null) return leaveOut(under.look)
    // It was the last that was asked.
    if (rest.screen >= screensOf(look, rest.out).length)
      return void goOn({ ...rest, screen: rest.screen - 1 })
    setPlace(rest)
  }

  /** It did not hurt: the word is taken back. */
  const slip = async (under: Under, question: string) => {
    const look = LOOKS[under.look]
    const screen = look && screensOf(look, under.out)[under.screen]
    if (!screen) return
    const { id: check, version } = look
    const taken = { check, version, side: sideKey(screen.side), question, answer: UNSURE }
    if (await save([taken])) setPlace(under)
  }

  /** What was left out may be looked at after all. */
  const again = () => {
    setLeftOut([])
    toNext(answered)
  }

  const help = () => void session.openPage('help')

  return (
    <div class="looks">
      <Unsaved shown={unsaved} />
      {view()}
    </div>
  )

  function view() {
    switch (place.at) {
      case 'intro':
        return answered.length === LOOKS.length ? (
          <Results model={looks as LooksModel} onCarryOn={null} onDone={onClose} />
        ) : (
          <Intro
            model={model}
            answered={answered.length}
            onBegin={() => toNext(passed)}
            onClose={onClose}
            change={(change) => void act({ type: 'practice', change })}
            onHelp={help}
          />
        )
      case 'before': {
        const look = LOOKS[place.look]
        if (!look) return null
        return (
          <BeforeLook
            key={look.id}
            look={look}
            onReady={() => setPlace(begun(place.look))}
            onLeaveOut={() => leaveOut(place.look)}
            onStop={() => setPlace({ at: 'results' })}
          />
        )
      }
      case 'look': {
        const look = LOOKS[place.look]
        const screen = look && screensOf(look, place.out)[place.screen]
        if (!screen) return null
        return (
          <LookScreen
            key={`${look.id} ${place.screen} ${place.out.length}`}
            look={look}
            screen={screen}
            told={place.told[sideKey(screen.side)]}
            onAnswer={(question, given) => void answer(place, question, given)}
            onBack={() =>
              setPlace(
                place.screen === 0
                  ? { at: 'before', look: place.look }
                  : { ...place, screen: place.screen - 1 },
              )
            }
            onNext={() => void goOn(place)}
            onLeaveOut={() => leavePartOut(place)}
          />
        )
      }
      case 'stopped': {
        const { under, question } = place
        const next = [...passed, LOOKS[under.look]?.id ?? '']
        return (
          <Stopped
            others={nextLook(LOOKS, 0, next) !== null}
            onHelp={help}
            onGoOn={() => toNext(next)}
            onResults={() => setPlace({ at: 'results' })}
            onSlip={() => void slip(under, question)}
          />
        )
      }
      case 'results': {
        const more = nextLook(LOOKS, 0, answered) !== null
        return <Results model={looks as LooksModel} onCarryOn={more ? again : null} onDone={onClose} />
      }
    }
  }
}
