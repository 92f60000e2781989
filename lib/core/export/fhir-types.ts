/** As much of FHIR R4 as is written here. */
type Coding = { system?: string; code: string; display?: string }
export type CodeableConcept = { coding?: Coding[]; text: string }
type Reference = { reference: string } | { display: string }

export type Quantity = { value: number; unit: string; system: string; code: string }

export type Observation = {
  resourceType: 'Observation'
  status: 'final'
  category: CodeableConcept[]
  code: CodeableConcept
  subject: Reference
  effectiveDateTime: string
  issued?: string
  performer?: Reference[]
  valueInteger?: number
  valueString?: string
  valueQuantity?: Quantity
  valueCodeableConcept?: { text: string }
  note?: { text: string }[]
  bodySite?: { text: string }
  method?: { text: string }
  device?: Reference
}

export type Patient = { resourceType: 'Patient'; name?: { text: string }[] }

export type Device = {
  resourceType: 'Device'
  deviceName: { name: string; type: 'user-friendly-name' }[]
  version: { value: string }[]
  type: { text: string }
}

export type DayOfWeek = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export type CarePlan = {
  resourceType: 'CarePlan'
  status: 'active'
  intent: 'plan'
  title?: string
  subject: Reference
  period: { start: string; end?: string }
  created: string
  author?: Reference
  activity?: {
    detail: {
      status: 'in-progress'
      code: { text: string }
      scheduledTiming: {
        repeat: { dayOfWeek: DayOfWeek[]; frequency?: number; period?: number; periodUnit?: 'min' }
      }
      description?: string
    }
  }[]
}

export type Resource = Patient | Device | Observation | CarePlan

export type Bundle = {
  resourceType: 'Bundle'
  type: 'collection'
  timestamp: string
  entry: { fullUrl: string; resource: Resource }[]
}
