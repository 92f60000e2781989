/**
 * What no text may say (CLINICAL.md 0, 4.4 and 5.5, CLINICAL-AMENDMENTS.md A and B3), and what nobody may read over
 * the user's shoulder (B1, 18), as whole words with their inflections. A line for each idea, the same in each language.
 */
import type { Language } from '../../lib/core/language.ts'

/** `\b` knows the letters of English alone. */
const words = (...ideas: string[]) => new RegExp(`(?<!\\p{L})(?:${ideas.join('|')})(?!\\p{L})`, 'iu')

export const BANNED: Record<Language, RegExp> = {
  en: words(
    'cur(?:e[sd]?|ing)|heal(?:s|ed|ing)?|resolves?',
    'treat(?:s|ed|ing|ments?|able)?',
    'reliev(?:e[sd]?|ing)|mitigat\\p{L}+|get rid of|rid you of',
    'prevent(?:s|ed|ing|ion|ive)?|too late',
    'fix(?:es|ing)?|root causes?',
    'rehab(?:ilitat\\p{L}+)?|therap(?:y|ies|eutic|ists?)',
    'prescri(?:be[sd]?|bing|ptions?)|diagnos\\p{L}+',
    'screens for|detect(?:s|ed|ing|ion)?|monitor(?:s|ed|ing)?',
    '(?:pain|injury)[- ]free|guarantee[ds]?|dramatic(?:ally)?|will (?:help|improve|ease|feel better)',
    'alert(?:s|ed|ing)?|risks?|scor(?:e[sd]?|ing)',
    'significan(?:t|tly|ce)|prov(?:es?|ed|en|ing)|correlat\\p{L}+',
    'cause[sd]? by|because of|due to',
    'abnormal(?:ly|ity|ities)?|(?:good|bad) days?',
    'facets?|compress(?:ion|ive|es|ed|ing)?|positional strain|lumbar extensors?',
    '(?:de)?activat(?:e[sd]?|ing|ion)|inhibit(?:s|ed|ion|ing)?|switched-off|not firing|imbalances?',
  ),
  de: words(
    'heil(?:t|e|en|te|ten|ung|ungen|sam)|geheilt|kurier(?:t|en)',
    'behandel(?:t|n|te|ten)|behandl(?:e|ung|ungen)|therapier\\p{L}+',
    'linder(?:t|n|te|ung)|gelindert|loswerden',
    'vorbeug\\p{L}*|vorgebeugt|beugt vor|verhinder\\p{L}+|verhüt\\p{L}+|prävent\\p{L}+|zu spät',
    'beheb(?:t|en|ung)|behoben|reparier\\p{L}+|repariert|grundursachen?|wahre[rn]? ursachen?',
    'reha|rehabilit\\p{L}+|therap\\p{L}+|(?:physio|schmerz)therapie',
    'verschreib\\p{L}*|verschrieben|verordn\\p{L}+|rezepte?|diagnos\\p{L}+|diagnost\\p{L}+',
    '(?:überwacht|überwachen) (?:ihren|den) rücken|aufspür\\p{L}*',
    '(?:schmerz|beschwerde|verletzungs)frei\\p{L}*|garanti\\p{L}+|dramatisch\\p{L}*',
    'alarm\\p{L}*|risik\\p{L}+|scores?|punktzahl(?:en)?|punktestand',
    'signifikan\\p{L}+|beweis\\p{L}*|bewiesen\\p{L}*|nachgewiesen\\p{L}*|korrel\\p{L}+',
    '(?:verursacht|ausgelöst|bedingt) (?:durch|von|vom)|wegen|aufgrund|infolge',
    'abnorm\\p{L}*|anormal\\p{L}*|(?:gut|schlecht)e[rn]? tag(?:e|en|es)?',
    'facetten\\p{L}*|kompression\\p{L}*|lumbale strecker|fehlhaltung(?:en)?',
    '(?:gesäß|po|muskel)aktivierung|aktivier(?:t|en) (?:den|die|ihren|ihre) (?:po|gesäß\\p{L}*|muskeln?)|inhibi\\p{L}+|abgeschaltete\\p{L}* muskeln?|dysbalance\\p{L}*',
  ),
  es: words(
    'cur(?:a|ar|an|ó|ado|ada|ados|adas|ación|ará|ativ[oa]s?)|san(?:ar|a|an|ará|ación)',
    'trat(?:ar|ado|ada|ados|adas|ará|amientos?)',
    'alivi(?:a|o|ar|an|as|ó|ado|ada|ará|os)|mitig\\p{L}+|deshacerte de|librarte de',
    'preven(?:ir|ción|ciones|tiv[oa]s?|ido|ida)|previen(?:e|en|es)|evit(?:a|ar|an|ará) (?:el |los )?dolor(?:es)?|demasiado tarde',
    'arregl(?:a|ar|an|as|ó|o|ado|ada|os)|repar(?:a|ar|an|ó|ación)|solucion(?:a|ar|an|es)|causas? de fondo',
    'rehab|rehabilit\\p{L}+|terap\\p{L}+|fisioterapia',
    'recet(?:a|ar|an|as|ado|ada|ó)|prescri\\p{L}+|diagn[oó]stic\\p{L}+',
    'detect\\p{L}+|monitori?z?\\p{L}+|(?:vigila|vigilar|vigilan) (?:tu|la) espalda|cribado',
    '(?:libres?|sin) de dolor|libres? de (?:dolor|lesiones)|garant(?:iza|izar|izan|izado|izada|ía|ías)|drásticamente',
    'alert(?:a|as|ar|an|ado|ada)|alarmas?|riesgos?|puntuaci(?:ón|ones)|puntajes?',
    'significativ\\p{L}+|demuestr(?:a|an)|demostr\\p{L}+|prueban? que|comprobad[oa]s?|correlaci\\p{L}+',
    '(?:causad|provocad)[oa]s? por|a causa de|debid[oa]s? a|por culpa de',
    'anormal\\p{L}*|d[ií]as? (?:buenos?|malos?)|(?:buen|mal|buenos|malos) d[ií]as?',
    'facetas?|compresi\\p{L}+|malas? posturas?|sobrecarga postural',
    '(?:des)?activ(?:a|ar|ación) (?:de )?(?:el |los |tus )?glúteos?|inhib\\p{L}+|apagad[oa]s? (?:glúteos?|músculos?)|desequilibrios? muscular(?:es)?',
  ),
  fr: words(
    'guéri\\p{L}*',
    'soign(?:er|e|es|ez|ent|é|és|ée|ées|ant)|trait(?:er|e|es|ez|ent|é|és|ée|ées|ant|era|ement|ements)',
    'soulag\\p{L}*|atténu\\p{L}+|(?:se|vous) débarrasser de',
    'préven\\p{L}*|prévien\\p{L}*|trop tard',
    'répar\\p{L}*|remettre en place|causes? profondes?',
    'rééduc\\p{L}*|réhabilit\\p{L}*|thérap\\p{L}*',
    'prescri\\p{L}*|ordonnances?|diagnosti\\p{L}*',
    'dépist\\p{L}*|détect\\p{L}*|surveill\\p{L}* (?:de )?(?:votre|le) dos',
    '(?:sans|zéro) (?:aucune )?(?:douleurs?|blessures?)|indolores?|garanti\\p{L}*|spectaculaire\\p{L}*',
    'alert\\p{L}*|risques?|scores?',
    'significati\\p{L}*|prouv\\p{L}*|preuves?|corrél\\p{L}*',
    "(?:causé|provoqué|entraîné|déclenché)e?s? par|d(?:û|ue|us|ues) (?:à|au|aux)|(?:à cause|en raison|du fait) (?:de|du|des|d['’])",
    'anorma\\p{L}*|(?:bon|bonne|mauvais|mauvaise)s? (?:jours?|journées?)',
    'facettes?|compressi\\p{L}+|mauvaises? postures?',
    '(?:dés)?activ(?:er|ez|ation) (?:les |vos |des )?fessiers?|inhib\\p{L}+|fessiers? éteints?|déséquilibres? musculaires?',
  ),
}

