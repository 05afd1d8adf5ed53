import { catalogue } from '../../language/catalogue.ts';
import { formatDate } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import { type Gates, goalStanding, judge } from '../../pilot/gates.ts';
import type { Goal } from '../../pilot/pilot.ts';
import { gateWords, standingWords, thresholdInWords } from '../../pilot/words.ts';
import { localDateOf, monthRange } from '../../time.ts';
import { barChart } from '../chart/bars.ts';
import type { ReportContent } from '../content.ts';
import { definitionOf } from '../definitions.ts';
import { type Block, heading, list, paragraph, type Row, table } from '../document/block.ts';
import { numberOf } from '../figures.ts';
import { monthName } from '../title.ts';
import { figureName, percent, valueInWords } from '../words.ts';
import { failures } from './failures.ts';

/** What a councillor reads in a minute: what was tried, how it went, what failed, what follows, and which gate we stand at. */
export function summarySection(content: ReportContent, locale: Locale): Block[] {
  const { figures, pilot, month } = content;
  const say = words[locale];
  const of = (id: Parameters<typeof valueInWords>[0]) => valueInWords(id, figures[id]?.all, locale);
  const share = numberOf(figures, 'posting.share');
  const gates = pilot && judge(pilot, figures);
  const standing = gates?.standing;
  return [
    heading(say.title),
    ...(standing === undefined
      ? [paragraph(say.noPilot)]
      : [{ kind: 'paragraph', strong: true, text: standingWords[locale][standing] } as const]),
    paragraph(
      say.tried(
        monthName(month, locale),
        of('bulletins.sent'),
        of('network.active'),
        of('coverage.residents'),
        of('deliveries.share'),
      ) + (share === undefined ? ` ${say.noPosting}` : ` ${say.posted(percent(share, locale))}`),
    ),
    ...goalTable(content, locale),
    heading(say.failed, { level: 3 }),
    ...failed(content, locale),
    ...(gates === undefined ? [] : gateList(gates, locale)),
    heading(say.next, { level: 3 }),
    paragraph(
      standing === undefined
        ? say.describe
        : `${proposals[locale][standing]} ${figures['cost.euros']?.all === undefined ? say.noCost : say.cost(of('cost.euros'), of('cost.hours'))}`,
    ),
  ];
}

function failed(content: ReportContent, locale: Locale): Block[] {
  const found = failures(content, locale);
  return found.length === 0 ? [paragraph(words[locale].nothingFailed)] : list(found);
}

/** Every threshold with what the month came to, so that nobody need look elsewhere for what was agreed on. */
function gateList({ judged }: Gates, locale: Locale): Block[] {
  const say = words[locale];
  const items = (['go', 'widen', 'stop'] as const)
    .filter((gate) => judged[gate].length > 0)
    .map((gate) => {
      const met = judged[gate].filter((each) => each.met === 'yes').length;
      const told = judged[gate].map((each) => {
        const value = valueInWords(each.measure, each.value, locale);
        return `${figureName(each.measure, locale)} ${value} (${thresholdInWords(gate, each, locale)})`;
      });
      return `${gateWords[locale][gate]}. ${say.met(met, judged[gate].length)}: ${told.join('; ')}.`;
    });
  return items.length === 0 ? [] : [heading(say.gates, { level: 3 }), ...list(items)];
}

function goalTable({ figures, pilot, month, previous }: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  const goals = pilot?.goals ?? [];
  const on = localDateOf(monthRange(month).end - 1);
  const row = (goal: Goal): Row => {
    const { measure, baseline, target, by } = goal;
    const before = previous?.[measure]?.all;
    return {
      label: figureName(measure, locale),
      detail: [
        ...(baseline === undefined ? [] : [say.baseline(valueInWords(measure, baseline, locale))]),
        ...(before === undefined ? [] : [say.lastMonth(valueInWords(measure, before, locale))]),
        (definitionOf(measure).better === 'less' ? say.atMost : say.atLeast)(
          valueInWords(measure, target, locale),
          formatDate(by, locale),
        ),
      ].join(', '),
      cells: [valueInWords(measure, figures[measure]?.all, locale), goalWords[locale][goalStanding(goal, figures, on)]],
    };
  };
  return table({ caption: say.goals, columns: [say.goal, say.result, say.where], rows: goals.map(row) });
}

