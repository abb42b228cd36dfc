/**
 * The closed word lists of contacts and rules. Every list starts with the words of the worked cases; words below an
 * empty line are those that rules of some jurisdiction name besides. A value outside its list is an error, never an allow.
 */
export const CREDITOR_TYPES = ['firstPartyCreditor', 'thirdPartyCollector', 'debtBuyer', 'bank'] as const;
export type CreditorType = (typeof CREDITOR_TYPES)[number];

/** Ways to reach a person, and three acts that some laws treat alike (`creditReporting`, `legalAction`, `placement`). */
export const CHANNELS = [
  'voiceCall',
  'aiVoiceCall',
  'prerecordedCall',
  'ringlessVoicemail',
  'voicemail',
  'sms',
  'email',
  'messagingApp',
  'pushNotification',
  'socialPrivateMessage',
  'socialPublicPost',
  'letter',
  'postcard',
  'visit',
  'workplaceCall',
  'workplaceEmail',
  'creditReporting',
  'legalAction',
  'placement',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What people mean when they say "do not call me": one medium, whatever machine or person uses it. */
export const MEDIUM_OF: Readonly<Record<Channel, string>> = {
  voiceCall: 'telephone',
  aiVoiceCall: 'telephone',
  prerecordedCall: 'telephone',
  ringlessVoicemail: 'telephone',
  voicemail: 'telephone',
  workplaceCall: 'telephone',
  sms: 'sms',
  email: 'email',
  workplaceEmail: 'email',
  messagingApp: 'messagingApp',
  pushNotification: 'pushNotification',
  socialPrivateMessage: 'social',
  socialPublicPost: 'social',
  letter: 'post',
  postcard: 'post',
  visit: 'visit',
  creditReporting: 'creditReporting',
  legalAction: 'legalAction',
  placement: 'placement',
};

export const RULE_KINDS = [
  'contactWindow',
  'timezoneResolution',
  'customerPreferenceWindow',
  'frequencyCap',
  'coolingOff',
  'minimumSpacing',
  'channelRestriction',
  'waitingPeriod',
  'consent',
  'optOut',
  'disclosure',
  'noticeElement',
  'prohibitedContent',
  'prohibitedParty',
  'prohibitedPlace',
  'identityVerification',
  'specialStatus',
  'moratorium',
  'retention',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const LEGAL_FORCES = ['statute', 'regulation', 'presumption', 'regulatorGuidance', 'industryCode', 'contract', 'policy'] as const;
export type LegalForce = (typeof LEGAL_FORCES)[number];

export const CONFIDENCES = ['verified', 'secondary', 'unsure'] as const;

export const SECTORS = [
  'commercial',
  'federallyRegulatedFI',
  'financeCompany',
  'financialEntity',
  'lendingCompany',
  'microfinance',
  'moneyLender',
] as const;
export type Sector = (typeof SECTORS)[number];

export const DEBT_TYPES = [
  'consumerCredit',
  'medical',
  'microfinance',

  'creditCard',
  'mortgage',
  'autoLoan',
  'studentLoan',
  'utilities',
  'telecom',
  'rent',
  'commercial',
  'other',
] as const;
export type DebtType = (typeof DEBT_TYPES)[number];

export const DIAL_MODES = ['autodialer', 'manual', 'prerecorded', 'n/a'] as const;
export const LINE_TYPES = ['mobile', 'residentialLandline', 'n/a'] as const;

export const RECIPIENTS = [
  'coworker',
  'debtor',
  'emergencyContact',
  'executor',
  'guarantor',
  'neighbour',
  'personalReference',
  'phoneContact',
  'relative',
  'spouse',

  'attorney',
  'codebtor',
  'employer',
  'friend',
  'legalGuardian',
  'parentOfMinor',
] as const;

export const PURPOSES = [
  'collection',
  'consentRequest',
  'legallyRequiredNotice',
  'locationInformation',
  'noticeOfSpecificRemedy',
  'replyToConsumer',

  'noticeThatCollectionEnds',
  'optOutConfirmation',
  'servicing',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const ADDRESS_TYPES = ['personal', 'workEmail'] as const;
export const VOICE_SOURCES = ['human', 'aiGenerated'] as const;
export const DEVICES = ['automaticDialingAnnouncingDevice', 'none'] as const;
export const CALLER_IDS = ['shown', 'private'] as const;

/** Content that a rule may require of a message or call. */
export const CONTENT_ELEMENTS = [
  'aiDisclosure',
  'artificialVoiceDisclosure',
  'optOutInstructions',

  'accessibleRightsNotice',
  'agencyLicence',
  'callbackNumber',
  'callerIdentity',
  'collectorIdentification',
  'creditorIdentification',
  'debtAmountAndBasis',
  'debtCollectorDisclosure',
  'firstNotice',
  'limitedContentOnly',
  'paymentOnlyToCreditor',
  'recordingAnnouncement',
  'timeBarredDisclosure',
  'validationNotice',
] as const;
export type ContentElement = (typeof CONTENT_ELEMENTS)[number];

/** Content that a rule may forbid. */
export const CONTENT_CLAIMS = [
  'missedDeliveryPretext',
  'threatOfLegalAction',

  'debtOnEnvelope',
  'debtRevealedToThirdParty',
  'doorstepNotice',
  'falseAffiliation',
  'misleadingStatement',
  'obscenity',
  'overshadowingOfDisputeRights',
  'premiumRateNumber',
  'publicShaming',
  'simulatedLegalProcess',
  'threatOfViolence',
  'unlawfulThreat',
] as const;
export type ContentClaim = (typeof CONTENT_CLAIMS)[number];

export const OUTCOMES = ['busy', 'conversation', 'noAnswer', 'noAnswerNoMessagePossible', 'sent', 'voicemailLeft', 'notInService'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DIRECTIONS = ['inbound', 'outbound'] as const;

export const CONSENT_TYPES = [
  'callBackConsent',
  'channelAuthorisation',
  'electronicContactConsent',
  'offHoursConsent',
  'priorExpressConsent',
  'writtenEmailConsent',

  'contactAtWorkConsent',
  'frequencyConsent',
  'thirdPartyContactConsent',
  'workAddressConsent',
] as const;
export type ConsentType = (typeof CONSENT_TYPES)[number];

export const STATUSES = [
  'bankruptcyDischarged',
  'bankruptcyFiled',
  'breathingSpaceMentalHealth',
  'breathingSpaceStandard',
  'ceaseCommunicationWritten',
  'contactPreference',
  'contestedInWritingMayProceedToCourt',
  'deceased',
  'disputedOnValidGrounds',
  'employerProhibitsContact',
  'inconvenientTimes',
  'inpatientTreatment',
  'mediumOptOut',
  'noWorkplaceCalls',
  'noticeOfPaymentSent',
  'oralDispute',
  'representedByAttorney',
  'statedLocation',
  'statuteBarred',
  'surgeryOrHospitalisation',
  'timeBarred',
  'writtenDispute',
  'writtenNoticeSent',
  'writtenNotificationSent',
  'writtenOnly',

  'abandonedCall',
  'accountingRequested',
  'activeDutyServiceMember',
  'assignmentNoticeSent',
  'authorisedRepresentative',
  'bereavement',
  'debtAdviserDevelopingPlan',
  'debtReview',
  'disabilityGroup1',
  'disputedTakeToCourt',
  'financialCounsellor',
  'hardshipNotice',
  'legalAdviserNotified',
  'legallyIncapacitated',
  'mentalCapacityLimitation',
  'minor',
  'moratorium',
  'paid',
  'scottishMoratorium',
  'settled',
  'specialDisasterArea',
  'substantiationRequested',
  'verificationRequested',
  'visitNoticeGiven',
  'vulnerable',
  'workNumberIsOnlyContact',
] as const;
export type StatusName = (typeof STATUSES)[number];

/** How a wish or a dispute reached us. */
export const STATUS_FORMS = ['email', 'oral', 'replySTOP', 'written', 'letter', 'registeredMail', 'paper', 'electronic'] as const;

export const VERDICTS = ['allow', 'defer', 'review', 'block'] as const;
/** `allow`; `defer` when only time, count or spacing stands in the way; `review` by a person; `block` when waiting does not cure it. */
export type Verdict = (typeof VERDICTS)[number];
