import type { Lesson, LessonName } from '../lesson.ts';

/** The training in Swedish, as it is written in Finland. */
export const sv: Readonly<Record<LessonName, Lesson>> = {
  posting: {
    title: 'Så publicerar du',
    know: 'Meddelandet kommer färdigt till din e-post. Öppna publiceringspaketet, kopiera texten och klistra in den i din kanal. Du kan skriva en egen hälsning i början, men ändra inte själva meddelandet: dagar, platser och telefonnummer är kontrollerade. Låt länken stå kvar i slutet, så når läsaren alltid den nyaste informationen.',
    situation: 'Du får ett meddelande om en vaccinationsdag. Du tycker att texten är lång för byns grupp. Vad gör du?',
    options: {
      a: {
        text: 'Jag förkortar texten med egna ord och tar bort länken, så att inlägget inte ser officiellt ut.',
        why: 'När du förkortar med egna ord faller lätt just det bort som någon behöver. Utan länken kan ingen kontrollera uppgiften eller se om den ändras.',
      },
      b: {
        text: 'Jag kopierar min kanals text ur publiceringspaketet, skriver en hälsning i början och låter länken stå kvar.',
        why: 'Precis så. Hälsningen visar att budskapet kommer från den egna byn, och den kontrollerade texten och länken håller uppgifterna rätt. I paketet finns en lagom lång text för varje kanal.',
      },
      c: {
        text: 'Jag publicerar inte och hoppas att någon annan berättar.',
        why: 'Du behöver inte publicera någonting. Berätta ändå om det med knappen i paketet, så vet kommunikationen att din by blev utan information och kan berätta på annat sätt.',
      },
    },
  },
  never: {
    title: 'Det här publiceras aldrig',
    know: 'Publicera aldrig en annan människas hälsouppgifter, personbeteckning eller adress, och inte heller utan lov en bild som hen känns igen på. Detsamma gäller kommentarer, också välmenande. Redan att någon besöker mentalvården eller missbrukarvården är en hälsouppgift.',
    situation:
      'Under ditt inlägg skriver någon: ”Grannen Pentti kom på avgiftning förra veckan genom det där numret, de skötte det fint!” Vad gör du?',
    options: {
      a: {
        text: 'Jag gillar kommentaren, den är ju ett tack.',
        why: 'Kommentaren är vänlig, men den berättar om vården av en människa som känns igen. När du gillar den ser ännu fler den.',
      },
      b: {
        text: 'Jag frågar i en kommentar om Pentti har gett lov att berätta.',
        why: 'Frågan låter uppgiften stå kvar och lyfter fram den på nytt. Du som sköter kanalen kan ta bort kommentaren genast.',
      },
      c: {
        text: 'Jag tar bort kommentaren och berättar för skribenten i ett privat meddelande varför.',
        why: 'Rätt. Man berättar inte om andras vård, även om avsikten är god. Ett privat meddelande skämmer inte ut skribenten, som kan tacka för servicen utan att nämna namn.',
      },
    },
  },
  rumour: {
    title: 'Ett rykte i gruppen',
    know: 'Rykten sprids när det inte finns rätt information. Gissa inte och upprepa inte påståendet. Förmedla frågan till kommunikationen via länken i slutet av ett meddelande. Det tar en halv minut, och du får ett svar färdigt att publicera.',
    situation: 'I gruppen sägs det att hälsostationen stängs nästa vecka. Du har inte hört om saken. Vad gör du?',
    options: {
      a: {
        text: 'Jag förmedlar påståendet till kommunikationen och skriver i gruppen: ”Jag har frågat välfärdsområdet och berättar när jag får svar.”',
        why: 'Precis så. Gruppen ser att saken utreds, och påståendet får inte mer fart. När svaret kommer publicerar du det i samma diskussion.',
      },
      b: {
        text: 'Jag skriver att påståendet är lögn.',
        why: 'Det kan du inte veta ännu. Om det ligger något i påståendet lider förtroendet för dig. Samtidigt upprepas påståendet.',
      },
      c: {
        text: 'Jag tar bort hela diskussionen.',
        why: 'Då ser ryktet sant ut och flyttar någon annanstans. Det är bättre att skaffa ett svar på frågan.',
      },
    },
  },
  correction: {
    title: 'När uppgifter ändras',
    know: 'Ibland ändras uppgifter efter att du har publicerat dem. Då får du ett meddelande där du ombeds ändra inlägget eller ta bort det. Det kommer just till dig, eftersom du har berättat att du publicerade. Gör ändringen genast och kvittera den med ett tryck.',
    situation:
      'På morgonen publicerade du klockslaget för en vaccinationsdag. På eftermiddagen får du en rättelse: tiden är en annan. Under ditt inlägg finns redan ett tjugotal kommentarer. Vad gör du?',
    options: {
      a: {
        text: 'Jag ändrar inlägget till den rättade texten, skriver ”Rättat kl. 14” i början och kvitterar rättelsen.',
        why: 'Rätt. Det ändrade inlägget rättar uppgiften också för dem som redan har kommenterat, och anteckningen berättar ärligt att något ändrades.',
      },
      b: {
        text: 'Jag skriver den rätta tiden bland kommentarerna.',
        why: 'Få läser ett tjugotal kommentarer. Den felaktiga tiden står kvar i inlägget, och någon ger sig av i onödan.',
      },
      c: {
        text: 'Jag väntar till kvällen, det gäller säkert inte så många.',
        why: 'Den felaktiga uppgiften syns varje stund. Några tryck genast sparar många en resa i onödan.',
      },
    },
  },
  anger: {
    title: 'En arg kommentar',
    know: 'Du behöver inte försvara välfärdsområdet. Lyssna, håll dig lugn och berätta var man kan ge respons: formuläret är öppet för alla, också anonymt. Hotelser och skällsord får du ta bort. Om någon är i nöd, be hen ringa 112.',
    situation:
      'Under ditt inlägg skriver någon: ”Samma lögner igen! Min mamma väntade sex timmar på jouren och ingen bryr sig.” Vad gör du?',
    options: {
      a: {
        text: 'Jag svarar att jag inte kan göra någonting åt saken.',
        why: 'Det är sant, men skribenten blir ensam med sitt ärende. Hen behöver veta vart hen kan vända sig.',
      },
      b: {
        text: 'Jag svarar: ”Tråkigt att höra. Berätta om det på responsformuläret, så når det dem som kan påverka”, och lägger till länken.',
        why: 'Rätt. Du tog skribenten på allvar och visade en väg vidare. Samtidigt lugnar sig diskussionen också för andra.',
      },
      c: {
        text: 'Jag förklarar utförligt varför jouren är överbelastad.',
        why: 'Du känner inte till fallet, och förklaringen låter lätt som ett försvar. Lämna ärendet till dem som ansvarar för servicen.',
      },
    },
  },
};