/** The results as a picture, on the page after the summary. */
export function goalSection({ figures, pilot }: ReportContent, locale: Locale): Block[] {
  const goals = pilot?.goals ?? [];
  if (goals.length === 0) return [];
  return [heading(words[locale].picture, { newPage: true }), goalChart(goals, figures, locale)];
}

/** Each result as a part of its target; the line is the target. */
function goalChart(goals: readonly Goal[], figures: ReportContent['figures'], locale: Locale): Block {
  const longest = 1.5;
  const bars = goals.map(({ measure, target }) => {
    const value = numberOf(figures, measure);
    const part = value === undefined || target === 0 ? 0 : value / target;
    const isGood = definitionOf(measure).better === 'less' ? part <= 1 : part >= 1;
    return {
      label: figureName(measure, locale),
      part: part / longest,
      value: valueInWords(measure, value, locale),
      bad: !isGood,
      target: 1 / longest,
    };
  });
  const alt = goals
    .map(({ measure, target }) => {
      const [value, wanted] = [figures[measure]?.all, target].map((each) => valueInWords(measure, each, locale));
      return words[locale].against(figureName(measure, locale), value ?? '', wanted ?? '');
    })
    .join(' ');
  return { kind: 'chart', chart: barChart(bars), alt: `${words[locale].chart} ${alt}` };
}

const goalWords = catalogue({
  fi: { reached: 'Saavutettu', early: 'Kesken', missed: 'Ei saavutettu', unknown: 'Ei tiedossa' },
  sv: { reached: 'Nått', early: 'På väg', missed: 'Inte nått', unknown: 'Okänt' },
  en: { reached: 'Reached', early: 'On the way', missed: 'Missed', unknown: 'Not known' },
});

/** What the thresholds agreed before lead to; the council decides. */
const proposals = catalogue({
  fi: {
    go: 'Jatkamisen kynnykset täyttyvät: ehdotetaan, että kokeilua jatketaan suunnitellusti.',
    widen: 'Laajentamisen kynnykset täyttyvät: ehdotetaan, että kokeilua laajennetaan.',
    stop: 'Lopettamisen kynnys ylittyi: ehdotetaan, että aluevaltuusto päättää kokeilun lopettamisesta.',
    unmet:
      'Jatkamisen kynnyksistä ainakin yksi ei täyty: ehdotetaan, että yllä luetellut puutteet korjataan ja asia arvioidaan uudelleen seuraavassa raportissa.',
  },
  sv: {
    go: 'Trösklarna för att fortsätta är uppfyllda: förslaget är att försöket fortsätter som planerat.',
    widen: 'Trösklarna för att utvidga är uppfyllda: förslaget är att försöket utvidgas.',
    stop: 'Tröskeln för att avsluta överskreds: förslaget är att fullmäktige beslutar om att avsluta försöket.',
    unmet:
      'Minst en tröskel för att fortsätta är inte uppfylld: förslaget är att bristerna ovan åtgärdas och saken bedöms på nytt i nästa rapport.',
  },
  en: {
    go: 'The thresholds for going on are met: it is proposed that the pilot goes on as planned.',
    widen: 'The thresholds for widening are met: it is proposed that the pilot is widened.',
    stop: 'A threshold for stopping was crossed: it is proposed that the council decides on ending the pilot.',
    unmet:
      'At least one threshold for going on is not met: it is proposed that the faults listed above are mended and judged again in the next report.',
  },
});

