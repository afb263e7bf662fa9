import type { ToldKind } from '../closing.ts';

/** What a person would write, in one language. */
interface Words {
  readonly greeting: string;
  /** The news by kind, as one paragraph. */
  readonly news: { readonly [Kind in ToldKind]: string };
  /** Where to read more, where that may be said. */
  readonly more: string;
  /** Behind good news: what to do if it is none. */
  readonly stillWrong: string;
}

const name = '{% if first_name %} {{ first_name }}{% endif %}';
const title = (open: string, close: string) => `{% if title %} (${open}{{ title }}${close}){% endif %}`;

const en: Words = {
  greeting: `Hi${name},`,
  news: {
    completed: `Good news: what you wrote to us about${title('“', '”')} has been taken care of.`,
    release: `Good news: what you wrote to us about${title('“', '”')} is part of version {{ version }}, which is available now.`,
    'not-planned': `Thank you for writing to us. We have looked closely at what you asked for${title('“', '”')} and decided not to take it any further for now. We know that is not the answer you were hoping for. If it stays important to you, or if something has changed, just reply to this message and we will look at it again.`,
    duplicate: `What you wrote to us about${title('“', '”')} has been reported by others as well, so we are following it up together with their reports from now on. There is nothing you need to do. If you would like to add something, just reply to this message.`,
  },
  more: 'You can read more here: {{ url }}',
  stillWrong: 'If something is still not right, just reply to this message and we will look at it again.',
};

const de: Words = {
  greeting: `Hallo${name},`,
  news: {
    completed: `gute Nachricht: Ihr Anliegen${title('„', '“')} ist erledigt.`,
    release: `gute Nachricht: Ihr Anliegen${title('„', '“')} ist umgesetzt und in Version {{ version }} enthalten, die jetzt verfügbar ist.`,
    'not-planned': `vielen Dank für Ihre Nachricht. Wir haben uns Ihr Anliegen${title('„', '“')} genau angesehen und werden es vorerst nicht weiterverfolgen. Das ist sicher nicht die Antwort, die Sie sich gewünscht haben. Wenn es Ihnen wichtig bleibt oder sich etwas geändert hat, antworten Sie einfach auf diese Nachricht, dann sehen wir es uns noch einmal an.`,
    duplicate: `Ihr Anliegen${title('„', '“')} haben uns auch andere gemeldet. Wir gehen ihm deshalb ab jetzt gemeinsam mit deren Meldungen nach. Sie brauchen nichts weiter zu tun. Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese Nachricht.`,
  },
  more: 'Mehr dazu lesen Sie hier: {{ url }}',
  stillWrong:
    'Falls doch noch etwas nicht stimmt, antworten Sie einfach auf diese Nachricht, dann sehen wir es uns noch einmal an.',
};

const fr: Words = {
  greeting: `Bonjour${name},`,
  news: {
    completed: `Bonne nouvelle : votre demande${title('« ', ' »')} a été traitée.`,
    release: `Bonne nouvelle : votre demande${title('« ', ' »')} est prise en compte dans la version {{ version }}, disponible dès maintenant.`,
    'not-planned': `Merci de nous avoir écrit. Nous avons examiné votre demande${title('« ', ' »')} avec attention et avons décidé de ne pas y donner suite pour le moment. Nous savons que ce n’est pas la réponse que vous espériez. Si le sujet reste important pour vous ou si la situation a changé, il vous suffit de répondre à ce message et nous l’examinerons de nouveau.`,
    duplicate: `Votre demande${title('« ', ' »')} nous a également été signalée par d’autres personnes ; nous la suivons donc désormais avec les leurs. Vous n’avez rien à faire. Si vous souhaitez ajouter une précision, il vous suffit de répondre à ce message.`,
  },
  more: 'Pour en savoir plus : {{ url }}',
  stillWrong:
    'Si quelque chose ne va toujours pas, il vous suffit de répondre à ce message et nous regarderons de nouveau.',
};

const es: Words = {
  greeting: `Hola${name}:`,
  news: {
    completed: `Buenas noticias: su solicitud${title('«', '»')} ya está resuelta.`,
    release: `Buenas noticias: su solicitud${title('«', '»')} está incluida en la versión {{ version }}, que ya está disponible.`,
    'not-planned': `Gracias por escribirnos. Hemos estudiado con atención su solicitud${title('«', '»')} y hemos decidido no llevarla adelante por ahora. Sabemos que no es la respuesta que esperaba. Si sigue siendo importante para usted o si algo ha cambiado, responda a este mensaje y volveremos a estudiarla.`,
    duplicate: `Otras personas nos han comunicado lo mismo que usted${title('«', '»')}, así que a partir de ahora lo seguimos todo en un único lugar. No tiene que hacer nada. Si quiere añadir algo, responda a este mensaje.`,
  },
  more: 'Puede leer más aquí: {{ url }}',
  stillWrong: 'Si algo sigue sin estar bien, responda a este mensaje y lo revisaremos de nuevo.',
};

/** Worded so that it reads well in Brazil and in Portugal. */
const pt: Words = {
  greeting: `Olá${name},`,
  news: {
    completed: `Boas notícias: o seu pedido${title('“', '”')} está resolvido.`,
    release: `Boas notícias: o seu pedido${title('“', '”')} está incluído na versão {{ version }}, que já está disponível.`,
    'not-planned': `Obrigado pela sua mensagem. Depois de analisar com atenção o seu pedido${title('“', '”')}, decidimos não avançar com ele por enquanto. Sabemos que não é a resposta esperada. Se o assunto continuar a ser importante ou se algo mudar, basta responder a esta mensagem e voltaremos a analisá-lo.`,
    duplicate: `Outras pessoas relataram o mesmo${title('“', '”')}, por isso passamos a acompanhar tudo num único lugar. Não é preciso fazer nada. Para acrescentar alguma coisa, basta responder a esta mensagem.`,
  },
  more: 'Saiba mais aqui: {{ url }}',
  stillWrong: 'Se algo ainda não estiver bem, basta responder a esta mensagem e voltaremos a verificar.',
};

/** The languages that need no text of the user's, by their codes. */
export const builtIn = { en, de, fr, es, pt } as const;

/** The built-in text of a kind in a language. */
export function builtInText(kind: ToldKind, language: keyof typeof builtIn): string {
  const { greeting, news, more, stillWrong } = builtIn[language];
  const isGood = kind === 'completed' || kind === 'release';
  return [greeting, `${news[kind]}{% if url %}\n\n${more}{% endif %}`, ...(isGood ? [stillWrong] : [])].join('\n\n');
}
