/**
 * The emergency number of a region, where one number reaches an ambulance everywhere in it. 112, 911 and 999 as in
 * CLINICAL-AMENDMENTS.md B4: 112 is the number of the European Union, and of Iceland, Liechtenstein, Norway and
 * Switzerland. The others are among those that libphonenumber's ShortNumberMetadata.xml gives as `emergency`. Where
 * there are several numbers, or we are not sure, a region is not here: then the general words stand alone.
 */
const REGIONS: Record<string, string> = {
  '112': 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH IN',
  '911': 'US CA MX PR CR DO EC PA UY',
  '999': 'GB',
  '000': 'AU',
  '111': 'NZ',
  '123': 'CO',
}

const NUMBERS = new Map(
  Object.entries(REGIONS).flatMap(([number, regions]) =>
    regions.split(' ').map((region) => [region, number]),
  ),
)

/** Of a region as in ISO 3166, `US`; null where none is known. */
export const emergencyNumber = (region: string): string | null => NUMBERS.get(region) ?? null
