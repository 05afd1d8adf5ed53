import type { Bulletin } from '../../shared/bulletin/bulletin.ts';
import { type Content, newDraft } from '../../shared/bulletin/draft.ts';
import { derivedId } from '../../shared/ids.ts';
import { day, localDateOf } from '../../shared/time.ts';
import { demoStaff } from './partners.ts';
import { demoImage } from './pictures.ts';

/** Two bulletins that are ready to be sent, so that pressing send is the first thing to do. `now` is epoch ms. */
export function demoDrafts(now: number): Bulletin[] {
  const idOf = (name: string) => derivedId('blt', 'demo', 'draft', name);
  const draft = (name: string, content: Content) => newDraft({ id: idOf(name), content, by: demoStaff }, now);
  const vaccination = draft('rokotus', {
    texts: {
      fi: {
        title: 'Influenssarokotuksen saa nyt ilman ajanvarausta',
        body: 'Terveysasemilla rokotetaan **arkisin kello 9–15**. Aikaa ei tarvitse varata.\n\nRokote on maksuton, jos\n\n- olet täyttänyt 65 vuotta\n- olet raskaana\n- lapsesi on alle 7-vuotias\n- sinulla on sairaus, jonka vuoksi influenssa on sinulle vaarallisempi\n\nOta mukaan Kela-kortti tai henkilöllisyystodistus.',
      },
      sv: {
        title: 'Influensavaccin får du nu utan tidsbokning',
        body: 'På hälsostationerna vaccineras **vardagar klockan 9–15**. Du behöver inte boka tid.\n\nVaccinet är gratis om\n\n- du har fyllt 65 år\n- du är gravid\n- ditt barn är under 7 år\n- du har en sjukdom som gör influensan farligare för dig\n\nTa med FPA-kortet eller ett identitetsbevis.',
      },
      en: {
        title: 'Flu vaccination now without an appointment',
        body: 'Health centres give vaccinations **on weekdays from 9 to 15**. No appointment is needed.\n\nThe vaccine is free if\n\n- you are 65 or older\n- you are pregnant\n- your child is under 7\n- you have an illness that makes the flu more dangerous for you\n\nBring your Kela card or proof of identity.',
      },
    },
    link: 'https://example.org/rokotukset',
    audience: { municipalities: [], topics: [] },
    validUntil: localDateOf(now + 30 * day),
    urgency: 'normal',
  });
  return [
    { ...vaccination, image: demoImage(vaccination.id) },
    draft('paivystys', {
      texts: {
        fi: {
          title: 'Ennen kuin lähdet päivystykseen, soita 116117',
          body: 'Päivystysapu vastaa **ympäri vuorokauden numerossa 116117**. Puhelu on maksuton.\n\nAmmattilainen kertoo, voitko hoitaa vaivan kotona, odottaa oman terveysaseman aukeamista vai lähteä heti.\n\nKun henki on vaarassa, soita **112**.',
        },
        sv: {
          title: 'Ring 116117 innan du åker till jouren',
          body: 'Jourhjälpen svarar **dygnet runt på numret 116117**. Samtalet är gratis.\n\nEn yrkesperson berättar om du kan sköta besväret hemma, vänta tills din hälsostation öppnar eller åka genast.\n\nNär någon är i livsfara, ring **112**.',
        },
        en: {
          title: 'Call 116117 before you go to emergency care',
          body: 'Medical Helpline answers **around the clock at 116117**. The call is free.\n\nA professional tells you whether you can manage at home, wait for your health centre to open, or should go at once.\n\nWhen a life is in danger, call **112**.',
        },
      },
      link: 'https://example.org/paivystys',
      audience: { municipalities: ['050', '609', '684', 'region'], topics: ['health'] },
      validUntil: localDateOf(now + 14 * day),
      urgency: 'normal',
    }),
  ];
}
