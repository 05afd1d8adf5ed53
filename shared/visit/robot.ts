/**
 * Programs that open a link before any person does: what makes the preview of a link in a post or a message, search
 * engines, and tools that check links. By the names that their makers publish.
 */
const robots =
  /facebookexternalhit|facebookcatalog|meta-external|whatsapp|twitterbot|telegrambot|slackbot|discordbot|linkedinbot|skypeuripreview|pinterest|redditbot|snapchat|applebot|bingpreview|microsoftpreview|mastodon|bluesky|cardyb|iframely|embedly|vkshare|viber|bot\b|bot\/|crawler|spider|preview|scanner|monitor|headless|curl|wget|python|java\/|okhttp|node|go-http|libwww|axios|undici/i;

/** Whether a request is surely not a person's: by what it calls itself, or since it says that nobody has asked yet. */
export function isRobot(request: {
  readonly userAgent: string | undefined;
  readonly purpose: string | undefined;
}): boolean {
  return request.userAgent === undefined || robots.test(request.userAgent) || request.purpose !== undefined;
}
