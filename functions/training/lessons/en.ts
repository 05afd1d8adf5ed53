import type { Lesson, LessonName } from '../lesson.ts';

/** The training in English. */
export const en: Readonly<Record<LessonName, Lesson>> = {
  posting: {
    title: 'How to post',
    know: 'A bulletin comes to your mail ready to use. Open the paste kit, copy the text and paste it in your channel. You may begin with a greeting of your own, but do not change the bulletin itself: dates, places and telephone numbers have been checked. Leave the link at the end, so that readers always find the newest facts.',
    situation:
      'You get a bulletin about a vaccination day. You find the text long for your village’s group. What do you do?',
    options: {
      a: {
        text: 'I shorten it in my own words and leave the link out, so that the post does not look official.',
        why: 'A text shortened in your own words easily loses the very thing that somebody needs. Without the link nobody can check it, or see when it changes.',
      },
      b: {
        text: 'I copy my channel’s text from the paste kit, begin with a greeting and leave the link at the end.',
        why: 'Exactly. The greeting shows that it comes from the village itself, and the checked text and the link keep the facts right. The kit has a text of the right length for each channel.',
      },
      c: {
        text: 'I do not post it and hope that somebody else tells.',
        why: 'You never have to post anything. Do say so with the button in the kit: then our staff know that your village did not hear of it, and can tell it in another way.',
      },
    },
  },
  never: {
    title: 'What is never posted',
    know: 'Never post another person’s health data, identity code or address, or without leave a picture that shows who they are. The same holds for comments, kindly meant ones too. That somebody uses a mental health or substance use service is health data already.',
    situation:
      'Somebody comments on your post: “Our neighbour Pentti got into detox last week through that number, they took good care of him!” What do you do?',
    options: {
      a: {
        text: 'I like the comment: it is praise, after all.',
        why: 'The comment is friendly, but it tells about the care of a person whom others recognise. A like shows it to even more people.',
      },
      b: {
        text: 'I ask in a comment whether Pentti gave leave to tell.',
        why: 'The question leaves it in sight and lifts it up again. As the maintainer you can remove the comment at once.',
      },
      c: {
        text: 'I remove the comment and tell the writer why in a private message.',
        why: 'Right. Nobody else’s care is told of, however good the intention. A private message does not shame the writer, who can praise the service without names.',
      },
    },
  },
  rumour: {
    title: 'A rumour in the group',
    know: 'Rumours spread where facts are lacking. Do not guess, and do not repeat the claim. Relay the question to our staff by the link at the end of a bulletin. It takes half a minute, and you get an answer ready to post.',
    situation: 'The group says that the health centre closes next week. You have not heard of it. What do you do?',
    options: {
      a: {
        text: 'I relay the claim to the staff and write in the group: “I have asked the county and will tell when I get an answer.”',
        why: 'Exactly. The group sees that somebody is finding out, and the claim gets no more speed. When the answer comes, post it in the same thread.',
      },
      b: {
        text: 'I write that the claim is a lie.',
        why: 'You cannot know that yet. If there is something in it, people trust you less. And the claim gets repeated.',
      },
      c: {
        text: 'I remove the whole thread.',
        why: 'That makes the rumour look true and moves it elsewhere. It is better to find an answer.',
      },
    },
  },
  correction: {
    title: 'When facts change',
    know: 'Sometimes facts change after you have posted. You then get a message that asks you to edit the post or to remove it. It comes to you because you told us that you posted. Do it at once and confirm with a tap.',
    situation:
      'In the morning you posted the time of a vaccination day. In the afternoon you get a correction: the time is another. Your post has twenty comments already. What do you do?',
    options: {
      a: {
        text: 'I edit the post to the corrected text, write “Corrected at 14:00” at the top and confirm the correction.',
        why: 'Right. The edited post puts it right for those who have commented too, and the note says honestly that something changed.',
      },
      b: {
        text: 'I write the right time among the comments.',
        why: 'Few people read twenty comments. The wrong time stays in the post, and somebody sets out in vain.',
      },
      c: {
        text: 'I wait until the evening; it hardly concerns many.',
        why: 'The wrong time is in sight all along. A few taps now save many people a journey in vain.',
      },
    },
  },
  anger: {
    title: 'An angry comment',
    know: 'You need not defend the county. Listen, stay calm and say where feedback can be given: the form is open to all, anonymously too. You may remove threats and name-calling. If somebody is in danger, ask them to call 112.',
    situation:
      'Somebody comments on your post: “The same lies again! My mother waited six hours in emergency care and nobody cares.” What do you do?',
    options: {
      a: {
        text: 'I answer that I can do nothing about it.',
        why: 'True, but the writer is left alone with it. They need to know where they can take it.',
      },
      b: {
        text: 'I answer: “I am sorry to hear that. Tell it on the feedback form, and it reaches those who can act”, and add the link.',
        why: 'Right. You took the writer seriously and showed a way forward. The thread calms down in the eyes of others too.',
      },
      c: {
        text: 'I explain at length why emergency care is crowded.',
        why: 'You do not know the case, and an explanation easily sounds like a defence. Leave the service to those who answer for it.',
      },
    },
  },
};
