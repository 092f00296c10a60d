/** Between the parts of class names. */
const part = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`);

/** What the names of boxes say about what is in them, the surest first. */
export const JUNK_NAMES: readonly { readonly because: string; readonly pattern: RegExp }[] = [
  {
    because: 'comments',
    pattern: part(
      'comments?|comment-?list|comments?-(?:area|section|wrap\\w*)|disqus\\w*|livefyre\\w*|respond|discussion|coral-?talk|fb-comments|kommentare?|comentarios|commentaires',
    ),
  },
  {
    because: 'share',
    pattern: part(
      'shar(?:e|es|ing|er|ebar)|share-?(?:bar|tools?|buttons?|links?|icons?)|social(?:s|media)?|social-?(?:bar|links?|media|share|icons?|tools?)|sharedaddy|addthis\\w*|addtoany\\w*|a2a\\w*|shariff|sns|bookmark\\w*|follow(?:-us|-bar|-links)?|tweet-?this',
    ),
  },
  {
    because: 'newsletter',
    pattern: part(
      'newsletters?\\w*|subscri(?:be|ption)s?|sign-?up|signup|opt-?in|mc4wp\\w*|mc-embed\\w*|mailchimp|email-?(?:signup|capture|form)|mailing-?list|donat(?:e|ion)s?|membership|abo-?box',
    ),
  },
  {
    because: 'related',
    pattern: part(
      'related\\w*|related-?(?:posts?|stories|articles?|content|links?|news)|recommend(?:ed|ations?)?\\w*|recirc\\w*|read-?(?:more|next|also|on)|readmore|also-?(?:read|like)|see-?also|more-?(?:from|stories|news|on|like|coverage|links|articles)|trending|most-?(?:read|popular|viewed|shared|recent)|popular(?:-posts)?|latest-?(?:news|stories|posts)|up-?next|next-?(?:up|article|post|story)|prev-?next|post-?nav\\w*|outbrain\\w*|ob-widget|taboola\\w*|zergnet\\w*|revcontent\\w*|mgid\\w*|teasers?|jp-relatedposts|yarpp\\w*|inline-?(?:link|story|promo|related)|story-?promo|story-?package|promo\\w*|suggested|you-?may-?like|editors?-?picks?|further-?reading|similar|siblings|series-?nav|linkbox|link-?list|article-?list|cards?-list|mehr-zum-thema|lire-aussi|a-lire|leer-mas',
    ),
  },
  {
    because: 'advertisement',
    pattern: part(
      'ads?|adverts?|advertis(?:ement|ing|er)s?|ad-?(?:slot|unit|wrapper|container|box|label|placeholder|break|zone|text)|adsbygoogle|dfp|gpt|google-ad\\w*|sponsor(?:ed|s|ship)?|sponsored-?content|commercial|anzeige|publicidad|publicite|werbung|native-ad',
    ),
  },
  {
    because: 'consent',
    pattern: part(
      'cookies?\\w*|cookie-?(?:banner|notice|consent|bar)|consent\\w*|gdpr\\w*|cmp|onetrust\\w*',
    ),
  },
  {
    because: 'paywall',
    pattern: part(
      'paywall\\w*|regwall|pay-?gate|piano\\w*|meter(?:ed|ing)?-?(?:box|wall|message)|tp-\\w*|register-?wall|subscriber-?(?:only|wall)|premium-?(?:box|teaser|wall)',
    ),
  },
  {
    because: 'caption',
    pattern: part(
      '(?:fig|image|img|photo|pic|picture|media|video|gallery|slide)?-?(?:fig)?captions?\\w*|wp-caption-text|photo-?(?:credit|by|caption|desc\\w*)|image-?(?:credit|caption|source|info|desc\\w*|copyright|meta)|(?:img|media|picture)-?(?:credit|source|copyright|legend|description)|credits?|copyright|bildunterschrift|legende|byline-photo|cutline|attribution',
    ),
  },
  {
    because: 'byline',
    pattern: part(
      'byline\\w*|by-?line|authors?|author-?(?:info|box|bio|name|card|meta|details?|about|byline|block|wrap\\w*)|about-?(?:the-)?author|bio|biography|contributors?|dateline|timestamp|pub-?date|publish(?:ed)?-?(?:date|time|on)?|post-?(?:meta|date|info|author|details)|entry-?(?:meta|date|author|footer)|article-?(?:meta|date|info|byline|author|timestamp)|story-?(?:meta|date|info)|meta(?:data|-info|-bar)?|date(?:-?(?:time|published|line))?|reading-?time|read-?time|time-?to-?read',
    ),
  },
  {
    because: 'navigation',
    pattern: part(
      'nav\\w*|navbar|breadcrumbs?|breadcrumb\\w*|menus?|pagination|pager|page-?(?:nav|links|numbers)|toolbar|tool-?box|article-?tools|skip-?(?:link|to|nav)|toc|table-of-contents|jump-?(?:to|links?)|back-to-top|print(?:-?(?:only|button|link|info))|utility-?bar',
    ),
  },
  {
    because: 'tags',
    pattern: part(
      'tags?|tag-?(?:list|cloud|links?|s)|post-?tags?|article-?tags?|entry-?tags?|tags-links|topics?|topic-?(?:list|links|tags)|keywords?|hashtags?|categories|cat-links|filed-under|schlagworte|kicker|eyebrow',
    ),
  },
  {
    because: 'unseen',
    pattern: part(
      'sr-only|visually-?hidden|visuallyhidden|screen-?reader(?:-text)?|screenreader\\w*|hide-?text|off-?screen|assistive(?:-text)?|a11y-\\w*|hidden|is-hidden|d-none|noprint-hidden|u-hidden',
    ),
  },
  {
    because: 'player',
    pattern: part(
      'video-?(?:player|js|container|wrapper|playlist|title|meta|info|embed)|player|jw-?player\\w*|brightcove\\w*|vjs\\w*|playlist|audio-?(?:player|module)|listen(?:-to)?|podcast-?player|media-?player|text-to-speech|speechkit|beyondwords\\w*|slide-?show|slick\\w*|swiper\\w*|carousel\\w*|lightbox\\w*|gallery-?(?:nav|controls|thumbs|count)',
    ),
  },
  {
    because: 'sidebar',
    pattern: part(
      'side-?bar\\w*|aside|rail|right-?rail|left-?rail|widgets?|widget-?area|modal\\w*|pop-?up\\w*|overlay\\w*|tool-?tips?|banner|alert(?:s|-box)?|toast|flyout|drawer|login\\w*|log-in|poll\\w*|quiz|survey|feedback|rating\\w*|votes?|correction-?form|report-?error|disclaimer\\w*|legal|site-?(?:header|footer)|masthead|page-?footer|global-?(?:header|footer)|app-?(?:promo|download|banner)|download-?app|call-?to-?action|cta',
    ),
  },
];
