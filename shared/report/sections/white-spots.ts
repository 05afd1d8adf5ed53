import { catalogue } from '../../language/catalogue.ts';
import { formatNumber } from '../../language/format.ts';
import type { Locale } from '../../language/locale.ts';
import { Channel } from '../../partner/channel.ts';
import { channelNames, municipalityChoices } from '../../partner/words.ts';
import { region } from '../../region.ts';
import { type Cell, matrixChart } from '../chart/matrix.ts';
import type { ReportContent } from '../content.ts';
import { type Block, heading, paragraph, type Row, table } from '../document/block.ts';

/** Where something was heard and where not, municipality by municipality. */
export function whiteSpotSection({ figures }: ReportContent, locale: Locale): Block[] {
  const say = words[locale];
  const at = (id: 'white.accounts' | 'white.posts', place: string) => Number(figures[id]?.by?.['place']?.[place] ?? 0);
  const residents: Readonly<Record<string, number>> = region.population.residents;
  const places = municipalityChoices(locale)
    .filter(({ value }) => value in residents)
    .map(({ value: code, label }) => ({
      label,
      residents: residents[code] ?? 0,
      channels: Channel.options.map((channel) => ({
        channel,
        accounts: at('white.accounts', `${code}~${channel}`),
        posts: at('white.posts', `${code}~${channel}`),
      })),
    }));
  const used = Channel.options.filter((channel) =>
    places.some(({ channels }) => channels.some((each) => each.channel === channel && each.accounts + each.posts > 0)),
  );
  const cellOf = ({ accounts, posts }: { accounts: number; posts: number }): Cell =>
    posts > 0 ? posts : accounts > 0 ? 'silent' : 'none';
  const chart = matrixChart({
    columns: used.map((channel) => channelNames[channel][locale]),
    rows: places.map(({ label, channels }) => ({
      label,
      cells: channels.filter(({ channel }) => used.includes(channel)).map(cellOf),
    })),
  });
  const silent = places.filter(({ channels }) => channels.every(({ posts }) => posts === 0)).map(({ label }) => label);
  const alt = silent.length === 0 ? say.altAll : say.alt(silent.join(', '));
  const rows = places.map(({ label, residents, channels }): Row => {
    const told = channels
      .filter(({ accounts, posts }) => accounts + posts > 0)
      .map(({ channel, accounts, posts }) => say.channel(channelNames[channel][locale], accounts, posts));
    const sum = (of: 'accounts' | 'posts') => channels.reduce((total, each) => total + each[of], 0);
    return {
      label,
      ...(told.length === 0 ? {} : { detail: told.join('; ') }),
      cells: [residents, sum('accounts'), sum('posts')].map((number) => formatNumber(number, locale)),
    };
  });
  return [
    heading(say.title),
    paragraph(say.lead),
    ...(used.length === 0 ? [] : [{ kind: 'chart', chart, alt } as const]),
    ...table({ caption: say.title, columns: [say.municipality, say.residents, say.accounts, say.posts], rows }),
  ];
}

const words = catalogue({
  fi: {
    title: 'Missä kuultiin ja missä ei',
    lead: 'Luku on kuukauden tiedotteiden julkaisujen määrä kunnassa ja kanavassa. Nolla tarkoittaa, että yhteisöllä on siellä tili, jolla ei kerrottu julkaistun mitään. Piste tarkoittaa, ettei verkostolla ole siellä tiliä.',
    alt: (names: string) =>
      `Kuva: julkaisut kunnittain ja kanavittain. Mitään ei kuulunut: ${names}. Luvut ovat seuraavassa taulukossa.`,
    altAll:
      'Kuva: julkaisut kunnittain ja kanavittain. Jokaisessa kunnassa julkaistiin jotakin. Luvut ovat seuraavassa taulukossa.',
    municipality: 'Kunta',
    accounts: 'Tilejä',
    posts: 'Julkaisuja',
    residents: 'Asukkaita',
    channel: (name: string, accounts: number, posts: number) => `${name}: tilejä ${accounts}, julkaisuja ${posts}`,
  },
  sv: {
    title: 'Var det hördes och inte hördes',
    lead: 'Talet är antalet inlägg om månadens meddelanden i kommunen och kanalen. Noll betyder att en gemenskap har ett konto där men inte uppgav några inlägg. En punkt betyder att nätverket inte har något konto där.',
    alt: (names) => `Bild: inlägg efter kommun och kanal. Inget hördes: ${names}. Talen finns i följande tabell.`,
    altAll: 'Bild: inlägg efter kommun och kanal. Något publicerades i varje kommun. Talen finns i följande tabell.',
    municipality: 'Kommun',
    accounts: 'Konton',
    posts: 'Inlägg',
    residents: 'Invånare',
    channel: (name, accounts, posts) => `${name}: konton ${accounts}, inlägg ${posts}`,
  },
  en: {
    title: 'Where something was heard',
    lead: 'The number is how many posts of the month’s bulletins there were in the municipality and channel. Zero means that a community has an account there but told of no post. A dot means that the network has no account there.',
    alt: (names) =>
      `Picture: posts by municipality and channel. Nothing was heard in: ${names}. The numbers are in the next table.`,
    altAll:
      'Picture: posts by municipality and channel. Something was posted in every municipality. The numbers are in the next table.',
    municipality: 'Municipality',
    accounts: 'Accounts',
    posts: 'Posts',
    residents: 'Residents',
    channel: (name, accounts, posts) => `${name}: accounts ${accounts}, posts ${posts}`,
  },
});
