/**
 * The parts of countries whose rules or zones differ from part to part, as `code:name` with further names after `/`, in
 * the form that normalisePlaceName gives. Codes are ISO 3166-2 without the country. The files of Canada come in two
 * languages, those of the United States in three.
 */
export const SUBDIVISION_NAMES: Readonly<Record<string, string>> = {
  US:
    'AL:alabama|AK:alaska|AZ:arizona|AR:arkansas|CA:california|CO:colorado|CT:connecticut|DE:delaware|DC:district of columbia/washington dc/washington d c/distrito de columbia|FL:florida|' +
    'GA:georgia|HI:hawaii/hawai/havai|ID:idaho|IL:illinois|IN:indiana|IA:iowa|KS:kansas|KY:kentucky|LA:louisiana/luisiana|ME:maine|MD:maryland|MA:massachusetts|' +
    'MI:michigan|MN:minnesota|MS:mississippi/misisipi|MO:missouri/misuri|MT:montana|NE:nebraska|NV:nevada|NH:new hampshire/nueva hampshire|NJ:new jersey/nueva jersey/nova jersey|' +
    'NM:new mexico/nuevo mexico/novo mexico|NY:new york/nueva york/nova york/nova iorque|NC:north carolina/carolina del norte/carolina do norte|ND:north dakota/dakota del norte/dakota do norte|' +
    'OH:ohio|OK:oklahoma|OR:oregon|PA:pennsylvania/pensilvania|RI:rhode island|SC:south carolina/carolina del sur/carolina do sul|SD:south dakota/dakota del sur/dakota do sul|' +
    'TN:tennessee/tenesi|TX:texas/tejas|UT:utah|VT:vermont|VA:virginia|WA:washington|WV:west virginia/virginia occidental/virginia ocidental|WI:wisconsin|WY:wyoming|' +
    'PR:puerto rico/porto rico|VI:virgin islands/us virgin islands|GU:guam|AS:american samoa|MP:northern mariana islands',
  CA:
    'AB:alberta|BC:british columbia/colombie britannique|MB:manitoba|NB:new brunswick/nouveau brunswick|NL:newfoundland and labrador/newfoundland/terre neuve et labrador|' +
    'NS:nova scotia/nouvelle ecosse|NT:northwest territories/territoires du nord ouest|NU:nunavut|ON:ontario|PE:prince edward island/ile du prince edouard|QC:quebec/pq|SK:saskatchewan|YT:yukon',
  MX:
    'AGU:aguascalientes/ags|BCN:baja california/bc|BCS:baja california sur|CAM:campeche/camp|CHP:chiapas/chis|CHH:chihuahua/chih|CMX:ciudad de mexico/cdmx/cd mx/mexico city/distrito federal/df/d f/dif|' +
    'COA:coahuila/coahuila de zaragoza/coah|COL:colima|DUR:durango/dgo|GUA:guanajuato/gto|GRO:guerrero|HID:hidalgo/hgo|JAL:jalisco|MEX:mexico/estado de mexico/edomex/edo mex/edo de mexico|' +
    'MIC:michoacan/michoacan de ocampo/mich|MOR:morelos|NAY:nayarit|NLE:nuevo leon/nl|OAX:oaxaca|PUE:puebla|QUE:queretaro/qro|ROO:quintana roo/q roo/qroo|SLP:san luis potosi|' +
    'SIN:sinaloa|SON:sonora|TAB:tabasco|TAM:tamaulipas/tamps|TLA:tlaxcala/tlax|VER:veracruz/veracruz de ignacio de la llave|YUC:yucatan|ZAC:zacatecas',
  CO:
    'AMA:amazonas|ANT:antioquia|ARA:arauca|ATL:atlantico|BOL:bolivar|BOY:boyaca|CAL:caldas|CAQ:caqueta|CAS:casanare|CAU:cauca|CES:cesar|CHO:choco|COR:cordoba|' +
    'CUN:cundinamarca|DC:bogota/bogota d c/bogota dc/distrito capital/distrito capital de bogota/santafe de bogota|GUA:guainia|GUV:guaviare|HUI:huila|LAG:la guajira/guajira|MAG:magdalena|MET:meta|' +
    'NAR:narino|NSA:norte de santander|PUT:putumayo|QUI:quindio|RIS:risaralda|SAP:san andres y providencia/san andres/san andres providencia y santa catalina|SAN:santander|SUC:sucre|' +
    'TOL:tolima|VAC:valle del cauca/valle|VAU:vaupes|VID:vichada',
  BR:
    'AC:acre|AL:alagoas|AP:amapa|AM:amazonas|BA:bahia|CE:ceara|DF:distrito federal/brasilia|ES:espirito santo|GO:goias|MA:maranhao|MT:mato grosso|MS:mato grosso do sul|MG:minas gerais|' +
    'PA:para|PB:paraiba|PR:parana|PE:pernambuco|PI:piaui|RJ:rio de janeiro|RN:rio grande do norte|RS:rio grande do sul|RO:rondonia|RR:roraima|SC:santa catarina|SP:sao paulo|SE:sergipe|TO:tocantins',
  AU: 'ACT:australian capital territory|NSW:new south wales|NT:northern territory|QLD:queensland|SA:south australia|TAS:tasmania|VIC:victoria|WA:western australia',
  CL:
    'AI:aysen/aisen/aysen del general carlos ibanez del campo|AN:antofagasta|AP:arica y parinacota|AR:la araucania/araucania|AT:atacama|BI:biobio/bio bio/del biobio|CO:coquimbo|' +
    'LI:libertador general bernardo o higgins/o higgins/ohiggins/libertador b o higgins|LL:los lagos|LR:los rios|MA:magallanes/magallanes y de la antartica chilena/magallanes y la antartica chilena|' +
    'ML:maule/del maule|NB:nuble|RM:region metropolitana/metropolitana/region metropolitana de santiago/santiago/metropolitana de santiago|TA:tarapaca|VS:valparaiso',
  GB: 'ENG:england/inglaterra|SCT:scotland/escocia|WLS:wales/gales/cymru|NIR:northern ireland/irlanda del norte/irlanda do norte',
};
