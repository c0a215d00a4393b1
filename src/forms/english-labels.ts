import type { TableKey } from '../document/index.ts'

/** English names of a table's rows and columns, by key; our own translation, for documentation and display. */
export interface EnglishLabels {
  readonly table: string
  readonly rows: Readonly<Record<string, string>>
  readonly columns: Readonly<Record<string, string>>
}

/** The English names of every table, row and column of both forms. */
export const englishLabels: Readonly<Record<TableKey, EnglishLabels>> = {
  disclosure: {
    table: 'Information disclosed on the agency’s own initiative',
    rows: {
      regulations: 'Regulations',
      normativeDocuments: 'Administrative normative documents',
      licensing: 'Administrative licensing',
      otherServices: 'Other services to the public',
      penalties: 'Administrative penalties',
      coercion: 'Administrative coercive measures',
      fees: 'Administrative fees',
      procurement: 'Centralised government procurement',
    },
    columns: {
      made: 'newly made this year',
      published: 'newly disclosed this year',
      total: 'disclosed in all',
      issued: 'issued this year',
      repealed: 'repealed this year',
      inForce: 'in force',
      previousItems: 'items in the year before',
      change: 'more or fewer this year',
      decisions: 'decisions made',
      items: 'procurement projects',
      amount: 'amount',
    },
  },
  applications: {
    table: 'Applications for information received and handled',
    rows: {
      new: 'Applications received this year',
      carriedIn: 'Applications carried over from the year before',
      granted: 'Granted',
      partlyGranted: 'Granted in part',
      'refused.stateSecret': 'Refused: state secret',
      'refused.legalProhibition': 'Refused: disclosure forbidden by another law or regulation',
      'refused.securityAndStability': 'Refused: would endanger security or stability',
      'refused.thirdPartyRights': 'Refused: protects the rights of third parties',
      'refused.internalAffairs': 'Refused: one of three kinds of internal affairs',
      'refused.deliberative': 'Refused: one of four kinds of information on proceedings under way',
      'refused.enforcementFiles': 'Refused: case file of law enforcement',
      'refused.administrativeInquiry': 'Refused: subject to another procedure of inquiry',
      'unavailable.notHeld': 'Not available: not held by the agency',
      'unavailable.needsCreation': 'Not available: would have to be made',
      'unavailable.stillUnclear': 'Not available: unclear even after correction',
      'notProcessed.petition': 'Not processed: petition, report or complaint',
      'notProcessed.repeated': 'Not processed: repeated application',
      'notProcessed.publication': 'Not processed: asks for a publication that is sold',
      'notProcessed.excessive': 'Not processed: many repeated applications without good reason',
      'notProcessed.reconfirmation': 'Not processed: asks to confirm or reissue information held already',
      otherProcessing: 'Handled otherwise',
      'otherProcessing.uncorrected': 'Handled otherwise: not corrected in time without good reason',
      'otherProcessing.unpaidFee': 'Handled otherwise: fee not paid in time',
      'otherProcessing.other': 'Handled otherwise: other',
      totalProcessed: 'Handled in all',
      carriedOut: 'Carried over to the next year',
    },
    columns: {
      naturalPerson: 'natural persons',
      enterprise: 'commercial enterprises',
      researchInstitution: 'research institutions',
      socialOrganization: 'public-interest organisations',
      legalServices: 'legal service providers',
      other: 'other legal persons or organisations',
      total: 'total',
    },
  },
  disputes: {
    table: 'Administrative reconsideration and litigation over disclosure',
    rows: {
      reconsideration: 'Administrative reconsideration',
      litigationDirect: 'Litigation without reconsideration before',
      litigationAfterReconsideration: 'Litigation after reconsideration',
    },
    columns: {
      upheld: 'upheld',
      corrected: 'corrected',
      other: 'other outcome',
      pending: 'not concluded',
      total: 'total',
    },
  },
}
