/** Lines that stand in articles and are none of their text. `edge`: only near the beginning or end. */
export const FURNITURE: readonly {
  readonly pattern: RegExp;
  /** Longest line that it can be; 120 where not given. */
  readonly most?: number;
  readonly edge?: boolean;
}[] = [
  {
    pattern:
      /^(?:advertisement|advertising|ad|sponsored(?: content)?|anzeige|werbung|publicidad|publicité|pubblicità|reklama|реклама|广告|スポンサーリンク|article continues (?:below|after)[\s\S]*|story continues below[\s\S]*|continue reading[\s\S]*)\W*$/i,
  },
  {
    pattern:
      /^\W*(?:read (?:more|also|next|on|the full [\w\s]+)|also read|more on this|see also|related(?: (?:articles?|stories|news|coverage|content|topics?|links?))?|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested)|don't miss|must read|watch(?: now| more)?|more from|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|leer más|leggi anche|lees ook|читайте также|czytaj (?:też|także)|关联阅读|関連記事|あわせて読みたい)\b\s*(?:[:：>|»–-]|$)/i,
    most: 220,
  },
  {
    pattern:
      /^\W*(?:read (?:more|also)|also read|related(?: (?:article|story|stories|coverage))?|see also|more|recommended|watch|lire aussi|à lire aussi|lesen sie auch|lea también|leggi anche|lees ook|читайте также|leia (?:também|mais))\s*[:：|»>–—]/i,
    most: 240,
  },
  {
    pattern:
      /^(?:share|tweet|email|print|pin it|save|comments?|reply|follow|subscribe|sign up|log in|login|menu|search|close|play|next|previous|prev|back|top|home|loading|copy link|link copied|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|teilen|drucken|partager|compartir|condividi|シェア|ツイート|hide caption|toggle caption|enlarge(?: this image)?|image source|getty images?|view (?:gallery|comments|all|more)|show more|see more|load more|expand|read full (?:story|article))\W*$/i,
  },
  {
    pattern:
      /^(?:share (?:this|on|via|with)|follow (?:us|@|\w+ on)|like us on|join (?:us|our|the conversation)|sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|get (?:the latest|our|breaking|more)\b.{0,60}(?:newsletter|inbox|alerts?|email)|click here (?:to|for)|tap here|download (?:the|our)\b.{0,40}app|support (?:our|independent) |send (?:us )?(?:tips|your)|have a (?:tip|story|question)|contact (?:us|the (?:author|reporter))|email (?:the author|us)|to view this video|this video (?:can not|cannot|is not)|your browser does not|please (?:enable|turn on) javascript|you need to enable javascript)/i,
    most: 260,
  },
  {
    pattern:
      /\b(?:newsletter|inbox)\b.*\b(?:sign up|subscribe|delivered|free)\b|\b(?:sign up|subscribe)\b.*\b(?:newsletter|inbox|alerts)\b/i,
    most: 240,
  },
  {
    pattern:
      /^\W*(?:photo|photos|image|images|picture|file photo|foto|photograph|credit|pic|illustration|video|graphic|source|bild|crédit|写真|圖|图)\s*(?:credit|source|by|courtesy)?\s*[:/|：]/i,
    most: 140,
  },
  {
    pattern:
      /(?:getty images|\/ ?(?:afp|ap|reuters|epa|getty|shutterstock|picture alliance|dpa))\W*$/i,
    most: 90,
  },
  {
    pattern:
      /^(?:by|von|par|por)\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+){0,3}(?:\s*(?:,|and|&|\|).{0,60})?$/u,
    most: 90,
    edge: true,
  },
  {
    pattern:
      /^(?:\d{1,3}\s+(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?: read)?|photos?|kommentare)|\d+ min(?:ute)? read|reading time.*|estimated reading time.*|lesezeit.*)\W*$/i,
  },
  {
    pattern:
      /^(?:published|updated|posted|last updated|first published|last modified|modified|created|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|опубликовано)\b.{0,60}\d/i,
    most: 110,
  },
  {
    pattern:
      /^(?:all rights reserved|copyright|©|\(c\)|this material may not be published|no part of this)/i,
    most: 260,
  },
  {
    pattern:
      /^(?:tags?|topics?|hashtags?|filed under|categories|category|keywords|schlagworte|etiquetas|mots-clés|explore more on these topics|in this article|in this story)\s*(?::|$)/i,
    most: 200,
  },
  {
    pattern:
      /^(?:try our ai features|explore what .{0,40}ai can do|orange background|no comments yet|be the first to comment|download (?:the )?app|get it on google play|available on the app store|scan the qr code)/i,
  },
  {
    pattern:
      /\b(?:we use cookies|use of cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|privacy policy)\b/i,
    most: 300,
  },
  {
    pattern:
      /^(?:already a (?:subscriber|member)|to continue reading|subscribe to (?:continue|read)|this (?:article|content|story) is (?:for|only|reserved)|register (?:now|to|for free)|you have (?:reached|\d+) )/i,
    most: 240,
  },
  {
    pattern:
      /\b(?:contributed to this (?:report|story|article)|reporting by|editing by|compiled by)\b/i,
    most: 40,
    edge: true,
  },
  { pattern: /^more (?:on|from|about|in) [^.!?]{2,50}$/i, most: 60 },
  {
    pattern:
      /\((?:[^()]{2,40}(?:\/|\bfor the |\bvia )\s?[^()]{2,40}|(?:ap|afp|reuters|getty|epa)\b[^()]{0,40}|(?:photo|image|file|courtesy)[^()]{2,60})\)\W*$/i,
    most: 280,
    edge: true,
  },
];
