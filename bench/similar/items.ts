/**
 * What people of Satakunta might ask and claim about its services, invented and labelled by hand before the measure was
 * made: `[matter, text]`, where texts of one matter should be answered together. Some matters are of one service and yet
 * another question, and some stand alone.
 */
export const items: readonly (readonly [matter: string, text: string])[] = [
  ['eura-closes', 'Onko totta, että Euran terveysasema suljetaan vuodenvaihteessa?'],
  ['eura-closes', 'Kylillä puhutaan, että Eurasta lähtee terveysasema kokonaan vuoden vaihtuessa.'],
  ['eura-closes', 'Suljetaanko Euran terveysaseman ovet ensi vuonna?'],
  ['eura-closes', 'Kuulin torilla, että terveysasemaa Eurassa ollaan sulkemassa.'],
  ['eura-closes', 'Mihin euralaiset menevät, kun terveysasema lakkautetaan?'],

  ['eura-hours', 'Mihin aikaan Euran terveysasema on auki lauantaisin?'],
  ['eura-hours', 'Onko Euran terveysasemalla lauantaivastaanottoa?'],
  ['eura-hours', 'Pääseekö Eurassa lääkäriin lauantaina, onko terveysasema auki?'],

  ['flu-where', 'Missä Porissa saa influenssarokotteen ilman ajanvarausta?'],
  ['flu-where', 'Mistä porilainen saa influenssarokotuksen?'],
  ['flu-where', 'Pitääkö influenssarokotukseen varata aika vai voiko Porissa vain kävellä sisään?'],
  ['flu-where', 'Milloin ja missä annetaan influenssarokotuksia Porin seudulla?'],

  ['flu-runs-out', 'Väitetään, että influenssarokotteet ovat loppuneet koko maakunnasta.'],
  ['flu-runs-out', 'Ovatko influenssarokotteet loppu? Naapurille ei enää riittänyt rokotetta.'],
  ['flu-runs-out', 'Facebookissa sanotaan, ettei influenssarokotetta enää ole ja se on loppunut.'],

  ['flu-illness', 'Voiko influenssarokotteesta sairastua influenssaan?'],
  ['flu-illness', 'Ryhmässä kiertää väite, että influenssarokote aiheuttaa influenssan.'],
  ['flu-illness', 'Tuleeko rokotteesta influenssa? Moni sanoo sairastuneensa heti rokotuksen jälkeen.'],
  ['flu-illness', 'Monet pelkäävät, että rokote sairastuttaa influenssaan.'],

  ['water-rauma', 'Onko Rauman vesijohtovedessä bakteereja?'],
  ['water-rauma', 'Raumalla väitetään, että vesijohtovesi on saastunutta eikä sitä saa juoda.'],
  ['water-rauma', 'Voiko Raumalla juoda hanavettä vai pitääkö vesijohtovesi keittää?'],
  ['water-rauma', 'Joku jakoi tietoa, että Rauman vesijohtovesi täytyy keittää ennen juomista.'],

  ['dental-queue', 'Kuinka pitkä jono hammashoitoon on nyt Porissa?'],
  ['dental-queue', 'Miksi hammaslääkäriin joutuu jonottamaan Porissa kuukausia?'],
  ['dental-queue', 'Hammashoidon jonot ovat Porissa kohtuuttomat, milloin jonoja puretaan?'],
  ['dental-queue', 'Olen jonottanut hammashoitoon puoli vuotta Porissa, kauanko jonot kestävät?'],

  ['dental-emergency', 'Minne soitetaan, kun hammas lohkeaa viikonloppuna?'],
  ['dental-emergency', 'Mistä saa hammaslääkärin päivystysajan viikonloppuna?'],
  ['dental-emergency', 'Onko hammaspäivystys auki viikonloppuisin ja missä?'],

  ['dental-child', 'Kutsutaanko kolmevuotias hammastarkastukseen vai pitääkö aika varata itse?'],
  ['dental-child', 'Milloin lapsen ensimmäinen hammastarkastus on ja tuleeko siihen kutsu?'],
  ['dental-child', 'Miten lapselle saa ajan hammastarkastukseen, kutsua ei ole tullut?'],

  ['fee-rises', 'Nousevatko terveyskeskusmaksut taas ensi vuonna?'],
  ['fee-rises', 'Paljonko terveyskeskusmaksu on tammikuussa, nouseeko se?'],
  ['fee-rises', 'Onko totta, että terveyskeskuksen maksu nousee yli kolmeenkymmeneen euroon?'],
  ['fee-rises', 'Kuinka paljon terveyskeskusmaksuja korotetaan vuodenvaihteessa?'],

  ['fee-cap', 'Miten maksukatto toimii ja mistä saan todistuksen maksukaton täyttymisestä?'],
  ['fee-cap', 'Kuinka paljon on maksukatto tänä vuonna?'],
  ['fee-cap', 'Laskuja on kertynyt paljon, kuka seuraa, milloin maksukatto täyttyy?'],

  ['noshow-fee', 'Sakotetaanko perumatta jätetystä ajasta?'],
  ['noshow-fee', 'Sain laskun, kun unohdin perua ajan. Voiko käyttämättömästä ajasta todella laskuttaa?'],
  ['noshow-fee', 'Kuinka suuri maksu tulee peruuttamattomasta ajasta?'],

  ['home-care-cut', 'Vähennetäänkö kotihoidon käyntejä ensi vuoden alusta?'],
  ['home-care-cut', 'Kylässä kerrotaan, että kotihoidon käynnit vähenevät puoleen.'],
  ['home-care-cut', 'Äidin kotihoidosta ollaan kuulemma vähentämässä käyntejä, pitääkö paikkansa?'],
  ['home-care-cut', 'Miksi kotihoidon käyntejä karsitaan vanhuksilta?'],

  ['home-care-apply', 'Miten kotihoitoa haetaan iäkkäälle isälle?'],
  ['home-care-apply', 'Kenelle soitan, kun haluan hakea äidilleni kotihoitoa?'],
  ['home-care-apply', 'Mistä löytyy hakemus kotihoitoon?'],

  ['meals', 'Loppuuko kotiin kuljetettu ateriapalvelu Kankaanpäässä?'],
  ['meals', 'Kankaanpäässä huhutaan ateriapalvelun loppumisesta, saavatko vanhukset enää ruokaa kotiin?'],
  ['meals', 'Kuka tuo ruoan kotiin Kankaanpäässä, jos ateriapalvelu loppuu?'],

  ['nurse-line', 'Miksi takaisinsoitto terveysasemalta kestää monta päivää?'],
  ['nurse-line', 'Terveysaseman takaisinsoittoa saa odottaa päiväkausia, milloin tämä korjataan?'],
  ['nurse-line', 'Jätin takaisinsoittopyynnön terveysasemalle kolme päivää sitten eikä kukaan ole soittanut.'],

  ['lab-moves', 'Muuttaako Ulvilan laboratorio toiseen osoitteeseen?'],
  ['lab-moves', 'Minne laboratorio siirtyy Ulvilassa?'],
  ['lab-moves', 'Kuulin, että Ulvilan laboratorio siirretään Poriin, onko näin?'],
  ['lab-moves', 'Lähteekö laboratorio Ulvilasta?'],

  ['lab-booking', 'Voiko laboratorioon tulla ilman ajanvarausta?'],
  ['lab-booking', 'Miten laboratorioaika varataan netissä?'],
  ['lab-booking', 'Pitääkö verikokeisiin varata aika laboratoriosta etukäteen?'],

  ['maternity', 'Siirretäänkö synnytykset Porista Turkuun?'],
  ['maternity', 'Loppuvatko synnytykset Satasairaalassa, ja joutuvatko porilaiset synnyttämään Turussa?'],
  ['maternity', 'Huhutaan, että Porin synnytysosasto suljetaan ja synnytetään jatkossa Turussa.'],
  ['maternity', 'Missä porilaiset synnyttävät, jos synnytysosasto lakkautetaan?'],

  ['child-clinic-move', 'Miksi Harjavallan neuvola muuttaa pois keskustasta?'],
  ['child-clinic-move', 'Mihin neuvola muuttaa Harjavallassa?'],
  ['child-clinic-move', 'Onko Harjavallan neuvolan uusi paikka jo tiedossa, kun se muuttaa?'],

  ['child-clinic-phone', 'Neuvolan puhelin ei vastaa, mihin aikaan sinne kannattaa soittaa?'],
  ['child-clinic-phone', 'Miksi neuvolaan ei saa puhelimella yhteyttä?'],
  ['child-clinic-phone', 'Olen soittanut neuvolaan monta päivää, puhelimeen ei vastata.'],

  ['family-centre', 'Milloin Rauman perhekeskuksen avoin kohtaamispaikka on auki?'],
  ['family-centre', 'Onko perhekeskus Raumalla auki myös iltaisin?'],
  ['family-centre', 'Mitkä ovat perhekeskuksen aukioloajat Raumalla?'],

  ['school-nurse', 'Onko koulussa terveydenhoitaja paikalla joka päivä?'],
  ['school-nurse', 'Kuinka usein kouluterveydenhoitaja käy pienillä kouluilla?'],
  ['school-nurse', 'Koulussamme ei ole terveydenhoitajaa ollut viikkoihin, milloin terveydenhoitaja palaa kouluun?'],

  ['youth-mind', 'Mistä nuori saa apua ahdistukseen ilman lähetettä?'],
  ['youth-mind', 'Minne nuori voi mennä, kun ahdistaa eikä ole lähetettä?'],
  ['youth-mind', 'Pääseekö ahdistunut nuori juttelemaan jonkun kanssa ilman lähetettä?'],

  ['psychiatry-queue', 'Miksi aikuisten psykiatrian poliklinikalle joutuu odottamaan yli puoli vuotta?'],
  ['psychiatry-queue', 'Kauanko psykiatrian poliklinikalle on jonoa?'],
  ['psychiatry-queue', 'Psykiatrian jonot vain kasvavat, mitä poliklinikan jonoille tehdään?'],

  ['substance', 'Voiko päihdepalveluihin tulla nimettömästi?'],
  ['substance', 'Tarvitseeko päihdepalveluissa kertoa nimensä?'],
  ['substance', 'Miten saan apua päihdeongelmaan nimettömänä, onko sellaista päihdepalvelua?'],

  ['transport-vpl', 'Vähennetäänkö vammaisten kuljetuspalvelun matkoja?'],
  ['transport-vpl', 'Onko totta, että kuljetuspalvelun matkojen määrää leikataan vammaisilta?'],
  ['transport-vpl', 'Montako matkaa kuljetuspalvelussa saa ensi vuonna, leikataanko niitä?'],

  ['transport-taxi', 'Miksi kuljetuspalvelun taksi ei tule koskaan ajoissa?'],
  ['transport-taxi', 'Kuljetuspalvelun taksi oli taas myöhässä tunnin, kenelle valitetaan?'],
  ['transport-taxi', 'Mihin voi valittaa, kun kela-taksi tai kuljetuspalvelun taksi myöhästyy?'],

  ['ambulance', 'Viedäänkö Merikarvialta ambulanssi pois?'],
  ['ambulance', 'Lähteekö ambulanssi Merikarvialta, kuka sitten auttaa?'],
  ['ambulance', 'Merikarvialla pelätään, että ambulanssia ei enää päivystä siellä öisin.'],
  ['ambulance', 'Pitääkö paikkansa, että Merikarvian ambulanssi siirretään Poriin?'],

  ['fire-station', 'Lakkautetaanko Siikaisten paloasema?'],
  ['fire-station', 'Siikaisissa liikkuu huhu paloaseman lakkauttamisesta.'],
  ['fire-station', 'Mistä paloauto jatkossa tulee, jos Siikaisten paloasema lakkautetaan?'],

  ['storm-shelter', 'Missä on lähin väestönsuoja Noormarkussa?'],
  ['storm-shelter', 'Mistä tiedän, mihin väestönsuojaan Noormarkussa pitää mennä?'],
  ['storm-shelter', 'Onko Noormarkun väestönsuojissa tilaa kaikille?'],

  ['siren', 'Miksi yleinen vaaramerkki soi maanantaina?'],
  ['siren', 'Mitä pitää tehdä, kun vaaramerkki soi, vai oliko se harjoitus?'],
  ['siren', 'Soiko vaaramerkki kokeeksi vai oliko oikea hätä?'],

  ['digital-only', 'Voiko ajan varata enää puhelimella vai onko kaikki netissä?'],
  ['digital-only', 'Miten ajan voi varata, jos ei ole nettiä eikä pankkitunnuksia?'],
  ['digital-only', 'Väitetään, ettei puhelimella enää voi varata aikaa lainkaan vaan vain netissä.'],

  ['prescription', 'Kuinka kauan reseptin uusiminen kestää?'],
  ['prescription', 'Reseptini uusiminen on kestänyt jo yli viikon, kauanko se kestää?'],
  ['prescription', 'Miksi reseptin uusimispyyntöön ei vastata, pyyntö tehty viikko sitten?'],

  ['ecoli-swim', 'Saako Yyterin rannalla uida, kun vedessä on sinilevää?'],
  ['ecoli-swim', 'Onko Yyterissä sinilevää?'],
  ['ecoli-swim', 'Kaverit sanovat, että Yyterin uimavesi on täynnä sinilevää.'],

  ['care-home-fire', 'Huittisten hoivakodissa oli tulipalo, evakuoitiinko asukkaat?'],
  ['care-home-fire', 'Mitä Huittisten hoivakodissa tapahtui, oliko siellä palo?'],
  ['care-home-fire', 'Onko totta, että hoivakoti Huittisissa paloi viime yönä?'],

  ['debt-advice', 'Auttaako sosiaalitoimisto, jos vuokra on maksamatta?'],
  ['debt-advice', 'Mistä saa apua maksamattomaan vuokraan, auttaako sosiaalityöntekijä?'],
  ['debt-advice', 'Vuokra jäi maksamatta, ketä sosiaalitoimistosta pitäisi tavoittaa?'],

  ['caregiver', 'Paljonko omaishoidon tukea maksetaan ja miten sitä haetaan?'],
  ['caregiver', 'Miten omaishoidon tukea haetaan?'],
  ['caregiver', 'Onko omaishoidon tuki loppunut, eikö uusia hakemuksia oteta?'],

  // Each of these stands alone, though it shares words with others.
  ['alone-1', 'Onko Satasairaalan pysäköinti maksullista?'],
  ['alone-2', 'Milloin Porin terveysaseman remontti valmistuu?'],
  ['alone-3', 'Voisiko kirjastossa olla neuvontapäivä kerran kuussa?'],
  ['alone-4', 'Saako rokotuksesta todistuksen ulkomaanmatkaa varten?'],
  ['alone-5', 'Onko terveysasemalla tulkkipalvelu viittomakielelle?'],
  ['alone-6', 'Kuka päättää hyvinvointialueen budjetista?'],
  ['alone-7', 'Mihin vanhat lääkkeet voi palauttaa?'],
  ['alone-8', 'Miten pääsen kokemusasiantuntijaksi?'],
  ['alone-9', 'Milloin seuraava verenluovutus on Raumalla?'],
  ['alone-10', 'Tarvitaanko ambulanssiin oma potilaskertomus mukaan?'],
  ['alone-11', 'Onko hammashoito ilmaista alle 18-vuotiaille?'],
  ['alone-12', 'Saako kotihoidosta antaa palautetta nimettömästi?'],
  ['alone-13', 'Voiko lääkärintodistuksen saada sähköisesti ajokorttia varten?'],
  ['alone-14', 'Kuuluuko fysioterapia terveyskeskuksen palveluihin ilman lähetettä?'],
];
