/**
 * Towns in subdivisions that have several zones, so that most people there get one: subdivision → zone → towns, in the
 * form that {@link normalisePlaceName} gives. A town that is not listed keeps all the subdivision's candidates. Only towns
 * that bear their name alone within the subdivision are listed.
 */
export const CITY_ZONES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'US-AK': { 'America/Anchorage': 'anchorage|fairbanks|juneau|wasilla|sitka|ketchikan|kenai|palmer', 'America/Adak': 'adak|atka' },
  'US-AZ': {
    'America/Phoenix':
      'phoenix|tucson|mesa|chandler|scottsdale|glendale|gilbert|tempe|peoria|surprise|yuma|flagstaff|goodyear|avondale|buckeye|prescott|sierra vista|casa grande',
    'America/Denver': 'window rock|tuba city|chinle|kayenta|fort defiance',
  },
  'US-FL': {
    'America/New_York':
      'miami|jacksonville|tampa|orlando|st petersburg|saint petersburg|hialeah|tallahassee|fort lauderdale|port st lucie|cape coral|pembroke pines|hollywood|gainesville|miramar|coral springs|clearwater|palm bay|west palm beach|lakeland|pompano beach|miami gardens|davie|boca raton|sunrise|plantation|fort myers|sarasota|naples|daytona beach|ocala|kissimmee|miami beach|homestead|bradenton|melbourne|key west',
    'America/Chicago': 'pensacola|panama city|panama city beach|fort walton beach|destin|crestview|niceville|marianna|milton',
  },
  'US-ID': {
    'America/Denver': 'boise|meridian|nampa|idaho falls|pocatello|caldwell|twin falls|rexburg',
    'America/Los_Angeles': 'coeur d alene|lewiston|moscow|post falls|sandpoint',
  },
  'US-IN': {
    'America/New_York':
      'indianapolis|fort wayne|south bend|carmel|fishers|bloomington|lafayette|muncie|terre haute|noblesville|greenwood|kokomo|anderson|elkhart|mishawaka',
    'America/Chicago': 'evansville|gary|hammond|michigan city|merrillville|valparaiso|portage|crown point|east chicago',
  },
  'US-KS': {
    'America/Chicago': 'wichita|overland park|kansas city|olathe|topeka|lawrence|shawnee|manhattan|lenexa|salina|hutchinson',
    'America/Denver': 'goodland|sharon springs|tribune|syracuse',
  },
  'US-KY': {
    'America/New_York': 'louisville|lexington|covington|richmond|georgetown|florence|frankfort|elizabethtown|ashland',
    'America/Chicago': 'bowling green|owensboro|paducah|hopkinsville|henderson|madisonville|murray',
  },
  'US-MI': {
    'America/New_York':
      'detroit|grand rapids|warren|sterling heights|ann arbor|lansing|flint|dearborn|livonia|troy|westland|kalamazoo|saginaw|marquette|traverse city|pontiac',
    'America/Chicago': 'iron mountain|menominee|ironwood|iron river',
  },
  'US-ND': {
    'America/Chicago': 'fargo|bismarck|grand forks|minot|west fargo|williston|jamestown',
    'America/Denver': 'dickinson|bowman|hettinger',
  },
  'US-NE': {
    'America/Chicago': 'omaha|lincoln|bellevue|grand island|kearney|fremont|norfolk|north platte|columbus',
    'America/Denver': 'scottsbluff|gering|alliance|sidney|ogallala|chadron',
  },
  'US-NV': {
    'America/Los_Angeles': 'las vegas|henderson|reno|north las vegas|sparks|carson city|elko|mesquite|boulder city',
    'America/Denver': 'west wendover',
  },
  'US-OR': {
    'America/Los_Angeles': 'portland|salem|eugene|gresham|hillsboro|beaverton|bend|medford|springfield|corvallis|albany|tigard|grants pass',
    'America/Denver': 'ontario|vale|nyssa',
  },
  'US-SD': {
    'America/Chicago': 'sioux falls|aberdeen|brookings|watertown|mitchell|yankton',
    'America/Denver': 'rapid city|spearfish|sturgis|hot springs',
  },
  'US-TN': {
    'America/New_York': 'knoxville|chattanooga|johnson city|kingsport|cleveland|morristown|maryville|oak ridge|bristol',
    'America/Chicago': 'nashville|memphis|clarksville|murfreesboro|franklin|jackson|hendersonville|bartlett|smyrna|collierville|cookeville',
  },
  'US-TX': {
    'America/Chicago':
      'houston|san antonio|dallas|austin|fort worth|arlington|corpus christi|plano|laredo|lubbock|garland|irving|amarillo|grand prairie|brownsville|mckinney|frisco|pasadena|mesquite|killeen|mcallen|waco|denton|midland|odessa|abilene|round rock|beaumont|tyler|college station|the woodlands|sugar land|carrollton|lewisville|league city|wichita falls|edinburg|san angelo|galveston',
    'America/Denver': 'el paso|socorro|horizon city|san elizario',
  },
  'CA-BC': {
    'America/Vancouver':
      'vancouver|surrey|burnaby|richmond|victoria|abbotsford|coquitlam|kelowna|langley|delta|kamloops|nanaimo|prince george|chilliwack|new westminster|north vancouver|penticton|vernon',
    'America/Creston': 'creston|dawson creek|fort st john|fort nelson',
    'America/Edmonton': 'cranbrook|fernie|invermere|golden|kimberley',
  },
  'CA-NL': {
    'America/St_Johns': 'st john s|st johns|saint john s|mount pearl|corner brook|paradise|conception bay south|gander|grand falls windsor',
    'America/Halifax': 'labrador city|happy valley goose bay|wabush',
  },
  'CA-NU': {
    'America/Toronto': 'iqaluit|pangnirtung',
    'America/Winnipeg': 'rankin inlet|arviat|baker lake',
    'America/Cambridge_Bay': 'cambridge bay|kugluktuk',
  },
  'CA-ON': {
    'America/Toronto':
      'toronto|ottawa|mississauga|brampton|hamilton|london|markham|vaughan|kitchener|windsor|richmond hill|oakville|burlington|sudbury|greater sudbury|oshawa|barrie|st catharines|guelph|cambridge|whitby|kingston|thunder bay|waterloo|scarborough|etobicoke|north york|peterborough|sault ste marie|niagara falls|ajax|pickering|milton',
    'America/Winnipeg': 'kenora|dryden|fort frances|sioux lookout',
    'America/Atikokan': 'atikokan',
  },
  'CA-QC': {
    'America/Toronto':
      'montreal|quebec|quebec city|laval|gatineau|longueuil|sherbrooke|levis|saguenay|trois rivieres|terrebonne|saint jean sur richelieu|repentigny|drummondville|saint jerome|granby|brossard',
    'America/Halifax': 'les iles de la madeleine|cap aux meules',
    'America/Blanc-Sablon': 'blanc sablon',
  },
  'CA-SK': { 'America/Regina': 'saskatoon|regina|prince albert|moose jaw|swift current|yorkton', 'America/Edmonton': 'lloydminster' },
  'MX-CHH': {
    'America/Mexico_City': 'chihuahua|delicias|cuauhtemoc|hidalgo del parral|parral|camargo|jimenez',
    'America/Ciudad_Juarez': 'ciudad juarez|cd juarez|juarez',
    'America/Matamoros': 'ojinaga',
  },
  'MX-COA': {
    'America/Mexico_City': 'saltillo|torreon|monclova|ramos arizpe|matamoros|sabinas|san pedro',
    'America/Matamoros': 'piedras negras|ciudad acuna|cd acuna|acuna',
  },
  'MX-NAY': {
    'America/Hermosillo': 'tepic|xalisco|santiago ixcuintla|compostela',
    'America/Mexico_City': 'bahia de banderas|bucerias|nuevo vallarta|nuevo nayarit',
  },
  'MX-NLE': {
    'America/Mexico_City':
      'monterrey|guadalupe|apodaca|san nicolas de los garza|general escobedo|santa catarina|san pedro garza garcia|juarez|garcia|linares',
    'America/Matamoros': 'anahuac|colombia',
  },
  'MX-TAM': {
    'America/Mexico_City': 'tampico|ciudad victoria|cd victoria|ciudad madero|altamira|el mante|ciudad mante|san fernando',
    'America/Matamoros': 'reynosa|matamoros|nuevo laredo|rio bravo|valle hermoso|ciudad miguel aleman|camargo|ciudad mier',
  },
  'BR-AM': {
    'America/Manaus': 'manaus|parintins|itacoatiara|manacapuru|coari|tefe',
    'America/Rio_Branco': 'eirunepe|tabatinga|benjamin constant|atalaia do norte',
  },
  'BR-PE': {
    'America/Sao_Paulo': 'recife|jaboatao dos guararapes|olinda|caruaru|petrolina|paulista|cabo de santo agostinho|camaragibe|garanhuns',
    'America/Noronha': 'fernando de noronha',
  },
  'AU-NSW': {
    'Australia/Sydney':
      'sydney|newcastle|wollongong|central coast|maitland|albury|wagga wagga|port macquarie|tamworth|orange|dubbo|parramatta|penrith|blacktown|liverpool|bathurst|coffs harbour|gosford|campbelltown',
    'Australia/Adelaide': 'broken hill',
    'Australia/Lord_Howe': 'lord howe island',
  },
  'AU-SA': {
    'Australia/Adelaide': 'adelaide|mount gambier|gawler|whyalla|murray bridge|port augusta|port lincoln|mount barker',
    'Australia/Eucla': 'border village',
  },
  'AU-WA': {
    'Australia/Perth':
      'perth|mandurah|bunbury|geraldton|kalgoorlie|albany|busselton|rockingham|fremantle|joondalup|karratha|broome|port hedland',
    'Australia/Eucla': 'eucla|madura|mundrabilla|cocklebiddy',
  },
  'CL-VS': {
    'America/Santiago': 'valparaiso|vina del mar|quilpue|villa alemana|san antonio|quillota|los andes|san felipe|concon|la calera|limache',
    'Pacific/Easter': 'isla de pascua|hanga roa|easter island|rapa nui',
  },
};