export const TELLING: Record<Language, RegExp> = {
  en: words(
    'back|spine|hips?|neck|shoulders?|legs?|muscles?|body|pain\\p{L}*|ache\\p{L}*|sore\\p{L}*|stiff\\p{L}*|hurts?',
    'exercis\\p{L}*|stretch\\p{L}*|posture|physio\\p{L}*|therap\\p{L}*|clinic\\p{L}*|doctors?|patients?',
  ),
  de: words(
    'rücken\\p{L}*|kreuz|wirbel\\p{L}*|hüft\\p{L}*|nacken\\p{L}*|schulter\\p{L}*|beine?n?|gesäß\\p{L}*|muskel\\p{L}*|körper\\p{L}*',
    '\\p{L}*schmerz\\p{L}*|beschwerde\\p{L}*|verspann\\p{L}*|steif\\p{L}*|weh|tut weh|zieht',
    '\\p{L}*übung(?:en)?|dehn\\p{L}*|haltung\\p{L}*|physio\\p{L}*|therap\\p{L}*|praxis|praxen|klinik\\p{L}*|arzt|ärzt\\p{L}*|patient\\p{L}*',
  ),
  es: words(
    'espaldas?|columna|lumbar(?:es)?|lumbago|caderas?|pelvis|glúteos?|nalgas?|cuellos?|hombros?|piernas?|muscul\\p{L}*|músculos?|cuerpos?|corporal(?:es)?',
    'dol(?:or|ores|orid[oa]s?|oros[oa]s?|er|ió)|duel(?:e|en|a|an)|molestias?|rigidez|rígid[oa]s?',
    'ejerci(?:cio|cios|tar)|estir(?:a|ar|amiento|amientos|as|en|e|ate)|posturas?|fisio\\p{L}*|terap\\p{L}*|clínic[oa]s?|médic[oa]s?|doctor\\p{L}*|pacientes?',
  ),
  fr: words(
    'dos|lombaires?|reins|colonne|hanches?|nuque|cou|épaules?|jambes?|fess\\p{L}*|muscl\\p{L}*|corps',
    'douleur\\p{L}*|douloureu\\p{L}*|mal|maux|courbatur\\p{L}*|raid\\p{L}*',
    'exercic\\p{L}*|étir\\p{L}*|postur\\p{L}*|kiné\\p{L}*|physio\\p{L}*|thérap\\p{L}*|cabinets?|cliniques?|médecins?|docteurs?|patients?|patientes?',
  ),
}
