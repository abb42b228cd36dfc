/**
 * Where a country has several zones: zone → the subdivisions (ISO 3166-2, without the country) that lie in it wholly or
 * in part. A subdivision under two zones yields both as candidates; places too small for a debt collector to meet are
 * kept all the same, because the person may live there. Source: the comments and links of the IANA time-zone database,
 * release 2026, and for the United States 49 CFR part 71.
 */
export const SUBDIVISION_ZONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  US: {
    'America/New_York': 'CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV',
    'America/Chicago': 'AL AR FL IA IL IN KS KY LA MI MN MO MS ND NE OK SD TN TX WI',
    'America/Denver': 'AZ CO ID KS MT ND NE NM NV OR SD TX UT WY',
    'America/Phoenix': 'AZ',
    'America/Los_Angeles': 'CA ID NV OR WA',
    'America/Anchorage': 'AK',
    'America/Adak': 'AK',
    'Pacific/Honolulu': 'HI',
    'America/Puerto_Rico': 'PR VI',
    'Pacific/Guam': 'GU MP',
    'Pacific/Pago_Pago': 'AS',
  },
  CA: {
    'America/Toronto': 'NU ON QC',
    'America/Atikokan': 'NU ON',
    'America/Winnipeg': 'MB NU ON',
    'America/Regina': 'SK',
    'America/Edmonton': 'AB BC SK',
    'America/Cambridge_Bay': 'NT NU',
    'America/Vancouver': 'BC',
    'America/Creston': 'BC',
    'America/Whitehorse': 'YT',
    'America/Halifax': 'NB NL NS PE QC',
    'America/Blanc-Sablon': 'QC',
    'America/St_Johns': 'NL',
  },
  MX: {
    'America/Mexico_City':
      'AGU CAM CHH CHP CMX COA COL DIF DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE SLP TAB TAM TLA VER YUC ZAC',
    'America/Cancun': 'ROO',
    'America/Hermosillo': 'BCS NAY SIN SON',
    'America/Ciudad_Juarez': 'CHH',
    'America/Matamoros': 'CHH COA NLE TAM',
    'America/Tijuana': 'BCN',
  },
  BR: {
    'America/Sao_Paulo': 'AL AP BA CE DF ES GO MA MG PA PB PE PI PR RJ RN RS SC SE SP TO',
    'America/Manaus': 'AM MS MT RO RR',
    'America/Rio_Branco': 'AC AM',
    'America/Noronha': 'PE',
  },
  AU: {
    'Australia/Sydney': 'ACT NSW TAS VIC',
    'Australia/Brisbane': 'QLD',
    'Australia/Adelaide': 'NSW SA',
    'Australia/Darwin': 'NT',
    'Australia/Perth': 'WA',
    'Australia/Eucla': 'SA WA',
    'Australia/Lord_Howe': 'NSW',
  },
  CL: {
    'America/Santiago': 'AN AP AR AT BI CO LI LL LR ML NB RM TA VS',
    'America/Punta_Arenas': 'AI MA',
    'Pacific/Easter': 'VS',
  },
  EC: {
    'America/Guayaquil': 'A B C D E F G H I L M N O P R S SD SE T U X Y Z',
    'Pacific/Galapagos': 'W',
  },
  ES: {
    'Europe/Madrid':
      'A AB AL AN AR AS AV B BA BI BU C CA CB CC CE CL CM CO CR CS CT CU EX GA GI GR GU H HU IB J L LE LO LU M MA MC MD ML MU NA NC O OR P PM PO PV RI S SA SE SG SO SS T TE TO V VA VC VI Z ZA',
    'Atlantic/Canary': 'CN GC TF',
  },
  PT: {
    'Europe/Lisbon': '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 30',
    'Atlantic/Azores': '20',
  },
  ID: {
    'Asia/Jakarta': 'AC BB BE BT JA JB JI JK JT JW KB KR KT LA RI SB SM SS SU YO',
    'Asia/Makassar': 'BA GO KI KS KU NB NT NU SA SG SL SN SR ST',
    'Asia/Jayapura': 'MA ML MU PA PB PD PE PP PS PT',
  },
  NZ: {
    'Pacific/Auckland': 'AUK BOP CAN GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC',
    'Pacific/Chatham': 'CIT',
  },
  RU: {
    'Europe/Kaliningrad': 'KGD',
    'Europe/Moscow':
      'AD ARK BEL BRY CE CU DA IN IVA KB KC KDA KIR KL KLU KO KOS KR KRS LEN LIP ME MO MOS MOW MUR NEN NGR NIZ ORL PNZ PSK ROS RYA SE SMO SPE STA TA TAM TUL TVE VGG VLA VLG VOR YAR',
    'Europe/Samara': 'AST SAM SAR UD ULY',
    'Asia/Yekaterinburg': 'BA CHE KGN KHM ORE PER SVE TYU YAN',
    'Asia/Omsk': 'OMS',
    'Asia/Novosibirsk': 'AL ALT KEM KK KYA NVS TOM TY',
    'Asia/Irkutsk': 'BU IRK',
    'Asia/Yakutsk': 'AMU SA ZAB',
    'Asia/Vladivostok': 'KHA PRI SA YEV',
    'Asia/Magadan': 'MAG SA SAK',
    'Asia/Kamchatka': 'CHU KAM',
  },
  MN: {
    'Asia/Ulaanbaatar': '035 037 039 041 047 049 051 053 055 059 061 063 064 065 067 069 073 1',
    'Asia/Hovd': '043 046 057 071',
  },
};
