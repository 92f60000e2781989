/**
 * The sentences of the clinical pages that stand in the product as they were written, copied from CLINICAL.md 4.3, 4.2
 * and 3.4 with CLINICAL-AMENDMENTS.md B4. They alone may use words that are banned elsewhere. Where those pages put
 * several in one line, each begins with a capital here; bold type and source numbers are left out.
 */

/** CLINICAL.md 4.3. */
const DISCLAIMER = {
  'help.disclaimer':
    'Midday Reset is a general wellness tool. It reminds you to move, shows simple exercises and keeps your own notes. It does not diagnose, treat, prevent or monitor any condition, and it does not replace advice from a clinician. It cannot see how you sit or move. Nobody is watching your entries. If you have new or worrying symptoms, read "When to get help".',
}

/** CLINICAL.md 4.2; the number is B4's first line. The first two and the next two are one line there, and so on. */
const WHEN_TO_GET_HELP = {
  'help.title': 'When to get help',
  'help.emergency': 'Get emergency help now',
  'help.emergency_lead': 'If, with back pain, you have any of these:',
  'help.call': 'Call your local emergency number (112 in Europe, 911 in the US, 999 in the UK)',
  'help.e1':
    'numbness or changed feeling around your genitals, back passage, buttocks or inner thighs (where you would touch a saddle)',
  'help.e2': 'new trouble peeing, not feeling when you need to, or leaking pee or poo',
  'help.e3': 'new loss of sexual feeling or function',
  'help.e4':
    'pain, tingling, numbness or weakness in both legs, or a leg that is getting weaker, or a foot that drags',
  'help.e5': 'it began after a serious accident or a fall from height',
  'help.e6': 'chest pain, or you feel very unwell',
  // B4.
  'help.e7': 'sudden severe pain in the back or tummy with feeling faint, sweaty or breathless',
  'help.e8':
    'you cannot pee, or your legs feel heavy, unsteady or clumsy, or pain goes round your body like a band, above all if you have had cancer',
  'help.soon': 'Call a doctor today or within a day or two',
  'help.soon_lead': 'If, with back pain, you have:',
  'help.d1':
    'fever, chills, or feeling ill; or a recent infection, or a weak immune system (steroids, chemotherapy, HIV, injected drugs)',
  'help.d2': 'weight loss you cannot explain',
  // B4: it stays, but "within a day".
  'help.d3': 'you have had cancer and the back pain is new: within a day',
  'help.d4':
    'pain that is constant, worse at night or lying down, and does not ease with rest or a change of position',
  'help.d5': 'a lump, or your back has changed shape',
  'help.d6':
    'a minor fall or lift if you have osteoporosis or take steroid tablets, or you are over 50 and this is new after a knock',
  // B4.
  'help.d7': 'pain high on one side with fever, or blood or burning when you pee',
  'help.d8':
    'you are pregnant or gave birth in the last 6 weeks and the pain is new and strong (call your maternity team)',
  'help.run': 'Tell your clinic before the next run',
  'help.run_lead': 'If:',
  'help.r1':
    'pain is on one side of the low back or buttock and gets worse with running, hopping or standing on that leg, or hurts when walking — runners can get a stress injury of the sacrum; stop running until checked',
  // B4, four of them.
  'help.r2':
    'deep pain in the groin or the front of the hip when you run, hop or stand on that leg: stop running until you have been seen',
  'help.r3': 'pain on one side that is worse when you lean back, above all if you are under 25',
  'help.r4': 'you limp, or it aches at night after running',
  'help.r5': 'periods have stopped, or you lose weight fast, and a bone hurts',
  'help.r6':
    'you are under 45, it has lasted over 3 months, mornings are stiff for more than 30 minutes, moving helps but rest does not, or it wakes you in the second half of the night',
  'help.r7': 'pain spreads below the knee, or keeps rising for two weeks, or is 7 or more',
}

/** CLINICAL.md 3.4 and B4. */
const WHO_SHOULD_ASK_FIRST = {
  'safety.title': 'Who should ask first',
  'safety.lead':
    'If any of these is true, show these exercises to your clinician first. You can still use the stand-up nudges.',
  'ask.bone': 'Osteoporosis or past fragility fracture',
  'ask.operation': 'Hip/knee replacement or any operation in the last 3 months',
  'ask.pregnancy': 'Pregnancy or 6 weeks after birth',
  'ask.dizzy': 'Dizziness, fainting, balance trouble',
  'ask.heart': 'Heart or lung disease with symptoms on effort',
  'ask.spine': 'Known spinal condition under treatment',
  'ask.new_pain': 'New severe pain',
  // B4.
  'ask.age': 'Under 18',
  'ask.stress': 'A bone stress injury now or in the last 3 months',
  'ask.nerve': 'New numbness or weakness in a leg',
  'ask.cancer': 'Cancer treatment now',
  'ask.belly': 'A hernia or a bulging tummy midline',
}

export const CLINICAL: Record<string, string> = {
  ...DISCLAIMER,
  ...WHEN_TO_GET_HELP,
  ...WHO_SHOULD_ASK_FIRST,
}

/** What we add in brackets, in plain words. */
export const EXPLAINED: Record<string, string> = {
  'ask.bone': '(a bone that broke after a small knock)',
  'ask.belly': '(core exercises)',
}