const words = catalogue({
  fi: {
    title: 'Yhteenveto',
    noPilot: 'Kokeilun tavoitteita ja kynnyksiä ei ole kirjattu, joten tuloksia ei voi verrata niihin.',
    tried: (month: string, sent: string, active: string, residents: string, arrived: string) =>
      `Mitä kokeiltiin: hyvinvointialueen tiedotteita vietiin yhteisöjen omiin kanaviin. Kuukauden (${month}) aikana lähetettiin ${sent} tiedotetta. Mukana oli ${active} yhteisöä kunnissa, joissa asuu ${residents} alueen asukkaista. Toimituksista meni perille ${arrived}.`,
    posted: (share: string) => `Yhteisöt kertoivat julkaisseensa ${share} siitä, mitä niille toimitettiin.`,
    noPosting: 'Julkaisuista ei ole tietoa.',
    goals: 'Tavoitteet ja tulokset',
    goal: 'Tavoite',
    result: 'Tulos',
    where: 'Tilanne',
    baseline: (value: string) => `lähtötaso ${value}`,
    lastMonth: (value: string) => `viime kuussa ${value}`,
    atLeast: (value: string, by: string) => `tavoite vähintään ${value} viimeistään ${by}`,
    atMost: (value: string, by: string) => `tavoite enintään ${value} viimeistään ${by}`,
    picture: 'Tulokset suhteessa tavoitteisiin',
    chart: 'Kuva: tulokset suhteessa tavoitteisiin; pystyviiva on tavoite.',
    against: (name: string, value: string, target: string) => `${name}: ${value}, tavoite ${target}.`,
    failed: 'Mikä ei onnistunut',
    nothingFailed: 'Luvuissa ei näy epäonnistumisia.',
    gates: 'Ennalta sovitut kynnykset',
    met: (met: number, all: number) => `Nyt täyttyy ${met}/${all}`,
    next: 'Mitä ehdotetaan',
    describe: 'Ehdotetaan, että kokeilun tavoitteet ja kynnykset kirjataan ennen seuraavaa raporttia.',
    cost: (euros: string, hours: string) => `Kuukausi maksoi ${euros} ja vei ${hours} työtä.`,
    noCost: 'Kuukauden kustannuksia ei ole kirjattu.',
  },
  sv: {
    title: 'Sammanfattning',
    noPilot: 'Försökets mål och trösklar har inte antecknats, så resultaten kan inte jämföras med dem.',
    tried: (month, sent, active, residents, arrived) =>
      `Vad som prövades: välfärdsområdets meddelanden fördes till gemenskapernas egna kanaler. Under månaden (${month}) skickades ${sent} meddelanden. Med var ${active} gemenskaper i kommuner där ${residents} av områdets invånare bor. Av leveranserna kom ${arrived} fram.`,
    posted: (share) => `Gemenskaperna uppgav att de publicerat ${share} av det som levererats till dem.`,
    noPosting: 'Det finns inga uppgifter om publiceringar.',
    goals: 'Mål och resultat',
    goal: 'Mål',
    result: 'Resultat',
    where: 'Läge',
    baseline: (value) => `utgångsläge ${value}`,
    lastMonth: (value) => `förra månaden ${value}`,
    atLeast: (value, by) => `mål minst ${value} senast ${by}`,
    atMost: (value, by) => `mål högst ${value} senast ${by}`,
    picture: 'Resultaten i förhållande till målen',
    chart: 'Bild: resultaten i förhållande till målen; det lodräta strecket är målet.',
    against: (name, value, target) => `${name}: ${value}, mål ${target}.`,
    failed: 'Vad som inte lyckades',
    nothingFailed: 'Talen visar inga misslyckanden.',
    gates: 'Trösklar som avtalats på förhand',
    met: (met, all) => `Nu uppfylls ${met}/${all}`,
    next: 'Vad som föreslås',
    describe: 'Förslaget är att försökets mål och trösklar antecknas före nästa rapport.',
    cost: (euros, hours) => `Månaden kostade ${euros} och krävde ${hours} arbete.`,
    noCost: 'Månadens kostnader har inte antecknats.',
  },
  en: {
    title: 'Summary',
    noPilot: 'The goals and thresholds of the pilot are not on record, so results cannot be held to them.',
    tried: (month, sent, active, residents, arrived) =>
      `What was tried: the county’s bulletins were carried into the communities’ own channels. In ${month} ${sent} bulletins were sent. ${active} communities took part, in municipalities where ${residents} of the region’s residents live. Of the deliveries ${arrived} arrived.`,
    posted: (share) => `Communities said that they posted ${share} of what was delivered to them.`,
    noPosting: 'Nothing is known of postings.',
    goals: 'Goals and results',
    goal: 'Goal',
    result: 'Result',
    where: 'Standing',
    baseline: (value) => `baseline ${value}`,
    lastMonth: (value) => `last month ${value}`,
    atLeast: (value, by) => `target at least ${value} by ${by}`,
    atMost: (value, by) => `target at most ${value} by ${by}`,
    picture: 'Results against targets',
    chart: 'Picture: results against targets; the upright line is the target.',
    against: (name, value, target) => `${name}: ${value}, target ${target}.`,
    failed: 'What failed',
    nothingFailed: 'The figures show no failures.',
    gates: 'Thresholds agreed on beforehand',
    met: (met, all) => `Met now: ${met} of ${all}`,
    next: 'What is proposed',
    describe: 'It is proposed that the goals and thresholds of the pilot are put on record before the next report.',
    cost: (euros, hours) => `The month cost ${euros} and took ${hours} of work.`,
    noCost: 'The cost of the month is not on record.',
  },
});
